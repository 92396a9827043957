# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the project of a model and its first page, in whatever thread the model runs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..shared.finished import Finished
from ..shared.translation import tr
from .firstpage import first_page
from .plan import FIRST_PAGE, PROJECT, Plan, page_beside
from .sheet import MapOf, Shown, layout


def write_project(
    model: QgsProcessingAlgorithm, plan: Plan, target: Path, results: Mapping[str, object],
    finished: Finished, feedback: QgsProcessingFeedback,
) -> dict[str, str]:  # fmt: skip
    """Write both, or neither.

    Returns:
        What the model adds to its results.

    Raises:
        QgsProcessingException: if they cannot be written.
    """
    from ...core.staging import make_folder, remove_folder

    page = page_beside(target)
    files = {name: _file_of(results.get(name)) for name in plan.layers}
    outputs = {one.name(): one.description() for one in model.destinationParameterDefinitions()}
    titles = {name: outputs.get(name, name) for name in plan.layers}
    for name in plan.layers:
        if results.get(name) and files[name] is None:
            feedback.pushWarning(
                tr("{label} is no file of its own, and so it is not in the project.").format(
                    label=titles[name]
                )
            )
    try:
        folder = make_folder(target.parent)
        try:
            layers = [(titles[name], path) for name in plan.layers if (path := files[name])]
            report = _file_of(results.get(plan.report))
            (folder / page.name).write_text(
                first_page(model.displayName(), target, report, layers, finished.answers),
                encoding="utf-8",
            )
            described = _described(model, plan, files, titles, finished, folder / target.name)
            with zipfile.ZipFile(folder / target.name, "w", zipfile.ZIP_DEFLATED) as packed:
                packed.writestr(f"{target.stem}.qgs", described)
            (folder / page.name).replace(page)
            (folder / target.name).replace(target)
        finally:
            remove_folder(folder)
    except OSError as error:
        raise QgsProcessingException(
            tr("{file} cannot be written ({reason}).").format(file=target, reason=error.strerror)
        ) from error
    feedback.pushInfo(tr("QGIS project: {file}").format(file=target))
    feedback.pushInfo(tr("First page: {address}").format(address=page.as_uri()))
    return {PROJECT: str(target), FIRST_PAGE: str(page)}


def _file_of(result: object) -> Path | None:
    """The file that a result names; None for a layer in memory, or none at all."""
    path = Path(str(result or "").split("|")[0])
    return path.absolute() if result and path.is_file() else None


def _described(
    model: QgsProcessingAlgorithm, plan: Plan, files: Mapping[str, Path | None],
    titles: Mapping[str, str], finished: Finished, staged: Path,
) -> bytes:  # fmt: skip
    """The project as QGIS stores it, seen from the folder above."""
    try:
        return _stored(model, plan, files, titles, finished, staged)
    except QgsProcessingException as error:
        said = str(error)
    # QGIS 3.22 keeps what a script's run has raised until it ends, and with the first exception
    # the project and its layers, which must not live longer than QGIS.
    raise QgsProcessingException(said)


def _stored(
    model: QgsProcessingAlgorithm, plan: Plan, files: Mapping[str, Path | None],
    titles: Mapping[str, str], finished: Finished, staged: Path,
) -> bytes:  # fmt: skip
    """The project as QGIS stores it, written beside `staged` and seen from the folder above."""
    project = QgsProject()  # a new one: that of the user belongs to the main thread
    layers: dict[str, QgsMapLayer] = {}
    for name, path in files.items():
        if path is not None:
            layers[name] = _layer(path, titles[name], finished)
    every = list(layers.values())
    grounds = [layer for layer in every if isinstance(layer, QgsRasterLayer)]
    crs = [*grounds, *every][0].crs() if layers else QgsCoordinateReferenceSystem()
    project.setCrs(crs)
    project.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    project.setTitle(model.displayName())
    for name, layer in layers.items():
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(name not in plan.hidden)
    file = staged.with_name("project.qgs")
    maps = [
        _map_of([layers[name] for name in one if name in layers], project)
        for one in plan.maps
        if any(name in layers for name in one)
    ]
    if maps:
        extent = QgsReferencedRectangle(QgsRectangle(*maps[0].extent), crs)
        project.viewSettings().setDefaultViewExtent(extent)
    if not project.write(str(file)):
        # What QGIS says of it names a file that is not the user's.
        raise QgsProcessingException(
            tr("{file} cannot be written. Is the disk full?").format(
                file=staged.parent.with_name(staged.name)
            )
        )
    text = file.read_text(encoding="utf-8")
    # It will stand beside its layers, not in a folder beside them.
    text = re.sub(r'(?<=[>"])\.\./', "./", text)
    if not maps:
        return text.encode("utf-8")
    drawn = layout(tr("Map to print"), model.displayName(), maps, _sources(crs))
    text = re.sub(r"<Layouts\s*/>", lambda _: f"<Layouts>{drawn}</Layouts>", text, count=1)
    return text.encode("utf-8")


def _layer(path: Path, title: str, finished: Finished) -> QgsRasterLayer | QgsVectorLayer:
    """A layer with the looks that its tool gave it."""
    raster = path.suffix.lower() not in (".gpkg", ".shp", ".geojson", ".fgb", ".csv", ".gml")
    layer = QgsRasterLayer(str(path), title) if raster else QgsVectorLayer(str(path), title, "ogr")
    if not layer.isValid():
        raise QgsProcessingException(tr("QGIS cannot open {file}.").format(file=path))
    for place, painter in finished.painters.items():
        if _file_of(place) == path:
            painter(layer)
    return layer


def _map_of(layers: Sequence[QgsMapLayer], project: QgsProject) -> MapOf:
    """A map of layers, around its features where there are any."""
    found = QgsRectangle()
    by_features = [one for one in layers if isinstance(one, QgsVectorLayer) and one.featureCount()]
    for layer in by_features or layers:
        change = QgsCoordinateTransform(layer.crs(), project.crs(), project.transformContext())
        found.combineExtentWith(change.transformBoundingBox(layer.extent()))
    if by_features:
        found.grow(0.06 * max(found.width(), found.height()))
    box = (found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum())
    measure = QgsDistanceArea()
    measure.setSourceCrs(project.crs(), project.transformContext())
    measure.setEllipsoid(project.ellipsoid())
    middle = found.center().y()
    metres = measure.measureLine(QgsPointXY(box[0], middle), QgsPointXY(box[2], middle))
    title = layers[0].name()
    return MapOf(title, tuple(_shown(layer) for layer in layers), box, metres)


def _shown(layer: QgsMapLayer) -> Shown:
    """How a layer stands in a legend: colours of classes, but not the names of bands."""
    if not isinstance(layer, QgsRasterLayer):
        return Shown(layer.id(), layer.name())
    entries = len(layer.renderer().legendSymbologyItems())
    legend = layer.renderer().type() in ("singlebandpseudocolor", "paletted")
    return Shown(layer.id(), layer.name(), tuple(range(1, entries + 1)), legend)


def _sources(crs: QgsCoordinateReferenceSystem) -> str:
    from ...core.version import version

    made = tr("Grey is no data. {crs}. Made by Canopy & Cloud {version}.")
    return made.format(crs=f"{crs.authid()}, {crs.description()}", version=version())
