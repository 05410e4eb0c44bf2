"""A message in the user's language: what is translated, what is not, and what breaks nothing."""

import copy
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core import messages
from trocha.core.breaks import read_breaks
from trocha.core.errors import TrochaError
from trocha.core.lifecycle import read_log
from trocha.core.logfaults import log_faults
from trocha.core.messages import Message, either, speak_by, together
from trocha.core.progress import SILENT
from trocha.core.threads import share_out

SLOPE = "MAX_SLOPE is {slope:g} degrees; it must lie between 0 and 90."


@pytest.fixture
def speak():
    """Says messages by a dictionary, English where it has nothing, until the test is over."""
    before = speak_by(str)

    def by(words):
        speak_by(lambda template: words.get(template, template))

    yield by
    speak_by(before)


def test_english_unless_somebody_translates():
    assert str(TrochaError(SLOPE, slope=95.0)) == (
        "MAX_SLOPE is 95 degrees; it must lie between 0 and 90."
    )


def test_the_template_is_translated_and_its_values_put_in_after(speak):
    speak({SLOPE: "MAX_SLOPE es {slope:g} grados; debe estar entre 0 y 90."})
    error = TrochaError(SLOPE, slope=95.5)
    assert str(error) == "MAX_SLOPE es 95.5 grados; debe estar entre 0 y 90."
    speak({})
    assert str(error) == "MAX_SLOPE is 95.5 degrees; it must lie between 0 and 90."


def test_who_spoke_before_is_given_back():
    before = speak_by(str.upper)
    assert speak_by(before) is str.upper
    assert messages._translate is before


def test_a_message_within_a_message_is_translated_too(speak):
    speak({"{what} is empty.": "{what} no tiene valor.", "Row {row}": "La fila {row}"})
    what = Message("Row {row}", row=3)
    assert str(TrochaError("{what} is empty.", what=what)) == "La fila 3 no tiene valor."
    assert f"{what:>10}" == " La fila 3"


@pytest.mark.parametrize(
    "translation",
    [
        "MAX_SLOPE es {pendiente:g} grados.",  # KeyError
        "MAX_SLOPE es {0:g} grados.",  # IndexError
        "MAX_SLOPE es {slope grados.",  # ValueError
        "MAX_SLOPE es {slope:q} grados.",  # ValueError, of the number
        "MAX_SLOPE es {slope.grados} grados.",  # AttributeError
        "MAX_SLOPE es {slope[grados]} grados.",  # TypeError
        "",
    ],
)
def test_a_broken_translation_falls_back_to_english(speak, translation):
    speak({SLOPE: translation})
    assert str(TrochaError(SLOPE, slope=95.0)).startswith("MAX_SLOPE is 95 degrees;")


@given(st.text())
def test_a_value_is_never_a_template(value):
    assert str(Message("'{name}' is empty.", name=value)) == f"'{value}' is empty."


@pytest.mark.parametrize("text", ["{", "{}", "{name}", "{0!r}", "a {{b}} c"])
def test_a_text_without_values_stays_as_it_is(text):
    assert str(TrochaError(text)) == text


def test_a_value_may_have_any_name():
    values = {"self": 1, "template": 2, "values": 3}
    assert str(Message("{self} {template} {values}", **values)) == "1 2 3"


def test_no_null_character_cuts_the_sentence():
    assert (
        str(TrochaError("{name} is wrong.", name="a\0b")) == "a\N{REPLACEMENT CHARACTER}b is wrong."
    )


def test_an_error_survives_copying_with_its_values():
    error = TrochaError(SLOPE, slope=95.0)
    assert str(copy.deepcopy(error)) == str(error)


def test_choices_and_wholes_are_read_out():
    assert str(either(["a"])) == "a"
    assert str(either(["a", "b", "c"])) == "a or b or c"
    assert str(either([])) == "nothing"
    assert str(together([(2, 3), (4, 5)])) == "(2, 3) and (4, 5)"


def test_choices_are_in_the_language(speak):
    speak({"{one} or {other}": "{one} o {other}", "nothing": "nada"})
    assert str(either(["a", "b", "c"])) == "a o b o c"
    assert str(either([])) == "nada"


def test_an_error_of_a_thread_is_said_as_one_of_here(speak):
    speak({SLOPE: "MAX_SLOPE es {slope:g} grados; debe estar entre 0 y 90."})

    def fail(start, progress):
        raise TrochaError(SLOPE, slope=start)

    with pytest.raises(TrochaError) as raised:
        share_out(fail, [91.0, 92.0, 93.0], 3, SILENT)
    assert str(raised.value).startswith("MAX_SLOPE es 9")


def test_many_threads_say_messages_at_once(speak):
    speak({"{name} is empty.": "{name} no tiene valor."})

    def say(number):
        return str(TrochaError("{name} is empty.", name=number))

    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(say, range(500)))
    assert said == [f"{number} no tiene valor." for number in range(500)]


def test_a_parameter_refused_in_spanish(speak):
    speak(
        {
            "hours": "horas",
            "{name} has {value:g} after {before:g}; give the {unit} in ascending order, each once.": (
                "{name} tiene {value:g} después de {before:g}; indique las {unit} en orden ascendente."
            ),
        }
    )
    with pytest.raises(TrochaError, match="^BREAKS tiene 1.5 después de 2; indique las horas en"):
        read_breaks("2, 1.5", "BREAKS", Message("hours"))


def test_a_log_refused_in_spanish_names_its_rows(speak):
    """Clauses of rows and the advice are messages of their own; codes and labels are values."""
    speak(
        {
            "The status log cannot be used: {faults}; {advice}": "La bitácora no sirve: {faults}; {advice}",
            "log row {label} has no to_status": "la fila {label} no tiene to_status",
            "a status is one of {statuses}.": "un estado es uno de {statuses}.",
        }
    )
    rows = [("A", None, "", "2015-03-07", "7"), ("A", None, "", "2015-03-08", "{8}")]
    with pytest.raises(TrochaError) as raised:
        read_log(rows, ["A"])
    assert str(raised.value).startswith(
        "La bitácora no sirve: la fila 7 no tiene to_status; la fila {8} no tiene to_status; "
        "un estado es uno de "
    )


def test_faults_of_a_log_in_spanish(speak):
    speak(
        {
            "on {day} {strip} goes from {status} to {entered}, which is not allowed.": (
                "el {day} {strip} pasa de {status} a {entered}, lo que no se permite."
            )
        }
    )
    rows = [("A", "2015-03-07", "active", "rehabilitated", "x")]
    assert dict(log_faults(rows)) == {
        "x": "el 2015-03-07 A pasa de active a rehabilitated, lo que no se permite."
    }
