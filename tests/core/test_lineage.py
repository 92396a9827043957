# SPDX-License-Identifier: GPL-2.0-or-later
"""Fingerprints of inputs, the record in rasters, and what differs between two rasters."""

from __future__ import annotations

import hashlib
import json
import sqlite3

import numpy as np
import pytest
from canopycloud.core.errors import RasterReadError
from canopycloud.core.lineage import (
    DOMAIN,
    ITEM,
    SENTENCE,
    WHOLE_UP_TO,
    Lineage,
    carrying,
    fingerprint,
    parsed,
    state_of,
)
from canopycloud.core.raster import (
    RasterOutputs,
    RasterSource,
    create_raster,
    raster_difference,
    record_of,
)
from canopycloud.core.raster.difference import other_cells
from canopycloud.core.raster.unchanged import Unchanged

RECORD = {"tool": "a:b", "parameters": {"X": 1}, "inputs": [], "versions": {}}
LINEAGE = Lineage(RECORD, "Canopy & Cloud 1: b, X=1")


def test_a_small_file_is_hashed_whole(tmp_path):
    file = tmp_path / "a.bin"
    file.write_bytes(b"abc")
    found = fingerprint(file)
    assert found == (3, hashlib.sha256(b"3\nabc").hexdigest(), "all")
    assert fingerprint(tmp_path / "none") is None


@pytest.mark.parametrize("place", [0, 5, WHOLE_UP_TO, -1])
def test_a_change_at_the_ends_or_in_a_sample_of_a_large_file_is_seen(tmp_path, place):
    file = tmp_path / "large.bin"
    content = bytearray(WHOLE_UP_TO + 1)
    file.write_bytes(content)
    before = fingerprint(file)
    content[place] = 1
    file.write_bytes(content)
    after = fingerprint(file)
    assert (before.size, before.of) == (after.size, after.of) == (WHOLE_UP_TO + 1, "samples")
    assert before.sha256 != after.sha256


def test_names_sizes_and_content_of_a_folder_count(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_text("1")
    first = fingerprint(tmp_path)
    (tmp_path / "in" / "a").rename(tmp_path / "in" / "b")
    second = fingerprint(tmp_path)
    (tmp_path / "in" / "b").write_text("2")
    third = fingerprint(tmp_path)
    assert first.of == "folder"
    assert first.size == 1
    assert len({first.sha256, second.sha256, third.sha256}) == 3


def test_reading_a_database_is_no_change_and_writing_is(tmp_path):
    file = tmp_path / "a.gpkg"
    with sqlite3.connect(file) as base:
        base.execute("CREATE TABLE t (a)")
        base.execute("INSERT INTO t VALUES (1)")
    base.close()
    before = fingerprint(file)
    for mode in ("WAL", "DELETE"):  # what QGIS does when it opens and closes one
        base = sqlite3.connect(file)
        base.execute(f"PRAGMA journal_mode = {mode}")
        base.close()
    assert fingerprint(file) == before
    with sqlite3.connect(file) as base:
        base.execute("UPDATE t SET a = 2")
    base.close()
    assert fingerprint(file).sha256 != before.sha256


def test_rasters_carry_the_record_and_lose_it_with_no_run(tmp_path, tmp_raster):
    cells = np.ones((1, 16, 16), "int16")
    first = tmp_raster(cells, "plain.tif", nodata=-1, tiled=True, blockxsize=16, blockysize=16,
                       compress="deflate")  # fmt: skip
    with RasterSource(first) as source:
        with carrying(LINEAGE), create_raster(tmp_path / "a.tif", source.grid, source.bands) as out:
            out.write(cells, source.grid.window)
        assert json.loads(record_of(tmp_path / "a.tif"))["parameters"] == {"X": 1}
        with carrying(LINEAGE), RasterOutputs() as outputs:
            outputs.create_from(source, tmp_path / "b.tif", tags={"A": "b"})
    assert parsed(record_of(tmp_path / "b.tif"))["tool"] == "a:b"
    with RasterSource(tmp_path / "b.tif") as source, RasterOutputs() as outputs:
        outputs.create_from(source, tmp_path / "c.tif", tags={"A": "b", SENTENCE: "old"})
    assert record_of(tmp_path / "c.tif") == ""
    assert record_of(first) == ""
    assert (DOMAIN, ITEM) == ("CANOPYCLOUD", "LINEAGE")


def test_the_same_run_writes_the_same_bytes(tmp_path, tmp_raster):
    cells = np.arange(256, dtype="float32").reshape(1, 16, 16)
    with RasterSource(tmp_raster(cells)) as source:
        for name in ("a", "b"):
            with carrying(LINEAGE), create_raster(
                tmp_path / f"{name}.tif", source.grid, source.bands
            ) as out:
                out.write(cells, source.grid.window)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


@pytest.mark.parametrize("text", ["", None, "{", "[]", "{}", '{"format":"other/1"}',
                                  '{"format":"canopycloud-lineage/1","tool":3}'])  # fmt: skip
def test_what_is_no_record_is_none(text):
    assert parsed(text) is None


def test_cells_that_differ_are_those_of_a_plain_loop():
    one = np.array([[[1, np.nan, 3], [np.nan, 5, 6]]], "float32")
    other = np.array([[[1, np.nan, 4], [0, np.nan, 6]]], "float32")
    assert other_cells(one, other).tolist() == [[[False, False, True], [True, True, False]]]


def test_differences_are_counted_and_worded(tmp_path, tmp_raster):
    cells = np.zeros((2, 30, 20), "int16")
    other = cells.copy()
    other[0, 3, 4] = other[1, 3, 4] = other[1, 9, 9] = 5
    a = tmp_raster(cells, "a.tif", nodata=-1)
    b = tmp_raster(other, "b.tif", nodata=-2)
    found = raster_difference(a, b)
    assert found.cells == 2
    assert "band 1: nodata '-1' before, '-2' now" in found.words
    assert found.words[-2:] == ["band 1: 1 cell differs", "band 2: 2 cells differ"]
    assert raster_difference(a, a) == (0, [])
    c = tmp_raster(cells[:, :29], "c.tif", nodata=-1)
    assert raster_difference(a, c).cells is None


def test_an_input_that_changes_after_its_fingerprint_is_refused(tmp_path):
    """The record would name another file than the one that was read."""
    path = tmp_path / "in.tif"
    path.write_bytes(b"before")
    seen = {str(path.resolve()): state_of(path)}
    path.write_bytes(b"after, longer")
    Unchanged([path]).check()  # a run without a record begins here
    with carrying(Lineage({}, "", {}, seen)), pytest.raises(RasterReadError, match="was changed"):
        Unchanged([path]).check()
    assert state_of(tmp_path / "none") is None
