# SPDX-License-Identifier: GPL-2.0-or-later
"""OmniCloudMask, of DPIRD: thick and thin cloud and shadow by networks, from red, green and nir.

It scales the values of each of its patches by their own mean, and lays patches by where the data
are: only the scene as a whole gives what it gives. Left alone it would download what its networks
have learned; here it is only used with files that are on this computer.
"""

from __future__ import annotations

import csv
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy as np

from ...errors import ParameterError
from ...library import would_be_second
from ..decode import Classes
from ..products import CLASSES
from .model import Asked, Engine, Floats32, Loaded

# Its classes: clear, thick cloud, thin cloud, cloud shadow.
CODES = np.array(
    [0, *(CLASSES[name].code for name in ("cloud", "thin_cloud", "shadow"))], dtype=np.uint8
)
# A file up to this size it takes for one that broke off, and downloads again.
_BROKEN = 1024 * 1024
# Not one of the sources that it knows: should it want to download, it fails instead.
_NOWHERE = "nowhere"


def load(_: Asked) -> Loaded:
    """Import the package, unless it would download.

    Raises:
        ParameterError: if a file of its newest model is not where it looks.
    """
    second = would_be_second()
    from omnicloudmask import predict_from_array

    folder, number = _model()

    def classes(cells: Floats32) -> Classes:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of patches that it makes smaller
            found = predict_from_array(
                cells, destination_model_dir=folder, model_download_source=_NOWHERE
            )
        codes: Classes = CODES[found[0]]
        return codes

    notes = (
        "OmniCloudMask loads rasterio, which brings a second GDAL into QGIS. Should QGIS crash, "
        "use another method.",
    )
    said = f"OmniCloudMask {version('omnicloudmask')} (model {number:g})"
    return Loaded(said, classes, notes if second else ())


def _model() -> tuple[Path, float]:
    """The folder of the newest model, and its number; refused unless all of it is there."""
    from omnicloudmask import download_models

    folder = Path(download_models.get_model_data_dir())
    with download_models.model_index_path.open(encoding="utf-8") as file:
        rows = [(float(row["version"]), row["file_name"]) for row in csv.DictReader(file)]
    newest = max(number for number, _ in rows)
    lacking = [
        name
        for number, name in rows
        if number == newest and not _is_whole(folder / name)
    ]
    if lacking:
        raise ParameterError(
            f"OmniCloudMask {version('omnicloudmask')} looks in {folder} for its model, and "
            f"{' and '.join(lacking)} is not there.",
            hint="Nothing is downloaded here: put the file there, or let the package fetch it "
            "once, in Python: from omnicloudmask import download_models; "
            "download_models.get_models()",
        )
    return folder, newest


def _is_whole(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > _BROKEN


ENGINE = Engine(
    "OmniCloudMask",
    ("red", "green", "nir08|nir"),
    load,
    reflectance=False,
    metres=(10.0, 50.0),
    least=32,
    most=40_000_000,
)
