"""The most memory that a process has had so far. No torch."""

from __future__ import annotations

import sys


def peak_mb(process: int | None = None) -> float | None:
    """In MB of 10⁶ bytes, of the process with this id (None: this one); None where the system does not tell.

    Linux counts it for each program (VmHWM in /proc/<id>/status). What getrusage() and wait4() give there begins at the
    peak of the process that started the program; it serves on macOS, for this process only.
    """
    try:
        with open(f"/proc/{process or 'self'}/status", encoding="ascii", errors="replace") as lines:
            found = next((line for line in lines if line.startswith("VmHWM:")), None)
        if found is not None:
            return int(found.split()[1]) * 1024 / 1e6
    except (OSError, ValueError, IndexError):
        pass  # no Linux, or that process has ended
    if process is not None or sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024) / 1e6
