# SPDX-License-Identifier: GPL-2.0-or-later
"""A second opinion on each scene of a folder, from the cells that other dates have clear."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import ParameterError
from canopycloud.core.progress import Progress
from canopycloud.core.qa.products import CLASSES
from canopycloud.core.repair import repair_scenes
from canopycloud.core.repair.donors import Sky, ranked, see
from canopycloud.core.repair.summary import MaskDone
from canopycloud.core.repair.tasks import count_cells
from scipy import ndimage

from .series import CLOUD, cloudy, date_of, land, scene

SIDE = 96
DATES = ("20180105", "20180121", "20180206", "20180222")
NAME = "LC08_L1TP_013032_{0}_{0}_01_T1"
KNOWN, MISSED, ROOF = (8, 8, 12, 14), (60, 56, 12, 12), (30, 70, 6, 6)
OWN = {"dilation_cloud": 0, "dilation_shadow": 0, "method": "copy", "targets": ("2018-01-05",)}
CODES = {name: CLASSES[name].code for name in ("cloud", "rescued", "fill")}


def inside(box: tuple[int, int, int, int]) -> np.ndarray:
    row, column, height, width = box
    cells = np.zeros((SIDE, SIDE), bool)
    cells[row : row + height, column : column + width] = True
    return cells


def read(path) -> np.ndarray:
    with rasterio.open(path) as file:
        return file.read()


def dates(folder):
    """Of the first date the QA misses a cloud and takes a roof for one; returns the truth."""
    ground = land(SIDE)
    ground[:, inside(ROOF)] = 5200
    truth = {}
    for k, date in enumerate(DATES):
        values = truth[date] = date_of(ground, 5 + 16 * k)
        qa = cloudy(SIDE)
        seen = values.copy()
        if k == 0:
            qa[inside(KNOWN) | inside(ROOF)] = CLOUD
            seen[:, inside(KNOWN) | inside(MISSED)] = 9000
        if k == 2:
            qa[inside((40, 10, 10, 10))] = CLOUD
            seen[:, inside((40, 10, 10, 10))] = 9000
        scene(folder / date, date, seen, qa)
    return truth


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory):
    """By the QA rasters, and again in the same folder with the other dates."""
    folder = tmp_path_factory.mktemp("compared")
    truth = dates(folder / "in")
    own = OWN
    plain = repair_scenes(folder / "in", folder / "out", **own)
    first = {path: path.read_bytes() for path in (folder / "out").rglob("*.tif")}
    said: list[str] = []
    summary = repair_scenes(
        folder / "in", folder / "out", mask_method="qa_and_scenes",
        progress=Progress(info=said.append), **own,
    )  # fmt: skip
    return folder, truth, plain, first, summary, said


def test_what_the_qa_misses_is_masked_and_filled(done):
    folder, truth, plain, _, summary, _ = done
    missed, before = inside(MISSED), plain.scenes[0]
    assert before.mask.masked == (inside(KNOWN) | inside(ROOF)).sum()
    mine = summary.scenes[0]
    classes = read(folder / "out" / mine.mask.mask)[0]
    assert mine.mask.mask == f"second_opinion/{NAME.format(DATES[0])}_mask.tif"
    assert (classes[missed] == CODES["cloud"]).mean() >= 0.9
    assert (classes[inside(KNOWN)] != 0).all()
    # What is found is smoothed: clouds of a few cells get an edge of one or two.
    near = ndimage.binary_dilation(missed | inside(KNOWN) | inside(ROOF), np.ones((5, 5)))
    assert (classes[~near] != 0).mean() <= 0.003
    filled = read(folder / "out" / mine.fill.file).astype(float)
    error = np.sqrt(np.mean((filled - truth[DATES[0]])[:, missed] ** 2))
    assert error < 0.1 * (9000 - truth[DATES[0]][:, missed].mean())
    for other in (summary.scenes[1], summary.scenes[3]):
        assert other.mask.masked <= 0.003 * SIDE * SIDE


def test_bright_land_that_other_dates_show_clear_is_given_back(done):
    folder, truth, _, _, summary, _ = done
    mine, roof = summary.scenes[0], inside(ROOF)
    classes = read(folder / "out" / mine.mask.mask)[0]
    assert (classes[roof] == CODES["rescued"]).mean() >= 0.95
    kept = classes == CODES["rescued"]
    filled = read(folder / "out" / mine.fill.file)
    assert np.array_equal(filled[:, kept], truth[DATES[0]][:, kept])
    # Kept cells are no cells of the hole.
    assert mine.fill.masked == mine.mask.masked == mine.fill.filled
    assert mine.mask.masked == np.isin(classes, (0, CODES["rescued"]), invert=True).sum()


def test_it_says_what_was_compared_and_found(done):
    folder, _, _, _, summary, said = done
    note = summary.scenes[0].mask.notes[-1]
    for date in DATES[1:]:
        assert NAME.format(date) in note
    classes = read(folder / "out" / summary.scenes[0].mask.mask)[0]
    found = (classes == CODES["cloud"]) & ~inside(KNOWN) & ~inside(ROOF)
    assert f": {found.sum():,} cells of cloud and " in note
    assert f"; {(classes == CODES['rescued']).sum():,} cells of its cloud rescued." in note
    assert note.startswith("Compared with ")
    assert f"{NAME.format(DATES[0])}: c{note[1:]}" in said
    held = json.loads((folder / "out" / "repairscenes.json").read_text())
    step = held["scenes"][NAME.format(DATES[0])]
    assert held["parameters"]["mask_method"] == "qa_and_scenes"
    assert step["second_parameters"]["mask_method"] == "qa_and_scenes"
    assert "mask_method" not in step["mask_parameters"]


def test_masks_by_the_qa_rasters_stay_and_runs_go_on(done):
    folder, _, _, first, _, said = done
    assert sum("already masked" in line for line in said) == len(DATES)
    masked = {path: cells for path, cells in first.items() if path.parent.name == "masked"}
    assert len(masked) == 2 * len(DATES)
    assert all(path.read_bytes() == cells for path, cells in masked.items())
    own = {**OWN, "mask_method": "qa_and_scenes"}
    again = repair_scenes(folder / "in", folder / "out", **own)
    assert again.unchanged_count == len(DATES)
    gone = folder / "out" / "second_opinion" / f"{NAME.format(DATES[3])}_mask.tif"
    before = gone.read_bytes()
    gone.unlink()
    again = repair_scenes(folder / "in", folder / "out", **own)
    assert [one.again for one in again.scenes] == [False, False, False, True]
    assert gone.read_bytes() == before


@pytest.mark.slow
def test_processes_give_the_same_bytes(done, tmp_path):
    folder, _, _, _, summary, _ = done
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        repair_scenes(
            folder / "in", tmp_path / "out", mask_method="qa_and_scenes", executor=pool, **OWN
        )  # fmt: skip
    for one in summary.scenes:
        for file in (*one.mask.files, *(one.fill.files if one.fill else ())):
            assert (tmp_path / "out" / file).read_bytes() == (folder / "out" / file).read_bytes()


def test_a_scene_that_nothing_can_be_compared_with_is_masked_by_its_qa(tmp_path):
    ground = land(SIDE)
    scene(tmp_path / "in" / "a", DATES[0], date_of(ground, 5), cloudy(SIDE, KNOWN))
    told: list[str] = []
    alone = repair_scenes(
        tmp_path / "in", tmp_path / "out", mask_method="qa_and_scenes",
        progress=Progress(warning=told.append),
    )  # fmt: skip
    assert alone.masked_count == 1
    assert any(": not compared with other scenes, masked" in line for line in told)
    assert alone.scenes[0].mask.file.startswith("masked/")
    said = alone.scenes[0].mask.notes[-1]
    assert said.endswith("by its QA raster alone. No other scene is clear where this one is.")
    # Nearly all of the second date is hidden: too little is known in both.
    hidden = cloudy(SIDE, (0, 0, SIDE, SIDE))
    hidden[:5, :5] = 2720
    scene(tmp_path / "in" / "b", DATES[1], date_of(ground, 21), hidden)
    two = repair_scenes(
        tmp_path / "in", tmp_path / "out", mask_method="qa_and_scenes", dilation_cloud=0,
        method="copy",
    )  # fmt: skip
    assert [one.mask.file.split("/")[0] for one in two.scenes] == ["masked", "masked"]
    assert "shares enough cells" in two.scenes[0].mask.notes[-1]


def test_an_unknown_method_is_refused(tmp_path):
    (tmp_path / "in").mkdir()
    for word in ("scenes", "magic"):
        with pytest.raises(ParameterError, match=f"Mask method '{word}'"):
            repair_scenes(tmp_path / "in", tmp_path / "out", mask_method=word)


def test_cells_that_are_given_back_are_clear(done, tmp_path):
    kind = np.array([[CODES["cloud"], CODES["rescued"], CODES["fill"], 0]], np.uint8)
    assert count_cells(kind, np.array([[1, 0, 255, 0]], np.uint8)) == (1, 1, 0)
    folder, _, _, _, summary, _ = done
    mask: MaskDone = summary.scenes[0].mask
    sky = see(folder / "out", mask, "2018-01-05")
    assert not (sky.classes == CODES["rescued"]).any()
    assert not sky.classes[inside(ROOF)].any()


def test_scenes_to_compare_with_are_clear_anywhere_not_in_the_hole_alone(done):
    """One that is clear only beside the hole is no donor; it can be compared with all the same."""
    folder, _, plain, _, _, _ = done
    first, other = (see(folder / "out", one.mask, one.date) for one in plain.scenes[:2])
    covered = np.where(first.classes != 0, CODES["cloud"], 0).astype(np.uint8)
    beside = Sky(other.grid, covered, other.day)
    assert ranked(first, [("beside", beside)], 3) == []
    used = ranked(first, [("beside", beside)], 3, everywhere=True)
    assert [one.name for one in used] == ["beside"]
    assert used[0].covered == pytest.approx(1 - (first.classes != 0).mean())
