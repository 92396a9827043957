# SPDX-License-Identifier: GPL-2.0-or-later
"""Threads, processes and a Dask cluster write the same bytes, also when a worker dies half-way."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import threading
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.blocks import stream
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.errors import Cancelled, ClusterError
from canopycloud.core.executors import is_cluster, pieces_ahead, width_of
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.plots import plot_polygons
from canopycloud.core.progress import Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.scene import stack_bands
from canopycloud.core.zonal import plot_statistics

# rasterio silences this one for the whole process, which its threads undo for each other.
pytestmark = pytest.mark.filterwarnings("ignore:Dataset has no geotransform")
RNG = np.random.default_rng(16)


@pytest.fixture
def inputs(tmp_raster):
    """A canopy, a scene with its QA band, and a donor on another grid."""
    codes = RNG.choice(np.array([21824, 22280, 23888], np.uint16), (300, 420), p=[0.8, 0.1, 0.1])
    scene = RNG.integers(1, 9000, (2, 300, 420)).astype(np.int16)
    holed = scene.copy()
    holed[:, 90:130, 200:260] = -1
    aside = Affine(1, 0, 499_985.4, 0, -1, 4_000_015.3)
    return {
        "chm": tmp_raster(RNG.gamma(2, 4, (900, 800)).astype(np.float32), "chm.tif", nodata=-1),
        "scene": tmp_raster(scene, "scene.tif", nodata=-1),
        "holed": tmp_raster(holed, "holed.tif", nodata=-1),
        "qa": tmp_raster(codes, "LC08_x_02_T1_QA_PIXEL.tif"),
        "donor": tmp_raster(
            np.pad(scene, ((0, 0), (15, 15), (15, 15)), mode="edge"), "donor.tif",
            nodata=-1, transform=aside,
        ),
    }  # fmt: skip


@pytest.fixture
def wide(tmp_raster):
    """A canopy of many windows."""
    heights = np.add.outer(np.arange(5000) % 23, np.arange(5000) % 17).astype(np.uint8)
    return {"chm": tmp_raster(heights, "wide.tif", nodata=255)}


def clean(files, out, executor):
    return clean_zero_canopy(files["chm"], out / "clean.tif", threshold=2, executor=executor)


def mask(files, out, executor):
    more = {"closing": 1, "dilation": 2, "output_mask": out / "classes.tif"}
    return mask_clouds(files["scene"], files["qa"], out / "masked.tif", executor=executor, **more)


def mask_without_small_objects(files, out, executor):
    more = {"closing": 1, "min_object": 9}
    return mask_clouds(files["scene"], files["qa"], out / "masked.tif", executor=executor, **more)


def fill(files, out, executor):
    return fill_from_donors(
        files["holed"], [files["donor"]], out / "filled.tif", executor=executor,
        output_source=out / "source.tif", catch_missed=True, block_size=128,
    )  # fmt: skip


def stack(files, out, executor):
    chosen = [files["scene"], files["holed"]]
    return stack_bands(chosen, out / "stack.tif", executor=executor)


def zonal(files, out, executor):
    spread = np.random.default_rng(3)
    centres = np.column_stack(
        [spread.uniform(500_000, 500_800, 300), spread.uniform(3_999_100, 4_000_000, 300)]
    )
    plots = plot_polygons(centres, "EPSG:32611", 12)
    found = plot_statistics(
        plots, files["chm"], statistics=["count", "mean", "median", "std", "majority"],
        percentiles=[25, 95], executor=executor,
    )  # fmt: skip
    (out / "zonal.txt").write_bytes(
        b"".join(np.asarray(column).tobytes() for column in found.values())
    )
    return sorted(found)


TOOLS = (clean, mask, mask_without_small_objects, fill, stack, zonal)


def bytes_of(tool, files, folder: Path, executor: Executor | None) -> tuple[object, dict]:
    folder.mkdir()
    said = tool(files, folder, executor)
    return said, {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@contextlib.contextmanager
def dask(cluster, gives_up_after=None):
    client = cluster.client()
    if gives_up_after is not None:
        # Of a cluster that ended; to find it may take long on a machine that has much to do.
        client._timeout = gives_up_after
    try:
        yield client.get_executor()
    finally:
        client.close()


def test_a_cluster_writes_the_bytes_of_threads(cluster, inputs, tmp_path):
    with dask(cluster) as executor:
        assert is_cluster(executor)
        assert width_of(executor) == 2
        assert pieces_ahead(executor) == 4
        for tool in TOOLS:
            here = bytes_of(tool, inputs, tmp_path / f"{tool.__name__}-here", None)
            there = bytes_of(tool, inputs, tmp_path / f"{tool.__name__}-there", executor)
            assert there == here, tool.__name__
            assert here[1], tool.__name__


def test_processes_write_the_bytes_of_threads(inputs, tmp_path):
    # The others are in the tests of their tools: a spawned process costs a second.
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        assert not is_cluster(executor)
        for tool in (stack, zonal):
            here = bytes_of(tool, inputs, tmp_path / f"{tool.__name__}-here", None)
            there = bytes_of(tool, inputs, tmp_path / f"{tool.__name__}-there", executor)
            assert there == here, tool.__name__


def test_relative_paths_mean_the_folder_of_the_client(cluster, inputs, tmp_path, monkeypatch):
    monkeypatch.chdir(inputs["chm"].parent)
    with dask(cluster) as executor:
        summary = clean_zero_canopy("chm.tif", tmp_path / "o.tif", executor=executor)
    assert summary == clean_zero_canopy("chm.tif", tmp_path / "p.tif")


class Disturbed(Executor):
    """A cluster whose processes are killed when the third piece is handed out."""

    def __init__(self, executor, *victims):
        self._client, self._executor, self._victims = executor._client, executor, victims
        self.pieces = 0

    def submit(self, work, *args, **kwargs):
        self.pieces += 1
        future = self._executor.submit(work, *args, **kwargs)
        if self.pieces == 3:
            for victim in self._victims:
                victim.kill()
                assert victim.wait() == -signal.SIGKILL
        return future


def test_a_worker_that_is_killed_half_way_changes_no_byte(loopback, wide, tmp_path):
    own = loopback(tmp_path)
    try:
        with dask(own) as executor:
            here = bytes_of(clean, wide, tmp_path / "here", None)
            disturbed = Disturbed(executor, own.workers[0])
            assert bytes_of(clean, wide, tmp_path / "there", disturbed) == here
            assert disturbed.pieces > 3
    finally:
        own.close()


def test_a_cluster_that_ends_is_an_error_and_the_old_output_stays(loopback, wide, tmp_path):
    own = loopback(tmp_path, workers=1)
    old = tmp_path / "clean.tif"
    old.write_bytes(b"older")
    try:
        with dask(own, gives_up_after=2) as executor:
            disturbed = Disturbed(executor, *own.processes)
            for _ in ("half-way", "before"):
                with pytest.raises(ClusterError, match="cluster"):
                    clean_zero_canopy(wide["chm"], old, executor=disturbed)
                assert old.read_bytes() == b"older"
    finally:
        own.close()


def die_once(folder: str, piece: int) -> int:
    """Kill the process at piece 2, the first time."""
    sign = Path(folder) / "died"
    if piece == 2 and not sign.exists():
        sign.write_text("once", encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    with (Path(folder) / f"done{piece}").open("a", encoding="utf-8") as done:
        done.write("x")
    return piece * piece


def test_a_process_of_a_pool_that_dies_has_its_pieces_done_again(tmp_path, monkeypatch):
    from functools import partial

    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2]))
    taken, warned = [], []
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        stream(
            range(9), partial(die_once, str(tmp_path)), lambda _, result: taken.append(result),
            executor=pool, progress=Progress(warning=warned.append),
        )  # fmt: skip
    assert taken == [n * n for n in range(9)]
    assert len(warned) == 1
    assert "has died" in warned[0]
    assert {(tmp_path / f"done{n}").read_text() for n in range(9)} == {"x"}


def test_cancel_is_heard_while_a_piece_takes_long():
    begun, end = threading.Event(), threading.Event()

    def work(_):
        begun.set()
        end.wait(30)

    with ThreadPoolExecutor(1) as pool:
        start = time.monotonic()
        with pytest.raises(Cancelled):
            stream(range(9), work, print, executor=pool, progress=Progress(cancelled=begun.is_set))
        assert time.monotonic() - start < 20  # it did not wait for the piece
        end.set()


class Searching(Executor):
    """As Dask's, while its client looks for a scheduler that has gone."""

    class _client:  # noqa: N801 (Dask's name)
        scheduler = None

        @classmethod
        def nthreads(cls):
            return cls.scheduler.ncores()


