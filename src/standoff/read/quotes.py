"""Which characters stand in quotation marks.

Works on the frozen text, block by block. Double marks of every kind (straight,
curly, low, guillemets, TeX) are paired first; single marks count as outer marks
only in a block without double ones, since most are apostrophes. A paragraph that
opens and does not close goes on in the next one if that opens with a mark too
(the printers' rule), else it ends with its paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standoff.read.blocks import Block

_DOUBLE = re.compile(r"``|''|[\"“”„‟«»″＂]")
_SINGLE = re.compile(r"[‘’‚‛'`‹›]")
_YEAR = re.compile(r"\d\ds?(?!\w)")
_OPENERS = {"``", "“", "„", "‟"}
_CLOSERS = {"''", "”"}


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, marks included.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark, or of the paragraph's end where it is missing.
        closed: whether the closing mark is there.
        continues: whether it takes up the quotation of the paragraph before.
    """

    start: int
    end: int
    closed: bool
    continues: bool = False


def quotes(text: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """Return the outermost quotations of a text in order."""
    found: list[Quote] = []
    for block in blocks:
        first = True
        for quote in _in_block(text, block):
            resumed = first and _resumes(text, found, block, quote)
            found.append(Quote(quote.start, quote.end, quote.closed, resumed))
            first = False
    return tuple(found)


def _resumes(text: str, found: list[Quote], block: Block, quote: Quote) -> bool:
    opens_block = not text[block.start : quote.start].strip()
    return bool(found) and not found[-1].closed and opens_block and not text[found[-1].end : block.start].strip()


def _in_block(text: str, block: Block) -> Iterator[Quote]:
    pattern = _DOUBLE if _DOUBLE.search(text, block.start, block.end) else _SINGLE
    opened: int | None = None
    ended = -1
    for mark in pattern.finditer(text, block.start, block.end):
        if mark.start() == ended:
            continue  # a closing mark printed twice
        role = _role(text, mark, opened is not None, pattern is _SINGLE)
        if role == "open" and opened is None:
            opened = mark.start()
        elif role == "close" and opened is not None:
            yield Quote(opened, mark.end(), True)
            opened, ended = None, mark.end()
    if opened is not None and pattern is _DOUBLE:
        yield Quote(opened, block.end, False)


def _role(text: str, mark: re.Match[str], inside: bool, single: bool) -> str:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    glued_before, glued_after = (
        bool(before) and not before.isspace() and before not in '([{—–-"',
        after.isalnum(),
    )
    symbol = mark.group()
    if single and _YEAR.match(text, mark.end()):
        return "none"  # the apostrophe of "the summer of '29"
    if single:
        return _single_role(glued_before, glued_after, inside)
    if symbol in _OPENERS and not (inside and symbol == "“"):
        return "open"
    if symbol in _CLOSERS:
        # A closing mark before a word, after a space, and with nothing to close is an opening one misprinted.
        return "open" if glued_after and not glued_before and not inside else "close"
    if inside:
        # An opening mark inside an open quotation is a nested or a misprinted one: only a mark that
        # clearly closes may end it.
        return "close" if glued_before or not glued_after else "none"
    return "open" if not glued_before or glued_after else "none"


def _single_role(glued_before: bool, glued_after: bool, inside: bool) -> str:
    if glued_before and glued_after:
        return "none"  # an apostrophe inside a word
    if not inside:
        return "open" if glued_after and not glued_before else "none"
    return "close" if glued_before else "none"
