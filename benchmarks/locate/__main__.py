# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots located on a stand of our own: how many are right, how sure we say we are, and the time.

    .venv/bin/python -m benchmarks.locate [--plots 1000] [--radius 12]

Prints, for plots displaced by 4 m (root mean square), by radius: the share within 2 m before and
after, the share called certain, and of those the share within 2 m; for stems of other plots and
for heights dealt out at random, the share called certain (all of them wrongly). Then the time for
all plots, with their chance rounds, and the peak of memory for a quarter and for all of them.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / ".cache" / "plugins"), str(ROOT / "tests" / "core" / "locate")]

from canopycloud.core.locate import PlotStems, locate_plots  # noqa: E402
from stand import Stand  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plots", type=int, default=1000)
    parser.add_argument("--size", type=float, default=400.0, help="side of the stand, metres")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stand = Stand(arguments.size)
        canopy = stand.write(Path(folder) / "chm.tif")
        print("radius  stems          within 2 m before   after   certain   right of those")
        for radius in (9.0, 12.0, 15.0, 18.0):
            given, true, stems = displaced(stand, 100, radius)
            for kind in ("its own", "other plot's", "heights dealt"):
                laid = changed(stems, kind)
                result = locate_plots(given, laid, canopy)
                moved = given + np.array([(fit.east, fit.north) for fit in result.fits])
                before = np.hypot(*(given - true).T) <= 2
                after = np.hypot(*(moved - true).T) <= 2
                certain = np.array([fit.certain for fit in result.fits])
                right = f"{after[certain].mean():.0%}" if certain.any() else "-"
                print(
                    f"{radius:4.0f} m  {kind:14s} {before.mean():17.0%} {after.mean():7.0%}"
                    f" {certain.mean():9.0%} {right:>16s}"
                )
        for count in (arguments.plots // 4, arguments.plots):
            given, _, stems = displaced(stand, count, 12.0, seed=2)
            start = time.perf_counter()
            result = locate_plots(given, stems, canopy)
            seconds = time.perf_counter() - start
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            effect = result.effect
            certain = result.certain_count
            print(f"{count} plots: {seconds:.1f} s, peak {peak:.0f} MB, {certain} certain")
            if effect is not None:
                print(
                    f"    R² before {effect.r2_before:.3f}, after {effect.r2_after:.3f}, by chance "
                    f"{effect.r2_by_chance:.3f}"
                )


def displaced(
    stand: Stand, count: int, radius: float, seed: int = 5
) -> tuple[np.ndarray, np.ndarray, list[PlotStems]]:
    """Given and true centres, and stems, of plots whose given place is off by 4 m rms."""
    deal = np.random.default_rng(seed)
    margin = radius + 10
    given, true, stems = [], [], []
    while len(given) < count:
        x, y = deal.uniform(margin, stand.size - margin, 2)
        error = deal.normal(0, 4 / 2**0.5, 2)
        if np.hypot(*error) > 7:
            continue
        east, north, height = stand.plot(x, y, radius)
        true.append(stand.on_map(x, y))
        given.append(stand.on_map(x + error[0], y + error[1]))
        stems.append(PlotStems(east, north, height, np.arange(height.size)))
    return np.array(given), np.array(true), stems


def changed(stems: list[PlotStems], kind: str) -> list[PlotStems]:
    if kind == "other plot's":
        half = len(stems) // 2
        return stems[half:] + stems[:half]
    if kind == "heights dealt":
        deal = np.random.default_rng(8)
        return [PlotStems(s.east, s.north, deal.permutation(s.height), s.rows) for s in stems]
    return stems


if __name__ == "__main__":
    main()
