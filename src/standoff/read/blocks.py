"""Where paragraphs, headings, bylines and datelines lie in a text.

Works on the frozen text alone, before any parsing: a heading that runs into the
first sentence, or a page break inside one, spoils every parse after it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal

BlockKind = Literal["heading", "byline", "dateline", "paragraph"]

_LINE = re.compile(r"[^\r\n\u2028\u2029\f]+")
_LIST_ITEM = re.compile(r"\s*(?:[-*•‣]|\d{1,2}[.)])\s+\S")
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]*_]*\s*$|''\s*$")
_CREDIT = r"\([A-Z][\w .&'-]{1,30}\)"
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]{2,}(?:[ ,/]+(?:[A-Z][\w.'’-]*|[0-9]{1,2}(?:,? [0-9]{4})?)){0,6}"
    rf"(?:,? ?{_CREDIT})?|{_CREDIT})\s*(?:--|[-–—_:])+(?=\s|$)"
)
_NAME = r"[A-Z][\w'’-]*\.?"
_BYLINE = re.compile(
    rf"\s*[*_]{{0,3}}(?i:by|from|words|reporting by|report by)\s*:?\s+{_NAME}"
    rf"(?:,? (?:{_NAME}|and|of|in|for|de|van|von|&|\d+))*+[*_]{{0,3}}\s*$"
)
_NAME_ALONE = re.compile(r"\s*[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}\s*$")
_DATE_ALONE = re.compile(r"\s*(?:[A-Z][a-z]+,? )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}),? \d{4}\b.{0,30}$")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,60}?---[ \t]*(?:\r?\n|\Z)")
_SHORT = 90  # characters; a longer line without a full stop is prose cut short, not a heading
_WRAP = range(40, 111)  # usual widths, in characters, of hard-wrapped text


@dataclass(frozen=True, slots=True)
class Block:
    """Characters ``start`` to ``end`` of the frozen text that form one unit of layout."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    after_blank: bool


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order; white space between them belongs to none."""
    lines = list(_lines(text))
    wrapped = _is_wrapped(lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1], line, wrapped):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_classified(text, groups))


def _lines(text: str) -> Iterator[_Line]:
    front_matter = _FRONT_MATTER.match(text)
    end = front_matter.end() if front_matter else 0
    for match in _LINE.finditer(text, end):
        words = match.group()
        if words.strip():
            gap = text[end : match.start()].replace("\r\n", "\n")
            yield _Line(match.start(), match.end(), words, len(gap) > 1)
            end = match.end()


def _is_wrapped(lines: list[_Line]) -> bool:
    """Tell whether line breaks inside a paragraph come from a fixed width."""
    inner = [len(before.words) for before, line in pairwise(lines) if not line.after_blank]
    return len(inner) >= 3 and round(median(inner)) in _WRAP and max(len(line.words) for line in lines) <= 130


def _continues(before: _Line, line: _Line, wrapped: bool) -> bool:
    """Tell whether ``line`` goes on with the paragraph of the line before it."""
    if _stands_apart(before.words) or _stands_apart(line.words):
        return False
    if _ENDS_SENTENCE.search(before.words):
        return wrapped and not line.after_blank
    if line.words.lstrip()[:1].islower():
        return len(before.words.strip()) >= 30 or (wrapped and not line.after_blank)
    return not line.after_blank and wrapped and len(before.words) > 40


def _stands_apart(words: str) -> bool:
    return bool(_HEADING_MARK.match(words) or _LIST_ITEM.match(words) or words.endswith("  ") or _is_byline(words))


def _is_byline(words: str) -> bool:
    return bool(_BYLINE.match(words) or _DATE_ALONE.match(words))


def _classified(text: str, groups: list[list[_Line]]) -> Iterator[Block]:
    for number, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        if number < 6 and (dateline := _DATELINE.match(text, start, end)):
            yield Block(start, dateline.end(), "dateline")
            start = dateline.end()
            if not text[start:end].strip():
                continue
        yield Block(start, end, _kind(text[start:end], number, len(groups)))


def _kind(words: str, number: int, of: int) -> BlockKind:
    if _HEADING_MARK.match(words):
        return "heading"
    if number < 8 and _is_byline(words):
        return "byline"
    if 0 < number < 4 and _NAME_ALONE.match(words):
        return "byline"
    short = len(words.strip()) <= _SHORT or (number == 0 and len(words.strip()) <= 2 * _SHORT)
    if of > 1 and short and not _ENDS_SENTENCE.search(words) and not _LIST_ITEM.match(words):
        return "heading"
    return "paragraph"
