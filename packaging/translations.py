"""The window's texts for translators: collects them from the code, keeps the .ts files up to date, compiles them, reports.

Usage: translations.py [--check]. Without --check the files in resources/translations are brought up to date: new texts are
added without a translation, those that the code no longer has are dropped, and the .qm files are made. The report names what
has no translation and what in the code is shown without going through one. The exit code is 1 when there is anything.
"""

from __future__ import annotations

import ast
import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "instructir_desktop" / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")

Key = tuple[str, str]
"""Context (a class's name) and text."""

SHOWING = frozenset(
    {
        "label",
        "ElidedLabel",
        "PlainLabel",
        "QLabel",
        "Chip",
        "ChipButton",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QMenu",
        "setText",
        "setToolTip",
        "setWindowTitle",
        "setAccessibleName",
        "setAccessibleDescription",
        "setPlaceholderText",
        "setInformativeText",
        "addAction",
        "addMenu",
        "addButton",
        "addTab",
        "addRow",
        "addItem",
        "setTitle",
        "setStatusTip",
        "set_message",
        "set_hint",
        "set_text",
        "tooltip",
        "EditableLabel",
        "paint_badge",
        "show_message",
        "show_quietly",
        "setHeaderLabels",
        "setWhatsThis",
        "setPrefix",
        "setSuffix",
        "setLabelText",
    }
)
"""Calls whose texts the user reads."""

SENTENCES = frozenset(
    {
        "Sentence",
        "InputError",
        "OutputError",
        "UsageError",
        "ModelError",
        "SidecarError",
        "PresetError",
        "QueueError",
        "QueueInUse",
        "NothingToDo",
        "ReceiptError",
        "ChangedElsewhere",
        "NotOverwritten",
    }
)
"""What the layers below make sentences for the user with (instructir_desktop/sentence.py); ui/words.py says them."""

BELOW = ("core", "imaging", "engine", "document")

ENGLISH_ONLY = (
    "bench", "fake", "options", "plan", "recipe.py", "report", "resize", "watch",
)  # fmt: skip
"""Modules of those layers, by how their names begin, whose sentences only the command line shows, or tell of the inside of a
damaged file: they stay English."""

NUMBERS = re.compile(r"\{\w+:(,[^}]*|\.[1-9]f)\}")
"""Groups of digits and decimals, which other languages write otherwise."""

NOT_WORDS = frozenset(("InstructIR Desktop", "{ }", "OK"))
"""Shown as they are in every language."""


@dataclass
class Found:
    """What the code says: texts with the places they are in, and texts that are shown untranslated."""

    texts: dict[Key, list[str]] = field(default_factory=dict)
    leftovers: list[str] = field(default_factory=list)

    def add(self, context: str, text: str, place: str) -> None:
        self.texts.setdefault((context, text), []).append(place)


def collect(folder: Path = CODE) -> Found:
    """All texts of the Python files in a folder."""
    found = Found()
    for path in (*sorted(folder.rglob("*.py")), *sorted(folder.parent.glob("settings.py"))):
        name = path.relative_to(folder.parent).as_posix()
        _Reader(found, name).visit(ast.parse(path.read_text(encoding="utf-8")))
    for layer in BELOW:
        for path in sorted((folder.parent / layer).rglob("*.py")):
            if not path.name.startswith(ENGLISH_ONLY):
                _SentenceReader(found, path.relative_to(folder.parent).as_posix()).visit(
                    ast.parse(path.read_text(encoding="utf-8"))
                )
    return found


class _SentenceReader(ast.NodeVisitor):
    """Reads one file of the layers below: Sentence("…"), and the errors that users meet."""

    def __init__(self, found: Found, path: str) -> None:
        self._found = found
        self._path = path

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in SENTENCES and node.args:
            place = f"{self._path}:{node.lineno}"
            if isinstance(node.args[0], ast.JoinedStr):
                self._found.leftovers.append(f"{place}: an f-string cannot be translated; give its values beside it")
            for text in _choices(node.args[0]):
                self._found.add("Sentences", text, place)
        self.generic_visit(node)


