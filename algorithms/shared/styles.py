# SPDX-License-Identifier: GPL-2.0-or-later
"""How our results look when QGIS loads them: heights, plots, classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Callable, ClassVar

from qgis.core import (
    NULL,
    QgsClassificationQuantile,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsExpression,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterShader,
    QgsRendererRange,
    QgsSimpleLineSymbolLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ...core.shades import HEIGHTS
from .finished import Painter, note_painter
from .lineage import with_history
from .run import Run

# Lines around plots, which have to be seen on the greens of the canopy.
_PLOTS = ("#ffffb2", "#fecc5c", "#fd8d3c", "#e31a1c", "#6a1f8a")
_ERRORS = ("#fff5eb", "#fdd0a2", "#fdae6b", "#f16913", "#d94801", "#7f2704")


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Paints an output layer when QGIS loads it."""

    # QGIS calls it when the tool object is gone (in a model, after the whole model), so
    # something must keep it alive.
    _alive: ClassVar[dict[str, LayerStyler]] = {}

    def __init__(self) -> None:
        super().__init__()
        self._painter: Painter | None = None

    def attach(self, destination: str, context: QgsProcessingContext, painter: Painter) -> None:
        """Have `painter` called with the layer of `destination`, if QGIS loads it at all."""
        if context.willLoadLayerOnCompletion(destination):
            self._painter = painter
            LayerStyler._alive[destination] = self
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: object
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        if self._painter is not None:
            self._painter(layer)
            layer.triggerRepaint()


def style_output(run: Run, destination: str, painter: Painter) -> None:
    """Have `painter` called with the layer of `destination`, if QGIS loads it at all."""
    painter = with_history(painter, destination)
    note_painter(destination, painter)
    LayerStyler().attach(destination, run.context, painter)


def canopy_heights(low: float | None, high: float | None) -> Painter:
    """Heights from light to dark green between `low` and `high`, in metres in the legend."""
    return _shades(low, high, HEIGHTS, lambda value: f"{value:.1f} m")


def errors(low: float, high: float) -> Painter:
    """Errors from light to dark red between `low` and `high`, the first band."""
    return _shades(low, high, _ERRORS, lambda value: f"{value:.3g}")


def _shades(
    low: float | None, high: float | None, colors: Sequence[str], text: Callable[[float], str]
) -> Painter:
    """The first band from the first to the last colour between `low` and `high`."""

    def paint(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsRasterLayer) or low is None or high is None:
            return
        top = high if high > low else low + 1.0
        step = (top - low) / (len(colors) - 1)
        shading = QgsColorRampShader(low, top, None, QgsColorRampShader.Type.Interpolated)
        shading.setColorRampItemList(
            [
                QgsColorRampShader.ColorRampItem(
                    low + i * step, QColor(color), text(low + i * step)
                )
                for i, color in enumerate(colors)
            ]
        )
        # A continuous bar would show the two ends only, and without the unit.
        legend = QgsColorRampLegendNodeSettings()
        legend.setUseContinuousLegend(False)
        shading.setLegendSettings(legend)
        shader = QgsRasterShader(low, top)
        shader.setRasterShaderFunction(shading)
        renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
        renderer.setClassificationMin(low)
        renderer.setClassificationMax(top)
        layer.setRenderer(renderer)

    return paint


