"""``standoff link`` and ``standoff show origins``."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from standoff.cli.app import app
from standoff.ledger import Ledger

from .conftest import reading
from .measure import Desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with a report, its copy 19 days later and a report of its own, not linked."""
    path = tmp_path / "crisis.db"
    desk = Desk(5)
    story = desk.story([])
    with Ledger(path) as ledger:
        ledger.add(reading(" ".join(story), "2031-03-01", name="wire.txt"))
        ledger.add(reading(desk.copy(story), "2031-03-20", name="paper.txt"))
        ledger.add(reading(" ".join(desk.story([])), "2031-03-02", name="alone.txt"))
    return path


def run(*args: str | Path) -> str:
    result = CliRunner().invoke(app, [str(arg) for arg in args], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_link_counts_reports_and_origins_and_remembers_its_window(path: Path) -> None:
    assert "3 reports, 3 origins" in run("link", "--ledger", path)
    assert "3 reports, 2 origins" in run("link", "--ledger", path, "--window", "30")
    assert "3 reports, 2 origins" in run("link", "--ledger", path)


def test_show_origins_lists_the_largest_first_with_reason_and_score(path: Path) -> None:
    run("link", "--ledger", path, "--window", "30")
    rows = [json.loads(line) for line in run("show", "origins", "--ledger", path).splitlines()]
    assert [row["document_name"] for row in rows] == ["wire.txt", "paper.txt", "alone.txt"]
    assert [row["reports"] for row in rows] == [2, 2, 1]
    assert [row["reason"] for row in rows] == ["copy", "copy", "single"]
    assert rows[0]["origin"] == rows[1]["origin"] == rows[0]["document"] == rows[1]["twin"]
    assert rows[0]["score"] == pytest.approx(0.95, abs=0.05)
    table = run("show", "origins", "--ledger", path, "--format", "table", "--limit", "2")
    assert "paper.txt" in table
    assert "alone.txt" not in table


def test_show_origins_of_a_ledger_that_was_not_linked_shows_each_report_alone(path: Path) -> None:
    rows = [json.loads(line) for line in run("show", "origins", "--ledger", path).splitlines()]
    assert [(row["reports"], row["reason"]) for row in rows] == [(1, None)] * 3
