# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill From Donor Scene: the hole that a cloud left is filled from scenes of other dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.fill.names import (
    DEFAULT_DONOR_USE,
    DEFAULT_METHOD,
    DONOR_USES,
    MAX_GAP,
    METHODS,
    MISSED,
    RESAMPLING,
    SOURCE_EMPTY,
    SOURCE_INTERPOLATED,
    SOURCE_OWN,
    source_color,
)
from .fillscene.answer import answer
from .shared.cluster import workers
from .shared.creationoptions import creation_options
from .shared.inputs import RasterInput
from .shared.reports import background_report, report_path
from .shared.run import Run
from .shared.styles import classes, errors, style_output, true_colour
from .shared.tool import SCENES, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.fill import FillSummary
    from ..core.fill.pictures import FillPictures
    from ..core.report.page import Report


class FillFromDonorScene(CanopyCloudAlgorithm):
    """See core/fill for what is computed."""

    NAME = "fillfromdonorscene"
    GROUP = SCENES
    STEP = 3
    PACKAGES = ("numpy", "rasterio")
    INPUT = "INPUT"
    MASK = "MASK"
    DONORS = "DONORS"
    METHOD = "METHOD"
    RESAMPLING = "RESAMPLING"
    DONOR_USE = "DONOR_USE"
    CATCH_MISSED = "CATCH_MISSED"
    SMALL_GAPS = "SMALL_GAPS"
    OUTPUT = "OUTPUT"
    OUTPUT_SOURCE = "OUTPUT_SOURCE"
    OUTPUT_ERROR = "OUTPUT_ERROR"

    _scene: RasterInput
    _mask: RasterInput | None
    _donors: list[RasterInput]

    def texts(self) -> Texts:
        return Texts(
            title=tr("Fill from donor scene"),
            summary=tr("Fills the gaps that clouds left in a scene, from scenes of other dates."),
            help=tr(
                "A gap is where the scene has no data or the mask is not zero. Its cells get their "
                "values from the donors that have data there in every band. All other cells stay "
                "exactly as they are, and so do the data type and the band names. Cells taken for "
                "cloud or shadow that was not masked are replaced only if you choose that option; "
                "they are counted, and the source raster shows them.\n\n"
                "Mask the clouds of the donors first (QA cloud mask): cells where a donor has no "
                "data are never used, so the other donors fill them.\n\n"
                "Several donors are combined: each predicts the cell and is weighted by its errors "
                "on hidden clear cells, with less weight where it explains the surrounding land "
                "poorly or strays from the others. A donor that does not lower the error is left "
                "out and named. With 'In order' the first donor that has data fills the cell; "
                "'Copy' always works this way.\n\n"
                "Methods: 'Copy' takes the donor's values as they are. 'Linear' adjusts them to "
                "the scene's level with a gain and an offset per band, 'Histogram of the donor "
                "matched to the scene' to its distribution; both use cells that are clear in both "
                "scenes. 'Seamless' predicts each band from all bands of the donor and their "
                "surroundings, refines this where nearby clear cells show how, and spreads the "
                "residual along the edge of the gap smoothly across it.\n\n"
                "A donor on another grid or in another CRS is aligned to the scene's grid, and the "
                "log says so. Bands are matched by name where both have names. Donors that do not "
                "overlap, lack a band or are scaled differently (Landsat Collection 1 against 2, "
                "Sentinel-2 with and without its offset) are refused.\n\n"
                "Example: a masked scene of July, the masked scenes of June and August as donors "
                "in this order, method seamless.\n\n"
                "Cells for which no donor has data stay empty and are counted.\n\n"
                "Every run measures how far it can be trusted: a gap of the same shape is placed "
                "over clear cells, with an edge as contaminated as the real one, filled, and "
                "compared with the true values. The error is reported beside that of a plain copy. "
                "It is a lower bound where the land under the cloud has changed, which no clear "
                "cell can show."
            ),
            tags=tr(
                "cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,"
                "histogram,landsat,sentinel,composite"
            ),
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Scene with gaps")),
            tr("A raster of one or more bands, its clouds masked (no data)."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.MASK, tr("Mask (cells that are not 0 are filled, too)"), optional=True
            ),
            tr(
                "A mask of the same area, for gaps that still hold values. It must cover the "
                "scene."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.DONORS, tr("Donor scenes"), QgsProcessing.SourceType.TypeRaster
            ),
            tr(
                "Rasters with the same bands from other dates. With 'In order' and 'Copy' their "
                "order matters: put the preferred one first."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METHOD,
                tr("Method"),
                options=list(METHODS),
                defaultValue=DEFAULT_METHOD,
                usesStaticStrings=True,
            ),
            tr("How the donor's values are fitted to the scene; see above."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.DONOR_USE,
                tr("Several donors"),
                options=list(DONOR_USES),
                defaultValue=DEFAULT_DONOR_USE,
                usesStaticStrings=True,
            ),
            tr(
                "'All donors together, weighted': all that have data, weighted by their errors on "
                "hidden clear cells. 'In order': the first that has data."
            ),
            advanced=True,
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
                "For donors whose cells do not coincide with the scene's, and for shifting a "
                "misregistered donor into place; nearest can only shift it by whole cells. A "
                "donor that is only shifted by whole cells is never resampled."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.CATCH_MISSED, tr("Also fill cloud and shadow that was not masked"), False
            ),
            tr(
                "Finds them by comparison with the donor: all bands are brighter, or all darker, "
                "than it predicts. Real change, such as a fire scar or a mown field, is kept."
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
            tr("0: no interpolation; cells for which no donor has data stay empty."),
            advanced=True,
        )
        self.add_creation_options()
        self.add_cluster()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Filled scene")),
            tr("The scene with its gaps filled."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT_SOURCE, tr("Source of each cell"), optional=True, createByDefault=False
            ),
            tr(
                "A byte raster: 0 the scene itself, 1, 2 … the donor (with the most weight, where "
                "several contribute), 101, 102 … the donor where the mask had missed cloud or "
                "shadow, 254 interpolated, 255 still empty."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT_ERROR,
                tr("Error of each cell"),
                optional=True,
                createByDefault=False,
            ),
            tr(
                "A float raster, one band for each band of the scene: the standard error of each "
                "filled value in stored units, no data elsewhere. It increases with the distance "
                "from the edge of the gap, the misfit of the donors around it and their "
                "disagreement, and is scaled so that 90 % of the errors on hidden clear cells lie "
                "within ±1.645 of it."
            ),
        )
        self.add_report(tr("Fill report"))
        self.add_numbers(
            {
                "FILLED_PIXEL_COUNT": tr("Cells filled"),
                "UNFILLED_PIXEL_COUNT": tr("Cells still without data"),
                "MISSED_PIXEL_COUNT": tr("Cells of cloud or shadow that was not masked"),
                "SIMULATED_RMSE": tr("Error on hidden clear cells (RMSE, stored units)"),
                "SIMULATED_RMSE_COPY": tr("The same error of a plain copy"),
                "MEAN_ERROR": tr("Mean standard error of the filled values (stored units)"),
            }
        )

    def resolve(self, run: Run) -> None:
        self._scene = run.raster(self.INPUT)
        self._mask = run.raster(self.MASK) if run.asked(self.MASK) else None
        # A step of a model calls its file as the parameter is called, which says nothing to people.
        self._donors = [
            donor if donor.name != "OUTPUT"
            else donor._replace(name=tr("donor {number}").format(number=place))
            for place, donor in enumerate(run.rasters(self.DONORS), start=1)
        ]  # fmt: skip

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.fill import fill_from_donors
        from ..core.report.fill import fill_report
        from ..core.report.fromfill import fill_info, see_donors

        output = run.output_path(self.OUTPUT)
        source = run.output_path(self.OUTPUT_SOURCE)
        error = run.output_path(self.OUTPUT_ERROR)
        if source and source == output:
            raise QgsProcessingException(
                tr("Filled scene and source cannot be the same file. Choose two names.")
            )
        if error and error in (output, source):
            raise QgsProcessingException(
                tr("The error of each cell would overwrite another output. Choose another name.")
            )
        donors = [(donor.name, donor.path, donor.crs) for donor in self._donors]
        read = [self._scene, *self._donors, *([self._mask] if self._mask else [])]
        there = workers(run, [raster.path for raster in read])
        with there as executor, background_report(report_path(run)) as report:
            donor_pictures = report.start(
                see_donors, self._scene.path, donors, crs=self._scene.crs
            )

            def draw(summary: FillSummary, pictures: FillPictures) -> None:
                method, settings = run.choice(self.METHOD), self._settings(run)

                def page() -> Report:
                    return fill_report(
                        fill_info(
                            summary,
                            pictures,
                            name=self._scene.name,
                            donors=donors,
                            method=method,
                            settings=settings,
                            seen=donor_pictures.result() if donor_pictures else None,
                        )
                    )

                report.draw(page)

            summary = fill_from_donors(
                self._scene.path,
                [donor.path for donor in self._donors],
                output,
                mask=self._mask.path if self._mask else None,
                method=run.choice(self.METHOD),
                resampling=run.choice(self.RESAMPLING),
                donor_use=run.choice(self.DONOR_USE),
                catch_missed=run.boolean(self.CATCH_MISSED),
                max_gap=run.integer(self.SMALL_GAPS),
                output_source=source or None,
                output_error=error or None,
                crs=self._scene.crs,
                donor_crs=[donor.crs for donor in self._donors],
                mask_crs=self._mask.crs if self._mask else None,
                options=creation_options(run),
                executor=executor,
                progress=run.progress,
                pictures=draw if report.wanted else None,
            )
        results: dict[str, object] = {self.OUTPUT: output, **self.numbers_of(summary)}
        style_output(run, output, true_colour)
        if source:
            style_output(run, source, classes(self._classes()))
            results[self.OUTPUT_SOURCE] = source
        if error:
            low, high = 0.0, 2.5 * (summary.mean_error or 1.0)
            style_output(run, error, errors(low, high))
            results[self.OUTPUT_ERROR] = error
        results.update(report.write(run))
        answer(summary, run)
        return results

    def _settings(self, run: Run) -> list[tuple[str, str]]:
        """How the scene was filled, for the report."""
        return [
            (tr("Scene"), self._scene.name),
            (tr("Mask"), self._mask.name if self._mask else tr("none: the scene's no data")),
            (tr("Donors"), ", ".join(donor.name for donor in self._donors)),
            (tr("Method"), run.choice(self.METHOD)),
            (tr("Several donors"), run.choice(self.DONOR_USE)),
            (tr("Resampling"), run.choice(self.RESAMPLING)),
            (
                tr("Also fill cloud and shadow that was not masked"),
                tr("yes") if run.boolean(self.CATCH_MISSED) else tr("no"),
            ),
            (tr("Widest gap interpolated (cells)"), str(run.integer(self.SMALL_GAPS))),
            (
                tr("Creation options"),
                " ".join(f"{k}={v}" for k, v in (creation_options(run) or {}).items())
                or tr("default"),
            ),
        ]

    def _classes(self) -> list[tuple[int, str, str]]:
        found = [(SOURCE_OWN, tr("the scene itself"))]
        found += [(k, donor.name) for k, donor in enumerate(self._donors, start=1)]
        for k, donor in enumerate(self._donors, start=1):
            text = tr("{donor}, missed by the mask").format(donor=donor.name)
            found.append((MISSED + k, text))
        found += [(SOURCE_INTERPOLATED, tr("interpolated")), (SOURCE_EMPTY, tr("still empty"))]
        return [(code, text, source_color(code)) for code, text in found]
