# SPDX-License-Identifier: GPL-2.0-or-later
"""Small gaps: which are narrow, and what neighbours give them; by hand."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.gaps import interpolate, narrow, padding


def cells(*rows):
    return np.array([[cell == "#" for cell in row] for row in rows])


@pytest.mark.parametrize(
    ("widest", "rows", "expected"),
    [
        # '#' is empty; beyond the border all counts as empty
        (0, ("...", ".#.", "..."), ("...", "...", "...")),
        (1, ("...", ".#.", "..."), ("...", ".#.", "...")),
        (1, (".....", ".###.", "....."), (".....", ".###.", ".....")),  # long, one cell wide
        (1, ("....", ".##.", ".##.", "...."), ("....", "....", "....", "....")),
        (2, ("....", ".##.", ".##.", "...."), ("....", ".##.", ".##.", "....")),
        (2, (".....", ".###.", ".###.", ".###.", "....."), (".....",) * 5),
        (1, (".#...", "....."), (".#...", ".....")),
        (1, ("#....", "....."), (".....", ".....")),  # in a corner: may go on
    ],
)
def test_which_gaps_are_narrow(widest, rows, expected):
    np.testing.assert_array_equal(narrow(cells(*rows), widest), cells(*expected))


def test_narrow_by_its_definition():
    rng = np.random.default_rng(3)
    for widest in (1, 2, 3):
        empty = rng.random((9, 11)) < 0.7
        side = widest + 1
        padded = np.pad(empty, side, constant_values=True)
        wide = np.zeros_like(padded)
        for row in range(padded.shape[0] - side + 1):
            for col in range(padded.shape[1] - side + 1):
                square = slice(row, row + side), slice(col, col + side)
                if padded[square].all():
                    wide[square] = True
        inside = wide[side:-side, side:-side]
        np.testing.assert_array_equal(narrow(empty, widest), empty & ~inside)


def test_a_cell_gets_the_mean_of_its_neighbours_those_beside_count_more():
    values = np.array([[1.0, 2, 3], [4, 99, 6], [7, 8, 90]])
    known = np.ones((3, 3), bool)
    known[1, 1] = known[2, 2] = False
    wanted = ~known
    wanted[2, 2] = False
    found = interpolate(values, known, wanted, 1)
    expected = (2 + 4 + 6 + 8 + 0.7 * (1 + 3 + 7)) / (4 + 0.7 * 3)
    assert found[1, 1] == pytest.approx(expected, rel=1e-12)
    assert np.isnan(found).sum() == 8  # what was not wanted has none
    assert np.isnan(interpolate(values, known, known, 3)).all()  # what is known needs none


def test_one_corner_alone_gives_its_value():
    known = np.array([[True, False], [False, False]])
    wanted = np.array([[False, False], [False, True]])
    assert interpolate(np.full((2, 2), 5.0), known, wanted, 1)[1, 1] == pytest.approx(5)


def test_round_by_round_and_no_farther():
    values = np.array([[10.0, 0, 0, 0, 0, 0]])
    known = np.array([[True, False, False, False, False, False]])
    for rounds in range(4):
        found = interpolate(values, known, ~known, rounds)[0]
        reached = [False] + [place < rounds for place in range(5)]
        np.testing.assert_array_equal(np.isfinite(found), reached)
        assert set(found[np.isfinite(found)]) <= {10.0}
    # From both ends: the cell in the middle gets the mean of what came first.
    values = np.array([[10.0, 0, 0, 0, 20]])
    known = np.array([[True, False, False, False, True]])
    np.testing.assert_allclose(interpolate(values, known, ~known, 9)[0], [np.nan, 10, 15, 20,
                                                                         np.nan])  # fmt: skip


@pytest.mark.parametrize(("widest", "cells_around"), [(0, 0), (1, 4), (3, 8)])
def test_values_depend_on_so_many_cells_around(widest, cells_around):
    assert padding(widest) == cells_around
