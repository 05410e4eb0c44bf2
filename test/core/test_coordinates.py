"""Places typed by people: published values, every notation back and forth, and what is refused."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.coordinates import DECIMAL, EXAMPLES, MGRS, NOTATIONS, UTM, read_place, write_place
from trocha.core.errors import TrochaError
from trocha.core.mgrs import to_mgrs
from trocha.core.utm import band_of, from_utm, to_utm, zone_of

# Towns as the tests of the Python package "utm" (github.com/Turbo87/utm) have them.
TOWNS = [
    ((50.77535, 6.08389), (294409, 5628898, 32, "U")),
    ((40.71435, -74.00597), (583960, 4507523, 18, "T")),
    ((-41.28646, 174.77624), (313784, 5427057, 60, "G")),
    ((-33.92487, 18.42406), (261878, 6243186, 34, "H")),
    ((-32.89018, -68.84405), (514586, 6360877, 19, "H")),
    ((64.83778, -147.71639), (466013, 7190568, 6, "W")),
]


@pytest.mark.parametrize(("place", "grid"), TOWNS)
def test_towns_have_their_published_utm(place, grid):
    easting, northing, zone, band = grid
    assert (zone_of(*place), band_of(place[0])) == (zone, band)
    assert to_utm(*place, zone) == pytest.approx((easting, northing), abs=1)
    assert from_utm(zone, place[0] < 0, easting, northing) == pytest.approx(place, abs=1e-5)
    assert read_place(f"{zone}{band} {easting} {northing}") == pytest.approx(place, abs=1e-5)


def test_the_examples_of_geographiclib():
    """From the manual page of GeoConvert: 38SMB4488 is 33.33424 44.40363, 38n 444500 3688500."""
    assert read_place("38SMB4488") == pytest.approx((33.33424, 44.40363), abs=5e-6)
    assert write_place(*read_place("38SMB4488"), UTM) == "38 north 444500 3688500"
    assert to_mgrs(33 + 20 / 60, 44.4, digits=2) == "38SMB4488"
    for text in ("33.3 44.4", "E44.4 N33.3", "33d18'N 44d24'E", "44d24E 33d18N", "33:18 +44:24"):
        assert read_place(text) == pytest.approx((33.3, 44.4), abs=1e-12)


def test_the_equator_on_a_central_meridian_is_the_false_origin():
    assert to_utm(0, -75, 18) == pytest.approx((500_000, 0), abs=1e-6)
    # A quarter of the meridian, 10001965.7293 m on WGS 84, times the scale 0.9996.
    assert to_utm(90, -75, 18)[1] == pytest.approx(10_001_965.7293 * 0.9996, abs=1e-3)


def test_zones_at_the_exceptions_and_the_date_line():
    assert zone_of(60, 4) == 32  # Bergen's, not 31
    assert [zone_of(78, lon) for lon in (5, 15, 25, 35)] == [31, 33, 35, 37]
    assert [zone_of(0, lon) for lon in (-180, 179.9, 180)] == [1, 60, 1]


@pytest.mark.parametrize(
    "text",
    [
        "-12.5321, -74.12345",
        "-12.5321 -74.12345",
        "-12,5321 -74,12345",
        "-12,5321; -74,12345",
        "12.5321S 74.12345W",
        "S12.5321 W74.12345",
        "74.12345 O, 12.5321 S",
        "12°31'55.56\"S 74°07'24.42\"W",
        "12º31′55.56″S, 74º07′24.42″O",
        "12 31 55.56 S 74 7 24.42 W",
        "12°31.926'S 74°7.407'W",
        "-12:31:55.56 -74:07:24.42",
        "  −12.5321 ,   −74.12345 ",
    ],
)
def test_one_place_in_many_ways(text):
    assert read_place(text) == pytest.approx((-12.5321, -74.12345), abs=1e-9)


@pytest.mark.parametrize("notation", NOTATIONS)
def test_the_examples_shown_to_people_are_one_place(notation):
    assert read_place(EXAMPLES[notation]) == pytest.approx((-12.5321, -74.12345), abs=2e-5)
    assert write_place(-12.5321, -74.12345, notation) == EXAMPLES[notation]


@given(
    st.floats(-79.99, 83.99),
    st.floats(-180, 179.999),
    st.sampled_from(NOTATIONS),
)
def test_what_is_written_reads_as_the_same_place(latitude, longitude, notation):
    """To a metre and a half: MGRS gives the middle of a square of one metre."""
    lat, lon = read_place(write_place(latitude, longitude, notation))
    east = (lon - longitude + 180) % 360 - 180
    metres = 111_700 * math.hypot(lat - latitude, east * math.cos(math.radians(latitude)))
    assert metres < 1.5


@given(st.floats(-79.9, 83.9), st.floats(-180, 179.99))
def test_the_middle_of_a_square_is_in_it(latitude, longitude):
    name = to_mgrs(latitude, longitude, digits=3)
    try:
        middle = read_place(name)
    except TrochaError:
        pytest.fail(f"{name} of {latitude}, {longitude} is not read")
    if zone_of(*middle) == zone_of(latitude, longitude) and band_of(middle[0]) == name[-9]:
        assert to_mgrs(*middle, digits=3) == name


def test_seconds_are_never_sixty():
    assert write_place(-11.9999999, 73.9999999, "dms") == "12°00'00.00\"S 74°00'00.00\"E"
    assert write_place(-11.9999999, 73.9999999, "dm") == "12°00.0000'S 74°00.0000'E"
    assert write_place(-1e-9, -1e-9, DECIMAL) == "0.000000, 0.000000"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is empty"),
        ("Satipo", "is no place"),
        ("-12.5", "is no place"),
        ("-12.5 -74.1 5", "is no place"),
        ("-95, 10", "write the latitude first"),
        ("200, 300", "check the numbers"),
        ("12 61 0 S 74 0 0 W", "60 or more minutes"),
        ("12.5 30 S 74 W", "only the last number"),
        ("12S 5N", "which number is which"),
        ("-12 S 74 W", "twice"),
        ("61L 500000 8000000", "zones run from 1 to 60"),
        ("18L 8612345 612345", "check their order"),
        ("18L 500000 5000000", "not in band L"),
        ("18S 612345 4000000", "reads two ways"),
        ("18LWM123", "as many of the easting as of the northing"),
        ("18LWM123456 1234", "as many of the easting as of the northing"),
        ("18LAM1234", "first letter of a square is one of"),
        ("18LWC1234", "none with these letters lies in band L"),
        ("<b>-12, -74</b>", "is no place"),
        ("9" * 10_000, "is no place"),
        ("9" * 500 + ", 5", "not on the Earth"),
    ],
)
def test_what_is_no_place_gives_one_sentence(text, why):
    with pytest.raises(TrochaError, match=why) as refused:
        read_place(text)
    said = str(refused.value)
    assert said.endswith(".")
    assert len(said) < 400


def test_zone_and_s_is_south_where_the_northern_band_does_not_fit():
    assert read_place("18S 612345 8612345") == read_place("18L 612345 8612345")
    assert read_place("18 sur 612345 8612345") == read_place("18L 612345 8612345")


@pytest.mark.parametrize("notation", [UTM, MGRS])
def test_towards_the_poles_there_is_no_grid(notation):
    with pytest.raises(TrochaError, match="write latitude and longitude instead"):
        write_place(-85, 0, notation)


@given(st.text(max_size=60))
def test_any_text_is_a_place_or_a_sentence(text):
    try:
        latitude, longitude = read_place(text)
    except TrochaError:
        return
    assert abs(latitude) <= 90
    assert abs(longitude) <= 180
