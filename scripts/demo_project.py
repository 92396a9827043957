# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS project of what scripts/demo made: styled layers and a sheet of A4 for each job.

The QGIS of scripts/demo_worker.py calls it with a description, while scripts/demo draws pictures.
"""

from __future__ import annotations

import sys
from math import floor, log10
from pathlib import Path
from typing import Any

import numpy as np
from canopycloud.algorithms.shared import styles
from canopycloud.core.qa.products import CLASSES, KEPT_COLOR
from canopycloud.core.raster import RasterSource
from canopycloud.core.version import version
from qgis.core import (
    QgsApplication,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

# Millimetres of a sheet of A4 on its side.
_WIDTH, _EDGE, _LOW = 297.0, 10.0, 200.0
_ARROW = "arrows/NorthArrow_02.svg"
_DPI = 150


class Sheet:
    """A sheet of A4 on its side, on which things are laid by millimetres."""

    def __init__(self, project: QgsProject, name: str) -> None:
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize(
            "A4", QgsLayoutItemPage.Orientation.Landscape
        )
        project.layoutManager().addLayout(self.layout)

    def put(self, item: Any, x: float, y: float, wide: float = 0.0, high: float = 0.0) -> Any:
        """Lay an item down, its upper left corner at x, y."""
        unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y, unit))
        if wide:
            item.attemptResize(QgsLayoutSize(wide, high, unit))
        return item

    def text(self, text: str, x: float, y: float, size: int, wide: float, high: float) -> None:
        """A piece of text."""
        label = QgsLayoutItemLabel(self.layout)
        label.setText(text)
        label.setFont(QFont("Sans Serif", size))
        self.put(label, x, y, wide, high)

    def map(
        self, layers: list[Any], extent: QgsRectangle, x: float, y: float, wide: float, high: float
    ) -> QgsLayoutItemMap:
        """A map of layers, the first on top; it keeps them whatever is switched on."""
        item = QgsLayoutItemMap(self.layout)
        item.setRect(0, 0, wide, high)  # it has to have a shape before it can have an extent
        item.setExtent(extent)
        self.put(item, x, y, wide, high)
        item.setLayers(layers)
        item.setKeepLayerSet(True)
        item.zoomToExtent(extent)
        item.setFrameEnabled(True)
        item.setBackgroundColor(QColor("#c4c8cb"))
        return item

    def furniture(self, map_item: QgsLayoutItemMap, x: float, y: float) -> None:
        """Scale bar and north arrow of a map."""
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(map_item)
        wide = map_item.extent().width()
        power = 10.0 ** floor(log10(0.15 * wide))
        length = max(k * power for k in (1, 2, 5) if k * power <= 0.15 * wide)
        kilometres = length >= 1000
        units = QgsUnitTypes.DistanceUnit
        bar.setUnits(units.DistanceKilometers if kilometres else units.DistanceMeters)
        bar.setUnitLabel("km" if kilometres else "m")
        bar.setUnitsPerSegment(length / 1000 if kilometres else length)
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        self.put(bar, x + 14, y)
        arrow = QgsLayoutItemPicture(self.layout)
        arrow.setLinkedMap(map_item)
        arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        arrow.setPicturePath(_arrow())
        self.put(arrow, x, y, 11, 13)

    def legend(self, layers: list[Any], map_item: QgsLayoutItemMap, x: float, y: float) -> None:
        """What the colours of some layers mean."""
        item = QgsLayoutItemLegend(self.layout)
        item.setLinkedMap(map_item)
        item.setAutoUpdateModel(False)
        root = item.model().rootGroup()
        root.clear()
        for layer in layers:
            entry = root.addLayer(layer)
            if isinstance(layer, QgsRasterLayer):  # the first node names the band
                count = len(item.model().layerLegendNodes(entry))
                QgsMapLayerLegendUtils.setLegendNodeOrder(entry, list(range(1, count)))
                item.model().refreshLayerLegend(entry)
        item.adjustBoxSize()
        self.put(item, x, y)

    def save(self, path: Path) -> None:
        """As a PDF."""
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = _DPI
        done = QgsLayoutExporter(self.layout).exportToPdf(str(path), settings)
        if done != QgsLayoutExporter.ExportResult.Success:
            sys.exit(f"{path} cannot be written.")


def _arrow() -> str:
    return next(
        (str(file) for folder in QgsApplication.svgPaths()
         if (file := Path(folder) / _ARROW).is_file()), "",
    )  # fmt: skip


def raster(path: str, name: str, paint: Any) -> QgsRasterLayer:
    """A raster layer in a style of ours."""
    layer = QgsRasterLayer(path, name)
    if not layer.isValid():
        sys.exit(f"QGIS cannot open {path}.")
    paint(layer)
    return layer


def classes_of(path: str) -> Any:
    """The style of a mask raster: the classes that it has."""
    with RasterSource(path) as source:
        codes = set(np.unique(source.overview([1], 2000)[0]).tolist())
    found = [(0, "Kept", KEPT_COLOR)]
    found += [(one.code, one.title, one.color) for one in CLASSES.values() if one.code in codes]
    return styles.classes(
        [(code, title, "#{:02x}{:02x}{:02x}".format(*color)) for code, title, color in found]
    )


def canopy_sheet(project: QgsProject, given: dict[str, Any], out: Path) -> None:
    """The layers and the sheet of the first job."""
    chm = raster(given["chm"], "Canopy height (m)", styles.canopy_heights(*given["heights"]))
    plots = QgsVectorLayer(given["plots"], "Highest canopy in the plot", "ogr")
    if not plots.isValid():
        sys.exit(f"QGIS cannot open {given['plots']}.")
    styles.plots_by("_max", "m", given["plot_id"])(plots)
    group = project.layerTreeRoot().addGroup("Plots on a canopy height model")
    for layer in (plots, chm):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    project.setCrs(chm.crs())
    sheet = Sheet(project, "Plots on the canopy")
    sheet.text(f"Plots on a canopy height model: {given['name']}", _EDGE, 8, 18, 277, 10)
    extent = plots.extent()
    extent.grow(0.06 * max(extent.width(), extent.height()))
    shown = sheet.map([plots, chm], extent, _EDGE, 22, 205, 165)
    sheet.legend([plots, chm], shown, 220, 22)
    sheet.furniture(shown, 222, 172)
    sheet.text(sources(given, chm), _EDGE, 190, 8, 277, 14)
    sheet.save(out / "map_plots.pdf")


def scene_sheet(project: QgsProject, given: dict[str, Any], out: Path) -> None:
    """The layers and the sheet of the second job."""
    after = raster(given["after"], "Scene filled", styles.true_colour)
    before = raster(given["before"], "Scene", styles.true_colour)
    # One stretch for both: a difference in brightness is then one in the data.
    before.setRenderer(after.renderer().clone())
    mask = raster(given["mask"], "What the QA band flags", classes_of(given["mask"]))
    group = project.layerTreeRoot().addGroup("Repairing a cloudy scene")
    for layer in (after, mask, before):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    group.findLayer(mask.id()).setItemVisibilityChecked(False)
    sheet = Sheet(project, "The scene before and after")
    sheet.text(f"Repairing a cloudy scene: {given['name']}", _EDGE, 8, 18, 277, 10)
    wide = (_WIDTH - 2 * _EDGE - 10) / 3
    extent = before.extent()
    high = min(wide * extent.height() / extent.width(), 120.0)
    maps = []
    for place, layer in enumerate((before, mask, after)):
        x = _EDGE + place * (wide + 5)
        sheet.text(("Before", mask.name(), "After")[place], x, 22, 11, wide, 7)
        maps.append(sheet.map([layer], extent, x, 30, wide, high))
    sheet.legend([mask], maps[1], _EDGE + wide + 3, 32 + high)
    sheet.furniture(maps[0], _EDGE, 34 + high)
    sheet.text(sources(given, after), _EDGE, 190, 8, 277, 14)
    sheet.save(out / "map_scene.pdf")


def sources(given: dict[str, Any], layer: Any) -> str:
    """Where a sheet comes from."""
    crs = layer.crs()
    made = f"{crs.authid()}, {crs.description()}. Made by Canopy & Cloud {version()}."
    return f"Grey is no data. {given['sources']}\n{made}"


def write(given: dict[str, Any]) -> None:
    """Write the project that a description asks for, and its sheets."""
    out = Path(given["out"])
    project = QgsProject.instance()
    project.setTitle("Canopy & Cloud")
    project.setFileName(str(out / "canopycloud.qgz"))  # what paths are relative to
    canopy_sheet(project, given["canopy"], out)
    scene_sheet(project, given["scene"], out)
    extent = project.mapLayersByName("Canopy height (m)")[0].extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    if not project.write():
        sys.exit(f"The project cannot be written: {project.error()}")
    project.clear()
