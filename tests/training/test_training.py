"""Degradations, batches and a training run small enough for a test."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.text.centres import CLOSENESS
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine.api import BUNDLED
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.engine.torch_models import load_network
from instructir_desktop.training import batches
from instructir_desktop.training.__main__ import main
from instructir_desktop.training.batches import BatchMaker
from instructir_desktop.training.classifier import accuracy, refit
from instructir_desktop.training.degradations import DEGRADATIONS, ORDER, Degradation, Draw, backlit
from instructir_desktop.training.instructions import NEUTRAL, RESTORATIONS
from instructir_desktop.training.jpeg import jpeg
from instructir_desktop.training.optimiser import Optimiser
from instructir_desktop.training.photos import Photographs
from instructir_desktop.training.sentences_cache import SentenceVectors
from instructir_desktop.training.ship import blended, refitted
from instructir_desktop.training.train import CLASSES, Options, Trainer, quarters, schedule

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four smooth but not flat photographs."""
    place = tmp_path_factory.mktemp("photos")
    y, x = np.mgrid[0:150, 0:200] / 60
    for index in range(4):
        channels = [np.sin(x * (index + 1) + shift) * np.cos(y * 2 - shift) for shift in (0.0, 0.7, 1.4)]
        pixels = ((np.stack(channels, axis=-1) + 1) * 110 + 15).astype(np.uint8)
        Image.fromarray(pixels).save(place / f"{index}.png")
    return place


def sentences() -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(0)
    return {name: torch.randn(5, 384, generator=generator) for name in CLASSES}


@pytest.mark.parametrize("task", DEGRADATIONS)
def test_a_degradation_is_drawn_once_and_stays_a_photo(task: str) -> None:
    clean = torch.rand(3, 3, 64, 48, generator=torch.Generator().manual_seed(1)) * 0.6 + 0.2
    apply = DEGRADATIONS[task](Draw(clean.shape, torch.Generator().manual_seed(2)))
    damaged = apply(clean)
    assert damaged.shape == clean.shape
    assert 0 <= float(damaged.min()) <= float(damaged.max()) <= 1
    assert float((damaged - clean).abs().mean()) > 0.003
    assert torch.equal(damaged, apply(clean)), "the same draw does the same"
    other = DEGRADATIONS[task](Draw(clean.shape, torch.Generator().manual_seed(3)))
    assert not torch.equal(damaged, other(clean))


def test_order_names_every_task_once() -> None:
    assert sorted(ORDER) == sorted(DEGRADATIONS)


def test_against_the_light_the_dark_gets_darker() -> None:
    clean = torch.full((16, 3, 32, 64), 0.98)
    clean[..., 32:] = 0.15
    damaged = backlit(Draw(clean.shape, torch.Generator().manual_seed(4)))(clean)
    bright, shaded = damaged[..., :16].mean(dim=(1, 2, 3)), damaged[..., 48:].mean(dim=(1, 2, 3))
    assert (bright / 0.98 > shaded / 0.15 + 0.05).all()
    assert bright.median() > 0.9
    assert shaded.max() < 0.14
    assert shaded.std() > 0.01, "each as much as it was drawn"


def test_half_of_what_is_to_be_brightened_is_against_the_light(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Draw] = []

    def counted(draw: Draw) -> Degradation:
        drawn.append(draw)
        return backlit(draw)

    monkeypatch.setattr(batches, "backlit", counted)
    shares = dict.fromkeys(batches.SHARES, 0.0) | {"dark": 1.0}
    maker = BatchMaker(Photographs(folder, CPU), sentences(), shares=shares)
    generator = torch.Generator().manual_seed(6)
    for _ in range(60):
        maker.make(2, 32, generator)
    assert 15 < len(drawn) < 45


def test_jpeg_loses_more_at_lower_quality() -> None:
    photo = torch.rand(1, 3, 40, 56, generator=torch.Generator().manual_seed(4))
    errors = [float((jpeg(photo, torch.tensor([quality])) - photo).abs().mean()) for quality in (95.0, 60.0, 10.0)]
    assert errors == sorted(errors)
    grey = torch.full((1, 3, 16, 16), 0.5)
    assert float((jpeg(grey, torch.tensor([90.0])) - grey).abs().max()) < 0.01


def test_batches_hold_what_training_needs(folder: Path) -> None:
    maker = BatchMaker(Photographs(folder, CPU), sentences())
    batch = maker.make(8, 64, torch.Generator().manual_seed(0))
    assert batch.photos.shape == batch.targets.shape == (8, 3, 64, 64)
    assert batch.sentences.shape == (8, 384)
    assert torch.allclose(batch.photos * 255, (batch.photos * 255).round(), atol=1e-3), "photos have 8 bits"
    again = maker.make(8, 64, torch.Generator().manual_seed(0))
    assert torch.equal(batch.photos, again.photos)


