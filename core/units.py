# SPDX-License-Identifier: GPL-2.0-or-later
"""Units of what is printed: areas of cells on the ground, and the name of a CRS.

Grids in degrees, in feet and in Mercator have cells whose size in map units is not that on the
ground; the areas here are.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .geodesic import WGS84_A, WGS84_F, radii_of_curvature
from .grid import Grid, apply

Floats = NDArray[np.float64]

# Radians of a geographic unit are not asked for: all that are met in rasters are degrees.
_E2 = WGS84_F * (2 - WGS84_F)
#: Areas of the cells of one grid that differ by less count as equal.
_EQUAL = 0.01
_THIN = "\u202f"


@dataclass(frozen=True)
class CellArea:
    """Area of the cells of a grid on the ground.

    Args:
        square_metres: of a cell, the mean over the grid.
        spread: largest less smallest cell, in parts of the mean; 0 for equal cells.
    """

    square_metres: float
    spread: float = 0.0

    @property
    def is_equal(self) -> bool:
        """Whether all cells are as large as the mean, to a per cent."""
        return self.spread <= _EQUAL


def cell_area(grid: Grid) -> CellArea | None:
    """Area of the grid's cells in square metres on the ground, whatever the CRS.

    Degrees are taken on the ellipsoid WGS 84, Mercator is undone at each latitude, feet become
    metres. Other projections are taken as they are; UTM and national grids are right to 0.2 %.

    Returns:
        None if the grid has no CRS, or one whose unit is not known.
    """
    crs = grid.crs
    if crs is None:
        return None
    if crs.is_geographic:
        latitudes = _northings(grid)
        areas = _square_degree(np.clip(latitudes, -90.0, 90.0)) * grid.cell_area
        return _mean_of(areas)
    factor = metres_per_unit(crs)
    if factor is None:
        return None
    flat = grid.cell_area * factor**2
    if not _is_mercator(crs):
        return CellArea(flat)
    return _mean_of(flat * _mercator_share(_northings(grid) * factor, crs))


def metres_per_unit(crs: Any) -> float | None:
    """Metres of one map unit of a projected CRS; None if it has no known unit of length."""
    if crs is None or not crs.is_projected:
        return None
    factor = float(crs.metres_per_unit)
    return factor if math.isfinite(factor) and factor > 0 else None


def area_text(cells: int | float, area: CellArea | None) -> str:
    """So many cells as an area: '2 430 m²', '73.4 ha', '12.6 km²'; "" if it is not known.

    Where cells differ in size, for those of a grid in degrees are smaller towards the poles, it
    begins with 'about'.
    """
    if area is None or cells is None:
        return ""
    text = square_metres_text(float(cells) * area.square_metres)
    return text if area.is_equal or not cells else f"about {text}"


def square_metres_text(area: float) -> str:
    """An area in the unit that suits it: m² below 0.1 ha, ha below 1000 ha, else km²."""
    if area < 1e3:
        return f"{_three(area)} m²"
    return f"{_three(area / 1e4)} ha" if area < 1e7 else f"{_three(area / 1e6)} km²"


def short_unit(name: str) -> str:
    """A unit of length as it is written behind a number; other names stay as they are."""
    known = {"metre": "m", "meter": "m", "metres": "m", "meters": "m", "feet": "ft", "foot": "ft",
             "us survey foot": "ft", "centimetre": "cm", "centimeter": "cm"}  # fmt: skip
    return known.get(name.strip().lower().replace("_", " "), name.strip())


def crs_text(crs: Any) -> str:
    """Code and name of a CRS: 'EPSG:32611, WGS 84 / UTM zone 11N'; 'none' for none."""
    if crs is None:
        return "none"
    code = crs.to_epsg()
    found = re.match(r'\s*[A-Z_]+\[\s*"([^"]*)"', crs.to_wkt())
    name = found[1] if found else ""
    known = [f"EPSG:{code}" if code else "", "" if name.lower() == "unknown" else name]
    return ", ".join(part for part in known if part) or "without a name"


def _three(value: float) -> str:
    """Three significant digits, or all of the whole ones."""
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{min(digits, 6)}f}"
    return text.replace(",", _THIN)


def _northings(grid: Grid) -> Floats:
    """Northings of cell centres, rows spread over the grid (of a turned grid, columns too)."""
    rows = (np.arange(64) + 0.5) / 64 * grid.height
    columns = np.array([0.5]) if grid.is_axis_aligned else (np.arange(16) + 0.5) / 16
    column, row = np.meshgrid(columns * grid.width, rows)
    found: Floats = np.asarray(apply(grid.transform, column, row)[1], dtype=np.float64).ravel()
    return found


def _mean_of(areas: Floats) -> CellArea:
    mean = float(areas.mean())
    return CellArea(mean, float(np.ptp(areas)) / mean if mean else 0.0)


def _square_degree(latitude: Floats) -> Floats:
    """Square metres of a square degree: π²/180² · M(φ) · N(φ) · cos φ."""
    along_meridian, across = radii_of_curvature(latitude)
    found: Floats = (
        np.radians(1.0) ** 2 * along_meridian * across * np.cos(np.radians(latitude))
    )
    return found


def _is_mercator(crs: Any) -> bool:
    wkt = crs.to_wkt()
    found = re.search(r'(?:PROJECTION|METHOD)\s*\[\s*"([^"]*)"', wkt)
    name = (found[1] if found else "").lower().replace("_", " ")
    return "mercator" in name and "transverse" not in name and "oblique" not in name


def _mercator_share(northing: Floats, crs: Any) -> Floats:
    """Area on the ground over area on the map, at `northing` in metres.

    Web Mercator puts ellipsoidal latitudes into the formulas of the sphere; other Mercators are
    conformal on the ellipsoid, and their latitude is found by iteration.
    """
    if "pseudo" in crs.to_wkt().lower() or crs.to_epsg() in (3857, 900913):
        phi = np.arctan(np.sinh(northing / WGS84_A))
    else:
        e = math.sqrt(_E2)
        phi = start = 2 * np.arctan(np.exp(northing / WGS84_A)) - np.pi / 2
        for _ in range(8):
            bent = e * np.arctanh(e * np.sin(phi))
            phi = 2 * np.arctan(np.exp(northing / WGS84_A + bent)) - np.pi / 2
        phi = np.where(np.isfinite(phi), phi, start)
        w = 1 - _E2 * np.sin(phi) ** 2
        found: Floats = (np.cos(phi) ** 2) / w  # conformal: (N cos φ / a)²
        return found
    w = 1 - _E2 * np.sin(phi) ** 2
    east, north = np.cos(phi) / np.sqrt(w), (1 - _E2) / w**1.5 * np.cos(phi)
    shares: Floats = east * north
    return shares
