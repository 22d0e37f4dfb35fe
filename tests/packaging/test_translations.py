"""The window's texts: nothing is shown without a translation, every shipped language is complete, and the script finds it out."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.scripts import load


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load("translations")


def test_every_language_is_complete_and_up_to_date(script: ModuleType) -> None:
    found = script.collect()
    assert len(found.texts) > 450
    assert script.problems(found) == [], "run `make translations` and fill in what is missing"


def test_compiled_files_are_those_of_the_sources(script: ModuleType, tmp_path: Path) -> None:
    for language in script.LANGUAGES:
        target = tmp_path / f"{language}.qm"
        script.compile_ts(language, target)
        assert target.read_bytes() == script.path_of(language, ".qm").read_bytes(), language


def test_translations_keep_the_pattern_of_their_source(script: ModuleType) -> None:
    """Outer blanks, file patterns, the dots of a dialog and one access key for each menu entry that has one."""
    for language in script.LANGUAGES:
        for (context, source), text in script.read(language).items():
            assert source[:1].isspace() == text[:1].isspace() or language in ("ja", "zh_CN"), (language, source, text)
            assert re.findall(r"\*\.\w+", source) == re.findall(r"\*\.\w+", text), (language, source)
            if context == "Actions":
                assert source.count("&") == text.count("&"), (language, source, text)
                assert source.endswith("…") == text.endswith("…"), (language, source, text)


def test_the_menus_have_access_keys_of_their_own(script: ModuleType) -> None:
    menus = load_menus()
    for language in script.LANGUAGES:
        made = script.read(language)
        keys = [re.search("&(.)", made["Actions", title]).group(1).casefold() for title in menus]
        assert len(set(keys)) == len(keys), (language, keys)


def load_menus() -> tuple[str, ...]:
    from instructir_desktop.ui.actions import MENUS

    return tuple(MENUS)


CODE = """
class Panel(QWidget):
    def __init__(self):
        self.setToolTip("Never translated")
        self.setText(f"also {bad} here")
        label(self.tr("Good"), "muted")
        label(self.tr(f"no {good}"))
        other.tr("Nowhere")
        box.setText(QCoreApplication.translate("Box", "One" if one else "Two"))
        label(self.tr("{share:.1f} of {name}").format(share=share, name=name))
        label(filled(self.tr("{share:.1f} of {name}"), share=share, name=name))
"""


def test_the_script_finds_what_is_left_over(script: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / "ui"
    folder.mkdir()
    (folder / "panel.py").write_text(CODE, encoding="utf-8")
    found = script.collect(folder)
    assert set(found.texts) == {
        ("Panel", "Good"), ("Box", "One"), ("Box", "Two"), ("Panel", "{share:.1f} of {name}"),
    }  # fmt: skip
    assert [line.split(": ")[1].split("(")[0] for line in found.leftovers] == [
        "setToolTip",
        "setText",
        "an f-string cannot be translated",
        "tr",
        "filled",
    ]


def test_the_script_finds_missing_and_broken_translations(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "FOLDER", tmp_path)
    monkeypatch.setattr(script, "LANGUAGES", ("de",))
    found = script.Found()
    for text in ("Open", "{count} steps", "New"):
        found.add("Panel", text, "panel.py:1")
    script.write(
        "de", {("Panel", "Open"): "Öffnen", ("Panel", "{count} steps"): "{zahl} Schritte", ("Panel", "Old"): "Alt"}
    )
    said = script.problems(found)
    assert len(said) == 3
    assert any("“New” (Panel) is new" in line for line in said)
    assert any("“Old” (Panel) is not in the code" in line for line in said)
    assert any("other placeholders" in line for line in said)
    script.update(found)
    assert script.read("de") == {
        ("Panel", "Open"): "Öffnen",
        ("Panel", "{count} steps"): "{zahl} Schritte",
        ("Panel", "New"): "",
    }
