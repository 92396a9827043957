# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user says of a file beyond the file: values that are no data, nodata that is data."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from math import inf
from multiprocessing import get_context

import numpy as np
import pytest
import rasterio
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.raster import Band, RasterSource, can_be_copied
from canopycloud.core.raster.decimals import hide_ranges, stored_ends
from canopycloud.core.rasterfile import BandNodata, RasterFile, ValueRange
from canopycloud.core.scene import stack_bands
from canopycloud.core.zonal import plot_statistics
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

# (range, text)
TEXTS = [
    (ValueRange(-9999, -9999), "-9999"),
    (ValueRange(0, 2.5), "0 to 2.5"),
    (ValueRange(0, 2.5, False), "0 to 2.5 without 0"),
    (ValueRange(0, 2.5, False, False), "0 to 2.5 without 0 and 2.5"),
    (ValueRange(-inf, 1), "at or below 1"),
    (ValueRange(-inf, 1, True, False), "below 1"),
    (ValueRange(60, inf), "at or above 60"),
    (ValueRange(60, inf, False), "above 60"),
    (ValueRange(-inf, inf), "every value"),
]


@pytest.mark.parametrize(("wanted", "text"), TEXTS)
def test_a_range_is_told_in_words(wanted, text):
    assert str(wanted) == text


# dtype, scale, offset, range, lowest and highest stored number in it
ENDS = [
    ("int16", 1, 0, ValueRange(2, 3), (2, 3)),
    ("int16", 1, 0, ValueRange(2, 3, False, False), None),
    ("int16", 1, 0, ValueRange(1.5, 3.5), (2, 3)),
    ("int16", 1, 0, ValueRange(-inf, 0, True, False), (-32768, -1)),
    ("int16", 1, 0, ValueRange(40000, inf), None),
    ("uint8", 1, 0, ValueRange(-9999, 0), (0, 0)),
    ("int16", 0.01, 0, ValueRange(2.3, 2.3), (230, 230)),
    ("int16", 0.01, 0, ValueRange(2.3, 5, False, False), (231, 499)),
    ("int16", -0.5, 10, ValueRange(9, 10, False), (0, 1)),
    ("int64", 1, 0, ValueRange(2.0**62, inf), (2**62, 2**63 - 1)),
    ("float64", 1, 0, ValueRange(0.1, 0.2), (0.1, 0.2)),
    ("float32", 1, 0, ValueRange(-inf, inf), (-inf, inf)),
]


@pytest.mark.parametrize(("dtype", "scale", "offset", "wanted", "ends"), ENDS)
def test_ends_of_a_range_as_stored(dtype, scale, offset, wanted, ends):
    assert stored_ends(wanted, Band(1, dtype, scale=scale, offset=offset)) == ends


def test_ends_count_to_the_precision_of_the_band():
    near = np.array([0.1], np.float32)
    for closed in (True, False):
        ends = stored_ends(ValueRange(0.1, 0.1 if closed else 0.2, closed), Band(1, "float32"))
        valid = np.ones(1, bool)
        hide_ranges(valid, near, [ends])
        assert valid[0] == (not closed)


