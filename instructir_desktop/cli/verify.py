"""`instructir verify FILE`: whether an exported file is what its receipt says, by doing it again."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from instructir_desktop.cli import arguments, engine
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import ProgressBar, cancel_on_interrupt, complain, print_json
from instructir_desktop.core.colour_difference import FORMULA
from instructir_desktop.document.receipt import PROMISE, Receipt
from instructir_desktop.document.step import Step
from instructir_desktop.document.verify import Result, Verification, verify

CODES: Mapping[Result, int] = MappingProxyType(
    {"verified": 0, "no-source": 3, "no-model": 5, "differs": 6, "no-receipt": 7, "other-source": 8}
)

EPILOGUE = f"""\
An export carries a receipt: its steps with all that is needed to do them again, the model's SHA-256, fingerprints of the
photo and of its own pixels. With the photo at hand, verify renders it again, writes it with the same options and
compares: ΔE ({FORMULA}), on average and at most. 1 is what an eye can just tell.

exit codes: 0 it is what its receipt says, 3 the file or its photo cannot be read or is not there, 5 the model is not
here, 6 it differs, 7 it has no receipt, 8 the photo is another one
"""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "verify",
        help="check an exported file against its receipt",
        description="Checks an exported file against the receipt in it.",
        epilog=EPILOGUE,
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="the exported file")
    parser.add_argument(
        "--source", metavar="PHOTO", type=Path, help="the photo it was made from (default: one of its name beside FILE)"
    )
    arguments.add_device(parser)
    parser.add_argument(
        "--precision", choices=("auto", "fp32", "bf16", "fp16"), help="number format (default: that of the receipt)"
    )
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with cancel_on_interrupt() as cancel, ProgressBar() as bar:
        found = verify(
            args.file,
            engine.create_engine(args.device),
            source=args.source,
            precision=args.precision,
            progress=bar.steps,
            cancel=cancel,
        )
    code = CODES[found.result]
    if args.json:
        print_json(as_json(args.file, found))
    elif code in (0, CODES["differs"]):
        print("\n".join((_whole(found), *_summary(found.receipt), *found.notes)))
    else:
        complain(found.sentence.replace("Say where that photo is.", "Say where that photo is with --source PHOTO."))
    return code


def _whole(found: Verification) -> str:
    return f"{found.sentence} {found.promise}".rstrip()


def _summary(receipt: Receipt | None) -> list[str]:
    if receipt is None:
        return []
    steps = [f"  {number}. “{step.title}” ({step.strength:.0%}, {step.model})" for number, step in _steps(receipt)]
    return [
        f"Made by {receipt.app} from “{receipt.document.source.name}” with:",
        *(steps or ["  no steps"]),
        f"{receipt.untouched:,} of {receipt.total:,} pixels of the photo were untouched.",
    ]


def _steps(receipt: Receipt) -> list[tuple[int, Step]]:
    return list(enumerate(receipt.document.steps, start=1))


def as_json(file: Path, found: Verification) -> dict[str, object]:
    """What was found, with null for what was not come to."""
    receipt = found.receipt
    return {
        "file": str(file),
        "result": found.result,
        "sentence": _whole(found),
        "source": None if found.source is None else str(found.source),
        "delta_e": None if found.mean is None else {"formula": FORMULA, "mean": found.mean, "max": found.most},
        "differing": found.differing,
        "total": found.total,
        "receipt": None if receipt is None else _receipt_json(receipt),
        "notes": list(found.notes),
    }


def _receipt_json(receipt: Receipt) -> dict[str, object]:
    source = receipt.document.source
    return {
        "app": receipt.app,
        "promise": PROMISE,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "width": source.size.width,
            "height": source.size.height,
        },
        "steps": [
            {
                "text": step.text,
                "strength": step.strength,
                "model": step.model,
                "model_sha256": step.model_sha256,
                "region": step.region is not None,
            }
            for step in receipt.document.steps
        ],
        "format": receipt.format,
        "untouched": receipt.untouched,
        "total": receipt.total,
    }
