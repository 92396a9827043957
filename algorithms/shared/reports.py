# SPDX-License-Identifier: GPL-2.0-or-later
"""The optional HTML report of a tool: its parameter, what it needs, and writing it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Callable, TypeVar

from qgis.core import (
    QgsProcessingParameterFileDestination,
)

from .listing import listed_parameters
from .places import refuse_place
from .run import Run
from .translation import tr

if TYPE_CHECKING:
    from ...core.report.page import Report

Result = TypeVar("Result")

OUTPUT_HTML_FILE = "OUTPUT_HTML_FILE"


def report_parameter(title: str) -> QgsProcessingParameterFileDestination:
    """The parameter OUTPUT_HTML_FILE; the Results Viewer lists it by its title."""
    return QgsProcessingParameterFileDestination(
        OUTPUT_HTML_FILE,
        title,
        tr("HTML files (*.html)"),
        None,
        optional=True,
        # On in dialogs, as a temporary file; scripts and models that do not ask get none.
        createByDefault=True,
    )


def report_help() -> str:
    """Help text of the parameter."""
    return tr(
        "One page with the charts, pictures and numbers of this run, to read, print or send. "
        "It opens in the Results Viewer. The Python package matplotlib draws the charts; without "
        "it their figures stand in tables."
    )


def report_wanted(run: Run) -> bool:
    """Whether the user asked for a report."""
    return bool(run.parameters.get(OUTPUT_HTML_FILE))


def report_path(run: Run) -> str:
    """Where the report goes, "" for no report. Call it before any work.

    Raises:
        QgsProcessingException: if its folder does not exist.
    """
    if not report_wanted(run):
        return ""
    path = str(run.tool.parameterAsFileOutput(run.parameters, OUTPUT_HTML_FILE, run.context))
    if path:
        refuse_place(run, OUTPUT_HTML_FILE, path)
    return path


class BackgroundReport:
    """Prepares a report in its own thread, one piece after the other; nothing without a path.

    The work may not touch what belongs to QGIS.

    Args:
        path: of the page, "" for none.
        thread: that works.
    """

    def __init__(self, path: str, thread: ThreadPoolExecutor | None = None) -> None:
        self._path = path
        self._thread = thread
        self._page: Future[Report] | None = None

    @property
    def wanted(self) -> bool:
        """Whether there is to be a page."""
        return bool(self._path)

    def start(
        self, work: Callable[..., Result], *args: object, **named: object
    ) -> Future[Result] | None:
        """Begin a piece of work; None if no page is wanted."""
        return None if self._thread is None else self._thread.submit(work, *args, **named)

    def draw(self, work: Callable[..., Report], *args: object) -> None:
        """Begin the work that gives the page."""
        self._page = self.start(work, *args)

    def write(self, run: Run) -> dict[str, str]:
        """Write the page when it is drawn; what the tool adds to its results."""
        if not self.wanted:
            return {}
        if self._page is None:
            raise ValueError("the tool has no page drawn that was asked for")
        return write_report(self._path, self._page.result, run)


@contextmanager
def background_report(path: str) -> Iterator[BackgroundReport]:
    """Prepare a report in a thread while the tool counts, reads or writes.

    matplotlib is loaded at once where it is installed. Use it around work that lets other threads
    run: that of GDAL, numpy or QGIS. A loop that asks QGIS about each feature does not, it would
    take turns.

    Args:
        path: of `report_path`; without one, nothing is done.
    """
    if not path:
        yield BackgroundReport(path)
        return
    from ...core.report.canvas import warm_up

    with ThreadPoolExecutor(1) as pool:
        pool.submit(warm_up)
        try:
            yield BackgroundReport(path, pool)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def write_report(path: str, make: Callable[[], Report], run: Run) -> dict[str, str]:
    """Make and write a report if `path` is one.

    Args:
        path: of `report_path`.
        make: gives the report.
        run: is told.

    Returns:
        What the tool adds to its results.
    """
    if not path:
        return {}
    from ...core.report.page import write_report as write

    run.log.step(tr("Writing the report"))
    write(replace(make(), parameters=listed_parameters(run)), path)
    run.log.report(Path(path).absolute().as_uri())
    return {OUTPUT_HTML_FILE: path}
