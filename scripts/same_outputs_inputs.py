# SPDX-License-Identifier: GPL-2.0-or-later
"""What both sides of scripts/same_outputs read, beside the real data; made once, by the base.

The sample site, plots on every canopy, QA rasters that hold every value, masked scenes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from osgeo import ogr, osr
from same_outputs_cases import CLASSES, Inputs, start_qgis, tool

BYTE_PRODUCTS = {"sentinel2_scl", "hls_fmask", "fmask", "planet_udm2"}


def write(path: Path, values: np.ndarray) -> None:
    """A raster of cells of 30 m."""
    path.parent.mkdir(parents=True, exist_ok=True)
    bands, rows, columns = values.shape
    with rasterio.open(
        path, "w", driver="GTiff", dtype=values.dtype, count=bands, height=rows, width=columns,
        crs="EPSG:32632", transform=Affine(30, 0, 500_000, 0, -30, 5_000_000),
    ) as out:  # fmt: skip
        out.write(values)


def qa_of_every_value(folder: Path) -> None:
    """One raster a product with every value that it can have; of UDM2, all mixtures of bands."""
    from canopycloud.core.qa.products import find

    every = np.arange(1 << 16, dtype=np.uint16).reshape(1, 256, 256)
    for product in CLASSES:
        known = find(product)
        allowed = [code for code in range(1 << known.bits) if known.allows(code)] if known else [0]
        values = np.resize(np.array(allowed, np.uint16), every.shape)
        if product in BYTE_PRODUCTS:
            values = values.astype(np.uint8)
        if product == "planet_udm2":
            values = np.stack([(every[0] >> bit & 1).astype(np.uint8) for bit in range(8)])
        write(folder / f"{product}.tif", values)
    write(folder / "scene.tif", np.random.default_rng(1).integers(1, 9999, (3, 256, 256), np.int16))


def plots_on(chm: Path, folder: Path, name: str, centres: list[tuple[float, float]] | None) -> None:
    """Points and polygons on a raster, some across its edge, one beside it, with sizes."""
    with rasterio.open(chm) as source:
        left, bottom, right, top = source.bounds
        wkt = source.crs.to_wkt() if source.crs else ""
    if centres is None:
        along = np.linspace(-0.02, 1.02, 7)
        centres = [
            (float(left + (right - left) * x), float(bottom + (top - bottom) * y))
            for x in along for y in along
        ] + [(2 * right - left + 500, top)]  # fmt: skip
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    for kind in ("points", "polygons"):
        path = folder / f"{name}-{kind}.gpkg"
        file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = file.CreateLayer("plots", reference, {"points": 1, "polygons": 3}[kind])
        layer.CreateField(ogr.FieldDefn("Plot_ID", ogr.OFTString))
        layer.CreateField(ogr.FieldDefn("size", ogr.OFTReal))
        for number, (x, y) in enumerate(centres):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["Plot_ID"], feature["size"] = f"P{number}", 4.0 + number % 5
            point = ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})")
            shape = point if kind == "points" else point.Buffer(5.0 + number % 9, 3 + number % 4)
            feature.SetGeometry(shape)
            layer.CreateFeature(feature)
        del layer, file
    known = {"centres": centres, "crs": wkt, "ids": [f"P{n}" for n in range(len(centres))]}
    (folder / f"{name}.json").write_text(json.dumps(known), encoding="utf-8")


def rows_of(path: Path) -> list[dict[str, str]]:
    """A table of comma-separated values."""
    import csv

    with path.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def main() -> None:
    """Make them: folder, data or ""."""
    from canopycloud.core.sample import make_sample_site

    made, data = Path(sys.argv[1]), sys.argv[2]
    inputs = Inputs(made, Path(data) if data else None)
    site = make_sample_site(made / "site")
    qa_of_every_value(made / "qa")
    (made / "plots").mkdir()
    rows = rows_of(site.plots_csv)
    places = [(float(row["easting"]), float(row["northing"])) for row in rows]
    for name, chm in inputs.canopies().items():
        with rasterio.open(chm) as source:
            measured_in_metres = source.crs is not None and source.crs.is_projected
        if measured_in_metres:
            plots_on(chm, made / "plots", name, places if name == "sample" else None)
    known = json.loads((made / "plots/sample.json").read_text(encoding="utf-8"))
    known["ids"] = [row["Plot_ID"] for row in rows]
    (made / "plots/sample.json").write_text(json.dumps(known), encoding="utf-8")

    profile = made / ".profile"
    profile.mkdir()
    kept = start_qgis(profile)
    tool("bufferplotszonalstats", INPUT=site.plots, INPUT_RASTER=site.chm,
         OUTPUT=made / "plots/sample-stats.gpkg")  # fmt: skip
    if inputs.data:
        sjer(inputs.data / "neon_field/SJERPlotCentroids.csv", made / "plots/sjer.gpkg")
    scenes = inputs.scenes()
    (made / "masked").mkdir()
    for target, donors in inputs.pairs().values():
        for name in (target, *donors):
            bands, qa = scenes[name]
            tool("qacloudmask", INPUT=bands, QA_RASTER=qa, DILATION=1,
                 PRODUCT="landsat_c1_bqa_l8" if name.startswith("newyork") else "auto",
                 OUTPUT=made / "masked" / f"{name}.tif")  # fmt: skip
    del kept


def sjer(centroids: Path, path: Path) -> None:
    """The SJER plots with a height each that is made up, but the same for both sides."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32611)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("plots", reference, 1)
    layer.CreateField(ogr.FieldDefn("Plot_ID", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("_max", ogr.OFTReal))
    for number, row in enumerate(rows_of(centroids)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["Plot_ID"], feature["_max"] = row["Plot_ID"], 8.0 + number * 0.7
        place = f"POINT ({row['easting']} {row['northing']})"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(place))
        layer.CreateFeature(feature)


if __name__ == "__main__":
    main()
