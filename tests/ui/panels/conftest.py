"""A document to show, and finding a widget as a screen reader would: by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Ellipse, Part, Rectangle, Region
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.step import Step
from instructir_desktop.ui.theme import apply_theme

Kind = TypeVar("Kind", bound=QWidget)
Named = Callable[[QWidget, type[Kind], str], Kind]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")


@pytest.fixture
def named() -> Named[QWidget]:
    """`named(parent, kind, accessible name)` is the one such widget."""

    def find(parent: QWidget, kind: type[Kind], name: str) -> Kind:
        found = [widget for widget in parent.findChildren(kind) if widget.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} widgets named {name!r}"
        return found[0]

    return find


@pytest.fixture
def photo() -> Document:
    """A photo without steps and regions."""
    return Document(Source("IMG_2041.jpg", Size(4032, 3024), "0" * 64))


@pytest.fixture
def document(photo: Document) -> Document:
    """Three steps, the second one off and in a region; a second region is unused."""
    face = Region("face", "Face", (Part(Ellipse(10, 10, 50, 60)),), feather=0.02)
    sky = Region("sky", "Sky", (Part(Rectangle(0, 0, 400, 90)),), inverted=True)
    steps = (
        Step("remove the rain", (0.0,), "rain", id="rain"),
        Step("remove the noise", (0.5,), "noise", id="noise", strength=0.6, region="face", enabled=False),
        Step("brighten it", (1.0,), "dark", id="dark", name="Brighter"),
    )
    return Document(photo.source, steps, (face, sky))
