# SPDX-License-Identifier: GPL-2.0-or-later
"""Which scenes can be each other's donors: same bands, units, CRS and cells, and one place."""

from __future__ import annotations

from collections.abc import Mapping

from .summary import MaskDone

# Cells of two scenes may differ by so much: thinned scenes of one place have cells of their own.
_SAME_CELL = 0.01


def groups_of(masks: Mapping[str, MaskDone]) -> list[list[str]]:
    """Names of scenes that belong together, each group in the order given.

    Args:
        masks: what is known of each scene, by name.
    """
    groups: list[list[str]] = []
    for name, mask in masks.items():
        own = [group for group in groups if any(fits(masks[one], mask) for one in group)]
        joined = [one for group in own for one in group]
        groups = [group for group in groups if group not in own]
        groups.append([*joined, name])
    order = {name: k for k, name in enumerate(masks)}
    return sorted(
        (sorted(group, key=order.__getitem__) for group in groups), key=lambda g: order[g[0]]
    )


def fits(one: MaskDone, other: MaskDone) -> bool:
    """Whether one can give values to the other."""
    return not differences(one, other)


def differences(one: MaskDone, other: MaskDone) -> list[str]:
    """In which ways two scenes do not go together, in words; empty if they do."""
    found = []
    if one.bands != other.bands:
        found.append("other bands")
    elif one.units != other.units:
        found.append("another scale or offset of the values")
    if one.crs != other.crs:
        found.append("another CRS")
    elif any(abs(a - b) > _SAME_CELL * max(a, b) for a, b in zip(one.cell, other.cell)):
        found.append("another cell size")
    elif not _overlap(one.bounds, other.bounds):
        found.append("another place")
    return found


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    return left < min(one[2], other[2]) and bottom < min(one[3], other[3])


def why_alone(name: str, masks: Mapping[str, MaskDone]) -> str:
    """Why a scene has no donor."""
    others = [other for key, other in masks.items() if key != name]
    if not others:
        return "It is the only scene that could be masked, so there is no donor."
    reasons = [", ".join(differences(masks[name], other)) for other in others]
    common = max(set(reasons), key=reasons.count)
    return f"No other scene can be its donor: they have {common}."
