"""spaCy DocBin: ``.spacy`` files of tokenised texts, with the rows as span groups and as custom attributes.

Any spaCy reads the span groups (``doc.spans["events"]``). :func:`docs` also gives back the attributes that
Standoff's own pipeline sets (``doc._.events``): each Doc carries its Reading as JSON in ``doc.user_data``.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from standoff.export.format import ExportError, FolderFormat
from standoff.export.jsontext import dumps
from standoff.export.selection import readings
from standoff.ledger import Filter, Ledger
from standoff.ledger.encoding import storable
from standoff.ledger.kinds import ROW_KINDS
from standoff.model import Reading, Span
from standoff.model.json import from_json

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens
    from spacy.vocab import Vocab

READING = "standoff.reading"
"""The key in ``doc.user_data``."""

_SHARD = 200  # documents in a file: a DocBin is made and read as a whole
_ENGLISH, _ANY = "en", "xx"  # tokenisers: spaCy's for English, and its rules for any language


def files(ledger: Ledger, where: Filter, folder: Path) -> int:
    """Write ``part-0001.spacy`` and so on; return the number of documents."""
    import spacy  # noqa: PLC0415 - slow to import
    from spacy.tokens import DocBin  # noqa: PLC0415 - as above

    pipelines = {code: spacy.blank(code) for code in (_ENGLISH, _ANY)}
    found = readings(ledger, where)
    count = number = 0
    while part := list(islice(found, _SHARD)):
        number += 1
        store = DocBin(store_user_data=True)
        for reading in part:
            store.add(_doc(reading, pipelines[_ENGLISH if reading.document.language == _ENGLISH else _ANY]))
        store.to_disk(folder / f"part-{number:04}.spacy")
        count += len(part)
    return count


def docs(path: Path, vocab: "Vocab") -> Iterator["Doc"]:
    """Yield the Docs of a ``.spacy`` file or a folder of them, with the custom attributes set.

    Args:
        path: what ``standoff export --to docbin`` wrote, or one of its files.
        vocab: of the pipeline that will use the Docs.

    Raises:
        ExportError: there is no ``.spacy`` file.
    """
    from spacy.tokens import DocBin  # noqa: PLC0415 - slow to import

    found = sorted(path.glob("*.spacy")) if path.is_dir() else [path] * path.is_file()
    if not found:
        raise ExportError(f"{path}: there is no .spacy file")
    for file in found:
        for doc in DocBin().from_disk(file).get_docs(vocab):
            _restore(doc)
            yield doc


def _doc(reading: Reading, pipeline: "Language") -> "Doc":
    # The tokeniser alone: a pipeline would refuse texts of more than a million characters.
    doc = pipeline.tokenizer(storable(reading.document.text))
    doc.user_data[READING] = dumps(msgspec.to_builtins(reading))
    for name, labelled in _groups(reading).items():
        tokens = (_tokens(doc, span, label) for span, label in labelled)
        doc.spans[name] = [span for span in tokens if span is not None]
    return doc


def _groups(reading: Reading) -> dict[str, list[tuple[Span, str]]]:
    contents = [(span, row.act) for row in reading.statements for span in row.content]
    sources = [(span, row.kind) for row in reading.statements for span in row.source]
    return {
        "statements": [(span, str(act)) for span, act in contents],
        "sources": [(span, str(kind)) for span, kind in sources],
        "cues": [(row.cue, str(row.act)) for row in reading.statements if row.cue],
        "events": [(row.trigger, str(row.type)) for row in reading.events],
        "times": [(row.span, str(row.type)) for row in reading.times],
        "places": [(row.span, str(row.usage)) for row in reading.places],
        "framing": [(row.span, row.category) for row in reading.framing],
        "commitments": [(row.span, str(row.action)) for row in reading.commitments],
    }


def _tokens(doc: "Doc", span: Span, label: str) -> "Tokens | None":
    # A span that ends inside a token takes the whole token: the exact offsets are in the Reading.
    return doc.char_span(span.start, span.end, label=storable(label), alignment_mode="expand")


def _restore(doc: "Doc") -> None:
    from standoff.read import extensions  # noqa: PLC0415, F401 - registers the attributes when imported

    reading = from_json(doc.user_data[READING])
    for kind in ROW_KINDS:
        doc._.set(kind, getattr(reading, kind))
    doc._.frozen = reading.document.text
    doc._.published = reading.document.published
    doc._.byline = reading.document.byline


FORMAT = FolderFormat(title="spaCy DocBin", standard="https://spacy.io/api/docbin", files=files)
