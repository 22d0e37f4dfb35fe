"""The flags that `batch` and `watch` share, and the plan they make."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from instructir_desktop.cli import arguments, recipe_flags
from instructir_desktop.document import preset
from instructir_desktop.document.batch import clean, stack
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.stack import FromPreset, Own, Sentences, Stack
from instructir_desktop.errors import OutputError, UsageError
from instructir_desktop.imaging.files import reason


def add(parser: argparse.ArgumentParser) -> None:
    """Add the flags."""
    what = parser.add_argument_group("what is done to every photo").add_mutually_exclusive_group()
    what.add_argument(
        "--sentence",
        metavar="TEXT",
        action="append",
        type=arguments.sentence,
        help="such as “remove the noise”; may be given several times",
    )
    what.add_argument(
        "--preset", dest="stack_preset", metavar="FILE", type=Path, help="a preset of steps (.iir-preset)"
    )
    what.add_argument("--stack-of", metavar="PHOTO", type=Path, help="the steps of this photo, or of this sidecar")
    what.add_argument("--own-steps", action="store_true", help="the steps that each photo has in its own sidecar")
    parser.add_argument("--strength", type=arguments.strength, metavar="0..1", help="times what the sentences say")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="where the results go")
    parser.add_argument(
        "--recursive", action="store_true", help="also the photos in folders below, into folders like them"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace older results (never a photo)")
    parser.add_argument(
        "--leave-clean",
        metavar="ΔE",
        nargs="?",
        type=_threshold,
        const=clean.THRESHOLD,
        help=f"skip photos of which the steps would change 99 %% of the pixels by less than this ({clean.THRESHOLD:g})",
    )
    parser.add_argument("--jobs", metavar="FILE", type=Path, help="keep a report of every photo in this JSON file")
    parser.add_argument(
        "--update-models", action="store_true", help="use the installed weights for steps that were made with others"
    )
    arguments.add_device(parser)
    arguments.add_precision(parser)
    arguments.add_model(parser)
    recipe_flags.add(parser, preset="--export-preset")


def plan(args: argparse.Namespace) -> Plan | None:
    """The plan of a parsed command line; None when it does not say what is to be done. Raises UsageError, InputError."""
    chosen = _stack(args)
    if chosen is None:
        return None
    how = recipe_flags.recipe(args)
    return Plan(
        stack=chosen,
        folder=args.out.absolute(),
        recipe=replace(how, overwrite="replace") if args.overwrite else how,
        leave_clean=args.leave_clean,
        precision=args.precision,
        update_models=args.update_models,
    )


def out_folder(args: argparse.Namespace) -> Path:
    """The output folder, made where it is missing. Raises OutputError."""
    folder: Path = args.out.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except ValueError as error:  # a zero byte in the path
        raise OutputError(f"{str(args.out)!r} is not a possible name of a folder. Choose another.") from error
    except OSError as error:
        raise OutputError(f"The folder “{args.out}” cannot be made: {reason(error)}.") from error
    return folder


def _stack(args: argparse.Namespace) -> Stack | None:
    if args.strength is not None and not args.sentence:
        raise UsageError("--strength is for sentences: steps of a preset or photo have strengths of their own.")
    if args.sentence:
        if len(args.sentence) > stack.MOST_SENTENCES:
            raise UsageError(f"{stack.MOST_SENTENCES} sentences at most.")
        return Sentences(tuple(args.sentence), args.model, 1.0 if args.strength is None else args.strength)
    if args.stack_preset is not None:
        return FromPreset(preset.load(args.stack_preset))
    if args.stack_of is not None:
        return stack.of_photo(args.stack_of)
    return Own() if args.own_steps else None


def _threshold(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 100:
        raise UsageError(f"The threshold “{text}” is not a colour difference ΔE from 0 to 100.")
    return value
