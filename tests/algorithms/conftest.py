# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS without windows, with Processing and our provider, for the tests of the tools."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("qgis.core", reason="PyQGIS is not installed in this Python")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """QgsApplication with an empty profile of its own, Processing and our provider in it."""
    from qgis.core import QgsApplication, QgsProject

    profile = tmp_path_factory.mktemp("profile")
    # Read by QgsApplication before the profile folder that it is given.
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    app = QgsApplication([], False, str(profile))
    app.initQgis()
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(None)
    plugin.initProcessing()  # `plugin` keeps the provider alive: QGIS does not
    registry = QgsApplication.processingRegistry()
    if registry.providerById("canopycloud") is None:
        raise RuntimeError("initProcessing() did not add the provider 'canopycloud'")
    # Garbage is collected after each test; not among all that stands until the end.
    gc.collect()
    gc.freeze()

    yield app

    gc.unfreeze()
    # A layer, project or provider that outlives exitQgis() ends in a segmentation fault.
    QgsProject.instance().clear()
    registry.removeProvider("canopycloud")
    del plugin, registry
    gc.collect()
    app.exitQgis()


@pytest.fixture(autouse=True)
def _fresh_project(qgis_app: Any) -> Iterator[None]:
    """Leave no layer of one test in the project of the next."""
    from qgis.core import QgsProject

    yield
    QgsProject.instance().clear()
    gc.collect()
    # What has stayed is what modules keep; the next collection need not look at it again.
    gc.freeze()


@pytest.fixture
def run(qgis_app: Any) -> Callable[..., dict[str, Any]]:
    """Run a tool of ours as a script would: ``run("cleanzerocanopy", INPUT=..., OUTPUT=...)``."""
    import processing

    def call(tool: str, **parameters: Any) -> dict[str, Any]:
        values = {key: str(v) if isinstance(v, Path) else v for key, v in parameters.items()}
        results: dict[str, Any] = processing.run(f"canopycloud:{tool}", values)
        return results

    return call


@pytest.fixture
def four_plots(qgis_app: Any) -> Any:
    """P0 to P3 in a row, 10 m apart, near the upper left corner of what `tmp_raster` makes."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Point?field=Plot_ID:string&crs=EPSG:32611", "plots", "memory")
    for i in range(4):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({500005 + 10 * i} 3999995)"))
        feature.setAttributes([f"P{i}"])
        assert layer.dataProvider().addFeature(feature)
    return layer
