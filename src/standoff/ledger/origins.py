"""Origins in the ledger: what reports are compared by, who belongs to which, and why.

What links them lives in :mod:`standoff.link.origins`; here are only the reads and writes that it is made
of, within the transaction of a connection. A report's ``origin_id`` is empty until it is linked, and
again after another run has read it; what ``origins`` and ``fingerprints`` hold of it outlives that.
"""

import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, select, update

from standoff.ledger.tables import documents, fingerprint_keys, fingerprints, origin_rules, origins

_CHUNK = 5_000  # values in one list; databases take 32,766 parameters at least
_SETS = ("shingles", "details", "terms")
_SEPARATOR = "; "

Hashes: TypeAlias = frozenset[int]


@dataclass(frozen=True, slots=True)
class Report:
    """A document as linking sees it."""

    document: str
    text: str
    published: str | None
    publisher: str | None
    byline: str | None


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a report is compared by.

    Attributes:
        document: the ledger's id of it.
        day: when it was published, an ISO date; empty where that is not known to the day.
        credits: ids of the agencies that it credits.
        shingles: hashes of its runs of words; 64 bits, signed, as all hashes here.
        details: hashes of its names and figures.
        terms: hashes of its longer words.
    """

    document: str
    day: str
    credits: tuple[str, ...]
    shingles: Hashes
    details: Hashes
    terms: Hashes


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys under which a report meets those of the same text, and those of the same agency."""

    text: Hashes
    credit: Hashes


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why a report belongs to its origin: the report that it is most like, in what way and how closely.

    Attributes:
        twin: id of the other report.
        reason: ``copy``, ``abridgement``, ``rewrite`` or ``credit``.
        score: from 0 to 1: for a copy or a rewrite the share of both texts that stands in both, for an
            abridgement the share of the shorter one, for a credit Dice's coefficient of names and figures.
    """

    twin: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Member:
    """A report that has an origin, as it meets another one.

    Attributes:
        document: id of the report.
        origin: id of the origin's earliest report.
        first_day: day of that one.
        likeness: why it belongs there; ``None`` where it is alone.
        nearness: share of the smaller number of keys, of text or of credit, that the two share.
    """

    document: str
    origin: str
    first_day: str
    likeness: Likeness | None
    nearness: float


class OriginStore:
    """The reads and writes of linking, within the transaction of ``connection``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rules(self) -> str | None:
        """Return the rules that the ledger was linked by."""
        return self._connection.scalar(select(origin_rules.c.rules))

    def begin_anew(self, rules: str) -> None:
        """Forget every origin, and keep the rules by which new ones will be made."""
        for table in (origins, fingerprints, fingerprint_keys, origin_rules):
            self._connection.execute(delete(table))
        self._connection.execute(update(documents).values(origin_id=None).where(documents.c.origin_id.is_not(None)))
        self._connection.execute(origin_rules.insert(), {"rules": rules})

    def pending(self, limit: int) -> list[Report]:
        """Return the first reports without an origin."""
        table = documents.c
        query = select(table.id, table.text, table.published, table.publisher, table.byline)
        found = self._connection.execute(query.where(table.origin_id.is_(None)).order_by(table.seq).limit(limit))
        return [Report(*row) for row in found]

    def fingerprints(self, ids: Iterable[str]) -> dict[str, Fingerprint]:
        """Return what is known of reports, by id."""
        query = select(*fingerprints.c)
        return {row.document: _fingerprint(row) for row in self._by_id(query, fingerprints.c.document, ids)}

    def keep(self, report: Fingerprint, keys: Keys) -> None:
        """Keep what a report is compared by."""
        packed = {name: _packed(getattr(report, name)) for name in _SETS}
        row = {"document": report.document, "day": report.day, "credits": _SEPARATOR.join(report.credits)}
        self._connection.execute(fingerprints.insert(), row | packed)
        rows = _key_rows(report, keys)
        if rows:
            self._connection.execute(fingerprint_keys.insert(), rows)

    def dissolve(self, report: Fingerprint, keys: Keys) -> None:
        """Forget what a report was compared by, and give every report of its origin back to linking."""
        own = select(origins.c.origin).where(origins.c.document == report.document).scalar_subquery()
        members = self._connection.scalars(select(origins.c.document).where(origins.c.origin == own)).all()
        self._connection.execute(delete(fingerprints).where(fingerprints.c.document == report.document))
        table = fingerprint_keys.c
        for chunk in _chunks(keys.text | keys.credit):
            ours = (table.key.in_(chunk), table.day == report.day, table.document == report.document)
            self._connection.execute(delete(fingerprint_keys).where(*ours))
        for chunk in _chunks(members):
            self._connection.execute(delete(origins).where(origins.c.document.in_(chunk)))
            self._connection.execute(update(documents).values(origin_id=None).where(documents.c.id.in_(chunk)))

    def restore(self, document: str) -> bool:
        """Give a report that was read again the origin that it has; ``False`` where it has none."""
        origin = self._connection.scalar(select(origins.c.origin).where(origins.c.document == document))
        if origin is not None:
            self._set_origin(documents.c.id == document, origin)
        return origin is not None

    def meeting(self, report: Fingerprint, keys: Keys, days: int, share: float) -> Iterator[Member]:
        """Yield the linked reports that share keys with a report.

        Args:
            report: whose like are looked for; it is not among them.
            keys: its keys.
            days: most days between the publications; an unknown day is within any.
            share: least share of the smaller number of keys, of text or of credit, that must be shared.
        """
        text, credit = (self._sharing(report.day, chosen, days) for chosen in (keys.text, keys.credit))
        query = select(*origins.c, _first_day().label("first_day"))
        for row in self._by_id(query, origins.c.document, (text | credit).keys() - {report.document}):
            of_text = text[row.document] / max(min(row.text_keys, len(keys.text)), 1)
            of_credit = credit[row.document] / max(min(row.credit_keys, len(keys.credit)), 1)
            if max(of_text, of_credit) > share:
                yield _member(row, max(of_text, of_credit))

    def join(self, report: Fingerprint, keys: Keys, origin: str, likeness: Likeness | None) -> None:
        """Enter a report under an origin."""
        row = {
            "document": report.document,
            "origin": origin,
            **_told(likeness),
            "day": report.day,
            "text_keys": len(keys.text),
            "credit_keys": len(keys.credit),
        }
        self._connection.execute(origins.insert(), row)
        self._set_origin(documents.c.id == report.document, origin)

    def merge(self, others: Iterable[str], origin: str) -> None:
        """Put the reports of other origins under ``origin``."""
        for chunk in _chunks(others):
            self._connection.execute(update(origins).values(origin=origin).where(origins.c.origin.in_(chunk)))
            self._set_origin(documents.c.origin_id.in_(chunk), origin)

    def explain(self, document: str, likeness: Likeness) -> None:
        """Say anew why a report belongs to its origin."""
        self._connection.execute(update(origins).values(_told(likeness)).where(origins.c.document == document))

    def _set_origin(self, which: ColumnElement[bool], origin: str) -> None:
        self._connection.execute(update(documents).values(origin_id=origin).where(which))

    def _sharing(self, day: str, keys: Hashes, days: int) -> Counter[str]:
        """Count the keys that reports published within some days of a day share with one."""
        table, shared = fingerprint_keys.c, Counter[str]()
        first, last = _around(day, days) if day else ("", "unlimited")
        # Two questions, not one with OR: each is then a range of the index.
        periods = (table.day.between(first, last), *((table.day == "",) if day else ()))
        for chunk in _chunks(keys):
            for period in periods:
                query = select(table.document, func.count()).where(table.key.in_(chunk), period)
                for document, count in self._connection.execute(query.group_by(table.document)):
                    shared[document] += count
        return shared

    def _by_id(self, query: Select[Any], column: ColumnElement[str], ids: Iterable[str]) -> Iterator[Row[Any]]:
        for chunk in _chunks(sorted(ids)):
            yield from self._connection.execute(query.where(column.in_(chunk)))


