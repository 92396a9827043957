# SPDX-License-Identifier: GPL-2.0-or-later
"""The formats that outputs are written in: those that are tested to keep what is promised.

What of it a format can hold (types, numbers of bands, names) is not listed: a small raster of the
same kind is written and read back before work begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .errors import OutputError


@dataclass(frozen=True)
class Format:
    """A raster format.

    Args:
        driver: GDAL's short name of it.
        name: its name for messages.
        extensions: of its files, with the dot, in small letters.
        lossless: creation options without which values would change.
        lossless_bytes: those of cells of 8 bits alone.
    """

    driver: str
    name: str
    extensions: tuple[str, ...]
    lossless: Mapping[str, str] = field(default_factory=dict)
    lossless_bytes: Mapping[str, str] = field(default_factory=dict)

    def options_for(self, dtype: str) -> dict[str, str]:
        """Creation options without which cells of that type would change."""
        return {**self.lossless, **(self.lossless_bytes if dtype == "uint8" else {})}


GEOTIFF = Format("GTiff", "GeoTIFF", (".tif", ".tiff"))

FORMATS: tuple[Format, ...] = (
    GEOTIFF,
    Format("HFA", "Erdas Imagine", (".img",)),
    Format("ENVI", "ENVI", (".dat",)),
    Format("EHdr", "Esri BIL", (".bil",)),
    Format("SAGA", "SAGA grid", (".sdat",)),
    Format("RST", "Idrisi raster", (".rst",)),
    Format("PCIDSK", "PCIDSK", (".pix",)),
    Format("AAIGrid", "Arc/Info ASCII grid", (".asc",)),
    Format("GPKG", "GeoPackage", (".gpkg",), {}, {"TILE_FORMAT": "PNG"}),
    Format("netCDF", "netCDF", (".nc",)),
    Format("JP2OpenJPEG", "JPEG 2000", (".jp2",), {"QUALITY": "100", "REVERSIBLE": "YES"}),
    Format("PNG", "PNG", (".png",)),
    Format("WEBP", "WebP", (".webp",), {"LOSSLESS": "YES", "EXACT": "1"}),
)
_BY_EXTENSION = {ending: each for each in FORMATS for ending in each.extensions}
_NEVER = {
    ".vrt": "a VRT holds no cells, only the names of other files",
    ".jpg": "JPEG changes the values of cells",
    ".jpeg": "JPEG changes the values of cells",
    ".ers": "an ERMapper header cannot hold every CRS",
    ".grd": "several programs use it, each for a format of its own",
}

WAY_OUT = "Use .tif (GeoTIFF keeps everything)."


def output_extensions() -> list[str]:
    """Extensions of all formats without the dot, GeoTIFF's first."""
    return [ending[1:] for each in FORMATS for ending in each.extensions]


def format_of(path: Path) -> Format:
    """The format that a file's extension names; GeoTIFF if it has none.

    Raises:
        OutputError: if it names none in which values are kept.
    """
    suffix = path.suffix.lower()
    if not suffix:
        return GEOTIFF
    if suffix in _BY_EXTENSION:
        return _BY_EXTENSION[suffix]
    reason = _NEVER.get(suffix)
    raise OutputError(
        f"No raster can be written as '{suffix}': {reason}."
        if reason
        else f"No raster format is known for the extension '{suffix}'.",
        hint=WAY_OUT,
        path=str(path),
    )
