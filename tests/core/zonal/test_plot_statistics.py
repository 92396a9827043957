# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics per plot: worked numbers, peers as oracles, and the traps of zonal statistics."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import plot_statistics
from canopycloud.core.errors import (
    BandError,
    Cancelled,
    DtypeError,
    ParameterError,
    PlotError,
)
from canopycloud.core.grid import apply
from canopycloud.core.progress import Progress
from canopycloud.core.raster import RasterSource
from canopycloud.core.zonal import Rings, gather, plot_cells, sums, tiles
from canopycloud.core.zonal.names import LESSON_STATISTICS, STATISTICS
from shapely.geometry import MultiPolygon, Point, Polygon, box

EVERY = tuple(name for name in STATISTICS if name != "gap_fraction")
UNIT = Affine(1, 0, 0, 0, -1, 4)  # 4 rows, y from 0 to 4
NAN = float("nan")


@pytest.fixture
def chm(tmp_raster):
    """4 × 5 cells, one metre each: a tie, a zero, no data in the lower left corner."""
    cells = np.array(
        [[1, 2, 3, 4, 5], [6, 7, 7, 9, 9], [0, 2, 4, 8, 16], [-9999, 1, 1, 1, 2]], np.float32
    )
    return tmp_raster(cells, transform=UNIT, nodata=-9999)


def one(result, name):
    [value] = result[name].tolist()
    return value


def test_worked_numbers(chm):
    # Cells 6 7 7 / 0 2 4 / nodata 1 1.
    found = plot_statistics(
        [box(0, 0, 3, 3)], chm, statistics=EVERY, percentiles=(25, 90), cover_height=4, min_height=0
    )
    assert one(found, "count") == 7
    assert one(found, "nodata_count") == 1
    assert one(found, "valid_fraction") == 8 / 9
    assert one(found, "min") == 1
    assert one(found, "max") == 7
    assert one(found, "sum") == 28
    assert one(found, "mean") == 4
    assert one(found, "median") == 4
    assert one(found, "range") == 6
    # Squared distances from 4: 4 + 9 + 9 + 4 + 0 + 9 + 9 = 44.
    assert one(found, "std") == pytest.approx((44 / 7) ** 0.5)
    assert one(found, "variety") == 5
    assert one(found, "majority") == 1  # 1 and 7 twice each: the smaller
    assert one(found, "minority") == 2  # 2, 4 and 6 once each: the smallest
    assert (one(found, "max_x"), one(found, "max_y")) == (1.5, 2.5)  # the first of the two 7
    assert one(found, "p25") == 1.5
    assert one(found, "p90") == pytest.approx(7)
    # 6 7 7 of the nine cells are above 4; the one without data counts as open.
    assert one(found, "cover") == pytest.approx(100 * 3 / 9)
    assert one(found, "inf_count") == 0


def test_columns_of_several_bands(tmp_raster):
    cells = np.stack([np.full((2, 2), 3, np.int16), np.array([[1, 2], [3, -1]], np.int16)])
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 2), nodata=-1)
    found = plot_statistics([box(0, 0, 2, 2)], path, bands=(2, 1), statistics=("count", "mean"))
    assert list(found) == ["b2_count", "b2_mean", "b1_count", "b1_mean"]
    assert [one(found, name) for name in found] == [3, 2.0, 4, 3.0]
    assert found["b2_count"].dtype == np.int64
    assert found.used.tolist() == [[3.0], [4.0]]


def random_plots(count, bounds, radius=20.0, seed=0):
    rng = np.random.default_rng(seed)
    left, bottom, right, top = bounds
    return [Point(*rng.uniform((left, bottom), (right, top))).buffer(radius) for _ in range(count)]


