"""Lines of text with their place on the page, from pdfminer's layout analysis."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from statistics import median

from pdfminer.layout import LTChar, LTContainer, LTImage, LTItem, LTPage, LTTextLine

UNMAPPED = re.compile(r"\(cid:\d+\)")  # how pdfminer writes a glyph that its font maps to no character
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": None}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a piece of one; lengths in PDF points (1/72 inch), the page's origin at bottom left."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    text: str

    @property
    def middle(self) -> float:
        """Height of the line's middle above the foot of the page."""
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, as found.

    Attributes:
        bottom: height of the foot of the page.
        top: height of its head.
        pictures: whether there is an image on it.
    """

    number: int
    bottom: float
    top: float
    pictures: bool
    lines: list[Line] = field(default_factory=list)


def pages(layouts: Iterable[LTPage]) -> Iterator[Page]:
    """Yield the pages with their horizontal lines of text."""
    for number, layout in enumerate(layouts):
        items = list(_leaves(layout))
        page = Page(number, layout.y0, layout.y1, any(isinstance(item, LTImage) for item in items))
        found = (_line(item, number) for item in items if isinstance(item, LTTextLine))
        page.lines.extend(line for line in found if line is not None)
        yield page


def _leaves(item: LTItem) -> Iterator[LTItem]:
    """Yield text lines and images, also those inside figures; without recursion, as figures may nest deep."""
    waiting = [item]
    while waiting:
        item = waiting.pop()
        if isinstance(item, LTContainer) and not isinstance(item, LTTextLine):
            waiting.extend(reversed(list(item)))
        else:
            yield item


def _line(item: LTTextLine, page: int) -> Line | None:
    text = " ".join(item.get_text().translate(_LIGATURES).split())
    letters = [char for char in item if isinstance(char, LTChar)]
    if not text or not letters or not letters[0].upright:  # text set sideways is no part of the article
        return None
    x0, y0, x1, y1 = item.bbox
    return Line(page, x0, y0, x1, y1, median(char.size for char in letters), text)
