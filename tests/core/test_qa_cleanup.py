# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean-up, on blocks and whole, against scipy's morphology on the whole array."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import ParameterError
from canopycloud.core.grid import Grid, Window
from canopycloud.core.qa.cleanup import CleanUp, cleaned, close, dilate, drop_small
from canopycloud.core.qa.strips import windowed
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage


def disc(radius):
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1]
    return x * x + y * y <= radius * radius


def oracle(mask, steps):
    """The same with scipy, on the whole array; nothing is masked around it."""
    out = mask
    if steps.closing:
        pad = 2 * steps.closing
        out = ndimage.binary_closing(np.pad(out, pad), disc(steps.closing))[pad:-pad, pad:-pad]
    if steps.min_object > 1:
        labels, count = ndimage.label(out)
        sizes = ndimage.sum_labels(out, labels, range(count + 1))
        out = (sizes >= steps.min_object)[labels] & out
    if steps.dilation:
        out = ndimage.binary_dilation(out, disc(steps.dilation))
    return out


def grid_of(mask):
    return Grid(None, Affine.identity(), mask.shape[1], mask.shape[0])


class Cells:
    """Reads windows of an array; refuses what is outside of it."""

    def __init__(self, mask):
        self.mask = mask

    def __call__(self, window):
        rows, cols = window.slices
        assert min(rows.start, cols.start) >= 0
        assert rows.stop <= self.mask.shape[0]
        assert cols.stop <= self.mask.shape[1]
        return self.mask[rows, cols]


def in_blocks(mask, steps, size, strip_rows):
    out = np.zeros_like(mask)
    grid = grid_of(mask)
    with windowed(Cells(mask), grid, steps, strip_rows=strip_rows) as read:
        for window in grid.blocks(size):
            out[window.slices] = read(window)
    return out


def random_mask(seed, rows, cols, share):
    rng = np.random.default_rng(seed)
    noise = ndimage.uniform_filter(rng.random((rows, cols)), 3)
    return noise < np.quantile(noise, share)


STEPS = [
    CleanUp(closing=1), CleanUp(closing=3), CleanUp(min_object=4), CleanUp(min_object=40),
    CleanUp(dilation=1), CleanUp(dilation=5), CleanUp(2, 10, 3), CleanUp(1, 2, 1),
    CleanUp(0, 15, 2), CleanUp(3, 0, 4), CleanUp(12, 25, 9),
]  # fmt: skip


@pytest.mark.parametrize("steps", STEPS, ids=str)
@pytest.mark.parametrize("size", [1, 7, 16, 33, 200])
def test_blocks_equal_the_whole_array(steps, size):
    if size == 1 and steps.closing + steps.dilation > 6:
        pytest.skip("one cell at a time with a wide neighbourhood takes long and shows no more")
    mask = random_mask(size, 41, 67, 0.08 if steps.dilation > 3 else 0.4)
    if steps.closing == 12:
        mask[:, 30:] = False
    expected = oracle(mask, steps)
    assert 0 < expected.sum() < expected.size
    np.testing.assert_array_equal(cleaned(mask, steps), expected)
    for strip_rows in (1, 5, 16, 100):
        np.testing.assert_array_equal(in_blocks(mask, steps, size, strip_rows), expected)


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    rows=st.integers(1, 40),
    cols=st.integers(1, 40),
    share=st.floats(0.05, 0.95),
    steps=st.builds(CleanUp, st.integers(0, 4), st.integers(0, 30), st.integers(0, 5)),
    size=st.integers(3, 40),
    strip_rows=st.integers(1, 40),
)
def test_any_mask_in_any_blocks(seed, rows, cols, share, steps, size, strip_rows):
    mask = np.random.default_rng(seed).random((rows, cols)) < share
    expected = oracle(mask, steps)
    np.testing.assert_array_equal(cleaned(mask, steps), expected)
    np.testing.assert_array_equal(in_blocks(mask, steps, size, strip_rows), expected)


def test_without_a_step_the_mask_is_read_as_it_is():
    mask = np.random.default_rng(3).random((30, 40)) > 0.8
    for steps in (CleanUp(), CleanUp(min_object=1)):
        with windowed(Cells(mask), grid_of(mask), steps) as read:
            np.testing.assert_array_equal(read(Window(5, 4, 20, 10)), mask[4:14, 5:25])


def test_dilation_is_a_disc():
    mask = np.zeros((9, 9), dtype=bool)
    mask[4, 4] = True
    np.testing.assert_array_equal(dilate(mask, 3)[1:8, 1:8], disc(3))
    assert dilate(mask, 1).sum() == 5
    assert dilate(mask, 0) is not mask


def test_closing_joins_and_adds_nothing_at_the_edge():
    mask = np.zeros((5, 9), dtype=bool)
    mask[:, 2] = mask[:, 4] = True
    mask[0, 8] = True
    closed = close(mask, 1)
    assert closed[1:4, 3].all()
    assert closed[0, 8]
    assert not closed[:, [0, 6, 7]].any()


def test_objects_join_by_sides_only():
    mask = np.array([[1, 0, 0, 0], [0, 1, 0, 1], [0, 0, 0, 1]], dtype=bool)
    assert drop_small(mask, 2).sum() == 2


def test_an_object_that_winds_through_all_strips_counts_as_one():
    mask = np.zeros((60, 30), dtype=bool)
    mask[:, ::4] = True  # combs, joined only at their ends
    mask[59, :29] = True
    mask[30, 2] = True
    size = int(mask.sum()) - 1
    kept = in_blocks(mask, CleanUp(min_object=size), 16, 7)
    assert kept.sum() == size
    assert not in_blocks(mask, CleanUp(min_object=size + 1), 16, 7).any()


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (CleanUp(-1), "closing must be from 0 to 500 cells, not -1"),
        (CleanUp(0, -2), "smallest object must be 0 or more"),
        (CleanUp(0, 0, 501), "dilation"),
    ],
)
def test_sizes_that_make_no_sense(steps, words):
    with pytest.raises(ParameterError, match=words):
        steps.check()


def test_off_and_in_words():
    assert CleanUp().is_off
    assert CleanUp(min_object=1).is_off
    assert str(CleanUp()) == "none"
    assert str(CleanUp(2, 9, 5)) == "closing 2, objects of at least 9 cells, dilation 5"


def test_the_reader_can_be_sent_to_another_process():
    mask = random_mask(1, 50, 50, 0.4)
    steps = CleanUp(1, 6, 2)
    grid = grid_of(mask)
    with windowed(Cells(mask), grid, steps, strip_rows=9) as read:
        again = pickle.loads(pickle.dumps(read))
        np.testing.assert_array_equal(again(grid.window), oracle(mask, steps))
        del again
