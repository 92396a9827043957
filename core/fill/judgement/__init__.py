# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a fill can be trusted, and what the mask had missed."""
