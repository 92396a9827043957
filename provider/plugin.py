# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin object: registers the provider, with or without QGIS's windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QLocale

from ..algorithms.shared.tool import ROOT
from ..algorithms.shared.translation import speak
from .provider import CanopyCloudProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class CanopyCloudPlugin:
    """What QGIS keeps while the plugin is loaded.

    Args:
        iface: QGIS's window, None under qgis_process. Not used: Processing needs none.
    """

    def __init__(self, iface: QgisInterface | None) -> None:
        self._provider: CanopyCloudProvider | None = None
        speak(_language())

    def initProcessing(self) -> None:
        """Called by QGIS, and alone by qgis_process."""
        if self._provider is None:
            self._provider = CanopyCloudProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)
            self._provider.complete_models()

    def initGui(self) -> None:
        """Called by QGIS when its windows are there."""
        self.initProcessing()

    def unload(self) -> None:
        """Called by QGIS when the plugin is switched off."""
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None


def _language() -> Path | None:
    """The file of the language that QGIS is in; None for one that we do not have."""
    settings, locale = QgsSettings(), QLocale().name()
    if settings.value("locale/overrideFlag", False, type=bool):
        locale = str(settings.value("locale/userLocale", locale))
    language = locale[:2]
    # Brazil's Portuguese before any, where QGIS is in it.
    names = (f"canopycloud_{locale[:5]}.json", f"canopycloud_{language}.json")
    return next((f for f in (ROOT / "i18n" / name for name in names) if f.is_file()), None)
