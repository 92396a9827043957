# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
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
                  OUTPUT_MASK=tmp_path / "m.tif", DILATION=0)  # fmt: skip
    assert results["TOTAL_PIXEL_COUNT"] == 6
    assert results["FILL_PIXEL_COUNT"] == 1
    assert results["MASKED_PIXEL_COUNT"] == 2
    assert results["MASKED_PERCENT"] == pytest.approx(40)
    assert (results["CLOUD_COUNT"], results["SHADOW_COUNT"], results["SNOW_COUNT"]) == (1, 1, 0)
    assert "DARK_COUNT" not in results  # not a class of this product
    with rasterio.open(results["OUTPUT_MASK"]) as mask:
        assert np.count_nonzero(mask.read(1)) == 3


def test_nothing_masked_is_not_said_to_be_a_clear_qa_band(qgis_app, scene, qa, tmp_path):
    import processing

    feedback = QgsProcessingFeedback()
    asked = {"INPUT": [str(scene)], "QA_RASTER": str(qa), "OUTPUT": str(tmp_path / "o.tif")}
    results = processing.run(
        "canopycloud:qacloudmask", {**asked, "CLASSES": ["snow"]}, feedback=feedback
    )
    assert (results["MASKED_PIXEL_COUNT"], results["CLOUD_COUNT"]) == (0, 1)
    assert "None of the 5 cells that are not fill is masked." in feedback.textLog()


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
        DILATION=0,
        OUTPUT=tmp_path / "o.tif",
    )
    assert results["MASKED_PIXEL_COUNT"] == 2


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"PRODUCT": "custom"}, "the product 'A rule of my own' needs one"),
        ({"PRODUCT": "custom", "RULE": "bits 8- >= 2"}, "at character 9"),
        ({"PRODUCT": "custom", "RULE": "bit 3", "CLASSES": ["cloud"]}, "rule has no classes"),
        ({"PRODUCT": "landsat_c1_l8", "RULE": "bit 3"}, "is 'Landsat 8 Collection 1"),
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
        DILATION=0,
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


CELLS = Affine(30, 0, 500000, 0, -30, 4100000)


@pytest.fixture
def wide(tmp_raster):
    """A scene of 30 m cells with one cell of cloud and one of shadow."""
    codes = np.full((20, 30), 322, np.uint16)
    codes[10, 7], codes[10, 22] = 352, 328
    scene = tmp_raster(np.ones((2, 20, 30), np.int16), "w.tif", nodata=-9999, transform=CELLS)
    return {"INPUT": [str(scene)], "QA_RASTER": tmp_raster(codes, NAME, transform=CELLS)}


@pytest.mark.parametrize(
    ("given", "masked"),
    [
        ({}, 13 + 29),  # 60 m and 90 m: discs of two and of three cells
        ({"DILATION_CLOUD": 0, "DILATION_SHADOW": 30}, 1 + 5),
        ({"DILATION": 0}, 2),  # as models have it that were made before there were metres
        ({"DILATION": 2}, 26),
        ({"DILATION": 1, "DILATION_CLOUD": 30, "DILATION_SHADOW": 0}, 13 + 5),
    ],
)
def test_dilation_in_metres_and_in_cells(run, wide, tmp_path, given, masked):
    results = run("qacloudmask", **wide, **given, OUTPUT=tmp_path / "o.tif")
    assert results["MASKED_PIXEL_COUNT"] == masked
    assert results["MASKED_PERCENT"] == pytest.approx(100 * masked / 600)


def test_a_choice_by_its_number_and_by_a_wrong_word(run, wide, tmp_path):
    number = PRODUCT_IDS.index("landsat_c1_l8")
    for value in (number, str(number)):
        results = run(
            "qacloudmask", **wide, PRODUCT=value, CLASSES=[str(CLASS_NAMES.index("cloud"))],
            DILATION=0, OUTPUT=tmp_path / "o.tif",
        )  # fmt: skip
        assert results["MASKED_PIXEL_COUNT"] == 1
    for value in ("landsat", "99"):
        message = refusal(**wide, PRODUCT=value, OUTPUT=str(tmp_path / "o.tif"))
        assert f"QA product: '{value}' is not one of its values" in message
        assert "landsat_c1_l8" in message


def test_further_qa_rasters(run, wide, tmp_raster, tmp_path):
    saturated = np.zeros((20, 30), np.uint16)
    saturated[2, 2] = 4
    name = "LC08_L2SP_034032_20160707_20200906_02_T1_QA_RADSAT.TIF"
    extra = tmp_raster(saturated, name, transform=CELLS)
    results = run(
        "qacloudmask", **wide, QA_EXTRA=[str(extra)], DILATION=0, OUTPUT=tmp_path / "o.tif",
        OUTPUT_MASK=tmp_path / "m.tif",
    )  # fmt: skip
    assert (results["MASKED_PIXEL_COUNT"], results["SATURATED_COUNT"]) == (3, 1)
    only = run(
        "qacloudmask", **wide, QA_EXTRA=[str(extra)], CLASSES=["saturated"], DILATION=0,
        OUTPUT=tmp_path / "p.tif",
    )  # fmt: skip
    assert only["MASKED_PIXEL_COUNT"] == 1
    message = refusal(
        INPUT=wide["INPUT"], QA_RASTER=str(wide["QA_RASTER"]), QA_EXTRA=[str(extra)],
        CLASSES=["aerosol"], OUTPUT=str(tmp_path / "q.tif"),
    )  # fmt: skip
    assert "None of the QA rasters has a class 'aerosol'" in message


