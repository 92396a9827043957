# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engines work on: a 10 km canopy height model and plots, the same in every run."""

from __future__ import annotations

from pathlib import Path

import numpy as np

SIZE = 10_000
LEFT, TOP = 500_000.0, 4_110_000.0
CRS = "EPSG:32611"
RADIUS = 20.0


def canopy(folder: Path) -> Path:
    """10 000 × 10 000 cells of 1 m, float32, deflate, blocks of 256; crowns, gaps of 0, no data."""
    import rasterio
    from affine import Affine
    from scipy.ndimage import gaussian_filter

    path = folder / "canopy.tif"
    if path.exists():
        return path
    part = path.with_suffix(".part.tif")
    rng = np.random.default_rng(2016)
    side = SIZE // 5
    height = gaussian_filter(rng.normal(size=(side, side)), 3, mode="wrap") * 120 + 3
    heights = np.round(np.clip(height, 0, 45), 2).astype(np.float32)
    heights[heights < 2] = 0
    profile = {
        "driver": "GTiff", "width": SIZE, "height": SIZE, "count": 1, "dtype": "float32",
        "nodata": -9999, "crs": CRS, "transform": Affine(1, 0, LEFT, 0, -1, TOP), "tiled": True,
        "blockxsize": 256, "blockysize": 256, "compress": "deflate",
    }  # fmt: skip
    with rasterio.open(part, "w", **profile) as out:
        whole = np.tile(heights, (5, 5))
        for row, column in rng.integers(0, SIZE - 120, (40, 2)):
            whole[row : row + 120, column : column + 90] = -9999
        out.write(whole, 1)
    part.replace(path)
    return path


def centres(count: int) -> np.ndarray:
    """Plot centres all over the raster, each plot wholly on it."""
    rng = np.random.default_rng(count)
    low, high = 25.0, SIZE - 25.0
    return rng.uniform(low, high, (count, 2)) + np.array([LEFT, TOP - SIZE])


def circles(count: int) -> list:
    """Plot polygons as shapely has them."""
    from shapely.geometry import Point

    return [Point(x, y).buffer(RADIUS, 16) for x, y in centres(count)]


def large_polygons(count: int = 200) -> list:
    """Irregular outlines of about 50 000 cells with three holes each, all valid."""
    from shapely.geometry import Polygon

    rng = np.random.default_rng(7)
    found = []
    while len(found) < count:
        x, y = rng.uniform(400, SIZE - 400, 2) + np.array([LEFT, TOP - SIZE])
        holes = [_blob(rng, x + dx, y + dy, 18, 60) for dx, dy in ((-50, 0), (50, 20), (0, -55))]
        polygon = Polygon(_blob(rng, x, y, 129, 400), holes)
        if polygon.is_valid:
            found.append(polygon)
    return found


def _blob(rng: np.random.Generator, x: float, y: float, radius: float, corners: int) -> np.ndarray:
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners))
    waves = 0.25 * np.sin(3 * angle + rng.uniform(0, 6)) + 0.03 * rng.normal(size=corners)
    r = radius * (1 + waves)
    return np.column_stack((x + r * np.cos(angle), y + r * np.sin(angle)))


def layer(folder: Path, name: str, shapes: list) -> Path:
    """A GeoPackage of the shapes, in their order."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    path = folder / f"{name}.gpkg"
    if path.exists():
        return path
    part = folder / f"{name}.part.gpkg"
    part.unlink(missing_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(int(CRS.split(":")[1]))
    dataset = gdal.GetDriverByName("GPKG").Create(str(part), 0, 0, 0, gdal.GDT_Unknown)
    kind = ogr.wkbPoint if shapes[0].geom_type == "Point" else ogr.wkbPolygon
    table = dataset.CreateLayer(name, reference, kind)
    table.CreateField(ogr.FieldDefn("plot_id", ogr.OFTString))
    table.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    dataset.StartTransaction()
    for number, shape in enumerate(shapes):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField(0, f"P{number:06d}")
        feature.SetField(1, number)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shape.wkb))
        table.CreateFeature(feature)
    dataset.CommitTransaction()
    table = dataset = None
    part.replace(path)
    return path
