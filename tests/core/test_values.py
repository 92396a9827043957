# SPDX-License-Identifier: GPL-2.0-or-later
"""Limits on real values, compared as the file's numbers mean them."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.raster import Band
from canopycloud.core.values import limit_as_stored, real_values
from hypothesis import given
from hypothesis import strategies as st


def above(stored, dtype, limit, scale=1.0, offset=0.0):
    band = Band(1, dtype, None, "", scale=scale, offset=offset)
    real = real_values(np.array(stored, dtype=dtype), band)
    return (real > limit_as_stored(limit, band)).tolist()


@pytest.mark.parametrize(
    ("stored", "dtype", "limit", "scale", "offset"),
    [
        ([229, 230, 231], "int16", 2.3, 0.01, 0.0),
        ([229, 230, 231], "uint16", 2.3, 0.01, 0.0),
        ([2299, 2300, 2301], "int32", 2.3, 0.001, 0.0),
        ([22, 23, 24], "uint8", 2.3, 0.1, 0.0),
        ([22, 23, 24], "uint8", 2.3, float(np.float32(0.1)), 0.0),  # a scale in single precision
        ([22, 23, 24], "uint8", float(np.float32(2.3)), 0.1, 0.0),
        ([22, 23, 24], "uint8", 23 * 0.1, 0.1, 0.0),
        ([6, 7, 8], "uint8", 7 * 0.1, 0.1, 0.0),
        ([1229, 1230, 1231], "int16", 2.3, 0.01, -10.0),
        ([9, 10, 11], "int16", 0.1, 0.01, 0.0),
        ([7, 8, 9], "int16", 2.4384, 0.3048, 0.0),
        ([22, 23, 24], "uint16", 23 / 65536, 1 / 65536, 0.0),
        ([2, 2, 3], "int16", 2.5, 1.0, 0.0),
        ([2.0, 2.25, 2.5], "float32", 2.25, 1.0, 0.0),
        ([0.05, 0.1, 0.15], "float32", 0.1, 1.0, 0.0),
        ([229.0, 230.0, 231.0], "float32", 2.3, 0.01, 0.0),
        ([123456791, 123456792, 123456793], "int32", 123456792.0, 1.0, 0.0),
    ],
)
def test_what_is_stored_at_the_limit_is_not_above_it(stored, dtype, limit, scale, offset):
    assert above(stored, dtype, limit, scale, offset) == [False, False, True]


def test_a_negative_scale_turns_the_order_round():
    assert above([-231, -230, -229], "int16", 2.3, -0.01) == [True, False, False]
    assert above([769, 770, 771], "int16", 2.3, -0.01, 10.0) == [True, False, False]
    assert above([-3, -2, -1], "int16", 2.5, -1.0) == [True, False, False]


@pytest.mark.parametrize("limit", [1e300, -1e300, float("inf"), float("-inf"), 1e39, -70000.0])
@pytest.mark.parametrize("dtype", ["uint8", "int16", "int64", "float32"])
def test_limits_beyond_the_type(limit, dtype):
    assert above([0, 1, 100], dtype, limit, 0.01) == [limit < 0] * 3
    assert above([0, 1, 100], dtype, limit) == [limit < 0] * 3


@given(
    st.integers(-32768, 32767),
    st.integers(-40000, 60000).map(lambda thousandths: Decimal(thousandths) / 1000),
    st.sampled_from(["0.1", "0.01", "0.001", "0.0001", "0.3048", "-0.01", "2.75e-05"]),
    st.sampled_from(["0", "-0.2", "10", "-100"]),
)
def test_whole_numbers_are_compared_as_decimals(stored, limit, scale, offset):
    expected = Decimal(stored) * Decimal(scale) + Decimal(offset) > limit
    assert above([stored], "int16", float(limit), float(scale), float(offset)) == [expected]
    # The same with a scale that went through single precision, as HDF and netCDF have it.
    single = float(np.float32(float(scale)))
    assert above([stored], "int16", float(limit), single, float(offset)) == [expected]


@pytest.mark.parametrize(("scale", "kept"), [(0.01, [231, 400]), (-0.01, [-231, -400])])
def test_clean_takes_the_threshold_in_stored_units(tmp_raster, tmp_path, scale, kept):
    import rasterio

    sign = 1 if scale > 0 else -1
    source = tmp_raster(
        sign * np.array([[[0, 229, 230, 231, 400, 401]]], dtype=np.int16), nodata=-9999
    )
    with rasterio.open(source, "r+") as dataset:
        dataset.scales = (scale,)
    summary = clean_zero_canopy(source, tmp_path / "out.tif", threshold=2.3, max_height=4.0)
    with rasterio.open(tmp_path / "out.tif") as dataset:
        left = dataset.read(1, masked=True).compressed()
    assert left.tolist() == kept
    assert (summary.valid_before, summary.valid_after) == (6, 2)
