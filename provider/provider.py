# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider: our tools in the toolbox, the modeler and qgis_process."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..algorithms.base import ROOT
from ..algorithms.dependencies import explain_missing, missing
from ..core.version import version


class CanopyCloudProvider(QgsProcessingProvider):
    """Makes the tools when QGIS asks for them; imports no numeric package."""

    def id(self) -> str:
        return "canopycloud"

    def name(self) -> str:
        return "Canopy & Cloud"

    def longName(self) -> str:
        return f"Canopy & Cloud {version()}"

    def versionInfo(self) -> str:
        return version()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "icons" / "canopycloud.svg")

    def warningMessage(self) -> str:
        return explain_missing(missing(("numpy", "rasterio")))

    def loadAlgorithms(self) -> None:
        for algorithm in _algorithms():
            self.addAlgorithm(algorithm())
        from ..algorithms.models import shipped_models

        for model in shipped_models():
            self.addAlgorithm(model)

    def complete_models(self) -> None:
        """Read the models when we are registered: only now are their steps found."""
        from ..algorithms.models import ShippedModel

        for algorithm in self.algorithms():
            if isinstance(algorithm, ShippedModel):
                algorithm.load()


def _algorithms() -> list[type]:
    from ..algorithms.bufferplotszonalstats import BufferPlotsZonalStats
    from ..algorithms.cleanzerocanopy import CleanZeroCanopy
    from ..algorithms.comparefieldheights import CompareFieldHeights
    from ..algorithms.fillfromdonorscene import FillFromDonorScene
    from ..algorithms.qacloudmask import QaCloudMask
    from ..algorithms.stackscenebands import StackSceneBands

    return [
        CleanZeroCanopy,
        BufferPlotsZonalStats,
        CompareFieldHeights,
        StackSceneBands,
        QaCloudMask,
        FillFromDonorScene,
    ]
