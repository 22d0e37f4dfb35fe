"""Frames whose sides are multiples of what the network needs: mirrored at the right and bottom edge, or zero-padded."""

from __future__ import annotations

import torch
from torch import Tensor

from instructir_desktop.core.geometry import Box, Size


def padded_size(photo: Size, multiple: int) -> Size:
    """The smallest size not below the photo's whose sides are multiples of `multiple`."""
    return Size(-(-photo.width // multiple) * multiple, -(-photo.height // multiple) * multiple)


def window(photo: Tensor, box: Box) -> Tensor:
    """The part of (N, C, H, W) under `box`, which may reach beyond the right and bottom edge: there the photo is mirrored."""
    height, width = photo.shape[-2:]
    if box.right <= width and box.bottom <= height:
        return photo[..., box.y : box.bottom, box.x : box.right]
    rows = _mirrored(box.y, box.bottom, height, photo.device)
    columns = _mirrored(box.x, box.right, width, photo.device)
    return photo.index_select(-2, rows).index_select(-1, columns)


def _mirrored(start: int, stop: int, length: int, device: torch.device) -> Tensor:
    if length == 1:
        return torch.zeros(stop - start, dtype=torch.long, device=device)
    period = 2 * (length - 1)
    index = torch.arange(start, stop, device=device) % period
    return torch.where(index < length, index, period - index)
