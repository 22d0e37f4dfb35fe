"""The only module that opens a connection: getting one published file over HTTPS, resumed, cancelled, checked by SHA-256.

Nothing calls it unless the user has pressed the button that says so (or typed `instructir models get`).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

from instructir_desktop.engine.api import CancelToken
from instructir_desktop.errors import ModelError, OutputError, UsageError
from instructir_desktop.imaging.files import reason
from instructir_desktop.sentence import Sentence

if TYPE_CHECKING:
    import http.client
    import socket
    import ssl
    import urllib.error
    import urllib.request

Received = Callable[[int, int], None]
"""Called with (bytes that are there, bytes in all; 0 when the server does not say)."""

BLOCK = 256 * 1024
STALLED = 30.0
"""Seconds without a byte after which the connection is given up."""

LOOK = 0.1
"""Seconds after which a cancelled connection is cut or given up at the latest."""

LONGEST = 120
"""Characters of what a proxy says that get into a sentence."""

ATTEMPTS = 3
"""How often a connection that breaks off is taken up again by itself."""

ROOTS = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where systems keep the certificates they trust; a packaged Python was built on another one and may look elsewhere."""


@dataclass(frozen=True)
class RemoteFile:
    """A file to get: its `name` here, its `url`, the SHA-256 and size in bytes that it must have."""

    name: str
    url: str
    sha256: str
    size: int


def fetch(
    file: RemoteFile,
    folder: Path,
    *,
    received: Received = lambda there, total: None,
    cancel: CancelToken | None = None,
    context: ssl.SSLContext | None = None,
    stalled: float = STALLED,
) -> Path:
    """Get `file` into `folder`; what an earlier try left in `NAME.part` is continued. Returns where it lies.

    Raises UsageError for an address that is not HTTPS or a file without a pinned SHA-256, ModelError when the connection
    fails (a later call goes on) or when the content is not the expected one, OutputError, Cancelled.
    """
    if not file.url.startswith("https://"):
        raise UsageError("“{name}” would be got over an insecure connection, so it was not.", name=file.name)
    if len(file.sha256) != 64:
        raise UsageError(
            "The SHA-256 of “{name}” is not known, so it cannot be got safely. Import it from a file.", name=file.name
        )
    target, part = folder / file.name, folder / f"{file.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if target.is_file() and _digest(target) == file.sha256:
            return target
        for attempt in range(1, ATTEMPTS + 1):
            problem = _continue(file, part, received, cancel, context or trusted(), stalled)
            if not problem:
                break
            if attempt == ATTEMPTS:
                raise ModelError(
                    "“{name}” could not be got: {problem}. Try again later; it goes on where it stopped.",
                    name=file.name,
                    problem=problem,
                )
        if _digest(part) != file.sha256:
            part.unlink()
            raise ModelError(
                "What was sent as “{name}” is another file (its SHA-256 is wrong), so it was deleted.", name=file.name
            )
        os.replace(part, target)
    except OSError as error:
        raise OutputError("“{target}” cannot be written: {reason}.", target=target, reason=reason(error)) from error
    return target


def trusted() -> ssl.SSLContext:
    """Certificates of the system."""
    import ssl

    context = ssl.create_default_context()
    if not context.get_ca_certs() and not context.cert_store_stats()["x509_ca"]:
        for place in ROOTS:
            if Path(place).is_file():
                context.load_verify_locations(place)
                break
    return context


def _continue(
    file: RemoteFile,
    part: Path,
    received: Received,
    cancel: CancelToken | None,
    context: ssl.SSLContext,
    stalled: float,
) -> str:
    """Get the rest of a file; "" when it is whole, else what went wrong with the connection. Raises OSError of the disk."""
    import http.client
    import urllib.error
    import urllib.request

    there = part.stat().st_size if part.is_file() else 0
    if there == file.size:
        return ""
    if there > file.size:
        part.unlink()
        there = 0
    request = urllib.request.Request(file.url, headers={"Range": f"bytes={there}-"} if there else {})
    with _Watch(cancel, stalled) as watch:
        opener = urllib.request.build_opener(_watched(watch, context), _only_https())
        try:
            answer: Any = opener.open(request, timeout=stalled)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code == 416:  # the server does not have that much: begin again
                part.unlink(missing_ok=True)
            return Sentence("the server answered {code}", code=error.code)
        except (OSError, http.client.HTTPException, ValueError) as error:  # ValueError: a status that is no number
            watch.check()
            return _unconnected(error, file.url, late=watch.late)
        with answer:
            if there and answer.status != 206:  # the whole file again, whatever was asked for
                there = 0
            with part.open("ab" if there else "wb") as out:
                while there < file.size:
                    watch.check()
                    try:
                        block = answer.read1(BLOCK)
                    except (OSError, http.client.HTTPException) as error:
                        watch.check()
                        if watch.late or isinstance(error, TimeoutError):
                            return Sentence("nothing came for {seconds:.0f} seconds", seconds=stalled)
                        return Sentence("the connection broke off ({error})", error=error)
                    watch.check()
                    if not block:
                        return Sentence(
                            "the connection ended after {there:,} of {size:,} bytes", there=there, size=file.size
                        )
                    watch.alive()
                    out.write(block[: file.size - there])
                    there += len(block)
                    received(min(there, file.size), file.size)
    return ""


