"""What the clipboard holds for the photo: copied steps or regions, or a picture. Other text is for text boxes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

STEPS = "application/x-instructir-steps"
"""Marks the text of copied steps…"""
REGIONS = "application/x-instructir-regions"
"""…and that of copied regions."""


def copy_steps(text: str) -> None:
    """Put steps into the clipboard; they are text as well, for a mail."""
    _copy(text, STEPS)


def copy_regions(text: str) -> None:
    """Put regions into the clipboard; they are text as well, for a mail."""
    _copy(text, REGIONS)


def _copy(text: str, kind: str) -> None:
    data = QMimeData()
    data.setText(text)
    data.setData(kind, b"1")
    QGuiApplication.clipboard().setMimeData(data)


def holds_regions() -> bool:
    """Whether regions were copied last."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and data.hasFormat(REGIONS)


def is_for_photo() -> bool:
    """Whether what is pasted goes to the photo, wherever the cursor is."""
    data = QGuiApplication.clipboard().mimeData()
    ours = (STEPS, REGIONS)
    return data is not None and (any(map(data.hasFormat, ours)) or (data.hasImage() and not data.hasText()))
