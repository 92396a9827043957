# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons, cells and surfaces small enough for a plain way to the same answer."""

from __future__ import annotations

import functools
import math
import struct
from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import CrsError, PlotError
from canopycloud.core.grid import Grid, Window, apply
from canopycloud.core.progress import SILENT
from canopycloud.core.zonal import valid
from canopycloud.core.zonal.chosen import Chosen, of_spans
from canopycloud.core.zonal.coverage import by_coverage
from canopycloud.core.zonal.measure import BandRule
from canopycloud.core.zonal.outside import areas, weight_outside
from canopycloud.core.zonal.rim import _joined, rim_windows
from canopycloud.core.zonal.rings import Rings
from canopycloud.core.zonal.seam import clipped
from canopycloud.core.zonal.second import Difference, _size, _spread, plots_to_check
from canopycloud.core.zonal.spans import spans_of, to_cells
from canopycloud.core.zonal.surface import Surface, cell_sizes, reach
from canopycloud.core.zonal.tiles import Piece, batches, cell_boxes, pieces, tile_shape
from canopycloud.core.zonal.touched import by_touch
from canopycloud.core.zonal.valid import sound, winding
from rasterio.features import rasterize
from shapely import affinity, wkb
from shapely.geometry import GeometryCollection, MultiPolygon, Point, Polygon, box

# -------------------------------------------------------------------------------------- polygons --

SQUARE = [(0.0, 0.0), (0.0, 2.0), (2.0, 2.0), (0.0, 0.0)]
HOLED = Polygon(
    [(0, 0), (9, 0), (9, 9), (0, 9)], [[(1, 1), (2, 1), (2, 2)], [(4, 4), (6, 4), (5, 5)]]
)
LISTS = {
    "equal": [box(0, 0, 1, 1), None, box(5, 5, 7, 8)],
    "one": [box(0, 0, 1, 1)],
    "none": [None, None],
    "nobody": [],
    "unequal": [box(0, 0, 1, 1), Polygon(SQUARE), None],
    "holes": [HOLED, box(0, 0, 1, 1), HOLED],
    "parts": [MultiPolygon([box(0, 0, 1, 1), HOLED]), None, box(3, 3, 4, 4),
              MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)])],
    "one part": [MultiPolygon([box(0, 0, 1, 1)]), MultiPolygon([box(4, 0, 5, 1)])],
    "empty": [Polygon(), box(0, 0, 1, 1), MultiPolygon()],
    "two equal parts and none": [MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)]), None],
}  # fmt: skip


def rings_of(geometry):
    if geometry is None or geometry.is_empty:
        return []
    parts = getattr(geometry, "geoms", [geometry])
    return [[list(ring.coords) for ring in (part.exterior, *part.interiors)] for part in parts]


def unpacked(rings):
    """Parts of rings of vertices of each plot, by the offsets."""
    return [
        [
            [
                [(rings.x[v], rings.y[v]) for v in range(*rings.ring_vertices[r : r + 2])]
                for r in range(*rings.part_rings[p : p + 2])
            ]
            for p in range(*rings.plot_parts[plot : plot + 2])
        ]
        for plot in range(len(rings))
    ]


@pytest.mark.parametrize("name", LISTS)
def test_polygons_come_and_go_as_they_are(name):
    given = LISTS[name]
    rings = Rings.from_geometries(given)
    assert unpacked(rings) == [rings_of(one) for one in given]
    back = [None if one is None else wkb.loads(one) for one in rings.to_wkb()]
    for one, geometry in zip(back, given):
        assert rings_of(one) == rings_of(geometry)
    for found, geometry in zip(rings.bounds, given):
        expected = geometry.bounds if rings_of(geometry) else [math.nan] * 4
        np.testing.assert_array_equal(found, expected)
    index = np.arange(len(given))[::-1].repeat(2)
    assert unpacked(rings.take(index)) == [rings_of(given[i]) for i in index]


