# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tools have in common: a run, its inputs, outputs, reports, layers and styles."""
