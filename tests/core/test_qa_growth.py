# SPDX-License-Identifier: GPL-2.0-or-later
"""Dilation in metres and by class, and several QA rasters at once."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.errors import ParameterError
from canopycloud.core.grid import Grid
from canopycloud.core.ground import cell_metres
from canopycloud.core.progress import Progress
from canopycloud.core.qa import CleanUp, MaskChoice, mask_clouds
from canopycloud.core.qa.cleanup import CLOUD, OTHER, SHADOW, Disc, cleaned, dilate, disc
from canopycloud.core.qa.strips import windowed
from canopycloud.core.settings import Run
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

CLEAR, CLOUDY, SHADED, SNOW = 21824, 22280, 23888, 30048
CELLS = Affine(30, 0, 500000, 0, -30, 4100000)
NAME = "LC08_L2SP_008059_20191201_20200825_02_T1_QA_PIXEL.TIF"


def grown(mask, across, down):
    """The same by a loop over all pairs of cells."""
    out = np.zeros_like(mask)
    rows, cols = np.indices(mask.shape)
    for row, col in zip(*np.nonzero(mask)):
        x = np.abs(cols - col) / across if across else np.where(cols == col, 0, np.inf)
        y = np.abs(rows - row) / down if down else np.where(rows == row, 0, np.inf)
        out |= x**2 + y**2 <= 1 + 1e-9
    return out


masks = hnp.arrays(bool, st.tuples(st.integers(1, 14), st.integers(1, 14)))


@settings(deadline=None, max_examples=60)
@given(masks, st.sampled_from([0, 1, 1.5, 2, 3.2, 5]), st.sampled_from([0, 1, 2.5, 4]))
def test_an_ellipse_reaches_the_cells_whose_centres_lie_in_it(mask, across, down):
    np.testing.assert_array_equal(dilate(mask, Disc(across, down)), grown(mask, across, down))
    np.testing.assert_array_equal(dilate(mask, down), dilate(mask, disc(down)))


@settings(deadline=None, max_examples=40)
@given(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 16), st.integers(1, 16)),
               elements=st.sampled_from([0, 0, 0, CLOUD, SHADOW, OTHER])),
    st.integers(0, 2), st.sampled_from([0, 30, 60, 95]), st.sampled_from([0, 30, 90]),
)  # fmt: skip
def test_each_kind_grows_by_its_own_distance(kinds, cells, cloud, shadow):
    steps = CleanUp(dilation=cells, dilation_cloud=cloud, dilation_shadow=shadow)
    cell = (30.0, 20.0)
    expected = kinds != 0
    for kind, metres in ((CLOUD, cloud), (SHADOW, shadow), (OTHER, 0)):
        reach = (cells + metres / 30.0, cells + metres / 20.0)
        expected = expected | grown(kinds == kind, *reach)
    np.testing.assert_array_equal(cleaned(kinds, steps, cell), expected)


@pytest.mark.parametrize("steps", [CleanUp(0, 0, 1, 90, 150), CleanUp(1, 5, 0, 60, 90)])
def test_windows_give_what_the_whole_array_gives(steps):
    rng = np.random.default_rng(5)
    kinds = rng.choice(
        np.array([0, CLOUD, SHADOW, OTHER], np.uint8), (61, 47), p=[0.94, 0.02, 0.02, 0.02]
    )
    grid = Grid(None, Affine.identity(), 47, 61)

    def seeds(window):
        return kinds[window.slices]

    out = np.zeros(kinds.shape, dtype=bool)
    with windowed(seeds, grid, steps, cell=(30.0, 30.0), strip_rows=13) as read:
        for window in grid.blocks(16):
            out[window.slices] = read(window)
    np.testing.assert_array_equal(out, cleaned(kinds, steps, (30.0, 30.0)))


@pytest.mark.parametrize(
    ("crs", "transform", "expected"),
    [
        ("EPSG:32611", Affine(30, 0, 500000, 0, -30, 4100000), (30, 30)),
        ("EPSG:2227", Affine(10, 0, 6000000, 0, -10, 2000000), (3.048, 3.048)),
        ("EPSG:4326", Affine(1 / 3600, 0, 10, 0, -1 / 3600, 60), (15.50, 30.95)),
        ("EPSG:3857", Affine(30, 0, 1113194.9, 0, -30, 8399737.9), (15.06, 15.03)),
    ],
)
def test_cells_are_measured_on_the_ground(crs, transform, expected):
    grid = Grid(rasterio.CRS.from_string(crs), transform, 10, 10)
    assert cell_metres(grid) == pytest.approx(expected, rel=2e-3)
    assert cell_metres(Grid(None, transform, 10, 10)) is None


@pytest.fixture
def scene(tmp_raster):
    return tmp_raster(
        np.full((2, 40, 50), 700, np.int16), "scene.tif", nodata=-9999, transform=CELLS
    )


def qa_with(tmp_raster, name=NAME, **cells):
    codes = np.full((40, 50), CLEAR, np.uint16)
    for code, places in cells.items():
        for place in places:
            codes[place] = int(code[1:])
    return tmp_raster(codes, name, nodata=1, transform=CELLS)


def test_cloud_and_shadow_grow_by_metres(tmp_raster, tmp_path, scene):
    qa = qa_with(
        tmp_raster, **{f"c{CLOUDY}": [(10, 10)], f"c{SHADED}": [(10, 30)], f"c{SNOW}": [(30, 10)]}
    )
    said = []
    summary = mask_clouds(
        scene, qa, tmp_path / "o.tif", MaskChoice(classes=["cloud", "shadow", "snow"]),
        CleanUp(dilation_cloud=60, dilation_shadow=90),
        run=Run(progress=Progress(info=said.append)), output_mask=tmp_path / "m.tif",
    )  # fmt: skip
    with rasterio.open(tmp_path / "m.tif") as mask:
        found = mask.read(1) != 0
    # 60 m are 2 cells of 30 m: a disc of 13 cells; 90 m are 3: 29 cells; snow stays as it is.
    assert found[:, :20][:25].sum() == 13
    assert found[:, 20:].sum() == 29
    assert found[25:, :20].sum() == 1
    assert summary.masked == 13 + 29 + 1
    assert any("dilation of cloud 60 m, dilation of shadow 90 m" in line for line in said)


def test_without_crs_metres_are_left_out_and_told(tmp_raster, tmp_path):
    scene = tmp_raster(
        np.full((2, 40, 50), 700, np.int16), "scene.tif", nodata=-9999, crs=None, transform=CELLS
    )
    codes = np.full((40, 50), CLEAR, np.uint16)
    codes[5, 5] = CLOUDY
    qa = tmp_raster(codes, NAME, nodata=1, crs=None, transform=CELLS)
    said = []
    summary = mask_clouds(
        scene, qa, tmp_path / "o.tif", dilation_cloud=60, dilation_shadow=90,
        progress=Progress(info=said.append),
    )  # fmt: skip
    assert summary.masked == 1
    assert any(line.endswith("Clean-up: none.") for line in said)
    assert any("no coordinate reference system" in note for note in summary.notes)


@pytest.mark.parametrize("metres", [-1, float("nan"), float("inf"), 1e6])
def test_senseless_distances_are_refused(tmp_raster, tmp_path, scene, metres):
    with pytest.raises(ParameterError, match="dilation of cloud"):
        mask_clouds(scene, qa_with(tmp_raster), tmp_path / "o.tif", dilation_cloud=metres)
    assert not (tmp_path / "o.tif").exists()


def test_in_processes_the_files_are_the_same(tmp_raster, tmp_path, scene):
    rng = np.random.default_rng(7)
    codes = rng.choice(np.array([CLEAR, CLOUDY, SHADED], np.uint16), (40, 50), p=[0.9, 0.05, 0.05])
    qa = tmp_raster(codes, NAME, nodata=1, transform=CELLS)
    steps = CleanUp(1, 3, 0, 60, 90)
    found = {}
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for name, executor in (("threads", None), ("processes", pool)):
            found[name] = mask_clouds(
                scene, qa, tmp_path / f"{name}.tif", clean_up=steps, executor=executor,
                output_mask=tmp_path / f"{name}_mask.tif", pictures=lambda *_: None,
            )  # fmt: skip
    assert found["threads"] == found["processes"]
    for end in (".tif", "_mask.tif"):
        files = [(tmp_path / f"{name}{end}").read_bytes() for name in found]
        assert files[0] == files[1]