def encoded(geometry, order, dimensions, iso, srid):
    """Well-known binary of a kind: byte order, Z or M or both, how they are marked, an SRID."""
    end, more = "<" if order else ">", [7.0] * len(dimensions)

    def head(kind):
        if iso:
            kind += {"": 0, "z": 1000, "m": 2000, "zm": 3000}[dimensions]
        else:
            kind |= 0x80000000 * ("z" in dimensions) | 0x40000000 * ("m" in dimensions)
        if not srid:
            return struct.pack(end + "BI", order, kind)
        return struct.pack(end + "BII", order, kind | 0x20000000, srid)

    def polygon(rings):
        made = head(3) + struct.pack(end + "I", len(rings))
        for ring in rings:
            made += struct.pack(end + "I", len(ring))
            for x, y in ring:
                made += struct.pack(f"{end}{2 + len(more)}d", x, y, *more)
        return made

    parts = rings_of(geometry)
    if geometry.geom_type == "Polygon":
        return polygon(parts[0] if parts else [])
    whole = 7 if geometry.geom_type == "GeometryCollection" else 6
    return head(whole) + struct.pack(end + "I", len(parts)) + b"".join(map(polygon, parts))


@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize("dimensions", ["", "z", "m", "zm"])
@pytest.mark.parametrize(("iso", "srid"), [(True, 0), (False, 0), (False, 32611)])
def test_binary_of_any_kind_is_read(order, dimensions, iso, srid):
    for name, given in LISTS.items():
        some = [g for g in given if g is not None]
        some += [GeometryCollection([box(0, 0, 1, 1), box(3, 3, 4, 5)])]
        made = Rings.from_wkb([encoded(g, order, dimensions, iso, srid) for g in some])
        assert unpacked(made) == [rings_of(g) for g in some], name


def binary(vertices, kind=3):
    body = b"".join(struct.pack("<2d", *pair) for pair in vertices)
    return struct.pack("<BIII", 1, kind, 1, len(vertices)) + body


def test_an_open_ring_is_closed_and_what_is_cut_off_is_refused():
    for open_ring in (SQUARE[:-1], [(1.0, 1.0), (1.0, 5.0), (4.0, 5.0), (4.0, 1.0)]):
        [[[found]]] = unpacked(Rings.from_wkb([binary(open_ring)]))
        assert found == [*open_ring, open_ring[0]]
    closed = binary(SQUARE)
    both = Rings.from_wkb([closed, binary(SQUARE[:-1]), closed])
    assert [len(plot[0][0]) for plot in unpacked(both)] == [4, 4, 4]
    for broken in (closed[:-1], closed[:9], b"", binary(SQUARE, kind=2)):
        with pytest.raises(PlotError, match="plot 1 is not a polygon"):
            Rings.from_wkb([closed, broken])
    assert unpacked(Rings.from_wkb([binary([])])) == [[]]


def test_plots_of_vertices():
    rings = Rings.from_geometries([box(0, 0, 1, 1), None, HOLED, box(2, 2, 3, 3)])
    x = rings.x.copy()
    assert rings.not_finite() == []
    for plot, expected in ((0, [0]), (2, [2]), (3, [3])):
        for vertex in (rings.plot_vertices[plot], rings.plot_vertices[plot + 1] - 1):
            broken = x.copy()
            broken[vertex] = math.nan
            assert rings.moved(broken, rings.y).not_finite() == expected
            assert rings.moved(x, np.where(np.isnan(broken), math.inf, rings.y)).not_finite() == (
                expected
            )


