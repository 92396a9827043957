# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences of a fill that log and report share; each follows from what was run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..acquisition import Acquisition, Scaling, days_between
from ..plural import plural, word
from .summary import BandTrust, FillSummary, SceneFacts

_USES = {
    "together": "used",
    "gaps": "left out but where no other has data",
    "unused": "not used",
}


def error_text(stored: float, mean: float | None, scaling: Scaling | None) -> str:
    """An error with its units: "496 stored = 0.0136 reflectance, 12 % of the mean".

    Args:
        stored: the error in stored units.
        mean: of the true values, stored units; None to leave out the share.
        scaling: from stored units to reflectance; None if it is not known.
    """
    more = units_text(stored, mean, scaling)
    joint = " = " if scaling is not None else ", "
    return f"{stored:.4g} stored" + (f"{joint}{more}" if more else "")


def units_text(stored: float, mean: float | None, scaling: Scaling | None) -> str:
    """An error in other units: "0.0136 reflectance, 12 % of the mean"; see `error_text`."""
    scale = 1.0 if scaling is None else scaling.scale
    level = 0.0 if mean is None else mean * scale + (scaling.offset if scaling else 0.0)
    parts = [] if scaling is None else [f"{stored * abs(scale):.3g} reflectance"]
    if level > 0:
        parts.append(f"{_percent(stored * abs(scale) / level)} of the mean")
    return ", ".join(parts)


def donor_date_text(scene: Acquisition, donor: Acquisition) -> str:
    """When a donor was taken: "2016-07-23, 16 days after the scene"."""
    days = days_between(scene, donor)
    if days is None:
        return donor.date_text
    if days == 0:
        return f"{donor.date_text}, the day of the scene"
    unit = "day" if abs(days) == 1 else "days"
    return f"{donor.date_text}, {abs(days)} {unit} {'after' if days > 0 else 'before'} the scene"


def limits_text(summary: FillSummary) -> str:
    """What the simulated error says and what it leaves out."""
    facts = summary.facts
    rim = ""
    if "seamless" in facts.methods:
        rim = (
            "The edges of the simulated gaps were contaminated like the real ones, where "
            f"{plural(facts.suspect_pixel_count, 'cell looks', 'cells look')} like cloud or "
            "shadow that is not masked. "
            if facts.suspect_pixel_count
            else "No cell along the real gap looks like cloud or shadow that is not masked. "
        )
    fitted = (
        ""
        if facts.refitted
        else (
            "What was fitted to the whole scene also used the hidden cells; what was fitted "
            "locally did not. "
        )
    )
    return (
        f"{rim}{fitted}The error holds for land like that of the clear cells. It is a lower bound "
        "where the land changed under the cloud since the donor, and where the gap covers land "
        "that the clear part of the scene lacks."
    )


def facts_lines(facts: SceneFacts, donors: Sequence[str]) -> list[str]:
    """Dates, CRS and scale of what is filled, for the log."""
    lines = [f"Scene: date {facts.scene.date_text}, CRS {facts.crs}"]
    for name, donor in zip(donors, facts.donors):
        lines.append(f"{name}: date {donor_date_text(facts.scene, donor)}")
    scaling = facts.scene.scaling
    if scaling is not None:
        lines.append(
            f"reflectance = stored × {scaling.scale:g} {scaling.offset:+g} ({scaling.basis})"
        )
    return lines


def ranking_rows(facts: SceneFacts) -> list[list[str]]:
    """Rank, donor, error alone, days, share of the hole covered, weight, and use; as text."""
    scaling = facts.scene.scaling
    return [
        [
            str(place),
            one.name,
            "not known" if one.rmse is None else error_text(one.rmse, None, scaling),
            "not known" if one.days is None else f"{one.days:+d}",
            f"{100 * one.covered:.0f} %",
            f"{100 * one.share:.0f} %",
            _USES[one.used],
        ]
        for place, one in enumerate(facts.ranking, start=1)
    ]


def ranking_lines(facts: SceneFacts) -> list[str]:
    """How the donors did that were taken together, for the log."""
    if not facts.ranking:
        return []
    lines = ["Donors by their error on hidden clear cells, the best first:"]
    for place, name, error, days, covered, share, use in ranking_rows(facts):
        lines.append(
            f"  {place}. {name}: RMSE alone {error}; days after the scene: {days}; has data in "
            f"{covered} of the hole; weight {share}; {use}"
        )
    lines.append(gain_text(facts))
    return lines


def gain_text(facts: SceneFacts) -> str:
    """What taking donors together brought."""
    count = sum(one.used == "together" for one in facts.ranking)
    out = [one.name for one in facts.ranking if one.used == "gaps"]
    text = "The best donor alone does as well as several together. "
    if count > 1:
        text = (
            f"The {count} donors together have {facts.gain or 1:.2f} of the error of the best "
            "alone (hidden cells whose errors the weights did not know). "
        )
    if out:
        text += (
            f"Left out, because they did not lower the error: {', '.join(out)}; used only where "
            "no other donor has data. "
        )
    return text.strip()


def error_raster_text(summary: FillSummary) -> str:
    """What the error of each cell says."""
    if summary.mean_error is None:
        return ""
    mean = float(np.mean([band.mean for band in summary.trust])) if summary.trust else None
    return (
        "Mean standard error of the filled values, over all bands: "
        f"{error_text(summary.mean_error, mean, summary.facts.scene.scaling)}. It is scaled so "
        "that 90 % of the errors on hidden clear cells lie within ±1.645 of it."
    )


def trust_lines(summary: FillSummary) -> list[str]:
    """The simulated error, for the log."""
    if not summary.trust:
        return []
    return [
        f"Tried on {plural(summary.simulated_pixel_count, 'clear cell')}, hidden in the shape of "
        "the gap:",
        *(band_line(band, summary.facts) for band in summary.trust),
        limits_text(summary),
    ]


def unchanged_text(summary: FillSummary) -> str:
    """Which cells of the scene stayed as they were."""
    if summary.missed_pixel_count:
        cells = plural(summary.missed_pixel_count, "cell").replace(",", "\u202f")
        was = word(summary.missed_pixel_count, "was", "were")
        return (
            f"{cells} of the scene outside its mask {was} taken for cloud or shadow and "
            "replaced; all other cells of the scene itself are unchanged."
        )
    return "Cells of the scene itself are unchanged."


def band_line(band: BandTrust, facts: SceneFacts) -> str:
    """A band's simulated error, for the log."""
    scaling = facts.scene.scaling
    alike = "" if band.correlation is None else f", correlation {band.correlation:.3f}"
    return (
        f"  {band.name}: RMSE {error_text(band.rmse, band.mean, scaling)} "
        f"(copy {band.rmse_copy:.4g} stored){alike}, bias {band.bias:+.3g} stored"
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %" if share < 0.1 else f"{100 * share:.0f} %"
