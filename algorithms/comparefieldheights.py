# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare Field and Raster Heights: how well a raster sees what was measured on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..core.aggregates import AGGREGATES
from .heights.answer import answer
from .heights.log import log_comparison
from .heights.numbers import descriptions, values
from .heights.plots import write_plots
from .heights.stems import (
    INPUT_RASTER,
    OUTPUT_STEMS,
    Place,
    StemTask,
    add_stem_parameters,
    has_positions,
    position_fields,
)
from .heights.tables import (
    LayerTable,
    Table,
    field_place,
    open_table,
    origin_of,
    refuse_broken_letters,
    with_text_table,
)
from .shared.heightunit import not_in_metres
from .shared.layers import label_layer, label_output
from .shared.parameters import FieldParameter
from .shared.places import refuse_place
from .shared.reports import report_parameter, report_path, write_report
from .shared.run import Run
from .shared.styles import plots_by, style_output
from .shared.tool import PLOTS, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.compare import Comparison, FieldHeights
    from ..core.report.compare import CompareInfo
    from ..core.report.page import Report


class CompareFieldHeights(CanopyCloudAlgorithm):
    """See core/compare.py for what is computed and core/fieldtable.py for how tables are read."""

    NAME = "comparefieldheights"
    GROUP = PLOTS
    STEP = 3
    PACKAGES = ("numpy",)
    INPUT = "INPUT"
    PLOT_ID_FIELD = "PLOT_ID_FIELD"
    RASTER_FIELD = "RASTER_FIELD"
    FIELD_TABLE = "FIELD_TABLE"
    FIELD_ID_FIELD = "FIELD_ID_FIELD"
    FIELD_HEIGHT_FIELD = "FIELD_HEIGHT_FIELD"
    AGGREGATE = "AGGREGATE"
    GROUP_FIELD = "GROUP_FIELD"
    OUTPUT = "OUTPUT"
    OUTPUT_TABLE = "OUTPUT_TABLE"

    # At most ten letters: a shapefile keeps no more.
    HEIGHT, STEMS, RESIDUAL, OUTLIER = "field_h", "field_n", "residual", "outlier"

    def texts(self) -> Texts:
        return Texts(
            title=tr("Compare field and raster heights"),
            summary=tr(
                "Compares the heights of a raster with those measured in the field, by plot."
            ),
            help=tr(
                "Takes plots that have a height from a raster (the maximum of Buffer plots and "
                "zonal stats, say) and a table of measured stems or plots. The stems of a plot "
                "become one height; plots are matched by id; the two heights are compared.\n\n"
                "Ids are matched with care: spaces, kinds of dashes, upper and lower case, "
                "spellings of dates and times, and 7, 7.0 and 007 make no difference. Two plots "
                "with one id are refused. Plots and stems without a match are listed in the "
                "log.\n\n"
                "Tables may be layers, spreadsheets or text files (UTF-8 or UTF-16, with commas, "
                "semicolons or tabs). Impossible heights (−9999, 999, above 120 m) are left out "
                "and named; if heights seem to be in feet or centimetres, the log asks about it "
                "and nothing is converted.\n\n"
                "The results are the line field = slope × raster + intercept with R², its p-value "
                "and the standard error of the slope, as scipy.stats.linregress gives them; RMSE "
                "about the 1:1 line; FIT_RMSE about the fitted line; BIAS, the mean of raster − "
                "field; and the mean absolute error. A figure that the data do not define (the "
                "slope of a single plot, for example) is left empty.\n\n"
                "The output has every attribute of the plots and four more: field_h, the measured "
                "height; field_n, the stems behind it; residual, raster − field; outlier, 1 where "
                "the residual is unusual among the others (modified z-score above 3.5, Iglewicz "
                "and Hoaglin 1993). Look at these: a tall tree missed, or a crown that reaches in "
                "from outside. Every figure is given for all plots and again without the "
                "outliers.\n\n"
                "The report and the table of figures give what papers ask for: RMSE and bias in "
                "per cent, concordance, bootstrap intervals, slopes that allow for errors in both "
                "heights, leave-one-out errors, limits of agreement, and all of it by group.\n\n"
                "With positions of the stems (x and y, or distance and azimuth from the plot's "
                "centre) and the canopy height model, each stem is matched with a treetop within "
                "its crown, one to one.\n\n"
                "Maximum against maximum (or a high percentile) is a validation. Mean against "
                "mean is not: the raster mean is an average over area and sees only the upper "
                "canopy, the field mean is an average over stems and includes the small ones.\n\n"
                "Example: plots from Buffer plots and zonal stats with the field _max, stems.csv "
                "with the fields plotid and stemheight, height of a plot: max."
            ),
            tags=tr(
                "validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,"
                "plot"
            ),
        )

    def declare(self) -> None:
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Plots with raster heights"), vector
            ),
            tr("One feature per plot, with an id and a height taken from a raster."),
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
            tr("One row per stem, or one row per plot. A CSV file will do."),
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
                "Use the same statistic as the raster height has."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.GROUP_FIELD,
                tr("Groups of plots"),
                parentLayerParameterName=self.INPUT,
                optional=True,
            ),
            tr(
                "Optional: a field of the plots with their species, stratum or type. The report "
                "and the table of figures then show each group as well as all plots together."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Compared plots")),
            tr("The plots with the field height, the difference and a flag for outliers."),
        )
        self.add(report_parameter(tr("Comparison report")), _report_help())
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_TABLE,
                tr("Table of all figures"),
                tr("CSV files (*.csv)"),
                None,
                optional=True,
                createByDefault=False,
            ),
            tr(
                "A CSV file with every figure and its 95 % interval, a row for all plots, one "
                "without the outliers, and both for each group."
            ),
        )
        self.add_numbers(descriptions())
        add_stem_parameters(self, self.FIELD_TABLE)

    def extra_packages(self, run: Run) -> tuple[str, ...]:
        return ("rasterio",) if run.asked(INPUT_RASTER) else ()

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        from ..core.errors import CanopyCloudError

        try:
            run = Run(self, parameters, context, QgsProcessingFeedback(False))
            parameters = with_text_table(run, self.FIELD_TABLE)
        except CanopyCloudError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def check(self, run: Run) -> str:
        from ..core.errors import CanopyCloudError

        try:
            self._tables(run)
        except (QgsProcessingException, CanopyCloudError) as error:
            return str(error)
        return ""

    def resolve(self, run: Run) -> None:
        self._origins = {name: origin_of(run, name) for name in (self.INPUT, self.FIELD_TABLE)}
        self._raster = run.raster(INPUT_RASTER) if run.asked(INPUT_RASTER) else None
        self._unit_note = not_in_metres(run, self.INPUT)

    def _tables(self, run: Run) -> tuple[LayerTable, Table]:
        """The plots and the field table, with all the fields that are asked for."""
        plots = LayerTable(run.source(self.INPUT))
        table = open_table(run, self.FIELD_TABLE)
        for name in (self.PLOT_ID_FIELD, self.RASTER_FIELD, self.GROUP_FIELD):
            field_place(run, name, plots)
        for name in (self.FIELD_ID_FIELD, self.FIELD_HEIGHT_FIELD):
            field_place(run, name, table)
        if run.asked(OUTPUT_STEMS):
            position_fields(run, table)
        present = {name.casefold(): name for name in plots.fields}
        clash = [present[new] for new, _, _ in self._added() if new in present]
        if clash:
            raise QgsProcessingException(
                tr(
                    "{label}: the layer already has the fields {names}, which this tool would add. "
                    "Rename or remove them first (Refactor fields)."
                ).format(
                    label=run.label(self.INPUT),
                    names=", ".join(f"'{name}'" for name in clash),
                )
            )
        return plots, table

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.compare import statistics_by_group

        plots, table = self._tables(run)  # a model does not call check()
        page, figures = report_path(run), self._table_path(run)
        notes = [origin.note for origin in self._origins.values() if origin.note]
        notes += [self._unit_note] if self._unit_note else []
        for note in (*notes, table.note):
            if note:
                run.warn(note)
        field = self._field_heights(run, table)
        run.progress.update(0.4)
        comparison, groups_of = self._compare(run, plots, field)
        log_comparison(comparison, field, run)
        answer(comparison, run)
        groups = statistics_by_group(comparison, groups_of) if groups_of else ()
        run.progress.update(0.6)

        stems, places = self._stems(run, plots, table)
        destination = write_plots(run, self.OUTPUT, plots.source, self._added(), comparison)
        self._paint(run, destination)

        def make() -> Report:
            from ..core.report.compare import compare_report
            from .heights.gallery import gallery_of

            raster, info = self._raster, self._info(run, plots, table, notes)
            gallery = gallery_of(run, raster, plots, comparison, places) if raster else None
            return compare_report(comparison, info, groups, gallery)

        results = {self.OUTPUT: destination, **stems, **write_report(page, make, run)}
        if figures:
            from ..core.compare import write_table

            write_table(comparison, figures, groups)
            results[self.OUTPUT_TABLE] = figures
        return {**results, **values(comparison)}

    def _field_heights(self, run: Run, table: Table) -> FieldHeights:
        """One height per plot, out of the field table."""
        from ..core.compare import aggregate_stems

        ids, heights = table.columns(
            run,
            [
                field_place(run, name, table)
                for name in (self.FIELD_ID_FIELD, self.FIELD_HEIGHT_FIELD)
            ],
        )
        refuse_broken_letters(ids, self._origins[self.FIELD_TABLE].path)
        where = tr("the field table '{name}'").format(name=table.name)
        return aggregate_stems(ids, heights, run.choice(self.AGGREGATE), where=where)

    def _compare(
        self, run: Run, plots: LayerTable, field: FieldHeights
    ) -> tuple[Comparison, list[object]]:
        """The comparison, and the group of each plot (nothing without groups)."""
        from ..core.compare import compare_plots
        from ..core.fieldtable import read_heights

        names = (self.PLOT_ID_FIELD, self.RASTER_FIELD, self.GROUP_FIELD)
        places = [field_place(run, name, plots) for name in names]
        ids, heights, *groups = plots.columns(run, [place for place in places if place >= 0])
        refuse_broken_letters(ids, self._origins[self.INPUT].path)
        where = tr("the plot layer '{name}'").format(name=plots.name)
        raster = read_heights(heights, where=where, negative=True)
        return compare_plots(ids, raster.heights, field), groups[0] if groups else []

    def _stems(
        self, run: Run, plots: LayerTable, table: Table
    ) -> tuple[dict[str, object], list[Place]]:
        """The results of the match of stems, nothing if it was not asked for, and where they are.

        Without OUTPUT_STEMS the positions, where there are any, are for pictures alone.
        """
        matched = run.asked(OUTPUT_STEMS)
        if self._raster is None or not (matched or has_positions(run)):
            return {}, []
        ids = plots.columns(run, [field_place(run, self.PLOT_ID_FIELD, plots)])[0]
        task = StemTask(run, self._raster, plots, ids)
        names = (self.FIELD_ID_FIELD, self.FIELD_HEIGHT_FIELD)
        places = task.places(table, *(field_place(run, name, table) for name in names))
        return task.write(places, task.match(places)) if matched else {}, places

    def _table_path(self, run: Run) -> str:
        """Where the table of figures goes, "" for none."""
        if not run.asked(self.OUTPUT_TABLE):
            return ""
        path = str(run.tool.parameterAsFileOutput(run.parameters, self.OUTPUT_TABLE, run.context))
        if path:
            refuse_place(run, self.OUTPUT_TABLE, path)
        return path

    def _paint(self, run: Run, destination: str) -> None:
        label = label_layer(self._added(), [])
        style = plots_by(
            run.text(self.RASTER_FIELD), "m", run.text(self.PLOT_ID_FIELD)
        )

        def paint(layer: QgsMapLayer) -> None:
            label(layer)
            style(layer)

        style_output(run, destination, paint)
        label_output(run, destination, label, [])

    def _info(self, run: Run, plots: LayerTable, table: Table, notes: list[str]) -> CompareInfo:
        from ..core.report.compare import CompareInfo

        return CompareInfo(
            plots.name,
            run.text(self.RASTER_FIELD),
            table.name,
            run.text(self.FIELD_HEIGHT_FIELD),
            group=run.text(self.GROUP_FIELD),
            plot_id=run.text(self.PLOT_ID_FIELD),
            table_id=run.text(self.FIELD_ID_FIELD),
            notes=(*notes, *([table.note] if table.note else [])),
        )

    def _added(self) -> list[tuple[str, str, str]]:
        """Name, kind and alias of the new fields."""
        return [
            (self.HEIGHT, "double", tr("field height (m)")),
            (self.STEMS, "int", tr("stems measured")),
            (self.RESIDUAL, "double", tr("raster − field (m)")),
            (self.OUTLIER, "int", tr("outlier (1: yes)")),
        ]


def _report_help() -> str:
    return tr(
        "One page with the charts and numbers of this run, to read, print or send. It opens in the "
        "Results Viewer. The Python package matplotlib draws the charts; without it the page has "
        "the figures, the map and the pictures of the plots, and no charts."
    )