class _Reader(ast.NodeVisitor):
    """Reads one file: self.tr("…"), translate("Context", "…"), marked("Context", "…"), and the tables of actions and tools."""

    def __init__(self, found: Found, path: str) -> None:
        self._found = found
        self._path = path
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        if "/tools/" in self._path:
            for line in node.body:  # a tool's hint is a class attribute; the status bar translates it
                target = line.target if isinstance(line, ast.AnnAssign) else None
                if isinstance(target, ast.Name) and target.id == "hint" and (text := _text(line.value)):
                    self._found.add("Tool", text, self._place(line))
        self.generic_visit(node)
        self._classes.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        self._table(node.targets[0], node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._table(node.target, node.value)
        self.generic_visit(node)

    def _table(self, target: ast.expr, value: ast.expr | None) -> None:
        if isinstance(target, ast.Name) and target.id == "MENUS" and isinstance(value, ast.Dict):
            for key in value.keys:
                if text := _text(key):
                    self._found.add("Actions", text, self._place(value))

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [_text(one) for one in node.args]
        if name == "format" and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Call):
            spoken = node.func.value.args[-1:]
            if spoken and NUMBERS.search(_text(spoken[0]) or ""):
                self._found.leftovers.append(f"{self._place(node)}: filled() writes numbers as the language has them")
        if name == "tr" and texts and texts[0]:
            owner = node.func.value if isinstance(node.func, ast.Attribute) else None
            if not self._classes or not isinstance(owner, ast.Name) or owner.id != "self":
                self._found.leftovers.append(f"{self._place(node)}: tr() needs self in a class; use translate() here")
            else:
                self._found.add(self._classes[-1], texts[0], self._place(node))
        elif name in ("translate", "marked", "QT_TRANSLATE_NOOP") and len(texts) >= 2 and texts[0]:
            for text in _choices(node.args[1]):
                self._found.add(texts[0], text, self._place(node))
        elif name in ("ActionRow", "Setting"):
            context = "Actions" if name == "ActionRow" else "PreferencesDialog"
            shown = node.args[1:2] if name == "ActionRow" else [*node.args[3:4], *node.args[5:6]]
            if name == "Setting" and not node.args[5:6]:
                shown = []  # not in the preferences
            shown += [one.value for one in node.keywords if one.arg == "tip"]
            for text in filter(None, map(_text, shown)):
                self._found.add(context, text, self._place(node))
        elif name in SHOWING:
            for one in node.args:
                for text in _unwrapped(one):
                    if re.search(r"[A-Za-z]{2}", text) and text not in NOT_WORDS:
                        self._found.leftovers.append(f"{self._place(node)}: {name}({text!r})")
        if name in ("tr", "translate", "marked") and any(isinstance(one, ast.JoinedStr) for one in node.args):
            self._found.leftovers.append(f"{self._place(node)}: an f-string cannot be translated")
        self.generic_visit(node)

    def _place(self, node: ast.AST) -> str:
        return f"{self._path}:{getattr(node, 'lineno', 0)}"


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _choices(node: ast.expr) -> Iterator[str]:
    """The text, or both of "one" if … else "other"."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    elif text := _text(node):
        yield text


def _unwrapped(node: ast.expr) -> Iterator[str]:
    """Texts that an argument shows without a translation."""
    if isinstance(node, ast.IfExp):
        yield from _unwrapped(node.body)
        yield from _unwrapped(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        said = "".join(_text(part) for part in node.values if isinstance(part, ast.Constant))
        if " " in said.strip():
            yield said
    elif (text := _text(node)) and (" " in text or text[:1].isupper()):
        yield text


def placeholders(text: str) -> list[str]:
    """The names in braces, sorted; with their formats."""
    return sorted(f"{name}:{spec}" for _, name, spec, _ in string.Formatter().parse(text) if name is not None)


def path_of(language: str, suffix: str = ".ts") -> Path:
    return FOLDER / f"instructir_{language}{suffix}"


def read(language: str) -> dict[Key, str]:
    """The translations of a language; "" for those still to be made."""
    path = path_of(language)
    if not path.is_file():
        return {}
    found: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return found


def write(language: str, texts: Mapping[Key, str]) -> None:
    """Write a .ts file that Qt Linguist and lrelease read; contexts and texts in the order of the alphabet."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({context for context, _ in texts}):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for source in sorted(source for other, source in texts if other == name):
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = source
            made = ElementTree.SubElement(message, "translation")
            made.text = texts[name, source]
            if not made.text:
                made.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path_of(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(language: str, target: Path) -> None:
    """Make the .qm file that the window loads. RuntimeError when lrelease is missing or refuses the file."""
    beside = Path(sys.executable).parent / "pyside6-lrelease"
    tool = str(beside) if beside.exists() else shutil.which("pyside6-lrelease")
    if tool is None:
        raise RuntimeError("pyside6-lrelease is missing; it comes with PySide6.")
    done = subprocess.run(
        [tool, "-silent", str(path_of(language)), "-qm", str(target)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{path_of(language).name} was refused: {done.stderr or done.stdout}")


def update(found: Found) -> None:
    """Bring every language's files up to date with the code; a text that moved to another class keeps its translation."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        known = read(language)
        elsewhere = {source: made for (_, source), made in known.items() if made}
        write(language, {key: known.get(key) or elsewhere.get(key[1], "") for key in found.texts})
        compile_ts(language, path_of(language, ".qm"))


def problems(found: Found) -> list[str]:
    """Everything that keeps the languages from being complete, one line each."""
    said = [f"not translated: {line}" for line in found.leftovers]
    for language in LANGUAGES:
        made = read(language)
        said += [f"{language}: “{key[1]}” ({key[0]}) is new" for key in found.texts if key not in made]
        said += [
            f"{language}: “{key[1]}” ({key[0]}) is not in the code any more" for key in made if key not in found.texts
        ]
        for (context, source), text in made.items():
            if not text.strip():
                said.append(f"{language}: “{source}” ({context}) has no translation")
            elif _braces(source) != _braces(text):
                said.append(f"{language}: “{source}” ({context}) has other placeholders than its translation “{text}”")
    return said


def _braces(text: str) -> list[str]:
    try:
        return placeholders(text)
    except ValueError:
        return ["a brace without its other half"]


def main(arguments: list[str]) -> int:
    found = collect()
    if "--check" not in arguments:
        update(found)
    said = problems(found)
    for line in said:
        print(line)
    print(f"{len(found.texts)} texts, {len(LANGUAGES)} languages, {len(said)} problems")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
