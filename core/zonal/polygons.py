# SPDX-License-Identifier: GPL-2.0-or-later
"""What a caller gives as plots, made into polygons that can be counted with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from ..grid import Grid
from ..unusable import COORDINATES, refuse_if_none_is_left
from .result import Fitness
from .rings import Rings, Shapes
from .seam import around_the_earth
from .valid import prepare, without


@dataclass(frozen=True)
class Usable:
    """Polygons to count with, and what was found out about them."""

    shapes: Shapes
    fitness: Fitness


def usable(polygons: Shapes | Sequence[Any], grid: Grid) -> Usable:
    """Polygons in the order given; those that cannot be used are as without geometry.

    Args:
        polygons: see `engine.plot_statistics`.
        grid: of the raster.

    Raises:
        PlotError: if one is no polygon, or none that has a geometry can be used.
    """
    left_out: dict[int, str] = {}
    repaired: dict[int, str] = {}
    if not _is_shapes(polygons):
        made = prepare(Rings.from_geometries(cast("Iterable[Any]", polygons)))
        shapes: Shapes = made.rings
        left_out, repaired = made.left_out, made.repaired
    else:
        shapes = cast(Shapes, polygons)
        if isinstance(shapes, Rings):
            left_out = dict.fromkeys(shapes.not_finite(), COORDINATES)
            shapes = without(shapes, left_out)
        elif not getattr(shapes, "planar", True):
            shapes = shapes.take(np.arange(len(shapes)))  # costly to draw, so drawn once
    left_out = {**getattr(polygons, "left_out", {}), **left_out}
    if left_out:
        refuse_if_none_is_left(left_out, int(np.isfinite(shapes.bounds[:, 0]).sum()))
    if isinstance(shapes, Rings):
        shapes = around_the_earth(shapes, grid)
    return Usable(shapes, Fitness(left_out, repaired))


def _is_shapes(polygons: Any) -> bool:
    """A GeoSeries has `take` and `bounds`, too, but other ones."""
    series = hasattr(polygons, "index") and hasattr(polygons, "values")
    return hasattr(polygons, "take") and hasattr(polygons, "bounds") and not series
