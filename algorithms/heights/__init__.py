# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts of Compare Field and Raster Heights: its tables, its log, its numbers."""
