"""The strip of events: what is drawn, where, and what is left to the table."""

import dataclasses
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.model import DateInterval, Reading
from standoff.model.terms import EVENT_TYPES
from standoff.web.quads import QUADS, quad
from standoff.web.rows import EventRow, Rows
from standoff.web.scale import Scale
from standoff.web.timeline import WIDTH, timeline


@pytest.fixture
def row(crisis: list[Reading]) -> EventRow:
    return Rows(crisis[2], "d1").events()[0]


def on(row: EventRow, first: str, last: str = "", **fields: Any) -> EventRow:
    date = DateInterval(
        earliest=dt.date.fromisoformat(first), latest=dt.date.fromisoformat(last or first), precision="day"
    )
    return dataclasses.replace(row, event=dataclasses.replace(row.event, date=date, **fields))


def test_every_event_type_has_a_quad() -> None:
    assert {quad(type_) for type_ in EVENT_TYPES} == set(QUADS)


def test_events_of_one_day_and_reality_are_one_dot(row: EventRow) -> None:
    strip = timeline([on(row, "2031-03-04"), on(row, "2031-03-04"), on(row, "2031-03-06")])
    assert strip is not None
    first, second = strip.dots
    assert first.label == "2 events, occurred, material conflict: PROTEST"
    assert first.x < second.x
    assert first.size > second.size


def test_realities_of_one_day_stand_apart(row: EventRow) -> None:
    denied = on(row, "2031-03-04", reality="denied")
    strip = timeline([on(row, "2031-03-04"), denied, on(row, "2031-03-06")])
    assert strip is not None
    occurred, other = (dot for dot in strip.dots if dot.x == strip.dots[0].x)
    assert abs(occurred.y - other.y) > occurred.size + other.size


def test_far_vague_and_undated_events_are_counted_but_not_drawn(row: EventRow) -> None:
    undated = dataclasses.replace(row, event=dataclasses.replace(row.event, date=None))
    near = [on(row, f"2031-03-0{day}") for day in range(1, 8)]
    strip = timeline([*near, on(row, "1991-01-01"), on(row, "2031-01-01", "2031-12-31"), undated])
    assert strip is not None
    assert strip.undrawn == 3
    assert len(strip.dots) == 7


def test_the_days_of_the_reports_set_the_stage(row: EventRow) -> None:
    history = [on(row, f"{year}-05-04") for year in range(1990, 2020)]
    crisis = [on(row, "2031-03-04"), on(row, "2031-03-06")]
    strip = timeline([*history, *crisis], [dt.date(2031, 3, 5), dt.date(2031, 3, 7)])
    assert strip is not None
    assert strip.undrawn == len(history)


def test_one_day_alone_makes_no_strip(row: EventRow) -> None:
    assert timeline([on(row, "2031-03-04")] * 3) is None
    assert timeline([]) is None


@given(st.lists(st.dates(), min_size=1, max_size=40), st.integers(1, 100))
def test_a_scale_keeps_order_and_bounds(days: list[dt.date], bins: int) -> None:
    scale = Scale.over(days, left=100, right=700, bins=bins)
    numbers = [scale.bin(day) for day in sorted(days)]
    assert numbers == sorted(numbers)
    assert numbers[0] == 0
    assert numbers[-1] < bins + 1
    assert all(100 <= scale.x(number) <= 700 for number in numbers)
    ticks = list(scale.ticks())
    assert len(ticks) <= 12
    assert all(100 <= x <= 700 for x, _ in ticks)
    assert [x for x, _ in ticks] == sorted(x for x, _ in ticks)


def test_ticks_fall_on_days_or_on_first_days_of_months() -> None:
    week = Scale.over([dt.date(2031, 2, 27), dt.date(2031, 3, 5)], left=0, right=WIDTH, bins=50)
    assert [label for _, label in week.ticks()] == [
        "27 Feb 2031",
        "28 Feb",
        "1 Mar",
        "2 Mar",
        "3 Mar",
        "4 Mar",
        "5 Mar",
    ]
    year = Scale.over([dt.date(2031, 1, 15), dt.date(2031, 12, 20)], left=0, right=WIDTH, bins=50)
    assert [label for _, label in year.ticks()][:3] == ["Mar 2031", "May 2031", "Jul 2031"]
