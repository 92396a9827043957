# SPDX-License-Identifier: GPL-2.0-or-later
"""A bound on GDAL's block cache while rasters stream by.

GDAL would take 5 % of the machine's memory. What we stream is read and written in whole blocks,
each once, so more than the blocks in flight is of no use to us.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import rasterio
from rasterio.env import get_gdal_config

CACHE_BYTES = 64 << 20


@contextmanager
def bounded_gdal_cache() -> Iterator[None]:
    """Lower GDAL's block cache to `CACHE_BYTES` for as long as the ``with`` block runs.

    It is one for the whole process, so it is set back afterwards: QGIS draws from it too.
    """
    before = get_gdal_config("GDAL_CACHEMAX")
    if not isinstance(before, int) or before <= CACHE_BYTES:
        yield
        return
    # rasterio passes this one on to GDALSetCacheMax, so it counts although GDAL is in use.
    with rasterio.Env(GDAL_CACHEMAX=CACHE_BYTES):
        try:
            yield
        finally:
            with rasterio.Env(GDAL_CACHEMAX=before):
                pass
