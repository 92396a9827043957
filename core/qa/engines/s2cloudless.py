# SPDX-License-Identifier: GPL-2.0-or-later
"""s2cloudless, of Sentinel Hub: cloud by ten bands of Sentinel-2 Level-1C, cell by cell.

Its probabilities are averaged in a disc of 4 cells, compared with the threshold, and what is above
it dilated by 2 cells, as in its authors' example.
"""

from __future__ import annotations

from importlib.metadata import version

import numpy as np

from ..decode import Classes
from ..products import CLASSES
from .model import TOP, Asked, Engine, Floats32, Loaded

AVERAGE_OVER, DILATION_SIZE = 4, 2


def load(asked: Asked) -> Loaded:
    """Import the package; its model lies in it."""
    from s2cloudless import S2PixelCloudDetector

    kept, grown = (
        S2PixelCloudDetector(
            threshold=asked.threshold,
            average_over=AVERAGE_OVER,
            dilation_size=size,
            all_bands=False,
        )
        for size in (0, DILATION_SIZE)
    )

    def classes(cells: Floats32) -> Classes:
        chance = grown.get_cloud_probability_maps(np.moveaxis(cells, 0, -1)[np.newaxis])
        return codes(kept.get_mask_from_prob(chance)[0], grown.get_mask_from_prob(chance)[0])

    return Loaded(f"s2cloudless {version('s2cloudless')}", classes)


def codes(cloud: Classes, grown: Classes) -> Classes:
    """out[p] = cloud where `cloud` is set, dilated where `grown` alone is, else 0.

    Args:
        cloud: 1 for cloud, before the package's own dilation.
        grown: after it, same shape.
    """
    out = np.where(grown != 0, np.uint8(CLASSES["dilated"].code), np.uint8(0))
    out[cloud != 0] = CLASSES["cloud"].code
    return out


ENGINE = Engine(
    "s2cloudless",
    ("coastal", "blue", "red", "rededge071", "nir", "nir08", "nir09", "cirrus", "swir16", "swir22"),
    load,
    levels=(TOP,),
    unit=256,  # a few seconds, after which Cancel is heard
    before=AVERAGE_OVER + DILATION_SIZE,
    after=AVERAGE_OVER + DILATION_SIZE,
)
