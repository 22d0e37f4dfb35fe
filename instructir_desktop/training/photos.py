"""Clean training photographs in memory, and random crops of them at several scales."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Generator, Tensor
from torch.nn import functional as F

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"}


def photo_files(folder: Path) -> list[Path]:
    """The photographs of a folder, by name. Raises FileNotFoundError when there is none."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    if not files:
        raise FileNotFoundError(f"There is no photograph in {folder}.")
    return files


def load_photo(path: Path) -> Tensor:
    """One photograph as (3, H, W) uint8."""
    with Image.open(path) as image:
        return torch.from_numpy(np.array(image.convert("RGB"))).permute(2, 0, 1).contiguous()


def ends(photo: Tensor) -> tuple[float, float]:
    """The darkest and the brightest value of a photo (3, H, W) uint8, in 0..1, but for half a per cent at either end."""
    thinned = photo.flatten(1)[:, ::17].float() / 255
    low = float(torch.quantile(thinned.amin(dim=0), 0.005))
    high = float(torch.quantile(thinned.amax(dim=0), 0.995))
    return low, max(high, low + 0.2)


class Photographs:
    """Random crops from a folder of clean photographs, all decoded once (about 3.3 MB each at 1280 × 850)."""

    def __init__(self, folder: Path, device: torch.device) -> None:
        self.files = photo_files(folder)
        self._photos = [load_photo(path).to(device) for path in self.files]
        self._ends = [ends(photo) for photo in self._photos]
        self._device = device

    def __len__(self) -> int:
        return len(self._photos)

    def crops(self, count: int, size: int, generator: Generator, *, full_range: bool = False) -> Tensor:
        """(count, 3, size, size) in 0..1, each from a random photo at scale 1, 1/2 or 1/3, flipped and turned at random.

        Smaller scales are sharper than the JPEG they come from and show more of the scene, which haze and low light need.
        With `full_range` the photo's darkest point is black and its brightest white, more or less: many photographs have
        a little haze or faded blacks of their own, and who learns from them to take haze away leaves that much of it.
        """
        return torch.stack([self._crop(size, generator, full_range) for _ in range(count)])

    def _crop(self, size: int, generator: Generator, full_range: bool) -> Tensor:
        index = self._draw(len(self._photos), generator)
        photo = self._photos[index]
        height, width = photo.shape[-2:]
        scale = (1, 1, 2, 2, 3)[self._draw(5, generator)]
        scale = max(min(scale, height // size, width // size), 1)
        side = size * scale
        if min(height, width) < size:
            photo = F.pad(photo.float(), (0, max(size - width, 0), 0, max(size - height, 0)), mode="reflect")
            height, width = photo.shape[-2:]
        top = self._draw(height - side + 1, generator)
        left = self._draw(width - side + 1, generator)
        crop = photo[:, top : top + side, left : left + side].float() / 255
        if scale > 1:
            crop = F.avg_pool2d(crop[None], scale)[0]
        if full_range:
            share, darker = torch.rand(2, generator=generator, device=generator.device).tolist()
            share = 0.5 + 0.5 * share
            low, high = (share * end for end in (self._ends[index][0], 1 - self._ends[index][1]))
            crop = ((crop - low) / (1 - low - high)).clamp(0, 1)
            # Half become darker, as rooms are: most of the photographs were taken by daylight.
            crop = crop ** (1 + 0.7 * max(0.0, 2 * darker - 1))
        turn = self._draw(8, generator)
        crop = crop.rot90(turn % 4, dims=(1, 2))
        return crop.flip(2) if turn >= 4 else crop

    def _draw(self, upper: int, generator: Generator) -> int:
        return int(torch.randint(upper, (), generator=generator, device=generator.device))
