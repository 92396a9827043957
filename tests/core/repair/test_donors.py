# SPDX-License-Identifier: GPL-2.0-or-later
"""Which donors a scene gets: those on its cells first, then by time, as far as they are clear."""

from __future__ import annotations

import re

import numpy as np
import pytest
import rasterio
from canopycloud.core.affine import Affine
from canopycloud.core.grid import Grid
from canopycloud.core.repair import repair_scenes
from canopycloud.core.repair.donors import Sky, beside, ranked
from canopycloud.core.repair.staged import Filled, joined_codes

from .series import cloudy, date_of, land, scene


def grid(left: float = 0.0, top: float = 0.0, cell: float = 10.0, side: int = 40) -> Grid:
    return Grid(None, Affine(cell, 0.0, left, 0.0, -cell, top), side, side)


def sky(day: str, where: Grid | None = None, cloud: slice = slice(0, 0)) -> Sky:
    classes = np.zeros((40, 40), np.uint8)
    classes[cloud] = 2
    return Sky(where or grid(), classes, day)


@pytest.mark.parametrize(("left", "top", "expected"), [
    (0, 0, 0), (30, -70, 0),  # shifted by whole cells
    (3, 0, 0.3), (0, -4, 0.4), (3, 4, 0.5),  # 3 and 4 tenths: the root of 9 + 16 of a tenth
    (7, 0, 0.3),  # the next cell is nearer
    (5, 5, 0.7071),
])  # fmt: skip
def test_how_far_cells_lie_beside(left, top, expected):
    assert beside(grid(), grid(left - 100, top + 100)) == pytest.approx(expected, abs=1e-4)


def test_cells_of_another_size_are_off_by_the_mean_of_a_loop():
    one, other = grid(side=30), grid(-20, 20, 10.07)
    square = 0.0
    for row in range(30):
        for column in range(30):
            x, y = 10.0 * (column + 0.5), -10.0 * (row + 0.5)
            across, down = (x + 20) / 10.07, (20 - y) / 10.07
            square += (across % 1 - 0.5) ** 2 + (down % 1 - 0.5) ** 2
    assert beside(one, other) == pytest.approx((square / 900) ** 0.5, rel=1e-6)


def order(scene: Sky, count: int = 4, **others: Sky) -> list[str]:
    return [donor.name for donor in ranked(scene, list(others.items()), count)]


def test_on_the_same_cells_the_nearest_in_time_comes_first():
    scene = sky("2018-05-01", cloud=slice(5, 10))
    assert order(
        scene, late=sky("2018-09-01"), near=sky("2018-05-17", grid(200, 100)),
        before=sky("2018-04-01"), unknown=sky(""),
    ) == ["near", "before", "late", "unknown"]  # fmt: skip


def test_a_donor_on_other_cells_is_asked_for_what_the_others_lack():
    scene = sky("2018-05-01", cloud=slice(5, 10))
    nearly, beside_it = grid(0.3, 0), grid(3, 0)
    far = sky("2017-05-01", cloud=slice(9, 20))
    assert order(scene, beside=sky("2018-05-02", beside_it), far=sky("2017-05-01"),
                 nearly=sky("2018-08-01", nearly)) == ["nearly", "far"]  # fmt: skip
    found = ranked(scene, [("beside", sky("2018-05-02", beside_it)), ("far", far)], 4)
    assert [(one.name, one.first, one.beside) for one in found] == [
        ("far", True, 0.0), ("beside", False, 0.3),
    ]  # fmt: skip
    # Where none is on the scene's cells, those that are least beside them are asked first.
    found = ranked(scene, [("half", sky("2018-05-02", grid(4.5, 0), slice(0, 6))),
                           ("third", sky("2018-09-02", beside_it, slice(0, 6)))], 4)  # fmt: skip
    assert [(one.name, one.first) for one in found] == [("third", True)]


def test_what_is_not_clear_where_the_hole_is_gives_nothing():
    scene = sky("2018-05-01", cloud=slice(5, 10))
    others = {
        "same cloud": sky("2018-05-02", cloud=slice(0, 20)),
        "half": sky("2018-06-02", cloud=slice(7, 20)), "clear": sky("2018-12-01"),
    }  # fmt: skip
    found = ranked(scene, list(others.items()), 1)
    # The half that is clear first, and more only for what it lacks.
    assert [(one.name, one.covered) for one in found] == [("half", 0.4), ("clear", 1.0)]


def test_codes_of_two_goes_are_numbered_through():
    first = np.array([[0, 1, 2, 255, 255, 255, 101]], np.uint8)
    second = np.array([[0, 0, 0, 1, 3, 255, 0]], np.uint8)
    assert joined_codes(first, second, 2).tolist() == [[0, 1, 2, 3, 5, 255, 101]]


def test_errors_of_two_goes_are_joined_by_the_cells_that_each_filled():
    one, two = Filled((30, 0), 2, 3.0, 6.0, 100.0), Filled((10,), 0, 5.0, None, 60.0)
    both = one.then(two)
    # The root of (30 · 9 + 10 · 25) / 40; the mean (30 · 100 + 10 · 60) / 40.
    assert (both.rmse, both.rmse_copy, both.mean) == pytest.approx((13**0.5, 6.0, 90.0))
    assert (both.counts, both.missed) == ((30, 0, 10), 2)
    none = Filled((), 0, None, None, None)
    assert none.then(none).rmse is None


def test_a_scene_is_filled_in_two_goes_and_says_from_where(tmp_path):
    """The second donor lies beside the scene; the first has a cloud in a part of its hole."""
    ground = land(48)
    for k, (day, box, shift) in enumerate((
        ("20180105", (8, 8, 12, 14), 0), ("20180121", (8, 8, 12, 7), 0),
        ("20180206", (30, 30, 9, 9), 0.3),
    )):  # fmt: skip
        values, qa = date_of(ground, 5 + 16 * k), cloudy(48, box)
        scene(tmp_path / "in" / day, day, values, qa, shift=shift)
    summary = repair_scenes(
        tmp_path / "in", tmp_path / "out", method="copy", targets=["2018-01-05"],
        dilation_cloud=0.0, dilation_shadow=0.0,
    )  # fmt: skip
    fill = summary.scenes[0].fill
    assert [(one.first, one.cells) for one in fill.donors] == [(True, 12 * 7), (False, 12 * 7)]
    assert (fill.masked, fill.filled) == (12 * 14, 12 * 14)
    with rasterio.open(tmp_path / "out" / fill.source) as file:
        codes = file.read(1)
    expected = np.zeros((48, 48), np.uint8)
    expected[8:20, 8:15], expected[8:20, 15:22] = 2, 1
    assert np.array_equal(codes, expected)
    beside_it = (tmp_path / "out" / f"{fill.source}.aux.xml").read_text()
    names = re.findall(r"<Category>(.*)</Category>", beside_it)
    assert ["20180121" in names[1], "20180206" in names[2], names[255]] == [
        True, True, "still empty",
    ]  # fmt: skip
    assert not any(names[3:255])
    made, masked = (
        rasterio.open(tmp_path / "out" / name).read()
        for name in (fill.file, summary.scenes[1].mask.file)
    )
    assert np.array_equal(made[:, codes == 1], masked[:, codes == 1])
    assert not list((tmp_path / "out").rglob(".canopycloud-*"))
