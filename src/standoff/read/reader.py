"""The Reader: a spaCy pipeline with Standoff's components, from documents to Readings."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import standoff
from standoff.errors import ReadingError
from standoff.model import Document, Reading, Run, iso_date
from standoff.read.blocks import blocks
from standoff.read.language_model import DEFAULT_MODEL, bare_pipeline
from standoff.read.pieces import parsed
from standoff.read.reading_text import reading_text
from standoff.read.times.left_open import left_open
from standoff.register import Register

COMPONENTS = (
    "standoff_times",
    "standoff_actors",
    "standoff_places",
    "standoff_coreference",
    "standoff_statements",
    "standoff_events",
    "standoff_reality",
    "standoff_framing",
    "standoff_commitments",
)
_REGISTER_USERS = (
    "standoff_actors",
    "standoff_places",
    "standoff_coreference",
    "standoff_statements",
    "standoff_commitments",
)
_BATCH = 8  # documents parsed at once; larger batches take more memory and no less time


class Reader:
    """Reads texts; loads its language model when made.

    Args:
        model: name or path of any installed English spaCy pipeline with tagger, lemmatizer and parser.
        overlays: folders with register files that add to or override the register.

    Raises:
        ModelError: the model is not installed or lacks a part.
        RegisterError: an overlay has a bad row.
    """

    def __init__(self, model: str = DEFAULT_MODEL, overlays: Sequence[Path | str] = ()) -> None:
        self.model = model
        self.overlays = tuple(str(path) for path in overlays)
        self.register = Register.load([Path(path) for path in self.overlays])
        self.nlp = _pipeline(model, self.overlays)

    @functools.cached_property
    def run(self) -> Run:
        """Which software this reader's rows come from."""
        meta = self.nlp.meta
        return Run(
            version=standoff.__version__,
            model=f"{self.model} {meta.get('version', '')}".strip(),
            register=self.register.digest,
        )

    def read(self, document: Document | str) -> Reading:
        """Return the Reading of one document or text."""
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document | str], processes: int = 1) -> Iterator[Reading]:
        """Yield the Reading of each document, in order, holding few in memory at a time."""
        if processes > 1:
            yield from _in_processes(documents, processes, self.model, self.overlays)
            return
        pending = (text if isinstance(text, Document) else Document.of(text) for text in documents)
        while batch := list(islice(pending, _BATCH)):
            docs = [self.prepared(document) for document in batch]
            for document, doc in zip(batch, parsed(self.nlp, docs), strict=True):
                yield self._reading(document, doc)

    def prepared(self, document: Document) -> Doc:
        """Return the tokenized Doc of a document, ready for the pipeline.

        Raises:
            ReadingError: the date of publication is none.
        """
        if document.published is not None and iso_date.reduced(document.published) != document.published:
            raise ReadingError(
                f"{document.name}: {document.published!r} is no day, month or year; write 2031-03-05, 2031-03 or 2031"
            )
        layout = blocks(document.text)
        doc = self.nlp.make_doc(reading_text(document.text, layout))
        doc._.frozen, doc._.blocks = document.text, layout
        doc._.published, doc._.byline = document.published, document.byline
        return doc

    def _reading(self, document: Document, doc: Doc) -> Reading:
        return Reading(
            document=document,
            statements=doc._.statements,
            events=doc._.events,
            times=doc._.times,
            places=doc._.places,
            framing=doc._.framing,
            commitments=doc._.commitments,
            notes=(*_notes(document), *left_open(doc._.times, document.published)),
            run=self.run,
        )


@functools.lru_cache(maxsize=2)
def _shared(model: str, overlays: tuple[str, ...]) -> Reader:
    return Reader(model, overlays)


def read(text: str, *, published: str | None = None, name: str = "text", model: str = DEFAULT_MODEL) -> Reading:
    """Read one text with a shared Reader, which is loaded at the first call.

    Args:
        text: the text; it is kept character for character.
        name: what the document is called.
        model: any installed English spaCy pipeline.
        published: ISO date of publication, to resolve "yesterday" and offices held; may be reduced
            (``2022-02``).

    Raises:
        ReadingError: ``published`` is no such date.
    """
    return _shared(model, ()).read(Document.of(text, name=name, published=published))


def _notes(document: Document) -> tuple[str, ...]:
    if document.published is None:
        return ("no publication date: relative dates are left open; give one with --published",)
    return ()


def _pipeline(model: str, overlays: tuple[str, ...]) -> Language:
    nlp = bare_pipeline(model)
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"overlays": list(overlays)} if name in _REGISTER_USERS else {})
    return nlp


def _in_processes(
    documents: Iterable[Document | str], processes: int, model: str, overlays: tuple[str, ...]
) -> Iterator[Reading]:
    pending = iter(documents)
    with ProcessPoolExecutor(processes, initializer=_shared, initargs=(model, overlays)) as pool:
        waiting = [pool.submit(_read_batch, batch, model, overlays) for batch in _batches(pending, 2 * processes)]
        while waiting:
            yield from waiting.pop(0).result()
            waiting += [pool.submit(_read_batch, batch, model, overlays) for batch in _batches(pending, 1)]


def _batches(pending: Iterator[Document | str], count: int) -> Iterator[list[Document | str]]:
    for _ in range(count):
        if batch := list(islice(pending, _BATCH)):
            yield batch


def _read_batch(batch: list[Document | str], model: str, overlays: tuple[str, ...]) -> list[Reading]:
    return list(_shared(model, overlays).pipe(batch))
