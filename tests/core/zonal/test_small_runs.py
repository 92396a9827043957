# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole runs on rasters of a few cells, and what is refused before one."""

from __future__ import annotations

import math

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import BandError, DtypeError, ParameterError, PlotError
from canopycloud.core.grid import Grid
from canopycloud.core.progress import Progress
from canopycloud.core.unusable import PLACE, SEAM
from canopycloud.core.zonal import PlotSettings, gather, plot_cells, plot_statistics
from canopycloud.core.zonal.names import STATISTICS, parse_percentiles
from canopycloud.core.zonal.reproject import carry_over
from canopycloud.core.zonal.rings import Rings
from canopycloud.core.zonal.seam import around_the_earth, in_one_turn
from shapely import wkb
from shapely.geometry import MultiPolygon, Polygon, box

UP = Affine(1, 0, 0, 0, -1, 4)
# Rows from the top; the last band has no data in the plot on the left.
HEIGHTS = np.array([np.arange(20.0), np.arange(20.0) * 10]).reshape(2, 4, 5)
HEIGHTS[1, :, :2] = -9
LEFT, RIGHT = box(0, 0, 2, 4), box(2, 0, 5, 2)


@pytest.fixture
def raster(tmp_raster):
    return tmp_raster(HEIGHTS, transform=UP, nodata=-9)


@pytest.mark.parametrize("method", ["center", "exact", "all_touched"])
def test_columns_of_two_bands(raster, method):
    names = ["count", "min", "max", "range", "sum", "mean", "std", "nodata_count", "inf_count",
             "valid_fraction", "max_x", "max_y", "median"]  # fmt: skip
    last = box(3.6, 1, 6.6, 3) if method == "exact" else RIGHT
    found = plot_statistics([LEFT, None, last], raster, bands=(1, 2), statistics=names,
                            method=method, cover_height=40.0)  # fmt: skip
    weights = np.zeros((3, 4, 5))
    weights[0, :, :2] = 1
    if method == "exact":
        weights[2, 1:3, 3], weights[2, 1:3, 4] = 0.4, 1
    else:
        weights[2, 2:, 2:] = 1
    beyond = [0, 0, 3.2 if method == "exact" else 0]
    for band in (1, 2):
        values = HEIGHTS[band - 1]
        for plot, weight in enumerate(weights):
            used = (weight > 0) & (values != -9)
            w, v = weight[used], values[used]
            expected = dict.fromkeys(names, math.nan)
            expected.update(count=w.sum(), nodata_count=weight.sum() - w.sum() + beyond[plot],
                            inf_count=0)  # fmt: skip
            if weight.sum():
                expected["valid_fraction"] = w.sum() / (weight.sum() + beyond[plot])
                expected["cover"] = 100 * w[v > 40].sum() / weight.sum()
            else:
                expected["cover"] = math.nan
            if v.size:
                mean = np.average(v, weights=w)
                row, column = np.argwhere(used & (values == v.max()))[0]
                expected.update(
                    min=v.min(), max=v.max(), range=np.ptp(v), sum=(v * w).sum(), mean=mean,
                    std=np.average((v - mean) ** 2, weights=w) ** 0.5, max_x=column + 0.5,
                    max_y=3.5 - row,
                )  # fmt: skip
                if method != "exact":
                    expected["median"] = np.median(v)
            for name, value in expected.items():
                if name == "median" and method == "exact" and v.size:
                    continue
                assert found[f"b{band}_{name}"][plot] == pytest.approx(value, nan_ok=True), name
    kinds = {name: found[f"b1_{name}"].dtype.kind for name in names}
    whole = {"inf_count"} if method == "exact" else {"count", "nodata_count", "inf_count"}
    assert {name for name, kind in kinds.items() if kind == "i"} == whole
    assert found.empty_count == 1  # none of both bands
    assert found.missing.tolist() == [[0, 0, 0], [8, 0, 0]]
    assert found.missing_count == 8
    assert found.used[0].tolist() == pytest.approx(weights.sum(axis=(1, 2)).tolist())
    assert found.column("b1_mean")[1] is None
    assert found.column("b1_inf_count") == [0, 0, 0]


