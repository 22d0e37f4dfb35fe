"""Measuring a model on photos never trained on: quality, obedience to the sentence, and the text side alone.

Restoration runs through the application's own engine, so the numbers are those of the product.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.language.understanding import INTENTS, UNSUPPORTED, Understanding
from instructir_desktop.core.metrics import luma, psnr, ssim
from instructir_desktop.engine.api import FloatImage, RestoreRequest
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.training.degradations import DEGRADATIONS, ORDER, Degradation, Draw, backlit
from instructir_desktop.training.instructions import (
    NEUTRAL,
    RESTORATIONS,
    build_corpus,
    hand_written,
    split,
)
from instructir_desktop.training.paraphrases import PARAPHRASES
from instructir_desktop.training.photos import photo_files

KNOWN_TASKS = {"rain": "rain", "sots": "haze", "haze": "haze", "cc": "noise", "lol": "dark", "gopro": "blur"}
"""The task of a set of pairs, by the beginning of its name."""


@dataclass(frozen=True)
class Pair:
    """A damaged photo and its clean original, both (H, W, 3) float32 on 8-bit levels."""

    name: str
    damaged: FloatImage
    clean: FloatImage


@dataclass(frozen=True)
class Row:
    """One line of the table: means over a set, the input's figures beside the restored one's."""

    name: str
    task: str
    count: int
    psnr_input: float
    psnr: float
    ssim_input: float
    ssim: float
    psnr_y: float
    worst: float | None = None
    """Lowest mean PSNR over the paraphrases that were tried."""


def read(path: Path) -> FloatImage:
    """An image file as (H, W, 3) float32 in 0..1."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), dtype=np.float32) / np.float32(255)


def pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of a folder with `degraded` and `clean`, matched by order where the counts agree, else by name."""
    clean, damaged = photo_files(folder / "clean"), photo_files(folder / "degraded")
    by_stem = {path.stem: path for path in clean}
    for index, path in enumerate(damaged):
        other = clean[index] if len(clean) == len(damaged) else by_stem[path.stem.split("_")[0]]
        yield Pair(path.stem, read(path), read(other))


def noisy(folder: Path, sigma: float) -> Iterator[Pair]:
    """Clean photos with Gaussian noise of a fixed seed per photo, rounded to 8 bits."""
    for index, path in enumerate(photo_files(folder)):
        clean = read(path)
        grain = np.random.default_rng(1000 + index).normal(0, sigma / 255, clean.shape)
        yield Pair(path.stem, rounded(clean + grain), clean)


def synthetic(folder: Path, task: str) -> Iterator[Pair]:
    """Clean photos with one of the training degradations (or "backlit"), drawn from a fixed seed per photo."""
    for index, path in enumerate(photo_files(folder)):
        clean = read(path)
        yield Pair(path.stem, draw_damage((task,), clean, 2000 + index)[task](clean), clean)


def draw_damage(tasks: tuple[str, ...], like: FloatImage, seed: int) -> dict[str, Callable[[FloatImage], FloatImage]]:
    """Training degradations for photos of this size, one draw each; every one rounds to 8 bits as a file would."""
    generator = torch.Generator().manual_seed(seed)
    shape = (1, 3, *like.shape[:2])

    def on_arrays(degradation: Degradation) -> Callable[[FloatImage], FloatImage]:
        def damage(photo: FloatImage) -> FloatImage:
            damaged = degradation(torch.from_numpy(photo).permute(2, 0, 1)[None])[0]
            return rounded(damaged.permute(1, 2, 0).numpy())

        return damage

    kinds = DEGRADATIONS | {"backlit": backlit}
    return {task: on_arrays(kinds[task](Draw(shape, generator))) for task in tasks}


def rounded(photo: NDArray[np.floating]) -> FloatImage:
    """What is left after storing with 8 bits."""
    levels: FloatImage = np.clip(photo * 255, 0, 255).round().astype(np.float32)
    return levels / np.float32(255)


class Evaluation:
    """All measurements of one model."""

    def __init__(self, engine: TorchEngine, model: str) -> None:
        self.engine = engine
        self.model = model
        self._read: dict[str, Understanding] = {}

    def restore(self, photo: FloatImage, sentence: str) -> FloatImage:
        """The photo as the application would write it with 8 bits."""
        if sentence not in self._read:
            self._read[sentence] = self.engine.understand(sentence, self.model)
        read = self._read[sentence]
        request = RestoreRequest(photo, read.embedding, self.model, intent=read.intents[0].name)
        return rounded(self.engine.restore(request).pixels)

    def quality(self, name: str, task: str, source: Iterator[Pair], *, paraphrases: int = 0) -> Row:
        """Mean figures of one set under the neutral sentence, and the worst mean under `paraphrases` others."""
        figures: list[tuple[float, ...]] = []
        others = PARAPHRASES[task][:paraphrases]
        worst: list[list[float]] = [[] for _ in others]
        for pair in source:
            restored = self.restore(pair.damaged, NEUTRAL[task])
            figures.append(
                (
                    psnr(pair.damaged, pair.clean),
                    psnr(restored, pair.clean),
                    ssim(pair.damaged, pair.clean),
                    ssim(restored, pair.clean),
                    psnr(luma(restored), luma(pair.clean)),
                )
            )
            for values, sentence in zip(worst, others, strict=True):
                values.append(psnr(self.restore(pair.damaged, sentence), pair.clean))
        means = np.mean(np.array(figures), axis=0)
        lowest = min((float(np.mean(values)) for values in worst), default=None)
        return Row(name, task, len(figures), means[0], means[1], means[2], means[3], means[4], lowest)

    def identity(self, folder: Path) -> dict[str, float]:
        """PSNR of clean photos against themselves under each restoration's neutral sentence."""
        photos = [read(path) for path in photo_files(folder)]
        return {
            task: float(np.mean([min(psnr(self.restore(photo, NEUTRAL[task]), photo), 99.0) for photo in photos]))
            for task in RESTORATIONS
        }

    def faithfulness(self, folder: Path, asked: str, kept: str, count: int = 8) -> float:
        """How much of the other damage survives: 1 is all of it.

        The photo suffers both; the sentence names `asked`. What the restored photo has beyond the clean one is projected on
        what `kept` alone did to it: 1 means it is still there in full, 0 that it was removed as well.
        """
        shares: list[float] = []
        for index, path in enumerate(photo_files(folder)[:count]):
            clean = read(path)
            damages = draw_damage((asked, kept), clean, 3000 + index)
            both = clean
            for task in sorted(damages, key=ORDER.index):
                both = damages[task](both)
            damage = damages[kept](clean) - clean
            left = self.restore(both, NEUTRAL[asked]) - clean
            shares.append(float((left * damage).sum() / np.maximum((damage * damage).sum(), 1e-9)))
        return float(np.mean(shares))

    def intents(self) -> dict[str, Reading]:
        """How held-out sentences are read, those of them written by hand, and the paraphrases."""
        _, held_out = split(build_corpus())
        by_hand = {text for task in {item.intent for item in held_out} for text in hand_written(task)}
        labelled = [(item.text, item.intent) for item in held_out]
        return {
            "held-out sentences": self.reading(labelled),
            "held-out, written by hand": self.reading([item for item in labelled if item[0] in by_hand]),
            "paraphrases": self.reading([(text, task) for task, texts in PARAPHRASES.items() for text in texts]),
        }

    def reading(self, labelled: Sequence[tuple[str, str]]) -> Reading:
        """Read (sentence, class) pairs by the classifier alone, and as the application does: slips mended, clause by clause."""
        alone = self.engine.understand_all([text for text, _ in labelled], self.model)
        confusion: Counter[tuple[str, str]] = Counter()
        right = 0
        for (text, intent), found in zip(labelled, alone, strict=True):
            # "unsupported" is reported as the intent "nothing" with an action of its own; neither makes a step.
            wanted = "nothing" if intent == UNSUPPORTED else intent
            right += found.intents[0].name == wanted
            confusion[wanted, _read_as(self.engine.parse(text, self.model))] += 1
        return Reading(100 * right / len(labelled), confusion)


@dataclass(frozen=True)
class Reading:
    """How a set of sentences was read. `alone`: accuracy of the bare classifier in per cent.

    `confusion` counts (class meant, what the application does about it): an intent, "several" steps, "question" for the user,
    or "nothing".
    """

    alone: float
    confusion: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """Sentences of which the application makes exactly the step that is meant, or none where none is, in per cent."""
        return 100 * sum(self.confusion[intent, intent] for intent in INTENTS) / self.confusion.total()


def _read_as(parse: Parse) -> str:
    if parse.action == "unsure":
        return "question"
    steps = {step.intent for step in parse.steps}
    return "several" if len(steps) > 1 else next(iter(steps), "nothing")
