# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Repair Scenes: one page for a whole run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..repair.summary import DonorUse, FillDone, RepairedScene, RepairSummary
from .calendar import Row, calendar
from .numbers import NONE, integer, number, percent, plural, significant
from .page import Block, Chart, Column, Facts, Note, Report, Section, Table, Text, Tiles
from .parameters import Parameter

# Donors of a scene that the table names; the calendar shows all.
_MOST_NAMED = 3
#: What the values of the outputs are, by the form that was asked for.
UNITS = {
    "stored": "stored units",
    "float32": "reflectance",
    "int16": "reflectance × 10 000",
}


@dataclass(frozen=True)
class RepairPictures:
    """Pictures of a run, of `fromrepair.repair_pictures`.

    Args:
        scenes: before and after of the filled scenes.
        left_out: filled scenes that have no picture.
        composites: the composite, its dates, in the order of the summary.
    """

    scenes: Sequence[Chart] = ()
    left_out: int = 0
    composites: Sequence[Sequence[Chart]] = ()


def repair_report(
    summary: RepairSummary,
    pictures: RepairPictures,
    *,
    name: str,
    form: str,
    settings: Sequence[tuple[str, str]] = (),
    parameters: Sequence[Parameter] = (),
) -> Report:
    """The page of a run.

    Args:
        summary: of `repair_scenes`.
        pictures: of the same run.
        name: of the folder with the scenes.
        form: of the values: "stored", "float32" or "int16".
        settings: (name, value) pairs for "How this was made".
        parameters: all of the run.
    """
    unit = UNITS.get(form, form)
    sections = [
        Section("Outcome", [Facts(_facts(summary)), *_notes(summary)]),
        Section("Calendar", [*_calendar(summary), _table(summary, unit), *_basis(summary)]),
    ]
    if pictures.scenes:
        more = (
            f" {plural(pictures.left_out, 'more filled scene')} not shown here."
            if pictures.left_out
            else ""
        )
        sections.append(
            Section(
                "Before and after",
                [
                    Text(
                        "Above the masked scene, below the filled one, both stretched alike: each "
                        "band between the 2nd and 98th percentile of the filled scene. Grey is no "
                        f"data.{more}"
                    ),
                    Tiles(pictures.scenes),
                ],
            )
        )
    if summary.composites or summary.composite_problems:
        sections.append(Section("Composite", _composites(summary, pictures)))
    if summary.problems:
        sections.append(Section("Not repaired", [_problems(summary)]))
    return Report("Repair scenes", name, sections, _settings(summary, settings), parameters)


_BASIS = (
    "The error of a scene is measured: gaps of the same shape as its own were placed over clear "
    "cells, filled in the same way, and compared. It is the root mean square over bands and "
    "hidden cells, and that of a plain copy is given beside it. Where the land changed under the "
    "cloud it is larger; no clear cell can show that."
)


def _basis(summary: RepairSummary) -> list[Block]:
    beside = [
        max(donor.beside for donor in scene.fill.donors if not donor.first)
        for scene in summary.scenes
        if scene.fill is not None and not all(donor.first for donor in scene.fill.donors)
    ]
    if not beside:
        return [Text(_BASIS)]
    return [
        Text(
            f"{plural(len(beside), 'scene')} filled in two passes: donors whose grid is offset "
            f"from the scene's, by up to {number(max(beside), 1)} cells, show slightly different "
            "ground and were used only for the cells that the others had left."
        ),
        Text(_BASIS),
    ]


def _facts(summary: RepairSummary) -> list[Sequence[str]]:
    fills = [scene.fill for scene in summary.scenes if scene.fill is not None]
    masked, filled = (sum(values) for values in zip(*((f.masked, f.filled) for f in fills))) if (
        fills
    ) else (0, 0)  # fmt: skip
    facts: list[Sequence[str]] = [
        ("Scenes filled", f"{summary.repaired_count} of {summary.scene_count}",
         f"{summary.masked_count} masked, {summary.skipped_count} left out"),
        ("Masked cells filled", percent(filled, masked),
         f"of {integer(masked)} in the filled scenes"),
        ("Still empty", integer(masked - filled), "masked cells that no donor has"),
    ]  # fmt: skip
    if summary.error_percent is not None:
        known = sum(fill.error_percent is not None for fill in fills)
        facts.append((
            "Mean error", f"{number(summary.error_percent, 1)} %",
            f"of the mean value, on hidden clear cells of {plural(known, 'scene')}",
        ))  # fmt: skip
    return facts


def _notes(summary: RepairSummary) -> list[Block]:
    notes: list[Block] = []
    if not summary.scene_count:
        notes.append(Note("The folder holds no scene.", "Nothing to do."))
    elif not summary.repaired_count:
        notes.append(Note("No scene was filled; the reasons are given below.", "Nothing filled."))
    if summary.unchanged_count:
        notes.append(Note(_kept(summary), "Gone on."))
    for scene in summary.scenes:
        if scene.mask is not None and scene.target:
            notes.extend(Note(text, f"{_label(scene)}:") for text in scene.mask.notes)
    return notes


def _kept(summary: RepairSummary) -> str:
    kept, others = summary.unchanged_count, summary.masked_count - summary.unchanged_count
    text = (
        f"{plural(kept, 'scene')} had been done by an earlier run, from the same files with the "
        f"same parameters, and stayed as {'it was' if kept == 1 else 'they were'}"
    )
    return f"{text}; {plural(others, 'scene')} worked on now." if others else (
        f"{text}; nothing was left to do."
    )  # fmt: skip


