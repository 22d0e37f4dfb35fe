"""The network's configuration and how it is read from the shapes of a checkpoint's tensors. No torch at import."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Shape = Sequence[int]

SPECTRUM_BANDS = 96
"""Averages of the photo's power spectrum that a network with `deconvolution` takes beside those of its features."""

FILTER_RADIUS = 15
"""Pixels around each that the filter of such a network reads."""


class ConfigurationError(ValueError):
    """The tensors are not those of an InstructIR network; the message says which one is amiss."""


@dataclass(frozen=True)
class Configuration:
    """Sizes of an InstructIR network.

    `stem` is the factor of the PixelUnshuffle before `intro` and the PixelShuffle after `ending`: 1 for the published
    network, 2 for "u2" (a quarter of the arithmetic, twice the receptive field).
    """

    width: int = 32
    encoder: tuple[int, ...] = (2, 2, 4, 8)
    middle: int = 4
    decoder: tuple[int, ...] = (2, 2, 2, 2)
    text_size: int = 256
    stem: int = 1
    deconvolution: bool = False
    """Whether the photo's blur is undone before the network (core.nn.deconvolution); the published networks have not."""

    @property
    def levels(self) -> int:
        return len(self.encoder)

    @property
    def multiple(self) -> int:
        """Height and width of a frame must be multiples of this."""
        return int(self.stem * 2**self.levels)

    @property
    def halo(self) -> int:
        """Pixels around a tile on which its result can depend once the averages are pinned, rounded up to `multiple`.

        Every 3×3 convolution reaches one cell of its level; a cell of level i is stem · 2^i pixels wide. Two more cells of
        the coarsest level cover the alignment of the 2×2 down- and up-sampling.
        """
        reach = 2 * self.stem + FILTER_RADIUS * self.deconvolution  # intro and ending, and what comes before them
        for level, (down, up) in enumerate(zip(self.encoder, reversed(self.decoder), strict=True)):
            reach += (down + up + 2) * self.stem * 2**level
        reach += self.middle * self.multiple
        return -(-reach // self.multiple) * self.multiple

    @property
    def average_count(self) -> int:
        """Total number of averages, that is, floats in a context: those of the spectrum, if any, then the channels'."""
        total = self.middle * self.width * 2**self.levels + SPECTRUM_BANDS * self.deconvolution
        for level, (down, up) in enumerate(zip(self.encoder, reversed(self.decoder), strict=True)):
            total += (down + up + 2) * self.width * 2**level
        return int(total)


OFFICIAL_7D = Configuration()
"""The published InstructIR-7D: 15,843,363 parameters."""


def detect(shapes: Mapping[str, Shape]) -> Configuration:
    """Read the configuration from tensor shapes; raises ConfigurationError when they are not an InstructIR's."""
    try:
        width, colours = shapes["intro.weight"][0], shapes["intro.weight"][1]
        text_size = shapes["enc_cond.0.fc.weight"][1]
    except (KeyError, IndexError) as error:
        raise ConfigurationError(f"These tensors are not an InstructIR network: {error} is missing.") from error
    stem = {3: 1, 12: 2}.get(colours)
    if stem is None:
        raise ConfigurationError(f"intro.weight takes {colours} channels; 3 or 12 were expected.")
    encoder = _blocks(shapes, "encoders")
    decoder = _blocks(shapes, "decoders")
    middle = len({match[1] for name in shapes if (match := re.match(r"middle_blks\.(\d+)\.", name))})
    if not encoder or len(encoder) != len(decoder):
        raise ConfigurationError("The network has a different number of encoder and decoder levels.")
    return Configuration(width, encoder, middle, decoder, text_size, stem, "deconvolution.asked.weight" in shapes)


def _blocks(shapes: Mapping[str, Shape], part: str) -> tuple[int, ...]:
    levels: dict[int, set[int]] = {}
    for name in shapes:
        if match := re.match(rf"{part}\.(\d+)\.(\d+)\.", name):
            levels.setdefault(int(match[1]), set()).add(int(match[2]))
    return tuple(len(levels[level]) for level in sorted(levels))
