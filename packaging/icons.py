"""Draws the application's icon from resources/icons/instructir.svg: PNG of every size, .ico (Windows), .icns (macOS)."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "instructir.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(size: int) -> Image.Image:
    """The icon as RGBA, `size` × `size`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def write_png(path: Path, size: int) -> None:
    draw(size).save(path, optimize=True)


def write_icons(folder: Path) -> None:
    """instructir.png, .ico and .icns in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    largest = draw(1024)
    drawn = {size: draw(size) for size in SIZES}
    drawn[256].save(folder / "instructir.png")
    small = [drawn[size] for size in (16, 24, 32, 48, 64, 128)]
    drawn[256].save(
        folder / "instructir.ico", append_images=small, sizes=[(one.width,) * 2 for one in (*small, drawn[256])]
    )
    largest.save(folder / "instructir.icns", append_images=[drawn[size] for size in (32, 64, 128, 256, 512)])


if __name__ == "__main__":
    write_icons(Path(sys.argv[1]))
