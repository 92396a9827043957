# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up pair with sand and bright roofs on both dates, which the QA band calls cloud."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from canopycloud.core.sample import scene_pair, to_dn, to_reflectance
from canopycloud.core.sample.land import BANDS
from canopycloud.core.sample.scene import TARGET_SUN
from canopycloud.core.sample.sky import seen_through
from scipy import ndimage

CELLS = Affine(30, 0, 300000, 0, -30, 4100000)
QA_NAME = "LC09_L2SP_042034_20230707_20230709_02_T1_QA_PIXEL.tif"
SUN = json.dumps({"sun": [TARGET_SUN.azimuth, TARGET_SUN.elevation]})
# Reflectance of B2..B7.
_SAND = np.array((0.20, 0.28, 0.36, 0.44, 0.50, 0.48))
_ROOF = np.array((0.42, 0.46, 0.48, 0.50, 0.46, 0.42))
_SAND_SHARE, _CELLS_PER_ROOF = 0.04, 2666
_CLOUD_QA = 8 | 3 << 8 | 1 << 10 | 1 << 12 | 1 << 14


class BrightLand:
    """Two dates of it: `target` under cloud, `clear` with what its own QA band marks as 0.

    Masks, all of the target's cells: `called`, bright land that the QA band calls cloud; `bright`,
    of it what is seen on both dates; `cloud` and `shadow`, true and thick; `cloud_by_qa`, what of
    `cloud` the QA band marks; `missed`, what of `shadow` it does not; `land`, clear on both dates,
    more than three cells from true cloud and shadow.
    """

    def __init__(self, seed: int, shape: tuple[int, int], **settings: Any) -> None:
        pair = scene_pair(shape, seed, margin=(0, 0, 0, 0), bands=BANDS[1:], **settings)
        rng = np.random.default_rng(seed)
        field = ndimage.gaussian_filter(rng.normal(size=shape), 8)
        sand, roof = field > np.quantile(field, 1 - _SAND_SHARE), np.zeros(shape, bool)
        for _ in range(shape[0] * shape[1] // _CELLS_PER_ROOF):
            (r, c), (h, w) = rng.integers(5, np.array(shape) - 12), rng.integers(2, 8, 2)
            roof[r : r + h, c : c + w] = True
        ground, other = to_reflectance(pair.truth), to_reflectance(pair.donor)
        gain = 1 + rng.normal(0.02, 0.03, (6, 1))
        for where, levels in ((sand & ~roof, _SAND), (roof, _ROOF)):
            own = 1 + 0.12 * rng.normal(size=where.sum())
            for date, factor in ((ground, 1), (other, gain)):
                noise = 1 + 0.02 * rng.normal(size=(6, where.sum()))
                date[:, where] = levels[:, None] * own * factor * noise
        sky = pair.target_sky
        self.target = to_dn(seen_through(ground, sky, np.arange(1, 7)))
        self.clear = np.where(pair.donor == 0, 0, to_dn(np.nan_to_num(other))).astype(np.uint16)
        self.clear[:, (pair.donor_qa & 0b11111) != 0] = 0
        known = (self.clear != 0).all(axis=0)
        flagged = (pair.target_qa & 0b11110) != 0
        self.called = (sand | roof) & ~flagged
        self.qa = np.where(self.called, _CLOUD_QA, pair.target_qa).astype(np.uint16)
        self.bright = self.called & known & ~pair.contaminated
        self.cloud = (sky.cloud > 0.3) & known
        self.cloud_by_qa = (sky.cloud > 0.3) & ((pair.target_qa & 8) != 0)
        self.shadow = (sky.shadow > 0.3) & (sky.cloud < 0.05) & known
        self.missed = self.shadow & ~flagged
        self.land = known & ~ndimage.binary_dilation(pair.contaminated, iterations=3)

    def write(self, folder: Path) -> tuple[Path, Path, Path, Path]:
        """The target, its QA band, the clear date; and the target without the sun's position."""
        return (
            write(folder / "scene.tif", self.target, {"CANOPYCLOUD_SCENE": SUN}),
            write(folder / QA_NAME, self.qa),
            write(folder / "clear.tif", self.clear),
            write(folder / "blind.tif", self.target),
        )


def write(path: Path, values: np.ndarray, tags: dict[str, str] | None = None) -> Path:
    """Two dates written in the same way differ in nothing but their values."""
    bands = values if values.ndim == 3 else values[None]
    profile = {
        "driver": "GTiff", "count": len(bands), "height": bands.shape[1], "crs": "EPSG:32611",
        "width": bands.shape[2], "dtype": bands.dtype, "transform": CELLS,
        "nodata": 0 if values.ndim == 3 else None,
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as made:
        made.write(bands)
        made.update_tags(**(tags or {}))
    return path
