"""Promise 10: nothing connects. Every test runs under the guard; here the guard itself is tried, and what imports what."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

import instructir_desktop
from tests import offline
from tests.attacks.scoreboard import BOARD

PROMISE = "10. No network"

PACKAGE = Path(instructir_desktop.__file__).parent
MAY_CONNECT = {"engine/download.py"}
"""The only module behind a button that says so."""
NETWORKING = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
    "xmlrpc",
}
NETWORKING_QT = {"QtNetwork", "QtWebEngineCore", "QtWebSockets", "QtNetworkAuth"}

ATTEMPTS: list[Callable[[], object]] = [
    lambda: socket.create_connection(("192.0.2.1", 80), timeout=0.1),
    lambda: socket.create_connection(("127.0.0.1", 9), timeout=0.1),
    lambda: socket.getaddrinfo("example.org", 443),
    lambda: urllib.request.urlopen("https://example.org", timeout=0.1),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53)),
]


@pytest.mark.tries_network
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("attempt", range(len(ATTEMPTS)))
def test_the_guard_stops_every_way_out(attempt: int) -> None:
    with pytest.raises((offline.NetworkError, OSError)):
        ATTEMPTS[attempt]()
    assert len(offline.GUARD.tried) == 1
    BOARD.count(PROMISE, 1)


def test_children_are_under_it_too() -> None:
    program = "import socket\nsocket.create_connection(('192.0.2.1', 80), timeout=0.1)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "A test used the network" in done.stderr
    BOARD.count(PROMISE, 1)


def test_only_one_module_can_connect() -> None:
    """By what the modules import; transformers and torch are kept from it by the guard."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                {alias.name.split(".")[0] for alias in node.names}
                if isinstance(node, ast.Import)
                else {(node.module or "").split(".")[0], *(alias.name for alias in node.names)}
                if isinstance(node, ast.ImportFrom)
                else set()
            )
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if names & NETWORKING_QT or (names & NETWORKING and module != "urllib.parse"):
                found.add(name)
    assert found <= MAY_CONNECT
    BOARD.count(PROMISE, len(list(PACKAGE.rglob("*.py"))))


@pytest.mark.local_server
def test_the_mark_allows_this_computer_only() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname(), timeout=2) as client:
            assert client.fileno() > 0
        accepted, _address = server.accept()
        accepted.close()
    with pytest.raises(offline.NetworkError):
        socket.getaddrinfo("example.org", 443)
    offline.GUARD.tried.clear()
