"""An entry of a batch's queue: one photo, where its output goes, and what has become of it."""

from __future__ import annotations

import base64
import binascii
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from instructir_desktop.document.checked_json import Fields, fail
from instructir_desktop.sentence import Sentence, from_parts, to_parts

State = Literal["waiting", "running", "done", "skipped", "failed"]
STATES: tuple[State, ...] = get_args(State)
LARGEST = 1 << 50
"""Bytes of a photo, and attempts, beyond which a number is no such number."""

LONGEST = 16_000
"""Characters of a text within a sentence."""

_BYTES = "bytes:"
"""Before a path that is no Unicode: paths are absolute, so none begins like this by itself."""


@dataclass(frozen=True)
class Entry:
    """`place`: the folder below the output folder; `name`: what {name} stands for, unique in its place.

    `size`: bytes of the photo, for estimates. `sentence`: why it was skipped or failed, or what is to be known of the
    output; a Sentence, where the window can say it in its language. `code`: the exit code of a failure. `output`,
    `output_sha256` and `key` (see work.key_of) tell what was made, and stay when the photo is tried again, so that a
    finished output is recognised.
    """

    number: int
    photo: Path
    name: str
    place: str = ""
    size: int = 0
    state: State = "waiting"
    sentence: str = ""
    code: int = 0
    output: str = ""
    output_sha256: str = ""
    key: str = ""
    attempts: int = 0
    seconds: float = 0.0

    @property
    def open(self) -> bool:
        """Whether there is still something to do."""
        return self.state in ("waiting", "running")

    def again(self) -> Entry:
        """To be tried anew, as often as a photo that was never tried."""
        return replace(self, state="waiting", sentence="", code=0, attempts=0)


def photo_value(entry: Entry) -> dict[str, object]:
    """The line that puts a photo into a queue."""
    return {
        "photo": path_text(entry.photo),
        "number": entry.number,
        "name": entry.name,
        "place": entry.place,
        "size": entry.size,
    }


def state_value(entry: Entry) -> dict[str, object]:
    """The line that says what has become of a photo."""
    parts = to_parts(entry.sentence)
    return {
        "number": entry.number,
        "state": entry.state,
        "sentence": entry.sentence,
        **({"sentence_parts": parts} if isinstance(parts, list) else {}),
        "code": entry.code,
        "output": entry.output,
        "output_sha256": entry.output_sha256,
        "key": entry.key,
        "attempts": entry.attempts,
        "seconds": round(entry.seconds, 3),
    }


def photo_from(value: object) -> Entry:
    """Back from photo_value(). Raises Problem."""
    fields = Fields(value, "")
    return Entry(
        number=fields.whole("number", 0, LARGEST),
        photo=path_from(fields.text("photo")),
        name=fields.text("name"),
        place=_place(fields.text("place")),
        size=fields.whole("size", 0, LARGEST),
    )


def with_state(entry: Entry, value: object) -> Entry:
    """The entry after a line of state_value(). Raises Problem."""
    fields = Fields(value, "")
    state = fields.text("state")
    if state not in STATES:
        fail("state", f"is none of {', '.join(STATES)}")
    return replace(
        entry,
        state=state,
        sentence=_sentence(fields),
        code=fields.whole("code", 0, 255),
        output=fields.text("output"),
        output_sha256=fields.text("output_sha256"),
        key=fields.text("key"),
        attempts=fields.whole("attempts", 0, LARGEST),
        seconds=fields.number("seconds"),
    )


def _sentence(fields: Fields) -> Sentence:
    """The sentence with what it is made of, where that fits."""
    text, parts = fields.text("sentence"), fields.take("sentence_parts", None)
    try:
        made = from_parts(parts, LONGEST) if parts is not None else Sentence(text)
    except ValueError:
        return Sentence(text)
    return made if made == text else Sentence(text)


def path_text(path: Path) -> str:
    """A path as Unicode, whatever bytes it is made of."""
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _BYTES + base64.b64encode(os.fsencode(path)).decode("ascii")
    return text


def path_from(text: str) -> Path:
    """Back from path_text(). Raises Problem."""
    if "\0" in text:
        fail("photo", "is not a path")
    if not text.startswith(_BYTES):
        return Path(text)
    try:
        path = os.fsdecode(base64.b64decode(text.removeprefix(_BYTES), validate=True))
        return Path(path) if "\0" not in path else fail("photo", "is not a path")
    except (binascii.Error, ValueError):
        fail("photo", "is not a path")


def _place(text: str) -> str:
    """A folder below another one, and never beside or above it."""
    place = Path(text)
    if "\0" in text or place.is_absolute() or ".." in place.parts:
        fail("place", "is not below the output folder")
    return text
