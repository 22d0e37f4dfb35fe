"""The export dialog: names, formats and their controls, presets, the size estimate, what it refuses, replacing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from instructir_desktop.document.recipe import STARTERS, SUFFIXES, ExportRecipe
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.document.session import Session
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import ExportOptions, Resize
from instructir_desktop.ui.dialogs.error import ErrorDialog
from instructir_desktop.ui.dialogs.export_dialog import ExportDialog
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.size_estimator import SizeEstimator
from instructir_desktop.ui.theme import apply_theme

Make = Callable[..., ExportDialog]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    path = tmp_path / "photo.jpg"
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (60, 90, 3), dtype=np.uint8)).save(path)
    return Session.open(path)


@pytest.fixture
def estimator(session: Session) -> Iterator[SizeEstimator]:
    made = SizeEstimator()
    made.set_photo(session.buffer, session.buffer.model_pixels)
    yield made
    made.shutdown()


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, session: Session) -> Make:
    apply_theme(qapp, "dark")

    def make(**given: object) -> ExportDialog:
        made = ExportDialog(**{"session": session, **given})  # type: ignore[arg-type]
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return make


@pytest.fixture
def dialog(make: Make) -> ExportDialog:
    return make()


def named(dialog: QWidget, kind: type, name: str) -> QWidget:  # type: ignore[type-arg]
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


def combo(dialog: ExportDialog, name: str) -> QComboBox:
    found = named(dialog, QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def choose(dialog: ExportDialog, name: str, words: str) -> None:
    """Choose the item that contains these words, as a user does."""
    box = combo(dialog, name)
    index = next(index for index in range(box.count()) if words in box.itemText(index))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def name_box(dialog: ExportDialog) -> QLineEdit:
    found = named(dialog, QLineEdit, "Name")
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: ExportDialog, *words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() in words)


def tick(dialog: ExportDialog, words: str) -> QCheckBox:
    return next(found for found in dialog.findChildren(QCheckBox) if words in found.text())


def said(dialog: ExportDialog) -> str:
    kinds = ("warning", "danger")
    return next(label for label in dialog.findChildren(QLabel) if label.property("kind") in kinds).text()


def write(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    name_box(dialog).selectAll()
    qtbot.keyClicks(name_box(dialog), text)


def test_defaults(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.target() == tmp_path / "photo-restored.jpg"
    assert dialog.options() == ExportOptions()
    assert said(dialog) == ""
    assert name_box(dialog).selectedText() == "{name}-restored"
    assert "→ photo-restored.jpg" in [label.text() for label in dialog.findChildren(QLabel)]
    assert "90 × 60" in [label.text() for label in dialog.findChildren(QLabel)]


def test_options_are_what_was_set(qtbot: QtBot, dialog: ExportDialog) -> None:
    slider = dialog.findChild(PanelSlider)
    assert slider is not None
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(tick(dialog, "taken"), Qt.Key.Key_Space)
    choose(dialog, "Colour detail", "4:2:0")
    choose(dialog, "Profile", "Display P3")
    choose(dialog, "Sharpening", "Standard")
    choose(dialog, "Size", "Percent")
    dialog.findChild(QDoubleSpinBox).setValue(50)  # type: ignore[union-attr]
    assert "45 × 30" in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.options() == ExportOptions(
        quality=2,
        subsampling="4:2:0",
        profile="display-p3",
        resize=Resize("percent", 50),
        sharpening="standard",
        strip_location=True,
    )
    tick(dialog, "All metadata").click()
    assert dialog.options().strip_metadata
    assert not tick(dialog, "taken").isEnabled()


def test_a_photo_is_not_enlarged_by_its_long_side(dialog: ExportDialog) -> None:
    choose(dialog, "Size", "Longer side")
    dialog.findChild(QDoubleSpinBox).setValue(4000)  # type: ignore[union-attr]
    assert dialog.options().resize is None
    assert "90 × 60  (not enlarged)" in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.recipe().options.resize == Resize("long-side", 4000)


@pytest.mark.parametrize("kind", ["Longer side", "Megapixels", "Percent"])
def test_the_number_of_the_size_can_be_read(dialog: ExportDialog, kind: str) -> None:
    choose(dialog, "Size", kind)
    box = dialog.findChild(QDoubleSpinBox)
    assert box is not None
    assert box.text()
    assert box.lineEdit().width() > box.fontMetrics().horizontalAdvance("65500 px")


@pytest.mark.parametrize("name", list(SUFFIXES))
def test_only_the_controls_of_the_format_are_shown_and_nothing_jumps(
    dialog: ExportDialog, tmp_path: Path, name: str
) -> None:
    before = dialog.size(), button(dialog, "Export").geometry(), combo(dialog, "Size").geometry()
    choose(dialog, "Format", name)
    encoder = ENCODERS[SUFFIXES[name]]
    assert dialog.target() == tmp_path / f"photo-restored{SUFFIXES[name]}"
    assert dialog.findChild(PanelSlider).isVisible() == encoder.lossy  # type: ignore[union-attr]
    assert combo(dialog, "Colour detail").isVisible() == encoder.subsampled
    assert combo(dialog, "Depth").isVisible() == ({8, 16} <= set(encoder.depths))
    assert tick(dialog, "Lossless").isVisible() == (encoder.lossy and encoder.lossless)
    assert (dialog.size(), button(dialog, "Export").geometry(), combo(dialog, "Size").geometry()) == before


def test_lossless_needs_no_quality(dialog: ExportDialog) -> None:
    choose(dialog, "Format", "WebP")
    tick(dialog, "Lossless").click()
    assert dialog.options().lossless
    assert not dialog.findChild(PanelSlider).isEnabled()  # type: ignore[union-attr]
    choose(dialog, "Format", "JPEG")
    assert dialog.findChild(PanelSlider).isEnabled()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "target", "name"),
    [
        ("a.PNG", "a.png", "PNG"),
        ("a.jpeg", "a.jpg", "JPEG"),
        ("a.final", "a.final.jpg", "JPEG"),
        ("plain", "plain.jpg", "JPEG"),
        ("b.tif", "b.tif", "TIFF"),
        ("../up", "-up.jpg", "JPEG"),
        ("a/b:c", "a-b-c.jpg", "JPEG"),
    ],
)
def test_names_and_suffixes(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, written: str, target: str, name: str
) -> None:
    write(qtbot, dialog, written)
    assert dialog.target() == tmp_path / target
    assert combo(dialog, "Format").currentText() == name


def test_placeholders_are_offered(dialog: ExportDialog, tmp_path: Path) -> None:
    insert = next(one for one in dialog.findChildren(QToolButton) if one.text() == "{ }")
    name_box(dialog).setText("x-")
    width = next(action for action in insert.menu().actions() if action.text().startswith("{width}"))
    width.trigger()
    assert name_box(dialog).text() == "x-{width}"
    assert dialog.target() == tmp_path / "x-90.jpg"


def test_the_next_number_is_taken(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "photo-restored.jpg").touch()
    dialog.findChild(PanelSlider).setValue(50)  # type: ignore[union-attr]
    assert dialog.target() == tmp_path / "photo-restored-2.jpg"
    assert said(dialog) == ""


def test_replacing_is_said_before_and_told_after(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "If the name is taken", "Ask")
    height = dialog.height()
    assert button(dialog, "Export").isEnabled()
    (tmp_path / "old.jpg").touch()
    write(qtbot, dialog, "old")
    assert said(dialog) == "“old.jpg” exists already and will be replaced."
    assert dialog.height() == height
    assert not dialog.overwrite()
    qtbot.mouseClick(button(dialog, "Replace"), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.overwrite()


def test_a_new_file_is_not_an_overwrite(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.keyClick(name_box(dialog), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not dialog.overwrite()


def test_a_file_that_came_meanwhile_is_told_first(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "If the name is taken", "Ask")
    (tmp_path / "photo-restored.jpg").touch()
    qtbot.mouseClick(button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    qtbot.mouseClick(button(dialog, "Replace"), Qt.MouseButton.LeftButton)
    assert dialog.overwrite()


def test_the_original_is_refused_by_name_and_by_link(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "If the name is taken", "Ask")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "photo.jpg")
    for written in ("photo.jpg", "PHOTO.JPG", "link", "{name}"):
        write(qtbot, dialog, written)
        assert "never overwritten" in said(dialog), written
        assert not button(dialog, "Export", "Replace").isEnabled()
    choose(dialog, "If the name is taken", "number")
    assert dialog.target() == tmp_path / "photo-2.jpg"


@pytest.mark.parametrize(
    ("written", "words"), [("", "empty"), ("   ", "empty"), ("{what}", "not known"), ("{name", "brace")]
)
def test_what_cannot_be_written_is_said(qtbot: QtBot, dialog: ExportDialog, written: str, words: str) -> None:
    name_box(dialog).setText(written)
    assert words in said(dialog)
    assert not button(dialog, "Export").isEnabled()
    qtbot.keyClick(name_box(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_size_that_is_absurd_is_said(dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(dialog, "Format", "WebP")
    choose(dialog, "Size", "Percent")
    dialog.findChild(QDoubleSpinBox).setMaximum(1_000_000)  # type: ignore[union-attr]
    dialog.findChild(QDoubleSpinBox).setValue(20_000)  # type: ignore[union-attr]
    assert "16,383" in said(dialog)
    dialog.findChild(QDoubleSpinBox).setValue(999_999)  # type: ignore[union-attr]
    assert "smaller size" in said(dialog)
    assert not button(dialog, "Export").isEnabled()


def test_choosing_a_folder(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "exports").mkdir()
    answers = [str(tmp_path / "exports"), "", str(tmp_path / "absent")]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_more: answers.pop(0))
    for _ in range(2):
        qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)
        assert dialog.target() == tmp_path / "exports" / "photo-restored.jpg"
    qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)
    assert "no folder" in said(dialog)


def test_presets_fill_the_fields_and_a_change_makes_them_own_settings(dialog: ExportDialog, tmp_path: Path) -> None:
    web = next(starter for starter in STARTERS if starter.name == "Web")
    choose(dialog, "Preset", "Web")
    assert dialog.recipe() == web
    assert dialog.target() == tmp_path / "photo-web.jpg"
    assert not button(dialog, "Delete").isEnabled()
    tick(dialog, "taken").click()
    assert combo(dialog, "Preset").currentIndex() == 0
    assert dialog.recipe().name == ""
    choose(dialog, "Preset", "Same as the photo")
    assert combo(dialog, "Preset").currentText() == "Same as the photo"


def test_presets_are_saved_and_deleted(
    qtbot: QtBot, dialog: ExportDialog, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [("  My   web ", True), ("", True), ("never", False)]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: answers.pop(0))
    choose(dialog, "Format", "WebP")
    qtbot.mouseClick(button(dialog, "Save…"), Qt.MouseButton.LeftButton)
    assert combo(dialog, "Preset").currentText() == "My web"
    assert RecipeStore().get("my web") == dialog.recipe()
    qtbot.mouseClick(button(dialog, "Save…"), Qt.MouseButton.LeftButton)
    failure = dialog.findChild(ErrorDialog)
    assert failure is not None
    failure.close()
    qtbot.mouseClick(button(dialog, "Save…"), Qt.MouseButton.LeftButton)
    assert len(RecipeStore().all()) == len(STARTERS) + 1

    again = make()
    choose(again, "Preset", "My web")
    assert combo(again, "Format").currentText() == "WebP"
    qtbot.mouseClick(button(again, "Delete"), Qt.MouseButton.LeftButton)
    assert RecipeStore().all() == STARTERS
    assert combo(again, "Preset").currentIndex() == 0
    assert combo(again, "Format").currentText() == "WebP"  # what is chosen stays


def test_a_recipe_is_shown(make: Make) -> None:
    recipe = ExportRecipe("", "TIFF", ExportOptions(depth=16, resize=Resize("megapixels", 0.01)), "{name}-x", "number")
    assert make(recipe=recipe).recipe() == recipe


def test_the_size_is_estimated_and_follows_changes(
    qtbot: QtBot, make: Make, estimator: SizeEstimator, session: Session
) -> None:
    with qtbot.waitSignal(estimator.estimated) as first:
        dialog = make(estimator=estimator)
    label = named(dialog, QLabel, "File size")
    assert isinstance(label, QLabel)
    assert label.text().startswith("About ")
    with qtbot.waitSignal(estimator.estimated) as second:
        dialog.findChild(PanelSlider).setValue(20)  # type: ignore[union-attr]
    assert first.args is not None
    assert second.args is not None
    assert second.args[0].size < first.args[0].size
    name_box(dialog).setText("{what}")
    assert label.text() == ""


def test_cancel(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.overwrite()
