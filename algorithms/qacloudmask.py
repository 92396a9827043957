# SPDX-License-Identifier: GPL-2.0-or-later
"""QA Cloud Mask: cloud, shadow, … as the QA band tells become no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.qa.products import (
    AUTO,
    BY_QA,
    CLASS_NAMES,
    PRODUCT_IDS,
    PRODUCTS,
    USUAL_PROBABILITY,
)
from .qamask.parameters import (
    CLASSES,
    CLEAR_SCENES,
    CONFIDENCE,
    IN_CELLS,
    IN_METRES,
    METHOD,
    add_classes,
    add_clean_up,
    add_scenes,
    check,
    clean_up,
    method_of,
    packages_of,
    with_own_qa,
)
from .qamask.results import count_name, legend, log, numbers
from .shared.cluster import workers
from .shared.creationoptions import creation_options
from .shared.inputs import RasterInput
from .shared.parameters import BandParameter
from .shared.reports import background_report, report_path
from .shared.run import Run
from .shared.styles import classes, style_output, true_colour
from .shared.tool import SCENES, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.qa import MaskSummary
    from ..core.qa.pictures import MaskPictures
    from .shared.lineage import Described


class QaCloudMask(CanopyCloudAlgorithm):
    """See core/qa for what is computed."""

    NAME = "qacloudmask"
    GROUP = SCENES
    STEP = 2
    PACKAGES = ("numpy", "rasterio")
    INPUT = "INPUT"
    QA_RASTER = "QA_RASTER"
    QA_BAND = "QA_BAND"
    PRODUCT = "PRODUCT"
    CLASSES, CONFIDENCE = CLASSES, CONFIDENCE
    RULE = "RULE"
    QA_EXTRA = "QA_EXTRA"
    CLOUD_PROBABILITY = "CLOUD_PROBABILITY"
    CLOSING, MIN_OBJECT, DILATION = IN_CELLS
    DILATION_CLOUD, DILATION_SHADOW = IN_METRES
    METHOD, CLEAR_SCENES = METHOD, CLEAR_SCENES
    OUTPUT = "OUTPUT"
    OUTPUT_MASK = "OUTPUT_MASK"

    _rasters: list[RasterInput]
    _qa: RasterInput | None
    _extra: list[RasterInput]
    _clear: list[RasterInput]

    def texts(self) -> Texts:
        return Texts(
            title=tr("QA cloud mask"),
            summary=tr("Turns the cells that the QA band calls cloud or shadow into no data."),
            help=tr(
                "Reads the quality band that comes with a scene, bit by bit, and turns cloud, "
                "cloud shadow and whatever else is chosen into no data in all bands. Fill is "
                "always masked and counted separately. The other cells, the data type and the band "
                "names stay as they are.\n\n"
                "The tool recognises the QA band by its file name, the metadata beside it and its "
                "codes, says how, and stops if two products fit. A product whose codes contradict "
                "the choice is refused as well.\n\n"
                "Clean-up is done in this order: closing fills gaps in the mask, objects that are "
                "too small are dropped, and dilation adds the edges: cloud, cirrus and haze are "
                "dilated by one distance in metres on the ground, cloud shadow by another, and all "
                "masked cells by a further radius in cells. Fill is not affected. If only the "
                "radius in cells is given, and no distance in metres, the mask is dilated by that "
                "radius alone, as in earlier versions, which had no distances.\n\n"
                "Further QA rasters of the scene (QA_RADSAT or SR_QA_AEROSOL beside QA_PIXEL, "
                "MSK_CLDPRB beside SCL) are recognised by their names; what they mark is masked as "
                "well. In a cloud probability raster, a cell is cloud if it reaches the "
                "threshold.\n\n"
                "A QA raster on another grid (60 m for 10 m bands, say) is resampled to the scene "
                "by nearest neighbour; cells outside it are masked.\n\n"
                "Rule for the product 'A rule of my own': conditions separated by ';', of which "
                "any one is enough, such as 'bit 3; bit 5; bits 8-9 >= 2; values 328,392; not bit "
                "6', or 'values >= 40' for a cloud probability. 'and' joins two: 'bit 1 and not "
                "bit 7'. Bit 0 is the lowest.\n\n"
                "The counts per class are those of the QA band before clean-up, whether the class "
                "is masked or not; a cell that is in two classes counts in both. For further QA "
                "rasters, only cells that they alone mark are counted.\n\n"
                "Example: the stacked bands of a Landsat scene, its QA_PIXEL file.\n\n"
                "Values of QA product:\n"
            )
            + "\n".join(f"{product.id}: {product.title}" for product in PRODUCTS)
            + "\n\n"
            + tr(
                "Clear scenes of other dates give a second opinion on cloud and shadow, for any "
                "sensor whose bands are in order of wavelength; they also serve where there is no "
                "QA band. Each is fitted to the scene by a regression on cells that look clear in "
                "both. A cell is cloud where all bands are brighter than predicted and shadow "
                "where all are darker, in objects with an unmistakable core; land change, which "
                "moves bands in different directions, is not masked. If the scene's metadata state "
                "the position of the sun, fainter shadow is also accepted in the direction in "
                "which the clouds cast it. With 'QA band and clear scenes', cells that the QA "
                "raster calls cloud are unmasked if they are as bright on every clear date, as "
                "roofs or sand are: they are 'rescued', kept in the scene, with code 103 in the "
                "mask. For clear scenes, only cells that they alone mark are counted. Clouds in a "
                "clear scene should be masked first. A clear scene on another grid is resampled to "
                "the scene by nearest neighbour, and the log says so."
            ),
            tags=tr(
                "cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,"
                "snow,landsat,sentinel,hls,modis,planet"
            ),
        )

    def declare(self) -> None:
        self._add_inputs()
        add_scenes(self)
        add_clean_up(self)
        self.add_creation_options()
        self.add_cluster()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Masked scene")),
            tr("The scene, with the masked cells as no data."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT_MASK, tr("Mask"), optional=True, createByDefault=False
            ),
            tr("A byte raster: 0 where a cell is kept, else the code of its class."),
        )
        self.add_report(tr("Mask report"))
        self.add_numbers(
            {
                "TOTAL_PIXEL_COUNT": tr("Cells of the scene"),
                "FILL_PIXEL_COUNT": tr("Fill cells (no observation)"),
                "MASKED_PIXEL_COUNT": tr("Masked cells after clean-up, not counting fill"),
                "MASKED_PERCENT": tr(
                    "Masked cells as a percentage of the scene's cells, not counting fill"
                ),
                **{
                    count_name(name): tr("Cells of class '{name}'").format(name=name)
                    for name in (*CLASS_NAMES, "unknown", "rescued")
                    if name != "fill"
                },
            }
        )

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, tr("Scene"), QgsProcessing.SourceType.TypeRaster
            ),
            tr("One raster with all bands, or one raster per band; several are stacked."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.QA_RASTER, tr("QA raster"), optional=True),
            tr(
                "The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … "
                "If empty, the QA raster that belongs to the scene: named in the metadata of a "
                "stack made from a folder, or found beside the band files."
            ),
        )
        self.add(
            BandParameter(self.QA_BAND, tr("QA band"), 1, self.QA_RASTER),
            tr("The band that holds the codes. Not used for products with one band per class."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.PRODUCT,
                tr("QA product"),
                options=list(PRODUCT_IDS),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "As a rule it is recognised. The rule of 'A rule of my own' is among the "
                "advanced parameters."
            ),
        )
        add_classes(self, advanced=False)
        self.add(
            QgsProcessingParameterString(
                self.RULE, tr("Rule (product 'A rule of my own')"), "", False, True
            ),
            tr("Examples: bit 3; bits 8-9 >= 2; values 328,392,840; not bit 6. Or: values >= 40"),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.QA_EXTRA,
                tr("Further QA rasters"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            tr("QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: what they mark is masked as well."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.CLOUD_PROBABILITY,
                tr("Cloud probability threshold (%)"),
                QgsProcessingParameterNumber.Type.Integer,
                USUAL_PROBABILITY,
                True,  # optional, so that models made before it was there stay valid
                1,
                100,
            ),
            tr(
                "A cell with at least this probability is cloud. Used for cloud probability "
                "rasters (MSK_CLDPRB, s2cloudless) and the package s2cloudless only."
            ),
            advanced=True,
        )

    def extra_packages(self, run: Run) -> tuple[str, ...]:
        return packages_of(run.parameters.get(METHOD))

    def check(self, run: Run) -> str:
        return check(run)

    def described(self, run: Run) -> Described:
        return super().described(with_own_qa(run))

    def resolve(self, run: Run) -> None:
        self._rasters = run.rasters(self.INPUT)
        self._qa = run.raster(self.QA_RASTER) if run.asked(self.QA_RASTER) else None
        self._extra = run.rasters(self.QA_EXTRA) if run.asked(self.QA_EXTRA) else []
        self._clear = run.rasters(CLEAR_SCENES) if run.asked(CLEAR_SCENES) else []

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.qa import mask_clouds
        from ..core.report.bands import bands_shown
        from ..core.report.mask import mask_info, mask_report

        output = run.output_path(self.OUTPUT)
        output_mask = run.output_path(self.OUTPUT_MASK)
        paths = [raster.path for raster in self._rasters]
        read = [*self._rasters, *([self._qa] if self._qa else []), *self._extra, *self._clear]
        there = workers(run, [raster.path for raster in read])
        with there as executor, background_report(report_path(run)) as report:

            def draw(summary: MaskSummary, pictures: MaskPictures) -> None:
                info = mask_info(
                    summary,
                    pictures,
                    name=self._scene_name(),
                    chosen=run.choice(self.PRODUCT) != AUTO,
                    settings=self._settings(run, summary),
                )
                report.draw(mask_report, info)

            summary = mask_clouds(
                paths if len(paths) > 1 else paths[0],
                self._qa.path if self._qa else None,
                output,
                qa_band=run.integer(self.QA_BAND),
                product=run.choice(self.PRODUCT),
                classes=run.choices(self.CLASSES),
                confidence=run.choice(self.CONFIDENCE),
                rule=run.text(self.RULE),
                output_mask=output_mask or None,
                crs=self._rasters[0].crs,
                qa_crs=self._qa.crs if self._qa else None,
                options=creation_options(run),
                executor=executor,
                progress=run.progress,
                pictures=draw if report.wanted else None,
                picture_bands=bands_shown,
                qa_extra=[raster.path for raster in self._extra],
                probability=run.integer(self.CLOUD_PROBABILITY),
                clean_up=clean_up(run),
                method=method_of(run),
                clear_scenes=[raster.path for raster in self._clear],
                clear_crs=[raster.crs for raster in self._clear],
            )
        results: dict[str, object] = {self.OUTPUT: output, **numbers(summary)}
        style_output(run, output, true_colour)
        if output_mask:
            style_output(run, output_mask, classes(legend(summary)))
            results[self.OUTPUT_MASK] = output_mask
        log(summary, run)

        results.update(report.write(run))
        return results

    def _scene_name(self) -> str:
        first, more = self._rasters[0].name, len(self._rasters) - 1
        return tr("{name} and {count} more").format(name=first, count=more) if more else first

    def _settings(self, run: Run, summary: MaskSummary) -> list[tuple[str, str]]:
        """How the mask was made, for the report."""
        steps = clean_up(run)
        values = [(n, getattr(steps, n.lower())) for n in (*IN_CELLS, *IN_METRES)]
        names = [(run.label(n), f"{v:g}") for n, v in values if v]
        extra = [(tr("Further QA rasters"), ", ".join(one.name for one in self._extra))]
        clear = [
            (run.label(METHOD), summary.method),
            (run.label(CLEAR_SCENES), ", ".join(one.name for one in self._clear)),
        ]
        by_qa = [
            (tr("QA raster"), self._qa.name if self._qa else tr("found with the scene")),
            *(extra if self._extra else []),
            (tr("Product"), summary.product),
        ]
        levels = [
            (tr("Confidence"), run.choice(self.CONFIDENCE)),
            (tr("Rule"), run.text(self.RULE) or "–"),
            (run.label(self.CLOUD_PROBABILITY), str(run.integer(self.CLOUD_PROBABILITY))),
        ]
        reads_qa = summary.method in BY_QA
        return [
            (tr("Scene"), ", ".join(raster.name for raster in self._rasters)),
            *(clear if self._clear else [] if reads_qa else clear[:1]),
            *(by_qa if reads_qa else []),
            (tr("Masked classes"), ", ".join(summary.classes)),
            *(levels if reads_qa else []),
            *(names or [(tr("Clean-up"), tr("none"))]),
        ]
