# SPDX-License-Identifier: GPL-2.0-or-later
"""The work of Buffer Plots and Zonal Stats, step by step: plan, read, draw, count, write."""
