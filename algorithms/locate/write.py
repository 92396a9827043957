# SPDX-License-Identifier: GPL-2.0-or-later
"""The outputs of Locate Plots on Canopy: plots and stems, moved only where that is certain."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ..shared.fields import new_field
from ..shared.layers import label_layer, label_output
from ..shared.outputs import SafeSink, file_of
from ..shared.run import Run
from ..shared.translation import tr
from . import fields as names
from .layers import Plots, Stems

if TYPE_CHECKING:
    from ...core.locate.run import LocatedPlots
    from ...core.locate.search import Fit


def write_plots(run: Run, plots: Plots, result: LocatedPlots) -> str:
    """Every plot with its attributes and what was found; certain ones at the place found."""
    added = names.added_fields()
    file = file_of(run.parameters.get(names.OUTPUT))
    fields = QgsFields(plots.source.fields())
    for name, kind, alias in added:
        fields.append(new_field(name, kind, alias if file else ""))
    there, back = _transforms(run, plots)
    with SafeSink(run, names.OUTPUT, fields, plots.source.wkbType(), plots.crs) as sink:
        written = []
        for i, (feature, fit) in enumerate(zip(plots.features, result.fits)):
            out = QgsFeature(fields)
            geometry = feature.geometry()
            if fit.certain and (fit.shift or fit.rotation):
                geometry.transform(there)
                _move(geometry, plots, i, fit)
                geometry.transform(back)
            out.setGeometry(geometry)
            out.setAttributes([*feature.attributes(), *_values(plots, i, fit)])
            written.append(out)
        sink.write(written)
        run.stop_if_cancelled()
        destination = sink.finish()
    label = label_layer(added, [])
    label_output(run, destination, label, [])
    return destination


def write_stems(run: Run, plots: Plots, stems: Stems, result: LocatedPlots) -> str:
    """A point for every stem used, "" if the layer is not wanted."""
    if not run.asked(names.OUTPUT_STEMS):
        return ""
    fields = QgsFields(stems.fields)
    fields.append(new_field("moved", "int", tr("moved with its plot (1: yes)")))
    _, back = _transforms(run, plots)
    with SafeSink(
        run, names.OUTPUT_STEMS, fields, QgsWkbTypes.Type.Point, plots.crs
    ) as sink:
        written = []
        for i, (part, fit) in enumerate(zip(stems.by_plot, result.fits)):
            east, north = part.turned(fit.rotation if fit.certain else 0.0)
            for row, x, y in zip(part.rows.tolist(), east.tolist(), north.tolist()):
                shift = (fit.east, fit.north) if fit.certain else (0.0, 0.0)
                point = QgsPointXY(
                    plots.centres[i, 0] + (x + shift[0]) / plots.metres,
                    plots.centres[i, 1] + (y + shift[1]) / plots.metres,
                )
                geometry = QgsGeometry.fromPointXY(point)
                geometry.transform(back)
                out = QgsFeature(fields)
                out.setGeometry(geometry)
                out.setAttributes([*stems.features[row].attributes(), int(fit.certain)])
                written.append(out)
        sink.write(written)
        return sink.finish()


def _transforms(run: Run, plots: Plots) -> tuple[QgsCoordinateTransform, QgsCoordinateTransform]:
    """To the CRS of the raster and back."""
    context = run.context.transformContext()
    return (
        QgsCoordinateTransform(plots.crs, plots.raster_crs, context),
        QgsCoordinateTransform(plots.raster_crs, plots.crs, context),
    )


def _move(geometry: QgsGeometry, plots: Plots, place: int, fit: Fit) -> None:
    """Bring a plot, in the CRS of the raster, to the place found."""
    if fit.rotation:
        geometry.rotate(fit.rotation, QgsPointXY(*plots.centres[place].tolist()))
    geometry.translate(fit.east / plots.metres, fit.north / plots.metres)


def _values(plots: Plots, place: int, fit: Fit) -> list[object]:
    def known(value: float) -> float | None:
        return float(value) if math.isfinite(value) else None

    found = math.isfinite(fit.score)
    x, y = plots.given[place].tolist()
    return [
        int(fit.certain),
        fit.status,
        fit.shift if found else None,
        fit.east if found else None,
        fit.north if found else None,
        fit.rotation if found else None,
        known(100.0 * fit.probability),
        known(fit.score),
        known(fit.score_before),
        known(fit.second),
        fit.stems,
        known(x),
        known(y),
    ]
