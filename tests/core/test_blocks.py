# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import canopycloud.core
import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.blocks import aligned_windows, stream
from canopycloud.core.errors import Cancelled
from canopycloud.core.executors import pieces_ahead
from canopycloud.core.gdalcache import CACHE_BYTES, bounded_gdal_cache
from canopycloud.core.grid import Grid
from canopycloud.core.progress import Progress
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.env import get_gdal_config


def grid(width, height):
    return Grid(None, Affine.identity(), width, height)


@settings(deadline=None)
@given(
    width=st.integers(1, 3000),
    height=st.integers(1, 3000),
    block=st.tuples(st.integers(1, 600), st.integers(1, 3000)),
    cells=st.integers(1 << 12, 1 << 21),
    output=st.none() | st.tuples(st.sampled_from([16, 256]), st.sampled_from([16, 256, 512])),
)
def test_windows_tile_the_grid_in_whole_output_blocks(width, height, block, cells, output):
    windows = aligned_windows(grid(width, height), block, cells, output)
    assert sum(w.width * w.height for w in windows) == width * height
    assert len({(w.col, w.row) for w in windows}) == len(windows)
    for w in windows:
        assert w.col + w.width <= width
        assert w.row + w.height <= height
        if output is not None:
            assert w.row % output[0] == 0
            assert w.col % output[1] == 0
    if cells >= 1 << 18 and output:
        # Bounded: a few times what was asked for, whatever the blocks of the input.
        assert max(w.width * w.height for w in windows) <= 4 * cells + 512 * 512


@pytest.mark.parametrize(
    ("block", "output", "expected"),
    [
        ((256, 256), (256, 256), (1024, 1024)),
        ((512, 512), (256, 256), (1024, 1024)),
        ((1, 7000), (256, 256), (256, 7000)),
        ((16, 7000), (1, 7000), (144, 7000)),
        ((256, 256), None, (1024, 1024)),
    ],
)
def test_windows_fit_both_files(block, output, expected):
    first = aligned_windows(grid(7000, 7000), block, 1 << 20, output)[0]
    assert (first.height, first.width) == expected


def test_results_are_taken_in_order_whatever_finishes_first():
    def slow_first(i):
        time.sleep(0.02 if i % 4 == 0 else 0)
        return i * i

    taken: list[tuple[int, int]] = []
    stream(range(40), slow_first, lambda i, r: taken.append((i, r)))
    assert taken == [(i, i * i) for i in range(40)]


def test_the_queue_is_bounded():
    under_way = 0
    most = 0
    lock = threading.Lock()

    def work(_):
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        return 1

    def take(*_):
        nonlocal under_way
        with lock:
            under_way -= 1

    stream(range(300), work, take, ahead=3, executor=ThreadPoolExecutor(8))
    assert most <= 3
    assert pieces_ahead() >= 2


def test_an_error_in_work_or_take_ends_it():
    done = []

    def work(i):
        done.append(i)
        if i == 5:
            raise ValueError("five")
        return i

    with pytest.raises(ValueError, match="five"):
        stream(range(10**6), work, lambda *_: None)
    assert len(done) < 1000
    with pytest.raises(KeyError):
        stream(range(10), lambda i: i, lambda i, r: {}[i])


def test_cancel_stops_within_a_block():
    taken: list[int] = []
    progress = Progress(cancelled=lambda: len(taken) >= 3)
    with pytest.raises(Cancelled):
        stream(range(10**6), lambda i: i, lambda i, r: taken.append(i), progress=progress)
    assert len(taken) == 3


def test_progress_goes_up_to_one():
    seen: list[float] = []
    stream(range(7), abs, lambda *_: None, total=7, progress=Progress(update=seen.append))
    assert seen == [pytest.approx((i + 1) / 7) for i in range(7)]


def test_an_executor_is_left_open():
    taken: list[int] = []
    with ThreadPoolExecutor(2) as pool:
        stream(range(20), abs, lambda i, r: taken.append(r), executor=pool)
        assert taken == list(range(20))
        assert pool.submit(abs, -1).result() == 1  # it is the caller's


def test_gdal_cache_is_bounded_and_set_back():
    before = get_gdal_config("GDAL_CACHEMAX")
    seen: list[int] = []
    stream(range(2), lambda i: get_gdal_config("GDAL_CACHEMAX"), lambda i, r: seen.append(r))
    with bounded_gdal_cache(), bounded_gdal_cache():
        seen.append(get_gdal_config("GDAL_CACHEMAX"))
    assert all(size <= CACHE_BYTES for size in seen)
    assert get_gdal_config("GDAL_CACHEMAX") == before


def test_the_last_of_several_threads_sets_the_gdal_cache_back():
    before = get_gdal_config("GDAL_CACHEMAX")
    assert before > CACHE_BYTES
    begun, go_on = threading.Event(), threading.Event()

    def first():
        with bounded_gdal_cache():
            begun.set()
            assert go_on.wait(30)

    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(first)
        assert begun.wait(30)
        with bounded_gdal_cache():
            go_on.set()
            other.result()
            assert get_gdal_config("GDAL_CACHEMAX") <= CACHE_BYTES
        assert get_gdal_config("GDAL_CACHEMAX") == before


PROCESSES = """
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor
from canopycloud.core.qa import mask_clouds

if __name__ == "__main__":
    steps = dict(closing=1, min_object=9, dilation=2)
    scene, qa, folder = sys.argv[1:]
    here = mask_clouds(scene, qa, folder + "/a.tif", **steps)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        there = mask_clouds(scene, qa, folder + "/b.tif", executor=pool, **steps)
    print(here == there)
"""


def test_masking_in_processes_gives_the_same(tmp_raster, tmp_path):
    rng = np.random.default_rng(3)
    scene = tmp_raster(rng.integers(0, 9000, (2, 600, 700)).astype(np.int16), "s.tif", nodata=-1)
    codes = rng.choice(np.array([322, 352, 328], np.uint16), (600, 700))
    qa = tmp_raster(codes, "LC08_x_01_T1_pixel_qa.tif")
    script = tmp_path / "run.py"
    script.write_text(PROCESSES, encoding="utf-8")
    (tmp_path / "canopycloud").symlink_to(Path(canopycloud.core.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, str(script), str(scene), str(qa), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert done.stdout == "True\n"
    with rasterio.open(tmp_path / "a.tif") as one, rasterio.open(tmp_path / "b.tif") as other:
        np.testing.assert_array_equal(one.read(), other.read())


class Opened:
    """Work that counts how often it is called where it is."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, piece: int) -> tuple[int, int, int]:
        self.calls += 1
        return os.getpid(), piece, self.calls


def test_a_process_goes_on_with_the_work_that_arrived_first(monkeypatch):
    # The other process finds this file by the path of this one.
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2]))
    results = []
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        for _ in range(2):
            stream(range(5), Opened(), lambda _, result: results.append(result), executor=pool)
    processes, pieces, calls = zip(*results)
    assert set(processes).isdisjoint({os.getpid()})
    assert pieces == (0, 1, 2, 3, 4) * 2
    # Its own counter goes on from piece to piece, and a new run has new work.
    assert calls == (1, 2, 3, 4, 5) * 2