def plots_by(field: str, unit: str = "", name_field: str = "") -> Painter:
    """Outlines of plots, graduated by `field` (five quantiles) and labelled with it.

    Args:
        field: of the plots.
        unit: of its values, for legend and labels.
        name_field: field with the ids of the plots, to be put into the labels; "" for none.
    """

    def paint(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsVectorLayer) or layer.fields().indexOf(field) < 0:
            return
        if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            return
        # The dark line below is locked: only the one above takes the colours of the classes.
        edge = QgsSimpleLineSymbolLayer(QColor("#1b1b1b"), 1.3)
        edge.setLocked(True)
        symbol = QgsFillSymbol.createSimple({})
        symbol.changeSymbolLayer(0, edge)
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor("#ffffff"), 0.8))
        renderer = QgsGraduatedSymbolRenderer(f'"{field}"')
        renderer.setSourceSymbol(symbol)
        method = QgsClassificationQuantile()
        method.setLabelPrecision(1)
        method.setLabelTrimTrailingZeroes(False)
        method.setLabelFormat(f"%1 – %2 {unit}".rstrip())
        renderer.setClassificationMethod(method)
        stops = [
            QgsGradientStop(i / (len(_PLOTS) - 1), QColor(color))
            for i, color in enumerate(_PLOTS[1:-1], start=1)
        ]
        ramp = QgsGradientColorRamp(QColor(_PLOTS[0]), QColor(_PLOTS[-1]), False, stops)
        values = _values(layer, field)
        for one in method.classes(values, 5) if values else []:
            renderer.addClassRange(QgsRendererRange(one, symbol.clone()))
        renderer.updateColorRamp(ramp)
        if renderer.ranges():
            layer.setRenderer(renderer)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(_labels(field, unit, name_field)))
        layer.setLabelsEnabled(True)

    return paint


def classes(entries: Iterable[tuple[int, str, str]]) -> Painter:
    """A raster of codes: each with its name in the legend and its colour (#rrggbb or #aarrggbb)."""
    wanted = list(entries)

    def paint(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        layer.setRenderer(
            QgsPalettedRasterRenderer(
                layer.dataProvider(),
                1,
                [
                    QgsPalettedRasterRenderer.Class(code, QColor(color), name)
                    for code, name, color in wanted
                ],
            )
        )

    return paint


def true_colour(layer: QgsMapLayer) -> None:
    """A scene in red, green and blue, where the names of its bands tell which those are.

    The stretch leaves out the darkest and brightest two per cent.
    """
    if not isinstance(layer, QgsRasterLayer):
        return
    provider = layer.dataProvider()
    names = [
        provider.generateBandName(i).split(":")[-1].split("(")[0].strip()
        for i in range(1, layer.bandCount() + 1)
    ]
    chosen = natural_bands(names)
    if chosen is None:
        return
    layer.setRenderer(QgsMultiBandColorRenderer(provider, *chosen))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )


def natural_bands(names: list[str]) -> tuple[int, int, int] | None:
    """Places (from 1) of red, green and blue among band names; None where they do not tell."""
    lower = [name.casefold() for name in names]
    by_color = [
        next((i for i, name in enumerate(lower, start=1) if re.search(rf"\b{color}\b", name)), 0)
        for color in ("red", "green", "blue")
    ]
    if all(by_color):
        return by_color[0], by_color[1], by_color[2]
    found = [re.search(r"(?:^|_)b(?:and)?_?0*(\d+a?)$", name) for name in lower]
    numbers = {match[1]: i for i, match in enumerate(found, start=1) if match}
    # Landsat 4 to 7 have blue in band 1 and no band 6 but the thermal one, which is not among
    # their reflectances; Landsat 8, 9 and Sentinel-2 have blue in band 2.
    wanted = ("3", "2", "1") if "1" in numbers and "6" not in numbers else ("4", "3", "2")
    if any(number not in numbers for number in wanted):
        return None
    return numbers[wanted[0]], numbers[wanted[1]], numbers[wanted[2]]


def _values(layer: QgsVectorLayer, field: str) -> list[float]:
    """Those of a field of numbers; QGIS would count a plot without one as one of 0."""
    place = layer.fields().indexOf(field)
    if not layer.fields().field(place).isNumeric():
        return []
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([place])
    found = [feature[place] for feature in layer.getFeatures(request)]
    return [float(value) for value in found if value not in (None, NULL)]


def _labels(field: str, unit: str, name_field: str) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    value = f"format_number({QgsExpression.quotedColumnRef(field)}, 1)"
    if unit:
        value += f" || ' {unit}'"
    name = QgsExpression.quotedColumnRef(name_field)
    # A plot without a value keeps its name.
    settings.fieldName = f"concat({name}, '\n' || {value})" if name_field else value
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.OutsidePolygons
    text = QgsTextFormat()
    text.setSize(8)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    text.setBuffer(halo)
    settings.setFormat(text)
    return settings
