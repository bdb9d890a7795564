"""From a noun to the actors that its phrase refers to: what the later components ask."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.read.extensions import span
from standoff.read.mention import Mention

# "members of X", "a number of X", "one of X's ..." speak of X.
_TRANSPARENT = frozenset(
    "number group majority member part most some many several one two three dozen hundred thousand half rest all "
    "both any each none element unit column convoy series bulk handful leadership leader side people head".split()
)
_DEPTH = 3  # how many "of" phrases are looked through


def set_mentions(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Store the mentions in text order; several may share a head ("US and NATO officials")."""
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))
    heads: dict[int, list[Mention]] = {}
    for mention in ordered:
        heads.setdefault(mention.head, []).append(mention)
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
        return
    if token.tag_ in ("WP", "WDT") or token.lower_ == "that":
        antecedent = _antecedent(token)
        if antecedent is not None and depth:
            yield from _resolved(doc, antecedent, depth - 1)
    elif depth and token.lemma_.lower() in _TRANSPARENT:
        for preposition in token.children:
            if preposition.dep_ == "prep" and preposition.lower_ in ("of", "from"):
                for object_ in preposition.children:
                    if object_.dep_ == "pobj":
                        for head in (object_, *_conjuncts(object_)):
                            yield from _resolved(doc, head, depth - 1)


def _antecedent(token: Token) -> Token | None:
    clause = token.head
    for _ in range(3):
        if clause.dep_ == "relcl":
            return clause.head
        clause = clause.head
    return None
