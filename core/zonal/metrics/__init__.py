# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics that look at all values of a plot: one file each, and one row in `names.STATISTICS`.

Each file has a function `of(runs)` that takes `runs.Runs` and gives one number per plot, NaN where
there is none.
"""
