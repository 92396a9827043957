# SPDX-License-Identifier: GPL-2.0-or-later
"""The real dialogs, with the sample site loaded: run as they stand, filled, looked at."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

TOOLS = [
    "cleanzerocanopy",
    "bufferplotszonalstats",
    "stackscenebands",
    "qacloudmask",
    "fillfromdonorscene",
    "repairscenes",
    "comparefieldheights",
    "locateplots",
    "rebuild",
]
MODELS = ["canopyplots", "repaircloudyscene"]


def in_project() -> dict[str, Any]:
    from qgis.core import QgsProject

    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


@pytest.fixture(scope="session")
def made(desktop: Any, site: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What the earlier tools of both jobs give the later ones, made without windows."""
    import processing

    folder = tmp_path_factory.mktemp("made")
    names = ("stack", "donor stack", "masked", "donor", "plots")
    stack, other, masked, donor, plots = (
        folder / f"{name}.{'gpkg' if name == 'plots' else 'tif'}" for name in names
    )
    steps: list[tuple[str, dict[str, Any]]] = [
        ("stackscenebands", {"INPUT": site.target_bands, "OUTPUT": stack}),
        ("stackscenebands", {"INPUT": site.donor_bands, "OUTPUT": other}),
        ("qacloudmask", {"INPUT": [stack], "QA_RASTER": site.target_qa, "OUTPUT": masked}),
        ("qacloudmask", {"INPUT": [other], "QA_RASTER": site.donor_qa, "OUTPUT": donor}),
        ("bufferplotszonalstats",
         {"INPUT": site.plots, "INPUT_RASTER": site.chm, "OUTPUT": plots}),
    ]  # fmt: skip
    for tool, values in steps:
        processing.run(
            f"canopycloud:{tool}",
            {k: [str(f) for f in v] if isinstance(v, (list, tuple)) else str(v)
             for k, v in values.items()},
        )  # fmt: skip
    return {"stack": stack, "donor": donor, "masked": masked, "plots": plots}


@pytest.mark.parametrize("name", TOOLS + MODELS)
def test_dialog_opens_in_an_empty_project(desk: Any, name: str) -> None:
    dialog = desk.dialog(f"canopycloud:{name}")
    # QGIS writes the title of a tool with capitals of its own.
    assert dialog.algorithm().displayName().lower() in dialog.windowTitle().lower()
    assert dialog.algorithm().helpUrl()


def test_clean_zero_canopy_as_it_stands(desk: Any, site: Any) -> None:
    desk.load(site.chm)
    dialog = desk.dialog("canopycloud:cleanzerocanopy")
    desk.photograph(dialog, "cleanzerocanopy-dialog")
    results = desk.run(dialog)
    assert results["REMOVED_COUNT"] > 0, desk.log(dialog)
    desk.photograph_log(dialog, "cleanzerocanopy-log")
    layer = in_project()["Cleaned canopy"]
    assert layer.renderer().type() == "singlebandpseudocolor"
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[0].label.endswith(" m")
    desk.photograph_map([layer], "cleanzerocanopy-map")


def test_buffer_plots_as_it_stands(desk: Any, site: Any) -> None:
    plots, chm = desk.load(site.plots), desk.load(site.chm)
    dialog = desk.dialog("canopycloud:bufferplotszonalstats")
    desk.photograph(dialog, "bufferplotszonalstats-dialog")
    results = desk.run(dialog)
    assert results["PLOT_COUNT"] == plots.featureCount(), desk.log(dialog)
    desk.photograph_log(dialog, "bufferplotszonalstats-log")
    layer = in_project()["Plots with statistics"]
    assert layer.renderer().type() == "graduatedSymbol"
    assert layer.renderer().classAttribute() == '"_max"'
    assert layer.labelsEnabled()
    desk.photograph_map([layer, chm], "bufferplotszonalstats-map")


