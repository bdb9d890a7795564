"""``standoff add`` fills a ledger, and goes on where it stopped."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import standoff.read
from standoff.ledger import Filter, Ledger
from standoff.model import Document, Framing, Reading, Span

from .conftest import Command, FakeReader


def names(ledger: Path) -> list[str]:
    """Return the names of the stored documents."""
    with Ledger(str(ledger), create=False) as store:
        return sorted(reading.document.name for reading in store.readings(Filter()))


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "crisis.db"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder with three reports, one of them empty."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "1.txt").write_text("The harbour of Norland was quiet.", "utf-8")
    (folder / "2.txt").write_text("The harbour of Sudmark was quiet.", "utf-8")
    (folder / "3.txt").write_bytes(b"")
    return folder


def test_summary_counts_and_groups_failures(standoff_: Command, reads: list[str], reports: Path, ledger: Path) -> None:
    ran = standoff_("add", reports, "--ledger", ledger)
    assert ran.code == 1
    assert ran.out == ""
    assert "3.txt" in ran.err
    assert ran.err.splitlines()[-1] == "2 added, 0 known already, 1 failed (1 empty)"
    assert len(names(ledger)) == len(reads) == 2


def test_known_documents_are_not_read_again(standoff_: Command, reads: list[str], reports: Path, ledger: Path) -> None:
    standoff_("add", reports / "1.txt", "--ledger", ledger)
    ran = standoff_("add", reports / "1.txt", reports / "2.txt", "--ledger", ledger)
    assert ran.code == 0
    assert ran.err.splitlines()[-1] == "1 added, 1 known already, 0 failed"
    assert [Path(name).name for name in reads] == ["1.txt", "2.txt"]


def test_copy_of_a_text_is_stored_once(standoff_: Command, reads: list[str], reports: Path, ledger: Path) -> None:
    shutil.copy(reports / "1.txt", reports / "4.txt")
    ran = standoff_("add", reports / "1.txt", reports / "4.txt", "--ledger", ledger)
    assert ran.err.splitlines()[-1] == "1 added, 1 known already, 0 failed"


def test_interrupt_keeps_what_is_stored(
    standoff_: Command, monkeypatch: pytest.MonkeyPatch, reads: list[str], reports: Path, ledger: Path
) -> None:
    class Interrupted(FakeReader):
        def pipe(self, documents: Iterable[Document], processes: int = 1) -> Iterator[Reading]:
            yield next(super().pipe(documents))
            raise KeyboardInterrupt

    monkeypatch.setattr(standoff.read, "Reader", Interrupted)
    ran = standoff_("add", reports, "--ledger", ledger)
    assert ran.code == 130
    assert "1 added" in ran.err
    assert len(names(ledger)) == 1
    monkeypatch.setattr(standoff.read, "Reader", FakeReader)
    assert "1 added, 1 known already" in standoff_("add", reports, "--ledger", ledger).err


def test_reading_that_cannot_be_stored_does_not_stop_the_rest(
    standoff_: Command, monkeypatch: pytest.MonkeyPatch, reads: list[str], reports: Path, ledger: Path
) -> None:
    class Faulty(FakeReader):
        def pipe(self, documents: Iterable[Document], processes: int = 1) -> Iterator[Reading]:
            for reading in super().pipe(documents):
                wrong = "Norland" in reading.document.text
                yield replace(reading, framing=(Framing(span=Span(0, 3, "xyz"), category="x"),) * wrong)

    monkeypatch.setattr(standoff.read, "Reader", Faulty)
    ran = standoff_("add", reports / "1.txt", reports / "2.txt", "--ledger", ledger)
    assert ran.code == 1
    assert ran.err.splitlines()[-1] == "1 added, 0 known already, 1 failed (1 unstorable)"
    assert "1.txt" in ran.err


def test_ledger_may_come_from_the_environment(
    standoff_: Command, monkeypatch: pytest.MonkeyPatch, reads: list[str], reports: Path, ledger: Path
) -> None:
    monkeypatch.setenv("STANDOFF_LEDGER", str(ledger))
    assert standoff_("add", reports / "1.txt").code == 0
    assert len(names(ledger)) == 1


def test_no_ledger_is_a_usage_error(standoff_: Command, reads: list[str], reports: Path) -> None:
    ran = standoff_("add", reports)
    assert ran.code == 2
    assert "--ledger" in ran.err
