# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools as QGIS sees them: declare, check, convert, call core, write."""
