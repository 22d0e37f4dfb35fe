"""Where a frozen build is tried: a folder with an awkward name, a home of its own, no network, no Python on the PATH."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AWKWARD = "Fotos & Bilder – Ünïcode 写真"
"""Spaces, an ampersand, a dash and letters outside Latin-1: a path that careless code breaks on."""

ALLOWED_LINES = (
    # Qt looks for the X server's keyboard extension; Xvfb has none of some versions.
    r"^qt\.qpa\.input: .*",
    # An X server without a compositing manager or a session bus, as Xvfb is, has no desktop portal to ask for a theme.
    r"^qt\.qpa\.theme\..*",
    # Mesa's software renderer on a machine without a graphics card.
    r"^(libEGL|MESA|libGL).*",
)
"""Lines on standard error that say something about the machine of the test, not about the build. Everything else fails."""


class SmokeError(Exception):
    """What the build did not do, as a sentence."""


@dataclass(frozen=True)
class Outcome:
    """What a program said and how long it took."""

    stdout: str
    stderr: str
    seconds: float


@dataclass(frozen=True)
class Place:
    """Runs the programs of a bundle in isolation. `prefix` goes before every command (a network namespace, a chroot)."""

    bundle: Path
    home: Path
    prefix: tuple[str, ...] = ()
    display: str = ""

    def environment(self) -> dict[str, str]:
        """Nothing of this process's own environment: no PATH to a Python, no PYTHONPATH, no locale but UTF-8."""
        values = {"HOME": str(self.home), "PATH": "/nonexistent", "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(self.home)}
        if os.name == "nt":  # without these Windows itself does not work
            for name in ("SYSTEMROOT", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "USERPROFILE"):
                values[name] = str(self.home) if name not in ("SYSTEMROOT",) else os.environ.get(name, "")
        return values | ({"DISPLAY": self.display} if self.display else {})

    def command(self, name: str, *arguments: str | Path) -> list[str]:
        suffix = ".exe" if os.name == "nt" else ""
        return [*self.prefix, str(self.bundle / f"{name}{suffix}"), *(str(argument) for argument in arguments)]

    def run(
        self,
        name: str,
        *arguments: str | Path,
        code: int = 0,
        more: Mapping[str, str] | None = None,
        limit: float = 180,
    ) -> Outcome:
        """Run a program to its end. Raises SmokeError for another exit code, and for standard error that is not allowed."""
        shown = " ".join([name, *(str(argument) for argument in arguments)])
        began = time.perf_counter()
        try:
            done = subprocess.run(
                self.command(name, *arguments),
                capture_output=True,
                env={**self.environment(), **(more or {})},
                cwd=self.home,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise SmokeError(f"“{shown}” did not end within {limit:.0f} seconds: {error.stderr!r}") from error
        seconds = time.perf_counter() - began
        out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
        if done.returncode != code:
            raise SmokeError(f"“{shown}” ended with {done.returncode} instead of {code}:\n{out}\n{err}")
        if code == 0 and (said := unexpected(err)):
            raise SmokeError(f"“{shown}” wrote to standard error:\n" + "\n".join(said))
        return Outcome(out, err, seconds)


def unexpected(stderr: str) -> list[str]:
    """Lines that are not allowed."""
    lines = (line for line in stderr.splitlines() if line.strip())
    return [line for line in lines if not any(re.match(pattern, line) for pattern in ALLOWED_LINES)]


def offline() -> tuple[str, ...]:
    """A prefix that takes the network away; empty, with a line that says so, where that is not possible."""
    prefix = ("unshare", "--net", "--")
    if shutil.which("unshare") and subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
        return (str(shutil.which("unshare")), *prefix[1:])
    print("note: the network cannot be taken away here (unshare --net is refused); the programs ran with it.")
    return ()


@contextmanager
def screen() -> Iterator[str]:
    """A fresh Xvfb; its display name, or "" where there is none (then the window is drawn offscreen)."""
    if shutil.which("Xvfb") is None:
        print("note: there is no Xvfb here; the window is drawn offscreen.")
        yield ""
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise SmokeError("Xvfb did not start.")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(10)
