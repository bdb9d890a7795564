"""Several programs, or threads, at one ledger."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from standoff.errors import LedgerError
from standoff.ledger import Ledger
from standoff.model import Reading

Make = Callable[..., Reading]


def test_readers_see_whole_readings_while_one_adds(where: str, make_small: Make) -> None:
    readings = {reading.document.name: reading for reading in map(make_small, range(40))}
    with Ledger(where) as ledger, ThreadPoolExecutor(4) as pool:
        adding = pool.submit(ledger.add_many, readings.values(), 3)
        looking = [pool.submit(lambda: list(ledger.readings())) for _ in range(12)]
        for seen in (future.result() for future in looking):
            assert all(readings[reading.document.name] == reading for reading in seen)
        assert adding.result() == 40
        assert ledger.count("documents") == 40


def test_two_writers_add_the_same_readings_once(where: str, make_small: Make) -> None:
    readings = [make_small(number) for number in range(30)]
    with Ledger(where) as one, Ledger(where) as other, ThreadPoolExecutor(2) as pool:
        added = [pool.submit(one.add_many, readings, 4), pool.submit(other.add_many, readings[::-1], 5)]
        assert sum(future.result() for future in added) == 30
        assert one.count("documents") == 30
        assert one.count("events") == sum(len(reading.events) for reading in readings)


def test_a_ledger_may_be_added_to_while_it_is_read(where: str, make_small: Make) -> None:
    with Ledger(where) as ledger:
        ledger.add_many(make_small(number) for number in range(5))
        for number, _ in enumerate(ledger.readings()):
            ledger.add(make_small(100 + number))
        assert ledger.count("documents") == 10


def test_programs_that_make_the_same_ledger_at_once_agree(where: str) -> None:
    program = "import sys; from standoff.ledger import Ledger; Ledger(sys.argv[1]).close()"
    started = [subprocess.Popen([sys.executable, "-c", program, where]) for _ in range(3)]
    assert [process.wait(timeout=60) for process in started] == [0, 0, 0]
    with Ledger(where, create=False) as ledger:
        assert ledger.count("documents") == 0


def test_a_lock_that_is_not_given_back_is_explained(
    path: Path, harbour: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("standoff.ledger.sqlite.WAIT", 0.1)
    with Ledger(path) as ledger, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program has been writing to it"):
            ledger.add(harbour)
        assert ledger.count("documents") == 0  # readers do not wait
        other.rollback()
        assert ledger.add(harbour)
