# SPDX-License-Identifier: GPL-2.0-or-later
"""Which library reads and writes raster files: rasterio where it is, else GDAL's own Python.

Lowest of all rooms, since what a CRS is and how much GDAL keeps in memory are asked of the library
too. The libraries are loaded by name; `raster.keeper` says what each can do. A rasterio that brings
a GDAL of its own, as wheels do, stays out of a process that has one, as QGIS does: two of them in
one process have crashed it.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .errors import MissingPackageError, ParameterError

# Forces one of them.
VARIABLE = "CANOPYCLOUD_RASTER_ENGINE"
# In the order in which they are tried, but see `would_be_second`.
KEEPERS = {"rasterio": ".raster.rasterio_files", "gdal": ".raster.gdal_files"}


@lru_cache(maxsize=1)
def library() -> Any:
    """A `raster.keeper.Keeper`, chosen at the first call and then for good.

    Raises:
        MissingPackageError: if it is not there, or none is.
        ParameterError: if the environment names another.
    """
    wanted = os.environ.get(VARIABLE, "").strip().lower()
    if wanted and wanted not in KEEPERS:
        raise ParameterError(
            f"{VARIABLE} is '{wanted}'.", hint="Set it to one of: " + ", ".join(KEEPERS) + "."
        )
    reason: Exception | None = None
    names = [wanted] if wanted else list(KEEPERS)
    if len(names) > 1 and would_be_second():
        names.reverse()
    for name in names:
        try:
            return load(name)
        except (ImportError, OSError) as error:
            reason = error
    if wanted == "gdal":
        raise MissingPackageError("GDAL", f"raster files, as {VARIABLE} says,") from reason
    other = "" if wanted else " (GDAL's own Python, osgeo, would do)"
    raise MissingPackageError("rasterio", f"raster files{other}") from reason


def would_be_second() -> bool:
    """Whether GDAL is in this process and rasterio would bring another."""
    if "osgeo" not in sys.modules or "rasterio" in sys.modules:
        return False
    try:
        spec = find_spec("rasterio")
    except ValueError:
        return False
    if spec is None or not spec.origin:
        return False
    package = Path(spec.origin).parent
    # Where the tools that make wheels put the libraries: Linux and Windows, macOS.
    return (package.parent / "rasterio.libs").is_dir() or (package / ".dylibs").is_dir()


def load(name: str) -> Any:
    """One of them, by name."""
    return import_module(KEEPERS[name], __package__).KEEPER
