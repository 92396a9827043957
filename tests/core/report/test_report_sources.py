# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports made from what the tools give: numbers and pictures are those of the run."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.grid import apply
from canopycloud.core.raster import RasterSource
from canopycloud.core.report.fill import fill_report
from canopycloud.core.report.fromfill import fill_info, see_donors
from canopycloud.core.report.fromzonal import (
    Overview,
    PlotsLabels,
    middles,
    plots_info,
    see_plots,
    shells,
)
from canopycloud.core.report.page import render
from canopycloud.core.report.plots import plots_report
from canopycloud.core.report.quicklook import read_quicklook
from canopycloud.core.zonal import plot_statistics, tiles
from canopycloud.core.zonal.rings import Rings
from shapely.geometry import MultiPolygon, Point, Polygon, box

pytest.importorskip("matplotlib")

RNG = np.random.default_rng(11)
NAMES = ["B2", "B3", "B4", "B5"]


# ---------------------------------------------------------------------------------------- fill --


@pytest.fixture(scope="module")
def scenes(tmp_path_factory):
    """A scene with a hole and a donor on a larger grid, shifted by whole cells."""
    import rasterio

    folder = tmp_path_factory.mktemp("scenes")
    ground = RNG.integers(500, 3000, (4, 90, 110)).astype(np.int16)
    scene = ground[:, 10:70, 20:100].copy()
    scene[:, 20:30, 30:45] = -9999
    made = {}
    for name, values, left, top in (("scene", scene, 600, 4000), ("donor", ground - 40, 0, 4300)):
        made[name] = folder / f"{name}.tif"
        _, height, width = values.shape
        with rasterio.open(
            made[name], "w", driver="GTiff", width=width, height=height, count=4, dtype="int16",
            nodata=-9999, crs="EPSG:32611", transform=Affine(30, 0, left, 0, -30, top),
        ) as out:  # fmt: skip
            out.write(values)
            for band, text in enumerate(NAMES, start=1):
                out.set_band_description(band, text)
    return made, scene, ground


def filled(scenes, folder, donor=None, **options):
    made, _, _ = scenes
    given = []
    donor = donor or made["donor"]
    summary = fill_from_donors(
        made["scene"], [donor], folder / "o.tif", pictures=lambda *all_: given.extend(all_),
        **options,
    )  # fmt: skip
    early, pictures = given
    assert early == summary
    told = {"name": "scene", "donors": [("donor", str(donor), None)], "method": "copy"}
    info = fill_info(summary, pictures, **told)
    # The donors need nothing of the fill, and can be read meanwhile.
    seen = see_donors(made["scene"], told["donors"])
    again = fill_info(summary, pictures, **told, seen=seen)
    for one, other in zip(info.donor_looks, again.donor_looks):
        np.testing.assert_array_equal(one.values, other.values)
        assert (one.frame, one.step) == (other.frame, other.step)
    assert [f.grid for f in info.footprints] == [f.grid for f in again.footprints]
    assert len(info.donor_looks) == len(again.donor_looks) == 1
    return summary, info


def test_pictures_and_numbers_of_a_fill_are_those_of_the_run(scenes, tmp_path, read_page):
    _, scene, ground = scenes
    summary, info = filled(scenes, tmp_path, method="copy")
    hole = scene[0] == -9999

    np.testing.assert_array_equal(info.source == 1, hole)
    assert np.isnan(info.before.values[:, hole]).all()
    np.testing.assert_array_equal(info.before.values[:, ~hole], scene[:, ~hole])
    np.testing.assert_array_equal(info.donor_looks[0].values, ground[:, 10:70, 20:100] - 40)
    np.testing.assert_array_equal(
        info.after.values[:, hole], ground[:, 10:70, 20:100][:, hole] - 40
    )
    assert (info.filled, info.unfilled) == (150, 0)
    for pair in info.pairs:
        np.testing.assert_array_equal(pair.target - pair.donor, 40)
        assert pair.slope == pytest.approx(1, abs=1e-3)
        assert pair.offset == pytest.approx(40, abs=2)
    assert info.footprints[1].ring.min(axis=0).tolist() == [0, 4300 - 90 * 30]
    assert info.footprints[0].grid == "80 × 60 cells of 30 m"
    page = read_page(render(fill_report(info)))
    assert "150" in page.words
    assert len(page.charts) == (9 if summary.trust else 8)


