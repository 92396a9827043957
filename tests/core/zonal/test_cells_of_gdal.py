# SPDX-License-Identifier: GPL-2.0-or-later
"""The centre rule is GDAL's, cell for cell: the rasterizer itself is the oracle."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.grid import Grid, Window, apply
from canopycloud.core.zonal.center import by_center
from canopycloud.core.zonal.rings import Rings
from canopycloud.core.zonal.spans import spans_of
from canopycloud.core.zonal.touched import by_touch
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.features import rasterize
from shapely.geometry import MultiPolygon, Point, Polygon, box

WIDTH, HEIGHT = 13, 11
WINDOW = Window(0, 0, WIDTH, HEIGHT)
GRIDS = {
    "unit": Affine(1, 0, 0, 0, -1, HEIGHT),
    "utm": Affine(1, 0, 500_000, 0, -1, 4_100_000),
    "half metre": Affine(0.5, 0, 325_963.0, 0, -0.5, 4_102_905.0),
    "thirds": Affine(1 / 3, 0, 0.1, 0, -1 / 3, 7.3),
    "not square": Affine(2, 0, 10, 0, -3, 7),
    "south-up": Affine(1, 0, 0, 0, 1, 0),
    "south-up half metre": Affine(0.5, 0, 0, 0, 0.5, 0),
    "west-up": Affine(-1, 0, 5, 0, -1, 5),
    "rotated": Affine(0.9, 0.3, 100, 0.2, -1.1, 50),
    "transposed": Affine(0, 1, 3, 1, 0, 2),
    "sheared": Affine(0.9, 0.3, 100, 0, -1.1, 50),
    "sheared down": Affine(0.9, 0, 100, 0.2, -1.1, 50),
}


def burnt(parts, transform, all_touched=False, shape=(HEIGHT, WIDTH)):
    """What GDAL's rasterizer fills for one polygon."""
    kind = {"type": "MultiPolygon", "coordinates": parts}
    if len(parts) == 1:
        kind = {"type": "Polygon", "coordinates": parts[0]}
    return rasterize(
        [(kind, 1)], out_shape=shape, transform=transform, all_touched=all_touched, dtype="uint8"
    )


def shapely_of(parts):
    shapes = [Polygon(rings[0], rings[1:]) for rings in parts]
    return shapes[0] if len(shapes) == 1 else MultiPolygon(shapes)


def ours(geometries, transform, shape=(HEIGHT, WIDTH)):
    """The cells of each polygon by the batch of spans; no cell twice."""
    spans = spans_of(
        Rings.from_geometries(geometries), transform, Window(0, 0, shape[1], shape[0])
    )
    found = np.zeros((len(geometries), *shape), np.int64)
    for plot, row, start, stop in zip(spans.plot, spans.row, spans.start, spans.stop):
        assert stop > start
        found[plot, row, start:stop] += 1
    assert found.max(initial=0) <= 1
    return found


def ring_of(kind, rng):
    """A closed ring that is nasty in one way; it may cross itself."""
    corners = int(rng.integers(3, 9))
    if kind == "anywhere":
        points = rng.uniform(-2, 15, (corners, 2))
    elif kind == "centres":
        points = rng.integers(-2, 15, (corners, 2)) + 0.5
    elif kind == "edges":
        points = rng.integers(-2, 15, (corners, 2)) * 1.0
    elif kind == "centres and edges":
        points = rng.integers(-4, 30, (corners, 2)) / 2
    elif kind == "quarters":
        points = rng.integers(-8, 60, (corners, 2)) / 4
    elif kind == "inside a cell":
        points = rng.uniform(3, 4, (corners, 2))
    elif kind == "tiny ulp":
        points = rng.integers(-2, 15, (corners, 2)) + 0.5
        points = np.nextafter(points, points + rng.integers(-1, 2, points.shape))
    else:
        (left, right), (low, high) = np.sort(rng.integers(-4, 30, (2, 2)) / 2, axis=1)
        points = np.array([(left, low), (right, low), (right, high), (left, high)])
        if rng.random() < 0.5:
            points = points[::-1]
    return np.vstack((points, points[:1]))


KINDS = (
    "anywhere", "centres", "edges", "centres and edges", "quarters", "inside a cell", "tiny ulp",
    "boxes",
)  # fmt: skip


def nasty(rng, transform):
    """Parts of rings on the map: holes that cross their shell, parts that overlap."""
    kind = KINDS[int(rng.integers(len(KINDS)))]
    parts = []
    for _ in range(int(rng.choice([1, 1, 1, 2, 3]))):
        rings = [ring_of(kind, rng) for _ in range(int(rng.choice([1, 1, 2, 3])))]
        parts.append([[apply(transform, float(x), float(y)) for x, y in ring] for ring in rings])
    return parts


@pytest.mark.parametrize("grid", GRIDS)
def test_thousands_of_nasty_polygons(grid):
    transform = GRIDS[grid]
    rng = np.random.default_rng(sorted(GRIDS).index(grid))
    polygons = [nasty(rng, transform) for _ in range(400)]
    found = ours([shapely_of(parts) for parts in polygons], transform)
    for parts, cells in zip(polygons, found):
        np.testing.assert_array_equal(cells, burnt(parts, transform), str(parts))


