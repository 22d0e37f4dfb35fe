"""Naming templates: what they say, that they never leave the folder, and that names stay legal everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Size
from instructir_desktop.document.naming import LONGEST, PLACEHOLDERS, Facts, check, filled, free_target, legal, numbered
from instructir_desktop.errors import UsageError

FACTS = Facts(
    "IMG_1", date(2024, 5, 6), date(2026, 1, 2), Size(300, 200), ("remove the rain", "brighten"), "Web", "JPEG"
)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{name}-restored", "IMG_1-restored"),
        ("{name}_{number}", "IMG_1_1"),
        ("{number:4}", "0001"),
        ("{date} {name}", "2024-05-06 IMG_1"),
        ("{today}", "2026-01-02"),
        ("{stack}", "remove the rain + brighten"),
        ("{steps} steps", "2 steps"),
        ("{preset}-{format}-{width}x{height}", "Web-JPEG-300x200"),
        ("plain", "plain"),
        ("a/b\\c:d", "a-b-c-d"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("..", "photo"),
        (" . ", "photo"),
        ("CON", "_CON"),
        ("nul.", "_nul"),
        ("com1.final", "_com1.final"),
        ("console", "console"),
        (".hidden", "hidden"),
        ("end. ", "end"),
        ("tab\tand\nline", "tab-and-line"),
    ],
)
def test_templates(template: str, name: str) -> None:
    assert filled(template, FACTS) == name


@pytest.mark.parametrize(
    "template", ["{nam}", "{}", "{name:3}", "{number:0}", "{number:12}", "{name", "name}", "{{name}}", " "]
)
def test_templates_that_make_no_sense(template: str) -> None:
    with pytest.raises(UsageError) as caught:
        check(template)
    assert str(caught.value).endswith(".")


def test_every_placeholder_says_something() -> None:
    for name in PLACEHOLDERS:
        assert filled(f"{{{name}}}", FACTS) != "photo", name
        assert filled(f"x{{{name}}}", replace(FACTS, name="", stack=(), preset="")).startswith("x")


def test_values_are_not_templates() -> None:
    assert filled("{name}", replace(FACTS, name="{number}")) == "{number}"
    assert filled("{name}", replace(FACTS, name="../up")) == "-up"


ANYTHING = st.text(max_size=300)
TRAPS = [*(f"{{{name}}}" for name in PLACEHOLDERS), "{number:3}", "..", "/", "\\", "con", "aux.", " "]
TEMPLATES = st.lists(st.sampled_from(TRAPS) | ANYTHING)
RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10))}


@given(TEMPLATES, ANYTHING, st.lists(ANYTHING, max_size=3), ANYTHING)
def test_a_name_is_one_legal_name(parts: list[str], name: str, stack: list[str], preset: str) -> None:
    facts = replace(FACTS, name=name, stack=tuple(stack), preset=preset)
    template = "".join(parts)
    try:
        made = filled(template, facts)
    except UsageError:
        return
    assert made
    assert made == legal(made)
    assert len(made.encode()) <= LONGEST + 1
    folder = Path("/photos")
    assert (folder / f"{made}.jpg").parent == folder
    assert PureWindowsPath("C:/photos", f"{made}.jpg").parent == PureWindowsPath("C:/photos")
    assert made.partition(".")[0].strip().upper() not in RESERVED
    assert not set(made) & set('<>:"/\\|?*')
    assert made == made.strip(" .")


@given(st.integers(1, 12), st.sampled_from(["{name}", "{name}-{number}", "{number:3} {stack}"]))
def test_names_of_taken_files_are_numbered(count: int, template: str) -> None:
    there: set[str] = set()
    for _ in range(count):
        target = free_target(Path("folder"), template, FACTS, suffix=".png", taken=lambda path: path.name in there)
        assert target.name not in there
        there.add(target.name)
    assert len(there) == count


def test_a_number_comes_only_when_it_must(tmp_path: Path) -> None:
    def target() -> str:
        return free_target(tmp_path, "{name}-restored", FACTS, suffix=".jpg").name

    assert target() == "IMG_1-restored.jpg"
    (tmp_path / target()).touch()
    assert target() == "IMG_1-restored-2.jpg"
    assert numbered("a{number:2}")
    assert not numbered("a{name}")


def test_long_values_leave_the_number_in_the_name() -> None:
    facts = replace(FACTS, name="é" * 500, stack=("ü" * 500,))
    first, second = (filled("{name} {stack} {number}", facts, number=number) for number in (1, 2))
    assert first != second
    with pytest.raises(UsageError, match="shorter"):
        free_target(Path("x"), "n" * 400 + "{number}", facts, suffix=".png", taken=lambda path: True)
