"""Undo and redo: the documents before and after every edit. No Qt, no limit (documents share what did not change)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from instructir_desktop.document.document import Document
from instructir_desktop.document.render import step_keys
from instructir_desktop.document.step import PinnedContext

Action = Literal["do", "undo", "redo", "amend"]

Record = Callable[[Action, str, Document, Document], None]
"""Told of every action with its name and the documents before and after it, before the latter becomes the current one."""


@dataclass(frozen=True)
class Edit:
    """An edit's name and the document on its other side: before it (undo) or after it (redo)."""

    name: str
    document: Document


@dataclass(frozen=True)
class Past:
    """The edits on both sides of the current document: the last one of `undo` and of `redo` comes first."""

    undo: tuple[Edit, ...] = ()
    redo: tuple[Edit, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all edits, done and undone, the first one first."""
        return (*(edit.name for edit in self.undo), *(edit.name for edit in reversed(self.redo)))


class History:
    """The current document and the way back and forth.

    Contexts are measured after the fact, so pinning them is not an edit: amend() takes them in, and every document that
    undo, redo or an edit brings up has them filled in where they belong.

    `record`, when set, is told of every action (the journal's); of merged edits once, when their run ends. `past`: the
    edits of an earlier session around `document`.

    It is changed in one thread; another may ask for moment().
    """

    def __init__(self, document: Document, record: Record | None = None, *, past: Past = Past()) -> None:
        self.record = record
        self._document = document
        self._recorded = document
        self._unrecorded: str | None = None
        self._undo: list[Edit] = list(past.undo)
        self._redo: list[Edit] = list(past.redo)
        self._merge: str | None = None
        self._pins: dict[str, PinnedContext] = {}
        self._moving = threading.Lock()
        self._learn(document)

    @property
    def document(self) -> Document:
        return self._document

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    @property
    def undo_name(self) -> str:
        """The name of the edit that undo() takes back; empty when there is none."""
        return self._undo[-1].name if self._undo else ""

    @property
    def redo_name(self) -> str:
        """The name of the edit that redo() does again; empty when there is none."""
        return self._redo[-1].name if self._redo else ""

    @property
    def past(self) -> Past:
        """The edits that can be taken back and done again."""
        return Past(tuple(self._undo), tuple(self._redo))

    def moment(self) -> tuple[Document, Past]:
        """The current document and the edits around it, as they belong together; in any thread."""
        with self._moving:
            return self._document, self.past

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all edits, done and undone, the first one first."""
        return self.past.names

    @property
    def position(self) -> int:
        """How many of them are done."""
        return len(self._undo)

    def go_to(self, position: int) -> Document:
        """Undo or redo until `position` edits are done, as far as there are any."""
        while self.position > position and self._undo:
            self.undo()
        while self.position < position and self._redo:
            self.redo()
        return self._document

    def do(self, name: str, document: Document, *, merge: str | None = None) -> None:
        """Make `document` the current one. Nothing happens when it equals the current one.

        Edits that follow each other with the same `merge` key (a slider's drag) are one undo step, until settle().
        """
        if document == self._document:
            return
        goes_on = merge is not None and merge == self._merge
        if not goes_on:
            self.settle()
        self._merge = merge
        self._learn(document)
        after = self._with_pins(document)
        if merge is None:
            self._tell("do", name, after)
        else:
            self._unrecorded = name
        with self._moving:
            if not goes_on:
                self._undo.append(Edit(name, self._document))
            self._redo.clear()
            self._document = after

    def settle(self) -> None:
        """End a run of merged edits (the slider was let go); the next edit is its own undo step."""
        self._merge = None
        name, self._unrecorded = self._unrecorded, None
        if name is not None:
            self._tell("do", name, self._document)

    def undo(self) -> Document:
        """Take the last edit back and return the document, now current; the same one when there is nothing to undo."""
        return self._step("undo", self._undo, self._redo)

    def redo(self) -> Document:
        """Do the last undone edit again and return the document, now current; the same one when there is none."""
        return self._step("redo", self._redo, self._undo)

    def amend(self, document: Document) -> None:
        """Take the pinned contexts and the models' SHA-256 from `document`, without an undo step.

        Nothing else is taken: the user may have edited the current document while the engine worked on `document`, and
        those edits stay. When nothing was edited, the current document equals `document` afterwards.
        """
        self._learn(document)
        after = self._with_pins(self._with_models(self._document, document))
        if self._unrecorded is None:
            self._tell("amend", "", after)
        undo, redo = self._with_models_in(self._undo, document), self._with_models_in(self._redo, document)
        with self._moving:
            self._document, self._undo, self._redo = after, undo, redo

    def _step(self, action: Action, source: list[Edit], target: list[Edit]) -> Document:
        self.settle()
        if source:
            edit = source[-1]
            after = self._with_pins(edit.document)
            self._tell(action, edit.name, after)
            with self._moving:
                source.pop()
                target.append(replace(edit, document=self._document))
                self._document = after
        return self._document

    def _tell(self, action: Action, name: str, after: Document) -> None:
        before, self._recorded = self._recorded, after
        if self.record is not None and after != before:
            self.record(action, name, before, after)

    def _learn(self, document: Document) -> None:
        for step in document.steps:
            if step.pinned is not None:
                self._pins[step.pinned.key] = step.pinned

    def _with_pins(self, document: Document) -> Document:
        """With the contexts known for the keys of its steps."""
        for step_id, key in step_keys(document).items():
            step = document.step(step_id)
            pinned = self._pins.get(key)
            if pinned is not None and step.pinned != pinned:
                document = document.replace_step(replace(step, pinned=pinned))
        return document

    def _with_models_in(self, edits: list[Edit], rendered: Document) -> list[Edit]:
        """The same edits, those that change remade: what is kept of the others stays good."""
        found = [(edit, self._with_models(edit.document, rendered)) for edit in edits]
        return [edit if document is edit.document else replace(edit, document=document) for edit, document in found]

    @staticmethod
    def _with_models(document: Document, rendered: Document) -> Document:
        """With the models that `rendered` found for the same steps."""
        found = {step.id: step for step in rendered.steps}
        for step in document.steps:
            other = found.get(step.id)
            if other is not None and other.model == step.model and other.model_sha256 != step.model_sha256:
                document = document.replace_step(replace(step, model_sha256=other.model_sha256))
        return document
