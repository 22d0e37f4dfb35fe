"""The documents of data/sidecar-*.json, regions-1.2.json and contexts-1.2.json. None may change: photos have such sidecars."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Brush, Ellipse, Part, Rectangle, Region
from instructir_desktop.core.regions import (
    ColourRange,
    Flood,
    Guess,
    LinearGradient,
    Luminosity,
    Polygon,
    RadialGradient,
    Refinement,
)
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.document.variant import Snapshot, Variant
from instructir_desktop.engine.api import Context

SKY = Region(
    id="0f1e2d3c4b5a",
    name="Sky",
    parts=(
        Part(Rectangle(0.0, 0.0, 6000.0, 1250.5)),
        Part(Ellipse(2100.25, 300.0, 800.0, 640.0), "subtract"),
        Part(Brush(((10.5, 1300.0), (700.125, 1310.0), (1400.0, 1290.75)), 85.0, 0.5)),
    ),
    feather=0.015,
)
FACE = Region(
    id="a1b2c3d4e5f6",
    name="Gesicht “links”",
    parts=(Part(Ellipse(900.0, 800.0, 400.0, 500.0)), Part(Rectangle(950.0, 0.0, 300.0, 4000.0), "intersect")),
    inverted=True,
)
DOCUMENT = Document(
    source=Source("IMG_1234.JPG", Size(6000, 4000), "3b" * 32),
    regions=(SKY, FACE),
    steps=(
        Step(
            id="111111111111",
            text="remove the rain, keep the rest",
            embedding=tuple((index - 128) / 256 for index in range(256)),
            intent="rain",
            model="instructir-u2",
            model_sha256="5c" * 32,
            strength=0.85,
            region=SKY.id,
            pinned=PinnedContext("7d" * 32, Context.from_text("AACAPwAAAL8AAIA+zczMPQ==")),
        ),
        Step(
            id="222222222222",
            text="夜の写真を明るくして",
            embedding=tuple(1 / (index + 1) for index in range(256)),
            intent="dark",
            model="instructir-7d",
            strength=1.0,
            enabled=False,
            name="Brighter",
        ),
    ),
)

RANGES = Region(
    id="b2c3d4e5f6a1",
    name="Ranges",
    parts=(
        Part(Luminosity(0.0, 0.2, 0.25)),
        Part(ColourRange(0.8, 0.25, 0.125, 0.3, 0.2), "subtract"),
        Part(
            Guess("sky", 3, 2, b"\x00\x40\x80\xc0\xfe\xff", ((0.25, 0.5, 0.75), (0.8, 0.85, 0.9)), 0.125), "intersect"
        ),
        Part(Guess("background", 1, 1, b"\xff", ((0.5, 0.5, 0.5),), 0.25)),
    ),
)
LOCKED = replace(
    DOCUMENT,
    regions=(*DOCUMENT.regions, RANGES),
    steps=(
        *DOCUMENT.steps,
        Step(
            id="333333333333",
            text="remove the noise",
            sentence="remove the noise but keep my colours and my exposure",
            embedding=tuple((index - 64) / 128 for index in range(256)),
            intent="noise",
            model="instructir-u2",
            model_sha256="5c" * 32,
            strength=0.35,
            region=RANGES.id,
            locks=("colour", "exposure"),
        ),
    ),
)
"""What version 1.1 added."""

VARIED = replace(
    LOCKED,
    steps=(LOCKED.steps[0], *(replace(step, group="Finish") for step in LOCKED.steps[1:])),
    variants=(
        Variant("1", "Variant 1", LOCKED.steps[:1], (SKY,)),
        Variant("444444444444", "Brighter, 夜"),
    ),
    variant="444444444444",
    snapshots=(
        Snapshot("555555555555", "Before the printer’s wishes", (replace(LOCKED.steps[1], group=""),), time=1.7e9),
        Snapshot("666666666666", "Nothing", time=1.7e9 + 0.25),
    ),
    rating=4,
)
"""What version 1.2 added of variants, snapshots, groups and ratings."""
SHAPES = Region(
    id="c3d4e5f6a1b2",
    name="Shapes",
    parts=(
        Part(Polygon(((10.0, 20.5), (300.0, 40.0), (150.25, 900.0)))),
        Part(Polygon(tuple((float(64 * index), float(index % 3 * 32)) for index in range(12))), "subtract"),
        Part(Rectangle(100.0, 200.0, 300.0, 150.0, 30.0)),
        Part(Ellipse(500.0, 200.0, 300.0, 150.0, -12.5), "intersect"),
        Part(LinearGradient(0.0, 0.0, 0.0, 2000.0)),
        Part(RadialGradient(3000.0, 2000.0, 900.0, 600.0, 15.0, 0.25), "subtract"),
        Part(
            Brush(tuple((index * 4.5, 100.0 - index) for index in range(10)), 24.0, 0.5, 0.25, bytes(range(100, 110)))
        ),
        Part(Brush(((1.0, 2.0), (0.1, 0.7)), 3.0, 1.0, 0.5), "subtract"),
        Part(Flood(12.0, 34.5, 0.25, 0.5, 0.75, 0.125, 0.0625, 4, 3, b"\0\1\1\0\0\0\1\1\0\0\0\0")),
    ),
    refinement=Refinement(grow=-0.0025, edges=0.005, contrast=0.5),
)
DRAWN = replace(LOCKED, regions=(*LOCKED.regions, SHAPES))
"""What version 1.2 added to regions."""
PLACED = replace(
    LOCKED,
    steps=(
        replace(
            LOCKED.steps[0],
            intent="haze",
            pinned=PinnedContext(
                "7d" * 32, Context.from_array(np.arange(-6, 6, dtype=np.float32).reshape(1, 3, 4) / 8)
            ),
        ),
    ),
)
"""What version 1.2 added to contexts: local averages."""
