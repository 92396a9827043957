# SPDX-License-Identifier: GPL-2.0-or-later
"""The second opinion of QA Cloud Mask: how much it finds, gives back and marks wrongly.

    .venv/bin/python benchmarks/mask/opinion.py [--data FOLDER]

First the two dates of Cold Springs in the data folder, then the made-up site with sand and bright
roofs that its QA band calls cloud. Shares are of cells, without the dilation of the clean-up where
nothing else is said; "usual" is the tool's own.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import rasterio
from scipy import ndimage

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / ".cache" / "plugins"), str(ROOT / "benchmarks" / "fill")]

import pairs  # noqa: E402
from canopycloud.core.qa import mask_clouds  # noqa: E402
from canopycloud.core.sample import scene_pair, to_dn, to_reflectance  # noqa: E402
from canopycloud.core.sample.land import BANDS  # noqa: E402
from canopycloud.core.sample.scene import TARGET_SUN  # noqa: E402
from canopycloud.core.sample.sky import seen_through  # noqa: E402
from canopycloud.core.scene import stack_scene  # noqa: E402
from evaluate import unmasked_shadow  # noqa: E402

USUAL = {"dilation_cloud": 60.0, "dilation_shadow": 90.0}
# Reflectance of B2..B7.
SAND = np.array((0.20, 0.28, 0.36, 0.44, 0.50, 0.48))
ROOF = np.array((0.42, 0.46, 0.48, 0.50, 0.46, 0.42))
CLOUD_QA = 8 | 3 << 8 | 1 << 10 | 1 << 12 | 1 << 14
RESCUED = 103


def masked(folder, scene, qa, clear, method, **more):
    """The mask raster of a run."""
    mask = folder / "mask.tif"
    mask_clouds(scene, qa, folder / "out.tif", method=method, clear_scenes=[clear],
                output_mask=mask, **more)  # fmt: skip
    with rasterio.open(mask) as made:
        return made.read(1)


def cold_springs(data: Path, folder: Path) -> None:
    """What is found of the date with clouds, and what is marked on the other one."""
    source = data / "landsat_c1_coldsprings"
    cloudy, clear = folder / "cloudy.tif", folder / "clear.tif"
    stack_scene(source / "20160707_cloudy", cloudy)
    stack_scene(source / "20160723_donor", clear)
    pair = next(pairs.cold_springs(data))
    qa = next((source / "20160707_cloudy").glob("*pixel_qa*.tif"))
    with rasterio.open(qa) as opened:
        codes, profile = opened.read(1), opened.profile
    cloud = (codes >> 5 & 1) == 1
    shadow = pair.mask & ~cloud
    seen, there = (
        ndimage.gaussian_filter(v[4].astype(float), 0.7) for v in (pair.target, pair.donor)
    )
    dark = seen < 0.7 * there
    missed = unmasked_shadow(pair)
    print(f"Cold Springs: of {shadow.sum()} cells of shadow by pixel_qa {dark[shadow].sum()} dark")
    for name, grown in (("bare", {}), ("usual", USUAL)):
        found = masked(folder, cloudy, qa, clear, "qa_and_scenes", **grown) != 0
        print(f"  {name}: {found[missed].mean():.1%} of {missed.sum()} cells of missed shadow")
        sizes = np.bincount(pair.objects.ravel())
        numbers = [i for i in range(1, len(sizes)) if sizes[i] >= 12]
        hits, cells = np.zeros(3), np.zeros(3)
        for chosen in itertools.combinations(numbers, len(numbers) // 2):
            half = np.isin(pair.objects, chosen)
            hidden = folder / qa.name
            with rasterio.open(hidden, "w", **profile) as made:
                made.write(np.where(half, 322, codes).astype(codes.dtype), 1)
            found = masked(folder, cloudy, hidden, clear, "qa_and_scenes", **grown) != 0
            for i, part in enumerate((cloud, shadow, shadow & dark)):
                hits[i] += found[half & part].sum()
                cells[i] += (half & part).sum()
        shares = ", ".join(
            f"{what} {share:.1%}"
            for what, share in zip(("cloud", "shadow", "of it dark"), hits / cells)
        )
        print(f"    half of the objects hidden, all choices: {shares}")
    first = folder / "masked.tif"
    mask_clouds(cloudy, qa, first, **USUAL)
    found = masked(folder, clear, None, first, "scenes")
    labels, count = ndimage.label(found, np.ones((3, 3)))
    sizes = np.bincount(labels.ravel())[1:].tolist()
    print(f"  the other date: {(found != 0).mean():.2%} marked, {count} objects of {sizes} cells")


def bright_site(seed: int, cover: float, folder: Path) -> None:
    """What is given back of bright land that the QA calls cloud, and of true cloud."""
    shape = (400, 400)
    pair = scene_pair(shape, seed, cloud_cover=cover, margin=(0, 0, 0, 0), bands=BANDS[1:])
    rng = np.random.default_rng(seed)
    field = ndimage.gaussian_filter(rng.normal(size=shape), 8)
    sand, roof = field > np.quantile(field, 0.96), np.zeros(shape, bool)
    for _ in range(60):
        (r, c), (h, w) = rng.integers(5, np.array(shape) - 12), rng.integers(2, 8, 2)
        roof[r : r + h, c : c + w] = True
    ground, other = to_reflectance(pair.truth), to_reflectance(pair.donor)
    gain = 1 + rng.normal(0.02, 0.03, (6, 1))
    for where, levels in ((sand & ~roof, SAND), (roof, ROOF)):
        own = 1 + 0.12 * rng.normal(size=where.sum())
        for date, factor in ((ground, 1), (other, gain)):
            noise = 1 + 0.02 * rng.normal(size=(6, where.sum()))
            date[:, where] = levels[:, None] * own * factor * noise
    sky = pair.target_sky
    target = to_dn(seen_through(ground, sky, np.arange(1, 7)))
    clear = np.where(pair.donor == 0, 0, to_dn(np.nan_to_num(other))).astype(np.uint16)
    clear[:, (pair.donor_qa & 0b11111) != 0] = 0
    flagged = (pair.target_qa & 0b11110) != 0
    called = (sand | roof) & ~flagged
    codes = np.where(called, CLOUD_QA, pair.target_qa).astype(np.uint16)
    sun = {"CANOPYCLOUD_SCENE": json.dumps({"sun": [TARGET_SUN.azimuth, TARGET_SUN.elevation]})}
    files = []
    for name, values, tags in (
        ("t.tif", target, sun), ("blind.tif", target, {}), ("d.tif", clear, {}),
        ("LC09_L2SP_042034_20230707_20230709_02_T1_QA_PIXEL.tif", codes[None], {}),
    ):  # fmt: skip
        files.append(folder / name)
        with rasterio.open(
            files[-1], "w", driver="GTiff", count=len(values), height=400, width=400,
            dtype="uint16", nodata=0 if len(values) > 1 else None, crs="EPSG:32611",
            transform=rasterio.transform.from_origin(300000, 4100000, 30, 30),
        ) as made:  # fmt: skip
            made.write(values)
            made.update_tags(**tags)
    known = (clear != 0).all(axis=0)
    found = masked(folder, files[0], files[3], files[2], "qa_and_scenes")
    true = (sky.cloud > 0.3) & ((pair.target_qa & 8) != 0)
    back = (found == RESCUED)[called & known & ~pair.contaminated].mean()
    print(f"  seed {seed}, {cover:.0%} cloud: given back {back:.1%} of bright land and "
          f"{(found == RESCUED)[true].mean():.2%} of true cloud")  # fmt: skip
    cloud, shadow = (sky.cloud > 0.3) & known, (sky.shadow > 0.3) & (sky.cloud < 0.05) & known
    land = known & ~ndimage.binary_dilation(pair.contaminated, iterations=3)
    for name, scene in (("with the sun", files[0]), ("without", files[1])):
        found = masked(folder, scene, None, files[2], "scenes")
        print(
            f"    clear scenes alone, {name}: cloud {(found == 2)[cloud].mean():.1%}, shadow "
            f"{(found == 3)[shadow].mean():.1%}, clear land {(found != 0)[land].mean():.2%}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data = os.environ.get("CANOPYCLOUD_DATA") or ROOT.parent / "shared" / "data"
    parser.add_argument("--data", type=Path, default=Path(data))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.data.is_dir():
            cold_springs(arguments.data, Path(folder))
        print("Made-up site, sand and bright roofs that the QA band calls cloud")
        for seed, cover in itertools.product((1, 2), (0.15, 0.4)):
            bright_site(seed, cover, Path(folder))


if __name__ == "__main__":
    main()
