"""Every row of a Reading in the order of the text, one line each, with its offsets."""

from collections.abc import Iterator
from functools import singledispatch

from rich.console import Group
from rich.table import Table

from standoff.cli import cells
from standoff.cli.reading_view import heading
from standoff.cli.tables import row, table
from standoff.model import (
    Commitment,
    Event,
    Framing,
    PlaceRef,
    Reading,
    Span,
    Statement,
    TimeExpression,
)

Row = Statement | Event | TimeExpression | PlaceRef | Framing | Commitment


def row_view(reading: Reading) -> Group:
    """Return a table of all rows of all kinds."""
    return Group(heading(reading), _table(reading), "")


def _table(reading: Reading) -> Table:
    made = table("", ("At", 0), ("Kind", 0), ("Words", 4), ("Read as", 5), ("Voice", 0))
    for item in sorted(_rows(reading), key=lambda item: (_span(item).start, _span(item).end)):
        span = _span(item)
        row(made, f"{span.start}-{span.end}", _kind(item), span.text, _meaning(item), _voice(item))
    return made


def _rows(reading: Reading) -> Iterator[Row]:
    yield from reading.statements
    yield from reading.events
    yield from reading.times
    yield from reading.places
    yield from reading.framing
    yield from reading.commitments


def _kind(item: Row) -> str:
    names = {TimeExpression: "time", PlaceRef: "place"}
    name = names.get(type(item), type(item).__name__.lower())
    return f"{name} {item.id}" if isinstance(item, Statement | Event | Commitment) else name


def _span(item: Row) -> Span:
    if isinstance(item, Statement):
        return next(iter((*item.content, *item.source)), item.cue or Span(0, 0, ""))
    return item.trigger if isinstance(item, Event) else item.span


def _voice(item: Row) -> str:
    if isinstance(item, Statement):
        return item.parent or ""
    if isinstance(item, Event | Commitment):
        return item.statement or "writer"
    return (item.voice or "writer") if isinstance(item, Framing) else ""


@singledispatch
def _meaning(item: object) -> str:
    raise NotImplementedError(type(item))  # every kind of row registers its own below


@_meaning.register
def _(item: Statement) -> str:
    return f"{cells.source(item)}: {cells.act(item)}, {item.form}, {item.kind}"


@_meaning.register
def _(item: Event) -> str:
    return " ".join(filter(None, [cells.type_of(item), item.reality, cells.whom(item), cells.when(item.date)]))


@_meaning.register
def _(item: TimeExpression) -> str:
    return f"{item.type} {item.value}"


@_meaning.register
def _(item: PlaceRef) -> str:
    return " ".join(filter(None, [item.name, item.country, item.usage]))


@_meaning.register
def _(item: Framing) -> str:
    return item.category


@_meaning.register
def _(item: Commitment) -> str:
    return f"{item.name}: {item.action}: {item.finding}"
