# SPDX-License-Identifier: GPL-2.0-or-later
"""The plots with what was found, as a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsProcessingFeatureSource

from ..shared.fields import new_field
from ..shared.outputs import SafeSink
from ..shared.run import Run
from .tables import ANY_GEOMETRY

if TYPE_CHECKING:
    from ...core.compare import Comparison

_WRITE_TOGETHER = 1000


def write_plots(
    run: Run,
    name: str,
    plots: QgsProcessingFeatureSource,
    added: list[tuple[str, str, str]],
    comparison: Comparison,
) -> str:
    """Write the plots in their own order, with field height, stems, difference and outlier flag.

    Args:
        run: whose output it is.
        name: of the sink parameter.
        plots: the plot layer.
        added: name, kind and alias of the four new fields.
        comparison: a `core.compare.Comparison` of these plots.
    """
    fields = QgsFields(plots.fields())
    for field in added:
        fields.append(new_field(*field))
    compared = comparison.compared
    crs = plots.sourceCrs()
    with SafeSink(run, name, fields, plots.wkbType(), crs) as sink:
        waiting: list[QgsFeature] = []
        for i, feature in enumerate(plots.getFeatures(QgsFeatureRequest(), ANY_GEOMETRY)):
            measured = bool(comparison.stems[i])
            values = [
                float(comparison.field[i]) if measured else None,
                int(comparison.stems[i]) if measured else None,
                float(comparison.residual[i]) if compared[i] else None,
                int(comparison.outlier[i]) if compared[i] else None,
            ]
            out = QgsFeature(fields)
            out.setGeometry(feature.geometry())
            out.setAttributes(feature.attributes() + values)
            waiting.append(out)
            if len(waiting) == _WRITE_TOGETHER:
                run.stop_if_cancelled()
                sink.write(waiting)
                waiting = []
                run.progress.update(0.6 + 0.4 * (i + 1) / len(comparison.ids))
        sink.write(waiting)
        run.stop_if_cancelled()
        return sink.finish()
