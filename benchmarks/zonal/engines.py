# SPDX-License-Identifier: GPL-2.0-or-later
"""One engine on one case in a process of its own: seconds, peak memory, results.

Called by __main__: engines.py ENGINE CASE FOLDER RESULT.npz
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import types
from contextlib import contextmanager
from pathlib import Path

import data
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
STATISTICS = ("count", "min", "mean", "max", "median")
METRICS = (
    "cv", "skewness", "kurtosis", "gini", "entropy", "vci", "relief_ratio", "qmean", "rumple",
    "gap_fraction",
)  # fmt: skip


def use_tree() -> None:
    """Make this tree importable as canopycloud."""
    module = types.ModuleType("canopycloud")
    module.__path__ = [str(ROOT)]
    sys.modules["canopycloud"] = module


@contextmanager
def timed(taken: dict):
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    taken["wall"], taken["cpu"] = time.perf_counter() - wall, time.process_time() - cpu


def shapes_of(case: str) -> list:
    return data.large_polygons() if case == "large" else data.circles(int(case))


def ours(case: str, folder: Path, taken: dict, method: str = "center") -> dict:
    """From shapely polygons, as the peers get them."""
    use_tree()
    from canopycloud.core.zonal import plot_statistics

    polygons = shapes_of(case)
    if method != "center":
        polygons = polygons[:2000]
    with timed(taken):
        found = plot_statistics(polygons, data.canopy(folder), method=method)
    return dict(found)


def ours_exact(case: str, folder: Path, taken: dict) -> dict:
    return ours(case, folder, taken, "exact")


def ours_all_metrics(case: str, folder: Path, taken: dict) -> dict:
    """With every statistic of the distribution and the surface beside the defaults."""
    return ours_defaults(case, folder, taken, METRICS)


def ours_defaults(case: str, folder: Path, taken: dict, more: tuple = ()) -> dict:
    """What the tool computes by default: five statistics, three percentiles and cover."""
    use_tree()
    from canopycloud.core.plots import draw_plots
    from canopycloud.core.zonal import plot_statistics

    centres = data.centres(int(case))
    with timed(taken):
        plots = draw_plots(centres, data.CRS, data.RADIUS)
        found = plot_statistics(
            plots, data.canopy(folder), statistics=(*STATISTICS, *more),
            percentiles=(25, 50, 95), cover_height=2,
        )  # fmt: skip
    return dict(found)


def ours_from_centres(case: str, folder: Path, taken: dict) -> dict:
    """From plot centres: outlines are drawn when they are needed."""
    use_tree()
    from canopycloud.core.plots import draw_plots
    from canopycloud.core.zonal import plot_statistics

    centres = data.centres(int(case))
    with timed(taken):
        plots = draw_plots(centres, data.CRS, data.RADIUS)
        found = plot_statistics(plots, data.canopy(folder))
    return dict(found)


def ours_drawn_first(case: str, folder: Path, taken: dict) -> dict:
    """The two calls of a notebook: shapely polygons around centres, then statistics."""
    use_tree()
    from canopycloud.core.plots import plot_polygons
    from canopycloud.core.zonal import plot_statistics

    centres = data.centres(int(case))
    with timed(taken):
        plots = plot_polygons(centres, data.CRS, data.RADIUS)
        found = plot_statistics(plots, data.canopy(folder))
    return dict(found)


def rasterstats(case: str, folder: Path, taken: dict) -> dict:
    """On at most 10 000 plots; the time is that of all, in proportion."""
    from rasterstats import zonal_stats

    polygons = shapes_of(case)
    part = polygons[:10_000]
    with timed(taken):
        rows = zonal_stats(part, str(data.canopy(folder)), stats=list(STATISTICS))
    for name in ("wall", "cpu"):
        taken[name] *= len(polygons) / len(part)
    taken["part"] = len(part) / len(polygons)
    return {n: np.array([row[n] for row in rows], float) for n in STATISTICS}


def exactextract(case: str, folder: Path, taken: dict, strategy: str = "feature") -> dict:
    """From a GeoPackage, which it reads quicker than features of Python."""
    from exactextract import exact_extract

    path = folder / f"plots-{case}.gpkg"
    with timed(taken):
        rows = exact_extract(
            str(data.canopy(folder)), str(path), list(STATISTICS), include_cols=["number"],
            strategy=f"{strategy}-sequential",
        )  # fmt: skip
    rows = sorted((row["properties"] for row in rows), key=lambda row: row["number"])
    return {n: np.array([row[n] for row in rows], float) for n in STATISTICS}


def exactextract_by_raster(case: str, folder: Path, taken: dict) -> dict:
    return exactextract(case, folder, taken, "raster")


@contextmanager
def qgis(folder: Path):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(folder / "profile")
    from qgis.core import QgsApplication

    app = QgsApplication([], False, str(folder / "profile"))
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    yield app


def native(case: str, folder: Path, taken: dict) -> dict:
    """native:zonalstatisticsfb, into memory."""
    with qgis(folder):
        import processing

        with timed(taken):
            found = processing.run(
                "native:zonalstatisticsfb",
                {
                    "INPUT": str(folder / f"plots-{case}.gpkg"),
                    "INPUT_RASTER": str(data.canopy(folder)),
                    "RASTER_BAND": 1,
                    "COLUMN_PREFIX": "_",
                    "STATISTICS": [0, 2, 3, 5, 6],
                    "OUTPUT": "memory:",
                },
            )
        rows = [(f["number"], *(f[f"_{n}"] for n in STATISTICS)) for f in
                found["OUTPUT"].getFeatures()]  # fmt: skip
    table = np.array([[np.nan if v is None or v != v or str(v) == "NULL" else v for v in row]
                      for row in sorted(rows)], float)  # fmt: skip
    return {n: table[:, i + 1] for i, n in enumerate(STATISTICS)}


ENGINES = {
    "ours": ours,
    "ours, exact": ours_exact,
    "ours, from centres": ours_from_centres,
    "ours, defaults of the tool": ours_defaults,
    "ours, all metrics": ours_all_metrics,
    "ours, polygons drawn first": ours_drawn_first,
    "rasterstats": rasterstats,
    "exactextract": exactextract,
    "exactextract, raster-sequential": exactextract_by_raster,
    "native:zonalstatisticsfb": native,
}


def peak_mb() -> float:
    """Most memory that this process had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count what the parent had before the start
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    engine, case, folder, out = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
    taken: dict = {}
    found = ENGINES[engine](case, folder, taken)
    taken["peak_mb"] = peak_mb()
    np.savez(out, **{name: np.asarray(found[name]) for name in STATISTICS})
    Path(str(out) + ".json").write_text(json.dumps(taken), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)  # QGIS may crash on its way out, when all is said


if __name__ == "__main__":
    main()
