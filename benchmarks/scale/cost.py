# SPDX-License-Identifier: GPL-2.0-or-later
"""What a tool costs: seconds of a core and bytes, per megacell or per plot; and does it predict?

Each tool is run at two sizes; a line through both gives a cost to begin with and one for each unit.
Then it is run at four times the larger size, and what the line says is compared with it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

#: A job that makes workers import what a job needs.
WARM: dict[str, tuple[str, int]] = {"zonal": ("zonal", 500), "repair": ("repair", 75)}
WARM_MORE: dict[str, dict[str, Any]] = {"zonal": {"side": 2000}, "repair": {"scenes": 4}}
WITHIN = 0.20
THREADS = 1


class Tool(NamedTuple):
    """A job, how it grows, and by what it is counted.

    Args:
        title: as in docs/scale.md.
        job: of `jobs`.
        inputs: kind of `inputs`; "" for none.
        sizes: two to measure, and the one that is predicted.
        units: of each size.
        unit: "megacell" or "1000 plots".
        more: for the job.
    """

    title: str
    job: str
    inputs: str
    sizes: tuple[int, int, int]
    units: Callable[[int], float]
    unit: str
    more: dict[str, Any]


def megacells(side: int) -> float:
    return side * side / 1e6


def thousands(plots: int) -> float:
    return plots / 1000


TOOLS = (
    Tool("Buffer Plots and Zonal Stats, center", "zonal", "canopy", (12_500, 50_000, 200_000),
         thousands, "1000 plots", {"side": 10_000}),
    Tool("Buffer Plots and Zonal Stats, exact", "zonal", "canopy", (3_125, 12_500, 50_000),
         thousands, "1000 plots", {"side": 10_000, "method": "exact"}),
    Tool("Clean Zero Canopy", "clean", "canopy", (1250, 2500, 5000), megacells, "megacell", {}),
    Tool("Stack Scene Bands, 14 bands", "stack", "pair", (500, 1000, 2000), megacells,
         "megacell", {}),
    Tool("QA Cloud Mask, 7 bands", "mask", "scene", (1000, 2000, 4000), megacells, "megacell", {}),
    # Up to a million cells a fill is tried on the whole raster; above, on a few windows of it.
    Tool("Fill From Donor Scene, linear, 7 bands", "fill", "pair", (1500, 3000, 6000), megacells,
         "megacell", {"method": "linear"}),
    Tool("Fill From Donor Scene, seamless, 7 bands", "fill", "pair", (1500, 3000, 6000), megacells,
         "megacell", {"method": "seamless"}),
    Tool("Compare Field and Raster Heights", "compare", "", (25_000, 100_000, 400_000), thousands,
         "1000 plots", {}),
    Tool("Repair Scenes, 8 scenes of 6 bands", "repair", "series", (150, 300, 600),
         lambda side: 8 * megacells(side), "megacell of each scene", {}),
)  # fmt: skip
SMALL = 4  # sides are divided by it with --small, plots by its square


def main(folder: Path, make: Any, run: Any, rounds: int, small: bool) -> int:
    """Measure, predict, measure; 1 if a prediction misses."""
    missed = 0
    print("seconds: of one core. written: files. predicted, measured: seconds at the last size\n")
    for tool in TOOLS:
        sizes = list(tool.sizes)
        if small:
            by = SMALL**2 if tool.unit == "1000 plots" else SMALL
            sizes = [size // by for size in sizes]
        found = []
        for size in sizes:
            if tool.inputs:
                make(tool.inputs, tool.more.get("side", size), folder)
            takes = [
                run(tool.job, size, folder, core=0, threads=one_thread(tool), **tool.more)
                for _ in range(rounds)
            ]
            found.append(min(takes, key=lambda taken: taken["cpu"]))
        missed += not predicted(tool, sizes, found)
    print(f"\n{missed} of {len(TOOLS)} predictions off by more than {WITHIN:.0%}")
    return int(missed > 0 and not small)


def one_thread(tool: Tool) -> int:
    """Repair gives an executor whole scenes; without one it is bound to a core all the same."""
    return 0 if tool.job == "repair" else THREADS


def predicted(tool: Tool, sizes: list[int], found: list[dict[str, Any]]) -> bool:
    """Print the line through the first two, what it says of the last, and whether that is so."""
    few, more, many = map(tool.units, sizes)
    begin, each = line(few, found[0]["cpu"], more, found[1]["cpu"])
    said, was = begin + each * many, found[2]["cpu"]
    held = abs(said / was - 1) <= WITHIN
    written = found[2]["written"] / many / 1e6
    peaks = ", ".join(f"{one['peak']:.0f}" for one in found)
    print(f"{tool.title}\n  {begin:6.2f} s + {each:.4f} s a {tool.unit}; "
          f"written {written:.2f} MB a {tool.unit}; peak {peaks} MB\n"
          f"  {few:g}, {more:g} measured; {many:g}: predicted {said:.2f} s, measured {was:.2f} s "
          f"({said / was - 1:+.1%}) {'holds' if held else 'MISSED'}", flush=True)  # fmt: skip
    return held


def line(x: float, at_x: float, y: float, at_y: float) -> tuple[float, float]:
    """Where it begins, and how it rises; it begins at 0 or above."""
    each = (at_y - at_x) / (y - x)
    begin = at_x - each * x
    return (begin, each) if begin >= 0 else (0.0, at_y / y)
