# SPDX-License-Identifier: GPL-2.0-or-later
"""Several donors together, against each of them alone."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from canopycloud.core.fill.judgement.trials import make_trials, more_trials
from canopycloud.core.fill.methods import Fitting, fit_filler
from canopycloud.core.fill.together.blend import Blended
from canopycloud.core.fill.together.samples import sample_trials
from canopycloud.core.fill.together.weights import fit_blend
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.fill.window import Fillers, fill_window
from dates import Dates


def squares(dates: Dates, hole: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Sums of squared errors by band: together (bands,), and of each donor (donors, bands)."""
    known = dates.clear & ~hole
    cells = Cells(dates.target, np.repeat(known[None], len(dates.target), axis=0))
    scene = ArrayScene(cells, dates.donors)
    fillers = [
        fit_filler(scene, k, "seamless", Fitting(misfit=True)) for k in range(len(dates.donors))
    ]
    trials = make_trials(scene, "seamless", fillers, misfit=True)
    tried = (*trials.tried, *more_trials(scene, "seamless", fillers, trials))
    blend = fit_blend(sample_trials(tried))
    ways = [Fillers(fillers, None if blend is None else Blended.of(blend, fillers))]
    ways += [
        Fillers([filler if i == k else None for i, filler in enumerate(fillers)])
        for k in range(len(fillers))
    ]
    every = [
        fill_window(scene, whole(scene), way, dates.target.dtype, None, 0) for way in ways
    ]
    shown = hole.copy()
    for made in every:
        shown &= (made.codes > 0) & (made.codes <= len(fillers))
    if shown.sum() < 20:
        return None
    errors = [(made.data.astype(float) - dates.target)[:, shown] for made in every]
    sums = np.array([(error**2).sum(axis=1) for error in errors])
    return sums[0], sums[1:]


def report(every: Iterable[Dates]) -> None:
    """A line for each scene, and the means of what is made up and what is real."""
    means: dict[str, list[tuple[float, float]]] = {}
    for dates in every:
        found = [one for hole in dates.holes() if (one := squares(dates, hole)) is not None]
        if not found:
            continue
        together = np.sqrt(sum(one[0] for one in found))
        alone = np.sqrt(sum(one[1] for one in found))
        ratio = (together / alone).mean(axis=1)
        print(
            f"{dates.name:30s}" + " ".join(f"{value:6.3f}" for value in ratio)
            + f"   of the first {ratio[0]:.3f}, of the best {ratio.max():.3f}",
            flush=True,
        )
        means.setdefault(dates.name.rsplit(" ", 1)[0], []).append((ratio[0], ratio.max()))
    for name, values in means.items():
        first, best = np.mean(values, axis=0)
        print(f"mean over {name}: of the first {first:.3f}, of the best by hindsight {best:.3f}")
