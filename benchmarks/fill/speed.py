# SPDX-License-Identifier: GPL-2.0-or-later
"""Time and memory of a fill against `gdal_translate` of the same scene with the same options.

    python benchmarks/fill/speed.py [--side 7000] [--bands 7] [--rounds 2] [--folder DIR]

Each run is a process of its own; the methods take turns, and the best round counts. 'together' is
'seamless' with three donors.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from measuring import ROOT, Taken, run
from pairs import ND, noise

OPTIONS = {
    "tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "DEFLATE", "predictor": 2,
    "interleave": "band", "bigtiff": "IF_SAFER", "num_threads": "ALL_CPUS",
}  # fmt: skip


def make(folder: Path, side: int, bands: int) -> tuple[Path, Path]:
    """A large pair with texture as real scenes have it, and 24 % of the input hidden."""
    target, donor = folder / f"target_{side}.tif", folder / f"donor_{side}.tif"
    if target.exists() and all(path.exists() for path in donors_beside(donor)):
        return target, donor
    rng = np.random.default_rng(7)
    clouds = noise(rng, (side, side), 400, 7)
    hole = clouds > np.quantile(clouds[::8, ::8], 0.76)
    fields = [noise(rng, (side, side), size, 9) for size in (700, 250)]
    options = dict(OPTIONS, driver="GTiff", width=side, height=side, count=bands, dtype="int16",
                   nodata=ND, crs="EPSG:32613", transform=Affine(30, 0, 4e5, 0, -30, 4.5e6))
    with rasterio.open(target, "w", **options) as t, rasterio.open(donor, "w", **options) as d:
        for band in range(bands):
            mix = 1000 + 300 * band + 250 * fields[0] + (60 + 20 * band) * fields[1]
            values = mix + rng.normal(0, 25, mix.shape).astype(np.float32)
            d.write(values.astype(np.int16), band + 1)
            values = 1.15 * mix + 80 + 40 * fields[1] * fields[0]
            values += rng.normal(0, 25, mix.shape).astype(np.float32)
            values = values.astype(np.int16)
            values[hole] = ND
            t.write(values, band + 1)
    for place, path in enumerate(donors_beside(donor)[1:], start=2):
        with rasterio.open(donor) as src, rasterio.open(path, "w", **options) as dst:
            for band in range(1, bands + 1):
                values = (1 + 0.05 * place) * src.read(band).astype(np.float32)
                values += rng.normal(0, 10 * place, values.shape).astype(np.float32)
                dst.write(values.astype(np.int16), band)
    return target, donor


def donors_beside(donor: Path) -> list[Path]:
    """The donor, and two of other dates."""
    return [donor, *(donor.with_name(f"{donor.stem}_{place}.tif") for place in (2, 3))]


def fill(method: str, target: str, donor: str, output: str) -> None:
    """Run in the child: one fill."""
    import types

    package = types.ModuleType("canopycloud")
    package.__path__ = [str(ROOT)]
    sys.modules["canopycloud"] = package
    from canopycloud.core import fill_from_donors

    donors = donors_beside(Path(donor)) if method == "together" else [donor]
    used = "seamless" if method == "together" else method
    summary = fill_from_donors(target, donors, output, method=used)
    rmse = "" if summary.simulated_rmse is None else (
        f", RMSE {summary.simulated_rmse:.1f} (copy {summary.simulated_rmse_copy:.1f})"
    )
    print(f"    {method}: {summary.filled_pixel_count} cells filled{rmse}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=7000)
    parser.add_argument("--bands", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--methods", default="copy,linear,histogram,seamless,together")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.make:
        make(arguments.make, arguments.side, arguments.bands)
        return
    if arguments.child:
        fill(*arguments.child)
        return
    with tempfile.TemporaryDirectory() as own:
        folder = arguments.folder or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        # In a process of its own: a child is charged with the memory of who started it.
        run([sys.executable, __file__, "--make", str(folder), "--side", str(arguments.side),
             "--bands", str(arguments.bands)])  # fmt: skip
        target, donor = make(folder, arguments.side, arguments.bands)
        measure(arguments, folder, target, donor)


def measure(arguments: argparse.Namespace, folder: Path, target: Path, donor: Path) -> None:
    out = folder / "out.tif"
    translate = ["gdal_translate", "-q", str(target), str(out)]
    for key, value in OPTIONS.items():
        translate += ["-co", f"{key.upper()}={'YES' if value is True else value}"]
    commands = {"gdal_translate": translate}
    for method in arguments.methods.split(","):
        commands[method] = [sys.executable, __file__, "--child", method, str(target), str(donor),
                            str(out)]  # fmt: skip
    best: dict[str, Taken] = {}
    for _ in range(arguments.rounds):
        for name, command in commands.items():
            out.unlink(missing_ok=True)
            taken = run(command)
            print(taken.said, end="", flush=True)
            best[name] = min(best.get(name, taken), taken)
    out.unlink(missing_ok=True)
    base = best["gdal_translate"]
    print(f"{arguments.side} × {arguments.side} × {arguments.bands} int16, "
          f"{len(os.sched_getaffinity(0))} cores")
    print("                    on the clock      of processor      peak memory")
    for name, (seconds, processor, memory, _) in best.items():
        print(f"  {name:15s} {seconds:7.1f} s {seconds / base[0]:5.2f} × {processor:7.1f} s "
              f"{processor / base[1]:5.2f} × {memory:8.0f} MB")


if __name__ == "__main__":
    main()
