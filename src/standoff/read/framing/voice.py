"""Whether loaded words are quoted, and whether they attribute a statement."""

from spacy.tokens import Doc

from standoff.model import Span
from standoff.read.layout import quote_at


def is_quoted(doc: Doc, span: Span) -> bool:
    """Tell whether a span stands within quotation marks."""
    quote = quote_at(doc, span.start)
    return quote is not None and span.end <= quote.end


def cue_offsets(doc: Doc) -> frozenset[int]:
    """Return the offsets of all characters that attribute some statement."""
    cues = (statement.cue for statement in doc._.statements if statement.cue is not None)
    return frozenset(offset for cue in cues for offset in range(cue.start, cue.end))
