# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs appear whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import canopycloud.core
import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core import formats
from canopycloud.core.errors import BandError, NodataError, OutputError
from canopycloud.core.grid import Grid, Window
from canopycloud.core.raster import (
    Band,
    RasterOutputs,
    RasterSource,
    create_raster,
    fitting_nodata,
    work_windows,
)

GRID = Grid(None, Affine(1, 0, 0, 0, -1, 600), 700, 600)
NOISE = np.random.default_rng(0).integers(-9000, 9000, (1, 600, 700)).astype(np.int16)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def fail_after_writing(targets):
    with RasterOutputs() as outputs:
        for target in targets:
            outputs.create(target, GRID, [Band(1, "int16")]).write(NOISE, GRID.window)
        raise ZeroDivisionError


def test_file_appears_when_whole(tmp_path):
    target = tmp_path / "o.tif"
    with create_raster(target, GRID, [Band(1, "int16", -1)]) as out:
        out.write(NOISE, GRID.window)
        assert not target.exists()
    with rasterio.open(target) as made:
        np.testing.assert_array_equal(made.read(), NOISE)
    assert names(tmp_path) == ["o.tif"]


def test_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "o.tif"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        fail_after_writing([target])
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["o.tif"]


def test_two_outputs_come_together_or_not_at_all(tmp_path):
    (tmp_path / "a.tif").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        fail_after_writing([tmp_path / "a.tif", tmp_path / "b.tif"])
    assert names(tmp_path) == ["a.tif"]
    with RasterOutputs() as outputs:
        for name in ("a.tif", "b.tif"):
            outputs.create(tmp_path / name, GRID, [Band(1, "int16")]).write(NOISE, GRID.window)
    assert names(tmp_path) == ["a.tif", "b.tif"]


def test_two_outputs_of_one_name_are_refused(tmp_path):
    with pytest.raises(OutputError, match="Choose two names"):
        fail_after_writing([tmp_path / "a.tif", tmp_path / "a.tif"])
    assert names(tmp_path) == []


def test_second_output_that_cannot_be_made_takes_the_first_along(tmp_path):
    with pytest.raises(OutputError, match="nowhere"):
        fail_after_writing([tmp_path / "a.tif", tmp_path / "nowhere" / "b.tif"])
    assert names(tmp_path) == []


LIMITED = """
import resource, signal, sys
import numpy as np
from affine import Affine
from canopycloud.core import formats
from canopycloud.core.errors import OutputError
from canopycloud.core.grid import Grid
from canopycloud.core.raster import Band, create_raster

# A disk that takes no more than so many bytes a file.
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
target, limit, threads = sys.argv[1], int(sys.argv[2]), sys.argv[3]
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
grid = Grid(None, Affine(1, 0, 0, 0, -1, 600), 700, 600)
noise = np.random.default_rng(0).integers(-9000, 9000, (1, 600, 700)).astype(np.int16)
try:
    with create_raster(target, grid, [Band(1, "int16")], options={"NUM_THREADS": threads}) as out:
        for window in grid.blocks(256):
            out.write(noise[:, window.slices[0], window.slices[1]], window)
except OutputError as error:
    print(error)
else:
    print("written")
"""


@pytest.mark.parametrize("threads", ["1", "ALL_CPUS"])
@pytest.mark.parametrize("limit", [20_000, 300_000, 700_000, 770_000])
def test_full_disk_is_told_and_the_old_file_survives(tmp_path, limit, threads):
    """Rasterio's close() is silent when the disk is full: the finished file is checked."""
    (tmp_path / "link").mkdir()
    (tmp_path / "link" / "canopycloud").symlink_to(Path(canopycloud.core.__file__).parents[1])
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "o.tif"

    def attempt(bytes_allowed):
        done = subprocess.run(
            [sys.executable, "-c", LIMITED, str(target), str(bytes_allowed), threads],
            env={**os.environ, "PYTHONPATH": str(tmp_path / "link")},
            capture_output=True, text=True, timeout=120, check=True,
        )  # fmt: skip
        return done.stdout

    assert attempt(10_000_000) == "written\n"
    whole = target.read_bytes()
    assert len(whole) > 770_000
    answer = attempt(limit)
    assert "room on the disk" in answer, answer
    assert target.read_bytes() == whole
    assert names(folder) == ["o.tif"]


def test_missing_block_is_noticed_unless_meant(tmp_path):
    bands = [Band(1, "int16"), Band(2, "int16")]
    with create_raster(tmp_path / "s.tif", GRID, bands, options={"SPARSE_OK": "YES"}) as out:
        out.write(NOISE, GRID.window, [1])
    with rasterio.open(tmp_path / "s.tif") as made:
        assert not made.read(2).any()


def test_companions_of_the_old_file_go(tmp_path):
    target = tmp_path / "o.tif"
    for name in ("o.tif", "o.tif.aux.xml", "o.tif.ovr"):
        (tmp_path / name).write_bytes(b"old")
    with create_raster(target, GRID, [Band(1, "int16")]) as out:
        out.write(NOISE, GRID.window)
    assert names(tmp_path) == ["o.tif"]


