# SPDX-License-Identifier: GPL-2.0-or-later
"""What a report adds to a tool's run, through qgis_process.

    .venv/bin/python benchmarks/report [--rounds 3] [--only mask,fill]
    .venv/bin/python benchmarks/report --only million --rounds 2     takes long

The benchmark scenes: a canopy height model of 10 000 × 10 000 cells, 10 000, 100 000 and a million
plots on it, scenes of 7000 × 7000 × 7 cells of int16. Each tool runs with and without its report,
in turn; the median of the pairs' ratios counts, for a machine's speed drifts. It fails if a report
adds more than 15 % or 200 MB. That of 10 000 plots does, see docs/performance/report.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from measuring import CACHE, QGIS_PROCESS, Taken, in_child, profile, run

HERE = Path(__file__).resolve().parent
FOLDER = CACHE / "report"
SIDE = 7000
MOST_TIME, MOST_MEMORY = 1.15, 200.0


def run_tool(tool: str, parameters: dict[str, object], env: dict[str, str]) -> Taken:
    arguments = [f"--{name}={value}" for name, value in parameters.items()]
    return run([QGIS_PROCESS, "run", f"canopycloud:{tool}", *arguments], env)


ZONAL = """
import sys; sys.path.insert(0, sys.argv[1])
from pathlib import Path
import data
from shapely.geometry import Point
folder = Path(sys.argv[2])
print(data.canopy(folder))
for n in map(int, sys.argv[3:]):
    print(data.layer(folder, f"centres-{n}", [Point(*c) for c in data.centres(n)]))
"""
MASK = """
import sys; sys.path.insert(0, sys.argv[1])
from pathlib import Path
import data
print(*data.make(Path(sys.argv[2]), int(sys.argv[3])), sep="\\n")
"""
FILL = """
import sys; sys.path.insert(0, sys.argv[1])
from pathlib import Path
import speed
print(*speed.make(Path(sys.argv[2]), int(sys.argv[3]), 7), sep="\\n")
"""


def cases(wanted: set[str]) -> dict[str, tuple[str, dict[str, object]]]:
    """Tools with their parameters, on data that is made when it is not there."""
    found: dict[str, tuple[str, dict[str, object]]] = {}
    beside, out = HERE.parent, FOLDER / "out.tif"
    counts = [10_000, 100_000] * ("plots" in wanted) + [1_000_000] * ("million" in wanted)
    if counts or "canopy" in wanted:
        canopy, *centres = in_child(ZONAL, beside / "zonal", FOLDER, *counts).splitlines()
        if "canopy" in wanted:
            found["Clean Zero Canopy"] = (
                "cleanzerocanopy",
                {"INPUT": canopy, "OUTPUT": out},
            )
        for count, layer in zip(counts, centres):
            found[f"Buffer Plots, {count:,}"] = (
                "bufferplotszonalstats",
                {"INPUT": layer, "INPUT_RASTER": canopy, "OUTPUT": FOLDER / "out.gpkg"},
            )
    if "mask" in wanted:
        scene, qa = in_child(MASK, beside / "mask", FOLDER, SIDE).splitlines()
        found["QA Cloud Mask"] = (
            "qacloudmask",
            {"INPUT": scene, "QA_RASTER": qa, "OUTPUT": out},
        )
    if "fill" in wanted:
        target, donor = in_child(FILL, beside / "fill", FOLDER, SIDE).splitlines()
        for method in ("copy", "seamless"):
            found[f"Fill, {method}"] = (
                "fillfromdonorscene",
                {"INPUT": target, "DONORS": donor, "METHOD": method, "OUTPUT": out},
            )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="canopy,plots,mask,fill")
    args = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    env = profile(FOLDER / "profile")
    missed = []
    print(f"{'':24}{'without':>10}{'with':>10}{'added':>9}{'of CPU':>9}{'MB added':>10}")
    for title, (tool, parameters) in cases(set(args.only.split(","))).items():
        pairs = []
        for _ in range(args.rounds):
            without = run_tool(tool, parameters, env)
            page = FOLDER / f"{tool}.html"
            pairs.append((without, run_tool(tool, {**parameters, "OUTPUT_HTML_FILE": page}, env)))
        wall = median([b.wall / a.wall for a, b in pairs])
        cpu = median([b.cpu / a.cpu for a, b in pairs])
        memory = median([b.peak - a.peak for a, b in pairs])
        print(
            f"{title:24}{median([a.wall for a, _ in pairs]):9.2f}s"
            f"{median([b.wall for _, b in pairs]):9.2f}s{100 * (wall - 1):8.1f}%"
            f"{100 * (cpu - 1):8.1f}%{memory:10.0f}",
            flush=True,
        )
        if memory > MOST_MEMORY or wall > MOST_TIME:
            missed.append(title)
    if missed:
        raise SystemExit("missed: " + ", ".join(missed))


if __name__ == "__main__":
    main()
