# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Locate Plots on Canopy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..locate import Fit, LocatedPlots, SearchSettings
from .markup import Safe
from .numbers import NONE, integer, number, plural
from .page import Block, Chart, Column, Facts, Note, Report, Section, SideBySide, Table, Text

# The surfaces of this many plots are shown, the least certain first.
_SHOWN = 12
# From low to high; lightness alone tells the order, too.
_COLOURS = np.array([(68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37)])


@dataclass(frozen=True)
class LocateInfo:
    """What was searched for, by the names that the user knows.

    Args:
        plots: name of the plot layer.
        stems: name of the table.
        raster: name of the canopy height model.
        radius: search radius, metres.
        rotation: largest rotation, degrees.
        ids: of the plots.
    """

    plots: str
    stems: str
    raster: str
    radius: float
    rotation: float
    ids: Sequence[str]


def locate_report(result: LocatedPlots, info: LocateInfo) -> Report:
    """The page for a run; no package is needed."""
    settings = SearchSettings()
    return Report(
        "Plots located on the canopy",
        f"{info.plots} on {info.raster}",
        [
            Section("Found", _found(result, settings)),
            Section("What moving does to the agreement", _effect(result)),
            Section("How clear the places are", _surfaces(result, info)),
            Section("All plots", [_table(result, info)]),
        ],
        [
            ("Plots", info.plots),
            ("Stems", info.stems),
            ("Canopy height model", info.raster),
            ("Search radius", f"{info.radius:g} m"),
            ("Largest rotation", f"{info.rotation:g}°" if info.rotation else "none tried"),
            ("Step of the search", f"{result.step:g} m"),
            (
                "Cells joined",
                f"{result.joined} × {result.joined} by their maximum" if result.joined > 1
                else "none",
            ),
            ("Crowns", "paraboloids of radius 0.8 m + 0.1 × height, half as high at the rim"),
            (
                "Certain",
                f"probability of lying within {settings.tolerance:g} m at least "
                f"{100 * settings.probability:g} %, and the heights fit better than 38 of 39 "
                "random shuffles of them among the stems",
            ),
        ],
    )  # fmt: skip


def _found(result: LocatedPlots, settings: SearchSettings) -> list[Block]:
    count = len(result.fits)
    shift = result.median_shift
    facts = Facts(
        [
            ("Plots", integer(count)),
            ("Certain", integer(result.certain_count), "these were moved"),
            ("Median shift", NONE if shift is None else f"{number(shift, 1)} m", "certain plots"),
        ]
    )
    reasons: dict[str, int] = {}
    for fit in result.fits:
        if not fit.certain:
            reasons[fit.status] = reasons.get(fit.status, 0) + 1
    blocks: list[Block] = [facts]
    if reasons:
        why = ", ".join(f"{reason} ({n})" for reason, n in sorted(reasons.items()))
        blocks.append(Note(f"{plural(count - result.certain_count, 'plot')}: {why}.", "Not moved."))
    blocks.append(
        Text(
            f"A plot is certain if it lies within {settings.tolerance:g} m of the place found "
            f"with a probability of at least {100 * settings.probability:g} %. This assumes that "
            "its true place is within the search radius, and that every place there was equally "
            "likely beforehand."
        )
    )
    return blocks


def _effect(result: LocatedPlots) -> list[Block]:
    effect = result.effect
    if effect is None:
        return [Text("Fewer than three plots are certain, so nothing can be said.")]
    return [
        Facts(
            [
                ("R² as given", number(effect.r2_before, 2)),
                ("R² at the places found", number(effect.r2_after, 2)),
                ("R² by chance", number(effect.r2_by_chance, 2), "stems of other plots"),
            ]
        ),
        Text(
            f"Tallest stem against highest cell, over the {effect.plots} certain plots. Moving "
            "plots to where they fit raises R² by itself. The third number is what the same "
            "search reaches when the stems belong elsewhere: report it with the second."
        ),
    ]


