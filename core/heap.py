# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory that was freed and that the C library keeps."""

from __future__ import annotations

import ctypes


def give_back() -> None:
    """Give freed memory back to the system, where the C library is GNU's; elsewhere do nothing.

    Its heaps, one or more for each thread, keep the gaps between what is still in use. Between two
    stages of a long run they would stand beside what the next one takes.
    """
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library, Windows
        return
    trim(ctypes.c_size_t(0))
