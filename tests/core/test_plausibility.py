# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import math

import numpy as np
import pytest
from canopycloud.core.plausibility import TALLEST_TREE, ask_for_unit, check_heights
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

STAND = [12.0, 18.5, 7.25, 22.0, 15.0]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (-9999, "stand-in"),
        (-999, "stand-in"),
        (-99, "stand-in"),
        (-32768, "stand-in"),
        (999, "stand-in"),
        (9999, "stand-in"),
        (-3.4e38, "stand-in"),
        (float(np.finfo("float32").min), "stand-in"),
        (1.7e308, "stand-in"),
        (1e30, "stand-in"),
        (-1e31, "stand-in"),
        (-6.5, "below ground"),
        (-1671.2, "below ground"),
        (120.5, "above trees"),
        (1850, "above trees"),
    ],
)
def test_what_no_plot_can_have(value, kind):
    found = check_heights([*STAND, value])
    assert found.impossible.tolist() == [False] * 5 + [True]
    assert [(f.kind, f.places, f.values) for f in found.findings] == [(kind, (5,), (value,))]


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        (0.0, []), (115.9, []), (TALLEST_TREE, []), (None, []), (math.nan, []), (math.inf, []),
        (-0.14, ["slightly below ground"]), (-5.0, ["slightly below ground"]),
        (99.0, ["doubtful"]), (99.9, ["doubtful"]),
    ],
)  # fmt: skip
def test_what_a_plot_can_have_is_never_impossible(value, kinds):
    found = check_heights([*STAND, value])
    assert not found.impossible.any()
    assert [f.kind for f in found.findings] == kinds


def test_redwoods_of_99_metres_are_trees():
    assert check_heights([99.0, 88.0, 70.0, 102.0]).findings == ()


def test_a_table_in_centimetres_is_a_question_of_unit_and_not_of_every_stem():
    found = check_heights([1250, 1840, 725, 2210, 999, 9999, -999, 31000])
    assert found.per_metre == 100
    assert found.impossible.tolist() == [False] * 5 + [False, True, True]
    found = check_heights([1250, 1840, 725, 2210, 999, 9999])
    # 9999 is more than twice the tallest that is no stand-in; 999 is 9.99 m.
    assert found.impossible.tolist() == [False] * 5 + [True]


def test_elevations_have_stand_ins_only():
    found = check_heights([1250.0, -12.0, 1300.0, -9999.0, 3e38], ground_is_zero=False)
    assert found.impossible.tolist() == [False, False, False, True, True]


def test_sentences_name_plot_value_and_reason():
    found = check_heights([*STAND, -9999.0, 250.0, -3.4e38])
    first, second = found.sentences(["a", "b", "c", "d", "e", "P6", "P7", "P8"], "Raster height")
    assert first == (
        "Raster height (P6: −9999, P8: −3.40e+38) is not a height but a number that stands "
        "for 'no data' or 'not measured'."
    )
    assert second == "Raster height (P7: 250) is above 120 m, taller than any tree."
    many = check_heights([-9999.0] * 40 + STAND).findings[0].sentence(range(45))
    assert "and 28 more" in many


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.floats(0.5, 60), min_size=1, max_size=50))
def test_stands_of_the_world_pass(heights):
    assert not check_heights(heights).impossible.any()


# ---------------------------------------------------------------------------------- the unit --


def heights_of(n=12, noise=0.3, seed=1):
    rng = np.random.default_rng(seed)
    x = rng.uniform(5, 30, n)
    return x, x + rng.normal(0, noise, n)


@pytest.mark.parametrize(
    ("unit", "per_metre"),
    [("feet", 3.280839895), ("centimetres", 100), ("millimetres", 1000), ("decimetres", 10),
     ("inches", 39.37007874)],
)  # fmt: skip
@pytest.mark.parametrize("side", ["field", "raster"])
def test_units_are_recognised_on_either_side(unit, per_metre, side):
    x, y = heights_of()
    found = ask_for_unit(x, y * per_metre) if side == "field" else ask_for_unit(x * per_metre, y)
    assert (found.side, found.unit) == (side, unit)
    assert found.per_metre == pytest.approx(per_metre)
    assert found.r2 > 0.99
    for part in (f"{side} heights in {unit}?", "12 plots", "R² 0.99", "Nothing was converted"):
        assert part in found.sentence()


def test_a_felled_tree_does_not_hide_the_unit():
    x, y = heights_of()
    x = x.copy()
    x[0] = 0.4
    found = ask_for_unit(x, y * 3.2808)
    assert (found.unit, found.n, found.near) == ("feet", 12, 11)
    assert "over the 11 near that ratio" in found.sentence()


@pytest.mark.parametrize("factor", [1.0, 0.8, 1.3, 2.0, 2.5, 5.0, 60.0])
def test_other_ratios_are_no_unit(factor):
    x, y = heights_of()
    assert ask_for_unit(x, y * factor) is None


def test_a_loose_cloud_is_no_unit():
    rng = np.random.default_rng(3)
    for _ in range(20):
        x, y = rng.uniform(2, 12, 30), rng.uniform(2, 40, 30)
        assert ask_for_unit(x, y) is None


def test_too_few_pairs_raise_no_question():
    assert ask_for_unit([10.0, None, 5.0], [1000.0, 3.0, 500.0]) is None
    assert ask_for_unit([10.0, -9999.0, 5.0], [1000.0, 3.0, 500.0]) is None
