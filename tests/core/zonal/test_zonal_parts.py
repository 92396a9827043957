# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of the engine, each against a plain way to the same answer."""

from __future__ import annotations

import gc
import pickle
import re
from concurrent.futures import Executor, Future
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import plot_statistics
from canopycloud.core.errors import ParameterError, PlotError
from canopycloud.core.grid import Window
from canopycloud.core.raster import RasterSource
from canopycloud.core.zonal import names, ragged, ranks, tiles
from canopycloud.core.zonal.names import (
    column_names,
    field_name,
    parse_percentiles,
    percentile_name,
)
from canopycloud.core.zonal.reproject import carry_over
from canopycloud.core.zonal.rings import Rings
from canopycloud.core.zonal.rules import chooser_of, engine_of
from canopycloud.core.zonal.spans import is_clockwise, spans_of
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LinearRing, Point, box
from shapely.geometry.polygon import orient

lengths = st.lists(st.integers(0, 9), max_size=12).map(lambda n: np.array(n, np.int64))


@settings(deadline=None)
@given(lengths, st.integers(-5, 5))
def test_runs_count_up(counts, step):
    first = np.arange(counts.size) * step
    some = counts > 0
    expected = [f + i for f, n in zip(first.tolist(), counts.tolist()) for i in range(n)]
    assert ragged.runs(first[some], counts[some]).tolist() == expected


@settings(deadline=None)
@given(lengths, st.data())
def test_chosen_runs(counts, data):
    offsets = ragged.offsets_of(counts)
    chosen = st.lists(st.integers(0, max(counts.size - 1, 0)), max_size=9)
    index = np.array(data.draw(chosen) if counts.size else [], np.int64)
    positions, found = ragged.take_runs(offsets, index)
    expected = [p for i in index for p in range(offsets[i], offsets[i + 1])]
    assert positions.tolist() == expected
    assert found.tolist() == counts[index].tolist()


values = st.lists(
    st.lists(st.integers(-40, 40).map(lambda n: n / 4), min_size=1, max_size=25),
    min_size=1,
    max_size=12,
)
levels = st.lists(st.floats(0, 1), min_size=1, max_size=4, unique=True)


@settings(max_examples=200, deadline=None)
@given(values, levels, st.booleans())
def test_quantiles_are_numpys(rows, wanted, in_order):
    flat = np.concatenate([np.sort(r) if in_order else np.array(r) for r in rows])
    counts = np.array([len(r) for r in rows])
    starts = ragged.starts_of(counts)
    found = ranks.quantiles(flat.astype(np.float32), starts, counts, wanted, in_order=in_order)
    expected = [np.quantile(np.array(r, np.float64), wanted) for r in rows]
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(-9, 9, width=32), min_size=1, max_size=30, unique=True), levels)
def test_equal_weights_change_no_quantile_of_different_values(row, wanted):
    flat, counts = np.sort(np.array(row, np.float64)), np.array([len(row)])
    weights = np.full(flat.size, 0.25)
    found = ranks.weighted_quantiles(flat, weights, counts, wanted)
    np.testing.assert_allclose(found[0], np.quantile(flat, wanted), rtol=1e-9, atol=1e-9)


@settings(deadline=None)
@given(values)
def test_frequencies_are_those_of_unique(rows):
    flat, counts = np.concatenate([np.sort(r) for r in rows]), np.array([len(r) for r in rows])
    found = np.array(ranks.frequencies(flat, counts)).T
    for row, (variety, majority, minority) in zip(rows, found):
        different, often = np.unique(row, return_counts=True)
        assert variety == different.size
        assert majority == different[np.argmax(often)]
        assert minority == different[np.argmin(often)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=8))
def test_clockwise_as_shapely_sees_it(corners):
    ring = [*corners, corners[0]]
    if len(set(corners)) < len(corners) or not LinearRing(ring).is_simple:
        return
    x, y = np.array(ring, np.float64).T
    assert is_clockwise(x, y) != LinearRing(ring).is_ccw


