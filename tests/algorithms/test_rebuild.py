# SPDX-License-Identifier: GPL-2.0-or-later
"""Every output says how it was made, and is made again to the last byte."""

from __future__ import annotations

import json
import shutil
import tarfile
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

DOMAIN, ITEM = "CANOPYCLOUD", "LINEAGE"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    from canopycloud.core.sample import make_sample_site

    return make_sample_site(
        tmp_path_factory.mktemp("site"),
        chm_shape=(420, 420),
        scene_shape=(120, 120),
        plot_count=6,
    )


@pytest.fixture(scope="module")
def made(site, tmp_path_factory, qgis_app):
    """One output or more of every tool, by name."""
    import processing

    out = tmp_path_factory.mktemp("made")

    def call(tool, **parameters):
        plain = {
            k: [str(p) for p in v] if isinstance(v, (list, tuple)) else str(v)
            if isinstance(v, Path) else v for k, v in parameters.items()
        }  # fmt: skip
        return processing.run(f"canopycloud:{tool}", plain)

    call("cleanzerocanopy", INPUT=site.chm, THRESHOLD=2.5, OUTPUT=out / "clean.tif")
    call(
        "bufferplotszonalstats", INPUT=site.plots, INPUT_RASTER=site.chm, RADIUS=8,
        PERCENTILES="25,95", OUTPUT=out / "stats.gpkg", OUTPUT_PIXELS=out / "pixels.gpkg",
    )  # fmt: skip
    call(
        "comparefieldheights", INPUT=out / "stats.gpkg", PLOT_ID_FIELD="Plot_ID",
        RASTER_FIELD="_max", FIELD_TABLE=site.stems, FIELD_ID_FIELD="plotid",
        FIELD_HEIGHT_FIELD="stemheight", OUTPUT=out / "compared.gpkg",
    )  # fmt: skip
    for name, bands in (("stack", site.target_bands), ("donor", site.donor_bands)):
        call("stackscenebands", INPUT=bands, OUTPUT=out / f"{name}.tif")
    for name, qa in (("stack", site.target_qa), ("donor", site.donor_qa)):
        call(
            "qacloudmask", INPUT=[out / f"{name}.tif"], QA_RASTER=qa, CLASSES=["cloud", "shadow"],
            OUTPUT=out / f"{name}_masked.tif", OUTPUT_MASK=out / f"{name}_mask.tif",
        )  # fmt: skip
    call(
        "qacloudmask", INPUT=[out / "stack.tif"], QA_RASTER=site.target_qa,
        METHOD="qa_and_scenes", CLEAR_SCENES=[out / "donor_masked.tif"],
        OUTPUT=out / "second_masked.tif", OUTPUT_MASK=out / "second_mask.tif",
    )  # fmt: skip
    call(
        "fillfromdonorscene", INPUT=out / "stack_masked.tif", DONORS=[out / "donor_masked.tif"],
        OUTPUT=out / "filled.tif", OUTPUT_SOURCE=out / "source.tif",
    )  # fmt: skip
    return out


OUTPUTS = (
    "clean.tif", "stats.gpkg", "pixels.gpkg", "compared.gpkg", "stack.tif", "stack_masked.tif",
    "stack_mask.tif", "second_masked.tif", "second_mask.tif", "filled.tif", "source.tif",
)  # fmt: skip


def record_of(path):
    dataset = gdal.OpenEx(str(path))
    holder = dataset if str(path).endswith(".tif") else dataset.GetLayer(0)
    return json.loads(holder.GetMetadataItem(ITEM, DOMAIN))


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_output_is_made_again_identically(run, made, tmp_path, name):
    again = tmp_path / f"again{Path(name).suffix}"
    result = run("rebuild", INPUT=made / name, OUTPUT=again)
    assert result["IDENTICAL"] == 1
    assert result["DIFFERENCE_COUNT"] == 0
    if again.suffix == ".tif":
        assert again.read_bytes() == (made / name).read_bytes()
    assert {path.name for path in tmp_path.iterdir()} <= {again.name, f"{again.name}.aux.xml"}
    assert record_of(again) == record_of(made / name)


