# SPDX-License-Identifier: GPL-2.0-or-later
"""Every tool with a report writes one on request, with the numbers of its outputs."""

from __future__ import annotations

import html
import os
import re
import sys
import threading

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("matplotlib")

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer

NO_CHARTS = "matplotlib, which draws the charts, is not installed"
THIN = "\u202f"
RNG = np.random.default_rng(5)
TOOLS = [
    "cleanzerocanopy",
    "bufferplotszonalstats",
    "qacloudmask",
    "fillfromdonorscene",
    "repairscenes",
    "comparefieldheights",
    "locateplots",
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


@pytest.fixture(params=["charts", "tables"])
def drawn(request, monkeypatch):
    """Whether matplotlib is there; once it is if it can be had at all, and once it is not."""
    if request.param == "tables":
        monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
        return False
    return "matplotlib" not in os.environ.get("CANOPYCLOUD_WITHOUT", "").split(",")


def test_canopy(drawn, run, tmp_raster, tmp_path):
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
    assert text.count("<svg ") == (2 if drawn else 1)
    assert (NO_CHARTS in text) is not drawn


def test_plots(drawn, run, tmp_raster, tmp_path):
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
    # Among them a picture of each plot and what their colours mean, which need no package.
    assert text.count("<svg ") == (6 if drawn else 4)
    assert (NO_CHARTS in text) is not drawn


def test_mask_and_fill(drawn, run, tmp_raster, tmp_path):
    codes = np.full((60, 80), 322, np.uint16)
    codes[20:40, 30:50] = 352
    qa = tmp_raster(codes, "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif", nodata=1)
    masked, page = tmp_path / "masked.tif", tmp_path / "mask.html"
    found = run(
        "qacloudmask",
        INPUT=[str(scene(tmp_raster))],
        QA_RASTER=qa,
        DILATION_CLOUD=0,
        DILATION_SHADOW=0,
        OUTPUT=masked,
        OUTPUT_HTML_FILE=page,
    )
    text = page.read_text(encoding="utf-8")
    assert found["MASKED_PIXEL_COUNT"] == 400
    assert "<dd>400</dd>" in text
    assert "<dd>8.3 %</dd>" in text
    assert "Landsat 8 Collection 1" in text
    assert text.count("data:image/png") >= 3  # before, after, classes: in any case
    assert NO_CHARTS not in text
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
    assert text.count("data:image/png") >= 4
    assert (NO_CHARTS in text) is not drawn


@pytest.mark.parametrize("name", TOOLS)
def test_the_report_is_optional_and_shown_by_qgis(qgis_app, name):
    tool = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")
    definition = tool.parameterDefinition("OUTPUT_HTML_FILE")
    assert int(definition.flags() & definition.FlagOptional)
    assert definition.createByDefault()  # in dialogs; see test_log for scripts
    shown = {output.name(): output.type() for output in tool.outputDefinitions()}
    assert shown["OUTPUT_HTML_FILE"] == "outputHtml"


@pytest.mark.parametrize("name", TOOLS)
def test_no_report_needs_matplotlib(qgis_app, name):
    from canopycloud.algorithms.shared.run import Run
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    tool = QgsApplication.processingRegistry().createAlgorithmById(f"canopycloud:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    wanted = {"OUTPUT_HTML_FILE": "r.html"}
    assert "matplotlib" not in tool.packages_of(Run(tool, wanted, context, feedback))


def test_work_for_a_report_is_done_in_order_in_one_other_thread(qgis_app):
    from canopycloud.algorithms.shared.reports import background_report

    seen = []
    with background_report("r.html") as report:
        first = report.start(lambda word: seen.append(word) or threading.current_thread(), "one")
        second = report.start(lambda: seen.append("two") or threading.current_thread())
        third = report.start(lambda: 1 / 0)
    assert seen == ["one", "two"]
    assert first.result() is second.result() is not threading.current_thread()
    assert isinstance(third.exception(), ZeroDivisionError)
    assert not first.result().is_alive()


def test_without_a_report_nothing_is_done_aside(qgis_app):
    from canopycloud.algorithms.shared.reports import background_report

    before = threading.active_count()
    with background_report("") as report:
        assert report.start(pytest.fail, "it was done") is None
        assert threading.active_count() == before


def test_a_tool_that_fails_does_not_wait_for_its_report(qgis_app):
    from canopycloud.algorithms.shared.reports import background_report

    begun, gate = threading.Event(), threading.Event()
    before = threading.active_count()
    waiting = []

    def fail():
        with background_report("r.html") as report:
            report.start(lambda: begun.set() or gate.wait(30))
            waiting.append(report.start(pytest.fail, "it was done"))
            begun.wait(30)
            threading.Timer(0.1, gate.set).start()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert begun.is_set()
    assert waiting[0].cancelled()
    assert threading.active_count() <= before + 1  # the timer


def test_plots_that_cannot_be_written_leave_no_page(run, tmp_raster, tmp_path):
    from qgis.core import QgsProcessingException

    page = tmp_path / "r.html"
    with pytest.raises(QgsProcessingException):
        run(
            "bufferplotszonalstats",
            INPUT=plots(),
            INPUT_RASTER=canopy(tmp_raster),
            RADIUS=10,
            OUTPUT=tmp_path / "no such folder" / "o.gpkg",
            OUTPUT_HTML_FILE=page,
        )
    assert [p.name for p in tmp_path.iterdir()] == ["chm.tif"]


def test_a_page_is_the_same_whether_the_raster_was_read_along_or_again(
    run, tmp_raster, tmp_path, monkeypatch
):
    from canopycloud.core.report import fromzonal

    layer = QgsVectorLayer("Point?crs=EPSG:32611", "in all blocks of the raster", "memory")
    for x, y in ((500003, 3999997), (500077, 3999970), (500003, 3999943)):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({x} {y})"))
        assert layer.dataProvider().addFeature(feature)
    read = []
    monkeypatch.setattr(
        fromzonal, "read_quicklook",
        lambda *args, real=fromzonal.read_quicklook, **more: read.append(1) or real(*args, **more),
    )  # fmt: skip
    pages = []
    for few in (fromzonal._FEW, -1.0):
        monkeypatch.setattr(fromzonal, "_FEW", few)
        page = tmp_path / f"{few}.html"
        run(
            "bufferplotszonalstats", INPUT=layer, INPUT_RASTER=canopy_once(tmp_raster, tmp_path),
            RADIUS=3, OUTPUT="memory:", OUTPUT_HTML_FILE=page,
        )  # fmt: skip
        pages.append(re.findall(r"base64,\s*([^\"]+)\"", page.read_text(encoding="utf-8")))
        assert len(read) == (few < 0)
    assert pages[0]
    assert pages[0] == pages[1]


def canopy_once(tmp_raster, tmp_path):
    path = tmp_path / "chm.tif"
    return path if path.exists() else canopy(tmp_raster)


def test_every_parameter_of_every_tool_is_listed(run, tmp_raster, tmp_path):
    """Label, value and unit, those left at their default too."""
    codes = np.full((60, 80), 322, np.uint16)
    codes[20:40, 30:50] = 352
    qa = tmp_raster(codes, "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif", nodata=1)
    table = tmp_path / "stems.csv"
    table.write_text("plot,height\n<b>A</b>,20\nB & C,22\n", encoding="utf-8")
    stats = tmp_path / "stats.gpkg"
    runs = {
        "cleanzerocanopy": {"INPUT": canopy(tmp_raster), "OUTPUT": tmp_path / "o.tif"},
        "bufferplotszonalstats": {
            "INPUT": plots(), "INPUT_RASTER": canopy(tmp_raster), "RADIUS": 12.5, "OUTPUT": stats,
        },
        "qacloudmask": {
            "INPUT": [str(scene(tmp_raster))], "QA_RASTER": qa, "OUTPUT": tmp_path / "m.tif",
            "DILATION_CLOUD": 0, "DILATION_SHADOW": 0,
        },
        "fillfromdonorscene": {
            "INPUT": tmp_path / "m.tif", "DONORS": [str(scene(tmp_raster, "donor.tif"))],
            "METHOD": "copy", "OUTPUT": tmp_path / "f.tif",
        },
        "comparefieldheights": {
            "INPUT": stats, "PLOT_ID_FIELD": "Plot_ID", "RASTER_FIELD": "_max",
            "FIELD_TABLE": table, "FIELD_ID_FIELD": "plot", "FIELD_HEIGHT_FIELD": "height",
            "OUTPUT": tmp_path / "c.gpkg",
        },
    }  # fmt: skip
    for name, given in runs.items():
        page = tmp_path / f"{name}.html"
        run(name, **given, OUTPUT_HTML_FILE=page)
        row = r'<tr><th scope="row">([^<]*)</th><td><bdi>([^<]*)</bdi></td><td>([^<]*)</td></tr>'
        text = page.read_text(encoding="utf-8")
        listed = {
            html.unescape(label): (html.unescape(value), state)
            for label, value, state in re.findall(row, text)
        }
        tool = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")
        for definition in tool.parameterDefinitions():
            if int(definition.flags() & definition.FlagHidden):
                continue
            value, state = listed[definition.description()]
            assert value, (name, definition.name())
            chosen = {**given, "OUTPUT_HTML_FILE": page}.get(definition.name())
            unchanged = chosen is None or str(chosen) == str(definition.defaultValue())
            assert state == ("default" if unchanged else "set"), (name, definition.name())
            if definition.name() == "RADIUS":
                assert value == "12.5 m"
            if definition.name() == "METHOD":
                methods = {"fillfromdonorscene": "copy", "qacloudmask": "qa"}
                assert value == methods.get(name, "center")
            if definition.name() == "MAX_HEIGHT":
                assert value == "not set"
