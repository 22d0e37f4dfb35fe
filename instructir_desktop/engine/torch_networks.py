"""The folded networks of a model store on one device, and what happens when that device fails."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

import torch
from torch import Tensor

from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.folded import FoldedInstructIR, Pins
from instructir_desktop.core.nn.strips import in_turn
from instructir_desktop.engine.api import Context, Precision
from instructir_desktop.engine.torch_device import choose_precision
from instructir_desktop.engine.torch_memory import out_of_memory
from instructir_desktop.engine.torch_models import load_network
from instructir_desktop.engine.torch_threads import StripThreads
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import ModelError
from instructir_desktop.sentence import Sentence

log = logging.getLogger(__name__)

Result = TypeVar("Result")

PINS = 8
"""Requests whose weights are kept: the steps of a stack, tile after tile. 0.2 MB each (bundled) or 10 MB (published)."""


class Networks:
    """Loads and folds each network once per precision. `manual` says that the user chose the device."""

    def __init__(self, store: ModelStore, device: torch.device, *, manual: bool, threads: StripThreads | None) -> None:
        self.store = store
        self.device = device
        self.note = ""
        """What the user should know about the device: a sentence once it has been given up, else empty."""
        self._manual = manual
        self._threads = threads
        self._folded: dict[tuple[str, torch.dtype], FoldedInstructIR] = {}
        self._pins: dict[tuple[str, torch.dtype, tuple[float, ...], Context], Pins] = {}  # oldest first

    def precision(self, wanted: Precision) -> tuple[str, torch.dtype]:
        """Name and dtype on the present device; float32 for fp16 once that device was given up for the CPU."""
        return choose_precision("auto" if wanted == "fp16" and self.note else wanted, self.device)

    def folded(self, model: str, dtype: torch.dtype) -> FoldedInstructIR:
        """A network ready to run. Raises ModelError."""
        key = (model, dtype)
        if key not in self._folded:
            run = self._threads if self._threads is not None and self.device.type == "cpu" else in_turn
            network = load_network(self.store.manifest(model))
            self._folded[key] = FoldedInstructIR(network, device=self.device, dtype=dtype, run=run)
        return self._folded[key]

    def pinned(self, model: str, dtype: torch.dtype, embedding: tuple[float, ...], context: Context) -> Pins:
        """A request's weights. Raises ModelError when the context or the embedding is another network's."""
        key = (model, dtype, embedding, context)
        found = self._pins.pop(key, None)
        if found is None:
            network = self.folded(model, dtype)
            averages = torch.from_numpy(context.array())
            check(network.configuration, model, embedding, averages)
            found = network.pin(torch.tensor(embedding, dtype=torch.float32), averages)
        self._pins[key] = found
        while len(self._pins) > PINS:
            del self._pins[next(iter(self._pins))]
        return found

    def rest(self) -> None:
        """Give back the memory that is only kept for the next tile."""
        for network in self._folded.values():
            network.rest()

    def forget(self, model: str) -> None:
        """Load a model again when it is next needed."""
        for folded in [key for key in self._folded if key[0] == model]:
            del self._folded[folded]
        for pinned in [key for key in self._pins if key[0] == model]:
            del self._pins[pinned]

    def attempt(self, work: Callable[[], Result]) -> Result:
        """Call `work`; when a device that was chosen automatically fails, give it up and call it once more on the CPU.

        Running out of memory is not a failure: that error is passed on. Raises ModelError when a device that the user
        chose fails, since a manual choice is never overridden.
        """
        try:
            return work()
        except RuntimeError as error:
            if self.device.type == "cpu" or out_of_memory(error):
                raise
            name = self.device.type
            if self._manual:
                raise ModelError(
                    "The {name} device failed ({first_line}). Choose the device “cpu” or “auto”.",
                    name=name,
                    first_line=_first_line(error),
                ) from error
            log.warning("The %s device failed: %s", name, error)
            self.give_up(
                Sentence(
                    "The {name} device failed ({first_line}), so the CPU is used from now on.",
                    name=name,
                    first_line=_first_line(error),
                )
            )
        return work()

    def give_up(self, note: str) -> None:
        """Use the CPU from now on."""
        self.note = note
        self.device = torch.device("cpu")
        self._folded.clear()
        self._pins.clear()


def check(configuration: Configuration, model: str, embedding: tuple[float, ...], averages: Tensor) -> None:
    """Raise ModelError when a step's numbers do not fit the network."""
    if averages.shape[-1] != configuration.average_count:
        raise ModelError(
            "The stored context has {shape} averages, but the model “{model}” needs "
            "{average_count}. Apply the step again.",
            shape=averages.shape[-1],
            model=model,
            average_count=configuration.average_count,
        )
    if len(embedding) != configuration.text_size:
        raise ModelError(
            "The step's embedding has {count} numbers, but the model “{model}” needs "
            "{text_size}. Write its sentence again.",
            count=len(embedding),
            model=model,
            text_size=configuration.text_size,
        )


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0].rstrip(".") if str(error).strip() else type(error).__name__
