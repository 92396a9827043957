# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare Field and Raster Heights: how well a raster sees what was measured on the ground."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..core.aggregates import AGGREGATES
from .base import CanopyCloudAlgorithm
from .fields import new_field, plain_value
from .layerfacts import label_layer, label_output
from .parameters import FieldParameter
from .reporting import add_report, report_packages, report_path, write_report
from .safesink import SafeSink
from .styling import LayerStyler, plots_by
from .translation import tr


class CompareFieldHeights(CanopyCloudAlgorithm):
    """See core/compare.py for what is computed and core/fieldtable.py for how tables are read."""

    NAME = "comparefieldheights"
    PACKAGES = ("numpy", "scipy")
    INPUT = "INPUT"
    PLOT_ID_FIELD = "PLOT_ID_FIELD"
    RASTER_FIELD = "RASTER_FIELD"
    FIELD_TABLE = "FIELD_TABLE"
    FIELD_ID_FIELD = "FIELD_ID_FIELD"
    FIELD_HEIGHT_FIELD = "FIELD_HEIGHT_FIELD"
    AGGREGATE = "AGGREGATE"
    OUTPUT = "OUTPUT"

    # At most ten letters: a shapefile keeps no more.
    HEIGHT, STEMS, RESIDUAL, OUTLIER = "field_h", "field_n", "residual", "outlier"

    def displayName(self) -> str:
        return tr("Compare field and raster heights")

    def group(self) -> str:
        return tr("Plots on a canopy height model")

    def groupId(self) -> str:
        return "canopyplots"

    def tags(self) -> list[str]:
        return tr(
            "validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Compares the heights of a raster with those measured in the field, by plot.")

    def shortHelpString(self) -> str:
        return tr(
            "Takes plots that have a height from a raster (the maximum of Buffer plots and zonal "
            "stats, say) and a table of measured stems or plots. The stems of a plot become one "
            "height; plots are matched by id; the two heights are compared.\n\n"
            "Ids are matched with care: spaces at the ends, upper and lower case, and 7, 7.0 and "
            "007 make no difference. Two plots with one id are refused. What has no partner is "
            "listed in the log.\n\n"
            "The results are the line field = slope × raster + intercept with R², its p-value and "
            "the standard error of the slope, as scipy.stats.linregress gives them; RMSE about "
            "the 1:1 line; FIT_RMSE about the fitted line; BIAS, the mean of raster − field; and "
            "the mean absolute error. What is not defined for the data (the slope of one plot, "
            "say) is empty.\n\n"
            "The output has every attribute of the plots and four more: field_h, the measured "
            "height; field_n, the stems behind it; residual, raster − field; outlier, 1 where "
            "the residual is unusual among the others (modified z-score above 3.5, Iglewicz and "
            "Hoaglin 1993). Look at these: a tall tree missed, or a crown that reaches in from "
            "outside.\n\n"
            "Maximum against maximum (or a high percentile) is a validation. Mean against mean is "
            "not: the raster's mean weighs area and sees only the upper canopy, the field mean "
            "weighs stems and has the small ones too.\n\n"
            "Example: plots from Buffer plots and zonal stats with the field _max, stems.csv with "
            "the fields plotid and stemheight, height of a plot: max."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Plots with raster heights"), vector
            ),
            tr("One feature a plot, with an id and a height taken from a raster."),
        )
        self.add(
            FieldParameter(self.PLOT_ID_FIELD, tr("Plot id"), "Plot_ID", self.INPUT),
            tr("Names the plot; each plot has its own."),
        )
        self.add(
            FieldParameter(self.RASTER_FIELD, tr("Raster height (m)"), "_max", self.INPUT),
            tr("Height from the raster, in metres: the maximum, or a high percentile."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.FIELD_TABLE, tr("Field table (stems or plots)"), vector
            ),
            tr("One row a stem, or one row a plot. A CSV file will do."),
        )
        self.add(
            FieldParameter(
                self.FIELD_ID_FIELD, tr("Plot id in the field table"), "plotid", self.FIELD_TABLE
            ),
            tr("The plot in which a stem stands."),
        )
        self.add(
            FieldParameter(
                self.FIELD_HEIGHT_FIELD, tr("Measured height (m)"), "stemheight", self.FIELD_TABLE
            ),
            tr(
                "In metres, as numbers or as text with numbers. Empty, NA and the like are left "
                "out; so are negative heights, which the log names."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.AGGREGATE,
                tr("Height of a plot from its stems"),
                list(AGGREGATES),
                defaultValue=AGGREGATES[0],
                usesStaticStrings=True,
            ),
            tr(
                "max: the tallest stem; p95: the 95th percentile; mean: the average. Use the same "
                "statistic as the raster height has."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Compared plots")),
            tr("The plots with the field height, the difference and a flag for outliers."),
        )
        add_report(self, tr("Comparison report"))
        self.add_number_outputs(
            {
                "N": tr("Plots compared"),
                "SLOPE": tr("Slope of field on raster height"),
                "INTERCEPT": tr("Intercept (m)"),
                "R2": tr("R²"),
                "P_VALUE": tr("p-value of the slope"),
                "STDERR": tr("Standard error of the slope"),
                "RMSE": tr("RMSE about the 1:1 line (m)"),
                "FIT_RMSE": tr("RMSE about the fitted line (m)"),
                "BIAS": tr("Bias, raster − field (m)"),
                "MAE": tr("Mean absolute error (m)"),
                "UNMATCHED_COUNT": tr("Plots that the field table does not have"),
                "UNMATCHED_FIELD_COUNT": tr(
                    "Plots of the field table that the layer does not have"
                ),
            }
        )

    def extra_packages(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        return report_packages(parameters)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        try:
            self._check_fields(parameters, context)
        except QgsProcessingException as error:
            return str(error)
        return ""

    def _check_fields(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        plots = self._source(parameters, self.INPUT, context)
        table = self._source(parameters, self.FIELD_TABLE, context)
        self._field(parameters, self.PLOT_ID_FIELD, plots, context)
        self._field(parameters, self.RASTER_FIELD, plots, context)
        self._field(parameters, self.FIELD_ID_FIELD, table, context)
        self._field(parameters, self.FIELD_HEIGHT_FIELD, table, context)
        present = {field.name().casefold(): field.name() for field in plots.fields()}
        clash = [present[new] for new in self._new_names() if new in present]
        if clash:
            raise QgsProcessingException(
                tr(
                    "{label}: the layer already has the fields {names}, which this tool would add. "
                    "Rename or remove them first (Refactor fields)."
                ).format(
                    label=self.parameterDefinition(self.INPUT).description(),
                    names=", ".join(f"'{name}'" for name in clash),
                )
            )

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._styler = LayerStyler()

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.compare import aggregate_stems, compare_plots
        from ..core.fieldtable import read_heights

        self._check_fields(parameters, context)  # a model does not call check()
        page = report_path(self, parameters, context)
        table = self._source(parameters, self.FIELD_TABLE, context)
        stem_ids, stem_heights = self._columns(
            parameters, table, (self.FIELD_ID_FIELD, self.FIELD_HEIGHT_FIELD), context, feedback
        )
        field = aggregate_stems(
            stem_ids,
            stem_heights,
            self.parameterAsEnumString(parameters, self.AGGREGATE, context),
            where=tr("the field table '{name}'").format(name=table.sourceName()),
        )
        feedback.setProgress(40)

        plots = self._source(parameters, self.INPUT, context)
        plot_ids, raster_heights = self._columns(
            parameters, plots, (self.PLOT_ID_FIELD, self.RASTER_FIELD), context, feedback
        )
        raster = read_heights(
            raster_heights,
            where=tr("the plot layer '{name}'").format(name=plots.sourceName()),
            negative=True,
        )
        comparison = compare_plots(plot_ids, raster.heights, field)
        _log(comparison, field, feedback)
        feedback.setProgress(60)

        destination = self._write(parameters, plots, comparison, context, feedback)
        height = self.parameterAsString(parameters, self.RASTER_FIELD, context)
        label, style = label_layer(self._added(), []), plots_by(height, "m")

        def paint(layer: Any) -> None:
            label(layer)
            style(layer)

        self._styler.attach(destination, context, paint)
        label_output(destination, context, label, [])

        def make() -> Any:
            from ..core.report.compare import CompareInfo, compare_report

            names = [
                self.parameterAsString(parameters, name, context)
                for name in (self.RASTER_FIELD, self.FIELD_HEIGHT_FIELD)
            ]
            info = CompareInfo(plots.sourceName(), names[0], table.sourceName(), names[1])
            return compare_report(comparison, info)

        return {
            self.OUTPUT: destination,
            **write_report(page, make, feedback),
            "N": comparison.n,
            "SLOPE": comparison.slope,
            "INTERCEPT": comparison.intercept,
            "R2": comparison.r2,
            "P_VALUE": comparison.p_value,
            "STDERR": comparison.stderr,
            "RMSE": comparison.rmse,
            "FIT_RMSE": comparison.fit_rmse,
            "BIAS": comparison.bias,
            "MAE": comparison.mae,
            "UNMATCHED_COUNT": comparison.unmatched_count,
            "UNMATCHED_FIELD_COUNT": len(comparison.unmatched_field),
        }

    def _added(self) -> list[tuple[str, str, str]]:
        """Name, kind and alias of the new fields."""
        return [
            (self.HEIGHT, "double", tr("field height (m)")),
            (self.STEMS, "int", tr("stems measured")),
            (self.RESIDUAL, "double", tr("raster − field (m)")),
            (self.OUTLIER, "int", tr("outlier (1: yes)")),
        ]

    def _new_names(self) -> tuple[str, ...]:
        return self.HEIGHT, self.STEMS, self.RESIDUAL, self.OUTLIER

    def _source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def _field(
        self,
        parameters: dict[str, Any],
        name: str,
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> int:
        """Place of the field that a parameter names."""
        wanted = self.parameterAsString(parameters, name, context)
        place = int(source.fields().lookupField(wanted))
        if place < 0:
            raise QgsProcessingException(
                tr("{label}: '{layer}' has no field '{field}'. It has: {fields}.").format(
                    label=self.parameterDefinition(name).description(),
                    layer=source.sourceName(),
                    field=wanted,
                    fields=", ".join(source.fields().names()) or tr("none"),
                )
            )
        return place

    def _columns(
        self,
        parameters: dict[str, Any],
        source: QgsProcessingFeatureSource,
        names: tuple[str, str],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[Any], list[Any]]:
        """The values of two fields, feature by feature; NULL is None."""
        places = [self._field(parameters, name, source, context) for name in names]
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(places)
        columns: tuple[list[Any], list[Any]] = ([], [])
        for feature in source.getFeatures(request, _ANY_GEOMETRY):
            _stop_if_cancelled(feedback)
            for column, place in zip(columns, places):
                column.append(plain_value(feature[place]))
        return columns

    def _write(
        self,
        parameters: dict[str, Any],
        plots: QgsProcessingFeatureSource,
        comparison: Any,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        """The plots with what was found, in their own order."""
        fields = QgsFields(plots.fields())
        for name, kind, alias in self._added():
            fields.append(new_field(name, kind, alias))
        compared = comparison.compared
        with SafeSink(
            self, parameters, self.OUTPUT, context, fields, plots.wkbType(), plots.sourceCrs()
        ) as sink:
            waiting: list[QgsFeature] = []
            for i, feature in enumerate(plots.getFeatures(QgsFeatureRequest(), _ANY_GEOMETRY)):
                measured = bool(comparison.stems[i])
                added = [
                    float(comparison.field[i]) if measured else None,
                    int(comparison.stems[i]) if measured else None,
                    float(comparison.residual[i]) if compared[i] else None,
                    int(comparison.outlier[i]) if compared[i] else None,
                ]
                out = QgsFeature(fields)
                out.setGeometry(feature.geometry())
                out.setAttributes(feature.attributes() + added)
                waiting.append(out)
                if len(waiting) == _WRITE_TOGETHER:
                    _stop_if_cancelled(feedback)
                    sink.write(waiting)
                    waiting = []
                    feedback.setProgress(60 + 40 * (i + 1) / len(comparison.ids))
            sink.write(waiting)
            _stop_if_cancelled(feedback)
            return sink.finish()


_WRITE_TOGETHER = 1000
_ANY_GEOMETRY = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


def _stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    if feedback.isCanceled():
        raise QgsProcessingException(tr("Cancelled: nothing was written."))


def _log(comparison: Any, field: Any, feedback: QgsProcessingFeedback) -> None:
    c = comparison
    feedback.pushInfo(tr("{n} plots compared").format(n=c.n))
    if c.slope is not None:
        feedback.pushInfo(
            tr("field = {slope:.3f} × raster {sign} {intercept:.2f} m").format(
                slope=c.slope, sign="+" if c.intercept >= 0 else "−", intercept=abs(c.intercept)
            )
            + ("" if c.r2 is None else f", R² = {c.r2:.3f}")
        )
    feedback.pushInfo(
        tr("RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m").format(
            rmse=c.rmse, bias=c.bias, mae=c.mae
        )
    )
    outliers = [name for name, flag in zip(c.ids, c.outlier) if flag]
    if outliers:
        feedback.pushInfo(tr("Outliers: {ids}").format(ids=_listed(outliers)))
    for forms in c.merged:
        feedback.pushInfo(
            tr("Taken as one plot: {ids}").format(ids=", ".join(f"'{form}'" for form in forms))
        )
    if c.unmatched_field:
        feedback.pushInfo(
            tr("In the field table, not in the plot layer ({count}): {ids}").format(
                count=len(c.unmatched_field), ids=_listed(c.unmatched_field)
            )
        )
    for text, ids in (
        (tr("Plots that are not in the field table"), c.unmatched_plots),
        (tr("Plots without a raster height"), c.without_raster),
        (tr("Plots without a measured height"), c.without_field),
    ):
        if ids:
            feedback.pushWarning(f"{text} ({len(ids)}): {_listed(ids)}")
    if field.negative_rows:
        feedback.pushWarning(
            tr("Rows of the field table with a negative height, left out: {rows}").format(
                rows=_listed([str(row) for row in field.negative_rows])
            )
        )
    if field.decimal_comma:
        feedback.pushInfo(tr("The measured heights were read with a decimal comma."))
    for note in c.notes:
        feedback.pushWarning(note)
    if c.aggregate == "mean":
        feedback.pushWarning(
            tr(
                "A mean of stems and a mean of cells are different things: this is no validation "
                "of heights. Compare maxima or high percentiles."
            )
        )


def _listed(ids: Any, limit: int = 30) -> str:
    shown = list(ids)[:limit]
    more = len(ids) - len(shown)
    return ", ".join(shown) + (tr(" and {count} more").format(count=more) if more else "")
