"""A NAFBlock or an Instruction Condition Block with its weights folded (see core.nn.folded), computed strip by strip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.nn.blocks import InstructionConditionBlock, LayerNorm2d, NAFBlock
from instructir_desktop.core.nn.strips import Strip, convolved, planar, spread

EPSILON = 1e-6


def normalised(x: Tensor) -> Tensor:
    """Layer norm over the last dimension, without weight and bias."""
    channels = x.shape[-1]
    if x.device.type != "cpu":
        return F.layer_norm(x, (channels,), eps=EPSILON)
    # Torch's own kernel for the CPU costs as much as the 1×1 convolution behind it when channels are few; this takes half.
    centred = x - x.mean(dim=-1, keepdim=True)
    length = torch.linalg.vector_norm(centred, dim=-1, keepdim=True)
    return centred.mul_(length.square_().div_(channels).add_(EPSILON).rsqrt_())


def _gate(x: Tensor) -> Tensor:
    """SimpleGate of (N, 2C, H, W)."""
    first, second = x.chunk(2, dim=1)
    return first * second


@dataclass(frozen=True, eq=False)
class Pinned:
    """What one request makes of a block: conv3's weight with the attention's scale in it, and the condition's affine.

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
    ) -> None:
        self.channels = block.conv1.in_channels
        self.condition = condition
        self._device, self._dtype = device, dtype
        attention: Any = block.sca.get_submodule("1")
        self._attention: tuple[Tensor, Tensor] = (attention.weight.flatten(1), attention.bias)
        self._attended = block.conv3.weight * block.beta.reshape(-1, 1, 1, 1)
        self._first = self._after_norm(block.norm1, block.conv1)
        self._second = self._after_norm(block.norm2, block.conv4)
        self._depthwise = self._ready(block.conv2.weight), self._ready(bias_of(block.conv2))
        self._third_bias = self._ready(block.beta.flatten() * bias_of(block.conv3))
        self._last = (
            self._ready(block.conv5.weight * block.gamma.reshape(-1, 1, 1, 1)),
            self._ready(block.gamma.flatten() * bias_of(block.conv5)),
        )

    def _ready(self, value: Tensor) -> Tensor:
        return value.detach().to(self._device, self._dtype).contiguous()

    def _after_norm(self, norm: LayerNorm2d, convolution: torch.nn.Conv2d) -> tuple[Tensor, Tensor]:
        """conv(n · weight + bias) as one convolution of n."""
        weight = convolution.weight
        folded = bias_of(convolution) + weight.flatten(1) @ norm.bias
        return self._ready(weight * norm.weight[None, :, None, None]), self._ready(folded)

    def pin(self, embedding: Tensor, averages: Tensor) -> Pinned:
        """`embedding` (text_size,) and `averages` (channels,) or (rows, columns, channels), all float32 on the CPU."""
        attention = self.attention(averages)
        if averages.ndim > 1:
            return Pinned(self._ready(self._attended), *self.affine(embedding), attention.to(self._device))
        attended = self._ready(self._attended * attention[None, :, None, None])
        return Pinned(attended, *self.affine(embedding))

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

    def spatial(self, x: Tensor, strip: Strip, scale: Tensor | None, shift: Tensor | None) -> tuple[Tensor, Tensor]:
        """The features that the block adds to, and the gated ones its attention weighs: (n, rows, W, C), (n, C, rows, W)."""
        read = x[strip.images, strip.first : strip.last]
        if scale is not None and shift is not None:
            read = torch.addcmul(shift, read, scale)
        wide = F.conv2d(planar(normalised(read).to(self._dtype)), *self._first)
        gated = _gate(convolved(wide, strip, *self._depthwise, groups=2 * self.channels))
        return read[:, strip.top - strip.first : strip.bottom - strip.first], gated

    def finish(self, own: Tensor, gated: Tensor, attended: Tensor, out: Tensor, source: Tensor | None) -> None:
        """The rest of the block for some rows, written to `out` (n, rows, W, C); `source` is added for a condition block."""
        torch.add(own, spread(F.conv2d(gated, attended, self._third_bias)).float(), out=out)
        mixed = _gate(F.conv2d(planar(normalised(out).to(self._dtype)), *self._second))
        out.add_(spread(F.conv2d(mixed, *self._last)).float())
        if source is not None:
            out.add_(source)


def bias_of(convolution: torch.nn.Conv2d) -> Tensor:
    assert convolution.bias is not None
    return convolution.bias
