# SPDX-License-Identifier: GPL-2.0-or-later
"""Several donors, one answer: how well each does on hidden cells says how much it counts."""
