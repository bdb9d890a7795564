"""Character ranges of clauses, and how they are cut to what a source said."""

import re

from spacy.tokens import Doc, Token

from standoff.read.extensions import plain
from standoff.read.layout import quote_at

Range = tuple[int, int]

_OUTER = frozenset(" \t\r\n,;:.!?-–—_…()[]")
_LEADING_WORDS = re.compile(r"(?:(?:and|but)\s+)?(?:that\s+)?", re.IGNORECASE)


def clause_range(head: Token, start_at: int | None) -> Range:
    """Return the characters from the left to the right edge of a token's subtree.

    Args:
        head: the head of the clause or phrase.
        start_at: an offset at which to start instead of the left edge.
    """
    right = head.right_edge
    start = head.left_edge.idx if start_at is None else start_at
    return start, right.idx + len(right)


def trimmed(doc: Doc, range_: Range) -> Range | None:
    """Return the range without outer punctuation and complementizers, grown to whole quotations.

    A quotation that the range shares its first or last words with belongs to the source as a whole: the
    parser ends a clause at the first full stop inside it.
    """
    start, end = _grown(doc, *range_)
    text = plain(doc)
    while start < end and text[start] in _OUTER:
        start += 1
    leading = _LEADING_WORDS.match(text, start, end)
    start = leading.end() if leading else start
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER and not _ends_quote(doc, end):
        end -= 1
    return (start, end) if end > start else None


def _grown(doc: Doc, start: int, end: int) -> Range:
    first, last = quote_at(doc, start), quote_at(doc, end - 1)
    if first is not None and start - first.start <= 2:
        start, end = first.start, max(end, first.end)
    if last is not None and last.start >= start:
        end = max(end, last.end)
    return start, end


def _ends_quote(doc: Doc, end: int) -> bool:
    quote = quote_at(doc, end - 1)
    return quote is not None and quote.end == end


def pieces_around(cue: Token, content: Range | None) -> tuple[Range, ...]:
    """Return a content without the cue's own words, where the cue is put into the middle of it.

    The cue's words are the cue and its arguments outside the content's clause: "he said" in
    "The talks, he said, will go on".
    """
    if content is None:
        return ()
    start, end = content
    if not start <= cue.idx < end:
        return (content,)
    own = _own_words(cue, content)
    doc = cue.doc
    parts = (trimmed(doc, (start, own[0])), trimmed(doc, (own[1], end)))
    return tuple(part for part in parts if part is not None and part[1] - part[0] > 1)


def _own_words(cue: Token, content: Range) -> Range:
    """Return the range of the cue with its subject, objects and adverbs, clauses left out."""
    tokens = [cue]
    for child in cue.children:
        if child.dep_ not in ("ccomp", "parataxis", "xcomp", "advcl", "conj", "punct", "cc"):
            tokens += [token for token in child.subtree if content[0] <= token.idx < content[1]]
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return first.idx, last.idx + len(last)
