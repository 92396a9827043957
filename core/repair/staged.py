# SPDX-License-Identifier: GPL-2.0-or-later
"""A fill in two goes: first from donors on the scene's own cells, what is left from the others.

Together, a donor that shows the same ground is outvoted by those that show the ground beside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import NotEnoughDataError
from ..fill import SOURCE_EMPTY, FillSummary, fill_from_donors
from ..fill.names import MAX_DONORS, MISSED
from ..progress import Progress
from ..raster import Band, RasterSource, create_raster, work_windows
from ..staging import make_folder, remove_folder

_OPTIONS = {"COMPRESS": "DEFLATE"}


@dataclass(frozen=True)
class Filled:
    """What a fill says of itself, in one go or two.

    Args:
        counts: cells that each donor filled, in their order.
        missed: cells of unmasked cloud and shadow that were filled too.
        rmse, rmse_copy, mean: on hidden clear cells; of two goes, by the cells that each filled.
    """

    counts: tuple[int, ...]
    missed: int
    rmse: float | None
    rmse_copy: float | None
    mean: float | None

    @classmethod
    def of(cls, found: FillSummary) -> Filled:
        """From the summary of a fill."""
        means = [band.mean for band in found.trust]
        return cls(
            found.source_counts,
            found.missed_pixel_count,
            found.simulated_rmse,
            found.simulated_rmse_copy,
            sum(means) / len(means) if means else None,
        )

    def then(self, other: Filled) -> Filled:
        """Both, this one first."""
        cells = sum(self.counts), sum(other.counts)
        return Filled(
            (*self.counts, *other.counts),
            self.missed + other.missed,
            _mean((self.rmse, other.rmse), cells, 2),
            _mean((self.rmse_copy, other.rmse_copy), cells, 2),
            _mean((self.mean, other.mean), cells, 1),
        )


def fill_staged(
    scene: Path,
    stages: Sequence[Sequence[Path]],
    output: Path,
    source: Path,
    choice: Mapping[str, Any],
    progress: Progress,
) -> Filled:
    """Fill a scene from the first donors, and what is left from the others.

    Where the first share too few clear cells with the scene, all are taken together.

    Args:
        scene: with its hole.
        stages: donors of each go, one or two.
        output: the filled scene.
        source: where its cells come from; donors are numbered through both goes.
        choice: method and what else `fill_from_donors` is told.
        progress: told of it.

    Raises:
        CanopyCloudError: as `fill_from_donors`.
    """
    if len(stages) == 1:
        return Filled.of(_fill(scene, stages[0], output, source, choice, progress))
    scratch = make_folder(output.parent)
    try:
        first, codes = scratch / "first.tif", scratch / "first_source.tif"
        rest, other = {**choice, "catch_missed": False}, scratch / "second_source.tif"
        one = Filled.of(_fill(scene, stages[0], first, codes, choice, progress.part(0.0, 0.5)))
        two = Filled.of(_fill(first, stages[1], output, other, rest, progress.part(0.5, 1.0)))
        _join(codes, other, source, stages, bool(choice.get("catch_missed")))
        return one.then(two)
    except NotEnoughDataError:
        every = [donor for stage in stages for donor in stage]
        return Filled.of(_fill(scene, every, output, source, choice, progress))
    finally:
        remove_folder(scratch)


def joined_codes(
    first: NDArray[np.uint8], second: NDArray[np.uint8], donors: int
) -> NDArray[np.uint8]:
    """out[p] = first[p], or where that is empty the donor of the second go: donors + second[p].

    Args:
        first: codes of the source raster of the first go.
        second: of the second, same shape.
        donors: number of donors of the first go.
    """
    later = (first == SOURCE_EMPTY) & (second > 0) & (second <= MAX_DONORS)
    return np.where(later, second + np.uint8(donors), first).astype(np.uint8)


def _fill(
    scene: Path,
    donors: Sequence[Path],
    output: Path,
    source: Path,
    choice: Mapping[str, Any],
    progress: Progress,
) -> FillSummary:
    return fill_from_donors(
        scene, donors, output, output_source=source, options=_OPTIONS, progress=progress, **choice
    )


def _join(
    first: Path, second: Path, output: Path, stages: Sequence[Sequence[Path]], missed: bool
) -> None:
    """Write the source raster of both goes."""
    donors = [donor.name for stage in stages for donor in stage]
    names = {0: "own value", SOURCE_EMPTY: "still empty"}
    names.update(dict(enumerate(donors, start=1)))
    for k, name in enumerate(donors[: len(stages[0])] if missed else (), start=1):
        names[MISSED + k] = f"missed by the mask, {name}"
    with RasterSource(first) as one, RasterSource(second) as two:
        bands, tags = [Band(1, "uint8", name="source")], one.tags
        with create_raster(
            output, one.grid, bands, tags=tags, categories=names, options=_OPTIONS
        ) as writer:
            for window in work_windows(one):
                codes, later = (source.read_raw(window, [1])[0] for source in (one, two))
                writer.write(joined_codes(codes, later, len(stages[0]))[np.newaxis], window)


def _mean(
    values: tuple[float | None, float | None], cells: tuple[int, int], power: int
) -> float | None:
    """The power mean of what is known, by cells."""
    known = [(value, count) for value, count in zip(values, cells) if value is not None]
    total = sum(count for _, count in known)
    if not total:
        return known[0][0] if known else None
    square = sum(count * value**power for value, count in known) / total
    return float(square ** (1 / power))
