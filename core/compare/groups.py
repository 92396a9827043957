# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of a comparison by group: species, stratum or type of plot."""

from __future__ import annotations

import math
import numbers
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .model import Comparison
from .statistics import Statistics, statistics_of

__all__ = ["Group", "statistics_by_group"]

#: More groups have no bootstrap intervals: they would take longer than all the rest.
MOST_WITH_INTERVALS = 20


@dataclass(frozen=True)
class Group:
    """One group of plots.

    Args:
        name: as its plots have it, "" for plots without one.
        members: which of all plots are compared and in the group.
        all_plots: figures of its plots.
        without_outliers: of those that are no outliers among all plots; None if none is left.
    """

    name: str
    members: NDArray[np.bool_]
    all_plots: Statistics
    without_outliers: Statistics | None


def statistics_by_group(comparison: Comparison, groups: Sequence[object]) -> tuple[Group, ...]:
    """The figures of each group of plots, largest group first.

    Outliers are those among all plots: a group of its own is often too small to tell.

    Args:
        comparison: of all plots.
        groups: of each plot, any type; None and blank are a group without name.
    """
    names = np.array([_name(group) for group in groups], dtype=object)
    x, y, compared = comparison.raster, comparison.field, comparison.compared
    present = sorted(set(names[compared].tolist()))
    intervals = len(present) <= MOST_WITH_INTERVALS
    found = []
    for name in present:
        members = compared & (names == name)
        kept = members & ~comparison.outlier
        whole = statistics_of(x[members], y[members], bootstrap=intervals)
        if whole is None:
            continue
        rest = statistics_of(x[kept], y[kept], bootstrap=intervals)
        found.append(Group(name, members, whole, whole if kept.sum() == members.sum() else rest))
    return tuple(sorted(found, key=lambda group: -group.all_plots.n))


def _name(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, numbers.Real) and not isinstance(value, numbers.Integral):
        real = float(value)
        return "" if math.isnan(real) else f"{real:.15g}"
    return " ".join(str(value).split())
