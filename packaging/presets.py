"""The starter presets of resources/presets, made anew with the bundled model: run after the model has changed.

Usage: presets.py [FOLDER]. Their sentences are read by the real engine, so that the embeddings fit the model.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from instructir_desktop.core.geometry import Size  # noqa: E402
from instructir_desktop.document import preset  # noqa: E402
from instructir_desktop.document.adding import add_parse  # noqa: E402
from instructir_desktop.document.document import Document, Source  # noqa: E402
from instructir_desktop.engine.api import BUNDLED, Engine  # noqa: E402

STARTERS: tuple[tuple[str, str], ...] = (
    ("High ISO", "remove the noise and keep the colours"),
    ("A little less noise", "remove a little noise"),
    ("Clean shadows", "remove the noise in the shadows"),
    ("Lift the shadows", "brighten the shadows a little and remove the noise in the shadows"),
    ("Night shot", "brighten the photo and remove the noise"),
    ("Shaky hands", "remove the blur"),
    ("Through the haze", "clear the haze and keep the exposure"),
    ("Rainy day", "remove the rain"),
    ("Fresh colours", "improve the colours and the contrast a little"),
    ("Old scan", "remove the noise, sharpen it a bit and improve the colours"),
)
"""Names and sentences, in the order in which they are shown. None needs the photo to know where it acts."""


def make(engine: Engine, name: str, sentence: str) -> preset.Preset:
    """The preset that a sentence becomes."""
    empty = Document(Source("", Size(1000, 1000), "0" * 64))
    pixels = np.zeros((8, 8, 3), np.float32)
    document = add_parse(empty, engine.parse(sentence), engine.model_info(BUNDLED), photo=pixels)
    return preset.of(name, document)


def main(folder: Path) -> None:
    from instructir_desktop.engine.torch_engine import TorchEngine

    engine = TorchEngine("cpu")
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"*{preset.SUFFIX}"):
        old.unlink()
    for number, (name, sentence) in enumerate(STARTERS, 1):
        path = folder / f"{number:02} {name}{preset.SUFFIX}"
        preset.save(make(engine, name, sentence), path)
        print(path.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "presets")
