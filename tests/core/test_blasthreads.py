# SPDX-License-Identifier: GPL-2.0-or-later
"""numpy's linear algebra has one thread while ours run, and its own number afterwards."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Barrier

import pytest
from canopycloud.core import blasthreads
from canopycloud.core.blasthreads import one_blas_thread
from canopycloud.core.blocks import stream


def threads():
    return blasthreads._openblas()[0]()


def use_two():
    blasthreads._openblas()[1](2)


def seen(piece):
    return threads()


@pytest.fixture(autouse=True)
def two():
    if blasthreads._openblas() is None:
        pytest.skip("numpy is not linked to OpenBLAS here")
    before = threads()
    use_two()
    if threads() != 2:
        pytest.skip("this OpenBLAS has no threads")
    yield
    blasthreads._openblas()[1](before)


def test_one_inside_and_as_before_outside():
    with one_blas_thread():
        assert threads() == 1
        with one_blas_thread():
            assert threads() == 1
        assert threads() == 1
    assert threads() == 2


def test_set_back_after_an_error():
    with pytest.raises(KeyError), one_blas_thread():
        raise KeyError
    assert threads() == 2


def test_of_several_the_last_one_sets_it_back():
    inside, leave = Barrier(2), Barrier(2)

    def work(first):
        with one_blas_thread():
            inside.wait(20)
            if first:
                leave.wait(20)
        if not first:
            found = threads()
            leave.wait(20)
            return found
        return None

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(work, [True, False]))
    assert found == [None, 1]
    assert threads() == 2


def test_pieces_of_a_stream_have_one_here_and_in_processes():
    found = []
    stream(range(4), seen, lambda piece, one: found.append(one))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context, initializer=use_two) as pool:
        stream(range(2), seen, lambda piece, one: found.append(one), executor=pool)
    assert found == [1] * 6
    assert threads() == 2


def test_a_library_without_that_is_left_alone(monkeypatch):
    monkeypatch.setattr(blasthreads, "_openblas", lambda: None)
    with one_blas_thread():
        pass


def test_a_numpy_that_calls_its_modules_otherwise_is_left_alone(monkeypatch):
    monkeypatch.setattr(blasthreads, "_MODULES", ("numpy.gone", "numpy.gone_too"))
    assert blasthreads._openblas.__wrapped__() is None
