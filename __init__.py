# SPDX-License-Identifier: GPL-2.0-or-later
"""Canopy & Cloud: a QGIS Processing provider, and its core as a library without QGIS."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Called by QGIS to make the plugin; `iface` is None under qgis_process."""
    from .provider.plugin import CanopyCloudPlugin

    return CanopyCloudPlugin(iface)
