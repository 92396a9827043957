# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots are as large on the ground as they say, in every CRS."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from canopycloud.core import plot_polygons, unusable
from canopycloud.core.errors import CrsError, ParameterError, PlotError
from canopycloud.core.geodesic import bearings, destinations
from canopycloud.core.plots import draw_plots
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

A, F = 6378137.0, 1 / 298.257223563

# Centre in each CRS, and whether it is metric enough to draw in its plane.
PLACES = {
    "EPSG:32611": ((256838.76, 4110819.876), True),
    "EPSG:2154": ((974331.0, 6581624.0), False),
    "EPSG:3035": ((4321000.0, 3210000.0), True),
    "EPSG:2193": ((1802139.0, 5467295.0), True),
    "EPSG:4326": ((-119.7, 37.1), False),
    "EPSG:4269": ((-119.7, 37.1), False),
    "EPSG:3857": ((-13_325_000.0, 4_450_000.0), False),
    "EPSG:2227": ((6_300_000.0, 2_100_000.0), False),  # US survey feet
    "EPSG:3413": ((100_000.0, 100_000.0), False),  # 2.7 % at the pole
}
PLANAR = [crs for crs, (_, planar) in PLACES.items() if planar or crs == "EPSG:2154"]


def lonlat(crs, xy):
    from rasterio.warp import transform

    xs, ys = transform(crs, "EPSG:4326", *np.array(xy, float).T.tolist())
    return np.array(xs), np.array(ys)


def ground_metres(lon0, lat0, lon, lat):
    """Distances of near points, in the plane that touches the ellipsoid (an oracle of its own)."""
    return np.linalg.norm(_geocentric(lon, lat) - _geocentric(lon0, lat0), axis=-1)


def _geocentric(lon, lat):
    lam, phi = np.radians(lon), np.radians(lat)
    e2 = F * (2 - F)
    n = A / np.sqrt(1 - e2 * np.sin(phi) ** 2)
    return np.stack(
        (
            n * np.cos(phi) * np.cos(lam),
            n * np.cos(phi) * np.sin(lam),
            n * (1 - e2) * np.sin(phi),
        ),
        axis=-1,
    )


@pytest.mark.parametrize("crs", PLACES)
@pytest.mark.parametrize("radius", [0.5, 20.0, 150.0])
def test_t1_t33_a_radius_is_ground_metres(crs, radius):
    centre, _ = PLACES[crs]
    [plot] = plot_polygons([centre], crs, radius)
    outline = np.array(plot.exterior.coords)
    lon0, lat0 = lonlat(crs, [centre])
    found = ground_metres(lon0, lat0, *lonlat(crs, outline))
    # In a plane, as much as the map itself stretches (UTM: up to 0.1 %).
    planar = draw_plots([centre], crs, radius).planar
    np.testing.assert_allclose(found, radius, rtol=2e-3 if planar else 2e-7, atol=1e-5)


@pytest.mark.parametrize("crs", PLACES)
def test_t2_a_square_has_twice_the_radius_as_its_side(crs):
    centre, _ = PLACES[crs]
    [plot] = plot_polygons([centre], crs, 20, shape="square")
    outline = np.array(plot.exterior.coords)
    assert len(outline) == 5
    lon, lat = lonlat(crs, outline)
    sides = ground_metres(lon[:-1], lat[:-1], lon[1:], lat[1:])
    np.testing.assert_allclose(sides, 40, rtol=2.1e-3)
    # Its sides run along the axes of the CRS.
    left, bottom, right, top = plot.bounds
    assert plot.area == pytest.approx((right - left) * (top - bottom), rel=1e-4)


@pytest.mark.parametrize("crs", PLACES)
def test_drawn_in_the_plane_only_where_it_is_metric(crs):
    centre, _ = PLACES[crs]
    assert draw_plots([centre], crs, 20).planar == (crs in PLANAR)


def test_t3_vertices_are_those_of_the_lesson():
    rng = np.random.default_rng(3)
    centres = rng.uniform((254_571, 4_107_303), (258_867, 4_112_362), (100, 2))
    for segments in (8, 16, 30):
        plots = plot_polygons(centres, "EPSG:32611", 20, segments=segments)
        for centre, plot in zip(centres, plots):
            buffered = np.array(Point(*centre).buffer(20, segments).exterior.coords)
            found = np.array(plot.exterior.coords)
            # One unit in the last place of a northing is 1e-9.
            np.testing.assert_allclose(found, buffered, rtol=0, atol=2e-9)
    assert plot_polygons(centres[:1], "EPSG:32611", 20)[0].area / (np.pi * 400) == pytest.approx(
        0.9984, abs=5e-5
    )


