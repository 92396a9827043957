# SPDX-License-Identifier: GPL-2.0-or-later
"""DataArrays as rasters: their grid, their bands, and windows of them read like those of files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..affine import Affine
from ..crs import Crs
from ..errors import GridError, MissingPackageError, ParameterError
from ..grid import Grid, Window
from ..raster import Array, Band, RasterSource
from ..raster.band import as_nodata
from ..rasterfile import RasterFile

_DOWN, _ACROSS = ("y", "latitude", "lat"), ("x", "longitude", "lon")
# Coordinates that differ by less than this part of a cell say the same.
_SAME = 1e-6


def xarray_and_dask() -> tuple[Any, Any]:
    """The packages `xarray` and `dask.array`.

    Raises:
        MissingPackageError: if one is not installed.
    """
    try:
        import dask.array
        import xarray
    except ImportError as error:
        name = (error.name or "xarray").partition(".")[0]
        raise MissingPackageError(name, "work on DataArrays") from error
    return xarray, dask.array


def as_bands(array: Any, what: str) -> Any:
    """The array as (band, y, x), whatever its dimensions are called.

    Raises:
        ParameterError: if it has other dimensions, a time, say.
    """
    xarray, _ = xarray_and_dask()
    if not isinstance(array, xarray.DataArray):
        raise ParameterError(
            f"The {what} is a {type(array).__name__}, not an xarray.DataArray.",
            hint="Of a Dataset with one variable per band, take dataset.to_array('band').",
        )
    down, across = _spatial(array, what)
    others = [name for name in array.dims if name not in (down, across)]
    if len(others) > 1 or others == ["time"]:
        raise ParameterError(
            f"The {what} has the dimensions {', '.join(map(str, array.dims))}.",
            hint="Give one date at a time, as (y, x) or (band, y, x): array.isel(time=0), say.",
        )
    if not others:
        array, others = array.expand_dims("band"), ["band"]
    return array.transpose(*others, down, across)


def _spatial(array: Any, what: str) -> tuple[str, str]:
    found = [[name for name in array.dims if name in names] for names in (_DOWN, _ACROSS)]
    if not all(len(names) == 1 for names in found):
        raise ParameterError(
            f"The {what} has the dimensions {', '.join(map(str, array.dims))}; y and x are needed.",
            hint="Rename them: array.rename({'row': 'y', 'col': 'x'}), say.",
        )
    return str(found[0][0]), str(found[1][0])


def grid_of(bands: Any, crs: Any, what: str) -> Grid:
    """The grid of an array (band, y, x).

    Its coordinates count. The transform that rioxarray keeps beside them is exact where they are
    rounded, so it is taken where both say the same; after a selection it no longer does.

    Raises:
        GridError: if coordinates are missing or uneven.
    """
    reference = _reference(bands)
    y, x = (_coordinate(bands, name, what) for name in bands.dims[1:])
    stated = _stated_transform(reference)
    if stated is None or not _agrees(stated, x, y):
        sizes = (None, None) if stated is None else (stated.a, stated.e)
        (across, left), (down, top) = _step(x, sizes[0], what), _step(y, sizes[1], what)
        stated = Affine(across, 0.0, left, 0.0, down, top)
    wkt = reference.get("crs_wkt") or reference.get("spatial_ref") or bands.attrs.get("crs")
    return Grid(Crs.of(crs if crs is not None else wkt), stated, x.size, y.size)


def _reference(bands: Any) -> dict[str, Any]:
    """What is said of the CRS: attributes of the coordinate that holds it."""
    name = bands.encoding.get("grid_mapping", bands.attrs.get("grid_mapping", "spatial_ref"))
    return dict(bands.coords[name].attrs) if name in bands.coords else {}


def _coordinate(bands: Any, name: str, what: str) -> Array:
    if name not in bands.coords:
        raise GridError(
            f"The {what} has no coordinate {name}, so it is not known where its cells are.",
            hint="Open it with rioxarray.open_rasterio, or assign the centres of the cells.",
        )
    return np.asarray(bands.coords[name].values, dtype=np.float64)


def _stated_transform(reference: dict[str, Any]) -> Affine | None:
    text = reference.get("GeoTransform")
    if not isinstance(text, str):
        return None
    c, a, b, f, d, e = (float(word) for word in text.split())
    return Affine(a, b, c, d, e, f)


def _agrees(transform: Affine, x: Array, y: Array) -> bool:
    if transform.b or transform.d:
        return False
    cols, rows = np.arange(x.size) + 0.5, np.arange(y.size) + 0.5
    far_x = np.abs(transform.a * cols + transform.c - x).max() / abs(transform.a)
    far_y = np.abs(transform.e * rows + transform.f - y).max() / abs(transform.e)
    return bool(max(far_x, far_y) < _SAME * max(x.size, y.size))


def _step(centres: Array, stated: float | None, what: str) -> tuple[float, float]:
    """Length of a cell, the stated one where it is about right, and the edge of the first cell."""
    if centres.size < 2:
        raise GridError(
            f"The {what} has one row or column only and no transform, so the size of its cells is "
            "not known.",
            hint="Open it with rioxarray, which keeps the transform.",
        )
    step = float((centres[-1] - centres[0]) / (centres.size - 1))
    even = centres[0] + step * np.arange(centres.size)
    if step == 0 or np.abs(even - centres).max() > 1e-3 * abs(step):
        raise GridError(
            f"The coordinates of the {what} are not evenly spaced.",
            hint="Bring it to a regular grid first: array.rio.reproject(...), say.",
        )
    if stated and abs(step - stated) < _SAME * abs(stated):
        step = stated
    return step, float(centres[0] - step / 2)


def bands_of(bands: Any, nodata: float | None) -> tuple[Band, ...]:
    """What an array (band, y, x) says of its bands.

    Args:
        bands: as `as_bands` gives them.
        nodata: the nodata value; None for the one in the attributes.
    """
    attrs = bands.attrs
    if nodata is None:
        named = ("_FillValue", "nodata", "missing_value")
        nodata = next((attrs[name] for name in named if attrs.get(name) is not None), None)
    dtype = np.dtype(bands.dtype)
    value = as_nodata(None if nodata is None else np.asarray(nodata).item(), dtype)
    count = bands.shape[0]
    titles = attrs.get("long_name")
    if not isinstance(titles, (list, tuple)) or len(titles) != count:
        titles = [titles if isinstance(titles, str) and count == 1 else ""] * count
        labels = bands.coords[bands.dims[0]].values if bands.dims[0] in bands.coords else []
        if np.asarray(labels).dtype.kind in "US":
            titles = [str(label) for label in labels]
    scale, offset = (_number(attrs, *of) for of in (("scale_factor", 1.0), ("add_offset", 0.0)))
    return tuple(
        Band(i, dtype.name, value, str(titles[i - 1]), scale, offset) for i in range(1, count + 1)
    )


def _number(attrs: Any, name: str, usual: float) -> float:
    value = attrs.get(name)
    return usual if value is None else float(value)


class ArraySource(RasterSource):
    """Cells in memory, or to be computed, that are read like those of a file.

    Args:
        cells: (bands, rows, columns), of numpy or Dask; those of `place`.
        grid: of the whole raster.
        bands: what is said of them.
        name: for messages.
        place: the cells that are at hand; None for all.
    """

    def __init__(
        self, cells: Any, grid: Grid, bands: Sequence[Band], name: str, place: Window | None = None
    ) -> None:
        self._stated = RasterFile(f"<{name}>")
        self.path = self._stated.path
        self._crs_override = None
        self._start()
        self._cells = cells
        self._place = place or grid.window
        self._name = name
        self.grid = grid
        self._bands = tuple(bands)
        self._ranges = {band.index: [] for band in self._bands}
        self.has_ranges = self.has_mask = False
        self._masks = tuple("" for _ in self._bands)
        self.driver = ""
        self.tags = {}
        chunks = getattr(cells, "chunks", None)
        self.block_shape = (chunks[1][0], chunks[2][0]) if chunks else grid.shape

    @property
    def name(self) -> str:
        """Short name for messages."""
        return self._name

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Cells as stored (bands, rows, columns), valid or not."""
        rows, cols = (window or self.grid.window).inside(self._place).slices
        chosen = [index - 1 for index in (bands or range(1, self.count + 1))]
        part = self._cells[:, rows, cols]
        if hasattr(part, "compute"):
            return np.array(part[chosen].compute())
        return np.array(part[chosen])

    def close(self) -> None:
        """There is no file to close."""


def source_of(array: Any, what: str, crs: Any = None, nodata: float | None = None) -> ArraySource:
    """An array (y, x) or (band, y, x) as a source, all bands in one chunk."""
    _, dask_array = xarray_and_dask()
    bands = as_bands(array, what)
    cells = bands.data
    if not hasattr(cells, "dask"):
        cells = dask_array.from_array(cells, chunks=-1)
    cells = cells.rechunk({0: -1})
    return ArraySource(cells, grid_of(bands, crs, what), bands_of(bands, nodata), what)
