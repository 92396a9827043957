# SPDX-License-Identifier: GPL-2.0-or-later
"""Writing windows into a file that is being made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import OutputError
from ..grid import Grid, Window
from .band import Array, Band
from .engine import keeper
from .gtiff import gtiff_options
from .keeper import File
from .promise import Sample

ROOM = "Is there room on the disk, and do you have permission to write there?"


class RasterWriter:
    """Writes windows of an output that is being made (see `create_raster`)."""

    def __init__(self, file: File, path: str, count: int) -> None:
        self._file = file
        self._count = count
        self.path = path
        self.block_shape = file.block_shapes[0]
        self.sample = Sample()

    def write(self, data: Array, window: Window, bands: Sequence[int] | None = None) -> None:
        """Write cells as they are.

        Args:
            data: (bands, rows, columns), of the output's type.
            window: where they belong.
            bands: band numbers from 1; None for all.

        Raises:
            OutputError: if the disk does not take them.
        """
        indexes = list(bands or range(1, self._count + 1))
        try:
            self._file.write(data, indexes, window)
        except keeper().failures as error:
            raise OutputError(
                f"{self.path} cannot be written: {error}", hint=ROOM, path=self.path
            ) from error
        self.sample.see(data, window, indexes)


def create_file(
    part: Path, target: Path, grid: Grid, bands: Sequence[Band], options: Mapping[str, Any]
) -> File:
    """Make the file `part`, which becomes `target`, with the options laid over ours.

    Raises:
        OutputError: if it cannot be made.
    """
    try:
        part.parent.mkdir(exist_ok=True)
        return keeper().create_file(
            str(part), grid, bands, gtiff_options(np.dtype(bands[0].dtype), len(bands), options)
        )
    except keeper().failures as error:
        reason = str(error).replace(str(part), target.name)
        raise OutputError(
            f"{target} cannot be made: {reason}", hint=ROOM, path=str(target)
        ) from error
