# SPDX-License-Identifier: GPL-2.0-or-later
"""What a fill tells about itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class BandTrust:
    """How well hidden clear cells were restored in one band, in stored units.

    Args:
        name: the band's description, or "band 3".
        rmse: root mean square of filled − true.
        rmse_copy: the same for a plain copy of the donor.
        correlation: of filled and true values; None if either is constant.
        bias: mean of filled − true.
    """

    name: str
    rmse: float
    rmse_copy: float
    correlation: float | None
    bias: float


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
