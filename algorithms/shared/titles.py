# SPDX-License-Identifier: GPL-2.0-or-later
"""What lists show: a title for each of the words that models and scripts pass."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterEnum

from .translation import tr

CLEAR_SCENES = "scenes"
# Core, which scripts use too, names a choice like this. Other words in quotes are of the user.
_CHOICE = re.compile(r"\b(method|product|confidence) '(\w+)'")


def titles_of(parameter: QgsProcessingParameterEnum) -> dict[str, str]:
    """The title of each value, by value; a value without one is its own title."""
    titles = TITLES.get(parameter.name(), plain_titles)
    if CLEAR_SCENES in parameter.options():  # of QA Cloud Mask, under a name that models choose
        titles = plain_titles
    found = titles()
    return {value: str(found.get(value, value)) for value in parameter.options()}


def titled(tool: QgsProcessingAlgorithm, text: str) -> str:
    """A text of core with the titles that the dialog shows for the words of a list."""

    def title(found: re.Match[str]) -> str:
        kind, word = found.groups()
        return f"{kind} '{title_of(tool, kind, word)}'"

    return _CHOICE.sub(title, text)


def title_of(tool: QgsProcessingAlgorithm, name: str, word: str) -> str:
    """The title of a word in the list of this name, or whose name ends so; else the word."""
    for parameter in tool.parameterDefinitions():
        if isinstance(parameter, QgsProcessingParameterEnum) and (
            parameter.name().endswith(name.upper()) and word in parameter.options()
        ):
            return re.split(r": | \(|\s:", titles_of(parameter)[word])[0]  # not what explains it
    return word


def _products() -> Mapping[str, str]:
    from ...core.qa.products import AUTO, CUSTOM, PRODUCTS

    return {
        AUTO: tr("Recognise it by file name, metadata and codes"),
        **{product.id: tr(product.title) for product in PRODUCTS},
        CUSTOM: tr("A rule of my own (see the advanced parameters)"),
    }


def _classes() -> Mapping[str, str]:
    from ...core.qa.products import CLASSES

    # What stands after the comma explains it in legends; here it would make the dialog too wide.
    return {name: tr(info.title).split(",")[0] for name, info in CLASSES.items()}


def _statistics() -> Mapping[str, str]:
    from ...core.zonal.names import STATISTICS

    return {
        **{name: _capital(about.title) for name, about in STATISTICS.items()},
        "count": tr("Number of cells"),
        "min": tr("Lowest"),
        "mean": tr("Mean"),
        "max": tr("Highest"),
        "median": tr("Median"),
        "sum": tr("Sum"),
        "std": tr("Standard deviation"),
        "range": tr("Range"),
        "variety": tr("Number of different values"),
        "majority": tr("Most frequent value"),
        "minority": tr("Least frequent value"),
        "nodata_count": tr("Cells without data"),
        "valid_fraction": tr("Fraction of cells with data"),
        "inf_count": tr("Cells with an infinite value"),
        "max_x": tr("X of the highest cell"),
        "max_y": tr("Y of the highest cell"),
        "cv": tr("Coefficient of variation"),
        "skewness": tr("Skewness"),
        "kurtosis": tr("Kurtosis (3 if normal)"),
        "gini": tr("Gini coefficient"),
        "entropy": tr("Shannon entropy"),
        "vci": tr("Vertical complexity index"),
        "relief_ratio": tr("Canopy relief ratio"),
        "qmean": tr("Quadratic mean"),
        "rumple": tr("Rumple index"),
        "gap_fraction": tr("Gap fraction"),
    }


def _mask_methods() -> Mapping[str, str]:
    # Repair Scenes takes no clear scenes: it has the other dates of its folder.
    other = tr("QA band and the other dates of the folder")
    return {"qa": tr("QA band"), "qa_and_scenes": other, **_packages()}


def _packages() -> Mapping[str, str]:
    needs = {
        "s2cloudless": "s2cloudless (Sentinel-2 Level-1C)",
        "omnicloudmask": "OmniCloudMask (red, green, nir)",
        "ukis_csmask": "ukis-csmask (blue, green, red, nir)",
    }
    return {name: tr("Package {name}").format(name=text) for name, text in needs.items()}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def plain_titles() -> Mapping[str, str]:
    """Words whose meaning does not depend on the list that they are in."""
    return {
        # QA Cloud Mask
        "high": tr("High: only what is certain"),
        "medium": tr("Medium: mask more"),
        "qa": tr("QA band"),
        "qa_and_scenes": tr("QA band and clear scenes"),
        "scenes": tr("Clear scenes only"),
        **_packages(),
        # Fill From Donor Scene
        "seamless": tr("Seamless: fitted locally, without visible edges"),
        "histogram": tr("Histogram of the donor matched to the scene"),
        "linear": tr("Linear: one gain and offset for each band"),
        "copy": tr("Copy: the donor's values as they are"),
        "together": tr("All donors together, weighted"),
        "in_order": tr("In order: the first donor that has data"),
        "nearest": tr("Nearest neighbour"),
        "bilinear": tr("Bilinear"),
        "cubic": tr("Cubic"),
        # Buffer Plots and Zonal Stats
        "circle": tr("Circle"),
        "square": tr("Square"),
        "neon": tr("NEON: four squares of 20 m"),
        "fia": tr("FIA: four circles of 24 ft"),
        "center": tr("Cells whose centre is inside"),
        "all_touched": tr("All cells that the outline touches"),
        "exact": tr("Cells weighted by their covered fraction"),
        "custom": tr("As chosen below"),
        "lesson": tr("Those of the lesson"),
        "heights": tr("Height metrics"),
        "structure": tr("Cover and structure"),
        "plot": tr("All cells of the plot"),
        "valid": tr("Cells with data"),
        "rasterstats": tr("The Python package rasterstats"),
        "exactextract": tr("The Python package exactextract"),
        # Compare Field and Raster Heights
        "max": tr("Tallest stem"),
        "mean": tr("Mean of the stems"),
        "p95": tr("95th percentile of the stems"),
        # Repair Scenes
        "median": tr("Median of the clear values"),
        "best": tr("Best date of each cell"),
        # Stack Scene Bands
        "stored": tr("As stored in the files"),
        "float32": tr("Reflectance, 0 to 1 (float32)"),
        "int16": tr("Reflectance × 10 000 (int16)"),
        "none": tr("None"),
    }


#: Lists by the name of their parameter; the words of others mean the same in each list.
TITLES = {
    "PRODUCT": _products,
    "CLASSES": _classes,
    "STATISTICS": _statistics,
    "MASK_METHOD": _mask_methods,
}
