# SPDX-License-Identifier: GPL-2.0-or-later
"""A model ends with a project: styled layers, a sheet of A4, and a page that leads to it all."""

from __future__ import annotations

import math
import re
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

PLOTS, CANOPY = "OUTPUT", "OUTPUT_CANOPY"
WHOLE, SOURCE = "OUTPUT", "OUTPUT_SOURCE"
MASK = "OUTPUT_MASK"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from canopycloud.core.sample import make_sample_site

    folder = tmp_path_factory.mktemp("site")
    return make_sample_site(folder, chm_shape=(400, 400), scene_shape=(150, 150), plot_count=6)


def plots_of(site: Any, **others: Any) -> dict[str, Any]:
    return {
        "CHM": str(site.chm), "PLOTS": str(site.plots), "PLOT_ID_FIELD": "Plot_ID",
        "STEMS": str(site.stems), "STEM_ID_FIELD": "plotid", "STEM_HEIGHT_FIELD": "stemheight",
        CANOPY: "TEMPORARY_OUTPUT", PLOTS: "TEMPORARY_OUTPUT", **others,
    }  # fmt: skip


def scenes_of(site: Any, **others: Any) -> dict[str, Any]:
    return {
        "BANDS": [str(file) for file in site.target_bands], "QA": str(site.target_qa),
        "DONOR_BANDS": [str(file) for file in site.donor_bands], "DONOR_QA": str(site.donor_qa),
        "METHOD": "copy", WHOLE: "TEMPORARY_OUTPUT", **others,
    }  # fmt: skip


def run(name: str, asked: dict[str, Any], feedback: Any = None) -> dict[str, Any]:
    import processing

    results = processing.run(
        f"canopycloud:{name}", asked, feedback=feedback or QgsProcessingFeedback()
    )
    return dict(results)


@pytest.fixture
def opened(qgis_app):
    """Opens a project as QGIS does, and closes it."""
    project = QgsProject.instance()

    def read(file: Path) -> dict[str, Any]:
        assert project.read(str(file)), project.error()
        layers = {layer.name(): layer for layer in project.mapLayers().values()}
        assert all(layer.isValid() for layer in layers.values())
        return layers

    yield read
    project.clear()


def things(kind: type) -> list[Any]:
    """All of a kind on the only sheet of the open project."""
    (sheet,) = QgsProject.instance().layoutManager().printLayouts()
    return [item for item in sheet.items() if isinstance(item, kind)]


def colours(item: Any) -> set[str]:
    """The colours that a map has on paper."""
    exporter = QgsLayoutExporter(item.layout())
    image = exporter.renderPageToImage(0, dpi=40)
    scale = 40 / 25.4
    box = item.sceneBoundingRect()
    x0, y0 = int(box.left() * scale), int(box.top() * scale)
    x1, y1 = int(box.right() * scale), int(box.bottom() * scale)
    return {image.pixelColor(x, y).name() for x in range(x0, x1, 2) for y in range(y0, y1, 2)}


def names_in(folder: Path) -> list[str]:
    """All files but the statistics that GDAL notes when QGIS looks at a raster."""
    return sorted(file.name for file in folder.iterdir() if not file.name.endswith(".aux.xml"))


def links(page: Path) -> list[Path]:
    """Where a page leads to."""
    found = re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8"))
    return [page.parent / unquote(address) for address in found]


def test_the_plots_their_report_and_a_map_stand_beside_the_project(site, opened, tmp_path):
    made = tmp_path / "a place"
    made.mkdir()
    feedback = QgsProcessingFeedback()
    results = run("canopyplots", plots_of(site, PROJECT=str(made / "site.qgz")), feedback)
    names = {
        "site.qgz", "site_index.html", "site_report.html", "site_cleaned_canopy.tif",
        "site_plots_with_both_heights.gpkg",
    }  # fmt: skip
    assert set(names_in(made)) == names
    assert results["PROJECT"] == str(made / "site.qgz")
    assert results["FIRST_PAGE"] == str(made / "site_index.html")
    # Everything goes along when the folder is moved.
    moved = tmp_path / "moved"
    made.rename(moved)
    layers = opened(moved / "site.qgz")
    assert set(layers) == {"Cleaned canopy", "Plots with both heights"}
    assert all(Path(one.source().split("|")[0]).parent == moved for one in layers.values())
    assert layers["Cleaned canopy"].renderer().type() == "singlebandpseudocolor"
    plots = layers["Plots with both heights"]
    assert plots.renderer().type() == "graduatedSymbol"
    assert plots.labelsEnabled()
    (drawn,) = things(QgsLayoutItemMap)
    assert [layer.name() for layer in drawn.layers()] == [
        "Plots with both heights", "Cleaned canopy",
    ]  # fmt: skip
    assert drawn.extent().contains(plots.extent())
    sheet = drawn.layout().pageCollection().page(0).pageSize()
    assert (sheet.width(), sheet.height()) == (297, 210)
    seen = colours(drawn)
    assert len(seen) > 30
    assert "#c4c8cb" in seen  # where there is no canopy
    assert links(moved / "site_index.html") == [
        moved / "site.qgz", moved / "site_report.html", moved / "site_plots_with_both_heights.gpkg",
        moved / "site_cleaned_canopy.tif",
    ]  # fmt: skip
    assert all(file.is_file() for file in links(moved / "site_index.html"))


