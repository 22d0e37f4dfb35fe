"""Draws the pictures of docs/guide.md and of README: the frozen window, used by keyboard and mouse on a screen of its own.

Usage: screenshots.py [FOLDER] [--bundle BUNDLE | --checkout]
FOLDER is docs/guide, BUNDLE what `make package` left in dist. The photo is the CC0 sample of the application. Needs Xvfb and
xdotool. Run it after the window or the bundled model has changed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageGrab
from smoke_place import Place, screen

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample" / "noisy-coffee.jpg"
WIDTH = 660
"""Pixels: the width of the guide's page inside the application."""
SIZE = (1240, 800)
CHIPS = "take out the fog in the left half, then brighten it a little, but keep my colours"
QUESTION = "please make it better"
BOX = (480, 745)
"""Where the sentence box is in a window of that size."""
CARET = 60
"""Pixels that may change while the window counts as still: the text cursor blinks."""


class Hands:
    """A user's hands and eyes: xdotool for keys and mouse, the screen's pixels for looking."""

    def __init__(self, display: str, process: int) -> None:
        self.display = display
        self._process = process
        self.window = 0

    def tool(self, *arguments: str | int) -> str:
        """What xdotool says."""
        command = ["xdotool", *map(str, arguments)]
        environment = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout

    def windows(self) -> list[int]:
        """Visible windows of the program, oldest first."""
        found = self.tool("search", "--onlyvisible", "--pid", self._process).split()
        return sorted(int(number) for number in found)

    def begin(self) -> None:
        """Wait for the window, give it its size and the keyboard."""
        wait(lambda: bool(self.windows()))
        self.window = self.windows()[0]
        self.tool("windowsize", self.window, *SIZE)
        self.tool("windowfocus", self.window)
        self.still()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tool("key", key)
            time.sleep(0.3)

    def write(self, text: str) -> None:
        """Type, and wait until it is understood."""
        self.tool("type", "--delay", 15, text)
        time.sleep(2)

    def click(self, x: int, y: int) -> None:
        self.tool("mousemove", x, y, "click", 1)
        time.sleep(0.3)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.tool("mousemove", *start, "mousedown", 1)
        for part in (0.3, 0.6, 1.0):
            self.tool("mousemove", *(round(a + part * (b - a)) for a, b in zip(start, end, strict=True)))
            time.sleep(0.1)
        self.tool("mouseup", 1)

    def look(self, window: int = 0) -> Image.Image:
        """One window as it is on the screen."""
        lines = self.tool("getwindowgeometry", "--shell", window or self.window).splitlines()
        values = {name: int(value) for name, value in (line.split("=") for line in lines)}
        left, top, width, height = (values[name] for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return ImageGrab.grab(bbox=(left, top, left + width, top + height), xdisplay=self.display).convert("RGB")

    def still(self) -> None:
        """Wait until the window has not changed for a second."""
        last, since = np.asarray(self.look()), time.monotonic()

        def unchanged() -> bool:
            nonlocal last, since
            now = np.asarray(self.look())
            if now.shape != last.shape or (now != last).any(axis=2).sum() > CARET:
                last, since = now, time.monotonic()
            return time.monotonic() - since > 1

        wait(unchanged)


def draw(hands: Hands, photo: Path, folder: Path) -> None:
    """All pictures in turn."""
    hands.begin()
    time.sleep(3)  # the photo is being opened
    hands.still()
    canvas = (480, 130)  # beside the photo, which then lies in the middle at 100 %
    say(hands, photo, "remove the noise")
    hands.click(*canvas)
    hands.press("s")
    hands.tool("mousemove", 1100, 560)
    hands.still()
    keep(hands.look(), folder / "window.png")
    hands.look().save(folder.parent / "window.png", optimize=True)  # README's, at its own size
    hands.press("s")
    for name, sentence in (("chips", CHIPS), ("question", QUESTION)):
        hands.click(*BOX)
        hands.press("ctrl+a")
        hands.write(sentence)
        hands.press("Escape")  # the suggestions
        keep(hands.look(), folder / f"{name}.png")
    hands.click(*BOX)
    hands.press("ctrl+a", "BackSpace", "Escape")
    hands.click(*canvas)
    hands.press("e")
    hands.drag((300, 230), (620, 470))
    say(hands, photo, "make it brighter")
    hands.tool("mousemove", *canvas)  # where no tool tip covers the region's sliders
    hands.still()
    keep(hands.look(), folder / "region.png")
    hands.click(*canvas)
    hands.press("ctrl+shift+p")
    hands.write("models")
    hands.press("Return")
    wait(lambda: len(hands.windows()) > 1)
    time.sleep(1)
    keep(hands.look(hands.windows()[-1]), folder / "models.png")


def say(hands: Hands, photo: Path, sentence: str) -> None:
    """Carry a sentence out; done when its step is in the sidecar and the picture has come to rest."""
    before = steps(photo)
    hands.click(*BOX)
    hands.write(sentence)
    hands.press("Return")
    wait(lambda: steps(photo) > before)
    hands.still()


def steps(photo: Path) -> int:
    """How many steps the photo's sidecar holds."""
    try:
        return len(json.loads(photo.with_name(f"{photo.name}.iir.json").read_text(encoding="utf-8"))["steps"])
    except FileNotFoundError:
        return 0


def wait(done: Callable[[], bool], seconds: float = 60) -> None:
    """RuntimeError when `done()` takes too long."""
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            raise RuntimeError("The window did not get there.")
        time.sleep(0.1)


def keep(image: Image.Image, path: Path) -> None:
    """A small PNG of 256 colours, no wider than the guide."""
    if image.width > WIDTH:
        image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    image.quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(path, optimize=True)


def pair(place: Place, photo: Path, path: Path) -> None:
    """The photo before and after “remove the noise” side by side, as the command line makes it."""
    after = place.home / "after.png"
    place.run("instructir", "apply", photo, "remove the noise", "-o", after, "--device", "cpu")
    with Image.open(photo) as left, Image.open(after) as right:
        whole = Image.new("RGB", (left.width * 2 + 8, left.height), "white")
        whole.paste(left, (0, 0))
        whole.paste(right, (left.width + 8, 0))
    whole.save(path, quality=90)


def main() -> int:
    parser = argparse.ArgumentParser(description="Draws the pictures of the documents.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "guide")
    parser.add_argument("--bundle", type=Path, default=ROOT / "dist" / "instructir-desktop")
    parser.add_argument("--checkout", action="store_true", help="the programs of this environment, not frozen ones")
    options = parser.parse_args()
    programs = Path(sys.executable).parent if options.checkout else options.bundle
    for name in ("Xvfb", "xdotool", programs / "instructir-desktop"):
        if shutil.which(name) is None:
            print(f"“{name}” is missing; the pictures need it (make package builds the bundle).", file=sys.stderr)
            return 1
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="instructir-pictures-") as folder, screen() as display:
        home = Path(folder)
        photo = home / "Photos" / SAMPLE.name  # by itself there: beside others the filmstrip would come up
        photo.parent.mkdir()
        shutil.copyfile(SAMPLE, photo)
        place = Place(programs, home, display=display)
        pair(place, photo, options.folder.parent / "before-after.jpg")
        command = place.command("instructir-desktop", photo)
        with subprocess.Popen(command, env=place.environment(), cwd=home) as process:
            try:
                draw(Hands(display, process.pid), photo, options.folder)
            finally:
                process.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
