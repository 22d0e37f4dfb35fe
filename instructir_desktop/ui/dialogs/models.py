"""The model manager: what is installed, which model new steps use, importing, checking, removing, and the one download."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.engine.official import Official, read_official
from instructir_desktop.engine.weights import Manifest, ModelStore
from instructir_desktop.errors import Cancelled, ModelError
from instructir_desktop.ui.editor import sentence_of
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.model_work import ModelWork
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.panels.labels import breakable, label, set_look
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

WIDTH = 560
ABOUT = marked("ModelsDialog", "New steps use the model that is chosen here. A step keeps the model it was made with.")
ABOUT_OFFICIAL = marked(
    "ModelsDialog",
    "The network of the paper, twelve times the size of the bundled one and slower. Import a folder that holds its two files "
    "(im_instructir-7d.pt and lm_instructir-7d.pt) and the folder of its sentence encoder bge-micro-v2, or import these one by "
    "one.",
)
FILTER = marked("ModelsDialog", "Weights (*.pt *.pth *.safetensors);;All files (*)")


class ModelRow(QFrame):
    """One restoration model with what can be done to it."""

    chosen = Signal(str)
    verifyRequested = Signal(str)
    removeRequested = Signal(str)

    def __init__(self, manifest: Manifest, *, bundled: bool, encoder_missing: bool, used: bool) -> None:
        super().__init__()
        self.setProperty("card", "row")
        self.radio = QRadioButton(manifest.title.replace("&", "&&"))
        self.radio.setAutoExclusive(False)  # they have different parents; the dialog keeps one checked
        self.radio.setChecked(used)
        self.radio.setEnabled(not encoder_missing)
        self.radio.clicked.connect(lambda: self.chosen.emit(manifest.id))
        digest = next(iter(manifest.files.values()), "")
        facts = (
            manifest.id,
            self.tr("part of the application") if bundled else self.tr("imported"),
            manifest.licence,
            f"{digest[:12]}…",
        )
        details = label(" · ".join(facts), "small")
        details.setToolTip(f"SHA-256 {digest}")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_XS)
        texts.addWidget(self.radio)
        texts.addWidget(details)
        if encoder_missing:
            note = label(
                self.tr("Cannot read sentences yet: import the folder of {encoder} too.").format(
                    encoder=manifest.encoder
                ),
                "warning",
            )
            texts.addWidget(note)
        self.verify = QPushButton(self.tr("Verify"))
        self.verify.setToolTip(self.tr("Compare every file with its SHA-256"))
        self.verify.clicked.connect(lambda: self.verifyRequested.emit(manifest.id))
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setVisible(not bundled)
        self.remove.clicked.connect(lambda: self.removeRequested.emit(manifest.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_S)
        row.addLayout(texts, 1)
        row.addWidget(self.verify)
        row.addWidget(self.remove)


class ModelsDialog(QDialog):
    """`used` is the id of the model that new steps use. Closing it stops a download."""

    modelChosen = Signal(str)

    def __init__(self, work: ModelWork, *, used: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._used = used
        self.setWindowTitle(self.tr("Models"))
        self.rows: dict[str, ModelRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_S)
        self.import_files = QPushButton(self.tr("Import files…"))
        self.import_files.clicked.connect(self._choose_files)
        self.import_folder = QPushButton(self.tr("Import folder…"))
        self.import_folder.clicked.connect(self._choose_folder)
        self.download = QPushButton(self.tr("Download…"))
        self.download.clicked.connect(self._ask_download)
        self._official = _official()
        self._note = label("", "small")
        self._note.setWordWrap(True)
        self._offer_download()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (self.import_files, self.import_folder, self.download):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.message = label()
        self.message.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(work.cancel)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        bottom = QHBoxLayout()
        bottom.addWidget(self.message, 1)
        bottom.addWidget(self.stop)
        bottom.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Models"), "title"))
        whole.addWidget(_wrapped(self.tr(ABOUT), "muted"))
        whole.addLayout(self._list)
        whole.addSpacing(SPACE_M)
        whole.addWidget(label(self.tr("InstructIR-7D, as published"), "heading"))
        whole.addWidget(_wrapped(self.tr(ABOUT_OFFICIAL), "muted"))
        whole.addLayout(buttons)
        whole.addWidget(self._note)
        whole.addStretch(1)
        whole.addWidget(self.bar)
        whole.addLayout(bottom)
        self.setMinimumWidth(WIDTH)
        work.busyChanged.connect(self._set_busy)
        work.progress.connect(self._show_progress)
        work.finished.connect(self._finished)
        work.failed.connect(self._failed)
        self._fill()
        self._set_busy(work.busy)

    def _fill(self) -> None:
        """Show what is installed now."""
        store = ModelStore()
        infos = {info.id: info for info in store.list()}
        if self._used not in infos and infos:
            self._choose(next(iter(infos)))
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = {}
        for manifest in store.manifests():
            if manifest.id not in infos:
                continue
            row = ModelRow(
                manifest,
                bundled=infos[manifest.id].bundled,
                encoder_missing=store.encoder_missing(manifest),
                used=manifest.id == self._used,
            )
            row.chosen.connect(self._choose)
            row.verifyRequested.connect(self._work.verify)
            row.removeRequested.connect(self._ask_remove)
            self._list.addWidget(row)
            self.rows[manifest.id] = row

    def _choose(self, model: str) -> None:
        self._used = model
        for name, row in self.rows.items():
            row.radio.setChecked(name == model)
        self.modelChosen.emit(model)

    def _offer_download(self) -> None:
        """The button works only when every file's SHA-256 is known beforehand."""
        official = self._official
        possible = official is not None and not official.unpinned
        self.download.setEnabled(possible)
        if official is not None and not possible:
            self._note.setText(
                self.tr(
                    "Downloading is switched off in this version: the SHA-256 of {files} is not known to it. "
                    "The files are published at {page}."
                ).format(files=", ".join(official.unpinned), page=official.page)
            )
        self._note.setVisible(bool(self._note.text()))

    def _choose_files(self) -> None:
        files, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Import image weights and text head"), "", self.tr(FILTER)
        )
        if files:
            self._work.import_files([Path(name) for name in files])

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Import the folder of a model or of a sentence encoder")
        )
        if folder:
            self._work.import_folder(Path(folder))

    def _ask_download(self) -> None:
        official = self._official
        if official is not None:
            box = question(
                self, self.tr("Download {title}?").format(title=official.title), describe(official), self.tr("Download")
            )
            box.accepted.connect(lambda: self._work.download(official))
            box.open()

    def _ask_remove(self, model: str) -> None:
        words = self.tr(
            "Steps that were made with it stay as they are, but can be computed again only when it is imported again."
        )
        box = question(self, self.tr("Remove “{model}”?").format(model=model), words, self.tr("Remove"))
        box.accepted.connect(lambda: self._work.remove(model))
        box.open()

    def _set_busy(self, words: str) -> None:
        busy = bool(words)
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.stop.setVisible(busy and self._work.downloading)
        for widget in (self.import_files, self.import_folder, *self.rows.values()):
            widget.setEnabled(not busy)
        self.download.setEnabled(not busy and self._official is not None and not self._official.unpinned)
        if busy:
            self._say(words, "muted")

    def _show_progress(self, there: int, total: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * there / max(total, 1)))

    def _finished(self, sentence: str) -> None:
        self._fill()
        self._say(sentence, "muted")

    def _failed(self, error: Exception) -> None:
        self._fill()
        stopped = isinstance(error, Cancelled)
        self._say(
            self.tr("Stopped. What is there already is kept for the next time.") if stopped else sentence_of(error),
            "warning",
        )

    def _say(self, sentence: str, kind: str) -> None:
        set_look(self.message, kind=kind)
        self.message.setText(breakable(sentence))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._work.cancel()
        super().closeEvent(event)


def describe(official: Official) -> str:
    """What is got from where, before anything is opened."""
    words = QCoreApplication.translate("ModelsDialog", "{size:,.0f} MB from {page}, licence {licence}.")
    lines = [filled(words, size=official.size / 1e6, page=official.page, licence=official.licence), ""]
    lines += [
        f"{file.name}: {filled('{size:,.1f} MB', size=file.size / 1e6)}, SHA-256 {file.sha256[:16]}…"
        for file in official.files
    ]
    return "\n".join(lines)


def question(parent: QWidget, title: str, text: str, yes: str) -> QMessageBox:
    """A question whose `accepted` means yes."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, title, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(text)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(
        box.addButton(QCoreApplication.translate("ModelsDialog", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _official() -> Official | None:
    try:
        return read_official()
    except ModelError:
        return None


def _wrapped(text: str, kind: str) -> QWidget:
    made = label(text, kind)
    made.setWordWrap(True)
    return made
