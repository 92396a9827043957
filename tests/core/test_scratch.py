# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporary files: a full disk is an error in words, in a process that lives on."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager

import numpy as np
import pytest
from canopycloud.core import scratch
from canopycloud.core.errors import OutputError
from canopycloud.core.qa import mask_clouds

QA = "LC08_x_02_T1_QA_PIXEL.tif"


@pytest.fixture(params=["as here", "without fallocate"])
def way(request, monkeypatch):
    if request.param != "as here":
        monkeypatch.delattr(os, "posix_fallocate", raising=False)


def test_bytes_are_zero_and_their_room_is_taken(way, tmp_path):
    made = scratch.mapped_bytes(tmp_path / "a", (3, 1_000_001))
    assert made.shape == (3, 1_000_001)
    assert not made.any()
    assert (tmp_path / "a").stat().st_blocks * 512 >= 3_000_003
    made[2, -1] = 7
    made.flush()
    assert np.fromfile(tmp_path / "a", np.uint8)[-1] == 7


def test_a_full_disk_is_told(way, small_files, tmp_path):
    told = pytest.raises(OutputError, match=r"no room for a temporary file of 0\.1 MB")
    with small_files(4000), told:
        scratch.mapped_bytes(tmp_path / "a", (100, 1000))


@pytest.mark.parametrize("more", [{"min_object": 4}, {"method": "scenes"}])
def test_masks_that_need_one_are_refused(full_temporary_folder, tmp_raster, tmp_path, more):
    rng = np.random.default_rng(1)
    land = rng.integers(300, 3000, (3, 20, 20)).repeat(10, 1).repeat(10, 2).astype(np.uint16)
    scene = tmp_raster(land + rng.integers(0, 60, land.shape).astype(np.uint16), "scene.tif")
    clear = tmp_raster(land + rng.integers(0, 60, land.shape).astype(np.uint16), "clear.tif")
    qa = tmp_raster(np.full((200, 200), 21824, np.uint16), QA)
    if "method" in more:
        qa, more = None, {**more, "clear_scenes": [clear]}
    with full_temporary_folder(), pytest.raises(OutputError, match="temporary file"):
        mask_clouds(scene, qa, tmp_path / "o.tif", **more)
    assert not (tmp_path / "o.tif").exists()
    assert not list(tmp_path.glob(".canopycloud-*"))
    mask_clouds(scene, qa, tmp_path / "o.tif", **more)


@pytest.fixture
def full_temporary_folder(small_files, monkeypatch):
    """As `small_files`, for what is written to the temporary folder alone."""
    taken = scratch._take_room

    def take(file, size):
        with small_files(size - 1):
            taken(file, size)

    @contextmanager
    def full():
        with monkeypatch.context() as patch:
            patch.setattr(scratch, "_take_room", take)
            yield

    return full


def test_no_temporary_folder_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(OutputError, match="No temporary folder"), scratch.scratch_folder():
        pass


def test_a_file_that_cannot_be_removed_does_not_end_the_run(monkeypatch):
    """As Windows does with a file that is still mapped."""

    def refuse(path, *args, **more):
        raise PermissionError(13, "used by another process", str(path))

    with scratch.scratch_folder() as folder:
        (folder / "mapped").write_bytes(b"1")
        monkeypatch.setattr(os, "unlink", refuse)
    monkeypatch.undo()
    shutil.rmtree(folder)
