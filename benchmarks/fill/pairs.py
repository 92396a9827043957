# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of dates to judge a fill on: real ones from a data folder, and generated ones.

A pair holds the input and the donor on one grid, which cells of each are usable, and a cloud
mask of the place whose shapes are used for simulated holes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from scipy import ndimage

ND = -32768


@dataclass
class Pair:
    name: str
    target: np.ndarray  # (bands, rows, columns), stored units
    donor: np.ndarray
    clear: np.ndarray  # (rows, columns): the input is usable
    donor_ok: np.ndarray
    mask: np.ndarray  # the cloud mask whose shapes are used
    objects: np.ndarray | None = None  # numbers of real clouds and shadows, 0 where clear


def _stack(files):
    return np.stack([rasterio.open(file).read(1) for file in sorted(files)])


def _read(file):
    with rasterio.open(file) as src:
        return src.read(1)


def cold_springs(data: Path) -> Iterator[Pair]:
    """Landsat 8 surface reflectance, 16 days apart, the cloudy one first; and the other way."""
    folder = data / "landsat_c1_coldsprings"
    cloudy = _stack((folder / "20160707_cloudy").glob("*sr_band*_crop.tif"))
    clear = _stack((folder / "20160723_donor").glob("*sr_band*_crop.tif"))
    qa = _read(next((folder / "20160707_cloudy").glob("*pixel_qa*.tif")))
    mask = ((qa >> 3 & 1) | (qa >> 5 & 1)).astype(bool)
    every = np.ones(mask.shape, bool)
    cloud = (qa >> 5 & 1).astype(bool)
    clouds, count = ndimage.label(cloud)
    shadows, _ = ndimage.label(mask & ~cloud)
    objects = np.where(shadows, shadows + count, clouds)
    yield Pair("Cold Springs", cloudy, clear, ~mask, every, mask, objects)
    usable = ~ndimage.binary_dilation(mask, iterations=2)
    yield Pair("Cold Springs, reversed", clear, cloudy, every, usable, mask)


def new_york(data: Path) -> Iterator[Pair]:
    """Three dates of 2018, whole scenes thinned to 3 km: summer, late summer, winter."""
    from rasterio.warp import reproject

    dates = {}
    for folder in sorted((data / "landsat_c1_l1_newyork").iterdir()):
        files = sorted(folder.glob("*_B[2-7].TIF"))
        with rasterio.open(files[0]) as one:
            place = {"transform": one.transform, "crs": one.crs}
        qa = _read(next(folder.glob("*BQA.TIF")))
        cloud = (qa >> 4 & 1).astype(bool) | ((qa >> 7 & 3) == 3)
        dates[folder.name] = (_stack(files), cloud, (qa & 1).astype(bool), place)
    for name, (target, cloud, fill, place) in dates.items():
        for other, (donor, donor_cloud, donor_fill, donor_place) in dates.items():
            if name == other:
                continue
            moved = []
            for layer in (*donor, (donor_cloud | donor_fill).astype(donor.dtype)):
                out = np.full(cloud.shape, 1 if len(moved) == len(donor) else 0, layer.dtype)
                reproject(
                    layer,
                    out,
                    src_transform=donor_place["transform"],
                    src_crs=donor_place["crs"],
                    dst_transform=place["transform"],
                    dst_crs=place["crs"],
                    init_dest_nodata=False,
                )
                moved.append(out)
            shapes = cloud if cloud.sum() > 200 else dates["20180827"][1]
            yield Pair(
                f"New York {name[4:]} from {other[4:]}",
                target,
                np.stack(moved[:-1]),
                ~(cloud | fill),
                moved[-1] == 0,
                shapes & ~fill,
            )


def marburg(data: Path) -> Iterator[Pair]:
    """Landsat 8 of 2013 and Landsat 7 of 2001: twelve years and two sensors."""
    folder = data / "landsat_c1_l1_marburg"
    new = _stack((folder / "LC08_20130707").glob("*_B[2-7].TIF"))
    old = _stack((folder / "LE07_20010730").glob("*_B[1-57].TIF"))
    qa = _read(
        next((data / "landsat_c1_coldsprings" / "20160707_cloudy").glob("*pixel_qa*.tif"))
    )
    mask = ((qa >> 3 & 1) | (qa >> 5 & 1)).astype(bool)[120:161, 136:177]
    every = np.ones(mask.shape, bool)
    yield Pair("Marburg 2013 from 2001", new, old, every, every, mask)
    yield Pair("Marburg 2001 from 2013", old, new, every, every, mask)


