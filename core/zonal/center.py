# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule `center`: cells whose centre is inside, as GDAL's rasterizer decides."""

from __future__ import annotations

from ..grid import Grid, Window
from .chosen import Chosen, of_spans
from .rings import Rings
from .spans import spans_of


def by_center(rings: Rings, grid: Grid, window: Window) -> Chosen:
    """chosen[cell] = its centre is inside, as GDAL's rasterizer decides (see `spans`)."""
    return of_spans(spans_of(rings, grid.transform, window), window)


def engine() -> str:
    """Which code chooses the cells."""
    return "batch of spans, the cells of GDAL's polygon rasterizer"
