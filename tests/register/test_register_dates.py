"""Dates of reduced precision."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.register.dates import first_day, last_day, precision


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_date_lies_between_the_first_and_last_day_of_its_month_and_year(day: dt.date) -> None:
    for written in (f"{day:%Y}", f"{day:%Y-%m}", day.isoformat()):
        assert first_day(written) <= day <= last_day(written)


@given(st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(9998, 12, 31)))
def test_the_day_after_the_last_begins_another_month_or_year(day: dt.date) -> None:
    assert (last_day(f"{day:%Y-%m}") + dt.timedelta(days=1)).day == 1
    assert (last_day(f"{day:%Y}") + dt.timedelta(days=1)).timetuple().tm_yday == 1


@pytest.mark.parametrize("written", ["2022-13", "2022-00", "2022-02-30", "2022-02-00"])
def test_a_date_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        last_day(written)


def test_the_coarser_of_two_dates_gives_the_precision() -> None:
    assert precision("2022-02-17", "2023-01") == "month"
    assert precision("2022", "2023-01-01") == "year"
    assert precision("2022-02-17", None) == "day"
