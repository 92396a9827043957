# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics by rank of grouped values: quantiles, variety, majority, minority."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .ragged import Array, FloatArray, IntArray, starts_of

# From so many plots of equal count, one array of them pays off.
_TOGETHER = 3


def quantiles(
    values: Array,
    starts: IntArray,
    counts: IntArray,
    levels: Sequence[float],
    *,
    in_order: bool = False,
) -> FloatArray:
    """q[i, j] = linear interpolation at rank (n - 1) * levels[j] of the sorted run i.

    As numpy's method "linear" (type 7 of Hyndman and Fan).

    Args:
        values: all runs; their order within a run is lost.
        starts: where each run begins.
        counts: how long each run is, at least 1.
        levels: 0..1.
        in_order: the runs are sorted already, and stay so.

    Returns:
        float64 (runs, levels).
    """
    place: FloatArray = np.asarray(levels, np.float64) * (counts - 1)[:, None]
    below = np.floor(place).astype(np.int64)
    part: FloatArray = place - below
    above = below + (part > 0)
    if not counts.size or not levels:
        return place
    if in_order:
        return _between(values[starts[:, None] + below], values[starts[:, None] + above], part)
    low, high = np.empty(place.shape, values.dtype), np.empty(place.shape, values.dtype)
    order = np.argsort(counts, kind="stable")
    heads = np.flatnonzero(np.append(True, np.diff(counts[order]) != 0))
    for head, stop in zip(heads.tolist(), [*heads[1:].tolist(), order.size]):
        members = order[head:stop]
        count, first, second = int(counts[members[0]]), below[members[0]], above[members[0]]
        if members.size < _TOGETHER:
            for one in members.tolist():
                run = values[starts[one] : starts[one] + count]
                low[one], high[one] = _pick(run, first, second)
        else:
            # All windows of `count` values, as a view; indexing it copies whole runs.
            windows: Array = np.ndarray(
                (values.size - count + 1, count), values.dtype, values, 0, values.strides * 2
            )
            low[members], high[members] = _pick(windows[starts[members]], first, second)
    return _between(low, high, part)


def _pick(rows: Array, first: IntArray, second: IntArray) -> tuple[Array, Array]:
    """Values at two sets of ranks along the last axis; the order in there is lost."""
    if first.size == 1 and second[0] > first[0]:
        # For one pair of neighbours, a look at all below is quicker than a second rank.
        rows.partition(second[0], axis=-1)
        return rows[..., : second[0]].max(axis=-1, keepdims=True), rows[..., second]
    rows.partition(np.union1d(first, second), axis=-1)
    return rows[..., first], rows[..., second]


def _between(low: Array, high: Array, part: FloatArray) -> FloatArray:
    """Interpolate from the nearer end, so that equal ends give themselves."""
    below, above = low.astype(np.float64), high.astype(np.float64)
    step = above - below
    result: FloatArray = np.where(part < 0.5, below + step * part, above - step * (1.0 - part))
    return result


def sort_runs(values: Array, starts: IntArray, counts: IntArray) -> None:
    """Sort each run in place. No value is NaN.

    Floating-point numbers are sorted by their bits, read as whole numbers: these are compared
    quicker, and in the same order where none is negative.
    """
    keys = values
    whole = {"f4": "i4", "f8": "i8"}.get(f"{values.dtype.kind}{values.dtype.itemsize}")
    if whole and values.dtype.isnative and not np.signbit(values).any():
        keys = values.view(whole)
    for start, count in zip(starts.tolist(), counts.tolist()):
        keys[start : start + count].sort()


def frequencies(
    values: Array, counts: IntArray, weights: FloatArray | None = None
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Number of different values of each run, its most and its least frequent value.

    Among equally frequent values the smallest is taken, as rasterstats does; only the majority
    of weighted values is the largest, as exactextract does.

    Args:
        values: runs one behind the other, each sorted.
        counts: how long each is, at least 1.
        weights: of each value; None for 1.

    Returns:
        variety, majority, minority.
    """
    head, variety = _different(values, counts)
    if weights is None:
        often = np.diff(np.append(head, values.size)).astype(np.float64)
    else:
        often = np.add.reduceat(weights, head)
    offsets = starts_of(variety)
    each = values[head]
    highest = np.maximum.reduceat(often, offsets)
    pick = _first_where if weights is None else _last_where
    majority = each[pick(often, highest, offsets, variety)]
    minority = each[_first_where(often, np.minimum.reduceat(often, offsets), offsets, variety)]
    return variety.astype(np.float64), majority.astype(float), minority.astype(float)


def _first_where(
    values: FloatArray, wanted: FloatArray, starts: IntArray, counts: IntArray
) -> IntArray:
    """Position of the first element of each run that equals its wanted value."""
    at = np.flatnonzero(values == np.repeat(wanted, counts))
    return at[np.searchsorted(at, starts)]


def _last_where(
    values: FloatArray, wanted: FloatArray, starts: IntArray, counts: IntArray
) -> IntArray:
    """Position of the last element of each run that equals its wanted value."""
    at = np.flatnonzero(values == np.repeat(wanted, counts))
    last: IntArray = at[np.searchsorted(at, starts + counts) - 1]
    return last


def first_of_highest(
    values: Array, highest: FloatArray, starts: IntArray, counts: IntArray
) -> IntArray:
    """Position of the first element of each run that is its highest."""
    return _first_where(values, highest, starts, counts)


def weighted_quantiles(
    values: Array, weights: FloatArray, counts: IntArray, levels: Sequence[float]
) -> FloatArray:
    """Quantiles of weighted runs, by the rule of exactextract's `quantile` and `median`.

    The n different values of a run, in order, with their summed weights w: value i stands at
    s_i = i w_i + (n - 1) (w_0 + … + w_(i-1)), and the quantile at p is interpolated linearly at
    p (n - 1) (w_0 + … + w_(n-1)). With equal weights and no value twice, that is `quantiles`.

    Args:
        values: runs one behind the other, each sorted.
        weights: above 0, of each value.
        counts: how long each run is, at least 1.
        levels: 0..1.

    Returns:
        float64 (runs, levels).
    """
    found = np.empty((counts.size, len(levels)))
    wanted = np.asarray(levels, np.float64)
    head, variety = _different(values, counts)
    summed, each = np.add.reduceat(weights, head), values[head].astype(np.float64)
    for i, (start, count) in enumerate(zip(starts_of(variety).tolist(), variety.tolist())):
        w = summed[start : start + count]
        running = np.cumsum(w)
        place = np.arange(count) * w + (count - 1) * (running - w)
        found[i] = np.interp(wanted * (count - 1) * running[-1], place, each[start : start + count])
    # exactextract answers in the type of the values; whole numbers it cuts off, which we do not.
    return found.astype(values.dtype).astype(np.float64) if values.dtype.kind == "f" else found


def _different(values: Array, counts: IntArray) -> tuple[IntArray, IntArray]:
    """Where each different value of sorted runs begins, and how many each run has."""
    starts = starts_of(counts)
    fresh = np.ones(values.size, dtype=bool)
    fresh[1:] = values[1:] != values[:-1]
    fresh[starts] = True
    return np.flatnonzero(fresh), np.add.reduceat(fresh, starts, dtype=np.int64)


def sort_weighted(
    values: Array, weights: FloatArray, counts: IntArray
) -> tuple[Array, FloatArray]:
    """Runs one behind the other, each sorted by value, with their weights."""
    order = np.empty(values.size, np.int64)
    for start, count in zip(starts_of(counts).tolist(), counts.tolist()):
        order[start : start + count] = np.argsort(values[start : start + count]) + start
    return values[order], weights[order]
