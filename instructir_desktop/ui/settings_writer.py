"""Writing the settings outside the window's thread: waiting for the disk takes as long as a frame, or many."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from instructir_desktop.settings import Settings


class SettingsWriter:
    """From when it is made until close(), settings.save() only asks for the file to be written, which is then done at once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="settings")
        settings.run = self._submit

    def close(self) -> None:
        """Wait until all is written; from now on save() writes by itself, unless another window's writer does it."""
        if self._settings.run == self._submit:
            self._settings.run = Settings.at_once
        self._executor.shutdown(wait=True)

    def _submit(self, work: Callable[[], None]) -> None:
        self._executor.submit(work)
