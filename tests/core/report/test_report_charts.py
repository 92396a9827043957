# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import base64
import re
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from canopycloud.core.errors import MissingPackageError
from canopycloud.core.report import canvas, charts, maps, scatters
from canopycloud.core.report.page import Report, Section, render
from canopycloud.core.report.quicklook import Frame

pytest.importorskip("matplotlib")

FRAME = Frame(0, 40, 0, 30)
LABELS = {"x_label": "x (m)", "y_label": "y (m)", "alt": "a chart"}


def points(n=20, names=(), marked=()):
    rng = np.random.default_rng(n)
    x = rng.uniform(1, 30, n)
    flags = np.zeros(n, dtype=bool)
    flags[list(marked)] = True
    return scatters.Points(x, x + rng.normal(0, 2, n), names or [f"P{i}" for i in range(n)], flags)


def every_chart(names):
    """One of each kind, with these names wherever a name goes."""
    n = len(names)
    values = np.linspace(1, 9, n)
    many = np.random.default_rng(0).gamma(4, 4, 500)
    ring = np.array([[1.0, 1.0], [9.0, 1.0], [9.0, 9.0]])
    picture = np.full((30, 40, 4), 200, np.uint8)
    labels = {"x_label": names[0], "y_label": names[-1], "alt": " ".join(names) or "none"}
    entries = [maps.ClassEntry(i, name, "#123456") for i, name in enumerate(names)]
    yield scatters.scatter(points(n, names, range(n)), corner=names, **labels)
    yield scatters.agreement(points(n, names, range(n)), bias=0.1, limits=(-3, 3), **labels)
    yield charts.bars(names, values, marked=values > 5, **labels)
    yield charts.distribution(many, lines=[(8.0, name) for name in names[:2]], **labels)
    layers = [(names[0], np.array([900, 9, 8, 7])), (names[-1], np.array([0, 9, 8, 7]))]
    yield charts.layered_histogram(np.arange(5.0), layers, cut=1, peak_text=names[0], **labels)
    yield charts.small_histograms([(name, many) for name in names], **labels)
    yield charts.paired_bars(names, [("copy", values), (names[0], values / 2)], **labels)
    yield scatters.density_panels(
        [scatters.Density(name, many, many, (1, 0)) for name in names], **labels
    )
    heights = np.full((30, 40), np.nan, np.float32)
    heights[5:, 5:] = 7
    outlines = [maps.Outline(ring), maps.Outline(ring + 60, marked=True)]
    yield maps.height_map(heights, FRAME, bar_label=names[0], alt=labels["alt"], outlines=outlines)
    yield maps.pictures([(name, picture) for name in names[:4]], FRAME, alt=labels["alt"])
    yield maps.class_map(np.zeros((30, 40), int), entries, FRAME, alt=labels["alt"])
    yield maps.footprints([(name, ring) for name in names], **labels)


def test_every_chart_takes_any_name_and_makes_a_whole_page(read_page, hostile):
    drawn = list(every_chart(hostile))
    page = read_page(render(Report("t", "", [Section("charts", drawn)])))
    assert len(page.charts) == len(drawn) == 12
    assert all(page.charts)


@pytest.fixture(scope="module")
def drawn():
    return list(every_chart(["Alpha (m)", "Beta (m)"]))


def test_nothing_of_matplotlib_is_left_changed(monkeypatch):
    import matplotlib as mpl

    monkeypatch.setitem(mpl.rcParams, "svg.fonttype", "path")
    before = dict(mpl.rcParams)
    scatters.scatter(points(5), **LABELS)
    assert dict(mpl.rcParams) == before


def test_axis_labels_are_text_of_the_chart(drawn):
    for chart in drawn:
        assert ">Alpha (m)<" in chart.svg or ">Easting (m)<" in chart.svg


def test_colours_are_variables_of_the_page_and_pictures_are_not_linked(drawn):
    for chart in drawn:
        assert "var(--ink)" in chart.svg
        for color in canvas._VARIABLES:
            assert color not in chart.svg
        assert not re.search(r'href="(?!#|data:image/png)', chart.svg)
        assert "<style" not in chart.svg
        assert "<?xml" not in chart.svg
        assert "http" not in re.sub(r'xmlns(:\w+)?="[^"]*"', "", chart.svg).replace(
            "data:image", ""
        )


def test_every_variable_is_one_of_the_style_sheet():
    from pathlib import Path

    sheet = (Path(canvas.__file__).parent / "page.css").read_text(encoding="utf-8")
    light, dark = sheet.split("@media screen", 1)
    for color, name in canvas._VARIABLES.items():
        assert f"--{name}: {color};" in light
        assert f"--{name}: #" in dark


def test_threads_may_draw_at_the_same_time():
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda n: scatters.scatter(points(n), **LABELS).svg, [5] * 4))
    bare = {re.sub(r"c\d+-\d+", "", svg) for svg in found}
    assert len(bare) == 1