def test_cover_of_the_cells_with_data_and_gaps(raster):
    for of, share in (("plot", 0.0), ("valid", math.nan)):
        found = plot_statistics([LEFT, RIGHT], raster, bands=(2,), cover_height=130, cover_of=of,
                                statistics=["gap_fraction"])  # fmt: skip
        assert found["cover"].tolist() == pytest.approx([share, 400 / 6], nan_ok=True)
        assert found["gap_fraction"].tolist() == pytest.approx([1 - share, 2 / 6], nan_ok=True)


def test_neighbours_in_blocks_without_a_plot_are_read(tmp_raster):
    flat = np.full((48, 48), 5.0)
    path = tmp_raster(flat, transform=Affine(1, 0, 0, 0, -1, 48), tiled=True, blockxsize=16,
                      blockysize=16)  # fmt: skip
    plots = [box(8, 32, 16, 48), box(16, 20, 32, 32), box(32, 0, 48, 16)]
    assert plot_statistics(plots, path, statistics=["rumple"])["rumple"].tolist() == [1.0] * 3


@pytest.mark.parametrize(("unit", "metres"), [("m", 1.0), ("ft", 0.3048), ("cm", 0.01), ("", 1.0)])
def test_heights_in_their_units_over_cells_in_metres(tmp_raster, unit, metres):
    rise = np.tile(np.arange(9.0), (9, 1))
    path = tmp_raster(rise, transform=Affine(1, 0, 5e5, 0, -1, 5e6))
    with rasterio.open(path, "r+") as made:
        made.units = (unit,)
    plots = [box(5e5 + 2, 5e6 - 6, 5e5 + 6, 5e6 - 2)]
    found = plot_statistics(plots, path, statistics=["rumple"])["rumple"][0]
    assert found == pytest.approx(math.hypot(1, metres), rel=2e-4)  # cells are not quite 1 m


def test_progress_of_the_cells(raster):
    seen = []
    assert len(list(plot_cells([LEFT, RIGHT], raster, progress=Progress(seen.append)))) == 1
    assert seen == [1.0]


def test_a_plot_without_a_cell_does_not_end_the_others(raster, monkeypatch):
    monkeypatch.setattr(gather, "BATCH_CELLS", 1)
    nothing = box(0.6, 0.6, 0.9, 0.9)  # no centre
    plots = [nothing, LEFT, nothing, RIGHT]
    found = plot_statistics(plots, raster, statistics=["count", "median"])
    assert found["count"].tolist() == [0, 8, 0, 6]
    assert found["median"].tolist() == pytest.approx([math.nan, 8, math.nan, 15.5], nan_ok=True)


def test_the_cells_of_a_masked_raster(tmp_raster):
    shown = np.ones((4, 5), bool)
    shown[0, 0] = shown[3, 4] = False
    path = tmp_raster(np.abs(HEIGHTS).astype(np.int16), transform=UP, mask=shown)
    [cells] = plot_cells([box(0, 0, 5, 4)], path, bands=(1, 2), min_height=2)
    expected = [(x, y) for y in range(4) for x in range(5)
                if shown[y, x] and np.abs(HEIGHTS[:, y, x]).max() > 2]  # fmt: skip
    assert list(zip(cells.x - 0.5, 3.5 - cells.y)) == expected
    for band, values in enumerate(np.abs(HEIGHTS)):
        own = [values[y, x] if values[y, x] > 2 else math.nan for x, y in expected]
        np.testing.assert_array_equal(cells.values[band], own)
    assert set(cells.fraction) == {1}
    with pytest.raises(BandError):
        next(plot_cells([LEFT], path, bands=(3,)))
    waves = tmp_raster(np.ones((4, 5), np.complex64), "waves.tif", transform=UP)
    with pytest.raises(DtypeError, match="complex"):
        next(plot_cells([LEFT], waves))