def test_a_donor_in_another_crs_is_shown_in_its_place(scenes, tmp_path):
    import rasterio
    from rasterio.warp import reproject, transform_bounds

    made, _, ground = scenes
    with rasterio.open(made["donor"]) as source:
        left, bottom, right, top = transform_bounds(source.crs, "EPSG:4326", *source.bounds)
        width, height = int((right - left) / 0.0001) + 1, int((top - bottom) / 0.0001) + 1
        transform = Affine(0.0001, 0, left, 0, -0.0001, top)
        values = np.full((4, height, width), -9999, np.int16)
        reproject(
            source.read(), values, src_transform=source.transform, src_crs=source.crs,
            dst_transform=transform, dst_crs="EPSG:4326", src_nodata=-9999, dst_nodata=-9999,
        )  # fmt: skip
        profile = {**source.profile, "crs": "EPSG:4326", "transform": transform}
        profile.update(width=width, height=height)
    with rasterio.open(tmp_path / "lonlat.tif", "w", **profile) as out:
        out.write(values)
        for band, text in enumerate(NAMES, start=1):
            out.set_band_description(band, text)
    _, info = filled(scenes, tmp_path, tmp_path / "lonlat.tif", method="copy")
    look = info.donor_looks[0].values
    expected = ground[:, 10:70, 20:100] - 40
    assert (look == expected).mean() > 0.95
    assert info.footprints[1].ring[:, 0].min() == pytest.approx(0, abs=60)
    assert "°" in info.footprints[1].grid


# --------------------------------------------------------------------------------------- plots --


def test_shells_are_the_outer_rings_of_all_parts():
    ringed = Polygon(box(0, 0, 10, 10).exterior, [box(2, 2, 4, 4).exterior])
    shapes = Rings.from_geometries([ringed, MultiPolygon([box(20, 0, 21, 1), box(30, 0, 31, 1)])])
    found = shells(shapes)
    assert [plot for plot, _ in found] == [0, 1, 1]
    assert [ring[:, 0].min() for _, ring in found] == [0, 20, 30]
    assert found[0][1].max() == 10


def test_middles_are_those_of_the_parts():
    ringed = Polygon(box(0, 0, 10, 20).exterior, [box(2, 2, 4, 4).exterior])
    pair = MultiPolygon([box(20, 0, 22, 1), ringed])
    owners, places = middles(Rings.from_geometries([ringed, None, Polygon(), pair]))
    assert owners.tolist() == [0, 3, 3]
    assert places.tolist() == [[5, 10], [21, 0.5], [5, 10]]
    assert middles(Rings.from_geometries([None]))[1].shape == (0, 2)


def test_plots_of_a_run(tmp_raster, read_page):
    heights = RNG.gamma(4, 4, (80, 100)).astype(np.float32)
    heights[:, 60:] = -9999
    path = tmp_raster(heights, nodata=-9999, transform=Affine(1, 0, 0, 0, -1, 80))
    polygons = [box(10, 10, 20, 20), box(30, 40, 50, 60), box(70, 10, 80, 20), box(150, 0, 160, 9)]
    shapes = Rings.from_geometries(polygons)
    names = ["A", "B", "nodata", "outside"]
    with RasterSource(path) as source:
        result = plot_statistics(shapes, source, statistics=("count", "mean", "max"))
        info = plots_info(
            result, shapes, source,
            PlotsLabels("p", "CHM", names, {"_count": "count", "_mean": "mean", "_max": "max"}),
        )  # fmt: skip
    assert info.outside == [False, False, True, True]
    inside = heights[80 - 20 : 80 - 10, 10:20]
    np.testing.assert_array_equal(np.sort(info.cells[0][1]), np.sort(inside.ravel()))
    assert info.cells[2][1].size == info.cells[3][1].size == 0
    page = read_page(render(plots_report(info)))
    at = page.cells.index("A")
    assert page.cells[at + 1 : at + 4] == ["100", f"{inside.mean():.2f}", f"{inside.max():.2f}"]
    assert "2 plots without a cell: nodata outside" in page.text


