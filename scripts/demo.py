# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs both jobs through QGIS and says what was found. Called by scripts/demo."""

from __future__ import annotations

import argparse
import contextlib
import html
import importlib.util
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import demo_index
import demo_pictures
from canopycloud.core.errors import CanopyCloudError
from demo_findings import canopy_findings, rows_of, scene_findings
from demo_inputs import ROOT, Canopy, DemoError, Scene, made_up_site, real_site
from demo_jobs import Done, Qgis, Runner, Turns, run_canopy, run_scene

PROJECT = "canopycloud.qgz"


def project_of(
    out: Path, canopy: tuple[Canopy, Done], scene: tuple[Scene, Done, Path]
) -> dict[str, Any]:
    """What the QGIS project is to show."""
    site, plots = canopy
    pair, masked, filled = scene
    clean = plots.results["clean"]
    named = {path.name for path in (site.chm, site.plots, site.stems)}
    return {
        "out": str(out),
        "canopy": {
            "name": site.name, "chm": str(plots.files["clean canopy"]), "plot_id": site.plot_id,
            "heights": [clean["MIN_AFTER"], clean["MAX_AFTER"]],
            "plots": str(plots.files["plots compared"]),
            "sources": f"Made from {', '.join(sorted(named))}. {site.remark}".strip(),
        },
        "scene": {
            "name": pair.name, "before": str(masked.files["scene"]), "after": str(filled),
            "mask": str(masked.files["mask"]),
            "sources": f"QA bands: {pair.qa.name}, of the donor {pair.donor_qa.name}.",
        },
    }  # fmt: skip


def write_project(qgis: Qgis, given: dict[str, Any], out: Path) -> list[Path]:
    """Write the project; the maps to print."""
    answer = qgis.ask(project=given)
    if "error" in answer:
        said = f"{answer['log']}\n{answer['error']}".strip()[-500:]
        raise DemoError(f"The QGIS project could not be written:\n    {said}")
    return [out / "map_plots.pdf", out / "map_scene.pdf"]


def say_in_report(page: Path, remark: str) -> None:
    """Put a remark below the title of a report: what its input is, which no tool can know."""
    text = page.read_text(encoding="utf-8")
    note = f'</header><p class="note">{html.escape(remark)}</p>'
    page.write_text(text.replace("</header>", note, 1), encoding="utf-8")


def show_table(title: str, lines: list[tuple[str, str]]) -> None:
    """Print names and values in two columns."""
    print(title)
    wide = max(len(name) for name, _ in lines)
    for name, value in lines:
        print(f"  {name:<{wide}}  {value}")
    print()


def run(arguments: argparse.Namespace) -> None:
    """All of the demo."""
    out: Path = arguments.out.resolve()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DemoError(f"The folder {out} cannot be made: {error.strerror}.") from error
    with contextlib.ExitStack() as stack:
        open_ones = [Qgis(), Qgis()]  # they start while the inputs are made
        for qgis in open_ones:
            stack.callback(qgis.close)
        run_both(arguments, out, open_ones)


def run_both(arguments: argparse.Namespace, out: Path, qgis: list[Qgis]) -> None:
    """Both jobs, each in a QGIS of its own, then what shows them together."""
    if arguments.data is None:
        canopy, scene = made_up_site(out)
    else:
        canopy, scene = real_site(arguments.data.resolve(), out)
    method = arguments.method
    print(
        f"File names below are seen from {out}\nThe lines below do the same in a shell; here they "
        "run in two QGIS that stay open, which spares eight starts.\n"
    )
    turns = Turns()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(run_canopy, canopy, Runner(out, 0, turns, qgis[0]))
        second = pool.submit(run_scene, scene, Runner(out, 1, turns, qgis[1]), method)
        canopy_done = first.result()
        turns.next_job()
        rows = rows_of(canopy_done.files["plots compared"])
        stand = (canopy.chm, canopy.centres, canopy.radius, rows, canopy.plot_id)
        compared = (rows, canopy_done.results["compare"], canopy.plot_id)
        pictures = {  # while the second job goes on
            "canopy with plots": demo_pictures.canopy(out / "canopy.png", *stand),
            "field against raster": demo_pictures.heights(out / "heights.png", *compared),
        }
        scene_done = second.result()
        filled = scene_done.files[f"scene filled by {method}"]
        given = project_of(out, (canopy, canopy_done), (scene, scene_done, filled))
        drawing = pool.submit(write_project, qgis[0], given, out)
        seen = (scene_done.files["scene"], scene_done.files["mask"], filled, scene.rgb)
        pictures["scene before and after"] = demo_pictures.scene(out / "scene.png", *seen)
        pictures["both jobs"] = demo_pictures.both(out / "both-jobs.png", stand, compared, seen)
        sheets = drawing.result()
    title = f"Plots on a canopy height model ({canopy.name})"
    found = canopy_findings(canopy, canopy_done)
    show_table(title, found)
    if canopy.remark:
        for page in canopy_done.reports.values():
            say_in_report(page, canopy.remark)
        print(f"{textwrap.fill(canopy.remark, 96)}\n")
    other = f"Repairing a cloudy scene ({scene.name})"
    others = scene_findings(scene, scene_done, method)
    show_table(other, others)
    index = demo_index.write_index(
        out / "index.html", out / PROJECT,
        [
            demo_index.Job(
                title, found, canopy.remark,
                list(pictures.items())[:2], list(canopy_done.reports.items()), sheets[0],
                list(canopy_done.files.items()),
            ),
            demo_index.Job(
                other, others, "", list(pictures.items())[2:3],
                list(scene_done.reports.items()), sheets[1], list(scene_done.files.items()),
            ),
        ],
    )  # fmt: skip
    layers = {**canopy_done.files, **scene_done.files}
    show_table("Layers", [(name, str(path)) for name, path in layers.items()])
    reports = {**canopy_done.reports, **scene_done.reports}
    show_table("Reports", [(name, str(path)) for name, path in reports.items()])
    show_table("Pictures", [(name, str(path)) for name, path in pictures.items()])
    show_table(
        "Begin here",
        [("first page", str(index)), ("project for QGIS", str(out / PROJECT)),
         *(("map to print", str(sheet)) for sheet in sheets)],
    )  # fmt: skip


def main() -> int:
    """Read the command line, run, and put errors into words."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the real scenes and tables")
    parser.add_argument("--out", type=Path, help="where to write")
    parser.add_argument("--method", default="seamless", help="how to fill (seamless)")
    arguments = parser.parse_args()
    if arguments.out is None:  # a folder for each, so that neither demo overwrites the other
        arguments.out = ROOT / ("demo-output-data" if arguments.data else "demo-output")
    if importlib.util.find_spec("qgis") is None:
        print("There is no QGIS in this Python: start this with scripts/demo.", file=sys.stderr)
        return 1
    try:
        run(arguments)
    except (DemoError, CanopyCloudError) as error:
        print(f"\nscripts/demo: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nscripts/demo: stopped.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
