"""Replay: a saved stack gives the same pixels without the sentence encoder and whatever the language rules are by then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from instructir_desktop.core.language import amount, parse, place, protection, understanding
from instructir_desktop.core.regions import Luminosity
from instructir_desktop.document.render import Renderer, step_keys
from instructir_desktop.document.sidecar import load
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.engine.fake import FakeEngine

FROZEN = Path(__file__).parent / "data" / "replay-1.1.json"
"""What "remove the noise in the shadows by 60%, keep my exposure, then dehaze the sky a little, keep my colours" became."""

SAMPLES = Path(__file__).parent / "data" / "replay-1.1.txt"
"""Every eighth pixel of what the stack made of photo(), red, green, blue in 1/255."""


def photo() -> FloatImage:
    """(64, 96, 3): a sky that brightens downwards over dark stripes; by formula, so that it never changes."""
    y, x = np.mgrid[0:64, 0:96]
    image = np.stack([(x * 7 + y * 3) % 32 / 100, (x + y * 5) % 40 / 120, (x * 3 + y) % 24 / 100], axis=-1)
    fall = (y[:36] / 300)[..., None]
    image[:36] = np.concatenate([0.4 + fall, 0.6 + fall, 0.85 + fall / 2], axis=-1)
    return image.astype(np.float32)


class Mute(FakeEngine):
    """An engine that cannot read, nor measure: what a step needs has to be in the sidecar."""

    understand = parse = measure = None  # type: ignore[assignment]


def replayed() -> FloatImage:
    document = load(FROZEN).document
    renderer = Renderer(Mute())
    return renderer.pixels(renderer.prepare(document, photo()), photo())


def test_a_frozen_stack_replays_without_the_encoder() -> None:
    expected = np.loadtxt(SAMPLES, dtype=np.int64)
    found = np.rint(replayed()[::8, ::8].reshape(-1, 3).clip(0, 1) * 255)
    assert np.abs(found - expected).max() <= 1
    assert np.abs(expected - np.rint(photo()[::8, ::8].reshape(-1, 3).clip(0, 1) * 255)).max() > 10  # it does something


def test_its_contexts_are_those_it_was_saved_with() -> None:
    document = load(FROZEN).document
    assert {step.id: step.pinned.key for step in document.steps if step.pinned} == step_keys(document)
    rendered = Renderer(Mute()).prepare(document, photo())
    assert rendered == document


def test_other_rules_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = replayed()
    monkeypatch.setattr(amount, "FULL", 0.1)
    monkeypatch.setattr(amount, "AMOUNTS", ())
    monkeypatch.setattr(place, "LUMINOSITIES", {"shadows": Luminosity(0.9, 1, 0)})
    monkeypatch.setattr(place, "guess_sky", lambda photo: None)
    monkeypatch.setattr(place, "FEATHER", 0.9)
    monkeypatch.setattr(protection, "LOCKS", {})
    monkeypatch.setattr(understanding, "SURE", 2.0)
    monkeypatch.setattr(parse, "STEP", 2.0)
    assert (replayed() == before).all()


def test_the_words_and_the_sentence_play_no_part() -> None:
    document = load(FROZEN).document
    steps = tuple(replace(step, text="?", sentence="?", intent="", name="x") for step in document.steps)
    renderer = Renderer(Mute())
    other = replace(document, steps=steps)
    assert (renderer.pixels(renderer.prepare(other, photo()), photo()) == replayed()).all()
