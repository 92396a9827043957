# SPDX-License-Identifier: GPL-2.0-or-later
"""Harmonized Landsat Sentinel, PlanetScope, Sentinel-2 bands beside a STAC item, plain folders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from ..acquisition import acquisition
from ..plural import plural
from .listing import Listing
from .model import REFLECTIVE, THERMAL, Scene, SceneBand, SceneQa
from .sentinel2 import BANDS as S2_BANDS
from .stack import band_token, natural_order, without_band
from .whereabouts import by_tile

_HLS = re.compile(
    r"(?P<id>HLS\.(?P<kind>L30|S30)\.T(?P<tile>\w{5})\.(?P<date>\d{7})T\d{6}\.v\d\.\d)\."
    r"(?P<part>\w+)\.tif$",
    re.IGNORECASE,
)
# HLS User Guide v2.0, tables 4 and 5; scale 0.0001, fill -9999.
_HLS_L30 = {
    "B01": "coastal", "B02": "blue", "B03": "green", "B04": "red", "B05": "nir",
    "B06": "swir16", "B07": "swir22", "B09": "cirrus", "B10": "lwir11", "B11": "lwir12",
}  # fmt: skip
_PLANET = re.compile(
    r"(?P<id>(?P<date>\d{8})_\w+?)_(?:3B_)?(?P<part>Analytic(?:MS)?(?P<sr>_SR)?(?P<eight>_8b)?"
    r"(?:_SR)?(?:_harmonized)?(?:_clip|_reproject)*|udm2(?:_clip|_reproject)*)\.tif$",
    re.IGNORECASE,
)
_PLANET_4 = (("blue", 490), ("green", 565), ("red", 665), ("nir", 865))
_PLANET_8 = (
    ("coastal", 443), ("blue", 490), ("green_i", 531), ("green", 565), ("yellow", 610),
    ("red", 665), ("rededge", 705), ("nir", 865),
)  # fmt: skip
_STAC_S2 = re.compile(
    r"(?P<id>(?P<craft>S2[A-D])_(?P<tile>\d{2}[A-Z]{3})_(?P<date>\d{8})_\d_L(?P<l>1C|2A))"
)
# What band files without numbers are called, by wavelength, and the standard name.
_COLOURS = {
    "coastal": "coastal", "blue": "blue", "green": "green", "red": "red", "rededge": "rededge",
    "nir": "nir", "nir08": "nir08", "swir16": "swir16", "swir1": "swir16", "swir22": "swir22",
    "swir2": "swir22",
}  # fmt: skip
_RASTERS = (".tif", ".tiff", ".jp2", ".img")
# What a QA raster is called, the one to decode first before the others; what its codes mean, they
# and its name have to tell. That of saturation, aerosol or temperature says nothing of clouds.
_PLAIN_QA = tuple(
    re.compile(word, re.IGNORECASE)
    for word in (
        r"QA_?PIXEL", r"PIXEL_?QA", r"(?<![A-Z0-9])BQA", r"(?<![A-Z0-9])SCL", r"Fmask", r"udm2",
        r"MSK_CLASSI", r"MSK_CLDPRB", r"QA60",
        r"(?<![A-Z0-9])(?<!ST_)QA(?![A-Z0-9])(?!_?RADSAT|_?AEROSOL)",
    )
)  # fmt: skip


def hls_scenes(listing: Listing) -> list[Scene]:
    """HLS L30 and S30 granules among the files."""
    granules: dict[str, list[tuple[re.Match[str], str]]] = {}
    for name in listing.names:
        match = _HLS.match(name.rsplit("/", 1)[-1])
        if match:
            granules.setdefault(match["id"], []).append((match, name))
    scenes = []
    for key, files in granules.items():
        kind = files[0][0]["kind"].upper()
        table = _HLS_L30 if kind == "L30" else {t: common for t, (common, _) in S2_BANDS.items()}
        bands, qa = [], []
        for match, name in files:
            part, path = match["part"], listing.path(name)
            if part.lower() == "fmask":
                qa.append(SceneQa("hls_fmask", path))
            elif part.upper() in table:
                common = table[part.upper()]
                thermal = common.startswith("lwir")
                bands.append(
                    SceneBand(
                        common, part.upper(), path, kind=THERMAL if thermal else REFLECTIVE,
                        resolution=30.0, scale=None if thermal else 0.0001, nodata=-9999,
                    )
                )  # fmt: skip
        acquired = datetime.strptime(files[0][0]["date"], "%Y%j").date()
        sensor = f"HLS {kind} ({'Landsat' if kind == 'L30' else 'Sentinel-2'})"
        scenes.append(
            Scene(
                key, sensor, "HLS v2", acquired, _sorted(bands), tuple(qa), listing.source,
                place=by_tile(files[0][0]["tile"]),
            )
        )  # fmt: skip
    return scenes


def planet_scenes(listing: Listing) -> list[Scene]:
    """PlanetScope scenes of 4 or 8 bands, with their udm2."""
    found: dict[str, list[tuple[re.Match[str], str]]] = {}
    for name in listing.names:
        match = _PLANET.match(name.rsplit("/", 1)[-1])
        if match:
            found.setdefault(match["id"], []).append((match, name))
    scenes = []
    for key, files in found.items():
        bands: list[SceneBand] = []
        qa = []
        for match, name in files:
            if match["part"].lower().startswith("udm2"):
                qa.append(SceneQa("planet_udm2", listing.path(name)))
                continue
            table = _PLANET_8 if match["eight"] else _PLANET_4
            surface = "_sr" in match["part"].lower()
            bands = [
                SceneBand(
                    common, f"B{i}", listing.path(name), i, wavelength=wave, resolution=3.0,
                    scale=0.0001 if surface else None, nodata=0, of=len(table),
                )
                for i, (common, wave) in enumerate(table, start=1)
            ]  # fmt: skip
        if bands:
            acquired = datetime.strptime(files[0][0]["date"], "%Y%m%d").date()
            unit = "surface reflectance" if bands[0].scale else "radiance"
            product = f"{plural(len(bands), 'band')}, {unit}"
            scenes.append(
                Scene(
                    key, "PlanetScope", product, acquired, tuple(bands),
                    tuple(qa), listing.source,
                )
            )  # fmt: skip
    return scenes


def plain_scenes(listing: Listing) -> list[Scene]:
    """The band files of one folder that no other source claims, as one scene."""
    names = [
        name
        for name in listing.names
        if "/" not in name and name.lower().endswith(_RASTERS)
    ]
    item = next((m for n in listing.names if "/" not in n and (m := _STAC_S2.match(n))), None)
    flags = _flags_of(names)
    qa = [
        SceneQa("sentinel2_scl" if item and "SCL" in name.upper() else "auto", listing.path(name))
        for name in flags
    ]
    # A QA raster whose name has a band in it, B1_QA say, is none.
    bands = [name for name in names if band_token(name) and name not in flags]
    if item is None:
        return _unknown_scenes(listing, bands or _by_colour(names), flags)
    if not bands:
        return []
    ordered = [bands[i] for i in natural_order(bands)]
    known = [
        SceneBand(S2_BANDS[t][0], t, listing.path(n), resolution=None, nodata=0)
        for n in ordered
        if (t := _s2_token(band_token(n))) in S2_BANDS
    ]
    acquired = datetime.strptime(item["date"], "%Y%m%d").date()
    note = "Nothing beside the bands states their scale and offset."
    return [
        Scene(
            item["id"], f"Sentinel-2{item['craft'][-1]} MSI", f"Level-{item['l']}", acquired,
            _sorted(known), tuple(qa), listing.source, None, (note,), by_tile(item["tile"]),
        )
    ]  # fmt: skip


def _unknown_scenes(
    listing: Listing, names: Sequence[str], flags: Sequence[str]
) -> list[Scene]:
    """Band files that only their own names tell of.

    One scene; where a band is there more than once, one for each name without its band.
    """
    tokens = [_token(name) for name in names]
    groups: dict[str, list[str]] = {"": list(names)} if names else {}
    if len(set(tokens)) < len(tokens):
        groups = {}
        for name in names:
            groups.setdefault(without_band(name).casefold(), []).append(name)
    return [
        _unknown_scene(listing, rest, group, [n for n in flags if len(groups) < 2 or _of(n, rest)])
        for rest, group in groups.items()
    ]


def _of(flag: str, rest: str) -> bool:
    """Whether a QA raster is named as the bands are."""
    stem = without_band(flag).casefold()
    words = [word.search(stem) for word in _PLAIN_QA]
    bare = [stem[: m.start()] + stem[m.end() :] for m in words if m]
    return any(one.strip("._- ") == rest for one in (stem, *bare))


def _unknown_scene(
    listing: Listing, rest: str, names: Sequence[str], flags: Sequence[str]
) -> Scene:
    finest: dict[str, str] = {}
    for name in sorted(names, key=lambda one: (_metres(one), one)):
        finest.setdefault(_token(name), name)
    chosen = [one for one in names if one in finest.values()]
    ordered = [chosen[i] for i in natural_order(chosen)]
    if not band_token(ordered[0]):
        ordered.sort(key=lambda name: list(_COLOURS).index(_token(name)))
    path = listing.path(ordered[0])
    taken = acquisition(path).date
    unknown = "sensor" if taken else "sensor and date"
    notes = [f"Neither names nor metadata say which {unknown} these bands are of."]
    if len(chosen) < len(names):
        others = ", ".join(name for name in names if name not in chosen)
        notes.append(f"Of bands that are there more than once the finest is taken, not {others}.")
    safe = re.search(r"([^\\/]+\.SAFE)[\\/]", listing.source, re.IGNORECASE)
    if safe:
        notes.append(f"{safe[1]} around them does: choose that folder.")
    own = without_band(ordered[0]) if rest else ""
    return Scene(
        own or re.split(r"[\\/]", listing.source)[-1], "unknown sensor", "band files", taken,
        tuple(
            SceneBand(_COLOURS.get(_token(n), _token(n)), _token(n), listing.path(n))
            for n in ordered
        ),
        tuple(SceneQa("auto", listing.path(name)) for name in flags), listing.source, None,
        tuple(notes),
    )  # fmt: skip


def _metres(name: str) -> int:
    found = re.search(r"_(\d\d)m\.\w+$", name)
    return int(found[1]) if found else 0


def _token(name: str) -> str:
    return band_token(name) or _colour(name)


def _colour(name: str) -> str:
    """The colour that a file is called by, "" if by none."""
    found = re.search(
        rf"(?:^|[\W_])({'|'.join(_COLOURS)})(?:_\d\dm)?\.\w+$", name, re.IGNORECASE
    )
    return found[1].lower() if found else ""


def _by_colour(names: Sequence[str]) -> list[str]:
    """Files called blue, red, nir … where none is called by a band's number."""
    return [name for name in names if _colour(name)]


def _flags_of(names: Sequence[str]) -> list[str]:
    """Which files are QA rasters by their names, the one to decode first before the others."""
    found = [n for word in _PLAIN_QA for n in names if word.search(n.rsplit(".", 1)[0])]
    return list(dict.fromkeys(found))


def _s2_token(token: str) -> str:
    match = re.fullmatch(r"B0?(\d{1,2})(A?)", token)
    return f"B{match[1]}A" if match and match[2] else f"B{int(match[1]):02d}" if match else token


def _sorted(bands: Sequence[SceneBand]) -> tuple[SceneBand, ...]:
    return tuple(bands[i] for i in natural_order([band.token for band in bands]))
