# SPDX-License-Identifier: GPL-2.0-or-later
"""What a masking gives to its report, and how classes are cleaned up; small arrays."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.grid import Grid, Window
from canopycloud.core.qa.cleanup import CLOUD, OTHER, SHADOW
from canopycloud.core.qa.decode import ADDED, FILL, RESCUED, UNKNOWN
from canopycloud.core.qa.masking import KINDS
from canopycloud.core.qa.pictures import MaskPictures
from canopycloud.core.qa.products import CLASSES
from canopycloud.core.raster import Band

LAND = Grid(None, Affine(1, 0, 0, 0, -1, 4), 6, 4)
BANDS = [Band(1, "int16", -9, "red"), Band(2, "uint8", None, "a", color="alpha"),
         Band(3, "int16", None, "nir")]  # fmt: skip


def test_what_grows_by_the_distance_of_cloud_and_of_shadow():
    kinds = {name: int(KINDS[info.code]) for name, info in CLASSES.items()}
    cloud = {"cloud", "thin_cloud", "cirrus", "haze", "heavy_haze", "rule"} & set(kinds)
    assert {name for name, kind in kinds.items() if kind == CLOUD} == cloud
    assert {name for name, kind in kinds.items() if kind == SHADOW} == {"shadow"}
    none = {name for name, kind in kinds.items() if kind == 0}
    assert {CLASSES[name].code for name in none} == {FILL, UNKNOWN, RESCUED}
    assert kinds["snow"] == kinds["added"] == OTHER
    assert KINDS[0] == 0
    known = {info.code for info in CLASSES.values()}
    assert not KINDS[[code for code in range(256) if code not in known]].any()


@pytest.mark.parametrize("rescuing", [False, True])
def test_codes_there_and_back(rescuing):
    pictures = MaskPictures(LAND, BANDS)
    pictures.rescuing = rescuing
    found = np.array([[0, 2, 3, FILL, UNKNOWN, RESCUED if rescuing else ADDED]] * 4, np.uint8)
    data = np.arange(48, dtype=np.int16).reshape(2, 4, 6)
    data[0, 0, 0] = -9
    window = Window(0, 0, 6, 4)
    pictures.put(window, pictures.part(window, data, found))
    assert pictures.names == ["red", "nir"]
    assert pictures.places == [1, 2]
    assert [band.index for band in pictures.shown] == [1, 3]
    np.testing.assert_array_equal(pictures.codes_of(pictures.classes.values[0]), found)
    np.testing.assert_array_equal(pictures.hidden.values[0], found)
    expected = data.astype(np.float32)
    expected[0, 0, 0] = np.nan
    np.testing.assert_array_equal(pictures.before.values, expected)


def test_no_masked_cell_is_hidden_behind_a_rescued_one():
    wide = Grid(None, Affine(1, 0, 0, 0, -1, 4000), 6000, 4000)
    pictures = MaskPictures(wide, BANDS, lambda names: [names.index("nir") + 1])
    pictures.rescuing = True
    assert [band.index for band in pictures.shown] == [3]
    window = Window(0, 0, 6000, 40)
    found = np.full((40, 6000), RESCUED, np.uint8)
    found[:, ::7] = 2
    pictures.put(window, pictures.part(window, np.zeros((1, 40, 6000), np.int16), found))
    codes = pictures.codes_of(pictures.classes.values[0])
    assert set(np.unique(codes[: 40 * len(codes) // 4000])) <= {2, RESCUED}
    assert (codes[0] == 2).mean() > 0.9


def test_every_code_comes_back():
    for code in range(256):
        pictures = MaskPictures(LAND, BANDS)
        pictures.rescuing = True
        window = Window(0, 0, 6, 4)
        found = np.full((4, 6), code, np.uint8)
        pictures.put(window, pictures.part(window, np.zeros((2, 4, 6), np.int16), found))
        back = pictures.codes_of(pictures.classes.values[0])
        # The highest two share a place; no class has the higher one.
        assert (back == min(code, 254)).all()
    assert max(info.code for info in CLASSES.values()) <= 254
