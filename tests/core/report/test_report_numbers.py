# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import math

import numpy as np
import pytest
from canopycloud.core.report.numbers import (
    digits_for,
    integer,
    number,
    numbers,
    percent,
    plural,
    probability,
    shorten,
    significant,
    trimmed,
)

THIN, MINUS = "\u202f", "\u2212"


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (number(11.543999671936035), "11.54"),
        (number(-0.5), f"{MINUS}0.50"),
        (number(-0.001), "0.00"),
        (number(0.001, sign=True), "0.00"),
        (number(2, 1, sign=True), "+2.0"),
        (number(1234567.891, 1), f"1{THIN}234{THIN}567.9"),
        (number(None), "–"),
        (number(math.nan), "–"),
        (number(np.float32("nan")), "–"),
        (number(math.inf), "∞"),
        (number(-math.inf), f"{MINUS}∞"),
        (integer(99989), f"99{THIN}989"),
        (integer(None), "–"),
        (integer(np.int64(-5)), f"{MINUS}5"),
        (percent(1, 4), "25.0 %"),
        (percent(1, 1e6), "< 0.1 %"),
        (percent(0, 5), "0.0 %"),
        (percent(999_999, 1_000_000), "> 99.9 %"),
        (percent(5, 5), "100.0 %"),
        (percent(1, 0), "–"),
        (percent(None, 3), "–"),
        (significant(0.012345), "0.0123"),
        (significant(361.4), "361"),
        (significant(-92.91), f"{MINUS}92.9"),
        (significant(1.5e-7), f"1.50 × 10^{MINUS}7"),
        (significant(0), "0"),
        (significant(None), "–"),
        (probability(1.9e-5), "< 0.001"),
        (probability(0.0341), "0.034"),
        (probability(None), "–"),
        (trimmed(0.0), "0"),
        (trimmed(2.5), "2.5"),
        (trimmed(100), "100"),
        (trimmed(-1.25, 1), f"{MINUS}1.2"),
        (plural(1, "plot"), "1 plot"),
        (plural(1200, "plot"), f"1{THIN}200 plots"),
        (plural(2, "box", "boxes"), "2 boxes"),
        (shorten("a\nb  c", 10), "a b c"),
        (shorten("abcdefghij", 5), "abcd…"),
    ],
)
def test_numbers_for_people(shown, text):
    assert shown == text


def test_decimals_that_suit_a_column():
    assert digits_for([12.3, None, 4.0]) == 2
    assert digits_for([0.31, 0.2]) == 3
    assert digits_for([0.012]) == 4
    assert digits_for([math.nan, math.inf, None]) == 2
    assert digits_for([0, 0.0]) == 2


@pytest.mark.parametrize("digits", [0, 2, 5])
def test_many_numbers_are_written_like_one(digits):
    rng = np.random.default_rng(3)
    some = rng.normal(size=200) * 10.0 ** rng.integers(-6, 9, 200)
    values = [
        None, math.nan, math.inf, -math.inf, 0.0, -0.0, -0.001, 0.004999, -1234567.891, 5, True,
        np.float32(11.544), np.int64(-3), *some,
    ]  # fmt: skip
    assert numbers(values, digits) == [number(value, digits) for value in values]
    assert numbers([], digits) == []
