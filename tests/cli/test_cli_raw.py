"""`instructir apply` on a camera RAW file: developed, restored, written with 16 bits, the step kept beside it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from command_line import Run

from instructir_desktop.document import sidecar
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.exif import record_of
from instructir_desktop.imaging.open import open_photo
from tests.imaging.photos import dng


def test_a_raw_file_is_developed_restored_and_written_with_16_bits(run: Run, tmp_path: Path) -> None:
    flat = np.full((64, 96, 3), (12000, 16000, 9000), np.uint16)
    photo = tmp_path / "IMG_1.DNG"
    photo.write_bytes(dng(flat))
    before = photo.read_bytes()
    outcome = run("apply", photo, "remove the noise", "-o", tmp_path / "out.tif", "--strength", "0.01", "--save")
    assert outcome.code == 0, outcome.err
    assert photo.read_bytes() == before
    source, back = open_photo(photo), open_photo(tmp_path / "out.tif")
    assert back.pixels.dtype == np.uint16
    assert back.icc == icc.display_p3()
    moved = np.abs(back.pixels.astype(int) - source.pixels)
    assert 0 < moved.max() < 800
    assert back.exif is not None
    assert "remove the noise" in (record_of(back.exif) or "")
    kept = tmp_path / "IMG_1.DNG.iir.json"
    assert sidecar.load(kept).document.steps[0].text == "remove the noise"
    again = run("render", photo, "-o", tmp_path / "again.tif")
    assert again.code == 0, again.err
    assert np.array_equal(open_photo(tmp_path / "again.tif").pixels, back.pixels)
