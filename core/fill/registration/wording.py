# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences about the shift of a donor, for log and report."""

from __future__ import annotations

from ...plural import plural
from ..summary import DonorShift


def shift_text(one: DonorShift) -> str:
    """What was found and done: one or two sentences that begin with the donor's name."""
    if not one.looked:
        return (
            f"{one.name}: whether it is registered with the input cannot be determined: no place "
            "is clear enough in both. It is used at the position that its grid states."
        )
    if not one.certain and one.agreeing == one.looked:
        few = f"{one.looked} place{'s' * (one.looked > 1)}"
        return (
            f"{one.name}: whether it is registered with the input is not certain: {few} clear in "
            "both show the same shift, which are too few or show it too faintly. It is used at "
            "the position that its grid states."
        )
    if not one.certain:
        return (
            f"{one.name}: whether it is registered with the input is not certain: {_places(one)} "
            "show the same clear shift. It is used at the position that its grid states."
        )
    found = f"{one.name}: its content lies {_where(one)}, by phase correlation at {_places(one)}"
    if not one.done:
        return f"{found}: registered with the input."
    if one.done == "whole cells only":
        return (
            f"{found}. With resampling nearest it could be moved by whole cells only: it is used "
            "as it is. Bilinear and cubic can move it by less."
        )
    if one.done == "not tried":
        return (
            f"{found}. Too few cells could be hidden to tell whether moving it helps: it is used "
            "as it is."
        )
    back = f"{_along(one.moved[0], 'right', 'left', one.metres, 0)} and "
    back += _along(one.moved[1], "down", "up", one.metres, 1)
    errors = f"from {one.before:.4g} to {one.after:.4g} stored"
    if one.done == "no better":
        return (
            f"{found}. Moving it {back} would bring the simulated error {errors}, which is no "
            "gain: it is used as it is."
        )
    how = f", which resamples it ({one.resampling})" if one.resampling else ", by whole cells"
    return f"{found}. It is moved {back}{how}: the simulated error goes {errors}."


def beyond_text(one: DonorShift, scene: str, most: float) -> str:
    """Why a donor is refused."""
    return (
        f"The content of {one.name} lies {_where(one)} against {scene}, by phase correlation at "
        f"{_places(one)}. More than {most:g} cells are not corrected."
    )


def _where(one: DonorShift) -> str:
    """"0.31 cells (9.3 m) to the right and 0.20 cells (6 m) up (± 0.03 cells)"."""
    across = _along(one.cols, "to the right", "to the left", one.metres, 0)
    along = _along(one.rows, "down", "up", one.metres, 1)
    return f"{across} and {along} (± {one.error:.2f} cells)"


def _along(
    cells: float, ahead: str, back: str, metres: tuple[float, float] | None, axis: int
) -> str:
    ground = "" if metres is None else f" ({abs(cells) * metres[axis]:.3g} m)"
    return f"{abs(cells):.2f} cells{ground} {back if cells < 0 else ahead}"


def _places(one: DonorShift) -> str:
    looked = plural(one.looked, "place that is", "places that are")
    return f"{one.agreeing} of {looked} clear in both"
