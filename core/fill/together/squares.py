# SPDX-License-Identifier: GPL-2.0-or-later
"""Fields told for squares of cells, interpolated to cells: the same bits in every window."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..methods.protocol import MISFIT_SQUARE
from ..methods.seamless.coarsegrid import Floats32, enlarge
from ..methods.seamless.local import crop_coarse

# Fields vary so slowly that squares of so many cells may share a value.
_SHARED = 4

Places = NDArray[np.intp]


def at_cells(field: Floats32, at: tuple[Places, Places]) -> Floats32:
    """Bilinear interpolation between the centres of squares.

    Args:
        field: of the whole scene (layers, rows, columns), in squares of MISFIT_SQUARE cells.
        at: rows and columns of cells of the scene (n,).

    Returns:
        (layers, n).
    """
    row, col = at
    if not row.size:
        return np.empty((field.shape[0], 0), dtype=np.float32)
    first = int(row.min()) // MISFIT_SQUARE, int(col.min()) // MISFIT_SQUARE
    top, left = (MISFIT_SQUARE * f for f in first)
    shape = int(row.max()) - top + 1, int(col.max()) - left + 1
    part, skip = crop_coarse(field, first, shape, MISFIT_SQUARE)
    above, before = (cells // _SHARED for cells in skip)
    down, across = (-(-side // _SHARED) for side in shape)
    fine = enlarge(
        np.ascontiguousarray(part), MISFIT_SQUARE // _SHARED, (down + above, across + before)
    )
    width = fine.shape[-1]
    places = ((row - top) // _SHARED + above) * width + (col - left) // _SHARED + before
    out: Floats32 = fine.reshape(field.shape[0], -1).take(places, axis=1)
    return out
