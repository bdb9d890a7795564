"""brat stand-off: for each document its text, and its rows as text-bound annotations, events and relations.

Offsets count the code points of the ``.txt`` file, whose line ends are those of the frozen text. A span over a
line break or tab, which brat's line format cannot hold, is cut there into fragments.
"""

import re
from collections.abc import Iterator
from importlib.resources import files as resources
from pathlib import Path

from standoff.export.brat_document import BratDocument
from standoff.export.format import FolderFormat
from standoff.export.selection import readings
from standoff.ledger import Filter, Ledger
from standoff.ledger.encoding import storable
from standoff.ledger.identity import document_id
from standoff.model import Document, Reading

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 40  # characters of a document's name in that of its files


def files(ledger: Ledger, where: Filter, folder: Path) -> int:
    """Write ``NAME.txt``, ``NAME.ann`` and the configuration; return the number of documents."""
    for name in ("annotation.conf", "visual.conf"):
        conf = resources("standoff.export").joinpath("data", "brat", name).read_text("utf-8")
        (folder / name).write_text(conf, "utf-8", newline="\n")
    count = 0
    for reading in readings(ledger, where):
        stem = file_name(reading.document)
        (folder / f"{stem}.txt").write_text(storable(reading.document.text), "utf-8", newline="")
        annotations = "".join(f"{line}\n" for line in lines(reading))
        (folder / f"{stem}.ann").write_text(annotations, "utf-8", newline="")
        count += 1
    return count


def file_name(document: Document) -> str:
    """Return a file name without its ending: what is safe of the document's name, and its id."""
    last = re.split(r"[/\\]", document.name.rstrip("/\\"))[-1]
    slug = _UNSAFE.sub("-", last).strip("-")[:_LONGEST]
    return "-".join(filter(None, (slug, document_id(document.sha256))))


def lines(reading: Reading) -> Iterator[str]:
    """Yield the lines of the ``.ann`` file."""
    document = BratDocument()
    for statement in reading.statements:
        document.statement(statement)
    for event in reading.events:
        document.event(event)
    for time in reading.times:
        document.time(time)
    for place in reading.places:
        document.place(place)
    for framing in reading.framing:
        document.framing(framing)
    for commitment in reading.commitments:
        document.commitment(commitment)
    return iter(map(storable, document.lines))


FORMAT = FolderFormat(title="brat", standard="https://brat.nlplab.org/standoff.html", files=files)
