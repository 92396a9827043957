# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers as users have them: edited, joined, filtered, zipped, on a server, in odd folders."""

from __future__ import annotations

import functools
import http.server
import shutil
import sqlite3
import threading
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

ODD = "Ünwetter & Söhne #1 (neu)"
HEIGHTS = np.array([[0, 2, 4], [0, 6, 8], [0, 0, 10]], dtype=np.float32)


@pytest.fixture
def chm(tmp_raster):
    return tmp_raster(HEIGHTS, nodata=-9999)


def run_tool(algorithm: str, parameters: dict[str, Any]) -> dict[str, Any]:
    import processing

    results: dict[str, Any] = processing.run(algorithm, parameters)
    return results


def added(layer: Any) -> Any:
    assert layer.isValid(), layer.source()
    QgsProject.instance().addMapLayer(layer)
    return layer


def cleaned(source: Any, folder: Path) -> dict[str, Any]:
    out = folder / "out.tif"
    results = run_tool(
        "canopycloud:cleanzerocanopy", {"INPUT": source, "OUTPUT": str(out)}
    )
    with rasterio.open(out) as made:
        results["data"] = made.read(1, masked=True)
        results["crs"] = made.crs
    return results


def copy_as(driver: str, source: Path, target: Path) -> None:
    from osgeo import gdal

    gdal.UseExceptions()
    gdal.Translate(str(target), str(source), format=driver)


# Rasters


@pytest.fixture(params=["path", "layer", "layer id", "layer name"])
def named(request: pytest.FixtureRequest, qgis_app: Any) -> Any:
    """Ways in which a raster reaches a tool."""

    def give(path: str) -> Any:
        if request.param == "path":
            return path
        layer = added(QgsRasterLayer(path, "my canopy"))
        return {"layer": layer, "layer id": layer.id(), "layer name": "my canopy"}[request.param]

    return give


def test_folder_and_file_with_spaces_accents_and_hash(named, chm, tmp_path):
    place = tmp_path / ODD
    place.mkdir()
    odd = shutil.copy(chm, place / "hauteur été #2.tif")
    results = cleaned(named(str(odd)), place)
    assert results["REMOVED_COUNT"] == 4


def test_vrt(named, chm, tmp_path):
    vrt = tmp_path / "canopy.vrt"
    vrt.write_text(
        f"""<VRTDataset rasterXSize="2" rasterYSize="2">
        <SRS>EPSG:32611</SRS><GeoTransform>500001,1,0,3999999,0,-1</GeoTransform>
        <VRTRasterBand dataType="Float32" band="1"><NoDataValue>-9999</NoDataValue>
        <SimpleSource><SourceFilename>{chm}</SourceFilename><SourceBand>1</SourceBand>
        <SrcRect xOff="1" yOff="1" xSize="2" ySize="2"/>
        <DstRect xOff="0" yOff="0" xSize="2" ySize="2"/></SimpleSource>
        </VRTRasterBand></VRTDataset>"""
    )
    results = cleaned(named(str(vrt)), tmp_path)
    assert (results["VALID_BEFORE"], results["REMOVED_COUNT"]) == (4, 1)


