# SPDX-License-Identifier: GPL-2.0-or-later
"""Many dates of one place as folders: a Landsat scene each, with its QA band and known truth."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio import Affine

CLEAR, CLOUD, SHADOW, FILL = 2720, 2800, 2976, 1  # BQA of Landsat 8, Collection 1
BANDS = ("B2", "B3", "B4", "B5")
METRES = 30.0


def land(side: int, seed: int = 3) -> np.ndarray:
    """Fields of (bands, side, side) reflectances × 10 000."""
    rng = np.random.default_rng(seed)
    fields = rng.integers(0, 6, (side // 8 + 1, side // 8 + 1)).repeat(8, 0).repeat(8, 1)
    tables = rng.uniform(600, 3500, (len(BANDS), 6))
    fine = rng.normal(1, 0.05, (side, side))
    return tables[:, fields[:side, :side]] * fine


def date_of(ground: np.ndarray, day: int) -> np.ndarray:
    """The land on another day: gains and offsets of season and air, band by band."""
    season = np.sin(2 * np.pi * day / 365)
    gains = 1 + season * np.array([0.05, 0.08, 0.1, 0.25])[:, None, None]
    noise = np.random.default_rng(day).normal(0, 25, ground.shape)
    return np.clip(ground * gains + 120 * season + noise, 1, 60000).astype(np.uint16)


def scene(
    folder: Path, date: str, values: np.ndarray, qa: np.ndarray, *, shift: float = 0,
    crs: str = "EPSG:32618", path_row: str = "013032",
) -> Path:  # fmt: skip
    """Write `LC08_L1TP_013032_<date>_B2.TIF` … and `…_BQA.TIF`."""
    folder.mkdir(parents=True, exist_ok=True)
    start = f"LC08_L1TP_{path_row}_{date}_{date}_01_T1"
    place = Affine(METRES, 0, 500_000 + METRES * shift, 0, -METRES, 4_500_000)
    for name, cells in [*zip(BANDS, values), ("BQA", qa)]:
        with rasterio.open(
            folder / f"{start}_{name}.TIF", "w", driver="GTiff", width=cells.shape[1],
            height=cells.shape[0], count=1, dtype="uint16", crs=crs, transform=place,
        ) as file:  # fmt: skip
            file.write(cells.astype(np.uint16), 1)
    return folder


def cloudy(side: int, *boxes: tuple[int, int, int, int]) -> np.ndarray:
    """A QA band with clouds at (row, column, height, width)."""
    qa = np.full((side, side), CLEAR, np.uint16)
    for row, column, height, width in boxes:
        qa[row : row + height, column : column + width] = CLOUD
    return qa


def series(folder: Path, side: int = 64) -> dict[str, np.ndarray]:
    """Four dates; the first three with a cloud each, elsewhere. Returns the truth by date."""
    ground, truth = land(side), {}
    clouds = {
        "20180105": [(8, 8, 12, 14)], "20180121": [(36, 30, 14, 12)],
        "20180206": [(10, 40, 10, 10)], "20180222": [],
    }  # fmt: skip
    for k, (date, boxes) in enumerate(clouds.items()):
        values = date_of(ground, 5 + 16 * k)
        truth[date] = values
        seen = values.copy()
        for row, column, height, width in boxes:
            seen[:, row : row + height, column : column + width] = 9000
        scene(folder / date, date, seen, cloudy(side, *boxes))
    return truth
