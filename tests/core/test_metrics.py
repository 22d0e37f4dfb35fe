"""PSNR, SSIM and luma against values worked out by hand or by the definition, window by window."""

from __future__ import annotations

import math

import numpy as np
import pytest

from instructir_desktop.core.metrics import luma, psnr, ssim


def photo(seed: int = 0, shape: tuple[int, ...] = (24, 31, 3)) -> np.ndarray:
    return np.random.default_rng(seed).random(shape).astype(np.float32)


def test_psnr_of_a_constant_error() -> None:
    a = np.full((8, 8, 3), 0.5, np.float32)
    assert psnr(a, a + np.float32(0.1)) == pytest.approx(20, abs=1e-5)
    assert psnr(a, a + np.float32(0.01)) == pytest.approx(40, abs=1e-4)
    assert psnr(a, a) == math.inf


def test_ssim_by_its_definition() -> None:
    a, b = photo(1), photo(2)
    grid = np.arange(11) - 5
    window = np.exp(-(grid[:, None] ** 2 + grid[None, :] ** 2) / (2 * 1.5**2))
    window /= window.sum()
    values = []
    for c in range(3):
        for y in range(a.shape[0] - 10):
            for x in range(a.shape[1] - 10):
                p, q = (image[y : y + 11, x : x + 11, c].astype(np.float64) for image in (a, b))
                mp, mq = (window * p).sum(), (window * q).sum()
                vp, vq = (window * (p - mp) ** 2).sum(), (window * (q - mq) ** 2).sum()
                cov = (window * (p - mp) * (q - mq)).sum()
                structure = (2 * mp * mq + 1e-4) * (2 * cov + 9e-4)
                values.append(structure / ((mp**2 + mq**2 + 1e-4) * (vp + vq + 9e-4)))
    assert ssim(a, b) == pytest.approx(np.mean(values), abs=1e-10)


def test_ssim_of_equal_and_of_flat_images() -> None:
    a = photo()
    assert ssim(a, a) == pytest.approx(1, abs=1e-12)
    dark, bright = np.full((16, 16), 0.2), np.full((16, 16), 0.6)
    assert ssim(dark, bright) == pytest.approx((2 * 0.12 + 1e-4) / (0.04 + 0.36 + 1e-4), abs=1e-12)


def test_luma_as_in_matlab() -> None:
    colours = np.array([[[0, 0, 0], [1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]], np.float64)
    assert luma(colours)[0] * 255 == pytest.approx([16, 235, 81.481, 144.553, 40.966])


def test_what_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="same size"):
        psnr(photo(), photo(shape=(24, 30, 3)))
    with pytest.raises(ValueError, match="same size"):
        ssim(photo(), photo(shape=(24, 31)))
    with pytest.raises(ValueError, match="11×11"):
        ssim(photo(shape=(10, 40, 3)), photo(shape=(10, 40, 3)))
