# SPDX-License-Identifier: GPL-2.0-or-later
"""The numeric core of Canopy & Cloud: a library that knows nothing of QGIS.

The public functions are found here by name and imported when first used, so that
``import canopycloud.core`` costs nothing and a missing optional package is only met by
the function that needs it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .canopy import clean_zero_canopy as clean_zero_canopy
    from .compare import compare_heights as compare_heights
    from .compare import compare_plots as compare_plots
    from .compare import read_plot_heights as read_plot_heights
    from .errors import CanopyCloudError as CanopyCloudError
    from .fill import fill_from_donors as fill_from_donors
    from .grid import Grid as Grid
    from .locate import locate_plots as locate_plots
    from .plots import plot_polygons as plot_polygons
    from .position import position_spread as position_spread
    from .progress import Progress as Progress
    from .qa import mask_clouds as mask_clouds
    from .repair import repair_scenes as repair_scenes
    from .sample import make_sample_site as make_sample_site
    from .scene import find_scenes as find_scenes
    from .scene import stack_bands as stack_bands
    from .scene import stack_scene as stack_scene
    from .subplots import subplot_centres as subplot_centres
    from .zonal import plot_statistics as plot_statistics

_PUBLIC = {
    "CanopyCloudError": "errors",
    "Grid": "grid",
    "Progress": "progress",
    "clean_zero_canopy": "canopy",
    "compare_heights": "compare",
    "compare_plots": "compare",
    "fill_from_donors": "fill",
    "find_scenes": "scene",
    "locate_plots": "locate",
    "make_sample_site": "sample",
    "mask_clouds": "qa",
    "plot_polygons": "plots",
    "plot_statistics": "zonal",
    "position_spread": "position",
    "read_plot_heights": "compare",
    "repair_scenes": "repair",
    "stack_bands": "scene",
    "stack_scene": "scene",
    "subplot_centres": "subplots",
}

__all__ = sorted(_PUBLIC)


def __getattr__(name: str) -> Any:
    module = _PUBLIC.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{module}", __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_PUBLIC])
