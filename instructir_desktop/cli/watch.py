"""`instructir watch FOLDER --sentence "…" --out OUT`: restores every photo that comes into a folder, until Ctrl-C."""

from __future__ import annotations

import argparse
import time
from contextlib import ExitStack
from pathlib import Path

from instructir_desktop.cli import batch_flags, engine, recipe_flags
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.batch_lines import BatchLines
from instructir_desktop.cli.console import cancel_on_interrupt
from instructir_desktop.document.batch import photos, report
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import Queue, read
from instructir_desktop.document.batch.run import Run, summary
from instructir_desktop.document.batch.watch import SETTLED, Watched
from instructir_desktop.document.batch.work import is_ours
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.errors import Cancelled, InputError, UsageError

EPILOGUE = """\
The folder is looked at every few seconds, so it may lie on a network. A photo is taken once its file has not changed for
--settled seconds; photos that are in the folder at the start are done too. Photos whose results are in OUT already, made
in the same way, are not made again. A photo that failed is tried again when its file changes. Ctrl-C ends it.

"""

QUEUE = ".instructir-watch.jsonl"
LONGEST_PAUSE = 0.2
"""Seconds after which a wait looks whether Ctrl-C was pressed."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "watch",
        help="restore every photo that comes into a folder",
        description="Watches a folder and restores every photo that comes into it.",
        epilog=EPILOGUE + recipe_flags.NAMES,
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder; its photos are never written to")
    parser.add_argument("--every", metavar="SECONDS", type=_seconds, default=2.0, help="how often to look (2)")
    parser.add_argument(
        "--settled", metavar="SECONDS", type=_seconds, default=SETTLED, help=f"when a photo is complete ({SETTLED:g})"
    )
    batch_flags.add(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    plan = batch_flags.plan(args)
    if plan is None:
        raise UsageError(
            "The following arguments are required: one of --sentence, --preset, --stack-of and --own-steps. "
            "“instructir watch --help” explains."
        )
    if not args.folder.is_dir():
        raise InputError(f"“{args.folder}” is not a folder that can be watched.")
    plan.check_names(2)
    if args.jobs is not None:
        report.check(args.jobs)
    out = batch_flags.out_folder(args)
    with cancel_on_interrupt(terminated=True) as cancel, ExitStack() as stack:
        queue = _queue(out / QUEUE, plan)
        stack.callback(queue.close)
        lines = stack.enter_context(BatchLines(queue, quiet=False, jobs=args.jobs))
        folder = args.folder.absolute()
        runner = Run(queue, engine.create_engine(args.device), cancel=cancel, tell=lines.tell, watched=folder)
        watched = Watched(folder, recursive=args.recursive, settled=args.settled)
        print(f"Watching “{args.folder}”; Ctrl-C ends it.", flush=True)
        try:
            while True:
                take(queue, runner, [one for one in watched.look() if not is_ours(one.photo, out)])
                runner.all()
                _pause(args.every, cancel)
        except Cancelled:
            print(f"Ended. {summary(queue).sentence}")
    return 0


def take(queue: Queue, runner: Run, complete: list[photos.Found]) -> None:
    """Put photos into the queue; one that failed before and has changed since waits again."""
    known = queue.entries
    by_path = {entry.photo: entry.number for entry in known}
    queue.retry(by_path[one.photo] for one in complete if one.photo in by_path)
    new = photos.entries(
        (one for one in complete if one.photo not in by_path),
        first=max((entry.number for entry in known), default=-1) + 1,
        taken=photos.names_of(known),
        known=photos.real_paths(known),
    )
    for entry in new:
        runner.knows(entry)
    queue.add(new)


def _queue(path: Path, plan: Plan) -> Queue:
    """The queue of an earlier watch that did the same, else a new one."""
    if path.is_file():
        try:
            same = read(path).plan == plan
        except InputError:
            same = False
        if same:
            return Queue.open(path)
    return Queue.create(path, plan, ())


def _pause(seconds: float, cancel: CancelToken) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        cancel.check()
        time.sleep(min(left, LONGEST_PAUSE))
    cancel.check()


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value <= 86_400:
        raise UsageError(f"“{text}” is not a number of seconds above zero.")
    return value
