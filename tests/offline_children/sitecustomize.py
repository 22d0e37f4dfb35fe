"""Loaded by every Python that the tests start (its folder is on PYTHONPATH): no network there either."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

_place = Path(__file__).resolve().parents[1] / "offline.py"
_spec = importlib.util.spec_from_file_location("_tests_offline", _place)
assert _spec is not None
assert _spec.loader is not None
_offline = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_offline)
_offline.GUARD.allows_local = os.environ.get("TESTS_ALLOW_LOCAL_SERVER") == "1"
_offline.install()
