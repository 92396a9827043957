# SPDX-License-Identifier: GPL-2.0-or-later
"""Our styles on the layers that QGIS loads after a run."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingLayerPostProcessorInterface

from .base import ROOT


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Loads a style of ours into an output layer. Make it in `resolve`, keep it on the tool.

    Args:
        style: file name in styles/.
    """

    # QGIS calls the post-processor after the tool object is gone (in a model, after the
    # whole model), so something must keep it alive until the next run of the same kind.
    _alive: ClassVar[dict[str, LayerStyler]] = {}

    def __init__(self, style: str) -> None:
        super().__init__()
        self._style = ROOT / "styles" / style

    def attach(self, destination: str, context: QgsProcessingContext) -> None:
        """Style `destination` when QGIS loads it; nothing if it does not."""
        if context.willLoadLayerOnCompletion(destination):
            LayerStyler._alive[destination] = self
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: object
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        if self._style.is_file():
            layer.loadNamedStyle(str(self._style))
            layer.triggerRepaint()
        LayerStyler._alive.pop(layer.source(), None)
