# SPDX-License-Identifier: GPL-2.0-or-later
"""Donors that do not lie where the scene does."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core import fill_from_donors
from canopycloud.core.errors import GridError
from canopycloud.core.fill.registration.moved import MovedRaster, moved_grid
from canopycloud.core.fill.registration.shift import Tile, find_shift
from canopycloud.core.fill.registration.wording import shift_text
from canopycloud.core.fill.summary import DonorShift
from canopycloud.core.fill.view.align import AlignedRaster
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import Progress
from canopycloud.core.raster import RasterSource
from rasterio.crs import CRS

ND = -9999
SHAPE = (128, 192)
T = Affine(30.0, 0, 500000.0, 0, -30.0, 4000000.0)


class Log(Progress):
    def __init__(self):
        super().__init__()
        self.lines = []

    def info(self, text):
        self.lines.append(text)

    def about(self, name):
        return next(line for line in self.lines if line.startswith(name) and "clear" in line)


def land(seed, shape=SHAPE, bands=3):
    """Fields of all sizes: amplitudes fall with the frequency (bands, rows, columns)."""
    rng = np.random.default_rng(seed)
    size = np.hypot(np.fft.fftfreq(shape[0])[:, None], np.fft.fftfreq(shape[1])[None, :])
    spectrum = np.fft.fft2(rng.normal(size=shape)) / np.maximum(size, 0.01)
    field = np.fft.ifft2(spectrum).real
    return np.stack([2000 + (300 + 100 * b) * field / field.std() for b in range(bands)])


def moved(values, rows, cols):
    """The content moved down and to the right by Fourier's theorem, exact for any part of a cell.

    At the highest frequency a shift is not defined: it gets the part that stays real.
    """
    plane = np.fft.fftfreq(values.shape[1])[:, None] * rows
    plane = plane + np.fft.fftfreq(values.shape[2])[None, :] * cols
    return np.fft.ifft2(np.fft.fft2(values, axes=(1, 2)) * np.exp(-2j * np.pi * plane)).real


def shift_of(one, other, clear, side=64):
    tiles = []
    for row in range(0, one.shape[1], side):
        for col in range(0, one.shape[2], side):
            part = slice(row, row + side), slice(col, col + side)
            if clear[part].mean() >= 0.4:
                every = (slice(None), *part)
                tiles.append(Tile(one[every], other[every], clear[part]))
    return find_shift(tiles)


def clouds(share, seed=5):
    rough = land(seed, bands=1)[0]
    return rough > np.quantile(rough, 1 - share)


@pytest.mark.parametrize(
    ("rows", "cols"), [(0, 0), (0.25, -0.4), (-0.5, 0.5), (1.3, -0.9), (-2.7, 3.2), (0.3, 7.6)]
)
@pytest.mark.parametrize("cloud", [0.0, 0.5])
def test_known_shifts_are_found_to_a_tenth_of_a_cell(rows, cols, cloud):
    scene = land(1)
    rng = np.random.default_rng(2)
    # Another season: other gains, one band the other way round, haze and noise.
    gains = np.array([1.3, -0.7, 0.8])[:, None, None]
    donor = moved(scene, rows, cols) * gains + 400 * land(3)[:1] / 2000
    donor += rng.normal(0, 40, donor.shape)
    clear = ~clouds(cloud)
    scene = np.where(clear, scene, 9000)  # cloud is bright, and nobody looks at it
    found = shift_of(scene, donor, clear)
    assert found.certain
    assert found.rows == pytest.approx(rows, abs=0.1)
    assert found.cols == pytest.approx(cols, abs=0.1)


def test_unrelated_flat_and_repeating_land_is_not_certain():
    clear = ~clouds(0.3)
    assert not shift_of(land(1), land(7), clear).certain
    assert not shift_of(np.full((2, *SHAPE), 5.0), np.full((2, *SHAPE), 7.0), clear).certain
    assert not find_shift([]).certain
    # The mask itself is no pattern that both have in common.
    noise = np.random.default_rng(3).normal(size=(2, 2, *SHAPE))
    assert not shift_of(noise[0], noise[1], clear).certain


@pytest.fixture(scope="module")
def scene():
    truth = np.rint(land(1)).astype(np.int16)
    hole = np.zeros(SHAPE, bool)
    hole[40:90, 60:120] = clouds(0.6)[40:90, 60:120]
    return truth, hole


def write(path, values, transform=T):
    with rasterio.open(
        path, "w", driver="GTiff", width=SHAPE[1], height=SHAPE[0], count=len(values),
        dtype="int16", nodata=ND, crs=CRS.from_epsg(32613), transform=transform,
    ) as out:  # fmt: skip
        out.write(np.rint(values).astype(np.int16))
    return str(path)


def filled(tmp_path, scene, donor, **choice):
    truth, hole = scene
    target = write(tmp_path / "scene.tif", np.where(hole, ND, truth))
    given = donor if isinstance(donor, str) else write(tmp_path / "donor.tif", donor)
    log = Log()
    out = str(tmp_path / "filled.tif")
    choice = {"method": "linear", **choice}
    summary = fill_from_donors(target, [given], out, progress=log, **choice)
    with rasterio.open(out) as src:
        return src.read(), log.about("donor.tif"), summary


def rms(found, scene):
    truth, hole = scene
    return float(np.sqrt(np.mean((found.astype(float) - truth)[:, hole] ** 2)))


def test_a_shift_of_parts_of_a_cell_is_taken_back_by_resampling(tmp_path, scene):
    donor = moved(scene[0].astype(float), 0.6, -0.5)
    found, line, summary = filled(tmp_path, scene, donor, resampling="cubic")
    one = summary.facts.shifts[0]
    assert one.done == "moved"
    assert one.resampling == "cubic"
    assert (one.rows, one.cols) == pytest.approx((0.6, -0.5), abs=0.1)
    assert one.after < 0.9 * one.before
    assert "resamples it (cubic)" in line
    # Metres on the ground: cells of 30 m.
    assert f"{abs(one.rows):.2f} cells ({abs(one.rows) * 30:.3g} m) down" in line
    assert f"{abs(one.cols):.2f} cells ({abs(one.cols) * 30:.3g} m) to the left" in line
    left, _, _ = filled(tmp_path, scene, donor, resampling="nearest")
    assert rms(found, scene) < 0.7 * rms(left, scene)


def test_nearest_moves_by_whole_cells_and_fills_the_same_cells(tmp_path, scene):
    donor = np.roll(scene[0], (1, -2), axis=(1, 2))
    found, line, summary = filled(tmp_path, scene, donor)
    assert "moved 2.00 cells (60 m) right and 1.00 cells (30 m) up, by whole cells" in line
    assert summary.unfilled_pixel_count == 0
    # The donor is the scene itself, moved: brought back, it has the very values.
    assert rms(found, scene) < 1
    donor = moved(scene[0].astype(float), 0.3, 0.3)
    _, line, summary = filled(tmp_path, scene, donor)
    assert "by whole cells only: it is used as it is" in line
    assert summary.facts.shifts[0].done == "whole cells only"


def test_a_donor_that_is_registered_is_not_touched(tmp_path, scene):
    donor = scene[0] * 0.8 + np.random.default_rng(4).normal(0, 30, scene[0].shape)
    found, line, summary = filled(tmp_path, scene, donor, method="copy", resampling="cubic")
    assert line.endswith("registered with the input.")
    hole = scene[1]
    np.testing.assert_array_equal(found[:, hole], np.rint(donor).astype(np.int16)[:, hole])
    assert summary.facts.shifts[0].done == ""


def test_a_donor_of_another_place_is_refused(tmp_path, scene):
    donor = np.roll(scene[0], 9, axis=1)
    with pytest.raises(GridError, match=r"of donor.tif lies .* (9|8)\.\d\d cells \(\d+ m\) down"):
        filled(tmp_path, scene, donor)
    assert not (tmp_path / "filled.tif").exists()


def test_moved_cells_by_hand_and_the_edge_stays(tmp_path):
    path = tmp_path / "donor.tif"
    data = np.arange(SHAPE[0] * SHAPE[1], dtype=np.int16).reshape(1, *SHAPE) % 1000
    write(path, data)
    grid = Grid(CRS.from_epsg(32613), T, SHAPE[1], SHAPE[0])
    with RasterSource(str(path)) as source:
        plain = AlignedRaster(source, grid, [1])
        raster = MovedRaster(plain, moved_grid(grid, 2, -1), "nearest")
        values, valid = raster.read(Window(0, 0, SHAPE[1], SHAPE[0]))
        # Parts of it are the same cells.
        part, _ = raster.read(Window(150, 0, 42, 50))
    assert valid.all()
    expected = data[0].copy()
    expected[1:, :-2] = data[0, :-1, 2:]
    np.testing.assert_array_equal(values[0], expected)
    np.testing.assert_array_equal(part[0], expected[:50, 150:])


def test_sentences():
    one = DonorShift("d.tif", 0.25, -1.5, 0.02, 9, 12, True, (30.0, 30.0))
    found = (
        "d.tif: its content lies 0.25 cells (7.5 m) to the right and 1.50 cells (45 m) up "
        "(± 0.02 cells), by phase correlation at 9 of 12 places that are clear in both"
    )
    assert shift_text(one) == f"{found}: registered with the input."
    from dataclasses import replace

    tried = replace(one, done="no better", moved=(-0.25, 1.5), before=50.0, after=51.25)
    assert shift_text(tried) == (
        f"{found}. Moving it 0.25 cells (7.5 m) left and 1.50 cells (45 m) down would bring the "
        "simulated error from 50 to 51.25 stored, which is no gain: it is used as it is."
    )
    unknown = replace(one, certain=False, metres=None)
    assert "is not certain: 9 of 12 places" in shift_text(unknown)
