# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that ship, and our tools as steps of other people's models."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
)

SHIPPED = ("canopyplots", "repaircloudyscene")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from canopycloud.core.sample import make_sample_site

    folder = tmp_path_factory.mktemp("site")
    return make_sample_site(folder, chm_shape=(500, 500), scene_shape=(150, 150), plot_count=9)


def plots_of(site: Any) -> dict[str, Any]:
    return {
        "CHM": str(site.chm),
        "PLOTS": str(site.plots),
        "PLOT_ID_FIELD": "Plot_ID",
        "STEMS": str(site.stems),
        "STEM_ID_FIELD": "plotid",
        "STEM_HEIGHT_FIELD": "stemheight",
    }


def scenes_of(site: Any) -> dict[str, Any]:
    return {
        "BANDS": [str(file) for file in reversed(site.target_bands)],
        "QA": str(site.target_qa),
        "DONOR_BANDS": [str(file) for file in site.donor_bands],
        "DONOR_QA": str(site.donor_qa),
    }


def shipped(name: str) -> Any:
    return QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")


@pytest.mark.parametrize("name", SHIPPED)
def test_a_model_is_an_algorithm_like_others(qgis_app, name):
    model = shipped(name)
    assert isinstance(model, QgsProcessingModelAlgorithm)
    assert model.validate() == (True, [])
    assert all(child.algorithm() is not None for child in model.childAlgorithms().values())
    assert not model.icon().isNull()
    copy = model.create()
    assert copy.id() == model.id() == f"canopycloud:{name}"
    assert [d.name() for d in copy.parameterDefinitions()] == [
        d.name() for d in model.parameterDefinitions()
    ]
    ours = [c.algorithmId().split(":")[0] for c in model.childAlgorithms().values()]
    assert set(ours) == {"canopycloud"}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_input_and_output_of_a_model_is_explained(qgis_app, name):
    model = shipped(name)
    texts = model.helpContent()
    for definition in model.parameterDefinitions():
        text = texts.get(definition.name()) or definition.help()
        assert len(text) > 20, definition.name()
    assert len(texts["ALG_DESC"]) > 100


