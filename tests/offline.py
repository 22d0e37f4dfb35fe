"""No network in any test: whoever connects, looks a name up or listens beyond this computer is stopped.

An audit hook, so that it holds for every library that goes through Python; children of the tests load it through
tests/offline_children/sitecustomize.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

LOCAL = frozenset({"127.0.0.1", "::1", "localhost", ""})
EVENTS = (
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
)
CHILDREN = Path(__file__).parent / "offline_children"


class NetworkError(RuntimeError):
    """Something wanted to use the network."""


class _Guard:
    allows_local = False
    tried: list[str] = []  # noqa: RUF012  # one guard for the whole process
    installed = False


GUARD = _Guard()


def install() -> None:
    """Forbid the network in this process, for good."""
    if not GUARD.installed:
        GUARD.installed = True
        sys.addaudithook(_audit)


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if event not in EVENTS:
        return
    address = arguments[0] if event.startswith("socket.get") else arguments[1] if len(arguments) > 1 else None
    if not event.startswith("socket.get") and not isinstance(address, tuple):
        return  # a socket of this computer's file system, such as the screen's
    host = address[0] if isinstance(address, tuple) else address
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if GUARD.allows_local and (host is None or host in LOCAL):
        return
    GUARD.tried.append(f"{event} {host}")
    raise NetworkError(f"A test used the network: {event} {host!r}")
