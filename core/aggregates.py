# SPDX-License-Identifier: GPL-2.0-or-later
"""Names that the dialog of the height comparison needs, apart from what computes them."""

#: How the stems of a plot become one height; "p95" interpolates linearly, as numpy does.
AGGREGATES = ("max", "mean", "p95")
