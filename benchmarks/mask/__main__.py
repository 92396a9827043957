# SPDX-License-Identifier: GPL-2.0-or-later
"""QA Cloud Mask and Clean Zero Canopy against gdal_translate, earthpy and qgis_process.

    .venv/bin/python benchmarks/mask            all of it (about fifteen minutes on two cores)
    .venv/bin/python benchmarks/mask --quick    without the scene four times larger

A scene of 7000 × 7000 cells and 7 bands of int16 (DEFLATE, predictor 2). Every job is a process
of its own, timed from its start to its end, all jobs in turn, --rounds times; the quickest run
counts. It fails if results differ or a bound is missed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import data
import numpy as np
import rasterio
import tasks

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from measuring import CACHE, QGIS_PROCESS, Taken, profile, run

HERE = Path(__file__).resolve().parent
FOLDER = CACHE / "mask"

OPTIONS = [
    "TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS",
    "INTERLEAVE=BAND",
]  # fmt: skip


def call_of(taken: Taken) -> float:
    """Seconds of the call alone, the last number that the task printed; else of the process."""
    for line in reversed(taken.said.splitlines()):
        try:
            return float(line)
        except ValueError:
            continue
    return taken.wall


def make(size: int) -> tuple[Path, Path]:
    """A scene and its QA band, made in another process: children inherit a parent's peak."""
    subprocess.run([sys.executable, str(HERE / "data.py"), str(FOLDER), str(size)], check=True)
    return data.paths(FOLDER, size)


def task(name: str, scene: Path, qa: Path) -> list[str]:
    output = FOLDER / f"out_{name}.tif"
    output.unlink(missing_ok=True)
    return [sys.executable, str(HERE / "tasks.py"), name, str(scene), str(qa), str(output)]


def translate(scene: Path, *more: str) -> list[str]:
    output = FOLDER / f"out_translate{len(more)}.tif"
    output.unlink(missing_ok=True)
    creation = [part for option in OPTIONS for part in ("-co", option)]
    return ["gdal_translate", "-q", *more, *creation, str(scene), str(output)]


def qgis_mask(scene: Path, qa: Path) -> list[str]:
    output = FOLDER / "out_qgis.tif"
    output.unlink(missing_ok=True)
    return [
        QGIS_PROCESS, "run", "canopycloud:qacloudmask", f"--INPUT={scene}", f"--QA_RASTER={qa}",
        f"--OUTPUT={output}",
    ]  # fmt: skip


def earthpy_is_there() -> bool:
    if not (tasks.EARTHPY / "earthpy" / "mask.py").exists():
        pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target"]
        subprocess.run([*pip, str(tasks.EARTHPY), "earthpy==0.9.4"], check=False)
    return (tasks.EARTHPY / "earthpy" / "mask.py").exists()


def same_cells(one: Path, other: Path) -> bool:
    """Whether two rasters hold the same cells."""
    with rasterio.open(one) as a, rasterio.open(other) as b:
        for row in range(0, a.height, 512):
            rows = ((row, min(row + 512, a.height)), (0, a.width))
            if not np.array_equal(a.read(window=rows), b.read(window=rows)):
                return False
    return True


def right_canopy(scene: Path) -> bool:
    """Whether Clean Zero Canopy's output is what numpy says."""
    with rasterio.open(scene) as a, rasterio.open(FOLDER / "out_canopy.tif") as b:
        for row in range(0, a.height, 512):
            rows = ((row, min(row + 512, a.height)), (0, a.width))
            cells = a.read(1, window=rows)
            cells[cells <= tasks.THRESHOLD] = data.NODATA
            if not np.array_equal(cells, b.read(1, window=rows)):
                return False
    return True