def test_of_many_plots_the_places_are_shown(tmp_raster, read_page):
    heights = RNG.gamma(4, 4, (80, 100)).astype(np.float32)
    path = tmp_raster(heights, transform=Affine(1, 0, 0, 0, -1, 80))
    polygons = [box(x, y, x + 2, y + 2) for x in range(0, 80, 2) for y in range(0, 60, 2)]
    polygons.append(Polygon())
    shapes = Rings.from_geometries(polygons)
    with RasterSource(path) as source:
        result = plot_statistics(shapes, source, statistics=("max",))
        labels = PlotsLabels("p", "r", [str(i) for i in range(len(polygons))], {"_max": "max"})
        seen = see_plots(result, shapes, source)
        info = plots_info(result, shapes, source, labels, seen=seen)
        again = plots_info(result, shapes, source, labels)
    assert not info.outlines
    owners, places = info.middles
    assert owners.tolist() == list(range(len(polygons) - 1))
    np.testing.assert_array_equal(places, [p.centroid.coords[0] for p in polygons[:-1]])
    np.testing.assert_array_equal(info.look.values, again.look.values)
    assert [cells.tolist() for _, cells in info.cells] == [c.tolist() for _, c in again.cells]
    assert "1 plot without a cell" in read_page(render(plots_report(info))).text