def test_a_cluster_that_is_looked_for_again_is_an_error_too():
    with pytest.raises(ClusterError, match="does not answer"):
        width_of(Searching())


class Lost(Executor):
    """A cluster that gives every piece up."""

    def submit(self, *_, **__):
        future: Future = Future()
        future.set_exception(type("KilledWorker", (Exception,), {})("three times"))
        return future


def test_a_piece_that_kills_every_worker_is_an_error():
    with pytest.raises(ClusterError, match="more memory"):
        stream(range(3), abs, print, executor=Lost())


def test_a_client_that_found_no_scheduler_is_gone_before_the_next_one_starts():
    """Collected while another starts, it would wait for a lock that the other holds."""
    distributed = pytest.importorskip("distributed")
    from canopycloud.core.cluster import cluster

    def clients():
        return {id(o) for o in gc.get_objects() if isinstance(o, distributed.Client)}

    gc.collect()
    before = clients()
    gc.disable()  # as between two collections
    try:
        for address in ("tcp://127.0.0.1:9", "ftp://a:1"):
            with pytest.raises(ClusterError, match="No Dask scheduler"), cluster(address, (), 0.5):
                pass
        left = clients() - before
        # Its thread may still be at work on its end, and hold it as long.
        end = time.monotonic() + 20
        while left and time.monotonic() < end:
            time.sleep(0.1)
            left = clients() - before
    finally:
        gc.enable()
    assert not left
