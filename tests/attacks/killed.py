"""Run as a program: forks children that write, kills each one at a random moment and looks at what is left.

    python -m tests.attacks.killed saves|journal|settings|queue|exports SEED ROUNDS FOLDER

Prints one line for each loss, then "tried N". A process of its own, since only one without threads may be forked.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from instructir_desktop.document import journal, sidecar
from instructir_desktop.document.batch.photos import Found, entries
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.stack import Sentences
from instructir_desktop.document.export import export
from instructir_desktop.document.history import History
from instructir_desktop.document.schema import dumps
from instructir_desktop.document.session import Session
from instructir_desktop.document.target import facts_of, named
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.settings import Settings
from instructir_desktop.ui.edit_in import RECIPE
from tests.attacks import editing

Acknowledge = Callable[[], None]


def killed(work: Callable[[Acknowledge], None], after: float) -> int:
    """Let a child work and kill it `after` seconds from its first sign; how much it acknowledged (its sign aside)."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(lambda: os.write(writing, b"."))  # type: ignore[func-returns-value]
        finally:
            os._exit(0)
    os.close(writing)
    signs = len(os.read(reading, 1))
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 1 << 16):
        signs += len(more)
    os.close(reading)
    return signs - 1


def attack_saves(seed: int, folder: Path) -> str:
    """The sidecar is the last acknowledged version or the one being written then."""
    path = folder / f"{seed}.png.iir.json"

    def work(acknowledge: Acknowledge) -> None:
        acknowledge()
        for document in islice(editing.documents(seed), 4000):
            sidecar.save(document, path)
            acknowledge()

    count = killed(work, random.Random(seed).uniform(0, 0.04))
    allowed = ["", *(dumps(document) for document in islice(editing.documents(seed), count + 1))][-2:]
    left = path.read_text(encoding="utf-8") if path.exists() else ""
    clutter = [one for one in folder.iterdir() if one != path and not one.name.endswith(".iir-tmp")]
    for one in folder.iterdir():
        one.unlink()
    return "" if left in allowed and not clutter else f"seed {seed}: {count} acknowledged, {left[:200]!r}, {clutter}"


def attack_settings(seed: int, folder: Path) -> str:
    path = folder / "settings.json"

    def work(acknowledge: Acknowledge) -> None:
        settings = Settings(path)
        acknowledge()
        for number in range(4000):
            settings.put("model", f"model-{seed}-{number}")
            settings.save()
            acknowledge()

    count = killed(work, random.Random(seed).uniform(0, 0.03))
    found = Settings(path)
    value = found.text("model")
    allowed = {f"model-{seed}-{count - 1}" if count else "", f"model-{seed}-{count}"}
    for one in folder.iterdir():
        one.unlink()
    return "" if value in allowed and not found.note else f"seed {seed}: {count} acknowledged, {value!r} {found.note}"


def attack_journal(seed: int, folder: Path) -> str:
    """After a crash the stack is the one after the last acknowledged action, or the one of the action then under way.

    What the engine measured is no action: a journal with nothing else in it is dropped, since it is measured again.
    """
    photo = folder / f"photo-{seed}.png"

    def work(acknowledge: Acknowledge) -> None:
        session = editing.session(photo)
        dice, saves = random.Random(seed), random.Random(seed + 1)
        acknowledge()
        for _ in range(500):
            editing.act(session.history, dice)
            acknowledge()
            if saves.random() < 0.15:
                session.save()

    count = killed(work, random.Random(seed).uniform(0, 0.12))
    dry = History(editing.session(photo.with_name("never"), keep_journal=False).document)
    dice = random.Random(seed)
    states, last = [dumps(dry.document)], 0
    for number in range(1, count + 2):
        before = dry.document
        if editing.act(dry, dice) and dry.document != before and number <= count:  # a redo of nothing is no action
            last = number
        states.append(dumps(dry.document))
    again = editing.session(photo)
    left = dumps(again.document).replace(photo.name, "never")
    problem = "" if left in states[last : count + 2] else f"seed {seed}: {count} acknowledged, another stack"
    again.save()
    again.close()
    if journal.orphans():
        problem += f" seed {seed}: a journal was left after a clean end"
    return problem


def attack_queue(seed: int, folder: Path) -> str:
    """What was said to be on disk is there; one photo may be at work; nothing else has changed."""
    path, count = folder / f"{seed}.jsonl", 60
    found = entries(Found(folder / f"{number}.png") for number in range(count))
    plan = Plan(Sentences(("remove the rain",)), folder / "out")
    Queue.create(path, plan, found).close()

    def work(acknowledge: Acknowledge) -> None:
        queue = Queue.open(path)
        acknowledge()
        while (entry := queue.next()) is not None:
            queue.put(replace(entry, state="running", attempts=1))
            queue.put(replace(entry, state="done", output=f"{entry.number}", attempts=1))
            acknowledge()
        time.sleep(1)

    done = killed(work, random.Random(seed).uniform(0, 0.02))
    queue = Queue.open(path)
    states = [entry.state for entry in queue.entries]
    queue.close()
    path.unlink()
    rest = states[done:]
    good = states[:done] == ["done"] * done and set(rest[1:]) <= {"waiting"} and len(states) == count
    return "" if good and queue.plan == plan else f"seed {seed}: {done} acknowledged, {states}"


def attack_exports(seed: int, folder: Path) -> str:
    """Beside the photo that another program handed over lie whole TIFF files only; the photo is as it was."""
    photo = folder / f"{seed}.tif"
    pixels = np.random.default_rng(seed).integers(0, 65536, (60, 90, 3), dtype=np.uint16)
    export_photo(ImageBuffer(pixels), photo, sources=(), overwrite=False)
    before = photo.read_bytes()

    def work(acknowledge: Acknowledge) -> None:
        session = Session(photo, ImageBuffer(pixels, format="TIFF"), "a" * 64)
        acknowledge()
        for _ in range(500):
            target = named(
                folder, RECIPE, facts_of(session, RECIPE, ["x"]), photo=photo, sources=(photo, session.sidecar)
            )
            export(session, session.photo, target, RECIPE.options)
            acknowledge()

    count = killed(work, random.Random(seed).uniform(0, 0.1))
    problem = "" if photo.read_bytes() == before else f"seed {seed}: the photo was changed"
    made = [one for one in folder.iterdir() if one != photo and not one.name.endswith(".iir-tmp")]
    if not count <= len(made) <= count + 1:
        problem += f" seed {seed}: {count} acknowledged, {len(made)} files"
    for one in made:
        found = open_photo(one)
        if found.pixels.dtype != np.uint16 or not np.array_equal(found.pixels, pixels):
            problem += f" seed {seed}: {one.name} is not whole"
    for one in folder.iterdir():
        one.unlink()
    return problem


ATTACKS = {
    "saves": attack_saves,
    "settings": attack_settings,
    "journal": attack_journal,
    "queue": attack_queue,
    "exports": attack_exports,
}


def main() -> None:
    name, first, count, folder = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
    print(f"seeds {first} to {first + count - 1}")
    for seed in range(first, first + count):
        if problem := ATTACKS[name](seed, folder):
            print(f"lost: {problem}")
    print(f"tried {count}")


if __name__ == "__main__":
    main()
