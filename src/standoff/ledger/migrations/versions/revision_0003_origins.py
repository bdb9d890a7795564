"""Origins: which reports go back to one text, and what they are compared by."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; what the ledger holds is linked by the next `add` or `link`."""
    op.create_table(
        "origins",
        sa.Column("document", sa.String(16), primary_key=True),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("score", sa.Float()),
        sa.Column("twin", sa.String(16)),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("text_keys", sa.Integer(), nullable=False),
        sa.Column("credit_keys", sa.Integer(), nullable=False),
    )
    op.create_index("ix_origins_origin", "origins", ["origin"])
    op.create_table(
        "fingerprints",
        sa.Column("document", sa.String(16), primary_key=True),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("credits", sa.Text(), nullable=False),
        *(sa.Column(name, sa.LargeBinary(), nullable=False) for name in ("shingles", "details", "terms")),
    )
    op.create_table(
        "fingerprint_keys",
        sa.Column("key", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("document", sa.String(16), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table("origin_rules", sa.Column("rules", sa.Text(), primary_key=True))
    op.execute("UPDATE documents SET origin_id = NULL WHERE origin_id IS NOT NULL")


def downgrade() -> None:
    """Drop the tables, and the origins with them."""
    op.execute("UPDATE documents SET origin_id = NULL WHERE origin_id IS NOT NULL")
    for name in ("origin_rules", "fingerprint_keys", "fingerprints", "origins"):
        op.drop_table(name)
