# SPDX-License-Identifier: GPL-2.0-or-later
"""One plot: the shift, and the turn if asked for, that lays its stems best on the canopy."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .agreement import agreement, independent_cells
from .certainty import find_peak
from .crowns import crown_radius, stem_canopies, stem_canopy
from .stems import PlotStems, inside, turned_ring

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

FEW_STEMS = "few stems"
OFF_RASTER = "canopy model does not reach"
AT_BORDER = "best place at the border of the search"
NO_MATCH = "no match"
AMBIGUOUS = "ambiguous"
HEIGHTS_DIFFER = "heights do not match"
CERTAIN = "certain"

# With fewer there are not enough deals of heights to say that a fit is none of chance, and single
# crowns fit in many places: of the sample site's plots with 4, one was certain and 2.2 m off.
MIN_STEMS = 6
# Heights dealt out to the stems at random this often; of these at most one may fit better.
_DEALS = 39
# Cells of canopies of dealt heights that are looked at together.
_DEALT_CELLS = 2_000_000
# More of the searched shifts than this have to be judged, else the true one may not be among them.
_JUDGED = 0.9


@dataclass(frozen=True)
class SearchSettings:
    """How plots are searched for.

    Args:
        radius: shifts up to this many metres are tried.
        rotation: turns up to this many degrees to each side are tried; 0 for none.
        tolerance: metres; a place as close as this to the true one is right.
        probability: a fit is certain from this probability on.
    """

    radius: float = 8.0
    rotation: float = 0.0
    tolerance: float = 2.0
    probability: float = 0.95


@dataclass(frozen=True)
class Fit:
    """Where a plot was found. Shifts are from the given to the found centre.

    Args:
        status: CERTAIN, or why it is not.
        east: metres; 0 where nothing was found.
        north: metres.
        rotation: degrees to the right.
        score: correlation there; NaN where nothing was found.
        score_before: correlation at the given place.
        second: best correlation away from it.
        probability: that the plot is within the tolerance of the found place.
        stems: how many were used.
        surface: (rows, columns) best correlation over the angles for each shift, north up.
        step: metres between the shifts of `surface`.
    """

    status: str
    stems: int
    east: float = 0.0
    north: float = 0.0
    rotation: float = 0.0
    score: float = float("nan")
    score_before: float = float("nan")
    second: float = float("nan")
    probability: float = float("nan")
    surface: Floats | None = None
    step: float = 1.0

    @property
    def certain(self) -> bool:
        """Whether the found place may be relied on."""
        return self.status == CERTAIN

    @property
    def shift(self) -> float:
        """Length of the shift, metres."""
        return float(np.hypot(self.east, self.north))


def half_width(stems: PlotStems, step: float) -> int:
    """Cells from the centre to the rim of the plot's template."""
    area = stems.area
    if not area.size:
        return 0
    return int(np.ceil((np.hypot(area[:, 0], area[:, 1]).max() + _margin(stems)) / step))


