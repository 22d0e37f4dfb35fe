"""The collected files of many programs and cameras, where they are at hand: each opens or is one sentence."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import isolated
from instructir_desktop.imaging.open import open_photo
from tests.benchmarks.opening import FORMATS, MEGABYTES, SECONDS, measured

pytestmark = pytest.mark.skipif(not FORMATS.is_dir(), reason="the collected files are not here")


@pytest.mark.parametrize("folder", sorted(path.name for path in FORMATS.iterdir()) if FORMATS.is_dir() else [])
def test_every_file_opens_or_is_one_sentence(folder: str) -> None:
    for path in sorted((FORMATS / folder).iterdir()):
        try:
            photo = open_photo(path)
        except InputError as error:
            sentence = str(error)
            assert path.name in sentence
            assert "\n" not in sentence
            assert sentence.endswith(".")
        else:
            assert photo.size.area > 0


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_every_file_takes_at_most_5_seconds_and_a_gigabyte() -> None:
    """Seconds of computing: what other work the machine has meanwhile says nothing about the file."""
    try:
        found = list(measured(sorted(path for path in FORMATS.rglob("*") if path.is_file())))
    finally:
        isolated.close()
    assert len(found) > 500
    assert [one for one in found if one.computing > SECONDS or one.megabytes > MEGABYTES] == []


@pytest.mark.parametrize("name", ["Landscape", "Portrait"])
def test_eight_orientations_are_one_picture(name: str) -> None:
    upright = open_photo(FORMATS / "orientation" / f"{name}_1.jpg").pixels.astype(int)
    for orientation in (0, *range(2, 9)):
        turned = open_photo(FORMATS / "orientation" / f"{name}_{orientation}.jpg").pixels.astype(int)
        assert turned.shape == upright.shape
        # the same scene, saved anew for each; the number drawn into it differs
        assert np.median(np.abs(turned - upright)) <= 6, orientation
