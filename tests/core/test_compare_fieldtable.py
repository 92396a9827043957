# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import math

import numpy as np
import pytest
from canopycloud.core.errors import NotEnoughDataError, ParameterError
from canopycloud.core.fieldtable import aggregate_stems, fold_id, read_heights, read_plot_heights
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("value", [7, 7.0, "7", " 7 ", "7.0", "007", "7.", "+7", np.int64(7)])
def test_seven_is_seven(value):
    assert fold_id(value) == "7"


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("SJER1068", "sjer1068"),
        ("\u00a0Sjer1068\t", "sjer1068"),
        ("plot  a  1", "plot a 1"),
        ("7.1", "7.1"),
        ("7.10", "7.10"),
        (7.1, "7.1"),
        ("0", "0"),
        ("-0", "0"),
        (-3.0, "-3"),
        ("1e5", "1e5"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ｆｕｌｌ７", "full7"),
        ("e\u0301", "\u00e9"),
        (None, None),
        ("", None),
        ("  ", None),
        (math.nan, None),
        (10**20, str(10**20)),
    ],
)
def test_fold_id(value, key):
    assert fold_id(value) == key


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text):
    once = fold_id(text)
    if once is not None:
        assert fold_id(once) in (once, fold_id(fold_id(once)))
        assert fold_id(f"  {text} ") == once


@given(st.integers(-(10**9), 10**9))
def test_whole_numbers_fold_alike_in_any_type(number):
    assert fold_id(number) == fold_id(float(number)) == fold_id(f" {number}.0 ") == str(number)


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("12.5", 12.5),
        (" 12 ", 12.0),
        ("1e1", 10.0),
        (".5", 0.5),
        ("0", 0.0),
        (3, 3.0),
        (np.float32(2.5), 2.5),
        ("", None),
        ("NA", None),
        ("nan", None),
        ("Null", None),
        ("-", None),
        (None, None),
        (math.nan, None),
        (math.inf, None),
    ],
)
def test_heights_as_text(text, height):
    assert read_heights([text]).heights == (height,)


def test_decimal_commas_are_read_and_reported():
    found = read_heights(["12,5", "3", "0,75"])
    assert found.heights == (12.5, 3.0, 0.75)
    assert found.decimal_comma


def test_commas_and_points_in_one_column_are_refused():
    with pytest.raises(ParameterError, match=r"row 2 has '12,5'") as caught:
        read_heights(["12.5", "12,5"])
    assert caught.value.data["row"] == 2


@pytest.mark.parametrize("text", ["tall", "12 m", "1,234.5", "12;5", "1 2", "0x10", "--5"])
def test_what_is_no_number_is_refused_with_its_row(text):
    with pytest.raises(ParameterError, match="Row 3 of stems") as caught:
        read_heights(["1", "2", text], where="stems")
    assert caught.value.data == {"row": 3, "value": text}


def test_negative_heights_are_no_heights_and_are_counted():
    found = read_heights([1.0, -9999.0, "-1.6", "\u22122"])
    assert found.heights == (1.0, None, None, None)
    assert found.negative == (2, 3, 4)
    assert read_heights(["-0.14"], negative=True).heights == (-0.14,)


def test_aggregates_by_hand():
    ids, heights = ["a", "a", "a", "b"], [2.0, 4.0, 9.0, 7.0]
    assert aggregate_stems(ids, heights, "max").heights == {"a": 9.0, "b": 7.0}
    assert aggregate_stems(ids, heights, "mean").heights == {"a": 5.0, "b": 7.0}
    # place 0.95 × 2 = 1.9 between the second and the third
    assert aggregate_stems(ids, heights, "p95").heights == pytest.approx({"a": 8.5, "b": 7.0})
    assert aggregate_stems(ids, heights).stems == {"a": 3, "b": 1}


@given(st.lists(st.floats(0, 80), min_size=1, max_size=60))
def test_aggregates_equal_numpy(heights):
    ids = ["p"] * len(heights)
    assert aggregate_stems(ids, heights, "p95").heights["p"] == pytest.approx(
        float(np.percentile(heights, 95)), abs=1e-9
    )
    assert aggregate_stems(ids, heights, "mean").heights["p"] == pytest.approx(
        float(np.mean(heights)), abs=1e-9
    )


def test_what_was_left_out_is_counted():
    found = aggregate_stems(["a", None, "A ", "b", "a"], [1.0, 2.0, "", -4, None])
    assert found.heights == {"a": 1.0}
    assert (found.missing_ids, found.missing_heights, found.negative_rows) == (1, 2, (4,))
    assert found.merged == {"a": ("a", "A ")}
    assert found.names == {"a": "a", "b": "b"}


def test_refusals():
    with pytest.raises(ParameterError, match="not a way"):
        aggregate_stems(["a"], [1.0], "median")
    with pytest.raises(ParameterError, match="2 plot ids and 1 height"):
        aggregate_stems(["a", "b"], [1.0])
    with pytest.raises(NotEnoughDataError, match="No row"):
        aggregate_stems(["a", None], [None, 1.0])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_csv_files_of_any_make(tmp_path, end, mark, comma):
    path = tmp_path / "stems.csv"
    lines = ["plot,h,who", 'a,"1.5","x y"', "b,2,", "", "a,3", "", ""]
    path.write_bytes((mark + end.join(lines).replace(",", comma)).encode())
    assert read_plot_heights(path, "plot", "h").heights == {"a": 3.0, "b": 2.0}