def counted(connection: Connection, ids: Iterable[str] | None) -> dict[str, int]:
    """Return how many reports each origin has, of those with ``ids`` or of all.

    A report that is not linked yet is an origin of its own.
    """
    origin = func.coalesce(documents.c.origin_id, documents.c.id)
    query = select(origin, func.count()).group_by(origin)
    queries = [query] if ids is None else [query.where(documents.c.id.in_(chunk)) for chunk in _chunks(set(ids))]
    found = Counter[str]()
    for chosen in queries:
        found.update({row[0]: row[1] for row in connection.execute(chosen)})
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _first_day() -> ColumnElement[str]:
    first = origins.alias("first")
    return select(first.c.day).where(first.c.document == origins.c.origin).scalar_subquery()


def _member(row: Row[Any], nearness: float) -> Member:
    likeness = None if row.twin is None else Likeness(row.twin, row.reason, row.score)
    return Member(row.document, row.origin, row.first_day, likeness, nearness)


def _told(likeness: Likeness | None) -> dict[str, Any]:
    if likeness is None:
        return {"reason": "single", "score": None, "twin": None}
    return {"reason": likeness.reason, "score": likeness.score, "twin": likeness.twin}


def _fingerprint(row: Row[Any]) -> Fingerprint:
    credits = tuple(row.credits.split(_SEPARATOR)) if row.credits else ()
    return Fingerprint(row.document, row.day, credits, *(_unpacked(getattr(row, name)) for name in _SETS))


def _packed(hashes: Hashes) -> bytes:
    return struct.pack(f"<{len(hashes)}q", *sorted(hashes))


def _unpacked(packed: bytes) -> Hashes:
    return frozenset(struct.unpack(f"<{len(packed) // 8}q", packed))


def _key_rows(report: Fingerprint, keys: Keys) -> list[dict[str, Any]]:
    own = {"day": report.day, "document": report.document}
    return [{"key": key, **own} for key in sorted(keys.text | keys.credit)]


def _around(day: str, days: int) -> tuple[str, str]:
    middle = date.fromisoformat(day).toordinal()
    first, last = max(middle - days, date.min.toordinal()), min(middle + days, date.max.toordinal())
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def _chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    source = iter(values)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk
