"""``standoff read`` prints what reports say."""

import json
from pathlib import Path

import pytest

import standoff.read
from standoff.ingest import Options
from standoff.model.json import from_json
from standoff.read.language_model import DEFAULT_MODEL

from .conftest import TEXT, Command

pytestmark = pytest.mark.usefixtures("reads")


def test_pipe_gets_one_reading_a_line(standoff_: Command, report: Path) -> None:
    other = report.with_name("wire-2.txt")
    other.write_text("The harbour of Norland was quiet.", "utf-8")
    ran = standoff_("read", report, other)
    readings = [from_json(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert [reading.document.text for reading in readings] == [TEXT, "The harbour of Norland was quiet."]
    assert readings[0].events[0].statement == "s1"


def test_unreadable_input_is_named_and_the_rest_goes_on(standoff_: Command, report: Path) -> None:
    ran = standoff_("read", report.with_name("missing.txt"), report)
    assert ran.code == 1
    assert "missing.txt" in ran.err
    assert len(ran.out.splitlines()) == 1


def test_summary_shows_who_said_what_and_in_whose_voice(standoff_: Command, report: Path) -> None:
    ran = standoff_("read", report, "--format", "summary")
    assert ran.code == 0
    for words in ("Ilse Varn (SUD-GOV)", "COERCE/blockade", "occurred", "Norland (NRL)", "“We deny it,”"):
        assert words in " ".join(ran.out.split()), words


def test_summary_of_a_bare_text_says_that_nothing_was_found(standoff_: Command) -> None:
    ran = standoff_("read", "-", "--format", "summary", stdin="The harbour of Norland was quiet.")
    assert "No statement and no event" in ran.out


def test_table_gives_offsets_in_text_order(standoff_: Command, report: Path) -> None:
    lines = standoff_("read", report, "--format", "table").out.splitlines()
    places = [line.split()[0] for line in lines if line.strip()[:1].isdigit()]
    assert places == ["0-41", "12-21", "68-81"]


def test_output_goes_to_a_file(standoff_: Command, report: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.jsonl"
    ran = standoff_("read", report, "-o", to)
    assert ran.out == ""
    assert from_json(to.read_bytes()).document.text == TEXT


def test_output_in_a_missing_folder_is_one_line(standoff_: Command, report: Path, tmp_path: Path) -> None:
    ran = standoff_("read", report, "-o", tmp_path / "no" / "out.jsonl")
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "no such file" in ran.err


def test_published_reaches_the_document(standoff_: Command, report: Path) -> None:
    ran = standoff_("read", report, "--published", "2031-03")
    assert json.loads(ran.out)["document"]["published"] == "2031-03"


@pytest.mark.parametrize("date", ["March", "2031-13", "2031-3-5", "05.03.2031", "2031-02-30"])
def test_date_that_is_none_is_a_usage_error(standoff_: Command, report: Path, date: str) -> None:
    ran = standoff_("read", report, "--published", date)
    assert ran.code == 2
    assert "no date" in ran.err


def test_limits_reach_ingest(standoff_: Command, report: Path) -> None:
    assert standoff_("read", report, "--max-bytes", "5").code == 1
    assert standoff_("read", report, "--max-chars", "5").code == 1


def test_empty_folder_is_said_to_be_empty(standoff_: Command, tmp_path: Path) -> None:
    ran = standoff_("read", tmp_path)
    assert ran.code == 1
    assert "nothing to read" in ran.err


def test_help_names_the_defaults_in_force(standoff_: Command) -> None:
    shown = standoff_("read", "--help").out
    for default in (DEFAULT_MODEL, str(Options().max_bytes), str(Options().max_chars)):
        assert f"[default: {default}]" in shown


def test_any_language_is_let_through_when_asked(standoff_: Command, report: Path) -> None:
    report.write_text("Der Hafen von Nordland ist seit gestern gesperrt, sagte die Ministerin am Abend.", "utf-8")
    assert standoff_("read", report).code == 1
    assert standoff_("read", report, "--language", "any").code == 0


def test_fault_of_our_own_is_one_line_too(standoff_: Command, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr(standoff.read, "Reader", broken)
    ran = standoff_("read", report)
    assert ran.code == 1
    assert "a fault in Standoff itself: RuntimeError: no such luck" in ran.err
    assert len(ran.err.splitlines()) == 1
