# SPDX-License-Identifier: GPL-2.0-or-later
"""The bands that an engine needs: found by their standard names, read as reflectance.

Names are those that a stack made from a scene's folder has in its metadata, or that the folder of
the band files tells, or the bands' own descriptions. Nothing is guessed from the order of bands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ...acquisition import acquisition
from ...errors import BandError, ProductError
from ...grid import Window
from ...raster import Band, BandSource, BoolArray
from ...scene.beside import BandsTold, scene_bands
from ...scene.sentinel2 import BANDS as SENTINEL2
from .model import SURFACE, TOP, Engine, Floats32

_STACK = "Stack the scene from its folder or archive (Stack Scene Bands, INPUT_SCENE)"
# Clouds and snow are brighter than 1 at times, half of a scene is not.
_BRIGHTEST_MEDIAN = 1.5


@dataclass(frozen=True)
class EngineBands:
    """What an engine reads of a scene.

    Args:
        scene: what is masked.
        names: standard names, in the engine's order.
        bands: of the scene, in that order.
        scaling: factor and offset to reflectance of each.
        basis: where that is known from, for the log.
        assumed: whether the values are only taken to be reflectance.
        level: TOP, SURFACE, or "" where nothing tells.
    """

    scene: BandSource
    names: tuple[str, ...]
    bands: tuple[Band, ...]
    scaling: tuple[tuple[float, float], ...]
    basis: str
    assumed: bool
    level: str

    @property
    def sentence(self) -> str:
        """For the log."""
        used = ", ".join(f"{name} ({band.index})" for name, band in zip(self.names, self.bands))
        return f"Bands: {used}. Values: {self.basis}."

    def read(self, window: Window) -> tuple[Floats32, BoolArray, BoolArray]:
        """Reflectance (bands, rows, columns), 0 where it is not known; known; without any data.

        Raises:
            ProductError: if what was taken to be reflectance cannot be.
        """
        data, valid = self.scene.read(window, [band.index for band in self.bands])
        known: BoolArray = valid.all(axis=0)
        cells = np.empty(data.shape, dtype=np.float32)
        for out, stored, (scale, offset) in zip(cells, data, self.scaling):
            out[...] = stored * np.float64(scale) + np.float64(offset)
        cells[:, ~known] = 0
        if self.assumed and known.any() and np.median(cells[:, known]) > _BRIGHTEST_MEDIAN:
            raise ProductError(
                f"The values of {self.scene.name} are no reflectance from 0 to 1, and nothing "
                "says how they become it.",
                hint=f"{_STACK} with SCALE float32.",
            )
        return cells, known, ~valid.any(axis=0)


def bands_for(engine: Engine, scene: BandSource) -> EngineBands:
    """The bands of a scene that an engine needs.

    Raises:
        BandError: if one is not there, or nothing says which it is.
        ProductError: if nothing says how values become reflectance, or the scene is of a level
            that the engine was not made for.
    """
    told = scene_bands(scene.paths, scene.tags)
    found = named(scene.data_bands, told)
    level = _level(told.product)
    if level and level not in engine.levels:
        raise ProductError(
            f"{engine.title} was made for Sentinel-2 Level-1C, and the scene is {told.product}.",
            hint="Give the Level-1C product, or choose another method.",
        )
    names = _chosen(engine, found, scene)
    bands = tuple(found[name] for name in names)
    if not engine.reflectance:
        stored = ((1.0, 0.0),) * len(bands)
        return EngineBands(scene, names, bands, stored, "as stored", False, level)
    scaling, basis, assumed = _scaling(scene, names, bands, told)
    return EngineBands(scene, names, bands, scaling, basis, assumed, level)


def named(bands: tuple[Band, ...], told: BandsTold) -> dict[str, Band]:
    """Bands by their standard names; those of which nothing tells are left out.

    A description that is a standard name stands for itself. B8A is a band of Sentinel-2 alone,
    so that where it is the others are known by their numbers, too.
    """
    known = dict(told.names)
    known.update({name: name for name, _ in SENTINEL2.values()})
    if any(band.name.upper() == "B8A" for band in bands):
        known = {**{token.lower(): name for token, (name, _) in SENTINEL2.items()}, **known}
    found: dict[str, Band] = {}
    for band in bands:
        name = known.get(band.name.lower())
        if name is not None:
            found.setdefault(name, band)
    return found


def _chosen(engine: Engine, found: Mapping[str, Band], scene: BandSource) -> tuple[str, ...]:
    names, lacking = [], []
    for wanted in engine.bands:
        name = next((one for one in wanted.split("|") if one in found), None)
        names.append(name or "")
        if name is None:
            lacking.append(wanted.replace("|", " or "))
    if lacking:
        has = ", ".join(f"{one.name or one.index} ({found_name(one, found)})"
                        for one in scene.data_bands)  # fmt: skip
        raise BandError(
            f"{engine.title} needs the bands {', '.join(lacking)}, which {scene.name} lacks or "
            f"does not name. It has: {has}.",
            hint=f"{_STACK} with these bands, or give each band its standard name as description.",
            bands=lacking,
        )
    return (*names, *(engine.more if all(name in found for name in engine.more) else ()))


def found_name(band: Band, found: Mapping[str, Band]) -> str:
    """The standard name of a band, for messages."""
    return next((name for name, one in found.items() if one is band), "not known")


def _level(product: str) -> str:
    if "Level-1" in product:
        return TOP
    return SURFACE if any(word in product for word in ("Level-2", "HLS", "surface")) else ""


def _scaling(
    scene: BandSource, names: tuple[str, ...], bands: tuple[Band, ...], told: BandsTold
) -> tuple[tuple[tuple[float, float], ...], str, bool]:
    """Factor and offset of each band, where that is known from, and whether it is assumed."""
    stated = tuple((band.scale, band.offset) for band in bands)
    if all(one != (1.0, 0.0) for one in stated):
        return stated, f"reflectance by the bands' own scale and offset, {_shown(stated)}", False
    beside = tuple(told.scales[name] for name in names if name in told.scales)
    if len(beside) == len(names):
        return beside, f"reflectance by the metadata beside the files, {_shown(beside)}", False
    known = acquisition(scene.paths[0], scene.tags, scene.bands).scaling
    if known is not None:
        alike = ((known.scale, known.offset),) * len(names)
        return alike, f"reflectance by {known.basis}, {_shown(alike)}", False
    if all(band.dtype.startswith("float") for band in bands):
        assumed = any(band.unit != "reflectance" for band in bands)
        basis = "taken to be reflectance from 0 to 1, as nothing says otherwise"
        return stated, basis if assumed else "reflectance", assumed
    raise ProductError(
        f"Nothing says how the values of {scene.name} become reflectance.",
        hint=f"{_STACK}: its scale goes with it. Or with SCALE float32.",
    )


def _shown(scaling: tuple[tuple[float, float], ...]) -> str:
    each = dict.fromkeys(f"stored × {scale:.9g} {offset:+.9g}" for scale, offset in scaling)
    return ", ".join(each)
