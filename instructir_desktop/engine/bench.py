"""Measuring the networks on this machine: ours against the published way, and against the machine's own rate."""

from __future__ import annotations

import math
import os
import platform
import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration, ConfigurationError, detect
from instructir_desktop.engine.api import BUNDLED, Device, Progress, no_progress
from instructir_desktop.engine.peak_memory import peak_mb
from instructir_desktop.errors import ModelError
from instructir_desktop.paths import resource

if TYPE_CHECKING:
    import torch

    from instructir_desktop.core.nn.instructir import InstructIR

ROUNDS = 3
MATMUL_SIZE = 2048
"""Side of the square matrices whose product gives the machine's own rate."""


@dataclass(frozen=True)
class Timing:
    """One contender: its median milliseconds per frame and the arithmetic of a frame (multiply and add counted).

    `worst_error` and `psnr` (dB, of values in 0..1) compare its restored frame with the canonical network's in float32.
    """

    model: str
    precision: str
    milliseconds: float
    flops: int
    worst_error: float
    psnr: float

    @property
    def gflops(self) -> float:
        """GFLOP/s."""
        return self.flops / self.milliseconds / 1e6


@dataclass(frozen=True)
class Report:
    """One interleaved run; `timings` begins with the baseline, `matmul_gflops` is the machine's rate per precision."""

    size: int
    rounds: int
    device: str
    threads: int
    timings: tuple[Timing, ...]
    matmul_gflops: dict[str, float]
    peak_rss_mb: float | None
    machine: str
    date: str
    versions: str

    def fraction(self, timing: Timing) -> float:
        """The network's rate over the machine's own."""
        return timing.gflops / self.matmul_gflops[timing.precision]

    @property
    def baseline(self) -> Timing:
        return self.timings[0]


def bundled_configuration() -> Configuration:
    """The shipped network's sizes, read from its file. Raises ModelError when it is missing or damaged."""
    from safetensors import SafetensorError, safe_open

    path = resource(f"models/{BUNDLED}/model.safetensors")
    try:
        with safe_open(path, framework="pt") as file:
            shapes = {
                name.removeprefix("network."): file.get_slice(name).get_shape()
                for name in file.keys()  # noqa: SIM118 (not a dict)
                if name.startswith("network.")
            }
        return detect(shapes)
    except (OSError, SafetensorError, ConfigurationError) as error:
        raise ModelError(
            "The bundled model “{path}” is missing or damaged. Install the application once more.", path=path
        ) from error


def measure(
    size: int = 512,
    *,
    bundled: Configuration | None = None,
    official: Configuration = OFFICIAL_7D,
    rounds: int = ROUNDS,
    device: Device = "auto",
    progress: Progress = no_progress,
) -> Report:
    """Time every contender in turn on a frame of size × size pixels, `rounds` times after a warm-up; medians.

    Weights are random: they do not change the time. `size` is rounded up to what the networks need; `bundled` None is
    the shipped network. Raises ModelError when there is no bundled model or the device fails.
    """
    import torch

    from instructir_desktop.core.nn.instructir import InstructIR
    from instructir_desktop.engine.torch_baseline import Baseline
    from instructir_desktop.engine.torch_device import choose_device

    chosen = choose_device(device)
    bundled = bundled or bundled_configuration()
    multiple = max(official.multiple, bundled.multiple)
    side = -(-size // multiple) * multiple
    dtypes = {"fp32": torch.float32, "bf16": torch.bfloat16}
    configurations = {"baseline": official, "official": official, "bundled": bundled}
    networks = {name: randomised(InstructIR(configurations[name])) for name in ("official", "bundled")}
    if bundled.deconvolution:
        configurations["filtering"] = bundled
        networks["filtering"] = randomised(InstructIR(bundled), filtering=True)
    baseline = Baseline(official)
    baseline.load_state_dict(networks["official"].state_dict())
    runs: list[tuple[str, str, Callable[[], object]]] = [
        ("baseline", "fp32", _published(randomised(baseline).to(chosen), side, chosen))
    ]
    references: dict[str, tuple[torch.Tensor, torch.Tensor]] = {}
    for model, network in networks.items():
        references[model] = _reference(network, side)
        for precision, dtype in dtypes.items():
            runs.append((model, precision, _ours(network, side, chosen, dtype, references[model][1])))
    references["baseline"] = references["official"]
    runs += [("matmul", precision, _matmul(chosen, dtype)) for precision, dtype in dtypes.items()]
    flops = {name: _flops(configuration, side) for name, configuration in configurations.items()}
    try:
        medians = _interleaved([run for _, _, run in runs], rounds, chosen, progress)
        errors = [_error(run(), references[model][0]) for model, _, run in runs if model in references]
    except RuntimeError as error:
        raise ModelError(
            "The {type} device failed during the measurement: {error}", type=chosen.type, error=error
        ) from error
    rates = {
        precision: 2 * MATMUL_SIZE**3 / median / 1e6
        for (model, precision, _), median in zip(runs, medians, strict=True)
        if model == "matmul"
    }
    timings = tuple(
        Timing(model, precision, median, flops[model], *error)
        for (model, precision, _), median, error in zip(runs, medians, errors, strict=False)  # without the products
    )
    return Report(
        side,
        rounds,
        chosen.type,
        torch.get_num_threads(),
        timings,
        rates,
        peak_mb(),
        machine_kind(chosen),
        datetime.now(UTC).date().isoformat(),
        f"Python {platform.python_version()}, PyTorch {torch.__version__}",
    )


def machine_kind(device: torch.device) -> str:
    """The processor or the GPU, as far as the system names it, and the processor's cores."""
    import torch

    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    name = platform.processor() or platform.machine()
    with suppress(OSError), open("/proc/cpuinfo", encoding="utf-8") as lines:  # Linux; elsewhere platform knows it
        name = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), name)
    return f"{name}, {os.cpu_count()} cores, {torch.backends.cpu.get_cpu_capability()}"