def _label(scene: RepairedScene) -> str:
    return scene.date or scene.name


def _calendar(summary: RepairSummary) -> list[Block]:
    if not summary.scenes:
        return []
    places = {scene.name: place for place, scene in enumerate(summary.scenes)}
    return [calendar([_row(scene, places) for scene in summary.scenes])]


def _row(scene: RepairedScene, places: dict[str, int]) -> Row:
    share = None
    if scene.mask is not None and scene.mask.masked_percent is not None:
        share = scene.mask.masked_percent / 100
    fill = scene.fill
    if fill is None:
        return Row(_label(scene), share, None, (), _why_not(scene))
    total = sum(donor.cells for donor in fill.donors)
    given = [(places[one.name], one.cells / total) for one in fill.donors if one.cells]
    empty = (fill.masked - fill.filled) / fill.masked if fill.masked else 0.0
    return Row(_label(scene), share, empty, given, "" if given else "nothing had to be filled")


def _why_not(scene: RepairedScene) -> str:
    if scene.mask is None:
        return "left out, see below"
    return "not filled, see below" if scene.target else "donor only"


def _table(summary: RepairSummary, unit: str) -> Table:
    several = len({scene.sensor for scene in summary.scenes}) > 1
    rows = [_cells(scene, several) for scene in summary.scenes]
    # Where all were worked on now, or none, a note says so.
    mixed = 0 < summary.unchanged_count < summary.masked_count
    return Table(
        [
            Column("Scene", numeric=False),
            Column("Masked"),
            Column("of that filled"),
            Column("Still empty (cells)"),
            Column("Filled from, by share", numeric=False),
            Column(f"Error ({unit})"),
            Column("Error of a copy"),
            Column("Error, of the mean value"),
            *([Column("Worked on", numeric=False)] if mixed else ()),
        ],
        rows,
        "Scene by scene. Masked is the share of the cells that have an observation",
        marked=frozenset(k for k, scene in enumerate(summary.scenes) if scene.problem),
        tall=len(rows) > 40,
    )


def _cells(scene: RepairedScene, with_sensor: bool) -> list[str]:
    mask, fill = scene.mask, scene.fill
    masked = NONE if mask is None or mask.masked_percent is None else percent(mask.masked_percent)
    # Dates stay on one line.
    label = _label(scene).replace("-", "-\u2060") if scene.date else scene.name
    start = [label + (f" {scene.sensor}" if with_sensor else ""), masked]
    if fill is None:
        return [*start, NONE, NONE, _why_not(scene), NONE, NONE, NONE, ""]
    return [
        *start,
        percent(fill.filled, fill.masked),
        integer(fill.masked - fill.filled),
        _from(fill),
        significant(fill.rmse),
        significant(fill.rmse_copy),
        NONE if fill.error_percent is None else percent(fill.error_percent),
        "now" if scene.again else "earlier",
    ]


def _from(fill: FillDone) -> str:
    """'+16 days (80 %), −32 days (20 %)', the most first; many are cut short."""
    givers = sorted((one for one in fill.donors if one.cells), key=lambda one: -one.cells)
    total = sum(one.cells for one in givers)
    named, more = givers[:_MOST_NAMED], givers[_MOST_NAMED:]
    said = [_whole(f"{_when(one)} ({percent(one.cells, total, 0)})") for one in named]
    if more:
        rest = percent(sum(one.cells for one in more), total, 0)
        said.append(_whole(f"{len(more)} more ({rest})"))
    return ", ".join(said) or NONE


def _when(donor: DonorUse) -> str:
    if donor.days is None:
        return donor.name
    if not donor.days:
        return "the same day"
    unit = "day" if abs(donor.days) == 1 else "days"
    return f"{number(donor.days, 0, sign=True)} {unit}"


def _whole(text: str) -> str:
    """Text that is not broken between lines."""
    return text.replace(" ", "\u00a0")


def _composites(summary: RepairSummary, pictures: RepairPictures) -> list[Block]:
    blocks: list[Block] = [Note(problem) for problem in summary.composite_problems]
    for place, made in enumerate(summary.composites):
        blocks.append(
            Text(
                f"{made.file}, of {plural(len(made.scenes), 'date')}: "
                f"{percent(made.filled, made.total)} of its cells have a value, "
                f"{integer(made.total - made.filled)} were clear on no date. {made.dates} has the "
                "date of each cell."
            )
        )
        blocks.extend(pictures.composites[place] if place < len(pictures.composites) else ())
    return blocks


def _problems(summary: RepairSummary) -> Table:
    return Table(
        [Column("Scene, file or folder", numeric=False), Column("Why", numeric=False)],
        [[name, reason] for name, reason in summary.problems],
        "What was left out or could not be filled; the others went on",
    )


def _settings(
    summary: RepairSummary, settings: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    masks = [scene.mask for scene in summary.scenes if scene.mask is not None]
    products = sorted({mask.product for mask in masks})
    return [
        *settings,
        ("Results", summary.folder),
        ("QA products", ", ".join(products) or NONE),
        ("Scenes", ", ".join(scene.id for scene in summary.scenes) or NONE),
    ]
