# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots that cannot be used, or not as they are: named by their feature ids."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingException

from ..shared.run import Run
from ..shared.translation import tr
from .layer import PlotLayer

_NAMED = 20


def _reasons() -> dict[str, str]:
    from ...core import unusable

    return {
        unusable.COORDINATES: tr("coordinates that are not numbers"),
        unusable.PLACE: tr(
            "no valid position in the CRS of the raster (x and y swapped? wrong CRS?)"
        ),
        unusable.OUTLINE: tr("an outline that has no valid position in the CRS of the raster"),
        unusable.POLE: tr("an outline around a pole, which has no shape in degrees"),
        unusable.SEAM: tr("an outline that the edge of the CRS tears apart"),
        unusable.RADIUS: tr("a radius that is not a number of metres above 0"),
        unusable.AZIMUTH: tr("an azimuth that is not a number of degrees"),
        unusable.SHAPE: tr("an invalid polygon that cannot be repaired unambiguously"),
        unusable.CROSSED: tr("an invalid polygon"),
    }


def report_unusable(
    run: Run, layer: PlotLayer, left_out: Mapping[int, str], repaired: Mapping[int, str]
) -> None:
    """Name plots that count as without geometry, and polygons that were repaired for counting.

    Args:
        run: to be warned.
        layer: with the features.
        left_out: why, by position of the feature; reasons of `core.unusable`.
        repaired: what was wrong, by position of the feature.

    Raises:
        QgsProcessingException: if no plot that has a geometry is left.
    """
    words = _reasons()
    by_reason: dict[str, list[int]] = {}
    for place, reason in sorted(left_out.items()):
        by_reason.setdefault(reason, []).append(place)
    lines = [
        tr(
            "{count:# plot is|# plots are} treated as having no geometry: {reason} (feature ids "
            "{ids})."
        ).format(count=len(places), reason=words[reason], ids=ids_of(layer, places))
        for reason, places in by_reason.items()
    ]
    there = sum(feature.hasGeometry() for feature in layer.features)
    if lines and len(left_out) >= there:
        raise QgsProcessingException(
            tr("No plot can be used. {reasons} Check the layer and its CRS.").format(
                reasons=" ".join(lines)
            )
        )
    for line in lines:
        run.warn(line)
    if repaired:
        first = min(repaired)
        run.warn(
            tr(
                "{count:# polygon is|# polygons are} invalid (feature ids {ids}; of {id}: {what}). "
                "The area that they enclose is counted, overlaps only once; the geometries in the "
                "output are unchanged."
            ).format(
                count=len(repaired),
                ids=ids_of(layer, sorted(repaired)),
                id=layer.id_of(first),
                what=repaired[first],
            )
        )


def ids_of(layer: PlotLayer, places: list[int]) -> str:
    """Feature ids of some plots, the first of them if they are many."""
    ids = [layer.id_of(place) for place in places[:_NAMED]]
    return ", ".join(ids) + (", …" if len(places) > _NAMED else "")
