"""The training run: network and head together, resumable at any moment, within a given time."""

from __future__ import annotations

import contextlib
import csv
import math
import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional as F
from tqdm import tqdm

from instructir_desktop.core.language.understanding import INTENTS, UNSUPPORTED
from instructir_desktop.core.nn.blocks import Pooling
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.pooling import GroupedAverages, OwnAverages
from instructir_desktop.core.text.centres import CENTRES, centres_of, drawn
from instructir_desktop.core.text.head import Head
from instructir_desktop.training.batches import Batch, BatchMaker
from instructir_desktop.training.curves import draw_curves
from instructir_desktop.training.deconvolution import asking, teach
from instructir_desktop.training.loss import balanced, usual_errors
from instructir_desktop.training.optimiser import Optimiser
from instructir_desktop.training.photos import Photographs

CLASSES: tuple[str, ...] = (*INTENTS, UNSUPPORTED)

RENEW_CENTRES = 50
"""Steps after which the middles of the intents are taken anew."""

CONFIGURATIONS: dict[str, Configuration] = {
    "u2-w48": Configuration(48, (2, 2), 2, (2, 2), 256, stem=2, deconvolution=True),
    "u2-w32": Configuration(32, (2, 2, 4, 8), 4, (2, 2, 2, 2), 256, stem=2, deconvolution=True),
    "official": Configuration(),
}


@dataclass(frozen=True)
class Options:
    """What a run is made of. `minutes` is the length of this leg; the rate anneals to zero within it."""

    minutes: float
    rate: float = 5e-4
    matrix_rate: float = 0.0
    """0: AdamW for everything, as in the paper. Above: Muon at this rate for the convolutions' matrices (see Optimiser)."""
    batch: int = 16
    crop: int = 96
    warm_up: float = 0.02
    ema: float = 0.999
    clip: float = 0.5
    text_weight: float = 0.1
    balance: float = 0.0
    """0: the paper's L1. Above: `b · log(1 + L1 / b)` per photo with b = balance · what is usual for the task, so that
    within a task a decibel counts about as much in a photo that is hardly damaged as in one that is badly."""
    closeness: float = 0.98
    """How close to the middle of their intent the embeddings are drawn, as a cosine, in seven of eight batches; -1: not at all.
    At run time it is a little more (see centres.py), so that the network has seen what lies around."""
    precision: str = "bf16"
    """bf16 or fp32: what the network computes in. A processor whose products are no faster in bf16 trains faster in fp32."""
    checkpoint_seconds: float = 120
    validate_seconds: float = 420
    seed: int = 0


