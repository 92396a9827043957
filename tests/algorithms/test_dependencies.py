# SPDX-License-Identifier: GPL-2.0-or-later
"""A missing package is named with its purpose and the line that installs it on this platform."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

TOOLS = (
    "cleanzerocanopy", "bufferplotszonalstats", "stackscenebands", "qacloudmask",
    "fillfromdonorscene", "comparefieldheights", "locateplots", "repairscenes",
)  # fmt: skip


@pytest.fixture
def hide(qgis_app: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Make packages look as if they were not installed, without touching those that are."""
    from canopycloud.algorithms.shared import dependencies

    def without(*names: str) -> None:
        real = dependencies.find_spec
        for name in list(sys.modules):
            if name.split(".")[0] in names:
                monkeypatch.delitem(sys.modules, name)
        monkeypatch.setattr(
            dependencies, "find_spec", lambda name: None if name in names else real(name)
        )

    return without


def _machine(monkeypatch, tmp_path, *, kind, modules, guarded):
    """This process as if it ran in an installation of that kind, with these of pip's modules."""
    from canopycloud.algorithms.shared import dependencies

    real = dependencies.find_spec
    monkeypatch.setattr(dependencies, "installation", lambda: kind)
    monkeypatch.setattr(
        dependencies, "find_spec",
        lambda name: real(name) if name not in ("pip", "ensurepip") or name in modules else None,
    )  # fmt: skip
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path))
    if guarded:
        (tmp_path / "EXTERNALLY-MANAGED").touch()
    return dependencies


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("debian", ["sudo apt-get install python3-gdal python3-distributed",
                    "-m pip install --user"]),
        ("osgeo4w", ["tick: python3-gdal",
                     "OSGeo4W Shell: python -m pip install distributed exactextract"]),
        ("macos", ["-m pip install --user distributed exactextract",
                   "Install QGIS again: osgeo is a part of it."]),
        ("conda", ["conda install -c conda-forge gdal distributed exactextract"]),
        ("other", ["-m pip install --user distributed exactextract",
                   "Install QGIS again: osgeo is a part of it."]),
    ],
)  # fmt: skip
def test_install_lines(qgis_app, monkeypatch, tmp_path, kind, lines):
    dependencies = _machine(monkeypatch, tmp_path, kind=kind, modules=("pip",), guarded=False)
    known = dependencies.packages()
    lacking = [known[name] for name in ("rasterio", "distributed", "exactextract")]
    said = dependencies.explain_missing(lacking)
    for line in lines:
        assert line in said
    for package in lacking:
        assert f"The Python package '{package.name}' is not installed." in said
        assert f"({package.name} is needed for: {package.purpose})" in said
    assert "rasterio" not in said, "a wheel of it would bring a second GDAL into QGIS"


USR = "/usr/bin/python3 -m"
GUARDED = f"{USR} pip install --user --break-system-packages exactextract"


@pytest.mark.parametrize(
    ("kind", "modules", "guarded", "lines"),
    [
        ("debian", ("pip",), True, [GUARDED]),
        # Ubuntu 22.04, say.
        ("debian", ("pip",), False, [f"{USR} pip install --user exactextract"]),
        # As after `apt install qgis` alone.
        ("debian", (), True, ["sudo apt-get install python3-pip",
                              GUARDED]),
        ("osgeo4w", ("pip",), False, ["OSGeo4W Shell: python -m pip install exactextract"]),
        ("osgeo4w", ("ensurepip",), False, ["OSGeo4W setup, advanced install, tick: python3-pip",
                                            "OSGeo4W Shell: python -m pip install exactextract"]),
        ("other", ("pip",), True, [GUARDED]),
        ("other", ("ensurepip",), False, [f"{USR} ensurepip --user",
                                          f"{USR} pip install --user exactextract"]),
        ("other", (), False, ["First install pip for /usr/bin/python3.",
                              f"{USR} pip install --user exactextract"]),
        ("flatpak", (), True, ["flatpak run --devel --command=pip3 org.qgis.qgis install --user "
                               "exactextract"]),
    ],
)  # fmt: skip
def test_the_line_is_one_that_works_here(
    qgis_app, monkeypatch, tmp_path, kind, modules, guarded, lines
):
    dependencies = _machine(monkeypatch, tmp_path, kind=kind, modules=modules, guarded=guarded)
    assert dependencies.install_lines([dependencies.packages()["exactextract"]]) == lines


@pytest.mark.parametrize("modules", [("ensurepip",), ()])
def test_a_macos_qgis_without_pip_gets_it_first(qgis_app, monkeypatch, tmp_path, modules):
    dependencies = _machine(monkeypatch, tmp_path, kind="macos", modules=modules, guarded=False)
    python = tmp_path / "MacOS" / "python"
    python.parent.mkdir()
    python.touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "Frameworks"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "MacOS" / "QGIS"))
    first, then = dependencies.install_lines([dependencies.packages()["exactextract"]])
    assert then == f'"{python}" -m pip install --user exactextract'
    wanted = f'"{python}" -m ensurepip --user' if modules else f'install pip for "{python}".'
    assert first.endswith(wanted)


