"""Names that the register knows, found in a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.util import filter_spans

from standoff.read.actors.nouns import load_nouns
from standoff.register import Register
from standoff.register.entry import Actor, Name

_SENSE_ORDER = ("name", "metonym", "demonym", "capital", "nickname")
_PLACING = frozenset(("in", "at", "to", "from", "near", "outside", "around", "through", "of", "for", "into"))
_KIND_ORDER = ("country", "organisation", "body", "force", "group", "outlet", "historical state", "person")


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``start`` to ``end`` that write a name, and the likeliest of its senses."""

    start: int
    end: int
    actor: Actor
    name: Name


class NameMatcher:
    """Finds the longest names of a register in a Doc, people left out."""

    def __init__(self, nlp: Language, register: Register) -> None:
        self._register = register
        self._opposing = load_nouns().opposing
        self._matchers = [
            _matcher(nlp, "ORTH", {name.words for name in register.names() if name.exact_case}),
            _matcher(nlp, "LOWER", {name.words.lower() for name in register.names() if not name.exact_case}),
        ]

        people = (person.name for person in register.actors() if person.kind == "person")
        self._people = _matcher(nlp, "ORTH", {name for name in people if " " in name})

    def __call__(self, doc: Doc) -> Iterator[Found]:
        """Yield the names in text order, none overlapping another or a longer person's name."""
        spans = [span for matcher in self._matchers for span in matcher(doc, as_spans=True)]
        longer = [ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1]
        kept = [(span, self._senses(span.text)) for span in filter_spans([*spans, *longer]) if not self._opposed(span)]
        named = {actor.id for _, senses in kept for actor, name in senses if name.sense == "name"}
        for span, senses in kept:
            if senses:
                yield Found(span.start, span.end, *_likeliest(span, senses, named))

    def _opposed(self, span: Tokens) -> bool:
        """Tell whether somebody is only against what is named ("anti-Norland")."""
        before = span.doc[span.start - 2 : span.start].text.lower() if span.start >= 2 else ""
        return before.endswith("-") and before.rstrip("-") in self._opposing

    def people(self, doc: Doc) -> list[Tokens]:
        """Return the full names of people that the register knows, as entities."""
        return [Tokens(doc, start, end, label="PERSON") for _, start, end in self._people(doc)]

    def _senses(self, words: str) -> list[tuple[Actor, Name]]:
        return [
            (actor, name)
            for name in self._register.senses(words)
            if (actor := self._register.actor(name.actor)) is not None and actor.kind != "person"
        ]


def _matcher(nlp: Language, attribute: str, words: set[str]) -> PhraseMatcher:
    matcher = PhraseMatcher(nlp.vocab, attr=attribute)
    matcher.add("name", [nlp.make_doc(each) for each in sorted(words)])
    return matcher


def _likeliest(span: Tokens, senses: list[tuple[Actor, Name]], named: set[str]) -> tuple[Actor, Name]:
    """Return what a name stands for here.

    A capital that is the seat of several bodies ("Brussels") is the city after a preposition of place, else the body
    that the text names, else the one whose row comes first.
    """
    ordered = sorted(senses, key=_rank)
    seated = [sense for sense in ordered if sense[1].sense == "metonym"]
    city = next((sense for sense in ordered if sense[1].sense == "capital"), None)
    if city is None or not seated:
        return ordered[0]
    if span.root.dep_ == "pobj" and span.root.head.lower_ in _PLACING:
        return city
    return next((sense for sense in seated if sense[0].id in named), ordered[0])


def _rank(sense: tuple[Actor, Name]) -> tuple[int, int]:
    actor, name = sense
    return _SENSE_ORDER.index(name.sense), _KIND_ORDER.index(actor.kind)
