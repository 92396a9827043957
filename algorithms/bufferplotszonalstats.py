# SPDX-License-Identifier: GPL-2.0-or-later
"""Buffer Plots and Zonal Stats: statistics of a canopy height model around plot centres."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameters,
    QgsProcessingParameterString,
    QgsPropertyDefinition,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ..core.zonal import names
from .base import CanopyCloudAlgorithm
from .fields import new_field
from .layerfacts import label_layer, label_output
from .parameters import BandParameter
from .plotlayer import stop_if_cancelled
from .reporting import add_report, report_packages
from .safesink import file_of, refuse_inputs
from .styling import LayerStyler, plots_by
from .translation import tr


class BufferPlotsZonalStats(CanopyCloudAlgorithm):
    """See core/plots.py for how plots are drawn and core/zonal for how cells are counted."""

    NAME = "bufferplotszonalstats"
    INPUT = "INPUT"
    INPUT_RASTER = "INPUT_RASTER"
    RASTER_BAND = "RASTER_BAND"
    RADIUS = "RADIUS"
    SHAPE = "SHAPE"
    SEGMENTS = "SEGMENTS"
    MIN_HEIGHT = "MIN_HEIGHT"
    STATISTICS = "STATISTICS"
    PERCENTILES = "PERCENTILES"
    COVER_HEIGHT = "COVER_HEIGHT"
    METHOD = "METHOD"
    COLUMN_PREFIX = "COLUMN_PREFIX"
    OUTPUT_PIXELS = "OUTPUT_PIXELS"
    OUTPUT = "OUTPUT"

    def displayName(self) -> str:
        return tr("Buffer plots and zonal stats")

    def group(self) -> str:
        return tr("Plots on a canopy height model")

    def groupId(self) -> str:
        return "canopyplots"

    def tags(self) -> list[str]:
        return tr(
            "zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,"
            "mean,median,maximum,percentile,cover,pixels,extract"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Draws plots around their centres and describes the heights in each.")

    def shortHelpString(self) -> str:
        return tr(
            "Draws a circle or square around each plot centre (polygons are used as they are) and "
            "computes statistics of the raster cells in it. All attributes of the plots stay, the "
            "statistics are added.\n\n"
            "The radius is in metres on the ground, also where the layer is in degrees, in Web "
            "Mercator or in feet: there each plot is drawn around its centre on the ellipsoid. The "
            "plots may be in another CRS than the raster.\n\n"
            "Cells belong to a plot by one rule for all plots. center: the centre of the cell is "
            "inside (the same cells that GDAL and rasterstats choose). all_touched: the outline "
            "touches the cell or encloses it. exact: every cell counts as much as it is covered "
            "(needs the Python package exactextract); then count is the sum of covered fractions, "
            "and plots smaller than a cell have values, too.\n\n"
            "No data, NaN, infinite values and cells that a mask or alpha band hides are never "
            "used. Scale and offset of the band are applied. A plot without any cell has count 0 "
            "and no other statistics. std is the standard deviation of the population; percentiles "
            "are interpolated linearly; among equally frequent values the smallest is taken; "
            "max_x and max_y are the centre of the highest cell in the raster's CRS.\n\n"
            "Quantiles with the rule exact are those of exactextract, which ranks the different "
            "values of a plot by their covered area.\n\n"
            "Example: plot centres, a cleaned canopy height model, radius 20. The fields _count, "
            "_min, _mean, _max, _median, _p25, _p50 and _p95 are added to each plot."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_plots()
        self._add_statistics()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Plots with statistics"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Plot polygons with every attribute of the input and the statistics."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT_PIXELS,
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
        add_report(self, tr("Plot report"))
        self.add_number_outputs(
            {
                "PLOT_COUNT": tr("Number of plots"),
                "EMPTY_PLOT_COUNT": tr("Plots without any cell"),
            }
        )

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT,
                tr("Plots (centres or polygons)"),
                [
                    QgsProcessing.SourceType.TypeVectorPoint,
                    QgsProcessing.SourceType.TypeVectorPolygon,
                ],
            ),
            tr("Points are buffered; polygons are used as they are."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT_RASTER, tr("Canopy height model")),
            tr("The raster to describe. Its cells are used as they are, nothing is resampled."),
        )
        self.add(
            BandParameter(
                self.RASTER_BAND,
                tr("Bands"),
                1,
                self.INPUT_RASTER,
                allowMultiple=True,
            ),
            tr("One or several; several are read in one pass and get the band in the field name."),
        )

    def _add_plots(self) -> None:
        radius = QgsProcessingParameterDistance(
            self.RADIUS, tr("Plot radius (metres on the ground)"), 20.0, minValue=0.0
        )
        radius.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        radius.setIsDynamic(True)
        radius.setDynamicPropertyDefinition(
            QgsPropertyDefinition(
                self.RADIUS,
                tr("Plot radius"),
                QgsPropertyDefinition.StandardPropertyTemplate.DoublePositive,
            )
        )
        radius.setDynamicLayerParameterName(self.INPUT)
        self.add(
            radius,
            tr(
                "Radius, not diameter; half the side of a square. Not used for polygons. A field "
                "or an expression can give each plot its own."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SHAPE,
                tr("Plot shape"),
                ["circle", "square"],
                defaultValue="circle",
                usesStaticStrings=True,
            ),
            tr("The sides of squares run along the axes of the raster's CRS."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SEGMENTS,
                tr("Segments of a quarter circle"),
                QgsProcessingParameterNumber.Type.Integer,
                16,
                minValue=1,
                maxValue=10_000,
            ),
            tr("With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %."),
            advanced=True,
        )

    def _add_statistics(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.STATISTICS,
                tr("Statistics"),
                list(names.STATISTICS),
                allowMultiple=True,
                defaultValue=list(names.LESSON_STATISTICS),
                optional=True,
                usesStaticStrings=True,
            ),
            tr("What to compute for each plot; each becomes a field. None: percentiles only."),
        )
        self.add(
            QgsProcessingParameterString(
                self.PERCENTILES, tr("Percentiles"), "25,50,95", optional=True
            ),
            tr("Numbers from 0 to 100 with commas between, interpolated linearly. Empty for none."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METHOD,
                tr("Cell rule"),
                list(names.METHODS),
                defaultValue=names.CENTER,
                usesStaticStrings=True,
            ),
            tr(
                "center: cells whose centre is inside. all_touched: also cells that the outline "
                "touches. exact: cells weighted by their covered fraction."
            ),
        )
        for name, label, text in (
            (
                self.MIN_HEIGHT,
                tr("Ignore heights at or below (units of the raster)"),
                tr("0 leaves out the ground, as Clean zero canopy does. Empty: use all cells."),
            ),
            (
                self.COVER_HEIGHT,
                tr("Canopy cover above height (units of the raster)"),
                tr(
                    "Adds the field cover: per cent of the cells with data that are above this "
                    "height, whatever is ignored otherwise. Empty: no cover."
                ),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, label, QgsProcessingParameterNumber.Type.Double, None, optional=True
                ),
                text,
            )
        self.add(
            QgsProcessingParameterString(
                self.COLUMN_PREFIX, tr("Prefix of the new fields"), "_", optional=True
            ),
            tr("Put before the name of each new field."),
            advanced=True,
        )

    def extra_packages(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        method = self.parameterAsEnumString(parameters, self.METHOD, context)
        exact = ("exactextract",) if method == names.EXACT else ()
        return exact + report_packages(parameters)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        from ..core.errors import CanopyCloudError

        try:
            source = self.parameterAsSource(parameters, self.INPUT, context)
            if source is not None:
                self._plan(parameters, source, context)
        except (CanopyCloudError, QgsProcessingException) as error:
            return str(error)
        return ""

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._raster = self.raster_input(parameters, self.INPUT_RASTER, context)
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        plots = "" if layer is None else layer.source().split("|")[0]
        refuse_inputs(
            self, parameters, [self.OUTPUT, self.OUTPUT_PIXELS], [plots, self._raster.path]
        )
        self._stylers = LayerStyler()

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from .plotstatistics import describe_plots

        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        plan = self._plan(parameters, source, context)
        self._warn_of_cut_names(parameters, plan, feedback)
        stop_if_cancelled(feedback)
        results, facts = describe_plots(
            self, plan, self._raster, parameters, source, context, feedback
        )
        label = label_layer(plan.fields(self._raster.name), facts)
        shown = next((n for n in plan.new_names if n.endswith("max")), plan.new_names[0])
        style = plots_by(shown, "m" if shown.endswith("max") else "")

        def paint(layer: Any) -> None:
            label(layer)
            style(layer)

        self._stylers.attach(results[self.OUTPUT], context, paint)
        label_output(results[self.OUTPUT], context, label, facts)
        return results

    def _plan(
        self,
        parameters: dict[str, Any],
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> Any:
        """What is to be computed and into which fields; refused if a field is there already."""
        from .plotplan import Plan

        # QGIS takes an empty choice for one that was not made.
        none = parameters.get(self.STATISTICS) in ([], "")
        plan = Plan(
            bands=tuple(self.parameterAsInts(parameters, self.RASTER_BAND, context)) or (1,),
            statistics=()
            if none
            else tuple(self.parameterAsEnumStrings(parameters, self.STATISTICS, context)),
            percentiles=names.parse_percentiles(
                self.parameterAsString(parameters, self.PERCENTILES, context)
            ),
            method=self.parameterAsEnumString(parameters, self.METHOD, context),
            cover_height=self.optional_number(parameters, self.COVER_HEIGHT, context),
            min_height=self.optional_number(parameters, self.MIN_HEIGHT, context),
            prefix=self.parameterAsString(parameters, self.COLUMN_PREFIX, context),
        )
        if not plan.new_names:
            raise QgsProcessingException(
                tr("{label}: nothing is chosen. Choose at least one statistic.").format(
                    label=self.parameterDefinition(self.STATISTICS).description()
                )
            )
        present = {field.name().casefold() for field in source.fields()}
        clash = [name for name in plan.new_names if name.casefold() in present]
        if clash:
            raise QgsProcessingException(
                tr(
                    "{label}: the layer already has the fields {names}. Choose another prefix of "
                    "the new fields."
                ).format(
                    label=self.parameterDefinition(self.INPUT).description(),
                    names=", ".join(f"'{name}'" for name in clash),
                )
            )
        return plan

    def _warn_of_cut_names(
        self, parameters: dict[str, Any], plan: Any, feedback: QgsProcessingFeedback
    ) -> None:
        target = file_of(parameters.get(self.OUTPUT))
        if target is None or target.suffix.lower() not in (".shp", ".dbf"):
            return
        cut = [name for name in plan.new_names if len(name) > 10]
        if cut:
            feedback.pushWarning(
                tr(
                    "A shapefile keeps ten letters of a field name; these will be cut: {names}. "
                    "A GeoPackage keeps them whole."
                ).format(names=", ".join(cut))
            )

    def dynamic_radius(self, parameters: dict[str, Any]) -> Any:
        """The property that gives each plot its radius, None if all have one."""
        if QgsProcessingParameters.isDynamic(parameters, self.RADIUS):
            return parameters[self.RADIUS]
        return None

    @staticmethod
    def output_fields(
        source: QgsProcessingFeatureSource, added: list[tuple[str, str, str]], value: Any
    ) -> Any:
        """The source's fields and new ones.

        Args:
            source: the plot layer.
            added: name, kind and alias of the new fields.
            value: of the sink parameter. Only files get aliases here: QGIS 3.40 warns of each
                one that a layer in memory cannot take.
        """
        fields = QgsFields(source.fields())
        for name, kind, alias in added:
            fields.append(new_field(name, kind, alias if file_of(value) else ""))
        return fields

    @staticmethod
    def output_type(source: QgsProcessingFeatureSource) -> Any:
        """Points become polygons, multipoints multipolygons, polygons stay what they are."""
        if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
            return source.wkbType()
        if QgsWkbTypes.isMultiType(source.wkbType()):
            return QgsWkbTypes.Type.MultiPolygon
        return QgsWkbTypes.Type.Polygon
