# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up site for both jobs: realistic data whose truth is known.

`make_sample_site` writes it to files; `canopy` and `scene_pair` make the same as arrays, with
other seeds, sizes, cloud covers and seasons, for tests and benchmarks.
"""

from __future__ import annotations

from .canopy import Canopy, Trees, canopy
from .inventory import Plot, Stem, lay_out, measure
from .rebuilt import PublishedPlot, rebuild_canopy
from .scene import PairSettings, ScenePair, mirrored, scene_pair, to_dn, to_reflectance
from .site import SampleSite, make_sample_site, scene_grids

__all__ = [
    "Canopy",
    "PairSettings",
    "Plot",
    "PublishedPlot",
    "SampleSite",
    "ScenePair",
    "Stem",
    "Trees",
    "canopy",
    "lay_out",
    "make_sample_site",
    "measure",
    "mirrored",
    "rebuild_canopy",
    "scene_grids",
    "scene_pair",
    "to_dn",
    "to_reflectance",
]
