"""The value of a time expression and its days say the same. All events are invented."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.model import Reading

Read = Callable[..., Reading]
_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
_MONTHS |= {"H1": (1, 6), "H2": (7, 12)}

EXPRESSIONS = st.one_of(
    st.builds(
        "{} {}".format,
        st.sampled_from(["on", "last", "next", "this", "until", "early", "the following"]),
        st.sampled_from(["Monday", "Friday night", "Sunday", "weekend", "week", "June", "Feb. 29", "summer", "winter"]),
    ),
    st.builds(
        "{} {} {}".format,
        st.sampled_from(["two", "ten", "a couple of", "17", "more than three"]),
        st.sampled_from(["days", "weeks", "months", "quarters", "years", "decades", "centuries", "hours"]),
        st.sampled_from(["ago", "later", "earlier", "from now"]),
    ),
    st.sampled_from(
        ["yesterday", "tonight", "the end of the year", "in the first half of 1998", "in the early 1990s", "in Q3 2030"]
    ),
    st.sampled_from(
        ["in the 20th century", "from Feb. 17-20, 2022", "on the night of 3 May", "a year ago", "by year-end"]
    ),
    st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)).map(lambda day: f"on {day.day} {day:%B} {day.year}"),
)
PUBLISHED = st.one_of(
    st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)).map(str), st.sampled_from(["2031-03", "2031"]), st.none()
)


def days_of(value: str) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a TIMEX3 value, read anew from its definition."""
    if "/" in value:
        first, last = value.split("/")
        return days_of(first)[0], days_of(last)[1]
    date = value.split("T", maxsplit=1)[0]
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", date):
        year, number = int(week[1]), int(week[2])
        return dt.date.fromisocalendar(year, number, 6 if week[3] else 1), dt.date.fromisocalendar(year, number, 7)
    if open_year := re.fullmatch(r"(\d+)(X+)", date):
        zeros, nines = (open_year[1] + figure * len(open_year[2]) for figure in "09")
        return dt.date(int(zeros), 1, 1), dt.date(int(nines), 12, 31)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        return dt.date.fromisoformat(date), dt.date.fromisoformat(date)
    year, part = int(date[:4]), date[5:]
    if part == "WI":
        return dt.date(year, 12, 1), dt.date(year + 1, 3, 1) - dt.timedelta(days=1)
    first_month, last_month = _MONTHS.get(part) or ((int(part), int(part)) if part else (1, 12))
    return dt.date(year, first_month, 1), dt.date(year + last_month // 12, last_month % 12 + 1, 1) - dt.timedelta(
        days=1
    )


@settings(max_examples=80)
@given(st.sampled_from(["Norland attacked", "Norland will attack", "Norland attacks"]), EXPRESSIONS, PUBLISHED)
def test_the_days_of_a_date_are_those_of_its_value(
    read: Read, clause: str, expression: str, published: str | None
) -> None:
    found = read(f"{clause} {expression}.", published).times
    for time in found:
        if time.type in ("DATE", "TIME") and time.earliest is not None and time.latest is not None:
            assert (time.earliest, time.latest) == days_of(time.value)
            assert time.precision is not None
        else:
            assert (time.earliest, time.latest, time.precision) == (None, None, None)


@settings(max_examples=25)
@given(st.sampled_from(["earlier", "later"]), st.sampled_from(["week", "month", "year"]), st.dates(dt.date(1900, 1, 1)))
def test_earlier_and_later_in_a_period_lie_on_their_side_of_the_publication(
    read: Read, side: str, unit: str, published: dt.date
) -> None:
    (found,) = read(f"Norland attacked {side} this {unit}.", published.isoformat()).times
    assert found.earliest is not None
    assert found.latest is not None
    first, last = days_of(found.value)
    assert first <= found.earliest <= found.latest <= last
    assert published == (found.latest if side == "earlier" else found.earliest)


@settings(max_examples=25)
@given(st.sampled_from(["Monday", "Wednesday", "Saturday"]), st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_a_weekday_ahead_is_never_past_and_one_behind_never_to_come(read: Read, name: str, published: dt.date) -> None:
    (ahead,) = read(f"The ministers will meet on {name}.", published.isoformat()).times
    (behind,) = read(f"The ministers met on {name}.", published.isoformat()).times
    assert ahead.earliest is not None
    assert behind.earliest is not None
    assert f"{ahead.earliest:%A}" == f"{behind.earliest:%A}" == name
    assert dt.timedelta(0) <= ahead.earliest - published < dt.timedelta(days=7)
    assert dt.timedelta(0) <= published - behind.earliest < dt.timedelta(days=7)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("the early hours of Tuesday", "2031-03-04TMO"),
        ("the night of 3 May 2030", "2030-05-03TNI"),
        ("4 in the afternoon", "2031-03-06T16:00"),
        ("Q3 2030", "2030-Q3"),
        ("H1 2030", "2030-H1"),
        ("17.02.2022", "2022-02-17"),
        ("17-Feb-2022", "2022-02-17"),
        ("2022-02-17T10:35", "2022-02-17T10:35"),
        ("the first half of the year", "2031-H1"),
        ("Christmas Eve 2030", "2030-12-24"),
        ("New Year's Day 2030", "2030-01-01"),
        ("this coming Sunday", "2031-03-09"),
        ("a decade-long", "P10Y"),
        ("ten-day-old", "P10D"),
        ("every second week", "P2W"),
        ("recent months", "PAST_REF"),
        ("the coming weeks", "FUTURE_REF"),
    ],
)
def test_layouts_and_phrases_have_their_value(read: Read, expression: str, value: str) -> None:
    found = {time.span.text: time.value for time in read(f"Norland saw in {expression} the fighting stop.").times}
    assert found[expression] == value


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They met on April 24 and 25.", {"April 24": "2030-04-24", "25": "2030-04-25"}),
        ("They met from 3 to 5 May 2030.", {"3": "2030-05-03", "5 May 2030": "2030-05-05"}),
        ("The 1992 protests spread.", {"1992": "1992"}),
        ("Exports were $30 million a year.", {"a year": "P1Y"}),
        ("They met on April 24 and 25 soldiers fled.", {"April 24": "2030-04-24"}),
        ("A second group fled.", {}),
        ("The March for Peace in Norhaven drew thousands.", {}),
        ("The year-to-year comparison failed.", {}),
        ("Minister Ilse Varn spoke to April Falk.", {}),
        ("The 1500 soldiers fled.", {}),
        ('Varn spoke on "This Week".', {}),
        ("More than a quarter of the guards fled.", {}),
    ],
)
def test_numbers_and_names_are_told_from_dates(read: Read, text: str, named: dict[str, str]) -> None:
    assert {time.span.text: time.value for time in read(text).times} == named
