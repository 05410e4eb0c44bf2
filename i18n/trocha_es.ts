<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AirstripStatus</name>
    <message>
        <source>Airstrip status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Summarises each airstrip's status log over a window of days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The log is the truth: a strip's status on a day is what its last row up to that day says. A demolition closes a strip from its own day on, a rebuild opens it from its own day on, and the end of the window is not counted. A log that contradicts itself is refused, with the rows named. Dates known to the week or month (date_precision) widen the answer into a range. How long strips stay down is estimated with those still down counted up to the window's end, and not as never rebuilt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>airstrip,lifecycle,availability,demolition,rebuild,strip-days,kaplan-meier,survival,fleet,temporal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>_low and _high hold every order of days that they allow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrips from {start} to {end}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tests whether incidents fell in treated areas, and whether they moved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compares incidents before and after a date in treated and control areas and in what surrounds them (weighted displacement difference; Wheeler and Ratcliffe 2018). Below 0: fewer than the control areas lead to expect. It identifies an effect by comparison only: control areas must be such as would have changed like the treated ones. Rings show how far it reaches, placebo dates what the method finds where nothing was done.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>displacement,diffusion,wdd,wdq,difference in differences,evaluation,placebo,near repeat,knox,hot spot,getis-ord,kernel density,control area</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Commands</name>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A small synthetic case: terrain, production zones, airstrips and their history.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impact of the sample campaign…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The main analysis, filled in with the sample: press Run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impact of closing airstrips…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What a campaign moved from air to foot, who walks, who earns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrip status…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How long each strip was open in a window of time, from its status log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before and after…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whether incidents fell where something was done, and whether they moved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Movement surface…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Land cover, rivers, bridges and roads as the ground that is moved over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Travel time…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hours on foot from places, or to them, over real terrain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Routes…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The fastest ways on foot between places, with hours, climb and energy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What Trocha does, how, and how far to trust it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the sample. Next, see what its campaign changed:</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Desktop</name>
    <message>
        <source>Trocha panel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show or hide the panel that says where to begin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Trocha</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trocha</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>HelpWindow</name>
    <message>
        <source>Trocha: help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file {path} is missing; install the plugin again.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>InterdictionImpact</name>
    <message>
        <source>Interdiction impact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Computes what closing airstrips changed: reach, cargo by mode, and rent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Joins terrain, airstrip histories and economics. Each zone's supply goes by air over the strips still open, within their capacity, or overland to an exit: on foot, and by vehicle or boat where MODES has them (nested logit; adding a strip takes from the others of its mode in proportion). It says what the campaign moved between modes, who walks, who earns and who lost reach, each with its range. A scenario on stated assumptions, not a prediction: armed groups' fees are poorly known, and no escort fee is published.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>interdiction,airstrip,displacement,balloon effect,rent,logit,policy,evaluation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give LOG with the four window dates, or both AVAILABILITY_BEFORE_FIELD and AVAILABILITY_AFTER_FIELD.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LOG needs the window dates; {names} is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{names} needs draws; set DRAWS to 2 or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impact: {scenario}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impact of {start} to {end}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>MovementSurface</name>
    <message>
        <source>Movement surface</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Builds the surface that movement runs over from land cover, water and ways.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lays land cover, roads and trails, rivers, barriers and crossings over each other, in this order, for the parameter SURFACE of the other algorithms. Rivers and barriers hold at any angle and any neighbourhood; bridges, fords and ferries open them just as far as they must. Factors of land cover rest on few experiments: every class says where its own is from (resources/landcover).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>friction,cost surface,land cover,worldcover,modis,rivers,barriers,bridges,ferries,roads,boats,multimodal,accessmod</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Routes</name>
    <message>
        <source>Routes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finds least-time routes from origins to destinations over terrain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One line for each pair, from cell centre to cell centre, with elevation as Z and hours since the start as M. Hours equal the travel-time raster at the route's end. A pair that cannot be reached has a row too, with reached = false and no geometry.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>least cost path,walking,porter,hiking,shortest path,back-link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destinations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points, lines (their middle) or polygons (a point inside), in any CRS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all: every origin with every destination; nearest: each origin with the destination it reaches soonest; field: where ORIGIN_FIELD equals DESTINATION_FIELD.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pairing field of the origins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pairing field of the destinations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only for PAIRING = field.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hours on the trail a day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turns hours into days; caravans are reported at 6 to 9 hours a day.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LineStringZM in the DEM's CRS: hours, grid_hours, days, length_km (map), ground_km (along the slope), climb_m, descent_m, energy_mj (one walker with load).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Routes found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pairs not reached</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} of {total} pairs are not reached ({pairs}).</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>StartDock</name>
    <message>
        <source>Trocha</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>StartPanel</name>
    <message>
        <source>Trocha works out what closing clandestine airstrips changed: who lost reach, what went on foot instead, and who earns from it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With your own data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All of it is in the Processing Toolbox too, for models, batches and scripts.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TravelTime</name>
    <message>
        <source>Travel time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Computes hours of travel over terrain from or to the nearest source.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hours of travel between every cell of the DEM and the nearest source, exact on a graph of 8 to 48 directions. Long moves sample the ground they pass over; neither they nor diagonal moves cross a barrier, even one a single cell wide. Degrees, feet and rectangular cells are measured in metres on the ground.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>walking,hiking,cost,least cost,accumulated,tobler,r.walk,isochrone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where travel starts (or ends). Points, lines (their middle) or polygons (a point inside), in any CRS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Travel time (hours)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Float32 GeoTIFF of hours; nodata where no source is reached.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nearest source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1-based position, in the order of the layer, of the source each cell belongs to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells reached</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest time (hours)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Trocha</name>
    <message>
        <source>Strip-days denied</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strip-days denied, least</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strip-days denied, most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Demolitions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rebuilds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean availability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean availability, least</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean availability, most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attacks a day on an open strip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closures begun in the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closures not over at its end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Median days to rebuild</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Median days to rebuild, lower end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Median days to rebuild, upper end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean days to rebuild, up to the longest seen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest closure seen (days)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Long-run availability 1 / (1 + L T)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines or points with airstrip_uid. Strips without a row in the log keep their own status attribute, or are presumed active.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table of airstrip_uid, from_status, to_status and event_date, a row a change, and perhaps date_precision (1 day, 2 week, 3 month, 4 quarter, 5 year).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Window: first day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Window: end (not counted)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The day at whose end status holds; the window's last day when empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Significance level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of the intervals (0.05: 95 %).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrip status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The airstrips with status (on DATE) and whether it is beyond doubt, availability (share of days open), strip_days_denied (closed by demolition), times_destroyed, times_rebuilt, attacks_per_day (while open). _low and _high: what rough dates allow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fleet by day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A row a day: strips open (surely, possibly), closed by demolition, and known to exist.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time to rebuild</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The share of closures longer than so many days, by Kaplan and Meier, with its interval.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A feature for each stretch of one status, from start up to, not on, end; the temporal controller plays it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A page with the findings in sentences and both curves, in one file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrips from {start} to {end}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open strips, day by day.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How long closures lasted, by the estimate of Kaplan and Meier. A strip still down when the window ends counts up to then, and not as never rebuilt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far to trust this</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of {strips} strips over {days} days, a strip was open {share} of the time, and demolitions denied {denied} strip-days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An open strip was attacked {rate} times a day, once in {interval} days open. Strips that were down already were hit {again} times more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No closure began in this window.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of {count} closures {down} were not over when the window ended. Half of all are over after {median}; counted up to {horizon} days, a closure lasts {mean} days on average.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If it went on like this, strips would be open {share} of the time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If it went on like this, strips would be open at most {share} of the time: at most, since closures are counted up to {horizon} days only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>longer than was seen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{median} days ({level} interval from {low} days on)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{median} days ({level} interval {low} to {high})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{value} ({low} to {high} by rough dates)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A log records what was seen. A strip rebuilt unnoticed counts as closed, so rebuilding looks slower and availability lower than they were.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A change dated to the week or month may lie anywhere in it: the ranges in brackets hold every order of days that the log allows. Durations are those of the days written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The interval of a share takes closures as independent. Strips struck in one operation are not quite.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open airstrips by day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From {first} open strips on the first day to {last} on the last.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>airstrips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>closed by demolition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of closed strips not yet rebuilt</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It falls to {share} after {days} days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>days since the demolition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>share still down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>estimate, with {level} interval</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Overland movement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interdiction impact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{layer}': {inside} incidents lie in the two windows, {outside} in neither.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{layer}': {count} incidents are dated so roughly (date_precision) that they may lie in a window or not; they count on the day written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{layer}': incidents are recorded from {first} on, but BEFORE_START is {start}: what happened before cannot be counted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>WDD {wdd} {unit}, {level} % interval {low} to {high}, p = {p} ({method}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At the placebo date {date} the difference is {wdd} with p = {p}, though nothing was done then: treated and control areas part by themselves, so the result is weak evidence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before and after {date}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points in any CRS, a row an incident; its filter and selection are obeyed. A field date_precision (1 day, 2 week, 3 month, 4 quarter, 5 year) is read where there is one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Date field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dates, moments or ISO text. Incidents without a date are told and left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Polygons in any CRS. The treated side must not overlap the control side; several areas of one role count as one, and a buffer drawn as a whole disc counts as the ring round its area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Role field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>treated, control, treated_buffer or control_buffer; an area without a role is looked at for hot spots only. Treated and control are needed; without both buffers the WDD is that of treated and control alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rings (km)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outer distances such as 25,75,150, for rings of 0-25, 25-75 and 75-150 km round the treated and the control areas. Each ring is a row, in which it takes the place of the buffers drawn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Placebo dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ISO dates, separated by commas, on which nothing happened: both windows are moved so that the after window starts there. The windows must end before the real after window and begin where the incidents do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of the interval low to high (0.05: 95 %) and of the false-discovery control.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Harm field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Harm of each incident, 0 or more; then wdd is in units of harm. Empty: 1 each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allow for windows of unequal length</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counts are divided by their window's length in after windows. Lengths that differ by less than 1 % (a leap day) are equal.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allow for areas of unequal size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counts are divided by their zone's area, in areas of the treated zone: wdd is then in incidents on an area as large as that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area weight field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Divides counts by this number, summed over the areas of a role, instead of by area: strips, people, or published weights. Rings have no such number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Incidents recorded from</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First day from which the record is complete; the earliest incident when empty. Placebo windows may not begin before it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hot spots: neighbours within (km)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance between the middles of areas that are neighbours; when empty, the least at which each area has one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density: bandwidth (km)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Radius of the quartic kernel, the same before and after; by Scott's rule when empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density: cell (km)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A tenth of the bandwidth when empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near repeats: distances (km)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pairs at most so far apart are close in space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near repeats: lags (days)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pairs at most so many days apart are close in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Permutations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of the dates, for the p of near repeats.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same inputs and seed give the same results.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A row for the areas as drawn, one a ring, and all again a placebo date: wdd (in the unit of the row), variance, z, p, low and high, its parts local and displacement, wdq and tne, the incidents counted (_n), method (normal, or e-test where a cell holds fewer than 5) and a note of what cannot be given and why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zones compared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was compared on the map, rings and all, with its incidents.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hot spots</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The areas with incidents before and after and Gi* (_z) of both and of the change a day; _q is p adjusted for false discovery, and finding says rose or fell where that of the change is at most ALPHA.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near repeats</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Knox's test before and after: pairs close in space and time, those expected, their ratio, and p by permuting the dates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of density</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After less before, in incidents (or harm) per km2 and year.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of density: z</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The change over its standard error; nodata where no incident reaches.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of density: what may be believed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 where density rose and -1 where it fell, with at most a share ALPHA of these cells expected to be false; nodata elsewhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weighted displacement difference</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its variance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its z</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its p, two-sided</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its interval, lower end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its interval, upper end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weighted displacement quotient</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Total net effect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Incidents counted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hot spots: areas whose middles lie within {km} km are neighbours.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No hot spot can stand out: all areas are alike, or all are neighbours.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near repeats {period} are left out: they need two incidents, KNOX_KM and KNOX_DAYS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density: bandwidth {km} km, {rows} x {cols} cells of {cell} km.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density: a change may be believed in {rose} cells where it rose and {fell} where it fell.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Payload of a flight (kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flights a day a strip can take</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost of a flight (US$)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's tax on air cargo (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Porters' pay for a walk (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walking hours that this pay buys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Guards' fee for a group (US$)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's tax on foot cargo (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's escort fee on foot (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Porters in a caravan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load of a porter (kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value of the cargo (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lost in the air (%)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lost on foot (%)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost of cargo under way (% of value a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walking hours a day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharpness between strips or exits, MU (per US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharpness between modes, THETA (per US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost of a vehicle's trip (US$)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load of a vehicle (kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's tax on vehicle cargo (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lost by vehicle (%)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost of a boat's trip (US$)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load of a boat (kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's tax on boat cargo (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lost by boat (%)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deterrence (reconstructed): interception from which pilots give up (%)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plausible range {low} to {high} {unit}. Source: {source}. {note}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plausible range {low} to {high} {unit}. {note}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenario file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON of values that replace the parameters it names: {"name": "...", "parameters": {"PAYLOAD_KG": 350}}. A path, or the JSON itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>set for this run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenario '{name}' replaces {parameters}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modes overland</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How cargo may leave beside by air, and reach the strips. foot walks all the way; vehicle and boat ride where SURFACE has fixed speeds (band 2) of their mode (band 3: 3 vehicle, 2 boat) and walk elsewhere. To an exit a way counts as theirs where at least half of it is ridden; to a strip the cheapest of the modes hauls. On foot fixed speeds of others are not used, and a boat's water is closed. Headless: MODES=foot,vehicle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No strip counts as open {when}, so DELTA is empty: none is available for OPEN_SHARE of the window; lower it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No zone has a way to an exit of which half or more is ridden by {mode}, so nothing leaves by {mode}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zones with cargo that finds no way out after the campaign: {ids}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LOAD_KG of {scenarios} counts in money and trips; walking times are those of the run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value of {figures} lies outside P10 to P90 of the draws: assumptions reach much farther to one side of their values than to the other; go by the range.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moved to foot (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional porter trips a year</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional caravans a year</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional person-days a year, on foot to exits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional person-days a year, on foot to strips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional person-days a year, on foot to and from vehicles and boats</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional person-days a year, all legs on foot</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of what flies (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of what leaves by vehicle (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of what leaves by boat (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of what stays (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional vehicle trips to exits a year</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additional boat trips to exits a year</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flights a year before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flights a year after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply by air before (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply by air after (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply on foot before (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply on foot after (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply by vehicle before (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply by vehicle after (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply by boat before (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the supply by boat after (0 to 1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's rent before (US$ a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Armed group's rent after (US$ a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of the armed group's rent (US$ a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rent invariance index</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Escort fee at which rent would have stayed, for what moved (US$/kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of expected losses (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of cargo times distance overland (kg km a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deterred from flying after (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flown and intercepted after (kg a year)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{figure}, P{p}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What changes the rent most: tonnage, or a mode's tax or escort</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Production zones</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Polygons or points where cargo sets out; a polygon is left from a point inside it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Supply field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cargo of each zone in kg a year, 0 or more; empty values are refused.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The least and the most that the supply may be, for the draws; give both or neither.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least supply (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Greatest supply (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Range of the supply (± %)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Instead of the two fields: how far every zone's supply may be off, either way. In the draws all zones are too low or too high together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines or points with airstrip_uid (else airstrip_id, id or the feature id).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table of airstrip_uid, from_status, to_status, event_date. Gives availability in both windows; without it, name the two availability fields.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Availability before (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Availability after (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of time each strip is open, 0 to 1. Instead of a log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The least and the most that a strip's availability may be, 0 to 1, for the draws: with a log too, whose dates are rarely exact. Give both fields of a window or neither.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least availability before (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Greatest availability before (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least availability after (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Greatest availability after (field)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where cargo that leaves overland is out: towns, road heads, borders.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deterrence (reconstructed): flights intercepted after (%)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>0: nobody is deterred. Only for interception in the air under lethal threat: demolishing strips is none, and must not be entered here. Above DETERRENCE_FROM_PCT the share DETERRENCE_FROM_PCT / INTERCEPTION_PCT of the flights that would be flown after is flown; the cargo of the others divides among the modes overland, or stays where there is none. A form reconstructed from published summaries (Anthony, IDA), not the original.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenarios to compare</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON list for COMPARISON, a path or the JSON itself: [{"name": "...", "parameters": {"PAYLOAD_KG": 350}, "AFTER_START": "2015-06-01"}]. Each is the run with these values; beside economic parameters it may set MODES (of those of the run), INTERCEPTION_PCT, the windows, and the fields of availability and supply. The terrain is solved once, so LOAD_KG changes money and not walking times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draws of the assumptions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Runs the economics this often with assumptions drawn from their ranges (Latin hypercube), for the ranges in the report and the P10 and P90 outputs; 0 for none. Travel times are solved once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same inputs and seed give the same draws.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A strip counts as open from this availability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only for hours to the nearest open strip (DELTA and the zone table).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zones: cargo moved to foot</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The zones with kg a year by mode before and after, and hours to strips and exits.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrips: availability and use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The strips with availability, capacity and kg a year before and after.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flows on the ground</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ways from zones to strips (mode air) and exits, with kg a year, who carries (carrier) and hours walked and ridden.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ledger: who earns what</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>US$ a year by mode, leg, actor and item, before and after, with P10, P50 and P90 of the draws.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hours farther from the nearest open strip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hours to the nearest open strip, after minus before; nodata where none is reached.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One self-contained page: the answer, the figures, the assumptions, the limits.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ranges of every figure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>P10, P50 and P90 over the draws, beside the value itself, of every figure, every zone and strip, every row of the ledger, and every scenario compared.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drivers: what the figures hang on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For each figure, what it is with one assumption at its low and at its high and all others at their values, widest first. Needs DRAWS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Legs: what carrying takes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>kg, loaded trips and days under way (there and back, of one porter, vehicle or boat) for each leg of each mode: haul to the strip, flight, way out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comparison of scenarios</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One row for the run and one for each of SCENARIOS, with all figures, and P10 and P90 of the main ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only one of {low} and {high} is given; give both or neither.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SUPPLY_RANGE_PCT and SUPPLY_LOW_FIELD both give a range of the supply; leave one out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Elevation (DEM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Elevation in metres, projected or geographic, square or rectangular cells. Its grid is the grid of the analysis. Cells without elevation cannot be passed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clips the DEM, so that the run is smaller.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cell size (metres)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coarsens the DEM to whole blocks of about this size. Coarser terrain is smoother, so times come out shorter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Movement surface</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band 1 multiplies the walking time per metre (nodata or 0: impassable); band 2, if there, is a fixed speed in km/h (0: on foot). Aligned to the DEM.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hiking function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turns signed slope into walking time. loaded_porter holds metabolic power constant under LOAD_KG; custom reads CUSTOM_TABLE.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Directions a step may take: more is more accurate and slower (8 fast, 48 best).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sample the ground along long moves</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off only to reproduce tools that look at the two ends of a move; barriers hold either way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Steepest slope (degrees)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Steeper moves are impassable, up or down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>from: time needed from the sources to each cell; to: from each cell to the nearest source. They differ, since uphill is slower than downhill.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cut-off (hours)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells farther than this stay empty, and the run is faster.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Snap distance (metres)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A point off the DEM or on an impassable cell moves to the nearest passable cell within this distance; two cells when left empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load of a walker (kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cargo a person carries; reported porters carry 3 to 25 kg.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Body of a walker (kg)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For loaded_porter and for the energy of a route.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Metabolic power (W)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Held constant by loaded_porter; 400 to 450 W can be kept up for hours.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Campbell percentile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For campbell: percentile of observed speeds; 1 to 15 are walkers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Custom speeds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slope (rise/run)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>km/h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For custom: rows of signed slope and km/h; straight lines between, the end values beyond.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid: {rows} x {cols} cells of about {metres} m.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cells of '{surface}' (SURFACE) are not those of the analysis grid: barriers a cell wide may open. Make the surface with the same DEM, EXTENT and CELL_SIZE.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The factors of '{surface}' (SURFACE) are relative to a path, and HIKING_FUNCTION {function} is slowed down already, so off-path ground counts twice; choose {better}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{layer}': {count} features lie off the passable terrain and are not reached ({ids}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No river in '{layer}' near the DEM has the class {classes}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} crossings of '{layer}' lie farther than {snap} m (SNAP_DISTANCE) from any closed river or barrier and open nothing ({ids}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} crossings of '{layer}' lie where the way is open or navigable and change nothing ({ids}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} crossings of '{layer}' find no passable ground on both sides within {reach} m (CROSSING_LENGTH) and open nothing ({ids}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} cells of the DEM have no land cover in '{layer}': {fate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>they take UNKNOWN_FACTOR</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>they are impassable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{layer}' holds codes that '{table}' does not know ({codes}): they take UNKNOWN_FACTOR.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{layer}' has cells of {own} m, the grid cells of {grid} m: each takes the class at its centre. Aggregate the land cover to its most frequent class first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Land cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Raster of class codes, read at the centre of each cell of the DEM. Cells without land cover cannot be passed, unless UNKNOWN_FACTOR is set.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Class table: igbp, worldcover, esri, or a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walking factor of each class: the preset igbp (MODIS), worldcover (ESA) or esri; a JSON or CSV file with the columns code and factor (and passable); or JSON text such as {"1": 2.0, "17": 0}. A factor of 0 is impassable. The presets are relative to walking on a path: choose a hiking function for paths (tobler, loaded_porter) with them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Factor of unknown classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For codes that the class table does not know and for cells without land cover; 0 closes them. Left empty, unknown codes are refused by name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Factor without land cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walking factor of the ground where no LANDCOVER is given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rivers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines or polygons that cannot be crossed on foot, unless their class can be waded or carries boats, or a crossing says so. They are burnt edge to edge: nothing slips through.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>River class field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width class, order or type of each river. Rivers without class are barriers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>River classes that can be waded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comma-separated classes that can be waded anywhere, at any water; * is every class not named elsewhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>River classes waded at low water</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comma-separated classes that can be waded when WATER is low only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>River classes with boats</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comma-separated classes along which boats go, at the river speeds; * is every class not named elsewhere. A class that is also in FORD_LOW_CLASSES is waded at low water.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Water level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The season: low lets FORD_LOW_CLASSES be waded, high does not.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walking factor in a ford</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>5.00 is that of a water course (Herzog 2020); it holds over FORD_WIDTH only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of a ford (metres)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of water that is waded. The rest of the cell keeps the factor of its ground. The default is assumed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boat speed downstream (km/h)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boat speed upstream (km/h)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Over the ground. There is no default: no published speeds were found, they depend on boat and water.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boats go</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A cell has one speed, whichever way it is crossed: down, up, or mean, the speed of a journey there and back. For journeys one way make one surface for each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Crossings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bridges, fords and ferries. A point opens the nearest river or barrier within SNAP_DISTANCE, just as far as it must; a line opens all that it crosses.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Minutes to get across</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time from bank to bank, waiting included, instead of walking; empty or 0: walked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far a crossing may lie from its barrier; two cells when empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest crossing (metres)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far a crossing point looks for passable ground on each side; 1,000 m or four cells when empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Roads and trails</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines that are walked faster than the ground, or ridden. They open impassable land cover, but end at rivers and barriers: see ROAD_BRIDGES.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Road class field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Class of each road, as in the road table (highway in OpenStreetMap).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Road table: osm, trails, or a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mode, speed and walking factor of each class: the preset osm (OpenStreetMap highways) or trails (with llama_trail and mule_trail); a JSON or CSV file with the columns class, mode (foot, animal, boat, vehicle, none), kmh and factor; or JSON text. Unknown classes are refused.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Class of roads without one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For lines whose class is empty, and for all without ROAD_CLASS_FIELD.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Roads bridge the rivers they meet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off, because lines of different maps meet where the roads do not cross: a bridge too many makes times wrong unseen, one too few shows. On, a bridge stands where a road's line meets a river's.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Barriers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines or polygons that nobody passes, roads and boats included, unless a crossing says so.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who may use roads and rivers. Roads of a mode left out are walked, and rivers without boats are barriers. People always walk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Minutes to load or unload animals</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Minutes to board or leave a boat</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Minutes to board or leave a vehicle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Written to the raster's metadata as the cost of changing between foot and this mode. Empty: not written, and everyone rides wherever riding is possible.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GeoTIFF on the DEM's grid: band 1 pace_factor (nodata: impassable), 2 fixed_speed_kmh (0: on foot), 3 mode (0 foot, 1 animal, 2 boat, 3 vehicle).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impassable cells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells closed by rivers and barriers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Crossings that opened a barrier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Crossings that opened nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bridges of roads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Road cells closed by rivers and barriers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells without land cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ISO date such as 2015-03-07. The first day counts, the end does not.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before: first day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before: end (not counted)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After: first day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After: end (not counted)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The analysis {id} is not registered; enable Processing and Trocha in the plugin manager.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The map shows the results.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The impact is computed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{tonnes} t a year moved from air to foot: {trips} more porter trips.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hillshade</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain (m)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Movement surface (walking time, times a road's)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Airstrip status log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trocha sample</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TrochaAlgorithm</name>
    <message>
        <source>{name} is {value}; it must lie between {low} and {high}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is {value}; it must be {low} or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is '{value}'; choose one of {options}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The computation ran out of memory; set CELL_SIZE or EXTENT.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TrochaProvider</name>
    <message>
        <source>Trocha: what interdiction changed</source>
        <translation type="unfinished" />
    </message>
</context></TS>
