"""InstructIR: a NAFNet U-Net steered by an instruction (Conde, Geigle, Timofte, ECCV 2024, section 3)."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from instructir_desktop.core.nn.blocks import InstructionConditionBlock, NAFBlock, Pooling
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration
from instructir_desktop.core.nn.deconvolution import Deconvolution, filtered
from instructir_desktop.core.nn.lattice import LatticeAverages
from instructir_desktop.core.nn.pooling import OwnAverages
from instructir_desktop.core.nn.spectrum import powers

Checkpoint = Callable[[], None]
"""Called between stages; may raise to stop the pass (that is how a cancel gets in)."""


class Level(nn.ModuleList):
    """The NAFBlocks of one level, applied in order."""

    def __init__(self, channels: int, count: int) -> None:
        super().__init__(NAFBlock(channels) for _ in range(count))

    def forward(self, x: Tensor, pooling: Pooling) -> Tensor:
        for block in self:
            x = block(x, pooling)
        return x


class InstructIR(nn.Module):
    """The restoration network. Parameter names are those of the published checkpoint.

    Input: sRGB-encoded photo (N, 3, H, W), H and W multiples of `configuration.multiple`, and embedding (N, text_size).
    Output: the restored photo, same shape, not clipped.
    """

    def __init__(self, configuration: Configuration = OFFICIAL_7D) -> None:
        super().__init__()
        self.configuration = configuration
        width, text_size = configuration.width, configuration.text_size
        colours = 3 * configuration.stem**2
        self.deconvolution = Deconvolution(text_size) if configuration.deconvolution else None
        self.intro = nn.Conv2d(colours, width, kernel_size=3, padding=1)
        self.ending = nn.Conv2d(width, colours, kernel_size=3, padding=1)
        self.encoders, self.enc_cond, self.downs = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        self.ups, self.decoders, self.dec_cond = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        channels = width
        for count in configuration.encoder:
            self.encoders.append(Level(channels, count))
            self.enc_cond.append(InstructionConditionBlock(channels, text_size))
            self.downs.append(nn.Conv2d(channels, 2 * channels, kernel_size=2, stride=2))
            channels *= 2
        self.middle_blks = Level(channels, configuration.middle)
        for count in configuration.decoder:
            up = nn.Conv2d(channels, 2 * channels, kernel_size=1, bias=False)
            self.ups.append(nn.Sequential(up, nn.PixelShuffle(2)))
            channels //= 2
            self.decoders.append(Level(channels, count))
            self.dec_cond.append(InstructionConditionBlock(channels, text_size))

    def forward(
        self, photo: Tensor, embedding: Tensor, pooling: Pooling | None = None, checkpoint: Checkpoint | None = None
    ) -> Tensor:
        return photo + self.residual(photo, embedding, pooling or OwnAverages(), checkpoint)

    def residual(
        self, photo: Tensor, embedding: Tensor, pooling: Pooling, checkpoint: Checkpoint | None = None
    ) -> Tensor:
        """What the network adds to the photo; kept apart so that half precision never rounds the photo itself."""
        detail = None if self.deconvolution is None else self._detail(photo, embedding, pooling)
        if detail is None:
            return self._course(photo, embedding, pooling, checkpoint)
        return detail + self._course(photo + detail.to(photo.dtype), embedding, pooling, checkpoint)

    @torch.no_grad()
    def _detail(self, photo: Tensor, embedding: Tensor, pooling: Pooling) -> Tensor | None:
        """What the filter adds to the photo, float32; None where the instruction does not ask for it."""
        assert self.deconvolution is not None
        whole = pooling.of_photo if isinstance(pooling, LatticeAverages) else pooling
        kernels = self.deconvolution(embedding, whole(powers(photo)).mean(dim=(2, 3)))
        return None if kernels is None else filtered(photo, kernels)

    def _course(self, photo: Tensor, embedding: Tensor, pooling: Pooling, checkpoint: Checkpoint | None) -> Tensor:
        stem = self.configuration.stem
        x = F.pixel_unshuffle(photo, stem) if stem > 1 else photo
        x = self.intro(x.contiguous(memory_format=torch.channels_last))
        skips: list[Tensor] = []
        for encoder, condition, down in zip(self.encoders, self.enc_cond, self.downs, strict=True):
            _pass(checkpoint)
            x = condition(encoder(x, pooling), embedding, pooling)
            skips.append(x)
            x = down(x)
        _pass(checkpoint)
        x = self.middle_blks(x, pooling)
        for up, decoder, condition in zip(self.ups, self.decoders, self.dec_cond, strict=True):
            _pass(checkpoint)
            x = up(x) + skips.pop()
            x = condition(decoder(x, pooling), embedding, pooling)
        x = self.ending(x)
        return F.pixel_shuffle(x, stem) if stem > 1 else x


def _pass(checkpoint: Checkpoint | None) -> None:
    if checkpoint is not None:
        checkpoint()
