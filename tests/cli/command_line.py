"""What the command line's tests share: the outcome of a command, and photos made by formula."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image


@dataclass(frozen=True)
class Outcome:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """Standard error, which must be exactly one sentence and nothing else."""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        line = self.err.strip()
        assert line.endswith((".", "!", "?")), line
        return line


Run = Callable[..., Outcome]


def pixels_of(path: Path) -> NDArray[np.uint8]:
    """The file's pixels (H, W, 3)."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def write_photo(path: Path, *, width: int = 60, height: int = 40) -> Path:
    """A colourful photo in the format of the suffix."""
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.stack([x * 255 // width, y * 255 // height, (x * 7 + y * 13) % 256], axis=-1).astype(np.uint8)
    data = io.BytesIO()
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".tif": "TIFF"}[path.suffix]
    Image.fromarray(pixels).save(data, kind, quality=90)
    path.write_bytes(data.getvalue())
    return path
