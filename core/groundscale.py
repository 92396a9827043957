# SPDX-License-Identifier: GPL-2.0-or-later
"""How long a metre on the ground is in a CRS, around many points at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .crs import Crs
from .errors import CrsError
from .geodesic import destinations, radii_of_curvature
from .transforms import Transform, extremes, forgiving, north_of, scales, within_degrees
from .zonal.ragged import BoolArray, FloatArray

# UTM stretches by up to 0.1 %; beyond this, a radius is not what it says.
DISTORTION = 0.002


@dataclass(frozen=True)
class Ground:
    """Points in a CRS, and how to go by metres on the ground from them.

    Args:
        xy: (points, 2), NaN for a point that has no place in the CRS.
        scale: (points, 2) units of the CRS per ground metre; of no use in degrees.
        curved: (points) where a unit is not a metre on the ground to within DISTORTION.
        lost: (points) that had coordinates, but no place.
        there: to longitude and latitude.
        back: and back.
        degrees: whether the CRS is longitude and latitude itself.
    """

    xy: FloatArray
    scale: FloatArray
    curved: BoolArray
    lost: BoolArray
    there: Transform
    back: Transform
    degrees: bool

    def lonlat(self, points: Any) -> FloatArray:
        """(points, 2) some of the points in degrees."""
        return np.column_stack(self.there(*np.ascontiguousarray(self.xy[points].T)))

    def north(self, points: Any, lonlat: FloatArray, ahead: FloatArray) -> FloatArray:
        """Azimuth of the y axis of the CRS at some of the points, degrees.

        Args:
            points: which.
            lonlat: (points, 2) the same in degrees.
            ahead: (points) metres over which it is measured.
        """
        if self.degrees:
            return np.zeros(len(lonlat))
        return north_of(
            self.xy[points], lonlat, ahead, self.there, self.scale[points].min(axis=1)
        )

    def moved(self, east: FloatArray, north: FloatArray) -> FloatArray:
        """(points, 2) the places so many metres on the ground away from the points.

        Args:
            east: (points) along the x axis of the CRS.
            north: (points) along its y axis.
        """
        found = self.xy + np.column_stack((east, north))
        distance = np.hypot(east, north)
        at = np.flatnonzero(self.curved & (distance > 0))
        if at.size:
            lonlat = self.lonlat(at)
            azimuth = np.degrees(np.arctan2(east[at], north[at]))
            azimuth += self.north(at, lonlat, distance[at])
            ends = destinations(lonlat[:, 0], lonlat[:, 1], azimuth, distance[at])
            found[at] = np.column_stack(self.back(*ends))
        return found


def ground_at(
    xy: FloatArray,
    crs: Any,
    to_lonlat: Transform | None = None,
    from_lonlat: Transform | None = None,
) -> Ground:
    """Look at a CRS around points.

    Args:
        xy: (points, 2) NaN for none.
        crs: anything that names a CRS.
        to_lonlat: takes the place of GDAL's transformation to longitude and latitude
            (WGS 84, degrees).
        from_lonlat: and back.

    Raises:
        CrsError: if it is not tied to the earth.
    """
    if crs is None:
        raise CrsError(
            "The plot centres have no coordinate reference system, so metres mean nothing.",
            hint="Assign one first.",
        )
    known = Crs.of(crs)
    if known is None or not (known.is_geographic or known.is_projected):
        raise CrsError(
            "Plots cannot be drawn in metres: the coordinate reference system is not tied to the "
            "earth.",
            hint="Use a layer whose CRS is, such as a UTM zone.",
        )
    there, back, degrees = _transforms(known, to_lonlat, from_lonlat)
    scale = _scales(xy, there, back, degrees)
    lost: BoolArray = np.isfinite(xy).all(axis=1) & np.isnan(scale).any(axis=1)
    placed = np.where(lost[:, None], np.nan, xy)
    with np.errstate(invalid="ignore"):
        curved: BoolArray = (np.abs(scale - 1.0) > DISTORTION).any(axis=1) & ~lost
    return Ground(placed, scale, curved, lost, there, back, degrees)


def _transforms(
    crs: Crs, to_lonlat: Transform | None, from_lonlat: Transform | None
) -> tuple[Transform, Transform, bool]:
    """To longitude and latitude, back, and whether the CRS is that already."""
    if crs.is_geographic:
        return _same, _same, True
    wgs84 = Crs.from_epsg(4326)
    return (
        to_lonlat or _between(crs, wgs84),
        within_degrees(from_lonlat or _between(wgs84, crs)),
        False,
    )


def _scales(
    xy: FloatArray, there: Transform, back: Transform, geographic: bool
) -> FloatArray:
    """(plots, 2) units of the CRS per ground metre, NaN where it is not defined.

    Where the outermost plots and a sample are all metric, so are those between them: 1.
    """
    found = np.full((len(xy), 2), np.nan)
    present = np.flatnonzero(np.isfinite(xy).all(axis=1))
    if not present.size:
        return found
    if geographic:
        on_earth = (np.abs(xy[:, 1]) <= 90.0) & (np.abs(xy[:, 0]) <= 540.0)
        found[on_earth] = 0.0  # degrees, never metres
        return found
    sample = scales(xy[extremes(xy)], there, back)
    if (np.abs(sample - 1.0) <= DISTORTION).all():
        found[present] = 1.0
    else:
        found[present] = scales(xy[present], there, back)
    return found


def ground_scales(xy: FloatArray, crs: Any) -> FloatArray:
    """(points, 2) units of a CRS along x and y per metre on the ground, NaN where not defined.

    Args:
        xy: (points, 2), NaN for none.
        crs: anything that names a CRS.

    Raises:
        CrsError: if it is not tied to the earth.
    """
    known = Crs.of(crs)
    if known is None or not (known.is_geographic or known.is_projected):
        raise CrsError(
            "Metres mean nothing here: the coordinate reference system is not tied to the earth.",
            hint="Use a layer whose CRS is, such as a UTM zone.",
        )
    if known.is_geographic:
        along, across = radii_of_curvature(xy[:, 1])
        with np.errstate(invalid="ignore", divide="ignore"):
            east = across * np.cos(np.radians(xy[:, 1]))
            degrees: FloatArray = np.degrees(np.column_stack((1.0 / east, 1.0 / along)))
        return degrees
    there, back, _ = _transforms(known, None, None)
    return _scales(xy, there, back, False)[:, ::-1]


def _same(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    return x, y


def _between(source: Crs, target: Crs) -> Transform:
    from .raster.engine import keeper

    def transform(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        if not x.size:
            return x, y
        return keeper().transform_points(source.wkt, target.wkt, x, y)

    return forgiving(transform, keeper().failures)
