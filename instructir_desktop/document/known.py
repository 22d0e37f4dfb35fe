"""Reading many documents that share most of their items: what the journal and the kept history hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar, cast

from instructir_desktop.core.masks import Region
from instructir_desktop.document import delta
from instructir_desktop.document.document import Document
from instructir_desktop.document.schema import from_value, region_from_value, step_from_value
from instructir_desktop.document.step import Step

_Item = TypeVar("_Item", Step, Region)


class Known:
    """Documents from values that share most of their items: only what is new is read."""

    def __init__(self) -> None:
        self._items: dict[int, tuple[object, Step | Region]] = {}
        """By the identity of a value, which is kept so that it stays its own."""
        self._rest: dict[str, Any] = {}
        self._empty: Document | None = None
        """The document without steps and regions, and the value it was read from."""

    def document(self, value: dict[str, Any]) -> Document:
        """Raises SidecarError, KeyError, TypeError or ValueError."""
        rest = {key: item for key, item in value.items() if key not in delta.LISTS}
        empty = self._empty
        if empty is None or rest.keys() != self._rest.keys() or any(rest[key] is not self._rest[key] for key in rest):
            empty = from_value({**rest, "steps": [], "regions": []}, "What was kept").document
            self._rest, self._empty = rest, empty
        regions = tuple(self._item(item, region_from_value) for item in value["regions"])
        steps = tuple(self._item(item, step_from_value) for item in value["steps"])
        return replace(empty, regions=regions, steps=steps)

    def _item(self, value: object, read: Callable[[object], _Item]) -> _Item:
        found = self._items.get(id(value))
        if found is None:
            found = self._items[id(value)] = (value, read(value))
        return cast("_Item", found[1])