@given(
    dtype=st.sampled_from(["uint8", "int16", "int32"]),
    scale=st.sampled_from([1, 0.1, 0.01, 0.0001, -2]),
    offset=st.sampled_from([0, -0.2, 100]),
    low=st.integers(-400, 400), more=st.integers(0, 300), digits=st.integers(0, 2),
    closed=st.tuples(st.booleans(), st.booleans()),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_ranges_are_those_of_exact_arithmetic(dtype, scale, offset, low, more, digits, closed):
    band = Band(1, dtype, scale=scale, offset=offset)
    bottom, top = low / 10**digits, (low + more) / 10**digits
    limits = np.iinfo(dtype)
    cells = np.arange(max(limits.min, -1000), min(limits.max, 1000) + 1).astype(dtype)
    valid = np.ones(cells.size, bool)
    ends = stored_ends(ValueRange(bottom, top, *closed), band)
    hide_ranges(valid, cells, [] if ends is None else [ends])
    real = [int(v) * Fraction(repr(scale)) + Fraction(repr(offset)) for v in cells]
    first, last = Fraction(low, 10**digits), Fraction(low + more, 10**digits)
    for value, kept in zip(real, valid):
        above = value >= first if closed[0] else value > first
        below = value <= last if closed[1] else value < last
        assert kept == (not (above and below))


CELLS = np.array([[[1, 2, 0], [-9999, 5, 60]]], np.float32)


def said(path, *ranges, use_stated=True):
    return RasterFile(str(path), (BandNodata(1, use_stated, tuple(ranges)),))


def test_every_read_leaves_the_values_out(tmp_raster):
    path = tmp_raster(CELLS, nodata=0)
    with RasterSource(said(path, ValueRange(-9999, -9999), ValueRange(60, inf))) as source:
        data, valid = source.read()
        assert data.tolist() == CELLS.tolist()
        assert valid[0].tolist() == [[True, True, False], [False, True, False]]
        assert source.overview([1], 10)[1].tolist() == valid.tolist()
        assert not can_be_copied(source, "other.tif")
        copy = pickle.loads(pickle.dumps(source))
        assert copy.read()[1].tolist() == valid.tolist()
        copy.close()


def test_nodata_that_is_switched_off_is_no_nodata(tmp_raster):
    path = tmp_raster(CELLS, nodata=-9999)
    with RasterSource(said(path, use_stated=False)) as source:
        assert source.band(1).nodata is None
        assert source.read()[1].all()
        assert not source.has_mask


def test_a_mask_still_hides_where_nodata_is_switched_off(tmp_raster):
    path = tmp_raster(CELLS, mask=CELLS[0] != 5)
    with RasterSource(said(path, ValueRange(0, 0), use_stated=False)) as source:
        assert source.read()[1][0].tolist() == [[True, True, False], [True, False, True]]


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_statistics_are_those_of_the_cells_that_are_left(tmp_raster, method):
    rng = np.random.default_rng(3)
    cells = rng.integers(-5, 40, (2, 30, 30)).astype(np.int16)
    path = tmp_raster(cells, nodata=7)
    wanted = RasterFile(
        str(path),
        (BandNodata(1, False, (ValueRange(30, inf),)), BandNodata(2, True, (ValueRange(-5, -1),))),
    )
    shape = box(500004, 3999976, 500020, 3999990)
    found = plot_statistics(
        [shape], wanted, bands=[1, 2], statistics=["count", "sum", "nodata_count"], method=method
    )
    part = cells[:, 10:24, 4:20] if method != "all_touched" else None
    if part is None:  # the outline runs along cell edges: GDAL takes both sides in part
        return
    first = part[0][part[0] < 30]
    second = part[1][(part[1] >= 0) & (part[1] != 7)]
    for band, left in ((1, first), (2, second)):
        assert found.column(f"b{band}_count") == [left.size]
        assert found.column(f"b{band}_sum") == [left.sum()]
        assert found.column(f"b{band}_nodata_count") == [part[band - 1].size - left.size]


def test_processes_leave_out_the_same(tmp_raster, tmp_path):
    cells = np.random.default_rng(1).uniform(-3, 50, (300, 300)).astype(np.float32)
    path = said(tmp_raster(cells, nodata=2), ValueRange(40, inf))
    here = clean_zero_canopy(path, tmp_path / "a.tif", threshold=1)
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        there = clean_zero_canopy(path, tmp_path / "b.tif", threshold=1, executor=pool)
    assert here == there
    assert here.valid_before == (cells < 40).sum()
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


def test_a_stack_states_what_its_files_did_not(tmp_raster, tmp_path):
    alpha = np.full((3, 3), 255, np.uint8)
    cells = np.arange(9, dtype=np.uint8).reshape(3, 3)
    path = tmp_raster(
        np.stack([cells, alpha]), "s_B1.tif", photometric="MINISBLACK", alpha="unspecified"
    )
    stack_bands([said(path, ValueRange(3, 5))], tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        assert out.nodata is not None
        assert (out.read(1) == out.nodata).tolist() == ((cells >= 3) & (cells <= 5)).tolist()
        assert out.read(2).tolist() == alpha.tolist()


def test_a_file_by_its_name_alone_is_as_it_was(tmp_raster):
    path = tmp_raster(CELLS, nodata=-9999)
    with RasterSource(path) as plain, RasterSource(RasterFile(str(path))) as other:
        assert plain.bands == other.bands
        assert not plain.has_ranges
        assert plain.read()[1].tolist() == other.read()[1].tolist()
