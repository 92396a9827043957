<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>CanopyCloud</name>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>Next: 'Compare field and raster heights' compares these heights with those measured in the plots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# subplot|# subplots} of {plots:# plot|# plots}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# plot|# plots}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>highest value {value:g} in {plot}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>tallest {value:.1f} {unit} in {plot}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without a cell to use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>{raster} band {band}: value of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of the subplot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>feature id of the plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>name of the raster in other fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>radius of the plot, metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>covered fraction of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>The plot layer already has the fields {names}, which the layer of cells would add. Choose another prefix of the new fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:# plot lies|# plots lie} exactly on another one (feature ids {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>There is no plot: the layer (or the selection) is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>No feature has a geometry, so no plot has a cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:The only plot does not lie|None of the # plots lies} on the raster '{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} to {last}. Is the CRS of both layers right?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no usable geometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>a position outside the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no cell to use: no data, heights that are ignored, or smaller than a cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with {why}: {empty} of {count} (feature ids {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots that reach beyond the edge of the raster: {count}. Their statistics are those of the part on the raster (feature ids {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Canopy cover is a percentage of the cells with data, and the ground has none because it was removed, so cover is near 100 % whatever grows there. Choose '{choice}' for {label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with cells without data: {count} (feature ids {ids}). Those cells count as open in canopy cover: this is right if the ground was removed, but too low if the raster has gaps there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Band {band}: half of the plots have a {statistic} above {tallest:g}. Are the heights in centimetres or feet, or is '{name}' not a canopy height model (elevations above sea level, for example)? Nothing was converted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{sentence} It is part of the statistics of these plots. Declare it as no data (layer properties, Transparency, additional no data value) or remove it with Clean zero canopy, and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plot {stat}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/describe.py" />
      <source>{count:# cell|# cells} of '{name}' inside plots {count:is infinite and was|are infinite and were} left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons are used as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons were reprojected from {source} to {target} to count cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>count cells of plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{how} They were reprojected to {target} to count cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>draw plots in metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{label}: {radius:g} is not a valid radius. Give a number of metres above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Some points of {count:# multipoint|# multipoints} cannot be drawn and are left out of their plots (feature ids {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of {crs} is not a metre on the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}; {count} of them, where its unit is not a metre on the ground, on the ellipsoid around each centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cell rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Quantiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Percentiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Unit of heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{path}, {bands}, fields {fields}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots on raster {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{radii} m; the polygons are those of the largest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radii</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{title}. Each subplot is a feature, and counts as a plot here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>one for each plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{azimuth}, clockwise from grid north of {crs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>of the different values, weighted by covered area, as exactextract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>linear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>radius {radius:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>Raster {number} of {count}, '{name}' ({path}): {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>The layer '{name}' has neither points nor polygons, so it has no plots. Choose another layer; of a table with coordinates, 'Create points layer from table' makes points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry. Mend it (Fix geometries), or choose another way with invalid features: for this input by the wrench beside it, for all in Settings, Options, Processing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots with statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot polygons with every attribute of the input and the statistics.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cells of the plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>A point for every cell used, with the attributes of its plot, the plot's feature id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m raster has 1250 cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <source>Number of plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots without any cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plots (centres or polygons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Points are buffered; polygons are used as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>The raster to summarise, or several (several dates, for example). Nothing is resampled: each raster keeps its own grid, CRS and nodata value. With several rasters, field names begin with the name of the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>One or more bands of every raster. Several are read in one pass, and their field names include the band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Set of statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'As chosen below': the statistics, percentiles and canopy cover chosen below. The other sets replace these choices. 'Those of the lesson': count, min, mean, max, median. 'Height metrics': also standard deviation, cv, skewness, kurtosis, quadratic mean and percentiles from 5 to 99. 'Cover and structure': canopy cover, gap fraction, rumple index, Gini coefficient, entropy, vertical complexity, relief ratio and percentiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>What to compute for each plot; each becomes a field. None: percentiles only. Used where the set of statistics is custom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Numbers from 0 to 100, separated by commas, with a decimal point (2.5, 97.5); interpolated linearly. Leave empty for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Which cells on the edge of a plot belong to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Ignore heights at or below (units of the raster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>0 leaves out the ground, as Clean zero canopy does. Empty: use all cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover above height (units of the raster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Adds the field cover: the percentage of cells above this height, regardless of which heights are ignored. 2 m is usual; give it in the units of the raster. Empty: no cover.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover is a percentage of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'All cells of the plot': of all cells of the plot inside the raster. Open ground counts as open, and so do cells without data, such as ground that Clean zero canopy removed. 'Cells with data': of the cells with data only; without the ground, that is 100 % almost everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Position error of the plots (metres on the ground)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>As stated by the GNSS receiver: 5 m under trees, for example. The statistics of each plot are computed again at 30 random positions within this distance, the same in every run, and the plot gets the fields max_pos_std and mean_pos_std: the standard deviations of its maximum and its mean that the uncertain position causes, known to about 13 %. Takes about 30 times as long as the statistics. Empty or 0: not computed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Prefix of the new fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Put before the name of each new field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Check by a second engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Up to 200 plots, spread evenly, are computed again by this Python package; they always include the smallest, the largest and some on no data and at the edge of the raster. The log, the report and the layer's metadata state how many agree, and the largest difference with its reason. The package must be installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>centre rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>all touched rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>covered fractions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{raster} band {band}: {what}, {rule}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{alias}, radius {radius:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>fraction of cells with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells with an infinite value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of all cells of the plot not &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of the cells with data not &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of all cells of the plot &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of cells with data &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation (population)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of different values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>most frequent value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>least frequent value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>x of the highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>y of the highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>coefficient of variation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>skewness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>kurtosis (3 if normal)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>Gini coefficient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Shannon entropy of classes of one unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>vertical complexity index (classes of one unit)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy relief ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>quadratic mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>rumple index (surface / ground area)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the highest due to position error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the mean due to position error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentile {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Ignored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells at or below {h:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of all cells of the plot inside the raster that are above {h:g}; open ground and cells without data count as open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of the cells with data that are above {h:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Canopy cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviations due to position error: from 30 random positions within {error:g} m on the ground, uniform over the disc, the same shifts for all plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Position error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot radius (metres on the ground)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Radius, not diameter; half the side of a square. Not used for polygons. A field or an expression can give each plot its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The sides of squares run along the axes of the raster's CRS, unless they are turned (advanced parameters).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Several radii at once (metres on the ground)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Nested plots: numbers separated by commas, with a decimal point, such as 5, 10, 17.84. They replace the plot radius. Each radius gets its own fields (r5_mean, r10_mean, …); the polygons are those of the largest. Empty: the plot radius.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Layout of subplots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Subplots around each point, each a feature with the attributes of its plot and its number in the field subplot. NEON: the four squares of 20 m that make a NEON plot of 40 m (21 south-west, 23 south-east, 39 north-west, 41 north-east). FIA: the four circles of 24 ft radius of a plot of the US Forest Inventory and Analysis (1 in the centre, 2, 3 and 4 at 120 ft and azimuths 360°, 120° and 240°). Shape and radius are those of the layout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth of squares and layouts (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The rotation, clockwise from grid north, which is the y axis of the raster's CRS (of the first raster, if there are several). Azimuths from true or magnetic north must be corrected first. A field or an expression can give each plot its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Segments of a quarter circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: nothing is chosen. Choose at least one statistic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the layer already has the fields {names}. Choose another prefix of the new fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the plots are polygons already, which are used as they are. Leave it empty, or use a layer of plot centres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: the layout sets the radius. Leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: each plot cannot then have its own radius. Leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>polygons are used as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>circles cannot be turned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} has no effect: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} '{text}' are two radii, {first:g} m and {second:g} m. If you mean one, write {decimal} with a point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>{agreeing} of {count:# plot|# plots} {agreeing:agrees|agree} with {engine} in {statistics}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>largest difference: plot with feature id {id}, {column} {ours} here and {theirs} there ({reason})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine: {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>rasterstats loads rasterio, which brings a second GDAL into QGIS. Should QGIS crash, check with exactextract.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>coordinates that are not numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>no valid position in the CRS of the raster (x and y swapped? wrong CRS?)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that has no valid position in the CRS of the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline around a pole, which has no shape in degrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that the edge of the CRS tears apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>a radius that is not a number of metres above 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an azimuth that is not a number of degrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon that cannot be repaired unambiguously</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# plot is|# plots are} treated as having no geometry: {reason} (feature ids {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>No plot can be used. {reasons} Check the layer and its CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# polygon is|# polygons are} invalid (feature ids {ids}; of {id}: {what}). The area that they enclose is counted, overlaps only once; the geometries in the output are unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the plot layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the raster '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>No coordinate reference system is known for {which}, so the plots cannot be laid over the raster. Assign one: right click the layer, Layer CRS, Set Layer CRS; or permanently with Assign projection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source> and </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Buffer plots and zonal stats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws plots around their centres and computes statistics of the heights in each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws a circle or square around each plot centre (polygons are used as they are) and computes statistics of the raster cells in it. All attributes of the plots stay, the statistics are added.

The radius is in metres on the ground, even if the layer is in degrees, Web Mercator or feet: each plot is then drawn around its centre on the ellipsoid. The plots may be in a different CRS from the raster.

One rule for all plots decides which cells belong to a plot. 'Cells whose centre is inside': the same cells that GDAL and rasterstats choose. 'All cells that the outline touches': those inside as well. 'Cells weighted by their covered fraction': every cell is weighted by its covered fraction; count is then the sum of these fractions, and plots smaller than a cell have values too.

A plot that cannot be drawn or brought into the raster's CRS counts as having no geometry and is named in the log; the other plots are unaffected. Invalid polygons are handled according to QGIS's own setting (Settings, Options, Processing, or the wrench beside the layer): stop, skip, or do not check. If they are not checked, the area that they enclose is counted, overlaps only once, and the log names them; an ambiguous polygon is treated as having no geometry.

Canopy cover is the percentage of all cells of the plot that are above a height; open ground and cells without data count as open, so it is also right for a raster from which the ground was removed.

No data, NaN, infinite values and cells that a mask or alpha band hides are never used. Scale and offset of the band are applied. A plot without any cell has count 0 and no other statistics. std is the standard deviation of the population; percentiles are interpolated linearly; among equally frequent values the smallest is taken; max_x and max_y are the centre of the highest cell in the raster's CRS.

Quantiles with weighted cells are those of exactextract, which ranks the different values of a plot by their covered area.

Example: plot centres, a cleaned canopy height model, radius 20. The fields _count, _min, _mean, _max, _median, _p25, _p50, _p95 and _cover are added to each plot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,maximum,percentile,cover,pixels,extract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Clean zero canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Turns the ground cells of a canopy height model into no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In a canopy height model, cells without trees hold 0. They pull every mean height down. This tool turns them into no data, so that only canopy is left.

Heights at or below the threshold become no data; with a maximum height, so do those above it (birds, power lines, noise). The other cells, the data type and the grid stay as they are. A raster without a nodata value gets one that its data does not use.

The log shows how many cells were removed and the lowest, mean and highest height before and after.

With a terrain model (DTM) the input is a surface model (DSM), and the canopy is their difference, as float32. Both must be on the same cells; the terrain model may extend farther or less far by whole cells. Cells up to 0.5 m below the terrain become ground (0 m), deeper ones no data; heights above 120 m, or above the maximum height if one is given, also become no data. The log counts each case. A threshold of −1 keeps the ground at 0 m.

Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; threshold 2 and maximum height 60, to keep trees only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Raster of heights above ground; the surface model where a terrain model is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The band that holds the heights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Terrain model (the input is then a surface model)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Optional: heights of the bare ground (DTM), in band 1, on the same cells as the input and in the same unit. The canopy is then input − terrain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Height threshold (heights at or below it become no data)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In the units of the raster, usually metres. 0 removes ground cells only; 2 also removes shrubs and grass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Maximum height (heights above it become no data)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Heights that no tree reaches here. Leave empty to keep all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Cleaned canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The raster with canopy only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Canopy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells turned into no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The maximum height ({highest:g}) is not above the height threshold ({threshold:g}), so no cell would be left. Raise the one or lower the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} up to {noise:g} below the terrain: taken as ground, 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} deeper than {noise:g} below the terrain: no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} more than {highest:g} above the terrain: no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the surface without terrain: no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the terrain without surface: no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: no cell with a height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: {count:# cell|# cells}, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{removed} of {before:# cell|# cells} with a height ({percent:.1f} %) {removed:is|are} now no data{left}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Next: 'Buffer plots and zonal stats' computes its statistics in field plots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data, so there was nothing to clean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>No cell is left above the threshold. Are the heights in another unit?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Nothing had to be removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; no cell with a height is left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; the others range from {low:.2f} to {high:.2f}, with a mean of {mean:.2f}, in the units of the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Compare field and raster heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compares the heights of a raster with those measured in the field, by plot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Takes plots that have a height from a raster (the maximum of Buffer plots and zonal stats, say) and a table of measured stems or plots. The stems of a plot become one height; plots are matched by id; the two heights are compared.

Ids are matched with care: spaces, kinds of dashes, upper and lower case, spellings of dates and times, and 7, 7.0 and 007 make no difference. Two plots with one id are refused. Plots and stems without a match are listed in the log.

Tables may be layers, spreadsheets or text files (UTF-8 or UTF-16, with commas, semicolons or tabs). Impossible heights (−9999, 999, above 120 m) are left out and named; if heights seem to be in feet or centimetres, the log asks about it and nothing is converted.

The results are the line field = slope × raster + intercept with R², its p-value and the standard error of the slope, as scipy.stats.linregress gives them; RMSE about the 1:1 line; FIT_RMSE about the fitted line; BIAS, the mean of raster − field; and the mean absolute error. A figure that the data do not define (the slope of a single plot, for example) is left empty.

The output has every attribute of the plots and four more: field_h, the measured height; field_n, the stems behind it; residual, raster − field; outlier, 1 where the residual is unusual among the others (modified z-score above 3.5, Iglewicz and Hoaglin 1993). Look at these: a tall tree missed, or a crown that reaches in from outside. Every figure is given for all plots and again without the outliers.

The report and the table of figures give what papers ask for: RMSE and bias in per cent, concordance, bootstrap intervals, slopes that allow for errors in both heights, leave-one-out errors, limits of agreement, and all of it by group.

With positions of the stems (x and y, or distance and azimuth from the plot's centre) and the canopy height model, each stem is matched with a treetop within its crown, one to one.

Maximum against maximum (or a high percentile) is a validation. Mean against mean is not: the raster mean is an average over area and sees only the upper canopy, the field mean is an average over stems and includes the small ones.

Example: plots from Buffer plots and zonal stats with the field _max, stems.csv with the fields plotid and stemheight, height of a plot: max.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots with raster heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One feature per plot, with an id and a height taken from a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Names the plot; each plot has its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Raster height (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height from the raster, in metres: the maximum, or a high percentile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Field table (stems or plots)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>One row per stem, or one row per plot. A CSV file will do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id in the field table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The plot in which a stem stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Measured height (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>In metres, as numbers or as text with numbers. Empty, NA and the like are left out; so are negative heights, which the log names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height of a plot from its stems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Use the same statistic as the raster height has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Groups of plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Optional: a field of the plots with their species, stratum or type. The report and the table of figures then show each group as well as all plots together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compared plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The plots with the field height, the difference and a flag for outliers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Comparison report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Table of all figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>CSV files (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>A CSV file with every figure and its 95 % interval, a row for all plots, one without the outliers, and both for each group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: the layer already has the fields {names}, which this tool would add. Rename or remove them first (Refactor fields).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the field table '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the plot layer '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>field height (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>stems measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/heights/stems.py" />
      <source>raster − field (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>outlier (1: yes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One page with the charts and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it the page has the figures, the map and the pictures of the plots, and no charts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Fill from donor scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fills the gaps that clouds left in a scene, from scenes of other dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A gap is where the scene has no data or the mask is not zero. Its cells get their values from the donors that have data there in every band. All other cells stay exactly as they are, and so do the data type and the band names. Cells taken for cloud or shadow that was not masked are replaced only if you choose that option; they are counted, and the source raster shows them.

Mask the clouds of the donors first (QA cloud mask): cells where a donor has no data are never used, so the other donors fill them.

Several donors are combined: each predicts the cell and is weighted by its errors on hidden clear cells, with less weight where it explains the surrounding land poorly or strays from the others. A donor that does not lower the error is left out and named. With 'In order' the first donor that has data fills the cell; 'Copy' always works this way.

Methods: 'Copy' takes the donor's values as they are. 'Linear' adjusts them to the scene's level with a gain and an offset per band, 'Histogram of the donor matched to the scene' to its distribution; both use cells that are clear in both scenes. 'Seamless' predicts each band from all bands of the donor and their surroundings, refines this where nearby clear cells show how, and spreads the residual along the edge of the gap smoothly across it.

A donor on another grid or in another CRS is aligned to the scene's grid, and the log says so. Bands are matched by name where both have names. Donors that do not overlap, lack a band or are scaled differently (Landsat Collection 1 against 2, Sentinel-2 with and without its offset) are refused.

Example: a masked scene of July, the masked scenes of June and August as donors in this order, method seamless.

Cells for which no donor has data stay empty and are counted.

Every run measures how far it can be trusted: a gap of the same shape is placed over clear cells, with an edge as contaminated as the real one, filled, and compared with the true values. The error is reported beside that of a plain copy. It is a lower bound where the land under the cloud has changed, which no clear cell can show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Scene with gaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A raster of one or more bands, its clouds masked (no data).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mask (cells that are not 0 are filled, too)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A mask of the same area, for gaps that still hold values. It must cover the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donor scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Rasters with the same bands from other dates. With 'In order' and 'Copy' their order matters: put the preferred one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>How the donor's values are fitted to the scene; see above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Several donors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>'All donors together, weighted': all that have data, weighted by their errors on hidden clear cells. 'In order': the first that has data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Resampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>For donors whose cells do not coincide with the scene's, and for shifting a misregistered donor into place; nearest can only shift it by whole cells. A donor that is only shifted by whole cells is never resampled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Also fill cloud and shadow that was not masked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Finds them by comparison with the donor: all bands are brighter, or all darker, than it predicts. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap to interpolate where no donor has data (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>0: no interpolation; cells for which no donor has data stay empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>The scene with its gaps filled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Source of each cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A byte raster: 0 the scene itself, 1, 2 … the donor (with the most weight, where several contribute), 101, 102 … the donor where the mask had missed cloud or shadow, 254 interpolated, 255 still empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error of each cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A float raster, one band for each band of the scene: the standard error of each filled value in stored units, no data elsewhere. It increases with the distance from the edge of the gap, the misfit of the donors around it and their disagreement, and is scaled so that 90 % of the errors on hidden clear cells lie within ±1.645 of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fill report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells still without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells of cloud or shadow that was not masked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error on hidden clear cells (RMSE, stored units)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The same error of a plain copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mean standard error of the filled values (stored units)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>donor {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene and source cannot be the same file. Choose two names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The error of each cell would overwrite another output. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>none: the scene's no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap interpolated (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Creation options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>the scene itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>{donor}, missed by the mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>interpolated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>still empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>The scene has no gaps: nothing had to be filled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:The only missing cell could not|None of the # missing cells could} be filled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add a donor that has data there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>none is left empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:# is|# are} left empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{filled} of {all:# missing cell|# missing cells} {filled:is|are} filled, {left}{error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add another donor for the cells that are left empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: compare the filled areas on the map with the scene before filling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>; on clear cells that were hidden and filled in the same way, the error (RMSE, stored units) was {rmse:.4g}, against {copy:.4g} for a plain copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{plots} compared: {bias}{errors}; {outliers}.{without}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: look at the outliers on the map; each has 1 in the field 'outlier'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: colour the plots by 'residual' to see where raster and field differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>raster and field heights are the same on average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m lower than the field on average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m higher than the field on average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>, RMSE {rmse:.2f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>, R² {r2:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source> Without outliers: {size:.2f} m {way}{errors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>no outlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# outlier|# outliers}: {plots}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>A mean of stems and a mean of cells are different things: this is no validation of heights. Compare maxima or high percentiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n:# plot|# plots} compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>field = {slope:.3f} × raster {sign} {intercept:.2f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Outliers: {ids}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Taken as one plot: {ids}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>In the field table, not in the plot layer ({count}): {ids}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots that are not in the field table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a raster height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a measured height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Alike, and not matched (plot and table): {pairs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{finding} Left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table with a negative height, left out: {rows}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table without a height: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n} empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>The measured heights were read with a decimal comma.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source> and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope of field on raster height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Intercept (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>R²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Standard error of the slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the 1:1 line (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the fitted line (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, raster − field (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Mean absolute error (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE (% of the mean field height)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias (% of the mean field height)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the paired t-test of the bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the line, each plot left out in turn (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Concordance (Lin's CCC)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, reduced major axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Deming regression with equal errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Theil–Sen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, lower end of its 95 % interval (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, upper end of its 95 % interval (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, lower end of its 95 % interval (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, upper end of its 95 % interval (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, lower end of its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, upper end of its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Lower limit of agreement (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Upper limit of agreement (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>{figure}, without the outliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots that the field table does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots of the field table that the layer does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Outliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Canopy height model (for pictures and stems)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Optional: the report then has a map and a picture of each plot on this raster, the largest differences first; single stems are matched with treetops on it. Heights in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Easting of the stem, in the CRS of the plot layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Northing of the stem, in the CRS of the plot layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Horizontal distance from the centre of the plot, where there are no x and y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem azimuth (°)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Direction from the centre of the plot, clockwise from the raster's grid north. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems on the canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>A point for each stem with its measured height, the height of its treetop and its status: matched, overtopped by other trees, outside the raster or its plot, or no canopy where it stands. Each treetop is matched with at most one stem.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems matched with a treetop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems overtopped by other trees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems outside the raster or their plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems where there is no canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{output} needs the positions of the stems: {label} is empty. Give the canopy height model, and x and y or distance and azimuth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{count:# row|# rows} of the field table cannot be placed on the canopy: the plot is not in the layer, or height or position is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{label}: no row of the field table has plot, height and position.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>row of the field table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>measured height (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>raster height (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>from stem to treetop (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>crown radius searched (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{n:# stem|# stems} on the canopy: {counts}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>QGIS does not open this file as a table; it was read as follows: {how}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: '{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>{label}: '{read}' of {file} is read; it also has {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>place is certain (1: yes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>certain, or why not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the east (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the north (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>rotation, clockwise (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>probability of lying within 2 m (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the place found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the given place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>best correlation farther than 2 m away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>stems used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>x as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>y as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Positions of stems are needed: choose '{x}' and '{y}', or '{distance}' and '{azimuth}'. From plot centres alone a plot cannot be located.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Choose coordinates of the stems or distance and azimuth, not both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: choose a field; the other one of the pair is already chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no coordinate reference system, so the plots cannot be laid over the raster. Assign one (right click the layer, Layer CRS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: the raster is in degrees ({crs}). Warp it to a projected CRS, a UTM zone say, so that shifts are metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no plot: the layer (or the selection) is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>the table '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>No stem belongs to one of the plots: '{stem}' of {where} and '{plot}' of the plots have no id in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem has|# stems have} no position or no height above 0 and {count:is|are} left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem is|# stems are} of plots that the layer does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>Stems of plot {plot} are more than {far:g} m from its centre. Are the coordinates of the stems in the CRS of the plots ({crs}), and distances in metres?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: two plots have the id '{id}'. Give each its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: a metre of {crs} is not a metre on the ground here. Warp the raster to a local projected CRS, a UTM zone say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locate/write.py" />
      <source>moved with its plot (1: yes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Locate plots on canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Finds where plots lie on a canopy height model, by their stems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Under trees a plot's GNSS position is off by metres, and its statistics are those of other trees. This tool lays the stems of each plot, with their heights, over the canopy height model, tries every shift within the search radius, and finds the one where they fit best.

Each stem is drawn as a crown (a paraboloid whose radius is 0.8 m and a tenth of the height); the measure is the correlation of these crowns with the model over the cells of the plot. This gives the probability that the plot lies within 2 m of the place found, provided that it lies within the search radius at all. A plot is called certain if this is at least 95 % and the heights fit better than the same heights shuffled at random among its stems.

Only certain plots are moved. All others stay where they were, with the reason: few stems (fewer than 6), ambiguous (rows of a plantation, say), heights do not match, best place at the border of the search, canopy model does not reach. The given position is kept in the fields x_given and y_given.

Moving plots to where they fit in itself raises the agreement between field and raster heights. R2_BY_CHANCE says by how much: it is the R² that the same search reaches with the stems of other plots. Report it beside R2_AFTER.

Stem positions are needed: coordinates, or distance and azimuth from the plot's centre. Plot centres alone are not enough. The raster must be in a projected CRS in which a unit is a length on the ground (UTM, say), with square cells of at most 3 m; cells finer than 0.35 m are aggregated by their maximum.

Example: plot centres, a table of stems with the fields plotid, stemheight, distance and azimuth, a canopy height model of 0.5 m, search radius 8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>co-registration,coregistration,gnss,gps,position,shift,plot,stems,trees,lidar,chm,canopy height model,forest,inventory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Heights above ground in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Search radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>How far a plot may be off, in metres. The true place has to lie within; a larger radius makes wrong places more likely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Largest rotation (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Rotations of up to this many degrees to each side are tried as well: for a compass that was off. 0 for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Located plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>All plots, with the certain ones moved to the place found; with shift and certainty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems of the located plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>A point for every stem used, moved with its plot; with all its attributes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Location report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plots whose place is certain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Median shift of the certain plots (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of field and raster height of the certain plots, as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The same at the places found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² that the search reaches with stems of other plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One feature per plot. For a polygon, the plot centre is its centroid and its outline shows the area measured; for a point, the hull of its stems shows it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One row per stem, with its plot, height and position. A CSV file will do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plot id of a stem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The plot in which the stem stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In metres. Stems without a height are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>X coordinate of a stem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots. Either coordinates, or distance and azimuth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Y coordinate of a stem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Distance of a stem from the centre (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Horizontal distance in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Azimuth of a stem (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>As seen from the centre, clockwise from grid north of the raster. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Blocks of {n} × {n} cells were aggregated by their maximum: {size:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Not moved, {reason} ({count}): {plots}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of tallest stem and highest cell over the {n:# certain plot|# certain plots}: {before:.2f} as given, {after:.2f} at the places found. The same search with stems of other plots reaches {chance}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; no plot was moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; the others were not moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>{certain} of {count:# plot|# plots} {certain:is|are} certain{by}{rest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>, moved by {m:.1f} m (median)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Next: 'Buffer plots and zonal stats' computes statistics at the places found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>QGIS project: all layers with their styles, a map to print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <location filename="../models/canopyplots.model3" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>What was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>Layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>en</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS project with all layers, a map to print and a first page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS projects (*.qgz)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>A project in which the layers have their styles, with a sheet of A4 to print, and beside it a first page (HTML) that leads to everything and says what was found. Outputs for which no file was chosen are then written beside the project, under its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{label} is no file of its own, and so it is not in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS project: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>First page: {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written. Is the disk full?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Map to print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS cannot open {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Grey is no data. {crs}. Made by Canopy &amp; Cloud {version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Turns the cells that the QA band calls cloud or shadow into no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Reads the quality band that comes with a scene, bit by bit, and turns cloud, cloud shadow and whatever else is chosen into no data in all bands. Fill is always masked and counted separately. The other cells, the data type and the band names stay as they are.

The tool recognises the QA band by its file name, the metadata beside it and its codes, says how, and stops if two products fit. A product whose codes contradict the choice is refused as well.

Clean-up is done in this order: closing fills gaps in the mask, objects that are too small are dropped, and dilation adds the edges: cloud, cirrus and haze are dilated by one distance in metres on the ground, cloud shadow by another, and all masked cells by a further radius in cells. Fill is not affected. If only the radius in cells is given, and no distance in metres, the mask is dilated by that radius alone, as in earlier versions, which had no distances.

Further QA rasters of the scene (QA_RADSAT or SR_QA_AEROSOL beside QA_PIXEL, MSK_CLDPRB beside SCL) are recognised by their names; what they mark is masked as well. In a cloud probability raster, a cell is cloud if it reaches the threshold.

A QA raster on another grid (60 m for 10 m bands, say) is resampled to the scene by nearest neighbour; cells outside it are masked.

Rule for the product 'A rule of my own': conditions separated by ';', of which any one is enough, such as 'bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392; not bit 6', or 'values &gt;= 40' for a cloud probability. 'and' joins two: 'bit 1 and not bit 7'. Bit 0 is the lowest.

The counts per class are those of the QA band before clean-up, whether the class is masked or not; a cell that is in two classes counts in both. For further QA rasters, only cells that they alone mark are counted.

Example: the stacked bands of a Landsat scene, its QA_PIXEL file.

Values of QA product:
</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clear scenes of other dates give a second opinion on cloud and shadow, for any sensor whose bands are in order of wavelength; they also serve where there is no QA band. Each is fitted to the scene by a regression on cells that look clear in both. A cell is cloud where all bands are brighter than predicted and shadow where all are darker, in objects with an unmistakable core; land change, which moves bands in different directions, is not masked. If the scene's metadata state the position of the sun, fainter shadow is also accepted in the direction in which the clouds cast it. With 'QA band and clear scenes', cells that the QA raster calls cloud are unmasked if they are as bright on every clear date, as roofs or sand are: they are 'rescued', kept in the scene, with code 103 in the mask. For clear scenes, only cells that they alone mark are counted. Clouds in a clear scene should be masked first. A clear scene on another grid is resampled to the scene by nearest neighbour, and the log says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,landsat,sentinel,hls,modis,planet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The scene, with the masked cells as no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A byte raster: 0 where a cell is kept, else the code of its class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of the scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Fill cells (no observation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells after clean-up, not counting fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells as a percentage of the scene's cells, not counting fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of class '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>One raster with all bands, or one raster per band; several are stacked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … If empty, the QA raster that belongs to the scene: named in the metadata of a stack made from a folder, or found beside the band files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The band that holds the codes. Not used for products with one band per class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>As a rule it is recognised. The rule of 'A rule of my own' is among the advanced parameters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule (product 'A rule of my own')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Examples: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Or: values &gt;= 40</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Further QA rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: what they mark is masked as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cloud probability threshold (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A cell with at least this probability is cloud. Used for cloud probability rasters (MSK_CLDPRB, s2cloudless) and the package s2cloudless only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{name} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>found with the scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clean-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes to mask (none: those usual for the product)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>A scene whose QA product lacks one of them is refused; 'Repair scenes' leaves it out. Fill is always masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'Medium' masks more, in products that state a confidence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud, cirrus and haze are dilated by this distance on the ground. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud shadow (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud shadow is dilated by this distance on the ground. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Detect cloud from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'QA band': the QA raster. 'QA band and clear scenes': the QA raster, with the clear scenes correcting what it missed or wrongly flagged as cloud. 'Clear scenes only': the clear scenes alone; no QA raster is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Clear scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Scenes of the same place and bands on other dates, clear or with their clouds masked (no data). One is enough; with several, the majority decides. Not used with 'QA band'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>The others: the Python package of that name, if it is installed; no QA raster is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Closing radius (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Gaps in the mask narrower than about twice this are filled. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Smallest object (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Masked objects of fewer cells (connected by their sides) are unmasked. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Dilation radius (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>All masked cells are dilated by this, in addition to the distances in metres. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: they are not used with the method '{method}'. Choose '{both}' or '{scenes}', or leave them empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: the method '{method}' compares with them, but none was given. Choose at least one scene of the same place and bands from another date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: clear scenes detect cloud and cloud shadow only, not {other}. Leave the classes empty, or choose from these two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: it is only used with the product '{custom}', and the product is '{product}'. Choose the former, or leave the rule empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: {title} has no class {missing}. It has {classes}. {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: the product '{custom}' needs one, for example: bit 3; bits 8-9 &gt;= 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: a custom rule has no classes; the rule itself says what is masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>, {percent:.2f} % of the cells that are not fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:The only cell is|All # cells are} fill: the scene has no observation here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{seen:The only cell that is not fill is not|None of the # cells that are not fill is} masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>No cell is masked: {seen:the only cell that is not fill was not|none of the # cells that are not fill was} found to be cloud or shadow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: the scene can be used as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{percent:.1f} % of the scene is masked: {masked} of {seen:# cell|# cells}, not counting fill.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: 'Fill from donor scene' fills them from a scene of another date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:# cell|# cells}: {fill} fill, {masked} masked after clean-up{percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Found by the clear scenes alone: {cells}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{name} {count:# cell|# cells}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Rescued: {count:# cell|# cells} that the QA raster calls cloud but that {count:is|are} as bright on every clear date, and the dilated cloud around them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Cells of each class before clean-up:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Rebuild output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Makes an output of these tools again and reports whether it is identical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFFs and GeoPackages that these tools write record how they were made: the tool, all parameters, the inputs with size and hash, and the versions. This tool reads that, runs the same tool with the same inputs and parameters, and compares the result with the given output.

An input is looked for where it was, then beside the output. One that is missing or has changed is named, and nothing is run.

GeoTIFFs are compared byte by byte, and if bytes differ, cell by cell. A GeoPackage holds the time at which it was written, so that its fields, geometries and attributes are compared, feature by feature.

With other versions of QGIS, GDAL or numpy the record differs, and so do the bytes; the log then names the versions and says whether the cells are the same.

Example: the masked scene of last year becomes a file that is identical, or the log says what differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical,hash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output to make again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF and GeoPackage (*.tif *.tiff *.gpkg);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>A raster or layer that one of these tools wrote. It is only read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output made again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Where it is written, in the same format as the first one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Whether both are identical (1: yes, 0: no)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Cells or features that differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} does not say how it was made. GeoTIFFs and GeoPackages that these tools wrote do; copies made by other programs may not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{file} was made by {tool}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} is also the input. Choose another file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} must be in the same format, so its name must end in {suffix}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Versions: {versions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Identical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All cells are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All features are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Not identical: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>the files differ: {was:# byte|# bytes} before, {now:,} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>geometry type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{what}: {was} before, {now} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{was:# feature|# features} before, {now} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{count:# feature differs|# features differ}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{name}: {was} then, {now} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} cannot be made again. {reasons}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>'{name}' cannot be opened again: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} has changed: {was:# byte|# bytes} then, {size:# byte|# bytes} now{same}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source> with other content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} was a temporary file, for example from a step of a model. Make it again, and put it beside {output}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} is not beside {output}, and its folder was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} is not there, and no {name} is beside {output}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{source} cannot be opened as a layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} says that it was made by {tool}, which is not one of these tools.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} does not say which output of {tool} it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file}: the record of how it was made is damaged ({reason!r}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{parameter}: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{tool} refuses: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>no output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>The run made no {file}; its scene may have been left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Composite {file}: {count:# date|# dates}, {percent:.1f} % of its cells have a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Not repaired: {name}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>The scenes are in {folder}; run again with the same folder to continue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>No scene was found: the folder holds no folder, archive or band files of a product that is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{repaired} of {count:# scene|# scenes} {repaired:is|are} filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{percent:.1f} % of their masked cells have data now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>mean error on hidden clear cells {error:.1f} % of the mean value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>kept from an earlier run: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>left out: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>date not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: {percent} masked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>donor only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{share} of that filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>from {donors}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>error {error:.1f} % of the mean value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} (same day)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} earlier)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} later)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masks every scene of a folder and fills it from the best others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Give the folder that holds the scenes as they were downloaded: one folder, .tar, .tar.gz or .zip per scene, of Landsat Collection 1 or 2, Sentinel-2 (SAFE), HLS or PlanetScope, or band files with their QA file. Nothing has to be unpacked, and no band or QA file chosen.

Each scene is stacked, masked by its own QA raster (cloud and shadow grow by a distance, as in QA cloud mask) and filled (as in Fill from donor scene) from the scenes of the same place that are nearest in time and clear where it is not. Scenes of other places, sensors, bands or units are never mixed: each group is repaired from its own scenes. A scene that cannot be read, or has no QA raster, is left out and named; the others go on.

For each scene the output folder gets NAME_filled.tif and NAME_source.tif (which donor filled which cell), and its folder 'masked' the masked scene and the mask. The file {manifest} records what has been done, from which files, with which parameters. Run the tool again with the same folder after a stop, a crash or new scenes: results made from the same files with the same parameters are kept.

Example: a folder with eight dates of a Landsat path and row, everything else at its default.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,landsat,sentinel,hls,planet,gap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Folder with the scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Its sub-folders and archives are looked through as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes to fill (empty: all)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates (2018-07-10), names or parts of names, separated by commas; * stands for any characters. The other scenes are donors only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repaired scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The folder for all results. Give the same one to continue an earlier run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes masked, filled or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes left out because they could not be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes kept from an earlier run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masked cells of the filled scenes that have data now (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Mean error on hidden clear cells of the filled scenes (RMSE, % of the mean)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'QA band': each scene's QA raster. 'QA band and the other dates of the folder': the QA raster, with the other dates of the folder, where their own QA rasters call them clear, correcting what it missed or wrongly flagged as cloud.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Method of the fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>How the donors' values are fitted to a scene; see Fill from donor scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Finds them by comparison with the donors; real change, such as a fire scar, is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Donors of a scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The number of donors: the nearest dates that are clear in part of the gap. More are used only where they alone have data in it, up to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates whose grid is offset from the scene's by part of a cell are used only for cells that are then still empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Composite of all dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'Median of the clear values': the median of the clear values of a cell, band by band. 'Best date of each cell': all bands of the date that is farthest from cloud and nearest to the middle of the dates. Each comes with a raster of the dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Bands by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>For example blue, green, red, nir, or B02, B03. Empty: all bands that measure reflected light. Scenes that lack one are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Resolution (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Size of the cells, in units of the scenes' CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Reflectance lets scenes with different scale or offset (Sentinel-2 before and after baseline 04.00) repair each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>{label}: this is the folder with the scenes. Choose a separate one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Stopped. What has been done stays in {folder}; run again to continue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/bearings.py" />
      <source>Distance and azimuth are taken from the centre of the plot, but the field '{field}' names another point for {count:# stem|# stems} ({named}). A stem is off by as much as that point is from the centre. Use x and y of the stems instead, or leave these out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/choices.py" />
      <source>{label}: '{word}' is not one of its values. Choose from {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Dask scheduler (empty: this computer)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Address of a Dask scheduler, such as tcp://192.0.2.1:8786, whose workers do the computing; the result is the same to the byte. They need this plugin's library in the same version, and the rasters under the same path. Empty: the cores of this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Computed on the Dask cluster at {address}, {count:# thread|# threads}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>Additional creation options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They replace the defaults (tiled, DEFLATE, all cores).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>reading and writing rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>the check by a second engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>detecting cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>all computing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>work on a Dask cluster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>The Python package '{name}' is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then restart QGIS:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then run again:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>({name} is needed for: {purpose})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W setup, advanced install, tick: {packages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install QGIS again: {name} is a part of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W Shell: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>First install pip for {python}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/heightunit.py" />
      <source>{label}: the raster of these plots states its heights in {unit}. This tool takes raster and field heights as metres and converts nothing. Convert the raster heights first; or, if the field heights are in {unit} too, read every 'm' of the results as '{unit}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' is not a raster layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF (right click, Export, Save As) and use that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the no data value {value} of the file is switched off in the layer's properties, so cells with it are data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the layer's properties also declare as no data: {ranges}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>Outputs record only the names of inputs, not their folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>{label}: {suffix} files cannot record how they were made, so Rebuild Output cannot make this one again. GeoTIFF and GeoPackage can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>from {expression}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>, selected features only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>a temporary file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Report: {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: nothing can be written in the folder {folder} ({reason}). Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, its spatial index could not be written. Is there room on the disk, and do you have permission to write there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{file} cannot be replaced ({reason}). Is it open in another program?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: there are features without geometry, which FlatGeobuf cannot store. Choose another format, such as GeoPackage (.gpkg).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, {there} of {count:# feature|# features} {there:is|are} in it. Is there room on the disk, and do you have permission to write there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: a shapefile keeps only ten characters of a field name; these were truncated: {names}. A GeoPackage keeps them whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>the input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} is also {other}. Choose another file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <location filename="../provider/models.py" />
      <source>{label}: the folder {folder} does not exist. Choose one that does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <source>{label}: {path} is not on this computer; outputs are written only to local disks. Choose a local folder, and copy the file there when it is complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>One page with the charts, pictures and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it their figures stand in tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>Writing the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: '{value}' is not a number. Write it with a decimal point, as in 2.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: not every raster could be loaded. Check the paths: {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Recognise it by file name, metadata and codes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>A rule of my own (see the advanced parameters)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of different values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Most frequent value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Least frequent value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Fraction of cells with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with an infinite value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>X of the highest cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Y of the highest cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Coefficient of variation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Skewness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Kurtosis (3 if normal)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Shannon entropy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Vertical complexity index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Canopy relief ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Quadratic mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Rumple index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Gap fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and the other dates of the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Package {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>High: only what is certain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Medium: mask more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and clear scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Clear scenes only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Seamless: fitted locally, without visible edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Histogram of the donor matched to the scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Linear: one gain and offset for each band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Copy: the donor's values as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All donors together, weighted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>In order: the first donor that has data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Nearest neighbour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Bilinear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cubic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>NEON: four squares of 20 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>FIA: four circles of 24 ft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells whose centre is inside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells that the outline touches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells weighted by their covered fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As chosen below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Those of the lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Height metrics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cover and structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells of the plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package rasterstats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package exactextract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Tallest stem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean of the stems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>95th percentile of the stems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median of the clear values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Best date of each cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As stored in the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance, 0 to 1 (float32)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance × 10 000 (int16)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>forest,forestry,inventory,lidar,als,chm,canopy height model,plot,tree height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Forest plots on a canopy height model (lidar)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Clouds in satellite scenes (Landsat, Sentinel-2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>History of outputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Raster files: {library}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>The computer ran out of memory. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stack scene bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Puts the band files of a scene into one raster, in natural order and named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Landsat, Sentinel-2 and HLS deliver one file per band. This tool writes them as one raster.

Give the folder or archive of the scene as it was downloaded, or the band files one by one.

A folder or archive (.tar, .tar.gz, .zip; nothing is unpacked) of Landsat Collection 1 or 2, of Sentinel-2 (SAFE), HLS or PlanetScope is recognised by its names and metadata: sensor, date, bands, scale. Bands of 10, 20 and 60 m are brought to one resolution in whole cells: a finer cell takes the value of the cell that it lies in, a coarser one the mean of its valid cells; the log says which bands. What the product calls no observation or saturated becomes no data. Metadata that contradict the names are refused.

Single files are put in natural order by the band in their name (B1, B2 … B8, B8A, B9, B10), whatever the order of the list, and named by it. Cells are copied as they are; nodata values are carried. The files must be on one grid and of one type; where they are not, the tool says what differs and writes nothing.

Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are named B1 to B7. So does the folder that holds them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,folder,archive,reflectance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scene: folder, archive or metadata file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scenes (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The .SAFE or Landsat folder, the .tar, .tar.gz or .zip that it came in, or the metadata file in it (MTD_MSIL2A.xml, …_MTL.txt). Leave empty to choose band files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The band files of one scene, in any order; leave out its QA files. Not used with a scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands of the scene by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For example blue, green, red, nir, swir16, or B02, B03. Empty: all bands that measure reflected light, without the panchromatic and thermal ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Resolution of a scene (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Size of the cells, in units of the scene's CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Values of a scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The numbers of the files come with their scale and offset as metadata; in reflectance these are applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Stacked scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>One raster with all bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Number of bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Give either '{scene}' or '{bands}'{both}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>, not both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band is|# bands are} in one raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Next: 'QA cloud mask' masks the clouds of this scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>'{name}' has no effect: it is only used with '{scene}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band|# bands} of {size:g} m: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For QA Cloud Mask, its QA raster is {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>First page of the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: the name of a project ends in .qgz, and {file} does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: {file} is a folder. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Canopy plots: clean, plot, compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Repair a cloudy scene: stack, mask, fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Ready-made models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill (no observation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud shadow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cirrus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dilated cloud, adjacent to cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Snow or ice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Water</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Light haze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Heavy haze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>High aerosol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Saturated or defective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Terrain occlusion, dropped pixel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dark area, topographic shadow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Unclassified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Thin cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Masked by the rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Added by clean-up (closing, dilation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Outside the QA raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Rescued (kept): not cloud according to clear scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_PIXEL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_PIXEL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 have no cirrus band, so no cirrus class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8 Collection 1 pixel_qa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 1 pixel_qa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8 Collection 1 Level-1 BQA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 1 Level-1 BQA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8 pre-collection BQA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>The shadow bits were never populated. Delivered until April 2017 (…LGN00_BQA.TIF).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_RADSAT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bands 10 and 11 have no bit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_RADSAT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bit 9 is a dropped pixel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 SR_QA_AEROSOL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>High aerosol is often thin cloud, but can be bright ground: use it with QA_PIXEL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 SR_CLOUD_QA (Collections 1 and 2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Bit 0 is dark dense vegetation, which is no reason to mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 255 unverified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask classes (python-fmask, Geoscience Australia)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program numbers differently (4 is cloud there): that is fmask_gersl.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 65535 unverified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>PlanetScope usable data mask (UDM2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>One band per class; all bands are read and the QA band setting is not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask 4 classes (GERSL program)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 land, 1 water, 2 shadow, 3 snow, 4 cloud: different numbers from python-fmask's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>OmniCloudMask classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 clear, 1 thick cloud, 2 thin cloud, 3 shadow. Fill value 255 unverified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF1 (VNP09GA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Confidently cloudy; medium: probably cloudy too. Shadow and cirrus are in QF2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF2 (VNP09GA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Cloud is in QF1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF7 (VNP09GA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Adjacent to cloud, and thin cirrus. Cloud is in QF1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A scene classification (SCL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 QA60</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, not clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A cloud probability (MSK_CLDPRB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Per cent; cloud at or above the threshold. No shadow: use it with SCL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 cloud classification (MSK_CLASSI, baseline 04.00 and later)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>One band per class (opaque cloud, cirrus, snow); all are read. No shadow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud probability (per cent)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>0 to 100. A probability from 0 to 1 has to be multiplied by 100 first; for one from 0 to 255 (Sentinel Hub's CLP) use a rule such as 'values &gt;= 102'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud mask (0 clear, 1 cloud)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>255 as no data (Sentinel Hub's CLM) unverified. No shadow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Plots with both heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>From a canopy height model and plot centres to a comparison with measured heights, in one run: Clean zero canopy, Buffer plots and zonal stats, Compare field and raster heights.

The highest cell of each plot is compared with its tallest stem. To change a step, open models/canopyplots.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model chm.tif, plots plots.geojson with the id Plot_ID, radius 20, field table stems.csv with plotid and stemheight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One feature per plot. Points become circles; polygons are used as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Radius of the circles. Polygons do not need it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Measured height in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>0 removes the ground. 2, say, also removes shrubs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Outlines of the plots, with statistics of the raster, the measured height and the difference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One page with scatter plot, fitted line and residuals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Repaired scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Where each cell comes from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the cloudy scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the donor scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the donor scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Further donor scenes, masked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the cloudy scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>From the band files of a cloudy scene and of a clearer one to a scene without gaps, in one run: Stack scene bands and QA cloud mask for both, then Fill from donor scene.

The QA bands are recognised by name and codes. Cells outside the masked clouds stay exactly as they are. To change a step, open models/repaircloudyscene.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The band files of the scene to be repaired, in any order, without its QA files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA bands often miss the thin edges of clouds; comparison with the donor finds them. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stacked scenes of the same place and bands, clear or with their clouds masked, of dates other than these two. They give a second opinion on cloud and shadow. Not used where the QA band alone decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud, cirrus and haze of both dates are dilated by this distance on the ground. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud shadow of both dates is dilated by this distance on the ground. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The same bands of another date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of that date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands SR_B1.TIF to SR_B7.TIF and QA_PIXEL.TIF of two dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The QA bands alone; the QA bands, with the clear scenes correcting what they missed or wrongly flagged as cloud; the clear scenes alone; or a Python package, if it is installed. For both dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>How the donor's values are adjusted to the level of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Scenes of further dates, stacked and masked already, as Stack scene bands and QA cloud mask give them. All donors are combined, weighted by their errors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of the same scene, such as QA_PIXEL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>One page with the scene before and after, and how large the errors are in clear cells that were hidden and filled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>0 the scene itself, 1 the donor, 2 and so on the further donors, plus 100 where the mask had missed cloud or shadow, 255 still empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>What was masked: cloud, shadow and other classes.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
