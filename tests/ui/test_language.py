"""The window in other languages: chosen, complete on the screen, and laid out from right to left."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.core.language.parse import parse
from instructir_desktop.core.language.place import Place
from instructir_desktop.core.language.understanding import LABELS
from instructir_desktop.document.batch.entry import Entry, state_value, with_state
from instructir_desktop.document.export import NO_RECEIPT, ExportReport, conversions, export
from instructir_desktop.document.naming import PLACEHOLDERS
from instructir_desktop.document.recipe import STARTERS, ExportRecipe
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.document.verify import verify
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError
from instructir_desktop.imaging import isolated
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.isolated import open_isolated
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.sentence import Sentence, joined
from instructir_desktop.settings import LANGUAGES
from instructir_desktop.ui import words
from instructir_desktop.ui.batch.queue_model import QueueModel
from instructir_desktop.ui.dialogs.verify_dialog import VerifyDialog
from instructir_desktop.ui.language import NAMES, matched, use_language
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.hint_line import EXAMPLES
from instructir_desktop.ui.panels.sentence_box import SentenceBox
from instructir_desktop.ui.panels.welcome import SAMPLE_SENTENCES
from instructir_desktop.ui.photo_files import PhotoFiles
from instructir_desktop.ui.plan import PLACES
from tests.core.language.readers import Keywords
from tests.packaging.scripts import load


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    use_language(qapp, "en")
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_desktops_languages_are_matched_in_order() -> None:
    assert matched(["de-AT", "en-US"]) == "de"
    assert matched(["pt-BR", "fr-CA"]) == "fr"
    assert matched(["zh-Hans-CN"]) == matched(["zh-CN"]) == matched(["zh"]) == "zh_CN"
    assert matched(["zh-Hant-TW", "ja-JP"]) == "ja", "traditional characters are another script"
    assert matched(["tlh"]) == matched([]) == "en"
    assert {"system", *NAMES} == set(LANGUAGES)


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_the_window_speaks_it(
    language: str, qapp: QApplication, make: Callable[[], MainWindow], photo_path: Path, qtbot: QtBot
) -> None:
    use_language(qapp, "en")
    english = shown_texts(make())
    assert use_language(qapp, language) == language
    window = make()
    same = shown_texts(window) & english
    made = load("translations").read(language)
    alike = {source for (_, source), text in made.items() if text == source}
    names = {"+1", "InstructIR u2 (bundled)"}
    sentences = {*EXAMPLES.values(), *SAMPLE_SENTENCES}
    stars = {"★" * number for number in range(1, 6)}
    assert same <= alike | names | sentences | stars
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    qtbot.waitUntil(lambda: not window.editor.is_running)
    window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: window.editor.document is not None and len(window.editor.document.steps) == 1)
    box = window.bar.findChild(SentenceBox)
    assert "remove the rain" in box.placeholderText(), "what is written to the photo stays English"
    assert re.search("nglis|nglés|nglais|英語|英语", box.placeholderText())
    title = window.commands["undo"].toolTip()
    assert not title.startswith("<p>Undo")


def shown_texts(window: MainWindow) -> set[str]:
    actions = {action.text() for action in window.commands._actions.values()} | {
        action.text() for action in window.menuBar().actions()
    }
    labels = {label.text() for label in window.findChildren(QLabel) if not label.isHidden()}
    buttons = {button.text() for button in window.findChildren(QPushButton)}
    return {text for text in actions | labels | buttons if text}


def test_names_from_the_layers_below_are_all_known() -> None:
    assert set(words.NAMES) == set(LABELS.values())
    assert set(words.PLACEHOLDER_WORDS) == set(PLACEHOLDERS.values())
    assert set(words.RECIPES) == {recipe.name for recipe in STARTERS}
    sides = [
        Place("side", side, share) for side in ("left", "right", "top", "bottom") for share in (1 / 2, 1 / 3, 1 / 4)
    ]
    corners = [Place("corner", side) for side in ("top-left", "top-right", "bottom-left", "bottom-right")]
    named = {words.place_name(place) for place in (*PLACES, *sides, *corners, Place("subject"))}
    assert named <= set(words.PLACES)


def test_sentences_of_the_layers_below_are_translated(qapp: QApplication) -> None:
    use_language(qapp, "de")
    report = ExportReport(1_234, 5_678)
    assert words.said(report.promise) == "1.234 von 5.678 Pixeln sind unberührt."
    converted = conversions(
        ImageBuffer(np.zeros((2, 2, 3), np.uint8)), Path("a.jpg"), ExportOptions(sharpening="low", profile="srgb")
    )
    assert words.said(replace(report, converted=converted).promise) == (
        "1.234 von 5.678 Pixeln sind unberührt (danach: Schärfen, Wechsel des Profils und Verluste von JPEG)."
    )
    assert words.said("Looks noisy (σ ≈ 12)") == "Sieht verrauscht aus (σ ≈ 12)"
    forbidden = Sentence("The sentence asks for {intent} and forbids it. Which is meant?", intent="haze")
    assert words.said(forbidden).startswith("Der Satz verlangt „Dunst“")
    assert words.place_name(Place("sky", inverted=True)) == "überall außer Himmel"
    unknown = "A sentence nobody has translated {yet}."
    assert words.said(unknown) == unknown
    assert words.said("ΔE {0} & %1") == "ΔE {0} & %1"


def test_qts_own_texts_come_along(qapp: QApplication) -> None:
    use_language(qapp, "de")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_right_to_left_does_not_break_the_window(
    qapp: QApplication, make: Callable[[], MainWindow], photo_path: Path, qtbot: QtBot
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = make()
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    qtbot.waitUntil(lambda: not window.editor.is_running)
    window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: window.editor.document is not None and len(window.editor.document.steps) == 1)
    QApplication.processEvents()
    assert window.stack_panel.mapTo(window, window.stack_panel.rect().center()).x() < window.width() / 2, "mirrored"
    for panel in (window.stack_panel, window.bar, window.canvas, window.region_panel):
        corner = panel.mapTo(window, panel.rect().topLeft())
        assert window.rect().contains(corner.x() + 1, corner.y() + 1)
        assert corner.x() + panel.width() <= window.width() + 1
    slider = next(iter(window.stack_panel._rows.values()))._slider
    assert slider.layoutDirection() == Qt.LayoutDirection.LeftToRight, "more strength stays to the right"
    qtbot.waitUntil(lambda: not window.editor.is_running)
    window.bar.set_message("")
    window.bar.clear()
    QApplication.processEvents()
    chips = [chip for chip in window.bar.findChildren(QPushButton) if chip.property("chip") and chip.isVisible()]
    assert len(chips) > 2
    assert chips[0].x() > chips[1].x(), "the first example is where reading begins"


def test_errors_of_the_layers_below_speak_it(qapp: QApplication, tmp_path: Path) -> None:
    """With the reason inside, too; one whose template is unknown stays English."""
    use_language(qapp, "de")
    error = InputError("“{path}” cannot be read: {reason}.", path="a{b}.png", reason=Sentence("it does not exist"))
    assert words.said(error.sentence) == "„a{b}.png“ kann nicht gelesen werden: es gibt sie nicht."
    (tmp_path / "empty.jpg").write_bytes(b"")
    with pytest.raises(InputError) as caught:
        open_isolated(tmp_path / "empty.jpg")
    assert "ist leer" in words.said(caught.value.sentence), "through the decoding process"
    assert words.said(Sentence("Nobody knows {what}.", what="this")) == "Nobody knows this."
    assert "is empty" in str(caught.value), "the log and the command line speak English"
    isolated.close()


def test_why_a_photo_of_a_batch_failed_is_said_in_it(qapp: QApplication) -> None:
    use_language(qapp, "de")
    why = Sentence("“{path}” cannot be read: {reason}.", path="/far/away/a.png", reason=Sentence("it does not exist"))
    entry = Entry(0, Path("/far/away/a.png"), "a", state="failed", sentence=why)
    assert QueueModel.details(entry) == "„a.png“ kann nicht gelesen werden: es gibt sie nicht."
    assert QueueModel.all_details(entry).startswith("„/far/away/a.png“ kann")


def test_what_is_to_be_known_of_a_photo_that_is_done_is_said_in_it(qapp: QApplication) -> None:
    """Several sentences, after they were in the queue's file."""
    use_language(qapp, "de")
    notes = (Sentence("This file has {frames} frames; the first one was opened.", frames=3), NO_RECEIPT)
    report = ExportReport(12, 34, converted=Sentence("{list} and {one}", list="resizing", one="sharpening"))
    entry = Entry(
        0, Path("/far/a.png"), "a", state="done", output="/out/a.png", sentence=joined([report.promise, *notes])
    )
    again = with_state(entry, json.loads(json.dumps(state_value(entry))))
    assert QueueModel.all_details(again).startswith(
        "/out/a.png: 12 von 34 Pixeln sind unberührt (danach: Größenänderung und Schärfen). Diese Datei hat 3 "
    )
    assert QueueModel.all_details(again).endswith("was mit dieser Datei geschehen ist.")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("make it purple somehow", "Nicht sicher, was gemeint ist. Rauschen oder Unschärfe?"),
        (
            "Rauschen entfernen",
            "Nur Englisch wird gut verstanden. Rauschen oder Unschärfe? Bitte sagen Sie es auf Englisch.",
        ),
        (
            "remove the noise but keep the grain",
            "Der Satz verlangt „Rauschen“ und verbietet es zugleich. Was ist gemeint?",
        ),
        (
            "remove the noise and " * 500,
            "Der Satz hat 10.500 Zeichen; höchstens 1.000 sind möglich. Bitte sagen Sie es kürzer.",
        ),
    ],
)
def test_what_the_box_asks_is_asked_in_it(sentence: str, question: str, qapp: QApplication) -> None:
    use_language(qapp, "de")
    asked = parse(sentence, Keywords()).question
    assert asked is not None
    assert words.said(asked.text) == question


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_what_was_verified_is_said_in_it(
    language: str, qapp: QApplication, photo_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    use_language(qapp, language)
    session, target = Session.open(photo_path), tmp_path / "out.png"
    pixels = Renderer(FakeEngine()).pixels(session.document, session.photo)
    export(session, pixels, target, ExportOptions(), overwrite=False)
    Image.open(photo_path).save(photo_path, pnginfo=another_text())
    found = verify(target, FakeEngine())
    assert found.result == "verified"
    assert found.notes, "its metadata has changed"
    dialog = VerifyDialog(target)
    qtbot.addWidget(dialog)
    dialog.show_result(found)
    shown = " ".join(one.text() for one in dialog.findChildren(QLabel)).replace("\u200b", "")
    assert QLocale(language).toString(86_400) in shown
    for english in (found.sentence, *found.notes, found.promise, "Every pixel", "rendered again"):
        assert english not in shown


def test_what_a_save_has_to_tell_keeps_what_it_is_made_of(
    qapp: QApplication, photo_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through the thread of files and Qt's signal, which makes a plain text of a str."""
    use_language(qapp, "de")
    session, files = Session.open(photo_path), PhotoFiles()

    def save(self: Session, *, merging: bool = True) -> None:
        self.notes.append(Sentence("The damaged sidecar was kept as “{kept}”.", kept="x"))

    monkeypatch.setattr(Session, "save", save)
    session.history.do("Rating", replace(session.document, rating=3))
    with qtbot.waitSignal(files.saved) as told:
        files.save(session)
    assert words.said(told.args[1]) == "Die beschädigte Begleitdatei wurde als „x“ aufgehoben."
    files.shutdown()
    session.close()


def another_text() -> PngInfo:
    made = PngInfo()
    made.add_text("Comment", "another")
    return made


def test_export_presets_are_named_in_it_but_for_the_users_own(qapp: QApplication) -> None:
    use_language(qapp, "de")
    store = RecipeStore()
    store.put(ExportRecipe("Print"))
    assert [words.recipe_name(recipe, store) for recipe in store.all()] == [
        "Wie das Foto", "Web", "Klein, zum Verschicken", "Print", "Archiv",
    ]  # fmt: skip
