# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider: our tools in the toolbox, the modeler and qgis_process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..algorithms.shared.dependencies import explain_missing, missing
from ..algorithms.shared.lineage import NAMES_ONLY, names_only_label
from ..algorithms.shared.tool import ROOT
from ..core.version import version

if TYPE_CHECKING:
    from processing.core.ProcessingConfig import ProcessingConfig


class CanopyCloudProvider(QgsProcessingProvider):
    """Makes the tools when QGIS asks for them; imports no numeric package."""

    _configuration: type[ProcessingConfig] | None = None

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

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        from ..core.formats import output_extensions

        return output_extensions()

    def load(self) -> bool:
        """Called by QGIS: our setting, beside those of other providers, and the tools."""
        self._add_setting()
        self.refreshAlgorithms()
        return True

    def unload(self) -> None:
        """Called by QGIS when we go."""
        if self._configuration is not None:
            self._configuration.removeSetting(NAMES_ONLY)
            self._configuration = None

    def _add_setting(self) -> None:
        try:
            from processing.core.ProcessingConfig import (
                ProcessingConfig,
                Setting,
            )
        except ImportError:  # QGIS without its Processing plugin has no such page
            return
        self._configuration = ProcessingConfig
        ProcessingConfig.settingIcons[self.name()] = self.icon()
        ProcessingConfig.addSetting(Setting(self.name(), NAMES_ONLY, names_only_label(), False))
        ProcessingConfig.readSettings()

    def loadAlgorithms(self) -> None:
        for algorithm in _algorithms():
            self.addAlgorithm(algorithm())
        from .models import shipped_models

        for model in shipped_models():
            self.addAlgorithm(model)

    def complete_models(self) -> None:
        """Read the models when we are registered: only now are their steps found."""
        from .models import ShippedModel

        for algorithm in self.algorithms():
            if isinstance(algorithm, ShippedModel):
                algorithm.load()


def _algorithms() -> list[type]:
    from ..algorithms.bufferplotszonalstats import BufferPlotsZonalStats
    from ..algorithms.cleanzerocanopy import CleanZeroCanopy
    from ..algorithms.comparefieldheights import CompareFieldHeights
    from ..algorithms.fillfromdonorscene import FillFromDonorScene
    from ..algorithms.locateplots import LocatePlots
    from ..algorithms.qacloudmask import QaCloudMask
    from ..algorithms.rebuild import RebuildOutput
    from ..algorithms.repairscenes import RepairScenes
    from ..algorithms.stackscenebands import StackSceneBands

    return [
        CleanZeroCanopy,
        BufferPlotsZonalStats,
        CompareFieldHeights,
        LocatePlots,
        StackSceneBands,
        QaCloudMask,
        FillFromDonorScene,
        RebuildOutput,
        RepairScenes,
    ]
