# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters and outputs of Buffer Plots and Zonal Stats."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.zonal import names
from ..shared.parameters import BandParameter
from ..shared.rasterlist import show_a_raster, show_bands
from ..shared.tool import CanopyCloudAlgorithm
from ..shared.translation import tr
from .plotparameters import add_plots

INPUT = "INPUT"
INPUT_RASTER = "INPUT_RASTER"
RASTER_BAND = "RASTER_BAND"
MIN_HEIGHT = "MIN_HEIGHT"
PRESET = "PRESET"
STATISTICS = "STATISTICS"
PERCENTILES = "PERCENTILES"
COVER_HEIGHT = "COVER_HEIGHT"
COVER_OF = "COVER_OF"
METHOD = "METHOD"
COLUMN_PREFIX = "COLUMN_PREFIX"
POSITION_ERROR = "POSITION_ERROR"
CHECK_ENGINE = "CHECK_ENGINE"
OUTPUT_PIXELS = "OUTPUT_PIXELS"
OUTPUT = "OUTPUT"


def declare(tool: CanopyCloudAlgorithm) -> None:
    """Add all of them to the tool, in the order of its window."""
    _add_inputs(tool)
    add_plots(tool, INPUT)
    _add_statistics(tool)
    tool.add(
        QgsProcessingParameterFeatureSink(
            OUTPUT, tr("Plots with statistics"), QgsProcessing.SourceType.TypeVectorPolygon
        ),
        tr("Plot polygons with every attribute of the input and the statistics."),
    )
    tool.add(
        QgsProcessingParameterFeatureSink(
            OUTPUT_PIXELS,
            tr("Cells of the plots"),
            QgsProcessing.SourceType.TypeVectorPoint,
            optional=True,
            createByDefault=False,
        ),
        tr(
            "A point for every cell used, with the attributes of its plot, the plot's feature "
            "id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m "
            "raster has 1250 cells."
        ),
        advanced=True,
    )
    tool.add_report(tr("Plot report"))
    tool.add_numbers(
        {
            "PLOT_COUNT": tr("Number of plots"),
            "EMPTY_PLOT_COUNT": tr("Plots without any cell"),
        }
    )


def _add_inputs(tool: CanopyCloudAlgorithm) -> None:
    tool.add(
        QgsProcessingParameterFeatureSource(
            INPUT,
            tr("Plots (centres or polygons)"),
            [
                QgsProcessing.SourceType.TypeVectorPoint,
                QgsProcessing.SourceType.TypeVectorPolygon,
            ],
        ),
        tr("Points are buffered; polygons are used as they are."),
    )
    rasters = QgsProcessingParameterMultipleLayers(
        INPUT_RASTER, tr("Canopy height model"), QgsProcessing.SourceType.TypeRaster
    )
    rasters.setMinimumNumberInputs(1)
    show_a_raster(rasters)
    tool.add(
        rasters,
        tr(
            "The raster to summarise, or several (several dates, for example). Nothing is "
            "resampled: each raster keeps its own grid, CRS and nodata value. With several "
            "rasters, field names begin with the name of the raster."
        ),
    )
    bands = BandParameter(RASTER_BAND, tr("Bands"), 1, INPUT_RASTER, allowMultiple=True)
    show_bands(bands)
    tool.add(
        bands,
        tr(
            "One or more bands of every raster. Several are read in one pass, and their field "
            "names include the band."
        ),
    )


