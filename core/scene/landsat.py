# SPDX-License-Identifier: GPL-2.0-or-later
"""Landsat 4 to 9, Collection 1 and 2, Level-1 and Level-2, and ARD: from names and MTL.

Names: LSDS-1619 and LSDS-1618 (Collection 2), LSDS-1368 (Collection 1). Scale of Collection 2
Level-2: 0.0000275 and -0.2; of Collection 1 surface reflectance: 0.0001; of Level-1: from the MTL,
divided by the sine of the sun's elevation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from math import radians, sin

from ..errors import ProductError
from .listing import Listing
from .metadata import mtl_values, number
from .model import PAN, REFLECTIVE, THERMAL, Scene, SceneBand, SceneQa
from .whereabouts import by_corners

_ID = re.compile(
    r"(?P<id>L(?P<kind>[COTEM])0(?P<number>[4-9])_(?P<level>L[12]\w\w|CU)_\d{6}_(?P<date>\d{8})"
    r"(?:_\d{8}_C?(?P<collection>\d\d)_(?:T1|T2|RT|A[12]|V\d\d))?)_(?P<part>.+)",
    re.IGNORECASE,
)
_BAND = re.compile(
    r"(?P<set>SR_?|ST_?|TA_?|BT_?)?(?:B|band)(?P<number>\d{1,2})(?:_VCID_(?P<gain>\d))?(?:_crop)?$",
    re.IGNORECASE,
)
# Name, centre in nm, metres. Centres: USGS, "What are the band designations for the Landsat
# satellites?"
_OLI = {
    1: ("coastal", 443, 30), 2: ("blue", 482, 30), 3: ("green", 561, 30), 4: ("red", 655, 30),
    5: ("nir", 865, 30), 6: ("swir16", 1609, 30), 7: ("swir22", 2201, 30),
    8: ("pan", 590, 15), 9: ("cirrus", 1373, 30), 10: ("lwir11", 10895, 30),
    11: ("lwir12", 12005, 30),
}  # fmt: skip
_MSS = {  # of Landsat 4 and 5; names as STAC has them
    1: ("green", 550, 60), 2: ("red", 650, 60), 3: ("nir08", 750, 60), 4: ("nir09", 950, 60),
}  # fmt: skip
_TM = {
    1: ("blue", 485, 30), 2: ("green", 560, 30), 3: ("red", 660, 30), 4: ("nir", 830, 30),
    5: ("swir16", 1650, 30), 6: ("lwir", 11450, 30), 7: ("swir22", 2215, 30),
    8: ("pan", 710, 15),
}  # fmt: skip
# What a file is by the last part of its name, and in Collection 1, whose bits of saturation and of
# aerosol are others and are not decoded; the QA to decode stands first.
_QA = (
    (r"QA_?PIXEL", "landsat_c2_{family}", "landsat_c2_{family}"),
    (r"PIXEL_?QA(_crop)?", "landsat_c1_{old}", "landsat_c1_{old}"),
    (r"BQA", "landsat_c1_bqa_{old}", "landsat_c1_bqa_{old}"),
    (r"(QA_?RADSAT|radsat_qa)(_crop)?", "landsat_c2_radsat_{family}", "qa_radsat"),
    (r"(SR_QA_AEROSOL|sr_aerosol)(_crop)?", "landsat_c2_aerosol_{family}", "sr_aerosol"),
    (r"SR_CLOUD_QA", "landsat_sr_cloud_qa", "landsat_sr_cloud_qa"),
)


# The same values in three forms; one of them is read, the first of these that is there.
_MTL = ("MTL.TXT", "MTL.JSON", "MTL.XML")


def landsat_scenes(listing: Listing) -> list[Scene]:
    """The Landsat scenes among the files.

    Raises:
        ProductError: if an MTL file contradicts the name of the scene beside it.
    """
    scenes = (_scene(listing, found) for found in _by_id(listing).values())
    return [scene for scene in scenes if scene is not None]


def landsat_parts(listing: Listing) -> list[Listing]:
    """The files of each Landsat scene by itself."""
    return [listing.only([n for _, n in found]) for found in _by_id(listing).values()]


def _by_id(listing: Listing) -> dict[str, list[tuple[re.Match[str], str]]]:
    parts: dict[str, list[tuple[re.Match[str], str]]] = {}
    for name in listing.names:
        match = _ID.match(name.rsplit("/", 1)[-1])
        if match:
            parts.setdefault(match["id"].upper(), []).append((match, name))
    return parts


def _scene(listing: Listing, found: Sequence[tuple[re.Match[str], str]]) -> Scene | None:
    first = found[0][0]
    modern = int(first["number"]) >= 8
    family, old = ("l89", "l8") if modern else ("l47", "l47")
    acquired = datetime.strptime(first["date"], "%Y%m%d").date()
    collection = int(first["collection"]) if first["collection"] else None
    values: Mapping[str, str] = {}
    place = None
    told = {match["part"].upper(): name for match, name in reversed(found)}
    for name in [told[form] for form in _MTL if form in told][:1]:
        values = mtl_values(listing.read(name))
        place = by_corners(values, name.rsplit("/", 1)[-1])
        _refuse_contradiction(first, acquired, values, name)
    bands: list[SceneBand] = []
    qa: list[tuple[int, SceneQa]] = []
    for match, name in found:
        stem, dot, ending = match["part"].rpartition(".")
        if ending.lower() not in ("tif", "tiff", "img") or not dot:
            continue
        path = listing.path(name)
        band = _BAND.fullmatch(stem)
        if band:
            surface = bool(band["set"]) or "band" in stem.lower()
            bands.append(_band(band, path, _bands_of(first), surface, collection, values))
            continue
        for rank, (pattern, now, then) in enumerate(_QA):
            if re.fullmatch(pattern, stem, re.IGNORECASE):
                product = then if collection == 1 else now
                qa.append((rank, SceneQa(product.format(family=family, old=old), path)))
    if not bands and not qa:
        return None
    bands.sort(key=lambda one: (_order(one.token), one.token))
    level = "Level-2" if any(_is_surface(one.token) for one in bands) or (
        first["level"].upper().startswith("L2")
    ) else "Level-1"  # fmt: skip
    product = f"Collection {collection} {level}" if collection else level
    notes = [] if bands else ["There is a QA raster and no band."]
    if bands and all(one.scale is None for one in bands if one.kind == REFLECTIVE):
        notes.append("No MTL file says how to turn the numbers into reflectance.")
    return Scene(
        first["id"],
        f"Landsat {first['number']} {_instrument(first['kind'], modern)}",
        product,
        acquired,
        tuple(bands),
        tuple(one for _, one in sorted(qa, key=lambda pair: pair[0])),
        listing.source,
        _sun(values),
        tuple(notes),
        place,
    )


def _band(
    match: re.Match[str],
    path: str,
    table: Mapping[int, tuple[str, int, int]],
    surface: bool,
    collection: int | None,
    values: Mapping[str, str],
) -> SceneBand:
    index = int(match["number"])
    name, wavelength, metres = table.get(index, (f"b{index}", None, None))
    kind = THERMAL if name.startswith("lwir") else PAN if name == "pan" else REFLECTIVE
    if match["set"] and match["set"].upper().startswith(("ST", "BT")):
        kind = THERMAL
    gain = f"_VCID_{match['gain']}" if match["gain"] else ""
    prefix = match["set"].upper().rstrip("_") + "_" if match["set"] else ""
    scale, offset, nodata = _scaling(index, kind, surface, collection, values)
    # Collection 2 says it in QA_RADSAT, Level-1 nowhere.
    saturated = 20_000 if nodata == -9999 and kind == REFLECTIVE else None
    return SceneBand(
        name, f"{prefix}B{index}{gain}", path, 1, kind, wavelength, metres, scale, offset, nodata,
        saturated,
    )  # fmt: skip


def _bands_of(match: re.Match[str]) -> Mapping[int, tuple[str, int, int]]:
    if int(match["number"]) >= 8:
        return _OLI
    return _MSS if match["kind"].upper() == "M" else _TM


def _scaling(
    index: int, kind: str, surface: bool, collection: int | None, values: Mapping[str, str]
) -> tuple[float | None, float, int | None]:
    """Factor and offset to reflectance, and the number that means "no observation"."""
    if kind == THERMAL:
        return None, 0.0, -9999 if surface and collection == 1 else 0
    if surface and collection == 2:
        group = "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS"
        factor = number(values.get(f"{group}/REFLECTANCE_MULT_BAND_{index}"))
        add = number(values.get(f"{group}/REFLECTANCE_ADD_BAND_{index}"))
        return factor or 2.75e-05, -0.2 if add is None else add, 0
    if surface:
        return 0.0001, 0.0, -9999
    for group in ("LEVEL1_RADIOMETRIC_RESCALING", "RADIOMETRIC_RESCALING"):
        factor = number(values.get(f"{group}/REFLECTANCE_MULT_BAND_{index}"))
        add = number(values.get(f"{group}/REFLECTANCE_ADD_BAND_{index}"))
        sun = _sun(values)
        if factor is not None and add is not None and sun is not None and sun[1] > 0:
            height = sin(radians(sun[1]))
            return factor / height, add / height, 0
    return None, 0.0, 0


def _sun(values: Mapping[str, str]) -> tuple[float, float] | None:
    azimuth, elevation = number(values.get("SUN_AZIMUTH")), number(values.get("SUN_ELEVATION"))
    return None if azimuth is None or elevation is None else (azimuth, elevation)


def _refuse_contradiction(
    match: re.Match[str], acquired: date, values: Mapping[str, str], name: str
) -> None:
    craft = values.get("SPACECRAFT_ID", "")
    stated = values.get("DATE_ACQUIRED", "")
    wrong = []
    place = re.search(r"_L\d\w\w_(\d{3})(\d{3})_", match["id"], re.IGNORECASE)
    stands = [
        (values[f"{which}WRS_PATH"], values[f"{which}WRS_ROW"])
        for which in ("", "TARGET_")
        if values.get(f"{which}WRS_PATH") and values.get(f"{which}WRS_ROW")
    ]
    if place and stands and all(number(a) != float(place[1]) or number(b) != float(place[2])
                                for a, b in stands):  # fmt: skip
        wrong.append(f"path and row are {' and '.join(stands[0])}")
    if craft and not craft.endswith(match["number"]):
        wrong.append(f"the spacecraft is {craft}")
    if stated and stated != acquired.isoformat():
        wrong.append(f"the date is {stated}")
    if wrong:
        raise ProductError(
            f"{name} says that {' and '.join(wrong)}, which is not what the files beside it are "
            f"named for ({match['id']}).",
            hint="Is it the metadata file of another scene?",
        )


def _instrument(kind: str, modern: bool) -> str:
    thematic = "TIRS" if modern else "TM"
    return {"C": "OLI/TIRS", "O": "OLI", "T": thematic, "E": "ETM+", "M": "MSS"}[kind.upper()]


def _is_surface(token: str) -> bool:
    return token.startswith("SR_")


def _order(token: str) -> int:
    found = re.search(r"B(\d+)", token)
    return int(found[1]) if found else 99
