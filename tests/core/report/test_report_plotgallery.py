# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of plots in the report of plots: the extremes of many, and few are read."""

from __future__ import annotations

import re

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.raster import RasterSource
from canopycloud.core.report import chips, plotgallery
from canopycloud.core.report.chips import PlotShape, draw_chip, read_chip
from canopycloud.core.report.fromzonal import PlotsLabels, plots_info
from canopycloud.core.report.page import Text, Tiles, render
from canopycloud.core.report.plotgallery import MOST_CHIPS, gallery_section, pick_plots
from canopycloud.core.report.plots import plots_report
from canopycloud.core.zonal import plot_statistics
from canopycloud.core.zonal.rings import Rings
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, box


def picked(columns, used=None, off=None, most=10):
    n = len(next(iter(columns.values())))
    used = np.ones(n, bool) if used is None else np.array(used)
    off = np.zeros(n) if off is None else np.array(off, float)
    columns = {name: np.array(values, float) for name, values in columns.items()}
    return {
        pick.reason: (pick.places.tolist(), pick.count)
        for pick in pick_plots(columns, used, off, most)
    }


def test_the_extremes_of_many_plots_by_hand():
    n = 40
    highest = [10.0 + i / 10 for i in range(n)]
    p95, cover, used, off = list(highest), [50.0] * n, [True] * n, [0.0] * n
    highest[7] = 60.0  # 49 m above its 95th percentile
    highest[8] = 30.0
    p95[12] = 4.0
    cover[20], cover[21] = 0.0, 3.0
    for place in (30, 31, 32):
        used[place], highest[place], p95[place], cover[place] = False, np.nan, np.nan, np.nan
    off[5], off[6], off[9] = 0.25, 0.5, 1.0  # the last is beside the raster
    used[9], highest[9], p95[9], cover[9] = False, np.nan, np.nan, np.nan
    found = picked({"max": highest, "p95": p95, "cover": cover}, used, off)
    assert list(found) == ["highest", "apart", "least", "empty", "edge"]
    assert found["edge"] == ([6, 5], 2)
    assert found["empty"] == ([30, 31], 3)
    assert found["highest"] == ([7, 8], 36)
    # 7 and 8 would be the first here, too.
    assert found["apart"] == ([12], 3)
    assert found["least"] == ([20, 21], 36)


def test_few_plots_are_all_shown_the_highest_first():
    found = picked({"mean": [3, 9, np.nan, 5]}, [True, True, False, True], [0, 0, 0.2, 0])
    assert found == {"all": ([1, 3, 0, 2], 4)}
    # Those beside the raster have no picture, however many they are.
    found = picked({"mean": [1.0] * 30}, [False] * 29 + [True], [1.0] * 28 + [np.nan, 0.0])
    assert found == {"all": ([29], 1)}
    assert picked({"mean": [np.nan]}, [False], [np.nan]) == {}


@given(
    st.lists(
        st.tuples(
            st.one_of(st.just(np.nan), st.floats(0, 60)), st.floats(0, 60), st.booleans(),
            st.sampled_from([0.0, 0.3, 1.0, np.nan]),
        ),
        min_size=1, max_size=200,
    )
)  # fmt: skip
def test_a_plot_is_shown_once_and_never_too_many(plots):
    highest, mean, used, off = (np.array(every) for every in zip(*plots))
    picks = pick_plots({"max": highest, "mean": mean}, used.astype(bool), off)
    places = [place for pick in picks for place in pick.places.tolist()]
    assert len(places) == len(set(places)) <= MOST_CHIPS
    there = np.flatnonzero(off < 1)
    assert set(places) <= set(there.tolist())
    if there.size <= MOST_CHIPS:
        assert len(places) == there.size


@pytest.fixture
def stand(tmp_raster):
    """200 × 200 m: bare ground, in each field of 10 m a tree of its own height, no data south."""
    heights = np.zeros((200, 200), np.float32)
    rows, columns = np.mgrid[5:200:10, 5:200:10]
    heights[rows, columns] = 5 + np.arange(400).reshape(20, 20) / 20
    heights[180:] = -9999
    path = tmp_raster(
        heights, nodata=-9999, transform=Affine(1, 0, 0, 0, -1, 200),
        tiled=True, blockxsize=64, blockysize=64,
    )  # fmt: skip
    with RasterSource(path) as source:
        yield source


def squares():
    """A plot a field, from the north-west, those of the first column over the raster's edge."""
    return [
        box(x + 1 - 4 * (x == 0), y + 1, x + 9 - 4 * (x == 0), y + 9)
        for y in range(190, -1, -10)
        for x in range(0, 200, 10)
    ]


def info_of(source, polygons, **more):
    shapes = Rings.from_geometries(polygons)
    names = [f"P{i}" for i in range(len(polygons))]
    result = plot_statistics(shapes, source, cover_height=2, **more)
    columns = {f"_{name}": name for name in result}
    return plots_info(result, shapes, source, PlotsLabels("plots", "chm", names, columns))


