"""`instructir render PHOTO -o OUT`: replay a saved stack of steps."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from instructir_desktop.cli import arguments, engine, recipe_flags
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import cancel_on_interrupt, print_json
from instructir_desktop.cli.output import Output
from instructir_desktop.cli.restoration import restore
from instructir_desktop.document import sidecar
from instructir_desktop.document.document import Document
from instructir_desktop.document.session import Session
from instructir_desktop.errors import InputError


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "render",
        help="replay a photo's saved stack",
        description="Replays the stack of steps that was saved for a photo.",
        epilog=recipe_flags.NAMES,
    )
    arguments.add_photo(parser)
    parser.add_argument(
        "--sidecar", metavar="FILE", type=Path, help="the stack to replay (default: PHOTO's own, PHOTO.iir.json)"
    )
    arguments.add_output(parser)
    parser.add_argument(
        "--update-models",
        action="store_true",
        help="use the installed weights for steps that were made with others (otherwise exit code 5)",
    )
    arguments.add_device(parser)
    arguments.add_precision(parser)
    arguments.add_json(parser)
    recipe_flags.add(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with cancel_on_interrupt() as cancel:
        session = Session.open(args.photo)
        used = args.sidecar or session.sidecar
        document, notes = _stack(session, args.sidecar)
        output = Output.of(args, session, [step.title for step in document.steps if step.enabled])
        output.check((session.path, session.sidecar, used))
        watched = engine.WatchedEngine(engine.create_engine(args.device))
        report, changed = restore(
            session,
            document,
            watched,
            output,
            precision=args.precision,
            cancel=cancel,
            update_models=args.update_models,
            change_map_step=args.change_map_step,
        )
    notes += [*report.notes, *([watched.note] if watched.note else [])]
    if changed:
        notes.append(changed)
    steps = sum(step.enabled for step in document.steps)
    if args.json:
        print_json(
            {
                "output": str(output.path),
                "sidecar": str(used),
                "steps": steps,
                "seconds": round(watched.seconds, 3),
                "device": watched.device,
                "precision": watched.precision,
                "untouched": report.untouched,
                "total": report.total,
                "notes": notes,
            }
        )
        return 0
    print(f"“{output.path}” written with {steps} of {len(document.steps)} steps in {watched.seconds:.1f} s.")
    print(report.promise)
    for note in notes:
        print(note)
    return 0


def _stack(session: Session, file: Path | None) -> tuple[Document, list[str]]:
    """The document to replay on the session's photo, and notes. Raises InputError when there is none that can be read."""
    if file is None:
        if session.damaged is not None:
            raise session.damaged
        if not session.sidecar.is_file():
            raise InputError(f"“{session.path}” has no saved steps: there is no “{session.sidecar}”.")
        return session.document, list(session.notes)
    loaded = sidecar.load(file)
    notes: list[str] = list(session.buffer.notes)
    if loaded.note:
        notes.append(loaded.note)
    source = session.document.source
    if loaded.document.source.sha256 != source.sha256:
        notes.append(f"The steps in “{file}” were made for another photo, “{loaded.document.source.name}”.")
    return replace(loaded.document, source=source), notes
