# SPDX-License-Identifier: GPL-2.0-or-later
"""Heights that no tree has: stand-ins for "no data", wrong units, slips of the pen.

One check for heights out of rasters and out of field tables, so that every tool draws the same
line and says it in the same words. It looks and tells; what is left out is the caller's to say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "LOWEST_HEIGHT",
    "TALLEST_TREE",
    "Finding",
    "HeightCheck",
    "UnitQuestion",
    "ask_for_unit",
    "check_heights",
]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

#: Metres. The tallest tree known to stand, a coast redwood, measured 115.9 m in 2019; above this
#: nothing is a tree.
TALLEST_TREE = 120.0
#: Metres. Canopy models dip below the ground by the errors of their terrain model, not by more.
LOWEST_HEIGHT = -5.0
#: No quantity of a forest is as large, in any unit: single-precision stand-ins are 3.4e38.
_HUGE = 1e30
# What programs and people write where nothing was measured.
_STAND_INS = (99.0, 99.9, 99.99, 255.0, 888.0, 999.0, 999.9, 999.99, 9999.0, 9999.9, 32767.0,
              65535.0, 99999.0, 999999.0)  # fmt: skip
_BELOW = tuple(-value for value in (*_STAND_INS, 1.0, 9.0, 32768.0, 1e6, 1e5, 1e4))
# How many of each unit one metre is.
_UNITS = (
    ("feet", 1 / 0.3048),
    ("decimetres", 10.0),
    ("inches", 1 / 0.0254),
    ("centimetres", 100.0),
    ("millimetres", 1000.0),
)


@dataclass(frozen=True)
class Finding:
    """Heights of one kind that cannot be, or hardly.

    Args:
        kind: "stand-in" (for no data), "below ground", "above trees": impossible; "slightly
            below ground", "doubtful": possible, and worth a look.
        places: of the values, from 0.
        values: those heights.
    """

    kind: str
    places: tuple[int, ...]
    values: tuple[float, ...]

    @property
    def impossible(self) -> bool:
        """Whether no plot can have such a height."""
        return self.kind not in ("slightly below ground", "doubtful")

    def sentence(self, names: Sequence[object], what: str = "Height", limit: int = 12) -> str:
        """What was found, where and why it cannot be; without a verdict on what is done.

        Args:
            names: of all heights, plot ids or rows; those found are named.
            what: the heights, as "Raster height".
            limit: so many are named.
        """
        shown = [f"{names[place]}: {_written(value)}" for place, value in self._pairs(limit)]
        more = len(self.places) - len(shown)
        listed = ", ".join(shown) + (f" and {more} more" if more else "")
        return f"{what} ({listed}) {_REASONS[self.kind]}"

    def _pairs(self, limit: int) -> list[tuple[int, float]]:
        return list(zip(self.places, self.values))[:limit]


_REASONS = {
    "stand-in": "is not a height but a number that stands for 'no data' or 'not measured'.",
    "below ground": f"is below {LOWEST_HEIGHT:g} m, far under the ground.".replace("-", "−"),
    "above trees": f"is above {TALLEST_TREE:g} m, taller than any tree.",
    "slightly below ground": "is slightly below the ground, as errors of a terrain model are.",
    "doubtful": "is a number that often stands for 'not measured', far above all others here.",
}


@dataclass(frozen=True)
class HeightCheck:
    """What `check_heights` found.

    Args:
        impossible: which heights no plot can have, as long as the heights.
        findings: by kind.
        per_metre: the unit that the limits were scaled to: 1 for metres, 100 where the heights as
            a whole can only be centimetres.
    """

    impossible: Bools
    findings: tuple[Finding, ...] = ()
    per_metre: float = 1.0

    def sentences(self, names: Sequence[object], what: str = "Height") -> tuple[str, ...]:
        """A sentence for each finding; see `Finding.sentence`."""
        return tuple(finding.sentence(names, what) for finding in self.findings)


def check_heights(
    heights: Sequence[Any] | NDArray[Any], *, ground_is_zero: bool = True
) -> HeightCheck:
    """Find heights that cannot be: |v| ≥ 1e30, no-data numbers, under ground, above all trees.

    Heights are taken for metres. Where half of them are above all trees, so that they can only be
    another unit, the limits are those of that unit: the unit is a question of its own
    (`ask_for_unit`), and no plot is called impossible for it.

    Args:
        heights: one a plot or stem, any numbers; None and NaN are "no height" and never found.
        ground_is_zero: False for elevations, where only stand-ins are looked for.
    """
    values = np.array([math.nan if v is None else v for v in heights], dtype=np.float64)
    kinds = np.full(values.shape, "", dtype=object)
    with np.errstate(invalid="ignore"):
        usable = np.isfinite(values) & (np.abs(values) < _HUGE)
        kinds[np.isfinite(values) & ~usable] = "stand-in"
        per_metre = _unit_of_all(values[usable]) if ground_is_zero else 1.0
        if ground_is_zero:
            _judge_heights(values, usable, kinds, per_metre)
        lone = usable & np.isin(np.abs(values), [v for v in _STAND_INS if v >= 999])
        kinds[lone & _far_from_the_others(values, usable)] = "stand-in"
    findings = tuple(
        Finding(kind, tuple(places.tolist()), tuple(values[places].tolist()))
        for kind in _REASONS
        if (places := np.flatnonzero(kinds == kind)).size
    )
    impossible = np.zeros(values.shape, dtype=bool)
    for finding in findings:
        impossible[list(finding.places)] |= finding.impossible
    return HeightCheck(impossible, findings, per_metre)


def _judge_heights(values: Floats, usable: Bools, kinds: NDArray[Any], per_metre: float) -> None:
    below = usable & (values < 0)
    deep = usable & (values < LOWEST_HEIGHT * per_metre)
    kinds[below] = "slightly below ground"
    kinds[deep] = "below ground"
    kinds[deep & np.isin(values, _BELOW)] = "stand-in"
    tall = usable & (values > TALLEST_TREE * per_metre)
    kinds[tall] = "above trees"
    known = usable & np.isin(values, _STAND_INS)
    kinds[tall & known] = "stand-in"
    kinds[~tall & known & _far_from_the_others(values, usable)] = "doubtful"


def _far_from_the_others(values: Floats, usable: Bools) -> Bools:
    """Which values are above twice the largest magnitude that is no known stand-in."""
    others = np.abs(values[usable & ~np.isin(np.abs(values), _STAND_INS)])
    largest = float(others.max()) if others.size else math.inf
    far: Bools = np.abs(values) > 2 * largest
    return far


def _unit_of_all(usable: Floats) -> float:
    """1, or the smallest unit in which the middle height is one that trees have."""
    tall = usable[(usable > 0) & ~np.isin(usable, _STAND_INS)]
    if tall.size < 3:
        return 1.0
    middle = float(np.median(tall))
    return next((size for size in (1.0, 10.0, 100.0, 1000.0) if middle <= TALLEST_TREE * size), 1.0)


def _written(value: float) -> str:
    text = f"{value:.2e}" if abs(value) >= 1e7 else f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace("-", "−") if text.startswith("-") else text


# ---------------------------------------------------------------------------------- the unit --


@dataclass(frozen=True)
class UnitQuestion:
    """One of two heights seems to be in another unit than the other.

    Args:
        side: "field" or "raster": the one with the larger numbers.
        unit: that it seems to be in, where the other is in metres.
        per_metre: so many of it are a metre.
        ratio: median of its heights over those of the other.
        slope: of field on raster, None if undefined.
        r2: of that line, None if undefined.
        n: pairs with both heights above zero.
        near: those of them whose ratio is near the median; slope and R² are theirs.
    """

    side: str
    unit: str
    per_metre: float
    ratio: float
    slope: float | None
    r2: float | None
    n: int
    near: int

    def sentence(self) -> str:
        """The question, with the figures behind it and what to do."""
        other = "raster" if self.side == "field" else "field"
        line = (
            f"; slope of field on raster {self.slope:.3g}, R² {self.r2:.3f}, over "
            + ("all of them" if self.near == self.n else f"the {self.near} near that ratio")
            if self.slope is not None and self.r2 is not None
            else ""
        )
        return (
            f"Are the {self.side} heights in {self.unit}? Over {self.n} plots they are "
            f"{self.ratio:.3g} times the {other} heights (1 m is {self.per_metre:.4g} "
            f"{self.unit}{line}). Nothing was converted: all differences below treat both as "
            f"metres. If so, divide the {self.side} heights by {self.per_metre:.4g} and run again."
        )


def ask_for_unit(
    raster: Sequence[Any] | NDArray[Any], field: Sequence[Any] | NDArray[Any]
) -> UnitQuestion | None:
    """Whether one side's heights are those of the other in feet, centimetres, …; None if not.

    The median ratio must be within 20 % of what the units give. For feet, where a real difference
    could do the same, the two must also rise together: a line with R² ≥ 0.8 and a slope within
    20 % of the unit's, or ratios that are nearly the same in all plots.

    Args:
        raster: heights, None or NaN where there is none.
        field: heights of the same plots.
    """
    x, y = (np.array([math.nan if v is None else v for v in a], float) for a in (raster, field))
    with np.errstate(invalid="ignore"):
        used = (x > 0) & (y > 0) & (x < _HUGE) & (y < _HUGE)
    x, y = x[used], y[used]
    if x.size < 3:
        return None
    logs = np.log(y / x)
    middle = float(np.median(logs))
    spread = 1.4826 * float(np.median(np.abs(logs - middle)))
    near = np.abs(logs - middle) < max(4 * spread, 0.2)  # a felled tree is no change of unit
    slope, r2 = _line(x[near], y[near])
    for unit, size in _UNITS:
        if abs(abs(middle) - math.log(size)) > math.log(1.2):
            continue
        wanted = size if middle > 0 else 1 / size
        rises = slope is not None and r2 is not None and r2 >= 0.8 and (
            abs(math.log(max(slope, 1e-12) / wanted)) <= math.log(1.2)
        )  # fmt: skip
        if rises or spread < 0.1 or (size >= 10 and spread < 0.5):
            side = "field" if middle > 0 else "raster"
            ratio = math.exp(abs(middle))
            return UnitQuestion(side, unit, size, ratio, slope, r2, int(x.size), int(near.sum()))
    return None


def _line(x: Floats, y: Floats) -> tuple[float | None, float | None]:
    """Slope of y on x and R²; None where they are not defined."""
    dx, dy = x - x.mean(), y - y.mean()
    sxx, syy = float(dx @ dx), float(dy @ dy)
    if x.size < 3 or sxx <= 0 or syy <= 0:
        return None, None
    sxy = float(dx @ dy)
    return sxy / sxx, sxy * sxy / (sxx * syy)
