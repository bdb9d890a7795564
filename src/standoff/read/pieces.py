"""Long texts, parsed in pieces so that memory stays bounded.

The parser's memory grows with the longest text. Everything up to the named
entities looks at a sentence or two at a time, so a long text is cut between
blocks (or, in a paragraph of a book's length, anywhere), parsed piece by piece
and put together again before Standoff's own components, which look at the whole
document.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from spacy.language import Language
from spacy.tokens import Doc

PIECE = 50_000  # characters after which a text is cut at the next block, and at twice as many wherever it is


def parsed(nlp: Language, docs: Sequence[Doc]) -> Iterator[Doc]:
    """Yield the docs run through the whole pipeline, the language model's part of it in bounded pieces."""
    ours = [name for name in nlp.pipe_names if name.startswith("standoff_")]
    layout, *components = [nlp.get_pipe(name) for name in ours]
    cut = [_pieces(layout(doc)) for doc in docs]
    pieces = nlp.pipe((piece for group in cut for piece in group), disable=ours, batch_size=len(docs))
    for doc, group in zip(docs, cut, strict=True):
        whole = _joined(doc, list(islice(pieces, len(group))))
        for component in components:
            whole = component(whole)
        yield whole


def _pieces(doc: Doc) -> list[Doc]:
    if len(doc.text) <= PIECE:
        return [doc]
    cuts, last = [0], 0
    for token in doc:
        length = token.idx - last
        if (token.is_sent_start and length > PIECE) or length > 2 * PIECE:
            cuts.append(token.i)
            last = token.idx
    return [doc[start:end].as_doc() for start, end in pairwise([*cuts, len(doc)])]


def _joined(doc: Doc, pieces: list[Doc]) -> Doc:
    if len(pieces) == 1:
        return pieces[0]
    whole = Doc.from_docs(pieces, ensure_whitespace=False)
    assert whole is not None  # noqa: S101 - only an empty list of pieces gives None
    for name in ("frozen", "published", "byline", "blocks", "quotes"):
        whole._.set(name, doc._.get(name))
    return whole
