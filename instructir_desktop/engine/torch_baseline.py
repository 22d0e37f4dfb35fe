"""The yardstick of `instructir bench`: the official architecture in the published way, plain float32, NCHW, eager."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from instructir_desktop.core.nn.blocks import LayerNorm2d, Pooling
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration
from instructir_desktop.core.nn.instructir import Checkpoint, InstructIR


class ElementwiseLayerNorm(nn.Module):
    """Layer normalisation over channels, written out in elementwise operations; (N, C, H, W) in NCHW memory."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean(dim=1, keepdim=True)
        variance = (x - mean).pow(2).mean(dim=1, keepdim=True)
        normal = (x - mean) / (variance + 1e-6).sqrt()
        return normal * self.weight[None, :, None, None] + self.bias[None, :, None, None]


class Baseline(InstructIR):
    """The same network and weights as InstructIR, without its memory layout and its fused layer norm."""

    def __init__(self, configuration: Configuration = OFFICIAL_7D) -> None:
        super().__init__(configuration)
        for module in list(self.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, LayerNorm2d):
                    setattr(module, name, ElementwiseLayerNorm(child.weight.numel()))

    def residual(
        self, photo: Tensor, embedding: Tensor, pooling: Pooling, checkpoint: Checkpoint | None = None
    ) -> Tensor:
        """As InstructIR.residual in NCHW memory; for stem 1, and it cannot be interrupted."""
        x = self.intro(photo)
        skips: list[Tensor] = []
        for encoder, condition, down in zip(self.encoders, self.enc_cond, self.downs, strict=True):
            x = condition(encoder(x, pooling), embedding, pooling)
            skips.append(x)
            x = down(x)
        x = self.middle_blks(x, pooling)
        for up, decoder, condition in zip(self.ups, self.decoders, self.dec_cond, strict=True):
            x = up(x) + skips.pop()
            x = condition(decoder(x, pooling), embedding, pooling)
        result: Tensor = self.ending(x)
        return result
