"""Arguments that several commands share, checked as they are read. Errors are one sentence (UsageError)."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.document.recipe import SUFFIXES
from instructir_desktop.engine.api import BUNDLED
from instructir_desktop.errors import UsageError

LONGEST_SENTENCE = 1000
"""Characters; the sentence encoder reads about as many."""


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"
"""Where a command adds its parser."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose errors are a UsageError of one sentence instead of a page of usage."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - as argparse has them
        super().__init__(**options, allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter)
        self.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help="show tracebacks")

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:].rstrip('.')}. “{self.prog} --help” explains.")


def sentence(text: str) -> str:
    """What the user asks for, without blanks around it."""
    stripped = text.strip()
    if not stripped:
        raise UsageError("The sentence is empty. Write what is wrong with the photo, such as “remove the noise”.")
    if len(stripped) > LONGEST_SENTENCE:
        raise UsageError(
            f"The sentence has {len(stripped):,} characters; {LONGEST_SENTENCE:,} are the limit. Say it more shortly."
        )
    try:
        stripped.encode()
    except UnicodeEncodeError as error:
        raise UsageError("The sentence holds bytes that are not text in this terminal's encoding.") from error
    return stripped


def strength(text: str) -> float:
    """A share from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:  # also refuses NaN
        raise UsageError(f"The strength “{text}” is not a number from 0 to 1.")
    return value


def region(text: str) -> Box:
    """x,y,w,h in whole pixels of the photo; whether it lies inside the photo is known only later."""
    found = re.fullmatch(r"\s*(\d{1,9})\s*,\s*(\d{1,9})\s*,\s*(\d{1,9})\s*,\s*(\d{1,9})\s*", text, re.ASCII)
    if found is None:
        raise UsageError(f"The region “{text}” is not x,y,w,h in whole pixels, such as 120,80,400,300.")
    box = Box(*(int(number) for number in found.groups()))
    if box.empty:
        raise UsageError(f"The region “{text}” has no area; width and height must be at least 1.")
    return box


def size(text: str) -> int:
    """The side of the benchmark's frame."""
    if not re.fullmatch(r"\d{1,5}", text, re.ASCII) or not 16 <= int(text) <= 16384:
        raise UsageError(f"The size “{text}” is not a whole number of pixels from 16 to 16384.")
    return int(text)


def count(text: str) -> int:
    """How many of something the benchmark does."""
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII):
        raise UsageError(f"“{text}” is not a whole number from 0 to 9999.")
    return int(text)


def frame(text: str) -> Size:
    """Width and height of the benchmark's photo, “6000x4000” or “6000×4000”."""
    found = re.fullmatch(r"(\d{2,5})[x×X](\d{2,5})", text, re.ASCII)
    if not found or min(int(found[1]), int(found[2])) < 16:
        raise UsageError(f"The size “{text}” is not a width and a height in pixels, such as 6000x4000.")
    return Size(int(found[1]), int(found[2]))


def add_photo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo; it is never written to")


def add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        type=Path,
        help=f"the file to write ({', '.join(SUFFIXES.values())}), or a folder; without it, with --name or --preset, the "
        "file lies beside PHOTO",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace OUT if it exists (otherwise exit code 4)")
    parser.add_argument(
        "--change-map", metavar="FILE", type=Path, help="also write a PNG that shows where and how much was changed"
    )
    parser.add_argument(
        "--change-map-step", metavar="N", type=int, help="the change map of the N-th step (default: of the whole stack)"
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto", help="where to compute")


def add_precision(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--precision",
        choices=("auto", "fp32", "bf16", "fp16"),
        default="auto",
        help="number format of the network; auto is fp32",
    )


def add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model", metavar="NAME", default=BUNDLED, help=f"a model of “models list” (default: {BUNDLED})"
    )


def add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reading", metavar="INTENT", choices=INTENTS, help="what the sentence means, where it would have to be asked"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
