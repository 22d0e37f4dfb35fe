"""Synthetic damage for all seven tasks, drawn and applied in batches on the training device.

A degradation is drawn once (its parameters, noise fields and kernels) and can then be applied to any batch of the same
shape. That is how mixtures get exact targets: the input carries two degradations, the target the same draw of one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import torch
from torch import Generator, Tensor
from torch.nn import functional as F

from instructir_desktop.training.jpeg import jpeg

Degradation = Callable[[Tensor], Tensor]
"""Photos (N, 3, H, W) in 0..1, sRGB-encoded -> the same, damaged, clipped to 0..1."""

ORDER: tuple[str, ...] = ("super_resolution", "blur", "rain", "haze", "dark", "enhancement", "noise")
"""The order in which a scene, a lens, a sensor and a file damage a photo; mixtures are applied in it."""


KERNEL = 23
"""Side of the blurs' kernels in pixels."""


class Draw:
    """Random numbers for one batch shape (N, 3, H, W) on one device."""

    def __init__(self, shape: Sequence[int], generator: Generator) -> None:
        self.count, _, self.height, self.width = shape
        self.shape = tuple(shape)
        self.generator = generator
        self.device = generator.device

    def uniform(self, low: float, high: float, *shape: int) -> Tensor:
        """One value per photo, (N, 1, 1, 1), or of the shape given."""
        size = shape or (self.count, 1, 1, 1)
        return torch.rand(size, generator=self.generator, device=self.device) * (high - low) + low

    def normal(self, *shape: int) -> Tensor:
        return torch.randn(shape or self.shape, generator=self.generator, device=self.device)

    def chance(self, probability: float) -> Tensor:
        """Per photo, (N, 1, 1, 1), 1 with the given probability, else 0."""
        return (self.uniform(0, 1) < probability).float()

    def smooth(self, cells: int, channels: int = 1) -> Tensor:
        """Smooth noise in 0..1, (N, channels, H, W), with about `cells` bumps across."""
        coarse = torch.rand(self.count, channels, cells + 1, cells + 1, generator=self.generator, device=self.device)
        return F.interpolate(coarse, (self.height, self.width), mode="bicubic", align_corners=True).clamp(0, 1)


