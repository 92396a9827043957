# SPDX-License-Identifier: GPL-2.0-or-later
"""Beyond one machine: a real Dask scheduler and workers, processes on the loopback address.

    python benchmarks/scale             100 000 plots, eight scenes of 1000²
    python benchmarks/scale --small     the same on small inputs, beside other work; bounds of time
                                        are printed and not held to
    python benchmarks/scale --cost      the cost model of docs/scale.md

Each worker has one thread and is bound to a processor core of its own, as if it were a machine of
one core; the client and the scheduler run wherever there is room. A job is a client's process of
its own, timed from the call to its return; what is compared takes turns, --rounds times, and the
quickest counts. Needs the package `distributed` and Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))
sys.path.insert(0, str(ROOT / "tests"))

import cost  # noqa: E402
from loopback import Loopback  # noqa: E402
from measuring import CACHE  # noqa: E402

FASTER = 1.7  # two workers against one
OVERHEAD = 0.15  # of one Dask worker against one thread
FLAT = 0.10  # of the client's memory while the work grows fourfold

Taken = dict[str, Any]


def make(kind: str, size: int, folder: Path) -> None:
    """Make inputs in another process: children inherit a parent's peak."""
    words = [sys.executable, str(HERE / "inputs.py"), kind, str(size), str(folder)]
    subprocess.run(words, check=True, stderr=subprocess.DEVNULL)


def run(job: str, size: int, folder: Path, **more: Any) -> Taken:
    """A job in a process of its own."""
    given = {"job": job, "size": size, "folder": str(folder), **more}
    os.sync()  # what the job before has left to write is not charged to this one
    words = [sys.executable, "-W", "ignore", str(HERE / "jobs.py"), json.dumps(given)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"failed: {given}\n{done.stderr[-3000:]}")
    taken: Taken = json.loads(done.stdout.splitlines()[-1])
    return taken


@contextmanager
def cluster(workers: int) -> Iterator[Loopback]:
    """A scheduler and workers, each worker on a core of its own."""
    with tempfile.TemporaryDirectory() as place:
        made = Loopback(Path(place), workers=0)
        try:
            cores = sorted(os.sched_getaffinity(0))
            for k in range(workers):
                process = made.add_worker()
                os.sched_setaffinity(process.pid, {cores[k % len(cores)]})
                made.workers.append(process)
            yield made
        finally:
            made.close()


def processor(pid: int) -> float:
    """Seconds of processor that a process has had."""
    words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def bound_of(two: Taken) -> float:
    """Seconds that two workers take at least on two cores, which the client and scheduler share."""
    return max(*two["others"][1:], (two["cpu"] + sum(two["others"])) / 2)


