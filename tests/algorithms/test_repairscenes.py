# SPDX-License-Identifier: GPL-2.0-or-later
"""Repair Scenes as a script calls it: numbers, log and the files of the folder."""

from __future__ import annotations

import json
import shutil
from html import escape

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("rasterio")

import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from ..core.repair.series import series

DOMAIN, ITEM = "CANOPYCLOUD", "LINEAGE"


def test_a_folder_in_whole_scenes_out(qgis_app, tmp_path):
    import processing

    series(tmp_path / "in", 48)
    (tmp_path / "in" / "x.zip").write_bytes(b"no archive")
    feedback = QgsProcessingFeedback()
    values = {
        "INPUT_FOLDER": str(tmp_path / "in"),
        "TARGETS": "2018-01-05, 20180121",
        "METHOD": "linear",
        "COMPOSITE": "median",
        "OUTPUT_FOLDER": str(tmp_path / "out"),
        "OUTPUT_HTML_FILE": str(tmp_path / "report.html"),
    }
    found = processing.run("canopycloud:repairscenes", values, feedback=feedback)
    assert found["OUTPUT_FOLDER"] == str(tmp_path / "out")
    assert (found["SCENE_COUNT"], found["REPAIRED_COUNT"], found["MASKED_COUNT"]) == (5, 2, 4)
    assert (found["SKIPPED_COUNT"], found["UNCHANGED_COUNT"]) == (1, 0)
    assert found["FILLED_PERCENT"] == 100
    assert 0 < found["ERROR_PERCENT"] < 20
    log = feedback.textLog().strip().splitlines()
    said = next(line for line in log if line.startswith("2 of 5 scenes are filled"))
    assert "; 100.0 % of their masked cells have data now; mean error" in said
    assert said.endswith("left out: 1.")
    assert any("x.zip" in line for line in log)
    first = next(line for line in log if line.startswith(f"{NAME.format('20180105')}: 2018"))
    assert f" filled from {NAME.format('20180222')} (48 days later); error " in first
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"composite_median.tif", "composite_median_date.tif", "repairscenes.json"} <= names
    assert sum(name.endswith("_filled.tif") for name in names) == 2
    assert f"Report: {(tmp_path / 'report.html').as_uri()}" in log[-2:]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "2 of 5" in page
    assert "x.zip" in page
    tool = QgsApplication.processingRegistry().algorithmById("canopycloud:repairscenes")
    # The help is shown as HTML: nothing in it may look like a tag.
    assert "gets NAME_filled.tif and NAME_source.tif" in tool.shortHelpString()
    for definition in tool.parameterDefinitions():
        assert f">{escape(definition.description())}</th>" in page
    # Without the report no page is made.
    assert not list((tmp_path / "out").glob("*.html"))


@pytest.mark.slow
def test_the_other_dates_give_a_second_opinion_where_asked(run, tmp_path):
    series(tmp_path / "in", 64)
    # The QA of the first date knows nothing of its cloud.
    blind = next((tmp_path / "in" / "20180105").glob("*_BQA.TIF"))
    raster = gdal.Open(str(blind), gdal.GA_Update)
    raster.GetRasterBand(1).Fill(2720)
    del raster
    tool = QgsApplication.processingRegistry().algorithmById("canopycloud:repairscenes")
    definition = tool.parameterDefinition("MASK_METHOD")
    packages = ["s2cloudless", "omnicloudmask", "ukis_csmask"]
    assert definition.options() == ["qa", "qa_and_scenes", *packages]
    assert definition.defaultValue() == "qa"
    assert definition.flags() & definition.Flag.FlagAdvanced
    masked = {}
    for method in ("qa", "qa_and_scenes"):
        run("repairscenes", INPUT_FOLDER=tmp_path / "in", OUTPUT_FOLDER=tmp_path / method,
            TARGETS="2018-01-05", METHOD="copy", MASK_METHOD=method)  # fmt: skip
        held = json.loads((tmp_path / method / "repairscenes.json").read_text())["scenes"]
        step = held["LC08_L1TP_013032_20180105_20180105_01_T1"]
        masked[method] = step["second" if "second" in step else "mask"]["masked"]
    assert masked["qa"] == 0
    assert masked["qa_and_scenes"] >= 0.9 * 12 * 14
    assert not (tmp_path / "qa" / "second_opinion").exists()


