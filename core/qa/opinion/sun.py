# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the shadows of clouds can lie: along the sun's direction, as far as clouds are high."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, radians, tan

import numpy as np
from numpy.typing import NDArray

from ...grid import Grid
from ...ground import cells_towards
from ...raster import BoolArray

#: Cells on a side of the coarse cells in which shadow is laid out.
COARSE = 8
#: Metres above the ground that a cloud may reach; Fmask's bound (Zhu and Woodcock 2012).
HIGHEST_CLOUD = 12_000.0


@dataclass(frozen=True)
class Casting:
    """How far and where to the highest clouds cast their shadow.

    Args:
        azimuth: degrees clockwise from north in which the sun stands.
        elevation: degrees above the horizon.
        columns: cells to the right that the shadow of the highest cloud lies from it.
        rows: cells down.
    """

    azimuth: float
    elevation: float
    columns: float
    rows: float

    @property
    def sentence(self) -> str:
        """For the log."""
        away = (self.azimuth + 180.0) % 360.0
        return (
            f"The sun stood at azimuth {self.azimuth:.1f}° and {self.elevation:.1f}° above the "
            f"horizon, as the scene's metadata say: shadow is sought from the clouds towards "
            f"azimuth {away:.1f}°, as far as clouds {HIGHEST_CLOUD / 1000:g} km above the ground "
            "cast it. There half of the deviation is enough for it."
        )


NO_DIRECTION = (
    "Nothing says where the sun stood (a stack made from the scene's folder does): shadow is "
    "sought without a direction."
)


def casting(sun: tuple[float, float] | None, grid: Grid) -> Casting | None:
    """Where shadows of the clouds lie on a grid; None if that is not known.

    Args:
        sun: azimuth and elevation of the sun in degrees.
        grid: of the scene.
    """
    if sun is None or not 1.0 <= sun[1] <= 90.0:
        return None
    azimuth, elevation = sun
    distance = HIGHEST_CLOUD / tan(radians(elevation))
    moved = cells_towards(grid, azimuth + 180.0, distance)
    return None if moved is None else Casting(azimuth, elevation, *moved)


def cast(clouds: BoolArray, columns: float, rows: float) -> BoolArray:
    """out[p] = some clouds[p - t * (rows, columns)] with t from 0 to 1, and the cells around.

    Args:
        clouds: (rows, columns).
        columns: cells to the right that the farthest shadow lies.
        rows: cells down.
    """
    out = clouds.copy()
    length = ceil(max(abs(columns), abs(rows)))
    done = 1
    # Each step doubles the length of the trail that is laid already.
    while done <= length:
        step = min(done, length + 1 - done)
        out |= _moved(out, round(rows * step / length), round(columns * step / length))
        done += step
    wide = out.copy()
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            wide |= _moved(out, down, right)
    return wide


def _moved(cells: BoolArray, down: int, right: int) -> BoolArray:
    """Cells moved; what comes in from outside is not set."""
    out: NDArray[np.bool_] = np.zeros_like(cells)
    height, width = cells.shape
    if abs(down) >= height or abs(right) >= width:
        return out
    to = slice(max(down, 0), height + min(down, 0)), slice(max(right, 0), width + min(right, 0))
    of = slice(max(-down, 0), height + min(-down, 0)), slice(max(-right, 0), width + min(-right, 0))
    out[to] = cells[of]
    return out
