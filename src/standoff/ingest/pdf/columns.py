"""The order in which the lines of a page are read.

A greedy form of the recursive XY-cut (Nagy and Seth 1984): from the head of the page downwards, rows are
gathered as long as white space runs down between them; such a band is read column by column, and every
other row from left to right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from standoff.ingest.pdf.lines import Line

_GUTTER = 0.8  # times the size of type: the least width of the white space between columns
_HEAD = 1.15  # times the size of type: the least size of a heading
_ROWS = 3  # a band with fewer is a table or a letterhead
_NARROW = 0.15  # of the band's width; a column below that holds bullets or figures, not text


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that follow one another down the page."""

    lines: tuple[Line, ...]

    @property
    def left(self) -> float:
        """Where most lines begin."""
        return median(line.x0 for line in self.lines)

    @property
    def right(self) -> float:
        """Where the longest line ends."""
        return max(line.x1 for line in self.lines)


_Row = list[Line]
_Extent = tuple[float, float]


def columns(lines: Sequence[Line]) -> list[Column]:
    """Return the columns of one page in the order in which they are read."""
    if not lines:
        return []
    body = median(line.size for line in lines)
    found: list[Column] = []
    plain: list[_Row] = []
    for band, extents in _bands(_rows(lines), body):
        if not _is_columnar(band, extents):
            plain += band
            continue
        found += _across(plain)
        plain = []
        found += [Column(tuple(_merged(_within(band, extent)))) for extent in extents]
    return found + _across(plain)


def _rows(lines: Iterable[Line]) -> list[_Row]:
    rows: list[_Row] = []
    for line in sorted(lines, key=lambda line: (-line.y1, line.x0)):
        if rows and line.middle > rows[-1][0].y0:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _bands(rows: Sequence[_Row], body: float) -> Iterator[tuple[list[_Row], list[_Extent]]]:
    """Yield runs of rows with the horizontal extents that their lines cover; ``body`` is the size of type."""
    gutter = _GUTTER * body
    band: list[_Row] = []
    extents: list[_Extent] = []
    for row in rows:
        grown = _union([*extents, *((line.x0, line.x1) for line in row)], gutter)
        # The row closes the gutter, or there has been none so far, or a section ends above it.
        if band and (len(grown) == 1 or _is_section_head(band[-1], row, body)):
            yield band, extents
            band, grown = [], _union(((line.x0, line.x1) for line in row), gutter)
        band.append(row)
        extents = grown
    yield band, extents


def _is_section_head(above: _Row, row: _Row, body: float) -> bool:
    """Tell whether a row is one line in larger type, with white space across all columns above it."""
    space = min(line.y0 for line in above) - row[0].y1
    return len(row) == 1 and row[0].size > _HEAD * body and space > body


def _union(extents: Iterable[_Extent], gutter: float) -> list[_Extent]:
    """Merge the extents that less than a gutter parts."""
    merged: list[_Extent] = []
    for start, end in sorted(extents):
        if merged and start - merged[-1][1] < gutter:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _is_columnar(band: Sequence[_Row], extents: Sequence[_Extent]) -> bool:
    width = extents[-1][1] - extents[0][0]
    wide = all(end - start >= _NARROW * width for start, end in extents)
    return len(extents) > 1 and len(band) >= _ROWS and wide


def _within(band: Iterable[_Row], extent: _Extent) -> Iterator[Line]:
    return (line for row in band for line in row if extent[0] <= (line.x0 + line.x1) / 2 <= extent[1])


def _across(rows: Sequence[_Row]) -> list[Column]:
    lines = [line for row in rows for line in sorted(row, key=lambda line: line.x0)]
    return [Column(tuple(_merged(lines)))] if lines else []


def _merged(lines: Iterable[Line]) -> Iterator[Line]:
    """Join pieces of one line, which wide spaces or a change of type had parted."""
    before: Line | None = None
    for line in lines:
        if before is not None and before.y0 < line.middle < before.y1 and line.x0 >= before.x1 - 1:
            before = _joined(before, line)
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _joined(one: Line, two: Line) -> Line:
    low, high = min(one.y0, two.y0), max(one.y1, two.y1)
    return Line(one.page, one.x0, low, two.x1, high, max(one.size, two.size), f"{one.text} {two.text}")