@pytest.mark.parametrize(
    ("ring", "convex"),
    [
        ([(0, 0), (4, 0), (4, 4), (0, 4)], True),
        ([(0, 0), (0, 4), (4, 4), (4, 0)], True),
        ([(0, 0), (4, 0), (2, 3)], True),
        ([(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)], False),  # a dent
        ([(0, 0), (4, 4), (4, 0), (0, 4)], False),  # a bow tie
        ([(0, 3), (2, -3), (-3, 1), (3, 1), (-2, -3)], False),  # a pentagram: twice around
        ([(0, 0), (2, 0), (4, 0), (4, 4)], False),  # a corner that is none
    ],
)
def test_convex_rings_are_sound_wherever_they_begin(ring, convex):
    square = [(9, 9), (10, 9), (10, 10), (9, 10), (9, 9)]
    for first in range(len(ring)):
        moved = [*ring[first:], *ring[:first]]
        moved.append(moved[0])
        for rings in ([moved], [square, moved], [moved, square], [square, moved, square]):
            sizes = [len(one) for one in rings]
            x, y = np.array([v for one in rings for v in one], float).T
            each = np.arange(len(rings) + 1)
            found = sound(Rings(x, y, each, each, np.append(0, np.cumsum(sizes))))
            assert found.tolist() == [one is square or convex for one in rings]
    two = Rings.from_geometries([MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)]), None, HOLED])
    assert sound(two).tolist() == [False, True, False]


@pytest.mark.parametrize("together", [1, 8, 16, 1 << 15])
def test_however_many_rings_are_looked_at_together(together, monkeypatch):
    monkeypatch.setattr(valid, "_CHUNK", together)
    dent = Polygon([(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)])
    plots = [box(0, 0, 1, 1), dent, None, box(3, 0, 4, 1), HOLED, dent, box(5, 0, 6, 1), dent]
    expected = [True, False, True, True, False, False, True, False]
    assert sound(Rings.from_geometries(plots)).tolist() == expected
    assert sound(Rings.from_geometries(plots[::-1])).tolist() == expected[::-1]


def test_how_often_a_ring_goes_around_a_point():
    left = np.array([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], float)
    twice = np.vstack((left, left[1:]))
    for ring, times in ((left, 1), (left[::-1], -1), (twice, 2), (twice[::-1], -2)):
        x, y = ring.T
        for at in ((2, 2), (1, 3), (3.5, 0.5)):
            assert winding(x, y, *at) == times
        # Level with corners, and beside.
        for at in ((-1, 0), (5, 0), (-1, 4), (5, 4), (-1, 2), (5, 2), (2, -1), (2, 5)):
            assert winding(x, y, *at) == 0


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize("edge", [-1.0, 0.0, 1.5, 4.0, 9.0])
def test_a_ring_is_cut_at_an_edge(edge, below):
    for polygon in (box(0, 0, 4, 3), Polygon([(0, 0), (4, 1), (3, 5)]), Point(2, 2).buffer(2)):
        ring = np.array(polygon.exterior.coords)
        half = box(-99, -99, edge, 99) if below else box(edge, -99, 99, 99)
        expected = polygon.intersection(half)
        found = clipped(ring, edge, below)
        if not expected.area:
            assert not len(found) or Polygon(found).area == pytest.approx(0)
            continue
        assert found[0].tolist() == found[-1].tolist()
        assert Polygon(found).symmetric_difference(expected).area == pytest.approx(0, abs=1e-9)


# ----------------------------------------------------------------------------------------- cells --

GRIDS = {
    "north-up": Affine(1, 0, 0, 0, -1, 8),
    "half": Affine(0.5, 0, 30, 0, -0.5, 70),
    "south-up": Affine(2, 0, -7, 0, 2, 5),
    "rotated": Affine(1, 0.3, 10, 0.2, -1, 20),
    "sheared": Affine(1, 0.3, 10, 0, -1, 20),
    "sheared down": Affine(1, 0, 10, 0.2, -1, 20),
    "sheared by one": Affine(1, 1, 10, 0, -1, 20),
    "sheared down by one": Affine(1, 0, 10, 1, -1, 20),
}
WIDTH, HEIGHT = 9, 8
# In cells: a triangle, one with a hole, two parts, one that leaves the grid, one inside a cell.
IN_CELLS = [
    Polygon([(1.2, 1.1), (6.7, 2.3), (3.1, 6.9)]),
    box(1, 1, 6, 6).difference(Point(3.2, 3.4).buffer(1.4, 3)),
    MultiPolygon([box(0.3, 0.2, 2.4, 1.6), box(4, 3, 7, 5)]),
    Polygon([(-3.2, 2.7), (5.1, -2.2), (12.3, 4.4), (2.2, 9.6)]),
    box(2.2, 2.3, 2.6, 2.9),
    box(14, 3, 16, 5),
]