class Scale:
    """Runs jobs and keeps which bounds were missed.

    Args:
        folder: of inputs and outputs.
        rounds: of each job.
        small: bounds of time are printed only.
    """

    def __init__(self, folder: Path, rounds: int, small: bool) -> None:
        self.folder, self.rounds, self.small = folder, rounds, small
        self.missed: list[str] = []

    def say(self, held: bool, text: str, *, strict: bool = True) -> None:
        print(f"  {'holds ' if held else 'MISSED' if strict else 'missed'} {text}", flush=True)
        if not held and strict:
            self.missed.append(text)

    def workers(self, job: str, size: int, kill_at: int, **more: Any) -> None:
        """A job by one thread, by one worker, by two, and by two of which one is killed."""
        best: dict[str, Taken] = {}
        digests = set()
        for _ in range(self.rounds):
            # Without an executor Repair is as quick as threads can be: bound to one core, too.
            bound: dict[str, Any] = {"core": min(os.sched_getaffinity(0))}
            bound |= {} if job == "repair" else {"threads": 1}
            runs = {"one thread": run(job, size, self.folder, **bound, **more)}
            for workers in (1, 2):
                with cluster(workers) as made:
                    where = {"address": made.address, "workers": workers}
                    # The first job makes the workers import what they need.
                    run(*cost.WARM[job], self.folder, **where, **cost.WARM_MORE.get(job, {}))
                    before = [processor(process.pid) for process in made.processes]
                    taken = run(job, size, self.folder, **where, **more)
                    after = [processor(process.pid) for process in made.processes]
                    taken["others"] = [b - a for a, b in zip(before, after)]
                    runs[f"{workers} Dask worker{'s' * (workers > 1)}"] = taken
            for name, taken in runs.items():
                digests.add(taken["digest"])
                if name not in best or taken["wall"] < best[name]["wall"]:
                    best[name] = taken
        for name, taken in best.items():
            others = ", ".join(f"{seconds:.2f}" for seconds in taken.get("others", []))
            print(f"  {name:16} {taken['wall']:8.2f} s  client: processor {taken['cpu']:6.2f} s, "
                  f"peak {taken['peak']:5.0f} MB"
                  + (f"; processor of scheduler, workers: {others} s" if others else ""))
        thread, one, two = best.values()
        ratio, over = one["wall"] / two["wall"], one["wall"] / thread["wall"] - 1
        by_processor = (one["cpu"] + sum(one["others"])) / thread["cpu"] - 1
        print(f"  all processes of one worker take {by_processor:+.1%} of one thread's processor "
              "time; of two, each core has at best "
              f"{sum(one['others'][1:]) / bound_of(two):.2f} times less to do than one worker")
        self.say(ratio >= FASTER, f"two workers are {ratio:.2f} times as fast as one, bound "
                 f"{FASTER}", strict=not self.small)  # fmt: skip
        self.say(over <= OVERHEAD, f"one worker takes {over:+.1%} of one thread's time, bound "
                 f"{OVERHEAD:+.0%}", strict=not self.small)  # fmt: skip
        with cluster(2) as made:
            taken = run(
                job, size, self.folder, address=made.address, workers=2, kill_at=kill_at,
                kill=made.workers[0].pid, **more,
            )  # fmt: skip
            died = made.workers[0].wait(60) != 0
        print(f"  one of two killed at piece {kill_at}: {taken['wall']:.2f} s")
        self.say(died and taken["killed"], "a worker was killed half-way")
        digests.add(taken["digest"])
        self.say(len(digests) == 1, "identical bytes in all of them")

    def memory(self, title: str, jobs: list[tuple[str, int, dict[str, Any]]]) -> None:
        """The client's peak while the work grows fourfold."""
        with cluster(2) as made:
            peaks = [
                run(job, size, self.folder, address=made.address, workers=2, **more)["peak"]
                for job, size, more in jobs
            ]
        grown = peaks[-1] / peaks[0] - 1
        self.say(abs(grown) <= FLAT, f"{title}: client's peak {peaks[0]:.0f} MB, then "
                 f"{peaks[-1]:.0f} MB ({grown:+.1%}, bound ±{FLAT:.0%})", strict=False)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--cost", action="store_true")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", default="zonal,repair,memory")
    parser.add_argument("--scene", type=int, help="cells of a side of the scenes")
    options = parser.parse_args()
    folder = CACHE / "scale"
    folder.mkdir(parents=True, exist_ok=True)
    if options.cost:
        raise SystemExit(cost.main(folder, make, run, options.rounds, options.small))
    side, plots, scene = (4000, 10_000, 150) if options.small else (10_000, 100_000, 1000)
    scene = options.scene or scene
    wanted = set(options.only.split(","))
    make("series", cost.WARM["repair"][1], folder)
    scale = Scale(folder, options.rounds, options.small)
    for size in (side, cost.WARM_MORE["zonal"]["side"]):
        make("canopy", size, folder)
    for size in (scene, max(75, scene // 4)):
        make("series", size, folder)
    if "zonal" in wanted:
        print(f"{plots} plots of 20 m, five statistics, canopy of {side} × {side} cells")
        scale.workers("zonal", plots, 4 if options.small else 13, side=side)
    if "repair" in wanted:
        print(f"eight scenes of six bands, {scene} × {scene} cells, repaired")
        scale.workers("repair", scene, 12)
    if "memory" in wanted:
        print("work that grows fourfold, two workers")
        scale.memory("plots", [("zonal", n, {"side": side}) for n in (plots, 4 * plots)])
        scale.memory("cells of a plot", [
            ("zonal", plots // 4, {"side": side, "radius": r}) for r in (20.0, 40.0)])  # fmt: skip
        make("canopy", 2 * side, folder)  # a smaller one is done before the client has its fill
        scale.memory("cells of a raster, clean", [("clean", n, {}) for n in (side, 2 * side)])
        scale.memory("scenes, repair", [
            ("repair", max(75, scene // 4), {"scenes": n}) for n in (8, 32)])
    if scale.missed:
        raise SystemExit("missed: " + "; ".join(scale.missed))


if __name__ == "__main__":
    main()
