"""PLOVER JSON: one event a line, with the field names of the PLOVER manual, chapter "JSON Data Fields".

Beside them stand ``voice``, ``reality`` and the offsets, which PLOVER does not have and encourages to add.
"""

from collections.abc import Iterator
from functools import cache
from typing import get_args

import msgspec

from standoff.export.format import TextFormat
from standoff.export.jsontext import code_parts, dumps, filled, passage
from standoff.export.selection import Found, rows
from standoff.ledger import Filter, Ledger
from standoff.ledger.identity import Identified
from standoff.model import ActorRef, Event, PlaceRef, Span
from standoff.register.ontology import Ontology, Quad

CODEBOOK = "PLOVER 2.0"
_SIZES = {"killed": "dead", "injured": "injured", "detained": "arrested"}
_QUADS = get_args(Quad)  # in the order in which PLOVER counts them, from 1


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each event as a line of JSON."""
    for event, row, found in events(ledger, where):
        yield dumps(_record(event, row, found))


def events(ledger: Ledger, where: Filter) -> Iterator[tuple[Event, Identified, Found]]:
    """Yield the events that fit, each with its ids and what surrounds it."""
    for found in rows(ledger, ("events",), where):
        for row in found.rows:
            if isinstance(row.row, Event):
                yield row.row, row, found


@cache
def quad_code(event_type: str) -> int:
    """Return 1 to 4: verbal cooperation, material cooperation, verbal conflict, material conflict."""
    return _QUADS.index(Ontology.load().quad(event_type)) + 1


def _record(event: Event, row: Identified, found: Found) -> dict[str, object]:
    words = passage(found.reading.document.text, event.trigger)
    required: dict[str, object] = {
        "id": row.id,
        "date": str(event.date.earliest) if event.date else None,
        "source": [_actor(actor) for actor in event.actors],
        "event": [event.type],
    }
    optional: dict[str, object] = {
        "enddate": str(event.date.latest) if event.date and event.date.latest != event.date.earliest else None,
        "recipient": [_actor(actor) for actor in event.recipients],
        "event_text": [event.trigger.text],
        "event_loc": _location(event.place) if event.place else None,
        "quad_code": quad_code(event.type),
        "event_scale": event.intensity,
        "mode": [event.mode] if event.mode else [],
        "context": list(event.contexts),
        "size_info": {_SIZES[count.role]: count.value for count in event.quantities if count.role in _SIZES},
        "text": words.text,
        "text_info": {"start": words.start, "end": words.end},
        "cite_info": _citation(found),
        "coder": _coder(found),
    }
    return {**required, **filled(optional), **_added(event, found)}


def _actor(actor: ActorRef) -> dict[str, object]:
    code, sector = code_parts(actor)
    return filled(
        {
            "code": code,
            "sector": sector,
            "actor_text": actor.span.text,
            "identifier_id": actor.id,
            "identifier_text": actor.name,
            "offsets": _offsets(actor.span),
        }
    )


def _location(place: PlaceRef) -> dict[str, object]:
    return filled(
        {
            "geonameid": place.geonames,
            "name": place.name,
            "latitude": place.lat,
            "longitude": place.lon,
            "cc3": place.country,
            "offsets": _offsets(place.span),
        }
    )


def _citation(found: Found) -> dict[str, object]:
    document = found.reading.document
    return filled(
        {
            "citation": found.document,
            "corpus": document.name,
            "url": document.url,
            "title": document.title,
            "language": document.language,
            "publication": document.publisher,
            "published": document.published,
            "codebook": CODEBOOK,
        }
    )


def _coder(found: Found) -> str:
    run = found.reading.run
    return f"Standoff {run.version}, {run.model}" if run else "Standoff"


def _added(event: Event, found: Found) -> dict[str, object]:
    return {
        "reality": event.reality,
        "voice": found.voice(event.statement),
        "statement": found.ids[event.statement] if event.statement else None,
        "event_offsets": _offsets(event.trigger),
        "date_precision": event.date.precision if event.date else None,
        "cameo": event.cameo,
        "confidence": event.confidence,
        "why": event.why,
        "quantities": msgspec.to_builtins(event.quantities),
    }


def _offsets(span: Span) -> list[int]:
    return [span.start, span.end]


FORMAT = TextFormat(title="PLOVER", standard="https://github.com/openeventdata/PLOVER", entries=entries)