def on_map(transform):
    t = transform
    return [affinity.affine_transform(one, [t.a, t.b, t.d, t.e, t.c, t.f]) for one in IN_CELLS]


@functools.cache
def part_of_cells(plot, window):
    """(rows, columns) how much of each cell a plot covers."""
    polygon = IN_CELLS[plot]
    found = np.zeros((window.height, window.width))
    for row, column in np.ndindex(found.shape):
        left, top = window.col + column, window.row + row
        found[row, column] = polygon.intersection(box(left, top, left + 1, top + 1)).area
    return found


def moved_to(t, window):
    """The transform of a window of a grid."""
    x, y = apply(t, window.col, window.row)
    return Affine(t.a, t.b, x, t.d, t.e, y)


def filled(chosen, window):
    found = np.zeros((len(IN_CELLS), window.height * window.width))
    weights = 1.0 if chosen.weights is None else chosen.weights
    found[np.repeat(chosen.plot, chosen.counts), chosen.cells] = weights
    return found.reshape(-1, window.height, window.width)


WINDOWS = [Window(0, 0, WIDTH, HEIGHT), Window(2, 1, 4, 5), Window(-4, -3, 21, 14)]


@pytest.mark.parametrize("name", GRIDS)
def test_a_cell_weighs_what_a_plot_covers_of_it(name):
    grid = Grid(None, GRIDS[name], WIDTH, HEIGHT)
    rings = Rings.from_geometries(on_map(GRIDS[name]))
    for window in WINDOWS:
        chosen = by_coverage(rings, grid, window)
        expected = [part_of_cells(plot, window) for plot in range(len(IN_CELLS))]
        np.testing.assert_allclose(filled(chosen, window), expected, atol=1e-7)
        assert (chosen.weights > 0).all()
        assert (np.diff(chosen.cells)[np.repeat(chosen.plot, chosen.counts)[1:]
                == np.repeat(chosen.plot, chosen.counts)[:-1]] > 0).all()  # fmt: skip
    empty = by_coverage(Rings.from_geometries([None]), grid, WINDOWS[0])
    assert (empty.plot.size, empty.weights.size) == (0, 0)


@pytest.mark.parametrize("name", GRIDS)
def test_a_cell_belongs_to_the_plot_that_holds_its_centre(name):
    transform = GRIDS[name]
    polygons = on_map(transform)
    rings = Rings.from_geometries(polygons)
    column, row = to_cells(transform, rings.x, rings.y)
    whole = [one.exterior.coords if one.geom_type == "Polygon" else None for one in IN_CELLS]
    for plot, coords in enumerate(whole):
        if coords is not None:
            at = slice(rings.plot_vertices[plot], rings.plot_vertices[plot] + len(coords))
            np.testing.assert_allclose(np.column_stack((column[at], row[at])), coords, atol=1e-8)
    for window in WINDOWS:
        found = filled(of_spans(spans_of(rings, transform, window), window), window)
        moved = moved_to(transform, window)
        expected = [
            rasterize([(one, 1)], (window.height, window.width), transform=moved, dtype="uint8")
            for one in polygons
        ]
        np.testing.assert_array_equal(found, expected)


def test_a_plot_within_a_row_whose_edges_all_cross_columns():
    flat = Polygon([(0.5, 1.2), (6.5, 1.5), (3.2, 1.8)])
    window = WINDOWS[0]
    chosen = by_coverage(
        Rings.from_geometries([flat]), Grid(None, Affine.identity(), WIDTH, HEIGHT), window
    )
    expected = [flat.intersection(box(c, 1, c + 1, 2)).area for c in range(7)]
    assert chosen.cells.tolist() == list(range(WIDTH, WIDTH + 7))
    assert chosen.weights == pytest.approx(expected)


