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
from typing import Any

import numpy as np

from .errors import ParameterError, PlotError
from .geodesic import destinations
from .groundscale import ground_at
from .plural import plural
from .transforms import Transform
from .turn import sin_cos
from .unusable import AZIMUTH, OUTLINE, PLACE, POLE, RADIUS, SEAM, refuse_if_none_is_left
from .zonal.ragged import BoolArray, FloatArray, IntArray, offsets_of
from .zonal.rings import Rings

CIRCLE, SQUARE = "circle", "square"
SHAPES = (CIRCLE, SQUARE)
# A chord so many times longer than the radius leads to the other end of the map.
_TORN = 10.0


def plot_polygons(
    centres: Any,
    crs: Any,
    radius: float | Sequence[float] | FloatArray,
    *,
    shape: str = CIRCLE,
    segments: int = 16,
    azimuth: float | Sequence[float] | FloatArray = 0.0,
) -> list[Any]:
    """Plots as shapely polygons in `crs`, None where a centre has no coordinates.

    Args:
        centres: (plots, 2) x and y.
        crs: of the centres, anything that names a CRS: "EPSG:32611", WKT.
        radius: ground metres; one for all or one a plot. Of a square, half its side.
        shape: circle or square (its sides along the axes of the CRS).
        segments: of a quarter circle.
        azimuth: of a square, degrees clockwise from the y axis of the CRS (grid north) by which it
            is turned; one for all or one a plot. A circle has none.

    Raises:
        CrsError: if the CRS is missing or is not tied to the earth.
        ParameterError: if shape or segments are none.
        PlotError: if a radius is not positive, or an azimuth is no number.

    Examples:
        >>> from canopycloud.core import plot_polygons
        >>> circle, nowhere = plot_polygons([(256094, 4109920), (None, None)], "EPSG:32611", 20)
        >>> round(circle.area), nowhere
        (1255, None)
    """
    import shapely.wkb

    plots = draw_plots(
        centres, crs, radius, shape=shape, segments=segments, azimuth=azimuth
    )
    rings = plots.take(None)
    return [None if wkb is None else shapely.wkb.loads(wkb) for wkb in rings.to_wkb()]