@pytest.mark.parametrize(
    ("settings", "refused"),
    [
        ({"percentiles": (0, 100)}, None), ({"percentiles": (-0.1,)}, "is not a percentile"),
        ({"percentiles": (100.1,)}, "is not a percentile"), ({"method": "best"}, "no cell rule"),
        ({"bands": ()}, "No band"), ({"statistics": ("avg",)}, "no statistic"),
        ({"cover_of": "all"}, "percentage of"), ({"cover_height": math.inf}, "cover height is"),
        ({"min_height": math.nan}, "minimum height is"), ({"cover_height": 0.0}, None),
        ({"statistics": ("gap_fraction",)}, "needs the height"),
        ({"statistics": ("gap_fraction",), "cover_height": 2}, None),
    ],
)  # fmt: skip
def test_settings_are_checked(settings, refused):
    if refused is None:
        PlotSettings(**settings)
    else:
        with pytest.raises(ParameterError, match=refused):
            PlotSettings(**settings)


def test_settings_are_put_in_order():
    asked = PlotSettings((2, 1, 2), ("max", "count", "max"), (50, 5, 50.0))
    assert (asked.bands, asked.statistics, asked.percentiles) == (
        (2, 1), ("count", "max"), (5.0, 50.0),
    )  # fmt: skip


def test_a_pair_of_digits_is_two_percentiles():
    assert parse_percentiles("9,5") == (5, 9)
    with pytest.raises(ParameterError, match="comma"):
        parse_percentiles("10,5")


def test_which_statistics_are_counts_and_which_need_the_values_in_order():
    assert {name for name, one in STATISTICS.items() if one.whole} == {
        "count", "variety", "nodata_count", "inf_count",
    }  # fmt: skip
    assert {name for name, one in STATISTICS.items() if one.ranks} == {
        "median", "variety", "majority", "minority",
        *(name for name, one in STATISTICS.items() if one.module),
    }  # fmt: skip


def test_which_columns_are_whole_numbers_and_known_without_a_cell():
    assert {name for name, one in STATISTICS.items() if one.whole and one.always} == {
        "count", "nodata_count", "inf_count",
    }  # fmt: skip


# ------------------------------------------------------------------------------ around the earth --

DEGREES = Crs.from_epsg(4326)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        # west and east of a plot; where it comes to, on a raster from 170 to 190 degrees
        (175, 185, [(175, 185)]), (171, 172, [(171, 172)]), (-190, -180, [(170, 180)]),
        (-185, -175, [(175, 185)]), (-171, -169, [(189, 191)]), (-169, -168, [(-169, -168)]),
        (-192, -191, [(-192, -191)]), (531, 549, [(171, 189)]), (165, 175, [(165, 175)]),
        (551, 552, [(551, 552)]), (185, 195, [(185, 195)]), (195, 196, [(195, 196)]),
        (529, 531, [(169, 171)]),
    ],
)
def test_plots_are_brought_a_turn_around_the_earth(low, high, expected):
    grid = Grid(DEGREES, Affine(1, 0, 170, 0, -1, 5), 20, 10)
    given = Rings.from_geometries([box(low, 0, high, 1), None])
    found = around_the_earth(given, grid)
    assert [tuple(one) for one in found.bounds[:1, [0, 2]]] == expected
    assert np.isnan(found.bounds[1]).all()
    plane = Grid(Crs.from_epsg(32611), grid.transform, 20, 10)
    assert around_the_earth(given, plane) is given
    assert around_the_earth(given, Grid(None, grid.transform, 20, 10)) is given


@pytest.mark.parametrize(("west", "east"), [(-185, -175), (175, 185)])
def test_a_plot_over_the_edge_of_the_whole_earth_is_cut_in_two(west, east):
    grid = Grid(DEGREES, Affine(1, 0, -180, 0, -1, 5), 360, 10)
    hole = box(west + 4, 0.4, east - 4, 0.6)
    [found] = around_the_earth(
        Rings.from_geometries([box(west, 0, east, 1).difference(hole)]), grid
    ).to_wkb()
    whole = MultiPolygon([box(-180, 0, -175, 1), box(175, 0, 180, 1)])
    holes = MultiPolygon([box(-180, 0.4, -179, 0.6), box(179, 0.4, 180, 0.6)])
    made = wkb.loads(found).buffer(0)
    assert made.symmetric_difference(whole.difference(holes)).area == pytest.approx(0, abs=1e-9)


