# SPDX-License-Identifier: GPL-2.0-or-later
"""A stand of our own with known places: a canopy height model, and plots cut out of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import rasterio
from rasterio import Affine

CELL = 0.5
LEFT, TOP = 500_000.0, 5_000_000.0


class Stand:
    """Trees on a square, as cones on flat ground, seen in cells of half a metre."""

    def __init__(self, size: float = 200.0, seed: int = 1, rows: float | None = None) -> None:
        deal = np.random.default_rng(seed)
        if rows is None:
            count = int(size * size / 18)
            self.x, self.y = deal.uniform(0, size, (2, count))
            keep: list[int] = []
            for i in range(count):  # crowns keep a distance
                apart = np.hypot(self.x[keep] - self.x[i], self.y[keep] - self.y[i])
                if not (apart < 2).any():
                    keep.append(i)
            self.x, self.y = self.x[keep], self.y[keep]
            self.height = np.clip(deal.normal(18, 5, len(keep)), 4, 32)
        else:
            axis = np.arange(rows / 2, size, rows)
            self.x, self.y = (part.ravel() for part in np.meshgrid(axis, axis))
            self.height = deal.normal(18, 0.3, self.x.size)
        cells = int(size / CELL)
        at = (np.arange(cells) + 0.5) * CELL
        self.canopy = np.zeros((cells, cells), np.float32)
        for x, y, h in zip(self.x, self.y, self.height):
            wide = 0.6 + 0.11 * h
            columns = slice(*np.searchsorted(at, (x - wide, x + wide)))
            rows_ = slice(*np.searchsorted(at, (size - y - wide, size - y + wide)))
            away = np.hypot(at[None, columns] - x, (size - at)[rows_, None] - y)
            crown = np.where(away <= wide, h * (1 - 0.45 * away / wide), 0)
            here = self.canopy[rows_, columns]
            np.maximum(here, crown, out=here, casting="unsafe")
        self.canopy += deal.normal(0, 0.3, self.canopy.shape).astype(np.float32)
        self.size = size

    def write(self, path: Any, **changes: Any) -> str:
        profile = {
            "driver": "GTiff", "dtype": "float32", "count": 1, "crs": "EPSG:32632",
            "width": self.canopy.shape[1], "height": self.canopy.shape[0], "nodata": -9999.0,
            "transform": Affine(CELL, 0, LEFT, 0, -CELL, TOP), **changes,
        }  # fmt: skip
        with rasterio.open(path, "w", **profile) as file:
            file.write(self.canopy, 1)
        return str(path)

    def plot(self, x: float, y: float, radius: float) -> tuple[Any, Any, Any]:
        """East, north and height of the stems around a place."""
        here = np.hypot(self.x - x, self.y - y) <= radius
        return self.x[here] - x, self.y[here] - y, self.height[here]

    def on_map(self, x: Any, y: Any) -> tuple[Any, Any]:
        return LEFT + x, TOP - self.size + y
