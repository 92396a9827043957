# SPDX-License-Identifier: GPL-2.0-or-later
"""What a masking found, as QGIS shows it: numbers, legend, log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.qa.products import BY_SCENES, CLASS_NAMES, CLASSES, QA
from ..shared.run import Run
from ..shared.translation import tr

if TYPE_CHECKING:
    from ...core.qa import MaskSummary


def count_name(name: str) -> str:
    """The number output of a class."""
    return f"{name.upper()}_COUNT"


def numbers(summary: MaskSummary) -> dict[str, object]:
    """The number outputs of a run."""
    found: dict[str, object] = {
        "TOTAL_PIXEL_COUNT": summary.total,
        "FILL_PIXEL_COUNT": summary.fill,
        "MASKED_PIXEL_COUNT": summary.masked,
        "MASKED_PERCENT": summary.masked_percent,
    }
    for name in (*CLASS_NAMES, "unknown", "rescued"):
        if name != "fill":
            # None: the product does not have this class, which is not the same as 0 cells.
            found[count_name(name)] = summary.counts.get(name)
    return found


def legend(summary: MaskSummary) -> list[tuple[int, str, str]]:
    """Code, name and colour of what the mask raster holds; kept cells let the map through."""
    shown = [CLASSES[name] for name, count in summary.mask_counts.items() if count]
    entries = [(info.code, tr(info.title), "#{:02x}{:02x}{:02x}".format(*info.color))
               for info in shown]  # fmt: skip
    return [(0, tr("Kept"), "#00ffffff"), *entries]


def log(summary: MaskSummary, run: Run) -> None:
    """Say in the log what was masked."""
    percent = ""
    if summary.masked_percent is not None:
        percent = tr(", {percent:.2f} % of the cells that are not fill").format(
            percent=summary.masked_percent
        )
    seen = summary.total - summary.fill
    if not seen:
        text = tr(
            "{total:The only cell is|All # cells are} fill: the scene has no observation here."
        )
        run.log.answer(text.format(total=summary.total))
    elif not summary.masked:
        text = tr(
            "{seen:The only cell that is not fill is not|None of the # cells that are not fill is} "
            "masked."
        )
        if summary.method != QA:
            text = tr(
                "No cell is masked: {seen:the only cell that is not fill was not|none of the # "
                "cells that are not fill was} found to be cloud or shadow."
            )
        run.log.answer(text.format(seen=seen), tr("Next: the scene can be used as it is."))
    else:
        run.log.answer(
            tr(
                "{percent:.1f} % of the scene is masked: {masked} of {seen:# cell|# cells}, not "
                "counting fill."
            )
            .format(percent=summary.masked_percent, masked=summary.masked, seen=seen),
            tr("Next: 'Fill from donor scene' fills them from a scene of another date."),
        )
    run.info(
        tr("{total:# cell|# cells}: {fill} fill, {masked} masked after clean-up{percent}").format(
            total=summary.total, fill=summary.fill, masked=summary.masked, percent=percent
        )
    )
    if summary.method in BY_SCENES:
        run.info(
            tr("Found by the clear scenes alone: {cells}").format(
                cells=", ".join(
                    tr("{name} {count:# cell|# cells}").format(
                        name=run.title("CLASSES", name), count=count
                    )
                    for name, count in summary.found.items()
                )
            )
        )
    if summary.rescued is not None:
        run.info(
            tr(
                "Rescued: {count:# cell|# cells} that the QA raster calls cloud but that "
                "{count:is|are} as bright on every clear date, and the dilated cloud around them"
            ).format(count=summary.rescued)
        )
    run.info(tr("Cells of each class before clean-up:"))
    for name, count in summary.counts.items():
        if count and name in CLASSES:
            run.info(f"  {tr(CLASSES[name].title)}: {count}")
