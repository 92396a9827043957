# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of more bands than a GeoTIFF can hold: a right result, or a refusal at once."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core import clean_zero_canopy, plot_statistics, stack_bands
from canopycloud.core.crs import Crs
from canopycloud.core.errors import BandError
from canopycloud.core.plots import draw_plots
from canopycloud.core.raster import RasterSource

MOST = 65_536  # one more than a GeoTIFF can hold


@pytest.fixture
def many(tmp_path):
    """One cell, 7 in every band, as plain bytes (ENVI)."""
    (tmp_path / "many.img").write_bytes(b"\7" * MOST)
    (tmp_path / "many.hdr").write_text(
        f"ENVI\nsamples = 1\nlines = 1\nbands = {MOST}\nheader offset = 0\n"
        "file type = ENVI Standard\ndata type = 1\ninterleave = bip\nbyte order = 0\n"
        "map info = {UTM, 1, 1, 500000, 5000000, 1, 1, 33, North, WGS-84}\n",
        encoding="utf-8",
    )
    return tmp_path / "many.img"


def test_a_stack_of_more_bands_than_a_geotiff_holds_is_refused(many, tmp_path):
    """It took minutes, and then asked whether there is room on the disk."""
    with pytest.raises(BandError, match="65536 bands; a GeoTIFF holds 65535 at most") as error:
        stack_bands([many], tmp_path / "out.tif")
    assert "fewer bands" in error.value.hint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["many.hdr", "many.img"]


def test_the_first_of_many_bands_is_cleaned_and_measured(many, tmp_path):
    assert clean_zero_canopy(many, tmp_path / "out.tif").valid_after == 1
    with RasterSource(tmp_path / "out.tif") as source:
        assert source.read()[0].tolist() == [[[7]]]
    plot = draw_plots(np.array([[500_000.5, 4_999_999.5]]), Crs.of("EPSG:32633"), 1.0)
    assert plot_statistics(plot, many)["mean"].tolist() == [7.0]
