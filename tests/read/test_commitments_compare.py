"""Comparing a stated date with the register's at the precision of both."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from standoff.model import DateInterval
from standoff.read.commitments.compare import Fact, compare, last_day

days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
facts = st.builds(Fact, days, st.sampled_from(("day", "month", "year")), st.just("source")).filter(
    lambda fact: fact.precision == "day"
)


def year(of: int) -> DateInterval:
    return DateInterval(earliest=dt.date(of, 1, 1), latest=dt.date(of, 12, 31), precision="year")


@given(days, st.lists(facts, min_size=1, max_size=4))
def test_a_year_is_consistent_exactly_if_some_date_lies_in_it(day: dt.date, rows: list[Fact]) -> None:
    found = compare(year(day.year), rows)
    assert (found.finding == "consistent") == any(row.date.year == day.year for row in rows)
    assert found.fact in rows


@given(days, st.sampled_from(("day", "month", "year")))
def test_the_last_day_of_a_date_is_not_before_its_first(day: dt.date, precision: str) -> None:
    assert last_day(Fact(day, precision, "")) >= day


def test_without_rows_or_without_a_date_nothing_is_compared() -> None:
    assert compare(year(2031), []).finding == "not covered"
    assert compare(None, [Fact(dt.date(2031, 3, 4), "day", "source")]).finding == "not covered"
