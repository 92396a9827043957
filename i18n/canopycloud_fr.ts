<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr">
  <context>
    <name>CanopyCloud</name>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>Next: 'Compare field and raster heights' compares these heights with those measured in the plots.</source>
      <translation>Étape suivante : « Comparer les hauteurs de terrain et du raster » confronte ces hauteurs à celles mesurées dans les placettes.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# subplot|# subplots} of {plots:# plot|# plots}</source>
      <translation>{count:# sous-placette|# sous-placettes} de {plots:# placette|# placettes}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# plot|# plots}</source>
      <translation>{count:# placette|# placettes}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>highest value {value:g} in {plot}</source>
      <translation>valeur la plus haute {value:g} dans {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>tallest {value:.1f} {unit} in {plot}</source>
      <translation>hauteur maximale {value:.1f} {unit} dans {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without canopy</source>
      <translation>{count:# placette|# placettes} sans canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without a cell to use</source>
      <translation>{count:# placette|# placettes} sans cellule utilisable</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>raster</source>
      <translation>raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>{raster} band {band}: value of the cell</source>
      <translation>{raster} bande {band} : valeur de la cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of the subplot</source>
      <translation>numéro de la sous-placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>feature id of the plot</source>
      <translation>identifiant d'entité de la placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>name of the raster in other fields</source>
      <translation>nom du raster dans les autres champs</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>radius of the plot, metres</source>
      <translation>rayon de la placette, mètres</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>covered fraction of the cell</source>
      <translation>fraction couverte de la cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>The plot layer already has the fields {names}, which the layer of cells would add. Choose another prefix of the new fields.</source>
      <translation>La couche de placettes contient déjà les champs {names}, que la couche des cellules ajouterait. Choisissez un autre préfixe des nouveaux champs.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:# plot lies|# plots lie} exactly on another one (feature ids {ids}).</source>
      <translation>{count:# placette se superpose|# placettes se superposent} exactement à une autre (identifiants d'entités {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>There is no plot: the layer (or the selection) is empty.</source>
      <translation>Il n'y a aucune placette : la couche (ou la sélection) est vide.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>No feature has a geometry, so no plot has a cell.</source>
      <translation>Aucune entité n'a de géométrie, donc aucune placette n'a de cellule.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:The only plot does not lie|None of the # plots lies} on the raster '{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} to {last}. Is the CRS of both layers right?</source>
      <translation>{count:La seule placette ne se trouve pas|Aucune des # placettes ne se trouve} sur le raster « {name} ». Dans {crs}, les placettes s'étendent de {low} à {high}, le raster de {first} à {last}. Le SCR des deux couches est-il correct ?</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no usable geometry</source>
      <translation>aucune géométrie utilisable</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>a position outside the raster</source>
      <translation>position hors du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no cell to use: no data, heights that are ignored, or smaller than a cell</source>
      <translation>aucune cellule utilisable : nodata, hauteurs ignorées, ou placette plus petite qu'une cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with {why}: {empty} of {count} (feature ids {ids}).</source>
      <translation>{empty} placettes sur {count} : {why} (identifiants d'entités {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots that reach beyond the edge of the raster: {count}. Their statistics are those of the part on the raster (feature ids {ids}).</source>
      <translation>Placettes qui dépassent le bord du raster : {count}. Leurs statistiques sont celles de la partie située sur le raster (identifiants d'entités {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Canopy cover is a percentage of the cells with data, and the ground has none because it was removed, so cover is near 100 % whatever grows there. Choose '{choice}' for {label}.</source>
      <translation>Le couvert de la canopée est un pourcentage des cellules avec données, et le sol n'en a pas : il a été retiré, le couvert est donc proche de 100 % quoi qu'il y pousse. Choisissez « {choice} » pour {label}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with cells without data: {count} (feature ids {ids}). Those cells count as open in canopy cover: this is right if the ground was removed, but too low if the raster has gaps there.</source>
      <translation>Placettes avec des cellules sans données : {count} (identifiants d'entités {ids}). Ces cellules comptent comme ouvertes dans le couvert de la canopée : correct si le sol a été retiré, trop faible si le raster y a des trous.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Band {band}: half of the plots have a {statistic} above {tallest:g}. Are the heights in centimetres or feet, or is '{name}' not a canopy height model (elevations above sea level, for example)? Nothing was converted.</source>
      <translation>Bande {band} : la moitié des placettes ont {statistic} au-dessus de {tallest:g}. Les hauteurs sont-elles en centimètres ou en pieds, ou « {name} » n'est-il pas un modèle de hauteur de canopée (mais des altitudes au-dessus de la mer, par exemple) ? Rien n'a été converti.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{sentence} It is part of the statistics of these plots. Declare it as no data (layer properties, Transparency, additional no data value) or remove it with Clean zero canopy, and run again.</source>
      <translation>{sentence} Cela entre dans les statistiques de ces placettes. Déclarez cette valeur nodata (Propriétés de la couche, Transparence, Valeur nulle supplémentaire) ou retirez-la avec « Nettoyer les zéros de la canopée », puis relancez.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plot {stat}</source>
      <translation>{stat} de la placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/describe.py" />
      <source>{count:# cell|# cells} of '{name}' inside plots {count:is infinite and was|are infinite and were} left out.</source>
      <translation>{count:# cellule|# cellules} de « {name} » dans les placettes {count:est infinie et a été écartée|sont infinies et ont été écartées}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons are used as they are.</source>
      <translation>Les polygones sont utilisés tels quels.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons were reprojected from {source} to {target} to count cells.</source>
      <translation>Les polygones ont été reprojetés de {source} vers {target} pour compter les cellules.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>count cells of plots</source>
      <translation>compter les cellules des placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{how} They were reprojected to {target} to count cells.</source>
      <translation>{how} Elles ont été reprojetées vers {target} pour compter les cellules.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>draw plots in metres</source>
      <translation>dessiner les placettes en mètres</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{label}: {radius:g} is not a valid radius. Give a number of metres above 0.</source>
      <translation>{label} : {radius:g} n'est pas un rayon. Indiquez un nombre de mètres supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Some points of {count:# multipoint|# multipoints} cannot be drawn and are left out of their plots (feature ids {ids}).</source>
      <translation>Certains points de {count:# multipoint|# multipoints} ne peuvent pas être dessinés et manquent dans leurs placettes (identifiants d'entités {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}.</source>
      <translation>Les placettes ({shape}) sont dessinées dans le plan de {crs}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of {crs} is not a metre on the ground.</source>
      <translation>Les placettes ({shape}) sont dessinées sur l'ellipsoïde autour de chaque centre, car une unité de {crs} n'est pas un mètre au sol.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}; {count} of them, where its unit is not a metre on the ground, on the ellipsoid around each centre.</source>
      <translation>Les placettes ({shape}) sont dessinées dans le plan de {crs} ; {count} d'entre elles, là où son unité n'est pas un mètre au sol, sur l'ellipsoïde autour de chaque centre.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cell rule</source>
      <translation>Règle de sélection des cellules</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Engine</source>
      <translation>Moteur de calcul</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Quantiles</source>
      <translation>Quantiles</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Software</source>
      <translation>Logiciel</translation>
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
      <translation>Unité des hauteurs</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>bands</source>
      <translation>bandes</translation>
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
      <translation>{path}, {bands}, champs {fields}…</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots</source>
      <translation>Placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Plots on raster {number}</source>
      <translation>Placettes sur le raster {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{radii} m; the polygons are those of the largest</source>
      <translation>{radii} m ; les polygones sont ceux du plus grand</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radii</source>
      <translation>Rayons</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{title}. Each subplot is a feature, and counts as a plot here</source>
      <translation>{title}. Chaque sous-placette est une entité et compte ici comme une placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Layout</source>
      <translation>Disposition</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>one for each plot</source>
      <translation>un par placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{azimuth}, clockwise from grid north of {crs}</source>
      <translation>{azimuth}, dans le sens horaire à partir du nord de la grille de {crs}</translation>
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
      <translation>des valeurs différentes, pondérées par la surface couverte, comme exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>linear</source>
      <translation>linéaire</translation>
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
      <translation>Bandes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radius</source>
      <translation>Rayon</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>radius {radius:g} m</source>
      <translation>rayon {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>Raster {number} of {count}, '{name}' ({path}): {error}</source>
      <translation>Raster {number} sur {count}, « {name} » ({path}) : {error}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>The layer '{name}' has neither points nor polygons, so it has no plots. Choose another layer; of a table with coordinates, 'Create points layer from table' makes points.</source>
      <translation>La couche « {name} » n'a ni points ni polygones, et donc aucune placette. Choisissez une autre couche ; d'une table de coordonnées, « Créer une couche de points à partir d'une table » fait des points.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry. Mend it (Fix geometries), or choose another way with invalid features: for this input by the wrench beside it, for all in Settings, Options, Processing.</source>
      <translation>L'entité {id} de « {name} » a une géométrie invalide. Réparez-la (Réparer les géométries), ou choisissez un autre traitement des entités invalides : pour cette entrée avec la clé à côté, pour toutes dans Préférences, Options, Traitement.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry and is left out.</source>
      <translation>L'entité {id} de « {name} » a une géométrie invalide et est écartée.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots with statistics</source>
      <translation>Placettes avec statistiques</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot polygons with every attribute of the input and the statistics.</source>
      <translation>Polygones des placettes avec tous les attributs de l'entrée et les statistiques.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cells of the plots</source>
      <translation>Cellules des placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>A point for every cell used, with the attributes of its plot, the plot's feature id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m raster has 1250 cells.</source>
      <translation>Un point pour chaque cellule utilisée, avec les attributs de sa placette, l'identifiant d'entité de celle-ci, la valeur et la fraction couverte. Volumineux : une placette de 20 m de rayon sur un raster à 1 m compte 1250 cellules.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot report</source>
      <translation>Rapport sur les placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <source>Number of plots</source>
      <translation>Nombre de placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots without any cell</source>
      <translation>Placettes sans aucune cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plots (centres or polygons)</source>
      <translation>Placettes (centres ou polygones)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Points are buffered; polygons are used as they are.</source>
      <translation>Les points sont entourés d'un tampon ; les polygones sont utilisés tels quels.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model</source>
      <translation>Modèle de hauteur de canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>The raster to summarise, or several (several dates, for example). Nothing is resampled: each raster keeps its own grid, CRS and nodata value. With several rasters, field names begin with the name of the raster.</source>
      <translation>Le raster à décrire, ou plusieurs : des dates, par exemple. Les cellules sont utilisées telles quelles, rien n'est rééchantillonné ; chaque raster garde sa grille, son SCR et son nodata. S'il y en a plusieurs, les champs commencent par le nom de leur raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>One or more bands of every raster. Several are read in one pass, and their field names include the band.</source>
      <translation>Une ou plusieurs, de chaque raster ; plusieurs sont lues en une seule passe et ont la bande dans le nom du champ.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Set of statistics</source>
      <translation>Jeu de statistiques</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'As chosen below': the statistics, percentiles and canopy cover chosen below. The other sets replace these choices. 'Those of the lesson': count, min, mean, max, median. 'Height metrics': also standard deviation, cv, skewness, kurtosis, quadratic mean and percentiles from 5 to 99. 'Cover and structure': canopy cover, gap fraction, rumple index, Gini coefficient, entropy, vertical complexity, relief ratio and percentiles.</source>
      <translation>« Comme choisi ci-dessous » : les statistiques, les percentiles et le couvert de la canopée choisis ci-dessous. Les autres jeux remplacent ces choix. « Celles de la leçon » : count, min, mean, max, median. « Métriques de hauteur » : en plus l'écart-type, cv, l'asymétrie, l'aplatissement, la moyenne quadratique et les percentiles de 5 à 99. « Couvert et structure » : couvert de la canopée, fraction de trouées, indice de rumple, coefficient de Gini, entropie, complexité verticale, rapport de relief et percentiles.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Statistics</source>
      <translation>Statistiques</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>What to compute for each plot; each becomes a field. None: percentiles only. Used where the set of statistics is custom.</source>
      <translation>Ce qui est calculé pour chaque placette ; chaque statistique devient un champ. Aucune : percentiles seulement. Utilisé si le jeu de statistiques est custom.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Numbers from 0 to 100, separated by commas, with a decimal point (2.5, 97.5); interpolated linearly. Leave empty for none.</source>
      <translation>Nombres de 0 à 100 séparés par des virgules, décimales avec un point (2.5, 97.5), interpolés linéairement. Vide : aucun.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Which cells on the edge of a plot belong to it.</source>
      <translation>Quelles cellules du bord d'une placette lui appartiennent.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Ignore heights at or below (units of the raster)</source>
      <translation>Ignorer les hauteurs inférieures ou égales à (unités du raster)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>0 leaves out the ground, as Clean zero canopy does. Empty: use all cells.</source>
      <translation>0 écarte le sol, comme « Nettoyer les zéros de la canopée ». Vide : utiliser toutes les cellules.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover above height (units of the raster)</source>
      <translation>Couvert de la canopée au-dessus de la hauteur (unités du raster)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Adds the field cover: the percentage of cells above this height, regardless of which heights are ignored. 2 m is usual; give it in the units of the raster. Empty: no cover.</source>
      <translation>Ajoute le champ cover : le pourcentage de cellules au-dessus de cette hauteur, quoi qu'on ignore par ailleurs. 2 m est usuel ; indiquez-le dans les unités du raster. Vide : pas de couvert.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover is a percentage of</source>
      <translation>Couvert de la canopée en pourcentage de</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'All cells of the plot': of all cells of the plot inside the raster. Open ground counts as open, and so do cells without data, such as ground that Clean zero canopy removed. 'Cells with data': of the cells with data only; without the ground, that is 100 % almost everywhere.</source>
      <translation>« Toutes les cellules de la placette » : de toutes les cellules de la placette à l'intérieur du raster. Le sol nu compte comme ouvert, de même que les cellules sans données, par exemple le sol retiré par « Nettoyer les zéros de la canopée ». « Cellules avec données » : des seules cellules avec données ; sans le sol, cela fait 100 % presque partout.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Position error of the plots (metres on the ground)</source>
      <translation>Erreur de position des placettes (mètres au sol)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>As stated by the GNSS receiver: 5 m under trees, for example. The statistics of each plot are computed again at 30 random positions within this distance, the same in every run, and the plot gets the fields max_pos_std and mean_pos_std: the standard deviations of its maximum and its mean that the uncertain position causes, known to about 13 %. Takes about 30 times as long as the statistics. Empty or 0: not computed.</source>
      <translation>Ce qu'indique un récepteur GNSS, 5 m sous les arbres par exemple. Chaque placette est recomptée à 30 endroits tirés au hasard dans cette distance, toujours les mêmes, et reçoit les champs max_pos_std et mean_pos_std : l'écart-type de sa cellule la plus haute et de sa cellule moyenne dû à l'incertitude de sa position, à 13 % près environ. Prend environ 30 fois plus de temps que les statistiques. Vide ou 0 : non calculé.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Prefix of the new fields</source>
      <translation>Préfixe des nouveaux champs</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Put before the name of each new field.</source>
      <translation>Placé devant le nom de chaque nouveau champ.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Check by a second engine</source>
      <translation>Contrôle par un second moteur</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Up to 200 plots, spread evenly, are computed again by this Python package; they always include the smallest, the largest and some on no data and at the edge of the raster. The log, the report and the layer's metadata state how many agree, and the largest difference with its reason. The package must be installed.</source>
      <translation>Jusqu'à 200 placettes sont recalculées par ce paquet Python, réparties régulièrement ; la plus petite, la plus grande et quelques-unes sur nodata et au bord du raster en font toujours partie. Le journal, le rapport et les métadonnées de la couche indiquent combien concordent, et le plus grand écart avec sa raison. Le paquet doit être installé.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>centre rule</source>
      <translation>règle du centre</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>all touched rule</source>
      <translation>règle du contact</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>covered fractions</source>
      <translation>fractions couvertes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{raster} band {band}: {what}, {rule}</source>
      <translation>{raster} bande {band} : {what}, {rule}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{alias}, radius {radius:g} m</source>
      <translation>{alias}, rayon {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells without data</source>
      <translation>cellules sans données</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>fraction of cells with data</source>
      <translation>fraction de cellules avec données</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells with an infinite value</source>
      <translation>cellules à valeur infinie</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of all cells of the plot not &gt; {height:g}</source>
      <translation>fraction de trouées : part de toutes les cellules de la placette non &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of the cells with data not &gt; {height:g}</source>
      <translation>fraction de trouées : part des cellules avec données non &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of all cells of the plot &gt; {height:g}</source>
      <translation>couvert de la canopée : pourcentage de toutes les cellules de la placette &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of cells with data &gt; {height:g}</source>
      <translation>couvert de la canopée : pourcentage des cellules avec données &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number</source>
      <translation>nombre</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>lowest</source>
      <translation>valeur minimale</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>mean</source>
      <translation>moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>highest</source>
      <translation>valeur maximale</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>median</source>
      <translation>médiane</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>sum</source>
      <translation>somme</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation (population)</source>
      <translation>écart-type (population)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>range</source>
      <translation>étendue</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of different values</source>
      <translation>nombre de valeurs différentes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>most frequent value</source>
      <translation>valeur la plus fréquente</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>least frequent value</source>
      <translation>valeur la moins fréquente</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>x of the highest</source>
      <translation>x de la valeur maximale</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>y of the highest</source>
      <translation>y de la valeur maximale</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>coefficient of variation</source>
      <translation>coefficient de variation</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>skewness</source>
      <translation>asymétrie</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>kurtosis (3 if normal)</source>
      <translation>aplatissement (3 si loi normale)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>Gini coefficient</source>
      <translation>Coefficient de Gini</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Shannon entropy of classes of one unit</source>
      <translation>Entropie de Shannon de classes d'une unité</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>vertical complexity index (classes of one unit)</source>
      <translation>indice de complexité verticale (classes d'une unité)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy relief ratio</source>
      <translation>rapport de relief de la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>quadratic mean</source>
      <translation>moyenne quadratique</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>rumple index (surface / ground area)</source>
      <translation>indice de rumple (surface / surface au sol)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the highest due to position error</source>
      <translation>écart-type de position de la valeur maximale</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the mean due to position error</source>
      <translation>écart-type de position de la moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentile {number}</source>
      <translation>percentile {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells</source>
      <translation>{what} des cellules</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells &gt; {height:g}</source>
      <translation>{what} des cellules &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Ignored</source>
      <translation>Ignoré</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells at or below {h:g}</source>
      <translation>cellules inférieures ou égales à {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of all cells of the plot inside the raster that are above {h:g}; open ground and cells without data count as open</source>
      <translation>pourcentage de toutes les cellules de la placette à l'intérieur du raster qui dépassent {h:g} ; le sol nu et les cellules sans données comptent comme ouverts</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of the cells with data that are above {h:g}</source>
      <translation>pourcentage des cellules avec données qui dépassent {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Canopy cover</source>
      <translation>Couvert de la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviations due to position error: from 30 random positions within {error:g} m on the ground, uniform over the disc, the same shifts for all plots</source>
      <translation>écarts-types de position : de 30 endroits tirés au hasard dans {error:g} m au sol, répartis uniformément sur le disque, avec les mêmes décalages pour toutes les placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Position error</source>
      <translation>Erreur de position</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot radius (metres on the ground)</source>
      <translation>Rayon de la placette (mètres au sol)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot radius</source>
      <translation>Rayon de la placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Radius, not diameter; half the side of a square. Not used for polygons. A field or an expression can give each plot its own.</source>
      <translation>Rayon, et non diamètre ; la moitié du côté pour un carré. Non utilisé pour les polygones. Un champ ou une expression peut donner à chaque placette le sien.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot shape</source>
      <translation>Forme de la placette</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The sides of squares run along the axes of the raster's CRS, unless they are turned (advanced parameters).</source>
      <translation>Les côtés des carrés suivent les axes du SCR du raster, sauf s'ils sont tournés (paramètres avancés).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Several radii at once (metres on the ground)</source>
      <translation>Plusieurs rayons à la fois (mètres au sol)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Nested plots: numbers separated by commas, with a decimal point, such as 5, 10, 17.84. They replace the plot radius. Each radius gets its own fields (r5_mean, r10_mean, …); the polygons are those of the largest. Empty: the plot radius.</source>
      <translation>Placettes concentriques : nombres séparés par des virgules, décimales avec un point, comme 5, 10, 17.84. Ils remplacent le rayon de la placette. Chaque rayon reçoit ses propres champs (r5_mean, r10_mean, …) ; les polygones sont ceux du plus grand. Vide : le rayon de la placette.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Layout of subplots</source>
      <translation>Disposition des sous-placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Subplots around each point, each a feature with the attributes of its plot and its number in the field subplot. NEON: the four squares of 20 m that make a NEON plot of 40 m (21 south-west, 23 south-east, 39 north-west, 41 north-east). FIA: the four circles of 24 ft radius of a plot of the US Forest Inventory and Analysis (1 in the centre, 2, 3 and 4 at 120 ft and azimuths 360°, 120° and 240°). Shape and radius are those of the layout.</source>
      <translation>Des sous-placettes autour de chaque point, chacune une entité avec les attributs de sa placette et son numéro dans le champ subplot. NEON : les quatre carrés de 20 m qui forment une placette NEON de 40 m (21 sud-ouest, 23 sud-est, 39 nord-ouest, 41 nord-est). FIA : les quatre cercles de 24 ft de rayon d'une placette du programme américain Forest Inventory and Analysis (1 au centre, 2, 3 et 4 à 120 ft et aux azimuts 360°, 120° et 240°). La forme et le rayon sont ceux de la disposition.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth of squares and layouts (degrees)</source>
      <translation>Azimut des carrés et des dispositions (degrés)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The rotation, clockwise from grid north, which is the y axis of the raster's CRS (of the first raster, if there are several). Azimuths from true or magnetic north must be corrected first. A field or an expression can give each plot its own.</source>
      <translation>De combien ils sont tournés, dans le sens horaire à partir du nord de la grille : l'axe y du SCR du raster (du premier raster, s'il y en a plusieurs). Les azimuts pris depuis le nord géographique ou magnétique doivent d'abord être corrigés. Un champ ou une expression peut donner à chaque placette le sien.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Segments of a quarter circle</source>
      <translation>Segments par quart de cercle</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %.</source>
      <translation>Avec 16, la surface est de 99,84 % de celle du vrai cercle ; avec 64, de 99,99 %.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: nothing is chosen. Choose at least one statistic.</source>
      <translation>{label} : rien n'est choisi. Choisissez au moins une statistique.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the layer already has the fields {names}. Choose another prefix of the new fields.</source>
      <translation>{label} : la couche contient déjà les champs {names}. Choisissez un autre préfixe des nouveaux champs.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the plots are polygons already, which are used as they are. Leave it empty, or use a layer of plot centres.</source>
      <translation>{label} : les placettes sont déjà des polygones, qui sont utilisés tels quels. Laissez ce paramètre vide, ou utilisez une couche de centres de placettes.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: the layout sets the radius. Leave one of them out.</source>
      <translation>{label} et {other} : une disposition apporte son propre rayon. Omettez l'un des deux.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: each plot cannot then have its own radius. Leave one of them out.</source>
      <translation>{label} et {other} : chaque placette ne peut alors avoir son propre rayon. Omettez l'un des deux.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>polygons are used as they are</source>
      <translation>les polygones sont utilisés tels quels</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>circles cannot be turned</source>
      <translation>les cercles ne peuvent pas être tournés</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} has no effect: {what}.</source>
      <translation>{label} ne change rien : {what}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} '{text}' are two radii, {first:g} m and {second:g} m. If you mean one, write {decimal} with a point.</source>
      <translation>{label} '{text}' : ce sont deux rayons, {first:g} m et {second:g} m. Si vous n'en voulez qu'un, écrivez {decimal} avec un point.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>{agreeing} of {count:# plot|# plots} {agreeing:agrees|agree} with {engine} in {statistics}</source>
      <translation>{agreeing:# placette|# placettes} sur {count} {agreeing:concorde|concordent} avec {engine} pour {statistics}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>largest difference: plot with feature id {id}, {column} {ours} here and {theirs} there ({reason})</source>
      <translation>plus grand écart : placette d'identifiant d'entité {id}, {column} {ours} ici et {theirs} là-bas ({reason})</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine: {said}.</source>
      <translation>Second moteur : {said}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>Second engine</source>
      <translation>Second moteur</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>rasterstats loads rasterio, which brings a second GDAL into QGIS. Should QGIS crash, check with exactextract.</source>
      <translation>rasterstats charge rasterio, qui amène un second GDAL dans QGIS. Si QGIS plante, vérifiez avec exactextract.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>coordinates that are not numbers</source>
      <translation>des coordonnées qui ne sont pas des nombres</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>no valid position in the CRS of the raster (x and y swapped? wrong CRS?)</source>
      <translation>aucune position dans le SCR du raster (x et y intervertis ? mauvais SCR ?)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that has no valid position in the CRS of the raster</source>
      <translation>un contour qui n'a pas de position dans le SCR du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline around a pole, which has no shape in degrees</source>
      <translation>un contour autour d'un pôle, qui n'a pas de forme en degrés</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that the edge of the CRS tears apart</source>
      <translation>un contour que le bord du SCR déchire</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>a radius that is not a number of metres above 0</source>
      <translation>un rayon qui n'est pas un nombre de mètres supérieur à 0</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an azimuth that is not a number of degrees</source>
      <translation>un azimut qui n'est pas un nombre de degrés</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon that cannot be repaired unambiguously</source>
      <translation>un polygone invalide qu'on ne peut réparer sans ambiguïté</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon</source>
      <translation>un polygone invalide</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# plot is|# plots are} treated as having no geometry: {reason} (feature ids {ids}).</source>
      <translation>{count:# placette est traitée|# placettes sont traitées} comme sans géométrie : {reason} (identifiants d'entités {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>No plot can be used. {reasons} Check the layer and its CRS.</source>
      <translation>Aucune placette n'est utilisable. {reasons} Vérifiez la couche et son SCR.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# polygon is|# polygons are} invalid (feature ids {ids}; of {id}: {what}). The area that they enclose is counted, overlaps only once; the geometries in the output are unchanged.</source>
      <translation>{count:# polygone est invalide|# polygones sont invalides} (identifiants d'entités {ids} ; pour {id} : {what}). On compte la surface enfermée, chaque endroit une fois ; les géométries de la sortie restent telles quelles.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the plot layer</source>
      <translation>la couche de placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the raster '{name}'</source>
      <translation>le raster « {name} »</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>No coordinate reference system is known for {which}, so the plots cannot be laid over the raster. Assign one: right click the layer, Layer CRS, Set Layer CRS; or permanently with Assign projection.</source>
      <translation>Aucun système de coordonnées de référence n'est connu pour {which}, les placettes et les cellules ne peuvent donc pas être mises en correspondance. Attribuez-en un : clic droit sur la couche, SCR de la couche, SCR de la couche… ; ou définitivement avec « Assigner une projection ».</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source> and </source>
      <translation> et </translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Buffer plots and zonal stats</source>
      <translation>Tampons de placettes et statistiques zonales</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws plots around their centres and computes statistics of the heights in each.</source>
      <translation>Dessine des placettes autour de leurs centres et décrit les hauteurs de chacune.</translation>
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
      <translation>Dessine un cercle ou un carré autour de chaque centre de placette (les polygones sont utilisés tels quels) et calcule les statistiques des cellules du raster qui s'y trouvent. Tous les attributs des placettes restent, les statistiques s'y ajoutent.

Le rayon est en mètres au sol, même si la couche est en degrés, en Web Mercator ou en pieds : chaque placette y est alors dessinée autour de son centre sur l'ellipsoïde. Les placettes peuvent avoir un autre SCR que le raster.

Les cellules appartiennent à une placette selon une seule règle pour toutes les placettes. « Cellules dont le centre est à l'intérieur » : le centre de la cellule est à l'intérieur (les mêmes cellules que choisissent GDAL et rasterstats). « Toutes les cellules que le contour touche » : le contour touche la cellule ou l'enferme. « Cellules pondérées par leur fraction couverte » : chaque cellule compte pour ce qu'elle est couverte ; count est alors la somme des fractions couvertes, et les placettes plus petites qu'une cellule ont aussi des valeurs.

Une placette qui ne peut être dessinée ou amenée dans le SCR du raster compte comme sans géométrie et est nommée dans le journal ; les autres gardent leurs valeurs. Pour les polygones invalides, c'est le réglage de QGIS qui vaut (Préférences, Options, Traitement, ou la clé à côté de la couche) : arrêter, ignorer ou ne pas vérifier. Pour ceux qui ne sont pas vérifiés, on compte ce qu'ils enferment, chaque endroit une fois, et ils sont nommés ; ce qui est ambigu est traité comme sans géométrie.

Le couvert de la canopée est le pourcentage de toutes les cellules de la placette au-dessus d'une hauteur ; le sol nu et les cellules sans données comptent comme ouverts, si bien qu'il est aussi juste pour un raster dont le sol a été retiré.

Les valeurs nodata, NaN, infinies et les cellules qu'une bande de masque ou alpha cache ne sont jamais utilisées. L'échelle et le décalage de la bande sont appliqués. Une placette sans aucune cellule a count 0 et aucune autre statistique. std est l'écart-type de la population ; les percentiles sont interpolés linéairement ; parmi les valeurs aussi fréquentes, la plus petite est retenue ; max_x et max_y sont le centre de la cellule la plus haute dans le SCR du raster.

Les quantiles avec des cellules pondérées sont ceux d'exactextract, qui classe les valeurs différentes d'une placette selon leur surface couverte.

Exemple : centres de placettes, modèle de hauteur de canopée nettoyé, rayon 20. Les champs _count, _min, _mean, _max, _median, _p25, _p50, _p95 et _cover sont ajoutés à chaque placette.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,maximum,percentile,cover,pixels,extract</source>
      <translation>statistiques zonales,tampon,placette,cercle,carré,rayon,modèle de hauteur de canopée,MHC,moyenne,médiane,maximum,percentile,couvert,pixels,extraire,zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,cover,extract</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Clean zero canopy</source>
      <translation>Nettoyer les zéros de la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Turns the ground cells of a canopy height model into no data.</source>
      <translation>Met en nodata les cellules de sol d'un modèle de hauteur de canopée.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In a canopy height model, cells without trees hold 0. They pull every mean height down. This tool turns them into no data, so that only canopy is left.

Heights at or below the threshold become no data; with a maximum height, so do those above it (birds, power lines, noise). The other cells, the data type and the grid stay as they are. A raster without a nodata value gets one that its data does not use.

The log shows how many cells were removed and the lowest, mean and highest height before and after.

With a terrain model (DTM) the input is a surface model (DSM), and the canopy is their difference, as float32. Both must be on the same cells; the terrain model may extend farther or less far by whole cells. Cells up to 0.5 m below the terrain become ground (0 m), deeper ones no data; heights above 120 m, or above the maximum height if one is given, also become no data. The log counts each case. A threshold of −1 keeps the ground at 0 m.

Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; threshold 2 and maximum height 60, to keep trees only.</source>
      <translation>Dans un modèle de hauteur de canopée, les cellules sans arbres valent 0. Elles tirent toute hauteur moyenne vers le bas. Cet outil les met en nodata, pour ne garder que la canopée.

Les hauteurs inférieures ou égales au seuil deviennent nodata ; avec une hauteur maximale, celles qui la dépassent aussi (oiseaux, lignes électriques, bruit). Les autres cellules, le type de données et la grille restent tels quels. Un raster sans valeur nodata en reçoit une que ses données n'utilisent pas.

Le journal indique combien de cellules ont été retirées, ainsi que la hauteur la plus basse, moyenne et la plus haute avant et après.

Avec un modèle de terrain (DTM), l'entrée est un modèle de surface (DSM), et la canopée est leur différence, en float32. Les deux doivent avoir les mêmes cellules ; un modèle de terrain qui s'étend plus ou moins loin d'un nombre entier de cellules convient. Les cellules jusqu'à 0,5 m sous le terrain sont du sol (0 m), les plus profondes nodata ; de même les hauteurs supérieures à 120 m, ou à la hauteur maximale si elle est indiquée. Le journal compte chaque cas. Un seuil de −1 garde le sol à 0 m.

Exemple : un modèle de hauteur de canopée lidar en mètres, seuil 0, pour garder toute la végétation ; seuil 2 et hauteur maximale 60, pour ne garder que les arbres.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height</source>
      <translation>modèle de hauteur de canopée,MHC,lidar,zéro,nodata,nettoyer,forêt,arbres,hauteur,chm,canopy height model,zero,clean,forest,trees,height</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Raster of heights above ground; the surface model where a terrain model is given.</source>
      <translation>Raster de hauteurs au-dessus du sol ; le modèle de surface si un modèle de terrain est indiqué.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Band</source>
      <translation>Bande</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The band that holds the heights.</source>
      <translation>La bande qui contient les hauteurs.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Terrain model (the input is then a surface model)</source>
      <translation>Modèle de terrain (l'entrée est alors un modèle de surface)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Optional: heights of the bare ground (DTM), in band 1, on the same cells as the input and in the same unit. The canopy is then input − terrain.</source>
      <translation>Facultatif : hauteurs du sol nu (DTM), en bande 1, sur les cellules de l'entrée et dans son unité. La canopée est alors entrée − terrain.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Height threshold (heights at or below it become no data)</source>
      <translation>Seuil de hauteur (les hauteurs inférieures ou égales deviennent nodata)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In the units of the raster, usually metres. 0 removes ground cells only; 2 also removes shrubs and grass.</source>
      <translation>Dans les unités du raster, en général des mètres. 0 ne retire que les cellules de sol ; 2 retire aussi les arbustes et l'herbe.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Maximum height (heights above it become no data)</source>
      <translation>Hauteur maximale (les hauteurs au-dessus deviennent nodata)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Heights that no tree reaches here. Leave empty to keep all.</source>
      <translation>Hauteurs qu'aucun arbre n'atteint ici. Laissez vide pour tout garder.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Cleaned canopy</source>
      <translation>Canopée nettoyée</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The raster with canopy only.</source>
      <translation>Le raster, canopée seule.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Canopy report</source>
      <translation>Rapport sur la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height before</source>
      <translation>Cellules avec une hauteur, avant</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height after</source>
      <translation>Cellules avec une hauteur, après</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells turned into no data</source>
      <translation>Cellules mises en nodata</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height before</source>
      <translation>Hauteur minimale avant</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height before</source>
      <translation>Hauteur moyenne avant</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height before</source>
      <translation>Hauteur maximale avant</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height after</source>
      <translation>Hauteur minimale après</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height after</source>
      <translation>Hauteur moyenne après</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height after</source>
      <translation>Hauteur maximale après</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The maximum height ({highest:g}) is not above the height threshold ({threshold:g}), so no cell would be left. Raise the one or lower the other.</source>
      <translation>La hauteur maximale ({highest:g}) n'est pas supérieure au seuil de hauteur ({threshold:g}), il ne resterait donc aucune cellule. Augmentez l'une ou baissez l'autre.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} up to {noise:g} below the terrain: taken as ground, 0</source>
      <translation>{n:# cellule|# cellules} jusqu'à {noise:g} sous le terrain : {n:prise|prises} pour du sol, 0</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} deeper than {noise:g} below the terrain: no data</source>
      <translation>{n:# cellule|# cellules} à plus de {noise:g} sous le terrain : nodata</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} more than {highest:g} above the terrain: no data</source>
      <translation>{n:# cellule|# cellules} à plus de {highest:g} au-dessus du terrain : nodata</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the surface without terrain: no data</source>
      <translation>{n:# cellule|# cellules} de la surface sans terrain : nodata</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the terrain without surface: no data</source>
      <translation>{n:# cellule|# cellules} du terrain sans surface : nodata</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>before</source>
      <translation>avant</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>after</source>
      <translation>après</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: no cell with a height</source>
      <translation>{label} : aucune cellule avec une hauteur</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: {count:# cell|# cells}, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}</source>
      <translation>{label} : {count:# cellule|# cellules}, minimum {low:.2f}, moyenne {mean:.2f}, maximum {high:.2f}</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{removed} of {before:# cell|# cells} with a height ({percent:.1f} %) {removed:is|are} now no data{left}.</source>
      <translation>{removed:# cellule|# cellules} avec une hauteur sur {before} ({percent:.1f} %) {removed:est|sont} maintenant nodata{left}.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Next: 'Buffer plots and zonal stats' computes its statistics in field plots.</source>
      <translation>Étape suivante : « Tampons de placettes et statistiques zonales » en calcule les statistiques dans des placettes de terrain.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data, so there was nothing to clean.</source>
      <translation>Le raster n'a aucune cellule avec données, il n'y avait donc rien à nettoyer.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>No cell is left above the threshold. Are the heights in another unit?</source>
      <translation>Aucune cellule ne reste au-dessus du seuil. Les hauteurs sont-elles dans une autre unité ?</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data.</source>
      <translation>Le raster n'a aucune cellule avec données.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Nothing had to be removed.</source>
      <translation>Il n'y avait rien à retirer.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; no cell with a height is left</source>
      <translation> ; il ne reste aucune cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; the others range from {low:.2f} to {high:.2f}, with a mean of {mean:.2f}, in the units of the raster</source>
      <translation> ; les autres ont de {low:.2f} à {high:.2f} de hauteur, {mean:.2f} en moyenne, dans l'unité du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Compare field and raster heights</source>
      <translation>Comparer les hauteurs de terrain et du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compares the heights of a raster with those measured in the field, by plot.</source>
      <translation>Compare les hauteurs d'un raster avec celles mesurées sur le terrain, par placette.</translation>
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
      <translation>Prend des placettes dotées d'une hauteur tirée d'un raster (le maximum de « Tampons de placettes et statistiques zonales », par exemple) et une table de tiges ou de placettes mesurées. Les tiges d'une placette deviennent une seule hauteur ; les placettes sont appariées par identifiant ; les deux hauteurs sont comparées.

Les identifiants sont appariés avec soin : espaces, sortes de tirets, majuscules et minuscules, écritures des dates et heures, ainsi que 7, 7.0 et 007 ne font aucune différence. Deux placettes de même identifiant sont refusées. Ce qui n'a pas de partenaire figure dans le journal.

Les tables peuvent être des couches, des feuilles de calcul ou des fichiers texte (UTF-8 ou UTF-16, avec virgules, points-virgules ou tabulations). Les nombres qu'aucun arbre n'a (−9999, 999, au-dessus de 120 m) sont écartés et nommés ; les hauteurs qui semblent être en pieds ou en centimètres font l'objet d'une question et ne sont jamais converties.

Les résultats sont la droite terrain = pente × raster + ordonnée à l'origine avec R², sa valeur p et l'erreur type de la pente, telles que les donne scipy.stats.linregress ; RMSE par rapport à la droite 1:1 ; FIT_RMSE par rapport à la droite ajustée ; BIAS, la moyenne de raster − terrain ; et l'erreur absolue moyenne. Ce qui n'est pas défini pour les données (la pente d'une seule placette, par exemple) reste vide.

La sortie a tous les attributs des placettes et quatre de plus : field_h, la hauteur mesurée ; field_n, les tiges qui la fondent ; residual, raster − terrain ; outlier, 1 là où le résidu est inhabituel parmi les autres (score z modifié supérieur à 3,5, Iglewicz et Hoaglin 1993). Examinez-les : un grand arbre oublié, ou une couronne qui déborde de l'extérieur. Chaque chiffre est donné pour toutes les placettes, puis une fois de plus sans les valeurs aberrantes.

Le rapport et la table des chiffres contiennent ce que demandent les publications : RMSE et biais en pourcentage, concordance, intervalles bootstrap, pentes qui admettent des erreurs dans les deux hauteurs, erreurs « leave-one-out », limites d'agrément, et tout cela par groupe.

Avec les positions des tiges (x et y, ou distance et azimut depuis le centre de la placette) et le modèle de hauteur de canopée, chaque tige est appariée à un apex à l'intérieur de sa couronne, une à un.

Maximum contre maximum (ou un percentile élevé) est une validation. Moyenne contre moyenne n'en est pas une : la moyenne du raster pondère les surfaces et ne voit que la canopée supérieure, la moyenne de terrain pondère les tiges et compte aussi les petites.

Exemple : placettes issues de « Tampons de placettes et statistiques zonales » avec le champ _max, stems.csv avec les champs plotid et stemheight, hauteur d'une placette : max.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</source>
      <translation>validation,précision,exactitude,régression,biais,modèle de hauteur de canopée,terrain,inventaire,inventaire forestier,tiges,hauteur,placette,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots with raster heights</source>
      <translation>Placettes avec hauteurs du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One feature per plot, with an id and a height taken from a raster.</source>
      <translation>Une entité par placette, avec un identifiant et une hauteur tirée d'un raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id</source>
      <translation>Identifiant de placette</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Names the plot; each plot has its own.</source>
      <translation>Nomme la placette ; chacune a le sien.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Raster height (m)</source>
      <translation>Hauteur du raster (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height from the raster, in metres: the maximum, or a high percentile.</source>
      <translation>Hauteur tirée du raster, en mètres : le maximum, ou un percentile élevé.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Field table (stems or plots)</source>
      <translation>Table de terrain (tiges ou placettes)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>One row per stem, or one row per plot. A CSV file will do.</source>
      <translation>Une ligne par tige, ou une ligne par placette. Un fichier CSV convient.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id in the field table</source>
      <translation>Identifiant de placette dans la table de terrain</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The plot in which a stem stands.</source>
      <translation>La placette où se trouve une tige.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Measured height (m)</source>
      <translation>Hauteur mesurée (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>In metres, as numbers or as text with numbers. Empty, NA and the like are left out; so are negative heights, which the log names.</source>
      <translation>En mètres, sous forme de nombres ou de texte contenant des nombres. Les valeurs vides, NA et similaires sont écartées ; de même les hauteurs négatives, que le journal nomme.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height of a plot from its stems</source>
      <translation>Hauteur d'une placette d'après ses tiges</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Use the same statistic as the raster height has.</source>
      <translation>Utilisez la même statistique que pour la hauteur du raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Groups of plots</source>
      <translation>Groupes de placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Optional: a field of the plots with their species, stratum or type. The report and the table of figures then show each group as well as all plots together.</source>
      <translation>Facultatif : un champ des placettes avec leur essence, leur strate ou leur type. Le rapport et la table des chiffres ont alors chaque groupe à côté de toutes les placettes.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compared plots</source>
      <translation>Placettes comparées</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The plots with the field height, the difference and a flag for outliers.</source>
      <translation>Les placettes avec la hauteur de terrain, la différence et un marqueur des valeurs aberrantes.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Comparison report</source>
      <translation>Rapport de comparaison</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Table of all figures</source>
      <translation>Table de tous les chiffres</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>CSV files (*.csv)</source>
      <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>A CSV file with every figure and its 95 % interval, a row for all plots, one without the outliers, and both for each group.</source>
      <translation>Un fichier CSV avec chaque chiffre et son intervalle à 95 %, une ligne pour toutes les placettes, une sans les valeurs aberrantes, et les deux pour chaque groupe.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: the layer already has the fields {names}, which this tool would add. Rename or remove them first (Refactor fields).</source>
      <translation>{label} : la couche contient déjà les champs {names}, que cet outil ajouterait. Renommez-les ou supprimez-les d'abord (Refactoriser les champs).</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the field table '{name}'</source>
      <translation>la table de terrain « {name} »</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the plot layer '{name}'</source>
      <translation>la couche de placettes « {name} »</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>field height (m)</source>
      <translation>hauteur de terrain (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>stems measured</source>
      <translation>tiges mesurées</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/heights/stems.py" />
      <source>raster − field (m)</source>
      <translation>raster − terrain (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>outlier (1: yes)</source>
      <translation>valeur aberrante (1 : oui)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One page with the charts and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it the page has the figures, the map and the pictures of the plots, and no charts.</source>
      <translation>Une page avec les graphiques et les chiffres de cette exécution, à lire, imprimer ou envoyer. Elle s'ouvre dans le Visualiseur de Résultats. Le paquet Python matplotlib dessine les graphiques ; sans lui, la page contient les chiffres, la carte et les images des placettes, mais aucun graphique.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Fill from donor scene</source>
      <translation>Combler depuis une scène donneuse</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fills the gaps that clouds left in a scene, from scenes of other dates.</source>
      <translation>Comble le trou laissé par un nuage à partir de scènes d'autres dates.</translation>
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
      <translation>Le trou est là où la scène n'a pas de données, et là où le masque n'est pas nul. Ses cellules reçoivent leurs valeurs des donneuses qui y ont des données dans chaque bande. Toutes les autres cellules restent exactement telles quelles, de même que le type de données et les noms des bandes. Ce n'est que si les nuages et ombres non masqués doivent aussi être comblés que les cellules prises pour tels sont également remplacées ; elles sont comptées, et le raster des sources les montre.

Masquez d'abord les nuages des donneuses (Masque de nuages QA) : les données manquantes d'une donneuse ne sont jamais utilisées, les autres prennent donc sa place.

Plusieurs donneuses sont prises ensemble : chacune prédit la cellule et compte à la mesure de ses erreurs sur des cellules claires cachées, moins là où le terrain alentour est mal expliqué, et moins là où elle s'écarte des autres. Une donneuse qui ne réduit pas l'erreur est écartée et nommée. Avec « Dans l'ordre », la première donneuse qui a des données comble la cellule ; « Copie » procède toujours ainsi.

Méthodes : « Copie » reprend les valeurs de la donneuse telles quelles. « Linéaire » les amène au niveau de la scène avec un gain et un décalage par bande, « Histogramme de la donneuse ajusté à la scène » à sa distribution, l'un et l'autre à partir des cellules claires dans les deux. « Sans raccord » prédit chaque bande à partir de toutes les bandes de la donneuse et de leur voisinage, plus finement là où des cellules claires proches montrent comment, et prolonge la différence qui reste le long du bord en douceur à travers le trou.

Une donneuse sur une autre grille ou dans un autre SCR est amenée sur la grille de la scène, et le journal le signale. Les bandes sont appariées par nom si les deux en ont. Les donneuses qui ne se recouvrent pas, auxquelles une bande manque ou dont l'échelle diffère (Landsat Collection 1 contre 2, Sentinel-2 avec et sans son décalage) sont refusées.

Exemple : une scène masquée de juillet, les scènes masquées de juin et d'août comme donneuses dans cet ordre, méthode seamless.

Ce qu'aucune donneuse n'a reste sans données et est compté.

Chaque exécution indique jusqu'où on peut s'y fier : le trou est posé, déplacé, sur des cellules claires, son bord rendu aussi sale que le vrai, comblé, puis comparé. L'erreur est donnée à côté de celle d'une simple copie. C'est une borne inférieure là où le terrain a changé sous le nuage, ce qu'aucune cellule claire ne peut montrer.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</source>
      <translation>nuage,trou,lacune,nodata,combler,remplacer,donneuse,mosaïque,harmoniser,normalisation,histogramme,composite,cloud,gap,hole,fill,replace,donor,mosaic,seamless,harmonise,histogram,landsat,sentinel</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Scene with gaps</source>
      <translation>Scène avec un trou</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A raster of one or more bands, its clouds masked (no data).</source>
      <translation>Un raster d'une ou plusieurs bandes, aux nuages masqués (nodata).</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mask (cells that are not 0 are filled, too)</source>
      <translation>Masque (les cellules différentes de 0 sont aussi comblées)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A mask of the same area, for gaps that still hold values. It must cover the scene.</source>
      <translation>Un masque de la même zone, pour des trous qui contiennent encore des valeurs. Il couvre la scène.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donor scenes</source>
      <translation>Scènes donneuses</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Rasters with the same bands from other dates. With 'In order' and 'Copy' their order matters: put the preferred one first.</source>
      <translation>Rasters des mêmes bandes à d'autres dates. Leur ordre compte avec « Dans l'ordre » et « Copie » : celle à préférer d'abord.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>How the donor's values are fitted to the scene; see above.</source>
      <translation>Comment les valeurs de la donneuse sont ajustées à la scène ; voir ci-dessus.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Several donors</source>
      <translation>Plusieurs donneuses</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>'All donors together, weighted': all that have data, weighted by their errors on hidden clear cells. 'In order': the first that has data.</source>
      <translation>« Toutes les donneuses ensemble, pondérées » : toutes celles qui ont des données, pondérées par leurs erreurs sur des cellules claires cachées. « Dans l'ordre » : la première qui a des données.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Resampling</source>
      <translation>Rééchantillonnage</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>For donors whose cells do not coincide with the scene's, and for shifting a misregistered donor into place; nearest can only shift it by whole cells. A donor that is only shifted by whole cells is never resampled.</source>
      <translation>Pour les donneuses dont les cellules ne coïncident pas avec celles de la scène, et pour remettre en place une donneuse dont le contenu est décalé ; le plus proche voisin ne peut prendre que des cellules entières. Une donneuse seulement décalée d'un nombre entier de cellules n'est jamais rééchantillonnée.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Also fill cloud and shadow that was not masked</source>
      <translation>Combler aussi les nuages et ombres non masqués</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Finds them by comparison with the donor: all bands are brighter, or all darker, than it predicts. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>Les trouve par rapport à la donneuse : toutes les bandes plus claires, ou toutes plus sombres, que ce qu'elle prédit. Un vrai changement, comme une trace d'incendie ou un champ fauché, reste.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap to interpolate where no donor has data (cells)</source>
      <translation>Plus grand trou à interpoler où aucune donneuse n'a de données (cellules)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>0: no interpolation; cells for which no donor has data stay empty.</source>
      <translation>0 n'interpole rien : ce qu'aucune donneuse n'a reste sans données.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene</source>
      <translation>Scène comblée</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>The scene with its gaps filled.</source>
      <translation>La scène, trous comblés.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Source of each cell</source>
      <translation>Source de chaque cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A byte raster: 0 the scene itself, 1, 2 … the donor (with the most weight, where several contribute), 101, 102 … the donor where the mask had missed cloud or shadow, 254 interpolated, 255 still empty.</source>
      <translation>Un raster d'octets : 0 la scène elle-même, 1, 2 … la donneuse (celle de plus grand poids, si plusieurs comptent), 101, 102 … la donneuse là où le masque avait manqué un nuage ou une ombre, 254 interpolé, 255 encore vide.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error of each cell</source>
      <translation>Erreur de chaque cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A float raster, one band for each band of the scene: the standard error of each filled value in stored units, no data elsewhere. It increases with the distance from the edge of the gap, the misfit of the donors around it and their disagreement, and is scaled so that 90 % of the errors on hidden clear cells lie within ±1.645 of it.</source>
      <translation>Un raster flottant, une bande par bande de la scène : l'erreur type de chaque valeur comblée en unités stockées, nodata ailleurs. Elle croît avec la distance au bord, avec le mauvais ajustement des donneuses alentour et avec leur désaccord, et est mise à l'échelle de sorte que 90 % des erreurs sur les cellules claires cachées se trouvent à ±1,645 fois sa valeur.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fill report</source>
      <translation>Rapport de comblement</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells filled</source>
      <translation>Cellules comblées</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells still without data</source>
      <translation>Cellules encore sans données</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells of cloud or shadow that was not masked</source>
      <translation>Cellules de nuage ou d'ombre non masquées</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error on hidden clear cells (RMSE, stored units)</source>
      <translation>Erreur sur des cellules claires cachées (RMSE, unités stockées)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The same error of a plain copy</source>
      <translation>La même erreur pour une simple copie</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mean standard error of the filled values (stored units)</source>
      <translation>Erreur type moyenne des valeurs comblées (unités stockées)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>donor {number}</source>
      <translation>donneuse {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene and source cannot be the same file. Choose two names.</source>
      <translation>La scène comblée et la source seraient le même fichier. Choisissez deux noms.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The error of each cell would overwrite another output. Choose another name.</source>
      <translation>L'erreur de chaque cellule serait écrite sur une autre sortie. Choisissez-lui un nom propre.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask</source>
      <translation>Masque</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>none: the scene's no data</source>
      <translation>aucun : le nodata de la scène elle-même</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donors</source>
      <translation>Donneuses</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>yes</source>
      <translation>oui</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>no</source>
      <translation>non</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap interpolated (cells)</source>
      <translation>Plus grand trou interpolé (cellules)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Creation options</source>
      <translation>Options de création</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>default</source>
      <translation>par défaut</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>the scene itself</source>
      <translation>la scène elle-même</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>{donor}, missed by the mask</source>
      <translation>{donor}, manqué par le masque</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>interpolated</source>
      <translation>interpolé</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>still empty</source>
      <translation>encore vide</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>The scene has no gaps: nothing had to be filled.</source>
      <translation>La scène n'a pas de trou : il n'y avait rien à combler.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:The only missing cell could not|None of the # missing cells could} be filled.</source>
      <translation>{empty:La seule cellule manquante n'a pas pu|Aucune des # cellules manquantes n'a pu} être comblée.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add a donor that has data there.</source>
      <translation>Étape suivante : ajoutez une donneuse qui y a des données.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>none is left empty</source>
      <translation>aucune ne reste vide</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:# is|# are} left empty</source>
      <translation>{empty:# reste vide|# restent vides}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{filled} of {all:# missing cell|# missing cells} {filled:is|are} filled, {left}{error}.</source>
      <translation>{filled:# cellule manquante|# cellules manquantes} sur {all} {filled:est comblée|sont comblées}, {left}{error}.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add another donor for the cells that are left empty.</source>
      <translation>Étape suivante : ajoutez une autre donneuse pour les cellules restées vides.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: compare the filled areas on the map with the scene before filling.</source>
      <translation>Étape suivante : regardez les endroits comblés sur la carte, face à la scène d'avant.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>; on clear cells that were hidden and filled in the same way, the error (RMSE, stored units) was {rmse:.4g}, against {copy:.4g} for a plain copy</source>
      <translation> ; là où des cellules claires ont été cachées et comblées de la même façon, l'erreur (RMSE, unités stockées) était de {rmse:.4g}, celle d'une simple copie de {copy:.4g}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{plots} compared: {bias}{errors}; {outliers}.{without}</source>
      <translation>{plots} comparées : {bias}{errors} ; {outliers}.{without}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: look at the outliers on the map; each has 1 in the field 'outlier'.</source>
      <translation>Étape suivante : regardez les valeurs aberrantes sur la carte ; chacune a 1 dans le champ « outlier ».</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: colour the plots by 'residual' to see where raster and field differ.</source>
      <translation>Étape suivante : colorez les placettes par « residual » pour voir où raster et terrain diffèrent.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>raster and field heights are the same on average</source>
      <translation>les hauteurs du raster et de terrain sont égales en moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m lower than the field on average</source>
      <translation>le raster est plus bas que le terrain de {size:.2f} m en moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m higher than the field on average</source>
      <translation>le raster est plus haut que le terrain de {size:.2f} m en moyenne</translation>
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
      <translation>plus bas</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>higher</source>
      <translation>plus haut</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source> Without outliers: {size:.2f} m {way}{errors}.</source>
      <translation> Sans elles : {size:.2f} m {way}{errors}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>no outlier</source>
      <translation>aucune valeur aberrante</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# outlier|# outliers}: {plots}</source>
      <translation>{count:# valeur aberrante|# valeurs aberrantes} : {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>A mean of stems and a mean of cells are different things: this is no validation of heights. Compare maxima or high percentiles.</source>
      <translation>Une moyenne de tiges et une moyenne de cellules sont des choses différentes : ce n'est pas une validation des hauteurs. Comparez des maximums ou des percentiles élevés.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n:# plot|# plots} compared</source>
      <translation>{n:# placette comparée|# placettes comparées}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>field = {slope:.3f} × raster {sign} {intercept:.2f} m</source>
      <translation>terrain = {slope:.3f} × raster {sign} {intercept:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m</source>
      <translation>RMSE {rmse:.2f} m par rapport à la droite 1:1, biais {bias:+.2f} m, MAE {mae:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Outliers: {ids}</source>
      <translation>Valeurs aberrantes : {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Taken as one plot: {ids}</source>
      <translation>Prises pour une seule placette : {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>In the field table, not in the plot layer ({count}): {ids}</source>
      <translation>Dans la table de terrain, pas dans la couche de placettes ({count}) : {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots that are not in the field table</source>
      <translation>Placettes absentes de la table de terrain</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a raster height</source>
      <translation>Placettes sans hauteur du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a measured height</source>
      <translation>Placettes sans hauteur mesurée</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Alike, and not matched (plot and table): {pairs}</source>
      <translation>Semblables, mais non appariées (placette et table) : {pairs}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{finding} Left out.</source>
      <translation>{finding} Écarté.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table with a negative height, left out: {rows}</source>
      <translation>Lignes de la table de terrain à hauteur négative, écartées : {rows}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table without a height: {words}</source>
      <translation>Lignes de la table de terrain sans hauteur : {words}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n} empty</source>
      <translation>{n} vides</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>The measured heights were read with a decimal comma.</source>
      <translation>Les hauteurs mesurées ont été lues avec une virgule décimale.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source> and {count} more</source>
      <translation> et {count} de plus</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots compared</source>
      <translation>Placettes comparées</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope of field on raster height</source>
      <translation>Pente de la hauteur de terrain sur celle du raster</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Intercept (m)</source>
      <translation>Ordonnée à l'origine (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the slope</source>
      <translation>Valeur p de la pente</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Standard error of the slope</source>
      <translation>Erreur type de la pente</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the 1:1 line (m)</source>
      <translation>RMSE par rapport à la droite 1:1 (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the fitted line (m)</source>
      <translation>RMSE par rapport à la droite ajustée (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, raster − field (m)</source>
      <translation>Biais, raster − terrain (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Mean absolute error (m)</source>
      <translation>Erreur absolue moyenne (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE (% of the mean field height)</source>
      <translation>RMSE (% de la hauteur de terrain moyenne)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias (% of the mean field height)</source>
      <translation>Biais (% de la hauteur de terrain moyenne)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the paired t-test of the bias</source>
      <translation>Valeur p du test t apparié du biais</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the line, each plot left out in turn (m)</source>
      <translation>RMSE par rapport à la droite, chaque placette écartée à son tour (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Concordance (Lin's CCC)</source>
      <translation>Concordance (CCC de Lin)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, reduced major axis</source>
      <translation>Pente, axe majeur réduit</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Deming regression with equal errors</source>
      <translation>Pente, régression de Deming à erreurs égales</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Theil–Sen</source>
      <translation>Pente, Theil–Sen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, lower end of its 95 % interval (m)</source>
      <translation>Biais, borne inférieure de son intervalle à 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, upper end of its 95 % interval (m)</source>
      <translation>Biais, borne supérieure de son intervalle à 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, lower end of its 95 % interval (m)</source>
      <translation>RMSE, borne inférieure de son intervalle à 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, upper end of its 95 % interval (m)</source>
      <translation>RMSE, borne supérieure de son intervalle à 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, lower end of its 95 % interval</source>
      <translation>Pente, borne inférieure de son intervalle à 95 %</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, upper end of its 95 % interval</source>
      <translation>Pente, borne supérieure de son intervalle à 95 %</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Lower limit of agreement (m)</source>
      <translation>Limite d'agrément inférieure (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Upper limit of agreement (m)</source>
      <translation>Limite d'agrément supérieure (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>{figure}, without the outliers</source>
      <translation>{figure}, sans les valeurs aberrantes</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots that the field table does not have</source>
      <translation>Placettes que la table de terrain n'a pas</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots of the field table that the layer does not have</source>
      <translation>Placettes de la table de terrain que la couche n'a pas</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Outliers</source>
      <translation>Valeurs aberrantes</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Canopy height model (for pictures and stems)</source>
      <translation>Modèle de hauteur de canopée (pour images et tiges)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Optional: the report then has a map and a picture of each plot on this raster, the largest differences first; single stems are matched with treetops on it. Heights in metres.</source>
      <translation>Facultatif : le rapport contient alors une carte et une image de chaque placette sur ce raster, les plus grandes différences d'abord ; les tiges individuelles y sont recherchées. Hauteurs en mètres.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem x</source>
      <translation>x de la tige</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Easting of the stem, in the CRS of the plot layer.</source>
      <translation>Coordonnée est de la tige, dans le SCR de la couche de placettes.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem y</source>
      <translation>y de la tige</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Northing of the stem, in the CRS of the plot layer.</source>
      <translation>Coordonnée nord de la tige, dans le SCR de la couche de placettes.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem distance (m)</source>
      <translation>Distance de la tige (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Horizontal distance from the centre of the plot, where there are no x and y.</source>
      <translation>Distance horizontale depuis le centre de la placette, s'il n'y a ni x ni y.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem azimuth (°)</source>
      <translation>Azimut de la tige (°)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Direction from the centre of the plot, clockwise from the raster's grid north. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Direction depuis le centre de la placette, dans le sens horaire à partir du nord de la grille du raster. NEON mesure certaines tiges depuis un coin (pointid) : utilisez leurs x et y.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems on the canopy</source>
      <translation>Tiges sur la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>A point for each stem with its measured height, the height of its treetop and its status: matched, overtopped by other trees, outside the raster or its plot, or no canopy where it stands. Each treetop is matched with at most one stem.</source>
      <translation>Un point pour chaque tige avec sa hauteur mesurée, la hauteur de son apex et ce qu'elle est devenue : appariée, dominée par d'autres arbres, hors du raster ou de sa placette, ou sans canopée à son emplacement. Chaque apex est celui d'une seule tige au plus.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems matched with a treetop</source>
      <translation>Tiges appariées à un apex</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems overtopped by other trees</source>
      <translation>Tiges dominées par d'autres arbres</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems outside the raster or their plot</source>
      <translation>Tiges hors du raster ou de leur placette</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems where there is no canopy</source>
      <translation>Tiges là où il n'y a pas de canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{output} needs the positions of the stems: {label} is empty. Give the canopy height model, and x and y or distance and azimuth.</source>
      <translation>{output} a besoin des positions des tiges : {label} est vide. Indiquez le modèle de hauteur de canopée, et x et y ou distance et azimut.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{count:# row|# rows} of the field table cannot be placed on the canopy: the plot is not in the layer, or height or position is missing.</source>
      <translation>{count:# ligne de la table de terrain n'est pas une tige|# lignes de la table de terrain ne sont pas des tiges} sur la canopée : la placette n'est pas dans la couche, ou la hauteur ou la position manque.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{label}: no row of the field table has plot, height and position.</source>
      <translation>{label} : aucune ligne de la table de terrain n'a placette, hauteur et position.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>plot</source>
      <translation>placette</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>row of the field table</source>
      <translation>ligne de la table de terrain</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>measured height (m)</source>
      <translation>hauteur mesurée (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>raster height (m)</source>
      <translation>hauteur du raster (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>from stem to treetop (m)</source>
      <translation>de la tige à l'apex (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>crown radius searched (m)</source>
      <translation>rayon de couronne exploré (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>status</source>
      <translation>statut</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{n:# stem|# stems} on the canopy: {counts}</source>
      <translation>{n:# tige|# tiges} sur la canopée : {counts}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>QGIS does not open this file as a table; it was read as follows: {how}.</source>
      <translation>QGIS n'ouvre pas ce fichier comme table ; il a été lu ainsi : {how}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: '{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation>{label} : « {layer} » n'a pas de champ « {field} ». Elle a : {fields}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>{label}: '{read}' of {file} is read; it also has {others}.</source>
      <translation>{label} : « {read} » de {file} est lu ; le fichier contient aussi {others}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>place is certain (1: yes)</source>
      <translation>position certaine (1 : oui)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>certain, or why not</source>
      <translation>certaine, ou pourquoi pas</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift (m)</source>
      <translation>décalage (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the east (m)</source>
      <translation>décalage vers l'est (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the north (m)</source>
      <translation>décalage vers le nord (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>rotation, clockwise (degrees)</source>
      <translation>rotation, sens horaire (degrés)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>probability of lying within 2 m (%)</source>
      <translation>probabilité d'être à moins de 2 m (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the place found</source>
      <translation>corrélation à la position trouvée</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the given place</source>
      <translation>corrélation à la position donnée</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>best correlation farther than 2 m away</source>
      <translation>meilleure corrélation à plus de 2 m</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>stems used</source>
      <translation>tiges utilisées</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>x as given</source>
      <translation>x tel que donné</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>y as given</source>
      <translation>y tel que donné</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Positions of stems are needed: choose '{x}' and '{y}', or '{distance}' and '{azimuth}'. From plot centres alone a plot cannot be located.</source>
      <translation>Les positions des tiges sont nécessaires : choisissez « {x} » et « {y} », ou « {distance} » et « {azimuth} ». À partir des seuls centres de placettes, une placette ne peut être localisée.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Choose coordinates of the stems or distance and azimuth, not both.</source>
      <translation>Choisissez les coordonnées des tiges ou distance et azimut, pas les deux.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: choose a field; the other one of the pair is already chosen.</source>
      <translation>{label} : choisissez un champ, l'autre de la paire est choisi.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no coordinate reference system, so the plots cannot be laid over the raster. Assign one (right click the layer, Layer CRS).</source>
      <translation>{label} : il n'y a pas de système de coordonnées de référence, les placettes et le raster ne peuvent donc pas être mis en correspondance. Attribuez-en un (clic droit sur la couche, SCR de la couche).</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: the raster is in degrees ({crs}). Warp it to a projected CRS, a UTM zone say, so that shifts are metres.</source>
      <translation>{label} : le raster est en degrés ({crs}). Reprojetez-le dans un SCR projeté, une zone UTM par exemple, pour que les décalages soient en mètres.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no plot: the layer (or the selection) is empty.</source>
      <translation>{label} : il n'y a aucune placette : la couche (ou la sélection) est vide.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>the table '{name}'</source>
      <translation>la table « {name} »</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>No stem belongs to one of the plots: '{stem}' of {where} and '{plot}' of the plots have no id in common.</source>
      <translation>Aucune tige n'appartient à l'une des placettes : « {stem} » ({where}) et « {plot} » des placettes n'ont aucun identifiant en commun.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem has|# stems have} no position or no height above 0 and {count:is|are} left out.</source>
      <translation>{count:# tige n'a pas de position ou pas de hauteur supérieure à 0 et est écartée|# tiges n'ont pas de position ou pas de hauteur supérieure à 0 et sont écartées}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem is|# stems are} of plots that the layer does not have.</source>
      <translation>{count:# tige appartient|# tiges appartiennent} à des placettes que la couche n'a pas.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>Stems of plot {plot} are more than {far:g} m from its centre. Are the coordinates of the stems in the CRS of the plots ({crs}), and distances in metres?</source>
      <translation>Des tiges de la placette {plot} sont à plus de {far:g} m de son centre. Les coordonnées des tiges sont-elles dans le SCR des placettes ({crs}), et les distances en mètres ?</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: two plots have the id '{id}'. Give each its own.</source>
      <translation>{label} : deux placettes ont l'identifiant « {id} ». Donnez à chacune le sien.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: a metre of {crs} is not a metre on the ground here. Warp the raster to a local projected CRS, a UTM zone say.</source>
      <translation>{label} : un mètre de {crs} n'est pas un mètre au sol ici. Reprojetez le raster dans un SCR projeté local, une zone UTM par exemple.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/write.py" />
      <source>moved with its plot (1: yes)</source>
      <translation>déplacée avec sa placette (1 : oui)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Locate plots on canopy</source>
      <translation>Localiser les placettes sur la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Finds where plots lie on a canopy height model, by their stems.</source>
      <translation>Trouve où se situent les placettes sur un modèle de hauteur de canopée, d'après leurs tiges.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Under trees a plot's GNSS position is off by metres, and its statistics are those of other trees. This tool lays the stems of each plot, with their heights, over the canopy height model, tries every shift within the search radius, and finds the one where they fit best.

Each stem is drawn as a crown (a paraboloid whose radius is 0.8 m and a tenth of the height); the measure is the correlation of these crowns with the model over the cells of the plot. This gives the probability that the plot lies within 2 m of the place found, provided that it lies within the search radius at all. A plot is called certain if this is at least 95 % and the heights fit better than the same heights shuffled at random among its stems.

Only certain plots are moved. All others stay where they were, with the reason: few stems (fewer than 6), ambiguous (rows of a plantation, say), heights do not match, best place at the border of the search, canopy model does not reach. The given position is kept in the fields x_given and y_given.

Moving plots to where they fit in itself raises the agreement between field and raster heights. R2_BY_CHANCE says by how much: it is the R² that the same search reaches with the stems of other plots. Report it beside R2_AFTER.

Stem positions are needed: coordinates, or distance and azimuth from the plot's centre. Plot centres alone are not enough. The raster must be in a projected CRS in which a unit is a length on the ground (UTM, say), with square cells of at most 3 m; cells finer than 0.35 m are aggregated by their maximum.

Example: plot centres, a table of stems with the fields plotid, stemheight, distance and azimuth, a canopy height model of 0.5 m, search radius 8.</source>
      <translation>Sous les arbres, la position GNSS d'une placette est fausse de plusieurs mètres, et ses statistiques sont celles d'autres arbres. Cet outil pose les tiges de chaque placette, avec leurs hauteurs, sur le modèle de hauteur de canopée, essaie tous les décalages dans le rayon de recherche et trouve celui où elles s'ajustent le mieux.

Chaque tige est dessinée comme une couronne (un paraboloïde dont le rayon est de 0,8 m plus un dixième de la hauteur) ; la mesure est la corrélation de ces couronnes avec le modèle sur les cellules de la placette. Il en découle la probabilité que la placette se trouve à moins de 2 m de la position trouvée, si tant est qu'elle soit dans le rayon de recherche. Une placette est dite certaine à partir de 95 %, et seulement si les hauteurs s'ajustent mieux que les mêmes hauteurs distribuées au hasard entre ses tiges.

Seules les placettes certaines sont déplacées. Toutes les autres restent où elles étaient, avec la raison : peu de tiges (moins de 6), ambigu (rangs d'une plantation, par exemple), hauteurs qui ne correspondent pas, meilleure position au bord de la recherche, modèle de canopée qui ne s'étend pas jusque-là. La position donnée est conservée dans les champs x_given et y_given.

Déplacer les placettes là où elles s'ajustent augmente de soi-même l'accord des hauteurs de terrain et du raster. R2_BY_CHANCE dit de combien : c'est le R² que la même recherche atteint avec les tiges d'autres placettes. Indiquez-le à côté de R2_AFTER.

Il faut les positions des tiges : coordonnées, ou distance et azimut depuis le centre de la placette. Avec les seuls centres de placettes, c'est impossible. Le raster doit être dans un SCR projeté dont une unité est une longueur au sol (UTM, par exemple), à cellules carrées d'au plus 3 m ; les cellules plus fines que 0,35 m sont regroupées par leur maximum.

Exemple : centres de placettes, table de tiges avec les champs plotid, stemheight, distance et azimuth, modèle de hauteur de canopée à 0,5 m, rayon de recherche 8.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>co-registration,coregistration,gnss,gps,position,shift,plot,stems,trees,lidar,chm,canopy height model,forest,inventory</source>
      <translation>corecalage,co-registration,coregistration,gnss,gps,position,décalage,placette,tiges,arbres,modèle de hauteur de canopée,forêt,inventaire,shift,plot,stems,trees,lidar,chm,canopy height model,forest,inventory</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Heights above ground in metres.</source>
      <translation>Hauteurs au-dessus du sol en mètres.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Search radius</source>
      <translation>Rayon de recherche</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>How far a plot may be off, in metres. The true place has to lie within; a larger radius makes wrong places more likely.</source>
      <translation>Jusqu'où une placette peut être décalée, en mètres. La vraie position doit s'y trouver ; un rayon plus grand rend les fausses positions plus probables.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Largest rotation (degrees)</source>
      <translation>Rotation maximale (degrés)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Rotations of up to this many degrees to each side are tried as well: for a compass that was off. 0 for none.</source>
      <translation>Des rotations jusqu'à autant de degrés de chaque côté sont aussi essayées : pour une boussole qui déviait. 0 : aucune.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Located plots</source>
      <translation>Placettes localisées</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>All plots, with the certain ones moved to the place found; with shift and certainty.</source>
      <translation>Les placettes, celles qui sont certaines à la position trouvée ; avec décalage et certitude.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems of the located plots</source>
      <translation>Tiges des placettes localisées</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>A point for every stem used, moved with its plot; with all its attributes.</source>
      <translation>Un point pour chaque tige utilisée, déplacée avec sa placette ; avec tous ses attributs.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Location report</source>
      <translation>Rapport de localisation</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plots whose place is certain</source>
      <translation>Placettes à la position certaine</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Median shift of the certain plots (m)</source>
      <translation>Décalage médian des placettes certaines (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of field and raster height of the certain plots, as given</source>
      <translation>R² des hauteurs de terrain et du raster des placettes certaines, telles que données</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The same at the places found</source>
      <translation>Le même aux positions trouvées</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² that the search reaches with stems of other plots</source>
      <translation>R² que la recherche atteint avec les tiges d'autres placettes</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One feature per plot. For a polygon, the plot centre is its centroid and its outline shows the area measured; for a point, the hull of its stems shows it.</source>
      <translation>Une entité par placette. Pour un polygone, le centre est celui de sa surface et son contour dit ce qui a été mesuré ; pour un point, c'est l'enveloppe de ses tiges qui le dit.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems</source>
      <translation>Tiges</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One row per stem, with its plot, height and position. A CSV file will do.</source>
      <translation>Une ligne par tige, avec sa placette, sa hauteur et sa position. Un fichier CSV convient.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plot id of a stem</source>
      <translation>Identifiant de placette d'une tige</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The plot in which the stem stands.</source>
      <translation>La placette dans laquelle se trouve la tige.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In metres. Stems without a height are left out.</source>
      <translation>En mètres. Les tiges sans hauteur sont écartées.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>X coordinate of a stem</source>
      <translation>Coordonnée X d'une tige</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots. Either coordinates, or distance and azimuth.</source>
      <translation>Dans le SCR des placettes. Soit les coordonnées, soit distance et azimut.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Y coordinate of a stem</source>
      <translation>Coordonnée Y d'une tige</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots.</source>
      <translation>Dans le SCR des placettes.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Distance of a stem from the centre (m)</source>
      <translation>Distance d'une tige au centre (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Horizontal distance in metres.</source>
      <translation>Distance horizontale en mètres.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Azimuth of a stem (degrees)</source>
      <translation>Azimut d'une tige (degrés)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>As seen from the centre, clockwise from grid north of the raster. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Vu du centre, dans le sens horaire à partir du nord de la grille du raster. NEON mesure certaines tiges depuis un coin (pointid) : utilisez leurs x et y.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Blocks of {n} × {n} cells were aggregated by their maximum: {size:g} m.</source>
      <translation>{n} × {n} cellules ont été regroupées par leur maximum : {size:g} m.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Not moved, {reason} ({count}): {plots}</source>
      <translation>Non déplacées, {reason} ({count}) : {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of tallest stem and highest cell over the {n:# certain plot|# certain plots}: {before:.2f} as given, {after:.2f} at the places found. The same search with stems of other plots reaches {chance}.</source>
      <translation>R² de la tige la plus haute et de la cellule la plus haute sur {n:la seule placette certaine|les # placettes certaines} : {before:.2f} telles que données, {after:.2f} aux positions trouvées. La même recherche avec les tiges d'autres placettes atteint {chance}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; no plot was moved</source>
      <translation> ; aucune placette n'a été déplacée</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; the others were not moved</source>
      <translation> ; les autres n'ont pas été déplacées</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>{certain} of {count:# plot|# plots} {certain:is|are} certain{by}{rest}.</source>
      <translation>{certain:# placette|# placettes} sur {count} {certain:est certaine|sont certaines}{by}{rest}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>, moved by {m:.1f} m (median)</source>
      <translation>, déplacées de {m:.1f} m (médiane)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Next: 'Buffer plots and zonal stats' computes statistics at the places found.</source>
      <translation>Étape suivante : « Tampons de placettes et statistiques zonales » calcule les statistiques aux positions trouvées.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>QGIS project: all layers with their styles, a map to print</source>
      <translation>Projet QGIS : toutes les couches avec leur style, une carte à imprimer</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <location filename="../models/canopyplots.model3" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>What was found</source>
      <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>Layers</source>
      <translation>Couches</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>en</source>
      <translation>fr</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS project with all layers, a map to print and a first page</source>
      <translation>Projet QGIS avec toutes les couches, une carte à imprimer et une page d'accueil</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS projects (*.qgz)</source>
      <translation>Projets QGIS (*.qgz)</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>A project in which the layers have their styles, with a sheet of A4 to print, and beside it a first page (HTML) that leads to everything and says what was found. Outputs for which no file was chosen are then written beside the project, under its name.</source>
      <translation>Un projet où les couches ont leur style, avec une feuille A4 à imprimer, et à côté une page d'accueil (HTML) qui mène à tout et dit ce qui a été trouvé. Les sorties pour lesquelles aucun fichier n'a été choisi sont alors écrites à côté du projet, sous son nom.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{label} is no file of its own, and so it is not in the project.</source>
      <translation>{label} n'est pas un fichier à part et ne figure donc pas dans le projet.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written ({reason}).</source>
      <translation>{file} ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS project: {file}</source>
      <translation>Projet QGIS : {file}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>First page: {address}</source>
      <translation>Page d'accueil : {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written. Is the disk full?</source>
      <translation>{file} ne peut pas être écrit. Le disque est-il plein ?</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Map to print</source>
      <translation>Carte à imprimer</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS cannot open {file}.</source>
      <translation>QGIS ne peut pas ouvrir {file}.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Grey is no data. {crs}. Made by Canopy &amp; Cloud {version}.</source>
      <translation>Gris : pas de données. {crs}. Réalisé avec Canopy &amp; Cloud {version}.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA cloud mask</source>
      <translation>Masque de nuages QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Turns the cells that the QA band calls cloud or shadow into no data.</source>
      <translation>Met en nodata les cellules que la bande QA dit nuage ou ombre.</translation>
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
      <translation>Lit, bit par bit, la bande de qualité livrée avec une scène et met en nodata dans toutes les bandes les nuages, les ombres de nuage et tout ce qui est choisi en plus. Les valeurs de remplissage sont toujours masquées et comptées à part. Les autres cellules, le type de données et les noms des bandes restent tels quels.

L'outil reconnaît la bande QA à son nom de fichier, aux métadonnées voisines et à ses codes, dit comment, et refuse si deux produits conviennent. Un produit dont les codes contredisent le choix est aussi refusé.

Le nettoyage se fait dans cet ordre : la fermeture comble les lacunes, les objets trop petits sont écartés, la dilatation emporte les bords : nuage, cirrus et brume croissent d'une distance en mètres au sol, l'ombre de nuage d'une autre, et toutes les cellules masquées d'un rayon en cellules en plus. Les valeurs de remplissage n'y participent pas. Une exécution qui donne le rayon en cellules et aucune distance en mètres croît de ce seul rayon, comme avant l'existence des distances.

D'autres rasters QA de la scène (QA_RADSAT ou SR_QA_AEROSOL à côté de QA_PIXEL, MSK_CLDPRB à côté de SCL) sont reconnus à leurs noms ; ce qu'ils marquent est aussi masqué. Dans un raster de probabilité de nuage, une cellule est nuage à partir de la probabilité fixée.

Un raster QA sur une autre grille (60 m pour des bandes à 10 m, par exemple) est posé sur la scène au plus proche voisin ; les cellules en dehors sont masquées.

Règle pour le produit « Une règle personnelle » : conditions séparées par « ; », dont une suffit, comme « bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392; not bit 6 », ou « values &gt;= 40 » pour une probabilité de nuage. « and » en relie deux : « bit 1 and not bit 7 ». Le bit 0 est le plus bas.

Les nombres par classe sont ceux de la bande QA avant nettoyage, que la classe soit masquée ou non ; une cellule de deux classes compte dans les deux. Les autres rasters QA comptent là où eux seuls marquent une cellule.

Exemple : les bandes empilées d'une scène Landsat, son fichier QA_PIXEL.

Les mots du produit QA :
</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clear scenes of other dates give a second opinion on cloud and shadow, for any sensor whose bands are in order of wavelength; they also serve where there is no QA band. Each is fitted to the scene by a regression on cells that look clear in both. A cell is cloud where all bands are brighter than predicted and shadow where all are darker, in objects with an unmistakable core; land change, which moves bands in different directions, is not masked. If the scene's metadata state the position of the sun, fainter shadow is also accepted in the direction in which the clouds cast it. With 'QA band and clear scenes', cells that the QA raster calls cloud are unmasked if they are as bright on every clear date, as roofs or sand are: they are 'rescued', kept in the scene, with code 103 in the mask. For clear scenes, only cells that they alone mark are counted. Clouds in a clear scene should be masked first. A clear scene on another grid is resampled to the scene by nearest neighbour, and the log says so.</source>
      <translation>Des scènes claires d'autres dates donnent un second avis sur les nuages et les ombres, pour tout capteur dont les bandes sont rangées par longueur d'onde ; elles servent aussi là où il n'y a pas de bande QA. Chacune est ajustée à la scène par une régression sur des cellules qui paraissent claires dans les deux. Il y a nuage là où toutes les bandes sont plus claires que ce qu'elle prédit, ombre là où toutes sont plus sombres, dans des objets dont le cœur est hors de doute ; un changement du terrain, qui déplace les bandes dans des directions différentes, reste. Là où les métadonnées de la scène indiquent la position du soleil, une ombre plus faible compte aussi dans la direction où elle tombe depuis les nuages. Avec « Bande QA et scènes claires », ce que le raster QA dit nuage est rendu là où c'est aussi clair à chaque date claire, un toit ou du sable : « rescued », conservé dans la scène, code 103 dans le masque. Les scènes claires comptent là où elles seules marquent une cellule. Les propres nuages d'une scène claire doivent être masqués. Celle qui est sur une autre grille est posée sur la scène au plus proche voisin, ce que le journal signale.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,landsat,sentinel,hls,modis,planet</source>
      <translation>nuage,nuages,ombre,masque,qualité,neige,cirrus,masque de nuages,bande QA,cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,snow,landsat,sentinel,hls,modis,planet</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked scene</source>
      <translation>Scène masquée</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The scene, with the masked cells as no data.</source>
      <translation>La scène, les cellules masquées en nodata.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A byte raster: 0 where a cell is kept, else the code of its class.</source>
      <translation>Un raster d'octets : 0 là où une cellule est conservée, sinon le code de sa classe.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask report</source>
      <translation>Rapport sur le masque</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of the scene</source>
      <translation>Cellules de la scène</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Fill cells (no observation)</source>
      <translation>Cellules de remplissage (aucune observation)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells after clean-up, not counting fill</source>
      <translation>Cellules masquées après nettoyage, hors remplissage</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells as a percentage of the scene's cells, not counting fill</source>
      <translation>Cellules masquées, hors remplissage, en pourcentage des cellules de la scène qui ne sont pas de remplissage</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of class '{name}'</source>
      <translation>Cellules de la classe « {name} »</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>One raster with all bands, or one raster per band; several are stacked.</source>
      <translation>Un raster avec toutes les bandes, ou un raster par bande ; plusieurs sont empilés.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA raster</source>
      <translation>Raster QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … If empty, the QA raster that belongs to the scene: named in the metadata of a stack made from a folder, or found beside the band files.</source>
      <translation>Le fichier de qualité de la même scène : QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … Laissé vide : celui de la scène elle-même, qu'une pile faite à partir d'un dossier nomme dans ses métadonnées, ou qui se trouve à côté des fichiers de bandes.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band</source>
      <translation>Bande QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The band that holds the codes. Not used for products with one band per class.</source>
      <translation>La bande qui contient les codes. Non utilisée pour les produits à une bande par classe.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA product</source>
      <translation>Produit QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>As a rule it is recognised. The rule of 'A rule of my own' is among the advanced parameters.</source>
      <translation>Il est reconnu, en règle générale. « Une règle personnelle » se trouve parmi les paramètres avancés.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule (product 'A rule of my own')</source>
      <translation>Règle (produit « Une règle personnelle »)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Examples: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Or: values &gt;= 40</source>
      <translation>Exemples : bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Ou : values &gt;= 40</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Further QA rasters</source>
      <translation>Autres rasters QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: what they mark is masked as well.</source>
      <translation>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB … : ce qu'ils marquent est aussi masqué.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cloud probability threshold (%)</source>
      <translation>Probabilité de nuage à partir de laquelle une cellule est nuage (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A cell with at least this probability is cloud. Used for cloud probability rasters (MSK_CLDPRB, s2cloudless) and the package s2cloudless only.</source>
      <translation>Utilisée seulement pour les rasters de probabilité de nuage (MSK_CLDPRB, s2cloudless) et le paquet s2cloudless.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{name} and {count} more</source>
      <translation>{name} et {count} de plus</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>found with the scene</source>
      <translation>celui de la scène elle-même</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Product</source>
      <translation>Produit</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule</source>
      <translation>Règle</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked classes</source>
      <translation>Classes masquées</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clean-up</source>
      <translation>Nettoyage</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes to mask (none: those usual for the product)</source>
      <translation>Classes à masquer (aucune : celles usuelles pour le produit)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>A scene whose QA product lacks one of them is refused; 'Repair scenes' leaves it out. Fill is always masked.</source>
      <translation>Une scène dont le produit QA n'a pas l'une d'elles est refusée ; 'Réparer des scènes' l'écarte. Les valeurs de remplissage sont toujours masquées.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'Medium' masks more, in products that state a confidence.</source>
      <translation>« Moyenne » masque davantage, pour les produits qui indiquent une confiance.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud (metres)</source>
      <translation>Dilatation des nuages (mètres)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud, cirrus and haze are dilated by this distance on the ground. 0: none.</source>
      <translation>Nuage, cirrus et brume croissent de cette distance au sol. 0 : aucune.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud shadow (metres)</source>
      <translation>Dilatation des ombres de nuage (mètres)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud shadow is dilated by this distance on the ground. 0: none.</source>
      <translation>L'ombre de nuage croît de cette distance au sol. 0 : aucune.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Detect cloud from</source>
      <translation>Nuages reconnus par</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'QA band': the QA raster. 'QA band and clear scenes': the QA raster, with the clear scenes correcting what it missed or wrongly flagged as cloud. 'Clear scenes only': the clear scenes alone; no QA raster is read.</source>
      <translation>« Bande QA » : le raster QA. « Bande QA et scènes claires » : celui-ci, et les scènes claires pour ce qu'il a manqué ou pris pour un nuage. « Scènes claires seulement » : les scènes claires seules ; aucun raster QA n'est lu.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Clear scenes</source>
      <translation>Scènes claires</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Scenes of the same place and bands on other dates, clear or with their clouds masked (no data). One is enough; with several, the majority decides. Not used with 'QA band'.</source>
      <translation>Scènes du même lieu et des mêmes bandes à d'autres dates, claires ou avec leurs nuages masqués (nodata). Une suffit ; s'il y en a plusieurs, la majorité décide. Non utilisées avec « Bande QA ».</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>The others: the Python package of that name, if it is installed; no QA raster is read.</source>
      <translation>Les autres : le paquet Python de ce nom, s'il est installé ; aucun raster QA n'est lu.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Closing radius (cells)</source>
      <translation>Rayon de fermeture (cellules)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Gaps in the mask narrower than about twice this are filled. 0: none.</source>
      <translation>Les lacunes du masque plus étroites qu'environ le double sont comblées. 0 : aucune.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Smallest object (cells)</source>
      <translation>Plus petit objet (cellules)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Masked objects of fewer cells (connected by their sides) are unmasked. 0: none.</source>
      <translation>Les objets masqués de moins de cellules (jointes par leurs côtés) sont conservés. 0 : aucun.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Dilation radius (cells)</source>
      <translation>Rayon de dilatation (cellules)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>All masked cells are dilated by this, in addition to the distances in metres. 0: none.</source>
      <translation>Toutes les cellules masquées croissent d'autant, en plus des distances en mètres. 0 : aucune.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: they are not used with the method '{method}'. Choose '{both}' or '{scenes}', or leave them empty.</source>
      <translation>Scènes claires : elles ne sont pas utilisées avec la méthode « {method} ». Choisissez « {both} » ou « {scenes} », ou laissez-les vides.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: the method '{method}' compares with them, but none was given. Choose at least one scene of the same place and bands from another date.</source>
      <translation>Scènes claires : la méthode « {method} » compare avec elles, et aucune n'a été indiquée. Choisissez au moins une scène du même lieu et des mêmes bandes à une autre date.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: clear scenes detect cloud and cloud shadow only, not {other}. Leave the classes empty, or choose from these two.</source>
      <translation>Classes : les scènes claires ne reconnaissent que les nuages et les ombres, pas {other}. Laissez les classes vides, ou choisissez parmi ces deux.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: it is only used with the product '{custom}', and the product is '{product}'. Choose the former, or leave the rule empty.</source>
      <translation>Règle : elle n'est utilisée qu'avec le produit « {custom} », or le produit est « {product} ». Choisissez le premier, ou laissez la règle vide.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: {title} has no class {missing}. It has {classes}. {note}</source>
      <translation>Classes : {title} n'a pas de classe {missing}. Le produit a {classes}. {note}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: the product '{custom}' needs one, for example: bit 3; bits 8-9 &gt;= 2</source>
      <translation>Règle : le produit « {custom} » en a besoin, par exemple : bit 3; bits 8-9 &gt;= 2</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: a custom rule has no classes; the rule itself says what is masked.</source>
      <translation>Classes : une règle personnalisée n'en a pas ; elle dit elle-même ce qui est masqué.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Kept</source>
      <translation>Conservé</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>, {percent:.2f} % of the cells that are not fill</source>
      <translation>, {percent:.2f} % des cellules qui ne sont pas de remplissage</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:The only cell is|All # cells are} fill: the scene has no observation here.</source>
      <translation>{total:La seule cellule est|Les # cellules sont toutes} de remplissage : la scène n'a pas d'observation ici.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{seen:The only cell that is not fill is not|None of the # cells that are not fill is} masked.</source>
      <translation>{seen:La seule cellule qui n'est pas de remplissage n'est pas|Parmi les # cellules qui ne sont pas de remplissage, aucune n'est} masquée.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>No cell is masked: {seen:the only cell that is not fill was not|none of the # cells that are not fill was} found to be cloud or shadow.</source>
      <translation>Aucune cellule n'est masquée : {seen:la seule qui n'est pas de remplissage n'a pas|parmi les # qui ne sont pas de remplissage, aucune n'a} été reconnue comme nuage ou ombre.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: the scene can be used as it is.</source>
      <translation>Étape suivante : la scène peut être utilisée telle quelle.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{percent:.1f} % of the scene is masked: {masked} of {seen:# cell|# cells}, not counting fill.</source>
      <translation>{percent:.1f} % de la scène est masqué : {masked:# cellule|# cellules} sur {seen}, hors remplissage.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: 'Fill from donor scene' fills them from a scene of another date.</source>
      <translation>Étape suivante : « Combler depuis une scène donneuse » les comble à partir d'une scène d'une autre date.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:# cell|# cells}: {fill} fill, {masked} masked after clean-up{percent}</source>
      <translation>{total:# cellule|# cellules} : {fill} de remplissage, {masked:# masquée|# masquées} après nettoyage{percent}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Found by the clear scenes alone: {cells}</source>
      <translation>Trouvées par les scènes claires seules : {cells}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{name} {count:# cell|# cells}</source>
      <translation>{name} {count:# cellule|# cellules}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Rescued: {count:# cell|# cells} that the QA raster calls cloud but that {count:is|are} as bright on every clear date, and the dilated cloud around them</source>
      <translation>Rendues : {count:# cellule que le raster QA dit nuage, aussi claire|# cellules que le raster QA dit nuage, aussi claires} à chaque date claire, et ce qu'il dit dilaté autour</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Cells of each class before clean-up:</source>
      <translation>Cellules de chaque classe avant nettoyage :</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Rebuild output</source>
      <translation>Reproduire une sortie</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Makes an output of these tools again and reports whether it is identical.</source>
      <translation>Refait l'une de nos sorties et dit si elle est identique.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFFs and GeoPackages that these tools write record how they were made: the tool, all parameters, the inputs with size and hash, and the versions. This tool reads that, runs the same tool with the same inputs and parameters, and compares the result with the given output.

An input is looked for where it was, then beside the output. One that is missing or has changed is named, and nothing is run.

GeoTIFFs are compared byte by byte, and if bytes differ, cell by cell. A GeoPackage holds the time at which it was written, so that its fields, geometries and attributes are compared, feature by feature.

With other versions of QGIS, GDAL or numpy the record differs, and so do the bytes; the log then names the versions and says whether the cells are the same.

Example: the masked scene of last year becomes a file that is identical, or the log says what differs.</source>
      <translation>Les GeoTIFF et GeoPackage qu'écrivent ces outils disent comment ils ont été faits : l'outil, tous les paramètres, les entrées avec taille et hash, et les versions. Cet outil lit cela, lance le même outil avec les mêmes entrées et paramètres, et compare le résultat avec la sortie fournie.

Une entrée est cherchée là où elle était, puis à côté de la sortie. Celle qui manque ou a changé est nommée, et rien n'est exécuté.

Les GeoTIFF sont comparés octet par octet et, si des octets diffèrent, cellule par cellule. Un GeoPackage contient l'heure à laquelle il a été écrit ; ce sont donc ses champs, géométries et attributs qui sont comparés, entité par entité.

Avec d'autres versions de QGIS, GDAL ou numpy, l'enregistrement diffère, et les octets aussi ; le journal nomme alors les versions et dit si les cellules sont les mêmes.

Exemple : la scène masquée de l'an dernier devient un fichier identique, ou le journal dit ce qui diffère.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical,hash</source>
      <translation>reproduire,refaire,répéter,provenance,lignage,historique,métadonnées,vérifier,identique,empreinte,rebuild,reproduce,repeat,lineage,history,metadata,verify,identical,hash</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output to make again</source>
      <translation>Sortie à refaire</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF and GeoPackage (*.tif *.tiff *.gpkg);;All files (*)</source>
      <translation>GeoTIFF et GeoPackage (*.tif *.tiff *.gpkg);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>A raster or layer that one of these tools wrote. It is only read.</source>
      <translation>Un raster ou une couche écrits par l'un de ces outils. Ils sont seulement lus.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output made again</source>
      <translation>Sortie refaite</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;All files (*)</source>
      <translation>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Where it is written, in the same format as the first one.</source>
      <translation>Où elle est écrite, dans le même format que la première.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Whether both are identical (1: yes, 0: no)</source>
      <translation>Si les deux sont identiques (1 : oui, 0 : non)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Cells or features that differ</source>
      <translation>Cellules ou entités qui diffèrent</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} does not say how it was made. GeoTIFFs and GeoPackages that these tools wrote do; copies made by other programs may not.</source>
      <translation>{label} : {file} ne dit pas comment il a été fait. Les GeoTIFF et GeoPackage écrits par ces outils le disent ; des copies faites par d'autres programmes, pas toujours.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{file} was made by {tool}</source>
      <translation>{file} a été fait par {tool}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} is also the input. Choose another file name.</source>
      <translation>{label} : {file} est aussi l'entrée. Choisissez un autre nom de fichier.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} must be in the same format, so its name must end in {suffix}.</source>
      <translation>{label} : {file} doit être dans le même format, son nom doit donc finir par {suffix}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Versions: {versions}</source>
      <translation>Versions : {versions}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Identical.</source>
      <translation>Identique.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All cells are the same.</source>
      <translation>Toutes les cellules sont les mêmes.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All features are the same.</source>
      <translation>Toutes les entités sont les mêmes.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Not identical: {words}.</source>
      <translation>Non identique : {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>the files differ: {was:# byte|# bytes} before, {now:,} now</source>
      <translation>les fichiers diffèrent : {was:# octet|# octets} avant, {now:,} maintenant</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>fields</source>
      <translation>champs</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>geometry type</source>
      <translation>type de géométrie</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{what}: {was} before, {now} now</source>
      <translation>{what} : {was} avant, {now} maintenant</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{was:# feature|# features} before, {now} now</source>
      <translation>{was:# entité|# entités} avant, {now} maintenant</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{count:# feature differs|# features differ}</source>
      <translation>{count:# entité diffère|# entités diffèrent}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{name}: {was} then, {now} now</source>
      <translation>{name} : {was} alors, {now} maintenant</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} cannot be made again. {reasons}</source>
      <translation>{file} ne peut être refait. {reasons}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>'{name}' cannot be opened again: {reason}.</source>
      <translation>« {name} » ne peut être rouvert : {reason}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} has changed: {was:# byte|# bytes} then, {size:# byte|# bytes} now{same}.</source>
      <translation>{file} a changé : {was:# octet|# octets} alors, {size:# octet|# octets} maintenant{same}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source> with other content</source>
      <translation> avec un autre contenu</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} was a temporary file, for example from a step of a model. Make it again, and put it beside {output}.</source>
      <translation>{name} était un fichier temporaire, celui d'une étape d'un modèle par exemple. Refaites-le et placez-le à côté de {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} is not beside {output}, and its folder was left out.</source>
      <translation>{name} n'est pas à côté de {output}, et son dossier a été omis.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} is not there, and no {name} is beside {output}.</source>
      <translation>{file} n'est pas là, et aucun {name} n'est à côté de {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{source} cannot be opened as a layer.</source>
      <translation>{source} ne peut être ouvert comme couche.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} says that it was made by {tool}, which is not one of these tools.</source>
      <translation>{file} dit que {tool} l'a fait, qui n'est aucun de ces outils.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} does not say which output of {tool} it is.</source>
      <translation>{file} ne dit pas de quelle sortie de {tool} il s'agit.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file}: the record of how it was made is damaged ({reason!r}).</source>
      <translation>{file} : ce qu'il dit de sa fabrication est endommagé ({reason!r}).</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{parameter}: {path}</source>
      <translation>{parameter} : {path}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{tool} refuses: {reason}</source>
      <translation>{tool} refuse : {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>no output</source>
      <translation>aucune sortie</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>The run made no {file}; its scene may have been left out.</source>
      <translation>L'exécution n'a pas produit {file} ; sa scène a peut-être été écartée.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Composite {file}: {count:# date|# dates}, {percent:.1f} % of its cells have a value</source>
      <translation>Composite {file} : {count:# date|# dates}, {percent:.1f} % de ses cellules ont une valeur</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Not repaired: {name}: {reason}</source>
      <translation>Non réparée : {name} : {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>The scenes are in {folder}; run again with the same folder to continue.</source>
      <translation>Les scènes sont dans {folder} ; relancez avec le même dossier pour continuer.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>No scene was found: the folder holds no folder, archive or band files of a product that is known.</source>
      <translation>Aucune scène trouvée : le dossier ne contient ni dossier, ni archive, ni fichiers de bande d'un produit connu.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{repaired} of {count:# scene|# scenes} {repaired:is|are} filled</source>
      <translation>{repaired:# scène|# scènes} sur {count} {repaired:est comblée|sont comblées}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{percent:.1f} % of their masked cells have data now</source>
      <translation>{percent:.1f} % de leurs cellules masquées ont maintenant des données</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>mean error on hidden clear cells {error:.1f} % of the mean value</source>
      <translation>erreur moyenne sur des cellules claires cachées {error:.1f} % de la valeur moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>kept from an earlier run: {count}</source>
      <translation>conservées d'une exécution antérieure : {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>left out: {count}</source>
      <translation>écartées : {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>date not known</source>
      <translation>date inconnue</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: left out</source>
      <translation>{day} : écartée</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: {percent} masked</source>
      <translation>{day} : {percent} masqués</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>donor only</source>
      <translation>donneuse seulement</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{share} of that filled</source>
      <translation>{share} de cela comblé</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>from {donors}</source>
      <translation>depuis {donors}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>error {error:.1f} % of the mean value</source>
      <translation>erreur {error:.1f} % de la valeur moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} (same day)</source>
      <translation>{name} (même jour)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} earlier)</source>
      <translation>{name} ({days:# jour|# jours} plus tôt)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} later)</source>
      <translation>{name} ({days:# jour|# jours} plus tard)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair scenes</source>
      <translation>Réparer des scènes</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masks every scene of a folder and fills it from the best others.</source>
      <translation>Masque chaque scène d'un dossier et la comble à partir des meilleures autres.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Give the folder that holds the scenes as they were downloaded: one folder, .tar, .tar.gz or .zip per scene, of Landsat Collection 1 or 2, Sentinel-2 (SAFE), HLS or PlanetScope, or band files with their QA file. Nothing has to be unpacked, and no band or QA file chosen.

Each scene is stacked, masked by its own QA raster (cloud and shadow grow by a distance, as in QA cloud mask) and filled (as in Fill from donor scene) from the scenes of the same place that are nearest in time and clear where it is not. Scenes of other places, sensors, bands or units are never mixed: each group is repaired from its own scenes. A scene that cannot be read, or has no QA raster, is left out and named; the others go on.

For each scene the output folder gets NAME_filled.tif and NAME_source.tif (which donor filled which cell), and its folder 'masked' the masked scene and the mask. The file {manifest} records what has been done, from which files, with which parameters. Run the tool again with the same folder after a stop, a crash or new scenes: results made from the same files with the same parameters are kept.

Example: a folder with eight dates of a Landsat path and row, everything else at its default.</source>
      <translation>Indiquez le dossier qui contient les scènes telles qu'elles ont été téléchargées : un dossier, un .tar, .tar.gz ou .zip par scène, de Landsat Collection 1 ou 2, Sentinel-2 (SAFE), HLS ou PlanetScope, ou des fichiers de bandes avec leur fichier QA. Rien n'a besoin d'être décompressé, ni aucune bande ni aucun fichier QA choisi.

Chaque scène est empilée, masquée par son propre raster QA (nuage et ombre croissent d'une distance, comme dans « Masque de nuages QA ») et comblée (comme dans « Combler depuis une scène donneuse ») à partir des scènes du même lieu les plus proches dans le temps et claires là où elle ne l'est pas. Les scènes d'autres lieux, capteurs, bandes ou unités ne sont jamais mélangées : chaque groupe se répare lui-même. Une scène qui ne peut être lue, ou n'a pas de raster QA, est écartée et nommée ; les autres continuent.

Pour chaque scène, le dossier de sortie reçoit NAME_filled.tif et NAME_source.tif (quelle donneuse a donné quelle cellule), et son dossier « masked » la scène masquée et le masque. Le fichier {manifest} dit ce qui est fait, à partir de quels fichiers, avec quels paramètres. Relancez l'outil avec le même dossier après un arrêt, un plantage ou de nouvelles scènes : ce qui est fait à partir des mêmes fichiers avec les mêmes paramètres est conservé.

Exemple : un dossier avec huit dates d'un path et row Landsat, tout le reste tel quel.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,landsat,sentinel,hls,planet,gap</source>
      <translation>nuage,ombre,masque,combler,série temporelle,lot,dossier,plusieurs dates,composite,mosaïque,lacune,cloud,shadow,mask,fill,time series,batch,folder,many dates,mosaic,landsat,sentinel,hls,planet,gap</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Folder with the scenes</source>
      <translation>Dossier des scènes</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Its sub-folders and archives are looked through as well.</source>
      <translation>Ses sous-dossiers et archives sont également parcourus.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes to fill (empty: all)</source>
      <translation>Scènes à combler (vide : toutes)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates (2018-07-10), names or parts of names, separated by commas; * stands for any characters. The other scenes are donors only.</source>
      <translation>Dates (2018-07-10), noms ou parties de noms, séparés par des virgules ; * remplace des caractères quelconques. Les autres scènes ne sont que donneuses.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repaired scenes</source>
      <translation>Scènes réparées</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The folder for all results. Give the same one to continue an earlier run.</source>
      <translation>Le dossier de tous les résultats. Indiquez le même pour poursuivre une exécution antérieure.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair report</source>
      <translation>Rapport de réparation</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes found</source>
      <translation>Scènes trouvées</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes filled</source>
      <translation>Scènes comblées</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes masked, filled or not</source>
      <translation>Scènes masquées, comblées ou non</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes left out because they could not be used</source>
      <translation>Scènes écartées parce que inutilisables</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes kept from an earlier run</source>
      <translation>Scènes conservées d'une exécution antérieure</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masked cells of the filled scenes that have data now (%)</source>
      <translation>Cellules masquées des scènes comblées qui ont maintenant des données (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Mean error on hidden clear cells of the filled scenes (RMSE, % of the mean)</source>
      <translation>Erreur moyenne sur des cellules claires cachées des scènes comblées (RMSE, % de la moyenne)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'QA band': each scene's QA raster. 'QA band and the other dates of the folder': the QA raster, with the other dates of the folder, where their own QA rasters call them clear, correcting what it missed or wrongly flagged as cloud.</source>
      <translation>'Bande QA' : le raster QA de chaque scène. 'Bande QA et autres dates du dossier' : celui-ci et les autres dates du dossier là où leur raster QA les dit claires, pour ce qu'il a manqué ou pris pour un nuage.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Method of the fill</source>
      <translation>Méthode de comblement</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>How the donors' values are fitted to a scene; see Fill from donor scene.</source>
      <translation>Comment les valeurs des donneuses sont ajustées à une scène ; voir « Combler depuis une scène donneuse ».</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Finds them by comparison with the donors; real change, such as a fire scar, is kept.</source>
      <translation>Les trouve par rapport aux donneuses ; un vrai changement, comme une trace d'incendie, reste.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Donors of a scene</source>
      <translation>Donneuses d'une scène</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The number of donors: the nearest dates that are clear in part of the gap. More are used only where they alone have data in it, up to {most}.</source>
      <translation>Autant des dates les plus proches qui sont claires dans une partie du trou. On n'en prend davantage que là où elles seules en ont des cellules, {most} au plus.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates whose grid is offset from the scene's by part of a cell are used only for cells that are then still empty.</source>
      <translation>Les dates dont les cellules sont à côté de celles de la scène ne servent qu'à ce qui manque encore.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Composite of all dates</source>
      <translation>Composite de toutes les dates</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'Median of the clear values': the median of the clear values of a cell, band by band. 'Best date of each cell': all bands of the date that is farthest from cloud and nearest to the middle of the dates. Each comes with a raster of the dates.</source>
      <translation>« Médiane des valeurs claires » : la médiane des valeurs claires d'une cellule, bande par bande. « Meilleure date de chaque cellule » : toutes les bandes de la date la plus éloignée des nuages et la plus proche du milieu des dates. Chacun avec un raster des dates.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Bands by name</source>
      <translation>Bandes par nom</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>For example blue, green, red, nir, or B02, B03. Empty: all bands that measure reflected light. Scenes that lack one are left out.</source>
      <translation>Par exemple blue, green, red, nir, ou B02, B03. Vide : toutes les bandes qui mesurent la lumière réfléchie. Les scènes auxquelles il en manque une sont écartées.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Resolution (m)</source>
      <translation>Résolution (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Size of the cells, in units of the scenes' CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band.</source>
      <translation>Taille des cellules, dans les unités du SCR des scènes : 10, 20 ou 60 pour Sentinel-2. Vide : celle de la bande la plus fine.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Values</source>
      <translation>Valeurs</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Reflectance lets scenes with different scale or offset (Sentinel-2 before and after baseline 04.00) repair each other.</source>
      <translation>La réflectance permet à des scènes d'échelle ou de décalage différents (Sentinel-2 avant et après la baseline 04.00) de se réparer mutuellement.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>{label}: this is the folder with the scenes. Choose a separate one.</source>
      <translation>{label} : c'est le dossier des scènes. Choisissez-en un à part.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Stopped. What has been done stays in {folder}; run again to continue.</source>
      <translation>Arrêté. Ce qui est fait reste dans {folder} ; relancez pour continuer.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/bearings.py" />
      <source>Distance and azimuth are taken from the centre of the plot, but the field '{field}' names another point for {count:# stem|# stems} ({named}). A stem is off by as much as that point is from the centre. Use x and y of the stems instead, or leave these out.</source>
      <translation>Distance et azimut sont pris depuis le centre de la placette, mais le champ « {field} » nomme un autre point pour {count:# tige|# tiges} ({named}). Une telle tige est fausse d'autant que ce point est loin du centre. Utilisez plutôt x et y des tiges, ou laissez celles-ci de côté.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/choices.py" />
      <source>{label}: '{word}' is not one of its values. Choose from {words}.</source>
      <translation>{label} : « {word} » n'est pas un mot admis. Choisissez parmi {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Dask scheduler (empty: this computer)</source>
      <translation>Ordonnanceur Dask (vide : cet ordinateur)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Address of a Dask scheduler, such as tcp://192.0.2.1:8786, whose workers do the computing; the result is the same to the byte. They need this plugin's library in the same version, and the rasters under the same path. Empty: the cores of this computer.</source>
      <translation>Adresse d'un ordonnanceur Dask, comme tcp://192.0.2.1:8786, dont les « workers » font le calcul ; le résultat est le même à l'octet près. Il leur faut la bibliothèque de cette extension dans la même version, et les rasters sous le même chemin. Vide : les cœurs de cet ordinateur.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Computed on the Dask cluster at {address}, {count:# thread|# threads}</source>
      <translation>Traité par le cluster Dask à {address}, {count:# thread|# threads}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>Additional creation options</source>
      <translation>Options de création supplémentaires</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They replace the defaults (tiled, DEFLATE, all cores).</source>
      <translation>Pour GDAL, sous la forme NAME=VALUE séparés par « | », par exemple COMPRESS=ZSTD|PREDICTOR=2. Elles remplacent les nôtres (en tuiles, DEFLATE, tous les cœurs).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2</source>
      <translation>{label} : « {part} » n'a pas la forme NAME=VALUE. Exemple : COMPRESS=ZSTD|PREDICTOR=2</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>reading and writing rasters</source>
      <translation>la lecture et l'écriture des rasters</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>the check by a second engine</source>
      <translation>le contrôle par un second moteur</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>detecting cloud</source>
      <translation>reconnaître les nuages</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>all computing</source>
      <translation>tous les calculs</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>work on a Dask cluster</source>
      <translation>le travail sur un cluster Dask</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>The Python package '{name}' is not installed.</source>
      <translation>Le paquet Python « {name} » n'est pas installé.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then restart QGIS:</source>
      <translation>Installez-le, puis redémarrez QGIS :</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then run again:</source>
      <translation>Installez-le, puis relancez l'outil :</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>({name} is needed for: {purpose})</source>
      <translation>({name} est nécessaire pour : {purpose})</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W setup, advanced install, tick: {packages}</source>
      <translation>OSGeo4W setup, Advanced Install, cochez : {packages}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install QGIS again: {name} is a part of it.</source>
      <translation>Réinstallez QGIS : {name} en fait partie.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W Shell: {command}</source>
      <translation>OSGeo4W Shell : {command}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>First install pip for {python}.</source>
      <translation>Installez d'abord pip pour {python}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/heightunit.py" />
      <source>{label}: the raster of these plots states its heights in {unit}. This tool takes raster and field heights as metres and converts nothing. Convert the raster heights first; or, if the field heights are in {unit} too, read every 'm' of the results as '{unit}'.</source>
      <translation>{label} : le raster de ces placettes indique ses hauteurs en {unit}. Cet outil prend les hauteurs du raster et du terrain pour des mètres et ne convertit rien. Convertissez d'abord les hauteurs du raster ; ou, si celles du terrain sont elles aussi en {unit}, lisez « {unit} » au lieu de chaque « m » des résultats.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' is not a raster layer.</source>
      <translation>{label} : « {name} » n'est pas une couche raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF (right click, Export, Save As) and use that.</source>
      <translation>{label} : « {name} » provient de « {provider} », et non d'un fichier. Enregistrez-le en GeoTIFF (clic droit, Exporter, Enregistrer sous) et utilisez celui-ci.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>memory</source>
      <translation>mémoire</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the no data value {value} of the file is switched off in the layer's properties, so cells with it are data.</source>
      <translation>« {name} », bande {band} : la valeur nodata {value} du fichier est désactivée dans les propriétés de la couche, les cellules qui l'ont sont donc des données.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the layer's properties also declare as no data: {ranges}.</source>
      <translation>« {name} », bande {band} : aussi nodata, d'après les propriétés de la couche : {ranges}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>Outputs record only the names of inputs, not their folders</source>
      <translation>Les sorties ne citent que les noms des entrées, pas les dossiers</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>{label}: {suffix} files cannot record how they were made, so Rebuild Output cannot make this one again. GeoTIFF and GeoPackage can.</source>
      <translation>{label} : les fichiers {suffix} ne peuvent contenir comment ils ont été faits, « Reproduire une sortie » ne peut donc pas les refaire. GeoTIFF et GeoPackage le peuvent.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>from {expression}</source>
      <translation>depuis {expression}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>, selected features only</source>
      <translation>, entités sélectionnées seulement</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>a temporary file</source>
      <translation>un fichier temporaire</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Details</source>
      <translation>Détails</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Report: {address}</source>
      <translation>Rapport : {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: nothing can be written in the folder {folder} ({reason}). Choose another one.</source>
      <translation>{label} : rien ne peut être écrit dans le dossier {folder} ({reason}). Choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, its spatial index could not be written. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label} : {file} n'a pu être achevé, son index spatial n'a pu être écrit. Reste-t-il de la place sur le disque, et pouvez-vous y écrire ?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{file} cannot be replaced ({reason}). Is it open in another program?</source>
      <translation>{file} ne peut être remplacé ({reason}). Est-il ouvert dans un autre programme ?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: there are features without geometry, which FlatGeobuf cannot store. Choose another format, such as GeoPackage (.gpkg).</source>
      <translation>{label} : il y a des entités sans géométrie, et FlatGeobuf n'en contient pas. Choisissez un autre format, GeoPackage (.gpkg) par exemple.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, {there} of {count:# feature|# features} {there:is|are} in it. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label} : {file} n'a pu être achevé, {there:# entité|# entités} sur {count} {there:s'y trouve|s'y trouvent}. Reste-t-il de la place sur le disque, et pouvez-vous y écrire ?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: a shapefile keeps only ten characters of a field name; these were truncated: {names}. A GeoPackage keeps them whole.</source>
      <translation>{label} : un shapefile garde dix lettres d'un nom de champ ; ceux-ci ont été coupés : {names}. Un GeoPackage les garde entiers.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>the input</source>
      <translation>l'entrée</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} is also {other}. Choose another file name.</source>
      <translation>{label} : {file} est aussi {other}. Choisissez un autre nom de fichier.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <location filename="../provider/models.py" />
      <source>{label}: the folder {folder} does not exist. Choose one that does.</source>
      <translation>{label} : le dossier {folder} n'existe pas. Choisissez-en un qui existe.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <source>{label}: {path} is not on this computer; outputs are written only to local disks. Choose a local folder, and copy the file there when it is complete.</source>
      <translation>{label} : {path} n'est pas sur cet ordinateur ; les sorties ne sont écrites que sur ses disques. Choisissez un emplacement ici, puis copiez-y le résultat une fois complet.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>HTML files (*.html)</source>
      <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>One page with the charts, pictures and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it their figures stand in tables.</source>
      <translation>Une page avec les graphiques, les images et les chiffres de cette exécution, à lire, imprimer ou envoyer. Elle s'ouvre dans le Visualiseur de Résultats. Le paquet Python matplotlib dessine les graphiques ; sans lui, leurs chiffres figurent dans des tableaux.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>Writing the report</source>
      <translation>Écriture du rapport</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: '{value}' is not a number. Write it with a decimal point, as in 2.5.</source>
      <translation>{label} : « {value} » n'est pas un nombre. Écrivez-le avec un point, comme 2.5.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: not every raster could be loaded. Check the paths: {value}</source>
      <translation>{label} : tous les rasters n'ont pas pu être chargés. Vérifiez les chemins : {value}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Recognise it by file name, metadata and codes</source>
      <translation>Le reconnaître au nom de fichier, aux métadonnées et aux codes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>A rule of my own (see the advanced parameters)</source>
      <translation>Une règle personnelle (voir les paramètres avancés)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of cells</source>
      <translation>Nombre de cellules</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Lowest</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Highest</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median</source>
      <translation>Médiane</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Sum</source>
      <translation>Somme</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Standard deviation</source>
      <translation>Écart-type</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Range</source>
      <translation>Étendue</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of different values</source>
      <translation>Nombre de valeurs différentes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Most frequent value</source>
      <translation>Valeur la plus fréquente</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Least frequent value</source>
      <translation>Valeur la moins fréquente</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells without data</source>
      <translation>Cellules sans données</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Fraction of cells with data</source>
      <translation>Fraction de cellules avec données</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with an infinite value</source>
      <translation>Cellules à valeur infinie</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>X of the highest cell</source>
      <translation>X de la cellule la plus haute</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Y of the highest cell</source>
      <translation>Y de la cellule la plus haute</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Coefficient of variation</source>
      <translation>Coefficient de variation</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Skewness</source>
      <translation>Asymétrie</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Kurtosis (3 if normal)</source>
      <translation>Aplatissement (3 si loi normale)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Shannon entropy</source>
      <translation>Entropie de Shannon</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Vertical complexity index</source>
      <translation>Indice de complexité verticale</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Canopy relief ratio</source>
      <translation>Rapport de relief de la canopée</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Quadratic mean</source>
      <translation>Moyenne quadratique</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Rumple index</source>
      <translation>Indice de rumple</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Gap fraction</source>
      <translation>Fraction de trouées</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and the other dates of the folder</source>
      <translation>Bande QA et autres dates du dossier</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Package {name}</source>
      <translation>Paquet {name}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>High: only what is certain</source>
      <translation>Élevée : seulement ce qui est certain</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Medium: mask more</source>
      <translation>Moyenne : masquer davantage</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and clear scenes</source>
      <translation>Bande QA et scènes claires</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Clear scenes only</source>
      <translation>Scènes claires seulement</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Seamless: fitted locally, without visible edges</source>
      <translation>Sans raccord : ajustée localement, sans bords visibles</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Histogram of the donor matched to the scene</source>
      <translation>Histogramme de la donneuse ajusté à la scène</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Linear: one gain and offset for each band</source>
      <translation>Linéaire : un gain et un décalage par bande</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Copy: the donor's values as they are</source>
      <translation>Copie : les valeurs de la donneuse telles quelles</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All donors together, weighted</source>
      <translation>Toutes les donneuses ensemble, pondérées</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>In order: the first donor that has data</source>
      <translation>Dans l'ordre : la première donneuse qui a des données</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Nearest neighbour</source>
      <translation>Plus proche voisin</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Bilinear</source>
      <translation>Bilinéaire</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cubic</source>
      <translation>Cubique</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Circle</source>
      <translation>Cercle</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Square</source>
      <translation>Carré</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>NEON: four squares of 20 m</source>
      <translation>NEON : quatre carrés de 20 m</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>FIA: four circles of 24 ft</source>
      <translation>FIA : quatre cercles de 24 ft</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells whose centre is inside</source>
      <translation>Cellules dont le centre est à l'intérieur</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells that the outline touches</source>
      <translation>Toutes les cellules que le contour touche</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells weighted by their covered fraction</source>
      <translation>Cellules pondérées par leur fraction couverte</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As chosen below</source>
      <translation>Comme choisi ci-dessous</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Those of the lesson</source>
      <translation>Celles de la leçon</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Height metrics</source>
      <translation>Métriques de hauteur</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cover and structure</source>
      <translation>Couvert et structure</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells of the plot</source>
      <translation>Toutes les cellules de la placette</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with data</source>
      <translation>Cellules avec données</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package rasterstats</source>
      <translation>Le paquet Python rasterstats</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package exactextract</source>
      <translation>Le paquet Python exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Tallest stem</source>
      <translation>Tige la plus haute</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean of the stems</source>
      <translation>Moyenne des tiges</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>95th percentile of the stems</source>
      <translation>95e percentile des tiges</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median of the clear values</source>
      <translation>Médiane des valeurs claires</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Best date of each cell</source>
      <translation>Meilleure date de chaque cellule</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As stored in the files</source>
      <translation>Comme stocké dans les fichiers</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance, 0 to 1 (float32)</source>
      <translation>Réflectance, de 0 à 1 (float32)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance × 10 000 (int16)</source>
      <translation>Réflectance × 10 000 (int16)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>forest,forestry,inventory,lidar,als,chm,canopy height model,plot,tree height</source>
      <translation>forêt,foresterie,inventaire,inventaire forestier,lidar,als,modèle de hauteur de canopée,MHC,placette,hauteur d'arbre,forest,forestry,inventory,chm,canopy height model,plot,tree height</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing</source>
      <translation>nuage,nuages,ombre,satellite,scène,télédétection,cloud,clouds,shadow,landsat,sentinel,scene,remote sensing</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Forest plots on a canopy height model (lidar)</source>
      <translation>Placettes forestières sur un modèle de hauteur de canopée (lidar)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Clouds in satellite scenes (Landsat, Sentinel-2)</source>
      <translation>Nuages dans les scènes satellite (Landsat, Sentinel-2)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>History of outputs</source>
      <translation>Historique des sorties</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Raster files: {library}</source>
      <translation>Fichiers raster : {library}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>The computer ran out of memory. Nothing was written.</source>
      <translation>L'ordinateur n'a plus de mémoire. Rien n'a été écrit.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stack scene bands</source>
      <translation>Empiler les bandes d'une scène</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Puts the band files of a scene into one raster, in natural order and named.</source>
      <translation>Réunit les fichiers de bandes d'une scène en un seul raster, dans l'ordre naturel et nommées.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Landsat, Sentinel-2 and HLS deliver one file per band. This tool writes them as one raster.

Give the folder or archive of the scene as it was downloaded, or the band files one by one.

A folder or archive (.tar, .tar.gz, .zip; nothing is unpacked) of Landsat Collection 1 or 2, of Sentinel-2 (SAFE), HLS or PlanetScope is recognised by its names and metadata: sensor, date, bands, scale. Bands of 10, 20 and 60 m are brought to one resolution in whole cells: a finer cell takes the value of the cell that it lies in, a coarser one the mean of its valid cells; the log says which bands. What the product calls no observation or saturated becomes no data. Metadata that contradict the names are refused.

Single files are put in natural order by the band in their name (B1, B2 … B8, B8A, B9, B10), whatever the order of the list, and named by it. Cells are copied as they are; nodata values are carried. The files must be on one grid and of one type; where they are not, the tool says what differs and writes nothing.

Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are named B1 to B7. So does the folder that holds them.</source>
      <translation>Landsat, Sentinel-2 et HLS livrent un fichier par bande. Cet outil les écrit en un seul raster.

Indiquez le dossier ou l'archive de la scène telle qu'elle a été téléchargée, ou les fichiers de bandes un par un.

Un dossier ou une archive (.tar, .tar.gz, .zip ; rien n'est décompressé) de Landsat Collection 1 ou 2, de Sentinel-2 (SAFE), HLS ou PlanetScope est reconnu à ses noms et métadonnées : capteur, date, bandes, échelle. Les bandes de 10, 20 et 60 m sont ramenées à une seule résolution par cellules entières : une cellule plus fine a la valeur de la cellule où elle se trouve, une plus grossière la moyenne de ses cellules valides ; le journal dit quelles bandes. Ce que le produit appelle sans observation ou saturé devient nodata. Les métadonnées qui contredisent les noms sont refusées.

Les fichiers isolés sont mis dans l'ordre naturel d'après la bande dans leur nom (B1, B2 … B8, B8A, B9, B10), quel que soit l'ordre de la liste, et nommés d'après elle. Les cellules sont copiées telles quelles ; les valeurs nodata sont reprises. Les fichiers doivent être sur une même grille et d'un même type ; sinon, l'outil dit ce qui diffère et n'écrit rien.

Exemple : SR_B1.TIF à SR_B7.TIF d'une scène Landsat deviennent un raster dont les bandes s'appellent B1 à B7. De même le dossier qui les contient.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,folder,archive,reflectance</source>
      <translation>empiler,fusionner,bandes,composite,landsat,sentinel,hls,planet,scène,safe,dossier,archive,réflectance,stack,merge,bands,layer stack,scene,folder,reflectance</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scene: folder, archive or metadata file</source>
      <translation>Scène : dossier, archive ou fichier de métadonnées</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scenes (*)</source>
      <translation>Scènes (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The .SAFE or Landsat folder, the .tar, .tar.gz or .zip that it came in, or the metadata file in it (MTD_MSIL2A.xml, …_MTL.txt). Leave empty to choose band files.</source>
      <translation>Le dossier .SAFE ou Landsat, le .tar, .tar.gz ou .zip dans lequel il est arrivé, ou le fichier de métadonnées qu'il contient (MTD_MSIL2A.xml, …_MTL.txt). Laissez vide pour choisir des fichiers de bandes.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The band files of one scene, in any order; leave out its QA files. Not used with a scene.</source>
      <translation>Les fichiers de bandes d'une seule scène, dans n'importe quel ordre ; laissez de côté ses fichiers QA. Non utilisé avec une scène.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands of the scene by name</source>
      <translation>Bandes de la scène par nom</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For example blue, green, red, nir, swir16, or B02, B03. Empty: all bands that measure reflected light, without the panchromatic and thermal ones.</source>
      <translation>Par exemple blue, green, red, nir, swir16, ou B02, B03. Vide : toutes les bandes qui mesurent la lumière réfléchie, sans la panchromatique ni les thermiques.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Resolution of a scene (m)</source>
      <translation>Résolution d'une scène (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Size of the cells, in units of the scene's CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band chosen.</source>
      <translation>Taille des cellules, dans les unités du SCR de la scène : 10, 20 ou 60 pour Sentinel-2. Vide : celle de la bande la plus fine choisie.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Values of a scene</source>
      <translation>Valeurs d'une scène</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The numbers of the files come with their scale and offset as metadata; in reflectance these are applied.</source>
      <translation>Les nombres des fichiers ont leur échelle et leur décalage en métadonnées ; dans la réflectance, ils sont appliqués.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Stacked scene</source>
      <translation>Scène empilée</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>One raster with all bands.</source>
      <translation>Un raster avec toutes les bandes.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Number of bands</source>
      <translation>Nombre de bandes</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Give either '{scene}' or '{bands}'{both}.</source>
      <translation>Indiquez soit « {scene} », soit « {bands} »{both}.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>, not both</source>
      <translation>, pas les deux</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band is|# bands are} in one raster.</source>
      <translation>{count:# bande est|# bandes sont} dans un seul raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Next: 'QA cloud mask' masks the clouds of this scene.</source>
      <translation>Étape suivante : « Masque de nuages QA » masque les nuages de cette scène.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>'{name}' has no effect: it is only used with '{scene}'.</source>
      <translation>« {name} » n'a pas d'effet : il ne sert qu'avec « {scene} ».</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band|# bands} of {size:g} m: {names}</source>
      <translation>{count:# bande|# bandes} de {size:g} m : {names}</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For QA Cloud Mask, its QA raster is {path}</source>
      <translation>Pour « Masque de nuages QA », son raster QA est {path}</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>First page of the project</source>
      <translation>Page d'accueil du projet</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: the name of a project ends in .qgz, and {file} does not.</source>
      <translation>{label} : le nom d'un projet se termine par .qgz, ce qui n'est pas le cas de {file}.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: {file} is a folder. Choose another name.</source>
      <translation>{label} : {file} est un dossier. Choisissez un autre nom.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Canopy plots: clean, plot, compare</source>
      <translation>Placettes sur la canopée : nettoyer, mesurer, comparer</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Repair a cloudy scene: stack, mask, fill</source>
      <translation>Réparer une scène nuageuse : empiler, masquer, combler</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Ready-made models</source>
      <translation>Modèles prêts à l'emploi</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill (no observation)</source>
      <translation>Fill (sans observation)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud</source>
      <translation>Nuage</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud shadow</source>
      <translation>Ombre de nuage</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cirrus</source>
      <translation>Cirrus</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dilated cloud, adjacent to cloud</source>
      <translation>Nuage dilaté, adjacent à un nuage</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Snow or ice</source>
      <translation>Neige ou glace</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Water</source>
      <translation>Eau</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Light haze</source>
      <translation>Brume légère</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Heavy haze</source>
      <translation>Brume dense</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>High aerosol</source>
      <translation>Aérosols élevés</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Saturated or defective</source>
      <translation>Saturé ou défectueux</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Terrain occlusion, dropped pixel</source>
      <translation>Occultation par le relief, pixel perdu</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dark area, topographic shadow</source>
      <translation>Zone sombre, ombre du relief</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Unclassified</source>
      <translation>Non classé</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fire</source>
      <translation>Feu</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Thin cloud</source>
      <translation>Nuage fin</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Masked by the rule</source>
      <translation>Masqué par la règle</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Added by clean-up (closing, dilation)</source>
      <translation>Ajouté par le nettoyage (fermeture, dilatation)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Outside the QA raster</source>
      <translation>Hors du raster QA</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Rescued (kept): not cloud according to clear scenes</source>
      <translation>Rescapé, conservé : pas un nuage d'après les scènes claires</translation>
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
      <translation>Landsat 4-7 n'ont pas de bande cirrus, donc pas de classe cirrus.</translation>
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
      <translation>Landsat 8 BQA pré-collection</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>The shadow bits were never populated. Delivered until April 2017 (…LGN00_BQA.TIF).</source>
      <translation>Les bits d'ombre n'ont jamais été remplis. Livré jusqu'en avril 2017 (…LGN00_BQA.TIF).</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_RADSAT</source>
      <translation>Landsat 8-9 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bands 10 and 11 have no bit.</source>
      <translation>Ne dit rien des nuages : à utiliser à côté de QA_PIXEL. Les bandes 10 et 11 n'ont pas de bit.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_RADSAT</source>
      <translation>Landsat 4-7 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bit 9 is a dropped pixel.</source>
      <translation>Ne dit rien des nuages : à utiliser à côté de QA_PIXEL. Le bit 9 est un pixel perdu.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 SR_QA_AEROSOL</source>
      <translation>Landsat 8-9 Collection 2 SR_QA_AEROSOL</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>High aerosol is often thin cloud, but can be bright ground: use it with QA_PIXEL.</source>
      <translation>Beaucoup d'aérosols sont souvent un nuage fin, mais aussi un sol clair : à utiliser à côté de QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 SR_CLOUD_QA (Collections 1 and 2)</source>
      <translation>Landsat 4-7 SR_CLOUD_QA (Collections 1 et 2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Bit 0 is dark dense vegetation, which is no reason to mask.</source>
      <translation>Le bit 0 est une végétation dense sombre, ce qui n'est pas une raison de masquer.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</source>
      <translation>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 255 unverified.</source>
      <translation>Valeur de remplissage 255 non vérifiée.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask classes (python-fmask, Geoscience Australia)</source>
      <translation>Classes Fmask (python-fmask, Geoscience Australia)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program numbers differently (4 is cloud there): that is fmask_gersl.</source>
      <translation>0 nul, 1 clair, 2 nuage, 3 ombre, 4 neige, 5 eau. Le programme Fmask 4 du GERSL numérote autrement (4 y est nuage) : c'est fmask_gersl.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</source>
      <translation>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 65535 unverified.</source>
      <translation>Valeur de remplissage 65535 non vérifiée.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>PlanetScope usable data mask (UDM2)</source>
      <translation>PlanetScope usable data mask (UDM2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>One band per class; all bands are read and the QA band setting is not used.</source>
      <translation>Une bande par classe ; toutes les bandes sont lues et le réglage de la bande QA n'est pas utilisé.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask 4 classes (GERSL program)</source>
      <translation>Classes Fmask 4 (programme GERSL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 land, 1 water, 2 shadow, 3 snow, 4 cloud: different numbers from python-fmask's.</source>
      <translation>0 terre, 1 eau, 2 ombre, 3 neige, 4 nuage : autres numéros que ceux de python-fmask.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>OmniCloudMask classes</source>
      <translation>Classes OmniCloudMask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 clear, 1 thick cloud, 2 thin cloud, 3 shadow. Fill value 255 unverified.</source>
      <translation>0 clair, 1 nuage épais, 2 nuage fin, 3 ombre. Valeur de remplissage 255 non vérifiée.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF1 (VNP09GA)</source>
      <translation>Réflectance de surface VIIRS QF1 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Confidently cloudy; medium: probably cloudy too. Shadow and cirrus are in QF2.</source>
      <translation>Nuageux avec certitude ; medium : probablement nuageux aussi. Ombre et cirrus sont dans QF2.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF2 (VNP09GA)</source>
      <translation>Réflectance de surface VIIRS QF2 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Cloud is in QF1.</source>
      <translation>Le nuage est dans QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF7 (VNP09GA)</source>
      <translation>Réflectance de surface VIIRS QF7 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Adjacent to cloud, and thin cirrus. Cloud is in QF1.</source>
      <translation>Adjacent à un nuage, et cirrus fin. Le nuage est dans QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A scene classification (SCL)</source>
      <translation>Classification de scène Sentinel-2 Level-2A (SCL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.</source>
      <translation>Nuage est probabilité moyenne et haute (8, 9) ; pour 9 seul, utilisez la règle « values 9 ».</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 QA60</source>
      <translation>Sentinel-2 QA60</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, not clear.</source>
      <translation>QA60 est resté vide du 2022-01-25 au 2024-02-28 : tout à zéro signifie alors inconnu, et non clair.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A cloud probability (MSK_CLDPRB)</source>
      <translation>Probabilité de nuage Sentinel-2 Level-2A (MSK_CLDPRB)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Per cent; cloud at or above the threshold. No shadow: use it with SCL.</source>
      <translation>Pour cent ; nuage à partir de la probabilité fixée. Pas d'ombre : à utiliser à côté de SCL.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 cloud classification (MSK_CLASSI, baseline 04.00 and later)</source>
      <translation>Classification des nuages Sentinel-2 (MSK_CLASSI, baseline 04.00 et suivantes)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>One band per class (opaque cloud, cirrus, snow); all are read. No shadow.</source>
      <translation>Une bande par classe (nuage opaque, cirrus, neige) ; toutes sont lues. Pas d'ombre.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud probability (per cent)</source>
      <translation>Probabilité de nuage s2cloudless (pour cent)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>0 to 100. A probability from 0 to 1 has to be multiplied by 100 first; for one from 0 to 255 (Sentinel Hub's CLP) use a rule such as 'values &gt;= 102'.</source>
      <translation>De 0 à 100. Une probabilité de 0 à 1 doit d'abord être multipliée par 100 ; pour une de 0 à 255 (CLP de Sentinel Hub), utilisez une règle comme « values &gt;= 102 ».</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud mask (0 clear, 1 cloud)</source>
      <translation>Masque de nuages s2cloudless (0 clair, 1 nuage)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>255 as no data (Sentinel Hub's CLM) unverified. No shadow.</source>
      <translation>255 comme nodata (CLM de Sentinel Hub) non vérifié. Pas d'ombre.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Plots with both heights</source>
      <translation>Placettes avec les deux hauteurs</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>From a canopy height model and plot centres to a comparison with measured heights, in one run: Clean zero canopy, Buffer plots and zonal stats, Compare field and raster heights.

The highest cell of each plot is compared with its tallest stem. To change a step, open models/canopyplots.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>D'un modèle de hauteur de canopée et de centres de placettes à une comparaison avec les hauteurs mesurées, en une fois : Nettoyer les zéros de la canopée, Tampons de placettes et statistiques zonales, Comparer les hauteurs de terrain et du raster.

La cellule la plus haute de chaque placette est comparée à sa tige la plus haute. Pour changer une étape, ouvrez models/canopyplots.model3, dans le dossier de l'extension, avec le modeleur et enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model chm.tif, plots plots.geojson with the id Plot_ID, radius 20, field table stems.csv with plotid and stemheight.</source>
      <translation>Modèle de hauteur de canopée chm.tif, placettes plots.geojson avec l'identifiant Plot_ID, rayon 20, table de terrain stems.csv avec plotid et stemheight.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One feature per plot. Points become circles; polygons are used as they are.</source>
      <translation>Une entité par placette. Les points deviennent des cercles ; les polygones sont utilisés tels quels.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Radius of the circles. Polygons do not need it.</source>
      <translation>Rayon des cercles. Les polygones n'en ont pas besoin.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Measured height in metres.</source>
      <translation>Hauteur mesurée en mètres.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>0 removes the ground. 2, say, also removes shrubs.</source>
      <translation>0 enlève le sol ; 2, par exemple, aussi les arbustes.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Outlines of the plots, with statistics of the raster, the measured height and the difference.</source>
      <translation>Contours des placettes, avec les statistiques du raster, la hauteur mesurée et la différence.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One page with scatter plot, fitted line and residuals.</source>
      <translation>Une page avec nuage de points, droite de régression et résidus.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Repaired scene</source>
      <translation>Scène réparée</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Where each cell comes from</source>
      <translation>Origine de chaque cellule</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud mask</source>
      <translation>Masque de nuages</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the cloudy scene</source>
      <translation>Bandes de la scène nuageuse</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the donor scene</source>
      <translation>Bandes de la scène donneuse</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the donor scene</source>
      <translation>Bande QA de la scène donneuse</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Further donor scenes, masked</source>
      <translation>Autres scènes donneuses, masquées</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the cloudy scene</source>
      <translation>Bande QA de la scène nuageuse</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>From the band files of a cloudy scene and of a clearer one to a scene without gaps, in one run: Stack scene bands and QA cloud mask for both, then Fill from donor scene.

The QA bands are recognised by name and codes. Cells outside the masked clouds stay exactly as they are. To change a step, open models/repaircloudyscene.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>Des fichiers de bandes d'une scène nuageuse et d'une scène plus claire à une scène sans trous, en une fois : Empiler les bandes d'une scène et Masque de nuages QA pour les deux, puis Combler depuis une scène donneuse.

Les bandes QA sont reconnues à leurs noms et codes. Les cellules hors des nuages masqués restent exactement telles quelles. Pour changer une étape, ouvrez models/repaircloudyscene.model3, dans le dossier de l'extension, avec le modeleur et enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The band files of the scene to be repaired, in any order, without its QA files.</source>
      <translation>Les fichiers de bandes de la scène à réparer, dans n'importe quel ordre, sans ses fichiers QA.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA bands often miss the thin edges of clouds; comparison with the donor finds them. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>Les bandes QA manquent souvent les bords minces des nuages ; la comparaison avec la donneuse les trouve. Un vrai changement, comme une trace d'incendie ou un champ fauché, reste.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stacked scenes of the same place and bands, clear or with their clouds masked, of dates other than these two. They give a second opinion on cloud and shadow. Not used where the QA band alone decides.</source>
      <translation>Scènes empilées du même lieu et des mêmes bandes, claires ou aux nuages masqués, d'autres dates que ces deux-ci. Elles donnent un second avis sur les nuages et les ombres. Non utilisées quand la bande QA décide seule.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud, cirrus and haze of both dates are dilated by this distance on the ground. 0: none.</source>
      <translation>Nuages, cirrus et brume des deux dates sont dilatés de cette distance au sol. 0 : aucune dilatation.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud shadow of both dates is dilated by this distance on the ground. 0: none.</source>
      <translation>Les ombres de nuage des deux dates sont dilatées de cette distance au sol. 0 : aucune dilatation.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The same bands of another date.</source>
      <translation>Les mêmes bandes d'une autre date.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of that date.</source>
      <translation>Le fichier de qualité de cette date.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands SR_B1.TIF to SR_B7.TIF and QA_PIXEL.TIF of two dates.</source>
      <translation>Bandes SR_B1.TIF à SR_B7.TIF et QA_PIXEL.TIF de deux dates.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The QA bands alone; the QA bands, with the clear scenes correcting what they missed or wrongly flagged as cloud; the clear scenes alone; or a Python package, if it is installed. For both dates.</source>
      <translation>Les bandes QA seules ; les bandes QA, où les scènes claires corrigent ce qui a été manqué ou pris à tort pour un nuage ; les scènes claires seules ; ou un paquet Python, s'il est installé. Pour les deux dates.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>How the donor's values are adjusted to the level of the scene.</source>
      <translation>Comment les valeurs de la donneuse sont ajustées au niveau de la scène.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Scenes of further dates, stacked and masked already, as Stack scene bands and QA cloud mask give them. All donors are combined, weighted by their errors.</source>
      <translation>Scènes d'autres dates, déjà empilées et masquées, comme les donnent Empiler les bandes d'une scène et Masque de nuages QA. Toutes les donneuses sont combinées, pondérées selon leurs erreurs.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of the same scene, such as QA_PIXEL.</source>
      <translation>Le fichier de qualité de la même scène, tel que QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>One page with the scene before and after, and how large the errors are in clear cells that were hidden and filled.</source>
      <translation>Une page avec la scène avant et après, et les erreurs dans des cellules claires cachées puis comblées.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>0 the scene itself, 1 the donor, 2 and so on the further donors, plus 100 where the mask had missed cloud or shadow, 255 still empty.</source>
      <translation>0 la scène elle-même, 1 la donneuse, 2 et suivants les autres donneuses, plus 100 là où le masque avait manqué un nuage ou une ombre, 255 encore vide.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>What was masked: cloud, shadow and other classes.</source>
      <translation>Ce qui a été masqué : nuages, ombres et autres classes.</translation>
    </message>
  </context>
</TS>
