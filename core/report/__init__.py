# SPDX-License-Identifier: GPL-2.0-or-later
"""Results as one self-contained HTML page with charts.

A report is a list of named sections (`page`), made of text, facts, tables and charts
(`charts`). Each tool has one function that makes its report from plain data:

    compare.compare_report    canopy.canopy_report    plots.plots_report
    mask.mask_report          fill.fill_report

and `page.write_report` writes it. Nothing here is imported by the tools' numeric code.
"""
