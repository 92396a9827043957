# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene and its donors as a fill sees them: on one grid, window by window."""