def test_csv_refusals_name_the_file(tmp_path):
    path = tmp_path / "stems.csv"
    path.write_text("plot,h\na,x\n")
    with pytest.raises(ParameterError, match=r"stems.csv has no column 'id'.*plot, h"):
        read_plot_heights(path, "id", "h")
    with pytest.raises(ParameterError, match=r"Row 1 of stems.csv has 'x'"):
        read_plot_heights(path, "plot", "h")
    with pytest.raises(ParameterError, match="cannot be read"):
        read_plot_heights(tmp_path / "none.csv", "id", "h")
    path.write_bytes(b"plot,h\n\xe9,1\n")
    with pytest.raises(ParameterError, match="UTF-8"):
        read_plot_heights(path, "plot", "h")
    path.write_text("")
    with pytest.raises(ParameterError, match="none"):
        read_plot_heights(path, "plot", "h")


# ---------------------------------------------------------------------- tables as people have --


@pytest.mark.parametrize(
    "word",
    ["", "NA", "n/a", "n.a.", "<NA>", "nd", "ND", "n.d.", ".", "..", "…", "\u2013", "\u2014", "-",
     "--", "?", "NaN", "#N/A", "#VALUE!", "null", "None", "missing", "no data", "\u00a0"],
)  # fmt: skip
def test_words_for_nothing_measured(word):
    found = read_heights(["5", word, word, "7"])
    assert found.heights == (5.0, None, None, 7.0)
    assert found.missing_words == {word.strip(): 2}


def test_every_row_without_a_number_is_named():
    with pytest.raises(ParameterError) as caught:
        read_heights(["1", "tall", "x", "tall", "2", "12 m"], where="stems")
    text = str(caught.value)
    assert "Row 2 of stems has 'tall'" in text
    assert "In total, 4 rows" in text
    for part in ("'tall' (2 rows: 2, 4)", "'x' (row 3)", "'12 m' (row 6)"):
        assert part in text


@pytest.mark.parametrize(
    "column", [["950", "1,050"], ["1,050", "7"], ["1.050", "950"], ["1,234", "2,345", "999"]]
)
def test_thousands_that_may_be_decimals_are_refused(column):
    with pytest.raises(ParameterError, match=r"may be 1\.\d+ or 1\d+"):
        read_heights(column)


@pytest.mark.parametrize(
    ("column", "heights"),
    [
        (["12,345", "8,250"], (12.345, 8.25)),
        (["0,950", "1,050", "7"], (0.95, 1.05, 7.0)),
        (["12,5", "1,050", "7"], (12.5, 1.05, 7.0)),
        (["1.050", "7"], (1.05, 7.0)),
        ([1.05, 50, "7"], (1.05, 50.0, 7.0)),
    ],
)
def test_decimals_that_can_be_nothing_else_are_read(column, heights):
    assert read_heights(column).heights == heights


def test_impossible_stems_are_left_out_and_named_by_row_and_plot():
    found = aggregate_stems(["a", "a", "b", "b", "c"], [12.0, 999, "9999", 8.0, "3.4e38"])
    assert found.heights == {"a": 12.0, "b": 8.0}
    assert found.names == {"a": "a", "b": "b", "c": "c"}
    (line,) = found.left_out
    for part in ("row 2, plot a: 999", "row 3, plot b: 9999", "row 5, plot c", "'not measured'"):
        assert part in line
    with pytest.raises(NotEnoughDataError, match="row 1, plot a: 9999"):
        aggregate_stems(["a"], [9999])


def test_a_table_in_centimetres_keeps_its_stems():
    found = aggregate_stems(list("abcde"), [1250, 1840, 725, 2210, 999])
    assert found.heights == {"a": 1250, "b": 1840, "c": 725, "d": 2210, "e": 999}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("comma", [",", ";", "\t", "|"])
def test_encodings_that_a_file_tells_are_read(tmp_path, encoding, comma):
    path = tmp_path / "stems.csv"
    path.write_bytes("plot,h\nÉ1,5\nb,6\n".replace(",", comma).encode(encoding))
    found = read_plot_heights(path, "plot", "h")
    assert found.heights == {"é1": 5.0, "b": 6.0}
    assert encoding[:5].upper().rstrip("-") in found.source.replace("-", "-").upper()


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_an_encoding_that_looks_like_others_must_be_named(tmp_path, encoding):
    path = tmp_path / "stems.csv"
    path.write_bytes("plot,h\na,1\nÉ1,5\n".encode(encoding))
    with pytest.raises(ParameterError, match=r"line 3.*0xc9.*Windows-1252.*É1,5.*cp1252"):
        read_plot_heights(path, "plot", "h")
    assert read_plot_heights(path, "plot", "h", encoding=encoding).heights["é1"] == 5.0


def test_other_files_with_the_name_of_a_table(tmp_path):
    path = tmp_path / "stems.csv"
    path.write_bytes(b"PK\x03\x04....")
    with pytest.raises(ParameterError, match="xlsx"):
        read_plot_heights(path, "plot", "h")
    path.write_text("sep=;\nplot;h\na;1,5\n")
    assert read_plot_heights(path, "plot", "h").heights == {"a": 1.5}
    path.write_text("plot,h\na,1\n")
    with pytest.raises(ParameterError, match="Name the encoding"):
        read_plot_heights(path, "plot", "h", encoding="no-such")
