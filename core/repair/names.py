# SPDX-License-Identifier: GPL-2.0-or-later
"""Names that dialogs and the work share. Plain data."""

from __future__ import annotations

from ..qa.products import ENGINES, QA, QA_AND_SCENES

NONE, MEDIAN, BEST = "none", "median", "best"
COMPOSITES = (NONE, MEDIAN, BEST)

# A scene is filled from so many others unless cells are left that only further ones have.
USUAL_DONORS = 4
MOST_DONORS = 20

# By what cloud is told: clear scenes alone would need dates that are clear without any QA raster.
MASK_METHODS = (QA, QA_AND_SCENES, *ENGINES)
# A scene is compared with so many others, of which most decide, unless only further ones are clear.
CLEAR_DATES = 3

# How far a scene got.
REPAIRED, MASKED, SKIPPED = "repaired", "masked", "skipped"

MANIFEST = "repairscenes.json"

# What the raster of dates has where there is no value, or no date of it is known.
NO_DATE = 0