# rasterstats multiplies transforms in a way that affine 3 warns of.
@pytest.mark.filterwarnings("ignore:Use `@` matmul:PendingDeprecationWarning")
@pytest.mark.data
@pytest.mark.parametrize("method", ["center", "all_touched"])
def test_real_canopy_as_rasterstats_sees_it(shared_data, method):
    rasterstats = pytest.importorskip("rasterstats")
    path = shared_data / "chm_neon_teak" / "TEAK_lidarCHM.tif"
    with RasterSource(path) as source:
        left, bottom, right, top = source.grid.bounds
    plots = random_plots(200, (left - 15, bottom - 15, right + 15, top + 15))
    pairs = {
        "count": "count", "min": "min", "max": "max", "mean": "mean", "median": "median",
        "sum": "sum", "std": "std", "range": "range", "variety": "unique", "majority": "majority",
        "minority": "minority", "nodata_count": "nodata", "p25": "percentile_25",
        "p95": "percentile_95",
    }  # fmt: skip
    theirs = rasterstats.zonal_stats(
        plots, str(path), stats=list(pairs.values()), all_touched=method != "center"
    )
    ours = plot_statistics(plots, path, statistics=EVERY, percentiles=(25, 95), method=method)
    for name, their_name in pairs.items():
        expected = np.array([row[their_name] for row in theirs], np.float64)
        # rasterstats adds up in float32, and numpy 2 places percentiles in that precision too.
        loose = 1e-6 if name in ("mean", "median", "sum", "std") else 0
        loose = 2e-4 if name in ("p25", "p95") else loose
        np.testing.assert_allclose(ours[name], expected, rtol=loose, atol=loose, err_msg=name)


@pytest.mark.data
def test_real_canopy_as_exactextract_sees_it(shared_data):
    exactextract = pytest.importorskip("exactextract")
    path = shared_data / "chm_neon_teak" / "TEAK_lidarCHM.tif"
    with RasterSource(path) as source:
        left, bottom, right, top = source.grid.bounds
    plots = random_plots(100, (left - 15, bottom - 15, right + 15, top + 15), seed=2)
    plots += [p.centroid.buffer(0.3) for p in plots[:20] if p.within(box(left, bottom, right, top))]
    pairs = {
        "count": "count", "min": "min", "max": "max", "mean": "mean", "median": "median",
        "sum": "sum", "std": "stdev", "variety": "variety", "majority": "majority",
        "minority": "minority", "p25": "quantile(q=0.25)", "p95": "quantile(q=0.95)",
        "max_x": "max_center_x", "max_y": "max_center_y",
    }  # fmt: skip
    features = [
        {"type": "Feature", "properties": {}, "geometry": p.__geo_interface__} for p in plots
    ]
    theirs = exactextract.exact_extract(str(path), features, list(pairs.values()))
    ours = plot_statistics(
        plots, path, statistics=EVERY, percentiles=(25, 95), method="exact"
    )
    for name, call in pairs.items():
        key = call.replace("(q=0.", "_").replace(")", "")
        expected = np.array([row["properties"][key] for row in theirs], np.float64)
        # exactextract keeps covered fractions in single precision.
        np.testing.assert_allclose(ours[name], expected, rtol=1e-7, atol=1e-9, err_msg=name)


# Each of these is a case that breaks one peer or another.


def test_t13_overlapping_and_duplicated_plots_keep_all_their_cells(chm):
    plots = [box(0, 0, 3, 3), box(1, 1, 4, 4), box(0, 0, 3, 3)]
    together = plot_statistics(plots, chm, statistics=EVERY)
    for i, plot in enumerate(plots):
        alone = plot_statistics([plot], chm, statistics=EVERY)
        for name in EVERY:
            assert together[name][i] == alone[name][0], name


