# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentinel-2 L1C and L2A as SAFE, before and after processing baseline 04.00.

Reflectance = (stored + offset) / quantification. The offset (-1000) came with baseline 04.00 and
is read from the metadata, band by band, never assumed. Source: Sentinel-2 Products Specification
Document, S2-PDGS-TAS-DI-PSD, issue 14.9 and later.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from ..errors import ProductError
from .listing import Listing
from .metadata import ends_whole, number, xml_elements, xml_text
from .model import Scene, SceneBand, SceneQa
from .whereabouts import by_tile

# Standard name and metres, in the order of the metadata's band_id.
BANDS = {
    "B01": ("coastal", 60), "B02": ("blue", 10), "B03": ("green", 10), "B04": ("red", 10),
    "B05": ("rededge071", 20), "B06": ("rededge075", 20), "B07": ("rededge078", 20),
    "B08": ("nir", 10), "B8A": ("nir08", 20), "B09": ("nir09", 60), "B10": ("cirrus", 60),
    "B11": ("swir16", 20), "B12": ("swir22", 20),
}  # fmt: skip
_NAME = re.compile(
    r"(?P<craft>S2[A-D])_MSI(?P<level>L1C|L2A)_(?P<date>\d{8})T\d{6}_N(?P<baseline>\d{4})_"
    r"R\d{3}_T(?P<tile>\w{5})_\w+?(?:\.SAFE)?$"
)
_IMAGE = re.compile(r"_(?P<band>B\d\w|SCL)(?:_(?P<metres>\d\d)m)?\.(?:jp2|tif)$", re.IGNORECASE)
_QA = (
    (r"MSK_CLDPRB_(\d\d)m\.(jp2|tif)$", "sentinel2_cldprb"),
    (r"MSK_CLASSI_B00\.(jp2|tif)$", "sentinel2_classi"),
)


def safe_scenes(listing: Listing) -> list[Scene]:
    """The Sentinel-2 scenes among the files, one for each MTD_MSIL1C.xml or MTD_MSIL2A.xml.

    Raises:
        ProductError: if the metadata contradict the folder's name, or the images are not there.
    """
    found = []
    for name in listing.names:
        folder, _, base = name.rpartition("/")
        if base in ("MTD_MSIL1C.xml", "MTD_MSIL2A.xml"):
            found.append(_scene(listing.below(folder), base))
    return found


def _scene(listing: Listing, metadata: str) -> Scene:
    text = listing.read(metadata)
    uri = xml_text(text, "PRODUCT_URI")
    name = _NAME.match(uri)
    baseline = xml_text(text, "PROCESSING_BASELINE")
    start = xml_text(text, "DATATAKE_SENSING_START") or xml_text(text, "PRODUCT_START_TIME")
    acquired = _day(start, metadata)
    if name is None:
        raise ProductError(
            f"{metadata} names no Sentinel-2 product (PRODUCT_URI is '{uri}').",
            hint="Is the file complete?",
        )
    _refuse_contradiction(listing, name, baseline, acquired, text)
    _refuse_incomplete(name, text, metadata)
    images = _images(listing)
    if not any(band in images for band in BANDS):
        raise ProductError(
            f"{uri} has metadata and no image: none of its IMG_DATA files is there.",
            hint="Download the whole product.",
        )
    scaling = _scaling(text, name["level"])
    waves = _wavelengths(text)
    bands, notes = [], []
    for index, (token, (common, _)) in enumerate(BANDS.items()):
        if token not in images:
            continue
        metres, path = min(images[token])
        scale, offset = scaling.get(index, (None, 0.0))
        bands.append(
            SceneBand(
                common, token, path, 1, "reflective", waves.get(index), metres, scale, offset, 0,
                65535,
            )
        )  # fmt: skip
    listed = {
        match["band"].upper()
        for _, file in xml_elements(text, "IMAGE_FILE")
        if (match := _IMAGE.search(file + ".jp2"))
    }
    lacking = sorted(band for band in listed & set(BANDS) if band not in images)
    if lacking:
        notes.append(f"Listed in the metadata but not there: {', '.join(lacking)}.")
    level = {"L1C": "Level-1C", "L2A": "Level-2A"}[name["level"]]
    return Scene(
        re.sub(r"\.SAFE$", "", uri),
        f"Sentinel-2{name['craft'][-1]} MSI",
        f"{level}, baseline {baseline}",
        acquired,
        tuple(bands),
        _qa(listing, images),
        listing.source,
        _sun(listing),
        tuple(notes),
        by_tile(name["tile"]),
    )


