"""What a mask of 200 strokes costs: `python -m tests.benchmarks.masks`.

Milliseconds to rasterise it for a view of 1920 × 1080, and bytes in the sidecar. The strokes are drawn by the brush tool,
by a hand that trembles, on a photo of 24 megapixels: `plain`, as drawn; `flow`, at half flow; `pressure`, by a pen.
"""

from __future__ import annotations

import json
import statistics
import time
from dataclasses import replace

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Part, Region, rasterise
from instructir_desktop.core.regions import Brush, LinearGradient, Polygon, Refinement
from instructir_desktop.document.region_schema import region_value
from instructir_desktop.ui.tools.base import Pointer
from instructir_desktop.ui.tools.brush import BrushTool

PHOTO = Size(6000, 4000)
VIEW = Size(1920, 1080)


def hand_drawn(count: int = 200, *, flow: float = 1.0, pen: bool = False) -> Region:
    """Strokes of 40 places each, some 25 brush radii long, spread over the part of the photo that the view shows at 100 %."""
    random = np.random.default_rng(1)
    brush = BrushTool(radius=24, hardness=0.5, flow=flow)
    parts: list[Part] = []
    for _ in range(count):
        turns = random.normal(0, 0.18, 40).cumsum() + random.uniform(0, 2 * np.pi)
        steps = np.stack([np.cos(turns), np.sin(turns)], axis=1) * 15 + random.normal(0, 0.7, (40, 2))
        path = (steps.cumsum(axis=0) + random.uniform((0, 0), VIEW)).clip(0, VIEW).tolist()
        force = np.linspace(0.2, 1, 40) if pen else np.ones(40)
        pointers = [Pointer(x, y, pressure=float(one)) for (x, y), one in zip(path, force, strict=True)]
        brush.press(pointers[0])
        for pointer in pointers[1:]:
            brush.move(pointer)
        gesture = brush.release(pointers[-1])
        assert gesture is not None
        parts.append(gesture.part)
    return Region("0123456789ab", "Region 1", tuple(parts), feather=0.0)


def sidecar_bytes(region: Region) -> int:
    """The region's share of a sidecar."""
    return len(json.dumps([region_value(region)], indent=1, ensure_ascii=False).encode())


def milliseconds(region: Region, *, source: np.ndarray | None = None, runs: int = 9) -> float:  # type: ignore[type-arg]
    """The median of several runs, for the view at 100 %."""
    found = []
    for _ in range(runs):
        began = time.perf_counter()
        rasterise(region, PHOTO, Box(0, 0, *VIEW), source=source)
        found.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(found), 1)


def main() -> None:
    plain = hand_drawn()
    points = [len(part.shape.points) for part in plain.parts if isinstance(part.shape, Brush)]
    turns = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    lasso = tuple((960 + 700 * np.cos(t) * (1 + 0.1 * np.sin(9 * t)), 540 + 400 * np.sin(t)) for t in turns.tolist())
    source = np.random.default_rng(0).random((PHOTO.height, PHOTO.width, 3), dtype=np.float32)
    outlined = Region("r", "R", (Part(Polygon(lasso)),), feather=0.01)
    results: dict[str, object] = {
        "points_per_stroke": round(statistics.mean(points), 1),
        "plain_bytes": sidecar_bytes(plain),
        "pressure_bytes": sidecar_bytes(hand_drawn(pen=True)),
        "plain_ms": milliseconds(plain),
        "flow_ms": milliseconds(hand_drawn(flow=0.5)),
        "pressure_ms": milliseconds(hand_drawn(pen=True)),
        "lasso_ms": milliseconds(outlined),
        "linear_ms": milliseconds(Region("r", "R", (Part(LinearGradient(100, 100, 1500, 900)),))),
        "edges_ms": milliseconds(replace(outlined, refinement=Refinement(edges=0.005)), source=source, runs=5),
    }
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
