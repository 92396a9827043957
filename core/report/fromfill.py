# SPDX-License-Identifier: GPL-2.0-or-later
"""What the report of a fill shows, from what `fill_from_donors` gives and the scenes themselves."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..acquisition import acquisition
from ..fill.judgement.change import WORTH_A_WORD, changed
from ..fill.methods.linear import fit_linear
from ..fill.pictures import FillPictures
from ..fill.registration.wording import shift_text
from ..fill.summary import FillSummary, SceneFacts
from ..fill.view.align import match_bands
from ..fill.view.sample import MIN_SAMPLE
from ..fill.wording import (
    donor_date_text,
    error_raster_text,
    gain_text,
    limits_text,
    ranking_rows,
    unchanged_text,
    units_text,
)
from ..grid import Grid, same_crs
from ..raster import Band, RasterSource
from ..raster.engine import keeper
from ..thumbnail import Thumbnail
from ..units import area_text
from .bands import composites
from .charts import Floats
from .fill import BandError, BandPairs, FillInfo, Footprint
from .quicklook import Quicklook, of_thumbnail, read_quicklook, upright
from .scenes import grid_text

# A fill unpacks all bands of its donors where holes are; their pictures may cost a part of that.
_BUDGET = 250_000_000
_MOST_POINTS = 20_000
#: So many donors are shown.
_MOST_LOOKS = 2


# Name, path and CRS.
_Donor = tuple[str, "str | os.PathLike[str]", Any]


@dataclass(frozen=True)
class DonorsSeen:
    """What a report shows of donors: pictures of the first, footprints of all."""

    looks: Sequence[Quicklook]
    footprints: Sequence[Footprint]


def see_donors(
    scene: str | os.PathLike[str], donors: Sequence[_Donor], *, crs: Any = None
) -> DonorsSeen:
    """Read what a report shows of donors; needs no result of the fill.

    Args:
        scene: with the hole.
        donors: name, path and CRS (None for the file's own) of each, in order.
        crs: takes the place of the scene's.

    Raises:
        CanopyCloudError: as `fill_from_donors`, of the same rasters.
    """
    with RasterSource(scene, crs) as target:
        return _see(Thumbnail(target.grid), target.data_bands, donors, target.name)


def fill_info(
    summary: FillSummary,
    pictures: FillPictures,
    *,
    name: str,
    donors: Sequence[_Donor],
    method: str,
    settings: Sequence[tuple[str, str]] = (),
    seen: DonorsSeen | None = None,
) -> FillInfo:
    """Before, after, donors, footprints and pairs of a fill.

    Args:
        summary: of `fill_from_donors`.
        pictures: what it gave to `pictures`.
        name: of the scene.
        donors: name, path and CRS (None for the file's own) of each, in order.
        method: as given.
        settings: (name, value) pairs for "How this was made".
        seen: of `see_donors`; None to read them now.
    """
    facts = summary.facts
    seen = seen or _see(pictures.after, pictures.bands, donors, name)
    grid = pictures.after.grid
    names = [band.name or f"band {band.index}" for band in pictures.bands]
    shown = _shown(pictures.bands)
    rows = [band - 1 for band in shown]
    after = of_thumbnail(pictures.after)
    after = replace(after, values=after.values[rows])
    change, change_text = _change(before_of(pictures, rows), seen, facts, donors)
    source = np.nan_to_num(of_thumbnail(pictures.source).values[0]).astype(np.uint8)
    before = replace(after, values=of_thumbnail(pictures.before).values[rows])
    return FillInfo(
        name=name,
        donors=[title for title, _, _ in donors],
        method=method,
        filled=summary.filled_pixel_count,
        unfilled=summary.unfilled_pixel_count,
        missed=summary.missed_pixel_count,
        total=grid.width * grid.height,
        band_names=_given(pictures.bands),
        shown_bands=shown,
        before=before,
        after=after,
        donor_looks=seen.looks,
        source=source,
        footprints=[
            Footprint(name, _ring(grid), grid_text(grid), pictures.taken),
            *seen.footprints,
        ],
        grid=grid,
        taken=pictures.taken,
        pairs=_pairs(pictures, names),
        errors=[
            BandError(
                one.name,
                one.rmse,
                one.rmse_copy,
                units_text(one.rmse, one.mean, facts.scene.scaling),
            )
            for one in summary.trust
        ],
        rmse=summary.simulated_rmse,
        rmse_copy=summary.simulated_rmse_copy,
        settings=[*settings, *_facts_settings(summary, donors)],
        unchanged=unchanged_text(summary),
        limits=limits_text(summary),
        areas=(
            area_text(summary.filled_pixel_count, facts.cell),
            area_text(summary.unfilled_pixel_count, facts.cell),
            area_text(summary.missed_pixel_count, facts.cell),
        ),
        rmse_text=_rmse_text(summary),
        change=change,
        change_text=change_text,
        error=of_thumbnail(pictures.error).values[0] if pictures.has_error else None,
        error_text=error_raster_text(summary),
        ranking=ranking_rows(facts),
        gain=gain_text(facts) if facts.ranking else "",
        used=_used(summary, donors, method),
    )


def before_of(pictures: FillPictures, rows: Sequence[int]) -> NDArray[np.float32]:
    """The scene with its hole, thinned: some of its bands."""
    return of_thumbnail(pictures.before).values[list(rows)]


def _change(
    before: NDArray[np.float32],
    seen: DonorsSeen,
    facts: SceneFacts,
    donors: Sequence[_Donor],
) -> tuple[NDArray[np.uint8] | None, str]:
    """Where the clear land changed since the first donor, and the sentence about it."""
    if not seen.looks or seen.looks[0].values.shape != before.shape:
        return None, ""
    there = seen.looks[0].values
    found = changed(before, there)
    clear = np.isfinite(before).all(axis=0) & np.isfinite(there).all(axis=0)
    if found is None or found.sum() < WORTH_A_WORD * clear.sum():
        return None, ""
    share = 100 * float(found.sum()) / float(clear.sum())
    when = donor_date_text(facts.scene, facts.donors[0]) if facts.donors else "date not known"
    text = (
        f"Changed since the donor: {share:.1f} % of the clear cells of the picture differ from "
        f"what {donors[0][0]} ({when}) tells, and not as cloud or shadow would. No donor can show "
        "what changed under the cloud: filled cells beside changed land may show its earlier "
        "state."
    )
    return (clear.astype(np.uint8) + found), text


def _rmse_text(summary: FillSummary) -> str:
    """The error over all bands, and its share of the mean over all bands."""
    if summary.simulated_rmse is None:
        return ""
    mean = float(np.mean([band.mean for band in summary.trust]))
    return units_text(summary.simulated_rmse, mean, summary.facts.scene.scaling)


def _used(summary: FillSummary, donors: Sequence[_Donor], method: str) -> str:
    """What was used in place of `method`, donor by donor."""
    others = [
        f"{used} for {title}" if used else f"{title} not used"
        for used, (title, _, _) in zip(summary.facts.methods, donors)
        if used != method
    ]
    return ", ".join(others)


def _facts_settings(
    summary: FillSummary, donors: Sequence[_Donor]
) -> list[tuple[str, str]]:
    """Dates, shifts, CRS and scale, for "How this was made"."""
    facts = summary.facts
    scaling = facts.scene.scaling
    return [
        ("Date of the scene", facts.scene.date_text),
        *(
            (f"Date of {title}", donor_date_text(facts.scene, donor))
            for (title, _, _), donor in zip(donors, facts.donors)
        ),
        *(
            (f"Shift of {title}", shift_text(one))
            for (title, _, _), one in zip(donors, facts.shifts)
        ),
        ("CRS", facts.crs or "none"),
        ("Reflectance",
         f"stored × {scaling.scale:g} {scaling.offset:+g} ({scaling.basis})"
         if scaling else "not known: stored units are shown"),
    ]  # fmt: skip


def _given(bands: Sequence[Band]) -> list[str]:
    return [band.name for band in bands]


def _shown(bands: Sequence[Band]) -> list[int]:
    """Numbers of the bands that pictures need."""
    return sorted({band for one in composites(_given(bands)) for band in one.bands})


def _see(
    target: Thumbnail, bands: Sequence[Band], donors: Sequence[_Donor], name: str
) -> DonorsSeen:
    looks: list[Quicklook] = []
    feet = []
    for title, path, crs in donors:
        with RasterSource(path, crs) as donor:
            feet.append(Footprint(title, _moved(_ring(donor.grid), donor.grid, target.grid),
                                  grid_text(donor.grid),
                                  acquisition(path, donor.tags, donor.data_bands)))  # fmt: skip
            if len(looks) < _MOST_LOOKS:
                chosen = match_bands(bands, donor.data_bands, name, title)
                shown = [chosen[band - 1] for band in _shown(bands)]
                looks.append(_donor_look(donor, shown, target))
    return DonorsSeen(looks, feet)


def _pairs(pictures: FillPictures, names: Sequence[str]) -> list[BandPairs]:
    """A sample of the cells clear in both, with a robust line for each band."""
    if pictures.pairs is None:
        return []
    step = max(1, pictures.pairs.count // _MOST_POINTS)
    found = []
    for name, donor, target in zip(names, pictures.pairs.donor, pictures.pairs.target):
        x, y = donor[::step], target[::step]
        if x.size < MIN_SAMPLE:
            found.append(BandPairs(name, x, y))
        else:
            fit = fit_linear(x, y)
            found.append(BandPairs(name, x, y, fit.gain, fit.offset))
    return found


def _donor_look(donor: RasterSource, bands: Sequence[int], target: Thumbnail) -> Quicklook:
    """A donor seen in the cells of the target's picture, by nearest neighbour."""
    rows, columns = target.values.shape[1:]
    x, y = _centres(target.grid, rows, columns, target.step)
    if not same_crs(target.grid.crs, donor.grid.crs):
        x, y = _transformed(x, y, target.grid.crs, donor.grid.crs)
    corners = (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
    look = read_quicklook(donor, bands, around=corners, budget=_BUDGET)
    values = np.full((len(bands), rows, columns), np.nan, dtype=np.float32)
    column, row = _places(look, donor.grid, x, y)
    height, width = look.shape
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    values[:, inside] = look.values[:, row[inside], column[inside]]
    return replace(of_thumbnail(target), values=upright(values, target.grid))


def _centres(grid: Grid, rows: int, columns: int, step: int) -> tuple[Floats, Floats]:
    """Map coordinates (rows, columns) of the cells that a thumbnail shows."""
    first = min(step // 2, grid.width - 1, grid.height - 1)
    column, row = np.meshgrid(
        first + step * np.arange(columns) + 0.5, first + step * np.arange(rows) + 0.5
    )
    t = grid.transform
    return t.a * column + t.b * row + t.c, t.d * column + t.e * row + t.f


def _places(
    look: Quicklook, grid: Grid, x: Floats, y: Floats
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Column and row of places in a picture of a raster."""
    height, width = look.shape
    frame = look.frame
    if not grid.is_axis_aligned:  # the picture is of cells, as stored
        back = ~grid.transform
        x, y = back.a * x + back.b * y + back.c, back.d * x + back.e * y + back.f
    column = np.floor((x - frame.left) / (frame.right - frame.left) * width)
    row = np.floor((frame.top - y) / (frame.top - frame.bottom) * height)
    return column.astype(np.int64), row.astype(np.int64)


def _ring(grid: Grid) -> Floats:
    """Corners of all cells, and points between them, in the grid's CRS."""
    t = grid.transform
    sides = np.linspace(0, 1, 9)[:-1]
    column = np.concatenate([sides, np.ones(8), 1 - sides, np.zeros(8)]) * grid.width
    row = np.concatenate([np.zeros(8), sides, np.ones(8), 1 - sides]) * grid.height
    return np.column_stack([t.a * column + t.b * row + t.c, t.d * column + t.e * row + t.f])


def _moved(ring: Floats, grid: Grid, target: Grid) -> Floats:
    if same_crs(grid.crs, target.crs):
        return ring
    return np.column_stack(_transformed(ring[:, 0], ring[:, 1], grid.crs, target.crs))


def _transformed(x: Floats, y: Floats, source: Any, target: Any) -> tuple[Floats, Floats]:
    if source is None or target is None:
        return x, y
    xs, ys = keeper().transform_points(source.wkt, target.wkt, x.ravel(), y.ravel())
    return np.reshape(xs, x.shape), np.reshape(ys, y.shape)

