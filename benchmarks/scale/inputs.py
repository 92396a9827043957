# SPDX-License-Identifier: GPL-2.0-or-later
"""What the jobs read, made once: inputs.py KIND SIZE FOLDER."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import jobs


def canopy(size: int, folder: Path) -> None:
    """A canopy of size × size cells of 1 m, as in `benchmarks/zonal`."""
    sys.path.insert(0, str(jobs.BENCHMARKS / "zonal"))
    import data

    data.SIZE = size
    place = folder / f"canopy{size}"
    place.mkdir(parents=True, exist_ok=True)
    data.canopy(place)


def scene(size: int, folder: Path) -> None:
    """A scene of seven bands and its QA band, as in `benchmarks/mask`."""
    sys.path.insert(0, str(jobs.BENCHMARKS / "mask"))
    import data

    data.make(folder, size)


def pair(size: int, folder: Path) -> None:
    """A scene with a hole and a donor, as in `benchmarks/fill`."""
    sys.path.insert(0, str(jobs.BENCHMARKS / "fill"))
    import speed

    speed.make(folder, size, 7)


def series(size: int, folder: Path, most: int = 32) -> None:
    """Eight dates of size × size cells, and folders of four, eight and more of their kind.

    More than eight are the same eight again a year later: links, with another date in the name.
    """
    sys.path.insert(0, str(jobs.BENCHMARKS / "repair"))
    place = folder / f"series{size}"
    if (place / "made").exists():
        return
    jobs.use_tree()
    from generated import write_series

    write_series(place / "of8", size)
    dates = sorted((place / "of8").iterdir())
    for count in (4, 16, most):
        for k in range(count):
            old = dates[k % 8].name
            new = f"{int(old[:4]) + k // 8}{old[4:]}"
            there = place / f"of{count}" / new
            there.mkdir(parents=True, exist_ok=True)
            for path in (place / "of8" / old).iterdir():
                os.link(path, there / path.name.replace(old, new))
    (place / "made").touch()


if __name__ == "__main__":
    KINDS = {"canopy": canopy, "scene": scene, "pair": pair, "series": series}
    KINDS[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))
