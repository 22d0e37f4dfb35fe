"""The change map's colours: told apart by lightness alone, and what 0 and the top look like."""

from __future__ import annotations

import numpy as np

from instructir_desktop.core.colour_difference import lab
from instructir_desktop.core.colour_scale import TICKS, TOP, colours, position, table


def test_lightness_rises_all_the_way() -> None:
    lightness = lab(table() / 255.0)[:, 0]
    assert (np.diff(lightness) > -0.2).all()  # rounding to 8 bits may take back a fraction of a unit
    assert (np.diff(lightness[::8]) > 1).all()
    assert lightness[-1] - lightness[0] > 70


def test_red_green_blindness_leaves_neighbouring_ticks_apart() -> None:
    picture = colours(np.array([TICKS[1:]])) / 255.0
    seen = picture.copy()
    seen[..., 0] = seen[..., 1] = picture[..., :2].mean(axis=-1)  # red and green cannot be told apart
    steps = np.linalg.norm(np.diff(lab(seen)[0], axis=0), axis=-1)
    assert (steps > 8).all()


def test_nothing_is_black_and_everything_above_the_top_is_alike() -> None:
    picture = colours(np.array([[0.0, 1e-6, TOP, TOP * 5]]))
    assert picture[0, 0].tolist() == [0, 0, 0]
    assert picture[0, 1].tolist() == table()[0].tolist()
    assert picture[0, 2].tolist() == picture[0, 3].tolist() == table()[-1].tolist()
    assert position(np.array([0.0, TOP / 4, TOP])).tolist() == [0, 0.5, 1]
