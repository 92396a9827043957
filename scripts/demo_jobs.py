# SPDX-License-Identifier: GPL-2.0-or-later
"""Both jobs of scripts/demo, tool by tool, each job in a QGIS of its own."""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from demo_inputs import ROOT, Canopy, DemoError, Scene

# Two QGIS work side by side. With more threads, OpenBLAS in each waits for a free processor at
# every small system of equations: on a busy machine the fill took 24 to 31 s, with one it takes 7.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


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


class Qgis:
    """A QGIS that runs tools of ours, one after the other; start it early, for it takes a while."""

    def __init__(self) -> None:
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        self._work = subprocess.Popen(
            [sys.executable, str(ROOT / "scripts" / "demo_worker.py")], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said,
            env={**ONE_THREAD, **os.environ},
        )  # fmt: skip

    def ask(self, **request: Any) -> dict[str, Any]:
        """Have something done; "error" in the answer says why it was not."""
        line = ""
        if self._work.stdin is not None and self._work.stdout is not None:
            try:
                self._work.stdin.write(json.dumps(request, default=str) + "\n")
                self._work.stdin.flush()
                line = self._work.stdout.readline()
            except BrokenPipeError:
                line = ""
        if not line:
            self._said.seek(0)
            return {"error": "QGIS has ended.", "log": self._said.read()}
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        """Let it end."""
        if self._work.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self._work.stdin.close()
        self._work.wait()
        if self._work.stdout is not None:
            self._work.stdout.close()
        self._said.close()


@dataclass(frozen=True)
class Runner:
    """Runs tools of ours for one of the jobs, in one output folder."""

    out: Path
    job: int
    turns: Turns
    qgis: Qgis


def run_tool(tool: str, runner: Runner, *options: tuple[str, object]) -> dict[str, Any]:
    """Run canopycloud:<tool>, say how, and return what it says it found."""
    out = runner.out
    parameters: dict[str, Any] = {}
    for name, value in options:  # an option that is there twice is a list, as for qgis_process
        text = str(value)
        known = parameters.get(name)
        parameters[name] = text if known is None else [*_listed(known), text]
    started = time.monotonic()
    answer = runner.qgis.ask(tool=f"canopycloud:{tool}", parameters=parameters)
    seconds = time.monotonic() - started
    shown = [f"qgis_process run canopycloud:{tool}"]
    shown += [f"    {shlex.quote(_short(f'--{name}={value}', out))}" for name, value in options]
    runner.turns.say(runner.job, " \\\n".join(shown) + f"\n    # {seconds:.1f} s\n")
    if "error" in answer:
        text = answer["error"].splitlines()
        said = [line for line in text if line.strip()]
        log = out / f"{tool}.log"
        log.write_text(f"{answer['log']}\n{answer['error']}\n", encoding="utf-8")
        last = "\n    ".join(said[-6:]) or "(it said nothing)"
        raise DemoError(f"canopycloud:{tool} failed:\n    {last}\nAll that it said is in {log}")
    results: dict[str, Any] = answer["results"]
    return results


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


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

    for how in dict.fromkeys(("copy", method)):  # the plain copy is there only to compare with
        done.results[how] = fill(how)
    return done