def noise(rng: np.random.Generator, shape, scale: float, octaves: int = 5) -> np.ndarray:
    """Fractal noise of unit variance; `scale` is the size of its largest features in cells."""
    total = np.zeros(shape, np.float32)
    for octave in range(octaves):
        size = max(scale / 2**octave, 1.0)
        coarse = tuple(int(np.ceil(n / size)) + 3 for n in shape)
        field = rng.normal(size=coarse).astype(np.float32)
        zoom = ndimage.zoom(field, size, order=1)
        total += zoom[: shape[0], : shape[1]] * 0.6**octave
    return (total - total.mean()) / total.std()


# Reflectance × 10000 of forest, grass, field, bare ground, water, town in six bands
# (blue, green, red, near infrared, two short-wave infrared); typical levels.
_COVERS = np.array(
    [
        [250, 420, 330, 2600, 1300, 600],
        [400, 750, 600, 2900, 2100, 1100],
        [450, 800, 650, 3300, 1900, 950],
        [850, 1200, 1600, 2300, 3000, 2400],
        [350, 380, 250, 120, 60, 40],
        [1000, 1150, 1250, 1900, 2000, 1700],
    ]
)


def generated(
    seed: int, shape=(320, 360), *, cover: float = 0.25, cloud_size: float = 40.0,
    change: float = 0.03, season: float = 1.0,
) -> Pair:  # fmt: skip
    """A pair made from land cover, season, haze, terrain light, noise, changed fields and clouds.

    Args:
        seed: of all random numbers.
        shape: rows and columns.
        cover: share of cloud.
        cloud_size: of the largest clouds in cells.
        change: share of cells that changed between the dates.
        season: how far the covers moved between the dates, 0 for not at all.
    """
    rng = np.random.default_rng(seed)
    height = noise(rng, shape, 120)
    wet = noise(rng, shape, 60)
    patches = ndimage.zoom(
        rng.integers(0, 6, tuple(n // 12 + 2 for n in shape)), 12, order=0
    )[: shape[0], : shape[1]]
    kind = np.where(height > 0.6, 0, np.where(wet > 1.6, 4, patches))
    fertile = ndimage.gaussian_filter(rng.normal(size=shape), 1.0) * 0.6 + 0.08 * wet
    light = 1 + 0.10 * (np.roll(height, 1, 1) - np.roll(height, -1, 1))

    def date(covers, sun, haze):
        base = covers[kind].transpose(2, 0, 1).astype(np.float32)
        base *= 1 + 0.12 * fertile * np.array([1, 1, 1.2, -0.8, 1, 1.2])[:, None, None]
        base *= 1 + sun * (light - 1)
        base += haze * np.array([120, 80, 50, 20, 8, 4])[:, None, None]
        return base + rng.normal(0, 18, base.shape)

    moved = _COVERS * (1 + season * rng.normal(0, 0.12, _COVERS.shape))
    donor = date(_COVERS, 1.0, 1 + 0.5 * noise(rng, shape, 200, 2))
    blurred = ndimage.shift(date(moved, 1.6, 2 + noise(rng, shape, 150, 2)), (0, 0.3, 0.2), order=1,
                            mode="nearest")  # fmt: skip
    changed = noise(rng, shape, 20, 2)
    changed = changed > np.quantile(changed, 1 - change) if change else np.zeros(shape, bool)
    blurred[:, changed] = moved[3][:, None] * (1 + 0.1 * rng.normal(size=changed.sum()))
    clouds = noise(rng, shape, cloud_size)
    cloud = clouds > np.quantile(clouds, 1 - 0.6 * cover)
    shadow = np.roll(cloud, (9, -14), (0, 1)) & ~cloud
    mask = cloud | shadow
    every = np.ones(shape, bool)
    return Pair(
        f"generated {seed} (cloud {mask.mean():.0%}, size {cloud_size:g}, change {change:.0%})",
        np.rint(blurred).astype(np.int16),
        np.rint(donor).astype(np.int16),
        every,
        every,
        mask,
    )


def all_pairs(data: Path | None) -> Iterator[Pair]:
    if data is not None and data.is_dir():
        yield from cold_springs(data)
        yield from new_york(data)
        yield from marburg(data)
    for seed, cover, size, change in (
        (1, 0.2, 30, 0.02),
        (2, 0.3, 90, 0.05),
        (3, 0.15, 15, 0.0),
        (4, 0.3, 60, 0.15),
    ):
        yield generated(seed, cover=cover, cloud_size=size, change=change)


def simulated_holes(pair: Pair, away: int = 3) -> Iterator[np.ndarray]:
    """The mask mirrored up-down, left-right, both, and rolled by (60, 90), over clear cells."""
    far = pair.clear.copy()
    if not far.all():
        far = ndimage.distance_transform_edt(pair.clear) >= away
    mask = pair.mask
    for hole in (mask[::-1], mask[:, ::-1], mask[::-1, ::-1], np.roll(mask, (60, 90), (0, 1))):
        hole = hole & far & pair.donor_ok
        if 20 <= hole.sum() <= 0.7 * hole.size:
            yield hole
