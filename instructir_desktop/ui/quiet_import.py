"""Loading torch and transformers in a thread without stopping the window.

Their imports hold Python's global lock in two ways. Opening 500 MB of shared libraries is one call; here it is done
by the system's own loader through ctypes, which lets go of the lock, so that the import finds them in memory already.
And the garbage collector goes through all the new objects again and again (up to 0.3 s each time); it rests meanwhile.
Measured on 2 CPU cores: longest stop of the event loop 408 ms without this, 30 ms with it.
"""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

log = logging.getLogger(__name__)

_under_way = threading.Event()

LIBRARIES = ("libc10", "libtorch_cpu", "libtorch", "libtorch_python")
"""Torch's shared libraries in the order of their dependence."""


@contextmanager
def quiet_import() -> Iterator[None]:
    """While this lasts, imports in this thread disturb other threads little."""
    resting = gc.isenabled()
    gc.disable()
    _under_way.set()
    try:
        if "torch" not in sys.modules:
            _open_libraries()
        yield
    finally:
        gc.freeze()  # the libraries' objects stay for good: later collections need not look at them
        _under_way.clear()
        if resting:
            gc.enable()


def importing() -> bool:
    """Whether a quiet import is under way: then nobody should collect garbage."""
    return _under_way.is_set()


def _open_libraries() -> None:
    """Have the system open torch's libraries. Failure costs smoothness only: the import tries again, and reports."""
    if os.name == "nt":  # there torch is imported before Qt, see __main__
        return
    found = importlib.util.find_spec("torch")
    if found is None or found.origin is None:
        return
    folder = Path(found.origin).parent / "lib"
    suffix = ".dylib" if sys.platform == "darwin" else ".so"
    try:
        system_open = ctypes.CDLL(None).dlopen
    except (OSError, AttributeError):
        log.info("The system's loader cannot be called directly.")
        return
    system_open.restype, system_open.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    for name in LIBRARIES:
        path = folder / f"{name}{suffix}"
        if path.is_file() and not system_open(os.fsencode(path), os.RTLD_LAZY | os.RTLD_LOCAL):
            log.info("%s was not opened ahead of the import.", path.name)
