"""A Filter as SQL: for each of its fields, what it asks of each kind of row."""

from collections.abc import Callable
from typing import Any, TypeAlias

from sqlalchemy import Column, ColumnElement, Select, Table, and_, func, or_, select

from standoff.errors import LedgerError
from standoff.ledger.dates import days
from standoff.ledger.encoding import storable
from standoff.ledger.filter import NARRATOR, STATEMENT, Filter
from standoff.ledger.tables import (
    actors,
    commitments,
    documents,
    events,
    mentions,
    metadata,
    statements,
)

Condition: TypeAlias = ColumnElement[bool]
Rule: TypeAlias = Callable[[str], Condition]

HELD = ("statements", "events", "framing", "commitments")
"""The kinds whose rows may stand in a statement: ``holder`` is its ``seq``."""

DATED = ("statements", "events", "times", "places", "framing", "commitments")


def table_of(kind: str) -> Table:
    """Return the table that holds a kind of row."""
    return metadata.tables[kind]


def conditions(kind: str, where: Filter) -> list[Condition]:
    """Return what ``where`` asks of the rows of ``kind``.

    Raises:
        LedgerError: a field does not apply to this kind; the message names those that take it.
    """
    return [_rule(field, kind)(storable(value)) for field, value in where.conditions().items()]


def _rule(field: str, kind: str) -> Rule:
    rules = _RULES[field]
    if kind not in rules:
        raise LedgerError(f"the filter {field!r} does not apply to {kind}, only to {', '.join(rules)}")
    return rules[kind]


def _same_actor(value: str) -> Condition:
    code = value.upper()
    return or_(
        actors.c.id == value,
        actors.c.code == code,
        actors.c.code.startswith(f"{code}-", autoescape=True),
        _name_holds(value),
    )


def _name_holds(value: str) -> Condition:
    if value.isupper():
        # LIKE folds case in SQLite; replace() compares letter by letter in both databases.
        return func.replace(actors.c.name, value, "") != actors.c.name
    return actors.c.folded.contains(value.casefold(), autoescape=True)


def _names(table: Table, role: str) -> Rule:
    # Rows that name such an actor in this role.
    return lambda value: table.c.seq.in_(_mentions(mentions.c.row, value).where(mentions.c.role == role))


def _mentions(column: Column[Any], value: str) -> Select[Any]:
    return select(column).where(mentions.c.actor.in_(select(actors.c.key).where(_same_actor(value))))


def _equals(column: Column[str]) -> Rule:
    return lambda value: column == value


def _own_source(value: str) -> Condition:
    words = statements.c.source.icontains(value, autoescape=True)
    return or_(words, _names(statements, "source")(value))


def _inside(rule: Rule) -> dict[str, Rule]:
    # Statements that ``rule`` chooses, and rows of other kinds inside those.
    def held(column: Column[int]) -> Rule:
        return lambda value: column.in_(select(statements.c.seq).where(rule(value)))

    own = {"statements": rule}
    return own | {kind: held(table_of(kind).c.holder) for kind in HELD if kind not in own}


def _voice(holder: Column[int]) -> Rule:
    def rule(value: str) -> Condition:
        if value == NARRATOR:
            return holder.is_(None)
        if value == STATEMENT:
            return holder.is_not(None)
        return holder.in_(_mentions(mentions.c.row, value).where(mentions.c.role == "source"))

    return rule


def _since(table: Table) -> Rule:
    return lambda value: table.c.window_end >= days(value).first


def _until(table: Table) -> Rule:
    return lambda value: table.c.window_start <= days(value).last


def _document(value: str) -> Condition:
    return or_(documents.c.name == value, documents.c.id.startswith(value, autoescape=True))


def _within(column: Column[str], rule: Rule) -> Rule:
    # Rows of the documents that ``rule`` chooses.
    return lambda value: column.in_(select(documents.c.id).where(rule(value)))


def _of_documents(rule: Rule) -> dict[str, Rule]:
    own = {"documents": rule, "origins": rule, "actors": _within(mentions.c.document, rule)}
    return own | {kind: _within(table_of(kind).c.document, rule) for kind in DATED}


def _of_days(bound: Callable[[Table], Rule]) -> dict[str, Rule]:
    own = {kind: bound(table_of(kind)) for kind in ("documents", *DATED)}
    return own | {"origins": own["documents"], "actors": _within(mentions.c.document, bound(documents))}


_RULES: dict[str, dict[str, Rule]] = {
    "actor": {
        "documents": lambda value: documents.c.id.in_(_mentions(mentions.c.document, value)),
        "statements": _names(statements, "source"),
        "events": _names(events, "actor"),
        "commitments": _names(commitments, "party"),
        "actors": _same_actor,
    },
    "recipient": {
        "statements": _names(statements, "addressee"),
        "events": _names(events, "recipient"),
    },
    "source": _inside(_own_source),
    "act": _inside(_equals(statements.c.act)),
    "type": {"events": _equals(events.c.type)},
    "reality": {"events": _equals(events.c.reality)},
    "voice": {kind: _voice(table_of(kind).c.holder) for kind in HELD},
    "since": _of_days(_since),
    "until": _of_days(_until),
    "document": _of_documents(_document),
}


def matching(kind: str, where: Filter) -> Condition:
    """Return :func:`conditions` as one; true where nothing is asked."""
    return and_(True, *conditions(kind, where))
