# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether 90 % of the errors lie within ±1.645 of what OUTPUT_ERROR says, near the rim and far."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pairs as all_of
from canopycloud.core.fill.judgement.trials import make_trials
from canopycloud.core.fill.judgement.validation import calibrate
from canopycloud.core.fill.methods import Fitting, fit_filler
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.fill.window import Fillers, fill_window
from scipy import ndimage

CLASSES = ((1, 2), (2, 4), (4, 8), (8, 16), (16, 1000))
#: Pairs that are in no other part of the benchmark, and that nothing was chosen on.
ASIDE = ((5, 0.25, 70.0, 0.03), (6, 0.2, 40.0, 0.08), (7, 0.3, 100.0, 0.02))


def inside(pair: all_of.Pair, hole: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Which errors lie within the interval (bands, n), and how far from the rim they are (n,)."""
    known = pair.clear & ~hole
    cells = Cells(pair.target, np.repeat(known[None], len(pair.target), axis=0))
    scene = ArrayScene(cells, [(pair.donor, pair.donor_ok)])
    filler = fit_filler(scene, 0, "seamless", Fitting(misfit=True))
    trials = make_trials(scene, "seamless", [filler], misfit=True)
    model = calibrate(trials, pair.target.dtype, None, None)
    if model is None:
        return None
    ways = Fillers([filler], traced=True)
    made = fill_window(scene, whole(scene), ways, pair.target.dtype, None, 0)
    row, col = made.trace.places
    shown = hole[row, col]
    off = made.data[:, row, col].astype(float) - pair.target[:, row, col]
    distance = ndimage.distance_transform_edt(~known)[row, col]
    return np.abs(off)[:, shown] <= 1.645 * model(made.trace, [filler])[:, shown], distance[shown]


def report(pairs: Iterable[all_of.Pair]) -> None:
    """A line for each pair: share of errors inside, of all, of the farthest third, by distance."""
    head = "  ".join(f"{low}-{high - 1}" if high < 1000 else f"{low}-" for low, high in CLASSES)
    print(f"{'':52s}   all  inner third   by distance: {head} cells")
    means = []
    for pair in pairs:
        found = [one for hole in all_of.simulated_holes(pair) if (one := inside(pair, hole))]
        if not found:
            continue
        within = np.concatenate([one[0] for one in found], axis=1)
        far = np.concatenate([one[1] for one in found])
        third = within[:, far >= np.quantile(far, 2 / 3)].mean()
        line = []
        for low, high in CLASSES:
            here = (far >= low) & (far < high)
            line.append(f"{within[:, here].mean():6.3f}" if here.sum() >= 50 else "     -")
        means.append((within.mean(), third))
        print(f"{pair.name:52s}{within.mean():6.3f} {third:12.3f}   " + " ".join(line), flush=True)
    if means:
        every, inner = np.mean(means, axis=0)
        print(f"{'mean':52s}{every:6.3f} {inner:12.3f}")


def aside() -> list[all_of.Pair]:
    return [
        all_of.generated(seed, (260, 280), cover=cover, cloud_size=size, change=change)
        for seed, cover, size, change in ASIDE
    ]
