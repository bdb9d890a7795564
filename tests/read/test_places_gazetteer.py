"""The gazetteer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.errors import RegisterError
from standoff.read.places import candidates
from standoff.read.places.gazetteer import all_lines, countries, parse_row
from standoff.read.places.place import fold


def test_the_rows_are_sorted_as_the_search_needs_them() -> None:
    keys = [fold(line.partition("\t")[0]) for line in all_lines()]
    assert keys == sorted(keys)


def test_every_row_parses_and_lies_on_the_globe() -> None:
    for number, line in enumerate(all_lines(), 1):
        place = parse_row(line, number)
        assert place.lat is not None
        assert place.lon is not None
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert len(place.country) == 3


def test_a_bad_row_is_named_in_the_error() -> None:
    with pytest.raises(RegisterError, match=r"gazetteer\.tsv\.gz, row 7.*Lisbon"):
        parse_row("Lisbon\tcity\tPRT", 7)


def test_a_row_with_a_word_for_a_number_is_named_in_the_error() -> None:
    with pytest.raises(RegisterError, match=r"gazetteer\.tsv\.gz, row 7"):
        parse_row("Lisbon\tcity\tPRT\t14\tnorth\t-9.1\t500000\t2267057", 7)


@pytest.mark.parametrize(
    ("name", "geonames"),
    [
        ("Kyiv", 703448),
        ("Kiev", 703448),
        ("SAO PAULO", 3448439),
        ("St Petersburg", 498817),
        ("W.Va.", 4826850),
    ],
)
def test_other_spellings_find_the_place(name: str, geonames: int) -> None:
    assert geonames in {place.geonames for place in candidates(name)}


def test_all_member_states_of_the_united_nations_have_a_point() -> None:
    assert len(countries()) > 230
    assert {"RUS", "UKR", "USA", "CHN", "PSE", "TWN"} <= set(countries())


@given(st.text(max_size=200))
def test_any_name_can_be_looked_up(name: str) -> None:
    assert all(fold(name) for _ in candidates(name))
