<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AirstripStatus</name>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="75"/>
        <source>Airstrip status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="38"/>
        <source>Summarises each airstrip&apos;s status log over a window of days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="41"/>
        <source>The log is the truth: a strip&apos;s status on a day is what its last row up to that day says. A demolition closes a strip from its own day on, a rebuild opens it from its own day on, and the end of the window is not counted. A log that contradicts itself is refused, with the rows named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="49"/>
        <source>airstrip,lifecycle,availability,demolition,rebuild,strip-days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="52"/>
        <source>Airstrips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="52"/>
        <source>Lines or points with airstrip_uid. Strips without a row in the log keep their own status attribute, or are presumed active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="64"/>
        <source>Status log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="64"/>
        <source>Table of airstrip_uid, from_status, to_status and event_date, a row a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="73"/>
        <source>Window: first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="74"/>
        <source>Window: end (not counted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="75"/>
        <source>The airstrips with status (at the window&apos;s last day), availability (share of days open), strip_days_denied (closed by demolition), times_destroyed, times_rebuilt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="83"/>
        <source>Strip-days denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="83"/>
        <source>Demolitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="83"/>
        <source>Rebuilds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/airstrip_status.py" line="83"/>
        <source>Mean availability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../ui/commands.py" line="30"/>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="30"/>
        <source>A small synthetic case: terrain, production zones, airstrips and their history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="39"/>
        <source>Impact of the sample campaign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="39"/>
        <source>The main analysis, filled in with the sample: press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>Impact of closing airstrips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>What a campaign moved from air to foot, who walks, who earns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>Airstrip status…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>How long each strip was open in a window of time, from its status log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>Travel time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>Hours on foot from places, or to them, over real terrain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>Routes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="46"/>
        <source>The fastest ways on foot between places, with hours, climb and energy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="69"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="69"/>
        <source>What Trocha does, how, and how far to trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/commands.py" line="90"/>
        <source>This is the sample. Next, see what its campaign changed:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <location filename="../ui/desktop.py" line="36"/>
        <source>Trocha panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/desktop.py" line="39"/>
        <source>Show or hide the panel that says where to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/desktop.py" line="50"/>
        <source>&amp;Trocha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/desktop.py" line="61"/>
        <source>Trocha</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <location filename="../ui/help_window.py" line="27"/>
        <source>Trocha: help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/help_window.py" line="41"/>
        <source>The file {path} is missing; install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterdictionImpact</name>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="44"/>
        <source>Interdiction impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="47"/>
        <source>Computes what closing airstrips changed: reach, cargo by mode, and rent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="50"/>
        <source>Joins terrain, airstrip histories and economics. Each zone&apos;s supply goes by air over the strips still open, within their capacity, or on foot to an exit (nested logit; adding a strip takes from the others of its mode in proportion). It says what the campaign moved from air to foot, who walks, who earns and who lost reach. A scenario on stated assumptions, not a prediction: armed groups&apos; fees are poorly known, and no escort fee is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="60"/>
        <source>interdiction,airstrip,displacement,balloon effect,rent,logit,policy,evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="74"/>
        <source>Give LOG with the four window dates, or both AVAILABILITY_BEFORE_FIELD and AVAILABILITY_AFTER_FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="80"/>
        <source>LOG needs the window dates; {names} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="167"/>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="167"/>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="169"/>
        <source>No strip counts as open {when}, so DELTA is empty: none is available for OPEN_SHARE of the window; lower it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="177"/>
        <source>Zones with cargo that finds no way out after the campaign: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="235"/>
        <source>Impact: {scenario}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="237"/>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/interdiction_impact.py" line="242"/>
        <source>Impact of {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <location filename="../algorithms/routes.py" line="112"/>
        <source>Routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="55"/>
        <source>Finds least-time routes from origins to destinations over terrain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="58"/>
        <source>One line for each pair, from cell centre to cell centre, with elevation as Z and hours since the start as M. Hours equal the travel-time raster at the route&apos;s end. A pair that cannot be reached has a row too, with reached = false and no geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="65"/>
        <source>least cost path,walking,porter,hiking,shortest path,back-link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="70"/>
        <source>Origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="70"/>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="74"/>
        <source>Points, lines (their middle) or polygons (a point inside), in any CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="79"/>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="79"/>
        <source>all: every origin with every destination; nearest: each origin with the destination it reaches soonest; field: where ORIGIN_FIELD equals DESTINATION_FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="90"/>
        <source>Pairing field of the origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="90"/>
        <source>Pairing field of the destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="98"/>
        <source>Only for PAIRING = field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="107"/>
        <source>Hours on the trail a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="107"/>
        <source>Turns hours into days; caravans are reported at 6 to 9 hours a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="112"/>
        <source>LineStringZM in the DEM&apos;s CRS: hours, grid_hours, days, length_km (map), ground_km (along the slope), climb_m, descent_m, energy_mj (one walker with load).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="122"/>
        <source>Routes found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="123"/>
        <source>Pairs not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/routes.py" line="203"/>
        <source>{count} of {total} pairs are not reached ({pairs}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartDock</name>
    <message>
        <location filename="../ui/docks/start_dock.py" line="29"/>
        <source>Trocha</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <location filename="../ui/forms/start_dock.ui" line="31"/>
        <source>Trocha works out what closing clandestine airstrips changed: who lost reach, what went on foot instead, and who earns from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/forms/start_dock.ui" line="41"/>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/forms/start_dock.ui" line="49"/>
        <source>With your own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/forms/start_dock.ui" line="57"/>
        <source>All of it is in the Processing Toolbox too, for models, batches and scripts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TravelTime</name>
    <message>
        <location filename="../algorithms/travel_time.py" line="39"/>
        <source>Travel time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="42"/>
        <source>Computes hours of travel over terrain from or to the nearest source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="45"/>
        <source>Hours of travel between every cell of the DEM and the nearest source, exact on a graph of 8 to 48 directions. Long moves sample the ground they pass over; neither they nor diagonal moves cross a barrier, even one a single cell wide. Degrees, feet and rectangular cells are measured in metres on the ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="53"/>
        <source>walking,hiking,cost,least cost,accumulated,tobler,r.walk,isochrone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="59"/>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="59"/>
        <source>Where travel starts (or ends). Points, lines (their middle) or polygons (a point inside), in any CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="70"/>
        <source>Travel time (hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="70"/>
        <source>Float32 GeoTIFF of hours; nodata where no source is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="75"/>
        <source>Nearest source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="75"/>
        <source>1-based position, in the order of the layer, of the source each cell belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="84"/>
        <source>Cells reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/travel_time.py" line="85"/>
        <source>Longest time (hours)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trocha</name>
    <message>
        <location filename="../algorithms/base.py" line="46"/>
        <source>Overland movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="47"/>
        <source>Interdiction impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="33"/>
        <source>Payload of a flight (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="34"/>
        <source>Flights a day a strip can take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="35"/>
        <source>Cost of a flight (US$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="36"/>
        <source>Armed group&apos;s tax on air cargo (US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="37"/>
        <source>Porters&apos; pay for a walk (US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="38"/>
        <source>Walking hours that this pay buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="39"/>
        <source>Guards&apos; fee for a group (US$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="40"/>
        <source>Armed group&apos;s tax on foot cargo (US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="41"/>
        <source>Armed group&apos;s escort fee on foot (US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="42"/>
        <source>Porters in a caravan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="43"/>
        <source>Load of a porter (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="44"/>
        <source>Value of the cargo (US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="45"/>
        <source>Lost in the air (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="46"/>
        <source>Lost on foot (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="47"/>
        <source>Cost of cargo under way (% of value a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="48"/>
        <source>Walking hours a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="49"/>
        <source>Sharpness between strips or exits, MU (per US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="50"/>
        <source>Sharpness between modes, THETA (per US$/kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="62"/>
        <source>Plausible range {low} to {high} {unit}. Source: {source}. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="77"/>
        <source>Scenario file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="104"/>
        <source>set for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/assumptions.py" line="121"/>
        <source>Scenario &apos;{name}&apos; replaces {parameters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="49"/>
        <source>Production zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="45"/>
        <source>Supply field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="45"/>
        <source>Cargo of each zone in kg a year, 0 or more; empty values are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="48"/>
        <source>Airstrips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="53"/>
        <source>Lines or points with airstrip_uid (else airstrip_id, id or the feature id).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="60"/>
        <source>Status log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="71"/>
        <source>Before: first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="71"/>
        <source>Before: end (not counted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="71"/>
        <source>After: first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="71"/>
        <source>After: end (not counted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="81"/>
        <source>Availability before (field)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="81"/>
        <source>Availability after (field)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="85"/>
        <source>Share of time each strip is open, 0 to 1. Instead of a log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="47"/>
        <source>Exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="92"/>
        <source>Where cargo on foot is out: road heads, towns, borders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="102"/>
        <source>Draws of the assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="112"/>
        <source>Seed of the draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="112"/>
        <source>The same inputs and seed give the same draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="118"/>
        <source>A strip counts as open from this availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="119"/>
        <source>Only for hours to the nearest open strip (DELTA and the zone table).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>Zones: cargo moved to foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>Airstrips: availability and use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>The strips with availability, capacity and kg a year before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>Flows on the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>Ledger: who earns what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>US$ a year by mode, actor and item, before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>Hours farther from the nearest open strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="132"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Moved from air to foot (kg a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Additional porter trips a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Additional caravans a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Additional person-days a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Armed group&apos;s rent before (US$ a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Armed group&apos;s rent after (US$ a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Rent invariance index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Moved from air to foot, P10 (kg a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Moved from air to foot, P90 (kg a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Change of rent, P10 (US$ a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/impact/parameters.py" line="189"/>
        <source>Change of rent, P90 (US$ a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="56"/>
        <source>Elevation (DEM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="74"/>
        <source>Movement surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="84"/>
        <source>Hiking function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="99"/>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="112"/>
        <source>Sample the ground along long moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="121"/>
        <source>Steepest slope (degrees)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="121"/>
        <source>Steeper moves are impassable, up or down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="126"/>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="141"/>
        <source>Cut-off (hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="141"/>
        <source>Cells farther than this stay empty, and the run is faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="145"/>
        <source>Snap distance (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="160"/>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="160"/>
        <source>Clips the DEM, so that the run is smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="164"/>
        <source>Cell size (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="174"/>
        <source>Load of a walker (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="174"/>
        <source>Cargo a person carries; reported porters carry 3 to 25 kg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="179"/>
        <source>Body of a walker (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="179"/>
        <source>For loaded_porter and for the energy of a route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="183"/>
        <source>Metabolic power (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="183"/>
        <source>Held constant by loaded_porter; 400 to 450 W can be kept up for hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="189"/>
        <source>Campbell percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="189"/>
        <source>For campbell: percentile of observed speeds; 1 to 15 are walkers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="199"/>
        <source>Custom speeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="199"/>
        <source>Slope (rise/run)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="199"/>
        <source>km/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py" line="287"/>
        <source>Grid: {rows} x {cols} cells of about {metres} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/windows.py" line="15"/>
        <source>ISO date such as 2015-03-07. The first day counts, the end does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/impact.py" line="39"/>
        <source>Open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/impact.py" line="40"/>
        <source>The map shows the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/impact.py" line="63"/>
        <source>The impact is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/impact.py" line="64"/>
        <source>{tonnes} t a year moved from air to foot: {trips} more porter trips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="50"/>
        <source>Rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="51"/>
        <source>Hillshade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="58"/>
        <source>Terrain (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="65"/>
        <source>Movement surface (walking time, times a road&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="73"/>
        <source>Airstrip status log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="101"/>
        <source>Trocha sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/sample.py" line="102"/>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrochaAlgorithm</name>
    <message>
        <location filename="../algorithms/base.py" line="107"/>
        <source>{name} is {value}; it must lie between {low} and {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="109"/>
        <source>{name} is {value}; it must be {low} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="119"/>
        <source>{name} is &apos;{value}&apos;; choose one of {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="149"/>
        <source>The computation ran out of memory; set CELL_SIZE or EXTENT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrochaProvider</name>
    <message>
        <location filename="../algorithms/provider.py" line="27"/>
        <source>Trocha: what interdiction changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