def test_the_record_says_all_that_is_needed(made, site):
    record = record_of(made / "stack_mask.tif")
    assert record["format"] == "canopycloud-lineage/1"
    assert (record["tool"], record["output"]) == ("canopycloud:qacloudmask", "OUTPUT_MASK")
    assert record["parameters"]["INPUT"] == [{"input": 0}]
    assert record["parameters"]["QA_RASTER"] == {"input": 1}
    assert record["parameters"]["CLASSES"] == ["cloud", "shadow"]
    assert record["defaults"]["PRODUCT"] == "auto"
    assert {"canopycloud", "qgis", "gdal", "numpy"} <= set(record["versions"])
    qa = record["inputs"][1]
    assert (qa["name"], qa["path"]) == (site.target_qa.name, str(site.target_qa))
    assert (qa["size"], qa["hashed"]) == (site.target_qa.stat().st_size, "all")
    assert len(qa["sha256"]) == 64
    assert not any(name.startswith("OUTPUT") for name in record["parameters"])


def test_qgis_shows_the_record_as_history(made):
    layer = QgsVectorLayer(str(made / "stats.gpkg"), "stats", "ogr")
    sentence, entry = layer.metadata().history()[-2:]
    assert "bufferplotszonalstats" in sentence
    assert json.loads(entry.partition(": ")[2]) == record_of(made / "stats.gpkg")
    shown = gdal.Open(str(made / "clean.tif")).GetMetadataItem("CANOPYCLOUD_LINEAGE")
    assert "cleanzerocanopy, INPUT=chm.tif, THRESHOLD=2.5" in shown


def test_a_raster_that_qgis_loads_has_its_history(qgis_app, site, tmp_path):
    import processing

    result = processing.runAndLoadResults(
        "canopycloud:cleanzerocanopy",
        {"INPUT": str(site.chm), "OUTPUT": str(tmp_path / "clean.tif")},
    )
    assert result
    (layer,) = [
        one for one in QgsProject.instance().mapLayers().values() if "clean.tif" in one.source()
    ]
    assert json.loads(layer.metadata().history()[-1].partition(": ")[2])["output"] == "OUTPUT"


def test_inputs_beside_the_output_are_found(run, made, site, tmp_path, monkeypatch):
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    shutil.copy(site.chm, old / "chm.tif")
    run("cleanzerocanopy", INPUT=old / "chm.tif", OUTPUT=old / "clean.tif")
    old.rename(new)
    result = run("rebuild", INPUT=new / "clean.tif", OUTPUT=new / "again.tif")
    assert result["IDENTICAL"] == 1


def test_folders_can_be_left_out(run, site, tmp_path, monkeypatch):
    monkeypatch.setenv("CANOPYCLOUD_LINEAGE", "names")
    shutil.copy(site.chm, tmp_path / "chm.tif")
    run("cleanzerocanopy", INPUT=tmp_path / "chm.tif", OUTPUT=tmp_path / "clean.tif")
    monkeypatch.delenv("CANOPYCLOUD_LINEAGE")
    content = (tmp_path / "clean.tif").read_bytes()
    assert str(tmp_path).encode() not in content
    record = record_of(tmp_path / "clean.tif")
    assert "path" not in record["inputs"][0]
    result = run("rebuild", INPUT=tmp_path / "clean.tif", OUTPUT=tmp_path / "again.tif")
    assert result["IDENTICAL"] == 1


def test_a_model_run_twice_writes_the_same_bytes(qgis_app, site, tmp_path):
    import processing

    for name in ("one", "two"):
        processing.run("canopycloud:repaircloudyscene", {
            "BANDS": [str(p) for p in site.target_bands], "QA": str(site.target_qa),
            "DONOR_BANDS": [str(p) for p in site.donor_bands], "DONOR_QA": str(site.donor_qa),
            **_destinations("repaircloudyscene", tmp_path / name),
        })  # fmt: skip
    made = sorted(path.name for path in (tmp_path / "one").glob("*.tif"))
    assert made
    for name in made:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    records = [record_of(tmp_path / "one" / name) for name in made]
    steps = [one for one in records if any(entry.get("temporary") for entry in one["inputs"])]
    assert steps
    assert "path" not in next(e for e in steps[0]["inputs"] if e.get("temporary"))
    place = tmp_path / "one" / made[records.index(steps[0])]
    with pytest.raises(QgsProcessingException, match="was a temporary file"):
        processing.run(
            "canopycloud:rebuild", {"INPUT": str(place), "OUTPUT": str(tmp_path / "again.tif")}
        )


