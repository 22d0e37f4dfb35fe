"""InstructIR in its inference form: weights folded once, and each block computed in strips that stay in the cache.

The canonical network (core.nn.instructir) is the reference; this form gives the same numbers up to rounding.

* Layer norm: its weight and bias go into the 1×1 convolution behind it; NAFBlock's beta and gamma go into conv3 and conv5.
* Channel attention: with pinned averages of the whole photo its scale is a constant per channel, so it goes into conv3's
  weights, once per request; with local averages (core.nn.lattice) it multiplies the features of a strip. The Instruction
  Condition Block's gate, gamma and beta become one scale and shift per channel.
* Once the averages are known a NAFBlock reaches one row beyond its own, so it is run strip by strip: what lies between its
  operations never leaves the processor's cache, and several threads can take strips without waiting for each other.
* The up-sampling adds into the skip connection in place.
* The filter that undoes the photo's blur is found once per request, and applied in float32 where the frame is.
* Where only a part of the frame is wanted, each level is computed only as far as that part depends on it (core.nn.course).
* In half precision only the convolutions inside the blocks are rounded: what the blocks add to, the norms, the first and the
  last convolution stay in float32, which is worth 7 to 10 dB for a tenth of the time.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.nn.blocks import InstructionConditionBlock, NAFBlock
from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS
from instructir_desktop.core.nn.course import Course, course
from instructir_desktop.core.nn.deconvolution import filtered
from instructir_desktop.core.nn.folded_block import FoldedBlock, Pinned, bias_of
from instructir_desktop.core.nn.instructir import Checkpoint, InstructIR
from instructir_desktop.core.nn.lattice import Place, shares
from instructir_desktop.core.nn.pooling import OwnAverages, coverage
from instructir_desktop.core.nn.spectrum import powers
from instructir_desktop.core.nn.strips import Runner, Strip, convolved, in_turn, planar, rows_of, spread, strips
from instructir_desktop.core.nn.workspace import Workspace


@dataclass(frozen=True)
class Part:
    """The part of a level that is computed: `box` in cells of the level, each `cell` pixels of the frame wide and high."""

    box: Box
    cell: int


@dataclass(frozen=True, eq=False)
class Pins:
    """What one request makes of the network: each block's weights, and the kernel of its filter (1, K, K), if any."""

    blocks: list[Pinned]
    kernel: Tensor | None = None


