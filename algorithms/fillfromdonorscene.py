# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill From Donor Scene: the hole that a cloud left is filled from scenes of other dates."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.fill.names import (
    MAX_GAP,
    METHODS,
    MISSED,
    RESAMPLING,
    SOURCE_EMPTY,
    SOURCE_INTERPOLATED,
    SOURCE_OWN,
)
from .base import CanopyCloudAlgorithm, progress_of
from .rasteroptions import (
    creation_options,
    creation_options_help,
    creation_options_parameter,
)
from .reporting import add_report, aside, report_packages, report_path, write_report
from .styling import LayerStyler, classes, true_colour
from .translation import tr

# Colours that stay apart for colour-blind eyes; the sixth donor begins again.
_DONOR_COLORS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")


class FillFromDonorScene(CanopyCloudAlgorithm):
    """See core/fill for what is computed."""

    NAME = "fillfromdonorscene"
    PACKAGES = ("numpy", "rasterio", "scipy")
    INPUT = "INPUT"
    MASK = "MASK"
    DONORS = "DONORS"
    METHOD = "METHOD"
    RESAMPLING = "RESAMPLING"
    CATCH_MISSED = "CATCH_MISSED"
    SMALL_GAPS = "SMALL_GAPS"
    OUTPUT = "OUTPUT"
    OUTPUT_SOURCE = "OUTPUT_SOURCE"

    def displayName(self) -> str:
        return tr("Fill from donor scene")

    def group(self) -> str:
        return tr("A cloudy scene made whole")

    def groupId(self) -> str:
        return "cloudyscene"

    def tags(self) -> list[str]:
        return tr(
            "cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,"
            "histogram,landsat,sentinel,composite"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Fills the hole that a cloud left from scenes of other dates.")

    def shortHelpString(self) -> str:
        return tr(
            "The hole is where the scene has no data, and where the mask is not zero. Its cells "
            "get the values of the first donor that has data there in every band. All other cells "
            "stay exactly as they are, and so do the data type and the band names.\n\n"
            "Mask the clouds of the donors first (QA cloud mask): a donor's own missing data is "
            "never used, so the next donor takes its place.\n\n"
            "Methods: 'copy' takes the donor's values as they are. 'linear' brings them to the "
            "scene's level with a gain and an offset a band, 'histogram' to its distribution, "
            "both from cells that are clear in both. 'seamless' predicts each band from all bands "
            "of the donor and their surroundings, more closely where nearby clear cells show how, "
            "and carries the difference that remains along the rim smoothly across the hole.\n\n"
            "A donor on another grid or CRS is brought to the scene's grid, and the log says so. "
            "Bands are matched by name where both have names. Donors that do not overlap, lack a "
            "band or are scaled differently (Landsat Collection 1 against 2, Sentinel-2 with and "
            "without its offset) are refused.\n\n"
            "Example: a masked scene of July, the masked scenes of June and August as donors in "
            "this order, method seamless.\n\n"
            "What no donor has stays without data and is counted.\n\n"
            "Every run tells how far it can be trusted: the hole is laid, moved, over clear cells, "
            "filled, and compared. The error is reported beside that of a plain copy."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Scene with a hole")),
            tr("A raster of one or more bands, its clouds masked (no data)."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.MASK, tr("Mask (cells that are not 0 are filled, too)"), optional=True
            ),
            tr("A mask of the same area, for holes that still hold values. It covers the scene."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.DONORS, tr("Donor scenes"), QgsProcessing.SourceType.TypeRaster
            ),
            tr("Rasters of the same bands on other dates, the one to be preferred first."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METHOD,
                tr("Method"),
                options=list(METHODS),
                defaultValue=METHODS[-1],
                usesStaticStrings=True,
            ),
            tr("How the donor's values are fitted to the scene; see above."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.RESAMPLING,
                tr("Resampling"),
                options=list(RESAMPLING),
                defaultValue="nearest",
                usesStaticStrings=True,
            ),
            tr(
                "For donors whose cells do not coincide with the scene's. A donor that is only "
                "shifted by whole cells is never resampled."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.CATCH_MISSED, tr("Also fill cloud and shadow that was not masked"), False
            ),
            tr(
                "Finds them against the donor: all bands brighter, or all darker, than it tells. "
                "Real change, such as a fire scar or a mown field, stays."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SMALL_GAPS,
                tr("Widest gap to interpolate where no donor has data (cells)"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                False,
                0,
                MAX_GAP,
            ),
            tr("0 interpolates nothing: what no donor has stays without data."),
            advanced=True,
        )
        self.add(creation_options_parameter(), creation_options_help(), advanced=True)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Filled scene")),
            tr("The scene with its hole filled."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT_SOURCE, tr("Source of each cell"), optional=True, createByDefault=False
            ),
            tr(
                "A byte raster: 0 the scene itself, 1, 2 … the donor, 101, 102 … the donor where "
                "the mask had missed cloud or shadow, 254 interpolated, 255 still empty."
            ),
        )
        add_report(self, tr("Fill report"))
        self.add_number_outputs(
            {
                "FILLED_PIXEL_COUNT": tr("Cells filled"),
                "UNFILLED_PIXEL_COUNT": tr("Cells still without data"),
                "MISSED_PIXEL_COUNT": tr("Cells of cloud or shadow that was not masked"),
                "SIMULATED_RMSE": tr("Error on hidden clear cells (RMSE, stored units)"),
                "SIMULATED_RMSE_COPY": tr("The same error of a plain copy"),
            }
        )

    def extra_packages(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        return report_packages(parameters)

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._scene = self.raster_input(parameters, self.INPUT, context)
        self._mask = None
        if parameters.get(self.MASK):
            self._mask = self.raster_input(parameters, self.MASK, context)
        self._donors = self.raster_inputs(parameters, self.DONORS, context)
        self._options = creation_options(self, parameters, context)
        self._styler, self._scene_styler = LayerStyler(), LayerStyler()

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.fill import fill_from_donors
        from ..core.report.fill import fill_report
        from ..core.report.fromfill import fill_info, see_donors

        page = report_path(self, parameters, context)
        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        source = self.parameterAsOutputLayer(parameters, self.OUTPUT_SOURCE, context)
        if source and source == output:
            raise QgsProcessingException(
                tr("Filled scene and source are to be the same file. Choose two names.")
            )
        donors = [(donor.name, donor.path, donor.crs) for donor in self._donors]
        with aside(page) as report:
            donors_seen = report.start(see_donors, self._scene.path, donors, crs=self._scene.crs)

            def seen(summary: Any, pictures: Any) -> None:
                told = {
                    "name": self._scene.name,
                    "donors": donors,
                    "method": self.parameterAsEnumString(parameters, self.METHOD, context),
                    "settings": self._settings(parameters, context),
                }
                report.draw(
                    lambda: fill_report(
                        fill_info(summary, pictures, **told, seen=donors_seen.result())
                    )
                )

            summary = fill_from_donors(
                self._scene.path,
                [donor.path for donor in self._donors],
                output,
                mask=self._mask.path if self._mask else None,
                method=self.parameterAsEnumString(parameters, self.METHOD, context),
                resampling=self.parameterAsEnumString(parameters, self.RESAMPLING, context),
                catch_missed=self.parameterAsBool(parameters, self.CATCH_MISSED, context),
                max_gap=self.parameterAsInt(parameters, self.SMALL_GAPS, context),
                output_source=source or None,
                crs=self._scene.crs,
                donor_crs=[donor.crs for donor in self._donors],
                mask_crs=self._mask.crs if self._mask else None,
                options=self._options,
                progress=progress_of(feedback),
                pictures=seen if page else None,
            )
        results: dict[str, Any] = {
            self.OUTPUT: output,
            "FILLED_PIXEL_COUNT": summary.filled_pixel_count,
            "UNFILLED_PIXEL_COUNT": summary.unfilled_pixel_count,
            "MISSED_PIXEL_COUNT": summary.missed_pixel_count,
            "SIMULATED_RMSE": summary.simulated_rmse,
            "SIMULATED_RMSE_COPY": summary.simulated_rmse_copy,
        }
        self._scene_styler.attach(output, context, true_colour)
        if source:
            self._styler.attach(source, context, classes(self._classes()))
            results[self.OUTPUT_SOURCE] = source

        results.update(write_report(page, report.page, feedback))
        return results

    def _settings(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[tuple[str, str]]:
        """How the scene was filled, for the report."""
        return [
            (tr("Scene"), self._scene.name),
            (tr("Mask"), self._mask.name if self._mask else tr("none: the scene's own no data")),
            (tr("Donors"), ", ".join(donor.name for donor in self._donors)),
            (tr("Method"), self.parameterAsEnumString(parameters, self.METHOD, context)),
            (tr("Resampling"), self.parameterAsEnumString(parameters, self.RESAMPLING, context)),
        ]

    def _classes(self) -> list[tuple[int, str, str]]:
        found = [(SOURCE_OWN, tr("the scene itself"), "#f2f2f2")]
        for k, donor in enumerate(self._donors):
            color = _DONOR_COLORS[k % len(_DONOR_COLORS)]
            found.append((k + 1, donor.name, color))
        for k, donor in enumerate(self._donors):
            text = tr("{donor}, missed by the mask").format(donor=donor.name)
            color = _DONOR_COLORS[k % len(_DONOR_COLORS)]
            found.append((MISSED + k + 1, text, _lighter(color)))
        found.append((SOURCE_INTERPOLATED, tr("interpolated"), "#999999"))
        found.append((SOURCE_EMPTY, tr("still empty"), "#000000"))
        return found


def _lighter(color: str) -> str:
    """Half way to white."""
    parts = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{(part + 255) // 2:02x}" for part in parts)
