# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of QA products. Adding a product is adding rows; nothing here computes.

Bit layouts were compared between the Earth Engine catalogue, unpackqa, CloudMasking and real
scenes; each product names its source. "unverified" means the agency's own document was not read.
"""

from __future__ import annotations

from .model import Bits as _Bits
from .model import ClassInfo, Product, QaClass, bit, level, values

# Codes are those of the mask raster and stay as they are: people's styles depend on them.
CLASSES: dict[str, ClassInfo] = {
    "fill": ClassInfo(1, "Fill (no observation)", (70, 70, 70)),
    "cloud": ClassInfo(2, "Cloud", (228, 228, 240)),
    "shadow": ClassInfo(3, "Cloud shadow", (64, 60, 120)),
    "cirrus": ClassInfo(4, "Cirrus", (140, 200, 235)),
    "dilated": ClassInfo(5, "Dilated cloud, adjacent to cloud", (186, 172, 214)),
    "snow": ClassInfo(6, "Snow or ice", (0, 210, 210)),
    "water": ClassInfo(7, "Water", (40, 100, 220)),
    "haze": ClassInfo(8, "Light haze", (222, 204, 160)),
    "heavy_haze": ClassInfo(9, "Heavy haze", (196, 160, 90)),
    "aerosol": ClassInfo(10, "High aerosol", (170, 120, 60)),
    "saturated": ClassInfo(11, "Saturated or defective", (230, 60, 60)),
    "occlusion": ClassInfo(12, "Terrain occlusion, dropped pixel", (120, 70, 40)),
    "dark": ClassInfo(13, "Dark area, topographic shadow", (40, 40, 40)),
    "unclassified": ClassInfo(14, "Unclassified", (150, 150, 150)),
    "fire": ClassInfo(15, "Fire", (255, 120, 0)),
    "rule": ClassInfo(100, "Masked by the rule", (228, 228, 240)),
    "added": ClassInfo(101, "Added by clean-up (closing, dilation)", (250, 170, 200)),
    "unknown": ClassInfo(102, "Outside the QA raster", (110, 90, 110)),
}
# Not part of any product: they come about while masking.
EXTRA_CLASSES = ("rule", "added", "unknown")

_EE = "Earth Engine catalogue"
# A processed Landsat cell always has a confidence, so 0 is what other programs leave around it.
_LANDSAT_FILL = QaClass("fill", (bit(0), values(0)))

# A name without the satellite fits the products of all; their codes then tell.
_START = r"(^|[^A-Z])"
_L89 = _START + r"L[COT]0?[89]_?.*"
_L47 = _START + r"L[ETM]0?[457]_?.*"
_ANY = rf"^(?!.*{_START}L[A-Z]0?[4-9]).*"


def _c1_pixel_qa(l8: bool) -> tuple[QaClass, ...]:
    cloud = QaClass("cloud", (bit(5),), (bit(5), level(6, 2)))
    common = (_LANDSAT_FILL, cloud, QaClass("shadow", (bit(3),)))
    rest = (QaClass("snow", (bit(4),)), QaClass("water", (bit(2),)))
    if not l8:
        return common + rest
    cirrus = QaClass("cirrus", (level(8, 3),), (level(8, 2),))
    return (*common, cirrus, *rest, QaClass("occlusion", (bit(10),)))


def _c1_bqa(l8: bool) -> tuple[QaClass, ...]:
    cirrus = (QaClass("cirrus", (level(11, 3),), (level(11, 2),)),) if l8 else ()
    return (
        _LANDSAT_FILL,
        QaClass("cloud", (bit(4),), (bit(4), level(5, 2))),
        QaClass("shadow", (level(7, 3),), (level(7, 2),)),
        *cirrus,
        QaClass("snow", (level(9, 3),), (level(9, 2),)),
        QaClass("occlusion", (bit(1),)),
        QaClass("saturated", (level(2, 1),)),
    )


def _c2_qa_pixel(l89: bool) -> tuple[QaClass, ...]:
    # Level 2 of the other confidences is reserved in the guide, so only cloud has a medium one.
    cirrus = (QaClass("cirrus", (bit(2),)),) if l89 else ()
    return (
        _LANDSAT_FILL,
        QaClass("cloud", (bit(3),), (bit(3), level(8, 2))),
        QaClass("shadow", (bit(4),)),
        *cirrus,
        QaClass("dilated", (bit(1),)),
        QaClass("snow", (bit(5),)),
        QaClass("water", (bit(7),)),
    )


PRODUCTS: tuple[Product, ...] = (
    Product(
        id="landsat_c2_l89",
        title="Landsat 8-9 Collection 2 QA_PIXEL",
        bits=16,
        classes=_c2_qa_pixel(True),
        default=("cloud", "shadow", "cirrus", "dilated"),
        names=(_L89 + "QA_?PIXEL", _ANY + "QA_?PIXEL"),
        impossible=(),
        unusual=(level(8, 0, 0), level(10, 0, 0), level(12, 0, 0), level(14, 0, 0)),
        source=f"LSDS-1619 v2 as cited by unpackqa; {_EE} LC08_C02_L2",
    ),
    Product(
        id="landsat_c2_l47",
        title="Landsat 4-7 Collection 2 QA_PIXEL",
        bits=16,
        classes=_c2_qa_pixel(False),
        default=("cloud", "shadow", "dilated"),
        names=(_L47 + "QA_?PIXEL", _ANY + "QA_?PIXEL"),
        impossible=(bit(2), level(14, 1)),
        unusual=(level(8, 0, 0), level(10, 0, 0), level(12, 0, 0)),
        note="Landsat 4-7 have no cirrus band, so no cirrus class.",
        source=f"LSDS-1618 v3 as cited by unpackqa; {_EE} LE07_C02_T1_L2, LT05_C02_T1_L2",
    ),
    Product(
        id="landsat_c1_l8",
        title="Landsat 8 Collection 1 pixel_qa",
        bits=16,
        classes=_c1_pixel_qa(True),
        default=("cloud", "shadow"),
        names=(_L89 + "PIXEL_?QA", _ANY + "PIXEL_?QA"),
        impossible=(_Bits(11, 15, 1, 31),),
        unusual=(level(6, 0, 0), level(8, 0, 0), level(8, 2, 2), _Bits(1, 5, 0, 0)),
        source="CloudMasking do_pixel_qa; real scenes; LSDS-1368 unverified",
    ),
    Product(
        id="landsat_c1_l47",
        title="Landsat 4-7 Collection 1 pixel_qa",
        bits=16,
        classes=_c1_pixel_qa(False),
        default=("cloud", "shadow"),
        names=(_L47 + "PIXEL_?QA", _ANY + "PIXEL_?QA"),
        impossible=(_Bits(8, 15, 1, 255),),
        unusual=(level(6, 0, 0), _Bits(1, 5, 0, 0)),
        note="Landsat 4-7 have no cirrus band, so no cirrus class.",
        source="CloudMasking do_pixel_qa; LSDS-1370 unverified",
    ),
    Product(
        id="landsat_c1_bqa_l8",
        title="Landsat 8 Collection 1 Level-1 BQA",
        bits=16,
        classes=_c1_bqa(True),
        default=("cloud", "shadow", "cirrus"),
        names=(_L89 + "BQA", _ANY + _START + "BQA"),
        impossible=(_Bits(13, 15, 1, 7),),
        unusual=(
            *(level(first, 0, 0) for first in (5, 7, 9, 11)),
            *(level(first, 2, 2) for first in (7, 9, 11)),
        ),
        source=f"{_EE} LC08_C01; CloudMasking do_qaband_c1_l89",
    ),
    Product(
        id="landsat_c1_bqa_l47",
        title="Landsat 4-7 Collection 1 Level-1 BQA",
        bits=16,
        classes=_c1_bqa(False),
        default=("cloud", "shadow"),
        names=(_L47 + "BQA", _ANY + _START + "BQA"),
        impossible=(_Bits(11, 15, 1, 31),),
        unusual=(
            *(level(first, 0, 0) for first in (5, 7, 9)),
            *(level(first, 2, 2) for first in (7, 9)),
        ),
        note="Landsat 4-7 have no cirrus band, so no cirrus class.",
        source=f"{_EE} LE07_C01, LT05_C01; CloudMasking do_qaband_c1_l457",
    ),
    Product(
        id="sentinel2_scl",
        title="Sentinel-2 Level-2A scene classification (SCL)",
        bits=8,
        classes=(
            QaClass("fill", (values(0),)),
            QaClass("cloud", (values(8, 9),)),
            QaClass("shadow", (values(3),)),
            QaClass("cirrus", (values(10),)),
            QaClass("saturated", (values(1),)),
            QaClass("snow", (values(11),)),
            QaClass("water", (values(6),)),
            QaClass("dark", (values(2),)),
            QaClass("unclassified", (values(7),)),
        ),
        default=("cloud", "shadow", "cirrus", "saturated"),
        names=(_START + r"SCL([^A-Z]|$)",),
        impossible=(_Bits(0, 15, 12, 65535),),
        unusual=(),
        note="Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.",
        source=f"{_EE} S2_SR; stactools-packages/sentinel2",
    ),
    Product(
        id="sentinel2_qa60",
        title="Sentinel-2 QA60",
        bits=16,
        classes=(
            QaClass("fill", ()),
            QaClass("cloud", (bit(10),)),
            QaClass("cirrus", (bit(11),)),
        ),
        default=("cloud", "cirrus"),
        names=(r"QA60",),
        impossible=(_Bits(0, 9, 1, 1023), _Bits(12, 15, 1, 15)),
        unusual=(),
        note=(
            "QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, "
            "not clear."
        ),
        source=f"{_EE} S2_SR",
    ),
    Product(
        id="hls_fmask",
        title="Harmonized Landsat Sentinel-2 (HLS v2) Fmask",
        bits=8,
        classes=(
            QaClass("fill", (values(255),)),
            QaClass("cloud", (bit(1),)),
            QaClass("shadow", (bit(3),)),
            QaClass("dilated", (bit(2),)),
            QaClass("snow", (bit(4),)),
            QaClass("water", (bit(5),)),
            QaClass("aerosol", (level(6, 3),), (level(6, 2),)),
        ),
        default=("cloud", "shadow", "dilated"),
        names=(r"HLS.*Fmask", r"^Fmask"),
        impossible=(_Bits(8, 15, 1, 255),),
        unusual=(bit(0), level(6, 0, 0)),
        note="Fill value 255 unverified.",
        source=f"{_EE} NASA_HLS_v2; NASA-IMPACT/hls-sentinel addFmaskSDS.c",
    ),
    Product(
        id="fmask",
        title="Fmask classes (python-fmask, Geoscience Australia)",
        bits=8,
        classes=(
            QaClass("fill", (values(0),)),
            QaClass("cloud", (values(2),)),
            QaClass("shadow", (values(3),)),
            QaClass("snow", (values(4),)),
            QaClass("water", (values(5),)),
        ),
        default=("cloud", "shadow"),
        names=(r"^(?!.*HLS).*fmask",),
        impossible=(_Bits(0, 15, 6, 65535),),
        unusual=(),
        note=(
            "0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program "
            "numbers differently (4 is cloud there): use a rule for it."
        ),
        source="ubarsc/python-fmask fmask.py; digitalearthau ga_s2_ard",
    ),
    Product(
        id="modis_state_1km",
        title="MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)",
        bits=16,
        classes=(
            QaClass("fill", (values(65535),)),
            QaClass("cloud", (_Bits(0, 1, 1, 2), bit(10))),
            QaClass("shadow", (bit(2),)),
            QaClass("cirrus", (level(8, 3),), (level(8, 2),)),
            QaClass("dilated", (bit(13),)),
            QaClass("snow", (bit(12), bit(15))),
            QaClass("aerosol", (level(6, 3),), (level(6, 2),)),
            QaClass("fire", (bit(11),)),
            QaClass("water", (_Bits(3, 5, 0, 0), _Bits(3, 5, 3, 7))),
        ),
        default=("cloud", "shadow", "cirrus", "dilated"),
        names=(r"state_?1km", r"(MOD|MYD)09.*state", r"StateQA"),
        impossible=(),
        unusual=(),
        telling=False,
        note="Fill value 65535 unverified.",
        source=f"{_EE} MODIS_006_MOD09GA",
    ),
    Product(
        id="planet_udm2",
        title="PlanetScope usable data mask (UDM2)",
        bits=16,
        classes=(
            # Black fill is 0 in all of bands 1 to 6, or bit 0 of the old mask in band 8.
            QaClass("fill", (_Bits(0, 5, 0, 0), bit(6))),
            QaClass("cloud", (bit(5),)),
            QaClass("shadow", (bit(2),)),
            QaClass("heavy_haze", (bit(4),)),
            QaClass("haze", (bit(3),)),
            QaClass("snow", (bit(1),)),
        ),
        default=("cloud", "shadow", "heavy_haze"),
        names=(r"udm2",),
        # Bit 7 stands for a cell in a class band that is neither 0 nor 1.
        impossible=(_Bits(7, 15, 1, 511),),
        unusual=tuple(_Bits(0, 5, n, n) for n in range(64) if bin(n).count("1") > 1),
        telling=False,
        bands=(1, 2, 3, 4, 5, 6, 8),
        note="A band a class; all bands are read and the QA band setting is not used.",
        source="docs.planet.com UDM; eoreader",
    ),
)

# QA files that people take for a cloud mask: a pattern of the name, and what they are.
OTHER_QA: tuple[tuple[str, str], ...] = (
    (r"radsat", "the saturation of each band"),
    (r"aerosol", "the quality of the aerosol retrieval"),
    (r"sr_cloud_qa", "the old cloud QA of Landsat 4-7, with other bits than pixel_qa"),
    (r"(^|_)ST_(QA|CDIST|EMSD)", "the quality of the surface temperature"),
)

# The lessons' value list for cloud shadow prints 1350; the arithmetic says otherwise.
MISPRINTS: dict[int, str] = {
    1350: (
        "1350 is not a cloud shadow: its bits say clear, water and terrain occlusion. 1352 is "
        "the shadow under terrain occlusion. The value is used as it was given."
    ),
}

CUSTOM = "custom"
AUTO = "auto"
PRODUCT_IDS: tuple[str, ...] = (AUTO, *(product.id for product in PRODUCTS), CUSTOM)
CONFIDENCES = ("high", "medium")
# All classes that some product has, as users name them. Fill is masked whether named or not.
CLASS_NAMES: tuple[str, ...] = tuple(name for name in CLASSES if name not in EXTRA_CLASSES)


def find(name: str) -> Product | None:
    """The product of that id, None if there is none."""
    return next((product for product in PRODUCTS if product.id == name), None)
