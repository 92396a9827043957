# SPDX-License-Identifier: GPL-2.0-or-later
"""Objects and growth of masks in numpy alone: cell by cell what scipy gives."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.morphology import grow_freely, grow_squares, label_runs

ndimage = pytest.importorskip("scipy.ndimage")
SQUARE = np.ones((3, 3), dtype=bool)


def masks():
    """Noise from loose cells to lace, ragged shapes, and what is empty, full or thin."""
    rng = np.random.default_rng(15)
    for shape in ((1, 1), (1, 9), (9, 1), (2, 2), (7, 5), (40, 61), (128, 96)):
        for share in (0.0, 0.05, 0.3, 0.5, 0.6, 0.9, 1.0):
            yield rng.random(shape) < share
    yield np.indices((33, 33)).sum(axis=0) % 2 == 0  # joined by corners alone
    comb = np.zeros((20, 31), dtype=bool)
    comb[:, ::2] = comb[-1] = True  # joined only in the last row
    yield comb
    yield comb[::-1].T
    spiral = np.zeros((9, 9), dtype=bool)
    spiral[0], spiral[:, 8], spiral[8], spiral[2:, 0], spiral[2, :7] = (True,) * 5
    spiral[2:7, 6], spiral[6, 2:7], spiral[4:7, 2] = (True,) * 3
    yield spiral


@pytest.mark.parametrize("corners", [False, True])
def test_objects_have_the_numbers_of_scipy(corners):
    for mask in masks():
        labels, count = label_runs(mask, corners)
        expected, wanted = ndimage.label(mask, SQUARE if corners else None)
        assert count == wanted
        np.testing.assert_array_equal(labels, expected)
        assert labels.dtype == expected.dtype


def test_objects_of_a_worked_example():
    mask = np.array([[1, 0, 1], [0, 1, 0], [4, 4, 0]], dtype=np.uint8)
    sides = [[1, 0, 2], [0, 3, 0], [3, 3, 0]]
    np.testing.assert_array_equal(label_runs(mask)[0], sides)
    assert label_runs(mask, corners=True)[1] == 1


@pytest.mark.parametrize("steps", [1, 2, 5, 0])
def test_growth_is_that_of_scipy(steps):
    rng = np.random.default_rng(7)
    for mask in masks():
        for within in (None, rng.random(mask.shape) < 0.6):
            expected = ndimage.binary_dilation(mask, SQUARE, iterations=steps, mask=within)
            np.testing.assert_array_equal(grow_squares(mask, steps, within), expected)


@pytest.mark.parametrize("steps", [1, 2, 7, 12])
def test_growth_without_bounds_doubles_its_reach(steps):
    for mask in masks():
        expected = ndimage.binary_dilation(mask, SQUARE, iterations=steps)
        before = mask.copy()
        np.testing.assert_array_equal(grow_freely(mask, steps), expected)
        np.testing.assert_array_equal(mask, before)
