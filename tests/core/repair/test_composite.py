# SPDX-License-Identifier: GPL-2.0-or-later
"""Composites: the median, and the best date, on worked numbers, against loops and scipy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from canopycloud.core.grid import Grid
from canopycloud.core.repair import repair_scenes
from canopycloud.core.repair.composite import (
    best_of,
    distance_score,
    median_of,
    nearness,
    union,
)

from .series import FILL, cloudy, date_of, land, scene

SHAPE = (3, 2, 1, 4)  # dates, bands, rows, columns


def test_median_on_worked_numbers():
    #                 all three | two, rounded to even | one | none
    values = np.array(
        [[[[10, 10, 99, 7]], [[1, 4, 99, 7]]],
         [[[30, 13, 50, 7]], [[3, 7, 60, 7]]],
         [[[20, 99, 99, 7]], [[2, 99, 99, 7]]]], np.uint16
    )  # fmt: skip
    clear = np.array([[[True, True, False, False]], [[True, True, True, False]],
                      [[True, False, False, False]]])  # fmt: skip
    found, which = median_of(values, clear)
    # (10 + 13) / 2 = 11.5 is 12, (4 + 7) / 2 = 5.5 is 6: to the even neighbour.
    assert found.dtype == np.uint16
    assert found[:, 0, :3].tolist() == [[20, 12, 50], [2, 6, 60]]
    # Of all three the last has both medians; the first two are as far from the mean of both.
    assert which[0, :3].tolist() == [2, 0, 1]


@pytest.mark.parametrize("dtype", ["uint16", "int16", "float32", "float64"])
@pytest.mark.parametrize("dates", [1, 2, 5, 8])
def test_median_is_that_of_a_loop(dtype, dates):
    rng = np.random.default_rng(dates)
    values = rng.uniform(1, 9000, (dates, 3, 9, 11)).astype(dtype)
    clear = rng.random((dates, 9, 11)) < 0.6
    found, which = median_of(values, clear)
    for row, column in np.ndindex(9, 11):
        there = [d for d in range(dates) if clear[d, row, column]]
        if not there:
            continue
        seen = values[there, :, row, column].astype("float64")
        middle = np.median(seen, axis=0)
        expected = np.rint(middle) if dtype.endswith("int16") else middle
        assert found[:, row, column] == pytest.approx(expected, rel=1e-6)
        off = np.abs(seen - middle).sum(axis=1)
        assert off[there.index(which[row, column])] == pytest.approx(off.min(), rel=1e-4, abs=0.01)


def test_best_takes_all_bands_of_one_date():
    rng = np.random.default_rng(3)
    values = rng.integers(1, 9000, (5, 3, 8, 9)).astype(np.uint16)
    clear = rng.random((5, 8, 9)) < 0.5
    scores = rng.integers(0, 4, (5, 8, 9)).astype(np.float32)  # with ties
    found, which = best_of(values, clear, scores)
    for row, column in np.ndindex(8, 9):
        there = [d for d in range(5) if clear[d, row, column]]
        if there:
            best = max(there, key=lambda d: (scores[d, row, column], -d))
            assert which[row, column] == best
            assert np.array_equal(found[:, row, column], values[best, :, row, column])


def test_distance_on_worked_numbers():
    cloud = np.zeros((4, 5), bool)
    cloud[0, 0] = True
    score = distance_score(cloud, (30.0, 40.0), 100.0)
    # 3 rows of 30 m and 1 column of 40 m: the root of 90² + 40² = 98.49 m of 100 m.
    assert score[3, 1] == pytest.approx(0.98489, abs=1e-5)
    assert (score[0, 0], score[1, 0], score[3, 2]) == (0, np.float32(0.3), 1)
    assert score[1, 1] == pytest.approx(0.5)  # 30, 40, 50
    assert (distance_score(np.zeros((3, 3), bool), (30, 30), 90) == 1).all()
    assert (distance_score(np.ones((3, 3), bool), (30, 30), 90) == 0).all()


@pytest.mark.parametrize("cell", [(30.0, 30.0), (10.0, 25.0), (25.0, 7.0)])
def test_distance_is_that_of_a_loop(cell):
    rng = np.random.default_rng(8)
    for density in (0.002, 0.03, 0.6):
        cloud = rng.random((34, 41)) < density
        cloud[5, 7] = True
        rows, columns = np.nonzero(cloud)
        down, across = np.indices(cloud.shape)
        metres = np.hypot(
            (down[..., None] - rows) * cell[0], (across[..., None] - columns) * cell[1]
        ).min(axis=2)
        assert np.allclose(distance_score(cloud, cell, 300.0), np.minimum(metres, 300) / 300)


def test_nearness_to_the_middle_date():
    days = ["2018-01-01", "2018-01-11", "2018-02-20", ""]
    # The middle of three is January 11; February 20 is farthest, 40 days; January 1 is 10 away.
    assert nearness(days) == pytest.approx((0.75, 1.0, 0.0, 0.0))
    assert nearness(["2018-01-01", "2018-01-01"]) == (1.0, 1.0)
    assert nearness(["", ""]) == (0.0, 0.0)


def test_union_of_grids_is_on_the_first():
    from canopycloud.core.affine import Affine

    one = Grid(None, Affine(10.0, 0.0, 100.0, 0.0, -10.0, 200.0), 4, 5)
    other = Grid(None, Affine(10.0, 0.0, 80.0, 0.0, -10.0, 230.0), 4, 5)
    both = union([one, other])
    assert (both.width, both.height) == (6, 8)
    assert (both.transform.c, both.transform.f) == (80.0, 230.0)
    assert union([one]) == one


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as file:
        return file.read()


@pytest.mark.parametrize("rule", ["median", "best"])
def test_files_hold_what_loops_find(tmp_path, rule):
    """Three dates with cloud; one has no observation in a corner, four cells are never seen."""
    ground = land(40)
    dates = {"20180105": (2, 2, 9, 9), "20180121": (6, 6, 9, 9), "20180206": (20, 20, 9, 9)}
    for k, (day, box) in enumerate(dates.items()):
        values, qa = date_of(ground, 5 + 16 * k), cloudy(40, box, (30, 5, 2, 2))
        if k == 2:
            qa[:4, 30:] = FILL
            values[:, :4, 30:] = 0
        scene(tmp_path / "in" / day, day, values, qa)
    out = tmp_path / "out"
    # No dilation: the holes are the boxes.
    summary = repair_scenes(
        tmp_path / "in", out, composite=rule, method="copy", targets=["20180206"],
        dilation_cloud=0.0, dilation_shadow=0.0,
    )  # fmt: skip
    (made,) = summary.composites
    values, days = read(out / made.file), read(out / made.dates)[0]
    masked = [read(out / one.mask.file) for one in summary.scenes]
    kinds = [read(out / one.mask.mask)[0] for one in summary.scenes]
    stamps = [int(one.date.replace("-", "")) for one in summary.scenes]
    near = [0.0, 1.0, 0.0]
    seen = 0
    for row, column in np.ndindex(40, 40):
        there = [d for d in range(3) if kinds[d][row, column] == 0]
        if not there:
            assert days[row, column] == 0
            assert (values[:, row, column] == 0).all()
            continue
        seen += 1
        cells = np.array([masked[d][:, row, column] for d in there], float)
        if rule == "median":
            expected = np.rint(np.median(cells, axis=0))
            assert np.array_equal(values[:, row, column], expected)
            continue
        best = max(there, key=lambda d: (_far(kinds[d], row, column) + near[d], -d))
        assert days[row, column] == stamps[best]
        assert np.array_equal(values[:, row, column], masked[best][:, row, column])
    assert made.filled == seen == 40 * 40 - 4
    assert made.total == 1600


def _far(kinds: np.ndarray, row: int, column: int) -> np.float32:
    rows, columns = np.nonzero((kinds != 0) & (kinds != 1))
    metres = 30.0 * np.hypot(rows - row, columns - column).min()
    return np.float32(min(metres, 1500.0) / 1500.0)