def _add_statistics(tool: CanopyCloudAlgorithm) -> None:
    tool.add(
        QgsProcessingParameterEnum(
            PRESET,
            tr("Set of statistics"),
            [*names.PRESETS, names.CUSTOM],
            defaultValue=names.CUSTOM,
            usesStaticStrings=True,
        ),
        tr(
            "'As chosen below': the statistics, percentiles and canopy cover chosen below. The "
            "other sets replace these choices. 'Those of the lesson': count, min, mean, max, "
            "median. 'Height metrics': also standard deviation, cv, skewness, kurtosis, quadratic "
            "mean and percentiles from 5 to 99. 'Cover and structure': canopy cover, gap fraction, "
            "rumple index, Gini coefficient, entropy, vertical complexity, relief ratio and "
            "percentiles."
        ),
    )
    tool.add(
        QgsProcessingParameterEnum(
            STATISTICS,
            tr("Statistics"),
            list(names.STATISTICS),
            allowMultiple=True,
            defaultValue=list(names.LESSON_STATISTICS),
            optional=True,
            usesStaticStrings=True,
        ),
        tr(
            "What to compute for each plot; each becomes a field. None: percentiles only. Used "
            "where the set of statistics is custom."
        ),
    )
    tool.add(
        QgsProcessingParameterString(
            PERCENTILES, tr("Percentiles"), "25,50,95", optional=True
        ),
        tr(
            "Numbers from 0 to 100, separated by commas, with a decimal point (2.5, 97.5); "
            "interpolated linearly. Leave empty for none."
        ),
    )
    tool.add(
        QgsProcessingParameterEnum(
            METHOD,
            tr("Cell rule"),
            list(names.METHODS),
            defaultValue=names.CENTER,
            usesStaticStrings=True,
        ),
        tr(
            "Which cells on the edge of a plot belong to it."
        ),
    )
    for name, default, label, text in (
        (
            MIN_HEIGHT,
            None,
            tr("Ignore heights at or below (units of the raster)"),
            tr("0 leaves out the ground, as Clean zero canopy does. Empty: use all cells."),
        ),
        (
            COVER_HEIGHT,
            2.0,
            tr("Canopy cover above height (units of the raster)"),
            tr(
                "Adds the field cover: the percentage of cells above this height, regardless of "
                "which heights are ignored. 2 m is usual; give it in the units of the raster. "
                "Empty: no cover."
            ),
        ),
    ):
        tool.add(
            QgsProcessingParameterNumber(
                name, label, QgsProcessingParameterNumber.Type.Double, default, optional=True
            ),
            text,
        )
    tool.add(
        QgsProcessingParameterEnum(
            COVER_OF,
            tr("Canopy cover is a percentage of"),
            list(names.COVER_OF),
            defaultValue=names.PLOT,
            usesStaticStrings=True,
        ),
        tr(
            "'All cells of the plot': of all cells of the plot inside the raster. Open ground "
            "counts as open, and so do cells without data, such as ground that Clean zero canopy "
            "removed. 'Cells with data': of the cells with data only; without the ground, that is "
            "100 % almost everywhere."
        ),
    )
    tool.add(
        QgsProcessingParameterNumber(
            POSITION_ERROR,
            tr("Position error of the plots (metres on the ground)"),
            QgsProcessingParameterNumber.Type.Double,
            None,
            optional=True,
            minValue=0.0,
        ),
        tr(
            "As stated by the GNSS receiver: 5 m under trees, for example. The statistics of each "
            "plot are computed again at 30 random positions within this distance, the same in "
            "every run, and the plot gets the fields max_pos_std and mean_pos_std: the standard "
            "deviations of its maximum and its mean that the uncertain position causes, known to "
            "about 13 %. Takes about 30 times as long as the statistics. Empty or 0: not computed."
        ),
        advanced=True,
    )
    tool.add(
        QgsProcessingParameterString(
            COLUMN_PREFIX, tr("Prefix of the new fields"), "_", optional=True
        ),
        tr("Put before the name of each new field."),
        advanced=True,
    )
    tool.add(
        QgsProcessingParameterEnum(
            CHECK_ENGINE,
            tr("Check by a second engine"),
            list(names.CHECK_ENGINES),
            defaultValue=names.NO_CHECK,
            optional=True,
            usesStaticStrings=True,
        ),
        tr(
            "Up to 200 plots, spread evenly, are computed again by this Python package; they "
            "always include the smallest, the largest and some on no data and at the edge of the "
            "raster. The log, the report and the layer's metadata state how many agree, and the "
            "largest difference with its reason. The package must be installed."
        ),
        advanced=True,
    )
    tool.add_cluster()
