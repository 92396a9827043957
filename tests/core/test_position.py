# SPDX-License-Identifier: GPL-2.0-or-later
"""What an error in position does to plots, against plots that are moved one by one."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import plot_statistics, position_spread
from canopycloud.core.errors import CrsError, ParameterError
from canopycloud.core.groundscale import ground_scales
from canopycloud.core.position import shifts
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Point, box

NORTH = Affine(1, 0, 500_000, 0, -1, 4_100_080)
LEFT, BOTTOM = 500_000, 4_100_000


@pytest.fixture
def heights(tmp_raster):
    rng = np.random.default_rng(3)
    return tmp_raster(rng.gamma(2.0, 5.0, (80, 80)).astype(np.float32), transform=NORTH)


def test_plots_moved_one_by_one_say_the_same(heights):
    plots = [
        Point(LEFT + 40, BOTTOM + 40).buffer(6),
        None,
        MultiPolygon([box(LEFT + 10, BOTTOM + 10, LEFT + 16, BOTTOM + 15),
                      box(LEFT + 20, BOTTOM + 10, LEFT + 23, BOTTOM + 15)]),
        Point(LEFT + 2, BOTTOM + 2).buffer(3),
        Point(LEFT - 500, BOTTOM).buffer(3),
    ]  # fmt: skip
    found = position_spread(plots, heights, 5.0, draws=12, seed=4)
    moves = shifts(5.0, 12, 4)
    for i, plot in enumerate(plots):
        if plot is None or i == 4:
            assert np.isnan(found["max_pos_std"][i])
            continue
        moved = [translate(plot, *move) for move in moves]
        each = plot_statistics(moved, heights, statistics=["max", "mean"])
        for name in ("max", "mean"):
            expected = np.nanstd(each[name], ddof=1)
            assert found[f"{name}_pos_std"][i] == pytest.approx(expected, rel=1e-9)


def test_a_plane_moves_by_a_known_amount(tmp_raster):
    """Heights that rise 1 m a metre eastwards: the mean varies as the shift does."""
    path = tmp_raster(np.tile(np.arange(80.0), (80, 1)), transform=NORTH)
    plot = Point(LEFT + 40.3, BOTTOM + 40.2).buffer(10)
    found = position_spread([plot], path, 4.0, method_settings(), draws=40)
    assert found["mean_pos_std"][0] == pytest.approx(np.std(shifts(4.0, 40)[:, 0], ddof=1), 1e-3)
    # Over very many draws the disc has a standard deviation of half its radius on each axis.
    assert np.std(shifts(4.0, 100_000), axis=0) == pytest.approx([2.0, 2.0], rel=0.01)
    assert np.hypot(*shifts(4.0, 1000).T).max() <= 4.0


def method_settings():
    from canopycloud.core.zonal import PlotSettings

    return PlotSettings(method="exact")


def test_it_repeats_itself_and_does_not_hang_on_other_plots(heights):
    plots = [Point(LEFT + x, BOTTOM + 40).buffer(5) for x in (20, 40, 60)]
    whole = position_spread(plots, heights, 3.0)
    again = position_spread(plots[::-1], heights, 3.0)
    for name in ("max_pos_std", "mean_pos_std"):
        np.testing.assert_array_equal(whole[name], again[name][::-1])


def test_metres_are_metres_in_every_crs():
    latitude = 45.0
    [[east, north]] = ground_scales(np.array([[7.0, latitude]]), "EPSG:4326")
    assert 1 / north == pytest.approx(111_131.8, rel=1e-4)  # of a degree at 45°
    assert 1 / east == pytest.approx(78_846.8, rel=1e-4)
    [mercator] = ground_scales(np.array([[779_236.4, 5_621_521.5]]), "EPSG:3857")
    assert mercator == pytest.approx([2**0.5, 2**0.5], rel=5e-3)
    assert ground_scales(np.array([[500_000.0, 4_100_000.0]]), "EPSG:32611").tolist() == [[1, 1]]


@pytest.mark.parametrize(("error", "draws"), [(0, 30), (float("nan"), 30), (-1, 30), (5, 1)])
def test_what_is_no_error_is_refused(heights, error, draws):
    with pytest.raises(ParameterError):
        position_spread([box(LEFT, BOTTOM, LEFT + 9, BOTTOM + 9)], heights, error, draws=draws)


def test_a_raster_without_crs_is_refused(tmp_raster):
    path = tmp_raster(np.ones((9, 9), np.float32), transform=NORTH, crs=None)
    with pytest.raises(CrsError, match="position error"):
        position_spread([box(LEFT, BOTTOM, LEFT + 9, BOTTOM + 99)], path, 2.0)
