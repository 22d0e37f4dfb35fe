"""Learning how sharp a photo is; photographs over their full range; how errors become one loss."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS, Configuration
from instructir_desktop.core.nn.sharpness import FREQUENCIES, Sharpness
from instructir_desktop.training import batches, train
from instructir_desktop.training.batches import BatchMaker
from instructir_desktop.training.degradations import Degradation, Draw
from instructir_desktop.training.loss import USUAL_ERRORS, balanced, usual_errors
from instructir_desktop.training.photos import Photographs
from instructir_desktop.training.sharpness import examples, fit, teach, transfer_of
from instructir_desktop.training.train import Options, Trainer

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def photographs(tmp_path_factory: pytest.TempPathFactory) -> Photographs:
    """Three with a texture that is rough at every scale, as in nature, between a faded black and white."""
    place = tmp_path_factory.mktemp("rough")
    for index in range(3):
        noise = np.random.default_rng(index).standard_normal((320, 320))
        rows, columns = np.fft.fftfreq(320)[:, None], np.fft.rfftfreq(320)[None, :]
        rough = np.fft.irfft2(np.fft.rfft2(noise) / np.maximum(np.hypot(rows, columns), 1 / 320))
        rough = (rough - rough.min()) / np.ptp(rough)
        Image.fromarray((60 + 140 * rough).astype(np.uint8)).save(place / f"{index}.png")
    return Photographs(place, CPU)


def test_the_transfer_function_of_known_kernels() -> None:
    kernels = torch.zeros(2, 1, 5, 5)
    kernels[0, 0, 2, 2] = 1
    kernels[1, 0, 2, 1:3] = 0.5  # two neighbours in a row: the modulus is the cosine of half their distance in phase
    sharp, double = transfer_of(kernels)
    assert torch.allclose(sharp, torch.ones(len(FREQUENCIES)))
    expected = [abs(math.cos(math.pi * cycles * math.cos(angle))) for cycles, angle in FREQUENCIES]
    assert torch.allclose(double, torch.tensor(expected, dtype=torch.float32), atol=1e-6)


def test_sharpness_is_learned_and_read_from_photos_not_seen(photographs: Photographs) -> None:
    torch.manual_seed(0)
    sharpness = Sharpness(16)
    generator = torch.Generator().manual_seed(1)
    seen, meant = examples(photographs, 1600, generator)
    assert seen.shape == (len(meant), SPECTRUM_BANDS)
    assert float(meant.min()) >= 0
    assert float(meant.max()) <= 1 + 1e-5
    error = fit(sharpness, seen, meant, generator, epochs=25)
    assert error < 0.5 * float(meant.var(dim=0).mean())
    others, truth = examples(photographs, 320, torch.Generator().manual_seed(2))
    with torch.no_grad():
        read = sharpness.read(others)
    assert float((read - truth).square().mean()) < 0.7 * float(truth.var(dim=0).mean())
    assert not sharpness.steer.weight.any(), "what it does with that is for the network's own training"


def test_it_is_taught_once_before_the_first_leg(
    photographs: Photographs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "teach", partial(teach, count=64, report=lambda _: None))
    configuration = Configuration(8, (1,), 1, (1,), 256, stem=2, sharpness=True)
    trainer = Trainer(configuration, CPU, tmp_path, Options(minutes=1))
    assert trainer.network.sharpness is not None
    trainer.teach_sharpness(photographs)
    assert trainer.network.sharpness.taught
    first = {name: value.clone() for name, value in trainer.weights().items()}
    assert all(torch.equal(value, trainer.average[name]) for name, value in first.items())
    trainer.teach_sharpness(photographs)
    assert all(torch.equal(value, first[name]) for name, value in trainer.weights().items())
    again = Trainer(configuration, CPU, tmp_path, Options(minutes=1))
    again.start_from(first)
    assert again.network.sharpness is not None
    assert again.network.sharpness.taught, "weights bring it along"


def test_crops_can_have_the_full_range(photographs: Photographs) -> None:
    def extremes(*, full_range: bool) -> tuple[float, float]:
        crops = photographs.crops(40, 288, torch.Generator().manual_seed(3), full_range=full_range)
        assert 0 <= float(crops.min()) <= float(crops.max()) <= 1
        return float(crops.quantile(0.001)), float(crops.quantile(0.999))

    low, high = extremes(full_range=False)
    assert low == pytest.approx(70 / 255, abs=0.06)
    stretched_low, stretched_high = extremes(full_range=True)
    assert stretched_low < low / 2
    assert stretched_high > high


def test_a_photo_without_range_stays_a_photo(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), (90, 90, 90)).save(tmp_path / "grey.png")
    crop = Photographs(tmp_path, CPU).crops(1, 32, torch.Generator().manual_seed(0), full_range=True)
    assert bool(torch.isfinite(crop).all())


def test_small_errors_count_more_where_losses_are_balanced() -> None:
    errors = torch.stack([torch.full((3, 4, 4), value) for value in (0.01, 0.1)]).requires_grad_()
    plain = balanced(errors, torch.zeros(2))
    assert float(plain.detach()) == pytest.approx(0.055)
    loss = balanced(errors, torch.full((2,), 0.01))
    loss.backward()  # type: ignore[no-untyped-call]
    assert errors.grad is not None
    small, large = errors.grad.sum(dim=(1, 2, 3)).tolist()
    assert small == pytest.approx(0.5 / 2), "half of the plain loss's at the error that is usual"
    assert large == pytest.approx(0.5 / 11)


def test_every_intent_has_a_usual_error() -> None:
    errors = usual_errors(torch.arange(len(INTENTS)))
    assert errors.shape == (len(INTENTS),)
    assert float(errors[INTENTS.index("noise")]) < float(errors[INTENTS.index("haze")])
    assert set(USUAL_ERRORS) == set(INTENTS)


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_what_steers_is_trained_and_what_reads_is_not(
    photographs: Photographs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, precision: str
) -> None:
    """Also where the network computes in half precision, which the spectrum must not."""
    monkeypatch.setattr(train, "teach", partial(teach, count=64, report=lambda _: None))
    vectors = {name: torch.randn(5, 384, generator=torch.Generator().manual_seed(0)) for name in train.CLASSES}
    texts = torch.cat(list(vectors.values())), torch.arange(len(vectors)).repeat_interleave(5)
    options = Options(minutes=1, rate=1e-2, batch=8, crop=32, balance=0.5, precision=precision)
    trainer = Trainer(Configuration(8, (1,), 1, (1,), 256, stem=2, sharpness=True), CPU, tmp_path, options)
    trainer.teach_sharpness(photographs)
    trainer.optimiser.scale_rates(1.0)
    for name, value in trainer.network.named_parameters():
        if name.endswith(("beta", "gamma")):
            torch.nn.init.normal_(value, 0.3, 0.1)  # or nothing behind them is reached by a gradient
    before = {name: value.clone() for name, value in trainer.weights().items()}
    trainer.renew_centres(texts)
    losses = [
        trainer._step(BatchMaker(photographs, vectors), texts, torch.Generator().manual_seed(2)) for _ in range(2)
    ]
    assert all(math.isfinite(loss) for loss in losses)
    changed = {name for name, value in trainer.weights().items() if not torch.equal(value, before[name])}
    assert "network.sharpness.steer.weight" in changed
    assert not {name for name in changed if "sharpness" in name} - {"network.sharpness.steer.weight"}


def test_haze_alone_is_learned_from_the_full_range(photographs: Photographs, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    crops = photographs.crops

    def recorded(count: int, size: int, generator: torch.Generator, *, full_range: bool = False) -> torch.Tensor:
        asked.append(full_range)
        return crops(count, size, generator, full_range=full_range)

    monkeypatch.setattr(photographs, "crops", recorded)
    for task, wanted in (("haze", True), ("rain", False)):
        asked.clear()
        shares = dict.fromkeys(batches.SHARES, 0.0) | {task: 1.0}
        vectors = {name: torch.zeros(1, 384) for name in train.CLASSES}
        BatchMaker(photographs, vectors, shares=shares).make(8, 32, torch.Generator().manual_seed(0))
        assert asked == [wanted] * 4


def test_half_of_the_mixtures_that_raise_noise_have_it(
    photographs: Photographs, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CLEAN", "ABSENT", "IDLE"):
        monkeypatch.setattr(batches, name, 0.0)
    monkeypatch.setattr(batches, "MIXED", 1.0)
    drawn: list[str] = []
    spied = {task: partial(_noted, drawn, task, draw) for task, draw in batches.DEGRADATIONS.items()}
    monkeypatch.setattr(batches, "DEGRADATIONS", spied)
    vectors = {name: torch.zeros(1, 384) for name in train.CLASSES}
    counts = {}
    for task in ("haze", "rain"):
        drawn.clear()
        shares = dict.fromkeys(batches.SHARES, 1e-9) | {task: 1.0, "blur": 1e-3}
        BatchMaker(photographs, vectors, shares=shares).make(160, 32, torch.Generator().manual_seed(1))
        counts[task] = drawn.count("noise")
    assert 25 <= counts["haze"] <= 55, "of 80 mixtures"
    assert counts["rain"] == 0


def _noted(drawn: list[str], task: str, draw: Callable[[Draw], Degradation], given: Draw) -> Degradation:
    drawn.append(task)
    return draw(given)
