"""The starter presets: ten, that load, and whose sentences still mean to the shipped model what they store."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scripts import load

from instructir_desktop import paths
from instructir_desktop.core.geometry import Size
from instructir_desktop.document import preset
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.preset_store import PresetStore
from instructir_desktop.engine.api import BUNDLED
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.engine.weights import ModelStore


def test_there_are_ten_and_all_apply() -> None:
    kept = PresetStore().all()
    assert [one.name for one in kept] == [name for name, _sentence in load("presets").STARTERS]
    assert len(kept) == 10
    document = Document(Source("photo.jpg", Size(600, 400), "0" * 64))
    for one in kept:
        document = preset.apply(one.preset, document)
    assert len(document.steps) == 14
    assert not any(one.own for one in kept)
    assert all(path.suffix == preset.SUFFIX for path in Path(paths.resource("presets")).iterdir())


def test_they_were_made_with_the_model_that_is_shipped() -> None:
    """Else: make presets."""
    info = ModelStore().info(BUNDLED)
    made_with = {(step.model, step.model_sha256) for one in PresetStore().all() for step in one.preset.steps}
    assert made_with == {(info.id, info.sha256)}


@pytest.mark.model
def test_their_sentences_mean_what_they_store() -> None:
    packaging, engine = load("presets"), TorchEngine("cpu")
    stored = {one.name: one.preset for one in PresetStore().all()}
    for name, sentence in packaging.STARTERS:
        made = packaging.make(engine, name, sentence)
        assert made.regions == stored[name].regions
        for new, old in zip(made.steps, stored[name].steps, strict=True):
            assert (new.text, new.sentence, new.intent, new.strength) == (
                old.text,
                old.sentence,
                old.intent,
                old.strength,
            )
            assert (new.locks, new.region) == (old.locks, old.region)
            assert np.allclose(new.embedding, old.embedding, atol=1e-3)
