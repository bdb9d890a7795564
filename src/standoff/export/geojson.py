"""GeoJSON (RFC 7946): events and place names that have coordinates, as points."""

from collections.abc import Iterator

from standoff.export.format import TextFormat
from standoff.export.jsontext import dumps, filled
from standoff.export.selection import Found, rows
from standoff.ledger import Filter, Ledger
from standoff.ledger.columns import labels
from standoff.ledger.identity import Identified
from standoff.model import DateInterval, Event, PlaceRef


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each row that has coordinates as a Feature."""
    for found in rows(ledger, ("events", "places"), where):
        for row in found.rows:
            place = _place(row)
            if place is not None and place.lat is not None and place.lon is not None:
                yield dumps(_feature(row, place, found))


def _place(row: Identified) -> PlaceRef | None:
    match row.row:
        case PlaceRef() as place:
            return place
        case Event() as event:
            return event.place
        case _:
            return None


def _feature(row: Identified, place: PlaceRef, found: Found) -> dict[str, object]:
    own = _event(row.row, found) if isinstance(row.row, Event) else {"kind": "place"}
    return {
        "type": "Feature",
        "id": row.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},  # longitude first: RFC 7946, 3.1.1
        "properties": filled({**own, **_where(place), **_document(found)}),
    }


def _event(event: Event, found: Found) -> dict[str, object]:
    return {
        "kind": "event",
        "type": event.type,
        "mode": event.mode,
        "reality": event.reality,
        "voice": found.voice(event.statement),
        "actors": labels(event.actors),
        "recipients": labels(event.recipients),
        **_dates(event.date),
        "trigger": event.trigger.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "confidence": event.confidence,
    }


def _dates(date: DateInterval | None) -> dict[str, object]:
    if date is None:
        return {}
    return {"earliest": str(date.earliest), "latest": str(date.latest), "precision": date.precision}


def _where(place: PlaceRef) -> dict[str, object]:
    return {
        "name": place.name,
        "country": place.country,
        "geonames": place.geonames,
        "usage": place.usage,
        "text": place.span.text,
        "start": place.span.start,
        "end": place.span.end,
    }


def _document(found: Found) -> dict[str, object]:
    document = found.reading.document
    return {
        "document": found.document,
        "document_name": document.name,
        "published": document.published,
        "url": document.url,
    }


FORMAT = TextFormat(
    title="GeoJSON",
    standard="RFC 7946",
    entries=entries,
    head='{"type": "FeatureCollection", "features": [\n',
    between=",\n",
    tail="\n]}\n",
)
