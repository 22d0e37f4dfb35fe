"""Learning to undo blur by a filter; photographs over their full range; how errors become one loss."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS, Configuration
from instructir_desktop.core.nn.deconvolution import Deconvolution, filtered, kernels_of_bands
from instructir_desktop.core.nn.spectrum import SECTORS, powers
from instructir_desktop.training import batches, train
from instructir_desktop.training.batches import BatchMaker
from instructir_desktop.training.deconvolution import Errors, Examples, asking, examples, fit, teach
from instructir_desktop.training.degradations import KERNEL, Degradation, Draw, blur_kernels, blurred, filter_each
from instructir_desktop.training.loss import USUAL_ERRORS, balanced, usual_errors
from instructir_desktop.training.photos import Photographs
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


@pytest.fixture(scope="module")
def known(photographs: Photographs) -> Examples:
    return examples(photographs, 1600, torch.Generator().manual_seed(1))


def test_examples_are_blurred_crops_and_what_was_blurred(known: Examples) -> None:
    assert known.seen.shape == known.meant.shape == (len(known), SPECTRUM_BANDS)
    assert torch.allclose(known.kernels.float().sum(dim=(1, 2)), torch.ones(len(known)), atol=2e-3)
    blurred = known.kernels[:, KERNEL // 2, KERNEL // 2] < 0.99
    assert 0.6 < float(blurred.float().mean()) < 0.95
    high = slice(-2 * SECTORS, None)
    less = known.seen[:, high].sum(dim=1) < known.meant[:, high].sum(dim=1)
    assert float(less[blurred].float().mean()) > 0.9, "blur takes away the highest frequencies"


def test_the_errors_are_those_of_filtered_photos() -> None:
    """Worked out in the frequency domain, for white noise blurred by a known kernel, against filtering it."""
    generator = torch.Generator().manual_seed(3)
    photo = 0.5 + 0.1 * torch.randn(1, 3, 256, 256, generator=generator).mean(dim=1, keepdim=True).expand(-1, 3, -1, -1)
    kernel = torch.zeros(1, 1, KERNEL, KERNEL)
    kernel[0, 0, KERNEL // 2, KERNEL // 2 - 1 : KERNEL // 2 + 2] = torch.tensor([0.2, 0.6, 0.2])
    damaged = filter_each(photo, kernel)
    case = Examples(*(powers(one).mean(dim=(2, 3)) for one in (damaged, photo)), kernel[:, 0].half())
    gains = torch.full((1, SPECTRUM_BANDS), 0.4)
    after, before = Errors(CPU)(gains, case, torch.tensor([0]))
    restored = damaged + filtered(damaged, torch.einsum("nb,byx->nyx", gains, kernels_of_bands(CPU)))
    inner = (..., slice(32, -32), slice(32, -32))
    measured = [float((one[inner] - photo[inner]).square().mean()) for one in (restored, damaged)]
    assert measured[0] < measured[1]
    assert float(after / before) == pytest.approx(measured[0] / measured[1], rel=0.15)


def test_filters_are_learned_that_undo_blur_in_photos_not_seen(photographs: Photographs, known: Examples) -> None:
    torch.manual_seed(0)
    deconvolution = Deconvolution(16)
    assert fit(deconvolution, known, torch.Generator().manual_seed(2), epochs=25) > 0.3
    assert deconvolution.taught
    generator = torch.Generator().manual_seed(7)
    clean = photographs.crops(12, 192, generator)
    damaged = blurred(clean, blur_kernels(Draw(clean.shape, generator)))
    deconvolution.asked.bias.data.fill_(10)
    with torch.no_grad():
        kernels = deconvolution(torch.zeros(12, 16), powers(damaged).mean(dim=(2, 3)))
        assert kernels is not None
        restored = (damaged + filtered(damaged, kernels)).clamp(0, 1)
    gained = [
        10 * math.log10(float(a.square().mean() / b.square().mean())) for a, b in _errors(damaged, restored, clean)
    ]
    assert sum(gained) / len(gained) > 0.2


def _errors(
    damaged: torch.Tensor, restored: torch.Tensor, clean: torch.Tensor
) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    yield from zip(damaged - clean, restored - clean, strict=True)


def test_it_is_taught_once_before_the_first_leg(
    photographs: Photographs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "teach", partial(teach, count=64, report=lambda _: None))
    configuration = Configuration(8, (1,), 1, (1,), 256, stem=2, deconvolution=True)
    trainer = Trainer(configuration, CPU, tmp_path, Options(minutes=1))
    assert trainer.network.deconvolution is not None
    trainer.teach_deconvolution(photographs)
    assert trainer.network.deconvolution.taught
    first = {name: value.clone() for name, value in trainer.weights().items()}
    assert all(torch.equal(value, trainer.average[name]) for name, value in first.items())
    trainer.teach_deconvolution(photographs)
    assert all(torch.equal(value, first[name]) for name, value in trainer.weights().items())
    again = Trainer(configuration, CPU, tmp_path, Options(minutes=1))
    again.start_from(first)
    assert again.network.deconvolution is not None
    assert again.network.deconvolution.taught, "weights bring it along"


def test_blur_alone_is_asked_for_by_the_middles_of_the_intents() -> None:
    generator = torch.Generator().manual_seed(4)
    centres = torch.nn.functional.normalize(torch.randn(len(train.CLASSES), 64, generator=generator), dim=1)
    found = asking(centres)
    scores = centres @ found["weight"][0] + found["bias"]
    blur = INTENTS.index("blur")
    assert float(scores[blur]) > 3
    assert float(torch.cat((scores[:blur], scores[blur + 1 :])).max()) < -3


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


def test_noise_that_grows_is_seen_beside_an_error_of_brightness() -> None:
    noise = 0.05 * torch.randn(1, 3, 64, 64, generator=torch.Generator().manual_seed(5))
    gain = torch.ones(1, requires_grad=True)
    slopes = []
    for scale in (0.0, 0.08):
        gain.grad = None
        balanced(0.3 + gain * noise, torch.tensor([scale])).backward()  # type: ignore[no-untyped-call]
        assert gain.grad is not None
        slopes.append(float(gain.grad))
    plain, apart = slopes
    assert abs(plain) < 0.001, "L1 sees the sign of the sum only"
    assert apart > 0.005


def test_every_intent_has_a_usual_error() -> None:
    errors = usual_errors(torch.arange(len(INTENTS)))
    assert errors.shape == (len(INTENTS),)
    assert float(errors[INTENTS.index("noise")]) < float(errors[INTENTS.index("haze")])
    assert set(USUAL_ERRORS) == set(INTENTS)


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_the_network_learns_and_its_filter_does_not(
    photographs: Photographs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, precision: str
) -> None:
    """Also where the network computes in half precision, which the spectrum must not."""
    monkeypatch.setattr(train, "teach", partial(teach, count=64, report=lambda _: None))
    vectors = {name: torch.randn(5, 384, generator=torch.Generator().manual_seed(0)) for name in train.CLASSES}
    texts = torch.cat(list(vectors.values())), torch.arange(len(vectors)).repeat_interleave(5)
    options = Options(minutes=1, rate=1e-2, batch=8, crop=32, balance=0.5, precision=precision)
    trainer = Trainer(Configuration(8, (1,), 1, (1,), 256, stem=2, deconvolution=True), CPU, tmp_path, options)
    trainer.teach_deconvolution(photographs)
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
    assert {"network.intro.weight", "network.enc_cond.0.fc.weight"} <= changed
    assert not {name for name in changed if "deconvolution" in name and "asked" not in name}
    assert trainer.network.deconvolution is not None
    expected = asking(trainer.centres)["weight"]
    assert torch.allclose(trainer.network.deconvolution.asked.weight, expected), "asked for by the present middles"


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


def test_most_mixtures_of_what_changes_noise_have_it(photographs: Photographs, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLEAN", "ABSENT", "IDLE"):
        monkeypatch.setattr(batches, name, 0.0)
    monkeypatch.setattr(batches, "MIXED", 1.0)
    monkeypatch.setattr(batches, "MIXED_WITH_NOISE", {"haze": 1.0})
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
    assert 48 <= counts["haze"] <= 72, "of 80 mixtures"
    assert counts["rain"] == 0


def _noted(drawn: list[str], task: str, draw: Callable[[Draw], Degradation], given: Draw) -> Degradation:
    drawn.append(task)
    return draw(given)
