# SPDX-License-Identifier: GPL-2.0-or-later
"""Inputs that are written to while they are read: half of the result would be of another file."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ..errors import RasterReadError
from ..lineage import current, state_of


class Unchanged:
    """Remembers files as they are now, or as the record of the run under way has them.

    Args:
        paths: of the inputs; what is no file of this machine is not looked at.
    """

    def __init__(self, paths: Sequence[str | os.PathLike[str]]) -> None:
        lineage = current()
        known = {} if lineage is None else lineage.seen
        self._states = [
            (os.fspath(path), known.get(os.path.realpath(path)) or state_of(path))
            for path in paths
        ]

    def check(self) -> None:
        """Refuse a result that was made of two versions of a file.

        A file that is gone was read to its end from the handles that were open.

        Raises:
            RasterReadError: naming the file that is another one now.
        """
        for path, before in self._states:
            now = state_of(path)
            if before is not None and now is not None and now != before:
                raise RasterReadError(
                    f"{path} was changed while it was read, so the result would mix two versions "
                    "of it.",
                    hint="Wait until whatever writes it is done, then run again.",
                    path=path,
                )

