"""NAFBlock, its gates and its channel attention (Chen et al., "Simple Baselines for Image Restoration", ECCV 2022)."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

Pooling = Callable[[Tensor], Tensor]
"""Maps features (N, C, H, W) to the averages (N or 1, C, 1, 1) that channel attention uses."""


class LayerNorm2d(nn.Module):
    """Layer normalisation over the channels of (N, C, H, W) features, eps 1e-6."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        # In channels-last memory both permutes are views, and F.layer_norm runs over contiguous channels.
        y = F.layer_norm(x.permute(0, 2, 3, 1), (self.weight.numel(),), self.weight, self.bias, eps=1e-6)
        return y.permute(0, 3, 1, 2)


def simple_gate(x: Tensor) -> Tensor:
    """SimpleGate: the product of the two channel halves. (N, 2C, H, W) -> (N, C, H, W)."""
    first, second = x.chunk(2, dim=1)
    return first * second


class ChannelAttention(nn.Module):
    """Simplified channel attention: features scaled by a linear map of their averages.

    The averages come from `pooling`, so that a tile can use those of the whole photo (DESIGN: pinned contexts).
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        # "1" is the parameter's place in the published checkpoint, where "0" is the average pooling.
        self.add_module("1", nn.Conv2d(channels, channels, kernel_size=1))

    def forward(self, x: Tensor, pooling: Pooling) -> Tensor:
        scale: Tensor = self.get_submodule("1")(pooling(x))
        return x * scale


class NAFBlock(nn.Module):
    """One nonlinear-activation-free block of constant width; (N, C, H, W) -> (N, C, H, W).

    Starts as the identity: beta and gamma are zero before training.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm1 = LayerNorm2d(channels)
        self.conv1 = nn.Conv2d(channels, 2 * channels, kernel_size=1)
        self.conv2 = nn.Conv2d(2 * channels, 2 * channels, kernel_size=3, padding=1, groups=2 * channels)
        self.sca = ChannelAttention(channels)
        self.conv3 = nn.Conv2d(channels, channels, kernel_size=1)
        self.norm2 = LayerNorm2d(channels)
        self.conv4 = nn.Conv2d(channels, 2 * channels, kernel_size=1)
        self.conv5 = nn.Conv2d(channels, channels, kernel_size=1)
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor, pooling: Pooling) -> Tensor:
        spatial = simple_gate(self.conv2(self.conv1(self.norm1(x))))
        x = x + self.beta * self.conv3(self.sca(spatial, pooling))
        mixed: Tensor = self.conv5(simple_gate(self.conv4(self.norm2(x))))
        return x + self.gamma * mixed


class InstructionConditionBlock(nn.Module):
    """Instruction Condition Block (ICB): a sigmoid gate per channel, driven by the instruction, before a NAFBlock.

    Conde, Geigle, Timofte, "InstructIR", ECCV 2024, section 3.2.
    """

    def __init__(self, channels: int, text_size: int) -> None:
        super().__init__()
        self.fc = nn.Linear(text_size, channels)
        self.block = NAFBlock(channels)
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor, embedding: Tensor, pooling: Pooling) -> Tensor:
        """Features (N, C, H, W) and embedding (N, text_size) -> (N, C, H, W)."""
        gate = torch.sigmoid(self.fc(embedding))[:, :, None, None]
        routed: Tensor = self.block((x * self.gamma + self.beta) * gate, pooling)
        return x + routed
