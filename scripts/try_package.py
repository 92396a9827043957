# SPDX-License-Identifier: GPL-2.0-or-later
"""Install a plugin zip into an empty QGIS profile and use it through qgis_process.

    python scripts/try_package.py dist/canopycloud-0.1.0.zip

Nothing of the checkout is in reach: the profile and the working directory are temporary, and the
plugin that answers has to be the one in the profile. Needs rasterio, and the environment of
scripts/env.sh.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

TOOLS = (
    "bufferplotszonalstats",
    "cleanzerocanopy",
    "comparefieldheights",
    "locateplots",
    "fillfromdonorscene",
    "qacloudmask",
    "rebuild",
    "repairscenes",
    "stackscenebands",
)


def main(path: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        plugins = work / "profile" / "profiles" / "default" / "python" / "plugins"
        plugins.mkdir(parents=True)
        with zipfile.ZipFile(path) as archive:
            archive.extractall(plugins)
        environment = {
            **{k: v for k, v in os.environ.items() if k != "QGIS_PLUGINPATH"},
            "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile"),
        }

        def qgis_process(*arguments: str) -> str:
            done = subprocess.run(
                [os.environ.get("QGIS_PROCESS", "qgis_process"), *arguments],
                cwd=work, env=environment, capture_output=True, text=True, check=False,
            )  # fmt: skip
            if done.returncode != 0:
                raise SystemExit(
                    f"qgis_process {' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}"
                )
            return done.stdout

        qgis_process("plugins", "enable", "canopycloud")
        listed = qgis_process("list")
        missing = [name for name in TOOLS if f"canopycloud:{name}\t" not in listed]
        if missing:
            raise SystemExit(f"the installed zip does not offer {', '.join(missing)}")
        clean_a_raster(work, qgis_process)
    print(f"  installed from the zip, {len(TOOLS)} tools answer and Clean Zero Canopy works")
    return 0


def clean_a_raster(work: Path, qgis_process) -> None:
    """Clean 3 of 12 cells through the program, by the tool's own count and by the file."""
    import numpy as np
    import rasterio

    heights = np.array([[0, 1, 2, 3], [4, 0, 6, 7], [8, 9, 0, 11]], dtype="float32")
    transform = rasterio.Affine(1.0, 0.0, 500_000.0, 0.0, -1.0, 4_000_000.0)
    with rasterio.open(
        work / "chm.tif", "w", driver="GTiff", dtype="float32", count=1, width=4, height=3,
        crs="EPSG:32611", transform=transform, nodata=-9999,
    ) as chm:  # fmt: skip
        chm.write(heights, 1)
    answer = json.loads(
        qgis_process(
            "run", "--json", "canopycloud:cleanzerocanopy", "--INPUT=chm.tif", "--OUTPUT=clean.tif"
        )
    )
    with rasterio.open(work / "clean.tif") as clean:
        left = clean.read(1, masked=True)
    removed = answer["results"]["REMOVED_COUNT"]
    if removed != 3 or left.mask.sum() != 3 or left.sum() != heights.sum():
        raise SystemExit(f"Clean Zero Canopy removed {removed} cells and left {left}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
