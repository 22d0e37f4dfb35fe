"""`instructir understand "sentence"`: what a sentence would ask for, without any photo."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from instructir_desktop.cli import arguments, engine
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import ProgressBar, print_json
from instructir_desktop.core.language.parse import Parse
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
    arguments.add_reading(parser)
    arguments.add_model(parser)
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    sentences = [args.sentence] if args.file is None else _lines(args.file)
    reader = engine.create_engine("cpu")
    found: list[Parse] = []
    with ProgressBar() as bar:
        for sentence in sentences:
            found.append(reader.parse(sentence, args.model, reading=args.reading))
            bar.tiles(len(found), len(sentences))
    if args.json:
        values = [{"text": parse.text, **as_json(parse)} for parse in found]
        print_json(values[0] if args.file is None else values)
        return 0
    if args.file is None:
        print("\n".join(in_words(found[0])))
        return 0
    for parse in found:
        print(f"“{parse.text}”: {parse.action}. {parse.message}")
    return 0


def as_json(parse: Parse) -> dict[str, object]:
    """The contract's shape: all that was understood; intents with their probabilities, most probable first."""
    question = parse.question
    return {
        "action": parse.action,
        "intents": [{"name": intent.name, "probability": intent.probability} for intent in parse.intents],
        "steps": [
            {
                "intent": step.intent,
                "strength": step.strength,
                "where": None if step.where is None else step.where.as_json(),
                "locks": list(step.locks),
                "text": step.text,
            }
            for step in parse.steps
        ],
        "keep": list(parse.keep),
        "left_out": list(parse.left_out),
        "question": None if question is None else {"text": question.text, "readings": list(question.readings)},
    }


def in_words(parse: Parse) -> list[str]:
    """The same as lines for people."""
    likely = ", ".join(f"{intent.name} {intent.probability:.0%}" for intent in parse.intents[:3])
    lines = [f"“{parse.text}”: {parse.action} ({likely})"]
    if not parse.steps:
        lines.append(parse.message)
    for number, step in enumerate(parse.steps, start=1):
        lines.append(f"{number}. {step.description} (“{step.text}”)")
    if parse.keep:
        lines.append(f"Kept: {', '.join(parse.keep)}.")
    if parse.left_out:
        left_out = ", ".join(f"“{part}”" for part in parse.left_out)
        lines.append(f"Left out, because InstructIR cannot do it: {left_out}.")
    if parse.question is not None and parse.question.readings:
        readings = " or ".join(f"--reading {reading}" for reading in parse.question.readings)
        lines.append(f"Say it in other words, or add {readings}.")
    return lines


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