def test_t11_plots_without_cells(chm):
    plots = [
        None,
        Polygon(),
        box(100, 100, 110, 110),  # beside the raster
        box(0.6, 0.6, 0.9, 0.9),  # between centres
        box(0, 0, 1, 1),  # no data
        box(2, 2, 4, 4),
    ]
    found = plot_statistics(plots, chm, statistics=EVERY, percentiles=(50,), cover_height=2)
    assert found["count"].tolist() == [0, 0, 0, 0, 0, 4]
    assert found["count"].dtype == np.int64
    assert found["nodata_count"].tolist() == [0, 0, 100, 0, 1, 0]
    np.testing.assert_array_equal(found["valid_fraction"], [NAN, NAN, 0, NAN, 0, 1])
    for name in ("min", "max", "mean", "median", "std", "sum", "variety", "max_x", "p50"):
        assert found.column(name)[:5] == [None] * 5, name
        assert found.column(name)[5] is not None, name
    assert found.column("cover") == [None, None, None, None, 0, 100]  # no data counts as open
    assert found.empty_count == 5


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_a_plot_half_outside(chm, method):
    if method == "exact":
        pytest.importorskip("exactextract")
    found = plot_statistics([box(-2, 2, 2, 6)], chm, statistics=EVERY, method=method)
    assert one(found, "count") == pytest.approx(4)
    assert one(found, "sum") == pytest.approx(16)
    assert one(found, "nodata_count") == pytest.approx(12)
    assert one(found, "valid_fraction") == pytest.approx(0.25)


def test_no_plot_at_all(chm):
    found = plot_statistics([], chm, statistics=EVERY)
    assert list(found) == list(EVERY)
    assert all(len(column) == 0 for column in found.values())
    assert found.empty_count == 0


def test_tiny_plot_has_a_value_under_exact_and_none_under_center(chm):
    pytest.importorskip("exactextract")
    tiny = box(3.6, 3.6, 3.9, 3.9)
    assert one(plot_statistics([tiny], chm), "count") == 0
    found = plot_statistics([tiny], chm, method="exact")
    assert one(found, "count") == pytest.approx(0.09)
    assert one(found, "mean") == one(found, "median") == one(found, "max") == 4


def test_t10_infinite_cells_are_left_out_and_counted(tmp_raster):
    cells = np.array([[1, np.inf], [-np.inf, NAN]], np.float32)
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 2))
    found = plot_statistics([box(0, 0, 2, 2)], path, statistics=EVERY)
    assert [one(found, n) for n in ("count", "mean", "max", "inf_count", "nodata_count")] == [
        1, 1.0, 1.0, 2, 3,
    ]  # fmt: skip
    assert found.infinite_count == 2


def test_t8_no_nodata_value_is_invented(tmp_raster):
    path = tmp_raster(np.full((2, 2), -999, np.float32), transform=Affine(1, 0, 0, 0, -1, 2))
    found = plot_statistics([box(0, 0, 2, 2)], path)
    assert (one(found, "count"), one(found, "mean")) == (4, -999)


def test_t9_zeros_stay_unless_asked(tmp_raster):
    cells = np.array([[0, 0], [4, 8]], np.float32)
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 2))
    assert one(plot_statistics([box(0, 0, 2, 2)], path), "mean") == 3
    assert one(plot_statistics([box(0, 0, 2, 2)], path, min_height=0), "mean") == 6


def test_t7_mask_band_hides_cells(tmp_raster):
    cells = np.array([[1, 2], [3, 4]], np.float32)
    path = tmp_raster(
        cells, transform=Affine(1, 0, 0, 0, -1, 2), mask=np.array([[255, 0], [255, 255]], np.uint8)
    )
    found = plot_statistics([box(0, 0, 2, 2)], path, statistics=EVERY)
    assert [one(found, n) for n in ("count", "sum", "nodata_count")] == [3, 8, 1]


def test_t7_alpha_band_hides_cells(tmp_raster):
    cells = np.array([[[10, 20], [30, 40]], [[255, 255], [0, 255]]], np.uint8)
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 2), alpha="yes")
    found = plot_statistics([box(0, 0, 2, 2)], path)
    assert [one(found, n) for n in ("count", "mean")] == [3, pytest.approx(70 / 3)]


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float64"])
def test_t5_whole_number_rasters(tmp_raster, dtype):
    cells = np.array([[0, 2], [5, 250 if dtype == "uint8" else 255]], dtype)
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 2), nodata=0)
    found = plot_statistics([box(0, 0, 2, 2)], path, statistics=EVERY)
    assert [one(found, n) for n in ("count", "min", "median", "nodata_count")] == [3, 2, 5, 1]


