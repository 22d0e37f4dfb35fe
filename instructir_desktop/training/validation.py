"""Validation during training: fixed photos, fixed damage, one neutral sentence per task; and the held-out sentences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.training.degradations import DEGRADATIONS, Draw
from instructir_desktop.training.photos import load_photo, photo_files

if TYPE_CHECKING:
    from instructir_desktop.training.train import Trainer


class Validation:
    """PSNR per task on centre crops of clean photos, PSNR of clean photos under every sentence, and intent accuracy."""

    def __init__(
        self,
        folder: Path,
        neutral: dict[str, Tensor],
        held_out: tuple[Tensor, Tensor],
        device: torch.device,
        count: int = 12,
    ) -> None:
        crops = [_centre(load_photo(path).float() / 255) for path in photo_files(folder)[:count]]
        self.clean = torch.stack(crops).to(device)
        self.neutral = neutral
        self.held_out = held_out
        generator = torch.Generator(device).manual_seed(1234)
        shape = (self.clean.shape[0], 3, self.clean.shape[2], self.clean.shape[3])
        self.damaged = {task: DEGRADATIONS[task](Draw(shape, generator))(self.clean) for task in DEGRADATIONS}
        sigma = torch.randn(shape, generator=generator, device=device) * 25 / 255
        self.damaged["noise"] = (self.clean + sigma).clamp(0, 1)

    @torch.inference_mode()
    def __call__(self, trainer: Trainer) -> dict[str, float]:
        figures: dict[str, float] = {}
        kept: list[float] = []
        for task, damaged in self.damaged.items():
            embedding = trainer.embed(self.neutral[task], task)
            figures[task] = _psnr(self._restore(trainer, damaged, embedding), self.clean)
            if task in ("noise", "blur", "rain"):
                kept.append(_psnr(self._restore(trainer, self.clean[:4], embedding), self.clean[:4]))
        figures["clean"] = sum(kept) / len(kept)
        _, logits = trainer.head(self.held_out[0])
        figures["intent_accuracy"] = float((logits.argmax(dim=1) == self.held_out[1]).float().mean()) * 100
        return figures

    @staticmethod
    def _restore(trainer: Trainer, photos: Tensor, embedding: Tensor) -> Tensor:
        parts = [trainer.network(part, embedding.expand(len(part), -1)) for part in torch.split(photos, 4)]
        return torch.cat(parts).float().clamp(0, 1)


def _centre(photo: Tensor, size: int = 256) -> Tensor:
    height, width = photo.shape[-2:]
    top, left = (height - size) // 2, (width - size) // 2
    return photo[:, top : top + size, left : left + size]


def _psnr(first: Tensor, second: Tensor) -> float:
    errors = F.mse_loss(first, second, reduction="none").mean(dim=(1, 2, 3)).clamp_min(1e-10)
    return float((-10 * errors.log10()).mean())
