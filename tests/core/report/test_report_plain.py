# SPDX-License-Identifier: GPL-2.0-or-later
"""Maps, pictures and tables of a page where matplotlib is missing."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import numpy as np
import pytest
from canopycloud.core.report import charts, maps, plain, png
from canopycloud.core.report.page import Chart, Report, Section, Table, render
from canopycloud.core.report.quicklook import Frame

FRAME = Frame(500000, 500400, 4000000, 4000300)
LABELS = {"x_label": "x (m)", "y_label": "y", "alt": "Values of plots."}


@pytest.fixture(autouse=True)
def _without(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)


def texts(chart):
    root = ElementTree.fromstring(chart.svg)
    return [node.text for node in root.iter("text")]


def test_a_png_is_read_back_by_gdal(tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    picture = np.random.default_rng(1).integers(0, 256, (7, 5, 4), dtype=np.uint8)
    file = tmp_path / "p.png"
    file.write_bytes(png.png(picture))
    data = gdal.Open(str(file)).ReadAsArray()
    np.testing.assert_array_equal(data.transpose(1, 2, 0), picture)


def test_heights_have_the_colours_that_qgis_gives_them():
    steps = png.ramped(np.array([[2.0, 4.0, 7.0, np.nan]]), 2, 7)[0]
    assert steps[0].tolist() == [0xF1, 0xF7, 0xD5, 255]
    assert steps[1].tolist() == [0x8F, 0xC3, 0x5A, 255]  # the third of six, two fifths up
    assert steps[2].tolist() == [0x0B, 0x3D, 0x24, 255]
    assert steps[3, 3] == 0
    light = png.HEIGHTS @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(light) < -20).all(), "each is darker than the one below it, in grey too"


def test_the_ramp_of_dates_is_that_of_matplotlib():
    named = pytest.importorskip("matplotlib").colormaps

    ours = png.ramped(np.linspace(0, 1, 101)[None, :], 0, 1, png.DATES)[0, :, :3].astype(int)
    theirs = (np.array(named["viridis"](np.linspace(0, 1, 101)))[:, :3] * 255).round()
    assert np.abs(ours - theirs).max() <= 8
    assert png.ramped(np.array([[np.nan, 1.0]]), 1, 1)[..., 3].tolist() == [[0, 255]]


def test_ticks_are_round_and_few():
    assert plain.ticks(0, 10) == [(0.0, "0"), (5.0, "5"), (10.0, "10")]
    assert [text for _, text in plain.ticks(500000, 500400)] == [
        "500000", "500100", "500200", "500300", "500400"
    ][::2]  # fmt: skip
    assert [text for _, text in plain.ticks(0.1, 0.32)] == ["0.1", "0.2", "0.3"]
    assert plain.ticks(3, 3) == [(3, "3")]
    assert [value for value, _ in plain.ticks(10, 0)] == [0, 5, 10]


def test_places_on_a_map_are_where_they_belong():
    panel = plain.Panel(FRAME, (10, 20, 400, 300))
    corners = np.array([(500000.0, 4000300.0), (500400.0, 4000000.0), (500100.0, 4000200.0)])
    assert panel.points(corners).tolist() == [[10, 20], [410, 320], [110, 120]]


def test_maps_are_whole_drawings(hostile):
    values = np.arange(12, dtype=np.float32).reshape(3, 4)
    values[0, 0] = np.nan
    ring = np.array([(500010, 4000010), (500090, 4000010), (500050, 4000600)], dtype=float)
    lines = [maps.Outline(ring), maps.Outline(ring + 20, True)]
    dots = maps.Dots(ring, np.array([True, False, False]))
    chart = maps.height_map(
        values, FRAME, bar_label="CHM (m)", alt="A map.", outlines=lines, dots=dots
    )
    assert {"CHM (m)", "Easting (m)", "Northing (m)", "10"} <= set(texts(chart))
    assert "stroke:var(--red)" in chart.svg
    picture = np.zeros((4, 6, 4), dtype=np.uint8)
    chart = maps.pictures([(name, picture) for name in hostile[:3]], FRAME, alt="Three.")
    assert chart.svg.count("<image ") == 3
    classes = [maps.ClassEntry(place, name, "#0072b2") for place, name in enumerate(hostile)]
    chart = maps.class_map(np.zeros((4, 6), dtype=np.uint8), classes, FRAME, alt="Classes.")
    assert chart.svg.count("<rect ") == 1 + len(hostile)
    boxes = [(name, ring + 10 * place) for place, name in enumerate(hostile)]
    chart = maps.footprints(boxes, x_label="x", y_label="y", alt="Outlines.")
    assert len(texts(chart)) >= len(hostile) + 2
    assert isinstance(chart, Chart)


def test_charts_are_tables_that_say_so():
    values = np.array([3.0, 1.5])
    table = charts.bars(["A", "B"], values, marked=np.array([False, True]), **LABELS)
    assert isinstance(table, Table)
    assert [list(row) for row in table.rows] == [["A", "3.00"], ["B", "1.50"]]
    assert table.marked == {1}
    table = charts.distribution(np.arange(100.0), lines=[(49.5, "mean 49.50 m")], **LABELS)
    assert sum(int(row[2]) for row in table.rows) == 100
    assert "mean 49.50 m" in table.caption
    edges = np.array([0.0, 1.0, 2.0])
    layers = [("before", np.array([5, 7])), ("after", np.array([0, 7]))]
    table = charts.layered_histogram(edges, layers, **LABELS)
    assert [list(row[2:]) for row in table.rows] == [["5", "0"], ["7", "7"]]
    table = charts.small_histograms([("A", np.arange(5.0)), ("B", np.empty(0))], **LABELS)
    assert list(table.rows[0]) == ["A", "5", "0.00", "1.00", "2.00", "3.00", "4.00"]
    assert list(table.rows[1])[1:3] == ["0", "–"]
    page = render(Report("t", "s", [Section("S", [table])]))
    assert "matplotlib, which draws the charts, is not installed" in page
    plain_table = Table(["", "n"], [["A", "1"]])
    assert "matplotlib" not in render(Report("t", "s", [Section("S", [plain_table])]))