@pytest.mark.parametrize("case", ["clean", "absent", "idle", "mixed", "single"])
def test_every_case_has_its_target(folder: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    for name in ("CLEAN", "ABSENT", "IDLE", "MIXED"):
        monkeypatch.setattr(batches, name, 1.0 if name.lower() == case else 0.0)
    maker = BatchMaker(Photographs(folder, CPU), sentences())
    batch = maker.make(8, 64, torch.Generator().manual_seed(5))
    distance = (batch.photos - batch.targets).abs().mean(dim=(1, 2, 3))
    if case in ("clean", "absent", "idle"):
        assert float(distance.max()) < 0.003, "the target is the input (up to 8 bits)"
    else:
        assert float(distance.mean()) > 0.01
    assert (batch.intents == INTENTS.index("nothing")).all() == (case == "idle")


def test_tasks_come_as_often_as_they_were_given(folder: Path) -> None:
    shares = dict.fromkeys(batches.SHARES, 0.0) | {"blur": 3.0, "rain": 1.0}
    maker = BatchMaker(Photographs(folder, CPU), sentences(), shares=shares)
    generator = torch.Generator().manual_seed(4)
    drawn = [maker.make(2, 32, generator).intents[0] for _ in range(80)]
    counts = {INTENTS[int(intent)]: sum(int(other == intent) for other in drawn) for intent in drawn}
    assert set(counts) <= {"blur", "rain", "nothing"}
    assert counts["blur"] > 1.8 * counts["rain"]


@pytest.mark.parametrize("given", ["blur", "blur=much", "dragon=0.5", "blur=-1", "blur=nan", "blur=inf"])
def test_a_share_that_is_none_is_refused(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["train", "--data", "x", "--val", "y", "--minutes", "1", "--share", given])
    assert given in capsys.readouterr().err


def test_quarters_are_neighbours() -> None:
    photos = torch.arange(2 * 16.0).reshape(2, 1, 4, 4)
    cut = quarters(photos)
    assert cut.shape == (8, 1, 2, 2)
    assert torch.equal(cut[1, 0], photos[0, 0, :2, 2:])
    assert torch.equal(cut[4, 0], photos[1, 0, :2, :2])


def test_schedule_warms_up_and_anneals() -> None:
    values = [schedule(share / 100, 0.02) for share in range(101)]
    assert values[0] < values[2] == max(values)
    assert values[-1] < 1e-3


@pytest.mark.parametrize("matrix_rate", [0.0, 0.02])
def test_a_run_learns_is_killed_and_continues(folder: Path, tmp_path: Path, matrix_rate: float) -> None:
    torch.manual_seed(0)
    configuration = Configuration(8, (1,), 1, (1,), 256, stem=2)
    options = Options(
        minutes=0.05, rate=3e-3, matrix_rate=matrix_rate, batch=8, crop=32, ema=0.9, checkpoint_seconds=0.5
    )
    maker = BatchMaker(Photographs(folder, CPU), sentences(), "3d")
    vectors = torch.cat(list(sentences().values()))
    texts = vectors, torch.arange(len(CLASSES)).repeat_interleave(5)
    lines: list[str] = []
    trainer = Trainer(configuration, CPU, tmp_path, options)
    trainer.train(maker, texts, lambda run: {"loss": 1.0}, report=lines.append)
    assert trainer.step >= 1
    assert (tmp_path / "curve.csv").read_text().startswith("step,minutes,loss")
    assert any("step" in line for line in lines)
    again = Trainer(configuration, CPU, tmp_path, options)
    assert again.resume()
    assert again.step == trainer.step
    assert all(torch.equal(value, again.average[name]) for name, value in trainer.average.items())
    with trainer.averaged():
        assert all(torch.equal(value, trainer.average[name]) for name, value in trainer.weights().items())


def test_every_weight_is_trained_by_either_optimiser() -> None:
    for matrix_rate in (0.0, 0.02):
        torch.manual_seed(0)
        network = InstructIR(Configuration(8, (1,), 1, (1,), 16, stem=2)).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        head = Head(classes=3, embedding_size=16)
        optimiser = Optimiser(network, head, rate=1e-2, matrix_rate=matrix_rate)
        weights = [*network.parameters(), *head.parameters()]
        before = [weight.detach().clone() for weight in weights]
        for weight in weights:
            weight.grad = torch.randn_like(weight)
        optimiser.scale_rates(0.5)
        optimiser.step()
        assert all(not torch.equal(old, new) for old, new in zip(before, weights, strict=True))
        optimiser.zero_grad()
        assert all(weight.grad is None for weight in weights)


def test_momenta_of_another_optimiser_are_refused() -> None:
    network, head = InstructIR(Configuration(8, (1,), 1, (1,), 16, stem=2)), Head(classes=3, embedding_size=16)
    with pytest.raises(ValueError, match="another optimiser"):
        Optimiser(network, head, rate=1e-3, matrix_rate=0.02).load_state_dict(
            Optimiser(network, head, rate=1e-3, matrix_rate=0.0).state_dict()
        )


def test_the_classifier_is_refitted() -> None:
    centres = torch.eye(4)[:3]
    generator = torch.Generator().manual_seed(0)
    classes = torch.arange(3).repeat_interleave(40)
    points = torch.nn.functional.normalize(centres[classes] + 0.2 * torch.randn(120, 4, generator=generator), dim=1)
    weight, bias = refit(points, classes, 3)
    assert accuracy(points, classes, weight, bias) > 0.97
    again = refit(points, classes, 3)
    assert torch.equal(weight, again[0])


def test_a_leg_can_be_shipped_between_its_beginning_and_its_end() -> None:
    end, beginning = (
        {"a": torch.tensor([4.0, 0.0])},
        {"a": torch.tensor([0.0, 1.0]).half(), "head.centres": torch.ones(3)},
    )
    assert blended(end, beginning, 0.75)["a"].tolist() == [3.0, 0.25]
    assert set(blended(end, beginning, 1)) == {"a"}


def test_what_is_shipped_has_the_middles_of_its_intents(tmp_path: Path) -> None:
    trainer = Trainer(Configuration(8, (1,), 1, (1,), 256, stem=2), CPU, tmp_path, Options(minutes=1))
    vectors = torch.nn.functional.normalize(torch.randn(36, 384, generator=torch.Generator().manual_seed(1)), dim=-1)
    texts = vectors, torch.arange(len(CLASSES)).repeat_interleave(4)
    trainer.renew_centres(texts)
    shipped = refitted(trainer.weights(), SentenceVectors(texts, texts, {}, {}, vectors[:3]))
    assert torch.allclose(shipped["head.centres"], trainer.centres, atol=1e-6)
    given = trainer.embed(vectors[:4], "noise").detach()
    assert float((given @ trainer.centres[0]).min()) > CLOSENESS - 1e-5
    assert not [name for name in shipped if "deconvolution" in name], "where the network has none"


def test_what_is_shipped_asks_for_the_filter_by_these_middles(tmp_path: Path) -> None:
    configuration = Configuration(8, (1,), 1, (1,), 256, stem=2, deconvolution=True)
    trainer = Trainer(configuration, CPU, tmp_path, Options(minutes=1))
    vectors = torch.nn.functional.normalize(torch.randn(36, 384, generator=torch.Generator().manual_seed(1)), dim=-1)
    texts = vectors, torch.arange(len(CLASSES)).repeat_interleave(4)
    shipped = refitted(trainer.weights(), SentenceVectors(texts, texts, {}, {}, vectors[:3]))
    weight, bias = (shipped[f"network.deconvolution.asked.{name}"] for name in ("weight", "bias"))
    scores = (shipped["head.centres"] @ weight[0] + bias).tolist()
    asked = [name for name, score in zip(CLASSES, scores, strict=True) if score > 3]
    assert asked == ["blur"]


def test_the_bundled_model_filters_for_blur_alone() -> None:
    engine = TorchEngine("cpu", threads=1)
    found = load_network(engine.store.manifest(BUNDLED)).deconvolution
    assert found is not None
    assert found.taught
    scores = {}
    for task in RESTORATIONS:
        embedding = torch.tensor(engine.understand(NEUTRAL[task]).embedding)
        scores[task] = float(found.asked(embedding))
    assert scores.pop("blur") > 3, "in full"
    assert max(scores.values()) < -3, "not at all"


def test_weights_alone_are_enough_to_start(tmp_path: Path) -> None:
    configuration = Configuration(8, (1,), 1, (1,), 256, stem=2)
    first = Trainer(configuration, CPU, tmp_path, Options(minutes=1), classes=8)
    second = Trainer(configuration, CPU, tmp_path, Options(minutes=1, seed=1))
    second.start_from(first.weights() | {"head.centres": torch.zeros(8, 256)})
    for name, value in first.weights().items():
        assert torch.equal(second.weights()[name][: len(value)], value)
    assert torch.equal(second.average["network.intro.weight"], first.weights()["network.intro.weight"])