def draw_plots(
    centres: Any,
    crs: Any,
    radius: float | Sequence[float] | FloatArray,
    *,
    shape: str = CIRCLE,
    segments: int = 16,
    azimuth: float | Sequence[float] | FloatArray = 0.0,
    to_lonlat: Transform | None = None,
    from_lonlat: Transform | None = None,
) -> Plots:
    """Plots that are drawn when they are needed; `zonal.plot_statistics` takes them as they are.

    Args:
        centres: (plots, 2) x and y; NaN for a plot without geometry.
        crs: of the centres, anything that names a CRS: "EPSG:32611", WKT.
        radius: ground metres; one for all or one a plot. Of a square, half its side.
        shape: circle or square.
        segments: of a quarter circle.
        azimuth: of a square, degrees clockwise from the y axis of the CRS (grid north) by which it
            is turned; one for all or one a plot. A circle has none.
        to_lonlat: takes the place of GDAL's transformation to longitude and latitude
            (WGS 84, degrees).
        from_lonlat: and back.

    Raises:
        CrsError: if the CRS is missing or is not tied to the earth.
        ParameterError: if shape or segments are none.
        PlotError: if a radius is not positive, or an azimuth is no number.
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
    xy = np.array(centres, np.float64).reshape(-1, 2)
    radii, left_out = _radii(radius, len(xy))
    turned = None
    if shape == SQUARE:
        turned, unknown = _azimuths(azimuth, len(xy))
        left_out = {**unknown, **left_out}
    xy[list(left_out)] = np.nan
    ground = ground_at(xy, crs, to_lonlat, from_lonlat)
    xy, curved = ground.xy, ground.curved
    left_out.update(dict.fromkeys(np.flatnonzero(ground.lost).tolist(), PLACE))
    refuse_if_none_is_left(left_out, int(np.isfinite(xy).all(axis=1).sum()))
    local = None
    if curved.any():
        lonlat, north = np.full_like(xy, np.nan), np.zeros(len(xy))
        lonlat[curved] = ground.lonlat(curved)
        if shape == SQUARE:
            north[curved] = ground.north(curved, lonlat[curved], radii[curved])
        local = Local(
            curved, lonlat, north, ground.scale.min(axis=1), ground.back, ground.degrees
        )
    return Plots(xy, radii, shape, segments, local, left_out, turned)


@dataclass(frozen=True)
class Local:
    """What is needed to draw on the ellipsoid.

    Args:
        curved: (plots) which are drawn so; the others are drawn in the plane of the CRS.
        lonlat: (plots, 2) centres in degrees.
        north: azimuth of the y axis of the CRS at each centre, degrees.
        scale: units of the CRS per ground metre at each centre; of no use in degrees.
        back: longitude and latitude to the CRS.
        degrees: whether the CRS is longitude and latitude itself.
    """

    curved: BoolArray
    lonlat: FloatArray
    north: FloatArray
    scale: FloatArray
    back: Transform
    degrees: bool


class Plots:
    """Circles or squares around centres; a `zonal.rings.Shapes`.

    Args:
        centres: (plots, 2), NaN without geometry.
        radius: (plots) metres.
        shape: circle or square.
        segments: of a quarter circle.
        local: how to draw on the ellipsoid; None to draw in the plane of the CRS.
        left_out: why plots cannot be drawn, by their position; filled further while drawing.
        azimuth: (plots) degrees by which each is turned clockwise; None if none is.
    """

    def __init__(
        self,
        centres: FloatArray,
        radius: FloatArray,
        shape: str,
        segments: int,
        local: Local | None = None,
        left_out: dict[int, str] | None = None,
        azimuth: FloatArray | None = None,
    ) -> None:
        self.left_out = {} if left_out is None else left_out
        self.centres = centres
        self.radius = radius
        self.shape = shape
        self.segments = segments
        self.local = local
        self.azimuth = azimuth
        self.present = np.isfinite(centres).all(axis=1)
        self._angle, self._cos, self._sin, self._reach = _outline(shape, segments)

    def __len__(self) -> int:
        return len(self.centres)

    @property
    def planar(self) -> bool:
        """Whether all plots are drawn in the plane of the CRS."""
        return self.local is None

    @property
    def bounds(self) -> FloatArray:
        """(plots, 4) left, bottom, right, top; NaN where a plot has no geometry."""
        if self.local is not None:
            parts = [self.take(part).bounds for part in _parts(len(self))]
            return np.concatenate(parts) if parts else np.empty((0, 4))
        r = self.radius[:, None]
        if self.azimuth is not None:
            sin, cos = sin_cos(self.azimuth[:, None])
            r = r * (np.abs(cos) + np.abs(sin))
        return np.hstack((self.centres - r, self.centres + r))

    def take(self, index: IntArray | None) -> Rings:
        """The outlines of the plots at `index`, in that order; of all if None."""
        chosen = np.arange(len(self)) if index is None else np.asarray(index, np.int64)
        present = self.present[chosen]
        x, y, drawn = self._draw(chosen[present])
        if not drawn.all():
            present[np.flatnonzero(present)[~drawn]] = False
            x, y = x[drawn], y[drawn]
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

    def portion(self, index: IntArray) -> Plots | Rings:
        """Those plots alone, to be drawn where they arrive: an outline is 40 times larger.

        Around centres on the ellipsoid they are drawn here, as the way back to the CRS may be
        QGIS's, which does not travel.
        """
        if self.local is not None:
            return self.take(index)
        azimuth = None if self.azimuth is None else self.azimuth[index]
        return Plots(
            self.centres[index], self.radius[index], self.shape, self.segments, azimuth=azimuth
        )

    def _draw(self, plots: IntArray) -> tuple[FloatArray, FloatArray, BoolArray]:
        """(plots, vertices) x and y, and which plots could be drawn."""
        radius = self.radius[plots, None]
        cos, sin = self._cos, self._sin
        if self.azimuth is not None:
            turn_sin, turn_cos = sin_cos(self.azimuth[plots, None])
            cos, sin = cos * turn_cos + sin * turn_sin, sin * turn_cos - cos * turn_sin
        x = self.centres[plots, :1] + radius * cos
        y = self.centres[plots, 1:] + radius * sin
        drawn = np.ones(plots.size, dtype=bool)
        if self.local is None:
            return x, y, drawn
        at = np.flatnonzero(self.local.curved[plots])
        if at.size:
            x[at], y[at], reasons = self._draw_curved(plots[at], self.local)
            for i, reason in reasons.items():
                drawn[at[i]] = False
                self.left_out[int(plots[at[i]])] = reason
        return x, y, drawn

    def _draw_curved(
        self, plots: IntArray, local: Local
    ) -> tuple[FloatArray, FloatArray, dict[int, str]]:
        north = local.north[plots, None]
        if self.azimuth is not None:
            north = north + self.azimuth[plots, None]
        longitude, latitude = destinations(
            local.lonlat[plots, :1],
            local.lonlat[plots, 1:],
            # Angles turn left from the x axis, azimuths turn right from the y axis.
            90.0 - self._angle + north,
            self.radius[plots, None] * self._reach,
        )
        flat_x, flat_y = local.back(longitude[:, :-1].ravel(), latitude[:, :-1].ravel())
        x, y = flat_x.reshape(len(plots), -1), flat_y.reshape(len(plots), -1)
        x, y = _closed(x), _closed(y)
        reasons: dict[int, str] = {}
        chord = np.hypot(np.diff(x, axis=1), np.diff(y, axis=1))
        with np.errstate(invalid="ignore"):
            if local.degrees:
                # Around a pole, longitude goes on and on, and comes back with one leap.
                torn, why = (np.abs(np.diff(x, axis=1)) > 180.0).any(axis=1), POLE
            else:
                size = self.radius[plots] * local.scale[plots]
                torn = chord.max(axis=1) > _TORN * size
                why = SEAM
        reasons.update(dict.fromkeys(np.flatnonzero(torn).tolist(), why))
        nowhere = ~np.isfinite(chord).all(axis=1)
        reasons.update(dict.fromkeys(np.flatnonzero(nowhere).tolist(), OUTLINE))
        return x, y, reasons


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


def _radii(
    radius: float | Sequence[float] | FloatArray, plots: int
) -> tuple[FloatArray, dict[int, str]]:
    """One radius a plot, and the plots whose radius is none."""
    given = np.asarray(radius, np.float64)
    if given.ndim and given.shape != (plots,):
        raise PlotError(
            f"Not one radius per plot: {given.size} for {plural(plots, 'plot')}.",
            hint="Give one, or one per plot.",
        )
    radii = np.broadcast_to(given, (plots,)).copy()
    bad = np.flatnonzero(~(np.isfinite(radii) & (radii > 0)))
    if bad.size and not given.ndim:
        plot = int(bad[0])
        raise PlotError(
            f"The radius of plot {plot} is {radii[plot]:g}.",
            hint="A radius is a number of metres above 0.",
            plot=plot,
            radius=float(radii[plot]),
        )
    return radii, dict.fromkeys(bad.tolist(), RADIUS)


def _azimuths(
    azimuth: float | Sequence[float] | FloatArray, plots: int
) -> tuple[FloatArray | None, dict[int, str]]:
    """One azimuth a plot, None if none is turned, and the plots whose azimuth is none."""
    given = np.asarray(azimuth, np.float64)
    if given.ndim and given.shape != (plots,):
        raise PlotError(
            f"Not one azimuth per plot: {given.size} for {plural(plots, 'plot')}.",
            hint="Give one, or one per plot.",
        )
    if not given.ndim and not np.isfinite(given):
        raise PlotError(
            f"The azimuth is {float(given):g}.", hint="An azimuth is a number of degrees."
        )
    if not given.any():
        return None, {}
    bad = np.flatnonzero(~np.isfinite(np.broadcast_to(given, (plots,))))
    return np.broadcast_to(given, (plots,)).copy(), dict.fromkeys(bad.tolist(), AZIMUTH)