@pytest.mark.parametrize(("days", "words"), [
    (-64, "a (64 days earlier)"), (-1, "a (1 day earlier)"), (0, "a (same day)"),
    (1, "a (1 day later)"), (16, "a (16 days later)"), (None, "a"),
])  # fmt: skip
def test_days_between_a_scene_and_its_donor_in_words(days, words):
    from canopycloud.algorithms.repair.log import _donor
    from canopycloud.core.repair.summary import DonorUse

    assert _donor(DonorUse("a", days, 1.0)) == words


def test_a_mask_is_asked_for_in_the_words_of_qa_cloud_mask(qgis_app):
    from canopycloud.algorithms.shared.titles import titles_of

    registry = QgsApplication.processingRegistry()
    one, other = (
        {d.name(): d for d in registry.algorithmById(f"canopycloud:{name}").parameterDefinitions()}
        for name in ("repairscenes", "qacloudmask")
    )
    for name in ("CLASSES", "CONFIDENCE", "DILATION_CLOUD", "DILATION_SHADOW"):
        mine, theirs = (
            (d.description(), d.help(), d.defaultValue(), d.type(), d.flags() & d.FlagOptional)
            for d in (one[name], other[name])
        )
        assert mine == theirs
        assert mine[1]
    # No clear scenes can be given here.
    assert titles_of(one["MASK_METHOD"]) == {
        "qa": "QA band", "qa_and_scenes": "QA band and the other dates of the folder",
        "s2cloudless": "Package s2cloudless (Sentinel-2 Level-1C)",
        "omnicloudmask": "Package OmniCloudMask (red, green, nir)",
        "ukis_csmask": "Package ukis-csmask (blue, green, red, nir)",
    }  # fmt: skip


def test_refusals(run, tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(QgsProcessingException, match="folder with the scenes"):
        run("repairscenes", INPUT_FOLDER=tmp_path / "in", OUTPUT_FOLDER=tmp_path / "in")
    with pytest.raises(QgsProcessingException, match="s3://b/out is not on this computer"):
        run("repairscenes", INPUT_FOLDER=tmp_path / "in", OUTPUT_FOLDER="s3://b/out")
    with pytest.raises(QgsProcessingException, match="no folder"):
        run("repairscenes", INPUT_FOLDER=tmp_path / "no", OUTPUT_FOLDER=tmp_path / "out")
    with pytest.raises(QgsProcessingException, match="'2019-01-01'"):
        run("repairscenes", INPUT_FOLDER=tmp_path / "in", OUTPUT_FOLDER=tmp_path / "out",
            TARGETS="2019-01-01")  # fmt: skip


@pytest.fixture(scope="module")
def repaired(qgis_app, tmp_path_factory):
    """Three scenes masked, one filled, a composite; then a second run that fills another."""
    import processing

    at = tmp_path_factory.mktemp("repaired")
    series(at / "in", 32)
    values = {"INPUT_FOLDER": str(at / "in"), "METHOD": "copy", "COMPOSITE": "best",
              "OUTPUT_FOLDER": str(at / "out")}  # fmt: skip
    processing.run("canopycloud:repairscenes", {**values, "TARGETS": "2018-01-05"})
    found = processing.run("canopycloud:repairscenes", {**values, "TARGETS": "2018-01-21"})
    assert found["UNCHANGED_COUNT"] == 3
    return at


NAME = "LC08_L1TP_013032_{0}_{0}_01_T1"


@pytest.mark.parametrize("name", [
    f"{NAME.format('20180121')}_source.tif", f"masked/{NAME.format('20180222')}_mask.tif",
    "composite_best_date.tif",
])  # fmt: skip
def test_a_file_of_the_folder_is_made_again(run, repaired, tmp_path, name):
    made, again = repaired / "out" / name, tmp_path / "again.tif"
    record = record_of(made)
    assert record["output"] == f"OUTPUT_FOLDER/{name}"
    # What the second run kept says by which run it was made.
    assert record["parameters"]["TARGETS"] == (
        "2018-01-21" if "20180121" in name else "2018-01-05"
    )
    assert run("rebuild", INPUT=made, OUTPUT=again)["IDENTICAL"] == 1
    assert again.read_bytes() == made.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} <= {"again.tif", "again.tif.aux.xml"}


