<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="pt_BR">
  <context>
    <name>CanopyCloud</name>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>Next: 'Compare field and raster heights' compares these heights with those measured in the plots.</source>
      <translation>Próximo passo: 'Comparar alturas de campo e de raster' confronta estas alturas com as medidas nas parcelas.</translation>
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
      <translation>maior valor: {value:g} em {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>tallest {value:.1f} {unit} in {plot}</source>
      <translation>altura máxima: {value:.1f} {unit} em {plot}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without canopy</source>
      <translation>{count:# parcela|# parcelas} sem dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/answer.py" />
      <source>{count:# plot|# plots} without a cell to use</source>
      <translation>{count:# parcela|# parcelas} sem nenhuma célula utilizável</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>raster</source>
      <translation>raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>{raster} band {band}: value of the cell</source>
      <translation>{raster} banda {band}: valor da célula</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of the subplot</source>
      <translation>número da subparcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>feature id of the plot</source>
      <translation>id da feição da parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>name of the raster in other fields</source>
      <translation>nome do raster em outros campos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>radius of the plot, metres</source>
      <translation>raio da parcela, metros</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>covered fraction of the cell</source>
      <translation>fração coberta da célula</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/cells.py" />
      <source>The plot layer already has the fields {names}, which the layer of cells would add. Choose another prefix of the new fields.</source>
      <translation>A camada de parcelas já tem os campos {names}, que a camada de células acrescentaria. Escolha outro prefixo para os novos campos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:# plot lies|# plots lie} exactly on another one (feature ids {ids}).</source>
      <translation>{count:# parcela coincide|# parcelas coincidem} exatamente com outra (ids de feição {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>There is no plot: the layer (or the selection) is empty.</source>
      <translation>Não há nenhuma parcela: a camada (ou a seleção) está vazia.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>No feature has a geometry, so no plot has a cell.</source>
      <translation>Nenhuma feição tem geometria, portanto nenhuma parcela tem células.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{count:The only plot does not lie|None of the # plots lies} on the raster '{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} to {last}. Is the CRS of both layers right?</source>
      <translation>{count:A única parcela não está|Nenhuma das # parcelas está} sobre o raster '{name}'. Em {crs}, as parcelas vão de {low} a {high}, e o raster, de {first} a {last}. O SRC das duas camadas está correto?</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no usable geometry</source>
      <translation>nenhuma geometria utilizável</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>a position outside the raster</source>
      <translation>uma localização fora do raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>no cell to use: no data, heights that are ignored, or smaller than a cell</source>
      <translation>nenhuma célula utilizável: sem dados, alturas ignoradas ou tamanho menor que uma célula</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with {why}: {empty} of {count} (feature ids {ids}).</source>
      <translation>{empty} de {count} parcelas: {why} (ids de feição {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots that reach beyond the edge of the raster: {count}. Their statistics are those of the part on the raster (feature ids {ids}).</source>
      <translation>Parcelas que ultrapassam a borda do raster: {count}. Suas estatísticas são as da parte sobre o raster (ids de feição {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Canopy cover is a percentage of the cells with data, and the ground has none because it was removed, so cover is near 100 % whatever grows there. Choose '{choice}' for {label}.</source>
      <translation>A cobertura do dossel é uma porcentagem das células com dados, e o solo não os tem: foi retirado, de modo que a cobertura fica perto de 100 %, seja o que for que cresça ali. Escolha '{choice}' em {label}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plots with cells without data: {count} (feature ids {ids}). Those cells count as open in canopy cover: this is right if the ground was removed, but too low if the raster has gaps there.</source>
      <translation>Parcelas com células sem dados: {count} (ids de feição {ids}). Essas células contam como abertas na cobertura do dossel: correto se o solo foi retirado, baixo demais se o raster tem vazios ali.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Band {band}: half of the plots have a {statistic} above {tallest:g}. Are the heights in centimetres or feet, or is '{name}' not a canopy height model (elevations above sea level, for example)? Nothing was converted.</source>
      <translation>Banda {band}: metade das parcelas tem um valor de {statistic} acima de {tallest:g}. As alturas estão em centímetros ou pés, ou '{name}' não é um modelo de altura do dossel (mas, por exemplo, elevações acima do nível do mar)? Nada foi convertido.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>{sentence} It is part of the statistics of these plots. Declare it as no data (layer properties, Transparency, additional no data value) or remove it with Clean zero canopy, and run again.</source>
      <translation>{sentence} Isso faz parte das estatísticas destas parcelas. Declare-o como sem dados (propriedades da camada, Transparência, Sem valor de dados adicionais) ou remova-o com Limpar zeros do dossel e execute novamente.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/checks.py" />
      <source>Plot {stat}</source>
      <translation>{stat} da parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/describe.py" />
      <source>{count:# cell|# cells} of '{name}' inside plots {count:is infinite and was|are infinite and were} left out.</source>
      <translation>{count:# célula|# células} de '{name}' dentro de parcelas {count:é infinita e foi deixada|são infinitas e foram deixadas} de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons are used as they are.</source>
      <translation>Os polígonos são usados como estão.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Polygons were reprojected from {source} to {target} to count cells.</source>
      <translation>Os polígonos foram transformados de {source} para {target} para contar as células.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>count cells of plots</source>
      <translation>contar as células das parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{how} They were reprojected to {target} to count cells.</source>
      <translation>{how} Elas foram transformadas para {target} para contar as células.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>draw plots in metres</source>
      <translation>desenhar parcelas em metros</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>{label}: {radius:g} is not a valid radius. Give a number of metres above 0.</source>
      <translation>{label}: {radius:g} não é um raio. Informe um número de metros maior que 0.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Some points of {count:# multipoint|# multipoints} cannot be drawn and are left out of their plots (feature ids {ids}).</source>
      <translation>Alguns pontos de {count:# multiponto|# multipontos} não podem ser desenhados e ficam fora de suas parcelas (ids de feição {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}.</source>
      <translation>As parcelas ({shape}) são desenhadas no plano de {crs}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of {crs} is not a metre on the ground.</source>
      <translation>As parcelas ({shape}) são desenhadas sobre o elipsoide em torno de cada centro, porque uma unidade de {crs} não é um metro no terreno.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/draw.py" />
      <source>Plots ({shape}) are drawn in the plane of {crs}; {count} of them, where its unit is not a metre on the ground, on the ellipsoid around each centre.</source>
      <translation>As parcelas ({shape}) são desenhadas no plano de {crs}; {count} delas, onde a unidade não é um metro no terreno, sobre o elipsoide em torno de cada centro.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cell rule</source>
      <translation>Regra de células</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Engine</source>
      <translation>Motor</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Quantiles</source>
      <translation>Quantis</translation>
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
      <translation>Percentis</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Unit of heights</source>
      <translation>Unidade das alturas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>bands</source>
      <translation>bandas</translation>
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
      <translation>Parcelas no raster {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{radii} m; the polygons are those of the largest</source>
      <translation>{radii} m; os polígonos são os do maior</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radii</source>
      <translation>Raios</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{title}. Each subplot is a feature, and counts as a plot here</source>
      <translation>{title}. Cada subparcela é uma feição e conta aqui como uma parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Layout</source>
      <translation>Disposição</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>one for each plot</source>
      <translation>um para cada parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>{azimuth}, clockwise from grid north of {crs}</source>
      <translation>{azimuth}, no sentido horário desde o norte de quadrícula de {crs}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth</source>
      <translation>Azimute</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>of the different values, weighted by covered area, as exactextract</source>
      <translation>dos valores distintos, ponderados pela área coberta, como no exactextract</translation>
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
      <translation>Bandas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/facts.py" />
      <source>Radius</source>
      <translation>Raio</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>radius {radius:g} m</source>
      <translation>raio {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/groups.py" />
      <source>Raster {number} of {count}, '{name}' ({path}): {error}</source>
      <translation>Raster {number} de {count}, '{name}' ({path}): {error}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>The layer '{name}' has neither points nor polygons, so it has no plots. Choose another layer; of a table with coordinates, 'Create points layer from table' makes points.</source>
      <translation>A camada “{name}” não tem nem pontos nem polígonos e, portanto, nenhuma parcela. Escolha outra camada; a partir de uma tabela com coordenadas, “Criar camada de pontos a partir de tabela” cria pontos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry. Mend it (Fix geometries), or choose another way with invalid features: for this input by the wrench beside it, for all in Settings, Options, Processing.</source>
      <translation>A feição {id} de '{name}' tem uma geometria inválida. Corrija-a (Corrigir geometrias) ou escolha outro tratamento para feições inválidas: para esta entrada, na chave de boca ao lado dela; para todas, em Configurações, Opções, Processamento.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/layer.py" />
      <source>Feature {id} of '{name}' has an invalid geometry and is left out.</source>
      <translation>A feição {id} de '{name}' tem uma geometria inválida e foi deixada de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plots with statistics</source>
      <translation>Parcelas com estatísticas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot polygons with every attribute of the input and the statistics.</source>
      <translation>Polígonos das parcelas com todos os atributos da entrada e as estatísticas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Cells of the plots</source>
      <translation>Células das parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>A point for every cell used, with the attributes of its plot, the plot's feature id, the value and the covered fraction. Large: a plot of 20 m radius on a 1 m raster has 1250 cells.</source>
      <translation>Um ponto para cada célula usada, com os atributos de sua parcela, o id da feição da parcela, o valor e a fração coberta. Arquivo grande: uma parcela de 20 m de raio em um raster de 1 m tem 1250 células.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Plot report</source>
      <translation>Relatório das parcelas</translation>
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
      <translation>Parcelas sem nenhuma célula</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plots (centres or polygons)</source>
      <translation>Parcelas (centros ou polígonos)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Points are buffered; polygons are used as they are.</source>
      <translation>Em torno dos pontos é traçado um buffer; os polígonos são usados como estão.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model</source>
      <translation>Modelo de altura do dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>The raster to summarise, or several (several dates, for example). Nothing is resampled: each raster keeps its own grid, CRS and nodata value. With several rasters, field names begin with the name of the raster.</source>
      <translation>O raster a descrever, ou vários: datas, por exemplo. As células são usadas como estão, nada é reamostrado; cada raster mantém sua própria grade, SRC e sem dados. Se forem vários, os campos começam pelo nome de seu raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>One or more bands of every raster. Several are read in one pass, and their field names include the band.</source>
      <translation>Uma ou várias, de cada raster; várias são lidas em uma só passagem e recebem a banda no nome do campo.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Set of statistics</source>
      <translation>Conjunto de estatísticas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'As chosen below': the statistics, percentiles and canopy cover chosen below. The other sets replace these choices. 'Those of the lesson': count, min, mean, max, median. 'Height metrics': also standard deviation, cv, skewness, kurtosis, quadratic mean and percentiles from 5 to 99. 'Cover and structure': canopy cover, gap fraction, rumple index, Gini coefficient, entropy, vertical complexity, relief ratio and percentiles.</source>
      <translation>'Conforme escolhido abaixo': as estatísticas, os percentis e a cobertura do dossel escolhidos abaixo. Os outros conjuntos substituem o que for escolhido ali. 'As da lição': número, mínimo, média, máximo e mediana. 'Métricas de altura': também desvio padrão, cv, assimetria, curtose, média quadrática e percentis de 5 a 99. 'Cobertura e estrutura': cobertura do dossel, fração de clareiras, índice de rugosidade (rumple), coeficiente de Gini, entropia, complexidade vertical, razão de relevo e percentis.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Statistics</source>
      <translation>Estatísticas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>What to compute for each plot; each becomes a field. None: percentiles only. Used where the set of statistics is custom.</source>
      <translation>O que calcular para cada parcela; cada uma se torna um campo. Nenhuma: somente percentis. Usado quando o conjunto de estatísticas é custom.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Numbers from 0 to 100, separated by commas, with a decimal point (2.5, 97.5); interpolated linearly. Leave empty for none.</source>
      <translation>Números de 0 a 100 separados por vírgulas e com ponto decimal (2.5, 97.5), com interpolação linear. Vazio: nenhum.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Which cells on the edge of a plot belong to it.</source>
      <translation>Quais células da borda de uma parcela pertencem a ela.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Ignore heights at or below (units of the raster)</source>
      <translation>Ignorar alturas iguais ou inferiores a (unidades do raster)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>0 leaves out the ground, as Clean zero canopy does. Empty: use all cells.</source>
      <translation>0 deixa o solo de fora, como faz Limpar zeros do dossel. Vazio: usar todas as células.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover above height (units of the raster)</source>
      <translation>Cobertura do dossel acima da altura (unidades do raster)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Adds the field cover: the percentage of cells above this height, regardless of which heights are ignored. 2 m is usual; give it in the units of the raster. Empty: no cover.</source>
      <translation>Acrescenta o campo cover: a porcentagem de células acima desta altura, seja o que for que se ignore no restante. O usual é 2 m; informe-o nas unidades do raster. Vazio: sem cobertura.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Canopy cover is a percentage of</source>
      <translation>A cobertura do dossel é uma porcentagem de</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>'All cells of the plot': of all cells of the plot inside the raster. Open ground counts as open, and so do cells without data, such as ground that Clean zero canopy removed. 'Cells with data': of the cells with data only; without the ground, that is 100 % almost everywhere.</source>
      <translation>'Todas as células da parcela': de todas as células da parcela dentro do raster. O solo descoberto conta como aberto, assim como as células sem dados, como o solo retirado por Limpar zeros do dossel. 'Células com dados': apenas das células com dados; sem o solo, isso dá 100 % em quase toda parte.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Position error of the plots (metres on the ground)</source>
      <translation>Erro de posição das parcelas (metros no terreno)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>As stated by the GNSS receiver: 5 m under trees, for example. The statistics of each plot are computed again at 30 random positions within this distance, the same in every run, and the plot gets the fields max_pos_std and mean_pos_std: the standard deviations of its maximum and its mean that the uncertain position causes, known to about 13 %. Takes about 30 times as long as the statistics. Empty or 0: not computed.</source>
      <translation>O que um receptor GNSS informa, por exemplo 5 m sob as árvores. Cada parcela é contada novamente em 30 localizações aleatórias dentro desta distância, sempre as mesmas, e recebe os campos max_pos_std e mean_pos_std: o desvio padrão de sua célula mais alta e de sua célula média que resulta de não se conhecer a localização, com precisão de cerca de 13 %. Leva cerca de 30 vezes mais tempo que as estatísticas. Vazio ou 0: não calculado.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Prefix of the new fields</source>
      <translation>Prefixo dos novos campos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Put before the name of each new field.</source>
      <translation>Colocado antes do nome de cada novo campo.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Check by a second engine</source>
      <translation>Verificação por um segundo motor</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/parameters.py" />
      <source>Up to 200 plots, spread evenly, are computed again by this Python package; they always include the smallest, the largest and some on no data and at the edge of the raster. The log, the report and the layer's metadata state how many agree, and the largest difference with its reason. The package must be installed.</source>
      <translation>Até 200 parcelas são calculadas novamente por este pacote Python, distribuídas uniformemente; a menor, a maior e algumas sobre células sem dados e na borda do raster estão sempre entre elas. O registro, o relatório e os metadados da camada informam quantas coincidem e a maior diferença com sua causa. O pacote precisa estar instalado.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>centre rule</source>
      <translation>regra do centro</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>all touched rule</source>
      <translation>regra de todas as tocadas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>covered fractions</source>
      <translation>frações cobertas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{raster} band {band}: {what}, {rule}</source>
      <translation>{raster} banda {band}: {what}, {rule}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{alias}, radius {radius:g} m</source>
      <translation>{alias}, raio {radius:g} m</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells without data</source>
      <translation>células sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>fraction of cells with data</source>
      <translation>fração de células com dados</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells with an infinite value</source>
      <translation>células com valor infinito</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of all cells of the plot not &gt; {height:g}</source>
      <translation>fração de clareiras: parte de todas as células da parcela não &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>gap fraction: part of the cells with data not &gt; {height:g}</source>
      <translation>fração de clareiras: parte das células com dados não &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of all cells of the plot &gt; {height:g}</source>
      <translation>cobertura do dossel: porcentagem de todas as células da parcela &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy cover: percentage of cells with data &gt; {height:g}</source>
      <translation>cobertura do dossel: porcentagem das células com dados &gt; {height:g}</translation>
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
      <translation>média</translation>
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
      <translation>soma</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation (population)</source>
      <translation>desvio padrão (populacional)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>range</source>
      <translation>amplitude</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>number of different values</source>
      <translation>número de valores distintos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>most frequent value</source>
      <translation>valor mais frequente</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>least frequent value</source>
      <translation>valor menos frequente</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>x of the highest</source>
      <translation>x da mais alta</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>y of the highest</source>
      <translation>y da mais alta</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>coefficient of variation</source>
      <translation>coeficiente de variação</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>skewness</source>
      <translation>assimetria</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>kurtosis (3 if normal)</source>
      <translation>curtose (3 se normal)</translation>
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
      <translation>Entropia de Shannon de classes de uma unidade</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>vertical complexity index (classes of one unit)</source>
      <translation>índice de complexidade vertical (classes de uma unidade)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>canopy relief ratio</source>
      <translation>razão de relevo do dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>quadratic mean</source>
      <translation>média quadrática</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>rumple index (surface / ground area)</source>
      <translation>índice de rugosidade (rumple; superfície / área do solo)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the highest due to position error</source>
      <translation>desvio padrão por posição do máximo</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviation of the mean due to position error</source>
      <translation>desvio padrão por posição da média</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentile {number}</source>
      <translation>percentil {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells</source>
      <translation>{what} das células</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>{what} of cells &gt; {height:g}</source>
      <translation>{what} das células &gt; {height:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Ignored</source>
      <translation>Ignoradas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>cells at or below {h:g}</source>
      <translation>células com altura igual ou inferior a {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of all cells of the plot inside the raster that are above {h:g}; open ground and cells without data count as open</source>
      <translation>porcentagem de todas as células da parcela dentro do raster que estão acima de {h:g}; o solo descoberto e as células sem dados contam como abertos</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>percentage of the cells with data that are above {h:g}</source>
      <translation>porcentagem das células com dados que estão acima de {h:g}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Canopy cover</source>
      <translation>Cobertura do dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>standard deviations due to position error: from 30 random positions within {error:g} m on the ground, uniform over the disc, the same shifts for all plots</source>
      <translation>desvios padrão por posição: de 30 localizações aleatórias em um raio de {error:g} m no terreno, distribuídas uniformemente no disco, com os mesmos deslocamentos para todas as parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plan.py" />
      <source>Position error</source>
      <translation>Erro de posição</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot radius (metres on the ground)</source>
      <translation>Raio da parcela (metros no terreno)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot radius</source>
      <translation>Raio da parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Radius, not diameter; half the side of a square. Not used for polygons. A field or an expression can give each plot its own.</source>
      <translation>Raio, não diâmetro; em um quadrado, metade do lado. Não é usado para polígonos. Um campo ou uma expressão pode dar a cada parcela o seu.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Plot shape</source>
      <translation>Forma da parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The sides of squares run along the axes of the raster's CRS, unless they are turned (advanced parameters).</source>
      <translation>Os lados dos quadrados seguem os eixos do SRC do raster, a menos que sejam girados (parâmetros avançados).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Several radii at once (metres on the ground)</source>
      <translation>Vários raios de uma vez (metros no terreno)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Nested plots: numbers separated by commas, with a decimal point, such as 5, 10, 17.84. They replace the plot radius. Each radius gets its own fields (r5_mean, r10_mean, …); the polygons are those of the largest. Empty: the plot radius.</source>
      <translation>Parcelas aninhadas: números separados por vírgulas e com ponto decimal, como 5, 10, 17.84. Eles tomam o lugar do raio da parcela. Cada raio recebe campos próprios (r5_mean, r10_mean, …); os polígonos são os do maior. Vazio: o raio da parcela.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Layout of subplots</source>
      <translation>Disposição das subparcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Subplots around each point, each a feature with the attributes of its plot and its number in the field subplot. NEON: the four squares of 20 m that make a NEON plot of 40 m (21 south-west, 23 south-east, 39 north-west, 41 north-east). FIA: the four circles of 24 ft radius of a plot of the US Forest Inventory and Analysis (1 in the centre, 2, 3 and 4 at 120 ft and azimuths 360°, 120° and 240°). Shape and radius are those of the layout.</source>
      <translation>Subparcelas em torno de cada ponto, cada uma delas uma feição com os atributos de sua parcela e seu número no campo subplot. NEON: os quatro quadrados de 20 m que formam uma parcela NEON de 40 m (21 sudoeste, 23 sudeste, 39 noroeste, 41 nordeste). FIA: os quatro círculos de 24 ft de raio de uma parcela do Forest Inventory and Analysis dos EUA (1 no centro, 2, 3 e 4 a 120 ft e com azimutes de 360°, 120° e 240°). A forma e o raio são os da disposição.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Azimuth of squares and layouts (degrees)</source>
      <translation>Azimute dos quadrados e disposições (graus)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>The rotation, clockwise from grid north, which is the y axis of the raster's CRS (of the first raster, if there are several). Azimuths from true or magnetic north must be corrected first. A field or an expression can give each plot its own.</source>
      <translation>Quanto eles são girados, no sentido horário desde o norte de quadrícula: o eixo y do SRC do raster (do primeiro raster, se houver vários). Azimutes a partir do norte verdadeiro ou magnético precisam ser corrigidos antes. Um campo ou uma expressão pode dar a cada parcela o seu.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>Segments of a quarter circle</source>
      <translation>Segmentos por quarto de círculo</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/plotparameters.py" />
      <source>With 16, the area is 99.84 % of the true circle's; with 64, 99.99 %.</source>
      <translation>Com 16, a área é 99,84 % da área do círculo verdadeiro; com 64, 99,99 %.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: nothing is chosen. Choose at least one statistic.</source>
      <translation>{label}: nada foi escolhido. Escolha pelo menos uma estatística.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the layer already has the fields {names}. Choose another prefix of the new fields.</source>
      <translation>{label}: a camada já tem os campos {names}. Escolha outro prefixo para os novos campos.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label}: the plots are polygons already, which are used as they are. Leave it empty, or use a layer of plot centres.</source>
      <translation>{label}: as parcelas já são polígonos, que são usados como estão. Deixe este parâmetro vazio ou use uma camada de centros de parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: the layout sets the radius. Leave one of them out.</source>
      <translation>{label} e {other}: uma disposição traz seu próprio raio. Omita um dos dois.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} and {other}: each plot cannot then have its own radius. Leave one of them out.</source>
      <translation>{label} e {other}: nesse caso, cada parcela não pode ter um raio próprio. Omita um dos dois.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>polygons are used as they are</source>
      <translation>os polígonos são usados como estão</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>circles cannot be turned</source>
      <translation>círculos não podem ser girados</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} has no effect: {what}.</source>
      <translation>{label} não muda nada: {what}.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/readplan.py" />
      <source>{label} '{text}' are two radii, {first:g} m and {second:g} m. If you mean one, write {decimal} with a point.</source>
      <translation>{label} '{text}' são dois raios, {first:g} m e {second:g} m. Se for um só, escreva {decimal} com ponto.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>{agreeing} of {count:# plot|# plots} {agreeing:agrees|agree} with {engine} in {statistics}</source>
      <translation>{agreeing} de {count:# parcela|# parcelas} {agreeing:coincide|coincidem} com {engine} em {statistics}</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <source>largest difference: plot with feature id {id}, {column} {ours} here and {theirs} there ({reason})</source>
      <translation>maior diferença: parcela com id de feição {id}, {column} {ours} aqui e {theirs} lá ({reason})</translation>
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
      <translation>O rasterstats carrega o rasterio, que traz um segundo GDAL para o QGIS. Se o QGIS travar, verifique com o exactextract.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/secondcheck.py" />
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>none</source>
      <translation>nenhum</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>coordinates that are not numbers</source>
      <translation>coordenadas que não são números</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>no valid position in the CRS of the raster (x and y swapped? wrong CRS?)</source>
      <translation>nenhuma localização no SRC do raster (x e y trocados? SRC errado?)</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that has no valid position in the CRS of the raster</source>
      <translation>um contorno sem localização no SRC do raster</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline around a pole, which has no shape in degrees</source>
      <translation>um contorno em torno de um polo, que não tem forma em graus</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an outline that the edge of the CRS tears apart</source>
      <translation>um contorno que a borda do SRC divide em partes</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>a radius that is not a number of metres above 0</source>
      <translation>um raio que não é um número de metros maior que 0</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an azimuth that is not a number of degrees</source>
      <translation>um azimute que não é um número de graus</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon that cannot be repaired unambiguously</source>
      <translation>um polígono inválido que não pode ser reparado sem ambiguidade</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>an invalid polygon</source>
      <translation>um polígono inválido</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# plot is|# plots are} treated as having no geometry: {reason} (feature ids {ids}).</source>
      <translation>{count:# parcela é tratada|# parcelas são tratadas} como sem geometria: {reason} (ids de feição {ids}).</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>No plot can be used. {reasons} Check the layer and its CRS.</source>
      <translation>Nenhuma parcela pode ser usada. {reasons} Verifique a camada e seu SRC.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/unusable.py" />
      <source>{count:# polygon is|# polygons are} invalid (feature ids {ids}; of {id}: {what}). The area that they enclose is counted, overlaps only once; the geometries in the output are unchanged.</source>
      <translation>{count:# polígono é inválido|# polígonos são inválidos} (ids de feição {ids}; o de {id}: {what}). Conta-se a área encerrada, cada lugar uma só vez; as geometrias na saída ficam como estão.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the plot layer</source>
      <translation>a camada de parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>the raster '{name}'</source>
      <translation>o raster '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source>No coordinate reference system is known for {which}, so the plots cannot be laid over the raster. Assign one: right click the layer, Layer CRS, Set Layer CRS; or permanently with Assign projection.</source>
      <translation>Não se conhece nenhum sistema de referência de coordenadas para {which}, portanto não é possível relacionar parcelas e células. Atribua um: clique com o botão direito na camada, SRC da camada, Definir Camada SRC; ou de forma permanente com Definir projeção.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplots/ways.py" />
      <source> and </source>
      <translation> e </translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Buffer plots and zonal stats</source>
      <translation>Buffer de parcelas e estatísticas zonais</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>Draws plots around their centres and computes statistics of the heights in each.</source>
      <translation>Desenha parcelas em torno de seus centros e descreve as alturas em cada uma.</translation>
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
      <translation>Desenha um círculo ou quadrado em torno do centro de cada parcela (polígonos são usados como estão) e calcula estatísticas das células do raster contidas nele. Todos os atributos das parcelas são mantidos e as estatísticas são acrescentadas.

O raio está em metros no terreno, mesmo que a camada esteja em graus, em Web Mercator ou em pés: nesses casos, cada parcela é desenhada em torno de seu centro sobre o elipsoide. As parcelas podem estar em um SRC diferente do SRC do raster.

As células pertencem a uma parcela segundo uma mesma regra para todas as parcelas. 'Células cujo centro está dentro': o centro da célula está dentro (as mesmas células que o GDAL e o rasterstats escolhem). 'Todas as células que o contorno toca': o contorno toca a célula ou a encerra. 'Células ponderadas por sua fração coberta': cada célula conta conforme a parte coberta; então count é a soma das frações cobertas, e parcelas menores que uma célula também têm valores.

Uma parcela que não pode ser desenhada ou levada ao SRC do raster conta como parcela sem geometria e é citada no registro; as demais mantêm seus números. Para polígonos inválidos vale a configuração do próprio QGIS (Configurações, Opções, Processamento, ou a chave de boca ao lado da camada): parar, ignorar ou não verificar. Os não verificados são contados pelo que encerram, cada lugar uma só vez, e citados; os ambíguos são tratados como sem geometria.

A cobertura do dossel é a porcentagem de todas as células da parcela acima de uma altura; o solo descoberto e as células sem dados contam como abertos, de modo que ela também é correta em um raster do qual o solo foi retirado.

Valores sem dados, NaN, infinitos e células ocultas por uma máscara ou banda alfa nunca são usados. A escala e o deslocamento da banda são aplicados. Uma parcela sem nenhuma célula tem count 0 e nenhuma outra estatística. std é o desvio padrão populacional; os percentis são interpolados linearmente; entre valores igualmente frequentes toma-se o menor; max_x e max_y são o centro da célula mais alta no SRC do raster.

Os quantis com células ponderadas são os do exactextract, que ordena os valores distintos de uma parcela por sua área coberta.

Exemplo: centros de parcelas, um modelo de altura do dossel limpo, raio 20. Os campos _count, _min, _mean, _max, _median, _p25, _p50, _p95 e _cover são acrescentados a cada parcela.</translation>
    </message>
    <message>
      <location filename="../algorithms/bufferplotszonalstats.py" />
      <source>zonal statistics,buffer,plot,circle,square,radius,chm,canopy height model,lidar,mean,median,maximum,percentile,cover,pixels,extract</source>
      <translation>estatísticas zonais,zonal statistics,buffer,parcela,plot,círculo,circle,quadrado,square,raio,radius,chm,modelo de altura do dossel,canopy height model,lidar,média,mean,mediana,median,máximo,maximum,percentil,percentile,cobertura,cover,pixels,extrair,extract</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Clean zero canopy</source>
      <translation>Limpar zeros do dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Turns the ground cells of a canopy height model into no data.</source>
      <translation>Transforma em sem dados as células de solo de um modelo de altura do dossel.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In a canopy height model, cells without trees hold 0. They pull every mean height down. This tool turns them into no data, so that only canopy is left.

Heights at or below the threshold become no data; with a maximum height, so do those above it (birds, power lines, noise). The other cells, the data type and the grid stay as they are. A raster without a nodata value gets one that its data does not use.

The log shows how many cells were removed and the lowest, mean and highest height before and after.

With a terrain model (DTM) the input is a surface model (DSM), and the canopy is their difference, as float32. Both must be on the same cells; the terrain model may extend farther or less far by whole cells. Cells up to 0.5 m below the terrain become ground (0 m), deeper ones no data; heights above 120 m, or above the maximum height if one is given, also become no data. The log counts each case. A threshold of −1 keeps the ground at 0 m.

Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; threshold 2 and maximum height 60, to keep trees only.</source>
      <translation>Em um modelo de altura do dossel, as células sem árvores valem 0 e puxam para baixo todas as alturas médias. Esta ferramenta as transforma em sem dados, de modo que resta apenas o dossel.

Alturas iguais ou inferiores ao limiar passam a sem dados; se houver uma altura máxima, também as que a ultrapassam (aves, linhas de energia, ruído). As demais células, o tipo de dados e a grade ficam como estão. Um raster sem valor NoData recebe um que seus dados não usam.

O registro mostra quantas células foram retiradas e a altura mínima, média e máxima antes e depois.

Com um modelo do terreno (MDT), a entrada é um modelo de superfície (MDS), e o dossel é a diferença entre eles, em float32. Ambos precisam ter as mesmas células; serve um modelo do terreno cuja extensão seja maior ou menor por um número inteiro de células. Células até 0,5 m abaixo do terreno são solo (0 m); as mais profundas, sem dados; assim também as alturas acima de 120 m, ou acima da altura máxima, se informada. O registro conta cada caso. Um limiar de −1 mantém o solo em 0 m.

Exemplo: um modelo de altura do dossel lidar em metros, limiar 0, para manter toda a vegetação; limiar 2 e altura máxima 60, para manter somente as árvores.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height</source>
      <translation>chm,modelo de altura do dossel,canopy height model,lidar,zero,sem dados,nodata,limpar,clean,floresta,forest,árvores,trees,altura,height</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Raster of heights above ground; the surface model where a terrain model is given.</source>
      <translation>Raster de alturas acima do solo; o modelo de superfície, se for informado um modelo do terreno.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Band</source>
      <translation>Banda</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The band that holds the heights.</source>
      <translation>A banda que contém as alturas.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Terrain model (the input is then a surface model)</source>
      <translation>Modelo do terreno (a entrada é então um modelo de superfície)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Optional: heights of the bare ground (DTM), in band 1, on the same cells as the input and in the same unit. The canopy is then input − terrain.</source>
      <translation>Opcional: alturas do solo exposto (MDT), na banda 1, nas células da entrada e em sua unidade. O dossel é então entrada − terreno.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Height threshold (heights at or below it become no data)</source>
      <translation>Limiar de altura (alturas iguais ou inferiores passam a sem dados)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>In the units of the raster, usually metres. 0 removes ground cells only; 2 also removes shrubs and grass.</source>
      <translation>Nas unidades do raster, geralmente metros. 0 retira apenas as células de solo; 2 retira também arbustos e capim.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Maximum height (heights above it become no data)</source>
      <translation>Altura máxima (alturas superiores passam a sem dados)</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Heights that no tree reaches here. Leave empty to keep all.</source>
      <translation>Alturas que nenhuma árvore alcança aqui. Deixe vazio para manter todas.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Cleaned canopy</source>
      <translation>Dossel limpo</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The raster with canopy only.</source>
      <translation>O raster, somente com o dossel.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Canopy report</source>
      <translation>Relatório do dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height before</source>
      <translation>Células com altura, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells with a height after</source>
      <translation>Células com altura, depois</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Cells turned into no data</source>
      <translation>Células transformadas em sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height before</source>
      <translation>Altura mínima, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height before</source>
      <translation>Altura média, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height before</source>
      <translation>Altura máxima, antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Lowest height after</source>
      <translation>Altura mínima, depois</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Mean height after</source>
      <translation>Altura média, depois</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Highest height after</source>
      <translation>Altura máxima, depois</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The maximum height ({highest:g}) is not above the height threshold ({threshold:g}), so no cell would be left. Raise the one or lower the other.</source>
      <translation>A altura máxima ({highest:g}) não está acima do limiar de altura ({threshold:g}), portanto não restaria nenhuma célula. Aumente a primeira ou reduza o segundo.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} up to {noise:g} below the terrain: taken as ground, 0</source>
      <translation>{n:# célula|# células} até {noise:g} abaixo do terreno: {n:considerada|consideradas} solo, 0</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} deeper than {noise:g} below the terrain: no data</source>
      <translation>{n:# célula|# células} a mais de {noise:g} abaixo do terreno: sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} more than {highest:g} above the terrain: no data</source>
      <translation>{n:# célula|# células} a mais de {highest:g} acima do terreno: sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the surface without terrain: no data</source>
      <translation>{n:# célula|# células} da superfície sem terreno: sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{n:# cell|# cells} of the terrain without surface: no data</source>
      <translation>{n:# célula|# células} do terreno sem superfície: sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>before</source>
      <translation>antes</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>after</source>
      <translation>depois</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: no cell with a height</source>
      <translation>{label}: nenhuma célula com altura</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{label}: {count:# cell|# cells}, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}</source>
      <translation>{label}: {count:# célula|# células}, mínimo {low:.2f}, média {mean:.2f}, máximo {high:.2f}</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>{removed} of {before:# cell|# cells} with a height ({percent:.1f} %) {removed:is|are} now no data{left}.</source>
      <translation>{removed} de {before:# célula|# células} com altura ({percent:.1f} %) agora {removed:é|são} sem dados{left}.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Next: 'Buffer plots and zonal stats' computes its statistics in field plots.</source>
      <translation>Próximo passo: 'Buffer de parcelas e estatísticas zonais' calcula suas estatísticas em parcelas de campo.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data, so there was nothing to clean.</source>
      <translation>O raster não tem nenhuma célula com dados, portanto não havia nada a limpar.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>No cell is left above the threshold. Are the heights in another unit?</source>
      <translation>Não resta nenhuma célula acima do limiar. As alturas estão em outra unidade?</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>The raster has no cell with data.</source>
      <translation>O raster não tem nenhuma célula com dados.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>Nothing had to be removed.</source>
      <translation>Nada precisou ser retirado.</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; no cell with a height is left</source>
      <translation>; não resta nenhuma célula</translation>
    </message>
    <message>
      <location filename="../algorithms/cleanzerocanopy.py" />
      <source>; the others range from {low:.2f} to {high:.2f}, with a mean of {mean:.2f}, in the units of the raster</source>
      <translation>; as demais têm alturas de {low:.2f} a {high:.2f}, {mean:.2f} em média, na unidade do raster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Compare field and raster heights</source>
      <translation>Comparar alturas de campo e de raster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compares the heights of a raster with those measured in the field, by plot.</source>
      <translation>Compara as alturas de um raster com as medidas em campo, por parcela.</translation>
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
      <translation>Usa parcelas que têm uma altura obtida de um raster (por exemplo, o máximo de Buffer de parcelas e estatísticas zonais) e uma tabela de fustes ou parcelas medidos. Os fustes de uma parcela são resumidos em uma altura; as parcelas são pareadas por id; as duas alturas são comparadas.

Os ids são pareados com cuidado: espaços, tipos de hífen, maiúsculas e minúsculas, grafias de datas e horas, e 7, 7.0 e 007 não fazem diferença. Duas parcelas com o mesmo id são recusadas. O que não tem par é listado no registro.

As tabelas podem ser camadas, planilhas ou arquivos de texto (UTF-8 ou UTF-16, com vírgulas, pontos e vírgulas ou tabulações). Números que nenhuma árvore tem (−9999, 999, acima de 120 m) são deixados de fora e citados; alturas que parecem estar em pés ou centímetros são questionadas e nunca convertidas.

Os resultados são a reta campo = inclinação × raster + intercepto com R², seu valor p e o erro padrão da inclinação, como os dá scipy.stats.linregress; RMSE em relação à reta 1:1; FIT_RMSE em relação à reta ajustada; BIAS, a média de raster − campo; e o erro absoluto médio. O que não é definido para os dados (por exemplo, a inclinação de uma única parcela) fica vazio.

A saída tem todos os atributos das parcelas e mais quatro: field_h, a altura medida; field_n, os fustes em que ela se baseia; residual, raster − campo; outlier, 1 onde o resíduo é incomum entre os demais (escore z modificado acima de 3,5; Iglewicz e Hoaglin, 1993). Examine-os: uma árvore alta não medida, ou uma copa que entra de fora. Cada número é dado para todas as parcelas e, mais uma vez, sem os valores discrepantes.

O relatório e a tabela de números contêm o que os artigos científicos pedem: RMSE e viés em porcentagem, concordância, intervalos bootstrap, inclinações que admitem erros nas duas alturas, erros deixando um de fora (leave-one-out), limites de concordância, e tudo isso por grupo.

Com as posições dos fustes (x e y, ou distância e azimute a partir do centro da parcela) e o modelo de altura do dossel, cada fuste é pareado, um a um, com um ápice dentro de sua copa.

Máximo contra máximo (ou um percentil alto) é uma validação. Média contra média não é: a média do raster pondera a área e vê apenas o dossel superior; a média de campo pondera os fustes e inclui também os pequenos.

Exemplo: parcelas de Buffer de parcelas e estatísticas zonais com o campo _max, stems.csv com os campos plotid e stemheight, altura de uma parcela: max.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>validation,accuracy,regression,rmse,bias,lidar,chm,field,inventory,stems,height,plot</source>
      <translation>validação,validation,exatidão,acurácia,accuracy,regressão,regression,rmse,viés,bias,lidar,chm,campo,field,inventário,inventory,fustes,stems,altura,height,parcela,plot</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Plots with raster heights</source>
      <translation>Parcelas com alturas de raster</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One feature per plot, with an id and a height taken from a raster.</source>
      <translation>Uma feição por parcela, com um id e uma altura obtida de um raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id</source>
      <translation>Id da parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Names the plot; each plot has its own.</source>
      <translation>Identifica a parcela; cada parcela tem o seu.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Raster height (m)</source>
      <translation>Altura do raster (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height from the raster, in metres: the maximum, or a high percentile.</source>
      <translation>Altura obtida do raster, em metros: o máximo ou um percentil alto.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Field table (stems or plots)</source>
      <translation>Tabela de campo (fustes ou parcelas)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>One row per stem, or one row per plot. A CSV file will do.</source>
      <translation>Uma linha por fuste ou uma linha por parcela. Serve um arquivo CSV.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Plot id in the field table</source>
      <translation>Id da parcela na tabela de campo</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../models/canopyplots.model3" />
      <source>The plot in which a stem stands.</source>
      <translation>A parcela em que está um fuste.</translation>
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
      <translation>Em metros, como números ou como texto com números. Vazios, NA e semelhantes são deixados de fora; também as alturas negativas, que o registro cita.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Height of a plot from its stems</source>
      <translation>Altura da parcela a partir de seus fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Use the same statistic as the raster height has.</source>
      <translation>Use a mesma estatística da altura do raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Groups of plots</source>
      <translation>Grupos de parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Optional: a field of the plots with their species, stratum or type. The report and the table of figures then show each group as well as all plots together.</source>
      <translation>Opcional: um campo das parcelas com sua espécie, estrato ou tipo. O relatório e a tabela de números trazem então cada grupo ao lado de todas as parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Compared plots</source>
      <translation>Parcelas comparadas</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>The plots with the field height, the difference and a flag for outliers.</source>
      <translation>As parcelas com a altura de campo, a diferença e uma marca para os valores discrepantes.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Comparison report</source>
      <translation>Relatório da comparação</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>Table of all figures</source>
      <translation>Tabela de todos os números</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>CSV files (*.csv)</source>
      <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>A CSV file with every figure and its 95 % interval, a row for all plots, one without the outliers, and both for each group.</source>
      <translation>Um arquivo CSV com cada número e seu intervalo de 95 %: uma linha para todas as parcelas, outra sem os valores discrepantes, e ambas para cada grupo.</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: the layer already has the fields {names}, which this tool would add. Rename or remove them first (Refactor fields).</source>
      <translation>{label}: a camada já tem os campos {names}, que esta ferramenta acrescentaria. Antes, renomeie-os ou remova-os (Editar campos).</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the field table '{name}'</source>
      <translation>a tabela de campo '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>the plot layer '{name}'</source>
      <translation>a camada de parcelas '{name}'</translation>
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
      <translation>raster − campo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>outlier (1: yes)</source>
      <translation>valor discrepante (1: sim)</translation>
    </message>
    <message>
      <location filename="../algorithms/comparefieldheights.py" />
      <source>One page with the charts and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it the page has the figures, the map and the pictures of the plots, and no charts.</source>
      <translation>Uma página com os gráficos e números desta execução, para ler, imprimir ou enviar. Abre-se no Visualizador de resultados. O pacote Python matplotlib desenha os gráficos; sem ele, a página tem os números, o mapa e as imagens das parcelas, mas nenhum gráfico.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Fill from donor scene</source>
      <translation>Preencher a partir de cena doadora</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fills the gaps that clouds left in a scene, from scenes of other dates.</source>
      <translation>Preenche a lacuna deixada por uma nuvem com cenas de outras datas.</translation>
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
      <translation>A lacuna está onde a cena não tem dados e onde a máscara não é zero. Suas células recebem os valores das doadoras que têm dados ali em todas as bandas. Todas as demais células ficam exatamente como estão, assim como o tipo de dados e os nomes das bandas. Somente se nuvens e sombras não mascaradas também devem ser preenchidas, as células consideradas como tais também são substituídas; elas são contadas, e o raster de origem as mostra.

Mascare antes as nuvens das doadoras (Máscara de nuvens QA): os dados ausentes de uma doadora nunca são usados, de modo que as outras tomam seu lugar.

Várias doadoras são combinadas: cada uma prediz a célula e conta conforme indicam seus erros em células limpas ocultadas, menos onde o terreno ao redor é mal explicado e menos onde ela se afasta das outras. Uma doadora que não reduz o erro é deixada de fora e citada. Com 'Em ordem', a primeira doadora que tem dados preenche a célula; 'Cópia' sempre faz assim.

Métodos: 'Cópia' toma os valores da doadora como estão. 'Linear' os leva ao nível da cena com um ganho e um deslocamento por banda, e 'Histograma da doadora ajustado ao da cena', à sua distribuição, ambos a partir de células limpas nas duas. 'Sem emendas' prediz cada banda a partir de todas as bandas da doadora e de seu entorno, com mais precisão onde células limpas próximas mostram como, e estende suavemente pela lacuna a diferença que resta ao longo da borda.

Uma doadora em outra grade ou outro SRC é levada à grade da cena, e o registro informa isso. As bandas são pareadas por nome quando ambas têm nomes. Doadoras que não se sobrepõem, às quais falta uma banda ou que têm outra escala (Landsat Collection 1 contra 2, Sentinel-2 com e sem seu deslocamento) são recusadas.

Exemplo: uma cena mascarada de julho, as cenas mascaradas de junho e agosto como doadoras nesta ordem, método seamless.

O que nenhuma doadora tem fica sem dados e é contado.

Cada execução informa até que ponto é confiável: a lacuna é colocada, deslocada, sobre células limpas, sua borda é sujada tanto quanto a real, é preenchida e comparada. O erro é informado ao lado do erro de uma cópia simples. É um limite inferior onde o terreno mudou sob a nuvem, algo que nenhuma célula limpa pode mostrar.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>cloud,gap,hole,nodata,fill,replace,donor,mosaic,seamless,harmonise,normalisation,histogram,landsat,sentinel,composite</source>
      <translation>nuvem,cloud,lacuna,gap,hole,sem dados,nodata,preencher,fill,substituir,replace,doadora,donor,mosaico,mosaic,seamless,harmonizar,harmonise,normalização,normalisation,histograma,histogram,landsat,sentinel,composição,composite</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Scene with gaps</source>
      <translation>Cena com uma lacuna</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A raster of one or more bands, its clouds masked (no data).</source>
      <translation>Um raster de uma ou mais bandas, com as nuvens mascaradas (sem dados).</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mask (cells that are not 0 are filled, too)</source>
      <translation>Máscara (células diferentes de 0 também são preenchidas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A mask of the same area, for gaps that still hold values. It must cover the scene.</source>
      <translation>Uma máscara da mesma área, para lacunas que ainda contêm valores. Ela cobre toda a cena.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donor scenes</source>
      <translation>Cenas doadoras</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Rasters with the same bands from other dates. With 'In order' and 'Copy' their order matters: put the preferred one first.</source>
      <translation>Rasters das mesmas bandas em outras datas. A ordem conta com 'Em ordem' e 'Cópia': primeiro a preferida.</translation>
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
      <translation>Como os valores da doadora são ajustados à cena; veja acima.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Several donors</source>
      <translation>Várias doadoras</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>'All donors together, weighted': all that have data, weighted by their errors on hidden clear cells. 'In order': the first that has data.</source>
      <translation>'Todas as doadoras juntas, ponderadas': todas as que têm dados, ponderadas por seus erros em células limpas ocultadas. 'Em ordem': a primeira que tem dados.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Resampling</source>
      <translation>Reamostragem</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>For donors whose cells do not coincide with the scene's, and for shifting a misregistered donor into place; nearest can only shift it by whole cells. A donor that is only shifted by whole cells is never resampled.</source>
      <translation>Para doadoras cujas células não coincidem com as da cena, e para recolocar uma doadora cujo conteúdo está deslocado; o vizinho mais próximo só pode tomar células inteiras. Uma doadora deslocada apenas por um número inteiro de células nunca é reamostrada.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Also fill cloud and shadow that was not masked</source>
      <translation>Preencher também nuvens e sombras não mascaradas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Finds them by comparison with the donor: all bands are brighter, or all darker, than it predicts. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>Detecta-as em comparação com a doadora: todas as bandas mais claras, ou todas mais escuras, do que ela indica. Mudanças reais, como a cicatriz de um incêndio ou um campo ceifado, permanecem.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap to interpolate where no donor has data (cells)</source>
      <translation>Largura máxima a interpolar onde nenhuma doadora tem dados (células)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>0: no interpolation; cells for which no donor has data stay empty.</source>
      <translation>0 não interpola nada: o que nenhuma doadora tem fica sem dados.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene</source>
      <translation>Cena preenchida</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>The scene with its gaps filled.</source>
      <translation>A cena com as lacunas preenchidas.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Source of each cell</source>
      <translation>Origem de cada célula</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A byte raster: 0 the scene itself, 1, 2 … the donor (with the most weight, where several contribute), 101, 102 … the donor where the mask had missed cloud or shadow, 254 interpolated, 255 still empty.</source>
      <translation>Um raster do tipo byte: 0, a própria cena; 1, 2 …, a doadora (a de maior peso, se várias contam); 101, 102 …, a doadora onde a máscara deixou passar nuvem ou sombra; 254, interpolada; 255, ainda vazia.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error of each cell</source>
      <translation>Erro de cada célula</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>A float raster, one band for each band of the scene: the standard error of each filled value in stored units, no data elsewhere. It increases with the distance from the edge of the gap, the misfit of the donors around it and their disagreement, and is scaled so that 90 % of the errors on hidden clear cells lie within ±1.645 of it.</source>
      <translation>Um raster float, com uma banda para cada banda da cena: o erro padrão de cada valor preenchido em unidades armazenadas; no restante, sem dados. Cresce com a distância da borda, com o desajuste das doadoras ao redor e com a discordância entre elas, e tem escala tal que 90 % dos erros em células limpas ocultadas ficam dentro de ±1,645 vez seu valor.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Fill report</source>
      <translation>Relatório do preenchimento</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells filled</source>
      <translation>Células preenchidas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells still without data</source>
      <translation>Células ainda sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Cells of cloud or shadow that was not masked</source>
      <translation>Células de nuvem ou sombra não mascaradas</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Error on hidden clear cells (RMSE, stored units)</source>
      <translation>Erro em células limpas ocultadas (RMSE, unidades armazenadas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The same error of a plain copy</source>
      <translation>O mesmo erro de uma cópia simples</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Mean standard error of the filled values (stored units)</source>
      <translation>Erro padrão médio dos valores preenchidos (unidades armazenadas)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>donor {number}</source>
      <translation>doadora {number}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Filled scene and source cannot be the same file. Choose two names.</source>
      <translation>A cena preenchida e a origem teriam o mesmo arquivo. Escolha dois nomes.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>The error of each cell would overwrite another output. Choose another name.</source>
      <translation>O erro de cada célula seria gravado sobre outra saída. Escolha seu nome.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/qacloudmask.py" />
      <source>Scene</source>
      <translation>Cena</translation>
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
      <translation>nenhuma: os sem dados da própria cena</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Donors</source>
      <translation>Doadoras</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>yes</source>
      <translation>sim</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <location filename="../algorithms/shared/listing.py" />
      <source>no</source>
      <translation>não</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Widest gap interpolated (cells)</source>
      <translation>Largura máxima interpolada (células)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>Creation options</source>
      <translation>Opções de criação</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>default</source>
      <translation>padrão</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>the scene itself</source>
      <translation>a própria cena</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>{donor}, missed by the mask</source>
      <translation>{donor}, não detectado pela máscara</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>interpolated</source>
      <translation>interpolada</translation>
    </message>
    <message>
      <location filename="../algorithms/fillfromdonorscene.py" />
      <source>still empty</source>
      <translation>ainda vazia</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>The scene has no gaps: nothing had to be filled.</source>
      <translation>A cena não tem lacuna: nada precisou ser preenchido.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:The only missing cell could not|None of the # missing cells could} be filled.</source>
      <translation>{empty:A única célula ausente não pôde|Nenhuma das # células ausentes pôde} ser preenchida.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add a donor that has data there.</source>
      <translation>Próximo passo: acrescente uma doadora que tenha dados ali.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>none is left empty</source>
      <translation>nenhuma fica vazia</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{empty:# is|# are} left empty</source>
      <translation>{empty:# fica vazia|# ficam vazias}</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>{filled} of {all:# missing cell|# missing cells} {filled:is|are} filled, {left}{error}.</source>
      <translation>{filled} de {all:# célula ausente|# células ausentes} {filled:está preenchida|estão preenchidas}, {left}{error}.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: add another donor for the cells that are left empty.</source>
      <translation>Próximo passo: acrescente outra doadora para as células que ficam vazias.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>Next: compare the filled areas on the map with the scene before filling.</source>
      <translation>Próximo passo: observe no mapa os lugares preenchidos e compare-os com a cena anterior.</translation>
    </message>
    <message>
      <location filename="../algorithms/fillscene/answer.py" />
      <source>; on clear cells that were hidden and filled in the same way, the error (RMSE, stored units) was {rmse:.4g}, against {copy:.4g} for a plain copy</source>
      <translation>; onde células limpas foram ocultadas e preenchidas do mesmo modo, o erro (RMSE, unidades armazenadas) foi {rmse:.4g}, e o de uma cópia simples, {copy:.4g}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{plots} compared: {bias}{errors}; {outliers}.{without}</source>
      <translation>Comparação de {plots}: {bias}{errors}; {outliers}.{without}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: look at the outliers on the map; each has 1 in the field 'outlier'.</source>
      <translation>Próximo passo: observe os valores discrepantes no mapa; cada um tem 1 no campo 'outlier'.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>Next: colour the plots by 'residual' to see where raster and field differ.</source>
      <translation>Próximo passo: colora as parcelas por 'residual' para ver onde raster e campo diferem.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>raster and field heights are the same on average</source>
      <translation>as alturas de raster e de campo são iguais em média</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m lower than the field on average</source>
      <translation>o raster é {size:.2f} m mais baixo que o campo em média</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>the raster is {size:.2f} m higher than the field on average</source>
      <translation>o raster é {size:.2f} m mais alto que o campo em média</translation>
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
      <translation>mais baixo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>higher</source>
      <translation>mais alto</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source> Without outliers: {size:.2f} m {way}{errors}.</source>
      <translation> Sem eles: {size:.2f} m {way}{errors}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>no outlier</source>
      <translation>nenhum valor discrepante</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/answer.py" />
      <source>{count:# outlier|# outliers}: {plots}</source>
      <translation>{count:# valor discrepante|# valores discrepantes}: {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>A mean of stems and a mean of cells are different things: this is no validation of heights. Compare maxima or high percentiles.</source>
      <translation>Uma média de fustes e uma média de células são coisas diferentes: isto não é uma validação de alturas. Compare máximos ou percentis altos.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n:# plot|# plots} compared</source>
      <translation>{n:# parcela comparada|# parcelas comparadas}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>field = {slope:.3f} × raster {sign} {intercept:.2f} m</source>
      <translation>campo = {slope:.3f} × raster {sign} {intercept:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>RMSE {rmse:.2f} m about the 1:1 line, bias {bias:+.2f} m, MAE {mae:.2f} m</source>
      <translation>RMSE {rmse:.2f} m em relação à reta 1:1, viés {bias:+.2f} m, MAE {mae:.2f} m</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Outliers: {ids}</source>
      <translation>Valores discrepantes: {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Taken as one plot: {ids}</source>
      <translation>Consideradas a mesma parcela: {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>In the field table, not in the plot layer ({count}): {ids}</source>
      <translation>Na tabela de campo, mas não na camada de parcelas ({count}): {ids}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots that are not in the field table</source>
      <translation>Parcelas que não estão na tabela de campo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a raster height</source>
      <translation>Parcelas sem altura de raster</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Plots without a measured height</source>
      <translation>Parcelas sem altura medida</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Alike, and not matched (plot and table): {pairs}</source>
      <translation>Parecidas e não pareadas (parcela e tabela): {pairs}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{finding} Left out.</source>
      <translation>{finding} Deixadas de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table with a negative height, left out: {rows}</source>
      <translation>Linhas da tabela de campo com altura negativa, deixadas de fora: {rows}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>Rows of the field table without a height: {words}</source>
      <translation>Linhas da tabela de campo sem altura: {words}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>{n} empty</source>
      <translation>{n} vazias</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source>The measured heights were read with a decimal comma.</source>
      <translation>As alturas medidas foram lidas com vírgula decimal.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/log.py" />
      <source> and {count} more</source>
      <translation> e mais {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots compared</source>
      <translation>Parcelas comparadas</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope of field on raster height</source>
      <translation>Inclinação da altura de campo em função da altura do raster</translation>
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
      <translation>Valor p da inclinação</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Standard error of the slope</source>
      <translation>Erro padrão da inclinação</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the 1:1 line (m)</source>
      <translation>RMSE em relação à reta 1:1 (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the fitted line (m)</source>
      <translation>RMSE em relação à reta ajustada (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, raster − field (m)</source>
      <translation>Viés, raster − campo (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Mean absolute error (m)</source>
      <translation>Erro absoluto médio (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE (% of the mean field height)</source>
      <translation>RMSE (% da altura média de campo)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias (% of the mean field height)</source>
      <translation>Viés (% da altura média de campo)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>p-value of the paired t-test of the bias</source>
      <translation>Valor p do teste t pareado do viés</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE about the line, each plot left out in turn (m)</source>
      <translation>RMSE em relação à reta, deixando de fora uma parcela por vez (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Concordance (Lin's CCC)</source>
      <translation>Concordância (CCC de Lin)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, reduced major axis</source>
      <translation>Inclinação, eixo maior reduzido</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Deming regression with equal errors</source>
      <translation>Inclinação, regressão de Deming com erros iguais</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, Theil–Sen</source>
      <translation>Inclinação, Theil–Sen</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, lower end of its 95 % interval (m)</source>
      <translation>Viés, extremo inferior de seu intervalo de 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Bias, upper end of its 95 % interval (m)</source>
      <translation>Viés, extremo superior de seu intervalo de 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, lower end of its 95 % interval (m)</source>
      <translation>RMSE, extremo inferior de seu intervalo de 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>RMSE, upper end of its 95 % interval (m)</source>
      <translation>RMSE, extremo superior de seu intervalo de 95 % (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, lower end of its 95 % interval</source>
      <translation>Inclinação, extremo inferior de seu intervalo de 95 %</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Slope, upper end of its 95 % interval</source>
      <translation>Inclinação, extremo superior de seu intervalo de 95 %</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Lower limit of agreement (m)</source>
      <translation>Limite inferior de concordância (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Upper limit of agreement (m)</source>
      <translation>Limite superior de concordância (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>{figure}, without the outliers</source>
      <translation>{figure}, sem os valores discrepantes</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots that the field table does not have</source>
      <translation>Parcelas que a tabela de campo não tem</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Plots of the field table that the layer does not have</source>
      <translation>Parcelas da tabela de campo que a camada não tem</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/numbers.py" />
      <source>Outliers</source>
      <translation>Valores discrepantes (outliers)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Canopy height model (for pictures and stems)</source>
      <translation>Modelo de altura do dossel (para imagens e fustes)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Optional: the report then has a map and a picture of each plot on this raster, the largest differences first; single stems are matched with treetops on it. Heights in metres.</source>
      <translation>Opcional: o relatório traz então um mapa e uma imagem de cada parcela sobre este raster, primeiro as maiores diferenças; também se procuram nele os fustes individuais. Alturas em metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem x</source>
      <translation>X do fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Easting of the stem, in the CRS of the plot layer.</source>
      <translation>Coordenada leste do fuste, no SRC da camada de parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem y</source>
      <translation>Y do fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Northing of the stem, in the CRS of the plot layer.</source>
      <translation>Coordenada norte do fuste, no SRC da camada de parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem distance (m)</source>
      <translation>Distância do fuste (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Horizontal distance from the centre of the plot, where there are no x and y.</source>
      <translation>Distância horizontal a partir do centro da parcela, quando não há x e y.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stem azimuth (°)</source>
      <translation>Azimute do fuste (°)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Direction from the centre of the plot, clockwise from the raster's grid north. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Direção a partir do centro da parcela, no sentido horário desde o norte de quadrícula do raster. A NEON mede alguns fustes a partir de um canto (pointid): use x e y deles.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems on the canopy</source>
      <translation>Fustes sobre o dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>A point for each stem with its measured height, the height of its treetop and its status: matched, overtopped by other trees, outside the raster or its plot, or no canopy where it stands. Each treetop is matched with at most one stem.</source>
      <translation>Um ponto para cada fuste com sua altura medida, a altura de seu ápice e seu resultado: pareado, encoberto por outras árvores, fora do raster ou de sua parcela, ou sem dossel onde ele está. Cada ápice corresponde a no máximo um fuste.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems matched with a treetop</source>
      <translation>Fustes pareados com um ápice</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems overtopped by other trees</source>
      <translation>Fustes encobertos por outras árvores</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems outside the raster or their plot</source>
      <translation>Fustes fora do raster ou de sua parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>Stems where there is no canopy</source>
      <translation>Fustes onde não há dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{output} needs the positions of the stems: {label} is empty. Give the canopy height model, and x and y or distance and azimuth.</source>
      <translation>{output} precisa das posições dos fustes: {label} está vazio. Informe o modelo de altura do dossel, e x e y ou distância e azimute.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{count:# row|# rows} of the field table cannot be placed on the canopy: the plot is not in the layer, or height or position is missing.</source>
      <translation>{count:# linha da tabela de campo não é um fuste|# linhas da tabela de campo não são fustes} sobre o dossel: a parcela não está na camada, ou falta a altura ou a posição.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{label}: no row of the field table has plot, height and position.</source>
      <translation>{label}: nenhuma linha da tabela de campo tem parcela, altura e posição.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>plot</source>
      <translation>parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>row of the field table</source>
      <translation>linha da tabela de campo</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>measured height (m)</source>
      <translation>altura medida (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>raster height (m)</source>
      <translation>altura do raster (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>from stem to treetop (m)</source>
      <translation>do fuste ao ápice (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>crown radius searched (m)</source>
      <translation>raio de copa pesquisado (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>status</source>
      <translation>situação</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/stems.py" />
      <source>{n:# stem|# stems} on the canopy: {counts}</source>
      <translation>{n:# fuste|# fustes} sobre o dossel: {counts}</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>QGIS does not open this file as a table; it was read as follows: {how}.</source>
      <translation>O QGIS não abre este arquivo como tabela; ele foi lido assim: {how}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: '{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation>{label}: '{layer}' não tem o campo '{field}'. Tem: {fields}.</translation>
    </message>
    <message>
      <location filename="../algorithms/heights/tables.py" />
      <source>{label}: '{read}' of {file} is read; it also has {others}.</source>
      <translation>{label}: lê-se '{read}' de {file}; há também {others}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>place is certain (1: yes)</source>
      <translation>localização segura (1: sim)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>certain, or why not</source>
      <translation>segura, ou por que não</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift (m)</source>
      <translation>deslocamento (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the east (m)</source>
      <translation>deslocamento para leste (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>shift to the north (m)</source>
      <translation>deslocamento para norte (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>rotation, clockwise (degrees)</source>
      <translation>rotação, no sentido horário (graus)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>probability of lying within 2 m (%)</source>
      <translation>probabilidade de estar a menos de 2 m (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the place found</source>
      <translation>correlação na localização encontrada</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>correlation at the given place</source>
      <translation>correlação na localização informada</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>best correlation farther than 2 m away</source>
      <translation>melhor correlação a mais de 2 m</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>stems used</source>
      <translation>fustes usados</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>x as given</source>
      <translation>x informado</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>y as given</source>
      <translation>y informado</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Positions of stems are needed: choose '{x}' and '{y}', or '{distance}' and '{azimuth}'. From plot centres alone a plot cannot be located.</source>
      <translation>São necessárias as posições dos fustes: escolha '{x}' e '{y}', ou '{distance}' e '{azimuth}'. Não é possível localizar uma parcela apenas a partir dos centros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>Choose coordinates of the stems or distance and azimuth, not both.</source>
      <translation>Escolha coordenadas dos fustes ou distância e azimute, não ambos.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/fields.py" />
      <source>{label}: choose a field; the other one of the pair is already chosen.</source>
      <translation>{label}: escolha um campo; o outro do par já está escolhido.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no coordinate reference system, so the plots cannot be laid over the raster. Assign one (right click the layer, Layer CRS).</source>
      <translation>{label}: não há sistema de referência de coordenadas, portanto não é possível relacionar parcelas e raster. Atribua um (clique com o botão direito na camada, SRC da camada).</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: the raster is in degrees ({crs}). Warp it to a projected CRS, a UTM zone say, so that shifts are metres.</source>
      <translation>{label}: o raster está em graus ({crs}). Reprojete-o (Reprojetar coordenadas) para um SRC projetado, por exemplo uma zona UTM, para que os deslocamentos estejam em metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: there is no plot: the layer (or the selection) is empty.</source>
      <translation>{label}: não há nenhuma parcela: a camada (ou a seleção) está vazia.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>the table '{name}'</source>
      <translation>a tabela '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>No stem belongs to one of the plots: '{stem}' of {where} and '{plot}' of the plots have no id in common.</source>
      <translation>Nenhum fuste pertence a uma das parcelas: '{stem}' ({where}) e '{plot}' (parcelas) não têm nenhum id em comum.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem has|# stems have} no position or no height above 0 and {count:is|are} left out.</source>
      <translation>{count:# fuste não tem posição ou altura maior que 0 e é deixado|# fustes não têm posição ou altura maior que 0 e são deixados} de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{count:# stem is|# stems are} of plots that the layer does not have.</source>
      <translation>{count:# fuste é|# fustes são} de parcelas que a camada não tem.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>Stems of plot {plot} are more than {far:g} m from its centre. Are the coordinates of the stems in the CRS of the plots ({crs}), and distances in metres?</source>
      <translation>Há fustes da parcela {plot} a mais de {far:g} m de seu centro. As coordenadas dos fustes estão no SRC das parcelas ({crs}), e as distâncias, em metros?</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: two plots have the id '{id}'. Give each its own.</source>
      <translation>{label}: duas parcelas têm o id '{id}'. Dê a cada uma o seu.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/layers.py" />
      <source>{label}: a metre of {crs} is not a metre on the ground here. Warp the raster to a local projected CRS, a UTM zone say.</source>
      <translation>{label}: um metro de {crs} não é um metro no terreno aqui. Reprojete o raster (Reprojetar coordenadas) para um SRC projetado local, por exemplo uma zona UTM.</translation>
    </message>
    <message>
      <location filename="../algorithms/locate/write.py" />
      <source>moved with its plot (1: yes)</source>
      <translation>movido com sua parcela (1: sim)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Locate plots on canopy</source>
      <translation>Localizar parcelas no dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Finds where plots lie on a canopy height model, by their stems.</source>
      <translation>Encontra onde as parcelas estão em um modelo de altura do dossel, a partir de seus fustes.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Under trees a plot's GNSS position is off by metres, and its statistics are those of other trees. This tool lays the stems of each plot, with their heights, over the canopy height model, tries every shift within the search radius, and finds the one where they fit best.

Each stem is drawn as a crown (a paraboloid whose radius is 0.8 m and a tenth of the height); the measure is the correlation of these crowns with the model over the cells of the plot. This gives the probability that the plot lies within 2 m of the place found, provided that it lies within the search radius at all. A plot is called certain if this is at least 95 % and the heights fit better than the same heights shuffled at random among its stems.

Only certain plots are moved. All others stay where they were, with the reason: few stems (fewer than 6), ambiguous (rows of a plantation, say), heights do not match, best place at the border of the search, canopy model does not reach. The given position is kept in the fields x_given and y_given.

Moving plots to where they fit in itself raises the agreement between field and raster heights. R2_BY_CHANCE says by how much: it is the R² that the same search reaches with the stems of other plots. Report it beside R2_AFTER.

Stem positions are needed: coordinates, or distance and azimuth from the plot's centre. Plot centres alone are not enough. The raster must be in a projected CRS in which a unit is a length on the ground (UTM, say), with square cells of at most 3 m; cells finer than 0.35 m are aggregated by their maximum.

Example: plot centres, a table of stems with the fields plotid, stemheight, distance and azimuth, a canopy height model of 0.5 m, search radius 8.</source>
      <translation>Sob as árvores, a posição GNSS de uma parcela se desvia em metros, e suas estatísticas são as de outras árvores. Esta ferramenta coloca os fustes de cada parcela, com suas alturas, sobre o modelo de altura do dossel, tenta todos os deslocamentos dentro do raio de busca e encontra aquele em que melhor se encaixam.

Cada fuste é desenhado como uma copa (um paraboloide cujo raio é 0,8 m mais um décimo da altura); a medida é a correlação dessas copas com o modelo nas células da parcela. Dela resulta a probabilidade de que a parcela esteja a menos de 2 m da localização encontrada, desde que esteja dentro do raio de busca. Uma parcela é considerada segura a partir de 95 %, e somente se as alturas se encaixam melhor que as mesmas alturas distribuídas ao acaso entre seus fustes.

Somente as parcelas seguras são movidas. Todas as outras ficam onde estavam, com o motivo: poucos fustes (menos de 6), ambígua (por exemplo, linhas de um plantio), as alturas não combinam, melhor localização na borda da busca, o modelo do dossel não alcança. A posição informada é mantida nos campos x_given e y_given.

Mover as parcelas para onde se encaixam aumenta por si só a concordância entre as alturas de campo e de raster. R2_BY_CHANCE diz quanto: é o R² que a mesma busca alcança com os fustes de outras parcelas. Apresente-o ao lado de R2_AFTER.

São necessárias as posições dos fustes: coordenadas, ou distância e azimute a partir do centro da parcela. Apenas com os centros das parcelas não é possível. O raster deve estar em um SRC projetado no qual uma unidade seja um comprimento no terreno (por exemplo, UTM), com células quadradas de no máximo 3 m; células menores que 0,35 m são agrupadas pelo máximo.

Exemplo: centros de parcelas, uma tabela de fustes com os campos plotid, stemheight, distance e azimuth, um modelo de altura do dossel de 0,5 m, raio de busca 8.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>co-registration,coregistration,gnss,gps,position,shift,plot,stems,trees,lidar,chm,canopy height model,forest,inventory</source>
      <translation>corregistro,co-registration,coregistration,gnss,gps,posição,position,deslocamento,shift,parcela,plot,fustes,stems,árvores,trees,lidar,chm,modelo de altura do dossel,canopy height model,floresta,forest,inventário,inventory</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <location filename="../models/canopyplots.model3" />
      <source>Heights above ground in metres.</source>
      <translation>Alturas acima do solo em metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Search radius</source>
      <translation>Raio de busca</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>How far a plot may be off, in metres. The true place has to lie within; a larger radius makes wrong places more likely.</source>
      <translation>Quanto uma parcela pode estar desviada, em metros. A localização verdadeira precisa estar dentro; um raio maior torna mais prováveis as localizações erradas.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Largest rotation (degrees)</source>
      <translation>Rotação máxima (graus)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Rotations of up to this many degrees to each side are tried as well: for a compass that was off. 0 for none.</source>
      <translation>Rotações de até este número de graus para cada lado também são tentadas: para uma bússola desviada. 0: nenhuma.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Located plots</source>
      <translation>Parcelas localizadas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>All plots, with the certain ones moved to the place found; with shift and certainty.</source>
      <translation>As parcelas, as seguras na localização encontrada; com deslocamento e certeza.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems of the located plots</source>
      <translation>Fustes das parcelas localizadas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>A point for every stem used, moved with its plot; with all its attributes.</source>
      <translation>Um ponto para cada fuste usado, movido com sua parcela; com todos os seus atributos.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Location report</source>
      <translation>Relatório da localização</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plots whose place is certain</source>
      <translation>Parcelas com localização segura</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Median shift of the certain plots (m)</source>
      <translation>Deslocamento mediano das parcelas seguras (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of field and raster height of the certain plots, as given</source>
      <translation>R² da altura de campo e de raster das parcelas seguras, na posição informada</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The same at the places found</source>
      <translation>O mesmo nas localizações encontradas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² that the search reaches with stems of other plots</source>
      <translation>R² que a busca alcança com fustes de outras parcelas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One feature per plot. For a polygon, the plot centre is its centroid and its outline shows the area measured; for a point, the hull of its stems shows it.</source>
      <translation>Uma feição por parcela. De um polígono, o centro é o de sua área, e seu contorno diz o que foi medido; de um ponto, quem diz isso é o envoltório de seus fustes.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Stems</source>
      <translation>Fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>One row per stem, with its plot, height and position. A CSV file will do.</source>
      <translation>Uma linha por fuste, com sua parcela, altura e posição. Serve um arquivo CSV.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Plot id of a stem</source>
      <translation>Id da parcela de um fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>The plot in which the stem stands.</source>
      <translation>A parcela em que o fuste está.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In metres. Stems without a height are left out.</source>
      <translation>Em metros. Fustes sem altura são deixados de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>X coordinate of a stem</source>
      <translation>Coordenada X de um fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots. Either coordinates, or distance and azimuth.</source>
      <translation>No SRC das parcelas. Ou coordenadas, ou distância e azimute.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Y coordinate of a stem</source>
      <translation>Coordenada Y de um fuste</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>In the CRS of the plots.</source>
      <translation>No SRC das parcelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Distance of a stem from the centre (m)</source>
      <translation>Distância de um fuste ao centro (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Horizontal distance in metres.</source>
      <translation>Distância horizontal em metros.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Azimuth of a stem (degrees)</source>
      <translation>Azimute de um fuste (graus)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>As seen from the centre, clockwise from grid north of the raster. NEON measures some stems from a corner (pointid): use its x and y.</source>
      <translation>Visto do centro, no sentido horário desde o norte de quadrícula do raster. A NEON mede alguns fustes a partir de um canto (pointid): use x e y deles.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Blocks of {n} × {n} cells were aggregated by their maximum: {size:g} m.</source>
      <translation>{n} × {n} células foram agrupadas pelo máximo: {size:g} m.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Not moved, {reason} ({count}): {plots}</source>
      <translation>Não movidas, {reason} ({count}): {plots}</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>R² of tallest stem and highest cell over the {n:# certain plot|# certain plots}: {before:.2f} as given, {after:.2f} at the places found. The same search with stems of other plots reaches {chance}.</source>
      <translation>R² do fuste mais alto e da célula mais alta {n:na única parcela segura|nas # parcelas seguras}: {before:.2f} na posição informada, {after:.2f} nas localizações encontradas. A mesma busca com fustes de outras parcelas alcança {chance}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; no plot was moved</source>
      <translation>; nenhuma parcela foi movida</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>; the others were not moved</source>
      <translation>; as demais não foram movidas</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>{certain} of {count:# plot|# plots} {certain:is|are} certain{by}{rest}.</source>
      <translation>{certain} de {count:# parcela|# parcelas} {certain:é segura|são seguras}{by}{rest}.</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>, moved by {m:.1f} m (median)</source>
      <translation>, movidas em {m:.1f} m (mediana)</translation>
    </message>
    <message>
      <location filename="../algorithms/locateplots.py" />
      <source>Next: 'Buffer plots and zonal stats' computes statistics at the places found.</source>
      <translation>Próximo passo: 'Buffer de parcelas e estatísticas zonais' calcula estatísticas nas localizações encontradas.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>QGIS project: all layers with their styles, a map to print</source>
      <translation>Projeto do QGIS: todas as camadas com seus estilos, um mapa para imprimir</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <location filename="../models/canopyplots.model3" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Report</source>
      <translation>Relatório</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>What was found</source>
      <translation>O que foi encontrado</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>Layers</source>
      <translation>Camadas</translation>
    </message>
    <message>
      <location filename="../algorithms/project/firstpage.py" />
      <source>en</source>
      <translation>pt-BR</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS project with all layers, a map to print and a first page</source>
      <translation>Projeto do QGIS com todas as camadas, um mapa para imprimir e uma página inicial</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>QGIS projects (*.qgz)</source>
      <translation>Projetos do QGIS (*.qgz)</translation>
    </message>
    <message>
      <location filename="../algorithms/project/plan.py" />
      <source>A project in which the layers have their styles, with a sheet of A4 to print, and beside it a first page (HTML) that leads to everything and says what was found. Outputs for which no file was chosen are then written beside the project, under its name.</source>
      <translation>Um projeto em que as camadas têm seus estilos, com uma folha A4 para imprimir, e ao lado dele uma página inicial (HTML) que leva a tudo e diz o que foi encontrado. As saídas para as quais nenhum arquivo foi escolhido são então gravadas ao lado do projeto, com o nome dele.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{label} is no file of its own, and so it is not in the project.</source>
      <translation>{label} não é um arquivo próprio e por isso não está no projeto.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written ({reason}).</source>
      <translation>Não é possível gravar {file} ({reason}).</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS project: {file}</source>
      <translation>Projeto do QGIS: {file}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>First page: {address}</source>
      <translation>Página inicial: {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>{file} cannot be written. Is the disk full?</source>
      <translation>Não é possível gravar {file}. O disco está cheio?</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Map to print</source>
      <translation>Mapa para imprimir</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>QGIS cannot open {file}.</source>
      <translation>O QGIS não consegue abrir {file}.</translation>
    </message>
    <message>
      <location filename="../algorithms/project/write.py" />
      <source>Grey is no data. {crs}. Made by Canopy &amp; Cloud {version}.</source>
      <translation>Cinza: sem dados. {crs}. Feito com Canopy &amp; Cloud {version}.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA cloud mask</source>
      <translation>Máscara de nuvens QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Turns the cells that the QA band calls cloud or shadow into no data.</source>
      <translation>Transforma em sem dados as células que a banda QA classifica como nuvem ou sombra.</translation>
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
      <translation>Lê, bit a bit, a banda de qualidade que acompanha uma cena e transforma em sem dados, em todas as bandas, nuvens, sombras de nuvem e o que mais for escolhido. O fill (sem observação) é sempre mascarado e contado à parte. As demais células, o tipo de dados e os nomes das bandas ficam como estão.

A ferramenta reconhece a banda QA pelo nome do arquivo, pelos metadados que a acompanham e por seus códigos, diz como, e recusa quando dois produtos servem. Um produto cujos códigos contradizem a escolha também é recusado.

A limpeza é feita nesta ordem: o fechamento preenche vazios, objetos pequenos demais são descartados, a dilatação inclui as bordas: nuvem, cirro e névoa crescem uma distância em metros no terreno, a sombra de nuvem outra, e além disso todas as células mascaradas crescem um raio em células. O fill não participa. Uma execução que informa o raio em células e nenhuma distância em metros cresce apenas esse raio, como era antes de existirem as distâncias.

Outros rasters QA da cena (QA_RADSAT ou SR_QA_AEROSOL ao lado de QA_PIXEL, MSK_CLDPRB ao lado de SCL) são reconhecidos por seus nomes; o que eles marcam também é mascarado. Em um raster de probabilidade de nuvem, uma célula é nuvem a partir da probabilidade definida.

Um raster QA em outra grade (por exemplo, 60 m para bandas de 10 m) é sobreposto à cena pelo vizinho mais próximo; as células fora dele são mascaradas.

Regra para o produto 'Uma regra própria': condições separadas por ';', das quais basta uma, como 'bit 3; bit 5; bits 8-9 &gt;= 2; values 328,392; not bit 6', ou 'values &gt;= 40' para uma probabilidade de nuvem. 'and' une duas: 'bit 1 and not bit 7'. O bit 0 é o mais baixo.

As contagens por classe são as da banda QA antes da limpeza, seja a classe mascarada ou não; uma célula que está em duas classes conta em ambas. Os outros rasters QA contam onde só eles marcam uma célula.

Exemplo: as bandas empilhadas de uma cena Landsat, seu arquivo QA_PIXEL.

As palavras de Produto QA:
</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clear scenes of other dates give a second opinion on cloud and shadow, for any sensor whose bands are in order of wavelength; they also serve where there is no QA band. Each is fitted to the scene by a regression on cells that look clear in both. A cell is cloud where all bands are brighter than predicted and shadow where all are darker, in objects with an unmistakable core; land change, which moves bands in different directions, is not masked. If the scene's metadata state the position of the sun, fainter shadow is also accepted in the direction in which the clouds cast it. With 'QA band and clear scenes', cells that the QA raster calls cloud are unmasked if they are as bright on every clear date, as roofs or sand are: they are 'rescued', kept in the scene, with code 103 in the mask. For clear scenes, only cells that they alone mark are counted. Clouds in a clear scene should be masked first. A clear scene on another grid is resampled to the scene by nearest neighbour, and the log says so.</source>
      <translation>Cenas limpas de outras datas dão uma segunda opinião sobre nuvens e sombras, para qualquer sensor cujas bandas estejam em ordem de comprimento de onda; elas também servem onde não há banda QA. Cada uma é ajustada à cena por uma regressão em células que parecem limpas nas duas. Há nuvem onde todas as bandas são mais claras do que ela indica, e sombra onde todas são mais escuras, em objetos com um núcleo fora de dúvida; uma mudança do terreno, que move as bandas em direções diferentes, permanece. Onde os metadados da cena informam a posição do sol, uma sombra mais fraca também conta na direção em que ela cai a partir das nuvens. Com 'Banda QA e cenas limpas', o que o raster QA classifica como nuvem é devolvido onde é igualmente claro em todas as datas limpas, um telhado ou areia: 'rescued', mantido na cena, código 103 na máscara. As cenas limpas contam onde só elas marcam uma célula. As próprias nuvens de uma cena limpa devem estar mascaradas. Uma cena em outra grade é sobreposta à cena pelo vizinho mais próximo, o que o registro informa.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>cloud,shadow,mask,qa,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirrus,snow,landsat,sentinel,hls,modis,planet</source>
      <translation>nuvem,cloud,sombra,shadow,máscara,mask,qa,qualidade,quality,pixel_qa,qa_pixel,bqa,scl,qa60,fmask,udm2,cirro,cirrus,neve,snow,landsat,sentinel,hls,modis,planet</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked scene</source>
      <translation>Cena mascarada</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The scene, with the masked cells as no data.</source>
      <translation>A cena, com as células mascaradas como sem dados.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A byte raster: 0 where a cell is kept, else the code of its class.</source>
      <translation>Um raster do tipo byte: 0 onde a célula é mantida; caso contrário, o código de sua classe.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Mask report</source>
      <translation>Relatório da máscara</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of the scene</source>
      <translation>Células da cena</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Fill cells (no observation)</source>
      <translation>Células fill (sem observação)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells after clean-up, not counting fill</source>
      <translation>Células mascaradas após a limpeza, sem contar fill</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked cells as a percentage of the scene's cells, not counting fill</source>
      <translation>Células mascaradas, sem contar fill, em porcentagem das células da cena que não são fill</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cells of class '{name}'</source>
      <translation>Células da classe '{name}'</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>One raster with all bands, or one raster per band; several are stacked.</source>
      <translation>Um raster com todas as bandas ou um raster por banda; se forem vários, são empilhados.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA raster</source>
      <translation>Raster QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>The quality file of the same scene: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … If empty, the QA raster that belongs to the scene: named in the metadata of a stack made from a folder, or found beside the band files.</source>
      <translation>O arquivo de qualidade da mesma cena: QA_PIXEL, pixel_qa, BQA, SCL, Fmask, udm2 … Se deixado vazio: o da própria cena, que uma cena empilhada a partir de uma pasta cita em seus metadados ou que está ao lado dos arquivos de banda.</translation>
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
      <translation>A banda que contém os códigos. Não é usada para produtos com uma banda por classe.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA product</source>
      <translation>Produto QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>As a rule it is recognised. The rule of 'A rule of my own' is among the advanced parameters.</source>
      <translation>Em geral é reconhecido. 'Uma regra própria' está entre os parâmetros avançados.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule (product 'A rule of my own')</source>
      <translation>Regra (produto 'Uma regra própria')</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Examples: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Or: values &gt;= 40</source>
      <translation>Exemplos: bit 3; bits 8-9 &gt;= 2; values 328,392,840; not bit 6. Ou: values &gt;= 40</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Further QA rasters</source>
      <translation>Outros rasters QA</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: what they mark is masked as well.</source>
      <translation>QA_RADSAT, SR_QA_AEROSOL, MSK_CLDPRB …: o que eles marcam também é mascarado.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Cloud probability threshold (%)</source>
      <translation>Probabilidade de nuvem a partir da qual uma célula é nuvem (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>A cell with at least this probability is cloud. Used for cloud probability rasters (MSK_CLDPRB, s2cloudless) and the package s2cloudless only.</source>
      <translation>Usada apenas para rasters de probabilidade de nuvem (MSK_CLDPRB, s2cloudless) e para o pacote s2cloudless.</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>{name} and {count} more</source>
      <translation>{name} e mais {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>found with the scene</source>
      <translation>o da própria cena</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Product</source>
      <translation>Produto</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Confidence</source>
      <translation>Confiança</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Rule</source>
      <translation>Regra</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Masked classes</source>
      <translation>Classes mascaradas</translation>
    </message>
    <message>
      <location filename="../algorithms/qacloudmask.py" />
      <source>Clean-up</source>
      <translation>Limpeza</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes to mask (none: those usual for the product)</source>
      <translation>Classes a mascarar (nenhuma: as usuais do produto)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>A scene whose QA product lacks one of them is refused; 'Repair scenes' leaves it out. Fill is always masked.</source>
      <translation>Uma cena a cujo produto QA falta uma delas é recusada; 'Reparar cenas' a deixa de fora. O fill é sempre mascarado.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'Medium' masks more, in products that state a confidence.</source>
      <translation>'Média' mascara mais, em produtos que informam uma confiança.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud (metres)</source>
      <translation>Dilatação das nuvens (metros)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud, cirrus and haze are dilated by this distance on the ground. 0: none.</source>
      <translation>Nuvem, cirro e névoa crescem esta distância no terreno. 0: nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Dilation of cloud shadow (metres)</source>
      <translation>Dilatação da sombra de nuvem (metros)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Cloud shadow is dilated by this distance on the ground. 0: none.</source>
      <translation>A sombra de nuvem cresce esta distância no terreno. 0: nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../algorithms/repairscenes.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Detect cloud from</source>
      <translation>Nuvens reconhecidas por</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>'QA band': the QA raster. 'QA band and clear scenes': the QA raster, with the clear scenes correcting what it missed or wrongly flagged as cloud. 'Clear scenes only': the clear scenes alone; no QA raster is read.</source>
      <translation>'Banda QA': o raster QA. 'Banda QA e cenas limpas': ele, e as cenas limpas para o que ele deixou passar ou tomou por nuvem. 'Somente cenas limpas': somente as cenas limpas; nenhum raster QA é lido.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Clear scenes</source>
      <translation>Cenas limpas</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Scenes of the same place and bands on other dates, clear or with their clouds masked (no data). One is enough; with several, the majority decides. Not used with 'QA band'.</source>
      <translation>Cenas do mesmo lugar e com as mesmas bandas em outras datas, limpas ou com suas nuvens mascaradas (sem dados). Basta uma; com várias, a maioria decide. Não são usadas com 'Banda QA'.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>The others: the Python package of that name, if it is installed; no QA raster is read.</source>
      <translation>Os demais: o pacote Python desse nome, se estiver instalado; nenhum raster QA é lido.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Closing radius (cells)</source>
      <translation>Raio de fechamento (células)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Gaps in the mask narrower than about twice this are filled. 0: none.</source>
      <translation>Vazios na máscara mais estreitos que cerca do dobro disto são preenchidos. 0: nenhum.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Smallest object (cells)</source>
      <translation>Menor objeto (células)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Masked objects of fewer cells (connected by their sides) are unmasked. 0: none.</source>
      <translation>Objetos mascarados com menos células (unidas pelos lados) não são mascarados. 0: nenhum.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Dilation radius (cells)</source>
      <translation>Raio de dilatação (células)</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>All masked cells are dilated by this, in addition to the distances in metres. 0: none.</source>
      <translation>Todas as células mascaradas crescem este raio, além das distâncias em metros. 0: nada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: they are not used with the method '{method}'. Choose '{both}' or '{scenes}', or leave them empty.</source>
      <translation>Cenas limpas: não são usadas com o método '{method}'. Escolha '{both}' ou '{scenes}', ou deixe-as vazias.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Clear scenes: the method '{method}' compares with them, but none was given. Choose at least one scene of the same place and bands from another date.</source>
      <translation>Cenas limpas: o método '{method}' compara com elas, e nenhuma foi informada. Escolha pelo menos uma cena do mesmo lugar e com as mesmas bandas de outra data.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: clear scenes detect cloud and cloud shadow only, not {other}. Leave the classes empty, or choose from these two.</source>
      <translation>Classes: cenas limpas reconhecem somente nuvens e sombras, não {other}. Deixe as classes vazias ou escolha entre essas duas.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: it is only used with the product '{custom}', and the product is '{product}'. Choose the former, or leave the rule empty.</source>
      <translation>Regra: só é usada com o produto '{custom}', e o produto é '{product}'. Escolha o primeiro ou deixe a regra vazia.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: {title} has no class {missing}. It has {classes}. {note}</source>
      <translation>Classes: {title} não tem a classe {missing}. Tem {classes}. {note}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Rule: the product '{custom}' needs one, for example: bit 3; bits 8-9 &gt;= 2</source>
      <translation>Regra: o produto '{custom}' precisa de uma, por exemplo: bit 3; bits 8-9 &gt;= 2</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/parameters.py" />
      <source>Classes: a custom rule has no classes; the rule itself says what is masked.</source>
      <translation>Classes: uma regra custom não tem nenhuma; ela mesma diz o que é mascarado.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Kept</source>
      <translation>Mantidas</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>, {percent:.2f} % of the cells that are not fill</source>
      <translation>, {percent:.2f} % das células que não são fill</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:The only cell is|All # cells are} fill: the scene has no observation here.</source>
      <translation>{total:A única célula é|As # células são todas} fill: a cena não tem observação aqui.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{seen:The only cell that is not fill is not|None of the # cells that are not fill is} masked.</source>
      <translation>{seen:A única célula que não é fill não está|Das # células que não são fill, nenhuma está} mascarada.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>No cell is masked: {seen:the only cell that is not fill was not|none of the # cells that are not fill was} found to be cloud or shadow.</source>
      <translation>Nenhuma célula está mascarada: {seen:a única que não é fill não|das # que não são fill, nenhuma} foi reconhecida como nuvem ou sombra.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: the scene can be used as it is.</source>
      <translation>Próximo passo: a cena pode ser usada como está.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{percent:.1f} % of the scene is masked: {masked} of {seen:# cell|# cells}, not counting fill.</source>
      <translation>{percent:.1f} % da cena está mascarada: {masked} de {seen:# célula|# células}, sem contar fill.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Next: 'Fill from donor scene' fills them from a scene of another date.</source>
      <translation>Próximo passo: 'Preencher a partir de cena doadora' as preenche com uma cena de outra data.</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{total:# cell|# cells}: {fill} fill, {masked} masked after clean-up{percent}</source>
      <translation>{total:# célula|# células}: {fill} fill, {masked:# mascarada|# mascaradas} após a limpeza{percent}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Found by the clear scenes alone: {cells}</source>
      <translation>Encontradas somente pelas cenas limpas: {cells}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>{name} {count:# cell|# cells}</source>
      <translation>{name} {count:# célula|# células}</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Rescued: {count:# cell|# cells} that the QA raster calls cloud but that {count:is|are} as bright on every clear date, and the dilated cloud around them</source>
      <translation>Devolvidas: {count:# célula que o raster QA classifica como nuvem, igualmente clara|# células que o raster QA classifica como nuvem, igualmente claras} em todas as datas limpas, e o que ele classifica como dilatado em torno</translation>
    </message>
    <message>
      <location filename="../algorithms/qamask/results.py" />
      <source>Cells of each class before clean-up:</source>
      <translation>Células de cada classe antes da limpeza:</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Rebuild output</source>
      <translation>Reconstruir saída</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Makes an output of these tools again and reports whether it is identical.</source>
      <translation>Gera novamente uma saída destas ferramentas e diz se é a mesma.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFFs and GeoPackages that these tools write record how they were made: the tool, all parameters, the inputs with size and hash, and the versions. This tool reads that, runs the same tool with the same inputs and parameters, and compares the result with the given output.

An input is looked for where it was, then beside the output. One that is missing or has changed is named, and nothing is run.

GeoTIFFs are compared byte by byte, and if bytes differ, cell by cell. A GeoPackage holds the time at which it was written, so that its fields, geometries and attributes are compared, feature by feature.

With other versions of QGIS, GDAL or numpy the record differs, and so do the bytes; the log then names the versions and says whether the cells are the same.

Example: the masked scene of last year becomes a file that is identical, or the log says what differs.</source>
      <translation>Os GeoTIFFs e GeoPackages que estas ferramentas gravam informam como foram feitos: a ferramenta, todos os parâmetros, as entradas com tamanho e hash, e as versões. Esta ferramenta lê isso, executa a mesma ferramenta com as mesmas entradas e parâmetros e compara o resultado com a saída informada.

Uma entrada é procurada onde estava e depois ao lado da saída. Se alguma faltar ou tiver mudado, ela é citada e nada é executado.

Os GeoTIFFs são comparados byte a byte e, se os bytes diferirem, célula a célula. Um GeoPackage contém a hora em que foi gravado, por isso são comparados seus campos, geometrias e atributos, feição a feição.

Com outras versões do QGIS, do GDAL ou do numpy, o histórico difere, e os bytes também; o registro cita então as versões e diz se as células são as mesmas.

Exemplo: a cena mascarada do ano passado torna-se um arquivo idêntico, ou o registro diz o que difere.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical,hash</source>
      <translation>reconstruir,rebuild,reproduzir,reproduce,repetir,repeat,proveniência,provenance,linhagem,lineage,histórico,history,metadados,metadata,verificar,verify,idêntico,identical,hash</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output to make again</source>
      <translation>Saída a gerar novamente</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF and GeoPackage (*.tif *.tiff *.gpkg);;All files (*)</source>
      <translation>GeoTIFF e GeoPackage (*.tif *.tiff *.gpkg);;Todos os arquivos (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>A raster or layer that one of these tools wrote. It is only read.</source>
      <translation>Um raster ou uma camada que uma destas ferramentas gravou. É apenas lido.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Output made again</source>
      <translation>Saída gerada novamente</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;All files (*)</source>
      <translation>GeoTIFF (*.tif);;GeoPackage (*.gpkg);;Todos os arquivos (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Where it is written, in the same format as the first one.</source>
      <translation>Onde é gravada, no mesmo formato da primeira.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Whether both are identical (1: yes, 0: no)</source>
      <translation>Se ambas são idênticas (1: sim, 0: não)</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Cells or features that differ</source>
      <translation>Células ou feições que diferem</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} does not say how it was made. GeoTIFFs and GeoPackages that these tools wrote do; copies made by other programs may not.</source>
      <translation>{label}: {file} não informa como foi feito. GeoTIFFs e GeoPackages que estas ferramentas gravaram informam; cópias feitas por outros programas talvez não.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{file} was made by {tool}</source>
      <translation>{file} foi gerado por {tool}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} is also the input. Choose another file name.</source>
      <translation>{label}: {file} também é a entrada. Escolha outro nome de arquivo.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>{label}: {file} must be in the same format, so its name must end in {suffix}.</source>
      <translation>{label}: {file} deve estar no mesmo formato, portanto seu nome termina em {suffix}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Versions: {versions}</source>
      <translation>Versões: {versions}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Identical.</source>
      <translation>Idênticas.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All cells are the same.</source>
      <translation>Todas as células são iguais.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>All features are the same.</source>
      <translation>Todas as feições são iguais.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuild.py" />
      <source>Not identical: {words}.</source>
      <translation>Não são idênticas: {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>the files differ: {was:# byte|# bytes} before, {now:,} now</source>
      <translation>os arquivos diferem: {was:# byte|# bytes} antes, {now:,} agora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>fields</source>
      <translation>campos</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>geometry type</source>
      <translation>tipo de geometria</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{what}: {was} before, {now} now</source>
      <translation>{what}: {was} antes, {now} agora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{was:# feature|# features} before, {now} now</source>
      <translation>{was:# feição|# feições} antes, {now} agora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{count:# feature differs|# features differ}</source>
      <translation>{count:# feição difere|# feições diferem}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/compare.py" />
      <source>{name}: {was} then, {now} now</source>
      <translation>{name}: {was} na época, {now} agora</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} cannot be made again. {reasons}</source>
      <translation>{file} não pode ser gerado novamente. {reasons}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>'{name}' cannot be opened again: {reason}.</source>
      <translation>'{name}' não pode ser aberto novamente: {reason}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} has changed: {was:# byte|# bytes} then, {size:# byte|# bytes} now{same}.</source>
      <translation>{file} mudou: {was:# byte|# bytes} na época, {size:# byte|# bytes} agora{same}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source> with other content</source>
      <translation> com outro conteúdo</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} was a temporary file, for example from a step of a model. Make it again, and put it beside {output}.</source>
      <translation>{name} era um arquivo temporário, por exemplo de uma etapa de um modelo. Gere-o novamente e coloque-o ao lado de {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{name} is not beside {output}, and its folder was left out.</source>
      <translation>{name} não está ao lado de {output}, e sua pasta não foi registrada.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{file} is not there, and no {name} is beside {output}.</source>
      <translation>{file} não está lá, e não há nenhum {name} ao lado de {output}.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/inputs.py" />
      <source>{source} cannot be opened as a layer.</source>
      <translation>{source} não pode ser aberto como camada.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} says that it was made by {tool}, which is not one of these tools.</source>
      <translation>{file} diz que foi gerado por {tool}, que não é nenhuma destas ferramentas.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file} does not say which output of {tool} it is.</source>
      <translation>{file} não diz qual saída de {tool} ele é.</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{file}: the record of how it was made is damaged ({reason!r}).</source>
      <translation>{file}: a informação sobre como foi feito está danificada ({reason!r}).</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{parameter}: {path}</source>
      <translation>{parameter}: {path}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>{tool} refuses: {reason}</source>
      <translation>{tool} recusa: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>no output</source>
      <translation>nenhuma saída</translation>
    </message>
    <message>
      <location filename="../algorithms/rebuilding/replay.py" />
      <source>The run made no {file}; its scene may have been left out.</source>
      <translation>A execução não criou {file}; a cena talvez tenha sido deixada de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Composite {file}: {count:# date|# dates}, {percent:.1f} % of its cells have a value</source>
      <translation>Composição {file}: {count:# data|# datas}, {percent:.1f} % de suas células têm um valor</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>Not repaired: {name}: {reason}</source>
      <translation>Não reparada: {name}: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>The scenes are in {folder}; run again with the same folder to continue.</source>
      <translation>As cenas estão em {folder}; execute novamente com a mesma pasta para continuar.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>No scene was found: the folder holds no folder, archive or band files of a product that is known.</source>
      <translation>Nenhuma cena encontrada: a pasta não contém pasta, arquivo compactado nem arquivos de banda de um produto conhecido.</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{repaired} of {count:# scene|# scenes} {repaired:is|are} filled</source>
      <translation>{repaired} de {count:# cena|# cenas} {repaired:está preenchida|estão preenchidas}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{percent:.1f} % of their masked cells have data now</source>
      <translation>{percent:.1f} % de suas células mascaradas têm dados agora</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>mean error on hidden clear cells {error:.1f} % of the mean value</source>
      <translation>erro médio em células limpas ocultadas: {error:.1f} % do valor médio</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>kept from an earlier run: {count}</source>
      <translation>mantidas de uma execução anterior: {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>left out: {count}</source>
      <translation>deixadas de fora: {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>date not known</source>
      <translation>data desconhecida</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: left out</source>
      <translation>{day}: deixada de fora</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{day}: {percent} masked</source>
      <translation>{day}: {percent} mascarado</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>donor only</source>
      <translation>apenas doadora</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{share} of that filled</source>
      <translation>{share} disso preenchido</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>from {donors}</source>
      <translation>a partir de {donors}</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>error {error:.1f} % of the mean value</source>
      <translation>erro de {error:.1f} % do valor médio</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} (same day)</source>
      <translation>{name} (mesmo dia)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} earlier)</source>
      <translation>{name} ({days:# dia|# dias} antes)</translation>
    </message>
    <message>
      <location filename="../algorithms/repair/log.py" />
      <source>{name} ({days:# day|# days} later)</source>
      <translation>{name} ({days:# dia|# dias} depois)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair scenes</source>
      <translation>Reparar cenas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masks every scene of a folder and fills it from the best others.</source>
      <translation>Mascara todas as cenas de uma pasta e as preenche a partir das melhores entre as outras.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Give the folder that holds the scenes as they were downloaded: one folder, .tar, .tar.gz or .zip per scene, of Landsat Collection 1 or 2, Sentinel-2 (SAFE), HLS or PlanetScope, or band files with their QA file. Nothing has to be unpacked, and no band or QA file chosen.

Each scene is stacked, masked by its own QA raster (cloud and shadow grow by a distance, as in QA cloud mask) and filled (as in Fill from donor scene) from the scenes of the same place that are nearest in time and clear where it is not. Scenes of other places, sensors, bands or units are never mixed: each group is repaired from its own scenes. A scene that cannot be read, or has no QA raster, is left out and named; the others go on.

For each scene the output folder gets NAME_filled.tif and NAME_source.tif (which donor filled which cell), and its folder 'masked' the masked scene and the mask. The file {manifest} records what has been done, from which files, with which parameters. Run the tool again with the same folder after a stop, a crash or new scenes: results made from the same files with the same parameters are kept.

Example: a folder with eight dates of a Landsat path and row, everything else at its default.</source>
      <translation>Informe a pasta que contém as cenas como foram baixadas: uma pasta ou um arquivo .tar, .tar.gz ou .zip por cena, de Landsat Collection 1 ou 2, Sentinel-2 (SAFE), HLS ou PlanetScope, ou arquivos de banda com seu arquivo QA. Nada precisa ser descompactado, e nenhuma banda ou arquivo QA precisa ser escolhido.

Cada cena é empilhada, mascarada por seu próprio raster QA (nuvem e sombra crescem uma distância, como em Máscara de nuvens QA) e preenchida (como em Preencher a partir de cena doadora) com as cenas do mesmo lugar que estão mais próximas no tempo e limpas onde ela não está. Cenas de outros lugares, sensores, bandas ou unidades nunca são misturadas: cada grupo repara a si mesmo. Uma cena que não pode ser lida, ou que não tem raster QA, é deixada de fora e citada; as outras prosseguem.

Para cada cena, a pasta de saída recebe NAME_filled.tif e NAME_source.tif (qual doadora forneceu cada célula), e sua pasta 'masked' recebe a cena mascarada e a máscara. O arquivo {manifest} diz o que está feito, a partir de quais arquivos e com quais parâmetros. Execute a ferramenta novamente com a mesma pasta após uma parada, uma falha ou novas cenas: o que está feito a partir dos mesmos arquivos com os mesmos parâmetros é mantido.

Exemplo: uma pasta com oito datas de um path e row do Landsat, todo o resto como está.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,landsat,sentinel,hls,planet,gap</source>
      <translation>nuvem,cloud,sombra,shadow,máscara,mask,preencher,fill,série temporal,time series,lote,batch,pasta,folder,muitas datas,many dates,composição,composite,mosaico,mosaic,landsat,sentinel,hls,planet,lacuna,gap</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Folder with the scenes</source>
      <translation>Pasta com as cenas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Its sub-folders and archives are looked through as well.</source>
      <translation>Suas subpastas e seus arquivos compactados também são examinados.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes to fill (empty: all)</source>
      <translation>Cenas a preencher (vazio: todas)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates (2018-07-10), names or parts of names, separated by commas; * stands for any characters. The other scenes are donors only.</source>
      <translation>Datas (2018-07-10), nomes ou partes de nomes, separados por vírgulas; * substitui qualquer sequência de letras. As outras cenas são apenas doadoras.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repaired scenes</source>
      <translation>Cenas reparadas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The folder for all results. Give the same one to continue an earlier run.</source>
      <translation>A pasta para todos os resultados. Informe a mesma para continuar uma execução anterior.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Repair report</source>
      <translation>Relatório do reparo</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes found</source>
      <translation>Cenas encontradas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes filled</source>
      <translation>Cenas preenchidas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes masked, filled or not</source>
      <translation>Cenas mascaradas, preenchidas ou não</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes left out because they could not be used</source>
      <translation>Cenas deixadas de fora por não poderem ser usadas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Scenes kept from an earlier run</source>
      <translation>Cenas mantidas de uma execução anterior</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Masked cells of the filled scenes that have data now (%)</source>
      <translation>Células mascaradas das cenas preenchidas que têm dados agora (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Mean error on hidden clear cells of the filled scenes (RMSE, % of the mean)</source>
      <translation>Erro médio em células limpas ocultadas das cenas preenchidas (RMSE, % da média)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'QA band': each scene's QA raster. 'QA band and the other dates of the folder': the QA raster, with the other dates of the folder, where their own QA rasters call them clear, correcting what it missed or wrongly flagged as cloud.</source>
      <translation>'Banda QA': o raster QA de cada cena. 'Banda QA e as outras datas da pasta': ele e as outras datas da pasta onde o raster QA delas as dá como limpas, para o que ele não viu ou tomou por nuvem.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Method of the fill</source>
      <translation>Método de preenchimento</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>How the donors' values are fitted to a scene; see Fill from donor scene.</source>
      <translation>Como os valores das doadoras são ajustados a uma cena; veja Preencher a partir de cena doadora.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Finds them by comparison with the donors; real change, such as a fire scar, is kept.</source>
      <translation>Detecta-as em comparação com as doadoras; mudanças reais, como a cicatriz de um incêndio, permanecem.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Donors of a scene</source>
      <translation>Doadoras por cena</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>The number of donors: the nearest dates that are clear in part of the gap. More are used only where they alone have data in it, up to {most}.</source>
      <translation>Número das datas mais próximas que estão limpas em parte da lacuna. Só se usam mais onde apenas elas têm células dela, no máximo {most}.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Dates whose grid is offset from the scene's by part of a cell are used only for cells that are then still empty.</source>
      <translation>As datas cujas células ficam ao lado das da cena só são usadas para o que ainda faltar.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Composite of all dates</source>
      <translation>Composição de todas as datas</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>'Median of the clear values': the median of the clear values of a cell, band by band. 'Best date of each cell': all bands of the date that is farthest from cloud and nearest to the middle of the dates. Each comes with a raster of the dates.</source>
      <translation>'Mediana dos valores limpos': dos valores limpos de uma célula, banda a banda. 'Melhor data de cada célula': todas as bandas da data mais distante de nuvens e mais próxima do meio das datas. Cada uma com um raster das datas.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Bands by name</source>
      <translation>Bandas por nome</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>For example blue, green, red, nir, or B02, B03. Empty: all bands that measure reflected light. Scenes that lack one are left out.</source>
      <translation>Por exemplo blue, green, red, nir, ou B02, B03. Vazio: todas as bandas que medem luz refletida. Cenas às quais falta alguma são deixadas de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Resolution (m)</source>
      <translation>Resolução (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Size of the cells, in units of the scenes' CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band.</source>
      <translation>Tamanho das células, em unidades do SRC das cenas: 10, 20 ou 60 para Sentinel-2. Vazio: o da banda mais fina.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Values</source>
      <translation>Valores</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Reflectance lets scenes with different scale or offset (Sentinel-2 before and after baseline 04.00) repair each other.</source>
      <translation>A reflectância permite que cenas com escala ou deslocamento diferentes (Sentinel-2 antes e depois da baseline 04.00) reparem umas às outras.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>{label}: this is the folder with the scenes. Choose a separate one.</source>
      <translation>{label}: é a pasta com as cenas. Escolha outra pasta.</translation>
    </message>
    <message>
      <location filename="../algorithms/repairscenes.py" />
      <source>Stopped. What has been done stays in {folder}; run again to continue.</source>
      <translation>Interrompido. O que está feito fica em {folder}; execute novamente para continuar.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/bearings.py" />
      <source>Distance and azimuth are taken from the centre of the plot, but the field '{field}' names another point for {count:# stem|# stems} ({named}). A stem is off by as much as that point is from the centre. Use x and y of the stems instead, or leave these out.</source>
      <translation>A distância e o azimute são tomados a partir do centro da parcela, mas o campo '{field}' cita outro ponto para {count:# fuste|# fustes} ({named}). Um fuste assim fica desviado tanto quanto esse ponto dista do centro. Use x e y dos fustes em vez disso, ou deixe estes de fora.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/choices.py" />
      <source>{label}: '{word}' is not one of its values. Choose from {words}.</source>
      <translation>{label}: '{word}' não é uma palavra admitida. Escolha entre {words}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Dask scheduler (empty: this computer)</source>
      <translation>Agendador Dask (vazio: este computador)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Address of a Dask scheduler, such as tcp://192.0.2.1:8786, whose workers do the computing; the result is the same to the byte. They need this plugin's library in the same version, and the rasters under the same path. Empty: the cores of this computer.</source>
      <translation>Endereço de um agendador Dask, como tcp://192.0.2.1:8786, cujos processos (workers) fazem os cálculos; o resultado é idêntico byte a byte. Eles precisam da biblioteca deste complemento na mesma versão e dos rasters no mesmo caminho. Vazio: os núcleos deste computador.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/cluster.py" />
      <source>Computed on the Dask cluster at {address}, {count:# thread|# threads}</source>
      <translation>Processado no cluster Dask em {address}, {count:# thread|# threads}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>Additional creation options</source>
      <translation>Opções adicionais de criação</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>For GDAL, as NAME=VALUE separated by '|', for example COMPRESS=ZSTD|PREDICTOR=2. They replace the defaults (tiled, DEFLATE, all cores).</source>
      <translation>Para o GDAL, como NAME=VALUE separados por '|', por exemplo COMPRESS=ZSTD|PREDICTOR=2. Substituem as padrão (em blocos, DEFLATE, todos os núcleos).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/creationoptions.py" />
      <source>{label}: '{part}' is not of the form NAME=VALUE. Example: COMPRESS=ZSTD|PREDICTOR=2</source>
      <translation>{label}: '{part}' não tem a forma NAME=VALUE. Exemplo: COMPRESS=ZSTD|PREDICTOR=2</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>reading and writing rasters</source>
      <translation>ler e gravar rasters</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>the check by a second engine</source>
      <translation>a verificação por um segundo motor</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>detecting cloud</source>
      <translation>reconhecer nuvens</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>all computing</source>
      <translation>todos os cálculos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>work on a Dask cluster</source>
      <translation>trabalhar em um cluster Dask</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>The Python package '{name}' is not installed.</source>
      <translation>O pacote Python '{name}' não está instalado.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then restart QGIS:</source>
      <translation>Instale-o e reinicie o QGIS:</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install it, then run again:</source>
      <translation>Instale-o e execute a ferramenta novamente:</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>({name} is needed for: {purpose})</source>
      <translation>({name} é necessário para: {purpose})</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W setup, advanced install, tick: {packages}</source>
      <translation>Instalador OSGeo4W, instalação avançada (Advanced Install), marque: {packages}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>Install QGIS again: {name} is a part of it.</source>
      <translation>Instale o QGIS novamente: {name} faz parte dele.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>OSGeo4W Shell: {command}</source>
      <translation>OSGeo4W Shell: {command}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/dependencies.py" />
      <source>First install pip for {python}.</source>
      <translation>Instale primeiro o pip para {python}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/heightunit.py" />
      <source>{label}: the raster of these plots states its heights in {unit}. This tool takes raster and field heights as metres and converts nothing. Convert the raster heights first; or, if the field heights are in {unit} too, read every 'm' of the results as '{unit}'.</source>
      <translation>{label}: o raster destas parcelas informa as alturas em {unit}. Esta ferramenta toma as alturas do raster e de campo como metros e não converte nada. Converta antes as alturas do raster; ou, se as de campo também estão em {unit}, leia cada “m” dos resultados como “{unit}”.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' is not a raster layer.</source>
      <translation>{label}: '{name}' não é uma camada raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF (right click, Export, Save As) and use that.</source>
      <translation>{label}: '{name}' vem de '{provider}', não de um arquivo. Salve-a como GeoTIFF (clique com o botão direito, Exportar, Salvar como) e use esse arquivo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>memory</source>
      <translation>memória</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the no data value {value} of the file is switched off in the layer's properties, so cells with it are data.</source>
      <translation>'{name}', banda {band}: o valor sem dados {value} do arquivo está desativado nas propriedades da camada, portanto as células com ele são dados.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/inputs.py" />
      <source>'{name}', band {band}: the layer's properties also declare as no data: {ranges}.</source>
      <translation>'{name}', banda {band}: também sem dados, pelas propriedades da camada: {ranges}.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>Outputs record only the names of inputs, not their folders</source>
      <translation>As saídas citam apenas os nomes das entradas, não as pastas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/lineage.py" />
      <source>{label}: {suffix} files cannot record how they were made, so Rebuild Output cannot make this one again. GeoTIFF and GeoPackage can.</source>
      <translation>{label}: arquivos {suffix} não podem guardar como foram feitos, portanto Reconstruir saída não pode gerá-los novamente. GeoTIFF e GeoPackage podem.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>from {expression}</source>
      <translation>de {expression}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>, selected features only</source>
      <translation>, apenas feições selecionadas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/listing.py" />
      <source>a temporary file</source>
      <translation>um arquivo temporário</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Details</source>
      <translation>Detalhes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/log.py" />
      <source>Report: {address}</source>
      <translation>Relatório: {address}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: nothing can be written in the folder {folder} ({reason}). Choose another one.</source>
      <translation>{label}: nada pode ser gravado na pasta {folder} ({reason}). Escolha outra.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, its spatial index could not be written. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label}: {file} não pôde ser concluído; não foi possível gravar seu índice espacial. Há espaço no disco, e você tem permissão para gravar ali?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{file} cannot be replaced ({reason}). Is it open in another program?</source>
      <translation>{file} não pode ser substituído ({reason}). Ele está aberto em outro programa?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: there are features without geometry, which FlatGeobuf cannot store. Choose another format, such as GeoPackage (.gpkg).</source>
      <translation>{label}: há feições sem geometria, e o FlatGeobuf não as aceita. Escolha outro formato, por exemplo GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} could not be completed, {there} of {count:# feature|# features} {there:is|are} in it. Is there room on the disk, and do you have permission to write there?</source>
      <translation>{label}: {file} não pôde ser concluído; ele contém {there} de {count:# feição|# feições}. Há espaço no disco, e você tem permissão para gravar ali?</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: a shapefile keeps only ten characters of a field name; these were truncated: {names}. A GeoPackage keeps them whole.</source>
      <translation>{label}: um shapefile mantém dez letras do nome de um campo; estes foram cortados: {names}. Um GeoPackage os mantém inteiros.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>the input</source>
      <translation>a entrada</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/outputs.py" />
      <source>{label}: {file} is also {other}. Choose another file name.</source>
      <translation>{label}: {file} também é {other}. Escolha outro nome de arquivo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <location filename="../provider/models.py" />
      <source>{label}: the folder {folder} does not exist. Choose one that does.</source>
      <translation>{label}: a pasta {folder} não existe. Escolha uma que exista.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/places.py" />
      <source>{label}: {path} is not on this computer; outputs are written only to local disks. Choose a local folder, and copy the file there when it is complete.</source>
      <translation>{label}: {path} não está neste computador; as saídas são gravadas somente nos discos dele. Escolha um local aqui e copie para lá quando estiver completo.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>HTML files (*.html)</source>
      <translation>Arquivos HTML (*.html)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>One page with the charts, pictures and numbers of this run, to read, print or send. It opens in the Results Viewer. The Python package matplotlib draws the charts; without it their figures stand in tables.</source>
      <translation>Uma página com os gráficos, imagens e números desta execução, para ler, imprimir ou enviar. Abre-se no Visualizador de resultados. O pacote Python matplotlib desenha os gráficos; sem ele, os números deles aparecem em tabelas.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/reports.py" />
      <source>Writing the report</source>
      <translation>Gravando o relatório</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: '{value}' is not a number. Write it with a decimal point, as in 2.5.</source>
      <translation>{label}: '{value}' não é um número. Escreva-o com ponto decimal, como 2.5.</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/run.py" />
      <source>{label}: not every raster could be loaded. Check the paths: {value}</source>
      <translation>{label}: nem todos os rasters puderam ser carregados. Verifique os caminhos: {value}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Recognise it by file name, metadata and codes</source>
      <translation>Reconhecer pelo nome do arquivo, metadados e códigos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>A rule of my own (see the advanced parameters)</source>
      <translation>Uma regra própria (veja os parâmetros avançados)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of cells</source>
      <translation>Número de células</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Lowest</source>
      <translation>Mínimo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean</source>
      <translation>Média</translation>
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
      <translation>Soma</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Standard deviation</source>
      <translation>Desvio padrão</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Range</source>
      <translation>Amplitude</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Number of different values</source>
      <translation>Número de valores distintos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Most frequent value</source>
      <translation>Valor mais frequente</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Least frequent value</source>
      <translation>Valor menos frequente</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells without data</source>
      <translation>Células sem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Fraction of cells with data</source>
      <translation>Fração de células com dados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with an infinite value</source>
      <translation>Células com valor infinito</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>X of the highest cell</source>
      <translation>X da célula mais alta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Y of the highest cell</source>
      <translation>Y da célula mais alta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Coefficient of variation</source>
      <translation>Coeficiente de variação</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Skewness</source>
      <translation>Assimetria</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Kurtosis (3 if normal)</source>
      <translation>Curtose (3 se normal)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Shannon entropy</source>
      <translation>Entropia de Shannon</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Vertical complexity index</source>
      <translation>Índice de complexidade vertical</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Canopy relief ratio</source>
      <translation>Razão de relevo do dossel</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Quadratic mean</source>
      <translation>Média quadrática</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Rumple index</source>
      <translation>Índice de rugosidade (rumple)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Gap fraction</source>
      <translation>Fração de clareiras</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and the other dates of the folder</source>
      <translation>Banda QA e as outras datas da pasta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Package {name}</source>
      <translation>Pacote {name}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>High: only what is certain</source>
      <translation>Alta: somente o que é seguro</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Medium: mask more</source>
      <translation>Média: mascarar mais</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>QA band and clear scenes</source>
      <translation>Banda QA e cenas limpas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Clear scenes only</source>
      <translation>Somente cenas limpas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Seamless: fitted locally, without visible edges</source>
      <translation>Sem emendas: ajuste local, sem bordas visíveis</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Histogram of the donor matched to the scene</source>
      <translation>Histograma da doadora ajustado ao da cena</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Linear: one gain and offset for each band</source>
      <translation>Linear: um ganho e um deslocamento por banda</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Copy: the donor's values as they are</source>
      <translation>Cópia: os valores da doadora como estão</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All donors together, weighted</source>
      <translation>Todas as doadoras juntas, ponderadas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>In order: the first donor that has data</source>
      <translation>Em ordem: a primeira doadora que tem dados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Nearest neighbour</source>
      <translation>Vizinho mais próximo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Bilinear</source>
      <translation>Bilinear</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cubic</source>
      <translation>Cúbico</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Circle</source>
      <translation>Círculo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Square</source>
      <translation>Quadrado</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>NEON: four squares of 20 m</source>
      <translation>NEON: quatro quadrados de 20 m</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>FIA: four circles of 24 ft</source>
      <translation>FIA: quatro círculos de 24 ft</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells whose centre is inside</source>
      <translation>Células cujo centro está dentro</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells that the outline touches</source>
      <translation>Todas as células que o contorno toca</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells weighted by their covered fraction</source>
      <translation>Células ponderadas por sua fração coberta</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As chosen below</source>
      <translation>Conforme escolhido abaixo</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Those of the lesson</source>
      <translation>As da lição</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Height metrics</source>
      <translation>Métricas de altura</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cover and structure</source>
      <translation>Cobertura e estrutura</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>All cells of the plot</source>
      <translation>Todas as células da parcela</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Cells with data</source>
      <translation>Células com dados</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package rasterstats</source>
      <translation>O pacote Python rasterstats</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>The Python package exactextract</source>
      <translation>O pacote Python exactextract</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Tallest stem</source>
      <translation>Fuste mais alto</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Mean of the stems</source>
      <translation>Média dos fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>95th percentile of the stems</source>
      <translation>Percentil 95 dos fustes</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Median of the clear values</source>
      <translation>Mediana dos valores limpos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Best date of each cell</source>
      <translation>Melhor data de cada célula</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>As stored in the files</source>
      <translation>Como armazenados nos arquivos</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance, 0 to 1 (float32)</source>
      <translation>Reflectância, de 0 a 1 (float32)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>Reflectance × 10 000 (int16)</source>
      <translation>Reflectância × 10 000 (int16)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/titles.py" />
      <source>None</source>
      <translation>Nenhum</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>forest,forestry,inventory,lidar,als,chm,canopy height model,plot,tree height</source>
      <translation>floresta,forest,florestal,forestry,inventário,inventory,lidar,als,chm,modelo de altura do dossel,canopy height model,parcela,plot,altura de árvores,tree height</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing</source>
      <translation>nuvem,cloud,nuvens,clouds,sombra,shadow,landsat,sentinel,satélite,satellite,cena,scene,sensoriamento remoto,remote sensing</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Forest plots on a canopy height model (lidar)</source>
      <translation>Parcelas florestais em um modelo de altura do dossel (lidar)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Clouds in satellite scenes (Landsat, Sentinel-2)</source>
      <translation>Nuvens em cenas de satélite (Landsat, Sentinel-2)</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>History of outputs</source>
      <translation>Histórico das saídas</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>Raster files: {library}</source>
      <translation>Arquivos raster: {library}</translation>
    </message>
    <message>
      <location filename="../algorithms/shared/tool.py" />
      <source>The computer ran out of memory. Nothing was written.</source>
      <translation>O computador ficou sem memória. Nada foi gravado.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stack scene bands</source>
      <translation>Empilhar bandas da cena</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Puts the band files of a scene into one raster, in natural order and named.</source>
      <translation>Reúne os arquivos de banda de uma cena em um só raster, em ordem natural e com nomes.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Landsat, Sentinel-2 and HLS deliver one file per band. This tool writes them as one raster.

Give the folder or archive of the scene as it was downloaded, or the band files one by one.

A folder or archive (.tar, .tar.gz, .zip; nothing is unpacked) of Landsat Collection 1 or 2, of Sentinel-2 (SAFE), HLS or PlanetScope is recognised by its names and metadata: sensor, date, bands, scale. Bands of 10, 20 and 60 m are brought to one resolution in whole cells: a finer cell takes the value of the cell that it lies in, a coarser one the mean of its valid cells; the log says which bands. What the product calls no observation or saturated becomes no data. Metadata that contradict the names are refused.

Single files are put in natural order by the band in their name (B1, B2 … B8, B8A, B9, B10), whatever the order of the list, and named by it. Cells are copied as they are; nodata values are carried. The files must be on one grid and of one type; where they are not, the tool says what differs and writes nothing.

Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are named B1 to B7. So does the folder that holds them.</source>
      <translation>Landsat, Sentinel-2 e HLS fornecem um arquivo por banda. Esta ferramenta os grava como um só raster.

Informe a pasta ou o arquivo compactado da cena como foi baixado, ou os arquivos de banda um a um.

Uma pasta ou um arquivo compactado (.tar, .tar.gz, .zip; nada é descompactado) de Landsat Collection 1 ou 2, de Sentinel-2 (SAFE), HLS ou PlanetScope é reconhecido por seus nomes e metadados: sensor, data, bandas, escala. Bandas de 10, 20 e 60 m são levadas a uma mesma resolução por células inteiras: uma célula mais fina recebe o valor da célula em que está; uma mais grosseira, a média de suas células válidas; o registro diz quais bandas. O que o produto declara sem observação ou saturado passa a sem dados. Metadados que contradizem os nomes são recusados.

Arquivos avulsos são postos na ordem natural da banda que consta em seu nome (B1, B2 … B8, B8A, B9, B10), seja qual for a ordem da lista, e recebem o nome dela. As células são copiadas como estão; os valores NoData são mantidos. Os arquivos devem estar em uma mesma grade e ser de um mesmo tipo; se não forem, a ferramenta diz o que difere e não grava nada.

Exemplo: SR_B1.TIF a SR_B7.TIF de uma cena Landsat tornam-se um raster cujas bandas se chamam B1 a B7. O mesmo vale para a pasta que os contém.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,folder,archive,reflectance</source>
      <translation>empilhar,stack,mesclar,merge,bandas,bands,layer stack,composição,composite,landsat,sentinel,hls,planet,cena,scene,safe,pasta,folder,arquivo,archive,reflectância,reflectance</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scene: folder, archive or metadata file</source>
      <translation>Cena: pasta, arquivo compactado ou arquivo de metadados</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Scenes (*)</source>
      <translation>Cenas (*)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The .SAFE or Landsat folder, the .tar, .tar.gz or .zip that it came in, or the metadata file in it (MTD_MSIL2A.xml, …_MTL.txt). Leave empty to choose band files.</source>
      <translation>A pasta .SAFE ou do Landsat, o .tar, .tar.gz ou .zip em que ela veio, ou o arquivo de metadados contido nela (MTD_MSIL2A.xml, …_MTL.txt). Deixe vazio para escolher arquivos de banda.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The band files of one scene, in any order; leave out its QA files. Not used with a scene.</source>
      <translation>Os arquivos de banda de uma só cena, em qualquer ordem; não inclua seus arquivos QA. Não é usado se uma cena for informada.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Bands of the scene by name</source>
      <translation>Bandas da cena por nome</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For example blue, green, red, nir, swir16, or B02, B03. Empty: all bands that measure reflected light, without the panchromatic and thermal ones.</source>
      <translation>Por exemplo blue, green, red, nir, swir16, ou B02, B03. Vazio: todas as bandas que medem luz refletida, sem a pancromática e as termais.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Resolution of a scene (m)</source>
      <translation>Resolução de uma cena (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Size of the cells, in units of the scene's CRS: 10, 20 or 60 for Sentinel-2. Empty: that of the finest band chosen.</source>
      <translation>Tamanho das células, em unidades do SRC da cena: 10, 20 ou 60 para Sentinel-2. Vazio: o da banda mais fina escolhida.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Values of a scene</source>
      <translation>Valores de uma cena</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>The numbers of the files come with their scale and offset as metadata; in reflectance these are applied.</source>
      <translation>Os números dos arquivos levam escala e deslocamento como metadados; na reflectância, eles já estão aplicados.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Stacked scene</source>
      <translation>Cena empilhada</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>One raster with all bands.</source>
      <translation>Um raster com todas as bandas.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Number of bands</source>
      <translation>Número de bandas</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Give either '{scene}' or '{bands}'{both}.</source>
      <translation>Informe '{scene}' ou '{bands}'{both}.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>, not both</source>
      <translation>, não ambos</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band is|# bands are} in one raster.</source>
      <translation>{count:# banda está|# bandas estão} em um raster.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>Next: 'QA cloud mask' masks the clouds of this scene.</source>
      <translation>Próximo passo: 'Máscara de nuvens QA' mascara as nuvens desta cena.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>'{name}' has no effect: it is only used with '{scene}'.</source>
      <translation>'{name}' não tem efeito: só é usado com '{scene}'.</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>{count:# band|# bands} of {size:g} m: {names}</source>
      <translation>{count:# banda|# bandas} de {size:g} m: {names}</translation>
    </message>
    <message>
      <location filename="../algorithms/stackscenebands.py" />
      <source>For QA Cloud Mask, its QA raster is {path}</source>
      <translation>Para Máscara de nuvens QA, seu raster QA é {path}</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>First page of the project</source>
      <translation>Página inicial do projeto</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: the name of a project ends in .qgz, and {file} does not.</source>
      <translation>{label}: o nome de um projeto termina em .qgz, e {file} não.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>{label}: {file} is a folder. Choose another name.</source>
      <translation>{label}: {file} é uma pasta. Escolha outro nome.</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Canopy plots: clean, plot, compare</source>
      <translation>Parcelas no dossel: limpar, delimitar, comparar</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Repair a cloudy scene: stack, mask, fill</source>
      <translation>Reparar uma cena com nuvens: empilhar, mascarar, preencher</translation>
    </message>
    <message>
      <location filename="../provider/models.py" />
      <source>Ready-made models</source>
      <translation>Modelos prontos</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fill (no observation)</source>
      <translation>Fill (sem observação)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud</source>
      <translation>Nuvem</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cloud shadow</source>
      <translation>Sombra de nuvem</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Cirrus</source>
      <translation>Cirros</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dilated cloud, adjacent to cloud</source>
      <translation>Nuvem dilatada, adjacente a nuvem</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Snow or ice</source>
      <translation>Neve ou gelo</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Water</source>
      <translation>Água</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Light haze</source>
      <translation>Névoa leve</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Heavy haze</source>
      <translation>Névoa densa</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>High aerosol</source>
      <translation>Aerossol alto</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Saturated or defective</source>
      <translation>Saturado ou defeituoso</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Terrain occlusion, dropped pixel</source>
      <translation>Oclusão pelo relevo, pixel perdido</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Dark area, topographic shadow</source>
      <translation>Área escura, sombra topográfica</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Unclassified</source>
      <translation>Não classificado</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Fire</source>
      <translation>Fogo</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Thin cloud</source>
      <translation>Nuvem fina</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Masked by the rule</source>
      <translation>Mascarado pela regra</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Added by clean-up (closing, dilation)</source>
      <translation>Adicionado pela limpeza (fechamento, dilatação)</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Outside the QA raster</source>
      <translation>Fora do raster QA</translation>
    </message>
    <message>
      <location filename="../core/qa/products.py" />
      <source>Rescued (kept): not cloud according to clear scenes</source>
      <translation>Resgatada, mantida: não é nuvem segundo as cenas limpas</translation>
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
      <translation>Landsat 4-7 não têm banda de cirros, portanto não há classe de cirros.</translation>
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
      <translation>Landsat 8 BQA anterior às coleções</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>The shadow bits were never populated. Delivered until April 2017 (…LGN00_BQA.TIF).</source>
      <translation>Os bits de sombra nunca foram preenchidos. Fornecida até abril de 2017 (…LGN00_BQA.TIF).</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 QA_RADSAT</source>
      <translation>Landsat 8-9 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bands 10 and 11 have no bit.</source>
      <translation>Não diz nada sobre nuvens: use-o ao lado de QA_PIXEL. As bandas 10 e 11 não têm bit.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 Collection 2 QA_RADSAT</source>
      <translation>Landsat 4-7 Collection 2 QA_RADSAT</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Says nothing about clouds: use it with QA_PIXEL. Bit 9 is a dropped pixel.</source>
      <translation>Não diz nada sobre nuvens: use-o ao lado de QA_PIXEL. O bit 9 é um pixel perdido.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 8-9 Collection 2 SR_QA_AEROSOL</source>
      <translation>Landsat 8-9 Collection 2 SR_QA_AEROSOL</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>High aerosol is often thin cloud, but can be bright ground: use it with QA_PIXEL.</source>
      <translation>Aerossol alto muitas vezes é nuvem fina, mas também solo claro: use-o ao lado de QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Landsat 4-7 SR_CLOUD_QA (Collections 1 and 2)</source>
      <translation>Landsat 4-7 SR_CLOUD_QA (Collections 1 e 2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/landsat.py" />
      <source>Bit 0 is dark dense vegetation, which is no reason to mask.</source>
      <translation>O bit 0 é vegetação densa escura, o que não é motivo para mascarar.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</source>
      <translation>Harmonized Landsat Sentinel-2 (HLS v2) Fmask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 255 unverified.</source>
      <translation>Valor fill 255 não verificado.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask classes (python-fmask, Geoscience Australia)</source>
      <translation>Classes Fmask (python-fmask, Geoscience Australia)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water. The GERSL Fmask 4 program numbers differently (4 is cloud there): that is fmask_gersl.</source>
      <translation>0 nulo, 1 limpo, 2 nuvem, 3 sombra, 4 neve, 5 água. O programa Fmask 4 do GERSL numera de outro modo (lá, 4 é nuvem): esse é fmask_gersl.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</source>
      <translation>MODIS state_1km (MOD09GA, MYD09GA, MOD09A1)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fill value 65535 unverified.</source>
      <translation>Valor fill 65535 não verificado.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>PlanetScope usable data mask (UDM2)</source>
      <translation>Máscara de dados utilizáveis do PlanetScope (UDM2)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>One band per class; all bands are read and the QA band setting is not used.</source>
      <translation>Uma banda por classe; todas as bandas são lidas e a configuração da banda QA não é usada.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Fmask 4 classes (GERSL program)</source>
      <translation>Classes Fmask 4 (programa do GERSL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 land, 1 water, 2 shadow, 3 snow, 4 cloud: different numbers from python-fmask's.</source>
      <translation>0 terra, 1 água, 2 sombra, 3 neve, 4 nuvem: números diferentes dos do python-fmask.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>OmniCloudMask classes</source>
      <translation>Classes OmniCloudMask</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>0 clear, 1 thick cloud, 2 thin cloud, 3 shadow. Fill value 255 unverified.</source>
      <translation>0 limpo, 1 nuvem espessa, 2 nuvem fina, 3 sombra. Valor fill 255 não verificado.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF1 (VNP09GA)</source>
      <translation>Reflectância de superfície VIIRS QF1 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Confidently cloudy; medium: probably cloudy too. Shadow and cirrus are in QF2.</source>
      <translation>Nublado com segurança; medium: também provavelmente nublado. A sombra e os cirros estão em QF2.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF2 (VNP09GA)</source>
      <translation>Reflectância de superfície VIIRS QF2 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Cloud is in QF1.</source>
      <translation>As nuvens estão em QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>VIIRS surface reflectance QF7 (VNP09GA)</source>
      <translation>Reflectância de superfície VIIRS QF7 (VNP09GA)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/others.py" />
      <source>Adjacent to cloud, and thin cirrus. Cloud is in QF1.</source>
      <translation>Adjacente a nuvem, e cirro fino. As nuvens estão em QF1.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A scene classification (SCL)</source>
      <translation>Classificação de cena Sentinel-2 Level-2A (SCL)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Cloud is medium and high probability (8, 9); for 9 alone use the rule 'values 9'.</source>
      <translation>Nuvem é probabilidade média e alta (8, 9); para apenas 9, use a regra 'values 9'.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 QA60</source>
      <translation>Sentinel-2 QA60</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>QA60 was left empty from 2022-01-25 to 2024-02-28: all zero then means unknown, not clear.</source>
      <translation>A QA60 ficou vazia de 2022-01-25 a 2024-02-28: nesse período, tudo zero significa desconhecido, não limpo.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 Level-2A cloud probability (MSK_CLDPRB)</source>
      <translation>Probabilidade de nuvem Sentinel-2 Level-2A (MSK_CLDPRB)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Per cent; cloud at or above the threshold. No shadow: use it with SCL.</source>
      <translation>Porcentagem; nuvem a partir da probabilidade definida. Sem sombra: use-o ao lado de SCL.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>Sentinel-2 cloud classification (MSK_CLASSI, baseline 04.00 and later)</source>
      <translation>Classificação de nuvens Sentinel-2 (MSK_CLASSI, baseline 04.00 e posteriores)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>One band per class (opaque cloud, cirrus, snow); all are read. No shadow.</source>
      <translation>Uma banda por classe (nuvem opaca, cirro, neve); todas são lidas. Sem sombra.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud probability (per cent)</source>
      <translation>Probabilidade de nuvem s2cloudless (porcentagem)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>0 to 100. A probability from 0 to 1 has to be multiplied by 100 first; for one from 0 to 255 (Sentinel Hub's CLP) use a rule such as 'values &gt;= 102'.</source>
      <translation>De 0 a 100. Uma probabilidade de 0 a 1 precisa ser multiplicada antes por 100; para uma de 0 a 255 (CLP do Sentinel Hub), use uma regra como 'values &gt;= 102'.</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>s2cloudless cloud mask (0 clear, 1 cloud)</source>
      <translation>Máscara de nuvens s2cloudless (0 limpo, 1 nuvem)</translation>
    </message>
    <message>
      <location filename="../core/qa/tables/sentinel2.py" />
      <source>255 as no data (Sentinel Hub's CLM) unverified. No shadow.</source>
      <translation>255 como sem dados (CLM do Sentinel Hub) não verificado. Sem sombra.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Plots with both heights</source>
      <translation>Parcelas com ambas as alturas</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>From a canopy height model and plot centres to a comparison with measured heights, in one run: Clean zero canopy, Buffer plots and zonal stats, Compare field and raster heights.

The highest cell of each plot is compared with its tallest stem. To change a step, open models/canopyplots.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>De um modelo de altura do dossel e dos centros das parcelas a uma comparação com alturas medidas, de uma só vez: Limpar zeros do dossel, Buffer de parcelas e estatísticas zonais, Comparar alturas de campo e de raster.

A célula mais alta de cada parcela é comparada com seu fuste mais alto. Para mudar um passo, abra models/canopyplots.model3, da pasta do complemento, no modelador e salve-o com outro nome.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Canopy height model chm.tif, plots plots.geojson with the id Plot_ID, radius 20, field table stems.csv with plotid and stemheight.</source>
      <translation>Modelo de altura do dossel chm.tif, parcelas plots.geojson com o identificador Plot_ID, raio 20, tabela de campo stems.csv com plotid e stemheight.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One feature per plot. Points become circles; polygons are used as they are.</source>
      <translation>Uma feição por parcela. Pontos tornam-se círculos; polígonos são usados como estão.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Radius of the circles. Polygons do not need it.</source>
      <translation>Raio dos círculos. Polígonos não precisam dele.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Measured height in metres.</source>
      <translation>Altura medida em metros.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>0 removes the ground. 2, say, also removes shrubs.</source>
      <translation>0 elimina o solo; 2, por exemplo, também os arbustos.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>Outlines of the plots, with statistics of the raster, the measured height and the difference.</source>
      <translation>Contornos das parcelas, com as estatísticas do raster, a altura medida e a diferença.</translation>
    </message>
    <message>
      <location filename="../models/canopyplots.model3" />
      <source>One page with scatter plot, fitted line and residuals.</source>
      <translation>Uma página com gráfico de dispersão, reta de regressão e resíduos.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Repaired scene</source>
      <translation>Cena reparada</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Where each cell comes from</source>
      <translation>Origem de cada célula</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud mask</source>
      <translation>Máscara de nuvens</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the cloudy scene</source>
      <translation>Bandas da cena com nuvens</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands of the donor scene</source>
      <translation>Bandas da cena doadora</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the donor scene</source>
      <translation>Banda QA da cena doadora</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Further donor scenes, masked</source>
      <translation>Outras cenas doadoras, mascaradas</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA band of the cloudy scene</source>
      <translation>Banda QA da cena com nuvens</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>From the band files of a cloudy scene and of a clearer one to a scene without gaps, in one run: Stack scene bands and QA cloud mask for both, then Fill from donor scene.

The QA bands are recognised by name and codes. Cells outside the masked clouds stay exactly as they are. To change a step, open models/repaircloudyscene.model3 from the plugin's folder in the model designer, and save it under another name.</source>
      <translation>Dos arquivos de bandas de uma cena com nuvens e de outra mais limpa a uma cena sem lacunas, de uma só vez: Empilhar bandas da cena e Máscara de nuvens QA para ambas, depois Preencher a partir de cena doadora.

As bandas QA são reconhecidas por nomes e códigos. As células fora das nuvens mascaradas ficam exatamente como estão. Para mudar um passo, abra models/repaircloudyscene.model3, da pasta do complemento, no modelador e salve-o com outro nome.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The band files of the scene to be repaired, in any order, without its QA files.</source>
      <translation>Os arquivos de bandas da cena a reparar, em qualquer ordem, sem seus arquivos QA.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>QA bands often miss the thin edges of clouds; comparison with the donor finds them. Real change, such as a fire scar or a mown field, is kept.</source>
      <translation>As bandas QA muitas vezes deixam passar as bordas finas das nuvens; a comparação com a doadora as detecta. Mudanças reais, como a cicatriz de um incêndio ou um campo ceifado, permanecem.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Stacked scenes of the same place and bands, clear or with their clouds masked, of dates other than these two. They give a second opinion on cloud and shadow. Not used where the QA band alone decides.</source>
      <translation>Cenas empilhadas do mesmo lugar e das mesmas bandas, limpas ou com as nuvens mascaradas, de datas diferentes destas duas. Dão uma segunda opinião sobre nuvens e sombras. Não são usadas quando só a banda QA decide.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud, cirrus and haze of both dates are dilated by this distance on the ground. 0: none.</source>
      <translation>Nuvens, cirros e névoa das duas datas são dilatados por esta distância no terreno. 0: nenhuma dilatação.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Cloud shadow of both dates is dilated by this distance on the ground. 0: none.</source>
      <translation>As sombras de nuvem das duas datas são dilatadas por esta distância no terreno. 0: nenhuma dilatação.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The same bands of another date.</source>
      <translation>As mesmas bandas de outra data.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of that date.</source>
      <translation>O arquivo de qualidade dessa data.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Bands SR_B1.TIF to SR_B7.TIF and QA_PIXEL.TIF of two dates.</source>
      <translation>Bandas SR_B1.TIF a SR_B7.TIF e QA_PIXEL.TIF de duas datas.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The QA bands alone; the QA bands, with the clear scenes correcting what they missed or wrongly flagged as cloud; the clear scenes alone; or a Python package, if it is installed. For both dates.</source>
      <translation>Somente as bandas QA; as bandas QA, em que as cenas limpas corrigem o que passou despercebido ou foi tomado por nuvem sem ser; somente as cenas limpas; ou um pacote Python, se estiver instalado. Para as duas datas.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>How the donor's values are adjusted to the level of the scene.</source>
      <translation>Como os valores da doadora são ajustados ao nível da cena.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>Scenes of further dates, stacked and masked already, as Stack scene bands and QA cloud mask give them. All donors are combined, weighted by their errors.</source>
      <translation>Cenas de outras datas, já empilhadas e mascaradas, como as dão Empilhar bandas da cena e Máscara de nuvens QA. Todas as doadoras são combinadas, ponderadas por seus erros.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>The quality file of the same scene, such as QA_PIXEL.</source>
      <translation>O arquivo de qualidade da mesma cena, como QA_PIXEL.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>One page with the scene before and after, and how large the errors are in clear cells that were hidden and filled.</source>
      <translation>Uma página com a cena antes e depois, e os erros em células limpas que foram ocultadas e preenchidas.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>0 the scene itself, 1 the donor, 2 and so on the further donors, plus 100 where the mask had missed cloud or shadow, 255 still empty.</source>
      <translation>0 a própria cena, 1 a doadora, 2 e seguintes as outras doadoras, mais 100 onde a máscara havia deixado passar nuvem ou sombra, 255 ainda vazia.</translation>
    </message>
    <message>
      <location filename="../models/repaircloudyscene.model3" />
      <source>What was masked: cloud, shadow and other classes.</source>
      <translation>O que foi mascarado: nuvens, sombras e outras classes.</translation>
    </message>
  </context>
</TS>
