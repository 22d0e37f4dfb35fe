"""The one Qt style sheet, built from the tokens.

Widgets choose a look by dynamic properties: `kind` (label: heading, title, muted, small, warning, danger; button: primary, quiet,
link), `tone` (chip: neutral, accent, warning) and `card`.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from instructir_desktop import paths
from instructir_desktop.ui.tokens import RADIUS, RADIUS_S, Tokens, contrast

SEEN = 3.0
"""Contrast from which on a drawing is seen well (WCAG 2, 1.4.11)."""

_SHEET = Template("""
QWidget { color: $text; }
QWidget:disabled { color: $disabled; }
QMainWindow, QDialog { background: $surface; }
QDialog[card="palette"] { border: 1px solid $muted; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }

QLabel { background: transparent; }
QLabel[kind="hero"] { font-size: ${hero}pt; font-weight: 600; }
QLabel[kind="title"] { font-size: ${large}pt; font-weight: 600; }
QLabel[kind="title"][tone="good"] { color: $success; }
QLabel[kind="title"][tone="bad"] { color: $danger; }
QLabel[kind="heading"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: ${small}pt; }
QLabel[kind="warning"] { color: $warning; }
QLabel[kind="danger"] { color: $danger; }
QLabel[kind="running"] { color: $accent; font-size: ${small}pt; }
QLabel[kind="stale"] { color: $warning; font-size: ${small}pt; }
QLabel:disabled { color: $disabled; }

QPushButton {
  background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; padding: 5px 14px; min-height: ${line}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $disabled; background: $surface; border-color: $border; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 4px 13px; }
