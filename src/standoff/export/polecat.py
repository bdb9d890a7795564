"""A table with the columns of the POLECAT files (``ngecEvents.DV.YYYY.txt``), tab-separated.

The 40 columns of Halterman et al., "POLECAT Weekly Data" (doi:10.7910/DVN/AJGVIT), in their order, then
what POLECAT lacks. What a reading does not tell is left empty.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from standoff.export.format import TextFormat
from standoff.export.jsontext import code_parts, day_of, passage
from standoff.export.plover import events, quad_code
from standoff.export.selection import Found
from standoff.ledger import Filter, Ledger
from standoff.ledger.encoding import storable
from standoff.model import ActorRef, Event, PlaceRef

_QUADS = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
_BREAKS = dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


@dataclass(frozen=True, slots=True)
class _Coded:
    """An event with what its columns are taken from."""

    id: str
    event: Event
    found: Found


_Cell: TypeAlias = Callable[[_Coded], object]


def _empty(_: _Coded) -> object:
    return None


def _listed(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))


def _party(label: str, actors: Callable[[Event], tuple[ActorRef, ...]]) -> dict[str, _Cell]:
    def each(value: Callable[[ActorRef], str]) -> _Cell:
        return lambda coded: _listed(map(value, actors(coded.event)))

    def first_sector(coded: _Coded) -> object:
        return next(iter(filter(None, (code_parts(actor)[1] for actor in actors(coded.event)))), None)

    return {
        f"{label} Name": each(lambda actor: actor.name),
        f"{label} Country": each(lambda actor: code_parts(actor)[0]),
        f"{label} COW": _empty,
        f"Primary {label} Sector": first_sector,
        f"{label} Sectors": each(lambda actor: code_parts(actor)[1]),
        f"{label} Title": _empty,
        f"{label} Name Raw": each(lambda actor: actor.span.text),
        f"Wikipedia {label} ID": _empty,
    }


def _place(value: Callable[[PlaceRef], object]) -> _Cell:
    return lambda coded: value(coded.event.place) if coded.event.place else None


def _version(coded: _Coded) -> object:
    run = coded.found.reading.run
    return f"Standoff {run.version}" if run else "Standoff"


COLUMNS: dict[str, _Cell] = {
    "Event ID": lambda coded: coded.id,
    "Event Date": lambda coded: day_of(coded.event.date),
    "Event Type": lambda coded: coded.event.type,
    "Event Mode": lambda coded: coded.event.mode,
    "Event Intensity": lambda coded: coded.event.intensity,
    "Quad Code": lambda coded: _QUADS[quad_code(coded.event.type) - 1],
    "Contexts": lambda coded: _listed(coded.event.contexts),
    **_party("Actor", lambda event: event.actors),
    **_party("Recipient", lambda event: event.recipients),
    "Placename": _place(lambda place: place.name),
    "City": _empty,
    "District": _empty,
    "Province": _empty,
    "Country": _place(lambda place: place.country),
    "Latitude": _place(lambda place: place.lat),
    "Longitude": _place(lambda place: place.lon),
    "GeoNames ID": _place(lambda place: place.geonames),
    "Raw Placename": _place(lambda place: place.span.text),
    "Feature Type": _empty,
    "Source": lambda coded: coded.found.reading.document.publisher,
    "Publication Date": lambda coded: coded.found.reading.document.published,
    "Story People": _empty,
    "Story Organizations": _empty,
    "Story Locations": lambda coded: _listed(place.name for place in coded.found.reading.places),
    "Language": lambda coded: coded.found.reading.document.language,
    "Version": _version,
}
"""The columns of POLECAT."""

ADDED: dict[str, _Cell] = {
    "Reality": lambda coded: coded.event.reality,
    "Voice": lambda coded: coded.found.voice(coded.event.statement),
    "Event Date Earliest": lambda coded: coded.event.date and coded.event.date.earliest,
    "Event Date Latest": lambda coded: coded.event.date and coded.event.date.latest,
    "Event Text": lambda coded: passage(coded.found.reading.document.text, coded.event.trigger).text,
    "Trigger": lambda coded: coded.event.trigger.text,
    "Trigger Start": lambda coded: coded.event.trigger.start,
    "Trigger End": lambda coded: coded.event.trigger.end,
    "Story ID": lambda coded: coded.found.document,
    "URL": lambda coded: coded.found.reading.document.url,
}
"""The columns that POLECAT does not have."""


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each event as a line."""
    cells = [*COLUMNS.values(), *ADDED.values()]
    for event, row, found in events(ledger, where):
        coded = _Coded(row.id, event, found)
        yield _line([cell(coded) for cell in cells])


def _line(values: list[object]) -> str:
    # Line breaks and tabs inside a cell become blanks, as readers of POLECAT split at them without regard to quotes.
    stream = io.StringIO()
    cells = ["" if value is None else storable(str(value)).translate(_BREAKS) for value in values]
    csv.writer(stream, delimiter="\t", lineterminator="").writerow(cells)
    return stream.getvalue()


FORMAT = TextFormat(
    title="POLECAT",
    standard="https://doi.org/10.7910/DVN/AJGVIT",
    entries=entries,
    head=_line([*COLUMNS, *ADDED]) + "\n",
)
