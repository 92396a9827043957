# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean-up of a mask: closing, then objects that are too small, then dilation.

Rules on whole arrays; `strips` does the same window by window. Outside of the array there is
nothing masked. Cloud and shadow may grow by distances of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, inf, sqrt
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import ParameterError
from ..morphology import label

BoolArray = NDArray[np.bool_]
Kinds = NDArray[np.uint8]
# So that 90 m are 3 cells of 30 m, whatever the last digit says.
_ROUNDING = 1e-6

# Far more than any cloud edge needs; beyond it the neighbourhood outgrows the memory of a window.
MAX_RADIUS = 500


# What a seed is, and so how far it grows.
CLOUD, SHADOW, OTHER = 1, 2, 3


class Disc(NamedTuple):
    """An ellipse of cells: half its width and half its height, in cells."""

    across: float
    down: float

    @property
    def border(self) -> int:
        """Cells that it reaches beyond its middle."""
        return floor(max(self) + _ROUNDING)

    def half_widths(self) -> list[int]:
        """Cells to either side in its middle row and in each row below."""
        rows = floor(self.down + _ROUNDING)
        shares = [1 - (row / self.down) ** 2 if self.down else 1.0 for row in range(rows + 1)]
        return [floor(self.across * sqrt(max(share, 0.0)) + _ROUNDING) for share in shares]


def disc(radius: float) -> Disc:
    """A circle of cells."""
    return Disc(radius, radius)


class Discs(NamedTuple):
    """By what each kind of seed grows; `other` is what is neither cloud nor shadow."""

    cloud: Disc
    shadow: Disc
    other: Disc

    @property
    def border(self) -> int:
        """Cells that the largest reaches beyond its middle."""
        return max(item.border for item in self)


@dataclass(frozen=True)
class CleanUp:
    """The steps; 0 leaves one out.

    Args:
        closing: radius in cells of the disc that closes gaps.
        min_object: objects of fewer cells, joined by their sides, are dropped.
        dilation: radius in cells of the disc by which the mask grows.
        dilation_cloud: metres by which cloud, cirrus and haze grow beyond that.
        dilation_shadow: metres by which cloud shadow grows beyond that.
    """

    closing: int = 0
    min_object: int = 0
    dilation: int = 0
    dilation_cloud: float = 0.0
    dilation_shadow: float = 0.0

    @property
    def is_off(self) -> bool:
        """True if nothing is to be done."""
        return not (self.closing or self.min_object > 1 or self.dilation or self.in_metres)

    @property
    def in_metres(self) -> bool:
        """Whether the size of a cell on the ground matters."""
        return bool(self.dilation_cloud or self.dilation_shadow)

    def discs(self, cell: tuple[float, float] | None) -> Discs:
        """What each kind of seed grows by.

        Args:
            cell: width and height on the ground in metres; needed for distances in metres.
        """
        width, height = cell or (inf, inf)
        cloud, shadow = (
            Disc(self.dilation + metres / width, self.dilation + metres / height)
            for metres in (self.dilation_cloud, self.dilation_shadow)
        )
        return Discs(cloud, shadow, disc(self.dilation))

    def check(self, cell: tuple[float, float] | None = None) -> None:
        """Refuse sizes that make no sense.

        Raises:
            ParameterError: if one is negative or a radius too large.
        """
        for name, size, most in (
            ("closing", self.closing, MAX_RADIUS),
            ("smallest object", self.min_object, None),
            ("dilation", self.dilation, MAX_RADIUS),
        ):
            if size < 0 or (most is not None and size > most):
                limit = "0 or more" if most is None else f"from 0 to {most}"
                raise ParameterError(f"The {name} must be {limit} cells, not {size}.")
        for name, metres, grown in zip(
            ("cloud", "shadow"), (self.dilation_cloud, self.dilation_shadow), self.discs(cell)
        ):
            if not 0 <= metres < inf:
                raise ParameterError(f"The dilation of {name} must be 0 m or more, not {metres:g}.")
            if grown.border > MAX_RADIUS:
                raise ParameterError(
                    f"The dilation of {name}, {metres:g} m, is {grown.border} cells of this scene.",
                    hint=f"Choose a distance of at most {MAX_RADIUS} cells.",
                )

    def __str__(self) -> str:
        parts = []
        if self.closing:
            parts.append(f"closing {self.closing}")
        if self.min_object > 1:
            parts.append(f"objects of at least {self.min_object} cells")
        if self.dilation:
            parts.append(f"dilation {self.dilation}")
        for name, metres in (("cloud", self.dilation_cloud), ("shadow", self.dilation_shadow)):
            if metres:
                parts.append(f"dilation of {name} {metres:g} m")
        return ", ".join(parts) or "none"


