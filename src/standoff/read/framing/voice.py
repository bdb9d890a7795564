"""Whose words loaded words are."""

from collections.abc import Iterator

from spacy.tokens import Doc

from standoff.model import Span, Statement
from standoff.read.quotes import Quote


def quote_around(doc: Doc, span: Span) -> Quote | None:
    """Return the quotation that holds a span."""
    return next((quote for quote in doc._.quotes if quote.start <= span.start and span.end <= quote.end), None)


def quoting_statement(doc: Doc, span: Span) -> Statement | None:
    """Return the innermost statement whose content holds a span."""
    holding = sorted(_holding(doc, span), key=lambda pair: pair[0])
    return holding[0][1] if holding else None


def _holding(doc: Doc, span: Span) -> Iterator[tuple[int, Statement]]:
    for statement in doc._.statements:
        for part in statement.content:
            if part.contains(span):
                yield len(part), statement


def is_cue(doc: Doc, span: Span) -> bool:
    """Tell whether a span is among the words that attribute some statement."""
    return any(statement.cue is not None and statement.cue.overlaps(span) for statement in doc._.statements)
