# SPDX-License-Identifier: GPL-2.0-or-later
"""What is read around a window, and runs in order."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.grid import Window
from canopycloud.core.zonal import ranks
from canopycloud.core.zonal.ragged import starts_of
from canopycloud.core.zonal.rim import rim_windows
from canopycloud.core.zonal.runs import Runs
from hypothesis import given
from hypothesis import strategies as st

BOX = Window(100, 200, 50, 40)  # columns 100 to 149, rows 200 to 239


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        # first column, first row, end column, end row, as `reach` gives them
        ([(110, 205, 120, 215)], []),
        ([(110, 199, 120, 215)], [(0, Window(110, 199, 10, 1))]),
        ([(110, 205, 120, 241)], [(1, Window(110, 240, 10, 1))]),
        ([(99, 205, 120, 215)], [(2, Window(99, 205, 1, 10))]),
        ([(140, 205, 151, 215)], [(3, Window(150, 205, 1, 10))]),
        # Beyond the rim nothing is needed.
        ([(60, 150, 105, 201)], [(0, Window(99, 199, 6, 1)), (2, Window(99, 199, 1, 2))]),
        # In one block of 16 columns (112 to 127) they are read at once, in two they are not.
        ([(113, 190, 116, 203), (124, 190, 126, 203)], [(0, Window(113, 199, 13, 1))]),
        (
            [(124, 190, 126, 203), (104, 190, 106, 203)],
            [(0, Window(104, 199, 2, 1)), (0, Window(124, 199, 2, 1))],
        ),
    ],
)
def test_only_what_is_near_a_plot_is_read(boxes, expected):
    assert rim_windows(BOX, np.array(boxes), (16, 16)) == expected


numbers = st.floats(-1e6, 1e6, width=32) | st.sampled_from([0.0, -0.0, 1e-45, -1e-45])


@given(st.lists(st.lists(numbers, min_size=1, max_size=9), min_size=1, max_size=5), st.booleans())
def test_runs_are_sorted_as_numpy_sorts(lists, positive):
    for dtype in (np.float32, np.float64, np.int16):
        parts = [np.array(one).clip(-30_000, 30_000).astype(dtype) for one in lists]
        parts = [np.abs(one) for one in parts] if positive else parts
        values, counts = np.concatenate(parts), np.array([one.size for one in parts])
        ranks.sort_runs(values, starts_of(counts), counts)
        np.testing.assert_array_equal(values, np.concatenate([np.sort(one) for one in parts]))


@pytest.mark.parametrize("size", [1, 3, 400])
def test_numbers_spread_out_as_numpy_repeats(size):
    counts = np.array([size, size + 2, size, 1])
    values = np.sort(np.random.default_rng(3).gamma(2, 5, counts.sum()))
    spread = Runs(values, None, counts).spread_out(np.array([1.5, -2.0, np.nan, 4.0]))
    np.testing.assert_array_equal(spread, np.repeat([1.5, -2.0, np.nan, 4.0], counts))