class FoldedInstructIR:
    """An InstructIR made ready to run: on one device, in one precision, never to be trained.

    Methods take frames (N, 3, H, W), float32, sides multiples of `configuration.multiple`, and one embedding
    (text_size,) float32 on the CPU for all of them. Call them in torch.inference_mode().
    """

    def __init__(self, network: InstructIR, *, device: torch.device, dtype: torch.dtype, run: Runner = in_turn) -> None:
        self.configuration = network.configuration
        self.device, self.dtype, self.run = device, dtype, run
        self._deconvolution = network.deconvolution

        workspace = self._workspace = Workspace(device)
        self._levels = Workspace(device)

        def block(source: torch.nn.Module) -> FoldedBlock:
            if isinstance(source, InstructionConditionBlock):
                return FoldedBlock(source.block, source, device=device, dtype=dtype, workspace=workspace)
            assert isinstance(source, NAFBlock)
            return FoldedBlock(source, None, device=device, dtype=dtype, workspace=workspace)

        def convolution(source: torch.nn.Module, edge: torch.dtype) -> tuple[Tensor, Tensor]:
            assert isinstance(source, torch.nn.Conv2d)
            weight = source.weight.detach().to(device, edge).contiguous(memory_format=torch.channels_last)
            return weight, bias_of(source).detach().to(device, edge)

        whole: Any = network  # the elements of a ModuleList are plain Modules to the type checker
        with torch.no_grad():
            # The photo goes in and the residual comes out unrounded, whatever is between.
            self._intro, self._ending = (convolution(end, torch.float32) for end in (whole.intro, whole.ending))
            self._downs = [convolution(down, dtype) for down in whole.downs]
            self._ups = [_phases(up.get_submodule("0").weight.detach()).to(device, dtype) for up in whole.ups]
            self._encoders = [
                [*map(block, level), block(condition)]
                for level, condition in zip(whole.encoders, whole.enc_cond, strict=True)
            ]
            self._middle = [*map(block, whole.middle_blks)]
            self._decoders = [
                [*map(block, level), block(condition)]
                for level, condition in zip(whole.decoders, whole.dec_cond, strict=True)
            ]

    def rest(self) -> None:
        """Give back the memory that is only kept for the next frame. Not while a frame is computed."""
        self._workspace.forget()
        self._levels.forget()

    def blocks(self) -> Iterator[FoldedBlock]:
        """All blocks in the order in which a context holds their averages."""
        for level in (*self._encoders, self._middle, *self._decoders):
            yield from level

    def pin(self, embedding: Tensor, averages: Tensor) -> Pins:
        """The request's weights; `averages` is a context's array, float32 on the CPU.

        (configuration.average_count,), or local ones (rows, columns, configuration.average_count).
        """
        kernel = None
        if self._deconvolution is not None:
            power, averages = averages[..., :SPECTRUM_BANDS], averages[..., SPECTRUM_BANDS:]
            kernel = self._deconvolution(embedding[None], power.reshape(-1, SPECTRUM_BANDS).mean(dim=0, keepdim=True))
        own = torch.split(averages, [block.channels for block in self.blocks()], dim=-1)
        return Pins([block.pin(embedding, part) for block, part in zip(self.blocks(), own, strict=True)], kernel)

    def residual(
        self,
        frames: Tensor,
        pins: Pins,
        checkpoint: Checkpoint | None = None,
        wanted: Box | None = None,
        place: Place | None = None,
    ) -> Tensor:
        """What the network adds to the frames, or to the pixels `wanted` of them: (N, 3, h, w) float32 on the device.

        `place` of the frames in their photo is needed for local averages only.
        """
        remaining = iter(pins.blocks)

        def apply(block: FoldedBlock, x: Tensor, out: Tensor, at: Part) -> None:
            own = next(remaining)
            local = None
            if own.lattice is not None:
                if place is None:
                    raise ValueError("Local averages need the frame's place in the photo.")
                local = _LocalScale(own.lattice, place, at, self._workspace)

            def task(strip: Strip) -> None:
                gated = block.gated(x, strip, own)
                if local is not None:
                    gated.mul_(local(strip).flatten(0, 1))
                block.finish(x, strip, gated, own, out)

            self._each(x, task, checkpoint)

        if pins.kernel is None:
            return self._pass(frames, apply, checkpoint, wanted)
        detail = self._filtered(frames, pins.kernel, checkpoint)
        residual = self._pass(frames + detail, apply, checkpoint, wanted)
        kept = detail if wanted is None else detail[:, :, *wanted.slices()]
        return residual.add_(kept.to(residual.device))

    def averages(
        self,
        frames: Tensor,
        embedding: Tensor,
        valid: tuple[float, float] = (1.0, 1.0),
        checkpoint: Checkpoint | None = None,
        *,
        each: bool = False,
    ) -> Tensor:
        """The averages of channel attention across the whole batch, (configuration.average_count,) float32 on the CPU.

        With `each` every frame has its own: (N, configuration.average_count). `valid` is the share (height, width) of the
        frames that holds the photo, as in pooling.OwnAverages.
        """
        records: list[Tensor] = []
        if self._deconvolution is not None:
            power = OwnAverages(valid)(powers(frames.cpu())).flatten(1)
            records.append(power if each else power.mean(dim=0))
            kernel = self._deconvolution(embedding[None], power.mean(dim=0, keepdim=True))
            if kernel is not None:
                frames = frames + self._filtered(frames, kernel, checkpoint)

        def apply(block: FoldedBlock, x: Tensor, out: Tensor, at: Part) -> None:
            # The attention does not matter for what it weighs.
            unweighed = block.pin(embedding, torch.zeros(block.channels))
            gated = torch.empty_like(x, dtype=self.dtype)
            rows = coverage(x.shape[1], valid[0], self.device)
            columns = coverage(x.shape[2], valid[1], self.device)
            sums: dict[Strip, Tensor] = {}

            def spatial(strip: Strip) -> None:
                kept = rows_of(gated, strip)
                kept.copy_(block.gated(x, strip, unweighed).view(kept.shape))
                sums[strip] = torch.einsum("nhwc,h,w->nc", kept.float(), rows[strip.top : strip.bottom], columns)

            self._each(x, spatial, checkpoint)
            # in the order of the strips, so that the same photo gives the same context whatever the threads did
            total = torch.zeros(len(x), block.channels, device=self.device)
            for strip in self._strips(x):
                total[strip.images] += sums[strip]
            averages = (total / (rows.sum() * columns.sum())).float().cpu()
            averages = averages if each else averages.mean(dim=0)
            records.append(averages)
            own = block.pin(embedding, averages[:, None] if each else averages)

            def finish(strip: Strip) -> None:
                inside = rows_of(gated, strip)
                if own.lattice is not None:
                    inside = inside * own.lattice[strip.images, :, None].to(inside.dtype)
                block.finish(x, strip, inside.view(-1, block.channels), own, out)

            self._each(x, finish, checkpoint)

        self._pass(frames, apply, checkpoint)
        return torch.cat(records, dim=-1)

    def _pass(
        self,
        frames: Tensor,
        apply: Callable[[FoldedBlock, Tensor, Tensor, Part], None],
        checkpoint: Checkpoint | None,
        wanted: Box | None = None,
    ) -> Tensor:
        """The network's course; `apply` computes one block from its second argument into its third, a part of a level."""
        frame, stem = Size(frames.shape[3], frames.shape[2]), self.configuration.stem
        wanted = wanted or frame.box()
        way: Course = course(self.configuration, frame, wanted)

        images, width = len(frames), self.configuration.width

        def places(box: Box, depth: int) -> tuple[Tensor, Tensor]:
            """Two for the features of a level: its blocks go to and fro between them, its decoder uses them again."""
            shape = (images, box.height, box.width, width << depth)
            return self._levels.take(f"first of level {depth}", shape), self._levels.take(f"second of {depth}", shape)

        def level(blocks: list[FoldedBlock], x: Tensor, spare: Tensor, at: Box, depth: int) -> tuple[Tensor, Tensor]:
            for block in blocks:
                apply(block, x, spare, Part(at, stem << depth))
                x, spare = spare, x
            return x, spare

        at = way.encoders[0]
        pixels = Box(at.x * stem, at.y * stem, at.width * stem, at.height * stem)
        x, spare = places(at, 0)
        self._enter(frames[:, :, *pixels.slices()], x, checkpoint)
        held: list[tuple[Tensor, Tensor]] = []
        below = [*way.encoders[1:], way.middle]
        steps = zip(self._encoders, self._downs, way.encoders, below, strict=True)
        for depth, (blocks, down, here, there) in enumerate(steps):
            x, spare = level(blocks, x, spare, here, depth)
            held.append((x, spare))
            twice = Box(2 * there.x, 2 * there.y, 2 * there.width, 2 * there.height)
            part, (x, spare) = _part(x, here, twice), places(there, depth + 1)
            self._down(part, down, x, checkpoint)
        x, spare = level(self._middle, x, spare, way.middle, self.configuration.levels)
        at = way.middle
        for number, (up, blocks) in enumerate(zip(self._ups, self._decoders, strict=True), start=1):
            depth = self.configuration.levels - number
            here, there = way.encoders[depth], way.decoders[depth]
            half = Box(there.x // 2, there.y // 2, there.width // 2, there.height // 2)
            skip, free = held.pop()
            part, x = _part(x, at, half), _reused(free, there)
            self._up(part, up, _part(skip, here, there), x, checkpoint)
            x, spare = level(blocks, x, _reused(skip, there), there, depth)
            at = there
        residual = self._leave(_part(x, at, way.end), checkpoint)
        inside = wanted.move(-way.end.x * stem, -way.end.y * stem)
        return residual[:, :, *inside.slices()]

    def _enter(self, frames: Tensor, x: Tensor, checkpoint: Checkpoint | None) -> None:
        """Stem and first convolution: (N, 3, H, W) into (N, H / stem, W / stem, width)."""
        stem = self.configuration.stem

        def task(strip: Strip) -> None:
            read = frames[strip.images, :, strip.first * stem : strip.last * stem]
            read = read.to(self.device, torch.float32)
            if stem > 1:
                read = F.pixel_unshuffle(read, stem)
            read = read.contiguous(memory_format=torch.channels_last)
            rows_of(x, strip).copy_(spread(convolved(read, strip, *self._intro)))

        self._each(x, task, checkpoint)

    def _leave(self, x: Tensor, checkpoint: Checkpoint | None) -> Tensor:
        """Last convolution and tail: (N, h, w, width) -> (N, 3, h · stem, w · stem) float32, in channels-last memory."""
        stem = self.configuration.stem
        images, height, width, _ = x.shape
        residual = torch.empty(images, height * stem, width * stem, 3, device=self.device)

        def task(strip: Strip) -> None:
            read = planar(x[strip.images, strip.first : strip.last])
            part = convolved(read, strip, *self._ending)
            if stem > 1:
                part = F.pixel_shuffle(part, stem)
            residual[strip.images, strip.top * stem : strip.bottom * stem] = spread(part)

        self._each(x, task, checkpoint)
        return planar(residual)

    def _down(self, x: Tensor, down: tuple[Tensor, Tensor], half: Tensor, checkpoint: Checkpoint | None) -> None:
        """2×2 convolution of stride 2: (N, H, W, C) into (N, H / 2, W / 2, 2C)."""

        def task(strip: Strip) -> None:
            read = planar(x[strip.images, 2 * strip.top : 2 * strip.bottom]).to(self.dtype)
            rows_of(half, strip).copy_(spread(F.conv2d(read, *down, stride=2)))

        self._each(half, task, checkpoint)

    def _up(self, x: Tensor, weight: Tensor, skip: Tensor, total: Tensor, checkpoint: Checkpoint | None) -> None:
        """1×1 convolution, pixel shuffle and the skip connection: (N, h, w, 2C) and (N, 2h, 2w, C) into (N, 2h, 2w, C)."""
        width, channels = skip.shape[2:]

        def task(strip: Strip) -> None:
            rows = strip.bottom - strip.top
            phases = torch.matmul(rows_of(x, strip).to(self.dtype), weight).float()
            place = (strip.images, slice(2 * strip.top, 2 * strip.bottom))
            shape = (strip.count, rows, 2, width // 2, 2 * channels)
            torch.add(
                skip[place].view(shape),
                phases.view(strip.count, rows, width // 2, 2, 2 * channels).transpose(2, 3),
                out=total[place].view(shape),
            )

        self._each(x, task, checkpoint)

    def _strips(self, x: Tensor) -> list[Strip]:
        return strips(x, self.dtype.itemsize, whole=self.device.type != "cpu")

    def _each(self, x: Tensor, task: Callable[[Strip], None], checkpoint: Checkpoint | None) -> None:
        cut = self._strips(x)
        self._run(len(cut), lambda index: task(cut[index]), checkpoint)

    def _filtered(self, frames: Tensor, kernel: Tensor, checkpoint: Checkpoint | None) -> Tensor:
        """What the filter adds to the frames, float32 where they are."""
        return filtered(frames, kernel.to(frames.device), lambda count, task: self._run(count, task, checkpoint))

    def _run(self, count: int, task: Callable[[int], None], checkpoint: Checkpoint | None) -> None:
        def one(index: int) -> None:
            if checkpoint is not None:
                checkpoint()
            task(index)

        self.run(count, one)


def peak_bytes(frame_pixels: int, *, width: int, stem: int) -> int:
    """About how much memory residual() takes for a frame: the features of every level, three times over, and the frame."""
    level = frame_pixels // stem**2 * width * 4
    # Level i has 2^i times the channels on 4^i times fewer cells, so all levels together are twice the first.
    return math.ceil(3 * 2 * level) + frame_pixels * 3 * 4 * 6


class _LocalScale:
    """The attention's scale between the nodes of `lattice` (rows, columns, C), for strips of one part of a level."""

    def __init__(self, lattice: Tensor, place: Place, at: Part, workspace: Workspace) -> None:
        (rows, columns, channels), (box, cell) = lattice.shape, (at.box, at.cell)
        down = shares(rows, place.photo.height, place.y + box.y * cell, box.height, cell).to(lattice.device)
        self._across = shares(columns, place.photo.width, place.x + box.x * cell, box.width, cell).to(lattice.device)
        self._rows = (down @ lattice.flatten(1)).reshape(-1, columns, channels)
        self._workspace = workspace

    def __call__(self, strip: Strip) -> Tensor:
        """(rows, W, C), overwritten by the next call in the same thread."""
        rows = self._rows[strip.top : strip.bottom]
        out = self._workspace.take("local", (len(rows), len(self._across), rows.shape[2]))
        return torch.matmul(self._across, rows, out=out)


def _part(x: Tensor, at: Box, wanted: Box) -> Tensor:
    """The view of features (N, H, W, C), which lie at `at` of their level, under another box of that level."""
    return x[:, *wanted.move(-at.x, -at.y).slices()]


def _reused(memory: Tensor, box: Box) -> Tensor:
    """The memory of features (N, H, W, C) for those of a smaller box of the same level."""
    images, _, _, channels = memory.shape
    shape = (images, box.height, box.width, channels)
    return memory.flatten()[: math.prod(shape)].view(shape)


def _phases(weight: Tensor) -> Tensor:
    """The up-sampling's matrix (inputs, outputs), its outputs reordered from (channel, row, column) of the 2×2 phase to
    (row, column, channel)."""
    outputs, inputs = weight.shape[:2]
    return weight.view(outputs // 4, 2, 2, inputs).permute(1, 2, 0, 3).reshape(outputs, inputs).T.contiguous()