class Trainer:
    """Owns network, head, optimiser and their moving average; writes `state.pt` and `curve.csv` into its folder."""

    def __init__(
        self,
        configuration: Configuration,
        device: torch.device,
        folder: Path,
        options: Options,
        classes: int = len(CLASSES),
    ) -> None:
        torch.manual_seed(options.seed)
        self.options = options
        self.device = device
        self.folder = folder
        self.network = InstructIR(configuration).to(device)
        self.network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        if self.network.deconvolution is not None:
            # It is trained beforehand: training.deconvolution.
            self.network.deconvolution.requires_grad_(requires_grad=False)
        self.head = Head(classes=classes).to(device)
        self.centres = torch.zeros(classes, self.network.configuration.text_size, device=device)
        """The middles of the intents among the training sentences (classes, text), under the present head."""
        self.average: dict[str, Tensor] = {name: value.clone() for name, value in self.weights().items()}
        self.optimiser = Optimiser(self.network, self.head, rate=options.rate, matrix_rate=options.matrix_rate)
        self.step = 0
        self.seconds = 0.0
        """Training time over all legs."""

    def weights(self) -> dict[str, Tensor]:
        """The live weights under the names they are shipped with."""
        network = {f"network.{name}": value.detach() for name, value in self.network.state_dict().items()}
        return network | {f"head.{name}": value.detach() for name, value in self.head.state_dict().items()}

    def start_from(self, weights: Mapping[str, Tensor]) -> None:
        """Continue from weights alone. A head with fewer classes keeps those it has; the others start at zero."""
        own = {name: value.clone() for name, value in self.weights().items()}
        for name, value in weights.items():
            if name == CENTRES:  # taken anew from the sentences
                continue
            target = own[name]
            if target.shape != value.shape and name.startswith("head.fc2"):
                target.zero_()
                target[: len(value)] = value.float()
            else:
                target.copy_(value.float())
        self._load(own)
        self.average = {name: value.clone() for name, value in self.weights().items()}

    def teach_deconvolution(self, photographs: Photographs) -> None:
        """Before the first leg, where the network has a part for it that weights to start from did not bring."""
        deconvolution = self.network.deconvolution
        if deconvolution is not None and not deconvolution.taught:
            teach(deconvolution, photographs, torch.Generator(self.device).manual_seed(self.options.seed))
            self.average = {name: value.clone() for name, value in self.weights().items()}

    def _load(self, weights: Mapping[str, Tensor]) -> None:
        for prefix, module in (("network.", self.network), ("head.", self.head)):
            part = {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}
            module.load_state_dict(part)

    def save(self) -> None:
        """Write the whole state atomically."""
        self.folder.mkdir(parents=True, exist_ok=True)
        state = {
            "network": self.network.state_dict(),
            "head": self.head.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
        }
        temporary = self.folder / "state.pt.new"
        torch.save(state, temporary)
        os.replace(temporary, self.folder / "state.pt")

    def resume(self) -> bool:
        """Continue from `state.pt` if there is one."""
        path = self.folder / "state.pt"
        if not path.exists():
            return False
        state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.head.load_state_dict(state["head"])
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.seconds = state["step"], state["seconds"]
        return True

    def embed(self, sentences: Tensor, intent: str) -> Tensor:
        """What the network is given at run time for sentences (N, 384) that ask for `intent`: (N, text)."""
        embedding, _ = self.head(sentences)
        return drawn(embedding, self.centres[INTENTS.index(intent)].expand_as(embedding))

    @contextlib.contextmanager
    def averaged(self) -> Iterator[None]:
        """The moving average's weights in network and head for the duration."""
        live = {name: value.clone() for name, value in self.weights().items()}
        self._load(self.average)
        self.network.eval()
        try:
            yield
        finally:
            self._load(live)
            self.network.train()

    def train(
        self,
        maker: BatchMaker,
        texts: tuple[Tensor, Tensor],
        validate: Callable[[Trainer], Mapping[str, float]],
        report: Callable[[str], None] = print,
    ) -> None:
        """Run one leg. `texts` are all training sentences (M, 384) and their classes (M,)."""
        options = self.options
        generator = torch.Generator(self.device).manual_seed(options.seed + self.step)
        started = saved = validated = time.monotonic()
        before = self.seconds
        first_step = self.step
        losses: list[float] = []
        # Drawn on a terminal only; a log gets the lines of `report`.
        bar = tqdm(total=math.ceil(options.minutes * 60), unit="s", disable=None, dynamic_ncols=True, leave=False)
        while (elapsed := time.monotonic() - started) < options.minutes * 60:
            share = elapsed / (options.minutes * 60)
            self.optimiser.scale_rates(schedule(share, options.warm_up))
            if self.step % RENEW_CENTRES == 0 or self.step == first_step:
                self.renew_centres(texts)
            losses.append(self._step(maker, texts, generator))
            self.seconds = before + time.monotonic() - started
            now = time.monotonic()
            bar.set_postfix_str(f"step {self.step}, loss {losses[-1]:.3f}", refresh=False)
            bar.update(int(now - started) - bar.n)
            if now - saved > options.checkpoint_seconds:
                self.save()
                saved = now
                done = self.step - first_step
                report(
                    f"{elapsed / 60:6.1f} min  step {self.step}  loss {sum(losses[-300:]) / len(losses[-300:]):.4f}  "
                    f"{done * options.batch / (now - started):.0f} crops/s  {share:.0%} of the leg{self._utilisation()}"
                )
            if now - validated > options.validate_seconds:
                validated = now
                self._validate(validate, losses, report)
        bar.close()
        self.save()
        self._validate(validate, losses, report)

    def _utilisation(self) -> str:
        """How busy the GPU is, for the report; nothing on a CPU or where the driver's library does not say."""
        if self.device.type != "cuda":
            return ""
        try:
            return f"  GPU {torch.cuda.utilization(self.device)} % busy"
        except (ModuleNotFoundError, RuntimeError):
            return ""

    def _validate(
        self, validate: Callable[[Trainer], Mapping[str, float]], losses: list[float], report: Callable[[str], None]
    ) -> None:
        with self.averaged():
            figures = dict(validate(self))
        row = {
            "step": self.step,
            "minutes": round(self.seconds / 60, 1),
            "loss": round(sum(losses[-300:]) / len(losses[-300:]), 5),
        }
        path = self.folder / "curve.csv"
        new = not path.exists()
        with path.open("a", newline="") as file:
            writer = csv.writer(file)
            if new:
                writer.writerow([*row, *figures])
            writer.writerow([*row.values(), *(round(value, 3) for value in figures.values())])
        with contextlib.suppress(ImportError):  # matplotlib is in the extra "train"; the table is complete without it
            draw_curves(path, path.with_suffix(".png"))
        report("       validation  " + "  ".join(f"{name} {value:.2f}" for name, value in figures.items()))

    def _step(self, maker: BatchMaker, texts: tuple[Tensor, Tensor], generator: torch.Generator) -> float:
        batch, pooling = self._batch(maker, generator)
        embedding, logits = self.head(batch.sentences)
        if self.step % 8:
            embedding = self._drawn(embedding, batch.intents)
        restored = batch.photos + self._residual(batch.photos, embedding, pooling)
        loss = balanced(restored - batch.targets, self.options.balance * usual_errors(batch.intents))
        # Sentences are far cheaper than photos: the classifier sees many more of them in every step.
        chosen = torch.randint(len(texts[0]), (256,), generator=generator, device=self.device)
        _, more = self.head(texts[0][chosen])
        classes = torch.cat((logits, more)), torch.cat((batch.intents, texts[1][chosen]))
        total = loss + self.options.text_weight * F.cross_entropy(*classes)
        self.optimiser.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), self.options.clip)
        self.optimiser.step()
        self.step += 1
        decay = min(self.options.ema, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            live = self.weights()
            torch._foreach_lerp_([self.average[name] for name in live], list(live.values()), 1 - decay)
        return float(loss.detach())

    @torch.no_grad()
    def renew_centres(self, texts: tuple[Tensor, Tensor]) -> None:
        """Take the middles of the intents anew; `texts` as in train()."""
        self.centres = centres_of(self.head(texts[0])[0], texts[1], len(self.centres))
        if self.network.deconvolution is not None:
            found = asking(self.centres)
            self.network.deconvolution.asked.load_state_dict(found)
            self.average |= {f"network.deconvolution.asked.{name}": value for name, value in found.items()}

    def _drawn(self, embedding: Tensor, intents: Tensor) -> Tensor:
        """As at run time, where only what asks for a restoration is drawn."""
        asks = (intents != INTENTS.index("nothing"))[:, None]
        return torch.where(asks, drawn(embedding, self.centres[intents], self.options.closeness), embedding)

    def _residual(self, photos: Tensor, embedding: Tensor, pooling: Pooling) -> Tensor:
        """The network's residual in float32, computed in float32 or, throughout, in bfloat16.

        Autocast would keep the features between the blocks in float32 and convert them to and fro: on a CPU core that is
        0.46 s a step of 8 crops of 96 pixels against 0.36 s.
        """
        if self.options.precision == "fp32":
            return self.network.residual(photos.contiguous(memory_format=torch.channels_last), embedding, pooling)
        halved = {
            f"network.{name}": value.to(torch.bfloat16)
            for name, value in self.network.named_parameters()
            if not name.startswith("deconvolution.")  # sees spectra, whose range is too wide for bfloat16
        }
        inputs = photos.to(torch.bfloat16).contiguous(memory_format=torch.channels_last)
        residual: Tensor = functional_call(_Residual(self.network), halved, (inputs, embedding.bfloat16(), pooling))
        return residual.float()

    def _batch(self, maker: BatchMaker, generator: torch.Generator) -> tuple[Batch, Pooling]:
        """Half the batches are many small crops; the others few large ones, whole or cut into four crops that share averages.

        That is how the network runs: with the averages of a frame, or of several crops of it.
        """
        options = self.options
        case = float(torch.rand((), generator=generator, device=self.device))
        if case < 0.5:
            return maker.make(options.batch, options.crop, generator), OwnAverages()
        batch = maker.make(options.batch // 4, 2 * options.crop, generator, group=2)
        if case < 0.75:
            return batch, OwnAverages()
        return (
            Batch(
                quarters(batch.photos), quarters(batch.targets),
                batch.sentences.repeat_interleave(4, dim=0), batch.intents.repeat_interleave(4),
            ),
            GroupedAverages(4),
        )  # fmt: skip


class _Residual(nn.Module):
    """The network without the photo it adds to, as a module (functional_call calls forward)."""

    def __init__(self, network: InstructIR) -> None:
        super().__init__()
        self.network = network

    def forward(self, photos: Tensor, embedding: Tensor, pooling: Pooling) -> Tensor:
        return self.network.residual(photos, embedding, pooling)


def quarters(photos: Tensor) -> Tensor:
    """(N, C, 2S, 2S) -> (4N, C, S, S), the four quarters of a photo in a row."""
    count, channels, height, width = photos.shape
    cut = photos.reshape(count, channels, 2, height // 2, 2, width // 2).permute(0, 2, 4, 1, 3, 5)
    return cut.reshape(4 * count, channels, height // 2, width // 2)


def schedule(share: float, warm_up: float) -> float:
    """Linear warm-up, then a cosine to zero; `share` of the leg in 0..1."""
    if share < warm_up:
        return share / warm_up + 1e-3
    return 0.5 * (1 + math.cos(math.pi * min((share - warm_up) / (1 - warm_up), 1.0)))
