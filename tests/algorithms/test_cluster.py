# SPDX-License-Identifier: GPL-2.0-or-later
"""DASK_SCHEDULER: the tools work on a cluster with the same bytes, or say why they cannot."""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
from qgis import processing
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

TOOLS = ("cleanzerocanopy", "bufferplotszonalstats", "qacloudmask", "fillfromdonorscene")
pytestmark = pytest.mark.filterwarnings("ignore:Dataset has no geotransform")


@pytest.fixture
def runs(qgis_app, tmp_raster, tmp_path):
    """Parameters of each tool without outputs."""
    rng = np.random.default_rng(5)
    scene = rng.integers(1, 9000, (2, 90, 120)).astype(np.int16)
    holed = scene.copy()
    holed[:, 30:50, 40:60] = -1
    qa = rng.choice(np.array([21824, 22280], np.uint16), (90, 120))
    chm = tmp_raster(rng.gamma(2, 4, (90, 120)).astype(np.float32), "chm.tif", nodata=-1)
    donor = tmp_raster(scene + np.int16(5), "donor.tif", nodata=-1)
    points = [
        {"type": "Feature", "properties": {"id": n},
         "geometry": {"type": "Point", "coordinates": [500_010 + 9 * n, 3_999_950]}}
        for n in range(9)
    ]  # fmt: skip
    plots = tmp_path / "plots.geojson"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32611"}}
    plots.write_text(
        json.dumps({"type": "FeatureCollection", "crs": crs, "features": points}), encoding="utf-8"
    )
    return {
        "cleanzerocanopy": {"INPUT": str(chm), "THRESHOLD": 2},
        "bufferplotszonalstats": {"INPUT": str(plots), "INPUT_RASTER": str(chm), "RADIUS": 8},
        "qacloudmask": {
            "INPUT": [str(tmp_raster(scene, "scene.tif", nodata=-1))],
            "QA_RASTER": str(tmp_raster(qa, "qa.tif")), "PRODUCT": "landsat_c2_l89",
        },
        "fillfromdonorscene": {
            "INPUT": str(tmp_raster(holed, "holed.tif", nodata=-1)), "DONORS": [str(donor)],
        },
    }  # fmt: skip


def run(tool: str, parameters: dict, folder: Path, scheduler: str) -> tuple[dict, str]:
    folder.mkdir(exist_ok=True)
    feedback = QgsProcessingFeedback(False)
    ending = "gpkg" if tool == "bufferplotszonalstats" else "tif"
    results = processing.run(
        f"canopycloud:{tool}",
        {**parameters, "OUTPUT": str(folder / f"{tool}.{ending}"), "DASK_SCHEDULER": scheduler,
         "OUTPUT_HTML_FILE": str(folder / f"{tool}.html")},
        feedback=feedback,
    )  # fmt: skip
    return results, feedback.textLog()


def content(path: str) -> object:
    if path.endswith(".tif"):
        return Path(path).read_bytes()
    layer = QgsVectorLayer(path)
    return [
        [feature.geometry().asWkt(), *map(str, feature.attributes())]
        for feature in layer.getFeatures()
    ]


@pytest.mark.parametrize("tool", TOOLS)
def test_on_a_cluster_a_tool_gives_the_same(cluster, runs, tmp_path, tool):
    cluster.client().close()
    here, _ = run(tool, runs[tool], tmp_path / "here", "")
    there, log = run(tool, runs[tool], tmp_path / "there", cluster.address)
    assert f"Dask cluster at {cluster.address}, 2 threads" in log
    assert content(there["OUTPUT"]) == content(here["OUTPUT"])
    files = {"OUTPUT", "OUTPUT_HTML_FILE", "OUTPUT_MASK", "OUTPUT_SOURCE", "OUTPUT_PIXELS"}
    assert {k: v for k, v in there.items() if k not in files} == {
        k: v for k, v in here.items() if k not in files
    }
    assert Path(there["OUTPUT_HTML_FILE"]).stat().st_size > 10_000


def refused(runs, tmp_path, scheduler: str) -> str:
    out = tmp_path / "refused"
    with pytest.raises(QgsProcessingException) as error:
        run("cleanzerocanopy", runs["cleanzerocanopy"], out, scheduler)
    assert list(out.iterdir()) == []
    return str(error.value)


def test_a_scheduler_that_does_not_answer_is_named(loopback, runs, tmp_path, monkeypatch):
    from canopycloud.core import cluster

    monkeypatch.setattr(cluster.cluster.__wrapped__, "__defaults__", ((), 1.0))
    for address in ("tcp://127.0.0.1:9", "nonsense", "tcp://127.0.0.1", "tcp://:::1", "ftp://a:1"):
        said = refused(runs, tmp_path, address)
        assert said.startswith("Dask scheduler (empty: this computer): "), said
        assert f"'{address}'" in said
        assert "dask scheduler" in said
    assert "within 1 s" in said


def test_without_dask_it_says_how_to_install_it(runs, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = refused(runs, tmp_path, "tcp://127.0.0.1:8786")
    assert "'distributed' is not installed" in said
    assert "install" in said


def test_workers_without_the_package_are_named(loopback, runs, tmp_path):
    own = loopback(tmp_path, workers=1, package=False)
    try:
        own.client().close()
        said = refused(runs, tmp_path, own.address)
        assert "does not have the Python package 'canopycloud'" in said
        assert "pip install canopycloud" in said
    finally:
        own.close()


def test_a_scheduler_without_workers_is_refused(loopback, runs, tmp_path, monkeypatch):
    from canopycloud.core import cluster

    monkeypatch.setattr(cluster.cluster.__wrapped__, "__defaults__", ((), 1.0))
    own = loopback(tmp_path, workers=0)
    try:
        said = refused(runs, tmp_path, own.address)
        assert "has no workers" in said
        assert f"dask worker {own.address}" in said
    finally:
        own.close()


def test_workers_of_another_version_are_refused(cluster, runs, tmp_path, monkeypatch):
    from canopycloud.core import cluster as module

    cluster.client().close()
    monkeypatch.setattr(module, "version", lambda: "99.0")
    said = refused(runs, tmp_path, cluster.address)
    assert "this computer 99.0" in said
    assert "same version" in said


def test_workers_that_see_other_files_are_refused(cluster, runs, tmp_path, monkeypatch):
    # In this process alone a path means a file of its own, as on a machine with other folders.
    from canopycloud.core import cluster as module

    cluster.client().close()
    look = module._look
    monkeypatch.setattr(module, "_look", lambda path: look(path)._replace(size=1))
    assert "another file has that name there" in refused(runs, tmp_path, cluster.address)
    gone = tmp_path / "gone.tif"

    def vanish(path):
        seen = look(path)
        return seen._replace(path=str(gone))

    monkeypatch.setattr(module, "_look", vanish)
    said = refused(runs, tmp_path, cluster.address)
    assert f"does not see {gone}" in said
    assert "share under the same path" in said


def test_help_says_what_workers_need(qgis_app):
    from canopycloud.algorithms.shared.cluster import cluster_help

    assert "same version" in textwrap.shorten(cluster_help(), 1000)