def test_buffer_plots_on_bands_of_several_rasters(
    desk: Any, site: Any, made: dict[str, Path], tmp_path: Path
) -> None:
    from qgis.core import QgsProcessingContext, QgsProject

    desk.load(site.plots)
    scene, chm = desk.load(made["stack"]), desk.load(site.chm, "chm 2019")
    later = desk.load(shutil.copy(site.chm, tmp_path / "later.tif"), "chm 2021")
    dialog = desk.dialog("canopycloud:bufferplotszonalstats", INPUT_RASTER=[scene.id()])
    wrappers = dialog.mainWidget().wrappers
    bands = wrappers["RASTER_BAND"]
    assert bands.value() == [1]
    assert bands.widget.count() == scene.bandCount()
    assert bands.widget.itemText(0) == scene.bandName(1)
    bands.setValue([1, 2])
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    wrappers["INPUT_RASTER"].setParameterValue([chm.id(), later.id()], context)
    # The first has one band; what was chosen is not forgotten.
    assert bands.value() == [1, 2]
    bands.setValue([1])
    results = desk.run(dialog)
    assert results["PLOT_COUNT"] == 9, desk.log(dialog)
    names = in_project()["Plots with statistics"].fields().names()
    assert {"_chm_2019_max", "_chm_2021_max"} <= set(names)


def test_stack_scene_bands(desk: Any, site: Any) -> None:
    bands = [desk.load(file) for file in reversed(site.target_bands)]
    dialog = desk.dialog("canopycloud:stackscenebands", INPUT=[band.id() for band in bands])
    desk.photograph(dialog, "stackscenebands-dialog")
    results = desk.run(dialog)
    assert results["BAND_COUNT"] == len(bands), desk.log(dialog)
    layer = in_project()["Stacked scene"]
    assert layer.bandCount() == len(bands)
    desk.photograph_map([layer], "stackscenebands-map")


def test_qa_cloud_mask(desk: Any, site: Any, made: dict[str, Path]) -> None:
    scene, qa = desk.load(made["stack"], "Stacked scene"), desk.load(site.target_qa)
    dialog = desk.dialog(
        "canopycloud:qacloudmask",
        INPUT=[scene.id()],
        QA_RASTER=qa.id(),
        OUTPUT_MASK="TEMPORARY_OUTPUT",
    )
    desk.photograph(dialog, "qacloudmask-dialog")
    results = desk.run(dialog)
    assert results["CLOUD_COUNT"] > 0, desk.log(dialog)
    desk.photograph_log(dialog, "qacloudmask-log")
    layers = in_project()
    mask = layers["Mask"]
    assert mask.renderer().type() == "paletted"
    assert {"Cloud", "Cloud shadow"} <= {entry.label for entry in mask.renderer().classes()}
    desk.photograph_map([mask, layers["Masked scene"]], "qacloudmask-map")


def test_fill_from_donor_scene(desk: Any, made: dict[str, Path]) -> None:
    donor, scene = desk.load(made["donor"], "Donor scene"), desk.load(made["masked"], "Scene")
    dialog = desk.dialog(
        "canopycloud:fillfromdonorscene",
        INPUT=scene.id(),
        DONORS=[donor.id()],
        OUTPUT_SOURCE="TEMPORARY_OUTPUT",
    )
    desk.photograph(dialog, "fillfromdonorscene-dialog")
    results = desk.run(dialog)
    assert results["FILLED_PIXEL_COUNT"] > 0, desk.log(dialog)
    desk.photograph_log(dialog, "fillfromdonorscene-log")
    layers = in_project()
    source = layers["Source of each cell"]
    assert source.renderer().type() == "paletted"
    assert "Donor scene" in [entry.label for entry in source.renderer().classes()]
    desk.photograph_map([layers["Filled scene"]], "fillfromdonorscene-map")
    desk.photograph_map([source], "fillfromdonorscene-source")


def test_repair_scenes(desk: Any, site: Any, tmp_path: Path) -> None:
    dialog = desk.dialog(
        "canopycloud:repairscenes",
        INPUT_FOLDER=str(Path(site.target_qa).parents[1]),
        OUTPUT_FOLDER=str(tmp_path / "repaired"),
    )
    desk.photograph(dialog, "repairscenes-dialog")
    dialog.setParameters({**dialog.createProcessingParameters(), "METHOD": "copy"})
    results = desk.run(dialog)
    assert results["REPAIRED_COUNT"] == 2, desk.log(dialog)
    desk.photograph_log(dialog, "repairscenes-log")
    # The report is on as the dialog stands, and the log ends with its place.
    page = Path(results["OUTPUT_HTML_FILE"])
    assert "2 of 2" in page.read_text(encoding="utf-8")
    assert page.as_uri() in desk.log(dialog)


