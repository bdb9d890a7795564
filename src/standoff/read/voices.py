"""Whose words a stretch of text is: the innermost statement around it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from standoff.model import Span, Statement


class _Part(NamedTuple):
    """A span of a statement's content; the shortest, then the first in the text, sorts first."""

    length: int
    order: int
    end: int
    statement: Statement


class Voices:
    """The statements of a Doc by the place of their content, built once for many look-ups.

    The starts and ends of all contents divide the text into stretches, each with the few contents that cover it,
    so that a look-up costs the logarithm of the statements' number and the depth of their nesting.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        starting: dict[int, list[_Part]] = defaultdict(list)
        edges: set[int] = set()
        for order, statement in enumerate(statements):
            for content in statement.content:
                starting[content.start].append(_Part(len(content), order, content.end, statement))
                edges |= {content.start, content.end}
        self._edges = sorted(edges)
        self._covering: list[list[_Part]] = []
        covering: list[_Part] = []
        for edge in self._edges:
            covering = sorted([*(part for part in covering if part.end > edge), *starting[edge]])
            self._covering.append(covering)

    def innermost(self, offset_span: Span) -> str | None:
        """Return the id of the innermost statement whose content holds a span; ``None`` is the narrator.

        A span on a statement's own cue belongs to whoever tells of that statement.
        """
        stretch = bisect_right(self._edges, offset_span.start) - 1
        if stretch < 0:
            return None
        return next(
            (
                part.statement.id
                for part in self._covering[stretch]
                if part.end >= offset_span.end and not _is_cue(part.statement, offset_span)
            ),
            None,
        )


def innermost(statements: Sequence[Statement], offset_span: Span) -> str | None:
    """Return what :meth:`Voices.innermost` does, for a single look-up; for many, build :class:`Voices` once."""
    return Voices(statements).innermost(offset_span)


def _is_cue(statement: Statement, offset_span: Span) -> bool:
    return statement.cue is not None and statement.cue.overlaps(offset_span)
