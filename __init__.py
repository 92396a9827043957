# SPDX-License-Identifier: GPL-2.0-or-later
"""Canopy & Cloud: a QGIS Processing provider, and its core as a library without QGIS."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    """`canopycloud.xarray`, which cannot be a file here: it would hide the package xarray."""
    if name == "xarray":
        from .core import xarray

        return xarray
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def classFactory(iface: Any) -> Any:
    """Called by QGIS to make the plugin; `iface` is None under qgis_process."""
    from .provider.plugin import CanopyCloudPlugin

    return CanopyCloudPlugin(iface)
