# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of cells on the ground, checked against geodesic areas and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.grid import Grid
from canopycloud.core.units import area_text, cell_area, crs_text, square_metres_text
from rasterio.crs import CRS
from rasterio.warp import transform


def grid(crs, a, x, y, width=10, height=10, b=0.0):
    return Grid(
        None if crs is None else CRS.from_user_input(crs), Affine(a, b, x, b, -a, y), width, height
    )


def by_triangles(crs, corners):
    """Area of a cell from the chords of its corners in earth-centred coordinates."""
    a, f = 6378137.0, 1 / 298.257223563
    lon, lat = (np.radians(v) for v in transform(crs, "EPSG:4326", *zip(*corners)))
    e2 = f * (2 - f)
    n = a / np.sqrt(1 - e2 * np.sin(lat) ** 2)
    xyz = np.column_stack(
        [n * np.cos(lat) * np.cos(lon), n * np.cos(lat) * np.sin(lon), n * (1 - e2) * np.sin(lat)]
    )
    one = np.cross(xyz[1] - xyz[0], xyz[2] - xyz[0])
    two = np.cross(xyz[2] - xyz[0], xyz[3] - xyz[0])
    return (np.linalg.norm(one) + np.linalg.norm(two)) / 2


@pytest.mark.parametrize(
    ("crs", "a", "x", "y"),
    [
        ("EPSG:32611", 30, 5e5, 4e6),
        ("EPSG:4326", 0.00025, 11.5, 47.3),
        ("EPSG:4326", 0.00025, -68.0, -54.8),
        ("EPSG:3857", 10, 1.28e6, 5.98e6),
        ("EPSG:3395", 10, 1.28e6, 5.98e6),
        ("EPSG:2926", 3, 1.2e6, 2.3e5),  # US survey feet
    ],
)
def test_a_cell_is_as_large_as_on_the_ellipsoid(crs, a, x, y):
    one = grid(crs, a, x, y, 1, 1)
    corners = [(x, y), (x + a, y), (x + a, y - a), (x, y - a)]
    expected = by_triangles(crs, corners)
    assert cell_area(one).square_metres == pytest.approx(expected, rel=2e-3)


def test_a_degree_is_smaller_towards_the_pole_and_said_to_be():
    wide = grid("EPSG:4326", 0.1, 10, 60, 10, 200)
    area = cell_area(wide)
    assert not area.is_equal
    assert area_text(100, area).startswith("about ")
    assert cell_area(grid("EPSG:4326", 0.00025, 10, 60)).is_equal


def test_a_turned_grid_keeps_its_area():
    assert cell_area(grid("EPSG:32611", 3, 5e5, 4e6, b=4)).square_metres == pytest.approx(25)


def test_nothing_is_said_where_the_unit_is_not_known():
    assert cell_area(grid(None, 30, 0, 0)) is None
    local = 'LOCAL_CS["paper",UNIT["unknown",1]]'
    assert cell_area(grid(local, 30, 0, 0)) is None
    assert area_text(5, None) == ""


def test_words():
    area = cell_area(grid("EPSG:32611", 30, 5e5, 4e6))
    assert area_text(8148, area) == "733 ha"
    assert area_text(0, area) == "0 m²"
    assert square_metres_text(900) == "900 m²"
    assert square_metres_text(2430) == "0.243 ha"
    assert square_metres_text(4.5e7) == "45.0 km²"
    assert square_metres_text(3.6e10) == "36\u202f000 km²"


def test_a_crs_is_named():
    assert crs_text(CRS.from_epsg(32611)) == "EPSG:32611, WGS 84 / UTM zone 11N"
    assert crs_text(None) == "none"
