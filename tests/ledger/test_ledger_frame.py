"""Rows as data frames, and what importing the ledger costs."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import polars
import pytest

from standoff.errors import LedgerError
from standoff.ledger import KINDS, Filter, Ledger
from standoff.model import Reading


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_holds_the_rows(ledger: Ledger, harbour: Reading, kind: str) -> None:
    ledger.add(harbour)
    frame = ledger.frame(kind)
    assert frame.height == ledger.count(kind)
    assert frame.columns == list(next(ledger.rows(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_frame_has_the_same_schema(ledger: Ledger, harbour: Reading, kind: str) -> None:
    empty = ledger.frame(kind)
    ledger.add(harbour)
    assert empty.is_empty()
    assert ledger.frame(kind).schema == empty.schema


def test_days_are_dates(ledger: Ledger, harbour: Reading) -> None:
    ledger.add(harbour)
    frame = ledger.frame("events", Filter(type="ASSAULT"))
    assert frame["earliest"].to_list() == [dt.date(2031, 2, 28)]
    assert frame.schema["confidence"] == polars.Float64
    assert ledger.frame("statements").schema["negated"] == polars.Boolean


def test_polars_is_an_extra(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with Ledger(path) as ledger, pytest.raises(LedgerError, match=r"standoff\[frames\]"):
        ledger.frame("events")


def test_a_ledger_that_is_up_to_date_needs_neither_alembic_nor_polars(path: Path, harbour: Reading) -> None:
    with Ledger(path) as ledger:
        ledger.add(harbour)
    program = (
        "import sys; from standoff.ledger import Ledger\n"
        "with Ledger(sys.argv[1]) as ledger: assert len(list(ledger.rows('events'))) == 3\n"
        "sys.exit(' '.join({'alembic', 'polars', 'psycopg', 'spacy', 'sqlalchemy.orm'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
