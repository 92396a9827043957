# SPDX-License-Identifier: GPL-2.0-or-later
"""What is refused before anything is filled: scenes that do not speak of the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ...errors import NotEnoughDataError, ProductError
from ...plural import plural
from ...raster import Band, BandSource
from .sample import MIN_SAMPLE, Floats, Pairs

_COLLECTION = re.compile(r"_(0[12])_(?:T1|T2|RT|A1|A2)(?:_|\.|$)", re.IGNORECASE)


def require_same_units(
    target: BandSource, bands: Sequence[Band], donor: BandSource, donor_bands: Sequence[Band]
) -> None:
    """Refuse scale and offset that differ, and file names of two Landsat collections.

    Raises:
        ProductError: if so.
    """
    mine = [(band.scale, band.offset) for band in bands]
    theirs = [(band.scale, band.offset) for band in donor_bands]
    if mine != theirs:
        raise ProductError(
            f"{target.name} and {donor.name} store values in different units: scale and offset "
            f"are {mine[0][0]:g} and {mine[0][1]:g} against {theirs[0][0]:g} and {theirs[0][1]:g}.",
            hint="Convert both to reflectance first.",
            scales=(mine, theirs),
        )
    collections = [_COLLECTION.search(source.name) for source in (target, donor)]
    if all(collections):
        one, other = (match.group(1) for match in collections if match)
        if one != other:
            raise ProductError(
                f"{target.name} is of Landsat Collection {int(one)}, {donor.name} of Collection "
                f"{int(other)}: they scale reflectance differently.",
                hint="Use two scenes of one collection, or convert both to reflectance.",
                collections=(one, other),
            )


def require_same_scaling(pairs: Pairs, target: str, donor: str) -> None:
    """Refuse values whose levels say that they are scaled differently.

    Told from the medians of cells clear in both: a Landsat Collection 1 scene against a
    Collection 2 scene (DN2 = (DN1 / 10000 + 0.2) / 0.0000275), Sentinel-2 with its offset of
    1000 against one without, reflectance 0..1 against reflectance × 10000.

    Raises:
        ProductError: if one of these fits every band and equal scaling does not.
    """
    if pairs.count < MIN_SAMPLE:
        return
    mine, theirs = np.median(pairs.target, axis=1), np.median(pairs.donor, axis=1)
    for one, other, low_name, high_name in (
        (mine, theirs, target, donor),
        (theirs, mine, donor, target),
    ):
        found = _unlike(one, other)
        if found:
            raise ProductError(
                f"{low_name} and {high_name} are scaled differently: {found}. "
                f"Medians of their common clear cells are {_list(one)} against {_list(other)}.",
                hint="Convert both to the same units first (Raster ‣ Raster Calculator).",
                medians=(mine.tolist(), theirs.tolist()),
            )


def too_few(pairs: Pairs, donor: str, method: str) -> NotEnoughDataError:
    """The error for a donor with fewer than MIN_SAMPLE cells clear in both."""
    return NotEnoughDataError(
        f"Only {plural(pairs.count, 'sampled cell is', 'sampled cells are')} clear in both the "
        f"input and {donor}; method '{method}' needs at least {MIN_SAMPLE}.",
        hint="Use the method 'copy', or a donor with fewer clouds.",
        count=pairs.count,
    )


def _unlike(low: Floats, high: Floats) -> str:
    # Both as Collection 1 reflectance: levels must agree far better than the raw ones do.
    as_first = (high * 2.75e-5 - 0.2) * 1e4
    if (
        (high > 6500).all()
        and (low < 6500).all()
        and (high > 1.8 * np.maximum(low, 1)).all()
        and (np.abs(as_first - low) < np.maximum(800, 0.6 * np.abs(low))).all()
    ):
        return "the second looks like Landsat Collection 2, the first like Collection 1"
    difference, safe = high - low, np.maximum(low, 1)
    if (
        low.size > 2
        and (np.abs(difference - 1000) < 120).all()
        and (low < 10000).all()
        # A gain that is the same in all bands would be nothing unusual.
        and (high / safe).max() > 1.3 * (high / safe).min()
    ):
        return "the second lies about 1000 higher in every band, the offset of newer Sentinel-2"
    if (low > 0).all():
        ratio = high / low
        if (ratio > 90).all() and np.median(low) < 2 and (ratio < 1e6).all():
            return f"the second is about {np.median(ratio):.0f} times the first"
    return ""


def _list(values: Floats) -> str:
    return "(" + ", ".join(f"{v:.4g}" for v in values) + ")"
