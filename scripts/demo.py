# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs both jobs through qgis_process and says what was found. Called by scripts/demo."""

from __future__ import annotations

import argparse
import csv
import json
import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import demo_pictures
import numpy as np
from canopycloud.core.errors import CanopyCloudError
from canopycloud.core.raster import RasterSource
from canopycloud.core.sample import PublishedPlot, make_sample_site, rebuild_canopy

ROOT = Path(__file__).resolve().parent.parent
SJER_STATISTICS = ROOT / "tests" / "core" / "sjer_lidar.csv"


class DemoError(Exception):
    """Something that the person at the keyboard can do something about."""


@dataclass
class Canopy:
    """Inputs of the first job; column names differ between sites."""

    name: str
    chm: Path
    plots: Path
    plot_id: str
    stems: Path
    stem_plot: str
    stem_height: str
    centres: dict[str, tuple[float, float]]
    radius: float = 20.0


@dataclass
class Scene:
    """Inputs of the second job; the truth is known of a made-up scene only."""

    name: str
    bands: list[Path]
    qa: Path
    donor_bands: list[Path]
    donor_qa: Path
    rgb: tuple[int, int, int]
    scale: float
    truth: Path | None = None


@dataclass
class Done:
    """What a job has left behind."""

    files: dict[str, Path] = field(default_factory=dict)
    results: dict[str, dict[str, Any]] = field(default_factory=dict)
    reports: dict[str, Path] = field(default_factory=dict)

    def report(self, name: str, path: Path) -> tuple[str, Path]:
        """The option that asks a tool for its report, and a note of where it goes."""
        self.reports[name] = path
        return "OUTPUT_HTML_FILE", path


class Turns:
    """Prints what two jobs say that run at the same time: first all of the one, then the other."""

    def __init__(self) -> None:
        self._waiting: dict[int, list[str]] = {0: [], 1: []}
        self._turn = 0
        self._lock = threading.Lock()

    def say(self, job: int, text: str) -> None:
        """Print now if it is this job's turn, else later."""
        with self._lock:
            if job == self._turn:
                print(text, flush=True)
            else:
                self._waiting[job].append(text)

    def next_job(self) -> None:
        """Let the second job print what has been waiting, and go on."""
        with self._lock:
            self._turn = 1
            for text in self._waiting[1]:
                print(text, flush=True)


@dataclass(frozen=True)
class Runner:
    """Runs tools of ours for one of the jobs, in one output folder."""

    out: Path
    job: int
    turns: Turns


# ------------------------------------------------------------------------------------ the tools --


