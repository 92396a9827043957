# SPDX-License-Identifier: GPL-2.0-or-later
"""One job in a process of its own, which is the client: seconds, its peak of memory, a digest.

Called by __main__ and cost: jobs.py {"job": …, "size": …, "folder": …, "address": …, …}
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import shutil
import signal
import sys
import time
import types
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable

import numpy as np

BENCHMARKS = Path(__file__).resolve().parents[1]
ROOT = BENCHMARKS.parent
STATISTICS = ("count", "min", "mean", "max", "median")


def use_tree() -> None:
    """Make this tree importable as canopycloud."""
    module = types.ModuleType("canopycloud")
    module.__path__ = [str(ROOT)]
    sys.modules["canopycloud"] = module


class Disturbed(Executor):
    """A cluster one of whose workers is killed when a piece is handed out."""

    def __init__(self, executor: Any, piece: int, victim: int) -> None:
        self._client, self._executor = executor._client, executor
        self._piece, self._victim, self.pieces = piece, victim, 0

    def submit(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        self.pieces += 1
        future = self._executor.submit(work, *args, **kwargs)
        if self.pieces == self._piece:
            os.kill(self._victim, signal.SIGKILL)
        return future


# A job is made before the clock starts, and called between its two looks at it; what it gives is
# what its result is known by: arrays, or a folder of rasters.
Job = Callable[[], Any]


def zonal(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Statistics of so many plots on a canopy, from their centres."""
    sys.path.insert(0, str(BENCHMARKS / "zonal"))
    import data
    from canopycloud.core.plots import draw_plots
    from canopycloud.core.zonal import plot_statistics

    data.SIZE = given.get("side", data.SIZE)
    centres = data.centres(size)
    canopy = folder / f"canopy{data.SIZE}" / "canopy.tif"
    method = given.get("method", "center")

    def job() -> Any:
        plots = draw_plots(centres, data.CRS, given.get("radius", data.RADIUS))
        found = plot_statistics(
            plots, canopy, statistics=STATISTICS, method=method, executor=executor
        )
        return [np.asarray(found[name]) for name in sorted(found)]

    return job


def clean(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Clean a canopy of size × size cells."""
    from canopycloud.core.canopy import clean_zero_canopy

    out = fresh(folder / "out" / "clean")
    canopy = folder / f"canopy{size}" / "canopy.tif"

    def job() -> Any:
        clean_zero_canopy(canopy, out / "clean.tif", threshold=2, executor=executor)
        return out

    return job


def mask(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Mask a scene of seven bands of size × size cells."""
    from canopycloud.core.qa import mask_clouds

    sys.path.insert(0, str(BENCHMARKS / "mask"))
    import data

    out = fresh(folder / "out" / "mask")
    scene, qa = data.paths(folder, size)

    def job() -> Any:
        mask_clouds(scene, qa, out / "masked.tif", executor=executor)
        return out

    return job


def fill(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Fill 24 % of a scene of seven bands from one donor."""
    from canopycloud.core.fill import fill_from_donors

    out = fresh(folder / "out" / "fill")
    target, donor = folder / f"target_{size}.tif", folder / f"donor_{size}.tif"
    options = {"method": given.get("method", "seamless"), "executor": executor}

    def job() -> Any:
        fill_from_donors(target, [donor], out / "filled.tif", **options)
        return out

    return job


def stack(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Stack two scenes of seven bands."""
    from canopycloud.core.scene import stack_bands

    out = fresh(folder / "out" / "stack")
    chosen = [folder / f"target_{size}.tif", folder / f"donor_{size}.tif"]

    def job() -> Any:
        stack_bands(chosen, out / "stack.tif", executor=executor)
        return out

    return job


def compare(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Compare so many pairs of heights."""
    from canopycloud.core.compare import compare_heights

    rng = np.random.default_rng(size)
    field = rng.gamma(6, 3, size)
    raster = 0.9 * field + rng.normal(0, 2, size)
    return lambda: [np.asarray(compare_heights(raster, field).rmse)]


def repair(folder: Path, size: int, given: dict[str, Any], executor: Executor | None) -> Job:
    """Repair the eight scenes of a series, or so many of them."""
    from canopycloud.core.repair import repair_scenes

    scenes = given.get("scenes", 8)
    out = fresh(folder / "out" / "repair")
    series = folder / f"series{size}" / f"of{scenes}"

    def job() -> Any:
        found = repair_scenes(series, out, executor=executor)
        done = sum(scene.fill is not None for scene in found.scenes)
        if done != scenes:
            raise SystemExit(f"{done} of {scenes} scenes were repaired")
        return out

    return job


JOBS = {
    "zonal": zonal, "clean": clean, "mask": mask, "fill": fill, "stack": stack, "compare": compare,
    "repair": repair,
}  # fmt: skip


def fresh(folder: Path) -> Path:
    """An empty folder of that name."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def digest(result: Any) -> tuple[str, int]:
    """What a result is known by, and its bytes on the disk."""
    known = hashlib.sha256()
    written = 0
    if isinstance(result, Path):
        for path in sorted(result.rglob("*.tif")):
            known.update(str(path.relative_to(result)).encode())
            content = path.read_bytes()
            written += len(content)
            known.update(content)
    else:
        for array in result:
            known.update(array.tobytes())
    return known.hexdigest(), written


def peak_mb() -> float:
    """Most memory that this process had, in MB; its parent's does not count."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise SystemExit("this benchmark needs Linux's /proc")


def main() -> None:
    given = json.loads(sys.argv[1])
    if "core" in given:
        os.sched_setaffinity(0, {given["core"]})
    use_tree()
    with ExitStack() as opened:
        executor: Any = None
        if given.get("threads"):
            executor = opened.enter_context(ThreadPoolExecutor(given["threads"]))
        if given.get("address"):
            from distributed import Client

            client = opened.enter_context(Client(given["address"], set_as_default=False))
            client.wait_for_workers(given["workers"])
            executor = client.get_executor(pure=False)
        if given.get("kill"):
            executor = Disturbed(executor, given["kill_at"], given["kill"])
        job = JOBS[given["job"]](Path(given["folder"]), given["size"], given, executor)
        before = resource.getrusage(resource.RUSAGE_SELF)
        start = time.perf_counter()
        result = job()
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_SELF)
        peak = peak_mb()
        known, written = digest(result)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        killed = given.get("kill") is None or executor.pieces >= given["kill_at"]
        print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "digest": known,
                          "written": written, "killed": killed}))  # fmt: skip


if __name__ == "__main__":
    main()
