# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a fill can be trusted: what was hidden in the trials is filled and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...progress import SILENT, Progress
from ...raster import Array
from ..methods import Filler
from ..summary import BandTrust
from ..together.blend import Blended
from ..together.errors import ErrorModel, Trace, fit_errors
from ..together.samples import Samples
from ..together.weights import Blend
from ..view.scene import Scene, whole
from ..window import Fillers, fill_window
from .trials import Trial, Trials, make_trials

# Hidden cells of a trial that the errors are calibrated on, at most.
_MOST = 5000


@dataclass(frozen=True)
class Simulation:
    """What hiding clear cells has shown.

    Args:
        trust: measures per band.
        count: how many cells were hidden.
        suspect: clear cells along the real holes that look like cloud or shadow, where looked.
        refitted: whether the whole method was fitted anew without the hidden cells.
    """

    trust: tuple[BandTrust, ...] = ()
    count: int = 0
    suspect: int = 0
    refitted: bool = True


class Errors:
    """Sums over hidden cells, band by band, from which all measures follow."""

    def __init__(self, bands: int) -> None:
        self.count = 0
        self._sums: NDArray[np.float64] = np.zeros((bands, 8))

    def add(self, true: Array, filled: Array, copied: Array) -> None:
        """Add cells: values (bands, n)."""
        t, f, c = (values.astype(np.float64) for values in (true, filled, copied))
        self.count += t.shape[1]
        parts = (f - t, (f - t) ** 2, (c - t) ** 2, t, f, t * t, f * f, t * f)
        self._sums += np.stack([part.sum(axis=1) for part in parts], axis=1)

    def trust(self, names: Sequence[str]) -> tuple[BandTrust, ...]:
        """The measures, band by band; none if nothing was hidden."""
        if not self.count:
            return ()
        n = self.count
        found = []
        for name, sums in zip(names, self._sums):
            error, square, copy, t, f, tt, ff, tf = (float(v) / n for v in sums)
            spread = (tt - t * t) * (ff - f * f)
            correlation = (tf - t * f) / spread**0.5 if spread > 0 else None
            found.append(BandTrust(name, square**0.5, copy**0.5, correlation, error, t))
        return tuple(found)


def simulate(
    scene: Scene,
    method: str,
    fillers: Sequence[Filler | None],
    names: Sequence[str],
    dtype: np.dtype[Any],
    nodata: float | None,
    distrust_rim: bool = False,
    progress: Progress = SILENT,
) -> Simulation:
    """Hide clear cells, fill them, compare; see `make_trials` and `measure`."""
    trials = make_trials(scene, method, fillers, distrust_rim, progress=progress)
    return measure(trials, names, dtype, nodata)


def measure(
    trials: Trials,
    names: Sequence[str],
    dtype: np.dtype[Any],
    nodata: float | None,
    blend: Blend | None = None,
) -> Simulation:
    """Fill what was hidden, and compare it with the truth and with a copy.

    Args:
        trials: what is hidden.
        names: of the bands.
        dtype: type of the output.
        nodata: its nodata value.
        blend: how donors are taken together; None for one after the other.
    """
    errors = Errors(len(names))
    for trial in trials.tried:
        _compare(trial, errors, dtype, nodata, blend)
    return Simulation(errors.trust(names), errors.count, trials.suspect, trials.refitted)


def calibrate(
    trials: Trials, dtype: np.dtype[Any], blend: Blend | None, samples: Samples | None
) -> ErrorModel | None:
    """The error of each cell, from what was hidden; None if too little was.

    Args:
        trials: what is hidden.
        dtype: type of the output.
        blend: how donors are taken together; None for one after the other.
        samples: errors of each donor alone; None with one donor.
    """
    errors, traces = [], []
    for trial in trials.tried:
        scene = trial.scene
        blended = None if blend is None else Blended.of(blend, trial.fillers)
        ways = Fillers(trial.fillers, blended, traced=True)
        made = fill_window(scene, whole(scene), ways, dtype, None, 0)
        if made.trace is None:
            continue
        cells = np.flatnonzero(trial.gap[made.filled])
        cells = cells[:: max(1, -(-cells.size // _MOST))]
        row, col = (places[cells] for places in made.trace.places)
        truth = scene.cells.data[:, row, col].astype(np.float64)
        errors.append(made.data[:, row, col] - truth)
        traces.append(
            Trace(
                (row, col),
                made.trace.share[:, cells],
                made.trace.spread[:, cells],
                made.trace.distance[cells],
            )
        )
    return fit_errors(errors, traces, [trial.fillers for trial in trials.tried], samples)


def _compare(
    trial: Trial,
    errors: Errors,
    dtype: np.dtype[Any],
    nodata: float | None,
    blend: Blend | None,
) -> None:
    scene = trial.scene
    blended = None if blend is None else Blended.of(blend, trial.fillers)
    made = fill_window(scene, whole(scene), Fillers(trial.fillers, blended), dtype, nodata, 0)
    copied = np.zeros(made.data.shape, dtype=np.float64)
    for k, (values, _) in enumerate(scene.donors):
        np.copyto(copied, values, where=made.codes == k + 1)
    shown = trial.gap & (made.codes > 0) & (made.codes <= len(scene.donors))
    if shown.any():
        errors.add(made.cells.data[:, shown], made.data[:, shown], copied[:, shown])
