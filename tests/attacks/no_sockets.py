"""Forbids the network to this process and all it starts, in the kernel: whoever makes an internet socket is killed.

Loaded as a plugin of pytest (`-p tests.attacks.no_sockets`), so that also what does not go through Python is caught:
Qt, torch, the decoding process. For Linux on x86-64 and ARM64; `possible` says whether it can be done here.
"""

from __future__ import annotations

import ctypes
import platform
import struct
import sys

SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""The kernel's name of the processor and its number of socket(), by what Python calls the processor."""
INTERNET = (2, 10, 17)
"""AF_INET, AF_INET6, AF_PACKET; sockets of this computer, such as the screen's, stay."""
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
KILL, ALLOW = 0x80000000, 0x7FFF0000
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2

possible = sys.platform == "linux" and platform.machine() in SOCKET


def _program() -> bytes:
    """A filter of the kernel's (struct sock_filter): socket() with an internet family kills, all else is allowed."""
    processor, socket = SOCKET[platform.machine()]
    lines = [
        (LOAD, 0, 0, 4),  # the processor
        (EQUAL, 0, 3 + len(INTERNET), processor),
        (LOAD, 0, 0, 0),  # the number of the call
        (EQUAL, 0, 1 + len(INTERNET), socket),
        (LOAD, 0, 0, 16),  # its first argument
        *((EQUAL, len(INTERNET) - index, 0, family) for index, family in enumerate(INTERNET)),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, KILL),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def forbid() -> None:
    """From now on, for good. Raises OSError where the kernel refuses."""
    program = ctypes.create_string_buffer(_program())
    header = ctypes.create_string_buffer(struct.pack("@HP", (len(program) - 1) // 8, ctypes.addressof(program)))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) or library.prctl(SECCOMP, FILTER, ctypes.byref(header), 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel does not take the filter")


def pytest_configure() -> None:
    forbid()