def test_names_of_marked_points_are_written_and_only_a_dozen():
    svg = scatters.scatter(points(40, marked=range(40)), **LABELS).svg
    assert len(re.findall(r">P\d+<", svg)) == 12
    assert not re.search(r">P\d+<", scatters.scatter(points(40), **LABELS).svg)


@pytest.mark.parametrize("n", [1, 2, 3000])
def test_one_point_and_many(n):
    assert scatters.scatter(points(n), **LABELS).svg
    assert scatters.agreement(points(n), bias=0.0, limits=None, **LABELS).svg
    assert len(scatters.scatter(points(n), **LABELS).svg) < 200_000


def test_bins_have_round_edges_and_hold_every_value():
    for values in ([3.0], [0, 1e-6], [-5, 5], [2, 55.68], [1e6, 3e6], list(range(1000))):
        edges = charts.bins_of(np.array(values, dtype=float))
        assert edges[0] <= min(values)
        assert edges[-1] >= max(values)
        assert 2 <= edges.size <= 125
        assert (np.diff(edges) > 0).all()


def test_a_peak_above_all_others_is_named_and_the_rest_can_be_seen():
    counts = np.array([100_000, 50, 60, 40])
    layers = [("before", counts), ("after", counts * [0, 1, 1, 1])]
    svg = charts.layered_histogram(np.arange(5.0), layers, peak_text="at zero", **LABELS).svg
    assert "↑ 100\u202f000 at zero" in svg
    even = charts.layered_histogram(np.arange(5.0), [("b", counts // counts)] * 2, **LABELS).svg
    assert "↑" not in even


def test_missing_matplotlib_is_said_in_words(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingPackageError, match="'matplotlib' is needed for the charts"):
        scatters.scatter(points(), **LABELS)


def test_a_map_grows_to_show_plots_beside_the_raster():
    ring = np.array([[100.0, 10.0], [120.0, 10.0], [120.0, 30.0]])
    frame = maps._grown(FRAME, [ring])
    assert frame.extent == (0, 120, 0, 30)
    cells = Frame(0, 40, 30, 0)
    assert maps._grown(cells, [ring + 20]).extent == (0, 140, 50, 0)


@pytest.mark.parametrize("count", [1, 300, 1500])
def test_outlines_few_and_many(count):
    ring = np.array([[1.0, 1.0], [9.0, 1.0], [9.0, 9.0]])
    outlines = [maps.Outline(ring + i % 30, marked=i % 7 == 0) for i in range(count)]
    heights = np.ones((30, 40), np.float32)
    svg = maps.height_map(heights, FRAME, bar_label="h", alt="a", outlines=outlines).svg
    assert len(svg) < 400_000


def pixels_of(svg):
    """The pictures in a drawing, as arrays (rows, columns, 4)."""
    from io import BytesIO

    from PIL import Image

    found = re.findall(r"data:image/png;base64,([^\"]*)", svg)
    return [
        np.asarray(Image.open(BytesIO(base64.b64decode(text))).convert("RGBA")) for text in found
    ]


@pytest.mark.parametrize(("count", "most"), [(1500, 400_000), (30_000, 1_000_000)])
def test_dots_of_many_plots_show_the_marked_ones_in_red(count, most):
    places = np.random.default_rng(3).uniform(2, 28, (count, 2))
    heights = np.full((30, 40), np.nan, np.float32)
    heights[0] = [1, 2] * 20

    def red_cells(marked):
        dots = maps.Dots(places, marked)
        svg = maps.height_map(heights, FRAME, bar_label="h", alt="a", dots=dots).svg
        assert len(svg) < most
        found = np.concatenate([p.reshape(-1, 4) for p in pixels_of(svg)])
        red, green, blue, alpha = found.T
        return int(((red > 180) & (green < 130) & (blue < 40) & (alpha > 250)).sum())

    some = np.zeros(count, dtype=bool)
    assert red_cells(some) == 0
    some[::50] = True
    assert red_cells(some) > 100


@pytest.mark.parametrize(
    ("left", "right", "some"),
    [
        (-116.99950, -116.99910, ["\u2212116.9994", "\u2212116.9992"]),
        (256_500.0, 256_510.0, ["256502.5", "256505.0"]),
        (500_000.0, 510_000.0, ["502500", "505000"]),
        (10.0, 14.0, ["11", "12", "13"]),
    ],
)
def test_ticks_of_a_map_can_be_told_apart(left, right, some):
    from canopycloud.core.report.quicklook import Frame

    frame = Frame(left, right, 0, right - left)
    svg = maps.height_map(np.ones((4, 4), np.float32), frame, bar_label="h", alt="a").svg
    for text in some:
        assert f">{text}<" in svg