def dilate(mask: BoolArray, radius: float | Disc) -> BoolArray:
    """out[p] = any mask[q] with p - q in the disc (distances between cell centres).

    Args:
        mask: (rows, columns); outside of it nothing is set.
        radius: in cells, or an ellipse.
    """
    halves = (radius if isinstance(radius, Disc) else disc(radius)).half_widths()
    if halves == [0] or not mask.any():
        return mask.copy()
    rows, cols = mask.shape
    out = mask.copy()
    wide = mask.copy()
    width = 0
    # From the disc's top and bottom inwards its rows get wider, so each is made from the last.
    for dy in range(len(halves) - 1, -1, -1):
        for step in range(width + 1, halves[dy] + 1):
            if step < cols:
                wide[:, step:] |= mask[:, :-step]
                wide[:, :-step] |= mask[:, step:]
        width = halves[dy]
        if dy < rows:
            out[dy:] |= wide[: rows - dy]
            out[: rows - dy] |= wide[dy:]
    return out


def dilate_kinds(mask: BoolArray, kinds: Kinds, discs: Discs) -> BoolArray:
    """out[p] = any mask[q] with p - q in the disc of the kind of q.

    Args:
        mask: (rows, columns).
        kinds: CLOUD, SHADOW, or else other; the same shape.
        discs: one a kind.
    """
    if discs.cloud == discs.shadow == discs.other:
        return dilate(mask, discs.other)
    cloud, shadow = mask & (kinds == CLOUD), mask & (kinds == SHADOW)
    out = dilate(mask, discs.other)
    out |= dilate(cloud, discs.cloud)
    out |= dilate(shadow, discs.shadow)
    return out


def close(mask: BoolArray, radius: int) -> BoolArray:
    """out[p] = every disc of `radius` that holds p meets the mask; gaps narrower than it fill up.

    Cells within 2 * radius of the array's edge take what lies outside as not masked.

    Args:
        mask: (rows, columns).
        radius: in cells.
    """
    if radius <= 0:
        return mask.copy()
    padded = np.pad(mask, 2 * radius)
    closed = ~dilate(~dilate(padded, radius), radius)
    inner = slice(2 * radius, -2 * radius)
    result: BoolArray = closed[inner, inner]
    return result


def drop_small(mask: BoolArray, smallest: int) -> BoolArray:
    """out[p] = mask[p] and the object of p, joined by sides, has at least `smallest` cells."""
    labels, _ = label(mask)
    kept: BoolArray = kept_labels(np.bincount(labels.ravel()), smallest)[labels]
    return kept


def cleaned(kinds: Kinds, steps: CleanUp, cell: tuple[float, float] | None = None) -> BoolArray:
    """All steps on a whole array: out = dilate_kinds(drop_small(close(kinds != 0)))."""
    out = close(kinds != 0, steps.closing)
    if steps.min_object > 1:
        out = drop_small(out, steps.min_object)
    return dilate_kinds(out, kinds, steps.discs(cell))


def kept_labels(sizes: NDArray[Any], smallest: int) -> BoolArray:
    """keep[l] = label l, not 0, has at least `smallest` cells."""
    keep: BoolArray = sizes >= smallest
    keep[0] = False
    return keep
