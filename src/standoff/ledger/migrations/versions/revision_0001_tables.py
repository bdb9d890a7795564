"""The tables of a ledger."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, those first that others refer to."""
    _runs_and_documents()
    _statements()
    _events()
    _times_and_places()
    _framing()
    _commitments()
    _actors_and_spans()


def downgrade() -> None:
    """Drop the tables, those last that others refer to."""
    for name in (
        "spans", "mentions", "actors", "commitments", "framing", "places", "times", "events", "statements",
        "document_runs", "documents", "runs",
    ):  # fmt: skip
        op.drop_table(name)


def _text(*names: str, required: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=not required) for name in names]


def _id(name: str, *more: Any, **options: Any) -> sa.Column[Any]:
    return sa.Column(name, sa.String(16), *more, **options)


def _holder() -> sa.Column[Any]:
    return sa.Column("holder", sa.BigInteger())


def _days(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(10)) for name in names]


def _integers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _seq() -> sa.Column[Any]:
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column("seq", big, primary_key=True, autoincrement=False)


def _document() -> list[Any]:
    return [
        _id("document", nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
    ]


def _rows(name: str, *columns: sa.Column[Any], indexes: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        _seq(),
        _id("id", nullable=False),
        *_document(),
        *columns,
        *_integers("start", "end"),
        *_days("window_start", "window_end"),
        *_text("local"),
        *_text("row", required=True),
        sa.UniqueConstraint("id", name=f"uq_{name}_id"),
    )
    for column in ("document", "window_start", *indexes):
        op.create_index(f"ix_{name}_{column}", name, [column])


def _runs_and_documents() -> None:
    op.create_table(
        "runs",
        _id("id", primary_key=True),
        *_text("version", "model", "register"),
        *_text("row", required=True),
    )
    op.create_table(
        "documents",
        _seq(),
        _id("id", nullable=False),
        *_text("name", required=True),
        *_text("title", "byline", "publisher", "url", "published"),
        *_text("language", required=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        *_text("origin_id"),
        *_integers("characters", "statements", "events"),
        _id("run", sa.ForeignKey("runs.id"), nullable=False),
        *_days("window_start", "window_end"),
        *_text("notes", "row", "text", required=True),
        sa.UniqueConstraint("id", name="uq_documents_id"),
    )
    for column in ("name", "origin_id", "window_start"):
        op.create_index(f"ix_documents_{column}", "documents", [column])
    op.create_table(
        "document_runs",
        _id("document", primary_key=True),
        _id("run", sa.ForeignKey("runs.id"), primary_key=True),
        sa.Column("stored_at", sa.String(25), nullable=False),
    )


def _statements() -> None:
    _rows(
        "statements",
        *_text("source", "actors", "kind", required=True),
        *_text("cue"),
        *_text("form", "act", required=True),
        sa.Column("negated", sa.Boolean(), nullable=False),
        *_text("content", "addressees", required=True),
        *_text("via", "said_on", "said_precision"),
        *_days("said_earliest", "said_latest"),
        *_text("voice", required=True),
        _id("parent"),
        _holder(),
        sa.Column("confidence", sa.Float(), nullable=False),
        *_text("why", required=True),
        indexes=("act", "holder"),
    )


def _events() -> None:
    _rows(
        "events",
        *_text("date", "precision"),
        *_days("earliest", "latest"),
        *_text("type", required=True),
        *_text("mode"),
        *_text("contexts", required=True),
        *_text("cameo"),
        sa.Column("intensity", sa.Float()),
        *_text("actors", "recipients", required=True),
        *_text("place", "country"),
        *_text("quantities", "reality", "voice", required=True),
        _id("statement"),
        _holder(),
        *_text("trigger", required=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        *_text("why", required=True),
        indexes=("type", "reality", "holder"),
    )


def _times_and_places() -> None:
    _rows(
        "times",
        *_text("text", "type", "value", required=True),
        *_days("earliest", "latest"),
        *_text("precision", "anchor"),
    )
    _rows(
        "places",
        *_text("text", "name", required=True),
        sa.Column("geonames", sa.Integer()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        *_text("country"),
        *_text("usage", required=True),
        indexes=("geonames",),
    )


def _framing() -> None:
    _rows(
        "framing",
        *_text("text", "category", "voice", required=True),
        _id("statement"),
        _holder(),
        *_text("why", required=True),
        indexes=("holder",),
    )


def _commitments() -> None:
    _rows(
        "commitments",
        *_text("text", required=True),
        *_text("instrument"),
        *_text("name", "action", "actors", required=True),
        *_text("date", "precision"),
        *_days("earliest", "latest"),
        *_text("finding", required=True),
        *_days("register_date"),
        *_text("citation"),
        *_text("voice", required=True),
        _id("statement"),
        _holder(),
        _id("event"),
        *_text("why", required=True),
        indexes=("holder",),
    )


def _actors_and_spans() -> None:
    op.create_table("actors", _id("key", primary_key=True), *_text("id", "name", "code", "folded", required=True))
    op.create_index("ix_actors_id", "actors", ["id"])
    op.create_index("ix_actors_code", "actors", ["code"])
    _pointers("mentions", _id("actor", sa.ForeignKey("actors.key"), nullable=False))
    op.create_index("ix_mentions_actor_role_row_document", "mentions", ["actor", "role", "row", "document"])
    _pointers("spans")


def _pointers(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        *_document(),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("row", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        *columns,
        *_integers("start", "end"),
        *_text("text", required=True),
    )
    op.create_index(f"ix_{name}_document_kind_row", name, ["document", "kind", "row"])
