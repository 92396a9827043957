# SPDX-License-Identifier: GPL-2.0-or-later
"""Ground metres on a grid, whatever its coordinate reference system."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, isfinite, radians

import numpy as np

from .crs import Crs
from .geodesic import destinations, radii_of_curvature
from .grid import Grid, apply
from .transforms import FloatArray, forgiving

_TRUE = 0.01


def cell_metres(grid: Grid) -> tuple[float, float] | None:
    """Width and height of the cell in the middle of a grid, in metres on the ground.

    Holds for degrees, feet and Web Mercator alike: corners are taken to longitude and latitude,
    and measured on WGS 84 by the radii of curvature there. Where a projection is true to 1 %, as
    UTM is, the size is that of the map: 90 m are three cells of 30 m.

    Returns:
        None where the grid has no CRS, or its middle lies where the CRS is not defined.
    """
    return cells_metres([grid])[0]


def cells_metres(grids: Sequence[Grid]) -> list[tuple[float, float] | None]:
    """`cell_metres` of parts of one grid, carried over all at once."""
    if not grids or grids[0].crs is None:
        return [None] * len(grids)
    points = [
        apply(grid.transform, grid.width / 2 + right, grid.height / 2 + down)
        for grid in grids
        for right, down in ((0, 0), (1, 0), (0, 1))
    ]
    lonlat = degrees_of(grids[0].crs, points)
    return [_size(grid, lonlat[3 * at : 3 * at + 3]) for at, grid in enumerate(grids)]


def _size(grid: Grid, corners: list[tuple[float, float]]) -> tuple[float, float] | None:
    """Size of a cell from longitude and latitude of three corners."""
    crs = grid.crs
    if crs is None:
        return None
    (lon, lat), *others = corners
    along_meridian, across = radii_of_curvature(lat)
    along_parallel = across * cos(radians(lat))
    width, height = (
        hypot(
            radians((x - lon + 180.0) % 360.0 - 180.0) * along_parallel,
            radians(y - lat) * along_meridian,
        )
        for x, y in others
    )
    if not (0 < width < 1e7 and 0 < height < 1e7):  # nor NaN
        return None
    if crs.is_projected:
        unit = crs.metres_per_unit
        mapped_width, mapped_height = (unit * size for size in grid.cell_size)
        if abs(mapped_width / width - 1) < _TRUE and abs(mapped_height / height - 1) < _TRUE:
            return mapped_width, mapped_height
    return width, height


@dataclass(frozen=True)
class MapScale:
    """How a map lies on the ground, in its middle.

    Args:
        metres: on the ground, of one map unit to the right.
        north: where true north is, degrees clockwise from the top of the map.
        even: whether `metres` holds at all four corners, to 1 %.
    """

    metres: float
    north: float
    even: bool


def map_scale(crs: Crs, bounds: tuple[float, float, float, float]) -> MapScale | None:
    """Scale and north of a map that is drawn along the axes of its CRS.

    With J the ground metres to the east and to the north of one map unit to the right and upwards,
    by the radii of curvature of WGS 84, north on the map is J⁻¹ (0, 1).

    Args:
        crs: of the map.
        bounds: left, bottom, right, top, in its units.

    Returns:
        None where the CRS is not defined in the middle or at a corner of the map, or is neither
        projected nor in degrees.
    """
    left, bottom, right, top = bounds
    if not (crs.is_projected or crs.is_geographic) or not (right > left and top > bottom):
        return None
    step = (right - left) / 1000
    places = [((left + right) / 2, (bottom + top) / 2)]
    places += [(x, y) for y in (bottom, top - step) for x in (left, right - step)]
    points = [(x + i * step, y + j * step) for x, y in places for i, j in ((0, 0), (1, 0), (0, 1))]
    lonlat = degrees_of(crs, points)
    found = [_jacobian(lonlat[at : at + 3], step) for at in range(0, len(lonlat), 3)]
    metres = [hypot(east_x, north_x) for (east_x, north_x), _ in found]
    (east_x, north_x), (east_y, north_y) = found[0]
    turn = east_x * north_y - east_y * north_x
    if not all(isfinite(one) and one > 0 for one in (*metres, abs(turn))):
        return None
    north = 0.0 if crs.is_geographic else degrees(atan2(-east_y / turn, east_x / turn))
    at_middle = metres[0]
    if crs.is_projected and abs(crs.metres_per_unit / at_middle - 1) < _TRUE:
        at_middle = crs.metres_per_unit
    even = all(abs(one / metres[0] - 1) <= _TRUE for one in metres)
    return MapScale(at_middle, north, even)


def _jacobian(
    lonlat: list[tuple[float, float]], step: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Metres east and north of a map unit to the right, and of one upwards."""
    (lon, lat), *others = lonlat
    along_meridian, across = radii_of_curvature(lat)
    right, up = (
        (
            radians((x - lon + 180.0) % 360.0 - 180.0) * across * cos(radians(lat)) / step,
            radians(y - lat) * along_meridian / step,
        )
        for x, y in others
    )
    return right, up


def degrees_of(crs: Crs, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Longitudes and latitudes of points; NaN for those that the CRS does not have."""
    if crs.is_geographic:
        return points
    from .raster.engine import keeper

    x, y = (np.array(axis, np.float64) for axis in zip(*points))
    degrees = Crs.from_epsg(4326).wkt

    def moved(xs: FloatArray, ys: FloatArray) -> tuple[FloatArray, FloatArray]:
        return keeper().transform_points(crs.wkt, degrees, xs, ys)

    lons, lats = forgiving(moved, keeper().failures)(x, y)
    return list(zip(lons.tolist(), lats.tolist()))


def cells_towards(grid: Grid, azimuth: float, distance: float) -> tuple[float, float] | None:
    """Columns and rows from the middle of a grid to a point on the ground in some direction.

    True north counts, not that of the map: the point is found on WGS 84 and taken to the map.

    Args:
        grid: with a CRS.
        azimuth: degrees clockwise from north.
        distance: metres.

    Returns:
        None where the grid has no CRS, or either point lies where it is not defined.
    """
    if grid.crs is None:
        return None
    middle = grid.width / 2, grid.height / 2
    ((lon, lat),) = degrees_of(grid.crs, [apply(grid.transform, *middle)])
    if not (np.isfinite(lon) and abs(lat) <= 90.0):
        return None
    there = destinations(*(np.array([v], np.float64) for v in (lon, lat, azimuth, distance)))
    x, y = there if grid.crs.is_geographic else _from_degrees(grid.crs, *there)
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        return None
    col, row = apply(~grid.transform, float(x[0]), float(y[0]))
    return col - middle[0], row - middle[1]


def _from_degrees(
    crs: Crs, longitude: FloatArray, latitude: FloatArray
) -> tuple[FloatArray, FloatArray]:
    from .raster.engine import keeper

    degrees = Crs.from_epsg(4326).wkt

    def moved(xs: FloatArray, ys: FloatArray) -> tuple[FloatArray, FloatArray]:
        return keeper().transform_points(degrees, crs.wkt, xs, ys)

    return forgiving(moved, keeper().failures)(longitude, latitude)
