# SPDX-License-Identifier: GPL-2.0-or-later
"""The cases of scripts/same_outputs, run by one tree: what goes in, who is called.

Started by same_outputs.py in a process of its own whose `canopycloud` is the tree in question.
Only what stays when rooms are rebuilt is called: ids and parameters of the tools, and the public
calls of the library with keywords.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Case = Callable[[Path], Any]

CELL_RULES = ("center", "all_touched", "exact")
FILLS = ("copy", "linear", "histogram", "seamless")
AGGREGATES = ("max", "mean", "p95")
STATISTICS = (
    "count", "min", "mean", "max", "median", "sum", "std", "range", "variety", "majority",
    "minority", "nodata_count", "valid_fraction", "max_x", "max_y", "inf_count",
)  # fmt: skip
# All classes of each product, so that every test of its table is met.
CLASSES = {
    "landsat_c2_l89": "fill cloud shadow cirrus dilated snow water",
    "landsat_c2_l47": "fill cloud shadow dilated snow water",
    "landsat_c1_l8": "fill cloud shadow cirrus snow water occlusion",
    "landsat_c1_l47": "fill cloud shadow snow water",
    "landsat_c1_bqa_l8": "fill cloud shadow cirrus snow occlusion saturated",
    "landsat_c1_bqa_l47": "fill cloud shadow snow occlusion saturated",
    "sentinel2_scl": "fill cloud shadow cirrus saturated snow water dark unclassified",
    "sentinel2_qa60": "fill cloud cirrus",
    "hls_fmask": "fill cloud shadow dilated snow water aerosol",
    "fmask": "fill cloud shadow snow water",
    "modis_state_1km": "fill cloud shadow cirrus dilated snow aerosol fire water",
    "planet_udm2": "fill cloud shadow heavy_haze haze snow",
}


@dataclasses.dataclass(frozen=True)
class Inputs:
    """Where the inputs are.

    Args:
        made: made once for both sides by same_outputs.py.
        data: the real scenes and tables, None where there are none.
    """

    made: Path
    data: Path | None

    def canopies(self) -> dict[str, Path]:
        """Canopy height models, and other rasters that plots may lie on, by name."""
        found = {"sample": self.made / "site/canopy/chm.tif"}
        if self.data:
            found.update(
                chablais=self.data / "chm_chablais3_field/chm_chablais3.tif",
                teak=self.data / "chm_neon_teak/TEAK_lidarCHM.tif",
                pycrown=self.data / "chm_nz_pycrown/CHM.tif",
                slope=self.data / "rasterstats_testdata/slope_nodata.tif",
                hidden=self.data / "rasterstats_testdata/dataset_mask.tif",
            )
        return {name: path for name, path in found.items() if path.exists()}

    def scenes(self) -> dict[str, tuple[list[Path], Path]]:
        """Bands and QA raster of each scene, by name."""
        site = self.made / "site/scene"
        found = {
            f"sample-{date}": (_all(site / date, "*_SR_B*.TIF"), _one(site / date, "*QA_PIXEL*"))
            for date in ("cloudy", "donor")
        }
        if self.data:
            d = self.data
            for date in ("20160707_cloudy", "20160723_donor"):
                folder = d / "landsat_c1_coldsprings" / date
                found[f"coldsprings-{date[9:]}"] = (
                    _all(folder, "*_sr_band?_crop.tif"), _one(folder, "*_pixel_qa_crop.tif"),
                )  # fmt: skip
            for folder in _all(d / "landsat_c1_l1_newyork", "2018*"):
                found[f"newyork-{folder.name}"] = (_all(folder, "*_B?.TIF"), _one(folder, "*BQA*"))
            for folder in _all(d / "landsat_c1_l1_marburg", "L*"):
                found[f"marburg-{folder.name[:4]}"] = (
                    _all(folder, "*_B?.TIF"), _one(folder, "*BQA*"),
                )  # fmt: skip
            folder = d / "landsat_c2_colombia"
            found["colombia"] = (_all(folder, "*_SR_B?.TIF"), _one(folder, "*QA_PIXEL*"))
            folder = d / "sentinel2_l2a_scl"
            found["sentinel"] = (_all(folder, "B*.tif"), _one(folder, "SCL.tif"))
        return found

    def pairs(self) -> dict[str, tuple[str, list[str]]]:
        """Scenes that are filled from others: names out of `scenes`."""
        found = {"sample": ("sample-cloudy", ["sample-donor"])}
        if self.data:
            found["coldsprings"] = ("coldsprings-cloudy", ["coldsprings-donor"])
            found["newyork"] = ("newyork-20181217", ["newyork-20181201", "newyork-20180827"])
        return found


def _all(folder: Path, pattern: str) -> list[Path]:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"no {pattern} in {folder}")
    return found


def _one(folder: Path, pattern: str) -> Path:
    return _all(folder, pattern)[0]


# --------------------------------------------------------------------------------- by the tools --


def tool(name: str, **parameters: Any) -> dict[str, Any]:
    """Run a tool as a script would; files in lists and paths become text."""
    import processing

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(one) for one in value]
        return str(value) if isinstance(value, Path) else value

    given = {key: plain(value) for key, value in parameters.items()}
    results: dict[str, Any] = processing.run(f"canopycloud:{name}", given)
    return results


def canopy_tools(inputs: Inputs) -> Iterator[tuple[str, Case]]:
    """Clean Zero Canopy, Buffer Plots and Zonal Stats."""
    for name, chm in inputs.canopies().items():
        for label, more in {"default": {}, "2-20": {"THRESHOLD": 2, "MAX_HEIGHT": 20}}.items():
            yield (
                f"clean/{name}/{label}",
                lambda out, chm=chm, more=more: tool(
                    "cleanzerocanopy", INPUT=chm, OUTPUT=out / "clean.tif", **more
                ),
            )
        if not (inputs.made / "plots" / f"{name}-points.gpkg").exists():
            continue
        for kind in ("points", "polygons"):
            for rule in CELL_RULES:
                yield (
                    f"plots/{name}/{kind}/{rule}",
                    functools.partial(_plots, inputs, name, chm, kind, rule),
                )
        yield f"plots/{name}/square-by-field", lambda out, chm=chm, name=name: tool(
            "bufferplotszonalstats", INPUT=inputs.made / "plots" / f"{name}-points.gpkg",
            INPUT_RASTER=chm, SHAPE="square", RADIUS=_by_expression('"size"'),
            OUTPUT=out / "plots.gpkg",
        )  # fmt: skip
    vectors = inputs.data / "rasterstats_testdata" if inputs.data else None
    for layer in ("polygons", "multipolygons", "points", "multipoints", "polygons_no_overlap"):
        if vectors:
            yield f"plots/lesson/{layer}", lambda out, layer=layer: tool(
                "bufferplotszonalstats", INPUT=vectors / f"{layer}.shp", RADIUS=30,
                INPUT_RASTER=vectors / "slope.tif", OUTPUT=out / "plots.shp",
            )  # fmt: skip


def _by_expression(text: str) -> Any:
    from qgis.core import QgsProperty

    return QgsProperty.fromExpression(text)


def _plots(inputs: Inputs, name: str, chm: Path, kind: str, rule: str, out: Path) -> Any:
    return tool(
        "bufferplotszonalstats", INPUT=inputs.made / "plots" / f"{name}-{kind}.gpkg",
        INPUT_RASTER=chm, RADIUS=_radius_of(name), STATISTICS=list(STATISTICS),
        PERCENTILES="0, 5, 25, 50, 95, 99.5", METHOD=rule, MIN_HEIGHT=1, COVER_HEIGHT=2,
        OUTPUT=out / "plots.gpkg", OUTPUT_PIXELS=out / "cells.geojson",
    )  # fmt: skip


def _radius_of(name: str) -> float:
    return 20.0 if name == "sample" else 8.0


def scene_tools(inputs: Inputs) -> Iterator[tuple[str, Case]]:
    """Stack Scene Bands, QA Cloud Mask, Fill From Donor Scene, Repair Scenes."""
    for name, (bands, qa) in inputs.scenes().items():
        yield (
            f"stack/{name}",
            lambda out, bands=bands: tool(
                "stackscenebands", INPUT=bands[::-1], OUTPUT=out / "scene.tif"
            ),
        )
        product = "landsat_c1_bqa_l8" if name.startswith("newyork") else "auto"
        for level in ("high", "medium"):
            yield (
                f"mask/{name}/{level}",
                functools.partial(_mask, bands, qa, {"PRODUCT": product, "CONFIDENCE": level}),
            )
        shaped = {"CLOSING": 1, "MIN_OBJECT": 4, "DILATION": 2, "PRODUCT": product}
        yield f"mask/{name}/shaped", functools.partial(_mask, bands, qa, shaped)
    for product_id, classes in CLASSES.items():
        qa = inputs.made / "qa" / f"{product_id}.tif"
        for level in ("high", "medium"):
            yield f"mask/every-value/{product_id}/{level}", functools.partial(
                _mask, [inputs.made / "qa" / "scene.tif"], qa,
                {"PRODUCT": product_id, "CLASSES": classes.split(), "CONFIDENCE": level},
            )  # fmt: skip
    yield "mask/every-value/custom", functools.partial(
        _mask, [inputs.made / "qa" / "scene.tif"], inputs.made / "qa" / "modis_state_1km.tif",
        {"PRODUCT": "custom", "RULE": "bit 3; bits 8-9 >= 2; values 328,392"},
    )  # fmt: skip
    for name, (target, donors) in inputs.pairs().items():
        if name == "newyork":
            continue  # no two of its dates have the same cells
        for method in ("qa_and_scenes", "scenes"):
            clear = inputs.made / "masked" / f"{donors[0]}.tif"
            more = {"METHOD": method, "CLEAR_SCENES": [clear]}
            yield f"mask/{name}/{method}", functools.partial(_mask, *inputs.scenes()[target], more)
    for name, (target, donors) in inputs.pairs().items():
        yield from _fills(inputs, name, target, donors)
    for rule in ("median", "best"):
        yield (
            f"repair/sample/{rule}",
            functools.partial(_repair, inputs.made / "site/scene", {"COMPOSITE": rule}),
        )
    yield "repair/sample/compared", functools.partial(
        _repair, inputs.made / "site/scene", {"MASK_METHOD": "qa_and_scenes", "METHOD": "copy"}
    )
    if inputs.data:
        yield "repair/newyork", functools.partial(
            _repair, inputs.data / "landsat_c1_l1_newyork",
            {"TARGETS": "2018-07-10, 2018-12-17", "METHOD": "linear", "COMPOSITE": "median"},
        )  # fmt: skip


def _repair(folder: Path, more: dict[str, Any], out: Path) -> Any:
    results = tool("repairscenes", INPUT_FOLDER=folder, OUTPUT_FOLDER=out / "repaired", **more)
    # It says how long each scene took.
    (out / "repaired" / "repairscenes.json").unlink()
    return results


def _mask(bands: list[Path], qa: Path, more: dict[str, Any], out: Path) -> Any:
    return tool(
        "qacloudmask", INPUT=bands, QA_RASTER=qa, OUTPUT=out / "masked.tif",
        OUTPUT_MASK=out / "mask.tif", **more,
    )  # fmt: skip


def _fills(inputs: Inputs, name: str, target: str, donors: list[str]) -> Iterator[tuple[str, Case]]:
    masked = {one: inputs.made / "masked" / f"{one}.tif" for one in (target, *donors)}
    wanted: list[dict[str, Any]] = [{"METHOD": method} for method in FILLS]
    wanted += [
        {"METHOD": "seamless", "RESAMPLING": "bilinear", "CATCH_MISSED": True, "SMALL_GAPS": 6}
    ]
    if name != "newyork":
        wanted += [{"METHOD": "linear", "RESAMPLING": "cubic", "SMALL_GAPS": 3}]
    for more in wanted:
        label = "-".join(one for one in (more["METHOD"], more.get("RESAMPLING")) if one)
        yield f"fill/{name}/{label}", lambda out, more=more: tool(
            "fillfromdonorscene", INPUT=masked[target], DONORS=[masked[one] for one in donors],
            OUTPUT=out / "filled.tif", OUTPUT_SOURCE=out / "source.tif", **more,
        )  # fmt: skip


def comparisons_and_models(inputs: Inputs) -> Iterator[tuple[str, Case]]:
    """Compare Field and Raster Heights, and the two models."""
    site = inputs.made / "site"
    tables = {"sample": (inputs.made / "plots/sample-stats.gpkg", site / "canopy/stems.csv")}
    if inputs.data:
        tables["sjer"] = (
            inputs.made / "plots/sjer.gpkg", inputs.data / "neon_field/D17_2013_vegStr.csv",
        )  # fmt: skip
    for name, (plots, stems) in tables.items():
        for aggregate in AGGREGATES:
            yield f"compare/{name}/{aggregate}", lambda out, a=aggregate, p=plots, s=stems: tool(
                "comparefieldheights", INPUT=p, PLOT_ID_FIELD="Plot_ID", RASTER_FIELD="_max",
                FIELD_TABLE=s, FIELD_ID_FIELD="plotid", FIELD_HEIGHT_FIELD="stemheight",
                AGGREGATE=a, OUTPUT=out / "compared.gpkg",
            )  # fmt: skip
    yield "model/canopyplots/sample", lambda out: tool(
        "canopyplots", CHM=site / "canopy/chm.tif", PLOTS=site / "canopy/plots.geojson",
        PLOT_ID_FIELD="Plot_ID", STEMS=site / "canopy/stems.csv", STEM_ID_FIELD="plotid",
        STEM_HEIGHT_FIELD="stemheight", **_ends(out, "canopyplots"),
    )  # fmt: skip
    scenes = inputs.scenes()
    for name, (target, donors) in inputs.pairs().items():
        if name == "newyork":
            continue  # BQA of a date without a cloud: two products fit, the model asks for one
        yield f"model/repair/{name}", lambda out, t=target, d=donors[0]: tool(
            "repaircloudyscene", BANDS=scenes[t][0], QA=scenes[t][1], DONOR_BANDS=scenes[d][0],
            DONOR_QA=scenes[d][1], METHOD="seamless", CATCH_MISSED=True,
            **_ends(out, "repaircloudyscene"),
        )  # fmt: skip


def _ends(out: Path, model: str) -> dict[str, str]:
    """A file for every destination that a model's dialog shows, numbered by their titles.

    Names may be others than before. The project leads to the others, which are compared.
    """
    from qgis.core import QgsApplication, QgsProcessingParameterDefinition

    ends = {".tif": "raster", ".gpkg": "vector", ".html": "file"}
    known = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{model}")
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    shown = [one for one in known.destinationParameterDefinitions()
             if one.name() != "PROJECT" and not one.flags() & hidden]  # fmt: skip
    found = {}
    for number, one in enumerate(sorted(shown, key=lambda one: str(one.description()))):
        suffix = next((s for s, kind in ends.items() if kind in one.type().lower()), ".gpkg")
        found[one.name()] = str(out / f"{number}{suffix}")
    return found


# ------------------------------------------------------------------------------- by the library --


def library(inputs: Inputs) -> Iterator[tuple[str, Case]]:
    """The public calls, without QGIS in between."""
    for name, chm in inputs.canopies().items():
        if not (inputs.made / "plots" / f"{name}.json").exists():
            continue
        for rule in CELL_RULES:
            yield (
                f"core/statistics/{name}/{rule}",
                functools.partial(_statistics, inputs, name, chm, rule),
            )
        yield f"core/clean/{name}", functools.partial(_clean, chm)
    scenes = inputs.scenes()
    yield "core/stack/sample", functools.partial(_stack, scenes["sample-cloudy"][0])
    yield "core/mask/sample", functools.partial(_library_mask, *scenes["sample-cloudy"])
    masked = inputs.made / "masked"
    for method in FILLS:
        yield (
            f"core/fill/sample/{method}",
            functools.partial(
                _library_fill, masked / "sample-cloudy.tif", masked / "sample-donor.tif", method
            ),
        )
    yield "core/compare/sample", functools.partial(_library_compare, inputs.made)


def _statistics(inputs: Inputs, name: str, chm: Path, rule: str, out: Path) -> Any:
    from canopycloud.core.plots import plot_polygons
    from canopycloud.core.zonal import plot_cells, plot_statistics

    known = json.loads((inputs.made / "plots" / f"{name}.json").read_text(encoding="utf-8"))
    found = {}
    for shape in ("circle", "square"):
        plots = plot_polygons(known["centres"], known["crs"], _radius_of(name), shape=shape)
        columns = plot_statistics(
            plots, chm, statistics=["count", "min", "mean", "max", "median", "sum", "std",
                                    "variety", "majority", "minority", "nodata_count"],
            percentiles=(5, 50, 95), method=rule, cover_height=2.0,
        )  # fmt: skip
        found[shape] = {column: columns.column(column) for column in columns}
        found[f"{shape} cells"] = [
            [cells.plot, cells.x, cells.y, cells.values, cells.fraction]
            for cells in plot_cells(plots, chm, method=rule)
        ]
    return found


def _clean(chm: Path, out: Path) -> Any:
    from canopycloud.core.canopy import clean_zero_canopy

    return clean_zero_canopy(chm, out / "clean.tif", threshold=1.5, max_height=25.0)


def _stack(bands: list[Path], out: Path) -> Any:
    from canopycloud.core.scene import stack_bands

    return stack_bands(bands, out / "scene.tif")


def _library_mask(bands: list[Path], qa: Path, out: Path) -> Any:
    from canopycloud.core.qa import mask_clouds

    return mask_clouds(bands, qa, out / "masked.tif", dilation=1, output_mask=out / "mask.tif")


def _library_fill(target: Path, donor: Path, method: str, out: Path) -> Any:
    from canopycloud.core.fill import fill_from_donors

    return fill_from_donors(
        target, [donor], out / "filled.tif", method=method, output_source=out / "source.tif"
    )


def _library_compare(made: Path, out: Path) -> Any:
    from canopycloud.core.compare import compare_plots, read_plot_heights

    field = read_plot_heights(made / "site/canopy/stems.csv", "plotid", "stemheight", "p95")
    known = json.loads((made / "plots/sample.json").read_text(encoding="utf-8"))
    heights = [10.0 + number % 7 for number, _ in enumerate(known["ids"])]
    return compare_plots(known["ids"], heights, field)


# ------------------------------------------------------------------------------------- one side --


def cases(inputs: Inputs) -> dict[str, Case]:
    """All cases by name, in the order in which they run."""
    groups = (canopy_tools, scene_tools, comparisons_and_models, library)
    return {name: case for group in groups for name, case in group(inputs)}


def plain(value: Any) -> Any:
    """Numbers, text, lists and mappings that say all of `value`; arrays by their digest."""
    if hasattr(value, "dtype") and hasattr(value, "tobytes"):
        if getattr(value, "ndim", 0) == 0:
            return plain(value.item())
        digest = hashlib.sha256(value.tobytes()).hexdigest()[:16]
        return f"{value.dtype} {tuple(value.shape)} {digest}"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in dataclasses.fields(value))
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        ordered = sorted(value, key=repr) if isinstance(value, (set, frozenset)) else value
        return [plain(one) for one in ordered]
    if isinstance(value, float):
        return repr(value)
    return value if isinstance(value, (int, str, bool)) or value is None else str(type(value))


def start_qgis(profile: Path) -> Any:
    """QGIS without windows, Processing and our provider; keep what is returned."""
    from qgis.core import QgsApplication

    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    app = QgsApplication([], False, str(profile))
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(None)
    plugin.initProcessing()
    return app, plugin


def main() -> None:
    """Run the named cases: TREE-NAME, inputs, data or "", output folder, file of the names."""
    made, data, out, chosen = sys.argv[1:5]
    inputs = Inputs(Path(made), Path(data) if data else None)
    known = cases(inputs)
    profile = Path(out) / ".profile"
    profile.mkdir(parents=True)
    kept = start_qgis(profile)
    for name in json.loads(Path(chosen).read_text(encoding="utf-8")):
        folder = Path(out) / name
        folder.mkdir(parents=True)
        try:
            answer = {"results": plain(known[name](folder))}
        except Exception as error:  # noqa: BLE001 (a refusal is an answer, too)
            answer = {"refused": f"{type(error).__name__}: {error}"}
            trace = traceback.format_exc()
            (folder / "traceback.txt").write_text(trace, encoding="utf-8")
        (folder / "answer.json").write_text(json.dumps(answer), encoding="utf-8")
    sys.stdout.flush()
    del kept
    os._exit(0)  # QGIS's own end is none of our business here


if __name__ == "__main__":
    main()