def test_a_folder_with_another_scene_is_not_the_one_it_was_made_from(run, repaired, tmp_path):
    moved = tmp_path / "in"
    shutil.copytree(repaired / "in", moved)
    run("repairscenes", INPUT_FOLDER=moved, OUTPUT_FOLDER=tmp_path / "out", METHOD="copy",
        TARGETS="2018-01-05")  # fmt: skip
    made = tmp_path / "out" / f"{NAME.format('20180105')}_filled.tif"
    next(moved.glob("20180222/*B2.TIF")).unlink()
    with pytest.raises(QgsProcessingException, match=r"INPUT_FOLDER: .*in has changed: [\d,]+ by"):
        run("rebuild", INPUT=made, OUTPUT=tmp_path / "again.tif")
    assert not (tmp_path / "again.tif").exists()


def test_a_record_cannot_name_a_file_outside_the_folder(run, repaired, tmp_path):
    bad = tmp_path / "bad.tif"
    shutil.copy(repaired / "out" / "composite_best.tif", bad)
    record = record_of(bad)
    for name in ("OUTPUT_FOLDER/../../x.tif", "OUTPUT_FOLDER//etc/x.tif", "INPUT_FOLDER/x.tif"):
        dataset = gdal.Open(str(bad), gdal.GA_Update)
        dataset.SetMetadataItem(ITEM, json.dumps({**record, "output": name}), DOMAIN)
        dataset = None
        with pytest.raises(QgsProcessingException, match="does not say which output"):
            run("rebuild", INPUT=bad, OUTPUT=tmp_path / "again.tif")


def record_of(path):
    return json.loads(gdal.Open(str(path)).GetMetadataItem(ITEM, DOMAIN))


@pytest.mark.slow
def test_new_york_from_its_folder_with_nothing_chosen_by_hand(run, shared_data, tmp_path):
    folder = shared_data / "landsat_c1_l1_newyork"
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.TIF")}
    found = run("repairscenes", INPUT_FOLDER=folder, OUTPUT_FOLDER=tmp_path / "out",
                OUTPUT_HTML_FILE=tmp_path / "r.html")  # fmt: skip
    assert (found["SCENE_COUNT"], found["REPAIRED_COUNT"], found["SKIPPED_COUNT"]) == (8, 8, 0)
    assert found["FILLED_PERCENT"] > 99.9
    for scene in sorted(folder.iterdir()):
        (filled,) = (tmp_path / "out").glob(f"*_{scene.name}_filled.tif")
        (masked,) = (tmp_path / "out" / "masked").glob(f"*_{scene.name}_masked.tif")
        (kinds,) = (tmp_path / "out" / "masked").glob(f"*_{scene.name}_mask.tif")
        bands, code = (
            np.stack([gdal.Open(str(p)).ReadAsArray() for p in sorted(scene.glob(pattern))])
            for pattern in ("*_B?.TIF", "*_BQA.TIF")
        )
        kind, made = gdal.Open(str(kinds)).ReadAsArray(), gdal.Open(str(filled)).ReadAsArray()
        # BQA of Collection 1: bit 4 is cloud, bits 7-8 shadow of high confidence, bit 0 fill.
        assert (kind[(code[0] >> 4) & 1 == 1] != 0).all()
        assert (kind[((code[0] >> 7) & 3 == 3) & (code[0] & 1 == 0)] != 0).all()
        clear = kind == 0
        assert np.array_equal(made[:, clear], bands[:, clear])
        hidden = gdal.Open(str(masked)).ReadAsArray()
        assert (hidden[:, ~clear] == 0).all()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.TIF")} == before
    assert "8 of 8" in (tmp_path / "r.html").read_text(encoding="utf-8")