def test_categories_and_colours(tmp_path):
    with create_raster(
        tmp_path / "m.tif", GRID, [Band(1, "uint8", color="palette")],
        colormap={0: (0, 0, 0, 0), 2: (1, 2, 3, 255)}, categories={0: "Kept", 2: "Fog & <mist>"},
    ) as out:  # fmt: skip
        out.write(np.zeros((1, 600, 700), np.uint8), GRID.window)
    assert names(tmp_path) == ["m.tif", "m.tif.aux.xml"]
    text = (tmp_path / "m.tif.aux.xml").read_text(encoding="utf-8")
    assert "<Category>Fog &amp; &lt;mist&gt;</Category>" in text
    with rasterio.open(tmp_path / "m.tif") as made:
        assert made.colormap(1)[2] == (1, 2, 3, 255)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, {"compress": "deflate", "tiled": True, "blockxsize": 256}),
        ({"COMPRESS": "LZW"}, {"compress": "lzw"}),
        ({"compress": "none"}, {}),
        ({"TILED": "NO"}, {"tiled": False}),
        ({"BLOCKXSIZE": 512, "BLOCKYSIZE": 128}, {"blockxsize": 512, "blockysize": 128}),
        ({"INTERLEAVE": "PIXEL"}, {"interleave": "pixel"}),
        ({"PREDICTOR": 1}, {"compress": "deflate"}),
    ],
)
@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32", "float64", "int32"])
def test_creation_options(tmp_path, options, expected, dtype):
    cells = np.repeat(NOISE, 2, axis=0).astype(dtype)
    bands = [Band(1, dtype), Band(2, dtype)]
    with create_raster(tmp_path / "o.tif", GRID, bands, options=options) as out:
        for window in GRID.blocks(300):
            out.write(cells[:, window.slices[0], window.slices[1]], window)
    with rasterio.open(tmp_path / "o.tif") as made:
        assert {key: made.profile.get(key) for key in expected} == expected
        np.testing.assert_array_equal(made.read(), cells)


def test_another_format(tmp_path):
    # From GDAL 3.12 on, .img alone would be MiraMon's.
    with create_raster(tmp_path / "o.img", GRID, [Band(1, "int16", -9999)]) as out:
        out.write(NOISE, GRID.window)
    with rasterio.open(tmp_path / "o.img") as made:
        assert (made.driver, made.nodata) == ("HFA", -9999)
        np.testing.assert_array_equal(made.read(), NOISE)


def test_a_format_that_this_gdal_lacks(tmp_path, monkeypatch):
    lacking = formats.Format("Lacking", "Lacking", (".lack",))
    monkeypatch.setitem(formats._BY_EXTENSION, ".lack", lacking)
    with (
        pytest.raises(OutputError, match=r"o\.lack cannot be written as Lacking"),
        create_raster(tmp_path / "o.lack", GRID, [Band(1, "int16")]),
    ):
        pass
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "words"),
    [("o.nonsense", "No raster format"), ("no/folder/o.tif", "Nothing can be written")],
)
def test_places_that_do_not_do(tmp_path, path, words):
    with (
        pytest.raises(OutputError, match=words),
        create_raster(tmp_path / path, GRID, [Band(1, "int16")]),
    ):
        pass


def test_bands_of_two_types_are_refused(tmp_path):
    with (
        pytest.raises(BandError, match="float32, int16"),
        create_raster(tmp_path / "o.tif", GRID, [Band(1, "int16"), Band(2, "float32")]),
    ):
        pass
    assert names(tmp_path) == []


# --------------------------------------------------------------------------- nodata that fits --


@pytest.mark.parametrize(
    ("cells", "nodata", "expected"),
    [
        (np.array([[1, 2]], np.int16), -9999, -9999),
        (np.array([[1, 2]], np.int16), None, -32768),
        (np.array([[-32768, 2]], np.int16), None, -32767),
        (np.array([[1, 2]], np.uint16), None, 65535),
        (np.array([[65535, 65534]], np.uint16), None, 65533),
        (np.array([[255]], np.uint8), None, 254),
        (np.array([[1, 2]], np.int32), None, -(2**31)),
        (np.array([[-(2**31), 2]], np.int32), None, 2**31 - 1),
        (np.array([[0, 5]], np.uint32), None, 2**32 - 1),
    ],
)
def test_fitting_nodata(tmp_raster, cells, nodata, expected):
    with RasterSource(tmp_raster(cells, nodata=nodata)) as source:
        assert fitting_nodata(source) == expected


def test_fitting_nodata_of_real_numbers_is_nan(tmp_raster):
    with RasterSource(tmp_raster(np.ones((2, 2), np.float32))) as source:
        assert np.isnan(fitting_nodata(source))


def test_no_value_is_left(tmp_raster):
    cells = np.arange(256, dtype=np.uint8).reshape(16, 16)
    with RasterSource(tmp_raster(cells)) as source, pytest.raises(NodataError, match="uint8"):
        fitting_nodata(source)


# ----------------------------------------------------------------------------- work in windows --


@pytest.mark.parametrize("tiles", [{"tiled": True, "blockxsize": 128, "blockysize": 64}, {}])
def test_work_windows_are_whole_blocks_of_source_and_target(tmp_raster, tmp_path, tiles):
    path = tmp_raster(np.zeros((3, 1500, 1300), np.int16), **tiles)
    with (
        RasterSource(path) as source,
        create_raster(tmp_path / "o.tif", source.grid, [Band(1, "int16")]) as target,
    ):
        seen = np.zeros(source.grid.shape, dtype=int)
        for window in work_windows(source, target):
            seen[window.slices] += 1
            for start, size, block in (
                (window.row, window.height, 256), (window.col, window.width, 256),
            ):  # fmt: skip
                assert start % block == 0
                assert size % block == 0 or start + size in source.grid.shape
        assert (seen == 1).all()
        target.write(np.zeros((1, 1500, 1300), np.int16), Window(0, 0, 1300, 1500))
