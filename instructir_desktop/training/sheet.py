"""Contact sheets of real photos: before beside after, one sentence each, to be looked at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from instructir_desktop.core.metrics import psnr
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.training.evaluation import Evaluation, read
from instructir_desktop.training.instructions import NEUTRAL
from instructir_desktop.training.photos import photo_files

BY_NAME = {
    "blur": "blur",
    "defocus": "blur",
    "exposure": "enhancement",
    "fog": "haze",
    "haze": "haze",
    "lowlight": "dark",
    "noise": "noise",
    "rain": "rain",
}
"""The task of a photo by the beginning of its name; photos of other names are left out unless a sentence is given."""

CELL = 420
"""Width of one picture on the sheet, in pixels."""

LARGEST = 900
"""Photos with a longer side are cut to their centre at full resolution: shrinking would hide what was done."""


def sentence_for(name: str, sentences: dict[str, str]) -> str | None:
    """The sentence of a photo: given by its stem, else the neutral one of the task its name begins with."""
    stem = Path(name).stem
    if stem in sentences:
        return sentences[stem]
    task = BY_NAME.get(stem.split("_")[0].lower())
    return None if task is None else NEUTRAL[task]


def read_sentences(path: Path) -> dict[str, str]:
    """A text file with lines `name without ending <tab> sentence`."""
    lines = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return {name.strip(): sentence.strip() for name, sentence in lines}


def contact_sheets(
    evaluation: Evaluation, folder: Path, target: Path, *, sentences: dict[str, str], rows: int = 6
) -> list[Path]:
    """Write numbered JPEG sheets into the folder `target`, two photos a row; returns their paths."""
    cells: list[Image.Image] = []
    for path in photo_files(folder):
        sentence = sentence_for(path.name, sentences)
        if sentence is None:
            continue
        photo = _centre(read(path))
        cells.append(_cell(photo, evaluation.restore(photo, sentence), f"{path.stem}: “{sentence}”"))
    target.mkdir(parents=True, exist_ok=True)
    sheets: list[Path] = []
    per_sheet = 2 * rows
    for start in range(0, len(cells), per_sheet):
        part = cells[start : start + per_sheet]
        lines = [part[index : index + 2] for index in range(0, len(part), 2)]
        heights = [max(cell.height for cell in line) for line in lines]
        sheet = Image.new("RGB", (4 * CELL + 10, sum(heights)), (24, 24, 26))
        top = 0
        for line, height in zip(lines, heights, strict=True):
            for column, cell in enumerate(line):
                sheet.paste(cell, (column * (2 * CELL + 10), top))
            top += height
        sheets.append(target / f"sheet-{len(sheets) + 1}.jpg")
        sheet.save(sheets[-1], quality=88)
    return sheets


def _centre(photo: FloatImage) -> FloatImage:
    height, width = photo.shape[:2]
    top, left = max((height - LARGEST) // 2, 0), max((width - LARGEST) // 2, 0)
    return np.ascontiguousarray(photo[top : top + LARGEST, left : left + LARGEST])


def _cell(before: FloatImage, after: FloatImage, title: str) -> Image.Image:
    height = round(CELL * before.shape[0] / before.shape[1])
    cell = Image.new("RGB", (2 * CELL, height + 26), (24, 24, 26))
    for column, photo in enumerate((before, after)):
        picture = Image.fromarray((photo * 255).round().astype(np.uint8))
        cell.paste(picture.resize((CELL, height), Image.Resampling.LANCZOS), (column * CELL, 22))
    change = f"{min(psnr(before, after), 99):.1f} dB to the input"
    ImageDraw.Draw(cell).text((4, 4), f"{title}   {change}", fill=(220, 220, 220), font=ImageFont.load_default(13))
    return cell
