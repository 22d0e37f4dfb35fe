"""Where the steps of a batch come from: sentences, a preset or another photo's stack, or what each photo has of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.document import preset, sidecar
from instructir_desktop.document.adding import add_parse
from instructir_desktop.document.checked_json import Fields, fail
from instructir_desktop.document.document import Document
from instructir_desktop.document.preset import Preset, PresetError
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import BUNDLED, Engine
from instructir_desktop.errors import InputError, InstructIRError, UsageError

MOST_SENTENCES = 64


class NothingToDo(InstructIRError):
    """A photo needs no work, and this says why: it is skipped, which is no failure."""


@dataclass(frozen=True)
class Ready:
    """A stack that an engine has looked at. `make` gives a session's photo its document, `digest` is a text that changes
    whenever what `make` gives for this photo file may change; `titles` are the steps in words, empty where they differ."""

    make: Callable[[Session], Document]
    digest: Callable[[Path], str]
    titles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sentences:
    """Sentences in their order, read by the engine and placed anew in every photo. `strength` multiplies their own."""

    texts: tuple[str, ...]
    model: str = BUNDLED
    strength: float = 1.0

    @property
    def title(self) -> str:
        return " · ".join(f"“{text}”" for text in self.texts)

    def value(self) -> dict[str, object]:
        return {"kind": "sentences", "texts": list(self.texts), "model": self.model, "strength": self.strength}

    def ready(self, engine: Engine) -> Ready:
        """Raises UsageError for a sentence that asks for no restoration or has to be asked about, ModelError."""
        model = engine.model_info(self.model)
        parses = [engine.parse(text, self.model) for text in self.texts]
        for text, parse in zip(self.texts, parses, strict=True):
            if parse.action != "restore":
                raise UsageError("“{text}” changes no photo: {message}", text=text, message=parse.message)

        def make(session: Session) -> Document:
            document = Document(session.document.source)
            for parse in parses:
                document = add_parse(document, parse, model, photo=session.photo, strength=self.strength)
            return document

        digest = _digest({**self.value(), "sha256": model.sha256})
        return Ready(make, lambda photo: digest, self.texts)


@dataclass(frozen=True)
class FromPreset:
    """A preset's steps, or those of another photo, which are made one (see of_photo)."""

    preset: Preset

    @property
    def title(self) -> str:
        return f"“{self.preset.name}”"

    @property
    def titles(self) -> tuple[str, ...]:
        """Of the steps that are switched on."""
        return tuple(step.title for step in self.preset.steps if step.enabled)

    def value(self) -> dict[str, object]:
        return {"kind": "preset", "preset": preset.dumps(self.preset)}

    def ready(self, engine: Engine) -> Ready:
        """Raises ModelError when a model of the steps is not installed."""
        models = {step.model for step in self.preset.steps if step.enabled}
        installed = {model: engine.model_info(model).sha256 for model in sorted(models)}
        digest = _digest({**self.value(), "sha256": installed})

        def make(session: Session) -> Document:
            return preset.apply(self.preset, Document(session.document.source), photo=session.photo)

        return Ready(make, lambda photo: digest, self.titles)


@dataclass(frozen=True)
class Own:
    """The steps that every photo has in its own sidecar."""

    @property
    def title(self) -> str:
        return "each photo's own steps"

    def value(self) -> dict[str, object]:
        return {"kind": "own"}

    def ready(self, engine: Engine) -> Ready:
        return Ready(_own, _own_digest)


Stack = Sentences | FromPreset | Own


def from_value(value: object) -> Stack:
    """Back from what value() of a stack gave. Raises Problem."""
    fields = Fields(value, "stack")
    kind = fields.text("kind")
    if kind == "own":
        return Own()
    if kind == "preset":
        try:
            return FromPreset(preset.loads(fields.text("preset")))
        except PresetError as error:
            fail("stack", f"cannot be used ({error})")
    if kind != "sentences":
        fail("stack.kind", "is none of sentences, preset and own")
    texts = [text for text, _place in fields.items("texts")]
    if not 0 < len(texts) <= MOST_SENTENCES or not all(isinstance(text, str) for text in texts):
        fail("stack.texts", f"are not 1 to {MOST_SENTENCES} texts")
    strength = fields.number("strength")
    if not 0 <= strength <= 1:
        fail("stack.strength", "is not from 0 to 1")
    return Sentences(tuple(map(str, texts)), fields.text("model"), strength)


def of_photo(path: Path) -> FromPreset:
    """The stack of a photo that has a sidecar, or of a sidecar itself. Raises InputError."""
    file = path if path.name.endswith(sidecar.SUFFIX) else sidecar.place(path)
    if not file.is_file():
        raise InputError("“{path}” has no saved steps: there is no “{file}”.", path=path, file=file)
    document = sidecar.load(file).document
    return of_document(document, document.source.name or path.name)


def of_document(document: Document, name: str) -> FromPreset:
    """The stack of an open photo. Raises InputError when it has no steps that act."""
    if not any(step.enabled and step.strength > 0 for step in document.steps):
        raise InputError("“{name}” has no step that is switched on.", name=name)
    return FromPreset(preset.of(name[: preset.LONGEST_NAME].strip() or "Photo", document))


def _own(session: Session) -> Document:
    if session.damaged is not None:
        raise session.damaged
    if not session.document.steps:
        raise NothingToDo("It has no steps of its own.")
    return session.document


def _own_digest(photo: Path) -> str:
    place = sidecar.place(photo)
    return sidecar.digest(sidecar.load_data(place)[1]) if place.is_file() else ""


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
