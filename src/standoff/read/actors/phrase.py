"""What a noun phrase says of whom it names: its agent noun and the state or body that qualifies it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.register import Register
from standoff.register.entry import Agent

_QUALIFYING = ("of", "from", "for", "with", "at")
_LONGEST_AGENT = 4  # tokens in an agent noun ("secretary of state for defence")


@dataclass(frozen=True, slots=True)
class Owner:
    """Tokens ``start`` to ``end`` name a state, body or person to whom others belong ("Varn's spokesman").

    Attributes:
        is_state: whether the sector of its agents is added to its code.
    """

    start: int
    end: int
    id: str
    name: str
    code: str
    is_state: bool = False
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class AgentNoun:
    """Tokens ``start`` to ``end`` hold an agent noun; the last one bears the sense."""

    start: int
    end: int
    agent: Agent


def agent_ending_at(doc: Doc, register: Register, last: int) -> AgentNoun | None:
    """Return the longest agent noun whose last token is ``last`` ("foreign minister", "troops")."""
    for length in range(min(_LONGEST_AGENT, last + 1), 0, -1):
        tokens = doc[last - length + 1 : last + 1]
        before = " ".join(token.lower_ for token in tokens[:-1])
        for form in (tokens[-1].lemma_.lower(), tokens[-1].lower_):
            agent = register.agent(f"{before} {form}".strip().replace(" - ", "-"))
            if agent is not None:
                return AgentNoun(last - length + 1, last + 1, agent)
    return None


def agent_in(doc: Doc, register: Register, start: int, end: int) -> AgentNoun | None:
    """Return the last agent noun among tokens ``start`` to ``end``."""
    for last in range(end - 1, start - 1, -1):
        found = agent_ending_at(doc, register, last)
        if found is not None and found.start >= start:
            return found
    return None


def qualifiers(doc: Doc, owners: dict[int, Owner], head: Token) -> list[Owner]:
    """Return those who qualify a noun: before it in its phrase, else after "of", "from" or "in".

    Args:
        doc: the parsed Doc.
        owners: states, bodies and people by the index of each of their tokens.
        head: the noun.
    """
    before = list(_within(owners, _phrase_start(head), head.i))
    if before:
        return before
    after = [child for child in head.rights if child.dep_ == "prep"]
    for preposition in (*_QUALIFYING, "in"):
        for child in after:
            if child.lower_ == preposition:
                found = [found for object_ in _objects(child) for found in _at(owners, object_)]
                if found:
                    return found
    return []


def _phrase_start(head: Token) -> int:
    """Return the first token of the phrase before its noun, clauses and verbs left out."""
    start = head.i
    for token in reversed(list(head.doc[max(0, head.i - 12) : head.i])):
        if token.pos_ in ("VERB", "AUX", "ADP", "SCONJ") and token.lower_ not in ("of", "for"):
            break
        if token.is_punct and token.text not in (",", "-", "'", "."):
            break
        if not (token.is_ancestor(head) or head.is_ancestor(token)):
            break
        start = token.i
    return start


def _within(owners: dict[int, Owner], start: int, end: int) -> Iterator[Owner]:
    last: Owner | None = None
    for index in range(start, end):
        found = owners.get(index)
        if found is not None and found is not last and found.end <= end:
            yield found
            last = found


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child
            yield from (token for token in child.conjuncts if token.i > child.i)


def _at(owners: dict[int, Owner], token: Token) -> Iterator[Owner]:
    if token.i in owners:
        yield owners[token.i]


def code_of(owner: Owner, sector: str) -> str:
    """Return the code of an agent that somebody owns: a state's gets the agent's sector, a body's stays."""
    return f"{owner.code}-{sector}" if sector and owner.is_state and "-" not in owner.code else owner.code
