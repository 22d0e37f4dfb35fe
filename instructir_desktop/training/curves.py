"""The run's curves as a picture: loss and every validation figure over the minutes trained."""

from __future__ import annotations

import csv
from pathlib import Path


def draw_curves(table: Path, picture: Path) -> None:
    """Draw `curve.csv` (see Trainer) into a PNG; does nothing for a table without rows.

    Raises ImportError when matplotlib (the extra "train") is not installed.
    """
    # The figure is made without pyplot, which would keep it alive and look for a display.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with table.open(newline="") as file:
        rows = [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
    if not rows:
        return
    names = [name for name in rows[0] if name not in ("step", "minutes")]
    minutes = [row["minutes"] for row in rows]
    columns = 3
    lines = -(-len(names) // columns)
    figure = Figure(figsize=(4 * columns, 2.6 * lines), layout="constrained")
    FigureCanvasAgg(figure)
    for place, name in enumerate(names, start=1):
        axes = figure.add_subplot(lines, columns, place)
        axes.plot(minutes, [row[name] for row in rows], marker=".")
        axes.set_title(name, fontsize=9)
        axes.tick_params(labelsize=7)
        axes.grid(alpha=0.3)
    figure.supxlabel("minutes of training", fontsize=9)
    figure.savefig(picture, dpi=90)
