"""The golden restoration of the self-test: a picture made by formula, and what the shipped model makes of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from instructir_desktop.engine.api import BUNDLED, Engine, FloatImage, RestoreRequest
from instructir_desktop.errors import ModelError
from instructir_desktop.imaging.files import reason, write_atomically
from instructir_desktop.paths import resource

SIDE = 96
SENTENCE = "remove the noise"
SAMPLES = 64
TOLERANCE = 4e-3
"""Of a value in 0..1: one 8-bit level. Processors round float32 differently, and GPUs multiply it in shorter formats."""

CLOSE = 0.9999
"""Least cosine between the stored and the computed embedding."""


@dataclass(frozen=True)
class Golden:
    """What the shipped model gave: `samples` (64, 3) at samples_at(), mean and standard deviation per channel."""

    model_sha256: str
    intent: str
    embedding: tuple[float, ...]
    mean: tuple[float, ...]
    deviation: tuple[float, ...]
    samples: tuple[tuple[float, ...], ...]


def picture() -> FloatImage:
    """(96, 96, 3) float32 in 0..1: soft shapes and an edge under noise, from whole-number arithmetic on coordinates."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    shade = np.stack([x * 2, y * 2, x + y], axis=-1) / (2 * SIDE)
    shade[(x - 60) ** 2 + (y - 40) ** 2 < 400] *= 0.4
    place = np.arange(SIDE * SIDE * 3, dtype=np.uint64).reshape(SIDE, SIDE, 3)
    for factor, shift in ((2_246_822_519, 15), (3_266_489_917, 13), (668_265_263, 16)):  # mixes the bits of 32
        place = (place + np.uint64(1)) * np.uint64(factor) % np.uint64(1 << 32)
        place ^= place >> np.uint64(shift)
    grain = (place % np.uint64(1024)).astype(np.float64) / 1023 - 0.5
    return np.clip(0.15 + 0.7 * shade + 0.3 * grain, 0, 1).astype(np.float32)


def samples_at() -> tuple[Any, Any]:
    """Rows and columns of the sampled pixels: 64 of them, spread over the whole picture."""
    index = np.arange(SAMPLES)
    return (index * 37 + 5) % SIDE, (index * 53 + 11) % SIDE


def write_golden(engine: Engine, path: Path) -> None:
    """Restore the picture with the shipped model and store what came out; to be repeated when the weights change."""
    understanding = engine.understand(SENTENCE)
    result = engine.restore(RestoreRequest(picture(), understanding.embedding, precision="fp32"))
    rows, columns = samples_at()
    value = {
        "sentence": SENTENCE,
        "model_sha256": result.model_sha256,
        "intent": understanding.intents[0].name,
        "embedding": [round(number, 8) for number in understanding.embedding],
        "mean": [round(float(number), 6) for number in result.pixels.mean(axis=(0, 1), dtype=np.float64)],
        "deviation": [round(float(number), 6) for number in result.pixels.std(axis=(0, 1), dtype=np.float64)],
        "samples": [[round(float(number), 6) for number in pixel] for pixel in result.pixels[rows, columns]],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, (json.dumps(value) + "\n").encode())


def read_golden() -> Golden:
    """The stored result. Raises ModelError when it is missing or damaged."""
    path = resource("selftest/golden.json")
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        golden = Golden(
            str(value["model_sha256"]),
            str(value["intent"]),
            tuple(float(number) for number in value["embedding"]),
            tuple(float(number) for number in value["mean"]),
            tuple(float(number) for number in value["deviation"]),
            tuple(tuple(float(number) for number in pixel) for pixel in value["samples"]),
        )
    except OSError as error:
        raise ModelError(f"“{path}” cannot be read: {reason(error)}. Install the application once more.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"“{path}” is damaged. Install the application once more.") from error
    if np.shape(golden.samples) != (SAMPLES, 3):
        raise ModelError(f"“{path}” is damaged. Install the application once more.")
    return golden


def check_encoder(engine: Engine, golden: Golden) -> str:
    """Compare the sentence's embedding with the stored one; a line about it. Raises ModelError when it differs."""
    understanding = engine.understand(SENTENCE)
    ours, stored = np.array(understanding.embedding), np.array(golden.embedding)
    if ours.shape != stored.shape:
        raise ModelError(f"The sentence encoder gives {ours.size} numbers instead of {stored.size}.")
    cosine = float(ours @ stored / (np.linalg.norm(ours) * np.linalg.norm(stored)))
    if not cosine >= CLOSE:
        raise ModelError(f"The sentence encoder gives another embedding than it should (cosine {cosine:.6f}).")
    if understanding.intents[0].name != golden.intent:
        raise ModelError(f"“{SENTENCE}” is read as {understanding.intents[0].name} instead of {golden.intent}.")
    return f"cosine {cosine:.6f}, {golden.intent}"


def check_restoration(engine: Engine, golden: Golden) -> str:
    """Restore the picture and compare; a line about it. Raises ModelError when it differs."""
    if engine.model_info(BUNDLED).sha256 != golden.model_sha256:
        raise ModelError("The golden restoration was made with other weights than those that are installed.")
    result = engine.restore(RestoreRequest(picture(), golden.embedding, precision="fp32"))
    rows, columns = samples_at()
    found = np.concatenate(
        [result.pixels[rows, columns].ravel(), result.pixels.mean(axis=(0, 1)), result.pixels.std(axis=(0, 1))]
    )
    stored = np.concatenate([np.ravel(golden.samples), golden.mean, golden.deviation])
    worst = float(np.abs(found - stored).max())
    if not worst <= TOLERANCE:
        raise ModelError(f"The restoration differs from the stored one by {worst:.2g} (allowed: {TOLERANCE:g}).")
    return f"worst difference {worst:.1e} on {result.device} ({result.precision})"
