"""Promise 9: words from outside are data. No markup, no formats, no paths out of a folder, nothing invisible, quiet logs."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop import diagnostics, logs
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document import journal, preset, sidecar, variants
from instructir_desktop.document.session import Session
from instructir_desktop.document.variant import Snapshot
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError
from instructir_desktop.settings import Settings
from instructir_desktop.ui.dialogs.about import AboutDialog
from instructir_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from instructir_desktop.ui.dialogs.error import ErrorDialog
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.shown_text import shown
from tests.attacks.scoreboard import BOARD
from tests.ui.conftest import fake, make, window  # noqa: F401  # the window's fixtures

PROMISE = "9. Hostile text in the window"

BOLD = "<b>rain</b>&amp;<img src='x.png'>"
HOSTILE = (
    BOLD,
    "%s %d %n {0} {self.__class__} ${HOME}",
    "gnp.\u202eevil\u202c \u2066x\u2069",
    "a\x00b\x1b[31mc\x7f\u200e\u2028d",
    "<a href='https://example.org'>click</a>",
    "x" * 20_000,
    "'; DROP TABLE steps; --",
    "日本 ñ 👍🏽 é",
)


def texts(widget: QWidget) -> list[tuple[bool, str]]:
    """Everything a widget and those in it show or tell, and whether it is a tool tip, in which markup would work."""
    found: list[tuple[bool, str]] = []
    for one in (widget, *widget.findChildren(QWidget)):
        found += [(True, one.toolTip()), (False, one.windowTitle()), (False, one.statusTip())]
        if isinstance(one, QAbstractButton):
            found.append((False, one.text()))
    found += [(True, action.toolTip()) for action in widget.findChildren(QAction)]
    for view in widget.findChildren(QAbstractItemView):
        found += items(view)
    return [(tip, text) for tip, text in found if text]


def items(view: QAbstractItemView) -> list[tuple[bool, str]]:
    """The rows of a list or table, with their tool tips."""
    model, found = view.model(), []
    for row in range(model.rowCount() if model is not None else 0):
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                text = model.data(model.index(row, column), role)
                if isinstance(text, str):
                    found.append((role == Qt.ItemDataRole.ToolTipRole, text))
    return found


def check(widget: QWidget) -> int:
    """Fail for a label that could show markup, a tool tip that would, and text that hides or reorders other text."""
    labels = [one for one in (widget, *widget.findChildren(QLabel)) if isinstance(one, QLabel)]
    for label in labels:
        text = label.text()
        assert label.textFormat() == Qt.TextFormat.PlainText or not text, text
        assert not any(bad(character) for character in text), ascii(text)
    for tip, text in texts(widget):
        assert not tip or not any(tag in text for tag in ("<b>", "<img", "<a ")), text
        assert not any(bad(character) for character in text if character != "\n"), ascii(text)
    return len(labels) + len(texts(widget))


def bad(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf") and character not in "\u200b\u200c\u200d"


@pytest.fixture
def hostile_photo(tmp_path: Path) -> Path:
    """A photo whose name, steps and regions hold everything."""
    name = "<b>x<img src=y>\u202egnp.\x1b[31m %s {0}.png"
    path = tmp_path / name
    Image.fromarray(np.zeros((60, 80, 3), np.uint8)).save(path)
    session, engine = Session.open(path), FakeEngine()
    for number, text in enumerate(HOSTILE):
        region = Region(f"r{number}", text, (Part(Rectangle(1, 1, 9, 9)),))
        step = session.new_step(engine.understand("remove the rain"), engine.model_info(), region.id)
        step = replace(step, text=text, sentence=text, name=text if number % 2 else "", enabled=False)
        session.history.do(text, session.document.add_region(region).add_step(step))
    document = session.document
    for text in HOSTILE:
        document = variants.added(document, text, copy=True)
    snapshots = tuple(Snapshot(f"s{number}", text) for number, text in enumerate(HOSTILE))
    session.history.do("Names", replace(document, snapshots=snapshots))
    session.save()
    return path


def test_every_label_and_tool_tip_of_the_window(
    window: MainWindow,  # noqa: F811
    hostile_photo: Path,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(hostile_photo)
    qtbot.waitUntil(lambda: not window.editor.is_running)
    editor, document = window.editor, window.editor.document
    assert document is not None
    count = check(window)
    for text in HOSTILE:
        editor.message.emit(text, "error")
        count += check(window)
    editor.activate(document.regions[0].id)
    editor.rename(document.steps[0].id, BOLD)  # its name is in undo's tool tip now
    window.settings.put_first("sentences", BOLD, most=5)
    window.bar.set_past(window.settings.list("sentences"))
    count += check(window)
    window.editor.remove(document.steps[3].id)
    count += check(window)
    BOARD.count(PROMISE, count)


def test_dialogs(window: MainWindow, hostile_photo: Path) -> None:  # noqa: F811
    from instructir_desktop.document.batch import queue
    from instructir_desktop.document.batch.plan import Plan
    from instructir_desktop.document.batch.stack import FromPreset
    from instructir_desktop.document.preset_store import PresetStore
    from instructir_desktop.document.recipe import ExportRecipe
    from instructir_desktop.document.recipe_store import RecipeStore
    from instructir_desktop.ui.batch.unfinished import Unfinished, UnfinishedDialog
    from instructir_desktop.ui.dialogs.compare_dialog import CompareDialog
    from instructir_desktop.ui.dialogs.contact_sheet_dialog import ContactSheetDialog
    from instructir_desktop.ui.dialogs.export_dialog import ExportDialog
    from instructir_desktop.ui.dialogs.mix_dialog import MixDialog
    from instructir_desktop.ui.dialogs.presets_dialog import PresetsDialog
    from instructir_desktop.ui.dialogs.recovery import BackupDialog, RecoveryDialog
    from instructir_desktop.ui.dialogs.verify_dialog import VerifyDialog

    session = Session.open(hostile_photo, keep_journal=True)
    step = replace(session.document.steps[0], strength=0.5)
    session.history.do(BOLD, session.document.replace_step(step))
    session.close()
    count = 0
    found = journal.orphans()
    assert found
    dialogs: list[QWidget] = [ErrorDialog(window, InputError(text)) for text in HOSTILE]
    dialogs += [RecoveryDialog(window, found), BackupDialog(window, hostile_photo, session.good_versions())]
    dialogs += [AboutDialog(window), DiagnosticsDialog(window, BOLD)]
    store = PresetStore(hostile_photo.parent / "presets", hostile_photo.parent / "none")
    for text in HOSTILE:
        store.put(preset.of(text[:80], session.document))
    recipes = RecipeStore(hostile_photo.parent / "export-presets.json")
    for text in HOSTILE:
        recipes.put(ExportRecipe(text[:60]))
    made = queue.Queue.create(
        hostile_photo.parent / "queue", Plan(FromPreset(store.all()[0].preset), hostile_photo.parent), ()
    )
    made.close()
    left = [Unfinished(made.path, queue.read(made.path))]
    presets = PresetsDialog(store, lambda kept: kept.name, window)
    presets.show_presets()
    dialogs += [presets, UnfinishedDialog(window, left), VerifyDialog(hostile_photo, window)]
    dialogs += [ExportDialog(window, session=session, store=recipes, folder=hostile_photo.parent)]
    dialogs += [ContactSheetDialog(window, text) for text in HOSTILE]
    dialogs += [MixDialog(window, one) for one in session.document.steps]
    dialogs += [
        CompareDialog(window, [(one.id, one.name) for one in session.document.variants], session.document.variant)
    ]
    for dialog in dialogs:
        count += check(dialog)
        dialog.deleteLater()
    BOARD.count(PROMISE, count)


def test_the_welcome_page_lists_hostile_names(
    make: Callable[[], MainWindow],  # noqa: F811
    hostile_photo: Path,
) -> None:
    settings = Settings()
    settings.put("recent", (str(hostile_photo),))
    settings.save()
    BOARD.count(PROMISE, check(make()))


@pytest.mark.parametrize("text", HOSTILE)
def test_shown_is_one_harmless_line(text: str) -> None:
    result = shown(text)
    assert not any(bad(character) for character in result)
    assert len(result) <= 4001
    assert shown(result) == result


def test_ordinary_names_are_shown_as_they_are() -> None:
    for text in ("IMG_1234.JPG", "日本 ñ é", "👩\u200d👩\u200d👧 می\u200cخواهم", "a & b – “c”"):
        assert shown(text) == text


def test_logs_hold_no_paths_and_names_forge_no_lines(tmp_path: Path) -> None:
    before = logging.getLogger("instructir_desktop").level
    place = logs.set_up(tmp_path / "log")
    assert place is not None
    log = logging.getLogger("instructir_desktop.test")
    secret = "/home/maria/Holiday in Rome/IMG_1.JPG"
    for text in (
        f"“{secret}” cannot be read.",
        f"failed: {secret.replace(' ', '_')}",
        r"“C:\Users\maria\a.jpg” is gone",
        r"\\server\maria\a.jpg",
        "OSError: [Errno 2] No such file or directory: '/home/maria/x y.png'",
        "a\n2026-01-01 CRITICAL forged\x1b[31m",
    ):
        log.warning("%s", text)
    try:
        raise FileNotFoundError(2, "No such file", secret)
    except FileNotFoundError:
        log.exception("x")
    logs.close()
    logging.getLogger("instructir_desktop").setLevel(before)
    content = place.read_text("utf-8")
    for word in ("maria", "Holiday", "Rome", "server", "\x1b"):
        assert word not in content
    assert "<path.JPG>" in content
    assert not any(line.startswith("2026-01-01") for line in content.splitlines())
    assert "test_text.py" not in content or "/" not in content.split("test_text.py")[0].splitlines()[-1]
    BOARD.count("9. Paths kept out of logs", 7)


def test_code_keeps_its_place_in_the_log() -> None:
    line = 'File "/opt/a b/instructir_desktop/ui/editor.py", line 3, in x'
    assert logs.redacted(line) == 'File "instructir_desktop/ui/editor.py", line 3, in x'
    assert logs.redacted("2 / 3 steps, 50 km/h, and/or") == "2 / 3 steps, 50 km/h, and/or"


def test_diagnostics_tell_no_secrets(tmp_path: Path, window: MainWindow, qtbot: QtBot) -> None:  # noqa: F811
    settings = window.settings
    settings.put("recent", ("/home/maria/secret.jpg",))
    settings.put("sentences", ("make my ex vanish",))
    (tmp_path / logs.NAME).write_text("WARNING “/home/maria/secret.jpg” cannot be read.\n", encoding="utf-8")
    text = diagnostics.report(settings, tmp_path)
    for word in ("maria", "secret", "vanish", str(Path.home()), "/home"):
        assert word not in text
    for word in ("version", "memory", "torch", "theme", "<path.jpg>"):
        assert word in text
    dialog = DiagnosticsDialog(window, text)
    dialog.save_to(tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == text
    with qtbot.waitSignal(dialog.failed):
        dialog.save_to(tmp_path / "nowhere" / "out.txt")
    dialog.deleteLater()
    BOARD.count("14. Diagnostics without paths, sentences and names", 1)


def test_ids_and_names_in_a_sidecar_lead_nowhere(hostile_photo: Path) -> None:
    """What a sidecar says is never a path: a source named “../../x” is only a name."""
    path = sidecar.path_for(hostile_photo)
    text = (
        path.read_text("utf-8")
        .replace('"id": "r0"', '"id": "../../r0"')
        .replace('"region": "r0"', '"region": "../../r0"')
    )
    path.write_text(text, "utf-8")
    session = Session.open(hostile_photo)
    step = replace(session.document.steps[0], strength=0.25)
    session.history.do("x", session.document.replace_step(step))
    session.save()
    assert session.document.source.name == hostile_photo.name
    assert {one.name for one in hostile_photo.parent.iterdir()} == {hostile_photo.name, path.name}
    BOARD.count("9. Paths in names, ids and templates", 1)
