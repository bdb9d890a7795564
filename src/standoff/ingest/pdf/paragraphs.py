"""Lines joined to paragraphs, over column and page breaks too."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import quantiles

from standoff.ingest.pdf.columns import Column
from standoff.ingest.pdf.lines import Line

_END = re.compile(r"[.!?…:]['\"”’»)\]]*$")
# Full stops that end no sentence, at the end of a line.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
    r"|\b[A-Z])\.$"
)
_ITEM = re.compile(r"(?:[•‣◦▪*–-]|\d{1,2}[.)])\s")
_BROKEN = re.compile(r"(\w+)[-\u2010\u00ad]$")
# What is written with a hyphen before another word (Chicago Manual of Style, 7.96).
_PREFIXES = frozenset(
    {
        "self",
        "well",
        "ex",
        "non",
        "anti",
        "pro",
        "all",
        "half",
        "quasi",
        "ill",
        "long",
        "short",
        "high",
        "low",
        "so",
    }
)
_WORD = 60  # characters; no word is longer
_SIZE = 0.12  # share by which the size of type differs between a heading and its text
_LEADING = 1.35  # times the usual distance of lines: more is the space between paragraphs
_INDENT = 0.8  # times the size of type


@dataclass(slots=True)
class Paragraph:
    """The lines of one paragraph."""

    lines: list[Line] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Size of type of its first line, in points."""
        return self.lines[0].size

    @property
    def open(self) -> bool:
        """Whether its last line leaves a sentence unfinished."""
        return not _ends_sentence(self.lines[-1].text)


def paragraphs(columns: Sequence[Column]) -> list[Paragraph]:
    """Return the paragraphs that the columns hold, in reading order."""
    leading = _usual_leading(columns)
    found: list[Paragraph] = []
    above: Column | None = None
    for column in columns:
        home = _unfinished(found, column.lines[0], above) if above else None
        before: Line | None = None
        for line in column.lines:
            if home is None or (before and _starts_paragraph(before, line, column, leading)):
                found.append(home := Paragraph())
            home.lines.append(line)
            before = line
        above = column
    return found


def joined(paragraph: Paragraph, words: Counter[str]) -> str:
    """Return the text of a paragraph, its lines joined by single spaces and its hyphenation undone."""
    parts: list[str] = []
    for line in paragraph.lines:
        before = parts[-1] if parts else ""
        match = _BROKEN.search(before[-_WORD:])
        if match is None or not line.text[0].isalnum():
            parts.append(f" {line.text}" if parts else line.text)
            continue
        if _is_soft(match[1], line.text, before[-1], words):
            parts[-1] = before[:-1]
        parts.append(line.text)
    return "".join(parts).replace("\u00ad", "")


def vocabulary(lines: Iterable[Line]) -> Counter[str]:
    """Count the words, compounds with hyphens among them, that stand whole within a line."""
    whole = (line.text.rpartition(" ")[0] if _BROKEN.search(line.text[-_WORD:]) else line.text for line in lines)
    return Counter(word for text in whole for word in re.findall(r"\w+(?:-\w+)*", text.casefold()))


def _is_soft(first: str, line: str, hyphen: str, words: Counter[str]) -> bool:
    """Tell whether a hyphen after ``first`` only marks that the word goes on in the next line."""
    if hyphen == "\u00ad":
        return True
    if not (first[-1].isalpha() and line[0].islower()):
        return False
    second = re.findall(r"\w+", line[:_WORD])[0]
    whole, compound = words[(first + second).casefold()], words[f"{first}-{second}".casefold()]
    return whole >= compound if whole or compound else first.casefold() not in _PREFIXES


def _usual_leading(columns: Iterable[Column]) -> float:
    """Return the distance of lines within paragraphs: the lower quartile, as paragraphs stand wider apart."""
    pairs = (pair for column in columns for pair in pairwise(column.lines))
    gaps = [gap for one, two in pairs if (gap := _leading(one, two)) > 0]
    return quantiles(gaps, n=4)[0] if len(gaps) > 1 else sum(gaps)


def _leading(before: Line, line: Line) -> float:
    """Return the distance between two lines in sizes of type."""
    return (before.y0 - line.y0) / max(line.size, 1)


def _starts_paragraph(before: Line, line: Line, column: Column, leading: float) -> bool:
    if _differs(before.size, line.size) or _leading(before, line) > _LEADING * leading:
        return True
    if _ITEM.match(line.text) or _is_indented(before, line, column):
        return True
    return _broke_early(before, line, column) and (
        _ends_sentence(before.text) or (_is_short(before, column) and not line.text[0].islower())
    )


def _unfinished(found: Sequence[Paragraph], line: Line, above: Column) -> Paragraph | None:
    """Return the paragraph that the first line of a column goes on with, if any.

    A caption or footnote, in smaller type, may stand between the two parts; a heading ends what is above it.
    """
    for paragraph in reversed(found[-3:]):
        if not _differs(paragraph.size, line.size):
            full = paragraph is found[-1] and not _broke_early(paragraph.lines[-1], line, above)
            goes_on = paragraph.open and not _ITEM.match(line.text) and (line.text[0].islower() or full)
            return paragraph if goes_on else None
        if paragraph.size > line.size:
            return None
    return None


def _is_indented(before: Line, line: Line, column: Column) -> bool:
    """Tell whether a line is set in and the one before it is not."""
    indent = column.left + _INDENT * line.size
    return line.x0 > indent > before.x0


def _broke_early(before: Line, line: Line, column: Column) -> bool:
    """Tell whether the line's first word would still have stood in the line before it."""
    letter = (line.x1 - line.x0) / len(line.text)
    first = len(line.text.split(maxsplit=1)[0])
    return before.x1 + (first + 1) * letter * 1.1 < column.right


def _is_short(line: Line, column: Column) -> bool:
    return line.x1 < column.left + 0.6 * (column.right - column.left)


def _differs(one: float, two: float) -> bool:
    return abs(one - two) > _SIZE * max(one, two)


def _ends_sentence(text: str) -> bool:
    return _END.search(text) is not None and _ABBREVIATED.search(text) is None


def texts(found: Sequence[Paragraph]) -> Iterator[str]:
    """Yield the text of each paragraph."""
    words = vocabulary(line for paragraph in found for line in paragraph.lines)
    return (joined(paragraph, words) for paragraph in found)
