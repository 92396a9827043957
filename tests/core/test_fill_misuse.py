# SPDX-License-Identifier: GPL-2.0-or-later
"""What users give by mistake, and what the log says then: of this run, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.progress import Progress

ROWS, COLS = 40, 50
HOLE = np.s_[:, 10:20, 15:30]


def land(date: int = 0) -> np.ndarray:
    rows, cols = np.mgrid[:ROWS, :COLS]
    ground = [1500 + 300 * b + 400 * np.sin(cols / 6 + b) + 300 * np.cos(rows / 5) for b in (0, 1)]
    noise = np.random.default_rng(date).normal(0, 15, (2, ROWS, COLS))
    return (np.array(ground) * (1 + 0.05 * date) + noise).astype(np.int16)


def holed(values: np.ndarray, blank: int = -9999) -> np.ndarray:
    values = values.copy()
    values[HOLE] = blank
    return values


@pytest.fixture
def fill(tmp_raster, tmp_path):
    def run(scene, *donors, nodata=-9999, **more):
        said: list[str] = []
        target = tmp_raster(scene, "scene.tif", nodata=nodata)
        given = [tmp_raster(d, f"d{k}.tif", nodata=-9999) for k, d in enumerate(donors, start=1)]
        summary = fill_from_donors(
            target, given, tmp_path / "o.tif", output_error=tmp_path / "e.tif",
            progress=Progress(info=said.append, warning=said.append), **more,
        )  # fmt: skip
        return summary, said

    return run


@pytest.mark.parametrize("method", ["copy", "seamless"])
def test_the_scene_without_its_mask_as_donor_is_warned_of(fill, method):
    cloudy = holed(land(), 9000)
    summary, said = fill(holed(land()), cloudy, method=method)
    assert summary.filled_pixel_count == 150
    [line] = [line for line in said if "has the values of the input" in line]
    assert line.startswith("d1.tif has the values of the input in all sampled cells")
    assert "give scenes of other dates" in line


@pytest.mark.parametrize("flat", [False, True])
def test_other_dates_are_not_warned_of(fill, flat):
    scene = np.full((2, ROWS, COLS), 7, np.int16) if flat else land()
    donor = scene if flat else land(1)
    _, said = fill(holed(scene), donor, method="copy")
    assert not [line for line in said if "has the values of the input" in line]


def test_where_one_donor_is_left_nothing_is_said_of_weights(fill):
    clouded = np.full((2, ROWS, COLS), -9999, np.int16)
    summary, said = fill(holed(land()), clouded, land(1))
    assert summary.unfilled_pixel_count == 0
    assert any("d1.tif" in line and "It is not used" in line for line in said)
    assert not [line for line in said if "weight of each donor" in line]


def test_without_a_hole_nothing_is_said_of_hidden_cells(fill):
    summary, said = fill(land(), land(1))
    assert summary.filled_pixel_count == summary.unfilled_pixel_count == 0
    assert any(line == "The input has no gaps: nothing had to be filled." for line in said)
    assert not [line for line in said if "could be hidden" in line]


def test_a_hole_too_small_to_estimate_from_is_said(fill):
    scene = land()
    scene[:, 5, 5] = -9999
    summary, said = fill(scene, land(1))
    assert (summary.filled_pixel_count, summary.mean_error) == (1, None)
    assert any("the error raster has no data" in line for line in said)


def test_gaps_that_hold_a_number_are_thought_of(fill):
    _, said = fill(holed(land(), 0), land(1), nodata=None)
    assert any("It states no nodata value and there is no mask" in line for line in said)
