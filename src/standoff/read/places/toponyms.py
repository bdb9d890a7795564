"""Finding the words of a text that name places."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from standoff.read.places.countries import Countries
from standoff.read.places.gazetteer import Place
from standoff.read.places.lexicon import load_names
from standoff.read.places.meanings import meanings, within_division

_PLACE_LABELS = frozenset({"GPE", "LOC"})
_LONGEST = 4  # tokens of a name sought without the recogniser's help
_MARKS = frozenset("'\"([{<>)]},;:!?-–—")
_NOMINAL = ("PROPN", "NOUN", "ADJ")
_DASHES = frozenset({"-", "--", "–", "—", "_"})


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


class ToponymFinder:
    """Finds toponyms, with the countries of one register."""

    def __init__(self, countries: Countries) -> None:
        self._countries = countries

    def __call__(self, doc: Doc) -> list[Toponym]:
        """Return the toponyms of a parsed Doc in order, without overlap.

        Demonyms come first, then the recogniser's places, then names that the gazetteer knows and the context
        shows to be places.
        """
        found = list(self._demonyms(doc))
        taken = {index for name in found for index in range(name.start, name.end)}
        found += [name for name in self._recognised(doc) if not taken & set(range(name.start, name.end))]
        taken.update(index for name in found for index in range(name.start, name.end))
        known = {name.key for name in found if name.places and not name.is_demonym}
        found += self._unrecognised(doc, taken, known)
        return sorted(found, key=lambda name: name.start)

    def _recognised(self, doc: Doc) -> Iterator[Toponym]:
        for entity in doc.ents:
            if entity.label_ in _PLACE_LABELS:
                start, end = _trimmed(doc, entity)
                if start < end:
                    text = self._inner(doc, start, end)
                    yield Toponym(start, end, text, meanings(text, self._countries))

    def _inner(self, doc: Doc, start: int, end: int) -> str:
        """Return the words to look up: without "eastern", "the State of" where the gazetteer lacks the whole."""
        qualifiers = load_names().qualifiers
        for first in range(start, end):
            text = doc[first:end].text
            if meanings(text, self._countries):
                return text
            if doc[first].lower_ not in qualifiers:
                break
        return doc[start:end].text

    def _demonyms(self, doc: Doc) -> Iterator[Toponym]:
        words = [token.text for token in doc]
        for index, word in enumerate(words):
            if not word[0].isupper():
                continue
            for length, text in ((2, " ".join(words[index : index + 2])), (1, word)):
                if code := self._countries.of_demonym(text):
                    end = min(index + length, len(words))
                    place = self._countries.place(code)
                    yield Toponym(index, end, text, (place,) if place else (), is_demonym=True)
                    break

    def _unrecognised(self, doc: Doc, taken: set[int], known: set[str]) -> Iterator[Toponym]:
        people = {
            token.text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1 for token in entity
        }
        last = 0
        for token in doc:
            if token.i < last or token.i in taken or not token.text[0].isupper() or token.text in people:
                continue
            name = self._longest(doc, token.i, taken, known)
            if name is not None:
                last = name.end
                yield name

    def _longest(self, doc: Doc, start: int, taken: set[int], known: set[str]) -> Toponym | None:
        for end in range(min(start + _LONGEST, len(doc)), start, -1):
            if doc[end - 1].text[0].isupper() and not taken & set(range(start, end)):
                name = Toponym(start, end, doc[start:end].text, meanings(doc[start:end].text, self._countries))
                if name.places and self._shown_to_be_place(doc, name, known):
                    return name
        return None

    def _shown_to_be_place(self, doc: Doc, name: Toponym, known: set[str]) -> bool:
        """Tell whether the context makes a place of a name that the recogniser did not mark as one."""
        first, following = doc[name.start], doc[name.end] if name.end < len(doc) else None
        if first.ent_iob_ == "I" or first.pos_ not in _NOMINAL:
            return False
        if following is not None and following.ent_iob_ == "I" and following.pos_ in _NOMINAL:
            return first.ent_type_ in ("ORG", "FAC", "EVENT") and _owns_a_body(following, name, known)
        return (
            any(place.kind == "county" for place in name.places)
            or bool(within_division(doc, name.end, name.places, self._countries))
            or _is_dateline(first, following)
            or (name.key in known and (first.ent_type_ != "PERSON" or len(name.text.split()) > 1))
            or self._acts(doc, name)
            or (name.start > 0 and _after_preposition(doc, name))
        )

    def _acts(self, doc: Doc, name: Toponym) -> bool:
        """Tell whether a country or capital is the subject of its sentence."""
        root = doc[name.start : name.end].root
        return root.dep_ == "nsubj" and any(self._countries.can_act(name.text, place) for place in name.places)


def _trimmed(doc: Doc, entity: Span) -> tuple[int, int]:
    """Return an entity's bounds without article, possessive and stray marks."""
    start, end = entity.start, entity.end
    while start < end and (doc[start].lower_ == "the" or doc[start].is_space or doc[start].text in _MARKS):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_space or doc[end - 1].text in _MARKS):
        end -= 1
    return start, end


def _is_dateline(first: Token, following: Token | None) -> bool:
    return first.is_upper and len(first) > 2 and following is not None and following.text in _DASHES


def _owns_a_body(following: Token, name: Toponym, known: set[str]) -> bool:
    """Tell whether a longer name belongs to a body of the place: "Norland Police", "Norland House"."""
    if name.key in known or following.lower_ in load_names().bodies:
        return True
    return any(place.kind in ("country", "county") for place in name.places)


def _after_preposition(doc: Doc, name: Toponym) -> bool:
    return doc[name.start - 1].lower_ in load_names().prepositions and doc[name.start].ent_type_ != "DATE"
