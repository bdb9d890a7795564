"""Texts that no database likes come back to the letter."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import ReadingError
from standoff.ledger import Filter, Ledger
from standoff.ledger.encoding import storable
from standoff.model import Document, Event, Reading, Run, Span

RUN = Run(version="0.1.0", model="invented 1.0")


def reading_of(body: str, start: int = 0, end: int = 1, name: str = "text") -> Reading:
    trigger = Span.of(body, start, end)
    return Reading(
        document=Document.of(body, name=name),
        events=(Event(id="e1", trigger=trigger, type="AID", why=name),),
        notes=(name,),
        run=RUN,
    )


HOSTILE = [
    "A\x00B \x00",
    "half \ud83d of a pair",
    "file\udcff",
    "\ufeff\u202ereversed",
    "'; DROP TABLE documents; --",
    "%s %(x)s :name ? {0} $1",
    "😀 \U0010ffff",
    "\ue0f0 marks \ue0f1",
    "x" * 1_000_000,
    "\r\n\x0b\x0c\x1c\x85\u2028",
]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back(ledger: Ledger, body: str) -> None:
    reading = reading_of(body, 0, len(body), name=body[:100])
    assert ledger.add(reading)
    assert list(ledger.readings()) == [reading]
    assert ledger.has(reading.document.sha256, RUN)


def test_a_text_of_many_words_is_searched(ledger: Ledger) -> None:
    body = "Norland " + " ".join(f"word{number}" for number in range(120_000))
    ledger.add(reading_of(body))
    assert [hit.start for hit in ledger.search("norland")] == [0]


def test_what_cannot_be_stored_is_shown_by_a_stand_in_of_the_same_length(ledger: Ledger) -> None:
    ledger.add(reading_of("A\x00B\ud800 shelled", 0, 4, name="bad\x00name"))
    (event,) = ledger.rows("events", Filter(document="bad\x00name"))
    assert (event["trigger"], event["document_name"]) == ("A\ufffdB\ufffd", "bad\ufffdname")
    (hit,) = ledger.search("shelled")
    assert (hit.start, hit.end) == (5, 12)


def test_the_two_halves_of_one_character_side_by_side_are_refused(ledger: Ledger) -> None:
    with pytest.raises(ReadingError, match="surrogate pair"):
        ledger.add(dataclasses.replace(reading_of("text"), notes=("\ud83d\ude00",)))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path: Path = tmp_path_factory.mktemp("hostile") / "crisis.db"
    with Ledger(path) as opened:
        yield opened


PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
anything = st.text(st.characters(exclude_categories=[]), min_size=1, max_size=60)


@given(body=anything, name=anything, data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back_or_is_refused(shared: Ledger, body: str, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    run = dataclasses.replace(RUN, options={"case": ascii((name, start, end))})
    reading = dataclasses.replace(reading_of(body, start, end, name), run=run)
    try:
        shared.add(reading)
    except ReadingError:
        assert any(map(PAIR.search, (body, name)))
    else:
        assert shared.reading(reading.document.sha256[:16]) == reading


@given(anything)
def test_a_stand_in_keeps_offsets(text: str) -> None:
    shown = storable(text)
    assert len(shown) == len(text)
    shown.encode()
    assert "\x00" not in shown


@pytest.mark.parametrize(
    "query",
    [
        *('"', '""', "'", "*", "a*b", "NEAR(a b)", "AND", "a AND", "NOT", "-a", "text:a", "^a", "(", "{a}"),
        *("\x00", "\ud800", "a;b", "''", '"a" OR "', "ü", "%", "\\", "😀", "!&|:*", "<->"),
    ],
)
def test_no_query_is_an_error(ledger: Ledger, query: str) -> None:
    ledger.add(reading_of("Norland shelled the coast."))
    assert [hit.name for hit in ledger.search(query)] in ([], ["text"])
    assert [hit.name for hit in ledger.search(f"shelled {query} coast")] in ([], ["text"])