def noise(draw: Draw) -> Degradation:
    """Noise up to σ 60/255: Gaussian, chroma, signal-dependent, spatially varying, through JPEG, as cameras write it."""
    kind = draw.uniform(0, 1)
    camera = (kind < 0.5).float()
    # A camera's own files are far less noisy than the benchmarks' σ 15 to 50; light noise is what real photos have.
    sigma = (camera * draw.uniform(1.5, 15) + (1 - camera) * draw.uniform(2, 58)) / 255
    grain = torch.where(camera > 0, _developed(draw), draw.normal())
    # A quarter stays plain Gaussian: that is the benchmarks' noise.
    chroma = draw.normal(draw.count, 3, draw.height // 2 + 1, draw.width // 2 + 1)
    chroma = F.interpolate(chroma, (draw.height, draw.width), mode="bilinear", align_corners=False)
    coloured = 0.6 * grain.mean(dim=1, keepdim=True) * 3**0.5 + 1.1 * (chroma - chroma.mean(dim=1, keepdim=True))
    grain = torch.where((kind > 0.74) & (kind < 0.82), coloured, grain)
    varying = torch.where(draw.uniform(0, 1) < 0.15, 0.4 + 1.2 * draw.smooth(3), torch.ones_like(grain[:, :1]))
    signal = (((kind >= 0.82) & (kind < 0.92)) | (kind < 0.4)).float()
    compressed = (kind >= 0.92) | (kind < 0.34)
    quality = torch.where(camera > 0, draw.uniform(80, 98), draw.uniform(35, 92)).reshape(draw.count)

    def apply(photo: Tensor) -> Tensor:
        level = sigma * varying * (1 - signal + signal * (0.25 + 1.4 * photo).clamp_min(0).sqrt())
        noisy = (photo + level * grain).clamp(0, 1)
        return torch.where(compressed, jpeg(noisy, quality), noisy) if bool(compressed.any()) else noisy

    return apply


def _developed(draw: Draw) -> Tensor:
    """Noise of standard deviation 1 as development leaves it: neighbours alike (demosaicking), channels partly alike."""
    axis = torch.arange(7, device=draw.device) - 3.0
    # Small files and noise reduction in the camera make it coarser still: neighbours correlate by 0.1 to 0.9.
    width = draw.uniform(0.35, 1.6, draw.count, 1, 1)
    kernel = torch.exp(-0.5 * (axis[:, None] ** 2 + axis[None, :] ** 2)[None] / width**2)
    # Filtering keeps the variance when the squares of the weights sum to one.
    kernel = kernel / kernel.square().sum(dim=(1, 2), keepdim=True).sqrt()
    shared = draw.uniform(0.0, 0.85)
    mixed = shared.sqrt() * draw.normal(draw.count, 1, draw.height, draw.width) + (1 - shared).sqrt() * draw.normal()
    return filter_each(mixed, kernel[:, None])


def blur(draw: Draw) -> Degradation:
    """Camera shake along a curved path, or defocus."""
    kernels = blur_kernels(draw)
    return lambda photo: blurred(photo, kernels)


def blur_kernels(draw: Draw) -> Tensor:
    """(N, 1, KERNEL, KERNEL), each summing to 1."""
    size = KERNEL
    reach = draw.uniform(1.5, 10.0)
    steps = 48
    angle = draw.uniform(0, 2 * math.pi, draw.count, 1) + torch.cumsum(
        draw.normal(draw.count, steps) * draw.uniform(0.02, 0.25, draw.count, 1), dim=1
    )
    path = torch.cumsum(torch.stack((angle.cos(), angle.sin()), dim=-1), dim=1)
    path = path - path.mean(dim=1, keepdim=True)
    path = path / path.norm(dim=-1).amax(dim=1)[:, None, None].clamp_min(1e-3) * reach.reshape(-1, 1, 1)
    axis = torch.arange(size, device=draw.device) - (size - 1) / 2
    # Every path point is splatted with a tent; summing them draws the trajectory.
    columns = (1 - (axis[None, None] - path[..., 0:1]).abs()).clamp_min(0)
    rows = (1 - (axis[None, None] - path[..., 1:2]).abs()).clamp_min(0)
    motion = torch.einsum("nti,ntj->nij", rows, columns)
    radius = draw.uniform(0.8, 5.0).reshape(-1, 1, 1)
    distance = (axis[:, None] ** 2 + axis[None, :] ** 2).sqrt()[None]
    defocus = (radius + 0.5 - distance).clamp(0, 1)
    kind = draw.uniform(0, 1).reshape(-1, 1, 1)
    kernel = torch.where(kind < 0.62, motion, defocus)
    return (kernel / kernel.sum(dim=(1, 2), keepdim=True))[:, None]


def blurred(photo: Tensor, kernels: Tensor) -> Tensor:
    """Photos (N, 3, H, W) through kernels (N, 1, K, K), in linear light."""
    # Light adds up linearly; blurring encoded values would darken the edges of highlights.
    return to_srgb(filter_each(to_linear(photo), kernels)).clamp(0, 1)


def rain(draw: Draw) -> Degradation:
    """Streaks in one or two layers of different angle, length and density, translucent to bright, under a thin veil."""
    main = draw.uniform(-0.65, 0.65, draw.count)
    layers = [_streaks(draw, main + draw.uniform(-0.05, 0.05, draw.count)) for _ in range(2)]
    second = draw.chance(0.5)
    strength = draw.uniform(0.25, 0.95)
    streaks = (layers[0] + second * layers[1]).clamp(0, 1) * strength
    colour = draw.uniform(0.75, 1.0)
    additive = draw.chance(0.5)
    veil = draw.chance(0.3) * draw.uniform(0.02, 0.15) * (0.5 + draw.smooth(2))

    def apply(photo: Tensor) -> Tensor:
        veiled = photo * (1 - veil) + colour * veil
        over = veiled * (1 - streaks) + colour * streaks
        return torch.where(additive > 0, veiled + streaks * 0.8, over).clamp(0, 1)

    return apply


def _streaks(draw: Draw, angle: Tensor) -> Tensor:
    size = 41
    axis = torch.arange(size, device=draw.device) - (size - 1) / 2
    sine, cosine = angle.sin()[:, None, None], angle.cos()[:, None, None]
    along = axis[None, :, None] * cosine + axis[None, None, :] * sine
    across = axis[None, None, :] * cosine - axis[None, :, None] * sine
    length = draw.uniform(4, 20, draw.count, 1, 1)
    width = draw.uniform(0.45, 1.3, draw.count, 1, 1)
    kernel = torch.exp(-0.5 * (across / width) ** 2) * ((length - along.abs()) / 3).clamp(0, 1)
    density = draw.uniform(0.0008, 0.012) * 12 / length.reshape(-1, 1, 1, 1)
    seeds = torch.rand(draw.count, 1, draw.height, draw.width, generator=draw.generator, device=draw.device)
    drops = (seeds < density).float() * (0.35 + 0.65 * seeds / density)
    return filter_each(drops, kernel[:, None]).clamp(0, 1)


def haze(draw: Draw) -> Degradation:
    """Koschmieder's model with t = exp(−β·d): depth from planes and smooth noise, coloured airlight."""
    ramp_y = torch.linspace(1, 0, draw.height, device=draw.device)[None, None, :, None]
    ramp_x = torch.linspace(0, 1, draw.width, device=draw.device)[None, None, None, :]
    tilt = draw.uniform(0, 1)
    side = draw.uniform(-1, 1)
    plane = tilt * ramp_y + (1 - tilt) * (0.5 + side * (ramp_x - 0.5))
    depth = 0.25 + draw.uniform(0, 1) * plane + draw.uniform(0, 0.8) * draw.smooth(4)
    # Up to what leaves a tenth of the scene's light: a network that never saw thick haze leaves half of it in place.
    density = draw.uniform(0.35, 2.9)
    # Half are white, as in rooms and in the published sets; the others are as grey and coloured as weather is.
    weather = draw.uniform(0.62, 1.0) + draw.uniform(-0.06, 0.06, draw.count, 3, 1, 1)
    airlight = torch.where(draw.uniform(0, 1) < 0.5, draw.uniform(0.96, 1.0), weather).clamp(0, 1)
    # Depth jumps at objects: the photo's own brightness is the only object map there is.
    layered = draw.uniform(-0.5, 0.5)

    def apply(photo: Tensor) -> Tensor:
        objects = F.avg_pool2d(photo.mean(dim=1, keepdim=True), 9, stride=1, padding=4, count_include_pad=False)
        transmission = torch.exp(-density * (depth + layered * (objects - 0.5)).clamp_min(0.05))
        return (photo * transmission + airlight * (1 - transmission)).clamp(0, 1)

    return apply


def dark(draw: Draw) -> Degradation:
    """Too little light: exposure, gamma and a colour cast in linear light, with the shot noise that comes with it."""
    exposure = torch.exp(draw.uniform(math.log(0.03), math.log(0.42)))
    gamma = draw.uniform(0.9, 1.2)
    cast = draw.uniform(0.88, 1.12, draw.count, 3, 1, 1)
    shot = draw.normal() * draw.uniform(0.0, 0.012) * draw.chance(0.7)

    def apply(photo: Tensor) -> Tensor:
        light = to_linear(photo) ** gamma * exposure * cast
        light = light + shot * (light + 0.002).clamp_min(0).sqrt()
        return to_srgb(light.clamp(0, 1))

    return apply


def backlit(draw: Draw) -> Degradation:
    """Too little light where the scene is dark only, as against a bright sky; what was bright stays."""
    shade = torch.exp(draw.uniform(math.log(0.06), math.log(0.4)))
    edge, width = draw.uniform(0.35, 0.8), draw.uniform(0.1, 0.35)
    reach = 1 + 8 * int(draw.uniform(0, 4, 1))  # from a tone curve, the same everywhere, to the shade of large things
    shot = draw.normal() * draw.uniform(0.0, 0.012) * draw.chance(0.7)

    def apply(photo: Tensor) -> Tensor:
        bright = photo.amax(dim=1, keepdim=True)
        bright = F.avg_pool2d(bright, reach, stride=1, padding=reach // 2, count_include_pad=False)
        lit = ((bright - edge) / width).clamp(0, 1)
        light = to_linear(photo) * shade ** (1 - lit * lit * (3 - 2 * lit))
        light = light + shot * (light + 0.002).clamp_min(0).sqrt()
        return to_srgb(light.clamp(0, 1))

    return apply


def enhancement(draw: Draw) -> Degradation:
    """A dull picture: less contrast and colour, lifted blacks, slightly wrong tone and white balance."""
    contrast = draw.uniform(0.45, 0.95)
    saturation = draw.uniform(0.25, 0.95)
    lift = draw.uniform(0.0, 0.12)
    gamma = torch.exp(draw.uniform(-0.3, 0.3))
    cast = draw.uniform(0.9, 1.1, draw.count, 3, 1, 1)

    def apply(photo: Tensor) -> Tensor:
        grey = photo.mean(dim=1, keepdim=True)
        dull = grey + (photo - grey) * saturation
        dull = (dull.clamp(0, 1) ** gamma - 0.5) * contrast + 0.5
        return ((dull * (1 - lift) + lift) * cast).clamp(0, 1)

    return apply


def super_resolution(draw: Draw) -> Degradation:
    """Detail lost by shrinking 2 to 4 times and enlarging again."""
    factor = float(draw.uniform(1.8, 4.0, 1))
    small = (max(round(draw.height / factor), 4), max(round(draw.width / factor), 4))
    smooth = bool(draw.uniform(0, 1, 1) < 0.7)
    mode = "bicubic" if bool(draw.uniform(0, 1, 1) < 0.7) else "bilinear"

    def apply(photo: Tensor) -> Tensor:
        less = (
            F.interpolate(photo, small, mode="bicubic", antialias=True)
            if smooth
            else F.interpolate(photo, small, mode="area")
        )
        return F.interpolate(less, photo.shape[-2:], mode=mode, align_corners=False).clamp(0, 1)

    return apply


DEGRADATIONS: dict[str, Callable[[Draw], Degradation]] = {
    "noise": noise,
    "blur": blur,
    "rain": rain,
    "haze": haze,
    "dark": dark,
    "enhancement": enhancement,
    "super_resolution": super_resolution,
}


def to_linear(encoded: Tensor) -> Tensor:
    """sRGB-encoded 0..1 to linear light, by the power 2.2 (exact enough for synthetic damage)."""
    return encoded.clamp_min(0) ** 2.2


def to_srgb(linear: Tensor) -> Tensor:
    """The inverse of to_linear."""
    # The small offset keeps the gradient-free power away from 0 ** (1/2.2) in bfloat16.
    return linear.clamp_min(1e-8) ** (1 / 2.2)


def filter_each(photos: Tensor, kernels: Tensor) -> Tensor:
    """Filter every photo (N, C, H, W) with its own kernel (N, 1, K, K), edges reflected."""
    count, channels = photos.shape[:2]
    size = kernels.shape[-1]
    pad = size // 2
    padded = F.pad(photos, (pad, pad, pad, pad), mode="reflect").transpose(0, 1)
    weights = kernels.to(photos.dtype)
    filtered = F.conv2d(padded, weights, groups=count)
    return filtered.transpose(0, 1).reshape(count, channels, *photos.shape[-2:])
