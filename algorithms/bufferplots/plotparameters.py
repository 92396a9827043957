# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of Buffer Plots and Zonal Stats that say what a plot looks like."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsPropertyDefinition,
    QgsUnitTypes,
)

from ...core.layouts import LAYOUTS, NO_LAYOUT
from ..shared.tool import CanopyCloudAlgorithm
from ..shared.translation import tr

RADIUS = "RADIUS"
RADII = "RADII"
SHAPE = "SHAPE"
SEGMENTS = "SEGMENTS"
AZIMUTH = "AZIMUTH"
LAYOUT = "LAYOUT"


def add_plots(tool: CanopyCloudAlgorithm, layer: str) -> None:
    """Add them to the tool.

    Args:
        tool: that gets them.
        layer: name of the parameter whose fields may give each plot its own values.
    """
    radius = QgsProcessingParameterDistance(
        RADIUS, tr("Plot radius (metres on the ground)"), 20.0, minValue=0.0
    )
    radius.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    radius.setIsDynamic(True)
    radius.setDynamicPropertyDefinition(
        QgsPropertyDefinition(
            RADIUS,
            tr("Plot radius"),
            QgsPropertyDefinition.StandardPropertyTemplate.DoublePositive,
        )
    )
    radius.setDynamicLayerParameterName(layer)
    tool.add(
        radius,
        tr(
            "Radius, not diameter; half the side of a square. Not used for polygons. A field "
            "or an expression can give each plot its own."
        ),
    )
    tool.add(
        QgsProcessingParameterEnum(
            SHAPE,
            tr("Plot shape"),
            ["circle", "square"],
            defaultValue="circle",
            usesStaticStrings=True,
        ),
        tr(
            "The sides of squares run along the axes of the raster's CRS, unless they are turned "
            "(advanced parameters)."
        ),
    )
    tool.add(
        QgsProcessingParameterString(
            RADII, tr("Several radii at once (metres on the ground)"), None, optional=True
        ),
        tr(
            "Nested plots: numbers separated by commas, with a decimal point, such as 5, 10, "
            "17.84. They replace the plot radius. Each radius gets its own fields (r5_mean, "
            "r10_mean, …); the polygons are those of the largest. Empty: the plot radius."
        ),
        advanced=True,
    )
    tool.add(
        QgsProcessingParameterEnum(
            LAYOUT,
            tr("Layout of subplots"),
            [NO_LAYOUT, *LAYOUTS],
            defaultValue=NO_LAYOUT,
            optional=True,
            usesStaticStrings=True,
        ),
        tr(
            "Subplots around each point, each a feature with the attributes of its plot and its "
            "number in the field subplot. NEON: the four squares of 20 m that make a NEON plot of "
            "40 m (21 south-west, 23 south-east, 39 north-west, 41 north-east). FIA: the four "
            "circles of 24 ft radius of a plot of the US Forest Inventory and Analysis (1 in the "
            "centre, 2, 3 and 4 at 120 ft and azimuths 360°, 120° and 240°). Shape and radius are "
            "those of the layout."
        ),
        advanced=True,
    )
    azimuth = QgsProcessingParameterNumber(
        AZIMUTH,
        tr("Azimuth of squares and layouts (degrees)"),
        QgsProcessingParameterNumber.Type.Double,
        0.0,
        optional=True,  # models of before it do not name it
    )
    azimuth.setIsDynamic(True)
    azimuth.setDynamicPropertyDefinition(
        QgsPropertyDefinition(
            AZIMUTH, tr("Azimuth"), QgsPropertyDefinition.StandardPropertyTemplate.Rotation
        )
    )
    azimuth.setDynamicLayerParameterName(layer)
    tool.add(
        azimuth,
        tr(
            "The rotation, clockwise from grid north, which is the y axis of the raster's CRS (of "
            "the first raster, if there are several). Azimuths from true or magnetic north must "
            "be corrected first. A field or an expression can give each plot its own."
        ),
        advanced=True,
    )
    tool.add(
        QgsProcessingParameterNumber(
            SEGMENTS,
            tr("Segments of a quarter circle"),
            QgsProcessingParameterNumber.Type.Integer,
            16,
            minValue=1,
            maxValue=10_000,
        ),
        tr("With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %."),
        advanced=True,
    )
