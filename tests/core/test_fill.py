# SPDX-License-Identifier: GPL-2.0-or-later
"""The fill as a whole: what is filled from where, what stays, what is refused."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core import fill_from_donors
from canopycloud.core.errors import (
    BandError,
    CrsError,
    GridError,
    NotEnoughDataError,
    OutputError,
    ParameterError,
    ProductError,
)
from canopycloud.core.progress import Progress

ND = -32768
T = Affine(30.0, 0, 455655.0, 0, -30.0, 4428465.0)


def read(path):
    with rasterio.open(path) as src:
        return src.read()


def pair(rows=40, cols=50, bands=3, seed=1, hole=slice(10, 20)):
    """A donor and an input that is a linear function of it, with a hole."""
    rng = np.random.default_rng(seed)
    base = rng.integers(200, 4000, (bands, rows, cols)).astype(np.int16)
    target = (base * 1.2 + 50).round().astype(np.int16)
    holed = target.copy()
    holed[:, hole, hole] = ND
    return target, holed, base


@pytest.mark.parametrize("method", ["copy", "linear", "histogram", "seamless"])
def test_known_cells_stay_and_the_hole_is_filled(method, tmp_raster, tmp_path):
    target, holed, donor = pair()
    out, source = tmp_path / "o.tif", tmp_path / "s.tif"
    summary = fill_from_donors(
        tmp_raster(holed, "t.tif", nodata=ND, descriptions=["B1", "B2", "B3"]),
        [tmp_raster(donor, "d.tif", nodata=ND)],
        out,
        method=method,
        output_source=source,
    )
    filled, hole = read(out), holed[0] == ND
    np.testing.assert_array_equal(filled[:, ~hole], holed[:, ~hole])
    if method == "copy":
        np.testing.assert_array_equal(filled[:, hole], donor[:, hole])
    elif method == "linear":
        np.testing.assert_allclose(filled[:, hole], target[:, hole], atol=1)
    else:
        assert np.abs(filled[:, hole].astype(int) - target[:, hole]).mean() < 10
    np.testing.assert_array_equal(read(source)[0], hole)
    assert (summary.filled_pixel_count, summary.unfilled_pixel_count) == (100, 0)
    assert summary.source_counts == (100,)
    with rasterio.open(out) as made:
        assert made.nodata == ND
        assert made.descriptions == ("B1", "B2", "B3")
        assert made.dtypes[0] == "int16"


def test_mask_is_hole_and_what_nobody_has_becomes_nodata(tmp_raster, tmp_path):
    # No nodata value in the input: one is found, and the cells left empty get it.
    target = np.array([[[1, 2, 3, 4]]], dtype=np.uint8)
    mask = np.array([[[0, 7, 1, 0]]], dtype=np.uint8)
    donor = np.array([[[9, 255, 8, 9]]], dtype=np.uint8)
    out, source = tmp_path / "o.tif", tmp_path / "s.tif"
    summary = fill_from_donors(
        tmp_raster(target, "t.tif"),
        [tmp_raster(donor, "d.tif", nodata=255)],
        out,
        mask=tmp_raster(mask, "m.tif"),
        method="copy",
        output_source=source,
    )
    np.testing.assert_array_equal(read(source)[0], [[0, 255, 1, 0]])
    with rasterio.open(out) as made:
        assert made.nodata == 255
        np.testing.assert_array_equal(made.read(1), [[1, 255, 8, 4]])
    assert (summary.filled_pixel_count, summary.unfilled_pixel_count) == (1, 1)


def test_nodata_of_the_mask_is_no_hole(tmp_raster, tmp_path):
    target = np.array([[1, 2, 3]], dtype=np.int16)
    mask = np.array([[255, 1, 0]], dtype=np.uint8)
    fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(target + 10, "d.tif")],
        tmp_path / "o.tif",
        mask=tmp_raster(mask, "m.tif", nodata=255),
        method="copy",
    )
    np.testing.assert_array_equal(read(tmp_path / "o.tif")[0], [[1, 12, 3]])


def test_donors_in_order_and_their_nodata_never_used(tmp_raster, tmp_path):
    target = np.full((2, 1, 4), ND, np.int16)
    target[:, 0, 0] = 5
    first = np.array([[[1, 11, ND, ND]], [[1, 12, 13, ND]]], np.int16)  # no data in one band
    second = np.array([[[2, 21, 22, -1]], [[2, 23, 24, -1]]], np.int16)
    summary = fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(first, "a.tif", nodata=ND), tmp_raster(second, "b.tif", nodata=-1)],
        tmp_path / "o.tif",
        method="copy",
        output_source=tmp_path / "s.tif",
    )
    np.testing.assert_array_equal(
        read(tmp_path / "o.tif"), [[[5, 11, 22, ND]], [[5, 12, 24, ND]]]
    )
    np.testing.assert_array_equal(read(tmp_path / "s.tif")[0], [[0, 1, 2, 255]])
    assert summary.source_counts == (1, 1)
    assert summary.unfilled_pixel_count == 1


def test_only_the_missing_band_of_a_cell_is_filled(tmp_raster, tmp_path):
    target = np.array([[[1, 2]], [[3, ND]]], np.int16)
    donor = np.array([[[10, 20]], [[30, 40]]], np.int16)
    fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif")],
        tmp_path / "o.tif",
        method="copy",
    )
    np.testing.assert_array_equal(read(tmp_path / "o.tif"), [[[1, 2]], [[3, 40]]])


def test_donor_value_that_is_the_nodata_of_the_input_moves_by_one(tmp_raster, tmp_path):
    target = np.array([[-9999, 4]], np.int16)
    fill_from_donors(
        tmp_raster(target, "t.tif", nodata=-9999),
        [tmp_raster(np.array([[-9999, 4]], np.int16), "d.tif", nodata=0)],
        tmp_path / "o.tif",
        method="copy",
    )
    assert read(tmp_path / "o.tif")[0, 0, 0] == -10000


def test_float_raster_with_nan(tmp_raster, tmp_path):
    target = np.array([[np.nan, 0.25, np.nan]], np.float32)
    donor = np.array([[0.5, np.nan, np.inf]], np.float32)
    summary = fill_from_donors(
        tmp_raster(target, "t.tif"), [tmp_raster(donor, "d.tif")], tmp_path / "o.tif", method="copy"
    )
    np.testing.assert_array_equal(read(tmp_path / "o.tif")[0], np.float32([[0.5, 0.25, np.nan]]))
    assert summary.unfilled_pixel_count == 1


def test_scene_without_hole_is_a_success(tmp_raster, tmp_path):
    target, _, donor = pair()
    said = []
    summary = fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif")],
        tmp_path / "o.tif",
        method="linear",
        progress=Progress(info=said.append),
    )
    np.testing.assert_array_equal(read(tmp_path / "o.tif"), target)
    assert summary.filled_pixel_count == summary.unfilled_pixel_count == 0
    assert any("no gaps" in line for line in said)


def test_bands_are_matched_by_name(tmp_raster, tmp_path):
    target = np.array([[[ND]], [[ND]]], np.int16)
    donor = np.array([[[1]], [[2]], [[3]]], np.int16)
    said = []
    fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND, descriptions=["B4", "B5"]),
        [tmp_raster(donor, "d.tif", descriptions=["SR_B5", "sr_band04", "B06"])],
        tmp_path / "o.tif",
        method="copy",
        progress=Progress(info=said.append),
    )
    np.testing.assert_array_equal(read(tmp_path / "o.tif"), [[[2]], [[1]]])
    matched = [line for line in said if "matched by name" in line]
    assert len(matched) == 1
    assert matched[0].endswith("matched by name: sr_band04 (2), SR_B5 (1).")


def test_band_names_that_do_not_match_are_refused(tmp_raster, tmp_path):
    target = np.zeros((2, 3, 3), np.int16)
    one = tmp_raster(target, "t.tif", descriptions=["B4", "B6"])
    other = tmp_raster(target, "d.tif", descriptions=["B4", "B5"])
    with pytest.raises(BandError, match="no band named B6"):
        fill_from_donors(one, [other], tmp_path / "o.tif", method="copy")
    with pytest.raises(BandError, match="has 2 bands"):
        fill_from_donors(tmp_raster(target[:1], "u.tif"), [other], tmp_path / "o.tif")
    assert not (tmp_path / "o.tif").exists()


def test_refusals(tmp_raster, tmp_path):
    data = np.full((1, 4, 4), 5, np.int16)
    target = tmp_raster(data, "t.tif", nodata=ND)
    donor = tmp_raster(data, "donor.tif", nodata=ND)
    out = tmp_path / "o.tif"
    far = tmp_raster(data, "far.tif", transform=Affine(1, 0, 10, 0, -1, 0))
    with pytest.raises(GridError, match="does not overlap"):
        fill_from_donors(target, [far], out, method="copy")
    bare = tmp_raster(data, "bare.tif", crs=None)
    with pytest.raises(CrsError, match="none"):
        fill_from_donors(target, [bare], out, method="copy")
    small = tmp_raster(data[:, :2], "small.tif")
    with pytest.raises(GridError, match="does not cover"):
        fill_from_donors(target, [donor], out, mask=small, method="copy")
    with pytest.raises(ParameterError, match="magic"):
        fill_from_donors(target, [donor], out, method="magic")
    with pytest.raises(ParameterError, match="0 donors"):
        fill_from_donors(target, [], out)
    with pytest.raises(ParameterError, match="Resampling"):
        fill_from_donors(target, [donor], out, resampling="lanczos")
    with pytest.raises(NotEnoughDataError, match="16 sampled cells"):
        fill_from_donors(target, [donor], out, method="linear")
    with pytest.raises(OutputError, match="also an input"):
        fill_from_donors(
            target, [donor], target, method="copy"
        )
    assert not out.exists()


def test_unlike_scaling_is_refused(tmp_raster, tmp_path):
    donor = pair(bands=4)[2] // 8
    reflectance = donor / 1e4
    second = ((reflectance + 0.2) / 2.75e-5).astype(np.uint16)
    out = tmp_path / "o.tif"
    d = tmp_raster(donor, "d.tif", nodata=ND)
    with pytest.raises(ProductError, match="Collection 2"):
        fill_from_donors(tmp_raster(second, "x.tif", nodata=0), [d], out, method="copy")
    levels = donor + np.array([0, 200, 900, 2500])[:, None, None]  # blue is darker than infrared
    levels = levels.astype(np.int16)
    one, other = tmp_raster(levels, "l.tif"), tmp_raster(levels + np.int16(1000), "h.tif")
    with pytest.raises(ProductError, match="1000 higher"):
        fill_from_donors(other, [one], out, method="copy")
    with pytest.raises(ProductError, match="10000 times"):
        fill_from_donors(
            tmp_raster(reflectance.astype(np.float32), "r.tif"), [d], out, method="linear"
        )
    fill_from_donors(
        d, [tmp_raster((donor * 2 + 300).astype(np.int16), "far.tif")], out, method="copy"
    )
    with pytest.raises(ProductError, match="Collection 1"):
        fill_from_donors(
            tmp_raster(donor, "LC08_L1TP_034032_20160707_20170221_01_T1.tif"),
            [tmp_raster(donor, "LC08_L2SP_034032_20160723_20200906_02_T1.tif")],
            out,
        )


@pytest.mark.parametrize("more", ["output_source", "output_error"])
def test_what_could_not_be_written_in_the_end_is_refused_before_any_work(
    more, tmp_raster, tmp_path
):
    _, holed, base = pair()
    donor = tmp_raster(base, "d.tif")
    said = []
    with pytest.raises(OutputError, match="also an input"):
        fill_from_donors(
            tmp_raster(holed, "t.tif", nodata=ND), [donor], tmp_path / "o.tif", method="linear",
            progress=Progress(info=said.append), **{more: donor},
        )  # fmt: skip
    assert not any("gain" in line for line in said)
    assert not (tmp_path / "o.tif").exists()


def test_cancel_and_failure_leave_the_old_output(tmp_raster, tmp_path):
    _, holed, donor = pair()
    out = tmp_path / "o.tif"
    out.write_bytes(b"old")
    from canopycloud.core.errors import Cancelled

    with pytest.raises(Cancelled):
        fill_from_donors(
            tmp_raster(holed, "t.tif", nodata=ND),
            [tmp_raster(donor, "d.tif")],
            out,
            method="linear",
            progress=Progress(cancelled=lambda: True),
        )
    assert out.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_outliers_and_saturated_cells_do_not_steer_linear(tmp_raster, tmp_path):
    target, holed, donor = pair(60, 60, 1)
    holed = holed.copy()
    holed[0, 30:40, 30:50] = 9000  # a cloud that nobody masked
    donor = donor.copy()
    donor[0, 0:20, 40:60] = 20000  # saturated
    fill_from_donors(
        tmp_raster(holed, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif")],
        tmp_path / "o.tif",
        method="linear",
    )
    hole = holed[0] == ND
    np.testing.assert_allclose(read(tmp_path / "o.tif")[0][hole], target[0][hole], atol=12)


@pytest.mark.data
def test_lesson_copy_on_cold_springs(shared_data, tmp_path, tmp_raster):
    folder = shared_data / "landsat_c1_coldsprings"

    def stack(name, sub):
        files = sorted((folder / sub).glob("*sr_band*_crop.tif"))
        with rasterio.open(files[0]) as one:
            options = {"transform": one.transform, "crs": one.crs}
        data = np.concatenate([read(f) for f in files])
        return data, tmp_raster(data, name, nodata=ND, **options), options

    data, target, options = stack("t.tif", "20160707_cloudy")
    donor_data, donor, _ = stack("d.tif", "20160723_donor")
    qa = read(next((folder / "20160707_cloudy").glob("*pixel_qa*.tif")))[0]
    hole = ((qa >> 3 & 1) | (qa >> 5 & 1)).astype(np.uint8)
    summary = fill_from_donors(
        target, [donor], tmp_path / "o.tif",
        mask=tmp_raster(hole, "m.tif", **options), method="copy",
    )  # fmt: skip
    filled = read(tmp_path / "o.tif")
    assert summary.filled_pixel_count == hole.sum() == 8148
    np.testing.assert_array_equal(filled[:, hole == 0], data[:, hole == 0])
    np.testing.assert_array_equal(filled[:, hole == 1], donor_data[:, hole == 1])
