# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of plots on the map, and bars without the cells of 0."""

from __future__ import annotations

import re
import sys
from html import unescape

import numpy as np
import pytest
from canopycloud.core.report import charts, maps
from canopycloud.core.report.maplabels import MOST_NAMES, place_names
from canopycloud.core.report.quicklook import Frame

FRAME = Frame(0.0, 1000.0, 0.0, 800.0)  # 500 points across: 2 m a point


def ring(x, y, r=20.0):
    angle = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    return np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)])


def box(name):
    """Half sizes of a text of 8 points: 0.62 of it a letter, 1.25 a line."""
    across, along = 0.62 * 8 * len(name.text), 1.25 * 8  # times 2 m a point, halved
    return name.x - across, name.y - along, name.x + across, name.y + along


def apart(one, other):
    return (one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3])


def test_a_name_stands_right_of_its_outline_left_at_the_edge():
    # "P1" is 2 × 0.62 × 8 = 9.92 points wide, 19.84 m; between them are 2 points, 4 m.
    names, without = place_names([("P1", ring(500, 400)), ("P2", ring(970, 400))], FRAME, 500)
    assert without == 0
    assert [(n.text, n.x, n.y) for n in names] == [
        ("P1", pytest.approx(500 + 20 + 4 + 9.92), pytest.approx(400)),
        ("P2", pytest.approx(970 - 20 - 4 - 9.92), pytest.approx(400)),
    ]


@pytest.mark.parametrize("seed", range(5))
def test_names_cover_no_outline_and_no_other_name(seed):
    rng = np.random.default_rng(seed)
    plots = [(f"PLOT{i:03d}", ring(*rng.uniform((30, 30), (970, 770)))) for i in range(40)]
    names, without = place_names(plots, FRAME, 500)
    assert len(names) + without == 40
    assert names
    boxes = [box(name) for name in names]
    for i, one in enumerate(boxes):
        assert min(one) >= -1e-9
        assert one[2] <= 1000 + 1e-9
        assert one[3] <= 800 + 1e-9
        assert all(apart(one, other) for other in boxes[:i])
        for _, outline in plots:
            low, high = outline.min(axis=0), outline.max(axis=0)
            assert apart(one, (*low, *high))


def test_without_room_none_is_named():
    crowd = [(f"PLOT{i}", ring(500 + i, 400)) for i in range(30)]
    assert place_names(crowd, FRAME, 500) == ([], 30)
    many = [(f"P{i}", ring(20 + 15 * i, 400, 1)) for i in range(MOST_NAMES + 1)]
    assert place_names(many, FRAME, 500) == ([], MOST_NAMES + 1)
    assert place_names([], FRAME, 500) == ([], 0)


def texts(chart):
    return [unescape(text).strip() for text in re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg)]


@pytest.mark.parametrize("matplotlib", [True, False])
def test_the_map_names_its_plots(monkeypatch, hostile, matplotlib):
    if matplotlib:
        pytest.importorskip("matplotlib")
    else:
        monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    lines = [
        maps.Outline(ring(200, 600), name=hostile[0]),
        maps.Outline(ring(600, 600), name="B"),
        maps.Outline(ring(600, 660), name="B"),  # a plot of two parts
        maps.Outline(ring(760, 300), name="C"),
        maps.Outline(ring(60, 60), name="low"),  # right where the scale bar stands
        maps.Outline(ring(300, 300)),
    ]
    values = np.ones((8, 10), np.float32)
    chart = maps.height_map(
        values, FRAME, bar_label="m", alt="", caption="Plots.", outlines=lines
    )
    assert "<script" not in chart.svg
    assert [texts(chart).count(name) for name in ("B", "C", "low")] == [1, 1, 0]
    assert chart.caption == "Plots. 1 plot has no room for a name."
    few = maps.height_map(
        values, FRAME, bar_label="m", alt="", caption="Plots.", outlines=lines[1:3]
    )
    assert few.caption == "Plots."


def test_cells_of_0_are_told_apart():
    pytest.importorskip("matplotlib")
    panels = [
        ("bare", np.zeros(50)),
        ("some", np.concatenate([np.zeros(75), np.full(20, 5.0), np.full(5, 30.0)])),
        ("none", np.full(7, 12.0)),
        ("empty", np.empty(0)),
    ]
    found = texts(charts.small_histograms(panels, x_label="m", y_label="Cells", alt=""))
    told = [
        "bare", "100 % at 0", "some", "max 20", "75 % at 0", "none", "max 7", "empty", "no cell",
    ]  # fmt: skip
    plain = [text.replace("\xa0", " ").replace("\u202f", " ") for text in found]
    assert [text for text in plain if text in told] == told
