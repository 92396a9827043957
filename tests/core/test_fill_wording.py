# SPDX-License-Identifier: GPL-2.0-or-later
"""What a fill says follows from what was run."""

from __future__ import annotations

import os
from datetime import date

import numpy as np
import pytest
from canopycloud.core import fill_from_donors
from canopycloud.core.acquisition import Acquisition, Scaling
from canopycloud.core.errors import ParameterError
from canopycloud.core.fill.summary import FillSummary, SceneFacts
from canopycloud.core.fill.wording import (
    donor_date_text,
    error_text,
    limits_text,
    unchanged_text,
)
from canopycloud.core.progress import Progress

ND = -32768


def scene(tmp_raster, name="t.tif", **options):
    values = np.random.default_rng(0).integers(100, 3000, (3, 40, 40)).astype(np.int16)
    values[:, 5:9, 5:9] = ND
    return tmp_raster(values, name, nodata=ND, **options)


@pytest.mark.parametrize("way", ["path", "link", "hard link", "spelling", "vrt"])
def test_a_donor_that_is_the_scene_itself_is_refused(way, tmp_raster, tmp_path):
    path = scene(tmp_raster)
    other = tmp_path / ("again.vrt" if way == "vrt" else "again.tif")
    if way == "link":
        other.symlink_to(path)
    elif way == "hard link":
        os.link(path, other)
    elif way == "vrt":
        pytest.importorskip("osgeo.gdal").Translate(str(other), str(path), format="VRT")
    elif way == "spelling":
        other = f"{tmp_path}/../{tmp_path.name}/./{path.name}"
    else:
        other = path
    good = scene(tmp_raster, "good.tif")
    with pytest.raises(ParameterError, match=r"Donor 2, \S+ is the scene"):
        fill_from_donors(path, [good, other], tmp_path / "o.tif")
    assert not (tmp_path / "o.tif").exists()
    with pytest.raises(ParameterError, match=r"mask .* is the scene"):
        fill_from_donors(path, [good], tmp_path / "o.tif", mask=other)


def summary(missed=0, **facts):
    return FillSummary(9, 0, missed, 0, None, None, (), 0, (9,), SceneFacts(**facts))


def test_unchanged_is_said_of_what_is_unchanged():
    assert unchanged_text(summary()) == "Cells of the scene itself are unchanged."
    said = unchanged_text(summary(1561))
    assert said.startswith("1\u202f561 cells of the scene outside its mask")
    assert "all other cells" in said


def test_limits_follow_from_the_method_and_the_size():
    seamless = limits_text(summary(methods=("seamless",), suspect_pixel_count=70))
    assert "70 cells" in seamless
    assert "lower bound" in seamless
    assert "whole scene" not in seamless
    assert "No cell along the real gap" in limits_text(summary(methods=("seamless",)))
    copy = limits_text(summary(methods=("copy",), suspect_pixel_count=0, refitted=False))
    assert "rim" not in copy
    assert "fitted to the whole scene" in copy


def test_errors_have_units():
    c2 = Scaling(2.75e-5, -0.2, "C2")
    # 496 * 2.75e-5 = 0.01364; the mean 0.0136 / 0.12 = 0.11367 is stored as 11406.
    assert error_text(496, 11406.0, c2) == "496 stored = 0.0136 reflectance, 12 % of the mean"
    assert error_text(496, None, c2) == "496 stored = 0.0136 reflectance"
    assert error_text(5, 100.0, None) == "5 stored, 5.0 % of the mean"
    assert error_text(5, -1.0, None) == "5 stored"


def test_dates_are_told_with_the_days_between():
    one, other = Acquisition(date(2016, 7, 7)), Acquisition(date(2016, 7, 23))
    assert donor_date_text(one, other) == "2016-07-23, 16 days after the scene"
    assert donor_date_text(other, one) == "2016-07-07, 16 days before the scene"
    assert donor_date_text(one, one) == "2016-07-07, the day of the scene"
    assert donor_date_text(Acquisition(), other) == "2016-07-23"


def test_log_of_a_run(tmp_raster, tmp_path):
    rng = np.random.default_rng(5)
    donor = rng.integers(8000, 20000, (3, 40, 50)).astype(np.uint16)
    target = (donor * 1.1).astype(np.uint16)
    target[:, 10:20, 10:20] = 0
    lines = []
    fill_from_donors(
        tmp_raster(target, "LC08_L2SP_034032_20160707_20200906_02_T1_SR_B2.tif", nodata=0),
        [tmp_raster(donor, "LC08_L2SP_034032_20160723_20200906_02_T1_SR_B2.tif", nodata=0)],
        tmp_path / "o.tif",
        progress=Progress(info=lines.append),
    )
    said = "\n".join(lines)
    assert "16 days after the scene" in said
    assert "EPSG:32611" in said
    assert "100 cells (100 m²) filled from" in said
    assert "reflectance" in said
    assert "of the mean" in said
    assert "lower bound" in said
