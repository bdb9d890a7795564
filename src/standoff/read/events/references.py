"""From a noun phrase to references to whom it names, known to the register or not."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.read.actors import actors_of
from standoff.read.actors.nouns import load_nouns
from standoff.read.actors.people import slug
from standoff.read.events.owners import Owner
from standoff.read.events.phrases import Phrase
from standoff.read.extensions import span

_BEFORE = 12  # tokens of a phrase before its head
_DESCRIBING = ("compound", "amod", "nmod")
_UNNAMED = "unnamed"


def references(doc: Doc, phrase: Phrase) -> tuple[ActorRef, ...]:
    """Return whom a phrase and those joined to it name.

    Somebody known by a description only ("several villagers") gets an id and a name made of the phrase's own words,
    and a code where these tell whose people they are; a pronoun whose antecedent is unknown names nobody.
    """
    found: dict[str, ActorRef] = {}
    if phrase.kind != "open":
        for ref in _each(doc, phrase):
            found.setdefault(ref.id, ref)
    return tuple(found.values())


def _each(doc: Doc, phrase: Phrase) -> Iterator[ActorRef]:
    owned = phrase.owner is not None and (phrase.kind not in ("agent", "human") or not actors_of(doc, phrase.head))
    if owned:
        yield _described(doc, phrase.head, phrase.owner)
    for head in (phrase.head, *_joined(phrase.head)):
        known = actors_of(doc, head)
        yield from known
        if not known and not (owned and head == phrase.head):
            yield _described(doc, head, None)


def _joined(head: Token) -> Iterator[Token]:
    return (token for token in head.conjuncts if token.i > head.i and token.pos_ in ("NOUN", "PROPN"))


def _described(doc: Doc, head: Token, owner: Owner | None) -> ActorRef:
    """Return a reference to somebody known by a description only ("several villagers", "its allies")."""
    before = _before(head)
    name = " ".join(token.text for token in (*(token for token in before if _describes(token)), head))
    words = span(doc, min((token.idx for token in before), default=head.idx), head.idx + len(head))
    if owner is None:
        # The name of a kind of people is no identity: the mark keeps them apart from those who have a name.
        return ActorRef(id=slug(name if head.ent_type_ else f"{_UNNAMED} {name}"), name=name, code="", span=words)
    return ActorRef(id=f"{owner.id}-{slug(head.text)}", name=f"{owner.name}'s {head.text}", code=owner.code, span=words)


def _describes(token: Token) -> bool:
    return token.dep_ in _DESCRIBING and token.is_alpha and token.lower_ not in load_nouns().transparent


def _before(head: Token) -> list[Token]:
    """Return the words of a noun phrase before its head, without what a clause or a far modifier adds."""
    return [token for token in head.doc[max(head.left_edge.i, head.i - _BEFORE) : head.i] if not token.is_punct]
