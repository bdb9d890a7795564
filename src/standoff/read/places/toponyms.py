"""Finding the words of a text that name places."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from standoff.read.places.countries import Countries
from standoff.read.places.evidence import Finding, Seen, is_place, names_street
from standoff.read.places.lexicon import load_demonyms, load_names
from standoff.read.places.meanings import container, meanings
from standoff.read.places.place import Place

_PLACE_LABELS = frozenset({"GPE", "LOC"})
_LONGEST = 4  # tokens of a name sought without the recogniser's help
_DASHES = frozenset({"-", "–"})
_MARKS = frozenset("'\"([{<>)]},;:!?-–—")


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
        people = _people(doc)
        found += [
            name
            for name in self._recognised(doc, Seen(frozenset(), people))
            if not taken & set(range(name.start, name.end))
        ]
        taken.update(index for name in found for index in range(name.start, name.end))
        known = frozenset(name.key for name in found if name.places and not name.is_demonym)
        found += self._unrecognised(doc, taken, Seen(known, people))
        return sorted(found, key=lambda name: name.start)

    def _recognised(self, doc: Doc, seen: Seen) -> Iterator[Toponym]:
        for entity in doc.ents:
            if entity.label_ in _PLACE_LABELS:
                start, end = _trimmed(doc, entity)
                if start < end and _is_capitalised(doc[start:end]) and not names_street(doc, end):
                    name = self._known_part(doc, start, end)
                    if not _is_surname(doc, name, seen):
                        yield name

    def _known_part(self, doc: Doc, start: int, end: int) -> Toponym:
        """Return the toponym in an entity: without "eastern", "State of" or "Jail" where the whole is not known."""
        names = load_names()
        for first in range(start, end):
            if places := meanings(text := doc[first:end].text, self._countries):
                return Toponym(start, end, text, places)
            for last in range(end - 1, first, -1):
                if doc[last].lower_ in names.bodies and (
                    places := meanings(text := doc[first:last].text, self._countries)
                ):
                    return Toponym(start, last, text, places)
            if doc[first].lower_ not in names.qualifiers:
                break
        return Toponym(start, end, doc[start:end].text, ())

    def _demonyms(self, doc: Doc) -> Iterator[Toponym]:
        words = [token.text for token in doc]
        last = 0
        for index, word in enumerate(words):
            if index < last or not word[0].isupper() or _is_language(doc[index]) or _is_compound(doc[index]):
                continue
            for length, text in ((2, " ".join(words[index : index + 2])), (1, word)):
                if (places := self._of_people(text)) is not None:
                    last = min(index + length, len(words))
                    yield Toponym(index, last, text, places, is_demonym=True)
                    break

    def _of_people(self, words: str) -> tuple[Place, ...] | None:
        """Return the places of a people or its adjective; ``None`` where the words are no demonym."""
        if code := self._countries.of_demonym(words):
            place = self._countries.place(code)
            return (place,) if place else ()
        name = load_demonyms().get(words) or load_demonyms().get(words.removesuffix("s"))
        return meanings(name, self._countries) if name else None

    def _unrecognised(self, doc: Doc, taken: set[int], seen: Seen) -> Iterator[Toponym]:
        last = 0
        for token in doc:
            if token.i < last or token.i in taken or not token.text[0].isupper():
                continue
            if name := self._longest(doc, token.i, taken):
                last = name.end
                if token.text not in seen.people and self._is_place(doc, name, seen):
                    yield Toponym(name.start, name.end, name.text, name.places)

    def _is_place(self, doc: Doc, name: Finding, seen: Seen) -> bool:
        if is_place(doc, name, seen, self._countries):
            return True
        return container(doc, name.end, name.places, self._countries) is not None

    def _longest(self, doc: Doc, start: int, taken: set[int]) -> Finding | None:
        for end in range(min(start + _LONGEST, len(doc)), start, -1):
            free = doc[end - 1].text[0].isupper() and not taken & set(range(start, end))
            if free and (places := meanings(doc[start:end].text, self._countries)):
                return Finding(start, end, doc[start:end].text, places)
        return None


def _trimmed(doc: Doc, entity: Span) -> tuple[int, int]:
    """Return an entity's bounds without article, possessive and stray marks."""
    start, end = entity.start, entity.end
    while start < end and (doc[start].lower_ == "the" or doc[start].is_space or doc[start].text in _MARKS):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_space or doc[end - 1].text in _MARKS):
        end -= 1
    return start, end


def _people(doc: Doc) -> frozenset[str]:
    """Return the words of the people's names that have several."""
    return frozenset(
        token.text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1 for token in entity
    )


def _is_capitalised(words: Span) -> bool:
    return any(token.text[0].isupper() for token in words)


def _is_surname(doc: Doc, name: Toponym, seen: Seen) -> bool:
    """Tell whether what the recogniser took for a place is a person's surname ("Jordan denied that he was tired")."""
    if name.end - name.start > 1 or name.text not in seen.people:
        return False
    before = doc[name.start - 1].lower_ if name.start else ""
    return before not in load_names().prepositions and before != "of"


def _is_language(token: Token) -> bool:
    """Tell whether a demonym names a language ("spoke French", "in Spanish")."""
    if token.ent_type_ == "LANGUAGE":
        return True
    return token.dep_ in ("dobj", "pobj") and token.tag_ not in ("NNPS", "NNS") and _governs_language(token.head)


def _governs_language(head: Token) -> bool:
    return head.lower_ == "in" or head.lemma_.lower() in load_names().speaking


def _is_compound(token: Token) -> bool:
    """Tell whether "American" is part of "African-American", "Native American" or a firm's name."""
    if token.i and token.nbor(-1).text in {*_DASHES, "Native"}:
        return token.nbor(-1).text == "Native" or (token.i > 1 and token.nbor(-2).lower_ in load_names().ancestries)
    rest = token.doc[token.i + 1 : token.i + 3]
    if token.lower_ in load_names().ancestries and len(rest) > 1:
        return rest[0].text in _DASHES and rest[1].lower_.startswith("american")
    return len(rest) > 0 and rest[0].text in load_names().firms
