# SPDX-License-Identifier: GPL-2.0-or-later
"""How our results look when QGIS loads them: heights, plots, classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Callable, ClassVar

from qgis.core import (
    QgsClassificationQuantile,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

Painter = Callable[[Any], None]

# Light to dark: a forester reads dark as tall, and lightness alone tells the order to
# everybody, on a screen and on grey paper.
_CANOPY = ("#f1f7d5", "#c9e08a", "#8fc35a", "#4b9a41", "#1f6d35", "#0b3d24")


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Paints an output layer when QGIS loads it. Make it in `resolve`, keep it on the tool."""

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


def canopy_heights(low: float | None, high: float | None) -> Painter:
    """Heights from light to dark green between `low` and `high`, in metres in the legend."""

    def paint(layer: Any) -> None:
        if not isinstance(layer, QgsRasterLayer) or low is None or high is None:
            return
        top = high if high > low else low + 1.0
        step = (top - low) / (len(_CANOPY) - 1)
        shading = QgsColorRampShader(low, top, None, QgsColorRampShader.Type.Interpolated)
        shading.setColorRampItemList(
            [
                QgsColorRampShader.ColorRampItem(
                    low + i * step, QColor(color), f"{low + i * step:.1f} m"
                )
                for i, color in enumerate(_CANOPY)
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


def plots_by(field: str, label: str | None = None) -> Painter:
    """Plot polygons graduated by `field` (five quantiles) and labelled with it or `label`."""

    def paint(layer: Any) -> None:
        if not isinstance(layer, QgsVectorLayer) or layer.fields().indexOf(field) < 0:
            return
        symbol = QgsFillSymbol.createSimple(
            {"outline_color": "#1b1b1b", "outline_width": "0.4", "color": "#8fc35a"}
        )
        renderer = QgsGraduatedSymbolRenderer(f'"{field}"')
        renderer.setSourceSymbol(symbol)
        renderer.setClassificationMethod(QgsClassificationQuantile())
        stops = [
            QgsGradientStop(i / (len(_CANOPY) - 1), QColor(color))
            for i, color in enumerate(_CANOPY[1:-1], start=1)
        ]
        ramp = QgsGradientColorRamp(QColor(_CANOPY[0]), QColor(_CANOPY[-1]), False, stops)
        renderer.updateClasses(layer, 5)
        renderer.updateColorRamp(ramp)
        if renderer.ranges():
            layer.setRenderer(renderer)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(_labels(label or field)))
        layer.setLabelsEnabled(True)

    return paint


def classes(entries: Iterable[tuple[int, str, str]]) -> Painter:
    """A raster of codes: each with its name in the legend and its colour (#rrggbb or #aarrggbb)."""
    wanted = list(entries)

    def paint(layer: Any) -> None:
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


def _labels(field: str) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = f'round("{field}", 1)'
    settings.isExpression = True
    text = QgsTextFormat()
    text.setSize(8)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    text.setBuffer(halo)
    settings.setFormat(text)
    return settings
