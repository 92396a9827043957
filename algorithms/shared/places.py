# SPDX-License-Identifier: GPL-2.0-or-later
"""Where files may be written: refused before any work."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from .translation import tr

if TYPE_CHECKING:
    from .run import Run


def refuse_place(run: Run, name: str, path: str | os.PathLike[str]) -> None:
    """Refuse a file that is not on this computer or whose folder does not exist.

    Args:
        run: the run.
        name: the parameter that names the file.
        path: the file.

    Raises:
        QgsProcessingException: if so.
    """
    refusal = refusal_of_remote(run, name, path)
    if refusal:
        raise QgsProcessingException(refusal)
    folder = Path(path).absolute().parent
    if not folder.is_dir():
        raise QgsProcessingException(
            tr("{label}: the folder {folder} does not exist. Choose one that does.").format(
                label=run.label(name), folder=folder
            )
        )


def refusal_of_remote(run: Run, name: str, path: str | os.PathLike[str]) -> str:
    """Why a place that is not on this computer cannot be written to; "" if it is."""
    from ...core.staging import is_local

    if is_local(path):
        return ""
    return tr(
        "{label}: {path} is not on this computer; outputs are written only to local disks. Choose "
        "a local folder, and copy the file there when it is complete."
    ).format(label=run.label(name), path=os.fspath(path))
