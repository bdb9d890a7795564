"""Dates that stand beside an event but tell the day of another."""

import datetime as dt
from collections.abc import Callable

from standoff.model import Event, Reading

Read = Callable[..., Reading]


def told(reading: Reading) -> dict[str, Event]:
    return {event.trigger.text: event for event in reading.events}


def test_an_old_date_after_an_event_that_is_condemned_is_that_events(read: Read) -> None:
    events = told(read("Norland condemned the invasion of Sudmark on 2 January 2031.", "2031-03-06"))
    invasion = events["invasion"].date
    assert invasion is not None
    assert invasion.earliest == dt.date(2031, 1, 2)
    assert events["condemned"].date is None


def test_a_fresh_date_is_that_of_the_verb(read: Read) -> None:
    events = told(read("Norland condemned the invasion of Sudmark on Tuesday.", "2031-03-06"))
    condemned = events["condemned"].date
    assert condemned is not None
    assert condemned.earliest == dt.date(2031, 3, 4)


def test_a_treaty_bears_the_year_of_its_signing(read: Read) -> None:
    signed = told(read("Norland and Sudmark signed the 2027 Harbour Treaty.", "2031-03-06"))["signed"].date
    assert signed is not None
    assert signed.precision == "year"
    assert signed.earliest.year == 2027


def test_two_clauses_that_are_each_dated_from_the_other_end(read: Read) -> None:
    text = (
        "The decision came three days after the Council condemned the launch as Norland fired three missiles into "
        "the sea Monday while its leaders met in Sudmark."
    )
    assert told(read(text, "2031-03-06"))["condemned"].date is not None
