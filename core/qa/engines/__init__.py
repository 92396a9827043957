# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud told by a package that the user has installed. None is imported before it is asked for.

`model.py`: what an engine needs and gives;
`s2cloudless.py`, `omnicloudmask.py`, `ukis_csmask.py`: one each, and `table.py` their list;
`bands.py`: the bands by their standard names, as reflectance;
`find.py`: the whole scene, piece by piece.
"""
