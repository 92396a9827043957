# SPDX-License-Identifier: GPL-2.0-or-later
"""QA Cloud Mask on DataArrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ..errors import GridError, ParameterError
from ..grid import Window
from ..ground import cell_metres
from ..qa.cleanup import CleanUp, Discs
from ..qa.decode import Table, check_confidence, chosen_classes, class_table, rule_table
from ..qa.masking import Classifying, Layer, Masking
from ..qa.products import AUTO, CUSTOM, QA, find
from ..qa.reader import QaReader
from ..qa.recognise import need_bands
from ..qa.rules import parse_rule
from ..qa.settings import MaskChoice
from ..qa.strips import close_window, dilate_window
from ..raster import Array
from ..scene import SceneReader
from ..settings import settled
from .arrays import ArraySource, source_of
from .canopy import nodata_of
from .chunks import like, map_chunks


@dataclass(frozen=True)
class _Mask:
    """Masks a chunk: the scene, then its QA bands; or gives its classes."""

    table: Table
    packed: tuple[int, ...]
    band: int
    closing: int
    discs: Discs | None
    classes: bool

    def __call__(self, sources: Sequence[ArraySource], window: Window) -> Array:
        scene, qa = sources
        reader = QaReader(qa, scene.grid, self.band, self.packed)
        classifying = Classifying((Layer(reader, self.table),))
        cleaned = None
        if self.discs is not None:
            closed = partial(close_window, classifying, scene.grid, self.closing)
            cleaned = partial(
                dilate_window,
                closed if self.closing else None,
                classifying,
                scene.grid,
                self.discs,
            )
        piece = Masking(classifying, SceneReader(scene), counts=False, cleaned=cleaned)(window)
        return piece.found[np.newaxis] if self.classes else piece.data[0][1]


def mask(scene: Any, qa: Any, *, nodata: float | None = None, **settings: Any) -> Any:
    """Cells of the chosen QA classes become no data; see `core.qa.mask_clouds`.

    Args:
        scene: DataArray (y, x) or (band, y, x).
        qa: DataArray of the QA band on the same grid (of Planet's UDM2: of all its bands).
        nodata: the scene's nodata value; None for the one in the attributes, or NaN.
        **settings: `product` (needed: a lazy array has no file name to tell it by), `classes`,
            `confidence`, `rule`, `qa_band`, `probability`, and of the clean-up `closing`,
            `dilation`, `dilation_cloud`, `dilation_shadow`.

    Returns:
        The scene, as lazy as it came.

    Raises:
        ParameterError: if a setting cannot be used: `min_object`, the clear scenes of a second
            opinion and packages look at the whole scene at once.
        GridError: if the two are not on one grid.
        CanopyCloudError: if the arrays cannot be used.
    """
    source = source_of(scene, "scene", nodata=nodata)
    free = nodata_of(source.band(1), "scene")
    if source.band(1).nodata is None:
        source = source_of(scene, "scene", nodata=free)
    cells = _masked(source, qa, settings, classes=False)
    return like(scene, cells, free)


def mask_classes(scene: Any, qa: Any, **settings: Any) -> Any:
    """The classes that `mask` masks, as OUTPUT_MASK of the file tool: uint8 codes, 0 is clear.

    Args:
        scene: as in `mask`.
        qa: as in `mask`.
        **settings: as in `mask`.

    Returns:
        DataArray (y, x), as lazy as `qa` came.
    """
    source = source_of(scene, "scene", nodata=settings.pop("nodata", None))
    if source.band(1).nodata is None:
        source = source_of(scene, "scene", nodata=0)
    cells = _masked(source, qa, settings, classes=True)
    flat = qa if len(qa.dims) == 2 else qa.isel({qa.dims[0]: 0}, drop=True)
    made = flat.copy(data=cells[0] if hasattr(qa.data, "dask") else cells[0].compute())
    made.name, made.attrs, made.encoding = "masked_class", {}, {}
    return made


def _masked(source: ArraySource, qa: Any, settings: dict[str, Any], *, classes: bool) -> Any:
    choice, steps = settled(settings, MaskChoice(), CleanUp())
    check_confidence(choice.confidence)
    if choice.method != QA or choice.clear_scenes:
        raise ParameterError(
            "Clear scenes and packages look at the whole scene, which a lazy array does not have.",
            hint="Use core.qa.mask_clouds on files for it.",
        )
    codes = source_of(qa, "QA band")
    differences = source.grid.differences(codes.grid)
    if differences:
        raise GridError(
            f"The QA band is on another grid than the scene: {'; '.join(differences)}.",
            hint="Bring it there by nearest neighbour: qa.rio.reproject_match(scene), say.",
        )
    table, packed = _table(choice, codes)
    discs = _discs(steps, source)
    border = 0 if discs is None else discs.border + 2 * steps.closing
    work = _Mask(table, packed, choice.qa_band, steps.closing, discs, classes)

    def reach(window: Window) -> Window:
        return window.grow(border).intersect(source.grid.window) or window

    return map_chunks(
        work,
        [source, codes],
        np.uint8 if classes else source.band(1).dtype,
        bands=1 if classes else None,
        reach=reach if border else None,
    )


def _table(choice: MaskChoice, codes: ArraySource) -> tuple[Table, tuple[int, ...]]:
    """What each code means, and the bands that make a code."""
    if choice.qa_extra:
        raise ParameterError(
            "Further QA rasters are not supported with lazy arrays.", hint="Mask once with each."
        )
    if choice.product == CUSTOM:
        return rule_table(parse_rule(choice.rule)), ()
    product = find(choice.product)
    if product is None:
        what = "cannot be told" if choice.product == AUTO else f"'{choice.product}' is not known"
        raise ParameterError(
            f"The QA product {what}.",
            hint="Name it: product='landsat_c2_l89', say; see core.qa.PRODUCTS.",
        )
    if product.probability:
        product = product.from_probability(choice.probability)
    need_bands(product, codes.count)
    chosen = chosen_classes(product, choice.classes)
    return class_table(product, chosen, choice.confidence), product.bands


def _discs(steps: CleanUp, source: ArraySource) -> Discs | None:
    """By what the mask grows; None without any clean-up."""
    if steps.min_object > 1:
        raise ParameterError(
            "min_object looks at the whole mask at once, which a lazy array does not have.",
            hint="Use core.qa.mask_clouds on files for it.",
        )
    if steps.is_off:
        return None
    cell = cell_metres(source.grid) if steps.in_metres else None
    if steps.in_metres and cell is None:
        raise ParameterError(
            "A dilation in metres needs the scene's CRS.",
            hint="Write it (scene.rio.write_crs), or give `dilation` in cells.",
        )
    steps.check(cell)
    return steps.discs(cell)
