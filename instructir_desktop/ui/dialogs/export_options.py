"""The part of the export dialog that says how the file is encoded: only the controls that the format has, in fixed rows."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from instructir_desktop.core.geometry import Size
from instructir_desktop.document.recipe import fitted
from instructir_desktop.errors import UsageError
from instructir_desktop.imaging.encoders import Encoder
from instructir_desktop.imaging.options import ExportOptions, Profile, Subsampling
from instructir_desktop.imaging.resize import Resize, ResizeKind
from instructir_desktop.imaging.sharpening import Sharpening
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XL

DETAIL: tuple[tuple[str, Subsampling], ...] = (
    (marked("OptionsForm", "All colour detail (4:4:4)"), "4:4:4"),
    (marked("OptionsForm", "Half of it across (4:2:2)"), "4:2:2"),
    (marked("OptionsForm", "A quarter of it (4:2:0)"), "4:2:0"),
)
SIZES: tuple[tuple[str, ResizeKind | None], ...] = (
    (marked("OptionsForm", "Original"), None),
    (marked("OptionsForm", "Longer side"), "long-side"),
    (marked("OptionsForm", "Megapixels"), "megapixels"),
    (marked("OptionsForm", "Percent"), "percent"),
)
LIMITS: dict[ResizeKind, tuple[float, float, int, str]] = {
    "long-side": (1, 65_500, 0, marked("OptionsForm", " px")),
    "megapixels": (0.01, 2000, 2, marked("OptionsForm", " MP")),
    "percent": (1, 1000, 1, " %"),
}
"""Smallest and largest value, decimals and unit of each way of resizing."""
SHARPENING: tuple[tuple[str, Sharpening], ...] = (
    (marked("OptionsForm", "None"), "none"),
    (marked("OptionsForm", "Low"), "low"),
    (marked("OptionsForm", "Standard"), "standard"),
    (marked("OptionsForm", "High"), "high"),
)
PROFILES: tuple[tuple[str, Profile], ...] = (("sRGB", "srgb"), ("Display P3", "display-p3"))
LABELS = 88
"""Width of the column of names, the same as in the rest of the dialog."""


class OptionsForm(QWidget):
    """Rows for quality, colour detail and depth, size, sharpening, profile and metadata. `changed` follows every change."""

    changed = Signal()

    def __init__(self, size: Size, *, depth: int, profile: str, parent: QWidget | None = None) -> None:
        """`depth` and `profile` are the photo's own: bits per channel, and what its colours are called."""
        super().__init__(parent)
        self._photo = size
        self._quality = PanelSlider(100, ExportOptions().quality)
        self._quality.setMinimum(1)
        self._quality.setAccessibleName(self.tr("Quality"))
        self._quality.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._percent = label("95")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("1000"))
        self._lossless = QCheckBox(self.tr("Lossless"))
        self._kept = label(self.tr("Lossless: every pixel is kept as it is."), "muted")
        self._detail = _combo(self.tr("Colour detail"), [self.tr(words) for words, _value in DETAIL])
        own = self.tr("32-bit float") if depth == 32 else self.tr("{depth} bits").format(depth=depth)
        self._depth = _combo(
            self.tr("Depth"),
            [
                self.tr("As the photo ({own})").format(own=own),
                self.tr("8 bits per channel"),
                self.tr("16 bits per channel"),
            ],
        )
        self._only = label(self.tr("8 bits per channel"), "muted")
        self._kind = _combo(self.tr("Size"), [self.tr(words) for words, _kind in SIZES])
        self._value = QDoubleSpinBox()
        self._value.setAccessibleName(self.tr("Size value"))
        self._value.setFixedWidth(88)
        self._value.lineEdit().setTextMargins(
            SPACE_S, 0, SPACE_S, 0
        )  # the style sheet's padding does not reach the text
        self._result = label("", "muted")
        self._sharpening = _combo(self.tr("Sharpening"), [self.tr(words) for words, _value in SHARPENING])
        self._sharpening.setToolTip(self.tr("Sharpens what is written, after resizing. The steps are not changed."))
        self._profile = _combo(
            self.tr("Profile"),
            [self.tr("As the photo ({profile})").format(profile=profile), *(words for words, _value in PROFILES)],
        )
        self._place = QCheckBox(self.tr("Where it was taken"))
        self._all = QCheckBox(self.tr("All metadata and the receipt"))
        self._all.setToolTip(self.tr("Without its receipt, nobody can verify what was done to the file."))
        self._lay_out()
        self._quality.moved.connect(self._quality_moved)
        self._kind.currentIndexChanged.connect(self._kind_changed)
        self._value.valueChanged.connect(self._size_changed)
        self._lossless.toggled.connect(self._losslessness_changed)
        self._all.toggled.connect(self._stripping_changed)
        for combo in (self._detail, self._depth, self._sharpening, self._profile):
            combo.currentIndexChanged.connect(self.changed)
        self._place.toggled.connect(self.changed)
        self._encoder: Encoder | None = None
        self._show_size()

    def _lay_out(self) -> None:
        slider = QWidget()
        lossy = _row(slider, self._quality, self._percent, self._lossless)
        lossy.setStretch(0, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(slider)
        self._pages.addWidget(self._kept)
        coding, resizing, sharpening, leaving = QWidget(), QWidget(), QWidget(), QWidget()
        _row(coding, self._detail, self._depth, self._only).addStretch(1)
        _row(resizing, self._kind, self._value, self._result).addStretch(1)
        _row(sharpening, self._sharpening).addStretch(1)
        places = _row(leaving, self._place, self._all)
        places.setSpacing(SPACE_XL)
        places.addStretch(1)
        policy = self._lossless.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._lossless.setSizePolicy(policy)
        for keeper in (coding, resizing):
            keeper.setFixedHeight(self._kind.sizeHint().height())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_M)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Quality"), self._pages),
            (self.tr("Encoding"), coding),
            (self.tr("Size"), resizing),
            (self.tr("Sharpening"), sharpening),
            (self.tr("Colours"), self._profile),
            (self.tr("Leave out"), leaving),
        )
        for row, (name, field) in enumerate(rows):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(field, row, 1)

    def set_encoder(self, encoder: Encoder) -> None:
        """Show the controls of a format. What another format needs is kept for when it is chosen again."""
        self._encoder = encoder
        self._lossless.setVisible(encoder.lossy and encoder.lossless)
        self._pages.setCurrentIndex(0 if encoder.lossy else 1)
        self._detail.setVisible(encoder.subsampled)
        deep = len({8, 16} & set(encoder.depths)) > 1
        self._depth.setVisible(deep)
        self._only.setVisible(not deep and not encoder.subsampled)
        self._losslessness_changed()

    def set_options(self, options: ExportOptions) -> None:
        """Show these options; emits changed once."""
        blocked = self.blockSignals(True)
        self._quality.show_value(options.quality)
        self._percent.setText(str(options.quality))
        self._detail.setCurrentIndex([value for _words, value in DETAIL].index(options.subsampling))
        self._lossless.setChecked(options.lossless)
        self._depth.setCurrentIndex((None, 8, 16).index(options.depth))
        self._sharpening.setCurrentIndex([value for _words, value in SHARPENING].index(options.sharpening))
        self._profile.setCurrentIndex(("source", "srgb", "display-p3").index(options.profile))
        self._place.setChecked(options.strip_location)
        self._all.setChecked(options.strip_metadata)
        resize = options.resize
        self._kind.setCurrentIndex([kind for _words, kind in SIZES].index(None if resize is None else resize.kind))
        if resize is not None:
            self._value.setValue(resize.value)
        self.blockSignals(blocked)
        self.changed.emit()

    def options(self) -> ExportOptions:
        """What is chosen, also where it would leave this photo as it is (see recipe.fitted)."""
        kind = self._kind_now()
        resize = None if kind is None else Resize(kind, self._value.value())
        profile = ("source", "srgb", "display-p3")[self._profile.currentIndex()]
        return ExportOptions(
            quality=self._quality.value(),
            subsampling=DETAIL[self._detail.currentIndex()][1],
            lossless=self._lossless.isChecked(),
            depth=(None, 8, 16)[self._depth.currentIndex()],
            profile=cast("Profile", profile),
            resize=resize,
            sharpening=SHARPENING[self._sharpening.currentIndex()][1],
            strip_location=self._place.isChecked(),
            strip_metadata=self._all.isChecked(),
        )

    def _kind_now(self) -> ResizeKind | None:
        return SIZES[self._kind.currentIndex()][1]

    def _quality_moved(self, value: int, _final: bool) -> None:
        self._percent.setText(str(value))
        self.changed.emit()

    def _losslessness_changed(self) -> None:
        whole = self._lossless.isVisibleTo(self) and self._lossless.isChecked()
        self._quality.setEnabled(not whole)
        self._percent.setEnabled(not whole)
        self.changed.emit()

    def _stripping_changed(self, everything: bool) -> None:
        self._place.setEnabled(not everything)
        self.changed.emit()

    def _kind_changed(self) -> None:
        """Another way of resizing: begin with the photo's own size in it."""
        kind = self._kind_now()
        if kind is not None:
            low, high, decimals, unit = LIMITS[kind]
            own = {"long-side": max(self._photo), "megapixels": self._photo.area / 1e6, "percent": 100}[kind]
            blocked = self._value.blockSignals(True)
            self._value.setDecimals(decimals)
            self._value.setRange(low, high)
            self._value.setSuffix(self.tr(unit))
            self._value.setValue(own)
            self._value.blockSignals(blocked)
        self._size_changed()

    def _size_changed(self) -> None:
        self._show_size()
        self.changed.emit()

    def _show_size(self) -> None:
        kind = self._kind_now()
        self._value.setVisible(kind is not None)
        self._value.lineEdit().setCursorPosition(0)  # filled while it was hidden, it would show only the text's end
        try:
            resize = fitted(self.options(), self._photo).resize
            size = self._photo if resize is None else resize.size(self._photo)
        except UsageError:
            self._result.setText(self.tr("too large"))
            return
        kept = resize is None and kind not in (None, "percent")
        self._result.setText(f"{size.width} × {size.height}" + (self.tr("  (not enlarged)") if kept else ""))


def _combo(name: str, items: list[str]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItems(items)
    return made


def _row(holder: QWidget, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S)
    for widget in widgets:
        row.addWidget(widget)
    return row
