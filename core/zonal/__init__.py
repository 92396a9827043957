# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of raster cells per plot.

Polygons become spans of cells by a named rule, spans are gathered tile by tile so that each
block of the raster is read once, and the gathered cells are counted, summed and ranked in
groups. Imported when first used: dialogs need only :mod:`.names`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_PUBLIC = {
    "PlotSettings": "settings",
    "PlotStatistics": "result",
    "check_plots": "second",
    "prepare": "valid",
    "Rings": "rings",
    "plot_cells": "pixels",
    "plot_statistics": "engine",
}

__all__ = sorted(_PUBLIC)


def __getattr__(name: str) -> Any:
    module = _PUBLIC.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{module}", __name__), name)