def test_the_first_page_says_what_the_log_says(site, tmp_path, qgis_app):
    feedback = QgsProcessingFeedback()
    run("canopyplots", plots_of(site, PROJECT=str(tmp_path / "site.qgz")), feedback)
    page = (tmp_path / "site_index.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    said = re.findall(r'<th scope="row">([^<]+)</th><td>([^.]+)\.', page)
    assert [step for step, _ in said] == [
        "Clean zero canopy", "Buffer plots and zonal stats", "Compare field and raster heights",
    ]  # fmt: skip
    log = feedback.textLog()
    for _, sentence in said:
        assert sentence.replace("&#x27;", "'") in log


def test_the_scene_has_a_map_for_what_was_masked_filled_and_from_where(site, opened, tmp_path):
    run("repaircloudyscene", scenes_of(site, PROJECT=str(tmp_path / "scene.qgz")))
    layers = opened(tmp_path / "scene.qgz")
    assert {name: layer.renderer().type() for name, layer in layers.items()} == {
        "Cloud mask": "paletted",
        "Repaired scene": "multibandcolor",
        "Where each cell comes from": "paletted",
    }
    maps = sorted(things(QgsLayoutItemMap), key=lambda item: item.pos().x())
    shown = [[layer.name() for layer in item.layers()] for item in maps]
    assert shown == [
        ["Cloud mask", "Repaired scene"], ["Repaired scene"], ["Where each cell comes from"],
    ]  # fmt: skip
    # The scene is seen when the project is opened, not the mask above it.
    root = QgsProject.instance().layerTreeRoot()
    on = [node.name() for node in root.findLayers() if node.isVisible()]
    assert on == ["Repaired scene"]
    entries = [one.label for one in layers["Where each cell comes from"].renderer().classes()]
    assert "donor 1" in entries
    assert "OUTPUT" not in entries
    by_class = {one.label: one.color.name() for one in layers["Cloud mask"].renderer().classes()}
    assert by_class["Cloud"] in colours(maps[0])
    assert by_class["Cloud"] not in colours(maps[2])
    (bar,) = things(QgsLayoutItemScaleBar)
    # 150 cells of 30 m are 4.5 km; two parts of at most a quarter of that.
    assert (bar.unitsPerSegment(), bar.unitLabel()) == (1, "km")
    assert len(things(QgsLayoutItemLegend)) == 2
    titles = {label.text() for label in things(QgsLayoutItemLabel)}
    assert {"Cloud mask", "Repaired scene", "Where each cell comes from"} <= titles
    assert any("EPSG:32611" in title for title in titles)


def test_a_file_that_was_chosen_stays_where_it_was_chosen(site, opened, tmp_path):
    other, here = tmp_path / "other", tmp_path / "here"
    other.mkdir()
    here.mkdir()
    chosen = other / "my canopy.tif"
    run("canopyplots", plots_of(site, PROJECT=str(here / "p.qgz"), **{CANOPY: str(chosen)}))
    assert names_in(other) == ["my canopy.tif"]
    assert not (here / "p_cleaned_canopy.tif").exists()
    assert opened(here / "p.qgz")["Cleaned canopy"].source() == str(chosen)
    assert chosen.as_uri() in (here / "p_index.html").read_text(encoding="utf-8")


def test_plots_of_another_crs_lie_on_the_map_of_the_canopy(site, opened, tmp_path):
    import processing

    plots = str(tmp_path / "plots.gpkg")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    processing.run(
        "native:reprojectlayer",
        {"INPUT": str(site.plots), "TARGET_CRS": degrees, "OUTPUT": plots},
    )
    run("canopyplots", plots_of(site, PLOTS=plots, PROJECT=str(tmp_path / "p.qgz")))
    layers = opened(tmp_path / "p.qgz")
    (drawn,) = things(QgsLayoutItemMap)
    assert QgsProject.instance().crs() == layers["Cleaned canopy"].crs()
    assert drawn.extent().intersects(layers["Cleaned canopy"].extent())
    assert drawn.extent().width() < 3 * layers["Cleaned canopy"].extent().width()


def test_a_layer_in_memory_is_left_out_and_named(site, opened, tmp_path):
    feedback = QgsProcessingFeedback()
    asked = plots_of(site, PROJECT=str(tmp_path / "p.qgz"), **{PLOTS: "memory:"})
    run("canopyplots", asked, feedback)
    assert "Plots with both heights is no file of its own" in feedback.textLog()
    assert set(opened(tmp_path / "p.qgz")) == {"Cleaned canopy"}
    assert len(things(QgsLayoutItemMap)) == 1


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("p.qgs", "ends in .qgz"),
        ("nowhere/p.qgz", "does not exist"),
        ("folder.qgz", "is a folder"),
    ],
)
def test_a_bad_place_is_refused_before_any_work(site, tmp_path, qgis_app, place, words):
    (tmp_path / "folder.qgz").mkdir()
    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException, match=re.escape(words)):
        run("canopyplots", plots_of(site, PROJECT=str(tmp_path / place)), feedback)
    assert names_in(tmp_path) == ["folder.qgz"]