def test_cloud_probability(run, wide, tmp_raster, tmp_path):
    percent = np.tile(np.arange(30, dtype=np.uint8) * 3, (20, 1))
    qa = tmp_raster(percent, "MSK_CLDPRB_20m.tif", transform=CELLS)
    for given, masked in (({}, 16 * 20), ({"CLOUD_PROBABILITY": 60}, 10 * 20)):
        results = run(
            "qacloudmask", INPUT=wide["INPUT"], QA_RASTER=qa, DILATION=0, **given,
            OUTPUT=tmp_path / "o.tif",
        )  # fmt: skip
        assert results["MASKED_PIXEL_COUNT"] == masked


def test_without_a_qa_raster_the_one_beside_the_bands_is_taken(run, tmp_raster, tmp_path):
    name = "LC08_L2SP_034032_20160707_20200906_02_T1"
    codes = np.full((20, 30), 21824, np.uint16)
    codes[10, 7] = 22280
    tmp_raster(codes, f"s/{name}_QA_PIXEL.TIF", nodata=1, transform=CELLS)
    bands = [
        tmp_raster(np.ones((20, 30), np.int16), f"s/{name}_SR_B{n}.TIF", nodata=0, transform=CELLS)
        for n in (2, 3)
    ]
    results = run(
        "qacloudmask", INPUT=[str(band) for band in bands], DILATION=0, OUTPUT=tmp_path / "o.tif"
    )
    assert results["MASKED_PIXEL_COUNT"] == 1
    message = refusal(INPUT=[str(tmp_raster(codes, "x.tif"))], OUTPUT=str(tmp_path / "p.tif"))
    assert "No QA raster was given" in message


@pytest.fixture
def dates(tmp_raster):
    """A clear date, and another with a cloud, its shadow and a field that changed."""
    rng = np.random.default_rng(3)
    levels = np.array([300, 500, 600, 2600, 1900, 1000])[:, None, None]
    land = levels * (1 + 0.25 * rng.normal(size=(80, 90)))
    clear, seen = (land + rng.normal(0, 8, land.shape) for _ in range(2))
    seen[:, 10:20, 50:62] += np.array([4500, 4500, 4400, 3500, 2500, 2000])[:, None, None]
    seen[:, 30:40, 30:42] *= 0.4
    seen[3, 60:70, 60:75] *= 0.5
    place = Affine(30, 0, 300000, 0, -30, 4100000)
    return [
        tmp_raster(values.round().astype(np.int16), name, nodata=-9999, transform=place)
        for values, name in ((seen, "seen.tif"), (clear, "clear.tif"))
    ]


def test_clear_scenes_need_no_qa_raster(run, dates, tmp_path):
    seen, clear = map(str, dates)
    results = run(
        "qacloudmask", INPUT=[seen], METHOD="scenes", CLEAR_SCENES=[clear], DILATION_CLOUD=0,
        DILATION_SHADOW=0, OUTPUT=tmp_path / "o.tif", OUTPUT_MASK=tmp_path / "m.tif",
        OUTPUT_HTML_FILE=str(tmp_path / "r.html"),
    )  # fmt: skip
    with rasterio.open(results["OUTPUT_MASK"]) as made:
        codes = made.read(1)
    assert (codes[10:20, 50:62] == 2).mean() > 0.95
    assert (codes[30:40, 30:42] == 3).mean() > 0.95
    assert not codes[60:70, 60:75].any()  # one band alone is no shadow
    assert results["MASKED_PIXEL_COUNT"] == np.count_nonzero(codes)
    assert results["CLOUD_COUNT"] == (codes == 2).sum()
    assert not {"RESCUED_COUNT", "SNOW_COUNT"} & set(results)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for text in ("No QA raster is read", "Classes of the clear scenes"):
        assert text in page
    assert "of the QA band" not in page


