# SPDX-License-Identifier: GPL-2.0-or-later
"""Work on chunks with cells around them: one task per chunk, and those that bring the borders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable

import numpy as np

from ..blasthreads import one_blas_thread
from ..grid import Window
from ..raster import Array
from .arrays import ArraySource, xarray_and_dask

# What works on a chunk: sources of its cells and those around it, its window -> its result.
Work = Callable[[Sequence[ArraySource], Window], Array]
Chunks = tuple[tuple[int, ...], tuple[int, ...]]


def map_chunks(
    work: Work,
    sources: Sequence[ArraySource],
    dtype: Any,
    *,
    bands: int | None = None,
    reach: Callable[[Window], Window] | None = None,
) -> Any:
    """A Dask array (bands, y, x) of what `work` gives for each chunk.

    Args:
        work: a description that can be pickled; it is sent to each worker once.
        sources: on one grid; the first one's chunks count.
        dtype: of the result.
        bands: of the result; None for those of the first source.
        reach: the cells that a window needs, clipped to the grid; None for its own alone.
    """
    import dask
    from dask.array.overlap import overlap

    _, dask_array = xarray_and_dask()
    chunks, depth = _chunks_and_depth(sources[0], reach)
    arrays = [source._cells.rechunk({0: -1, 1: chunks[0], 2: chunks[1]}) for source in sources]
    if any(depth):
        around = {0: 0, 1: depth[0], 2: depth[1]}
        arrays = [
            overlap(array, depth=around, boundary="none", allow_rechunk=False) for array in arrays
        ]
    facts = [(source.grid, source.bands, source.name) for source in sources]
    count = len(sources[0].bands) if bands is None else bands
    chunk = _Chunk(work, facts, chunks, depth)
    return dask_array.map_blocks(
        _run,
        *arrays,
        dtype=dtype,
        chunks=((count,), *chunks),
        meta=np.empty((0, 0, 0), dtype=dtype),
        chunk=dask.delayed(chunk, pure=False),
        name=f"canopycloud-{type(work).__name__.lower()}-{dask.base.tokenize(object())}",
    )


class _Chunk:
    """What all chunks have in common."""

    def __init__(self, work: Work, facts: Any, chunks: Chunks, depth: tuple[int, int]) -> None:
        self.work = work
        self.facts = facts
        self.depth = depth
        self.starts = [np.concatenate([[0], np.cumsum(sizes)]) for sizes in chunks]

    def window(self, block: Sequence[int]) -> Window:
        """The cells of a chunk."""
        row, col = (int(starts[i]) for starts, i in zip(self.starts, block))
        down, across = (int(starts[i + 1]) for starts, i in zip(self.starts, block))
        return Window(col, row, across - col, down - row)


def _run(*arrays: Array, chunk: _Chunk, block_id: tuple[int, ...] = (0, 0, 0)) -> Array:
    window = chunk.window(block_id[1:])
    down, across = chunk.depth
    top, left = max(0, window.row - down), max(0, window.col - across)
    sources = [
        ArraySource(
            array, grid, bands, name, Window(left, top, array.shape[2], array.shape[1])
        )
        for array, (grid, bands, name) in zip(arrays, chunk.facts)
    ]
    with one_blas_thread():
        return chunk.work(sources, window)


def _chunks_and_depth(
    source: ArraySource, reach: Callable[[Window], Window] | None
) -> tuple[Chunks, tuple[int, int]]:
    """Chunks that are no smaller than what is read around them, and that depth in rows, columns."""
    from dask.array.overlap import ensure_minimum_chunksize

    chunks: Chunks = source._cells.chunks[1:]
    depth = (0, 0)
    if reach is None:
        return chunks, depth
    # Larger chunks may reach farther, to the tiles of a fixed grid, but not for ever.
    for _ in range(8):
        depth = _depth(chunks, reach)
        wide = tuple(
            ensure_minimum_chunksize(min(deep, sum(sizes)), sizes)
            for deep, sizes in zip(depth, chunks)
        )
        if wide == chunks:
            return chunks, depth
        chunks = (wide[0], wide[1])
    whole = (sum(chunks[0]),), (sum(chunks[1]),)
    return whole, (0, 0)


def _depth(chunks: Chunks, reach: Callable[[Window], Window]) -> tuple[int, int]:
    row_starts, col_starts = ([0, *np.cumsum(sizes).tolist()] for sizes in chunks)
    down = across = 0
    for row, height in zip(row_starts, chunks[0]):
        for col, width in zip(col_starts, chunks[1]):
            wide = reach(Window(col, row, width, height))
            below = wide.row + wide.height - row - height
            right = wide.col + wide.width - col - width
            down, across = max(down, row - wide.row, below), max(across, col - wide.col, right)
    return down, across


def like(array: Any, cells: Any, nodata: Any = None) -> Any:
    """`cells` (band, y, x) as a DataArray that is like `array` but for its values.

    Args:
        array: what the user gave.
        cells: of Dask.
        nodata: its nodata value, where the array states none.
    """
    from .arrays import as_bands

    bands = as_bands(array, "array")
    made = bands.copy(data=cells)
    made = made.transpose(*array.dims) if "band" in array.dims or len(array.dims) > 2 else made[0]
    if len(array.dims) == 2:
        made = made.drop_vars([n for n in made.coords if n not in array.coords])
        made = made.transpose(*array.dims)
    made.name, made.attrs, made.encoding = array.name, dict(array.attrs), dict(array.encoding)
    named = ("_FillValue", "nodata", "missing_value")
    stated = any(made.attrs.get(name) is not None for name in named)
    if nodata is not None and not stated and not np.isnan(nodata):
        made.attrs["_FillValue"] = np.asarray(nodata, dtype=cells.dtype)[()]
    return made if hasattr(array.data, "dask") else made.compute()
