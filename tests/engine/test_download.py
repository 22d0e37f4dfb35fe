"""The one network module against a server of our own on this machine: HTTPS with a certificate made for the test."""

from __future__ import annotations

import hashlib
import http.server
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import pytest

from instructir_desktop.engine.api import CancelToken
from instructir_desktop.engine.download import RemoteFile, fetch
from instructir_desktop.errors import Cancelled, ModelError, UsageError

CONTENT = bytes(range(256)) * 4096
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@dataclass
class Behaviour:
    """What the server does; `asked` collects the Range headers."""

    truncate: int = 0
    """Answers that end after half of what is missing."""
    stall: bool = False
    content: bytes = CONTENT
    ranges: bool = True
    redirect: str = ""
    status: int = 0
    asked: list[str | None] = field(default_factory=list)


class Handler(http.server.BaseHTTPRequestHandler):
    behaviour: ClassVar[Behaviour]
    release: ClassVar[threading.Event]

    def do_GET(self) -> None:
        how = self.behaviour
        asked = self.headers.get("Range")
        how.asked.append(asked)
        if how.status or how.redirect:
            self.send_response(how.status or 302)
            if how.redirect:
                self.send_header("Location", how.redirect)
            self.end_headers()
            return
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and how.ranges else 0
        body = how.content[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if how.truncate:
            how.truncate -= 1
            self.wfile.write(body[: len(body) // 2])
        elif how.stall:
            self.wfile.write(body[:1000])
            self.wfile.flush()
            self.release.wait(20)
        else:
            self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        pass


@dataclass
class Server:
    behaviour: Behaviour
    url: str
    context: ssl.SSLContext

    def file(self, **changes: object) -> RemoteFile:
        values = {"name": "weights.pt", "url": self.url, "sha256": DIGEST, "size": len(CONTENT)}
        return RemoteFile(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl to make a certificate")
    folder = tmp_path_factory.mktemp("certificate")
    key, chain = folder / "key.pem", folder / "chain.pem"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(chain)]
    command = ["openssl", *words.split(), *names]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return chain, key


@pytest.fixture
def server(certificate: tuple[Path, Path]) -> Iterator[Server]:
    Handler.behaviour, Handler.release = Behaviour(), threading.Event()
    plain = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    plain.daemon_threads = False
    plain.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that hang up are the point here
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.load_cert_chain(*certificate)
    plain.socket = ours.wrap_socket(plain.socket, server_side=True)
    thread = threading.Thread(target=plain.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield Server(
        Handler.behaviour,
        f"https://localhost:{plain.server_address[1]}/weights.pt",
        ssl.create_default_context(cafile=str(certificate[0])),
    )
    Handler.release.set()
    plain.shutdown()
    thread.join(10)
    plain.server_close()


def test_a_file_is_got_and_checked(server: Server, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = fetch(server.file(), tmp_path, context=server.context, received=lambda *numbers: seen.append(numbers))
    assert path.read_bytes() == CONTENT
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert [one.name for one in tmp_path.iterdir()] == ["weights.pt"]
    server.behaviour.status = 500
    assert fetch(server.file(), tmp_path, context=server.context) == path  # it is there already: nothing is asked
    assert server.behaviour.asked == [None]


def test_a_connection_that_breaks_off_is_continued(server: Server, tmp_path: Path) -> None:
    server.behaviour.truncate = 2
    assert fetch(server.file(), tmp_path, context=server.context).read_bytes() == CONTENT
    half = len(CONTENT) // 2
    assert server.behaviour.asked == [None, f"bytes={half}-", f"bytes={half + half // 2}-"]


def test_one_that_keeps_breaking_off_is_told_and_goes_on_later(server: Server, tmp_path: Path) -> None:
    server.behaviour.truncate = 3
    with pytest.raises(ModelError, match="goes on where it stopped"):
        fetch(server.file(), tmp_path, context=server.context)
    assert (tmp_path / "weights.pt.part").stat().st_size > len(CONTENT) // 2
    assert fetch(server.file(), tmp_path, context=server.context).read_bytes() == CONTENT


def test_a_server_that_ignores_ranges_sends_it_all_again(server: Server, tmp_path: Path) -> None:
    server.behaviour.ranges = False
    (tmp_path / "weights.pt.part").write_bytes(b"x" * 1000)
    assert fetch(server.file(), tmp_path, context=server.context).read_bytes() == CONTENT


def test_a_stalling_server_is_given_up(server: Server, tmp_path: Path) -> None:
    server.behaviour.stall = True
    with pytest.raises(ModelError, match="nothing came"):
        fetch(server.file(), tmp_path, context=server.context, stalled=0.3)


def test_another_file_is_deleted(server: Server, tmp_path: Path) -> None:
    server.behaviour.content = CONTENT[::-1]
    with pytest.raises(ModelError, match="another file"):
        fetch(server.file(), tmp_path, context=server.context)
    assert list(tmp_path.iterdir()) == []


def test_a_longer_file_is_not_read_to_its_end(server: Server, tmp_path: Path) -> None:
    server.behaviour.content = CONTENT + b"and more" * 1000
    assert fetch(server.file(), tmp_path, context=server.context).stat().st_size == len(CONTENT)


def test_cancelling_keeps_what_is_there(server: Server, tmp_path: Path) -> None:
    token = CancelToken()
    with pytest.raises(Cancelled):
        fetch(server.file(), tmp_path, context=server.context, received=lambda *_: token.cancel(), cancel=token)
    assert 0 < (tmp_path / "weights.pt.part").stat().st_size < len(CONTENT)
    assert fetch(server.file(), tmp_path, context=server.context).read_bytes() == CONTENT
    assert server.behaviour.asked[1] is not None


class Slow:
    """A stand-in for what the system answers in its own time: it waits for `release`, then does what it stands for."""

    def __init__(self, real: Callable[..., Any]) -> None:
        self.real, self.release, self.begun = real, threading.Event(), threading.Event()
        self.made: list[Any] = []

    def __call__(self, *arguments: Any, **more: Any) -> Any:
        self.begun.set()
        self.release.wait(20)
        self.made.append(self.real(*arguments, **more))
        return self.made[-1]

    def end(self) -> None:
        """Let it come back, and wait for the thread that it was left in."""
        self.release.set()
        for thread in threading.enumerate():
            if thread.name == "download-connect":
                thread.join(10)
                assert not thread.is_alive()


@pytest.mark.parametrize("slow", ["getaddrinfo", "create_connection"])
def test_cancelling_while_it_connects(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slow: str
) -> None:
    """Found by reading: the looking up of a name, and the connecting, went on to their own end."""
    waiting, token = Slow(getattr(socket, slow)), CancelToken()
    monkeypatch.setattr(socket, slow, waiting)
    user = threading.Thread(target=lambda: (waiting.begun.wait(20), token.cancel()))
    user.start()
    with pytest.raises(Cancelled):
        fetch(server.file(), tmp_path, context=server.context, cancel=token)
    assert not waiting.release.is_set()  # it has not been waited for
    user.join()
    waiting.end()
    assert all(one.fileno() == -1 for one in waiting.made if isinstance(one, socket.socket))
    assert fetch(server.file(), tmp_path, context=server.context).read_bytes() == CONTENT


def test_a_name_that_is_looked_up_for_ever(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = Slow(socket.getaddrinfo)
    monkeypatch.setattr(socket, "getaddrinfo", waiting)
    with pytest.raises(ModelError, match="no connection \\(it does not answer\\)"):
        fetch(server.file(), tmp_path, context=server.context, stalled=0.2)
    assert not waiting.release.is_set()
    waiting.end()


def test_an_unknown_certificate_is_refused(server: Server, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no connection"):
        fetch(server.file(), tmp_path, context=ssl.create_default_context())
    assert server.behaviour.asked == []


def test_nothing_unencrypted(server: Server, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="insecure"):
        fetch(server.file(url="http://localhost/weights.pt"), tmp_path, context=server.context)
    server.behaviour.redirect = "http://localhost/weights.pt"
    with pytest.raises(ModelError, match="insecure"):
        fetch(server.file(), tmp_path, context=server.context)


def test_no_file_without_its_fingerprint(server: Server, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SHA-256"):
        fetch(server.file(sha256=""), tmp_path, context=server.context)
    assert server.behaviour.asked == []


def test_a_missing_file_is_a_sentence(server: Server, tmp_path: Path) -> None:
    server.behaviour.status = 404
    with pytest.raises(ModelError, match="answered 404"):
        fetch(server.file(), tmp_path, context=server.context)


class Proxy(http.server.BaseHTTPRequestHandler):
    """A proxy that lets nobody through."""

    status: ClassVar[int]
    asked: ClassVar[list[str]]

    def do_CONNECT(self) -> None:
        self.asked.append(self.path)
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a proxy that the system's settings name, with a password in them."""
    Proxy.asked = []
    running = http.server.HTTPServer(("127.0.0.1", 0), Proxy)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    address = f"127.0.0.1:{running.server_address[1]}"
    through(address, monkeypatch)
    yield address
    running.shutdown()
    thread.join(10)
    running.server_close()


def through(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, f"http://me:secret@{address}/")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("status", "why"),
    [(403, "refuses the connection (403 Forbidden)"), (502, "refuses the connection (502"), (407, "a password")],
)
def test_a_proxy_that_lets_nobody_through_is_named(
    server: Server, tmp_path: Path, proxy: str, status: int, why: str
) -> None:
    Proxy.status = status
    with pytest.raises(ModelError) as caught:
        fetch(server.file(), tmp_path, context=server.context)
    sentence = str(caught.value)
    assert f"the proxy “{proxy}”" in sentence
    assert why in sentence
    assert "secret" not in sentence
    assert set(Proxy.asked) == {server.url.removeprefix("https://").partition("/")[0]}
    assert server.behaviour.asked == []


def test_a_proxy_that_cannot_be_reached_is_named(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        address = f"127.0.0.1:{nobody.getsockname()[1]}"
    through(address, monkeypatch)
    with pytest.raises(ModelError, match="cannot be reached") as caught:
        fetch(server.file(), tmp_path, context=server.context)
    assert f"the proxy “{address}”" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert server.behaviour.asked == []


def test_a_server_that_needs_no_proxy_is_asked_without_it(
    server: Server, tmp_path: Path, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "localhost")
    assert fetch(server.file(), tmp_path, context=server.context).read_bytes() == CONTENT
    assert Proxy.asked == []
