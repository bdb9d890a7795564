"""What a noun phrase says of whom it names: its agent noun and the state or body that qualifies it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.read.actors.names import Found
from standoff.register import Register
from standoff.register.entry import Agent

_QUALIFYING = ("of", "from", "for", "with", "at")
_LONGEST_AGENT = 4  # tokens in an agent noun ("secretary of state for defence")


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


def qualifiers(doc: Doc, names: dict[int, Found], head: Token) -> list[Found]:
    """Return the names that qualify a noun: before it in its phrase, else after "of", "from" or "in".

    Args:
        doc: the parsed Doc.
        names: the register's names by the index of each of their tokens.
        head: the noun.
    """
    before = list(_within(names, _phrase_start(head), head.i))
    if before:
        return before
    after = [child for child in head.rights if child.dep_ == "prep"]
    for preposition in (*_QUALIFYING, "in"):
        for child in after:
            if child.lower_ == preposition:
                found = [found for object_ in _objects(child) for found in _at(names, object_)]
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


def _within(names: dict[int, Found], start: int, end: int) -> Iterator[Found]:
    last: Found | None = None
    for index in range(start, end):
        found = names.get(index)
        if found is not None and found is not last and found.end <= end:
            yield found
            last = found


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child
            yield from (token for token in child.conjuncts if token.i > child.i)


def _at(names: dict[int, Found], token: Token) -> Iterator[Found]:
    if token.i in names:
        yield names[token.i]


def code_of(found: Found, sector: str) -> str:
    """Return the code of an agent that a name qualifies: a state's gets the agent's sector, a body's stays."""
    code = found.actor.code
    if sector and found.actor.kind in ("country", "historical state") and "-" not in code:
        return f"{code}-{sector}"
    return code