@pytest.mark.parametrize("name", SHIPPED)
def test_the_files_are_what_the_script_writes(qgis_app, name):
    """Children, sources and outputs: a hand edit of a file would be lost by the next run."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("make_models", ROOT / "scripts" / "make_models.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    made = {"canopyplots": script.canopy_plots, "repaircloudyscene": script.repair_scene}[name]()

    def steps(model: Any) -> dict[str, Any]:
        return {
            child_id: (
                child.algorithmId(),
                {
                    key: [_plain(source.toVariant()) for source in sources]
                    for key, sources in child.parameterSources().items()
                },
                sorted(child.modelOutputs()),
            )
            for child_id, child in model.childAlgorithms().items()
        }

    def _plain(source: Any) -> Any:
        # Later releases read an empty text as none.
        return {key: value or None for key, value in source.items()}

    assert steps(shipped(name)) == steps(made)
    read = QgsProcessingModelAlgorithm()
    assert read.fromFile(str(ROOT / "models" / f"{name}.model3"))
    assert read.helpContent() == made.helpContent()


def test_a_list_of_a_model_has_the_titles_of_the_tool(qgis_app):
    """MASK_METHOD is METHOD of QA Cloud Mask, not MASK_METHOD of Repair Scenes."""
    from canopycloud.algorithms.shared.titles import titles_of

    registry = QgsApplication.processingRegistry()
    tool = registry.createAlgorithmById("canopycloud:qacloudmask")
    model = registry.createAlgorithmById("canopycloud:repaircloudyscene")
    titles = titles_of(model.parameterDefinition("MASK_METHOD"))
    assert titles == titles_of(tool.parameterDefinition("METHOD"))
    assert titles["scenes"] == "Clear scenes only"
    assert not any("folder" in title for title in titles.values())


def run_model(name: str, parameters: dict[str, Any]) -> tuple[dict[str, Any], str]:
    import processing

    feedback = QgsProcessingFeedback()
    results = processing.run(f"canopycloud:{name}", parameters, feedback=feedback)
    return results, feedback.textLog()


def test_models_call_things_as_the_tools_do(qgis_app):
    labels = {
        definition.name(): definition.description()
        for tool in ("cleanzerocanopy", "bufferplotszonalstats", "qacloudmask",
                     "fillfromdonorscene")
        for definition in shipped(tool).parameterDefinitions()
    }  # fmt: skip
    for name in SHIPPED:
        for definition in shipped(name).parameterDefinitions():
            if definition.name() in labels and not definition.isDestination():
                assert definition.description() == labels[definition.name()]


def test_further_donors_fill_and_dilation_is_the_users(qgis_app, site, tmp_path):
    asked = {**scenes_of(site), "METHOD": "copy"}
    mask, source = tmp_path / "mask.tif", tmp_path / "source.tif"
    outputs = {
        "OUTPUT_MASK": str(mask),
        "OUTPUT_SOURCE": str(source),
        "OUTPUT": str(tmp_path / "whole.tif"),
    }
    # What is left out is the default of the dialog: cloud and shadow grow.
    run_model("repaircloudyscene", {**asked, **outputs})
    with rasterio.open(mask) as made:
        grown = made.read(1)
    assert (grown == 101).any()
    more = {"DILATION_CLOUD": 0, "DILATION_SHADOW": 0, "MORE_DONORS": [str(site.truth)]}
    run_model("repaircloudyscene", {**asked, **outputs, **more})
    with rasterio.open(mask) as made, rasterio.open(source) as sources:
        plain, where = made.read(1), sources.read(1)
    assert not (plain == 101).any()
    assert ((grown > 0) >= (plain > 0)).all()
    assert (where > 0).sum() == np.isin(plain, (1, 2, 3, 4, 5)).sum()
    assert set(np.unique(where)) <= {0, 1, 2}
    assert (where == 2).any()


@pytest.mark.slow
def test_clear_scenes_give_both_dates_of_the_model_a_second_opinion(qgis_app, site, tmp_path):
    """A QA band that knows of no cloud; the truth as the clear date finds it nevertheless."""
    model = shipped("repaircloudyscene")
    for name in ("MASK_METHOD", "CLEAR_SCENES"):
        definition = model.parameterDefinition(name)
        flags = definition.flags()
        assert flags & definition.Flag.FlagAdvanced
        assert flags & definition.Flag.FlagOptional
    tool = shipped("qacloudmask").parameterDefinition("METHOD")
    assert model.parameterDefinition("MASK_METHOD").options() == tool.options()
    assert model.parameterDefinition("MASK_METHOD").description() == tool.description()
    mask = tmp_path / "mask.tif"
    asked = {
        **scenes_of(site), "METHOD": "copy", "DILATION_CLOUD": 0, "DILATION_SHADOW": 0,
        "OUTPUT_MASK": str(mask), "OUTPUT": str(tmp_path / "whole.tif"),
    }  # fmt: skip
    run_model("repaircloudyscene", asked)
    with rasterio.open(mask) as made:
        by_qa = made.read(1)
    with rasterio.open(site.target_qa) as source:
        profile, codes = source.profile, source.read(1)
    blind = tmp_path / Path(site.target_qa).name
    with rasterio.open(blind, "w", **profile) as out:
        out.write(np.where(by_qa == 0, codes, codes[by_qa == 0][0]), 1)
    second = {"QA": str(blind), "MASK_METHOD": "qa_and_scenes", "CLEAR_SCENES": [str(site.truth)]}
    _, log = run_model("repaircloudyscene", {**asked, **second})
    with rasterio.open(mask) as made:
        found = made.read(1)
    cloud = np.isin(by_qa, (2, 3))
    assert cloud.sum() > 500
    assert (found[cloud] != 0).mean() > 0.8
    assert "Cloud and shadow are looked for against clear scenes" in log


def test_canopy_plots(qgis_app, site, tmp_path):
    results, _ = run_model(
        "canopyplots",
        {
            **plots_of(site),
            "OUTPUT_CANOPY": str(tmp_path / "clean.tif"),
            "OUTPUT": str(tmp_path / "plots.gpkg"),
            "REPORT": str(tmp_path / "report.html"),
        },
    )
    with rasterio.open(results["OUTPUT_CANOPY"]) as made:
        assert (made.read(1, masked=True).compressed() > 0).all()
    with closing(sqlite3.connect(tmp_path / "plots.gpkg")) as database:
        (count, lowest) = database.execute(
            'SELECT count(*), min("_max") FROM plots WHERE field_h IS NOT NULL'
        ).fetchone()
    assert count >= 6
    assert lowest > 2
    drawn = "matplotlib" not in os.environ.get("CANOPYCLOUD_WITHOUT", "").split(",")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert ("<svg" in page) is drawn
    assert ("matplotlib, which draws them, is not installed" in page) is not drawn


def test_repair_a_cloudy_scene(qgis_app, site, tmp_path):
    results, log = run_model(
        "repaircloudyscene",
        {
            **scenes_of(site),
            "OUTPUT": str(tmp_path / "whole.tif"),
            "OUTPUT_SOURCE": str(tmp_path / "source.tif"),
            "OUTPUT_MASK": str(tmp_path / "mask.tif"),
        },
    )
    with rasterio.open(results["OUTPUT"]) as made:
        whole, nodata, names = made.read(), made.nodata, made.descriptions
    with rasterio.open(results["OUTPUT_SOURCE"]) as made:
        source = made.read(1)
    with rasterio.open(results["OUTPUT_MASK"]) as made:
        mask = made.read(1)
    originals = []
    for file in site.target_bands:
        with rasterio.open(file) as band:
            originals.append(band.read(1))
    own = source == 0
    assert (mask[source == 1] > 0).all()
    np.testing.assert_array_equal(whole[:, own], np.stack(originals)[:, own])
    assert (source == 1).sum() > 500
    assert ((whole == nodata).all(axis=0) == (source == 255)).all()
    assert [name[-2:] for name in names] == [f"B{i}" for i in range(2, 8)]
    assert "Traceback" not in log


def test_a_failing_step_says_what_and_where(qgis_app, site, tmp_path):
    import processing
    from qgis.core import QgsProcessingException

    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException) as refused:
        processing.run(
            "canopycloud:canopyplots",
            {**plots_of(site), "STEM_HEIGHT_FIELD": "no such field",
             "OUTPUT_CANOPY": "TEMPORARY_OUTPUT",
             "OUTPUT": str(tmp_path / "plots.gpkg")},
            feedback=feedback,
        )  # fmt: skip
    # Later releases put it into the exception, 3.22 into the log.
    log = f"{feedback.textLog()} {refused.value}"
    assert "has no field 'no such field'. It has: " in log
    assert "Traceback" not in log
    assert not (tmp_path / "plots.gpkg").exists()


# Our tools and models as steps of other people's models


def given(name: str) -> Any:
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def value(what: Any) -> Any:
    return QgsProcessingModelChildParameterSource.fromStaticValue(what)


def expression(text: str) -> Any:
    return QgsProcessingModelChildParameterSource.fromExpression(text)


def from_step(child: str, output: str) -> Any:
    return QgsProcessingModelChildParameterSource.fromChildOutput(child, output)


def add_step(
    model: Any, name: str, algorithm: str, sources: dict[str, Any], outputs: dict[str, str]
) -> None:
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId(name)
    child.setDescription(name)
    for key, source in sources.items():
        child.addParameterSources(key, source if isinstance(source, list) else [source])
    made = {}
    for result, output in outputs.items():
        made[result] = QgsProcessingModelOutput(result, result)
        made[result].setChildId(name)
        made[result].setChildOutputName(output)
    child.setModelOutputs(made)
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()


def new_model(*inputs: Any) -> Any:
    model = QgsProcessingModelAlgorithm("mine", "tests")
    for definition in inputs:
        model.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    return model


def run_own(model: Any, parameters: dict[str, Any], *outputs: Path) -> dict[str, Any]:
    """Run a model, its outputs to these files in their order; the results of its steps."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    # How a model's output is called depends on the release.
    names = [definition.name() for definition in model.destinationParameterDefinitions()]
    assert len(names) == len(outputs)
    places = {name: str(file) for name, file in zip(names, outputs)}
    results, ok = model.run({**parameters, **places}, context, feedback)
    assert ok, feedback.textLog()
    return dict(results["CHILD_RESULTS"])


