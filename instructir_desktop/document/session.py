"""One open photo with its document, history and sidecar: what the window and the command line work on. No Qt."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.language.understanding import Understanding
from instructir_desktop.document import sidecar
from instructir_desktop.document.adding import add_parse
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.history import History
from instructir_desktop.document.step import Step
from instructir_desktop.engine.api import FloatImage, ModelInfo
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.open import open_photo


class Session:
    """An open photo. `photo` is what the network sees, (H, W, 3) float32; `buffer` the photo at its own depth.

    `notes`: sentences for the user, in the order they came up. `read_only`: the sidecar must not be written back.
    `damaged`: why the photo's sidecar could not be read, None when it could; then the document is empty, and save()
    refuses until set_aside() has moved the damaged file out of the way.
    """

    def __init__(self, path: Path, buffer: ImageBuffer, sha256: str) -> None:
        self.path = path
        self.buffer = buffer
        self.photo: FloatImage = buffer.to_float()
        self.notes: list[str] = list(buffer.notes)
        self.read_only = False
        self.damaged: sidecar.SidecarError | None = None
        self.sidecar = sidecar.place(path)
        source = Source(path.name, buffer.size, sha256)
        self._saved = Document(source)
        if os.path.exists(self.sidecar):
            self._load(source)
        self.history = History(self._saved)

    @classmethod
    def open(cls, path: Path) -> Session:
        """Open a photo and its sidecar. Raises InputError when the photo cannot be read.

        A damaged sidecar is no error: see `damaged`.
        """
        buffer = open_photo(path)
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise InputError(f"“{path}” cannot be read: {reason(error)}.") from error
        return cls(path, buffer, sha256)

    @property
    def document(self) -> Document:
        return self.history.document

    @property
    def modified(self) -> bool:
        """Whether the document differs from what the sidecar holds."""
        return self.history.document != self._saved

    def save(self) -> Path | None:
        """Write the sidecar if there is something to write; its path when it was written, else None.

        Where the photo's folder cannot be written to, the sidecar goes to the user's data folder. Raises OutputError
        when that fails too, or when the sidecar there is damaged or of a newer version.
        """
        if not self.modified:
            return None
        if self.read_only:
            raise OutputError(
                f"The edits were not saved: the sidecar “{self.sidecar}” was written by a newer version of InstructIR "
                "Desktop. Export the photo instead, or install the newer version."
            )
        document = self.history.document
        try:
            written = sidecar.save(document, self.sidecar)
        except sidecar.NotOverwritten:
            raise
        except OutputError:
            fallback = sidecar.fallback_for(self.path)
            if self.sidecar == fallback:
                raise
            written = sidecar.save(document, fallback)
            self.sidecar = fallback
            self.notes.append(f"The edits could not be saved beside the photo; they are kept in “{fallback}”.")
        self._saved = document
        return self.sidecar if written else None

    def set_aside(self) -> Path:
        """Move a damaged sidecar aside so that save() can write a new one; its new path. Raises OutputError."""
        kept = sidecar.set_aside(self.sidecar)
        self.damaged = None
        self.notes.append(f"The damaged sidecar was kept as “{kept}”.")
        return kept

    def with_parse(
        self, parse: Parse, model_info: ModelInfo, region_id: str | None = None, strength: float = 1.0
    ) -> Document:
        """The document with all steps that a sentence asks for on top; it is not yet the session's (see add_parse)."""
        return add_parse(self.document, parse, model_info, photo=self.photo, region_id=region_id, strength=strength)

    def new_step(
        self, understanding: Understanding, model_info: ModelInfo, region_id: str | None = None, strength: float = 1.0
    ) -> Step:
        """A step for a sentence that was understood; it is not yet in the document."""
        return Step(
            text=understanding.text,
            embedding=understanding.embedding,
            intent=understanding.intents[0].name,
            model=model_info.id,
            model_sha256=model_info.sha256,
            strength=strength,
            region=region_id,
        )

    def _load(self, source: Source) -> None:
        try:
            loaded = sidecar.load(self.sidecar)
        except sidecar.SidecarError as error:
            self.notes.append(str(error))
            self.read_only = error.newer
            self.damaged = None if error.newer else error
            return
        if loaded.note:
            self.notes.append(loaded.note)
        self.read_only = loaded.read_only
        self._saved = loaded.document
        old = loaded.document.source
        if (old.sha256, old.size) != (source.sha256, source.size):
            self._adopt(source)
        elif old.name != source.name:  # the photo was renamed together with its sidecar
            self._saved = replace(loaded.document, source=replace(old, name=source.name))

    def _adopt(self, source: Source) -> None:
        """Keep the stack for a photo that has changed since; what was measured on the old one is void."""
        old = self._saved.source
        steps = tuple(replace(step, pinned=None) for step in self._saved.steps)
        self._saved = replace(self._saved, source=replace(source, extra=old.extra), steps=steps)
        note = f"“{source.name}” has changed since its steps were saved; they are applied to the photo as it is now."
        if old.size != source.size and self._saved.regions:
            note += " Its size is another one, so look where the regions lie."
        self.notes.append(note)
