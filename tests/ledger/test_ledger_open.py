"""What can be opened, what cannot, and what is upgraded."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from standoff.errors import LedgerError
from standoff.ledger import Ledger, migrate
from standoff.ledger.place import dialect_of
from standoff.ledger.sqlite import WRITE
from standoff.model import Reading

Make = Callable[..., Reading]


def run_migrations(where: str, revision: str) -> None:
    """Make a ledger as it was at ``revision``."""
    engine = dialect_of(where).engine(create=True)
    with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
        migrate.upgrade(connection, revision)
    engine.dispose()


@pytest.fixture
def at_revision_1(where: str, harbour: Reading, monkeypatch: pytest.MonkeyPatch) -> str:
    """A ledger of the first revision that holds a reading."""
    run_migrations(where, "0001")
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "HEAD", "0001")
        with Ledger(where) as ledger:
            ledger.add(harbour)
    return where


def test_an_older_ledger_is_upgraded_with_what_it_holds(at_revision_1: str, harbour: Reading) -> None:
    with Ledger(at_revision_1) as ledger:
        assert list(ledger.readings()) == [harbour]
        assert [hit.name for hit in ledger.search("tanks")] == ["harbour"]


def test_a_newer_ledger_is_refused(where: str) -> None:
    dialect = dialect_of(where)
    Ledger(where).close()
    engine = dialect.engine(create=False)
    with engine.begin() as connection:
        connection.execute(text("UPDATE ledger_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(LedgerError, match=r"newer Standoff \(revision 9999; .* pip install --upgrade standoff"):
        Ledger(where)


def test_a_ledger_of_no_known_revision_is_refused(path: Path) -> None:
    Ledger(path).close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE ledger_version SET version_num = '0000'")
    with pytest.raises(LedgerError, match="cannot be upgraded"):
        Ledger(path)


def test_a_ledger_of_another_kind_of_database_is_refused(where: str) -> None:
    engine = dialect_of(where).engine(create=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    with pytest.raises(LedgerError, match=r"is not a ledger: it holds other tables \(recipes\)"):
        Ledger(where)
    assert inspect(engine).get_table_names() == ["recipes"]
    engine.dispose()


def test_a_missing_ledger_is_made_only_if_asked(where: str) -> None:
    with pytest.raises(LedgerError, match=r"there is no ledger at .*; `standoff add` makes one"):
        Ledger(where, create=False)
    Ledger(where).close()
    with Ledger(where, create=False) as ledger:
        assert ledger.count("documents") == 0


def test_looking_for_a_ledger_makes_no_file(path: Path) -> None:
    with pytest.raises(LedgerError):
        Ledger(path, create=False)
    assert not path.exists()


def test_a_file_that_is_no_ledger_is_left_alone(path: Path) -> None:
    path.write_text("Norland has pulled its tanks back from the border.")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="it is not an SQLite file"):
        Ledger(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_named(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    with pytest.raises(LedgerError, match=r"crisis\.db: "):
        Ledger(path)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is a folder; a ledger is a file"):
        Ledger(tmp_path)


def test_the_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"there is no folder .*missing"):
        Ledger(tmp_path / "missing" / "crisis.db")


@pytest.mark.parametrize("where", ["", ":memory:", "sqlite://", "a\x00b"])
def test_a_ledger_is_a_file(where: str) -> None:
    with pytest.raises(LedgerError, match="a ledger is a file"):
        Ledger(where)


@pytest.mark.parametrize("where", ["mysql://host/x", "oracle://host/x"])
def test_other_databases_are_refused(where: str) -> None:
    with pytest.raises(LedgerError, match="kept in SQLite or PostgreSQL, not in"):
        Ledger(where)


def test_a_broken_url_is_explained(path: Path) -> None:
    with pytest.raises(LedgerError, match="is like postgresql://"):
        Ledger("://")


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(LedgerError, match="no server answers there") as raised:
        Ledger("postgresql://someone:hush@127.0.0.1:1/none")
    assert "hush" not in str(raised.value)


def test_psycopg_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(LedgerError, match=r"standoff\[postgres\]"):
        Ledger("postgresql://localhost/none")


@pytest.mark.parametrize("name", ["a b.db", "what?x=1.db", "100%.db", "naïve#1.db"])
def test_any_file_name_will_do(tmp_path: Path, harbour: Reading, name: str) -> None:
    with Ledger(tmp_path / name) as ledger:
        ledger.add(harbour)
    assert (tmp_path / name).is_file()


def test_a_url_names_the_same_file(path: Path, harbour: Reading) -> None:
    with Ledger(path) as ledger:
        ledger.add(harbour)
    with Ledger(f"sqlite:///{path}", create=False) as ledger:
        assert ledger.count("documents") == 1


def test_the_newest_revision_is_the_one_that_the_code_names(where: str) -> None:
    run_migrations(where, "head")
    engine = dialect_of(where).engine(create=False)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM ledger_version")) == migrate.HEAD
    engine.dispose()


def test_a_ledger_can_be_taken_back_a_revision(at_revision_1: str, harbour: Reading) -> None:
    from alembic import command  # noqa: PLC0415 - as the package does
    from alembic.config import Config  # noqa: PLC0415 - as above

    Ledger(at_revision_1).close()
    engine = dialect_of(at_revision_1).engine(create=False)
    config = Config()
    config.set_main_option("script_location", "standoff.ledger:migrations")
    for revision, names in (("0001", True), ("base", False)):
        with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
            config.attributes["connection"] = connection
            command.downgrade(config, revision)
        assert ("documents" in inspect(engine).get_table_names()) == names
    engine.dispose()
