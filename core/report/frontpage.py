# SPDX-License-Identifier: GPL-2.0-or-later
"""A page that leads to reports and files, in the looks of a report."""

from __future__ import annotations

from pathlib import Path

from .markup import Safe, escape

__all__ = ["front_page"]

_STYLE = """
img { display: block; width: 100%; height: auto; border: 1px solid var(--rule); }
ul { padding-left: 1.2rem; }
figure { max-width: 44rem; }
"""


def front_page(title: str, body: Safe, language: str = "en") -> str:
    """A page as text.

    Args:
        title: of the window.
        body: what it says, with a heading.
        language: its code.
    """
    style = (Path(__file__).parent / "page.css").read_text(encoding="utf-8") + _STYLE
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )
