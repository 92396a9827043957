# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS with windows (under Xvfb) for the tests of dialogs, and hands to work it with."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
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
    from qgis.core import QgsApplication, QgsProject, QgsSettings

    profile = tmp_path_factory.mktemp("profile")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    app = QgsApplication([], True, str(profile))
    app.initQgis()
    # The text of a picture must not depend on the machine's language.
    QgsSettings().setValue("locale/userLocale", "en")
    QgsSettings().setValue("locale/overrideFlag", True)
    folder = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if folder not in sys.path:
        sys.path.append(folder)

    window, parts = _main_window()
    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(parts["iface"])
    plugin.initGui()
    yield app
    import qgis.utils

    QgsProject.instance().clear()
    plugin.unload()
    qgis.utils.iface = None
    parts["view"].setModel(None)
    del plugin, window, parts
    gc.collect()
    app.exitQgis()


def _main_window() -> tuple[Any, dict[str, Any]]:
    """The parts of QGIS's main window that Processing touches."""
    import qgis.utils
    from qgis.core import QgsLayerTreeModel, QgsProject
    from qgis.gui import (
        QgsBrowserGuiModel,
        QgsGui,
        QgsLayerTreeMapCanvasBridge,
        QgsLayerTreeView,
        QgsMapCanvas,
        QgsMessageBar,
    )
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
    from qgis.PyQt.QtWidgets import QMainWindow

    QgsGui.editorWidgetRegistry().initEditors()
    window, canvas, view = QMainWindow(), QgsMapCanvas(), QgsLayerTreeView()
    canvas.setCanvasColor(QColor("white"))
    root = QgsProject.instance().layerTreeRoot()
    model = QgsLayerTreeModel(root)
    # QGIS shows legends in the layer tree, so the pictures do.
    view.setModel(model)
    bridge = QgsLayerTreeMapCanvasBridge(root, canvas)
    bar, browser = QgsMessageBar(window), QgsBrowserGuiModel()
    iface = mock.MagicMock()
    iface.mainWindow.return_value = window
    iface.mapCanvas.return_value = canvas
    iface.messageBar.return_value = bar
    iface.activeLayer.return_value = None
    iface.browserModel.return_value = browser
    iface.iconSize.return_value = QSize(24, 24)
    iface.layerTreeView.return_value = view
    qgis.utils.iface = iface
    return window, {
        "iface": iface,
        "canvas": canvas,
        "view": view,
        "model": model,
        "bridge": bridge,
        "bar": bar,
        "browser": browser,
    }


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go: CANOPYCLOUD_PICTURES, or a folder that pytest forgets."""
    named = os.environ.get("CANOPYCLOUD_PICTURES")
    folder = Path(named) if named else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The sample site, smaller than the demo's."""
    from canopycloud.core.sample import make_sample_site

    folder = tmp_path_factory.mktemp("site")
    return make_sample_site(folder, chm_shape=(500, 500), scene_shape=(200, 200), plot_count=9)


