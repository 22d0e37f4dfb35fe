"""The collected files of many programs and cameras, where they are at hand: each opens or is one sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from instructir_desktop.errors import InputError
from instructir_desktop.imaging.open import open_photo

FORMATS = Path(__file__).parents[3] / "shared" / "data" / "formats"

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
def test_they_take_little_memory_and_time() -> None:
    code = (
        "import sys, pathlib, re\n"
        "from instructir_desktop.errors import InputError\n"
        "from instructir_desktop.imaging.open import open_photo\n"
        "for path in sorted(pathlib.Path(sys.argv[1]).glob('malformed/*')):\n"
        "    try: open_photo(path)\n"
        "    except InputError: pass\n"
        # Not ru_maxrss: a program inherits that of the process that started it, here the whole test run's.
        "print(int(re.search('VmHWM:\\s+(\\d+)', pathlib.Path('/proc/self/status').read_text())[1]) // 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(FORMATS)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 1024, "MB"


@pytest.mark.parametrize("name", ["Landscape", "Portrait"])
def test_eight_orientations_are_one_picture(name: str) -> None:
    upright = open_photo(FORMATS / "orientation" / f"{name}_1.jpg").pixels.astype(int)
    for orientation in (0, *range(2, 9)):
        turned = open_photo(FORMATS / "orientation" / f"{name}_{orientation}.jpg").pixels.astype(int)
        assert turned.shape == upright.shape
        # the same scene, saved anew for each; the number drawn into it differs
        assert np.median(np.abs(turned - upright)) <= 6, orientation
