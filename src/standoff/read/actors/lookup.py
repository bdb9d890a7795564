"""From a noun to the actors that its phrase refers to: what the later components ask."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.read.actors.nouns import load_nouns
from standoff.read.extensions import span
from standoff.read.mention import Mention

_DEPTH = 3  # how many "of" phrases are looked through


def set_mentions(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Store the mentions in text order; several may share a head ("US and NATO officials")."""
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))
    heads: dict[int, list[Mention]] = {}
    for mention in ordered:
        heads.setdefault(mention.head, []).append(mention)
    for mention in ordered:
        # The parser may take another word of a name for its head.
        if mention.kind == "name":
            for index in range(mention.start, mention.end):
                heads.setdefault(index, [mention])
    doc._.mentions, doc._.heads = ordered, heads


def actor_ref(doc: Doc, mention: Mention) -> ActorRef:
    """Return a mention as a reference with the words of the frozen text."""
    last = doc[mention.end - 1]
    words = span(doc, doc[mention.start].idx, last.idx + len(last))
    return ActorRef(id=mention.id, name=mention.name, code=mention.code, span=words)


def actors_of(doc: Doc, token: Token) -> tuple[ActorRef, ...]:
    """Return the actors that the noun phrase headed by ``token`` refers to; empty where nobody could be told.

    Conjuncts are joined ("Baker and Genscher"), a relative pronoun stands for its antecedent, and phrases
    such as "members of X" are looked through.
    """
    found: dict[str, ActorRef] = {}
    for head in (token, *_conjuncts(token)):
        for mention in _resolved(doc, head, _DEPTH):
            found.setdefault(mention.id, actor_ref(doc, mention))
    return tuple(found.values())


def _conjuncts(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            yield child
            yield from _conjuncts(child)


def _resolved(doc: Doc, token: Token, depth: int) -> Iterator[Mention]:
    known = [mention for mention in doc._.heads.get(token.i, ()) if mention.id]
    if known:
        yield from known
    elif depth:
        for other in _stands_for(token):
            yield from _resolved(doc, other, depth - 1)


def _stands_for(token: Token) -> Iterator[Token]:
    """Yield the nouns that a noun without an actor of its own speaks of."""
    if token.tag_ in ("WP", "WDT") or token.lower_ == "that":
        antecedent = _antecedent(token)
        yield from (antecedent,) if antecedent is not None else ()
    elif token.lemma_.lower() in load_nouns().documents:
        yield from _issuers(token)
    elif token.lemma_.lower() in load_nouns().transparent:
        for object_ in _objects(token, ("of", "from")):
            yield from (object_, *_conjuncts(object_))


def _objects(token: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            yield from (object_ for object_ in child.children if object_.dep_ == "pobj")


def _issuers(document: Token) -> Iterator[Token]:
    yield from (child for child in document.children if child.dep_ in ("poss", "compound", "nmod", "amod"))
    yield from _objects(document, ("by", "from", "of"))


def _antecedent(token: Token) -> Token | None:
    clause = token.head
    for _ in range(3):
        if clause.dep_ == "relcl":
            return clause.head
        clause = clause.head
    return None