def test_t16_sums_do_not_lose_digits(tmp_raster):
    cells = np.full((1000, 1000), 1000.1, np.float32)
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 1000))
    found = plot_statistics([box(0, 0, 1000, 1000)], path, statistics=("mean", "std"))
    assert one(found, "mean") == pytest.approx(float(np.float32(1000.1)), abs=1e-9)
    assert one(found, "std") == pytest.approx(0, abs=1e-6)


def test_t15_std_is_that_of_a_population(tmp_raster):
    path = tmp_raster(np.array([[1, 3]], np.float32), transform=Affine(1, 0, 0, 0, -1, 1))
    assert one(plot_statistics([box(0, 0, 2, 1)], path, statistics=("std",)), "std") == 1


GRIDS = {
    "south-up": Affine(1, 0, 5, 0, 1, 7),
    "not square": Affine(2, 0, 0, 0, -0.5, 2),
    "rotated": Affine(0.8, -0.6, 10, 0.6, 0.8, 20),
}


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_t14_any_affine_raster(tmp_raster, grid, method):
    if method == "exact":
        pytest.importorskip("exactextract")
    cells = np.arange(20, dtype=np.float32).reshape(4, 5)
    transform = GRIDS[grid]
    # Three columns and two rows from cell (1, 1), a little smaller.
    corners = [(1.05, 1.05), (3.95, 1.05), (3.95, 2.95), (1.05, 2.95)]
    plot = Polygon([apply(transform, *corner) for corner in corners])
    path = tmp_raster(cells, transform=transform)
    found = plot_statistics([plot], path, statistics=EVERY, method=method)
    inside = cells[1:3, 1:4]
    if method == "exact":
        assert one(found, "count") == pytest.approx(2.9 * 1.9, abs=1e-6)
    else:
        assert one(found, "count") == 6
        assert one(found, "mean") == inside.mean()
    assert (one(found, "min"), one(found, "max")) == (inside.min(), inside.max())
    assert (one(found, "max_x"), one(found, "max_y")) == pytest.approx(
        apply(transform, 3.5, 2.5)
    )
    assert one(found, "valid_fraction") == pytest.approx(1)


def test_scale_and_offset_are_applied(tmp_raster):
    import rasterio

    path = tmp_raster(
        np.array([[10, 20], [30, -1]], np.int16), transform=Affine(1, 0, 0, 0, -1, 2), nodata=-1
    )
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = (0.5,), (-2.0,)
    found = plot_statistics([box(0, 0, 2, 2)], path, min_height=3)
    assert [one(found, n) for n in ("count", "min", "max", "mean")] == [2, 8, 13, 10.5]


def test_complex_numbers_are_refused(tmp_raster):
    path = tmp_raster(np.zeros((2, 2), np.complex64))
    with pytest.raises(DtypeError, match="complex"):
        plot_statistics([box(0, 0, 2, 2)], path)


def test_bad_settings_say_what_to_do(chm):
    plot = [box(0, 0, 2, 2)]
    with pytest.raises(ParameterError, match="Choose from"):
        plot_statistics(plot, chm, statistics=("average",))
    with pytest.raises(ParameterError, match="Choose from"):
        plot_statistics(plot, chm, method="centre")
    with pytest.raises(ParameterError, match="percentile"):
        plot_statistics(plot, chm, percentiles=(101,))
    with pytest.raises(ParameterError, match="height"):
        plot_statistics(plot, chm, min_height=NAN)
    with pytest.raises(BandError, match="band 2"):
        plot_statistics(plot, chm, bands=(2,))
    with pytest.raises(PlotError, match="not a polygon"):
        plot_statistics([Point(1, 1)], chm)
    wkb = bytearray(box(0, 0, 2, 2).wkb)
    wkb[29:37] = np.array([NAN]).tobytes()  # x of the second corner
    with pytest.raises(PlotError, match="not numbers"):
        plot_statistics([bytes(wkb)], chm)


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_no_rule_needs_a_package_of_its_own(chm, monkeypatch, method):
    for package in ("exactextract", "rasterstats", "shapely", "scipy"):
        monkeypatch.setitem(__import__("sys").modules, package, None)
    plot = box(0, 0, 2, 2).wkb
    assert one(plot_statistics([plot], chm, method=method), "count") == 3


