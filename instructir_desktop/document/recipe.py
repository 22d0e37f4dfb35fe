"""Export recipes: how a photo is written, under which name, and what happens when that name is taken. JSON to and fro."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from instructir_desktop.core.geometry import Size
from instructir_desktop.document import naming
from instructir_desktop.errors import UsageError
from instructir_desktop.imaging.encoders import ENCODERS, Encoder
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import Resize

Overwrite = Literal["ask", "number", "replace"]
"""When the name is taken: ask (the command line refuses), take the next free number, or replace the file."""

SAME = "source"
"""The format of the photo itself, where it can be written."""
OTHERWISE = ".png"
"""What is written instead where it cannot, as for camera RAW: nothing is lost in it."""


def _suffixes() -> dict[str, str]:
    found: dict[str, str] = {}
    for suffix, encoder in ENCODERS.items():
        found.setdefault(encoder.name, suffix)
    return found


SUFFIXES: Mapping[str, str] = MappingProxyType(_suffixes())
"""The formats that can be written, each with the suffix it gets, in the order they are offered."""


@dataclass(frozen=True)
class ExportRecipe:
    """`format` is a name of SUFFIXES or SAME; `name` is the preset's, empty when it is none.

    Raises UsageError for a format or a naming template that does not exist.
    """

    name: str = ""
    format: str = SAME
    options: ExportOptions = field(default_factory=ExportOptions)
    naming: str = naming.DEFAULT
    overwrite: Overwrite = "ask"

    def __post_init__(self) -> None:
        object.__setattr__(self, "format", format_named(self.format))
        naming.check(self.naming)
        if self.overwrite not in get_args(Overwrite):
            raise UsageError(
                "“{overwrite}” is no rule for names that are taken. Use ask, number or replace.",
                overwrite=self.overwrite,
            )

    def options_for(self, photo: Size) -> ExportOptions:
        """The options for a photo of this size. Only percent enlarges: a long side or megapixels are "at most".

        Raises UsageError when the photo would get absurdly large.
        """
        return fitted(self.options, photo)

    def suffix(self, photo: Path) -> str:
        """The suffix that an export of this photo gets, with its dot."""
        if self.format != SAME:
            return SUFFIXES[self.format]
        return photo.suffix if photo.suffix.lower() in ENCODERS else OTHERWISE

    def encoder(self, photo: Path) -> Encoder:
        return ENCODERS[self.suffix(photo).lower()]


def fitted(options: ExportOptions, photo: Size) -> ExportOptions:
    """The options without a resize that would leave the photo as it is or enlarge it, unless by percent."""
    resize = options.resize
    if resize is None:
        return options
    larger = {"long-side": resize.value >= max(photo), "megapixels": resize.value * 1e6 >= photo.area}
    if larger.get(resize.kind, False) or resize.size(photo) == photo:
        return replace(options, resize=None)
    return options


def format_named(text: str) -> str:
    """The format that a user names: "jpg", "JPEG", ".tif", "source". Raises UsageError."""
    folded = text.strip().casefold().removeprefix(".")
    if folded == SAME:
        return SAME
    for suffix, encoder in ENCODERS.items():
        if folded in (encoder.name.casefold(), suffix[1:]):
            return encoder.name
    raise UsageError(
        "There is no format “{text}”. Use one of {names} or {SAME}.", text=text, names=", ".join(SUFFIXES), SAME=SAME
    )


STARTERS: tuple[ExportRecipe, ...] = (
    ExportRecipe("Same as the photo"),
    ExportRecipe(
        "Web",
        "JPEG",
        ExportOptions(
            quality=85,
            subsampling="4:2:0",
            depth=8,
            profile="srgb",
            resize=Resize("long-side", 2048),
            strip_location=True,
        ),
        "{name}-web",
    ),
    ExportRecipe(
        "Small, to send",
        "JPEG",
        ExportOptions(
            quality=80,
            subsampling="4:2:0",
            depth=8,
            profile="srgb",
            resize=Resize("megapixels", 2),
            strip_location=True,
        ),
        "{name}-small",
    ),
    ExportRecipe("Print", "TIFF", ExportOptions(depth=16), "{name}-print"),
    ExportRecipe("Archive", "PNG", ExportOptions(), "{name}-archive"),
)
"""The presets that are always there."""


def value(recipe: ExportRecipe) -> dict[str, object]:
    """A recipe as JSON's types."""
    return {
        "name": recipe.name,
        "format": recipe.format,
        "naming": recipe.naming,
        "overwrite": recipe.overwrite,
        "options": options_value(recipe.options),
    }


def from_value(found: object) -> ExportRecipe:
    """A recipe from what value() gave. Raises UsageError."""
    fields = _object(found)
    return ExportRecipe(
        _text(fields, "name"),
        _text(fields, "format"),
        options_from(fields.get("options")),
        _text(fields, "naming"),
        _text(fields, "overwrite"),  # type: ignore[arg-type]  # checked by the class
    )


def options_value(options: ExportOptions) -> dict[str, object]:
    """Export options as JSON's types."""
    resize = options.resize
    return {
        "quality": options.quality,
        "subsampling": options.subsampling,
        "lossless": options.lossless,
        "depth": options.depth,
        "profile": options.profile,
        "resize": None if resize is None else {"kind": resize.kind, "value": resize.value},
        "sharpening": options.sharpening,
        "strip_location": options.strip_location,
        "strip_metadata": options.strip_metadata,
    }


def options_from(found: object) -> ExportOptions:
    """Options from what options_value() gave. Raises UsageError."""
    fields = _object(found)
    quality, depth, resize = fields.get("quality"), fields.get("depth"), fields.get("resize")
    if isinstance(quality, bool) or not isinstance(quality, int):
        raise UsageError("The quality is not a whole number.")
    if depth is not None and (isinstance(depth, bool) or not isinstance(depth, int)):
        raise UsageError("The depth is neither 8 nor 16.")
    return ExportOptions(
        quality=quality,
        subsampling=_text(fields, "subsampling"),  # type: ignore[arg-type]  # this and the next are checked by the class
        lossless=_flag(fields, "lossless"),
        depth=depth,  # type: ignore[arg-type]
        profile=_text(fields, "profile"),  # type: ignore[arg-type]
        resize=None if resize is None else _resize(_object(resize)),
        sharpening=fields.get("sharpening", "none"),  # type: ignore[arg-type]  # presets and receipts of before have none
        strip_location=_flag(fields, "strip_location"),
        strip_metadata=_flag(fields, "strip_metadata"),
    )


def _resize(fields: Mapping[str, object]) -> Resize:
    number = fields.get("value")
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise UsageError("The size is not a number.")
    return Resize(_text(fields, "kind"), float(number))  # type: ignore[arg-type]  # checked by the class


def _object(found: object) -> Mapping[str, object]:
    if not isinstance(found, Mapping):
        raise UsageError("The export preset is not an object.")
    return found


def _text(fields: Mapping[str, object], key: str) -> str:
    found = fields.get(key)
    if not isinstance(found, str):
        raise UsageError("The export preset has no “{key}”.", key=key)
    return found


def _flag(fields: Mapping[str, object], key: str) -> bool:
    found = fields.get(key)
    if not isinstance(found, bool):
        raise UsageError("“{key}” of the export preset is neither true nor false.", key=key)
    return found
