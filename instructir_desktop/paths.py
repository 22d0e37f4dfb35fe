"""Where things lie: shipped resources, and the user's own folders. Nothing is created or read here."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import platformdirs

APP = "instructir-desktop"


@cache
def resources() -> Path:
    """The folder of the shipped resources: inside the wheel or the frozen bundle, else in the checkout.

    INSTRUCTIR_RESOURCES overrides it (tests point it at an empty or damaged folder).
    """
    if override := os.environ.get("INSTRUCTIR_RESOURCES"):
        return Path(override)
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(name: str) -> Path:
    """The path of one shipped resource, such as "models/manifest.json"; it may not exist."""
    return resources() / name


def document(name: str) -> Path:
    """The path of a text that the application shows, such as "guide.md": with the resources, in a checkout in docs/."""
    shipped = resource("docs") / name
    return shipped if shipped.is_file() else resources().parent / "docs" / name


def data_folder() -> Path:
    """The user's data: imported models, sidecars of photos in read-only folders."""
    return platformdirs.user_data_path(APP, appauthor=False)


def config_folder() -> Path:
    """The user's settings."""
    return platformdirs.user_config_path(APP, appauthor=False)


def cache_folder() -> Path:
    """What can be made again at any time."""
    return platformdirs.user_cache_path(APP, appauthor=False)


def log_folder() -> Path:
    """Log files."""
    return platformdirs.user_log_path(APP, appauthor=False)
