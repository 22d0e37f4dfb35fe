"""A mixed step: what it was mixed from survives the sidecar, and replay needs only its embedding."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from golden_document import DOCUMENT

from instructir_desktop.document import sidecar
from instructir_desktop.document.mixing import KEY, Mix, mix_of, mixed
from instructir_desktop.document.render import step_keys
from instructir_desktop.document.step import Step


def unit(seed: int) -> tuple[float, ...]:
    values = np.random.default_rng(seed).normal(size=256)
    return tuple((values / np.linalg.norm(values)).astype(np.float32).tolist())


STEP = Step(id="444444444444", text="remove the noise", embedding=unit(1), intent="noise")
MIX = Mix("make it sharp", 0.25, unit(1), unit(2))


def test_the_mixture_survives_the_sidecar(tmp_path: Path) -> None:
    document = DOCUMENT.add_step(mixed(STEP, MIX))
    path = tmp_path / "photo.jpg.iir.json"
    sidecar.save(document, path)
    loaded = sidecar.load(path).document
    assert loaded == document
    step = loaded.step(STEP.id)
    assert mix_of(step) == MIX
    assert step.embedding == mixed(STEP, MIX).embedding != STEP.embedding
    assert step_keys(loaded)[STEP.id] == step_keys(document)[STEP.id]


def test_mixing_again_starts_from_the_step_s_own_sentence() -> None:
    once = mixed(STEP, MIX)
    known = mix_of(once)
    assert known is not None
    assert (
        mixed(once, Mix("x", 0.6, known.first, unit(3))).embedding
        == mixed(STEP, Mix("x", 0.6, unit(1), unit(3))).embedding
    )


def test_an_amount_of_nothing_takes_it_apart() -> None:
    apart = mixed(mixed(STEP, MIX), Mix(MIX.text, 0, MIX.first, MIX.second))
    assert apart == STEP
    assert mix_of(apart) is None


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        3,
        {},
        {"text": "x"},
        {"text": 1, "amount": 0.5},
        {"text": "x", "amount": 2, "first": "", "second": ""},
        {"text": "x", "amount": 0.5, "first": "!", "second": "AAAA"},
        {"text": "x", "amount": 0.5, "first": "AAAAAA==", "second": "AAAAAA=="},
    ],
)
def test_a_damaged_account_is_no_mixture_and_does_no_harm(damaged: object) -> None:
    assert mix_of(Step(text="t", embedding=unit(1), extra={KEY: damaged})) is None
