# SPDX-License-Identifier: GPL-2.0-or-later
"""The histogram of Clean Zero Canopy: bins where there are heights, one unit of counting."""

from __future__ import annotations

import re

import numpy as np
import pytest
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.report.canopy import CanopyInfo, canopy_report, height_bins
from canopycloud.core.report.page import Chart, Section
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    hnp.arrays(np.float32, st.integers(1, 60), elements=st.floats(-5, 60, width=32)),
    st.sampled_from([0.0, 2.0, 2.3, -1.0]),
)
def test_bins_hold_all_heights_and_begin_at_the_lowest_or_the_threshold(heights, threshold):
    values = heights.astype(np.float64)
    edges = height_bins(values, threshold)
    assert (np.diff(edges) > 0).all()
    assert np.histogram(values, edges)[0].sum() == values.size
    low = float(values.min())
    assert edges[0] >= min(low, threshold) - 1e-5
    if low < threshold - 1e-3 and values.max() > threshold:
        # What goes and what stays are never in one bin.
        bins = np.digitize(values, edges)
        gone = values <= np.float32(threshold)
        assert set(bins[gone]).isdisjoint(bins[~gone])


@pytest.mark.parametrize(("low", "threshold", "first"), [(0, 0, 0), (0, 2, 0), (0.5, 0, 0)])
def test_no_bar_below_the_ground_where_nothing_lies_there(low, threshold, first):
    values = np.array([low] * 50 + list(np.linspace(max(low, 0.1), 40, 500)))
    assert height_bins(values, threshold)[0] == pytest.approx(first, abs=1)
    assert height_bins(values, threshold)[0] >= 0
    assert height_bins(np.zeros(4), 0.0)[0] == 0
    assert height_bins(np.array([-0.14, 0, 5.0]), 0.0)[0] == -0.14


def charts_of(report):
    return [
        block
        for section in report.sections
        if isinstance(section, Section)
        for block in section.blocks
        if isinstance(block, Chart)
    ]


@pytest.mark.parametrize(
    ("size", "counts", "caption"),
    [(60, True, "from every cell"), (1400, False, "from one cell in 9")],
)
def test_counts_of_a_sample_are_shares(tmp_raster, tmp_path, size, counts, caption):
    heights = np.tile(np.linspace(0, 30, size, dtype=np.float32), (size, 1))
    source = tmp_raster(heights, nodata=-1)
    made = []

    def draw(summary, picture):
        made.append(canopy_report(summary, CanopyInfo("chm", 1, 0.0, None, picture)))

    clean_zero_canopy(source, tmp_path / "out.tif", pictures=draw)
    histogram = charts_of(made[0])[0]
    assert caption in histogram.caption
    axis = re.sub(r"<[^>]*>", "", str(histogram.svg))
    assert ("% of those with a height before" in axis) == (not counts)
