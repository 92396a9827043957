# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls of GDAL's own Python whose errors are exceptions of ours, whatever the process has set.

QGIS and other plugins share the module with us: whether it raises is theirs to say, and stays so.
What is set here is set for the calling thread and while the call runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any

from osgeo import gdal, ogr, osr


class GdalError(Exception):
    """What GDAL says when a file or a driver does not do."""


class calls:  # noqa: N801 - used as a statement
    """GDAL is quiet and returns what it has in the ``with`` block; `check` raises what it says.

    Args:
        settings: configuration options of this thread.
        strict: whether any failure that GDAL tells of in the block is raised at its end.
    """

    def __init__(self, settings: Mapping[str, str] | None = None, strict: bool = False) -> None:
        self._strict = strict
        self._settings = settings or {}

    def __enter__(self) -> calls:
        # From GDAL 3.7 on a thread may have a setting of its own; before, calls may return None
        # or raise RuntimeError, as somebody else has set.
        self._managers = [
            module.ExceptionMgr(useExceptions=False)
            for module in (gdal, ogr, osr)
            if hasattr(module, "ExceptionMgr")
        ]
        for manager in self._managers:
            manager.__enter__()
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        gdal.ErrorReset()
        self._before = {name: gdal.GetThreadLocalConfigOption(name) for name in self._settings}
        for name, value in self._settings.items():
            gdal.SetThreadLocalConfigOption(name, value)
        return self

    def check(self, result: Any) -> Any:
        """`result`, unless it says that the call failed.

        Raises:
            GdalError: if it is None or an error number.
        """
        if result is None or (type(result) is int and result != 0):
            raise GdalError(_said())
        return result

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        failed = gdal.GetLastErrorType() >= gdal.CE_Failure
        said = _said()
        for name, value in self._before.items():
            gdal.SetThreadLocalConfigOption(name, value)
        gdal.PopErrorHandler()
        for manager in reversed(self._managers):
            manager.__exit__(None, None, None)
        if kind is not None and issubclass(kind, RuntimeError):
            raise GdalError(str(error)) from error
        if kind is None and self._strict and failed:
            raise GdalError(said)


def _said() -> str:
    return str(gdal.GetLastErrorMsg()).strip() or "GDAL does not say why"
