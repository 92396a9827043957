# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin object: registers the provider, with or without QGIS's windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..algorithms.shared.tool import ROOT
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
        self._translator = _install_translator()

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
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None


def _install_translator() -> QTranslator | None:
    settings, locale = QgsSettings(), QLocale().name()
    if settings.value("locale/overrideFlag", False, type=bool):
        locale = str(settings.value("locale/userLocale", locale))
    language = locale[:2]
    # Brazil's Portuguese before any, where QGIS is in it.
    names = (f"canopycloud_{locale[:5]}.qm", f"canopycloud_{language}.qm")
    file = next((f for f in (ROOT / "i18n" / name for name in names) if f.is_file()), None)
    if file is None:
        return None
    translator = QTranslator()
    if not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