def find_plot(
    canopy: Floats,
    valid: Bools,
    step: float,
    stems: PlotStems,
    settings: SearchSettings,
    beside: tuple[float, float] = (0.0, 0.0),
) -> Fit:
    """The best place of one plot.

    Args:
        canopy: (size, size) heights in metres, north up, the given centre in the middle cell;
            size = 2 * (half_width + shifts) + 1.
        valid: the same shape; which cells are data.
        step: size of a cell, metres.
        stems: of the plot.
        settings: what to try.
        beside: how far the middle cell's centre is east and north of the plot's, metres.

    Returns:
        the fit; `status` tells whether to rely on it.
    """
    if len(stems) < MIN_STEMS:
        return Fit(FEW_STEMS, len(stems))
    half = half_width(stems, step)
    shifts = canopy.shape[0] // 2 - half
    offset = np.arange(-half, half + 1) * step
    x, y = offset + beside[0], beside[1] - offset
    x_of, y_of = np.meshgrid(x, y)
    angles = _angles(settings.rotation, step, half * step)
    surfaces = []
    independent = 1.0
    for angle in angles:
        east, north = stems.turned(angle)
        template = stem_canopy(x, y, east, north, stems.height)
        outline = turned_ring(stems.area, angle)
        area = inside(x_of, y_of, outline, _margin(stems))
        surfaces.append(agreement(canopy, valid, template, area))
        if angle == 0:
            independent = independent_cells(template, area)
    move = np.arange(-shifts, shifts + 1) * step
    east_of, north_of = np.meshgrid(move, -move)
    within = np.hypot(east_of, north_of) <= settings.radius + 1e-9
    surface = np.where(within, np.stack(surfaces), np.nan)
    peak = find_peak(surface, east_of, north_of, independent, settings.tolerance)
    if peak is None:
        return Fit(OFF_RASTER, len(stems), step=step)
    at = peak.index[-2:]
    best: Floats = np.where(
        np.isfinite(surface).any(axis=0), np.fmax.reduce(surface, axis=0), np.nan
    )
    fit = Fit(
        CERTAIN,
        len(stems),
        float(east_of[at]),
        float(north_of[at]),
        angles[peak.index[0]],
        peak.score,
        float(surface[angles.index(0.0), shifts, shifts]),
        peak.second,
        peak.probability,
        best,
        step,
    )
    judged = np.isfinite(best[within]).mean()
    fit = _judge(fit, float(judged), settings)
    if fit.certain:
        part = slice(at[0], at[0] + x.size), slice(at[1], at[1] + x.size)
        outline = turned_ring(stems.area, fit.rotation)
        known = inside(x_of, y_of, outline, _margin(stems)) & valid[part]
        if not _heights_matter(canopy[part], known, x, y, stems, fit.rotation):
            return replace(fit, status=HEIGHTS_DIFFER)
    return fit


def _heights_matter(
    canopy: Floats, known: Bools, x: Floats, y: Floats, stems: PlotStems, angle: float
) -> bool:
    """Whether the heights fit where the stems were found, and not the pattern of gaps alone.

    A permutation test at the 5 % level: heights are dealt out to the stems at random, the same
    way in every run.
    """
    east, north = stems.turned(angle)
    seen = canopy[known] - canopy[known].mean()
    deal = np.random.default_rng(len(stems))
    heights = np.array([stems.height, *(deal.permutation(stems.height) for _ in range(_DEALS))])
    together = max(_DEALT_CELLS // canopy.size, 1)
    fits: list[Floats] = []
    for first in range(0, len(heights), together):
        dealt = stem_canopies(x, y, east, north, heights[first : first + together])[:, known]
        dealt -= dealt.mean(axis=1, keepdims=True)
        # The spread of what is seen is the same for all.
        fits.append(dealt @ seen / np.sqrt((dealt * dealt).sum(axis=1)))
        if np.count_nonzero(np.concatenate(fits)[1:] >= fits[0][0]) > 1:
            return False
    return True


def _judge(fit: Fit, judged: float, settings: SearchSettings) -> Fit:
    status = CERTAIN
    if judged < _JUDGED:
        status = OFF_RASTER
    elif not fit.score > 0:
        status = NO_MATCH
    elif fit.shift > settings.radius - 1.5 * fit.step:
        status = AT_BORDER
    elif not fit.probability >= settings.probability:
        status = AMBIGUOUS
    return replace(fit, status=status)


def _margin(stems: PlotStems) -> float:
    """How far beyond the outline cells are still known: under the crowns of the outermost stems.

    A drawn outline is what was measured, so nothing beyond it is known.
    """
    return 0.0 if stems.outline is not None else float(crown_radius(stems.height).min())


def _angles(rotation: float, step: float, radius: float) -> list[float]:
    """0 and turns to both sides, each moving the rim by about one cell."""
    if rotation <= 0:
        return [0.0]
    turn_by = max(np.degrees(step / max(radius, step)), 0.5)
    count = max(int(np.ceil(rotation / turn_by)), 1)
    return [float(angle) for angle in np.linspace(-rotation, rotation, 2 * count + 1)]
