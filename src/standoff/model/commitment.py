"""What a text says of a treaty or alliance, beside what the register holds."""

import datetime as dt
from dataclasses import dataclass

from standoff.model.actor import ActorRef
from standoff.model.span import Span
from standoff.model.terms import Finding, TreatyAction
from standoff.model.time import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A mention of a treaty, alliance or membership and how it compares with the register.

    Attributes:
        id: unique within its Reading (``c1``, ``c2``, ...).
        span: the words that name the instrument.
        instrument: the register's id of it; ``None`` where the register does not know it.
        name: the register's name, or the words of the text.
        action: what the text says was done.
        date: when the text says that it was done.
        event: the id of the event that tells it; ``None`` where none was coded.
        statement: the id of the statement that holds it; ``None`` is the narrator's voice.
        finding: whether text and register agree. "inconsistent" compares two dates or parties; it is no
            verdict on who is right.
        register_date: the register's date for the same action by the same party.
        citation: the register's source for that row.
        why: the comparison in words.
    """

    id: str
    span: Span
    name: str
    action: TreatyAction
    instrument: str | None = None
    actors: tuple[ActorRef, ...] = ()
    date: DateInterval | None = None
    event: str | None = None
    statement: str | None = None
    finding: Finding = "not covered"
    register_date: dt.date | None = None
    citation: str | None = None
    why: str = ""
