# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS with windows (under Xvfb) for the tests of dialogs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

pytest.importorskip("qgis.core", reason="PyQGIS is not installed in this Python")


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """QgsApplication with windows, Processing, a stand-in for QGIS's main window, our provider."""
    if not os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        pytest.skip("needs a display: run under xvfb-run with QT_QPA_PLATFORM unset")
    from qgis.core import QgsApplication, QgsProject
    from qgis.gui import QgsBrowserGuiModel, QgsGui, QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtWidgets import QMainWindow
    from qgis.utils import plugins as _  # noqa: F401 - makes qgis.utils known

    profile = tmp_path_factory.mktemp("profile")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    app = QgsApplication([], True, str(profile))
    app.initQgis()
    QgsGui.editorWidgetRegistry().initEditors()
    folder = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if folder not in sys.path:
        sys.path.append(folder)

    import qgis.utils

    window, canvas = QMainWindow(), QgsMapCanvas()
    bar = QgsMessageBar(window)
    iface = mock.MagicMock()
    iface.mainWindow.return_value = window
    iface.mapCanvas.return_value = canvas
    iface.messageBar.return_value = bar
    iface.activeLayer.return_value = None
    browser = QgsBrowserGuiModel()
    iface.browserModel.return_value = browser
    iface.registerCustomDropHandler = lambda handler: None
    qgis.utils.iface = iface

    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(iface)
    plugin.initGui()
    yield app
    QgsProject.instance().clear()
    plugin.unload()
    del plugin, canvas, bar, window, browser
    qgis.utils.iface = None
    gc.collect()
    app.exitQgis()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go: CANOPYCLOUD_PICTURES, or a folder that pytest forgets."""
    named = os.environ.get("CANOPYCLOUD_PICTURES")
    folder = Path(named) if named else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
