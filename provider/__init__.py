# SPDX-License-Identifier: GPL-2.0-or-later
"""How QGIS finds us: the plugin object and the Processing provider."""
