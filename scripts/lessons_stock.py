# SPDX-License-Identifier: GPL-2.0-or-later
"""Both lessons through qgis_process where Python has little more than numpy and GDAL.

    python scripts/lessons_stock.py --prepare MADE      anywhere: the canopy model and the plots
    python3 scripts/lessons_stock.py DATA MADE          on the stock QGIS
    python3 scripts/lessons_stock.py DATA MADE --alone  and refused if there is more

DATA is the folder of the lessons' data (landsat_c1_coldsprings, neon_field). The canopy model is
rebuilt from published numbers, which needs scipy. The lessons need numpy and osgeo alone; which
packages are there beside them is printed first.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EXTRA = ("rasterio", "scipy", "shapely", "matplotlib", "pandas", "rasterstats", "exactextract")
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process") or "qgis_process"


def main(data: Path, made: Path, *, alone: bool) -> None:
    there = [name for name in EXTRA if find_spec(name) is not None]
    print(f"Beside numpy and GDAL: {', '.join(there) or 'nothing'}")
    if alone and there:
        raise SystemExit("There should be nothing")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        enable(place)
        scene(data / "landsat_c1_coldsprings", place)
        plots(data / "neon_field", made, place)
    print("Both lessons give their golden numbers.")


def enable(place: Path) -> None:
    """A profile of its own in which this tree is the plugin."""
    (place / "plugins").mkdir()
    (place / "plugins" / "canopycloud").symlink_to(ROOT)
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        QGIS_CUSTOM_CONFIG_PATH=str(place / "profile"),
        QGIS_PLUGINPATH=str(place / "plugins"),
    )
    subprocess.run([PROGRAM, "plugins", "enable", "canopycloud"], check=True, capture_output=True)


def tool(name: str, **parameters: Any) -> dict[str, Any]:
    """The results of a run."""
    arguments = [
        f"--{key}={one}"
        for key, value in parameters.items()
        for one in (value if isinstance(value, list) else [value])
    ]
    done = subprocess.run(
        [PROGRAM, "--json", "run", f"canopycloud:{name}", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr}{done.stdout}")
    results: dict[str, Any] = json.loads(done.stdout)["results"]
    return results


def same(what: str, found: Any, golden: Any, within: float = 0) -> None:
    """Say it, and stop where it is not the golden number."""
    print(f"  {what}: {found}")
    if abs(found - golden) > within:
        raise SystemExit(f"{what} is {found}, not {golden}")


def scene(data: Path, place: Path) -> None:
    """A cloudy scene made whole."""
    cloudy, donor = data / "20160707_cloudy", data / "20160723_donor"
    for date in (cloudy, donor):
        tool(
            "stackscenebands",
            INPUT=sorted(date.glob("*_sr_band?_crop.tif")),
            OUTPUT=place / f"{date.name}.tif",
        )
    page = place / "mask.html"
    found = tool(
        "qacloudmask",
        INPUT=place / f"{cloudy.name}.tif",
        QA_RASTER=next(cloudy.glob("*_pixel_qa_crop.tif")),
        DILATION=0,
        OUTPUT=place / "masked.tif",
        OUTPUT_HTML_FILE=page,
    )
    same("masked cells", found["MASKED_PIXEL_COUNT"], 8148)
    same("cloud", found["CLOUD_COUNT"], 4762)
    same("cloud shadow", found["SHADOW_COUNT"], 3386)
    pictures = page.read_text(encoding="utf-8").count("data:image/png")
    if pictures < 3:
        raise SystemExit(f"The report of the mask has {pictures} pictures")
    tool(
        "qacloudmask",
        INPUT=place / f"{cloudy.name}.tif",
        QA_RASTER=next(cloudy.glob("*_pixel_qa_crop.tif")),
        CLOSING=1,
        MIN_OBJECT=5,
        OUTPUT=place / "grown.tif",
    )
    for method in ("copy", "seamless"):
        found = tool(
            "fillfromdonorscene",
            INPUT=place / "masked.tif",
            DONORS=place / f"{donor.name}.tif",
            METHOD=method,
            OUTPUT=place / f"{method}.tif",
            OUTPUT_HTML_FILE=place / f"{method}.html",
        )
        same(f"cells filled, {method}", found["FILLED_PIXEL_COUNT"], 8148)


def plots(data: Path, made: Path, place: Path) -> None:
    """Plots on a canopy height model."""
    chm, centres = made / "chm.tif", made / "plots.geojson"
    tool("cleanzerocanopy", INPUT=chm, OUTPUT=place / "clean.tif")
    found = tool(
        "bufferplotszonalstats",
        INPUT=centres,
        INPUT_RASTER=place / "clean.tif",
        RADIUS=20,
        OUTPUT=place / "plots.gpkg",
        OUTPUT_HTML_FILE=place / "plots.html",
    )
    same("plots", found["PLOT_COUNT"], 18)
    found = tool(
        "comparefieldheights",
        INPUT=place / "plots.gpkg",
        PLOT_ID_FIELD="Plot_ID",
        RASTER_FIELD="_max",
        FIELD_TABLE=data / "D17_2013_vegStr.csv",
        FIELD_ID_FIELD="plotid",
        FIELD_HEIGHT_FIELD="stemheight",
        OUTPUT=place / "compared.gpkg",
        OUTPUT_HTML_FILE=place / "compared.html",
    )
    same("plots compared", found["N"], 18)
    same("slope", found["SLOPE"], 0.7607314, 1e-6)
    same("intercept", found["INTERCEPT"], 2.9814665, 1e-5)
    same("R²", found["R2"], 0.6910552, 1e-6)
    same("RMSE", found["RMSE"], 3.4592, 5e-5)
    same("bias", found["BIAS"], 0.4789, 5e-5)


def prepare(made: Path) -> None:
    """Write the canopy model with the lesson's published statistics, and the plots' centres."""
    from canopycloud.core.sample.rebuilt import PublishedPlot, rebuild_canopy

    made.mkdir(parents=True, exist_ok=True)
    with (ROOT / "tests" / "core" / "sjer_lidar.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    printed = [
        PublishedPlot(
            row["plot_id"],
            float(row["easting"]),
            float(row["northing"]),
            int(row["count"]),
            *(float(row[name]) for name in ("min", "max", "mean", "median")),
        )
        for row in rows
    ]
    rebuild_canopy(made / "chm.tif", printed, epsg=32611)
    features = [
        {
            "type": "Feature",
            "properties": {"Plot_ID": plot.plot_id},
            "geometry": {"type": "Point", "coordinates": [plot.easting, plot.northing]},
        }
        for plot in printed
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32611"}}
    collection = {"type": "FeatureCollection", "crs": crs, "features": features}
    (made / "plots.geojson").write_text(json.dumps(collection), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "--prepare":
        prepare(Path(sys.argv[2]))
    else:
        main(Path(sys.argv[1]), Path(sys.argv[2]), alone="--alone" in sys.argv[3:])
