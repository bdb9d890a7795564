"""The ledger's tables.

Columns marked ``hidden`` serve the ledger itself; ``Ledger.rows`` shows the others. A
change here needs a migration; a test compares the two.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HIDDEN = {"hidden": True}


class Day(String):
    """A day as ISO 8601 text, which sorts by time in every database."""


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _id(name: str, *more: Any, **options: Any) -> Column[str]:
    return Column(name, String(16), *more, **options)


def _seq() -> Column[int]:
    # The order of insertion, which the writer counts. `mentions`, `spans` and the full-text index refer to
    # rows by it: whole numbers in order are what a database finds and sorts fastest.
    big = BigInteger().with_variant(Integer, "sqlite")
    return Column("seq", big, primary_key=True, autoincrement=False, info=HIDDEN)


def _window() -> tuple[Column[str], ...]:
    # The days on which a row may lie: its own date, else its document's publication.
    return (
        Column("window_start", Day(10), index=True, info=HIDDEN),
        Column("window_end", Day(10), info=HIDDEN),
    )


def _holder() -> Column[int]:
    # `seq` of the statement in which a row stands.
    return Column("holder", BigInteger, index=True, info=HIDDEN)


def _rows(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        _seq(),
        _id("id", nullable=False, unique=True),
        _id("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
        *columns,
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        *_window(),
        Column("local", Text, info=HIDDEN),
        Column("row", Text, nullable=False, info=HIDDEN),
    )


runs = Table(
    "runs",
    metadata,
    _id("id", primary_key=True),
    Column("version", Text),
    Column("model", Text),
    Column("register", Text),
    Column("row", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    _seq(),
    _id("id", nullable=False, unique=True),
    Column("name", Text, nullable=False, index=True),
    Column("title", Text),
    Column("byline", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", Text),
    Column("language", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("origin_id", Text, index=True),
    Column("characters", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    _id("run", ForeignKey("runs.id"), nullable=False),
    *_window(),
    Column("notes", Text, nullable=False, info=HIDDEN),
    Column("row", Text, nullable=False, info=HIDDEN),
    Column("text", Text, nullable=False, info=HIDDEN),
)

# Which runs have read a text. It outlives the rows of a run that another one replaced.
document_runs = Table(
    "document_runs",
    metadata,
    _id("document", primary_key=True),
    _id("run", ForeignKey("runs.id"), primary_key=True),
    Column("stored_at", String(25), nullable=False),
)

statements = _rows(
    "statements",
    Column("source", Text, nullable=False),
    Column("actors", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("cue", Text),
    Column("form", Text, nullable=False),
    Column("act", Text, nullable=False, index=True),
    Column("negated", Boolean, nullable=False),
    Column("content", Text, nullable=False),
    Column("addressees", Text, nullable=False),
    Column("via", Text),
    Column("said_on", Text),
    Column("said_precision", Text),
    Column("said_earliest", Day(10)),
    Column("said_latest", Day(10)),
    Column("voice", Text, nullable=False),
    _id("parent"),
    _holder(),
    Column("confidence", Float, nullable=False),
    Column("why", Text, nullable=False),
)

events = _rows(
    "events",
    Column("date", Text),
    Column("precision", Text),
    Column("earliest", Day(10)),
    Column("latest", Day(10)),
    Column("type", Text, nullable=False, index=True),
    Column("mode", Text),
    Column("contexts", Text, nullable=False),
    Column("cameo", Text),
    Column("intensity", Float),
    Column("actors", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("place", Text),
    Column("country", Text),
    Column("quantities", Text, nullable=False),
    Column("reality", Text, nullable=False, index=True),
    Column("voice", Text, nullable=False),
    _id("statement"),
    _holder(),
    Column("trigger", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("why", Text, nullable=False),
)

times = _rows(
    "times",
    Column("text", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("earliest", Day(10)),
    Column("latest", Day(10)),
    Column("precision", Text),
    Column("anchor", Text),
)

places = _rows(
    "places",
    Column("text", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("geonames", Integer, index=True),
    Column("lat", Float),
    Column("lon", Float),
    Column("country", Text),
    Column("usage", Text, nullable=False),
)

framing = _rows(
    "framing",
    Column("text", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("voice", Text, nullable=False),
    _id("statement"),
    _holder(),
    Column("why", Text, nullable=False),
)

commitments = _rows(
    "commitments",
    Column("text", Text, nullable=False),
    Column("instrument", Text),
    Column("name", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("actors", Text, nullable=False),
    Column("date", Text),
    Column("precision", Text),
    Column("earliest", Day(10)),
    Column("latest", Day(10)),
    Column("finding", Text, nullable=False),
    Column("register_date", Day(10)),
    Column("citation", Text),
    Column("voice", Text, nullable=False),
    _id("statement"),
    _holder(),
    _id("event"),
    Column("why", Text, nullable=False),
)

# An actor under one name and code: a person in two offices has two rows with one id.
actors = Table(
    "actors",
    metadata,
    _id("key", primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("code", Text, nullable=False, index=True),
    Column("folded", Text, nullable=False),
)


def _pointers(name: str, *columns: Column[Any], indexes: tuple[Index, ...] = ()) -> Table:
    return Table(
        name,
        metadata,
        _id("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
        Column("kind", String(16), nullable=False),
        Column("row", BigInteger, nullable=False),
        Column("role", String(16), nullable=False),
        *columns,
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("text", Text, nullable=False),
        Index(f"ix_{name}_document_kind_row", "document", "kind", "row"),
        *indexes,
    )


# Whom a row names, and as what: source, addressee, via (statements); actor, recipient (events); party
# (commitments). Each actor once for a row and role, at its first mention; `row` is the row's `seq`.
mentions = _pointers(
    "mentions",
    _id("actor", ForeignKey("actors.key"), nullable=False),
    indexes=(Index("ix_mentions_actor_role_row_document", "actor", "role", "row", "document"),),
)

# The characters that a row rests on, those that name actors left to `mentions`.
spans = _pointers("spans")

# Which reports go back to one text. These four do not go when a document's row goes: another run may read the
# text again, and it is still like the same reports. A row here without one in `documents` is not shown.
origins = Table(
    "origins",
    metadata,
    _id("document", primary_key=True),
    _id("origin", nullable=False, index=True),
    Column("reason", String(16), nullable=False),
    Column("score", Float),
    _id("twin"),
    Column("day", String(10), nullable=False),
    Column("text_keys", Integer, nullable=False),
    Column("credit_keys", Integer, nullable=False),
)

fingerprints = Table(
    "fingerprints",
    metadata,
    _id("document", primary_key=True),
    Column("day", String(10), nullable=False),
    Column("credits", Text, nullable=False),
    Column("shingles", LargeBinary, nullable=False),
    Column("details", LargeBinary, nullable=False),
    Column("terms", LargeBinary, nullable=False),
)

fingerprint_keys = Table(
    "fingerprint_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", String(10), primary_key=True),
    _id("document", primary_key=True),
    sqlite_with_rowid=False,
)

origin_rules = Table("origin_rules", metadata, Column("rules", Text, primary_key=True))
