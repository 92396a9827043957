# SPDX-License-Identifier: GPL-2.0-or-later
"""What groups of fields are called, and radii as people write them."""

from __future__ import annotations

import pytest
from canopycloud.core.errors import ParameterError
from canopycloud.core.series import is_close_pair, parse_radii, radius_name, raster_names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("5", (5.0,)),
        ("20, 5,10 ,5", (5.0, 10.0, 20.0)),
        ("5;10; 17.84", (5.0, 10.0, 17.84)),
        ("5 10", (5.0, 10.0)),
        (".5,2.", (0.5, 2.0)),
        ("5,10", (5.0, 10.0)),
        ("15,10,5", (5.0, 10.0, 15.0)),
    ],
)
def test_radii_as_people_write_them(text, found):
    assert parse_radii(text) == found


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("0,5", "'0' is no radius"),
        ("-5", "'-5' is no radius"),
        ("5 m", "'m' is no radius"),
        ("nan", "'nan' is no radius"),
        ("1e400", "'1e400' is no radius"),
        ("7,32; 17,84", "decimal comma"),
        ("7,32 17,84", "decimal comma"),
        ("12,5", "decimal comma"),
        ("5,5,10,5", "decimal comma"),
    ],
)
def test_radii_that_are_none(text, says):
    with pytest.raises(ParameterError, match=says):
        parse_radii(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("12,62", True), (" 5,10 ", True), ("5, 10", False), ("5.5,10", False), ("5,10,15", False),
     ("5", False), ("", False)],
)  # fmt: skip
def test_pairs_that_may_be_one_number(text, asked):
    assert is_close_pair(text) == asked


def test_names_of_radii():
    assert [radius_name(r) for r in (5.0, 17.84, 0.5)] == ["r5", "r17_84", "r0_5"]


@pytest.mark.parametrize(
    ("titles", "folders", "names"),
    [
        (["chm"], ["a"], [""]),
        (["chm 2019 (m)", "chm-2021"], ["a", "a"], ["chm_2019_m", "chm_2021"]),
        (["chm", "CHM", "dtm"], ["2019", "2021", "2021"], ["2019_chm", "2021_CHM", "dtm"]),
        (["chm", "chm", "chm"], ["a", "a", "b"], ["a_chm", "a_chm_2", "b_chm"]),
        (["x_2", "x", "x"], ["", "", ""], ["x_2", "x", "x_3"]),
        (["--", "Höhe"], ["", ""], ["raster", "Höhe"]),
    ],
)
def test_names_of_rasters(titles, folders, names):
    assert list(raster_names(titles, folders)) == names
