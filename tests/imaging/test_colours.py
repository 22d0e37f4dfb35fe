"""Wide gamut and 16 bits: the model domain is unclipped and exact, and edits come back without steps or shifts."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageCms

from instructir_desktop.core.geometry import Box
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.curves import SRGB, Curve, read_curve
from instructir_desktop.imaging.export import ExportOptions, encode_photo
from instructir_desktop.imaging.model_domain import conversion
from instructir_desktop.imaging.open import open_photo
from tests.imaging.photos import COMMON, cmyk_profile, encoded, grey_profile, noise, profile_of, srgb_profile

ADOBE = icc.build(
    "Adobe RGB", icc.primaries_matrix((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), Curve(gamma=563 / 256, c=1)
)
PROPHOTO = icc.build(
    "ProPhoto",  # its own white is D50: no adaptation
    np.array([[0.7976749, 0.1351917, 0.0313534], [0.2880402, 0.7118741, 0.0000857], [0.0, 0.0, 0.8252100]]),
    Curve(gamma=1.8, c=1),
)
WIDE = {"Adobe RGB": ADOBE, "Display P3": icc.display_p3(), "ProPhoto": PROPHOTO}


def lab(samples: NDArray[np.float64], profile: bytes) -> NDArray[np.float64]:
    """CIE Lab (D50) of samples 0..1 by LittleCMS, not by the code under test."""
    target = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    made: NDArray[np.float64] = imagecodecs.cms_transform(
        np.ascontiguousarray(samples, np.float64), profile, target, colorspace="rgb", outcolorspace="lab", intent=1
    )
    return made


def samples16(seed: int = 1, shape: tuple[int, ...] = (40, 50, 3)) -> NDArray[np.uint16]:
    return np.random.default_rng(seed).integers(0, 65536, shape, dtype=np.uint16)


def in_linear_srgb(profile: bytes, samples: NDArray[np.uint16]) -> NDArray[np.float32]:
    return np.asarray(
        imagecodecs.cms_transform(
            (samples / 65535).astype(np.float32),
            profile,
            icc.linear_srgb(),
            colorspace="rgb",
            outcolorspace="rgb",
            intent=1,
        )
    )


@pytest.mark.parametrize("name", sorted(WIDE))
def test_the_model_domain_is_what_littlecms_makes_of_the_profile_unclipped(name: str) -> None:
    pixels = samples16()
    model = ImageBuffer(pixels, icc=WIDE[name]).model_pixels()
    assert model.min() < -0.1  # colours outside of sRGB are there, below zero
    assert model.max() > 1.02
    linear = SRGB.linear(model)
    assert np.abs(linear - in_linear_srgb(WIDE[name], pixels)).max() < 2e-4


@pytest.mark.parametrize("name", sorted(WIDE))
def test_there_and_back_is_no_change_of_colour_in_or_out_of_gamut(name: str) -> None:
    """Through a small edit and its opposite, so that the shortcut for untouched samples does not answer."""
    photo = ImageBuffer(samples16(), icc=WIDE[name])
    change = conversion(photo.icc)
    assert change is not None
    model = photo.model_pixels()
    back = np.clip(change.to_own(model), 0, 1)
    before, after = lab(photo.pixels / 65535, WIDE[name]), lab(back.astype(np.float64), WIDE[name])
    delta = np.sqrt(((before - after) ** 2).sum(axis=2))
    print(f"{name}: largest ΔE {delta.max():.5f}")
    assert delta.max() <= 0.1
    edited = photo.edited(model + np.float32(1e-4)).astype(int)
    assert np.median(np.abs(edited - photo.pixels)) < 30


@pytest.mark.parametrize("name", [*sorted(WIDE), "grey", "none"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_untouched_samples_are_the_sources_whatever_lies_beside_them(name: str, dtype: type) -> None:
    pixels = samples16() >> 8 if dtype is np.uint8 else samples16()
    own = (pixels / 65535).astype(np.float32) if dtype is np.float32 else pixels.astype(dtype)
    grey = name == "grey"
    own = own[..., :1].repeat(3, axis=2) if grey else own
    photo = ImageBuffer(own, grey=grey, icc=grey_profile(1.8) if grey else WIDE.get(name))
    model = photo.model_pixels()
    touched = np.random.default_rng(2).random(model.shape[:2]) < 0.3
    model[touched] += np.float32(0.02)
    result = photo.edited(model)
    assert np.array_equal(result[~touched], own[~touched])
    assert (result[touched] != own[touched]).any()


@settings(deadline=None, max_examples=25)
@given(st.sampled_from([None, *WIDE.values()]), st.data())
def test_any_box_holds_the_same_samples_as_the_whole(profile: bytes | None, data: st.DataObject) -> None:
    photo = ImageBuffer(samples16(4, (19, 23, 3)), icc=profile)
    x, y = data.draw(st.integers(0, 22)), data.draw(st.integers(0, 18))
    box = Box(x, y, data.draw(st.integers(1, 23 - x)), data.draw(st.integers(1, 19 - y)))
    model = photo.model_pixels()
    assert photo.model_pixels(box).tobytes() == model[box.slices()].tobytes()
    model += np.float32(0.013)
    whole = photo.edited(model)
    assert np.array_equal(photo.edited(np.ascontiguousarray(model[box.slices()]), box), whole[box.slices()])


def test_a_profile_with_tables_goes_through_littlecms() -> None:
    """The sRGB colours behind a table: an mft1 tag that leaves Lab as it is makes a = L, b = a … of a known cube."""
    head = b"mft1\0\0\0\0" + bytes([3, 3, 2, 0]) + struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    ramp = bytes(range(256))
    corners = [(255 * (r + g + b) // 3, 128, 128) for r in (0, 1) for g in (0, 1) for b in (0, 1)]
    there = head + ramp * 3 + b"".join(bytes(one) for one in corners) + ramp * 3
    back = head + ramp * 3 + b"".join(bytes([255 * ((at >> 2) & 1)] * 3) for at in range(8)) + ramp * 3
    profile = profile_of(b"mntr", b"RGB ", b"Lab ", COMMON | {b"A2B0": there, b"B2A0": back})
    change = conversion(profile)
    assert change is not None
    grey = ImageBuffer(np.array([[[0, 0, 0], [128, 128, 128], [255, 255, 255]]], np.uint8), icc=profile)
    model = grey.model_pixels()
    assert np.abs(model[0, :, 0] - model[0, :, 2]).max() < 0.01
    assert model[0, 0, 1] < 0.02
    assert abs(model[0, 1, 1] - 0.468) < 0.02  # L* 50 is 0.466 in sRGB
    assert model[0, 2, 1] > 0.99
    assert np.array_equal(grey.edited(model), grey.pixels)
    model[0, 1] += np.float32(0.1)
    assert grey.edited(model)[0, 1, 1] > 140
    assert np.array_equal(grey.edited(model)[0, ::2], grey.pixels[0, ::2])


@pytest.mark.parametrize("profile", [srgb_profile(), icc.srgb()])
def test_srgb_profiles_are_recognised(profile: bytes) -> None:
    assert conversion(profile) is None


def test_our_profiles_are_taken_by_littlecms() -> None:
    for profile, name in ((icc.srgb(), "sRGB"), (icc.display_p3(), "Display P3")):
        assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile))).strip() == name


@pytest.mark.parametrize("cut", [140, 300, 400])
@pytest.mark.parametrize("suffix", ["png", "tif", "jpg"])
def test_a_truncated_profile_is_a_note_and_srgb(tmp_path: Path, cut: int, suffix: str) -> None:
    name = {"png": "PNG", "tif": "TIFF", "jpg": "JPEG"}[suffix]
    (tmp_path / "a").write_bytes(encoded(Image.fromarray(noise()), name, icc_profile=icc.display_p3()[:cut]))
    photo = open_photo(tmp_path / "a")
    assert photo.icc is None
    assert photo.notes == ("Its colour profile is damaged and was left out; the colours are taken as sRGB.",)


def test_a_cmyk_profile_on_rgb_is_told() -> None:
    with pytest.raises(ValueError, match="cannot be used"):
        conversion(cmyk_profile())


@pytest.mark.parametrize(
    "tag",
    [
        b"curv\0\0\0\0\0\0\0\0",
        b"curv\0\0\0\0\0\0\0\1" + struct.pack(">H", 563),
        b"curv\0\0\0\0" + struct.pack(">I1024H", 1024, *(round(65535 * (i / 1023) ** 2.2) for i in range(1024))),
        b"para\0\0\0\0\0\0\0\0" + struct.pack(">i", 117965),
        b"para\0\0\0\0\0\3\0\0" + struct.pack(">5i", 157286, 62119, 3417, 5072, 2651),
        b"para\0\0\0\0\0\4\0\0" + struct.pack(">7i", 157286, 62119, 3417, 5072, 2651, 0, 0),
    ],
)
def test_curves_are_inverted_and_unclipped(tag: bytes) -> None:
    curve = read_curve(tag)
    values = np.linspace(-0.2, 1.3, 3001, dtype=np.float32)
    assert np.abs(curve.encoded(curve.linear(values)) - values)[np.abs(values) > 0.02].max() < 2e-4
    assert np.isfinite(curve.linear(values)).all()


# Export into another profile


def test_a_wide_photo_becomes_srgb_and_display_p3_as_littlecms_does(tmp_path: Path) -> None:
    pixels = np.full((8, 8, 3), (30000, 40000, 20000), np.uint16)
    photo = ImageBuffer(pixels, icc=ADOBE)
    for profile, wanted in (("srgb", icc.srgb()), ("display-p3", icc.display_p3())):
        made = encode_photo(photo, ".png", options=ExportOptions(profile=profile))  # type: ignore[arg-type]
        (tmp_path / "a.png").write_bytes(made.data)
        back = open_photo(tmp_path / "a.png")
        assert back.icc == wanted
        delta = lab(back.pixels / 65535, wanted) - lab(pixels / 65535, ADOBE)
        assert np.abs(delta).max() < 0.1
        assert made.notes == ()


def test_colours_that_do_not_fit_are_told() -> None:
    photo = ImageBuffer(np.full((8, 8, 3), (0, 65535, 0), np.uint16), icc=PROPHOTO)
    notes = encode_photo(photo, ".tif", options=ExportOptions(profile="srgb")).notes
    assert notes == ("100.0 % of the pixels have colours that the chosen profile cannot hold; they were clipped.",)


# Depth


def test_a_smooth_gradient_in_8_bits_is_dithered_and_in_16_exact(tmp_path: Path) -> None:
    ramp = np.linspace(10000, 10000 + 257 * 4, 512)[None, :, None].repeat(64, axis=0).repeat(3, axis=2)
    photo = ImageBuffer(np.rint(ramp).astype(np.uint16))
    (tmp_path / "a.png").write_bytes(encode_photo(photo, ".png", options=ExportOptions(depth=8)).data)
    small = open_photo(tmp_path / "a.png")
    assert small.pixels.dtype == np.uint8
    columns = small.pixels[..., 1].mean(axis=0) * 257
    blurred = np.convolve(columns, np.ones(16) / 16, "valid")
    assert (
        np.abs(blurred - np.convolve(ramp[0, :, 1], np.ones(16) / 16, "valid")).max() < 40
    )  # steps would be off by 128
    flat = ImageBuffer(np.full((32, 32, 3), 257 * 100, np.uint16))
    (tmp_path / "b.png").write_bytes(encode_photo(flat, ".png", options=ExportOptions(depth=8)).data)
    assert (open_photo(tmp_path / "b.png").pixels == 100).all()  # what 8 bits hold is not dithered