def _destinations(model, folder):
    """The rasters of a model in a folder of their own."""
    from qgis.core import QgsApplication

    folder.mkdir()
    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{model}")
    rasters = [
        one.name() for one in algorithm.destinationParameterDefinitions()
        if one.type() == "rasterDestination"
    ]  # fmt: skip
    return {name: str(folder / f"{i}.tif") for i, name in enumerate(rasters)}


def test_missing_and_changed_inputs_are_named_and_nothing_is_written(run, site, tmp_path):
    chm, clean = tmp_path / "chm.tif", tmp_path / "clean.tif"
    shutil.copy(site.chm, chm)
    run("cleanzerocanopy", INPUT=chm, OUTPUT=clean)
    content = bytearray(chm.read_bytes())
    content[len(content) // 2] ^= 1
    chm.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=r"INPUT: .*chm\.tif has changed"):
        run("rebuild", INPUT=clean, OUTPUT=tmp_path / "again.tif")
    chm.unlink()
    with pytest.raises(QgsProcessingException, match=r"INPUT: .*chm\.tif is not there"):
        run("rebuild", INPUT=clean, OUTPUT=tmp_path / "again.tif")
    assert not (tmp_path / "again.tif").exists()


def test_a_changed_output_is_not_identical_and_cells_are_counted(run, made, tmp_path):
    changed = tmp_path / "changed.tif"
    shutil.copy(made / "clean.tif", changed)
    dataset = gdal.Open(str(changed), gdal.GA_Update)
    cells = dataset.ReadAsArray()
    cells[3:5, 7] = 77.0
    dataset.GetRasterBand(1).WriteArray(cells)
    del dataset
    result = run("rebuild", INPUT=changed, OUTPUT=tmp_path / "again.tif")
    assert (result["IDENTICAL"], result["DIFFERENCE_COUNT"]) == (0, 2)
    table = tmp_path / "changed.gpkg"
    shutil.copy(made / "stats.gpkg", table)
    with_sql = gdal.OpenEx(str(table), gdal.OF_VECTOR | gdal.OF_UPDATE)
    name = with_sql.GetLayer(0).GetName()
    with_sql.ExecuteSQL(f'UPDATE "{name}" SET _mean = 1 WHERE fid = 2')
    del with_sql
    result = run("rebuild", INPUT=table, OUTPUT=tmp_path / "again.gpkg")
    assert (result["IDENTICAL"], result["DIFFERENCE_COUNT"]) == (0, 1)


def test_what_a_user_set_of_layers_is_set_again(run, site, tmp_path):
    raster = QgsRasterLayer(str(site.chm), "My canopy")
    raster.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0.0, 3.0)])
    plots = QgsVectorLayer(str(site.plots), "My plots", "ogr")
    QgsProject.instance().addMapLayers([raster, plots])
    ids = sorted(feature.id() for feature in plots.getFeatures())
    plots.selectByIds(ids[:2])
    run(
        "bufferplotszonalstats",
        INPUT=QgsProcessingFeatureSourceDefinition(plots.id(), True),
        INPUT_RASTER=raster.id(),
        RADIUS=QgsProperty.fromExpression("5 + 2"),
        OUTPUT=tmp_path / "stats.gpkg",
    )
    assert QgsVectorLayer(str(tmp_path / "stats.gpkg")).featureCount() == 2
    QgsProject.instance().clear()
    result = run("rebuild", INPUT=tmp_path / "stats.gpkg", OUTPUT=tmp_path / "again.gpkg")
    assert (result["IDENTICAL"], result["DIFFERENCE_COUNT"]) == (1, 0)


def drawn(path):
    """The plots of a file in a layer of QGIS's memory."""
    layer = QgsVectorLayer("Point?crs=EPSG:32611&field=Plot_ID:string", "drawn", "memory")
    for feature in QgsVectorLayer(str(path), "plots", "ogr").getFeatures():
        feature.setAttributes([str(feature["Plot_ID"])])
        layer.dataProvider().addFeatures([feature])
    return layer