halves = st.integers(-4, 30).map(lambda n: n / 2)
ring = st.lists(st.tuples(halves, halves), min_size=3, max_size=7).map(lambda r: [*r, r[0]])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(ring, min_size=1, max_size=3), min_size=1, max_size=3))
def test_any_rings_on_centres_and_edges(parts):
    transform = GRIDS["unit"]
    [cells] = ours([shapely_of(parts)], transform)
    np.testing.assert_array_equal(cells, burnt(parts, transform))


def test_circles_in_utm():
    rng = np.random.default_rng(7)
    transform = Affine(1, 0, 325_963, 0, -1, 4_103_482)
    centres = rng.uniform((325_950, 4_103_400), (326_060, 4_103_490), (300, 2))
    plots = [Point(*c).buffer(r) for c, r in zip(centres, rng.uniform(0.2, 25, 300))]
    found = ours(plots, transform, (90, 100))
    for plot, cells in zip(plots, found):
        parts = [[list(plot.exterior.coords)]]
        np.testing.assert_array_equal(cells, burnt(parts, transform, shape=(90, 100)))


def test_t12_boxes_that_end_on_centres():
    """Trap 12: boxes 1, 2, 3 cells wide from 0.5 hold 2, 6, 12 cells, not 1, 4, 9."""
    boxes = [box(0.5, 9.5 - n, 0.5 + n, 9.5) for n in (1, 2, 3)]
    assert ours(boxes, GRIDS["unit"]).sum(axis=(1, 2)).tolist() == [2, 6, 12]


def test_half_open_to_the_left():
    """A centre on the left side is outside, one on the right side inside."""
    cells = ours([box(0.5, 8.1, 1.5, 9.9)], GRIDS["unit"])[0]
    assert np.argwhere(cells).tolist() == [[1, 1], [2, 1]]


def touched_in_its_box(parts, transform):
    """As rasterstats does it: GDAL fills the smallest box of cells around the polygon."""
    cells = [apply(~transform, *point) for rings in parts for ring in rings for point in ring]
    left, top = np.floor(np.min(cells, axis=0)).astype(int)
    right, bottom = np.ceil(np.max(cells, axis=0)).astype(int)
    moved = Grid(None, transform, WIDTH, HEIGHT).crop(Window(left, top, 1, 1)).transform
    found = np.zeros((HEIGHT + 80, WIDTH + 80), np.uint8)
    if right > left and bottom > top:
        found[top + 40 : bottom + 40, left + 40 : right + 40] = burnt(
            parts, moved, all_touched=True, shape=(bottom - top, right - left)
        )
    return found[40 : 40 + HEIGHT, 40 : 40 + WIDTH]


# On the other grids, rounding may put a vertex to either side of a cell's edge.
@pytest.mark.parametrize(
    "grid", ["unit", "utm", "half metre", "south-up", "south-up half metre", "west-up"]
)
def test_all_touched_is_gdals(grid):
    transform = GRIDS[grid]
    rng = np.random.default_rng(5)
    polygons = [nasty(rng, transform) for _ in range(200)]
    lattice = Grid(None, transform, WIDTH, HEIGHT)
    chosen = by_touch(Rings.from_geometries(map(shapely_of, polygons)), lattice, WINDOW)
    found = np.zeros((len(polygons), HEIGHT * WIDTH), np.uint8)
    found[np.repeat(chosen.plot, chosen.counts), chosen.cells] = 1
    for parts, cells in zip(polygons, found):
        expected = touched_in_its_box(parts, transform)
        np.testing.assert_array_equal(cells.reshape(HEIGHT, WIDTH), expected, str(parts))


@pytest.mark.parametrize("method", [by_center, by_touch])
def test_plots_outside_the_window_have_no_cells(method):
    lattice = Grid(None, GRIDS["unit"], WIDTH, HEIGHT)
    for plots in ([], [None], [box(40, 40, 42, 42), None]):
        chosen = method(Rings.from_geometries(plots), lattice, WINDOW)
        assert (chosen.plot.size, chosen.counts.size, chosen.cells.size) == (0, 0, 0)


def test_a_window_clips_and_nothing_more():
    rng = np.random.default_rng(11)
    transform = GRIDS["utm"]
    lattice = Grid(None, transform, WIDTH, HEIGHT)
    rings = Rings.from_geometries([shapely_of(nasty(rng, transform)) for _ in range(200)])
    whole = np.zeros((200, HEIGHT, WIDTH), np.uint8)
    chosen = by_center(rings, lattice, WINDOW)
    whole.reshape(200, -1)[np.repeat(chosen.plot, chosen.counts), chosen.cells] = 1
    window = Window(3, 2, 7, 6)
    part = np.zeros((200, 6, 7), np.uint8)
    chosen = by_center(rings, lattice, window)
    part.reshape(200, -1)[np.repeat(chosen.plot, chosen.counts), chosen.cells] = 1
    np.testing.assert_array_equal(part, whole[:, 2:8, 3:10])
