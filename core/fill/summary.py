# SPDX-License-Identifier: GPL-2.0-or-later
"""What a fill tells about itself."""

from __future__ import annotations

from dataclasses import dataclass

from ..acquisition import Acquisition
from ..units import CellArea


@dataclass(frozen=True)
class BandTrust:
    """How well hidden clear cells were restored in one band, in stored units.

    Args:
        name: the band's description, or "band 3".
        rmse: root mean square of filled − true.
        rmse_copy: the same for a plain copy of the donor.
        correlation: of filled and true values; None if either is constant.
        bias: mean of filled − true.
        mean: of the true values.
    """

    name: str
    rmse: float
    rmse_copy: float
    correlation: float | None
    bias: float
    mean: float = 0.0


@dataclass(frozen=True)
class DonorRank:
    """How one of several donors did.

    Args:
        name: of the donor.
        rmse: its error alone on hidden cells, over all bands, stored units; None if not known.
        days: after the scene; None if not known.
        covered: share of the hole in which it has data.
        share: its weight in the cells that were filled, 0..1, of sum 1 over all donors.
        used: "together"; "gaps": only where no other donor has data, because its weight did not
            lower the error; or "unused".
    """

    name: str
    rmse: float | None
    days: int | None
    covered: float
    share: float
    used: str


@dataclass(frozen=True)
class DonorShift:
    """Where the content of a donor lies against the scene.

    Args:
        name: of the donor.
        cols: cells to the right.
        rows: cells down.
        error: standard error of these in cells.
        agreeing: places that show this shift.
        looked: places that were clear in both.
        certain: whether it can be told.
        metres: width and height of a cell on the ground; None if they are not known.
        done: "" registered, or not certain; "moved"; or why a shift was left: "no better",
            "whole cells only", "not tried".
        moved: cells to the right and down by which the donor is, or would be, moved.
        before: simulated error as it is, over all bands, stored units; None if not tried.
        after: simulated error if it is moved.
        resampling: by which it is brought back; "" for whole cells.
    """

    name: str
    cols: float
    rows: float
    error: float
    agreeing: int
    looked: int
    certain: bool
    metres: tuple[float, float] | None = None
    done: str = ""
    moved: tuple[float, float] = (0.0, 0.0)
    before: float | None = None
    after: float | None = None
    resampling: str = ""


_UNKNOWN = Acquisition()


@dataclass(frozen=True)
class SceneFacts:
    """What is known of the scene and its donors beside their cells.

    Args:
        scene: date and scale of the scene.
        donors: of each donor, in order.
        crs: of the scene, in words.
        cell: area of a cell on the ground; None if it is not known.
        methods: what was used for each donor: one of `METHODS`, or "" if the donor was left out.
        suspect_pixel_count: clear cells along the holes looked at for the simulation that look
            like cloud or shadow, by the donors.
        refitted: whether the whole method was fitted anew without the hidden cells; else what
            holds for the whole scene was kept.
        ranking: of donors that were taken together, best first; empty with one donor, or in order.
        gain: error of all together over that of the best alone, in cells whose errors the weights
            did not know; None where donors were not taken together.
        shifts: of the donors against the scene, in order; empty if they were not looked for.
    """

    scene: Acquisition = _UNKNOWN
    donors: tuple[Acquisition, ...] = ()
    crs: str = ""
    cell: CellArea | None = None
    methods: tuple[str, ...] = ()
    suspect_pixel_count: int = 0
    refitted: bool = True
    ranking: tuple[DonorRank, ...] = ()
    gain: float | None = None
    shifts: tuple[DonorShift, ...] = ()


_NOTHING = SceneFacts()


@dataclass(frozen=True)
class FillSummary:
    """Counts of cells, and how far the filled values can be trusted.

    Args:
        filled_pixel_count: cells of the hole that got a donor's value in every missing band.
        unfilled_pixel_count: cells of the hole that are still without data in some band.
        missed_pixel_count: cells that CATCH_MISSED added to the hole.
        interpolated_pixel_count: of the filled, those interpolated over small gaps.
        simulated_rmse: root of the mean square over bands and hidden cells; None if not known.
        simulated_rmse_copy: the same for a plain copy.
        trust: per band.
        simulated_pixel_count: how many clear cells were hidden to find this out.
        source_counts: cells of the hole by donor, in the donors' order.
        facts: what the numbers are told with.
        mean_error: mean standard error over filled values, stored units; None if not asked for.
    """

    filled_pixel_count: int
    unfilled_pixel_count: int
    missed_pixel_count: int
    interpolated_pixel_count: int
    simulated_rmse: float | None
    simulated_rmse_copy: float | None
    trust: tuple[BandTrust, ...]
    simulated_pixel_count: int
    source_counts: tuple[int, ...]
    facts: SceneFacts = _NOTHING
    mean_error: float | None = None
