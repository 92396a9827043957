# SPDX-License-Identifier: GPL-2.0-or-later
"""The one parameter by which a tool works on a Dask cluster, and the workers it names."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException, QgsProcessingParameterString

from .translation import tr

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from .run import Run

DASK_SCHEDULER = "DASK_SCHEDULER"
CLUSTER_PACKAGES = ("distributed",)


def cluster_parameter() -> QgsProcessingParameterString:
    """The address of a scheduler, empty by default."""
    return QgsProcessingParameterString(
        DASK_SCHEDULER, tr("Dask scheduler (empty: this computer)"), "", optional=True
    )


def cluster_help() -> str:
    """What a user reads of it."""
    return tr(
        "Address of a Dask scheduler, such as tcp://192.0.2.1:8786, whose workers do the "
        "computing; the result is the same to the byte. They need this plugin's library in the "
        "same version, and the rasters under the same path. Empty: the cores of this computer."
    )


def on_cluster(run: Run) -> bool:
    """Whether the run is to be worked on elsewhere."""
    return run.asked(DASK_SCHEDULER) and run.text(DASK_SCHEDULER).strip() != ""


@contextmanager
def workers(
    run: Run, rasters: Sequence[str | os.PathLike[str]]
) -> Iterator[Executor | None]:
    """The executor that a run asks for; None for the cores of this computer.

    Args:
        run: with DASK_SCHEDULER.
        rasters: paths of all that will be read.

    Raises:
        QgsProcessingException: if the cluster cannot do the work; nothing has begun then.
    """
    if not on_cluster(run):
        yield None
        return
    from ...core.cluster import cluster
    from ...core.errors import ClusterError
    from ...core.executors import width_of

    address = run.text(DASK_SCHEDULER).strip()
    with ExitStack() as opened:
        try:
            executor = opened.enter_context(cluster(address, rasters))
        except ClusterError as error:
            raise QgsProcessingException(f"{run.label(DASK_SCHEDULER)}: {error}") from error
        run.info(
            tr("Computed on the Dask cluster at {address}, {count:# thread|# threads}").format(
                address=address, count=width_of(executor)
            )
        )
        yield executor
