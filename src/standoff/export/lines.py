"""JSON Lines: one whole Reading a line, as ``standoff read --format jsonl`` prints it."""

from collections.abc import Iterator

import msgspec

from standoff.export.format import TextFormat
from standoff.export.jsontext import dumps
from standoff.export.selection import readings
from standoff.ledger import Filter, Ledger


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each Reading as a line of JSON."""
    for reading in readings(ledger, where):
        yield dumps(msgspec.to_builtins(reading))


FORMAT = TextFormat(title="JSON Lines", standard="https://jsonlines.org", entries=entries)
