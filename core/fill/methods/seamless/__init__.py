# SPDX-License-Identifier: GPL-2.0-or-later
"""The method 'seamless': predict the input from a donor so that no border shows.

Three layers, each explaining what the one before has left, all fitted on cells clear in both:

1. `allbands`: a robust regression of each band on all bands of the donor and their surroundings;
2. `local`: local regressions on a coarse grid, where the neighbourhood carries them;
3. `membrane` and `rim`: the residual along the rim of a hole, carried smoothly across it.

Work is done on tiles of a fixed grid, each with its surroundings, so that values depend
neither on the windows that are written nor on how many threads there are.
"""

from __future__ import annotations

from .filler import SeamlessFiller, fit

__all__ = ["SeamlessFiller", "fit"]
