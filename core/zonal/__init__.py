# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of raster cells per plot.

Polygons become spans of cells by a named rule, spans are gathered tile by tile so that each
block of the raster is read once, and the gathered cells are counted, summed and ranked in
groups. Imported when first used: dialogs need only :mod:`.names`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .engine import plot_statistics as plot_statistics
    from .pixels import plot_cells as plot_cells
    from .result import PlotStatistics as PlotStatistics
    from .rings import Rings as Rings
    from .second import check_plots as check_plots
    from .settings import PlotSettings as PlotSettings
    from .valid import prepare as prepare

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
