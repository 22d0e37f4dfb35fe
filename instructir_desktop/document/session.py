"""One open photo with its document, history and sidecar: what the window and the command line work on. No Qt."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.language.understanding import Understanding
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document import backups, journal, past, sidecar
from instructir_desktop.document.adding import add_parse
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.history import History, Past
from instructir_desktop.document.merge import merge
from instructir_desktop.document.step import Step
from instructir_desktop.document.variants import unpinned
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.files import reason, remove_leftovers
from instructir_desktop.imaging.isolated import open_isolated
from instructir_desktop.imaging.pixels import BufferPixels
from instructir_desktop.sentence import Sentence


class Session:
    """An open photo. `buffer` is the photo at its own depth, `photo` what the network sees, converted where it is read.

    `notes`: sentences for the user, in the order they came up. `read_only`: the sidecar must not be written back.
    `damaged`: why the photo's sidecar could not be read, None when it could; then the document is empty, and save()
    refuses until set_aside() has moved the damaged file out of the way. `journal`: where every action is noted, None
    when none is kept; it must be ended by close(). `recovered`: how many actions came back from a crashed session's.
    """

    def __init__(self, path: Path, buffer: ImageBuffer, sha256: str, *, keep_journal: bool = False) -> None:
        self.path = path
        self.buffer = buffer
        self.photo: PixelSource = BufferPixels(buffer)
        self.notes: list[Sentence] = list(buffer.notes)
        self.read_only = False
        self.damaged: sidecar.SidecarError | None = None
        self.sidecar = sidecar.place(path)
        name = os.fsencode(path.name).decode("utf-8", "replace")  # a name may be bytes that are no text
        source = Source(name, buffer.size, sha256)
        self._saved = Document(source)
        self._on_disk = b""
        self._first_save = True
        self._stamp = _stamp(path)
        if os.path.exists(self.sidecar):
            self._load(source)
        self._past = past.Keeper(path)
        self.history = History(self._saved, past=self._found_past() if keep_journal else Past())
        self.journal: journal.Journal | None = None
        self.recovered = 0
        if keep_journal and not self.read_only:
            self.journal = journal.Journal(Path(os.path.realpath(path)))
            self.history.record = self.journal.record
            self._recover()

    @classmethod
    def open(cls, path: Path, *, keep_journal: bool = False) -> Session:
        """Open a photo and its sidecar. Raises InputError when the photo cannot be read.

        A damaged sidecar is no error: see `damaged`. With `keep_journal` (the window's sessions) every action is on disk
        before it is shown, and what a crashed session left in its journal is done again.
        """
        stamp = _stamp(path)
        buffer = open_isolated(path)
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=reason(error)) from error
        session = cls(path, buffer, sha256, keep_journal=keep_journal)
        session._stamp = stamp
        return session

    @property
    def changed_on_disk(self) -> bool:
        """Whether another program has changed the photo's file, or taken it away, since it was opened."""
        return _stamp(self.path) != self._stamp

    @property
    def document(self) -> Document:
        return self.history.document

    @property
    def modified(self) -> bool:
        """Whether the document differs from what the sidecar holds."""
        return self.history.document != self._saved

    def save(self, *, merging: bool = True) -> Path | None:
        """Write the sidecar if there is something to write; its path when it was written, else None.

        Where the photo's folder cannot be written to, the sidecar goes to the user's data folder. A sidecar that was
        changed elsewhere is merged first (see reconcile()) or, not `merging`, raises ChangedElsewhere. Raises OutputError
        when the sidecar cannot be written anywhere, or when the one there is damaged or of a newer version.
        """
        if not self.modified:
            return None
        if self.read_only:
            raise OutputError(
                "The edits were not saved: the sidecar “{sidecar}” was written by a newer version of InstructIR "
                "Desktop. Export the photo instead, or install the newer version.",
                sidecar=self.sidecar,
            )
        try:
            return self._write()
        except sidecar.ChangedElsewhere:
            if not merging:
                raise
            self.reconcile()
            return self._write()

    def reconcile(self) -> None:
        """Take in what another program has made of the sidecar: as an edit, with a note for each conflict.

        Raises SidecarError or InputError when it cannot be read.
        """
        loaded, data = sidecar.load_data(self.sidecar)
        theirs = replace(loaded.document, source=replace(self._saved.source, extra=loaded.document.source.extra))
        merged = merge(self._saved, self.history.document, theirs)
        self._saved, self._on_disk = theirs, data
        self.read_only = loaded.read_only
        self.notes.append(
            Sentence(
                "The edits of this photo were also changed by another window or program; both are in the stack now."
            )
        )
        self.notes += merged.conflicts
        self.history.do("Changes made elsewhere", merged.document)
        if self.journal is not None:
            self.journal.saved(theirs)

    def close(self) -> None:
        """End the journal: it goes when the sidecar holds everything, else it waits for the next start.

        When it goes, the undo history is kept once more (see past.py), with what was undone since the last save.
        """
        if self.journal is not None:
            self.history.settle()
            if not self.modified and self.damaged is None:
                self._keep_past()
            self.journal.close(keep=self.modified)

    def good_versions(self) -> tuple[backups.Backup, ...]:
        """The last good versions of the photo's sidecar, the newest first."""
        return backups.found(self.path)

    def restore(self, backup: backups.Backup) -> None:
        """Make a backup's stack the current one, as an edit that can be undone."""
        source = self.history.document.source
        self.history.do("Restore a backup", replace(backup.document, source=source))

    def _write(self) -> Path | None:
        document = self.history.document
        data = sidecar.dumps(document).encode()
        previous = self._on_disk
        try:
            written = sidecar.save(document, self.sidecar, expected=sidecar.digest(previous))
        except (sidecar.NotOverwritten, sidecar.ChangedElsewhere):
            raise
        except OutputError:
            fallback = sidecar.fallback_for(self.path)
            if self.sidecar == fallback:
                raise
            written = sidecar.save(document, fallback)
            self.sidecar = fallback
            self.notes.append(
                Sentence(
                    "The edits could not be saved beside the photo; they are kept in “{fallback}”.", fallback=fallback
                )
            )
        if written:
            sidecar.make_newest(self.sidecar, self.path)
        self._saved, self._on_disk = document, data
        if self.journal is not None:
            self.journal.saved(document)
            self._keep_past()
        if written:
            backups.keep(self.path, data, previous=previous if self._first_save else None)
            if self._first_save:
                remove_leftovers(self.sidecar.parent)
            self._first_save = False
        return self.sidecar if written else None

    def _keep_past(self) -> None:
        """Keep the undo history, unless the user has gone on since the sidecar was written: then the next save does."""
        document, edits = self.history.moment()
        if document == self._saved:
            self._past.keep(document, edits, sidecar.digest(self._on_disk))

    def _found_past(self) -> Past:
        """The edits of the last session, when sidecar and photo are as it left them."""
        if self.damaged is not None or self.read_only:
            return Past()
        return self._past.found(self._saved, sidecar.digest(self._on_disk))

    def _recover(self) -> None:
        """Do again what crashed sessions noted in their journals, the oldest first."""
        assert self.journal is not None
        for found in reversed(journal.orphans(Path(os.path.realpath(self.path)))):
            before = self.history.document
            journal.resume(self.history, found)
            if self.history.document != before:
                self.recovered += len(found.entries)
                self.notes += journal.recovery_notes(found)
            if not self.journal.problem:
                journal.remove(found)

    def set_aside(self) -> Path:
        """Move a damaged sidecar aside so that save() can write a new one; its new path. Raises OutputError."""
        kept = sidecar.set_aside(self.sidecar)
        self.damaged = None
        self.notes.append(Sentence("The damaged sidecar was kept as “{kept}”.", kept=kept))
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
            loaded, self._on_disk = sidecar.load_data(self.sidecar)
        except sidecar.SidecarError as error:
            self.notes.append(error.sentence)
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
        self._saved = replace(unpinned(self._saved), source=replace(source, extra=old.extra))
        self.notes.append(
            Sentence(
                "“{name}” has changed since its steps were saved; they are applied to the photo as it is now.",
                name=source.name,
            )
        )
        if old.size != source.size and self._saved.regions:
            self.notes.append(Sentence("Its size is another one, so look where the regions lie."))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """What shows that a file is still the one that was read: its time, size and number; None when it is not there."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
