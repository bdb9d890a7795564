"""Filters choose rows and documents; what is written appears whole or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from standoff.errors import LedgerError
from standoff.export import FORMATS, ExportError, export
from standoff.export.format import FolderFormat
from standoff.export.selection import documents, readings, rows
from standoff.ledger import Filter, Ledger
from standoff.model import Reading

from .conftest import plain_reading, port_reading, text_of

FOLDERS = [name for name, chosen in FORMATS.items() if isinstance(chosen, FolderFormat)]


@pytest.mark.parametrize(
    ("where", "triggers"),
    [
        (Filter(), ["shelled", "shelled", "leave", "shelled"]),
        (Filter(reality="denied"), ["shelled"]),
        (Filter(voice="Varn", document="report-1"), ["shelled"]),
        (Filter(until="2031-03-01"), ["shelled"]),
        (Filter(limit=1, offset=2), ["leave"]),
        (Filter(act="warn"), ["leave"]),
    ],
)
def test_a_filter_chooses_the_rows_that_show_would(crisis: Ledger, where: Filter, triggers: list[str]) -> None:
    lines = text_of(crisis, "plover", where).splitlines()
    assert [json.loads(line)["event_text"][0] for line in lines] == triggers
    shown = [row["id"] for row in crisis.rows("events", where)]
    assert [json.loads(line)["id"] for line in lines] == shown


def test_a_kind_to_which_a_condition_does_not_apply_is_left_out(crisis: Ledger) -> None:
    found = rows(crisis, ("events", "statements", "places"), Filter(reality="possible"))
    assert [(row.kind, row.local) for each in found for row in each.rows] == [("events", "e3")]


@pytest.mark.parametrize(
    ("where", "names"),
    [
        (Filter(), ["../wire/port.txt", "report-1"]),
        (Filter(actor="Brandt"), ["../wire/port.txt"]),
        (Filter(act="accuse"), ["../wire/port.txt", "report-1"]),
        (Filter(act="accuse", limit=1, offset=1), ["report-1"]),
        (Filter(type="REJECT"), ["../wire/port.txt"]),
        (Filter(type="AID"), []),
        (Filter(document="report-1", act="accuse"), ["report-1"]),
    ],
)
def test_whole_documents_are_those_that_hold_a_row_which_fits(crisis: Ledger, where: Filter, names: list[str]) -> None:
    assert [document["name"] for document in documents(crisis, where)] == names
    assert [reading.document.name for reading in readings(crisis, where)] == names


def test_a_chosen_row_comes_with_its_whole_reading(crisis: Ledger) -> None:
    (found,) = rows(crisis, ("events",), Filter(reality="denied"))
    assert found.reading == port_reading()
    assert found.voice("s2") == "Ola Brandt"
    assert found.voice(None) == "narrator"


@pytest.mark.parametrize("to", FORMATS)
def test_an_empty_ledger_says_so_and_leaves_nothing(tmp_path: Path, to: str) -> None:
    with Ledger(tmp_path / "empty.db") as ledger, pytest.raises(ExportError, match="the ledger is empty"):
        export(ledger, to, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("empty.db")] == []


@pytest.mark.parametrize("to", FORMATS)
def test_filters_that_nothing_fits_say_so(crisis: Ledger, tmp_path: Path, to: str) -> None:
    with pytest.raises(ExportError, match="fits the filters"):
        export(crisis, to, tmp_path / "out", Filter(since="2099"))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_lists_those_that_there_are(crisis: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="'xlsx'; there are annotation, bibtex, brat"):
        export(crisis, "xlsx", tmp_path / "out")


@pytest.mark.parametrize("to", FOLDERS)
def test_a_folder_with_something_in_it_is_left_alone(crisis: Ledger, tmp_path: Path, to: str) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match="new or empty folder"):
        export(crisis, to, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(crisis: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "tables"
    target.mkdir()
    assert export(crisis, "csv", target) > 0
    assert (target / "events.csv").is_file()


def _half(_ledger: Ledger, _where: Filter) -> Iterator[Reading]:
    yield port_reading()
    raise LedgerError("unplugged")


def test_a_file_is_replaced_when_the_new_one_is_complete(
    crisis: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "crisis.jsonl"
    target.write_text("the older one")
    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "readings", _half)
        with pytest.raises(LedgerError, match="unplugged"):
            export(crisis, "jsonl", target)
    assert target.read_text() == "the older one"
    assert export(crisis, "jsonl", target) == 2
    assert len(target.read_text("utf-8").splitlines()) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["crisis.jsonl"]


def changed_meanwhile(path: Path, where: Filter) -> list[str]:
    """Export the events of 600 reports while two of them lose theirs; return whose events came."""
    with Ledger(path) as ledger:
        ledger.add_many(map(plain_reading, range(600)))
        found = rows(ledger, ("events",), where)
        names = [next(found).reading.document.name]
        for number in (500, 501):
            ledger.add(Reading(document=plain_reading(number).document))
        return names + [each.reading.document.name for each in found]


def test_a_ledger_that_changes_meanwhile_is_exported_as_it_was(tmp_path: Path) -> None:
    names = changed_meanwhile(tmp_path / "crisis.db", Filter())
    assert names == [f"report-{number}" for number in range(600)]


def test_or_else_the_change_is_an_error_and_no_gap(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="was changed while it was exported"):
        changed_meanwhile(tmp_path / "crisis.db", Filter(type="ASSAULT"))