def differences(scene: Path) -> list[str]:
    """Outputs that do not hold the cells they should."""
    found = []
    if not right_canopy(scene):
        found.append("Clean Zero Canopy is not what numpy says")
    for name in ("mask_anew", "earthpy", "qgis"):
        other = FOLDER / f"out_{name}.tif"
        if other.exists() and not same_cells(FOLDER / "out_mask.tif", other):
            found.append(f"the mask is not that of {name}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--size", type=int, default=7000)
    parser.add_argument("--no-qgis", action="store_true")
    parser.add_argument("--differences", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.differences:
        print(*differences(args.differences), sep="\n")
        return
    scene, qa = make(args.size)
    jobs = {
        "gdal_translate": lambda: run(translate(scene)),
        "QA Cloud Mask": lambda: run(task("mask", scene, qa)),
        "QA Cloud Mask, dilated": lambda: run(task("mask_dilated", scene, qa)),
        "QA Cloud Mask, all anew": lambda: run(task("mask_anew", scene, qa)),
        "gdal_translate -b 1": lambda: run(translate(scene, "-b", "1")),
        "Clean Zero Canopy": lambda: run(task("canopy", scene, qa)),
        "QA Cloud Mask, clean-up": lambda: run(task("mask_cleaned", scene, qa)),
    }
    if earthpy_is_there():
        jobs["earthpy"] = lambda: run(task("earthpy", scene, qa))
    if not args.no_qgis and shutil.which("qgis_process.bin"):
        env = profile(FOLDER / "profile")
        begin = [QGIS_PROCESS, "help", "canopycloud:qacloudmask"]
        jobs["qgis_process, start"] = lambda: run(begin, env)
        jobs["qgis_process, mask"] = lambda: run(qgis_mask(scene, qa), env)
    best: dict[str, Taken] = {}
    for _ in range(args.rounds):
        for name, job in jobs.items():
            taken = job()
            if name not in best or taken.wall < best[name].wall:
                best[name] = taken
    # In a process of its own: a child's peak begins with that of its parent.
    check = [sys.executable, __file__, "--differences", str(scene)]
    said = subprocess.run(check, check=True, stdout=subprocess.PIPE, text=True).stdout
    wrong = [line for line in said.splitlines() if line]
    if not args.quick:
        large = make(2 * args.size)
        best["QA Cloud Mask, four times larger"] = run(task("mask", *large))
    print(f"{'':34}{'wall s':>8}{'call s':>8}{'CPU s':>8}{'peak MB':>9}")
    for name, taken in best.items():
        print(f"{name:34}{taken.wall:8.2f}{call_of(taken):8.2f}{taken.cpu:8.2f}{taken.peak:9.0f}")
    judge(best, wrong)


def judge(best: dict[str, Taken], wrong: list[str]) -> None:
    """Print each bound, and fail if one is missed."""
    mask, copied = best["QA Cloud Mask"], best["gdal_translate"].wall
    lines = [
        ("mask / gdal_translate", mask.wall / copied, 1.0),
        *(
            (f"mask, {way} / gdal_translate", best[f"QA Cloud Mask, {way}"].wall / copied, 1.0)
            for way in ("dilated", "clean-up", "all anew")
        ),
        (
            "canopy / gdal_translate -b 1",
            best["Clean Zero Canopy"].wall / best["gdal_translate -b 1"].wall,
            1.0,
        ),
        ("peak of mask, MB", mask.peak, 400.0),
        ("peak of canopy, MB", best["Clean Zero Canopy"].peak, 400.0),
        ("peak of mask with clean-up, MB", best["QA Cloud Mask, clean-up"].peak, 400.0),
    ]
    if "earthpy" in best:
        lines.append(("mask / earthpy", mask.wall / best["earthpy"].wall, 0.4))
    if "qgis_process, mask" in best:
        allowed = 1.2 * call_of(mask) + best["qgis_process, start"].wall
        lines.append(("qgis_process / bound", best["qgis_process, mask"].wall / allowed, 1.0))
    large = best.get("QA Cloud Mask, four times larger")
    if large is not None:
        lines.append(("peak of 4 × the cells / peak", large.peak / mask.peak, 1.1))
    print()
    missed = [name for name, found, bound in lines if found > bound]
    for name, found, bound in lines:
        print(f"{name:34}{found:8.2f}   at most {bound:g}{'   MISSED' if found > bound else ''}")
    missed += wrong
    if missed:
        raise SystemExit("missed: " + "; ".join(missed))
    print("\nThe same cells in every output.")


if __name__ == "__main__":
    main()
