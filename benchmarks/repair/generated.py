# SPDX-License-Identifier: GPL-2.0-or-later
"""Eight dates of one made-up place as Landsat folders, whatever the size.

Fields and forests of six covers, each with a curve of the year of its own; from date to date the
sun, the haze, the noise and a few harvested fields change, and each date has clouds with shadows.
The QA band (BQA of Collection 1) marks them all. The figures of cloud, change and noise were
chosen before anything was measured, and are those of `benchmarks/fill/dates.py`.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import numpy as np
from scipy import ndimage

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fill"))

BANDS = ("B2", "B3", "B4", "B5", "B6", "B7")
CLEAR, CLOUD, SHADOW = 2720, 2800, 2976
METRES = 30.0
FIRST = datetime.date(2018, 1, 31)
APART = (0, 64, 16, 80, 48, 64, 32, 16)  # days from one date to the next, as at New York
COVER = (0.10, 0.25, 0.15, 0.10, 0.30, 0.15, 0.35, 0.40)  # cloud, share of the scene


def write_series(folder: Path, side: int = 2000, seed: int = 5) -> None:
    """Write one folder per date: six bands and a QA band of side × side cells."""
    import pairs as all_of

    rng = np.random.default_rng(seed)
    shape = (side, side)
    height, wet = all_of.noise(rng, shape, 120), all_of.noise(rng, shape, 60)
    fields = rng.integers(0, 6, (side // 12 + 2, side // 12 + 2))
    patches = fields.repeat(12, 0).repeat(12, 1)[:side, :side]
    kind = np.where(height > 0.6, 0, np.where(wet > 1.6, 4, patches)).astype(np.uint8)
    fertile = ndimage.gaussian_filter(rng.normal(size=shape), 1.0) * 0.6 + 0.08 * wet
    light = 1 + 0.10 * (np.roll(height, 1, 1) - np.roll(height, -1, 1))
    # When in the year a cover is greenest, and how much each of its bands swings.
    phase = rng.uniform(0, 2 * np.pi, 6)
    swing = rng.normal(0, 0.12, all_of._COVERS.shape)
    plants = np.array([1, 1, 1.2, -0.8, 1, 1.2])
    day = FIRST
    for apart, share in zip(APART, COVER):
        day += datetime.timedelta(days=apart)
        turn = 2 * np.pi * day.timetuple().tm_yday / 365
        season = np.sin(turn)
        covers = all_of._COVERS * (1 + swing * np.sin(turn + phase)[:, None])
        own = fertile + 0.25 * all_of.noise(rng, shape, 8, 2)
        haze = 1 + 0.5 * all_of.noise(rng, shape, 200, 2)
        harvested = all_of.noise(rng, shape, 20, 2)
        harvested = harvested > np.quantile(harvested, 0.98)
        clouds = all_of.noise(rng, shape, max(side / 8, 16))
        cloud = clouds > np.quantile(clouds, 1 - share)
        shadow = np.roll(cloud, (9, -14), (0, 1)) & ~cloud
        qa = np.where(cloud, CLOUD, np.where(shadow, SHADOW, CLEAR)).astype(np.uint16)
        name = f"LC08_L1TP_013032_{day:%Y%m%d}_{day:%Y%m%d}_01_T1"
        place = folder / f"{day:%Y%m%d}"
        place.mkdir(parents=True, exist_ok=True)
        for k, band in enumerate(BANDS):
            values = covers[:, k][kind]
            values = values * (1 + 0.12 * own * plants[k])
            values *= 1 + (1 + 0.5 * season) * (light - 1)
            values += haze * (120, 80, 50, 20, 8, 4)[k]
            bare = covers[3, k] * (1 + 0.1 * rng.normal(size=int(harvested.sum())))
            values[harvested] = bare
            values += rng.normal(0, 25, shape)
            values[shadow] *= 0.45
            values[cloud] = 6000 + 500 * rng.normal(size=int(cloud.sum()))
            _write(place / f"{name}_{band}.TIF", np.clip(np.rint(values), 1, 65535))
        _write(place / f"{name}_BQA.TIF", qa)


def _write(path: Path, values: np.ndarray) -> None:
    from canopycloud.core.affine import Affine
    from canopycloud.core.crs import Crs
    from canopycloud.core.grid import Grid
    from canopycloud.core.raster import Band, create_raster

    rows, columns = values.shape
    transform = Affine(METRES, 0.0, 500_000.0, 0.0, -METRES, 4_500_000.0)
    grid = Grid(Crs.from_epsg(32618), transform, columns, rows)
    with create_raster(path, grid, [Band(1, "uint16", None, "")]) as writer:
        writer.write(values[np.newaxis].astype(np.uint16), grid.window)
