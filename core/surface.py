# SPDX-License-Identifier: GPL-2.0-or-later
"""Heights above ground out of two rasters: a surface model less a terrain model.

Both are read window by window and nothing is resampled: the terrain model has the cells of the
surface model, or is refused with what differs. What the errors of the two models leave behind
(heights below the ground, heights that no tree has) follows the rules of `settle_heights`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import NamedTuple

import numpy as np

from .errors import GridError, ParameterError
from .grid import Grid, Window
from .plausibility import TALLEST_TREE
from .raster import Array, Band, BoolArray, RasterSource, refuse_complex, same_raster
from .units import metres_per_unit, short_unit
from .values import real_values

#: Metres below the terrain that the errors of two lidar models explain (each about 0.15 to 0.3 m
#: under forest); deeper cells have another cause.
GROUND_NOISE = 0.5
#: Shares of the cells from which on the two models are asked about.
_MANY_BELOW, _MANY_ABOVE = 0.05, 0.01
# How many of each unit one metre is.
_PER_METRE = {"m": 1.0, "ft": 1 / 0.3048, "cm": 100.0, "dm": 10.0, "mm": 1000.0}
_FEET = {"us-ft", "ftus", "foot us", "us foot", "international foot"}


@dataclass
class SurfaceCounts:
    """Cells by what became of them.

    Args:
        no_terrain: the surface is known and the terrain is not: no data.
        no_surface: the terrain is known and the surface is not: no data.
        ground: up to GROUND_NOISE below the terrain: height 0.
        below: deeper below the terrain: no data.
        above: above the highest height that may be: no data.
    """

    no_terrain: int = 0
    no_surface: int = 0
    ground: int = 0
    below: int = 0
    above: int = 0

    def add(self, other: SurfaceCounts) -> None:
        """Count the cells of another window as well."""
        summed = [one + more for one, more in zip(astuple(self), astuple(other))]
        self.no_terrain, self.no_surface, self.ground, self.below, self.above = summed


@dataclass(frozen=True)
class HeightLimits:
    """What of a difference of two models can be a height, in its unit.

    Args:
        noise: how far below 0 is still ground.
        highest: heights above it are none.
        unit: of both, "" where neither model states one; metres then.
    """

    noise: float
    highest: float
    unit: str = ""


class Measured(NamedTuple):
    """A window of heights.

    Args:
        raw: (1, rows, columns) float32, surface − terrain; 0 where `valid` is False.
        valid: the cells where both models have data, same shape.
        settled: the heights by the rules of `settle_heights`, same shape.
        kept: the cells that are heights by those rules, same shape.
        counts: what became of how many cells.
    """

    raw: Array
    valid: BoolArray
    settled: Array
    kept: BoolArray
    counts: SurfaceCounts


def settle_heights(
    raw: Array, valid: BoolArray, limits: HeightLimits
) -> tuple[Array, BoolArray]:
    """settled[p] = max(raw[p], 0); kept[p] = valid[p] and −noise ≤ raw[p] ≤ highest.

    Args:
        raw: differences of two models, float32, any shape.
        valid: which of them are data.
        limits: noise and highest height, in the unit of `raw`.

    Returns:
        settled and kept, both the shape of `raw`.
    """
    kept: BoolArray = valid & (raw >= np.float32(-limits.noise))
    kept &= raw <= np.float32(limits.highest)
    return np.maximum(raw, raw.dtype.type(0)), kept


class SurfaceModels:
    """A surface and a terrain model as one band of heights, on the grid of the surface model.

    Args:
        surface: open; its heights above sea level, say, include trees.
        band: its band.
        terrain: open; band 1 holds the ground. It may reach less far or farther, by whole cells.
        highest: heights above it are none; None for that of no tree (120 m).

    Raises:
        GridError: if the terrain model has other cells, or none in common.
        ParameterError: if both are one file, or state different units.
    """

    has_ranges = False

    def __init__(
        self, surface: RasterSource, band: int, terrain: RasterSource, highest: float | None = None
    ) -> None:
        refuse_complex(surface, [band])
        refuse_complex(terrain, [1])
        if same_raster(surface.path, terrain.path):
            raise ParameterError(
                f"{terrain.name} is given as surface and as terrain model, so every height "
                "would be 0.",
                hint="Choose the terrain model (DTM) that belongs to the surface model (DSM).",
            )
        self._moved = _whole_cells(surface.grid, terrain)
        self._surface, self._terrain = surface, terrain
        self._bands = surface.band(band), terrain.band(1)
        self.grid: Grid = surface.grid
        self.block_shape = surface.block_shape
        self.has_mask = surface.has_mask or terrain.has_mask
        self.tags = dict(surface.tags)
        unit, self.notes = _common_unit(surface, terrain, *self._bands)
        per_metre = _PER_METRE.get(unit or "m", 1.0)
        highest = TALLEST_TREE * per_metre if highest is None else highest
        self.limits = HeightLimits(GROUND_NOISE * per_metre, highest, unit)

    @property
    def name(self) -> str:
        """Short name for messages."""
        return f"{self._surface.name} − {self._terrain.name}"

    @property
    def paths(self) -> list[str]:
        """The files behind it."""
        return [self._surface.path, self._terrain.path]

    @property
    def bands(self) -> tuple[Band, ...]:
        """The band of heights: float32, no nodata value yet."""
        unit = self._bands[0].unit or self._bands[1].unit
        return (Band(1, "float32", name="canopy height", color="gray", unit=unit),)

    @property
    def data_bands(self) -> tuple[Band, ...]:
        """The same: none is alpha."""
        return self.bands

    def band(self, index: int = 1) -> Band:
        """The band of heights; there is one."""
        return self.bands[index - 1]

    def read(
        self, window: Window | None = None, bands: Sequence[int] | None = None
    ) -> tuple[Array, BoolArray]:
        """Raw differences (1, rows, columns), float32, and where both models have data."""
        found = self.measured(window or self.grid.window)
        return found.raw, found.valid

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Raw differences (1, rows, columns), float32."""
        return self.read(window, bands)[0]

    def measured(self, window: Window) -> Measured:
        """The heights of a window of the surface model's grid, raw and by the rules."""
        top, has_top = self._surface.read(window, [self._bands[0].index])
        ground, has_ground = self._terrain_of(window)
        valid = has_top & has_ground
        raw = np.zeros(valid.shape, dtype=np.float32)
        # In double precision, rounded once: both may be thousands of metres above the sea.
        difference = _real(top, valid, self._bands[0]) - _real(ground, valid, self._bands[1])
        raw[valid] = difference
        settled, kept = settle_heights(raw, valid, self.limits)
        noise = np.float32(-self.limits.noise)
        counts = SurfaceCounts(
            int(np.count_nonzero(has_top & ~has_ground)),
            int(np.count_nonzero(has_ground & ~has_top)),
            int(np.count_nonzero(kept & (raw < 0))),
            int(np.count_nonzero(valid & (raw < noise))),
            int(np.count_nonzero(valid & (raw > np.float32(self.limits.highest)))),
        )
        return Measured(raw, valid, settled, kept, counts)

    def _terrain_of(self, window: Window) -> tuple[Array, BoolArray]:
        """The terrain below a window, without data where the terrain model does not reach."""
        col, row = self._moved
        wanted = Window(window.col - col, window.row - row, window.width, window.height)
        there = wanted.intersect(self._terrain.grid.window)
        if there == wanted:
            return self._terrain.read(wanted, [1])
        shape = (1, window.height, window.width)
        ground, valid = np.zeros(shape, self._bands[1].dtype), np.zeros(shape, bool)
        if there is not None:
            place = (slice(None), *there.inside(wanted).slices)
            ground[place], valid[place] = self._terrain.read(there, [1])
        return ground, valid

    def close(self) -> None:
        """Close the files."""
        self._surface.close()
        self._terrain.close()


