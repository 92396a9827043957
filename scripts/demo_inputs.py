# SPDX-License-Identifier: GPL-2.0-or-later
"""What scripts/demo runs on: the made-up site, or the scenes and tables of the lessons."""

from __future__ import annotations

import csv
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import demo_site
from canopycloud.core.sample import PublishedPlot, rebuild_canopy

ROOT = Path(__file__).resolve().parent.parent
REBUILT = (
    "The canopy model of SJER is no measurement here: the original cannot be had, and this one is "
    "rebuilt so that the cells of each plot have the published count, minimum, maximum, mean and "
    "median. Maps, histograms and percentiles of it are made up; the comparison with the field "
    "repeats the published one."
)
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
    remark: str = ""


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
    # Options of the mask: the lesson takes the bits as they are.
    mask_options: tuple[tuple[str, object], ...] = ()


def made_up_site(out: Path) -> tuple[Canopy, Scene]:
    """The sample site, made below the output folder."""
    started = time.monotonic()
    site, fresh = demo_site.sample_site(out / "sample")
    seconds = time.monotonic() - started
    made = f"made in {seconds:.1f} s" if fresh else "is there from an earlier run"
    print(f"Sample site {made}: {site.folder}\n")
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
    print(f"{REBUILT}\n")
    target, donor = scenes / "20160707_cloudy", scenes / "20160723_donor"
    return (
        Canopy("SJER, 2013, canopy model rebuilt", chm, plots, "Plot_ID", stems, "plotid",
               "stemheight", centres, remark=REBUILT),
        Scene("Cold Springs, 2016", found(target, "*_sr_band?_crop.tif"),
              found(target, "*_pixel_qa_crop.tif")[0], found(donor, "*_sr_band?_crop.tif"),
              found(donor, "*_pixel_qa_crop.tif")[0], (4, 3, 2), 1e-4,
              mask_options=(("DILATION_CLOUD", 0), ("DILATION_SHADOW", 0))),
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
