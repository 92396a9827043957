# SPDX-License-Identifier: GPL-2.0-or-later
"""ukis-csmask, of DLR: cloud and cloud shadow by a network, on tiles of 256 cells.

Its tiles begin 51 cells before the scene and every 204 cells, mirrored cells around it, and their
outermost cells have the weight 0: units that begin at multiples of 204 see the same tiles.
"""

from __future__ import annotations

import warnings
from importlib.metadata import version

import numpy as np

from ..decode import Classes
from ..products import CLASSES
from .model import Asked, Engine, Floats32, Loaded

_STEP = 204
# Its classes: clear, cloud, cloud shadow.
CODES = np.array([0, CLASSES["cloud"].code, CLASSES["shadow"].code], dtype=np.uint8)


def load(asked: Asked) -> Loaded:
    """Import the package; its models lie in it."""
    from ukis_csmask.mask import CSmask

    def classes(cells: Floats32) -> Classes:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a scene that is smaller than a tile
            made = CSmask(
                img=np.ascontiguousarray(np.moveaxis(cells, 0, -1)),
                band_order=list(asked.bands),
                product_level=asked.level,
                nodata_value=0,
                invalid_buffer=1,
            )
        found: Classes = CODES[made.csm[..., 0]]
        return found

    own = f"{len(asked.bands)} bands, {asked.level.upper()}"
    return Loaded(f"ukis-csmask {version('ukis-csmask')} ({own})", classes)


ENGINE = Engine(
    "ukis-csmask",
    ("blue", "green", "red", "nir|nir08"),
    load,
    more=("swir16", "swir22"),
    metres=(20.0, 40.0),
    unit=8 * _STEP,
    before=_STEP,
    after=256,
)
