# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets for several rasters and their bands, as ready to run as QGIS's own for one raster.

QGIS's list of several layers begins empty, and its list of bands knows no bands of a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)

from .titledlist import in_dialog, in_modeler

if TYPE_CHECKING:
    from processing.gui.wrappers import WidgetWrapper
    from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
    from qgis.PyQt.QtWidgets import QWidget

    from .titledlist import Dialog, Made

# QGIS imports the classes by these names when it makes a dialog.
_RASTERS = f"{__name__}.RasterList"
_BANDS = f"{__name__}.BandList"


def show_a_raster(parameter: QgsProcessingParameterDefinition) -> None:
    """Have dialogs begin with the active raster, or the first, in a list of several."""
    parameter.setMetadata({"widget_wrapper": {"class": _RASTERS}})


def show_bands(parameter: QgsProcessingParameterDefinition) -> None:
    """Have dialogs list the bands of the first raster of a list."""
    parameter.setMetadata({"widget_wrapper": {"class": _BANDS}})


class RasterList:
    """Called by QGIS for several rasters; gives the object that QGIS itself makes, filled."""

    def __new__(  # type: ignore[misc]
        cls, parameter: QgsProcessingParameterDefinition, dialog: Dialog, *_: object, **__: object
    ) -> Made:
        modeler = in_modeler(parameter, dialog)
        if modeler is not None:
            return modeler
        made, once = in_dialog(parameter, dialog)
        if not once:
            return made
        create = made.createWrappedWidget

        def filled(context: QgsProcessingContext) -> QWidget:
            widget = create(context)
            layer = _raster_at_hand()
            if layer is not None and not made.parameterValue():
                made.setParameterValue([layer.id()], context)
            return widget

        made.createWrappedWidget = filled  # type: ignore[method-assign]
        return made


def _raster_at_hand() -> QgsRasterLayer | None:
    from qgis.utils import iface

    active = None if iface is None else iface.activeLayer()
    if isinstance(active, QgsRasterLayer):
        return active
    rasters = QgsProcessingUtils.compatibleRasterLayers(QgsProject.instance(), True)
    return rasters[0] if rasters else None


class BandList:
    """Called by QGIS for bands; in a dialog that runs a tool once, a list with boxes to tick."""

    def __new__(  # type: ignore[misc]
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: Dialog,
        *rest: object,
        **named: object,
    ) -> Made:
        modeler = in_modeler(parameter, dialog)
        if modeler is not None:
            return modeler
        made, once = in_dialog(parameter, dialog)
        return _band_boxes()(parameter, dialog, *rest, **named) if once else made


def _band_boxes() -> type[WidgetWrapper]:
    """The class, made when there are windows: QGIS without any has none of its bases."""
    from processing.gui.wrappers import WidgetWrapper
    from qgis.gui import QgsCheckableComboBox
    from qgis.PyQt.QtCore import Qt

    states = Qt.CheckState

    class BandBoxes(WidgetWrapper):
        """Bands of the first raster, each with a box; numbers that it has not stay as they are."""

        def createWidget(self, **_: object) -> QgsCheckableComboBox:
            self._titles: dict[int, str] = {}
            box = QgsCheckableComboBox()
            box.checkedItemsChanged.connect(lambda *_: self.widgetValueHasChanged.emit(self))
            return box

        def setValue(self, value: object) -> None:
            self._fill(_numbers(value))

        def value(self) -> list[int]:
            return [int(number) for number in self.widget.checkedItemsData()]

        def postInitialize(
            self, wrappers: list[QgsAbstractProcessingParameterWidgetWrapper]
        ) -> None:
            parent = _parent_of(self.parameterDefinition())
            for wrapper in wrappers:
                if wrapper.parameterDefinition().name() == parent:
                    wrapper.widgetValueHasChanged.connect(self._look)
                    self._look(wrapper)

        def _look(self, rasters: QgsAbstractProcessingParameterWidgetWrapper) -> None:
            value = rasters.parameterValue()
            first = value[0] if isinstance(value, (list, tuple)) and value else value
            layer = first
            if isinstance(first, str) and first:
                # Layers that are loaded to be looked at go with the context.
                context = QgsProcessingContext()
                context.setProject(QgsProject.instance())
                layer = QgsProcessingUtils.mapLayerFromString(first, context)
            self._titles = {}
            if isinstance(layer, QgsRasterLayer):
                count = layer.bandCount()
                self._titles = {band: layer.bandName(band) for band in range(1, count + 1)}
            self._fill(self.value())

        def _fill(self, chosen: list[int]) -> None:
            self.widget.blockSignals(True)
            self.widget.clear()
            for band in sorted({*self._titles, *chosen}):
                state = states.Checked if band in chosen else states.Unchecked
                title = self._titles.get(band, str(band))
                self.widget.addItemWithCheckState(title, state, band)
            self.widget.blockSignals(False)
            self.widgetValueHasChanged.emit(self)

    return BandBoxes


def _parent_of(bands: QgsProcessingParameterDefinition) -> str:
    return bands.parentLayerParameterName() if isinstance(bands, QgsProcessingParameterBand) else ""


def _numbers(value: object) -> list[int]:
    parts = value if isinstance(value, (list, tuple)) else str(value or "").split(";")
    return [int(part) for part in parts if str(part).strip().isdigit()]
