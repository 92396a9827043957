# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots of a layer and plots of a field table, matched by id and compared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import NotEnoughDataError, ParameterError
from ..fieldtable import FieldHeights
from ..ids import doubts_of_ids, fold_id, near_misses
from .heights import compare_heights
from .model import Comparison

__all__ = ["compare_plots"]


def compare_plots(
    plot_ids: Sequence[object],
    raster_heights: Sequence[Any] | NDArray[np.float64],
    field: FieldHeights,
) -> Comparison:
    """Compare the raster heights of plots with the field heights of the same ids.

    Args:
        plot_ids: the plots, any type; matched with the table's by `fold_id`.
        raster_heights: metres, one for each plot; None and NaN are "no height".
        field: see `aggregate_stems` and `read_plot_heights`.

    Raises:
        ParameterError: if two plots have the same id, or the table's decimal numbers cannot tell
            two plots apart.
        NotEnoughDataError: if no plot has both heights.

    Examples:
        >>> from canopycloud.core import compare_plots
        >>> from canopycloud.core.compare import aggregate_stems
        >>> stems = aggregate_stems(["a1", "a1", "a2", "a3"], [18.0, 21.5, 9.0, 14.2])
        >>> result = compare_plots(["A3", "A1", "A2"], [14.0, 21.0, 8.7], stems)
        >>> print(f"{result.n} plots, bias {result.bias:+.2f} m, RMSE {result.rmse:.2f} m")
        3 plots, bias -0.33 m, RMSE 0.36 m
    """
    keys = [fold_id(value) for value in plot_ids]
    _refuse_repeated(plot_ids, keys)
    _refuse_lost_zeros(plot_ids, keys, field)
    heights = [math.nan if key is None else field.heights.get(key, math.nan) for key in keys]
    known = {key for key in keys if key is not None}
    if not known & set(field.names):
        raise NotEnoughDataError(
            "No plot id of the plot layer is in the field table.",
            hint=f"The layer has {_few(plot_ids)}; the table has {_few(field.names.values())}. "
            "Check which columns hold the ids." + _as_dates(known, field),
        )
    ids = ["(no id)" if key is None else str(raw).strip() for raw, key in zip(plot_ids, keys)]
    found = compare_heights(raster_heights, heights, ids=ids)
    unmatched = [name for name, key in zip(ids, keys) if key is None or key not in field.names]
    strangers = tuple(name for key, name in field.names.items() if key not in known)
    return replace(
        found,
        unmatched_count=len(unmatched),
        stems=np.array([field.stems.get(key or "", 0) for key in keys], dtype=np.int64),
        unmatched_plots=tuple(unmatched),
        unmatched_field=strangers,
        without_raster=tuple(
            name
            for name, x, y in zip(ids, found.raster, found.field)
            if math.isfinite(y) and not math.isfinite(x)
        ),
        without_field=tuple(
            name
            for name, key in zip(ids, keys)
            if key is not None and key in field.names and key not in field.heights
        ),
        merged=tuple(forms for key, forms in field.merged.items() if key in known),
        alike=near_misses(unmatched, strangers),
        aggregate=field.aggregate,
        left_out=(*field.left_out, *found.left_out),
        doubts=(*field.doubts, *found.doubts, *doubts_of_ids(plot_ids, "the plot layer")),
    )


def _refuse_repeated(plot_ids: Sequence[object], keys: Sequence[str | None]) -> None:
    first: dict[str, object] = {}
    for raw, key in zip(plot_ids, keys):
        if key is None:
            continue
        if key in first:
            raise ParameterError(
                f"Two plots of the plot layer have the same id: '{first[key]}' and '{raw}'. It is "
                "unclear which of them the field heights belong to.",
                hint=(
                    "Give each plot its own id (spaces, case, kinds of dashes and leading zeros "
                    "do not tell ids apart), or dissolve the parts of a plot into one feature."
                ),
                ids=(first[key], raw),
            )
        first[key] = raw


def _refuse_lost_zeros(
    plot_ids: Sequence[object], keys: Sequence[str | None], field: FieldHeights
) -> None:
    """Refuse a table of decimal numbers where the layer has 7.1 and 7.10: stems are mixed up."""
    if not field.decimal_ids:
        return
    first: dict[str, object] = {}
    for raw, key in zip(plot_ids, keys):
        if key is None or "." not in key:
            continue
        short = key.rstrip("0").rstrip(".")
        if short in first and short in field.names:
            raise ParameterError(
                f"The plot layer has the plots '{first[short]}' and '{raw}'; the plot ids of the "
                "field table are decimal numbers, in which these two are the same.",
                hint="Load the ids of the table as text.",
                ids=(first[short], raw),
            )
        first[short] = raw


def _as_dates(known: set[str], field: FieldHeights) -> str:
    """A hint where a spreadsheet seems to have made dates of the table's ids."""
    dates = [key for key in field.names if len(key) >= 10 and key[4:5] == "-" and key[7:8] == "-"]
    if not dates or len(dates) < len(field.names) / 2 or any(len(key) >= 10 for key in known):
        return ""
    return " The ids of the table look like dates: a spreadsheet may have made them of '1-2'."


def _few(values: Any, limit: int = 3) -> str:
    shown = [f"'{value}'" for value in values]
    return ", ".join(shown[:limit]) + (" …" if len(shown) > limit else "") if shown else "none"
