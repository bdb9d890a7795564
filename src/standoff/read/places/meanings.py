"""What a name can mean, alone and with the country or division that follows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from standoff.read.places.countries import Countries
from standoff.read.places.gazetteer import candidates
from standoff.read.places.lexicon import load_names
from standoff.read.places.place import Place, without_point

_ACRONYM = 3  # letters up to which a word in capitals is taken for an acronym


@dataclass(frozen=True, slots=True)
class Container:
    """The country or division that a name is said to lie in ("Paris, Texas").

    Attributes:
        start: index of the first token of the container's name.
        place: the container; ``None`` where a postal code names it.
        inside: what the name before can mean, lying in it.
    """

    start: int
    place: Place | None
    inside: tuple[Place, ...]


def meanings(text: str, countries: Countries) -> tuple[Place, ...]:
    """Return what a name can mean, by the gazetteer and the register."""
    if text in load_names().seldom_places:
        return ()
    country = countries.named(text) or countries.named(f"{text}.")
    known = () if country is None and _is_acronym(text) else candidates(text) or candidates(f"{text}.")
    known = known or candidates(f"{text} County")
    if country is not None and country not in known:
        known = (country, *known)
    return (*known, *_unknown_capital(text, known, countries))


def _is_acronym(text: str) -> bool:
    return len(text) <= _ACRONYM and text.isalpha() and text.isupper()


def _unknown_capital(text: str, known: tuple[Place, ...], countries: Countries) -> tuple[Place, ...]:
    """Return the capital of that name where the gazetteer has nothing of the name in its country."""
    code = countries.of_capital(text)
    if code is None or any(place.country == code for place in known):
        return ()
    return (without_point(text, "city", code),)


def container(doc: Doc, end: int, places: tuple[Place, ...], countries: Countries) -> Container | None:
    """Return the country or division after a comma in which one of some places lies."""
    if end + 1 >= len(doc) or doc[end].text not in (",", "("):
        return None
    return next(_containers(doc, end + 1, places, countries), None)


def _containers(doc: Doc, start: int, places: tuple[Place, ...], countries: Countries) -> Iterator[Container]:
    # The region codes of the United States are their postal codes.
    code = ("USA", doc[start].text)
    if inside := tuple(place for place in places if (place.country, place.region) == code):
        yield Container(start, None, inside)
    for last in range(min(start + 3, len(doc)), start, -1):
        for outer in meanings(doc[start:last].text, countries):
            if inside := tuple(place for place in places if _lies_in(place, outer)):
                yield Container(start, outer, inside)


def _lies_in(place: Place, outer: Place) -> bool:
    if outer.kind == "country":
        return place.country == outer.country and place.kind != "country"
    return outer.kind == "region" and (place.country, place.region) == (outer.country, outer.region) and place != outer
