"""Random editing of a document, the same for the same seed: what children do before they are killed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document import groups, variants
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.history import History
from instructir_desktop.document.render import step_keys
from instructir_desktop.document.session import Session
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.document.variant import Snapshot, Variant
from instructir_desktop.engine.api import Context
from instructir_desktop.imaging.buffer import ImageBuffer

SIZE = Size(48, 36)
SENTENCES = ("remove the rain", "夜の写真を明るくして", "sharpen \u202eme", "ñ 👍 <b>bold</b> %s {0}", "denoise")


def source() -> Source:
    return Source("rain.png", SIZE, "a" * 64)


def session(photo: Path, *, keep_journal: bool = True) -> Session:
    """A session without decoding a file: the attacks are on what is written, not on what is read."""
    buffer = ImageBuffer(np.zeros((SIZE.height, SIZE.width, 3), np.uint8), format="PNG")
    return Session(photo, buffer, "a" * 64, keep_journal=keep_journal)


def step(dice: random.Random, region: str | None = None) -> Step:
    embedding = tuple(dice.uniform(-1, 1) for _ in range(256))
    identity = f"{dice.getrandbits(48):012x}"
    return Step(dice.choice(SENTENCES), embedding, "rain", strength=dice.random(), region=region, id=identity)


def documents(seed: int) -> Iterator[Document]:
    """Documents that grow and shrink, for ever."""
    dice = random.Random(seed)
    document = Document(source())
    while True:
        if dice.random() < 0.15:
            document = restacked(document, dice)
        elif len(document.steps) > 6 or (document.steps and dice.random() < 0.3):
            document = document.remove_step(dice.choice(document.steps).id)
        else:
            document = document.add_step(step(dice))
        yield document


def act(history: History, dice: random.Random) -> bool:
    """One action; True when it was the user's, False when the engine only noted what it had measured (see amend)."""
    document = history.document
    choice = dice.random()
    if choice < 0.1:
        history.undo()
    elif choice < 0.17:
        history.redo()
    elif choice < 0.3 and document.steps:
        one = dice.choice(document.steps)
        for _ in range(3):  # a slider's drag
            moved = replace(history.document.step(one.id), strength=dice.random())
            history.do("Strength", history.document.replace_step(moved), merge=one.id)
        history.settle()
    elif choice < 0.42 and document.steps:
        one = dice.choice(document.steps)
        context = Context.from_array(np.array([dice.random() for _ in range(9)], np.float32))
        pinned = PinnedContext(step_keys(document)[one.id], context)
        history.amend(document.replace_step(replace(one, pinned=pinned, model_sha256="b" * 64)))
        return False
    elif choice < 0.5 and document.steps:
        history.do("Delete", document.remove_step(dice.choice(document.steps).id))
    elif choice < 0.6 and len(document.steps) > 1:
        history.do("Move", document.move_step(dice.choice(document.steps).id, dice.randrange(len(document.steps))))
    elif choice < 0.64:
        history.do("Stacks", restacked(document, dice))
    elif choice < 0.72:
        identity = f"{dice.getrandbits(48):012x}"
        region = Region(identity, "Sky", (Part(Rectangle(dice.uniform(0, 9), 1, 5, 5)),))
        history.do("Draw", document.add_region(region).add_step(step(dice, identity)))
    else:
        history.do("“remove the rain”", document.add_step(step(dice)))
    return True


def restacked(document: Document, dice: random.Random) -> Document:
    """With another rating, variant, snapshot or group, or without one of them; ids come from the dice, not the clock."""
    kind = dice.randrange(8)
    if kind == 0:
        return replace(document, rating=dice.randrange(6))
    if kind == 1:
        held = document.variants or (Variant(variants.ONLY, variants.FIRST),)
        new = Variant(f"{dice.getrandbits(48):012x}", dice.choice(SENTENCES), (step(dice), step(dice)))
        return replace(document, variants=(*held, new), variant=document.variant or variants.ONLY)
    if kind == 2 and document.variants:
        return variants.switched(document, dice.choice(document.variants).id)
    if kind == 3 and len(document.variants) > 1:
        return variants.deleted(document, dice.choice(document.variants).id)
    if kind == 4:
        kept = Snapshot(
            f"{dice.getrandbits(48):012x}", dice.choice(SENTENCES), document.steps, document.regions, time=1.5
        )
        return replace(document, snapshots=(*document.snapshots[-3:], kept))
    if kind == 5 and document.snapshots:
        return variants.without_snapshot(document, dice.choice(document.snapshots).id)
    if kind == 6 and document.steps:
        chosen = [one.id for one in document.steps if dice.random() < 0.5] or [document.steps[0].id]
        return groups.grouped(document, chosen, dice.choice(SENTENCES))
    if kind == 7 and (made := groups.runs(document)):
        return groups.ungrouped(document, dice.choice(made))
    return replace(document, rating=(document.rating + 1) % 6)
