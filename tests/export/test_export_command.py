"""``standoff export``."""

import json
import os
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner, Result

from standoff.cli.app import app
from standoff.cli.export import FormatName
from standoff.errors import StandoffError
from standoff.export import FORMATS
from standoff.ledger import Ledger

DOCS = (Path(__file__).parents[2] / "docs" / "export.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("STANDOFF_")]:
        monkeypatch.delenv(name)


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, args)])


def test_the_command_knows_every_format() -> None:
    assert get_args(FormatName) == tuple(FORMATS)


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_has_a_chapter_with_its_standard_and_a_command(to: str) -> None:
    assert f"\n## `{to}`: " in DOCS
    chapter = DOCS.partition(f"\n## `{to}`: ")[2].partition("\n## ")[0]
    assert f"standoff export --to {to} " in chapter
    assert FORMATS[to].standard in chapter


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_is_written(crisis_path: Path, tmp_path: Path, to: str) -> None:
    result = run("--to", to, "--ledger", crisis_path, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "wrote" in result.stderr
    assert result.stdout == ""
    assert (tmp_path / "out").exists()


def test_text_goes_to_stdout(crisis_path: Path) -> None:
    result = run("--to", "plover", "--ledger", crisis_path, "--reality", "denied")
    assert result.exit_code == 0
    assert [json.loads(line)["voice"] for line in result.stdout.splitlines()] == ["Ola Brandt"]


@pytest.mark.parametrize("to", ["brat", "csv", "docbin", "parquet", "spreadsheet"])
def test_a_folder_format_asks_for_a_folder(crisis_path: Path, to: str) -> None:
    result = run("--to", to, "--ledger", crisis_path)
    assert result.exit_code == 2
    assert "name a folder with -o" in " ".join(result.stderr.replace("│", " ").split())


def test_an_unknown_format_is_a_usage_error_that_lists_the_formats(crisis_path: Path) -> None:
    result = run("--to", "xlsx", "--ledger", crisis_path)
    assert result.exit_code == 2
    assert "xlsx" in result.stderr
    assert all(name in result.stderr for name in FORMATS)


def test_a_bad_filter_is_a_usage_error(crisis_path: Path) -> None:
    assert run("--to", "csl", "--ledger", crisis_path, "--since", "March").exit_code == 2


def test_an_empty_ledger_is_an_error_with_advice(tmp_path: Path) -> None:
    Ledger(tmp_path / "empty.db").close()
    result = run("--to", "geojson", "--ledger", tmp_path / "empty.db")
    assert result.exit_code == 1
    assert isinstance(result.exception, StandoffError)
    assert "`standoff add` fills it" in str(result.exception)
    assert result.stdout == ""


def test_a_missing_ledger_is_an_error(tmp_path: Path) -> None:
    result = run("--to", "geojson", "--ledger", tmp_path / "none.db")
    assert result.exit_code == 1
    assert "there is no ledger" in str(result.exception)
    assert not (tmp_path / "none.db").exists()


def test_help_shows_examples() -> None:
    shown = run("--help").stdout
    assert "standoff export --to geojson --ledger crisis.db -o crisis.geojson" in shown
