"""The user's settings: a small table, and a JSON file that holds only what differs from it. No Qt."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from instructir_desktop import bounded_json, paths
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging.files import kept_aside, reason, write_atomically
from instructir_desktop.sentence import Sentence

log = logging.getLogger(__name__)

Kind = Literal["choice", "text", "list", "folder"]
Page = Literal["", "Appearance", "Photos and sentences", "Speed and memory"]

SWITCH = ("off", "on")
THREADS = ("auto", "1", "2", "4", "6", "8", "12", "16")
LANGUAGES = ("system", "en", "de", "es", "fr", "ja", "zh_CN")
"""The window's languages; "system" is the first of them that the desktop asks for, else English."""

RECENT_PHOTOS = 10
PAST_SENTENCES = 50


@dataclass(frozen=True)
class Setting:
    """One row of the table. `choices` are the values a "choice" may have; a "list" holds strings.

    Rows with a `page` are shown in the preferences, in the table's order; a choice between "off" and "on" as a check box.
    """

    key: str
    default: str | tuple[str, ...]
    kind: Kind
    label: str
    choices: tuple[str, ...] = ()
    page: Page = ""

    def accepts(self, value: object) -> bool:
        """Whether a value read from a file is one of this setting's."""
        if self.kind == "list":
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        return isinstance(value, str) and (self.kind != "choice" or value in self.choices)


TABLE: tuple[Setting, ...] = (
    Setting("language", "system", "choice", "Language", LANGUAGES, "Appearance"),
    Setting("theme", "system", "choice", "Theme", ("system", "dark", "light", "grey"), "Appearance"),
    Setting("text_size", "100", "choice", "Text size", ("100", "125", "150", "200"), "Appearance"),
    Setting("reopen", "off", "choice", "Open the last photo at the start", SWITCH, "Photos and sentences"),
    Setting("strip_location", "off", "choice", "Leave the place out of exports", SWITCH, "Photos and sentences"),
    Setting("keep_sentences", "on", "choice", "Keep my sentences for completion", SWITCH, "Photos and sentences"),
    Setting("surround", "theme", "choice", "Ground around the photo", ("theme", "black", "dark", "mid", "white")),
    Setting("device", "auto", "choice", "Device", ("auto", "cpu", "cuda", "mps"), "Speed and memory"),
    Setting("threads", "auto", "choice", "Processor threads", THREADS, "Speed and memory"),
    Setting("cache_quota", "4", "choice", "Disk cache", ("1", "2", "4", "8", "16", "32"), "Speed and memory"),
    Setting("cache_folder", "", "folder", "Folder of the cache", (), "Speed and memory"),
    Setting("navigator", "on", "choice", "Navigator", ("on", "off")),
    Setting("histogram", "on", "choice", "Histogram", ("on", "off")),
    Setting("pixel_grid", "on", "choice", "Pixel grid from 800 %", ("on", "off")),
    Setting("model", "", "text", "Model"),
    Setting("filmstrip", "on", "choice", "Filmstrip", ("on", "off")),
    Setting("veil", "accent", "choice", "Overlay colour", ("accent", "red", "green", "yellow", "magenta")),
    Setting("recent", (), "list", "Recent photos"),
    Setting("sentences", (), "list", "Past sentences"),
    Setting("export", "", "text", "Last export"),
    Setting("geometry", "", "text", "Window geometry"),
    Setting("shortcuts", "", "text", "Own shortcuts"),
)


class Settings:
    """Values by key. Reading a damaged file sets it aside, and `note` says so; then the defaults hold.

    Keys that this version does not know are kept in the file, since a newer version may have written them.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.config_folder() / "settings.json"
        self.note = ""
        self._rows = {setting.key: setting for setting in TABLE}
        self._values: dict[str, Any] = {}
        self._wanted = self._written = self._text()
        self._writing = threading.Lock()
        self.run: Callable[[Callable[[], None]], None] = self.at_once
        """Who writes the file when save() asks for it; may be another thread, and later."""
        self._read()

    def text(self, key: str) -> str:
        """The value of a "choice" or "text" setting."""
        return str(self._values.get(key, self._rows[key].default))

    def on(self, key: str) -> bool:
        """Whether a switch is on."""
        return self.text(key) == "on"

    def row(self, key: str) -> Setting:
        """The table's row of a setting."""
        return self._rows[key]

    def list(self, key: str) -> tuple[str, ...]:
        """The value of a "list" setting."""
        return tuple(self._values.get(key, self._rows[key].default))

    def put(self, key: str, value: str | tuple[str, ...]) -> None:
        """Change a setting; ValueError for a value that the table does not allow. Nothing is written until save()."""
        setting = self._rows[key]
        stored = list(value) if isinstance(value, tuple) else value
        if not setting.accepts(stored):
            raise ValueError(f"{key} cannot be {value!r}")
        if value == setting.default:
            self._values.pop(key, None)
        else:
            self._values[key] = stored

    def put_first(self, key: str, item: str, *, most: int) -> None:
        """Move or add an item to the front of a "list" setting that keeps `most` items."""
        others = [other for other in self.list(key) if other != item]
        self.put(key, (item, *others)[:most])

    def drop(self, key: str, item: str) -> None:
        """Take an item out of a "list" setting."""
        self.put(key, tuple(other for other in self.list(key) if other != item))

    def save(self) -> None:
        """Write the file when something differs from what it holds. A failure is only logged."""
        self._wanted = self._text()
        if self._wanted != self._written:
            self.run(self._write)

    @staticmethod
    def at_once(work: Callable[[], None]) -> None:
        """The usual `run`: save() returns when the file is written."""
        work()

    def _text(self) -> str:
        return json.dumps(self._values, indent=2, sort_keys=True, ensure_ascii=False) + "\n"

    def _write(self) -> None:
        """Write what is wanted now, and once more when that has changed meanwhile."""
        with self._writing:
            while (text := self._wanted) != self._written:
                try:
                    self.path.parent.mkdir(parents=True, exist_ok=True)
                    write_atomically(self.path, text.encode("utf-8", "surrogatepass"))  # paths need not be Unicode
                except (OSError, OutputError) as error:
                    log.warning("The settings were not saved: %s", error)
                    return  # the next save() tries again
                self._written = text

    def _read(self) -> None:
        try:
            found = bounded_json.loads(self.path.read_bytes().decode("utf-8", "surrogatepass"))
            if not isinstance(found, dict):
                raise ValueError("not an object")
        except FileNotFoundError:
            return
        except OSError as error:
            self.note = Sentence(
                "The settings in “{path}” cannot be read: {reason}. The defaults are used.",
                path=self.path,
                reason=reason(error),
            )
            return
        except (ValueError, RecursionError):  # JSON and UTF-8 errors are ValueErrors
            self._set_aside()
            return
        for key, value in found.items():
            if key not in self._rows or self._rows[key].accepts(value):
                self._values[key] = value
            else:
                log.warning("Setting %s has an impossible value; its default is used.", key)
        self._wanted = self._written = self._text()

    def _set_aside(self) -> None:
        try:
            aside = kept_aside(self.path)
        except OSError as error:
            self.note = Sentence(
                "The settings in “{path}” are damaged ({reason}). The defaults are used.",
                path=self.path,
                reason=reason(error),
            )
        else:
            self.note = Sentence(
                "The settings in “{path}” are damaged. They are kept as “{name}”; the defaults are used.",
                path=self.path,
                name=aside.name,
            )
        log.warning(self.note)