# The way GDAL tells: by the corner at the lowest, rightmost vertex; by the area where that vertex
# is there twice or an edge at it is shorter than 1e-5. A ring without area is not clockwise.
@pytest.mark.parametrize(
    ("corners", "clockwise"),
    [
        ([(5, 1), (5, 2), (7, 4), (7, 1)], True),
        # The lowest, rightmost vertex twice.
        ([(5, 1), (5, 2), (7, 4), (7, 1), (7, 1)], True),
        # A short edge at it turns the other way than the ring.
        ([(5, 1), (5, 2), (7, 4), (7, 1), (7 + 1e-6, 1 + 2e-6)], True),
    ],
)
def test_clockwise_wherever_the_ring_begins(corners, clockwise):
    for first in range(len(corners)):
        moved = [*corners[first:], *corners[:first]]
        for ring, expected in ((moved, clockwise), (moved[::-1], not clockwise)):
            x, y = np.array([*ring, ring[0]], np.float64).T
            assert is_clockwise(x, y) == expected, ring


def test_rings_without_area_are_not_clockwise():
    for corners in ([(0, 0), (1, 0), (1, 0), (0, 0)], [(2, 2), (2, 2), (2, 2)]):
        x, y = np.array(corners, np.float64).T
        assert not is_clockwise(x, y)
    assert is_clockwise(np.zeros(1), np.zeros(1))


def test_no_outline_runs_from_one_ring_to_the_next():
    # Both squares end on the centre line of the second row, the right one comes first: from its
    # last vertex to the first of the left one lie cells of no plot.
    grid = Affine(1, 0, 0, 0, -1, 4)
    right, left = box(6, 2.5, 8, 4), box(0, 2.5, 2, 4)
    for squares in ([right, left], [left, right], [right, left, right]):
        rings = Rings.from_geometries([orient(one, -1) for one in squares])
        found = spans_of(rings, grid, Window(0, 0, 9, 4))
        rows = set(zip(*(a.tolist() for a in (found.plot, found.row, found.start, found.stop))))
        expected = set()
        for plot, one in enumerate(squares):
            first = int(one.bounds[0])
            expected |= {(plot, row, first, first + 2) for row in (0, 1)}
        assert rows == expected


# Reading


@pytest.fixture
def blocks(tmp_raster):
    cells = np.random.default_rng(1).random((400, 500), np.float32)
    return tmp_raster(
        cells, transform=Affine(1, 0, 0, 0, -1, 400), tiled=True, blockxsize=64, blockysize=32
    )


