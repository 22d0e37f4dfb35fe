"""What an edit changed, as a small JSON value: the fields that differ, item by item. Made and applied by the journal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Value = Mapping[str, Any]
"""A document as schema.to_value() gives it."""

LISTS = ("regions", "steps")


def between(before: Value, after: Value) -> dict[str, Any]:
    """What turns `before` into `after`: {"top": {…}, "gone": […], "steps": {"order": […], "put": {id: {…}}}, …}."""
    change: dict[str, Any] = {}
    top = {key: value for key, value in after.items() if key not in LISTS and before.get(key, change) != value}
    if top:
        change["top"] = top
    if gone := [key for key in before if key not in after]:
        change["gone"] = gone
    for name in LISTS:
        old, new = _by_id(before[name]), _by_id(after[name])
        part: dict[str, Any] = {}
        if list(old) != list(new):
            part["order"] = list(new)
        put = {one: _changed(old.get(one), item) for one, item in new.items() if old.get(one) != item}
        if put:
            part["put"] = put
        if part:
            change[name] = part
    return change


def applied(before: Value, change: Value) -> dict[str, Any]:
    """`before` with the change. Raises ValueError, KeyError, TypeError or AttributeError for one that does not fit."""
    after = {key: value for key, value in before.items() if key not in change.get("gone", ())}
    after.update(change.get("top", {}))
    for name in LISTS:
        part = change.get(name)
        if part is None:
            continue
        items = _by_id(before[name])
        for one, fields in part.get("put", {}).items():
            items[one] = dict(fields) if "id" in fields else {**items[one], **fields}
        after[name] = [items[one] for one in part.get("order", items)]
    return after


def _by_id(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in items}


def _changed(old: dict[str, Any] | None, new: dict[str, Any]) -> dict[str, Any]:
    """The fields that differ; the whole item, its id among them, when it is new or has lost a field."""
    if old is None or old.keys() - new.keys():
        return new
    return {key: value for key, value in new.items() if key not in old or old[key] != value}