def test_what_cannot_be_repeated_says_so(run, site, tmp_path):
    layer = drawn(site.plots)
    run(
        "bufferplotszonalstats", INPUT=layer, INPUT_RASTER=site.chm, RADIUS=8,
        OUTPUT=tmp_path / "stats.gpkg",
    )  # fmt: skip
    with pytest.raises(QgsProcessingException, match=r"'drawn' cannot be opened again"):
        run("rebuild", INPUT=tmp_path / "stats.gpkg", OUTPUT=tmp_path / "again.gpkg")
    with pytest.raises(QgsProcessingException, match="does not say how it was made"):
        run("rebuild", INPUT=site.chm, OUTPUT=tmp_path / "again.tif")
    with pytest.raises(QgsProcessingException, match=r"end in \.gpkg"):
        run("rebuild", INPUT=tmp_path / "stats.gpkg", OUTPUT=tmp_path / "again.tif")
    with pytest.raises(QgsProcessingException, match="is also the input"):
        run("rebuild", INPUT=tmp_path / "stats.gpkg", OUTPUT=tmp_path / "stats.gpkg")


@pytest.mark.parametrize("ending", ["asc", "img", "gpkg"])
def test_formats_that_hold_no_record_are_named_in_the_log(qgis_app, tmp_raster, tmp_path, ending):
    import processing
    from qgis.core import QgsProcessingFeedback

    class Log(QgsProcessingFeedback):
        said = ""

        def pushInfo(self, text):
            Log.said += text

    chm = tmp_raster(np.arange(600, dtype="float32").reshape(20, 30), nodata=-9999)
    out = tmp_path / f"clean.{ending}"
    processing.run(
        "canopycloud:cleanzerocanopy", {"INPUT": str(chm), "OUTPUT": str(out)}, feedback=Log(),
    )  # fmt: skip
    kept = (gdal.Open(str(out)).GetMetadata_Dict(DOMAIN) or {}).get(ITEM)
    assert ("cannot record how they were made" in Log.said) == (not kept)
    if ending == "gpkg":
        assert kept
        result = processing.run(
            "canopycloud:rebuild", {"INPUT": str(out), "OUTPUT": str(tmp_path / "again.gpkg")}
        )
        assert result["IDENTICAL"] == 1


def test_plots_that_were_located_are_located_again(run, tmp_path):
    """Locate Plots on Canopy, with the stand of its own tests."""
    import csv
    import sys

    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core" / "locate"))
    from stand import Stand

    stand = Stand()
    chm = stand.write(tmp_path / "chm.tif")
    east, north, height = stand.plot(60.0, 60.0, 12.0)
    x, y = stand.on_map(62.0, 59.0)
    with (tmp_path / "stems.csv").open("w", newline="", encoding="utf-8") as file:
        rows = [["P0", f"{h:.1f}", x + a, y + b] for a, b, h in zip(east, north, height)]
        csv.writer(file).writerows([["plotid", "stemheight", "x", "y"], *rows])
    (tmp_path / "plots.geojson").write_text(json.dumps({
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32632"}},
        "features": [{
            "type": "Feature", "properties": {"Plot_ID": "P0"},
            "geometry": {"type": "Point", "coordinates": [x, y]},
        }],
    }))  # fmt: skip
    run(
        "locateplots", INPUT=tmp_path / "plots.geojson", PLOT_ID_FIELD="Plot_ID",
        FIELD_TABLE=tmp_path / "stems.csv", FIELD_ID_FIELD="plotid",
        FIELD_HEIGHT_FIELD="stemheight", STEM_X_FIELD="x", STEM_Y_FIELD="y", INPUT_RASTER=chm,
        OUTPUT=tmp_path / "located.gpkg", OUTPUT_STEMS=tmp_path / "moved.gpkg",
    )  # fmt: skip
    for name in ("located", "moved"):
        again = tmp_path / f"{name}-again.gpkg"
        assert run("rebuild", INPUT=tmp_path / f"{name}.gpkg", OUTPUT=again)["IDENTICAL"] == 1


def test_numbers_of_choices_in_old_and_new_qgis():
    from enum import Enum

    from canopycloud.algorithms.shared.sources import number_of

    assert number_of(Enum("New", {"Skip": 1}).Skip) == 1
    assert number_of(QgsRasterRange(0, 1).bounds()) == 0
    assert number_of(QgsProperty.fromValue(3).propertyType()) == 1


