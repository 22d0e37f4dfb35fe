"""A NAFBlock or an Instruction Condition Block with its weights folded (see core.nn.folded), computed part by part of a strip.

The 1×1 convolutions are matrix products of (pixels, channels), written where they are wanted or added to what is there; what
lies between two operations is in a Workspace. A part is so small that it is still in the cache of its core.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.nn.blocks import InstructionConditionBlock, LayerNorm2d, NAFBlock
from instructir_desktop.core.nn.strips import Strip, convolved, parts, planar, rows_of, spread
from instructir_desktop.core.nn.workspace import Workspace

EPSILON = 1e-6


def normalised(x: Tensor, out: Tensor, shift: Tensor | None = None) -> Tensor:
    """Layer norm over the last dimension, plus `shift` (C,), into `out`, which may be of lower precision."""
    channels = x.shape[-1]
    if x.device.type != "cpu":
        return out.copy_(F.layer_norm(x, (channels,), bias=shift, eps=EPSILON))
    # Torch's own kernel for the CPU costs as much as the 1×1 convolution behind it when channels are few; this takes half.
    centred = torch.sub(x, x.mean(dim=-1, keepdim=True), out=out if out.dtype == x.dtype else torch.empty_like(x))
    length = torch.linalg.vector_norm(centred, dim=-1, keepdim=True)
    scale = length.square_().div_(channels).add_(EPSILON).rsqrt_()
    return torch.mul(centred, scale, out=out) if shift is None else torch.addcmul(shift, centred, scale, out=out)


def gate(x: Tensor, out: Tensor) -> Tensor:
    """SimpleGate of (…, 2C) into (…, C)."""
    first, second = x.chunk(2, dim=-1)
    return torch.mul(first, second, out=out)


@dataclass(frozen=True, eq=False)
class Pinned:
    """What one request makes of a block: conv3's matrix (C, C) with the attention's scale in it, and the condition's
    affine.

    With local averages the scale is not the same everywhere: `lattice` (rows, columns, C) holds it at the lattice's nodes,
    and `attended` is without it.
    """

    attended: Tensor
    scale: Tensor | None = None
    shift: Tensor | None = None
    lattice: Tensor | None = None


class FoldedBlock:
    """A NAFBlock, and with `condition` the whole Instruction Condition Block around it; on `device`, its convolutions in `dtype`.

    What depends on the request (attention, condition) is kept in float32 until pin().
    """

    def __init__(
        self,
        block: NAFBlock,
        condition: InstructionConditionBlock | None,
        *,
        device: torch.device,
        dtype: torch.dtype,
        workspace: Workspace,
    ) -> None:
        self.channels = block.conv1.in_channels
        self.condition = condition
        self._device, self._dtype, self._workspace = device, dtype, workspace
        attention: Any = block.sca.get_submodule("1")
        self._attention: tuple[Tensor, Tensor] = (attention.weight.flatten(1), attention.bias)
        self._attended = (block.conv3.weight * block.beta.reshape(-1, 1, 1, 1)).flatten(1).T
        even = torch.full((self.channels,), 1 / self.channels, device=device)
        self._shift = even if dtype == torch.float32 else None  # see _after_norm()
        self._first = self._after_norm(block.norm1, block.conv1)
        self._second = self._after_norm(block.norm2, block.conv4)
        self._depthwise = self._ready(block.conv2.weight), self._ready(bias_of(block.conv2))
        self._third_bias = self._unrounded(block.beta.flatten() * bias_of(block.conv3))
        self._last = self._ready((block.conv5.weight * block.gamma.reshape(-1, 1, 1, 1)).flatten(1).T)
        self._last_bias = self._unrounded(block.gamma.flatten() * bias_of(block.conv5))

    def _ready(self, value: Tensor) -> Tensor:
        return value.detach().to(self._device, self._dtype).contiguous()

    def _unrounded(self, value: Tensor) -> Tensor:
        return value.detach().to(self._device, torch.float32)

    def _after_norm(self, norm: LayerNorm2d, convolution: torch.nn.Conv2d) -> tuple[Tensor, Tensor | None]:
        """conv(n · weight + bias) as one matrix (C, 2C) and bias for n, or as a matrix alone for n + 1 / C.

        A product with a bias first writes the bias into the wide result, which costs a sixth of the product. Normalised
        features sum to 0, so n + 1 / C sums to 1: whatever is added to a column of the matrix comes out as a bias. In half
        precision the matrix would be rounded more coarsely for it.
        """
        weight = convolution.weight.flatten(1)
        folded, matrix = bias_of(convolution) + weight @ norm.bias, (weight * norm.weight).T
        if self._shift is None:
            return self._ready(matrix), self._ready(folded)
        return self._ready(matrix - matrix.mean(dim=0) + folded), None

    def pin(self, embedding: Tensor, averages: Tensor) -> Pinned:
        """`embedding` (text_size,) and `averages` (channels,) or (rows, columns, channels), all float32 on the CPU."""
        attention = self.attention(averages)
        if averages.ndim > 1:
            return Pinned(self._ready(self._attended), *self.affine(embedding), attention.to(self._device))
        return Pinned(self._ready(self._attended * attention[:, None]), *self.affine(embedding))

    def attention(self, averages: Tensor) -> Tensor:
        """The attention's scale for averages (…, channels), of the same shape."""
        weight, bias = self._attention
        return averages @ weight.T + bias

    def affine(self, embedding: Tensor) -> tuple[Tensor | None, Tensor | None]:
        """The condition's scale and shift per channel, None for a plain NAFBlock."""
        if self.condition is None:
            return None, None
        gate = torch.sigmoid(self.condition.fc(embedding))
        scale, shift = self.condition.gamma.flatten() * gate, self.condition.beta.flatten() * gate
        return scale.to(self._device), shift.to(self._device)

    def gated(self, x: Tensor, strip: Strip, pinned: Pinned) -> Iterator[tuple[Strip, Tensor]]:
        """The features that the attention weighs, (n, rows, W, C), for the parts of a strip of `x` (N, H, W, C), top to bottom.

        They are overwritten when the next part is asked for or finish() is called.
        """
        width, channels = x.shape[2:]
        room, dtype = self._workspace.take, self._dtype
        rows = strip.last - strip.first
        wide = room("strip", (strip.count, rows, width, 2 * channels), dtype)
        done = strip.first
        for part in parts(strip, x):
            if done < part.last:
                read = x[strip.images, done : part.last]
                if pinned.scale is not None and pinned.shift is not None:
                    read = torch.addcmul(pinned.shift, read, pinned.scale, out=room("affine", read.shape))
                normal = normalised(read, room("normal", read.shape, dtype), self._shift)
                _product(normal, self._first, wide[:, done - strip.first : part.last - strip.first])
                done = part.last
            near = planar(wide[:, part.first - strip.first : part.last - strip.first])
            spatial = spread(convolved(near, part, *self._depthwise, groups=2 * channels))
            yield part, gate(spatial, room("gated", (*spatial.shape[:3], channels), dtype))

    def finish(self, x: Tensor, part: Strip, gated: Tensor, pinned: Pinned, out: Tensor) -> None:
        """The rest of the block for a part, into `out`, as `x` (N, H, W, C) contiguous; `gated` is what gated() gave for it."""
        source, target = rows_of(x, part), rows_of(out, part)
        room, dtype = self._workspace.take, self._dtype
        if pinned.scale is None or pinned.shift is None:
            torch.add(source, self._third_bias, out=target)
        else:
            torch.addcmul(pinned.shift + self._third_bias, source, pinned.scale, out=target)
        self._add_product(target, gated, pinned.attended)
        normal = normalised(target, room("normal", target.shape, dtype), self._shift)
        wide = room("wide", (*target.shape[:3], 2 * self.channels), dtype)
        _product(normal, self._second, wide)
        mixed = gate(wide, room("gated", target.shape, dtype))
        self._add_product(target, mixed, self._last)
        target.add_(self._last_bias)
        if pinned.scale is not None:
            target.add_(source)

    def _add_product(self, target: Tensor, features: Tensor, weight: Tensor) -> None:
        """target += features · weight, all (n, rows, W, C); the sum is not rounded."""
        if weight.dtype == target.dtype:
            _pixels(target).addmm_(_pixels(features), weight)
        else:
            product = self._workspace.take("product", target.shape, weight.dtype)
            torch.mm(_pixels(features), weight, out=_pixels(product))
            target.add_(product)


def _product(features: Tensor, layer: tuple[Tensor, Tensor | None], out: Tensor) -> None:
    """Features (n, rows, W, C) through a matrix and its bias, if it has one, into `out`."""
    weight, bias = layer
    if bias is None:
        torch.mm(_pixels(features), weight, out=_pixels(out))
    else:
        torch.addmm(bias, _pixels(features), weight, out=_pixels(out))


def _pixels(x: Tensor) -> Tensor:
    """(n, rows, W, C) as (pixels, C); its rows of an image must be whole, and all of them where there are several images."""
    return x.view(-1, x.shape[-1])


def bias_of(convolution: torch.nn.Conv2d) -> Tensor:
    assert convolution.bias is not None
    return convolution.bias
