# SPDX-License-Identifier: GPL-2.0-or-later
"""The classes that QA products know, and the products of all `tables`; nothing here computes.

Bit layouts were compared between the Earth Engine catalogue, unpackqa, CloudMasking and real
scenes; each product names its source. "unverified" means the agency's own document was not read.
"""

from __future__ import annotations

from .model import ClassInfo, Product
from .tables.landsat import LANDSAT
from .tables.others import OTHERS
from .tables.sentinel2 import SENTINEL2

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
    "thin_cloud": ClassInfo(16, "Thin cloud", (206, 216, 232)),
    "rule": ClassInfo(100, "Masked by the rule", (228, 228, 240)),
    "added": ClassInfo(101, "Added by clean-up (closing, dilation)", (250, 170, 200)),
    "unknown": ClassInfo(102, "Outside the QA raster", (110, 90, 110)),
    "rescued": ClassInfo(103, (
        "Rescued (kept): not cloud according to clear scenes"
    ), (250, 200, 60)),
}
# Where maps paint the cells that are kept; QGIS leaves them open.
KEPT_COLOR = (159, 174, 148)
# Not part of any product: they come about while masking.
EXTRA_CLASSES = ("rule", "added", "unknown", "rescued")

PRODUCTS: tuple[Product, ...] = (*LANDSAT, *SENTINEL2, *OTHERS)

# QA files that people take for a cloud mask: a pattern of the name, and what they are.
OTHER_QA: tuple[tuple[str, str], ...] = (
    (r"radsat", "the saturation of each band in a layout that is not known here"),
    (r"aerosol", "the quality of the aerosol retrieval in a layout that is not known here"),
    (r"(^|_)ST_(QA|CDIST|EMSD)", "the quality of the surface temperature"),
    (r"SNWPRB", "the probability of snow"),
)

# The lessons' value list for cloud shadow prints 1350; the arithmetic says otherwise.
MISPRINTS: dict[int, str] = {
    1350: (
        "1350 is not a cloud shadow: its bits say clear, water and terrain occlusion. 1352 is "
        "the shadow under terrain occlusion. The value is used as it was given."
    ),
}

# Metres by which the tool grows cloud and its shadow where nothing else is said: the least error
# in the sample site's hole and around it (docs/methods).
USUAL_DILATION = (60.0, 90.0)
# Per cent from which a cell is cloud in a raster of cloud probability; s2cloudless' own.
USUAL_PROBABILITY = 40

CUSTOM = "custom"
AUTO = "auto"
PRODUCT_IDS: tuple[str, ...] = (AUTO, *(product.id for product in PRODUCTS), CUSTOM)
CONFIDENCES = ("high", "medium")
# Packages that tell cloud from the bands, and the classes that each has.
ENGINES: dict[str, tuple[str, ...]] = {
    "s2cloudless": ("cloud", "dilated"),
    "omnicloudmask": ("cloud", "thin_cloud", "shadow"),
    "ukis_csmask": ("cloud", "shadow"),
}
# What has to be installed for each, as Python imports it and pip finds it.
ENGINE_PACKAGES: dict[str, tuple[str, ...]] = {
    "s2cloudless": ("s2cloudless",),
    "omnicloudmask": ("omnicloudmask",),
    "ukis_csmask": ("ukis_csmask", "onnxruntime"),
}
# What tells of cloud: the QA raster, that and clear dates of the place, these alone, or a package.
QA, QA_AND_SCENES, SCENES = "qa", "qa_and_scenes", "scenes"
BY_QA, BY_SCENES = (QA, QA_AND_SCENES), (QA_AND_SCENES, SCENES)
METHODS = (QA, QA_AND_SCENES, SCENES, *ENGINES)
# The classes that clear dates tell.
SOUGHT = ("cloud", "shadow")
# All classes that some product has, as users name them. Fill is masked whether named or not.
CLASS_NAMES: tuple[str, ...] = tuple(name for name in CLASSES if name not in EXTRA_CLASSES)


def find(name: str) -> Product | None:
    """The product of that id, None if there is none."""
    return next((product for product in PRODUCTS if product.id == name), None)
