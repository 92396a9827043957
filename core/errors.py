# SPDX-License-Identifier: GPL-2.0-or-later
"""One tree of exceptions. Each says what is wrong, where, and what to do about it.

``str(error)`` is a complete English sentence for users of the library; the parts are kept
in ``error.data`` so that an adapter (the QGIS tools) can word or translate them itself.
"""

from __future__ import annotations

from typing import Any


class CanopyCloudError(Exception):
    """Anything that this library refuses to do.

    Args:
        message: what is wrong and where, one or two sentences.
        hint: what the user can do about it.
        **data: the facts behind the message, by name.
    """

    def __init__(self, message: str, *, hint: str = "", **data: Any) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.data = data

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Cancelled(CanopyCloudError):  # noqa: N818 - not an error of anybody's
    """The caller asked to stop; nothing was written."""

    def __init__(self, message: str = "Cancelled: nothing was written.") -> None:
        super().__init__(message)


class RasterReadError(CanopyCloudError):
    """A raster cannot be opened or read."""


class OutputError(CanopyCloudError):
    """An output cannot be written where it was asked for."""


class BandError(CanopyCloudError):
    """A band is missing, or bands do not match."""


class CrsError(CanopyCloudError):
    """A coordinate reference system is missing or does not serve."""


class GridError(CanopyCloudError):
    """Grids differ, do not overlap, or have a form that is not handled."""


class NodataError(CanopyCloudError):
    """No nodata value can be found that the type holds and the data leave free."""


class DtypeError(CanopyCloudError):
    """The data type does not serve (complex numbers, say)."""


class PlotError(CanopyCloudError):
    """Plots, radii or geometries that cannot be used."""


class ParameterError(CanopyCloudError):
    """A setting is outside what it may be."""


class ProductError(CanopyCloudError):
    """The QA product is unknown, in doubt, or contradicted by the values."""


class RuleError(CanopyCloudError):
    """A QA rule cannot be read; ``data["position"]`` is the place in the text."""


class NotEnoughDataError(CanopyCloudError):
    """Too few values are left to answer."""


class ClusterError(CanopyCloudError):
    """A cluster cannot be reached or used, or has lost what it was working on."""


class MissingPackageError(CanopyCloudError):
    """An optional package is needed for what was asked.

    Args:
        package: the name that pip knows it by.
        purpose: what it is needed for, completing "... is needed for".
    """

    def __init__(self, package: str, purpose: str) -> None:
        super().__init__(
            f"The Python package '{package}' is needed for {purpose} and is not installed.",
            hint=f"Install it into the Python that runs this, for example: pip install {package}",
            package=package,
            purpose=purpose,
        )


class BrokenPackageError(CanopyCloudError):
    """An optional package is installed and does not load, or fails at its work."""