def test_a_radius_for_each_plot():
    centres = [(500_000, 4_000_000), (500_100, 4_000_000), (500_200, 4_000_000)]
    plots = plot_polygons(centres, "EPSG:32611", [5, 10, 20], shape="square")
    assert [plot.area for plot in plots] == pytest.approx([100, 400, 1600])


def test_no_centre_no_plot():
    centres = [(500_000, 4_000_000), (np.nan, np.nan), (500_200, 4_000_000)]
    for crs in ("EPSG:32611", "EPSG:3857"):
        plots = plot_polygons(centres, crs, 20)
        assert [plot is None for plot in plots] == [False, True, False]
        bounds = draw_plots(centres, crs, 20).bounds
        assert np.isnan(bounds[1]).all()
        np.testing.assert_allclose(bounds[[0, 2]], [plots[0].bounds, plots[2].bounds], rtol=1e-12)
    assert plot_polygons([], "EPSG:32611", 20) == []


def test_any_part_of_the_plots_is_the_same():
    centres = np.array([(-119.7, 37.1), (-119.6, 37.2), (-119.5, 37.3)])
    plots = draw_plots(centres, "EPSG:4326", [10, 20, 30])
    whole, part = plots.take(None).to_wkb(), plots.take(np.array([2, 0])).to_wkb()
    assert part == [whole[2], whole[0]]


@pytest.mark.parametrize(
    ("crs", "shape", "azimuth"),
    [
        ("EPSG:32611", "circle", 0.0),
        ("EPSG:32611", "square", 0.0),
        ("EPSG:32611", "square", [0, 30, -45, 60]),
        ("EPSG:3857", "circle", 0.0),
        ("EPSG:3857", "square", 30.0),
    ],
)
def test_what_is_sent_to_another_process_is_drawn_there_as_it_would_be_here(crs, shape, azimuth):
    centres = [(500_000, 4_000_000), (500_100.3, 4e6), (np.nan, np.nan), (500_200, 4e6)]
    plots = draw_plots(centres, crs, [10, 20, 30, 40], shape=shape, azimuth=azimuth)
    chosen = np.array([3, 1, 2])
    arrived = pickle.loads(pickle.dumps(plots.portion(chosen)))
    assert len(arrived) == 3
    assert arrived.take(np.arange(3)).to_wkb() == plots.take(chosen).to_wkb()
    np.testing.assert_array_equal(arrived.bounds, plots.take(chosen).bounds)


def test_circles_are_sent_by_their_centres():
    plots = draw_plots(np.full((1000, 2), 500_000.0), "EPSG:32611", 20)
    every = np.arange(1000)
    assert len(pickle.dumps(plots.portion(every))) < len(pickle.dumps(plots.take(every))) / 20


def test_across_the_date_line():
    [plot] = plot_polygons([(179.99999, 10.0)], "EPSG:4326", 100)
    left, _, right, _ = plot.bounds
    assert left < 180 < right < 180.01


@pytest.mark.parametrize("radius", [0, -5, np.nan, np.inf])
def test_a_radius_that_is_none_leaves_the_others_alone(radius):
    plots = draw_plots([(500_000, 4_000_000)] * 2, "EPSG:32611", [20, radius])
    assert plots.left_out == {1: unusable.RADIUS}
    assert [wkb is None for wkb in plots.take(None).to_wkb()] == [False, True]
    for none in (radius, [radius, radius]):
        with pytest.raises(PlotError, match=r"0.*radius|radius.*0"):
            plot_polygons([(500_000, 4_000_000)] * 2, "EPSG:32611", none)


GOOD = {
    "EPSG:32611": [(256838.76, 4110819.876), (256999.0, 4110900.0)],
    "EPSG:3857": [(-13_325_000.0, 4_450_000.0), (-13_325_100.0, 4_450_000.0)],
    "EPSG:4326": [(-119.7, 37.1), (-119.6, 37.2)],
    "EPSG:3031": [(1_000_000.0, -500_000.0), (0.0, 0.0)],
}


