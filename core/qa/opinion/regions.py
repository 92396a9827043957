# SPDX-License-Identifier: GPL-2.0-or-later
"""From bits to objects: clouds, surfaces that are given back, shadows. Rules on whole arrays."""

from __future__ import annotations

import numpy as np

from ...fill.judgement.evidence import (
    CLOUD_BIT,
    CLOUD_CORE,
    MIN_CELLS,
    SHADOW_BIT,
    SHADOW_CORE,
    Bytes,
    objects,
)
from ...morphology import grow, label
from ...raster import BoolArray
from ..decode import Classes
from ..products import CLASSES
from .bits import FAINT_CORE, LIKE
from .sun import COARSE

# What may be a bright surface taken for cloud; a rule of the user's own may mean anything.
RESCUABLE = ("cloud", "thin_cloud", "cirrus", "haze", "heavy_haze")
_CLOUD_CODES = np.array([CLASSES[name].code for name in RESCUABLE], dtype=np.uint8)
_DILATED = CLASSES["dilated"].code
# Nothing is given back so near to what is found to be cloud: its edge may lie there.
NEAR_CLOUD = 3
# The agency's own dilation reaches 3 cells.
DILATED_BY = 4
_SHARE = 0.5


def clouds_of(bits: Bytes) -> BoolArray:
    """cloud[p] = p is in an object of cells that may be cloud, with a core that surely is.

    Args:
        bits: of `bits.agreed` (rows, columns).
    """
    return objects((bits & CLOUD_BIT) != 0, (bits & CLOUD_CORE) != 0)


def shadows_of(bits: Bytes, zone: BoolArray) -> BoolArray:
    """shadow[p] = p is in an object that may be shadow, with a core, a fainter one in the zone.

    Args:
        bits: of `bits.agreed` (rows, columns).
        zone: where a cloud can have cast a shadow, same shape.
    """
    core = (bits & SHADOW_CORE) != 0
    core |= ((bits & FAINT_CORE) != 0) & zone
    return objects((bits & SHADOW_BIT) != 0, core)


def rescued_of(bits: Bytes, classes: Classes, clouds: BoolArray) -> BoolArray:
    """rescued[p] = the QA calls p cloud, p is as bright as on every clear date, no cloud is near.

    What is left of an object of QA cloud of which at least half is given back goes with it, in
    pieces of fewer than MIN_CELLS cells without found cloud. So do cells that the agency's own
    dilation laid around it, where no other QA cloud is near.

    Args:
        bits: of `bits.agreed` (rows, columns).
        classes: of the QA raster, same shape.
        clouds: of `clouds_of`, same shape.
    """
    named = np.isin(classes, _CLOUD_CODES)
    rescued: BoolArray = named & ((bits & LIKE) != 0)
    if not rescued.any():
        return rescued
    near = grow(clouds, NEAR_CLOUD)
    rescued &= ~near
    rescued |= _left_over(named, rescued, near)
    dilated = classes == _DILATED
    if dilated.any():
        beside = grow(rescued, DILATED_BY) & ~grow(named & ~rescued, DILATED_BY)
        rescued |= dilated & beside
    return rescued


def _left_over(named: BoolArray, rescued: BoolArray, near: BoolArray) -> BoolArray:
    """Small pieces of QA cloud objects that are given back for the most part."""
    labels, count = label(named, corners=True)
    size = np.bincount(labels.ravel(), minlength=count + 1)
    back = np.bincount(labels[rescued], minlength=count + 1)
    most = back >= _SHARE * size
    most[0] = False
    rest = most[labels] & ~rescued
    pieces, count = label(rest, corners=True)
    size = np.bincount(pieces.ravel(), minlength=count + 1)
    spoiled = np.bincount(pieces[rest & near], minlength=count + 1)
    keep = (size < MIN_CELLS) & (spoiled == 0)
    keep[0] = False
    found: BoolArray = keep[pieces]
    return found


def coarse(cells: BoolArray) -> BoolArray:
    """out[c] = any of the COARSE × COARSE cells of c is set."""
    rows, cols = cells.shape
    wide = np.pad(cells, [(0, -rows % COARSE), (0, -cols % COARSE)])
    blocks = wide.reshape(wide.shape[0] // COARSE, COARSE, -1, COARSE)
    found: BoolArray = blocks.any(axis=(1, 3))
    return found


def is_cloud(classes: Classes) -> BoolArray:
    """Whether a class is one of those that may be cloud and cast a shadow."""
    found: BoolArray = np.isin(classes, _CLOUD_CODES)
    return found
