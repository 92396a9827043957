# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster heights against heights measured on the ground, plot by plot.

x is the raster, y is the field, differences are raster − field.
"""

from ..aggregates import AGGREGATES
from ..fieldtable import FieldHeights, aggregate_stems, fold_id, read_plot_heights
from .agreement import Limits
from .groups import Group, statistics_by_group
from .headline import headline, shifts_of_headline
from .heights import compare_heights
from .match import compare_plots
from .model import Comparison, fit_band, limits_of_agreement
from .outliers import OUTLIER_LIMIT, OUTLIER_MIN_PAIRS, OUTLIER_RULE, modified_z_scores
from .statistics import Statistics, statistics_of
from .table import FIGURES, Figure, write_table
from .verdict import verdict

__all__ = [
    "AGGREGATES",
    "FIGURES",
    "OUTLIER_LIMIT",
    "OUTLIER_MIN_PAIRS",
    "OUTLIER_RULE",
    "Comparison",
    "FieldHeights",
    "Figure",
    "Group",
    "Limits",
    "Statistics",
    "aggregate_stems",
    "compare_heights",
    "compare_plots",
    "fit_band",
    "fold_id",
    "headline",
    "limits_of_agreement",
    "modified_z_scores",
    "read_plot_heights",
    "shifts_of_headline",
    "statistics_by_group",
    "statistics_of",
    "verdict",
    "write_table",
]
