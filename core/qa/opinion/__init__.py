# SPDX-License-Identifier: GPL-2.0-or-later
"""A second opinion on cloud and shadow: the scene's bands against clear dates of the place.

`asked.py`: what is asked, checked;
`clear.py`: the scene and its clear dates on one grid, or a refusal;
`fit.py`: what a clear date says of the scene, told from cells that are clear in both;
`bits.py`: what speaks for cloud, for shadow and for a bright surface, cell by cell;
`regions.py`: from that to objects: cloud, rescued surfaces, shadow;
`sun.py`: where shadows of the clouds can lie;
`find.py`: the whole of it, window by window.
"""
