# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of charts as tables, for pages that are written where matplotlib is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .numbers import NONE, digits_for, integer, number, numbers
from .page import Table

Floats = NDArray[np.float64]


def named(
    names: Sequence[str], values: Floats, titles: tuple[str, str], caption: str,
    marked: NDArray[np.bool_] | None,
) -> Table:  # fmt: skip
    """A value for each name."""
    return Table(
        titles,
        list(zip(names, numbers(values.tolist(), digits_for(values)))),
        caption,
        frozenset() if marked is None else frozenset(np.flatnonzero(marked).tolist()),
        tall=len(names) > 40,
        for_chart=True,
    )


def binned(
    edges: Floats, counts: Sequence[tuple[str, NDArray[Any]]], title: str, caption: str
) -> Table:
    """One or more histograms over the same bins."""
    digits = digits_for(np.diff(edges))
    starts = numbers(edges.tolist(), digits)
    return Table(
        [f"{title}: from", "to below", *(name for name, _ in counts)],
        [
            [low, high, *(_bar(values[place]) for _, values in counts)]
            for place, (low, high) in enumerate(zip(starts, starts[1:]))
        ],
        caption,
        tall=edges.size > 40,
        for_chart=True,
    )


def _bar(value: Any) -> str:
    whole = isinstance(value, (int, np.integer)) or float(value).is_integer()
    return integer(value) if whole else number(value)


def spreads(panels_of: Sequence[tuple[str, Floats]], title: str) -> Table:
    """Number, quartiles and ends of the values of each name."""
    every = [values for _, values in panels_of if values.size]
    digits = digits_for(np.concatenate(every)) if every else 0
    rows = []
    for name, values in panels_of:
        ends = np.percentile(values, (0, 25, 50, 75, 100)).tolist() if values.size else None
        rows.append(
            [name, integer(values.size), *(numbers(ends, digits) if ends else [NONE] * 5)]
        )
    columns = ["", "Cells", "Lowest", "25 %", "Median", "75 %", "Highest"]
    caption = f"Cells of each plot by value: ends and quartiles, {title}"
    return Table(columns, rows, caption, tall=len(rows) > 40, for_chart=True)

