# SPDX-License-Identifier: GPL-2.0-or-later
"""What Repair Scenes says in the log: one line per scene, then the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..shared.run import Run
from ..shared.translation import tr

if TYPE_CHECKING:
    from ...core.repair.summary import DonorUse, RepairedScene, RepairSummary


def tell(run: Run, summary: RepairSummary) -> None:
    """Say what was done.

    Args:
        run: is told.
        summary: of the run.
    """
    for scene in summary.scenes:
        run.info(f"{scene.name}: {_of(scene)}")
    for made in summary.composites:
        run.info(
            tr(
                "Composite {file}: {count:# date|# dates}, {percent:.1f} % of its cells have a "
                "value"
            ).format(
                file=made.file,
                count=len(made.scenes),
                percent=100.0 * made.filled / made.total if made.total else 0.0,
            )
        )
    for problem in summary.composite_problems:
        run.warn(problem)
    problems = summary.problems
    for name, reason in problems:
        run.warn(tr("Not repaired: {name}: {reason}").format(name=name, reason=reason))
    run.log.answer(
        answer(summary),
        tr("The scenes are in {folder}; run again with the same folder to continue.").format(
            folder=summary.folder
        ),
    )


def answer(summary: RepairSummary) -> str:
    """The run in a sentence or three."""
    if not summary.scene_count:
        return tr(
            "No scene was found: the folder holds no folder, archive or band files of a product "
            "that is known."
        )
    parts = [
        tr("{repaired} of {count:# scene|# scenes} {repaired:is|are} filled").format(
            repaired=summary.repaired_count, count=summary.scene_count
        )
    ]
    if summary.filled_percent is not None:
        parts.append(
            tr("{percent:.1f} % of their masked cells have data now").format(
                percent=summary.filled_percent
            )
        )
    if summary.error_percent is not None:
        parts.append(
            tr("mean error on hidden clear cells {error:.1f} % of the mean value").format(
                error=summary.error_percent
            )
        )
    if summary.unchanged_count:
        parts.append(
            tr("kept from an earlier run: {count}").format(count=summary.unchanged_count)
        )
    if summary.skipped_count:
        parts.append(tr("left out: {count}").format(count=summary.skipped_count))
    return "; ".join(parts) + "."


def _of(scene: RepairedScene) -> str:
    day = scene.date or tr("date not known")
    if scene.mask is None:
        return tr("{day}: left out").format(day=day)
    percent = scene.mask.masked_percent
    text = tr("{day}: {percent} masked").format(
        day=day, percent="–" if percent is None else f"{percent:.1f} %"
    )
    fill = scene.fill
    if fill is None:
        return text if scene.target else text + "; " + tr("donor only")
    donors = ", ".join(_donor(donor) for donor in fill.donors if donor.cells)
    share = f"{100.0 * fill.filled / fill.masked:.1f} %" if fill.masked else "–"
    text += "; " + tr("{share} of that filled").format(share=share)
    if donors:
        text += " " + tr("from {donors}").format(donors=donors)
    if fill.error_percent is not None:
        text += "; " + tr("error {error:.1f} % of the mean value").format(error=fill.error_percent)
    return text


def _donor(donor: DonorUse) -> str:
    if donor.days is None:
        return str(donor.name)
    if not donor.days:
        return tr("{name} (same day)").format(name=donor.name)
    text = tr("{name} ({days:# day|# days} earlier)")
    if donor.days > 0:
        text = tr("{name} ({days:# day|# days} later)")
    return text.format(name=donor.name, days=abs(donor.days))
