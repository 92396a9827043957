# SPDX-License-Identifier: GPL-2.0-or-later
"""What an engine needs and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
from numpy.typing import NDArray

from ..decode import Classes

Floats32 = NDArray[np.float32]
#: Product levels: reflectance at the top of the atmosphere, and of the surface.
TOP, SURFACE = "l1c", "l2a"


@dataclass(frozen=True)
class Asked:
    """What an engine is to do.

    Args:
        bands: standard names of the bands that it will get, in order.
        level: TOP or SURFACE.
        threshold: probability from 0 to 1 above which a cell is cloud, for an engine that has one.
    """

    bands: tuple[str, ...]
    level: str
    threshold: float


@dataclass(frozen=True)
class Loaded:
    """An engine that is ready.

    Args:
        said: its name and version, for the log and the record.
        classes: from cells (bands, rows, columns), 0 in all bands where there is no data, to codes
            of classes (rows, columns).
        notes: what the user should know.
    """

    said: str
    classes: Callable[[Floats32], Classes]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Engine:
    """A package that tells cloud.

    A scene is given to it in units of `unit` cells on a side, with `before` cells above and left
    of them and `after` below and right, so that it says of each cell what it says of the whole.

    Args:
        title: its name.
        bands: standard names, in its order; "nir08|nir" for the first of these that there is.
        more: bands that it uses as well if all of them are there.
        load: imports the package.
        reflectance: whether values have to be reflectance; else any units do.
        levels: what it was made for.
        metres: smallest and largest cells that its authors name.
        unit: 0 for the whole scene at once.
        before: a multiple of the step of its own tiles.
        after: also the fewest cells of the last unit.
        least: cells that a scene must have on each side.
        most: cells that a scene may have, where it is taken at once.
    """

    title: str
    bands: tuple[str, ...]
    load: Callable[[Asked], Loaded]
    more: tuple[str, ...] = ()
    reflectance: bool = True
    levels: tuple[str, ...] = (TOP, SURFACE)
    metres: tuple[float, float] = (0.0, 1000.0)
    unit: int = 0
    before: int = 0
    after: int = 0
    least: int = 1
    most: int = 0
