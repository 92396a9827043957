# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user says of missing data in the properties of a raster layer counts in every tool.

The oracles are plain numpy and QGIS's own zonal statistics, both over whole cells.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

RNG = np.random.default_rng(5)
HEIGHTS = RNG.uniform(0, 30, (12, 16)).round(2).astype(np.float32)
HEIGHTS[2:5, 3:9] = -9999
HEIGHTS[7:10, 1:6] = 999


class Log(QgsProcessingFeedback):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []

    def pushInfo(self, line: str) -> None:
        self.lines.append(line)

    def pushWarning(self, line: str) -> None:
        self.lines.append(line)


def run_tool(name: str, log: QgsProcessingFeedback | None = None, **parameters: Any) -> Any:
    import processing

    values = {key: str(v) if isinstance(v, Path) else v for key, v in parameters.items()}
    return processing.run(name, values, feedback=log or Log())


def layer_of(
    path: Path, *ranges: tuple[float, float], band: int = 1, source: bool = True, bounds: int = 0
) -> QgsRasterLayer:
    """A layer whose properties say more of missing data than its file."""
    layer = QgsRasterLayer(str(path), path.stem)
    assert layer.isValid()
    kind = QgsRasterRange.BoundsType(bounds)
    given = [QgsRasterRange(low, high, kind) for low, high in ranges]
    layer.dataProvider().setUserNoDataValue(band, given)
    layer.dataProvider().setUseSourceNoDataValue(band, source)
    return layer


