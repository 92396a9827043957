# SPDX-License-Identifier: GPL-2.0-or-later
"""Squares that are turned, and plots of several subplots."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core import plot_polygons, subplot_centres
from canopycloud.core.errors import ParameterError, PlotError
from canopycloud.core.layouts import LAYOUTS
from canopycloud.core.plots import draw_plots
from canopycloud.core.unusable import AZIMUTH
from hypothesis import given
from hypothesis import strategies as st
from shapely import affinity

UTM = "EPSG:32611"
CENTRE, OTHER = (256_838.0, 4_110_819.0), (500_000.0, 4_000_000.0)
# Of each CRS, a centre; the y axis of the last but one points far from north there.
PLACES = {
    "EPSG:32611": (256_838.76, 4_110_819.876),
    "EPSG:4326": (-119.7, 37.1),
    "EPSG:3857": (-13_325_000.0, 4_450_000.0),
    "EPSG:2227": (6_300_000.0, 2_100_000.0),
    "EPSG:3413": (900_000.0, 1_100_000.0),
    "EPSG:3035": (4_321_000.0, 3_210_000.0),
}


def corners(plot, centre=CENTRE):
    return np.array(plot.exterior.coords)[:-1] - centre


def lonlat(crs, xy):
    from rasterio.warp import transform

    return np.array(transform(crs, "EPSG:4326", *np.array(xy, float).T.tolist())).T


# Radius 10: where the corner that was in the north-east comes to, clockwise.
TRUTH = {
    0: (10, 10),
    90: (10, -10),
    180: (-10, -10),
    270: (-10, 10),
    -90: (-10, 10),
    450: (10, -10),
    45: (200**0.5, 0),
    30: (10 * (3**0.5 + 1) / 2, 10 * (3**0.5 - 1) / 2),
}


@pytest.mark.parametrize("azimuth", TRUTH)
def test_a_square_turns_clockwise_from_grid_north(azimuth):
    [plot] = plot_polygons([CENTRE], UTM, 10, shape="square", azimuth=azimuth)
    exact = azimuth % 90 == 0
    np.testing.assert_allclose(
        corners(plot)[0], TRUTH[azimuth], rtol=0, atol=0 if exact else 1e-9
    )
    assert plot.area == pytest.approx(400)


@given(
    st.lists(st.floats(-720, 720), min_size=1, max_size=5),
    st.floats(0.5, 500),
)
def test_turned_as_shapely_turns(azimuths, radius):
    centres = [(CENTRE[0] + 7 * i, CENTRE[1]) for i in range(len(azimuths))]
    plots = draw_plots(centres, UTM, radius, shape="square", azimuth=azimuths)
    found = plot_polygons(centres, UTM, radius, shape="square", azimuth=azimuths)
    straight = plot_polygons(centres, UTM, radius, shape="square")
    for plot, before, azimuth, bounds in zip(found, straight, azimuths, plots.bounds):
        expected = affinity.rotate(before, -azimuth, origin="centroid")
        np.testing.assert_allclose(
            plot.exterior.coords, expected.exterior.coords, rtol=0, atol=1e-6
        )
        # What is read of a raster is what the outline reaches.
        np.testing.assert_allclose(bounds, plot.bounds, rtol=0, atol=2e-9)


@pytest.mark.parametrize("crs", PLACES)
def test_turned_from_the_y_axis_of_any_crs(crs):
    """The middle of the side that was in the north, seen along the map's y axis."""
    centre = PLACES[crs]
    [plot] = plot_polygons([centre], crs, 30, shape="square", azimuth=25)
    ring = np.array(plot.exterior.coords)
    if crs == "EPSG:4326":  # degrees are of two lengths
        ring, centre = (ring - centre) * (np.cos(np.radians(37.1)), 1), (0, 0)
    east, north = (ring[0] + ring[3]) / 2 - centre
    assert np.degrees(np.arctan2(east, north)) == pytest.approx(25, abs=0.15)
    sides = np.hypot(*np.diff(ring, axis=0).T)
    np.testing.assert_allclose(sides, sides[0], rtol=4e-3)


