# SPDX-License-Identifier: GPL-2.0-or-later
"""How a model ends: a QGIS project of its layers, a sheet of A4 to print, a first page."""
