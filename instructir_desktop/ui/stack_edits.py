"""Edits of the document in the window: what a step's row and a region's row ask for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from instructir_desktop.core.locks import Lock
from instructir_desktop.document import groups
from instructir_desktop.document.document import Document
from instructir_desktop.document.mixing import Mix, mixed
from instructir_desktop.errors import UsageError
from instructir_desktop.ui import region_edits
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.tools.base import Gesture
from instructir_desktop.ui.words import said

KEEP: Mapping[Lock, str] = {
    "colour": marked("StackEdits", "Keep the colour in “{title}”"),
    "exposure": marked("StackEdits", "Keep the exposure in “{title}”"),
}
LET_CHANGE: Mapping[Lock, str] = {
    "colour": marked("StackEdits", "Let the colour change in “{title}”"),
    "exposure": marked("StackEdits", "Let the exposure change in “{title}”"),
}


class StackEdits(QObject):
    """The part of the editor that needs neither the engine nor a file. `_edit` and `document` are the editor's."""

    message = Signal(str, str)
    """A sentence for the user and its kind: info, warning or error."""
    regionActivated = Signal(object)

    active_region: str | None

    @property
    @abstractmethod
    def document(self) -> Document | None:
        """The open photo's document; None when no photo is open."""

    @abstractmethod
    def _edit(self, name: str, document: Document, *, merge: str | None = None, final: bool = True) -> None:
        """Make `document` the current one, as one edit that can be undone; see Editor."""

    def put(self, name: str, document: Document) -> None:
        """Make `document` the current one, as one edit of that name."""
        self._edit(name, document)

    # Steps

    def toggle(self, step_id: str, enabled: bool) -> None:
        """Switch a step on or off."""
        self._edit_step(
            self.tr("Switch on “{title}”") if enabled else self.tr("Switch off “{title}”"), step_id, enabled=enabled
        )

    def set_strength(self, step_id: str, value: float, final: bool = True) -> None:
        """Set a step's strength (0..1); `final` is False while the slider is dragged. Its network does not run again."""
        self._edit_step(
            self.tr("Strength of “{title}”"),
            step_id,
            merge=f"strength {step_id}",
            final=final,
            strength=value,
        )

    def rename(self, step_id: str, name: str) -> None:
        self._edit_step(self.tr("Rename “{title}”"), step_id, name=name)

    def set_lock(self, step_id: str, lock: Lock, on: bool) -> None:
        """Hold a step to a lock, or no longer."""
        if self.document is not None:
            kept = tuple(other for other in self.document.step(step_id).locks if other != lock)
            verb = self.tr(KEEP[lock] if on else LET_CHANGE[lock])
            self._edit_step(verb, step_id, locks=(*kept, lock) if on else kept)

    def mix(self, step_id: str, mix: Mix) -> None:
        """Let a step act between two sentences."""
        if self.document is not None:
            step = self.document.step(step_id)
            self._edit(self.tr("Mix “{title}”").format(title=step.title), self.document.replace_step(mixed(step, mix)))

    def move(self, step_id: str, index: int) -> None:
        """Let a step act at another place of the stack."""
        if self.document is not None:
            title = self.document.step(step_id).title
            self._edit(self.tr("Move “{title}”").format(title=title), groups.moved(self.document, step_id, index))

    def remove(self, step_id: str) -> None:
        if self.document is not None:
            self._edit(
                self.tr("Delete “{title}”").format(title=self.document.step(step_id).title),
                self.document.remove_step(step_id),
            )

    def _edit_step(
        self, verb: str, step_id: str, *, merge: str | None = None, final: bool = True, **changes: object
    ) -> None:
        if self.document is not None:
            step = self.document.step(step_id)
            edited = replace(step, **changes)  # type: ignore[arg-type]  # the callers above name fields of Step
            self._edit(verb.format(title=step.title), self.document.replace_step(edited), merge=merge, final=final)

    # Regions

    def activate(self, region_id: str | None) -> None:
        """Make a region the one that sentences act on and that is drawn over the photo; None: the whole photo."""
        if region_id != self.active_region:
            self.active_region = region_id
            self.regionActivated.emit(region_id)

    def draw(self, gesture: Gesture) -> None:
        """Add what was drawn to the active region, or begin a new one with it."""
        if self.document is None:
            return
        try:
            name, document, region_id = region_edits.drawn(self.document, gesture, self.active_region)
        except UsageError as error:
            self.message.emit(said(error.sentence), "warning")
            return
        self._edit(name, document)
        self.activate(region_id)

    def change(self, name: str, document: Document, *, merge: str | None = None, final: bool = True) -> None:
        """Make a document that was made elsewhere the current one; see Editor."""
        self._edit(name, document, merge=merge, final=final)

    def rename_region(self, region_id: str, name: str) -> None:
        self._edit_region(self.tr("Rename {name}"), region_id, name=name)

    def set_feather(self, region_id: str, feather: float, final: bool = True) -> None:
        """Set a region's feather, a fraction of the photo's diagonal; `final` as for set_strength()."""
        self._edit_region(
            self.tr("Feather of {name}"),
            region_id,
            merge=f"feather {region_id}",
            final=final,
            feather=feather,
        )

    def set_inverted(self, region_id: str, inverted: bool) -> None:
        self._edit_region(self.tr("Invert {name}"), region_id, inverted=inverted)

    def remove_region(self, region_id: str) -> None:
        """Delete a region; a region that a step uses stays, and the user is told."""
        if self.document is None:
            return
        try:
            document = self.document.remove_region(region_id)
        except UsageError as error:
            self.message.emit(said(error.sentence), "warning")
            return
        self._edit(self.tr("Delete {name}").format(name=self.document.region(region_id).name), document)

    def _edit_region(
        self, verb: str, region_id: str, *, merge: str | None = None, final: bool = True, **changes: object
    ) -> None:
        if self.document is not None:
            region = self.document.region(region_id)
            edited = replace(region, **changes)  # type: ignore[arg-type]  # the callers above name fields of Region
            self._edit(verb.format(name=region.name), self.document.replace_region(edited), merge=merge, final=final)
