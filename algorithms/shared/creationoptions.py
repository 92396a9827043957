# SPDX-License-Identifier: GPL-2.0-or-later
"""CREATION_OPTIONS: GDAL creation options that a user may lay over ours."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)

from .run import Run
from .translation import tr

CREATION_OPTIONS = "CREATION_OPTIONS"


def creation_options_parameter() -> QgsProcessingParameterDefinition:
    """The parameter; in QGIS's window it is the table of profiles that GDAL's own tools have."""
    parameter = QgsProcessingParameterString(
        CREATION_OPTIONS, tr("Additional creation options"), "", optional=True
    )
    # QGIS's table of options was a class of Python at first and is known by a name later.
    place = Path("python", "plugins", "processing", "algs", "gdal", "ui", "RasterOptionsWidget.py")
    if (Path(QgsApplication.pkgDataPath()) / place).is_file():
        module = ".".join(place.with_suffix("").parts[2:])
        widget = {"class": f"{module}.RasterOptionsWidgetWrapper"}
    else:
        widget = {"widget_type": "rasteroptions"}
    parameter.setMetadata({"widget_wrapper": widget})
    return parameter


def creation_options_help() -> str:
    """Help text of the parameter."""
    return tr(
        "For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They "
        "replace the defaults (tiled, DEFLATE, all cores)."
    )


def parse_creation_options(text: str) -> dict[str, str]:
    """``COMPRESS=ZSTD|PREDICTOR=2`` as a dictionary; empty for an empty text.

    Raises:
        ValueError: where a part is not NAME=VALUE; its text is the part.
    """
    options = {}
    for part in (text or "").split("|"):
        if not part.strip():
            continue
        name, sign, value = part.partition("=")
        if not sign or not name.strip() or not value.strip():
            raise ValueError(part.strip())
        options[name.strip().upper()] = value.strip()
    return options


def check_creation_options(run: Run) -> str:
    """What is wrong with the user's creation options, "" if nothing."""
    try:
        creation_options(run)
    except ValueError as error:
        return tr(
            "{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2"
        ).format(label=run.label(CREATION_OPTIONS), part=error)
    return ""


def creation_options(run: Run) -> dict[str, str]:
    """The creation options that the user gave.

    Raises:
        ValueError: if they cannot be read; `check_creation_options` says so before.
    """
    return parse_creation_options(run.text(CREATION_OPTIONS))