def test_a_circle_has_no_azimuth():
    [one] = plot_polygons([CENTRE], UTM, 10)
    [other] = plot_polygons([CENTRE], UTM, 10, azimuth=33)
    assert one.equals_exact(other, 0)


def test_an_azimuth_that_is_none_takes_its_plot_only():
    plots = draw_plots([CENTRE] * 3, UTM, 10, shape="square", azimuth=[5, np.nan, np.inf])
    assert plots.left_out == {1: AZIMUTH, 2: AZIMUTH}
    assert [wkb is None for wkb in plots.take(None).to_wkb()] == [False, True, True]
    with pytest.raises(PlotError, match="azimuth is nan"):
        draw_plots([CENTRE], UTM, 10, shape="square", azimuth=np.nan)
    with pytest.raises(PlotError, match="one azimuth per plot: 2 for 1 plot"):
        draw_plots([CENTRE], UTM, 10, shape="square", azimuth=[1, 2])
    with pytest.raises(PlotError, match="one azimuth per plot: 2 for 1 plot"):
        subplot_centres([CENTRE], UTM, "fia", [1, 2])


# Metres east and north of the centre, worked out from feet by hand.
FIA = {1: (0, 0), 2: (0, 36.576), 3: (31.6757, -18.288), 4: (-31.6757, -18.288)}
NEON = {21: (-10, -10), 23: (10, -10), 39: (-10, 10), 41: (10, 10)}


@pytest.mark.parametrize(("layout", "expected"), [("fia", FIA), ("neon", NEON)])
def test_where_subplots_are(layout, expected):
    assert [one.number for one in LAYOUTS[layout].subplots] == list(expected)
    found = subplot_centres([CENTRE, OTHER], UTM, layout) - np.repeat([CENTRE, OTHER], 4, 0)
    np.testing.assert_allclose(found, [*expected.values()] * 2, rtol=0, atol=5e-5)


def test_subplots_of_neon_are_called_by_the_point_in_their_south_west_corner():
    """Points are 10 m apart: one more a step to the east, nine more a step to the north."""
    layout = LAYOUTS["neon"]
    for one in layout.subplots:
        east, north = (one.east - layout.radius) / 10, (one.north - layout.radius) / 10
        assert one.number == 41 + east + 9 * north


def test_a_layout_is_turned_as_one():
    found = subplot_centres([CENTRE] * 2, UTM, "fia", [0, 90]) - CENTRE
    # North becomes east, east becomes south.
    np.testing.assert_allclose(found[4:], found[:4, ::-1] * (1, -1), rtol=0, atol=1e-9)


def test_subplots_of_neon_make_one_square():
    from shapely.ops import unary_union

    centres = subplot_centres([CENTRE], UTM, "neon", 30)
    squares = plot_polygons(centres, UTM, 10, shape="square", azimuth=30)
    [whole] = plot_polygons([CENTRE], UTM, 20, shape="square", azimuth=30)
    assert unary_union(squares).symmetric_difference(whole).area < 1e-6


@pytest.mark.parametrize("crs", PLACES)
def test_subplots_are_as_far_on_the_ground_in_any_crs(crs):
    pyproj = pytest.importorskip("pyproj")
    found = lonlat(crs, subplot_centres([PLACES[crs]], crs, "fia"))
    geod = pyproj.Geod(ellps="WGS84")
    metres = [geod.inv(*found[0], *other)[2] for other in found[1:]]
    # In a plane, as much as the map itself stretches.
    np.testing.assert_allclose(metres, 36.576, rtol=2e-3)
    apart = [geod.inv(*found[a], *found[b])[2] for a, b in ((1, 2), (2, 3), (3, 1))]
    np.testing.assert_allclose(apart, 36.576 * 3**0.5, rtol=2e-3)


def test_a_plot_without_place_has_subplots_without():
    found = subplot_centres([CENTRE, (np.nan, np.nan)], UTM, "neon", [np.nan, 0])
    assert np.isnan(found).all()
    with pytest.raises(ParameterError, match="no layout 'ifa'"):
        subplot_centres([CENTRE], UTM, "ifa")
