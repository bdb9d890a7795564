"""Where a text names treaties: names that the register knows, and capitalised names that end like one."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.util import filter_spans

from standoff.register import Register
from standoff.register.entry import Treaty


@dataclass(frozen=True, slots=True)
class Named:
    """The tokens that name an instrument, and the register's treaties of that name."""

    tokens: Tokens
    treaties: tuple[Treaty, ...]


class InstrumentMatcher:
    """Finds the names of instruments in a Doc, the longest where they overlap."""

    def __init__(self, nlp: Language, register: Register, endings: frozenset[str]) -> None:
        self._register, self._endings = register, endings
        names = {name for treaty in register.treaties() for name in treaty.names}
        # A single word ("SORT", "INF") is a name only in its own case.
        self._short = _matcher(nlp, "ORTH", {name for name in names if " " not in name})
        self._long = _matcher(nlp, "LOWER", {name.lower() for name in names if " " in name})

    def __call__(self, doc: Doc) -> Iterator[Named]:
        """Yield the names in text order."""
        spans = [*self._short(doc, as_spans=True), *self._long(doc, as_spans=True)]
        known = filter_spans(spans)
        taken = {token.i for span in known for token in span}
        unknown = [span for span in self._capitalised(doc) if taken.isdisjoint(range(span.start, span.end))]
        reach = _reach_of_names(doc)
        for span in sorted([*known, *unknown], key=lambda span: span.start):
            if reach.get(span.start, 0) > span.end:
                continue  # the North Atlantic Treaty Organization is no treaty
            yield Named(span, self._register.treaties_named(span.text))

    def _capitalised(self, doc: Doc) -> Iterator[Tokens]:
        for token in doc:
            if token.lower_ in self._endings and token.text[0].isupper():
                start, first = token.i, token.sent.start
                while start > first and _is_capital(doc[start - 1].text):
                    start -= 1
                if start < token.i:
                    yield doc[start : token.i + 1]


def _reach_of_names(doc: Doc) -> dict[int, int]:
    """Return, for each token of an actor's name, where the longest name that holds it ends."""
    reach: dict[int, int] = {}
    for mention in doc._.mentions:
        if mention.kind == "name":
            for index in range(mention.start, mention.end):
                reach[index] = max(reach.get(index, 0), mention.end)
    return reach


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word.lower() not in ("the", "a", "an", "this", "that")


def _matcher(nlp: Language, attribute: str, words: set[str]) -> PhraseMatcher:
    matcher = PhraseMatcher(nlp.vocab, attr=attribute)
    matcher.add("instrument", [nlp.make_doc(name) for name in sorted(words)])
    return matcher