def highest(values, step, shape):
    """Brute force: the highest value of each block, the last one larger where cells are left."""
    found = np.full(shape, np.nan, np.float32)
    for row in range(values.shape[0]):
        for column in range(values.shape[1]):
            at = min(row // step, shape[0] - 1), min(column // step, shape[1] - 1)
            found[at] = np.fmax(found[at], values[row, column])
    return found


def test_narrow_crowns_are_seen_however_large_the_raster_is(tmp_raster):
    """One tree of a cell in a raster of 3000 × 3000: single cells of each 25 would lose most."""
    heights = np.zeros((3000, 3000), np.float32)
    places = RNG.integers(0, 3000, (200, 2))
    heights[places[:, 0], places[:, 1]] = 20
    path = tmp_raster(heights, tiled=True, blockxsize=256, blockysize=256)
    look = read_quicklook(str(path), highest=True)
    assert (look.values == 20).sum() == len(np.unique(places // 5, axis=0))
    assert (read_quicklook(str(path)).values == 20).sum() < 40


def watched(path, polygons, size, band=1):
    """What a overview sees of a run on two bands; the raster must not be read again."""
    shapes = Rings.from_geometries(polygons)
    with RasterSource(path) as source:
        overview = Overview(shapes, source, band, size)
        bands = [band, *({1, 2} - {band})][: source.count]
        plot_statistics(shapes, source, bands=bands, on_read=overview)
        return overview.look()


def every_block(gap=()):
    """A plot in each block of 16 × 16 cells of 60 × 80, but those left out, and in a corner."""
    return [box(78, 1, 79, 2)] + [
        box(x + 3, 60 - y - 5, x + 5, 60 - y - 3)
        for y in range(0, 60, 16)
        for x in range(0, 80, 16)
        if (x // 16, y // 16) not in gap
    ]


BLOCKS = {"tiled": True, "blockxsize": 16, "blockysize": 16}


@pytest.mark.parametrize("gap", [(), {(2, 1)}])
@pytest.mark.parametrize(("size", "step"), [(200, 1), (40, 2), (30, 3)])
def test_a_picture_is_made_of_what_is_counted(tmp_raster, monkeypatch, size, step, gap):
    heights = RNG.gamma(4, 4, (60, 80)).astype(np.float32)
    heights[:, 50:] = -9999
    path = tmp_raster(
        heights, nodata=-9999, transform=Affine(1, 0, 0, 0, -1, 60), **BLOCKS
    )
    monkeypatch.setattr(tiles, "TILE_BYTES", 16 * 16 * 4)
    read = []
    monkeypatch.setattr(
        RasterSource, "read", lambda self, window, bands, real=RasterSource.read: (
            read.append(window) or real(self, window, bands)
        ),
    )  # fmt: skip
    look = watched(path, every_block(gap), size)
    wanted = highest(np.where(heights == -9999, np.nan, heights), step, look.values.shape[1:])
    np.testing.assert_array_equal(look.values[0], wanted)
    assert (look.step, look.frame.extent) == (step, (0, 80, 0, 60))
    # Only the block without a plot is read for the picture.
    assert [tuple(window) for window in read] == [(32, 16, 16, 16)] * len(gap)


def test_a_picture_of_a_corner_is_asked_of_the_raster(tmp_raster):
    path = tmp_raster(
        np.ones((60, 80), np.float32), transform=Affine(1, 0, 0, 0, -1, 60), **BLOCKS
    )
    polygons = [box(3, 3, 5, 5), box(70, 50, 72, 52)]
    assert watched(path, polygons, 40) is None
    shapes = Rings.from_geometries(polygons)
    with RasterSource(path) as source:
        overview = Overview(shapes, source, 1)
        result = plot_statistics(shapes, source, on_read=overview)
        seen = see_plots(result, shapes, source, overview=overview)
    assert seen.look.values.shape == (1, 59, 79)
    assert (seen.look.values == 1).all()


def test_a_picture_knows_mask_scale_band_and_where_north_is(tmp_raster):
    import rasterio

    stored = RNG.integers(0, 3000, (2, 60, 80)).astype(np.int16)
    shown = np.ones((60, 80), dtype=bool)
    shown[:10] = False
    # South is up, and the part around the plots is less than all.
    path = tmp_raster(stored, mask=shown, transform=Affine(1, 0, 0, 0, 1, 500))
    with rasterio.open(path, "r+") as out:
        out.scales, out.offsets = (1.0, 0.01), (0.0, -5.0)
    look = watched(path, [box(10, 505, 30, 540)], 640, band=2)
    # A tenth of the box on each side: columns 6 to 34, rows 1 to 44.
    wanted = np.where(shown, stored[1] * 0.01 - 5, np.nan)[1:44, 6:34]
    np.testing.assert_allclose(look.values[0], wanted[::-1], rtol=1e-6)
    assert look.frame.extent == (6, 34, 501, 544)


@pytest.mark.parametrize("copies", [1, 600])
def test_plots_on_a_rotated_raster_are_drawn_in_its_cells(tmp_raster, copies):
    heights = np.ones((40, 50), np.float32)
    cos, sin = np.cos(0.5), np.sin(0.5)
    turned = Affine(2 * cos, 2 * sin, 5e5, 2 * sin, -2 * cos, 4e6)
    path = tmp_raster(heights, transform=turned)
    places = [(10.0, 20.0), (30.0, 5.0)] * copies
    polygons = [Point(*apply(turned, *place)).buffer(4) for place in places]
    shapes = Rings.from_geometries(polygons)
    with RasterSource(path) as source:
        result = plot_statistics(shapes, source, statistics=("max",))
        labels = PlotsLabels("p", "r", [str(i) for i in range(len(places))], {"_max": "max"})
        info = plots_info(result, shapes, source, labels)
    found = info.middles and info.middles[1]
    if copies == 1:
        found = [(ring.min(axis=0) + ring.max(axis=0)) / 2 for _, ring in info.outlines]
    np.testing.assert_allclose(found, places, atol=0.05)
    assert info.look.frame.extent == (0, 50, 40, 0)


def test_no_plot_at_all(tmp_raster, read_page):
    path = tmp_raster(np.ones((4, 4), np.float32))
    shapes = Rings.from_geometries([])
    with RasterSource(path) as source:
        result = plot_statistics(shapes, source, statistics=("max",))
        info = plots_info(result, shapes, source, PlotsLabels("p", "r", [], {"_max": "max"}))
    assert "Plots" in read_page(render(plots_report(info))).text
