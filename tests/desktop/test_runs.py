# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs that do not go straight through: cancelled half-way, in batch, without a package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def endless(site: Any, tmp_path: Path) -> Path:
    """A raster of 40000 x 40000 cells that takes no place: the sample's, seen large."""
    vrt = tmp_path / "endless.vrt"
    vrt.write_text(
        f"""<VRTDataset rasterXSize="40000" rasterYSize="40000">
        <SRS>EPSG:32611</SRS><GeoTransform>500000,1,0,4000000,0,-1</GeoTransform>
        <VRTRasterBand dataType="Float32" band="1"><NoDataValue>-9999</NoDataValue>
        <SimpleSource><SourceFilename>{site.chm}</SourceFilename><SourceBand>1</SourceBand>
        <SrcRect xOff="0" yOff="0" xSize="500" ySize="500"/>
        <DstRect xOff="0" yOff="0" xSize="40000" ySize="40000"/></SimpleSource>
        </VRTRasterBand></VRTDataset>""",
        encoding="utf-8",
    )
    return vrt


def test_cancel_half_way_leaves_nothing(desk: Any, endless: Path, tmp_path: Path) -> None:
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QProgressBar

    out = tmp_path / "out"
    out.mkdir()
    kept = out / "canopy.tif"
    kept.write_bytes(b"what was here before")
    desk.load(endless)
    dialog = desk.dialog("canopycloud:cleanzerocanopy", OUTPUT=str(kept))
    desk.press(dialog, "Run")
    bar = dialog.findChild(QProgressBar)
    desk.wait(lambda: bar.value() >= 3)
    desk.press(dialog, "Cancel")
    desk.wait(lambda: "Execution failed after" in desk.log(dialog), 60)
    desk.settle()
    desk.photograph(dialog, "cancelled-log")
    assert "Cancelled: nothing was written." in desk.log(dialog)
    assert "Traceback" not in desk.log(dialog)
    assert [file.name for file in out.iterdir()] == ["canopy.tif"]
    assert kept.read_bytes() == b"what was here before"
    assert len(QgsProject.instance().mapLayers()) == 1


def test_batch_of_three(desk: Any, site: Any, tmp_path: Path) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

    tool = QgsApplication.processingRegistry().createAlgorithmById("canopycloud:cleanzerocanopy")
    dialog = BatchAlgorithmDialog(tool, None)
    dialog.resize(1100, 420)
    desk.show(dialog)
    panel = dialog.mainWidget()
    while panel.batchRowCount() < 3:
        panel.addRow()
    for row, threshold in enumerate((0, 5, 10)):
        for name, value in (("INPUT", str(site.chm)), ("BAND", 1), ("THRESHOLD", threshold)):
            wrapper = panel.wrappers[row][panel.parameter_to_column[name]]
            wrapper.setParameterValue(value, QgsProcessingContext())
        widget = panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column["OUTPUT"])
        widget.setValue(str(tmp_path / f"above {threshold}.tif"))
    panel.checkLoadLayersOnCompletion.setChecked(True)
    desk.photograph(dialog, "batch-dialog")
    desk.press(dialog, "Run")
    desk.wait(lambda: len(QgsProject.instance().mapLayers()) == 3, 60)
    desk.settle()
    desk.photograph(dialog, "batch-log")
    styles = [layer.renderer().type() for layer in QgsProject.instance().mapLayers().values()]
    assert styles == ["singlebandpseudocolor"] * 3
    assert sorted(file.name for file in tmp_path.glob("*.tif")) == [
        "above 0.tif", "above 10.tif", "above 5.tif",
    ]  # fmt: skip


def test_a_missing_package_is_named_in_the_dialog(
    desk: Any, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tool opens; what is missing, what for and how to get it stand in the dialog."""
    from canopycloud.algorithms.shared import dependencies
    from qgis.PyQt.QtWidgets import QLabel

    def without_rasterio(names: tuple[str, ...]) -> list[Any]:
        known = dependencies.packages()
        return [known[name] for name in names if name == "rasterio"]

    for module in ("algorithms.shared.tool", "provider.provider"):
        monkeypatch.setattr(f"canopycloud.{module}.missing", without_rasterio)
    desk.load(site.chm)
    dialog = desk.dialog("canopycloud:cleanzerocanopy")
    said: list[str] = []
    # The message box that Run would open waits for a click that nobody makes here.
    from qgis.PyQt.QtWidgets import QMessageBox

    monkeypatch.setattr(QMessageBox, "warning", lambda *texts: said.append(str(texts[-1])))
    desk.photograph(dialog, "missing-package-dialog")
    desk.press(dialog, "Run")
    desk.settle()
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert len(said) == 1
    for words in ("'osgeo' is not installed", "reading and writing rasters", "install"):
        assert words in said[0]
    assert "rasterio" in shown or dialog.algorithm().canExecute()[0] is False


@pytest.mark.parametrize("name", ["cleanzerocanopy", "repaircloudyscene"])
def test_help_button_opens_the_page_that_ships(desk: Any, name: str) -> None:
    from qgis.PyQt.QtCore import QObject, pyqtSlot
    from qgis.PyQt.QtGui import QDesktopServices

    class Browser(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.opened: list[Any] = []

        @pyqtSlot("QUrl")
        def show(self, url: Any) -> None:
            self.opened.append(url)

    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser.show)
    try:
        dialog = desk.dialog(f"canopycloud:{name}")
        desk.press(dialog, "Help")
        desk.settle()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert len(browser.opened) == 1
    page = Path(browser.opened[0].toLocalFile())
    assert page.name == f"{name}.html"
    title = dialog.algorithm().displayName().split(". ")[-1]  # without its place in the toolbox
    assert title in page.read_text(encoding="utf-8")


def test_a_report_stands_in_the_results_viewer(desk: Any, site: Any, tmp_path: Path) -> None:
    from processing.core.ProcessingResults import resultsList
    from processing.gui.ResultsDock import ResultsDock

    page = tmp_path / "canopy report.html"
    viewer = ResultsDock()
    viewer.resize(420, 300)
    desk.show(viewer)
    desk.load(site.chm, "Canopy height")
    dialog = desk.dialog(
        "canopycloud:cleanzerocanopy", OUTPUT=str(tmp_path / "clean.tif"), OUTPUT_HTML_FILE=page
    )
    desk.run(dialog)
    desk.wait(lambda: viewer.treeResults.topLevelItemCount() > 0)
    newest = viewer.treeResults.topLevelItem(0)
    viewer.treeResults.setCurrentItem(newest)
    desk.photograph(viewer, "results-viewer")
    assert newest.text(0).startswith("Canopy report [")
    assert Path(newest.filename) == page == Path(resultsList.getResults()[-1].filename)
    assert page.name in viewer.txtDescription.toPlainText()
    assert "<svg" in page.read_text(encoding="utf-8")
