# SPDX-License-Identifier: GPL-2.0-or-later
"""QA products of Sentinel-2, and masks that other programs make of its scenes."""

from __future__ import annotations

from ..model import Bits, Product, QaClass, bit, values

_EE = "Earth Engine catalogue"
_START = r"(^|[^A-Z])"

SENTINEL2: tuple[Product, ...] = (
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
        impossible=(Bits(0, 15, 12, 65535),),
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
        impossible=(Bits(0, 9, 1, 1023), Bits(12, 15, 1, 15)),
        unusual=(),
        note=(
            "QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, "
            "not clear."
        ),
        source=f"{_EE} S2_SR",
    ),
    Product(
        id="sentinel2_cldprb",
        title="Sentinel-2 Level-2A cloud probability (MSK_CLDPRB)",
        bits=8,
        classes=(QaClass("fill", ()), QaClass("cloud", (Bits(0, 15, 40, 100),))),
        default=("cloud",),
        names=(r"CLDPRB", _START + r"CLD_[126]0m"),
        impossible=(Bits(0, 15, 101, 65535),),
        unusual=(),
        telling=False,
        probability=True,
        note="Per cent; cloud at or above the threshold. No shadow: use it with SCL.",
        source="Products Specification Document: MSK_CLDPRB, 0 to 100; RGISTools senCloudMask",
    ),
    Product(
        id="sentinel2_classi",
        title="Sentinel-2 cloud classification (MSK_CLASSI, baseline 04.00 and later)",
        bits=16,
        classes=(
            QaClass("fill", ()),
            QaClass("cloud", (bit(0),)),
            QaClass("cirrus", (bit(1),)),
            QaClass("snow", (bit(2),)),
        ),
        default=("cloud", "cirrus"),
        names=(r"MSK_CLASSI",),
        # Bit 7 stands for a cell in a band that is neither 0 nor 1.
        impossible=(Bits(3, 15, 1, 8191),),
        unusual=(),
        telling=False,
        bands=(1, 2, 3),
        note="One band per class (opaque cloud, cirrus, snow); all are read. No shadow.",
        source=f"{_EE} S2_SR: MSK_CLASSI_OPAQUE, _CIRRUS, _SNOW_ICE",
    ),
    Product(
        id="s2cloudless",
        title="s2cloudless cloud probability (per cent)",
        bits=8,
        classes=(QaClass("fill", ()), QaClass("cloud", (Bits(0, 15, 40, 100),))),
        default=("cloud",),
        names=(r"s2_?cloudless.*prob", r"cloud_?prob", r"S2_CLOUD_PROBABILITY"),
        impossible=(Bits(0, 15, 101, 65535),),
        unusual=(),
        telling=False,
        probability=True,
        note=(
            "0 to 100. A probability from 0 to 1 has to be multiplied by 100 first; for one from 0 "
            "to 255 (Sentinel Hub's CLP) use a rule such as 'values >= 102'."
        ),
        source=(
            f"{_EE} COPERNICUS_S2_CLOUD_PROBABILITY; 40: sentinel-hub/sentinel2-cloud-detector "
            "cloud_detector.py (its masks begin above 0.4)"
        ),
    ),
    Product(
        id="s2cloudless_mask",
        title="s2cloudless cloud mask (0 clear, 1 cloud)",
        bits=8,
        classes=(QaClass("fill", (values(255),)), QaClass("cloud", (values(1),))),
        default=("cloud",),
        names=(r"s2_?cloudless(?!.*prob)", _START + r"CLM([^A-Z]|$)"),
        impossible=(Bits(0, 15, 2, 254), Bits(8, 15, 1, 255)),
        unusual=(),
        telling=False,
        note="255 as no data (Sentinel Hub's CLM) unverified. No shadow.",
        source="sentinel-hub/sentinel2-cloud-detector cloud_detector.py: masks of 0 and 1",
    ),
)
