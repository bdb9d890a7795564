"""The commands with the real Reader, from a report to a page."""

from pathlib import Path

import pytest

from standoff.model.json import from_json

from .conftest import Command

REPORT = """Norland blockades Sudmark port

PORT SUDMARK, March 5 - Norland has blockaded the port of Sudmark, Defence Minister Ilse Varn said on Tuesday.

“We will reopen the harbour within a week,” she told reporters. Norland denied that its warships had fired on
fishing boats. An official who asked not to be named warned that the city could fall in June.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_report_is_read_stored_and_published(standoff_: Command, story: Path) -> None:
    ledger, page = story.with_name("crisis.db"), story.with_name("report.html")
    read = standoff_("read", story, "--published", "2031-03-05")
    assert (read.code, read.err) == (0, "")
    reading = from_json(read.out).check()
    assert "Ilse Varn" in {actor.name for row in reading.statements for actor in row.actors}
    assert any(event.statement for event in reading.events)

    assert standoff_("add", story, "--published", "2031-03-05", "--ledger", ledger).code == 0
    again = standoff_("add", story, "--published", "2031-03-05", "--ledger", ledger)
    assert "0 added, 1 known already" in again.err
    assert "Ilse Varn" in standoff_("summary", "--ledger", ledger).out
    assert standoff_("report", "--ledger", ledger, "-o", page).code == 0
    assert "Ilse Varn" in page.read_text("utf-8")


def test_model_that_is_not_installed_is_one_plain_line(standoff_: Command, story: Path) -> None:
    ran = standoff_("read", story, "--model", "no_such_model")
    assert ran.code == 1
    assert "no_such_model" in ran.err
    assert len(ran.err.splitlines()) == 1
