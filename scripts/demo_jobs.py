# SPDX-License-Identifier: GPL-2.0-or-later
"""Both jobs of scripts/demo, tool by tool through qgis_process."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from demo_inputs import ROOT, Canopy, DemoError, Scene


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
    runner.turns.say(runner.job, f"--- Repairing a cloudy scene: {scene.name}\n")
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
        *scene.mask_options, ("OUTPUT", masked), ("OUTPUT_MASK", mask),
        done.report("scene masked", out / "report_mask.html"),
    )  # fmt: skip
    run_tool(
        "qacloudmask", runner, ("INPUT", other), ("QA_RASTER", scene.donor_qa), ("QA_BAND", 1),
        *scene.mask_options, ("OUTPUT", other_masked),
    )  # fmt: skip

    def fill(how: str) -> dict[str, Any]:
        return run_tool(
            "fillfromdonorscene", runner, ("INPUT", masked), ("DONORS", other_masked),
            ("METHOD", how), ("CATCH_MISSED", "false" if how == "copy" else "true"),
            ("OUTPUT", done.files[f"scene filled by {how}"]),
            *([done.report("scene filled", out / "report_fill.html")] if how == method else []),
        )  # fmt: skip

    ways = list(dict.fromkeys(("copy", method)))
    with ThreadPoolExecutor(len(ways)) as pool:  # the plain copy is there only to compare with
        done.results.update(zip(ways, pool.map(fill, ways)))
    return done
