# SPDX-License-Identifier: GPL-2.0-or-later
"""The keepers of raster files against each other: rasterio, and GDAL's own Python.

    .venv/bin/python benchmarks/engines [--side 3000] [--rounds 3]

Mask, clean, fill and plot statistics of the same rasters, each in a process of its own, the two in
turn; of each the quickest round counts, and the largest peak of memory. It fails where GDAL's takes
more than 1.15 times rasterio's time or memory.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from measuring import run  # noqa: E402

BOUND = 1.15
TASKS = (
    "clean", "mask", "fill linear", "fill seamless", "fill resampled", "plots center",
    "plots all_touched", "plots exact",
)  # fmt: skip
ENGINES = ("rasterio", "gdal")


def make(folder: Path, side: int) -> None:
    import rasterio
    from affine import Affine

    rng = np.random.default_rng(1)
    place = Affine(1, 0, 500000, 0, -1, 4000000)
    options = {
        "driver": "GTiff", "width": side, "height": side, "crs": "EPSG:32611", "tiled": True,
        "blockxsize": 256, "blockysize": 256, "compress": "deflate",
    }  # fmt: skip
    ramp = np.add.outer(np.arange(side), np.arange(side)).astype(np.int16)
    for name, moved in (("scene", place), ("donor", place),
                        ("askew", Affine(1.1, 0, 499999.4, 0, -1.1, 4000000.7))):  # fmt: skip
        with rasterio.open(folder / f"{name}.tif", "w", count=4, dtype="int16", nodata=-9999,
                           transform=moved, **options) as out:  # fmt: skip
            for band in range(1, 5):
                cells = ramp + rng.integers(0, 60, (side, side), dtype=np.int16)
                if name == "scene":
                    cells[side // 4 : side // 2, side // 3 : side // 2] = -9999
                out.write(cells, band)
    codes = np.full((side, side), 322, np.uint16)
    codes[side // 8 : side // 3] = 352
    qa = folder / "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"
    with rasterio.open(qa, "w", count=1, dtype="uint16", transform=place, **options) as out:
        out.write(codes, 1)
    with rasterio.open(folder / "chm.tif", "w", count=1, dtype="float32", transform=place,
                       nodata=-9999, **options) as out:  # fmt: skip
        out.write(rng.gamma(2, 4, (side, side)).astype(np.float32), 1)


def work(task: str, folder: Path) -> None:
    """Run in the child: one task; prints the seconds of the call alone."""
    from canopycloud.core import clean_zero_canopy, fill_from_donors, mask_clouds
    from canopycloud.core.plots import draw_plots
    from canopycloud.core.zonal import plot_statistics

    start = time.perf_counter()
    target = folder / f"out_{os.getpid()}.tif"
    scene = folder / "scene.tif"
    if task == "clean":
        clean_zero_canopy(folder / "chm.tif", target, threshold=2)
    elif task == "mask":
        mask_clouds(scene, next(folder.glob("LC08*")), target, options={"COMPRESS": "DEFLATE"})
    elif task == "fill resampled":
        fill_from_donors(
            scene, [folder / "askew.tif"], target, method="linear", resampling="cubic"
        )
    elif task.startswith("fill"):
        fill_from_donors(scene, [folder / "donor.tif"], target, method=task.split()[1])
    else:
        rng = np.random.default_rng(2)
        centres = np.column_stack(
            (500000 + rng.uniform(50, 2900, 4000), 4000000 - rng.uniform(50, 2900, 4000))
        )
        plots = draw_plots(centres, "EPSG:32611", 20)
        plot_statistics(plots, folder / "chm.tif", method=task.split()[1])
    seconds = time.perf_counter() - start
    target.unlink(missing_ok=True)
    print(seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT / ".cache" / "plugins"))
    if arguments.work:
        task, folder = arguments.work[0], Path(arguments.work[1])
        if task == "make":
            make(folder, arguments.side)
        else:
            work(task, folder)
        return 0
    worst = 0.0
    print(f"{'':20}{'rasterio':>16}{'gdal':>20}   ratio of time, memory")
    with tempfile.TemporaryDirectory() as name:
        # In a child: the peak of memory of every later child begins with that of this process.
        run([sys.executable, __file__, "--side", arguments.side, "--work", "make", name])
        for task in TASKS:
            seconds: dict[str, list[float]] = {engine: [] for engine in ENGINES}
            peaks: dict[str, list[float]] = {engine: [] for engine in ENGINES}
            for _ in range(arguments.rounds):
                for engine in ENGINES:
                    done = run(
                        [sys.executable, __file__, "--work", task, name],
                        {**os.environ, "CANOPYCLOUD_RASTER_ENGINE": engine},
                    )
                    seconds[engine].append(float(done.said.split()[-1]))
                    peaks[engine].append(done.peak)
            time_of = {engine: min(found) for engine, found in seconds.items()}
            peak_of = {engine: max(found) for engine, found in peaks.items()}
            ratios = [found["gdal"] / found["rasterio"] for found in (time_of, peak_of)]
            worst = max(worst, *ratios)
            sides = "".join(f"{time_of[e]:10.2f} s {peak_of[e]:4.0f} MB" for e in ENGINES)
            print(f"{task:20}{sides}   {ratios[0]:.2f}  {ratios[1]:.2f}", flush=True)
    return int(worst > BOUND)


if __name__ == "__main__":
    sys.exit(main())