def test_cover_is_of_all_cells_of_the_plot_inside_the_raster(tmp_raster):
    # Raw: 3 of 8 cells are above 2 m. Cleaned: the 4 cells of ground are no data.
    raw = np.array([[0, 0, 5, 6], [0, 0, 7, 1]], np.float32)
    clean = np.where(raw == 0, -1, raw).astype(np.float32)
    plot = [box(0, 2, 6, 4)]  # two more columns lie beside the raster
    for heights in (raw, clean):
        path = tmp_raster(heights, transform=UNIT, nodata=-1)
        found = plot_statistics(plot, path, statistics=("valid_fraction",), cover_height=2)
        assert one(found, "cover") == 37.5
    path = tmp_raster(clean, transform=UNIT, nodata=-1)
    found = plot_statistics(plot, path, cover_height=2, cover_of="valid")
    assert one(found, "cover") == 75
    assert found.missing_count == 4
    with pytest.raises(ParameterError, match="plot, valid"):
        plot_statistics(plot, path, cover_height=2, cover_of="canopy")


def test_limits_are_compared_as_the_file_s_numbers_mean_them(tmp_raster):
    import rasterio

    # int16 centimetres: 230 is 2.3 m, at the limit and not above.
    path = tmp_raster(
        np.array([[229, 230, 231]], np.int16), transform=UNIT, nodata=-1
    )
    with rasterio.open(path, "r+") as dataset:
        dataset.scales = (0.01,)
    plot = [box(0, 3, 3, 4)]
    found = plot_statistics(
        plot, path, statistics=("count", "min"), min_height=2.3, cover_height=2.3
    )
    assert (one(found, "count"), one(found, "min")) == (1, pytest.approx(2.31))
    assert one(found, "cover") == pytest.approx(100 / 3)
    [cells] = plot_cells(plot, path, min_height=2.3)
    assert cells.values.tolist() == [[pytest.approx(2.31)]]


# The same numbers whatever the tiles, batches and threads.


@pytest.fixture
def wide(tmp_raster):
    rng = np.random.default_rng(4)
    cells = np.round(rng.uniform(0, 30, (2, 150, 170)), 1).astype(np.float32)
    cells[rng.random(cells.shape) < 0.2] = -9999
    cells[rng.random(cells.shape) < 0.01] = np.inf
    return tmp_raster(
        cells,
        transform=Affine(1, 0, 0, 0, -1, 150),
        nodata=-9999,
        tiled=True,
        blockxsize=32,
        blockysize=16,
    )


def plots_of_all_sizes():
    plots = random_plots(60, (-5, -5, 175, 155), radius=6, seed=8)
    plots.append(box(10, 10, 160, 140).difference(box(60, 60, 90, 90)))
    plots.append(MultiPolygon([box(0, 0, 20, 20), box(100, 100, 130, 130)]))
    return [*plots, None, plots[0]]


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
@pytest.mark.parametrize("small", ["tiles", "batches", "both"])
def test_tiles_and_batches_do_not_show(wide, monkeypatch, method, small):
    if method == "exact":
        pytest.importorskip("exactextract")
    options = {
        "statistics": EVERY, "percentiles": (10, 50, 99.5), "cover_height": 10, "min_height": 2,
        "bands": (1, 2), "method": method,
    }  # fmt: skip
    expected = plot_statistics(plots_of_all_sizes(), wide, **options)
    if small != "batches":
        monkeypatch.setattr(tiles, "TILE_BYTES", 4096)
        monkeypatch.setattr(sums, "HELD_CELLS", 1000)
    if small != "tiles":
        monkeypatch.setattr(gather, "BATCH_CELLS", 100)
    found = plot_statistics(plots_of_all_sizes(), wide, **options)
    assert list(found) == list(expected)
    for name in found:
        # Covered fractions are float32 at both, but cut at other places.
        loose = 1e-6 if method == "exact" else 1e-12
        np.testing.assert_allclose(
            found[name], expected[name], rtol=loose, atol=loose, err_msg=name
        )