def test_the_page_says_which_plots_are_shown_and_why(stand, read_page, monkeypatch):
    read = []
    overview = RasterSource.overview
    monkeypatch.setattr(
        RasterSource, "overview", lambda self, *a, **k: read.append(a) or overview(self, *a, **k)
    )
    info = info_of(stand, squares(), percentiles=(95,))
    assert len(read) == MOST_CHIPS + 1  # the map, and not a picture for each of 400 plots
    section = gallery_section(info.gallery, info.names, info.raster, info.unit)
    said = [block.text for block in section.blocks if isinstance(block, Text)]
    tiles = [block.charts for block in section.blocks if isinstance(block, Tiles)]
    assert said[0].startswith("24 of 400 plots, the extremes")
    assert said[1:] == [
        "Largest maximum, largest first:",
        "Highest cell furthest above the plot's 95th percentile (a single tree, a crown that "
        "reaches in, a wire, a spike):",
        "Least canopy cover, least first:",
        "On the raster, without a cell that counts (40, 5 of them here):",
        "Partly beside the raster (18, 4 of them here), those furthest off first:",
    ]
    assert [len(charts) for charts in tiles] == [5, 5, 5, 5, 4]
    assert tiles[0][0].caption.startswith("P359")
    # Rows 0 to 17 have data; 359 is the south-eastern one, 5 + 359 / 20 m high.
    captions = [chart.caption.replace("\u00a0", " ") for charts in tiles for chart in charts]
    assert "P359: maximum 23.0 m, cover 2 %." in captions
    assert "P361: no cell that counts." in captions
    page = read_page(render(plots_report(info)))
    assert "Plots to look at first" in page.titles


def test_the_page_of_few_plots_shows_all(stand, read_page):
    info = info_of(stand, squares()[1:10])
    page = read_page(render(plots_report(info)))
    assert "Plot by plot" in page.titles
    assert "9 plots, by maximum, largest first." in page.text
    tiles = next(
        block
        for block in gallery_section(info.gallery, info.names, "chm", "m").blocks
        if isinstance(block, Tiles)
    )
    assert [chart.caption.split(":")[0] for chart in tiles.charts] == [
        f"P{i}" for i in range(8, -1, -1)
    ]


def test_the_highest_cell_is_the_one_of_the_statistic(stand):
    """The tree is beside the plot by centres, and in it by touch; on bare ground none is marked."""
    plot = box(0.5, 190.5, 5.2, 199.5)
    result = plot_statistics([plot], stand, method="all_touched", statistics=("max",))
    shape = PlotShape([np.array(plot.exterior.coords)])
    highest = float(result["max"][0])
    assert highest == 5.0
    assert read_chip(stand, 0, shape, highest=highest).top == (5.5, 194.5)
    bare = PlotShape([np.array(box(0.5, 191, 4.2, 194).exterior.coords)])
    assert read_chip(stand, 0, bare, highest=0.0).top is None
    assert read_chip(stand, 0, PlotShape([shape.rings[0] + 1e6])) is None


def test_an_outline_beyond_the_raster_stays_in_its_picture(stand):
    outline = np.array(Point(0, 150).buffer(12).exterior.coords)
    chip = read_chip(stand, 0, PlotShape([outline]))
    svg = draw_chip(chip, (0, 20), "P", "P").svg
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    path = re.search(r'<path d="M([^Z]+)Z', svg)[1]
    xy = np.array([[float(v) for v in pair.split()] for pair in path.split("L")])
    assert xy.min() >= 0
    assert (xy.max(axis=0) <= (width, height)).all()
    # The picture is the part that the raster has.
    image = re.search(r'<image x="([\d.]+)"', svg)
    assert float(image[1]) == pytest.approx(width / 2, abs=width / 20)


def test_a_long_outline_is_thinned(stand):
    angle = np.linspace(0, 2 * np.pi, 100_000, endpoint=False)
    ring = np.column_stack([100 + 9 * np.cos(angle), 150 + 9 * np.sin(angle)])
    svg = draw_chip(read_chip(stand, 0, PlotShape([ring])), (0, 20), "P", "P").svg
    assert svg.count("L") < 2 * 500


def test_a_rotated_raster_has_no_pictures(tmp_raster):
    turned = Affine(0.9, 0.3, 500, 0.3, -0.9, 500)
    with RasterSource(tmp_raster(np.ones((50, 50), np.float32), transform=turned)) as source:
        info = info_of(source, [box(515, 490, 520, 495)])
    assert info.gallery is None


@pytest.mark.parametrize(
    ("values", "ramp"),
    [
        ([0, 10, 20], (0, 20)),
        ([3, 20], (0, 20)),  # heights begin at 0
        ([1200, 1210], (1200, 1210)),  # a terrain does not
        ([0, 0], (0, 1e-6)),
        ([0.2, 0.9], (0, 0.9)),
    ],
)
def test_colours_reach_from_the_lowest_to_the_highest(values, ramp):
    class Look:
        def __init__(self, cells):
            self.values = np.array([[cells]], np.float32)

    assert chips.ramp_of([Look(values)]) == pytest.approx(ramp, rel=0.01)


def test_kinds_share_what_one_leaves_over():
    n = 100
    found = pick_plots(
        {"max": np.arange(n, dtype=float)}, np.ones(n, bool), np.zeros(n), plotgallery.MOST_CHIPS
    )
    assert [(pick.reason, pick.places.size) for pick in found] == [("highest", 12), ("least", 12)]