def test_what_the_qa_calls_cloud_on_bright_land_is_given_back(run, dates, tmp_raster, tmp_path):
    changed = []
    for path in dates:
        with rasterio.open(path) as made:
            values, profile = made.read(), made.profile
        values[:, 2:8, 5:20] = np.array([2000, 2600, 3100, 3600, 4200, 4100])[:, None, None]
        with rasterio.open(path, "w", **profile) as made:
            made.write(values)
        changed.append(str(path))
    codes = np.full((80, 90), 322, np.uint16)
    codes[2:8, 5:20] = codes[10:20, 50:62] = 352
    qa = tmp_raster(codes, NAME, transform=Affine(30, 0, 300000, 0, -30, 4100000))
    results = run(
        "qacloudmask", INPUT=changed[:1], QA_RASTER=qa, METHOD="qa_and_scenes",
        CLEAR_SCENES=changed[1:], OUTPUT=tmp_path / "o.tif", OUTPUT_MASK=tmp_path / "m.tif",
        OUTPUT_HTML_FILE=str(tmp_path / "r.html"),
    )  # fmt: skip
    with rasterio.open(results["OUTPUT_MASK"]) as made:
        found = made.read(1)
    assert (found[2:8, 5:20] == 103).all()
    assert (found[10:20, 50:62] == 2).all()
    assert results["RESCUED_COUNT"] == 90
    assert results["CLOUD_COUNT"] >= 210  # what the QA band says, rescued or not
    assert "Rescued" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_methods_are_told_what_they_lack(scene, qa, tmp_path):
    given = {"INPUT": [str(scene)], "OUTPUT": str(tmp_path / "o.tif")}
    assert "none was given" in refusal(**given, METHOD="scenes")
    told = refusal(**given, QA_RASTER=str(qa), CLEAR_SCENES=[str(scene)])
    assert "not used with the method 'QA band'. Choose 'QA band and clear scenes' or" in told
    told = refusal(**given, METHOD="scenes", CLEAR_SCENES=[str(qa)], CLASSES=["snow"])
    assert "cloud and cloud shadow only, not Snow" in told


@pytest.mark.parametrize("method", ["s2cloudless", "omnicloudmask", "ukis_csmask"])
def test_a_method_that_is_a_package_says_how_it_is_installed(scene, qa, tmp_path, method):
    """None of them is installed where these tests run."""
    from importlib.util import find_spec

    if find_spec(method) is not None:
        pytest.skip(f"{method} is installed here")
    given = {"INPUT": [str(scene)], "OUTPUT": str(tmp_path / "o.tif")}
    told = refusal(**given, METHOD=method)
    assert f"The Python package '{method}' is not installed." in told
    assert method in told.split("Install it")[1].splitlines()[1]
    assert f"({method} is needed for: detecting cloud)" in told
    # A run that nobody has checked, as a model's, is refused alike.
    import processing
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="is not installed"):
        processing.run("canopycloud:qacloudmask", {**given, "METHOD": method})
    assert not (tmp_path / "o.tif").exists()


def test_what_a_package_cannot_do_is_told_before_it_is_asked(scene, tmp_path, monkeypatch):
    from canopycloud.algorithms.shared import dependencies

    monkeypatch.setattr(dependencies, "_found", lambda name: True)
    given = {"INPUT": [str(scene)], "OUTPUT": str(tmp_path / "o.tif"), "METHOD": "s2cloudless"}
    told = refusal(**given, CLASSES=["shadow"])
    title = "Package s2cloudless"
    assert f"{title} has no class 'Cloud shadow'. It has 'Cloud', 'Dilated cloud'." in told
    assert f"not used with the method '{title}'" in refusal(**given, CLEAR_SCENES=[str(scene)])


def test_a_choice_has_its_title_in_what_core_says(run, scene, qa, dates, tmp_path):
    """Core names words of a list, which the dialog does not show."""
    import processing
    from canopycloud.algorithms.shared.titles import titled
    from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

    odd = tmp_path / "odd.tif"
    with rasterio.open(scene) as source:
        profile = {**source.profile, "count": 1, "dtype": "uint16", "nodata": None}
        with rasterio.open(odd, "w", **profile) as made:
            made.write(np.arange(source.height * source.width).reshape(1, *source.shape) % 977)
    with pytest.raises(QgsProcessingException) as told:
        run("qacloudmask", INPUT=[str(scene)], QA_RASTER=odd, OUTPUT=tmp_path / "o.tif")
    assert "choose the product 'A rule of my own'" in str(told.value)
    listener = QgsProcessingFeedback(False)
    paths = [str(path) for path in dates]
    given = {"INPUT": paths[:1], "CLEAR_SCENES": paths[1:], "METHOD": "scenes"}
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    processing.run(
        "canopycloud:qacloudmask", {**given, "QA_RASTER": str(qa), **out}, feedback=listener
    )
    assert "The method 'Clear scenes only' reads no QA raster" in listener.textLog()
    registry = QgsApplication.processingRegistry()
    for tool, text, shown in (
        ("qacloudmask", "the method 'scenes', no", "the method 'Clear scenes only', no"),
        ("qacloudmask", "confidence 'medium'", "confidence 'Medium'"),
        ("fillfromdonorscene", "method 'copy'", "method 'Copy'"),
        ("repairscenes", "method 'copy' or method 'qa'", "method 'Copy' or method 'QA band'"),
        ("repairscenes", "method 'nobody', field 'copy'", "method 'nobody', field 'copy'"),
    ):
        assert titled(registry.algorithmById(f"canopycloud:{tool}"), text) == shown


def test_no_method_is_the_qa_raster(run, scene, qa, tmp_path):
    results = run("qacloudmask", INPUT=[str(scene)], QA_RASTER=qa, METHOD=None, CLEAR_SCENES=[],
                  OUTPUT=tmp_path / "o.tif", DILATION=0)  # fmt: skip
    assert results["MASKED_PIXEL_COUNT"] == 2