def test_any_executor(wide):
    expected = plot_statistics(plots_of_all_sizes(), wide, statistics=EVERY)
    with ThreadPoolExecutor(3) as pool:
        found = plot_statistics(plots_of_all_sizes(), wide, statistics=EVERY, executor=pool)
    for name in found:
        np.testing.assert_array_equal(found[name], expected[name])


def test_numpy_says_the_same(wide):
    """An oracle that shares nothing with the engine but the cells' centres."""
    from rasterio.features import rasterize

    with RasterSource(wide) as source:
        data, valid = source.read(bands=[1])
        transform = source.grid.transform
    plots = [p for p in plots_of_all_sizes() if p is not None]
    found = plot_statistics(
        plots, wide, statistics=EVERY, percentiles=(5, 37.5), cover_height=10, min_height=2
    )
    for i, plot in enumerate(plots):
        inside = rasterize([plot], out_shape=(150, 170), transform=transform).astype(bool)
        good = data[0][inside & valid[0]].astype(np.float64)
        used = good[good > 2]
        assert found["count"][i] == used.size
        assert found["cover"][i] == pytest.approx(100 * (good > 10).sum() / inside.sum())
        assert found["median"][i] == np.median(used)
        assert found["std"][i] == pytest.approx(used.std(), rel=1e-12)
        assert found["p5"][i] == pytest.approx(np.percentile(used, 5), rel=1e-15)
        assert found["p37_5"][i] == pytest.approx(np.percentile(used, 37.5), rel=1e-15)
        values, often = np.unique(used, return_counts=True)
        assert found["variety"][i] == values.size
        assert found["majority"][i] == values[np.argmax(often)]
        assert found["minority"][i] == values[np.argmin(often)]
        assert found["inf_count"][i] == (np.isinf(data[0]) & inside).sum()
        row, column = np.unravel_index(
            np.argmax(np.where(inside & valid[0], data[0], -np.inf)), inside.shape
        )
        assert (found["max_x"][i], found["max_y"][i]) == apply(
            transform, column + 0.5, row + 0.5
        )


@pytest.mark.parametrize("method", ["center", "exact"])
def test_the_cells_make_the_statistics(wide, method):
    if method == "exact":
        pytest.importorskip("exactextract")
    plots = plots_of_all_sizes()
    options = {"bands": (1, 2), "method": method, "min_height": 2}
    found = plot_statistics(plots, wide, statistics=("count", "sum", "max"), **options)
    for i, band in enumerate(options["bands"]):
        count, total, highest = np.zeros(len(plots)), np.zeros(len(plots)), {}
        for batch in plot_cells(plots, wide, **options):
            used = ~np.isnan(batch.values[i])
            assert (batch.values[i][used] > 2).all()
            np.add.at(count, batch.plot[used], batch.fraction[used])
            np.add.at(total, batch.plot[used], (batch.fraction * batch.values[i])[used])
            for plot, value in zip(batch.plot[used].tolist(), batch.values[i][used].tolist()):
                highest[plot] = max(highest.get(plot, value), value)
        np.testing.assert_allclose(count, found[f"b{band}_count"], rtol=1e-9)
        np.testing.assert_allclose(total, np.nan_to_num(found[f"b{band}_sum"]), rtol=1e-9)
        assert highest == {
            p: v for p, v in enumerate(found.column(f"b{band}_max")) if v is not None
        }


def test_cancel(wide):
    with pytest.raises(Cancelled):
        plot_statistics(plots_of_all_sizes(), wide, progress=Progress(cancelled=lambda: True))


