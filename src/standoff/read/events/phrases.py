"""The noun phrases of a sentence that may name who takes part in its events."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.read.events.owners import Owner, Owners
from standoff.read.lexicon import load_yaml
from standoff.read.mention import Mention

_ACTORS = frozenset(("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"))  # entities that may act or be acted on
REACH = 3  # sentences looked back for those whom a sentence leaves out
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by its head.

    Attributes:
        kind: a known actor's kind of mention; ``agent`` for an agent noun whom nobody could be told for;
            ``open`` for a pronoun of that kind; the entity label of a name that the register lacks;
            ``human`` for another noun for people.
        side: the state or organisation that it belongs to, else what tells it from others; empty for an open pronoun.
        owner: whose people it speaks of, where only its own words tell that.
    """

    head: Token
    kind: str
    side: str
    owner: Owner | None = None


@functools.cache
def _human() -> frozenset[str]:
    """Return the lemmas of nouns for people and bodies that no sector is known of."""
    words = load_yaml("standoff.read.events", "data/people.yaml", dict[str, list[str]])
    return frozenset(word for group in words.values() for word in group)


class Phrases:
    """The phrases of a Doc by sentence, found when asked for and kept.

    Args:
        doc: a Doc with mentions.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc, self._human = doc, _human()
        self._owners = Owners(doc)
        self._roots = {ent.root.i: ent.label_ for ent in doc.ents if ent.label_ in _ACTORS}
        self._inside = {
            index for mention in doc._.mentions for index in range(mention.start, mention.end) if index != mention.head
        }
        self._sentences = [(sentence.start, sentence.end) for sentence in doc.sents]
        self._number = [n for n, (start, end) in enumerate(self._sentences) for _ in range(start, end)]
        self._kept: dict[int, tuple[Phrase, ...]] = {}

    def of_sentence(self, token: Token) -> tuple[Phrase, ...]:
        """Return the phrases of the sentence that holds a token."""
        return self._of(self._number[token.i])

    def before(self, token: Token) -> list[tuple[int, Phrase]]:
        """Return how many sentences back, and what, the known actors named before a token's sentence stand last.

        The nearest comes first; none is there twice.
        """
        here = self._number[token.i]
        found: dict[str, tuple[int, Phrase]] = {}
        for back in range(1, min(REACH, here) + 1):
            for phrase in reversed(self._of(here - back)):
                if phrase.side and phrase.kind not in ("agent", "human"):
                    found.setdefault(phrase.side, (back, phrase))
        return list(found.values())

    def _of(self, number: int) -> tuple[Phrase, ...]:
        if number not in self._kept:
            start, end = self._sentences[number]
            self._kept[number] = tuple(self._found(self._doc[start:end]))
        return self._kept[number]

    def _found(self, tokens: Iterable[Token]) -> Iterator[Phrase]:
        for token in tokens:
            if token.dep_ != "conj" or token.head.pos_ not in _NOMINAL:
                kind = self._kind(token)
                if kind is not None:
                    owner = self._owner(token, kind)
                    yield Phrase(token, kind, self._side(token, kind, owner), owner)

    def _owner(self, token: Token, kind: str) -> Owner | None:
        if kind in ("agent", "human"):
            return self._owners.of(token)
        return self._owners.pronoun(token) if kind in ("group", "role") else None

    def _kind(self, token: Token) -> str | None:
        mentions = [mention for mention in self._doc._.heads.get(token.i, ()) if mention.head == token.i]
        if mentions:
            return next((mention.kind for mention in mentions if mention.id), "agent")
        if token.i in self._inside:
            return None
        if token.tag_ in ("PRP", "PRP$"):
            return None if token.dep_ == "expl" else "open"
        if token.ent_type_ in _ACTORS:
            return self._roots.get(token.i)
        return "human" if token.pos_ == "NOUN" and token.lemma_.lower() in self._human else None

    def _side(self, token: Token, kind: str, owner: Owner | None) -> str:
        if owner is not None:
            return owner.code or owner.id
        mentions: list[Mention] = self._doc._.heads.get(token.i, [])
        for mention in mentions:
            if mention.id:
                return mention.code.partition("-")[0] or mention.id
        return "" if kind == "open" else token.lemma_.lower()
