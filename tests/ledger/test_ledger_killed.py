"""A ledger whose writer was killed in the middle of a batch."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from standoff.ledger import KINDS, Ledger
from standoff.model import Reading
from standoff.model.json import to_json

Make = Callable[..., Reading]
Die = Callable[[str, str, int], int]
SCRIPT = Path(__file__).with_name("add_and_die.py")


@pytest.fixture
def readings(make_small: Make) -> list[Reading]:
    return [make_small(number) for number in range(20)]


@pytest.fixture
def add_and_die(tmp_path: Path, readings: list[Reading]) -> Die:
    """Run the script over the readings and return its exit status."""
    lines = tmp_path / "readings.jsonl"
    lines.write_text("\n".join(map(to_json, readings)), encoding="utf-8")

    def run(where: str, words: str, nth: int) -> int:
        command = [sys.executable, str(SCRIPT), where, str(lines), words, str(nth)]
        return subprocess.run(command, check=False, timeout=60).returncode

    return run


# Each batch of four runs each of these statements once; a death in batch n leaves n - 1 batches.
@pytest.mark.parametrize("death", [("INSERT INTO documents", 1), ("INSERT INTO events", 3), ("INSERT INTO spans", 5)])
def test_nothing_is_lost_and_nothing_doubled(
    where: str, tmp_path: Path, readings: list[Reading], add_and_die: Die, death: tuple[str, int]
) -> None:
    words, nth = death
    assert add_and_die(where, words, nth) == -signal.SIGKILL
    with Ledger(where) as ledger, Ledger(tmp_path / "whole.db") as whole:
        kept = readings[: 4 * (nth - 1)]
        assert list(ledger.readings()) == kept
        assert [reading for reading in readings if ledger.has(reading.document.sha256, reading.run)] == kept
        assert ledger.add_many(readings) == 20 - len(kept)
        whole.add_many(readings)
        for kind in KINDS:
            assert list(ledger.rows(kind)) == list(whole.rows(kind))


def test_the_file_of_a_killed_writer_is_sound(path: Path, add_and_die: Die) -> None:
    assert add_and_die(str(path), "INSERT INTO mentions", 2) == -signal.SIGKILL
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        raw.execute("INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1)")


def test_a_writer_killed_while_it_makes_the_tables_leaves_a_file_to_begin_with(where: str, harbour: Reading) -> None:
    # No table is there yet when the words are first met: the process dies before anything is committed.
    program = (
        "import os, signal, sys\n"
        "from sqlalchemy import Engine, event\n"
        "from standoff.ledger import Ledger\n"
        "def kill(connection, cursor, statement, *rest):\n"
        "    if 'CREATE TABLE events' in statement: os.kill(os.getpid(), signal.SIGKILL)\n"
        "event.listen(Engine, 'before_cursor_execute', kill)\n"
        "Ledger(sys.argv[1])\n"
    )
    done = subprocess.run([sys.executable, "-c", program, where], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with Ledger(where) as ledger:
        assert ledger.add(harbour)
        assert list(ledger.readings()) == [harbour]