def test_inside_a_zip(named, chm, tmp_path):
    archive = tmp_path / "delivery.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(chm, "tiles/canopy.tif")
    results = cleaned(named(f"/vsizip/{archive}/tiles/canopy.tif"), tmp_path)
    assert results["REMOVED_COUNT"] == 4


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, list[str]]]:
    """A web server on loopback that gives parts of files, and what it was asked for."""
    asked: list[str] = []
    folder = tmp_path / "www"
    folder.mkdir()
    handler = functools.partial(_Ranges, asked=asked, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as service:
        thread = threading.Thread(target=service.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{service.server_port}", asked
        service.shutdown()
        thread.join()


class _Ranges(http.server.SimpleHTTPRequestHandler):
    """Answers 'bytes=a-b', which the standard library's server does not."""

    def __init__(self, *arguments: Any, asked: list[str], **options: Any) -> None:
        self._asked = asked
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        wanted = self.headers.get("Range", "")
        file = Path(self.translate_path(self.path))
        self._asked.append(f"{self.path} {wanted}")
        if not wanted or not file.is_file():
            super().do_GET()
            return
        first, last = wanted.split("=")[1].split("-")
        data = file.read_bytes()
        part = data[int(first) : int(last or len(data) - 1) + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{int(first) + len(part) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)

    def log_message(self, *_: object) -> None:
        pass


def test_cloud_optimised_geotiff_on_a_server(named, server, tmp_path, monkeypatch):
    url, asked = server
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    heights = np.tile(np.arange(1024, dtype=np.float32) % 40, (1024, 1))
    with rasterio.open(
        tmp_path / "plain.tif", "w", driver="GTiff", width=1024, height=1024, count=1,
        dtype="float32", crs="EPSG:32611", nodata=-9999,
        transform=rasterio.transform.from_origin(500000, 4000000, 1, 1),
    ) as out:  # fmt: skip
        out.write(heights, 1)
    copy_as("COG", tmp_path / "plain.tif", tmp_path / "www" / "cog.tif")
    results = cleaned(named(f"/vsicurl/{url}/cog.tif"), tmp_path)
    assert results["REMOVED_COUNT"] == int((heights == 0).sum())
    assert any("bytes=" in request for request in asked)
    # QGIS asks for the folder when it loads the layer. We do not: it may hold a million scenes.
    asked.clear()
    from canopycloud.core.raster import RasterSource

    with RasterSource(f"/vsicurl/{url}/cog.tif?again") as source:
        source.read()
    assert not any(request.startswith("/ ") for request in asked), asked


def test_a_signed_address_gives_its_file_name_and_keeps_its_key(server, tmp_raster, tmp_path):
    """The query opens the file to anybody: no log, record or metadata of ours shows it."""
    import processing
    from qgis.core import QgsProcessingFeedback

    url, _ = server
    www, signed = tmp_path / "www", "?X-Amz-Signature=5e.c/re7&B9.tif"
    tmp_raster(HEIGHTS, nodata=-9999, name="www/chm.tif")
    for band in ("B4", "B5"):
        tmp_raster(np.array([[7, 8, 9]] * 3, np.uint16), name=f"www/LC09_{band}.tif")
    qa = np.array([[21824, 22280, 21824]] * 3, np.uint16)  # Landsat 8-9: clear, cloud, clear
    tmp_raster(qa, name="www/LC09_L2SP_199026_20230515_20230517_02_T1_QA_PIXEL.TIF")
    names = [path.name for path in www.iterdir()]
    at = {name.split("_")[-1]: f"/vsicurl/{url}/{name}{signed}" for name in names}
    (tmp_path / "plots.csv").write_text("x,y\n500001.5,3999998.5\n", encoding="utf-8")
    csv = (tmp_path / "plots.csv").as_uri() + "?type=csv&xField=x&yField=y&crs=EPSG:32611"
    plots = added(QgsVectorLayer(csv, "plots", "delimitedtext"))
    chm = added(QgsRasterLayer(at["chm.tif"], f"chm.tif{signed}"))  # as QGIS names it
    said = QgsProcessingFeedback(False)
    for tool, parameters in (
        ("bufferplotszonalstats", {"INPUT": plots, "INPUT_RASTER": chm, "RADIUS": 1,
                                   "OUTPUT": "plots.gpkg", "OUTPUT_HTML_FILE": "plots.html"}),
        ("cleanzerocanopy", {"INPUT": at["chm.tif"], "OUTPUT": "clean.tif",
                             "OUTPUT_HTML_FILE": "clean.html"}),
        ("stackscenebands", {"INPUT": [at["B5.tif"], at["B4.tif"]], "OUTPUT": "stack.tif"}),
        ("qacloudmask", {"INPUT": [at["B4.tif"]], "QA_RASTER": at["PIXEL.TIF"],
                         "OUTPUT": "masked.tif", "OUTPUT_HTML_FILE": "masked.html"}),
    ):  # fmt: skip
        outputs = {name: str(tmp_path / value) for name, value in parameters.items()
                   if name.startswith("OUTPUT")}  # fmt: skip
        results = processing.run(f"canopycloud:{tool}", {**parameters, **outputs}, feedback=said)
    assert results["CLOUD_COUNT"] == 3
    assert "by the name LC09_L2SP_199026_20230515_20230517_02_T1_QA_PIXEL.TIF" in said.textLog()
    with rasterio.open(tmp_path / "stack.tif") as stack:
        assert stack.descriptions == ("B4", "B5")
    assert "5e.c" not in said.textLog()
    assert "re7" not in said.textLog()
    made = [path for path in tmp_path.iterdir() if path.is_file()]
    assert len(made) >= 8
    for path in made:
        assert b"5e.c" not in path.read_bytes(), path.name
        assert b"re7&" not in path.read_bytes(), path.name


def test_subdataset_of_a_netcdf_file(named, chm, tmp_path):
    from osgeo import gdal

    if gdal.GetDriverByName("netCDF") is None:
        pytest.skip("this GDAL has no netCDF driver")
    file = tmp_path / "canopy model.nc"
    copy_as("netCDF", chm, file)
    assert cleaned(named(f'NETCDF:"{file}":Band1'), tmp_path)["REMOVED_COUNT"] == 4


def test_raster_table_of_a_geopackage(named, tmp_path):
    package = tmp_path / "my data.gpkg"
    for table, factor in (("first", 1), ("second one", 2)):
        with rasterio.open(
            package, "w", driver="GPKG", width=3, height=3, count=1, dtype="float32",
            crs="EPSG:32611", transform=rasterio.transform.from_origin(500000, 4000000, 1, 1),
            RASTER_TABLE=table, APPEND_SUBDATASET="YES" if package.exists() else "NO",
        ) as out:  # fmt: skip
            out.write(HEIGHTS * factor, 1)
    assert cleaned(named(f"GPKG:{package}:second one"), tmp_path)["MAX_AFTER"] == 20


@pytest.mark.parametrize(("driver", "name"), [("ENVI", "c.dat"), ("EHdr", "c.bil")])
def test_formats_of_several_files(named, chm, tmp_path, driver, name):
    copy_as(driver, chm, tmp_path / name)
    results = cleaned(named(str(tmp_path / name)), tmp_path)
    assert results["REMOVED_COUNT"] == 4
    assert results["crs"] == "EPSG:32611"


def test_mask_beside_the_file(named, tmp_path, tmp_raster):
    file = tmp_raster(HEIGHTS, name="masked.tif")
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(file, "r+") as out:
        out.write_mask(HEIGHTS != 10)
    assert Path(f"{file}.msk").is_file()
    results = cleaned(named(str(file)), tmp_path)
    assert (results["VALID_BEFORE"], results["MAX_AFTER"]) == (8, 8)


def test_nodata_stated_beside_the_file(named, tmp_path, tmp_raster):
    file = tmp_raster(HEIGHTS, name="stated.tif")
    Path(f"{file}.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><NoDataValue>10</NoDataValue></PAMRasterBand>'
        "</PAMDataset>"
    )
    results = cleaned(named(str(file)), tmp_path)
    assert (results["VALID_BEFORE"], results["MAX_AFTER"]) == (8, 8)


def test_crs_given_in_qgis_takes_the_place_of_the_files(qgis_app, tmp_path, tmp_raster):
    file = tmp_raster(HEIGHTS, name="nameless.tif", crs=None)
    layer = added(QgsRasterLayer(str(file), "canopy"))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert cleaned(layer, tmp_path)["crs"] == "EPSG:25832"


def test_raster_in_memory_is_refused_with_the_way_out(qgis_app, tmp_path):
    from osgeo import gdal_array  # a raster that lives in QGIS's memory only

    array = np.ascontiguousarray(HEIGHTS)
    dataset = gdal_array.OpenArray(array)
    pointer = dataset.GetDescription() or ""
    address = array.ctypes.data
    layer = QgsRasterLayer(
        pointer
        if pointer.startswith("MEM:::")
        else f"MEM:::DATAPOINTER={address},PIXELS=3,LINES=3,BANDS=1,DATATYPE=Float32",
        "memory",
    )
    if not layer.isValid():
        pytest.skip("this GDAL opens no rasters in memory by name")
    added(layer)
    with pytest.raises(QgsProcessingException, match="Export"):
        cleaned(layer, tmp_path)


@pytest.mark.parametrize("provider", ["wms", "virtualraster"])
def test_raster_that_is_no_file_is_refused_with_the_way_out(qgis_app, chm, tmp_path, provider):
    source = {
        "wms": "type=xyz&url=file:///nowhere/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=3&zmin=0",
        "virtualraster": "?crs=EPSG:32611&extent=500000,3999997,500003,4000000&width=3&height=3"
        f"&formula=%22c@1%22%20%2B%201&c:uri={chm}&c:provider=gdal",
    }[provider]
    layer = QgsRasterLayer(source, "web map", provider)
    if not layer.isValid():
        pytest.skip(f"QGIS's provider '{provider}' does not open '{source}'")
    added(layer)
    with pytest.raises(QgsProcessingException, match=r"'web map'.*Export, Save As"):
        cleaned(layer, tmp_path)


def test_file_that_has_gone_is_named(qgis_app, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"gone\.tif"):
        cleaned(str(tmp_path / "gone.tif"), tmp_path)


# Plots and tables


def points(places: list[tuple[str, float, float]], name: str = "centres") -> Any:
    layer = QgsVectorLayer("Point?crs=EPSG:32611&field=Plot_ID:string&field=r:double", name,
                           "memory")  # fmt: skip
    for plot, x, y in places:
        layer.dataProvider().addFeature(point(layer, plot, x, y))
    layer.updateExtents()
    return added(layer)


def point(layer: Any, plot: str, x: float, y: float) -> Any:
    feature = QgsFeature(layer.fields())
    feature.setAttribute("Plot_ID", plot)
    feature.setAttribute("r", 1.2)
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
    return feature


# The middle of the raster (500000..500003, 3999997..4000000) and one beside it.
MIDDLE, CORNER = ("A", 500001.5, 3999998.5), ("B", 500002.5, 3999997.5)


def described(source: Any, chm: Any, **more: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    results = run_tool(
        "canopycloud:bufferplotszonalstats",
        {"INPUT": source, "INPUT_RASTER": str(chm), "RADIUS": 0.6, "OUTPUT": "TEMPORARY_OUTPUT",
         "STATISTICS": ["count", "max"], "PERCENTILES": "", **more},
    )  # fmt: skip
    layer = results["OUTPUT"]
    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "out")
    names = [field.name() for field in layer.fields()]
    rows = [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]
    return results, rows


def test_memory_layer_with_edits_that_are_not_saved(qgis_app, chm):
    layer = points([MIDDLE])
    first = next(layer.getFeatures())
    assert layer.startEditing()
    assert layer.addFeature(point(layer, *CORNER))
    assert layer.changeAttributeValue(first.id(), 0, "renamed")
    _, rows = described(layer, chm)
    assert {(row["Plot_ID"], row["_max"]) for row in rows} == {("renamed", 6), ("B", 10)}
    assert layer.isEditable()
    assert layer.isModified()


def test_file_layer_with_edits_that_are_not_saved(qgis_app, chm, tmp_path):
    layer = geopackage_layer(tmp_path / "plots.gpkg", "plots", [MIDDLE, CORNER])
    assert layer.startEditing()
    assert layer.deleteFeature(1)
    _, rows = described(layer, chm)
    assert [row["Plot_ID"] for row in rows] == ["B"]
    layer.rollBack()


def test_selected_features_only(qgis_app, chm):
    layer = points([MIDDLE, CORNER])
    layer.selectByExpression("\"Plot_ID\" = 'B'")
    results, rows = described(QgsProcessingFeatureSourceDefinition(layer.id(), True), chm)
    assert [row["Plot_ID"] for row in rows] == ["B"]
    assert results["PLOT_COUNT"] == 1


def test_filtered_layer(qgis_app, chm, tmp_path):
    layer = geopackage_layer(tmp_path / "plots.gpkg", "plots", [MIDDLE, CORNER])
    assert layer.setSubsetString("\"Plot_ID\" = 'B'")
    _, rows = described(layer, chm)
    assert [row["Plot_ID"] for row in rows] == ["B"]


def test_joined_and_virtual_fields_come_out(qgis_app, chm):
    layer = points([MIDDLE, CORNER])
    owners = added(
        QgsVectorLayer("NoGeometry?field=plot:string&field=owner:string", "owners", "memory")
    )
    for plot, owner in (("A", "Ödön"), ("B", "Zoë")):
        row = QgsFeature(owners.fields())
        row.setAttributes([plot, owner])
        owners.dataProvider().addFeature(row)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(owners)
    join.setJoinFieldName("plot")
    join.setTargetFieldName("Plot_ID")
    join.setPrefix("who ")
    assert layer.addJoin(join)
    virtual = QgsField(layer.fields().field("r"))
    virtual.setName("twice")
    assert layer.addExpressionField("2 * r", virtual) >= 0
    _, rows = described(layer, chm)
    assert [(row["who owner"], row["twice"], row["_max"]) for row in rows] == [
        ("Ödön", 2.4, 6),
        ("Zoë", 2.4, 10),
    ]


def test_radius_from_a_field_of_a_layer_in_edit_mode(qgis_app, chm):
    from qgis.core import QgsProperty

    layer = points([MIDDLE])
    assert layer.startEditing()
    first = next(layer.getFeatures())
    assert layer.changeAttributeValue(first.id(), 1, 3.0)
    _, rows = described(layer, chm, RADIUS=QgsProperty.fromField("r"))
    assert rows[0]["_count"] == 9


def geopackage_layer(file: Path, table: str, places: list[tuple[str, float, float]]) -> Any:
    made = run_tool(
        "native:savefeatures",
        {"INPUT": points(places, "to save"), "OUTPUT": str(file), "LAYER_NAME": table},
    )
    assert Path(made["FILE_PATH"]) == file
    return added(QgsVectorLayer(f"{file}|layername={table}", table))


@pytest.mark.parametrize("how", ["layer", "uri"])
def test_geopackage_table_with_spaces_in_an_odd_folder(qgis_app, chm, tmp_path, how):
    place = tmp_path / ODD
    place.mkdir()
    layer = geopackage_layer(place / "field données.gpkg", "my plots 2024", [MIDDLE])
    _, rows = described(layer if how == "layer" else layer.source(), chm)
    assert [row["_max"] for row in rows] == [6]


def test_output_into_a_geopackage_that_has_other_tables(qgis_app, chm, tmp_path):
    file = tmp_path / "project.gpkg"
    geopackage_layer(file, "roads", [CORNER])
    out = f"ogr:dbname='{file}' table=\"plot stats\" (geom)"
    results, _ = described(points([MIDDLE]), chm, OUTPUT=out)
    with closing(sqlite3.connect(file)) as database:
        names = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
        assert names == {"roads", "plot stats"}
        assert database.execute('SELECT "_max" FROM "plot stats"').fetchall() == [(6.0,)]
        assert database.execute("SELECT count(*) FROM roads").fetchone() == (1,)
    assert results["PLOT_COUNT"] == 1


def test_output_in_an_odd_folder(qgis_app, chm, tmp_path):
    place = tmp_path / ODD
    place.mkdir()
    _, rows = described(points([MIDDLE]), chm, OUTPUT=str(place / "résultats #1.gpkg"))
    assert [row["_max"] for row in rows] == [6]
    assert [file.name for file in place.iterdir()] == ["résultats #1.gpkg"]


def test_layer_with_a_crs_given_in_qgis(qgis_app, chm):
    layer = points([MIDDLE])
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32612"))
    # The numbers now mean a place six degrees away.
    with pytest.raises(QgsProcessingException, match="Is the CRS of both layers right"):
        described(layer, chm)


def test_field_table_as_people_have_it(qgis_app, tmp_path):
    """Stems from a delimited text layer, plots joined to them by a virtual field."""
    csv = tmp_path / "my stems #1.csv"
    csv.write_text("plot id,height\na,3\na,5\nb,7\nc,8\n", encoding="utf-8")
    stems = added(QgsVectorLayer(f"{csv.as_uri()}?type=csv&detectTypes=yes", "stems",
                                 "delimitedtext"))  # fmt: skip
    plots = points([MIDDLE, CORNER, ("C", 500000.5, 3999999.5)])
    height = QgsField(plots.fields().field("r"))
    height.setName("chm height")
    plots.addExpressionField("CASE WHEN Plot_ID='A' THEN 5 WHEN Plot_ID='B' THEN 8 ELSE 9 END",
                             height)  # fmt: skip
    results = run_tool(
        "canopycloud:comparefieldheights",
        {"INPUT": plots, "PLOT_ID_FIELD": "Plot_ID", "RASTER_FIELD": "chm height",
         "FIELD_TABLE": stems, "FIELD_ID_FIELD": "plot id", "FIELD_HEIGHT_FIELD": "height",
         "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    assert results["N"] == 3
    assert results["BIAS"] == pytest.approx((0 + 1 + 1) / 3)
