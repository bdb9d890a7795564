"""The ledger's schema, brought to the revision that this Standoff writes.

Alembic is imported only where there is something to migrate.
"""

from sqlalchemy import Connection, Engine, column, inspect, select, table

from standoff.errors import LedgerError
from standoff.ledger.dialect import Dialect
from standoff.ledger.sqlite import WRITE

HEAD = "0003"
"""The newest revision; a test compares it with the scripts."""

VERSION_TABLE = "ledger_version"


def bring_up_to_date(engine: Engine, dialect: Dialect, *, create: bool) -> None:
    """Make the tables, or upgrade them, where they are not at :data:`HEAD`.

    Raises:
        LedgerError: the database holds something else, or a newer ledger; or it is empty and ``create``
            is false.
    """
    with engine.connect() as connection:
        found = _checked(connection, dialect, create=create)
    if found == HEAD:
        return
    dialect.make_ready(engine)
    with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
        dialect.lock(connection)
        # Another program may have done it while this one waited.
        if _checked(connection, dialect, create=create) != HEAD:
            upgrade(connection)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to ``revision`` in the transaction of ``connection``."""
    from alembic import command  # noqa: PLC0415 - slow, and seldom needed
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", "standoff.ledger:migrations")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise LedgerError(f"the ledger cannot be upgraded: {error}") from error


def _checked(connection: Connection, dialect: Dialect, *, create: bool) -> str | None:
    names = inspect(connection).get_table_names()
    if VERSION_TABLE in names:
        found: str | None = connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))
        if found is not None and found > HEAD:
            raise LedgerError(
                f"{dialect.name} was written by a newer Standoff (revision {found}; this one knows {HEAD}); "
                "upgrade with: python -m pip install --upgrade standoff"
            )
        return found
    if names:
        raise LedgerError(f"{dialect.name} is not a ledger: it holds other tables ({', '.join(sorted(names)[:3])})")
    if not create:
        raise LedgerError(f"there is no ledger at {dialect.name}; `standoff add` makes one")
    return None
