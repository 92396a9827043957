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
import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import rasterio
from scipy import ndimage

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [
    str(ROOT / place) for place in (".cache/plugins", "benchmarks/fill", "tests/core")
]

import pairs  # noqa: E402
from brightland import BrightLand  # noqa: E402
from canopycloud.core.qa import mask_clouds  # noqa: E402
from canopycloud.core.scene import stack_scene  # noqa: E402
from evaluate import unmasked_shadow  # noqa: E402

USUAL = {"dilation_cloud": 60.0, "dilation_shadow": 90.0}
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
    print(
        f"Cold Springs: of {shadow.sum()} cells of shadow by pixel_qa {dark[shadow].sum()} are "
        f"dark, {(seen >= there)[shadow].sum()} as bright as on the other date or brighter"
    )
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
    site = BrightLand(seed, (400, 400), cloud_cover=cover)
    scene, qa, clear, blind = site.write(folder)
    found = masked(folder, scene, qa, clear, "qa_and_scenes")
    back = (found == RESCUED)[site.bright].mean()
    print(f"  seed {seed}, {cover:.0%} cloud: given back {back:.1%} of bright land and "
          f"{(found == RESCUED)[site.cloud_by_qa].mean():.2%} of true cloud")  # fmt: skip
    for name, target in (("with the sun", scene), ("without", blind)):
        found = masked(folder, target, None, clear, "scenes")
        print(
            f"    clear scenes alone, {name}: cloud {(found == 2)[site.cloud].mean():.1%}, shadow "
            f"{(found == 3)[site.shadow].mean():.1%}, clear land "
            f"{(found != 0)[site.land].mean():.2%}"
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
