"""Which sentences complete what is being written: the user's own earlier ones first, then a curated list. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST = 5
LEAST = 2
"""Characters from which on completions are offered."""

CURATED: tuple[str, ...] = (
    "remove the noise",
    "remove the noise but keep the details",
    "remove the noise in the shadows",
    "remove the noise and then sharpen it a little",
    "remove the rain",
    "remove the rain, keep the rest",
    "remove the haze",
    "remove the blur",
    "clear the haze",
    "clear the haze a little, keep my colours",
    "clear the haze, then improve the colours",
    "take out the fog and then brighten it a little",
    "brighten this dark photo",
    "brighten the shadows",
    "brighten the left half",
    "brighten it a little",
    "make this photo sharp",
    "make it a bit brighter",
    "sharpen it a little",
    "sharpen everything except the sky",
    "deblur the photo",
    "denoise the sky",
    "improve the colours and contrast",
    "improve the colours a little",
    "enhance the colours and contrast",
    "bring out fine detail",
    "increase the resolution and add detail",
    "restore the selection, leave everything else alone",
)


@dataclass(frozen=True)
class Completion:
    """A sentence to offer; `own`: one that the user wrote earlier, which can be forgotten."""

    text: str
    own: bool


def complete(text: str, past: Sequence[str], *, most: int = MOST) -> list[Completion]:
    """The sentences that go on from `text`, best first: those that begin with it, then those with all its words.

    `past`: the user's own sentences, the latest first. Letters' case and blanks do not matter. Nothing is offered for
    fewer than LEAST characters, and never the text itself.
    """
    wanted = _plain(text)
    if len(wanted) < LEAST:
        return []
    found: dict[str, Completion] = {}
    for candidate in _ranked(wanted, past):
        plain = _plain(candidate.text)
        if plain != wanted:
            found.setdefault(plain, candidate)
    return list(found.values())[:most]


def _ranked(wanted: str, past: Sequence[str]) -> Iterator[Completion]:
    everything = [*(Completion(one, True) for one in past), *(Completion(one, False) for one in CURATED)]
    yield from (one for one in everything if _plain(one.text).startswith(wanted))
    words = wanted.split()
    for one in everything:
        theirs = _plain(one.text).split()
        if all(any(their.startswith(word) for their in theirs) for word in words):
            yield one


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