def test_number_outputs_in_expressions_of_later_steps(qgis_app, tmp_raster, tmp_path):
    """The mean before becomes the threshold; the count of removed cells the one after that."""
    chm = tmp_raster(np.array([[0, 2, 4], [0, 6, 8], [0, 1, 10]], dtype=np.float32), nodata=-1)
    model = new_model(QgsProcessingParameterRasterLayer("CHM", "CHM"))
    clean = "canopycloud:cleanzerocanopy"
    add_step(model, "clean", clean, {"INPUT": given("CHM"), "THRESHOLD": value(0)}, {})
    add_step(
        model, "above", clean,
        {"INPUT": from_step("clean", "OUTPUT"),
         "THRESHOLD": expression("@clean_REMOVED_COUNT + @clean_MEAN_AFTER / 1000")},
        {"ABOVE": "OUTPUT"},
    )  # fmt: skip
    run_own(model, {"CHM": str(chm)}, tmp_path / "out.tif")
    with rasterio.open(tmp_path / "out.tif") as made:
        left = made.read(1, masked=True).compressed()
    # Three cells were 0; the mean of the others is 31/6, so the threshold is a little above 3.
    assert sorted(left) == [4, 6, 8, 10]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_model_as_a_step(qgis_app, site, tmp_path, name):
    """Ours inside another model, its output the input of a step of QGIS's own."""
    step = f"canopycloud:{name}"
    model = new_model()
    if name == "canopyplots":
        sources = {key: value(file) for key, file in plots_of(site).items()}
        sources.update({"RADIUS": value(20), "THRESHOLD": value(0)})
        add_step(model, "ours", step, sources, {})
        add_step(model, "next", "native:centroids",
                 {"INPUT": from_step("ours", "OUTPUT")},
                 {"RESULT": "OUTPUT"})  # fmt: skip
        out = tmp_path / "centres.gpkg"
    else:
        sources = {
            key: [value(file) for file in files] if isinstance(files, list) else value(files)
            for key, files in scenes_of(site).items()
        }
        sources["METHOD"] = value("copy")
        add_step(model, "ours", step, sources, {})
        add_step(model, "next", "native:rasterlayerproperties",
                 {"INPUT": from_step("ours", "OUTPUT")}, {})  # fmt: skip
        out = None
    results = run_own(model, {}, *([] if out is None else [out]))
    if out is None:
        assert results["next"]["BAND_COUNT"] == 6
    else:
        with closing(sqlite3.connect(out)) as database:
            assert database.execute("SELECT count(*) FROM centres").fetchone()[0] == 9