class Desk:
    """What a person does at the screen: load layers, open a dialog, fill it, press, look."""

    def __init__(self, app: Any, pictures: Path) -> None:
        self._app = app
        self._pictures = pictures
        self._open: list[Any] = []

    def wait(self, until: Callable[[], bool], seconds: float = 60) -> None:
        """Let Qt work until something is so."""
        end = time.monotonic() + seconds
        while not until():
            if time.monotonic() > end:
                raise TimeoutError("the dialog did not get there")
            self._app.processEvents()
            time.sleep(0.01)

    def settle(self, turns: int = 20) -> None:
        for _ in range(turns):
            self._app.processEvents()
            time.sleep(0.01)

    def load(self, file: Path | str, name: str | None = None) -> Any:
        """Drag a file into the project."""
        from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

        title = name or Path(str(file)).stem
        raster = str(file).lower().endswith((".tif", ".tiff", ".vrt"))
        layer = QgsRasterLayer(str(file), title) if raster else QgsVectorLayer(str(file), title)
        assert layer.isValid(), file
        QgsProject.instance().addMapLayer(layer)
        return layer

    def dialog(self, algorithm: str, **values: Any) -> Any:
        """Open a tool's or model's dialog and fill it."""
        from processing.gui.AlgorithmDialog import AlgorithmDialog
        from qgis.core import QgsApplication

        made = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
        assert made is not None, f"{algorithm} is not registered"
        dialog = AlgorithmDialog(made, False, None)
        dialog.resize(960, 680)
        self.show(dialog)
        dialog.setParameters({k: str(v) if isinstance(v, Path) else v for k, v in values.items()})
        self.settle()
        return dialog

    def show(self, widget: Any) -> None:
        self._open.append(widget)
        widget.show()
        self.wait(widget.isVisible)
        self.settle()

    def press(self, dialog: Any, text: str) -> None:
        """Press the button that says `text`."""
        from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton

        named = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text]
        if len(named) > 1:  # a parameter may have a button of that name, too
            named = [button for button in named if isinstance(button.parent(), QDialogButtonBox)]
        assert len(named) == 1, [b.text() for b in dialog.findChildren(QPushButton)]
        assert named[0].isEnabled(), f"{text} cannot be pressed"
        named[0].click()

    def run(self, dialog: Any, seconds: float = 300) -> dict[str, Any]:
        """Press Run and wait for the end; the results, {} if it failed."""
        ended: list[tuple[bool, Any]] = []
        dialog.algorithmFinished.connect(lambda ok, results: ended.append((ok, results)))
        self.press(dialog, "Run")
        self.wait(lambda: bool(ended), seconds)
        self.settle()
        ok, results = ended[0]
        return dict(results) if ok else {}

    def log(self, dialog: Any) -> str:
        """What stands in the dialog's log."""
        from qgis.PyQt.QtWidgets import QTextEdit

        return "\n".join(edit.toPlainText() for edit in dialog.findChildren(QTextEdit))

    def photograph(self, widget: Any, name: str) -> None:
        self.settle(30)
        assert widget.grab().save(str(self._pictures / f"{name}.png"))

    def photograph_map(self, layers: list[Any], name: str) -> None:
        """The map as the canvas draws it, with the legend that stands in the layer tree."""
        from qgis.core import (
            QgsLayerTree,
            QgsLayerTreeModel,
            QgsLegendRenderer,
            QgsLegendSettings,
            QgsMapRendererCustomPainterJob,
            QgsMapSettings,
            QgsRenderContext,
        )
        from qgis.PyQt.QtCore import QSize
        from qgis.PyQt.QtGui import QColor, QImage, QPainter

        settings = QgsMapSettings()
        settings.setLayers(layers)
        settings.setDestinationCrs(layers[0].crs())
        extent = layers[-1].extent()
        extent.scale(1.08)  # labels stand beside plots at the edge
        settings.setExtent(extent)
        settings.setOutputSize(QSize(600, 600))
        settings.setBackgroundColor(QColor("white"))
        tree = QgsLayerTree()
        for layer in layers:
            tree.addLayer(layer)
        model, look = QgsLayerTreeModel(tree), QgsLegendSettings()
        legend = QgsLegendRenderer(model, look)
        image = QImage(QSize(1200, 600), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        painter.translate(612, 8)
        context = QgsRenderContext.fromQPainter(painter)
        wide = legend.minimumSize(context).width() * context.scaleFactor()
        painter.scale(context.scaleFactor(), context.scaleFactor())
        legend.drawLegend(context)
        painter.end()
        # As wide as the longest line of the legend, which is not to be cut off.
        image = image.copy(0, 0, max(880, 612 + int(wide) + 8), 600)
        assert image.save(str(self._pictures / f"{name}.png"))

    def photograph_log(self, dialog: Any, name: str) -> None:
        """The log where it says what was found, which numbers may follow that nobody reads."""
        from qgis.PyQt.QtGui import QTextDocument
        from qgis.PyQt.QtWidgets import QTextEdit

        dialog.showLog()  # QGIS 3.22 runs models without showing it
        self.settle()
        texts = [edit for edit in dialog.findChildren(QTextEdit) if edit.window() is dialog]
        (log,) = (edit for edit in texts if "Results:" in edit.toPlainText())
        end = log.textCursor()
        end.movePosition(end.MoveOperation.End)
        found = log.document().find("Results:", end, QTextDocument.FindFlag.FindBackward)
        assert not found.isNull(), log.toPlainText()
        bar = log.verticalScrollBar()
        bar.setValue(bar.maximum())
        above = log.viewport().height() * 3 // 4 - log.cursorRect(found).top()
        bar.setValue(min(bar.maximum(), bar.value() - above))
        self.photograph(dialog, name)

    def photograph_model(self, scene: Any, name: str) -> None:
        """All boxes and lines of a model, without the empty paper around them."""
        from qgis.PyQt.QtCore import QRectF, QSize
        from qgis.PyQt.QtGui import QColor, QImage, QPainter

        drawn = scene.itemsBoundingRect().adjusted(-10, -10, 10, 10)
        scale = 1400 / drawn.width()
        image = QImage(QSize(1400, round(drawn.height() * scale)), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        scene.render(painter, QRectF(image.rect()), drawn)
        painter.end()
        assert image.save(str(self._pictures / f"{name}.png"))

    def close(self) -> None:
        for widget in self._open:
            widget.close()
            widget.deleteLater()
        self._open.clear()
        self.settle()


@pytest.fixture
def desk(desktop: Any, pictures: Path) -> Iterator[Desk]:
    """A desk with an empty project; what was opened at it is closed at the end."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    work = Desk(desktop, pictures)
    yield work
    work.close()
    QgsProject.instance().clear()
    gc.collect()
