<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="es">
  <context>
    <name>CanopyCloud</name>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>Next: 'Compare field and raster heights' compares these heights with those measured in the plots.</source>
      <translation>Siguiente paso: 'Comparar alturas de campo y de ráster' contrasta estas alturas con las medidas en las parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# subplot|# subplots} of {plots:# plot|# plots}</source>
      <translation>{count:# subparcela|# subparcelas} de {plots:# parcela|# parcelas}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# plot|# plots}</source>
      <translation>{count:# parcela|# parcelas}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>highest value {value:g} in {plot}</source>
      <translation>valor más alto: {value:g} en {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>tallest {value:.1f} {unit} in {plot}</source>
      <translation>altura máxima: {value:.1f} {unit} en {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without canopy</source>
      <translation>{count:# parcela|# parcelas} sin dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without a cell to use</source>
      <translation>{count:# parcela|# parcelas} sin ninguna celda utilizable</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>raster</source>
      <translation>ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>{raster} band {band}: value of the cell</source>
      <translation>{raster} banda {band}: valor de la celda</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of the subplot</source>
      <translation>número de la subparcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>feature id of the plot</source>
      <translation>id de objeto espacial de la parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>name of the raster in other fields</source>
      <translation>nombre del ráster en los demás campos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>radius of the plot, metres</source>
      <translation>radio de la parcela, metros</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>covered fraction of the cell</source>
      <translation>fracción cubierta de la celda</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>The plot layer already has the fields {names}, which the layer of cells would add. Choose another prefix of the new fields.</source>
      <translation>La capa de parcelas ya tiene los campos {names}, que la capa de celdas añadiría. Elija otro prefijo para los campos nuevos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:# plot lies|# plots lie} exactly on another one (feature ids {ids}).</source>
      <translation>{count:# parcela coincide|# parcelas coinciden} exactamente con otra (id de objeto espacial {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>There is no plot: the layer (or the selection) is empty.</source>
      <translation>No hay ninguna parcela: la capa (o la selección) está vacía.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>No feature has a geometry, so no plot has a cell.</source>
      <translation>Ningún objeto espacial tiene geometría, de modo que ninguna parcela tiene celdas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:The only plot does not lie|None of the # plots lies} on the raster '{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} to {last}. Is the CRS of both layers right?</source>
      <translation>{count:La única parcela no está|Ninguna de las # parcelas está} sobre el ráster '{name}'. En {crs}, las parcelas van de {low} a {high}, y el ráster de {first} a {last}. ¿Es correcto el SRC de ambas capas?</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no usable geometry</source>
      <translation>ninguna geometría utilizable</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>a position outside the raster</source>
      <translation>una ubicación fuera del ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no cell to use: no data, heights that are ignored, or smaller than a cell</source>
      <translation>ninguna celda utilizable: sin datos, alturas ignoradas o tamaño inferior a una celda</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with {why}: {empty} of {count} (feature ids {ids}).</source>
      <translation>{empty} de {count} parcelas: {why} (id de objeto espacial {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots that reach beyond the edge of the raster: {count}. Their statistics are those of the part on the raster (feature ids {ids}).</source>
      <translation>Parcelas que sobrepasan el borde del ráster: {count}. Sus estadísticas son las de la parte situada sobre el ráster (id de objeto espacial {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Canopy cover is a percentage of the cells with data, and the ground has none because it was removed, so cover is near 100 % whatever grows there. Choose '{choice}' for {label}.</source>
      <translation>La cobertura del dosel es un porcentaje de las celdas con datos y el suelo no los tiene: se eliminó, así que la cobertura es casi del 100 % crezca lo que crezca allí. Elija '{choice}' en {label}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with cells without data: {count} (feature ids {ids}). Those cells count as open in canopy cover: this is right if the ground was removed, but too low if the raster has gaps there.</source>
      <translation>Parcelas con celdas sin datos: {count} (id de objeto espacial {ids}). Esas celdas cuentan como abiertas en la cobertura del dosel: es correcto si se eliminó el suelo, pero demasiado bajo si el ráster tiene vacíos allí.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Band {band}: half of the plots have a {statistic} above {tallest:g}. Are the heights in centimetres or feet, or is '{name}' not a canopy height model (elevations above sea level, for example)? Nothing was converted.</source>
      <translation>Banda {band}: la mitad de las parcelas tienen un valor de {statistic} superior a {tallest:g}. ¿Están las alturas en centímetros o pies, o '{name}' no es un modelo de altura del dosel (sino, por ejemplo, elevaciones sobre el nivel del mar)? No se ha convertido nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{sentence} It is part of the statistics of these plots. Declare it as no data (layer properties, Transparency, additional no data value) or remove it with Clean zero canopy, and run again.</source>
      <translation>{sentence} Forma parte de las estadísticas de estas parcelas. Declárelo como sin datos (propiedades de la capa, Transparencia, Valores adicionales 'sin dato') o elimínelo con Limpiar ceros del dosel, y vuelva a ejecutar.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plot {stat}</source>
      <translation>{stat} de la parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/describe.py" />
      <source>{count:# cell|# cells} of '{name}' inside plots {count:is infinite and was|are infinite and were} left out.</source>
      <translation>{count:# celda|# celdas} de '{name}' dentro de parcelas {count:es infinita y se ha omitido|son infinitas y se han omitido}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons are used as they are.</source>
      <translation>Los polígonos se usan tal como están.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons were reprojected from {source} to {target} to count cells.</source>
      <translation>Los polígonos se transformaron de {source} a {target} para contar celdas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>count cells of plots</source>
      <translation>contar las celdas de las parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{how} They were reprojected to {target} to count cells.</source>
      <translation>{how} Se transformaron a {target} para contar celdas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>draw plots in metres</source>
      <translation>dibujar parcelas en metros</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{label}: {radius:g} is not a valid radius. Give a number of metres above 0.</source>
      <translation>{label}: {radius:g} no es un radio. Indique un número de metros mayor que 0.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Some points of {count:# multipoint|# multipoints} cannot be drawn and are left out of their plots (feature ids {ids}).</source>
      <translation>Algunos puntos de {count:# multipunto|# multipuntos} no se pueden dibujar y quedan fuera de sus parcelas (id de objeto espacial {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}.</source>
      <translation>Las parcelas ({shape}) se dibujan en el plano de {crs}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of {crs} is not a metre on the ground.</source>
      <translation>Las parcelas ({shape}) se dibujan sobre el elipsoide en torno a cada centro, porque una unidad de {crs} no es un metro sobre el terreno.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}; {count} of them, where its unit is not a metre on the ground, on the ellipsoid around each centre.</source>
      <translation>Las parcelas ({shape}) se dibujan en el plano de {crs}; {count} de ellas, donde su unidad no es un metro sobre el terreno, sobre el elipsoide en torno a cada centro.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cell rule</source>
      <translation>Regla de celdas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Engine</source>
      <translation>Motor</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Quantiles</source>
      <translation>Cuantiles</translation>
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
      <translation>Percentiles</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Unit of heights</source>
      <translation>Unidad de las alturas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>bands</source>
      <translation>bandas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster</source>
      <translation>Ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster {number}</source>
      <translation>Ráster {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{path}, {bands}, fields {fields}…</source>
      <translation>{path}, {bands}, campos {fields}…</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots</source>
      <translation>Parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots on raster {number}</source>
      <translation>Parcelas en el ráster {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{radii} m; the polygons are those of the largest</source>
      <translation>{radii} m; los polígonos son los del mayor</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radii</source>
      <translation>Radios</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{title}. Each subplot is a feature, and counts as a plot here</source>
      <translation>{title}. Cada subparcela es un objeto espacial y cuenta aquí como una parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Layout</source>
      <translation>Disposición</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>one for each plot</source>
      <translation>uno para cada parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{azimuth}, clockwise from grid north of {crs}</source>
      <translation>{azimuth}, en sentido horario desde el norte de cuadrícula de {crs}</translation>
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
      <translation>de los valores distintos, ponderados por el área cubierta, como exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>linear</source>
      <translation>lineal</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Raster {n}</source>
      <translation>Ráster {n}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands</source>
      <translation>Bandas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radius</source>
      <translation>Radio</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>radius {radius:g} m</source>
      <translation>radio {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>Raster {number} of {count}, '{name}' ({path}): {error}</source>
      <translation>Ráster {number} de {count}, '{name}' ({path}): {error}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>The layer '{name}' has neither points nor polygons, so it has no plots. Choose another layer; of a table with coordinates, 'Create points layer from table' makes points.</source>
      <translation>La capa «{name}» no tiene ni puntos ni polígonos y, por tanto, ninguna parcela. Elija otra capa; a partir de una tabla con coordenadas, «Crear capa de puntos a partir de tabla» hace puntos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry. Mend it (Fix geometries), or choose another way with invalid features: for this input by the wrench beside it, for all in Settings, Options, Processing.</source>
      <translation>El objeto espacial {id} de '{name}' tiene una geometría no válida. Repárela (Corregir geometrías) o elija otro tratamiento de los objetos no válidos: para esta entrada, con la llave inglesa que está al lado; para todas, en Configuración, Opciones, Procesado.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry and is left out.</source>
      <translation>El objeto espacial {id} de '{name}' tiene una geometría no válida y se omite.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots with statistics</source>
      <translation>Parcelas con estadísticas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot polygons with every attribute of the input and the statistics.</source>
      <translation>Polígonos de las parcelas con todos los atributos de la entrada y las estadísticas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cells of the plots</source>
      <translation>Celdas de las parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>A point for every cell used, with the attributes of its plot, the plot's feature id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m raster has 1250 cells.</source>
      <translation>Un punto por cada celda usada, con los atributos de su parcela, el id de objeto espacial de la parcela, el valor y la fracción cubierta. Es grande: una parcela de 20 m de radio en un ráster de 1 m tiene 1250 celdas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot report</source>
      <translation>Informe de parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <source>Number of plots</source>
      <translation>Número de parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots without any cell</source>
      <translation>Parcelas sin ninguna celda</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plots (centres or polygons)</source>
      <translation>Parcelas (centros o polígonos)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Points are buffered; polygons are used as they are.</source>
      <translation>En torno a los puntos se traza un buffer; los polígonos se usan tal como están.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model</source>
      <translation>Modelo de altura del dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>The raster to summarise, or several (several dates, for example). Nothing is resampled: each raster keeps its own grid, CRS and nodata value. With several rasters, field names begin with the name of the raster.</source>
      <translation>El ráster que se describe, o varios: por ejemplo, de distintas fechas. Las celdas se usan tal como están, no se remuestrea nada; cada ráster conserva su propia cuadrícula, SRC y sin datos. Si son varios, los campos comienzan por el nombre de su ráster.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>One or more bands of every raster. Several are read in one pass, and their field names include the band.</source>
      <translation>Una o varias, de cada ráster; si son varias, se leen en una sola pasada y llevan la banda en el nombre del campo.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Set of statistics</source>
      <translation>Conjunto de estadísticas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'As chosen below': the statistics, percentiles and canopy cover chosen below. The other sets replace these choices. 'Those of the lesson': count, min, mean, max, median. 'Height metrics': also standard deviation, cv, skewness, kurtosis, quadratic mean and percentiles from 5 to 99. 'Cover and structure': canopy cover, gap fraction, rumple index, Gini coefficient, entropy, vertical complexity, relief ratio and percentiles.</source>
      <translation>'Según lo elegido abajo': las estadísticas, los percentiles y la cobertura del dosel elegidos abajo. Los demás conjuntos sustituyen lo que se elija allí. 'Las de la lección': número, mínimo, media, máximo y mediana. 'Métricas de altura': además desviación estándar, cv, asimetría, curtosis, media cuadrática y percentiles del 5 al 99. 'Cobertura y estructura': cobertura del dosel, fracción de huecos, índice de rugosidad (rumple), coeficiente de Gini, entropía, complejidad vertical, razón de relieve y percentiles.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Statistics</source>
      <translation>Estadísticas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>What to compute for each plot; each becomes a field. None: percentiles only. Used where the set of statistics is custom.</source>
      <translation>Qué se calcula para cada parcela; cada una pasa a ser un campo. Ninguna: solo percentiles. Se usa cuando el conjunto de estadísticas es custom.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Numbers from 0 to 100, separated by commas, with a decimal point (2.5, 97.5); interpolated linearly. Leave empty for none.</source>
      <translation>Números de 0 a 100 separados por comas y con punto decimal (2.5, 97.5), con interpolación lineal. Vacío: ninguno.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Which cells on the edge of a plot belong to it.</source>
      <translation>Qué celdas del borde de una parcela le pertenecen.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Ignore heights at or below (units of the raster)</source>
      <translation>Ignorar alturas iguales o inferiores a (unidades del ráster)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>0 leaves out the ground, as Clean zero canopy does. Empty: use all cells.</source>
      <translation>0 descarta el suelo, igual que Limpiar ceros del dosel. Vacío: se usan todas las celdas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover above height (units of the raster)</source>
      <translation>Cobertura del dosel por encima de la altura (unidades del ráster)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Adds the field cover: the percentage of cells above this height, regardless of which heights are ignored. 2 m is usual; give it in the units of the raster. Empty: no cover.</source>
      <translation>Añade el campo cover: el porcentaje de celdas por encima de esta altura, sea lo que sea que se ignore por lo demás. Lo habitual es 2 m; indíquelo en las unidades del ráster. Vacío: sin cobertura.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover is a percentage of</source>
      <translation>La cobertura del dosel es un porcentaje de</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'All cells of the plot': of all cells of the plot inside the raster. Open ground counts as open, and so do cells without data, such as ground that Clean zero canopy removed. 'Cells with data': of the cells with data only; without the ground, that is 100 % almost everywhere.</source>
      <translation>'Todas las celdas de la parcela': de todas las celdas de la parcela dentro del ráster. El suelo descubierto cuenta como abierto, al igual que las celdas sin datos, como el suelo eliminado por Limpiar ceros del dosel. 'Celdas con datos': solo de las celdas con datos; sin el suelo, es el 100 % casi en todas partes.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Position error of the plots (metres on the ground)</source>
      <translation>Error de posición de las parcelas (metros sobre el terreno)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>As stated by the GNSS receiver: 5 m under trees, for example. The statistics of each plot are computed again at 30 random positions within this distance, the same in every run, and the plot gets the fields max_pos_std and mean_pos_std: the standard deviations of its maximum and its mean that the uncertain position causes, known to about 13 %. Takes about 30 times as long as the statistics. Empty or 0: not computed.</source>
      <translation>Lo que indica un receptor GNSS, por ejemplo 5 m bajo los árboles. Cada parcela se vuelve a contar en 30 ubicaciones al azar dentro de esta distancia, siempre las mismas, y recibe los campos max_pos_std y mean_pos_std: la desviación estándar de su celda más alta y de su celda media que resulta de no conocer su ubicación, con una precisión de alrededor del 13 %. Tarda unas 30 veces más que las estadísticas. Vacío o 0: no se calcula.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Prefix of the new fields</source>
      <translation>Prefijo de los campos nuevos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Put before the name of each new field.</source>
      <translation>Se antepone al nombre de cada campo nuevo.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Check by a second engine</source>
      <translation>Comprobación con un segundo motor</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Up to 200 plots, spread evenly, are computed again by this Python package; they always include the smallest, the largest and some on no data and at the edge of the raster. The log, the report and the layer's metadata state how many agree, and the largest difference with its reason. The package must be installed.</source>
      <translation>Se vuelven a calcular hasta 200 parcelas con este paquete de Python, repartidas uniformemente; siempre se incluyen la más pequeña, la más grande y algunas sobre celdas sin datos y en el borde del ráster. El registro, el informe y los metadatos de la capa indican cuántas coinciden y la mayor diferencia con su causa. El paquete debe estar instalado.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>centre rule</source>
      <translation>regla del centro</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>all touched rule</source>
      <translation>regla de todas las tocadas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>covered fractions</source>
      <translation>fracciones cubiertas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{raster} band {band}: {what}, {rule}</source>
      <translation>{raster} banda {band}: {what}, {rule}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{alias}, radius {radius:g} m</source>
      <translation>{alias}, radio {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells without data</source>
      <translation>celdas sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>fraction of cells with data</source>
      <translation>fracción de celdas con datos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells with an infinite value</source>
      <translation>celdas con valor infinito</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of all cells of the plot not &gt; {height:g}</source>
      <translation>fracción de huecos: parte de todas las celdas de la parcela no &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of the cells with data not &gt; {height:g}</source>
      <translation>fracción de huecos: parte de las celdas con datos no &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of all cells of the plot &gt; {height:g}</source>
      <translation>cobertura del dosel: porcentaje de todas las celdas de la parcela &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of cells with data &gt; {height:g}</source>
      <translation>cobertura del dosel: porcentaje de las celdas con datos &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number</source>
      <translation>número</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>lowest</source>
      <translation>mínimo</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>mean</source>
      <translation>media</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>highest</source>
      <translation>máximo</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>median</source>
      <translation>mediana</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>sum</source>
      <translation>suma</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation (population)</source>
      <translation>desviación estándar (poblacional)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>range</source>
      <translation>rango</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of different values</source>
      <translation>número de valores distintos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>most frequent value</source>
      <translation>valor más frecuente</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>least frequent value</source>
      <translation>valor menos frecuente</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>x of the highest</source>
      <translation>x de la más alta</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>y of the highest</source>
      <translation>y de la más alta</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>coefficient of variation</source>
      <translation>coeficiente de variación</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>skewness</source>
      <translation>asimetría</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>kurtosis (3 if normal)</source>
      <translation>curtosis (3 si es normal)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>Gini coefficient</source>
      <translation>Coeficiente de Gini</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Shannon entropy of classes of one unit</source>
      <translation>Entropía de Shannon de clases de una unidad</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>vertical complexity index (classes of one unit)</source>
      <translation>índice de complejidad vertical (clases de una unidad)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy relief ratio</source>
      <translation>razón de relieve del dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>quadratic mean</source>
      <translation>media cuadrática</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>rumple index (surface / ground area)</source>
      <translation>índice de rugosidad (rumple; superficie / área del suelo)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the highest due to position error</source>
      <translation>desviación estándar por posición del máximo</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the mean due to position error</source>
      <translation>desviación estándar por posición de la media</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentile {number}</source>
      <translation>percentil {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells</source>
      <translation>{what} de las celdas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells &gt; {height:g}</source>
      <translation>{what} de las celdas &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Ignored</source>
      <translation>Ignoradas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells at or below {h:g}</source>
      <translation>celdas de altura igual o inferior a {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of all cells of the plot inside the raster that are above {h:g}; open ground and cells without data count as open</source>
      <translation>porcentaje de todas las celdas de la parcela dentro del ráster que superan {h:g}; el suelo descubierto y las celdas sin datos cuentan como abiertos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of the cells with data that are above {h:g}</source>
      <translation>porcentaje de las celdas con datos que superan {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Canopy cover</source>
      <translation>Cobertura del dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviations due to position error: from 30 random positions within {error:g} m on the ground, uniform over the disc, the same shifts for all plots</source>
      <translation>desviaciones estándar por posición: de 30 ubicaciones al azar en un radio de {error:g} m sobre el terreno, repartidas uniformemente en el disco, con los mismos desplazamientos para todas las parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Position error</source>
      <translation>Error de posición</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot radius (metres on the ground)</source>
      <translation>Radio de la parcela (metros sobre el terreno)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot radius</source>
      <translation>Radio de la parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Radius, not diameter; half the side of a square. Not used for polygons. A field or an expression can give each plot its own.</source>
      <translation>Radio, no diámetro; en un cuadrado, la mitad del lado. No se usa con polígonos. Un campo o una expresión puede dar a cada parcela el suyo.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot shape</source>
      <translation>Forma de la parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The sides of squares run along the axes of the raster's CRS, unless they are turned (advanced parameters).</source>
      <translation>Los lados de los cuadrados siguen los ejes del SRC del ráster, salvo que se giren (parámetros avanzados).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Several radii at once (metres on the ground)</source>
      <translation>Varios radios a la vez (metros sobre el terreno)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Nested plots: numbers separated by commas, with a decimal point, such as 5, 10, 17.84. They replace the plot radius. Each radius gets its own fields (r5_mean, r10_mean, …); the polygons are those of the largest. Empty: the plot radius.</source>
      <translation>Parcelas anidadas: números separados por comas y con punto decimal, como 5, 10, 17.84. Sustituyen al radio de la parcela. Cada radio recibe sus propios campos (r5_mean, r10_mean, …); los polígonos son los del mayor. Vacío: el radio de la parcela.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Layout of subplots</source>
      <translation>Disposición de las subparcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Subplots around each point, each a feature with the attributes of its plot and its number in the field subplot. NEON: the four squares of 20 m that make a NEON plot of 40 m (21 south-west, 23 south-east, 39 north-west, 41 north-east). FIA: the four circles of 24 ft radius of a plot of the US Forest Inventory and Analysis (1 in the centre, 2, 3 and 4 at 120 ft and azimuths 360°, 120° and 240°). Shape and radius are those of the layout.</source>
      <translation>Subparcelas en torno a cada punto, cada una un objeto espacial con los atributos de su parcela y su número en el campo subplot. NEON: los cuatro cuadrados de 20 m que forman una parcela NEON de 40 m (21 suroeste, 23 sureste, 39 noroeste, 41 noreste). FIA: los cuatro círculos de 24 ft de radio de una parcela del Forest Inventory and Analysis de EE. UU. (1 en el centro, 2, 3 y 4 a 120 ft y con azimuts de 360°, 120° y 240°). La forma y el radio son los de la disposición.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth of squares and layouts (degrees)</source>
      <translation>Azimut de los cuadrados y disposiciones (grados)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The rotation, clockwise from grid north, which is the y axis of the raster's CRS (of the first raster, if there are several). Azimuths from true or magnetic north must be corrected first. A field or an expression can give each plot its own.</source>
      <translation>Cuánto se giran, en sentido horario desde el norte de cuadrícula: el eje y del SRC del ráster (del primer ráster, si son varios). Los azimuts desde el norte verdadero o magnético deben corregirse antes. Un campo o una expresión puede dar a cada parcela el suyo.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Segments of a quarter circle</source>
      <translation>Segmentos por cuarto de círculo</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %.</source>
      <translation>Con 16, el área es el 99,84 % de la del círculo real; con 64, el 99,99 %.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: nothing is chosen. Choose at least one statistic.</source>
      <translation>{label}: no se ha elegido nada. Elija al menos una estadística.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the layer already has the fields {names}. Choose another prefix of the new fields.</source>
      <translation>{label}: la capa ya tiene los campos {names}. Elija otro prefijo para los campos nuevos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the plots are polygons already, which are used as they are. Leave it empty, or use a layer of plot centres.</source>
      <translation>{label}: las parcelas ya son polígonos, que se usan tal como están. Deje este parámetro vacío o use una capa de centros de parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: the layout sets the radius. Leave one of them out.</source>
      <translation>{label} y {other}: una disposición trae su propio radio. Omita uno de los dos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: each plot cannot then have its own radius. Leave one of them out.</source>
      <translation>{label} y {other}: entonces cada parcela no puede tener su propio radio. Omita uno de los dos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>polygons are used as they are</source>
      <translation>los polígonos se usan tal como están</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>circles cannot be turned</source>
      <translation>los círculos no se pueden girar</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} has no effect: {what}.</source>
      <translation>{label} no cambia nada: {what}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} '{text}' are two radii, {first:g} m and {second:g} m. If you mean one, write {decimal} with a point.</source>
      <translation>{label} '{text}' son dos radios, {first:g} m y {second:g} m. Si se trata de uno solo, escriba {decimal} con punto.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>{agreeing} of {count:# plot|# plots} {agreeing:agrees|agree} with {engine} in {statistics}</source>
      <translation>{agreeing} de {count:# parcela|# parcelas} {agreeing:coincide|coinciden} con {engine} en {statistics}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>largest difference: plot with feature id {id}, {column} {ours} here and {theirs} there ({reason})</source>
      <translation>mayor diferencia: parcela con id de objeto espacial {id}, {column} {ours} aquí y {theirs} allí ({reason})</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine: {said}.</source>
      <translation>Segundo motor: {said}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine</source>
      <translation>Segundo motor</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>rasterstats loads rasterio, which brings a second GDAL into QGIS. Should QGIS crash, check with exactextract.</source>
      <translation>rasterstats carga rasterio, que introduce un segundo GDAL en QGIS. Si QGIS se bloquea, compruebe con exactextract.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>coordinates that are not numbers</source>
      <translation>coordenadas que no son números</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>no valid position in the CRS of the raster (x and y swapped? wrong CRS?)</source>
      <translation>ninguna ubicación en el SRC del ráster (¿x e y intercambiadas?, ¿SRC incorrecto?)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that has no valid position in the CRS of the raster</source>
      <translation>un contorno sin ubicación en el SRC del ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline around a pole, which has no shape in degrees</source>
      <translation>un contorno en torno a un polo, que no tiene forma en grados</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that the edge of the CRS tears apart</source>
      <translation>un contorno que el borde del SRC parte en dos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>a radius that is not a number of metres above 0</source>
      <translation>un radio que no es un número de metros mayor que 0</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an azimuth that is not a number of degrees</source>
      <translation>un azimut que no es un número de grados</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon that cannot be repaired unambiguously</source>
      <translation>un polígono no válido que no se puede reparar sin ambigüedad</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon</source>
      <translation>un polígono no válido</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# plot is|# plots are} treated as having no geometry: {reason} (feature ids {ids}).</source>
      <translation>{count:# parcela se trata como si no tuviera|# parcelas se tratan como si no tuvieran} geometría: {reason} (id de objeto espacial {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>No plot can be used. {reasons} Check the layer and its CRS.</source>
      <translation>No se puede usar ninguna parcela. {reasons} Compruebe la capa y su SRC.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# polygon is|# polygons are} invalid (feature ids {ids}; of {id}: {what}). The area that they enclose is counted, overlaps only once; the geometries in the output are unchanged.</source>
      <translation>{count:# polígono no es válido|# polígonos no son válidos} (id de objeto espacial {ids}; el de {id}: {what}). Se cuenta la superficie encerrada, cada lugar una sola vez; las geometrías de la salida quedan como están.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the plot layer</source>
      <translation>la capa de parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the raster '{name}'</source>
      <translation>el ráster '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>No coordinate reference system is known for {which}, so the plots cannot be laid over the raster. Assign one: right click the layer, Layer CRS, Set Layer CRS; or permanently with Assign projection.</source>
      <translation>No se conoce ningún sistema de referencia de coordenadas para {which}, por lo que no se pueden relacionar parcelas y celdas. Asigne uno: clic derecho en la capa, SRC de la capa, Establecer SRC de la capa; o de forma permanente con Asignar proyección.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source> and </source>
      <translation> y </translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Buffer plots and zonal stats</source>
      <translation>Buffer de parcelas y estadísticas de zona</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws plots around their centres and computes statistics of the heights in each.</source>
      <translation>Dibuja parcelas en torno a sus centros y describe las alturas en cada una.</translation>
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
      <translation>Dibuja un círculo o un cuadrado en torno al centro de cada parcela (los polígonos se usan tal como están) y calcula estadísticas de las celdas del ráster que contiene. Se conservan todos los atributos de las parcelas y se añaden las estadísticas.

El radio está en metros sobre el terreno, también si la capa está en grados, en Web Mercator o en pies: en esos casos cada parcela se dibuja en torno a su centro sobre el elipsoide. Las parcelas pueden estar en un SRC distinto del SRC del ráster.

Las celdas pertenecen a una parcela según una misma regla para todas las parcelas. 'Celdas cuyo centro está dentro': el centro de la celda está dentro (las mismas celdas que eligen GDAL y rasterstats). 'Todas las celdas que toca el contorno': el contorno toca la celda o la encierra. 'Celdas ponderadas por su fracción cubierta': cada celda cuenta según la parte cubierta; entonces count es la suma de las fracciones cubiertas, y también tienen valores las parcelas menores que una celda.

Una parcela que no se puede dibujar o transformar al SRC del ráster cuenta como parcela sin geometría y se nombra en el registro; las demás conservan sus números. Para los polígonos no válidos rige el ajuste del propio QGIS (Configuración, Opciones, Procesado, o la llave inglesa junto a la capa): detener, omitir o no comprobar. Los no comprobados se cuentan por lo que encierran, cada lugar una sola vez, y se nombran; los ambiguos se tratan como si no tuvieran geometría.

La cobertura del dosel es el porcentaje de todas las celdas de la parcela por encima de una altura; el suelo descubierto y las celdas sin datos cuentan como abiertos, de modo que también es correcta en un ráster del que se eliminó el suelo.

Nunca se usan los valores sin datos, NaN e infinitos ni las celdas que oculta una máscara o una banda alfa. Se aplican la escala y el desplazamiento de la banda. Una parcela sin ninguna celda tiene count 0 y ninguna otra estadística. std es la desviación estándar poblacional; los percentiles se interpolan linealmente; entre valores igual de frecuentes se toma el menor; max_x y max_y son el centro de la celda más alta en el SRC del ráster.

Los cuantiles con celdas ponderadas son los de exactextract, que ordena los valores distintos de una parcela según su área cubierta.

Ejemplo: centros de parcelas, un modelo de altura del dosel depurado, radio 20. A cada parcela se añaden los campos _count, _min, _mean, _max, _median, _p25, _p50, _p95 y _cover.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,maximum,percentile,cover,pixels,extract</source>
      <translation>estadísticas de zona,estadísticas zonales,zonal statistics,buffer,búfer,parcela,plot,círculo,circle,cuadrado,square,radio,radius,chm,modelo de altura del dosel,canopy height model,lidar,media,mean,mediana,median,máximo,maximum,percentil,percentile,cobertura,cover,píxeles,pixels,extraer,extract</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Clean zero canopy</source>
      <translation>Limpiar ceros del dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Turns the ground cells of a canopy height model into no data.</source>
      <translation>Convierte en sin datos las celdas de suelo de un modelo de altura del dosel.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In a canopy height model, cells without trees hold 0. They pull every mean height down. This tool turns them into no data, so that only canopy is left.

Heights at or below the threshold become no data; with a maximum height, so do those above it (birds, power lines, noise). The other cells, the data type and the grid stay as they are. A raster without a nodata value gets one that its data does not use.

The log shows how many cells were removed and the lowest, mean and highest height before and after.

With a terrain model (DTM) the input is a surface model (DSM), and the canopy is their difference, as float32. Both must be on the same cells; the terrain model may extend farther or less far by whole cells. Cells up to 0.5 m below the terrain become ground (0 m), deeper ones no data; heights above 120 m, or above the maximum height if one is given, also become no data. The log counts each case. A threshold of −1 keeps the ground at 0 m.

Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; threshold 2 and maximum height 60, to keep trees only.</source>
      <translation>En un modelo de altura del dosel, las celdas sin árboles valen 0 y hacen bajar todas las alturas medias. Esta herramienta las convierte en sin datos, de modo que solo queda el dosel.

Las alturas iguales o inferiores al umbral pasan a sin datos; si se indica una altura máxima, también las que la superan (aves, líneas eléctricas, ruido). Las demás celdas, el tipo de datos y la cuadrícula quedan como están. Un ráster sin valor NoData recibe uno que sus datos no usan.

El registro muestra cuántas celdas se eliminaron y la altura mínima, media y máxima antes y después.

Con un modelo del terreno (MDT), la entrada es un modelo de superficie (MDS) y el dosel es su diferencia, en float32. Ambos deben tener las mismas celdas; se admite un modelo del terreno cuya extensión sea mayor o menor en un número entero de celdas. Las celdas hasta 0,5 m por debajo del terreno son suelo (0 m); las más profundas, sin datos; también las alturas superiores a 120 m, o a la altura máxima si se indica. El registro cuenta cada caso. Un umbral de −1 conserva el suelo en 0 m.

Ejemplo: un modelo de altura del dosel lidar en metros, umbral 0, para conservar toda la vegetación; umbral 2 y altura máxima 60, para conservar solo los árboles.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height</source>
      <translation>chm,modelo de altura del dosel,canopy height model,lidar,cero,zero,sin datos,nodata,limpiar,clean,bosque,forest,árboles,trees,altura,height</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Raster of heights above ground; the surface model where a terrain model is given.</source>
      <translation>Ráster de alturas sobre el suelo; el modelo de superficie si se indica un modelo del terreno.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Band</source>
      <translation>Banda</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The band that holds the heights.</source>
      <translation>La banda que contiene las alturas.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Terrain model (the input is then a surface model)</source>
      <translation>Modelo del terreno (la entrada es entonces un modelo de superficie)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Optional: heights of the bare ground (DTM), in band 1, on the same cells as the input and in the same unit. The canopy is then input − terrain.</source>
      <translation>Opcional: alturas del suelo desnudo (MDT), en la banda 1, en las celdas de la entrada y en su unidad. El dosel es entonces entrada − terreno.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Height threshold (heights at or below it become no data)</source>
      <translation>Umbral de altura (las alturas iguales o inferiores pasan a sin datos)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In the units of the raster, usually metres. 0 removes ground cells only; 2 also removes shrubs and grass.</source>
      <translation>En las unidades del ráster, normalmente metros. 0 elimina solo las celdas de suelo; 2 elimina también arbustos y hierba.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Maximum height (heights above it become no data)</source>
      <translation>Altura máxima (las alturas superiores pasan a sin datos)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Heights that no tree reaches here. Leave empty to keep all.</source>
      <translation>Alturas que ningún árbol alcanza aquí. Deje vacío para conservarlas todas.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Cleaned canopy</source>
      <translation>Dosel depurado</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The raster with canopy only.</source>
      <translation>El ráster, solo con el dosel.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Canopy report</source>
      <translation>Informe del dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height before</source>
      <translation>Celdas con altura, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height after</source>
      <translation>Celdas con altura, después</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells turned into no data</source>
      <translation>Celdas convertidas en sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height before</source>
      <translation>Altura mínima, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height before</source>
      <translation>Altura media, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height before</source>
      <translation>Altura máxima, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height after</source>
      <translation>Altura mínima, después</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height after</source>
      <translation>Altura media, después</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height after</source>
      <translation>Altura máxima, después</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The maximum height ({highest:g}) is not above the height threshold ({threshold:g}), so no cell would be left. Raise the one or lower the other.</source>
      <translation>La altura máxima ({highest:g}) no supera el umbral de altura ({threshold:g}), por lo que no quedaría ninguna celda. Suba la primera o baje el segundo.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} up to {noise:g} below the terrain: taken as ground, 0</source>
      <translation>{n:# celda|# celdas} hasta {noise:g} por debajo del terreno: {n:considerada|consideradas} suelo, 0</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} deeper than {noise:g} below the terrain: no data</source>
      <translation>{n:# celda|# celdas} a más de {noise:g} por debajo del terreno: sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} more than {highest:g} above the terrain: no data</source>
      <translation>{n:# celda|# celdas} a más de {highest:g} por encima del terreno: sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the surface without terrain: no data</source>
      <translation>{n:# celda|# celdas} de la superficie sin terreno: sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the terrain without surface: no data</source>
      <translation>{n:# celda|# celdas} del terreno sin superficie: sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>before</source>
      <translation>antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>after</source>
      <translation>después</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: no cell with a height</source>
      <translation>{label}: ninguna celda con altura</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: {count:# cell|# cells}, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}</source>
      <translation>{label}: {count:# celda|# celdas}, mínimo {low:.2f}, media {mean:.2f}, máximo {high:.2f}</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{removed} of {before:# cell|# cells} with a height ({percent:.1f} %) {removed:is|are} now no data{left}.</source>
      <translation>{removed} de {before:# celda|# celdas} con altura ({percent:.1f} %) {removed:es|son} ahora sin datos{left}.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Next: 'Buffer plots and zonal stats' computes its statistics in field plots.</source>
      <translation>Siguiente paso: 'Buffer de parcelas y estadísticas de zona' calcula sus estadísticas en parcelas de campo.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data, so there was nothing to clean.</source>
      <translation>El ráster no tiene ninguna celda con datos, así que no había nada que limpiar.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>No cell is left above the threshold. Are the heights in another unit?</source>
      <translation>No queda ninguna celda por encima del umbral. ¿Están las alturas en otra unidad?</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data.</source>
      <translation>El ráster no tiene ninguna celda con datos.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Nothing had to be removed.</source>
      <translation>No hubo que eliminar nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; no cell with a height is left</source>
      <translation>; no queda ninguna celda</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; the others range from {low:.2f} to {high:.2f}, with a mean of {mean:.2f}, in the units of the raster</source>
      <translation>; las demás tienen alturas de {low:.2f} a {high:.2f}, {mean:.2f} en promedio, en la unidad del ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Compare field and raster heights</source>
      <translation>Comparar alturas de campo y de ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compares the heights of a raster with those measured in the field, by plot.</source>
      <translation>Compara las alturas de un ráster con las medidas en campo, por parcela.</translation>
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
      <translation>Toma parcelas que tienen una altura obtenida de un ráster (por ejemplo, el máximo de Buffer de parcelas y estadísticas de zona) y una tabla de fustes o parcelas medidos. Los fustes de una parcela se resumen en una sola altura; las parcelas se emparejan por id; se comparan las dos alturas.

Los id se emparejan con cuidado: los espacios, los tipos de guion, las mayúsculas y minúsculas, la forma de escribir fechas y horas, y 7, 7.0 y 007 no suponen diferencia. No se admiten dos parcelas con el mismo id. Lo que no tiene pareja se enumera en el registro.

Las tablas pueden ser capas, hojas de cálculo o archivos de texto (UTF-8 o UTF-16, con comas, puntos y comas o tabuladores). Los números que ningún árbol tiene (−9999, 999, más de 120 m) se omiten y se nombran; las alturas que parecen estar en pies o centímetros se señalan con una pregunta y nunca se convierten.

Los resultados son la recta campo = pendiente × ráster + intercepto con R², su valor p y el error estándar de la pendiente, tal como los da scipy.stats.linregress; RMSE respecto a la recta 1:1; FIT_RMSE respecto a la recta ajustada; BIAS, la media de ráster − campo; y el error absoluto medio. Lo que no está definido para los datos (por ejemplo, la pendiente de una sola parcela) queda vacío.

La salida tiene todos los atributos de las parcelas y cuatro más: field_h, la altura medida; field_n, los fustes de los que procede; residual, ráster − campo; outlier, 1 donde el residuo es inusual entre los demás (puntuación z modificada superior a 3,5; Iglewicz y Hoaglin, 1993). Revíselos: un árbol alto omitido, o una copa que entra desde fuera. Cada cifra se da para todas las parcelas y, de nuevo, sin los valores atípicos.

El informe y la tabla de cifras contienen lo que piden los artículos científicos: RMSE y sesgo en porcentaje, concordancia, intervalos bootstrap, pendientes que tienen en cuenta errores en ambas alturas, errores dejando uno fuera (leave-one-out), límites de acuerdo, y todo ello por grupos.

Con las posiciones de los fustes (x e y, o distancia y azimut desde el centro de la parcela) y el modelo de altura del dosel, cada fuste se empareja, uno a uno, con un ápice dentro de su copa.

Máximo frente a máximo (o un percentil alto) es una validación. Media frente a media no lo es: la media del ráster pondera el área y solo ve el dosel superior; la media de campo pondera los fustes e incluye también los pequeños.

Ejemplo: parcelas de Buffer de parcelas y estadísticas de zona con el campo _max, stems.csv con los campos plotid y stemheight, altura de una parcela: max.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</source>
      <translation>validación,validation,exactitud,accuracy,regresión,regression,rmse,sesgo,bias,lidar,chm,campo,field,inventario,inventory,fustes,stems,altura,height,parcela,plot</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots with raster heights</source>
      <translation>Parcelas con alturas de ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One feature per plot, with an id and a height taken from a raster.</source>
      <translation>Un objeto espacial por parcela, con un id y una altura obtenida de un ráster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id</source>
      <translation>Id de la parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Names the plot; each plot has its own.</source>
      <translation>Identifica la parcela; cada parcela tiene el suyo.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Raster height (m)</source>
      <translation>Altura del ráster (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height from the raster, in metres: the maximum, or a high percentile.</source>
      <translation>Altura obtenida del ráster, en metros: el máximo o un percentil alto.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Field table (stems or plots)</source>
      <translation>Tabla de campo (fustes o parcelas)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>One row per stem, or one row per plot. A CSV file will do.</source>
      <translation>Una fila por fuste o una fila por parcela. Sirve un archivo CSV.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id in the field table</source>
      <translation>Id de la parcela en la tabla de campo</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The plot in which a stem stands.</source>
      <translation>La parcela en la que está un fuste.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Measured height (m)</source>
      <translation>Altura medida (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>In metres, as numbers or as text with numbers. Empty, NA and the like are left out; so are negative heights, which the log names.</source>
      <translation>En metros, como números o como texto con números. Los valores vacíos, NA y similares se omiten; también las alturas negativas, que el registro nombra.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height of a plot from its stems</source>
      <translation>Altura de la parcela a partir de sus fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Use the same statistic as the raster height has.</source>
      <translation>Use la misma estadística que la altura del ráster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Groups of plots</source>
      <translation>Grupos de parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Optional: a field of the plots with their species, stratum or type. The report and the table of figures then show each group as well as all plots together.</source>
      <translation>Opcional: un campo de las parcelas con su especie, estrato o tipo. El informe y la tabla de cifras muestran entonces cada grupo junto a todas las parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compared plots</source>
      <translation>Parcelas comparadas</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The plots with the field height, the difference and a flag for outliers.</source>
      <translation>Las parcelas con la altura de campo, la diferencia y una marca para los valores atípicos.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Comparison report</source>
      <translation>Informe de la comparación</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Table of all figures</source>
      <translation>Tabla de todas las cifras</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>CSV files (*.csv)</source>
      <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>A CSV file with every figure and its 95 % interval, a row for all plots, one without the outliers, and both for each group.</source>
      <translation>Un archivo CSV con cada cifra y su intervalo del 95 %: una fila para todas las parcelas, otra sin los valores atípicos, y ambas para cada grupo.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: the layer already has the fields {names}, which this tool would add. Rename or remove them first (Refactor fields).</source>
      <translation>{label}: la capa ya tiene los campos {names}, que esta herramienta añadiría. Antes, cámbieles el nombre o elimínelos (Rehacer campos).</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the field table '{name}'</source>
      <translation>la tabla de campo '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the plot layer '{name}'</source>
      <translation>la capa de parcelas '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>field height (m)</source>
      <translation>altura de campo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>stems measured</source>
      <translation>fustes medidos</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/heights/stems.py" />
      <source>raster − field (m)</source>
      <translation>ráster − campo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>outlier (1: yes)</source>
      <translation>valor atípico (1: sí)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One page with the charts and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it the page has the figures, the map and the pictures of the plots, and no charts.</source>
      <translation>Una página con los gráficos y los números de esta ejecución, para leer, imprimir o enviar. Se abre en el Visor de resultados. El paquete de Python matplotlib dibuja los gráficos; sin él, la página contiene las cifras, el mapa y las imágenes de las parcelas, pero ningún gráfico.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Fill from donor scene</source>
      <translation>Rellenar desde escena donante</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fills the gaps that clouds left in a scene, from scenes of other dates.</source>
      <translation>Rellena el hueco que dejó una nube con escenas de otras fechas.</translation>
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
      <translation>El hueco está donde la escena no tiene datos y donde la máscara no es cero. Sus celdas toman los valores de los donantes que tienen datos allí en todas las bandas. Todas las demás celdas quedan exactamente como están, al igual que el tipo de datos y los nombres de las bandas. Solo si se pide rellenar también nubes y sombras no enmascaradas se sustituyen además las celdas que se toman por tales; se cuentan, y el ráster de origen las muestra.

Enmascare antes las nubes de los donantes (Máscara de nubes QA): los datos que faltan en un donante nunca se usan, de modo que los demás ocupan su lugar.

Varios donantes se combinan: cada uno predice la celda y cuenta según lo que indican sus errores en celdas despejadas ocultas, menos donde el terreno circundante se explica mal y menos donde se aparta de los demás. Un donante que no reduce el error se descarta y se nombra. Con 'Por orden' rellena la celda el primer donante que tiene datos; 'Copia' siempre lo hace así.

Métodos: 'Copia' toma los valores del donante tal como están. 'Lineal' los lleva al nivel de la escena con una ganancia y un desplazamiento por banda, e 'Histograma del donante ajustado al de la escena' a su distribución, ambos a partir de celdas despejadas en las dos. 'Sin costuras' predice cada banda a partir de todas las bandas del donante y su entorno, con más precisión donde celdas despejadas cercanas muestran cómo, y reparte suavemente por el hueco la diferencia que queda a lo largo del borde.

Un donante en otra cuadrícula u otro SRC se lleva a la cuadrícula de la escena, y el registro lo indica. Las bandas se emparejan por nombre si ambas lo tienen. Se rechazan los donantes que no se solapan, a los que les falta una banda o que tienen otra escala (Landsat Collection 1 frente a 2, Sentinel-2 con y sin su desplazamiento).

Ejemplo: una escena enmascarada de julio, las escenas enmascaradas de junio y agosto como donantes en este orden, método seamless.

Lo que ningún donante tiene queda sin datos y se cuenta.

Cada ejecución indica hasta qué punto es fiable: el hueco se coloca, desplazado, sobre celdas despejadas, se ensucia su borde tanto como el real, se rellena y se compara. El error se da junto al de una simple copia. Es un límite inferior donde el terreno cambió bajo la nube, algo que ninguna celda despejada puede mostrar.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</source>
      <translation>nube,cloud,hueco,gap,hole,sin datos,nodata,rellenar,fill,reemplazar,replace,donante,donor,mosaico,mosaic,seamless,armonizar,harmonise,normalización,normalisation,histograma,histogram,landsat,sentinel,compuesto,composite</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Scene with gaps</source>
      <translation>Escena con un hueco</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A raster of one or more bands, its clouds masked (no data).</source>
      <translation>Un ráster de una o más bandas, con las nubes enmascaradas (sin datos).</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mask (cells that are not 0 are filled, too)</source>
      <translation>Máscara (también se rellenan las celdas distintas de 0)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A mask of the same area, for gaps that still hold values. It must cover the scene.</source>
      <translation>Una máscara de la misma zona, para huecos que aún contienen valores. Cubre toda la escena.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donor scenes</source>
      <translation>Escenas donantes</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Rasters with the same bands from other dates. With 'In order' and 'Copy' their order matters: put the preferred one first.</source>
      <translation>Rásteres de las mismas bandas en otras fechas. Su orden cuenta con 'Por orden' y 'Copia': primero el preferido.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>How the donor's values are fitted to the scene; see above.</source>
      <translation>Cómo se ajustan los valores del donante a la escena; véase arriba.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Several donors</source>
      <translation>Varios donantes</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>'All donors together, weighted': all that have data, weighted by their errors on hidden clear cells. 'In order': the first that has data.</source>
      <translation>'Todos los donantes juntos, ponderados': todos los que tienen datos, ponderados por sus errores en celdas despejadas ocultas. 'Por orden': el primero que tiene datos.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Resampling</source>
      <translation>Remuestreo</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>For donors whose cells do not coincide with the scene's, and for shifting a misregistered donor into place; nearest can only shift it by whole cells. A donor that is only shifted by whole cells is never resampled.</source>
      <translation>Para donantes cuyas celdas no coinciden con las de la escena, y para devolver a su sitio un donante cuyo contenido está desplazado; el vecino más próximo solo puede tomar celdas enteras. Un donante desplazado solo un número entero de celdas nunca se remuestrea.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Also fill cloud and shadow that was not masked</source>
      <translation>Rellenar también nubes y sombras no enmascaradas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Finds them by comparison with the donor: all bands are brighter, or all darker, than it predicts. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>Las detecta comparando con el donante: todas las bandas más claras, o todas más oscuras, de lo que este indica. Los cambios reales, como la cicatriz de un incendio o un prado segado, se conservan.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap to interpolate where no donor has data (cells)</source>
      <translation>Ancho máximo que se interpola donde ningún donante tiene datos (celdas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>0: no interpolation; cells for which no donor has data stay empty.</source>
      <translation>0 no interpola nada: lo que ningún donante tiene queda sin datos.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene</source>
      <translation>Escena rellenada</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>The scene with its gaps filled.</source>
      <translation>La escena con sus huecos rellenos.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Source of each cell</source>
      <translation>Origen de cada celda</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A byte raster: 0 the scene itself, 1, 2 … the donor (with the most weight, where several contribute), 101, 102 … the donor where the mask had missed cloud or shadow, 254 interpolated, 255 still empty.</source>
      <translation>Un ráster de tipo byte: 0, la propia escena; 1, 2 …, el donante (el de más peso si cuentan varios); 101, 102 …, el donante donde a la máscara se le escaparon nubes o sombras; 254, interpolada; 255, aún vacía.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error of each cell</source>
      <translation>Error de cada celda</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A float raster, one band for each band of the scene: the standard error of each filled value in stored units, no data elsewhere. It increases with the distance from the edge of the gap, the misfit of the donors around it and their disagreement, and is scaled so that 90 % of the errors on hidden clear cells lie within ±1.645 of it.</source>
      <translation>Un ráster float, con una banda por cada banda de la escena: el error estándar de cada valor rellenado en unidades almacenadas; en el resto, sin datos. Crece con la distancia al borde, con el desajuste de los donantes alrededor y con su desacuerdo, y está escalado de modo que el 90 % de los errores en celdas despejadas ocultas queda dentro de ±1,645 veces su valor.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fill report</source>
      <translation>Informe del relleno</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells filled</source>
      <translation>Celdas rellenadas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells still without data</source>
      <translation>Celdas aún sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells of cloud or shadow that was not masked</source>
      <translation>Celdas de nube o sombra no enmascaradas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error on hidden clear cells (RMSE, stored units)</source>
      <translation>Error en celdas despejadas ocultas (RMSE, unidades almacenadas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The same error of a plain copy</source>
      <translation>El mismo error de una simple copia</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mean standard error of the filled values (stored units)</source>
      <translation>Error estándar medio de los valores rellenados (unidades almacenadas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>donor {number}</source>
      <translation>donante {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene and source cannot be the same file. Choose two names.</source>
      <translation>La escena rellenada y el origen tendrían el mismo archivo. Elija dos nombres.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The error of each cell would overwrite another output. Choose another name.</source>
      <translation>El error de cada celda se escribiría sobre otra salida. Elija su nombre.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Scene</source>
      <translation>Escena</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask</source>
      <translation>Máscara</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>none: the scene's no data</source>
      <translation>ninguna: los sin datos de la propia escena</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donors</source>
      <translation>Donantes</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>yes</source>
      <translation>sí</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap interpolated (cells)</source>
      <translation>Ancho máximo interpolado (celdas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Creation options</source>
      <translation>Opciones de creación</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>default</source>
      <translation>predeterminadas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>the scene itself</source>
      <translation>la propia escena</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>{donor}, missed by the mask</source>
      <translation>{donor}, no detectado por la máscara</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>interpolated</source>
      <translation>interpolada</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>still empty</source>
      <translation>aún vacía</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>The scene has no gaps: nothing had to be filled.</source>
      <translation>La escena no tiene ningún hueco: no hubo que rellenar nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:The only missing cell could not|None of the # missing cells could} be filled.</source>
      <translation>No se pudo rellenar {empty:la única celda que falta|ninguna de las # celdas que faltan}.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add a donor that has data there.</source>
      <translation>Siguiente paso: añada un donante que tenga datos allí.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>none is left empty</source>
      <translation>no queda ninguna vacía</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:# is|# are} left empty</source>
      <translation>{empty:# queda vacía|# quedan vacías}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{filled} of {all:# missing cell|# missing cells} {filled:is|are} filled, {left}{error}.</source>
      <translation>{filled} de {all:# celda que faltaba|# celdas que faltaban} {filled:está rellenada|están rellenadas}, {left}{error}.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add another donor for the cells that are left empty.</source>
      <translation>Siguiente paso: añada otro donante para las celdas que quedan vacías.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: compare the filled areas on the map with the scene before filling.</source>
      <translation>Siguiente paso: observe en el mapa los lugares rellenados y compárelos con la escena anterior.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>; on clear cells that were hidden and filled in the same way, the error (RMSE, stored units) was {rmse:.4g}, against {copy:.4g} for a plain copy</source>
      <translation>; donde se ocultaron celdas despejadas y se rellenaron del mismo modo, el error (RMSE, unidades almacenadas) fue {rmse:.4g} y el de una simple copia {copy:.4g}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{plots} compared: {bias}{errors}; {outliers}.{without}</source>
      <translation>Comparación de {plots}: {bias}{errors}; {outliers}.{without}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: look at the outliers on the map; each has 1 in the field 'outlier'.</source>
      <translation>Siguiente paso: observe los valores atípicos en el mapa; cada uno tiene 1 en el campo 'outlier'.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: colour the plots by 'residual' to see where raster and field differ.</source>
      <translation>Siguiente paso: coloree las parcelas según 'residual' para ver dónde difieren ráster y campo.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>raster and field heights are the same on average</source>
      <translation>las alturas de ráster y de campo son iguales en promedio</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m lower than the field on average</source>
      <translation>el ráster es {size:.2f} m más bajo que el campo en promedio</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m higher than the field on average</source>
      <translation>el ráster es {size:.2f} m más alto que el campo en promedio</translation>
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
      <translation>más bajo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>higher</source>
      <translation>más alto</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source> Without outliers: {size:.2f} m {way}{errors}.</source>
      <translation> Sin ellos: {size:.2f} m {way}{errors}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>no outlier</source>
      <translation>ningún valor atípico</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# outlier|# outliers}: {plots}</source>
      <translation>{count:# valor atípico|# valores atípicos}: {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>A mean of stems and a mean of cells are different things: this is no validation of heights. Compare maxima or high percentiles.</source>
      <translation>Una media de fustes y una media de celdas son cosas distintas: esto no es una validación de alturas. Compare máximos o percentiles altos.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n:# plot|# plots} compared</source>
      <translation>{n:# parcela comparada|# parcelas comparadas}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>field = {slope:.3f} × raster {sign} {intercept:.2f} m</source>
      <translation>campo = {slope:.3f} × ráster {sign} {intercept:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m</source>
      <translation>RMSE {rmse:.2f} m respecto a la recta 1:1, sesgo {bias:+.2f} m, MAE {mae:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Outliers: {ids}</source>
      <translation>Valores atípicos: {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Taken as one plot: {ids}</source>
      <translation>Consideradas la misma parcela: {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>In the field table, not in the plot layer ({count}): {ids}</source>
      <translation>En la tabla de campo, pero no en la capa de parcelas ({count}): {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots that are not in the field table</source>
      <translation>Parcelas que no están en la tabla de campo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a raster height</source>
      <translation>Parcelas sin altura de ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a measured height</source>
      <translation>Parcelas sin altura medida</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Alike, and not matched (plot and table): {pairs}</source>
      <translation>Parecidas y no emparejadas (parcela y tabla): {pairs}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{finding} Left out.</source>
      <translation>{finding} Omitidas.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table with a negative height, left out: {rows}</source>
      <translation>Filas de la tabla de campo con altura negativa, omitidas: {rows}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table without a height: {words}</source>
      <translation>Filas de la tabla de campo sin altura: {words}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n} empty</source>
      <translation>{n} vacías</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>The measured heights were read with a decimal comma.</source>
      <translation>Las alturas medidas se leyeron con coma decimal.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source> and {count} more</source>
      <translation> y {count} más</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots compared</source>
      <translation>Parcelas comparadas</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope of field on raster height</source>
      <translation>Pendiente de la altura de campo sobre la de ráster</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Intercept (m)</source>
      <translation>Intercepto (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the slope</source>
      <translation>Valor p de la pendiente</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Standard error of the slope</source>
      <translation>Error estándar de la pendiente</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the 1:1 line (m)</source>
      <translation>RMSE respecto a la recta 1:1 (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the fitted line (m)</source>
      <translation>RMSE respecto a la recta ajustada (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, raster − field (m)</source>
      <translation>Sesgo, ráster − campo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Mean absolute error (m)</source>
      <translation>Error absoluto medio (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE (% of the mean field height)</source>
      <translation>RMSE (% de la altura media de campo)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias (% of the mean field height)</source>
      <translation>Sesgo (% de la altura media de campo)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the paired t-test of the bias</source>
      <translation>Valor p de la prueba t pareada del sesgo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the line, each plot left out in turn (m)</source>
      <translation>RMSE respecto a la recta, dejando fuera cada parcela por turno (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Concordance (Lin's CCC)</source>
      <translation>Concordancia (CCC de Lin)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, reduced major axis</source>
      <translation>Pendiente, eje mayor reducido</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Deming regression with equal errors</source>
      <translation>Pendiente, regresión de Deming con errores iguales</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Theil–Sen</source>
      <translation>Pendiente, Theil–Sen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, lower end of its 95 % interval (m)</source>
      <translation>Sesgo, extremo inferior de su intervalo del 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, upper end of its 95 % interval (m)</source>
      <translation>Sesgo, extremo superior de su intervalo del 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, lower end of its 95 % interval (m)</source>
      <translation>RMSE, extremo inferior de su intervalo del 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, upper end of its 95 % interval (m)</source>
      <translation>RMSE, extremo superior de su intervalo del 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, lower end of its 95 % interval</source>
      <translation>Pendiente, extremo inferior de su intervalo del 95 %</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, upper end of its 95 % interval</source>
      <translation>Pendiente, extremo superior de su intervalo del 95 %</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Lower limit of agreement (m)</source>
      <translation>Límite inferior de acuerdo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Upper limit of agreement (m)</source>
      <translation>Límite superior de acuerdo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>{figure}, without the outliers</source>
      <translation>{figure}, sin los valores atípicos</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots that the field table does not have</source>
      <translation>Parcelas que la tabla de campo no tiene</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots of the field table that the layer does not have</source>
      <translation>Parcelas de la tabla de campo que la capa no tiene</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Outliers</source>
      <translation>Valores atípicos</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Canopy height model (for pictures and stems)</source>
      <translation>Modelo de altura del dosel (para imágenes y fustes)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Optional: the report then has a map and a picture of each plot on this raster, the largest differences first; single stems are matched with treetops on it. Heights in metres.</source>
      <translation>Opcional: el informe incluye entonces un mapa y una imagen de cada parcela sobre este ráster, primero las mayores diferencias; también se buscan en él los fustes individuales. Alturas en metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem x</source>
      <translation>X del fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Easting of the stem, in the CRS of the plot layer.</source>
      <translation>Coordenada este del fuste, en el SRC de la capa de parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem y</source>
      <translation>Y del fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Northing of the stem, in the CRS of the plot layer.</source>
      <translation>Coordenada norte del fuste, en el SRC de la capa de parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem distance (m)</source>
      <translation>Distancia del fuste (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Horizontal distance from the centre of the plot, where there are no x and y.</source>
      <translation>Distancia horizontal desde el centro de la parcela, si no hay x e y.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem azimuth (°)</source>
      <translation>Azimut del fuste (°)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Direction from the centre of the plot, clockwise from the raster's grid north. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Dirección desde el centro de la parcela, en sentido horario desde el norte de cuadrícula del ráster. NEON mide algunos fustes desde una esquina (pointid): use sus x e y.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems on the canopy</source>
      <translation>Fustes sobre el dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>A point for each stem with its measured height, the height of its treetop and its status: matched, overtopped by other trees, outside the raster or its plot, or no canopy where it stands. Each treetop is matched with at most one stem.</source>
      <translation>Un punto por fuste con su altura medida, la altura de su ápice y su resultado: emparejado, dominado por otros árboles, fuera del ráster o de su parcela, o sin dosel en su ubicación. Cada ápice corresponde como máximo a un fuste.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems matched with a treetop</source>
      <translation>Fustes emparejados con un ápice</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems overtopped by other trees</source>
      <translation>Fustes dominados por otros árboles</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems outside the raster or their plot</source>
      <translation>Fustes fuera del ráster o de su parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems where there is no canopy</source>
      <translation>Fustes donde no hay dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{output} needs the positions of the stems: {label} is empty. Give the canopy height model, and x and y or distance and azimuth.</source>
      <translation>{output} necesita las posiciones de los fustes: {label} está vacío. Indique el modelo de altura del dosel, y x e y o distancia y azimut.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{count:# row|# rows} of the field table cannot be placed on the canopy: the plot is not in the layer, or height or position is missing.</source>
      <translation>{count:# fila de la tabla de campo no es un fuste|# filas de la tabla de campo no son fustes} sobre el dosel: la parcela no está en la capa, o falta la altura o la posición.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{label}: no row of the field table has plot, height and position.</source>
      <translation>{label}: ninguna fila de la tabla de campo tiene parcela, altura y posición.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>plot</source>
      <translation>parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>row of the field table</source>
      <translation>fila de la tabla de campo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>measured height (m)</source>
      <translation>altura medida (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>raster height (m)</source>
      <translation>altura del ráster (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>from stem to treetop (m)</source>
      <translation>del fuste al ápice (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>crown radius searched (m)</source>
      <translation>radio de copa explorado (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>status</source>
      <translation>estado</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{n:# stem|# stems} on the canopy: {counts}</source>
      <translation>{n:# fuste|# fustes} sobre el dosel: {counts}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>QGIS does not open this file as a table; it was read as follows: {how}.</source>
      <translation>QGIS no abre este archivo como tabla; se leyó así: {how}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: '{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation>{label}: '{layer}' no tiene el campo '{field}'. Tiene: {fields}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>{label}: '{read}' of {file} is read; it also has {others}.</source>
      <translation>{label}: se lee '{read}' de {file}; también tiene {others}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>place is certain (1: yes)</source>
      <translation>ubicación segura (1: sí)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>certain, or why not</source>
      <translation>segura, o por qué no</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift (m)</source>
      <translation>desplazamiento (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the east (m)</source>
      <translation>desplazamiento al este (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the north (m)</source>
      <translation>desplazamiento al norte (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>rotation, clockwise (degrees)</source>
      <translation>rotación, en sentido horario (grados)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>probability of lying within 2 m (%)</source>
      <translation>probabilidad de estar a menos de 2 m (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the place found</source>
      <translation>correlación en la ubicación encontrada</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the given place</source>
      <translation>correlación en la ubicación dada</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>best correlation farther than 2 m away</source>
      <translation>mejor correlación a más de 2 m</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>stems used</source>
      <translation>fustes usados</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>x as given</source>
      <translation>x dada</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>y as given</source>
      <translation>y dada</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Positions of stems are needed: choose '{x}' and '{y}', or '{distance}' and '{azimuth}'. From plot centres alone a plot cannot be located.</source>
      <translation>Se necesitan las posiciones de los fustes: elija '{x}' e '{y}', o '{distance}' y '{azimuth}'. No se puede localizar una parcela solo a partir de los centros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Choose coordinates of the stems or distance and azimuth, not both.</source>
      <translation>Elija coordenadas de los fustes o distancia y azimut, no ambas cosas.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: choose a field; the other one of the pair is already chosen.</source>
      <translation>{label}: elija un campo; el otro del par ya está elegido.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no coordinate reference system, so the plots cannot be laid over the raster. Assign one (right click the layer, Layer CRS).</source>
      <translation>{label}: no hay sistema de referencia de coordenadas, por lo que no se pueden relacionar parcelas y ráster. Asigne uno (clic derecho en la capa, SRC de la capa).</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: the raster is in degrees ({crs}). Warp it to a projected CRS, a UTM zone say, so that shifts are metres.</source>
      <translation>{label}: el ráster está en grados ({crs}). Reproyéctelo (Combar) a un SRC proyectado, por ejemplo una zona UTM, para que los desplazamientos estén en metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no plot: the layer (or the selection) is empty.</source>
      <translation>{label}: no hay ninguna parcela: la capa (o la selección) está vacía.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>the table '{name}'</source>
      <translation>la tabla '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>No stem belongs to one of the plots: '{stem}' of {where} and '{plot}' of the plots have no id in common.</source>
      <translation>Ningún fuste pertenece a una de las parcelas: '{stem}' de {where} y '{plot}' de las parcelas no tienen ningún id en común.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem has|# stems have} no position or no height above 0 and {count:is|are} left out.</source>
      <translation>{count:# fuste no tiene|# fustes no tienen} posición o altura mayor que 0 y se {count:omite|omiten}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem is|# stems are} of plots that the layer does not have.</source>
      <translation>{count:# fuste es|# fustes son} de parcelas que la capa no tiene.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>Stems of plot {plot} are more than {far:g} m from its centre. Are the coordinates of the stems in the CRS of the plots ({crs}), and distances in metres?</source>
      <translation>Hay fustes de la parcela {plot} a más de {far:g} m de su centro. ¿Están las coordenadas de los fustes en el SRC de las parcelas ({crs}) y las distancias en metros?</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: two plots have the id '{id}'. Give each its own.</source>
      <translation>{label}: dos parcelas tienen el id '{id}'. Dé a cada una el suyo.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: a metre of {crs} is not a metre on the ground here. Warp the raster to a local projected CRS, a UTM zone say.</source>
      <translation>{label}: un metro de {crs} no es aquí un metro sobre el terreno. Reproyecte el ráster (Combar) a un SRC proyectado local, por ejemplo una zona UTM.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/write.py" />
      <source>moved with its plot (1: yes)</source>
      <translation>movido con su parcela (1: sí)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Locate plots on canopy</source>
      <translation>Localizar parcelas en el dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Finds where plots lie on a canopy height model, by their stems.</source>
      <translation>Encuentra dónde están las parcelas en un modelo de altura del dosel, a partir de sus fustes.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Under trees a plot's GNSS position is off by metres, and its statistics are those of other trees. This tool lays the stems of each plot, with their heights, over the canopy height model, tries every shift within the search radius, and finds the one where they fit best.

Each stem is drawn as a crown (a paraboloid whose radius is 0.8 m and a tenth of the height); the measure is the correlation of these crowns with the model over the cells of the plot. This gives the probability that the plot lies within 2 m of the place found, provided that it lies within the search radius at all. A plot is called certain if this is at least 95 % and the heights fit better than the same heights shuffled at random among its stems.

Only certain plots are moved. All others stay where they were, with the reason: few stems (fewer than 6), ambiguous (rows of a plantation, say), heights do not match, best place at the border of the search, canopy model does not reach. The given position is kept in the fields x_given and y_given.

Moving plots to where they fit in itself raises the agreement between field and raster heights. R2_BY_CHANCE says by how much: it is the R² that the same search reaches with the stems of other plots. Report it beside R2_AFTER.

Stem positions are needed: coordinates, or distance and azimuth from the plot's centre. Plot centres alone are not enough. The raster must be in a projected CRS in which a unit is a length on the ground (UTM, say), with square cells of at most 3 m; cells finer than 0.35 m are aggregated by their maximum.

Example: plot centres, a table of stems with the fields plotid, stemheight, distance and azimuth, a canopy height model of 0.5 m, search radius 8.</source>
      <translation>Bajo los árboles, la posición GNSS de una parcela se desvía varios metros y sus estadísticas son las de otros árboles. Esta herramienta coloca los fustes de cada parcela, con sus alturas, sobre el modelo de altura del dosel, prueba todos los desplazamientos dentro del radio de búsqueda y encuentra aquel en el que mejor encajan.

Cada fuste se dibuja como una copa (un paraboloide cuyo radio es 0,8 m más una décima parte de la altura); la medida es la correlación de estas copas con el modelo en las celdas de la parcela. De ella se deduce la probabilidad de que la parcela esté a menos de 2 m de la ubicación encontrada, siempre que esté dentro del radio de búsqueda. Una parcela se considera segura a partir del 95 %, y solo si las alturas encajan mejor que las mismas alturas repartidas al azar entre sus fustes.

Solo se mueven las parcelas seguras. Todas las demás quedan donde estaban, con el motivo: pocos fustes (menos de 6), ambigua (por ejemplo, hileras de una plantación), las alturas no concuerdan, mejor ubicación en el límite de la búsqueda, el modelo del dosel no llega. La posición dada se conserva en los campos x_given e y_given.

Mover las parcelas a donde encajan aumenta por sí solo la concordancia entre las alturas de campo y de ráster. R2_BY_CHANCE indica cuánto: es el R² que alcanza la misma búsqueda con los fustes de otras parcelas. Preséntelo junto a R2_AFTER.

Se necesitan las posiciones de los fustes: coordenadas, o distancia y azimut desde el centro de la parcela. Solo con los centros de las parcelas no es posible. El ráster debe estar en un SRC proyectado en el que una unidad sea una longitud sobre el terreno (por ejemplo, UTM), con celdas cuadradas de 3 m como máximo; las celdas de menos de 0,35 m se agrupan por su máximo.

Ejemplo: centros de parcelas, una tabla de fustes con los campos plotid, stemheight, distance y azimuth, un modelo de altura del dosel de 0,5 m, radio de búsqueda 8.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>co-registration,coregistration,gnss,gps,position,shift,plot,stems,trees,lidar,chm,canopy height model,forest,inventory</source>
      <translation>corregistro,co-registration,coregistration,gnss,gps,posición,position,desplazamiento,shift,parcela,plot,fustes,stems,árboles,trees,lidar,chm,modelo de altura del dosel,canopy height model,bosque,forest,inventario,inventory</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Heights above ground in metres.</source>
      <translation>Alturas sobre el suelo en metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Search radius</source>
      <translation>Radio de búsqueda</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>How far a plot may be off, in metres. The true place has to lie within; a larger radius makes wrong places more likely.</source>
      <translation>Cuánto puede estar desviada una parcela, en metros. La ubicación real tiene que estar dentro; un radio mayor hace más probables las ubicaciones erróneas.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Largest rotation (degrees)</source>
      <translation>Rotación máxima (grados)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Rotations of up to this many degrees to each side are tried as well: for a compass that was off. 0 for none.</source>
      <translation>También se prueban rotaciones de hasta este número de grados a cada lado: para una brújula desviada. 0: ninguna.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Located plots</source>
      <translation>Parcelas localizadas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>All plots, with the certain ones moved to the place found; with shift and certainty.</source>
      <translation>Las parcelas, las seguras en la ubicación encontrada; con desplazamiento y certeza.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems of the located plots</source>
      <translation>Fustes de las parcelas localizadas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>A point for every stem used, moved with its plot; with all its attributes.</source>
      <translation>Un punto por cada fuste usado, movido con su parcela; con todos sus atributos.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Location report</source>
      <translation>Informe de la localización</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plots whose place is certain</source>
      <translation>Parcelas con ubicación segura</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Median shift of the certain plots (m)</source>
      <translation>Desplazamiento mediano de las parcelas seguras (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of field and raster height of the certain plots, as given</source>
      <translation>R² de la altura de campo y de ráster de las parcelas seguras, en la posición dada</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The same at the places found</source>
      <translation>Lo mismo en las ubicaciones encontradas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² that the search reaches with stems of other plots</source>
      <translation>R² que alcanza la búsqueda con fustes de otras parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One feature per plot. For a polygon, the plot centre is its centroid and its outline shows the area measured; for a point, the hull of its stems shows it.</source>
      <translation>Un objeto espacial por parcela. De un polígono, el centro es el de su área y su contorno indica qué se midió; de un punto, lo indica la envolvente de sus fustes.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems</source>
      <translation>Fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One row per stem, with its plot, height and position. A CSV file will do.</source>
      <translation>Una fila por fuste, con su parcela, altura y posición. Sirve un archivo CSV.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plot id of a stem</source>
      <translation>Id de la parcela de un fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The plot in which the stem stands.</source>
      <translation>La parcela en la que está el fuste.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In metres. Stems without a height are left out.</source>
      <translation>En metros. Los fustes sin altura se omiten.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>X coordinate of a stem</source>
      <translation>Coordenada X de un fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots. Either coordinates, or distance and azimuth.</source>
      <translation>En el SRC de las parcelas. O coordenadas, o distancia y azimut.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Y coordinate of a stem</source>
      <translation>Coordenada Y de un fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots.</source>
      <translation>En el SRC de las parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Distance of a stem from the centre (m)</source>
      <translation>Distancia de un fuste al centro (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Horizontal distance in metres.</source>
      <translation>Distancia horizontal en metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Azimuth of a stem (degrees)</source>
      <translation>Azimut de un fuste (grados)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>As seen from the centre, clockwise from grid north of the raster. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Visto desde el centro, en sentido horario desde el norte de cuadrícula del ráster. NEON mide algunos fustes desde una esquina (pointid): use sus x e y.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Blocks of {n} × {n} cells were aggregated by their maximum: {size:g} m.</source>
      <translation>Se agruparon {n} × {n} celdas por su máximo: {size:g} m.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Not moved, {reason} ({count}): {plots}</source>
      <translation>No movidas, {reason} ({count}): {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of tallest stem and highest cell over the {n:# certain plot|# certain plots}: {before:.2f} as given, {after:.2f} at the places found. The same search with stems of other plots reaches {chance}.</source>
      <translation>R² del fuste más alto y la celda más alta en {n:la única parcela segura|las # parcelas seguras}: {before:.2f} en la posición dada, {after:.2f} en las ubicaciones encontradas. La misma búsqueda con fustes de otras parcelas alcanza {chance}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; no plot was moved</source>
      <translation>; no se movió ninguna parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; the others were not moved</source>
      <translation>; las demás no se movieron</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>{certain} of {count:# plot|# plots} {certain:is|are} certain{by}{rest}.</source>
      <translation>{certain} de {count:# parcela|# parcelas} {certain:es segura|son seguras}{by}{rest}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>, moved by {m:.1f} m (median)</source>
      <translation>, movidas {m:.1f} m (mediana)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Next: 'Buffer plots and zonal stats' computes statistics at the places found.</source>
      <translation>Siguiente paso: 'Buffer de parcelas y estadísticas de zona' calcula estadísticas en las ubicaciones encontradas.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>QGIS project: all layers with their styles, a map to print</source>
      <translation>Proyecto de QGIS: todas las capas con sus estilos, un mapa para imprimir</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <location filename="../models/canopyplots.model3" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>What was found</source>
      <translation>Qué se encontró</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>Layers</source>
      <translation>Capas</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>en</source>
      <translation>es</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS project with all layers, a map to print and a first page</source>
      <translation>Proyecto de QGIS con todas las capas, un mapa para imprimir y una página de inicio</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS projects (*.qgz)</source>
      <translation>Proyectos de QGIS (*.qgz)</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>A project in which the layers have their styles, with a sheet of A4 to print, and beside it a first page (HTML) that leads to everything and says what was found. Outputs for which no file was chosen are then written beside the project, under its name.</source>
      <translation>Un proyecto en el que las capas tienen sus estilos, con una hoja A4 para imprimir, y junto a él una página de inicio (HTML) que lleva a todo y dice qué se encontró. Las salidas para las que no se eligió archivo se escriben entonces junto al proyecto, con su nombre.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{label} is no file of its own, and so it is not in the project.</source>
      <translation>{label} no es un archivo propio y por eso no está en el proyecto.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written ({reason}).</source>
      <translation>No se puede escribir {file} ({reason}).</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS project: {file}</source>
      <translation>Proyecto de QGIS: {file}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>First page: {address}</source>
      <translation>Página de inicio: {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written. Is the disk full?</source>
      <translation>No se puede escribir {file}. ¿Está lleno el disco?</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Map to print</source>
      <translation>Mapa para imprimir</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS cannot open {file}.</source>
      <translation>QGIS no puede abrir {file}.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Grey is no data. {crs}. Made by Canopy &amp; Cloud {version}.</source>
      <translation>Gris: sin datos. {crs}. Hecho con Canopy &amp; Cloud {version}.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA cloud mask</source>
      <translation>Máscara de nubes QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Turns the cells that the QA band calls cloud or shadow into no data.</source>
      <translation>Convierte en sin datos las celdas que la banda QA clasifica como nube o sombra.</translation>
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
      <translation>Lee, bit a bit, la banda de calidad que acompaña a una escena y convierte en sin datos, en todas las bandas, las nubes, las sombras de nube y lo demás que se elija. El fill (sin observación) siempre se enmascara y se cuenta aparte. Las demás celdas, el tipo de datos y los nombres de las bandas quedan como están.

La herramienta reconoce la banda QA por el nombre de archivo, los metadatos que la acompañan y sus códigos, indica cómo y se niega si encajan dos productos. También se rechaza un producto cuyos códigos contradicen la elección.

La limpieza se hace en este orden: el cierre rellena vacíos, se descartan los objetos demasiado pequeños y la dilatación incorpora los bordes: nube, cirro y bruma crecen una distancia en metros sobre el terreno, la sombra de nube otra, y además todas las celdas enmascaradas un radio en celdas. El fill no interviene. Una ejecución que indica el radio en celdas y ninguna distancia en metros crece solo ese radio, como antes de que existieran las distancias.

Otros rásteres QA de la escena (QA_RADSAT o SR_QA_AEROSOL junto a QA_PIXEL, MSK_CLDPRB junto a SCL) se reconocen por sus nombres; también se enmascara lo que marcan. En un ráster de probabilidad de nube, una celda es nube a partir de la probabilidad fijada.

Un ráster QA en otra cuadrícula (por ejemplo, 60 m para bandas de 10 m) se superpone a la escena por vecino más cercano; las celdas que quedan fuera de él se enmascaran.

Regla para el producto 'Una regla propia': condiciones separadas por ';', de las que basta una, como 'bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392; not bit 6', o 'values &gt;= 40' para una probabilidad de nube. 'and' une dos: 'bit 1 and not bit 7'. El bit 0 es el más bajo.

Los recuentos por clase son los de la banda QA antes de la limpieza, se enmascare o no la clase; una celda que está en dos clases cuenta en ambas. Los otros rásteres QA cuentan donde solo ellos marcan una celda.

Ejemplo: las bandas apiladas de una escena Landsat, su archivo QA_PIXEL.

Las palabras de Producto QA:
</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clear scenes of other dates give a second opinion on cloud and shadow, for any sensor whose bands are in order of wavelength; they also serve where there is no QA band. Each is fitted to the scene by a regression on cells that look clear in both. A cell is cloud where all bands are brighter than predicted and shadow where all are darker, in objects with an unmistakable core; land change, which moves bands in different directions, is not masked. If the scene's metadata state the position of the sun, fainter shadow is also accepted in the direction in which the clouds cast it. With 'QA band and clear scenes', cells that the QA raster calls cloud are unmasked if they are as bright on every clear date, as roofs or sand are: they are 'rescued', kept in the scene, with code 103 in the mask. For clear scenes, only cells that they alone mark are counted. Clouds in a clear scene should be masked first. A clear scene on another grid is resampled to the scene by nearest neighbour, and the log says so.</source>
      <translation>Las escenas despejadas de otras fechas dan una segunda opinión sobre nubes y sombras, con cualquier sensor cuyas bandas estén ordenadas por longitud de onda; también sirven donde no hay banda QA. Cada una se ajusta a la escena mediante una regresión sobre celdas que parecen despejadas en ambas. Hay nube donde todas las bandas son más claras de lo que ella indica y sombra donde todas son más oscuras, en objetos con un núcleo fuera de toda duda; un cambio del terreno, que mueve las bandas en direcciones distintas, se conserva. Donde los metadatos de la escena indican la posición del sol, cuenta también una sombra más débil en la dirección en que cae desde las nubes. Con 'Banda QA y escenas despejadas', lo que el ráster QA clasifica como nube se devuelve donde es igual de claro en todas las fechas despejadas, un tejado o arena: 'rescued', se conserva en la escena, código 103 en la máscara. Las escenas despejadas cuentan donde solo ellas marcan una celda. Las propias nubes de una escena despejada deberían estar enmascaradas. La que está en otra cuadrícula se superpone a la escena por vecino más cercano, y el registro lo indica.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,landsat,sentinel,hls,modis,planet</source>
      <translation>nube,cloud,sombra,shadow,máscara,mask,qa,calidad,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirro,cirrus,nieve,snow,landsat,sentinel,hls,modis,planet</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked scene</source>
      <translation>Escena enmascarada</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The scene, with the masked cells as no data.</source>
      <translation>La escena, con las celdas enmascaradas como sin datos.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A byte raster: 0 where a cell is kept, else the code of its class.</source>
      <translation>Un ráster de tipo byte: 0 donde la celda se conserva; si no, el código de su clase.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask report</source>
      <translation>Informe de la máscara</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of the scene</source>
      <translation>Celdas de la escena</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Fill cells (no observation)</source>
      <translation>Celdas fill (sin observación)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells after clean-up, not counting fill</source>
      <translation>Celdas enmascaradas tras la limpieza, sin contar fill</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells as a percentage of the scene's cells, not counting fill</source>
      <translation>Celdas enmascaradas, sin contar fill, en porcentaje de las celdas de la escena que no son fill</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of class '{name}'</source>
      <translation>Celdas de la clase '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>One raster with all bands, or one raster per band; several are stacked.</source>
      <translation>Un ráster con todas las bandas o un ráster por banda; si son varios, se apilan.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA raster</source>
      <translation>Ráster QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … If empty, the QA raster that belongs to the scene: named in the metadata of a stack made from a folder, or found beside the band files.</source>
      <translation>El archivo de calidad de la misma escena: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … Si se deja vacío: el de la propia escena, que una escena apilada a partir de una carpeta nombra en sus metadatos o que está junto a los archivos de bandas.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band</source>
      <translation>Banda QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The band that holds the codes. Not used for products with one band per class.</source>
      <translation>La banda que contiene los códigos. No se usa con productos que tienen una banda por clase.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA product</source>
      <translation>Producto QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>As a rule it is recognised. The rule of 'A rule of my own' is among the advanced parameters.</source>
      <translation>Por lo general se reconoce. 'Una regla propia' está entre los parámetros avanzados.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule (product 'A rule of my own')</source>
      <translation>Regla (producto 'Una regla propia')</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Examples: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Or: values &gt;= 40</source>
      <translation>Ejemplos: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. O bien: values &gt;= 40</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Further QA rasters</source>
      <translation>Otros rásteres QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: what they mark is masked as well.</source>
      <translation>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: también se enmascara lo que marcan.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cloud probability threshold (%)</source>
      <translation>Probabilidad de nube a partir de la cual una celda es nube (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A cell with at least this probability is cloud. Used for cloud probability rasters (MSK_CLDPRB, s2cloudless) and the package s2cloudless only.</source>
      <translation>Solo se usa con rásteres de probabilidad de nube (MSK_CLDPRB, s2cloudless) y con el paquete s2cloudless.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{name} and {count} more</source>
      <translation>{name} y {count} más</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>found with the scene</source>
      <translation>el de la propia escena</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Product</source>
      <translation>Producto</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Confidence</source>
      <translation>Confianza</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule</source>
      <translation>Regla</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked classes</source>
      <translation>Clases enmascaradas</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clean-up</source>
      <translation>Limpieza</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes to mask (none: those usual for the product)</source>
      <translation>Clases que se enmascaran (ninguna: las habituales del producto)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>A scene whose QA product lacks one of them is refused; 'Repair scenes' leaves it out. Fill is always masked.</source>
      <translation>Se rechaza una escena a cuyo producto QA le falta una de ellas; 'Reparar escenas' la omite. El fill siempre se enmascara.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'Medium' masks more, in products that state a confidence.</source>
      <translation>'Media' enmascara más, en productos que indican una confianza.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud (metres)</source>
      <translation>Dilatación de las nubes (metros)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud, cirrus and haze are dilated by this distance on the ground. 0: none.</source>
      <translation>Nube, cirro y bruma crecen esta distancia sobre el terreno. 0: nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud shadow (metres)</source>
      <translation>Dilatación de la sombra de nube (metros)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud shadow is dilated by this distance on the ground. 0: none.</source>
      <translation>La sombra de nube crece esta distancia sobre el terreno. 0: nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Detect cloud from</source>
      <translation>Las nubes se reconocen por</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'QA band': the QA raster. 'QA band and clear scenes': the QA raster, with the clear scenes correcting what it missed or wrongly flagged as cloud. 'Clear scenes only': the clear scenes alone; no QA raster is read.</source>
      <translation>'Banda QA': el ráster QA. 'Banda QA y escenas despejadas': ese ráster, y las escenas despejadas para lo que se le escapó o tomó por nube. 'Solo escenas despejadas': solo las escenas despejadas; no se lee ningún ráster QA.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Clear scenes</source>
      <translation>Escenas despejadas</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Scenes of the same place and bands on other dates, clear or with their clouds masked (no data). One is enough; with several, the majority decides. Not used with 'QA band'.</source>
      <translation>Escenas del mismo lugar y con las mismas bandas en otras fechas, despejadas o con sus nubes enmascaradas (sin datos). Basta una; si son varias, decide la mayoría. No se usan con 'Banda QA'.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>The others: the Python package of that name, if it is installed; no QA raster is read.</source>
      <translation>Los demás: el paquete de Python de ese nombre, si está instalado; no se lee ningún ráster QA.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Closing radius (cells)</source>
      <translation>Radio de cierre (celdas)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Gaps in the mask narrower than about twice this are filled. 0: none.</source>
      <translation>Se rellenan los vacíos de la máscara más estrechos que, aproximadamente, el doble de este valor. 0: ninguno.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Smallest object (cells)</source>
      <translation>Objeto mínimo (celdas)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Masked objects of fewer cells (connected by their sides) are unmasked. 0: none.</source>
      <translation>Los objetos enmascarados con menos celdas (unidas por sus lados) no se enmascaran. 0: ninguno.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Dilation radius (cells)</source>
      <translation>Radio de dilatación (celdas)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>All masked cells are dilated by this, in addition to the distances in metres. 0: none.</source>
      <translation>Todas las celdas enmascaradas crecen este radio, además de las distancias en metros. 0: nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: they are not used with the method '{method}'. Choose '{both}' or '{scenes}', or leave them empty.</source>
      <translation>Escenas despejadas: no se usan con el método '{method}'. Elija '{both}' o '{scenes}', o déjelas vacías.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: the method '{method}' compares with them, but none was given. Choose at least one scene of the same place and bands from another date.</source>
      <translation>Escenas despejadas: el método '{method}' compara con ellas, y no se ha indicado ninguna. Elija al menos una escena del mismo lugar y con las mismas bandas de otra fecha.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: clear scenes detect cloud and cloud shadow only, not {other}. Leave the classes empty, or choose from these two.</source>
      <translation>Clases: las escenas despejadas solo reconocen nubes y sombras, no {other}. Deje las clases vacías o elija entre esas dos.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: it is only used with the product '{custom}', and the product is '{product}'. Choose the former, or leave the rule empty.</source>
      <translation>Regla: solo se usa con el producto '{custom}', y el producto es '{product}'. Elija el primero o deje la regla vacía.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: {title} has no class {missing}. It has {classes}. {note}</source>
      <translation>Clases: {title} no tiene la clase {missing}. Tiene {classes}. {note}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: the product '{custom}' needs one, for example: bit 3; bits 8-9 &gt;= 2</source>
      <translation>Regla: el producto '{custom}' necesita una, por ejemplo: bit 3; bits 8-9 &gt;= 2</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: a custom rule has no classes; the rule itself says what is masked.</source>
      <translation>Clases: una regla custom no tiene; ella misma dice qué se enmascara.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Kept</source>
      <translation>Conservadas</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>, {percent:.2f} % of the cells that are not fill</source>
      <translation>, {percent:.2f} % de las celdas que no son fill</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:The only cell is|All # cells are} fill: the scene has no observation here.</source>
      <translation>{total:La única celda es|Las # celdas son todas} fill: la escena no tiene observaciones aquí.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{seen:The only cell that is not fill is not|None of the # cells that are not fill is} masked.</source>
      <translation>{seen:La única celda que no es fill no está|De las # celdas que no son fill, ninguna está} enmascarada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>No cell is masked: {seen:the only cell that is not fill was not|none of the # cells that are not fill was} found to be cloud or shadow.</source>
      <translation>Ninguna celda está enmascarada: {seen:la única que no es fill no|de las # que no son fill, ninguna} se ha reconocido como nube o sombra.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: the scene can be used as it is.</source>
      <translation>Siguiente paso: la escena se puede usar tal como está.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{percent:.1f} % of the scene is masked: {masked} of {seen:# cell|# cells}, not counting fill.</source>
      <translation>El {percent:.1f} % de la escena está enmascarado: {masked} de {seen:# celda|# celdas}, sin contar fill.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: 'Fill from donor scene' fills them from a scene of another date.</source>
      <translation>Siguiente paso: 'Rellenar desde escena donante' las rellena con una escena de otra fecha.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:# cell|# cells}: {fill} fill, {masked} masked after clean-up{percent}</source>
      <translation>{total:# celda|# celdas}: {fill} fill, {masked:# enmascarada|# enmascaradas} tras la limpieza{percent}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Found by the clear scenes alone: {cells}</source>
      <translation>Encontradas solo por las escenas despejadas: {cells}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{name} {count:# cell|# cells}</source>
      <translation>{name} {count:# celda|# celdas}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Rescued: {count:# cell|# cells} that the QA raster calls cloud but that {count:is|are} as bright on every clear date, and the dilated cloud around them</source>
      <translation>Devueltas: {count:# celda que el ráster QA clasifica como nube, igual de clara|# celdas que el ráster QA clasifica como nube, igual de claras} en todas las fechas despejadas, y lo que a su alrededor clasifica como dilatado</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Cells of each class before clean-up:</source>
      <translation>Celdas de cada clase antes de la limpieza:</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Rebuild output</source>
      <translation>Reconstruir salida</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Makes an output of these tools again and reports whether it is identical.</source>
      <translation>Vuelve a generar una salida de estas herramientas y dice si es la misma.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFFs and GeoPackages that these tools write record how they were made: the tool, all parameters, the inputs with size and hash, and the versions. This tool reads that, runs the same tool with the same inputs and parameters, and compares the result with the given output.

An input is looked for where it was, then beside the output. One that is missing or has changed is named, and nothing is run.

GeoTIFFs are compared byte by byte, and if bytes differ, cell by cell. A GeoPackage holds the time at which it was written, so that its fields, geometries and attributes are compared, feature by feature.

With other versions of QGIS, GDAL or numpy the record differs, and so do the bytes; the log then names the versions and says whether the cells are the same.

Example: the masked scene of last year becomes a file that is identical, or the log says what differs.</source>
      <translation>Los GeoTIFF y GeoPackage que escriben estas herramientas indican cómo se hicieron: la herramienta, todos los parámetros, las entradas con tamaño y hash, y las versiones. Esta herramienta lo lee, ejecuta la misma herramienta con las mismas entradas y parámetros, y compara el resultado con la salida que se le dio.

Una entrada se busca donde estaba y después junto a la salida. Si falta o ha cambiado, se nombra y no se ejecuta nada.

Los GeoTIFF se comparan byte a byte y, si los bytes difieren, celda a celda. Un GeoPackage contiene la hora en que se escribió, por lo que se comparan sus campos, geometrías y atributos, objeto a objeto.

Con otras versiones de QGIS, GDAL o numpy el historial difiere, y los bytes también; el registro nombra entonces las versiones y dice si las celdas son las mismas.

Ejemplo: la escena enmascarada del año pasado se convierte en un archivo idéntico, o el registro dice qué difiere.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical,hash</source>
      <translation>reconstruir,rebuild,reproducir,reproduce,repetir,repeat,procedencia,provenance,linaje,lineage,historial,history,metadatos,metadata,verificar,verify,idéntico,identical,hash</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output to make again</source>
      <translation>Salida que se vuelve a generar</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF and GeoPackage (*.tif *.tiff *.gpkg);;All files (*)</source>
      <translation>GeoTIFF y GeoPackage (*.tif *.tiff *.gpkg);;Todos los archivos (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>A raster or layer that one of these tools wrote. It is only read.</source>
      <translation>Un ráster o una capa que escribió una de estas herramientas. Solo se lee.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output made again</source>
      <translation>Salida generada de nuevo</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;All files (*)</source>
      <translation>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;Todos los archivos (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Where it is written, in the same format as the first one.</source>
      <translation>Dónde se escribe, en el mismo formato que la primera.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Whether both are identical (1: yes, 0: no)</source>
      <translation>Si ambas son idénticas (1: sí, 0: no)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Cells or features that differ</source>
      <translation>Celdas u objetos espaciales que difieren</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} does not say how it was made. GeoTIFFs and GeoPackages that these tools wrote do; copies made by other programs may not.</source>
      <translation>{label}: {file} no dice cómo se hizo. Los GeoTIFF y GeoPackage que escribieron estas herramientas sí; las copias hechas con otros programas quizá no.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{file} was made by {tool}</source>
      <translation>{file} fue generado por {tool}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} is also the input. Choose another file name.</source>
      <translation>{label}: {file} es también la entrada. Elija otro nombre de archivo.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} must be in the same format, so its name must end in {suffix}.</source>
      <translation>{label}: {file} debe estar en el mismo formato, así que su nombre termina en {suffix}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Versions: {versions}</source>
      <translation>Versiones: {versions}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Identical.</source>
      <translation>Idénticas.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All cells are the same.</source>
      <translation>Todas las celdas son iguales.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All features are the same.</source>
      <translation>Todos los objetos espaciales son iguales.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Not identical: {words}.</source>
      <translation>No son idénticas: {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>the files differ: {was:# byte|# bytes} before, {now:,} now</source>
      <translation>los archivos difieren: {was:# byte|# bytes} antes, {now:,} ahora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>fields</source>
      <translation>campos</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>geometry type</source>
      <translation>tipo de geometría</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{what}: {was} before, {now} now</source>
      <translation>{what}: {was} antes, {now} ahora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{was:# feature|# features} before, {now} now</source>
      <translation>{was:# objeto espacial|# objetos espaciales} antes, {now} ahora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{count:# feature differs|# features differ}</source>
      <translation>{count:# objeto espacial difiere|# objetos espaciales difieren}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{name}: {was} then, {now} now</source>
      <translation>{name}: {was} entonces, {now} ahora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} cannot be made again. {reasons}</source>
      <translation>{file} no se puede volver a generar. {reasons}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>'{name}' cannot be opened again: {reason}.</source>
      <translation>'{name}' no se puede volver a abrir: {reason}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} has changed: {was:# byte|# bytes} then, {size:# byte|# bytes} now{same}.</source>
      <translation>{file} ha cambiado: {was:# byte|# bytes} entonces, {size:# byte|# bytes} ahora{same}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source> with other content</source>
      <translation> con otro contenido</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} was a temporary file, for example from a step of a model. Make it again, and put it beside {output}.</source>
      <translation>{name} era un archivo temporal, por ejemplo de un paso de un modelo. Vuelva a generarlo y colóquelo junto a {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} is not beside {output}, and its folder was left out.</source>
      <translation>{name} no está junto a {output}, y su carpeta no se registró.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} is not there, and no {name} is beside {output}.</source>
      <translation>{file} no está, y no hay ningún {name} junto a {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{source} cannot be opened as a layer.</source>
      <translation>{source} no se puede abrir como capa.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} says that it was made by {tool}, which is not one of these tools.</source>
      <translation>{file} dice que lo generó {tool}, que no es ninguna de estas herramientas.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} does not say which output of {tool} it is.</source>
      <translation>{file} no dice qué salida de {tool} es.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file}: the record of how it was made is damaged ({reason!r}).</source>
      <translation>{file}: la información sobre cómo se hizo está dañada ({reason!r}).</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{parameter}: {path}</source>
      <translation>{parameter}: {path}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{tool} refuses: {reason}</source>
      <translation>{tool} se niega: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>no output</source>
      <translation>ninguna salida</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>The run made no {file}; its scene may have been left out.</source>
      <translation>La ejecución no ha creado {file}; quizá se haya omitido su escena.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Composite {file}: {count:# date|# dates}, {percent:.1f} % of its cells have a value</source>
      <translation>Compuesto {file}: {count:# fecha|# fechas}, el {percent:.1f} % de sus celdas tiene un valor</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Not repaired: {name}: {reason}</source>
      <translation>No reparada: {name}: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>The scenes are in {folder}; run again with the same folder to continue.</source>
      <translation>Las escenas están en {folder}; vuelva a ejecutar con la misma carpeta para continuar.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>No scene was found: the folder holds no folder, archive or band files of a product that is known.</source>
      <translation>No se ha encontrado ninguna escena: la carpeta no contiene ninguna carpeta, archivo comprimido ni archivos de banda de un producto conocido.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{repaired} of {count:# scene|# scenes} {repaired:is|are} filled</source>
      <translation>{repaired} de {count:# escena|# escenas} {repaired:está rellenada|están rellenadas}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{percent:.1f} % of their masked cells have data now</source>
      <translation>el {percent:.1f} % de sus celdas enmascaradas tiene ahora datos</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>mean error on hidden clear cells {error:.1f} % of the mean value</source>
      <translation>error medio en celdas despejadas ocultas: {error:.1f} % del valor medio</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>kept from an earlier run: {count}</source>
      <translation>conservadas de una ejecución anterior: {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>left out: {count}</source>
      <translation>omitidas: {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>date not known</source>
      <translation>fecha desconocida</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: left out</source>
      <translation>{day}: omitida</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: {percent} masked</source>
      <translation>{day}: {percent} enmascarado</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>donor only</source>
      <translation>solo donante</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{share} of that filled</source>
      <translation>{share} de ello rellenado</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>from {donors}</source>
      <translation>desde {donors}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>error {error:.1f} % of the mean value</source>
      <translation>error del {error:.1f} % del valor medio</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} (same day)</source>
      <translation>{name} (mismo día)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} earlier)</source>
      <translation>{name} ({days:# día|# días} antes)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} later)</source>
      <translation>{name} ({days:# día|# días} después)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair scenes</source>
      <translation>Reparar escenas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masks every scene of a folder and fills it from the best others.</source>
      <translation>Enmascara todas las escenas de una carpeta y las rellena con las mejores de las demás.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Give the folder that holds the scenes as they were downloaded: one folder, .tar, .tar.gz or .zip per scene, of Landsat Collection 1 or 2, Sentinel-2 (SAFE), HLS or PlanetScope, or band files with their QA file. Nothing has to be unpacked, and no band or QA file chosen.

Each scene is stacked, masked by its own QA raster (cloud and shadow grow by a distance, as in QA cloud mask) and filled (as in Fill from donor scene) from the scenes of the same place that are nearest in time and clear where it is not. Scenes of other places, sensors, bands or units are never mixed: each group is repaired from its own scenes. A scene that cannot be read, or has no QA raster, is left out and named; the others go on.

For each scene the output folder gets NAME_filled.tif and NAME_source.tif (which donor filled which cell), and its folder 'masked' the masked scene and the mask. The file {manifest} records what has been done, from which files, with which parameters. Run the tool again with the same folder after a stop, a crash or new scenes: results made from the same files with the same parameters are kept.

Example: a folder with eight dates of a Landsat path and row, everything else at its default.</source>
      <translation>Indique la carpeta que contiene las escenas tal como se descargaron: una carpeta o un archivo .tar, .tar.gz o .zip por escena, de Landsat Collection 1 o 2, Sentinel-2 (SAFE), HLS o PlanetScope, o archivos de bandas con su archivo QA. No hace falta descomprimir nada ni elegir ninguna banda o archivo QA.

Cada escena se apila, se enmascara con su propio ráster QA (las nubes y las sombras crecen una distancia, como en Máscara de nubes QA) y se rellena (como en Rellenar desde escena donante) con las escenas del mismo lugar más cercanas en el tiempo y despejadas donde ella no lo está. Nunca se mezclan escenas de otros lugares, sensores, bandas o unidades: cada grupo se repara a sí mismo. Una escena que no se puede leer, o que no tiene ráster QA, se omite y se nombra; las demás continúan.

Para cada escena, la carpeta de salida recibe NAME_filled.tif y NAME_source.tif (qué donante dio cada celda), y su carpeta 'masked' recibe la escena enmascarada y la máscara. El archivo {manifest} indica qué está hecho, a partir de qué archivos y con qué parámetros. Vuelva a ejecutar la herramienta con la misma carpeta tras una interrupción, un fallo o nuevas escenas: lo que ya está hecho a partir de los mismos archivos con los mismos parámetros se conserva.

Ejemplo: una carpeta con ocho fechas de un path y row de Landsat, todo lo demás como está.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,landsat,sentinel,hls,planet,gap</source>
      <translation>nube,cloud,sombra,shadow,máscara,mask,rellenar,fill,serie temporal,time series,lote,batch,carpeta,folder,muchas fechas,many dates,compuesto,composite,mosaico,mosaic,landsat,sentinel,hls,planet,hueco,gap</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Folder with the scenes</source>
      <translation>Carpeta con las escenas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Its sub-folders and archives are looked through as well.</source>
      <translation>También se examinan sus subcarpetas y archivos comprimidos.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes to fill (empty: all)</source>
      <translation>Escenas que se rellenan (vacío: todas)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates (2018-07-10), names or parts of names, separated by commas; * stands for any characters. The other scenes are donors only.</source>
      <translation>Fechas (2018-07-10), nombres o partes de nombres, separados por comas; * sustituye a cualquier secuencia de letras. Las demás escenas son solo donantes.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repaired scenes</source>
      <translation>Escenas reparadas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The folder for all results. Give the same one to continue an earlier run.</source>
      <translation>La carpeta para todos los resultados. Indique la misma para continuar una ejecución anterior.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair report</source>
      <translation>Informe de la reparación</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes found</source>
      <translation>Escenas encontradas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes filled</source>
      <translation>Escenas rellenadas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes masked, filled or not</source>
      <translation>Escenas enmascaradas, rellenadas o no</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes left out because they could not be used</source>
      <translation>Escenas omitidas por no ser utilizables</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes kept from an earlier run</source>
      <translation>Escenas conservadas de una ejecución anterior</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masked cells of the filled scenes that have data now (%)</source>
      <translation>Celdas enmascaradas de las escenas rellenadas que ahora tienen datos (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Mean error on hidden clear cells of the filled scenes (RMSE, % of the mean)</source>
      <translation>Error medio en celdas despejadas ocultas de las escenas rellenadas (RMSE, % de la media)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'QA band': each scene's QA raster. 'QA band and the other dates of the folder': the QA raster, with the other dates of the folder, where their own QA rasters call them clear, correcting what it missed or wrongly flagged as cloud.</source>
      <translation>'Banda QA': el ráster QA de cada escena. 'Banda QA y las demás fechas de la carpeta': este y las demás fechas de la carpeta donde su ráster QA las da por despejadas, para lo que pasó por alto o tomó por nube.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Method of the fill</source>
      <translation>Método de relleno</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>How the donors' values are fitted to a scene; see Fill from donor scene.</source>
      <translation>Cómo se ajustan los valores de los donantes a una escena; véase Rellenar desde escena donante.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Finds them by comparison with the donors; real change, such as a fire scar, is kept.</source>
      <translation>Las detecta comparando con los donantes; los cambios reales, como la cicatriz de un incendio, se conservan.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Donors of a scene</source>
      <translation>Donantes por escena</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The number of donors: the nearest dates that are clear in part of the gap. More are used only where they alone have data in it, up to {most}.</source>
      <translation>Número de las fechas más cercanas que están despejadas en parte del hueco. Solo se toman más donde únicamente ellas tienen celdas de él, {most} como máximo.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates whose grid is offset from the scene's by part of a cell are used only for cells that are then still empty.</source>
      <translation>A las fechas cuyas celdas quedan al lado de las de la escena solo se recurre para lo que falte entonces.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Composite of all dates</source>
      <translation>Compuesto de todas las fechas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'Median of the clear values': the median of the clear values of a cell, band by band. 'Best date of each cell': all bands of the date that is farthest from cloud and nearest to the middle of the dates. Each comes with a raster of the dates.</source>
      <translation>'Mediana de los valores despejados': de los valores despejados de una celda, banda a banda. 'Mejor fecha de cada celda': todas las bandas de la fecha más alejada de las nubes y más próxima al centro de las fechas. Cada uno con un ráster de las fechas.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Bands by name</source>
      <translation>Bandas por nombre</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>For example blue, green, red, nir, or B02, B03. Empty: all bands that measure reflected light. Scenes that lack one are left out.</source>
      <translation>Por ejemplo blue, green, red, nir, o B02, B03. Vacío: todas las bandas que miden luz reflejada. Se omiten las escenas a las que les falta alguna.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Resolution (m)</source>
      <translation>Resolución (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Size of the cells, in units of the scenes' CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band.</source>
      <translation>Tamaño de las celdas, en unidades del SRC de las escenas: 10, 20 o 60 para Sentinel-2. Vacío: el de la banda más fina.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Values</source>
      <translation>Valores</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Reflectance lets scenes with different scale or offset (Sentinel-2 before and after baseline 04.00) repair each other.</source>
      <translation>La reflectancia permite que escenas con distinta escala o desplazamiento (Sentinel-2 antes y después de la baseline 04.00) se reparen entre sí.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>{label}: this is the folder with the scenes. Choose a separate one.</source>
      <translation>{label}: es la carpeta con las escenas. Elija otra carpeta.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Stopped. What has been done stays in {folder}; run again to continue.</source>
      <translation>Detenido. Lo que está hecho queda en {folder}; vuelva a ejecutar para continuar.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/bearings.py" />
      <source>Distance and azimuth are taken from the centre of the plot, but the field '{field}' names another point for {count:# stem|# stems} ({named}). A stem is off by as much as that point is from the centre. Use x and y of the stems instead, or leave these out.</source>
      <translation>La distancia y el azimut se toman desde el centro de la parcela, pero el campo '{field}' nombra otro punto para {count:# fuste|# fustes} ({named}). Un fuste así se desvía tanto como ese punto dista del centro. Use en su lugar x e y de los fustes, u omita estos.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/choices.py" />
      <source>{label}: '{word}' is not one of its values. Choose from {words}.</source>
      <translation>{label}: '{word}' no es una palabra admitida. Elija entre {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Dask scheduler (empty: this computer)</source>
      <translation>Planificador de Dask (vacío: este equipo)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Address of a Dask scheduler, such as tcp://192.0.2.1:8786, whose workers do the computing; the result is the same to the byte. They need this plugin's library in the same version, and the rasters under the same path. Empty: the cores of this computer.</source>
      <translation>Dirección de un planificador de Dask, como tcp://192.0.2.1:8786, cuyos procesos (workers) hacen el cálculo; el resultado es idéntico byte a byte. Necesitan la biblioteca de este complemento en la misma versión y los rásteres en la misma ruta. Vacío: los núcleos de este equipo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Computed on the Dask cluster at {address}, {count:# thread|# threads}</source>
      <translation>Procesado en el clúster de Dask en {address}, {count:# hilo|# hilos}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>Additional creation options</source>
      <translation>Opciones adicionales de creación</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They replace the defaults (tiled, DEFLATE, all cores).</source>
      <translation>Para GDAL, como NAME=VALUE separados por '|', por ejemplo COMPRESS=ZSTD|PREDICTOR=2. Sustituyen a las predeterminadas (teselado, DEFLATE, todos los núcleos).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2</source>
      <translation>{label}: '{part}' no tiene la forma NAME=VALUE. Ejemplo: COMPRESS=ZSTD|PREDICTOR=2</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>reading and writing rasters</source>
      <translation>leer y escribir rásteres</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>the check by a second engine</source>
      <translation>la comprobación con un segundo motor</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>detecting cloud</source>
      <translation>reconocer las nubes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>all computing</source>
      <translation>todos los cálculos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>work on a Dask cluster</source>
      <translation>trabajar en un clúster de Dask</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>The Python package '{name}' is not installed.</source>
      <translation>El paquete de Python '{name}' no está instalado.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then restart QGIS:</source>
      <translation>Instálelo y reinicie QGIS:</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then run again:</source>
      <translation>Instálelo y vuelva a ejecutar la herramienta:</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>({name} is needed for: {purpose})</source>
      <translation>({name} se necesita para: {purpose})</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W setup, advanced install, tick: {packages}</source>
      <translation>Instalador de OSGeo4W, instalación avanzada (Advanced Install), marque: {packages}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install QGIS again: {name} is a part of it.</source>
      <translation>Vuelva a instalar QGIS: {name} forma parte de él.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W Shell: {command}</source>
      <translation>OSGeo4W Shell: {command}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>First install pip for {python}.</source>
      <translation>Instale primero pip para {python}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/heightunit.py" />
      <source>{label}: the raster of these plots states its heights in {unit}. This tool takes raster and field heights as metres and converts nothing. Convert the raster heights first; or, if the field heights are in {unit} too, read every 'm' of the results as '{unit}'.</source>
      <translation>{label}: el ráster de estas parcelas indica sus alturas en {unit}. Esta herramienta toma las alturas del ráster y de campo como metros y no convierte nada. Convierta antes las alturas del ráster; o, si las de campo también están en {unit}, lea cada «m» de los resultados como «{unit}».</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' is not a raster layer.</source>
      <translation>{label}: '{name}' no es una capa ráster.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF (right click, Export, Save As) and use that.</source>
      <translation>{label}: '{name}' procede de '{provider}', no de un archivo. Guárdela como GeoTIFF (clic derecho, Exportar, Guardar como) y use ese archivo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>memory</source>
      <translation>memoria</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the no data value {value} of the file is switched off in the layer's properties, so cells with it are data.</source>
      <translation>'{name}', banda {band}: el valor sin datos {value} del archivo está desactivado en las propiedades de la capa, por lo que las celdas que lo tienen son datos.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the layer's properties also declare as no data: {ranges}.</source>
      <translation>'{name}', banda {band}: también sin datos, según las propiedades de la capa: {ranges}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>Outputs record only the names of inputs, not their folders</source>
      <translation>Las salidas indican solo los nombres de las entradas, no las carpetas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>{label}: {suffix} files cannot record how they were made, so Rebuild Output cannot make this one again. GeoTIFF and GeoPackage can.</source>
      <translation>{label}: los archivos {suffix} no pueden guardar cómo se hicieron, por lo que Reconstruir salida no puede volver a generarlos. GeoTIFF y GeoPackage sí pueden.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>from {expression}</source>
      <translation>de {expression}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>, selected features only</source>
      <translation>, solo los objetos seleccionados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>a temporary file</source>
      <translation>un archivo temporal</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Report: {address}</source>
      <translation>Informe: {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: nothing can be written in the folder {folder} ({reason}). Choose another one.</source>
      <translation>{label}: no se puede escribir nada en la carpeta {folder} ({reason}). Elija otra.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, its spatial index could not be written. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label}: {file} no se pudo completar; no se pudo escribir su índice espacial. ¿Hay espacio en el disco y tiene permiso para escribir allí?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{file} cannot be replaced ({reason}). Is it open in another program?</source>
      <translation>{file} no se puede reemplazar ({reason}). ¿Está abierto en otro programa?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: there are features without geometry, which FlatGeobuf cannot store. Choose another format, such as GeoPackage (.gpkg).</source>
      <translation>{label}: hay objetos espaciales sin geometría, y FlatGeobuf no los admite. Elija otro formato, por ejemplo GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, {there} of {count:# feature|# features} {there:is|are} in it. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label}: {file} no se pudo completar; contiene {there} de {count:# objeto espacial|# objetos espaciales}. ¿Hay espacio en el disco y tiene permiso para escribir allí?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: a shapefile keeps only ten characters of a field name; these were truncated: {names}. A GeoPackage keeps them whole.</source>
      <translation>{label}: un shapefile conserva diez letras del nombre de un campo; se han recortado estos: {names}. Un GeoPackage los conserva enteros.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>the input</source>
      <translation>la entrada</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} is also {other}. Choose another file name.</source>
      <translation>{label}: {file} es también {other}. Elija otro nombre de archivo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <location filename="../provider/models.py" />
      <source>{label}: the folder {folder} does not exist. Choose one that does.</source>
      <translation>{label}: la carpeta {folder} no existe. Elija una que exista.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <source>{label}: {path} is not on this computer; outputs are written only to local disks. Choose a local folder, and copy the file there when it is complete.</source>
      <translation>{label}: {path} no está en este equipo; las salidas solo se escriben en sus discos. Elija un lugar aquí y cópielo allí cuando esté completo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>HTML files (*.html)</source>
      <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>One page with the charts, pictures and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it their figures stand in tables.</source>
      <translation>Una página con los gráficos, las imágenes y los números de esta ejecución, para leer, imprimir o enviar. Se abre en el Visor de resultados. El paquete de Python matplotlib dibuja los gráficos; sin él, sus cifras figuran en tablas.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>Writing the report</source>
      <translation>Escribiendo el informe</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: '{value}' is not a number. Write it with a decimal point, as in 2.5.</source>
      <translation>{label}: '{value}' no es un número. Escríbalo con punto decimal, como 2.5.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: not every raster could be loaded. Check the paths: {value}</source>
      <translation>{label}: no se pudieron cargar todos los rásteres. Compruebe las rutas: {value}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Recognise it by file name, metadata and codes</source>
      <translation>Reconocerlo por nombre de archivo, metadatos y códigos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>A rule of my own (see the advanced parameters)</source>
      <translation>Una regla propia (véanse los parámetros avanzados)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of cells</source>
      <translation>Número de celdas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Lowest</source>
      <translation>Mínimo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean</source>
      <translation>Media</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Highest</source>
      <translation>Máximo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median</source>
      <translation>Mediana</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Sum</source>
      <translation>Suma</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Standard deviation</source>
      <translation>Desviación estándar</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Range</source>
      <translation>Rango</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of different values</source>
      <translation>Número de valores distintos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Most frequent value</source>
      <translation>Valor más frecuente</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Least frequent value</source>
      <translation>Valor menos frecuente</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells without data</source>
      <translation>Celdas sin datos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Fraction of cells with data</source>
      <translation>Fracción de celdas con datos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with an infinite value</source>
      <translation>Celdas con valor infinito</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>X of the highest cell</source>
      <translation>X de la celda más alta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Y of the highest cell</source>
      <translation>Y de la celda más alta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Coefficient of variation</source>
      <translation>Coeficiente de variación</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Skewness</source>
      <translation>Asimetría</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Kurtosis (3 if normal)</source>
      <translation>Curtosis (3 si es normal)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Shannon entropy</source>
      <translation>Entropía de Shannon</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Vertical complexity index</source>
      <translation>Índice de complejidad vertical</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Canopy relief ratio</source>
      <translation>Razón de relieve del dosel</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Quadratic mean</source>
      <translation>Media cuadrática</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Rumple index</source>
      <translation>Índice de rugosidad (rumple)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Gap fraction</source>
      <translation>Fracción de huecos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and the other dates of the folder</source>
      <translation>Banda QA y las demás fechas de la carpeta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Package {name}</source>
      <translation>Paquete {name}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>High: only what is certain</source>
      <translation>Alta: solo lo seguro</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Medium: mask more</source>
      <translation>Media: enmascarar más</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and clear scenes</source>
      <translation>Banda QA y escenas despejadas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Clear scenes only</source>
      <translation>Solo escenas despejadas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Seamless: fitted locally, without visible edges</source>
      <translation>Sin costuras: ajuste local, sin bordes visibles</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Histogram of the donor matched to the scene</source>
      <translation>Histograma del donante ajustado al de la escena</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Linear: one gain and offset for each band</source>
      <translation>Lineal: una ganancia y un desplazamiento por banda</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Copy: the donor's values as they are</source>
      <translation>Copia: los valores del donante tal como están</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All donors together, weighted</source>
      <translation>Todos los donantes juntos, ponderados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>In order: the first donor that has data</source>
      <translation>Por orden: el primer donante que tiene datos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Nearest neighbour</source>
      <translation>Vecino más cercano</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Bilinear</source>
      <translation>Bilineal</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cubic</source>
      <translation>Cúbica</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Circle</source>
      <translation>Círculo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Square</source>
      <translation>Cuadrado</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>NEON: four squares of 20 m</source>
      <translation>NEON: cuatro cuadrados de 20 m</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>FIA: four circles of 24 ft</source>
      <translation>FIA: cuatro círculos de 24 ft</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells whose centre is inside</source>
      <translation>Celdas cuyo centro está dentro</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells that the outline touches</source>
      <translation>Todas las celdas que toca el contorno</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells weighted by their covered fraction</source>
      <translation>Celdas ponderadas por su fracción cubierta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As chosen below</source>
      <translation>Según lo elegido abajo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Those of the lesson</source>
      <translation>Las de la lección</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Height metrics</source>
      <translation>Métricas de altura</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cover and structure</source>
      <translation>Cobertura y estructura</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells of the plot</source>
      <translation>Todas las celdas de la parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with data</source>
      <translation>Celdas con datos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package rasterstats</source>
      <translation>El paquete de Python rasterstats</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package exactextract</source>
      <translation>El paquete de Python exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Tallest stem</source>
      <translation>Fuste más alto</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean of the stems</source>
      <translation>Media de los fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>95th percentile of the stems</source>
      <translation>Percentil 95 de los fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median of the clear values</source>
      <translation>Mediana de los valores despejados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Best date of each cell</source>
      <translation>Mejor fecha de cada celda</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As stored in the files</source>
      <translation>Como están almacenados en los archivos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance, 0 to 1 (float32)</source>
      <translation>Reflectancia, de 0 a 1 (float32)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance × 10 000 (int16)</source>
      <translation>Reflectancia × 10 000 (int16)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>forest,forestry,inventory,lidar,als,chm,canopy height model,plot,tree height</source>
      <translation>bosque,forest,forestal,forestry,inventario,inventory,lidar,als,chm,modelo de altura del dosel,canopy height model,parcela,plot,altura de árboles,tree height</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing</source>
      <translation>nube,cloud,nubes,clouds,sombra,shadow,landsat,sentinel,satélite,satellite,escena,scene,teledetección,percepción remota,remote sensing</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Forest plots on a canopy height model (lidar)</source>
      <translation>Parcelas forestales sobre un modelo de altura del dosel (lidar)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Clouds in satellite scenes (Landsat, Sentinel-2)</source>
      <translation>Nubes en escenas de satélite (Landsat, Sentinel-2)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>History of outputs</source>
      <translation>Historial de las salidas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Raster files: {library}</source>
      <translation>Archivos ráster: {library}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>The computer ran out of memory. Nothing was written.</source>
      <translation>El equipo se quedó sin memoria. No se ha escrito nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stack scene bands</source>
      <translation>Apilar bandas de escena</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Puts the band files of a scene into one raster, in natural order and named.</source>
      <translation>Reúne los archivos de bandas de una escena en un solo ráster, en orden natural y con nombre.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Landsat, Sentinel-2 and HLS deliver one file per band. This tool writes them as one raster.

Give the folder or archive of the scene as it was downloaded, or the band files one by one.

A folder or archive (.tar, .tar.gz, .zip; nothing is unpacked) of Landsat Collection 1 or 2, of Sentinel-2 (SAFE), HLS or PlanetScope is recognised by its names and metadata: sensor, date, bands, scale. Bands of 10, 20 and 60 m are brought to one resolution in whole cells: a finer cell takes the value of the cell that it lies in, a coarser one the mean of its valid cells; the log says which bands. What the product calls no observation or saturated becomes no data. Metadata that contradict the names are refused.

Single files are put in natural order by the band in their name (B1, B2 … B8, B8A, B9, B10), whatever the order of the list, and named by it. Cells are copied as they are; nodata values are carried. The files must be on one grid and of one type; where they are not, the tool says what differs and writes nothing.

Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are named B1 to B7. So does the folder that holds them.</source>
      <translation>Landsat, Sentinel-2 y HLS entregan un archivo por banda. Esta herramienta los escribe como un solo ráster.

Indique la carpeta o el archivo comprimido de la escena tal como se descargó, o los archivos de bandas uno por uno.

Una carpeta o un archivo comprimido (.tar, .tar.gz, .zip; no se descomprime nada) de Landsat Collection 1 o 2, de Sentinel-2 (SAFE), HLS o PlanetScope se reconoce por sus nombres y metadatos: sensor, fecha, bandas, escala. Las bandas de 10, 20 y 60 m se llevan a una misma resolución por celdas enteras: una celda más fina toma el valor de la celda en la que está; una más gruesa, la media de sus celdas válidas; el registro indica qué bandas. Lo que el producto declara sin observación o saturado pasa a sin datos. Se rechazan los metadatos que contradicen los nombres.

Los archivos sueltos se ponen en el orden natural de la banda que figura en su nombre (B1, B2 … B8, B8A, B9, B10), sea cual sea el orden de la lista, y reciben su nombre. Las celdas se copian tal como están; los valores NoData se conservan. Los archivos deben estar en una misma cuadrícula y ser de un mismo tipo; si no es así, la herramienta dice qué difiere y no escribe nada.

Ejemplo: SR_B1.TIF a SR_B7.TIF de una escena Landsat se convierten en un ráster cuyas bandas se llaman B1 a B7. Lo mismo ocurre con la carpeta que los contiene.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,folder,archive,reflectance</source>
      <translation>apilar,stack,combinar,fusionar,merge,bandas,bands,layer stack,compuesto,composite,landsat,sentinel,hls,planet,escena,scene,safe,carpeta,folder,archivo,archive,reflectancia,reflectance</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scene: folder, archive or metadata file</source>
      <translation>Escena: carpeta, archivo comprimido o archivo de metadatos</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scenes (*)</source>
      <translation>Escenas (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The .SAFE or Landsat folder, the .tar, .tar.gz or .zip that it came in, or the metadata file in it (MTD_MSIL2A.xml, …_MTL.txt). Leave empty to choose band files.</source>
      <translation>La carpeta .SAFE o de Landsat, el .tar, .tar.gz o .zip en el que venía, o el archivo de metadatos que contiene (MTD_MSIL2A.xml, …_MTL.txt). Deje vacío para elegir archivos de bandas.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The band files of one scene, in any order; leave out its QA files. Not used with a scene.</source>
      <translation>Los archivos de bandas de una sola escena, en cualquier orden; no incluya sus archivos QA. No se usa si se indica una escena.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands of the scene by name</source>
      <translation>Bandas de la escena por nombre</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For example blue, green, red, nir, swir16, or B02, B03. Empty: all bands that measure reflected light, without the panchromatic and thermal ones.</source>
      <translation>Por ejemplo blue, green, red, nir, swir16, o B02, B03. Vacío: todas las bandas que miden luz reflejada, sin la pancromática ni las térmicas.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Resolution of a scene (m)</source>
      <translation>Resolución de una escena (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Size of the cells, in units of the scene's CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band chosen.</source>
      <translation>Tamaño de las celdas, en unidades del SRC de la escena: 10, 20 o 60 para Sentinel-2. Vacío: el de la banda más fina elegida.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Values of a scene</source>
      <translation>Valores de una escena</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The numbers of the files come with their scale and offset as metadata; in reflectance these are applied.</source>
      <translation>Los números de los archivos llevan escala y desplazamiento como metadatos; en la reflectancia ya están aplicados.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Stacked scene</source>
      <translation>Escena apilada</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>One raster with all bands.</source>
      <translation>Un ráster con todas las bandas.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Number of bands</source>
      <translation>Número de bandas</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Give either '{scene}' or '{bands}'{both}.</source>
      <translation>Indique '{scene}' o '{bands}'{both}.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>, not both</source>
      <translation>, no ambos</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band is|# bands are} in one raster.</source>
      <translation>{count:# banda está|# bandas están} en un ráster.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Next: 'QA cloud mask' masks the clouds of this scene.</source>
      <translation>Siguiente paso: 'Máscara de nubes QA' enmascara las nubes de esta escena.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>'{name}' has no effect: it is only used with '{scene}'.</source>
      <translation>'{name}' no tiene efecto: solo se usa con '{scene}'.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band|# bands} of {size:g} m: {names}</source>
      <translation>{count:# banda|# bandas} de {size:g} m: {names}</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For QA Cloud Mask, its QA raster is {path}</source>
      <translation>Para Máscara de nubes QA, su ráster QA es {path}</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>First page of the project</source>
      <translation>Página de inicio del proyecto</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: the name of a project ends in .qgz, and {file} does not.</source>
      <translation>{label}: el nombre de un proyecto termina en .qgz, y {file} no.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: {file} is a folder. Choose another name.</source>
      <translation>{label}: {file} es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Canopy plots: clean, plot, compare</source>
      <translation>Parcelas en el dosel: limpiar, delimitar, comparar</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Repair a cloudy scene: stack, mask, fill</source>
      <translation>Reparar una escena con nubes: apilar, enmascarar, rellenar</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Ready-made models</source>
      <translation>Modelos listos para usar</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill (no observation)</source>
      <translation>Fill (sin observación)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud</source>
      <translation>Nube</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud shadow</source>
      <translation>Sombra de nube</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cirrus</source>
      <translation>Cirros</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dilated cloud, adjacent to cloud</source>
      <translation>Nube dilatada, adyacente a nube</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Snow or ice</source>
      <translation>Nieve o hielo</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Water</source>
      <translation>Agua</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Light haze</source>
      <translation>Bruma ligera</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Heavy haze</source>
      <translation>Bruma densa</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>High aerosol</source>
      <translation>Aerosol alto</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Saturated or defective</source>
      <translation>Saturado o defectuoso</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Terrain occlusion, dropped pixel</source>
      <translation>Oclusión por el terreno, píxel perdido</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dark area, topographic shadow</source>
      <translation>Zona oscura, sombra topográfica</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Unclassified</source>
      <translation>Sin clasificar</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fire</source>
      <translation>Fuego</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Thin cloud</source>
      <translation>Nube fina</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Masked by the rule</source>
      <translation>Enmascarado por la regla</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Added by clean-up (closing, dilation)</source>
      <translation>Añadido por la limpieza (cierre, dilatación)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Outside the QA raster</source>
      <translation>Fuera del ráster QA</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Rescued (kept): not cloud according to clear scenes</source>
      <translation>Rescatada, conservada: no es nube según las escenas despejadas</translation>
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
      <translation>Landsat 4-7 no tienen banda de cirros, por lo que no hay clase de cirros.</translation>
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
      <translation>Landsat 8 BQA anterior a las colecciones</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>The shadow bits were never populated. Delivered until April 2017 (…LGN00_BQA.TIF).</source>
      <translation>Los bits de sombra nunca se rellenaron. Se entregó hasta abril de 2017 (…LGN00_BQA.TIF).</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_RADSAT</source>
      <translation>Landsat 8-9 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bands 10 and 11 have no bit.</source>
      <translation>No dice nada de las nubes: úselo junto a QA_PIXEL. Las bandas 10 y 11 no tienen bit.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_RADSAT</source>
      <translation>Landsat 4-7 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bit 9 is a dropped pixel.</source>
      <translation>No dice nada de las nubes: úselo junto a QA_PIXEL. El bit 9 es un píxel perdido.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 SR_QA_AEROSOL</source>
      <translation>Landsat 8-9 Collection 2 SR_QA_AEROSOL</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>High aerosol is often thin cloud, but can be bright ground: use it with QA_PIXEL.</source>
      <translation>Un aerosol alto suele ser nube fina, pero también suelo claro: úselo junto a QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 SR_CLOUD_QA (Collections 1 and 2)</source>
      <translation>Landsat 4-7 SR_CLOUD_QA (Collections 1 y 2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Bit 0 is dark dense vegetation, which is no reason to mask.</source>
      <translation>El bit 0 es vegetación densa oscura, que no es motivo para enmascarar.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</source>
      <translation>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 255 unverified.</source>
      <translation>Valor fill 255 sin verificar.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask classes (python-fmask, Geoscience Australia)</source>
      <translation>Clases Fmask (python-fmask, Geoscience Australia)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program numbers differently (4 is cloud there): that is fmask_gersl.</source>
      <translation>0 nulo, 1 despejado, 2 nube, 3 sombra, 4 nieve, 5 agua. El programa Fmask 4 de GERSL numera de otro modo (allí 4 es nube): ese es fmask_gersl.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</source>
      <translation>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 65535 unverified.</source>
      <translation>Valor fill 65535 sin verificar.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>PlanetScope usable data mask (UDM2)</source>
      <translation>Máscara de datos utilizables de PlanetScope (UDM2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>One band per class; all bands are read and the QA band setting is not used.</source>
      <translation>Una banda por clase; se leen todas las bandas y no se usa el ajuste de la banda QA.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask 4 classes (GERSL program)</source>
      <translation>Clases Fmask 4 (programa de GERSL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 land, 1 water, 2 shadow, 3 snow, 4 cloud: different numbers from python-fmask's.</source>
      <translation>0 tierra, 1 agua, 2 sombra, 3 nieve, 4 nube: números distintos de los de python-fmask.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>OmniCloudMask classes</source>
      <translation>Clases OmniCloudMask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 clear, 1 thick cloud, 2 thin cloud, 3 shadow. Fill value 255 unverified.</source>
      <translation>0 despejado, 1 nube densa, 2 nube fina, 3 sombra. Valor fill 255 sin verificar.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF1 (VNP09GA)</source>
      <translation>Reflectancia de superficie VIIRS QF1 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Confidently cloudy; medium: probably cloudy too. Shadow and cirrus are in QF2.</source>
      <translation>Nublado con seguridad; medium: también probablemente nublado. La sombra y los cirros están en QF2.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF2 (VNP09GA)</source>
      <translation>Reflectancia de superficie VIIRS QF2 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Cloud is in QF1.</source>
      <translation>Las nubes están en QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF7 (VNP09GA)</source>
      <translation>Reflectancia de superficie VIIRS QF7 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Adjacent to cloud, and thin cirrus. Cloud is in QF1.</source>
      <translation>Adyacente a nube, y cirro fino. Las nubes están en QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A scene classification (SCL)</source>
      <translation>Clasificación de escena Sentinel-2 Level-2A (SCL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.</source>
      <translation>Nube es probabilidad media y alta (8, 9); para 9 solo, use la regla 'values 9'.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 QA60</source>
      <translation>Sentinel-2 QA60</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, not clear.</source>
      <translation>QA60 quedó vacía del 2022-01-25 al 2024-02-28: en ese periodo, todo cero significa desconocido, no despejado.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A cloud probability (MSK_CLDPRB)</source>
      <translation>Probabilidad de nube Sentinel-2 Level-2A (MSK_CLDPRB)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Per cent; cloud at or above the threshold. No shadow: use it with SCL.</source>
      <translation>Porcentaje; nube a partir de la probabilidad fijada. Sin sombra: úselo junto a SCL.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 cloud classification (MSK_CLASSI, baseline 04.00 and later)</source>
      <translation>Clasificación de nubes Sentinel-2 (MSK_CLASSI, baseline 04.00 y posteriores)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>One band per class (opaque cloud, cirrus, snow); all are read. No shadow.</source>
      <translation>Una banda por clase (nube opaca, cirro, nieve); se leen todas. Sin sombra.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud probability (per cent)</source>
      <translation>Probabilidad de nube s2cloudless (porcentaje)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>0 to 100. A probability from 0 to 1 has to be multiplied by 100 first; for one from 0 to 255 (Sentinel Hub's CLP) use a rule such as 'values &gt;= 102'.</source>
      <translation>De 0 a 100. Una probabilidad de 0 a 1 debe multiplicarse antes por 100; para una de 0 a 255 (CLP de Sentinel Hub), use una regla como 'values &gt;= 102'.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud mask (0 clear, 1 cloud)</source>
      <translation>Máscara de nubes s2cloudless (0 despejado, 1 nube)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>255 as no data (Sentinel Hub's CLM) unverified. No shadow.</source>
      <translation>255 como sin datos (CLM de Sentinel Hub) sin verificar. Sin sombra.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Plots with both heights</source>
      <translation>Parcelas con ambas alturas</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>From a canopy height model and plot centres to a comparison with measured heights, in one run: Clean zero canopy, Buffer plots and zonal stats, Compare field and raster heights.

The highest cell of each plot is compared with its tallest stem. To change a step, open models/canopyplots.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>De un modelo de altura del dosel y los centros de las parcelas a una comparación con alturas medidas, de una vez: Limpiar ceros del dosel, Buffer de parcelas y estadísticas de zona, Comparar alturas de campo y de ráster.

La celda más alta de cada parcela se compara con su fuste más alto. Para cambiar un paso, abra models/canopyplots.model3, de la carpeta del complemento, en el diseñador de modelos y guárdelo con otro nombre.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model chm.tif, plots plots.geojson with the id Plot_ID, radius 20, field table stems.csv with plotid and stemheight.</source>
      <translation>Modelo de altura del dosel chm.tif, parcelas plots.geojson con el identificador Plot_ID, radio 20, tabla de campo stems.csv con plotid y stemheight.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One feature per plot. Points become circles; polygons are used as they are.</source>
      <translation>Un objeto por parcela. Los puntos se convierten en círculos; los polígonos se usan tal como están.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Radius of the circles. Polygons do not need it.</source>
      <translation>Radio de los círculos. Los polígonos no lo necesitan.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Measured height in metres.</source>
      <translation>Altura medida en metros.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>0 removes the ground. 2, say, also removes shrubs.</source>
      <translation>0 elimina el suelo; 2, por ejemplo, también los arbustos.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Outlines of the plots, with statistics of the raster, the measured height and the difference.</source>
      <translation>Contornos de las parcelas, con las estadísticas del ráster, la altura medida y la diferencia.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One page with scatter plot, fitted line and residuals.</source>
      <translation>Una página con diagrama de dispersión, recta de regresión y residuos.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Repaired scene</source>
      <translation>Escena reparada</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Where each cell comes from</source>
      <translation>Origen de cada celda</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud mask</source>
      <translation>Máscara de nubes</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the cloudy scene</source>
      <translation>Bandas de la escena con nubes</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the donor scene</source>
      <translation>Bandas de la escena donante</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the donor scene</source>
      <translation>Banda QA de la escena donante</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Further donor scenes, masked</source>
      <translation>Otras escenas donantes, enmascaradas</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the cloudy scene</source>
      <translation>Banda QA de la escena con nubes</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>From the band files of a cloudy scene and of a clearer one to a scene without gaps, in one run: Stack scene bands and QA cloud mask for both, then Fill from donor scene.

The QA bands are recognised by name and codes. Cells outside the masked clouds stay exactly as they are. To change a step, open models/repaircloudyscene.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>De los archivos de bandas de una escena nubosa y de otra más despejada a una escena sin huecos, de una vez: Apilar bandas de escena y Máscara de nubes QA para ambas, luego Rellenar desde escena donante.

Las bandas QA se reconocen por sus nombres y códigos. Las celdas fuera de las nubes enmascaradas quedan exactamente como están. Para cambiar un paso, abra models/repaircloudyscene.model3, de la carpeta del complemento, en el diseñador de modelos y guárdelo con otro nombre.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The band files of the scene to be repaired, in any order, without its QA files.</source>
      <translation>Los archivos de bandas de la escena que se va a reparar, en cualquier orden, sin sus archivos QA.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA bands often miss the thin edges of clouds; comparison with the donor finds them. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>A las bandas QA se les escapan a menudo los bordes finos de las nubes; la comparación con el donante los detecta. Los cambios reales, como la cicatriz de un incendio o un prado segado, se conservan.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stacked scenes of the same place and bands, clear or with their clouds masked, of dates other than these two. They give a second opinion on cloud and shadow. Not used where the QA band alone decides.</source>
      <translation>Escenas apiladas del mismo lugar y las mismas bandas, despejadas o con las nubes enmascaradas, de fechas distintas de estas dos. Dan una segunda opinión sobre nubes y sombras. No se usan si decide solo la banda QA.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud, cirrus and haze of both dates are dilated by this distance on the ground. 0: none.</source>
      <translation>Nubes, cirros y bruma de ambas fechas se dilatan esta distancia sobre el terreno. 0: sin dilatación.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud shadow of both dates is dilated by this distance on the ground. 0: none.</source>
      <translation>Las sombras de nube de ambas fechas se dilatan esta distancia sobre el terreno. 0: sin dilatación.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The same bands of another date.</source>
      <translation>Las mismas bandas de otra fecha.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of that date.</source>
      <translation>El archivo de calidad de esa fecha.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands SR_B1.TIF to SR_B7.TIF and QA_PIXEL.TIF of two dates.</source>
      <translation>Bandas SR_B1.TIF a SR_B7.TIF y QA_PIXEL.TIF de dos fechas.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The QA bands alone; the QA bands, with the clear scenes correcting what they missed or wrongly flagged as cloud; the clear scenes alone; or a Python package, if it is installed. For both dates.</source>
      <translation>Solo las bandas QA; las bandas QA, en las que las escenas despejadas corrigen lo que se escapó o se tomó por nube sin serlo; solo las escenas despejadas; o un paquete de Python, si está instalado. Para ambas fechas.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>How the donor's values are adjusted to the level of the scene.</source>
      <translation>Cómo se ajustan los valores del donante al nivel de la escena.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Scenes of further dates, stacked and masked already, as Stack scene bands and QA cloud mask give them. All donors are combined, weighted by their errors.</source>
      <translation>Escenas de otras fechas, ya apiladas y enmascaradas, como las dan Apilar bandas de escena y Máscara de nubes QA. Todos los donantes se combinan, ponderados por sus errores.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of the same scene, such as QA_PIXEL.</source>
      <translation>El archivo de calidad de la misma escena, como QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>One page with the scene before and after, and how large the errors are in clear cells that were hidden and filled.</source>
      <translation>Una página con la escena antes y después, y los errores en celdas despejadas que se ocultaron y rellenaron.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>0 the scene itself, 1 the donor, 2 and so on the further donors, plus 100 where the mask had missed cloud or shadow, 255 still empty.</source>
      <translation>0 la propia escena, 1 el donante, 2 y siguientes los otros donantes, más 100 donde a la máscara se le había escapado nube o sombra, 255 aún vacía.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>What was masked: cloud, shadow and other classes.</source>
      <translation>Lo que se enmascaró: nubes, sombras y otras clases.</translation>
    </message>
  </context>
</TS>
