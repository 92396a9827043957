# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a donor lies where the scene does: its shift, found, told, and taken back if it helps."""
