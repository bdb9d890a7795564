"""Alembic's entry: run the migrations in the transaction that the ledger has begun."""

from alembic import context

from standoff.ledger.migrate import VERSION_TABLE
from standoff.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
