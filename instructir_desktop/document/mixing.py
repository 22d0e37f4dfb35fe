"""A step between two sentences: what it was mixed from is kept in the step, so the mixture can be changed or undone later.

The step's `embedding` is the mixture itself: replay needs nothing from here. The rest lies in the sidecar's step as "mix":
{"text": the other sentence, "amount": 0..1, "first": …, "second": … (base64, little-endian float32)}.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from instructir_desktop.core.mixing import interpolate
from instructir_desktop.document.step import Step

KEY = "mix"


@dataclass(frozen=True)
class Mix:
    """`first`: the step's own embedding, `second`: that of the other sentence `text`; `amount` 0 (own) to 1 (other)."""

    text: str
    amount: float
    first: tuple[float, ...]
    second: tuple[float, ...]


def mixed(step: Step, mix: Mix) -> Step:
    """The step with the mixture's embedding. An amount of 0 takes it apart again. Raises ValueError as interpolate()."""
    extra = {key: value for key, value in step.extra.items() if key != KEY}
    if mix.amount > 0:
        extra[KEY] = {
            "text": mix.text,
            "amount": mix.amount,
            "first": _encode(mix.first),
            "second": _encode(mix.second),
        }
    return replace(step, embedding=interpolate(mix.first, mix.second, mix.amount), extra=extra)


def mix_of(step: Step) -> Mix | None:
    """What the step was mixed from; None for a step of one sentence (or when a sidecar's account of it is damaged)."""
    kept = step.extra.get(KEY)
    if not isinstance(kept, Mapping):
        return None
    text, amount = kept.get("text"), kept.get("amount")
    first, second = _decode(kept.get("first")), _decode(kept.get("second"))
    if not isinstance(text, str) or not isinstance(amount, int | float) or not 0 < amount <= 1:
        return None
    if first is None or second is None or not len(first) == len(second) == len(step.embedding):
        return None
    return Mix(text, float(amount), first, second)


def _encode(values: tuple[float, ...]) -> str:
    return base64.b64encode(np.asarray(values, dtype="<f4").tobytes()).decode("ascii")


def _decode(text: object) -> tuple[float, ...] | None:
    if not isinstance(text, str):
        return None
    try:
        values = np.frombuffer(base64.b64decode(text, validate=True), dtype="<f4")
    except (ValueError, binascii.Error):
        return None
    return tuple(values.tolist()) if np.isfinite(values).all() else None
