# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that ship, through the real program."""

from __future__ import annotations

import json
import re
import zipfile
from typing import Any

import pytest
import rasterio


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from canopycloud.core.sample import make_sample_site

    folder = tmp_path_factory.mktemp("site")
    return make_sample_site(folder, chm_shape=(500, 500), scene_shape=(150, 150), plot_count=9)


def test_models_are_listed_with_their_inputs(qgis_process):
    listed = json.loads(qgis_process("--json", "list").stdout)["providers"]["canopycloud"]
    assert set(listed["algorithms"]) >= {
        "canopycloud:canopyplots",
        "canopycloud:repaircloudyscene",
    }
    said = qgis_process("help", "canopycloud:canopyplots").stdout
    for word in ("CHM", "PLOTS", "STEM_HEIGHT_FIELD", "OUTPUT_CANOPY", "REPORT",
                 "PROJECT", "FIRST_PAGE"):  # fmt: skip
        assert word in said
    # A name to type has no colon and no blank.
    assert not re.search(r"^\w+:\w.*: ", said.split("Arguments")[1], re.MULTILINE)


def test_canopy_plots(tool, site, tmp_path):
    results = tool(
        "canopyplots",
        CHM=site.chm,
        PLOTS=site.plots,
        PLOT_ID_FIELD="Plot_ID",
        STEMS=site.stems,
        STEM_ID_FIELD="plotid",
        STEM_HEIGHT_FIELD="stemheight",
        OUTPUT_CANOPY=tmp_path / "clean.tif",
        OUTPUT=tmp_path / "plots.gpkg",
        PROJECT=tmp_path / "all.qgz",
    )
    assert results["OUTPUT"] == str(tmp_path / "plots.gpkg")
    assert (tmp_path / "plots.gpkg").stat().st_size > 0
    assert (tmp_path / "clean.tif").stat().st_size > 0
    assert results["PROJECT"] == str(tmp_path / "all.qgz")
    with zipfile.ZipFile(tmp_path / "all.qgz") as project:
        described = project.read("all.qgs").decode("utf-8")
    assert re.findall(r"<datasource>([^<|]+)", described) == ["./clean.tif", "./plots.gpkg"]
    page = (tmp_path / "all_index.html").read_text(encoding="utf-8")
    for name in ("all.qgz", "all_report.html", "clean.tif", "plots.gpkg"):
        assert f'href="{name}"' in page


def test_repair_a_cloudy_scene(tool, site, tmp_path):
    tool(
        "repaircloudyscene",
        BANDS=site.target_bands,
        QA=site.target_qa,
        DONOR_BANDS=site.donor_bands,
        DONOR_QA=site.donor_qa,
        METHOD="linear",
        OUTPUT=tmp_path / "whole.tif",
    )
    with rasterio.open(tmp_path / "whole.tif") as made:
        assert made.count == len(site.target_bands)
