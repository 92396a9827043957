# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings of `repair_scenes`; see `core/settings.py` for how they are given."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..errors import ParameterError
from ..fill.names import DEFAULT_METHOD, METHODS
from ..qa.products import CLASS_NAMES, CONFIDENCES, ENGINES, QA, USUAL_DILATION
from ..qa.settings import check_classes
from ..scene.whole import FORMS
from .names import COMPOSITES, MASK_METHODS, MOST_DONORS, NONE, USUAL_DONORS


@dataclass(frozen=True)
class RepairChoice:
    """What is masked, and how it is filled.

    Args:
        targets: scenes to fill, by date (2018-07-10), name or a part of it; all if empty. Others
            are donors only.
        bands: by standard name or token; the reflective ones if empty.
        resolution: side of a cell, in units of the CRS; that of the finest band if None.
        form: values of the outputs: "stored", "float32" reflectance, "int16" reflectance × 10 000.
        classes: QA classes to mask; those usual for each product if empty.
        confidence: "high" or "medium", for products with levels.
        dilation_cloud: metres by which cloud grows.
        dilation_shadow: metres by which cloud shadow grows.
        mask_method: "qa": each scene is masked by its QA raster; "qa_and_scenes": by that and by
            comparing it with other scenes where their QA raster calls them clear; or by one of
            the packages of `qa.products.ENGINES`, without a QA raster.
        method: of the fill.
        catch_missed: also fill cloud and shadow that the QA raster missed.
        donor_count: a scene is filled from so many others, the nearest in time; from more only
            where they alone have cells of its hole.
        composite: "none", "median" or "best".
        retries: how often a scene whose files could not be read or written is tried again.
    """

    targets: Sequence[str] = ()
    bands: Sequence[str] = ()
    resolution: float | None = None
    form: str = "stored"
    classes: Sequence[str] = ()
    confidence: str = "high"
    dilation_cloud: float = USUAL_DILATION[0]
    dilation_shadow: float = USUAL_DILATION[1]
    mask_method: str = QA
    method: str = DEFAULT_METHOD
    catch_missed: bool = False
    donor_count: int = USUAL_DONORS
    composite: str = NONE
    retries: int = 1

    def check(self) -> None:
        """Refuse what is not known.

        Raises:
            ParameterError: naming it.
        """
        if self.method not in METHODS:
            raise ParameterError(
                f"Method '{self.method}' is not known.",
                hint="Use one of: " + ", ".join(METHODS) + ".",
            )
        if self.composite not in COMPOSITES:
            raise ParameterError(
                f"Composite '{self.composite}' is not known.",
                hint="Use one of: " + ", ".join(COMPOSITES) + ".",
            )
        self._check_masks()
        if not 1 <= self.donor_count <= MOST_DONORS:
            raise ParameterError(
                f"Donors per scene: {self.donor_count} requested.",
                hint=f"Give 1 to {MOST_DONORS}.",
            )

    def _check_masks(self) -> None:
        """What would make every scene fail is refused at once."""
        for name, known, given in (
            ("Values", FORMS, (self.form,)),
            ("Confidence", CONFIDENCES, (self.confidence,)),
            ("Mask method", MASK_METHODS, (self.mask_method,)),
            ("Class", CLASS_NAMES, self.classes),
        ):
            for word in given:
                if word not in known:
                    raise ParameterError(
                        f"{name} '{word}' is not known.",
                        hint="Use one of: " + ", ".join(known) + ".",
                    )
        check_classes(self.mask_method, self.classes)
        for name, metres in (("cloud", self.dilation_cloud), ("shadow", self.dilation_shadow)):
            if not 0 <= metres < math.inf:
                raise ParameterError(
                    f"Dilation of {name} by {metres} m was asked for.",
                    hint="Give metres, 0 or more.",
                )
        if self.resolution is not None and not 0 < self.resolution < math.inf:
            raise ParameterError(
                f"Resolution {self.resolution} was asked for.",
                hint="Give the side of a cell, more than 0, or none for that of the finest band.",
            )

    def for_masks(self) -> dict[str, Any]:
        """What a masked scene depends on."""
        own = asdict(self)
        names = ["bands", "resolution", "form", "classes", "confidence", "dilation_cloud",
                 "dilation_shadow"]  # fmt: skip
        if self.mask_method in ENGINES:
            names.append("mask_method")
        return {name: own[name] for name in names}

    def for_second(self) -> dict[str, Any]:
        """What a scene that was compared with others depends on, beside their masks."""
        return {**self.for_masks(), "mask_method": self.mask_method}

    def for_fills(self) -> dict[str, Any]:
        """What a filled scene depends on, beside its mask and donors."""
        return {"method": self.method, "catch_missed": self.catch_missed}
