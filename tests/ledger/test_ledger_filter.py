"""Which rows a Filter lets through."""

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.errors import LedgerError
from standoff.ledger import Filter, Ledger
from standoff.ledger.dates import days
from standoff.model import ActorRef, Reading, Span

Make = Callable[..., Reading]


@pytest.fixture
def filled(ledger: Ledger, harbour: Reading) -> Ledger:
    ledger.add(harbour)
    return ledger


def triggers(ledger: Ledger, where: Filter) -> list[object]:
    found = [row["trigger"] for row in ledger.rows("events", where)]
    assert ledger.count("events", where) == len(found)
    return found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["pulled", "shelled", "leave"]),
        (Filter(actor="norl"), ["pulled", "leave"]),
        (Filter(actor="Q900001"), ["pulled", "leave"]),
        (Filter(actor="NOR"), ["pulled", "leave"]),
        (Filter(actor="NOR-GOV"), ["pulled"]),
        (Filter(actor="nor-gov"), ["pulled"]),
        (Filter(actor="NO"), []),
        (Filter(actor="BEL"), ["shelled"]),
        (Filter(actor="SUD"), []),
        (Filter(recipient="SUD"), ["shelled"]),
        (Filter(actor="BEL", recipient="sudm"), ["shelled"]),
        (Filter(actor="%"), []),
        (Filter(actor="_"), []),
        (Filter(type="ASSAULT"), ["shelled"]),
        (Filter(reality="possible"), ["leave"]),
        (Filter(act="warn"), ["leave"]),
        (Filter(act="deny"), []),
        (Filter(voice="narrator"), ["shelled"]),
        (Filter(voice="statement"), ["pulled", "leave"]),
        (Filter(voice="varn"), ["pulled"]),
        (Filter(voice="SUD-GOV"), ["pulled"]),
        (Filter(source="official"), ["leave"]),
        (Filter(source="VARN"), ["pulled"]),
        (Filter(source="ilse varn of"), ["pulled"]),
        (Filter(document="harbour"), ["pulled", "shelled", "leave"]),
        (Filter(document="harb"), []),
        (Filter(document="8b8805"), ["pulled", "shelled", "leave"]),
        (Filter(limit=1, offset=1), ["shelled"]),
        (Filter(limit=0), []),
        (Filter(offset=2), ["leave"]),
    ],
    ids=lambda value: " ".join(map(str, value.conditions().items())) if isinstance(value, Filter) else None,
)
def test_events(filled: Ledger, wanted: Filter, found: list[str]) -> None:
    assert [row["trigger"] for row in filled.rows("events", wanted)] == found


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2031-02-28", "2031-02-28", ["shelled"]),
        ("2031-03-01", "2031-03-05", ["pulled"]),  # no date of its own: the day of publication
        ("2031-03", None, ["pulled", "leave"]),
        (None, "2031-02", ["shelled"]),
        ("2031-06-15", "2031-06-15", ["leave"]),  # some day in June
        ("2032", None, []),
        (None, "2030", []),
    ],
)
def test_the_days_of_an_event_overlap_those_asked_for(
    filled: Ledger, since: str | None, until: str | None, found: list[str]
) -> None:
    assert triggers(filled, Filter(since=since, until=until)) == found


def test_an_event_without_any_date_is_found_only_without_dates(ledger: Ledger, make_small: Make) -> None:
    ledger.add(make_small(0, published=None))
    assert len(triggers(ledger, Filter())) == 1
    assert triggers(ledger, Filter(since="0001")) == []
    assert triggers(ledger, Filter(until="9999")) == []


