"""`instructir understand "sentence"`: what a sentence would ask for, without any photo."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from instructir_desktop.cli import arguments, engine
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import ProgressBar, print_json
from instructir_desktop.core.language.understanding import Understanding
from instructir_desktop.errors import InputError, UsageError
from instructir_desktop.imaging.files import reason


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "understand",
        help="show what a sentence asks for",
        description="Shows what a sentence would ask for, without any photo.",
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("sentence", metavar="SENTENCE", type=arguments.sentence, nargs="?")
    what.add_argument(
        "--file", metavar="LINES", type=Path, help="a text file with one sentence per line (- for standard input)"
    )
    arguments.add_model(parser)
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    sentences = [args.sentence] if args.file is None else _lines(args.file)
    reader = engine.create_engine("cpu")
    found: list[Understanding] = []
    with ProgressBar() as bar:
        for sentence in sentences:
            found.append(reader.understand(sentence, args.model))
            bar.tiles(len(found), len(sentences))
    if args.json:
        values = [as_json(understanding) for understanding in found]
        print_json(values[0] if args.file is None else values)
        return 0
    for understanding in found:
        likely = ", ".join(f"{intent.name} {intent.probability:.0%}" for intent in understanding.intents[:3])
        print(f"“{understanding.text}”: {understanding.action} ({likely})")
        if args.file is None:
            print(understanding.message)
    return 0


def as_json(understanding: Understanding) -> dict[str, object]:
    """The contract's shape: text, action, and all intents with their probabilities, most probable first."""
    intents = [{"name": intent.name, "probability": intent.probability} for intent in understanding.intents]
    return {"text": understanding.text, "action": understanding.action, "intents": intents}


def _lines(path: Path) -> list[str]:
    """The sentences of a file; blank lines are left out."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"“{path}” cannot be read: {reason(error)}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"“{path}” is not a text file in UTF-8.") from error
    sentences: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                sentences.append(arguments.sentence(line))
            except UsageError as error:
                raise UsageError(f"Line {number} of “{path}”: {error}") from error
    return sentences
