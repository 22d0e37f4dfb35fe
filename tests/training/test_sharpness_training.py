"""Learning how sharp a photo is; photographs over their full range; how errors become one loss."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS, Configuration
from instructir_desktop.core.nn.sharpness import FREQUENCIES, Sharpness
from instructir_desktop.training import train
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
