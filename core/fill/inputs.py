# SPDX-License-Identifier: GPL-2.0-or-later
"""The rasters of a fill: opened on one grid, or refused; what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..acquisition import acquisition
from ..errors import GridError, ParameterError
from ..plural import plural
from ..progress import Progress
from ..raster import (
    Band,
    Number,
    RasterSource,
    cast_nodata,
    fitting_nodata,
    nodata_text,
    refuse_complex,
    same_raster,
)
from ..units import cell_area, crs_text
from .names import DONOR_USES, MAX_DONORS, MAX_GAP, METHODS
from .settings import FillChoice
from .summary import SceneFacts
from .view.align import AlignedRaster, match_bands
from .view.check import require_same_units
from .view.scene import kept_code


def check_choices(choice: FillChoice, donors: Sequence[Any]) -> None:
    """Refuse a method or numbers that are not known."""
    max_gap, method = choice.max_gap, choice.method
    if choice.donor_use not in DONOR_USES:
        raise ParameterError(
            f"Use of donors '{choice.donor_use}' is not known.",
            hint="Use one of: " + ", ".join(DONOR_USES) + ".",
            value=choice.donor_use,
        )
    if not 0 <= max_gap <= MAX_GAP:
        raise ParameterError(
            f"Gaps of {plural(max_gap, 'cell')} were asked to be interpolated.",
            hint=f"Give 0 (none) to {MAX_GAP} cells.",
            value=max_gap,
        )
    if method not in METHODS:
        raise ParameterError(
            f"Method '{method}' is not known.",
            hint="Use one of: " + ", ".join(METHODS) + ".",
            value=method,
        )
    if not 1 <= len(donors) <= MAX_DONORS:
        raise ParameterError(
            f"{plural(len(donors), 'donor was', 'donors were')} given.",
            hint=f"Give 1 to {MAX_DONORS} donor scenes.",
            value=len(donors),
        )


def facts_of(
    target: RasterSource, bands: Sequence[Band], donors: Sequence[RasterSource]
) -> SceneFacts:
    """Dates, scale, CRS and cell size, as names and metadata say."""
    return SceneFacts(
        acquisition(target.path, target.tags, bands),
        tuple(acquisition(d.path, d.tags, d.data_bands) for d in donors),
        crs_text(target.grid.crs),
        cell_area(target.grid),
    )


def refuse_the_scene_itself(
    target: RasterSource, donors: Sequence[RasterSource], mask: RasterSource | None
) -> None:
    """A scene has nothing to put into its own hole, and says nothing of where that is."""
    for place, donor in enumerate(donors, start=1):
        if same_raster(donor.path, target.path):
            raise ParameterError(
                f"Donor {place}, {donor.name}, is the scene that is to be filled.",
                hint="Give scenes of other dates as donors.",
                path=donor.path,
            )
    if mask is not None and same_raster(mask.path, target.path):
        raise ParameterError(
            f"The mask {mask.name} is the scene that is to be filled.",
            hint="Give the mask that QA Cloud Mask made, or none if the gap is already no data.",
            path=mask.path,
        )


def align_donor(
    target: RasterSource,
    bands: Sequence[Band],
    donor: RasterSource,
    resampling: str,
    progress: Progress,
) -> AlignedRaster:
    """A donor on the grid of the scene, its bands in the order of the scene's; or refused."""
    chosen = match_bands(bands, donor.data_bands, target.name, donor.name)
    refuse_complex(donor, chosen)
    donor_bands = [donor.band(i) for i in chosen]
    require_same_units(target, bands, donor, donor_bands)
    aligned = AlignedRaster(donor, target.grid, chosen, resampling)
    if aligned.note:
        progress.info(aligned.note)
    order = [band.index for band in donor.data_bands]
    if chosen != order[: len(chosen)]:
        names = ", ".join(f"{b.name} ({b.index})" for b in donor_bands)
        progress.info(f"Bands of {donor.name} are matched by name: {names}.")
    types = {band.dtype for band in donor_bands}
    if types != {band.dtype for band in bands}:
        progress.info(
            f"{donor.name} stores {', '.join(sorted(types))}; its values are rounded and clipped "
            f"to the input's type {bands[0].dtype} where it cannot hold them."
        )
    return aligned


def align_mask(
    mask: RasterSource | None, target: RasterSource, progress: Progress
) -> AlignedRaster | None:
    """The mask on the grid of the scene, which it must cover."""
    if mask is None:
        return None
    aligned = AlignedRaster(mask, target.grid, [1], "nearest")
    if aligned.note:
        progress.info(aligned.note)
    kept = kept_code(mask)
    if kept is not None:
        progress.info(f"Code {kept} in the mask {mask.name} is 'rescued': kept, and not filled.")
    if not aligned.covers_all():
        raise GridError(
            f"The mask {mask.name} does not cover the whole input, so it is not known whether "
            "there is cloud outside it.",
            hint="Use a mask made from the input's own QA band.",
            path=mask.path,
        )
    return aligned


def output_nodata(
    target: RasterSource, bands: Sequence[Band], mask: RasterSource | None
) -> Number | None:
    """The nodata value of the output: the input's, or a free one where cells may stay empty."""
    stated = {nodata_text(band.nodata) for band in bands}
    first = bands[0].nodata
    held = first is not None and cast_nodata(first, bands[0].dtype) is not None
    if len(stated) == 1 and (held or (mask is None and not target.has_mask)):
        return first if held else None
    return fitting_nodata(target, [band.index for band in bands])
