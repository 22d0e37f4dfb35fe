"""`instructir apply PHOTO "sentence" -o OUT`: understand a sentence, restore a photo, write the result."""

from __future__ import annotations

import argparse

from instructir_desktop.cli import arguments, engine, recipe_flags
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import cancel_on_interrupt, print_json
from instructir_desktop.cli.output import Output
from instructir_desktop.cli.restoration import no_changes, restore, unchanged
from instructir_desktop.cli.understand import as_json, in_words
from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document.adding import add_parse
from instructir_desktop.document.document import Document
from instructir_desktop.document.session import Session
from instructir_desktop.document.step import new_id
from instructir_desktop.errors import OutputError, UsageError

EPILOGUE = """\
A sentence may ask for several things: every one becomes a step, in order, as strongly and where the sentence says.
A sentence that asks for no restoration, for something that restoration cannot do, or that is not clear changes nothing:
OUT then holds the photo as it was (byte for byte where the format is the same), and the reason is printed.
With --save the new steps go on top of the steps in PHOTO's sidecar, and OUT shows all of them, as `render` would.

"""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "apply",
        help="restore a photo as a sentence asks for it",
        description="Understands a sentence, restores a photo and writes the result.",
        epilog=EPILOGUE + recipe_flags.NAMES,
    )
    arguments.add_photo(parser)
    parser.add_argument("sentence", metavar="SENTENCE", type=arguments.sentence, help="such as “remove the noise”")
    arguments.add_output(parser)
    parser.add_argument(
        "--strength", type=arguments.strength, default=1.0, metavar="0..1", help="times what the sentence says"
    )
    parser.add_argument(
        "--region", type=arguments.region, metavar="X,Y,W,H", help="only this rectangle, in pixels of the upright photo"
    )
    arguments.add_reading(parser)
    arguments.add_device(parser)
    arguments.add_precision(parser)
    arguments.add_model(parser)
    parser.add_argument("--save", action="store_true", help="also add the steps to PHOTO's sidecar")
    arguments.add_json(parser)
    recipe_flags.add(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with cancel_on_interrupt() as cancel:
        session = Session.open(args.photo)
        before = [step.title for step in session.document.steps if step.enabled] if args.save else []
        output = Output.of(args, session, (*before, args.sentence))
        output.check((session.path, session.sidecar))
        if args.save:
            _check_sidecar(session)
        region = None if args.region is None else _region(args.region, session.buffer.size)
        watched = engine.WatchedEngine(engine.create_engine(args.device))
        model = watched.model_info(args.model)
        parse = watched.parse(args.sentence, args.model, reading=args.reading)
        cancel.check()
        notes: list[str] = list(session.notes if args.save else session.buffer.notes)
        if parse.action == "restore":
            document = session.document if args.save else Document(session.document.source)
            if region is not None:
                document = document.add_region(region)
            document = add_parse(
                document,
                parse,
                model,
                photo=session.photo,
                region_id=region.id if region else None,
                strength=args.strength,
            )
            report, changed = restore(
                session,
                document,
                watched,
                output,
                precision=args.precision,
                cancel=cancel,
                change_map_step=args.change_map_step,
            )
            if args.save:
                session.save()
        else:
            session.history.do("command line", Document(session.document.source))  # no step goes into OUT's record
            report, changed = unchanged(session, output), no_changes(session, output)
            if args.save:
                notes.append("No step was saved, because nothing was restored.")
    notes += [*report.notes, *([watched.note] if watched.note else [])]
    if changed:
        notes.append(changed)
    if args.json:
        print_json(
            {
                **as_json(parse),
                "message": parse.message,
                "output": str(output.path),
                "seconds": round(watched.seconds, 3),
                "device": watched.device,
                "precision": watched.precision,
                "model": model.id,
                "untouched": report.untouched,
                "total": report.total,
                "notes": notes,
            }
        )
        return 0
    print("\n".join(in_words(parse)))
    if parse.action == "restore":
        print(f"“{output.path}” written; {watched.seconds:.1f} s on {watched.device} ({watched.precision}).")
    else:
        print(f"“{output.path}” holds the photo unchanged.")
    print(report.promise)
    for note in notes:
        print(note)
    return 0


def _check_sidecar(session: Session) -> None:
    """Refuse --save before the work where it would fail after it."""
    if session.damaged is not None:
        raise OutputError(f"The step cannot be saved. {session.damaged}")
    if session.read_only:
        raise OutputError(
            f"The step cannot be saved: “{session.sidecar}” was written by a newer version of InstructIR Desktop."
        )


def _region(box: Box, photo: Size) -> Region:
    if not photo.box().contains(box):
        raise UsageError(
            f"The region {','.join(str(number) for number in box)} reaches beyond the photo, which has "
            f"{photo.width} × {photo.height} pixels."
        )
    return Region(new_id(), "Rectangle", (Part(Rectangle(*box)),))
