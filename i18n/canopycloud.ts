<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>CanopyCloud</name>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{label}: not every raster could be loaded. Check the paths: {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>The computer ran out of memory. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Buffer plots and zonal stats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots on a canopy height model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,maximum,percentile,cover,pixels,extract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws plots around their centres and describes the heights in each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws a circle or square around each plot centre (polygons are used as they are) and computes statistics of the raster cells in it. All attributes of the plots stay, the statistics are added.

The radius is in metres on the ground, also where the layer is in degrees, in Web Mercator or in feet: there each plot is drawn around its centre on the ellipsoid. The plots may be in another CRS than the raster.

Cells belong to a plot by one rule for all plots. center: the centre of the cell is inside (the same cells that GDAL and rasterstats choose). all_touched: the outline touches the cell or encloses it. exact: every cell counts as much as it is covered (needs the Python package exactextract); then count is the sum of covered fractions, and plots smaller than a cell have values, too.

No data, NaN, infinite values and cells that a mask or alpha band hides are never used. Scale and offset of the band are applied. A plot without any cell has count 0 and no other statistics. std is the standard deviation of the population; percentiles are interpolated linearly; among equally frequent values the smallest is taken; max_x and max_y are the centre of the highest cell in the raster's CRS.

Quantiles with the rule exact are those of exactextract, which ranks the different values of a plot by their covered area.

Example: plot centres, a cleaned canopy height model, radius 20. The fields _count, _min, _mean, _max, _median, _p25, _p50 and _p95 are added to each plot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plots with statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plot polygons with every attribute of the input and the statistics.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Cells of the plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>A point for every cell used, with the attributes of its plot, the plot's feature id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m raster has 1250 cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plot report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Number of plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plots without any cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plots (centres or polygons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Points are buffered; polygons are used as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Canopy height model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>The raster to describe. Its cells are used as they are, nothing is resampled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>One or several; several are read in one pass and get the band in the field name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plot radius (metres on the ground)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plot radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Radius, not diameter; half the side of a square. Not used for polygons. A field or an expression can give each plot its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Plot shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>The sides of squares run along the axes of the raster's CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Segments of a quarter circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>What to compute for each plot; each becomes a field. None: percentiles only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Percentiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Numbers from 0 to 100 with commas between, interpolated linearly. Empty for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/plotstatistics.py" />
      <source>Cell rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>center: cells whose centre is inside. all_touched: also cells that the outline touches. exact: cells weighted by their covered fraction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Ignore heights at or below (units of the raster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>0 leaves out the ground, as Clean zero canopy does. Empty: use all cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Canopy cover above height (units of the raster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Adds the field cover: per cent of the cells with data that are above this height, whatever is ignored otherwise. Empty: no cover.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Prefix of the new fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Put before the name of each new field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>{label}: nothing is chosen. Choose at least one statistic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>{label}: the layer already has the fields {names}. Choose another prefix of the new fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>A shapefile keeps ten letters of a field name; these will be cut: {names}. A GeoPackage keeps them whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Clean zero canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height</source>
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

The log shows how many cells went and the lowest, mean and highest height before and after.

Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; threshold 2 and maximum height 60, to keep trees only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Raster of heights above ground.</source>
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
      <source>Cleaned canopy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
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
      <source>{label}: {count} cells, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}</source>
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
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compare field and raster heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</source>
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

Ids are matched with care: spaces at the ends, upper and lower case, and 7, 7.0 and 007 make no difference. Two plots with one id are refused. What has no partner is listed in the log.

The results are the line field = slope × raster + intercept with R², its p-value and the standard error of the slope, as scipy.stats.linregress gives them; RMSE about the 1:1 line; FIT_RMSE about the fitted line; BIAS, the mean of raster − field; and the mean absolute error. What is not defined for the data (the slope of one plot, say) is empty.

The output has every attribute of the plots and four more: field_h, the measured height; field_n, the stems behind it; residual, raster − field; outlier, 1 where the residual is unusual among the others (modified z-score above 3.5, Iglewicz and Hoaglin 1993). Look at these: a tall tree missed, or a crown that reaches in from outside.

Maximum against maximum (or a high percentile) is a validation. Mean against mean is not: the raster's mean weighs area and sees only the upper canopy, the field mean weighs stems and has the small ones too.

Example: plots from Buffer plots and zonal stats with the field _max, stems.csv with the fields plotid and stemheight, height of a plot: max.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots with raster heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One feature a plot, with an id and a height taken from a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plot id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
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
      <source>Field table (stems or plots)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One row a stem, or one row a plot. A CSV file will do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plot id in the field table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The plot in which a stem stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
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
      <source>max: the tallest stem; p95: the 95th percentile; mean: the average. Use the same statistic as the raster height has.</source>
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
      <source>Plots compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Slope of field on raster height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Intercept (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>R²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>p-value of the slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Standard error of the slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>RMSE about the 1:1 line (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>RMSE about the fitted line (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Bias, raster − field (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Mean absolute error (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots that the field table does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots of the field table that the layer does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
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
      <source>{label}: '{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Cancelled: nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>{n} plots compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>field = {slope:.3f} × raster {sign} {intercept:.2f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Outliers: {ids}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Taken as one plot: {ids}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>In the field table, not in the plot layer ({count}): {ids}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots that are not in the field table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots without a raster height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots without a measured height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Rows of the field table with a negative height, left out: {rows}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The measured heights were read with a decimal comma.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>A mean of stems and a mean of cells are different things: this is no validation of heights. Compare maxima or high percentiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source> and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>all computing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>reading and writing rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>plot polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>regression and image filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>the 'exact' cell rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>charts in reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>The Python package '{name}' is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>Install it, then restart QGIS:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>({name} is needed for: {purpose})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>OSGeo4W setup, advanced install, tick: {packages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>or: the QGIS plugin QPIP, which installs what our requirements.txt lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/dependencies.py" />
      <source>OSGeo4W Shell: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fill from donor scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/stackscenebands.py" />
      <source>A cloudy scene made whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fills the hole that a cloud left from scenes of other dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The hole is where the scene has no data, and where the mask is not zero. Its cells get the values of the first donor that has data there in every band. All other cells stay exactly as they are, and so do the data type and the band names.

Mask the clouds of the donors first (QA cloud mask): a donor's own missing data is never used, so the next donor takes its place.

Methods: 'copy' takes the donor's values as they are. 'linear' brings them to the scene's level with a gain and an offset a band, 'histogram' to its distribution, both from cells that are clear in both. 'seamless' predicts each band from all bands of the donor and their surroundings, more closely where nearby clear cells show how, and carries the difference that remains along the rim smoothly across the hole.

A donor on another grid or CRS is brought to the scene's grid, and the log says so. Bands are matched by name where both have names. Donors that do not overlap, lack a band or are scaled differently (Landsat Collection 1 against 2, Sentinel-2 with and without its offset) are refused.

Example: a masked scene of July, the masked scenes of June and August as donors in this order, method seamless.

What no donor has stays without data and is counted.

Every run tells how far it can be trusted: the hole is laid, moved, over clear cells, filled, and compared. The error is reported beside that of a plain copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Scene with a hole</source>
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
      <source>A mask of the same area, for holes that still hold values. It covers the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donor scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Rasters of the same bands on other dates, the one to be preferred first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
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
      <source>Resampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>For donors whose cells do not coincide with the scene's. A donor that is only shifted by whole cells is never resampled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Also fill cloud and shadow that was not masked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Finds them against the donor: all bands brighter, or all darker, than it tells. Real change, such as a fire scar or a mown field, stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap to interpolate where no donor has data (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>0 interpolates nothing: what no donor has stays without data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The scene with its hole filled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Source of each cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A byte raster: 0 the scene itself, 1, 2 … the donor, 101, 102 … the donor where the mask had missed cloud or shadow, 254 interpolated, 255 still empty.</source>
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
      <source>Filled scene and source are to be the same file. Choose two names.</source>
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
      <source>none: the scene's own no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donors</source>
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
      <location filename="../algorithms/models.py" />
      <source>Canopy plots: clean, plot, compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/models.py" />
      <source>Repair a cloudy scene: stack, mask, fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/models.py" />
      <source>Ready-made models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotcells.py" />
      <source>{raster} band {band}: value of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotcells.py" />
      <source>feature id of the plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotcells.py" />
      <source>covered fraction of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotcells.py" />
      <source>The plot layer already has the fields {names}, which the layer of cells would add. Choose another prefix of the new fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotlayer.py" />
      <source>The layer '{name}' has neither points nor polygons, so it has no plots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotlayer.py" />
      <source>Plot radius: feature {id} has the radius {value}. Give every plot a number of metres above 0, or leave the feature out with a selection or filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotlayer.py" />
      <source>Plots cannot be brought from {source} to {target}: {error} Check the CRS of the plot layer and of the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>centre rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>all touched rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>covered fractions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>{raster} band {band}: {what}, {rule}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>cells without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>fraction of cells with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>cells with an infinite value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>per cent of cells &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>standard deviation (population)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>number of different values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>most frequent value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>least frequent value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>x of the highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>y of the highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>percentile {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>{what} of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotplan.py" />
      <source>{what} of cells &gt; {height:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/plotstatistics.py" />
      <source>Raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/plotstatistics.py" />
      <source>Plots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/plotstatistics.py" />
      <source>Engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <source>one for each plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <source>Radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/plotstatistics.py" />
      <source>Ignored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotreport.py" />
      <location filename="../algorithms/plotstatistics.py" />
      <source>cells at or below {h:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>Polygons are used as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>Polygons were brought from {source} to {target} to count cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of {crs} is not a metre on the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>draw plots in metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>{label}: {radius:g} is no radius. Give a number of metres above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>the plot layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>the raster '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>No coordinate reference system is known for {which}, so plots and cells cannot be brought together. Assign one: right click the layer, Layer CRS, Set Layer CRS; or for good with Assign projection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source> and </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>{count} plots lie exactly on another one (feature ids {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>There is no plot: the layer (or the selection) is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>No feature has a geometry, so no plot has a cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>None of the {count} plots lies on the raster '{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} to {last}. Is the CRS of both layers right?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>{empty} of {count} plots have no cell to use: they lie beside the raster, on no data, are smaller than a cell or have no geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>Quantiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>linear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>Software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/plotstatistics.py" />
      <source>{count} cells of '{name}' inside plots are infinite and were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,landsat,sentinel,hls,modis,planet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Turns the cells that the QA band calls cloud or shadow into no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Reads the quality band that comes with a scene, bit by bit, and turns cloud, cloud shadow and whatever else is chosen into no data in all bands. Fill is always masked and counted apart. The other cells, the data type and the band names stay as they are.

Product 'auto' recognises the QA band by its file name, the metadata beside it and its codes, says how, and refuses where two products fit. A product whose codes contradict the choice is refused as well.

Clean-up is done in this order: closing fills gaps, objects that are too small are dropped, dilation by a disc takes the edges along. Fill takes no part in it.

A QA raster on another grid (60 m for 10 m bands, say) is laid over the scene by nearest neighbour; cells outside of it are masked.

Rule for the product 'custom': conditions separated by ';', of which one is enough, such as 'bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392; not bit 6'. 'and' joins two: 'bit 1 and not bit 7'. Bit 0 is the lowest.

The counts a class are those of the QA band before clean-up, whether the class is masked or not; a cell that is in two classes counts in both.

Example: the stacked bands of a Landsat scene, its QA_PIXEL file, product auto, dilation 2 to take thin cloud edges along.</source>
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
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Fill cells (no observation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells, fill apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells in per cent of those that are not fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of class '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>One raster with all bands, or a raster a band; several are stacked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The band that holds the codes. Not used for products with a band a class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>'auto' recognises it; 'custom' masks by the rule among the advanced parameters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Classes to mask (none: those usual for the product)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A class that the product does not have is refused. Fill is always masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>'medium' masks more, in products that state a confidence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule (product 'custom')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Example: bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392,840; not bit 6</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Closing radius (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Gaps in the mask narrower than about twice this are filled. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Smallest object (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked objects of fewer cells (joined by their sides) are kept. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Dilation radius (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The mask grows by a disc of this radius. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule: it is only used with the product 'custom', and the product is '{product}'. Choose 'custom', or leave the rule empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Classes: {title} has no class {missing}. It has {classes}. {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{name} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clean-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule: the product 'custom' needs one, for example: bit 3; bits 8-9 &gt;= 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Classes: a custom rule has none; it says itself what is masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{total} cells: {fill} fill, {masked} masked{percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rasterinputs.py" />
      <source>{label}: '{name}' is not a raster layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rasterinputs.py" />
      <source>{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF (right click, Export, Save As) and use that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rasterinputs.py" />
      <source>memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rasteroptions.py" />
      <source>Additional creation options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rasteroptions.py" />
      <source>For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They take the place of ours (tiled, DEFLATE, all cores).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/rasteroptions.py" />
      <source>{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/reporting.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/reporting.py" />
      <source>One page with the charts, pictures and numbers of this run, to read, print or send. It opens in the Results Viewer. Needs the Python package matplotlib.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/reporting.py" />
      <source>{label}: the folder {folder} does not exist. Choose one that does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/reporting.py" />
      <source>Writing the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/safesink.py" />
      <source>{label}: nothing can be written in the folder {folder} ({reason}). Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/safesink.py" />
      <source>{file} cannot be replaced ({reason}). Is it open in another program?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/safesink.py" />
      <source>{label}: there are features without geometry, and FlatGeobuf does not hold them. Choose another format, GeoPackage (.gpkg) say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/safesink.py" />
      <source>{label}: {file} could not be completed, {there} of {count} features are in it. Is there room on the disk, and may you write there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/safesink.py" />
      <source>the input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/safesink.py" />
      <source>{label}: {file} is also {other}. Choose another file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Stack scene bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>stack,merge,bands,layer stack,composite,landsat,sentinel,hls,scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Puts the band files of a scene into one raster, in natural order and named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Landsat, Sentinel-2 and HLS deliver a file a band. This tool writes them as one raster.

The bands are put in natural order by the band in the file name (B1, B2 … B8, B8A, B9, B10), whatever the order of the list, and each is named by it. Cells are copied as they are; nodata values are carried.

All files must be on one grid and of one type. Where they are not, the tool says what differs and writes nothing: nothing is resampled in silence.

Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are named B1 to B7.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The band files of one scene, in any order; leave out its QA files.</source>
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
      <location filename="../core/qa/products.py" />
      <source>Landsat 8-9 Collection 2 QA_PIXEL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Landsat 4-7 Collection 2 QA_PIXEL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <location filename="../core/qa/products.py" />
      <location filename="../core/qa/products.py" />
      <source>Landsat 4-7 have no cirrus band, so no cirrus class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Landsat 8 Collection 1 pixel_qa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Landsat 4-7 Collection 1 pixel_qa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Landsat 8 Collection 1 Level-1 BQA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Landsat 4-7 Collection 1 Level-1 BQA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Sentinel-2 Level-2A scene classification (SCL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Sentinel-2 QA60</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, not clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill value 255 unverified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fmask classes (python-fmask, Geoscience Australia)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program numbers differently (4 is cloud there): use a rule for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill value 65535 unverified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>PlanetScope usable data mask (UDM2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>A band a class; all bands are read and the QA band setting is not used.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
