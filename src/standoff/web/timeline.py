"""The strip of events above the table: a lane for each quad class, a mark for each reality."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from standoff.model import DateInterval
from standoff.model.terms import REALITIES
from standoff.register.ontology import Quad
from standoff.web.quads import QUADS
from standoff.web.rows import EventRow
from standoff.web.scale import Scale

WIDTH = 780
_LEFT, _RIGHT = 134, 764
_MARK, _PAD, _AXIS = 15, 6, 26
_BINS = 56
_LONGEST = 62
"""Days: a date less fine than two months has no place on the strip."""

_Cells = Mapping[tuple[Quad, int], Mapping[str, Sequence[EventRow]]]
"""Events by lane and bin, then by reality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """The events of one quad class, one reality and one bin; lengths in units of the drawing."""

    x: float
    y: float
    size: float
    quad: Quad
    reality: str
    label: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The band of a quad class."""

    quad: Quad
    top: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A drawing of :data:`WIDTH` by ``height``; ``undrawn`` events have no place on it."""

    height: float
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, str], ...]
    undrawn: int


def timeline(rows: Sequence[EventRow], published: Sequence[dt.date] = ()) -> Timeline | None:
    """Return the strip of the events with a date, or ``None`` where fewer than two days have one.

    Days far from the reports' own (more than three times their period and 45 days before the first or after the
    last), or without dated reports from the bulk of the events, are left out, so that a treaty of last century does
    not squeeze a week of crisis to a line.

    Args:
        rows: the events.
        published: the days on which the reports were published.
    """
    dated = [(day, row) for row in rows if (day := _middle(row.event.date))]
    drawn = _near(dated, published)
    if len({day for day, _ in drawn}) < 2:
        drawn = _near(dated, ())
    if len({day for day, _ in drawn}) < 2:
        return None
    scale = Scale.over((day for day, _ in drawn), left=_LEFT, right=_RIGHT, bins=_BINS)
    cells = _cells(drawn, scale)
    lanes = tuple(_lanes(cells))
    return Timeline(
        height=lanes[-1].top + lanes[-1].height + _AXIS,
        lanes=lanes,
        dots=tuple(_dots(cells, lanes, scale)),
        ticks=tuple(scale.ticks()),
        undrawn=len(rows) - len(drawn),
    )


def _middle(date: DateInterval | None) -> dt.date | None:
    if date is None or (date.latest - date.earliest).days > _LONGEST:
        return None
    return date.earliest + (date.latest - date.earliest) / 2


def _near(dated: list[tuple[dt.date, EventRow]], published: Sequence[dt.date]) -> list[tuple[dt.date, EventRow]]:
    """Return the events whose day is near the reports, or the bulk of the events where no report is dated."""
    days = sorted(day.toordinal() for day in published or [day for day, _ in dated])
    if not days:
        return []
    low, high = (days[0], days[-1]) if published else (days[len(days) // 4], days[3 * len(days) // 4])
    reach = max(45, 3 * (high - low))
    return [(day, row) for day, row in dated if low - reach <= day.toordinal() <= high + reach]


def _cells(drawn: list[tuple[dt.date, EventRow]], scale: Scale) -> _Cells:
    cells: dict[tuple[Quad, int], dict[str, list[EventRow]]] = {}
    for day, row in drawn:
        cell = cells.setdefault((row.quad, scale.bin(day)), {})
        cell.setdefault(row.event.reality, []).append(row)
    return cells


def _lanes(cells: _Cells) -> Iterator[Lane]:
    """Yield a band for each quad class, as high as its fullest bin needs."""
    top = 0.0
    for quad in QUADS:
        most = max((len(cell) for (lane, _), cell in cells.items() if lane == quad), default=1)
        yield Lane(quad=quad, top=top, height=most * _MARK + 2 * _PAD)
        top += most * _MARK + 2 * _PAD


def _dots(cells: _Cells, lanes: Sequence[Lane], scale: Scale) -> Iterator[Dot]:
    bands = {lane.quad: lane for lane in lanes}
    for (quad, number), cell in sorted(cells.items(), key=lambda item: (item[0][1], item[0][0])):
        middle = bands[quad].top + bands[quad].height / 2
        realities = [reality for reality in REALITIES if reality in cell]
        for place, reality in enumerate(realities):
            yield Dot(
                x=scale.x(number),
                y=middle + (place - (len(realities) - 1) / 2) * _MARK,
                size=round(min(5.4, 3.2 + sqrt(len(cell[reality])) * 0.7), 1),
                quad=quad,
                reality=reality,
                label=_label(cell[reality], reality, quad),
                target=cell[reality][0].place.id,
            )


def _label(rows: Sequence[EventRow], reality: str, quad: Quad) -> str:
    types = ", ".join(dict.fromkeys(row.event.type for row in rows))
    count = f"{len(rows)} events" if len(rows) > 1 else "1 event"
    return f"{count}, {reality}, {quad}: {types}"
