"""What a name can mean, alone and with the country or division that follows it."""

from spacy.tokens import Doc

from standoff.read.places.countries import Countries
from standoff.read.places.gazetteer import Place, candidates, without_point
from standoff.read.places.lexicon import load_names


def meanings(text: str, countries: Countries) -> tuple[Place, ...]:
    """Return what a name can mean, by the gazetteer and the register."""
    if text in load_names().seldom_places:
        return ()
    country = countries.named(text) or countries.named(f"{text}.")
    known = candidates(text) or candidates(f"{text}.")
    if country is not None and country not in known:
        known = (country, *known)
    return (*known, *_unknown_capital(text, known, countries))


def _unknown_capital(text: str, known: tuple[Place, ...], countries: Countries) -> tuple[Place, ...]:
    """Return the capital of that name where the gazetteer has nothing of the name in its country."""
    code = countries.of_capital(text)
    if code is None or any(place.country == code for place in known):
        return ()
    return (without_point(text, "city", code),)


def within_division(doc: Doc, end: int, places: tuple[Place, ...], countries: Countries) -> tuple[Place, ...]:
    """Return the places that lie in the country or division that follows after a comma ("Paris, Texas")."""
    if end + 1 >= len(doc) or doc[end].text not in (",", "("):
        return ()
    in_state = tuple(place for place in places if (place.country, place.region) == ("USA", doc[end + 1].text))
    if in_state:
        return in_state  # a postal code, which the region codes of the United States are
    for last in range(min(end + 4, len(doc)), end + 1, -1):
        for outer in meanings(doc[end + 1 : last].text, countries):
            inside = tuple(place for place in places if _lies_in(place, outer))
            if inside:
                return inside
    return ()


def _lies_in(place: Place, outer: Place) -> bool:
    if outer.kind == "country":
        return place.country == outer.country and place.kind != "country"
    return outer.kind == "region" and (place.country, place.region) == (outer.country, outer.region) and place != outer