def test_an_old_project_stays_when_a_step_fails(site, tmp_path, qgis_app):
    old = tmp_path / "p.qgz"
    old.write_bytes(b"old")
    with pytest.raises(QgsProcessingException):
        run("canopyplots", plots_of(site, PROJECT=str(old), STEM_HEIGHT_FIELD="no such field"))
    assert old.read_bytes() == b"old"
    assert not (tmp_path / "p_index.html").exists()
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


def test_a_run_that_is_cancelled_writes_no_project(site, tmp_path, qgis_app):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda done: done > 0 and feedback.cancel())
    with suppress(QgsProcessingException):  # what a model does then depends on the release
        run("canopyplots", plots_of(site, PROJECT=str(tmp_path / "p.qgz")), feedback)
    assert feedback.isCanceled()
    assert not (tmp_path / "p.qgz").exists()
    assert not (tmp_path / "p_index.html").exists()


def test_a_second_run_replaces_the_first_and_leaves_nothing_else(site, tmp_path, opened):
    asked = plots_of(site, PROJECT=str(tmp_path / "p.qgz"))
    run("canopyplots", asked)
    before = names_in(tmp_path)
    run("canopyplots", {**asked, "RADIUS": 10})
    assert names_in(tmp_path) == before
    (circle, *_) = opened(tmp_path / "p.qgz")["Plots with both heights"].getFeatures()
    # A circle of 10 m radius, drawn with 64 corners, has 313.7 m² and not four times as much.
    assert circle.geometry().area() == pytest.approx(314, rel=0.01)


def test_nothing_is_written_unless_it_is_asked_for(site, tmp_path, qgis_app):
    results = run("canopyplots", plots_of(site, **{CANOPY: str(tmp_path / "clean.tif")}))
    assert "PROJECT" not in results
    assert "FIRST_PAGE" not in results
    assert names_in(tmp_path) == ["clean.tif"]


def test_the_project_is_a_zip_with_one_description(site, tmp_path, qgis_app):
    run("canopyplots", plots_of(site, PROJECT=str(tmp_path / "p.qgz")))
    with zipfile.ZipFile(tmp_path / "p.qgz") as packed:
        assert packed.namelist() == ["p.qgs"]
        described = packed.read("p.qgs").decode("utf-8")
    sources = re.findall(r"<datasource>([^<|]+)", described)
    assert sorted(sources) == ["./p_cleaned_canopy.tif", "./p_plots_with_both_heights.gpkg"]
    assert ".canopycloud-" not in described


@pytest.mark.parametrize(
    ("most", "length"),
    [(0.9, 0.5), (1.0, 1.0), (4.99, 2.0), (5.0, 5.0), (99.0, 50.0), (675.0, 500.0), (1200, 1000)],
)
def test_scale_bars_have_round_lengths(most, length):
    from canopycloud.algorithms.project.sheet import round_length

    assert round_length(most) == pytest.approx(length)


