"""Which characters, and which actors, a row rests on, and in what role."""

from collections.abc import Iterable, Iterator

from standoff.ledger.kinds import Row
from standoff.model import ActorRef, Commitment, DateInterval, Event, Span, Statement


def actors_of(row: Row) -> Iterator[tuple[str, ActorRef]]:
    """Yield each mention of an actor in a row, with the actor's role."""
    match row:
        case Statement():
            yield from _all("source", row.actors)
            yield from _all("addressee", row.addressees)
            yield from _all("via", (row.via,) if row.via else ())
        case Event():
            yield from _all("actor", row.actors)
            yield from _all("recipient", row.recipients)
        case Commitment():
            yield from _all("party", row.actors)


def spans_of(row: Row) -> Iterator[tuple[str, Span]]:
    """Yield each span of a row that names no actor, with its role."""
    match row:
        case Statement():
            yield from (("source", span) for span in row.source)
            yield from (("cue", span) for span in (row.cue,) if span)
            yield from (("content", span) for span in row.content)
            yield from _expression(row.said_on)
        case Event():
            yield "trigger", row.trigger
            yield from (("place", row.place.span),) if row.place else ()
            yield from (("quantity", quantity.span) for quantity in row.quantities)
            yield from _expression(row.date)
        case Commitment():
            yield "instrument", row.span
            yield from _expression(row.date)
        case _:
            yield "words", row.span


def extent(row: Row) -> tuple[int, int]:
    """Return where the words that make the row begin and end.

    A statement's are its source, cue and content; an event's its trigger.
    """
    if isinstance(row, Event):
        return row.trigger.start, row.trigger.end
    if not isinstance(row, Statement):
        return row.span.start, row.span.end
    spans = [*row.source, *row.content, *((row.cue,) if row.cue else ())]
    return min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)


def _all(role: str, actors: Iterable[ActorRef]) -> Iterator[tuple[str, ActorRef]]:
    return ((role, actor) for actor in actors)


def _expression(date: DateInterval | None) -> Iterator[tuple[str, Span]]:
    if date is not None and date.expression is not None:
        yield "date", date.expression
