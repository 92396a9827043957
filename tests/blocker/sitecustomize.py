# SPDX-License-Identifier: GPL-2.0-or-later
"""Read by every Python that the tests start: see `without`."""

import without

without.block()
