"""Points and cells in little text: whole numbers as base64 of bytes, seven bits each, differences instead of places."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Sequence

from instructir_desktop.core.shapes import FAR, Point

FEW = 8
"""Up to so many points are written as numbers that a person can read."""

QUANTA = tuple(2.0**power for power in range(6, -7, -1))
"""Distances between the lines of the grids that points may lie on, photo pixels."""


def quantum_of(points: Sequence[Point]) -> float | None:
    """The coarsest grid that holds all points exactly; None when there is none, or too few points to matter."""
    if len(points) <= FEW:
        return None
    return next((one for one in QUANTA if all(x % one == 0 and y % one == 0 for x, y in points)), None)


def pack(points: Sequence[Point], quantum: float) -> str:
    """Points that lie on the grid, as text."""
    numbers: list[int] = []
    last = 0, 0
    for x, y in points:
        place = round(x / quantum), round(y / quantum)
        for now, before in zip(place, last, strict=True):
            difference = now - before
            numbers.append(2 * difference if difference >= 0 else -2 * difference - 1)
        last = place
    return _text(numbers)


def unpack(text: str, quantum: float) -> tuple[Point, ...]:
    """The points of a text. Raises ValueError for one that pack() cannot have written."""
    if quantum not in QUANTA:
        raise ValueError("the quantum is none")
    numbers = _numbers(text)
    if len(numbers) % 2:
        raise ValueError("half a point")
    points: list[Point] = []
    x = y = 0
    for first, second in zip(numbers[::2], numbers[1::2], strict=True):
        x += first // 2 if first % 2 == 0 else -(first + 1) // 2
        y += second // 2 if second % 2 == 0 else -(second + 1) // 2
        if max(abs(x), abs(y)) * quantum > FAR:
            raise ValueError("a point beyond any photo")
        points.append((x * quantum, y * quantum))
    return tuple(points)


def pack_cells(cells: bytes) -> str:
    """Bytes of 0 and 1 as the lengths of their runs, beginning with 0."""
    runs: list[int] = []
    now, length = 0, 0
    for cell in cells:
        if cell != now:
            runs.append(length)
            now, length = cell, 0
        length += 1
    return _text([*runs, length])


def unpack_cells(text: str, count: int) -> bytes:
    """The cells again. Raises ValueError when there are not `count`."""
    runs = _numbers(text)
    if sum(runs) != count:
        raise ValueError(f"not {count} cells")
    return b"".join(bytes([index % 2]) * run for index, run in enumerate(runs))


def _text(numbers: Iterable[int]) -> str:
    data = bytearray()
    for number in numbers:
        rest = number
        while rest > 127:
            data.append(rest & 127 | 128)
            rest >>= 7
        data.append(rest)
    return base64.b64encode(data).decode("ascii")


def _numbers(text: str) -> list[int]:
    """Whole numbers below 2**35."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not base64") from error
    numbers: list[int] = []
    number, shift = 0, 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(number)
            number, shift = 0, 0
        elif shift > 28:
            raise ValueError("a number that is too large")
    if shift:
        raise ValueError("half a number")
    return numbers
