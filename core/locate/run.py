# SPDX-License-Identifier: GPL-2.0-or-later
"""Many plots on a canopy height model: windows read, plots searched for in parallel."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict

import numpy as np
from numpy.typing import NDArray

from ..blocks import stream
from ..errors import GridError, NotEnoughDataError, ParameterError
from ..grid import Window, apply
from ..progress import Progress
from ..raster import RasterSource
from ..settings import Run, settled
from .effect import Effect, measure_effect, tallest_inside
from .search import Fit, SearchSettings, find_plot, half_width
from .stems import PlotStems

if TYPE_CHECKING:
    from typing_extensions import Unpack

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

# Cells finer than this are joined by their maximum: crowns are metres wide, GNSS errors too.
_FINEST = 0.35
_JOINED = 0.5
# A crown of some metres is not seen in cells larger than this.
_COARSEST = 3.0
# Chance is measured by the stems of this many other plots on each place.
_CHANCE_ROUNDS = 2


@dataclass(frozen=True)
class LocatedPlots:
    """What was found for each plot, and what it does to the comparison of heights.

    Args:
        fits: of each plot, in order.
        effect: R² of field and raster height before, after, and by chance; None for fewer than
            three certain plots.
        step: metres between the shifts that were tried.
        joined: how many cells of the raster, on a side, were joined by their maximum.
    """

    fits: tuple[Fit, ...]
    effect: Effect | None
    step: float
    joined: int

    @property
    def certain_count(self) -> int:
        """Plots whose place is certain."""
        return sum(fit.certain for fit in self.fits)

    @property
    def median_shift(self) -> float | None:
        """Median length of the shifts of the certain plots, metres."""
        shifts = [fit.shift for fit in self.fits if fit.certain]
        return float(np.median(shifts)) if shifts else None


class LocateShortcuts(TypedDict, total=False):
    """The fields of the settings of `locate_plots`, as its keywords."""

    radius: float
    rotation: float
    tolerance: float
    probability: float
    crs: Any
    executor: Executor | None
    progress: Progress


def locate_plots(
    centres: Any,
    stems: Sequence[PlotStems],
    canopy: str | os.PathLike[str],
    *,
    settings: SearchSettings | None = None,
    band: int = 1,
    metres: float = 1.0,
    run: Run | None = None,
    **shortcuts: Unpack[LocateShortcuts],
) -> LocatedPlots:
    """Find, for each plot, the shift that lays its stems best on the canopy height model.

    Args:
        centres: (plots, 2) x and y in the CRS of the raster; NaN without geometry.
        stems: of each plot, in metres around its centre.
        canopy: raster of heights in metres.
        settings: how far to look; the defaults if None.
        band: of the raster.
        metres: length of the CRS's unit.
        run: CRS of the raster, executor, progress.
        **shortcuts: fields of the settings and of the run by name, ``rotation=10``, say.

    Returns:
        A fit for each plot. Nothing is moved: that is the caller's decision.

    Raises:
        ParameterError: if the search radius is not positive, or lists differ in length.
        GridError: if the raster is rotated, or its cells are not square or are too large.
        NotEnoughDataError: if no plot has enough stems.
        TypeError: if a shortcut is no field of the two.

    Examples:
        >>> import csv
        >>> from pathlib import Path
        >>> from canopycloud.core import locate_plots
        >>> from canopycloud.core.locate import stems_by_plot
        >>> x, y = 256065.08, 4109502.51
        >>> rows = csv.DictReader(Path("sample/canopy/stems.csv").read_text().splitlines())
        >>> rows = [row for row in rows if row["plotid"] == "SAMP007"]
        >>> east = [float(row["easting"]) - x for row in rows]
        >>> north = [float(row["northing"]) - y for row in rows]
        >>> height = [float(row["stemheight"]) for row in rows]
        >>> stems = stems_by_plot(1, [0] * len(rows), east, north, height)
        >>> fit = locate_plots([(x + 3, y - 2)], stems, "sample/canopy/chm.tif").fits[0]
        >>> fit.certain, round(fit.east), round(fit.north)
        (True, -3, 2)
    """
    chosen, run = settled(shortcuts, settings or SearchSettings(), run or Run())
    _check_settings(chosen)
    places = np.asarray(centres, np.float64).reshape(-1, 2)
    if len(places) != len(stems):
        raise ParameterError(f"There are {len(places)} plot centres and stems of {len(stems)}.")
    if not any(len(part) for part in stems):
        raise NotEnoughDataError(
            "No plot has a stem with a position and a height, so plots cannot be located.",
            hint="Positions of stems are needed: coordinates, or distance and azimuth from the "
            "plot centre. From plot centres alone it cannot be done.",
        )
    with RasterSource(canopy, run.crs) as source:
        source.band(band)
        join = _cells_to_join(source, metres)
        work = _Search(source, band, metres, join, chosen, places, tuple(stems))
        fits: list[Fit] = []
        tops: list[tuple[float, float]] = []
        chance: list[tuple[int, float]] = []

        def take(_: int, found: _Found) -> None:
            fits.append(found.fit)
            tops.append(found.tops)
            chance.extend(found.chance)

        stream(
            range(len(places)),
            work,
            take,
            total=len(places),
            executor=run.executor,
            progress=run.progress,
        )
    field = np.array([part.height.max() if len(part) else np.nan for part in stems])
    certain = np.array([fit.certain for fit in fits], dtype=bool)
    effect = measure_effect(field, np.array(tops).reshape(-1, 2), certain, chance)
    return LocatedPlots(tuple(fits), effect, work.step, join)


#: Metres; memory and time grow with its square.
MAX_RADIUS = 200.0


def _check_settings(settings: SearchSettings) -> None:
    if not (np.isfinite(settings.radius) and settings.radius > 0):
        raise ParameterError(
            f"The search radius is {settings.radius:g}.",
            hint="Give the metres that a plot may be off: 5 to 10 is usual under trees.",
        )
    if settings.radius > MAX_RADIUS:
        raise ParameterError(
            f"The search radius is {settings.radius:g} m; at such distances, chance finds a "
            "better place.",
            hint=f"Give at most {MAX_RADIUS:g} m: 5 to 10 is usual under trees.",
        )
    if not 0 <= settings.rotation <= 180:
        raise ParameterError(
            f"A rotation of up to {settings.rotation:g}° cannot be tried.", hint="Give 0 to 180."
        )


def _cells_to_join(source: RasterSource, metres: float) -> int:
    grid = source.grid
    width, height = (side * metres for side in grid.cell_size)
    if not grid.is_axis_aligned:
        raise GridError(
            f"{source.name} is rotated; plots are located on upright rasters only.",
            hint="Warp it to its CRS first (Raster ‣ Projections ‣ Warp).",
        )
    if abs(width - height) > 1e-3 * width:
        raise GridError(
            f"The cells of {source.name} are not square ({width:g} × {height:g} m).",
            hint="Warp it to square cells first (Raster ‣ Projections ‣ Warp).",
        )
    if width > _COARSEST:
        raise GridError(
            f"The cells of {source.name} are {width:g} m wide; single crowns do not show in them.",
            hint=f"Use a canopy height model with cells of 1 m or less, {_COARSEST:g} m at most.",
        )
    return max(round(_JOINED / width), 1) if width < _FINEST else 1


@dataclass(frozen=True)
class _Found:
    """Of one plot: its fit, the canopy's height in it before and after, heights met by chance."""

    fit: Fit
    tops: tuple[float, float]
    chance: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class _Search:
    """Work on one plot; can be sent to another process."""

    source: RasterSource
    band: int
    metres: float
    join: int
    settings: SearchSettings
    places: Floats
    stems: tuple[PlotStems, ...]

    @property
    def step(self) -> float:
        """Metres between the shifts."""
        return self.source.grid.cell_size[0] * self.metres * self.join

    def __call__(self, plot: int) -> _Found:
        found = self._search(plot, plot)
        if found is None:
            reason = Fit("no position", len(self.stems[plot]), step=self.step)
            return _Found(reason, (np.nan, np.nan), ())
        fit, before, after = found
        chance = []
        if fit.certain:
            for other in _others(plot, len(self.places)):
                met = self._search(plot, other)
                if met is not None and np.isfinite(met[2]):
                    chance.append((other, met[2]))
        return _Found(fit, (before, after), tuple(chance))

    def _search(self, plot: int, owner: int) -> tuple[Fit, float, float] | None:
        """The stems of `owner` searched for around the place of `plot`."""
        x, y = self.places[plot]
        stems = self.stems[owner]
        if not (np.isfinite(x) and np.isfinite(y)):
            return None
        reach = half_width(stems, self.step) + int(np.ceil(self.settings.radius / self.step))
        canopy, valid, beside = self._window(float(x), float(y), reach)
        fit = find_plot(canopy, valid, self.step, stems, self.settings, beside)
        heights = np.where(valid, canopy, np.nan)
        before = tallest_inside(heights, self.step, stems, beside, (0.0, 0.0, 0.0))
        move = (fit.east, fit.north, fit.rotation)
        return fit, before, tallest_inside(heights, self.step, stems, beside, move)

    def _window(self, x: float, y: float, reach: int) -> tuple[Floats, Bools, tuple[float, float]]:
        """Heights around a place, north up, and how far the middle's centre is beside it."""
        grid = self.source.grid
        col, row = apply(~grid.transform, x, y)
        # The middle of the joined cells is the middle of an odd number of them.
        middle_col, middle_row = int(np.floor(col)), int(np.floor(row))
        first = reach * self.join + self.join // 2
        size = (2 * reach + 1) * self.join
        wanted = Window(middle_col - first, middle_row - first, size, size)
        heights = np.full((size, size), -np.inf)
        inside = wanted.intersect(grid.window)
        if inside is not None:
            data, valid = self.source.read(inside, [self.band])
            band = self.source.band(self.band)
            real = data[0].astype(np.float64) * band.scale + band.offset
            heights[inside.inside(wanted).slices] = np.where(valid[0], real, -np.inf)
        if self.join > 1:
            parts = heights.reshape(2 * reach + 1, self.join, 2 * reach + 1, self.join)
            heights = parts.max(axis=(1, 3))
        centre = wanted.col + size / 2.0, wanted.row + size / 2.0
        at_x, at_y = apply(grid.transform, *centre)
        if grid.transform.e > 0:
            heights = heights[::-1]
        if grid.transform.a < 0:
            heights = heights[:, ::-1]
        valid_cells = np.isfinite(heights)
        beside = ((at_x - x) * self.metres, (at_y - y) * self.metres)
        return np.where(valid_cells, heights, 0.0), valid_cells, beside


def _others(plot: int, plots: int) -> list[int]:
    """Other plots spread over the list, the same ones in every run."""
    if plots < 3:
        return []
    steps = {max(plots // 3, 1), max((2 * plots) // 3, 1)}
    return [(plot + step) % plots for step in sorted(steps)[:_CHANCE_ROUNDS]]
