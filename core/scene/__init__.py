# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes as people hold them, and as one raster.

`stack.py`: band files in natural order, named, on one grid; read as one raster;
`bandfiles.py`: band files written as one raster;
`reader.py`: windows in which one nodata value means no data in every band;
`model.py`: what a scene says of itself: sensor, date, bands by standard name, QA, scale;
`listing.py`: the files of a folder or an archive, read in place;
`metadata.py`: MTL text and XML, read without a parser that expands anything;
`landsat.py`: Landsat Collection 1 and 2, Level-1 and Level-2;
`sentinel2.py`: Sentinel-2 L1C and L2A, SAFE;
`others.py`: HLS, PlanetScope, a plain folder of band files;
`whereabouts.py`: where a scene says that it lies, against where its files are;
`find.py`: which scenes a folder or an archive holds;
`resolution.py`: bands of several resolutions brought to one, by a named rule;
`whole.py`: a scene written as one raster;
`beside.py`: the scene that a stack or band files belong to.
"""

from __future__ import annotations

from .bandfiles import StackSummary, stack_bands
from .beside import scene_qa, scene_sun
from .find import find_scenes, read_scene
from .model import Scene, SceneBand, SceneQa
from .reader import SceneReader
from .stack import BandStack, band_token, natural_order, open_scene
from .whole import SceneSummary, stack_scene

__all__ = [
    "BandStack",
    "Scene",
    "SceneBand",
    "SceneQa",
    "SceneReader",
    "SceneSummary",
    "StackSummary",
    "band_token",
    "find_scenes",
    "natural_order",
    "open_scene",
    "read_scene",
    "scene_qa",
    "scene_sun",
    "stack_bands",
    "stack_scene",
]
