"""Who tells it: the writer, or the source of a statement, in words for a reader."""

from dataclasses import dataclass

from standoff.model import ActorRef, Reading, Statement
from standoff.web.words import clip

WRITER = "told by the writer"
UNRESOLVED = "unresolved source"
UNNAMED = "no source named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The voice of a row.

    Attributes:
        side: ``writer`` or ``source``.
        name: the speaker's name, or :data:`WRITER`.
        told_by: who reports the speaker's words, where the statement stands in another one.
    """

    side: str
    name: str
    told_by: tuple[str, ...] = ()


class Voices:
    """The voices of one Reading."""

    def __init__(self, reading: Reading) -> None:
        self._statements = {statement.id: statement for statement in reading.statements}

    def of(self, statement: str | None) -> Voice:
        """Return the voice that an id of a statement stands for; ``None`` is the writer."""
        if statement is None:
            return Voice(side="writer", name=WRITER)
        inner, *outer = [speaker(each) for each in self._chain(statement)] or [UNRESOLVED]
        return Voice(side="source", name=inner, told_by=tuple(outer))

    def _chain(self, statement: str | None) -> list[Statement]:
        """Return a statement and those around it, innermost first; a circle is followed once."""
        chain: list[Statement] = []
        seen: set[str] = set()
        while statement in self._statements and statement not in seen:
            seen.add(statement)
            chain.append(self._statements[statement])
            statement = chain[-1].parent
        return chain


def speaker(statement: Statement) -> str:
    """Return how to name a statement's source.

    A named source goes by its actors' names. Any other goes by the words of the text, because its
    actor is the body that it belongs to, not the person who spoke.
    """
    names = actor_names(statement.actors)
    if statement.kind == "named" and names:
        return names
    words = clip(" ".join(span.text for span in statement.source))
    return words or (UNNAMED if statement.kind == "impersonal" else UNRESOLVED)


def actor_names(actors: tuple[ActorRef, ...]) -> str:
    """Return the names of actors, each once, as one phrase; empty where there are none."""
    names = list(dict.fromkeys(clip(actor.name or actor.span.text, 80) for actor in actors))
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
