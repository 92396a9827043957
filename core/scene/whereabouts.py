# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a scene says that it lies, against where its files are.

A CRS that was set by mistake moves a scene by hundreds of kilometres, and nothing else shows it.
Bands that were brought to another CRS lie where they did, and are taken: places are compared, not
CRSs. Landsat south of the equator has zones of the north with negative northings, and so have all
places here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..crs import Crs
from ..errors import ProductError
from ..grid import Grid
from ..ground import degrees_of
from ..transforms import FloatArray
from .metadata import number

_SQUARE = 100_000.0
_TILE = 109_800.0
_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")  # by the zone's remainder of 3
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_BELTS = "CDEFGHJKLMNPQRSTUVWX"  # of 8 degrees from 80 south
_CORNERS = ("UL", "UR", "LL", "LR")
# Degrees between the two that are no contradiction; one zone beside the right one is 6.
_NEAR = 0.5


@dataclass(frozen=True)
class Whereabouts:
    """Where a scene lies by its metadata or its name.

    Args:
        told: by what: "LC08_…_MTL.txt", "the tile T31UFS".
        zone: of UTM.
        bounds: left, bottom, right, top there, negative to the south of the equator.
    """

    told: str
    zone: int
    bounds: tuple[float, float, float, float]


def by_corners(values: Mapping[str, str], name: str) -> Whereabouts | None:
    """What a Landsat MTL says; None for another projection than UTM, or if it says it not.

    Args:
        values: of the MTL.
        name: of its file.
    """
    zone = number(values.get("UTM_ZONE"))
    x, y = (
        [number(values.get(f"CORNER_{corner}_PROJECTION_{axis}_PRODUCT")) for corner in _CORNERS]
        for axis in "XY"
    )
    if values.get("MAP_PROJECTION", "UTM") != "UTM" or not zone or not 1 <= abs(zone) <= 60:
        return None
    xs, ys = [one for one in x if one is not None], [one for one in y if one is not None]
    if len(xs) < len(x) or len(ys) < len(y):
        return None
    return Whereabouts(name, int(abs(zone)), (min(xs), min(ys), max(xs), max(ys)))


def by_tile(tile: str) -> Whereabouts | None:
    """What the name of a tile of Sentinel-2's grid says; None if there is no such tile.

    Args:
        tile: "31UFS".
    """
    found = re.fullmatch(r"(\d\d)([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])", tile.upper())
    if found is None or not 1 <= int(found[1]) <= 60 or found[3] not in _COLUMNS[int(found[1]) % 3]:
        return None
    zone = int(found[1])
    left = (_COLUMNS[zone % 3].index(found[3]) + 1) * _SQUARE
    # Letters of rows come again every 2000 km, and start at F in even zones.
    row = (_ROWS.index(found[4]) - 5 * (zone % 2 == 0)) % len(_ROWS) * _SQUARE
    lap = len(_ROWS) * _SQUARE
    middle = (8 * _BELTS.index(found[2]) - 76 + 2 * (found[2] == "X")) * 111_000.0
    top = row + _SQUARE + round((middle - row - _SQUARE / 2) / lap) * lap
    return Whereabouts(f"the tile T{tile.upper()}", zone, (left, top - _TILE, left + _TILE, top))


def same_place(grid: Grid, stated: Whereabouts, file: str) -> str:
    """Refuse a file that lies elsewhere than its scene.

    Args:
        grid: of the file.
        stated: by the scene.
        file: its name.

    Returns:
        A sentence if it lies there in another CRS, else "".

    Raises:
        ProductError: if it lies elsewhere.
    """
    if grid.crs is None:
        return ""
    there = _degrees(Crs.from_epsg(32600 + stated.zone), stated.bounds)
    here = _degrees(grid.crs, grid.bounds)
    if here is None or there is None:
        return ""
    middle = there[0][len(there[0]) // 2]
    spans = []
    for lons, lats in (here, there):
        off = (lons - middle + 180.0) % 360.0 - 180.0
        spans.append((off.min(), off.max(), lats.min(), lats.max()))
    (left, right, bottom, top), (west, east, south, north) = spans
    if max(left - east, west - right, bottom - north, south - top) <= _NEAR:
        if any(grid.crs == Crs.from_epsg(of + stated.zone) for of in (32600, 32700)):
            return ""
        return (
            f"The bands are in {grid.crs}, and {stated.told} says UTM zone {stated.zone}: they lie "
            "at that place and are taken as they are."
        )
    lon, lat = (float(axis[len(axis) // 2]) for axis in here)
    raise ProductError(
        f"{file} lies at {_shown(lat, 'N', 'S')} {_shown(lon, 'E', 'W')} by its CRS, {grid.crs}, "
        f"and {stated.told} says UTM zone {stated.zone}, "
        f"{_shown(float(there[1][4]), 'N', 'S')} {_shown(float(middle), 'E', 'W')}.",
        hint="The CRS was set by mistake, or the metadata or the name are of another scene. Get "
        "the files again from their archive, or assign the right CRS (Assign projection).",
        path=file,
    )


def _degrees(
    crs: Crs, bounds: tuple[float, float, float, float]
) -> tuple[FloatArray, FloatArray] | None:
    """Longitudes and latitudes of 3 × 3 points of a box; None where the CRS has none there."""
    left, bottom, right, top = bounds
    points = [
        (x, y) for y in (top, (top + bottom) / 2, bottom) for x in (left, (left + right) / 2, right)
    ]
    lons, lats = np.array(degrees_of(crs, points)).T
    return (lons, lats) if np.isfinite(lons).all() and np.isfinite(lats).all() else None


def _shown(degrees: float, positive: str, negative: str) -> str:
    return f"{abs(degrees):.1f}° {positive if degrees >= 0 else negative}"
