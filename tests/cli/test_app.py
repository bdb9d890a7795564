"""The command as a whole: help, version, errors, and what it imports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import standoff
from standoff.cli.app import app
from standoff.model.json import reading_schema

from .conftest import Command

COMMAND = [sys.executable, "-c", "from standoff.cli.app import main; main()"]


def run(*args: str | Path, **env: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command line as its own process."""
    return subprocess.run([*COMMAND, *map(str, args)], capture_output=True, check=False, env={**os.environ, **env})


def commands(group: object = None, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the path of every command, groups included."""
    group = group or typer.main.get_command(app)
    found = [path]
    for name, command in getattr(group, "commands", {}).items():
        found += commands(command, (*path, name))
    return found


@pytest.mark.parametrize("path", commands(), ids=" ".join)
def test_every_help_has_an_example(standoff_: Command, path: tuple[str, ...]) -> None:
    ran = standoff_(*path, "--help")
    assert ran.code == 0
    assert f"$ standoff {' '.join(path)}".strip() in " ".join(ran.out.split())


def test_version(standoff_: Command) -> None:
    assert standoff_("--version").out == f"standoff {standoff.__version__}\n"


def test_schema_is_the_published_one(standoff_: Command) -> None:
    published = Path(standoff.__file__).with_name("model") / "reading.schema.json"
    assert standoff_("schema").out == published.read_text("utf-8")
    assert reading_schema()["title"] in published.read_text("utf-8")


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, standoff.cli.app; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"spacy", "numpy", "sqlalchemy", "trafilatura", "lxml"} & set(ran.stdout.split())


def test_missing_ledger_is_one_plain_line(tmp_path: Path) -> None:
    ran = run("summary", "--ledger", tmp_path / "no.db")
    assert ran.returncode == 1
    assert ran.stdout == b""
    assert ran.stderr.startswith(b"standoff: ")
    assert b"no.db" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    for ran in (
        run("--debug", "summary", "--ledger", tmp_path / "no.db"),
        run("summary", "--ledger", tmp_path / "no.db", STANDOFF_DEBUG="1"),
    ):
        assert ran.returncode == 1
        assert b"Traceback" in ran.stderr
        assert b"LedgerError" in ran.stderr


def test_closed_pipe_is_quiet() -> None:
    process = subprocess.Popen([*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert err == b""


def test_terminal_that_is_not_utf8_gets_escapes() -> None:
    ran = run("--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert b"$ standoff" in ran.stdout
    assert ran.stderr == b""


def test_complaint_with_letters_that_the_terminal_lacks(tmp_path: Path) -> None:
    ran = run("summary", "--ledger", tmp_path / "Krise–Süd.db", PYTHONIOENCODING="ascii")
    assert ran.returncode == 1
    assert b"\\xfc" in ran.stderr
    assert b"Traceback" not in ran.stderr