@pytest.mark.parametrize(
    ("kind", "known_folder", "name", "restart"),
    [
        ("debian", True, "distributed", False), ("debian", False, "distributed", False),
        ("debian", True, "exactextract", False), ("debian", False, "exactextract", True),
        ("osgeo4w", True, "exactextract", False), ("conda", False, "exactextract", False),
        # Without rights to write beside QGIS, pip takes the user's folder there as well.
        ("osgeo4w", False, "exactextract", True), ("flatpak", False, "exactextract", True),
        ("flatpak", True, "exactextract", False),
        ("debian", True, "rasterio", True),
    ],
)  # fmt: skip
def test_a_restart_is_asked_for_only_where_it_is_needed(
    qgis_app, monkeypatch, tmp_path, kind, known_folder, name, restart
):
    import site

    from canopycloud.algorithms.shared import dependencies

    monkeypatch.setattr(dependencies, "installation", lambda: kind)
    monkeypatch.setattr(site, "ENABLE_USER_SITE", True)
    monkeypatch.setattr(site, "getusersitepackages", lambda: str(tmp_path))
    monkeypatch.setattr(sys, "path", [*sys.path, *([str(tmp_path)] * known_folder)])
    said = dependencies.explain_missing([dependencies.packages()[name]])
    assert ("then restart QGIS:" in said) is restart
    assert ("then run again:" in said) is not restart


def test_what_was_installed_meanwhile_is_found(qgis_app, monkeypatch, tmp_path):
    from canopycloud.algorithms.shared.dependencies import Package

    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    package = Package("canopycloud_meanwhile", "a test")
    assert not package.installed
    (tmp_path / "canopycloud_meanwhile.py").write_text("", encoding="utf-8")
    assert package.installed


@pytest.mark.parametrize("place", ["bin/python3", "MacOS/python{0}.{1}", "MacOS/python"])
def test_python_of_a_qgis_for_macos_is_looked_for(qgis_app, monkeypatch, tmp_path, place):
    dependencies = _machine(monkeypatch, tmp_path, kind="macos", modules=("pip",), guarded=False)
    python = tmp_path / place.format(*sys.version_info)
    python.parent.mkdir()
    python.touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "MacOS" / "QGIS"))
    [line] = dependencies.install_lines([dependencies.packages()["exactextract"]])
    assert line == f'"{python}" -m pip install --user exactextract'


def test_python_of_a_qgis_for_macos_is_the_one_that_knows_its_place(
    qgis_app, monkeypatch, tmp_path
):
    """`python3.12` stands there too, which finds no modules unless PYTHONHOME says where."""
    from canopycloud.algorithms.shared import dependencies

    for name in ("python", "python{}.{}".format(*sys.version_info)):
        (tmp_path / name).touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "Frameworks"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "QGIS"))
    monkeypatch.setattr(dependencies, "installation", lambda: "macos")
    [line] = dependencies.install_lines([dependencies.packages()["exactextract"]])
    assert line.startswith(f'"{tmp_path / "python"}" ')
    monkeypatch.setattr(sys, "executable", None)  # as where Python cannot tell
    assert dependencies.install_lines([dependencies.packages()["exactextract"]])


@pytest.mark.parametrize("kind", ["debian", "osgeo4w", "conda"])
@pytest.mark.parametrize("name", ["numpy", "rasterio"])
def test_a_line_is_long_enough_to_say_how_it_is_installed(qgis_app, monkeypatch, kind, name):
    """A dialog 960 pixels wide shows 139 characters without scrolling."""
    from canopycloud.algorithms.shared import dependencies

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
        ("Linux", False, False, "flatpak"),
    ],
)  # fmt: skip
def test_installation_is_told_apart(qgis_app, monkeypatch, tmp_path, system, conda, apt, kind):
    from canopycloud.algorithms.shared import dependencies

    if kind == "flatpak":
        (tmp_path / ".flatpak-info").touch()
    monkeypatch.setattr(dependencies, "_IN_FLATPAK", tmp_path / ".flatpak-info")

    if conda:
        (tmp_path / "conda-meta").mkdir()
    monkeypatch.setattr(dependencies, "sys", SimpleNamespace(prefix=str(tmp_path)))
    monkeypatch.setattr(dependencies.platform, "system", lambda: system)
    monkeypatch.setattr(dependencies.shutil, "which", lambda _: "/usr/bin/apt-get" if apt else None)
    assert dependencies.installation() == kind


