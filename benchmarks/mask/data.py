# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene and its QA band, made by formula: ground that varies, clouds and their shadows."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from rasterio.windows import Window

BANDS = 7
NODATA = -9999
CREATION = {
    "tiled": True,
    "blockxsize": 256,
    "blockysize": 256,
    "compress": "DEFLATE",
    "predictor": 2,
    "bigtiff": "IF_SAFER",
    "num_threads": "ALL_CPUS",
}
CLEAR, SHADOW, CLOUD, SURE_CLOUD = 322, 328, 480, 992


def paths(folder: Path, size: int) -> tuple[Path, Path]:
    """Scene and QA band of a size."""
    return folder / f"scene_{size}.tif", folder / f"LC08_{size}_01_T1_pixel_qa.tif"


def make(folder: Path, size: int) -> tuple[Path, Path]:
    """Make both unless they are there."""
    scene, qa = paths(folder, size)
    if qa.exists():
        return scene, qa
    folder.mkdir(parents=True, exist_ok=True)
    profile = {
        "driver": "GTiff", "width": size, "height": size, "crs": "EPSG:32613",
        "transform": Affine(30, 0, 455655, 0, -30, 4428465), **CREATION,
    }  # fmt: skip
    rng = np.random.default_rng(20160707)
    part = qa.with_suffix(".part.tif")
    with (
        rasterio.open(
            scene, "w", count=BANDS, dtype="int16", nodata=NODATA, interleave="band", **profile
        ) as bands,
        rasterio.open(part, "w", count=1, dtype="uint16", nodata=1, **profile) as codes,
    ):
        for row in range(0, size, 512):
            rows = min(512, size - row)
            window = Window(0, row, size, rows)
            y, x = np.mgrid[row : row + rows, 0:size].astype(np.float32)
            ground = 1500 + 800 * np.sin(x / 97) * np.cos(y / 131) + 400 * np.sin((x + y) / 23)
            for band in range(BANDS):
                noise = rng.normal(0, 25, ground.shape)
                cells = ground * (0.5 + 0.2 * band) + noise
                bands.write(cells.astype(np.int16), band + 1, window=window)
            sky = np.sin(x / 211 + 3 * np.sin(y / 307)) * np.cos(y / 173)
            qa_codes = np.full(ground.shape, CLEAR, np.uint16)
            qa_codes[sky > 0.75], qa_codes[sky < -0.8], qa_codes[sky > 0.9] = (
                CLOUD, SHADOW, SURE_CLOUD,
            )  # fmt: skip
            codes.write(qa_codes, 1, window=window)
    part.rename(qa)
    return scene, qa


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
