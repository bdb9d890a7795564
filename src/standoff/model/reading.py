"""Everything that one reading of one document found."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from standoff.errors import SpanError
from standoff.model.commitment import Commitment
from standoff.model.document import Document, text_hash
from standoff.model.event import Event
from standoff.model.framing import Framing
from standoff.model.place import PlaceRef
from standoff.model.run import Run
from standoff.model.span import Span
from standoff.model.statement import Statement
from standoff.model.time import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document and the rows that rest on its characters.

    Attributes:
        notes: what a user should know of this reading ("no publication date: relative dates are open").
        run: what produced it; ``None`` for a Reading made by hand.
    """

    document: Document
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    framing: tuple[Framing, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    notes: tuple[str, ...] = ()
    run: Run | None = None

    def spans(self) -> Iterator[Span]:
        """Yield every span that any row of this reading holds."""
        yield from _spans_in(self)

    def check(self) -> "Reading":
        """Return this reading if its hash and every span fit its text.

        Raises:
            SpanError: a span's words are not those of the text, or the hash is another text's.
        """
        if text_hash(self.document.text) != self.document.sha256:
            raise SpanError(f"{self.document.name}: sha256 does not belong to the text")
        for span in self.spans():
            if not span.matches(self.document.text):
                raise SpanError(f"{self.document.name}: {span} does not fit the text")
        return self


def _spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans_in(getattr(value, field.name))
