# SPDX-License-Identifier: GPL-2.0-or-later
"""All that scripts/same_outputs compares of an output file, read with GDAL alone.

A flat mapping from "what" to a value that is equal for equal files; long values by their digest.
"""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()
Facts = dict[str, Any]


def digest(content: bytes) -> str:
    """Sixteen hexadecimal digits that stand for the content."""
    return hashlib.sha256(content).hexdigest()[:16]


def of_raster(path: Path) -> Facts:
    """Cells, no data, types, CRS, metadata and layout of a raster."""
    file = gdal.Open(str(path))
    facts: Facts = {
        "format": file.GetDriver().ShortName,
        "size": (file.RasterXSize, file.RasterYSize, file.RasterCount),
        "place": file.GetGeoTransform(),
        "crs": file.GetProjection(),
        **_metadata("metadata", file),
    }
    for number in range(1, file.RasterCount + 1):
        band = file.GetRasterBand(number)
        at, nodata = f"band {number} ", band.GetNoDataValue()
        table, names = band.GetColorTable(), band.GetCategoryNames()
        facts |= {
            at + "type": gdal.GetDataTypeName(band.DataType),
            at + "no data": "nan" if nodata is not None and math.isnan(nodata) else nodata,
            at + "name": band.GetDescription(),
            at + "colour": gdal.GetColorInterpretationName(band.GetColorInterpretation()),
            at + "colours": _colours(table),
            at + "classes": list(names) if names else None,
            at + "scale": (band.GetScale(), band.GetOffset(), band.GetUnitType()),
            at + "mask": (band.GetMaskFlags(), digest(band.GetMaskBand().ReadRaster())),
            at + "cells": digest(band.ReadRaster()),
            "layout " + at + "blocks": tuple(band.GetBlockSize()),
            "layout " + at + "overviews": [
                (over.XSize, over.YSize, digest(over.ReadRaster()))
                for over in map(band.GetOverview, range(band.GetOverviewCount()))
            ],
            **_metadata(at + "metadata", band),
        }
    return facts


def _colours(table: Any) -> Any:
    if table is None:
        return None
    return digest(repr([table.GetColorEntry(i) for i in range(table.GetCount())]).encode())


def _metadata(at: str, thing: Any) -> Facts:
    facts = {}
    for domain in thing.GetMetadataDomainList() or []:
        if domain in ("DERIVED_SUBDATASETS", "COLOR_PROFILE"):
            continue  # the first names the file, the second is not read for every format
        items = thing.GetMetadata_Dict(domain) or {}
        kind = "layout " if domain == "IMAGE_STRUCTURE" else ""
        facts |= {
            f"{kind}{at} {domain}:{key}": _alike(value) if domain == "CANOPYCLOUD" else value
            for key, value in items.items()
        }
    return facts


def _alike(record: str) -> Any:
    """How an output was made, without where: both sides have folders of their own."""
    made = json.loads(record) if record else {}
    for one in made.get("inputs", []):
        for place in ("path", "size", "sha256"):
            one.pop(place, None)
    return made


def of_vector(path: Path) -> Facts:
    """Layers, fields, attributes and geometries of a vector file, in their order."""
    file = ogr.Open(str(path))
    facts: Facts = {"format": file.GetDriver().GetName(), "layers": file.GetLayerCount()}
    for number in range(file.GetLayerCount()):
        layer = file.GetLayer(number)
        at = f"layer {number} "
        fields = layer.GetLayerDefn()
        reference = layer.GetSpatialRef()
        names = []
        facts |= {
            at + "name": layer.GetName(),
            at + "geometry": ogr.GeometryTypeToName(layer.GetGeomType()),
            at + "crs": reference.ExportToWkt() if reference else None,
            **_metadata(at + "metadata", layer),
        }
        for index in range(fields.GetFieldCount()):
            field = fields.GetFieldDefn(index)
            names.append(field.GetName())
            facts[at + f"field {index}"] = (
                field.GetName(), field.GetTypeName(), field.GetSubType(), field.GetWidth(),
                field.GetPrecision(), field.GetAlternativeName(),
            )  # fmt: skip
        columns: dict[str, list[Any]] = {name: [] for name in names}
        shapes, ids = [], []
        for feature in layer:
            geometry = feature.GetGeometryRef()
            ids.append(feature.GetFID())
            shapes.append(geometry.ExportToIsoWkb() if geometry is not None else b"-")
            for index, name in enumerate(names):
                columns[name].append(feature.GetField(index) if feature.IsFieldSet(index) else "-")
        facts |= {at + "features": len(ids), at + "feature ids": digest(repr(ids).encode())}
        facts[at + "geometries"] = digest(b"|".join(bytes(shape) for shape in shapes))
        for name, values in columns.items():
            facts[at + f"values of {name}"] = digest(repr(values).encode())
    return facts


def of_folder(folder: Path) -> dict[str, Facts]:
    """Facts of every output of a case, by file name; other files by name alone."""
    found: dict[str, Facts] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in ("answer.json", "traceback.txt"):
            continue
        name = path.relative_to(folder).as_posix()
        if path.suffix in (".tif", ".tiff"):
            found[name] = of_raster(path)
        elif path.suffix in (".gpkg", ".shp", ".geojson", ".csv", ".fgb"):
            found[name] = of_vector(path)
        else:
            found[name] = {"there": True}
    return found
