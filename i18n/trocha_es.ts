<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AirstripDock</name>
    <message>
        <source>Airstrip</source>
        <translation>Pista de aterrizaje</translation>
    </message>
    <message>
        <source>Follow what is selected on the map</source>
        <translation>Seguir lo que se selecciona en el mapa</translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation>Mostrarla en el mapa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Analyses, photos and documents, export</source>
        <translation>Análisis, fotos y documentos, exportación</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Rehacer: {step}</translation>
    </message>
    <message>
        <source>No incident database is open. Open one, or make a new one.</source>
        <translation>No hay ninguna base de incidentes abierta. Abra una o cree una nueva.</translation>
    </message>
    <message>
        <source>Choose an airstrip: find it by name, pick it on the map, or select it there. Or draw a new one.</source>
        <translation>Elija una pista: búsquela por nombre, elíjala en el mapa o selecciónela allí. O dibuje una nueva.</translation>
    </message>
    <message>
        <source>There is no airstrip at that place; click closer to one.</source>
        <translation>No hay ninguna pista en ese lugar; pulse más cerca de una.</translation>
    </message>
    <message>
        <source>New airstrip</source>
        <translation>Nueva pista de aterrizaje</translation>
    </message>
    <message>
        <source>A point: length and bearing stay unknown.</source>
        <translation>Un punto: la longitud y el rumbo quedan sin conocerse.</translation>
    </message>
    <message>
        <source>Length and bearing: {figures}</source>
        <translation>Longitud y rumbo: {figures}</translation>
    </message>
    <message>
        <source>Airstrip: {status}</source>
        <translation>Pista: {status}</translation>
    </message>
    <message>
        <source>{status} is in QGIS's edit session: save the edits to keep it, or undo it there.</source>
        <translation>{status} está en la sesión de edición de QGIS: guarde las ediciones para conservarlo, o deshágalo allí.</translation>
    </message>
    <message>
        <source>Recorded: {status}.</source>
        <translation>Registrado: {status}.</translation>
    </message>
</context><context>
    <name>AirstripPanel</name>
    <message>
        <source>Find an airstrip by name or id…</source>
        <translation>Buscar una pista por nombre o id…</translation>
    </message>
</context><context>
    <name>AirstripStatus</name>
    <message>
        <source>Airstrip status</source>
        <translation>Estado de las pistas de aterrizaje</translation>
    </message>
    <message>
        <source>Summarises each airstrip's status log over a window of days.</source>
        <translation>Resume la bitácora de estados de cada pista de aterrizaje en una ventana de días.</translation>
    </message>
    <message>
        <source>The log is the truth: a strip's status on a day is what its last row up to that day says. A demolition closes a strip from its own day on, a rebuild opens it from its own day on, and the end of the window is not counted. A log that contradicts itself is refused, with the rows named. Dates known to the week or month (date_precision) widen the answer into a range. How long strips stay down is estimated with those still down counted up to the window's end, and not as never rebuilt.</source>
        <translation>La bitácora es la verdad: el estado de una pista en un día es el que indica su última fila hasta ese día. Una demolición cierra la pista desde su propio día, una rehabilitación la abre desde su propio día, y el final de la ventana no se cuenta. Una bitácora que se contradice se rechaza, indicando las filas. Las fechas conocidas por semana o mes (date_precision) amplían la respuesta a un rango. El tiempo que las pistas permanecen cerradas se estima contando las que siguen cerradas hasta el final de la ventana, y no como nunca rehabilitadas.</translation>
    </message>
    <message>
        <source>airstrip,lifecycle,availability,demolition,rebuild,strip-days,kaplan-meier,survival,fleet,temporal</source>
        <translation>pista de aterrizaje,ciclo de vida,disponibilidad,demolición,rehabilitación,días-pista,kaplan-meier,supervivencia,conjunto de pistas,temporal</translation>
    </message>
    <message>
        <source>_low and _high hold every order of days that they allow</source>
        <translation>_low y _high abarcan todos los órdenes de días que ellas permiten</translation>
    </message>
    <message>
        <source>Airstrips from {start} to {end}</source>
        <translation>Pistas de aterrizaje del {start} al {end}</translation>
    </message>
</context><context>
    <name>AlternativeRoutes</name>
    <message>
        <source>Alternative routes</source>
        <translation>Rutas alternativas</translation>
    </message>
    <message>
        <source>Finds several routes between two places that really differ.</source>
        <translation>Encuentra varias rutas entre dos lugares que difieren de verdad.</translation>
    </message>
    <message>
        <source>The least-time route of every pair, and further ones of bounded detour that share a bounded part of their length with better ones, without loops, best first. Each is the best route through some cell (the gateway method), and its time is exact. Where fewer than COUNT routes differ enough, there are fewer, and the log says so.</source>
        <translation>La ruta de menor tiempo de cada par, y otras de desvío acotado que comparten una parte acotada de su longitud con rutas mejores, sin bucles, la mejor primero. Cada una es la mejor ruta por alguna celda (método del punto de paso), y su tiempo es exacto. Donde difieren lo suficiente menos de COUNT rutas, hay menos, y el registro lo indica.</translation>
    </message>
    <message>
        <source>alternatives,k shortest paths,dissimilar,gateway,detour,walking</source>
        <translation>alternativas,k rutas más cortas,disímiles,punto de paso,desvío,caminata</translation>
    </message>
    <message>
        <source>Hours on the trail a day</source>
        <translation>Horas de camino por día</translation>
    </message>
    <message>
        <source>Turns hours into days; caravans are reported at 6 to 9 hours a day.</source>
        <translation>Convierte las horas en días; se reportan caravanas de 6 a 9 horas por día.</translation>
    </message>
    <message>
        <source>LineStringZM in the DEM's CRS (M = hours): rank (1 is the least-time route), hours, days, length_km, climb_m, descent_m, detour_pct (time over that of rank 1), overlap_pct (share of the length within NEAR_M of routes of better rank). A pair that is not reached has one row with reached = false.</source>
        <translation>LineStringZM en el SRC del DEM (M = horas): rank (1 es la ruta de menor tiempo), hours, days, length_km, climb_m, descent_m, detour_pct (tiempo por encima del de rank 1), overlap_pct (proporción de la longitud a NEAR_M o menos de rutas de mejor rank). Un par que no se alcanza tiene una sola fila con reached = false.</translation>
    </message>
    <message>
        <source>Routes found</source>
        <translation>Rutas encontradas</translation>
    </message>
    <message>
        <source>Pairs reached</source>
        <translation>Pares alcanzados</translation>
    </message>
    <message>
        <source>Pairs not reached</source>
        <translation>Pares no alcanzados</translation>
    </message>
</context><context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Tests whether incidents fell in treated areas, and whether they moved.</source>
        <translation>Evalúa si los incidentes disminuyeron en las áreas tratadas y si se desplazaron.</translation>
    </message>
    <message>
        <source>Compares incidents before and after a date in treated and control areas and in what surrounds them (weighted displacement difference; Wheeler and Ratcliffe 2018). Below 0: fewer than the control areas lead to expect. It identifies an effect by comparison only: control areas must be such as would have changed like the treated ones. Rings show how far it reaches, placebo dates what the method finds where nothing was done.</source>
        <translation>Compara los incidentes antes y después de una fecha en áreas tratadas y de control y en lo que las rodea (diferencia ponderada de desplazamiento; Wheeler y Ratcliffe 2018). Menor que 0: menos de los que cabría esperar según las áreas de control. Identifica un efecto solo por comparación: las áreas de control deben ser tales que habrían cambiado como las tratadas. Los anillos muestran hasta dónde llega; las fechas placebo, lo que el método encuentra donde no se hizo nada.</translation>
    </message>
    <message>
        <source>displacement,diffusion,wdd,wdq,difference in differences,evaluation,placebo,near repeat,knox,hot spot,getis-ord,kernel density,control area</source>
        <translation>desplazamiento,difusión,wdd,wdq,diferencia en diferencias,evaluación,placebo,repetición cercana,knox,punto caliente,getis-ord,densidad kernel,área de control</translation>
    </message>
</context><context>
    <name>ChangeForm</name>
    <message>
        <source>{status} (not sure: the dates are rough, or the log begins later)</source>
        <translation>{status} (no es seguro: las fechas son aproximadas o la bitácora comienza más tarde)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elija…</translation>
    </message>
    <message>
        <source>Nothing follows</source>
        <translation>Nada puede seguir</translation>
    </message>
    <message>
        <source>First known as: {status}</source>
        <translation>Primer estado conocido: {status}</translation>
    </message>
    <message>
        <source>No incident named</source>
        <translation>Sin incidente indicado</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>Nuevo: {kind}</translation>
    </message>
    <message>
        <source>{date} {kind}, names this airstrip</source>
        <translation>{date} {kind}, nombra esta pista</translation>
    </message>
    <message>
        <source>{date} {kind}, {distance} away</source>
        <translation>{date} {kind}, a {distance}</translation>
    </message>
    <message>
        <source>On a date</source>
        <translation>En una fecha</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Estaba</translation>
    </message>
    <message>
        <source>&amp;Became</source>
        <translation>&amp;Pasó a</translation>
    </message>
    <message>
        <source>&amp;Known to the</source>
        <translation>P&amp;recisión</translation>
    </message>
    <message>
        <source>&amp;Caused by</source>
        <translation>&amp;Causa</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>Registrar el cambio</translation>
    </message>
</context><context>
    <name>Commands</name>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>A small synthetic case: terrain, production zones, airstrips and their history.</source>
        <translation>Un pequeño caso sintético: terreno, zonas de producción, pistas de aterrizaje y su historia.</translation>
    </message>
    <message>
        <source>Impact of the sample campaign…</source>
        <translation>Impacto de la campaña de ejemplo…</translation>
    </message>
    <message>
        <source>The main analysis, filled in with the sample: press Run.</source>
        <translation>El análisis principal, ya completado con el ejemplo: basta pulsar Ejecutar.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>What Trocha does, how, and how far to trust it.</source>
        <translation>Qué hace Trocha, cómo lo hace y hasta dónde se puede confiar.</translation>
    </message>
    <message>
        <source>This is the sample. Next, see what its campaign changed:</source>
        <translation>Este es el ejemplo. El paso siguiente es ver qué cambió su campaña:</translation>
    </message>
</context><context>
    <name>CoordinateEdit</name>
    <message>
        <source>How places are shown; all of these can be typed</source>
        <translation>Cómo se muestran los lugares; todas estas formas se pueden escribir</translation>
    </message>
    <message>
        <source>or type it: {example}</source>
        <translation>o escríbalo: {example}</translation>
    </message>
    <message>
        <source>Latitude and longitude, UTM or MGRS:</source>
        <translation>Latitud y longitud, UTM o MGRS:</translation>
    </message>
</context><context>
    <name>Corridor</name>
    <message>
        <source>Corridor</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <source>Computes how many minutes a detour over each place adds to the best route.</source>
        <translation>Calcula cuántos minutos añade a la mejor ruta un desvío por cada lugar.</translation>
    </message>
    <message>
        <source>The time from the nearest origin to a cell plus the time from there to the nearest destination, less that of the best route. The way on is solved with its own slopes, since uphill there is downhill back. Exactly 0 at each vertex of the best route and of any as fast. With several origins and destinations the best of all pairs is the measure; for a corridor of one pair, give one of each.</source>
        <translation>El tiempo desde el origen más cercano hasta una celda más el tiempo desde allí hasta el destino más cercano, menos el de la mejor ruta. El camino restante se resuelve con sus propias pendientes, pues lo que es subida de ida es bajada de vuelta. Exactamente 0 en cada vértice de la mejor ruta y de cualquier otra igual de rápida. Con varios orígenes y destinos, la medida es la mejor de todos los pares; para el corredor de un solo par, indicar uno de cada uno.</translation>
    </message>
    <message>
        <source>corridor,detour,least cost corridor,alternatives,swath,walking</source>
        <translation>corredor,desvío,corredor de menor costo,alternativas,franja,caminata</translation>
    </message>
    <message>
        <source>Thresholds (minutes)</source>
        <translation>Umbrales (minutos)</translation>
    </message>
    <message>
        <source>For POLYGONS and the legend: ascending minutes above 0, separated by commas, with a point for decimals. When left empty: round numbers up to a quarter of the best time.</source>
        <translation>Para POLYGONS y la leyenda: minutos en orden ascendente mayores que 0, separados por comas y con punto decimal. Si se deja vacío: números redondos hasta la cuarta parte del mejor tiempo.</translation>
    </message>
    <message>
        <source>Corridor (extra minutes)</source>
        <translation>Corredor (minutos adicionales)</translation>
    </message>
    <message>
        <source>Float32 GeoTIFF of minutes over the best route; nodata where no route passes.</source>
        <translation>GeoTIFF Float32 de minutos por encima de la mejor ruta; sin datos (nodata) donde no pasa ninguna ruta.</translation>
    </message>
    <message>
        <source>Corridor areas (extra minutes)</source>
        <translation>Áreas del corredor (minutos adicionales)</translation>
    </message>
    <message>
        <source>Areas between THRESHOLDS: minutes_from, minutes_to, area_km2 (ellipsoid).</source>
        <translation>Áreas entre THRESHOLDS: minutes_from, minutes_to, area_km2 (elipsoide).</translation>
    </message>
    <message>
        <source>Time of the best route (hours)</source>
        <translation>Tiempo de la mejor ruta (horas)</translation>
    </message>
    <message>
        <source>min longer</source>
        <translation>min más</translation>
    </message>
    <message>
        <source>The best route, from {origin} to {destination}, takes {hours} hours.</source>
        <translation>La mejor ruta, de {origin} a {destination}, toma {hours} horas.</translation>
    </message>
</context><context>
    <name>CreateIncidentDatabase</name>
    <message>
        <source>Create incident database</source>
        <translation>Crear base de datos de incidentes</translation>
    </message>
    <message>
        <source>Makes an empty database of incidents, airstrips and their status log.</source>
        <translation>Crea una base de datos vacía de incidentes, pistas de aterrizaje y su bitácora de estados.</translation>
    </message>
    <message>
        <source>Makes the tables incidents, airstrips, airstrip_status_log and sources with their forms, labels, symbols and a project named incidents inside, so that they behave the same in a QGIS without Trocha. The log is the truth: an airstrip's status follows from its last row, and the database itself refuses a move that is not allowed, a value outside its list and a reference to nothing. Empty means unknown, never 0.</source>
        <translation>Crea las tablas incidents, airstrips, airstrip_status_log y sources con sus formularios, etiquetas y símbolos, y dentro un proyecto llamado incidents, de modo que se comporten igual en un QGIS sin Trocha. La bitácora es la verdad: el estado de una pista se deriva de su última fila, y la propia base de datos rechaza un cambio no permitido, un valor fuera de su lista y una referencia a nada. Vacío significa desconocido, nunca 0.</translation>
    </message>
    <message>
        <source>incident,geopackage,postgis,schema,airstrip,status log,template</source>
        <translation>incidente,geopackage,postgis,esquema,pista de aterrizaje,bitácora de estados,plantilla</translation>
    </message>
    <message>
        <source>Incident database</source>
        <translation>Base de datos de incidentes</translation>
    </message>
    <message>
        <source>The GeoPackage to make. With CONNECTION none is made.</source>
        <translation>El GeoPackage que se creará. Con CONNECTION no se crea ninguno.</translation>
    </message>
    <message>
        <source>Replace an existing file</source>
        <translation>Reemplazar un archivo existente</translation>
    </message>
    <message>
        <source>Without it a file that is there already is left alone, and the run refused.</source>
        <translation>Sin esta opción, un archivo ya existente no se toca y la ejecución se rechaza.</translation>
    </message>
    <message>
        <source>PostGIS connection</source>
        <translation>Conexión PostGIS</translation>
    </message>
    <message>
        <source>A connection of QGIS's browser: the same tables are made there, for teams.</source>
        <translation>Una conexión del navegador de QGIS: allí se crean las mismas tablas, para equipos.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Where in PostGIS; it is made if need be, and must have none of the tables.</source>
        <translation>Dónde en PostGIS; se crea si hace falta, y no debe contener ninguna de las tablas.</translation>
    </message>
    <message>
        <source>Made {path}; open the project inside it to begin.</source>
        <translation>Se creó {path}; para empezar, abrir el proyecto que contiene.</translation>
    </message>
</context><context>
    <name>CriticalAirstrips</name>
    <message>
        <source>Critical airstrips</source>
        <translation>Pistas de aterrizaje críticas</translation>
    </message>
    <message>
        <source>Ranks airstrips by what closing them costs, and finds the worst set.</source>
        <translation>Ordena las pistas de aterrizaje según el costo de cerrarlas y encuentra el peor conjunto.</translation>
    </message>
    <message>
        <source>A strip is critical when closing it sends cargo a much dearer way: to the next strip, or overland, which nobody can close. Each strip is closed alone and ranked; then the worst set of ATTACKS closures together is found exactly (r-interdiction median, or covering with COVER_RADIUS), for the worst set is not made of the worst strips. GAP_PCT 0 means that it is proven. It tells what a campaign could at most change in costs if strips stayed shut; everybody goes the cheapest way that is left, without limits of capacity. It does not say what is worth closing, and nothing about rebuilding unless AVAILABILITY_FIELD does.</source>
        <translation>Una pista es crítica cuando cerrarla envía la carga por un camino mucho más caro: a la pista siguiente o por tierra, vía que nadie puede cerrar. Cada pista se cierra por separado y se ordena; luego se encuentra de forma exacta el peor conjunto de ATTACKS cierres simultáneos (r-interdicción de mediana, o cobertura con COVER_RADIUS), pues el peor conjunto no se compone de las peores pistas. GAP_PCT 0 significa que está demostrado. Indica lo que una campaña podría cambiar como máximo en costos si las pistas permanecieran cerradas; todos siguen el camino más barato que queda, sin límites de capacidad. No dice qué vale la pena cerrar, ni nada sobre la rehabilitación, salvo si AVAILABILITY_FIELD lo hace.</translation>
    </message>
    <message>
        <source>interdiction,airstrip,critical,vulnerability,r-interdiction median,covering,facility,fortification,policy,evaluation</source>
        <translation>interdicción,pista de aterrizaje,crítica,vulnerabilidad,r-interdicción de mediana,cobertura,instalación,fortificación,política,evaluación</translation>
    </message>
    <message>
        <source>Give DEM, ZONES and AIRSTRIPS, or MATRIX in their place; {names} is empty.</source>
        <translation>Se requieren DEM, ZONES y AIRSTRIPS, o MATRIX en su lugar; vacío: {names}.</translation>
    </message>
    <message>
        <source>Critical airstrips, {count} closed</source>
        <translation>Pistas de aterrizaje críticas, {count} cerradas</translation>
    </message>
</context><context>
    <name>DayEdit</name>
    <message>
        <source>Year, month and day; or less, as far as it is known: 2015-03, 2015-Q1, 2015</source>
        <translation>Año, mes y día; o menos, según lo que se conozca: 2015-03, 2015-Q1, 2015</translation>
    </message>
    <message>
        <source>How far the date may be off</source>
        <translation>Cuánto puede diferir la fecha de la real</translation>
    </message>
    <message>
        <source>Date known to the</source>
        <translation>Precisión de la fecha</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>Elegir en un calendario</translation>
    </message>
</context><context>
    <name>Desktop</name>
    <message>
        <source>Trocha panel</source>
        <translation>Panel de Trocha</translation>
    </message>
    <message>
        <source>Show or hide the panel that says where to begin.</source>
        <translation>Muestra u oculta el panel que indica por dónde empezar.</translation>
    </message>
    <message>
        <source>Incident panel</source>
        <translation>Panel de incidentes</translation>
    </message>
    <message>
        <source>Mark incidents on the map, list them and correct them.</source>
        <translation>Marcar incidentes en el mapa, listarlos y corregirlos.</translation>
    </message>
    <message>
        <source>Airstrip panel</source>
        <translation>Panel de pistas de aterrizaje</translation>
    </message>
    <message>
        <source>An airstrip's history, what it was on a date, and what it became.</source>
        <translation>La historia de una pista, cómo estaba en una fecha y a qué estado pasó.</translation>
    </message>
    <message>
        <source>Route profile</source>
        <translation>Perfil de ruta</translation>
    </message>
    <message>
        <source>Elevation, hours and days along a route: click one on the map.</source>
        <translation>Elevación, horas y días a lo largo de una ruta: pulse una en el mapa.</translation>
    </message>
    <message>
        <source>&amp;Trocha</source>
        <translation>&amp;Trocha</translation>
    </message>
    <message>
        <source>Trocha</source>
        <translation>Trocha</translation>
    </message>
</context><context>
    <name>DockRuns</name>
    <message>
        <source>Impact of this campaign</source>
        <translation>Impacto de esta campaña</translation>
    </message>
    <message>
        <source>Routes from {name}</source>
        <translation>Rutas desde {name}</translation>
    </message>
    <message>
        <source>Status on {day}</source>
        <translation>Estado al {day}</translation>
    </message>
    <message>
        <source>Import incidents</source>
        <translation>Importar incidentes</translation>
    </message>
</context><context>
    <name>FileMenu</name>
    <message>
        <source>Attach a photo or document…</source>
        <translation>Adjuntar una foto o un documento…</translation>
    </message>
    <message>
        <source>Photos and documents</source>
        <translation>Fotos y documentos</translation>
    </message>
    <message>
        <source>Attach a photo or document</source>
        <translation>Adjuntar una foto o un documento</translation>
    </message>
    <message>
        <source>Attached: {name}</source>
        <translation>Adjuntado: {name}</translation>
    </message>
    <message>
        <source>No program opens '{path}'; look at it in its folder.</source>
        <translation>Ningún programa abre '{path}'; búsquelo en su carpeta.</translation>
    </message>
    <message>
        <source>{count} restricted ones were left out.</source>
        <translation>Se omitieron {count} restringidos.</translation>
    </message>
    <message>
        <source>{count} texts may give a restricted place away; read them first.</source>
        <translation>{count} textos pueden delatar un lugar restringido; léalos antes.</translation>
    </message>
</context><context>
    <name>HelpWindow</name>
    <message>
        <source>Trocha: help</source>
        <translation>Trocha: ayuda</translation>
    </message>
    <message>
        <source>The file {path} is missing; install the plugin again.</source>
        <translation>Falta el archivo {path}; es necesario reinstalar el complemento.</translation>
    </message>
</context><context>
    <name>ImportFindings</name>
    <message>
        <source>The first problems</source>
        <translation>Los primeros problemas</translation>
    </message>
    <message>
        <source>Would be added</source>
        <translation>Se agregarían</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregados</translation>
    </message>
    <message>
        <source>Added: {count}.</source>
        <translation>Agregados: {count}.</translation>
    </message>
    <message>
        <source>Rejected: {count}, listed in '{table}'.</source>
        <translation>Rechazados: {count}, listados en '{table}'.</translation>
    </message>
    <message>
        <source>Possible doubles: {count}, listed in '{table}'; nothing was merged.</source>
        <translation>Posibles duplicados: {count}, listados en '{table}'; no se fusionó nada.</translation>
    </message>
    <message>
        <source>Read as {encoding}, for it is no UTF-8; check names with accents.</source>
        <translation>Leído como {encoding}, pues no es UTF-8; revise los nombres con tildes.</translation>
    </message>
    <message>
        <source>{count} more problems are in the tables that the import makes.</source>
        <translation>{count} problemas más están en las tablas que produce la importación.</translation>
    </message>
    <message>
        <source>Rejected: {why}</source>
        <translation>Rechazado: {why}</translation>
    </message>
    <message>
        <source>Possible double: {why}</source>
        <translation>Posible duplicado: {why}</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>Possible doubles</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context><context>
    <name>ImportIncidents</name>
    <message>
        <source>Import incidents</source>
        <translation>Importar incidentes</translation>
    </message>
    <message>
        <source>Adds the rows of a CSV file or layer to an incident database.</source>
        <translation>Agrega las filas de un archivo CSV o una capa a una base de datos de incidentes.</translation>
    </message>
    <message>
        <source>Reads a CSV file or layer by a preset or a mapping of your own, and adds its rows as incidents, all or none. Rows that are there already by their id in the source are skipped, so importing twice adds nothing. Rows that look like another (same type, near in place and time) are added and proposed in DUPLICATES; whether they are one is for a person to decide (duplicate_of). Rows that cannot be incidents go to REJECTS with their number and the reason. What a preset takes codes to mean, and on whose word, stands in resources/imports.</source>
        <translation>Lee un archivo CSV o una capa con un ajuste predefinido o una correspondencia propia, y agrega sus filas como incidentes, todas o ninguna. Las filas que ya están, según su id en la fuente, se omiten, de modo que importar dos veces no agrega nada. Las filas que se parecen a otra (mismo tipo, cercanas en lugar y tiempo) se agregan y se proponen en DUPLICATES; decidir si son la misma corresponde a una persona (duplicate_of). Las filas que no pueden ser incidentes van a REJECTS con su número y el motivo. Lo que un ajuste predefinido entiende por cada código, y según quién, consta en resources/imports.</translation>
    </message>
    <message>
        <source>acled,ucdp,gtd,gdelt,csv,import,incident,duplicate</source>
        <translation>acled,ucdp,gtd,gdelt,csv,importar,incidente,duplicado</translation>
    </message>
    <message>
        <source>Incident database</source>
        <translation>Base de datos de incidentes</translation>
    </message>
    <message>
        <source>A GeoPackage of trocha:createincidentdatabase; an older one is upgraded.</source>
        <translation>Un GeoPackage de trocha:createincidentdatabase; si es más antiguo, se actualiza.</translation>
    </message>
    <message>
        <source>CSV file or layer file</source>
        <translation>Archivo CSV o archivo de capa</translation>
    </message>
    <message>
        <source>A CSV (Unicode, or Windows-1252 with a warning; comma, semicolon or tab), or any vector file that QGIS opens.</source>
        <translation>Un CSV (Unicode, o Windows-1252 con una advertencia; coma, punto y coma o tabulación), o cualquier archivo vectorial que QGIS abra.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Ajuste predefinido</translation>
    </message>
    <message>
        <source>Whose columns and codes these are; custom reads MAPPING.</source>
        <translation>De quién son estas columnas y estos códigos; custom lee MAPPING.</translation>
    </message>
    <message>
        <source>Mapping (JSON)</source>
        <translation>Correspondencia (JSON)</translation>
    </message>
    <message>
        <source>For custom: JSON text, or the path of a JSON file, with fields (field: column), longitude, latitude, and perhaps codes, otherwise, date_parts and source_system, as in the presets.</source>
        <translation>Para custom: texto JSON, o la ruta de un archivo JSON, con fields (campo: columna), longitude, latitude y, si se desea, codes, otherwise, date_parts y source_system, como en las opciones predefinidas.</translation>
    </message>
    <message>
        <source>Order in dates</source>
        <translation>Orden de las fechas</translation>
    </message>
    <message>
        <source>For dates such as 03/07/2015; without it, those that read both ways are rejected.</source>
        <translation>Para fechas como 03/07/2015; sin esto, las que se pueden leer de ambas maneras se rechazan.</translation>
    </message>
    <message>
        <source>Doubles within (m)</source>
        <translation>Duplicados dentro de (m)</translation>
    </message>
    <message>
        <source>Metres between two rows that may be one.</source>
        <translation>Metros entre dos filas que pueden ser una sola.</translation>
    </message>
    <message>
        <source>Doubles within (days)</source>
        <translation>Duplicados dentro de (días)</translation>
    </message>
    <message>
        <source>Days between two rows that may be one.</source>
        <translation>Días entre dos filas que pueden ser una sola.</translation>
    </message>
    <message>
        <source>Preview only</source>
        <translation>Solo vista previa</translation>
    </message>
    <message>
        <source>Counts and lists, and writes nothing to the database.</source>
        <translation>Cuenta y lista, y no escribe nada en la base de datos.</translation>
    </message>
    <message>
        <source>Upgraded; the file as it was: {path}</source>
        <translation>Actualizado; el archivo como estaba: {path}</translation>
    </message>
    <message>
        <source>'{path}' is no UTF-8 and was read as {encoding}; check names with accents.</source>
        <translation>'{path}' no es UTF-8 y se leyó como {encoding}; revise los nombres con tildes.</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Fila {row}: {why}</translation>
    </message>
</context><context>
    <name>ImportPage</name>
    <message>
        <source>Its columns are those of no preset: choose a mapping, or a preset.</source>
        <translation>Sus columnas no son las de ningún ajuste predefinido: elija uno o una correspondencia.</translation>
    </message>
    <message>
        <source>Choose a CSV or a vector file, or drop one here. The preview says what would become of its rows; nothing is written before you press Import.</source>
        <translation>Elija un CSV o un archivo vectorial, o suelte uno aquí. La vista previa dice qué sería de sus filas; no se escribe nada antes de pulsar Importar.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Elija primero un archivo.</translation>
    </message>
    <message>
        <source>Choose the JSON file of your mapping.</source>
        <translation>Elija el archivo JSON de su correspondencia.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>Revisando el archivo…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was added.</source>
        <translation>Cancelado; no se agregó nada.</translation>
    </message>
    <message>
        <source>&amp;Import {count}</source>
        <translation>&amp;Importar {count}</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>A mapping of your own</source>
        <translation>Una correspondencia propia</translation>
    </message>
    <message>
        <source>Reject what reads two ways</source>
        <translation>Rechazar lo ambiguo</translation>
    </message>
    <message>
        <source>Day first: 7/3/2015</source>
        <translation>Día primero: 7/3/2015</translation>
    </message>
    <message>
        <source>Month first: 3/7/2015</source>
        <translation>Mes primero: 3/7/2015</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Archivo que se importa</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondencia</translation>
    </message>
    <message>
        <source>JSON file of the mapping</source>
        <translation>Archivo JSON de la correspondencia</translation>
    </message>
    <message>
        <source>Whose columns the file has</source>
        <translation>De quién son las columnas del archivo</translation>
    </message>
    <message>
        <source>How dates such as 3/7/2015 are read</source>
        <translation>Cómo se leen fechas como 3/7/2015</translation>
    </message>
    <message>
        <source>Rows of one type so near in place and time are proposed as doubles</source>
        <translation>Filas de un mismo tipo así de cercanas en lugar y tiempo se proponen como duplicados</translation>
    </message>
    <message>
        <source>Metres between doubles</source>
        <translation>Metros entre duplicados</translation>
    </message>
    <message>
        <source>Days between doubles</source>
        <translation>Días entre duplicados</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Vector files</source>
        <translation>Archivos vectoriales</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Back to the list (Escape)</source>
        <translation>Volver a la lista (Escape)</translation>
    </message>
    <message>
        <source>Import incidents</source>
        <translation>Importar incidentes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Columns of</source>
        <translation>&amp;Columnas de</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>D&amp;oubles within</source>
        <translation>D&amp;uplicados a menos de</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context><context>
    <name>IncidentDock</name>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Abrir una base de datos…</translation>
    </message>
    <message>
        <source>Open a team's database…</source>
        <translation>Abrir la base de un equipo…</translation>
    </message>
    <message>
        <source>New incident database</source>
        <translation>Nueva base de datos de incidentes</translation>
    </message>
    <message>
        <source>Open an incident database</source>
        <translation>Abrir una base de datos de incidentes</translation>
    </message>
    <message>
        <source>{id} is not registered; enable Trocha in the plugin manager.</source>
        <translation>{id} no está registrado; habilite Trocha en el administrador de complementos.</translation>
    </message>
</context><context>
    <name>IncidentFields</name>
    <message>
        <source>{day} lies in the future; check the year.</source>
        <translation>{day} está en el futuro; revise el año.</translation>
    </message>
    <message>
        <source>The least must not exceed the best figure, nor that one the most.</source>
        <translation>El mínimo no debe superar la mejor cifra, ni esta el máximo.</translation>
    </message>
</context><context>
    <name>IncidentFilterBar</name>
    <message>
        <source>The first day is after the last; nothing can lie between.</source>
        <translation>El primer día es posterior al último; nada puede quedar entre ellos.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Reliability at least</source>
        <translation>Confiabilidad mínima</translation>
    </message>
    <message>
        <source>Credibility at least</source>
        <translation>Credibilidad mínima</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>A day, or a month (2015-03), quarter (2015-Q1) or year (2015)</source>
        <translation>Un día, o un mes (2015-03), trimestre (2015-Q1) o año (2015)</translation>
    </message>
    <message>
        <source>Search notes, places, actors and sources</source>
        <translation>Buscar en notas, lugares, actores y fuentes</translation>
    </message>
    <message>
        <source>In the map</source>
        <translation>En el mapa</translation>
    </message>
    <message>
        <source>List what lies in the map’s extent only, and follow the map</source>
        <translation>Listar solo lo que queda dentro de la extensión del mapa, y seguir el mapa</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by date, type, grade and verification</source>
        <translation>Filtrar por fecha, tipo, calificación y verificación</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>2015-03-07</source>
        <translation>2015-03-07</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Grade at least</source>
        <translation>Calificación mínima</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context><context>
    <name>IncidentForm</name>
    <message>
        <source>Choose what happened.</source>
        <translation>Elija qué ocurrió.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>¿Qué ocurrió?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nombre del lugar</translation>
    </message>
    <message>
        <source>Form of the drug</source>
        <translation>Forma de la droga</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Actor</translation>
    </message>
    <message>
        <source>Kind of actor</source>
        <translation>Tipo de actor</translation>
    </message>
    <message>
        <source>Other actor</source>
        <translation>Otro actor</translation>
    </message>
    <message>
        <source>Kind of other actor</source>
        <translation>Tipo del otro actor</translation>
    </message>
    <message>
        <source>Seized, least</source>
        <translation>Incautado, mínimo</translation>
    </message>
    <message>
        <source>Seized, best figure</source>
        <translation>Incautado, mejor cifra</translation>
    </message>
    <message>
        <source>Seized, most</source>
        <translation>Incautado, máximo</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>Unidad de masa</translation>
    </message>
    <message>
        <source>Source: what to cite</source>
        <translation>Fuente: lo que se debe citar</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Reliability of the source, A to F (Admiralty scale)</source>
        <translation>Confiabilidad de la fuente, de A a F (escala del Almirantazgo)</translation>
    </message>
    <message>
        <source>Credibility of what it says, 1 to 6 (Admiralty scale)</source>
        <translation>Credibilidad de lo que dice, de 1 a 6 (escala del Almirantazgo)</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Sensitivity: restricted rows are masked when published</source>
        <translation>Sensibilidad: las filas restringidas se enmascaran al publicarse</translation>
    </message>
    <message>
        <source>How far the place may be off</source>
        <translation>Cuán lejos puede estar el lugar del verdadero</translation>
    </message>
    <message>
        <source>People in the group on the move</source>
        <translation>Personas en el grupo que se desplaza</translation>
    </message>
    <message>
        <source>Mark on map</source>
        <translation>Marcar en el mapa</translation>
    </message>
    <message>
        <source>Click the place on the map; near an airstrip the click takes its end or its line</source>
        <translation>Pulse el lugar en el mapa; cerca de una pista se toma su extremo o su línea</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Airstrip</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>This incident concerns no airstrip</source>
        <translation>Este incidente no se refiere a ninguna pista</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>Incautado</translation>
    </message>
    <message>
        <source>least</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>most</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>Drug form</source>
        <translation>Forma de droga</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>What to cite</source>
        <translation>Qué citar</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Mayús+Enter para una línea nueva</translation>
    </message>
    <message>
        <source>Enter saves, Escape discards.</source>
        <translation>Enter guarda, Escape descarta.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context><context>
    <name>IncidentList</name>
    <message>
        <source>{count} incidents</source>
        <translation>Incidentes: {count}</translation>
    </message>
    <message>
        <source>{listed} of {count}</source>
        <translation>{listed} de {count}</translation>
    </message>
    <message>
        <source>No incident passes the filter.</source>
        <translation>Ningún incidente pasa el filtro.</translation>
    </message>
    <message>
        <source>No incident yet: choose what happened, then mark it on the map.</source>
        <translation>Aún no hay incidentes: elija qué ocurrió y luego márquelo en el mapa.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw: the rows stay, with verification set to withdrawn</source>
        <translation>Retirar: las filas permanecen, con la verificación en «retirado»</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Zoom a</translation>
    </message>
    <message>
        <source>Runs, photos and documents, import and export</source>
        <translation>Análisis, fotos y documentos, importar y exportar</translation>
    </message>
</context><context>
    <name>IncidentMenu</name>
    <message>
        <source>Import incidents…</source>
        <translation>Importar incidentes…</translation>
    </message>
    <message>
        <source>Export what is listed…</source>
        <translation>Exportar lo que muestra la lista…</translation>
    </message>
    <message>
        <source>Export what is listed</source>
        <translation>Exportar lo que muestra la lista</translation>
    </message>
    <message>
        <source>{count} incidents written to {path}.</source>
        <translation>{count} incidentes escritos en {path}.</translation>
    </message>
</context><context>
    <name>IncidentPage</name>
    <message>
        <source>This lies beyond the Earth's edge on the map; click nearer to the middle.</source>
        <translation>Esto queda más allá del borde de la Tierra en el mapa; pulse más cerca del centro.</translation>
    </message>
    <message>
        <source>Mark incident</source>
        <translation>Marcar incidente</translation>
    </message>
    <message>
        <source>Edit incident</source>
        <translation>Editar incidente</translation>
    </message>
    <message>
        <source>Editing an incident of {day}</source>
        <translation>Edición de un incidente del {day}</translation>
    </message>
    <message>
        <source>A copy of an incident of {day}; saving adds it</source>
        <translation>Copia de un incidente del {day}; al guardar se agrega</translation>
    </message>
    <message>
        <source>Save or discard this incident first.</source>
        <translation>Guarde o descarte primero este incidente.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>A layer is being edited: what you do here is saved, or discarded, with those edits.</source>
        <translation>Se está editando una capa: lo que haga aquí se guarda, o se descarta, con esas ediciones.</translation>
    </message>
    <message>
        <source>The database is read-only: incidents can be seen, not marked.</source>
        <translation>La base de datos es de solo lectura: los incidentes se pueden ver, pero no marcar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context><context>
    <name>IncidentPanel</name>
    <message>
        <source>Mark incidents on the map: what happened where and when, how well it is known, and who says so. They are kept in a database of their own: one file, or for a team a schema in PostGIS.</source>
        <translation>Marque incidentes en el mapa: qué pasó, dónde y cuándo, qué tan bien se sabe y quién lo dice. Se guardan en una base de datos propia: un archivo o, para un equipo, un esquema en PostGIS.</translation>
    </message>
    <message>
        <source>New incident database…</source>
        <translation>Nueva base de datos de incidentes…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open a team's database…</source>
        <translation>Abrir la base de un equipo…</translation>
    </message>
    <message>
        <source>One that a PostGIS server keeps for several people.</source>
        <translation>Una que un servidor PostGIS guarda para varias personas.</translation>
    </message>
</context><context>
    <name>IncidentTable</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Actor</translation>
    </message>
    <message>
        <source>Seized (kg)</source>
        <translation>Incautado (kg)</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context><context>
    <name>InterdictionImpact</name>
    <message>
        <source>Interdiction impact</source>
        <translation>Impacto de la interdicción</translation>
    </message>
    <message>
        <source>Computes what closing airstrips changed: reach, cargo by mode, and rent.</source>
        <translation>Calcula qué cambió al cerrar pistas de aterrizaje: alcance, carga por modo y renta.</translation>
    </message>
    <message>
        <source>Joins terrain, airstrip histories and economics. Each zone's supply goes by air over the strips still open, within their capacity, or overland to an exit: on foot, and by vehicle or boat where MODES has them (nested logit; adding a strip takes from the others of its mode in proportion). It says what the campaign moved between modes, who walks, who earns and who lost reach, each with its range. A scenario on stated assumptions, not a prediction: armed groups' fees are poorly known, and no escort fee is published.</source>
        <translation>Combina terreno, historia de las pistas de aterrizaje y economía. La oferta de cada zona sale por aire desde las pistas aún abiertas, dentro de su capacidad, o por tierra hasta una salida: a pie y, donde MODES los incluye, en vehículo o bote (logit anidado; añadir una pista resta a las demás de su modo en proporción). Indica lo que la campaña trasladó entre modos, quién camina, quién gana y quién perdió alcance, cada resultado con su rango. Es un escenario sobre supuestos declarados, no una predicción: los cobros de los grupos armados se conocen mal y no hay ninguna tarifa de escolta publicada.</translation>
    </message>
    <message>
        <source>interdiction,airstrip,displacement,balloon effect,rent,logit,policy,evaluation</source>
        <translation>interdicción,pista de aterrizaje,desplazamiento,efecto globo,renta,logit,política,evaluación</translation>
    </message>
    <message>
        <source>Give LOG with the four window dates, or both AVAILABILITY_BEFORE_FIELD and AVAILABILITY_AFTER_FIELD.</source>
        <translation>Se requiere LOG con las cuatro fechas de las ventanas, o bien AVAILABILITY_BEFORE_FIELD y AVAILABILITY_AFTER_FIELD.</translation>
    </message>
    <message>
        <source>LOG needs the window dates; {names} is empty.</source>
        <translation>LOG requiere las fechas de las ventanas; vacío: {names}.</translation>
    </message>
    <message>
        <source>{names} needs draws; set DRAWS to 2 or more.</source>
        <translation>{names} requiere sorteos; asignar a DRAWS un valor de 2 o más.</translation>
    </message>
    <message>
        <source>Impact: {scenario}</source>
        <translation>Impacto: {scenario}</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Impact of {start} to {end}</source>
        <translation>Impacto del {start} al {end}</translation>
    </message>
</context><context>
    <name>Isochrones</name>
    <message>
        <source>Isochrones</source>
        <translation>Isócronas</translation>
    </message>
    <message>
        <source>Draws the areas that are reached within given hours over terrain.</source>
        <translation>Dibuja las áreas que se alcanzan en las horas indicadas sobre el terreno.</translation>
    </message>
    <message>
        <source>Travel time is solved once, as by trocha:traveltime, and cut at all breaks. Areas do not overlap: each reaches from one break to the next. What is enclosed but not reached in time stays a hole, areas end at the edge of cells that cannot be passed, and every polygon is valid.</source>
        <translation>El tiempo de viaje se resuelve una sola vez, como en trocha:traveltime, y se corta en todos los cortes. Las áreas no se superponen: cada una va de un corte al siguiente. Lo que queda encerrado pero no se alcanza a tiempo permanece como hueco, las áreas terminan en el borde de las celdas intransitables y todos los polígonos son válidos.</translation>
    </message>
    <message>
        <source>isochrone,service area,catchment,reach,travel time,contour,walking</source>
        <translation>isócrona,área de servicio,área de influencia,alcance,tiempo de viaje,curva de nivel,caminata</translation>
    </message>
    <message>
        <source>Breaks (hours)</source>
        <translation>Cortes (horas)</translation>
    </message>
    <message>
        <source>Ascending hours above 0, separated by commas, with a point for decimals.</source>
        <translation>Horas en orden ascendente mayores que 0, separadas por comas y con punto decimal.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>merged: the time to the nearest source counts; each: every source has areas of its own, named by source_id, which may overlap those of others.</source>
        <translation>merged: cuenta el tiempo hasta la fuente más cercana; each: cada fuente tiene áreas propias, identificadas por source_id, que pueden superponerse a las de otras.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>polygons: areas between breaks; lines: the line at each break.</source>
        <translation>polygons: áreas entre cortes; lines: la línea en cada corte.</translation>
    </message>
    <message>
        <source>Isochrones (hours)</source>
        <translation>Isócronas (horas)</translation>
    </message>
    <message>
        <source>In the DEM's CRS. Polygons: source_id (empty when merged), hours_from, hours_to, area_km2 (on the ellipsoid). Lines: source_id, hours, length_km.</source>
        <translation>En el SRC del DEM. Polígonos: source_id (vacío con merged), hours_from, hours_to, area_km2 (sobre el elipsoide). Líneas: source_id, hours, length_km.</translation>
    </message>
    <message>
        <source>Areas or lines</source>
        <translation>Áreas o líneas</translation>
    </message>
    <message>
        <source>Area within the last break (km2), all sources added up</source>
        <translation>Área dentro del último corte (km2), suma de todas las fuentes</translation>
    </message>
    <message>
        <source>There is no line: no place is farther than {hours} hours.</source>
        <translation>No hay ninguna línea: ningún lugar está a más de {hours} horas.</translation>
    </message>
</context><context>
    <name>Legend</name>
    <message>
        <source>-1.6 to 1.6 (as chance would have it)</source>
        <translation>-1.6 a 1.6 (como por azar)</translation>
    </message>
    <message>
        <source>-2.6 to -1.6</source>
        <translation>-2.6 a -1.6</translation>
    </message>
    <message>
        <source>-3.3 to -2.6</source>
        <translation>-3.3 a -2.6</translation>
    </message>
    <message>
        <source>0 to 10 min longer</source>
        <translation>0 a 10 min más</translation>
    </message>
    <message>
        <source>0 to 2 h</source>
        <translation>0 a 2 h</translation>
    </message>
    <message>
        <source>1 (least time)</source>
        <translation>1 (menor tiempo)</translation>
    </message>
    <message>
        <source>1 to 2 h farther</source>
        <translation>1 a 2 h más lejos</translation>
    </message>
    <message>
        <source>1,500 m</source>
        <translation>1500 m</translation>
    </message>
    <message>
        <source>1.1 to 1.3: trail, field, low shrub</source>
        <translation>1.1 a 1.3: sendero, campo, matorral bajo</translation>
    </message>
    <message>
        <source>1.3 to 1.55: tall grass, above the tree line</source>
        <translation>1.3 a 1.55: pasto alto, sobre el límite del bosque</translation>
    </message>
    <message>
        <source>1.55 to 1.85: shrub, bad trail, bog</source>
        <translation>1.55 a 1.85: matorral, mal sendero, turbera</translation>
    </message>
    <message>
        <source>1.6 to 2.6</source>
        <translation>1.6 a 2.6</translation>
    </message>
    <message>
        <source>1.85 to 2.25: forest off path</source>
        <translation>1.85 a 2.25: bosque fuera de sendero</translation>
    </message>
    <message>
        <source>10 to 25 %</source>
        <translation>10 a 25 %</translation>
    </message>
    <message>
        <source>10 to 30 min longer</source>
        <translation>10 a 30 min más</translation>
    </message>
    <message>
        <source>16 h</source>
        <translation>16 h</translation>
    </message>
    <message>
        <source>16 to 24 h</source>
        <translation>16 a 24 h</translation>
    </message>
    <message>
        <source>16 to 24 h (3rd day)</source>
        <translation>16 a 24 h (3.er día)</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>2 to 4 h</source>
        <translation>2 a 4 h</translation>
    </message>
    <message>
        <source>2 to 5 h farther</source>
        <translation>2 a 5 h más lejos</translation>
    </message>
    <message>
        <source>2,200 m</source>
        <translation>2200 m</translation>
    </message>
    <message>
        <source>2.25 to 2.75: rain forest, rock</source>
        <translation>2.25 a 2.75: selva, roca</translation>
    </message>
    <message>
        <source>2.6 to 3.3</source>
        <translation>2.6 a 3.3</translation>
    </message>
    <message>
        <source>2.75 to 4: partly water or swamp</source>
        <translation>2.75 a 4: en parte agua o pantano</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>24 to 40 h</source>
        <translation>24 a 40 h</translation>
    </message>
    <message>
        <source>24 to 40 h (4th and 5th day)</source>
        <translation>24 a 40 h (4.º y 5.º día)</translation>
    </message>
    <message>
        <source>25 to 40 %</source>
        <translation>25 a 40 %</translation>
    </message>
    <message>
        <source>25 to 50 %</source>
        <translation>25 a 50 %</translation>
    </message>
    <message>
        <source>3,000 m</source>
        <translation>3000 m</translation>
    </message>
    <message>
        <source>3,800 m</source>
        <translation>3800 m</translation>
    </message>
    <message>
        <source>30 min to 1 h farther</source>
        <translation>30 min a 1 h más lejos</translation>
    </message>
    <message>
        <source>30 to 60 min longer</source>
        <translation>30 a 60 min más</translation>
    </message>
    <message>
        <source>300 m</source>
        <translation>300 m</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 h</translation>
    </message>
    <message>
        <source>4 to 8 h</source>
        <translation>4 a 8 h</translation>
    </message>
    <message>
        <source>4 to 8 h (one day of 8 h)</source>
        <translation>4 a 8 h (un día de 8 h)</translation>
    </message>
    <message>
        <source>4,500 m</source>
        <translation>4500 m</translation>
    </message>
    <message>
        <source>40 to 56 h</source>
        <translation>40 a 56 h</translation>
    </message>
    <message>
        <source>40 to 56 h (a week)</source>
        <translation>40 a 56 h (una semana)</translation>
    </message>
    <message>
        <source>40 to 60 %</source>
        <translation>40 a 60 %</translation>
    </message>
    <message>
        <source>5 to 10 %</source>
        <translation>5 a 10 %</translation>
    </message>
    <message>
        <source>5 to 10 h farther</source>
        <translation>5 a 10 h más lejos</translation>
    </message>
    <message>
        <source>50 to 75 %</source>
        <translation>50 a 75 %</translation>
    </message>
    <message>
        <source>500 m</source>
        <translation>500 m</translation>
    </message>
    <message>
        <source>56 to 80 h</source>
        <translation>56 a 80 h</translation>
    </message>
    <message>
        <source>6 and further</source>
        <translation>6 y siguientes</translation>
    </message>
    <message>
        <source>60 to 120 min longer</source>
        <translation>60 a 120 min más</translation>
    </message>
    <message>
        <source>75 to 100 %</source>
        <translation>75 a 100 %</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 h</translation>
    </message>
    <message>
        <source>8 to 16 h</source>
        <translation>8 a 16 h</translation>
    </message>
    <message>
        <source>8 to 16 h (2nd day)</source>
        <translation>8 a 16 h (2.º día)</translation>
    </message>
    <message>
        <source>900 m</source>
        <translation>900 m</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Above the tree line: 1.5 times</source>
        <translation>Sobre el límite del bosque: 1.5 veces</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Active: in use</source>
        <translation>Activa: en uso</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>En rehabilitación</translation>
    </message>
    <message>
        <source>Beyond closing in the scenario</source>
        <translation>No se puede cerrar en el escenario</translation>
    </message>
    <message>
        <source>By boat to an exit: less than before</source>
        <translation>En bote a una salida: menos que antes</translation>
    </message>
    <message>
        <source>By boat to an exit: more than before</source>
        <translation>En bote a una salida: más que antes</translation>
    </message>
    <message>
        <source>By vehicle to an exit: less than before</source>
        <translation>En vehículo a una salida: menos que antes</translation>
    </message>
    <message>
        <source>By vehicle to an exit: more than before</source>
        <translation>En vehículo a una salida: más que antes</translation>
    </message>
    <message>
        <source>Cleared valley floor: 1.35 times slower</source>
        <translation>Fondo de valle despejado: 1.35 veces más lento</translation>
    </message>
    <message>
        <source>Closed alone, it costs nothing</source>
        <translation>Cerrada por separado, no cuesta nada</translation>
    </message>
    <message>
        <source>Closed alone, it costs something</source>
        <translation>Cerrada por separado, cuesta algo</translation>
    </message>
    <message>
        <source>Closed by demolition</source>
        <translation>Cerrada por demolición</translation>
    </message>
    <message>
        <source>Closed in the worst set</source>
        <translation>Cerrada en el peor conjunto</translation>
    </message>
    <message>
        <source>Confirmed, no flight seen yet</source>
        <translation>Confirmada, aún sin vuelos observados</translation>
    </message>
    <message>
        <source>Confirmed, use not seen</source>
        <translation>Confirmada, uso no observado</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>De control</translation>
    </message>
    <message>
        <source>Cratered</source>
        <translation>Con cráteres</translation>
    </message>
    <message>
        <source>Cratered: closed by demolition</source>
        <translation>Con cráteres: cerrada por demolición</translation>
    </message>
    <message>
        <source>Exit: road head, track end or landing</source>
        <translation>Salida: inicio de carretera, fin de trocha o embarcadero</translation>
    </message>
    <message>
        <source>Exit: where the walk ends</source>
        <translation>Salida: donde termina la caminata</translation>
    </message>
    <message>
        <source>False positive: no airstrip</source>
        <translation>Falso positivo: no es una pista</translation>
    </message>
    <message>
        <source>Fell more than chance would have it</source>
        <translation>Bajó más de lo que daría el azar</translation>
    </message>
    <message>
        <source>Forest off path: twice</source>
        <translation>Bosque fuera de sendero: el doble</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Great tributary</source>
        <translation>Gran afluente</translation>
    </message>
    <message>
        <source>Main river</source>
        <translation>Río principal</translation>
    </message>
    <message>
        <source>No change that may be believed</source>
        <translation>Ningún cambio creíble</translation>
    </message>
    <message>
        <source>No strip after all</source>
        <translation>Descartada (no es una pista)</translation>
    </message>
    <message>
        <source>No way left: cargo stays</source>
        <translation>Sin camino: la carga se queda</translation>
    </message>
    <message>
        <source>No way with all strips open</source>
        <translation>Sin camino con todas las pistas abiertas</translation>
    </message>
    <message>
        <source>Not known to exist</source>
        <translation>Sin existencia conocida</translation>
    </message>
    <message>
        <source>On foot to an exit: less than before</source>
        <translation>A pie a una salida: menos que antes</translation>
    </message>
    <message>
        <source>On foot to an exit: more than before</source>
        <translation>A pie a una salida: más que antes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>Rehabilitada</translation>
    </message>
    <message>
        <source>Rehabilitated: open again</source>
        <translation>Rehabilitada: abierta de nuevo</translation>
    </message>
    <message>
        <source>Rose more than chance would have it</source>
        <translation>Subió más de lo que daría el azar</translation>
    </message>
    <message>
        <source>Round the control</source>
        <translation>Alrededor de las de control</translation>
    </message>
    <message>
        <source>Round the treated</source>
        <translation>Alrededor de las tratadas</translation>
    </message>
    <message>
        <source>Side river</source>
        <translation>Río secundario</translation>
    </message>
    <message>
        <source>Supply 12 to 18 t a year</source>
        <translation>Oferta de 12 a 18 t al año</translation>
    </message>
    <message>
        <source>Supply over 18 t a year</source>
        <translation>Oferta de más de 18 t al año</translation>
    </message>
    <message>
        <source>Supply up to 12 t a year</source>
        <translation>Oferta de hasta 12 t al año</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Sospechada</translation>
    </message>
    <message>
        <source>Suspected only</source>
        <translation>Solo sospechada</translation>
    </message>
    <message>
        <source>To a strip, then by air: less than before</source>
        <translation>A una pista y luego por aire: menos que antes</translation>
    </message>
    <message>
        <source>To a strip, then by air: more than before</source>
        <translation>A una pista y luego por aire: más que antes</translation>
    </message>
    <message>
        <source>To another strip</source>
        <translation>A otra pista</translation>
    </message>
    <message>
        <source>To the way overland</source>
        <translation>Al camino por tierra</translation>
    </message>
    <message>
        <source>Treated</source>
        <translation>Tratada</translation>
    </message>
    <message>
        <source>Under repair</source>
        <translation>En reparación</translation>
    </message>
    <message>
        <source>Water course: 5 times</source>
        <translation>Curso de agua: 5 veces</translation>
    </message>
    <message>
        <source>above 3.3</source>
        <translation>más de 3.3</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>siempre abierta</translation>
    </message>
    <message>
        <source>below -3.3</source>
        <translation>menos de -3.3</translation>
    </message>
    <message>
        <source>closed: nobody passes</source>
        <translation>cerrado: nadie pasa</translation>
    </message>
    <message>
        <source>closer than before</source>
        <translation>más cerca que antes</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>bajó</translation>
    </message>
    <message>
        <source>less goes on foot</source>
        <translation>menos va a pie</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>more than 10 h farther</source>
        <translation>más de 10 h más lejos</translation>
    </message>
    <message>
        <source>more than 60 %</source>
        <translation>más de 60 %</translation>
    </message>
    <message>
        <source>more than 80 h</source>
        <translation>más de 80 h</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>sin ruta</translation>
    </message>
    <message>
        <source>open up to 25 % of the time after</source>
        <translation>abierta hasta 25 % del tiempo posterior</translation>
    </message>
    <message>
        <source>over 4: swamp, ford</source>
        <translation>más de 4: pantano, vado</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>subió</translation>
    </message>
    <message>
        <source>up to 1.1: as on a road; boats</source>
        <translation>hasta 1.1: como en carretera; botes</translation>
    </message>
    <message>
        <source>up to 10 % of supply moved to foot</source>
        <translation>hasta 10 % de la oferta pasó a ir a pie</translation>
    </message>
    <message>
        <source>up to 10 min longer</source>
        <translation>hasta 10 min más</translation>
    </message>
    <message>
        <source>up to 100 min longer</source>
        <translation>hasta 100 min más</translation>
    </message>
    <message>
        <source>up to 2 h</source>
        <translation>hasta 2 h</translation>
    </message>
    <message>
        <source>up to 20 min longer</source>
        <translation>hasta 20 min más</translation>
    </message>
    <message>
        <source>up to 200 min longer</source>
        <translation>hasta 200 min más</translation>
    </message>
    <message>
        <source>up to 30 min farther</source>
        <translation>hasta 30 min más lejos</translation>
    </message>
    <message>
        <source>up to 5 % of draws</source>
        <translation>hasta 5 % de los sorteos</translation>
    </message>
    <message>
        <source>up to 5 min longer</source>
        <translation>hasta 5 min más</translation>
    </message>
    <message>
        <source>up to 50 min longer</source>
        <translation>hasta 50 min más</translation>
    </message>
</context><context>
    <name>MaskCoordinates</name>
    <message>
        <source>Mask coordinates</source>
        <translation>Enmascarar coordenadas</translation>
    </message>
    <message>
        <source>Writes a copy of an incident database with restricted places moved.</source>
        <translation>Escribe una copia de una base de datos de incidentes con los lugares restringidos desplazados.</translation>
    </message>
    <message>
        <source>Every restricted incident and airstrip is moved by at least RADIUS_M, or by its own uncertainty where that is more, and by twice that at most; an airstrip becomes a point. What names or leads to the place is blanked, and public rows that may give one away are flagged for a person to read. One place always moves alike, so its rows cannot be averaged. Keep the seed secret: who has it cannot compute a place, but can test guesses, and a patient search finds it.</source>
        <translation>Cada incidente y cada pista de aterrizaje restringidos se desplazan al menos RADIUS_M, o su propia incertidumbre si es mayor, y como máximo el doble; una pista se convierte en un punto. Se borra lo que nombra el lugar o conduce a él, y las filas públicas que pueden delatar uno se marcan para que las lea una persona. Un mismo lugar se desplaza siempre igual, de modo que sus filas no se pueden promediar. La semilla debe mantenerse en secreto: quien la tiene no puede calcular un lugar, pero sí poner a prueba conjeturas, y una búsqueda paciente lo encuentra.</translation>
    </message>
    <message>
        <source>mask,anonymise,jitter,publish,restricted,privacy</source>
        <translation>enmascarar,anonimizar,perturbación aleatoria,publicar,restringido,privacidad</translation>
    </message>
    <message>
        <source>Incident database</source>
        <translation>Base de datos de incidentes</translation>
    </message>
    <message>
        <source>A GeoPackage of trocha:createincidentdatabase; it is not changed.</source>
        <translation>Un GeoPackage de trocha:createincidentdatabase; no se modifica.</translation>
    </message>
    <message>
        <source>Least distance (metres)</source>
        <translation>Distancia mínima (metros)</translation>
    </message>
    <message>
        <source>How far a restricted place moves at the least.</source>
        <translation>Cuánto se desplaza, como mínimo, un lugar restringido.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>A number of your own, long and kept secret; the same seed gives the same places.</source>
        <translation>Un número propio, largo y mantenido en secreto; la misma semilla da los mismos lugares.</translation>
    </message>
    <message>
        <source>Mask public rows too</source>
        <translation>Enmascarar también las filas públicas</translation>
    </message>
    <message>
        <source>Treats every row as restricted.</source>
        <translation>Trata todas las filas como restringidas.</translation>
    </message>
    <message>
        <source>Masked copy</source>
        <translation>Copia enmascarada</translation>
    </message>
    <message>
        <source>A new incident database; only rows of its own tables get into it.</source>
        <translation>Una base de datos de incidentes nueva; solo pasan a ella filas de sus propias tablas.</translation>
    </message>
    <message>
        <source>Texts to read</source>
        <translation>Textos por leer</translation>
    </message>
    <message>
        <source>Each text that was blanked, and each public one that may give a place away.</source>
        <translation>Cada texto que se borró y cada texto público que puede delatar un lugar.</translation>
    </message>
    <message>
        <source>Rows masked</source>
        <translation>Filas enmascaradas</translation>
    </message>
    <message>
        <source>Public texts to read</source>
        <translation>Textos públicos por leer</translation>
    </message>
    <message>
        <source>{count} public texts may give a restricted place away; read FLAGS.</source>
        <translation>{count} textos públicos pueden delatar un lugar restringido; ver FLAGS.</translation>
    </message>
</context><context>
    <name>MergeIncidents</name>
    <message>
        <source>Merge incident databases</source>
        <translation>Fusionar bases de datos de incidentes</translation>
    </message>
    <message>
        <source>Unites two incident databases into a new one, row by row.</source>
        <translation>Une dos bases de datos de incidentes en una nueva, fila por fila.</translation>
    </message>
    <message>
        <source>Rows are known by their uid: what only one database has is taken over, what both have stands once. Of a row that differs the one edited later (edited_at) wins, the first's where neither is later; fields that only the other has filled in are kept. Every difference is listed in CONFLICTS with both values and the one taken. The status logs are united and checked again: rows that do not follow from the row before are listed too, and none is dropped.</source>
        <translation>Las filas se reconocen por su uid: lo que solo tiene una base de datos se incorpora, lo que tienen ambas figura una sola vez. De una fila que difiere prevalece la editada más tarde (edited_at), y la de la primera si ninguna es posterior; los campos que solo la otra ha completado se conservan. Cada diferencia figura en CONFLICTS con ambos valores y el adoptado. Las bitácoras de estados se unen y se comprueban de nuevo: también se listan las filas que no se siguen de la fila anterior, y no se descarta ninguna.</translation>
    </message>
    <message>
        <source>merge,unite,conflict,incident,geopackage,team</source>
        <translation>fusionar,unir,conflicto,incidente,geopackage,equipo</translation>
    </message>
    <message>
        <source>First database</source>
        <translation>Primera base de datos</translation>
    </message>
    <message>
        <source>Second database</source>
        <translation>Segunda base de datos</translation>
    </message>
    <message>
        <source>A GeoPackage of trocha:createincidentdatabase; it is not changed.</source>
        <translation>Un GeoPackage de trocha:createincidentdatabase; no se modifica.</translation>
    </message>
    <message>
        <source>Merged database</source>
        <translation>Base de datos fusionada</translation>
    </message>
    <message>
        <source>A new database; tables and fields of your own come from both, as far as rows go.</source>
        <translation>Una base de datos nueva; las tablas y los campos propios provienen de ambas, en lo que toca a las filas.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>A row a difference: table, uid, field, both values, and which was taken or why.</source>
        <translation>Una fila por diferencia: tabla, uid, campo, ambos valores, y cuál se tomó o por qué.</translation>
    </message>
    <message>
        <source>Rows taken from the second</source>
        <translation>Filas tomadas de la segunda</translation>
    </message>
    <message>
        <source>Conflicts listed</source>
        <translation>Conflictos listados</translation>
    </message>
    <message>
        <source>{count} attached files were not found, such as {path}.</source>
        <translation>No se encontraron {count} archivos adjuntos, como {path}.</translation>
    </message>
    <message>
        <source>{count} conflicts; read CONFLICTS.</source>
        <translation>{count} conflictos; ver CONFLICTS.</translation>
    </message>
</context><context>
    <name>Message</name>
    <message>
        <source>'{layer}' cannot be edited; check that its file may be written to.</source>
        <translation>'{layer}' no se puede editar; revise que se pueda escribir en su archivo.</translation>
    </message>
    <message>
        <source>'{layer}' did not take the row {uid}; save or discard your edits, then do it again.</source>
        <translation>'{layer}' no aceptó la fila {uid}; guarde o descarte sus ediciones y repita esto.</translation>
    </message>
    <message>
        <source>'{mode}' is no mode overland; the modes are foot, vehicle and boat.</source>
        <translation>'{mode}' no es un modo por tierra; los modos son foot, vehicle y boat.</translation>
    </message>
    <message>
        <source>'{name}' (LANDCOVER) has no value on the DEM; check that both cover the same area.</source>
        <translation>'{name}' (LANDCOVER) no tiene ningún valor sobre el DEM; revise que ambos cubran la misma área.</translation>
    </message>
    <message>
        <source>'{name}' (SURFACE) has no value on the DEM; make it with the same DEM, EXTENT and CELL_SIZE.</source>
        <translation>'{name}' (SURFACE) no tiene ningún valor sobre el DEM; créela con los mismos DEM, EXTENT y CELL_SIZE.</translation>
    </message>
    <message>
        <source>'{name}' gives its heights in '{unit}', and elevations are read as metres; multiply it by 0.3048 in the raster calculator and use the result.</source>
        <translation>'{name}' da sus alturas en '{unit}', y las elevaciones se leen como metros; multiplíquelo por 0.3048 en la calculadora ráster y use el resultado.</translation>
    </message>
    <message>
        <source>'{name}' has fixed speeds (band 2), but no band {modes_band} that says whose they are (0 foot, 1 animal, 2 boat, 3 vehicle); give a surface with all three bands.</source>
        <translation>'{name}' tiene velocidades fijas (banda 2), pero ninguna banda {modes_band} que diga de quién son (0 a pie, 1 animal, 2 bote, 3 vehículo); indique una superficie con las tres bandas.</translation>
    </message>
    <message>
        <source>'{name}' has no header in its first line; name the columns there.</source>
        <translation>'{name}' no tiene encabezado en su primera línea; nombre allí las columnas.</translation>
    </message>
    <message>
        <source>'{name}' has no valid cell in the area asked for; check EXTENT and the nodata value.</source>
        <translation>'{name}' no tiene ninguna celda válida en el área pedida; revise EXTENT y el valor sin datos (nodata).</translation>
    </message>
    <message>
        <source>'{name}' has roads of the class {labels}, which ROAD_CLASSES does not know (it has {known}); add them there, with mode none to ignore them, or correct ROAD_CLASS_FIELD and ROAD_CLASS.</source>
        <translation>'{name}' tiene vías de la clase {labels}, que ROAD_CLASSES no conoce (tiene {known}); agréguelas allí, con el modo none para ignorarlas, o corrija ROAD_CLASS_FIELD y ROAD_CLASS.</translation>
    </message>
    <message>
        <source>'{name}' has the column '{column}' twice; rename one.</source>
        <translation>'{name}' tiene dos veces la columna '{column}'; cambie el nombre de una.</translation>
    </message>
    <message>
        <source>'{name}' has {cells:,} cells, for which this run needs about {needed:,.0f} MB, and {budget:,.0f} MB may be used, too little for any raster; free some memory and run again.</source>
        <translation>'{name}' tiene {cells:,} celdas, para las que esta ejecución necesita unos {needed:,.0f} MB, y se pueden usar {budget:,.0f} MB, demasiado poco para cualquier ráster; libere memoria y ejecute de nuevo.</translation>
    </message>
    <message>
        <source>'{name}' has {cells:,} cells, for which this run needs about {needed:,.0f} MB, and {budget:,.0f} MB may be used; set CELL_SIZE to {metres:,.0f} metres or more, or EXTENT to a smaller area.</source>
        <translation>'{name}' tiene {cells:,} celdas, para las que esta ejecución necesita unos {needed:,.0f} MB, y se pueden usar {budget:,.0f} MB; asigne a CELL_SIZE {metres:,.0f} metros o más, o a EXTENT un área menor.</translation>
    </message>
    <message>
        <source>'{name}' holds many values that are no elevation on Earth in metres, such as {some}; if it is in feet, multiply it by 0.3048, and if these are holes, declare their value as nodata before the raster is resampled.</source>
        <translation>'{name}' contiene muchos valores que no son ninguna elevación en la Tierra en metros, como {some}; si está en pies, multiplíquelo por 0.3048, y si son huecos, declare su valor como sin datos (nodata) antes de remuestrear el ráster.</translation>
    </message>
    <message>
        <source>'{name}' holds the codes {codes}, for which the class table '{table}' has no factor; choose the right preset, add them to CLASSES, or set UNKNOWN_FACTOR.</source>
        <translation>'{name}' contiene los códigos {codes}, para los que la tabla de clases '{table}' no tiene factor; elija la tabla predefinida correcta, agréguelos a CLASSES o indique UNKNOWN_FACTOR.</translation>
    </message>
    <message>
        <source>'{name}' holds the value {code:g}, but land cover codes are whole numbers; choose the raster of classes as LANDCOVER.</source>
        <translation>'{name}' contiene el valor {code:g}, pero los códigos de cobertura del suelo son números enteros; elija el ráster de clases como LANDCOVER.</translation>
    </message>
    <message>
        <source>'{name}' holds {count:,} cells of {value:g} that it does not declare as nodata; they are taken as holes. Declare the value in the raster to be sure.</source>
        <translation>'{name}' contiene {count:,} celdas de {value:g} que no declara como sin datos (nodata); se toman como huecos. Declare el valor en el ráster para estar seguro.</translation>
    </message>
    <message>
        <source>'{name}' is coarsened {factor} times, to cells of about {metres:,.0f} m: slopes are smoothed, so travel times come out shorter than on the full grid.</source>
        <translation>'{name}' se reduce {factor} veces, a celdas de unos {metres:,.0f} m: las pendientes se suavizan, de modo que los tiempos de viaje resultan más cortos que con la cuadrícula completa.</translation>
    </message>
    <message>
        <source>'{name}' is no CSV in line {line} ({fault}); save it as CSV again.</source>
        <translation>'{name}' no es un CSV en la línea {line} ({fault}); guárdelo de nuevo como CSV.</translation>
    </message>
    <message>
        <source>'{name}' lies where its CRS ({crs}) has no place on Earth; set the CRS its coordinates are in, or georeference it anew.</source>
        <translation>'{name}' está donde su SRC ({crs}) no tiene ningún lugar en la Tierra; defina el SRC en que están sus coordenadas, o georreferéncielo de nuevo.</translation>
    </message>
    <message>
        <source>'{name}' names no square: in zone {zone} the first letter of a square is one of {letters}.</source>
        <translation>'{name}' no nombra ningún cuadrado: en la zona {zone} la primera letra de un cuadrado es una de {letters}.</translation>
    </message>
    <message>
        <source>'{name}' names no square: none with these letters lies in band {band}; check them.</source>
        <translation>'{name}' no nombra ningún cuadrado: ninguno con estas letras está en la banda {band}; revíselas.</translation>
    </message>
    <message>
        <source>'{name}': feature {id} has no geometry and is left out.</source>
        <translation>'{name}': el objeto espacial {id} no tiene geometría y se omite.</translation>
    </message>
    <message>
        <source>'{name}': features are named by the field {field}.</source>
        <translation>'{name}': los objetos espaciales se nombran por el campo {field}.</translation>
    </message>
    <message>
        <source>'{name}': features are named by their feature id.</source>
        <translation>'{name}': los objetos espaciales se nombran por su identificador.</translation>
    </message>
    <message>
        <source>'{name}': the status of {id} is '{status}', and the log has no row of it; make it one of {statuses}.</source>
        <translation>'{name}': el estado de {id} es '{status}', y la bitácora no tiene ninguna fila suya; asígnele uno de {statuses}.</translation>
    </message>
    <message>
        <source>'{name}': {count:,} features outside the DEM are left out.</source>
        <translation>'{name}': se omiten {count:,} objetos espaciales fuera del DEM.</translation>
    </message>
    <message>
        <source>'{name}': {count} areas without a role take no part in the comparison.</source>
        <translation>'{name}': {count} áreas sin rol no participan en la comparación.</translation>
    </message>
    <message>
        <source>'{name}': {count} features cannot be placed in {crs} ({ids}).</source>
        <translation>'{name}': {count} objetos espaciales no se pueden ubicar en {crs} ({ids}).</translation>
    </message>
    <message>
        <source>'{name}': {count} features without geometry are left out ({ids}).</source>
        <translation>'{name}': se omiten {count} objetos espaciales sin geometría ({ids}).</translation>
    </message>
    <message>
        <source>'{name}': {count} features without geometry lie nowhere ({ids}).</source>
        <translation>'{name}': {count} objetos espaciales sin geometría no están en ningún lugar ({ids}).</translation>
    </message>
    <message>
        <source>'{name}': {count} incidents have no {date_field} and are left out ({undated}).</source>
        <translation>'{name}': {count} incidentes no tienen {date_field} y se omiten ({undated}).</translation>
    </message>
    <message>
        <source>'{name}': {count} strips have neither a row in the log nor a status ({ids}); they are presumed {status}.</source>
        <translation>'{name}': {count} pistas no tienen ni una fila en la bitácora ni un estado ({ids}); se supone que su estado es {status}.</translation>
    </message>
    <message>
        <source>'{path}' (INPUT) cannot be opened; choose a CSV or a vector file.</source>
        <translation>'{path}' (INPUT) no se puede abrir; elija un CSV o un archivo vectorial.</translation>
    </message>
    <message>
        <source>'{path}' (INPUT) does not exist; choose a CSV or a vector file.</source>
        <translation>'{path}' (INPUT) no existe; elija un CSV o un archivo vectorial.</translation>
    </message>
    <message>
        <source>'{path}' (INPUT) has no coordinate reference system, so its features cannot be placed; set one in Layer Properties &gt; Source and save the layer with it.</source>
        <translation>'{path}' (INPUT) no tiene sistema de referencia de coordenadas, de modo que sus objetos espaciales no se pueden ubicar; defina uno en Propiedades de la capa &gt; Fuente y guarde la capa con él.</translation>
    </message>
    <message>
        <source>'{path}' (INPUT) lacks the column {missing}; it has {columns}, so choose another PRESET or MAPPING.</source>
        <translation>'{path}' (INPUT) carece de la columna {missing}; tiene {columns}, así que elija otro PRESET o MAPPING.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) cannot be read ({reason}); check that the file is whole and that you may read it.</source>
        <translation>'{path}' ({parameter}) no se puede leer ({reason}); revise que el archivo esté completo y que usted tenga permiso de leerlo.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) does not exist; choose an incident database, or make one with trocha:createincidentdatabase.</source>
        <translation>'{path}' ({parameter}) no existe; elija una base de datos de incidentes, o cree una con trocha:createincidentdatabase.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) is a GeoPackage, but no incident database: it has no table {version_table}; make one with trocha:createincidentdatabase.</source>
        <translation>'{path}' ({parameter}) es un GeoPackage, pero no una base de datos de incidentes: no tiene la tabla {version_table}; cree una con trocha:createincidentdatabase.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) is an incident database of the older version {found}; import into it or create it anew first, which upgrades it and keeps a backup.</source>
        <translation>'{path}' ({parameter}) es una base de datos de incidentes de la versión anterior {found}; primero importe en ella o créela de nuevo, lo que la actualiza y guarda una copia de seguridad.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) is an incident database of version {found}, and this Trocha knows versions up to {version}; update Trocha.</source>
        <translation>'{path}' ({parameter}) es una base de datos de incidentes de la versión {found}, y este Trocha conoce versiones hasta la {version}; actualice Trocha.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) is no incident database; choose a GeoPackage made with trocha:createincidentdatabase.</source>
        <translation>'{path}' ({parameter}) no es una base de datos de incidentes; elija un GeoPackage creado con trocha:createincidentdatabase.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) is read-only, or its folder is; allow writing, or copy the database to a folder of your own.</source>
        <translation>'{path}' ({parameter}) es de solo lectura, o lo es su carpeta; permita la escritura, o copie la base de datos a una carpeta propia.</translation>
    </message>
    <message>
        <source>'{path}' ({parameter}) lacks {missing} in its table {table}; it was changed by other means, so restore a backup or make a new database.</source>
        <translation>'{path}' ({parameter}) carece de {missing} en su tabla {table}; se modificó por otros medios, así que restaure una copia de seguridad o cree una base de datos nueva.</translation>
    </message>
    <message>
        <source>'{path}' cannot be made; choose a folder that you may write to.</source>
        <translation>'{path}' no se puede crear; elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>'{path}' cannot be written ({reason}); choose a folder that exists and that you may write to.</source>
        <translation>'{path}' no se puede escribir ({reason}); elija una carpeta que exista y en la que pueda escribir.</translation>
    </message>
    <message>
        <source>'{path}' cannot be written ({reason}); choose a folder that you may write to.</source>
        <translation>'{path}' no se puede escribir ({reason}); elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>'{path}' cannot be written; choose a folder that exists and that you may write to.</source>
        <translation>'{path}' no se puede escribir; elija una carpeta que exista y en la que pueda escribir.</translation>
    </message>
    <message>
        <source>'{path}' did not take a row ({reason}); check that the disk has space.</source>
        <translation>'{path}' no aceptó una fila ({reason}); revise que haya espacio en el disco.</translation>
    </message>
    <message>
        <source>'{path}' exists already (DATABASE); choose another name, or set OVERWRITE to replace it with an empty database.</source>
        <translation>'{path}' ya existe (DATABASE); elija otro nombre, o active OVERWRITE para reemplazarlo por una base de datos vacía.</translation>
    </message>
    <message>
        <source>'{path}' has no table {table}, so it cannot be upgraded; restore a backup or make a new database.</source>
        <translation>'{path}' no tiene la tabla {table}, de modo que no se puede actualizar; restaure una copia de seguridad o cree una base de datos nueva.</translation>
    </message>
    <message>
        <source>'{path}' has no table {table}; restore a backup.</source>
        <translation>'{path}' no tiene la tabla {table}; restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>'{path}' holds {there} of {written} rows only, so it was not kept; check that the disk has space.</source>
        <translation>'{path}' contiene solo {there} de {written} filas, de modo que no se conservó; revise que haya espacio en el disco.</translation>
    </message>
    <message>
        <source>'{path}' is not there any more; check the disk or network drive, then repeat this.</source>
        <translation>'{path}' ya no está allí; revise el disco o la unidad de red y repita esto.</translation>
    </message>
    <message>
        <source>'{path}' is of no known format; name it .csv, .kml or .geojson.</source>
        <translation>'{path}' no es de ningún formato conocido; use la extensión .csv, .kml o .geojson.</translation>
    </message>
    <message>
        <source>'{path}' is open in QGIS or another program; close it there, then do this again.</source>
        <translation>'{path}' está abierto en QGIS o en otro programa; ciérrelo allí y repita esto.</translation>
    </message>
    <message>
        <source>'{place}' holds only {held:,} of {count:,} features after writing; choose a place with room that you may write to.</source>
        <translation>'{place}' contiene solo {held:,} de {count:,} objetos espaciales después de escribir; elija un lugar con espacio en el que pueda escribir.</translation>
    </message>
    <message>
        <source>'{place}' takes no more features ({reason}); choose a place with room that you may write to.</source>
        <translation>'{place}' no acepta más objetos espaciales ({reason}); elija un lugar con espacio en el que pueda escribir.</translation>
    </message>
    <message>
        <source>'{source}' cannot be read ({reason}); choose a file that you may read.</source>
        <translation>'{source}' no se puede leer ({reason}); elija un archivo que pueda leer.</translation>
    </message>
    <message>
        <source>'{source}' is no file that can be read; choose a photo or document.</source>
        <translation>'{source}' no es un archivo que se pueda leer; elija una foto o un documento.</translation>
    </message>
    <message>
        <source>'{text}' does not say which number is which; give both their letter (N or S, E or W), or neither and the latitude first.</source>
        <translation>'{text}' no dice cuál número es cuál; ponga a ambos su letra (N o S, E o W), o a ninguno y la latitud primero.</translation>
    </message>
    <message>
        <source>'{text}' has 60 or more minutes or seconds; check the numbers.</source>
        <translation>'{text}' tiene 60 o más minutos o segundos; revise los números.</translation>
    </message>
    <message>
        <source>'{text}' has a decimal before its minutes or seconds; only the last number of a coordinate may have one.</source>
        <translation>'{text}' tiene un decimal antes de sus minutos o segundos; solo el último número de una coordenada puede tenerlo.</translation>
    </message>
    <message>
        <source>'{text}' has latitude {latitude:g} and longitude {longitude:g}, which is not on the Earth; check the numbers.</source>
        <translation>'{text}' tiene latitud {latitude:g} y longitud {longitude:g}, que no están en la Tierra; revise los números.</translation>
    </message>
    <message>
        <source>'{text}' has latitude {latitude:g} and longitude {longitude:g}, which is not on the Earth; write the latitude first.</source>
        <translation>'{text}' tiene latitud {latitude:g} y longitud {longitude:g}, que no están en la Tierra; escriba primero la latitud.</translation>
    </message>
    <message>
        <source>'{text}' has {count} digits after its letters; an MGRS reference has as many of the easting as of the northing, up to five each.</source>
        <translation>'{text}' tiene {count} dígitos después de sus letras; una referencia MGRS tiene tantos del este como del norte, hasta cinco de cada uno.</translation>
    </message>
    <message>
        <source>'{text}' is no date; {advice}.</source>
        <translation>'{text}' no es una fecha; {advice}.</translation>
    </message>
    <message>
        <source>'{text}' is no day of the calendar; {advice}.</source>
        <translation>'{text}' no es un día del calendario; {advice}.</translation>
    </message>
    <message>
        <source>'{text}' is no place; {advice}.</source>
        <translation>'{text}' no es un lugar; {advice}.</translation>
    </message>
    <message>
        <source>'{text}' is no single day, but its precision is finer than that; write the whole date, or choose a coarser precision.</source>
        <translation>'{text}' no es un solo día, pero su precisión es más fina que eso; escriba la fecha completa, o elija una precisión menor.</translation>
    </message>
    <message>
        <source>'{text}' is not in band {band}: with this northing it would be at latitude {latitude:.2f}, so check the letter and the northing.</source>
        <translation>'{text}' no está en la banda {band}: con esta coordenada norte estaría en la latitud {latitude:.2f}; revise la letra y la coordenada norte.</translation>
    </message>
    <message>
        <source>'{text}' lies outside its zone: an easting is between 100000 and 900000 m and a northing between 0 and 10000000 m; check their order.</source>
        <translation>'{text}' está fuera de su zona: una coordenada este va de 100000 a 900000 m y una coordenada norte de 0 a 10000000 m; revise su orden.</translation>
    </message>
    <message>
        <source>'{text}' names zone {number}; zones run from 1 to 60.</source>
        <translation>'{text}' nombra la zona {number}; las zonas van de 1 a 60.</translation>
    </message>
    <message>
        <source>'{text}' reads two ways, day or month first; write it as in {year}-03-07.</source>
        <translation>'{text}' se lee de dos maneras, con el día o el mes primero; escríbalo como en {year}-03-07.</translation>
    </message>
    <message>
        <source>'{text}' reads two ways: {zone}S is a band of the northern hemisphere, and short for zone {zone} south; write {zone} north or {zone} south.</source>
        <translation>'{text}' se lee de dos maneras: {zone}S es una banda del hemisferio norte, y también abreviatura de la zona {zone} sur; escriba {zone} norte o {zone} sur.</translation>
    </message>
    <message>
        <source>'{text}' says the direction of a coordinate twice; keep the letter or the sign.</source>
        <translation>'{text}' indica dos veces la dirección de una coordenada; deje la letra o el signo.</translation>
    </message>
    <message>
        <source>'{title}' cannot be drawn.</source>
        <translation>'{title}' no se puede dibujar.</translation>
    </message>
    <message>
        <source>'{title}' cannot be opened: layer '{table}' of {path} is missing or damaged; install the plugin again.</source>
        <translation>'{title}' no se puede abrir: la capa '{table}' de {path} falta o está dañada; es necesario reinstalar el complemento.</translation>
    </message>
    <message>
        <source>'{title}' cannot be opened: {path} is missing or damaged; install the plugin again.</source>
        <translation>'{title}' no se puede abrir: {path} falta o está dañado; es necesario reinstalar el complemento.</translation>
    </message>
    <message>
        <source>'{unknown}' is no mode overland; the modes are {modes}.</source>
        <translation>'{unknown}' no es un modo por tierra; los modos son {modes}.</translation>
    </message>
    <message>
        <source>'{value}' in feature {id}</source>
        <translation>'{value}' en el objeto espacial {id}</translation>
    </message>
    <message>
        <source>'{value}' in {label}</source>
        <translation>'{value}' en {label}</translation>
    </message>
    <message>
        <source>'{value}' is not possible as {label} ({field}) of {table}: {reason}; nothing was written.</source>
        <translation>'{value}' no es posible como {label} ({field}) de {table}: {reason}; no se escribió nada.</translation>
    </message>
    <message>
        <source>'{where}' did not take the rows, and said not why; nothing was written.</source>
        <translation>'{where}' no aceptó las filas y no dijo por qué; no se escribió nada.</translation>
    </message>
    <message>
        <source>A back-link has one byte: a neighbourhood may hold 127 moves at most.</source>
        <translation>Un enlace de retorno tiene un byte: una vecindad puede contener como máximo 127 movimientos.</translation>
    </message>
    <message>
        <source>A chance of success lies outside 0 to 1; it is a share.</source>
        <translation>Una probabilidad de éxito está fuera del rango de 0 a 1; es una proporción.</translation>
    </message>
    <message>
        <source>A cost is negative or not a number; costs must be 0 or more, infinite for no way.</source>
        <translation>Un costo es negativo o no es un número; los costos deben ser 0 o más, infinito donde no hay camino.</translation>
    </message>
    <message>
        <source>A date of {name}</source>
        <translation>Una fecha de {name}</translation>
    </message>
    <message>
        <source>A layer of the incident database is being edited; save or discard those edits first, then repeat this.</source>
        <translation>Se está editando una capa de la base de datos de incidentes; primero guarde o descarte esas ediciones y luego repita esto.</translation>
    </message>
    <message>
        <source>A row of {table} takes {what}; nothing was written.</source>
        <translation>Una fila de {table} acepta {what}; no se escribió nada.</translation>
    </message>
    <message>
        <source>A source lies on an impassable cell; snap it to a passable one first.</source>
        <translation>Una fuente está en una celda intransitable; ajústela primero a una transitable.</translation>
    </message>
    <message>
        <source>A supply is negative or not a number; it must be 0 or more.</source>
        <translation>Una oferta es negativa o no es un número; debe ser 0 o más.</translation>
    </message>
    <message>
        <source>AREA_WEIGHT_FIELD '{field}' says nothing of RINGS; use AREA_WEIGHT, which measures them, or leave RINGS empty.</source>
        <translation>AREA_WEIGHT_FIELD '{field}' no dice nada de RINGS; use AREA_WEIGHT, que los mide, o deje RINGS vacío.</translation>
    </message>
    <message>
        <source>ATTACKS is {attacks}, but '{name}' has {strips} airstrips; set it to {strips} or less.</source>
        <translation>ATTACKS es {attacks}, pero '{name}' tiene {strips} pistas; asígnele {strips} o menos.</translation>
    </message>
    <message>
        <source>AVAILABILITY_FIELD is a field of AIRSTRIPS, which is empty; give the layer as well.</source>
        <translation>AVAILABILITY_FIELD es un campo de AIRSTRIPS, que está vacío; indique también la capa.</translation>
    </message>
    <message>
        <source>An airstrip that is {before} cannot become {after}: it may become {most} or {last}.</source>
        <translation>Una pista en {before} no puede pasar a {after}: puede pasar a {most} o {last}.</translation>
    </message>
    <message>
        <source>An airstrip that is {before} cannot become {after}: it may become {only}.</source>
        <translation>Una pista en {before} no puede pasar a {after}: puede pasar a {only}.</translation>
    </message>
    <message>
        <source>An airstrip that is {before} cannot become {after}: nothing follows it.</source>
        <translation>Una pista en {before} no puede pasar a {after}: nada le sigue.</translation>
    </message>
    <message>
        <source>Another program changed the incident database a moment ago; nothing was written, so look at the row as it is now and decide again.</source>
        <translation>Otro programa modificó la base de datos de incidentes hace un momento; no se escribió nada, así que mire la fila como está ahora y decida de nuevo.</translation>
    </message>
    <message>
        <source>At latitude {latitude:g} there is no UTM or MGRS zone (they reach from 80 S to 84 N); write latitude and longitude instead.</source>
        <translation>En la latitud {latitude:g} no hay zona UTM ni MGRS (van de 80 S a 84 N); escriba latitud y longitud en su lugar.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>BODY_KG must be above 0 and LOAD_KG not below 0; they are {body_kg:g} and {load_kg:g}.</source>
        <translation>BODY_KG debe ser mayor que 0 y LOAD_KG no menor que 0; son {body_kg:g} y {load_kg:g}.</translation>
    </message>
    <message>
        <source>BREAKS asks for {hours:g} hours, but MAX_HOURS cuts off at {limit:g}; leave MAX_HOURS empty, since the last break ends the search.</source>
        <translation>BREAKS pide {hours:g} horas, pero MAX_HOURS corta en {limit:g}; deje MAX_HOURS vacío, pues el último corte termina la búsqueda.</translation>
    </message>
    <message>
        <source>Band {band} of the raster '{name}' (SURFACE), the {what}, holds {value:g} in {count:,} cells; above 0 it must lie between {low:g} and {high:g}, so declare such values as nodata, or correct them.</source>
        <translation>La banda {band} del ráster '{name}' (SURFACE), {what}, contiene {value:g} en {count:,} celdas; por encima de 0 debe estar entre {low:g} y {high:g}, así que declare tales valores como sin datos (nodata), o corríjalos.</translation>
    </message>
    <message>
        <source>Band {band} of the raster '{name}' cannot be read as numbers; use a raster with one value a cell.</source>
        <translation>La banda {band} del ráster '{name}' no se puede leer como números; use un ráster con un valor por celda.</translation>
    </message>
    <message>
        <source>CAMPBELL_PERCENTILE is {percentile}; published are {percentiles}.</source>
        <translation>CAMPBELL_PERCENTILE es {percentile}; los publicados son {percentiles}.</translation>
    </message>
    <message>
        <source>CARRIER is '{name}'; choose one of {carriers}.</source>
        <translation>CARRIER es '{name}'; elija uno de {carriers}.</translation>
    </message>
    <message>
        <source>CONNECTION is '{name}', which QGIS does not know; add it in the browser, under PostgreSQL.</source>
        <translation>CONNECTION es '{name}', que QGIS no conoce; agréguela en el navegador, en PostgreSQL.</translation>
    </message>
    <message>
        <source>CORRELATION_M is {range_m:g}; it must be 0 or more metres.</source>
        <translation>CORRELATION_M es {range_m:g}; debe ser 0 metros o más.</translation>
    </message>
    <message>
        <source>COUNT is {count}; ask for one route or more.</source>
        <translation>COUNT es {count}; pida una ruta o más.</translation>
    </message>
    <message>
        <source>COVARIANCE is '{kernel}'; choose one of {kernels}.</source>
        <translation>COVARIANCE es '{kernel}'; elija uno de {kernels}.</translation>
    </message>
    <message>
        <source>CUSTOM_TABLE has a speed of {speed:g} km/h; speeds must be above 0, at least {slowest:g} (use MAX_SLOPE to close steep ground).</source>
        <translation>CUSTOM_TABLE tiene una velocidad de {speed:g} km/h; las velocidades deben ser mayores que 0, al menos {slowest:g} (use MAX_SLOPE para cerrar el terreno empinado).</translation>
    </message>
    <message>
        <source>CUSTOM_TABLE holds what is not a number; every slope and km/h must be one.</source>
        <translation>CUSTOM_TABLE contiene algo que no es un número; cada pendiente y cada valor de km/h debe serlo.</translation>
    </message>
    <message>
        <source>CUSTOM_TABLE must hold numbers only, in rows of two: slope (rise over run) and km/h.</source>
        <translation>CUSTOM_TABLE debe contener solo números, en filas de dos: pendiente (desnivel entre distancia) y km/h.</translation>
    </message>
    <message>
        <source>CUSTOM_TABLE names the same slope twice; keep one row a slope.</source>
        <translation>CUSTOM_TABLE nombra dos veces la misma pendiente; deje una fila por pendiente.</translation>
    </message>
    <message>
        <source>CUSTOM_TABLE needs at least two rows of slope (rise over run) and km/h; it has {count}.</source>
        <translation>CUSTOM_TABLE necesita al menos dos filas de pendiente (desnivel entre distancia) y km/h; tiene {count}.</translation>
    </message>
    <message>
        <source>Cells of {km:.3g} km make {count:,} of them, more than fit into memory; set CELL_KM to {least_km:.3g} or more.</source>
        <translation>Con celdas de {km:.3g} km resultan {count:,}, más de las que caben en la memoria; asigne a CELL_KM {least_km:.3g} o más.</translation>
    </message>
    <message>
        <source>Closing {attacks} strips can leave zones without any way, at a cost without end ({ids}); give EXITS that they reach (with MATRIX: rows of OVERLAND_ID), or CUT_OFF_COST, or fewer ATTACKS.</source>
        <translation>Cerrar {attacks} pistas puede dejar zonas sin ningún camino, a un costo sin fin ({ids}); indique EXITS que alcancen (con MATRIX: filas de OVERLAND_ID), o CUT_OFF_COST, o menos ATTACKS.</translation>
    </message>
    <message>
        <source>DATABASE is empty; name the GeoPackage to make, or a CONNECTION.</source>
        <translation>DATABASE está vacío; indique el GeoPackage por crear, o una CONNECTION.</translation>
    </message>
    <message>
        <source>DRAWS is {draws:,}, which for {zones:,} zones and {strips:,} strips takes about {needed:,.0f} MB; {budget:,.0f} MB may be used, so set DRAWS to {most:,} or less.</source>
        <translation>DRAWS es {draws:,}, que para {zones:,} zonas y {strips:,} pistas ocupa unos {needed:,.0f} MB; se pueden usar {budget:,.0f} MB, así que asigne a DRAWS {most:,} o menos.</translation>
    </message>
    <message>
        <source>DRAWS is {draws}; ask for one draw or more.</source>
        <translation>DRAWS es {draws}; pida un sorteo o más.</translation>
    </message>
    <message>
        <source>DRAWS is {draws}; give 0 for none, or 2 and more.</source>
        <translation>DRAWS es {draws}; indique 0 para ninguno, o 2 o más.</translation>
    </message>
    <message>
        <source>Distances are measured in metres in an azimuthal equidistant projection round {latitude:.4f}, {longitude:.4f} (latitude, longitude), since those of {crs} would be wrong.</source>
        <translation>Las distancias se miden en metros en una proyección azimutal equidistante alrededor de {latitude:.4f}, {longitude:.4f} (latitud, longitud), pues las de {crs} serían erróneas.</translation>
    </message>
    <message>
        <source>Distances are measured in metres in {crs}.</source>
        <translation>Las distancias se miden en metros en {crs}.</translation>
    </message>
    <message>
        <source>Distances in the CRS of '{name}' ({crs}) are wrong by up to {worst:.0%} here; reproject it to the UTM zone of the area and run again.</source>
        <translation>Las distancias en el SRC de '{name}' ({crs}) tienen aquí un error de hasta {worst:.0%}; reproyéctelo a la zona UTM del área y ejecute de nuevo.</translation>
    </message>
    <message>
        <source>Distances in the CRS of '{name}' ({crs}) are wrong by up to {worst:.1%} here, and travel times with them; a UTM zone would do better.</source>
        <translation>Las distancias en el SRC de '{name}' ({crs}) tienen aquí un error de hasta {worst:.1%}, y con ellas los tiempos de viaje; una zona UTM sería mejor.</translation>
    </message>
    <message>
        <source>EXTENT does not touch the raster '{name}'; it must overlap it, in its CRS or another.</source>
        <translation>EXTENT no toca el ráster '{name}'; debe superponerse a él, en su SRC o en otro.</translation>
    </message>
    <message>
        <source>Export incidents or airstrips, one of the two at a time.</source>
        <translation>Exporte incidentes o pistas de aterrizaje, uno de los dos a la vez.</translation>
    </message>
    <message>
        <source>FORTIFIED is {fortified} and ATTACKS {attacks}, but '{name}' has {strips} airstrips, so too few would be left to close; lower one of the two.</source>
        <translation>FORTIFIED es {fortified} y ATTACKS {attacks}, pero '{name}' tiene {strips} pistas, de modo que quedarían muy pocas por cerrar; reduzca uno de los dos.</translation>
    </message>
    <message>
        <source>Feature {id} of '{name}' ({parameter}) holds {kind}; give {wanted}.</source>
        <translation>El objeto espacial {id} de '{name}' ({parameter}) contiene {kind}; indique {wanted}.</translation>
    </message>
    <message>
        <source>Files of a PostGIS database lie in the project's folder, and this project has none yet; save it in the folder that your team shares, then do this again.</source>
        <translation>Los archivos de una base PostGIS están en la carpeta del proyecto, y este proyecto aún no tiene ninguna; guárdelo en la carpeta que comparte su equipo y luego repita esto.</translation>
    </message>
    <message>
        <source>GDAL could not draw the contours: {reason}.</source>
        <translation>GDAL no pudo dibujar las curvas: {reason}.</translation>
    </message>
    <message>
        <source>HIKING_FUNCTION is '{name}'; choose one of {functions}.</source>
        <translation>HIKING_FUNCTION es '{name}'; elija una de {functions}.</translation>
    </message>
    <message>
        <source>INTERCEPTION_PCT is {interception_pct:g}; give the share of flights intercepted, from 0 to 100.</source>
        <translation>INTERCEPTION_PCT es {interception_pct:g}; indique la proporción de vuelos interceptados, de 0 a 100.</translation>
    </message>
    <message>
        <source>LANDCOVER needs CLASSES, since the same codes mean other things in other maps; give igbp, worldcover, esri or a table of your own.</source>
        <translation>LANDCOVER requiere CLASSES, pues los mismos códigos significan otras cosas en otros mapas; indique igbp, worldcover, esri o una tabla propia.</translation>
    </message>
    <message>
        <source>MAPPING names no longitude and latitude, which a CSV needs.</source>
        <translation>MAPPING no nombra longitud ni latitud, que un CSV requiere.</translation>
    </message>
    <message>
        <source>MAX_SLOPE is {slope:g} degrees; it must lie between 0 and 90.</source>
        <translation>MAX_SLOPE es {slope:g} grados; debe estar entre 0 y 90.</translation>
    </message>
    <message>
        <source>MODES has {mode}, but SURFACE gives no cell a fixed speed (band 2) of that mode (band {band}: {code}); give a surface with roads or rivers from trocha:movementsurface, or leave {mode} out.</source>
        <translation>MODES tiene {mode}, pero SURFACE no da a ninguna celda una velocidad fija (banda 2) de ese modo (banda {band}: {code}); indique una superficie con vías o ríos de trocha:movementsurface, o quite {mode}.</translation>
    </message>
    <message>
        <source>MODES is '{chosen}'; choose one or more of {known}.</source>
        <translation>MODES es '{chosen}'; elija uno o más de {known}.</translation>
    </message>
    <message>
        <source>Masking needs a seed: a long number of your own, the same each time.</source>
        <translation>El enmascaramiento requiere una semilla: un número largo propio, el mismo cada vez.</translation>
    </message>
    <message>
        <source>More than {most:,} pairs of incidents lie within {km:g} km of each other; lower the distances of KNOX_KM or filter the incidents.</source>
        <translation>Más de {most:,} pares de incidentes están a {km:g} km o menos uno de otro; reduzca las distancias de KNOX_KM o filtre los incidentes.</translation>
    </message>
    <message>
        <source>NAVIGABLE_CLASSES needs {missing} for RIVER_DIRECTION {direction}: give the boats' speed over the ground in km/h.</source>
        <translation>NAVIGABLE_CLASSES requiere {missing} para RIVER_DIRECTION {direction}: indique la velocidad de los botes sobre el fondo en km/h.</translation>
    </message>
    <message>
        <source>NEIGHBOURS is {neighbours}; it must be one of {choices}.</source>
        <translation>NEIGHBOURS es {neighbours}; debe ser uno de {choices}.</translation>
    </message>
    <message>
        <source>Near repeats need two incidents or more, and there is {count}; widen the windows or leave NEARREPEAT out.</source>
        <translation>Las repeticiones cercanas requieren dos incidentes o más, y hay {count}; amplíe las ventanas o deje vacío NEARREPEAT.</translation>
    </message>
    <message>
        <source>No area has the role '{role}'; the comparison needs at least one 'treated' and one 'control' area, so set ROLE_FIELD of some area to it.</source>
        <translation>Ningún área tiene el rol '{role}'; la comparación necesita al menos un área 'treated' y una 'control', así que asígnelo en el campo ROLE_FIELD de alguna.</translation>
    </message>
    <message>
        <source>No cell is reached; check MAX_HOURS and the barriers of the DEM.</source>
        <translation>No se alcanza ninguna celda; revise MAX_HOURS y las barreras del DEM.</translation>
    </message>
    <message>
        <source>No destination is reached from any origin within {hours:g} hours (MAX_HOURS); check the barriers of the DEM and SURFACE, and MAX_SLOPE.</source>
        <translation>No se alcanza ningún destino desde ningún origen en {hours:g} horas (MAX_HOURS); revise las barreras del DEM y de SURFACE, y MAX_SLOPE.</translation>
    </message>
    <message>
        <source>No destination is reached from any origin; check the barriers of the DEM and SURFACE, and MAX_SLOPE.</source>
        <translation>No se alcanza ningún destino desde ningún origen; revise las barreras del DEM y de SURFACE, y MAX_SLOPE.</translation>
    </message>
    <message>
        <source>No draws are asked for; give 2 and more.</source>
        <translation>No se pide ningún sorteo; indique 2 o más.</translation>
    </message>
    <message>
        <source>No feature of '{name}' ({parameter}) comes near the DEM, so it changes nothing; check that both cover the same area.</source>
        <translation>Ningún objeto espacial de '{name}' ({parameter}) se acerca al DEM, de modo que no cambia nada; revise que ambos cubran la misma área.</translation>
    </message>
    <message>
        <source>No feature of '{name}' lies within {metres:,.0f} m of a passable cell of the DEM; check that both cover the same area, or raise SNAP_DISTANCE.</source>
        <translation>Ningún objeto espacial de '{name}' está a {metres:,.0f} m o menos de una celda transitable del DEM; revise que ambos cubran la misma área, o aumente SNAP_DISTANCE.</translation>
    </message>
    <message>
        <source>No origin pairs with a destination; check ORIGIN_FIELD and DESTINATION_FIELD.</source>
        <translation>Ningún origen forma par con un destino; revise ORIGIN_FIELD y DESTINATION_FIELD.</translation>
    </message>
    <message>
        <source>No value is given for {missing}; add it to the parameters.</source>
        <translation>No se da ningún valor para {missing}; agréguelo a los parámetros.</translation>
    </message>
    <message>
        <source>No zone reaches any airstrip or exit by {modes}; check that the DEM and SURFACE join them, and the limits MAX_HOURS and MAX_SLOPE.</source>
        <translation>Ninguna zona alcanza ninguna pista ni salida por {modes}; revise que el DEM y SURFACE las unan, y los límites MAX_HOURS y MAX_SLOPE.</translation>
    </message>
    <message>
        <source>No zone reaches any airstrip or exit on foot; check that the DEM joins them, and the limits MAX_HOURS and MAX_SLOPE.</source>
        <translation>Ninguna zona alcanza a pie ninguna pista ni salida; revise que el DEM las una, y los límites MAX_HOURS y MAX_SLOPE.</translation>
    </message>
    <message>
        <source>No zone with supply reaches any strip, so there is nothing to close; check the limits and that both lie in the same area.</source>
        <translation>Ninguna zona con oferta alcanza ninguna pista, de modo que no hay nada que cerrar; revise los límites y que ambas estén en la misma área.</translation>
    </message>
    <message>
        <source>None of the incidents of '{name}' lies in an area with a role within the two windows; check that both layers cover the same ground and time.</source>
        <translation>Ninguno de los incidentes de '{name}' está en un área con rol dentro de las dos ventanas; revise que ambas capas cubran el mismo terreno y el mismo tiempo.</translation>
    </message>
    <message>
        <source>Nothing was written to '{where}': the connection to the server was lost; check the network, then do it again.</source>
        <translation>No se escribió nada en '{where}': se perdió la conexión con el servidor; revise la red y luego repítalo.</translation>
    </message>
    <message>
        <source>Nothing was written to '{where}': {advice}.</source>
        <translation>No se escribió nada en '{where}': {advice}.</translation>
    </message>
    <message>
        <source>OUTPUT is one of the databases to merge; name another file.</source>
        <translation>OUTPUT es una de las bases de datos por combinar; indique otro archivo.</translation>
    </message>
    <message>
        <source>OUTPUT is the DATABASE itself; name another file for the copy.</source>
        <translation>OUTPUT es la propia DATABASE; indique otro archivo para la copia.</translation>
    </message>
    <message>
        <source>One draw needs about {needed:,.0f} MB and {budget:,.0f} MB may be used; set CELL_SIZE or EXTENT, or give fewer ORIGINS at a time.</source>
        <translation>Un sorteo necesita unos {needed:,.0f} MB y se pueden usar {budget:,.0f} MB; indique CELL_SIZE o EXTENT, o dé menos ORIGINS a la vez.</translation>
    </message>
    <message>
        <source>PAIRING is 'field', so {parameter} is needed: the field that names the pair.</source>
        <translation>PAIRING es 'field', de modo que se requiere {parameter}: el campo que nombra el par.</translation>
    </message>
    <message>
        <source>POWER_W is {power_w:g}, but standing with {load_kg:g} kg already takes {standing:.0f} W; raise POWER_W (400 to 450 is usual) or lower LOAD_KG.</source>
        <translation>POWER_W es {power_w:g}, pero estar de pie con {load_kg:g} kg ya requiere {standing:.0f} W; aumente POWER_W (lo usual es de 400 a 450) o reduzca LOAD_KG.</translation>
    </message>
    <message>
        <source>PRESET is custom, but MAPPING is empty; give it as JSON.</source>
        <translation>PRESET es custom, pero MAPPING está vacío; indíquelo como JSON.</translation>
    </message>
    <message>
        <source>QGIS could not draw all layers of the map: {failed}.</source>
        <translation>QGIS no pudo dibujar todas las capas del mapa: {failed}.</translation>
    </message>
    <message>
        <source>QGIS found no memory for the picture of the map.</source>
        <translation>QGIS no encontró memoria para la imagen del mapa.</translation>
    </message>
    <message>
        <source>QGIS runs here without its graphics, so it cannot draw a map.</source>
        <translation>QGIS se ejecuta aquí sin sus gráficos, de modo que no puede dibujar un mapa.</translation>
    </message>
    <message>
        <source>Qt cannot write PNG pictures here.</source>
        <translation>Qt no puede escribir aquí imágenes PNG.</translation>
    </message>
    <message>
        <source>REFINE and SMOOTH are both on; switch one off, because a refined line has its own course, which smoothing would change.</source>
        <translation>REFINE y SMOOTH están ambos activados; desactive uno, porque una línea refinada tiene su propio trazado, que el suavizado cambiaría.</translation>
    </message>
    <message>
        <source>Rasters are written as GeoTIFF; let '{path}' end in .tif.</source>
        <translation>Los rásteres se escriben como GeoTIFF; haga que '{path}' termine en .tif.</translation>
    </message>
    <message>
        <source>Restricted rows can be {left_out}, {masked} or {shown}.</source>
        <translation>Las filas restringidas pueden quedar como {left_out}, {masked} o {shown}.</translation>
    </message>
    <message>
        <source>River classes are named ({classes}), but no RIVER_CLASS_FIELD; name the field, or write * for all rivers.</source>
        <translation>Se nombran clases de río ({classes}), pero no RIVER_CLASS_FIELD; indique el campo, o escriba * para todos los ríos.</translation>
    </message>
    <message>
        <source>Row {number} of {what} has no {key}; every class needs one.</source>
        <translation>La fila {number} de {what} no tiene {key}; cada clase lo requiere.</translation>
    </message>
    <message>
        <source>Scenario '{name}' has MODES {missing}, which the run itself does not have; add them to MODES, so that their ways are solved.</source>
        <translation>El escenario '{name}' tiene en MODES {missing}, que la propia ejecución no tiene; agréguelos a MODES, para que se resuelvan sus caminos.</translation>
    </message>
    <message>
        <source>Scenario '{name}' of {what}</source>
        <translation>El escenario '{name}' de {what}</translation>
    </message>
    <message>
        <source>Scenario '{name}' sets {dates}, but there is no LOG to read the window from; give LOG, or set availability fields instead.</source>
        <translation>El escenario '{name}' define {dates}, pero no hay LOG del cual leer la ventana; indique LOG, o defina en su lugar campos de disponibilidad.</translation>
    </message>
    <message>
        <source>Scenario '{name}': {fault}</source>
        <translation>Escenario '{name}': {fault}</translation>
    </message>
    <message>
        <source>Scenario {position} of {what} has no name; write {{"name": "...", ...}}.</source>
        <translation>El escenario {position} de {what} no tiene nombre; escriba {{"name": "...", ...}}.</translation>
    </message>
    <message>
        <source>Strip number {number} of the airstrips layer has no row in the log, and its status is '{status}'; give it one of {statuses}.</source>
        <translation>La pista número {number} de la capa de pistas no tiene ninguna fila en la bitácora, y su estado es '{status}'; asígnele uno de {statuses}.</translation>
    </message>
    <message>
        <source>THETA ({theta:g}) must be above 0 and at most MU ({mu:g}).</source>
        <translation>THETA ({theta:g}) debe ser mayor que 0 y como máximo MU ({mu:g}).</translation>
    </message>
    <message>
        <source>THETA is {theta:g} and MU {mu:g}, but THETA must not exceed MU: the choice between modes cannot be sharper than that between strips; lower THETA.</source>
        <translation>THETA es {theta:g} y MU {mu:g}, pero THETA no debe superar a MU: la elección entre modos no puede ser más sensible que la elección entre pistas; reduzca THETA.</translation>
    </message>
    <message>
        <source>The PostGIS database did not answer ({reason}); check the connection, the network and the server.</source>
        <translation>La base PostGIS no respondió ({reason}); revise la conexión, la red y el servidor.</translation>
    </message>
    <message>
        <source>The after window</source>
        <translation>La ventana posterior</translation>
    </message>
    <message>
        <source>The after window starts on {after_start}, before the before window ends on {before_end}; the two may touch but not overlap, so move one of them.</source>
        <translation>La ventana posterior empieza el {after_start}, antes de que la ventana anterior termine el {before_end}; pueden tocarse pero no superponerse, así que mueva una de las dos.</translation>
    </message>
    <message>
        <source>The air costs have {air_zones} zones and the {mode} costs {zones}; give all of them for the same zones.</source>
        <translation>Los costos por aire tienen {air_zones} zonas y los de {mode} tienen {zones}; indique todos para las mismas zonas.</translation>
    </message>
    <message>
        <source>The airstrip lies where the map's CRS has no longitude and latitude; draw it within the area of that CRS, or set another in Project &gt; Properties.</source>
        <translation>La pista está donde el SRC del mapa no tiene longitud ni latitud; dibújela dentro del área de ese SRC, o defina otro en Proyecto &gt; Propiedades.</translation>
    </message>
    <message>
        <source>The areas do not lie where their CRS ({crs}) has coordinates; it is probably wrong, so set the right one in Layer Properties &gt; Source.</source>
        <translation>Las áreas no están donde su SRC ({crs}) tiene coordenadas; probablemente es erróneo, así que defina el correcto en Propiedades de la capa &gt; Fuente.</translation>
    </message>
    <message>
        <source>The areas of '{name}' cannot be projected; check their coordinates and their CRS.</source>
        <translation>Las áreas de '{name}' no se pueden proyectar; revise sus coordenadas y su SRC.</translation>
    </message>
    <message>
        <source>The areas reach so far that lengths on a flat map are wrong by {worst:.0%}; compare areas of one region.</source>
        <translation>Las áreas se extienden tanto que las longitudes en un mapa plano tienen un error de {worst:.0%}; compare áreas de una sola región.</translation>
    </message>
    <message>
        <source>The attachment '{relative}' leads out of the folder '{folder}'; put the file into that folder and name it from there on.</source>
        <translation>El adjunto '{relative}' sale de la carpeta '{folder}'; ponga el archivo en esa carpeta y nómbrelo desde ella.</translation>
    </message>
    <message>
        <source>The attack rate ({rate_per_day:g} a day) and the rebuild time ({rebuild_days:g} days) cannot be negative; correct them.</source>
        <translation>La tasa de ataques ({rate_per_day:g} por día) y el tiempo de rehabilitación ({rebuild_days:g} días) no pueden ser negativos; corríjalos.</translation>
    </message>
    <message>
        <source>The availability of strip number {number} is {value:g}; give the share of time it is open, from 0 to 1.</source>
        <translation>La disponibilidad de la pista número {number} es {value:g}; indique la proporción del tiempo en que está abierta, de 0 a 1.</translation>
    </message>
    <message>
        <source>The before window</source>
        <translation>La ventana anterior</translation>
    </message>
    <message>
        <source>The class '{label}' in {what}</source>
        <translation>La clase '{label}' en {what}</translation>
    </message>
    <message>
        <source>The class {label} in {what}</source>
        <translation>La clase {label} en {what}</translation>
    </message>
    <message>
        <source>The coordinates are 0, 0, which stands for none.</source>
        <translation>Las coordenadas son 0, 0, que significa que no las hay.</translation>
    </message>
    <message>
        <source>The coordinates are empty.</source>
        <translation>Las coordenadas están vacías.</translation>
    </message>
    <message>
        <source>The coordinates are no numbers.</source>
        <translation>Las coordenadas no son números.</translation>
    </message>
    <message>
        <source>The copy's table '{table}' took none of its rows ({reason}); check that the disk has space.</source>
        <translation>La tabla '{table}' de la copia no aceptó ninguna de sus filas ({reason}); revise que haya espacio en el disco.</translation>
    </message>
    <message>
        <source>The costs have shape {cost_shape} and the supply {supply_shape}; give a row of costs and one supply for each zone, and a column for each strip.</source>
        <translation>Los costos tienen la forma {cost_shape} y la oferta {supply_shape}; indique una fila de costos y una oferta para cada zona, y una columna para cada pista.</translation>
    </message>
    <message>
        <source>The database could not be made in the schema '{schema}': {reason}; check the connection and that you may create tables there.</source>
        <translation>La base de datos no se pudo crear en el esquema '{schema}': {reason}; revise la conexión y que usted pueda crear tablas allí.</translation>
    </message>
    <message>
        <source>The date is empty; {advice}.</source>
        <translation>La fecha está vacía; {advice}.</translation>
    </message>
    <message>
        <source>The energy function is '{function}'; choose one of {functions}.</source>
        <translation>La función de energía es '{function}'; elija una de {functions}.</translation>
    </message>
    <message>
        <source>The field '{date_field}' (DATE_FIELD) of the layer '{name}' holds {faults}; write dates as year-month-day, as in 2015-03-07.</source>
        <translation>El campo '{date_field}' (DATE_FIELD) de la capa '{name}' contiene {faults}; escriba las fechas como año-mes-día, como en 2015-03-07.</translation>
    </message>
    <message>
        <source>The field '{date_field}' (DATE_FIELD) of the layer '{name}' is empty in every incident; choose the field that holds the dates.</source>
        <translation>El campo '{date_field}' (DATE_FIELD) de la capa '{name}' está vacío en todos los incidentes; elija el campo que contiene las fechas.</translation>
    </message>
    <message>
        <source>The field '{field}' (AREA_WEIGHT_FIELD) of the layer '{name}' must hold a number above 0 in every area with a role; it does not in feature {ids}.</source>
        <translation>El campo '{field}' (AREA_WEIGHT_FIELD) de la capa '{name}' debe contener un número mayor que 0 en cada área con rol; no es así en el objeto espacial {ids}.</translation>
    </message>
    <message>
        <source>The field '{field}' (AVAILABILITY_FIELD) of the layer '{name}' is 1 for every strip, so no closure would ever work; choose another field.</source>
        <translation>El campo '{field}' (AVAILABILITY_FIELD) de la capa '{name}' es 1 para todas las pistas, de modo que ningún cierre funcionaría jamás; elija otro campo.</translation>
    </message>
    <message>
        <source>The field '{field}' (CROSSING_MINUTES_FIELD) of the layer '{name}' must hold minutes of 0 or more, or nothing; it does not in {wrong}.</source>
        <translation>El campo '{field}' (CROSSING_MINUTES_FIELD) de la capa '{name}' debe contener minutos de 0 o más, o nada; no es así en {wrong}.</translation>
    </message>
    <message>
        <source>The field '{field}' (SUPPLY_FIELD) of the layer '{name}' is 0 in every zone, so no closure costs anything; choose another field.</source>
        <translation>El campo '{field}' (SUPPLY_FIELD) de la capa '{name}' es 0 en todas las zonas, de modo que ningún cierre cuesta nada; elija otro campo.</translation>
    </message>
    <message>
        <source>The field '{field}' (SUPPLY_FIELD) of the table '{table}' (MATRIX)</source>
        <translation>El campo '{field}' (SUPPLY_FIELD) de la tabla '{table}' (MATRIX)</translation>
    </message>
    <message>
        <source>The field '{field}' ({parameter}) of the layer '{name}'</source>
        <translation>El campo '{field}' ({parameter}) de la capa '{name}'</translation>
    </message>
    <message>
        <source>The file '{relative}' is not in the folder '{folder}'; copy it there, it may have stayed behind when the database or project was moved.</source>
        <translation>El archivo '{relative}' no está en la carpeta '{folder}'; cópielo allí: quizá se quedó atrás cuando se movió la base o el proyecto.</translation>
    </message>
    <message>
        <source>The file of SCENARIOS '{path}'</source>
        <translation>El archivo de SCENARIOS '{path}'</translation>
    </message>
    <message>
        <source>The file of economic assumptions</source>
        <translation>El archivo de supuestos económicos</translation>
    </message>
    <message>
        <source>The flows did not settle within the strips' capacity after {rounds} rounds (MU {mu:g}, THETA {theta:g}); lower MU and THETA, or check the costs.</source>
        <translation>Los flujos no se estabilizaron dentro de la capacidad de las pistas tras {rounds} rondas (MU {mu:g}, THETA {theta:g}); reduzca MU y THETA, o revise los costos.</translation>
    </message>
    <message>
        <source>The folder of '{path}' cannot be made ({reason}); choose a folder that exists and that you may write to.</source>
        <translation>La carpeta de '{path}' no se puede crear ({reason}); elija una carpeta que exista y en la que pueda escribir.</translation>
    </message>
    <message>
        <source>The hours to the {name} have {shapes} zones and destinations; give every mode for the same ones.</source>
        <translation>Las horas hasta las {name} tienen {shapes} zonas y destinos; indique todos los modos para los mismos.</translation>
    </message>
    <message>
        <source>The incident database is no longer in the project; open it again, then repeat this.</source>
        <translation>La base de datos de incidentes ya no está en el proyecto; ábrala de nuevo y repita esto.</translation>
    </message>
    <message>
        <source>The incidents lie on one spot, so no bandwidth follows from them; set BANDWIDTH_KM.</source>
        <translation>Los incidentes están en un solo punto, de modo que no dan ningún ancho de banda; indique BANDWIDTH_KM.</translation>
    </message>
    <message>
        <source>The layer '{layer}' is none of the incident database's; nothing was written.</source>
        <translation>La capa '{layer}' no es ninguna de la base de datos de incidentes; no se escribió nada.</translation>
    </message>
    <message>
        <source>The layer '{name}' (AREAS) has no coordinate reference system, so nothing can be measured in it; set it in Layer Properties &gt; Source.</source>
        <translation>La capa '{name}' (AREAS) no tiene sistema de referencia de coordenadas, de modo que no se puede medir nada en ella; defínalo en Propiedades de la capa &gt; Fuente.</translation>
    </message>
    <message>
        <source>The layer '{name}' ({parameter}) has no coordinate reference system, so it cannot be placed on the DEM; set it in Layer Properties &gt; Source.</source>
        <translation>La capa '{name}' ({parameter}) no tiene sistema de referencia de coordenadas, de modo que no se puede ubicar sobre el DEM; defínalo en Propiedades de la capa &gt; Fuente.</translation>
    </message>
    <message>
        <source>The layer '{name}' ({parameter}) has no features; check its filter and its selection, or leave it out.</source>
        <translation>La capa '{name}' ({parameter}) no tiene objetos espaciales; revise su filtro y su selección, o no la indique.</translation>
    </message>
    <message>
        <source>The layer '{name}' ({parameter}) has no field '{field}'; it has {fields}.</source>
        <translation>La capa '{name}' ({parameter}) no tiene el campo '{field}'; tiene {fields}.</translation>
    </message>
    <message>
        <source>The layer '{name}' ({parameter}) holds {kind}; give {wanted}.</source>
        <translation>La capa '{name}' ({parameter}) contiene {kind}; indique {wanted}.</translation>
    </message>
    <message>
        <source>The layer '{name}' has an empty {field} in feature {id}; give it an id of its own.</source>
        <translation>La capa '{name}' tiene un {field} vacío en el objeto espacial {id}; dele un identificador propio.</translation>
    </message>
    <message>
        <source>The layer '{name}' has areas that overlap: feature {one} ({one_role}) and feature {other} ({other_role}) share {common:.2%} of the smaller one, where an incident would count for both sides; cut one of them back.</source>
        <translation>La capa '{name}' tiene áreas que se superponen: el objeto espacial {one} ({one_role}) y el objeto espacial {other} ({other_role}) comparten {common:.2%} del menor, donde un incidente contaría para ambos lados; recorte uno de ellos.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no coordinate reference system, so it cannot be placed on the map; set it in Layer Properties &gt; Source.</source>
        <translation>La capa '{name}' no tiene sistema de referencia de coordenadas, de modo que no se puede ubicar en el mapa; defínalo en Propiedades de la capa &gt; Fuente.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no feature; check its filter and its selection.</source>
        <translation>La capa '{name}' no tiene ningún objeto espacial; revise su filtro y su selección.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{date_field}' (DATE_FIELD); it has {fields}.</source>
        <translation>La capa '{name}' no tiene el campo '{date_field}' (DATE_FIELD); tiene {fields}.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}' (BORDER_FIELD); it has {fields}.</source>
        <translation>La capa '{name}' no tiene el campo '{field}' (BORDER_FIELD); tiene {fields}.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}' (ROLE_FIELD); it has {fields}.</source>
        <translation>La capa '{name}' no tiene el campo '{field}' (ROLE_FIELD); tiene {fields}.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}' ({parameter}).</source>
        <translation>La capa '{name}' no tiene el campo '{field}' ({parameter}).</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}' ({parameter}); it has {fields}.</source>
        <translation>La capa '{name}' no tiene el campo '{field}' ({parameter}); tiene {fields}.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no usable feature; check its filter, its selection and its geometry.</source>
        <translation>La capa '{name}' no tiene ningún objeto espacial utilizable; revise su filtro, su selección y su geometría.</translation>
    </message>
    <message>
        <source>The layer '{name}' has {field} = '{label}' twice (features {one} and {id}); make the ids unique.</source>
        <translation>La capa '{name}' tiene {field} = '{label}' dos veces (objetos espaciales {one} y {id}); haga únicos los identificadores.</translation>
    </message>
    <message>
        <source>The layer '{name}' has {field} twice: {twice}; make them unique.</source>
        <translation>La capa '{name}' tiene {field} dos veces: {twice}; haga únicos sus valores.</translation>
    </message>
    <message>
        <source>The line has no length, so it has no profile; choose another one.</source>
        <translation>La línea no tiene longitud, de modo que no tiene perfil; elija otra.</translation>
    </message>
    <message>
        <source>The map's extent cannot be projected ({reason}).</source>
        <translation>La extensión del mapa no se puede proyectar ({reason}).</translation>
    </message>
    <message>
        <source>The merged table '{table}' took not all of its rows ({reason}); check that the disk has space.</source>
        <translation>La tabla combinada '{table}' no aceptó todas sus filas ({reason}); revise que haya espacio en el disco.</translation>
    </message>
    <message>
        <source>The place is empty; {advice}.</source>
        <translation>El lugar está vacío; {advice}.</translation>
    </message>
    <message>
        <source>The placebo date {date} has an after window up to {after_end}, which runs into the real one from {after_start}; choose {latest} or earlier.</source>
        <translation>La fecha placebo {date} tiene una ventana posterior hasta {after_end}, que entra en la real desde {after_start}; elija {latest} o una fecha anterior.</translation>
    </message>
    <message>
        <source>The placebo date {date} needs incidents from {before_start} on, but they are recorded from {first_day} only; choose {earliest} or later, or set DATA_START when the record is complete from an earlier day.</source>
        <translation>La fecha placebo {date} requiere incidentes desde {before_start}, pero solo están registrados desde {first_day}; elija {earliest} o una fecha posterior, o indique DATA_START si el registro está completo desde un día anterior.</translation>
    </message>
    <message>
        <source>The project could not be stored in '{path}' ({fault}); check that there is space and that no other program locks the file.</source>
        <translation>El proyecto no se pudo guardar en '{path}' ({fault}); revise que haya espacio y que ningún otro programa bloquee el archivo.</translation>
    </message>
    <message>
        <source>The project edits in automatic transaction groups, in which an action cannot be taken back whole; save or discard your edits first, then do it again.</source>
        <translation>El proyecto edita en grupos de transacciones automáticos, en los que una acción no se puede deshacer entera; primero guarde o descarte sus ediciones y luego repita esto.</translation>
    </message>
    <message>
        <source>The range of the {what} '{label}' is {least:g} to {most:g} around {middle:g}; give a low that is not above the value, and a high that is not below it.</source>
        <translation>El rango de {what} '{label}' va de {least:g} a {most:g} alrededor de {middle:g}; indique un mínimo que no supere el valor y un máximo que no sea menor que él.</translation>
    </message>
    <message>
        <source>The range of {name} is upside down, from {low:g} to {high:g}; exchange low and high.</source>
        <translation>El rango de {name} está invertido, de {low:g} a {high:g}; intercambie low y high.</translation>
    </message>
    <message>
        <source>The raster '{name}' cannot be read; check that its file is still there.</source>
        <translation>El ráster '{name}' no se puede leer; revise que su archivo siga allí.</translation>
    </message>
    <message>
        <source>The raster '{name}' has no cells of its own (a web map?); save the area as GeoTIFF and use that.</source>
        <translation>El ráster '{name}' no tiene celdas propias (¿un mapa web?); guarde el área como GeoTIFF y use ese archivo.</translation>
    </message>
    <message>
        <source>The raster '{name}' has no coordinate reference system, so its cells have no size on the ground; set it in Layer Properties &gt; Source.</source>
        <translation>El ráster '{name}' no tiene sistema de referencia de coordenadas, de modo que sus celdas no tienen tamaño sobre el terreno; defínalo en Propiedades de la capa &gt; Fuente.</translation>
    </message>
    <message>
        <source>The raster '{name}' has no georeference, so nobody knows where its cells lie; place it with Raster &gt; Georeferencer.</source>
        <translation>El ráster '{name}' no tiene georreferencia, de modo que no se sabe dónde están sus celdas; ubíquelo con Ráster &gt; Georreferenciador.</translation>
    </message>
    <message>
        <source>The raster '{name}' is in degrees ({crs}) but reaches to latitude {latitude:.1f}; its CRS is probably wrong.</source>
        <translation>El ráster '{name}' está en grados ({crs}) pero llega a la latitud {latitude:.1f}; su SRC probablemente es erróneo.</translation>
    </message>
    <message>
        <source>The raster '{name}' is rotated and declares no nodata value, so the corners that turning it leaves empty would count as sea level; run Raster &gt; Projections &gt; Warp with a nodata value and use the result.</source>
        <translation>El ráster '{name}' está girado y no declara ningún valor sin datos (nodata), de modo que las esquinas que quedan vacías al girarlo contarían como nivel del mar; ejecute Ráster &gt; Proyecciones &gt; Combar con un valor sin datos y use el resultado.</translation>
    </message>
    <message>
        <source>The raster '{path}' cannot be written ({reason}); choose a folder with room that you may write to.</source>
        <translation>El ráster '{path}' no se puede escribir ({reason}); elija una carpeta con espacio en la que pueda escribir.</translation>
    </message>
    <message>
        <source>The river class {label} stands in FORD_CLASSES and in NAVIGABLE_CLASSES; a river is waded or carries boats, so keep it in one (or use FORD_LOW_CLASSES for one that is waded at low water).</source>
        <translation>La clase de río {label} está en FORD_CLASSES y en NAVIGABLE_CLASSES; un río se vadea o lleva botes, así que déjela en uno (o use FORD_LOW_CLASSES para uno que se vadea en aguas bajas).</translation>
    </message>
    <message>
        <source>The row {uid} of {table} is not there any more; another program deleted it, so nothing was written.</source>
        <translation>La fila {uid} de {table} ya no está allí; otro programa la eliminó, de modo que no se escribió nada.</translation>
    </message>
    <message>
        <source>The row {uid} of {table} was changed meanwhile ({names}), by another program or person; nothing was written, so look at it as it is now and decide again.</source>
        <translation>La fila {uid} de {table} fue modificada entretanto ({names}) por otro programa o persona; no se escribió nada, así que mírela como está ahora y decida de nuevo.</translation>
    </message>
    <message>
        <source>The sample cannot be copied to {folder} ({reason}); make room there, or close what has its files open.</source>
        <translation>El ejemplo no se puede copiar a {folder} ({reason}); libere espacio allí, o cierre lo que tenga abiertos sus archivos.</translation>
    </message>
    <message>
        <source>The sample cannot be opened: {path} is missing; install the plugin again.</source>
        <translation>El ejemplo no se puede abrir: falta {path}; es necesario reinstalar el complemento.</translation>
    </message>
    <message>
        <source>The scenario</source>
        <translation>El escenario</translation>
    </message>
    <message>
        <source>The scenario file '{path}'</source>
        <translation>El archivo de escenario '{path}'</translation>
    </message>
    <message>
        <source>The schema '{schema}' has the tables {taken} already (SCHEMA); choose another schema.</source>
        <translation>El esquema '{schema}' ya tiene las tablas {taken} (SCHEMA); elija otro esquema.</translation>
    </message>
    <message>
        <source>The schema '{schema}' holds no incident database; choose another, or make one with trocha:createincidentdatabase.</source>
        <translation>El esquema '{schema}' no contiene ninguna base de incidentes; elija otro o cree una con trocha:createincidentdatabase.</translation>
    </message>
    <message>
        <source>The schema '{schema}' is an incident database of version {version}, and this Trocha knows versions up to {known}; update Trocha.</source>
        <translation>El esquema '{schema}' es una base de incidentes de la versión {version}, y este Trocha conoce versiones hasta la {known}; actualice Trocha.</translation>
    </message>
    <message>
        <source>The server of the incident database '{name}' does not answer, so nothing was written; check the network, then repeat this.</source>
        <translation>El servidor de la base de incidentes '{name}' no responde, así que no se escribió nada; revise la red y luego repita esto.</translation>
    </message>
    <message>
        <source>The shorter window has {shortest} days, but most incidents of '{name}' are dated to {width} days or worse (date_precision), so which window they lie in is not known; widen the windows or filter those incidents out.</source>
        <translation>La ventana más corta tiene {shortest} días, pero la mayoría de los incidentes de '{name}' están fechados con una precisión de {width} días o peor (date_precision), de modo que no se sabe en qué ventana están; amplíe las ventanas o filtre esos incidentes.</translation>
    </message>
    <message>
        <source>The status log cannot be used: {faults}; {advice}</source>
        <translation>La bitácora de estados no se puede usar: {faults}; {advice}</translation>
    </message>
    <message>
        <source>The style of '{name}' could not be stored: {fault}.</source>
        <translation>El estilo de '{name}' no se pudo guardar: {fault}.</translation>
    </message>
    <message>
        <source>The style {name} was not applied to '{layer}': {reason}.</source>
        <translation>El estilo {name} no se aplicó a '{layer}': {reason}.</translation>
    </message>
    <message>
        <source>The style {path} is damaged; install the plugin again.</source>
        <translation>El estilo {path} está dañado; es necesario reinstalar el complemento.</translation>
    </message>
    <message>
        <source>The style {path} was not applied to '{layer}': {reason}.</source>
        <translation>El estilo {path} no se aplicó a '{layer}': {reason}.</translation>
    </message>
    <message>
        <source>The supply is 0 in every zone, so no closure costs anything; fill it in.</source>
        <translation>La oferta es 0 en todas las zonas, de modo que ningún cierre cuesta nada; complétela.</translation>
    </message>
    <message>
        <source>The table '{path}' ({parameter})</source>
        <translation>La tabla '{path}' ({parameter})</translation>
    </message>
    <message>
        <source>The table '{table}' (MATRIX)</source>
        <translation>La tabla '{table}' (MATRIX)</translation>
    </message>
    <message>
        <source>The table '{table}' ({parameter}) lacks the field {missing}; it has {fields}.</source>
        <translation>La tabla '{table}' ({parameter}) carece del campo {missing}; tiene {fields}.</translation>
    </message>
    <message>
        <source>The table '{table}' of '{path}' cannot be opened; check that the file is whole and that no other program locks it.</source>
        <translation>La tabla '{table}' de '{path}' no se puede abrir; revise que el archivo esté completo y que ningún otro programa lo bloquee.</translation>
    </message>
    <message>
        <source>The table '{table}' of the schema '{schema}' cannot be opened; check what the connection may read.</source>
        <translation>La tabla '{table}' del esquema '{schema}' no se puede abrir; revise qué puede leer la conexión.</translation>
    </message>
    <message>
        <source>The table {table} has no field {field}; nothing was written.</source>
        <translation>La tabla {table} no tiene el campo {field}; no se escribió nada.</translation>
    </message>
    <message>
        <source>The tables lie in several databases, so they cannot be written as one; open them anew from one connection.</source>
        <translation>Las tablas están en varias bases de datos, de modo que no se pueden escribir como una sola; ábralas de nuevo desde una misma conexión.</translation>
    </message>
    <message>
        <source>The weights of time and area must be above 0; correct them.</source>
        <translation>Los pesos de tiempo y de área deben ser mayores que 0; corríjalos.</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>The {name} has shape {shape}; give one number for each {owner}.</source>
        <translation>Los valores de {name} tienen la forma {shape}; indique un número por {owner}.</translation>
    </message>
    <message>
        <source>The {name} must be one number a zone and destination, infinite where there is no way.</source>
        <translation>Los valores de {name} deben ser un número por zona y destino, infinito donde no hay camino.</translation>
    </message>
    <message>
        <source>The {name} of {owner} number {number} is {value:g}; give a number of 0 or more.</source>
        <translation>El valor de {name} de la {owner} número {number} es {value:g}; indique un número de 0 o más.</translation>
    </message>
    <message>
        <source>The {what} must be one number of 0 or more a zone and destination, infinite where there is no way.</source>
        <translation>Los valores de {what} deben ser un número de 0 o más por zona y destino, infinito donde no hay camino.</translation>
    </message>
    <message>
        <source>There are {zones} zones and {strips} strips, but {overland} overland costs and {success} chances of success; give one for each.</source>
        <translation>Hay {zones} zonas y {strips} pistas, pero {overland} costos por tierra y {success} probabilidades de éxito; indique uno para cada una.</translation>
    </message>
    <message>
        <source>There is no airstrip within the filter; widen it, or draw one.</source>
        <translation>No hay ninguna pista dentro del filtro; amplíelo, o dibuje una.</translation>
    </message>
    <message>
        <source>There is no duration to estimate from; widen the window so that something begins in it.</source>
        <translation>No hay ninguna duración con la que estimar; amplíe la ventana de modo que algo empiece en ella.</translation>
    </message>
    <message>
        <source>This airstrip has rows in airstrip_status_log; mark it false_positive or abandoned there.</source>
        <translation>Esta pista tiene filas en airstrip_status_log; márquela allí como false_positive o abandoned.</translation>
    </message>
    <message>
        <source>This database is of a version without attachments; use one made or upgraded by this version of Trocha.</source>
        <translation>Esta base es de una versión sin adjuntos; use una creada o actualizada por esta versión de Trocha.</translation>
    </message>
    <message>
        <source>This feature has no geometry, so it has no profile; a pair that is not reached has none.</source>
        <translation>Este objeto espacial no tiene geometría, de modo que no tiene perfil; un par que no se alcanza no tiene ninguna.</translation>
    </message>
    <message>
        <source>This feature has {parts} parts and not one line; take it apart by Multipart to singleparts first.</source>
        <translation>Este objeto espacial tiene {parts} partes y no una sola línea; sepárelo primero con Multiparte a monoparte.</translation>
    </message>
    <message>
        <source>This incident is named by airstrip_status_log; set verification to withdrawn instead.</source>
        <translation>airstrip_status_log nombra este incidente; en su lugar asigne a verification el valor withdrawn.</translation>
    </message>
    <message>
        <source>This incident is not there any more; another program deleted it.</source>
        <translation>Este incidente ya no está allí; otro programa lo eliminó.</translation>
    </message>
    <message>
        <source>This row has attachments; delete their rows first.</source>
        <translation>Esta fila tiene adjuntos; elimine primero sus filas.</translation>
    </message>
    <message>
        <source>WDQ is not defined: the control areas have no incident before or none after.</source>
        <translation>WDQ no está definido: las áreas de control no tienen ningún incidente antes o ninguno después.</translation>
    </message>
    <message>
        <source>WDQ is not given: relative to the control areas the treated ones did not fall ({success:+.3g} per control incident), so there is no success to set displacement against.</source>
        <translation>WDQ no se da: respecto de las áreas de control, las tratadas no bajaron ({success:+.3g} por incidente de control), de modo que no hay un éxito con el cual comparar el desplazamiento.</translation>
    </message>
    <message>
        <source>WDQ needs a buffer round the treated areas, and there is none.</source>
        <translation>WDQ requiere una zona de amortiguamiento alrededor de las áreas tratadas, y no hay ninguna.</translation>
    </message>
    <message>
        <source>a date (as in 2015-03-07)</source>
        <translation>una fecha (como 2015-03-07)</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>una fecha y hora</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number of thousands of digits</source>
        <translation>un número de miles de dígitos</translation>
    </message>
    <message>
        <source>a status is one of {statuses}.</source>
        <translation>un estado es uno de {statuses}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>air cost</source>
        <translation>costo por aire</translation>
    </message>
    <message>
        <source>airstrips</source>
        <translation>pistas de aterrizaje</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>another program is writing to it; do it again in a moment</source>
        <translation>otro programa está escribiendo allí; repita esto en un momento</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>disponibilidad</translation>
    </message>
    <message>
        <source>availability ({low}, {high}) of the strip</source>
        <translation>la disponibilidad ({low}, {high}) de la pista</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>capacidad</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>coordenadas</translation>
    </message>
    <message>
        <source>correct airstrip_uid in the log, or add the strip to the layer (a filter may hide it).</source>
        <translation>corrija airstrip_uid en la bitácora, o agregue la pista a la capa (un filtro puede ocultarla).</translation>
    </message>
    <message>
        <source>correct from_status, the dates, or add the row that is missing.</source>
        <translation>corrija from_status o las fechas, o agregue la fila que falta.</translation>
    </message>
    <message>
        <source>correct the statuses, or add the steps between.</source>
        <translation>corrija los estados, o agregue los pasos intermedios.</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>personalizado</translation>
    </message>
    <message>
        <source>date_precision of log row {label} is '{value}'</source>
        <translation>date_precision de la fila {label} de la bitácora es '{value}'</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>event_date of log row {label} is '{value}', which is not a date</source>
        <translation>event_date de la fila {label} de la bitácora es '{value}', que no es una fecha</translation>
    </message>
    <message>
        <source>event_date of log row {label} is empty</source>
        <translation>event_date de la fila {label} de la bitácora está vacío</translation>
    </message>
    <message>
        <source>exits</source>
        <translation>salidas</translation>
    </message>
    <message>
        <source>fixed speed (km/h)</source>
        <translation>la velocidad fija (km/h)</translation>
    </message>
    <message>
        <source>from_status is {written}, but the row before left the airstrip {left}.</source>
        <translation>from_status es {written}, pero la fila anterior dejó la pista en {left}.</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>hours ridden</source>
        <translation>horas a bordo</translation>
    </message>
    <message>
        <source>hours to the {name}</source>
        <translation>horas hasta las {name}</translation>
    </message>
    <message>
        <source>hours walked</source>
        <translation>horas a pie</translation>
    </message>
    <message>
        <source>it is not there any more; check the disk or drive</source>
        <translation>ya no está allí; revise el disco o la unidad</translation>
    </message>
    <message>
        <source>it is not there any more; check the disk or network drive</source>
        <translation>ya no está allí; revise el disco o la unidad de red</translation>
    </message>
    <message>
        <source>it is read-only; allow writing, or copy it to a folder of your own</source>
        <translation>es de solo lectura; permita la escritura, o cópiela a una carpeta propia</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>su lugar</translation>
    </message>
    <message>
        <source>latitude is {latitude:g} and longitude {longitude:g}; they look swapped.</source>
        <translation>la latitud es {latitude:g} y la longitud {longitude:g}; parecen intercambiadas.</translation>
    </message>
    <message>
        <source>latitude {latitude:g}, longitude {longitude:g} lie outside the Earth.</source>
        <translation>la latitud {latitude:g} y la longitud {longitude:g} están fuera de la Tierra.</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>log row {label} has no to_status</source>
        <translation>la fila {label} de la bitácora no tiene to_status</translation>
    </message>
    <message>
        <source>log row {label} has the from_status '{status}'</source>
        <translation>la fila {label} de la bitácora tiene el from_status '{status}'</translation>
    </message>
    <message>
        <source>log row {label} has the to_status '{status}'</source>
        <translation>la fila {label} de la bitácora tiene el to_status '{status}'</translation>
    </message>
    <message>
        <source>log row {label} names the strip '{strip}', which is not in the airstrips layer</source>
        <translation>la fila {label} de la bitácora nombra la pista '{strip}', que no está en la capa de pistas</translation>
    </message>
    <message>
        <source>log row {label} says its strip was {left}, but row {before} before it left the strip {expected}</source>
        <translation>la fila {label} de la bitácora dice que su pista estaba en {left}, pero la fila {before}, anterior a ella, la dejó en {expected}</translation>
    </message>
    <message>
        <source>log row {label} takes its strip from {left} to {entered}, but {left} may only become {allowed}</source>
        <translation>la fila {label} de la bitácora lleva su pista de {left} a {entered}, pero de {left} solo se puede pasar a {allowed}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>ninguna geometría</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>no se indica el motivo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>on {day} {strip} goes from {status} to {entered}, which is not allowed.</source>
        <translation>el {day} {strip} pasa de {status} a {entered}, lo que no está permitido.</translation>
    </message>
    <message>
        <source>on {day} {strip} leaves {status}, but the row before left it {expected}.</source>
        <translation>el {day} {strip} sale de {status}, pero la fila anterior la dejó en {expected}.</translation>
    </message>
    <message>
        <source>one line or one point</source>
        <translation>una línea o un punto</translation>
    </message>
    <message>
        <source>one point</source>
        <translation>un punto</translation>
    </message>
    <message>
        <source>pace factor</source>
        <translation>el factor de paso</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polígonos</translation>
    </message>
    <message>
        <source>precision is 1 day, 2 week, 3 month, 4 quarter or 5 year.</source>
        <translation>la precisión es 1 día, 2 semana, 3 mes, 4 trimestre o 5 año.</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>trimestre</translation>
    </message>
    <message>
        <source>read it: it holds {why}</source>
        <translation>léalo: contiene {why}</translation>
    </message>
    <message>
        <source>status, status_date, n_destroyed and n_rebuilt follow from airstrip_status_log; add a row to the log instead.</source>
        <translation>status, status_date, n_destroyed y n_rebuilt se derivan de airstrip_status_log; agregue en su lugar una fila a la bitácora.</translation>
    </message>
    <message>
        <source>strip</source>
        <translation>pista</translation>
    </message>
    <message>
        <source>strips</source>
        <translation>pistas</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>oferta</translation>
    </message>
    <message>
        <source>supply (SUPPLY_LOW_FIELD, SUPPLY_HIGH_FIELD) of the zone</source>
        <translation>la oferta (SUPPLY_LOW_FIELD, SUPPLY_HIGH_FIELD) de la zona</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>the CRS of the areas</source>
        <translation>el SRC de las áreas</translation>
    </message>
    <message>
        <source>the airstrip</source>
        <translation>la pista</translation>
    </message>
    <message>
        <source>the disk did not take it; check the disk or network drive, then try again</source>
        <translation>el disco no lo aceptó; revise el disco o la unidad de red e intente de nuevo</translation>
    </message>
    <message>
        <source>the disk is full; make space, then do it again</source>
        <translation>el disco está lleno; libere espacio y repita esto</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>falta el archivo</translation>
    </message>
    <message>
        <source>the name '{name}'</source>
        <translation>el nombre '{name}'</translation>
    </message>
    <message>
        <source>they are taken at the day written</source>
        <translation>se toman en el día escrito</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>wdd is local only: the ring round the control areas lies within {km:g} km of a treated area.</source>
        <translation>wdd es solo local: el anillo alrededor de las áreas de control está a {km:g} km o menos de un área tratada.</translation>
    </message>
    <message>
        <source>wdd is local only: there is no {one} and no {other}.</source>
        <translation>wdd es solo local: no hay {one} ni {other}.</translation>
    </message>
    <message>
        <source>wdd is local only: there is no {role}.</source>
        <translation>wdd es solo local: no hay {role}.</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>whether it is there</source>
        <translation>si está allí</translation>
    </message>
    <message>
        <source>write each event_date as year-month-day, as in 2015-03-07.</source>
        <translation>escriba cada event_date como año-mes-día, como en 2015-03-07.</translation>
    </message>
    <message>
        <source>write it as in -12.5321, -74.1234 or 18L 595233 8614449 or 18LWM9523214448</source>
        <translation>escríbalo como en -12.5321, -74.1234 o 18L 595233 8614449 o 18LWM9523214448</translation>
    </message>
    <message>
        <source>write it as in 2015-03-07, or 2015-03, 2015-Q1, 2015-W10 or 2015 where no more is known</source>
        <translation>escríbala como en 2015-03-07, o 2015-03, 2015-Q1, 2015-W10 o 2015 si no se sabe más</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>z and p are not defined: no incident lies in the zones in either window.</source>
        <translation>z y p no están definidos: ningún incidente está en las zonas en ninguna de las dos ventanas.</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>zonas</translation>
    </message>
    <message>
        <source>{attacks} closures can leave a zone without any way, at a cost without end; give every zone a way that cannot be closed, or take those zones out.</source>
        <translation>{attacks} cierres pueden dejar una zona sin ningún camino, a un costo sin fin; dé a cada zona un camino que no se pueda cerrar, o retire esas zonas.</translation>
    </message>
    <message>
        <source>{attacks} closures were asked for among {strips} strips; give a number from 1 to {strips}.</source>
        <translation>Se pidieron {attacks} cierres entre {strips} pistas; indique un número de 1 a {strips}.</translation>
    </message>
    <message>
        <source>{attacks} closures were asked for, but {closable} of {strips} strips can be closed; ask for 1 up to that number.</source>
        <translation>Se pidieron {attacks} cierres, pero se pueden cerrar {closable} de {strips} pistas; pida de 1 hasta ese número.</translation>
    </message>
    <message>
        <source>{code} ({count:,} cells)</source>
        <translation>{code} ({count:,} celdas)</translation>
    </message>
    <message>
        <source>{count} rows of '{table}' are dated to the week or coarser ({rows}); {consequence}.</source>
        <translation>{count} filas de '{table}' están fechadas por semana o con menor precisión ({rows}); {consequence}.</translation>
    </message>
    <message>
        <source>{field} must not repeat; another row has this value already.</source>
        <translation>{field} no se debe repetir; otra fila ya tiene este valor.</translation>
    </message>
    <message>
        <source>{field} of {label} in the layer '{name}'</source>
        <translation>{field} de {label} en la capa '{name}'</translation>
    </message>
    <message>
        <source>{first} and {more} more</source>
        <translation>{first} y {more} más</translation>
    </message>
    <message>
        <source>{fortified} strips to fortify and {attacks} to close need as many strips between them, but there are {strips}; lower one of the two.</source>
        <translation>{fortified} pistas por fortificar y {attacks} por cerrar requieren en total esa cantidad de pistas, pero hay {strips}; reduzca uno de los dos números.</translation>
    </message>
    <message>
        <source>{key} of {name}</source>
        <translation>{key} de {name}</translation>
    </message>
    <message>
        <source>{less} ({least}) exceeds {more} ({most}).</source>
        <translation>{less} ({least}) supera a {more} ({most}).</translation>
    </message>
    <message>
        <source>{mode} cost</source>
        <translation>costo de {mode}</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}); check that it is there and that you may read it.</source>
        <translation>{name} no se puede leer ({reason}); revise que esté allí y que usted tenga permiso de lectura.</translation>
    </message>
    <message>
        <source>{name} cannot be written ({reason}); choose a place that you may write to and a format such as GeoPackage (.gpkg).</source>
        <translation>{name} no se puede escribir ({reason}); elija un lugar en el que pueda escribir y un formato como GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>{name} has '{word}' where a number of {unit} is needed; separate numbers by commas and write decimals with a point, such as 0.5, 1, 2.</source>
        <translation>{name} tiene '{word}' donde se requiere un número de {unit}; separe los números con comas y escriba los decimales con punto, como en 0.5, 1, 2.</translation>
    </message>
    <message>
        <source>{name} has no airstrips, only '{overland_id}', which OVERLAND_ID names as the way that cannot be closed; add their rows.</source>
        <translation>{name} no tiene pistas, solo '{overland_id}', que OVERLAND_ID nombra como el camino que no se puede cerrar; agregue sus filas.</translation>
    </message>
    <message>
        <source>{name} has no rows; check its filter and its selection.</source>
        <translation>{name} no tiene filas; revise su filtro y su selección.</translation>
    </message>
    <message>
        <source>{name} has no zone_id or airstrip_id in rows {rows}; fill them in.</source>
        <translation>{name} no tiene zone_id o airstrip_id en las filas {rows}; complételos.</translation>
    </message>
    <message>
        <source>{name} has no {lacking}; add what is missing.</source>
        <translation>{name} no tiene {lacking}; agregue lo que falta.</translation>
    </message>
    <message>
        <source>{name} has pairs twice ({pairs}); leave one row for each.</source>
        <translation>{name} tiene pares repetidos ({pairs}); deje una fila para cada uno.</translation>
    </message>
    <message>
        <source>{name} has the code '{text}', which the mapping does not know.</source>
        <translation>{name} tiene el código '{text}', que la asignación no conoce.</translation>
    </message>
    <message>
        <source>{name} has {size:,.0f} MB, and more than {largest:,.0f} MB are not read; split it, or check that it is the right file.</source>
        <translation>{name} tiene {size:,.0f} MB, y no se leen más de {largest:,.0f} MB; divida el archivo, o revise que sea el correcto.</translation>
    </message>
    <message>
        <source>{name} has {value:g} after {before:g}; give the {unit} in ascending order, each once.</source>
        <translation>{name} tiene {value:g} después de {before:g}; indique los valores de {unit} en orden ascendente, cada uno una vez.</translation>
    </message>
    <message>
        <source>{name} has {value:g}; every number of {unit} must be above 0.</source>
        <translation>{name} tiene {value:g}; cada número de {unit} debe ser mayor que 0.</translation>
    </message>
    <message>
        <source>{name} holds '{member}'; write numbers above 0 that rise, separated by commas, as in {example}.</source>
        <translation>{name} contiene '{member}'; escriba números mayores que 0 en orden ascendente, separados por comas, como en {example}.</translation>
    </message>
    <message>
        <source>{name} holds costs below 0 ({negative}); costs are 0 or more.</source>
        <translation>{name} contiene costos menores que 0 ({negative}); los costos son 0 o más.</translation>
    </message>
    <message>
        <source>{name} holds text where costs are needed ({wrong}).</source>
        <translation>{name} contiene texto donde se requieren costos ({wrong}).</translation>
    </message>
    <message>
        <source>{name} is '{text}', which is no date; write it as in 2015-03-07.</source>
        <translation>{name} es '{text}', que no es una fecha; escríbala como en 2015-03-07.</translation>
    </message>
    <message>
        <source>{name} is '{text}', which is no day of the calendar.</source>
        <translation>{name} es '{text}', que no es un día del calendario.</translation>
    </message>
    <message>
        <source>{name} is '{text}', which is no number.</source>
        <translation>{name} es '{text}', que no es un número.</translation>
    </message>
    <message>
        <source>{name} is '{text}', which may be day/month or month/day; set DATE_ORDER.</source>
        <translation>{name} es '{text}', que puede ser día/mes o mes/día; indique DATE_ORDER.</translation>
    </message>
    <message>
        <source>{name} is '{value}', which is none of {values}.</source>
        <translation>{name} es '{value}', que no es ninguno de {values}.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is empty; give an ISO date such as 2015-03-07.</source>
        <translation>{name} está vacío; indique una fecha ISO como 2015-03-07.</translation>
    </message>
    <message>
        <source>{name} is empty; give ascending {unit}, such as 1, 2, 4.</source>
        <translation>{name} está vacío; indique {unit} en orden ascendente, como 1, 2, 4.</translation>
    </message>
    <message>
        <source>{name} is no file; give the path of one.</source>
        <translation>{name} no es un archivo; indique la ruta de uno.</translation>
    </message>
    <message>
        <source>{name} is no text from line {line} on, or in UTF-16; save it in UTF-8.</source>
        <translation>{name} no es texto desde la línea {line}, o está en UTF-16; guárdelo en UTF-8.</translation>
    </message>
    <message>
        <source>{name} is no {encoding} in line {line}; save it in UTF-8.</source>
        <translation>{name} no es {encoding} en la línea {line}; guárdelo en UTF-8.</translation>
    </message>
    <message>
        <source>{name} is not a finite number ({number:g}); give a plain number.</source>
        <translation>{name} no es un número finito ({number:g}); indique un número simple.</translation>
    </message>
    <message>
        <source>{name} is {text}, which is no whole number.</source>
        <translation>{name} es {text}, que no es un número entero.</translation>
    </message>
    <message>
        <source>{name} is {value!r}, which is not a number; give a plain number.</source>
        <translation>{name} es {value!r}, que no es un número; indique un número simple.</translation>
    </message>
    <message>
        <source>{name} is {value:g}, but it must be above {low:g} and at most {high:g}; correct it.</source>
        <translation>{name} es {value:g}, pero debe ser mayor que {low:g} y como máximo {high:g}; corríjalo.</translation>
    </message>
    <message>
        <source>{name} is {value:g}, but it must be above {low:g}; correct it.</source>
        <translation>{name} es {value:g}, pero debe ser mayor que {low:g}; corríjalo.</translation>
    </message>
    <message>
        <source>{name} is {value:g}, but it must be {low:g} or more and at most {high:g}; correct it.</source>
        <translation>{name} es {value:g}, pero debe ser {low:g} o más y como máximo {high:g}; corríjalo.</translation>
    </message>
    <message>
        <source>{name} is {value:g}, but it must be {low:g} or more; correct it.</source>
        <translation>{name} es {value:g}, pero debe ser {low:g} o más; corríjalo.</translation>
    </message>
    <message>
        <source>{name} is {value:g}, outside its range of {low:g} to {high:g}; change the value, or give it a low and a high of its own.</source>
        <translation>{name} es {value:g}, fuera de su rango de {low:g} a {high:g}; cambie el valor, o dele su propio low y high.</translation>
    </message>
    <message>
        <source>{name} is {value:g}; it must be 0 or more.</source>
        <translation>{name} es {value:g}; debe ser 0 o más.</translation>
    </message>
    <message>
        <source>{name} is {value:g}; it must be above {least:g}.</source>
        <translation>{name} es {value:g}; debe ser mayor que {least:g}.</translation>
    </message>
    <message>
        <source>{name} is {value:g}; it must be between 0 and {most:g}.</source>
        <translation>{name} es {value:g}; debe estar entre 0 y {most:g}.</translation>
    </message>
    <message>
        <source>{name} is {value:g}; it must be {least:g} or more.</source>
        <translation>{name} es {value:g}; debe ser {least:g} o más.</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be {high:g} or less.</source>
        <translation>{name} es {value}; debe ser {high:g} o menos.</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be {low:g} or more.</source>
        <translation>{name} es {value}; debe ser {low:g} o más.</translation>
    </message>
    <message>
        <source>{name} must be an object with value, low, high, unit and source.</source>
        <translation>{name} debe ser un objeto con value, low, high, unit y source.</translation>
    </message>
    <message>
        <source>{name} names {what} that '{layer}' does not have ({unknown}); take their rows out, or add them to the layer, or clear its filter or selection.</source>
        <translation>{name} nombra {what} que '{layer}' no tiene ({unknown}); quite sus filas, o agréguelas a la capa, o borre su filtro o su selección.</translation>
    </message>
    <message>
        <source>{name} starts on {start_day} and ends on {end_day}, which leaves no day in it (the end itself is not counted); give a later end.</source>
        <translation>{name} empieza el {start_day} y termina el {end_day}, lo que no deja ningún día en ella (el final mismo no se cuenta); indique un final posterior.</translation>
    </message>
    <message>
        <source>{of} has the factor 0; write the mode {nobody} for what is no way at all.</source>
        <translation>{of} tiene el factor 0; escriba el modo {nobody} para lo que no es un camino.</translation>
    </message>
    <message>
        <source>{of} has the mode '{mode}'; write {modes} or {nobody}.</source>
        <translation>{of} tiene el modo '{mode}'; escriba {modes} o {nobody}.</translation>
    </message>
    <message>
        <source>{of} has the mode {mode} but no kmh; give its speed.</source>
        <translation>{of} tiene el modo {mode} pero no kmh; indique su velocidad.</translation>
    </message>
    <message>
        <source>{of} has the {member} '{given}'; it must be a number of {low:g} or more.</source>
        <translation>{of} tiene '{given}' en {member}; debe ser un número de {low:g} o más.</translation>
    </message>
    <message>
        <source>{of} has {member} '{given}'; write true or false.</source>
        <translation>{of} tiene '{given}' en {member}; escriba true o false.</translation>
    </message>
    <message>
        <source>{of} is no code: land cover codes are whole numbers.</source>
        <translation>{of} no es un código: los códigos de cobertura del suelo son números enteros.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>{parameter} is '{given}', which is no preset ({presets}) and no file; name a preset, or give the path of a JSON or CSV table, or JSON text.</source>
        <translation>{parameter} es '{given}', que no es una tabla predefinida ({presets}) ni un archivo; nombre una predefinida, o indique la ruta de una tabla JSON o CSV, o un texto JSON.</translation>
    </message>
    <message>
        <source>{table} needs {most} or {last}.</source>
        <translation>{table} requiere {most} o {last}.</translation>
    </message>
    <message>
        <source>{table}.{field} holds a null character; take it out.</source>
        <translation>{table}.{field} contiene un carácter nulo; quítelo.</translation>
    </message>
    <message>
        <source>{table}.{field} takes {kind}, not '{value}'.</source>
        <translation>{table}.{field} acepta {kind}, no '{value}'.</translation>
    </message>
    <message>
        <source>{what} cannot be read as CSV ({error}); correct it.</source>
        <translation>{what} no se puede leer como CSV ({error}); corríjalo.</translation>
    </message>
    <message>
        <source>{what} differs between rows of one zone ({zones}); give each zone one supply.</source>
        <translation>{what} difiere entre filas de una misma zona ({zones}); dé a cada zona una sola oferta.</translation>
    </message>
    <message>
        <source>{what} fills the field '{unknown}', which incidents do not have; choose among {known}.</source>
        <translation>{what} llena el campo '{unknown}', que los incidentes no tienen; elija entre {known}.</translation>
    </message>
    <message>
        <source>{what} has '{name}' twice; give every scenario a name of its own.</source>
        <translation>{what} tiene '{name}' dos veces; dé a cada escenario un nombre propio.</translation>
    </message>
    <message>
        <source>{what} has no "fields"; write {{"fields": {{"event_date": "date"}}, "longitude": "lon", "latitude": "lat"}}.</source>
        <translation>{what} no tiene "fields"; escriba {{"fields": {{"event_date": "date"}}, "longitude": "lon", "latitude": "lat"}}.</translation>
    </message>
    <message>
        <source>{what} has no column '{key}' in its first line ('{header}'); give the table a header, or the name of a preset.</source>
        <translation>{what} no tiene la columna '{key}' en su primera línea ('{header}'); dé un encabezado a la tabla, o indique el nombre de una predefinida.</translation>
    </message>
    <message>
        <source>{what} has no parameters; write {{"name": "...", "parameters": {{"PAYLOAD_KG": 350}}}}.</source>
        <translation>{what} no tiene parámetros; escriba {{"name": "...", "parameters": {{"PAYLOAD_KG": 350}}}}.</translation>
    </message>
    <message>
        <source>{what} holds no classes; write {{"1": 2.0, "17": 0}} or a CSV with the columns {key} and {value}.</source>
        <translation>{what} no contiene clases; escriba {{"1": 2.0, "17": 0}} o un CSV con las columnas {key} y {value}.</translation>
    </message>
    <message>
        <source>{what} holds no list of scenarios; write {{"scenarios": [{{"name": "...", "parameters": {{"PAYLOAD_KG": 350}}}}]}}.</source>
        <translation>{what} no contiene una lista de escenarios; escriba {{"scenarios": [{{"name": "...", "parameters": {{"PAYLOAD_KG": 350}}}}]}}.</translation>
    </message>
    <message>
        <source>{what} is '{text}', which is not a date; write year-month-day, as in 2015-03-07.</source>
        <translation>{what} es '{text}', que no es una fecha; escriba año-mes-día, como en 2015-03-07.</translation>
    </message>
    <message>
        <source>{what} is '{text}', which reads two ways; write {digits} or {decimals}0.</source>
        <translation>{what}: '{text}' se lee de dos maneras; escriba {digits} o {decimals}0.</translation>
    </message>
    <message>
        <source>{what} is '{text}'; write a number of 0 or more, or leave it empty where it is not known.</source>
        <translation>{what}: '{text}'; escriba un número de 0 o más, o déjelo vacío si no se conoce.</translation>
    </message>
    <message>
        <source>{what} is '{text}'; write a whole number, or leave it empty where it is not known.</source>
        <translation>{what}: '{text}'; escriba un número entero, o déjelo vacío si no se conoce.</translation>
    </message>
    <message>
        <source>{what} is '{value}'; a date's precision is one of 1 day, 2 week, 3 month, 4 quarter, 5 year.</source>
        <translation>{what} es '{value}'; la precisión de una fecha es una de 1 día, 2 semana, 3 mes, 4 trimestre, 5 año.</translation>
    </message>
    <message>
        <source>{what} is empty; give a date such as 2015-03-07.</source>
        <translation>{what} no tiene valor; indique una fecha como 2015-03-07.</translation>
    </message>
    <message>
        <source>{what} is not JSON at line {line}, column {column}: {fault}; correct it there.</source>
        <translation>{what} no es JSON en la línea {line}, columna {column}: {fault}; corríjalo allí.</translation>
    </message>
    <message>
        <source>{what} is not JSON; correct it.</source>
        <translation>{what} no es JSON; corríjalo.</translation>
    </message>
    <message>
        <source>{what} must be a number of 0 or more; it is not in {wrong}.</source>
        <translation>{what} debe ser un número de 0 o más; no lo es en {wrong}.</translation>
    </message>
    <message>
        <source>{what} names the class {label} twice; keep one row.</source>
        <translation>{what} nombra dos veces la clase {label}; deje una fila.</translation>
    </message>
    <message>
        <source>{what} names {key} twice; keep one.</source>
        <translation>{what} nombra dos veces {key}; deje uno.</translation>
    </message>
    <message>
        <source>{what} names {unknown}, which Trocha does not know; the parameters are {parameters}.</source>
        <translation>{what} nombra {unknown}, que Trocha no conoce; los parámetros son {parameters}.</translation>
    </message>
    <message>
        <source>{what} sets {key} to {value!r}; give a text, a number or texts.</source>
        <translation>{what} asigna {value!r} a {key}; indique un texto, un número o varios textos.</translation>
    </message>
    <message>
        <source>{what} sets {unknown}, which a scenario cannot; beside its parameters it may set {settings}.</source>
        <translation>{what} define {unknown}, lo que un escenario no puede; además de sus parámetros puede definir {settings}.</translation>
    </message>
    <message>
        <source>{what}: {fault}</source>
        <translation>{what}: {fault}</translation>
    </message>
    <message>
        <source>{where} holds text where numbers are needed ({texts}).</source>
        <translation>{where} contiene texto donde se requieren números ({texts}).</translation>
    </message>
    <message>
        <source>{where} holds {values}; a role is one of {roles}.</source>
        <translation>{where} contiene {values}; un rol es uno de {roles}.</translation>
    </message>
    <message>
        <source>{where} is empty in {ids}; fill it in (0 is a number, empty is unknown) or filter those features out.</source>
        <translation>{where} está vacío en {ids}; complételo (0 es un número, vacío es desconocido) o filtre esos objetos espaciales.</translation>
    </message>
    <message>
        <source>{where} is empty; every row needs one.</source>
        <translation>{where} está vacío; cada fila requiere un valor.</translation>
    </message>
    <message>
        <source>{where} is for ever; it cannot be changed.</source>
        <translation>{where} es para siempre; no se puede cambiar.</translation>
    </message>
    <message>
        <source>{where} is no date; write it as in 2015-03-07.</source>
        <translation>{where} no es una fecha; escríbala como en 2015-03-07.</translation>
    </message>
    <message>
        <source>{where} is nowhere '{role}'; the comparison needs at least one treated and one control area.</source>
        <translation>{where} no es '{role}' en ninguna parte; la comparación requiere al menos un área tratada y una de control.</translation>
    </message>
    <message>
        <source>{where} must be between {low:g} and {high:g}; it is not in {ids}.</source>
        <translation>{where} debe estar entre {low:g} y {high:g}; no es así en {ids}.</translation>
    </message>
    <message>
        <source>{where} must be {low:g} or more; it is not in {ids}.</source>
        <translation>{where} debe ser {low:g} o más; no lo es en {ids}.</translation>
    </message>
    <message>
        <source>{where} must be {low} or more.</source>
        <translation>{where} debe ser {low} o más.</translation>
    </message>
    <message>
        <source>{where} must be {most} or {last}.</source>
        <translation>{where} debe ser {most} o {last}.</translation>
    </message>
    <message>
        <source>{where} must be {only}.</source>
        <translation>{where} debe ser {only}.</translation>
    </message>
    <message>
        <source>{where} must lie between {low} and {high}.</source>
        <translation>{where} debe estar entre {low} y {high}.</translation>
    </message>
    <message>
        <source>{where} must not exceed {more}.</source>
        <translation>{where} no debe superar a {more}.</translation>
    </message>
    <message>
        <source>{where} must stay within the database's folder; write it as in attachments/photo.jpg.</source>
        <translation>{where} debe quedar dentro de la carpeta de la base de datos; escríbalo como en attachments/photo.jpg.</translation>
    </message>
    <message>
        <source>{where} names no row of {table}; add that row first.</source>
        <translation>{where} no nombra ninguna fila de {table}; agregue primero esa fila.</translation>
    </message>
    <message>
        <source>{year}-{month}-{day} is no day of the calendar.</source>
        <translation>{year}-{month}-{day} no es un día del calendario.</translation>
    </message>
    <message>
        <source>{zone} to {strip}</source>
        <translation>{zone} a {strip}</translation>
    </message>
</context><context>
    <name>MovementSurface</name>
    <message>
        <source>Movement surface</source>
        <translation>Superficie de movimiento</translation>
    </message>
    <message>
        <source>Builds the surface that movement runs over from land cover, water and ways.</source>
        <translation>Construye la superficie sobre la que ocurre el movimiento a partir de cobertura del suelo, agua y vías.</translation>
    </message>
    <message>
        <source>Lays land cover, roads and trails, rivers, barriers and crossings over each other, in this order, for the parameter SURFACE of the other algorithms. Rivers and barriers hold at any angle and any neighbourhood; bridges, fords and ferries open them just as far as they must. Factors of land cover rest on few experiments: every class says where its own is from (resources/landcover).</source>
        <translation>Superpone cobertura del suelo, carreteras y senderos, ríos, barreras y cruces, en este orden, para el parámetro SURFACE de los demás algoritmos. Los ríos y las barreras se mantienen con cualquier ángulo y cualquier vecindad; puentes, vados y transbordadores los abren solo lo necesario. Los factores de cobertura del suelo se apoyan en pocos experimentos: cada clase indica de dónde proviene el suyo (resources/landcover).</translation>
    </message>
    <message>
        <source>friction,cost surface,land cover,worldcover,modis,rivers,barriers,bridges,ferries,roads,boats,multimodal,accessmod</source>
        <translation>fricción,superficie de costo,cobertura del suelo,worldcover,modis,ríos,barreras,puentes,transbordadores,carreteras,botes,multimodal,accessmod</translation>
    </message>
</context><context>
    <name>NearStrips</name>
    <message>
        <source>Link this incident to the nearest airstrip, or choose another</source>
        <translation>Enlazar este incidente con la pista más cercana, o elegir otra</translation>
    </message>
    <message>
        <source>Link to {airstrip}</source>
        <translation>Enlazar con {airstrip}</translation>
    </message>
</context><context>
    <name>NewStrip</name>
    <message>
        <source>New airstrip</source>
        <translation>Nueva pista de aterrizaje</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Status when first known</source>
        <translation>Primer &amp;estado conocido</translation>
    </message>
    <message>
        <source>S&amp;urface</source>
        <translation>&amp;Superficie</translation>
    </message>
    <message>
        <source>&amp;Place known</source>
        <translation>Precisión del &amp;lugar</translation>
    </message>
    <message>
        <source>S&amp;ensitivity</source>
        <translation>Sensi&amp;bilidad</translation>
    </message>
</context><context>
    <name>OdMatrix</name>
    <message>
        <source>OD matrix</source>
        <translation>Matriz OD</translation>
    </message>
    <message>
        <source>Tabulates travel times from many origins to many destinations.</source>
        <translation>Tabula los tiempos de viaje de muchos orígenes a muchos destinos.</translation>
    </message>
    <message>
        <source>One row for each pair, reached or not, with the ids that trocha:routes gives; hours are those of its routes. Rows are written as they are found, so memory does not grow with their number. To feed trocha:criticalairstrips, rename by Execute SQL: SELECT origin_id AS zone_id, dest_id AS airstrip_id, hours AS cost FROM input1 WHERE reached.</source>
        <translation>Una fila por cada par, alcanzado o no, con los ids que da trocha:routes; las horas son las de sus rutas. Las filas se escriben a medida que se encuentran, de modo que la memoria no crece con su número. Para alimentar trocha:criticalairstrips, renombrar con Ejecutar SQL: SELECT origin_id AS zone_id, dest_id AS airstrip_id, hours AS cost FROM input1 WHERE reached.</translation>
    </message>
    <message>
        <source>od matrix,origin destination,distance matrix,cost matrix,travel time,accessibility</source>
        <translation>matriz od,origen destino,matriz de distancias,matriz de costos,tiempo de viaje,accesibilidad</translation>
    </message>
    <message>
        <source>Table of origin_id, dest_id (text), reached (yes or no) and hours (empty where not reached), origin by origin. With REFINE also grid_hours (the travel-time raster at the destination) and refined (no where hours fell back on grid_hours).</source>
        <translation>Tabla de origin_id, dest_id (texto), reached (sí o no) y hours (vacío si no se llega), origen por origen. Con REFINE también grid_hours (el ráster de tiempo de viaje en el destino) y refined (no donde hours volvió a grid_hours).</translation>
    </message>
    <message>
        <source>OD lines (hours)</source>
        <translation>Líneas OD (horas)</translation>
    </message>
    <message>
        <source>The reached rows again, each as a straight line to map it by; not its route.</source>
        <translation>De nuevo las filas alcanzadas, cada una como una línea recta para representarla en el mapa; no es su ruta.</translation>
    </message>
    <message>
        <source>Pairs reached</source>
        <translation>Pares alcanzados</translation>
    </message>
    <message>
        <source>Pairs not reached</source>
        <translation>Pares no alcanzados</translation>
    </message>
    <message>
        <source>Longest time (hours)</source>
        <translation>Tiempo más largo (horas)</translation>
    </message>
    <message>
        <source>{count} of {total} pairs are not reached, among them {pairs}.</source>
        <translation>No se alcanzan {count} de {total} pares, entre ellos {pairs}.</translation>
    </message>
    <message>
        <source>{count} pairs could not be refined; their hours are those of the grid (refined = no).</source>
        <translation>{count} pares no pudieron refinarse; sus horas son las de la cuadrícula (refined = no).</translation>
    </message>
</context><context>
    <name>ProfileChart</name>
    <message>
        <source>Route profile</source>
        <translation>Perfil de ruta</translation>
    </message>
</context><context>
    <name>ProfileDock</name>
    <message>
        <source>Route profile</source>
        <translation>Perfil de ruta</translation>
    </message>
    <message>
        <source>Pick a route</source>
        <translation>Elegir una ruta</translation>
    </message>
    <message>
        <source>Click routes on the map, and places along the one shown</source>
        <translation>Pulse rutas en el mapa, y lugares a lo largo de la que se muestra</translation>
    </message>
    <message>
        <source>There is no line here; click on a route.</source>
        <translation>Aquí no hay ninguna línea; pulse sobre una ruta.</translation>
    </message>
    <message>
        <source> (first of {count} selected)</source>
        <translation> (la primera de {count} seleccionadas)</translation>
    </message>
    <message>
        <source>{pair}, route {rank}</source>
        <translation>{pair}, ruta {rank}</translation>
    </message>
</context><context>
    <name>ProfilePanel</name>
    <message>
        <source>Click a route on the map, or select one. Any line with elevation (Z) and hours (M) will do, such as those of Routes and Alternative routes.</source>
        <translation>Pulse una ruta en el mapa o seleccione una. Sirve toda línea con elevación (Z) y horas (M), como las de Rutas y Rutas alternativas.</translation>
    </message>
    <message>
        <source>Move the mouse over the chart, or press the arrow keys in it.</source>
        <translation>Mueva el ratón sobre el gráfico, o pulse en él las teclas de flecha.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>Imágenes PNG</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>Tablas CSV</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>Guardado en {path}.</translation>
    </message>
    <message>
        <source>Hours a &amp;day</source>
        <translation>Horas por &amp;día</translation>
    </message>
    <message>
        <source>Hours on the trail a day: where each day ends is marked on the chart.</source>
        <translation>Horas de marcha por día: en el gráfico se marca dónde termina cada día.</translation>
    </message>
    <message>
        <source>Save the chart as a picture (PNG)</source>
        <translation>Guardar el gráfico como imagen (PNG)</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Save distance, elevation and hours of every vertex as a table (CSV)</source>
        <translation>Guardar distancia, elevación y horas de cada vértice como tabla (CSV)</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
</context><context>
    <name>RouteUncertainty</name>
    <message>
        <source>Route uncertainty</source>
        <translation>Incertidumbre de la ruta</translation>
    </message>
    <message>
        <source>Draws elevation error, speed and closed crossings, and repeats the routes.</source>
        <translation>Sortea el error de elevación, la velocidad y los cruces cerrados, y repite las rutas.</translation>
    </message>
    <message>
        <source>Every draw changes the elevation by an error that is alike in neighbouring cells, the speed of the walker, if wanted the pace over the ground and which crossings are closed, and finds the least-time routes anew. The standard errors in the log say whether there were draws enough; four times the draws halve them.</source>
        <translation>Cada sorteo cambia la elevación con un error que es similar en celdas vecinas, la velocidad de quien camina, si se desea el ritmo sobre el terreno y qué cruces están cerrados, y encuentra de nuevo las rutas de menor tiempo. Los errores estándar en el registro indican si hubo suficientes sorteos; con cuatro veces más sorteos se reducen a la mitad.</translation>
    </message>
    <message>
        <source>monte carlo,dem error,simulation,confidence,percentile,walking</source>
        <translation>monte carlo,error del dem,simulación,confianza,percentil,caminata</translation>
    </message>
    <message>
        <source>Share of draws</source>
        <translation>Proporción de sorteos</translation>
    </message>
    <message>
        <source>Float32 GeoTIFF: the share of draws, 0 to 1, in which a route of any pair passes within NEAR_M of the cell; nodata on impassable cells.</source>
        <translation>GeoTIFF Float32: la proporción de sorteos, de 0 a 1, en que una ruta de cualquier par pasa a NEAR_M o menos de la celda; nodata en las celdas intransitables.</translation>
    </message>
    <message>
        <source>Route times (P10, P50, P90)</source>
        <translation>Tiempos de las rutas (P10, P50, P90)</translation>
    </message>
    <message>
        <source>A row a pair: draws, reached_share, and over the draws that reach p10_hours, p50_hours, p90_hours, mean_hours, with the standard errors of mean and median (mean_se_hours, p50_se_hours).</source>
        <translation>Una fila por par: draws, reached_share y, sobre los sorteos que lo alcanzan, p10_hours, p50_hours, p90_hours, mean_hours, con los errores estándar de la media y la mediana (mean_se_hours, p50_se_hours).</translation>
    </message>
    <message>
        <source>Largest standard error of a cell's share</source>
        <translation>Mayor error estándar de la proporción de una celda</translation>
    </message>
</context><context>
    <name>Routes</name>
    <message>
        <source>Routes</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>Finds least-time routes from origins to destinations over terrain.</source>
        <translation>Encuentra las rutas de menor tiempo de orígenes a destinos sobre el terreno.</translation>
    </message>
    <message>
        <source>One line for each pair, from cell centre to cell centre, with elevation as Z and hours since the start as M. Hours equal the travel-time raster at the route's end. With REFINE routes leave the cell centres and are told as they then go. A pair that cannot be reached has a row too, with reached = false and no geometry.</source>
        <translation>Una línea por cada par, de centro a centro de celda, con la elevación como Z y las horas desde el inicio como M. Las horas son iguales al ráster de tiempo de viaje en el extremo de la ruta. Con REFINE las rutas salen de los centros de celda y se describen como van entonces. Un par que no se puede alcanzar también tiene su fila, con reached = false y sin geometría.</translation>
    </message>
    <message>
        <source>least cost path,walking,porter,hiking,shortest path,back-link</source>
        <translation>ruta de menor costo,caminata,porteador,senderismo,ruta más corta,enlace de retorno</translation>
    </message>
    <message>
        <source>Hours on the trail a day</source>
        <translation>Horas de camino por día</translation>
    </message>
    <message>
        <source>Turns hours into days; caravans are reported at 6 to 9 hours a day.</source>
        <translation>Convierte las horas en días; se reportan caravanas de 6 a 9 horas por día.</translation>
    </message>
    <message>
        <source>Routes (hours)</source>
        <translation>Rutas (horas)</translation>
    </message>
    <message>
        <source>LineStringZM in the DEM's CRS: origin_id, dest_id, reached, hours (along the line), grid_hours (the travel-time raster at its end), days, length_km (map), ground_km (along the slope), climb_m, descent_m, steepest_deg (mean slope of the steepest stretch of at least 100 m), energy_mj (one walker with load), mode_shares (where SURFACE has modes) and landcover_shares (JSON, per cent of the length), rivers_crossed, borders_crossed, borders (in order), with CARGO_KG porters (people, those who lead animals too), animals, caravans, days_out, days_return and person_days (there and back), then origin_snap_m, dest_snap_m.</source>
        <translation>LineStringZM en el SRC del DEM: origin_id, dest_id, reached, hours (a lo largo de la línea), grid_hours (el ráster de tiempo de viaje en su extremo), days, length_km (mapa), ground_km (a lo largo de la pendiente), climb_m, descent_m, steepest_deg (pendiente media del tramo más empinado de al menos 100 m), energy_mj (un caminante con carga), mode_shares (donde SURFACE tiene modos) y landcover_shares (JSON, por ciento de la longitud), rivers_crossed, borders_crossed, borders (en orden), con CARGO_KG porters (personas, también las que guían animales), animals, caravans, days_out, days_return y person_days (ida y vuelta), y luego origin_snap_m, dest_snap_m.</translation>
    </message>
    <message>
        <source>Routes found</source>
        <translation>Rutas encontradas</translation>
    </message>
    <message>
        <source>Pairs not reached</source>
        <translation>Pares no alcanzados</translation>
    </message>
    <message>
        <source>{count} of {total} pairs are not reached ({pairs}).</source>
        <translation>No se alcanzan {count} de {total} pares ({pairs}).</translation>
    </message>
    <message>
        <source>{count} routes could not be refined and go from centre to centre ({pairs}).</source>
        <translation>{count} rutas no se pudieron refinar y van de centro a centro ({pairs}).</translation>
    </message>
</context><context>
    <name>Run</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>{title}: done.</source>
        <translation>{title}: listo.</translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was added.</source>
        <translation>{title}: cancelado, no se agregó nada.</translation>
    </message>
</context><context>
    <name>RunMenu</name>
    <message>
        <source>Impact of this campaign</source>
        <translation>Impacto de esta campaña</translation>
    </message>
    <message>
        <source>Routes from here</source>
        <translation>Rutas desde aquí</translation>
    </message>
    <message>
        <source>Status on this date</source>
        <translation>Estado en esta fecha</translation>
    </message>
</context><context>
    <name>StartDock</name>
    <message>
        <source>Trocha</source>
        <translation>Trocha</translation>
    </message>
</context><context>
    <name>StartPanel</name>
    <message>
        <source>Trocha works out what closing clandestine airstrips changed: who lost reach, what went on foot instead, and who earns from it.</source>
        <translation>Trocha determina qué cambió al cerrar pistas de aterrizaje clandestinas: quién perdió alcance, qué pasó a ir a pie y quién gana con ello.</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Por dónde empezar</translation>
    </message>
    <message>
        <source>With your own data</source>
        <translation>Con datos propios</translation>
    </message>
    <message>
        <source>All of it is in the Processing Toolbox too, for models, batches and scripts.</source>
        <translation>Todo está también en la Caja de herramientas de Procesos, para modelos, lotes y scripts.</translation>
    </message>
</context><context>
    <name>StatusTimeline</name>
    <message>
        <source>History of the airstrip</source>
        <translation>Historia de la pista de aterrizaje</translation>
    </message>
    <message>
        <source>{count} changes of status</source>
        <translation>Cambios de estado: {count}</translation>
    </message>
    <message>
        <source>No airstrip</source>
        <translation>Ninguna pista</translation>
    </message>
    <message>
        <source>{status}, presumed: the log begins on {end}</source>
        <translation>{status}, estado supuesto: la bitácora comienza el {end}</translation>
    </message>
    <message>
        <source>{status} from {start} to {end}, {days} days</source>
        <translation>{status} del {start} al {end}, {days} días</translation>
    </message>
    <message>
        <source>{status} since {start}</source>
        <translation>{status} desde el {start}</translation>
    </message>
    <message>
        <source>{status} until {end}</source>
        <translation>{status} hasta el {end}</translation>
    </message>
    <message>
        <source>{status}, as entered</source>
        <translation>{status}, según se ingresó</translation>
    </message>
</context><context>
    <name>StripCardView</name>
    <message>
        <source>Airstrip without a name</source>
        <translation>Pista de aterrizaje sin nombre</translation>
    </message>
    <message>
        <source>The history has a gap:</source>
        <translation>La historia tiene un vacío:</translation>
    </message>
    <message>
        <source>{status}, as entered</source>
        <translation>{status}, según se ingresó</translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation>{status} desde el {date}</translation>
    </message>
    <message>
        <source>{status} since about {date}</source>
        <translation>{status} desde alrededor del {date}</translation>
    </message>
    <message>
        <source>{length} m long</source>
        <translation>{length} m de largo</translation>
    </message>
    <message>
        <source>{width} m wide</source>
        <translation>{width} m de ancho</translation>
    </message>
    <message>
        <source>bearing {bearing}°</source>
        <translation>rumbo {bearing}°</translation>
    </message>
    <message>
        <source>destroyed: {count}</source>
        <translation>veces destruida: {count}</translation>
    </message>
    <message>
        <source>rebuilt: {count}</source>
        <translation>veces rehabilitada: {count}</translation>
    </message>
    <message>
        <source>{date} (known to the {precision})</source>
        <translation>{date} (precisión: {precision})</translation>
    </message>
    <message>
        <source>{date}: {before} → {after}</source>
        <translation>{date}: {before} → {after}</translation>
    </message>
    <message>
        <source>{date}: known as {after}</source>
        <translation>{date}: primer estado conocido: {after}</translation>
    </message>
    <message>
        <source>Cause: {kind}, {date}</source>
        <translation>Causa: {kind}, {date}</translation>
    </message>
</context><context>
    <name>StripMenu</name>
    <message>
        <source>Export airstrips and their history…</source>
        <translation>Exportar las pistas y su historia…</translation>
    </message>
    <message>
        <source>Export airstrips</source>
        <translation>Exportar pistas</translation>
    </message>
    <message>
        <source>{count} airstrips written to {path}, {changes} changes of status to {history}.</source>
        <translation>{count} pistas escritas en {path}; {changes} cambios de estado, en {history}.</translation>
    </message>
</context><context>
    <name>StripTools</name>
    <message>
        <source>Pick an airstrip on the map</source>
        <translation>Elegir una pista en el mapa</translation>
    </message>
    <message>
        <source>Draw a new airstrip from end to end; right click or Enter ends</source>
        <translation>Dibujar una pista nueva de extremo a extremo; se termina con clic derecho o Enter</translation>
    </message>
    <message>
        <source>Place a new, unsurveyed airstrip as a point</source>
        <translation>Colocar como punto una pista nueva, sin levantamiento</translation>
    </message>
</context><context>
    <name>TeamDatabase</name>
    <message>
        <source>QGIS knows no PostgreSQL connection yet; add one in the browser, under PostgreSQL.</source>
        <translation>QGIS aún no conoce ninguna conexión PostgreSQL; agregue una en el explorador, en PostgreSQL.</translation>
    </message>
    <message>
        <source>No schema of this connection holds an incident database; make one with New incident database, by its advanced parameters.</source>
        <translation>Ningún esquema de esta conexión contiene una base de incidentes; cree una con Nueva base de datos de incidentes, en sus parámetros avanzados.</translation>
    </message>
    <message>
        <source>Open a team's database</source>
        <translation>Abrir la base de un equipo</translation>
    </message>
    <message>
        <source>&amp;PostGIS connection</source>
        <translation>Conexión &amp;PostGIS</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>&amp;Esquema</translation>
    </message>
</context><context>
    <name>TravelTime</name>
    <message>
        <source>Travel time</source>
        <translation>Tiempo de viaje</translation>
    </message>
    <message>
        <source>Computes hours of travel over terrain from or to the nearest source.</source>
        <translation>Calcula las horas de viaje sobre el terreno desde la fuente más cercana o hacia ella.</translation>
    </message>
    <message>
        <source>Hours of travel between every cell of the DEM and the nearest source, exact on a graph of 8 to 48 directions. Long moves sample the ground they pass over; neither they nor diagonal moves cross a barrier, even one a single cell wide. Degrees, feet and rectangular cells are measured in metres on the ground.</source>
        <translation>Horas de viaje entre cada celda del DEM y la fuente más cercana, exactas en un grafo de 8 a 48 direcciones. Los movimientos largos muestrean el terreno por el que pasan; ni estos ni los diagonales cruzan una barrera, aunque tenga una sola celda de ancho. Grados, pies y celdas rectangulares se miden en metros sobre el terreno.</translation>
    </message>
    <message>
        <source>walking,hiking,cost,least cost,accumulated,tobler,r.walk,isochrone</source>
        <translation>caminata,senderismo,costo,menor costo,acumulado,tobler,r.walk,isócrona</translation>
    </message>
    <message>
        <source>Travel time (hours)</source>
        <translation>Tiempo de viaje (horas)</translation>
    </message>
    <message>
        <source>Float32 GeoTIFF of hours; nodata where no source is reached.</source>
        <translation>GeoTIFF Float32 de horas; sin datos (nodata) donde no se alcanza ninguna fuente.</translation>
    </message>
    <message>
        <source>Nearest source</source>
        <translation>Fuente más cercana</translation>
    </message>
    <message>
        <source>1-based position, in the order of the layer, of the source each cell belongs to.</source>
        <translation>Posición, contada desde 1 y en el orden de la capa, de la fuente a la que pertenece cada celda.</translation>
    </message>
    <message>
        <source>Cells reached</source>
        <translation>Celdas alcanzadas</translation>
    </message>
    <message>
        <source>Longest time (hours)</source>
        <translation>Tiempo más largo (horas)</translation>
    </message>
</context><context>
    <name>Trocha</name>
    <message>
        <source>Strip-days denied</source>
        <translation>Días-pista denegados</translation>
    </message>
    <message>
        <source>Strip-days denied, least</source>
        <translation>Días-pista denegados, mínimo</translation>
    </message>
    <message>
        <source>Strip-days denied, most</source>
        <translation>Días-pista denegados, máximo</translation>
    </message>
    <message>
        <source>Demolitions</source>
        <translation>Demoliciones</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>Rehabilitaciones</translation>
    </message>
    <message>
        <source>Mean availability</source>
        <translation>Disponibilidad media</translation>
    </message>
    <message>
        <source>Mean availability, least</source>
        <translation>Disponibilidad media, mínimo</translation>
    </message>
    <message>
        <source>Mean availability, most</source>
        <translation>Disponibilidad media, máximo</translation>
    </message>
    <message>
        <source>Attacks a day on an open strip</source>
        <translation>Ataques por día a una pista abierta</translation>
    </message>
    <message>
        <source>Closures begun in the window</source>
        <translation>Cierres iniciados en la ventana</translation>
    </message>
    <message>
        <source>Closures not over at its end</source>
        <translation>Cierres no concluidos a su término</translation>
    </message>
    <message>
        <source>Median days to rebuild</source>
        <translation>Mediana de días hasta la rehabilitación</translation>
    </message>
    <message>
        <source>Median days to rebuild, lower end</source>
        <translation>Mediana de días hasta la rehabilitación, extremo inferior</translation>
    </message>
    <message>
        <source>Median days to rebuild, upper end</source>
        <translation>Mediana de días hasta la rehabilitación, extremo superior</translation>
    </message>
    <message>
        <source>Mean days to rebuild, up to the longest seen</source>
        <translation>Media de días hasta la rehabilitación, hasta el cierre más largo observado</translation>
    </message>
    <message>
        <source>Longest closure seen (days)</source>
        <translation>Cierre más largo observado (días)</translation>
    </message>
    <message>
        <source>Long-run availability 1 / (1 + L T)</source>
        <translation>Disponibilidad a largo plazo 1 / (1 + L T)</translation>
    </message>
    <message>
        <source>Airstrips</source>
        <translation>Pistas de aterrizaje</translation>
    </message>
    <message>
        <source>Lines or points with airstrip_uid. Strips without a row in the log keep their own status attribute, or are presumed active.</source>
        <translation>Líneas o puntos con airstrip_uid. Las pistas sin fila en la bitácora conservan su propio atributo status o se suponen active.</translation>
    </message>
    <message>
        <source>Status log</source>
        <translation>Bitácora de estados</translation>
    </message>
    <message>
        <source>Table of airstrip_uid, from_status, to_status and event_date, a row a change, and perhaps date_precision (1 day, 2 week, 3 month, 4 quarter, 5 year).</source>
        <translation>Tabla de airstrip_uid, from_status, to_status y event_date, una fila por cambio, y opcionalmente date_precision (1 día, 2 semana, 3 mes, 4 trimestre, 5 año).</translation>
    </message>
    <message>
        <source>Window: first day</source>
        <translation>Ventana: primer día</translation>
    </message>
    <message>
        <source>Window: end (not counted)</source>
        <translation>Ventana: final (no se cuenta)</translation>
    </message>
    <message>
        <source>Status on</source>
        <translation>Estado al</translation>
    </message>
    <message>
        <source>The day at whose end status holds; the window's last day when empty.</source>
        <translation>El día a cuyo término rige status; si se deja vacío, el último día de la ventana.</translation>
    </message>
    <message>
        <source>Significance level</source>
        <translation>Nivel de significación</translation>
    </message>
    <message>
        <source>Of the intervals (0.05: 95 %).</source>
        <translation>De los intervalos (0.05: 95 %).</translation>
    </message>
    <message>
        <source>Airstrip status</source>
        <translation>Estado de las pistas de aterrizaje</translation>
    </message>
    <message>
        <source>The airstrips with status (on DATE) and whether it is beyond doubt, availability (share of days open), strip_days_denied (closed by demolition), times_destroyed, times_rebuilt, attacks_per_day (while open). _low and _high: what rough dates allow.</source>
        <translation>Las pistas de aterrizaje con status (a la fecha DATE) y si este está fuera de duda, availability (proporción de días abierta), strip_days_denied (cerrada por demolición), times_destroyed, times_rebuilt, attacks_per_day (mientras está abierta). _low y _high: lo que permiten las fechas imprecisas.</translation>
    </message>
    <message>
        <source>Fleet by day</source>
        <translation>Conjunto de pistas por día</translation>
    </message>
    <message>
        <source>A row a day: strips open (surely, possibly), closed by demolition, and known to exist.</source>
        <translation>Una fila por día: pistas abiertas (con seguridad, posiblemente), cerradas por demolición y de existencia conocida.</translation>
    </message>
    <message>
        <source>Time to rebuild</source>
        <translation>Tiempo hasta la rehabilitación</translation>
    </message>
    <message>
        <source>The share of closures longer than so many days, by Kaplan and Meier, with its interval.</source>
        <translation>La proporción de cierres que duran más de cierto número de días, según Kaplan y Meier, con su intervalo.</translation>
    </message>
    <message>
        <source>Spells</source>
        <translation>Periodos</translation>
    </message>
    <message>
        <source>A feature for each stretch of one status, from start up to, not on, end; the temporal controller plays it.</source>
        <translation>Un objeto espacial por cada tramo de un mismo estado, desde start hasta end, sin incluir este; el controlador temporal lo reproduce.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>A page with the findings in sentences and both curves, in one file.</source>
        <translation>Una página con los hallazgos en frases y ambas curvas, en un solo archivo.</translation>
    </message>
    <message>
        <source>Airstrips from {start} to {end}</source>
        <translation>Pistas de aterrizaje del {start} al {end}</translation>
    </message>
    <message>
        <source>Open strips, day by day.</source>
        <translation>Pistas abiertas, día por día.</translation>
    </message>
    <message>
        <source>How long closures lasted, by the estimate of Kaplan and Meier. A strip still down when the window ends counts up to then, and not as never rebuilt.</source>
        <translation>Cuánto duraron los cierres, según la estimación de Kaplan y Meier. Una pista que sigue cerrada cuando termina la ventana se cuenta hasta entonces, y no como nunca rehabilitada.</translation>
    </message>
    <message>
        <source>How far to trust this</source>
        <translation>Hasta dónde confiar en esto</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>Of {strips} strips over {days} days, a strip was open {share} of the time, and demolitions denied {denied} strip-days.</source>
        <translation>De {strips} pistas en {days} días, una pista estuvo abierta {share} del tiempo, y las demoliciones denegaron {denied} días-pista.</translation>
    </message>
    <message>
        <source>An open strip was attacked {rate} times a day, once in {interval} days open. Strips that were down already were hit {again} times more.</source>
        <translation>Una pista abierta fue atacada {rate} veces por día, una vez cada {interval} días abierta. Las pistas que ya estaban cerradas fueron golpeadas {again} veces más.</translation>
    </message>
    <message>
        <source>No closure began in this window.</source>
        <translation>Ningún cierre comenzó en esta ventana.</translation>
    </message>
    <message>
        <source>Of {count} closures {down} were not over when the window ended. Half of all are over after {median}; counted up to {horizon} days, a closure lasts {mean} days on average.</source>
        <translation>De {count} cierres, {down} no habían concluido cuando terminó la ventana. La mitad del total concluye al cabo de {median}; contado hasta {horizon} días, un cierre dura en promedio {mean} días.</translation>
    </message>
    <message>
        <source>If it went on like this, strips would be open {share} of the time.</source>
        <translation>De continuar así, las pistas estarían abiertas {share} del tiempo.</translation>
    </message>
    <message>
        <source>If it went on like this, strips would be open at most {share} of the time: at most, since closures are counted up to {horizon} days only.</source>
        <translation>De continuar así, las pistas estarían abiertas como máximo {share} del tiempo: como máximo, porque los cierres se cuentan solo hasta {horizon} días.</translation>
    </message>
    <message>
        <source>longer than was seen</source>
        <translation>más tiempo que el observado</translation>
    </message>
    <message>
        <source>{median} days ({level} interval from {low} days on)</source>
        <translation>{median} días (intervalo de {level} desde {low} días)</translation>
    </message>
    <message>
        <source>{median} days ({level} interval {low} to {high})</source>
        <translation>{median} días (intervalo de {level}, {low} a {high})</translation>
    </message>
    <message>
        <source>{value} ({low} to {high} by rough dates)</source>
        <translation>{value} ({low} a {high} por fechas imprecisas)</translation>
    </message>
    <message>
        <source>A log records what was seen. A strip rebuilt unnoticed counts as closed, so rebuilding looks slower and availability lower than they were.</source>
        <translation>Una bitácora registra lo que se vio. Una pista rehabilitada sin que se advierta cuenta como cerrada, de modo que la rehabilitación parece más lenta y la disponibilidad más baja de lo que fueron.</translation>
    </message>
    <message>
        <source>A change dated to the week or month may lie anywhere in it: the ranges in brackets hold every order of days that the log allows. Durations are those of the days written.</source>
        <translation>Un cambio fechado por semana o mes puede situarse en cualquier punto de ese lapso: los rangos entre paréntesis abarcan todos los órdenes de días que la bitácora permite. Las duraciones son las de los días escritos.</translation>
    </message>
    <message>
        <source>The interval of a share takes closures as independent. Strips struck in one operation are not quite.</source>
        <translation>El intervalo de una proporción considera los cierres como independientes. Las pistas golpeadas en una misma operación no lo son del todo.</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conocidas</translation>
    </message>
    <message>
        <source>closed by demolition</source>
        <translation>cerradas por demolición</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abiertas</translation>
    </message>
    <message>
        <source>Open airstrips by day</source>
        <translation>Pistas de aterrizaje abiertas por día</translation>
    </message>
    <message>
        <source>From {first} open strips on the first day to {last} on the last.</source>
        <translation>De {first} pistas abiertas el primer día a {last} el último.</translation>
    </message>
    <message>
        <source>airstrips</source>
        <translation>pistas de aterrizaje</translation>
    </message>
    <message>
        <source>estimate, with {level} interval</source>
        <translation>estimación, con intervalo de {level}</translation>
    </message>
    <message>
        <source>Share of closed strips not yet rebuilt</source>
        <translation>Proporción de pistas cerradas aún no rehabilitadas</translation>
    </message>
    <message>
        <source>It falls to {share} after {days} days.</source>
        <translation>Baja a {share} después de {days} días.</translation>
    </message>
    <message>
        <source>share still down</source>
        <translation>proporción aún cerrada</translation>
    </message>
    <message>
        <source>days since the demolition</source>
        <translation>días desde la demolición</translation>
    </message>
    <message>
        <source>Overland movement</source>
        <translation>Movimiento por tierra</translation>
    </message>
    <message>
        <source>Interdiction impact</source>
        <translation>Impacto de la interdicción</translation>
    </message>
    <message>
        <source>Incident database</source>
        <translation>Base de datos de incidentes</translation>
    </message>
    <message>
        <source>Zones that closures can leave without any way ({ids}): what cannot leave is counted at {cost} a unit (CUT_OFF_COST).</source>
        <translation>Zonas que los cierres pueden dejar sin ningún camino ({ids}): lo que no puede salir se cuenta a {cost} por unidad (CUT_OFF_COST).</translation>
    </message>
    <message>
        <source>SUPPLY_FIELD is empty: every zone weighs 1.</source>
        <translation>SUPPLY_FIELD está vacío: cada zona pesa 1.</translation>
    </message>
    <message>
        <source>{count} strips have an availability of 1 and cannot be closed ({ids}).</source>
        <translation>{count} pistas tienen una disponibilidad de 1 y no se pueden cerrar ({ids}).</translation>
    </message>
    <message>
        <source>Closing so many strips changes nothing: the objective stays at {cost}.</source>
        <translation>Cerrar ese número de pistas no cambia nada: el objetivo se mantiene en {cost}.</translation>
    </message>
    <message>
        <source>Worst set: {ids}. With it closed: {cost}; with all open: {base}.</source>
        <translation>Peor conjunto: {ids}. Con él cerrado: {cost}; con todas abiertas: {base}.</translation>
    </message>
    <message>
        <source>The search ended at TIME_LIMIT without proof: something worse may exist, by {gap} % at most (GAP_PCT). What was found depends on the speed of this computer.</source>
        <translation>La búsqueda terminó en TIME_LIMIT sin demostración: puede existir algo peor, en {gap} % como máximo (GAP_PCT). Lo encontrado depende de la velocidad de este equipo.</translation>
    </message>
    <message>
        <source>The worst set has {few} strips, not {many}: no further closure would add to its cost.</source>
        <translation>El peor conjunto tiene {few} pistas, no {many}: ningún cierre adicional aumentaría su costo.</translation>
    </message>
    <message>
        <source>{count} distinct sets tie; WORST_SETS lists them.</source>
        <translation>{count} conjuntos distintos empatan; WORST_SETS los enumera.</translation>
    </message>
    <message>
        <source>{count} distinct sets tie, and there may be more; WORST_SETS lists them.</source>
        <translation>{count} conjuntos distintos empatan, y puede haber más; WORST_SETS los enumera.</translation>
    </message>
    <message>
        <source>With {ids} beyond closing the worst set costs {cost} instead of {without}.</source>
        <translation>Con {ids} fuera de la posibilidad de cierre, el peor conjunto cuesta {cost} en lugar de {without}.</translation>
    </message>
    <message>
        <source>Zones that reach no strip and no exit ({ids}), with a supply of {kg}, are no part of the objective; closing strips changes nothing for them.</source>
        <translation>Las zonas que no alcanzan ninguna pista ni salida ({ids}), con una oferta de {kg}, no forman parte del objetivo; cerrar pistas no cambia nada para ellas.</translation>
    </message>
    <message>
        <source>Zones with no strip or exit within COVER_RADIUS ({ids}), with a supply of {kg}, are not covered in the first place and cannot be lost.</source>
        <translation>Las zonas sin pista ni salida dentro de COVER_RADIUS ({ids}), con una oferta de {kg}, no están cubiertas desde un principio y no se pueden perder.</translation>
    </message>
    <message>
        <source>units of supply</source>
        <translation>unidades de oferta</translation>
    </message>
    <message>
        <source>hours x supply</source>
        <translation>horas x oferta</translation>
    </message>
    <message>
        <source>units of cost x supply</source>
        <translation>unidades de costo x oferta</translation>
    </message>
    <message>
        <source>Strips closed together</source>
        <translation>Pistas cerradas en conjunto</translation>
    </message>
    <message>
        <source>The r of the interdiction models: the worst set of up to so many strips is found. 1 ranks the strips only, by two solves of the terrain however many there are.</source>
        <translation>La r de los modelos de interdicción: se encuentra el peor conjunto de hasta ese número de pistas. Con 1 solo se ordenan las pistas, con dos resoluciones del terreno, sea cual sea su número.</translation>
    </message>
    <message>
        <source>Strips that cannot be closed</source>
        <translation>Pistas que no se pueden cerrar</translation>
    </message>
    <message>
        <source>A scenario of the users' own move, such as guarding strips: so many strips are put beyond closing, those that would most blunt the worst attack, and the worst attack on the others is told. No advice to anybody. 0 for none.</source>
        <translation>Un escenario de la jugada propia de los usuarios de las pistas, como custodiarlas: se deja ese número de pistas fuera de la posibilidad de cierre, las que más atenuarían el peor ataque, y se indica el peor ataque a las demás. No es un consejo para nadie. 0 para ninguna.</translation>
    </message>
    <message>
        <source>Cover radius</source>
        <translation>Radio de cobertura</translation>
    </message>
    <message>
        <source>Asks another question: how much supply loses every strip within this radius. Hours of travel when times are computed, the unit of the costs with MATRIX; a cost equal to it is within. An exit, or OVERLAND_ID, within the radius keeps a zone covered for good.</source>
        <translation>Responde otra pregunta: cuánta oferta pierde todas las pistas dentro de este radio. Horas de viaje cuando se calculan los tiempos; con MATRIX, la unidad de los costos; un costo igual al radio queda dentro. Una salida, o OVERLAND_ID, dentro del radio mantiene la zona cubierta de forma definitiva.</translation>
    </message>
    <message>
        <source>Production zones</source>
        <translation>Zonas de producción</translation>
    </message>
    <message>
        <source>Polygons or points where cargo sets out, with zone_id (else id or the feature id). Needed unless MATRIX is given; with it, a layer or table of the same ids.</source>
        <translation>Polígonos o puntos de donde parte la carga, con zone_id (si no, id o el identificador del objeto espacial). Necesario salvo que se dé MATRIX; con ella, una capa o tabla con los mismos identificadores.</translation>
    </message>
    <message>
        <source>Supply field</source>
        <translation>Campo de oferta</translation>
    </message>
    <message>
        <source>Cargo of each zone in kg a year, 0 or more; without it every zone weighs 1. With MATRIX and no ZONES it is a field of MATRIX, the same in all rows of a zone.</source>
        <translation>Carga de cada zona en kg al año, 0 o más; sin él, cada zona pesa 1. Con MATRIX y sin ZONES es un campo de MATRIX, igual en todas las filas de una zona.</translation>
    </message>
    <message>
        <source>Lines or points with airstrip_uid (else airstrip_id, id or the feature id). Needed unless MATRIX is given.</source>
        <translation>Líneas o puntos con airstrip_uid (si no, airstrip_id, id o el identificador del objeto espacial). Necesario salvo que se dé MATRIX.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Where cargo overland is out. The way to the best of them cannot be closed, so losing every strip has a finite cost. Without them no way overland is counted.</source>
        <translation>Donde la carga que va por tierra ya está fuera. El camino a la mejor de ellas no puede cerrarse, de modo que perder todas las pistas tiene un costo finito. Sin ellas no se cuenta ningún camino por tierra.</translation>
    </message>
    <message>
        <source>Cost matrix</source>
        <translation>Matriz de costos</translation>
    </message>
    <message>
        <source>Instead of terrain: a table of zone_id, airstrip_id and cost of one unit of supply. A missing row, or an empty cost, is no way. Nothing is computed from DEM then.</source>
        <translation>En lugar del terreno: una tabla de zone_id, airstrip_id y costo de una unidad de oferta. Una fila ausente, o un costo vacío, significa que no hay camino. En ese caso no se calcula nada a partir del DEM.</translation>
    </message>
    <message>
        <source>What ways are measured by</source>
        <translation>Con qué se miden los caminos</translation>
    </message>
    <message>
        <source>usd: what a kilogram costs to move by air from each strip, haul included, or overland to the cheapest exit, by the assumptions below; flights and walks are told apart. hours: only the way to the strip or exit counts, as though both ended the journey alike. Not used with MATRIX or COVER_RADIUS.</source>
        <translation>usd: lo que cuesta mover un kilogramo por aire desde cada pista, acarreo incluido, o por tierra hasta la salida más barata, según los supuestos de abajo; se distinguen vuelos y caminatas. hours: solo cuenta el camino hasta la pista o la salida, como si ambas terminaran el viaje por igual. No se usa con MATRIX ni COVER_RADIUS.</translation>
    </message>
    <message>
        <source>Availability under attack (field)</source>
        <translation>Disponibilidad bajo ataque (campo)</translation>
    </message>
    <message>
        <source>Share of time a strip stays open though it is attacked, 0 to 1, as availability of trocha:airstripstatus: closing it works with a chance of 1 less this, apart from the others, and costs are expected ones. Mind that a strip nobody attacked has 1 there, and so counts as one that cannot be closed. Without it closures always work.</source>
        <translation>Proporción del tiempo que una pista permanece abierta aunque sea atacada, de 0 a 1, como la disponibilidad de trocha:airstripstatus: cerrarla resulta con una probabilidad de 1 menos este valor, independiente de las demás, y los costos son esperados. Atención: una pista que nadie atacó tiene allí 1 y por ello cuenta como una que no puede cerrarse. Sin este campo los cierres siempre resultan.</translation>
    </message>
    <message>
        <source>Cost of a unit that has no way out</source>
        <translation>Costo de una unidad que no tiene camino de salida</translation>
    </message>
    <message>
        <source>Where a zone reaches strips but no exit, closing them all leaves its supply without any way: each unit then costs this. With usd and left empty it is VALUE_PER_KG; otherwise a run in which that can happen is refused.</source>
        <translation>Cuando una zona alcanza pistas pero ninguna salida, cerrarlas todas deja su oferta sin ningún camino: cada unidad cuesta entonces este valor. Con usd y si se deja vacío, es VALUE_PER_KG; en los demás casos se rechaza una ejecución en la que eso pueda ocurrir.</translation>
    </message>
    <message>
        <source>Overland way in the matrix</source>
        <translation>Camino por tierra en la matriz</translation>
    </message>
    <message>
        <source>Rows of MATRIX with this airstrip_id hold the cost of the way that nobody can close.</source>
        <translation>Las filas de MATRIX con este airstrip_id contienen el costo del camino que nadie puede cerrar.</translation>
    </message>
    <message>
        <source>Time limit (seconds)</source>
        <translation>Límite de tiempo (segundos)</translation>
    </message>
    <message>
        <source>When the search for the worst set has taken so long it gives what it found, with the gap that is left in GAP_PCT. A result that is proven does not depend on it.</source>
        <translation>Cuando la búsqueda del peor conjunto ha tardado este tiempo, entrega lo que encontró, con la brecha restante en GAP_PCT. Un resultado demostrado no depende de este límite.</translation>
    </message>
    <message>
        <source>Critical airstrips</source>
        <translation>Pistas de aterrizaje críticas</translation>
    </message>
    <message>
        <source>The strips (a table with MATRIX and no AIRSTRIPS) with rank (1: closing it alone costs most), alone_cost_increase and alone_cost_increase_pct (of what all strips open cost; of the supply covered with COVER_RADIUS), in_worst_set, worst_sets (how many of the sets that tie it is in), serves_kg, fortified, reached (by a zone; with ATTACKS 1 only whether it could be placed on the ground).</source>
        <translation>Las pistas (una tabla con MATRIX y sin AIRSTRIPS) con rank (1: cerrarla sola es lo que más cuesta), alone_cost_increase y alone_cost_increase_pct (del costo con todas las pistas abiertas; de la oferta cubierta con COVER_RADIUS), in_worst_set, worst_sets (en cuántos de los conjuntos empatados figura), serves_kg, fortified, reached (por una zona; con ATTACKS 1, solo si pudo ubicarse en el terreno).</translation>
    </message>
    <message>
        <source>Zones under the worst attack</source>
        <translation>Zonas bajo el peor ataque</translation>
    </message>
    <message>
        <source>The zones with way_before and way_after (a strip, overland, stays or none), cost_before, cost_after (of a unit, expected) and cost_increase. Zones without any way are rows too.</source>
        <translation>Las zonas con way_before y way_after (una pista, overland, stays o none), cost_before, cost_after (de una unidad, esperado) y cost_increase. Las zonas sin ningún camino también son filas.</translation>
    </message>
    <message>
        <source>Worst sets</source>
        <translation>Peores conjuntos</translation>
    </message>
    <message>
        <source>One row for each distinct set that does the same, worst harm: worst_set, strips (how many), airstrip_ids, objective. The first is ATTACK.</source>
        <translation>Una fila por cada conjunto distinto que causa el mismo daño máximo: worst_set, strips (cuántas), airstrip_ids, objective. El primero es ATTACK.</translation>
    </message>
    <message>
        <source>Cost when the worst set is closed (supply lost)</source>
        <translation>Costo con el peor conjunto cerrado (oferta perdida)</translation>
    </message>
    <message>
        <source>Gap to what could be worse (%; 0: proven worst)</source>
        <translation>Brecha hasta lo que podría ser peor (%; 0: demostrado como el peor)</translation>
    </message>
    <message>
        <source>What no closure can exceed</source>
        <translation>Lo que ningún cierre puede superar</translation>
    </message>
    <message>
        <source>Cost with all strips open (supply lost: 0)</source>
        <translation>Costo con todas las pistas abiertas (oferta perdida: 0)</translation>
    </message>
    <message>
        <source>Increase (%; of the supply covered, if covering)</source>
        <translation>Aumento (%; de la oferta cubierta, si se mide cobertura)</translation>
    </message>
    <message>
        <source>Cost of the worst set, none fortified</source>
        <translation>Costo del peor conjunto, sin ninguna pista fortificada</translation>
    </message>
    <message>
        <source>Distinct worst sets found</source>
        <translation>Peores conjuntos distintos encontrados</translation>
    </message>
    <message>
        <source>Supply that counts (has a way, or is covered)</source>
        <translation>Oferta que cuenta (tiene camino o está cubierta)</translation>
    </message>
    <message>
        <source>Supply that does not count</source>
        <translation>Oferta que no cuenta</translation>
    </message>
    <message>
        <source>Supply that goes overland, all strips open</source>
        <translation>Oferta que va por tierra, todas las pistas abiertas</translation>
    </message>
    <message>
        <source>Supply that goes overland, worst set closed</source>
        <translation>Oferta que va por tierra, peor conjunto cerrado</translation>
    </message>
    <message>
        <source>Supply left without a way, worst set closed</source>
        <translation>Oferta que queda sin camino, peor conjunto cerrado</translation>
    </message>
    <message>
        <source>Ids of the worst set, separated by commas</source>
        <translation>Identificadores del peor conjunto, separados por comas</translation>
    </message>
    <message>
        <source>Ids of the strips put beyond closing</source>
        <translation>Identificadores de las pistas que no pueden cerrarse</translation>
    </message>
    <message>
        <source>MATRIX is given, so costs come from it, and not from {names}.</source>
        <translation>Se dio MATRIX, de modo que los costos provienen de ella y no de {names}.</translation>
    </message>
    <message>
        <source>{output} would overwrite '{path}', from which {input} is read; name another file.</source>
        <translation>{output} sobrescribiría '{path}', de donde se lee {input}; se requiere otro nombre de archivo.</translation>
    </message>
    <message>
        <source>{one} and {other} both go to '{path}'; give each a file of its own.</source>
        <translation>{one} y {other} van ambos a '{path}'; se requiere un archivo propio para cada uno.</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Orígenes</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Points, lines (their middle) or polygons (a point inside), in any CRS.</source>
        <translation>Puntos, líneas (su punto medio) o polígonos (un punto interior), en cualquier SRC.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Where travel starts (or ends). Points, lines (their middle) or polygons (a point inside), in any CRS.</source>
        <translation>Donde empieza (o termina) el viaje. Puntos, líneas (su punto medio) o polígonos (un punto interior), en cualquier SRC.</translation>
    </message>
    <message>
        <source>'{layer}': {inside} incidents lie in the two windows, {outside} in neither.</source>
        <translation>'{layer}': {inside} incidentes están dentro de las dos ventanas, {outside} en ninguna.</translation>
    </message>
    <message>
        <source>'{layer}': {count} incidents are dated so roughly (date_precision) that they may lie in a window or not; they count on the day written.</source>
        <translation>'{layer}': {count} incidentes tienen una fecha tan aproximada (date_precision) que pueden estar o no en una ventana; cuentan en el día anotado.</translation>
    </message>
    <message>
        <source>'{layer}': incidents are recorded from {first} on, but BEFORE_START is {start}: what happened before cannot be counted.</source>
        <translation>'{layer}': los incidentes se registran desde {first}, pero BEFORE_START es {start}: lo ocurrido antes no puede contarse.</translation>
    </message>
    <message>
        <source>WDD {wdd} {unit}, {level} % interval {low} to {high}, p = {p} ({method}).</source>
        <translation>WDD {wdd} {unit}, intervalo del {level} % de {low} a {high}, p = {p} ({method}).</translation>
    </message>
    <message>
        <source>At the placebo date {date} the difference is {wdd} with p = {p}, though nothing was done then: treated and control areas part by themselves, so the result is weak evidence.</source>
        <translation>En la fecha placebo {date} la diferencia es {wdd} con p = {p}, aunque entonces no se hizo nada: las áreas tratadas y de control se separan por sí solas, de modo que el resultado es una evidencia débil.</translation>
    </message>
    <message>
        <source>Before and after {date}</source>
        <translation>Antes y después de {date}</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>Points in any CRS, a row an incident; its filter and selection are obeyed. A field date_precision (1 day, 2 week, 3 month, 4 quarter, 5 year) is read where there is one.</source>
        <translation>Puntos en cualquier SRC, una fila por incidente; se respetan su filtro y su selección. Se lee el campo date_precision (1 día, 2 semana, 3 mes, 4 trimestre, 5 año) si existe.</translation>
    </message>
    <message>
        <source>Date field</source>
        <translation>Campo de fecha</translation>
    </message>
    <message>
        <source>Dates, moments or ISO text. Incidents without a date are told and left out.</source>
        <translation>Fechas, fechas con hora o texto ISO. Los incidentes sin fecha se informan y se excluyen.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Polygons in any CRS. The treated side must not overlap the control side; several areas of one role count as one, and a buffer drawn as a whole disc counts as the ring round its area.</source>
        <translation>Polígonos en cualquier SRC. El lado tratado no debe superponerse al de control; varias áreas de un mismo rol cuentan como una, y una zona de amortiguamiento dibujada como disco completo cuenta como el anillo alrededor de su área.</translation>
    </message>
    <message>
        <source>Role field</source>
        <translation>Campo de rol</translation>
    </message>
    <message>
        <source>treated, control, treated_buffer or control_buffer; an area without a role is looked at for hot spots only. Treated and control are needed; without both buffers the WDD is that of treated and control alone.</source>
        <translation>treated, control, treated_buffer o control_buffer; un área sin rol solo se examina para los puntos calientes. Se necesitan treated y control; sin ambas zonas de amortiguamiento, la WDD es solo la de treated y control.</translation>
    </message>
    <message>
        <source>Rings (km)</source>
        <translation>Anillos (km)</translation>
    </message>
    <message>
        <source>Outer distances such as 25,75,150, for rings of 0-25, 25-75 and 75-150 km round the treated and the control areas. Each ring is a row, in which it takes the place of the buffers drawn.</source>
        <translation>Distancias exteriores, como 25,75,150, para anillos de 0-25, 25-75 y 75-150 km alrededor de las áreas tratadas y de control. Cada anillo es una fila, en la que reemplaza a las zonas de amortiguamiento dibujadas.</translation>
    </message>
    <message>
        <source>Placebo dates</source>
        <translation>Fechas placebo</translation>
    </message>
    <message>
        <source>ISO dates, separated by commas, on which nothing happened: both windows are moved so that the after window starts there. The windows must end before the real after window and begin where the incidents do.</source>
        <translation>Fechas ISO, separadas por comas, en las que no ocurrió nada: ambas ventanas se desplazan de modo que la ventana posterior empiece allí. Las ventanas deben terminar antes de la ventana posterior real y empezar donde empiezan los incidentes.</translation>
    </message>
    <message>
        <source>Of the interval low to high (0.05: 95 %) and of the false-discovery control.</source>
        <translation>Del intervalo de low a high (0.05: 95 %) y del control de falsos descubrimientos.</translation>
    </message>
    <message>
        <source>Harm field</source>
        <translation>Campo de daño</translation>
    </message>
    <message>
        <source>Harm of each incident, 0 or more; then wdd is in units of harm. Empty: 1 each.</source>
        <translation>Daño de cada incidente, 0 o más; wdd queda entonces en unidades de daño. Vacío: 1 cada uno.</translation>
    </message>
    <message>
        <source>Allow for windows of unequal length</source>
        <translation>Ajustar por ventanas de duración desigual</translation>
    </message>
    <message>
        <source>Counts are divided by their window's length in after windows. Lengths that differ by less than 1 % (a leap day) are equal.</source>
        <translation>Los conteos se dividen por la duración de su ventana, medida en ventanas posteriores. Las duraciones que difieren en menos de 1 % (un día bisiesto) se consideran iguales.</translation>
    </message>
    <message>
        <source>Allow for areas of unequal size</source>
        <translation>Ajustar por áreas de tamaño desigual</translation>
    </message>
    <message>
        <source>Counts are divided by their zone's area, in areas of the treated zone: wdd is then in incidents on an area as large as that.</source>
        <translation>Los conteos se dividen por la superficie de su zona, medida en superficies de la zona tratada: wdd queda entonces en incidentes sobre un área tan grande como esa.</translation>
    </message>
    <message>
        <source>Area weight field</source>
        <translation>Campo de peso del área</translation>
    </message>
    <message>
        <source>Divides counts by this number, summed over the areas of a role, instead of by area: strips, people, or published weights. Rings have no such number.</source>
        <translation>Divide los conteos por este número, sumado sobre las áreas de un rol, en lugar de por la superficie: pistas, personas o pesos publicados. Los anillos no tienen tal número.</translation>
    </message>
    <message>
        <source>Incidents recorded from</source>
        <translation>Incidentes registrados desde</translation>
    </message>
    <message>
        <source>First day from which the record is complete; the earliest incident when empty. Placebo windows may not begin before it.</source>
        <translation>Primer día desde el cual el registro está completo; si está vacío, el incidente más antiguo. Las ventanas placebo no pueden empezar antes de él.</translation>
    </message>
    <message>
        <source>Hot spots: neighbours within (km)</source>
        <translation>Puntos calientes: vecinos dentro de (km)</translation>
    </message>
    <message>
        <source>Distance between the middles of areas that are neighbours; when empty, the least at which each area has one.</source>
        <translation>Distancia entre los centros de las áreas que son vecinas; si está vacío, la menor con la que cada área tiene una vecina.</translation>
    </message>
    <message>
        <source>Density: bandwidth (km)</source>
        <translation>Densidad: ancho de banda (km)</translation>
    </message>
    <message>
        <source>Radius of the quartic kernel, the same before and after; by Scott's rule when empty.</source>
        <translation>Radio del kernel cuártico, igual antes y después; si está vacío, según la regla de Scott.</translation>
    </message>
    <message>
        <source>Density: cell (km)</source>
        <translation>Densidad: celda (km)</translation>
    </message>
    <message>
        <source>A tenth of the bandwidth when empty.</source>
        <translation>Si está vacío, una décima parte del ancho de banda.</translation>
    </message>
    <message>
        <source>Near repeats: distances (km)</source>
        <translation>Repeticiones cercanas: distancias (km)</translation>
    </message>
    <message>
        <source>Pairs at most so far apart are close in space.</source>
        <translation>Los pares separados como máximo por esta distancia son cercanos en el espacio.</translation>
    </message>
    <message>
        <source>Near repeats: lags (days)</source>
        <translation>Repeticiones cercanas: desfases (días)</translation>
    </message>
    <message>
        <source>Pairs at most so many days apart are close in time.</source>
        <translation>Los pares separados como máximo por este número de días son cercanos en el tiempo.</translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation>Permutaciones</translation>
    </message>
    <message>
        <source>Of the dates, for the p of near repeats.</source>
        <translation>De las fechas, para el p de las repeticiones cercanas.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The same inputs and seed give the same results.</source>
        <translation>Las mismas entradas y la misma semilla dan los mismos resultados.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>A row for the areas as drawn, one a ring, and all again a placebo date: wdd (in the unit of the row), variance, z, p, low and high, its parts local and displacement, wdq and tne, the incidents counted (_n), method (normal, or e-test where a cell holds fewer than 5) and a note of what cannot be given and why.</source>
        <translation>Una fila para las áreas tal como se dibujaron, una por anillo, y todas de nuevo por cada fecha placebo: wdd (en la unidad de la fila), variance, z, p, low y high, sus partes local y displacement, wdq y tne, los incidentes contados (_n), method (normal, o e-test cuando una celda contiene menos de 5) y una nota sobre lo que no puede darse y por qué.</translation>
    </message>
    <message>
        <source>Zones compared</source>
        <translation>Zonas comparadas</translation>
    </message>
    <message>
        <source>What was compared on the map, rings and all, with its incidents.</source>
        <translation>Lo que se comparó, en el mapa, con anillos y todo, con sus incidentes.</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Puntos calientes</translation>
    </message>
    <message>
        <source>The areas with incidents before and after and Gi* (_z) of both and of the change a day; _q is p adjusted for false discovery, and finding says rose or fell where that of the change is at most ALPHA.</source>
        <translation>Las áreas con incidentes antes y después y Gi* (_z) de ambos y del cambio por día; _q es p ajustado por falsos descubrimientos, y finding indica rose o fell donde el del cambio es como máximo ALPHA.</translation>
    </message>
    <message>
        <source>Near repeats</source>
        <translation>Repeticiones cercanas</translation>
    </message>
    <message>
        <source>Knox's test before and after: pairs close in space and time, those expected, their ratio, and p by permuting the dates.</source>
        <translation>Prueba de Knox antes y después: pares cercanos en el espacio y el tiempo, los esperados, su razón, y p por permutación de las fechas.</translation>
    </message>
    <message>
        <source>Change of density</source>
        <translation>Cambio de densidad</translation>
    </message>
    <message>
        <source>After less before, in incidents (or harm) per km2 and year.</source>
        <translation>Después menos antes, en incidentes (o daño) por km2 y año.</translation>
    </message>
    <message>
        <source>Change of density: z</source>
        <translation>Cambio de densidad: z</translation>
    </message>
    <message>
        <source>The change over its standard error; nodata where no incident reaches.</source>
        <translation>El cambio dividido por su error estándar; nodata donde no llega ningún incidente.</translation>
    </message>
    <message>
        <source>Change of density: what may be believed</source>
        <translation>Cambio de densidad: lo que puede creerse</translation>
    </message>
    <message>
        <source>1 where density rose and -1 where it fell, with at most a share ALPHA of these cells expected to be false; nodata elsewhere.</source>
        <translation>1 donde la densidad subió y -1 donde bajó, con una proporción esperada de celdas falsas, entre estas, de ALPHA como máximo; nodata en las demás.</translation>
    </message>
    <message>
        <source>Weighted displacement difference</source>
        <translation>Diferencia ponderada de desplazamiento</translation>
    </message>
    <message>
        <source>Its variance</source>
        <translation>Su varianza</translation>
    </message>
    <message>
        <source>Its z</source>
        <translation>Su z</translation>
    </message>
    <message>
        <source>Its p, two-sided</source>
        <translation>Su p, bilateral</translation>
    </message>
    <message>
        <source>Its interval, lower end</source>
        <translation>Su intervalo, extremo inferior</translation>
    </message>
    <message>
        <source>Its interval, upper end</source>
        <translation>Su intervalo, extremo superior</translation>
    </message>
    <message>
        <source>Weighted displacement quotient</source>
        <translation>Cociente ponderado de desplazamiento</translation>
    </message>
    <message>
        <source>Total net effect</source>
        <translation>Efecto neto total</translation>
    </message>
    <message>
        <source>Incidents counted</source>
        <translation>Incidentes contados</translation>
    </message>
    <message>
        <source>Hot spots: areas whose middles lie within {km} km are neighbours.</source>
        <translation>Puntos calientes: las áreas cuyos centros están a {km} km o menos son vecinas.</translation>
    </message>
    <message>
        <source>No hot spot can stand out: all areas are alike, or all are neighbours.</source>
        <translation>Ningún punto caliente puede destacar: todas las áreas son iguales o todas son vecinas.</translation>
    </message>
    <message>
        <source>Near repeats {period} are left out: they need two incidents, KNOX_KM and KNOX_DAYS.</source>
        <translation>Las repeticiones cercanas {period} se omiten: necesitan dos incidentes, KNOX_KM y KNOX_DAYS.</translation>
    </message>
    <message>
        <source>Density: bandwidth {km} km, {rows} x {cols} cells of {cell} km.</source>
        <translation>Densidad: ancho de banda {km} km, {rows} x {cols} celdas de {cell} km.</translation>
    </message>
    <message>
        <source>Density: a change may be believed in {rose} cells where it rose and {fell} where it fell.</source>
        <translation>Densidad: el cambio puede creerse en {rose} celdas donde subió y en {fell} donde bajó.</translation>
    </message>
    <message>
        <source>Payload of a flight (kg)</source>
        <translation>Carga útil de un vuelo (kg)</translation>
    </message>
    <message>
        <source>Flights a day a strip can take</source>
        <translation>Vuelos al día que admite una pista</translation>
    </message>
    <message>
        <source>Cost of a flight (US$)</source>
        <translation>Costo de un vuelo (US$)</translation>
    </message>
    <message>
        <source>Armed group's tax on air cargo (US$/kg)</source>
        <translation>Cupo del grupo armado sobre la carga aérea (US$/kg)</translation>
    </message>
    <message>
        <source>Porters' pay for a walk (US$/kg)</source>
        <translation>Pago a los porteadores por una caminata (US$/kg)</translation>
    </message>
    <message>
        <source>Walking hours that this pay buys</source>
        <translation>Horas de caminata que cubre ese pago</translation>
    </message>
    <message>
        <source>Guards' fee for a group (US$)</source>
        <translation>Tarifa de los guardias por grupo (US$)</translation>
    </message>
    <message>
        <source>Armed group's tax on foot cargo (US$/kg)</source>
        <translation>Cupo del grupo armado sobre la carga a pie (US$/kg)</translation>
    </message>
    <message>
        <source>Armed group's escort fee on foot (US$/kg)</source>
        <translation>Tarifa de escolta del grupo armado a pie (US$/kg)</translation>
    </message>
    <message>
        <source>Porters in a caravan</source>
        <translation>Porteadores en una caravana</translation>
    </message>
    <message>
        <source>Load of a porter (kg)</source>
        <translation>Carga de un porteador (kg)</translation>
    </message>
    <message>
        <source>Value of the cargo (US$/kg)</source>
        <translation>Valor de la carga (US$/kg)</translation>
    </message>
    <message>
        <source>Lost in the air (%)</source>
        <translation>Pérdida por aire (%)</translation>
    </message>
    <message>
        <source>Lost on foot (%)</source>
        <translation>Pérdida a pie (%)</translation>
    </message>
    <message>
        <source>Cost of cargo under way (% of value a year)</source>
        <translation>Costo de la carga en tránsito (% del valor al año)</translation>
    </message>
    <message>
        <source>Walking hours a day</source>
        <translation>Horas de caminata al día</translation>
    </message>
    <message>
        <source>Sharpness between strips or exits, MU (per US$/kg)</source>
        <translation>Sensibilidad entre pistas o salidas, MU (por US$/kg)</translation>
    </message>
    <message>
        <source>Sharpness between modes, THETA (per US$/kg)</source>
        <translation>Sensibilidad entre modos, THETA (por US$/kg)</translation>
    </message>
    <message>
        <source>Cost of a vehicle's trip (US$)</source>
        <translation>Costo de un viaje de vehículo (US$)</translation>
    </message>
    <message>
        <source>Load of a vehicle (kg)</source>
        <translation>Carga de un vehículo (kg)</translation>
    </message>
    <message>
        <source>Armed group's tax on vehicle cargo (US$/kg)</source>
        <translation>Cupo del grupo armado sobre la carga en vehículo (US$/kg)</translation>
    </message>
    <message>
        <source>Lost by vehicle (%)</source>
        <translation>Pérdida en vehículo (%)</translation>
    </message>
    <message>
        <source>Cost of a boat's trip (US$)</source>
        <translation>Costo de un viaje de bote (US$)</translation>
    </message>
    <message>
        <source>Load of a boat (kg)</source>
        <translation>Carga de un bote (kg)</translation>
    </message>
    <message>
        <source>Armed group's tax on boat cargo (US$/kg)</source>
        <translation>Cupo del grupo armado sobre la carga en bote (US$/kg)</translation>
    </message>
    <message>
        <source>Lost by boat (%)</source>
        <translation>Pérdida en bote (%)</translation>
    </message>
    <message>
        <source>Deterrence (reconstructed): interception from which pilots give up (%)</source>
        <translation>Disuasión (reconstruida): interceptación a partir de la cual los pilotos desisten (%)</translation>
    </message>
    <message>
        <source>Plausible range {low} to {high} {unit}. Source: {source}. {note}</source>
        <translation>Rango plausible de {low} a {high} {unit}. Fuente: {source}. {note}</translation>
    </message>
    <message>
        <source>Plausible range {low} to {high} {unit}. {note}</source>
        <translation>Rango plausible de {low} a {high} {unit}. {note}</translation>
    </message>
    <message>
        <source>Scenario file</source>
        <translation>Archivo de escenario</translation>
    </message>
    <message>
        <source>JSON of values that replace the parameters it names: {"name": "...", "parameters": {"PAYLOAD_KG": 350}}. A path, or the JSON itself.</source>
        <translation>JSON de valores que reemplazan los parámetros que nombra: {"name": "...", "parameters": {"PAYLOAD_KG": 350}}. Una ruta de archivo o el propio JSON.</translation>
    </message>
    <message>
        <source>set for this run</source>
        <translation>fijado para esta ejecución</translation>
    </message>
    <message>
        <source>Scenario '{name}' replaces {parameters}.</source>
        <translation>El escenario '{name}' reemplaza {parameters}.</translation>
    </message>
    <message>
        <source>Modes overland</source>
        <translation>Modos por tierra</translation>
    </message>
    <message>
        <source>How cargo may leave beside by air, and reach the strips. foot walks all the way; vehicle and boat ride where SURFACE has fixed speeds (band 2) of their mode (band 3: 3 vehicle, 2 boat) and walk elsewhere. To an exit a way counts as theirs where at least half of it is ridden; to a strip the cheapest of the modes hauls. Where SURFACE has transfer times, they are paid, and count as time on foot. On foot fixed speeds of others are not used, and a boat's water is closed. Headless: MODES=foot,vehicle.</source>
        <translation>Cómo puede salir la carga además de por aire, y llegar a las pistas. foot camina todo el trayecto; vehicle y boat viajan donde SURFACE tiene velocidades fijas (banda 2) de su modo (banda 3: 3 vehículo, 2 bote) y caminan en lo demás. Hasta una salida, un trayecto cuenta como suyo cuando al menos la mitad se hace a bordo; hasta una pista acarrea el modo más barato. Donde SURFACE tiene tiempos de transbordo, se pagan y cuentan como tiempo a pie. A pie no se usan las velocidades fijas de otros, y el agua de los botes está cerrada. Sin interfaz: MODES=foot,vehicle.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>No strip counts as open {when}, so DELTA is empty: none is available for OPEN_SHARE of the window; lower it.</source>
        <translation>Ninguna pista cuenta como abierta {when}, de modo que DELTA está vacío: ninguna está disponible durante OPEN_SHARE de la ventana; reduzca ese valor.</translation>
    </message>
    <message>
        <source>No zone has a way to an exit of which half or more is ridden by {mode}, so nothing leaves by {mode}.</source>
        <translation>Ninguna zona tiene un camino a una salida del cual la mitad o más se recorra en {mode}, de modo que nada sale por {mode}.</translation>
    </message>
    <message>
        <source>Zones with cargo that finds no way out after the campaign: {ids}.</source>
        <translation>Zonas con carga que no encuentra salida después de la campaña: {ids}.</translation>
    </message>
    <message>
        <source>LOAD_KG of {scenarios} counts in money and trips; walking times are those of the run.</source>
        <translation>LOAD_KG de {scenarios} cuenta en dinero y viajes; los tiempos de caminata son los de la ejecución.</translation>
    </message>
    <message>
        <source>The value of {figures} lies outside P10 to P90 of the draws: assumptions reach much farther to one side of their values than to the other; go by the range.</source>
        <translation>El valor de {figures} queda fuera de P10 a P90 de los sorteos: los supuestos se extienden mucho más hacia un lado de sus valores que hacia el otro; guíese por el rango.</translation>
    </message>
    <message>
        <source>Moved to foot (kg a year)</source>
        <translation>Desplazado a pie (kg al año)</translation>
    </message>
    <message>
        <source>Additional porter trips a year</source>
        <translation>Viajes de porteador adicionales al año</translation>
    </message>
    <message>
        <source>Additional caravans a year</source>
        <translation>Caravanas adicionales al año</translation>
    </message>
    <message>
        <source>Additional person-days a year, on foot to exits</source>
        <translation>Días-persona adicionales al año, a pie hacia salidas</translation>
    </message>
    <message>
        <source>Additional person-days a year, on foot to strips</source>
        <translation>Días-persona adicionales al año, a pie hacia pistas</translation>
    </message>
    <message>
        <source>Additional person-days a year, on foot to and from vehicles and boats</source>
        <translation>Días-persona adicionales al año, a pie hacia y desde vehículos y botes</translation>
    </message>
    <message>
        <source>Additional person-days a year, all legs on foot</source>
        <translation>Días-persona adicionales al año, todos los tramos a pie</translation>
    </message>
    <message>
        <source>Change of what flies (kg a year)</source>
        <translation>Cambio de lo que vuela (kg al año)</translation>
    </message>
    <message>
        <source>Change of what leaves by vehicle (kg a year)</source>
        <translation>Cambio de lo que sale en vehículo (kg al año)</translation>
    </message>
    <message>
        <source>Change of what leaves by boat (kg a year)</source>
        <translation>Cambio de lo que sale en bote (kg al año)</translation>
    </message>
    <message>
        <source>Change of what stays (kg a year)</source>
        <translation>Cambio de lo que se queda (kg al año)</translation>
    </message>
    <message>
        <source>Additional vehicle trips to exits a year</source>
        <translation>Viajes de vehículo adicionales hacia salidas al año</translation>
    </message>
    <message>
        <source>Additional boat trips to exits a year</source>
        <translation>Viajes de bote adicionales hacia salidas al año</translation>
    </message>
    <message>
        <source>Flights a year before</source>
        <translation>Vuelos al año antes</translation>
    </message>
    <message>
        <source>Flights a year after</source>
        <translation>Vuelos al año después</translation>
    </message>
    <message>
        <source>Share of the supply by air before (0 to 1)</source>
        <translation>Proporción de la oferta por aire antes (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply by air after (0 to 1)</source>
        <translation>Proporción de la oferta por aire después (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply on foot before (0 to 1)</source>
        <translation>Proporción de la oferta a pie antes (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply on foot after (0 to 1)</source>
        <translation>Proporción de la oferta a pie después (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply by vehicle before (0 to 1)</source>
        <translation>Proporción de la oferta en vehículo antes (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply by vehicle after (0 to 1)</source>
        <translation>Proporción de la oferta en vehículo después (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply by boat before (0 to 1)</source>
        <translation>Proporción de la oferta en bote antes (0 a 1)</translation>
    </message>
    <message>
        <source>Share of the supply by boat after (0 to 1)</source>
        <translation>Proporción de la oferta en bote después (0 a 1)</translation>
    </message>
    <message>
        <source>Armed group's rent before (US$ a year)</source>
        <translation>Renta del grupo armado antes (US$ al año)</translation>
    </message>
    <message>
        <source>Armed group's rent after (US$ a year)</source>
        <translation>Renta del grupo armado después (US$ al año)</translation>
    </message>
    <message>
        <source>Change of the armed group's rent (US$ a year)</source>
        <translation>Cambio de la renta del grupo armado (US$ al año)</translation>
    </message>
    <message>
        <source>Rent invariance index</source>
        <translation>Índice de invariancia de la renta</translation>
    </message>
    <message>
        <source>Escort fee at which rent would have stayed, for what moved (US$/kg)</source>
        <translation>Tarifa de escolta con la que la renta habría permanecido igual, para lo desplazado (US$/kg)</translation>
    </message>
    <message>
        <source>Change of expected losses (kg a year)</source>
        <translation>Cambio de las pérdidas esperadas (kg al año)</translation>
    </message>
    <message>
        <source>Change of cargo times distance overland (kg km a year)</source>
        <translation>Cambio de la carga por la distancia por tierra (kg km al año)</translation>
    </message>
    <message>
        <source>Deterred from flying after (kg a year)</source>
        <translation>Disuadido de volar después (kg al año)</translation>
    </message>
    <message>
        <source>Flown and intercepted after (kg a year)</source>
        <translation>Volado e interceptado después (kg al año)</translation>
    </message>
    <message>
        <source>{figure}, P{p}</source>
        <translation>{figure}, P{p}</translation>
    </message>
    <message>
        <source>What changes the rent most: tonnage, or a mode's tax or escort</source>
        <translation>Lo que más cambia la renta: el tonelaje, o el cupo o la escolta de un modo</translation>
    </message>
    <message>
        <source>Polygons or points where cargo sets out; a polygon is left from a point inside it.</source>
        <translation>Polígonos o puntos de donde parte la carga; de un polígono se sale desde un punto interior.</translation>
    </message>
    <message>
        <source>Cargo of each zone in kg a year, 0 or more; empty values are refused.</source>
        <translation>Carga de cada zona en kg al año, 0 o más; los valores vacíos se rechazan.</translation>
    </message>
    <message>
        <source>The least and the most that the supply may be, for the draws; give both or neither.</source>
        <translation>Lo mínimo y lo máximo que puede ser la oferta, para los sorteos; indique ambos o ninguno.</translation>
    </message>
    <message>
        <source>Least supply (field)</source>
        <translation>Oferta mínima (campo)</translation>
    </message>
    <message>
        <source>Greatest supply (field)</source>
        <translation>Oferta máxima (campo)</translation>
    </message>
    <message>
        <source>Range of the supply (± %)</source>
        <translation>Rango de la oferta (± %)</translation>
    </message>
    <message>
        <source>Instead of the two fields: how far every zone's supply may be off, either way. In the draws all zones are too low or too high together.</source>
        <translation>En lugar de los dos campos: cuánto puede desviarse la oferta de cada zona, en ambos sentidos. En los sorteos todas las zonas resultan demasiado bajas o demasiado altas a la vez.</translation>
    </message>
    <message>
        <source>Lines or points with airstrip_uid (else airstrip_id, id or the feature id).</source>
        <translation>Líneas o puntos con airstrip_uid (si no, airstrip_id, id o el identificador del objeto espacial).</translation>
    </message>
    <message>
        <source>Table of airstrip_uid, from_status, to_status, event_date. Gives availability in both windows; without it, name the two availability fields.</source>
        <translation>Tabla de airstrip_uid, from_status, to_status, event_date. Da la disponibilidad en ambas ventanas; sin ella, indique los dos campos de disponibilidad.</translation>
    </message>
    <message>
        <source>Availability before (field)</source>
        <translation>Disponibilidad antes (campo)</translation>
    </message>
    <message>
        <source>Availability after (field)</source>
        <translation>Disponibilidad después (campo)</translation>
    </message>
    <message>
        <source>Share of time each strip is open, 0 to 1. Instead of a log.</source>
        <translation>Proporción del tiempo que cada pista está abierta, de 0 a 1. En lugar de una bitácora.</translation>
    </message>
    <message>
        <source>The least and the most that a strip's availability may be, 0 to 1, for the draws: with a log too, whose dates are rarely exact. Give both fields of a window or neither.</source>
        <translation>Lo mínimo y lo máximo que puede ser la disponibilidad de una pista, de 0 a 1, para los sorteos: también con una bitácora, cuyas fechas rara vez son exactas. Indique ambos campos de una ventana o ninguno.</translation>
    </message>
    <message>
        <source>Least availability before (field)</source>
        <translation>Disponibilidad mínima antes (campo)</translation>
    </message>
    <message>
        <source>Greatest availability before (field)</source>
        <translation>Disponibilidad máxima antes (campo)</translation>
    </message>
    <message>
        <source>Least availability after (field)</source>
        <translation>Disponibilidad mínima después (campo)</translation>
    </message>
    <message>
        <source>Greatest availability after (field)</source>
        <translation>Disponibilidad máxima después (campo)</translation>
    </message>
    <message>
        <source>Where cargo that leaves overland is out: towns, road heads, borders.</source>
        <translation>Donde la carga que sale por tierra ya está fuera: pueblos, inicios de carretera, fronteras.</translation>
    </message>
    <message>
        <source>Deterrence (reconstructed): flights intercepted after (%)</source>
        <translation>Disuasión (reconstruida): vuelos interceptados después (%)</translation>
    </message>
    <message>
        <source>0: nobody is deterred. Only for interception in the air under lethal threat: demolishing strips is none, and must not be entered here. Above DETERRENCE_FROM_PCT the share DETERRENCE_FROM_PCT / INTERCEPTION_PCT of the flights that would be flown after is flown; the cargo of the others divides among the modes overland, or stays where there is none. A form reconstructed from published summaries (Anthony, IDA), not the original.</source>
        <translation>0: no se disuade a nadie. Solo para la interceptación en el aire bajo amenaza letal: demoler pistas no lo es, y no debe ingresarse aquí. Por encima de DETERRENCE_FROM_PCT se vuela la proporción DETERRENCE_FROM_PCT / INTERCEPTION_PCT de los vuelos que se harían después; la carga de los demás se reparte entre los modos por tierra, o se queda donde no hay ninguno. Forma reconstruida a partir de resúmenes publicados (Anthony, IDA), no la original.</translation>
    </message>
    <message>
        <source>Scenarios to compare</source>
        <translation>Escenarios por comparar</translation>
    </message>
    <message>
        <source>JSON list for COMPARISON, a path or the JSON itself: [{"name": "...", "parameters": {"PAYLOAD_KG": 350}, "AFTER_START": "2015-06-01"}]. Each is the run with these values; beside economic parameters it may set MODES (of those of the run), INTERCEPTION_PCT, the windows, and the fields of availability and supply. The terrain is solved once, so LOAD_KG changes money and not walking times.</source>
        <translation>Lista JSON para COMPARISON, una ruta de archivo o el propio JSON: [{"name": "...", "parameters": {"PAYLOAD_KG": 350}, "AFTER_START": "2015-06-01"}]. Cada uno es la ejecución con estos valores; además de los parámetros económicos puede fijar MODES (entre los de la ejecución), INTERCEPTION_PCT, las ventanas y los campos de disponibilidad y oferta. El terreno se resuelve una sola vez, de modo que LOAD_KG cambia el dinero y no los tiempos de caminata.</translation>
    </message>
    <message>
        <source>Draws of the assumptions</source>
        <translation>Sorteos de los supuestos</translation>
    </message>
    <message>
        <source>Runs the economics this often with assumptions drawn from their ranges (Latin hypercube), for the ranges in the report and the P10 and P90 outputs; 0 for none. Travel times are solved once.</source>
        <translation>Ejecuta la parte económica este número de veces con supuestos sorteados de sus rangos (hipercubo latino), para los rangos del informe y las salidas P10 y P90; 0 para ninguno. Los tiempos de viaje se resuelven una sola vez.</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>Semilla de los sorteos</translation>
    </message>
    <message>
        <source>The same inputs and seed give the same draws.</source>
        <translation>Las mismas entradas y la misma semilla dan los mismos sorteos.</translation>
    </message>
    <message>
        <source>A strip counts as open from this availability</source>
        <translation>Una pista cuenta como abierta desde esta disponibilidad</translation>
    </message>
    <message>
        <source>Only for hours to the nearest open strip (DELTA and the zone table).</source>
        <translation>Solo para las horas hasta la pista abierta más cercana (DELTA y la tabla de zonas).</translation>
    </message>
    <message>
        <source>Zones: cargo moved to foot</source>
        <translation>Zonas: carga trasladada a pie</translation>
    </message>
    <message>
        <source>The zones with kg a year by mode before and after, and hours to strips and exits.</source>
        <translation>Las zonas con kg al año por modo antes y después, y horas hasta las pistas y las salidas.</translation>
    </message>
    <message>
        <source>Airstrips: availability and use</source>
        <translation>Pistas de aterrizaje: disponibilidad y uso</translation>
    </message>
    <message>
        <source>The strips with availability, capacity and kg a year before and after.</source>
        <translation>Las pistas con disponibilidad, capacidad y kg al año antes y después.</translation>
    </message>
    <message>
        <source>Flows on the ground</source>
        <translation>Flujos sobre el terreno</translation>
    </message>
    <message>
        <source>Ways from zones to strips (mode air) and exits, with kg a year, who carries (carrier) and hours walked and ridden.</source>
        <translation>Caminos de las zonas a las pistas (modo air) y a las salidas, con kg al año, quién transporta (carrier) y horas a pie y a bordo.</translation>
    </message>
    <message>
        <source>Ledger: who earns what</source>
        <translation>Libro de cuentas: quién gana qué</translation>
    </message>
    <message>
        <source>US$ a year by mode, leg, actor and item, before and after, with P10, P50 and P90 of the draws.</source>
        <translation>US$ al año por modo, tramo, actor y concepto, antes y después, con P10, P50 y P90 de los sorteos.</translation>
    </message>
    <message>
        <source>Hours farther from the nearest open strip</source>
        <translation>Horas adicionales hasta la pista abierta más cercana</translation>
    </message>
    <message>
        <source>Hours to the nearest open strip, after minus before; nodata where none is reached.</source>
        <translation>Horas hasta la pista abierta más cercana, después menos antes; nodata donde no se alcanza ninguna.</translation>
    </message>
    <message>
        <source>One self-contained page: the answer, the figures, the assumptions, the limits.</source>
        <translation>Una página autónoma: la respuesta, las figuras, los supuestos, los límites.</translation>
    </message>
    <message>
        <source>Ranges of every figure</source>
        <translation>Rangos de todas las cifras</translation>
    </message>
    <message>
        <source>P10, P50 and P90 over the draws, beside the value itself, of every figure, every zone and strip, every row of the ledger, and every scenario compared.</source>
        <translation>P10, P50 y P90 de los sorteos, junto al valor mismo, de cada cifra, cada zona y pista, cada fila del libro de cuentas y cada escenario comparado.</translation>
    </message>
    <message>
        <source>Drivers: what the figures hang on</source>
        <translation>Factores: de qué dependen las cifras</translation>
    </message>
    <message>
        <source>For each figure, what it is with one assumption at its low and at its high and all others at their values, widest first. Needs DRAWS.</source>
        <translation>Para cada cifra, cuánto vale con un supuesto en su valor bajo y en su valor alto y todos los demás en sus valores, de mayor a menor amplitud. Requiere DRAWS.</translation>
    </message>
    <message>
        <source>Legs: what carrying takes</source>
        <translation>Tramos: lo que exige el transporte</translation>
    </message>
    <message>
        <source>kg, loaded trips and days under way (there and back, of one porter, vehicle or boat) for each leg of each mode: haul to the strip, flight, way out.</source>
        <translation>kg, viajes con carga y días en camino (ida y vuelta, de un porteador, vehículo o bote) para cada tramo de cada modo: acarreo hasta la pista, vuelo, camino de salida.</translation>
    </message>
    <message>
        <source>Comparison of scenarios</source>
        <translation>Comparación de escenarios</translation>
    </message>
    <message>
        <source>One row for the run and one for each of SCENARIOS, with all figures, and P10 and P90 of the main ones.</source>
        <translation>Una fila para la ejecución y una para cada uno de SCENARIOS, con todas las cifras, y P10 y P90 de las principales.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>esta ejecución</translation>
    </message>
    <message>
        <source>What did closing these airstrips change?</source>
        <translation>¿Qué cambió al cerrar estas pistas de aterrizaje?</translation>
    </message>
    <message>
        <source>Scenario: {name}.</source>
        <translation>Escenario: {name}.</translation>
    </message>
    <message>
        <source>Availability of the strips from the fields {before} and {after}.</source>
        <translation>Disponibilidad de las pistas según los campos {before} y {after}.</translation>
    </message>
    <message>
        <source>{after_start} to {after_end} ({after_days} days), against {before_start} to {before_end} ({before_days} days).</source>
        <translation>{after_start} a {after_end} ({after_days} días), frente a {before_start} a {before_end} ({before_days} días).</translation>
    </message>
    <message>
        <source>{zones} zones, {strips} airstrips, {exits} exits.</source>
        <translation>{zones} zonas, {strips} pistas de aterrizaje, {exits} salidas.</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Set for this run (in bold): {names}. All others are as shipped.</source>
        <translation>Definidos para esta ejecución (en negrita): {names}. Todos los demás son los incluidos con Trocha.</translation>
    </message>
    <message>
        <source>All are as shipped with Trocha; none was set for this run.</source>
        <translation>Todos son los incluidos con Trocha; ninguno se definió para esta ejecución.</translation>
    </message>
    <message>
        <source>The scenario says: {text}</source>
        <translation>El escenario indica: {text}</translation>
    </message>
    <message>
        <source>Assumptions that only other modes or options need are left out.</source>
        <translation>Se omiten los supuestos que solo necesitan otros modos u opciones.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Supuestos</translation>
    </message>
    <message>
        <source>kg a year</source>
        <translation>kg al año</translation>
    </message>
    <message>
        <source>share of time</source>
        <translation>proporción del tiempo</translation>
    </message>
    <message>
        <source>drawn for all places at once, each as far up its own range as the others</source>
        <translation>sorteada para todos los lugares a la vez, cada uno a la misma altura de su propio rango que los demás</translation>
    </message>
    <message>
        <source>fields {low} and {high} of the layer</source>
        <translation>campos {low} y {high} de la capa</translation>
    </message>
    <message>
        <source>± {pct} % of each zone (SUPPLY_RANGE_PCT)</source>
        <translation>± {pct} % de cada zona (SUPPLY_RANGE_PCT)</translation>
    </message>
    <message>
        <source>Cargo, kg a year</source>
        <translation>Carga, kg al año</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Supply of the zones</source>
        <translation>Oferta de las zonas</translation>
    </message>
    <message>
        <source>Not accounted for</source>
        <translation>Sin contabilizar</translation>
    </message>
    <message>
        <source>By air that is {before} flights a year before and {after} after. Open as long as they are, the strips take {could_before} kg before and {could_after} kg after.</source>
        <translation>Por aire eso equivale a {before} vuelos al año antes y {after} después. Abiertas el tiempo que lo están, las pistas admiten {could_before} kg antes y {could_after} kg después.</translation>
    </message>
    <message>
        <source>Everything closes.</source>
        <translation>Todo cuadra.</translation>
    </message>
    <message>
        <source>Mass balance</source>
        <translation>Balance de masas</translation>
    </message>
    <message>
        <source>{rows} × {cols} cells of {metres} m are used</source>
        <translation>se usan {rows} × {cols} celdas de {metres} m</translation>
    </message>
    <message>
        <source>{n} rows read</source>
        <translation>{n} filas leídas</translation>
    </message>
    <message>
        <source>selected features only</source>
        <translation>solo objetos espaciales seleccionados</translation>
    </message>
    <message>
        <source>filter: {text}</source>
        <translation>filtro: {text}</translation>
    </message>
    <message>
        <source>says of itself: “{text}”</source>
        <translation>indica de sí misma: “{text}”</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lo que se leyó</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>What the run warned of</source>
        <translation>Advertencias de la ejecución</translation>
    </message>
    <message>
        <source>{n} read</source>
        <translation>{n} leídos</translation>
    </message>
    <message>
        <source>{n} moved to passable ground, {far} m at most</source>
        <translation>{n} trasladados a terreno transitable, {far} m como máximo</translation>
    </message>
    <message>
        <source>{n} off the terrain and not reached</source>
        <translation>{n} fuera del terreno y no alcanzados</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Parameters; in bold what differs from the default</source>
        <translation>Parámetros; en negrita lo que difiere del valor predeterminado</translation>
    </message>
    <message>
        <source>Computed by Trocha {trocha} ({algorithm}) in QGIS {qgis}. {draws} The same inputs, parameters and seed give the same page, byte for byte, on the same versions.</source>
        <translation>Calculado por Trocha {trocha} ({algorithm}) en QGIS {qgis}. {draws} Las mismas entradas, los mismos parámetros y la misma semilla dan la misma página, byte por byte, en las mismas versiones.</translation>
    </message>
    <message>
        <source>No draws were made (DRAWS is 0), so the figures have no ranges.</source>
        <translation>No se hicieron sorteos (DRAWS es 0), de modo que las cifras no tienen rangos.</translation>
    </message>
    <message>
        <source>{n} draws (Latin hypercube over the ranges of the assumptions), seed {seed}.</source>
        <translation>{n} sorteos (hipercubo latino sobre los rangos de los supuestos), semilla {seed}.</translation>
    </message>
    <message>
        <source>The zones supply nothing, so no cargo changed its way.</source>
        <translation>Las zonas no ofrecen nada, de modo que ninguna carga cambió de camino.</translation>
    </message>
    <message>
        <source>{kg} kg of what would have flown after does not, for fear of lethal interception, by a reconstructed rule</source>
        <translation>{kg} kg de lo que habría volado después no lo hace, por temor a la interceptación letal, según una regla reconstruida</translation>
    </message>
    <message>
        <source>{n} kg more finds no way out</source>
        <translation>{n} kg más no encuentran camino de salida</translation>
    </message>
    <message>
        <source>{n} kg less finds no way out</source>
        <translation>{n} kg menos quedan sin camino de salida</translation>
    </message>
    <message>
        <source>No cargo changed between air and foot{range}</source>
        <translation>Ninguna carga cambió entre ir por aire e ir a pie{range}</translation>
    </message>
    <message>
        <source>About {kg} kg a year moved from air to foot{range}, {share} of the supply</source>
        <translation>Unos {kg} kg al año pasaron de ir por aire a ir a pie{range}, {share} de la oferta</translation>
    </message>
    <message>
        <source>About {kg} kg a year moved from foot back to air{range}, {share} of the supply</source>
        <translation>Unos {kg} kg al año volvieron de ir a pie a ir por aire{range}, {share} de la oferta</translation>
    </message>
    <message>
        <source>{n} caravans</source>
        <translation>{n} caravanas</translation>
    </message>
    <message>
        <source>{n} caravans fewer</source>
        <translation>{n} caravanas menos</translation>
    </message>
    <message>
        <source>{n} more person-days on the trail</source>
        <translation>{n} días-persona más en el sendero</translation>
    </message>
    <message>
        <source>{n} fewer person-days on the trail</source>
        <translation>{n} días-persona menos en el sendero</translation>
    </message>
    <message>
        <source>that makes {trips} in {caravans} of {group}, and {days}</source>
        <translation>eso representa {trips} en {caravans} de {group}, y {days}</translation>
    </message>
    <message>
        <source>No cargo changed between air and the ways overland{range}</source>
        <translation>Ninguna carga cambió entre el aire y los caminos por tierra{range}</translation>
    </message>
    <message>
        <source>About {kg} kg a year no longer flies{range}, {share} of the supply: {modes}</source>
        <translation>Unos {kg} kg al año ya no vuelan{range}, {share} de la oferta: {modes}</translation>
    </message>
    <message>
        <source>About {kg} kg a year flies again{range}, {share} of the supply: {modes}</source>
        <translation>Unos {kg} kg al año vuelven a volar{range}, {share} de la oferta: {modes}</translation>
    </message>
    <message>
        <source>{n} more vehicle trips</source>
        <translation>{n} viajes de vehículo más</translation>
    </message>
    <message>
        <source>{n} fewer vehicle trips</source>
        <translation>{n} viajes de vehículo menos</translation>
    </message>
    <message>
        <source>{n} more boat trips</source>
        <translation>{n} viajes de bote más</translation>
    </message>
    <message>
        <source>{n} fewer boat trips</source>
        <translation>{n} viajes de bote menos</translation>
    </message>
    <message>
        <source>{n} more person-days on foot</source>
        <translation>{n} días-persona más a pie</translation>
    </message>
    <message>
        <source>{n} fewer person-days on foot</source>
        <translation>{n} días-persona menos a pie</translation>
    </message>
    <message>
        <source>that makes {trips}, and {days}</source>
        <translation>eso representa {trips}, y {days}</translation>
    </message>
    <message>
        <source>{kg} kg {mode}</source>
        <translation>{kg} kg {mode}</translation>
    </message>
    <message>
        <source>{text} ({low} to {high})</source>
        <translation>{text} ({low} a {high})</translation>
    </message>
    <message>
        <source>{n} more porter trips</source>
        <translation>{n} viajes de porteador más</translation>
    </message>
    <message>
        <source>{n} fewer porter trips</source>
        <translation>{n} viajes de porteador menos</translation>
    </message>
    <message>
        <source> (P10 to P90: {low} to {high} kg, so the draws do not agree on the direction)</source>
        <translation> (P10 a P90: {low} a {high} kg, de modo que los sorteos no coinciden en la dirección)</translation>
    </message>
    <message>
        <source> (P10 to P90: {low} to {high} kg; go by this range, the value lies outside it)</source>
        <translation> (P10 a P90: {low} a {high} kg; conviene guiarse por este rango, el valor queda fuera de él)</translation>
    </message>
    <message>
        <source> (P10 to P90: {low} to {high} kg)</source>
        <translation> (P10 a P90: {low} a {high} kg)</translation>
    </message>
    <message>
        <source>Share of the supply by air before</source>
        <translation>Proporción de la oferta por aire antes</translation>
    </message>
    <message>
        <source>Share of the supply by air after</source>
        <translation>Proporción de la oferta por aire después</translation>
    </message>
    <message>
        <source>Deterred from flying, reconstructed (kg a year)</source>
        <translation>Disuadido de volar, reconstruido (kg al año)</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modos</translation>
    </message>
    <message>
        <source>Strips open on a mean day</source>
        <translation>Pistas abiertas en un día medio</translation>
    </message>
    <message>
        <source>What changes rent most</source>
        <translation>Lo que más cambia la renta</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>The run and its scenarios; below each value P10 to P90</source>
        <translation>La ejecución y sus escenarios; debajo de cada valor, P10 a P90</translation>
    </message>
    <message>
        <source>The run and its scenarios</source>
        <translation>La ejecución y sus escenarios</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>value outside</source>
        <translation>valor fuera</translation>
    </message>
    <message>
        <source>in millions</source>
        <translation>en millones</translation>
    </message>
    <message>
        <source>all assumptions at their values</source>
        <translation>todos los supuestos en sus valores</translation>
    </message>
    <message>
        <source>P10 to P90 of the draws</source>
        <translation>P10 a P90 de los sorteos</translation>
    </message>
    <message>
        <source>All assumptions at their values; no draws were made.</source>
        <translation>Todos los supuestos en sus valores; no se hicieron sorteos.</translation>
    </message>
    <message>
        <source>Where a dot lies outside its bar, the assumptions reach farther to one side than to the other: go by the bar.</source>
        <translation>Donde un punto queda fuera de su barra, los supuestos se extienden más hacia un lado que hacia el otro: conviene guiarse por la barra.</translation>
    </message>
    <message>
        <source>{scenario}: {value}</source>
        <translation>{scenario}: {value}</translation>
    </message>
    <message>
        <source>{scenario}: {value}, P10 to P90 {low} to {high}</source>
        <translation>{scenario}: {value}, P10 a P90 {low} a {high}</translation>
    </message>
    <message>
        <source>{scenario}: {text}</source>
        <translation>{scenario}: {text}</translation>
    </message>
    <message>
        <source>All are worked out on the same ways and with the same seed, so that differences between them are not chance. Each is the run itself with what its scenario sets.</source>
        <translation>Todos se calculan sobre los mismos caminos y con la misma semilla, de modo que las diferencias entre ellos no se deben al azar. Cada uno es la propia ejecución con lo que define su escenario.</translation>
    </message>
    <message>
        <source>Demolition of airstrips is not lethal interdiction: it kills nobody, and deterrence was not measured on it.</source>
        <translation>La demolición de pistas de aterrizaje no es interdicción letal: no mata a nadie, y la disuasión no se midió con ella.</translation>
    </message>
    <message>
        <source>Deterrence follows a rule that is reconstructed from summaries of studies of lethal interdiction elsewhere, not taken from a publication that states it; docs/model.md has its form and figures.</source>
        <translation>La disuasión sigue una regla reconstruida a partir de resúmenes de estudios sobre interdicción letal en otros lugares, no tomada de una publicación que la enuncie; docs/model.md contiene su forma y sus cifras.</translation>
    </message>
    <message>
        <source>With {intercepted} of flights intercepted after the campaign, {willing} of the flights that would be flown still are, and {thwarted} are given up or intercepted. {deterred} kg a year is deterred{deterred_range}: it goes overland where there is a way. {taken} kg a year of the {flown} kg flown is intercepted{taken_range}, an expected loss.</source>
        <translation>Con {intercepted} de los vuelos interceptados después de la campaña, {willing} de los vuelos que se harían se siguen haciendo, y {thwarted} se abandonan o son interceptados. Se disuaden {deterred} kg al año{deterred_range}: van por tierra donde hay camino. De los {flown} kg volados al año se interceptan {taken} kg{taken_range}, una pérdida esperada.</translation>
    </message>
    <message>
        <source>Reconstructed, and not for demolition.</source>
        <translation>Reconstruido, y no para la demolición.</translation>
    </message>
    <message>
        <source>How the supply goes out, before and after</source>
        <translation>Cómo sale la oferta, antes y después</translation>
    </message>
    <message>
        <source>Of the supply of {supply} kg a year: {flows}.</source>
        <translation>De la oferta de {supply} kg al año: {flows}.</translation>
    </message>
    <message>
        <source>Share of the supply by mode</source>
        <translation>Proporción de la oferta por modo</translation>
    </message>
    <message>
        <source>Availability came from fields of the airstrip layer and not from a status log, so how many strips were open on each day is not known.</source>
        <translation>La disponibilidad provino de campos de la capa de pistas de aterrizaje y no de una bitácora de estados, de modo que no se sabe cuántas pistas estaban abiertas cada día.</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>primer día</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>día {n}</translation>
    </message>
    <message>
        <source>Of {strips} airstrips, on a mean day {mean} were open; fewest on one day {fewest}, most {most}.</source>
        <translation>De {strips} pistas de aterrizaje, en un día medio {mean} estaban abiertas; en un mismo día, {fewest} como mínimo y {most} como máximo.</translation>
    </message>
    <message>
        <source>Airstrips open by day</source>
        <translation>Pistas de aterrizaje abiertas por día</translation>
    </message>
    <message>
        <source>open airstrips</source>
        <translation>pistas de aterrizaje abiertas</translation>
    </message>
    <message>
        <source>By the status log; rebuilds that nobody saw are not in it. A strip found later counts from the day the log confirms it.</source>
        <translation>Según la bitácora de estados; las rehabilitaciones que nadie vio no figuran en ella. Una pista descubierta más tarde cuenta desde el día en que la bitácora la confirma.</translation>
    </message>
    <message>
        <source>The band is what dates known to the week or coarser leave open.</source>
        <translation>La banda es lo que dejan abierto las fechas conocidas solo por semana o con menos precisión.</translation>
    </message>
    <message>
        <source>What drives the change of the kilograms flown</source>
        <translation>De qué depende el cambio de los kilogramos volados</translation>
    </message>
    <message>
        <source>What drives the kilograms moved to foot</source>
        <translation>De qué dependen los kilogramos trasladados a pie</translation>
    </message>
    <message>
        <source>What drives the change of the armed group's rent</source>
        <translation>De qué depende el cambio de la renta del grupo armado</translation>
    </message>
    <message>
        <source>US$ a year</source>
        <translation>US$ al año</translation>
    </message>
    <message>
        <source>{title}: none of the assumptions moves it.</source>
        <translation>{title}: ninguno de los supuestos lo modifica.</translation>
    </message>
    <message>
        <source>{label} from {low} to {high}: {figures} {unit}</source>
        <translation>{label} de {low} a {high}: {figures} {unit}</translation>
    </message>
    <message>
        <source>million {unit}</source>
        <translation>millones de {unit}</translation>
    </message>
    <message>
        <source>at the low end of its range</source>
        <translation>en el extremo inferior de su rango</translation>
    </message>
    <message>
        <source>at the high end</source>
        <translation>en el extremo superior</translation>
    </message>
    <message>
        <source>Each bar moves one assumption over its range, which stands at its ends, with all others at their values; the line is the result at those values, {centre} {unit}.</source>
        <translation>Cada barra recorre un supuesto a lo largo de su rango, indicado en sus extremos, con todos los demás en sus valores; la línea es el resultado con esos valores, {centre} {unit}.</translation>
    </message>
    <message>
        <source>how much cargo moves at all</source>
        <translation>cuánta carga se mueve en total</translation>
    </message>
    <message>
        <source>escort of what walks</source>
        <translation>escolta de lo que va a pie</translation>
    </message>
    <message>
        <source>tax {mode}, against that by air</source>
        <translation>cupo de la carga {mode}, frente al de la carga por aire</translation>
    </message>
    <message>
        <source>Why rent changes</source>
        <translation>Por qué cambia la renta</translation>
    </message>
    <message>
        <source>Change of rent, US$</source>
        <translation>Cambio de la renta, US$</translation>
    </message>
    <message>
        <source>Part of the index</source>
        <translation>Parte del índice</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>What changes the armed group's rent</source>
        <translation>Lo que cambia la renta del grupo armado</translation>
    </message>
    <message>
        <source>Rent does not change, so nothing gives the rent invariance index a sign.</source>
        <translation>La renta no cambia, de modo que nada da signo al índice de invariancia de la renta.</translation>
    </message>
    <message>
        <source>The rent invariance index is {index}: {words}.</source>
        <translation>El índice de invariancia de la renta es {index}: {words}.</translation>
    </message>
    <message>
        <source>The rent invariance index is {words}.</source>
        <translation>El índice de invariancia de la renta es {words}.</translation>
    </message>
    <message>
        <source>What weighs most, {usd}, is this: {reason}.</source>
        <translation>Lo que más pesa, {usd}, es esto: {reason}.</translation>
    </message>
    <message>
        <source>What weighs most alone, {usd}, is this: {reason}; the other reasons together outweigh it.</source>
        <translation>Lo que más pesa por sí solo, {usd}, es esto: {reason}; las demás razones juntas pesan más.</translation>
    </message>
    <message>
        <source>The escort fee is assumed, not published, so this sign was put in and not found.</source>
        <translation>La tarifa de escolta es un supuesto, no un dato publicado, de modo que este signo se introdujo y no se halló.</translation>
    </message>
    <message>
        <source>less cargo moves at all, and what stays pays nothing</source>
        <translation>se mueve menos carga en total, y la que se queda no paga nada</translation>
    </message>
    <message>
        <source>more cargo moves, and all that moves pays</source>
        <translation>se mueve más carga, y toda la que se mueve paga</translation>
    </message>
    <message>
        <source>what walks pays for its escort, and more walks</source>
        <translation>lo que va a pie paga su escolta, y va a pie más carga</translation>
    </message>
    <message>
        <source>what walks pays for its escort, and less walks</source>
        <translation>lo que va a pie paga su escolta, y va a pie menos carga</translation>
    </message>
    <message>
        <source>cargo {mode} pays more tax than by air, and {more} of it goes so</source>
        <translation>la carga {mode} paga más cupo que por aire, y va así {more} carga</translation>
    </message>
    <message>
        <source>cargo {mode} pays less tax than by air, and {more} of it goes so</source>
        <translation>la carga {mode} paga menos cupo que por aire, y va así {more} carga</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>Break-even escort fee: none. No more and no less walks than before, so no fee on foot could have kept the rent.</source>
        <translation>Tarifa de escolta de equilibrio: ninguna. A pie no va ni más ni menos carga que antes, de modo que ninguna tarifa a pie habría podido mantener la renta.</translation>
    </message>
    <message>
        <source>Break-even escort fee: none. For what moved where, rent rises even without an escort.</source>
        <translation>Tarifa de escolta de equilibrio: ninguna. Con lo que se trasladó y adonde se trasladó, la renta sube incluso sin escolta.</translation>
    </message>
    <message>
        <source>Break-even escort fee: none. For what moved where, rent falls whatever the escort costs.</source>
        <translation>Tarifa de escolta de equilibrio: ninguna. Con lo que se trasladó y adonde se trasladó, la renta baja cueste lo que cueste la escolta.</translation>
    </message>
    <message>
        <source>Break-even escort fee: for what moved where, rent would have stayed as it was at US$ {fee} a kg{range}. The fee here is US$ {escort} a kg. Another fee would itself change what moves, which this leaves aside.</source>
        <translation>Tarifa de escolta de equilibrio: con lo que se trasladó y adonde se trasladó, la renta se habría mantenido igual con US$ {fee} por kg{range}. Aquí la tarifa es de US$ {escort} por kg. Otra tarifa cambiaría a su vez lo que se traslada, lo que aquí no se considera.</translation>
    </message>
    <message>
        <source> (P10 to P90: {low} to {high})</source>
        <translation> (P10 a P90: {low} a {high})</translation>
    </message>
    <message>
        <source> (P10 to P90: {low} to {high}; the value lies outside)</source>
        <translation> (P10 a P90: {low} a {high}; el valor queda fuera)</translation>
    </message>
    <message>
        <source>Break-even escort fee: none. The tax on foot alone exceeds that by air by US$ {excess} a kg, so the armed group gains from every kilogram that goes on foot, escorted or not.</source>
        <translation>Tarifa de escolta de equilibrio: ninguna. El cupo a pie supera por sí solo al cupo por aire en US$ {excess} por kg, de modo que el grupo armado gana con cada kilogramo que va a pie, con escolta o sin ella.</translation>
    </message>
    <message>
        <source>Break-even escort fee: at US$ {fee} a kg, cargo pays the armed group the same by air and on foot. The fee here is US$ {escort} a kg, so a kilogram that goes on foot pays it US$ {gain} {direction}.</source>
        <translation>Tarifa de escolta de equilibrio: con US$ {fee} por kg, la carga paga al grupo armado lo mismo por aire que a pie. Aquí la tarifa es de US$ {escort} por kg, de modo que un kilogramo que va a pie le paga US$ {gain} {direction}.</translation>
    </message>
    <message>
        <source>The zones supply nothing, so there is no cargo that could change its way.</source>
        <translation>Las zonas no ofrecen nada, de modo que no hay carga que pueda cambiar de camino.</translation>
    </message>
    <message>
        <source>The strips could take more than there is: always open, with {flights} flights of {payload} kg a day over {strips} strips, {stated} kg a year or {times} times the supply. Read that as room, not as what flew.</source>
        <translation>Las pistas podrían admitir más de lo que hay: siempre abiertas, con {flights} vuelos de {payload} kg al día en {strips} pistas, {stated} kg al año o {times} veces la oferta. Debe leerse como capacidad disponible, no como lo que voló.</translation>
    </message>
    <message>
        <source>Before, open as long as they were, the strips could take {capacity} kg a year, {share} of the supply: the rest had to go another way.</source>
        <translation>Antes, abiertas el tiempo que lo estuvieron, las pistas podían admitir {capacity} kg al año, {share} de la oferta: el resto tenía que ir por otro camino.</translation>
    </message>
    <message>
        <source>After, open as long as they are, the strips can take {capacity} kg a year, {share} of the supply: the rest has to go another way, whatever it costs.</source>
        <translation>Después, abiertas el tiempo que lo están, las pistas pueden admitir {capacity} kg al año, {share} de la oferta: el resto tiene que ir por otro camino, cueste lo que cueste.</translation>
    </message>
    <message>
        <source>Before, {kg} kg a year of {zones} zones found no way out ({share} of the supply).</source>
        <translation>Antes, {kg} kg al año de {zones} zonas no encontraban camino de salida ({share} de la oferta).</translation>
    </message>
    <message>
        <source>After, {kg} kg a year of {zones} zones find no way out ({share} of the supply).</source>
        <translation>Después, {kg} kg al año de {zones} zonas no encuentran camino de salida ({share} de la oferta).</translation>
    </message>
    <message>
        <source>No zone has a way to an exit of which half or more is ridden {mode}, so nothing leaves {mode}.</source>
        <translation>Ninguna zona tiene un camino a una salida que se recorra {mode} en la mitad o más, de modo que nada sale {mode}.</translation>
    </message>
    <message>
        <source>It exceeds even the highest supply held possible, {high} kg.</source>
        <translation>Supera incluso la oferta más alta que se considera posible, {high} kg.</translation>
    </message>
    <message>
        <source>The highest supply held possible, {high} kg, would fill it.</source>
        <translation>La oferta más alta que se considera posible, {high} kg, la llenaría.</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>Concepto de pago</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Tramo</translation>
    </message>
    <message>
        <source>Before, US$</source>
        <translation>Antes, US$</translation>
    </message>
    <message>
        <source>After, US$</source>
        <translation>Después, US$</translation>
    </message>
    <message>
        <source>Change, US$</source>
        <translation>Cambio, US$</translation>
    </message>
    <message>
        <source>Change, P{p}</source>
        <translation>Cambio, P{p}</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Ledger: who earns what in a year</source>
        <translation>Libro de cuentas: quién gana qué en un año</translation>
    </message>
    <message>
        <source>P10, P50 and P90 of totals are of the totals in each draw, so those of the rows do not add up to them. Those of before and after are in the ledger's own table.</source>
        <translation>P10, P50 y P90 de los totales corresponden a los totales de cada sorteo, de modo que los de las filas no suman esos valores. Los de antes y después están en la tabla propia del libro de cuentas.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>This is a scenario with evidence, not a prediction. Only the strips' availability differs between before and after; prices, supply and behaviour stay as they were, although a campaign moves them too.</source>
        <translation>Este es un escenario con evidencia, no una predicción. Entre antes y después solo difiere la disponibilidad de las pistas; los precios, la oferta y el comportamiento se mantienen como estaban, aunque una campaña también los altera.</translation>
    </message>
    <message>
        <source>Before and after are all the comparison there is. Nothing here shows that the campaign caused what changed: there is no control area, and other things happened meanwhile.</source>
        <translation>Antes y después es toda la comparación que hay. Nada aquí demuestra que la campaña causó lo que cambió: no hay área de control, y entretanto ocurrieron otras cosas.</translation>
    </message>
    <message>
        <source>A log holds what was seen. A strip rebuilt unnoticed counts as closed, so availability after may be too low; counts of strips and demolitions come from the press and contradict each other.</source>
        <translation>Una bitácora contiene lo que se vio. Una pista rehabilitada sin que se notara cuenta como cerrada, de modo que la disponibilidad después puede ser demasiado baja; los conteos de pistas y demoliciones provienen de la prensa y se contradicen entre sí.</translation>
    </message>
    <message>
        <source>Strips outside the layer do not exist here. Cargo that went to new strips elsewhere would show as cargo on foot.</source>
        <translation>Las pistas que no están en la capa no existen aquí. La carga que se fue a pistas nuevas en otros lugares aparecería como carga a pie.</translation>
    </message>
    <message>
        <source>Within a mode a closed strip's cargo goes to the others in proportion to what they had (independence of alternatives), as though none were a closer substitute.</source>
        <translation>Dentro de un modo, la carga de una pista cerrada va a las demás en proporción a lo que tenían (independencia de las alternativas), como si ninguna fuera un sustituto más cercano.</translation>
    </message>
    <message>
        <source>The defaults were chosen so that about nine tenths fly where strips are near and open. That agreement with an expert's word was made, and is no evidence for the model.</source>
        <translation>Los valores predeterminados se eligieron de modo que cerca de nueve décimas partes vuelen donde hay pistas cercanas y abiertas. Esa coincidencia con lo dicho por un experto se construyó, y no es evidencia a favor del modelo.</translation>
    </message>
    <message>
        <source>The sign of the change in rent hangs on what is taxed how much. The tax by air has a single source, and those by vehicle and boat are the same figure.</source>
        <translation>El signo del cambio de la renta depende de cuánto cupo paga cada cosa. El cupo por aire tiene una sola fuente, y los cupos en vehículo y en bote son la misma cifra.</translation>
    </message>
    <message>
        <source>The sign of the change in rent hangs on the escort fee, which nobody has published. With equal taxes and any escort above 0, rent rises when cargo goes on foot: that was put in, not found. The tax itself has a single source.</source>
        <translation>El signo del cambio de la renta depende de la tarifa de escolta, que nadie ha publicado. Con cupos iguales y cualquier escolta mayor que 0, la renta sube cuando la carga va a pie: eso se introdujo, no se halló. El cupo mismo tiene una sola fuente.</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>oferta</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>disponibilidad</translation>
    </message>
    <message>
        <source>The ranges span the assumptions' ranges, not all that is unknown: {what} are taken as given in every draw.</source>
        <translation>Los rangos abarcan los rangos de los supuestos, no todo lo que se desconoce; en cada sorteo se da por conocido lo siguiente: {what}.</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>terreno</translation>
    </message>
    <message>
        <source>travel times</source>
        <translation>tiempos de viaje</translation>
    </message>
    <message>
        <source>A mode that is not modelled takes nothing. What is shown as walking may ride, and transport onward from an exit is neither counted nor priced.</source>
        <translation>Un modo que no se modela no lleva nada. Lo que se muestra a pie puede ir en otro medio, y el transporte más allá de una salida no se cuenta ni se valora.</translation>
    </message>
    <message>
        <source>What a vehicle's or a boat's trip costs, and what it is taxed, nobody has published: shares by these modes are scenarios. Each way uses one of them at most, trans-shipment is not followed, and transport onward from an exit is neither counted nor priced.</source>
        <translation>Nadie ha publicado lo que cuesta un viaje en vehículo o en bote ni el cupo que paga: las proporciones por estos modos son escenarios. Cada camino usa uno de ellos como máximo, no se siguen los transbordos, y el transporte más allá de una salida no se cuenta ni se valora.</translation>
    </message>
    <message>
        <source>Demolition is not lethal interdiction. Fear of flying is not modelled, and deterrence measured elsewhere is not carried over.</source>
        <translation>La demolición no es interdicción letal. El temor a volar no se modela, y la disuasión medida en otros lugares no se traslada aquí.</translation>
    </message>
    <message>
        <source>Demolition is not lethal interdiction. The deterrence in this run is a reconstructed rule for interception under lethal threat; what it moves says nothing about demolition.</source>
        <translation>La demolición no es interdicción letal. La disuasión en esta ejecución es una regla reconstruida para la interceptación bajo amenaza letal; lo que traslada no dice nada sobre la demolición.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Supply, kg</source>
        <translation>Oferta, kg</translation>
    </message>
    <message>
        <source>{mode}, kg</source>
        <translation>{mode}, kg</translation>
    </message>
    <message>
        <source>Not moved, kg</source>
        <translation>No trasladado, kg</translation>
    </message>
    <message>
        <source>Moved to foot, kg</source>
        <translation>Trasladado a pie, kg</translation>
    </message>
    <message>
        <source>Change of what flies, kg</source>
        <translation>Cambio de lo que vuela, kg</translation>
    </message>
    <message>
        <source>P10 to P90</source>
        <translation>P10 a P90</translation>
    </message>
    <message>
        <source>Hours on foot to the nearest open strip</source>
        <translation>Horas a pie hasta la pista abierta más cercana</translation>
    </message>
    <message>
        <source>Hours on foot to the nearest exit</source>
        <translation>Horas a pie hasta la salida más cercana</translation>
    </message>
    <message>
        <source>Zones: cargo a year and reach, before → after</source>
        <translation>Zonas: carga al año y alcance, antes → después</translation>
    </message>
    <message>
        <source>Airstrip</source>
        <translation>Pista de aterrizaje</translation>
    </message>
    <message>
        <source>Open, share of the time</source>
        <translation>Abierta, proporción del tiempo</translation>
    </message>
    <message>
        <source>Flown from it, kg a year</source>
        <translation>Volado desde ella, kg al año</translation>
    </message>
    <message>
        <source>Change, kg</source>
        <translation>Cambio, kg</translation>
    </message>
    <message>
        <source>Days denied</source>
        <translation>Días denegados</translation>
    </message>
    <message>
        <source>Times destroyed</source>
        <translation>Veces destruida</translation>
    </message>
    <message>
        <source>Times rebuilt</source>
        <translation>Veces rehabilitada</translation>
    </message>
    <message>
        <source>Airstrips: availability and use, before → after</source>
        <translation>Pistas de aterrizaje: disponibilidad y uso, antes → después</translation>
    </message>
    <message>
        <source>Airstrips: availability and use, before → after; days denied and counts: after</source>
        <translation>Pistas de aterrizaje: disponibilidad y uso, antes → después; días denegados y conteos: después</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>{mode} to it, kg</source>
        <translation>{mode} hasta ella, kg</translation>
    </message>
    <message>
        <source>Porter trips</source>
        <translation>Viajes de porteador</translation>
    </message>
    <message>
        <source>Caravans</source>
        <translation>Caravanas</translation>
    </message>
    <message>
        <source>Person-days</source>
        <translation>Días-persona</translation>
    </message>
    <message>
        <source>Exits: who walks there in a year, before → after</source>
        <translation>Salidas: quién camina hasta ellas en un año, antes → después</translation>
    </message>
    <message>
        <source>Exits: what reaches them in a year, before → after</source>
        <translation>Salidas: lo que llega a ellas en un año, antes → después</translation>
    </message>
    <message>
        <source>{mark} The value lies outside P10 to P90: go by the range.</source>
        <translation>{mark} El valor queda fuera de P10 a P90: conviene guiarse por el rango.</translation>
    </message>
    <message>
        <source>{shown} of {all} rows, those with the largest change; the others are in the layer “{layer}”.</source>
        <translation>{shown} de {all} filas, las de mayor cambio; las demás están en la capa “{layer}”.</translation>
    </message>
    <message>
        <source>Airstrips: share of time open after</source>
        <translation>Pistas de aterrizaje: proporción del tiempo abierta después</translation>
    </message>
    <message>
        <source>Ways of cargo (width: kg a year)</source>
        <translation>Caminos de la carga (ancho: kg al año)</translation>
    </message>
    <message>
        <source>Zones: share of supply moved to foot (label: tonnes a year)</source>
        <translation>Zonas: proporción de la oferta trasladada a pie (etiqueta: toneladas al año)</translation>
    </message>
    <message>
        <source>Ground: hours farther from the nearest open strip</source>
        <translation>Terreno: horas adicionales hasta la pista abierta más cercana</translation>
    </message>
    <message>
        <source>Map over shaded relief. {layers}.</source>
        <translation>Mapa sobre relieve sombreado. {layers}.</translation>
    </message>
    <message>
        <source>by air</source>
        <translation>por aire</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>a pie</translation>
    </message>
    <message>
        <source>by vehicle</source>
        <translation>en vehículo</translation>
    </message>
    <message>
        <source>by boat</source>
        <translation>en bote</translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>no trasladado</translation>
    </message>
    <message>
        <source>armed group</source>
        <translation>grupo armado</translation>
    </message>
    <message>
        <source>aircraft operators</source>
        <translation>operadores de aeronaves</translation>
    </message>
    <message>
        <source>porters</source>
        <translation>porteadores</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>guardias</translation>
    </message>
    <message>
        <source>drivers</source>
        <translation>conductores</translation>
    </message>
    <message>
        <source>boat crews</source>
        <translation>tripulaciones de botes</translation>
    </message>
    <message>
        <source>haul to the strip</source>
        <translation>acarreo hasta la pista</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>vuelo</translation>
    </message>
    <message>
        <source>way out</source>
        <translation>camino de salida</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>vehículos</translation>
    </message>
    <message>
        <source>boats</source>
        <translation>botes</translation>
    </message>
    <message>
        <source>aircraft</source>
        <translation>aeronaves</translation>
    </message>
    <message>
        <source>tax on air cargo</source>
        <translation>cupo sobre la carga aérea</translation>
    </message>
    <message>
        <source>tax on foot cargo</source>
        <translation>cupo sobre la carga a pie</translation>
    </message>
    <message>
        <source>tax on vehicle cargo</source>
        <translation>cupo sobre la carga en vehículo</translation>
    </message>
    <message>
        <source>tax on boat cargo</source>
        <translation>cupo sobre la carga en bote</translation>
    </message>
    <message>
        <source>escort of caravans</source>
        <translation>escolta de caravanas</translation>
    </message>
    <message>
        <source>flights and use of strips</source>
        <translation>vuelos y uso de pistas</translation>
    </message>
    <message>
        <source>haul to the strips</source>
        <translation>acarreo hasta las pistas</translation>
    </message>
    <message>
        <source>haul to the strips by vehicle</source>
        <translation>acarreo hasta las pistas en vehículo</translation>
    </message>
    <message>
        <source>haul to the strips by boat</source>
        <translation>acarreo hasta las pistas en bote</translation>
    </message>
    <message>
        <source>caravans to the exits</source>
        <translation>caravanas hasta las salidas</translation>
    </message>
    <message>
        <source>guarding caravans</source>
        <translation>custodia de caravanas</translation>
    </message>
    <message>
        <source>walks to and from the vehicle</source>
        <translation>caminatas hacia el vehículo y desde él</translation>
    </message>
    <message>
        <source>walks to and from the boat</source>
        <translation>caminatas hacia el bote y desde él</translation>
    </message>
    <message>
        <source>vehicles to the exits</source>
        <translation>vehículos hasta las salidas</translation>
    </message>
    <message>
        <source>boats to the exits</source>
        <translation>botes hasta las salidas</translation>
    </message>
    <message>
        <source>Supply of all zones (kg a year)</source>
        <translation>Oferta de todas las zonas (kg al año)</translation>
    </message>
    <message>
        <source>Availability before, mean (0 to 1)</source>
        <translation>Disponibilidad antes, media (0 a 1)</translation>
    </message>
    <message>
        <source>Availability after, mean (0 to 1)</source>
        <translation>Disponibilidad después, media (0 a 1)</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Dónde ocurrió</translation>
    </message>
    <message>
        <source>How cargo goes out, and how many strips were open</source>
        <translation>Cómo sale la carga y cuántas pistas estaban abiertas</translation>
    </message>
    <message>
        <source>What the answer hangs on</source>
        <translation>De qué depende la respuesta</translation>
    </message>
    <message>
        <source>Zone by zone, strip by strip</source>
        <translation>Zona por zona, pista por pista</translation>
    </message>
    <message>
        <source>Who earns what</source>
        <translation>Quién gana qué</translation>
    </message>
    <message>
        <source>What carrying takes, leg by leg</source>
        <translation>Lo que exige el transporte, tramo por tramo</translation>
    </message>
    <message>
        <source>Do the sums close?</source>
        <translation>¿Cuadran las sumas?</translation>
    </message>
    <message>
        <source>What was assumed</source>
        <translation>Lo que se supuso</translation>
    </message>
    <message>
        <source>What cannot be concluded from this</source>
        <translation>Lo que no puede concluirse de esto</translation>
    </message>
    <message>
        <source>Inputs, parameters and versions</source>
        <translation>Entradas, parámetros y versiones</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>Escenarios lado a lado</translation>
    </message>
    <message>
        <source>Deterrence by lethal interception (reconstructed)</source>
        <translation>Disuasión por interceptación letal (reconstruida)</translation>
    </message>
    <message>
        <source>With deterrence by lethal interception, a reconstruction.</source>
        <translation>Con disuasión por interceptación letal, una reconstrucción.</translation>
    </message>
    <message>
        <source>Reach.</source>
        <translation>Alcance.</translation>
    </message>
    <message>
        <source>Cargo.</source>
        <translation>Carga.</translation>
    </message>
    <message>
        <source>Rent.</source>
        <translation>Renta.</translation>
    </message>
    <message>
        <source>Flights, strips and supply do not match.</source>
        <translation>Vuelos, pistas y oferta no concuerdan.</translation>
    </message>
    <message>
        <source>Illustrative: no real place, campaign or clandestine airstrip.</source>
        <translation>Ilustrativo: ningún lugar, campaña ni pista de aterrizaje clandestina real.</translation>
    </message>
    <message>
        <source>Partly illustrative: this describes no real campaign.</source>
        <translation>En parte ilustrativo: no describe ninguna campaña real.</translation>
    </message>
    <message>
        <source>By their metadata these inputs are made up: {inputs}.</source>
        <translation>Según sus metadatos, estas entradas son inventadas: {inputs}.</translation>
    </message>
    <message>
        <source>No draws were made, so the figures have no ranges: read them as one case of many.</source>
        <translation>No se hicieron sorteos, de modo que las cifras no tienen rangos: deben leerse como un caso entre muchos.</translation>
    </message>
    <message>
        <source>Large figures: all assumptions at their values. P10, P50, P90: 10, 50 and 90 % of {n} draws over the assumptions' ranges stay below.</source>
        <translation>Cifras grandes: todos los supuestos en sus valores. P10, P50, P90: el 10, 50 y 90 % de {n} sorteos sobre los rangos de los supuestos quedan por debajo.</translation>
    </message>
    <message>
        <source>A scenario on stated assumptions, not a prediction.</source>
        <translation>Un escenario sobre supuestos declarados, no una predicción.</translation>
    </message>
    <message>
        <source>The map is missing.</source>
        <translation>Falta el mapa.</translation>
    </message>
    <message>
        <source>Drawn by QGIS in {crs}; grid north is up. Ground whose nearest open strip is as far as before shows relief only.</source>
        <translation>Dibujado por QGIS en {crs}; el norte de la cuadrícula está arriba. El terreno cuya pista abierta más cercana está tan lejos como antes muestra solo el relieve.</translation>
    </message>
    <message>
        <source>a local equal-area projection</source>
        <translation>una proyección local de áreas equivalentes</translation>
    </message>
    <message>
        <source>No draws were made (DRAWS is 0), so what drives the figures is not known.</source>
        <translation>No se hicieron sorteos (DRAWS es 0), de modo que no se sabe de qué dependen las cifras.</translation>
    </message>
    <message>
        <source>“{figure}” hangs most on “{driver}”.</source>
        <translation>“{figure}” depende sobre todo de “{driver}”.</translation>
    </message>
    <message>
        <source>Figures are rounded to three digits for reading; the layers hold them in full, and sums are of the full figures.</source>
        <translation>Las cifras se redondean a tres dígitos para facilitar la lectura; las capas las contienen completas, y las sumas se hacen con las cifras completas.</translation>
    </message>
    <message>
        <source>No airstrip counted as open before; {after} do after, and {gained} of {zones} zones can walk to one.</source>
        <translation>Ninguna pista de aterrizaje contaba como abierta antes; después lo están {after}, y {gained} de {zones} zonas pueden llegar a pie a alguna.</translation>
    </message>
    <message>
        <source>No airstrip counts as open before or after (OPEN_SHARE), so no zone could lose reach.</source>
        <translation>Ninguna pista de aterrizaje cuenta como abierta antes ni después (OPEN_SHARE), de modo que ninguna zona podía perder alcance.</translation>
    </message>
    <message>
        <source>No airstrip counts as open any more: every zone that could walk to one, {lost} of {zones}, has lost it.</source>
        <translation>Ya ninguna pista de aterrizaje cuenta como abierta: todas las zonas que podían llegar a pie a alguna, {lost} de {zones}, perdieron esa posibilidad.</translation>
    </message>
    <message>
        <source>No airstrip counts as open any more, but no zone could walk to one before either.</source>
        <translation>Ya ninguna pista de aterrizaje cuenta como abierta, pero antes tampoco ninguna zona podía llegar a pie a alguna.</translation>
    </message>
    <message>
        <source>{lost} of {zones} zones can no longer walk to any open airstrip</source>
        <translation>{lost} de {zones} zonas ya no pueden llegar a pie a ninguna pista de aterrizaje abierta</translation>
    </message>
    <message>
        <source>{farther} of {zones} zones is farther from the nearest open airstrip than before, by {most} h ({worst})</source>
        <translation>{farther} de {zones} zonas está más lejos que antes de la pista de aterrizaje abierta más cercana, en {most} h ({worst})</translation>
    </message>
    <message>
        <source>{farther} of {zones} zones are farther from the nearest open airstrip than before, by {median} h in the median and {most} h at most ({worst})</source>
        <translation>{farther} de {zones} zonas están más lejos que antes de la pista de aterrizaje abierta más cercana, en {median} h en la mediana y {most} h como máximo ({worst})</translation>
    </message>
    <message>
        <source>No zone is farther from an open airstrip than before</source>
        <translation>Ninguna zona está más lejos que antes de una pista de aterrizaje abierta</translation>
    </message>
    <message>
        <source>it holds {share} of the supply</source>
        <translation>concentra {share} de la oferta</translation>
    </message>
    <message>
        <source>together they hold {share} of the supply</source>
        <translation>en conjunto concentran {share} de la oferta</translation>
    </message>
    <message>
        <source>{nearer} is nearer to one</source>
        <translation>{nearer} está más cerca de alguna</translation>
    </message>
    <message>
        <source>{nearer} are nearer to one</source>
        <translation>{nearer} están más cerca de alguna</translation>
    </message>
    <message>
        <source>{never} could walk to none before and still cannot</source>
        <translation>{never} no podían llegar a pie a ninguna antes y siguen sin poder</translation>
    </message>
    <message>
        <source>all of this on foot</source>
        <translation>todo ello a pie</translation>
    </message>
    <message>
        <source>The armed group earns nothing on this cargo, before or after.</source>
        <translation>El grupo armado no gana nada con esta carga, ni antes ni después.</translation>
    </message>
    <message>
        <source>The armed group earns {after} a year where it earned nothing before{range}</source>
        <translation>El grupo armado gana {after} al año donde antes no ganaba nada{range}</translation>
    </message>
    <message>
        <source>The armed group earns as much as before, {before} a year{range}</source>
        <translation>El grupo armado gana lo mismo que antes, {before} al año{range}</translation>
    </message>
    <message>
        <source>The armed group loses all of its rent, {before} a year{range}</source>
        <translation>El grupo armado pierde toda su renta, {before} al año{range}</translation>
    </message>
    <message>
        <source>The armed group still earns: its rent goes from {before} to {after} a year, {share}{range}</source>
        <translation>El grupo armado sigue ganando: su renta pasa de {before} a {after} al año, {share}{range}</translation>
    </message>
    <message>
        <source>; the rent invariance index is {index}: {words}</source>
        <translation>; el índice de invariancia de la renta es {index}: {words}</translation>
    </message>
    <message>
        <source>; the rent invariance index is {words}</source>
        <translation>; el índice de invariancia de la renta es {words}</translation>
    </message>
    <message>
        <source>not defined: there was no rent before</source>
        <translation>indefinido: no había renta antes</translation>
    </message>
    <message>
        <source>not defined: nothing flew before</source>
        <translation>indefinido: no volaba nada antes</translation>
    </message>
    <message>
        <source>not defined: air traffic did not change</source>
        <translation>indefinido: el tráfico aéreo no cambió</translation>
    </message>
    <message>
        <source>rent does not answer to air traffic</source>
        <translation>la renta no responde al tráfico aéreo</translation>
    </message>
    <message>
        <source>rent rises as air traffic falls</source>
        <translation>la renta sube cuando el tráfico aéreo baja</translation>
    </message>
    <message>
        <source>rent falls as air traffic rises</source>
        <translation>la renta baja cuando el tráfico aéreo sube</translation>
    </message>
    <message>
        <source>rent moves in proportion to air traffic</source>
        <translation>la renta varía en proporción al tráfico aéreo</translation>
    </message>
    <message>
        <source>rent follows air traffic, but by less than in proportion</source>
        <translation>la renta sigue al tráfico aéreo, pero en menor proporción</translation>
    </message>
    <message>
        <source>rent follows air traffic by more than in proportion</source>
        <translation>la renta sigue al tráfico aéreo en mayor proporción</translation>
    </message>
    <message>
        <source> (P10 to P90 of the change: {low} to {high}, so the draws do not agree on the direction)</source>
        <translation> (P10 a P90 del cambio: {low} a {high}, de modo que los sorteos no coinciden en la dirección)</translation>
    </message>
    <message>
        <source> (P10 to P90 of the change: {low} to {high}; go by this range, the value lies outside it)</source>
        <translation> (P10 a P90 del cambio: {low} a {high}; guiarse por este rango, el valor queda fuera de él)</translation>
    </message>
    <message>
        <source> (P10 to P90 of the change: {low} to {high})</source>
        <translation> (P10 a P90 del cambio: {low} a {high})</translation>
    </message>
    <message>
        <source>P10 {p10} · P50 {p50} · P90 {p90}</source>
        <translation>P10 {p10} · P50 {p50} · P90 {p90}</translation>
    </message>
    <message>
        <source>The value lies outside: go by the range</source>
        <translation>El valor queda fuera: guiarse por el rango</translation>
    </message>
    <message>
        <source>{days} strip-days denied by {destroyed} demolitions, {rebuilt} rebuilds</source>
        <translation>{days} días-pista denegados por {destroyed} demoliciones, {rebuilt} rehabilitaciones</translation>
    </message>
    <message>
        <source>Airstrips open on a mean day, of {n}</source>
        <translation>Pistas de aterrizaje abiertas en un día medio, de {n}</translation>
    </message>
    <message>
        <source>Open {share} of the time or more: {change}</source>
        <translation>Abiertas {share} del tiempo o más: {change}</translation>
    </message>
    <message>
        <source>Share of the supply that flies</source>
        <translation>Proporción de la oferta que vuela</translation>
    </message>
    <message>
        <source>Before: {s}</source>
        <translation>Antes: {s}</translation>
    </message>
    <message>
        <source>After: {s}</source>
        <translation>Después: {s}</translation>
    </message>
    <message>
        <source>Moved from air to foot, kg a year</source>
        <translation>Desplazado del aire a pie, kg al año</translation>
    </message>
    <message>
        <source>Change of what flies, kg a year</source>
        <translation>Cambio de lo que vuela, kg al año</translation>
    </message>
    <message>
        <source>More on foot in {share} of the draws</source>
        <translation>Más a pie en {share} de los sorteos</translation>
    </message>
    <message>
        <source>Less by air in {share} of the draws</source>
        <translation>Menos por aire en {share} de los sorteos</translation>
    </message>
    <message>
        <source>Change in porter trips a year</source>
        <translation>Cambio en viajes de porteador al año</translation>
    </message>
    <message>
        <source>{caravans} caravans, {days} person-days</source>
        <translation>{caravans} caravanas, {days} días-persona</translation>
    </message>
    <message>
        <source>porter trips {n}</source>
        <translation>viajes de porteador {n}</translation>
    </message>
    <message>
        <source>vehicle trips {n}</source>
        <translation>viajes en vehículo {n}</translation>
    </message>
    <message>
        <source>boat trips {n}</source>
        <translation>viajes en bote {n}</translation>
    </message>
    <message>
        <source>Change in person-days on foot a year, all legs</source>
        <translation>Cambio en días-persona a pie al año, todos los tramos</translation>
    </message>
    <message>
        <source>Armed group's rent, million US$ a year</source>
        <translation>Renta del grupo armado, millones de US$ al año</translation>
    </message>
    <message>
        <source>Armed group's rent, US$ a year</source>
        <translation>Renta del grupo armado, US$ al año</translation>
    </message>
    <message>
        <source>Change: {s}</source>
        <translation>Cambio: {s}</translation>
    </message>
    <message>
        <source>US$: {changes}</source>
        <translation>US$: {changes}</translation>
    </message>
    <message>
        <source>Weighs most: {term}</source>
        <translation>Lo que más pesa: {term}</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} y {last}</translation>
    </message>
    <message>
        <source>US$ {n} million</source>
        <translation>US$ {n} millones</translation>
    </message>
    <message>
        <source>US$ {n}</source>
        <translation>US$ {n}</translation>
    </message>
    <message>
        <source>Cargo leaves</source>
        <translation>La carga sale</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Loaded trips</source>
        <translation>Viajes con carga</translation>
    </message>
    <message>
        <source>Days under way, out and back</source>
        <translation>Días en camino, ida y vuelta</translation>
    </message>
    <message>
        <source>On foot the change is {out} person-days a year to the exits, {haul} on hauls to the strips and {feeder} to and from vehicles and boats: {total} in all. Time in the air is not known.</source>
        <translation>A pie el cambio es de {out} días-persona al año hasta las salidas, {haul} en acarreos hasta las pistas y {feeder} hacia y desde vehículos y botes: {total} en total. El tiempo en el aire no se conoce.</translation>
    </message>
    <message>
        <source>Legs: what carrying takes in a year, before → after</source>
        <translation>Tramos: lo que exige el transporte en un año, antes → después</translation>
    </message>
    <message>
        <source>Value and range</source>
        <translation>Valor y rango</translation>
    </message>
    <message>
        <source>Every figure with its range</source>
        <translation>Cada cifra con su rango</translation>
    </message>
    <message>
        <source>no draw defines it</source>
        <translation>ningún sorteo lo define</translation>
    </message>
    <message>
        <source>outside: go by the range</source>
        <translation>fuera: guiarse por el rango</translation>
    </message>
    <message>
        <source>Only one of {low} and {high} is given; give both or neither.</source>
        <translation>Solo se dio uno de {low} y {high}; dar ambos o ninguno.</translation>
    </message>
    <message>
        <source>SUPPLY_RANGE_PCT and SUPPLY_LOW_FIELD both give a range of the supply; leave one out.</source>
        <translation>SUPPLY_RANGE_PCT y SUPPLY_LOW_FIELD dan ambos un rango de la oferta; omitir uno.</translation>
    </message>
    <message>
        <source>LOG is given, so availability comes from it and not from the fields.</source>
        <translation>Se indicó LOG, de modo que la disponibilidad proviene de allí y no de los campos.</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>The row's number and why it is no incident.</source>
        <translation>El número de la fila y por qué no es un incidente.</translation>
    </message>
    <message>
        <source>Possible doubles</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>Pairs that may be one incident, with how they were found.</source>
        <translation>Pares que pueden ser un solo incidente, con la forma en que se encontraron.</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>Incidents added (in a preview: that would be)</source>
        <translation>Incidentes agregados (en una vista previa: los que se agregarían)</translation>
    </message>
    <message>
        <source>Rows skipped, there already by their source's id</source>
        <translation>Filas omitidas, ya presentes según el id de su fuente</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Possible doubles proposed</source>
        <translation>Posibles duplicados propuestos</translation>
    </message>
    <message>
        <source>JSON: how many incidents of each type were, or would be, added</source>
        <translation>JSON: cuántos incidentes de cada tipo se agregaron o se agregarían</translation>
    </message>
    <message>
        <source>JSON: the first hundred rejected rows and the first hundred possible doubles, each with row, kind (rejected, double) and reason</source>
        <translation>JSON: las primeras cien filas rechazadas y los primeros cien posibles duplicados, cada uno con fila, clase (rejected, double) y motivo</translation>
    </message>
    <message>
        <source>The encoding that was guessed of a CSV that is no Unicode</source>
        <translation>La codificación que se supuso de un CSV que no es Unicode</translation>
    </message>
    <message>
        <source>The model {path} cannot be read; install the plugin again.</source>
        <translation>No se puede leer el modelo {path}; es necesario reinstalar el complemento.</translation>
    </message>
    <message>
        <source>Elevation (DEM)</source>
        <translation>Elevación (DEM)</translation>
    </message>
    <message>
        <source>Elevation in metres, projected or geographic, square or rectangular cells. Its grid is the grid of the analysis. Cells without elevation cannot be passed.</source>
        <translation>Elevación en metros, proyectada o geográfica, con celdas cuadradas o rectangulares. Su cuadrícula es la del análisis. Las celdas sin elevación no pueden cruzarse.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Clips the DEM, so that the run is smaller.</source>
        <translation>Recorta el DEM, para que la ejecución sea menor.</translation>
    </message>
    <message>
        <source>Cell size (metres)</source>
        <translation>Tamaño de celda (metros)</translation>
    </message>
    <message>
        <source>Coarsens the DEM to whole blocks of about this size. Coarser terrain is smoother, so times come out shorter.</source>
        <translation>Agrupa el DEM en bloques enteros de aproximadamente este tamaño. Un terreno más grueso es más suave, de modo que los tiempos resultan más cortos.</translation>
    </message>
    <message>
        <source>Movement surface</source>
        <translation>Superficie de movimiento</translation>
    </message>
    <message>
        <source>Band 1 multiplies the walking time per metre (nodata or 0: impassable); band 2, if there, is a fixed speed in km/h (0: on foot); band 3 says whose (1 animal, 2 boat, 3 vehicle), and the metadata how long it takes to change between foot and that mode (not written: everyone rides). Aligned to the DEM. The factor serves every hiking function; for loaded_porter, Pandolf's terrain coefficient is a factor of its square root on the level (heavy brush, 1.5: 1.22).</source>
        <translation>La banda 1 multiplica el tiempo de marcha por metro (sin dato o 0: infranqueable); la banda 2, si existe, es una velocidad fija en km/h (0: a pie); la banda 3 dice de quién es (1 animal, 2 bote, 3 vehículo), y los metadatos cuánto se tarda en cambiar entre ir a pie y ese modo (no escrito: todos van a bordo). Se alinea con el DEM. El factor sirve a toda función de marcha; para loaded_porter, el coeficiente de terreno de Pandolf equivale en llano a un factor de su raíz cuadrada (maleza densa, 1.5: 1.22).</translation>
    </message>
    <message>
        <source>Hiking function</source>
        <translation>Función de caminata</translation>
    </message>
    <message>
        <source>Turns signed slope into walking time. langmuir_rwalk is r.walk's variant of Langmuir; loaded_porter holds metabolic power constant under LOAD_KG; custom reads CUSTOM_TABLE.</source>
        <translation>Convierte la pendiente con signo en tiempo de caminata. langmuir_rwalk es la variante de Langmuir de r.walk; loaded_porter mantiene constante la potencia metabólica con LOAD_KG; custom lee CUSTOM_TABLE.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Directions a step may take: more is more accurate and slower (8 fast, 48 best).</source>
        <translation>Direcciones que puede tomar un paso: más es más exacto y más lento (8 rápido, 48 óptimo).</translation>
    </message>
    <message>
        <source>Sample the ground along long moves</source>
        <translation>Muestrear el terreno a lo largo de los movimientos largos</translation>
    </message>
    <message>
        <source>Off only to reproduce tools that look at the two ends of a move; barriers hold either way.</source>
        <translation>Desactivar solo para reproducir herramientas que miran los dos extremos de un movimiento; las barreras se mantienen en ambos casos.</translation>
    </message>
    <message>
        <source>Steepest slope (degrees)</source>
        <translation>Pendiente máxima (grados)</translation>
    </message>
    <message>
        <source>Steeper moves are impassable, up or down.</source>
        <translation>Los movimientos más empinados son intransitables, de subida o de bajada.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>from: time needed from the sources to each cell; to: from each cell to the nearest source. They differ, since uphill is slower than downhill.</source>
        <translation>from: tiempo necesario desde las fuentes hasta cada celda; to: desde cada celda hasta la fuente más cercana. Difieren, pues la subida es más lenta que la bajada.</translation>
    </message>
    <message>
        <source>Cut-off (hours)</source>
        <translation>Límite (horas)</translation>
    </message>
    <message>
        <source>Cells farther than this stay empty, and the run is faster.</source>
        <translation>Las celdas más lejanas quedan vacías, y la ejecución es más rápida.</translation>
    </message>
    <message>
        <source>Snap distance (metres)</source>
        <translation>Distancia de ajuste (metros)</translation>
    </message>
    <message>
        <source>A point off the DEM or on an impassable cell moves to the nearest passable cell within this distance; two cells when left empty.</source>
        <translation>Un punto fuera del DEM o en una celda intransitable se mueve a la celda transitable más cercana dentro de esta distancia; dos celdas si se deja vacío.</translation>
    </message>
    <message>
        <source>Load of a walker (kg)</source>
        <translation>Carga de un caminante (kg)</translation>
    </message>
    <message>
        <source>Cargo a person carries; reported porters carry 3 to 25 kg.</source>
        <translation>Carga que lleva una persona; los porteadores reportados llevan de 3 a 25 kg.</translation>
    </message>
    <message>
        <source>Body of a walker (kg)</source>
        <translation>Peso corporal de un caminante (kg)</translation>
    </message>
    <message>
        <source>For loaded_porter and for the energy of a route.</source>
        <translation>Para loaded_porter y para la energía de una ruta.</translation>
    </message>
    <message>
        <source>Metabolic power (W)</source>
        <translation>Potencia metabólica (W)</translation>
    </message>
    <message>
        <source>Held constant by loaded_porter; 400 to 450 W can be kept up for hours.</source>
        <translation>loaded_porter la mantiene constante; de 400 a 450 W pueden sostenerse durante horas.</translation>
    </message>
    <message>
        <source>Campbell percentile</source>
        <translation>Percentil de Campbell</translation>
    </message>
    <message>
        <source>For campbell: percentile of observed speeds; 1 to 15 are walkers.</source>
        <translation>Para campbell: percentil de las velocidades observadas; de 1 a 15 son caminantes.</translation>
    </message>
    <message>
        <source>Custom speeds</source>
        <translation>Velocidades personalizadas</translation>
    </message>
    <message>
        <source>Slope (rise/run)</source>
        <translation>Pendiente (desnivel/distancia)</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>km/h</translation>
    </message>
    <message>
        <source>For custom: rows of signed slope and km/h; straight lines between, the end values beyond.</source>
        <translation>Para custom: filas de pendiente con signo y km/h; líneas rectas entre ellas, los valores extremos más allá.</translation>
    </message>
    <message>
        <source>Grid: {rows} x {cols} cells of about {metres} m.</source>
        <translation>Cuadrícula: {rows} x {cols} celdas de unos {metres} m.</translation>
    </message>
    <message>
        <source>The cells of '{surface}' (SURFACE) are not those of the analysis grid: barriers a cell wide may open. Make the surface with the same DEM, EXTENT and CELL_SIZE.</source>
        <translation>Las celdas de '{surface}' (SURFACE) no son las de la cuadrícula de análisis: las barreras de una celda de ancho pueden abrirse. Construir la superficie con los mismos DEM, EXTENT y CELL_SIZE.</translation>
    </message>
    <message>
        <source>The factors of '{surface}' (SURFACE) are relative to a path, and HIKING_FUNCTION {function} is slowed down already, so off-path ground counts twice; choose {better}.</source>
        <translation>Los factores de '{surface}' (SURFACE) son relativos a un sendero, y HIKING_FUNCTION {function} ya está ralentizada, de modo que el terreno fuera de sendero cuenta dos veces; elegir {better}.</translation>
    </message>
    <message>
        <source>'{layer}': {count} features moved to the nearest passable cell ({ids}).</source>
        <translation>'{layer}': {count} objetos espaciales se movieron a la celda transitable más cercana ({ids}).</translation>
    </message>
    <message>
        <source>'{layer}': {count} features lie off the passable terrain and are not reached ({ids}).</source>
        <translation>'{layer}': {count} objetos espaciales están fuera del terreno transitable y no se alcanzan ({ids}).</translation>
    </message>
    <message>
        <source>{count} of {total} pairs are not reached ({pairs}).</source>
        <translation>No se alcanzan {count} de {total} pares ({pairs}).</translation>
    </message>
    <message>
        <source>{count} of {total} pairs have fewer than {wanted} routes that differ enough ({pairs}). A larger MAX_DETOUR_PCT or MAX_OVERLAP_PCT, or a smaller NEAR_M or PLATEAU_PCT, allows more.</source>
        <translation>{count} de {total} pares tienen menos de {wanted} rutas que difieren lo suficiente ({pairs}). Un MAX_DETOUR_PCT o MAX_OVERLAP_PCT mayor, o un NEAR_M o PLATEAU_PCT menor, permite más.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cobertura del suelo</translation>
    </message>
    <message>
        <source>Classes as whole numbers; routes tell the share of their length in each. Nearest cell.</source>
        <translation>Clases como números enteros; las rutas indican la proporción de su longitud en cada una. Celda más cercana.</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>Ríos</translation>
    </message>
    <message>
        <source>Lines; routes tell how often they cross one.</source>
        <translation>Líneas; las rutas indican cuántas veces cruzan una.</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Polygons such as countries or districts; routes tell how often they pass from one into another or out of all, and which they pass through. Gaps and corners of less than half a cell do not count.</source>
        <translation>Polígonos como países o distritos; las rutas indican cuántas veces pasan de uno a otro o salen de todos, y cuáles atraviesan. Los vacíos y las esquinas de menos de media celda no cuentan.</translation>
    </message>
    <message>
        <source>Name field of the borders</source>
        <translation>Campo de nombre de los límites</translation>
    </message>
    <message>
        <source>Polygons of one name count as one; when left empty: name, else feature ids.</source>
        <translation>Los polígonos de un mismo nombre cuentan como uno; si se deja vacío: name; si no, los identificadores de los objetos espaciales.</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>all: every origin with every destination; nearest: each origin with the destination it reaches soonest (one that reaches none has a row without dest_id); field: where ORIGIN_FIELD equals DESTINATION_FIELD.</source>
        <translation>all: cada origen con cada destino; nearest: cada origen con el destino que alcanza antes (el que no alcanza ninguno tiene una fila sin dest_id); field: donde ORIGIN_FIELD es igual a DESTINATION_FIELD.</translation>
    </message>
    <message>
        <source>Pairing field of the origins</source>
        <translation>Campo de emparejamiento de los orígenes</translation>
    </message>
    <message>
        <source>Pairing field of the destinations</source>
        <translation>Campo de emparejamiento de los destinos</translation>
    </message>
    <message>
        <source>Only for PAIRING = field.</source>
        <translation>Solo para PAIRING = field.</translation>
    </message>
    <message>
        <source>Cargo (kg)</source>
        <translation>Carga (kg)</translation>
    </message>
    <message>
        <source>When given, routes tell the party that carries it and its days there and back; the way back is the least time on the grid from the destination to the origin, with the same walking model.</source>
        <translation>Cuando se indica, las rutas dicen la partida que la lleva y sus días de ida y vuelta; el regreso es el tiempo mínimo sobre la malla desde el destino hasta el origen, con el mismo modelo de caminata.</translation>
    </message>
    <message>
        <source>Only with CARGO_KG. A porter carries LOAD_KG; a llama 27.5 kg over at most 20 km a day, ten led by one person; a mule 102 kg over at most 28 km a day, five led by one person.</source>
        <translation>Solo con CARGO_KG. Un porteador lleva LOAD_KG; una llama 27.5 kg por no más de 20 km al día, diez guiadas por una persona; una mula 102 kg por no más de 28 km al día, cinco guiadas por una persona.</translation>
    </message>
    <message>
        <source>Porters or animals in a caravan</source>
        <translation>Porteadores o animales por caravana</translation>
    </message>
    <message>
        <source>Only with CARGO_KG: how many go together at most.</source>
        <translation>Solo con CARGO_KG: cuántos van juntos como máximo.</translation>
    </message>
    <message>
        <source>Routes a pair, at most</source>
        <translation>Rutas por par, como máximo</translation>
    </message>
    <message>
        <source>1 gives the least-time route alone.</source>
        <translation>1 da solo la ruta de menor tiempo.</translation>
    </message>
    <message>
        <source>Longest detour (%)</source>
        <translation>Desvío máximo (%)</translation>
    </message>
    <message>
        <source>How much longer than the best route an alternative may take, in time.</source>
        <translation>Cuánto más que la mejor ruta puede durar una alternativa, en tiempo.</translation>
    </message>
    <message>
        <source>Largest overlap (%)</source>
        <translation>Superposición máxima (%)</translation>
    </message>
    <message>
        <source>Share of an alternative's length that may lie near better routes (NEAR_M).</source>
        <translation>Proporción de la longitud de una alternativa que puede quedar cerca de rutas mejores (NEAR_M).</translation>
    </message>
    <message>
        <source>Nearness (metres)</source>
        <translation>Cercanía (metros)</translation>
    </message>
    <message>
        <source>What lies this near to a better route counts as the same way; when left empty two cells, or 2 % of the length of the best route where that is more.</source>
        <translation>Lo que queda a esta distancia o menos de una ruta mejor cuenta como el mismo camino; si se deja vacío, dos celdas, o el 2 % de la longitud de la mejor ruta si eso es más.</translation>
    </message>
    <message>
        <source>Shortest stretch of its own (%)</source>
        <translation>Tramo propio más corto (%)</translation>
    </message>
    <message>
        <source>Part of the best time for which an alternative must itself be the fastest way round its gateway. More gives fewer and straighter routes; 0 allows bends to any cell.</source>
        <translation>Parte del mejor tiempo en la que una alternativa debe ser ella misma el camino más rápido alrededor de su punto de paso. Un valor mayor da menos rutas y más rectas; 0 permite desvíos hacia cualquier celda.</translation>
    </message>
    <message>
        <source>Refine routes between cell centres</source>
        <translation>Refinar las rutas entre los centros de celda</translation>
    </message>
    <message>
        <source>Lets the routes behind the hours leave the cell centres, which shortens what the grid's few directions make too long, and tries other ways that these take for up to 7 per cent longer; hours are those of trocha:routes with REFINE. Takes longer, about a tenth of a second a pair.</source>
        <translation>Permite que las rutas detrás de las horas dejen los centros de celda, lo que acorta lo que las pocas direcciones de la cuadrícula alargan, y prueba otros caminos que estas toman por hasta un 7 por ciento más largos; las horas son las de trocha:routes con REFINE. Tarda más, cerca de una décima de segundo por par.</translation>
    </message>
    <message>
        <source>Lets routes leave the cell centres, which shortens what the grid's few directions make too long, and tries other ways, by another valley perhaps, that these take for up to 7 per cent longer. hours, days, lengths, climb, slope and energy are those of the refined line on the ground interpolated between cell centres, grid_hours stays that of the grid; the shares and crossings are those of the route from centre to centre that it was refined from. Ground between the centres can be steeper, and a road or river one cell wide is blended with what lies beside it, so hours can exceed grid_hours. Takes longer.</source>
        <translation>Deja que las rutas salgan de los centros de celda, lo que acorta lo que las pocas direcciones de la malla alargan de más, y prueba otros caminos, quizá por otro valle, que estas toman por hasta un 7 por ciento más largos. hours, days, longitudes, ascenso, pendiente y energía son los de la línea refinada sobre el terreno interpolado entre los centros de celda; grid_hours sigue siendo el de la malla; las proporciones y los cruces son los de la ruta de centro a centro de la que se refinó. El terreno entre los centros puede ser más empinado, y un camino o río de una celda de ancho se mezcla con lo que tiene al lado, por lo que hours puede superar a grid_hours. Tarda más.</translation>
    </message>
    <message>
        <source>Smooth lines for display</source>
        <translation>Suavizar las líneas para su visualización</translation>
    </message>
    <message>
        <source>Cuts the corners of the drawn lines, nowhere touching a cell that cannot be passed. All figures stay those of the way from centre to centre.</source>
        <translation>Recorta las esquinas de las líneas dibujadas, sin tocar en ningún punto una celda intransitable. Todas las cifras siguen siendo las del camino de centro a centro.</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>{low} a {high} {unit}</translation>
    </message>
    <message>
        <source>more than {low} {unit}</source>
        <translation>más de {low} {unit}</translation>
    </message>
    <message>
        <source>No river in '{layer}' near the DEM has the class {classes}.</source>
        <translation>Ningún río de '{layer}' cerca del DEM tiene la clase {classes}.</translation>
    </message>
    <message>
        <source>{count} crossings of '{layer}' lie farther than {snap} m (SNAP_DISTANCE) from any closed river or barrier and open nothing ({ids}).</source>
        <translation>{count} cruces de '{layer}' están a más de {snap} m (SNAP_DISTANCE) de cualquier río cerrado o barrera y no abren nada ({ids}).</translation>
    </message>
    <message>
        <source>{count} crossings of '{layer}' lie where the way is open or navigable and change nothing ({ids}).</source>
        <translation>{count} cruces de '{layer}' están donde el paso es abierto o navegable y no cambian nada ({ids}).</translation>
    </message>
    <message>
        <source>{count} crossings of '{layer}' find no passable ground on both sides within {reach} m (CROSSING_LENGTH) and open nothing ({ids}).</source>
        <translation>{count} cruces de '{layer}' no encuentran terreno transitable a ambos lados en un radio de {reach} m (CROSSING_LENGTH) y no abren nada ({ids}).</translation>
    </message>
    <message>
        <source>{count} cells of the DEM have no land cover in '{layer}': {fate}.</source>
        <translation>{count} celdas del DEM no tienen cobertura del suelo en '{layer}': {fate}.</translation>
    </message>
    <message>
        <source>they take UNKNOWN_FACTOR</source>
        <translation>toman UNKNOWN_FACTOR</translation>
    </message>
    <message>
        <source>they are impassable</source>
        <translation>son intransitables</translation>
    </message>
    <message>
        <source>'{layer}' holds codes that '{table}' does not know ({codes}): they take UNKNOWN_FACTOR.</source>
        <translation>'{layer}' contiene códigos que '{table}' no conoce ({codes}): toman UNKNOWN_FACTOR.</translation>
    </message>
    <message>
        <source>'{layer}' has cells of {own} m, the grid cells of {grid} m: each takes the class at its centre. Aggregate the land cover to its most frequent class first.</source>
        <translation>'{layer}' tiene celdas de {own} m; la cuadrícula, celdas de {grid} m: cada una toma la clase de su centro. Agregar antes la cobertura del suelo a su clase más frecuente.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Raster of class codes, read at the centre of each cell of the DEM. Cells without land cover cannot be passed, unless UNKNOWN_FACTOR is set.</source>
        <translation>Ráster de códigos de clase, leído en el centro de cada celda del DEM. Las celdas sin cobertura del suelo no pueden cruzarse, salvo que se defina UNKNOWN_FACTOR.</translation>
    </message>
    <message>
        <source>Class table: igbp, worldcover, esri, or a file</source>
        <translation>Tabla de clases: igbp, worldcover, esri o un archivo</translation>
    </message>
    <message>
        <source>Walking factor of each class: the preset igbp (MODIS), worldcover (ESA) or esri; a JSON or CSV file with the columns code and factor (and passable); or JSON text such as {"1": 2.0, "17": 0}. A factor of 0 is impassable. The presets are relative to walking on a path: choose a hiking function for paths (tobler, loaded_porter) with them.</source>
        <translation>Factor de caminata de cada clase: la tabla predefinida igbp (MODIS), worldcover (ESA) o esri; un archivo JSON o CSV con las columnas code y factor (y passable); o texto JSON como {"1": 2.0, "17": 0}. Un factor de 0 es intransitable. Las tablas predefinidas son relativas a caminar por un sendero: elegir con ellas una función de caminata para senderos (tobler, loaded_porter).</translation>
    </message>
    <message>
        <source>Factor of unknown classes</source>
        <translation>Factor de las clases desconocidas</translation>
    </message>
    <message>
        <source>For codes that the class table does not know and for cells without land cover; 0 closes them. Left empty, unknown codes are refused by name.</source>
        <translation>Para los códigos que la tabla de clases no conoce y para las celdas sin cobertura del suelo; 0 las cierra. Si se deja vacío, los códigos desconocidos se rechazan, indicando cuáles son.</translation>
    </message>
    <message>
        <source>Factor without land cover</source>
        <translation>Factor sin cobertura del suelo</translation>
    </message>
    <message>
        <source>Walking factor of the ground where no LANDCOVER is given.</source>
        <translation>Factor de caminata del terreno donde no se da LANDCOVER.</translation>
    </message>
    <message>
        <source>Lines or polygons that cannot be crossed on foot, unless their class can be waded or carries boats, or a crossing says so. They are burnt edge to edge: nothing slips through.</source>
        <translation>Líneas o polígonos que no pueden cruzarse a pie, salvo que su clase pueda vadearse o admita botes, o que un cruce lo permita. Se graban de borde a borde: nada se filtra.</translation>
    </message>
    <message>
        <source>River class field</source>
        <translation>Campo de clase de río</translation>
    </message>
    <message>
        <source>Width class, order or type of each river. Rivers without class are barriers.</source>
        <translation>Clase de ancho, orden o tipo de cada río. Los ríos sin clase son barreras.</translation>
    </message>
    <message>
        <source>River classes that can be waded</source>
        <translation>Clases de río que pueden vadearse</translation>
    </message>
    <message>
        <source>Comma-separated classes that can be waded anywhere, at any water; * is every class not named elsewhere.</source>
        <translation>Clases separadas por comas que pueden vadearse en cualquier lugar y con cualquier nivel de agua; * es toda clase no nombrada en otro parámetro.</translation>
    </message>
    <message>
        <source>River classes waded at low water</source>
        <translation>Clases de río que se vadean en aguas bajas</translation>
    </message>
    <message>
        <source>Comma-separated classes that can be waded when WATER is low only.</source>
        <translation>Clases separadas por comas que pueden vadearse solo cuando WATER es low.</translation>
    </message>
    <message>
        <source>River classes with boats</source>
        <translation>Clases de río con botes</translation>
    </message>
    <message>
        <source>Comma-separated classes along which boats go, at the river speeds; * is every class not named elsewhere. A class that is also in FORD_LOW_CLASSES is waded at low water.</source>
        <translation>Clases separadas por comas por las que circulan botes, a las velocidades de río; * es toda clase no nombrada en otro parámetro. Una clase que también está en FORD_LOW_CLASSES se vadea en aguas bajas.</translation>
    </message>
    <message>
        <source>Water level</source>
        <translation>Nivel del agua</translation>
    </message>
    <message>
        <source>The season: low lets FORD_LOW_CLASSES be waded, high does not.</source>
        <translation>La estación: low permite vadear FORD_LOW_CLASSES, high no.</translation>
    </message>
    <message>
        <source>Walking factor in a ford</source>
        <translation>Factor de caminata en un vado</translation>
    </message>
    <message>
        <source>5.00 is that of a water course (Herzog 2020); it holds over FORD_WIDTH only.</source>
        <translation>5.00 es el de un curso de agua (Herzog 2020); rige solo a lo largo de FORD_WIDTH.</translation>
    </message>
    <message>
        <source>Width of a ford (metres)</source>
        <translation>Ancho de un vado (metros)</translation>
    </message>
    <message>
        <source>Width of water that is waded. The rest of the cell keeps the factor of its ground. The default is assumed.</source>
        <translation>Ancho del agua que se vadea. El resto de la celda conserva el factor de su terreno. El valor predeterminado es un supuesto.</translation>
    </message>
    <message>
        <source>Boat speed downstream (km/h)</source>
        <translation>Velocidad de bote río abajo (km/h)</translation>
    </message>
    <message>
        <source>Boat speed upstream (km/h)</source>
        <translation>Velocidad de bote río arriba (km/h)</translation>
    </message>
    <message>
        <source>Over the ground. There is no default: no published speeds were found, they depend on boat and water.</source>
        <translation>Respecto al suelo. No hay valor predeterminado: no se encontraron velocidades publicadas, dependen del bote y del agua.</translation>
    </message>
    <message>
        <source>Boats go</source>
        <translation>Los botes van</translation>
    </message>
    <message>
        <source>A cell has one speed, whichever way it is crossed: down, up, or mean, the speed of a journey there and back. For journeys one way make one surface for each.</source>
        <translation>Una celda tiene una sola velocidad, sin importar en qué sentido se cruce: down, up o mean, la velocidad de un viaje de ida y vuelta. Para viajes en un solo sentido, construir una superficie para cada uno.</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Cruces</translation>
    </message>
    <message>
        <source>Bridges, fords and ferries. A point opens the nearest river or barrier within SNAP_DISTANCE, just as far as it must; a line opens all that it crosses.</source>
        <translation>Puentes, vados y transbordadores. Un punto abre el río o la barrera más cercana dentro de SNAP_DISTANCE, solo lo necesario; una línea abre todo lo que cruza.</translation>
    </message>
    <message>
        <source>Minutes to get across</source>
        <translation>Minutos para cruzar</translation>
    </message>
    <message>
        <source>Time from bank to bank, waiting included, instead of walking; empty or 0: walked.</source>
        <translation>Tiempo de orilla a orilla, espera incluida, en lugar de caminar; vacío o 0: se camina.</translation>
    </message>
    <message>
        <source>How far a crossing may lie from its barrier; two cells when empty.</source>
        <translation>A qué distancia de su barrera puede estar un cruce; dos celdas si se deja vacío.</translation>
    </message>
    <message>
        <source>Longest crossing (metres)</source>
        <translation>Cruce más largo (metros)</translation>
    </message>
    <message>
        <source>How far a crossing point looks for passable ground on each side; 1,000 m or four cells when empty.</source>
        <translation>Hasta qué distancia busca un punto de cruce terreno transitable a cada lado; 1000 m o cuatro celdas si se deja vacío.</translation>
    </message>
    <message>
        <source>Roads and trails</source>
        <translation>Carreteras y senderos</translation>
    </message>
    <message>
        <source>Lines that are walked faster than the ground, or ridden. They open impassable land cover, but end at rivers and barriers: see ROAD_BRIDGES.</source>
        <translation>Líneas que se recorren a pie más rápido que el terreno, o en algún medio de transporte. Abren coberturas del suelo intransitables, pero terminan en ríos y barreras: ver ROAD_BRIDGES.</translation>
    </message>
    <message>
        <source>Road class field</source>
        <translation>Campo de clase de vía</translation>
    </message>
    <message>
        <source>Class of each road, as in the road table (highway in OpenStreetMap).</source>
        <translation>Clase de cada vía, como en la tabla de vías (highway en OpenStreetMap).</translation>
    </message>
    <message>
        <source>Road table: osm, trails, or a file</source>
        <translation>Tabla de vías: osm, trails o un archivo</translation>
    </message>
    <message>
        <source>Mode, speed and walking factor of each class: the preset osm (OpenStreetMap highways) or trails (with llama_trail and mule_trail); a JSON or CSV file with the columns class, mode (foot, animal, boat, vehicle, none), kmh and factor; or JSON text. Unknown classes are refused.</source>
        <translation>Modo, velocidad y factor de caminata de cada clase: la tabla predefinida osm (highways de OpenStreetMap) o trails (con llama_trail y mule_trail); un archivo JSON o CSV con las columnas class, mode (foot, animal, boat, vehicle, none), kmh y factor; o texto JSON. Las clases desconocidas se rechazan.</translation>
    </message>
    <message>
        <source>Class of roads without one</source>
        <translation>Clase de las vías que no la tienen</translation>
    </message>
    <message>
        <source>For lines whose class is empty, and for all without ROAD_CLASS_FIELD.</source>
        <translation>Para las líneas cuya clase está vacía, y para todas si no hay ROAD_CLASS_FIELD.</translation>
    </message>
    <message>
        <source>Roads bridge the rivers they meet</source>
        <translation>Las vías tienen puente sobre los ríos que encuentran</translation>
    </message>
    <message>
        <source>Off, because lines of different maps meet where the roads do not cross: a bridge too many makes times wrong unseen, one too few shows. On, a bridge stands where a road's line meets a river's.</source>
        <translation>Desactivado, porque las líneas de mapas distintos se encuentran donde las vías no cruzan: un puente de más falsea los tiempos sin que se note, uno de menos se nota. Activado, hay un puente donde la línea de una vía encuentra la de un río.</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Barreras</translation>
    </message>
    <message>
        <source>Lines or polygons that nobody passes, roads and boats included, unless a crossing says so.</source>
        <translation>Líneas o polígonos que nadie pasa, incluidas vías y botes, salvo que un cruce lo permita.</translation>
    </message>
    <message>
        <source>Who may use roads and rivers. Roads of a mode left out are walked, and rivers without boats are barriers. People always walk.</source>
        <translation>Quién puede usar vías y ríos. Las vías de un modo excluido se recorren a pie, y los ríos sin botes son barreras. Las personas siempre caminan.</translation>
    </message>
    <message>
        <source>Minutes to load or unload animals</source>
        <translation>Minutos para cargar o descargar animales</translation>
    </message>
    <message>
        <source>Minutes to board or leave a boat</source>
        <translation>Minutos para subir a un bote o bajar de él</translation>
    </message>
    <message>
        <source>Minutes to board or leave a vehicle</source>
        <translation>Minutos para subir a un vehículo o bajar de él</translation>
    </message>
    <message>
        <source>Written to the raster's metadata as the cost of changing between foot and this mode, which is then walked past where riding does not pay. Empty: not written, and everyone rides wherever riding is possible.</source>
        <translation>Se escribe en los metadatos del ráster como el costo de cambiar entre ir a pie y este modo, que entonces se pasa de largo a pie donde no conviene ir a bordo. Vacío: no se escribe, y todos van a bordo dondequiera que se pueda.</translation>
    </message>
    <message>
        <source>GeoTIFF on the DEM's grid: band 1 pace_factor (nodata: impassable), 2 fixed_speed_kmh (0: on foot), 3 mode (0 foot, 1 animal, 2 boat, 3 vehicle).</source>
        <translation>GeoTIFF en la cuadrícula del DEM: banda 1 pace_factor (nodata: intransitable), 2 fixed_speed_kmh (0: a pie), 3 mode (0 a pie, 1 animal, 2 bote, 3 vehículo).</translation>
    </message>
    <message>
        <source>Impassable cells</source>
        <translation>Celdas intransitables</translation>
    </message>
    <message>
        <source>Cells closed by rivers and barriers</source>
        <translation>Celdas cerradas por ríos y barreras</translation>
    </message>
    <message>
        <source>Crossings that opened a barrier</source>
        <translation>Cruces que abrieron una barrera</translation>
    </message>
    <message>
        <source>Crossings that opened nothing</source>
        <translation>Cruces que no abrieron nada</translation>
    </message>
    <message>
        <source>Bridges of roads</source>
        <translation>Puentes de vías</translation>
    </message>
    <message>
        <source>Road cells closed by rivers and barriers</source>
        <translation>Celdas de vía cerradas por ríos y barreras</translation>
    </message>
    <message>
        <source>Cells without land cover</source>
        <translation>Celdas sin cobertura del suelo</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Sorteos</translation>
    </message>
    <message>
        <source>How often the journey is repeated; each draw solves the terrain once.</source>
        <translation>Cuántas veces se repite el recorrido; cada sorteo resuelve el terreno una vez.</translation>
    </message>
    <message>
        <source>Elevation error (metres)</source>
        <translation>Error de elevación (metros)</translation>
    </message>
    <message>
        <source>Standard deviation of the DEM's error; 5 is assumed. Measured against GPS: ALOS 5.4 m, SRTM 7.5 m (Apeh et al. 2019, Nigeria); SRTM was specified to 9.7 m (Mukul et al. 2017).</source>
        <translation>Desviación estándar del error del DEM; se supone 5. Medida con respecto a GPS: ALOS 5.4 m, SRTM 7.5 m (Apeh et al. 2019, Nigeria); la especificación de SRTM era de 9.7 m (Mukul et al. 2017).</translation>
    </message>
    <message>
        <source>Correlation of the error (metres)</source>
        <translation>Correlación del error (metros)</translation>
    </message>
    <message>
        <source>Distance at which the correlation of two cells' errors falls to 1/e; ten cells when left empty (assumed). Shorter errors make rougher, slower ground.</source>
        <translation>Distancia a la que la correlación de los errores de dos celdas baja a 1/e; diez celdas si se deja vacío (supuesto). Los errores de menor alcance hacen el terreno más accidentado y lento.</translation>
    </message>
    <message>
        <source>Shape of the correlation</source>
        <translation>Forma de la correlación</translation>
    </message>
    <message>
        <source>gaussian: exp(-(h/range)²), smooth; exponential: exp(-h/range), rough from cell to cell.</source>
        <translation>gaussian: exp(-(h/range)²), suave; exponential: exp(-h/range), irregular de una celda a otra.</translation>
    </message>
    <message>
        <source>Spread of speed (%)</source>
        <translation>Variación de la velocidad (%)</translation>
    </message>
    <message>
        <source>One lognormal factor a draw on all times, of median 1; one standard deviation is this much slower, or as many times faster. It leaves the route as it is.</source>
        <translation>Un factor lognormal por sorteo sobre todos los tiempos, de mediana 1; una desviación estándar es este porcentaje más lento, o el mismo número de veces más rápido. Deja la ruta como está.</translation>
    </message>
    <message>
        <source>Spread of pace over the ground (%)</source>
        <translation>Variación del paso sobre el terreno (%)</translation>
    </message>
    <message>
        <source>The same for a factor on walking time that varies over the ground, alike in neighbouring cells as the elevation error is. It moves the route.</source>
        <translation>Lo mismo para un factor sobre el tiempo de caminata que varía sobre el terreno, similar en celdas vecinas como lo es el error de elevación. Este factor desplaza la ruta.</translation>
    </message>
    <message>
        <source>Crossings that may be closed</source>
        <translation>Cruces que pueden estar cerrados</translation>
    </message>
    <message>
        <source>Fords, bridges or passes. A closed one cannot be passed, nor the cells within one cell's length of it; cells of origins and destinations stay open.</source>
        <translation>Vados, puentes o pasos. Uno cerrado no se puede pasar, ni tampoco las celdas a una distancia de hasta una celda de él; las celdas de los orígenes y los destinos permanecen abiertas.</translation>
    </message>
    <message>
        <source>Chance that a crossing is closed (%)</source>
        <translation>Probabilidad de que un cruce esté cerrado (%)</translation>
    </message>
    <message>
        <source>For each of CROSSINGS on its own, in each draw.</source>
        <translation>Para cada uno de CROSSINGS por separado, en cada sorteo.</translation>
    </message>
    <message>
        <source>How near a route passes a cell to count there; one cell when left empty.</source>
        <translation>A qué distancia de una celda debe pasar una ruta para contar en ella; una celda si se deja vacío.</translation>
    </message>
    <message>
        <source>The same seed and inputs give the same result; a draw stays the same if DRAWS changes.</source>
        <translation>La misma semilla y las mismas entradas dan el mismo resultado; un sorteo se mantiene igual si cambia DRAWS.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Draws solved side by side, as far as memory allows; when left empty as many as there are processors, four at most. The result is the same for any number.</source>
        <translation>Sorteos que se resuelven en paralelo, hasta donde lo permita la memoria; si se deja vacío, tantos como procesadores haya, cuatro como máximo. El resultado es el mismo con cualquier número.</translation>
    </message>
    <message>
        <source>'{layer}' (CROSSINGS): {count} features lie off the passable terrain and close nothing ({ids}).</source>
        <translation>'{layer}' (CROSSINGS): {count} objetos espaciales están fuera del terreno transitable y no cierran nada ({ids}).</translation>
    </message>
    <message>
        <source>{count} of {total} pairs are not reached in every draw ({pairs}).</source>
        <translation>{count} de {total} pares no se alcanzan en todos los sorteos ({pairs}).</translation>
    </message>
    <message>
        <source>{draws} draws: standard error of the median at most {median} % of it, of a cell's share at most {share} percentage points. Four times the draws halve both.</source>
        <translation>{draws} sorteos: el error estándar de la mediana es como máximo {median} % de ella, y el de la proporción de una celda, {share} puntos porcentuales. Con el cuádruple de sorteos, ambos se reducen a la mitad.</translation>
    </message>
    <message>
        <source>ISO date such as 2015-03-07. The first day counts, the end does not.</source>
        <translation>Fecha ISO como 2015-03-07. El primer día se cuenta, el final no.</translation>
    </message>
    <message>
        <source>Before: first day</source>
        <translation>Antes: primer día</translation>
    </message>
    <message>
        <source>Before: end (not counted)</source>
        <translation>Antes: final (no se cuenta)</translation>
    </message>
    <message>
        <source>After: first day</source>
        <translation>Después: primer día</translation>
    </message>
    <message>
        <source>After: end (not counted)</source>
        <translation>Después: final (no se cuenta)</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Sospechada</translation>
    </message>
    <message>
        <source>Confirmed, use not seen</source>
        <translation>Confirmada, uso no observado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Cratered</source>
        <translation>Con cráteres</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>En rehabilitación</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>Rehabilitada</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>No strip after all</source>
        <translation>Descartada (no es una pista)</translation>
    </message>
    <message>
        <source>earth</source>
        <translation>tierra</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>pasto</translation>
    </message>
    <message>
        <source>river beach</source>
        <translation>playa de río</translation>
    </message>
    <message>
        <source>islet</source>
        <translation>islote</translation>
    </message>
    <message>
        <source>road</source>
        <translation>carretera</translation>
    </message>
    <message>
        <source>paved</source>
        <translation>pavimentada</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>The incident database is open elsewhere too ({who}); rows that change there meanwhile are not overwritten.</source>
        <translation>La base de datos de incidentes también está abierta en otro lugar ({who}); las filas que cambien allí mientras tanto no se sobrescriben.</translation>
    </message>
    <message>
        <source>Another program changed the incident database; what you see is up to date again.</source>
        <translation>Otro programa modificó la base de datos de incidentes; lo que usted ve está otra vez al día.</translation>
    </message>
    <message>
        <source>'{path}' is not there any more; check the disk or network drive. Nothing that was confirmed is lost, and nothing can be added until it is back.</source>
        <translation>'{path}' ya no está; revise el disco o la unidad de red. No se pierde nada de lo confirmado, y no se puede agregar nada hasta que vuelva a estar.</translation>
    </message>
    <message>
        <source>'{path}' is there again.</source>
        <translation>'{path}' está de nuevo en su lugar.</translation>
    </message>
    <message>
        <source>Others write to this incident database too: what they save appears here, and none of it is overwritten unseen.</source>
        <translation>Otros también escriben en esta base de incidentes: lo que guardan aparece aquí, y nada de ello se sobrescribe sin verlo.</translation>
    </message>
    <message>
        <source>The server of the incident database '{name}' does not answer; check the network. Nothing that was confirmed is lost, and nothing can be added until it is back.</source>
        <translation>El servidor de la base de incidentes '{name}' no responde; revise la red. Nada de lo confirmado se pierde, y nada se puede agregar hasta que vuelva.</translation>
    </message>
    <message>
        <source>Trocha: form, labels and symbols</source>
        <translation>Trocha: formulario, etiquetas y símbolos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>air</source>
        <translation>aire</translation>
    </message>
    <message>
        <source>foot</source>
        <translation>a pie</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>vehículo</translation>
    </message>
    <message>
        <source>river</source>
        <translation>río</translation>
    </message>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
    <message>
        <source>national</source>
        <translation>nacional</translation>
    </message>
    <message>
        <source>international</source>
        <translation>internacional</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>overflight</source>
        <translation>sobrevuelo</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>terreno</translation>
    </message>
    <message>
        <source>informant</source>
        <translation>informante</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>airstrip detected</source>
        <translation>pista detectada</translation>
    </message>
    <message>
        <source>airstrip destroyed</source>
        <translation>pista destruida</translation>
    </message>
    <message>
        <source>airstrip rehabilitated</source>
        <translation>pista rehabilitada</translation>
    </message>
    <message>
        <source>aircraft seized</source>
        <translation>aeronave incautada</translation>
    </message>
    <message>
        <source>aircraft crash</source>
        <translation>accidente de aeronave</translation>
    </message>
    <message>
        <source>aircraft forced down</source>
        <translation>aeronave obligada a aterrizar</translation>
    </message>
    <message>
        <source>drug seizure</source>
        <translation>incautación de droga</translation>
    </message>
    <message>
        <source>lab destroyed</source>
        <translation>laboratorio destruido</translation>
    </message>
    <message>
        <source>caravan sighted</source>
        <translation>caravana avistada</translation>
    </message>
    <message>
        <source>caravan intercepted</source>
        <translation>caravana interceptada</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>enfrentamiento</translation>
    </message>
    <message>
        <source>ambush</source>
        <translation>emboscada</translation>
    </message>
    <message>
        <source>arrest</source>
        <translation>detención</translation>
    </message>
    <message>
        <source>killing</source>
        <translation>homicidio</translation>
    </message>
    <message>
        <source>extortion</source>
        <translation>extorsión</translation>
    </message>
    <message>
        <source>community threat</source>
        <translation>amenaza a la comunidad</translation>
    </message>
    <message>
        <source>eradication</source>
        <translation>erradicación</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>puesto de control</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>state military</source>
        <translation>militares del Estado</translation>
    </message>
    <message>
        <source>state police</source>
        <translation>policía del Estado</translation>
    </message>
    <message>
        <source>trafficking group</source>
        <translation>grupo traficante</translation>
    </message>
    <message>
        <source>community defence</source>
        <translation>autodefensa comunitaria</translation>
    </message>
    <message>
        <source>civilian</source>
        <translation>civil</translation>
    </message>
    <message>
        <source>hydrochloride</source>
        <translation>clorhidrato</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>washed base</source>
        <translation>base lavada</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>hoja</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>sin verificar</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>fuente única</translation>
    </message>
    <message>
        <source>corroborated</source>
        <translation>corroborado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>public</source>
        <translation>público</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>restringido</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>ingresado a mano</translation>
    </message>
    <message>
        <source>press</source>
        <translation>prensa</translation>
    </message>
    <message>
        <source>official</source>
        <translation>oficial</translation>
    </message>
    <message>
        <source>field work</source>
        <translation>trabajo de campo</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>trimestre</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>within 25 km</source>
        <translation>a 25 km o menos</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>province</source>
        <translation>provincia</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>along a line</source>
        <translation>a lo largo de una línea</translation>
    </message>
    <message>
        <source>completely reliable</source>
        <translation>completamente confiable</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>usualmente confiable</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>bastante confiable</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>usualmente no confiable</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>no confiable</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>no se puede juzgar</translation>
    </message>
    <message>
        <source>confirmed by others</source>
        <translation>confirmado por otros</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>probablemente cierto</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>posiblemente cierto</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>improbable</translation>
    </message>
    <message>
        <source>What and when</source>
        <translation>Qué y cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who and how much</source>
        <translation>Quién y cuánto</translation>
    </message>
    <message>
        <source>Source and grade</source>
        <translation>Fuente y calificación</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Where and how found</source>
        <translation>Dónde y cómo se encontró</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>The incident database was upgraded; as it was, it lies in '{path}'.</source>
        <translation>La base de datos de incidentes se actualizó a la versión nueva; tal como estaba, queda en '{path}'.</translation>
    </message>
    <message>
        <source>Incident: Identifies the incident everywhere.</source>
        <translation>Incidente: Identifica el incidente en todas partes.</translation>
    </message>
    <message>
        <source>Airstrip: The airstrip concerned, if one is.</source>
        <translation>Pista de aterrizaje: La pista de que se trata, si la hay.</translation>
    </message>
    <message>
        <source>Entry: Identifies this row of the log everywhere.</source>
        <translation>Entrada: Identifica esta fila de la bitácora en todas partes.</translation>
    </message>
    <message>
        <source>Source: Identifies the source everywhere.</source>
        <translation>Fuente: Identifica la fuente en todas partes.</translation>
    </message>
    <message>
        <source>Id in its source: As the source numbers it; imports know doubles by it.</source>
        <translation>Id en su fuente: Como lo numera la fuente; con él las importaciones reconocen los duplicados.</translation>
    </message>
    <message>
        <source>Came from: The data set or kind of source.</source>
        <translation>Procedencia: El conjunto de datos o el tipo de fuente.</translation>
    </message>
    <message>
        <source>Date: The first day on which it may have happened, see its precision.</source>
        <translation>Fecha: El primer día en que pudo haber ocurrido; ver su precisión.</translation>
    </message>
    <message>
        <source>Until: The last day, where it took several.</source>
        <translation>Hasta: El último día, si duró varios.</translation>
    </message>
    <message>
        <source>Date known to the: How far the date may be off.</source>
        <translation>Precisión de la fecha: Cuánto puede diferir la fecha de la real.</translation>
    </message>
    <message>
        <source>Time of day: As the source gives it.</source>
        <translation>Hora del día: Como la da la fuente.</translation>
    </message>
    <message>
        <source>What happened: The kind of incident.</source>
        <translation>Qué ocurrió: El tipo de incidente.</translation>
    </message>
    <message>
        <source>Mode: How the cargo moved, or was to move.</source>
        <translation>Modo: Cómo se trasladó la carga, o cómo se iba a trasladar.</translation>
    </message>
    <message>
        <source>Actor: Who acted, by name.</source>
        <translation>Actor: Quién actuó, por su nombre.</translation>
    </message>
    <message>
        <source>Other actor: Against whom, or who else took part.</source>
        <translation>Otro actor: Contra quién, o quién más participó.</translation>
    </message>
    <message>
        <source>Kind of actor: What the actor is.</source>
        <translation>Tipo de actor: Qué es el actor.</translation>
    </message>
    <message>
        <source>Kind of other actor: What the other actor is.</source>
        <translation>Tipo del otro actor: Qué es el otro actor.</translation>
    </message>
    <message>
        <source>Seized (kg): Best figure. Empty means unknown, not 0.</source>
        <translation>Incautado (kg): La mejor cifra. Vacío significa desconocido, no 0.</translation>
    </message>
    <message>
        <source>Seized, least (kg): The lowest figure reported.</source>
        <translation>Incautado, mínimo (kg): La cifra más baja reportada.</translation>
    </message>
    <message>
        <source>Seized, most (kg): The highest figure reported.</source>
        <translation>Incautado, máximo (kg): La cifra más alta reportada.</translation>
    </message>
    <message>
        <source>Form: In which form the drug was found.</source>
        <translation>Forma: En qué forma se encontró la droga.</translation>
    </message>
    <message>
        <source>Group size: People in the group on the move.</source>
        <translation>Tamaño del grupo: Personas en el grupo que se desplaza.</translation>
    </message>
    <message>
        <source>Load (kg a person): What each carried.</source>
        <translation>Carga (kg por persona): Lo que llevaba cada una.</translation>
    </message>
    <message>
        <source>Deaths: Best figure.</source>
        <translation>Muertes: La mejor cifra.</translation>
    </message>
    <message>
        <source>Deaths, least: The lowest figure reported.</source>
        <translation>Muertes, mínimo: La cifra más baja reportada.</translation>
    </message>
    <message>
        <source>Deaths, most: The highest figure reported.</source>
        <translation>Muertes, máximo: La cifra más alta reportada.</translation>
    </message>
    <message>
        <source>Place: As the source names it.</source>
        <translation>Lugar: Como lo nombra la fuente.</translation>
    </message>
    <message>
        <source>Region: First administrative level.</source>
        <translation>Región: Primer nivel administrativo.</translation>
    </message>
    <message>
        <source>Province: Second administrative level.</source>
        <translation>Provincia: Segundo nivel administrativo.</translation>
    </message>
    <message>
        <source>District: Third administrative level.</source>
        <translation>Distrito: Tercer nivel administrativo.</translation>
    </message>
    <message>
        <source>Place known: How far the point may be off.</source>
        <translation>Precisión del lugar: Cuán lejos puede estar el punto.</translation>
    </message>
    <message>
        <source>Uncertainty (m): How far the true place may lie from the one drawn.</source>
        <translation>Incertidumbre (m): Cuán lejos puede estar el lugar verdadero del dibujado.</translation>
    </message>
    <message>
        <source>Reference: What to cite.</source>
        <translation>Referencia: Lo que se debe citar.</translation>
    </message>
    <message>
        <source>Link: Where the source is read.</source>
        <translation>Enlace: Dónde se lee la fuente.</translation>
    </message>
    <message>
        <source>Published: When the source appeared.</source>
        <translation>Publicado: Cuándo apareció la fuente.</translation>
    </message>
    <message>
        <source>Sources: How many independent ones report it.</source>
        <translation>Fuentes: Cuántas fuentes independientes lo reportan.</translation>
    </message>
    <message>
        <source>Reach of the source: Local to international.</source>
        <translation>Alcance de la fuente: De local a internacional.</translation>
    </message>
    <message>
        <source>Reliability: Of the source, A to F (Admiralty scale); not of what it says.</source>
        <translation>Confiabilidad: De la fuente, de A a F (escala del Almirantazgo); no de lo que dice.</translation>
    </message>
    <message>
        <source>Credibility: Of what is said, 1 to 6 (Admiralty scale), whoever says it.</source>
        <translation>Credibilidad: De lo que se dice, de 1 a 6 (escala del Almirantazgo), sin importar quién lo diga.</translation>
    </message>
    <message>
        <source>Confidence: 0 to 1, as judged by whoever enters it.</source>
        <translation>Confianza: De 0 a 1, a juicio de quien lo ingresa.</translation>
    </message>
    <message>
        <source>Verification: What is wrong is withdrawn here, and not deleted.</source>
        <translation>Verificación: Lo que es erróneo se retira aquí, y no se elimina.</translation>
    </message>
    <message>
        <source>Doubles: incident_uid of the incident that this one repeats.</source>
        <translation>Duplica a: incident_uid del incidente que este repite.</translation>
    </message>
    <message>
        <source>Sensitivity: Restricted rows are moved before they are published.</source>
        <translation>Sensibilidad: Las filas restringidas se desplazan antes de publicarse.</translation>
    </message>
    <message>
        <source>Masked: Whether the place was moved on purpose.</source>
        <translation>Enmascarado: Si el lugar se desplazó a propósito.</translation>
    </message>
    <message>
        <source>Notes: Plain text; nothing in it is run or rendered.</source>
        <translation>Notas: Texto sin formato; nada de lo que contiene se ejecuta ni se interpreta.</translation>
    </message>
    <message>
        <source>Made by: Who made the row.</source>
        <translation>Creado por: Quién creó la fila.</translation>
    </message>
    <message>
        <source>Made at: When the row was made.</source>
        <translation>Creado el: Cuándo se creó la fila.</translation>
    </message>
    <message>
        <source>Edited at: The later of two edits wins in a merge.</source>
        <translation>Editado el: En una fusión prevalece la más reciente de dos ediciones.</translation>
    </message>
    <message>
        <source>Name: What the airstrip is called.</source>
        <translation>Nombre: Cómo se llama la pista de aterrizaje.</translation>
    </message>
    <message>
        <source>Length (m): Of what aircraft can use.</source>
        <translation>Longitud (m): De lo que pueden usar las aeronaves.</translation>
    </message>
    <message>
        <source>Width (m): Of what aircraft can use.</source>
        <translation>Ancho (m): El que pueden usar las aeronaves.</translation>
    </message>
    <message>
        <source>Bearing (°): Clockwise from north, 0 to 360.</source>
        <translation>Rumbo (°): En sentido horario desde el norte, de 0 a 360.</translation>
    </message>
    <message>
        <source>Surface: What aircraft land on.</source>
        <translation>Superficie: Sobre qué aterrizan las aeronaves.</translation>
    </message>
    <message>
        <source>Detected: When it was first seen.</source>
        <translation>Detectada: Cuándo se vio por primera vez.</translation>
    </message>
    <message>
        <source>Detected, to the: How far that date may be off.</source>
        <translation>Precisión de la detección: Cuánto puede diferir esa fecha de la real.</translation>
    </message>
    <message>
        <source>Detected by: How it was found.</source>
        <translation>Detectada por: Cómo se encontró.</translation>
    </message>
    <message>
        <source>Imagery of: Date of the image it was seen on.</source>
        <translation>Imagen del: Fecha de la imagen en que se vio.</translation>
    </message>
    <message>
        <source>Status: Its last log row's; kept by the database.</source>
        <translation>Estado: El de su última fila en la bitácora; lo mantiene la base de datos.</translation>
    </message>
    <message>
        <source>Status since: Its last log row's date.</source>
        <translation>Estado desde: La fecha de su última fila en la bitácora.</translation>
    </message>
    <message>
        <source>Times destroyed: Counted from the log.</source>
        <translation>Veces destruida: Contadas a partir de la bitácora.</translation>
    </message>
    <message>
        <source>Times rebuilt: Counted from the log.</source>
        <translation>Veces rehabilitada: Contadas a partir de la bitácora.</translation>
    </message>
    <message>
        <source>Cargo (kg a flight): What one can carry.</source>
        <translation>Carga (kg por vuelo): Lo que puede llevar uno.</translation>
    </message>
    <message>
        <source>Flights a month, least: Lowest figure.</source>
        <translation>Vuelos al mes, mínimo: La cifra más baja.</translation>
    </message>
    <message>
        <source>Flights a month, most: Highest figure.</source>
        <translation>Vuelos al mes, máximo: La cifra más alta.</translation>
    </message>
    <message>
        <source>Cost of use (US$): Paid for a landing.</source>
        <translation>Costo de uso (US$): Lo que se paga por un aterrizaje.</translation>
    </message>
    <message>
        <source>From: Filled in from the row before where empty.</source>
        <translation>Estado anterior: Si está vacío, se completa a partir de la fila anterior.</translation>
    </message>
    <message>
        <source>To: Only what may follow is accepted.</source>
        <translation>A: Solo se acepta lo que puede seguir.</translation>
    </message>
    <message>
        <source>Title: Of the article, report or data set.</source>
        <translation>Título: Del artículo, informe o conjunto de datos.</translation>
    </message>
    <message>
        <source>Publisher: Who brought it out.</source>
        <translation>Editor: Quién la publicó.</translation>
    </message>
    <message>
        <source>Read on: When it was last opened.</source>
        <translation>Leído el: Cuándo se abrió por última vez.</translation>
    </message>
    <message>
        <source>Attachment: Identifies it everywhere.</source>
        <translation>Adjunto: Lo identifica en todas partes.</translation>
    </message>
    <message>
        <source>File: Where the photo or document lies, from the database's folder on.</source>
        <translation>Archivo: Dónde está la foto o el documento, a partir de la carpeta de la base de datos.</translation>
    </message>
    <message>
        <source>Caption: What it shows.</source>
        <translation>Leyenda: Lo que muestra.</translation>
    </message>
    <message>
        <source>Taken on: When the photo or document was made.</source>
        <translation>Tomado el: Cuándo se hizo la foto o el documento.</translation>
    </message>
    <message>
        <source>Licence: Under which terms it may be used.</source>
        <translation>Licencia: Bajo qué condiciones se puede usar.</translation>
    </message>
    <message>
        <source>Airstrips, unsurveyed</source>
        <translation>Pistas de aterrizaje, sin levantamiento</translation>
    </message>
    <message>
        <source>Airstrip status log</source>
        <translation>Bitácora de estados de las pistas de aterrizaje</translation>
    </message>
    <message>
        <source>Photos and documents</source>
        <translation>Fotos y documentos</translation>
    </message>
    <message>
        <source>Impact of closing airstrips…</source>
        <translation>Impacto de cerrar pistas de aterrizaje…</translation>
    </message>
    <message>
        <source>What a campaign moved from air to foot, who walks, who earns.</source>
        <translation>Qué trasladó una campaña del aire a pie, quién camina, quién gana.</translation>
    </message>
    <message>
        <source>Airstrip status…</source>
        <translation>Estado de las pistas de aterrizaje…</translation>
    </message>
    <message>
        <source>How long each strip was open, how often hit and how fast rebuilt.</source>
        <translation>Cuánto tiempo estuvo abierta cada pista, cuántas veces fue atacada y qué tan rápido se rehabilitó.</translation>
    </message>
    <message>
        <source>Critical airstrips…</source>
        <translation>Pistas de aterrizaje críticas…</translation>
    </message>
    <message>
        <source>Which strips matter most when they close, alone and together.</source>
        <translation>Qué pistas importan más cuando se cierran, por separado y en conjunto.</translation>
    </message>
    <message>
        <source>Before and after…</source>
        <translation>Antes y después…</translation>
    </message>
    <message>
        <source>Whether incidents fell where something was done, and whether they moved.</source>
        <translation>Si los incidentes disminuyeron donde se actuó, y si se desplazaron.</translation>
    </message>
    <message>
        <source>Movement surface…</source>
        <translation>Superficie de movimiento…</translation>
    </message>
    <message>
        <source>Land cover, rivers, bridges and roads as the ground that is moved over.</source>
        <translation>Cobertura del suelo, ríos, puentes y vías como el terreno sobre el que ocurre el movimiento.</translation>
    </message>
    <message>
        <source>Travel time…</source>
        <translation>Tiempo de viaje…</translation>
    </message>
    <message>
        <source>Hours on foot from places, or to them, over real terrain.</source>
        <translation>Horas a pie desde lugares, o hacia ellos, sobre terreno real.</translation>
    </message>
    <message>
        <source>Isochrones…</source>
        <translation>Isócronas…</translation>
    </message>
    <message>
        <source>The areas that are reached within given hours.</source>
        <translation>Las áreas que se alcanzan en las horas indicadas.</translation>
    </message>
    <message>
        <source>Routes…</source>
        <translation>Rutas…</translation>
    </message>
    <message>
        <source>The fastest ways on foot between places, with hours, climb and energy.</source>
        <translation>Los caminos a pie más rápidos entre lugares, con horas, ascenso y energía.</translation>
    </message>
    <message>
        <source>Alternative routes…</source>
        <translation>Rutas alternativas…</translation>
    </message>
    <message>
        <source>Several ways that really differ, the fastest first.</source>
        <translation>Varios caminos que realmente difieren, el más rápido primero.</translation>
    </message>
    <message>
        <source>Route uncertainty…</source>
        <translation>Incertidumbre de la ruta…</translation>
    </message>
    <message>
        <source>Where a route would go if the ground is not known well, and how long.</source>
        <translation>Por dónde iría una ruta si el terreno no se conoce bien, y cuánto tomaría.</translation>
    </message>
    <message>
        <source>Corridor…</source>
        <translation>Corredor…</translation>
    </message>
    <message>
        <source>How much longer than the fastest way a detour over each place takes.</source>
        <translation>Cuánto más que el camino más rápido toma un desvío por cada lugar.</translation>
    </message>
    <message>
        <source>OD matrix…</source>
        <translation>Matriz OD…</translation>
    </message>
    <message>
        <source>A table of hours between many origins and many destinations.</source>
        <translation>Una tabla de horas entre muchos orígenes y muchos destinos.</translation>
    </message>
    <message>
        <source>New incident database…</source>
        <translation>Nueva base de datos de incidentes…</translation>
    </message>
    <message>
        <source>An empty GeoPackage for incidents and airstrips that keeps its own rules.</source>
        <translation>Un GeoPackage vacío para incidentes y pistas de aterrizaje que hace cumplir sus propias reglas.</translation>
    </message>
    <message>
        <source>Import incidents…</source>
        <translation>Importar incidentes…</translation>
    </message>
    <message>
        <source>Rows of ACLED, UCDP, GTD, GDELT or a file of your own as incidents.</source>
        <translation>Filas de ACLED, UCDP, GTD, GDELT o de un archivo propio como incidentes.</translation>
    </message>
    <message>
        <source>Merge incident databases…</source>
        <translation>Fusionar bases de datos de incidentes…</translation>
    </message>
    <message>
        <source>Two analysts' databases into one, with every difference listed.</source>
        <translation>Las bases de datos de dos analistas en una sola, con cada diferencia listada.</translation>
    </message>
    <message>
        <source>Mask coordinates…</source>
        <translation>Enmascarar coordenadas…</translation>
    </message>
    <message>
        <source>A copy of an incident database that is safe to publish.</source>
        <translation>Una copia de una base de datos de incidentes que se puede publicar sin riesgo.</translation>
    </message>
    <message>
        <source>The analysis {id} is not registered; enable Processing and Trocha in the plugin manager.</source>
        <translation>El análisis {id} no está registrado; habilitar Procesos y Trocha en el administrador de complementos.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
    <message>
        <source>The map shows the results.</source>
        <translation>El mapa muestra los resultados.</translation>
    </message>
    <message>
        <source>The impact is computed.</source>
        <translation>El impacto está calculado.</translation>
    </message>
    <message>
        <source>{tonnes} t a year moved from air to foot: {trips} more porter trips.</source>
        <translation>{tonnes} t al año trasladadas del aire a pie: {trips} viajes de porteador más.</translation>
    </message>
    <message>
        <source>{title} ended without results; see the log messages panel.</source>
        <translation>{title} terminó sin resultados; consulte el panel de mensajes del registro.</translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation>Mapa de sombras</translation>
    </message>
    <message>
        <source>Terrain (m)</source>
        <translation>Terreno (m)</translation>
    </message>
    <message>
        <source>Movement surface (walking time, times a road's)</source>
        <translation>Superficie de movimiento (tiempo de caminata, veces el de una vía)</translation>
    </message>
    <message>
        <source>Trocha sample</source>
        <translation>Ejemplo de Trocha</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Decimal degrees</source>
        <translation>Grados decimales</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>Grados, minutos, segundos</translation>
    </message>
    <message>
        <source>Degrees and minutes</source>
        <translation>Grados y minutos</translation>
    </message>
    <message>
        <source>UTM</source>
        <translation>UTM</translation>
    </message>
    <message>
        <source>MGRS</source>
        <translation>MGRS</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>Día {n}</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} h {min} min</translation>
    </message>
    <message>
        <source>Length {d}</source>
        <translation>Longitud {d}</translation>
    </message>
    <message>
        <source> ({d} along the slope)</source>
        <translation> ({d} por la pendiente)</translation>
    </message>
    <message>
        <source>{days} days of {hours} h</source>
        <translation>{days} días de {hours} h</translation>
    </message>
    <message>
        <source>climb {d}</source>
        <translation>ascenso {d}</translation>
    </message>
    <message>
        <source>descent {d}</source>
        <translation>descenso {d}</translation>
    </message>
    <message>
        <source>steepest {slope} over {length} at {place}</source>
        <translation>lo más empinado: {slope} en {length}, en {place}</translation>
    </message>
    <message>
        <source>{distance} ({height})</source>
        <translation>{distance} ({height})</translation>
    </message>
    <message>
        <source>Nights at {places}</source>
        <translation>Noches en {places}</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>pendiente {slope}</translation>
    </message>
    <message>
        <source>This line has no elevation (Z) and no hours (M), so only distances are shown; choose an output of Routes or Alternative routes.</source>
        <translation>Esta línea no tiene elevación (Z) ni horas (M), así que solo se muestran distancias; elija una salida de Rutas o de Rutas alternativas.</translation>
    </message>
    <message>
        <source>This line has no elevation (Z), so hours and days are shown without heights; Drape (set Z value from raster) adds it.</source>
        <translation>Esta línea no tiene elevación (Z), así que se muestran horas y días sin alturas; Drapear (establecer valor Z desde ráster) la añade.</translation>
    </message>
    <message>
        <source>The M of this line is no time that rises along it, so heights are shown without hours and days.</source>
        <translation>La M de esta línea no es un tiempo que crezca a lo largo de ella, así que se muestran alturas sin horas ni días.</translation>
    </message>
</context><context>
    <name>TrochaAlgorithm</name>
    <message>
        <source>{name} is '{value}', which is not a number; give one such as 2.5.</source>
        <translation>{name} es '{value}', que no es un número; se requiere uno como 2.5.</translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie between {low} and {high}.</source>
        <translation>{name} es {value}; debe estar entre {low} y {high}.</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be {low} or more.</source>
        <translation>{name} es {value}; debe ser {low} o más.</translation>
    </message>
    <message>
        <source>{name} is '{value}'; choose one of {options}.</source>
        <translation>{name} es '{value}'; elegir uno de {options}.</translation>
    </message>
    <message>
        <source>The computation ran out of memory; set CELL_SIZE or EXTENT.</source>
        <translation>El cálculo se quedó sin memoria; definir CELL_SIZE o EXTENT.</translation>
    </message>
</context><context>
    <name>TrochaProvider</name>
    <message>
        <source>Trocha: what interdiction changed</source>
        <translation>Trocha: qué cambió la interdicción</translation>
    </message>
</context><context>
    <name>WeekBars</name>
    <message>
        <source>Incidents by week</source>
        <translation>Incidentes por semana</translation>
    </message>
    <message>
        <source>No dated incident in the list</source>
        <translation>Ningún incidente con fecha en la lista</translation>
    </message>
    <message>
        <source>Incidents: {count}, {first} to {last}</source>
        <translation>Incidentes: {count}, del {first} al {last}</translation>
    </message>
    <message>
        <source>{count} weeks a bar</source>
        <translation>{count} semanas por barra</translation>
    </message>
    <message>
        <source>{count} a century earlier, not shown</source>
        <translation>{count} de un siglo antes, no se muestran</translation>
    </message>
    <message>
        <source>of which {count} by dates known roughly, shared over their weeks</source>
        <translation>de ellos, {count} con fechas aproximadas, repartidos entre sus semanas</translation>
    </message>
    <message>
        <source>week not sure</source>
        <translation>semana incierta</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
</context></TS>
