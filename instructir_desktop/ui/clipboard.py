"""What the clipboard holds for the photo: copied steps or a picture. Other text is for text boxes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

STEPS = "application/x-instructir-steps"
"""Marks the text of copied steps."""


def copy_steps(text: str) -> None:
    """Put steps into the clipboard; they are text as well, for a mail."""
    data = QMimeData()
    data.setText(text)
    data.setData(STEPS, b"1")
    QGuiApplication.clipboard().setMimeData(data)


def is_for_photo() -> bool:
    """Whether what is pasted goes to the photo, wherever the cursor is."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and (data.hasFormat(STEPS) or (data.hasImage() and not data.hasText()))
