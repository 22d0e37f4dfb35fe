"""Names of exported files from a template such as "{name}-{preset}-{number}": always one legal file name, never a path."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType

from instructir_desktop.core.geometry import Size
from instructir_desktop.errors import UsageError

DEFAULT = "{name}-restored"

LONGEST = 180
"""Bytes of a name before its suffix. File systems end at 255, and a sidecar's suffix must still fit."""
LONGEST_VALUE, SHORTEST_VALUE = 80, 5
"""Characters that one placeholder may become, so that a long sentence leaves room for the rest."""
LAST_NUMBER = 99_999

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_ILLEGAL = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+')
"""Illegal on one of the usual systems, or able to make a name look like another one (text direction)."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Facts:
    """What placeholders can say. `name` is the photo's without its suffix; `taken` the day it was taken, `today` the
    day of the export; `stack` the sentences; `size` that of the exported file."""

    name: str
    taken: date
    today: date
    size: Size
    stack: tuple[str, ...] = ()
    preset: str = ""
    format: str = ""


_VALUES: Mapping[str, tuple[str, Callable[[Facts], str]]] = MappingProxyType(
    {
        "name": ("the photo's name", lambda facts: facts.name),
        "number": ("a number that makes the name new; {number:3} has three digits", lambda facts: ""),
        "date": ("the day the photo was taken", lambda facts: facts.taken.isoformat()),
        "today": ("the day of the export", lambda facts: facts.today.isoformat()),
        "stack": ("the sentences of its steps", lambda facts: " + ".join(facts.stack) or "no steps"),
        "steps": ("how many steps it has", lambda facts: str(len(facts.stack))),
        "preset": ("the export preset's name", lambda facts: facts.preset or "export"),
        "width": ("width in pixels", lambda facts: str(facts.size.width)),
        "height": ("height in pixels", lambda facts: str(facts.size.height)),
        "format": ("the format, such as JPEG", lambda facts: facts.format),
    }
)

PLACEHOLDERS: Mapping[str, str] = MappingProxyType({name: words for name, (words, _value) in _VALUES.items()})
"""What every placeholder stands for."""


def check(template: str) -> None:
    """Raise UsageError, a sentence, when a template has an unknown placeholder or a brace by itself."""
    for found in _PLACEHOLDER.finditer(template):
        name, _colon, digits = found[1].partition(":")
        numbered = name == "number" and (not digits or re.fullmatch("[1-9]", digits))
        if name not in _VALUES or (found[1] != name and not numbered):
            known = ", ".join(f"{{{name}}}" for name in _VALUES)
            raise UsageError(
                "The name has a placeholder “{found}” that is not known. There are {known}.",
                found=found[0],
                known=known,
            )
    if set("{}") & set(_PLACEHOLDER.sub("", template)):
        raise UsageError("The name has a brace without its other half. Placeholders look like {name}.")
    if not template.strip():
        raise UsageError("The name is empty. Write one, such as {name}-restored.")


def numbered(template: str) -> bool:
    """Whether the template says where a number goes."""
    return any(found[1].partition(":")[0] == "number" for found in _PLACEHOLDER.finditer(template))


def filled(template: str, facts: Facts, *, number: int = 1) -> str:
    """The template's text as one file name without a suffix. Raises UsageError as check() does."""
    check(template)
    text, room = "", LONGEST_VALUE
    while room >= SHORTEST_VALUE:  # long values give way, so that what tells names apart stays in them
        text = _PLACEHOLDER.sub(partial(_value, facts, number, room), template)
        if len(text.encode(errors="replace")) <= LONGEST:
            break
        room //= 2
    return legal(text) or "photo"


def _value(facts: Facts, number: int, room: int, found: re.Match[str]) -> str:
    name, _colon, digits = found[1].partition(":")
    return f"{number:0{digits or 1}d}" if name == "number" else legal(_VALUES[name][1](facts))[:room].strip()


def legal(text: str) -> str:
    """`text` as a file name that every usual system takes: no separators, no reserved name, not too long; may be empty."""
    text = " ".join(_ILLEGAL.sub("-", unicodedata.normalize("NFC", text)).split())
    while len(text.encode()) > LONGEST:
        text = text[:-1]
    text = text.strip(" .")  # Windows drops such ends; "..", and names that begin with a dot, are special elsewhere
    return f"_{text}" if _RESERVED.match(text) else text


def free_target(
    folder: Path, template: str, facts: Facts, *, suffix: str, taken: Callable[[Path], bool] = Path.exists
) -> Path:
    """The first file name of a template, by its number, that is not taken in a folder.

    A template without {number} gets "-2", "-3" … at its end where it has to. Raises UsageError when none is free.
    """
    own, before = numbered(template), ""
    for number in range(1, LAST_NUMBER + 1):
        name = filled(template if own or number == 1 else f"{template}-{{number}}", facts, number=number)
        if not taken(target := folder / f"{name}{suffix}"):
            return target
        if name == before:
            raise UsageError(
                "The name “{template}” is so long that its number is cut off. Make it shorter.", template=template
            )
        before = name
    raise UsageError(
        "All names of “{template}” are taken in “{folder}”. Choose another name or folder.",
        template=template,
        folder=folder,
    )