class _Watch:
    """Cuts a connection that is waited for in vain, from a thread of its own: the user has cancelled, or it takes too long.

    The time-out of a socket is not enough: a proxy may send its answer byte by byte for ever.
    """

    def __init__(self, cancel: CancelToken | None, stalled: float) -> None:
        self.late = False
        """Whether it was cut because nothing useful came for so long."""
        self._cancel = cancel
        self._stalled = stalled
        self._connections: list[http.client.HTTPConnection] = []
        self._sockets: list[socket.socket] = []
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._look, name="download-watch")
        self.alive()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        self._thread.join()
        for sock in self._sockets:
            sock.close()

    def begun(self, connection: http.client.HTTPConnection) -> None:
        """Watch this connection while it finds its way to the server, perhaps through a proxy."""
        self._connections.append(connection)

    def connected(self, connection: http.client.HTTPConnection) -> None:
        """It is through: watch a second handle of its socket, since encryption is about to take the first one away."""
        self._sockets.append(connection.sock.dup())

    def connection(
        self, address: tuple[str, int], timeout: float, source: tuple[str, int] | None = None
    ) -> socket.socket:
        """socket.create_connection(), in a thread that can be left alone: nothing cuts the looking up of a name.

        Raises Cancelled, TimeoutError when it takes too long, else what that raises. A thread that was left closes what it
        comes back with; it does not keep the process from ending.
        """
        import socket

        made: Future[socket.socket] = Future()

        def work() -> None:
            try:
                sock = socket.create_connection(address, timeout, source)
            except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
                if made.set_running_or_notify_cancel():
                    made.set_exception(error)
                return
            if made.set_running_or_notify_cancel():
                made.set_result(sock)
            else:
                sock.close()

        threading.Thread(target=work, name="download-connect", daemon=True).start()
        while not wait([made], LOOK).done:
            self.late = self.late or time.monotonic() > self._until
            if (self.late or self._cancelled()) and made.cancel():
                self.check()
                raise TimeoutError("it takes too long to connect")
        return made.result()

    def alive(self) -> None:
        """Something came: the time begins anew."""
        self._until = time.monotonic() + self._stalled

    def check(self) -> None:
        """Raise Cancelled when the user has cancelled."""
        if self._cancel is not None:
            self._cancel.check()

    def _cancelled(self) -> bool:
        return self._cancel is not None and self._cancel.cancelled

    def _look(self) -> None:
        import socket

        while not self._end.wait(LOOK):
            self.late = self.late or time.monotonic() > self._until
            if self.late or self._cancelled():
                for sock in (*[one.sock for one in self._connections], *self._sockets):
                    if sock is not None:
                        with contextlib.suppress(OSError):  # it may have ended by itself
                            socket.socket.shutdown(sock, socket.SHUT_RDWR)  # SSLSocket's would also stop decrypting


def _watched(watch: _Watch, context: ssl.SSLContext) -> urllib.request.BaseHandler:
    """A handler for HTTPS whose connections are watched from their first byte."""
    import http.client
    import urllib.request

    class Watched(http.client.HTTPConnection):
        def connect(self) -> None:
            watch.begun(self)
            self._create_connection = watch.connection
            super().connect()
            watch.connected(self)

    class Connection(http.client.HTTPSConnection, Watched):
        """Connects as Watched, then encrypts."""

    class Handler(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Connection, req, context=context)

    return Handler(context=context)


def _unconnected(error: Exception, url: str, *, late: bool) -> str:
    """Why there is no connection, the proxy named (without its password) where it is what fails."""
    import ssl
    import urllib.parse
    import urllib.request

    why = getattr(error, "reason", error)
    said = "".join(c if c.isprintable() else "\ufffd" for c in str(why)[:LONGEST]) or type(why).__name__
    if late or isinstance(why, TimeoutError):
        said = Sentence("it does not answer")
    proxy = urllib.request.getproxies().get("https", "")
    host = urllib.parse.urlsplit(url).hostname or ""
    if not proxy or urllib.request.proxy_bypass(host) or isinstance(why, ssl.SSLError):
        return Sentence("there is no connection ({why})", why=said)
    name = proxy.rpartition("@")[2].removeprefix("http://").rstrip("/")
    refused = said.removeprefix("Tunnel connection failed: ")
    if refused == said:
        return Sentence(
            "the proxy “{name}” cannot be reached ({why}); check the proxy in the settings of the system",
            name=name,
            why=said,
        )
    if refused.startswith("407"):
        return Sentence(
            "the proxy “{name}” asks for a user name and a password; put them into the proxy’s address (https_proxy)",
            name=name,
        )
    return Sentence("the proxy “{name}” refuses the connection ({why})", name=name, why=refused)


def _only_https() -> urllib.request.BaseHandler:
    """A handler that follows redirections, but never to an unencrypted address."""
    import urllib.error
    import urllib.request

    class OnlyHttps(urllib.request.HTTPRedirectHandler):
        def redirect_request(
            self,
            req: urllib.request.Request,
            fp: IO[bytes],
            code: int,
            msg: str,
            headers: http.client.HTTPMessage,
            newurl: str,
        ) -> urllib.request.Request | None:
            if not newurl.startswith("https://"):
                raise urllib.error.URLError("it leads to an insecure address")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    return OnlyHttps()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
