# SPDX-License-Identifier: GPL-2.0-or-later
"""Which windows are read, and which plots are worked on in each: small grids, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT
from canopycloud.core.zonal import outside, tiles
from canopycloud.core.zonal.patches import ByMask, BySpans, PlotSpans, spans_of
from canopycloud.core.zonal.ragged import runs, starts_of, take_runs
from canopycloud.core.zonal.rings import Rings
from canopycloud.core.zonal.tiles import Piece
from rasterio import features

NAN = float("nan")


def grid(width, height, transform=None):
    return Grid(None, transform or Affine(1, 0, 0, 0, -1, height), width, height)


def boxes(*rows):
    return np.array(rows, np.int64).reshape(-1, 4)


def test_boxes_hold_all_that_a_plot_can_touch():
    land = grid(100, 50, Affine(2, 0, 1000, 0, -2, 500))
    bounds = np.array([
        [1003.0, 490, 1007, 497],  # columns 1.5 to 3.5, rows 1.5 to 5
        [1004.0, 492, 1008, 496],  # on corners of cells: a little more on each side
        [990.0, 600, 996, 610],  # beyond the grid
        [NAN, NAN, NAN, NAN],
    ])  # fmt: skip
    expected = [[1, 1, 4, 6], [1, 1, 5, 5], [-6, -56, -1, -49], [0, 0, 0, 0]]
    assert tiles.cell_boxes(bounds, land).tolist() == expected
    turned = grid(9, 9, Affine(0, 1, 0, 1, 0, 0))  # columns run along y
    assert tiles.cell_boxes(np.array([[2.5, 4.5, 3.5, 7.5]]), turned).tolist() == [[4, 2, 8, 4]]
    far = tiles.cell_boxes(np.array([[-1e300, -1e300, 1e300, 1e300]]), grid(9, 9))
    assert far.tolist() == [[-(2**40), -(2**40), 2**40, 2**40]]


@pytest.mark.parametrize(
    ("size", "block", "cell_bytes", "shape"),
    [
        # blocks of 256: a side of at most 2048 cells of 4 bytes, 2896 of 2 bytes
        ((10_000, 10_000), (256, 256), 4, (2048, 2048)),
        ((10_000, 10_000), (256, 256), 2, (2816, 2816)),
        ((10_000, 10_000), (3000, 500), 4, (3000, 2000)),  # no less than a block
        ((10_000, 10_000), (500, 3000), 4, (2000, 3000)),
        # strips as wide as the raster: at most 4 Mi cells and 64 MiB, whole strips
        ((10_000, 10_000), (8, 10_000), 4, (416, 10_000)),
        ((10_000, 10_000), (8, 10_000), 32, (208, 10_000)),
        ((10_000, 10_000), (1000, 10_000), 4, (1000, 10_000)),
        ((10_000, 300), (8, 10_000), 4, (300, 10_000)),  # no more than there is
        ((100, 70), (256, 256), 4, (70, 100)),
    ],
)
def test_shape_of_a_tile(size, block, cell_bytes, shape):
    assert tiles.tile_shape(grid(*size), block, cell_bytes) == shape


def test_each_tile_has_its_plots_those_of_this_tile_alone_first():
    found = tiles.pieces(
        boxes((0, 0, 5, 5), (8, 2, 12, 6), (-5, -5, 1, 1), (30, 30, 40, 40), (3, 8, 4, 13),
              (24, 20, 26, 22), (0, 0, 0, 0), (24, 0, 25, 1)),
        grid(25, 23), (10, 10),
    )  # fmt: skip
    rows = [(p.window, p.plots.tolist(), p.whole.tolist()) for p in found]
    assert rows == [
        (Window(0, 0, 10, 10), [0, 2, 4, 1], [True, True, False, False]),
        (Window(10, 0, 10, 10), [1], [False]),
        (Window(20, 0, 5, 10), [7], [True]),
        (Window(0, 10, 10, 10), [4], [False]),
        (Window(20, 20, 5, 3), [5], [True]),
    ]
    assert found[0].boxes.tolist() == [[0, 0, 5, 5], [-5, -5, 1, 1], [3, 8, 4, 13], [8, 2, 12, 6]]
    assert tiles.pieces(boxes((30, 30, 40, 40), (0, 0, 0, 0)), grid(25, 23), (10, 10)) == []


def test_neighbours_follow_one_another():
    # By rows of 64, and from left to right in each.
    found = tiles.pieces(
        boxes((9, 0, 10, 1), (1, 63, 2, 64), (0, 64, 1, 65), (5, 10, 6, 11)), grid(200, 200),
        (200, 200),
    )  # fmt: skip
    assert found[0].plots.tolist() == [1, 3, 0, 2]


def piece(window, *rows):
    every = boxes(*rows)
    return Piece(window, np.arange(len(every)), every, np.ones(len(every), bool))


@pytest.mark.parametrize(
    ("rows", "box", "windows"),
    [
        # a tile of 5 × 4 blocks of 10 columns and 5 rows from (100, 50), cut off at 148, 68
        ([(103, 51, 104, 52)], (100, 50, 10, 5), None),
        ([(109, 54, 111, 56)], (100, 50, 20, 10), None),
        ([(103, 51, 104, 52), (112, 53, 113, 54)], (100, 50, 20, 5), None),
        ([(147, 67, 160, 80)], (140, 65, 8, 3), None),
        ([(90, 40, 101, 51)], (100, 50, 10, 5), None),
        ([(103, 51, 104, 52), (133, 51, 134, 52)], (100, 50, 40, 5),
         [(100, 50, 10, 5), (130, 50, 10, 5)]),
        ([(103, 51, 104, 52), (133, 66, 134, 67)], (100, 50, 40, 18),
         [(100, 50, 10, 5), (130, 65, 10, 3)]),
        ([(103, 51, 114, 57), (145, 51, 146, 52)], (100, 50, 48, 10),
         [(100, 50, 20, 5), (140, 50, 8, 5), (100, 55, 20, 5)]),
        ([(100, 50, 140, 55), (100, 60, 101, 61)], (100, 50, 40, 15),
         [(100, 50, 40, 5), (100, 60, 10, 5)]),
        # three of four blocks: all at once
        ([(103, 51, 114, 52), (103, 56, 104, 57)], (100, 50, 20, 10), None),
    ],
)  # fmt: skip
def test_blocks_that_hold_a_plot_are_read(rows, box, windows):
    tile = Window(100, 50, 48, 18)
    found, read = tiles.needed_windows(piece(tile, *rows), (5, 10))
    assert found == Window(*box)
    assert read == [Window(*one) for one in windows or [box]]


def test_batches_hold_about_so_many_cells():
    tile = Window(0, 0, 100, 100)
    one = Piece(
        tile, np.arange(6),
        boxes((0, 0, 5, 2), (0, 0, 5, 2), (0, 0, 5, 2), (-50, 0, 5, 2), (0, 0, 200, 1),
              (0, 0, 1, 1)),
        np.array([True, True, True, True, False, False]),
    )  # fmt: skip
    assert tiles.batches(one, 20) == [slice(0, 2), slice(2, 4), slice(4, 5), slice(5, 6)]
    assert tiles.batches(one, 10_000) == [slice(0, 4), slice(4, 6)]
    assert tiles.batches(one, 10) == [slice(i, i + 1) for i in range(6)]


# ------------------------------------------------------------------------ beyond the raster --


def squares(*corners):
    """One square a plot: left, bottom, side."""
    left, bottom, side = np.array(corners, float).T[:, :, None]
    return Rings.equal(left + side * np.array([0, 1, 1, 0, 0]),
                       bottom + side * np.array([0, 0, 1, 1, 0]))  # fmt: skip


SQUARES = squares((2, 2, 3), (-2, 4, 4), (8, 8, 4), (20, 20, 3), (-1, -1, 12), (-0.25, 2.25, 1.5),
                  (8, 4, 4), (4, -2, 4), (4, 8, 4))  # fmt: skip


@pytest.mark.parametrize("method", ["center", "all_touched"])
def test_cells_beyond_the_raster_are_those_of_a_larger_raster(method, monkeypatch):
    monkeypatch.setattr(outside, "_TOGETHER", 2)
    land, shapes = grid(10, 10), SQUARES
    found = outside.weight_outside(
        shapes, tiles.cell_boxes(shapes.bounds, land), land, method, SILENT
    )
    for i, count in enumerate(found):
        corners = shapes.take(np.array([i]))
        ring = {"type": "Polygon", "coordinates": [list(zip(corners.x, corners.y))]}
        cells = features.rasterize([ring], (50, 50), transform=Affine(1, 0, -20, 0, -1, 30),
                                   all_touched=method == "all_touched")  # fmt: skip
        cells[20:30, 20:30] = 0
        assert count == cells.sum()


@pytest.mark.parametrize(
    ("method", "limit", "small"),
    [
        # cells inside the raster are taken off the area of the smallest square, 2.25 cells
        ("exact", None, 2.25 - 1.25 * 1.5),
        ("exact", 1, 2.25 - 1.25 * 1.5),
        ("center", 1, 2.25 - 2),
    ],
)
def test_weight_beyond_the_raster_by_area(method, limit, small, monkeypatch):
    if limit is not None:
        monkeypatch.setattr(outside, "COUNTED_CELLS", limit)
    land = grid(10, 10)
    found = outside.weight_outside(
        SQUARES, tiles.cell_boxes(SQUARES.bounds, land), land, method, SILENT
    )
    np.testing.assert_allclose(found, [0, 8, 12, 9, 44, small, 8, 8, 8], atol=1e-9)


def test_area_in_cells_is_that_of_shells_less_holes():
    shell = [(0, 0), (8, 0), (8, 6), (0, 6), (0, 0)]
    hole = [(1, 1), (1, 3), (4, 3), (4, 1), (1, 1)]
    other = [(20, 0), (20, 2), (22, 2), (20, 0)]
    x, y = np.array(shell + hole + other + other, float).T
    rings = Rings(x, y, np.array([0, 2, 2, 3]), np.array([0, 2, 3, 4]),
                  np.array([0, 5, 10, 14, 18]))  # fmt: skip
    land = grid(10, 10, Affine(2, 0, 0, 0, -1, 10))
    np.testing.assert_allclose(outside.areas(rings, land), [(48 - 6 + 2) / 2, 0, 1])
    assert outside.areas(rings.take(np.array([1])), land).tolist() == [0]


def test_strips_cover_a_window(monkeypatch):
    window = Window(3, 5, 1 << 20, 10)
    parts = outside._strips(window)
    assert [(p.row, p.height) for p in parts] == [(5, 4), (9, 4), (13, 2)]
    assert {(p.col, p.width) for p in parts} == {(3, 1 << 20)}
    assert outside._strips(Window(0, 0, 1 << 23, 2)) == [Window(0, 0, 1 << 23, 1),
                                                         Window(0, 1, 1 << 23, 1)]  # fmt: skip


# -------------------------------------------------------------------- ragged, cells of plots --


def test_runs_by_hand():
    assert runs(np.array([5, 2, 9]), np.array([3, 1, 2])).tolist() == [5, 6, 7, 2, 9, 10]
    assert runs(np.array([], np.int64), np.array([], np.int64)).tolist() == []
    assert starts_of(np.array([3, 0, 2])).tolist() == [0, 3, 3]
    assert starts_of(np.array([], np.int64)).tolist() == []
    found, counts = take_runs(np.array([0, 2, 2, 5]), np.array([2, 1, 0, 2]))
    assert found.tolist() == [2, 3, 4, 0, 1, 2, 3, 4]
    assert counts.tolist() == [3, 0, 2, 3]


class Cells:
    """What a rule chose, as places in a window."""

    spans = None

    def __init__(self, cells, counts):
        self.cells, self.counts = np.array(cells), np.array(counts)


def test_cells_become_runs_in_rows():
    # A window of 10 columns; two plots, the second begins in the cell after the first's last.
    found = spans_of(Cells([11, 12, 13, 22, 24, 25, 35, 36], [6, 2]), Window(100, 50, 10, 9))
    assert found.row.tolist() == [1, 2, 2, 3]
    assert found.column.tolist() == [1, 2, 4, 5]
    assert found.length.tolist() == [3, 1, 2, 2]
    assert found.spans.tolist() == [3, 1]
    joined = spans_of(Cells([8, 9, 10, 11, 12], [3, 2]), Window(0, 0, 10, 9))
    assert (joined.row.tolist(), joined.column.tolist()) == ([0, 1, 1], [8, 0, 1])
    assert joined.spans.tolist() == [2, 1]
    assert found.take(np.array([1, 0])).length.tolist() == [2, 3, 1, 2]


def spans_in_patches():
    spans = PlotSpans(np.array([2, 3, 3]), np.array([4, 3, 6]), np.array([2, 4, 1]),
                      np.array([2, 1]))  # fmt: skip
    return spans, np.array([1, 3]), np.array([3, 5]), (3, 4)


@pytest.mark.parametrize("way", [ByMask, BySpans])
def test_cells_of_patches(way):
    spans, top, left, shape = spans_in_patches()
    window = () if way is ByMask else (Window(0, 0, 10, 10),)
    cells = way(spans, top, left, shape, *window)
    patches = np.arange(24.0).reshape(2, 3, 4)
    # plot 0: row 2 of the window is row 1 of its patch, columns 1 and 2; row 3 all four
    assert cells.take(patches).tolist() == [5, 6, 8, 9, 10, 11, 13]
    row, column = cells.places(np.array([0, 1, 2, 5, 6]))
    assert row.tolist() == [2, 2, 3, 3, 3]
    assert column.tolist() == [4, 5, 3, 6, 6]
    assert cells.outside().tolist() == []


def test_cells_at_the_border_of_the_window():
    spans = PlotSpans(np.array([0, 2, 2, 4]), np.array([2, 0, 4, 1]), np.array([2, 2, 2, 3]),
                      np.array([4]))  # fmt: skip
    cells = BySpans(spans, np.array([0]), np.array([0]), (5, 6), Window(0, 0, 6, 5))
    # all of row 0; the first of row 2 and its last; all of row 4
    assert cells.outside().tolist() == [0, 1, 2, 5, 6, 7, 8]
    inner = BySpans(spans.take(np.array([0])), np.array([0]), np.array([0]), (5, 6),
                    Window(0, 0, 60, 50))  # fmt: skip
    assert inner.outside().tolist() == [0, 1, 2]
