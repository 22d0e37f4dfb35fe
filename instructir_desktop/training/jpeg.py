"""JPEG's loss without its file: block DCT, quantisation and chroma subsampling in batches on the training device."""

from __future__ import annotations

import math
from functools import cache

import torch
from torch import Tensor
from torch.nn import functional as F

# ITU-T T.81 (1992), tables K.1 and K.2.
# fmt: off
_LUMA = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]
_CHROMA = [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
    *[99] * 32,
]
# fmt: on
_TO_YCC = [[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]]


@cache
def _tables(device: torch.device) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    index = torch.arange(8, dtype=torch.float32)
    dct = torch.cos((2 * index[None] + 1) * index[:, None] * math.pi / 16) * 0.5
    dct[0] /= math.sqrt(2)
    luma = torch.tensor(_LUMA, dtype=torch.float32).reshape(8, 8)
    chroma = torch.tensor(_CHROMA, dtype=torch.float32).reshape(8, 8)
    matrix = torch.tensor(_TO_YCC)
    return dct.to(device), luma.to(device), chroma.to(device), matrix.to(device)


def jpeg(photos: Tensor, quality: Tensor) -> Tensor:
    """Photos (N, 3, H, W) in 0..1 as they come back from a 4:2:0 JPEG; `quality` (N,) in 1..100 as in libjpeg."""
    dct, luma, chroma, matrix = _tables(photos.device)
    scale = torch.where(quality < 50, 5000 / quality.clamp_min(1), 200 - 2 * quality).reshape(-1, 1, 1, 1, 1) / 100
    ycc = torch.einsum("ij,njhw->nihw", matrix, photos) * 255
    bright = _quantise(ycc[:, :1] - 128, dct, (luma * scale).clamp_min(1))
    half = F.avg_pool2d(ycc[:, 1:], 2, ceil_mode=True)
    colour = F.interpolate(_quantise(half, dct, (chroma * scale).clamp_min(1)), scale_factor=2.0, mode="nearest")
    height, width = photos.shape[-2:]
    back = torch.cat((bright + 128, colour[..., :height, :width]), dim=1)
    return (torch.einsum("ij,njhw->nihw", torch.linalg.inv(matrix), back) / 255).clamp(0, 1)


def _quantise(plane: Tensor, dct: Tensor, table: Tensor) -> Tensor:
    count, channels, height, width = plane.shape
    padded = F.pad(plane, (0, -width % 8, 0, -height % 8), mode="replicate")
    rows, columns = padded.shape[2] // 8, padded.shape[3] // 8
    blocks = padded.reshape(count, channels, rows, 8, columns, 8).permute(0, 1, 2, 4, 3, 5)
    step = table.reshape(-1, 1, 1, 1, 8, 8)
    coefficients = torch.round(dct @ blocks @ dct.T / step) * step
    restored = dct.T @ coefficients @ dct
    restored = restored.permute(0, 1, 2, 4, 3, 5).reshape(count, channels, rows * 8, columns * 8)
    return restored[..., :height, :width]
