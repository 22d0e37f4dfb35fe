"""While someone types, only what is new is read, and what was read is the same as if it were read alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from instructir_desktop.core.text.centres import CLOSENESS, drawn
from instructir_desktop.engine import torch_engine

if TYPE_CHECKING:
    from instructir_desktop.engine.torch_engine import TorchEngine

pytestmark = pytest.mark.model


def test_a_text_is_encoded_once(engine: TorchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    side = engine._text("instructir-u2")
    asked: list[str] = []
    encode = side.encoder.encode
    monkeypatch.setattr(side.encoder, "encode", lambda texts: (asked.extend(texts), encode(texts))[1])
    monkeypatch.setattr(engine, "_read", {})
    first = engine.parse("take out the fog and then brighten it")
    assert sorted(asked) == sorted(set(asked))
    before = len(asked)
    longer = engine.parse("take out the fog and then brighten it a little")
    assert longer.steps[0] == first.steps[0]
    assert len(asked) - before <= 2  # the whole sentence, and the clause at the cursor
    engine.parse("take out the fog and then brighten it a little")
    assert len(asked) - before <= 2


def test_what_was_read_long_ago_is_forgotten(engine: TorchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_engine, "REMEMBERED", 3)
    monkeypatch.setattr(engine, "_read", {})
    for text in ("rain", "fog", "noise", "rain", "blur"):
        engine.understand(text)
    assert [text for _, text in engine._read] == ["noise", "rain", "blur"]


def test_the_embedding_is_the_heads_drawn_to_its_intent(engine: TorchEngine) -> None:
    """The reader decides; what the network sees is what it was trained with."""
    side = engine._text("instructir-u2")
    found = engine.understand("remove the rain")
    embedding, _ = side.head(side.encoder.encode(["remove the rain"]))
    assert side.centres is not None
    rain = side.centres[side.classes.index("rain")]
    assert found.embedding == pytest.approx(drawn(embedding[0], rain).tolist(), abs=1e-6)
    assert float(torch.tensor(found.embedding) @ rain) == pytest.approx(CLOSENESS, abs=1e-4)
    unsupported = engine.understand("add a dragon")
    assert unsupported.embedding == pytest.approx(
        side.head(side.encoder.encode(["add a dragon"]))[0][0].tolist(), abs=1e-6
    )
    assert sum(value * value for value in found.embedding) == pytest.approx(1, abs=1e-4)
