"""The first component: keeps sentences within blocks and closing quotation marks with their sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from standoff.read.blocks import Block, blocks
from standoff.read.extensions import plain
from standoff.read.quotes import Quote, quotes

if TYPE_CHECKING:
    from thinc.types import Ints2d


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
            _set_sentence_starts(doc)
        return doc


def _set_sentence_starts(doc: Doc) -> None:
    """Set which tokens begin a sentence (1), do not (-1), or are the parser's to decide (0)."""
    text = plain(doc)
    firsts = {_first_offset(text, block) for block in doc._.blocks}
    closing = {quote.end for quote in doc._.quotes if quote.closed}
    opening = {quote.start for quote in doc._.quotes}
    starts = np.zeros(len(doc), dtype="int64")
    for token in doc:
        if token.idx in firsts:
            starts[token.i] = 1
        elif token.is_space or token.idx + len(token) in closing or token.idx - 1 in opening:
            # White space, a closing mark, and the word after an opening mark begin no sentence.
            starts[token.i] = -1
    # One write for all: each single one would make spaCy look through the whole Doc.
    doc.from_array(["SENT_START"], cast("Ints2d", starts.astype("uint64").reshape(-1, 1)))


def _first_offset(text: str, block: Block) -> int:
    """Return where the block's words begin in the reading text, in which markup is blank."""
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


def quotes_within(doc: Doc, start: int, end: int) -> Sequence[Quote]:
    """Return the quotations that share a character with ``start`` to ``end``."""
    first = bisect_right(doc._.quotes, start, key=attrgetter("end"))
    last = bisect_left(doc._.quotes, end, key=attrgetter("start"))
    found: Sequence[Quote] = doc._.quotes[first:last]
    return found


R = TypeVar("R", Block, Quote)


def _holding(ranges: Sequence[R], offset: int) -> R | None:
    """Return the range that holds an offset, among ranges in order that do not overlap."""
    index = bisect_right(ranges, offset, key=attrgetter("start")) - 1
    return ranges[index] if index >= 0 and offset < ranges[index].end else None