@pytest.mark.parametrize("name", GRIDS)
def test_a_cell_that_an_outline_touches_belongs_to_the_plot(name):
    transform = GRIDS[name]
    polygons = [one for k, one in enumerate(on_map(transform)) if k in (0, 3, 4)]
    rings = Rings.from_geometries([*polygons, None])
    grid = Grid(None, transform, WIDTH, HEIGHT)
    for window in WINDOWS:
        chosen = by_touch(rings, grid, window)
        found = np.zeros((4, window.height * window.width))
        found[np.repeat(chosen.plot, chosen.counts), chosen.cells] = 1
        expected = [
            rasterize(
                [(one, 1)], (window.height, window.width), transform=moved_to(transform, window),
                dtype="uint8", all_touched=True,
            ).ravel()
            for one in polygons
        ]  # fmt: skip
        np.testing.assert_array_equal(found[:3], expected)
        assert not found[3].any()
    # What lies beside the window, and what has no width on the line between two columns.
    line = Rings.from_geometries([Polygon([(3, 1), (3, 5), (3, 2)]), box(99, 99, 100, 100)])
    assert by_touch(line, Grid(None, Affine.identity(), 9, 8), WINDOWS[0]).plot.size == 0


@pytest.mark.parametrize("method", ["center", "exact", "all_touched"])
@pytest.mark.parametrize("name", ["north-up", "half", "south-up"])
def test_what_lies_beyond_the_raster_is_all_less_what_lies_on_it(method, name):
    grid = Grid(None, GRIDS[name], WIDTH, HEIGHT)
    polygons = on_map(GRIDS[name])
    rings = Rings.from_geometries(polygons)
    found = weight_outside(rings, cell_boxes(rings.bounds, grid), grid, method, SILENT)
    window = WINDOWS[2]
    moved = moved_to(GRIDS[name], window)
    for plot, one in enumerate(polygons):
        if method == "exact":
            cells = part_of_cells(plot, window)
        else:
            cells = rasterize(
                [(one, 1)], (window.height, window.width), transform=moved, dtype="uint8",
                all_touched=method == "all_touched",
            )  # fmt: skip
        expected = cells.sum() - cells[3 : 3 + HEIGHT, 4 : 4 + WIDTH].sum()
        assert found[plot] == pytest.approx(expected, abs=1e-7)
    assert areas(rings, grid) == pytest.approx([one.area for one in IN_CELLS])


# ----------------------------------------------------------------------------------------- tiles --


def test_boxes_of_cells_hold_what_a_plot_can_touch():
    grid = Grid(None, Affine(2, 0, 10, 0, -2, 30), 9, 9)
    bounds = np.array([(12.0, 20, 16, 28), (12.1, 20.1, 15.9, 27.9), (-9, 40, 0, 50),
                       (math.nan,) * 4, (-1e300, -1e300, 1e300, 1e300)])  # fmt: skip
    # An edge on a line between cells may touch the cell beyond it.
    far = 2**40
    assert cell_boxes(bounds, grid).tolist() == [
        [0, 0, 4, 6], [1, 1, 3, 5], [-10, -11, -4, -4], [0, 0, 0, 0], [-far, -far, far, far],
    ]  # fmt: skip
    turned = Grid(None, Affine(0, 1, 0, 1, 0, 0), 9, 9)
    assert cell_boxes(np.array([(1.5, 2.5, 3.5, 7.5)]), turned).tolist() == [[2, 1, 8, 4]]


@pytest.mark.parametrize(
    ("width", "height", "blocks", "cell_bytes", "shape"),
    [
        # whole strips of 1000 cells; whole blocks, as many as some megabytes hold
        (1000, 90, (7, 1000), 4, (90, 1000)),
        (1000, 100_000, (7, 1000), 4, None),
        (9000, 9000, (256, 256), 4, None),
        (9000, 9000, (256, 256), 1 << 30, (256, 256)),
        (9000, 9000, (16, 9000), 1 << 30, (16, 9000)),
        (50, 40, (256, 256), 4, (40, 50)),
    ],
)
def test_tiles_are_whole_blocks(width, height, blocks, cell_bytes, shape):
    found = tile_shape(Grid(None, Affine.identity(), width, height), blocks, cell_bytes)
    if shape is not None:
        assert found == shape
        return
    assert found[0] % blocks[0] == 0
    assert found[1] % blocks[1] == 0
    assert 1 << 20 < found[0] * found[1] * cell_bytes <= 1 << 27


