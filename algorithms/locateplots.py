# SPDX-License-Identifier: GPL-2.0-or-later
"""Locate Plots on Canopy: the place of a plot from its stems and a canopy height model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsUnitTypes,
)

from .locate import fields as names
from .shared.inputs import RasterInput
from .shared.outputs import refuse_inputs
from .shared.parameters import FieldParameter
from .shared.reports import report_path, write_report
from .shared.run import Run
from .shared.tool import PLOTS, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.locate.run import LocatedPlots
    from ..core.report.page import Report


class LocatePlots(CanopyCloudAlgorithm):
    """See core/locate for what is computed."""

    NAME = "locateplots"
    GROUP = PLOTS
    STEP = 4
    SEARCH_RADIUS = "SEARCH_RADIUS"
    ROTATION = "ROTATION"

    _raster: RasterInput

    def texts(self) -> Texts:
        return Texts(
            title=tr("Locate plots on canopy"),
            summary=tr("Finds where plots lie on a canopy height model, by their stems."),
            help=tr(
                "Under trees a plot's GNSS position is off by metres, and its statistics are "
                "those of other trees. This tool lays the stems of each plot, with their heights, "
                "over the canopy height model, tries every shift within the search radius, and "
                "finds the one where they fit best.\n\n"
                "Each stem is drawn as a crown (a paraboloid whose radius is 0.8 m and a tenth of "
                "the height); the measure is the correlation of these crowns with the model over "
                "the cells of the plot. This gives the probability that the plot lies within 2 m "
                "of the place found, provided that it lies within the search radius at all. A "
                "plot is called certain if this is at least 95 % and the heights fit better than "
                "the same heights shuffled at random among its stems.\n\n"
                "Only certain plots are moved. All others stay where they were, with the reason: "
                "few stems (fewer than 6), ambiguous (rows of a plantation, say), heights do not "
                "match, best place at the border of the search, canopy model does not reach. The "
                "given position is kept in the fields x_given and y_given.\n\n"
                "Moving plots to where they fit in itself raises the agreement between field and "
                "raster heights. R2_BY_CHANCE says by how much: it is the R² that the same search "
                "reaches with the stems of other plots. Report it beside R2_AFTER.\n\n"
                "Stem positions are needed: coordinates, or distance and azimuth from the plot's "
                "centre. Plot centres alone are not enough. The raster must be in a projected CRS "
                "in which a unit is a length on the ground (UTM, say), with square cells of at "
                "most 3 m; cells finer than 0.35 m are aggregated by their maximum.\n\n"
                "Example: plot centres, a table of stems with the fields plotid, stemheight, "
                "distance and azimuth, a canopy height model of 0.5 m, search radius 8."
            ),
            tags=tr(
                "co-registration,coregistration,gnss,gps,position,shift,plot,stems,trees,lidar,"
                "chm,canopy height model,forest,inventory"
            ),
        )

    def declare(self) -> None:
        self._declare_plots()
        self._declare_stems()
        self.add(
            QgsProcessingParameterRasterLayer(names.INPUT_RASTER, tr("Canopy height model")),
            tr("Heights above ground in metres."),
        )
        radius = QgsProcessingParameterDistance(
            self.SEARCH_RADIUS, tr("Search radius"), 8.0, minValue=0.1
        )
        radius.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        self.add(
            radius,
            tr(
                "How far a plot may be off, in metres. The true place has to lie within; a larger "
                "radius makes wrong places more likely."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.ROTATION,
                tr("Largest rotation (degrees)"),
                QgsProcessingParameterNumber.Type.Double,
                0.0,
                minValue=0.0,
                maxValue=180.0,
            ),
            tr(
                "Rotations of up to this many degrees to each side are tried as well: for a "
                "compass that was off. 0 for none."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(names.OUTPUT, tr("Located plots")),
            tr(
                "All plots, with the certain ones moved to the place found; with shift and "
                "certainty."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                names.OUTPUT_STEMS,
                tr("Stems of the located plots"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            ),
            tr("A point for every stem used, moved with its plot; with all its attributes."),
        )
        self.add_report(tr("Location report"))
        self.add_numbers(
            {
                "PLOT_COUNT": tr("Number of plots"),
                "CERTAIN_COUNT": tr("Plots whose place is certain"),
                "MEDIAN_SHIFT": tr("Median shift of the certain plots (m)"),
                "R2_BEFORE": tr("R² of field and raster height of the certain plots, as given"),
                "R2_AFTER": tr("The same at the places found"),
                "R2_BY_CHANCE": tr("R² that the search reaches with stems of other plots"),
            }
        )

    def _declare_plots(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                names.INPUT,
                tr("Plots (centres or polygons)"),
                [
                    QgsProcessing.SourceType.TypeVectorPoint,
                    QgsProcessing.SourceType.TypeVectorPolygon,
                ],
            ),
            tr(
                "One feature per plot. For a polygon, the plot centre is its centroid and its "
                "outline shows the area measured; for a point, the hull of its stems shows it."
            ),
        )
        self.add(
            FieldParameter(names.PLOT_ID_FIELD, tr("Plot id"), "Plot_ID", names.INPUT),
            tr("Names the plot; each plot has its own."),
        )

    def _declare_stems(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                names.FIELD_TABLE, tr("Stems"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("One row per stem, with its plot, height and position. A CSV file will do."),
        )
        fields = (
            (names.FIELD_ID_FIELD, tr("Plot id of a stem"), "plotid", False,
             tr("The plot in which the stem stands.")),
            (names.FIELD_HEIGHT_FIELD, tr("Measured height (m)"), "stemheight", False,
             tr("In metres. Stems without a height are left out.")),
            (names.STEM_X_FIELD, tr("X coordinate of a stem"), "", True,
             tr("In the CRS of the plots. Either coordinates, or distance and azimuth.")),
            (names.STEM_Y_FIELD, tr("Y coordinate of a stem"), "", True,
             tr("In the CRS of the plots.")),
            (names.STEM_DISTANCE_FIELD, tr("Distance of a stem from the centre (m)"), "", True,
             tr("Horizontal distance in metres.")),
            (names.STEM_AZIMUTH_FIELD, tr("Azimuth of a stem (degrees)"), "", True,
             tr("As seen from the centre, clockwise from grid north of the raster. NEON measures "
                "some stems from a corner (pointid): use its x and y.")),
        )  # fmt: skip
        for name, label, default, optional, text in fields:
            parameter = FieldParameter(name, label, default or None, names.FIELD_TABLE)
            if optional:
                parameter.setFlags(
                    parameter.flags() | type(parameter).Flag.FlagOptional
                )
            self.add(parameter, text)

    def check(self, run: Run) -> str:
        return names.what_is_wrong(run)

    def resolve(self, run: Run) -> None:
        refusal = self.check(run)  # a model does not call it
        if refusal:
            raise QgsProcessingException(refusal)
        self._raster = run.raster(names.INPUT_RASTER)

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.locate import SearchSettings, locate_plots
        from .locate.layers import read_plots, read_stems
        from .locate.write import write_plots, write_stems

        refuse_inputs(run, [names.OUTPUT, names.OUTPUT_STEMS], [self._raster.path])
        page = report_path(run)
        plots = read_plots(run, self._raster)
        stems = read_stems(run, plots, self._raster)
        result = locate_plots(
            plots.centres,
            stems.by_plot,
            self._raster.path,
            settings=SearchSettings(run.number(self.SEARCH_RADIUS), run.number(self.ROTATION)),
            metres=plots.metres,
            crs=self._raster.crs,
            progress=run.progress.part(0.1, 0.8),
        )
        if result.joined > 1:
            run.info(
                tr(
                    "Blocks of {n} × {n} cells were aggregated by their maximum: {size:g} m."
                ).format(
                    n=result.joined, size=result.step
                )
            )
        outputs = {names.OUTPUT: write_plots(run, plots, result)}
        stem_layer = write_stems(run, plots, stems, result)
        if stem_layer:
            outputs[names.OUTPUT_STEMS] = stem_layer

        def make() -> Report:
            from ..core.report.locate import LocateInfo, locate_report

            info = LocateInfo(
                plots.name, stems.name, self._raster.name, run.number(self.SEARCH_RADIUS),
                run.number(self.ROTATION), plots.ids,
            )  # fmt: skip
            return locate_report(result, info)

        outputs.update(write_report(page, make, run))
        self._tell(run, plots.ids, result)
        effect = result.effect
        return {
            **outputs,
            "PLOT_COUNT": len(result.fits),
            "CERTAIN_COUNT": result.certain_count,
            "MEDIAN_SHIFT": result.median_shift,
            "R2_BEFORE": effect.r2_before if effect else None,
            "R2_AFTER": effect.r2_after if effect else None,
            "R2_BY_CHANCE": effect.r2_by_chance if effect else None,
        }

    def _tell(self, run: Run, ids: list[str], result: LocatedPlots) -> None:
        reasons: dict[str, list[str]] = {}
        for name, fit in zip(ids, result.fits):
            if not fit.certain:
                reasons.setdefault(fit.status, []).append(name)
        for reason, plots in reasons.items():
            some = ", ".join(plots[:20]) + (", …" if len(plots) > 20 else "")
            run.warn(
                tr("Not moved, {reason} ({count}): {plots}").format(
                    reason=reason, count=len(plots), plots=some
                )
            )
        effect = result.effect
        if effect is not None and None not in (effect.r2_before, effect.r2_after):
            chance = "–" if effect.r2_by_chance is None else f"{effect.r2_by_chance:.2f}"
            run.info(
                tr(
                    "R² of tallest stem and highest cell over the {n:# certain plot|# certain "
                    "plots}: {before:.2f} as given, {after:.2f} at the places found. The same "
                    "search with stems of other plots reaches {chance}."
                ).format(
                    n=effect.plots, before=effect.r2_before, after=effect.r2_after, chance=chance
                )
            )
        after = tr("Next: 'Buffer plots and zonal stats' computes statistics at the places found.")
        run.log.answer(found(result), after if result.certain_count else "")


def found(result: LocatedPlots) -> str:
    """How many plots are certain, how far these were moved, and what became of the others."""
    certain, count, shift = result.certain_count, len(result.fits), result.median_shift
    rest = ""
    if not certain:
        rest = tr("; no plot was moved")
    elif certain < count:
        rest = tr("; the others were not moved")
    return tr("{certain} of {count:# plot|# plots} {certain:is|are} certain{by}{rest}.").format(
        certain=certain,
        count=count,
        by="" if shift is None else tr(", moved by {m:.1f} m (median)").format(m=shift),
        rest=rest,
    )
