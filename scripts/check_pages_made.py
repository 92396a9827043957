# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the pages that scripts/demo does not: reports of other tools, the models' first pages.

It is called with the folder of a sample site and the folder for the pages.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from demo_jobs import Qgis

TEMPORARY = "TEMPORARY_OUTPUT"


def runs(sample: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """Tool or model: its parameters."""
    canopy, scenes = sample / "canopy", sample / "scene"
    plots, stems, chm = canopy / "plots.geojson", canopy / "stems.csv", canopy / "chm.tif"
    bands, qa = {}, {}
    for date in ("cloudy", "donor"):
        bands[date] = sorted(map(str, (scenes / date).glob("*_SR_B?.TIF")))
        qa[date] = next((scenes / date).glob("*_QA_PIXEL.TIF"))
    return {
        "locateplots": {
            "INPUT": plots, "FIELD_TABLE": stems, "INPUT_RASTER": chm, "PLOT_ID_FIELD": "Plot_ID",
            "FIELD_ID_FIELD": "plotid", "FIELD_HEIGHT_FIELD": "stemheight",
            "STEM_X_FIELD": "easting", "STEM_Y_FIELD": "northing", "OUTPUT": TEMPORARY,
            "OUTPUT_HTML_FILE": folder / "report_locate.html",
        },
        "repairscenes": {
            "INPUT_FOLDER": scenes, "METHOD": "copy", "COMPOSITE": "median",
            "OUTPUT_FOLDER": folder / "repaired", "OUTPUT_HTML_FILE": folder / "report_repair.html",
        },
        "canopyplots": {
            "CHM": chm, "PLOTS": plots, "PLOT_ID_FIELD": "Plot_ID", "STEMS": stems,
            "STEM_ID_FIELD": "plotid", "STEM_HEIGHT_FIELD": "stemheight",
            "OUTPUT_CANOPY": TEMPORARY,
            "OUTPUT": TEMPORARY, "REPORT": TEMPORARY,
            "PROJECT": folder / "plots.qgz",
        },
        "repaircloudyscene": {
            "BANDS": bands["cloudy"], "QA": qa["cloudy"], "DONOR_BANDS": bands["donor"],
            "DONOR_QA": qa["donor"], "METHOD": "linear", "OUTPUT": TEMPORARY,
            "REPORT": TEMPORARY, "PROJECT": folder / "scene.qgz",
        },
    }  # fmt: skip


def main() -> None:
    """Run them all; stop at the first that fails."""
    sample, folder = (Path(word).resolve() for word in sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    qgis = Qgis()
    try:
        for tool, parameters in runs(sample, folder).items():
            given = {
                key: str(value) if isinstance(value, Path) else value
                for key, value in parameters.items()
            }
            answer = qgis.ask(tool=f"canopycloud:{tool}", parameters=given)
            if "error" in answer:
                raise SystemExit(f"canopycloud:{tool} failed:\n{answer['log']}\n{answer['error']}")
    finally:
        qgis.close()


if __name__ == "__main__":
    main()
