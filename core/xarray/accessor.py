# SPDX-License-Identifier: GPL-2.0-or-later
"""``array.canopycloud``: the functions of this room as methods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .canopy import clean
from .fill import fill
from .mask import mask, mask_classes
from .plots import plot_statistics


class CanopyCloud:
    """The tools on one DataArray.

    Args:
        array: a canopy height model or a scene.
    """

    def __init__(self, array: Any) -> None:
        self._array = array

    def clean(self, **settings: Any) -> Any:
        """See `canopycloud.xarray.clean`."""
        return clean(self._array, **settings)

    def mask(self, qa: Any, **settings: Any) -> Any:
        """See `canopycloud.xarray.mask`."""
        return mask(self._array, qa, **settings)

    def mask_classes(self, qa: Any, **settings: Any) -> Any:
        """See `canopycloud.xarray.mask_classes`."""
        return mask_classes(self._array, qa, **settings)

    def fill(self, donors: Sequence[Any], **settings: Any) -> Any:
        """See `canopycloud.xarray.fill`."""
        return fill(self._array, donors, **settings)

    def plot_statistics(self, polygons: Any, **settings: Any) -> Any:
        """See `canopycloud.xarray.plot_statistics`."""
        return plot_statistics(self._array, polygons, **settings)


def register() -> None:
    """Give every DataArray the accessor `canopycloud`, once.

    Raises:
        MissingPackageError: if xarray or Dask is not installed.
    """
    from .arrays import xarray_and_dask

    xarray, _ = xarray_and_dask()
    if not hasattr(xarray.DataArray, "canopycloud"):
        xarray.register_dataarray_accessor("canopycloud")(CanopyCloud)
