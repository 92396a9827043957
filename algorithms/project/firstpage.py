# SPDX-License-Identifier: GPL-2.0-or-later
"""The page that leads to everything that a model has made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from ..shared.translation import tr


def first_page(
    title: str, project: Path, report: Path | None, layers: Sequence[tuple[str, Path]],
    answers: Sequence[tuple[str, str]],
) -> str:  # fmt: skip
    """The page as text; its links are relative, so that the folder can be moved.

    Args:
        title: of the model.
        project: the QGIS project, beside which the page will stand.
        report: of the run, None if there is none.
        layers: (title, file) each.
        answers: (title of a step, what it found) each.
    """
    from ...core.report.frontpage import front_page
    from ...core.report.markup import join, tag

    def link(text: str, file: Path) -> str:
        return tag("a", text, href=_address(file, project.parent))

    found = [
        tag("tr", tag("th", step, scope="row"), tag("td", answer)) for step, answer in answers
    ]
    files = [tag("li", f"{name}: ", link(file.name, file)) for name, file in layers]
    body = join(
        tag("h1", title),
        tag("p", link(tr("QGIS project: all layers with their styles, a map to print"), project)),
        tag("p", link(tr("Report"), report)) if report else None,
        tag("h2", tr("What was found")) if found else None,
        tag("div", tag("table", tag("tbody", *found)), class_="table") if found else None,
        tag("h2", tr("Layers")),
        tag("ul", *files),
    )
    # Translators: the code of your language, such as de.
    return front_page(title, body, str(tr("en")))


def _address(file: Path, folder: Path) -> str:
    """A link from a page in `folder`: relative below it, else absolute."""
    try:
        return quote(file.relative_to(folder).as_posix())
    except ValueError:
        return file.as_uri()
