# SPDX-License-Identifier: GPL-2.0-or-later
"""Several donors for one scene: the dates of New York, and made-up series of dates at 30 m."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pairs as all_of
from scipy import ndimage


@dataclass
class Dates:
    name: str
    target: np.ndarray  # (bands, rows, columns), stored units
    clear: np.ndarray  # (rows, columns): the scene is usable
    mask: np.ndarray  # the cloud mask whose shapes are used
    donors: list[tuple[np.ndarray, np.ndarray]] = field(default_factory=list)  # values, usable
    days: list[int] = field(default_factory=list)  # between scene and donor

    def holes(self) -> Iterator[np.ndarray]:
        """Simulated holes where any donor has data; see `pairs.simulated_holes`."""
        anywhere = np.any([ok for _, ok in self.donors], axis=0)
        one = all_of.Pair(self.name, self.target, self.target, self.clear, anywhere, self.mask)
        yield from all_of.simulated_holes(one)


def new_york(data: Path) -> Iterator[Dates]:
    """Each of the eight dates from the three that are nearest in time."""
    found: dict[str, Dates] = {}
    for pair in all_of.new_york(data):
        _, _, own, _, other = pair.name.split()
        one = found.setdefault(
            own, Dates(f"New York {own}", pair.target, pair.clear, pair.mask)
        )
        one.donors.append((pair.donor, pair.donor_ok))
        one.days.append(_day(other) - _day(own))
    for one in found.values():
        order = sorted(range(len(one.days)), key=lambda k: abs(one.days[k]))[:3]
        one.donors = [one.donors[k] for k in order]
        one.days = [one.days[k] for k in order]
        yield one


def _day(text: str) -> int:
    return datetime.date(2018, int(text[:2]), int(text[2:])).toordinal()


def generated(seed: int, shape=(320, 360), count: int = 3, cloud_size: float = 60.0) -> Dates:
    """One ground on several dates: each with its season, light, haze, noise, changes and clouds.

    The first donor is the one nearest in time, but each has its own clouds, a tenth of its cells.
    """
    rng = np.random.default_rng(seed)
    height, wet = all_of.noise(rng, shape, 120), all_of.noise(rng, shape, 60)
    patches = ndimage.zoom(rng.integers(0, 6, tuple(n // 12 + 2 for n in shape)), 12, order=0)
    kind = np.where(height > 0.6, 0, np.where(wet > 1.6, 4, patches[: shape[0], : shape[1]]))
    fertile = ndimage.gaussian_filter(rng.normal(size=shape), 1.0) * 0.6 + 0.08 * wet
    light = 1 + 0.10 * (np.roll(height, 1, 1) - np.roll(height, -1, 1))

    def date(season: float, move: float, change: float):
        covers = all_of._COVERS * (1 + season * rng.normal(0, 0.12, all_of._COVERS.shape))
        base = covers[kind].transpose(2, 0, 1).astype(np.float32)
        own = fertile + 0.25 * season * all_of.noise(rng, shape, 8, 2)
        base *= 1 + 0.12 * own * np.array([1, 1, 1.2, -0.8, 1, 1.2])[:, None, None]
        base *= 1 + (1 + 0.5 * season) * (light - 1)
        haze = 1 + 0.5 * all_of.noise(rng, shape, 200, 2)
        base += haze * np.array([120, 80, 50, 20, 8, 4])[:, None, None]
        changed = all_of.noise(rng, shape, 20, 2)
        where = changed > np.quantile(changed, 1 - change)
        base[:, where] = covers[3][:, None] * (1 + 0.1 * rng.normal(size=where.sum()))
        base = ndimage.shift(base, (0, move, -move), order=1, mode="nearest")
        base += rng.normal(0, 25, base.shape)
        return np.rint(base).astype(np.int16)

    target = date(0.6, 0.25, 0.01)
    clouds = all_of.noise(rng, shape, cloud_size)
    cloud = clouds > np.quantile(clouds, 0.87)
    mask = cloud | np.roll(cloud, (9, -14), (0, 1))
    found = Dates(f"generated series {seed}", target, ~mask, mask)
    for k in range(count):
        season = 0.6 + 0.25 * k
        own = all_of.noise(rng, shape, 50)
        found.donors.append((date(season, 0.1 * k, 0.01 + 0.02 * k), own < np.quantile(own, 0.9)))
        found.days.append(16 * (k + 1))
    return found


def all_dates(data: Path | None) -> Iterator[Dates]:
    if data is not None and data.is_dir():
        yield from new_york(data)
    for seed in (11, 12, 13):
        yield generated(seed)
