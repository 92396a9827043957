# SPDX-License-Identifier: GPL-2.0-or-later
"""Field plots around their centres: circles and squares in ground metres, whatever the CRS.

Where a metre of the CRS is a metre on the ground to within DISTORTION, plots are drawn in the
CRS itself, with the vertices that GEOS gives a buffer. Anywhere else (degrees, Web Mercator,
feet) they are drawn around each centre on the ellipsoid and brought into the CRS vertex by
vertex: the same as an azimuthal equidistant projection of its own for each plot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS

from .errors import CrsError, ParameterError, PlotError
from .geodesic import bearings, destinations
from .zonal.ragged import offsets_of
from .zonal.rings import Rings

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Transform = Callable[[FloatArray, FloatArray], "tuple[FloatArray, FloatArray]"]

CIRCLE, SQUARE = "circle", "square"
SHAPES = (CIRCLE, SQUARE)
# UTM stretches by up to 0.1 %; beyond this, a radius is not what it says.
DISTORTION = 0.002
_SAMPLE = 64
_PROBE = 100.0  # metres over which the scale of a CRS is measured


def plot_polygons(
    centres: Any,
    crs: Any,
    radius: float | Sequence[float] | FloatArray,
    *,
    shape: str = CIRCLE,
    segments: int = 16,
) -> list[Any]:
    """Plots as shapely polygons in `crs`, None where a centre has no coordinates.

    Args:
        centres: (plots, 2) x and y.
        crs: of the centres, anything that rasterio takes.
        radius: ground metres; one for all or one a plot. Of a square, half its side.
        shape: circle or square (its sides along the axes of the CRS).
        segments: of a quarter circle.

    Raises:
        CrsError: if the CRS is missing or is not tied to the earth.
        ParameterError: if shape or segments are none.
        PlotError: if a radius is not positive.
    """
    import shapely.wkb

    rings = draw_plots(centres, crs, radius, shape=shape, segments=segments).take(None)
    return [None if wkb is None else shapely.wkb.loads(wkb) for wkb in rings.to_wkb()]


def draw_plots(
    centres: Any,
    crs: Any,
    radius: float | Sequence[float] | FloatArray,
    *,
    shape: str = CIRCLE,
    segments: int = 16,
    to_lonlat: Transform | None = None,
    from_lonlat: Transform | None = None,
) -> Plots:
    """Plots that are drawn when they are needed; `zonal.plot_statistics` takes them as they are.

    Args:
        centres: (plots, 2) x and y; NaN for a plot without geometry.
        crs: of the centres, anything that rasterio takes.
        radius: ground metres; one for all or one a plot. Of a square, half its side.
        shape: circle or square.
        segments: of a quarter circle.
        to_lonlat: takes the place of rasterio's transformation to longitude and latitude
            (WGS 84, degrees).
        from_lonlat: and back.

    Raises:
        CrsError: if the CRS is missing or is not tied to the earth.
        ParameterError: if shape or segments are none.
        PlotError: if a radius is not positive.
    """
    if shape not in SHAPES:
        raise ParameterError(
            f"There is no plot shape '{shape}'.", hint="Choose from: " + ", ".join(SHAPES) + "."
        )
    if not 1 <= segments <= 10_000:
        raise ParameterError(
            f"A quarter circle cannot have {segments} segments.",
            hint="Use 1 to 10000; 16 is usual.",
        )
    if crs is None:
        raise CrsError(
            "The plot centres have no coordinate reference system, so metres mean nothing.",
            hint="Assign one first.",
        )
    xy = np.array(centres, np.float64).reshape(-1, 2)
    radii = _radii(radius, len(xy))
    known = CRS.from_user_input(crs)
    if not (known.is_geographic or known.is_projected):
        raise CrsError(
            "Plots cannot be drawn in metres: the coordinate reference system is not tied to the "
            "earth.",
            hint="Use a layer whose CRS is, such as a UTM zone.",
        )
    there, back, geographic = _transforms(known, to_lonlat, from_lonlat)
    plots = Plots(xy, radii, shape, segments)
    if not len(plots) or not plots.present.any():
        return plots
    scale = _scales(xy[_extremes(xy)], there, back)
    if (np.abs(scale - 1.0) <= DISTORTION).all():
        return plots
    lonlat = np.full_like(xy, np.nan)
    lonlat[plots.present] = np.column_stack(there(*xy[plots.present].T))
    north = np.zeros(len(xy))
    if shape == SQUARE and not geographic:
        north[plots.present] = _north(
            xy[plots.present], lonlat[plots.present], radii[plots.present], there, scale
        )
    return Plots(xy, radii, shape, segments, Local(lonlat, north, back))


@dataclass(frozen=True)
class Local:
    """What is needed to draw on the ellipsoid.

    Args:
        lonlat: (plots, 2) centres in degrees.
        north: azimuth of the y axis of the CRS at each centre, degrees.
        back: longitude and latitude to the CRS.
    """

    lonlat: FloatArray
    north: FloatArray
    back: Transform


class Plots:
    """Circles or squares around centres; a `zonal.rings.Shapes`.

    Args:
        centres: (plots, 2), NaN without geometry.
        radius: (plots) metres.
        shape: circle or square.
        segments: of a quarter circle.
        local: how to draw on the ellipsoid; None to draw in the plane of the CRS.
    """

    def __init__(
        self,
        centres: FloatArray,
        radius: FloatArray,
        shape: str,
        segments: int,
        local: Local | None = None,
    ) -> None:
        self.centres = centres
        self.radius = radius
        self.shape = shape
        self.segments = segments
        self.local = local
        self.present = np.isfinite(centres).all(axis=1)
        self._angle, self._cos, self._sin, self._reach = _outline(shape, segments)

    def __len__(self) -> int:
        return len(self.centres)

    @property
    def planar(self) -> bool:
        """Whether plots are drawn in the plane of the CRS."""
        return self.local is None

    @property
    def bounds(self) -> FloatArray:
        """(plots, 4) left, bottom, right, top; NaN where a plot has no geometry."""
        if self.local is not None:
            parts = [self.take(part).bounds for part in _parts(len(self))]
            return np.concatenate(parts) if parts else np.empty((0, 4))
        r = self.radius[:, None]
        return np.hstack((self.centres - r, self.centres + r))

    def take(self, index: IntArray | None) -> Rings:
        """The outlines of the plots at `index`, in that order; of all if None."""
        chosen = np.arange(len(self)) if index is None else np.asarray(index, np.int64)
        present = self.present[chosen]
        some = chosen[present]
        x, y = self._draw(some)
        rings = Rings.equal(x, y)
        if present.all():
            return rings
        return Rings(
            rings.x,
            rings.y,
            offsets_of(present.astype(np.int64)),
            rings.part_rings,
            rings.ring_vertices,
        )

    def _draw(self, plots: IntArray) -> tuple[FloatArray, FloatArray]:
        radius = self.radius[plots, None]
        if self.local is None:
            return (
                self.centres[plots, :1] + radius * self._cos,
                self.centres[plots, 1:] + radius * self._sin,
            )
        longitude, latitude = destinations(
            self.local.lonlat[plots, :1],
            self.local.lonlat[plots, 1:],
            # Angles turn left from the x axis, azimuths turn right from the y axis.
            90.0 - self._angle + self.local.north[plots, None],
            radius * self._reach,
        )
        x, y = self.local.back(longitude[:, :-1].ravel(), latitude[:, :-1].ravel())
        bad = ~(np.isfinite(x) & np.isfinite(y)).reshape(len(plots), -1).all(axis=1)
        if bad.any():
            plot = int(plots[np.flatnonzero(bad)[0]])
            raise PlotError(
                f"The outline of plot {plot} around {tuple(self.centres[plot])} does not lie where "
                "the coordinate reference system is defined.",
                hint="Is the radius in metres, and the CRS right?",
                plot=plot,
            )
        return _closed(x.reshape(len(plots), -1)), _closed(y.reshape(len(plots), -1))


def _closed(values: FloatArray) -> FloatArray:
    return np.concatenate((values, values[:, :1]), axis=1)


def _parts(plots: int, size: int = 1 << 14) -> list[IntArray]:
    return [np.arange(i, min(i + size, plots)) for i in range(0, plots, size)]


def _outline(shape: str, segments: int) -> tuple[FloatArray, FloatArray, FloatArray, float]:
    """Angle (degrees), x and y of the vertices for radius 1, and their distance."""
    if shape == SQUARE:
        x = np.array([1.0, 1.0, -1.0, -1.0, 1.0])
        y = np.array([1.0, -1.0, -1.0, 1.0, 1.0])
        return np.array([45.0, -45.0, -135.0, 135.0, 45.0]), x, y, 2.0**0.5
    # From east, clockwise, as GEOS draws the buffer of a point.
    step = np.arange(4 * segments + 1)
    step[-1] = 0
    angle = -step * (np.pi / 2 / segments)
    x, y = np.cos(angle), np.sin(angle)
    quarter = step % segments == 0  # exactly on the axes, not 6e-17 beside them
    x[quarter], y[quarter] = np.rint(x[quarter]), np.rint(y[quarter])
    return -step * (90.0 / segments), x, y, 1.0


def _radii(radius: float | Sequence[float] | FloatArray, plots: int) -> FloatArray:
    given = np.asarray(radius, np.float64)
    if given.ndim and given.shape != (plots,):
        raise PlotError(
            f"There are {given.size} radii for {plots} plots.", hint="Give one, or one a plot."
        )
    radii = np.broadcast_to(given, (plots,)).copy()
    bad = ~(np.isfinite(radii) & (radii > 0))
    if bad.any():
        plot = int(np.flatnonzero(bad)[0])
        raise PlotError(
            f"The radius of plot {plot} is {radii[plot]:g}.",
            hint="A radius is a number of metres above 0.",
            plot=plot,
            radius=float(radii[plot]),
        )
    return radii


def _transforms(
    crs: CRS, to_lonlat: Transform | None, from_lonlat: Transform | None
) -> tuple[Transform, Transform, bool]:
    """To longitude and latitude, back, and whether the CRS is that already."""
    if crs.is_geographic:
        return _same, _same, True
    wgs84 = CRS.from_epsg(4326)
    return (
        to_lonlat or _between(crs, wgs84),
        from_lonlat or _between(wgs84, crs),
        False,
    )


def _same(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    return x, y


def _between(source: CRS, target: CRS) -> Transform:
    def transform(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        from rasterio.warp import transform as warp

        if not x.size:
            return x, y
        moved = warp(source, target, x.tolist(), y.tolist())
        return np.array(moved[0]), np.array(moved[1])

    return transform


def _extremes(xy: FloatArray) -> IntArray:
    """Some centres spread over all, the outermost among them."""
    present = np.flatnonzero(np.isfinite(xy).all(axis=1))
    found = xy[present]
    diagonal = found.sum(axis=1), found[:, 0] - found[:, 1]
    ends = [f(v) for v in (*found.T, *diagonal) for f in (np.argmin, np.argmax)]
    spread = np.linspace(0, present.size - 1, min(_SAMPLE, present.size)).astype(np.int64)
    chosen: IntArray = np.unique(np.concatenate((present[ends], present[spread])))
    return chosen


def _scales(xy: FloatArray, there: Transform, back: Transform) -> FloatArray:
    """Units of the CRS per ground metre at some points, northwards and eastwards."""
    longitude, latitude = there(*xy.T)
    on_earth = np.isfinite(longitude) & (np.abs(latitude) <= 90)
    if on_earth.all():  # and it is the way back, too
        apart = np.hypot(*(np.array(back(longitude, latitude)) - xy.T))
        on_earth = apart <= 1e-6 * np.maximum(1.0, np.abs(xy).max(axis=1))
    if not on_earth.all():
        raise PlotError(
            "A plot centre does not lie where its coordinate reference system is defined.",
            hint="Check the CRS of the plot layer, and whether x and y are swapped.",
        )
    found = []
    for azimuth in (0.0, 90.0):
        ends = destinations(longitude, latitude, np.array(azimuth), np.array(_PROBE))
        x, y = back(*ends)
        found.append(np.hypot(x - xy[:, 0], y - xy[:, 1]) / _PROBE)
    return np.concatenate(found)


def _north(
    xy: FloatArray, lonlat: FloatArray, radius: FloatArray, there: Transform, scale: FloatArray
) -> FloatArray:
    """Azimuth of the y axis of the CRS at each centre, degrees."""
    up = xy[:, 1] + radius * float(np.median(scale))
    longitude, latitude = there(np.ascontiguousarray(xy[:, 0]), up)
    return bearings(lonlat[:, 0], lonlat[:, 1], longitude, latitude)