def plots() -> QgsVectorLayer:
    """Three plots of whole cells."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32611", "plots", "memory")
    for left, top, right, bottom in ((0, 0, 16, 12), (2, 1, 7, 6), (1, 7, 6, 10)):
        feature = QgsFeature()
        x, y = 500000, 4000000
        feature.setGeometry(
            QgsGeometry.fromWkt(
                f"POLYGON(({x + left} {y - top}, {x + right} {y - top}, {x + right} {y - bottom}, "
                f"{x + left} {y - bottom}, {x + left} {y - top}))"
            )
        )
        assert layer.dataProvider().addFeature(feature)
    return layer


def rows(layer: Any) -> list[dict[str, Any]]:
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def zonal(raster: QgsRasterLayer, method: str, log: Log | None = None) -> list[dict[str, Any]]:
    made = run_tool(
        "canopycloud:bufferplotszonalstats", log, INPUT=plots(), INPUT_RASTER=raster,
        METHOD=method, STATISTICS=["count", "sum", "min", "mean", "max"], PERCENTILES="",
        OUTPUT="memory:",
    )  # fmt: skip
    return rows(made["OUTPUT"])


SETTINGS = {
    "one value": ((-9999, -9999),),
    "two values": ((-9999, -9999), (999, 999)),
    "a range": ((-1e6, 1),),
    "no lower end": ((float("nan"), 2.5), (999, 999)),
    "no upper end": ((30, float("nan")), (-9999, -9999)),
}


@pytest.mark.parametrize("method", ["center", "exact"])
@pytest.mark.parametrize("setting", SETTINGS)
def test_zonal_statistics_are_those_of_qgis(qgis_app, tmp_raster, setting, method):
    raster = layer_of(tmp_raster(HEIGHTS), *SETTINGS[setting])
    ours = zonal(raster, method)
    theirs = rows(
        run_tool(
            "native:zonalstatisticsfb", INPUT=plots(), INPUT_RASTER=raster, RASTER_BAND=1,
            COLUMN_PREFIX="_", STATISTICS=[0, 1, 2, 5, 6], OUTPUT="memory:",
        )["OUTPUT"]
    )  # fmt: skip
    for mine, other in zip(ours, theirs):
        if not other["_count"]:
            assert mine["_count"] == 0
            continue
        for name in ("_count", "_sum", "_min", "_mean", "_max"):
            assert mine[name] == pytest.approx(other[name], rel=1e-6), name


def test_all_touched_leaves_the_same_cells_out(qgis_app, tmp_raster):
    raster = layer_of(tmp_raster(HEIGHTS), (-9999, -9999), (999, 999))
    whole = zonal(raster, "all_touched")[0]
    kept = HEIGHTS[(HEIGHTS != -9999) & (HEIGHTS != 999)]
    assert whole["_count"] == kept.size
    assert whole["_mean"] == pytest.approx(kept.mean(dtype=np.float64))


@pytest.mark.parametrize(
    ("bounds", "kept"),
    [(0, [1, 4]), (1, [1, 2, 4]), (2, [1, 3, 4]), (3, [1, 2, 3, 4])],
    ids=["both ends", "upper end", "lower end", "neither end"],
)
def test_ends_of_a_range_belong_to_it_or_not(qgis_app, tmp_raster, bounds, kept):
    cells = np.arange(1, 5, dtype=np.int16).reshape(1, 4)
    raster = layer_of(tmp_raster(cells), (2, 3), bounds=bounds)
    assert zonal(raster, "center")[0]["_sum"] == sum(kept)


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_source_nodata_that_is_switched_off_is_data_again(qgis_app, tmp_raster, method):
    path = tmp_raster(HEIGHTS, nodata=-9999)
    log = Log()
    off = zonal(layer_of(path, source=False), method, log)[0]
    assert off["_count"] == HEIGHTS.size
    assert off["_min"] == -9999
    assert any("-9999" in line and "switched off" in line for line in log.lines)
    log = Log()
    assert zonal(layer_of(path), method, log)[0]["_count"] == (HEIGHTS != -9999).sum()
    assert not any("switched off" in line for line in log.lines)


def test_ranges_are_in_real_units_and_hit_the_decimals_that_were_typed(qgis_app, tmp_path):
    path = tmp_path / "scaled.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=4, height=1, count=1, dtype="int16", crs="EPSG:32611",
        transform=rasterio.transform.from_origin(500000, 4000000, 1, 1),
    ) as file:  # fmt: skip
        file.write(np.array([[[100, 230, -9999, 500]]], np.int16))
        file.scales = [0.01]
    first = zonal(layer_of(path, (-99.99, -99.99)), "center")[0]
    assert (first["_count"], first["_sum"]) == (3, pytest.approx(8.3))
    again = zonal(layer_of(path, (-100, 2.3)), "center")[0]
    assert (again["_count"], again["_sum"]) == (1, pytest.approx(5.0))


def test_clean_leaves_out_what_the_layer_leaves_out(qgis_app, tmp_raster, tmp_path):
    log = Log()
    raster = layer_of(tmp_raster(HEIGHTS), (-9999, -9999), (999, 999))
    made = run_tool(
        "canopycloud:cleanzerocanopy", log, INPUT=raster, THRESHOLD=2, OUTPUT=tmp_path / "o.tif"
    )
    known = (HEIGHTS != -9999) & (HEIGHTS != 999)
    assert made["VALID_BEFORE"] == known.sum()
    assert made["MAX_BEFORE"] == HEIGHTS[known].max()
    with rasterio.open(tmp_path / "o.tif") as out:
        assert (out.read_masks(1) != 0).tolist() == (known & (HEIGHTS > 2)).tolist()
    assert sum("-9999" in line and "999" in line for line in log.lines) == 1


def test_stack_writes_as_nodata_what_a_layer_leaves_out(qgis_app, tmp_path, tmp_raster):
    first = np.arange(12, dtype=np.uint16).reshape(3, 4)
    one = layer_of(tmp_raster(first, "s_B1.tif"), (0, 0), (5, 7))
    two = layer_of(tmp_raster(first + 1, "s_B2.tif", nodata=12), source=False)
    run_tool("canopycloud:stackscenebands", INPUT=[two, one], OUTPUT=tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        hidden = (first == 0) | ((first >= 5) & (first <= 7))
        assert (out.read_masks(1) == 0).tolist() == hidden.tolist()
        assert out.read_masks(2).all()
        assert out.read(2).tolist() == (first + 1).tolist()


def test_mask_and_its_qa_raster_follow_their_layers(qgis_app, tmp_raster, tmp_path):
    scene = np.arange(1, 13, dtype=np.uint16).reshape(3, 4)
    codes = np.zeros((3, 4), np.uint16)
    codes[0, 1], codes[2, 3] = 8, 77
    made = run_tool(
        "canopycloud:qacloudmask", INPUT=[layer_of(tmp_raster(scene, "scene.tif"), (12, 12))],
        QA_RASTER=layer_of(tmp_raster(codes, "qa.tif"), (77, 77)), PRODUCT="custom", RULE="bit 3",
        DILATION_CLOUD=0, DILATION_SHADOW=0,
        OUTPUT=tmp_path / "o.tif",
    )  # fmt: skip
    assert (made["FILL_PIXEL_COUNT"], made["MASKED_PIXEL_COUNT"]) == (1, 1)
    with rasterio.open(tmp_path / "o.tif") as out:
        hidden = (codes != 0) | (scene == 12)
        assert (out.read_masks(1) == 0).tolist() == hidden.tolist()
        assert out.read(1)[~hidden].tolist() == scene[~hidden].tolist()


def test_fill_takes_hole_mask_and_donors_from_their_layers(qgis_app, tmp_raster, tmp_path):
    scene = RNG.integers(100, 200, (40, 40)).astype(np.int16)
    donor, second = scene + 5, scene + 9
    scene[5:10, 5:10], donor[7:9, 7:9] = 0, 0
    mask = np.zeros((40, 40), np.uint8)
    mask[20:25, 20:25], mask[30:35, 30:35] = 1, 9
    run_tool(
        "canopycloud:fillfromdonorscene",
        INPUT=layer_of(tmp_raster(scene, "scene.tif"), (0, 0)),
        MASK=layer_of(tmp_raster(mask, "mask.tif"), (9, 9)),
        DONORS=[
            layer_of(tmp_raster(donor, "one.tif"), (0, 0)), layer_of(tmp_raster(second, "two.tif"))
        ],
        METHOD="copy", OUTPUT=tmp_path / "o.tif", OUTPUT_SOURCE=tmp_path / "s.tif",
    )  # fmt: skip
    hole = np.zeros(scene.shape, bool)
    hole[5:10, 5:10] = hole[20:25, 20:25] = True
    wanted = np.where(hole, np.where(donor == 0, second, donor), scene)
    with rasterio.open(tmp_path / "o.tif") as out:
        assert out.read(1).tolist() == wanted.tolist()


def test_reports_show_what_the_layer_shows(qgis_app, tmp_raster, tmp_path):
    """Ten thousand metres below ground would flatten every chart."""
    raster = layer_of(tmp_raster(HEIGHTS), (-9999, -9999), (999, 999))
    run_tool(
        "canopycloud:bufferplotszonalstats", INPUT=plots(), INPUT_RASTER=raster, OUTPUT="memory:",
        OUTPUT_HTML_FILE=tmp_path / "r.html",
    )  # fmt: skip
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    plain = re.sub(r"[\s\u2009\u202f\xa0,]", "", text.replace("−", "-"))
    assert "-9999" not in plain
    assert "999.0" not in plain


def test_open_options_of_a_layer_are_those_of_the_run(qgis_app, tmp_path):
    """A table of tiles in a GeoPackage has as many bands as it is opened with."""
    path = tmp_path / "t.gpkg"
    with rasterio.open(
        path, "w", driver="GPKG", width=20, height=20, count=1, dtype="uint8", crs="EPSG:32611",
        transform=rasterio.transform.from_origin(500000, 4000000, 1, 1), raster_table="t",
    ) as file:  # fmt: skip
        file.write(np.full((1, 20, 20), 7, np.uint8))
    plain = QgsRasterLayer(f"{path}|option:BAND_COUNT=1", "one band")
    four = QgsRasterLayer(f"{path}|option:BAND_COUNT=4", "four bands")
    assert (plain.bandCount(), four.bandCount()) == (1, 4)
    made = run_tool("canopycloud:stackscenebands", INPUT=[plain], OUTPUT=tmp_path / "o.tif")
    assert made["BAND_COUNT"] == 1
    made = run_tool("canopycloud:stackscenebands", INPUT=[four], OUTPUT=tmp_path / "p.tif")
    assert made["BAND_COUNT"] == 4


def test_settings_are_read_when_a_layer_is_named_by_its_id(qgis_app, tmp_raster):
    from qgis.core import QgsProject

    raster = layer_of(tmp_raster(HEIGHTS), (-9999, -9999))
    QgsProject.instance().addMapLayer(raster)
    assert zonal(raster.id(), "center")[0]["_count"] == (HEIGHTS != -9999).sum()


def test_a_tool_leaves_the_layer_as_it_was(qgis_app, tmp_raster):
    raster = layer_of(tmp_raster(HEIGHTS, nodata=999), (-9999, -9999), source=False)
    zonal(raster, "center")
    provider = raster.dataProvider()
    assert not provider.useSourceNoDataValue(1)
    assert [r.min() for r in provider.userNoDataValues(1)] == [-9999]
