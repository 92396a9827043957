# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinates between reference systems, point by point: one that fails leaves the others alone."""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

from .geodesic import bearings, destinations

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
Transform = Callable[[FloatArray, FloatArray], "tuple[FloatArray, FloatArray]"]

# No place on earth is so far from any origin. Some transformations say "nowhere" with 1e38, and
# some never end when they are asked for it.
NOWHERE = 1e9
# How far a point may come back beside itself, of its distance from the origin.
THERE_AND_BACK = 1e-6
_PROBE = 100.0  # metres over which the scale of a CRS is measured
_SAMPLE = 64


def forgiving(
    transform: Transform, failures: type[BaseException] | tuple[type[BaseException], ...]
) -> Transform:
    """As `transform`, with NaN for points that it cannot take.

    Most transformations refuse all points of a call for the sake of one: the points are halved
    until those that fail are alone.

    Args:
        transform: coordinates to the other CRS, arrays to arrays.
        failures: what it raises for points that it cannot take.
    """

    def each(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        to_x, to_y = np.full(x.shape, np.nan), np.full(x.shape, np.nan)
        with np.errstate(invalid="ignore"):
            some = np.flatnonzero((np.abs(x) < NOWHERE) & (np.abs(y) < NOWHERE))
        waiting = [some] if some.size else []
        while waiting:
            at = waiting.pop()
            try:
                to_x[at], to_y[at] = transform(x[at], y[at])
            except failures:
                if at.size > 1:
                    waiting += [at[: at.size // 2], at[at.size // 2 :]]
        with np.errstate(invalid="ignore"):
            lost = ~((np.abs(to_x) < NOWHERE) & (np.abs(to_y) < NOWHERE))
        to_x[lost] = to_y[lost] = np.nan
        return to_x, to_y

    return each


def within_degrees(transform: Transform) -> Transform:
    """As `transform` from longitude and latitude, with NaN for what is neither.

    Sentinels such as -9999 and swapped coordinates are found at once, not one by one.
    """

    def checked(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        with np.errstate(invalid="ignore"):
            off = ~((np.abs(x) <= 540.0) & (np.abs(y) <= 90.0))
        if not off.any():
            return transform(x, y)
        return transform(np.where(off, np.nan, x), np.where(off, np.nan, y))

    return checked


def carried(
    x: FloatArray, y: FloatArray, there: Transform, back: Transform, degrees: bool
) -> tuple[FloatArray, FloatArray]:
    """Points in another CRS; NaN for those that do not come back to where they were.

    Args:
        x: of the points.
        y: as x.
        there: to the other CRS, NaN for a point that has no place there.
        back: and back.
        degrees: whether x and y are longitude and latitude.
    """
    to_x, to_y = there(x, y)
    again = comes_back(x, y, back(to_x, to_y), degrees)
    return np.where(again, to_x, np.nan), np.where(again, to_y, np.nan)


def comes_back(
    x: FloatArray, y: FloatArray, returned: tuple[FloatArray, FloatArray], degrees: bool
) -> BoolArray:
    """same[p] = the point that returned lies on (x, y), to the precision of a transformation."""
    with np.errstate(invalid="ignore"):
        apart_x, apart_y = returned[0] - x, returned[1] - y
        if degrees:  # a whole turn is no difference, and at a pole no longitude is one
            apart_x = (apart_x + 180.0) % 360.0 - 180.0
            apart_x = apart_x * np.cos(np.radians(y))
        reach = np.maximum(1.0, np.maximum(np.abs(x), np.abs(y)))
        same: BoolArray = np.hypot(apart_x, apart_y) <= THERE_AND_BACK * reach
    return same


def extremes(xy: FloatArray) -> IntArray:
    """Some points spread over all, the outermost among them; NaN is none."""
    present = np.flatnonzero(np.isfinite(xy).all(axis=1))
    found = xy[present]
    diagonal = found.sum(axis=1), found[:, 0] - found[:, 1]
    ends = [f(v) for v in (*found.T, *diagonal) for f in (np.argmin, np.argmax)]
    spread = np.linspace(0, present.size - 1, min(_SAMPLE, present.size)).astype(np.int64)
    chosen: IntArray = np.unique(np.concatenate((present[ends], present[spread])))
    return chosen


def scales(xy: FloatArray, there: Transform, back: Transform) -> FloatArray:
    """(points, 2) units of the CRS per ground metre, northwards and eastwards.

    NaN where the CRS is not defined: the way there and back does not end at the start.

    Args:
        xy: (points, 2).
        there: from the CRS to longitude and latitude, NaN where that fails.
        back: from longitude and latitude.
    """
    x, y = np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1])
    longitude, latitude = there(x, y)
    with np.errstate(invalid="ignore"):
        off = ~(np.abs(latitude) <= 90.0)
    longitude, latitude = np.where(off, np.nan, longitude), np.where(off, np.nan, latitude)
    same = comes_back(x, y, back(longitude, latitude), False)
    found = np.full((len(xy), 2), np.nan)
    at = np.flatnonzero(same)
    if not at.size:
        return found
    for i, azimuth in enumerate((0.0, 90.0)):
        ends = destinations(longitude[at], latitude[at], np.array(azimuth), np.array(_PROBE))
        to_x, to_y = back(*ends)
        found[at, i] = np.hypot(to_x - x[at], to_y - y[at]) / _PROBE
    return found


def north_of(
    xy: FloatArray, lonlat: FloatArray, radius: FloatArray, there: Transform, scale: Any
) -> FloatArray:
    """Azimuth of the y axis of the CRS at each point, degrees.

    Args:
        xy: (points, 2) in the CRS.
        lonlat: (points, 2) the same in degrees.
        radius: (points) metres to look ahead.
        there: from the CRS to longitude and latitude.
        scale: units of the CRS per ground metre.
    """
    up = xy[:, 1] + radius * scale
    longitude, latitude = there(np.ascontiguousarray(xy[:, 0]), up)
    return bearings(lonlat[:, 0], lonlat[:, 1], longitude, latitude)
