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
    before: Column | None = None
    for column in columns:
        for index, line in enumerate(column.lines):
            if index:
                starts = _starts_paragraph(column.lines[index - 1], line, column, leading)
                home = found[-1]
            else:
                home, starts = _continued(found, line, before)
            if starts:
                found.append(home := Paragraph())
            home.lines.append(line)
        before = column
    return found


def joined(paragraph: Paragraph, words: Counter[str]) -> str:
    """Return the text of a paragraph, its lines joined by single spaces and its hyphenation undone."""
    text = ""
    for line in paragraph.lines:
        text = _append(text, line.text, words) if text else line.text
    return text.replace("\u00ad", "")


def vocabulary(lines: Iterable[Line]) -> Counter[str]:
    """Count the words, compounds with hyphens among them, that stand whole within a line."""
    return Counter(
        word for line in lines for word in re.findall(r"\w+(?:-\w+)*(?!\w*-$)", line.text.casefold())
    )


def _append(text: str, line: str, words: Counter[str]) -> str:
    match = _BROKEN.search(text)
    if match is None or not line[0].isalnum():
        return f"{text} {line}"
    first, second = match[1], re.match(r"\w+", line)
    if second is None or not _is_soft(first, second[0], text[-1], words):
        return text + line
    return text[:-1] + line


def _is_soft(first: str, second: str, hyphen: str, words: Counter[str]) -> bool:
    """Tell whether a hyphen at the end of a line only marks that the word goes on."""
    if hyphen == "\u00ad":
        return True
    if not (first[-1].isalpha() and second[0].islower()):
        return False
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


def _continued(found: Sequence[Paragraph], line: Line, before: Column | None) -> tuple[Paragraph, bool]:
    """Return the paragraph that the first line of a column goes on with, and whether it starts a new one.

    A caption or footnote may stand between the two parts.
    """
    last = found[-1] if found else Paragraph()
    if before is None or _ITEM.match(line.text):
        return last, True
    for paragraph in reversed(found[-3:]):
        if paragraph.open and not _differs(paragraph.size, line.size):
            goes_on = line.text[0].islower() or not _broke_early(paragraph.lines[-1], line, before)
            return paragraph, not goes_on
    return last, True


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
