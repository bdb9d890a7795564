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
        for span in filter_spans([*spans, *longer]):
            before = doc[span.start - 2 : span.start].text.lower() if span.start >= 2 else ""
            opposed = before.endswith("-") and before.rstrip("-") in self._opposing
            found = None if opposed else self._likeliest(span.text)
            if found is not None:
                yield Found(span.start, span.end, *found)

    def people(self, doc: Doc) -> list[Tokens]:
        """Return the full names of people that the register knows, as entities."""
        return [Tokens(doc, start, end, label="PERSON") for _, start, end in self._people(doc)]

    def _likeliest(self, words: str) -> tuple[Actor, Name] | None:
        senses = [
            (actor, name)
            for name in self._register.senses(words)
            if (actor := self._register.actor(name.actor)) is not None and actor.kind != "person"
        ]
        return min(senses, key=_rank, default=None)


def _matcher(nlp: Language, attribute: str, words: set[str]) -> PhraseMatcher:
    matcher = PhraseMatcher(nlp.vocab, attr=attribute)
    matcher.add("name", [nlp.make_doc(each) for each in sorted(words)])
    return matcher


def _rank(sense: tuple[Actor, Name]) -> tuple[int, int]:
    actor, name = sense
    return _SENSE_ORDER.index(name.sense), _KIND_ORDER.index(actor.kind)
