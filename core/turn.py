# SPDX-License-Identifier: GPL-2.0-or-later
"""Sines and cosines of degrees."""

from __future__ import annotations

import numpy as np

from .transforms import FloatArray


def sin_cos(degrees: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Exact at whole quarters of a turn, so that a square turned by 90° is itself.

    Args:
        degrees: of any shape; NaN stays NaN.
    """
    angle = np.radians(degrees)
    with np.errstate(invalid="ignore"):
        sin, cos = np.sin(angle), np.cos(angle)
        quarter = degrees % 90.0 == 0.0
    return np.where(quarter, np.rint(sin), sin), np.where(quarter, np.rint(cos), cos)
