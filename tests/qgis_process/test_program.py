# SPDX-License-Identifier: GPL-2.0-or-later
"""What the real program sees of us, and what we cost it."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {
    "bufferplotszonalstats",
    "cleanzerocanopy",
    "comparefieldheights",
    "fillfromdonorscene",
    "locateplots",
    "qacloudmask",
    "rebuild",
    "repairscenes",
    "stackscenebands",
}


def test_all_tools_are_listed(qgis_process):
    listed = json.loads(qgis_process("--json", "list").stdout)
    assert set(listed["providers"]["canopycloud"]["algorithms"]) >= {
        f"canopycloud:{name}" for name in TOOLS
    }


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.slow] if name != "repairscenes" else [])
        for name in sorted(TOOLS)
    ],
)
def test_help(qgis_process, name):
    done = qgis_process("help", f"canopycloud:{name}")
    assert done.returncode == 0
    assert "OUTPUT" in done.stdout


def test_run_and_number_outputs(tool, tmp_raster, tmp_path):
    chm = tmp_raster(np.array([[[0, 0, 4, 8]]], dtype=np.float32), nodata=-9999)
    results = tool("cleanzerocanopy", INPUT=chm, OUTPUT=tmp_path / "ü o#1.tif")
    assert results["REMOVED_COUNT"] == 2
    assert results["MEAN_AFTER"] == 6
    assert (tmp_path / "ü o#1.tif").is_file()


def _rows(path):
    from osgeo import ogr

    ogr.UseExceptions()

    dataset = ogr.Open(str(path))  # held as long as its features
    return [feature.items() for feature in dataset.GetLayer(0)]


def test_several_rasters_radii_and_subplots(qgis_process, tmp_raster, tmp_path):
    heights = np.arange(14_400, dtype=np.float32).reshape(120, 120)
    paths = [tmp_raster(heights + add, f"chm_{add}.tif") for add in (0, 5)]
    plots = tmp_path / "plots.geojson"
    plots.write_text(
        json.dumps({
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32611"}},
            "features": [{
                "type": "Feature", "properties": {"name": "a"},
                "geometry": {"type": "Point", "coordinates": [500_060, 3_999_940]},
            }],
        }),
        encoding="utf-8",
    )  # fmt: skip
    for more, features, fields in (
        (["--RADII=5,10"], 1, ["_chm_0_r5_max", "_chm_5_r10_max"]),
        (["--LAYOUT=fia", "--AZIMUTH=30"], 4, ["_subplot", "_chm_0_max", "_chm_5_max"]),
    ):
        out = tmp_path / f"{features}.gpkg"
        done = qgis_process(
            "run", "canopycloud:bufferplotszonalstats", f"--INPUT={plots}",
            *(f"--INPUT_RASTER={path}" for path in paths), *more, f"--OUTPUT={out}",
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        rows = _rows(out)
        assert len(rows) == features
        assert set(fields) <= set(rows[0])
        for row in rows:
            for name in fields:
                if "chm_0" in name:
                    assert row[name.replace("chm_0", "chm_5")] == row[name] + 5


@pytest.mark.slow
def test_a_folder_is_repaired_by_the_line_of_the_readme(qgis_process, tmp_path):
    from canopycloud.core.sample import make_sample_site

    make_sample_site(
        tmp_path / "sample", chm_shape=(420, 420), scene_shape=(100, 100), plot_count=6
    )
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^qgis_process (run canopycloud:repairscenes .*?)^```", text, re.M | re.S)
    done = qgis_process(*shlex.split(line.replace("\\\n", " ")), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "2 of 2 scenes are filled; " in done.stdout
    assert len(list((tmp_path / "repaired").glob("*_filled.tif"))) == 2


def test_an_error_is_a_sentence_and_no_traceback(qgis_process, tmp_raster):
    chm = tmp_raster(np.ones((1, 2, 2), dtype=np.float32))
    done = qgis_process("run", "canopycloud:cleanzerocanopy", f"--INPUT={chm}", f"--OUTPUT={chm}")
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "is also an input. Choose another file name for the output." in said
    assert "Traceback" not in said


def test_loading_imports_no_numeric_package(qgis_environment):
    """The packages in memory after QGIS has loaded us, less those in memory before."""
    code = """
import sys
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
sys.path += [QgsApplication.pkgDataPath() + "/python/plugins", sys.argv[1]]
from processing.core.Processing import Processing
Processing.initialize()
before = set(sys.modules)
import canopycloud
plugin = canopycloud.classFactory(None)
plugin.initProcessing()
names = [a.id() for a in plugin._provider.algorithms()]
heavy = {m.split(".")[0] for m in set(sys.modules) - before}
heavy &= {"numpy", "rasterio", "scipy", "shapely", "matplotlib", "rasterstats", "exactextract"}
print(len(names), sorted(heavy))
plugin.unload()
app.exitQgis()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, qgis_environment["QGIS_PLUGINPATH"]],
        env=qgis_environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    count, heavy = done.stdout.strip().splitlines()[-1].split(" ", 1)
    assert int(count) >= len(TOOLS)
    assert heavy == "[]"
