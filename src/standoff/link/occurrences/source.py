"""Reports of events, read from a ledger."""

import datetime as dt
import re
from collections.abc import Iterator

from standoff.ledger import Filter, Ledger
from standoff.ledger.columns import speaker
from standoff.ledger.dates import days
from standoff.ledger.identity import document_id, identify
from standoff.link.occurrences.report import Amount, Days, Party, Report, Site, Voice
from standoff.model import ActorRef, DateInterval, Event, PlaceRef, Quantity, Reading, Statement
from standoff.register import Register

_BREAK = re.compile(r"[.!?]['\"”’]*\s+(?=[\"“‘`'A-Z])|\n\s*\n")
_DIGIT = re.compile(r"\d")
_REACH = 400
"""A sentence that is not done after so many characters on one side of its trigger is cut there."""
_HEDGE = 20
"""Characters before a number in which its hedge stands ("as many as", "more than")."""


def reports(ledger: Ledger, where: Filter | None = None) -> Iterator[Report]:
    """Yield a report for each event of the documents that match.

    Raises:
        LedgerError: the ledger cannot be read, or the filter does not apply to documents.
    """
    for reading in ledger.readings(where or Filter()):
        yield from reports_of(reading)


def reports_of(reading: Reading) -> Iterator[Report]:
    """Yield a report for each event of a Reading, under the ids that the ledger gives its rows.

    Raises:
        ReadingError: two rows have one local id, or a row refers to one that is not there.
    """
    rows = identify(reading)
    ids = {row.local: row.id for row in rows if row.local is not None}
    voices = {row.id: _voice(row, ids[row.id]) for row in reading.statements}
    narrator = Voice(f"narrator {reading.document.origin_id or document_id(reading.document.sha256)}")
    for event in reading.events:
        voice = narrator if event.statement is None else voices[event.statement]
        yield _report(event, ids[event.id], voice, reading)


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around characters ``start`` to ``end`` begins and ends.

    Full stops and empty lines tell; a sentence that is not done after some hundred characters is cut.
    """
    begin, stop = max(start - _REACH, 0), min(end + _REACH, len(text))
    for match in _BREAK.finditer(text, begin, start + 1):  # one more, as a break looks at the letter after it
        begin = min(match.end(), start)
    after = _BREAK.search(text, end, stop)
    return begin, after.start() + 1 if after else stop


def _report(event: Event, id_: str, voice: Voice, reading: Reading) -> Report:
    document = reading.document
    begin, end = sentence_span(document.text, event.trigger.start, event.trigger.end)
    return Report(
        id=id_,
        document=document_id(document.sha256),
        voice=voice,
        type=event.type,
        mode=event.mode,
        reality=event.reality,
        published=_published(document.published),
        actors=_parties(event.actors),
        recipients=_parties(event.recipients),
        date=_days(event.date),
        place=_site(event.place),
        amounts=tuple(_amount(quantity, document.text) for quantity in event.quantities),
        origin=document.origin_id,
        trigger=event.trigger.text,
        start=event.trigger.start,
        sentence=document.text[begin:end].strip(),
        countries=frozenset(_countries(reading.places, begin, end)),
    )


def _countries(places: tuple[PlaceRef, ...], begin: int, end: int) -> Iterator[str]:
    for place in places:
        if place.country and place.usage == "literal" and begin <= place.span.start < end:
            yield place.country


def _voice(statement: Statement, id_: str) -> Voice:
    who = "+".join(sorted({actor.id for actor in statement.actors}))
    return Voice(
        key=who or f"statement {id_}",
        name=speaker(statement),
        statement=id_,
        speakers=_parties(statement.actors),
        act=statement.act,
        negated=statement.negated,
        said_on=_days(statement.said_on),
    )


def _parties(actors: tuple[ActorRef, ...]) -> tuple[Party, ...]:
    return tuple(Party(actor.id, actor.name, actor.code, _is_person(actor.id)) for actor in actors)


def _is_person(id_: str) -> bool:
    known = Register.load().actor(id_)
    return known is not None and known.kind == "person"


def _site(place: PlaceRef | None) -> Site | None:
    if place is None:
        return None
    key = place.name.casefold() if place.geonames is None else str(place.geonames)
    return Site(key, place.name, place.country or "")


def _amount(quantity: Quantity, text: str) -> Amount:
    span = quantity.span
    before = text[max(span.start - _HEDGE, 0) : span.start]
    return Amount(quantity.value, quantity.unit, quantity.role, before + _before_number(span.text))


def _before_number(words: str) -> str:
    digit = _DIGIT.search(words)
    # A number in letters stands before what is counted: "at least four | people".
    return words[: digit.start()] if digit else " ".join(words.split()[:-2])


def _days(interval: DateInterval | None) -> Days | None:
    return None if interval is None else Days(interval.earliest, interval.latest)


def _published(date: str | None) -> Days | None:
    found = days(date)
    if found.first is None or found.last is None:
        return None
    return Days(dt.date.fromisoformat(found.first), dt.date.fromisoformat(found.last))
