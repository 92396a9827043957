# SPDX-License-Identifier: GPL-2.0-or-later
"""Maps and tables of reports: scale, north, colours, headings, files."""

from __future__ import annotations

import base64
import csv
import re
from io import StringIO

import numpy as np
import pytest
from canopycloud.core.crs import Crs
from canopycloud.core.fill.names import MISSED, SOURCE_EMPTY, SOURCE_OWN, source_color
from canopycloud.core.ground import map_scale
from canopycloud.core.qa.products import CLASSES
from canopycloud.core.report import maps, scalebar
from canopycloud.core.report.download import Download
from canopycloud.core.report.headings import heading, repeated
from canopycloud.core.report.mask import ClassShare, colored
from canopycloud.core.report.page import Report, Section, render
from canopycloud.core.report.quicklook import Frame
from canopycloud.core.report.swipe import swipe

UTM, DEGREES, MERCATOR, POLAR = (Crs.from_epsg(code) for code in (32611, 4326, 3857, 3413))
BOUNDS = {
    UTM: (500_000, 4_000_000, 520_000, 4_010_000),
    MERCATOR: (-13_000_000, 4_000_000, -12_990_000, 4_010_000),
}


# ------------------------------------------------------------------------------ scale and north --


def test_scale_by_hand():
    # A degree of longitude at 60.5° north: π/180 · N(φ) · cos φ.
    e2 = 0.00669437999014
    across = 6378137.0 / np.sqrt(1 - e2 * np.sin(np.radians(60.5)) ** 2)
    found = map_scale(DEGREES, (10, 60, 11, 61))
    degree = np.radians(1) * across * np.cos(np.radians(60.5))
    assert found.metres == pytest.approx(degree, rel=1e-5)
    assert (found.north, found.even) == (0.0, False)
    # 1.6 % more at 60°; over a tenth of a degree the scale is even.
    assert map_scale(DEGREES, (10, 60, 10.1, 60.1)).even
    # UTM is true to a per cent: its metres are taken as they are.
    assert map_scale(UTM, BOUNDS[UTM]).metres == 1.0


@pytest.mark.parametrize("epsg", [32611, 3857, 3413, 3035])
def test_scale_and_north_are_those_of_proj(epsg):
    pyproj = pytest.importorskip("pyproj")
    bounds = {
        32611: (300_000, 4_000_000, 320_000, 4_010_000), 3857: BOUNDS[MERCATOR],
        3413: (1e6, 1e6, 1.01e6, 1.01e6), 3035: (3e6, 2e6, 3.02e6, 2.02e6),
    }[epsg]  # fmt: skip
    back = pyproj.Transformer.from_crs(epsg, 4326, always_xy=True)
    geod = pyproj.Geod(ellps="WGS84")
    x, y = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    (lon, lat), (east, east_lat) = back.transform(x, y), back.transform(x + 100, y)
    metres = geod.inv(lon, lat, east, east_lat)[2] / 100
    north_x, north_y = back.transform(lon, lat + 1e-4, direction="INVERSE")
    north = np.degrees(np.arctan2(north_x - x, north_y - y))
    found = map_scale(Crs.from_epsg(epsg), bounds)
    assert found.metres == pytest.approx(metres, rel=0.01)  # within a per cent it is the map's own
    assert found.north == pytest.approx(north, abs=0.01)


@pytest.mark.parametrize(
    ("frame", "text", "share"),
    [
        (Frame(*np.array(BOUNDS[UTM])[[0, 2, 1, 3]], crs=UTM), "5 km", 0.25),
        (Frame(500_000, 500_040, 4_000_000, 4_000_030, crs=UTM), "10 m", 0.25),
        (Frame(10, 11, 60, 61, crs=DEGREES), "10 km at the centre", 10 / 54.95586),
        (Frame(*np.array(BOUNDS[MERCATOR])[[0, 2, 1, 3]], crs=MERCATOR), "2 km", 0.2 / 0.8316283),
    ],
)
def test_a_bar_has_a_round_length_on_the_ground(frame, text, share):
    bar = scalebar.scale_bar(frame)
    assert bar.text == text
    assert bar.share == pytest.approx(share, rel=1e-5)


def test_nothing_is_drawn_that_is_not_true():
    assert scalebar.scale_bar(Frame(0, 40, 0, 30)) is None
    assert scalebar.scale_bar(Frame(0, 40, 30, 0, crs=UTM)) is None  # cells of a rotated grid
    assert scalebar.scale_bar(Frame(0, 1e9, 0, 1e9, crs=UTM)) is None  # nowhere on earth
    turned = maps.class_map(np.ones((3, 4), int), [], Frame(0, 40, 30, 0), alt="A map.")
    assert "north is not up" in turned.caption
    upright = maps.class_map(np.ones((3, 4), int), [], Frame(0, 40, 0, 30), alt="A map.")
    assert "north" not in upright.caption


def test_the_arrow_points_to_the_pole():
    tip = scalebar.scale_bar(Frame(1e6, 1.01e6, 1e6, 1.01e6, crs=POLAR)).arrow[0]
    np.testing.assert_allclose(tip, (-(0.5**0.5), -(0.5**0.5)), atol=0.01)