def _images(listing: Listing) -> dict[str, list[tuple[float, str]]]:
    """Band to its files as (metres, path)."""
    found: dict[str, list[tuple[float, str]]] = {}
    for name in listing.names:
        match = _IMAGE.search(name) if "/IMG_DATA/" in f"/{name}" else None
        if match:
            token = match["band"].upper()
            own = BANDS.get(token, ("", 20))[1]
            metres = float(match["metres"] or own)
            found.setdefault(token, []).append((metres, listing.path(name)))
    return found


def _qa(listing: Listing, images: dict[str, list[tuple[float, str]]]) -> tuple[SceneQa, ...]:
    found = [SceneQa("sentinel2_scl", min(images["SCL"])[1])] if "SCL" in images else []
    for pattern, product in _QA:
        files = sorted(name for name in listing.names if re.search(pattern, name, re.IGNORECASE))
        found.extend(SceneQa(product, listing.path(name)) for name in files[:1])
    return tuple(found)


def _scaling(text: str, level: str) -> dict[int, tuple[float | None, float]]:
    """Factor and offset to reflectance of each band_id."""
    surface = level == "L2A"
    tag = "BOA_QUANTIFICATION_VALUE" if surface else "QUANTIFICATION_VALUE"
    quantification = number(xml_text(text, tag))
    if not quantification or quantification <= 0:
        return {}
    offsets = _offsets(text, level)
    return {
        index: (1.0 / quantification, offsets.get(index, 0.0) / quantification)
        for index in range(len(BANDS))
    }


def _offsets(text: str, level: str) -> dict[int, float]:
    tag = "BOA_ADD_OFFSET" if level == "L2A" else "RADIO_ADD_OFFSET"
    return {
        int(pairs["band_id"]): float(value)
        for pairs, value in xml_elements(text, tag)
        if pairs.get("band_id", "").isdigit() and number(value) is not None
    }


def _wavelengths(text: str) -> dict[int, float]:
    """Centre of each band in nm: CENTRAL stands in the order of the bands."""
    values = [number(value) for _, value in xml_elements(text, "CENTRAL")]
    return {i: value for i, value in enumerate(values) if value is not None}


def _sun(listing: Listing) -> tuple[float, float] | None:
    for name in listing.names:
        if name.endswith("MTD_TL.xml"):
            text = listing.read(name)
            start = text.find("<Mean_Sun_Angle>")
            part = text[start : text.find("</Mean_Sun_Angle>", start)] if start >= 0 else ""
            zenith = number(xml_text(part, "ZENITH_ANGLE"))
            azimuth = number(xml_text(part, "AZIMUTH_ANGLE"))
            if zenith is not None and azimuth is not None:
                return azimuth, 90.0 - zenith
    return None


def _day(text: str, where: str) -> date:
    try:
        return datetime.strptime(text[:10], "%Y-%m-%d").date()
    except ValueError as error:
        raise ProductError(f"{where} states no sensing date ('{text}').") from error


def _refuse_incomplete(name: re.Match[str], text: str, metadata: str) -> None:
    """Half a file can hold the factor and not the offset."""
    lacking = "" if ends_whole(text) else "its end is missing"
    if not lacking and "0400" <= name["baseline"] < "9000" and not _offsets(text, name["level"]):
        lacking = "it states no offset"
    if lacking:
        raise ProductError(
            f"{metadata} of {name.group(0)} is not complete: {lacking}.",
            hint="Scale and offset follow from it, so the scene is not read. Download it again.",
        )


def _refuse_contradiction(
    listing: Listing, name: re.Match[str], baseline: str, acquired: date, text: str
) -> None:
    """Compare what the metadata say with the product's name and that of its folder."""
    wrong = []
    if baseline.replace(".", "") != name["baseline"]:
        wrong.append(f"baseline {baseline} against N{name['baseline']}")
    if acquired.strftime("%Y%m%d") != name["date"]:
        wrong.append(f"date {acquired} against {name['date']}")
    craft = xml_text(text, "SPACECRAFT_NAME")
    if craft and craft[-1] != name["craft"][-1]:
        wrong.append(f"spacecraft {craft} against {name['craft']}")
    folder = _NAME.match(re.split(r"[\\/]", listing.source)[-1])
    if folder and folder.group(0).removesuffix(".SAFE") != name.group(0).removesuffix(".SAFE"):
        wrong.append(f"product {name.group(0)} in folder {folder.group(0)}")
    if wrong:
        raise ProductError(
            f"The metadata of {name.group(0)} contradict its name: {'; '.join(wrong)}.",
            hint="Scale and offset follow from them, so the scene is not read. Download it again.",
        )
