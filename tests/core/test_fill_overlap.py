# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows that overlap are read once, whoever comes first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import numpy as np
import pytest
from canopycloud.core.fill.view import overlap
from canopycloud.core.fill.view.overlap import BLOCK, SharedReads, _rectangles
from canopycloud.core.fill.view.scene import ArrayScene, Cells, padded, tiles
from canopycloud.core.grid import Window

SHAPE = (900, 1100)


class Counted(ArrayScene):
    """A scene that counts how often each cell is read."""

    def __init__(self):
        rng = np.random.default_rng(3)
        data = rng.integers(0, 99, (2, *SHAPE)).astype(np.int16)
        donor = rng.integers(0, 99, (2, *SHAPE)).astype(np.int16)
        super().__init__(Cells(data, data > 20), [(donor, donor[0] > 10)])
        self.times = np.zeros((2, *SHAPE), int)
        self.fails = False
        self._lock = Lock()

    def _count(self, layer, window):
        with self._lock:
            self.times[layer][window.slices] += 1
            if self.fails:
                raise OSError("gone")

    def read(self, window):
        self._count(0, window)
        return super().read(window)

    def donor(self, k, window):
        self._count(1, window)
        return super().donor(k, window)


@pytest.mark.parametrize("threads", [1, 4])
@pytest.mark.parametrize(("unit", "halo"), [(512, 32), (256, 300), (100, 7)])
def test_each_cell_is_read_once_and_is_right(threads, unit, halo):
    scene = Counted()
    units = tiles(SHAPE, unit)
    wide = [padded(u, halo, SHAPE) for u in units]
    shared = SharedReads(scene, wide, [wide])

    def work(window):
        cells, (values, ok) = shared.read(window), shared.donor(0, window)
        rows, cols = window.slices
        np.testing.assert_array_equal(cells.data, scene.cells.data[:, rows, cols])
        np.testing.assert_array_equal(cells.known, scene.cells.known[:, rows, cols])
        np.testing.assert_array_equal(values, scene.donors[0][0][:, rows, cols])
        np.testing.assert_array_equal(ok, scene.donors[0][1][rows, cols])
        shared.release(window, window)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, wide))
    assert (scene.times == 1).all()
    # Nothing is kept that nobody will ask for.
    assert not shared._own._kept
    assert not shared._donors[0]._kept


def test_what_a_window_did_not_read_is_let_go_too():
    scene = Counted()
    wide = [padded(u, 32, SHAPE) for u in tiles(SHAPE, 512)]
    shared = SharedReads(scene, wide, [wide])
    shared.donor(0, wide[0])
    for window in wide:
        shared.release(window, window)
    assert not shared._donors[0]._kept


def test_windows_that_nobody_planned_are_read_as_they_come():
    scene = Counted()
    shared = SharedReads(scene, [], [[]])
    for _ in range(2):
        shared.read(Window(3, 5, 40, 30))
    assert scene.times[0].max() == 2
    assert not shared._own._kept


def test_a_failure_reaches_everybody_and_can_be_tried_again():
    scene = Counted()
    window = Window(0, 0, 300, 300)
    shared = SharedReads(scene, [window, window], [[]])
    scene.fails = True
    with pytest.raises(OSError, match="gone"):
        shared.read(window)
    scene.fails = False
    np.testing.assert_array_equal(shared.read(window).data, scene.cells.data[:, :300, :300])


def test_blocks_are_read_in_few_rectangles():
    def blocks(rows, cols):
        return [(row, col) for col in cols for row in rows]

    assert _rectangles(blocks(range(3), range(2))) == [Window(0, 0, 2 * BLOCK, 3 * BLOCK)]
    # An L: what is left of a window whose upper left was read before.
    rest = [key for key in blocks(range(3), range(3)) if key not in blocks([0, 1], [0, 1])]
    found = _rectangles(rest)
    assert len(found) == 2
    assert sum(w.width * w.height for w in found) == len(rest) * BLOCK * BLOCK
    assert _rectangles([]) == []
    assert overlap.BLOCK % 16 == 0  # of a lattice cell of the local regressions
