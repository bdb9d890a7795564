"""Telling by its surroundings whether a known name is that of a place, where the recogniser does not say so."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from standoff.read.places.countries import Countries
from standoff.read.places.lexicon import load_names
from standoff.read.places.place import Place

_NOMINAL = ("PROPN", "NOUN", "ADJ")
_DASHES = frozenset({"-", "--", "–", "—", "_"})
_DIVISIONS = ("country", "region", "county")
_BODY_LABELS = frozenset({"ORG", "FAC", "EVENT"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SHORTEST_DATELINE = 3  # letters
_LIST = 40  # tokens looked ahead for the noun that ends a list ("Clay, Grant and Todd counties")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a text says of its names elsewhere.

    Attributes:
        places: names that the recogniser took for places, case folded.
        people: words of people's full names.
    """

    places: frozenset[str]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of tokens that the gazetteer knows, and what it can mean."""

    start: int
    end: int
    text: str
    places: tuple[Place, ...]


def entity_at(doc: Doc, index: int) -> Span | None:
    """Return the named entity that holds a token."""
    token = doc[index]
    if not token.ent_type_:
        return None
    start, end = index, index + 1
    while doc[start].ent_iob_ != "B" and start > 0:
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return Span(doc, start, end, label=token.ent_type_)


def names_street(doc: Doc, end: int) -> bool:
    """Tell whether a name goes on as that of a street ("Malta Road") or a firm ("Stevens & Sons")."""
    return end < len(doc) and not doc[end].is_lower and doc[end].lower_ in load_names().streets


def is_place(doc: Doc, name: Finding, seen: Seen, countries: Countries) -> bool:
    """Tell whether the surroundings make a place of a known name."""
    if doc[name.start].pos_ not in _NOMINAL or names_street(doc, name.end):
        return False
    entity = entity_at(doc, name.start)
    if entity is not None and entity.end > name.end:
        return _opens_body(doc, name, entity, seen)
    if entity is not None and _first(entity) < name.start:
        return _closes_body(doc, name, entity, seen)
    return _alone(doc, name, entity, seen, countries)


def _first(entity: Span) -> int:
    """Return the index of an entity's first token that is not its article."""
    return entity.start + (entity[0].lower_ == "the" and len(entity) > 1)


def _opens_body(doc: Doc, name: Finding, entity: Span, seen: Seen) -> bool:
    """Tell whether a longer name is that of a body of the place: "Norland Police", "the Norland Museum"."""
    following = doc[name.end]
    if entity.label_ not in _BODY_LABELS or following.pos_ not in _NOMINAL:
        return False
    known = name.text.casefold() in seen.places or any(place.kind in _DIVISIONS for place in name.places)
    if _first(entity) < name.start:
        return known and doc[name.start - 1].lower_ in load_names().qualifiers
    return known or following.lower_ in load_names().bodies


def _closes_body(doc: Doc, name: Finding, entity: Span, seen: Seen) -> bool:
    """Tell whether a longer name ends in the place of a body or person: "University of Norland", "D-Norland"."""
    before = doc[name.start - 1]
    if _is_constituency(doc, name.start):
        return True
    if entity.label_ not in _BODY_LABELS:
        return False
    if before.lower_ in ("of", "in", "at"):
        return name.text not in load_names().seldom_in_bodies
    return before.lower_ in load_names().qualifiers and name.text.casefold() in seen.places


def _is_constituency(doc: Doc, start: int) -> bool:
    """Tell whether a party's letter and a dash stand before: "R-Norland"."""
    return start > 1 and doc[start - 1].text in _DASHES and doc[start - 2].text in load_names().parties


def _alone(doc: Doc, name: Finding, entity: Span | None, seen: Seen, countries: Countries) -> bool:
    """Tell whether a name that stands for itself is a place's."""
    following = doc[name.end] if name.end < len(doc) else None
    return (
        any(place.kind == "county" and place.name == name.text for place in name.places)
        or _is_dateline(doc[name.start : name.end], following)
        or _is_constituency(doc, name.start)
        or (following is not None and following.lemma_.lower() in load_names().residents)
        or bool(list_noun(doc, name.end))
        or bool(stated_kind(doc, name.start, name.end))
        or _known_elsewhere(doc, name, entity, seen)
        or _acts(doc, name, countries)
        or (name.start > 0 and _after_preposition(doc[name.start - 1], doc[name.start], following))
    )


def _known_elsewhere(doc: Doc, name: Finding, entity: Span | None, seen: Seen) -> bool:
    """Tell whether the recogniser took the name for a place elsewhere, and nothing here makes a person of it."""
    if name.text.casefold() not in seen.places:
        return False
    if entity is None or entity.label_ != "PERSON" or len(name.text.split()) > 1:
        return True
    following = doc[name.end] if name.end < len(doc) else None
    return doc[name.start : name.end].root.dep_ not in _SUBJECTS and not _owns(following)


def _owns(following: Token | None) -> bool:
    return following is not None and following.tag_ == "POS"


def _is_dateline(words: Span, following: Token | None) -> bool:
    """Tell whether a name in capitals opens a report ("LISBON --")."""
    if following is None or len(words.text) < _SHORTEST_DATELINE:
        return False
    return words.text.isupper() and (following.text in _DASHES or following.text == ":")


def list_noun(doc: Doc, end: int) -> str:
    """Return what the names of a list are said to be at its end ("Clay, Grant and Todd counties")."""
    for token in doc[end : end + _LIST]:
        if token.lower_ in load_names().lists:
            return token.lower_
        if not (token.text[0].isupper() or token.text == "," or token.lower_ in ("and", "or", "&")):
            return ""
    return ""


def stated_kind(doc: Doc, start: int, end: int) -> str:
    """Return the kind of place that the word beside a name says it is: "Kherson region", "the town of Kherson"."""
    kinds = load_names().kinds
    before = doc[start - 2].lower_ if start > 1 and doc[start - 1].lower_ == "of" else ""
    return kinds.get(before) or kinds.get(doc[end].text if end < len(doc) else "") or ""


def _acts(doc: Doc, name: Finding, countries: Countries) -> bool:
    """Tell whether a country or capital is the subject of its sentence."""
    root = doc[name.start : name.end].root
    return root.dep_ == "nsubj" and any(countries.can_act(name.text, place) for place in name.places)


def _after_preposition(before: Token, first: Token, following: Token | None) -> bool:
    if first.ent_type_ == "DATE" or _owns(following):
        return False
    if before.lower_ in load_names().prepositions:
        return True
    return before.lower_ == "of" and _is_of_home(before)


def _is_of_home(of: Token) -> bool:
    """Tell whether "of" follows a person's name or age: "James Oster of Norland", "Oster, 42, of Norland"."""
    if of.i == 0:
        return False
    previous = of.nbor(-1)
    return previous.ent_type_ == "PERSON" or previous.text == "," or previous.lower_ == "both"