def test_progress_moves_to_the_end(wide, monkeypatch):
    monkeypatch.setattr(tiles, "TILE_BYTES", 4096)
    told = []
    plot_statistics(plots_of_all_sizes(), wide, progress=Progress(update=told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(set(told)) > 5


def test_well_known_binary_of_every_kind(chm):
    import struct

    plain = box(0, 0, 3, 3)
    big_endian = bytes([0]) + struct.pack(">III", 3, 1, 5) + struct.pack(
        ">10d", *[v for xy in plain.exterior.coords for v in xy]
    )
    with_z = bytes([1]) + struct.pack("<III", 1003, 1, 5) + struct.pack(
        "<15d", *[v for x, y in plain.exterior.coords for v in (x, y, 7.0)]
    )
    with_srid = bytes([1]) + struct.pack("<IIII", 0x20000003, 4326, 1, 5) + plain.wkb[13:]
    # Its missing edge is an upright one, which rows cross.
    open_ring = bytes([1]) + struct.pack("<III8d", 3, 1, 4, 3, 3, 0, 3, 0, 0, 3, 0)
    parts = MultiPolygon([box(0, 0, 1, 3), box(1, 0, 3, 3)]).wkb
    found = plot_statistics(
        [plain.wkb, big_endian, with_z, with_srid, open_ring, parts, MultiPolygon([plain]).wkb], chm
    )
    assert set(found["count"]) == {8}
    assert set(found["mean"]) == {3.5}
    with pytest.raises(PlotError, match="plot 1"):
        plot_statistics([plain.wkb, plain.wkb[:40]], chm)


def test_wkb_there_and_back():
    shapes = [
        box(0, 0, 3, 3).difference(box(1, 1, 2, 2)),
        MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 6)]),
        None,
    ]
    rings = Rings.from_geometries(shapes)
    again = Rings.from_wkb(rings.to_wkb())
    for name in ("x", "y", "plot_parts", "part_rings", "ring_vertices"):
        np.testing.assert_array_equal(getattr(again, name), getattr(rings, name))
    backwards = rings.take(np.array([2, 1, 0]))
    assert backwards.to_wkb() == rings.to_wkb()[::-1]


def test_lesson_statistics_are_the_default(chm):
    assert tuple(plot_statistics([box(0, 0, 2, 2)], chm)) == LESSON_STATISTICS


def test_t4_a_polygon_is_not_the_true_circle_but_may_come_as_near_as_you_like(tmp_raster):
    """Trap 4: by distance to the centre, a plot of 20 m has a few cells more."""
    from canopycloud.core import plot_polygons

    transform = Affine(1, 0, 500_000, 0, -1, 4_000_100)
    path = tmp_raster(np.ones((100, 100), np.float32), transform=transform)
    centre = (500_050.21, 4_000_050.37)
    y, x = np.mgrid[4_000_099.5:3_999_999.5:-1, 500_000.5:500_100.5]
    near = int((np.hypot(x - centre[0], y - centre[1]) < 20).sum())
    coarse, fine = (
        one(plot_statistics(plot_polygons([centre], "EPSG:32611", 20, segments=n), path), "count")
        for n in (16, 2000)
    )
    assert coarse < near == fine


def test_t6_nan_beside_a_nodata_value(tmp_raster):
    """Trap 6: NaN cells are no data although the file names another value for it."""
    cells = np.array([[NAN, 2], [-9999, 4]], np.float32)
    path = tmp_raster(cells, transform=Affine(1, 0, 0, 0, -1, 2), nodata=-9999)
    found = plot_statistics([box(0, 0, 2, 2)], path, statistics=EVERY)
    assert [one(found, n) for n in ("count", "mean", "nodata_count", "inf_count")] == [2, 3, 2, 0]


def test_t20_names_are_known_without_numpy():
    """Trap 20: what dialogs import at start-up brings no numeric package along."""
    import subprocess
    import sys
    from pathlib import Path

    code = (
        "import sys, types; m = types.ModuleType('canopycloud'); m.__path__ = [sys.argv[1]];"
        "sys.modules['canopycloud'] = m; import canopycloud.core.zonal.names;"
        "print([n for n in ('numpy', 'rasterio', 'shapely', 'exactextract') if n in sys.modules])"
    )
    import canopycloud.core

    root = Path(canopycloud.core.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, str(root)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
