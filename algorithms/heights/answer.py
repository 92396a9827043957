# SPDX-License-Identifier: GPL-2.0-or-later
"""What a comparison of heights found, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..shared.run import Run
from ..shared.translation import tr

if TYPE_CHECKING:
    from ...core.compare import Comparison, Statistics


def answer(c: Comparison, run: Run) -> None:
    """Say how far the raster is from the field, and which plots to look at first.

    Args:
        c: the comparison.
        run: is told.
    """
    outliers = [name for name, flag in zip(c.ids, c.outlier) if flag]
    run.log.answer(
        tr("{plots} compared: {bias}{errors}; {outliers}.{without}").format(
            plots=tr("{count:# plot|# plots}").format(count=c.n),
            bias=_bias(c.bias),
            errors=_errors(c),
            outliers=_outliers(outliers),
            without=_without(c.without_outliers) if outliers else "",
        ),
        tr("Next: look at the outliers on the map; each has 1 in the field 'outlier'.")
        if outliers
        else tr("Next: colour the plots by 'residual' to see where raster and field differ."),
    )


def _bias(bias: float) -> str:
    if abs(bias) < 0.005:
        return tr("raster and field heights are the same on average")
    if bias < 0:
        return tr("the raster is {size:.2f} m lower than the field on average").format(size=-bias)
    return tr("the raster is {size:.2f} m higher than the field on average").format(size=bias)


def _errors(c: Comparison | Statistics) -> str:
    text = tr(", RMSE {rmse:.2f} m").format(rmse=c.rmse)
    return text if c.r2 is None else text + tr(", R² {r2:.2f}").format(r2=c.r2)


def _without(c: Statistics | None) -> str:
    """The same figures without the outliers: one plot may decide the sign of the bias."""
    if c is None:  # all are outliers
        return ""
    way = tr("lower") if c.bias < 0 else tr("higher")
    return tr(" Without outliers: {size:.2f} m {way}{errors}.").format(
        size=abs(c.bias), way=way, errors=_errors(c)
    )


def _outliers(names: list[str]) -> str:
    if not names:
        return tr("no outlier")
    more = ", …" if len(names) > 10 else ""
    return tr("{count:# outlier|# outliers}: {plots}").format(
        count=len(names), plots=", ".join(names[:10]) + more
    )
