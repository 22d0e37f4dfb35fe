"""What the inference form's shortcuts cost in accuracy: `python -m tests.benchmarks.accuracy noise=FOLDER haze=FOLDER …`.

Five photos of each folder, the middle 320 × 320 pixels, restored with the shipped weights as a sentence asks; compared with
the canonical network in float32 on the whole frame.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from PIL import Image

from instructir_desktop.core.metrics import psnr
from instructir_desktop.engine.api import FloatImage, Precision, RestoreRequest
from instructir_desktop.engine.torch_engine import TorchEngine

SENTENCES = {"noise": "remove the noise", "haze": "clear the haze", "dark": "brighten the dark photo"}
SIDE = 320
PHOTOS = 5
SUFFIXES = {".png", ".jpg", ".jpeg"}


def photos(folder: Path) -> list[FloatImage]:
    """The middles of the first photos that are large enough."""
    found: list[FloatImage] = []
    for path in sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES):
        with Image.open(path) as image:
            if min(image.size) < SIDE:
                continue
            left, top = (image.width - SIDE) // 2, (image.height - SIDE) // 2
            part = np.asarray(image.convert("RGB").crop((left, top, left + SIDE, top + SIDE)))
        found.append(part.astype(np.float32) / np.float32(255))
        if len(found) == PHOTOS:
            break
    return found


def compare(
    engine: TorchEngine, photo: FloatImage, sentence: str, precisions: tuple[Precision, ...]
) -> list[FloatImage]:
    """How far each precision is from the canonical network."""
    understood = engine.understand(sentence)
    context = engine.measure(photo, understood.embedding, intent=understood.intents[0].name)
    canonical = engine.restore_whole(
        photo, understood.embedding, context=context if context.lattice != (1, 1) else None
    )
    apart = []
    for precision in precisions:
        request = RestoreRequest(photo, understood.embedding, intent=understood.intents[0].name, precision=precision)
        apart.append(engine.restore(request).pixels - canonical)
    return apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar=f"{{{','.join(SENTENCES)}}}=FOLDER")
    engine = TorchEngine("cpu")
    precisions: tuple[Precision, ...] = ("fp32", "bf16")
    print("| photos | float32, worst error | bf16, PSNR | bf16, worst error |\n| --- | --- | --- | --- |")
    for argument in parser.parse_args().folders:
        name, _, folder = argument.partition("=")
        results = [compare(engine, photo, SENTENCES[name], precisions) for photo in photos(Path(folder))]
        single = max(float(np.abs(one).max()) for one, _half in results)
        halves = [half for _one, half in results]
        ratios = [psnr(half, np.zeros_like(half)) for half in halves]
        worst = max(float(np.abs(half).max()) for half in halves)
        print(f"| {name} | {single:.0e} | {min(ratios):.0f}–{max(ratios):.0f} dB | {worst:.4f} |", flush=True)


if __name__ == "__main__":
    main()