def test_a_ring_that_leaps_goes_on():
    x = np.array([179.0, -179, -179, 179, 179, 3, 4, 3])
    y = np.zeros(8)
    each = np.arange(3)
    rings = Rings(x, y, each, each, np.array([0, 5, 8]))
    assert in_one_turn(rings).x.tolist() == [179, 181, 181, 179, 179, 3, 4, 3]
    plain = Rings.from_geometries([box(3, 0, 4, 1)])
    assert in_one_turn(plain) is plain


def polar(x, y):
    return np.degrees(np.arctan2(y, x)), 90 - np.hypot(x, y)


def test_plots_that_have_no_place_in_degrees():
    around = box(-1, -1, 1, 1)  # the pole
    over = box(-4, -1, -2, 1)  # the line where longitudes leap
    plain = box(2, -1, 4, 1)
    rings = Rings.from_geometries([plain, around, None, over])
    moved, left_out = carry_over(rings, polar, 0.01, degrees=(False, True))
    assert left_out == {1: SEAM}
    sizes = np.diff(moved.plot_parts)
    assert sizes.tolist() == [1, 0, 0, 1]
    # The one over the line goes on beyond it.
    low, high = moved.bounds[3, [0, 2]]
    assert high - low == pytest.approx(2 * math.degrees(math.atan2(1, 2)), abs=0.1)
    # In a plane it is torn apart.
    assert carry_over(rings, polar, 0.01)[1] == {1: SEAM, 3: SEAM}
    with pytest.raises(PlotError, match="torn apart"):
        carry_over(Rings.from_geometries([around]), polar, 0.01)


def test_the_parts_of_a_plot_are_on_the_same_turn_of_the_earth():
    over = Polygon([(-4, 1), (-4, -1), (-2, -1), (-2, 1)])  # begins in the west of the line
    beside = box(-4, -3, -3.5, -2)
    for parts in ([over, beside], [beside, over]):
        rings = Rings.from_geometries([MultiPolygon(parts)])
        moved, left_out = carry_over(rings, polar, 0.01, degrees=(False, True))
        assert left_out == {}
        low, high = moved.bounds[0, [0, 2]]
        assert high - low < 90
        turned = np.degrees(np.arctan2(*np.array(parts[0].exterior.coords)[:1, ::-1].T))
        assert moved.x[0] == pytest.approx(turned[0])


def test_edges_are_followed_as_far_as_they_bend():
    rings = Rings.from_geometries([box(2, -1, 4, 1), None, Polygon([(5, 1), (7, 1), (6, 3)])])
    for tolerance in (1.0, 0.1, 0.01):
        moved, left_out = carry_over(rings, polar, tolerance)
        assert left_out == {}
        # Half way along every edge the outline is near the place that it should have.
        lon, lat = np.radians(moved.x), 90 - moved.y
        x, y = lat * np.cos(lon), lat * np.sin(lon)
        inner = np.ones(x.size, bool)
        inner[moved.ring_vertices[1:] - 1] = False
        at = np.flatnonzero(inner)
        there = polar((x[at] + x[at + 1]) / 2, (y[at] + y[at + 1]) / 2)
        apart = np.hypot(there[0] - (moved.x[at] + moved.x[at + 1]) / 2,
                         there[1] - (moved.y[at] + moved.y[at + 1]) / 2)  # fmt: skip
        assert apart.max() <= tolerance
        assert np.diff(moved.plot_parts).tolist() == [1, 0, 1]
    assert carry_over(rings, polar, 1000.0)[0].x.size == rings.x.size
    empty = Rings.from_geometries([None])
    assert carry_over(empty, polar, 0.1) == (empty, {})


def test_a_vertex_that_does_not_come_back_has_no_place():
    rings = Rings.from_geometries([box(2, -1, 4, 1), box(12, -1, 14, 1), box(30, 0, 31, 1)])

    def there(x, y):
        return np.where(x > 20, np.nan, x), y

    def back(x, y):
        return np.where(x > 13, 0.0, x), y

    moved, left_out = carry_over(rings, there, 0.01, back=back)
    assert left_out == {1: PLACE, 2: PLACE}
    assert np.diff(moved.plot_parts).tolist() == [1, 0, 0]
    assert carry_over(rings, there, 0.01)[1] == {2: PLACE}
