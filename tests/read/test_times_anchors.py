"""What dates are counted from: publication, the day of a speech, a date before them, or nothing. All is invented."""

from collections.abc import Callable

import pytest

from standoff.model import Reading
from standoff.read.times.left_open import left_open

Read = Callable[..., Reading]
# Published on Thursday 6 March 2031, where a test does not say otherwise.


def values(reading: Reading) -> dict[str, str]:
    return {time.span.text: time.value for time in reading.times}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ministers will meet on Monday.", "Monday", "2031-03-10"),
        ("The ministers met on Monday.", "Monday", "2031-03-03"),
        ("The ministers meet on Monday.", "Monday", "2031-03-10"),
        ("The ministers are meeting on Monday.", "Monday", "2031-03-10"),
        ("The ministers had planned to meet on Monday.", "Monday", "2031-03-03"),
        ("The offer had been due to expire on Friday.", "Friday", "2031-02-28"),
        ("The answer is due Monday.", "Monday", "2031-03-10"),
        ("A meeting set for Monday was confirmed.", "Monday", "2031-03-10"),
        ("Sudmark predicted Monday that the truce would hold.", "Monday", "2031-03-03"),
        ("The army postponed until Monday any decision.", "Monday", "2031-03-10"),
        ("Sudmark may have crossed the river on Monday.", "Monday", "2031-03-03"),
        ("The ministers will discuss Wednesday's ruling.", "Wednesday", "2031-03-05"),
        ("Norland brought in a new commander in July.", "July", "2030-07"),
        ("Norland will bring in a new commander in July.", "July", "2031-07"),
    ],
)
def test_tense_tells_which_weekday_or_month_is_meant(read: Read, text: str, words: str, value: str) -> None:
    assert values(read(text))[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value", "anchor"),
    [
        ('"Our troops leave tomorrow," Minister Ilse Varn said on Monday.', "tomorrow", "2031-03-04", "2031-03-03"),
        ('On Monday Ilse Varn told reporters: "The talks ended yesterday."', "yesterday", "2031-03-02", "2031-03-03"),
        ('"Last week we could not meet," Varn said last Tuesday.', "Last week", "2031-W09", "2031-03-04"),
        ('In a speech on 3 May 2019 Varn said: "This year we will join."', "This year", "2019", "2019-05-03"),
        ('"Our troops leave tomorrow," Minister Ilse Varn said.', "tomorrow", "2031-03-07", "published"),
        ('Varn said of the attack on Monday: "We will answer tomorrow."', "tomorrow", "2031-03-07", "published"),
    ],
)
def test_words_inside_a_quotation_are_counted_from_the_day_of_the_speech(
    read: Read, text: str, words: str, value: str, anchor: str
) -> None:
    found = next(time for time in read(text).times if time.span.text == words)
    assert (found.value, found.anchor) == (value, anchor)


def test_the_day_of_a_speech_gives_a_date_where_that_of_publication_is_unknown(read: Read) -> None:
    reading = read('"We leave tomorrow," Ilse Varn said on 3 May 2019. They left yesterday.', None)
    assert values(reading) == {"tomorrow": "2019-05-04", "3 May 2019": "2019-05-03", "yesterday": "XXXX-XX-XX"}


def test_a_speech_dated_to_the_year_leaves_its_days_open(read: Read) -> None:
    assert values(read('"We leave tomorrow," Ilse Varn said in 2019.'))["tomorrow"] == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Exports rose in the third quarter to $9 million from $4 million a year ago.", "a year ago", "2029-Q3"),
        ("Third-quarter exports rose. In the year-earlier period they fell.", "the year-earlier period", "2029-Q3"),
        ("Third-quarter exports rose. The latest period had gains.", "The latest period", "2030-Q3"),
        (
            "Third-quarter exports rose. They fell in the same quarter last year.",
            "the same quarter last year",
            "2029-Q3",
        ),
        ("Third-quarter exports rose. Norland took the port a year ago.", "a year ago", "2030"),
        ("For the nine months, exports were $9 million, up from $4 million a year ago.", "a year ago", "2030"),
    ],
)
def test_figures_are_compared_with_the_period_reported_on(read: Read, text: str, words: str, value: str) -> None:
    assert values(read(text))[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 2019 exports fell. They had risen the year before.", "the year before", "2018"),
        ("Norland attacked on 3 May 2019. The day before, it had armed.", "The day before", "2019-05-02"),
        ("They met the day before last Tuesday.", "the day before last Tuesday", "2031-03-03"),
        ("The guards fled the day after the coup.", "the day", "XXXX-XX-XX"),
        ("The talks will end in five years.", "five years", "2036"),
        ("Exports were the lowest in five years.", "five years", "P5Y"),
    ],
)
def test_neighbouring_periods_need_a_date_to_stand_beside(read: Read, text: str, words: str, value: str) -> None:
    assert values(read(text))[words] == value


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        (None, "the day of publication is not known"),
        ("2031", "only the year of publication is known"),
        ("2031-03", "only the month of publication is known"),
    ],
)
def test_a_note_names_the_dates_that_could_not_be_fixed(read: Read, published: str | None, reason: str) -> None:
    reading = read("Norland attacked on 3 May 2019. Sudmark answered on Tuesday, and yesterday it stopped.", published)
    (note,) = left_open(reading.times, published)
    assert note == f"dates left open, since {reason}: 'Tuesday' (52-59), 'yesterday' (65-74)"


def test_a_weekday_that_conflicts_with_its_date_leaves_the_year_open(read: Read) -> None:
    reading = read("The ministers met on Friday, Oct. 13, in Norhaven.")
    assert values(reading) == {"Friday, Oct. 13": "XXXX-10-13"}
    assert "two things that do not agree" in left_open(reading.times, "2031-03-06")[0]


def test_no_note_where_every_date_is_fixed(read: Read) -> None:
    reading = read("Norland attacked yesterday and fought for two days; now it is quiet.")
    assert left_open(reading.times, "2031-03-06") == ()


def test_a_note_names_some_of_many_open_dates(read: Read) -> None:
    reading = read("It stopped yesterday. " * 30, None)
    assert left_open(reading.times, None)[0].endswith(" and 10 more")


def test_a_fiscal_period_has_a_value_but_no_days(read: Read) -> None:
    (found,) = read("Norland earned more in the fiscal third quarter of 2030.").times
    assert (found.value, found.interval()) == ("2030-Q3", None)
