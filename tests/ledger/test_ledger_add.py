"""What `add` stores, passes over, replaces and refuses."""

import dataclasses
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from standoff.errors import ReadingError, SpanError
from standoff.ledger import KINDS, Filter, Ledger
from standoff.model import Document, Reading, Run, Span

Make = Callable[..., Reading]
NEWER = Run(version="0.2.0", model="invented 1.0")


def ids(ledger: Ledger, kind: str) -> list[object]:
    return [row["id"] for row in ledger.rows(kind)]


def test_a_reading_comes_back_as_it_was_added(ledger: Ledger, harbour: Reading) -> None:
    assert ledger.add(harbour)
    assert list(ledger.readings()) == [harbour]


def test_a_reading_without_run_date_or_rows_comes_back(ledger: Ledger) -> None:
    bare = Reading(document=Document.of("Nothing was said."))
    assert ledger.add(bare)
    assert list(ledger.readings()) == [bare]
    assert ledger.has(bare.document.sha256, None)


def test_adding_twice_changes_nothing(ledger: Ledger, harbour: Reading) -> None:
    ledger.add(harbour)
    before = {kind: list(ledger.rows(kind)) for kind in KINDS}
    assert not ledger.add(harbour)
    assert {kind: list(ledger.rows(kind)) for kind in KINDS} == before


def test_the_same_text_under_another_name_stays_one_document(ledger: Ledger, make_harbour: Make) -> None:
    ledger.add(make_harbour("first"))
    assert not ledger.add(make_harbour("second"))
    assert [row["name"] for row in ledger.rows("documents")] == ["first"]


def test_the_same_text_twice_in_a_batch_is_added_once(ledger: Ledger, make_harbour: Make) -> None:
    assert ledger.add_many([make_harbour("first"), make_harbour("second")]) == 1
    assert ledger.count("documents") == 1


def test_another_run_replaces_the_rows_and_both_runs_are_recorded(path: Path, harbour: Reading) -> None:
    reread = dataclasses.replace(harbour, events=harbour.events[:1], commitments=(), run=NEWER)
    with Ledger(path) as ledger:
        ledger.add(harbour)
        assert ledger.add(reread)
        assert list(ledger.readings()) == [reread]
        assert ledger.has(harbour.document.sha256, NEWER)
        assert not ledger.has(harbour.document.sha256, harbour.run)
        assert [hit.start for hit in ledger.search("tanks")] == [41]
    with closing(sqlite3.connect(path)) as raw:
        assert {version for (version,) in raw.execute("SELECT version FROM runs")} == {"0.1.0", "0.2.0"}
        assert raw.execute("SELECT count(*) FROM document_runs").fetchone() == (2,)
        rows = raw.execute("SELECT count(DISTINCT row) FROM mentions WHERE kind = 'events'").fetchone()
        assert rows == (1,)


def test_a_row_keeps_its_id_in_another_run_and_another_ledger(path: Path, tmp_path: Path, harbour: Reading) -> None:
    with Ledger(path) as ledger, Ledger(tmp_path / "other.db") as other:
        ledger.add(harbour)
        ledger.add(dataclasses.replace(harbour, run=NEWER))
        other.add(harbour)
        for kind in KINDS:
            assert ids(ledger, kind) == ids(other, kind)


def test_an_id_does_not_depend_on_other_rows(ledger: Ledger, tmp_path: Path, harbour: Reading) -> None:
    events = tuple(dataclasses.replace(event, id=f"x{event.id}") for event in harbour.events[1:])
    with Ledger(tmp_path / "other.db") as other:
        ledger.add(harbour)
        other.add(dataclasses.replace(harbour, events=events, commitments=()))
        assert ids(other, "events") == ids(ledger, "events")[1:]


def test_two_rows_alike_have_two_ids(ledger: Ledger, harbour: Reading) -> None:
    twin = dataclasses.replace(harbour.events[0], id="e9", statement=None)
    ledger.add(dataclasses.replace(harbour, events=(*harbour.events, twin)))
    assert len(set(ids(ledger, "events"))) == 4


def test_has_tells_one_run_from_another(ledger: Ledger, harbour: Reading) -> None:
    sha256 = harbour.document.sha256
    assert not ledger.has(sha256, harbour.run)
    ledger.add(harbour)
    assert ledger.has(sha256, harbour.run)
    assert not ledger.has(sha256, NEWER)


@pytest.mark.parametrize("batch", [1, 3, 100])
def test_the_size_of_a_batch_changes_nothing(ledger: Ledger, make_small: Make, batch: int) -> None:
    readings = [make_small(number) for number in range(10)]
    assert ledger.add_many(iter(readings), batch=batch) == 10
    assert list(ledger.readings()) == readings


def test_a_bad_reading_keeps_its_batch_out_and_leaves_those_before(ledger: Ledger, make_small: Make) -> None:
    readings = [make_small(number) for number in range(5)]
    bad = dataclasses.replace(make_small(5), statements=())  # its events name a statement
    with pytest.raises(ReadingError, match=r"report-5: e0 refers to 's1', which the reading lacks"):
        ledger.add_many([*readings, bad], batch=4)
    assert list(ledger.readings()) == readings[:4]


def test_a_span_that_does_not_fit_is_refused(ledger: Ledger, harbour: Reading) -> None:
    moved = dataclasses.replace(harbour.framing[0], span=Span(0, 6, "regime"))
    with pytest.raises(SpanError):
        ledger.add(dataclasses.replace(harbour, framing=(moved,)))
    assert ledger.count("documents") == 0


def test_two_rows_with_one_local_id_are_refused(ledger: Ledger, harbour: Reading) -> None:
    twice = dataclasses.replace(harbour, events=(*harbour.events, harbour.events[0]))
    with pytest.raises(ReadingError, match="two rows have the id 'e1'"):
        ledger.add(twice)


def test_reading_gives_one_document(ledger: Ledger, harbour: Reading, make_small: Make) -> None:
    ledger.add_many([harbour, make_small(1)])
    (row,) = ledger.rows("documents", Filter(document="harbour"))
    assert ledger.reading(str(row["id"])) == harbour
