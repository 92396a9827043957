# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinate systems, resampling and rasterizing by way of GDAL's own Python."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ..crs import CrsFacts
from ..grid import Grid
from .band import Array
from .gdal_calls import GdalError, calls
from .keeper import FloatArray, Polygons

# As rasterio has them.
_CONFIDENCE = 70
_AUTHORITIES = ("EPSG", "OGC", "ESRI")
_TOLERANCE = 0.125  # of a cell, GDAL's approximation of coordinates when it resamples
_METHODS = {"nearest": "GRA_NearestNeighbour", "bilinear": "GRA_Bilinear", "cubic": "GRA_Cubic"}
_WARP_OPTIONS = ("UNIFIED_SRC_NODATA=YES", "INIT_DEST=NO_DATA")


def _system(text: str) -> Any:
    """What GDAL makes of what names a CRS, with x before y."""
    with calls() as gdal_:
        found = osr.SpatialReference()
        gdal_.check(found.SetFromUserInput(text))
        found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


@lru_cache(maxsize=64)
def _parsed(wkt: str) -> Any:
    return _system(wkt)


@lru_cache(maxsize=256)
def crs_wkt(text: str) -> str:
    """Well-known text of what names a CRS.

    Raises:
        GdalError: if it names none.
    """
    found = _system(text)
    with calls():
        wkt = str(found.ExportToWkt())
    if not wkt:
        raise GdalError("it is empty")
    return wkt


def crs_facts(wkt: str) -> CrsFacts:
    """What is known of a CRS."""
    crs = _parsed(wkt)
    with calls():
        return CrsFacts(
            _authority(crs),
            bool(crs.IsGeographic()),
            bool(crs.IsProjected()),
            str(crs.GetLinearUnitsName()) if crs.IsProjected() else "unknown",
            float(crs.GetLinearUnits()) if crs.IsProjected() else 1.0,
        )


def _authority(crs: Any) -> tuple[str, str] | None:
    """The known CRS that this one is most likely; EPSG's before others."""
    found: dict[str, str] = {}
    for match, confidence in crs.FindMatches() or []:
        if confidence < _CONFIDENCE:
            break
        name, code = match.GetAuthorityName(None), match.GetAuthorityCode(None)
        if name and code:
            found.setdefault(str(name), str(code))
    for name in _AUTHORITIES:
        if name in found:
            return name, found[name]
    return None


def same_crs(one: str, other: str) -> bool:
    """Whether two texts mean the same CRS."""
    mine, yours = _parsed(one), _parsed(other)
    with calls():
        return bool(mine.IsSame(yours))


def _between(source: str, target: str) -> Any:
    # One for each call: such an object is not for several threads at a time.
    one, other = _parsed(source), _parsed(target)
    with calls() as gdal_:
        return gdal_.check(osr.CoordinateTransformation(one, other))


