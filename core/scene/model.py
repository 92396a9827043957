# SPDX-License-Identifier: GPL-2.0-or-later
"""What a scene says of itself, as values. Nothing here opens a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..errors import BandError
from .whereabouts import Whereabouts

REFLECTIVE, THERMAL, PAN = "reflective", "thermal", "panchromatic"


@dataclass(frozen=True)
class SceneBand:
    """One band of a scene.

    Args:
        name: the standard name: blue, green, red, nir, swir16 … (the common names of STAC's
            electro-optical extension), the token where the sensor is not known.
        token: as the files name it: B02, SR_B4.
        path: what GDAL opens.
        band: in that file, 1 is the first.
        kind: REFLECTIVE, THERMAL or PAN.
        wavelength: centre in nanometres, None if not known.
        resolution: metres a cell as the product states it, None if not known.
        scale: reflectance = stored * scale + offset; None where the scene does not say.
        offset: see scale.
        nodata: stored value that means "no observation", None if not known.
        saturated: stored value that means "too bright to measure", None if there is none.
        of: how many bands the file has by its name, None if that says nothing.
    """

    name: str
    token: str
    path: str
    band: int = 1
    kind: str = REFLECTIVE
    wavelength: float | None = None
    resolution: float | None = None
    scale: float | None = None
    offset: float = 0.0
    nodata: int | None = None
    saturated: int | None = None
    of: int | None = None


@dataclass(frozen=True)
class SceneQa:
    """A QA raster of a scene.

    Args:
        product: its id in `core.qa.products`, or a name of its own for one that is not decoded.
        path: what GDAL opens.
    """

    product: str
    path: str


@dataclass(frozen=True)
class Scene:
    """A scene that was found.

    Args:
        id: the product's name.
        sensor: "Landsat 8 OLI/TIRS", "Sentinel-2A MSI".
        product: "Collection 2 Level-2", "Level-2A, baseline 04.00".
        acquired: the day, None if nothing says so.
        bands: in natural order.
        qa: QA rasters, the one to decode first.
        source: the folder or archive.
        sun: azimuth and elevation of the sun in degrees, None if not known.
        notes: sentences on what is missing or was assumed.
        place: where it lies by its metadata or name, None if they do not say.
    """

    id: str
    sensor: str
    product: str
    acquired: date | None
    bands: tuple[SceneBand, ...]
    qa: tuple[SceneQa, ...] = ()
    source: str = ""
    sun: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()
    place: Whereabouts | None = None

    @property
    def reflective(self) -> tuple[SceneBand, ...]:
        """Bands that a cloud mask and a fill are for: no thermal, no panchromatic ones."""
        return tuple(band for band in self.bands if band.kind == REFLECTIVE)

    def chosen(self, names: Sequence[str] | None = None) -> tuple[SceneBand, ...]:
        """Bands by standard name or token, in the order of the scene; the reflective ones if None.

        Raises:
            BandError: if the scene has no band of that name.
        """
        if not names:
            return self.reflective
        known = {key for band in self.bands for key in (band.name.casefold(), _short(band.token))}
        wanted = [_short(name) for name in names]
        lacking = [name.strip() for name, key in zip(names, wanted) if key not in known]
        if lacking:
            has = ", ".join(f"{band.name} ({band.token})" for band in self.bands)
            raise BandError(
                f"{self.id} has no band {', '.join(lacking)}.", hint=f"It has {has}."
            )
        return tuple(
            band
            for band in self.bands
            if band.name.casefold() in wanted or _short(band.token) in wanted
        )


def _short(name: str) -> str:
    """A band's name for comparison: SR_B2, B02 and b2 are one."""
    bare = re.sub(r"^(sr|st|ta|bt)_(?=b\d)", "", name.strip().casefold())
    return re.sub(r"^b0+(?=\d)", "b", bare)
