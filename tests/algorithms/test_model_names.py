# SPDX-License-Identifier: GPL-2.0-or-later
"""What the outputs of our models are called: plainly, and still by QGIS's own names."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("qgis.core")

from canopycloud.core.sample import make_sample_site
from canopycloud.provider.models import OUTPUTS
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsProcessingParameterDefinition

from .test_models import add_step, from_step, new_model, plots_of, run_own, value

WHOLE, CANOPY = "compare:Plots with both heights", "clean:Cleaned canopy"


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("site")
    return make_sample_site(folder, chm_shape=(420, 420), scene_shape=(60, 60), plot_count=6)


def run_plots(site: Any, outputs: dict[str, Path | str]) -> dict[str, Any]:
    import processing

    given = {key: str(file) for key, file in outputs.items()}
    return dict(
        processing.run(
            "canopycloud:canopyplots", {**plots_of(site), **given},
            feedback=QgsProcessingFeedback(),
        )
    )  # fmt: skip


def shown(algorithm: Any) -> set[str]:
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    return {
        definition.name()
        for definition in algorithm.destinationParameterDefinitions()
        if not definition.flags() & hidden
    }


@pytest.mark.parametrize("name", sorted(OUTPUTS))
def test_names_are_plain_and_each_is_explained(qgis_app, name):
    registry = QgsApplication.processingRegistry()
    model = registry.createAlgorithmById(f"canopycloud:{name}")
    assert shown(model) == {*OUTPUTS[name], "PROJECT"}
    declared = {output.name() for output in model.outputDefinitions()}
    assert {*OUTPUTS[name], "PROJECT"} <= declared
    assert not any(":" in one for one in declared)
    for one in OUTPUTS[name]:
        assert len(model.parameterDefinition(one).help()) > 20
    # Those of QGIS are there, for models and scripts that know no others.
    for own in OUTPUTS[name].values():
        assert model.parameterDefinition(own) is not None


def test_plain_names_come_back_and_no_others(qgis_app, small_site, tmp_path):
    results = run_plots(
        small_site, {"OUTPUT": tmp_path / "both.gpkg", "OUTPUT_CANOPY": tmp_path / "clean.tif"}
    )
    assert results["OUTPUT"] == str(tmp_path / "both.gpkg")
    assert results["OUTPUT_CANOPY"] == str(tmp_path / "clean.tif")
    assert not any(":" in key for key in results)


def test_the_names_of_qgis_still_work_and_come_back(qgis_app, small_site, tmp_path):
    results = run_plots(small_site, {WHOLE: tmp_path / "both.gpkg", CANOPY: tmp_path / "clean.tif"})
    assert results[WHOLE] == results["OUTPUT"] == str(tmp_path / "both.gpkg")
    assert results[CANOPY] == results["OUTPUT_CANOPY"] == str(tmp_path / "clean.tif")
    assert (tmp_path / "both.gpkg").stat().st_size > 0


def test_where_both_are_given_qgiss_own_holds(qgis_app, small_site, tmp_path):
    """A model that knows the old name gets a temporary place for the other by itself."""
    results = run_plots(
        small_site,
        {WHOLE: tmp_path / "both.gpkg", "OUTPUT": "TEMPORARY_OUTPUT", CANOPY: "TEMPORARY_OUTPUT"},
    )
    assert results["OUTPUT"] == str(tmp_path / "both.gpkg")


@pytest.mark.parametrize("output", ["OUTPUT", WHOLE])
def test_the_output_of_a_model_that_has_ours_as_a_step(qgis_app, small_site, tmp_path, output):
    """Under either name: shown in the other model's dialog, written, and read by a later step."""
    model = new_model()
    sources = {key: value(file) for key, file in plots_of(small_site).items()}
    sources.update({"RADIUS": value(20), "THRESHOLD": value(0)})
    add_step(model, "ours", "canopycloud:canopyplots", sources, {"PLOTS_OF_OURS": output})
    add_step(model, "next", "native:centroids", {"INPUT": from_step("ours", output)},
             {"CENTRES": "OUTPUT"})  # fmt: skip
    assert len(shown(model)) == 2
    # Their order and their names are those of the release, the description is ours.
    order = [one.description() for one in model.destinationParameterDefinitions()]
    files = {"PLOTS_OF_OURS": tmp_path / "ours.gpkg", "CENTRES": tmp_path / "centres.gpkg"}
    run_own(model, {}, *(files[description] for description in order))
    for name in ("ours", "centres"):
        with closing(sqlite3.connect(tmp_path / f"{name}.gpkg")) as database:
            assert database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] == 6
