# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bands of a scene are blue, green, red and near infrared, by name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .quicklook import Composite

# Band numbers of blue, green, red, near infrared.
_LANDSAT_8 = (2, 3, 4, 5)
_LANDSAT_7 = (1, 2, 3, 4)
_SENTINEL_2 = (2, 3, 4, 8)

_WORDS = {"blue": "blue", "green": "green", "red": "red", "nir": "nir", "nir08": "nir"}


def composites(names: Sequence[str]) -> list[Composite]:
    """True and false colour for bands of these names.

    Names with words (``blue``, ``nir``) decide; else band numbers of Landsat or Sentinel-2 do.
    What cannot be told apart is shown as its first three bands, and titled so.

    Args:
        names: of the bands in order; "" for a band without a name.

    Returns:
        True colour and false colour, or one picture of what there is.
    """
    shown = [name or f"band {place}" for place, name in enumerate(names, start=1)]
    places = _by_word(names) or _by_number(names)
    found = []
    if {"red", "green", "blue"} <= set(places):
        found.append(_composite("True colour", ("red", "green", "blue"), places, shown))
    if {"nir", "red", "green"} <= set(places):
        found.append(_composite("False colour, infrared", ("nir", "red", "green"), places, shown))
    if found or not names:
        return found
    first = tuple(min(place, len(names)) for place in (1, 2, 3))
    title = "First bands" if len(names) > 1 else "First band"
    picked = (shown[first[0] - 1], shown[first[1] - 1], shown[first[2] - 1])
    return [Composite(title, (first[0], first[1], first[2]), picked)]


def bands_shown(names: Sequence[str]) -> list[int]:
    """The bands that `composites` of these names are made of, in order, the first being 1."""
    return sorted({band for one in composites(names) for band in one.bands})


def _composite(
    title: str, wanted: tuple[str, str, str], places: Mapping[str, int], shown: Sequence[str]
) -> Composite:
    red, green, blue = (places[color] for color in wanted)
    names = (shown[red - 1], shown[green - 1], shown[blue - 1])
    return Composite(title, (red, green, blue), names)


def _by_word(names: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, name in enumerate(names, start=1):
        for word in re.findall(r"[a-z]+\d*", name.casefold()):
            if word in _WORDS:
                found.setdefault(_WORDS[word], place)
    return found if {"red", "green"} <= set(found) else {}


def _by_number(names: Sequence[str]) -> dict[str, int]:
    numbers: dict[int, int] = {}
    for place, name in enumerate(names, start=1):
        number = re.search(r"(?:^|[^a-z])(?:sr_)?b(?:and)?[ _]?0*(\d+)(?![\da])", name.casefold())
        if number:
            numbers.setdefault(int(number[1]), place)
    if not numbers:
        return {}
    everything = " ".join(names).casefold()
    if re.search(r"\bb(?:and)?_?0\d|8a\b|\bs2|sentinel", everything):
        wanted = _SENTINEL_2
    elif re.search(r"l[cot]?0?[45][_\b]|l[et]0?7|le07|lt05|lt04", everything):
        wanted = _LANDSAT_7
    elif 8 in numbers or 1 not in numbers or numbers.keys() >= {1, 2, 3, 4, 5, 6, 7}:
        # Landsat 4 to 7 surface reflectance has no band 6; Landsat 8 has 1 to 7.
        wanted = _LANDSAT_8
    else:
        wanted = _LANDSAT_7
    colors = zip(("blue", "green", "red", "nir"), wanted)
    return {color: numbers[number] for color, number in colors if number in numbers}
