"""Numbers in texts as the window's language writes them: 1,234.5 in English, 1.234,5 in German."""

from __future__ import annotations

import re
import string

from PySide6.QtCore import QLocale

_LOCALISED = re.compile(r"(,?)(?:\.(\d)f)?")


class _Formatter(string.Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        found = _LOCALISED.fullmatch(format_spec)
        if not isinstance(value, int | float) or not format_spec or found is None:
            return str(super().format_field(value, format_spec))
        locale = QLocale()
        if locale.language() == QLocale.Language.C:  # which groups nothing
            locale = QLocale(QLocale.Language.English)
        if not found[1]:
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value) if found[2] is None else locale.toString(float(value), "f", int(found[2]))


_FORMATTER = _Formatter()


def filled(template: str, /, **values: object) -> str:
    """The template with its values, as str.format() has it: {count:,} in groups, {share:.1f} with that many decimals."""
    return _FORMATTER.vformat(template, (), values)


def grouped(number: int) -> str:
    """A whole number in groups."""
    return filled("{number:,}", number=number)


def file_size(size: int) -> str:
    """A number of bytes for people: "640 kB", "2.3 MB", "24 MB" (powers of ten, as file managers have them)."""
    if size < 1000:
        return f"{size} bytes"
    for unit, power in (("kB", 1e3), ("MB", 1e6), ("GB", 1e9)):
        number = size / power
        if number < 999.5 or unit == "GB":
            return filled("{number:.1f} {unit}" if number < 9.95 else "{number:.0f} {unit}", number=number, unit=unit)
    raise AssertionError("the last unit takes everything")