def _surfaces(result: LocatedPlots, info: LocateInfo) -> list[Block]:
    known = [i for i, fit in enumerate(result.fits) if fit.surface is not None]
    known.sort(key=lambda i: (result.fits[i].certain, result.fits[i].probability))
    blocks: list[Block] = [
        Text(
            "The correlation at every shift tried: yellow fits best. The ring is the place found, "
            "the cross the given one. One small yellow spot is a clear answer; several, or a "
            "ridge, are not. The least certain plots come first."
        )
    ]
    for start in range(0, min(len(known), _SHOWN), 4):
        row = [
            Chart(
                surface_picture(result.fits[i], info.radius),
                alt=f"Correlation surface of plot {info.ids[i]}.",
                caption=f"{info.ids[i]}: {result.fits[i].status}, "
                f"{number(result.fits[i].shift, 1)} m",
                share=0.24,
            )
            for i in known[start : min(start + 4, _SHOWN)]
        ]
        blocks.append(SideBySide(row))
    return blocks


def surface_picture(fit: Fit, radius: float) -> Safe:
    """The surface of a plot as a small drawing, a rectangle a shift, at most 33 on a side."""
    surface = fit.surface if fit.surface is not None else np.full((1, 1), np.nan)
    thin = max(-(-surface.shape[0] // 33), 1)
    middle = (surface.shape[0] // 2) % thin
    shown = surface[middle::thin, middle::thin]
    size = fit.step * thin
    low, high = np.nanmin(shown, initial=1.0), np.nanmax(shown, initial=-1.0)
    half = (shown.shape[0] - 1) / 2 * size
    parts = []
    for row, line in enumerate(shown):
        for col, value in enumerate(line):
            if np.isfinite(value):
                share = (value - low) / (high - low) if high > low else 1.0
                red, green, blue = _colour(float(share))
                parts.append(
                    f'<rect x="{col * size - half - size / 2:.2f}" '
                    f'y="{row * size - half - size / 2:.2f}" width="{size * 1.03:.2f}" '
                    f'height="{size * 1.03:.2f}" fill="#{red:02x}{green:02x}{blue:02x}"/>'
                )
    mark = radius / 12
    parts.append(
        f'<path d="M{-mark} 0H{mark}M0 {-mark}V{mark}" stroke="#fff" stroke-width="{mark / 4}"/>'
        f'<circle cx="{fit.east:.2f}" cy="{-fit.north:.2f}" r="{mark * 1.3:.2f}" fill="none" '
        f'stroke="#e66100" stroke-width="{mark / 2.5:.2f}"/>'
    )
    edge = radius * 1.08
    return Safe(
        f'<svg viewBox="{-edge:.2f} {-edge:.2f} {2 * edge:.2f} {2 * edge:.2f}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _colour(share: float) -> tuple[int, int, int]:
    stops = np.linspace(0.0, 1.0, len(_COLOURS))
    red, green, blue = (round(float(np.interp(share, stops, part))) for part in _COLOURS.T)
    return red, green, blue


def _table(result: LocatedPlots, info: LocateInfo) -> Table:
    rows = []
    for name, fit in zip(info.ids, result.fits):
        found = np.isfinite(fit.score)
        rows.append(
            [
                name,
                fit.status,
                number(fit.shift, 1) if found else NONE,
                number(fit.east, 1, sign=True) if found else NONE,
                number(fit.north, 1, sign=True) if found else NONE,
                number(100 * fit.probability, 0) if found else NONE,
                number(fit.score, 2) if found else NONE,
                number(fit.second, 2) if np.isfinite(fit.second) else NONE,
                integer(fit.stems),
            ]
        )
    unsure = frozenset(i for i, fit in enumerate(result.fits) if not fit.certain)
    return Table(
        [
            "Plot", Column("Status", numeric=False), "Shift (m)", "East (m)", "North (m)",
            "Within 2 m (%)", "Correlation", "Second best", "Stems",
        ],
        rows,
        "Shifts from the given to the found place. Plots that are set off were not moved.",
        unsure,
        tall=True,
    )  # fmt: skip
