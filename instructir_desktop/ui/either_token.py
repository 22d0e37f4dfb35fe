"""A CancelToken for work that two parties may stop."""

from __future__ import annotations

from instructir_desktop.engine.api import CancelToken


class EitherToken(CancelToken):
    """Cancelled when one of two tokens is."""

    def __init__(self, first: CancelToken, second: CancelToken) -> None:
        super().__init__()
        self._both = (first, second)

    @property
    def cancelled(self) -> bool:
        return any(token.cancelled for token in self._both)

    def check(self) -> None:
        for token in self._both:
            token.check()
