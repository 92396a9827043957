# SPDX-License-Identifier: GPL-2.0-or-later
"""What the real program sees of us, and what we cost it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {
    "bufferplotszonalstats",
    "cleanzerocanopy",
    "comparefieldheights",
    "fillfromdonorscene",
    "qacloudmask",
    "stackscenebands",
}


def test_list_and_help(qgis_process):
    listed = json.loads(qgis_process("--json", "list").stdout)
    assert set(listed["providers"]["canopycloud"]["algorithms"]) >= {
        f"canopycloud:{name}" for name in TOOLS
    }
    for name in sorted(TOOLS):
        done = qgis_process("help", f"canopycloud:{name}")
        assert done.returncode == 0
        assert "OUTPUT" in done.stdout


def test_run_and_number_outputs(tool, tmp_raster, tmp_path):
    chm = tmp_raster(np.array([[[0, 0, 4, 8]]], dtype=np.float32), nodata=-9999)
    results = tool("cleanzerocanopy", INPUT=chm, OUTPUT=tmp_path / "ü o#1.tif")
    assert results["REMOVED_COUNT"] == 2
    assert results["MEAN_AFTER"] == 6
    assert (tmp_path / "ü o#1.tif").is_file()


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
