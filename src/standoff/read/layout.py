"""The first component: keeps sentences within blocks and closing quotation marks with their sentence."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

import standoff.read.extensions  # noqa: F401 - registers the attributes
from standoff.read.blocks import Block, blocks
from standoff.read.quotes import Quote, quotes


@Language.factory("standoff_layout")
def create_layout(nlp: Language, name: str) -> "Layout":
    """Return the component; it must stand before the parser."""
    return Layout()


class Layout:
    """Sets ``doc._.blocks`` and ``doc._.quotes``, and the sentence starts that they settle."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a tokenized Doc."""
        text: str = doc._.frozen if doc._.frozen is not None else doc.text
        if not doc._.blocks:
            doc._.blocks = blocks(text)
        doc._.quotes = quotes(text, doc._.blocks)
        if not doc.has_annotation("DEP"):  # a Doc that is parsed already keeps its sentences
            _set_sentence_starts(doc, text)
        return doc


def _set_sentence_starts(doc: Doc, text: str) -> None:
    starts = {_first_offset(text, block) for block in doc._.blocks}
    closing = {quote.end for quote in doc._.quotes if quote.closed}
    opening = {quote.start for quote in doc._.quotes}
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = token.i > 0 or None
        elif token.is_space or token.idx + len(token) in closing or token.idx - 1 in opening:
            # White space, a closing mark, and the word after an opening mark begin no sentence.
            token.is_sent_start = False


def _first_offset(text: str, block: Block) -> int:
    """Return where the block's words begin, list and heading marks left out."""
    start = block.start
    while start < block.end and (text[start].isspace() or text[start] in "#>*•‣"):
        start += 1
    return start


def block_of(doc: Doc, offset: int) -> Block | None:
    """Return the block that holds a character offset."""
    return _holding(doc._.blocks, offset)


def quote_at(doc: Doc, offset: int) -> Quote | None:
    """Return the quotation that holds a character offset, marks included."""
    return _holding(doc._.quotes, offset)


R = TypeVar("R", Block, Quote)


def _holding(ranges: Sequence[R], offset: int) -> R | None:
    """Return the range that holds an offset, among ranges in order that do not overlap."""
    index = bisect_right(ranges, offset, key=attrgetter("start")) - 1
    return ranges[index] if index >= 0 and offset < ranges[index].end else None
