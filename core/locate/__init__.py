# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots that find their place: stems measured on the ground, laid over the canopy they belong to.

A plot's position by GNSS under trees is off by metres. Its stems, with their heights, cast a
canopy of their own; where that agrees best with the canopy height model is where the plot is.

    crowns.py       stems -> the canopy they would show (pure)
    agreement.py    that canopy against the model, for every shift at once (pure)
    certainty.py    how sure the best shift is, as a probability (pure)
    search.py       one plot: the three together, over angles, too (pure)
    effect.py       what moving does to the comparison of heights, and what chance does (pure)
    run.py          many plots on a raster file
"""

from __future__ import annotations

from .run import LocatedPlots, locate_plots
from .search import Fit, SearchSettings
from .stems import PlotStems, offsets_from_bearings, stems_by_plot

__all__ = [
    "Fit",
    "LocatedPlots",
    "PlotStems",
    "SearchSettings",
    "locate_plots",
    "offsets_from_bearings",
    "stems_by_plot",
]
