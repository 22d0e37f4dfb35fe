"""Where and how the edited photo is written: path, format, quality, place; asks before a file is replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.core.geometry import Size
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import ExportOptions, check_export, source_behind
from instructir_desktop.ui.panels.labels import breakable, label, set_look
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

LOSSY = ("JPEG", "WebP", "AVIF")
"""The formats whose size and faithfulness the quality decides."""


def formats() -> Mapping[str, str]:
    """The formats offered, each with the suffix it gets."""
    offered: dict[str, str] = {}
    for suffix, encoder in ENCODERS.items():
        offered.setdefault(encoder.name, suffix)
    return offered


class ExportDialog(QDialog):
    """Accepted only with a target that could be written when it was checked; writing is the caller's."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        suggested: Path,
        size: Size,
        profile: str = "sRGB",
        sources: Sequence[Path] = (),
        options: ExportOptions | None = None,
    ) -> None:
        """`suggested` fills the path; `profile` is the colour profile's name; `sources` can never be the target."""
        super().__init__(parent)
        self._size, self._sources, self._folder = size, tuple(sources), suggested.parent
        self._replaces = False
        start = options or ExportOptions()
        self.setWindowTitle("Export")
        self._path = QLineEdit(str(suggested))
        self._path.setAccessibleName("File")
        self._browse = QPushButton("Choose…")
        self._browse.setAutoDefault(False)
        self._format = QComboBox()
        self._format.addItems(list(formats()))
        self._format.setAccessibleName("Format")
        self._quality = PanelSlider(100, ExportOptions().quality)
        self._quality.setMinimum(1)
        self._quality.show_value(start.quality)
        self._quality.setAccessibleName("Quality")
        self._quality.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._percent = label(str(start.quality))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("1000"))
        self._strip = QCheckBox("Leave out where the photo was taken")
        self._strip.setChecked(start.strip_location)
        self._summary = label(f"{size.width} × {size.height} · {profile}", "muted")
        self._warning = label("", "warning")
        self._warning.setWordWrap(True)
        self._warning.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._warning.setFixedHeight(3 * self._warning.fontMetrics().lineSpacing())
        self._cancel = QPushButton("Cancel")
        self._cancel.setAutoDefault(False)
        self._accept = QPushButton("Export")
        self._accept.setProperty("kind", "primary")
        self._accept.setDefault(True)
        self._accept.setMinimumWidth(96)
        self._lay_out()

        self._path.textChanged.connect(self._path_changed)
        self._format.currentTextChanged.connect(self._format_changed)
        self._quality.moved.connect(lambda value, _final: self._percent.setText(str(value)))
        self._browse.clicked.connect(self._choose)
        self._cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self._try_accept)
        self._path_changed()
        self._select_name()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_M)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            ("File", self._path, self._browse),
            ("Format", self._format, None),
            ("Quality", self._quality, self._percent),
            ("", self._strip, None),
            ("Photo", self._summary, None),
        )
        for row, (name, field, beside) in enumerate(rows):
            words = label(name, "muted")
            words.setBuddy(field)
            grid.addWidget(words, row, 0)
            grid.addWidget(field, row, 1, 1, 1 if beside is not None else 2)
            if beside is not None:
                grid.addWidget(beside, row, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label("Export the photo", "title"))
        whole.addLayout(grid)
        whole.addWidget(self._warning)
        whole.addLayout(buttons)
        self.setMinimumWidth(520)

    def target(self) -> Path:
        """Where to write: the path as written, in the first folder if it names none, with the format's suffix."""
        written = self._folder / Path(self._path.text().strip()).expanduser()
        if written.suffix.lower() in ENCODERS:
            return written
        return written.with_name(written.name + formats()[self._format.currentText()]) if written.name else written

    def options(self) -> ExportOptions:
        return ExportOptions(quality=self._quality.value(), strip_location=self._strip.isChecked())

    def overwrite(self) -> bool:
        """Whether the user was told that the target exists, and agreed to replace it by accepting."""
        return self.result() == QDialog.DialogCode.Accepted and self._replaces

    def _select_name(self) -> None:
        """Select the name without folder and suffix: what the user most likely changes."""
        written = Path(self._path.text())
        self._path.setFocus()
        self._path.setSelection(len(self._path.text()) - len(written.name), len(written.stem))

    def _path_changed(self) -> None:
        suffix = Path(self._path.text().strip()).suffix.lower()
        if suffix in ENCODERS:
            self._format.blockSignals(True)
            self._format.setCurrentText(ENCODERS[suffix].name)
            self._format.blockSignals(False)
        self._check()

    def _format_changed(self, name: str) -> None:
        written = self._path.text().strip()
        suffix = Path(written).suffix
        stem = written[: -len(suffix)] if suffix.lower() in ENCODERS else written
        self._path.setText(stem + formats()[name])
        self._check()

    def _problem(self) -> str:
        """Why the target cannot be written, as a sentence; empty when it can."""
        target = self.target()
        if not self._path.text().strip():
            return "Write the name of the file to export to."
        try:
            if source_behind(target, self._sources) is not None:
                return "This is the original photo, which is never overwritten. Choose another name."
            encoder = check_export(target, sources=self._sources, overwrite=True)
        except OutputError as error:
            return str(error)
        if max(self._size) > encoder.longest_side:
            return f"{encoder.name} ends at {encoder.longest_side:,} pixels a side. Choose PNG or TIFF."
        return ""

    def _check(self) -> None:
        """Show what the present target means, and let the button say it."""
        problem = self._problem()
        self._replaces = not problem and self.target().exists()
        replaced = f"“{self.target().name}” exists already and will be replaced." if self._replaces else ""
        self._warning.setText(breakable(problem or replaced))
        set_look(self._warning, kind="danger" if problem else "warning")
        self._accept.setText("Replace" if self._replaces else "Export")
        self._accept.setEnabled(not problem)
        lossy = self._format.currentText() in LOSSY
        self._quality.setEnabled(lossy)
        self._percent.setEnabled(lossy)

    def _try_accept(self) -> None:
        """Accept, unless the disk has changed since the user was told: then tell first."""
        told = self._replaces
        self._check()
        if self._accept.isEnabled() and self._replaces == told:
            self.accept()

    def _choose(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            "Export to",
            str(self.target()),
            ";;".join(f"{name} (*{suffix})" for name, suffix in formats().items()),
            options=QFileDialog.Option.DontConfirmOverwrite,  # this dialog asks itself
        )
        if chosen:
            self._path.setText(chosen)
