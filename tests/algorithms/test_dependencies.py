# SPDX-License-Identifier: GPL-2.0-or-later
"""A missing package is named with its purpose and the line that installs it on this platform."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

TOOLS = (
    "cleanzerocanopy", "bufferplotszonalstats", "stackscenebands", "qacloudmask",
    "fillfromdonorscene", "comparefieldheights",
)  # fmt: skip


@pytest.fixture
def hide(qgis_app: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Make packages look as if they were not installed, without touching those that are."""
    from canopycloud.algorithms import dependencies

    def without(*names: str) -> None:
        real = dependencies.find_spec
        for name in list(sys.modules):
            if name.split(".")[0] in names:
                monkeypatch.delitem(sys.modules, name)
        monkeypatch.setattr(
            dependencies, "find_spec", lambda name: None if name in names else real(name)
        )

    return without


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("debian", ["sudo apt-get install python3-rasterio python3-scipy",
                    " exactextract"]),
        ("osgeo4w", ["tick: python3-rasterio, python3-scipy",
                     "OSGeo4W Shell: python -m pip install exactextract"]),
        ("macos", ["-m pip install --user rasterio scipy exactextract"]),
        ("conda", ["conda install -c conda-forge rasterio scipy exactextract"]),
        ("other", ["-m pip install --user rasterio scipy"]),
    ],
)  # fmt: skip
def test_install_lines(qgis_app, monkeypatch, kind, lines):
    from canopycloud.algorithms import dependencies

    monkeypatch.setattr(dependencies, "installation", lambda: kind)
    known = dependencies.packages()
    lacking = [known[name] for name in ("rasterio", "scipy", "exactextract")]
    said = dependencies.explain_missing(lacking)
    for line in lines:
        assert line in said
    for package in lacking:
        assert f"The Python package '{package.name}' is not installed." in said
        assert f"({package.name} is needed for: {package.purpose})" in said
    assert ("QPIP" in said) == (kind != "conda")


@pytest.mark.parametrize("kind", ["debian", "osgeo4w", "conda"])
@pytest.mark.parametrize("name", ["rasterio", "scipy", "matplotlib"])
def test_a_line_is_long_enough_to_say_how_it_is_installed(qgis_app, monkeypatch, kind, name):
    """A dialog 960 pixels wide shows 139 characters without scrolling."""
    from canopycloud.algorithms import dependencies

    monkeypatch.setattr(dependencies, "installation", lambda: kind)
    package = dependencies.packages()[name]
    shown = " ".join(dependencies.explain_missing([package]).split())[:139]
    command = dependencies.install_lines([package])[0]
    assert command in shown


@pytest.mark.parametrize(
    ("system", "conda", "apt", "kind"),
    [
        ("Windows", False, False, "osgeo4w"), ("Windows", True, False, "conda"),
        ("Darwin", False, False, "macos"), ("Linux", True, True, "conda"),
        ("Linux", False, True, "debian"), ("Linux", False, False, "other"),
    ],
)  # fmt: skip
def test_installation_is_told_apart(qgis_app, monkeypatch, tmp_path, system, conda, apt, kind):
    from canopycloud.algorithms import dependencies

    if conda:
        (tmp_path / "conda-meta").mkdir()
    monkeypatch.setattr(dependencies, "sys", SimpleNamespace(prefix=str(tmp_path)))
    monkeypatch.setattr(dependencies.platform, "system", lambda: system)
    monkeypatch.setattr(dependencies.shutil, "which", lambda _: "/usr/bin/apt-get" if apt else None)
    assert dependencies.installation() == kind


def test_every_package_that_a_tool_names_is_known(qgis_app):
    from canopycloud.algorithms.dependencies import packages
    from qgis.core import QgsApplication

    for tool in TOOLS:
        algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{tool}")
        assert set(algorithm.PACKAGES) <= set(packages()), tool


def test_provider_and_tools_stay_visible(hide):
    from canopycloud.provider.provider import CanopyCloudProvider

    hide("numpy", "rasterio", "scipy", "shapely", "matplotlib", "exactextract")
    provider = CanopyCloudProvider()
    provider.loadAlgorithms()
    assert {algorithm.name() for algorithm in provider.algorithms()} >= set(TOOLS)
    assert "'rasterio' is not installed" in provider.warningMessage()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_run_without_rasterio_says_so(hide, tool):
    import processing
    from qgis.core import QgsApplication, QgsProcessingException

    hide("rasterio")
    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{tool}")
    if "rasterio" not in algorithm.PACKAGES:
        pytest.skip("needs no raster")
    parameters = {
        definition.name(): "x.tif"
        for definition in algorithm.parameterDefinitions()
        if definition.isDestination() or definition.defaultValue() is None
    }
    assert algorithm.canExecute()[0] is False
    with pytest.raises(QgsProcessingException) as refused:
        processing.run(algorithm.id(), parameters)
    assert "'rasterio' is not installed" in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_only_what_a_setting_needs_is_asked_for(hide, run, tmp_raster, tmp_path):
    """exactextract is needed for one cell rule; without it the others work."""
    import numpy as np
    from qgis.core import QgsProcessingException

    hide("exactextract")
    chm = tmp_raster(np.ones((9, 9), dtype=np.float32))
    plots = tmp_path / "plots.csv"
    plots.write_text("id,wkt\n1,POINT(500004 3999996)\n", encoding="utf-8")
    source = f"{Path(plots).as_uri()}?type=csv&wktField=wkt&crs=EPSG:32611"
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(source, "plots", "delimitedtext")
    QgsProject.instance().addMapLayer(layer)
    common = {"INPUT": layer, "INPUT_RASTER": chm, "RADIUS": 2, "OUTPUT": "TEMPORARY_OUTPUT"}
    assert run("bufferplotszonalstats", METHOD="center", **common)["PLOT_COUNT"] == 1
    with pytest.raises(QgsProcessingException, match="'exactextract' is not installed"):
        run("bufferplotszonalstats", METHOD="exact", **common)
