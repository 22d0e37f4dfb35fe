"""Measuring the networks on this machine: ours against the published way, and against the machine's own rate."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration, ConfigurationError, detect
from instructir_desktop.engine.api import BUNDLED, Device, Progress, no_progress
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
    """One contender: its median milliseconds per frame and the arithmetic of a frame (multiply and add counted)."""

    model: str
    precision: str
    milliseconds: float
    flops: int

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
            f"The bundled model “{path}” is missing or damaged. Install the application once more."
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
    runs: list[tuple[str, str, Callable[[], object]]] = [
        ("baseline", "fp32", _frame(_randomised(Baseline(official)).to(chosen), side, chosen))
    ]
    for model, configuration in (("official", official), ("bundled", bundled)):
        for precision, dtype in dtypes.items():
            network = _randomised(InstructIR(configuration)).to(chosen, dtype)
            network.to(memory_format=torch.channels_last)  # type: ignore[call-overload] # in place; torch's stub lacks it
            runs.append((model, precision, _frame(network, side, chosen)))
    runs += [("matmul", precision, _matmul(chosen, dtype)) for precision, dtype in dtypes.items()]
    flops = {"baseline": _flops(official, side), "official": _flops(official, side), "bundled": _flops(bundled, side)}
    try:
        medians = _interleaved([run for _, _, run in runs], rounds, chosen, progress)
    except RuntimeError as error:
        raise ModelError(f"The {chosen.type} device failed during the measurement: {error}") from error
    timings: list[Timing] = []
    rates: dict[str, float] = {}
    for (model, precision, _), median in zip(runs, medians, strict=True):
        if model == "matmul":
            rates[precision] = 2 * MATMUL_SIZE**3 / median / 1e6
        else:
            timings.append(Timing(model, precision, median, flops[model]))
    return Report(side, rounds, chosen.type, torch.get_num_threads(), tuple(timings), rates, peak_rss_mb())


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
    """Additions and multiplications of one frame, counted by PyTorch without computing anything."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from instructir_desktop.core.nn.instructir import InstructIR

    with torch.device("meta"), torch.inference_mode():
        network = InstructIR(configuration)
        frame, embedding = torch.empty(1, 3, side, side), torch.empty(1, configuration.text_size)
        with FlopCounterMode(display=False) as counter:
            network(frame, embedding)
    return int(counter.get_total_flops())


def _randomised(network: InstructIR) -> InstructIR:
    """Weights as after training in size: the zeros that blocks start from would leave everything behind them unused."""
    import torch

    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name.endswith(("beta", "gamma")):
                parameter.normal_(0, 0.1, generator=generator)
    return network.eval().requires_grad_(requires_grad=False)


def _frame(network: InstructIR, side: int, device: torch.device) -> Callable[[], object]:
    """A pass of one frame through the network."""
    import torch

    weight = network.intro.weight
    generator = torch.Generator().manual_seed(7)
    photo = torch.rand(1, 3, side, side, generator=generator).to(device, weight.dtype)
    embedding = torch.randn(1, network.configuration.text_size, generator=generator).to(device, weight.dtype)

    def run() -> object:
        with torch.inference_mode():
            return network(photo, embedding)

    return run


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


def peak_rss_mb() -> float | None:
    """The most memory this process has had so far, in MB of 10^6 bytes; None on Windows, where Python cannot tell."""
    try:
        import resource as system
    except ImportError:
        return None
    peak = system.getrusage(system.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024) / 1e6
