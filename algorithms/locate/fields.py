# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of the parameters and fields of Locate Plots on Canopy, and checks of what was chosen."""

from __future__ import annotations

from qgis.core import QgsProcessingFeatureSource

from ..shared.run import Run
from ..shared.translation import tr

INPUT = "INPUT"
PLOT_ID_FIELD = "PLOT_ID_FIELD"
FIELD_TABLE = "FIELD_TABLE"
FIELD_ID_FIELD = "FIELD_ID_FIELD"
FIELD_HEIGHT_FIELD = "FIELD_HEIGHT_FIELD"
STEM_X_FIELD, STEM_Y_FIELD = "STEM_X_FIELD", "STEM_Y_FIELD"
STEM_DISTANCE_FIELD, STEM_AZIMUTH_FIELD = "STEM_DISTANCE_FIELD", "STEM_AZIMUTH_FIELD"
INPUT_RASTER = "INPUT_RASTER"
OUTPUT = "OUTPUT"
OUTPUT_STEMS = "OUTPUT_STEMS"

COORDINATES = (STEM_X_FIELD, STEM_Y_FIELD)
BEARINGS = (STEM_DISTANCE_FIELD, STEM_AZIMUTH_FIELD)


def added_fields() -> list[tuple[str, str, str]]:
    """Name (at most ten letters: a shapefile keeps no more), kind and alias of the new fields."""
    return [
        ("certain", "int", tr("place is certain (1: yes)")),
        ("status", "string", tr("certain, or why not")),
        ("shift_m", "double", tr("shift (m)")),
        ("shift_e", "double", tr("shift to the east (m)")),
        ("shift_n", "double", tr("shift to the north (m)")),
        ("rotation", "double", tr("rotation, clockwise (degrees)")),
        ("probable", "double", tr("probability of lying within 2 m (%)")),
        ("score", "double", tr("correlation at the place found")),
        ("score_giv", "double", tr("correlation at the given place")),
        ("score_2nd", "double", tr("best correlation farther than 2 m away")),
        ("stems_used", "int", tr("stems used")),
        ("x_given", "double", tr("x as given")),
        ("y_given", "double", tr("y as given")),
    ]


def what_is_wrong(run: Run) -> str:
    """A sentence on fields that are missing or clash, "" if all is well."""
    table, plots = run.source(FIELD_TABLE), run.source(INPUT)
    pairs = [pair for pair in (COORDINATES, BEARINGS) if any(run.asked(name) for name in pair)]
    if not pairs:
        return tr(
            "Positions of stems are needed: choose '{x}' and '{y}', or '{distance}' and "
            "'{azimuth}'. From plot centres alone a plot cannot be located."
        ).format(
            x=run.label(STEM_X_FIELD), y=run.label(STEM_Y_FIELD),
            distance=run.label(STEM_DISTANCE_FIELD), azimuth=run.label(STEM_AZIMUTH_FIELD),
        )  # fmt: skip
    if len(pairs) == 2:
        return tr("Choose coordinates of the stems or distance and azimuth, not both.")
    lacking = [name for name in pairs[0] if not run.asked(name)]
    if lacking:
        return tr("{label}: choose a field; the other one of the pair is already chosen.").format(
            label=run.label(lacking[0])
        )
    for name in (FIELD_ID_FIELD, FIELD_HEIGHT_FIELD, *pairs[0]):
        if table.fields().lookupField(run.text(name)) < 0:
            return _no_field(run, name, table)
    if plots.fields().lookupField(run.text(PLOT_ID_FIELD)) < 0:
        return _no_field(run, PLOT_ID_FIELD, plots)
    present = {field.name().casefold() for field in plots.fields()}
    clash = [name for name, _, _ in added_fields() if name in present]
    if clash:
        return tr(
            "{label}: the layer already has the fields {names}, which this tool would add. Rename "
            "or remove them first (Refactor fields)."
        ).format(label=run.label(INPUT), names=", ".join(f"'{name}'" for name in clash))
    return ""


def _no_field(run: Run, name: str, source: QgsProcessingFeatureSource) -> str:
    return tr("{label}: '{layer}' has no field '{field}'. It has: {fields}.").format(
        label=run.label(name),
        layer=source.sourceName(),
        field=run.text(name),
        fields=", ".join(source.fields().names()) or tr("none"),
    )
