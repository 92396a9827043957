# SPDX-License-Identifier: GPL-2.0-or-later
"""Edges of the parts of the engine: seams, headers, boxes, percentiles; by hand."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import ParameterError
from canopycloud.core.grid import Grid, Window
from canopycloud.core.zonal import plot_cells, runs, second, surface, valid
from canopycloud.core.zonal.names import field_name, parse_percentiles, percentile_name
from canopycloud.core.zonal.rings import Rings, _simple
from canopycloud.core.zonal.seam import around_the_earth, clipped, in_one_turn
from canopycloud.core.zonal.second import Difference, _number, _size, _spread
from canopycloud.core.zonal.spans import Spans, _join, _united
from canopycloud.core.zonal.tiles import Piece
from canopycloud.core.zonal.valid import sound
from shapely import wkb
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.ops import unary_union

NAN = float("nan")
SQUARE = np.array([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], float)


# ------------------------------------------------------------------------------------ the seam --


@pytest.mark.parametrize(
    ("edge", "below", "expected"),
    [
        (3, True, box(0, 0, 3, 4)), (3, False, box(3, 0, 4, 4)), (4, True, box(0, 0, 4, 4)),
        (0, False, box(0, 0, 4, 4)), (5, False, None), (-1, True, None),
    ],
)  # fmt: skip
def test_what_lies_on_one_side_of_an_edge(edge, below, expected):
    found = clipped(SQUARE, edge, below)
    if expected is None:
        assert found.shape == (0, 2)
    else:
        assert Polygon(found).equals(expected)
        assert (found[0] == found[-1]).all()


def test_a_slanted_outline_is_cut_where_it_crosses():
    found = Polygon(clipped(np.array([(0, 0), (4, 2), (0, 8), (0, 0.0)]), 2, True))
    assert found.equals(Polygon([(0, 0), (2, 1), (2, 5), (0, 8)]))


def degrees(*corners):
    left, bottom, right, top = np.array(corners, float).T[:, :, None]
    zero = np.zeros(5)
    x = left + (right - left) * np.array([0, 1, 1, 0, 0]) + zero
    return Rings.equal(x, bottom + (top - bottom) * np.array([0, 0, 1, 1, 0]) + zero)


@pytest.mark.parametrize(
    ("plot", "expected"),
    [
        ((-10, 0, -5, 5), [(-10, 0, -5, 5)]),
        ((170, 0, 185, 5), [(170, 0, 180, 5), (-180, 0, -175, 5)]),
        ((-190, 0, -175, 5), [(-180, 0, -175, 5), (170, 0, 180, 5)]),
        ((181, 0, 185, 5), [(-179, 0, -175, 5)]),
        ((-185, 0, -181, 5), [(175, 0, 179, 5)]),
    ],
)
def test_plots_are_brought_to_a_raster_around_the_earth(plot, expected):
    grid = Grid(Crs.from_epsg(4326), Affine(1, 0, -180, 0, -1, 90), 360, 180)
    found = around_the_earth(degrees(plot, (0, 0, 1, 1)), grid)
    both = [wkb.loads(one) for one in found.to_wkb()]
    assert both[0].equals(unary_union([box(*one) for one in expected]))
    assert both[1].equals(box(0, 0, 1, 1))
    plane = Grid(Crs.from_epsg(32611), grid.transform, 360, 180)
    given = degrees(plot)
    assert around_the_earth(given, plane) is given


def test_rings_that_leap_go_on():
    rings = degrees((170, 0, 175, 5), (178, 0, 183, 5))
    x = np.where(rings.x > 180, rings.x - 360, rings.x)
    found = in_one_turn(rings.moved(x, rings.y))
    np.testing.assert_allclose(found.x, rings.x)
    assert in_one_turn(rings) is rings
    nothing = rings.take(np.array([], np.int64))
    assert in_one_turn(nothing) is nothing


# -------------------------------------------------------------------------- headers and rings --


def polygon(sizes, order=1):
    return struct.pack("<BII", order, 3, len(sizes)) + b"".join(
        struct.pack("<I", size) for size in sizes[:1]
    )


@pytest.mark.parametrize(
    ("header", "length", "simple"),
    [
        (polygon([5]), 13 + 80, True),
        (polygon([5]), 13 + 81, False),
        (polygon([0]), 13, False),
        (polygon([5, 5]), 13 + 80, False),
        (polygon([5], order=0), 13 + 80, False),
        (struct.pack("<BII", 1, 6, 1) + polygon([5]), 22 + 80, True),
        (struct.pack("<BII", 1, 6, 1) + polygon([5]), 22 + 79, False),
        (struct.pack("<BII", 1, 6, 1) + polygon([0]), 22, False),
        (struct.pack("<BII", 1, 6, 2) + polygon([5]), 22 + 80, False),
        (struct.pack("<BII", 1, 6, 1) + polygon([5, 5]), 22 + 80, False),
        (struct.pack("<BII", 1, 6, 1) + polygon([5], order=0), 22 + 80, False),
        (struct.pack("<BII", 1, 3, 1), 9, False),
        (struct.pack("<BII", 1, 1, 1) + polygon([5]), 22 + 80, False),
    ],
)
def test_headers_of_one_plain_ring(header, length, simple):
    assert _simple(header, length) == simple


def test_rings_there_and_back():
    many = [
        box(0, 0, 1, 1), None, MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 7)]),
        Polygon([(0, 0), (9, 0), (9, 9), (0, 0)], [[(5, 1), (6, 1), (6, 2), (5, 1)]]),
    ]  # fmt: skip
    for some in (many, many[:1], [box(i, 0, i + 1, 1) for i in range(3)], [None, box(0, 0, 1, 1)]):
        rings = Rings.from_geometries(some)
        back = rings.to_wkb()
        assert [None if b is None else wkb.loads(b) for b in back] == [
            None if s is None else s for s in some
        ]
        expected = [(NAN,) * 4 if s is None else s.bounds for s in some]
        np.testing.assert_array_equal(rings.bounds, expected)
        turned = rings.take(np.arange(len(some))[::-1])
        assert turned.to_wkb() == back[::-1]


@pytest.mark.parametrize(
    ("shape", "verdict"),
    [
        (box(0, 0, 1, 1), True), (box(0, 0, 1, 1, ccw=False), True), (None, True),
        (Polygon([(0, 0), (4, 0), (4, 4), (2, 1)]), False),
        (Polygon([(0, 0), (4, 4), (4, 0), (0, 4)]), False),  # crosses itself
        (Polygon([(0, 0), (2, 0), (4, 0), (4, 4)]), False),  # no verdict on a straight corner
        (MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 7)]), False),
        (box(0, 0, 9, 9) - box(2, 2, 3, 3), False),
        (Polygon([(0, 0), (1, 0), (0.5, 1)]), True),
    ],
)  # fmt: skip
def test_valid_at_a_glance(shape, verdict):
    for some in ([shape], [box(3, 3, 5, 5), shape, box(7, 7, 8, 8)]):
        found = sound(Rings.from_geometries(some)).tolist()
        expected = [verdict] if len(some) == 1 else [True, verdict, True]
        assert found == expected


@pytest.mark.parametrize("chunk", [1, 10, 1 << 20])
def test_verdicts_do_not_depend_on_how_many_are_looked_at_together(chunk, monkeypatch):
    monkeypatch.setattr(valid, "_CHUNK", chunk)
    bent = Polygon([(0, 0), (4, 0), (4, 4), (2, 1)])
    some = [box(i, 0, i + 1, 1) if i % 3 else bent for i in range(12)]
    found = sound(Rings.from_geometries(some))
    assert found.tolist() == [bool(i % 3) for i in range(12)]


def test_a_ring_of_two_corners_is_not_sound():
    x, y = np.array([0.0, 1, 0, 0, 1, 1, 0]), np.array([0.0, 0, 0, 0, 0, 1, 0])
    ends = np.array([0, 1, 2])
    assert sound(Rings(x, y, ends, ends, np.array([0, 3, 7]))).tolist() == [False, True]


def star(points, turns):
    """A ring that goes around more than once: it always turns to one side and is not valid."""
    angle = 2 * np.pi * turns * np.arange(points) / points
    return Polygon(np.column_stack([np.cos(angle), np.sin(angle)]))


def test_a_ring_around_twice_is_not_sound():
    assert not sound(Rings.from_geometries([star(5, 2)]))[0]
    assert sound(Rings.from_geometries([star(5, 1)]))[0]


def spans(*rows):
    return Spans(*np.array(rows, np.int64).reshape(-1, 4).T)


def test_spans_that_touch_become_one():
    one = spans((0, 0, 0, 3), (0, 0, 5, 9), (0, 1, -4, 2), (1, 1, 0, 1))
    other = spans((0, 0, 3, 4), (0, 0, 6, 7), (0, 1, 3, 4), (1, 0, 2, 3))
    found = _united(one, other)
    rows = list(zip(*(a.tolist() for a in (found.plot, found.row, found.start, found.stop))))
    assert rows == [
        (0, 0, 0, 4), (0, 0, 5, 9), (0, 1, -4, 2), (0, 1, 3, 4), (1, 0, 2, 3), (1, 1, 0, 1)
    ]  # fmt: skip
    nothing = spans()
    assert len(_united(nothing, nothing)) == 0
    assert _join(one, nothing) is one
    assert _join(nothing, one) is one


# ------------------------------------------------------------------------------------ surfaces --


@pytest.mark.parametrize(
    ("size", "count", "box_shape"),
    [
        # rows and columns that a plot needs, its cells: multiples of four, or the largest's
        ((1, 1), 1, (4, 4)), ((4, 5), 9, (4, 8)), ((8, 9), 9, (8, 12)),
        ((9, 9), 41, (10, 10)), ((9, 9), 39, (12, 12)), ((10, 10), 100, (10, 10)),
    ],
)  # fmt: skip
def test_shapes_of_boxes(size, count, box_shape):
    sizes, counts = np.array([size, (10, 10)]), np.array([count, 100])
    assert tuple(surface._box_shapes(sizes, counts)[0]) == box_shape


def test_neighbours_are_read_around_a_piece():
    piece = Piece(Window(0, 0, 9, 9), np.array([3]), np.array([[2, 3, 5, 7]]), np.array([True]))
    found = surface.reach(piece)
    assert found.boxes.tolist() == [[1, 2, 6, 8]]
    assert (found.window, found.plots, found.whole) == (piece.window, piece.plots, piece.whole)


def test_cells_in_degrees_shrink_towards_the_pole():
    grid = Grid(Crs.from_epsg(4326), Affine(0.01, 0, 10, 0, -0.01, 61), 50, 100)
    sizes = surface.cell_sizes(grid, "x.tif")
    assert sizes.shape == (100, 2)
    # A degree of latitude is 111.4 km at 60.5°; one of longitude is 111.32 km times the cosine.
    np.testing.assert_allclose(sizes[:, 1], 1114, rtol=2e-3)
    latitude = np.radians(61 - 0.01 * (np.arange(100) + 0.5))
    np.testing.assert_allclose(sizes[:, 0], 1113.2 * np.cos(latitude), rtol=4e-3)
    assert (np.diff(sizes[:, 0]) > 0).all()


@pytest.mark.parametrize(("width", "height"), [(1.0, 1.0), (2.0, 0.5)])
def test_a_slope_has_the_surface_of_its_angle(width, height):
    cells = np.arange(6.0)
    rise = 3.0 * cells[None, :] * width + 0.0 * cells[:, None]  # three up, one along
    tilted = 4.0 * cells[:, None] * height + rise
    for heights, expected in ((rise, np.sqrt(10)), (tilted, np.sqrt(26))):
        found = surface.surface_of_patches(heights[None], width, height)[0, :4, :4]
        np.testing.assert_allclose(found, expected)
        middle = heights[1:-1, 1:-1].ravel()
        around = np.stack([
            heights[1 + down : 5 + down, 1 + right : 5 + right].ravel() - middle
            for down, right in zip(surface._DOWN.ravel(), surface._RIGHT.ravel())
        ])  # fmt: skip
        sizes = np.full((2, 16), [[width], [height]])
        np.testing.assert_allclose(surface.surface_ratio(around, *sizes), expected)
    flat = np.full((8, 3), NAN)
    assert surface.surface_ratio(flat, np.ones(3), np.ones(3)).tolist() == [1, 1, 1]


# ---------------------------------------------------------------------------- names and numbers --


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1", (1.0,)), ("0", (0.0,)), ("0, 1", (0.0, 1.0)), ("0.5, 2", (0.5, 2.0)),
        ("0.5%", (0.5,)), ("0.5% 0.7%", (0.5, 0.7)), ("95;5", (5.0, 95.0)), ("100", (100.0,)),
        ("1e1", (10.0,)), ("1E1", (10.0,)), ("5, 5", (5.0,)), ("", ()),
        ("0.5", None), ("0.5, 1", None), ("0.5% 0.7", None), ("100.1", None), ("-1", None),
        ("x", None), ("1.00000000001", None), ("٥", None),
    ],
)  # fmt: skip
def test_percentiles_as_they_are_written(text, found):
    if found is None:
        with pytest.raises(ParameterError):
            parse_percentiles(text)
    else:
        assert parse_percentiles(text) == found


def test_names_of_fields():
    assert (percentile_name(95), percentile_name(99.5)) == ("p95", "p99_5")
    assert field_name("mean", 3, (3,), "z_") == "z_mean"
    assert field_name("mean", 3, (1, 3), "z_") == "z_b3_mean"


def test_runs_in_parts(monkeypatch):
    counts = np.array([3, 2, 4, 1, 1])
    values, weights = np.arange(11.0), np.arange(11.0) / 11
    for size, expected in (
        (100, [(0, 5)]), (4, [(0, 2), (2, 3), (3, 5)]), (1, [(i, i + 1) for i in range(5)])
    ):  # fmt: skip
        monkeypatch.setattr(runs, "PART_CELLS", size)
        parts = list(runs.in_parts(values, weights, counts))
        assert [(p.start, p.stop) for p, _ in parts] == expected
        for part, one in parts:
            at = slice(counts[: part.start].sum(), counts[: part.stop].sum())
            np.testing.assert_array_equal(one.values, values[at])
            np.testing.assert_array_equal(one.weights, weights[at])
    assert next(iter(runs.in_parts(values, None, counts)))[1].weights is None


# ----------------------------------------------------------------------------- a second engine --


@pytest.mark.parametrize(
    ("ours", "theirs", "size"),
    [(1.0, 2.0, 0.5), (-1.0, 1.0, 2.0), (0.0, 0.0, 0.0), (None, 1.0, np.inf), (1.0, None, np.inf),
     (4.0, 3.0, 0.25), (0.0, -5.0, 1.0)],
)  # fmt: skip
def test_how_far_two_numbers_are_apart(ours, theirs, size):
    assert _size(Difference(0, "x", ours, theirs, "")) == size


def test_places_are_spread_evenly():
    places = np.arange(10, 21)
    assert _spread(places, 11).tolist() == places.tolist()
    assert _spread(places, 3).tolist() == [10, 15, 20]
    assert _spread(places, 1).tolist() == [10]


@pytest.mark.parametrize(
    ("value", "number"),
    [(None, None), (NAN, None), (np.ma.masked, None), (0, 0.0), (np.float32(2), 2.0)],
)
def test_what_is_no_number(value, number):
    assert _number(value) == number


def test_which_plots_are_computed_again(monkeypatch):
    grid = Grid(None, Affine(1, 0, 0, 0, -1, 100), 100, 100)
    corners = [(i + 0.25, 10, i + 1.5, 12) for i in range(90)]
    corners[7] = (7, 10, 7.5, 10.5)  # the smallest
    corners[20] = (20, 10, 60, 60)  # the largest
    corners[30] = (98, 10, 103, 12)  # across the edge
    corners[31] = (-3, 10, 2, 12)
    corners[40] = (300, 10, 302, 12)  # beside the raster
    shapes = degrees(*corners)
    missing = np.zeros((1, 90))
    missing[0, 55] = 4
    result = type("Result", (), {"missing": missing})
    found = second.plots_to_check(result, shapes, grid, 20).tolist()
    assert len(found) == 20
    assert {7, 20, 30, 31, 55} <= set(found)
    assert 40 not in found
    rest = [plot for plot in range(90) if plot not in (7, 20, 30, 31, 40, 55)]
    spread = [rest[int(at)] for at in np.linspace(0, len(rest) - 1, 15)]
    assert found == sorted({7, 20, 30, 31, 55, *spread})
    every = second.plots_to_check(result, shapes, grid, 89).tolist()
    assert every == [plot for plot in range(90) if plot != 40]
    monkeypatch.setattr(second, "_MOST_CELLS", 2000)
    assert 20 not in second.plots_to_check(result, shapes, grid, 89)


def test_cells_have_the_place_of_their_centre(tmp_raster):
    values = np.arange(600, dtype=np.float32).reshape(20, 30)
    path = tmp_raster(values, transform=Affine(2, 0, 100, 0, -2, 240), tiled=True, blockxsize=16,
                      blockysize=16)  # fmt: skip
    plots = [box(140, 204, 144, 208), box(101, 237, 104, 239.5)]
    for plot, count in zip(plots, (4, 2)):
        (batch,) = plot_cells([plot], path)
        assert batch.x.size == count
        for x, y, value in zip(batch.x, batch.y, batch.values[0]):
            row, col = (240 - y) / 2 - 0.5, (x - 100) / 2 - 0.5
            assert value == values[int(row), int(col)]
            assert (row, col) == (int(row), int(col))
