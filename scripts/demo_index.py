# SPDX-License-Identifier: GPL-2.0-or-later
"""The first page of what scripts/demo made: figures, maps, reports and files of both jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from canopycloud.core.report.frontpage import front_page
from canopycloud.core.report.markup import Safe, join, tag


@dataclass(frozen=True)
class Job:
    """What one of the jobs found.

    Args:
        title: of its section.
        found: (name, value) of each figure.
        remark: what its input is, "" if that needs no saying.
        pictures: (what it shows, file) each.
        reports: (what it is of, file) each.
        sheet: the map to print.
        layers: (name, file) each.
    """

    title: str
    found: Sequence[tuple[str, str]]
    remark: str
    pictures: Sequence[tuple[str, Path]]
    reports: Sequence[tuple[str, Path]]
    sheet: Path
    layers: Sequence[tuple[str, Path]]


def write_index(path: Path, project: Path, jobs: Sequence[Job]) -> Path:
    """Write the page; its links are relative, so that the folder can be moved."""
    body = [
        tag("h1", "Canopy & Cloud: both jobs"),
        tag(
            "p",
            "All layers, styled, and a sheet of A4 for each job: ",
            _link("the QGIS project", project, path),
            ".",
        ),
        *(_section(job, path) for job in jobs),
    ]
    text = front_page("Canopy & Cloud: both jobs", join(*body))
    path.write_text(text, encoding="utf-8")
    return path


def _section(job: Job, index: Path) -> Safe:
    rows = [tag("tr", tag("th", name.strip(), scope="row"), tag("td", v)) for name, v in job.found]
    figures = [
        tag("figure", tag("img", src=_address(file, index), alt=name), tag("figcaption", name))
        for name, file in job.pictures
    ]
    links = [tag("li", _link(f"Report: {name}", file, index)) for name, file in job.reports]
    links.append(tag("li", _link("Map to print (PDF)", job.sheet, index)))
    files = [tag("li", f"{name}: ", _link(file.name, file, index)) for name, file in job.layers]
    return tag(
        "section",
        tag("h2", job.title),
        tag("p", job.remark, class_="note") if job.remark else None,
        tag("div", tag("table", tag("tbody", *rows)), class_="table"),
        tag("ul", *links),
        *figures,
        tag("h3", "Layers"),
        tag("ul", *files),
    )


def _link(text: str, file: Path, index: Path) -> Safe:
    return tag("a", text, href=_address(file, index))


def _address(file: Path, index: Path) -> str:
    return file.relative_to(index.parent).as_posix()
