# SPDX-License-Identifier: GPL-2.0-or-later
"""The optional HTML report of a tool: its parameter, what it needs, and writing it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
)

from .translation import tr

OUTPUT_HTML_FILE = "OUTPUT_HTML_FILE"


def add_report(tool: Any, title: str) -> None:
    """Give a tool the parameter OUTPUT_HTML_FILE; the Results Viewer lists it by its title."""
    tool.add(
        QgsProcessingParameterFileDestination(
            OUTPUT_HTML_FILE,
            title,
            tr("HTML files (*.html)"),
            None,
            optional=True,
            createByDefault=False,
        ),
        tr(
            "One page with the charts, pictures and numbers of this run, to read, print or send. "
            "It opens in the Results Viewer. Needs the Python package matplotlib."
        ),
    )


def report_packages(parameters: dict[str, Any]) -> tuple[str, ...]:
    """What the report needs beside the tool's own packages; nothing if none is asked for."""
    return ("matplotlib",) if parameters.get(OUTPUT_HTML_FILE) else ()


def report_path(
    tool: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> str:
    """Where the report goes, "" for no report. Call it before any work.

    Raises:
        QgsProcessingException: if its folder does not exist.
    """
    if not parameters.get(OUTPUT_HTML_FILE):
        return ""
    path = str(tool.parameterAsFileOutput(parameters, OUTPUT_HTML_FILE, context))
    if path and not Path(path).absolute().parent.is_dir():
        raise QgsProcessingException(
            tr("{label}: the folder {folder} does not exist. Choose one that does.").format(
                label=tool.parameterDefinition(OUTPUT_HTML_FILE).description(),
                folder=Path(path).absolute().parent,
            )
        )
    return path


class Aside:
    """Does work in its thread, one piece after the other; none without a thread.

    Work may not touch what belongs to QGIS.
    """

    def __init__(self, thread: ThreadPoolExecutor | None = None) -> None:
        self._thread = thread
        self._drawn: Any = None

    def start(self, work: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Begin; returns a Future, None without a thread."""
        return self._thread and self._thread.submit(work, *args, **named)

    def draw(self, work: Callable[..., Any], *args: Any) -> None:
        """Begin what gives the page."""
        self._drawn = self.start(work, *args)

    def page(self) -> Any:
        """The page, a `core.report.page.Report`, when it is drawn."""
        return self._drawn.result()


@contextmanager
def aside(page: str) -> Iterator[Aside]:
    """What a report needs, done in a thread while the tool counts, reads or writes.

    matplotlib is loaded at once. Call it around work that lets other threads run: that of GDAL,
    numpy or QGIS. A loop that asks QGIS about each feature does not, it would take turns.

    Args:
        page: of `report_path`; without one, nothing is done.
    """
    if not page:
        yield Aside()
        return
    from ..core.report.canvas import warm_up

    with ThreadPoolExecutor(1) as pool:
        pool.submit(warm_up)
        try:
            yield Aside(pool)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def write_report(
    path: str, make: Callable[[], Any], feedback: QgsProcessingFeedback
) -> dict[str, str]:
    """Make and write a report if `path` is one.

    Args:
        path: of `report_path`.
        make: gives the `core.report.page.Report`.
        feedback: is told.

    Returns:
        What the tool adds to its results.
    """
    if not path:
        return {}
    from ..core.report.page import write_report as write

    feedback.setProgressText(tr("Writing the report"))
    write(make(), path)
    return {OUTPUT_HTML_FILE: path}