def test_every_package_that_a_tool_names_is_known(qgis_app):
    from canopycloud.algorithms.shared.dependencies import packages
    from qgis.core import QgsApplication

    for tool in TOOLS:
        algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{tool}")
        assert set(algorithm.PACKAGES) <= set(packages()), tool


def test_provider_and_tools_stay_visible(hide):
    from canopycloud.provider.provider import CanopyCloudProvider

    hide("numpy", "rasterio", "osgeo", "scipy", "shapely", "matplotlib", "exactextract")
    provider = CanopyCloudProvider()
    provider.loadAlgorithms()
    assert {algorithm.name() for algorithm in provider.algorithms()} >= set(TOOLS)
    assert "'osgeo' is not installed" in provider.warningMessage()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_run_without_rasterio_and_gdal_says_so(hide, tool):
    import processing
    from qgis.core import QgsApplication, QgsProcessingException

    hide("rasterio", "osgeo")
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
    assert "'osgeo' is not installed" in str(refused.value)
    assert "Traceback" not in str(refused.value)


@pytest.mark.parametrize("engine", ["rasterstats", "exactextract"])
def test_a_second_engine_is_installed_the_way_of_this_installation(hide, run, monkeypatch, engine):
    from canopycloud.algorithms.shared import dependencies
    from qgis.core import QgsProcessingException

    hide(engine)
    monkeypatch.setattr(dependencies, "installation", lambda: "conda")
    with pytest.raises(QgsProcessingException, match=f"conda-forge {engine}"):
        run("bufferplotszonalstats", INPUT="x.shp", INPUT_RASTER="x.tif", CHECK_ENGINE=engine,
            OUTPUT="memory:")  # fmt: skip


@pytest.mark.parametrize(
    ("engine", "libraries", "warned"),
    [("rasterstats", "rasterio.libs", True), ("rasterstats", "other.libs", False),
     ("exactextract", "rasterio.libs", False)],
)  # fmt: skip
def test_a_second_gdal_is_not_loaded_in_silence(
    qgis_app, monkeypatch, tmp_path, engine, libraries, warned
):
    """pip's rasterstats brings pip's rasterio, which has a GDAL of its own."""
    import osgeo.gdal  # noqa: F401
    from canopycloud.algorithms.bufferplots.secondcheck import second_gdal
    from canopycloud.core import library

    (tmp_path / libraries).mkdir()
    found = SimpleNamespace(origin=str(tmp_path / "rasterio" / "__init__.py"))
    monkeypatch.delitem(sys.modules, "rasterio", raising=False)
    monkeypatch.setattr(library, "find_spec", lambda _: found)
    assert ("a second GDAL into QGIS" in second_gdal(engine)) is warned


@pytest.mark.parametrize("tool", TOOLS)
def test_rasterio_is_not_needed_where_gdal_is(hide, tool):
    from canopycloud.algorithms.shared.dependencies import missing
    from qgis.core import QgsApplication

    hide("rasterio")
    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{tool}")
    assert missing(algorithm.PACKAGES) == []
    assert algorithm.canExecute() == (True, "")


@pytest.mark.needs("rasterio")
def test_log_and_file_say_who_read_and_wrote(qgis_app, tmp_raster, tmp_path, monkeypatch):
    import numpy as np
    import processing
    from canopycloud.core.library import VARIABLE, library
    from osgeo import gdal
    from qgis.core import QgsProcessingFeedback

    chm = tmp_raster(np.ones((9, 9), dtype=np.float32))
    for name, title in (("gdal", "GDAL"), ("rasterio", "rasterio")):
        monkeypatch.setenv(VARIABLE, name)
        library.cache_clear()
        feedback = QgsProcessingFeedback()
        target = str(tmp_path / f"{name}.tif")
        values = {"INPUT": str(chm), "OUTPUT": target}
        processing.run("canopycloud:cleanzerocanopy", values, feedback=feedback)
        assert f"Raster files: {title} " in feedback.textLog()
        stated = gdal.Open(target).GetMetadataItem("CANOPYCLOUD_RASTER_ENGINE")
        assert stated.startswith(title)
    monkeypatch.undo()
    library.cache_clear()


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_no_cell_rule_needs_exactextract(hide, run, tmp_raster, tmp_path, method):
    import numpy as np

    hide("exactextract")
    chm = tmp_raster(np.ones((9, 9), dtype=np.float32))
    plots = tmp_path / "plots.csv"
    plots.write_text("id,wkt\n1,POINT(500004 3999996)\n", encoding="utf-8")
    source = f"{Path(plots).as_uri()}?type=csv&wktField=wkt&crs=EPSG:32611"
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(source, "plots", "delimitedtext")
    QgsProject.instance().addMapLayer(layer)
    common = {"INPUT": layer, "INPUT_RASTER": chm, "RADIUS": 2, "OUTPUT": "TEMPORARY_OUTPUT"}
    assert run("bufferplotszonalstats", METHOD=method, **common)["PLOT_COUNT"] == 1