def rules_of(limits: HeightLimits) -> str:
    """The rules of `settle_heights` in words."""
    unit = limits.unit or "m"
    return (
        f"down to {limits.noise:.4g} {unit} below the terrain is ground (0 {unit}), deeper is no "
        f"data, above {limits.highest:.4g} {unit} is no data"
    )


def doubts_of(counts: SurfaceCounts, heights: int) -> list[str]:
    """What the counts say against the two models belonging together.

    Args:
        counts: of all windows.
        heights: cells where both models have data.
    """
    if not heights:
        return ["Surface and terrain model have no cell with data in common."]
    found = []
    if counts.below > _MANY_BELOW * heights:
        found.append(
            f"The surface lies clearly below the terrain in {counts.below / heights:.1%} of the "
            "cells. Are the two models swapped, or of different units, vertical datums or dates?"
        )
    if counts.above > _MANY_ABOVE * heights:
        found.append(
            f"{counts.above / heights:.1%} of the cells are higher above the terrain than any "
            "plausible height. Are the two models of different units or vertical datums?"
        )
    return found


def _real(stored: Array, chosen: BoolArray, band: Band) -> Array:
    return np.asarray(real_values(stored[chosen], band), dtype=np.float64)


def _whole_cells(grid: Grid, terrain: RasterSource) -> tuple[int, int]:
    """Column and row of the surface model's grid at which the terrain model begins."""
    other = terrain.grid
    if not grid.is_aligned_with(other):
        shifted = Grid(other.crs, other.transform, grid.width, grid.height)  # size is no matter
        raise GridError(
            f"The terrain model {terrain.name} has other cells than the surface model: "
            f"{'; '.join(grid.differences(shifted))}.",
            hint="Nothing is resampled here. Bring the terrain model to the grid of the surface "
            "model first (GDAL ‣ Warp, with its CRS, cell size and extent).",
        )
    col, row = (round(value) for value in grid.offset_of(other))
    reach = Window(col, row, other.width, other.height)
    if grid.window.intersect(reach) is None:
        raise GridError(
            f"The terrain model {terrain.name} does not reach any cell of the surface model.",
            hint="Choose the terrain model of the same place.",
        )
    return col, row


def _common_unit(
    surface: RasterSource, terrain: RasterSource, top: Band, ground: Band
) -> tuple[str, list[str]]:
    """The unit of both, "" if neither states one, and what is to be said of it."""
    units = [_unit(top), _unit(ground)]
    if all(units) and units[0] != units[1]:
        raise ParameterError(
            f"The surface model {surface.name} is in {units[0]} and the terrain model "
            f"{terrain.name} in {units[1]}: their difference is not a height.",
            hint="Convert one of them first (raster calculator).",
        )
    notes = []
    unit = units[0] or units[1]
    if unit and not all(units):
        silent = terrain if units[0] else surface
        notes.append(f"{silent.name} states no unit of its heights; {unit} is taken, as the other.")
    factor = metres_per_unit(surface.grid.crs)
    if not unit and factor is not None and abs(factor - 0.3048) < 1e-3:
        notes.append(
            "The CRS is in feet and neither model states the unit of its heights: metres are "
            "assumed for the rules. If they are feet, give the maximum height in feet."
        )
    elif unit == "ft":
        notes.append("Heights are in feet, and so are threshold and maximum height.")
    return unit, notes


def _unit(band: Band) -> str:
    unit = short_unit(band.unit)
    return "ft" if unit.lower().replace("_", " ") in _FEET else unit
