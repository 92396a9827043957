# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes without a QA raster, masked by a method that is a package: here by a rule of our own."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import ParameterError
from canopycloud.core.qa.engines.model import Engine, Loaded
from canopycloud.core.qa.engines.table import TABLE
from canopycloud.core.qa.products import CLASSES
from canopycloud.core.raster import RasterSource
from canopycloud.core.repair import repair_scenes

from .series import series

OWN = {"method": "copy", "dilation_cloud": 0, "dilation_shadow": 0, "mask_method": "ukis_csmask"}


def load(_):
    cloud = np.uint8(CLASSES["cloud"].code)
    return Loaded("bright 1", lambda cells: np.where(cells.min(axis=0) > 8000, cloud, np.uint8(0)))


def test_scenes_without_a_qa_raster_are_repaired(tmp_path, monkeypatch):
    monkeypatch.setitem(
        TABLE, "ukis_csmask", Engine("bright", ("blue", "red"), load, reflectance=False, unit=40)
    )
    truth = series(tmp_path / "in")
    for file in (tmp_path / "in").rglob("*_BQA.TIF"):
        file.unlink()
    plain = repair_scenes(tmp_path / "in", tmp_path / "plain", method="copy")
    assert not plain.scenes
    assert ["no QA raster" in reason for _, reason in plain.left_out] == [True] * 4
    done = repair_scenes(tmp_path / "in", tmp_path / "out", **OWN)
    assert (done.scene_count, done.skipped_count) == (4, 0)
    assert [one.mask.masked for one in done.scenes] == [168, 168, 100, 0]
    assert not (tmp_path / "out" / "second_opinion").exists()
    first = done.scenes[0]
    with RasterSource(tmp_path / "out" / first.mask.mask) as mask:
        assert (mask.read_raw()[0] == 2).sum() == 168
    with RasterSource(tmp_path / "out" / first.fill.file) as filled:
        cells = filled.read_raw()[:, 8:20, 8:22].astype(float)
    assert np.abs(cells / truth["20180105"][:, 8:20, 8:22] - 1).mean() < 0.2
    again = repair_scenes(tmp_path / "in", tmp_path / "out", **OWN)
    assert again.unchanged_count == 4


def test_another_method_masks_anew(tmp_path, monkeypatch):
    """What one method has masked is not taken for what another would."""
    monkeypatch.setitem(TABLE, "ukis_csmask", Engine("bright", ("blue",), load, reflectance=False))
    series(tmp_path / "in")
    by_qa = repair_scenes(tmp_path / "in", tmp_path / "out", **{**OWN, "mask_method": "qa"})
    other = repair_scenes(tmp_path / "in", tmp_path / "out", **OWN)
    assert by_qa.scenes[0].mask.product != "ukis_csmask"
    assert other.scenes[0].mask.product == "ukis_csmask"
    assert by_qa.scenes[0].mask.key != other.scenes[0].mask.key


def test_a_class_that_the_package_lacks_is_refused_at_once(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(ParameterError, match="has no class snow"):
        repair_scenes(tmp_path / "in", tmp_path / "out", classes=["snow"], **OWN)
