"""The guide and the licences inside the application."""

from __future__ import annotations

import re

from pytestqt.qtbot import QtBot

from instructir_desktop import licences, paths
from instructir_desktop.ui.actions import TABLE
from instructir_desktop.ui.dialogs.reading import MISSING, GuideDialog, LicencesDialog


def test_the_guide_is_shown_with_its_pictures(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    text = dialog.page.toPlainText()
    assert MISSING not in text
    assert "sentence" in text
    source = paths.document("guide.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", source)
    assert pictures
    assert all((paths.document("guide.md").parent / name).is_file() for name in pictures)


def test_the_guide_names_the_shortcuts_that_exist() -> None:
    source = paths.document("guide.md").read_text(encoding="utf-8")
    keys = {key for row in TABLE for key in row.keys}
    told = set(re.findall(r"\*\*(Ctrl\+[A-Za-z+]+|F\d+|[A-Z])\*\*", source))
    assert told
    assert told <= keys | {"B"}  # held, and therefore no action


def test_licences_cover_what_is_shipped(qtbot: QtBot) -> None:
    names = {notice.name for notice in licences.notices()}
    assert {"InstructIR Desktop", "torch", "numpy", "pillow", "PySide6_Essentials", "Model all-minilm-l6-v2"} <= names
    assert all(notice.text for notice in licences.notices())
    qt = next(notice for notice in licences.notices() if notice.name == "PySide6_Essentials")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    assert "Permission is hereby granted" in dialog.text.toPlainText()
    row = next(
        index for index in range(dialog.names.count()) if dialog.names.item(index).text().startswith("tokenizers")
    )
    dialog.names.setCurrentRow(row)
    assert "Apache License" in dialog.text.toPlainText()


def test_our_own_licence_is_the_projects() -> None:
    own = paths.resource("licenses/MIT.txt").read_text(encoding="utf-8")
    project = paths.resources().parent / "LICENSE"
    if project.is_file():
        assert own == project.read_text(encoding="utf-8")
