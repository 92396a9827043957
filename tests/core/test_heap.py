# SPDX-License-Identifier: GPL-2.0-or-later
"""Freed memory goes back to the system where the C library can do that."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest
from canopycloud.core import heap

# Blocks of 64 kB between smaller ones that stay in use: a heap that cannot shrink by itself.
HOLES = """
import ctypes, sys
from canopycloud.core.heap import give_back

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 2**20

kept, freed = [], []
for _ in range(2000):
    freed.append(bytearray(65536))
    kept.append(bytearray(600))
del freed
before = resident()
give_back()
print(before - resident())
"""


def _has_trim() -> bool:
    return sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.mark.skipif(not _has_trim(), reason="the C library has no malloc_trim")
def test_gaps_between_what_is_in_use_go_back_to_the_system():
    done = subprocess.run([sys.executable, "-c", HOLES], capture_output=True, text=True, check=True)
    assert float(done.stdout) > 100  # of the 125 MB that were freed


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_another_c_library_is_left_alone(monkeypatch, error):
    def none(_):
        raise error

    monkeypatch.setattr(ctypes, "CDLL", none)
    heap.give_back()
