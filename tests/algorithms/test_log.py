# SPDX-License-Identifier: GPL-2.0-or-later
"""The log of a run ends with the answer; how it was made comes before; nothing shares a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from canopycloud.algorithms.shared.log import Log
from canopycloud.core import make_sample_site
from qgis.core import QgsProcessingFeedback, QgsVectorLayer


class Listener(QgsProcessingFeedback):
    """Keeps what is said in one list, progress as numbers."""

    def __init__(self):
        super().__init__()
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(f"WARNING {text}")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("log")
    return make_sample_site(folder, chm_shape=(420, 420), scene_shape=(60, 60), plot_count=6)


def logged(tool, **parameters):
    import processing

    listener = Listener()
    values = {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()}
    results = processing.run(f"canopycloud:{tool}", values, feedback=listener)
    return results, [line for line in listener.said if not line.startswith('Results: ')]  # QGIS


def ending(said):
    """What follows the details: the last empty line parts them."""
    last = len(said) - 1 - said[::-1].index("")
    assert "Details" in said[:last]
    assert any(line.startswith("  Raster files: ") for line in said[:last])
    return said[last + 1 :]


def test_clean_then_plots_then_compared(qgis_app, site, tmp_path):
    results, said = logged("cleanzerocanopy", INPUT=site.chm, OUTPUT=tmp_path / "clean.tif")
    removed, before = results["REMOVED_COUNT"], results["VALID_BEFORE"]
    sentence, following = ending(said)
    assert sentence.startswith(f"{removed:,} of {before:,} cells with a height ")
    assert f"({100 * removed / before:.1f} %) are now no data" in sentence
    assert following.startswith("Next: 'Buffer plots and zonal stats'")

    page = tmp_path / "plots.html"
    results, said = logged(
        "bufferplotszonalstats", INPUT=site.plots, INPUT_RASTER=tmp_path / "clean.tif",
        OUTPUT=tmp_path / "plots.gpkg", OUTPUT_HTML_FILE=page,
    )  # fmt: skip
    layer = QgsVectorLayer(results["OUTPUT"])
    heights = {f["Plot_ID"]: f["_max"] for f in layer.getFeatures() if f["_count"]}
    tallest = max(heights, key=heights.get)
    sentence, following, report = ending(said)
    assert sentence.startswith(f"6 plots; tallest {heights[tallest]:.1f} m in {tallest}")
    empty = results["EMPTY_PLOT_COUNT"]
    assert (f"; {empty} plot" in sentence and "without canopy." in sentence) or not empty
    assert following.startswith("Next: 'Compare field and raster heights'")
    assert report == f"Report: {page.as_uri()}"
    assert any(line.startswith("  Engine: ") for line in said)

    results, said = logged(
        "comparefieldheights", INPUT=tmp_path / "plots.gpkg", PLOT_ID_FIELD="Plot_ID",
        RASTER_FIELD="_max", FIELD_TABLE=site.stems, FIELD_ID_FIELD="plotid",
        FIELD_HEIGHT_FIELD="stemheight", AGGREGATE="max", OUTPUT=tmp_path / "compared.gpkg",
    )  # fmt: skip
    sentence, following = [line for line in said if line][-2:]
    way = "lower" if results["BIAS"] < 0 else "higher"
    assert sentence.startswith(
        f"{results['N']} plots compared: the raster is {abs(results['BIAS']):.2f} m {way} than "
    )
    assert f"RMSE {results['RMSE']:.2f} m" in sentence


def test_stack_then_mask_then_fill(qgis_app, site, tmp_path):
    masked = {}
    for date, bands, qa in (
        ("cloudy", site.target_bands, site.target_qa), ("donor", site.donor_bands, site.donor_qa)
    ):  # fmt: skip
        stacked = tmp_path / f"{date}.tif"
        results, said = logged("stackscenebands", INPUT=[str(b) for b in bands], OUTPUT=stacked)
        assert ending(said)[0] == f"{len(bands)} bands are in one raster."
        masked[date] = tmp_path / f"{date}_masked.tif"
        results, said = logged(
            "qacloudmask", INPUT=[str(stacked)], QA_RASTER=qa, OUTPUT=masked[date]
        )
        seen = results["TOTAL_PIXEL_COUNT"] - results["FILL_PIXEL_COUNT"]
        assert ending(said)[0] == (
            f"{results['MASKED_PERCENT']:.1f} % of the scene is masked: "
            f"{results['MASKED_PIXEL_COUNT']:,} of {seen:,} cells, not "
            "counting fill."
        )
        assert None not in results.values()
        assert "DARK_COUNT" not in results  # Landsat has no such class
    results, said = logged(
        "fillfromdonorscene", INPUT=masked["cloudy"], DONORS=[str(masked["donor"])],
        OUTPUT=tmp_path / "filled.tif",
    )  # fmt: skip
    filled, empty = results["FILLED_PIXEL_COUNT"], results["UNFILLED_PIXEL_COUNT"]
    sentence, _ = ending(said)
    assert sentence.startswith(f"{filled:,} of {filled + empty:,} missing cells are filled, ")
    assert f"(RMSE, stored units) was {results['SIMULATED_RMSE']:.4g}, against " in sentence


def test_details_are_told_when_a_run_fails(qgis_app, site, tmp_path):
    log = Log(listener := Listener())
    log.detail("Engine: one")
    log.answer("All is well.")
    log.tell_details()
    assert listener.said == ["", "Details", "  Engine: one"]
    log.close()
    assert listener.said[3:] == ["", "All is well."]  # the details only once


def test_messages_and_progress_have_lines_of_their_own():
    """As qgis_process prints them: ticks without a line end, and '- done' at the end of work."""
    printed = []

    class Terminal(Listener):
        def setProgress(self, percent):
            printed.append("- done\n" if percent >= 100 else f"{percent:.0f}...")

        def pushInfo(self, text):
            printed.append(f"{text}\n")

        def pushWarning(self, text):
            printed.append(f"WARNING: {text}\n")

    log = Log(Terminal(), printed=True)
    log.info("a")
    log.progress(0.25)
    log.info("b")
    log.info("c")
    log.progress(0.5)
    log.warn("d")
    log.progress(1.0)
    log.info("e")
    assert "".join(printed) == "a\n25...\nb\nc\n50...\nWARNING: d\n- done\ne\n"


def test_a_search_in_the_toolbox_finds_the_tools_of_a_job(qgis_app):
    from qgis.core import QgsApplication

    provider = QgsApplication.processingRegistry().providerById("canopycloud")
    for word in ("forest", "lidar"):
        assert len([a for a in provider.algorithms() if word in a.tags()]) >= 5, word
    for word in ("cloud", "landsat"):
        assert len([a for a in provider.algorithms() if word in a.tags()]) >= 4, word


def test_reports_are_on_in_dialogs_and_off_in_scripts(qgis_app, site, tmp_path):
    from qgis.core import QgsApplication

    tool = QgsApplication.processingRegistry().algorithmById("canopycloud:cleanzerocanopy")
    assert tool.parameterDefinition("OUTPUT_HTML_FILE").createByDefault()
    results, said = logged("cleanzerocanopy", INPUT=site.chm, OUTPUT=tmp_path / "clean.tif")
    assert "OUTPUT_HTML_FILE" not in results
    assert not any(line.startswith("Report: ") for line in said)
    assert [file.name for file in tmp_path.iterdir()] == ["clean.tif"]
