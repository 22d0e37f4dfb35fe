"""Promise 10: nothing connects. Every test runs under the guard; here the guard itself is tried, and what imports what."""

from __future__ import annotations

import ast
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

import instructir_desktop
from tests import offline
from tests.attacks import no_sockets
from tests.attacks.scoreboard import BOARD, FULL

PROMISE = "10. No network"

ROOT = Path(__file__).parents[2]
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


JOURNEYS = ("tests/ui/test_journey.py", "tests/cli/test_cli_apply.py")
MORE_JOURNEYS = (
    "tests/ui/test_main_window.py", "tests/ui/test_batch.py", "tests/ui/test_edit_in.py", "tests/cli", "tests/journeys",
)  # fmt: skip


def forbidding(*command: str) -> subprocess.CompletedProcess[str]:
    """A program of this Python's in a process that the kernel keeps from the network."""
    return subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not no_sockets.possible, reason="the kernel's filter is for Linux")
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_the_kernel_kills_whoever_makes_a_socket(family: str) -> None:
    start = "from tests.attacks.no_sockets import forbid; forbid(); import socket, subprocess, sys; "
    here = forbidding("-c", start + f"socket.socket(socket.{family})")
    assert here.returncode == -signal.SIGSYS
    child = f"[sys.executable, '-c', 'import socket; socket.socket(socket.{family})']"
    there = forbidding("-c", start + f"sys.exit(subprocess.run({child}).returncode == -{int(signal.SIGSYS)} and 7)")
    assert there.returncode == 7
    assert forbidding("-c", start + "socket.socket(socket.AF_UNIX).close()").returncode == 0
    BOARD.count(PROMISE, 2)


@pytest.mark.timeout(900)
@pytest.mark.skipif(not no_sockets.possible, reason="the kernel's filter is for Linux")
def test_journeys_with_sockets_forbidden_by_the_kernel() -> None:
    """The window, the decoding process and the command line at work; whatever they are written in, none makes a socket."""
    journeys = (*JOURNEYS, *MORE_JOURNEYS) if FULL else JOURNEYS[:1]
    plugins = ("-p", "tests.attacks.no_sockets", "-p", "no:cacheprovider", "-p", "no:xdist")
    done = forbidding("-m", "pytest", "-q", *plugins, *journeys)
    assert done.returncode == 0, done.stdout[-2000:]
    found = re.search(r"(\d+) passed", done.stdout)
    assert found is not None
    BOARD.count("10. Journeys with sockets forbidden by the kernel", int(found[1]))
