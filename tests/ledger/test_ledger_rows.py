"""The flat rows, and how they refer to each other."""

import csv
import io
import json

import pytest

from standoff.errors import LedgerError
from standoff.ledger import KINDS, Filter, Ledger
from standoff.model import Reading


def one(ledger: Ledger, kind: str, nth: int = 0) -> dict[str, object]:
    return list(ledger.rows(kind))[nth]


def words_of(reading: Reading, row: dict[str, object]) -> str:
    start, end = row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return reading.document.text[start:end]


@pytest.fixture
def filled(ledger: Ledger, harbour: Reading) -> Ledger:
    ledger.add(harbour)
    return ledger


def test_a_statement_is_one_line_of_a_table(filled: Ledger) -> None:
    row = one(filled, "statements")
    assert row["document_name"] == "harbour"
    assert row["published"] == "2031-03-05"
    assert row["source"] == "Defence Minister Ilse Varn of Sudmark"
    assert row["actors"] == "Ilse Varn (SUD-GOV)"
    assert row["addressees"] == "Norland (NOR-GOV)"
    assert row["via"] == "Kestrel"
    assert (row["cue"], row["act"], row["negated"]) == ("said", "assert", False)
    assert row["content"] == ("Norland has pulled 15 tanks back from the border calling the regime's move a trick")
    assert (row["said_on"], row["voice"]) == ("2031-03-04", "narrator")


def test_an_event_says_who_tells_it(filled: Ledger) -> None:
    told, narrated, warned = filled.rows("events")
    assert (told["voice"], narrated["voice"], warned["voice"]) == ("Ilse Varn", "narrator", "An official")
    assert told["statement"] == one(filled, "statements")["id"]
    assert narrated["statement"] is None


def test_an_event_shows_its_date_place_and_numbers(filled: Ledger) -> None:
    told, narrated, warned = filled.rows("events")
    assert (told["date"], told["quantities"]) == (None, "15 tanks (force)")
    assert (narrated["date"], narrated["precision"]) == ("2031-02-28", "day")
    assert (narrated["actors"], narrated["recipients"]) == ("Belnor (BEL-MIL)", "Sudmark (SUD)")
    assert (narrated["place"], narrated["country"], narrated["intensity"]) == ("Ostrava Point", "SUD", -9.0)
    assert (warned["date"], warned["earliest"], warned["latest"]) == (
        "2031-06-01..2031-06-30",
        "2031-06-01",
        "2031-06-30",
    )


def test_rows_refer_to_each_other_by_the_ids_of_the_ledger(filled: Ledger) -> None:
    commitment, framing = one(filled, "commitments"), one(filled, "framing")
    assert commitment["event"] == one(filled, "events", 2)["id"]
    assert commitment["statement"] == one(filled, "statements", 1)["id"]
    assert framing["statement"] == one(filled, "statements", 0)["id"]
    assert (framing["voice"], framing["category"]) == ("Ilse Varn", "epithet")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"documents", "actors", "statements"}])
def test_a_row_opens_its_characters(filled: Ledger, harbour: Reading, kind: str) -> None:
    for row in filled.rows(kind):
        words = words_of(harbour, row)
        assert words == row.get("text", row.get("trigger"))


def test_a_statement_reaches_from_its_first_word_to_its_last(filled: Ledger, harbour: Reading) -> None:
    row = one(filled, "statements", 1)
    words = words_of(harbour, row)
    assert words == "An official warned that Norland may leave the Harbour Treaty in June"


def test_actors_are_counted_by_what_they_do(filled: Ledger) -> None:
    found = {(row["name"], row["code"]): row for row in filled.rows("actors")}
    counts = ("statements", "events_as_actor", "events_as_recipient", "documents")
    assert [found["Ilse Varn", "SUD-GOV"][name] for name in counts] == [1, 0, 0, 1]
    assert [found["Norland", "NOR-GOV"][name] for name in counts] == [0, 1, 0, 1]
    assert [found["Sudmark", "SUD"][name] for name in counts] == [0, 0, 1, 1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_fits_json_and_csv(filled: Ledger, kind: str) -> None:
    for row in filled.rows(kind):
        assert json.loads(json.dumps(row)) == row
        csv.writer(io.StringIO()).writerow(row.values())
    assert filled.count(kind) == len(list(filled.rows(kind))) > 0


def test_the_summary_counts_every_kind(filled: Ledger) -> None:
    assert filled.summary() == {
        "documents": 1,
        "statements": 2,
        "events": 3,
        "actors": 6,
        "times": 1,
        "places": 1,
        "framing": 1,
        "commitments": 1,
        "first_published": "2031-03-05",
        "last_published": "2031-03-05",
    }


def test_the_summary_of_an_empty_ledger_knows_no_dates(ledger: Ledger) -> None:
    found = ledger.summary()
    assert (found["events"], found["first_published"], found["last_published"]) == (0, None, None)


def test_an_unknown_kind_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="no kind of row is called 'quotes'; there are documents"):
        list(ledger.rows("quotes"))
    with pytest.raises(LedgerError, match="quotes"):
        ledger.count("quotes")


def test_an_unknown_document_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="no document with the id 'abc'"):
        ledger.reading("abc")


def test_rows_may_be_left_half_read(filled: Ledger) -> None:
    rows = filled.rows("events", Filter())
    next(rows)
    assert filled.count("events") == 3
