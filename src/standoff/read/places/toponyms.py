"""Finding the words of a text that name places."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from standoff.read.lexicon import load_yaml
from standoff.read.places.countries import can_act, country_named, demonym
from standoff.read.places.gazetteer import Place, candidates, countries

_PLACE_LABELS = frozenset({"GPE", "LOC"})
_LONGEST = 4  # tokens of a name sought without the recogniser's help
_MARKS = frozenset("'\"([{<>)]},;:!?-–—")
_NOMINAL = ("PROPN", "NOUN", "ADJ")
_DASHES = frozenset({"-", "--", "–", "—", "_"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    qualifiers: frozenset[str]
    seldom_places: frozenset[str]
    bodies: frozenset[str]
    prepositions: frozenset[str]


@functools.cache
def load_names() -> _Words:
    """Return the words that surround place names.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.places", "data/names.yaml", _Words)


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place or its people.

    Attributes:
        start: index of the first token.
        end: index after the last token.
        text: the words looked up.
        places: what they can mean; empty where nobody knows.
        is_demonym: whether they name a people or its adjective rather than the place.
    """

    start: int
    end: int
    text: str
    places: tuple[Place, ...]
    is_demonym: bool = False

    @property
    def key(self) -> str:
        """What names of the same place in one text have in common."""
        return self.text.casefold()


def toponyms(doc: Doc) -> list[Toponym]:
    """Return the toponyms of a parsed Doc in order, without overlap.

    Demonyms come first, then the recogniser's places, then names that the gazetteer knows and the context
    shows to be places.
    """
    found = list(_demonyms(doc))
    taken = {index for name in found for index in range(name.start, name.end)}
    found += [name for name in _recognised(doc) if not taken & set(range(name.start, name.end))]
    taken.update(index for name in found for index in range(name.start, name.end))
    known = {name.key for name in found if name.places and not name.is_demonym}
    found += _unrecognised(doc, taken, known)
    return sorted(found, key=lambda name: name.start)


def _recognised(doc: Doc) -> Iterator[Toponym]:
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS:
            start, end = _trimmed(doc, entity)
            if start < end:
                text = _inner(doc, start, end)
                yield Toponym(start, end, text, meanings(text))


def _inner(doc: Doc, start: int, end: int) -> str:
    """Return the words to look up: without "eastern", "the State of" where the gazetteer lacks the whole."""
    qualifiers = load_names().qualifiers
    for first in range(start, end):
        text = doc[first:end].text
        if meanings(text):
            return text
        if doc[first].lower_ not in qualifiers:
            break
    return doc[start:end].text


def _trimmed(doc: Doc, entity: Span) -> tuple[int, int]:
    """Return an entity's bounds without article, possessive and stray marks."""
    start, end = entity.start, entity.end
    while start < end and (doc[start].lower_ == "the" or doc[start].is_space or doc[start].text in _MARKS):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_space or doc[end - 1].text in _MARKS):
        end -= 1
    return start, end


def _demonyms(doc: Doc) -> Iterator[Toponym]:
    words = [token.text for token in doc]
    for index, word in enumerate(words):
        if not word[0].isupper():
            continue
        for length, text in ((2, " ".join(words[index : index + 2])), (1, word)):
            if code := demonym(text):
                end = min(index + length, len(words))
                yield Toponym(index, end, text, meanings_of_code(code), is_demonym=True)
                break


def _unrecognised(doc: Doc, taken: set[int], known: set[str]) -> Iterator[Toponym]:
    people = {token.text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1 for token in entity}
    last = 0
    for token in doc:
        if token.i < last or token.i in taken or not token.text[0].isupper() or token.text in people:
            continue
        name = _longest(doc, token.i, taken, known)
        if name is not None:
            last = name.end
            yield name


def _longest(doc: Doc, start: int, taken: set[int], known: set[str]) -> Toponym | None:
    for end in range(min(start + _LONGEST, len(doc)), start, -1):
        if doc[end - 1].text[0].isupper() and not taken & set(range(start, end)):
            name = Toponym(start, end, doc[start:end].text, meanings(doc[start:end].text))
            if name.places and _shown_to_be_place(doc, name, known):
                return name
    return None


def _shown_to_be_place(doc: Doc, name: Toponym, known: set[str]) -> bool:
    """Tell whether the context makes a place of a name that the recogniser did not mark as one."""
    first, following = doc[name.start], doc[name.end] if name.end < len(doc) else None
    if first.ent_iob_ == "I" or first.pos_ not in _NOMINAL:
        return False
    if following is not None and following.ent_iob_ == "I" and following.pos_ in _NOMINAL:
        return first.ent_type_ in ("ORG", "FAC", "EVENT") and _owns_a_body(following, name, known)
    return (
        any(place.kind == "county" for place in name.places)
        or bool(within_division(doc, name.end, name.places))
        or _is_dateline(first, following)
        or (name.key in known and (first.ent_type_ != "PERSON" or len(name.text.split()) > 1))
        or _acts(doc, name)
        or (name.start > 0 and _after_preposition(doc, name))
    )


def _is_dateline(first: Token, following: Token | None) -> bool:
    return first.is_upper and len(first) > 2 and following is not None and following.text in _DASHES


def _acts(doc: Doc, name: Toponym) -> bool:
    """Tell whether a country or capital is the subject of its sentence."""
    root = doc[name.start : name.end].root
    return root.dep_ == "nsubj" and any(can_act(name.text, place) for place in name.places)


def _owns_a_body(following: Token, name: Toponym, known: set[str]) -> bool:
    """Tell whether a longer name belongs to a body of the place: "Norland Police", "Norland House"."""
    if name.key in known or following.lower_ in load_names().bodies:
        return True
    return any(place.kind in ("country", "county") for place in name.places)


def _after_preposition(doc: Doc, name: Toponym) -> bool:
    return doc[name.start - 1].lower_ in load_names().prepositions and doc[name.start].ent_type_ != "DATE"


def within_division(doc: Doc, end: int, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places that lie in the country or division that follows after a comma ("Paris, Texas")."""
    if end + 1 >= len(doc) or doc[end].text not in (",", "("):
        return ()
    in_state = tuple(place for place in places if (place.country, place.region) == ("USA", doc[end + 1].text))
    if in_state:
        return in_state  # a postal code, which the region codes of the United States are
    for last in range(min(end + 4, len(doc)), end + 1, -1):
        for outer in meanings(doc[end + 1 : last].text):
            inside = tuple(place for place in places if _lies_in(place, outer))
            if inside:
                return inside
    return ()


def _lies_in(place: Place, outer: Place) -> bool:
    if outer.kind == "country":
        return place.country == outer.country and place.kind != "country"
    return outer.kind == "region" and (place.country, place.region) == (outer.country, outer.region) and place != outer


def meanings(text: str) -> tuple[Place, ...]:
    """Return what a name can mean, by the gazetteer and the register."""
    if text in load_names().seldom_places:
        return ()
    country = country_named(text) or country_named(f"{text}.")
    known = candidates(text) or candidates(f"{text}.")
    return known if country is None or country in known else (country, *known)


def meanings_of_code(code: str) -> tuple[Place, ...]:
    """Return the country with an ISO 3166 alpha-3 code, if the gazetteer has it."""
    place = countries().get(code)
    return (place,) if place else ()