def _interleaved(
    runs: list[Callable[[], object]], rounds: int, device: torch.device, progress: Progress
) -> list[float]:
    """Median milliseconds of each run; A B C A B C …, so that what else the machine does hits all alike."""
    times: list[list[float]] = [[] for _ in runs]
    total = (rounds + 1) * len(runs)
    for turn in range(rounds + 1):
        for index, run in enumerate(runs):
            _finish(device)
            started = time.perf_counter()
            run()
            _finish(device)
            if turn:  # the first turn is the warm-up
                times[index].append(1000 * (time.perf_counter() - started))
            progress(turn * len(runs) + index + 1, total)
    return [statistics.median(values) for values in times]


def _flops(configuration: Configuration, side: int) -> int:
    """Additions and multiplications of one frame, counted by PyTorch without computing anything.

    Without the filter before the network, and what finds it once per context.
    """
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from instructir_desktop.core.nn.instructir import InstructIR

    with torch.device("meta"), torch.inference_mode():
        network = InstructIR(replace(configuration, deconvolution=False))
        frame, embedding = torch.empty(1, 3, side, side), torch.empty(1, configuration.text_size)
        with FlopCounterMode(display=False) as counter:
            network(frame, embedding)
    return int(counter.get_total_flops())


def randomised(network: InstructIR, *, filtering: bool = False) -> InstructIR:
    """Weights as after training in size: the zeros that blocks start from would leave everything behind them unused.

    With `filtering` every embedding asks for the filter before the network, else none does.
    """
    import torch

    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name.endswith(("beta", "gamma")):
                parameter.normal_(0, 0.1, generator=generator)
        if network.deconvolution is not None:
            network.deconvolution.asked.weight.zero_()
            network.deconvolution.asked.bias.fill_(10.0 if filtering else -10.0)
            network.deconvolution.gains.get_submodule("4").get_parameter("weight").normal_(0, 0.1, generator=generator)
    return network.eval().requires_grad_(requires_grad=False)


def _inputs(configuration: Configuration, side: int) -> tuple[torch.Tensor, torch.Tensor]:
    """The same photo (1, 3, side, side) and embedding (text_size,) for every contender."""
    import torch

    generator = torch.Generator().manual_seed(7)
    return torch.rand(1, 3, side, side, generator=generator), torch.randn(configuration.text_size, generator=generator)


def _reference(network: InstructIR, side: int) -> tuple[torch.Tensor, torch.Tensor]:
    """The canonical network's restored frame in float32 on the CPU, and the averages of its channel attention."""
    import torch

    from instructir_desktop.core.nn.pooling import RecordedAverages

    photo, embedding = _inputs(network.configuration, side)
    recorded = RecordedAverages()
    with torch.inference_mode():
        return network(photo, embedding[None], recorded), torch.cat(recorded.records)


def _published(network: InstructIR, side: int, device: torch.device) -> Callable[[], torch.Tensor]:
    """A pass of the whole frame with its own averages, as the published code runs it."""
    import torch

    photo, embedding = (value.to(device) for value in _inputs(network.configuration, side))

    def run() -> torch.Tensor:
        with torch.inference_mode():
            restored: torch.Tensor = network(photo, embedding[None])
        return restored

    return run


def _ours(
    network: InstructIR, side: int, device: torch.device, dtype: torch.dtype, averages: torch.Tensor
) -> Callable[[], torch.Tensor]:
    """A pass of the frame as the engine computes a tile: folded, with pinned averages and its threads."""
    import torch

    from instructir_desktop.core.nn.folded import FoldedInstructIR
    from instructir_desktop.core.nn.strips import in_turn
    from instructir_desktop.engine.torch_threads import StripThreads

    threads = torch.get_num_threads()
    run_strips = StripThreads(threads) if device.type == "cpu" and threads > 1 else in_turn
    folded = FoldedInstructIR(network, device=device, dtype=dtype, run=run_strips)
    photo, embedding = _inputs(network.configuration, side)
    pinned = folded.pin(embedding, averages)
    photo = photo.to(device)

    def run() -> torch.Tensor:
        with torch.inference_mode():
            return photo + folded.residual(photo, pinned)

    return run


def _error(restored: object, reference: torch.Tensor) -> tuple[float, float]:
    """Worst difference and PSNR in dB (infinite when there is none)."""
    import torch

    assert isinstance(restored, torch.Tensor)
    difference = restored.cpu().float() - reference
    square = float(difference.square().mean())
    return float(difference.abs().max()), -10 * math.log10(square) if square > 0 else math.inf


def _matmul(device: torch.device, dtype: torch.dtype) -> Callable[[], object]:
    import torch

    first, second = torch.rand(2, MATMUL_SIZE, MATMUL_SIZE, device=device).to(dtype)

    def run() -> object:
        with torch.inference_mode():
            return first @ second

    return run


def _finish(device: torch.device) -> None:
    """Wait until the device has done what it was given."""
    import torch

    if device.type == "cuda":
        torch.cuda.synchronize()
    elif device.type == "mps":
        torch.mps.synchronize()