def test_compare_field_heights_with_the_names_of_the_lesson(
    desk: Any, site: Any, made: dict[str, Path], tmp_path: Path
) -> None:
    """The fields that the lesson's tables have are chosen already."""
    stems, plots = desk.load(site.stems), desk.load(made["plots"])
    report = tmp_path / "report.html"
    dialog = desk.dialog(
        "canopycloud:comparefieldheights",
        INPUT=plots.id(),
        FIELD_TABLE=stems.id(),
        OUTPUT_HTML_FILE=str(report),
    )
    desk.photograph(dialog, "comparefieldheights-dialog")
    results = desk.run(dialog)
    assert results["N"] >= 6, desk.log(dialog)
    desk.photograph_log(dialog, "comparefieldheights-log")
    assert "Compared plots" in in_project()
    # QGIS's Results Viewer lists what is an HTML output.
    from processing.core.ProcessingResults import resultsList

    assert resultsList.getResults()[-1].filename == str(report)
    assert report.is_file()


def test_locate_plots(desk: Any, site: Any) -> None:
    desk.load(site.chm)
    plots, stems = desk.load(site.plots), desk.load(site.stems)
    dialog = desk.dialog(
        "canopycloud:locateplots",
        INPUT=plots.id(),
        FIELD_TABLE=stems.id(),
        STEM_X_FIELD="easting",
        STEM_Y_FIELD="northing",
    )
    desk.photograph(dialog, "locateplots-dialog")
    results = desk.run(dialog)
    assert results["PLOT_COUNT"] == 9, desk.log(dialog)
    desk.photograph_log(dialog, "locateplots-log")
    assert "Located plots" in in_project()


def test_rebuild(desk: Any, made: dict[str, Path], tmp_path: Path) -> None:
    dialog = desk.dialog(
        "canopycloud:rebuild", INPUT=made["masked"], OUTPUT=tmp_path / "masked again.tif"
    )
    desk.photograph(dialog, "rebuild-dialog")
    results = desk.run(dialog)
    assert results["IDENTICAL"] == 1, desk.log(dialog)
    desk.photograph_log(dialog, "rebuild-log")


@pytest.mark.parametrize("name", MODELS)
def test_models_run_from_their_dialog_and_their_results_are_styled(
    desk: Any, site: Any, name: str, tmp_path: Path
) -> None:
    if name == "canopyplots":
        stems, plots, chm = desk.load(site.stems), desk.load(site.plots), desk.load(site.chm)
        values = {"CHM": chm.id(), "PLOTS": plots.id(), "STEMS": stems.id()}
        kinds = {"Cleaned canopy": "singlebandpseudocolor"}
    else:
        values = {
            "BANDS": [desk.load(file).id() for file in site.target_bands],
            "QA": desk.load(site.target_qa).id(),
            "DONOR_BANDS": [desk.load(file).id() for file in site.donor_bands],
            "DONOR_QA": desk.load(site.donor_qa).id(),
            "METHOD": "linear",
            "OUTPUT_MASK": "TEMPORARY_OUTPUT",
            "OUTPUT_SOURCE": "TEMPORARY_OUTPUT",
        }
        kinds = {"Cloud mask": "paletted", "Where each cell comes from": "paletted"}
    dialog = desk.dialog(f"canopycloud:{name}", **values)
    desk.photograph(dialog, f"{name}-dialog")
    # Beside what is loaded into QGIS, a project; it is written in the thread of the run.
    project = tmp_path / "mine.qgz"
    dialog.setParameters({**values, "PROJECT": str(project)})
    results = desk.run(dialog)
    assert results, desk.log(dialog)
    assert project.is_file(), desk.log(dialog)
    page = Path(results["FIRST_PAGE"])
    assert page.name == "mine_index.html"
    assert page.as_uri() in desk.log(dialog)
    desk.photograph_log(dialog, f"{name}-log")
    layers = in_project()
    assert set(kinds) <= set(layers), sorted(layers)
    for title, kind in kinds.items():
        assert layers[title].renderer().type() == kind, list(layers)
        assert Path(layers[title].source()).parent == tmp_path
