# SPDX-License-Identifier: GPL-2.0-or-later
"""What speaks for cloud and for shadow, by comparison with what another date says.

A cloud raises every band, the short wavelengths most; a shadow lowers every band, the long
wavelengths most. Change on the ground (a fire scar, a mown field) moves bands in different
directions or lets some stay. So all bands must agree, cells must lie far outside of what the
regression usually leaves, and form an object of some size with a core beyond doubt. What is
found must look the part as well: cloud among the brighter cells of the scene, shadow among the
darker ones. That leaves out clouds and shadows of the other date, against which clear cells stand
out. Bands are in order of wavelength.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...morphology import label
from ...raster import BoolArray
from ..methods.seamless.coarsegrid import Floats32, blur
from ..view.sample import Floats

Bytes = NDArray[np.uint8]

# In robust deviations of what the regression leaves, after smoothing over about a cell:
# an object reaches as far as the first, and needs a core beyond the second.
CLOUD = (3.0, 10.0)
SHADOW = (2.0, 8.0)
MIN_CELLS = 20
CORE_CELLS = 3
CORE_SHARE = 0.1
BRIGHT, _DARK, _NOT_BRIGHT = 0.8, 0.4, 0.98
CLOUD_BIT, CLOUD_CORE, SHADOW_BIT, SHADOW_CORE = 1, 2, 4, 8


@dataclass(frozen=True)
class Levels:
    """What is bright and what is dark in this scene, in scaled units.

    Args:
        bright: the short wavelengths of a cloud lie above.
        dark: the long wavelengths of a shadow lie below.
        ordinary: what the other date predicts where there is a shadow lies below.
    """

    bright: float
    dark: float
    ordinary: float

    @classmethod
    def of(cls, scaled: Floats) -> Levels:
        """Of clear cells in scaled units (bands, n)."""
        half = max(1, len(scaled) // 2)
        short, long = np.median(scaled[:half], axis=0), np.median(scaled[-half:], axis=0)
        return cls(
            float(np.quantile(short, BRIGHT)),
            float(np.quantile(long, _DARK)),
            float(np.quantile(long, _NOT_BRIGHT)),
        )


@dataclass(frozen=True)
class Deviation:
    """How cells differ from what another date says, smoothed over about a cell.

    Args:
        seen: the scene in scaled units (bands, rows, columns).
        expected: what the other date says should be there, same shape.
        deviation: (seen - expected) / width, same shape.
        cloud: min(median of d over the shorter half of the bands, 2 + 3 * smallest d), d being
            the deviation (rows, columns).
        shadow: min(-median of d over the longer half, 1 - 2 * largest d), same shape.
    """

    seen: Floats32
    expected: Floats32
    deviation: Floats32
    cloud: Floats32
    shadow: Floats32

    @property
    def half(self) -> int:
        """Number of bands that count as short, and as long."""
        return max(1, len(self.seen) // 2)


def deviations(
    actual: Floats32, predicted: Floats32, usable: BoolArray, width: Floats32
) -> Deviation:
    """How cells differ from what another date says; see `Deviation`.

    Args:
        actual: the scene, scaled (bands, rows, columns).
        predicted: what the other date says should be there, same shape.
        usable: cells that are known in both (rows, columns).
        width: usual deviation by band (bands,).
    """
    seen, expected = smoothed(actual, usable), smoothed(predicted, usable)
    deviation = (seen - expected) / width[:, None, None]
    return Deviation(seen, expected, deviation, *scores(deviation))


def smoothed(values: Floats32, usable: BoolArray) -> Floats32:
    """Mean of the usable cells around, over about a cell (bands, rows, columns).

    Args:
        values: (bands, rows, columns).
        usable: which of them count (rows, columns).
    """
    weight = np.maximum(blur(usable.astype(np.float32)), np.float32(1e-3))
    mean: Floats32 = blur(np.where(usable, values, np.float32(0))) / weight
    return mean


def scores(deviation: Floats32) -> tuple[Floats32, Floats32]:
    """How much speaks for cloud and for shadow, from deviations (bands, …); see `Deviation`."""
    half = max(1, len(deviation) // 2)
    cloud = np.minimum(np.median(deviation[:half], axis=0), 2 + 3 * deviation.min(axis=0))
    shadow = np.minimum(-np.median(deviation[-half:], axis=0), 1 - 2 * deviation.max(axis=0))
    return cloud, shadow


def cloud_and_shadow(found: Deviation, usable: BoolArray, levels: Levels) -> Bytes:
    """Bits by cell: may be cloud, is surely cloud, may be shadow, is surely shadow.

    Args:
        found: how cells differ from what the other date says.
        usable: cells that are known in both (rows, columns).
        levels: what is bright and dark here.
    """
    bright, dark = bright_and_dark(found, usable, levels)
    bits = np.zeros(usable.shape, dtype=np.uint8)
    bits[bright & (found.cloud > CLOUD[0])] |= CLOUD_BIT
    bits[bright & (found.cloud > CLOUD[1])] |= CLOUD_CORE
    bits[dark & (found.shadow > SHADOW[0])] |= SHADOW_BIT
    bits[dark & (found.shadow > SHADOW[1])] |= SHADOW_CORE
    return bits


def bright_and_dark(
    found: Deviation, usable: BoolArray, levels: Levels
) -> tuple[BoolArray, BoolArray]:
    """Where cells are bright enough for a cloud, and dark enough for a shadow (rows, columns)."""
    half = found.half
    bright = usable & (np.median(found.seen[:half], axis=0) > levels.bright)
    dark = usable & (np.median(found.seen[-half:], axis=0) < levels.dark)
    dark &= np.median(found.expected[-half:], axis=0) < levels.ordinary
    return bright, dark


def objects(edge: BoolArray, core: BoolArray) -> BoolArray:
    """Cells of objects, joined by sides and corners, that are large enough and have a core.

    Args:
        edge: cells of objects (rows, columns).
        core: cells that are beyond doubt, same shape.
    """
    labels, count = label(edge, corners=True)
    size = np.bincount(labels.ravel(), minlength=count + 1)
    sure = np.bincount(labels[core], minlength=count + 1)
    keep = (size >= MIN_CELLS) & (sure >= CORE_CELLS) & (sure >= CORE_SHARE * size)
    keep[0] = False
    found: BoolArray = keep[labels]
    return found
