# SPDX-License-Identifier: GPL-2.0-or-later
"""Shannon entropy of height classes: -Σ p ln p, classes of one unit (0 up to 1, 1 up to 2, …).

Foliage height diversity of R. H. and J. W. MacArthur (1961), for heights of a canopy model.
"""

from __future__ import annotations

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) entropy in nats; 0 where all values are in one class."""
    return runs.entropy
