# SPDX-License-Identifier: GPL-2.0-or-later
"""The values of plots side by side, for statistics that look at all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .ragged import Array, FloatArray, IntArray, starts_of

# Values looked at together.
PART_CELLS = 1 << 16
# Plots of so many values on average are filled one by one, which is quicker than np.repeat.
_LONG = 256


@dataclass(frozen=True)
class Runs:
    """Values of plots, plot after plot, each plot's in ascending order; every plot has one.

    What several statistics need is computed once.

    Args:
        values: real heights.
        weights: covered fraction of each cell; None for rules that do not weight.
        counts: (plots) how many values each has.
    """

    values: FloatArray
    weights: FloatArray | None
    counts: IntArray

    @cached_property
    def starts(self) -> IntArray:
        """(plots) where the values of each begin."""
        return starts_of(self.counts)

    def sums(self, values: FloatArray) -> FloatArray:
        """(plots) sum of one number a value."""
        found: FloatArray = np.add.reduceat(values, self.starts)
        return found

    def spread_out(self, numbers: FloatArray) -> FloatArray:
        """One number per plot, at each of its values."""
        if self.values.size < _LONG * self.counts.size:
            repeated: FloatArray = np.repeat(numbers, self.counts)
            return repeated
        found = np.empty(self.values.size)
        ends = (self.starts + self.counts).tolist()
        for start, end, number in zip(self.starts.tolist(), ends, numbers.tolist()):
            found[start:end] = number
        return found

    def weighted(self, values: FloatArray) -> FloatArray:
        """Weight times value; the values themselves where all weights are 1."""
        return values if self.weights is None else self.weights * values

    @cached_property
    def weight(self) -> FloatArray:
        """(plots) sum of weights."""
        if self.weights is None:
            return self.counts.astype(np.float64)
        return self.sums(self.weights)

    @cached_property
    def shares(self) -> FloatArray:
        """Weight times height of each value."""
        return self.weighted(self.values)

    @cached_property
    def total(self) -> FloatArray:
        """(plots) sum of shares."""
        return self.sums(self.shares)

    @cached_property
    def mean(self) -> FloatArray:
        """(plots) weighted mean."""
        return self.total / self.weight

    @cached_property
    def centred(self) -> FloatArray:
        """Each value less the mean of its plot; exactly 0 in a plot of one value."""
        same = self.values[self.starts] == self.values[self.starts + self.counts - 1]
        middle = np.where(same, self.values[self.starts], self.mean)
        found = self.spread_out(middle)
        return np.subtract(self.values, found, out=found)

    def moment(self, order: int) -> FloatArray:
        """(plots) Σ w (x - mean)^order / Σ w, of the population."""
        found = self._moments.get(order)
        if found is None:
            found = self.sums(self.weighted(self._power(order))) / self.weight
            self._moments[order] = found
        return found

    @cached_property
    def _moments(self) -> dict[int, FloatArray]:
        return {}

    @cached_property
    def _powers(self) -> dict[int, FloatArray]:
        return {1: self.centred}

    def _power(self, order: int) -> FloatArray:
        """Each value less the mean, multiplied up: far quicker than powers of numpy."""
        if order not in self._powers:
            self._powers[order] = self._power(order - 1) * self.centred
        return self._powers[order]

    @cached_property
    def entropy(self) -> FloatArray:
        """(plots) Shannon entropy of classes of one unit, in nats; see `metrics.entropy`."""
        height = np.floor(self.values)
        fresh = np.ones(height.size, dtype=bool)
        np.not_equal(height[1:], height[:-1], out=fresh[1:])
        fresh[self.starts] = True
        first = np.flatnonzero(fresh)
        classes = np.diff(np.append(np.searchsorted(first, self.starts), first.size))
        if self.weights is None:
            sizes = np.diff(np.append(first, height.size)).astype(np.float64)
        else:
            sizes = np.add.reduceat(self.weights, first)
        part = sizes / np.repeat(self.weight, classes)
        # Not -0 where there is one class.
        found: FloatArray = 0.0 - np.add.reduceat(part * np.log(part), starts_of(classes))
        return found


def in_parts(
    values: Array, weights: FloatArray | None, counts: IntArray
) -> Iterator[tuple[slice, Runs]]:
    """Values of many plots as runs of some plots each, few enough for the caches.

    Args:
        values: plot after plot, each plot's in ascending order.
        weights: of each value; None for 1.
        counts: (plots) how many values each plot has, at least 1.
    """
    starts = starts_of(counts)
    group = starts // PART_CELLS
    heads = np.flatnonzero(np.append(True, group[1:] != group[:-1])).tolist()
    for head, stop in zip(heads, [*heads[1:], counts.size]):
        at = slice(int(starts[head]), int(starts[stop - 1] + counts[stop - 1]))
        part = np.asarray(values[at], np.float64)
        own = None if weights is None else weights[at]
        yield slice(head, stop), Runs(part, own, counts[head:stop])