def transform_points(
    source: str, target: str, x: FloatArray, y: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Coordinates in another CRS."""
    if not len(x):
        return np.empty(0), np.empty(0)
    moving = _between(source, target)
    with calls(strict=True):
        moved = moving.TransformPoints(list(zip(x.tolist(), y.tolist())))
    found = np.array(moved, np.float64)
    return np.ascontiguousarray(found[:, 0]), np.ascontiguousarray(found[:, 1])


def transform_bounds(
    source: str, target: str, bounds: tuple[float, float, float, float], points: int
) -> tuple[float, float, float, float]:
    """The box around a box in another CRS."""
    moving = _between(source, target)
    with calls(strict=True):
        left, bottom, right, top = moving.TransformBounds(*bounds, points)
    return float(left), float(bottom), float(right), float(top)


def _in_memory(shape: tuple[int, ...], kind: int, place: Sequence[float], wkt: str = "") -> Any:
    with calls() as gdal_:
        bands, rows, cols = shape
        dataset = gdal_.check(gdal.GetDriverByName("MEM").Create("", cols, rows, bands, kind))
        gdal_.check(dataset.SetGeoTransform(tuple(place)))
        if wkt:
            gdal_.check(dataset.SetProjection(wkt))
    return dataset


def warp(
    values: Array, source: Grid, target: Grid, resampling: str, scales: Sequence[float]
) -> Array:
    """Resample (bands, rows, columns) of floating point, NaN for no data, to another grid."""
    if source.crs is None or target.crs is None:
        raise GdalError("a grid to be resampled needs a CRS")
    kind = gdal.GDT_Float32 if values.dtype == np.float32 else gdal.GDT_Float64
    out = np.full((len(values), *target.shape), np.nan, dtype=values.dtype)
    given = _in_memory(values.shape, kind, source.transform.to_gdal(), source.crs.wkt)
    made = _in_memory(out.shape, kind, target.transform.to_gdal(), target.crs.wkt)
    options = [*_WARP_OPTIONS, f"XSCALE={scales[0]}", f"YSCALE={scales[1]}"]
    with calls() as gdal_:
        for dataset, cells in ((given, np.ascontiguousarray(values)), (made, out)):
            for i in range(1, len(cells) + 1):
                dataset.GetRasterBand(i).SetNoDataValue(float("nan"))
            gdal_.check(_write(dataset, cells, kind))
        gdal_.check(
            gdal.ReprojectImage(
                given,
                made,
                source.crs.wkt,
                target.crs.wkt,
                getattr(gdal, _METHODS[resampling]),
                0.0,
                _TOLERANCE,
                options=options,
            )
        )
        rows, cols = target.shape
        gdal_.check(made.ReadRaster(0, 0, cols, rows, buf_type=kind, buf_obj=out))
    return out


def _write(dataset: Any, cells: Array, kind: int) -> Any:
    bands, rows, cols = cells.shape
    return dataset.WriteRaster(
        0, 0, cols, rows, cells, buf_type=kind, band_list=list(range(1, bands + 1))
    )


def rasterize(polygons: Polygons, shape: tuple[int, int], mirrored: bool) -> Array:
    """The cells that polygons touch, as GDAL's rasterizer says with ALL_TOUCHED."""
    rows, cols = shape
    place = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0 if mirrored else 1.0)
    made = _in_memory((1, rows, cols), gdal.GDT_Byte, place)
    found = np.zeros(shape, dtype=np.uint8)
    with calls() as gdal_:
        shapes = gdal_.check(_vector_driver().CreateDataSource(""))
        layer = gdal_.check(shapes.CreateLayer("plot", None, ogr.wkbMultiPolygon))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(_wkb(polygons)))
        gdal_.check(layer.CreateFeature(feature))
        gdal_.check(
            gdal.RasterizeLayer(made, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
        )
        gdal_.check(
            made.GetRasterBand(1).ReadRaster(
                0, 0, cols, rows, buf_type=gdal.GDT_Byte, buf_obj=found
            )
        )
    return found


@lru_cache(maxsize=1)
def _vector_driver() -> Any:
    """GDAL's vectors in memory: a driver of their own until MEM took them over in GDAL 3.11."""
    for name in ("MEM", "Memory"):
        driver = ogr.GetDriverByName(name)
        if driver is not None and driver.GetMetadataItem("DCAP_VECTOR") == "YES":
            return driver
    raise GdalError("this GDAL has no vectors in memory")


def _wkb(polygons: Polygons) -> bytes:
    """A multipolygon as well-known binary, little-endian."""
    parts = [struct.pack("<BII", 1, 6, len(polygons))]
    for rings in polygons:
        parts.append(struct.pack("<BII", 1, 3, len(rings)))
        for ring in rings:
            parts.append(struct.pack("<I", len(ring)))
            parts.append(np.ascontiguousarray(ring, dtype="<f8").tobytes())
    return b"".join(parts)
