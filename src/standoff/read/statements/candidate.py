"""A possible attribution: a cue, a content and how the one hangs on the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from standoff.read.extensions import plain
from standoff.read.statements.clause import Range, clause_range, pieces_around, trimmed


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution.

    Attributes:
        cue: the token that marks it.
        frame: how the content hangs on the cue.
        source: the head token of the source; ``None`` where the grammar names none.
        content: character ranges of the content, in order.
        head: the head token of the content; ``None`` for quotations.
    """

    cue: Token
    frame: str
    source: Token | None
    content: tuple[Range, ...]
    head: Token | None = None


def is_fragment(candidate: Candidate) -> bool:
    """Tell whether a candidate is a quotation of some words within a paraphrase, not of whole sentences."""
    start = candidate.content[0][0]
    words = plain(candidate.cue.doc)[start : start + 4].lstrip("\"'`“‘«„ ")
    return candidate.frame.startswith("quote") and words[:1].islower()


def made(cue: Token, frame: str, source: Token | None, head: Token, start_at: int | None = None) -> Iterator[Candidate]:
    """Yield the candidate whose content is the phrase or clause of ``head``, if the cue leaves anything of it."""
    content = pieces_around(cue, trimmed(cue.doc, clause_range(head, start_at)))
    if content:
        yield Candidate(cue, frame, source, content, head)
