"""One photo of a batch: recognise what is finished, leave alone what is clean, else restore and export it."""

from __future__ import annotations

import hashlib
import json
import os
import time
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from instructir_desktop.core.source import PixelSource
from instructir_desktop.document import naming, recipe
from instructir_desktop.document.batch import clean
from instructir_desktop.document.batch.entry import Entry, path_from, path_text
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.stack import NothingToDo, Ready
from instructir_desktop.document.checked_json import Problem
from instructir_desktop.document.document import Document
from instructir_desktop.document.export import export
from instructir_desktop.document.receipt import Receipt, acting, loads
from instructir_desktop.document.render import Renderer, RenderProgress, no_render_progress
from instructir_desktop.document.session import Session
from instructir_desktop.document.target import facts_of
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import CancelToken, Engine
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.export import check_export
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.receipt import read_receipt
from instructir_desktop.sentence import Sentence, joined

MEMORY = 96 * 2**20
"""Bytes of tiles kept: a photo is read row by row, so a row or two of a step's tiles are enough for the steps above it."""

THERE = Sentence("It was there already, made from this photo in this way.")
STILL_CLEAN = Sentence("It was left alone before: it needs none of the steps.")


class Sources:
    """The photos of a batch, none of which may be written to: by path, link or a name that differs in case.

    With `watched` also whatever lies in or below that folder, unless its receipt says that it was exported: photos that
    are still being copied there are in no queue yet.
    """

    def __init__(self, photos: Iterable[Path], watched: Path | None = None) -> None:
        self._names: set[tuple[Path, str]] = set()
        self._files: set[tuple[int, int]] = set()
        self._watched = None if watched is None else Path(os.path.realpath(watched))
        for photo in photos:
            self.add(photo)

    def add(self, photo: Path) -> None:
        self._names |= {_folded(photo), _folded(Path(os.path.realpath(photo)))}
        try:
            status = photo.stat()
        except OSError:
            return
        self._files.add((status.st_dev, status.st_ino))

    def __contains__(self, path: Path) -> bool:
        if {_folded(path), _folded(Path(os.path.realpath(path)))} & self._names:
            return True
        try:
            status = path.stat()
        except OSError:
            return False
        if self._watched is not None and Path(os.path.realpath(path)).is_relative_to(self._watched):
            return _receipt(path) is None
        return bool(status.st_ino) and (status.st_dev, status.st_ino) in self._files


def _folded(path: Path) -> tuple[Path, str]:
    return Path(os.path.realpath(path.parent)), unicodedata.normalize("NFC", path.name).casefold()


