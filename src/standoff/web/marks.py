"""The marks of a Reading: which characters of its text do what, for which rows."""

from collections.abc import Iterable, Iterator

from standoff.model import (
    ActorRef,
    Commitment,
    DateInterval,
    Event,
    PlaceRef,
    Reading,
    Span,
    Statement,
    TimeExpression,
)
from standoff.web.highlight import Mark, Role
from standoff.web.words import fragment

_Entry = tuple[Role, Span, str]
"""A role, its characters, and the row that rests on them (empty where none does)."""


def marks_of(reading: Reading) -> list[Mark]:
    """Return the marks of a Reading, those with the same characters and role made one."""
    rows: dict[tuple[int, int, Role], dict[str, None]] = {}
    for role, span, row in _entries(reading):
        rows.setdefault((span.start, span.end, role), {})[row] = None
    notes, targets = _notes(reading), {span.start for span in _targets(reading)}
    return [
        Mark(
            start=start,
            end=end,
            role=role,
            rows=tuple(row for row in of if row),
            note=notes.get((start, end, role), ""),
            target=start in targets,
        )
        for (start, end, role), of in rows.items()
    ]


def target_of(statement: Statement) -> Span | None:
    """Return the words that a statement's row points at: its cue, else its source, else its content."""
    spans = [*([statement.cue] if statement.cue else []), *statement.source, *statement.content]
    return next((span for span in spans if len(span)), None)


def _targets(reading: Reading) -> Iterator[Span]:
    yield from (span for statement in reading.statements if (span := target_of(statement)))
    yield from (event.trigger for event in reading.events)
    yield from (framing.span for framing in reading.framing)
    yield from (commitment.span for commitment in reading.commitments)


def _entries(reading: Reading) -> Iterator[_Entry]:
    for statement in reading.statements:
        yield from _of_statement(statement, fragment(statement.id))
    for event in reading.events:
        yield from _of_event(event, fragment(event.id))
    for commitment in reading.commitments:
        yield from _of_commitment(commitment, fragment(commitment.id))
    for number, framing in enumerate(reading.framing, 1):
        yield "framing", framing.span, f"f{number}"
    for time in reading.times:
        yield "time", time.span, ""
    for place in reading.places:
        yield "place", place.span, ""


def _of_statement(statement: Statement, row: str) -> Iterator[_Entry]:
    for span in statement.content:
        yield "content", span, row
    for span in statement.source:
        yield "source", span, row
    if statement.cue:
        yield "cue", statement.cue, row
    relayed = (statement.via,) if statement.via else ()
    yield from _arguments((*statement.addressees, *relayed), statement.said_on, row)


def _of_event(event: Event, row: str) -> Iterator[_Entry]:
    yield "trigger", event.trigger, row
    yield from _arguments((*event.actors, *event.recipients), event.date, row)
    if event.place:
        yield "argument", event.place.span, row
    for quantity in event.quantities:
        yield "argument", quantity.span, row


def _of_commitment(commitment: Commitment, row: str) -> Iterator[_Entry]:
    yield "treaty", commitment.span, row
    yield from _arguments(commitment.actors, commitment.date, row)


def _arguments(actors: Iterable[ActorRef], date: DateInterval | None, row: str) -> Iterator[_Entry]:
    for actor in actors:
        yield "argument", actor.span, row
    if date and date.expression:
        yield "argument", date.expression, row


def _notes(reading: Reading) -> dict[tuple[int, int, Role], str]:
    notes: dict[tuple[int, int, Role], str] = {}
    notes |= {(time.span.start, time.span.end, "time"): _time_note(time) for time in reading.times}
    notes |= {(place.span.start, place.span.end, "place"): _place_note(place) for place in reading.places}
    return notes


def _time_note(time: TimeExpression) -> str:
    return f"{time.type.lower()} {time.value}"


def _place_note(place: PlaceRef) -> str:
    parts = [
        place.name,
        place.country or "",
        f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else "",
        f"used as {place.usage}" if place.usage != "literal" else "",
    ]
    return " · ".join(part for part in parts if part)
