"""`instructir batch PHOTOS… --sentence "…" --out FOLDER`: the same steps on many photos, in a queue that survives."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path

from instructir_desktop.cli import arguments, batch_flags, engine, recipe_flags
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.batch_lines import BatchLines
from instructir_desktop.cli.console import cancel_on_interrupt, print_json
from instructir_desktop.document.batch import photos, report
from instructir_desktop.document.batch.photos import Shard
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.run import Run, summary
from instructir_desktop.document.batch.work import is_ours
from instructir_desktop.errors import Cancelled, InputError, InstructIRError, UsageError

EPILOGUE = """\
PHOTOS are files, folders or patterns such as “*.jpg”. A photo that fails is explained and the others go on; the exit
code is then the first failure's. Outputs that are there already, made from the same photo in the same way, are not made
again, so the same command can be run as often as one likes. Ctrl-C stops between two tiles; --resume goes on.
With --shard, run one command for each part, on as many machines as you like, with one folder for all.

"""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "batch",
        help="the same steps on many photos",
        description="Restores many photos in the same way, one after the other.",
        epilog=EPILOGUE + recipe_flags.NAMES,
    )
    parser.add_argument(
        "photos", metavar="PHOTOS", nargs="*", help="files, folders or patterns; they are never written to"
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on with the batch in FOLDER: what waits, what failed, and PHOTOS that are new; PHOTOS may be left out",
    )
    parser.add_argument(
        "--shard", metavar="i/n", type=Shard.parse, default=Shard(), help="only the i-th of n parts of the list"
    )
    batch_flags.add(parser)
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    plan = batch_flags.plan(args)
    if args.jobs is not None:
        report.check(args.jobs)
    with cancel_on_interrupt(terminated=True) as cancel, ExitStack() as stack:
        queue = _queue(args, plan)
        stack.callback(queue.close)
        lines = stack.enter_context(BatchLines(queue, quiet=args.json, jobs=args.jobs))
        if queue.next() is not None:
            try:
                Run(queue, engine.create_engine(args.device), cancel=cancel, tell=lines.tell).all()
            except Cancelled as error:
                raise Cancelled(f"Stopped. {summary(queue).sentence} “--resume” goes on.") from error
    if args.json:
        print_json(report.value(queue))
    else:
        print(summary(queue).sentence)
    return exit_code(queue)


def exit_code(queue: Queue) -> int:
    """0, or the code of the first photo that failed."""
    return next((entry.code or InstructIRError.exit_code for entry in queue.entries if entry.state == "failed"), 0)


def _queue(args: argparse.Namespace, plan: Plan | None) -> Queue:
    """The queue to work through: a new one, or the one that is there. Raises InstructIRError."""
    path = queue_path(args.out, args.shard)
    there = args.resume and path.is_file()
    if not there and (plan is None or not args.photos):
        if args.resume:
            raise InputError(
                f"There is no batch in “{args.out}” to go on with. Name the photos and what to do with them."
            )
        missing = "PHOTOS" if not args.photos else "one of --sentence, --preset, --stack-of and --own-steps"
        raise UsageError(f"The following arguments are required: {missing}. “instructir batch --help” explains.")
    found = _found(args)
    if there:
        queue = Queue.open(path)
        try:
            _go_on(queue, args, plan, found)
        except BaseException:
            queue.close()
            raise
        return queue
    assert plan is not None
    plan.check_names(len(found), parts=args.shard.count)
    batch_flags.out_folder(args)
    return Queue.create(path, plan, args.shard.of(photos.entries(found)))


def _go_on(queue: Queue, args: argparse.Namespace, plan: Plan | None, found: tuple[photos.Found, ...]) -> None:
    """Let what failed wait again, and put photos that are new at the end."""
    if plan is not None and plan != queue.plan:
        raise UsageError(
            f"The batch in “{args.out}” is another one ({queue.plan.stack.title}, or it is written otherwise). Leave "
            "--resume out to begin anew; finished results that are the same are kept."
        )
    queue.retry()
    if args.shard.count == 1:
        known = queue.entries
        new = photos.entries(
            found,
            first=max((entry.number for entry in known), default=-1) + 1,
            taken=photos.names_of(known),
            known=photos.real_paths(known),
        )
        queue.add(new)


def _found(args: argparse.Namespace) -> tuple[photos.Found, ...]:
    """The photos that are named, without the outputs of earlier batches that a folder or a pattern has brought in."""
    named = {Path(place).absolute() for place in args.photos}
    out = args.out.absolute()
    return tuple(
        one
        for one in photos.find(args.photos, recursive=args.recursive)
        if one.photo in named or not is_ours(one.photo, out)
    )


def queue_path(out: Path, shard: Shard) -> Path:
    """Where the queue of a batch that writes into a folder lies."""
    return out.absolute() / f".instructir-batch{shard.suffix}.jsonl"
