# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
import rasterio
from qgis.core import QgsProcessingException

ND = -32768


def read(path):
    with rasterio.open(path) as src:
        return src.read()


@pytest.fixture
def pair(tmp_raster):
    rng = np.random.default_rng(3)
    donor = rng.integers(300, 3000, (3, 50, 60)).astype(np.int16)
    target = (1.1 * donor + 40).round().astype(np.int16)
    holed = target.copy()
    holed[:, 10:20, 15:30] = ND
    names = ["B2", "B3", "B4"]
    return (
        tmp_raster(holed, "scene.tif", nodata=ND, descriptions=names),
        tmp_raster(donor, "donor.tif", nodata=ND, descriptions=names),
        target,
        holed,
        donor,
    )


@pytest.mark.parametrize("method", ["copy", "linear", "histogram", "seamless"])
def test_methods(run, pair, tmp_path, method):
    scene, donor, target, holed, values = pair
    results = run(
        "fillfromdonorscene",
        INPUT=scene,
        DONORS=[str(donor)],
        METHOD=method,
        OUTPUT=tmp_path / "o.tif",
        OUTPUT_SOURCE=tmp_path / "s.tif",
    )
    hole = holed[0] == ND
    filled = read(tmp_path / "o.tif")
    np.testing.assert_array_equal(filled[:, ~hole], holed[:, ~hole])
    if method == "copy":
        np.testing.assert_array_equal(filled[:, hole], values[:, hole])
    elif method != "histogram":
        np.testing.assert_allclose(filled[:, hole], target[:, hole], atol=6)
    np.testing.assert_array_equal(read(tmp_path / "s.tif")[0], hole)
    assert (results["FILLED_PIXEL_COUNT"], results["UNFILLED_PIXEL_COUNT"]) == (150, 0)
    assert results["MISSED_PIXEL_COUNT"] == 0
    assert results["SIMULATED_RMSE"] <= results["SIMULATED_RMSE_COPY"]


def test_seamless_is_the_default_and_the_mask_is_hole(run, pair, tmp_raster, tmp_path):
    _, donor, target, _, _ = pair
    mask = np.zeros(target.shape[1:], np.uint8)
    mask[30:40, 30:40] = 7
    results = run(
        "fillfromdonorscene",
        INPUT=tmp_raster(target, "clear.tif", nodata=ND),
        MASK=tmp_raster(mask, "mask.tif"),
        DONORS=[str(donor)],
        OUTPUT=tmp_path / "o.tif",
    )
    assert results["FILLED_PIXEL_COUNT"] == 100
    np.testing.assert_allclose(read(tmp_path / "o.tif"), target, atol=6)


def test_catch_missed_and_gaps(run, pair, tmp_raster, tmp_path):
    _, donor, target, _, _ = pair
    cloudy = target.copy()
    cloudy[:, 30:40, 30:42] += 6000
    results = run(
        "fillfromdonorscene",
        INPUT=tmp_raster(cloudy, "cloudy.tif", nodata=ND),
        DONORS=[str(donor)],
        CATCH_MISSED=True,
        SMALL_GAPS=3,
        OUTPUT=tmp_path / "o.tif",
    )
    assert results["MISSED_PIXEL_COUNT"] >= 120
    np.testing.assert_allclose(read(tmp_path / "o.tif"), target, atol=12)


def test_bad_donors_are_refused_in_words(run, pair, tmp_raster, tmp_path):
    from affine import Affine

    scene, _, target, _, _ = pair
    far = tmp_raster(target, "far.tif", transform=Affine(1, 0, 9e5, 0, -1, 1e6))
    with pytest.raises(QgsProcessingException, match="does not overlap"):
        run("fillfromdonorscene", INPUT=scene, DONORS=[str(far)], OUTPUT=tmp_path / "o.tif")
    two = tmp_raster(target[:2], "two.tif")
    with pytest.raises(QgsProcessingException, match="has 2 bands"):
        run("fillfromdonorscene", INPUT=scene, DONORS=[str(two)], OUTPUT=tmp_path / "o.tif")
    with pytest.raises(QgsProcessingException):
        run("fillfromdonorscene", INPUT=scene, DONORS=[], OUTPUT=tmp_path / "o.tif")
    assert not (tmp_path / "o.tif").exists()