@pytest.fixture(scope="module")
def in_degrees(site, tmp_path_factory):
    """The same site in EPSG:4326, as a map service would give it."""
    from dataclasses import replace

    from osgeo import gdal

    folder = tmp_path_factory.mktemp("degrees")

    def turned(file: Path | str) -> Path:
        made = folder / Path(file).name
        source = gdal.Open(str(file))
        kept = gdal.Warp(str(made), source, dstSRS="EPSG:4326", resampleAlg="near")
        assert kept is not None
        return made

    return replace(
        site,
        chm=turned(site.chm),
        target_qa=turned(site.target_qa),
        donor_qa=turned(site.donor_qa),
        target_bands=[turned(file) for file in site.target_bands],
        donor_bands=[turned(file) for file in site.donor_bands],
    )


def metres_across(extent: Any) -> float:
    """How wide an extent in degrees is in its middle, on a sphere: right to 0.4 %."""
    middle = math.radians(extent.center().y())
    return math.radians(extent.width()) * 6_371_000 * math.cos(middle)


@pytest.mark.parametrize("name", ["canopyplots", "repaircloudyscene"])
def test_a_scale_bar_in_degrees_is_as_long_as_it_says(in_degrees, opened, tmp_path, name):
    asked = (plots_of if name == "canopyplots" else scenes_of)(in_degrees)
    run(name, {**asked, "PROJECT": str(tmp_path / "site.qgz")})
    layers = opened(tmp_path / "site.qgz")
    assert QgsProject.instance().crs().authid() == "EPSG:4326"
    (bar,) = things(QgsLayoutItemScaleBar)
    assert paper(bar).contains(bar.sceneBoundingRect())
    drawn = bar.linkedMap()
    ground = next(one for one in layers.values() if hasattr(one, "rasterUnitsPerPixelX"))
    assert drawn.extent().intersects(ground.extent())
    segment = bar.unitsPerSegment() * (1000 if bar.unitLabel() == "km" else 1)
    expected = 2 * segment / metres_across(drawn.extent()) * drawn.rect().width()
    assert longest_line(bar) == pytest.approx(expected, rel=0.03)


def paper(item: Any) -> Any:
    """The sheet that a thing is on."""
    return item.layout().pageCollection().page(0).sceneBoundingRect()


@pytest.mark.parametrize("box", [(0, 0, 1000, 100), (0, 0, 100, 1000), (0, 0, 4990, 3760)])
def test_the_scale_bar_is_on_the_paper(qgis_app, box):
    """Beside a map there are 57 mm."""
    from canopycloud.algorithms.project.sheet import MapOf, layout

    for wide in (box[2], box[2] * 1.9, box[2] * 4.9):
        maps = [MapOf("one", (), (0, 0, wide, box[3]), wide)]
        drawn = layout("sheet", "Title", maps, "")
        units = float(re.search(r'numUnitsPerSegment="([^"]+)"', drawn)[1])
        metres = units * (1000 if 'unitLabel="km"' in drawn else 1)
        shown = re.search(r'<Extent xmin="([^"]+)" [^>]*xmax="([^"]+)"', drawn)
        part = metres / (float(shown[2]) - float(shown[1])) * (297 - 2 * 10 - 62)
        assert 7 < part < 22, wide


def longest_line(item: Any, dpi: int = 200) -> float:
    """How long the longest dark line from left to right is on paper, in millimetres."""
    image = QgsLayoutExporter(item.layout()).renderPageToImage(0, dpi=dpi)
    box, scale = item.sceneBoundingRect(), dpi / 25.4
    longest = 0
    for y in range(int(box.top() * scale), int(box.bottom() * scale)):
        dark = "".join(
            "#" if image.pixelColor(x, y).lightness() < 100 else " "
            for x in range(int(box.left() * scale), int(box.right() * scale))
        )
        longest = max(longest, *map(len, dark.split(" ")))
    return longest / scale


@pytest.mark.parametrize("room", [0, 1000, 5000, 20_000])
def test_a_full_disk_leaves_the_old_project(site, tmp_path, qgis_app, monkeypatch, room):
    import resource

    from canopycloud.provider import models

    target, page = tmp_path / "p.qgz", tmp_path / "p_index.html"
    run("canopyplots", plots_of(site, PROJECT=str(target)))
    before = {file.name: file.read_bytes() for file in (target, page)}
    names = names_in(tmp_path)
    write = models.write_project

    def on_a_full_disk(*given):
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
        try:
            return write(*given)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    monkeypatch.setattr(models, "write_project", on_a_full_disk)
    with pytest.raises(QgsProcessingException) as caught:
        run("canopyplots", plots_of(site, PROJECT=str(target)))
    said = str(caught.value)
    assert str(target) in said
    # A place or a danger that the user need not know of.
    assert ".part" not in said
    assert "corrupted" not in said
    assert {file.name: file.read_bytes() for file in (target, page)} == before
    assert names_in(tmp_path) == names