QPushButton[kind="primary"]:disabled { background: $hover; border-color: $hover; color: $disabled; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; text-align: left; padding: 5px 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border-color: $accent; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QListWidget[kind="choice"] {
  background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; padding: 3px; outline: none;
}
QListWidget[kind="choice"]::item { padding: 2px 8px; border-radius: ${radius_s}px; }
QListWidget[kind="choice"]::item:selected { background: $accent_soft; color: $text; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${radius_s}px; padding: 3px; }
QToolButton[kind="tight"] { padding: 2px; }
QToolButton[kind="help"] { color: $muted; font-weight: 600; padding: 2px 7px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $border; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QSpinBox, QDoubleSpinBox {
  background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; padding: 4px 6px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
QLineEdit:disabled { placeholder-text-color: $disabled; }
/* Not NoButtons: with it and a style sheet, Qt gives the text a width of one pixel. */
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: $accent; }
QLineEdit:disabled { background: $surface; }
QLineEdit[kind="bare"] { background: transparent; border: none; padding: 0; font-size: ${large}pt; }

QLineEdit[kind="name"] { padding: 0 3px; }

QComboBox {
  background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; padding: 4px 8px; min-height: ${line}px;
}
QComboBox:hover { background: $hover; }
QComboBox:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
  background: $raised; border: 1px solid $border; outline: none; padding: 2px;
  selection-background-color: $accent_soft; selection-color: $text;
}

QCheckBox { spacing: 8px; padding: 2px 0; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $raised; }
QCheckBox::indicator:hover { background: $hover; }
QCheckBox::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QCheckBox::indicator:checked:focus { border-color: $text; }
QCheckBox::indicator:disabled { border-color: $disabled; }

QRadioButton { spacing: 8px; padding: 2px 0; font-weight: 600; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px; background: $raised; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; background: $on_accent; }
QRadioButton::indicator:checked:focus { border-color: $text; }
QRadioButton::indicator:disabled { border-color: $disabled; }

QProgressBar { background: $border; border: none; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QTextBrowser, QPlainTextEdit, QListWidget, QTreeWidget {
  background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $text;
}
QListWidget { outline: none; }
QListWidget[kind="filmstrip"] { background: transparent; border: none; padding: 0 8px; }
QListWidget::item { padding: 0 6px; border-radius: ${radius_s}px; }
QTextBrowser:focus, QPlainTextEdit:focus, QListWidget:focus, QTreeWidget:focus { border-color: $accent; }
QTreeWidget { outline: none; }
QTreeWidget::item { padding: 3px 4px; }
QTreeWidget::item:selected { background: $accent_soft; color: $text; }
QListWidget::item:selected { background: $accent_soft; color: $text; }

QTableView {
  background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; outline: none;
  selection-background-color: $accent_soft; selection-color: $text;
}
QTableView:focus { border-color: $accent; }
QTableView::item { padding: 0 8px; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: $muted; border: none; border-bottom: 1px solid $border; padding: 5px 11px;
}

QSlider { background: transparent; min-height: 18px; }
QSlider::groove:horizontal { height: 3px; border-radius: 1px; background: $border; }
QSlider::sub-page:horizontal { height: 3px; border-radius: 1px; background: $accent; }
QSlider[centred="true"]::sub-page:horizontal { background: $border; }
QSlider::handle:horizontal {
  width: 10px; height: 10px; margin: -5px 0; border-radius: 6px; background: $text; border: 1px solid $surface;
}
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: $disabled; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $surface; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: ${radius_s}px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: ${radius_s}px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolBar { background: $surface; border: none; padding: 4px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; height: 1px; margin: 5px; }
QToolButton#qt_toolbar_ext_button { padding: 0; margin: 0; border: none; }
QStatusBar { background: $surface; color: $muted; }
QStatusBar::item { border: none; }
QDockWidget::title { background: $surface; padding: 6px 8px; }
QMainWindow::separator, QSplitter::handle { background: $canvas; width: 1px; height: 1px; }

QFrame[card="field"] { background: $raised; border: 1px solid $border; border-radius: ${radius}px; }
QFrame[card="field"][lit="true"] { border-color: $accent; }
QFrame[card="field"][wrong="true"] { border-color: $danger; }
QWidget[card="canvas"] { background: $canvas; }
QFrame[card="drop-zone"] { background: transparent; border: 2px dashed $disabled; border-radius: 14px; }
QFrame[card="drop-zone"][lit="true"] { background: $accent_soft; border-color: $accent; }
QFrame[card="row"] { background: $raised; border: 1px solid transparent; border-radius: ${radius}px; }
QFrame[card="row"]:hover { border-color: $border; }
QFrame[card="row"]:focus { border-color: $muted; }
QFrame[card="row"][current="true"] { background: $accent_soft; border-color: $accent; }
QFrame[card="row"][current="true"]:focus { border-color: $text; }
QFrame[card="row"][dragged="true"] { background: $hover; border: 1px dashed $muted; }
QFrame[card="toast"] { background: $raised; border: 1px solid $muted; border-radius: ${radius}px; }
QPushButton[kind="link"] {
  background: transparent; border-color: transparent; color: $accent; font-weight: 600; padding: 5px 8px;
}
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border-color: $accent; }
QLabel[kind="key"] { background: $raised; border: 1px solid $border; border-radius: ${radius_s}px; padding: 1px 6px; }
QFrame[card="popup"] { background: $surface; border: 1px solid $border; }
QFrame[card="completion"] { background: transparent; }
QFrame[card="completion"]:hover { background: $hover; }
QFrame[card="completion"][current="true"] { background: $accent_soft; }
QFrame[card="drop"] { background: $accent; border: none; }

QPushButton[chip="true"], QLabel[chip="true"] {
  background: $raised; border: 1px solid $border; border-radius: 11px; padding: 1px 10px;
  min-height: ${chip}px; max-height: ${chip}px;
  font-weight: normal;
}
QPushButton[chip="true"]:hover { background: $hover; border-color: $muted; }
QPushButton[chip="true"]:focus { border-color: $accent; }
QPushButton[chip="true"]:disabled { color: $disabled; background: transparent; }
QLabel[chip="true"][tone="neutral"] { background: $hover; border-color: transparent; color: $text; }
QLabel[chip="true"][tone="accent"] { background: $accent_soft; border-color: $accent; color: $text; }
QLabel[chip="true"][tone="warning"] { background: transparent; border-color: $warning; color: $warning; }
QLabel[chip="true"]:disabled { background: transparent; border-color: $border; color: $disabled; }
QPushButton[chip="true"][tone="warning"] { border-color: $warning; }
QPushButton[chip="true"][tone="accent"] { background: $accent_soft; border-color: $accent; }
QPushButton[chip="true"][tone="accent"]:hover { background: $hover; }
QPushButton[chip="true"][tone="accent"]:focus { border: 2px solid $accent; padding: 0 9px; }
QPushButton[chip="true"][tone="suggestion"] { border-color: $disabled; }
QPushButton[chip="true"][tone="suggestion"]:focus, QPushButton[chip="true"][tone="warning"]:focus {
  border: 2px solid $accent; padding: 0 9px;
}
QLabel[chip="true"][tone="quiet"] { background: transparent; border-color: $border; color: $muted; }
""")


def _chevron(tokens: Tokens) -> str:
    """Which drawing of the arrow is seen on a field: a style sheet cannot tint one."""
    return "grey" if contrast("#808489", tokens.raised) >= SEEN else "light"


def build_stylesheet(tokens: Tokens, *, point_size: float) -> str:
    """The application's style sheet; `point_size` is that of the system's font, to which the other sizes are relative."""
    sizes = {"small": point_size * 0.92, "large": point_size * 1.22, "hero": point_size * 1.8}
    return _SHEET.substitute(
        {name: value for name, value in asdict(tokens).items() if isinstance(value, str)},
        radius=RADIUS,
        radius_s=RADIUS_S,
        line=max(18, round(point_size * 1.75)),
        chip=max(20, round(point_size * 2)),
        tick=paths.resource(f"icons/tick-{'dark' if tokens.dark else 'white'}.svg").as_posix(),
        chevron=paths.resource(f"icons/chevron-down-{_chevron(tokens)}.svg").as_posix(),
        **{name: f"{size:.2f}" for name, size in sizes.items()},
    )
