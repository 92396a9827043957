# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
import rasterio
from canopycloud.core.qa.products import CLASS_NAMES, PRODUCT_IDS
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

NAME = "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"
QA = np.array([[322, 352, 328], [1, 834, 386]], np.uint16)


@pytest.fixture
def scene(tmp_raster):
    return tmp_raster(np.ones((2, 2, 3), np.int16), "scene.tif", nodata=-9999)


@pytest.fixture
def qa(tmp_raster):
    return tmp_raster(QA, NAME)


def refusal(**parameters):
    """What the user is told when the tool refuses."""
    import processing

    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("canopycloud:qacloudmask", parameters, feedback=feedback)
    return f"{caught.value} {feedback.textLog()}"


def test_run(run, scene, qa, tmp_path):
    results = run("qacloudmask", INPUT=[str(scene)], QA_RASTER=qa, OUTPUT=tmp_path / "o.tif",
                  OUTPUT_MASK=tmp_path / "m.tif")  # fmt: skip
    assert results["TOTAL_PIXEL_COUNT"] == 6
    assert results["FILL_PIXEL_COUNT"] == 1
    assert results["MASKED_PIXEL_COUNT"] == 2
    assert results["MASKED_PERCENT"] == pytest.approx(40)
    assert (results["CLOUD_COUNT"], results["SHADOW_COUNT"], results["SNOW_COUNT"]) == (1, 1, 0)
    assert results["DARK_COUNT"] is None  # not a class of this product
    with rasterio.open(results["OUTPUT_MASK"]) as mask:
        assert np.count_nonzero(mask.read(1)) == 3


def test_mask_is_optional(run, scene, qa, tmp_path):
    results = run("qacloudmask", INPUT=[str(scene)], QA_RASTER=qa, OUTPUT=tmp_path / "o.tif")
    assert "OUTPUT_MASK" not in results


def test_choices(run, scene, qa, tmp_path):
    results = run(
        "qacloudmask",
        INPUT=[str(scene)],
        QA_RASTER=qa,
        PRODUCT="landsat_c1_l8",
        CLASSES=["cloud", "cirrus"],
        CONFIDENCE="medium",
        DILATION=1,
        OUTPUT=tmp_path / "o.tif",
    )
    # Cloud 352, cirrus 834 and the cell of medium confidence grow over all but fill.
    assert results["MASKED_PIXEL_COUNT"] == 5


def test_rule(run, scene, qa, tmp_path):
    results = run(
        "qacloudmask",
        INPUT=[str(scene)],
        QA_RASTER=qa,
        PRODUCT="custom",
        RULE="bit 5; values 328,1350",
        OUTPUT=tmp_path / "o.tif",
    )
    assert results["MASKED_PIXEL_COUNT"] == 2


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"PRODUCT": "custom"}, "the product 'custom' needs one"),
        ({"PRODUCT": "custom", "RULE": "bits 8- >= 2"}, "at character 9"),
        ({"PRODUCT": "custom", "RULE": "bit 3", "CLASSES": ["cloud"]}, "a custom rule has none"),
        ({"PRODUCT": "landsat_c1_l8", "RULE": "bit 3"}, "only used with the product 'custom'"),
        ({"PRODUCT": "landsat_c2_l47", "CLASSES": ["cirrus"]}, "no cirrus band"),
    ],
)
def test_wrong_settings_are_refused_before_the_run(qgis_app, scene, qa, settings, words):
    tool = QgsApplication.processingRegistry().createAlgorithmById("canopycloud:qacloudmask")
    ok, message = tool.checkParameterValues(
        {"INPUT": [str(scene)], "QA_RASTER": str(qa), "OUTPUT": "TEMPORARY_OUTPUT", **settings},
        QgsProcessingContext(),
    )
    assert not ok
    assert words in message


def test_contradicted_product_is_refused_in_words(qgis_app, scene, qa, tmp_path):
    message = refusal(INPUT=[str(scene)], QA_RASTER=str(qa), PRODUCT="landsat_c2_l89",
                      OUTPUT=str(tmp_path / "o.tif"))  # fmt: skip
    assert "The codes fit Landsat 8 Collection 1 pixel_qa (landsat_c1_l8)" in message
    assert not (tmp_path / "o.tif").exists()


def test_two_outputs_of_one_name_are_refused(qgis_app, scene, qa, tmp_path):
    output = str(tmp_path / "o.tif")
    message = refusal(INPUT=[str(scene)], QA_RASTER=str(qa), OUTPUT=output, OUTPUT_MASK=output)
    assert "Choose two names" in message


def test_the_choices_are_those_of_the_table(qgis_app):
    tool = QgsApplication.processingRegistry().createAlgorithmById("canopycloud:qacloudmask")
    assert tool.parameterDefinition("PRODUCT").options() == list(PRODUCT_IDS)
    assert tool.parameterDefinition("CLASSES").options() == list(CLASS_NAMES)


@pytest.mark.data
@pytest.mark.parametrize(
    ("folder", "masked", "cloud", "shadow"),
    [("20160707_cloudy", 8148, 4762, 3386), ("20160723_donor", 0, 0, 0)],
)
def test_cold_springs(run, shared_data, tmp_path, folder, masked, cloud, shadow):
    scene = shared_data / "landsat_c1_coldsprings" / folder
    results = run(
        "qacloudmask",
        INPUT=[str(path) for path in scene.glob("*sr_band*")],
        QA_RASTER=next(scene.glob("*pixel_qa*")),
        OUTPUT=tmp_path / "o.tif",
    )
    found = [results[k] for k in ("MASKED_PIXEL_COUNT", "CLOUD_COUNT", "SHADOW_COUNT")]
    assert found == [masked, cloud, shadow]
    with rasterio.open(tmp_path / "o.tif") as out:
        assert (out.count, *out.shape, out.nodata) == (7, 177, 246, -32768)
        assert np.count_nonzero(out.read(1, masked=True).mask) == masked


def test_qgis_shows_the_names_of_the_classes(run, scene, qa, tmp_path):
    from qgis.core import QgsRasterLayer

    run("qacloudmask", INPUT=[str(scene)], QA_RASTER=qa, OUTPUT=tmp_path / "o.tif",
        OUTPUT_MASK=tmp_path / "m.tif")  # fmt: skip
    layer = QgsRasterLayer(str(tmp_path / "m.tif"), "mask")
    labels = {item.value: item.label for item in layer.dataProvider().colorTable(1)}
    assert (labels[0], labels[2], labels[3]) == ("Kept", "Cloud", "Cloud shadow")


def test_cancel_leaves_nothing(qgis_app, scene, qa, tmp_path):
    import processing

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        processing.run(
            "canopycloud:qacloudmask",
            {"INPUT": [str(scene)], "QA_RASTER": str(qa), "OUTPUT": str(tmp_path / "o.tif")},
            feedback=feedback,
        )
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix == ".tif") == [NAME, "scene.tif"]
