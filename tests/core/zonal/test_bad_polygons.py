# SPDX-License-Identifier: GPL-2.0-or-later
"""One bad polygon: right, or left out by name; the others keep their numbers."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import plot_statistics, unusable
from canopycloud.core.errors import PlotError
from canopycloud.core.grid import Grid
from canopycloud.core.progress import Progress
from canopycloud.core.zonal import Rings, prepare
from canopycloud.core.zonal.reproject import carry_over
from canopycloud.core.zonal.seam import around_the_earth
from canopycloud.core.zonal.shapes import Shapely
from canopycloud.core.zonal.valid import sound, winding
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.crs import CRS
from shapely import wkb
from shapely.geometry import (
    GeometryCollection,
    LineString,
    MultiPolygon,
    Point,
    Polygon,
    box,
)

METHODS = ("center", "all_touched", "exact")
NORTH = Affine(1, 0, 0, 0, -1, 20)


def ring(x, y, size):
    return [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]


SQUARE = ring(2, 2, 10)
# What is invalid, and what it covers.
INVALID = {
    "parts that overlap": (
        MultiPolygon([box(0, 0, 10, 10), box(5, 0, 15, 10)]), box(0, 0, 15, 10)
    ),
    "a part in another": (MultiPolygon([box(0, 0, 10, 10), box(2, 2, 4, 4)]), box(0, 0, 10, 10)),
    "a part that is there twice": (
        MultiPolygon([box(0, 0, 10, 10), box(0, 0, 10, 10)]), box(0, 0, 10, 10)
    ),
    "a bow tie": (
        Polygon([(0, 0), (0, 10), (10, 0), (10, 10), (0, 0)]),
        MultiPolygon([Polygon([(0, 0), (0, 10), (5, 5)]), Polygon([(10, 0), (5, 5), (10, 10)])]),
    ),
    "a ring drawn twice": (Polygon([*SQUARE, *SQUARE[1:]]), box(2, 2, 12, 12)),
    "a ring drawn there and back": (Polygon([*SQUARE, *SQUARE[::-1][1:]]), None),
    "a hole outside": (Polygon(SQUARE, [ring(14, 2, 3)]), box(2, 2, 12, 12)),
    "a hole half outside": (
        Polygon(SQUARE, [ring(10, 4, 4)]), box(2, 2, 12, 12).difference(box(10, 4, 14, 8))
    ),
    "holes that overlap": (
        Polygon(SQUARE, [ring(3, 3, 4), ring(5, 5, 4)]),
        box(2, 2, 12, 12).difference(box(3, 3, 7, 7).union(box(5, 5, 9, 9))),
    ),
    "a hole as large as its shell": (Polygon(SQUARE, [SQUARE]), None),
    "a spike": (
        Polygon([(2, 2), (12, 2), (12, 6), (18, 6), (12, 6), (12, 12), (2, 12), (2, 2)]),
        box(2, 2, 12, 12),
    ),
    "a ring that touches itself": (
        Polygon([(2, 2), (12, 2), (12, 12), (7, 2), (2, 12), (2, 2)]),
        MultiPolygon([Polygon([(2, 2), (7, 2), (2, 12)]), Polygon([(7, 2), (12, 2), (12, 12)])]),
    ),
    "a pentagram": (
        Polygon([
            (10 + 8 * np.sin(4 * np.pi / 5 * i), 10 + 8 * np.cos(4 * np.pi / 5 * i))
            for i in range(5)
        ]),
        None,
    ),
    "a line": (Polygon([(1, 1), (5, 5), (9, 9), (1, 1)]), None),
    "a point": (Polygon([(1, 1)] * 4), None),
}  # fmt: skip


@pytest.fixture
def heights(tmp_raster):
    rng = np.random.default_rng(3)
    return tmp_raster(rng.uniform(1, 30, (20, 20)).astype(np.float32), transform=NORTH)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("what", INVALID)
def test_right_or_named(heights, what, method):
    bad, covers = INVALID[what]
    good = box(1, 1, 6, 6)
    alone = plot_statistics([good], heights, method=method)
    heard: list[str] = []
    found = plot_statistics(
        [good, bad, good], heights, method=method, progress=Progress(warning=heard.append)
    )
    for name in found:
        assert found[name][0] == found[name][2] == alone[name][0]
    assert any("1" in text for text in heard)
    if covers is None:
        assert found.left_out == {1: unusable.SHAPE}
        assert found["count"][1] == 0
        with pytest.raises(PlotError, match="Plot 0"):
            plot_statistics([bad], heights, method=method)
        return
    assert set(found.repaired) == {1}
    expected = plot_statistics([covers], heights, method=method)
    for name in found:
        assert found[name][1] == pytest.approx(expected[name][0], rel=1e-12), name
    if method == "exact":
        assert found["count"][1] == pytest.approx(covers.area, rel=1e-12)


def test_valid_polygons_are_left_as_they_are():
    touching = Polygon(SQUARE, [[(2, 4), (4, 4), (4, 6), (2, 4)]])  # a hole that touches its shell
    plots = [Point(5, 5).buffer(4), None, touching, MultiPolygon([box(0, 0, 1, 1), touching])]
    rings = Rings.from_geometries(plots)
    made = prepare(rings)
    assert made.rings is rings
    assert not made.repaired
    assert not made.left_out


def test_an_unclosed_ring_is_closed(heights):
    closed = box(2, 2, 12, 12).wkb
    open_ring = closed[:9] + b"\x04\0\0\0" + closed[13:-16]
    for method in METHODS:
        both = plot_statistics([closed, open_ring], heights, method=method)
        assert both["count"][0] == both["count"][1]


@pytest.mark.parametrize("method", METHODS)
def test_one_vertex_that_is_no_number(heights, method):
    wkb = bytearray(box(2, 2, 12, 12).wkb)
    wkb[29:37] = np.array([np.inf]).tobytes()
    plots = [box(0, 0, 5, 5).wkb, bytes(wkb), box(0, 0, 5, 5).wkb]
    for given_as in (plots, Rings.from_wkb(plots)):
        found = plot_statistics(given_as, heights, method=method)
        assert found.left_out == {1: unusable.COORDINATES}
        assert found["count"].tolist() == pytest.approx([25, 0, 25], abs=20)
        assert found["count"][0] == found["count"][2] > 0
        assert found["count"][1] == 0


def test_without_shapely_what_cannot_be_judged_is_named(heights, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "shapely", None)
    monkeypatch.delitem(__import__("sys").modules, "canopycloud.core.zonal.shapes", raising=False)
    bow_tie = Polygon([(0, 0), (0, 10), (10, 0), (10, 10), (0, 0)]).wkb
    found = plot_statistics([box(1, 1, 6, 6).wkb, bow_tie], heights)
    assert found["count"].tolist() == [25, 0]
    assert found.left_out == {1: unusable.CROSSED}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=3, max_size=7))
def test_what_is_sound_at_a_glance_is_valid(corners):
    polygon = Polygon(corners)
    rings = Rings.from_geometries([polygon])
    if sound(rings)[0]:
        assert polygon.is_valid
    hull = Polygon(corners).convex_hull
    if hull.geom_type == "Polygon":
        assert sound(Rings.from_geometries([hull])).all()


def test_areas_as_well_known_binary():
    one, other, line = box(0, 0, 1, 1), box(4, 4, 6, 6), LineString([(0, 0), (1, 1)])
    for area, expected in (
        (one, one), (MultiPolygon([one]), one), (GeometryCollection([line, other]), other),
        (MultiPolygon([one, other]), MultiPolygon([one, other])),
    ):  # fmt: skip
        found = wkb.loads(Shapely().to_wkb(area))
        assert (found.geom_type, found.equals(expected)) == (expected.geom_type, True)
    for nothing in (line, Polygon(), GeometryCollection()):
        assert Shapely().to_wkb(nothing) is None


def test_winding_counts_turns():
    x, y = np.array(ring(0, 0, 4), float).T
    assert winding(x, y, 1, 1) == 1
    assert winding(x[::-1], y[::-1], 1, 1) == -1
    assert winding(x, y, 5, 1) == 0
    twice = np.concatenate((x, x[1:])), np.concatenate((y, y[1:]))
    assert winding(*twice, 1, 1) == 2


# Coordinates that fail, and the edges of the map


def test_a_vertex_without_a_place_takes_its_plot_only():
    def transform(x, y):
        return np.where(x > 50, np.nan, x), y

    plots = Rings.from_geometries([box(0, 0, 1, 1), box(40, 0, 60, 1), None, box(2, 2, 3, 3)])
    moved, left_out = carry_over(plots, transform, 0.01)
    assert left_out == {1: unusable.PLACE}
    assert [wkb is None for wkb in moved.to_wkb()] == [False, True, True, False]
    assert moved.to_wkb()[3] == plots.to_wkb()[3]


def test_a_vertex_that_does_not_come_back_takes_its_plot_only():
    def folded(x, y):
        return np.abs(x), y

    plots = Rings.from_geometries([box(0, 0, 1, 1), box(-5, 0, -4, 1)])
    _, left_out = carry_over(plots, folded, 0.01, back=folded)
    assert left_out == {1: unusable.PLACE}


def wrapped(x, y):
    """From any longitude to -180 … 180."""
    return (x + 180.0) % 360.0 - 180.0, y


def test_a_polygon_over_the_date_line_goes_on_beyond_it():
    # Without care, this is a polygon around the world.
    plots = Rings.from_geometries([box(179.5, 10, 180.25, 11), box(10, 10, 11, 11)])
    moved, left_out = carry_over(plots, wrapped, 1e-9, degrees=(True, True))
    assert left_out == {}
    np.testing.assert_allclose(moved.bounds[0] % 360, [179.5, 10, 180.25, 11])
    np.testing.assert_allclose(moved.bounds[1], [10, 10, 11, 11])
    # In another CRS it is not known where the map goes on.
    _, left_out = carry_over(plots, wrapped, 1e-9)
    assert left_out == {0: unusable.SEAM}


WORLD = Grid(CRS.from_epsg(4326), Affine(0.5, 0, -180, 0, -0.5, 90), 720, 360)
PACIFIC = Grid(CRS.from_epsg(4326), Affine(0.5, 0, 0, 0, -0.5, 90), 720, 360)
FIJI = Grid(CRS.from_epsg(4326), Affine(0.5, 0, 175, 0, -0.5, -10), 20, 20)


@pytest.mark.parametrize(
    ("grid", "plot", "parts"),
    [
        (WORLD, box(179, 0, 181, 1), [box(179, 0, 180, 1), box(-180, 0, -179, 1)]),
        (WORLD, box(-181, 0, -179, 1), [box(-180, 0, -179, 1), box(179, 0, 180, 1)]),
        (WORLD, box(10, 0, 11, 1), [box(10, 0, 11, 1)]),
        (PACIFIC, box(-120, 0, -119, 1), [box(240, 0, 241, 1)]),
        (PACIFIC, box(-1, 0, 1, 1), [box(0, 0, 1, 1), box(359, 0, 360, 1)]),
        (FIJI, box(179, -15, 181, -14), [box(179, -15, 181, -14)]),
        (FIJI, box(-180.5, -15, -179.5, -14), [box(179.5, -15, 180.5, -14)]),
    ],
)
def test_longitudes_a_turn_apart_are_one(grid, plot, parts):
    moved = around_the_earth(Rings.from_geometries([plot, None]), grid)
    assert len(moved) == 2
    got = Rings.from_wkb(moved.to_wkb())
    bounds = [
        (got.x[a:b].min(), got.y[a:b].min(), got.x[a:b].max(), got.y[a:b].max())
        for a, b in zip(got.ring_vertices[:-1], got.ring_vertices[1:])
    ]
    assert sorted(bounds) == sorted(part.bounds for part in parts)


@pytest.mark.parametrize("method", METHODS)
def test_a_plot_over_the_date_line_has_the_cells_of_both_sides(tmp_raster, method):
    data = np.arange(8 * 360, dtype=np.float32).reshape(8, 360)
    path = tmp_raster(data, transform=Affine(1, 0, -180, 0, -1, 4), crs="EPSG:4326")
    names = ("count", "sum", "nodata_count", "valid_fraction")
    found = plot_statistics([box(178.1, 0.1, 181.9, 1.9)], path, statistics=names, method="center")
    assert found["count"].tolist() == [8]
    assert found["sum"].tolist() == [data[2:4][:, [0, 1, 358, 359]].sum()]
    assert found["nodata_count"].tolist() == [0]
    found = plot_statistics([box(178.1, 0.1, 181.9, 1.9)], path, statistics=names, method=method)
    assert found["valid_fraction"].tolist() == pytest.approx([1])
