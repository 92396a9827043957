# SPDX-License-Identifier: GPL-2.0-or-later
"""The numeric core of Canopy & Cloud: a library that knows nothing of QGIS.

The public functions are found here by name and imported when first used, so that
``import canopycloud.core`` costs nothing and a missing optional package is only met by
the function that needs it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_PUBLIC = {
    "CanopyCloudError": "errors",
    "Grid": "grid",
    "Progress": "progress",
    "clean_zero_canopy": "canopy",
    "compare_heights": "compare",
    "fill_from_donors": "fill",
    "make_sample_site": "sample",
    "mask_clouds": "qa",
    "plot_polygons": "plots",
    "plot_statistics": "zonal",
    "position_spread": "position",
    "read_plot_heights": "compare",
    "repair_scenes": "repair",
    "stack_bands": "scene",
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
