# SPDX-License-Identifier: GPL-2.0-or-later
"""QA Cloud Mask: cloud, shadow, … as the QA band tells become no data."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.qa.products import (
    AUTO,
    CLASS_NAMES,
    CLASSES,
    CONFIDENCES,
    CUSTOM,
    PRODUCT_IDS,
    find,
)
from .base import CanopyCloudAlgorithm, progress_of
from .parameters import BandParameter
from .rasteroptions import (
    check_creation_options,
    creation_options,
    creation_options_help,
    creation_options_parameter,
)
from .reporting import add_report, aside, report_packages, report_path, write_report
from .styling import LayerStyler, classes, true_colour
from .translation import tr

_CLEAN_UP = ("CLOSING", "MIN_OBJECT", "DILATION")


class QaCloudMask(CanopyCloudAlgorithm):
    """See core/qa for what is computed."""

    NAME = "qacloudmask"
    PACKAGES = ("numpy", "rasterio", "scipy")
    INPUT = "INPUT"
    QA_RASTER = "QA_RASTER"
    QA_BAND = "QA_BAND"
    PRODUCT = "PRODUCT"
    CLASSES = "CLASSES"
    CONFIDENCE = "CONFIDENCE"
    RULE = "RULE"
    CLOSING, MIN_OBJECT, DILATION = _CLEAN_UP
    OUTPUT = "OUTPUT"
    OUTPUT_MASK = "OUTPUT_MASK"

    def displayName(self) -> str:
        return tr("QA cloud mask")

    def group(self) -> str:
        return tr("A cloudy scene made whole")

    def groupId(self) -> str:
        return "cloudyscene"

    def tags(self) -> list[str]:
        return tr(
            "cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,"
            "landsat,sentinel,hls,modis,planet"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Turns the cells that the QA band calls cloud or shadow into no data.")

    def shortHelpString(self) -> str:
        return tr(
            "Reads the quality band that comes with a scene, bit by bit, and turns cloud, cloud "
            "shadow and whatever else is chosen into no data in all bands. Fill is always masked "
            "and counted apart. The other cells, the data type and the band names stay as they "
            "are.\n\n"
            "Product 'auto' recognises the QA band by its file name, the metadata beside it and "
            "its codes, says how, and refuses where two products fit. A product whose codes "
            "contradict the choice is refused as well.\n\n"
            "Clean-up is done in this order: closing fills gaps, objects that are too small are "
            "dropped, dilation by a disc takes the edges along. Fill takes no part in it.\n\n"
            "A QA raster on another grid (60 m for 10 m bands, say) is laid over the scene by "
            "nearest neighbour; cells outside of it are masked.\n\n"
            "Rule for the product 'custom': conditions separated by ';', of which one is enough, "
            "such as 'bit 3; bit 5; bits 8-9 >= 2; values 328,392; not bit 6'. 'and' joins "
            "two: 'bit 1 and not bit 7'. Bit 0 is the lowest.\n\n"
            "The counts a class are those of the QA band before clean-up, whether the class is "
            "masked or not; a cell that is in two classes counts in both.\n\n"
            "Example: the stacked bands of a Landsat scene, its QA_PIXEL file, product auto, "
            "dilation 2 to take thin cloud edges along."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_clean_up()
        self.add(creation_options_parameter(), creation_options_help(), advanced=True)
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
        add_report(self, tr("Mask report"))
        self.add_number_outputs(
            {
                "TOTAL_PIXEL_COUNT": tr("Cells"),
                "FILL_PIXEL_COUNT": tr("Fill cells (no observation)"),
                "MASKED_PIXEL_COUNT": tr("Masked cells, fill apart"),
                "MASKED_PERCENT": tr("Masked cells in per cent of those that are not fill"),
                **{
                    _count_name(name): tr("Cells of class '{name}'").format(name=name)
                    for name in (*CLASS_NAMES, "unknown")
                    if name != "fill"
                },
            }
        )

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, tr("Scene"), QgsProcessing.SourceType.TypeRaster
            ),
            tr("One raster with all bands, or a raster a band; several are stacked."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.QA_RASTER, tr("QA raster")),
            tr("The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 …"),
        )
        self.add(
            BandParameter(self.QA_BAND, tr("QA band"), 1, self.QA_RASTER),
            tr("The band that holds the codes. Not used for products with a band a class."),
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
            tr("'auto' recognises it; 'custom' masks by the rule among the advanced parameters."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.CLASSES,
                tr("Classes to mask (none: those usual for the product)"),
                options=list(CLASS_NAMES),
                allowMultiple=True,
                optional=True,
                usesStaticStrings=True,
            ),
            tr("A class that the product does not have is refused. Fill is always masked."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.CONFIDENCE,
                tr("Confidence"),
                options=list(CONFIDENCES),
                defaultValue="high",
                usesStaticStrings=True,
            ),
            tr("'medium' masks more, in products that state a confidence."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                self.RULE, tr("Rule (product 'custom')"), "", multiLine=False, optional=True
            ),
            tr("Example: bit 3; bit 5; bits 8-9 >= 2; values 328,392,840; not bit 6"),
            advanced=True,
        )

    def _add_clean_up(self) -> None:
        texts = {
            self.CLOSING: (
                tr("Closing radius (cells)"),
                tr("Gaps in the mask narrower than about twice this are filled. 0: none."),
            ),
            self.MIN_OBJECT: (
                tr("Smallest object (cells)"),
                tr("Masked objects of fewer cells (joined by their sides) are kept. 0: none."),
            ),
            self.DILATION: (
                tr("Dilation radius (cells)"),
                tr("The mask grows by a disc of this radius. 0: none."),
            ),
        }
        for name, (label, text) in texts.items():
            self.add(
                QgsProcessingParameterNumber(
                    name, label, QgsProcessingParameterNumber.Type.Integer, 0, False, 0
                ),
                text,
                advanced=name != self.DILATION,
            )

    def extra_packages(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        return report_packages(parameters)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        product = self.parameterAsEnumString(parameters, self.PRODUCT, context)
        rule = self.parameterAsString(parameters, self.RULE, context).strip()
        classes = self._classes(parameters, context)
        message = check_creation_options(self, parameters, context)
        if message:
            return message
        if product == CUSTOM:
            return _check_rule(rule, classes)
        if rule:
            return tr(
                "Rule: it is only used with the product 'custom', and the product is '{product}'. "
                "Choose 'custom', or leave the rule empty."
            ).format(product=product)
        known = find(product)
        missing = [c for c in classes if known is not None and c not in known.class_names]
        if known is not None and missing:
            return tr("Classes: {title} has no class {missing}. It has {classes}. {note}").format(
                title=known.title,
                missing=", ".join(missing),
                classes=", ".join(known.class_names),
                note=known.note,
            )
        return ""

    def _classes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        # QGIS gives one empty word for none.
        return [c for c in self.parameterAsEnumStrings(parameters, self.CLASSES, context) if c]

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._rasters = self.raster_inputs(parameters, self.INPUT, context)
        self._qa = self.raster_input(parameters, self.QA_RASTER, context)
        self._options = creation_options(self, parameters, context)
        self._styler, self._scene_styler = LayerStyler(), LayerStyler()

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.qa import mask_clouds
        from ..core.report.bands import bands_shown
        from ..core.report.mask import mask_info, mask_report

        page = report_path(self, parameters, context)
        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        output_mask = self.parameterAsOutputLayer(parameters, self.OUTPUT_MASK, context)
        paths = [raster.path for raster in self._rasters]
        with aside(page) as report:

            def seen(summary: Any, pictures: Any) -> None:
                info = mask_info(
                    summary,
                    pictures,
                    name=self._scene_name(),
                    chosen=self.parameterAsEnumString(parameters, self.PRODUCT, context) != AUTO,
                    settings=self._settings(parameters, summary, context),
                )
                report.draw(mask_report, info)

            summary = mask_clouds(
                paths if len(paths) > 1 else paths[0],
                self._qa.path,
                output,
                qa_band=self.parameterAsInt(parameters, self.QA_BAND, context),
                product=self.parameterAsEnumString(parameters, self.PRODUCT, context),
                classes=self._classes(parameters, context),
                confidence=self.parameterAsEnumString(parameters, self.CONFIDENCE, context),
                rule=self.parameterAsString(parameters, self.RULE, context),
                output_mask=output_mask or None,
                crs=self._rasters[0].crs,
                qa_crs=self._qa.crs,
                options=self._options,
                progress=progress_of(feedback),
                pictures=seen if page else None,
                picture_bands=bands_shown,
                **{n.lower(): self.parameterAsInt(parameters, n, context) for n in _CLEAN_UP},
            )
        results: dict[str, Any] = {self.OUTPUT: output, **_numbers(summary)}
        self._scene_styler.attach(output, context, true_colour)
        if output_mask:
            self._styler.attach(output_mask, context, classes(_legend(summary)))
            results[self.OUTPUT_MASK] = output_mask
        _log(summary, feedback)

        results.update(write_report(page, report.page, feedback))
        return results

    def _scene_name(self) -> str:
        first, more = self._rasters[0].name, len(self._rasters) - 1
        return tr("{name} and {count} more").format(name=first, count=more) if more else first

    def _settings(
        self, parameters: dict[str, Any], summary: Any, context: QgsProcessingContext
    ) -> list[tuple[str, str]]:
        """How the mask was made, for the report."""
        steps = [(n, self.parameterAsInt(parameters, n, context)) for n in _CLEAN_UP]
        names = [(self.parameterDefinition(n).description(), str(v)) for n, v in steps if v]
        return [
            (tr("Scene"), ", ".join(raster.name for raster in self._rasters)),
            (tr("QA raster"), self._qa.name),
            (tr("Product"), summary.product),
            (tr("Masked classes"), ", ".join(summary.classes)),
            (tr("Confidence"), self.parameterAsEnumString(parameters, self.CONFIDENCE, context)),
            (tr("Rule"), self.parameterAsString(parameters, self.RULE, context) or "–"),
            *(names or [(tr("Clean-up"), tr("none"))]),
        ]


def _check_rule(rule: str, classes: list[str]) -> str:
    if not rule:
        return tr("Rule: the product 'custom' needs one, for example: bit 3; bits 8-9 >= 2")
    if classes:
        return tr("Classes: a custom rule has none; it says itself what is masked.")
    from ..core.errors import RuleError
    from ..core.qa.rules import parse_rule

    try:
        parse_rule(rule)
    except RuleError as error:
        return str(error)
    return ""


def _count_name(name: str) -> str:
    return f"{name.upper()}_COUNT"


def _numbers(summary: Any) -> dict[str, Any]:
    numbers = {
        "TOTAL_PIXEL_COUNT": summary.total,
        "FILL_PIXEL_COUNT": summary.fill,
        "MASKED_PIXEL_COUNT": summary.masked,
        "MASKED_PERCENT": summary.masked_percent,
    }
    for name in (*CLASS_NAMES, "unknown"):
        if name != "fill":
            # None: the product does not have this class, which is not the same as 0 cells.
            numbers[_count_name(name)] = summary.counts.get(name)
    return numbers


def _legend(summary: Any) -> list[tuple[int, str, str]]:
    """Code, name and colour of what the mask raster holds; kept cells let the map through."""
    shown = [CLASSES[name] for name, count in summary.mask_counts.items() if count]
    entries = [(info.code, tr(info.title), "#{:02x}{:02x}{:02x}".format(*info.color))
               for info in shown]  # fmt: skip
    return [(0, tr("Kept"), "#00ffffff"), *entries]


def _log(summary: Any, feedback: QgsProcessingFeedback) -> None:
    percent = "" if summary.masked_percent is None else f" ({summary.masked_percent:.2f} %)"
    feedback.pushInfo(
        tr("{total} cells: {fill} fill, {masked} masked{percent}").format(
            total=summary.total, fill=summary.fill, masked=summary.masked, percent=percent
        )
    )
    for name, count in summary.counts.items():
        if count and name in CLASSES:
            feedback.pushInfo(f"  {CLASSES[name].title}: {count}")
