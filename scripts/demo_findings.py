# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures that scripts/demo prints of each job."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from canopycloud.core.raster import RasterSource
from demo_inputs import Canopy, Scene
from demo_jobs import Done


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
        *without_outliers(compare),
    ]  # fmt: skip


def without_outliers(compare: dict[str, Any]) -> list[tuple[str, str]]:
    """The same without the flagged plots, which may have made the headline alone."""
    count = compare.get("OUTLIER_COUNT") or 0
    rmse, bias = compare.get("RMSE_WITHOUT_OUTLIERS"), compare.get("BIAS_WITHOUT_OUTLIERS")
    if not count or rmse is None or bias is None:
        return []
    return [(f"  the same without outliers ({count})", f"{rmse:.3f} m, {bias:+.3f} m")]


def scene_findings(scene: Scene, done: Done, method: str) -> list[tuple[str, str]]:
    """Lines of the table for the second job."""
    mask, plain, last = done.results["mask"], done.results["copy"], done.results[method]
    lines = [
        ("cloud, shadow",
         f"{mask.get('CLOUD_COUNT', 0):,} cells, {mask.get('SHADOW_COUNT', 0):,} cells"),
        ("masked", f"{mask['MASKED_PIXEL_COUNT']:,} cells, "
         f"{mask['MASKED_PERCENT']:.2f} % of those that are not fill"),
        ("filled, left empty",
         f"{plain['FILLED_PIXEL_COUNT']:,} cells, {plain['UNFILLED_PIXEL_COUNT']:,} cells"),
    ]  # fmt: skip
    if method != "copy":
        lines.append(("missed by the QA band, filled too", f"{last['MISSED_PIXEL_COUNT']:,} cells"))

    for how in dict.fromkeys(("copy", method)):
        if scene.truth is not None:
            error = error_in_the_hole(scene, done, how)
            lines.append((f"error in the gap, {how}", f"RMSE {error:.4f} reflectance"))
    simulated = last.get("SIMULATED_RMSE")
    if simulated is not None:
        lines.append(
            ("error in simulated gaps, on clear land", f"{simulated * scene.scale:.4f} {method}, "
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