@pytest.mark.parametrize(
    ("source", "before", "after"),
    [("{}", "", ""), ("/vsizip/{}/in/a.tif", "/vsizip/", "/in/a.tif"),
     ("/vsitar/{{{}}}/in/a.tif", "/vsitar/{{", "}}/in/a.tif"), ("GPKG:{}:dem", "GPKG:", ":dem"),
     ("{}|layername=plots", "", "|layername=plots"), ("NETCDF:\"{}\":x", 'NETCDF:"', '":x'),
     ("dbname='a' password='secret'", None, None)],
)  # fmt: skip
def test_the_file_in_the_name_of_a_source(tmp_path, source, before, after):
    from canopycloud.algorithms.shared.sources import split_source

    file = tmp_path / "a b.gpkg"
    file.write_bytes(b"x")
    found = split_source(source.format(file))
    if before is None:
        assert found == ("", "", "")
    else:
        assert found == (before.format(), str(file), after.format())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"tool": "native:buffer"}, "not one of these tools"),
        ({"tool": "canopycloud:rebuild"}, "not one of these tools"),
        ({"tool": "canopycloud:nothing"}, "not one of these tools"),
        ({"output": "INPUT"}, "does not say which output"),
        ({"parameters": {"INPUT": {"input": 7}}}, "damaged"),
        ({"parameters": {"INPUT": {"other": 0}}}, "damaged"),
        ({"inputs": [3]}, "damaged"),
        ({"inputs": 3}, "does not say how it was made"),
    ],
)  # fmt: skip
def test_a_record_that_somebody_wrote_runs_nothing_else(run, made, tmp_path, changes, words):
    forged = tmp_path / "forged.tif"
    shutil.copy(made / "clean.tif", forged)
    record = {**record_of(forged), **changes}
    dataset = gdal.Open(str(forged), gdal.GA_Update)
    dataset.SetMetadataItem(ITEM, json.dumps(record), DOMAIN)
    del dataset
    with pytest.raises(QgsProcessingException, match=words):
        run("rebuild", INPUT=forged, OUTPUT=tmp_path / "again.tif")
    assert not (tmp_path / "again.tif").exists()


def test_a_record_that_somebody_wrote_writes_nowhere_else(run, made, tmp_path):
    forged, elsewhere = tmp_path / "forged.tif", tmp_path / "elsewhere.html"
    shutil.copy(made / "clean.tif", forged)
    record = record_of(forged)
    record["parameters"]["OUTPUT_HTML_FILE"] = str(elsewhere)
    dataset = gdal.Open(str(forged), gdal.GA_Update)
    dataset.SetMetadataItem(ITEM, json.dumps(record), DOMAIN)
    del dataset
    result = run("rebuild", INPUT=forged, OUTPUT=tmp_path / "again.tif")
    assert result["DIFFERENCE_COUNT"] == 0
    assert not elsewhere.exists()


@pytest.mark.parametrize("packed", [False, True])
def test_a_qa_raster_that_the_tool_found_by_itself_is_an_input(run, tmp_raster, tmp_path, packed):
    name = "LC08_L2SP_008059_20191201_20200825_02_T1"
    codes = np.full((8, 9), 21824, np.uint16)
    codes[2, 3] = 22280
    for band in (2, 3):
        tmp_raster(np.full((8, 9), 7000 + band, np.uint16), f"scene/{name}_SR_B{band}.TIF",
                   nodata=0)  # fmt: skip
    qa = tmp_raster(codes, f"scene/{name}_QA_PIXEL.TIF", nodata=1)
    source = tmp_path / "scene"
    if packed:
        source = tmp_path / "scene.tar"
        with tarfile.open(source, "w") as archive:
            archive.add(tmp_path / "scene", ".")
    stack, masked, again = (tmp_path / f"{word}.tif" for word in ("stack", "masked", "again"))
    run("stackscenebands", INPUT_SCENE=source, OUTPUT=stack)
    asked = {"INPUT": [str(stack)], "QA_EXTRA": [str(tmp_raster(codes, f"{name}_qa_pixel.tif"))]}
    run("qacloudmask", **asked, OUTPUT=masked)
    record = json.loads(gdal.Open(str(masked)).GetMetadataItem(ITEM, DOMAIN))
    entry = record["inputs"][record["parameters"]["QA_RASTER"]["input"]]
    assert entry["name"] == ("scene.tar" if packed else qa.name)
    assert entry["sha256"]
    assert run("rebuild", INPUT=masked, OUTPUT=again)["IDENTICAL"] == 1
    again.unlink()
    held = source if packed else qa
    held.write_bytes(held.read_bytes() + b"\0")
    with pytest.raises(QgsProcessingException, match=r"QA_RASTER: .* has changed"):
        run("rebuild", INPUT=masked, OUTPUT=again)
    assert not again.exists()
