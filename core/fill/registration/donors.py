# SPDX-License-Identifier: GPL-2.0-or-later
"""The shift of each donor of a scene: told, refused beyond a few cells, taken back if it helps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...errors import GridError
from ...grid import Window
from ...ground import cell_metres
from ...progress import Progress
from ..judgement.trials import SMALL, Trial, make_trials, spread_windows
from ..judgement.validation import measure
from ..methods import Fitting, fit_filler
from ..settings import FillChoice
from ..summary import DonorShift
from ..view.align import AlignedRaster
from ..view.sample import SAMPLE_TILE, SAMPLE_TILES, clear_cells, sample_windows
from ..view.scene import ArrayScene, FileScene, tiles, whole
from .moved import MovedRaster, moved_grid
from .shift import CLEAR, Shift, Tile, find_shift
from .wording import beyond_text, shift_text

#: Beyond so many cells a donor is of another place, and refused.
MOST = 5.0
# Tiles that are used, and looked at for them; the first are those that levels are told from.
_TILES = 16
_LOOKED_AT = SAMPLE_TILES // 2
_SMALLEST_TILE = 32
_FEWEST_TILES = 6
_MOST_BANDS = 8
# Shorter shifts are within what co-registered scenes show, in cells; longer ones are tried out
# if they are so many standard errors long.
_REGISTERED = 0.2
_SIGNIFICANT = 3.0
# A shift is taken back if the simulated error becomes lower by this share.
_WORTH = 0.005
_WINDOWS = 2
_SIDE = 496


def register_donors(
    scene: FileScene, choice: FillChoice, progress: Progress
) -> tuple[DonorShift, ...]:
    """Look for the shift of each donor; those whose shift is worth it are moved in `scene`.

    Args:
        scene: its donors may be exchanged.
        choice: method and resampling by which donors are used.
        progress: where each donor's shift is told.

    Returns:
        What was found and done, donor by donor.

    Raises:
        GridError: if a donor certainly lies more than MOST cells off.
    """
    metres = cell_metres(scene.target.grid)
    found = []
    for k, donor in enumerate(scene.donors):
        progress.check()
        shift = donor_shift(scene, k)
        name = donor.source.name
        one = DonorShift(
            name, shift.cols, shift.rows, shift.error, shift.agreeing, shift.looked,
            shift.certain, metres,
        )  # fmt: skip
        if shift.certain and shift.length > MOST:
            raise GridError(
                beyond_text(one, scene.target.name, MOST),
                hint="Bring the donor onto the input first (Raster ‣ Georeferencer), give one "
                "that is registered with it, or leave it out.",
                path=donor.source.path,
            )
        if shift.certain and shift.length > max(_REGISTERED, _SIGNIFICANT * shift.error):
            one = _moved(scene, k, one, choice, progress)
        progress.info(shift_text(one))
        found.append(one)
    return tuple(found)


def donor_shift(scene: FileScene, k: int) -> Shift:
    """Where the content of donor `k` lies against the scene, from a bounded number of tiles."""
    rows, cols = scene.shape
    side = SAMPLE_TILE
    while side > _SMALLEST_TILE and (rows // side) * (cols // side) < _FEWEST_TILES:
        side //= 2
    order = sample_windows(scene.shape)[0] if side == SAMPLE_TILE else tiles(scene.shape, side)
    full = [one for one in order if one.width == one.height == side]
    step = -(-scene.band_count // _MOST_BANDS)
    places: list[Tile] = []
    for window in full[:_LOOKED_AT]:
        if not scene.donors[k].covers(window):
            continue
        cells = scene.read(window)
        if cells.complete.mean() < CLEAR:
            continue
        values, ok = scene.donor(k, window)
        clear = clear_cells(cells, values, ok)
        if clear.mean() >= CLEAR:
            places.append(Tile(cells.data[::step], values[::step], clear))
            if len(places) == _TILES:
                break
    found = find_shift(places)
    if found.certain and found.length > MOST:
        # Land of a pattern that repeats has a peak at each repetition; the nearest one counts.
        here = find_shift(places, reach=1)
        if here.certain and here.sharpness > 0.8 * found.sharpness:
            return here
    return found


def _moved(
    scene: FileScene, k: int, one: DonorShift, choice: FillChoice, progress: Progress
) -> DonorShift:
    """Take a shift back if that lowers the simulated error, and say what was done."""
    donor = scene.donors[k]
    cols, rows = one.cols, one.rows
    whole_cells = donor.shift is not None and choice.resampling == "nearest"
    if whole_cells:
        cols, rows = float(round(cols)), float(round(rows))
        if cols == rows == 0:
            return replace(one, done="whole cells only")
    grid = moved_grid(scene.target.grid, cols, rows)
    candidate = MovedRaster(donor, grid, choice.resampling)
    errors = _tried(scene, k, candidate, choice, progress)
    if errors is None:
        return replace(one, done="not tried")
    before, after = errors
    one = replace(one, moved=(-cols, -rows), before=before, after=after)
    if after >= before * (1 - _WORTH):
        return replace(one, done="no better")
    scene.donors[k] = candidate
    return replace(one, done="moved", resampling="" if candidate.shift else choice.resampling)


def _tried(
    scene: FileScene, k: int, candidate: AlignedRaster, choice: FillChoice, progress: Progress
) -> tuple[float, float] | None:
    """Simulated error with the donor as it is, and moved; None if too few cells can be hidden."""
    rows, cols = scene.shape
    small = rows * cols <= SMALL
    places = [whole(scene)] if small else spread_windows(scene)[:_WINDOWS]
    sums, count = np.zeros(2), 0
    for place in places:
        progress.check()
        # Small enough for all to be fitted anew.
        size = (place.width, place.height) if small else (_SIDE, _SIDE)
        window = place._replace(width=min(place.width, size[0]), height=min(place.height, size[1]))
        errors = _errors_in(scene, k, candidate, window, choice)
        if errors is not None:
            sums += errors[0]
            count += errors[1]
    if not count or not sums.all():
        return None
    before, after = np.sqrt(sums / count)
    return float(before), float(after)


def _errors_in(
    scene: FileScene, k: int, candidate: AlignedRaster, window: Window, choice: FillChoice
) -> tuple[list[float], int] | None:
    """Sums over hidden cells of the mean square error over bands, as it is and moved; cells."""
    cells = scene.read(window)
    own, own_ok = scene.donor(k, window)
    moved, valid = candidate.read(window)
    # The same cells are hidden and filled either way, or the two could not be compared.
    both = own_ok & valid.all(axis=0)
    fitting = Fitting(distrust_rim=choice.catch_missed)
    here = ArrayScene(cells, [(own, both)])
    filler = fit_filler(here, 0, choice.method, fitting)
    as_it_is = make_trials(here, choice.method, [filler], choice.catch_missed)
    tried = []
    for trial in as_it_is.tried:
        hidden = ArrayScene(trial.scene.cells, [(moved, both)])
        fitted = fit_filler(hidden, 0, choice.method, fitting)
        tried.append(Trial(hidden, trial.gap, [fitted]))
    sums, count = [], 0
    for trials in (as_it_is, replace(as_it_is, tried=tuple(tried))):
        found = measure(trials, [""] * scene.band_count, cells.data.dtype, None)
        if not found.count or (count and found.count != count):
            return None
        count = found.count
        sums.append(count * float(np.mean([band.rmse**2 for band in found.trust])))
    return sums, count
