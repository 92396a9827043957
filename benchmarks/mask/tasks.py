# SPDX-License-Identifier: GPL-2.0-or-later
"""One job in a process of its own: ``tasks.py NAME SCENE QA OUTPUT``.

Prints the seconds of the call alone; the caller times the process.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EARTHPY = ROOT / ".cache" / "benchmarks" / "earthpy"
# As the lessons print them.
LESSON = [328, 392, 840, 904, 1350, 352, 368, 416, 432, 480, 864, 880, 928, 944, 992, 480, 992]
THRESHOLD = 1000


def mask(scene: str, qa: str, output: str, **settings: Any) -> float:
    from canopycloud.core.qa import mask_clouds

    start = time.perf_counter()
    mask_clouds(scene, qa, output, **settings)
    return time.perf_counter() - start


def mask_cleaned(scene: str, qa: str, output: str) -> float:
    return mask(scene, qa, output, closing=2, min_object=20, dilation=5)


def mask_dilated(scene: str, qa: str, output: str) -> float:
    """As the tool dilates where nothing else is said."""
    from canopycloud.core.qa.products import USUAL_DILATION

    cloud, shadow = USUAL_DILATION
    return mask(scene, qa, output, dilation_cloud=cloud, dilation_shadow=shadow)


def mask_anew(scene: str, qa: str, output: str) -> float:
    """With creation options of the user's every block is written again."""
    return mask(scene, qa, output, options={"ZLEVEL": 6})


def canopy(scene: str, qa: str, output: str) -> float:
    from canopycloud.core.canopy import clean_zero_canopy

    start = time.perf_counter()
    clean_zero_canopy(scene, output, threshold=THRESHOLD)
    return time.perf_counter() - start


def earthpy(scene: str, qa: str, output: str) -> float:
    """Read all, mask_pixels, write with the profile of the scene."""
    import rasterio

    mask_pixels = _mask_pixels()
    start = time.perf_counter()
    with rasterio.open(scene) as bands:
        cells, profile = bands.read(), bands.profile
    with rasterio.open(qa) as codes:
        masked = mask_pixels(cells, codes.read(1), vals=LESSON)
    profile.update(predictor=2)
    with rasterio.open(output, "w", **profile) as out:
        out.write(masked.filled(profile["nodata"]))
    return time.perf_counter() - start


def _mask_pixels() -> Any:
    """earthpy's own function, from its file: the package wants more than it needs for this."""
    spec = importlib.util.spec_from_file_location("earthpy_mask", EARTHPY / "earthpy" / "mask.py")
    if spec is None or spec.loader is None:
        raise RuntimeError(f"earthpy is not in {EARTHPY}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.mask_pixels


TASKS = {
    "mask": mask, "mask_anew": mask_anew, "mask_dilated": mask_dilated,
    "mask_cleaned": mask_cleaned, "canopy": canopy, "earthpy": earthpy,
}  # fmt: skip

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / ".cache" / "plugins"))
    print(TASKS[sys.argv[1]](*sys.argv[2:5]))
