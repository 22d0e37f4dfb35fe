"""Regions to and from the sidecar's JSON. See schema.py for the whole.

A version that does not know a shape refuses the sidecar and leaves it as it is. What an older version would draw wrongly
without noticing therefore has a shape's name of its own: a turned rectangle, a stroke with a flow, pressures or packed
points, and the refinement of a region's edge, which stands as the last of its parts.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from instructir_desktop.core.regions import (
    Brush,
    Colour,
    ColourRange,
    Ellipse,
    Flood,
    Guess,
    Guessed,
    LinearGradient,
    Luminosity,
    Mode,
    Part,
    Point,
    Polygon,
    RadialGradient,
    Rectangle,
    Refinement,
    Region,
    Shape,
)
from instructir_desktop.document.checked_json import Fields, Problem, fail
from instructir_desktop.document.packed_points import pack, pack_cells, quantum_of, unpack, unpack_cells

REFINEMENT = "refinement"

PLAIN: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "rectangle": (Rectangle, ("x", "y", "width", "height")),
    "ellipse": (Ellipse, ("x", "y", "width", "height")),
    "turned-rectangle": (Rectangle, ("x", "y", "width", "height", "angle")),
    "turned-ellipse": (Ellipse, ("x", "y", "width", "height", "angle")),
    "linear": (LinearGradient, ("start_x", "start_y", "end_x", "end_y")),
    "radial": (RadialGradient, ("x", "y", "radius_x", "radius_y", "angle", "inner")),
    "luminosity": (Luminosity, ("low", "high", "softness")),
    "colour": (ColourRange, ("red", "green", "blue", "tolerance", "softness")),
}
"""Shapes that are nothing but numbers: their class and fields, by name."""


def ordered(extra: Mapping[str, object]) -> dict[str, object]:
    """Unknown fields with their keys sorted at every level."""
    return {key: _ordered_value(extra[key]) for key in sorted(extra)}


def _ordered_value(value: object) -> object:
    if isinstance(value, Mapping):
        return ordered(value)
    return [_ordered_value(item) for item in value] if isinstance(value, list | tuple) else value


# ---- writing


def region_value(region: Region) -> dict[str, object]:
    parts = [{**shape_value(part.shape), "mode": part.mode, **ordered(part.extra)} for part in region.parts]
    refinement = region.refinement
    if any(refinement.numbers) or refinement.extra:
        numbers = {name: float(getattr(refinement, name)) for name in ("grow", "edges", "contrast")}
        parts.append({"shape": REFINEMENT, **numbers, "mode": "add", **ordered(refinement.extra)})
    return {
        "id": region.id,
        "name": region.name,
        "feather": float(region.feather),
        "inverted": region.inverted,
        "parts": parts,
        **ordered(region.extra),
    }


def shape_value(shape: Shape) -> dict[str, object]:
    if isinstance(shape, Brush):
        return _brush_value(shape)
    if isinstance(shape, Polygon):
        return {"shape": "polygon", **_points_value(shape.points)}
    if isinstance(shape, Flood):
        numbers = {name: float(getattr(shape, name)) for name in _FLOOD}
        grid = {"columns": shape.columns, "rows": shape.rows, "cells": pack_cells(shape.cells)}
        return {"shape": "flood", **numbers, **grid}
    if isinstance(shape, Guess):
        return {
            "shape": shape.kind,
            "columns": shape.columns,
            "rows": shape.rows,
            "weights": base64.b64encode(shape.weights).decode("ascii"),
            "colours": " ".join(",".join(repr(float(value)) for value in colour) for colour in shape.colours),
            "tolerance": float(shape.tolerance),
        }
    turned = isinstance(shape, Rectangle | Ellipse) and shape.angle != 0
    kind = next(
        kind for kind, (made, _) in PLAIN.items() if made is type(shape) and kind.startswith("turned") == turned
    )
    return {"shape": kind, **{name: float(getattr(shape, name)) for name in PLAIN[kind][1]}}


_FLOOD = ("x", "y", "red", "green", "blue", "tolerance", "softness")


def _brush_value(shape: Brush) -> dict[str, object]:
    edge = {"radius": float(shape.radius), "hardness": float(shape.hardness)}
    points = _points_value(shape.points)
    if "quantum" not in points and shape.flow == 1 and not shape.pressures:
        return {"shape": "brush", **points, **edge}
    more: dict[str, object] = {} if shape.flow == 1 else {"flow": float(shape.flow)}
    if shape.pressures:
        more["pressures"] = base64.b64encode(shape.pressures).decode("ascii")
    return {"shape": "stroke", **points, **edge, **more}


def _points_value(points: tuple[Point, ...]) -> dict[str, object]:
    quantum = quantum_of(points)
    if quantum is None:
        return {"points": " ".join(f"{float(x)!r},{float(y)!r}" for x, y in points)}
    return {"points": pack(points, quantum), "quantum": quantum}


# ---- reading


def region_of(fields: Fields) -> Region:
    identity, name = fields.text("id") or fail(fields.at("id"), "is empty"), fields.text("name")
    parts: list[Part] = []
    refinement = Refinement()
    for value, place in fields.items("parts"):
        part = Fields(value, place)
        if part.rest.get("shape") == REFINEMENT:
            refinement = _refinement(part)
        else:
            parts.append(_part(part))
    feather, inverted = fields.number("feather"), fields.flag("inverted")
    try:
        return Region(identity, name, tuple(parts), feather, inverted, fields.rest, refinement)
    except ValueError as error:
        raise Problem(f"{fields.place}: {error}") from error


def _refinement(fields: Fields) -> Refinement:
    fields.take("shape")
    fields.take("mode", None)
    grow, edges, contrast = (fields.number(name) for name in ("grow", "edges", "contrast"))
    try:
        return Refinement(grow, edges, contrast, fields.rest)
    except ValueError as error:
        raise Problem(f"{fields.place}: {error}") from error


def _part(fields: Fields) -> Part:
    kind, mode = fields.text("shape"), fields.text("mode")
    known = next((known for known in get_args(Mode) if known == mode), None)
    if known is None:
        fail(fields.at("mode"), "is not add, subtract or intersect")
    try:
        return Part(_shape(fields, kind), known, fields.rest)
    except ValueError as error:
        raise Problem(f"{fields.place}: {error}") from error


def _shape(fields: Fields, kind: str) -> Shape:
    if kind in PLAIN:
        made, names = PLAIN[kind]
        shape: Shape = made(**{name: fields.number(name) for name in names})
        return shape
    if kind == "brush":
        return Brush(_readable(fields), fields.number("radius"), fields.number("hardness"))
    if kind == "stroke":
        stroke = Brush(_points(fields), fields.number("radius"), fields.number("hardness"))
        flow = fields.number("flow") if "flow" in fields.rest else 1.0
        return replace(stroke, flow=flow, pressures=_bytes(fields, "pressures") if "pressures" in fields.rest else b"")
    if kind == "polygon":
        return Polygon(_points(fields))
    guessed = next((known for known in get_args(Guessed) if known == kind), None)
    if guessed is None and kind != "flood":
        fail(fields.at("shape"), f"is “{kind[:40]}”, which this version does not know")
    columns, rows = fields.whole("columns", 1, 256), fields.whole("rows", 1, 256)
    if guessed is not None:
        return Guess(guessed, columns, rows, _bytes(fields, "weights"), _colours(fields), fields.number("tolerance"))
    cells = fields.text("cells")
    try:
        reached = unpack_cells(cells, columns * rows)
    except ValueError as error:
        raise Problem(f"{fields.at('cells')} are {error}") from error
    numbers = {name: fields.number(name) for name in _FLOOD}
    return Flood(**numbers, columns=columns, rows=rows, cells=reached)


def _points(fields: Fields) -> tuple[Point, ...]:
    """Packed points, or readable ones."""
    if "quantum" not in fields.rest:
        return _readable(fields)
    quantum, text = fields.number("quantum"), fields.text("points")
    try:
        return unpack(text, quantum)
    except ValueError as error:
        raise Problem(f"{fields.at('points')} are not packed points: {error}") from error


def _readable(fields: Fields) -> tuple[Point, ...]:
    points: list[Point] = []
    for pair in fields.text("points").split():
        x, _, y = pair.partition(",")
        try:
            points.append((float(x), float(y)))
        except ValueError as error:
            raise Problem(f"{fields.at('points')} is not a list of “x,y”") from error
    return tuple(points)


def _bytes(fields: Fields, key: str) -> bytes:
    try:
        return base64.b64decode(fields.text(key), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Problem(f"{fields.at(key)} is not base64") from error


def _colours(fields: Fields) -> tuple[Colour, ...]:
    colours: list[Colour] = []
    for triple in fields.text("colours").split():
        try:
            red, green, blue = (float(value) for value in triple.split(","))
        except ValueError as error:
            raise Problem(f"{fields.at('colours')} is not a list of “r,g,b”") from error
        colours.append((red, green, blue))
    return tuple(colours)
