"""Numbers as the window's language writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from instructir_desktop.ui.numbers import file_size, filled, grouped


@pytest.fixture(autouse=True)
def _locale_again() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "12,345 of 2048 × 7: 0.50 %, 1,234.6 MB, photo"),
        ("de", "12.345 of 2048 × 7: 0,50 %, 1.234,6 MB, photo"),
        ("fr", "12\u202f345 of 2048 × 7: 0,50 %, 1\u202f234,6 MB, photo"),
        ("ja", "12,345 of 2048 × 7: 0.50 %, 1,234.6 MB, photo"),
        ("C", "12,345 of 2048 × 7: 0.50 %, 1,234.6 MB, photo"),
    ],
)
def test_numbers_are_written_as_the_language_has_them(language: str, expected: str) -> None:
    QLocale.setDefault(QLocale(language))
    template = "{count:,} of {width} × {height}: {share:.2f} %, {size:,.1f} MB, {name}"
    assert filled(template, count=12_345, width=2048, height=7, share=0.5, size=1234.56, name="photo") == expected


def test_decimals_without_groups() -> None:
    QLocale.setDefault(QLocale("de"))
    assert filled("{value:.1f} {value:.0f}", value=12_345.67) == "12345,7 12346"
    assert grouped(1_000_000) == "1.000.000"
    assert file_size(2_340_000) == "2,3 MB"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (12_340, "12 kB"),
        (999_700, "1.0 MB"),
        (2_340_000, "2.3 MB"),
        (3_000_000_000, "3.0 GB"),
    ],
)
def test_sizes_for_people(size: int, words: str) -> None:
    QLocale.setDefault(QLocale.c())
    assert file_size(size) == words
