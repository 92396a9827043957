# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.methods.histogram import fit_matching
from canopycloud.core.fill.methods.linear import fit_linear
from canopycloud.core.fill.methods.regression import robust_regression
from canopycloud.core.fill.rounding import to_dtype


@pytest.mark.parametrize(
    ("values", "dtype", "nodata", "expected"),
    [
        ([1.5, 2.5, -0.4], "int16", None, [2, 2, 0]),
        ([-1.0, 300.0], "uint8", None, [0, 255]),
        ([254.9, 255.4], "uint8", 255, [254, 254]),
        ([-0.4, 0.4, -3.0], "uint8", 0, [1, 1, 1]),
        ([-9999.3, -9998.9], "int16", -9999, [-10000, -9998]),
        ([-99999.0, 99999.0], "int16", -32768, [-32767, 32767]),
        ([1e30, -1e30], "int64", None, [2**63 - 1, -(2**63)]),
        ([1e40], "float32", None, [np.finfo("float32").max]),
        ([5.0], "float32", 5.0, [np.nextafter(np.float32(5), np.float32(-np.inf))]),
    ],
)
def test_to_dtype(values, dtype, nodata, expected):
    out = to_dtype(np.array(values), dtype, nodata)
    assert out.dtype == dtype
    np.testing.assert_array_equal(out, np.array(expected, dtype))


def test_integers_of_another_type_are_clipped():
    out = to_dtype(np.array([-5, 70000], np.int32), "uint16", 0)
    np.testing.assert_array_equal(out, np.array([1, 65535], np.uint16))


def test_linear_fit_of_a_line_with_a_quarter_of_outliers():
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 3000, 2000)
    y = 0.8 * x + 120 + rng.normal(0, 10, x.size)
    y[::4] += 3000
    fit = fit_linear(x, y)
    assert fit.gain == pytest.approx(0.8, abs=0.005)
    assert fit.offset == pytest.approx(120, abs=8)
    assert fit.r2 > 0.99


def test_regression_equals_least_squares_without_outliers():
    rng = np.random.default_rng(1)
    design = np.vstack([np.ones(500), rng.normal(size=(3, 500))])
    target = np.array([[2.0, 1, -1, 0.5]]) @ design
    found = robust_regression(design, target, ridge=0.0)
    np.testing.assert_allclose(found, [[2, 1, -1, 0.5]], atol=1e-9)


def test_matching_by_rank():
    x = np.arange(1000.0)
    matching = fit_matching(x, 2 * x + 5)
    inside = matching.apply(np.array([0, 500.0, 999]))
    np.testing.assert_allclose(inside, [5, 1005, 2003], atol=0.01)
    # Beyond the sample: shifted by the difference at its end.
    np.testing.assert_allclose(matching.apply(np.array([-10.0, 1009])), [-5, 2013], atol=0.01)
    # Ties: a donor value is one knot.
    tied = fit_matching(np.zeros(50), np.arange(50.0))
    assert tied.apply(np.array([0.0]))[0] == pytest.approx(24.5)
