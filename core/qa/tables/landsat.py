# SPDX-License-Identifier: GPL-2.0-or-later
"""QA products of Landsat. Adding a product is adding rows; nothing here computes."""

from __future__ import annotations

from ..model import Bits, Product, QaClass, bit, level, values

_EE = "Earth Engine catalogue"
# A processed Landsat cell always has a confidence, so 0 is what other programs leave around it.
_LANDSAT_FILL = QaClass("fill", (bit(0), values(0)))

# A name without the satellite fits the products of all; their codes then tell.
_START = r"(^|[^A-Z])"
_L89 = _START + r"L[COT]0?[89]_?.*"
_L47 = _START + r"L[ETM]0?[457]_?.*"
# Scene ids before the collections: LC81100752015319LGN00.
_PRE = r"L[COT]8\d{13}[A-Z]{3}\d{2}"
_NOT_PRE = rf"^(?!.*{_PRE}).*"
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


LANDSAT: tuple[Product, ...] = (
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
        impossible=(Bits(11, 15, 1, 31),),
        unusual=(level(6, 0, 0), level(8, 0, 0), level(8, 2, 2), Bits(1, 5, 0, 0)),
        source="CloudMasking do_pixel_qa; real scenes; LSDS-1368 unverified",
    ),
    Product(
        id="landsat_c1_l47",
        title="Landsat 4-7 Collection 1 pixel_qa",
        bits=16,
        classes=_c1_pixel_qa(False),
        default=("cloud", "shadow"),
        names=(_L47 + "PIXEL_?QA", _ANY + "PIXEL_?QA"),
        impossible=(Bits(8, 15, 1, 255),),
        unusual=(level(6, 0, 0), Bits(1, 5, 0, 0)),
        note="Landsat 4-7 have no cirrus band, so no cirrus class.",
        source="CloudMasking do_pixel_qa; LSDS-1370 unverified",
    ),
    Product(
        id="landsat_c1_bqa_l8",
        title="Landsat 8 Collection 1 Level-1 BQA",
        bits=16,
        classes=_c1_bqa(True),
        default=("cloud", "shadow", "cirrus"),
        names=(_NOT_PRE + _L89 + "BQA", _ANY + _START + "BQA"),
        impossible=(Bits(13, 15, 1, 7),),
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
        impossible=(Bits(11, 15, 1, 31),),
        unusual=(
            *(level(first, 0, 0) for first in (5, 7, 9)),
            *(level(first, 2, 2) for first in (7, 9)),
        ),
        note="Landsat 4-7 have no cirrus band, so no cirrus class.",
        source=f"{_EE} LE07_C01, LT05_C01; CloudMasking do_qaband_c1_l457",
    ),
    Product(
        id="landsat_pre_bqa_l8",
        title="Landsat 8 pre-collection BQA",
        bits=16,
        classes=(
            QaClass("fill", (bit(0),)),
            QaClass("cloud", (level(14, 3),), (level(14, 2),)),
            QaClass("cirrus", (level(12, 3),), (level(12, 2),)),
            QaClass("snow", (level(10, 3),), (level(10, 2),)),
            QaClass("water", (level(4, 3),), (level(4, 2),)),
            QaClass("occlusion", (bit(1), bit(2))),
        ),
        default=("cloud", "cirrus"),
        names=(_PRE + ".*BQA", _ANY + _START + "BQA"),
        impossible=(bit(3),),
        unusual=(level(14, 0, 0), level(12, 0, 0)),
        note="The shadow bits were never populated. Delivered until April 2017 (…LGN00_BQA.TIF).",
        source="Landsat 8 Data Users Handbook 5.4 as read by mapbox/rio-l8qa qa_pre.py; Esri, "
        "Transpose Bits function",
    ),
    Product(
        id="landsat_c2_radsat_l89",
        title="Landsat 8-9 Collection 2 QA_RADSAT",
        bits=16,
        classes=(
            QaClass("fill", ()),
            QaClass("saturated", (Bits(0, 6, 1, 127), bit(8))),
            QaClass("occlusion", (bit(11),)),
        ),
        default=("saturated",),
        names=(_L89 + "QA_?RADSAT", _ANY + "QA_?RADSAT"),
        impossible=(bit(7), bit(9), bit(10), Bits(12, 15, 1, 15)),
        unusual=(),
        telling=False,
        note="Says nothing about clouds: use it with QA_PIXEL. Bands 10 and 11 have no bit.",
        source=f"{_EE} LC08_C02_L2; unpackqa LANDSAT_8_C2_L2_QARADSAT",
    ),
    Product(
        id="landsat_c2_radsat_l47",
        title="Landsat 4-7 Collection 2 QA_RADSAT",
        bits=16,
        classes=(
            QaClass("fill", ()),
            QaClass("saturated", (Bits(0, 6, 1, 127), bit(8))),
            QaClass("occlusion", (bit(9),)),
        ),
        default=("saturated", "occlusion"),
        names=(_L47 + "QA_?RADSAT", _ANY + "QA_?RADSAT"),
        impossible=(bit(7), Bits(10, 15, 1, 63)),
        unusual=(),
        telling=False,
        note="Says nothing about clouds: use it with QA_PIXEL. Bit 9 is a dropped pixel.",
        source=f"{_EE} LE07_C02_T1_L2; unpackqa LANDSAT_47_C2_L2_QARADSAT",
    ),
    Product(
        id="landsat_c2_aerosol_l89",
        title="Landsat 8-9 Collection 2 SR_QA_AEROSOL",
        bits=8,
        classes=(
            QaClass("fill", (bit(0),)),
            QaClass("aerosol", (level(6, 3),), (level(6, 2),)),
            QaClass("water", (bit(2),)),
        ),
        default=("aerosol",),
        names=(r"SR_QA_AEROSOL",),
        impossible=(Bits(3, 4, 1, 3), Bits(8, 15, 1, 255)),
        unusual=(),
        telling=False,
        note="High aerosol is often thin cloud, but can be bright ground: use it with QA_PIXEL.",
        source=f"{_EE} LC08_C02_L2",
    ),
    Product(
        id="landsat_sr_cloud_qa",
        title="Landsat 4-7 SR_CLOUD_QA (Collections 1 and 2)",
        bits=8,
        classes=(
            QaClass("fill", ()),
            QaClass("cloud", (bit(1),)),
            QaClass("shadow", (bit(2),)),
            QaClass("dilated", (bit(3),)),
            QaClass("snow", (bit(4),)),
            QaClass("water", (bit(5),)),
        ),
        default=("cloud", "shadow", "dilated"),
        names=(r"SR_CLOUD_QA",),
        impossible=(Bits(8, 15, 1, 255),),
        unusual=(Bits(6, 7, 1, 3),),
        telling=False,
        note="Bit 0 is dark dense vegetation, which is no reason to mask.",
        source=f"{_EE} LE07_C02_T1_L2, LT05_C02_T1_L2; unpackqa",
    ),
)
