# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
from affine import Affine
from canopycloud.core.grid import Grid, Window
from canopycloud.core.thumbnail import Highest, Thumbnail
from hypothesis import given, settings
from hypothesis import strategies as st


def grid(height, width):
    return Grid(None, Affine.identity(), width, height)


def test_every_third_cell_from_the_middle_of_each_block():
    values = np.arange(7 * 8, dtype=float).reshape(7, 8)
    picture = Thumbnail(grid(7, 8), size=3)
    assert picture.step == 3
    window = Window(0, 0, 8, 7)
    place = picture.put(window, picture.part(window, values, values > 9))
    assert place == (slice(0, 2), slice(0, 3))
    assert picture.cells_of(np.array([[0, 0], [1, 2]])).tolist() == [[1, 1], [4, 7]]
    # rows 1 and 4, columns 1, 4 and 7; 9 itself is not valid
    assert picture.values.tolist()[0][1] == [33.0, 36.0, 39.0]
    assert np.isnan(picture.values[0, 0, 0])
    assert picture.values[0, 0, 1:].tolist() == [12.0, 15.0]


@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(1, 11),
    st.integers(1, 3),
)
def test_the_order_and_size_of_windows_make_no_difference(height, width, size, block, bands):
    values = np.arange(bands * height * width, dtype=np.float32).reshape(bands, height, width)
    valid = values % 5 != 0
    whole, pieces = (
        Thumbnail(grid(height, width), bands, size),
        Thumbnail(grid(height, width), bands, size),
    )
    everything = Window(0, 0, width, height)
    whole.put(everything, whole.part(everything, values, valid))
    for row in reversed(range(0, height, block)):
        for col in range(0, width, block):
            w = Window(col, row, min(block, width - col), min(block, height - row))
            rows, columns = w.slices
            pieces.put(w, pieces.part(w, values[:, rows, columns], valid[:, rows, columns]))
    np.testing.assert_array_equal(whole.values, pieces.values)
    assert max(whole.values.shape[1:]) <= max(size, 1)
    assert min(whole.values.shape) >= 1
    step = whole.step
    first = min(step // 2, width - 1, height - 1)
    expected = np.where(valid, values, np.nan)[:, first::step, first::step]
    np.testing.assert_array_equal(whole.values, expected)


def test_one_valid_array_for_all_bands():
    values = np.ones((2, 4, 4))
    valid = np.eye(4, dtype=bool)
    picture = Thumbnail(grid(4, 4), 2)
    window = Window(0, 0, 4, 4)
    picture.put(window, picture.part(window, values, valid))
    assert np.isfinite(picture.values).sum() == 8


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 40), st.integers(1, 11))
def test_the_highest_of_each_block_whatever_the_windows_are(height, width, size, block):
    values = np.random.default_rng(height * width).normal(0, 9, (height, width))
    values = values.astype(np.float32)
    valid = values > -4
    picture = Highest(grid(height, width), 1, size)
    for row in reversed(range(0, height, block)):
        for col in range(0, width, block):
            w = Window(col, row, min(block, width - col), min(block, height - row))
            part = picture.part(w, values[w.slices], valid[w.slices])
            assert part.shape[1:] == picture.shape_of(w)
            picture.put(w, part)
    shape = picture.values.shape[1:]
    wanted = np.full(shape, np.nan, np.float32)
    for row, col in zip(*np.nonzero(valid)):
        at = min(row // picture.step, shape[0] - 1), min(col // picture.step, shape[1] - 1)
        wanted[at] = np.fmax(wanted[at], values[row, col])
    np.testing.assert_array_equal(picture.values[0], wanted)


def test_thin_cloud_and_narrow_holes_are_seen():
    codes = np.zeros((1280, 1280), np.uint8)
    codes[:, 700] = 3
    picture = Highest(grid(1280, 1280), 1, 64)
    window = Window(0, 0, 1280, 1280)
    picture.put(window, picture.part(window, codes))
    assert (picture.values == 3).sum() == 64
