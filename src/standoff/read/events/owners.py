"""Whose people a noun phrase speaks of: the state, body or person that its words or its place name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.model import PlaceRef
from standoff.read.mention import Mention

_BEFORE = ("poss", "compound", "amod", "nmod")
_AFTER = ("of", "from", "for")
_PLACED = ("in", "at", "near", "from", "of", "outside")


@dataclass(frozen=True, slots=True)
class Owner:
    """A state, body, person or place; ``code`` has no sector, since its people may be of any."""

    id: str
    name: str
    code: str


class Owners:
    """The owners of the phrases of one Doc, which must have mentions and may have places."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._places: dict[int, PlaceRef] = {}
        for place in doc._.places:
            tokens = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
            if tokens is not None:
                self._places[tokens.root.i] = place

    def pronoun(self, head: Token) -> Owner | None:
        """Return whom a possessive pronoun before a noun takes up ("its troops")."""
        return self._first(child for child in head.children if child.dep_ == "poss" and child.tag_ == "PRP$")

    def of(self, head: Token) -> Owner | None:
        """Return who a noun's modifiers name, else who stands after it, else the state that it is placed in."""
        before = self._first(child for child in head.children if child.dep_ in _BEFORE)
        return before or self._first(_objects(head, _AFTER)) or self._state(head)

    def _first(self, tokens: Iterable[Token]) -> Owner | None:
        for token in tokens:
            mentions: list[Mention] = self._doc._.heads.get(token.i, [])
            for mention in mentions:
                if mention.id:
                    return Owner(mention.id, mention.name, mention.code.partition("-")[0])
        return None

    def _state(self, head: Token) -> Owner | None:
        for token in _objects(head, _PLACED):
            place = self._places.get(token.i)
            if place is not None and place.country:
                return Owner(place.country.lower(), place.name, place.country)
        return None


def _objects(head: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from (part for part in child.children if part.dep_ == "pobj")
