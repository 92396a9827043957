# SPDX-License-Identifier: GPL-2.0-or-later
"""Every tool with a report writes one on request, with the numbers of its outputs."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("matplotlib")

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer

THIN = "\u202f"
RNG = np.random.default_rng(5)
TOOLS = [
    "cleanzerocanopy",
    "bufferplotszonalstats",
    "qacloudmask",
    "fillfromdonorscene",
    "comparefieldheights",
]


def canopy(tmp_raster):
    heights = RNG.gamma(4, 4, (60, 80)).astype(np.float32)
    heights[heights < 8] = 0
    return tmp_raster(heights, "chm.tif", nodata=-9999)


def plots():
    layer = QgsVectorLayer("Point?field=Plot_ID:string(60)&crs=EPSG:32611", "my plots", "memory")
    for name, x, y in (("<b>A</b>", 500020, 3999980), ("B & C", 500050, 3999970)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({x} {y})"))
        feature.setAttributes([name])
        assert layer.dataProvider().addFeature(feature)
    return layer


def scene(tmp_raster, name="scene.tif"):
    bands = RNG.integers(500, 3000, (4, 60, 80)).astype(np.int16)
    return tmp_raster(bands, name, nodata=-9999, descriptions=["B2", "B3", "B4", "B5"])


def test_canopy(run, tmp_raster, tmp_path):
    page = tmp_path / "r.html"
    found = run(
        "cleanzerocanopy",
        INPUT=canopy(tmp_raster),
        OUTPUT=tmp_path / "o.tif",
        OUTPUT_HTML_FILE=page,
    )
    text = page.read_text(encoding="utf-8")
    assert f'<td class="number">{found["MEAN_AFTER"]:.3f}</td>' in text
    assert f"{found['REMOVED_COUNT']:,}".replace(",", THIN) in text
    assert text.count("<svg ") == 2


def test_plots(run, tmp_raster, tmp_path):
    page = tmp_path / "r.html"
    found = run(
        "bufferplotszonalstats",
        INPUT=plots(),
        INPUT_RASTER=canopy(tmp_raster),
        RADIUS=10,
        OUTPUT="memory:",
        OUTPUT_HTML_FILE=page,
    )
    text = page.read_text(encoding="utf-8")
    assert "&lt;b&gt;A&lt;/b&gt;" in text
    assert "<b>" not in text
    for feature in found["OUTPUT"].getFeatures():
        assert f'<td class="number">{feature["_max"]:.2f}</td>' in text
        assert f'<td class="number">{feature["_count"]}</td>' in text
    assert text.count("<svg ") == 3


def test_mask_and_fill(run, tmp_raster, tmp_path):
    codes = np.full((60, 80), 322, np.uint16)
    codes[20:40, 30:50] = 352
    qa = tmp_raster(codes, "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif", nodata=1)
    masked, page = tmp_path / "masked.tif", tmp_path / "mask.html"
    found = run(
        "qacloudmask",
        INPUT=[str(scene(tmp_raster))],
        QA_RASTER=qa,
        OUTPUT=masked,
        OUTPUT_HTML_FILE=page,
    )
    text = page.read_text(encoding="utf-8")
    assert found["MASKED_PIXEL_COUNT"] == 400
    assert "<dd>400</dd>" in text
    assert "<dd>8.3 %</dd>" in text
    assert "Landsat 8 Collection 1" in text
    page = tmp_path / "fill.html"
    found = run(
        "fillfromdonorscene",
        INPUT=masked,
        DONORS=[str(scene(tmp_raster, "donor.tif"))],
        METHOD="copy",
        OUTPUT=tmp_path / "filled.tif",
        OUTPUT_HTML_FILE=page,
    )
    text = page.read_text(encoding="utf-8")
    assert found["OUTPUT_HTML_FILE"] == str(page)
    assert f"<dd>{found['FILLED_PIXEL_COUNT']}</dd>" in text
    assert "Footprints" in text


@pytest.mark.parametrize("name", TOOLS)
def test_the_report_is_optional_and_shown_by_qgis(qgis_app, name):
    tool = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")
    definition = tool.parameterDefinition("OUTPUT_HTML_FILE")
    assert int(definition.flags() & definition.FlagOptional)
    assert not definition.createByDefault()
    shown = {output.name(): output.type() for output in tool.outputDefinitions()}
    assert shown["OUTPUT_HTML_FILE"] == "outputHtml"


@pytest.mark.parametrize("name", TOOLS)
def test_matplotlib_is_asked_for_only_with_a_report(qgis_app, name, monkeypatch):
    from canopycloud.algorithms import dependencies
    from qgis.core import QgsProcessingContext

    tool = QgsApplication.processingRegistry().createAlgorithmById(f"canopycloud:{name}")
    context = QgsProcessingContext()
    assert "matplotlib" not in tool.extra_packages({}, context)
    assert "matplotlib" in tool.extra_packages({"OUTPUT_HTML_FILE": "r.html"}, context)
    assert "matplotlib" in dependencies.packages()
