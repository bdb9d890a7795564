"""From argument slots to actor and recipient."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.read.actors import actors_of
from standoff.read.events.lexicon import Roles
from standoff.read.events.slots import Slots
from standoff.read.mention import Mention

_INNER = ("poss", "amod", "compound", "nmod")
_INNER_PREPOSITIONS = ("of", "in", "from", "at", "on", "by")
_DEPTH = 2


def participants(doc: Doc, token: Token) -> tuple[ActorRef, ...]:
    """Return the actors that a noun phrase names, else those that its modifiers name ("Iranian territory")."""
    found = actors_of(doc, token)
    if found:
        return found
    named: dict[str, ActorRef] = {}
    for head in (token, *(child for child in token.conjuncts if child.i > token.i)):
        for ref in _inside(doc, head, _DEPTH):
            named.setdefault(ref.id, ref)
    return tuple(named.values())


def _inside(doc: Doc, token: Token, depth: int) -> Iterator[ActorRef]:
    found = actors_of(doc, token)
    if found or not depth:
        yield from found
        return
    before = [ref for child in token.children if child.dep_ in _INNER for ref in _inside(doc, child, depth - 1)]
    yield from before
    if not before:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in _INNER_PREPOSITIONS:
                for part in child.children:
                    if part.dep_ == "pobj":
                        yield from _inside(doc, part, depth - 1)


def side(ref: ActorRef) -> str:
    """Return the state or organisation that an actor belongs to, or its id where it has no code."""
    return ref.code.partition("-")[0] or ref.id


def names_actor(doc: Doc, token: Token) -> bool:
    """Tell whether a phrase names an actor or is an agent noun, known or not."""
    return bool(doc._.heads.get(token.i)) or bool(participants(doc, token))


def fill(doc: Doc, slots: Slots, roles: Roles) -> tuple[tuple[ActorRef, ...], tuple[ActorRef, ...]]:
    """Return actors and recipients: of each, those of the first slot that names somebody."""
    actors = _first(doc, slots, roles.actor, frozenset())
    taken = frozenset(ref.id for ref in actors)
    recipients = _first(doc, slots, roles.recipient, taken)
    if roles.reciprocal and not recipients and len(actors) > 1:
        return actors[:1], actors[1:]
    return actors, recipients


def _first(doc: Doc, slots: Slots, names: tuple[str, ...], taken: frozenset[str]) -> tuple[ActorRef, ...]:
    for name in names:
        found = {
            ref.id: ref
            for token in role_tokens(doc, slots, name)
            for ref in participants(doc, token)
            if ref.id not in taken
        }
        if found:
            return tuple(found.values())
    return ()


def role_tokens(doc: Doc, slots: Slots, name: str) -> list[Token]:
    """Return the tokens of a slot; of a noun's modifiers, "modifier" holds who acts and "compound" bare places."""
    if name in ("modifier", "compound"):
        return [token for token in slots.get("modifier", ()) if _is_bare_place(doc, token) == (name == "compound")]
    return slots.get(name, [])


def _is_bare_place(doc: Doc, token: Token) -> bool:
    """Tell "the Kuwait invasion" (a place name that is acted on) from "the US invasion" (an adjective in use)."""
    mentions: list[Mention] = doc._.heads.get(token.i, [])
    return any(mention.kind == "place" for mention in mentions) and not token.is_upper
