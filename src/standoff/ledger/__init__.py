"""The store of readings: one SQLite file, or a PostgreSQL database for a team."""

from standoff.ledger.filter import Filter
from standoff.ledger.kinds import KINDS
from standoff.ledger.ledger import Ledger
from standoff.ledger.search import Hit

__all__ = ["KINDS", "Filter", "Hit", "Ledger"]
