"""The days of events whose own words name none, and where they stay open."""

import datetime as dt
from collections.abc import Callable

import pytest

from standoff.model import Event, Reading

Read = Callable[..., Reading]
PUBLISHED = "2031-03-06"  # a Thursday
MONDAY, TUESDAY = dt.date(2031, 3, 3), dt.date(2031, 3, 4)


def told(reading: Reading) -> dict[str, Event]:
    return {event.trigger.text: event for event in reading.events}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Sudmark shelled Norland on Tuesday, killing nine soldiers.", "killing", TUESDAY),
        ("Sudmark shelled a Norland port on Tuesday and bombed a bridge in Norland.", "bombed", TUESDAY),
        ("Norland police arrested two men on Tuesday during protests against Sudmark.", "protests", TUESDAY),
        ("Norland police arrested two men on Tuesday as they attacked an embassy of Sudmark.", "attacked", TUESDAY),
        ("When Sudmark attacked on Tuesday, Norland bombed a bridge in Sudmark.", "bombed", TUESDAY),
        ("Sudmark bombed Norland on Tuesday, one day after Norland attacked a Sudmark ship.", "attacked", MONDAY),
        ("Sudmark attacked Norland on Tuesday, hours after Norland bombed a bridge.", "bombed", TUESDAY),
        ("Minister Ilse Varn of Norland flew to Sudmark on Tuesday for talks with Sudmark.", "talks", TUESDAY),
    ],
)
def test_clauses_of_one_time_have_one_day(read: Read, text: str, trigger: str, day: dt.date) -> None:
    date = told(read(text, PUBLISHED))[trigger].date
    assert date is not None
    assert (date.earliest, date.latest) == (day, day)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norland condemned the bombing of its embassy on Tuesday.", "bombing"),
        ("Norland urged Sudmark on Tuesday to withdraw its troops.", "withdraw"),
        ("Norland arrested two officers on Tuesday who had attacked a Sudmark ship.", "attacked"),
        ("Sudmark attacked Norland.", "attacked"),
        ("Norland officials said on Tuesday that Sudmark had bombed a bridge in Norland.", "bombed"),
    ],
)
def test_what_may_have_been_at_another_time_stays_open(read: Read, text: str, trigger: str) -> None:
    assert told(read(text, PUBLISHED))[trigger].date is None


def test_years_are_counted_back_from_the_perfect(read: Read) -> None:
    text = "Four years after invading Norland, Sudmark has withdrawn its troops from Norland."
    date = told(read(text, PUBLISHED))["invading"].date
    assert date is not None
    assert (date.earliest.year, date.precision) == (2027, "year")


def test_the_news_of_a_paragraph_goes_on_for_its_actors(read: Read) -> None:
    text = "Sudmark attacked a port in Norland on Tuesday. Sudmark also bombed a bridge in Norland."
    event = told(read(text, PUBLISHED))["bombed"]
    assert event.date is not None
    assert event.date.earliest == TUESDAY
    assert event.date.expression is not None
    assert event.date.expression.text == "Tuesday"
    assert event.why.endswith("dated by the news before it")


def test_a_noun_that_takes_an_event_up_has_its_day(read: Read) -> None:
    text = (
        "Sudmark invaded Norland on 2 February 2031. Prices rose for weeks.\n\n"
        "The invasion of Norland by Sudmark drove thousands from their homes."
    )
    event = told(read(text, PUBLISHED))["invasion"]
    assert event.date is not None
    assert event.date.earliest == dt.date(2031, 2, 2)
    assert event.why.endswith("dated by another mention")


def test_mentions_that_may_be_of_several_happenings_stay_open(read: Read) -> None:
    text = (
        "Sudmark bombed Norland on 2 February 2031. Sudmark bombed Norland on 9 February 2031.\n\n"
        "The bombing of Norland by Sudmark drove thousands from their homes."
    )
    assert told(read(text, PUBLISHED))["bombing"].date is None


def test_a_heading_has_the_day_of_the_news(read: Read) -> None:
    text = "Sudmark Condemns Norland\n\nSudmark condemned Norland on Tuesday for a raid."
    date = told(read(text, "2031-03-05"))["Condemns"].date
    assert date is not None
    assert date.earliest == TUESDAY


def test_a_date_behind_belongs_to_who_wanted_not_to_what_was_wanted(read: Read) -> None:
    events = told(read("Norland asked Sudmark to withdraw its troops in July 2027.", PUBLISHED))
    assert events["withdraw"].date is None
    assert events["asked"].date is not None
