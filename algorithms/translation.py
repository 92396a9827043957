# SPDX-License-Identifier: GPL-2.0-or-later
"""One translation context for every string that a user reads."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "CanopyCloud"


def tr(text: str) -> str:
    """`text` in the user's language. Call it with a literal, and format the result."""
    return str(QCoreApplication.translate(CONTEXT, text))