@pytest.mark.parametrize("crs", GOOD)
@pytest.mark.parametrize("shape", ["circle", "square"])
def test_a_bad_centre_changes_nothing_for_the_others(crs, shape):
    good = GOOD[crs]
    bad = [(999.0, 999.0), (-9999.0, -9999.0), (37.1, -119.7), (np.inf, 0.0), (1e38, -1e38)]
    if crs != "EPSG:4326":
        bad = [(x * 1e8, y * 1e8) for x, y in bad]
    alone = draw_plots(good, crs, 20, shape=shape).take(None).to_wkb()
    plots = draw_plots([good[0], *bad, good[1]], crs, 20, shape=shape)
    together = plots.take(None).to_wkb()
    assert [together[0], together[-1]] == alone
    assert together[1:-1] == [None] * len(bad)
    # A centre that is no number is one without geometry; the others are named.
    assert set(plots.left_out) == {1, 2, 3, 5}


def test_a_centre_far_away_does_not_change_how_the_others_are_drawn():
    # On the far side of the earth, a UTM zone stretches; here it does not.
    good, far = (256838.76, 4110819.876), (9_628_218.49, 19_995_929.89)
    alone = draw_plots([good], "EPSG:32611", 20).take(None).to_wkb()
    assert draw_plots([good, far], "EPSG:32611", 20).take(None).to_wkb()[0] == alone[0]


def test_a_plot_around_a_pole_has_no_shape_in_degrees():
    plots = draw_plots([(10.0, 89.9999), (10.0, 45.0)], "EPSG:4326", 20)
    assert [wkb is None for wkb in plots.take(None).to_wkb()] == [True, False]
    assert plots.left_out == {0: unusable.POLE}


def test_a_plot_over_the_edge_of_a_projection_is_left_out():
    # 5 m from the edge of Web Mercator: the outline would reach around the world.
    plots = draw_plots([(20_037_503.0, 0.0), (0.0, 0.0)], "EPSG:3857", 20)
    assert [wkb is None for wkb in plots.take(None).to_wkb()] == [True, False]
    assert plots.left_out == {0: unusable.SEAM}


def test_bad_settings_say_what_to_do():
    centre = [(500_000, 4_000_000)]
    with pytest.raises(ParameterError, match="circle, square"):
        plot_polygons(centre, "EPSG:32611", 20, shape="hexagon")
    with pytest.raises(ParameterError, match="segments"):
        plot_polygons(centre, "EPSG:32611", 20, segments=0)
    with pytest.raises(CrsError, match="Assign one"):
        plot_polygons(centre, None, 20)
    with pytest.raises(PlotError, match="one radius per plot: 2 for 1 plot"):
        plot_polygons(centre, "EPSG:32611", [20, 20])
    with pytest.raises(PlotError, match="CRS"):
        plot_polygons([(37.1, -119.7e7)], "EPSG:32611", 20)


def test_a_crs_without_the_earth_is_refused():
    local = 'LOCAL_CS["site",UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]'
    with pytest.raises(CrsError, match="UTM"):
        plot_polygons([(10, 10)], local, 20)


def test_geodesic_along_the_equator_and_a_meridian():
    lon, lat = destinations(np.array(0.0), np.array(0.0), np.array(90.0), np.array(1_000_000.0))
    assert (lon, lat) == pytest.approx((np.degrees(1_000_000.0 / A), 0.0), abs=1e-11)
    # A quarter of the meridian is 10 001 965.729 m.
    lon, lat = destinations(np.array(0.0), np.array(0.0), np.array(0.0), np.array(10_001_965.729))
    assert lat == pytest.approx(90, abs=1e-8)


@settings(max_examples=200, deadline=None)
@given(
    st.floats(-179, 179), st.floats(-85, 85), st.floats(0, 360), st.floats(0.5, 2000)
)
def test_geodesic_distance_and_bearing(lon, lat, azimuth, distance):
    place = np.array(lon), np.array(lat)
    end = destinations(*place, np.array(azimuth), np.array(distance))
    assert ground_metres(*place, *end) == pytest.approx(distance, rel=1e-7, abs=1e-6)
    turn = (bearings(*place, *end) - azimuth + 180) % 360 - 180
    assert abs(turn) < 0.2
