"""A stretch of a frozen text."""

from dataclasses import dataclass

from standoff.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a document's frozen text.

    Offsets count Unicode code points, as Python's ``str`` does. ``text`` holds the
    exact characters, so that a row can be read, and checked, without the document.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """Return the span of ``text`` from ``start`` to ``end``.

        Raises:
            SpanError: the offsets do not lie in order within ``text``.
        """
        if not 0 <= start <= end <= len(text):
            raise SpanError(f"span {start}-{end} does not lie within a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def matches(self, text: str) -> bool:
        """Tell whether ``text`` holds this span's words at its offsets."""
        return text[self.start : self.end] == self.text and self.end <= len(text)
