# SPDX-License-Identifier: GPL-2.0-or-later
"""What the height comparison says in its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..shared.run import Run
from ..shared.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from ...core.compare import Comparison
    from ...core.fieldtable import FieldHeights


def log_comparison(c: Comparison, field: FieldHeights, run: Run) -> None:
    """Figures, with and without outliers; ids; what was left out and what is in doubt."""
    _log_figures(c, run)
    _log_ids(c, run)
    _log_reading(c, field, run)
    for note in c.notes:
        run.warn(note)
    if c.aggregate == "mean":
        run.warn(
            tr(
                "A mean of stems and a mean of cells are different things: this is no validation "
                "of heights. Compare maxima or high percentiles."
            )
        )


def _log_figures(c: Comparison, run: Run) -> None:
    from ...core.compare import headline, shifts_of_headline, verdict

    if c.unit_question is not None:
        run.warn(c.unit_question.sentence())
    run.info(tr("{n:# plot|# plots} compared").format(n=c.n))
    if c.slope is not None and c.intercept is not None:
        run.info(
            tr("field = {slope:.3f} × raster {sign} {intercept:.2f} m").format(
                slope=c.slope, sign="+" if c.intercept >= 0 else "−", intercept=abs(c.intercept)
            )
            + ("" if c.r2 is None else f", R² = {c.r2:.3f}")
        )
    run.info(
        tr("RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m").format(
            rmse=c.rmse, bias=c.bias, mae=c.mae
        )
    )
    outliers = [name for name, flag in zip(c.ids, c.outlier) if flag]
    if outliers:
        run.info(tr("Outliers: {ids}").format(ids=listed(outliers)))
    for line in headline(c) or ():
        run.info(line)
    for line in shifts_of_headline(c):
        run.warn(line)
    run.info(" ".join(verdict(c)))


def _log_ids(c: Comparison, run: Run) -> None:
    for forms in c.merged:
        run.warn(
            tr("Taken as one plot: {ids}").format(ids=", ".join(f"'{form}'" for form in forms))
        )
    if c.unmatched_field:
        run.info(
            tr("In the field table, not in the plot layer ({count}): {ids}").format(
                count=len(c.unmatched_field), ids=listed(c.unmatched_field)
            )
        )
    for text, ids in (
        (tr("Plots that are not in the field table"), c.unmatched_plots),
        (tr("Plots without a raster height"), c.without_raster),
        (tr("Plots without a measured height"), c.without_field),
    ):
        if ids:
            run.warn(f"{text} ({len(ids)}): {listed(ids)}")
    if c.alike:
        run.warn(
            tr("Alike, and not matched (plot and table): {pairs}").format(
                pairs=listed([f"'{plot}' – '{other}'" for plot, other in c.alike])
            )
        )


def _log_reading(c: Comparison, field: FieldHeights, run: Run) -> None:
    for line in c.left_out:
        run.warn(tr("{finding} Left out.").format(finding=line))
    for line in c.doubts:
        run.warn(line)
    if field.negative_rows:
        run.warn(
            tr("Rows of the field table with a negative height, left out: {rows}").format(
                rows=listed([str(row) for row in field.negative_rows])
            )
        )
    if field.missing_words:
        run.info(
            tr("Rows of the field table without a height: {words}").format(
                words=listed(
                    [
                        f"{count} '{word}'" if word else tr("{n} empty").format(n=count)
                        for word, count in field.missing_words.items()
                    ]
                )
            )
        )
    if field.decimal_comma:
        run.info(tr("The measured heights were read with a decimal comma."))


def listed(ids: Collection[str], limit: int = 30) -> str:
    """Names with commas between, at most `limit` of them."""
    shown = list(ids)[:limit]
    more = len(ids) - len(shown)
    return ", ".join(shown) + (tr(" and {count} more").format(count=more) if more else "")
