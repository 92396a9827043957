# SPDX-License-Identifier: GPL-2.0-or-later
"""A file copied in the background."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import Cancelled, OutputError, ProductError
from canopycloud.core.progress import Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.raster import RasterOutputs, RasterSource
from canopycloud.core.raster import copy as room
from canopycloud.core.raster.copy import FileCopy


@pytest.fixture
def small_pieces(monkeypatch):
    monkeypatch.setattr(room, "_PIECE", 1000)


def test_the_copy_is_the_file(small_pieces, tmp_path):
    (tmp_path / "a").write_bytes(np.random.default_rng(1).bytes(123_457))
    copy = FileCopy(tmp_path / "a", tmp_path / "b")
    copy.wait()
    assert (tmp_path / "b").read_bytes() == (tmp_path / "a").read_bytes()
    copy.stop()  # of no effect on a copy that is complete
    assert (tmp_path / "b").stat().st_size == 123_457


def test_a_failure_is_told_to_who_waits(tmp_path):
    with pytest.raises(FileNotFoundError):
        FileCopy(tmp_path / "nowhere", tmp_path / "b").wait()
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(FileExistsError):
        FileCopy(tmp_path / "a", tmp_path / "b").wait()
    assert (tmp_path / "b").read_bytes() == b"b"


class Endless:
    """A file that has always more to read."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def read(self, size):
        return b"x"


def test_stop_and_cancel_end_an_endless_copy(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"")
    true_open = room.Path.open

    def opened(path, mode="r", *args, **options):
        return Endless() if "r" in mode else true_open(path, mode, *args, **options)

    monkeypatch.setattr(room.Path, "open", opened)
    copy = FileCopy(tmp_path / "a", tmp_path / "b")
    written = tmp_path / "b"
    with pytest.raises(Cancelled):
        copy.wait(Progress(cancelled=lambda: written.exists() and written.stat().st_size > 0))
    copy.stop()
    assert not copy._thread.is_alive()


def tiled(tmp_raster, name="scene.tif"):
    bands = np.arange(2 * 300 * 300, dtype=np.int16).reshape(2, 300, 300)
    return tmp_raster(
        bands, name, nodata=-1, tiled=True, blockxsize=128, blockysize=128, compress="deflate"
    )


def test_an_output_that_was_begun_is_not_begun_twice(tmp_raster, tmp_path):
    with RasterSource(tiled(tmp_raster)) as source, RasterOutputs() as outputs:
        outputs.start_copy(source, tmp_path / "o.tif")
        with pytest.raises(OutputError, match="Two outputs"):
            outputs.create(tmp_path / "o.tif", source.grid, source.bands)
        outputs.create_from(source, tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as made:
        assert made.count == 2


def test_a_refusal_after_the_copy_was_begun_leaves_nothing(tmp_raster, tmp_path):
    scene = tiled(tmp_raster, "in/scene.tif")
    codes = np.full((300, 300), 322, np.uint16)  # of Collection 1
    qa = tmp_raster(codes, "in/qa.tif", nodata=1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "o.tif").write_bytes(b"older")
    with pytest.raises(ProductError):
        mask_clouds(scene, qa, tmp_path / "out" / "o.tif", product="landsat_c2_l89")
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["o.tif"]
    assert (tmp_path / "out" / "o.tif").read_bytes() == b"older"