@dataclass(frozen=True)
class Work:
    """What all photos of a batch have in common."""

    plan: Plan
    ready: Ready
    engine: Engine
    sources: Sources

    def make(
        self,
        entry: Entry,
        *,
        cancel: CancelToken | None = None,
        progress: RenderProgress = no_render_progress,
    ) -> Entry:
        """Do a photo's work and say what came of it: done or skipped. Raises InstructIRError, and MemoryError."""
        began = time.monotonic()
        key = self.key_of(entry)
        if entry.key == key and (told := _finished(entry)) is not None:
            return told
        try:
            made = self._make(replace(entry, key=key, output="", output_sha256=""), cancel, progress)
        except NothingToDo as reason_why:
            made = replace(entry, state="skipped", key=key, output="", output_sha256="", sentence=reason_why.sentence)
        return replace(made, seconds=time.monotonic() - began)

    def key_of(self, entry: Entry) -> str:
        """A text for all that decides what the output holds: the photo's bytes, the stack, the weights, the recipe.

        Raises InputError when the photo cannot be read.
        """
        try:
            with entry.photo.open("rb") as file:
                source = hashlib.file_digest(file, "sha256").hexdigest()
        except ValueError as error:
            raise InputError("{photo!r} is not a possible file name.", photo=str(entry.photo)) from error
        except OSError as error:
            raise InputError(
                "“{photo}” cannot be opened: {reason}.", photo=entry.photo, reason=reason(error)
            ) from error
        plan = self.plan
        parts = [
            source,
            self.ready.digest(entry.photo),
            recipe.value(plan.recipe),
            plan.leave_clean,
            plan.precision,
            plan.update_models,
        ]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _make(self, entry: Entry, cancel: CancelToken | None, progress: RenderProgress) -> Entry:
        session = Session.open(entry.photo)
        document = self.ready.make(session)
        acts = acting(document)
        if not acts.steps:
            raise NothingToDo("None of the steps acts on it.")
        session.history.do("batch", document)
        folder = _folder(self.plan.folder, entry.place)
        target, there = self._target(session, entry, acts, folder)
        if there:
            return _done(entry, target, THERE)
        renderer = Renderer(self.engine, tiles=TileStore(memory=MEMORY))
        document = renderer.pin(
            document,
            session.photo,
            precision=self.plan.precision,
            cancel=cancel,
            update_models=self.plan.update_models,
        )
        session.history.amend(document)
        pixels = renderer.result(document, session.photo, progress=progress, cancel=cancel)
        if self.plan.leave_clean is not None:
            self._leave_clean(renderer, document, session.photo, pixels)
        options = self.plan.recipe.options_for(session.buffer.size)
        report = export(
            session,
            pixels,
            target,
            options,
            overwrite=self.plan.recipe.overwrite == "replace",
            precision=self.plan.precision,
            cancel=cancel,
        )
        notes = [*session.buffer.notes, *report.notes]
        return _done(entry, target, joined([report.promise, *notes]))

    def _leave_clean(self, renderer: Renderer, document: Document, photo: PixelSource, pixels: PixelSource) -> None:
        """Raise NothingToDo when the stack would hardly change the photo."""
        size = document.source.size
        cells = {cell for stage in renderer.stages(document) if stage.step.strength > 0 for cell in stage.needed(size)}
        measured = clean.effect(photo, pixels, clean.crops(size, cells)) if cells else 0.0
        threshold = self.plan.leave_clean
        assert threshold is not None
        if measured < threshold:
            raise NothingToDo(
                "It was left alone: {PERCENTILE} % of its pixels would change by ΔE {measured:.2f} at most, and up to "
                "{threshold:g} counts as clean.",
                PERCENTILE=clean.PERCENTILE,
                measured=measured,
                threshold=threshold,
            )

    def _target(self, session: Session, entry: Entry, document: Document, folder: Path) -> tuple[Path, bool]:
        """Where the photo's output goes, and whether it lies there already. Raises OutputError, UsageError."""
        how = self.plan.recipe
        titles = [step.title for step in document.steps]
        facts = replace(facts_of(session, how, titles), name=entry.name)
        suffix = how.suffix(session.path)
        finished: list[Path] = []

        def taken(path: Path) -> bool:
            if path in self.sources:
                return True
            if not path.exists():
                return False
            if self._is_output(path, session, document):
                finished.append(path)
                return False
            return True

        if naming.numbered(how.naming) or how.overwrite == "number":
            target = naming.free_target(folder, how.naming, facts, suffix=suffix, taken=taken)
        else:
            target = folder / f"{naming.filled(how.naming, facts)}{suffix}"
            if target not in self.sources and target.exists():
                found = _receipt(target)
                if found is not None and found.document.source.sha256 != session.document.source.sha256:
                    # the output of another photo of that name: never replaced, by whatever rule
                    target = naming.free_target(folder, how.naming, facts, suffix=suffix, taken=taken)
                elif self._is_output(target, session, document):
                    finished.append(target)
                elif how.overwrite != "replace":
                    raise OutputError(
                        "“{target}” already exists and was not made in this way. Choose another folder or name, or let "
                        "it be replaced.",
                        target=target,
                    )
        if target in self.sources:
            raise OutputError(
                "“{target}” is a photo itself and is never overwritten. Choose another folder or name.", target=target
            )
        if not finished:
            check_export(target, sources=(session.path, session.sidecar), overwrite=True)
        return target, bool(finished)

    def _is_output(self, path: Path, session: Session, document: Document) -> bool:
        """Whether a file's receipt says that it was made from this photo, by these steps and weights, in this way."""
        receipt = _receipt(path)
        if receipt is None:
            return False
        plan = self.plan
        return (
            receipt.document.source.sha256 == session.document.source.sha256
            and receipt.format == plan.recipe.encoder(session.path).name
            and receipt.options == plan.recipe.options_for(session.buffer.size)
            and receipt.precision == plan.precision
            and self._steps(receipt.document, exact=True) == self._steps(document, exact=False)
        )

    def _steps(self, document: Document, *, exact: bool) -> list[object]:
        """What decides the pixels of a stack. `exact`: the weights are those that the steps name."""
        found: list[object] = []
        for step in document.steps:
            region = document.region_of(step)
            known = exact or (step.model_sha256 and not self.plan.update_models)
            found.append(
                (
                    step.text,
                    step.embedding,
                    step.model,
                    step.model_sha256 if known else self.engine.model_info(step.model).sha256,
                    step.strength,
                    step.locks,
                    None if region is None else region.fingerprint,
                )
            )
        return found


def _finished(entry: Entry) -> Entry | None:
    """What became of a photo that was done in the same way before; None when its output is not there any more."""
    if not entry.output:
        return replace(entry, state="skipped", sentence=entry.sentence or STILL_CLEAN)
    try:
        with path_from(entry.output).open("rb") as file:
            same = hashlib.file_digest(file, "sha256").hexdigest() == entry.output_sha256
    except (OSError, Problem):
        return None
    return replace(entry, state="done", sentence=THERE, seconds=0.0) if same else None


def _done(entry: Entry, target: Path, sentence: str) -> Entry:
    try:
        with target.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise OutputError("“{target}” cannot be read again: {reason}.", target=target, reason=reason(error)) from error
    return replace(entry, state="done", output=path_text(target), output_sha256=digest, sentence=sentence)


def _receipt(path: Path) -> Receipt | None:
    """The receipt of a file; None when it has none that can be read."""
    try:
        text = read_receipt(path)
        return None if text is None else loads(text)
    except InputError:
        return None


def _folder(folder: Path, place: str) -> Path:
    """The folder of a place, made where it is missing. Raises OutputError."""
    made = folder / place
    try:
        made.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("The folder “{made}” cannot be made: {reason}.", made=made, reason=reason(error)) from error
    return made


def is_ours(photo: Path, folder: Path) -> bool:
    """Whether a photo that was found by searching is an output that lies in or below an output folder."""
    return photo.is_relative_to(folder) and _receipt(photo) is not None