def test_filled_scene_and_source_may_not_be_one_file(run, pair, tmp_path):
    scene, donor, *_ = pair
    same = tmp_path / "o.tif"
    with pytest.raises(QgsProcessingException, match="same file"):
        run("fillfromdonorscene", INPUT=scene, DONORS=[str(donor)], OUTPUT=same, OUTPUT_SOURCE=same)


def test_several_donors_together_or_in_order(run, pair, tmp_raster, tmp_path):
    scene, donor, target, holed, values = pair
    noise = np.random.default_rng(4).normal(0, 30, values.shape)
    names = ["B2", "B3", "B4"]
    other = tmp_raster((values + noise).round().astype(np.int16), "other.tif", descriptions=names)
    errors = []
    hole = holed[0] == ND
    for use in ("together", "in_order"):
        results = run(
            "fillfromdonorscene",
            INPUT=scene,
            DONORS=[str(other), str(donor)],
            DONOR_USE=use,
            METHOD="linear",
            OUTPUT=tmp_path / "o.tif",
            OUTPUT_HTML_FILE=tmp_path / "o.html",
        )
        assert results["FILLED_PIXEL_COUNT"] == 150
        errors.append(np.abs(read(tmp_path / "o.tif") - target)[:, hole].mean())
        page = (tmp_path / "o.html").read_text(encoding="utf-8")
        assert ("How the donors did" in page) == (use == "together")
        assert "Several donors" in page
    assert errors[0] < 0.2 * errors[1]


def test_error_of_each_cell(run, pair, tmp_path):
    scene, donor, _, holed, _ = pair
    results = run(
        "fillfromdonorscene",
        INPUT=scene,
        DONORS=[str(donor)],
        METHOD="copy",
        OUTPUT=tmp_path / "o.tif",
        OUTPUT_ERROR=tmp_path / "e.tif",
        OUTPUT_HTML_FILE=tmp_path / "o.html",
    )
    error = read(tmp_path / "e.tif")
    np.testing.assert_array_equal(error != -9999, np.repeat((holed[0] == ND)[None], 3, 0))
    assert results["OUTPUT_ERROR"] == str(tmp_path / "e.tif")
    assert results["MEAN_ERROR"] == pytest.approx(error[error != -9999].mean(), rel=1e-4)
    page = (tmp_path / "o.html").read_text(encoding="utf-8")
    assert "Map of the standard error" in page
    assert "±1.645" in page
    with pytest.raises(QgsProcessingException, match="overwrite another output"):
        run("fillfromdonorscene", INPUT=scene, DONORS=[str(donor)], OUTPUT=tmp_path / "o.tif",
            OUTPUT_ERROR=tmp_path / "o.tif")  # fmt: skip


def test_report_says_that_the_land_changed(run, pair, tmp_raster, tmp_path):
    _, donor, _, holed, _ = pair
    names = ["B2", "B3", "B4"]
    burnt = holed.copy()
    burnt[:2, 30:44, 30:44] += 3000
    burnt[2, 30:44, 30:44] = 100
    pages = []
    for name, values in (("same", holed), ("burnt", burnt)):
        run(
            "fillfromdonorscene",
            INPUT=tmp_raster(values, f"{name}.tif", nodata=ND, descriptions=names),
            DONORS=[str(donor)],
            METHOD="linear",
            OUTPUT=tmp_path / "o.tif",
            OUTPUT_HTML_FILE=tmp_path / "o.html",
        )
        pages.append((tmp_path / "o.html").read_text(encoding="utf-8"))
    assert "Changed since the donor" not in pages[0]
    assert "Changed since the donor" in pages[1]
