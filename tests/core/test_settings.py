# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

from dataclasses import dataclass

import pytest
from canopycloud.core.settings import Run, settled


@dataclass(frozen=True)
class Rule:
    low: float = 0.0
    high: float = 1.0


def test_keywords_are_laid_into_the_settings_that_have_them():
    rule, run = settled({"high": 5.0, "crs": "EPSG:4326"}, Rule(low=2.0), Run())
    assert rule == Rule(2.0, 5.0)
    assert run == Run(crs="EPSG:4326")


def test_a_keyword_that_nobody_has_is_refused_as_python_does():
    with pytest.raises(TypeError, match="unknown setting hihg; there are crs, executor, high, low"):
        settled({"hihg": 1}, Rule(), Run())
