# SPDX-License-Identifier: GPL-2.0-or-later
"""The engines by their method."""

from __future__ import annotations

from . import omnicloudmask, s2cloudless, ukis_csmask
from .model import Engine

TABLE: dict[str, Engine] = {
    "s2cloudless": s2cloudless.ENGINE,
    "omnicloudmask": omnicloudmask.ENGINE,
    "ukis_csmask": ukis_csmask.ENGINE,
}
