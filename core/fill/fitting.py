# SPDX-License-Identifier: GPL-2.0-or-later
"""From a method's name to a filler for one donor."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor

from ..progress import SILENT, Progress
from . import seamless
from .methods import CopyFiller, Filler, LinearFiller, MatchingFiller
from .radiometry import MIN_SAMPLE, LinearFit, Pairs, fit_linear, fit_matching, sample_pairs
from .scene import Scene


def fit_filler(
    scene: Scene,
    k: int,
    method: str,
    *,
    pairs: Pairs | None = None,
    known: Filler | None = None,
    wary: bool = False,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> Filler | None:
    """Fit `method` to donor `k`.

    Args:
        scene: the input with its hole, and the donors.
        k: the donor, from 0.
        method: one of `METHODS`.
        pairs: the sample of cells clear in both, if it is at hand.
        known: a filler of a larger scene that this one is part of: what holds for all of it is
            taken from there.
        wary: whether missed cloud and shadow may lie beside the hole.
        executor: where tiles are worked on.
        progress: told how far it is.

    Returns:
        A filler; None if too few cells are clear in both. `seamless` falls back to `linear`
        where the sample does not carry a regression on all bands.
    """
    if method == "copy":
        return CopyFiller()
    if method == "seamless":
        regression = None
        if isinstance(known, seamless.SeamlessFiller):
            regression = known.model.regression
        elif known is not None:
            return known
        model = seamless.fit(
            scene, k, regression=regression, wary=wary, executor=executor, progress=progress
        )
        if model is not None:
            return seamless.SeamlessFiller(k, model)
    elif known is not None:
        return known
    if pairs is None:
        pairs = sample_pairs(scene, k)
    if pairs.count < MIN_SAMPLE:
        return None
    if method == "histogram":
        return MatchingFiller([fit_matching(x, y) for x, y in zip(pairs.donor, pairs.target)])
    return LinearFiller([fit_linear(x, y) for x, y in zip(pairs.donor, pairs.target)])


def describe(filler: Filler | None, method: str, donor: str, names: Sequence[str]) -> list[str]:
    """Lines for the log: what was fitted, and how well."""
    if isinstance(filler, LinearFiller):
        head = []
        if method == "seamless":
            head = [f"{donor}: too few clear cells for 'seamless', so 'linear' is used."]
        return head + [_linear(donor, name, fit) for name, fit in zip(names, filler.fits)]
    if isinstance(filler, seamless.SeamlessFiller):
        regression = filler.model.regression
        r2 = ", ".join(f"{name} {value:.3f}" for name, value in zip(names, regression.r2))
        return [
            f"{donor}: all bands and their surroundings regressed on {regression.count} sampled "
            f"clear cells; R² {r2}"
        ]
    return []


def _linear(donor: str, name: str, fit: LinearFit) -> str:
    return (
        f"{donor}, {name}: gain {fit.gain:.4f}, offset {fit.offset:.4g}, R² {fit.r2:.3f} "
        f"({fit.used} sampled clear cells)"
    )
