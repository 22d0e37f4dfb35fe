"""The user's own shortcuts: what differs from the table of actions, kept in the settings as one JSON text."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from instructir_desktop.settings import Settings
from instructir_desktop.ui.actions import TABLE, Actions

log = logging.getLogger(__name__)

KEY = "shortcuts"

RESERVED: Mapping[str, str] = {"B": "original", "\\": "original", "Tab": "", "Shift+Tab": ""}
"""Keys that are no action's to take: B and backslash show the original while they are held, Tab moves the focus."""

Keys = tuple[str, ...]
"""The shortcuts of one action in Qt's portable spelling, such as "Ctrl+O"; the first is the one that menus show."""


def defaults() -> dict[str, Keys]:
    """Every action's shortcuts as they are shipped."""
    return {row.name: row.keys for row in TABLE}


def own(settings: Settings) -> dict[str, Keys]:
    """The shortcuts that the user has changed; those of actions that do not exist (any more) are left out."""
    text = settings.text(KEY)
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        log.warning("The shortcuts in the settings cannot be read; the usual ones are used.")
        return {}
    known = defaults()
    if not isinstance(found, dict):
        return {}
    return {
        name: tuple(keys)
        for name, keys in found.items()
        if name in known and isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    }


def current(settings: Settings) -> dict[str, Keys]:
    """Every action's shortcuts as they are now."""
    return {**defaults(), **own(settings)}


def keep(settings: Settings, keys: Mapping[str, Keys]) -> None:
    """Keep what differs from the shipped shortcuts."""
    usual = defaults()
    changed = {name: list(mine) for name, mine in keys.items() if mine != usual.get(name)}
    settings.put(KEY, json.dumps(changed, sort_keys=True, ensure_ascii=False) if changed else "")
    settings.save()


def apply(commands: Actions, settings: Settings) -> None:
    """Give the actions their shortcuts and the tool tips that tell them."""
    for name, keys in current(settings).items():
        commands.set_keys(name, keys)


def holders(keys: Mapping[str, Keys], key: str) -> list[str]:
    """The names of the actions that have this shortcut."""
    wanted = QKeySequence(key)
    return [name for name, mine in keys.items() if any(QKeySequence(one) == wanted for one in mine)]


def reserved(key: str) -> bool:
    """Whether no action may have this key."""
    return any(QKeySequence(one) == QKeySequence(key) for one in RESERVED)


def conflicts(keys: Mapping[str, Keys]) -> dict[str, list[str]]:
    """Every shortcut that several actions have, with their names."""
    found: dict[str, list[str]] = {}
    for mine in keys.values():
        for key in mine:
            spelled = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
            names = holders(keys, key)
            if len(names) > 1:
                found[spelled] = names
    return found


def assigned(keys: Mapping[str, Keys], name: str, key: str) -> dict[str, Keys]:
    """The shortcuts after `name` has got `key` as its only one; an action that had it goes without."""
    taken = QKeySequence(key)
    freed = {other: tuple(one for one in mine if QKeySequence(one) != taken) for other, mine in keys.items()}
    return {**freed, name: (key,) if key else ()}


def native(key: str) -> str:
    """A shortcut as this desktop writes it: "Strg+O", "⌘O"."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