@pytest.mark.parametrize("ours", [True, False])
def test_maps_have_both(ours, monkeypatch):
    if ours:
        monkeypatch.setitem(__import__("sys").modules, "matplotlib.figure", None)
    else:
        pytest.importorskip("matplotlib")
    frame = Frame(500_000, 500_400, 4_000_000, 4_000_300, crs=UTM)
    picture = np.full((3, 4, 4), 200, np.uint8)
    for chart in (
        maps.height_map(np.ones((3, 4), np.float32), frame, bar_label="m", alt="A map."),
        maps.class_map(np.ones((3, 4), int), [], frame, alt="A map."),
        maps.pictures([("one", picture), ("two", picture)], frame, alt="A map."),
    ):
        assert len(re.findall(r">\s*100 m\s*<", chart.svg)) == 1
        assert len(re.findall(r">\s*N\s*<", chart.svg)) == 1


# ----------------------------------------------------------------------------- before and after --


def test_pictures_on_each_other_are_the_two_that_were_given(read_page, tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    rng = np.random.default_rng(5)
    after = rng.integers(0, 256, (6, 8, 4), dtype=np.uint8)
    after[..., 3] = 255
    before = after.copy()
    before[1:3, 2:5] = 0  # a hole
    before[5, 7] = (255, 255, 255, 255)  # a cloud that the mask missed
    block = swipe(("B", before), ("A", after), Frame(0, 8, 0, 6), alt="Two.")

    def seen(svg):
        files = []
        for place, data in enumerate(re.findall(r"base64,([^\"]*)", svg)):
            files.append(tmp_path / f"{place}.png")
            files[-1].write_bytes(base64.b64decode(data))
        return [gdal.Open(str(file)).ReadAsArray().transpose(1, 2, 0) for file in files]

    (below,), (veil,) = seen(block.after.svg), seen(block.before.svg)
    np.testing.assert_array_equal(below, after)
    shown = np.where(veil[..., 3:] > 0, veil, below)
    np.testing.assert_array_equal(shown[1:3, 2:5, 3], 255)
    assert set(shown[1:3, 2:5].reshape(-1, 4).tolist()[0]) == {185, 188, 194, 255}
    shown[1:3, 2:5] = before[1:3, 2:5]
    np.testing.assert_array_equal(shown, before)
    page = render(Report("t", "", [Section("s", [block, block])]))
    read = read_page(page.replace(f'id="{re.search("id=.(swipe-[0-9]+)", page)[1]}"', "", 1))
    assert read.charts == ["Two. B.", "Two. A."] * 2
    # Each slider has a label of its own, for those who hear the page.
    assert sorted(re.findall(r'<label for="([^"]*)"', page)) == sorted(
        re.findall(r'<input id="([^"]*)"', page)
    )
    assert "script" not in render(Report("t", "", [Section("s", [])]))


# ---------------------------------------------------------------------------- colours and names --


def test_classes_have_the_colours_of_the_mask_raster():
    shares = [ClassShare(info.code, name, 1, True) for name, info in CLASSES.items()]
    for entry, info in zip(colored(shares), CLASSES.values()):
        assert entry.color == "#{:02x}{:02x}{:02x}".format(*info.color)
    kept, odd, odder = colored([ClassShare(0, name, 1, False) for name in ("clear", "a", "b")])
    assert len({kept.color, odd.color, odder.color}) == 3


def test_sources_have_colours_of_their_own():
    codes = [SOURCE_OWN, *range(1, 7), *range(MISSED + 1, MISSED + 7), 254, SOURCE_EMPTY]
    assert len({source_color(code) for code in codes}) == len(codes)
    assert source_color(7) == source_color(1)
    assert source_color(99) == source_color(3)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("_max", "Maximum (m)"), ("_count", "Cells"), ("_p25", "25th percentile (m)"),
        ("p99_5", "99.5th percentile (m)"), ("p1", "1st percentile (m)"),
        ("_p11", "11th percentile (m)"),
        ("chm_b2_mean", "Band 2: mean (m)"), ("_max_x", "x of the maximum"), ("_cover", "Cover"),
        ("_nodata_count", "Cells without data"), ("_vci", "Vertical complexity index"),
        ("stand", "stand"), ("max of what", "max of what"), ("", ""),
    ],
)  # fmt: skip
def test_headings(field, title):
    assert heading(field).with_unit("m") == title


def test_the_median_is_shown_once():
    fields = ["_median", "_p50", "b1_p50", "x_b2_median", "x_b2_p50"]
    assert repeated(fields) == {"_p50", "x_b2_p50"}
    assert repeated(["_p50", "_p5"]) == frozenset()


def test_a_table_is_a_file_with_every_digit():
    rows = [
        ("a,b", 1.23456789012345, None), ('say "x"', float("nan"), np.float32(0.1)),
        ("ü", 3, np.int64(4)), ("=1+1", -1.5, 0),
    ]  # fmt: skip
    file = Download("t.csv", ["plot", "max", "p95"], rows)
    data = base64.b64decode(file.uri().split("base64,")[1]).decode("utf-8")
    assert list(csv.reader(StringIO(data, newline=""))) == [
        ["plot", "max", "p95"], ["a,b", "1.23456789012345", ""], ['say "x"', "", "0.1"],
        ["ü", "3", "4"], ["'=1+1", "-1.5", "0"],
    ]  # fmt: skip