def blocks_read(monkeypatch, path, plots, **options):
    """How often each block is read."""
    found = np.zeros((-(-400 // 32), -(-500 // 64)), int)
    read = RasterSource.read_raw

    def observed(self, window=None, bands=None):
        columns = slice(window.col // 64, -(-(window.col + window.width) // 64))
        found[window.row // 32 : -(-(window.row + window.height) // 32), columns] += 1
        return read(self, window, bands)

    monkeypatch.setattr(RasterSource, "read_raw", observed)
    plot_statistics(plots, path, **options)
    return found


@pytest.mark.parametrize("tile_bytes", [1 << 14, 1 << 16, 16 << 20])
def test_each_block_is_read_once(monkeypatch, blocks, tile_bytes):
    monkeypatch.setattr(tiles, "TILE_BYTES", tile_bytes)
    rng = np.random.default_rng(5)
    plots = [Point(*rng.uniform((-5, -5), (505, 405))).buffer(15) for _ in range(400)]
    found = blocks_read(monkeypatch, blocks, plots, statistics=("mean", "median"))
    assert (found == 1).all()


def test_blocks_without_a_plot_are_not_read(monkeypatch, blocks):
    plots = [box(10, 350, 20, 360), box(300, 200, 310, 210), box(480, 10, 490, 20)]
    found = blocks_read(monkeypatch, blocks, plots)
    touched = {
        (row, column)
        for plot in plots
        for row in range(int(400 - plot.bounds[3]) // 32, int(400 - plot.bounds[1]) // 32 + 1)
        for column in range(int(plot.bounds[0]) // 64, int(plot.bounds[2]) // 64 + 1)
    }
    assert {tuple(at) for at in np.argwhere(found).tolist()} <= touched
    assert found.max() == 1


@pytest.mark.parametrize(("masked", "keyword"), [(False, "on_read"), (True, "watch")])
def test_what_is_read_is_handed_on_once(monkeypatch, tmp_raster, masked, keyword):
    monkeypatch.setattr(tiles, "TILE_BYTES", 1 << 16)
    rng = np.random.default_rng(9)
    cells = rng.integers(0, 99, (2, 400, 500)).astype(np.int16)
    mask = rng.random((400, 500)) > 0.3
    path = tmp_raster(
        cells, mask=mask if masked else None, transform=Affine(1, 0, 0, 0, -1, 400), tiled=True,
        blockxsize=64, blockysize=32,
    )  # fmt: skip
    found = np.zeros((400, 500), int)

    def on_read(window, data, shown):
        found[window.slices] += 1
        np.testing.assert_array_equal(data, cells[::-1][(slice(None), *window.slices)])
        if masked:
            np.testing.assert_array_equal(shown, [mask[window.slices]] * 2)
        else:
            assert shown is None

    plots = [Point(*rng.uniform((0, 0), (500, 200))).buffer(8) for _ in range(60)]
    given = {"bands": (2, 1), "statistics": ("mean",)}
    observed = plot_statistics(plots, path, **{keyword: on_read}, **given)
    assert found.max() == 1
    assert (found[:100] == 0).all()
    inside = [(int(400 - p.centroid.y), int(p.centroid.x)) for p in plots]
    assert all(found[at] for at in inside)
    for name, column in plot_statistics(plots, path, **given).items():
        np.testing.assert_array_equal(observed[name], column)


def test_windows_cover_what_plots_touch():
    rng = np.random.default_rng(2)
    for _ in range(200):
        first = rng.integers(0, 90, (int(rng.integers(1, 12)), 2))
        boxes = np.hstack((first, first + rng.integers(1, 30, first.shape)))
        piece = tiles.Piece(
            Window(0, 0, 100, 100), np.arange(len(boxes)), boxes, np.ones(len(boxes), bool)
        )
        around, windows = tiles.needed_windows(piece, (16, 8))
        covered = np.zeros((130, 130), int)
        for window in windows:
            assert around.intersect(window) == window
            covered[window.slices] += 1
        assert covered.max() == 1
        for left, top, right, bottom in np.minimum(boxes, 100):
            assert (covered[top:bottom, left:right] == 1).all()


class Posting(Executor):
    """Sends everything through pickle, as processes and clusters do."""

    def submit(self, work, *arguments):
        future = Future()
        work, arguments = pickle.loads(pickle.dumps((work, arguments)))
        future.set_result(pickle.loads(pickle.dumps(work(*arguments))))
        return future


@pytest.mark.parametrize("method", ["center", "all_touched"])
def test_work_can_be_sent_to_other_processes(blocks, method):
    rng = np.random.default_rng(6)
    plots = [Point(*rng.uniform((0, 0), (500, 400))).buffer(25) for _ in range(50)]
    here = plot_statistics(plots, blocks, method=method)
    there = plot_statistics(plots, blocks, method=method, executor=Posting())
    for name in here:
        np.testing.assert_array_equal(there[name], here[name])


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files are listed by Linux")
def test_work_that_came_back_to_this_process_holds_no_raster(blocks):
    def held():
        opened = list(Path("/proc/self/fd").iterdir())
        return sum(one.resolve() == blocks.resolve() for one in opened)

    before = held()
    plot_statistics([Point(100, 100).buffer(25)], blocks, executor=Posting())
    gc.collect()
    assert held() == before


# Coordinates


def test_an_edge_that_bends_gets_vertices():
    def bent(x, y):
        return x, y + 1e-3 * x**2

    square = Rings.from_geometries([box(0, 0, 100, 100), None, box(0, 0, 0.1, 0.1)])
    moved, left_out = carry_over(square, bent, 0.01)
    assert left_out == {}
    assert len(moved) == 3
    sizes = np.diff(moved.plot_vertices)
    assert sizes[0] > 10
    assert sizes[1] == 0
    assert sizes[2] == 5
    # Half way between its vertices, an edge is where it should be.
    x, y = moved.x[: sizes[0]], moved.y[: sizes[0]]
    along = (y < 0.01 + 1e-3 * x**2)[:-1] & (y < 0.01 + 1e-3 * x**2)[1:]
    half = (x[:-1] + x[1:])[along] / 2
    assert np.abs((y[:-1] + y[1:])[along] / 2 - 1e-3 * half**2).max() < 0.01


def test_a_vertex_without_a_place_is_an_error():
    def lost(x, y):
        return np.full_like(x, np.inf), y

    with pytest.raises(PlotError, match="CRS"):
        carry_over(Rings.from_geometries([box(0, 0, 1, 1)]), lost, 0.01)


# The rooms


def test_no_module_of_the_package_is_needed_by_one_that_it_needs():
    package = Path(names.__file__).parent
    needs = {
        file.stem: set(re.findall(r"^from \.(\w+) import", file.read_text("utf-8"), re.MULTILINE))
        for file in package.glob("*.py")
        if file.stem != "__init__"
    }
    while needs:
        free = {name for name, wanted in needs.items() if not wanted & set(needs)}
        assert free, f"a circle among {sorted(needs)}"
        needs = {name: wanted for name, wanted in needs.items() if name not in free}


@pytest.mark.parametrize("method", names.METHODS)
def test_each_cell_rule_is_a_function_that_travels(method):
    choose = chooser_of(method)
    assert pickle.loads(pickle.dumps(choose)) is choose
    assert engine_of(method)


# Names


def test_percentiles_as_people_write_them():
    assert parse_percentiles("25, 50;95 %") == (25, 50, 95)
    assert parse_percentiles("") == ()
    assert parse_percentiles("99.5 5 5") == (5, 99.5)
    assert parse_percentiles("2.5; 97.5") == (2.5, 97.5)
    assert parse_percentiles("0,100") == (0, 100)
    assert parse_percentiles("0.5, 50, 99.5") == (0.5, 50, 99.5)
    assert parse_percentiles("0.95%") == (0.95,)
    for text in ("half", "101", "-1", "nan", "25,,x", "1_0", "p95", "50.000000000001", "inf"):
        with pytest.raises(ParameterError, match="25,50,95"):
            parse_percentiles(text)


@pytest.mark.parametrize(
    "text", ["2,5;97,5", "25,50;95", "97,5", "2,5 97,5", "50 97,5", "99,5 %", "2,5\n50", "2,5% 50"]
)
def test_a_decimal_comma_is_never_taken_for_two_numbers(text):
    with pytest.raises(ParameterError, match=r"decimal comma.*2.5, 97.5"):
        parse_percentiles(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [("5,95", (5, 95)), ("95,50", (50, 95)), ("25,50, 95", (25, 50, 95)), ("5 , 10", (5, 10))],
)
def test_commas_between_whole_numbers_separate_them(text, found):
    assert parse_percentiles(text) == found


@pytest.mark.parametrize("text", ["0.95", "0.25,0.5,0.95", "0, 0.5, 1"])
def test_fractions_are_no_percentiles(text):
    with pytest.raises(ParameterError, match="fractions"):
        parse_percentiles(text)


def test_names_of_columns():
    assert percentile_name(95.0) == "p95"
    assert percentile_name(2.5) == "p2_5"
    assert column_names(("max", "count"), (5,), True) == ("count", "max", "p5", "cover")
    assert field_name("mean", 3, (3,), "_") == "_mean"
    assert field_name("mean", 3, (1, 3), "_") == "_b3_mean"
