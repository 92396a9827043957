# SPDX-License-Identifier: GPL-2.0-or-later
"""Covered fractions of cells, against intersections of polygons and against exactextract."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.grid import Grid, Window, apply
from canopycloud.core.zonal import Rings
from canopycloud.core.zonal.coverage import by_coverage
from shapely import affinity
from shapely.geometry import MultiPolygon, Point, Polygon, box, mapping

GRIDS = {
    "north-up": Affine(1, 0, 0, 0, -1, 20),
    "UTM": Affine(2.5, 0, 500_000, 0, -2.5, 4_100_000),
    "rotated": Affine(1, 0.3, 10, 0.2, -1, 20),
    "south-up": Affine(1, 0, 0, 0, 1, 0),
    "sheared": Affine(1, 0.3, 10, 0, -1, 20),
    "sheared down": Affine(1, 0, 10, 0.2, -1, 20),
}
WINDOW = Window(3, 2, 14, 12)


def fractions(polygons, transform, window):
    """(plots, rows, columns) as the engine finds them."""
    rings = Rings.from_geometries(polygons)
    chosen = by_coverage(rings, Grid(None, transform, 20, 20), window)
    found = np.zeros((len(rings), window.height * window.width))
    found[np.repeat(chosen.plot, chosen.counts), chosen.cells] = chosen.weights
    return found.reshape(len(rings), window.height, window.width)


def intersections(polygon, transform, window):
    """The same by shapely, cell by cell."""
    found = np.zeros((window.height, window.width))
    for row, column in np.ndindex(found.shape):
        left, top = window.col + column, window.row + row
        corners = [(left, top), (left + 1, top), (left + 1, top + 1), (left, top + 1)]
        cell = Polygon([apply(transform, *corner) for corner in corners])
        found[row, column] = polygon.intersection(cell).area / cell.area
    return found


def shapes(seed, transform, count):
    """Stars with and without a hole, some with all corners on corners of cells."""
    rng = np.random.default_rng(seed)
    while count:
        size = rng.integers(3, 14)
        angle, reach = np.sort(rng.random(size)) * 2 * np.pi, rng.random(size) * 12 + 0.1
        middle = rng.random(2) * 24 - 2
        corners = middle + np.column_stack((reach * np.cos(angle), reach * np.sin(angle)))
        if count % 3 == 0:
            corners = np.round(corners)
        polygon = Polygon(corners).buffer(0)
        if count % 2:
            polygon = polygon.difference(polygon.representative_point().buffer(1.3))
        if polygon.is_empty:
            continue
        t = transform
        yield affinity.affine_transform(polygon, [t.a, t.b, t.d, t.e, t.c, t.f])
        count -= 1


@pytest.mark.parametrize("grid", GRIDS)
def test_fractions_are_those_of_intersections(grid):
    polygons = list(shapes(5, GRIDS[grid], 12))
    found = fractions(polygons, GRIDS[grid], WINDOW)
    for polygon, one in zip(polygons, found):
        expected = intersections(polygon, GRIDS[grid], WINDOW)
        np.testing.assert_allclose(one, expected, atol=1e-9, rtol=0)


@pytest.mark.parametrize("grid", ["north-up", "UTM", "south-up"])
@pytest.mark.parametrize("window", [Window(0, 0, 20, 20), WINDOW])
def test_exactextract_finds_the_same_in_single_precision(grid, window):
    exactextract = pytest.importorskip("exactextract")
    polygons = list(shapes(11, GRIDS[grid], 60))
    found = fractions(polygons, GRIDS[grid], window)
    places = [(window.col, window.row), (window.col + window.width, window.row + window.height)]
    (left, one), (right, other) = [apply(GRIDS[grid], *place) for place in places]
    theirs = exactextract.exact_extract(
        exactextract.raster.NumPyRasterSource(
            np.zeros((window.height, window.width)), left, min(one, other), right, max(one, other)
        ),
        [{"type": "Feature", "geometry": mapping(polygon)} for polygon in polygons],
        ["cell_id", "coverage"],
    )
    expected = np.zeros((len(polygons), window.height, window.width))
    for plot, feature in zip(expected, theirs):
        covered = feature["properties"]
        plot.flat[np.asarray(covered["cell_id"], int)] = covered["coverage"]
    if one < other:  # its first row is the uppermost, that of a south-up raster the lowest
        expected = expected[:, ::-1]
    # It keeps fractions as float32, which has steps of 6e-8 below 1.
    np.testing.assert_allclose(found, expected, atol=6.1e-8, rtol=0)


def test_worked_numbers():
    window, north = Window(0, 0, 4, 4), Affine(1, 0, 0, 0, -1, 4)
    # A triangle under a diagonal: halves on it, wholes below.
    [found] = fractions([Polygon([(0, 0), (4, 0), (0, 4)])], north, window)
    np.testing.assert_allclose(found, np.tril(np.ones((4, 4)), -1) + np.eye(4) / 2, atol=1e-15)
    # Edges on borders of cells: whole cells alone.
    [found] = fractions([box(1, 1, 3, 3)], north, window)
    assert found.sum() == 4
    assert set(found.ravel().tolist()) == {0.0, 1.0}
    # Beyond the window on all sides.
    [found] = fractions([box(-9, -9, 9, 9)], north, window)
    assert (found == 1).all()
    [found] = fractions([box(-9, 1.5, 9, 1.75)], north, window)
    assert found[2].tolist() == [0.25] * 4
    assert found.sum() == 1
    [ring] = fractions([box(0, 0, 4, 4).difference(box(1, 1, 3, 3))], north, window)
    assert ring.sum() == 12


def test_a_plot_smaller_than_a_cell_and_parts_in_one_cell():
    window, north = Window(0, 0, 4, 4), Affine(1, 0, 0, 0, -1, 4)
    [found] = fractions([Point(1.5, 1.5).buffer(0.1, 16)], north, window)
    assert found[2, 1] == pytest.approx(Point(0, 0).buffer(0.1, 16).area, rel=1e-12)
    two = MultiPolygon([box(0.1, 0.1, 0.3, 0.3), box(0.5, 0.5, 0.9, 0.9)])
    [found] = fractions([two], north, window)
    assert found[3, 0] == pytest.approx(0.04 + 0.16, rel=1e-12)


def test_without_a_plot_there_is_no_cell():
    for none in ([], [None, None]):
        assert fractions(none, GRIDS["UTM"], WINDOW).sum() == 0
    chosen = by_coverage(Rings.from_geometries([]), Grid(None, GRIDS["UTM"], 20, 20), WINDOW)
    assert (chosen.plot.size, chosen.cells.size, chosen.weights.size) == (0, 0, 0)


def test_areas_add_up():
    polygons = list(shapes(7, GRIDS["UTM"], 30))
    wide = Window(-40, -40, 100, 100)
    found = fractions(polygons, GRIDS["UTM"], wide).sum(axis=(1, 2))
    np.testing.assert_allclose(found, [p.area / 6.25 for p in polygons], rtol=1e-9)
