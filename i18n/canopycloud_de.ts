<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="de">
  <context>
    <name>CanopyCloud</name>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>Next: 'Compare field and raster heights' compares these heights with those measured in the plots.</source>
      <translation>Nächster Schritt: „Feld- und Rasterhöhen vergleichen“ stellt diese Höhen den in den Probeflächen gemessenen gegenüber.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# subplot|# subplots} of {plots:# plot|# plots}</source>
      <translation>{count:# Teilprobefläche|# Teilprobeflächen} von {plots:# Probefläche|# Probeflächen}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# plot|# plots}</source>
      <translation>{count:# Probefläche|# Probeflächen}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>highest value {value:g} in {plot}</source>
      <translation>höchster Wert {value:g} in {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>tallest {value:.1f} {unit} in {plot}</source>
      <translation>größte Höhe {value:.1f} {unit} in {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without canopy</source>
      <translation>{count:# Probefläche|# Probeflächen} ohne Kronendach</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without a cell to use</source>
      <translation>{count:# Probefläche|# Probeflächen} ohne verwendbare Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>{raster} band {band}: value of the cell</source>
      <translation>{raster} Band {band}: Wert der Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of the subplot</source>
      <translation>Nummer der Teilprobefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>feature id of the plot</source>
      <translation>Objekt-ID der Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>name of the raster in other fields</source>
      <translation>Name des Rasters in anderen Feldern</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>radius of the plot, metres</source>
      <translation>Radius der Probefläche, Meter</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>covered fraction of the cell</source>
      <translation>überdeckter Anteil der Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>The plot layer already has the fields {names}, which the layer of cells would add. Choose another prefix of the new fields.</source>
      <translation>Der Layer der Probeflächen hat bereits die Felder {names}, die der Layer der Zellen hinzufügen würde. Wählen Sie ein anderes Präfix der neuen Felder.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:# plot lies|# plots lie} exactly on another one (feature ids {ids}).</source>
      <translation>{count:# Probefläche liegt|# Probeflächen liegen} genau auf einer anderen (Objekt-IDs {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>There is no plot: the layer (or the selection) is empty.</source>
      <translation>Es gibt keine Probefläche: Der Layer (oder die Auswahl) ist leer.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>No feature has a geometry, so no plot has a cell.</source>
      <translation>Kein Objekt hat eine Geometrie, daher hat keine Probefläche eine Zelle.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:The only plot does not lie|None of the # plots lies} on the raster '{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} to {last}. Is the CRS of both layers right?</source>
      <translation>{count:Die einzige Probefläche liegt nicht|Keine der # Probeflächen liegt} auf dem Raster „{name}“. In {crs} reichen die Probeflächen von {low} bis {high}, das Raster von {first} bis {last}. Stimmt das KBS beider Layer?</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no usable geometry</source>
      <translation>keine verwendbare Geometrie</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>a position outside the raster</source>
      <translation>eine Lage außerhalb des Rasters</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no cell to use: no data, heights that are ignored, or smaller than a cell</source>
      <translation>keine verwendbare Zelle: NoData, ignorierte Höhen oder kleiner als eine Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with {why}: {empty} of {count} (feature ids {ids}).</source>
      <translation>{empty} von {count} Probeflächen: {why} (Objekt-IDs {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots that reach beyond the edge of the raster: {count}. Their statistics are those of the part on the raster (feature ids {ids}).</source>
      <translation>Probeflächen, die über den Rand des Rasters hinausreichen: {count}. Ihre Statistiken gelten für den Teil auf dem Raster (Objekt-IDs {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Canopy cover is a percentage of the cells with data, and the ground has none because it was removed, so cover is near 100 % whatever grows there. Choose '{choice}' for {label}.</source>
      <translation>Die Kronendeckung ist ein Prozentsatz der Zellen mit Daten, und der Boden hat keine: Er wurde entfernt, daher liegt die Deckung nahe 100 %, was auch immer dort wächst. Wählen Sie „{choice}“ für {label}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with cells without data: {count} (feature ids {ids}). Those cells count as open in canopy cover: this is right if the ground was removed, but too low if the raster has gaps there.</source>
      <translation>Probeflächen mit Zellen ohne Daten: {count} (Objekt-IDs {ids}). Diese Zellen zählen in der Kronendeckung als offen: richtig, wenn der Boden entfernt wurde, zu niedrig, wenn das Raster dort Lücken hat.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Band {band}: half of the plots have a {statistic} above {tallest:g}. Are the heights in centimetres or feet, or is '{name}' not a canopy height model (elevations above sea level, for example)? Nothing was converted.</source>
      <translation>Band {band}: Bei der Hälfte der Probeflächen liegt {statistic} über {tallest:g}. Sind die Höhen in Zentimetern oder Fuß angegeben, oder ist „{name}“ kein Kronenhöhenmodell (sondern enthält etwa Höhen über dem Meer)? Es wurde nichts umgerechnet.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{sentence} It is part of the statistics of these plots. Declare it as no data (layer properties, Transparency, additional no data value) or remove it with Clean zero canopy, and run again.</source>
      <translation>{sentence} Dies geht in die Statistik dieser Probeflächen ein. Erklären Sie den Wert zu NoData (Layereigenschaften, Transparenz, Zusätzlicher Leerwert) oder entfernen Sie ihn mit „Nullwerte im Kronendach bereinigen“, und führen Sie das Werkzeug erneut aus.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plot {stat}</source>
      <translation>{stat} der Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/describe.py" />
      <source>{count:# cell|# cells} of '{name}' inside plots {count:is infinite and was|are infinite and were} left out.</source>
      <translation>{count:# Zelle|# Zellen} von „{name}“ in Probeflächen {count:ist unendlich und wurde|sind unendlich und wurden} ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons are used as they are.</source>
      <translation>Polygone werden unverändert verwendet.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons were reprojected from {source} to {target} to count cells.</source>
      <translation>Polygone wurden zum Zählen der Zellen von {source} nach {target} transformiert.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>count cells of plots</source>
      <translation>Zellen von Probeflächen zählen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{how} They were reprojected to {target} to count cells.</source>
      <translation>{how} Sie wurden zum Zählen der Zellen nach {target} transformiert.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>draw plots in metres</source>
      <translation>Probeflächen in Metern zeichnen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{label}: {radius:g} is not a valid radius. Give a number of metres above 0.</source>
      <translation>{label}: {radius:g} ist kein Radius. Geben Sie eine Zahl in Metern über 0 an.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Some points of {count:# multipoint|# multipoints} cannot be drawn and are left out of their plots (feature ids {ids}).</source>
      <translation>Einige Punkte von {count:# Multipunkt|# Multipunkten} können nicht gezeichnet werden und fehlen in ihren Probeflächen (Objekt-IDs {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}.</source>
      <translation>Probeflächen ({shape}) werden in der Ebene von {crs} gezeichnet.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of {crs} is not a metre on the ground.</source>
      <translation>Probeflächen ({shape}) werden auf dem Ellipsoid um jeden Mittelpunkt gezeichnet, weil eine Einheit von {crs} nicht einem Meter am Boden entspricht.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}; {count} of them, where its unit is not a metre on the ground, on the ellipsoid around each centre.</source>
      <translation>Probeflächen ({shape}) werden in der Ebene von {crs} gezeichnet; {count} davon, wo dessen Einheit nicht einem Meter am Boden entspricht, auf dem Ellipsoid um jeden Mittelpunkt.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cell rule</source>
      <translation>Zellregel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Engine</source>
      <translation>Rechenkern</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Quantiles</source>
      <translation>Quantile</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Software</source>
      <translation>Software</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Percentiles</source>
      <translation>Perzentile</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Unit of heights</source>
      <translation>Einheit der Höhen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>bands</source>
      <translation>Bänder</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster {number}</source>
      <translation>Raster {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{path}, {bands}, fields {fields}…</source>
      <translation>{path}, {bands}, Felder {fields}…</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots</source>
      <translation>Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots on raster {number}</source>
      <translation>Probeflächen auf Raster {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{radii} m; the polygons are those of the largest</source>
      <translation>{radii} m; die Polygone sind die des größten</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radii</source>
      <translation>Radien</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{title}. Each subplot is a feature, and counts as a plot here</source>
      <translation>{title}. Jede Teilprobefläche ist ein Objekt und zählt hier als Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Layout</source>
      <translation>Anordnung</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>one for each plot</source>
      <translation>einer je Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{azimuth}, clockwise from grid north of {crs}</source>
      <translation>{azimuth}, im Uhrzeigersinn ab Gitternord von {crs}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth</source>
      <translation>Azimut</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>of the different values, weighted by covered area, as exactextract</source>
      <translation>der verschiedenen Werte, nach überdeckter Fläche gewichtet, wie exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>linear</source>
      <translation>linear</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster {n}</source>
      <translation>Raster {n}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands</source>
      <translation>Bänder</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radius</source>
      <translation>Radius</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>radius {radius:g} m</source>
      <translation>Radius {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>Raster {number} of {count}, '{name}' ({path}): {error}</source>
      <translation>Raster {number} von {count}, „{name}“ ({path}): {error}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>The layer '{name}' has neither points nor polygons, so it has no plots. Choose another layer; of a table with coordinates, 'Create points layer from table' makes points.</source>
      <translation>Der Layer „{name}“ hat weder Punkte noch Polygone und damit keine Probeflächen. Wählen Sie einen anderen Layer; aus einer Tabelle mit Koordinaten macht „Punktlayer aus Tabelle erzeugen“ Punkte.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry. Mend it (Fix geometries), or choose another way with invalid features: for this input by the wrench beside it, for all in Settings, Options, Processing.</source>
      <translation>Objekt {id} von „{name}“ hat eine ungültige Geometrie. Reparieren Sie sie (Geometrien reparieren), oder wählen Sie einen anderen Umgang mit ungültigen Objekten: für diese Eingabe über den Schraubenschlüssel daneben, für alle unter Einstellungen, Optionen, Verarbeitung.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry and is left out.</source>
      <translation>Objekt {id} von „{name}“ hat eine ungültige Geometrie und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots with statistics</source>
      <translation>Probeflächen mit Statistik</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot polygons with every attribute of the input and the statistics.</source>
      <translation>Polygone der Probeflächen mit allen Attributen der Eingabe und der Statistik.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cells of the plots</source>
      <translation>Zellen der Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>A point for every cell used, with the attributes of its plot, the plot's feature id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m raster has 1250 cells.</source>
      <translation>Ein Punkt für jede verwendete Zelle, mit den Attributen ihrer Probefläche, deren Objekt-ID, dem Wert und dem überdeckten Anteil. Umfangreich: Eine Probefläche mit 20 m Radius hat auf einem 1-m-Raster 1250 Zellen.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot report</source>
      <translation>Bericht zu den Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <source>Number of plots</source>
      <translation>Anzahl der Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots without any cell</source>
      <translation>Probeflächen ohne jede Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plots (centres or polygons)</source>
      <translation>Probeflächen (Mittelpunkte oder Polygone)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Points are buffered; polygons are used as they are.</source>
      <translation>Punkte werden gepuffert; Polygone werden unverändert verwendet.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model</source>
      <translation>Kronenhöhenmodell</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>The raster to summarise, or several (several dates, for example). Nothing is resampled: each raster keeps its own grid, CRS and nodata value. With several rasters, field names begin with the name of the raster.</source>
      <translation>Das zu beschreibende Raster, oder mehrere, etwa von verschiedenen Aufnahmetagen. Zellen werden unverändert verwendet, nichts wird neu abgetastet; jedes Raster behält sein eigenes Gitter, KBS und NoData. Bei mehreren beginnen die Felder mit dem Namen ihres Rasters.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>One or more bands of every raster. Several are read in one pass, and their field names include the band.</source>
      <translation>Eines oder mehrere, aus jedem Raster; mehrere werden in einem Durchgang gelesen und erhalten das Band im Feldnamen.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Set of statistics</source>
      <translation>Statistiksatz</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'As chosen below': the statistics, percentiles and canopy cover chosen below. The other sets replace these choices. 'Those of the lesson': count, min, mean, max, median. 'Height metrics': also standard deviation, cv, skewness, kurtosis, quadratic mean and percentiles from 5 to 99. 'Cover and structure': canopy cover, gap fraction, rumple index, Gini coefficient, entropy, vertical complexity, relief ratio and percentiles.</source>
      <translation>„Wie unten gewählt“: die unten gewählten Statistiken, Perzentile und Kronendeckung. Die anderen Sätze ersetzen die dortige Auswahl. „Die der Lektion“: count, min, mean, max, median. „Höhenmaße“: zusätzlich Standardabweichung, cv, Schiefe, Kurtosis, quadratisches Mittel und Perzentile von 5 bis 99. „Deckung und Struktur“: Kronendeckung, Lückenanteil, Rumple-Index, Gini-Koeffizient, Entropie, vertikale Komplexität, Reliefverhältnis und Perzentile.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Statistics</source>
      <translation>Statistiken</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>What to compute for each plot; each becomes a field. None: percentiles only. Used where the set of statistics is custom.</source>
      <translation>Was für jede Probefläche berechnet wird; jede Statistik wird ein Feld. Keine: nur Perzentile. Wird verwendet, wenn der Statistiksatz custom ist.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Numbers from 0 to 100, separated by commas, with a decimal point (2.5, 97.5); interpolated linearly. Leave empty for none.</source>
      <translation>Zahlen von 0 bis 100, durch Kommas getrennt, Dezimalstellen mit Punkt (2.5, 97.5), linear interpoliert. Leer: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Which cells on the edge of a plot belong to it.</source>
      <translation>Welche Zellen am Rand einer Probefläche zu ihr gehören.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Ignore heights at or below (units of the raster)</source>
      <translation>Höhen ignorieren bis einschließlich (Einheiten des Rasters)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>0 leaves out the ground, as Clean zero canopy does. Empty: use all cells.</source>
      <translation>0 lässt den Boden aus, wie „Nullwerte im Kronendach bereinigen“. Leer: alle Zellen verwenden.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover above height (units of the raster)</source>
      <translation>Kronendeckung oberhalb der Höhe (Einheiten des Rasters)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Adds the field cover: the percentage of cells above this height, regardless of which heights are ignored. 2 m is usual; give it in the units of the raster. Empty: no cover.</source>
      <translation>Fügt das Feld cover hinzu: den Prozentsatz der Zellen oberhalb dieser Höhe, unabhängig davon, was sonst ignoriert wird. Üblich sind 2 m; geben Sie den Wert in den Einheiten des Rasters an. Leer: keine Deckung.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover is a percentage of</source>
      <translation>Kronendeckung ist ein Prozentsatz von</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'All cells of the plot': of all cells of the plot inside the raster. Open ground counts as open, and so do cells without data, such as ground that Clean zero canopy removed. 'Cells with data': of the cells with data only; without the ground, that is 100 % almost everywhere.</source>
      <translation>„Alle Zellen der Probefläche“: von allen Zellen der Probefläche innerhalb des Rasters. Offener Boden zählt als offen, ebenso Zellen ohne Daten, etwa Boden, den „Nullwerte im Kronendach bereinigen“ entfernt hat. „Zellen mit Daten“: nur von den Zellen mit Daten; ohne den Boden sind das fast überall 100 %.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Position error of the plots (metres on the ground)</source>
      <translation>Lagefehler der Probeflächen (Meter am Boden)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>As stated by the GNSS receiver: 5 m under trees, for example. The statistics of each plot are computed again at 30 random positions within this distance, the same in every run, and the plot gets the fields max_pos_std and mean_pos_std: the standard deviations of its maximum and its mean that the uncertain position causes, known to about 13 %. Takes about 30 times as long as the statistics. Empty or 0: not computed.</source>
      <translation>Was ein GNSS-Empfänger angibt, unter Bäumen etwa 5 m. Jede Probefläche wird an 30 zufälligen Orten innerhalb dieser Entfernung erneut gezählt, stets an denselben, und erhält die Felder max_pos_std und mean_pos_std: die Standardabweichung ihrer höchsten und ihrer mittleren Zelle, die sich aus der ungenauen Lage ergibt, auf etwa 13 % genau. Dauert etwa 30-mal so lange wie die Statistik. Leer oder 0: wird nicht berechnet.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Prefix of the new fields</source>
      <translation>Präfix der neuen Felder</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Put before the name of each new field.</source>
      <translation>Wird dem Namen jedes neuen Felds vorangestellt.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Check by a second engine</source>
      <translation>Prüfung durch einen zweiten Rechenkern</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Up to 200 plots, spread evenly, are computed again by this Python package; they always include the smallest, the largest and some on no data and at the edge of the raster. The log, the report and the layer's metadata state how many agree, and the largest difference with its reason. The package must be installed.</source>
      <translation>Bis zu 200 Probeflächen werden mit diesem Python-Paket nochmals berechnet, gleichmäßig verteilt; die kleinste, die größte und einige auf NoData und am Rand des Rasters sind immer dabei. Protokoll, Bericht und Metadaten des Layers nennen, wie viele übereinstimmen, und die größte Abweichung mit ihrem Grund. Das Paket muss installiert sein.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>centre rule</source>
      <translation>Mittelpunktregel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>all touched rule</source>
      <translation>Berührungsregel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>covered fractions</source>
      <translation>überdeckte Anteile</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{raster} band {band}: {what}, {rule}</source>
      <translation>{raster} Band {band}: {what}, {rule}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{alias}, radius {radius:g} m</source>
      <translation>{alias}, Radius {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells without data</source>
      <translation>Zellen ohne Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>fraction of cells with data</source>
      <translation>Anteil der Zellen mit Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells with an infinite value</source>
      <translation>Zellen mit unendlichem Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of all cells of the plot not &gt; {height:g}</source>
      <translation>Lückenanteil: Teil aller Zellen der Probefläche, die nicht &gt; {height:g} sind</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of the cells with data not &gt; {height:g}</source>
      <translation>Lückenanteil: Teil der Zellen mit Daten, die nicht &gt; {height:g} sind</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of all cells of the plot &gt; {height:g}</source>
      <translation>Kronendeckung: Prozent aller Zellen der Probefläche &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of cells with data &gt; {height:g}</source>
      <translation>Kronendeckung: Prozent der Zellen mit Daten &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>lowest</source>
      <translation>niedrigster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>mean</source>
      <translation>Mittelwert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>highest</source>
      <translation>höchster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation (population)</source>
      <translation>Standardabweichung (Grundgesamtheit)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>range</source>
      <translation>Spannweite</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of different values</source>
      <translation>Anzahl verschiedener Werte</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>most frequent value</source>
      <translation>häufigster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>least frequent value</source>
      <translation>seltenster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>x of the highest</source>
      <translation>x des höchsten Werts</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>y of the highest</source>
      <translation>y des höchsten Werts</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>coefficient of variation</source>
      <translation>Variationskoeffizient</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>skewness</source>
      <translation>Schiefe</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>kurtosis (3 if normal)</source>
      <translation>Kurtosis (3 bei Normalverteilung)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>Gini coefficient</source>
      <translation>Gini-Koeffizient</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Shannon entropy of classes of one unit</source>
      <translation>Shannon-Entropie von Klassen einer Einheit</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>vertical complexity index (classes of one unit)</source>
      <translation>vertikaler Komplexitätsindex (Klassen einer Einheit)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy relief ratio</source>
      <translation>Reliefverhältnis des Kronendachs</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>quadratic mean</source>
      <translation>quadratisches Mittel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>rumple index (surface / ground area)</source>
      <translation>Rumple-Index (Oberfläche / Grundfläche)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the highest due to position error</source>
      <translation>lagebedingte Standardabweichung des höchsten Werts</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the mean due to position error</source>
      <translation>lagebedingte Standardabweichung des Mittelwerts</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentile {number}</source>
      <translation>Perzentil {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells</source>
      <translation>{what} der Zellen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells &gt; {height:g}</source>
      <translation>{what} der Zellen &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Ignored</source>
      <translation>Ignoriert</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells at or below {h:g}</source>
      <translation>Zellen bis einschließlich {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of all cells of the plot inside the raster that are above {h:g}; open ground and cells without data count as open</source>
      <translation>Prozent aller Zellen der Probefläche innerhalb des Rasters, die über {h:g} liegen; offener Boden und Zellen ohne Daten zählen als offen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of the cells with data that are above {h:g}</source>
      <translation>Prozent der Zellen mit Daten, die über {h:g} liegen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Canopy cover</source>
      <translation>Kronendeckung</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviations due to position error: from 30 random positions within {error:g} m on the ground, uniform over the disc, the same shifts for all plots</source>
      <translation>lagebedingte Standardabweichungen: aus 30 zufälligen Orten innerhalb von {error:g} m am Boden, gleichmäßig über den Kreis verteilt, mit denselben Verschiebungen für alle Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Position error</source>
      <translation>Lagefehler</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot radius (metres on the ground)</source>
      <translation>Radius der Probefläche (Meter am Boden)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot radius</source>
      <translation>Radius der Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Radius, not diameter; half the side of a square. Not used for polygons. A field or an expression can give each plot its own.</source>
      <translation>Radius, nicht Durchmesser; beim Quadrat die halbe Seite. Für Polygone nicht verwendet. Ein Feld oder ein Ausdruck kann jeder Probefläche einen eigenen geben.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot shape</source>
      <translation>Form der Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The sides of squares run along the axes of the raster's CRS, unless they are turned (advanced parameters).</source>
      <translation>Die Seiten von Quadraten verlaufen entlang der Achsen des KBS des Rasters, sofern sie nicht gedreht werden (fortgeschrittene Parameter).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Several radii at once (metres on the ground)</source>
      <translation>Mehrere Radien zugleich (Meter am Boden)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Nested plots: numbers separated by commas, with a decimal point, such as 5, 10, 17.84. They replace the plot radius. Each radius gets its own fields (r5_mean, r10_mean, …); the polygons are those of the largest. Empty: the plot radius.</source>
      <translation>Konzentrische Probeflächen: Zahlen, durch Kommas getrennt und mit Dezimalpunkt, etwa 5, 10, 17.84. Sie treten an die Stelle des Radius der Probefläche. Jeder Radius erhält eigene Felder (r5_mean, r10_mean, …); die Polygone sind die des größten. Leer: der Radius der Probefläche.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Layout of subplots</source>
      <translation>Anordnung der Teilprobeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Subplots around each point, each a feature with the attributes of its plot and its number in the field subplot. NEON: the four squares of 20 m that make a NEON plot of 40 m (21 south-west, 23 south-east, 39 north-west, 41 north-east). FIA: the four circles of 24 ft radius of a plot of the US Forest Inventory and Analysis (1 in the centre, 2, 3 and 4 at 120 ft and azimuths 360°, 120° and 240°). Shape and radius are those of the layout.</source>
      <translation>Teilprobeflächen um jeden Punkt, jede ein Objekt mit den Attributen ihrer Probefläche und ihrer Nummer im Feld subplot. NEON: die vier Quadrate von 20 m, die eine NEON-Probefläche von 40 m bilden (21 Südwest, 23 Südost, 39 Nordwest, 41 Nordost). FIA: die vier Kreise mit 24 ft Radius einer Probefläche der US Forest Inventory and Analysis (1 in der Mitte, 2, 3 und 4 in 120 ft Entfernung und mit den Azimuten 360°, 120° und 240°). Form und Radius sind die der Anordnung.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth of squares and layouts (degrees)</source>
      <translation>Azimut von Quadraten und Anordnungen (Grad)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The rotation, clockwise from grid north, which is the y axis of the raster's CRS (of the first raster, if there are several). Azimuths from true or magnetic north must be corrected first. A field or an expression can give each plot its own.</source>
      <translation>Um wie viel sie gedreht werden, im Uhrzeigersinn ab Gitternord: der y-Achse des KBS des Rasters (des ersten Rasters, wenn es mehrere sind). Azimute ab geografisch oder magnetisch Nord müssen zuvor korrigiert werden. Ein Feld oder ein Ausdruck kann jeder Probefläche einen eigenen geben.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Segments of a quarter circle</source>
      <translation>Segmente je Viertelkreis</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %.</source>
      <translation>Mit 16 beträgt die Fläche 99,84 % des wahren Kreises, mit 64 sind es 99,99 %.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: nothing is chosen. Choose at least one statistic.</source>
      <translation>{label}: Es ist nichts gewählt. Wählen Sie mindestens eine Statistik.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the layer already has the fields {names}. Choose another prefix of the new fields.</source>
      <translation>{label}: Der Layer hat bereits die Felder {names}. Wählen Sie ein anderes Präfix der neuen Felder.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the plots are polygons already, which are used as they are. Leave it empty, or use a layer of plot centres.</source>
      <translation>{label}: Die Probeflächen sind bereits Polygone, die unverändert verwendet werden. Lassen Sie es leer, oder verwenden Sie einen Layer mit Mittelpunkten der Probeflächen.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: the layout sets the radius. Leave one of them out.</source>
      <translation>{label} und {other}: Eine Anordnung bringt ihren eigenen Radius mit. Lassen Sie eines von beiden weg.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: each plot cannot then have its own radius. Leave one of them out.</source>
      <translation>{label} und {other}: Dann kann nicht jede Probefläche einen eigenen Radius haben. Lassen Sie eines von beiden weg.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>polygons are used as they are</source>
      <translation>Polygone werden unverändert verwendet</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>circles cannot be turned</source>
      <translation>Kreise können nicht gedreht werden</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} has no effect: {what}.</source>
      <translation>{label} ändert nichts: {what}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} '{text}' are two radii, {first:g} m and {second:g} m. If you mean one, write {decimal} with a point.</source>
      <translation>{label} '{text}' sind zwei Radien, {first:g} m und {second:g} m. Wenn Sie einen meinen, schreiben Sie {decimal} mit Punkt.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>{agreeing} of {count:# plot|# plots} {agreeing:agrees|agree} with {engine} in {statistics}</source>
      <translation>{agreeing} von {count:# Probefläche|# Probeflächen} {agreeing:stimmt|stimmen} mit {engine} überein in {statistics}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>largest difference: plot with feature id {id}, {column} {ours} here and {theirs} there ({reason})</source>
      <translation>größte Abweichung: Probefläche mit der Objekt-ID {id}, {column} hier {ours} und dort {theirs} ({reason})</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine: {said}.</source>
      <translation>Zweiter Rechenkern: {said}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine</source>
      <translation>Zweiter Rechenkern</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>rasterstats loads rasterio, which brings a second GDAL into QGIS. Should QGIS crash, check with exactextract.</source>
      <translation>rasterstats lädt rasterio, das ein zweites GDAL in QGIS bringt. Sollte QGIS abstürzen, prüfen Sie mit exactextract.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>coordinates that are not numbers</source>
      <translation>Koordinaten, die keine Zahlen sind</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>no valid position in the CRS of the raster (x and y swapped? wrong CRS?)</source>
      <translation>keine Lage im KBS des Rasters (x und y vertauscht? falsches KBS?)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that has no valid position in the CRS of the raster</source>
      <translation>ein Umriss, der im KBS des Rasters keine Lage hat</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline around a pole, which has no shape in degrees</source>
      <translation>ein Umriss um einen Pol, der in Grad keine Form hat</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that the edge of the CRS tears apart</source>
      <translation>ein Umriss, den der Rand des KBS zerreißt</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>a radius that is not a number of metres above 0</source>
      <translation>ein Radius, der keine Zahl in Metern über 0 ist</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an azimuth that is not a number of degrees</source>
      <translation>ein Azimut, der keine Zahl in Grad ist</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon that cannot be repaired unambiguously</source>
      <translation>ein ungültiges Polygon, das sich nicht zweifelsfrei reparieren lässt</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon</source>
      <translation>ein ungültiges Polygon</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# plot is|# plots are} treated as having no geometry: {reason} (feature ids {ids}).</source>
      <translation>{count:# Probefläche wird wie eine|# Probeflächen werden wie solche} ohne Geometrie behandelt: {reason} (Objekt-IDs {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>No plot can be used. {reasons} Check the layer and its CRS.</source>
      <translation>Keine Probefläche ist verwendbar. {reasons} Prüfen Sie den Layer und sein KBS.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# polygon is|# polygons are} invalid (feature ids {ids}; of {id}: {what}). The area that they enclose is counted, overlaps only once; the geometries in the output are unchanged.</source>
      <translation>{count:# Polygon ist|# Polygone sind} ungültig (Objekt-IDs {ids}; bei {id}: {what}). Gezählt wird die umschlossene Fläche, jede Stelle einmal; die Geometrien in der Ausgabe bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the plot layer</source>
      <translation>den Layer der Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the raster '{name}'</source>
      <translation>das Raster „{name}“</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>No coordinate reference system is known for {which}, so the plots cannot be laid over the raster. Assign one: right click the layer, Layer CRS, Set Layer CRS; or permanently with Assign projection.</source>
      <translation>Es ist kein Koordinatenbezugssystem bekannt für {which}, daher können Probeflächen und Zellen nicht zusammengeführt werden. Weisen Sie eines zu: Rechtsklick auf den Layer, Layer-KBS, Layer-KBS setzen; oder dauerhaft mit „Projektion zuweisen“.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Buffer plots and zonal stats</source>
      <translation>Probeflächen puffern und zonale Statistik</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws plots around their centres and computes statistics of the heights in each.</source>
      <translation>Zeichnet Probeflächen um ihre Mittelpunkte und beschreibt die Höhen in jeder.</translation>
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
      <translation>Zeichnet einen Kreis oder ein Quadrat um jeden Mittelpunkt einer Probefläche (Polygone werden unverändert verwendet) und berechnet Statistiken der Rasterzellen darin. Alle Attribute der Probeflächen bleiben erhalten, die Statistiken kommen hinzu.

Der Radius gilt in Metern am Boden, auch wenn der Layer in Grad, in Web-Mercator oder in Fuß vorliegt: Dann wird jede Probefläche um ihren Mittelpunkt auf dem Ellipsoid gezeichnet. Die Probeflächen dürfen ein anderes KBS haben als das Raster.

Welche Zellen zu einer Probefläche gehören, bestimmt eine Regel für alle Probeflächen. „Zellen, deren Mittelpunkt innerhalb liegt“: Der Mittelpunkt der Zelle liegt innerhalb (dieselben Zellen, die GDAL und rasterstats wählen). „Alle Zellen, die der Umriss berührt“: Der Umriss berührt die Zelle oder umschließt sie. „Zellen, gewichtet nach ihrem überdeckten Anteil“: Jede Zelle zählt so viel, wie sie überdeckt ist; dann ist count die Summe der überdeckten Anteile, und auch Probeflächen, die kleiner als eine Zelle sind, haben Werte.

Eine Probefläche, die sich nicht zeichnen oder nicht in das KBS des Rasters bringen lässt, gilt als eine ohne Geometrie und wird im Protokoll genannt; die anderen behalten ihre Zahlen. Für ungültige Polygone gilt die Einstellung von QGIS (Einstellungen, Optionen, Verarbeitung, oder der Schraubenschlüssel neben dem Layer): anhalten, überspringen oder nicht prüfen. Bei ungeprüften wird gezählt, was sie umschließen, jede Stelle einmal, und sie werden genannt; was mehrdeutig ist, wird wie ohne Geometrie behandelt.

Die Kronendeckung ist der Prozentsatz aller Zellen der Probefläche oberhalb einer Höhe; offener Boden und Zellen ohne Daten zählen als offen, sodass sie auch für ein Raster stimmt, aus dem der Boden entfernt wurde.

NoData, NaN, unendliche Werte und Zellen, die eine Maske oder ein Alphaband verbirgt, werden nie verwendet. Skalierung und Versatz des Bands werden angewendet. Eine Probefläche ohne jede Zelle hat count 0 und keine weiteren Statistiken. std ist die Standardabweichung der Grundgesamtheit; Perzentile werden linear interpoliert; unter gleich häufigen Werten wird der kleinste genommen; max_x und max_y sind der Mittelpunkt der höchsten Zelle im KBS des Rasters.

Quantile mit gewichteten Zellen sind die von exactextract, das die verschiedenen Werte einer Probefläche nach ihrer überdeckten Fläche ordnet.

Beispiel: Mittelpunkte der Probeflächen, ein bereinigtes Kronenhöhenmodell, Radius 20. Jeder Probefläche werden die Felder _count, _min, _mean, _max, _median, _p25, _p50, _p95 und _cover hinzugefügt.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,maximum,percentile,cover,pixels,extract</source>
      <translation>zonale Statistik,Zonenstatistik,Puffer,Probefläche,Probekreis,Kreis,Quadrat,Radius,Kronenhöhenmodell,Mittelwert,Maximum,Perzentil,Deckung,Kronendeckung,Pixel,extrahieren,zonal statistics,buffer,plot,circle,square,chm,canopy height model,lidar,mean,median,percentile,cover,pixels,extract</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Clean zero canopy</source>
      <translation>Nullwerte im Kronendach bereinigen</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Turns the ground cells of a canopy height model into no data.</source>
      <translation>Setzt die Bodenzellen eines Kronenhöhenmodells auf NoData.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In a canopy height model, cells without trees hold 0. They pull every mean height down. This tool turns them into no data, so that only canopy is left.

Heights at or below the threshold become no data; with a maximum height, so do those above it (birds, power lines, noise). The other cells, the data type and the grid stay as they are. A raster without a nodata value gets one that its data does not use.

The log shows how many cells were removed and the lowest, mean and highest height before and after.

With a terrain model (DTM) the input is a surface model (DSM), and the canopy is their difference, as float32. Both must be on the same cells; the terrain model may extend farther or less far by whole cells. Cells up to 0.5 m below the terrain become ground (0 m), deeper ones no data; heights above 120 m, or above the maximum height if one is given, also become no data. The log counts each case. A threshold of −1 keeps the ground at 0 m.

Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; threshold 2 and maximum height 60, to keep trees only.</source>
      <translation>In einem Kronenhöhenmodell haben Zellen ohne Bäume den Wert 0. Sie drücken jede mittlere Höhe nach unten. Dieses Werkzeug setzt sie auf NoData, sodass nur das Kronendach übrig bleibt.

Höhen bis einschließlich zum Schwellenwert werden NoData; mit einer Höchsthöhe auch die darüber (Vögel, Stromleitungen, Rauschen). Die übrigen Zellen, der Datentyp und das Gitter bleiben, wie sie sind. Ein Raster ohne NoData-Wert erhält einen, der in seinen Daten nicht vorkommt.

Das Protokoll zeigt, wie viele Zellen entfernt wurden, sowie die niedrigste, mittlere und größte Höhe vorher und nachher.

Mit einem Geländemodell (DTM) ist die Eingabe ein Oberflächenmodell (DSM), und das Kronendach ist ihre Differenz, als float32. Beide brauchen dieselben Zellen; ein Geländemodell, das um ganze Zellen weiter oder weniger weit reicht, genügt. Zellen bis 0,5 m unter dem Gelände sind Boden (0 m), tiefere NoData; ebenso Höhen über 120 m oder, wenn eine Höchsthöhe angegeben ist, über dieser. Das Protokoll zählt jede Art. Ein Schwellenwert von −1 behält den Boden bei 0 m.

Beispiel: ein Lidar-Kronenhöhenmodell in Metern, Schwellenwert 0, um die gesamte Vegetation zu behalten; Schwellenwert 2 und Höchsthöhe 60, um nur Bäume zu behalten.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height</source>
      <translation>Kronenhöhenmodell,Lidar,Null,NoData,bereinigen,Wald,Bäume,Höhe,Baumhöhe,chm,canopy height model,zero,clean,forest,trees,height</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Raster of heights above ground; the surface model where a terrain model is given.</source>
      <translation>Raster der Höhen über dem Boden; das Oberflächenmodell, wenn ein Geländemodell angegeben ist.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Band</source>
      <translation>Band</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The band that holds the heights.</source>
      <translation>Das Band, das die Höhen enthält.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Terrain model (the input is then a surface model)</source>
      <translation>Geländemodell (die Eingabe ist dann ein Oberflächenmodell)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Optional: heights of the bare ground (DTM), in band 1, on the same cells as the input and in the same unit. The canopy is then input − terrain.</source>
      <translation>Optional: Höhen des nackten Bodens (DTM), in Band 1, auf den Zellen der Eingabe und in deren Einheit. Das Kronendach ist dann Eingabe − Gelände.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Height threshold (heights at or below it become no data)</source>
      <translation>Höhenschwelle (Höhen bis einschließlich dieser werden NoData)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In the units of the raster, usually metres. 0 removes ground cells only; 2 also removes shrubs and grass.</source>
      <translation>In den Einheiten des Rasters, meist Meter. 0 entfernt nur Bodenzellen; 2 auch Sträucher und Gras.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Maximum height (heights above it become no data)</source>
      <translation>Höchsthöhe (Höhen darüber werden NoData)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Heights that no tree reaches here. Leave empty to keep all.</source>
      <translation>Höhen, die hier kein Baum erreicht. Leer lassen, um alle zu behalten.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Cleaned canopy</source>
      <translation>Bereinigtes Kronendach</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The raster with canopy only.</source>
      <translation>Das Raster, nur mit Kronendach.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Canopy report</source>
      <translation>Bericht zum Kronendach</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height before</source>
      <translation>Zellen mit einer Höhe vorher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height after</source>
      <translation>Zellen mit einer Höhe nachher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells turned into no data</source>
      <translation>Auf NoData gesetzte Zellen</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height before</source>
      <translation>Niedrigste Höhe vorher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height before</source>
      <translation>Mittlere Höhe vorher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height before</source>
      <translation>Größte Höhe vorher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height after</source>
      <translation>Niedrigste Höhe nachher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height after</source>
      <translation>Mittlere Höhe nachher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height after</source>
      <translation>Größte Höhe nachher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The maximum height ({highest:g}) is not above the height threshold ({threshold:g}), so no cell would be left. Raise the one or lower the other.</source>
      <translation>Die Höchsthöhe ({highest:g}) liegt nicht über der Höhenschwelle ({threshold:g}), sodass keine Zelle übrig bliebe. Erhöhen Sie die eine oder senken Sie die andere.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} up to {noise:g} below the terrain: taken as ground, 0</source>
      <translation>{n:# Zelle|# Zellen} bis {noise:g} unter dem Gelände: als Boden gewertet, 0</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} deeper than {noise:g} below the terrain: no data</source>
      <translation>{n:# Zelle|# Zellen} tiefer als {noise:g} unter dem Gelände: NoData</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} more than {highest:g} above the terrain: no data</source>
      <translation>{n:# Zelle|# Zellen} mehr als {highest:g} über dem Gelände: NoData</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the surface without terrain: no data</source>
      <translation>{n:# Zelle|# Zellen} der Oberfläche ohne Gelände: NoData</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the terrain without surface: no data</source>
      <translation>{n:# Zelle|# Zellen} des Geländes ohne Oberfläche: NoData</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>before</source>
      <translation>vorher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>after</source>
      <translation>nachher</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: no cell with a height</source>
      <translation>{label}: keine Zelle mit einer Höhe</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: {count:# cell|# cells}, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}</source>
      <translation>{label}: {count:# Zelle|# Zellen}, niedrigste {low:.2f}, mittlere {mean:.2f}, größte Höhe {high:.2f}</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{removed} of {before:# cell|# cells} with a height ({percent:.1f} %) {removed:is|are} now no data{left}.</source>
      <translation>{removed} von {before:# Zelle|# Zellen} mit einer Höhe ({percent:.1f} %) {removed:ist|sind} jetzt NoData{left}.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Next: 'Buffer plots and zonal stats' computes its statistics in field plots.</source>
      <translation>Nächster Schritt: „Probeflächen puffern und zonale Statistik“ berechnet daraus Statistiken in Probeflächen im Feld.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data, so there was nothing to clean.</source>
      <translation>Das Raster hat keine Zelle mit Daten, daher gab es nichts zu bereinigen.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>No cell is left above the threshold. Are the heights in another unit?</source>
      <translation>Über dem Schwellenwert bleibt keine Zelle übrig. Sind die Höhen in einer anderen Einheit?</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data.</source>
      <translation>Das Raster hat keine Zelle mit Daten.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Nothing had to be removed.</source>
      <translation>Es musste nichts entfernt werden.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; no cell with a height is left</source>
      <translation>; keine Zelle bleibt übrig</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; the others range from {low:.2f} to {high:.2f}, with a mean of {mean:.2f}, in the units of the raster</source>
      <translation>; die übrigen sind {low:.2f} bis {high:.2f} hoch, im Mittel {mean:.2f}, in der Einheit des Rasters</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Compare field and raster heights</source>
      <translation>Feld- und Rasterhöhen vergleichen</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compares the heights of a raster with those measured in the field, by plot.</source>
      <translation>Vergleicht die Höhen eines Rasters mit den im Feld gemessenen, je Probefläche.</translation>
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
      <translation>Nimmt Probeflächen, die eine Höhe aus einem Raster haben (etwa das Maximum aus „Probeflächen puffern und zonale Statistik“), und eine Tabelle gemessener Stämme oder Probeflächen. Die Stämme einer Probefläche werden zu einer Höhe; die Probeflächen werden über die ID zugeordnet; die beiden Höhen werden verglichen.

IDs werden sorgfältig zugeordnet: Leerzeichen, Arten von Strichen, Groß- und Kleinschreibung, Schreibweisen von Datum und Uhrzeit sowie 7, 7.0 und 007 machen keinen Unterschied. Zwei Probeflächen mit derselben ID werden abgelehnt. Was keinen Partner hat, steht im Protokoll.

Tabellen können Layer, Tabellenkalkulationen oder Textdateien sein (UTF-8 oder UTF-16, mit Kommas, Semikolons oder Tabulatoren). Zahlen, die kein Baum hat (−9999, 999, über 120 m), werden ausgelassen und genannt; bei Höhen, die nach Fuß oder Zentimetern aussehen, wird nachgefragt und nie umgerechnet.

Ergebnisse sind die Gerade Feld = Steigung × Raster + Achsenabschnitt mit R², ihrem p-Wert und dem Standardfehler der Steigung, wie scipy.stats.linregress sie liefert; RMSE zur 1:1-Linie; FIT_RMSE zur angepassten Geraden; BIAS, das Mittel von Raster − Feld; und der mittlere absolute Fehler. Was für die Daten nicht definiert ist (etwa die Steigung einer einzigen Probefläche), bleibt leer.

Die Ausgabe hat alle Attribute der Probeflächen und vier weitere: field_h, die gemessene Höhe; field_n, die Stämme dahinter; residual, Raster − Feld; outlier, 1, wo das Residuum unter den anderen ungewöhnlich ist (modifizierter z-Wert über 3,5, Iglewicz und Hoaglin 1993). Sehen Sie sich diese an: ein übersehener großer Baum oder eine Krone, die von außen hereinragt. Jede Kennzahl gibt es für alle Probeflächen und noch einmal ohne die Ausreißer.

Bericht und Tabelle der Kennzahlen enthalten, was Fachartikel verlangen: RMSE und Verzerrung (Bias) in Prozent, Konkordanz, Bootstrap-Intervalle, Steigungen, die Fehler in beiden Höhen zulassen, Leave-one-out-Fehler, Übereinstimmungsgrenzen, und all das je Gruppe.

Mit Positionen der Stämme (x und y oder Entfernung und Azimut vom Mittelpunkt der Probefläche) und dem Kronenhöhenmodell wird jeder Stamm einer Baumspitze innerhalb seiner Krone zugeordnet, eins zu eins.

Maximum gegen Maximum (oder ein hohes Perzentil) ist eine Validierung. Mittelwert gegen Mittelwert ist keine: Der Mittelwert des Rasters gewichtet Fläche und sieht nur das obere Kronendach, der Mittelwert im Feld gewichtet Stämme und enthält auch die kleinen.

Beispiel: Probeflächen aus „Probeflächen puffern und zonale Statistik“ mit dem Feld _max, stems.csv mit den Feldern plotid und stemheight, Höhe einer Probefläche: max.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</source>
      <translation>Validierung,Genauigkeit,Regression,Verzerrung,Lidar,Kronenhöhenmodell,Feldmessung,Waldinventur,Inventur,Stämme,Höhe,Probefläche,validation,accuracy,rmse,bias,chm,field,inventory,stems,height,plot</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots with raster heights</source>
      <translation>Probeflächen mit Rasterhöhen</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One feature per plot, with an id and a height taken from a raster.</source>
      <translation>Ein Objekt je Probefläche, mit einer ID und einer Höhe aus einem Raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id</source>
      <translation>ID der Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Names the plot; each plot has its own.</source>
      <translation>Benennt die Probefläche; jede hat ihre eigene.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Raster height (m)</source>
      <translation>Rasterhöhe (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height from the raster, in metres: the maximum, or a high percentile.</source>
      <translation>Höhe aus dem Raster, in Metern: das Maximum oder ein hohes Perzentil.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Field table (stems or plots)</source>
      <translation>Feldtabelle (Stämme oder Probeflächen)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>One row per stem, or one row per plot. A CSV file will do.</source>
      <translation>Eine Zeile je Stamm oder eine Zeile je Probefläche. Eine CSV-Datei genügt.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id in the field table</source>
      <translation>ID der Probefläche in der Feldtabelle</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The plot in which a stem stands.</source>
      <translation>Die Probefläche, auf der ein Stamm steht.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Measured height (m)</source>
      <translation>Gemessene Höhe (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>In metres, as numbers or as text with numbers. Empty, NA and the like are left out; so are negative heights, which the log names.</source>
      <translation>In Metern, als Zahlen oder als Text mit Zahlen. Leere Werte, NA und Ähnliches werden ausgelassen; ebenso negative Höhen, die das Protokoll nennt.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height of a plot from its stems</source>
      <translation>Höhe einer Probefläche aus ihren Stämmen</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Use the same statistic as the raster height has.</source>
      <translation>Verwenden Sie dieselbe Statistik wie bei der Rasterhöhe.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Groups of plots</source>
      <translation>Gruppen von Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Optional: a field of the plots with their species, stratum or type. The report and the table of figures then show each group as well as all plots together.</source>
      <translation>Optional: ein Feld der Probeflächen mit ihrer Baumart, ihrem Stratum oder Typ. Bericht und Tabelle der Kennzahlen enthalten dann neben allen Probeflächen auch jede Gruppe.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compared plots</source>
      <translation>Verglichene Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The plots with the field height, the difference and a flag for outliers.</source>
      <translation>Die Probeflächen mit der Feldhöhe, der Differenz und einer Kennzeichnung der Ausreißer.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Comparison report</source>
      <translation>Vergleichsbericht</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Table of all figures</source>
      <translation>Tabelle aller Kennzahlen</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>CSV files (*.csv)</source>
      <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>A CSV file with every figure and its 95 % interval, a row for all plots, one without the outliers, and both for each group.</source>
      <translation>Eine CSV-Datei mit jeder Kennzahl und ihrem 95-%-Intervall, einer Zeile für alle Probeflächen, einer ohne die Ausreißer und beiden für jede Gruppe.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: the layer already has the fields {names}, which this tool would add. Rename or remove them first (Refactor fields).</source>
      <translation>{label}: Der Layer hat bereits die Felder {names}, die dieses Werkzeug hinzufügen würde. Benennen Sie sie zuerst um oder entfernen Sie sie (Felder überarbeiten).</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the field table '{name}'</source>
      <translation>die Feldtabelle „{name}“</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the plot layer '{name}'</source>
      <translation>der Layer der Probeflächen „{name}“</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>field height (m)</source>
      <translation>Feldhöhe (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>stems measured</source>
      <translation>gemessene Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/heights/stems.py" />
      <source>raster − field (m)</source>
      <translation>Raster − Feld (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>outlier (1: yes)</source>
      <translation>Ausreißer (1: ja)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One page with the charts and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it the page has the figures, the map and the pictures of the plots, and no charts.</source>
      <translation>Eine Seite mit den Diagrammen und Zahlen dieses Laufs, zum Lesen, Drucken oder Versenden. Sie öffnet sich in der Ergebnisanzeige. Das Python-Paket matplotlib zeichnet die Diagramme; ohne es enthält die Seite die Kennzahlen, die Karte und die Bilder der Probeflächen, aber keine Diagramme.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Fill from donor scene</source>
      <translation>Aus Spenderszene füllen</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fills the gaps that clouds left in a scene, from scenes of other dates.</source>
      <translation>Füllt die Lücke, die eine Wolke hinterließ, aus Szenen anderer Aufnahmetage.</translation>
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
      <translation>Die Lücke ist dort, wo die Szene keine Daten hat und wo die Maske nicht null ist. Ihre Zellen erhalten ihre Werte von den Spendern, die dort in jedem Band Daten haben. Alle anderen Zellen bleiben genau, wie sie sind, ebenso der Datentyp und die Bandnamen. Nur wenn auch nicht maskierte Wolken und Schatten gefüllt werden sollen, werden die dafür gehaltenen Zellen ebenfalls ersetzt; sie werden gezählt, und das Herkunftsraster zeigt sie.

Maskieren Sie zuerst die Wolken der Spender (QA-Wolkenmaske): Fehlende Daten eines Spenders werden nie verwendet, sodass die anderen an seine Stelle treten.

Mehrere Spender werden gemeinsam genommen: Jeder sagt die Zelle voraus und zählt so viel, wie seine Fehler auf verdeckten klaren Zellen es zulassen, weniger dort, wo das Land ringsum schlecht erklärt wird, und weniger dort, wo er von den anderen abweicht. Ein Spender, der den Fehler nicht senkt, wird ausgelassen und genannt. Bei „Der Reihe nach“ füllt der erste Spender, der Daten hat, die Zelle; „Kopie“ verfährt immer so.

Methoden: „Kopie“ übernimmt die Werte des Spenders unverändert. „Linear“ bringt sie mit einem Faktor und einem Versatz je Band auf das Niveau der Szene, „Histogramm des Spenders an die Szene angepasst“ auf ihre Verteilung, beides aus Zellen, die in beiden klar sind. „Nahtlos“ sagt jedes Band aus allen Bändern des Spenders und deren Umgebung voraus, genauer dort, wo nahe klare Zellen zeigen, wie, und führt die am Rand verbleibende Differenz glatt über die Lücke.

Ein Spender auf einem anderen Gitter oder in einem anderen KBS wird auf das Gitter der Szene gebracht, und das Protokoll sagt es. Bänder werden nach Namen zugeordnet, wenn beide Namen haben. Spender, die sich nicht überlappen, denen ein Band fehlt oder die anders skaliert sind (Landsat Collection 1 gegen 2, Sentinel-2 mit und ohne Versatz), werden abgelehnt.

Beispiel: eine maskierte Szene vom Juli, die maskierten Szenen vom Juni und August als Spender in dieser Reihenfolge, Methode seamless.

Was kein Spender hat, bleibt ohne Daten und wird gezählt.

Jeder Lauf sagt, wie weit ihm zu trauen ist: Die Lücke wird verschoben über klare Zellen gelegt, ihr Rand so verschmutzt wie der echte, gefüllt und verglichen. Der Fehler wird neben dem einer einfachen Kopie angegeben. Wo sich das Land unter der Wolke verändert hat, ist er eine untere Grenze, denn keine klare Zelle kann das zeigen.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</source>
      <translation>Wolke,Lücke,Loch,NoData,füllen,ersetzen,Spender,Mosaik,nahtlos,harmonisieren,Normalisierung,Histogramm,Komposit,cloud,gap,hole,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Scene with gaps</source>
      <translation>Szene mit Lücke</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A raster of one or more bands, its clouds masked (no data).</source>
      <translation>Ein Raster mit einem oder mehreren Bändern, die Wolken maskiert (NoData).</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mask (cells that are not 0 are filled, too)</source>
      <translation>Maske (Zellen, die nicht 0 sind, werden ebenfalls gefüllt)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A mask of the same area, for gaps that still hold values. It must cover the scene.</source>
      <translation>Eine Maske desselben Gebiets, für Lücken, die noch Werte enthalten. Sie deckt die Szene ab.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donor scenes</source>
      <translation>Spenderszenen</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Rasters with the same bands from other dates. With 'In order' and 'Copy' their order matters: put the preferred one first.</source>
      <translation>Raster mit denselben Bändern von anderen Aufnahmetagen. Ihre Reihenfolge zählt bei „Der Reihe nach“ und „Kopie“: die bevorzugte zuerst.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>How the donor's values are fitted to the scene; see above.</source>
      <translation>Wie die Werte des Spenders an die Szene angepasst werden; siehe oben.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Several donors</source>
      <translation>Mehrere Spender</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>'All donors together, weighted': all that have data, weighted by their errors on hidden clear cells. 'In order': the first that has data.</source>
      <translation>„Alle Spender zusammen, gewichtet“: alle, die Daten haben, gewichtet nach ihren Fehlern auf verdeckten klaren Zellen. „Der Reihe nach“: der erste, der Daten hat.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Resampling</source>
      <translation>Neuabtastung</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>For donors whose cells do not coincide with the scene's, and for shifting a misregistered donor into place; nearest can only shift it by whole cells. A donor that is only shifted by whole cells is never resampled.</source>
      <translation>Für Spender, deren Zellen nicht mit denen der Szene zusammenfallen, und um einen Spender zurückzuschieben, dessen Inhalt versetzt liegt; „nächster Nachbar“ kann nur ganze Zellen nehmen. Ein Spender, der nur um ganze Zellen verschoben ist, wird nie neu abgetastet.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Also fill cloud and shadow that was not masked</source>
      <translation>Auch nicht maskierte Wolken und Schatten füllen</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Finds them by comparison with the donor: all bands are brighter, or all darker, than it predicts. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>Findet sie gegenüber dem Spender: alle Bänder heller, oder alle dunkler, als er erwarten lässt. Echte Veränderung wie eine Brandfläche oder ein gemähtes Feld bleibt erhalten.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap to interpolate where no donor has data (cells)</source>
      <translation>Breiteste zu interpolierende Lücke, wo kein Spender Daten hat (Zellen)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>0: no interpolation; cells for which no donor has data stay empty.</source>
      <translation>0 interpoliert nichts: Was kein Spender hat, bleibt ohne Daten.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene</source>
      <translation>Gefüllte Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>The scene with its gaps filled.</source>
      <translation>Die Szene mit gefüllten Lücken.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Source of each cell</source>
      <translation>Herkunft jeder Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A byte raster: 0 the scene itself, 1, 2 … the donor (with the most weight, where several contribute), 101, 102 … the donor where the mask had missed cloud or shadow, 254 interpolated, 255 still empty.</source>
      <translation>Ein Byte-Raster: 0 die Szene selbst, 1, 2 … der Spender (der mit dem größten Gewicht, wenn mehrere zählen), 101, 102 … der Spender dort, wo der Maske Wolken oder Schatten entgangen waren, 254 interpoliert, 255 weiterhin leer.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error of each cell</source>
      <translation>Fehler jeder Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A float raster, one band for each band of the scene: the standard error of each filled value in stored units, no data elsewhere. It increases with the distance from the edge of the gap, the misfit of the donors around it and their disagreement, and is scaled so that 90 % of the errors on hidden clear cells lie within ±1.645 of it.</source>
      <translation>Ein Float-Raster mit einem Band für jedes Band der Szene: der Standardfehler jedes gefüllten Werts in gespeicherten Einheiten, sonst NoData. Er wächst mit dem Abstand vom Rand, mit der schlechten Anpassung der Spender ringsum und mit ihrer Uneinigkeit und ist so skaliert, dass 90 % der Fehler auf verdeckten klaren Zellen innerhalb von ±1,645-mal seines Werts liegen.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fill report</source>
      <translation>Bericht zur Füllung</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells filled</source>
      <translation>Gefüllte Zellen</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells still without data</source>
      <translation>Zellen weiterhin ohne Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells of cloud or shadow that was not masked</source>
      <translation>Zellen mit nicht maskierten Wolken oder Schatten</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error on hidden clear cells (RMSE, stored units)</source>
      <translation>Fehler auf verdeckten klaren Zellen (RMSE, gespeicherte Einheiten)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The same error of a plain copy</source>
      <translation>Derselbe Fehler bei einfacher Kopie</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mean standard error of the filled values (stored units)</source>
      <translation>Mittlerer Standardfehler der gefüllten Werte (gespeicherte Einheiten)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>donor {number}</source>
      <translation>Spender {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene and source cannot be the same file. Choose two names.</source>
      <translation>Gefüllte Szene und Herkunft sollen dieselbe Datei sein. Wählen Sie zwei Namen.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The error of each cell would overwrite another output. Choose another name.</source>
      <translation>Der Fehler jeder Zelle soll über eine andere Ausgabe geschrieben werden. Wählen Sie einen eigenen Namen.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask</source>
      <translation>Maske</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>none: the scene's no data</source>
      <translation>keine: die NoData-Zellen der Szene selbst</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donors</source>
      <translation>Spender</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap interpolated (cells)</source>
      <translation>Breiteste interpolierte Lücke (Zellen)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Creation options</source>
      <translation>Erzeugungsoptionen</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>default</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>the scene itself</source>
      <translation>die Szene selbst</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>{donor}, missed by the mask</source>
      <translation>{donor}, der Maske entgangen</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>interpolated</source>
      <translation>interpoliert</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>still empty</source>
      <translation>weiterhin leer</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>The scene has no gaps: nothing had to be filled.</source>
      <translation>Die Szene hat keine Lücke: Es musste nichts gefüllt werden.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:The only missing cell could not|None of the # missing cells could} be filled.</source>
      <translation>{empty:Die einzige fehlende Zelle konnte nicht|Keine der # fehlenden Zellen konnte} gefüllt werden.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add a donor that has data there.</source>
      <translation>Nächster Schritt: Fügen Sie einen Spender hinzu, der dort Daten hat.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>none is left empty</source>
      <translation>keine bleibt leer</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:# is|# are} left empty</source>
      <translation>{empty:# bleibt|# bleiben} leer</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{filled} of {all:# missing cell|# missing cells} {filled:is|are} filled, {left}{error}.</source>
      <translation>{filled} von {all:# fehlenden Zelle|# fehlenden Zellen} {filled:ist|sind} gefüllt, {left}{error}.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add another donor for the cells that are left empty.</source>
      <translation>Nächster Schritt: Fügen Sie für die leer gebliebenen Zellen einen weiteren Spender hinzu.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: compare the filled areas on the map with the scene before filling.</source>
      <translation>Nächster Schritt: Sehen Sie sich die gefüllten Stellen auf der Karte an und vergleichen Sie sie mit der vorherigen Szene.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>; on clear cells that were hidden and filled in the same way, the error (RMSE, stored units) was {rmse:.4g}, against {copy:.4g} for a plain copy</source>
      <translation>; wo klare Zellen verdeckt und ebenso gefüllt wurden, betrug der Fehler (RMSE, gespeicherte Einheiten) {rmse:.4g}, der einer einfachen Kopie {copy:.4g}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{plots} compared: {bias}{errors}; {outliers}.{without}</source>
      <translation>{plots} verglichen: {bias}{errors}; {outliers}.{without}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: look at the outliers on the map; each has 1 in the field 'outlier'.</source>
      <translation>Nächster Schritt: Sehen Sie sich die Ausreißer auf der Karte an; jeder hat 1 im Feld „outlier“.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: colour the plots by 'residual' to see where raster and field differ.</source>
      <translation>Nächster Schritt: Färben Sie die Probeflächen nach „residual“ ein, um zu sehen, wo Raster und Feld voneinander abweichen.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>raster and field heights are the same on average</source>
      <translation>Raster- und Feldhöhen sind im Mittel gleich</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m lower than the field on average</source>
      <translation>das Raster liegt im Mittel {size:.2f} m unter dem Feld</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m higher than the field on average</source>
      <translation>das Raster liegt im Mittel {size:.2f} m über dem Feld</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>, RMSE {rmse:.2f} m</source>
      <translation>, RMSE {rmse:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>, R² {r2:.2f}</source>
      <translation>, R² {r2:.2f}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>lower</source>
      <translation>niedriger</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>higher</source>
      <translation>höher</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source> Without outliers: {size:.2f} m {way}{errors}.</source>
      <translation> Ohne diese: {size:.2f} m {way}{errors}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>no outlier</source>
      <translation>kein Ausreißer</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# outlier|# outliers}: {plots}</source>
      <translation>{count:# Ausreißer|# Ausreißer}: {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>A mean of stems and a mean of cells are different things: this is no validation of heights. Compare maxima or high percentiles.</source>
      <translation>Ein Mittelwert von Stämmen und ein Mittelwert von Zellen sind verschiedene Dinge: Das ist keine Validierung von Höhen. Vergleichen Sie Maxima oder hohe Perzentile.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n:# plot|# plots} compared</source>
      <translation>{n:# Probefläche|# Probeflächen} verglichen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>field = {slope:.3f} × raster {sign} {intercept:.2f} m</source>
      <translation>Feld = {slope:.3f} × Raster {sign} {intercept:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m</source>
      <translation>RMSE {rmse:.2f} m zur 1:1-Linie, Verzerrung (Bias) {bias:+.2f} m, MAE {mae:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Outliers: {ids}</source>
      <translation>Ausreißer: {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Taken as one plot: {ids}</source>
      <translation>Als eine Probefläche gewertet: {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>In the field table, not in the plot layer ({count}): {ids}</source>
      <translation>In der Feldtabelle, nicht im Layer der Probeflächen ({count}): {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots that are not in the field table</source>
      <translation>Probeflächen, die nicht in der Feldtabelle stehen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a raster height</source>
      <translation>Probeflächen ohne Rasterhöhe</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a measured height</source>
      <translation>Probeflächen ohne gemessene Höhe</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Alike, and not matched (plot and table): {pairs}</source>
      <translation>Ähnlich, aber nicht zugeordnet (Probefläche und Tabelle): {pairs}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{finding} Left out.</source>
      <translation>{finding} Ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table with a negative height, left out: {rows}</source>
      <translation>Zeilen der Feldtabelle mit negativer Höhe, ausgelassen: {rows}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table without a height: {words}</source>
      <translation>Zeilen der Feldtabelle ohne Höhe: {words}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n} empty</source>
      <translation>{n} leer</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>The measured heights were read with a decimal comma.</source>
      <translation>Die gemessenen Höhen wurden mit Dezimalkomma gelesen.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source> and {count} more</source>
      <translation> und {count} weitere</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots compared</source>
      <translation>Verglichene Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope of field on raster height</source>
      <translation>Steigung der Feldhöhe zur Rasterhöhe</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Intercept (m)</source>
      <translation>Achsenabschnitt (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the slope</source>
      <translation>p-Wert der Steigung</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Standard error of the slope</source>
      <translation>Standardfehler der Steigung</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the 1:1 line (m)</source>
      <translation>RMSE zur 1:1-Linie (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the fitted line (m)</source>
      <translation>RMSE zur angepassten Geraden (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, raster − field (m)</source>
      <translation>Verzerrung (Bias), Raster − Feld (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Mean absolute error (m)</source>
      <translation>Mittlerer absoluter Fehler (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE (% of the mean field height)</source>
      <translation>RMSE (% der mittleren Feldhöhe)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias (% of the mean field height)</source>
      <translation>Verzerrung (Bias) (% der mittleren Feldhöhe)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the paired t-test of the bias</source>
      <translation>p-Wert des gepaarten t-Tests der Verzerrung (Bias)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the line, each plot left out in turn (m)</source>
      <translation>RMSE zur Geraden, jede Probefläche einmal ausgelassen (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Concordance (Lin's CCC)</source>
      <translation>Konkordanz (CCC nach Lin)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, reduced major axis</source>
      <translation>Steigung, reduzierte Hauptachse (RMA)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Deming regression with equal errors</source>
      <translation>Steigung, Deming-Regression mit gleichen Fehlern</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Theil–Sen</source>
      <translation>Steigung, Theil–Sen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, lower end of its 95 % interval (m)</source>
      <translation>Verzerrung (Bias), untere Grenze des 95-%-Intervalls (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, upper end of its 95 % interval (m)</source>
      <translation>Verzerrung (Bias), obere Grenze des 95-%-Intervalls (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, lower end of its 95 % interval (m)</source>
      <translation>RMSE, untere Grenze des 95-%-Intervalls (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, upper end of its 95 % interval (m)</source>
      <translation>RMSE, obere Grenze des 95-%-Intervalls (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, lower end of its 95 % interval</source>
      <translation>Steigung, untere Grenze des 95-%-Intervalls</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, upper end of its 95 % interval</source>
      <translation>Steigung, obere Grenze des 95-%-Intervalls</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Lower limit of agreement (m)</source>
      <translation>Untere Übereinstimmungsgrenze (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Upper limit of agreement (m)</source>
      <translation>Obere Übereinstimmungsgrenze (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>{figure}, without the outliers</source>
      <translation>{figure}, ohne die Ausreißer</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots that the field table does not have</source>
      <translation>Probeflächen, die in der Feldtabelle fehlen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots of the field table that the layer does not have</source>
      <translation>Probeflächen der Feldtabelle, die im Layer fehlen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Outliers</source>
      <translation>Ausreißer</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Canopy height model (for pictures and stems)</source>
      <translation>Kronenhöhenmodell (für Bilder und Stämme)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Optional: the report then has a map and a picture of each plot on this raster, the largest differences first; single stems are matched with treetops on it. Heights in metres.</source>
      <translation>Optional: Der Bericht enthält dann eine Karte und ein Bild jeder Probefläche auf diesem Raster, die größten Differenzen zuerst; einzelne Stämme werden darauf gesucht. Höhen in Metern.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem x</source>
      <translation>x des Stamms</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Easting of the stem, in the CRS of the plot layer.</source>
      <translation>Rechtswert (Ost) des Stamms, im KBS des Layers der Probeflächen.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem y</source>
      <translation>y des Stamms</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Northing of the stem, in the CRS of the plot layer.</source>
      <translation>Hochwert (Nord) des Stamms, im KBS des Layers der Probeflächen.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem distance (m)</source>
      <translation>Entfernung des Stamms (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Horizontal distance from the centre of the plot, where there are no x and y.</source>
      <translation>Horizontale Entfernung vom Mittelpunkt der Probefläche, wenn es kein x und y gibt.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem azimuth (°)</source>
      <translation>Azimut des Stamms (°)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Direction from the centre of the plot, clockwise from the raster's grid north. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Richtung vom Mittelpunkt der Probefläche, im Uhrzeigersinn ab Gitternord des Rasters. NEON misst manche Stämme von einer Ecke aus (pointid): Verwenden Sie deren x und y.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems on the canopy</source>
      <translation>Stämme im Kronendach</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>A point for each stem with its measured height, the height of its treetop and its status: matched, overtopped by other trees, outside the raster or its plot, or no canopy where it stands. Each treetop is matched with at most one stem.</source>
      <translation>Ein Punkt für jeden Stamm mit seiner gemessenen Höhe, der Höhe seiner Baumspitze und dem, was aus ihm wurde: zugeordnet, von anderen Bäumen überragt, außerhalb des Rasters oder seiner Probefläche, oder kein Kronendach an seinem Standort. Jede Baumspitze gehört zu höchstens einem Stamm.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems matched with a treetop</source>
      <translation>Einer Baumspitze zugeordnete Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems overtopped by other trees</source>
      <translation>Von anderen Bäumen überragte Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems outside the raster or their plot</source>
      <translation>Stämme außerhalb des Rasters oder ihrer Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems where there is no canopy</source>
      <translation>Stämme, wo es kein Kronendach gibt</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{output} needs the positions of the stems: {label} is empty. Give the canopy height model, and x and y or distance and azimuth.</source>
      <translation>{output} braucht die Positionen der Stämme: {label} ist leer. Geben Sie das Kronenhöhenmodell und x und y oder Entfernung und Azimut an.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{count:# row|# rows} of the field table cannot be placed on the canopy: the plot is not in the layer, or height or position is missing.</source>
      <translation>{count:# Zeile der Feldtabelle ist kein Stamm|# Zeilen der Feldtabelle sind keine Stämme} im Kronendach: Die Probefläche fehlt im Layer, oder Höhe oder Position fehlen.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{label}: no row of the field table has plot, height and position.</source>
      <translation>{label}: Keine Zeile der Feldtabelle hat Probefläche, Höhe und Position.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>plot</source>
      <translation>Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>row of the field table</source>
      <translation>Zeile der Feldtabelle</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>measured height (m)</source>
      <translation>gemessene Höhe (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>raster height (m)</source>
      <translation>Rasterhöhe (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>from stem to treetop (m)</source>
      <translation>vom Stamm zur Baumspitze (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>crown radius searched (m)</source>
      <translation>abgesuchter Kronenradius (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{n:# stem|# stems} on the canopy: {counts}</source>
      <translation>{n:# Stamm|# Stämme} im Kronendach: {counts}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>QGIS does not open this file as a table; it was read as follows: {how}.</source>
      <translation>QGIS öffnet diese Datei nicht als Tabelle; sie wurde so gelesen: {how}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: '{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation>{label}: „{layer}“ hat kein Feld „{field}“. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>{label}: '{read}' of {file} is read; it also has {others}.</source>
      <translation>{label}: „{read}“ aus {file} wird gelesen; die Datei enthält auch {others}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>place is certain (1: yes)</source>
      <translation>Lage ist sicher (1: ja)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>certain, or why not</source>
      <translation>sicher, oder warum nicht</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift (m)</source>
      <translation>Verschiebung (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the east (m)</source>
      <translation>Verschiebung nach Osten (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the north (m)</source>
      <translation>Verschiebung nach Norden (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>rotation, clockwise (degrees)</source>
      <translation>Drehung, im Uhrzeigersinn (Grad)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>probability of lying within 2 m (%)</source>
      <translation>Wahrscheinlichkeit, innerhalb von 2 m zu liegen (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the place found</source>
      <translation>Korrelation an der gefundenen Lage</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the given place</source>
      <translation>Korrelation an der angegebenen Lage</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>best correlation farther than 2 m away</source>
      <translation>beste Korrelation in mehr als 2 m Entfernung</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>stems used</source>
      <translation>verwendete Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>x as given</source>
      <translation>x wie angegeben</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>y as given</source>
      <translation>y wie angegeben</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Positions of stems are needed: choose '{x}' and '{y}', or '{distance}' and '{azimuth}'. From plot centres alone a plot cannot be located.</source>
      <translation>Positionen der Stämme werden gebraucht: Wählen Sie „{x}“ und „{y}“ oder „{distance}“ und „{azimuth}“. Allein aus Mittelpunkten lässt sich eine Probefläche nicht verorten.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Choose coordinates of the stems or distance and azimuth, not both.</source>
      <translation>Wählen Sie Koordinaten der Stämme oder Entfernung und Azimut, nicht beides.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: choose a field; the other one of the pair is already chosen.</source>
      <translation>{label}: Wählen Sie ein Feld, das andere des Paars ist gewählt.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no coordinate reference system, so the plots cannot be laid over the raster. Assign one (right click the layer, Layer CRS).</source>
      <translation>{label}: Es gibt kein Koordinatenbezugssystem, daher können Probeflächen und Raster nicht zusammengeführt werden. Weisen Sie eines zu (Rechtsklick auf den Layer, Layer-KBS).</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: the raster is in degrees ({crs}). Warp it to a projected CRS, a UTM zone say, so that shifts are metres.</source>
      <translation>{label}: Das Raster ist in Grad ({crs}). Transformieren Sie es in ein projiziertes KBS, etwa eine UTM-Zone, damit Verschiebungen Meter sind.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no plot: the layer (or the selection) is empty.</source>
      <translation>{label}: Es gibt keine Probefläche: Der Layer (oder die Auswahl) ist leer.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>the table '{name}'</source>
      <translation>die Tabelle „{name}“</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>No stem belongs to one of the plots: '{stem}' of {where} and '{plot}' of the plots have no id in common.</source>
      <translation>Kein Stamm gehört zu einer der Probeflächen: „{stem}“ ({where}) und „{plot}“ der Probeflächen haben keine ID gemeinsam.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem has|# stems have} no position or no height above 0 and {count:is|are} left out.</source>
      <translation>{count:# Stamm hat keine Position oder keine Höhe über 0 und wird|# Stämme haben keine Position oder keine Höhe über 0 und werden} ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem is|# stems are} of plots that the layer does not have.</source>
      <translation>{count:# Stamm gehört|# Stämme gehören} zu Probeflächen, die der Layer nicht enthält.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>Stems of plot {plot} are more than {far:g} m from its centre. Are the coordinates of the stems in the CRS of the plots ({crs}), and distances in metres?</source>
      <translation>Stämme der Probefläche {plot} sind mehr als {far:g} m von ihrem Mittelpunkt entfernt. Sind die Koordinaten der Stämme im KBS der Probeflächen ({crs}) und die Entfernungen in Metern?</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: two plots have the id '{id}'. Give each its own.</source>
      <translation>{label}: Zwei Probeflächen haben die ID „{id}“. Geben Sie jeder ihre eigene.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: a metre of {crs} is not a metre on the ground here. Warp the raster to a local projected CRS, a UTM zone say.</source>
      <translation>{label}: Ein Meter in {crs} ist hier kein Meter am Boden. Transformieren Sie das Raster in ein lokales projiziertes KBS, etwa eine UTM-Zone.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/write.py" />
      <source>moved with its plot (1: yes)</source>
      <translation>mit seiner Probefläche verschoben (1: ja)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Locate plots on canopy</source>
      <translation>Probeflächen im Kronendach verorten</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Finds where plots lie on a canopy height model, by their stems.</source>
      <translation>Findet anhand ihrer Stämme, wo Probeflächen auf einem Kronenhöhenmodell liegen.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Under trees a plot's GNSS position is off by metres, and its statistics are those of other trees. This tool lays the stems of each plot, with their heights, over the canopy height model, tries every shift within the search radius, and finds the one where they fit best.

Each stem is drawn as a crown (a paraboloid whose radius is 0.8 m and a tenth of the height); the measure is the correlation of these crowns with the model over the cells of the plot. This gives the probability that the plot lies within 2 m of the place found, provided that it lies within the search radius at all. A plot is called certain if this is at least 95 % and the heights fit better than the same heights shuffled at random among its stems.

Only certain plots are moved. All others stay where they were, with the reason: few stems (fewer than 6), ambiguous (rows of a plantation, say), heights do not match, best place at the border of the search, canopy model does not reach. The given position is kept in the fields x_given and y_given.

Moving plots to where they fit in itself raises the agreement between field and raster heights. R2_BY_CHANCE says by how much: it is the R² that the same search reaches with the stems of other plots. Report it beside R2_AFTER.

Stem positions are needed: coordinates, or distance and azimuth from the plot's centre. Plot centres alone are not enough. The raster must be in a projected CRS in which a unit is a length on the ground (UTM, say), with square cells of at most 3 m; cells finer than 0.35 m are aggregated by their maximum.

Example: plot centres, a table of stems with the fields plotid, stemheight, distance and azimuth, a canopy height model of 0.5 m, search radius 8.</source>
      <translation>Unter Bäumen weicht die GNSS-Position einer Probefläche um Meter ab, und ihre Statistik ist die anderer Bäume. Dieses Werkzeug legt die Stämme jeder Probefläche mit ihren Höhen über das Kronenhöhenmodell, probiert jede Verschiebung innerhalb des Suchradius und findet die, bei der sie am besten passen.

Jeder Stamm wird als Krone gezeichnet (ein Paraboloid mit einem Radius von 0,8 m plus einem Zehntel der Höhe); das Maß ist die Korrelation dieser Kronen mit dem Modell über die Zellen der Probefläche. Daraus folgt die Wahrscheinlichkeit, dass die Probefläche innerhalb von 2 m um die gefundene Lage liegt, sofern sie überhaupt im Suchradius liegt. Eine Probefläche gilt ab 95 % als sicher, und nur, wenn die Höhen besser passen als dieselben Höhen, zufällig auf ihre Stämme verteilt.

Nur sichere Probeflächen werden verschoben. Alle anderen bleiben, wo sie waren, mit dem Grund: wenige Stämme (weniger als 6), mehrdeutig (etwa Reihen einer Pflanzung), Höhen passen nicht, beste Lage am Rand der Suche, Kronenmodell reicht nicht so weit. Die angegebene Position bleibt in den Feldern x_given und y_given erhalten.

Probeflächen dorthin zu verschieben, wo sie passen, erhöht von selbst die Übereinstimmung von Feld- und Rasterhöhen. R2_BY_CHANCE sagt, um wie viel: Es ist das R², das dieselbe Suche mit den Stämmen anderer Probeflächen erreicht. Geben Sie es neben R2_AFTER an.

Gebraucht werden Positionen der Stämme: Koordinaten oder Entfernung und Azimut vom Mittelpunkt der Probefläche. Allein aus Mittelpunkten geht es nicht. Das Raster muss in einem projizierten KBS vorliegen, in dem eine Einheit eine Länge am Boden ist (etwa UTM), mit quadratischen Zellen von höchstens 3 m; Zellen feiner als 0,35 m werden über ihr Maximum zusammengefasst.

Beispiel: Mittelpunkte der Probeflächen, eine Tabelle der Stämme mit den Feldern plotid, stemheight, distance und azimuth, ein Kronenhöhenmodell von 0,5 m, Suchradius 8.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>co-registration,coregistration,gnss,gps,position,shift,plot,stems,trees,lidar,chm,canopy height model,forest,inventory</source>
      <translation>Koregistrierung,Lagegenauigkeit,Position,Verschiebung,Probefläche,Stämme,Bäume,Lidar,Kronenhöhenmodell,Wald,Waldinventur,Inventur,co-registration,coregistration,gnss,gps,shift,plot,stems,trees,chm,canopy height model,forest,inventory</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Heights above ground in metres.</source>
      <translation>Höhen über dem Boden in Metern.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Search radius</source>
      <translation>Suchradius</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>How far a plot may be off, in metres. The true place has to lie within; a larger radius makes wrong places more likely.</source>
      <translation>Wie weit eine Probefläche abweichen darf, in Metern. Die wahre Lage muss innerhalb liegen; ein größerer Radius macht falsche Lagen wahrscheinlicher.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Largest rotation (degrees)</source>
      <translation>Größte Drehung (Grad)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Rotations of up to this many degrees to each side are tried as well: for a compass that was off. 0 for none.</source>
      <translation>Drehungen bis zu so vielen Grad nach jeder Seite werden ebenfalls probiert: für einen Kompass, der falsch ging. 0: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Located plots</source>
      <translation>Verortete Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>All plots, with the certain ones moved to the place found; with shift and certainty.</source>
      <translation>Die Probeflächen, die sicheren an der gefundenen Lage; mit Verschiebung und Sicherheit.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems of the located plots</source>
      <translation>Stämme der verorteten Probeflächen</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>A point for every stem used, moved with its plot; with all its attributes.</source>
      <translation>Ein Punkt für jeden verwendeten Stamm, mit seiner Probefläche verschoben; mit allen seinen Attributen.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Location report</source>
      <translation>Bericht zur Verortung</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plots whose place is certain</source>
      <translation>Probeflächen mit sicherer Lage</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Median shift of the certain plots (m)</source>
      <translation>Mediane Verschiebung der sicheren Probeflächen (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of field and raster height of the certain plots, as given</source>
      <translation>R² von Feld- und Rasterhöhe der sicheren Probeflächen, wie angegeben</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The same at the places found</source>
      <translation>Dasselbe an den gefundenen Lagen</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² that the search reaches with stems of other plots</source>
      <translation>R², das die Suche mit Stämmen anderer Probeflächen erreicht</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One feature per plot. For a polygon, the plot centre is its centroid and its outline shows the area measured; for a point, the hull of its stems shows it.</source>
      <translation>Ein Objekt je Probefläche. Beim Polygon ist der Mittelpunkt der seiner Fläche, und sein Umriss sagt, was gemessen wurde; beim Punkt sagt das die Hülle seiner Stämme.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems</source>
      <translation>Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One row per stem, with its plot, height and position. A CSV file will do.</source>
      <translation>Eine Zeile je Stamm, mit seiner Probefläche, Höhe und Position. Eine CSV-Datei genügt.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plot id of a stem</source>
      <translation>ID der Probefläche eines Stamms</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The plot in which the stem stands.</source>
      <translation>Die Probefläche, in der der Stamm steht.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In metres. Stems without a height are left out.</source>
      <translation>In Metern. Stämme ohne Höhe werden ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>X coordinate of a stem</source>
      <translation>X-Koordinate eines Stamms</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots. Either coordinates, or distance and azimuth.</source>
      <translation>Im KBS der Probeflächen. Entweder Koordinaten oder Entfernung und Azimut.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Y coordinate of a stem</source>
      <translation>Y-Koordinate eines Stamms</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots.</source>
      <translation>Im KBS der Probeflächen.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Distance of a stem from the centre (m)</source>
      <translation>Entfernung eines Stamms vom Mittelpunkt (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Horizontal distance in metres.</source>
      <translation>Horizontale Entfernung in Metern.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Azimuth of a stem (degrees)</source>
      <translation>Azimut eines Stamms (Grad)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>As seen from the centre, clockwise from grid north of the raster. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Vom Mittelpunkt aus gesehen, im Uhrzeigersinn ab Gitternord des Rasters. NEON misst manche Stämme von einer Ecke aus (pointid): Verwenden Sie deren x und y.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Blocks of {n} × {n} cells were aggregated by their maximum: {size:g} m.</source>
      <translation>{n} × {n} Zellen wurden über ihr Maximum zusammengefasst: {size:g} m.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Not moved, {reason} ({count}): {plots}</source>
      <translation>Nicht verschoben, {reason} ({count}): {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of tallest stem and highest cell over the {n:# certain plot|# certain plots}: {before:.2f} as given, {after:.2f} at the places found. The same search with stems of other plots reaches {chance}.</source>
      <translation>R² von höchstem Stamm und höchster Zelle über die {n:# sichere Probefläche|# sicheren Probeflächen}: {before:.2f} wie angegeben, {after:.2f} an den gefundenen Lagen. Dieselbe Suche mit Stämmen anderer Probeflächen erreicht {chance}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; no plot was moved</source>
      <translation>; keine Probefläche wurde verschoben</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; the others were not moved</source>
      <translation>; die anderen wurden nicht verschoben</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>{certain} of {count:# plot|# plots} {certain:is|are} certain{by}{rest}.</source>
      <translation>{certain} von {count:# Probefläche|# Probeflächen} {certain:ist|sind} sicher{by}{rest}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>, moved by {m:.1f} m (median)</source>
      <translation>, um {m:.1f} m verschoben (Median)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Next: 'Buffer plots and zonal stats' computes statistics at the places found.</source>
      <translation>Nächster Schritt: „Probeflächen puffern und zonale Statistik“ berechnet Statistiken an den gefundenen Lagen.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>QGIS project: all layers with their styles, a map to print</source>
      <translation>QGIS-Projekt: alle Layer mit ihren Stilen, eine Karte zum Drucken</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <location filename="../models/canopyplots.model3" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>Layers</source>
      <translation>Layer</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>en</source>
      <translation>de</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS project with all layers, a map to print and a first page</source>
      <translation>QGIS-Projekt mit allen Layern, einer Karte zum Drucken und einer Startseite</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS projects (*.qgz)</source>
      <translation>QGIS-Projekte (*.qgz)</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>A project in which the layers have their styles, with a sheet of A4 to print, and beside it a first page (HTML) that leads to everything and says what was found. Outputs for which no file was chosen are then written beside the project, under its name.</source>
      <translation>Ein Projekt, in dem die Layer ihre Stile haben, mit einem A4-Blatt zum Drucken, und daneben eine Startseite (HTML), die zu allem führt und sagt, was gefunden wurde. Ausgaben, für die keine Datei gewählt wurde, werden dann unter dem Namen des Projekts daneben geschrieben.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{label} is no file of its own, and so it is not in the project.</source>
      <translation>{label} ist keine eigene Datei und deshalb nicht im Projekt.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written ({reason}).</source>
      <translation>{file} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS project: {file}</source>
      <translation>QGIS-Projekt: {file}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>First page: {address}</source>
      <translation>Startseite: {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written. Is the disk full?</source>
      <translation>{file} kann nicht geschrieben werden. Ist der Datenträger voll?</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Map to print</source>
      <translation>Karte zum Drucken</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS cannot open {file}.</source>
      <translation>QGIS kann {file} nicht öffnen.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Grey is no data. {crs}. Made by Canopy &amp; Cloud {version}.</source>
      <translation>Grau: keine Daten. {crs}. Erstellt mit Canopy &amp; Cloud {version}.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA cloud mask</source>
      <translation>QA-Wolkenmaske</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Turns the cells that the QA band calls cloud or shadow into no data.</source>
      <translation>Setzt die Zellen, die das QA-Band Wolke oder Schatten nennt, auf NoData.</translation>
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
      <translation>Liest das Qualitätsband, das mit einer Szene geliefert wird, Bit für Bit und setzt Wolken, Wolkenschatten und was sonst noch gewählt ist in allen Bändern auf NoData. Füllwerte werden immer maskiert und getrennt gezählt. Die übrigen Zellen, der Datentyp und die Bandnamen bleiben, wie sie sind.

Das Werkzeug erkennt das QA-Band an seinem Dateinamen, den Metadaten daneben und seinen Codes, sagt, woran, und lehnt ab, wenn zwei Produkte passen. Ein Produkt, dessen Codes der Wahl widersprechen, wird ebenfalls abgelehnt.

Die Bereinigung geschieht in dieser Reihenfolge: Die Schließung füllt Lücken, zu kleine Objekte werden verworfen, die Ausweitung nimmt die Ränder mit: Wolken, Cirrus und Dunst wachsen um eine Entfernung in Metern am Boden, Wolkenschatten um eine andere, und alle maskierten Zellen zusätzlich um einen Radius in Zellen. Füllwerte nehmen daran nicht teil. Ein Lauf, der den Radius in Zellen und keine Entfernung in Metern angibt, wächst nur um diesen Radius, wie es war, bevor es Entfernungen gab.

Weitere QA-Raster der Szene (QA_RADSAT oder SR_QA_AEROSOL neben QA_PIXEL, MSK_CLDPRB neben SCL) werden an ihren Namen erkannt; was sie kennzeichnen, wird ebenfalls maskiert. In einem Raster der Wolkenwahrscheinlichkeit ist eine Zelle Wolke ab der eingestellten Wahrscheinlichkeit.

Ein QA-Raster auf einem anderen Gitter (etwa 60 m für 10-m-Bänder) wird mit dem nächsten Nachbarn über die Szene gelegt; Zellen außerhalb davon werden maskiert.

Regel für das Produkt „Eine eigene Regel“: Bedingungen, durch „;“ getrennt, von denen eine genügt, wie „bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392; not bit 6“ oder „values &gt;= 40“ für eine Wolkenwahrscheinlichkeit. „and“ verbindet zwei: „bit 1 and not bit 7“. Bit 0 ist das niedrigste.

Die Anzahlen je Klasse sind die des QA-Bands vor der Bereinigung, ob die Klasse maskiert wird oder nicht; eine Zelle in zwei Klassen zählt in beiden. Weitere QA-Raster zählen, wo nur sie eine Zelle kennzeichnen.

Beispiel: die gestapelten Bänder einer Landsat-Szene, ihre QA_PIXEL-Datei.

Die Wörter für das QA-Produkt:
</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clear scenes of other dates give a second opinion on cloud and shadow, for any sensor whose bands are in order of wavelength; they also serve where there is no QA band. Each is fitted to the scene by a regression on cells that look clear in both. A cell is cloud where all bands are brighter than predicted and shadow where all are darker, in objects with an unmistakable core; land change, which moves bands in different directions, is not masked. If the scene's metadata state the position of the sun, fainter shadow is also accepted in the direction in which the clouds cast it. With 'QA band and clear scenes', cells that the QA raster calls cloud are unmasked if they are as bright on every clear date, as roofs or sand are: they are 'rescued', kept in the scene, with code 103 in the mask. For clear scenes, only cells that they alone mark are counted. Clouds in a clear scene should be masked first. A clear scene on another grid is resampled to the scene by nearest neighbour, and the log says so.</source>
      <translation>Klare Szenen anderer Aufnahmetage geben eine zweite Meinung zu Wolken und Schatten, für jeden Sensor, dessen Bänder nach Wellenlänge geordnet sind; sie helfen auch dort, wo es kein QA-Band gibt. Jede wird durch eine Regression auf Zellen, die in beiden klar aussehen, an die Szene angepasst. Wolke ist, wo alle Bänder heller sind, als sie erwarten lässt, Schatten, wo alle dunkler sind, in Objekten mit einem zweifelsfreien Kern; eine Veränderung des Landes, die Bänder in verschiedene Richtungen verschiebt, bleibt erhalten. Wo die Metadaten der Szene den Sonnenstand nennen, zählt in der Richtung, in der der Schatten von den Wolken aus liegt, auch schwächerer. Mit „QA-Band und klare Szenen“ wird zurückgegeben, was das QA-Raster Wolke nennt, was aber an jedem klaren Tag ebenso hell ist, ein Dach oder Sand: „rescued“, in der Szene behalten, Code 103 in der Maske. Klare Szenen zählen, wo nur sie eine Zelle kennzeichnen. Die eigenen Wolken einer klaren Szene sollten maskiert sein. Eine auf einem anderen Gitter wird mit dem nächsten Nachbarn über die Szene gelegt, und das Protokoll sagt es.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,landsat,sentinel,hls,modis,planet</source>
      <translation>Wolke,Wolken,Schatten,Maske,Qualität,Schnee,Cirrus,Wolkenmaske,QA-Band,cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,snow,landsat,sentinel,hls,modis,planet</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked scene</source>
      <translation>Maskierte Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The scene, with the masked cells as no data.</source>
      <translation>Die Szene, die maskierten Zellen als NoData.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A byte raster: 0 where a cell is kept, else the code of its class.</source>
      <translation>Ein Byte-Raster: 0, wo eine Zelle erhalten bleibt, sonst der Code ihrer Klasse.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask report</source>
      <translation>Bericht zur Maske</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of the scene</source>
      <translation>Zellen der Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Fill cells (no observation)</source>
      <translation>Füllzellen (keine Beobachtung)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells after clean-up, not counting fill</source>
      <translation>Maskierte Zellen nach der Bereinigung, ohne Füllwerte</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells as a percentage of the scene's cells, not counting fill</source>
      <translation>Maskierte Zellen ohne Füllwerte, in Prozent der Zellen der Szene, die keine Füllzellen sind</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of class '{name}'</source>
      <translation>Zellen der Klasse „{name}“</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>One raster with all bands, or one raster per band; several are stacked.</source>
      <translation>Ein Raster mit allen Bändern oder ein Raster je Band; mehrere werden gestapelt.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA raster</source>
      <translation>QA-Raster</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … If empty, the QA raster that belongs to the scene: named in the metadata of a stack made from a folder, or found beside the band files.</source>
      <translation>Die Qualitätsdatei derselben Szene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … Leer gelassen: die der Szene selbst, die ein aus einem Ordner erzeugter Stapel in seinen Metadaten nennt oder die neben den Banddateien liegt.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band</source>
      <translation>QA-Band</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The band that holds the codes. Not used for products with one band per class.</source>
      <translation>Das Band, das die Codes enthält. Nicht verwendet bei Produkten mit einem Band je Klasse.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA product</source>
      <translation>QA-Produkt</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>As a rule it is recognised. The rule of 'A rule of my own' is among the advanced parameters.</source>
      <translation>Es wird in der Regel erkannt. „Eine eigene Regel“ steht unter den fortgeschrittenen Parametern.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule (product 'A rule of my own')</source>
      <translation>Regel (Produkt „Eine eigene Regel“)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Examples: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Or: values &gt;= 40</source>
      <translation>Beispiele: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Oder: values &gt;= 40</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Further QA rasters</source>
      <translation>Weitere QA-Raster</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: what they mark is masked as well.</source>
      <translation>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: Was sie kennzeichnen, wird ebenfalls maskiert.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cloud probability threshold (%)</source>
      <translation>Wolkenwahrscheinlichkeit, ab der eine Zelle Wolke ist (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A cell with at least this probability is cloud. Used for cloud probability rasters (MSK_CLDPRB, s2cloudless) and the package s2cloudless only.</source>
      <translation>Nur für Raster der Wolkenwahrscheinlichkeit (MSK_CLDPRB, s2cloudless) und das Paket s2cloudless verwendet.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{name} and {count} more</source>
      <translation>{name} und {count} weitere</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>found with the scene</source>
      <translation>das der Szene selbst</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked classes</source>
      <translation>Maskierte Klassen</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clean-up</source>
      <translation>Bereinigung</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes to mask (none: those usual for the product)</source>
      <translation>Zu maskierende Klassen (keine: die für das Produkt üblichen)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>A scene whose QA product lacks one of them is refused; 'Repair scenes' leaves it out. Fill is always masked.</source>
      <translation>Eine Szene, deren QA-Produkt eine davon fehlt, wird abgelehnt; 'Szenen reparieren' lässt sie aus. Füllwerte werden immer maskiert.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'Medium' masks more, in products that state a confidence.</source>
      <translation>„Mittel“ maskiert mehr, bei Produkten, die eine Konfidenz angeben.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud (metres)</source>
      <translation>Ausweitung der Wolken (Meter)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud, cirrus and haze are dilated by this distance on the ground. 0: none.</source>
      <translation>Wolken, Cirrus und Dunst wachsen um diese Entfernung am Boden. 0: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud shadow (metres)</source>
      <translation>Ausweitung der Wolkenschatten (Meter)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud shadow is dilated by this distance on the ground. 0: none.</source>
      <translation>Wolkenschatten wachsen um diese Entfernung am Boden. 0: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Detect cloud from</source>
      <translation>Wolken werden erkannt durch</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'QA band': the QA raster. 'QA band and clear scenes': the QA raster, with the clear scenes correcting what it missed or wrongly flagged as cloud. 'Clear scenes only': the clear scenes alone; no QA raster is read.</source>
      <translation>„QA-Band“: das QA-Raster. „QA-Band und klare Szenen“: dieses, und die klaren Szenen für das, was es übersehen oder für Wolke gehalten hat. „Nur klare Szenen“: nur die klaren Szenen; es wird kein QA-Raster gelesen.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Clear scenes</source>
      <translation>Klare Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Scenes of the same place and bands on other dates, clear or with their clouds masked (no data). One is enough; with several, the majority decides. Not used with 'QA band'.</source>
      <translation>Szenen desselben Orts mit denselben Bändern von anderen Aufnahmetagen, klar oder mit maskierten Wolken (NoData). Eine genügt; bei mehreren entscheidet die Mehrheit. Nicht verwendet mit „QA-Band“.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>The others: the Python package of that name, if it is installed; no QA raster is read.</source>
      <translation>Die übrigen: das Python-Paket dieses Namens, wenn es installiert ist; kein QA-Raster wird gelesen.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Closing radius (cells)</source>
      <translation>Radius der Schließung (Zellen)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Gaps in the mask narrower than about twice this are filled. 0: none.</source>
      <translation>Lücken in der Maske, die schmaler als etwa das Doppelte davon sind, werden gefüllt. 0: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Smallest object (cells)</source>
      <translation>Kleinstes Objekt (Zellen)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Masked objects of fewer cells (connected by their sides) are unmasked. 0: none.</source>
      <translation>Maskierte Objekte aus weniger Zellen (über ihre Seiten verbunden) bleiben erhalten. 0: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Dilation radius (cells)</source>
      <translation>Radius der Ausweitung (Zellen)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>All masked cells are dilated by this, in addition to the distances in metres. 0: none.</source>
      <translation>Alle maskierten Zellen wachsen um diesen Wert, zusätzlich zu den Entfernungen in Metern. 0: keine.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: they are not used with the method '{method}'. Choose '{both}' or '{scenes}', or leave them empty.</source>
      <translation>Klare Szenen: Sie werden mit der Methode „{method}“ nicht verwendet. Wählen Sie „{both}“ oder „{scenes}“, oder lassen Sie sie leer.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: the method '{method}' compares with them, but none was given. Choose at least one scene of the same place and bands from another date.</source>
      <translation>Klare Szenen: Die Methode „{method}“ vergleicht mit ihnen, und keine wurde angegeben. Wählen Sie mindestens eine Szene desselben Orts mit denselben Bändern von einem anderen Aufnahmetag.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: clear scenes detect cloud and cloud shadow only, not {other}. Leave the classes empty, or choose from these two.</source>
      <translation>Klassen: Klare Szenen erkennen nur Wolken und Schatten, nicht {other}. Lassen Sie die Klassen leer, oder wählen Sie aus diesen beiden.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: it is only used with the product '{custom}', and the product is '{product}'. Choose the former, or leave the rule empty.</source>
      <translation>Regel: Sie wird nur mit dem Produkt „{custom}“ verwendet, und das Produkt ist „{product}“. Wählen Sie das erste, oder lassen Sie die Regel leer.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: {title} has no class {missing}. It has {classes}. {note}</source>
      <translation>Klassen: {title} hat keine Klasse {missing}. Vorhanden sind {classes}. {note}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: the product '{custom}' needs one, for example: bit 3; bits 8-9 &gt;= 2</source>
      <translation>Regel: Das Produkt „{custom}“ braucht eine, zum Beispiel: bit 3; bits 8-9 &gt;= 2</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: a custom rule has no classes; the rule itself says what is masked.</source>
      <translation>Klassen: Eine eigene Regel hat keine; sie sagt selbst, was maskiert wird.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Kept</source>
      <translation>Erhalten</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>, {percent:.2f} % of the cells that are not fill</source>
      <translation>, {percent:.2f} % der Zellen, die keine Füllzellen sind</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:The only cell is|All # cells are} fill: the scene has no observation here.</source>
      <translation>{total:Die einzige Zelle ist eine Füllzelle|Alle # Zellen sind Füllzellen}: Die Szene hat hier keine Beobachtung.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{seen:The only cell that is not fill is not|None of the # cells that are not fill is} masked.</source>
      <translation>{seen:Die einzige Zelle, die keine Füllzelle ist, wird nicht|Von den # Zellen, die keine Füllzellen sind, wird keine} maskiert.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>No cell is masked: {seen:the only cell that is not fill was not|none of the # cells that are not fill was} found to be cloud or shadow.</source>
      <translation>Keine Zelle wird maskiert: {seen:Die einzige Zelle, die keine Füllzelle ist, wurde nicht|Von den # Zellen, die keine Füllzellen sind, wurde keine} als Wolke oder Schatten erkannt.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: the scene can be used as it is.</source>
      <translation>Nächster Schritt: Die Szene kann unverändert verwendet werden.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{percent:.1f} % of the scene is masked: {masked} of {seen:# cell|# cells}, not counting fill.</source>
      <translation>{percent:.1f} % der Szene sind maskiert: {masked} von {seen:# Zelle|# Zellen}, ohne Füllwerte.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: 'Fill from donor scene' fills them from a scene of another date.</source>
      <translation>Nächster Schritt: „Aus Spenderszene füllen“ füllt sie aus einer Szene eines anderen Aufnahmetags.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:# cell|# cells}: {fill} fill, {masked} masked after clean-up{percent}</source>
      <translation>{total:# Zelle|# Zellen}: {fill:# Füllzelle|# Füllzellen}, {masked} maskiert nach der Bereinigung{percent}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Found by the clear scenes alone: {cells}</source>
      <translation>Nur von den klaren Szenen gefunden: {cells}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{name} {count:# cell|# cells}</source>
      <translation>{name} {count:# Zelle|# Zellen}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Rescued: {count:# cell|# cells} that the QA raster calls cloud but that {count:is|are} as bright on every clear date, and the dilated cloud around them</source>
      <translation>Zurückgegeben: {count:# Zelle, die das QA-Raster Wolke nennt und die an jedem klaren Tag ebenso hell ist|# Zellen, die das QA-Raster Wolke nennt und die an jedem klaren Tag ebenso hell sind}, und was es um sie herum als ausgeweitet bezeichnet</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Cells of each class before clean-up:</source>
      <translation>Zellen jeder Klasse vor der Bereinigung:</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Rebuild output</source>
      <translation>Ausgabe neu erzeugen</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Makes an output of these tools again and reports whether it is identical.</source>
      <translation>Erzeugt eine unserer Ausgaben neu und sagt, ob sie gleich ist.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFFs and GeoPackages that these tools write record how they were made: the tool, all parameters, the inputs with size and hash, and the versions. This tool reads that, runs the same tool with the same inputs and parameters, and compares the result with the given output.

An input is looked for where it was, then beside the output. One that is missing or has changed is named, and nothing is run.

GeoTIFFs are compared byte by byte, and if bytes differ, cell by cell. A GeoPackage holds the time at which it was written, so that its fields, geometries and attributes are compared, feature by feature.

With other versions of QGIS, GDAL or numpy the record differs, and so do the bytes; the log then names the versions and says whether the cells are the same.

Example: the masked scene of last year becomes a file that is identical, or the log says what differs.</source>
      <translation>GeoTIFFs und GeoPackages, die diese Werkzeuge schreiben, sagen, wie sie entstanden sind: das Werkzeug, alle Parameter, die Eingaben mit Größe und Hash und die Versionen. Dieses Werkzeug liest das, führt dasselbe Werkzeug mit denselben Eingaben und Parametern aus und vergleicht das Ergebnis mit der angegebenen Ausgabe.

Eine Eingabe wird dort gesucht, wo sie war, dann neben der Ausgabe. Fehlt eine oder hat sie sich geändert, wird sie genannt, und nichts wird ausgeführt.

GeoTIFFs werden Byte für Byte verglichen, und wenn Bytes abweichen, Zelle für Zelle. Ein GeoPackage enthält den Zeitpunkt, zu dem es geschrieben wurde; deshalb werden seine Felder, Geometrien und Attribute Objekt für Objekt verglichen.

Bei anderen Versionen von QGIS, GDAL oder numpy weicht der Eintrag ab und damit auch die Bytes; das Protokoll nennt dann die Versionen und sagt, ob die Zellen gleich sind.

Beispiel: Die maskierte Szene vom letzten Jahr wird zu einer Datei, die identisch ist, oder das Protokoll sagt, was abweicht.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical,hash</source>
      <translation>neu erzeugen,reproduzieren,wiederholen,Herkunft,Verlauf,Metadaten,prüfen,identisch,Hash,rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output to make again</source>
      <translation>Neu zu erzeugende Ausgabe</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF and GeoPackage (*.tif *.tiff *.gpkg);;All files (*)</source>
      <translation>GeoTIFF und GeoPackage (*.tif *.tiff *.gpkg);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>A raster or layer that one of these tools wrote. It is only read.</source>
      <translation>Ein Raster oder Layer, den eines dieser Werkzeuge geschrieben hat. Er wird nur gelesen.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output made again</source>
      <translation>Neu erzeugte Ausgabe</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;All files (*)</source>
      <translation>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Where it is written, in the same format as the first one.</source>
      <translation>Wohin sie geschrieben wird, im selben Format wie die erste.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Whether both are identical (1: yes, 0: no)</source>
      <translation>Ob beide identisch sind (1: ja, 0: nein)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Cells or features that differ</source>
      <translation>Zellen oder Objekte, die abweichen</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} does not say how it was made. GeoTIFFs and GeoPackages that these tools wrote do; copies made by other programs may not.</source>
      <translation>{label}: {file} sagt nicht, wie die Datei entstanden ist. GeoTIFFs und GeoPackages, die diese Werkzeuge geschrieben haben, tun das; Kopien aus anderen Programmen möglicherweise nicht.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{file} was made by {tool}</source>
      <translation>{file} wurde mit {tool} erzeugt</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} is also the input. Choose another file name.</source>
      <translation>{label}: {file} ist auch die Eingabe. Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} must be in the same format, so its name must end in {suffix}.</source>
      <translation>{label}: {file} soll im selben Format sein, der Name muss daher auf {suffix} enden.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Versions: {versions}</source>
      <translation>Versionen: {versions}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Identical.</source>
      <translation>Identisch.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All cells are the same.</source>
      <translation>Alle Zellen sind gleich.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All features are the same.</source>
      <translation>Alle Objekte sind gleich.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Not identical: {words}.</source>
      <translation>Nicht identisch: {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>the files differ: {was:# byte|# bytes} before, {now:,} now</source>
      <translation>die Dateien weichen ab: vorher {was:# Byte|# Bytes}, jetzt {now:,}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>fields</source>
      <translation>Felder</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>geometry type</source>
      <translation>Geometrietyp</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{what}: {was} before, {now} now</source>
      <translation>{what}: vorher {was}, jetzt {now}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{was:# feature|# features} before, {now} now</source>
      <translation>vorher {was:# Objekt|# Objekte}, jetzt {now}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{count:# feature differs|# features differ}</source>
      <translation>{count:# Objekt weicht|# Objekte weichen} ab</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{name}: {was} then, {now} now</source>
      <translation>{name}: damals {was}, jetzt {now}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} cannot be made again. {reasons}</source>
      <translation>{file} kann nicht neu erzeugt werden. {reasons}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>'{name}' cannot be opened again: {reason}.</source>
      <translation>„{name}“ kann nicht wieder geöffnet werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} has changed: {was:# byte|# bytes} then, {size:# byte|# bytes} now{same}.</source>
      <translation>{file} hat sich geändert: damals {was:# Byte|# Bytes}, jetzt {size:# Byte|# Bytes}{same}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source> with other content</source>
      <translation> mit anderem Inhalt</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} was a temporary file, for example from a step of a model. Make it again, and put it beside {output}.</source>
      <translation>{name} war eine temporäre Datei, etwa aus einem Schritt eines Modells. Erzeugen Sie sie erneut und legen Sie sie neben {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} is not beside {output}, and its folder was left out.</source>
      <translation>{name} liegt nicht neben {output}, und der Ordner wurde nicht angegeben.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} is not there, and no {name} is beside {output}.</source>
      <translation>{file} ist nicht vorhanden, und neben {output} liegt keine Datei {name}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{source} cannot be opened as a layer.</source>
      <translation>{source} kann nicht als Layer geöffnet werden.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} says that it was made by {tool}, which is not one of these tools.</source>
      <translation>{file} sagt, dass {tool} die Datei erzeugt hat; das ist keines dieser Werkzeuge.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} does not say which output of {tool} it is.</source>
      <translation>{file} sagt nicht, welche Ausgabe von {tool} es ist.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file}: the record of how it was made is damaged ({reason!r}).</source>
      <translation>{file}: Die Angaben zur Entstehung sind beschädigt ({reason!r}).</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{parameter}: {path}</source>
      <translation>{parameter}: {path}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{tool} refuses: {reason}</source>
      <translation>{tool} lehnt ab: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>no output</source>
      <translation>keine Ausgabe</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>The run made no {file}; its scene may have been left out.</source>
      <translation>Der Lauf hat {file} nicht erzeugt; vielleicht wurde die Szene ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Composite {file}: {count:# date|# dates}, {percent:.1f} % of its cells have a value</source>
      <translation>Komposit {file}: {count:# Aufnahmetag|# Aufnahmetage}, {percent:.1f} % seiner Zellen haben einen Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Not repaired: {name}: {reason}</source>
      <translation>Nicht repariert: {name}: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>The scenes are in {folder}; run again with the same folder to continue.</source>
      <translation>Die Szenen liegen in {folder}; führen Sie das Werkzeug mit demselben Ordner erneut aus, um fortzufahren.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>No scene was found: the folder holds no folder, archive or band files of a product that is known.</source>
      <translation>Keine Szene gefunden: Der Ordner enthält weder Ordner noch Archive noch Banddateien eines bekannten Produkts.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{repaired} of {count:# scene|# scenes} {repaired:is|are} filled</source>
      <translation>{repaired} von {count:# Szene|# Szenen} {repaired:ist|sind} gefüllt</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{percent:.1f} % of their masked cells have data now</source>
      <translation>{percent:.1f} % ihrer maskierten Zellen haben jetzt Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>mean error on hidden clear cells {error:.1f} % of the mean value</source>
      <translation>mittlerer Fehler auf verdeckten klaren Zellen {error:.1f} % des Mittelwerts</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>kept from an earlier run: {count}</source>
      <translation>aus einem früheren Lauf beibehalten: {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>left out: {count}</source>
      <translation>ausgelassen: {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>date not known</source>
      <translation>Datum unbekannt</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: left out</source>
      <translation>{day}: ausgelassen</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: {percent} masked</source>
      <translation>{day}: {percent} maskiert</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>donor only</source>
      <translation>nur Spender</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{share} of that filled</source>
      <translation>{share} davon gefüllt</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>from {donors}</source>
      <translation>aus {donors}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>error {error:.1f} % of the mean value</source>
      <translation>Fehler {error:.1f} % des Mittelwerts</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} (same day)</source>
      <translation>{name} (am selben Tag)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} earlier)</source>
      <translation>{name} ({days:# Tag|# Tage} früher)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} later)</source>
      <translation>{name} ({days:# Tag|# Tage} später)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair scenes</source>
      <translation>Szenen reparieren</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masks every scene of a folder and fills it from the best others.</source>
      <translation>Maskiert jede Szene eines Ordners und füllt sie aus den besten anderen.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Give the folder that holds the scenes as they were downloaded: one folder, .tar, .tar.gz or .zip per scene, of Landsat Collection 1 or 2, Sentinel-2 (SAFE), HLS or PlanetScope, or band files with their QA file. Nothing has to be unpacked, and no band or QA file chosen.

Each scene is stacked, masked by its own QA raster (cloud and shadow grow by a distance, as in QA cloud mask) and filled (as in Fill from donor scene) from the scenes of the same place that are nearest in time and clear where it is not. Scenes of other places, sensors, bands or units are never mixed: each group is repaired from its own scenes. A scene that cannot be read, or has no QA raster, is left out and named; the others go on.

For each scene the output folder gets NAME_filled.tif and NAME_source.tif (which donor filled which cell), and its folder 'masked' the masked scene and the mask. The file {manifest} records what has been done, from which files, with which parameters. Run the tool again with the same folder after a stop, a crash or new scenes: results made from the same files with the same parameters are kept.

Example: a folder with eight dates of a Landsat path and row, everything else at its default.</source>
      <translation>Geben Sie den Ordner an, der die Szenen so enthält, wie sie heruntergeladen wurden: ein Ordner, ein .tar, .tar.gz oder .zip je Szene, von Landsat Collection 1 oder 2, Sentinel-2 (SAFE), HLS oder PlanetScope, oder Banddateien mit ihrer QA-Datei. Es muss nichts entpackt und kein Band und keine QA-Datei gewählt werden.

Jede Szene wird gestapelt, mit ihrem eigenen QA-Raster maskiert (Wolken und Schatten wachsen um eine Entfernung, wie in „QA-Wolkenmaske“) und (wie in „Aus Spenderszene füllen“) aus den Szenen desselben Orts gefüllt, die zeitlich am nächsten liegen und dort klar sind, wo sie es nicht ist. Szenen anderer Orte, Sensoren, Bänder oder Einheiten werden nie gemischt: Jede Gruppe repariert sich selbst. Eine Szene, die nicht gelesen werden kann oder kein QA-Raster hat, wird ausgelassen und genannt; die anderen laufen weiter.

Für jede Szene erhält der Ausgabeordner NAME_filled.tif und NAME_source.tif (welcher Spender welche Zelle lieferte) und sein Ordner „masked“ die maskierte Szene und die Maske. Die Datei {manifest} sagt, was erledigt ist, aus welchen Dateien und mit welchen Parametern. Führen Sie das Werkzeug nach einem Abbruch, einem Absturz oder bei neuen Szenen mit demselben Ordner erneut aus: Was aus denselben Dateien mit denselben Parametern erledigt ist, bleibt erhalten.

Beispiel: ein Ordner mit acht Aufnahmetagen von Path und Row eines Landsat-Gebiets, alles andere wie voreingestellt.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,landsat,sentinel,hls,planet,gap</source>
      <translation>Wolke,Schatten,Maske,füllen,Zeitreihe,Stapelverarbeitung,Ordner,viele Daten,Komposit,Mosaik,Lücke,cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,landsat,sentinel,hls,planet,gap</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Folder with the scenes</source>
      <translation>Ordner mit den Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Its sub-folders and archives are looked through as well.</source>
      <translation>Auch seine Unterordner und Archive werden durchsucht.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes to fill (empty: all)</source>
      <translation>Zu füllende Szenen (leer: alle)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates (2018-07-10), names or parts of names, separated by commas; * stands for any characters. The other scenes are donors only.</source>
      <translation>Daten (2018-07-10), Namen oder Namensteile, durch Kommas getrennt; * steht für beliebige Zeichen. Die übrigen Szenen sind nur Spender.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repaired scenes</source>
      <translation>Reparierte Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The folder for all results. Give the same one to continue an earlier run.</source>
      <translation>Der Ordner für alle Ergebnisse. Geben Sie denselben an, um einen früheren Lauf fortzusetzen.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair report</source>
      <translation>Bericht zur Reparatur</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes found</source>
      <translation>Gefundene Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes filled</source>
      <translation>Gefüllte Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes masked, filled or not</source>
      <translation>Maskierte Szenen, gefüllt oder nicht</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes left out because they could not be used</source>
      <translation>Ausgelassene, weil unbrauchbare Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes kept from an earlier run</source>
      <translation>Aus einem früheren Lauf beibehaltene Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masked cells of the filled scenes that have data now (%)</source>
      <translation>Maskierte Zellen der gefüllten Szenen, die jetzt Daten haben (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Mean error on hidden clear cells of the filled scenes (RMSE, % of the mean)</source>
      <translation>Mittlerer Fehler auf verdeckten klaren Zellen der gefüllten Szenen (RMSE, % des Mittelwerts)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'QA band': each scene's QA raster. 'QA band and the other dates of the folder': the QA raster, with the other dates of the folder, where their own QA rasters call them clear, correcting what it missed or wrongly flagged as cloud.</source>
      <translation>'QA-Band': das QA-Raster jeder Szene. 'QA-Band und die anderen Daten des Ordners': dieses und die anderen Daten des Ordners, wo deren QA-Raster sie wolkenfrei nennen, für das, was es übersehen oder für Wolke gehalten hat.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Method of the fill</source>
      <translation>Methode der Füllung</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>How the donors' values are fitted to a scene; see Fill from donor scene.</source>
      <translation>Wie die Werte der Spender an eine Szene angepasst werden; siehe „Aus Spenderszene füllen“.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Finds them by comparison with the donors; real change, such as a fire scar, is kept.</source>
      <translation>Findet sie gegenüber den Spendern; echte Veränderung wie eine Brandfläche bleibt erhalten.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Donors of a scene</source>
      <translation>Spender einer Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The number of donors: the nearest dates that are clear in part of the gap. More are used only where they alone have data in it, up to {most}.</source>
      <translation>So viele der nächsten Aufnahmetage, die in einem Teil der Lücke klar sind. Mehr werden nur genommen, wo allein sie Zellen davon haben, höchstens {most}.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates whose grid is offset from the scene's by part of a cell are used only for cells that are then still empty.</source>
      <translation>Aufnahmetage, deren Zellen neben denen der Szene liegen, werden erst für den Rest gefragt.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Composite of all dates</source>
      <translation>Komposit aller Aufnahmetage</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'Median of the clear values': the median of the clear values of a cell, band by band. 'Best date of each cell': all bands of the date that is farthest from cloud and nearest to the middle of the dates. Each comes with a raster of the dates.</source>
      <translation>„Median der klaren Werte“: der Median der klaren Werte einer Zelle, Band für Band. „Bester Aufnahmetag jeder Zelle“: alle Bänder des Aufnahmetags, der am weitesten von Wolken entfernt und der Mitte der Aufnahmetage am nächsten ist. Jeweils mit einem Raster der Aufnahmetage.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Bands by name</source>
      <translation>Bänder nach Name</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>For example blue, green, red, nir, or B02, B03. Empty: all bands that measure reflected light. Scenes that lack one are left out.</source>
      <translation>Zum Beispiel blue, green, red, nir oder B02, B03. Leer: alle Bänder, die reflektiertes Licht messen. Szenen, denen eines fehlt, werden ausgelassen.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Resolution (m)</source>
      <translation>Auflösung (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Size of the cells, in units of the scenes' CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band.</source>
      <translation>Größe der Zellen, in Einheiten des KBS der Szenen: 10, 20 oder 60 für Sentinel-2. Leer: die des feinsten Bands.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Reflectance lets scenes with different scale or offset (Sentinel-2 before and after baseline 04.00) repair each other.</source>
      <translation>Mit der Reflexion können sich Szenen mit unterschiedlicher Skalierung oder unterschiedlichem Versatz (Sentinel-2 vor und nach Baseline 04.00) gegenseitig reparieren.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>{label}: this is the folder with the scenes. Choose a separate one.</source>
      <translation>{label}: Das ist der Ordner mit den Szenen. Wählen Sie einen eigenen.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Stopped. What has been done stays in {folder}; run again to continue.</source>
      <translation>Angehalten. Was erledigt ist, bleibt in {folder}; führen Sie das Werkzeug erneut aus, um fortzufahren.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/bearings.py" />
      <source>Distance and azimuth are taken from the centre of the plot, but the field '{field}' names another point for {count:# stem|# stems} ({named}). A stem is off by as much as that point is from the centre. Use x and y of the stems instead, or leave these out.</source>
      <translation>Entfernung und Azimut gelten ab dem Mittelpunkt der Probefläche, aber das Feld „{field}“ nennt für {count:# Stamm|# Stämme} einen anderen Punkt ({named}). Ein solcher Stamm liegt um den Abstand dieses Punkts vom Mittelpunkt falsch. Verwenden Sie stattdessen x und y der Stämme, oder lassen Sie diese aus.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/choices.py" />
      <source>{label}: '{word}' is not one of its values. Choose from {words}.</source>
      <translation>{label}: „{word}“ ist keines der zulässigen Wörter. Wählen Sie aus {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Dask scheduler (empty: this computer)</source>
      <translation>Dask-Scheduler (leer: dieser Computer)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Address of a Dask scheduler, such as tcp://192.0.2.1:8786, whose workers do the computing; the result is the same to the byte. They need this plugin's library in the same version, and the rasters under the same path. Empty: the cores of this computer.</source>
      <translation>Adresse eines Dask-Schedulers, etwa tcp://192.0.2.1:8786, dessen Worker rechnen; das Ergebnis ist bis aufs Byte gleich. Sie brauchen die Bibliothek dieser Erweiterung in derselben Version und die Raster unter demselben Pfad. Leer: die Kerne dieses Computers.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Computed on the Dask cluster at {address}, {count:# thread|# threads}</source>
      <translation>Bearbeitet vom Dask-Cluster unter {address}, {count:# Thread|# Threads}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>Additional creation options</source>
      <translation>Zusätzliche Erzeugungsoptionen</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They replace the defaults (tiled, DEFLATE, all cores).</source>
      <translation>Für GDAL, als NAME=VALUE, durch „|“ getrennt, zum Beispiel COMPRESS=ZSTD|PREDICTOR=2. Sie treten an die Stelle unserer eigenen (gekachelt, DEFLATE, alle Kerne).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2</source>
      <translation>{label}: „{part}“ hat nicht die Form NAME=VALUE. Beispiel: COMPRESS=ZSTD|PREDICTOR=2</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>reading and writing rasters</source>
      <translation>Lesen und Schreiben von Rastern</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>the check by a second engine</source>
      <translation>die Prüfung durch einen zweiten Rechenkern</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>detecting cloud</source>
      <translation>das Erkennen von Wolken</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>all computing</source>
      <translation>alle Berechnungen</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>work on a Dask cluster</source>
      <translation>Arbeit auf einem Dask-Cluster</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>The Python package '{name}' is not installed.</source>
      <translation>Das Python-Paket „{name}“ ist nicht installiert.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then restart QGIS:</source>
      <translation>Installieren Sie es und starten Sie dann QGIS neu:</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then run again:</source>
      <translation>Installieren Sie es und führen Sie das Werkzeug dann erneut aus:</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>({name} is needed for: {purpose})</source>
      <translation>({name} wird gebraucht für: {purpose})</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W setup, advanced install, tick: {packages}</source>
      <translation>OSGeo4W-Setup, Advanced Install, anhaken: {packages}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install QGIS again: {name} is a part of it.</source>
      <translation>Installieren Sie QGIS neu: {name} ist ein Teil davon.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W Shell: {command}</source>
      <translation>OSGeo4W Shell: {command}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>First install pip for {python}.</source>
      <translation>Installieren Sie zuerst pip für {python}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/heightunit.py" />
      <source>{label}: the raster of these plots states its heights in {unit}. This tool takes raster and field heights as metres and converts nothing. Convert the raster heights first; or, if the field heights are in {unit} too, read every 'm' of the results as '{unit}'.</source>
      <translation>{label}: Das Raster dieser Probeflächen gibt seine Höhen in {unit} an. Dieses Werkzeug nimmt Raster- und Feldhöhen als Meter und rechnet nichts um. Rechnen Sie die Rasterhöhen zuerst um; oder lesen Sie, wenn auch die Feldhöhen in {unit} sind, jedes „m“ der Ergebnisse als „{unit}“.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' is not a raster layer.</source>
      <translation>{label}: „{name}“ ist kein Rasterlayer.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF (right click, Export, Save As) and use that.</source>
      <translation>{label}: „{name}“ stammt aus „{provider}“, nicht aus einer Datei. Speichern Sie ihn als GeoTIFF (Rechtsklick, Exportieren, Speichern als) und verwenden Sie dieses.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>memory</source>
      <translation>Arbeitsspeicher</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the no data value {value} of the file is switched off in the layer's properties, so cells with it are data.</source>
      <translation>„{name}“, Band {band}: Der NoData-Wert {value} der Datei ist in den Eigenschaften des Layers abgeschaltet, daher sind Zellen damit Daten.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the layer's properties also declare as no data: {ranges}.</source>
      <translation>„{name}“, Band {band}: nach den Eigenschaften des Layers ebenfalls NoData: {ranges}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>Outputs record only the names of inputs, not their folders</source>
      <translation>Ausgaben nennen nur Namen der Eingaben, keine Ordner</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>{label}: {suffix} files cannot record how they were made, so Rebuild Output cannot make this one again. GeoTIFF and GeoPackage can.</source>
      <translation>{label}: Dateien mit {suffix} können nicht festhalten, wie sie entstanden sind, daher kann „Ausgabe neu erzeugen“ sie nicht neu erzeugen. GeoTIFF und GeoPackage können es.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>from {expression}</source>
      <translation>aus {expression}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>, selected features only</source>
      <translation>, nur gewählte Objekte</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>a temporary file</source>
      <translation>eine temporäre Datei</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Report: {address}</source>
      <translation>Bericht: {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: nothing can be written in the folder {folder} ({reason}). Choose another one.</source>
      <translation>{label}: In den Ordner {folder} kann nichts geschrieben werden ({reason}). Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, its spatial index could not be written. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label}: {file} konnte nicht fertiggestellt werden, sein räumlicher Index konnte nicht geschrieben werden. Ist auf dem Datenträger noch Platz, und dürfen Sie dort schreiben?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{file} cannot be replaced ({reason}). Is it open in another program?</source>
      <translation>{file} kann nicht ersetzt werden ({reason}). Ist die Datei in einem anderen Programm geöffnet?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: there are features without geometry, which FlatGeobuf cannot store. Choose another format, such as GeoPackage (.gpkg).</source>
      <translation>{label}: Es gibt Objekte ohne Geometrie, und FlatGeobuf speichert sie nicht. Wählen Sie ein anderes Format, etwa GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, {there} of {count:# feature|# features} {there:is|are} in it. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label}: {file} konnte nicht fertiggestellt werden, {there} von {count:# Objekt|# Objekten} {there:ist|sind} darin. Ist auf dem Datenträger noch Platz, und dürfen Sie dort schreiben?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: a shapefile keeps only ten characters of a field name; these were truncated: {names}. A GeoPackage keeps them whole.</source>
      <translation>{label}: Ein Shapefile behält zehn Zeichen eines Feldnamens; diese wurden gekürzt: {names}. Ein GeoPackage behält sie ganz.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>the input</source>
      <translation>die Eingabe</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} is also {other}. Choose another file name.</source>
      <translation>{label}: {file} ist auch {other}. Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <location filename="../provider/models.py" />
      <source>{label}: the folder {folder} does not exist. Choose one that does.</source>
      <translation>{label}: Der Ordner {folder} existiert nicht. Wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <source>{label}: {path} is not on this computer; outputs are written only to local disks. Choose a local folder, and copy the file there when it is complete.</source>
      <translation>{label}: {path} liegt nicht auf diesem Rechner; Ausgaben werden nur auf dessen Laufwerke geschrieben. Wählen Sie einen Ort hier und kopieren Sie das Ergebnis dorthin, wenn es vollständig ist.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>One page with the charts, pictures and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it their figures stand in tables.</source>
      <translation>Eine Seite mit den Diagrammen, Bildern und Zahlen dieses Laufs, zum Lesen, Drucken oder Versenden. Sie öffnet sich in der Ergebnisanzeige. Das Python-Paket matplotlib zeichnet die Diagramme; ohne es stehen ihre Zahlen in Tabellen.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>Writing the report</source>
      <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: '{value}' is not a number. Write it with a decimal point, as in 2.5.</source>
      <translation>{label}: „{value}“ ist keine Zahl. Schreiben Sie sie mit Punkt, wie 2.5.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: not every raster could be loaded. Check the paths: {value}</source>
      <translation>{label}: Nicht jedes Raster konnte geladen werden. Prüfen Sie die Pfade: {value}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Recognise it by file name, metadata and codes</source>
      <translation>An Dateiname, Metadaten und Codes erkennen</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>A rule of my own (see the advanced parameters)</source>
      <translation>Eine eigene Regel (siehe fortgeschrittene Parameter)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of cells</source>
      <translation>Anzahl der Zellen</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Lowest</source>
      <translation>Niedrigster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean</source>
      <translation>Mittelwert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Highest</source>
      <translation>Höchster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Standard deviation</source>
      <translation>Standardabweichung</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Range</source>
      <translation>Spannweite</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of different values</source>
      <translation>Anzahl verschiedener Werte</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Most frequent value</source>
      <translation>Häufigster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Least frequent value</source>
      <translation>Seltenster Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells without data</source>
      <translation>Zellen ohne Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Fraction of cells with data</source>
      <translation>Anteil der Zellen mit Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with an infinite value</source>
      <translation>Zellen mit unendlichem Wert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>X of the highest cell</source>
      <translation>X der höchsten Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Y of the highest cell</source>
      <translation>Y der höchsten Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Coefficient of variation</source>
      <translation>Variationskoeffizient</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Skewness</source>
      <translation>Schiefe</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Kurtosis (3 if normal)</source>
      <translation>Kurtosis (3 bei Normalverteilung)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Shannon entropy</source>
      <translation>Shannon-Entropie</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Vertical complexity index</source>
      <translation>Vertikaler Komplexitätsindex</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Canopy relief ratio</source>
      <translation>Reliefverhältnis des Kronendachs</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Quadratic mean</source>
      <translation>Quadratisches Mittel</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Rumple index</source>
      <translation>Rumple-Index</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Gap fraction</source>
      <translation>Lückenanteil</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and the other dates of the folder</source>
      <translation>QA-Band und die anderen Daten des Ordners</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Package {name}</source>
      <translation>Paket {name}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>High: only what is certain</source>
      <translation>Hoch: nur was sicher ist</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Medium: mask more</source>
      <translation>Mittel: mehr maskieren</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and clear scenes</source>
      <translation>QA-Band und klare Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Clear scenes only</source>
      <translation>Nur klare Szenen</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Seamless: fitted locally, without visible edges</source>
      <translation>Nahtlos: lokal angepasst, ohne sichtbare Ränder</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Histogram of the donor matched to the scene</source>
      <translation>Histogramm des Spenders an die Szene angepasst</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Linear: one gain and offset for each band</source>
      <translation>Linear: ein Faktor und Versatz je Band</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Copy: the donor's values as they are</source>
      <translation>Kopie: die Werte des Spenders unverändert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All donors together, weighted</source>
      <translation>Alle Spender zusammen, gewichtet</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>In order: the first donor that has data</source>
      <translation>Der Reihe nach: der erste Spender, der Daten hat</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Nearest neighbour</source>
      <translation>Nächster Nachbar</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Bilinear</source>
      <translation>Bilinear</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cubic</source>
      <translation>Kubisch</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Circle</source>
      <translation>Kreis</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Square</source>
      <translation>Quadrat</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>NEON: four squares of 20 m</source>
      <translation>NEON: vier Quadrate von 20 m</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>FIA: four circles of 24 ft</source>
      <translation>FIA: vier Kreise von 24 ft</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells whose centre is inside</source>
      <translation>Zellen, deren Mittelpunkt innerhalb liegt</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells that the outline touches</source>
      <translation>Alle Zellen, die der Umriss berührt</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells weighted by their covered fraction</source>
      <translation>Zellen, gewichtet nach ihrem überdeckten Anteil</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As chosen below</source>
      <translation>Wie unten gewählt</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Those of the lesson</source>
      <translation>Die der Lektion</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Height metrics</source>
      <translation>Höhenmaße</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cover and structure</source>
      <translation>Deckung und Struktur</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells of the plot</source>
      <translation>Alle Zellen der Probefläche</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with data</source>
      <translation>Zellen mit Daten</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package rasterstats</source>
      <translation>Das Python-Paket rasterstats</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package exactextract</source>
      <translation>Das Python-Paket exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Tallest stem</source>
      <translation>Höchster Stamm</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean of the stems</source>
      <translation>Mittelwert der Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>95th percentile of the stems</source>
      <translation>95. Perzentil der Stämme</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median of the clear values</source>
      <translation>Median der klaren Werte</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Best date of each cell</source>
      <translation>Bester Aufnahmetag jeder Zelle</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As stored in the files</source>
      <translation>Wie in den Dateien gespeichert</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance, 0 to 1 (float32)</source>
      <translation>Reflexion, 0 bis 1 (float32)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance × 10 000 (int16)</source>
      <translation>Reflexion × 10 000 (int16)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>None</source>
      <translation>Ohne</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>forest,forestry,inventory,lidar,als,chm,canopy height model,plot,tree height</source>
      <translation>Wald,Forst,Forstwirtschaft,Waldinventur,Inventur,Lidar,Kronenhöhenmodell,Probefläche,Baumhöhe,forest,forestry,inventory,als,chm,canopy height model,plot,tree height</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing</source>
      <translation>Wolke,Wolken,Schatten,Satellit,Satellitenbild,Szene,Fernerkundung,cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Forest plots on a canopy height model (lidar)</source>
      <translation>Waldprobeflächen auf einem Kronenhöhenmodell (Lidar)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Clouds in satellite scenes (Landsat, Sentinel-2)</source>
      <translation>Wolken in Satellitenszenen (Landsat, Sentinel-2)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>History of outputs</source>
      <translation>Entstehung der Ausgaben</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Raster files: {library}</source>
      <translation>Rasterdateien: {library}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>The computer ran out of memory. Nothing was written.</source>
      <translation>Dem Computer ging der Arbeitsspeicher aus. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stack scene bands</source>
      <translation>Szenenbänder stapeln</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Puts the band files of a scene into one raster, in natural order and named.</source>
      <translation>Fasst die Banddateien einer Szene in einem Raster zusammen, in natürlicher Reihenfolge und benannt.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Landsat, Sentinel-2 and HLS deliver one file per band. This tool writes them as one raster.

Give the folder or archive of the scene as it was downloaded, or the band files one by one.

A folder or archive (.tar, .tar.gz, .zip; nothing is unpacked) of Landsat Collection 1 or 2, of Sentinel-2 (SAFE), HLS or PlanetScope is recognised by its names and metadata: sensor, date, bands, scale. Bands of 10, 20 and 60 m are brought to one resolution in whole cells: a finer cell takes the value of the cell that it lies in, a coarser one the mean of its valid cells; the log says which bands. What the product calls no observation or saturated becomes no data. Metadata that contradict the names are refused.

Single files are put in natural order by the band in their name (B1, B2 … B8, B8A, B9, B10), whatever the order of the list, and named by it. Cells are copied as they are; nodata values are carried. The files must be on one grid and of one type; where they are not, the tool says what differs and writes nothing.

Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are named B1 to B7. So does the folder that holds them.</source>
      <translation>Landsat, Sentinel-2 und HLS liefern eine Datei je Band. Dieses Werkzeug schreibt sie als ein Raster.

Geben Sie den Ordner oder das Archiv der Szene an, wie sie heruntergeladen wurde, oder die Banddateien einzeln.

Ein Ordner oder Archiv (.tar, .tar.gz, .zip; nichts wird entpackt) von Landsat Collection 1 oder 2, von Sentinel-2 (SAFE), HLS oder PlanetScope wird an Namen und Metadaten erkannt: Sensor, Datum, Bänder, Skalierung. Bänder mit 10, 20 und 60 m werden in ganzen Zellen auf eine Auflösung gebracht: Eine feinere Zelle hat den Wert der Zelle, in der sie liegt, eine gröbere den Mittelwert ihrer gültigen Zellen; das Protokoll sagt, welche Bänder. Was das Produkt keine Beobachtung oder gesättigt nennt, wird NoData. Metadaten, die den Namen widersprechen, werden abgelehnt.

Einzelne Dateien werden nach dem Band in ihrem Namen (B1, B2 … B8, B8A, B9, B10) in natürliche Reihenfolge gebracht, unabhängig von der Reihenfolge der Liste, und danach benannt. Zellen werden unverändert kopiert; NoData-Werte werden übernommen. Die Dateien müssen auf einem Gitter liegen und von einem Typ sein; wo sie es nicht sind, sagt das Werkzeug, was abweicht, und schreibt nichts.

Beispiel: SR_B1.TIF bis SR_B7.TIF einer Landsat-Szene werden ein Raster, dessen Bänder B1 bis B7 heißen. Ebenso der Ordner, der sie enthält.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,folder,archive,reflectance</source>
      <translation>stapeln,zusammenführen,Bänder,Kanäle,Bandstapel,Komposit,Szene,Ordner,Archiv,Reflexion,stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,folder,archive,reflectance</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scene: folder, archive or metadata file</source>
      <translation>Szene: Ordner, Archiv oder Metadatendatei</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scenes (*)</source>
      <translation>Szenen (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The .SAFE or Landsat folder, the .tar, .tar.gz or .zip that it came in, or the metadata file in it (MTD_MSIL2A.xml, …_MTL.txt). Leave empty to choose band files.</source>
      <translation>Der .SAFE- oder Landsat-Ordner, die .tar-, .tar.gz- oder .zip-Datei, in der er geliefert wurde, oder die Metadatendatei darin (MTD_MSIL2A.xml, …_MTL.txt). Leer lassen, um Banddateien zu wählen.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The band files of one scene, in any order; leave out its QA files. Not used with a scene.</source>
      <translation>Die Banddateien einer Szene, in beliebiger Reihenfolge; lassen Sie ihre QA-Dateien weg. Nicht verwendet, wenn eine Szene angegeben ist.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands of the scene by name</source>
      <translation>Bänder der Szene nach Name</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For example blue, green, red, nir, swir16, or B02, B03. Empty: all bands that measure reflected light, without the panchromatic and thermal ones.</source>
      <translation>Zum Beispiel blue, green, red, nir, swir16 oder B02, B03. Leer: alle Bänder, die reflektiertes Licht messen, ohne die panchromatischen und thermalen.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Resolution of a scene (m)</source>
      <translation>Auflösung einer Szene (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Size of the cells, in units of the scene's CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band chosen.</source>
      <translation>Größe der Zellen, in Einheiten des KBS der Szene: 10, 20 oder 60 für Sentinel-2. Leer: die des feinsten gewählten Bands.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Values of a scene</source>
      <translation>Werte einer Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The numbers of the files come with their scale and offset as metadata; in reflectance these are applied.</source>
      <translation>Die Zahlen der Dateien haben Skalierung und Offset als Metadaten; in der Reflexion sind sie angewandt.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Stacked scene</source>
      <translation>Gestapelte Szene</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>One raster with all bands.</source>
      <translation>Ein Raster mit allen Bändern.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Number of bands</source>
      <translation>Anzahl der Bänder</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Give either '{scene}' or '{bands}'{both}.</source>
      <translation>Geben Sie entweder „{scene}“ oder „{bands}“ an{both}.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>, not both</source>
      <translation>, nicht beides</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band is|# bands are} in one raster.</source>
      <translation>{count:# Band ist|# Bänder sind} in einem Raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Next: 'QA cloud mask' masks the clouds of this scene.</source>
      <translation>Nächster Schritt: „QA-Wolkenmaske“ maskiert die Wolken dieser Szene.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>'{name}' has no effect: it is only used with '{scene}'.</source>
      <translation>„{name}“ hat keine Wirkung: Es wird nur mit „{scene}“ verwendet.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band|# bands} of {size:g} m: {names}</source>
      <translation>{count:# Band|# Bänder} mit {size:g} m: {names}</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For QA Cloud Mask, its QA raster is {path}</source>
      <translation>Für „QA-Wolkenmaske“ ist das QA-Raster {path}</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>First page of the project</source>
      <translation>Startseite des Projekts</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: the name of a project ends in .qgz, and {file} does not.</source>
      <translation>{label}: Der Name eines Projekts endet auf .qgz, {file} tut das nicht.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: {file} is a folder. Choose another name.</source>
      <translation>{label}: {file} ist ein Ordner. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Canopy plots: clean, plot, compare</source>
      <translation>Probeflächen im Kronendach: bereinigen, auswerten, vergleichen</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Repair a cloudy scene: stack, mask, fill</source>
      <translation>Eine bewölkte Szene reparieren: stapeln, maskieren, füllen</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Ready-made models</source>
      <translation>Fertige Modelle</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill (no observation)</source>
      <translation>Fill (keine Beobachtung)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud</source>
      <translation>Wolke</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud shadow</source>
      <translation>Wolkenschatten</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cirrus</source>
      <translation>Zirrus</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dilated cloud, adjacent to cloud</source>
      <translation>Ausgeweitete Wolke, an Wolke angrenzend</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Snow or ice</source>
      <translation>Schnee oder Eis</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Water</source>
      <translation>Wasser</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Light haze</source>
      <translation>Leichter Dunst</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Heavy haze</source>
      <translation>Dichter Dunst</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>High aerosol</source>
      <translation>Viel Aerosol</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Saturated or defective</source>
      <translation>Gesättigt oder defekt</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Terrain occlusion, dropped pixel</source>
      <translation>Vom Gelände verdeckt, ausgefallene Zelle</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dark area, topographic shadow</source>
      <translation>Dunkle Fläche, Geländeschatten</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Unclassified</source>
      <translation>Nicht klassifiziert</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fire</source>
      <translation>Feuer</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Thin cloud</source>
      <translation>Dünne Wolke</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Masked by the rule</source>
      <translation>Durch die Regel maskiert</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Added by clean-up (closing, dilation)</source>
      <translation>Durch Bereinigung hinzugefügt (Schließung, Ausweitung)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Outside the QA raster</source>
      <translation>Außerhalb des QA-Rasters</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Rescued (kept): not cloud according to clear scenes</source>
      <translation>Gerettet, behalten: nach klaren Szenen keine Wolke</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_PIXEL</source>
      <translation>Landsat 8-9 Collection 2 QA_PIXEL</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_PIXEL</source>
      <translation>Landsat 4-7 Collection 2 QA_PIXEL</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 have no cirrus band, so no cirrus class.</source>
      <translation>Landsat 4-7 haben kein Cirrus-Band, daher keine Klasse Cirrus.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8 Collection 1 pixel_qa</source>
      <translation>Landsat 8 Collection 1 pixel_qa</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 1 pixel_qa</source>
      <translation>Landsat 4-7 Collection 1 pixel_qa</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8 Collection 1 Level-1 BQA</source>
      <translation>Landsat 8 Collection 1 Level-1 BQA</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 1 Level-1 BQA</source>
      <translation>Landsat 4-7 Collection 1 Level-1 BQA</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8 pre-collection BQA</source>
      <translation>Landsat 8 BQA vor den Collections</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>The shadow bits were never populated. Delivered until April 2017 (…LGN00_BQA.TIF).</source>
      <translation>Die Schattenbits wurden nie belegt. Bis April 2017 geliefert (…LGN00_BQA.TIF).</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_RADSAT</source>
      <translation>Landsat 8-9 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bands 10 and 11 have no bit.</source>
      <translation>Sagt nichts über Wolken: neben QA_PIXEL verwenden. Die Bänder 10 und 11 haben kein Bit.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_RADSAT</source>
      <translation>Landsat 4-7 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bit 9 is a dropped pixel.</source>
      <translation>Sagt nichts über Wolken: neben QA_PIXEL verwenden. Bit 9 ist ein ausgefallenes Pixel.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 SR_QA_AEROSOL</source>
      <translation>Landsat 8-9 Collection 2 SR_QA_AEROSOL</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>High aerosol is often thin cloud, but can be bright ground: use it with QA_PIXEL.</source>
      <translation>Viel Aerosol ist oft dünne Wolke, aber auch heller Boden: neben QA_PIXEL verwenden.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 SR_CLOUD_QA (Collections 1 and 2)</source>
      <translation>Landsat 4-7 SR_CLOUD_QA (Collections 1 und 2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Bit 0 is dark dense vegetation, which is no reason to mask.</source>
      <translation>Bit 0 ist dunkle dichte Vegetation, kein Grund zu maskieren.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</source>
      <translation>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 255 unverified.</source>
      <translation>Füllwert 255 ungeprüft.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask classes (python-fmask, Geoscience Australia)</source>
      <translation>Fmask-Klassen (python-fmask, Geoscience Australia)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program numbers differently (4 is cloud there): that is fmask_gersl.</source>
      <translation>0 null, 1 klar, 2 Wolke, 3 Schatten, 4 Schnee, 5 Wasser. Das GERSL-Programm Fmask 4 nummeriert anders (dort ist 4 Wolke): Das ist fmask_gersl.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</source>
      <translation>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 65535 unverified.</source>
      <translation>Füllwert 65535 ungeprüft.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>PlanetScope usable data mask (UDM2)</source>
      <translation>PlanetScope Usable Data Mask (UDM2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>One band per class; all bands are read and the QA band setting is not used.</source>
      <translation>Ein Band je Klasse; alle Bänder werden gelesen, und die Einstellung zum QA-Band wird nicht verwendet.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask 4 classes (GERSL program)</source>
      <translation>Fmask-4-Klassen (GERSL-Programm)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 land, 1 water, 2 shadow, 3 snow, 4 cloud: different numbers from python-fmask's.</source>
      <translation>0 Land, 1 Wasser, 2 Schatten, 3 Schnee, 4 Wolke: andere Nummern als die von python-fmask.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>OmniCloudMask classes</source>
      <translation>OmniCloudMask-Klassen</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 clear, 1 thick cloud, 2 thin cloud, 3 shadow. Fill value 255 unverified.</source>
      <translation>0 klar, 1 dicke Wolke, 2 dünne Wolke, 3 Schatten. Füllwert 255 ungeprüft.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF1 (VNP09GA)</source>
      <translation>VIIRS-Oberflächenreflexion QF1 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Confidently cloudy; medium: probably cloudy too. Shadow and cirrus are in QF2.</source>
      <translation>Sicher bewölkt; medium: auch wahrscheinlich bewölkt. Schatten und Cirrus stehen in QF2.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF2 (VNP09GA)</source>
      <translation>VIIRS-Oberflächenreflexion QF2 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Cloud is in QF1.</source>
      <translation>Wolke steht in QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF7 (VNP09GA)</source>
      <translation>VIIRS-Oberflächenreflexion QF7 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Adjacent to cloud, and thin cirrus. Cloud is in QF1.</source>
      <translation>An Wolken angrenzend, und dünner Cirrus. Wolke steht in QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A scene classification (SCL)</source>
      <translation>Sentinel-2 Level-2A Szenenklassifikation (SCL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.</source>
      <translation>Wolke ist mittlere und hohe Wahrscheinlichkeit (8, 9); für 9 allein verwenden Sie die Regel „values 9“.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 QA60</source>
      <translation>Sentinel-2 QA60</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, not clear.</source>
      <translation>QA60 war vom 25.01.2022 bis 28.02.2024 leer: Alles null bedeutet dann unbekannt, nicht klar.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A cloud probability (MSK_CLDPRB)</source>
      <translation>Sentinel-2 Level-2A Wolkenwahrscheinlichkeit (MSK_CLDPRB)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Per cent; cloud at or above the threshold. No shadow: use it with SCL.</source>
      <translation>Prozent; Wolke ab der eingestellten Wahrscheinlichkeit. Kein Schatten: neben SCL verwenden.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 cloud classification (MSK_CLASSI, baseline 04.00 and later)</source>
      <translation>Sentinel-2 Wolkenklassifikation (MSK_CLASSI, Baseline 04.00 und später)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>One band per class (opaque cloud, cirrus, snow); all are read. No shadow.</source>
      <translation>Ein Band je Klasse (opake Wolke, Cirrus, Schnee); alle werden gelesen. Kein Schatten.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud probability (per cent)</source>
      <translation>s2cloudless Wolkenwahrscheinlichkeit (Prozent)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>0 to 100. A probability from 0 to 1 has to be multiplied by 100 first; for one from 0 to 255 (Sentinel Hub's CLP) use a rule such as 'values &gt;= 102'.</source>
      <translation>0 bis 100. Eine Wahrscheinlichkeit von 0 bis 1 muss zuerst mit 100 multipliziert werden; für eine von 0 bis 255 (CLP von Sentinel Hub) verwenden Sie eine Regel wie „values &gt;= 102“.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud mask (0 clear, 1 cloud)</source>
      <translation>s2cloudless Wolkenmaske (0 klar, 1 Wolke)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>255 as no data (Sentinel Hub's CLM) unverified. No shadow.</source>
      <translation>255 als NoData (CLM von Sentinel Hub) ungeprüft. Kein Schatten.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Plots with both heights</source>
      <translation>Probeflächen mit beiden Höhen</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>From a canopy height model and plot centres to a comparison with measured heights, in one run: Clean zero canopy, Buffer plots and zonal stats, Compare field and raster heights.

The highest cell of each plot is compared with its tallest stem. To change a step, open models/canopyplots.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>Von einem Kronenhöhenmodell und den Mittelpunkten der Probeflächen zum Vergleich mit gemessenen Höhen, in einem Lauf: Nullwerte im Kronendach bereinigen, Probeflächen puffern und zonale Statistik, Feld- und Rasterhöhen vergleichen.

Die höchste Zelle jeder Probefläche wird mit ihrem höchsten Stamm verglichen. Um einen Schritt zu ändern, öffnen Sie models/canopyplots.model3 aus dem Ordner des Plugins im Modelldesigner und speichern es unter anderem Namen.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model chm.tif, plots plots.geojson with the id Plot_ID, radius 20, field table stems.csv with plotid and stemheight.</source>
      <translation>Kronenhöhenmodell chm.tif, Probeflächen plots.geojson mit der Kennung Plot_ID, Radius 20, Feldtabelle stems.csv mit plotid und stemheight.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One feature per plot. Points become circles; polygons are used as they are.</source>
      <translation>Ein Objekt je Probefläche. Aus Punkten werden Kreise; Polygone werden verwendet, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Radius of the circles. Polygons do not need it.</source>
      <translation>Radius der Kreise. Polygone brauchen ihn nicht.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Measured height in metres.</source>
      <translation>Gemessene Höhe in Metern.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>0 removes the ground. 2, say, also removes shrubs.</source>
      <translation>0 entfernt den Boden, 2 etwa auch Sträucher.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Outlines of the plots, with statistics of the raster, the measured height and the difference.</source>
      <translation>Umrisse der Probeflächen mit Statistik des Rasters, gemessener Höhe und Differenz.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One page with scatter plot, fitted line and residuals.</source>
      <translation>Eine Seite mit Streudiagramm, Regressionsgerade und Residuen.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Repaired scene</source>
      <translation>Reparierte Szene</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Where each cell comes from</source>
      <translation>Herkunft jeder Zelle</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud mask</source>
      <translation>Wolkenmaske</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the cloudy scene</source>
      <translation>Bänder der bewölkten Szene</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the donor scene</source>
      <translation>Bänder der Spenderszene</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the donor scene</source>
      <translation>QA-Band der Spenderszene</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Further donor scenes, masked</source>
      <translation>Weitere Spenderszenen, maskiert</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the cloudy scene</source>
      <translation>QA-Band der bewölkten Szene</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>From the band files of a cloudy scene and of a clearer one to a scene without gaps, in one run: Stack scene bands and QA cloud mask for both, then Fill from donor scene.

The QA bands are recognised by name and codes. Cells outside the masked clouds stay exactly as they are. To change a step, open models/repaircloudyscene.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>Von den Banddateien einer bewölkten und einer klareren Szene zu einer Szene ohne Lücken, in einem Lauf: für beide Szenenbänder stapeln und QA-Wolkenmaske, dann Aus Spenderszene füllen.

Die QA-Bänder werden an Namen und Codes erkannt. Zellen außerhalb der maskierten Wolken bleiben genau, wie sie sind. Um einen Schritt zu ändern, öffnen Sie models/repaircloudyscene.model3 aus dem Ordner des Plugins im Modelldesigner und speichern es unter anderem Namen.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The band files of the scene to be repaired, in any order, without its QA files.</source>
      <translation>Die Banddateien der Szene, die repariert werden soll, in beliebiger Reihenfolge, ohne ihre QA-Dateien.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA bands often miss the thin edges of clouds; comparison with the donor finds them. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>QA-Bänder übersehen oft die dünnen Ränder von Wolken; der Vergleich mit dem Spender findet sie. Echte Veränderung wie eine Brandfläche oder ein gemähtes Feld bleibt erhalten.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stacked scenes of the same place and bands, clear or with their clouds masked, of dates other than these two. They give a second opinion on cloud and shadow. Not used where the QA band alone decides.</source>
      <translation>Gestapelte Szenen desselben Orts mit denselben Bändern, klar oder mit maskierten Wolken, von anderen Tagen als diesen beiden. Sie geben eine zweite Meinung zu Wolken und Schatten. Nicht verwendet, wenn das QA-Band allein entscheidet.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud, cirrus and haze of both dates are dilated by this distance on the ground. 0: none.</source>
      <translation>Wolken, Zirren und Dunst beider Tage werden um diese Entfernung am Boden ausgeweitet. 0: keine Ausweitung.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud shadow of both dates is dilated by this distance on the ground. 0: none.</source>
      <translation>Wolkenschatten beider Tage werden um diese Entfernung am Boden ausgeweitet. 0: keine Ausweitung.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The same bands of another date.</source>
      <translation>Dieselben Bänder eines anderen Tages.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of that date.</source>
      <translation>Die Qualitätsdatei jenes Tages.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands SR_B1.TIF to SR_B7.TIF and QA_PIXEL.TIF of two dates.</source>
      <translation>Bänder SR_B1.TIF bis SR_B7.TIF und QA_PIXEL.TIF von zwei Tagen.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The QA bands alone; the QA bands, with the clear scenes correcting what they missed or wrongly flagged as cloud; the clear scenes alone; or a Python package, if it is installed. For both dates.</source>
      <translation>Nur die QA-Bänder; die QA-Bänder, in denen die klaren Szenen berichtigen, was übersehen oder fälschlich für Wolke gehalten wurde; nur die klaren Szenen; oder ein Python-Paket, wenn es installiert ist. Für beide Tage.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>How the donor's values are adjusted to the level of the scene.</source>
      <translation>Wie die Werte des Spenders an das Niveau der Szene angepasst werden.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Scenes of further dates, stacked and masked already, as Stack scene bands and QA cloud mask give them. All donors are combined, weighted by their errors.</source>
      <translation>Szenen weiterer Tage, schon gestapelt und maskiert, wie Szenenbänder stapeln und QA-Wolkenmaske sie liefern. Alle Spender werden verbunden, nach ihren Fehlern gewichtet.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of the same scene, such as QA_PIXEL.</source>
      <translation>Die Qualitätsdatei derselben Szene, etwa QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>One page with the scene before and after, and how large the errors are in clear cells that were hidden and filled.</source>
      <translation>Eine Seite mit der Szene vorher und nachher und den Fehlern in klaren Zellen, die verdeckt und gefüllt wurden.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>0 the scene itself, 1 the donor, 2 and so on the further donors, plus 100 where the mask had missed cloud or shadow, 255 still empty.</source>
      <translation>0 die Szene selbst, 1 der Spender, 2 und so weiter die weiteren Spender, plus 100, wo die Maske Wolke oder Schatten übersehen hatte, 255 noch leer.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>What was masked: cloud, shadow and other classes.</source>
      <translation>Was maskiert wurde: Wolken, Schatten und andere Klassen.</translation>
    </message>
  </context>
</TS>
