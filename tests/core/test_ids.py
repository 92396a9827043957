# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import datetime
import struct
import sys
import unicodedata
from decimal import Decimal

import numpy as np
import pytest
from canopycloud.core.compare import compare_plots
from canopycloud.core.errors import ParameterError
from canopycloud.core.fieldtable import aggregate_stems
from canopycloud.core.ids import doubts_of_ids, fold_id, near_misses

DASHES = [chr(c) for c in range(sys.maxunicode) if unicodedata.category(chr(c)) == "Pd"]
BLANKS = [chr(c) for c in range(sys.maxunicode) if unicodedata.category(chr(c)) == "Zs"]


@pytest.mark.parametrize("dash", [*DASHES, "\u2212", "\u00ad", "\u2043", "\u207b"])
def test_dashes_of_every_kind_are_one(dash):
    assert fold_id(f"A{dash}7") == "a-7"


@pytest.mark.parametrize("blank", [*BLANKS, "\t", "\u200b ", "\ufeff "])
def test_blanks_of_every_kind_are_one(blank):
    assert fold_id(f"{blank}A{blank}{blank}7{blank}") == "a 7"


@pytest.mark.parametrize("text", ["\u00e9 1", "e\u0301 1", "\u00c9\u00a01", "E\u0301 \u200d1"])
def test_unicode_spellings_are_one(text):
    assert fold_id(text) == "\u00e9 1"


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (["2019-01-01", "2019/1/1", datetime.date(2019, 1, 1), "2019-01-01T00:00:00",
          datetime.datetime(2019, 1, 1), "2019-01-01 00:00:00.000"], "2019-01-01"),
        (["01:10", "1:10", "01:10:00", datetime.time(1, 10), "01:10:00.000"], "01:10"),
        (["2019-01-01T10:30:05", "2019-01-01 10:30:05", "2019/01/01 10:30:05.000"],
         "2019-01-01 10:30:05"),
        ([7, 7.0, "7", "007", "7.0", np.float32(7), np.int16(7), Decimal("7.0")], "7"),
        ([1e16, 10**16, "10000000000000000"], "1" + 16 * "0"),
        ([7.1, "7.1", np.float32(7.1), struct.unpack("f", struct.pack("f", 7.1))[0]], "7.1"),
        ([0.1 + 0.2, "0.3"], "0.3"),
        (["7.10", Decimal("7.10")], "7.10"),
    ],
)  # fmt: skip
def test_one_id_in_many_types(spellings, key):
    assert {fold_id(value) for value in spellings} == {key}


@pytest.mark.parametrize("text", ["2019-13-01", "1001-1-2", "12-1-1", "01:1", "1:10:30:5"])
def test_what_only_looks_like_a_date_stays(text):
    assert fold_id(text) == text


def test_decimal_numbers_as_ids_are_doubted_and_named():
    assert "7.1, 7.2" in doubts_of_ids([7.1, 7.1, 7.2, 7.0], "the field table")[0]
    assert "last digits" in doubts_of_ids([1e17], "t")[0]
    assert "encoding" in doubts_of_ids(["A\ufffd1"], "t")[0]
    assert doubts_of_ids(["7.1", 7.0, 7, None, float("nan")], "t") == ()


def test_decimal_ids_that_cannot_tell_two_plots_apart_are_refused():
    field = aggregate_stems([7.1, 7.1, 8.0], [5.0, 9.0, 3.0])
    with pytest.raises(ParameterError, match=r"'7.1' and '7.10'.*as text"):
        compare_plots(["7.1", "7.10", "8"], [5.0, 9.0, 3.0], field)
    found = compare_plots(["7.1", "8"], [9.0, 3.0], field)
    assert any("decimal numbers (7.1)" in line for line in found.doubts)
    text = aggregate_stems(["7.1", "7.10", "8"], [5.0, 9.0, 3.0])
    assert compare_plots(["7.1", "7.10", "8"], [5.0, 9.0, 3.0], text).bias == 0


def test_near_misses_are_named_and_not_matched():
    field = aggregate_stems(["A1", "B 2", "C-03", "7.1", "x"], [1.0, 2.0, 3.0, 4.0, 5.0])
    found = compare_plots(["A-1", "B2", "C-3", "7.10", "x"], [1.0] * 5, field)
    assert found.n == 1
    assert found.alike == (("A-1", "A1"), ("B2", "B 2"), ("C-3", "C-03"), ("7.10", "7.1"))
    assert near_misses(["---"], ["--"]) == ()


def test_ids_that_a_spreadsheet_made_dates_get_a_hint():
    field = aggregate_stems(["2026-01-02", "2026-02-02"], [1.0, 2.0])
    with pytest.raises(Exception, match="look like dates"):
        compare_plots(["1-2", "2-2"], [1.0, 2.0], field)