def test_each_tile_has_the_plots_that_touch_it():
    g = np.random.default_rng(4)
    grid = Grid(None, Affine.identity(), 20, 17)
    low = g.integers(-6, 22, (40, 2))
    boxes = np.hstack((low, low + g.integers(0, 9, (40, 2))))
    for shape in ((5, 6), (17, 20), (1, 1), (4, 20)):
        found = pieces(boxes, grid, shape)
        touched = {}
        for plot, (left, top, right, bottom) in enumerate(boxes.tolist()):
            for row in range(max(top, 0), min(bottom, 17)):
                for column in range(max(left, 0), min(right, 20)):
                    touched.setdefault((row // shape[0], column // shape[1]), set()).add(plot)
        assert [(p.window.row // shape[0], p.window.col // shape[1]) for p in found] == (
            sorted(touched)
        )
        for piece in found:
            at = piece.window.row // shape[0], piece.window.col // shape[1]
            assert piece.window == Window(at[1] * shape[1], at[0] * shape[0], *np.minimum(
                (20, 17), ((at[1] + 1) * shape[1], (at[0] + 1) * shape[0])
            ) - (at[1] * shape[1], at[0] * shape[0]))  # fmt: skip
            assert set(piece.plots.tolist()) == touched[at]
            assert piece.boxes.tolist() == boxes[piece.plots].tolist()
            alone = [sum(plot in plots for plots in touched.values()) == 1
                     for plot in piece.plots.tolist()]  # fmt: skip
            assert piece.whole.tolist() == alone == sorted(alone, reverse=True)
    assert pieces(np.array([(-5, -5, 0, 0), (20, 0, 25, 5)]), grid, (5, 6)) == []


def test_plots_go_together_by_the_cells_of_their_boxes():
    boxes = np.array([(0, 0, 2, 2), (0, 0, 3, 2), (-9, 0, 1, 4), (2, 2, 3, 3), (0, 0, 4, 4)])
    whole = np.array([True, True, True, False, False])
    piece = Piece(Window(0, 0, 4, 4), np.arange(5), boxes, whole)
    # 4, 6, 4 and 1 cells before each; none of two kinds.
    assert batches(piece, 8) == [slice(0, 2), slice(2, 3), slice(3, 5)]
    assert batches(piece, 4) == [slice(0, 1), slice(1, 2), slice(2, 3), slice(3, 5)]
    assert batches(piece, 99) == [slice(0, 3), slice(3, 5)]


def test_ranges_of_one_block_are_read_as_one():
    def found(ranges, block):
        return _joined(*np.array(ranges).T, block)

    assert found([(0, 2), (5, 6), (9, 9), (3, 4)], 1) == [(0, 2), (3, 4), (5, 6)]
    assert found([(0, 2), (5, 6), (3, 4)], 4) == [(0, 4), (5, 6)]
    assert found([(0, 9), (2, 4)], 1) == [(0, 9)]
    assert found([(0, 4), (4, 5)], 4) == [(0, 4), (4, 5)]
    assert found([(0, 5), (5, 6)], 4) == [(0, 6)]


def test_what_is_read_around_a_window():
    window = Window(10, 20, 6, 5)

    def sides(*boxes):
        return rim_windows(window, np.array(boxes), (1, 1))

    assert sides((12, 22, 14, 24)) == []
    assert sides((12, 19, 14, 24)) == [(0, Window(12, 19, 2, 1))]
    assert sides((12, 21, 14, 25)) == []
    assert sides((12, 21, 14, 26)) == [(1, Window(12, 25, 2, 1))]
    assert sides((9, 21, 12, 23)) == [(2, Window(9, 21, 1, 2))]
    assert sides((12, 21, 16, 23)) == []
    assert sides((12, 21, 17, 23)) == [(3, Window(16, 21, 1, 2))]
    assert sides((0, 0, 99, 99)) == [
        (0, Window(9, 19, 8, 1)), (1, Window(9, 25, 8, 1)), (2, Window(9, 19, 1, 7)),
        (3, Window(16, 19, 1, 7)),
    ]  # fmt: skip
    # Blocks of four columns: two plots within one are read together, upright by rows.
    near = np.array([(11, 19, 12, 22), (13, 19, 14, 22), (15, 19, 16, 22)])
    assert rim_windows(window, near, (1, 4)) == [
        (0, Window(11, 19, 1, 1)), (0, Window(13, 19, 3, 1)),
    ]  # fmt: skip
    near = np.array([(9, 21, 12, 22), (9, 23, 12, 24), (9, 20, 12, 21)])
    assert rim_windows(window, near, (4, 1)) == [(2, Window(9, 20, 1, 4))]
    piece = Piece(window, np.arange(1), np.array([(3, 4, 5, 6)]), np.ones(1, bool))
    assert reach(piece).boxes.tolist() == [[2, 3, 6, 7]]


# --------------------------------------------------------------------------------------- surface --

STEPS = [(-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1)]


def ratios(heights, width, height):
    """Surface over area of cells after Jenness (2004), eight triangles by cross products.

    Args:
        heights: (rows + 2, columns + 2) NaN where there are none.
        width: (rows) of the cells.
        height: as width.
    """
    rows, columns = (n - 2 for n in heights.shape)
    own = heights[1:-1, 1:-1]
    ends = []
    for down, right in STEPS:
        there = heights[1 + down : 1 + down + rows, 1 + right : 1 + right + columns]
        wide, tall = (np.repeat(size[:, None], columns, axis=1) / 2 for size in (width, height))
        rise = np.where(np.isnan(there), 0.0, there - own) / 2
        ends.append(np.stack((right * wide, down * tall, rise), axis=-1))
    area = sum(np.linalg.norm(np.cross(ends[i - 1], ends[i]), axis=-1) / 2 for i in range(8))
    return area / (width * height)[:, None]


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("least", [None, 2.0])
@pytest.mark.parametrize("alike", [True, False])
def test_surfaces_of_plots_are_sums_over_triangles(masked, weighted, least, alike):
    g = np.random.default_rng(7)
    rows, columns = 14, 17
    stored = g.integers(0, 30, (4, rows, columns)).astype(np.float32)
    stored[g.random(stored.shape) < 0.04] = -9
    shown = g.random(stored.shape) > 0.04 if masked else None
    # Of two plots of one shape, one lies beside a cell without data, the other does not.
    stored[:, 4, 5] = -9
    stored[:, 7:13, 8:15] = np.abs(stored[:, 7:13, 8:15])
    if shown is not None:
        shown[:, 7:13, 8:15] = True
    scales = ((1.0, 0.0), (0.5, 1.0), (2.0, 0.0), (1.0, 1.0))
    rules = tuple(BandRule(-9.0, *scale, min_height=least) for scale in scales)
    units = (1.0, 0.3048, 1.0, 1.0)
    window = Window(5, 14, columns, rows)
    rim = tuple(g.integers(0, 30, (4, n)).astype(float)
                for n in (columns + 2, columns + 2, rows + 2, rows + 2))  # fmt: skip
    for a, b, i, j in ((0, 2, 0, 0), (0, 3, -1, 0), (1, 2, 0, -1), (1, 3, -1, -1)):
        rim[b][:, j] = rim[a][:, i]  # corners are in two of them
    sizes = np.tile([1.5, 2.0], (30, 1))
    if not alike:
        sizes[:, 0] += np.arange(30) / 20
    surface = Surface(stored, shown, rim, rules, window, sizes, units)
    # Squares inside and in the corners, a row, a ragged plot, the whole window, single cells.
    chosen = np.zeros((8, rows, columns), bool)
    chosen[0, 3:7, 4:9], chosen[1, :4, :5], chosen[2, -3:, -4:] = True, True, True
    chosen[3, 6, 1:-1], chosen[4] = True, g.random((rows, columns)) > 0.7
    chosen[5], chosen[6, 0, 8], chosen[7, 8:12, 9:14] = True, True, True
    counts = chosen.reshape(8, -1).sum(axis=1)
    cells = np.nonzero(chosen.reshape(8, -1))[1]
    weights = g.integers(1, 5, cells.size) / 4 if weighted else None
    for band, (rule, metres) in enumerate(zip(rules, units)):
        real = np.full((rows + 2, columns + 2), math.nan)
        real[0], real[-1], real[:, 0], real[:, -1] = (side[band] for side in rim)
        bad = stored[band] == -9
        inner = np.where(bad if shown is None else bad | ~shown[band], math.nan, stored[band])
        real[1:-1, 1:-1] = inner
        real = real * rule.scale + rule.offset
        own = real[1:-1, 1:-1]
        used = ~np.isnan(own) & (own > (-99 if least is None else least))
        here = sizes[window.row : window.row + rows].T / metres
        each = np.where(used, ratios(real, *here), 0.0).ravel()[cells]
        each = each if weights is None else each * weights
        expected = [part.sum() for part in np.split(each, np.cumsum(counts)[:-1])]
        found = surface.sums(Chosen(np.arange(8), counts, cells, weights), band)
        np.testing.assert_allclose(found, expected, rtol=1e-9)


def test_cells_whose_size_is_not_known_have_no_surface():
    with pytest.raises(CrsError, match="size of cells in metres"):
        cell_sizes(Grid(None, Affine(1, 0, 0, 0, -1, 8), 4, 4), "chm.tif")


# --------------------------------------------------------------------------------- second engine --


def test_which_few_plots_are_computed_again():
    grid = Grid(None, Affine(1, 0, 0, 0, -1, 10), 60, 10)
    plots = [box(3 * i + 0.2, 4.2, 3 * i + 1.2, 5.2) for i in range(20)]
    plots[7], plots[11] = box(21.2, 4, 21.4, 5), box(33.2, 4, 34.9, 6)  # smallest, largest
    for i in (17, 18, 19):
        plots[i] = box(3 * i + 0.2, 9.5, 3 * i + 1.2, 10.5)  # across the edge
    plots += [None, box(70, 4, 71, 5), box(-5, 4, -1, 5)]
    missing = np.zeros((2, 23))
    missing[1, 2:7] = 1
    result = SimpleNamespace(missing=missing)
    rings = Rings.from_geometries(plots)
    # Two of each kind, evenly, and of the others as many as are left; never those beside.
    found = plots_to_check(result, rings, grid, 8).tolist()
    assert found == [0, 2, 6, 7, 11, 17, 18, 19]
    assert plots_to_check(result, rings, grid, 20).tolist() == [*range(20)]
    huge = Grid(None, grid.transform, 5000, 5000)
    moved = Rings.from_geometries([box(0, -4990, 4990, 10), *plots[:3]])
    assert plots_to_check(result, moved, huge, 9).tolist() == [1, 2, 3]


def test_so_many_places_evenly():
    places = np.arange(100, 111)
    assert _spread(places, 11).tolist() == places.tolist()
    assert _spread(places, 3).tolist() == [100, 105, 110]
    assert _spread(places, 2).tolist() == [100, 110]
    assert _spread(places, 12).tolist() == places.tolist()


@pytest.mark.parametrize(
    ("ours", "theirs", "size"),
    [(4.0, 5.0, 0.2), (5.0, 4.0, 0.2), (-4.0, 5.0, 1.8), (0.0, 0.0, 0.0), (None, 1.0, math.inf),
     (1.0, None, math.inf), (-2.0, -4.0, 0.5), (0.0, 3.0, 1.0), (0.5, 0.25, 0.5)],
)  # fmt: skip
def test_how_far_two_numbers_are_apart(ours, theirs, size):
    assert _size(Difference(0, "mean", ours, theirs, "")) == pytest.approx(size)
