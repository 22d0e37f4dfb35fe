"""A step of the instruction stack: one sentence, how strongly, where, and what makes it replay exactly."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from instructir_desktop.core.locks import LOCKS, Lock
from instructir_desktop.engine.api import BUNDLED, Context


def new_id() -> str:
    """A short random id for steps and regions; stable once given."""
    return uuid.uuid4().hex[:12]


@lru_cache(maxsize=128)
def _rounded(embedding: bytes) -> tuple[float, ...]:
    """float32 numbers as a tuple: one for all steps that say the same. An undo history of hundreds of documents that was
    read from its file would else hold thousands of them, 8 KB each."""
    return tuple(np.frombuffer(embedding, dtype="<f4").tolist())


@dataclass(frozen=True)
class PinnedContext:
    """A context and the `key` of the network input it was measured on (see render.step_keys)."""

    key: str
    context: Context


@dataclass(frozen=True)
class Step:
    """One edit. `strength` in 0..1; `region` is the id of a region of the document, None for the whole photo.

    `text`: the words that ask for this step; `sentence`: all that was typed, empty when it is the same. `locks`: what the
    step may not change, kept in the order of core.locks.LOCKS.

    `embedding` (256 floats, rounded to float32 so that the sidecar keeps them exactly) and `model_sha256` let the step
    be replayed without the sentence encoder and show when the weights have changed since. `name` is the user's own name
    for the step, empty when none was given. Neighbours in the stack with the same `group` (a name) are shown and
    switched together (see groups.py); empty for none. `extra`: fields of a newer sidecar, kept unchanged. Raises ValueError when
    the strength is outside 0..1 or a lock is not known.
    """

    text: str
    embedding: tuple[float, ...] = field(repr=False)
    intent: str = ""
    model: str = BUNDLED
    model_sha256: str = ""
    strength: float = 1.0
    region: str | None = None
    locks: tuple[Lock, ...] = ()
    sentence: str = ""
    enabled: bool = True
    name: str = ""
    group: str = ""
    id: str = field(default_factory=new_id)
    pinned: PinnedContext | None = field(default=None, repr=False)
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    def __post_init__(self) -> None:
        if not 0 <= self.strength <= 1:  # also refuses NaN
            raise ValueError(f"strength must be from 0 to 1, not {self.strength}")
        if not set(self.locks) <= set(LOCKS):
            raise ValueError(f"locks are {', '.join(LOCKS)}, not {', '.join(sorted(set(self.locks) - set(LOCKS)))}")
        ordered = tuple(lock for lock in LOCKS if lock in self.locks)
        if ordered != self.locks:
            object.__setattr__(self, "locks", ordered)
        object.__setattr__(self, "embedding", _rounded(np.asarray(self.embedding, dtype="<f4").tobytes()))

    @property
    def title(self) -> str:
        return self.name or self.text
