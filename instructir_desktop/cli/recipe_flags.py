"""The flags that say how a photo is written (format, quality, size, name …), and the recipe they make."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from instructir_desktop.document.naming import PLACEHOLDERS
from instructir_desktop.document.recipe import SAME, SUFFIXES, ExportRecipe, format_named
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.errors import UsageError
from instructir_desktop.imaging.resize import Resize, ResizeKind
from instructir_desktop.imaging.sharpening import AMOUNTS

NAMES = "names (--name TEMPLATE) are made of text and of\n" + "\n".join(
    f"  {f'{{{name}}}':10} {words}" for name, words in PLACEHOLDERS.items()
)
"""For the end of a command's help."""


_PLAIN = (
    "quality", "subsampling", "lossless", "depth", "sharpening", "profile", "strip_location", "strip_metadata",
)  # fmt: skip
"""Flags that are named as the option they set."""


def add(parser: argparse.ArgumentParser, *, preset: str = "--preset") -> None:
    """Add the group of flags. All are None when they are not given, so that a preset can say otherwise.

    `preset` is the flag of the export preset.
    """
    group = parser.add_argument_group("how it is written")
    group.add_argument(
        preset, dest="preset", metavar="NAME", help="an export preset of the window; the flags below change it"
    )
    group.add_argument(
        "--format",
        type=format_named,
        metavar="FORMAT",
        help=f"{', '.join(name.lower() for name in SUFFIXES)} or {SAME} (default: by OUT's suffix, else as the photo)",
    )
    group.add_argument("--quality", type=_quality, metavar="1..100", help="of formats with losses (95)")
    group.add_argument(
        "--subsampling", choices=("4:4:4", "4:2:2", "4:2:0"), help="of the colours in JPEG and AVIF (4:4:4: none)"
    )
    group.add_argument("--lossless", action="store_true", default=None, help="WebP without losses")
    group.add_argument("--depth", type=int, choices=(8, 16), help="bits per channel (default: the photo's own)")
    size = group.add_mutually_exclusive_group()
    size.add_argument(
        "--long-side", type=_size, metavar="PIXELS", help="resize so that the longer side has at most so many"
    )
    size.add_argument("--megapixels", type=_size, metavar="MP", help="resize to at most so many megapixels")
    size.add_argument(
        "--percent", type=_size, metavar="PERCENT", help="resize both sides to so many percent; above 100 enlarges"
    )
    group.add_argument(
        "--sharpen",
        dest="sharpening",
        choices=tuple(AMOUNTS),
        help="the written pixels, after resizing (default: none)",
    )
    group.add_argument(
        "--profile", choices=("source", "srgb", "display-p3"), help="colour profile (default: source, the photo's own)"
    )
    group.add_argument(
        "--strip-location", action="store_true", default=None, help="leave out GPS data and the names of places"
    )
    group.add_argument(
        "--strip-metadata", action="store_true", default=None, help="leave out all metadata, the receipt too"
    )
    group.add_argument("--name", metavar="TEMPLATE", help="name of the file in the folder OUT; see below")


def recipe(args: argparse.Namespace) -> ExportRecipe:
    """The recipe of a parsed command line. Raises UsageError."""
    start = RecipeStore().get(args.preset) if args.preset is not None else ExportRecipe()
    changes: dict[str, Any] = {key: getattr(args, key) for key in _PLAIN if getattr(args, key) is not None}
    kinds: tuple[tuple[ResizeKind, float | None], ...] = (
        ("long-side", args.long_side),
        ("megapixels", args.megapixels),
        ("percent", args.percent),
    )
    for kind, number in kinds:
        if number is not None:
            changes["resize"] = Resize(kind, number)
    made = replace(start, options=replace(start.options, **changes))
    if args.format is not None:
        made = replace(made, format=args.format)
    return made if args.name is None else replace(made, naming=args.name)


def _quality(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = 0
    if not 1 <= value <= 100:
        raise UsageError(f"The quality “{text}” is not a whole number from 1 to 100.")
    return value


def _size(text: str) -> float:
    try:
        return Resize("percent", float(text)).value
    except ValueError as error:
        raise UsageError(f"The size “{text}” is not a number above zero.") from error
