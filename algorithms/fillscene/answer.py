# SPDX-License-Identifier: GPL-2.0-or-later
"""What a fill did, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..shared.run import Run
from ..shared.translation import tr

if TYPE_CHECKING:
    from ...core.fill import FillSummary


def answer(summary: FillSummary, run: Run) -> None:
    """Say how many cells were filled, how many were not, and how large the error is.

    Args:
        summary: of the fill.
        run: is told.
    """
    filled, empty = summary.filled_pixel_count, summary.unfilled_pixel_count
    if not filled and not empty:
        run.log.answer(tr("The scene has no gaps: nothing had to be filled."))
        return
    if not filled:
        run.log.answer(
            tr(
                "{empty:The only missing cell could not|None of the # missing cells could} be "
                "filled."
            ).format(empty=empty),
            tr("Next: add a donor that has data there."),
        )
        return
    left = tr("none is left empty")
    if empty:
        left = tr("{empty:# is|# are} left empty").format(empty=empty)
    run.log.answer(
        tr(
            "{filled} of {all:# missing cell|# missing cells} {filled:is|are} filled, "
            "{left}{error}."
        ).format(
            filled=filled, all=filled + empty, left=left, error=_error(summary)
        ),
        tr("Next: add another donor for the cells that are left empty.")
        if empty
        else tr("Next: compare the filled areas on the map with the scene before filling."),
    )


def _error(summary: FillSummary) -> str:
    if summary.simulated_rmse is None:
        return ""
    return tr(
        "; on clear cells that were hidden and filled in the same way, the error (RMSE, stored "
        "units) was {rmse:.4g}, against {copy:.4g} for a plain copy"
    ).format(rmse=summary.simulated_rmse, copy=summary.simulated_rmse_copy)
