# SPDX-License-Identifier: GPL-2.0-or-later
"""When a scene was taken and how its numbers become reflectance: from names and metadata.

Only what a name, a tag or a metadata file says is used; where they say nothing, or contradict
each other, nothing is known. Names: USGS product identifiers (Landsat Collections 1 and 2),
ESA's of Sentinel-2, NASA's of HLS. Scales:

    Landsat Collection 1 Level-2   reflectance = 0.0001 × stored
    Landsat Collection 2 Level-2   reflectance = 0.0000275 × stored − 0.2
    Sentinel-2 before 04.00        reflectance = 0.0001 × stored
    Sentinel-2 from 04.00 on       reflectance = 0.0001 × (stored − 1000)
    HLS                            reflectance = 0.0001 × stored

Sentinel-2's offset goes by the processing baseline and not by the date, for old scenes are
processed again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from .raster import Band
from .rasterfile import shown_path

#: Metadata item in which our outputs keep the names of the files that they were made of.
SOURCE_TAG = "CANOPYCLOUD_SOURCE"

_LANDSAT = re.compile(
    r"(?P<sensor>L[COETM]0[4-9])_(?P<level>L1TP|L1GT|L1GS|L2SP|L2SR)_\d{6}_(?P<date>\d{8})"
    r"(?:_\d{8}_(?P<collection>0[12])_(?:T1|T2|RT))?"
)
_ARD = re.compile(
    r"(?P<sensor>L[COETM]0[4-9])_(?:CU|AK|HI)_\d{6}_(?P<date>\d{8})_\d{8}_C?(?P<collection>0[12])"
)
_SENTINEL = re.compile(
    r"S2[A-D]_MSI(?P<level>L1C|L2A)_(?P<date>\d{8})T\d{6}_N(?P<baseline>\d{4})_"
)
_SENTINEL_COG = re.compile(r"S2[A-D]_\d{1,2}[A-Z]{3}_(?P<date>\d{8})_\d_(?P<level>L1C|L2A)")
_SENTINEL_TILE = re.compile(r"(?<![A-Za-z])T\d{2}[A-Z]{3}_(?P<date>\d{8})T\d{6}")
_HLS = re.compile(r"HLS\.[LS]30\.T\w{5}\.(?P<year>\d{4})(?P<day>\d{3})(?:T\d{6})?")
_MODIS = re.compile(r"M[OY]D\d{2}\w+\.A(?P<year>\d{4})(?P<day>\d{3})\.")
_PLAIN = re.compile(r"(?<!\d)((?:19[789]|20\d)\d)(-?)(\d{2})\2(\d{2})(?!\d)")
_DATE_TAGS = (
    "DATE_ACQUIRED", "ACQUISITION_DATE", "SENSING_TIME", "DATATAKE_1_DATATAKE_SENSING_START",
    "PRODUCT_START_TIME", "DATETIME",
)  # fmt: skip
_MATE_BYTES, _MATES = 2_000_000, 40


@dataclass(frozen=True)
class Scaling:
    """reflectance = scale × stored + offset.

    Args:
        scale: reflectance of one stored unit.
        offset: reflectance of a stored 0.
        basis: where that is known from, for people.
    """

    scale: float
    offset: float
    basis: str


@dataclass(frozen=True)
class Acquisition:
    """What names and metadata say of a scene.

    Args:
        date: of the overpass; None if it is not known.
        date_basis: where that is known from.
        scaling: to reflectance; None if it is not known.
    """

    date: date | None = None
    date_basis: str = ""
    scaling: Scaling | None = None

    @property
    def date_text(self) -> str:
        """'2016-07-07'; 'not known' if it is not."""
        return self.date.isoformat() if self.date else "not known"


def acquisition(
    path: str | os.PathLike[str],
    tags: Mapping[str, str] | None = None,
    bands: Sequence[Band] = (),
    names: Sequence[str] = (),
) -> Acquisition:
    """Date and scale of a scene.

    Args:
        path: of the raster; its folders count, and metadata files beside it.
        tags: metadata items of the raster.
        bands: of the raster; their own scale and offset come first.
        names: others that the scene is known by.
    """
    tags = tags or {}
    source = tags.get(SOURCE_TAG, "")
    # The nearest first: what the file is called, what it was made of, the folders, the layer.
    file = Path(shown_path(path))
    folders = list(reversed(file.parts[:-1]))[:4]
    told = [file.name, *source.split("|"), *folders, *names]
    mates = "" if source else _mates_text(file)
    taken, basis = _date(told, tags, mates)
    return Acquisition(taken, basis, _own_scale(bands) or _scaling(told, tags, mates))


def days_between(one: Acquisition, other: Acquisition) -> int | None:
    """Days from one scene to the other, negative if the other is the older; None if not known."""
    if one.date is None or other.date is None:
        return None
    return (other.date - one.date).days


def source_name(paths: Sequence[str | os.PathLike[str]], tags: Mapping[str, str]) -> str:
    """What SOURCE_TAG is to say of an output: the names of the files that it was made of.

    Args:
        paths: of the inputs.
        tags: of them; what they say themselves stays.
    """
    if tags.get(SOURCE_TAG):
        return tags[SOURCE_TAG]
    if not paths:
        return ""
    first = Path(shown_path(paths[0]))
    products = [part for part in first.parts[:-1] if _SENTINEL.match(part) or _HLS.match(part)]
    return "|".join([*products[-1:], first.name])


# ------------------------------------------------------------------------------------- the date --


def _date(names: Sequence[str], tags: Mapping[str, str], mates: str) -> tuple[date | None, str]:
    for name in names:
        for pattern in (_LANDSAT, _ARD, _SENTINEL, _SENTINEL_COG, _SENTINEL_TILE, _HLS, _MODIS):
            found = pattern.search(name)
            taken = _of_match(found) if found else None
            if taken:
                return taken, f"the name {found.group() if found else name}"
    for key, value in tags.items():
        if key.upper() in _DATE_TAGS:
            taken = _iso(value)
            if taken:
                return taken, f"the metadata item {key}"
    found_text = re.search(
        r'(?:DATE_ACQUIRED\s*=\s*|<acquisition_date>|<DATATAKE_SENSING_START>|<SENSING_TIME[^>]*>'
        r'|"datetime"\s*:\s*")(\d{4}-\d{2}-\d{2})', mates
    )  # fmt: skip
    if found_text and _iso(found_text[1]):
        return _iso(found_text[1]), "the metadata beside the file"
    for name in names:
        taken = _only_date(name)
        if taken:
            return taken, f"the name {name}"
    return None, ""


def _of_match(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if parts.get("day"):
        year, day = int(parts["year"]), int(parts["day"])
        taken = date(year, 1, 1) + timedelta(days=day - 1) if 1 <= day <= 366 else None
        return taken if taken and taken.year == year else None
    return _iso(parts["date"])


def _only_date(name: str) -> date | None:
    """The date in a name that has one and no other."""
    found = {_iso("".join(match.group(1, 3, 4))) for match in _PLAIN.finditer(name)} - {None}
    return found.pop() if len(found) == 1 else None


def _iso(text: str) -> date | None:
    for form, length in (("%Y-%m-%d", 10), ("%Y%m%d", 8)):
        try:
            return datetime.strptime(str(text).strip()[:length], form).date()
        except ValueError:
            continue
    return None


# ------------------------------------------------------------------------------------ the scale --


def _own_scale(bands: Sequence[Band]) -> Scaling | None:
    """Scale and offset that the raster states for all of its bands alike, if it states them."""
    stated = {(band.scale, band.offset) for band in bands if band.color != "alpha"}
    units = {band.unit.strip().lower() for band in bands if band.color != "alpha"}
    if len(stated) != 1 or stated == {(1.0, 0.0)} or not units <= {"", "1", "reflectance"}:
        return None  # kelvin, say
    scale, offset = stated.pop()
    return Scaling(scale, offset, "scale and offset of the raster's bands")


def _scaling(names: Sequence[str], tags: Mapping[str, str], mates: str) -> Scaling | None:
    for name in names:
        found = _LANDSAT.search(name) or _ARD.search(name)
        if found:
            return _of_landsat(found, name)
        found = _SENTINEL.search(name)
        if found and found["level"] == "L2A":
            return _of_sentinel(found["baseline"])
        if found:
            return None
        if re.search(r"HLS\.[LS]30\.", name):
            return Scaling(1e-4, 0.0, "HLS")
    return _sentinel_by_metadata(names, mates)


def _of_landsat(found: re.Match[str], name: str) -> Scaling | None:
    reflective = re.search(r"[_.]sr[_.]?b(?:and)?\d", name, re.IGNORECASE)
    if not reflective:  # digital numbers of Level-1, temperature, or not to be told
        return None
    if found["collection"] == "01":
        return Scaling(1e-4, 0.0, "Landsat Collection 1 Level-2")
    if found["collection"] == "02" and found.groupdict().get("level", "L2SP") in ("L2SP", "L2SR"):
        return Scaling(2.75e-5, -0.2, "Landsat Collection 2 Level-2")
    return None


def _of_sentinel(baseline: str) -> Scaling | None:
    digits = baseline.replace(".", "")
    if not digits.isdigit() or int(digits) >= 9000:  # 99.99: a product of ESA's tests
        return None
    text = f"Sentinel-2 Level-2A, processing baseline {digits[:2]}.{digits[2:]}"
    return Scaling(1e-4, -0.1 if int(digits) >= 400 else 0.0, text)


def _sentinel_by_metadata(names: Sequence[str], mates: str) -> Scaling | None:
    """What a STAC item or the product's own metadata beside the file says."""
    level = re.search(
        r'"s2:product_type"\s*:\s*"S2MSI2A"|<PROCESSING_LEVEL>Level-2A|S2[A-D]_MSIL2A', mates
    )
    if not level:
        return None
    baseline = re.search(
        r'"(?:s2|sentinel2|processing):(?:processing_)?baseline"\s*:\s*"(\d\d\.?\d\d)"'
        r"|<PROCESSING_BASELINE>(\d\d\.\d\d)<|S2[A-D]_MSIL2A_\d{8}T\d{6}_N(\d{4})_", mates
    )  # fmt: skip
    if not baseline:
        return None
    found = _of_sentinel(next(part for part in baseline.groups() if part))
    # Of files whose offset was taken off already the item says so.
    applied = re.search(r'"(?:earthsearch|sentinel):boa_offset_applied"\s*:\s*true', mates)
    if found and found.offset and applied:
        return Scaling(1e-4, 0.0, f"{found.basis}, offset applied already")
    return found


