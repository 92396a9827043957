# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates and scales are those that names and metadata state, and no others."""

from __future__ import annotations

import pytest
from canopycloud.core.acquisition import SOURCE_TAG, acquisition, days_between, source_name
from canopycloud.core.raster import Band

C1 = "LC08_L1TP_034032_20160707_20170221_01_T1_sr_band4_crop.tif"
C2 = "LC08_L2SP_008059_20191201_20200825_02_T1_SR_B4.TIF"
S2 = (
    "S2B_MSIL2A_20210122T133229_N{}_R081_T22HBD_20210122T155500.SAFE/"
    "IMG/T22HBD_20210122T133229_B04_10m.jp2"
)


@pytest.mark.parametrize(
    ("path", "date", "scale"),
    [
        (C1, "2016-07-07", (1e-4, 0)),
        (C2, "2019-12-01", (2.75e-5, -0.2)),
        ("LE07_L2SR_008059_20191201_20200825_02_T1_SR_B4.TIF", "2019-12-01", (2.75e-5, -0.2)),
        ("LC08_CU_028009_20170730_20171020_C01_V01_SRB4.tif", "2017-07-30", (1e-4, 0)),
        ("LC09_CU_003009_20220730_20220803_02_SR_B4.TIF", "2022-07-30", (2.75e-5, -0.2)),
        (S2.format("0214"), "2021-01-22", (1e-4, 0)),
        (S2.format("0400"), "2021-01-22", (1e-4, -0.1)),
        (S2.format("0500"), "2021-01-22", (1e-4, -0.1)),
        (S2.format("9999"), "2021-01-22", None),
        ("HLS.L30.T13SDA.2020123T173504.v2.0.B04.tif", "2020-05-02", (1e-4, 0)),
        # Digital numbers of Level-1, and temperature, are no reflectance.
        ("LC08_L1TP_195025_20130707_20170503_01_T1_B4.TIF", "2013-07-07", None),
        ("LC08_L2SP_008059_20191201_20200825_02_T1_ST_B10.TIF", "2019-12-01", None),
        ("LC08_L1TP_013032_20180421_B6.TIF", "2018-04-21", None),
        ("S2A_MSIL1C_20210908T042701_N0301_R133_T46RER_20210908T070248.SAFE/B04.jp2",
         "2021-09-08", None),
        ("T22HBD_20210122T133229_B04_10m.jp2", "2021-01-22", None),
        ("20160707_cloudy/scene.tif", "2016-07-07", None),
        ("fields_2018-05-09.tif", "2018-05-09", None),
        ("from_20180509_to_20190101.tif", "not known", None),
        ("mosaic_12345678.tif", "not known", None),
        ("scene.tif", "not known", None),
    ],
)  # fmt: skip
def test_names(path, date, scale):
    found = acquisition(path)
    assert found.date_text == date
    told = found.scaling and (found.scaling.scale, found.scaling.offset)
    assert told == scale


def test_what_a_file_was_made_of_is_remembered():
    tag = source_name([f"in/{C1}", "in/other.tif"], {})
    assert acquisition("scene.tif", {SOURCE_TAG: tag}).date_text == "2016-07-07"
    assert acquisition("scene.tif", {SOURCE_TAG: tag}).scaling.scale == 1e-4
    assert source_name(["scene.tif"], {SOURCE_TAG: tag}) == tag
    safe = source_name([S2.format("0400")], {})
    assert acquisition("stack.tif", {SOURCE_TAG: safe}).scaling.offset == -0.1


def test_the_raster_itself_comes_first():
    own = (Band(1, "int16", scale=0.001, offset=0.5), Band(2, "int16", scale=0.001, offset=0.5))
    found = acquisition(C1, {}, own).scaling
    assert (found.scale, found.offset) == (0.001, 0.5)
    kelvin = (Band(1, "int16", scale=0.0034, offset=149.0, unit="K"),)
    assert acquisition("x.tif", {}, kelvin).scaling is None
    unlike = (Band(1, "int16", scale=0.001), Band(2, "int16", scale=0.1))
    assert acquisition("x.tif", {}, unlike).scaling is None


def test_metadata_beside_the_file(tmp_path, shared_data):
    found = acquisition(shared_data / "sentinel2_l2a_scl" / "B04.tif")
    assert found.date_text == "2020-02-19"
    assert (found.scaling.scale, found.scaling.offset) == (1e-4, 0.0)
    item = '{"id": "x", "s2:product_type": "S2MSI2A", "s2:processing_baseline": "04.00", %s}'
    for applied, offset in (("false", -0.1), ("true", 0.0)):
        (tmp_path / "S2A_29RKH_20220219_0_L2A.json").write_text(
            item % f'"earthsearch:boa_offset_applied": {applied}'
        )
        assert acquisition(tmp_path / "B04.tif").scaling.offset == offset
    # Beside a file of another name it says nothing.
    assert acquisition(tmp_path / "scene.tif").scaling is None


def test_a_date_of_the_metadata():
    assert acquisition("a.tif", {"DATE_ACQUIRED": "2016-07-07"}).date_text == "2016-07-07"
    assert acquisition("a.tif", {"TIFFTAG_DATETIME": "2016:07:07"}).date is None


def test_days_between():
    one, other = acquisition(C1), acquisition(C1.replace("20160707", "20160723"))
    assert days_between(one, other) == 16
    assert days_between(other, one) == -16
    assert days_between(one, acquisition("a.tif")) is None
