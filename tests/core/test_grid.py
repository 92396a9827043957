# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import pytest
from affine import Affine
from canopycloud.core.errors import GridError
from canopycloud.core.grid import Grid, Window
from rasterio.crs import CRS

UTM = CRS.from_epsg(32611)
BASE = Grid(UTM, Affine(30, 0, 600, 0, -30, 900), 10, 8)


def other(**changes):
    values = {"crs": UTM, "transform": BASE.transform, "width": 10, "height": 8, **changes}
    return Grid(**values)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, []),
        ({"transform": Affine(30, 0, 600 + 1e-6, 0, -30, 900)}, []),  # rounding in a header
        ({"transform": Affine(30, 0, 615, 0, -30, 900)}, ["origin moved by 15 in x"]),
        ({"transform": Affine(60, 0, 600, 0, -60, 900)}, ["cells of 30 × 30 against 60 × 60"]),
        ({"transform": Affine(30, 0, 600, 0, 30, 660)}, ["south-up", "origin"]),
        ({"crs": None}, ["CRS EPSG:32611 against none"]),
        ({"width": 11}, ["10 columns × 8 rows against 11 columns × 8 rows"]),
    ],
)
def test_differences_are_said(changes, words):
    found = BASE.differences(other(**changes))
    assert len(found) == len(words)
    for text, word in zip(found, words):
        assert word in text
    assert BASE.equals(other(**changes)) is not bool(words)


def test_aligned_grids_and_offset():
    shifted = other(transform=Affine(30, 0, 600 + 90, 0, -30, 900 + 60), width=3)
    assert BASE.is_aligned_with(shifted)
    assert BASE.offset_of(shifted) == pytest.approx((3, -2))
    assert not BASE.is_aligned_with(other(transform=Affine(30, 0, 610, 0, -30, 900)))
    assert not BASE.is_aligned_with(other(crs=CRS.from_epsg(32612)))


def test_shape_bounds_and_crop():
    assert BASE.shape == (8, 10)
    assert BASE.bounds == (600, 660, 900, 900)
    part = BASE.crop(Window(2, 1, 3, 4))
    assert (part.transform.c, part.transform.f, part.shape) == (660, 870, (4, 3))
    assert BASE.is_north_up
    assert not other(transform=Affine(30, 1, 600, 1, -30, 900)).is_axis_aligned


def test_windows():
    window = Window(2, 3, 4, 5)
    assert window.slices == (slice(3, 8), slice(2, 6))
    assert window.inside(Window(1, 3, 9, 9)) == Window(1, 0, 4, 5)
    assert window.grow(1) == Window(1, 2, 6, 7)
    assert window.intersect(Window(0, 0, 3, 4)) == Window(2, 3, 1, 1)
    assert window.intersect(Window(6, 0, 3, 40)) is None


def test_blocks_tile():
    windows = list(BASE.blocks(4))
    assert sum(w.width * w.height for w in windows) == 80
    assert windows[-1] == Window(8, 4, 2, 4)
    with pytest.raises(GridError):
        list(BASE.blocks(0))
