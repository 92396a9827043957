# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings of `mask_clouds`; see also `cleanup.CleanUp` and `settings.Run`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, TypedDict

from ..errors import ParameterError
from .products import AUTO, ENGINES, QA, USUAL_PROBABILITY

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ..progress import Progress
    from .pictures import MaskPictures
    from .summary import MaskSummary


@dataclass(frozen=True)
class MaskChoice:
    """What the codes mean, and which classes are masked.

    Args:
        product: id of a product, "auto" or "custom".
        classes: classes to mask; empty for the product's default. Fill is always masked.
        confidence: "high" or "medium", for products with levels.
        rule: for "custom"; see `rules`.
        qa_band: which band holds the codes (products with one band per class use all).
        qa_crs: CRS to use in place of the QA raster's.
        qa_extra: further QA rasters of the scene, recognised by their names; what they mark is
            masked as well.
        probability: per cent from which a cell is cloud, in rasters of cloud probability and for
            s2cloudless.
        method: "qa" goes by the QA raster; "qa_and_scenes" by that and the clear scenes; "scenes"
            by these alone, and no QA raster is read; "s2cloudless", "omnicloudmask" and
            "ukis_csmask" by the package of that name, without either.
        clear_scenes: rasters of the same bands on other dates, free of cloud or masked.
        clear_crs: CRS to use in place of those of the clear scenes, None for each that keeps its
            own; may be empty.
    """

    product: str = AUTO
    classes: Sequence[str] = ()
    confidence: str = "high"
    rule: str = ""
    qa_band: int = 1
    qa_crs: Any = None
    qa_extra: Sequence[str | os.PathLike[str]] = ()
    probability: int = USUAL_PROBABILITY
    method: str = QA
    clear_scenes: Sequence[str | os.PathLike[str]] = ()
    clear_crs: Sequence[Any] = ()


def check_classes(method: str, classes: Sequence[str]) -> None:
    """Refuse classes that a method does not tell, where that is a package.

    Raises:
        ParameterError: if so.
    """
    has = ENGINES.get(method, classes)
    other = [name for name in classes if name not in has]
    if other:
        raise ParameterError(
            f"The method '{method}' has no class {', '.join(other)}.",
            hint=f"Leave the classes empty, or choose from {', '.join(has)}.",
            classes=other,
        )


@dataclass(frozen=True)
class MaskOutputs:
    """What is made beside the masked scene, and how.

    Args:
        output_mask: byte raster to make, the code of a class where masked, 0 elsewhere.
        options: GDAL creation options of the masked scene.
        pictures: given the summary, and scene and classes thinned, when all cells are done,
            before the files are closed: a page can be drawn meanwhile.
        picture_bands: which bands they show; see `MaskPictures`.
    """

    output_mask: str | os.PathLike[str] | None = None
    options: Mapping[str, Any] | None = None
    pictures: Callable[[MaskSummary, MaskPictures], None] | None = None
    picture_bands: Callable[[Sequence[str]], Sequence[int]] | None = None


class MaskShortcuts(TypedDict, total=False):
    """The fields of the settings of `mask_clouds`, as its keywords."""

    product: str
    classes: Sequence[str]
    confidence: str
    rule: str
    qa_band: int
    qa_crs: Any
    qa_extra: Sequence[str | os.PathLike[str]]
    probability: int
    method: str
    clear_scenes: Sequence[str | os.PathLike[str]]
    clear_crs: Sequence[Any]
    closing: int
    min_object: int
    dilation: int
    dilation_cloud: float
    dilation_shadow: float
    output_mask: str | os.PathLike[str] | None
    options: Mapping[str, Any] | None
    pictures: Callable[[MaskSummary, MaskPictures], None] | None
    picture_bands: Callable[[Sequence[str]], Sequence[int]] | None
    crs: Any
    executor: Executor | None
    progress: Progress
