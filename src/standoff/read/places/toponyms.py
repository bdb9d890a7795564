"""Finding the words of a text that name places."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from standoff.read.places.gazetteer import Place, candidates, load_regions
from standoff.register import Register

_PLACE_LABELS = frozenset({"GPE", "LOC"})
_MAYBE_LABELS = frozenset({"FAC", "ORG", "PERSON", "NORP", "PRODUCT", "EVENT"})
_LONGEST = 4  # tokens of a name sought without the recogniser's help
_LEADING = frozenset({"the", "of", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place or its people.

    Attributes:
        start: index of the first token.
        end: index after the last token.
        text: the words looked up.
        demonym: ISO 3166 alpha-3 of the country whose people or adjective this is; empty for a place's name.
        places: what the gazetteer holds under the name.
    """

    start: int
    end: int
    text: str
    demonym: str
    places: tuple[Place, ...]


def toponyms(doc: Doc) -> list[Toponym]:
    """Return the toponyms of a parsed Doc in order, without overlap.

    The recogniser's places come first, then demonyms, then names that the gazetteer knows and the context
    shows to be places: those named as a place elsewhere in the text, before ", State", or after a
    preposition of place.
    """
    found = {index: name for name in _recognised(doc) for index in range(name.start, name.end)}
    for name in _demonyms(doc):
        if name.start not in found:
            found[name.start] = name
    known = {name.text for name in found.values() if not name.demonym and name.places}
    for name in _unrecognised(doc, known, found):
        found.update(dict.fromkeys(range(name.start, name.end), name))
    return sorted(set(found.values()), key=lambda name: name.start)


def _recognised(doc: Doc) -> Iterator[Toponym]:
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS:
            start, end = _trimmed(entity)
            if start < end and (_demonym(doc[start:end].text) is None or candidates(doc[start:end].text)):
                text = doc[start:end].text
                yield Toponym(start, end, text, "", _meanings(text))


def _trimmed(entity: Span) -> tuple[int, int]:
    start, end = entity.start, entity.end
    doc = entity.doc
    while start < end and (doc[start].lower_ in _LEADING or not doc[start].text[0].isalnum()):
        start += 1
    while start < end and (doc[end - 1].lower_ in _LEADING or not doc[end - 1].text[-1].isalnum()) and not (
        doc[end - 1].text.endswith(".") and len(doc[end - 1]) > 1
    ):
        end -= 1
    return start, end


def _demonyms(doc: Doc) -> Iterator[Toponym]:
    known = _demonym_codes()
    for token in doc:
        word = token.text
        if not word[0].isupper():
            continue
        if doc[token.i : token.i + 2].text in known and token.i + 2 <= len(doc):
            yield Toponym(token.i, token.i + 2, doc[token.i : token.i + 2].text, known[doc[token.i : token.i + 2].text], ())
        elif word in known:
            yield Toponym(token.i, token.i + 1, word, known[word], ())


def _demonym(words: str) -> str | None:
    return _demonym_codes().get(words)


@functools.cache
def _demonym_codes() -> dict[str, str]:
    """Return the country of each demonym of the register; one that several countries share is left out."""
    register = Register.load()
    found: dict[str, set[str]] = {}
    for name in register.names():
        actor = register.actor(name.actor)
        if name.sense == "demonym" and actor is not None and actor.country:
            found.setdefault(name.words, set()).add(actor.country)
    return {words: codes.pop() for words, codes in found.items() if len(codes) == 1}


def _meanings(text: str) -> tuple[Place, ...]:
    return candidates(text) or candidates(text.removesuffix(" City")) or _country_alias(text)


def _country_alias(text: str) -> tuple[Place, ...]:
    """Return the country that the register calls so ("U.S.", "Britain"), as the gazetteer has it."""
    code = _country_names().get(text)
    return tuple(place for place in country_places(code) if place.kind == "country") if code else ()


def country_places(code: str) -> tuple[Place, ...]:
    """Return the gazetteer's row of a country by its ISO 3166 alpha-3 code."""
    name = _names_of_countries().get(code, "")
    return tuple(place for place in candidates(name) if place.kind == "country" and place.country == code)


@functools.cache
def _country_names() -> dict[str, str]:
    register = Register.load()
    found: dict[str, str] = {}
    for name in register.names():
        actor = register.actor(name.actor)
        if name.sense == "name" and actor is not None and actor.kind == "country" and actor.country:
            found[name.words] = actor.country
    return found


@functools.cache
def _names_of_countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for words, code in _country_names().items():
        if any(place.kind == "country" and place.country == code for place in candidates(words)):
            found.setdefault(code, words)
    return found
