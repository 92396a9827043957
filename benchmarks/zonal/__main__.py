# SPDX-License-Identifier: GPL-2.0-or-later
"""Zonal statistics against its peers: time, memory, and the same numbers.

    .venv/bin/python benchmarks/zonal            all of it (about ten minutes on two cores)
    .venv/bin/python benchmarks/zonal --quick    without 100 000 and 1 000 000 plots

Each engine runs in a process of its own, in turn, --rounds times; the quickest run counts.
It fails if engines that use one cell rule disagree, or if a bound is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import data
import engines
import numpy as np

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDER = ROOT / ".cache" / "benchmarks" / "zonal"

# How many times faster we must be, by number of plots.
BOUNDS = {
    "10000": {"rasterstats": 25, "exactextract": 4, "native:zonalstatisticsfb": 2.5},
    "100000": {"rasterstats": 40, "exactextract": 5, "native:zonalstatisticsfb": 4},
    "large": {"exactextract": 1},
}


# How far figures may be off where covered fractions are in single precision. A median that is
# looked up between two values moves by more than the fractions do.
SINGLE = 1e-5
# How many times longer all metrics together may take than what the tool computes by default.
METRICS = 2.0


class Run:
    """Runs engines and keeps what they gave."""

    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        self.best: dict[tuple[str, str], dict] = {}
        self.missed: list[str] = []

    def case(self, case: str, names: list[str], once: tuple[str, ...] = ()) -> None:
        """Run engines on a case in turn, so that a busy machine is busy for all."""
        for turn in range(self.rounds):
            for name in names:
                if turn and name in once:
                    continue
                out = FOLDER / f"{name.replace(':', '-')}-{case}.npz"
                subprocess.run(
                    [sys.executable, str(HERE / "engines.py"), name, case, str(FOLDER), str(out)],
                    check=True,
                    stderr=subprocess.DEVNULL,
                )
                taken = json.loads(Path(str(out) + ".json").read_text(encoding="utf-8"))
                taken["found"] = out
                known = self.best.get((name, case))
                if known is None or taken["wall"] < known["wall"]:
                    self.best[name, case] = taken

    def table(self, case: str, title: str, names: list[str]) -> None:
        print(f"\n{title}")
        mine = self.best.get(("ours", case))
        for name in names:
            taken = self.best[name, case]
            ratio = f"{taken['wall'] / mine['wall']:6.1f}×" if mine else ""
            part = f"  (from {taken['part']:.0%} of them)" if taken.get("part", 1) < 1 else ""
            print(
                f"  {name:32} {taken['wall']:8.2f} s  {ratio:>8}  cpu {taken['cpu']:8.2f} s"
                f"  peak {taken['peak_mb']:6.0f} MB{part}"
            )

    def bound(self, case: str) -> None:
        mine = self.best["ours", case]["wall"]
        for name, wanted in BOUNDS[case].items():
            peers = [
                taken["wall"]
                for (engine, of), taken in self.best.items()
                if of == case and engine.startswith(name)
            ]
            if not peers:
                continue
            ratio = min(peers) / mine
            self.say(ratio >= wanted, f"{ratio:.1f}× faster than {name}, bound {wanted}×")

    def say(self, held: bool, text: str) -> None:
        print(f"  {'holds ' if held else 'MISSED'} {text}")
        if not held:
            self.missed.append(text)

    def found(self, name: str, case: str) -> dict[str, np.ndarray]:
        with np.load(self.best[name, case]["found"]) as arrays:
            return {k: arrays[k].astype(float) for k in arrays.files}

    def same(
        self, one: str, other: str, case: str, loose: float, at_least: int = 0, single: bool = False
    ) -> None:
        """Assert that two engines found the same, in plots of at least so many cells.

        With `single`, one of them keeps covered fractions in single precision, so that a sum of
        them is no whole number that could be compared exactly.
        """
        mine, theirs = self.found(one, case), self.found(other, case)
        size = min(len(mine["count"]), len(theirs["count"]))
        chosen = np.flatnonzero(mine["count"][:size] >= at_least)
        for name in engines.STATISTICS:
            exact = name in (("min", "max") if single else ("count", "min", "max"))
            exact = exact and loose > 1e-8
            np.testing.assert_allclose(
                mine[name][chosen], theirs[name][chosen], rtol=0 if exact else loose,
                atol=0 if exact else loose, err_msg=f"{one} and {other}: {name}",
            )  # fmt: skip
        print(f"  equal   {one} and {other}, {chosen.size} plots")


def small(run: Run, case: str, rasterstats_once: bool) -> None:
    data.layer(FOLDER, f"plots-{case}", data.circles(int(case)))
    names = ["ours", "ours, from centres", "rasterstats", "exactextract",
             "native:zonalstatisticsfb"]  # fmt: skip
    if case == "10000":
        names.insert(4, "exactextract, raster-sequential")
    run.case(case, names, once=("rasterstats",) if rasterstats_once else ())
    run.case(case, ["ours, exact"], once=("ours, exact",))
    run.table(case, f"{int(case):,} plots of 20 m, five statistics".replace(",", " "), names)
    run.same("ours", "ours, from centres", case, 1e-9)
    run.same("ours", "rasterstats", case, 2e-6)
    # Where at most one centre is inside, QGIS takes another rule without a word.
    run.same("ours", "native:zonalstatisticsfb", case, 2e-6, at_least=2)
    # exactextract keeps covered fractions in single precision, 6e-8 of each; ours are double.
    run.same("ours, exact", "exactextract", case, SINGLE, single=True)
    run.bound(case)


def metrics(run: Run, case: str = "10000") -> None:
    """All statistics of distribution and surface, against the defaults of the tool."""
    names = ["ours, defaults of the tool", "ours, all metrics"]
    run.case(case, names)
    run.table(case, "every metric beside the defaults of the tool", names)
    few, many = (run.best[name, case]["cpu"] for name in names)
    run.say(many <= METRICS * few, f"all metrics take {many / few:.2f}×, bound {METRICS:g}×")


def large(run: Run) -> None:
    data.layer(FOLDER, "plots-large", data.large_polygons())
    names = ["ours", "ours, exact", "exactextract"]
    run.case("large", names)
    run.table("large", "200 irregular polygons of 50 000 cells with holes", names)
    run.same("ours, exact", "exactextract", "large", SINGLE, single=True)
    run.bound("large")


def million(run: Run) -> None:
    cases = ["250000", "1000000"]
    for case in cases:
        run.case(case, ["ours, from centres"])
    for case in cases:
        run.table(case, f"{int(case):,} plots".replace(",", " "), ["ours, from centres"])
    few, many = (run.best["ours, from centres", case] for case in cases)
    growth = many["cpu"] / few["cpu"]  # of the processor: other work does not count
    run.say(growth < 5, f"four times the plots take {growth:.1f} times the time, bound 5")
    run.say(many["peak_mb"] < 1024, f"peak {many['peak_mb']:.0f} MB, bound 1024 MB")


def tool(run: Run, case: str = "100000") -> None:
    """The tool through qgis_process, against the core call on the same plots."""
    from shapely.geometry import Point

    points = data.layer(FOLDER, f"centres-{case}", [Point(*c) for c in data.centres(int(case))])
    core = run.best["ours, polygons drawn first", case]["wall"]
    quickest = run.best["ours, from centres", case]["wall"]
    out = FOLDER / "tool.gpkg"
    script = [
        "bash", "-c",
        'source scripts/env.sh && exec "$QGIS_PROCESS" "$@"', "qgis_process",
    ]  # fmt: skip
    if not (ROOT / "scripts" / "env.sh").exists():
        return
    taken: dict[str, float] = {}
    for name, arguments in {
        "start of qgis_process": ["help", "canopycloud:bufferplotszonalstats"],
        "tool": [
            "run", "canopycloud:bufferplotszonalstats", f"--INPUT={points}",
            f"--INPUT_RASTER={data.canopy(FOLDER)}", "--PERCENTILES=", f"--OUTPUT={out}",
        ],
    }.items():  # fmt: skip
        for _ in range(run.rounds):
            start = time.perf_counter()
            done = subprocess.run(
                [*script, *arguments], cwd=ROOT, capture_output=True, text=True, check=False,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            )  # fmt: skip
            if done.returncode:
                raise SystemExit(done.stdout + done.stderr)
            seconds = time.perf_counter() - start
            taken[name] = min(seconds, taken.get(name, seconds))
    print(f"\nThe tool, {case} plots: GeoPackage in, GeoPackage out")
    work = taken["tool"] - taken["start of qgis_process"]
    print(f"  core calls: plot_polygons, plot_statistics {core:8.2f} s")
    print(f"  core call: plots drawn when needed         {quickest:8.2f} s")
    print(f"  qgis_process, all                          {taken['tool']:8.2f} s")
    print(f"  of it starting QGIS                        {taken['start of qgis_process']:8.2f} s")
    run.say(work <= 2 * core, f"the tool's work is {work / core:.1f} times the core calls, bound 2")
    print(f"          and {work / quickest:.1f} times the quickest core call")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", default="small,metrics,large,million,tool")
    parser.add_argument("--plots", default="10000,100000", help="numbers of small plots")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    data.canopy(FOLDER)
    run = Run(options.rounds)
    wanted = set(options.only.split(","))
    if "small" in wanted:
        for case in ["10000"] if options.quick else options.plots.split(","):
            small(run, case, rasterstats_once=case != "10000")
    if "metrics" in wanted:
        metrics(run)
    if "large" in wanted:
        large(run)
    if "tool" in wanted and not options.quick:
        run.case("100000", ["ours, from centres", "ours, polygons drawn first"])
        tool(run)
    if "million" in wanted and not options.quick:
        million(run)
    if run.missed:
        raise SystemExit("missed: " + "; ".join(run.missed))


if __name__ == "__main__":
    main()
