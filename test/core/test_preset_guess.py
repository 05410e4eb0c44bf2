"""Which preset a header belongs to; columns as the sources publish them."""

from __future__ import annotations

import json
import pathlib

import pytest
from trocha.core.importing import read_mapping
from trocha.core.preset_guess import fitting_preset

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources" / "imports"
# Column names in the order of the sources' own files: the ACLED codebook, the UCDP GED codebook,
# the GTD codebook and the GDELT 1.0 event codebook, each with what the presets do not read.
ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,"
    "country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
    "notes,fatalities,tags,timestamp"
)
UCDP = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
    "conflict_name,side_a,side_b,number_of_sources,source_article,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
    "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,best,high,low"
)
GTD = (
    "eventid,iyear,imonth,iday,approxdate,extended,country,region,provstate,city,latitude,longitude,"
    "specificity,vicinity,location,summary,attacktype1,targtype1,gname,nkill,nwound,scite1"
)
GDELT = (
    "GLOBALEVENTID,SQLDATE,MonthYear,Year,Actor1Name,Actor2Name,EventCode,NumSources,"
    "ActionGeo_Type,ActionGeo_FullName,ActionGeo_Lat,ActionGeo_Long,DATEADDED,SOURCEURL"
)


@pytest.fixture(scope="module")
def presets():
    names = None
    made = {}
    for path in sorted(FOLDER.glob("*.json")):
        text = path.read_text("utf-8")
        names = set(json.loads(text)["fields"])
        made[path.stem] = read_mapping(text, names | {"incident_type"})
    assert set(made) == {"acled", "gdelt", "gtd", "ucdp_ged"}
    return made


@pytest.mark.parametrize(
    ("header", "preset"),
    [(ACLED, "acled"), (UCDP, "ucdp_ged"), (GTD, "gtd"), (GDELT, "gdelt")],
)
def test_each_source_is_known_by_its_header(presets, header, preset):
    assert fitting_preset(header.split(","), presets, False) == preset


@pytest.mark.parametrize(
    "header",
    [
        "",
        "id,when,what,lon,lat",
        "event_date,latitude,longitude",  # as in many a file: nothing says that it is ACLED's
        ACLED.replace("event_id_cnty", "no"),
        ACLED.replace("latitude", "lat"),
        "id,date_start,latitude,longitude",  # 4 of the 17 columns that UCDP GED's preset reads
    ],
)
def test_a_header_of_nobodys_fits_none(presets, header):
    assert fitting_preset(header.split(","), presets, False) == ""


def test_points_need_no_columns_of_coordinates(presets):
    header = ACLED.replace("latitude,longitude,", "").split(",")
    assert fitting_preset(header, presets, False) == ""
    assert fitting_preset(header, presets, True) == "acled"


def test_spaces_around_names_and_columns_left_out_do_no_harm(presets):
    """Of the preset's 16 columns 10 are left: the 4 needed ones and 6 others."""
    header = (
        " event_id_cnty , event_date,latitude,longitude,actor1,actor2,notes,source,admin1,admin2"
    )
    assert fitting_preset(header.split(","), presets, False) == "acled"


def test_where_two_fit_equally_none_is_taken(presets):
    twins = {"a": presets["acled"], "b": presets["acled"]}
    assert fitting_preset(ACLED.split(","), twins, False) == ""
