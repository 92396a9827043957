# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Buffer Plots and Zonal Stats: what QGIS knows, for the page that core makes."""

from __future__ import annotations

from typing import Any, Callable

from ..core.zonal import names
from .base import RasterInput
from .fields import plain_value
from .plotlayer import PlotLayer
from .translation import tr

# Names of fields that hold the id of a plot, the likeliest first.
_ID_FIELDS = (
    "plot_id", "plotid", "plot", "plot_no", "plotno", "id", "name", "code", "label", "number", "no",
    "nr", "n",
)  # fmt: skip


def prepare_report(
    tool: Any,
    plan: Any,
    layer: PlotLayer,
    drawn: Any,
    cells: Any,
    raster: RasterInput,
    result: Any,
    parameters: dict[str, Any],
    source: Any,
    context: Any,
) -> Callable[[Any], Any]:
    """Ask QGIS what a page says of a run.

    Returns:
        What draws the page, a `core.report.page.Report`, in any thread, from what `see_plots` of
        core gave.
    """
    from ..core.report.fromzonal import plots_info
    from ..core.report.plots import plots_report

    settings = [
        (tr("Raster"), raster.name),
        (tr("Bands"), ", ".join(map(str, plan.bands))),
        (tr("Plots"), drawn.how),
        (tr("Cell rule"), f"{plan.method}: {names.RULES[plan.method]}"),
        (tr("Engine"), result.engine),
    ]
    if not layer.polygons:
        radius = tool.parameterAsDouble(parameters, tool.RADIUS, context)
        text = tr("one for each plot") if layer_radii(layer) else f"{radius:g} m"
        settings.insert(3, (tr("Radius"), text))
    if plan.min_height is not None:
        settings.append((tr("Ignored"), tr("cells at or below {h:g}").format(h=plan.min_height)))
    told = {
        "plots": source.sourceName(),
        "raster": raster.name,
        "names": plot_names(layer.features, source.fields()),
        "columns": dict(zip(plan.new_names, plan.keys)),
        "settings": settings,
    }
    return lambda seen: plots_report(plots_info(result, drawn.shapes, cells, seen=seen, **told))


def layer_radii(layer: PlotLayer) -> bool:
    """Whether each plot has a radius of its own."""
    radii = layer.radii
    return radii is not None and len(radii) > 0


def plot_names(features: list[Any], fields: Any) -> list[str]:
    """What users call their plots: the field that looks like an id and tells them apart.

    Without one, the feature ids.
    """
    titles = [field.name() for field in fields]
    order = sorted(range(len(titles)), key=lambda place: _rank(titles[place]))
    for place in order:
        if _rank(titles[place]) == len(_ID_FIELDS):
            break
        found = [feature[place] for feature in features]
        if not set(map(type, found)) <= {int, str}:  # there may be a NULL
            found = [value for value in map(plain_value, found) if value is not None]
        texts = list(map(str, found))
        if len(set(texts)) == len(features):
            return texts
    return [str(feature.id()) for feature in features]


def _rank(title: str) -> int:
    name = title.casefold().replace(" ", "_").replace("-", "_")
    return _ID_FIELDS.index(name) if name in _ID_FIELDS else len(_ID_FIELDS)