@pytest.mark.parametrize(
    ("kind", "wanted", "found"),
    [
        ("documents", Filter(since="2031-03-05", until="2031-03-05"), 1),
        ("documents", Filter(since="2031-03-06"), 0),
        ("documents", Filter(actor="BEL"), 1),
        ("documents", Filter(actor="nobody"), 0),
        ("statements", Filter(actor="varn"), 1),
        ("statements", Filter(recipient="NOR"), 1),
        ("statements", Filter(source="official"), 1),
        ("statements", Filter(act="warn"), 1),
        ("statements", Filter(voice="narrator"), 2),
        ("statements", Filter(until="2031-03-04"), 1),
        ("framing", Filter(voice="varn"), 1),
        ("framing", Filter(voice="narrator"), 0),
        ("commitments", Filter(actor="NOR"), 1),
        ("commitments", Filter(since="2031-06"), 1),
        ("commitments", Filter(act="warn"), 1),
        ("times", Filter(since="2031-03-05"), 0),
        ("places", Filter(since="2031-03-05"), 1),
        ("actors", Filter(actor="NOR"), 2),
        ("actors", Filter(document="harbour"), 6),
        ("actors", Filter(document="other"), 0),
        ("actors", Filter(since="2032"), 0),
    ],
    ids=lambda value: " ".join(map(str, value.conditions().items())) if isinstance(value, Filter) else None,
)
def test_other_kinds(filled: Ledger, kind: str, wanted: Filter, found: int) -> None:
    assert len(list(filled.rows(kind, wanted))) == filled.count(kind, wanted) == found


def test_a_code_does_not_find_the_letters_in_a_name(ledger: Ledger, make_small: Make) -> None:
    reading = make_small(0)
    belnor = ActorRef(id="x", name="Bélnorland", code="BEL", span=reading.events[0].actors[0].span)
    ledger.add(dataclasses.replace(reading, events=(dataclasses.replace(reading.events[0], actors=(belnor,)),)))
    assert triggers(ledger, Filter(actor="NOR")) == []
    assert triggers(ledger, Filter(actor="nor")) == ["shelled"]
    assert triggers(ledger, Filter(actor="bÉL")) == ["shelled"]


def test_an_actor_named_twice_in_a_row_is_counted_once(ledger: Ledger, make_small: Make) -> None:
    reading = make_small(0)
    (actor,) = reading.events[0].actors
    again = dataclasses.replace(actor, span=Span.of(reading.document.text, 0, 6))
    ledger.add(dataclasses.replace(reading, events=(dataclasses.replace(reading.events[0], actors=(actor, again)),)))
    (row,) = ledger.rows("actors", Filter(actor="NOR"))
    assert row["events_as_actor"] == 1


def test_readings_may_be_chosen(filled: Ledger, harbour: Reading, make_small: Make) -> None:
    filled.add_many(make_small(number) for number in range(100))
    assert list(filled.readings(Filter(actor="BEL"))) == [harbour]
    assert [reading.document.name for reading in filled.readings(Filter(limit=2, offset=70))] == [
        "report-69",
        "report-70",
    ]


def test_count_leaves_limit_aside(filled: Ledger) -> None:
    assert filled.count("events", Filter(limit=1, offset=1)) == 3


def test_a_field_that_does_not_apply_is_refused(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="the filter 'reality' does not apply to places, only to events"):
        list(filled.rows("places", Filter(reality="denied")))
    with pytest.raises(LedgerError, match="does not apply to documents"):
        list(filled.readings(Filter(voice="narrator")))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("type", "WAR", "type: 'WAR' is none of AGREE"),
        ("reality", "true", "reality: 'true' is none of occurred"),
        ("act", "say", "act: 'say' is none of assert"),
        ("since", "yesterday", "since: 'yesterday' is not a date"),
        ("until", "2031-02-30", "until: '2031-02-30' is not a date"),
        ("limit", -1, "count from 0"),
        ("offset", -1, "count from 0"),
        ("limit", 10**30, "not beyond"),
    ],
)
def test_a_word_outside_its_vocabulary_is_refused(field: str, value: Any, message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        Filter(**{field: value})


@given(st.dates())
def test_a_day_its_month_and_its_year_hold_the_day(day: dt.date) -> None:
    iso = day.isoformat()
    for text in (iso, iso[:7], iso[:4]):
        found = days(text)
        assert found.first is not None
        assert found.last is not None
        assert found.first <= iso <= found.last
        assert dt.date.fromisoformat(found.last).strftime("%Y") == dt.date.fromisoformat(iso).strftime("%Y")


@pytest.mark.parametrize("text", [None, "", "0000", "2031-13", "2031-00", "2031-2", "٢٠٣١", "2031-03-05T00:00", "x"])
def test_what_is_no_date_has_no_days(text: str | None) -> None:
    assert days(text).first is None
