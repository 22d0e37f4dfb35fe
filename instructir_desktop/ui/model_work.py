"""Work on the installed models outside the window's thread: torch's part in the engine's, checking and downloading in another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from instructir_desktop import paths
from instructir_desktop.engine.api import CancelToken, ModelInfo
from instructir_desktop.engine.import_sources import find_sources
from instructir_desktop.engine.official import Official, fetch_official, install_official
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import Cancelled
from instructir_desktop.ui.engine_thread import EngineThread
from instructir_desktop.ui.file_thread import FileThread
from instructir_desktop.ui.numbers import filled


class ModelWork(QObject):
    """One piece of work at a time; `busyChanged` carries what is being done, "" when nothing is."""

    busyChanged = Signal(str)
    progress = Signal(object, object)
    """Bytes that are there and bytes in all (as objects: they may exceed 32 bits)."""
    finished = Signal(str)
    """What was done, as a sentence; the list of models may be different now."""
    failed = Signal(Exception)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._files = FileThread(self)
        self._cancel = CancelToken()
        self._job = 0
        self._busy = ""
        self._downloading = False
        engine.finished.connect(self._engine_finished)
        engine.failed.connect(self._engine_failed)
        engine.cancelled.connect(self._engine_cancelled)

    @property
    def busy(self) -> str:
        """What is being done, "" when nothing is."""
        return self._busy

    @property
    def downloading(self) -> bool:
        """Whether files are being received, which stop() can end."""
        return self._downloading

    def verify(self, model: str) -> None:
        """Compare every file of a model and of its sentence encoder with its SHA-256."""

        def work() -> str:
            store = ModelStore()
            manifest = store.manifest(model)
            store.verify(model)
            if manifest.encoder and not store.encoder_missing(manifest):
                store.verify(manifest.encoder)
            return QCoreApplication.translate(
                "ModelWork", "“{title}” is intact: every file has the SHA-256 it should."
            ).format(title=manifest.title)

        self._in_files(self.tr("Comparing the files…"), work)

    def remove(self, model: str) -> None:
        """Delete an imported model."""
        self._in_files(
            self.tr("Removing…"),
            lambda: self.tr("Removed: {models}.").format(models=", ".join(ModelStore().remove(model))),
        )

    def import_files(self, files: Sequence[Path]) -> None:
        """Convert image weights and text head, or one file of this application's own format."""
        from instructir_desktop.engine.conversion import import_model

        self._in_engine(self.tr("Importing and checking…"), lambda: _installed(import_model(files, _root())))

    def import_folder(self, folder: Path) -> None:
        """Everything that a folder holds: a model's files, a published sentence encoder, or both."""
        from instructir_desktop.engine.conversion import import_encoder, import_model

        def work() -> str:
            given = find_sources([folder])
            said = [_installed(import_model(given.files, _root()))] if given.files else []
            for encoder in given.encoders:
                name = import_encoder(encoder, _root()).name
                said.append(self.tr("The sentence encoder {name} is installed.").format(name=name))
            return " ".join(said)

        self._in_engine(self.tr("Importing and checking…"), work)

    def download(self, official: Official) -> None:
        """Get the published files and import them. Only the button that says so leads here."""
        folder = paths.cache_folder() / "downloads" / official.id
        cancel = self._cancel = CancelToken()

        def get() -> Path:
            return fetch_official(official, folder, received=self.progress.emit, cancel=cancel)

        def got(_folder: Path | None, error: Exception | None) -> None:
            if error is not None:
                self._end(error)
            else:
                self._in_engine(
                    QCoreApplication.translate("ModelWork", "Importing and checking…"),
                    lambda: _installed(install_official(official, folder, _root())),
                )

        self._downloading = True
        self._set_busy(filled(self.tr("Downloading {size:,.0f} MB…"), size=official.size / 1e6))
        self._files.submit(get, got)

    def cancel(self) -> None:
        """Stop a download; what is there already is kept for the next time."""
        self._cancel.cancel()

    def close(self) -> None:
        """Stop and wait for the thread."""
        self.cancel()
        self._files.shutdown()

    def _in_files(self, words: str, work: Callable[[], str]) -> None:
        self._set_busy(words)
        self._files.submit(work, lambda said, error: self._end(error, said or ""))

    def _in_engine(self, words: str, work: Callable[[], str]) -> None:
        self._set_busy(words)
        self._job = self._engine.call(lambda renderer, cancel, progress: work())

    def _engine_finished(self, job: int, result: object) -> None:
        if job == self._job:
            self._job = 0
            self._end(None, str(result))

    def _engine_failed(self, job: int, error: Exception) -> None:
        if job == self._job:
            self._job = 0
            self._end(error)

    def _engine_cancelled(self, job: int) -> None:
        self._engine_failed(job, Cancelled())

    def _end(self, error: Exception | None, said: str = "") -> None:
        self._set_busy("")
        if error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(said)

    def _set_busy(self, words: str) -> None:
        self._busy = words
        self._downloading = self._downloading and bool(words)
        self.busyChanged.emit(words)


def _root() -> Path:
    return paths.data_folder() / "models"


def _installed(model: ModelInfo) -> str:
    return QCoreApplication.translate(
        "ModelWork", "“{title}” is installed and was tried out on a test picture."
    ).format(title=model.title)