def run_tool(tool: str, runner: Runner, *options: tuple[str, object]) -> dict[str, Any]:
    """Run canopycloud:<tool>, say how, and return what it says it found."""
    out = runner.out
    program = os.environ.get("QGIS_PROCESS", "qgis_process")
    settings = [f"--{name}={value}" for name, value in options]
    command = [program, "run", f"canopycloud:{tool}", *settings]
    started = time.monotonic()
    try:
        ran = subprocess.run(
            [program, "--json", *command[1:]], capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise DemoError(f"{program} cannot be run: {error.strerror}. Run scripts/setup.") from error
    seconds = time.monotonic() - started
    shown = [f"qgis_process run canopycloud:{tool}"]
    shown += [f"    {shlex.quote(_short(setting, out))}" for setting in settings]
    runner.turns.say(runner.job, " \\\n".join(shown) + f"\n    # {seconds:.1f} s\n")
    begin = ran.stdout.find("{")
    if ran.returncode != 0 or begin < 0:
        text = (ran.stderr + ran.stdout).splitlines()
        said = [line for line in text if line.strip() and "DeprecationWarning" not in line]
        log = out / f"{tool}.log"
        log.write_text(ran.stdout + ran.stderr, encoding="utf-8")
        last = "\n    ".join(said[-6:]) or "(it said nothing)"
        raise DemoError(f"canopycloud:{tool} failed:\n    {last}\nAll that it said is in {log}")
    answer = json.loads(ran.stdout[begin:])
    results: dict[str, Any] = answer.get("results", {})
    return results


def _short(text: str, out: Path) -> str:
    """The paths as seen from the output folder, to be read by people."""
    return text.replace(f"{out}{os.sep}", "").replace(f"{ROOT}{os.sep}", "")


def run_canopy(site: Canopy, runner: Runner) -> Done:
    """Clean the canopy, take statistics in the plots, compare them with the stems."""
    out = runner.out
    runner.turns.say(runner.job, f"--- Plots on a canopy height model: {site.name}\n")
    done = Done(
        {"clean canopy": out / "chm_clean.tif", "plots with statistics": out / "plots_stats.gpkg",
         "plots compared": out / "plots_compared.gpkg"},
    )  # fmt: skip
    clean, stats, compared = done.files.values()
    done.results["clean"] = run_tool(
        "cleanzerocanopy", runner, ("INPUT", site.chm), ("BAND", 1), ("THRESHOLD", 0),
        ("OUTPUT", clean), done.report("clean canopy", out / "report_clean.html"),
    )  # fmt: skip
    done.results["plots"] = run_tool(
        "bufferplotszonalstats", runner, ("INPUT", site.plots), ("INPUT_RASTER", clean),
        ("RASTER_BAND", 1), ("RADIUS", f"{site.radius:g}"), ("OUTPUT", stats),
        done.report("plots with statistics", out / "report_plots.html"),
    )  # fmt: skip
    done.results["compare"] = run_tool(
        "comparefieldheights", runner, ("INPUT", stats), ("PLOT_ID_FIELD", site.plot_id),
        ("RASTER_FIELD", "_max"), ("FIELD_TABLE", site.stems), ("FIELD_ID_FIELD", site.stem_plot),
        ("FIELD_HEIGHT_FIELD", site.stem_height), ("AGGREGATE", "max"), ("OUTPUT", compared),
        done.report("field against raster", out / "report_compare.html"),
    )  # fmt: skip
    return done


def run_scene(scene: Scene, runner: Runner, method: str) -> Done:
    """Stack both dates, mask their clouds, fill the target from the donor: by copy and better."""
    out = runner.out
    runner.turns.say(runner.job, f"--- A cloudy scene made whole: {scene.name}\n")
    done = Done(
        {"scene": out / "scene.tif", "donor": out / "donor.tif",
         "scene masked": out / "scene_masked.tif", "mask": out / "mask.tif",
         "donor masked": out / "donor_masked.tif",
         "scene filled by copy": out / "scene_filled_copy.tif",
         f"scene filled by {method}": out / f"scene_filled_{method}.tif"},
    )  # fmt: skip
    stacked, other, masked, mask, other_masked = list(done.files.values())[:5]
    for bands, stack in ((scene.bands, stacked), (scene.donor_bands, other)):
        run_tool(
            "stackscenebands", runner, *(("INPUT", band) for band in bands), ("OUTPUT", stack)
        )
    done.results["mask"] = run_tool(
        "qacloudmask", runner, ("INPUT", stacked), ("QA_RASTER", scene.qa), ("QA_BAND", 1),
        ("OUTPUT", masked), ("OUTPUT_MASK", mask),
        done.report("scene masked", out / "report_mask.html"),
    )  # fmt: skip
    run_tool(
        "qacloudmask", runner, ("INPUT", other), ("QA_RASTER", scene.donor_qa), ("QA_BAND", 1),
        ("OUTPUT", other_masked),
    )  # fmt: skip
    for how in dict.fromkeys(("copy", method)):
        done.results[how] = run_tool(
            "fillfromdonorscene", runner, ("INPUT", masked), ("DONORS", other_masked),
            ("METHOD", how), ("CATCH_MISSED", "false" if how == "copy" else "true"),
            ("OUTPUT", done.files[f"scene filled by {how}"]),
            *([done.report("scene filled", out / "report_fill.html")] if how == method else []),
        )  # fmt: skip
    return done


# ----------------------------------------------------------------------------------- the inputs --


def made_up_site(out: Path) -> tuple[Canopy, Scene]:
    """The sample site, made below the output folder."""
    started = time.monotonic()
    site = make_sample_site(out / "sample")
    print(f"Sample site made in {time.monotonic() - started:.1f} s: {site.folder}\n")
    with site.plots_csv.open(encoding="utf-8", newline="") as table:
        centres = {
            row["Plot_ID"]: (float(row["easting"]), float(row["northing"]))
            for row in csv.DictReader(table)
        }
    return (
        Canopy("made-up stand", site.chm, site.plots, "Plot_ID", site.stems, "plotid",
               "stemheight", centres, site.radius),
        Scene("made-up Landsat pair", list(site.target_bands), site.target_qa,
              list(site.donor_bands), site.donor_qa, (3, 2, 1), 2.75e-05, site.truth),
    )  # fmt: skip


def real_site(data: Path, out: Path) -> tuple[Canopy, Scene]:
    """The Cold Springs scenes and the SJER tables, laid out as their folders' names say."""
    scenes, field_data = data / "landsat_c1_coldsprings", data / "neon_field"
    centroids, stems = field_data / "SJERPlotCentroids.csv", field_data / "D17_2013_vegStr.csv"
    for path in (data, scenes, field_data, centroids, stems):
        if not path.exists():
            raise DemoError(
                f"There is no {path}. --data wants a folder that holds landsat_c1_coldsprings "
                "and neon_field."
            )
    with centroids.open(encoding="utf-8-sig", newline="") as table:
        centres = {
            row["Plot_ID"]: (float(row["easting"]), float(row["northing"]))
            for row in csv.DictReader(table)
        }
    inputs = out / "inputs"
    inputs.mkdir(exist_ok=True)
    plots = inputs / "sjer_plots.geojson"
    plots.write_text(json.dumps(as_geojson(centres)), encoding="utf-8")
    chm = inputs / "sjer_chm_rebuilt.tif"
    rebuild_canopy(chm, published_plots(), epsg=32611)
    print("The SJER canopy model is not to be had; it is rebuilt from its published statistics.\n")
    target, donor = scenes / "20160707_cloudy", scenes / "20160723_donor"
    return (
        Canopy("SJER, 2013", chm, plots, "Plot_ID", stems, "plotid", "stemheight", centres),
        Scene("Cold Springs, 2016", found(target, "*_sr_band?_crop.tif"),
              found(target, "*_pixel_qa_crop.tif")[0], found(donor, "*_sr_band?_crop.tif"),
              found(donor, "*_pixel_qa_crop.tif")[0], (4, 3, 2), 1e-4),
    )  # fmt: skip


def found(folder: Path, pattern: str) -> list[Path]:
    """The files of a pattern, at least one."""
    files = sorted(folder.glob(pattern))
    if not files:
        raise DemoError(f"There is no {pattern} in {folder}.")
    return files


def published_plots() -> list[PublishedPlot]:
    """What the lesson prints of the SJER plots."""
    with SJER_STATISTICS.open(encoding="utf-8", newline="") as table:
        return [
            PublishedPlot(
                row["plot_id"], float(row["easting"]), float(row["northing"]), int(row["count"]),
                float(row["min"]), float(row["max"]), float(row["mean"]), float(row["median"]),
            )
            for row in csv.DictReader(table)
        ]  # fmt: skip


def as_geojson(centres: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """Plot centres in UTM zone 11 as a layer."""
    return {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32611"}},
        "features": [
            {
                "type": "Feature",
                "properties": {"Plot_ID": plot},
                "geometry": {"type": "Point", "coordinates": list(place)},
            }
            for plot, place in centres.items()
        ],
    }


# --------------------------------------------------------------------------------- what is found --


def rows_of(layer: Path) -> list[dict[str, Any]]:
    """The attributes of a GeoPackage's only layer."""
    with closing(sqlite3.connect(f"file:{layer}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        name = database.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        quoted = '"' + name.replace('"', '""') + '"'
        return [dict(row) for row in database.execute(f"SELECT * FROM {quoted}")]


def canopy_findings(site: Canopy, done: Done) -> list[tuple[str, str]]:
    """Lines of the table for the first job."""
    rows = [row for row in rows_of(done.files["plots with statistics"]) if row["_count"]]
    clean, compare = done.results["clean"], done.results["compare"]
    highest = max(rows, key=lambda row: row["_max"])
    means = [row["_mean"] for row in rows]
    return [
        ("cells of canopy, of cells with data",
         f"{clean['VALID_AFTER']:,} of {clean['VALID_BEFORE']:,}"),
        ("plots, of these without canopy",
         f"{done.results['plots']['PLOT_COUNT']}, "
         f"{done.results['plots']['EMPTY_PLOT_COUNT']}"),
        ("mean canopy height in the plots", f"{min(means):.2f} to {max(means):.2f} m"),
        ("highest canopy", f"{highest['_max']:.2f} m in {highest[site.plot_id]}"),
        ("field against raster, tallest", f"N {compare['N']}, R² {compare['R2']:.3f}"),
        ("  field = slope × raster + intercept",
         f"{compare['SLOPE']:.4f}, {compare['INTERCEPT']:+.4f}"),
        ("  RMSE about 1:1, bias", f"{compare['RMSE']:.3f} m, {compare['BIAS']:+.3f} m"),
    ]  # fmt: skip


def scene_findings(scene: Scene, done: Done, method: str) -> list[tuple[str, str]]:
    """Lines of the table for the second job."""
    mask, plain, last = done.results["mask"], done.results["copy"], done.results[method]
    lines = [
        ("cloud, shadow",
         f"{mask.get('CLOUD_COUNT', 0):,} cells, {mask.get('SHADOW_COUNT', 0):,} cells"),
        ("masked", f"{mask['MASKED_PIXEL_COUNT']:,} cells, {mask['MASKED_PERCENT']:.2f} %"),
        ("filled, left empty",
         f"{plain['FILLED_PIXEL_COUNT']:,} cells, {plain['UNFILLED_PIXEL_COUNT']:,} cells"),
    ]  # fmt: skip
    if method != "copy":
        lines.append(("missed by the QA band, filled too", f"{last['MISSED_PIXEL_COUNT']:,} cells"))

    for how in dict.fromkeys(("copy", method)):
        if scene.truth is not None:
            error = error_in_the_hole(scene, done, how)
            lines.append((f"error in the hole, {how}", f"RMSE {error:.4f} reflectance"))
    simulated = last.get("SIMULATED_RMSE")
    if simulated is not None:
        lines.append(
            ("error in simulated holes", f"{simulated * scene.scale:.4f} {method}, "
             f"{last['SIMULATED_RMSE_COPY'] * scene.scale:.4f} copy"),
        )  # fmt: skip
    return lines


def error_in_the_hole(scene: Scene, done: Done, how: str) -> float:
    """Root mean square of filled − truth over bands and filled cells, in reflectance."""
    with RasterSource(done.files["scene masked"]) as source:
        hole = ~source.read()[1].all(axis=0)
    with RasterSource(done.files[f"scene filled by {how}"]) as source:
        filled, there = source.read()
    with RasterSource(scene.truth or "") as source:
        truth = source.read()[0]
    where = hole & there.all(axis=0)
    apart = filled[:, where].astype(np.float64) - truth[:, where]
    return float(np.sqrt(np.mean(apart**2)) * scene.scale)


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
    if arguments.data is None:
        canopy, scene = made_up_site(out)
    else:
        canopy, scene = real_site(arguments.data.resolve(), out)
    method = arguments.method
    print(f"File names below are seen from {out}\n")
    turns = Turns()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(run_canopy, canopy, Runner(out, 0, turns))
        second = pool.submit(run_scene, scene, Runner(out, 1, turns), method)
        canopy_done = first.result()
        turns.next_job()
        scene_done = second.result()
    rows = rows_of(canopy_done.files["plots compared"])
    stand = (canopy.chm, canopy.centres, canopy.radius, rows, canopy.plot_id)
    compared = (rows, canopy_done.results["compare"], canopy.plot_id)
    filled = scene_done.files[f"scene filled by {method}"]
    seen = (scene_done.files["scene"], scene_done.files["mask"], filled, scene.rgb)
    pictures = {
        "canopy with plots": demo_pictures.canopy(out / "canopy.png", *stand),
        "field against raster": demo_pictures.heights(out / "heights.png", *compared),
        "scene before and after": demo_pictures.scene(out / "scene.png", *seen),
        "both jobs": demo_pictures.both(out / "both-jobs.png", stand, compared, seen),
    }
    show_table(f"Plots on a canopy height model ({canopy.name})",
               canopy_findings(canopy, canopy_done))  # fmt: skip
    show_table(f"A cloudy scene made whole ({scene.name})",
               scene_findings(scene, scene_done, method))  # fmt: skip
    layers = {**canopy_done.files, **scene_done.files}
    show_table("Layers", [(name, str(path)) for name, path in layers.items()])
    reports = {**canopy_done.reports, **scene_done.reports}
    show_table("Reports", [(name, str(path)) for name, path in reports.items()])
    show_table("Pictures", [(name, str(path)) for name, path in pictures.items()])


def main() -> int:
    """Read the command line, run, and put errors into words."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the real scenes and tables")
    parser.add_argument("--out", type=Path, default=ROOT / "demo-output", help="where to write")
    parser.add_argument("--method", default="seamless", help="how to fill (seamless)")
    arguments = parser.parse_args()
    if not os.environ.get("QGIS_PROCESS") and shutil.which("qgis_process") is None:
        print("There is no qgis_process here: start this with scripts/demo.", file=sys.stderr)
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
