# SPDX-License-Identifier: GPL-2.0-or-later
"""No message says "1 cells": a number and what it counts are one place, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = sorted(
    file for room in ("core", "algorithms", "provider") for file in (ROOT / room).rglob("*.py")
)
COUNTED = (
    "bands", "bytes", "cells", "columns", "dates", "days", "donors", "features", "files",
    "heights", "ids", "multipoints", "outliers", "places", "plots", "points", "polygons",
    "rows", "scenes", "stems", "subplots", "threads", "values",
)  # fmt: skip
# Not of a constant, and not "3 × 3 cells".
BARE = re.compile(
    rf"(?<!× )\{{(?!_?[A-Z])([^{{}}|]+)\}} (?:[a-z]+ )?(?:{'|'.join(COUNTED)})\b"
)
# The only ones where no number is meant, or where it is never 1.
OTHER = {
    "algorithms/bufferplots/plan.py": {"what"},
    "algorithms/shared/lineage.py": {"suffix"},
    "core/canopy.py": {"done.valid_before"},
    "core/compare/headline.py": {"count", "whole.n"},  # count: 1 is said in other words
    "core/compare/heights.py": {"result.n", "x.size"},  # of 1 other words are said
    "core/compare/match.py": {"result.n"},
    "core/compare/verdict.py": {"flagged"},  # 1 is said in other words
    "core/fieldtable.py": {"len(places)", "count"},  # of 1 nothing or other words are said
    "core/fill/registration/wording.py": {"most", "one.error", "abs(cells)"},  # 1.00 cells
    "core/fill/view/check.py": {"donor.name"},
    "core/fill/wording.py": {"count"},  # only of several
    "core/grid.py": {"col", "row"},  # 0.3 columns
    "core/plausibility.py": {"self.side", "self.n", "other"},  # of one plot nothing is asked
    "core/qa/cleanup.py": {"self.min_object", "limit", "grown.border"},
    "core/qa/decode.py": {"name"},
    "core/qa/engines/find.py": {"engine.most"},
    "core/qa/engines/ukis_csmask.py": {"len(asked.bands)"},  # 4 or 6
    "core/qa/opinion/clear.py": {"len(dates)"},  # too many
    "core/raster/gdal_file.py": {"cells.shape[0]", "len(bands)"},  # a fault of ours
    "core/raster/refusals.py": {"len(bands)"},  # too many
    "core/report/compare.py": {"c.outlier_count"},  # 1 is said in other words
    "core/report/gallery.py": {"integer(len(chips))"},  # some of many
    "core/report/locate.py": {"effect.plots"},  # 3 at least
    "core/report/plots.py": {"integer(with_cells.size)", "integer(len(shown))"},  # some of many
    "core/report/repair.py": {"number(max(beside), 1)"},
    "core/sample/rebuilt.py": {"count"},
    "core/sample/site.py": {"site.stem_count"},
    "core/scene/others.py": {"unknown"},
    "core/scene/resolution.py": {"source.name"},
    "core/texttable.py": {"between"},
    "core/unusable.py": {"len(left_out)", "len(plots)"},  # 1 is said in other words
    "core/zonal/second.py": {"self.asked.method"},
}


def strings(file: Path) -> Iterator[str]:
    """What the file says, with `{expression}` for what is filled in."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value)
                if isinstance(part, ast.Constant)
                else "{" + ast.unparse(part.value).replace("|", "") + "}"
                for part in node.values
                if isinstance(part, (ast.Constant, ast.FormattedValue))
            )
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in inside
        ):
            yield node.value


@pytest.mark.parametrize("file", CODE, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_number_is_one_place_with_what_it_counts(file):
    """`plural()` in core and reports, `{count:# plot|# plots}` in what is translated."""
    found = {
        place[1].partition(":")[0]
        for text in strings(file)
        for place in BARE.finditer(text)
        if not place[1].startswith("plural(")
    }
    assert found == OTHER.get(file.relative_to(ROOT).as_posix(), set())


VERB = (
    r"(?:is|are|was|were|has|have|agrees?|differs?|looks?|ist|sind|stimm\w+|est|sont|es|son|"
    r"coinciden?|coincidem|está\w*|estão|é|são)"
)
OF_ALL = re.compile(rf"\{{\w+\}} (?:of|von|sur|de) \{{\w+:[^|}}]* {VERB}\b[^}}]*\}}")


@pytest.mark.parametrize("file", sorted((ROOT / "i18n").glob("*.ts")), ids=lambda file: file.stem)
def test_of_several_one_is_and_not_are(file):
    """As in "1 of 24 plots is certain": the verb goes with the first number."""
    texts = re.findall(r"<(?:source|translation)>([^<]*)<", file.read_text(encoding="utf-8"))
    assert len(texts) > 900
    assert [text for text in texts if OF_ALL.search(text)] == []
    assert OF_ALL.search("{n} of {all:# plot is|# plots are} certain")
    assert OF_ALL.search("{n} von {all:# Szene ist|# Szenen sind} gefüllt")


@pytest.mark.parametrize(
    ("count", "words", "said"),
    [
        (0, ("cell",), "0 cells"),
        (1, ("cell",), "1 cell"),
        (-1, ("row",), "-1 row"),
        (1200, ("cell",), "1,200 cells"),
        (1, ("cell lacks", "cells lack"), "1 cell lacks"),
        (2, ("cell lacks", "cells lack"), "2 cells lack"),
    ],
)
def test_plural(count, words, said):
    from canopycloud.core.plural import plural, word
    from canopycloud.core.report import numbers

    assert plural(count, *words) == said
    assert said.endswith(word(count, *words))
    # In reports the thousands stand apart, and a minus is as wide as a plus.
    in_reports = said.replace(",", "\u202f").replace("-", "\u2212")
    assert numbers.plural(count, *words) == in_reports
