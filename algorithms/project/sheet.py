# SPDX-License-Identifier: GPL-2.0-or-later
"""A print layout of A4 as QGIS stores it in a project.

QGIS's own classes of layouts belong to the main thread; a model does not run there. So this is
written as text: what is left out, QGIS sets to its defaults when it opens the project.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import floor, log10
from uuid import uuid4

# Millimetres of a sheet of A4 on its side.
WIDTH, HEIGHT, EDGE = 297.0, 210.0, 10.0
_TOP, _BOTTOM, _GAP, _LEGEND = 24.0, 186.0, 5.0, 62.0

# QGIS's numbers of the kinds of things on a sheet.
_PAGE, _MAP, _PICTURE, _LABEL, _LEGEND_ITEM, _SCALE_BAR = 65638, 65639, 65640, 65641, 65642, 65646
_GREY = {"red": "196", "green": "200", "blue": "203", "alpha": "255"}

# Left, top, width and height, or west, south, east and north.
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shown:
    """A layer as layouts name it.

    Args:
        id: in the project.
        name: in the legend.
        entries: places of its legend entries that are shown; () for all of them.
        legend: whether it is in the legend at all.
    """

    id: str
    name: str
    entries: tuple[int, ...] = ()
    legend: bool = True


@dataclass(frozen=True)
class MapOf:
    """A map of a sheet.

    Args:
        title: above it.
        layers: the first on top.
        extent: what it shows: west, south, east, north.
        metres: how wide that is on the ground.
        uuid: its name, for what belongs to it.
    """

    title: str
    layers: tuple[Shown, ...]
    extent: Box
    metres: float
    uuid: str = field(default_factory=lambda: f"{{{uuid4()}}}")


def layout(name: str, title: str, maps: list[MapOf], below: str) -> str:
    """A sheet with maps side by side, their legends, scale bar, north arrow and sources, as XML.

    Args:
        name: of the layout in the project.
        title: on the sheet.
        maps: one or more; one alone has its legend at its right, others below.
        below: where all of it comes from.
    """
    page = _item(_PAGE, (0, 0, WIDTH, HEIGHT), 0, {"background": "true"})
    parts = [
        _element("PageCollection", {}, page),
        _label(title, 18, (EDGE, 8, WIDTH - 2 * EDGE, 10)),
        _label(below, 8, (EDGE, 190, WIDTH - 2 * EDGE, 14)),
    ]
    wide = (WIDTH - 2 * EDGE - _GAP * (len(maps) - 1)) / len(maps)
    if len(maps) == 1:
        wide -= _LEGEND
        parts += _map(maps[0], (EDGE, _TOP, wide, _BOTTOM - _TOP), (EDGE + wide + _GAP, _TOP))
        x = EDGE + wide + _GAP
        parts += _furniture(maps[0], (x, 154), (x, 170), 0.1 * _wider(maps[0], wide))
    else:
        for place, one in enumerate(maps):
            x = EDGE + place * (wide + _GAP)
            west, south, east, north = one.extent
            high = min(wide * (north - south) / max(east - west, 1e-12), 105.0)
            parts.append(_label(one.title, 11, (x, _TOP, wide, 7)))
            parts += _map(one, (x, _TOP + 8, wide, high), (x, _TOP + 10 + high))
        parts += _furniture(maps[0], (EDGE, 170), (EDGE + 14, 170), 0.25)
    settings = {"name": name, "units": "mm", "printResolution": "300", "worldFileMap": ""}
    return _element("Layout", settings, *parts)


def _element(name: str, attributes: Mapping[str, str], *children: str) -> str:
    """An element of XML; children are XML already."""
    from ...core.report.markup import escape

    given = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{given}>{''.join(children)}</{name}>"


def _item(kind: int, box: Box, above: int, more: Mapping[str, str], *children: str) -> str:
    """Something on the sheet: left, top, width and height in millimetres."""
    name = f"{{{uuid4()}}}"
    x, y, wide, high = box
    attributes = {
        "type": str(kind), "uuid": name, "templateUuid": name, "id": "", "visibility": "1",
        "position": f"{x:g},{y:g},mm", "positionOnPage": f"{x:g},{y:g},mm",
        "size": f"{wide:g},{high:g},mm", "referencePoint": "0", "opacity": "1", "blendMode": "0",
        "zValue": str(above), "itemRotation": "0", "outlineWidthM": "0.3,mm",
        "frameJoinStyle": "miter", "frame": "false", "background": "false",
    }  # fmt: skip
    return _element("LayoutItem", {**attributes, **more}, *children)


def _label(text: str, size: int, box: Box) -> str:
    more = {
        "labelText": text, "htmlState": "0", "halign": "1", "valign": "32", "marginX": "0",
        "marginY": "0",
    }  # fmt: skip
    return _item(_LABEL, box, 1, more, _font("LabelFont", size))


def _font(name: str, size: int) -> str:
    """A font as Qt spells it."""
    description = f"Sans Serif,{size},-1,5,50,0,0,0,0,0"
    return _element(name, {"description": description, "style": ""})


def _map(one: MapOf, box: Box, legend: tuple[float, float]) -> list[str]:
    """A map and its legend, which has its upper left corner at `legend`."""
    from ...core.report.markup import escape

    west, south, east, north = _in_shape(one.extent, box[2] / box[3])
    extent = {"xmin": repr(west), "ymin": repr(south), "xmax": repr(east), "ymax": repr(north)}
    more = {
        "uuid": one.uuid, "templateUuid": one.uuid, "frame": "true", "background": "true",
        "keepLayerSet": "true", "followPreset": "false", "mapRotation": "0",
        "drawCanvasItems": "true",
    }  # fmt: skip
    layers = [_element("Layer", {}, escape(layer.id)) for layer in one.layers]
    drawn = _item(
        _MAP, box, 2, more, _element("BackgroundColor", _GREY), _element("Extent", extent),
        _element("LayerSet", {}, *layers),
    )  # fmt: skip
    return [drawn, *_legend(one, legend)]


def _legend(one: MapOf, corner: tuple[float, float]) -> list[str]:
    layers = [layer for layer in one.layers if layer.legend]
    if not layers:
        return []
    more = {
        "map_uuid": one.uuid, "resizeToContents": "1", "boxSpace": "0", "columnCount": "1",
        "symbolWidth": "7", "symbolHeight": "4", "wmsLegendWidth": "50", "wmsLegendHeight": "25",
        "columnSpace": "2", "lineSpacing": "1", "title": "",
    }  # fmt: skip
    styles = []
    for name, size, top in (
        ("title", 12, "0"), ("group", 11, "2"), ("subgroup", 10, "3"), ("symbol", 9, "1.5"),
        ("symbolLabel", 9, "1.5"),
    ):  # fmt: skip
        style = {"name": name, "alignment": "1", "indent": "0", "marginTop": top}
        if name == "symbolLabel":
            style["marginLeft"] = "2"
        styles.append(_element("style", style, _font("styleFont", size)))
    tree = _element("layer-tree-group", {}, *(_entry(layer) for layer in layers))
    box = (*corner, 0.0, 0.0)
    return [_item(_LEGEND_ITEM, box, 3, more, _element("styles", {}, *styles), tree)]


def _entry(layer: Shown) -> str:
    """A layer in a legend."""
    order = []
    if layer.entries:
        value = ",".join(map(str, layer.entries))
        option = {"name": "legend/node-order", "type": "QString", "value": value}
        options = _element("Option", {"type": "Map"}, _element("Option", option))
        order = [_element("customproperties", {}, options)]
    settings = {"id": layer.id, "name": layer.name, "checked": "Qt::Checked", "expanded": "1"}
    return _element("layer-tree-layer", settings, *order)


def _wider(one: MapOf, wide: float) -> float:
    """How many times as wide as its extent a map is that fills the sheet from top to bottom."""
    west, _, east, _ = _in_shape(one.extent, wide / (_BOTTOM - _TOP))
    return float((east - west) / max(one.extent[2] - one.extent[0], 1e-9))


def _furniture(
    one: MapOf, north: tuple[float, float], scale: tuple[float, float], share: float
) -> list[str]:
    """North arrow and scale bar of a map; a half of the bar is at most a `share` of its width."""
    arrow = {
        "file": "arrows/NorthArrow_02.svg", "mapUuid": one.uuid, "northMode": "1",
        "northOffset": "0", "resizeMode": "0", "anchorPoint": "0", "pictureWidth": "8",
        "pictureHeight": "13", "pictureRotation": "0", "svgFillColor": "255,255,255,255",
        "svgBorderColor": "0,0,0,255", "svgBorderWidth": "0.2", "mode": "2",
    }  # fmt: skip
    length = round_length(share * one.metres)
    long = length >= 1000
    bar = {
        "mapUuid": one.uuid, "style": "Single Box", "unitType": "km" if long else "meters",
        "unitLabel": "km" if long else "m", "numSegments": "2", "numSegmentsLeft": "0",
        "numUnitsPerSegment": repr(length / 1000 if long else length),
        "numMapUnitsPerScaleBarUnit": "1", "height": "3", "labelBarSpace": "3",
        "boxContentSpace": "1", "segmentSizeMode": "0", "outlineWidth": "0.3",
    }  # fmt: skip
    return [
        _item(_PICTURE, (*north, 11, 13), 4, arrow),
        _item(_SCALE_BAR, (*scale, 40, 13), 5, bar, _font("scaleBarFont", 9)),
    ]


def round_length(most: float) -> float:
    """The longest of 1, 2, 5, 10, 20, 50 … that is not longer than `most`."""
    power = 10.0 ** floor(log10(most)) if most > 0 else 1.0
    return max((k * power for k in (1, 2, 5) if k * power <= most), default=power)


def _in_shape(extent: Box, shape: float) -> Box:
    """An extent that is `shape` times as wide as high, with the same middle."""
    west, south, east, north = extent
    wide, high = max(east - west, 1e-9), max(north - south, 1e-9)
    wide, high = max(wide, high * shape), max(high, wide / shape)
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2
