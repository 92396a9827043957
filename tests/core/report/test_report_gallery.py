# SPDX-License-Identifier: GPL-2.0-or-later
"""The gallery of the height report: worst first, few enough, and drawn without any package."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode

import numpy as np
import pytest
from canopycloud.core.compare import aggregate_stems, compare_plots
from canopycloud.core.raster import RasterSource
from canopycloud.core.report import chips, gallery, tiles
from canopycloud.core.report.compare import CompareInfo, compare_report
from canopycloud.core.report.gallery import PlotShape, gallery_section, worst_first
from canopycloud.core.report.page import Chart, Text, Tiles, render


def square(x, y, half=5.0):
    return np.array([(x - half, y - half), (x + half, y - half), (x + half, y + half),
                     (x - half, y + half)])  # fmt: skip


@pytest.fixture
def source(tmp_raster):
    """100 × 100 m of 2 m, with a tree of its own height in each of nine places."""
    heights = np.full((100, 100), 2.0, dtype=np.float32)
    for k in range(9):
        heights[10 + 30 * (k // 3), 12 + 30 * (k % 3)] = 10 + k
    heights[99, 99] = np.nan
    with RasterSource(tmp_raster(heights)) as opened:
        yield opened


def of_plots(errors):
    """Comparison and shapes of nine plots, the first 0-based place in the north west."""
    names = [f"P{k}" for k in range(9)]
    raster = [10.0 + k for k in range(9)]
    field = aggregate_stems(names, [h - e for h, e in zip(raster, errors)], "max")
    comparison = compare_plots(names, raster, field)
    shapes = [
        PlotShape([square(500010 + 30 * (k % 3), 4000000 - 10 - 30 * (k // 3))],
                  (500010 + 30 * (k % 3), 3999990 - 30 * (k // 3)),
                  np.array([(500011.0 + 30 * (k % 3), 3999989.0 - 30 * (k // 3))]))
        for k in range(9)
    ]  # fmt: skip
    return comparison, shapes


ERRORS = [0.1, -0.2, 0.3, 9.0, 0.15, -0.25, 0.05, -0.1, 0.35]


def test_largest_difference_first_whatever_its_sign():
    comparison, _ = of_plots([0.1, -4.0, 0.3, 3.0, 0.15, -0.25, 0.05, -0.1, 0.35])
    assert worst_first(comparison)[:3] == [1, 3, 8]


def test_every_plot_has_a_picture_with_its_highest_cell_stem_and_heights(source):
    comparison, shapes = of_plots(ERRORS)
    section = gallery_section(comparison, source, shapes, "chm")
    charts = next(block for block in section.blocks if isinstance(block, Tiles)).charts
    assert [chart.caption.split(":")[0] for chart in charts[:3]] == ["P3", "P8", "P2"]
    assert charts[0].caption == "P3: raster 13.0 m, field 4.0 m, +9.0 m, outlier."
    assert all(chart.svg.count("<image") == 1 for chart in charts)
    assert all(chart.svg.count("<circle") == 1 for chart in charts)  # the stem
    assert chips.RED in charts[0].svg
    assert chips.RED not in charts[1].svg
    chip = next(iter(gallery._chips(comparison, source, shapes)))
    # The tree of plot 3: row 40, column 12.
    assert chip.top == pytest.approx((500012.5, 3999959.5))
    map_ = next(block for block in section.blocks if isinstance(block, Chart))
    assert all(f">P{k}<" in map_.svg for k in range(9))
    assert "outliers (1) in orange" in map_.caption


def test_of_many_plots_the_worst_are_shown_and_it_is_said(source, monkeypatch):
    monkeypatch.setattr(gallery, "MOST_CHIPS", 4)
    monkeypatch.setattr(gallery, "MOST_LABELS", 2)
    comparison, shapes = of_plots(ERRORS)
    section = gallery_section(comparison, source, shapes, "chm")
    charts = next(block for block in section.blocks if isinstance(block, Tiles)).charts
    assert len(charts) == 4
    said = " ".join(block.text for block in section.blocks if isinstance(block, Text))
    assert "4 plots on the raster with the largest differences of 9 are shown" in said
    map_ = next(block for block in section.blocks if isinstance(block, Chart))
    assert "2 of them have room for their name" in map_.caption
    assert ">P3<" in map_.svg  # the outlier first


def test_points_and_plots_beside_the_raster(source):
    comparison, shapes = of_plots(ERRORS)
    points = [PlotShape((), shape.centre) for shape in shapes]
    section = gallery_section(comparison, source, points, "chm")
    assert any("The plots are points" in b.text for b in section.blocks if isinstance(b, Text))
    far = [PlotShape([square(9e5, 9e5)], (9e5, 9e5)) for _ in shapes]
    assert gallery_section(comparison, source, far, "chm") is None
    assert gallery_section(comparison, source, [PlotShape()] * 9, "chm") is None


def test_names_cannot_break_the_page(source):
    names = ['<b>"&', *[f"P{k}" for k in range(1, 9)]]
    field = aggregate_stems(names, [10.0 + k for k in range(9)], "max")
    comparison = compare_plots(names, [11.5 + 1.01 * k for k in range(9)], field)
    section = gallery_section(comparison, source, of_plots(ERRORS)[1], "<chm>")
    info = CompareInfo("plots", "_max", "stems", "h")
    page = render(compare_report(comparison, info, (), section))
    assert "<b>" not in page
    assert "<chm>" not in page


def test_picture_is_a_png_with_a_colour_for_each_height():
    heights = np.array([[0, 10, np.nan], [5, 20, -3]], dtype=np.float32)
    data = b64decode(re.search(r"base64,([^\"]+)", tiles.picture(heights, 0, 10, (0, 0, 3, 2)))[1])
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = (int.from_bytes(data[16 + k : 20 + k], "big") for k in (0, 4))
    assert (width, height) == (3, 2)
    start = data.index(b"IDAT") + 4
    size = int.from_bytes(data[start - 8 : start - 4], "big")
    rows = np.frombuffer(zlib.decompress(data[start : start + size]), np.uint8).reshape(2, 4)
    assert rows[:, 1:].tolist() == [[1, 255, 0], [128, 255, 1]]


def test_png_is_read_by_gdal_with_its_colours():
    gdal = pytest.importorskip("osgeo.gdal")
    codes = np.arange(256, dtype=np.uint8).reshape(16, 16)
    gdal.FileFromMemBuffer("/vsimem/tile.png", tiles._png(codes))
    try:
        opened = gdal.Open("/vsimem/tile.png")
        np.testing.assert_array_equal(opened.ReadAsArray(), codes)
        table = opened.GetRasterBand(1).GetColorTable()
        assert table.GetColorEntry(0)[3] == 0
        assert table.GetColorEntry(1)[:3] == (241, 247, 213)  # the lightest height
        assert table.GetColorEntry(255)[:3] == (11, 61, 36)
        opened = None
    finally:
        gdal.Unlink("/vsimem/tile.png")


def test_cells_in_a_ring_as_matplotlib_counts_them():
    path = pytest.importorskip("matplotlib.path")
    deal = np.random.default_rng(3)
    for _ in range(20):
        angle = np.sort(deal.uniform(0, 2 * np.pi, 9))
        far = deal.uniform(2, 9, 9)
        ring = np.column_stack([far * np.cos(angle), far * np.sin(angle)])
        x, y = np.meshgrid(np.linspace(-10, 10, 31), np.linspace(-10, 10, 29))
        expected = path.Path(np.vstack([ring, ring[:1]])).contains_points(
            np.column_stack([x.ravel(), y.ravel()])
        )
        found = chips.in_ring(x, y, ring)
        assert np.count_nonzero(found.ravel() != expected) == 0