def _mates_text(path: Path) -> str:
    """Text of the metadata files beside a raster that can only be its own."""
    folder = path.parent
    try:
        kinds = (".txt", ".xml", ".json")
        mates = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in kinds][:_MATES]
        same = [mate for mate in mates if _one_scene(mate.name, path.name)]
        texts = [
            mate.read_text(encoding="utf-8", errors="replace")
            for mate in same
            if mate.is_file() and mate.stat().st_size <= _MATE_BYTES
        ]
    except OSError:
        return ""
    # Metadata of two scenes say nothing of the one.
    return "\n".join(texts) if len({_scene_of(text) for text in texts} - {""}) <= 1 else ""


def _one_scene(mate: str, raster: str) -> bool:
    """Whether a metadata file may speak of a raster: named alike, or as metadata files are."""
    if mate.endswith(".aux.xml"):
        return False
    if mate.split(".")[0] == raster.split(".")[0]:
        return True
    # "B04.tif" says nothing, so that what lies beside it does.
    bare = re.fullmatch(r"B\d{1,2}A?(?:_\d0m)?", raster.split(".")[0], re.IGNORECASE)
    known = re.match(r"MTD_MSIL2A|S2[A-D]_|.*_MTL\.", mate)
    return bool(bare and known)


def _scene_of(text: str) -> str:
    found = re.search(r"S2[A-D]_MSIL\w\w_\d{8}T\d{6}_N\d{4}_\w+|L[COETM]0[4-9]_\w{4}_\d{6}_\d{8}",
                      text)  # fmt: skip
    return found[0] if found else ""
