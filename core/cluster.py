# SPDX-License-Identifier: GPL-2.0-or-later
"""A Dask cluster as an executor, and whether it can do the work, before the work begins."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, NamedTuple

from .errors import CanopyCloudError, ClusterError, MissingPackageError
from .rasterfile import raster_file, shown_path
from .version import version

#: Seconds that a scheduler has to answer, and to have a worker.
PATIENCE = 10.0


class Answer(NamedTuple):
    """What a worker says.

    Args:
        version: of this package there.
        numpy: its version there.
        troubles: of each raster, "" where it is the same there.
    """

    version: str
    numpy: str
    troubles: list[str]


class Look(NamedTuple):
    """A raster as this machine sees it.

    Args:
        path: as `RasterSource` takes it.
        size: bytes of the file; None for what is no plain file.
        shape: rows, columns, bands.
    """

    path: Any
    size: int | None
    shape: tuple[int, int, int]


@contextmanager
def cluster(
    address: str, rasters: Sequence[Any] = (), patience: float = PATIENCE
) -> Iterator[Executor]:
    """An executor of the cluster's workers, once all of them have proved that they can work.

    Args:
        address: of the scheduler, ``tcp://host:8786``.
        rasters: paths of what will be read; each worker has to see the same files under them.
        patience: seconds that the scheduler has to answer.

    Yields:
        `Client(address).get_executor()`; the client is closed afterwards.

    Raises:
        MissingPackageError: if Dask is not installed here.
        ClusterError: if the scheduler does not answer or has no workers, or a worker lacks this
            package, has another version of it or does not see a raster.
        RasterReadError: if a raster cannot be opened here.
    """
    client = _connected(address.strip(), patience)
    try:
        if not _has_workers(client, patience):
            raise ClusterError(
                f"The Dask scheduler at {address} has no workers.",
                hint=f"Start some: dask worker {address}",
            )
        looks = [_look(path) for path in rasters]
        answers = client.run(ask, looks, on_error="return")
        for worker, answer in answers.items():
            _refuse(str(worker), answer, looks)
        yield client.get_executor(pure=False)
    finally:
        client.close()


def _connected(address: str, patience: float) -> Any:
    try:
        import distributed
    except ImportError as error:
        raise MissingPackageError("distributed", "work on a Dask cluster") from error
    client: Any = distributed.Client
    try:
        return client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        problem = str(error)
    # A client that has found no scheduler closes itself when it is collected. Were that while the
    # next one starts, both would wait for one lock for ever: so it is collected now.
    gc.collect()
    raise ClusterError(
        f"No Dask scheduler answers at '{address}' within {patience:g} s ({problem}).",
        hint=(
            "Give the address that `dask scheduler` prints, such as tcp://192.0.2.1:8786, and "
            "check that it runs, that no firewall blocks it, and that both have the same version "
            "of Dask."
        ),
    )


def _has_workers(client: Any, patience: float) -> bool:
    try:
        client.wait_for_workers(1, timeout=patience)
    except (TimeoutError, OSError):  # TimeoutError is no OSError's child before Python 3.11 in Dask
        return False
    return True


def _look(path: Any) -> Look:
    """A raster as it is seen here, with an absolute path."""
    from .raster import RasterSource

    stated = raster_file(path)
    if os.path.exists(stated.path):  # noqa: PTH110 - it may be a name that only GDAL knows
        stated = replace(stated, path=os.path.abspath(stated.path))  # noqa: PTH100 - see above
    return Look(stated, _size(stated.path), _shape(RasterSource(stated)))


def _size(path: str) -> int | None:
    return os.path.getsize(path) if os.path.isfile(path) else None  # noqa: PTH113, PTH202


def _shape(source: Any) -> tuple[int, int, int]:
    with source:
        return source.grid.height, source.grid.width, source.count


def ask(looks: Sequence[Look]) -> Answer:
    """Runs on a worker: which version is there, and are these the rasters that are meant?"""
    import numpy as np

    from .raster import RasterSource

    troubles = []
    for look in looks:
        try:
            same = _shape(RasterSource(look.path)) == look.shape
            same = same and look.size == _size(raster_file(look.path).path)
            troubles.append("" if same else "another file has that name there")
        except CanopyCloudError as error:
            troubles.append(error.message)
    return Answer(version(), np.__version__, troubles)


def _refuse(worker: str, answer: Any, looks: Sequence[Look]) -> None:
    """Raise what keeps a worker from the work."""
    where = f"The worker {worker} of the cluster"
    # Dask sends an error that its worker met before our code as its text.
    lacking = re.search(r"No module named \W*([\w.]+)", str(answer))
    if isinstance(answer, BaseException) and lacking:
        raise ClusterError(
            f"{where} does not have the Python package '{lacking[1]}'.",
            hint="Install the same there as here: pip install canopycloud, of version "
            f"{version()}, and what it needs; then restart the workers.",
        )
    if isinstance(answer, BaseException):
        raise ClusterError(
            f"{where} cannot begin: {type(answer).__name__}: {answer}",
            hint=f"It needs Canopy & Cloud {version()} and the Dask of this computer.",
        )
    if answer.version != version():
        raise ClusterError(
            f"{where} runs Canopy & Cloud {answer.version}, and this computer {version()}.",
            hint="Install the same version on both, then restart the workers.",
        )
    import numpy as np

    if answer.numpy.split(".")[0] != np.__version__.split(".")[0]:
        raise ClusterError(
            f"{where} runs numpy {answer.numpy}, and this computer {np.__version__}: they do not "
            "understand each other's arrays.",
            hint="Install numpy of the same main version on both, then restart the workers.",
        )
    for look, trouble in zip(looks, answer.troubles):
        if trouble:
            raise ClusterError(
                f"{where} does not see {shown_path(raster_file(look.path))}: {trouble}",
                hint="Put the rasters into a folder that this computer and all workers share under "
                "the same path, or on a server (/vsicurl/, /vsis3/).",
            )
