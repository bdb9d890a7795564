"""The columns of each kind of row, as a table shows them.

One function per kind; each takes the row and its :class:`Surroundings` and returns the columns
that only this kind has.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from standoff.ledger.dates import Days, interval_days
from standoff.ledger.filter import NARRATOR
from standoff.ledger.kinds import Row
from standoff.model import (
    ActorRef,
    Commitment,
    DateInterval,
    Event,
    Framing,
    PlaceRef,
    Quantity,
    Span,
    Statement,
    TimeExpression,
)

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row needs to know of the Reading that holds it.

    Attributes:
        ids: the ledger's id for each id within the Reading.
        seqs: the ledger's ``seq`` for each id within the Reading.
        speakers: who makes each statement, by its id within the Reading.
    """

    ids: dict[str, str]
    seqs: dict[str, int]
    speakers: dict[str, str]

    def id(self, local: str | None) -> str | None:
        """Return the ledger's id of the row that is called ``local`` within the Reading."""
        return None if local is None else self.ids[local]

    def holder(self, statement: str | None) -> Columns:
        """Return who speaks in a statement, the narrator outside of any, and the statement's ``seq``."""
        if statement is None:
            return {"voice": NARRATOR, "holder": None}
        return {"voice": self.speakers[statement], "holder": self.seqs[statement]}


def speaker(statement: Statement) -> str:
    """Return the names of a statement's actors, else the words of its source, else ``unresolved``."""
    names = ", ".join(actor.name for actor in statement.actors)
    return names or joined(statement.source) or "unresolved"


def labels(actors: Iterable[ActorRef]) -> str:
    """Return actors as one cell: ``Ilse Varn (SUD-GOV); Norland (NRL)``."""
    return "; ".join(f"{actor.name} ({actor.code})" if actor.code else actor.name for actor in actors)


def joined(spans: Iterable[Span]) -> str:
    """Return the words of several spans as one string."""
    return " ".join(span.text for span in spans)


def _date(date: DateInterval | None) -> Columns:
    days = interval_days(date)
    return {
        "date": str(days) if date else None,
        "precision": date.precision if date else None,
        "earliest": days.first,
        "latest": days.last,
    }


def _statement(row: Statement, around: Surroundings) -> Columns:
    said = {f"said_{name}": value for name, value in _date(row.said_on).items()}
    return {
        "source": joined(row.source),
        "actors": labels(row.actors),
        "kind": row.kind,
        "cue": row.cue.text if row.cue else None,
        "form": row.form,
        "act": row.act,
        "negated": row.negated,
        "content": joined(row.content),
        "addressees": labels(row.addressees),
        "via": labels([row.via]) if row.via else None,
        "said_on": said.pop("said_date"),
        **said,
        **around.holder(row.parent),
        "parent": around.id(row.parent),
        "confidence": row.confidence,
        "why": row.why,
    }


def _event(row: Event, around: Surroundings) -> Columns:
    return {
        **_date(row.date),
        "type": row.type,
        "mode": row.mode,
        "contexts": ", ".join(row.contexts),
        "cameo": row.cameo,
        "intensity": row.intensity,
        "actors": labels(row.actors),
        "recipients": labels(row.recipients),
        "place": row.place.name if row.place else None,
        "country": row.place.country if row.place else None,
        "quantities": "; ".join(map(_quantity, row.quantities)),
        "reality": row.reality,
        **around.holder(row.statement),
        "statement": around.id(row.statement),
        "trigger": row.trigger.text,
        "confidence": row.confidence,
        "why": row.why,
    }


def _quantity(quantity: Quantity) -> str:
    return f"{quantity.value:g} {quantity.unit} ({quantity.role})"


def _time(row: TimeExpression, _: Surroundings) -> Columns:
    return {
        "text": row.span.text,
        "type": row.type,
        "value": row.value,
        "earliest": row.earliest.isoformat() if row.earliest else None,
        "latest": row.latest.isoformat() if row.latest else None,
        "precision": row.precision,
        "anchor": row.anchor,
    }


def _place(row: PlaceRef, _: Surroundings) -> Columns:
    return {
        "text": row.span.text,
        "name": row.name,
        "geonames": row.geonames,
        "lat": row.lat,
        "lon": row.lon,
        "country": row.country,
        "usage": row.usage,
    }


def _framing(row: Framing, around: Surroundings) -> Columns:
    return {
        "text": row.span.text,
        "category": row.category,
        **around.holder(row.voice),
        "statement": around.id(row.voice),
        "why": row.why,
    }


def _commitment(row: Commitment, around: Surroundings) -> Columns:
    return {
        "text": row.span.text,
        "instrument": row.instrument,
        "name": row.name,
        "action": row.action,
        "actors": labels(row.actors),
        **_date(row.date),
        "finding": row.finding,
        "register_date": row.register_date.isoformat() if row.register_date else None,
        "citation": row.citation,
        **around.holder(row.statement),
        "statement": around.id(row.statement),
        "event": around.id(row.event),
        "why": row.why,
    }


COLUMNS: dict[str, Callable[[Any, Surroundings], Columns]] = {
    "statements": _statement,
    "events": _event,
    "times": _time,
    "places": _place,
    "framing": _framing,
    "commitments": _commitment,
}


def own_days(row: Row) -> Days:
    """Return the days that a row's own date covers; none where it has no date."""
    match row:
        case Statement():
            return interval_days(row.said_on)
        case Event() | Commitment():
            return interval_days(row.date)
        case TimeExpression():
            return interval_days(row.interval())
        case _:
            return Days()
