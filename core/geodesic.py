# SPDX-License-Identifier: GPL-2.0-or-later
"""Where one comes to on the ellipsoid, for many starts at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

WGS84_A = 6378137.0
WGS84_F = 1 / 298.257223563


def radii_of_curvature(latitude: Any) -> tuple[Any, Any]:
    """Radii of WGS 84 along the meridian and across it, metres, at latitudes in degrees.

    M = a (1 − e²) / w³ and N = a / w with w² = 1 − e² sin² φ.
    """
    e2 = WGS84_F * (2 - WGS84_F)
    w2 = 1 - e2 * np.sin(np.radians(latitude)) ** 2
    return WGS84_A * (1 - e2) / w2**1.5, WGS84_A / np.sqrt(w2)


def destinations(
    longitude: FloatArray, latitude: FloatArray, azimuth: FloatArray, distance: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """End points of geodesics on WGS 84 (direct problem, by the series of T. Vincenty, 1975).

    Args:
        longitude: degrees. All four broadcast against each other.
        latitude: degrees.
        azimuth: degrees clockwise from north.
        distance: metres.

    Returns:
        longitude (not wrapped at the date line), latitude in degrees; to about 0.1 mm.
    """
    a, f = WGS84_A, WGS84_F
    b = a * (1 - f)
    phi, alpha = np.radians(latitude), np.radians(azimuth)
    sin_alpha, cos_alpha = np.sin(alpha), np.cos(alpha)
    reduced = np.arctan2((1 - f) * np.sin(phi), np.cos(phi))
    sin_u, cos_u = np.sin(reduced), np.cos(reduced)
    start = np.arctan2(sin_u, cos_u * cos_alpha)
    equatorial = cos_u * sin_alpha
    cos2_alpha = 1 - equatorial**2
    u2 = cos2_alpha * (a * a - b * b) / (b * b)
    big_a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    big_b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    straight = distance / (b * big_a)
    sigma = straight + np.zeros_like(start)
    for _ in range(20):
        middle = np.cos(2 * start + sigma)
        change = _bend(big_b, sigma, middle)
        step = straight + change - sigma
        sigma = sigma + step
        if not np.any(np.abs(step) > 1e-14):
            break
    middle = np.cos(2 * start + sigma)
    sin_s, cos_s = np.sin(sigma), np.cos(sigma)
    across = sin_u * sin_s - cos_u * cos_s * cos_alpha
    end = np.arctan2(
        sin_u * cos_s + cos_u * sin_s * cos_alpha, (1 - f) * np.hypot(equatorial, across)
    )
    lam = np.arctan2(sin_s * sin_alpha, cos_u * cos_s - sin_u * sin_s * cos_alpha)
    c = f / 16 * cos2_alpha * (4 + f * (4 - 3 * cos2_alpha))
    inner = sigma + c * sin_s * (middle + c * cos_s * (2 * middle**2 - 1))
    east = lam - (1 - c) * f * equatorial * inner
    return longitude + np.degrees(east), np.degrees(end)


def _bend(big_b: Any, sigma: Any, middle: Any) -> Any:
    sin_s, cos_s = np.sin(sigma), np.cos(sigma)
    second = cos_s * (2 * middle**2 - 1)
    third = big_b / 6 * middle * (4 * sin_s**2 - 3) * (4 * middle**2 - 3)
    return big_b * sin_s * (middle + big_b / 4 * (second - third))


def bearings(
    longitude: FloatArray, latitude: FloatArray, to_longitude: FloatArray, to_latitude: FloatArray
) -> FloatArray:
    """Azimuth in degrees from points to others that are near (some kilometres at most)."""
    middle = np.radians((latitude + to_latitude) / 2)
    e2 = WGS84_F * (2 - WGS84_F)
    # Radii of curvature along the parallel and along the meridian.
    w2 = 1 - e2 * np.sin(middle) ** 2
    along = np.cos(middle) * w2 / (1 - e2)
    turn = (to_longitude - longitude + 180.0) % 360.0 - 180.0
    found: FloatArray = np.degrees(np.arctan2(turn * along, to_latitude - latitude))
    return found
