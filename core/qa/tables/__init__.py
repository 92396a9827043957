# SPDX-License-Identifier: GPL-2.0-or-later
"""QA products, a file a family. A product is one entry here; dialogs, docs and tests follow."""
