# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes of our own as folders: tiny images under the names, and with the metadata, of products."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import rasterio
from rasterio import Affine

METRES = {
    "B01": 60, "B02": 10, "B03": 10, "B04": 10, "B05": 20, "B06": 20, "B07": 20, "B08": 10,
    "B8A": 20, "B09": 60, "B10": 60, "B11": 20, "B12": 20, "SCL": 20,
}  # fmt: skip
TILE = 240.0  # metres: 24 cells of 10 m, 12 of 20, 4 of 60


PLACE = ("EPSG:32633", 499_980.0, 8_900_040.0)  # of the tile T33XWJ


def image(
    path: Path, values, metres: float, *, driver: str = "GTiff", nodata=None, place=PLACE
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.asarray(values)
    options = {"QUALITY": "100", "REVERSIBLE": "YES"} if driver == "JP2OpenJPEG" else {}
    with rasterio.open(
        path, "w", driver=driver, width=values.shape[1], height=values.shape[0], count=1,
        dtype=values.dtype.name, crs=place[0], nodata=nodata,
        transform=Affine(metres, 0, place[1], 0, -metres, place[2]), **options,
    ) as file:  # fmt: skip
        file.write(values, 1)


def cells(seed: int, metres: float) -> np.ndarray:
    side = round(TILE / metres)
    return np.random.default_rng(seed).integers(1001, 9000, (side, side)).astype(np.uint16)


def safe(folder: Path, metadata: Path, *, driver: str = "JP2OpenJPEG") -> dict[str, np.ndarray]:
    """A SAFE tree below `folder` with real metadata and our own images; band to its cells."""
    tree = folder / metadata.name
    for file in metadata.rglob("*"):
        if file.is_file():
            copy = tree / file.relative_to(metadata)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    text = next(tree.glob("MTD_MSI*.xml")).read_text(encoding="utf-8")
    tile = next(tree.glob("GRANULE/*/MTD_TL.xml")).read_text(encoding="utf-8")
    crs, left, top = (
        re.search(f"<{tag}>([^<]+)<", tile)[1] for tag in ("HORIZONTAL_CS_CODE", "ULX", "ULY")
    )
    place = (crs, float(left), float(top))
    written: dict[str, np.ndarray] = {}
    for name in re.findall(r"<IMAGE_FILE>([^<]+)</IMAGE_FILE>", text):
        match = re.search(r"_(B\d\w|SCL)(?:_(\d\d)m)?$", name)
        if not match:
            continue
        token, metres = match[1], float(match[2] or METRES[match[1]])
        values = cells(sum(map(ord, token)), metres)
        if token == "SCL":
            values = (values % 12).astype(np.uint8)
        image(tree / f"{name}.jp2", values, metres, driver=driver, place=place)
        if metres == METRES[token] or token not in written:
            written[token] = values
    return written
