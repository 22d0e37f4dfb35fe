"""A NAFBlock or an Instruction Condition Block with its weights folded (see core.nn.folded), computed strip by strip.

The 1×1 convolutions are matrix products of (pixels, channels), written where they are wanted or added to what is there; what
lies between two operations is in a Workspace.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.nn.blocks import InstructionConditionBlock, LayerNorm2d, NAFBlock
from instructir_desktop.core.nn.strips import Strip, convolved, planar, spread
from instructir_desktop.core.nn.workspace import Workspace

EPSILON = 1e-6


def normalised(x: Tensor, shift: Tensor | None, dtype: torch.dtype) -> Tensor:
    """Layer norm over the last dimension, plus `shift` (C,), rounded to `dtype`."""
    return F.layer_norm(x, x.shape[-1:], bias=shift, eps=EPSILON).to(dtype)


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
    raised: Tensor | None = None
    """The shift with conv3's bias in it."""
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
        scale, shift = self.affine(embedding)
        raised = None if shift is None else shift + self._third_bias
        if averages.ndim > 1:
            return Pinned(self._ready(self._attended), scale, shift, raised, attention.to(self._device))
        return Pinned(self._ready(self._attended * attention[:, None]), scale, shift, raised)

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

    def gated(self, x: Tensor, strip: Strip, pinned: Pinned) -> Tensor:
        """The features that the attention weighs, (pixels, C), of a strip of `x` (N, H, W, C) contiguous.

        They are overwritten when the same thread calls this or finish() again.
        """
        width, channels = x.shape[2:]
        room, dtype = self._workspace.take, self._dtype
        read = x.view(-1, channels)[pixels_of(x, strip, strip.first, strip.last)]
        if pinned.scale is not None and pinned.shift is not None:
            read = torch.addcmul(pinned.shift, read, pinned.scale, out=room("affine", read.shape))
        wide = room("wide", (strip.count, strip.last - strip.first, width, 2 * channels), dtype)
        self._product(normalised(read, self._shift, dtype), self._first, wide.view(-1, 2 * channels))
        spatial = spread(convolved(planar(wide), strip, *self._depthwise, groups=2 * channels)).view(-1, 2 * channels)
        return gate(spatial, room("gated", (len(spatial), channels), dtype))

    def finish(self, x: Tensor, strip: Strip, gated: Tensor, pinned: Pinned, out: Tensor) -> None:
        """The rest of the block for a strip, into `out`, as `x` (N, H, W, C) contiguous; `gated` is what gated() gave."""
        inside = pixels_of(x, strip, strip.top, strip.bottom)
        source, target = x.view(-1, self.channels)[inside], out.view(-1, self.channels)[inside]
        room = self._workspace.take
        if pinned.scale is None or pinned.raised is None:
            torch.add(source, self._third_bias, out=target)
        else:
            torch.addcmul(pinned.raised, source, pinned.scale, out=target)
        self._add_product(target, gated, pinned.attended)
        wide = room("wide", (len(target), 2 * self.channels), self._dtype)
        self._product(normalised(target, self._shift, self._dtype), self._second, wide)
        mixed = gate(wide, room("gated", target.shape, self._dtype))
        self._add_product(target, mixed, self._last)
        target.add_(self._last_bias)
        if pinned.scale is not None:
            target.add_(source)

    def _product(self, features: Tensor, layer: tuple[Tensor, Tensor | None], out: Tensor) -> None:
        """Features (pixels, C) through a matrix and its bias, if it has one, into `out`."""
        weight, bias = layer
        if bias is None:
            torch.mm(features, weight, out=out)
        else:
            torch.addmm(bias, features, weight, out=out)

    def _add_product(self, target: Tensor, features: Tensor, weight: Tensor) -> None:
        """target += features · weight, all (pixels, C); the sum is not rounded."""
        if weight.dtype == target.dtype:
            target.addmm_(features, weight)
        else:
            product = self._workspace.take("product", target.shape, weight.dtype)
            torch.mm(features, weight, out=product)
            target.add_(product)


def pixels_of(x: Tensor, strip: Strip, top: int, bottom: int) -> slice:
    """The rows `top` to `bottom` of a strip's images in features (N, H, W, C) seen as (pixels, C).

    Where there are several images, these are all their rows.
    """
    _, height, width, _ = x.shape
    first = strip.image * height
    return slice((first + top) * width, (first + (strip.count - 1) * height + bottom) * width)


def bias_of(convolution: torch.nn.Conv2d) -> Tensor:
    assert convolution.bias is not None
    return convolution.bias
