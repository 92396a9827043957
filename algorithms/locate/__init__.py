# SPDX-License-Identifier: GPL-2.0-or-later
"""The rooms of Locate Plots on Canopy."""