def test_each_output_feeds_the_next_tool(qgis_app, site, tmp_path):
    """The six tools in the modeler's own terms: layers by child output, numbers by expression."""
    model = new_model()
    add_step(model, "stack", "canopycloud:stackscenebands",
             {"INPUT": [value(str(file)) for file in site.target_bands]}, {})  # fmt: skip
    add_step(model, "mask", "canopycloud:qacloudmask",
             {"INPUT": [from_step("stack", "OUTPUT")], "QA_RASTER": value(str(site.target_qa)),
              # A radius that depends on the number of bands, to use a number output.
              "DILATION": expression("@stack_BAND_COUNT - 5")},
             {"MASK": "OUTPUT_MASK"})  # fmt: skip
    add_step(model, "donor", "canopycloud:stackscenebands",
             {"INPUT": [value(str(file)) for file in site.donor_bands]}, {})  # fmt: skip
    add_step(model, "fill", "canopycloud:fillfromdonorscene",
             {"INPUT": from_step("stack", "OUTPUT"), "MASK": from_step("mask", "OUTPUT_MASK"),
              "DONORS": [from_step("donor", "OUTPUT")], "METHOD": value("copy")},
             {"WHOLE": "OUTPUT"})  # fmt: skip
    results = run_own(model, {}, tmp_path / "mask.tif", tmp_path / "whole.tif")
    assert results["stack"]["BAND_COUNT"] == 6
    assert results["mask"]["MASKED_PIXEL_COUNT"] > results["mask"]["CLOUD_COUNT"]
    assert results["fill"]["FILLED_PIXEL_COUNT"] >= results["mask"]["MASKED_PIXEL_COUNT"]
