"""Texts with labelled events, annotated by every component that events rest on."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from standoff.model import Document
from standoff.read import Reader
from standoff.read.events import Events
from standoff.read.language_model import bare_pipeline
from standoff.read.pieces import parsed

REGISTER = Path(__file__).parent / "register"  # the invented states of our own texts

Item = dict[str, Any]


def items(path: Path) -> list[Item]:
    """Return the labelled texts of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def reader() -> Reader:
    """Return a reader that knows the invented states too."""
    return Reader(overlays=[REGISTER])


def events() -> Events:
    """Return the component that codes events."""
    component = reader().nlp.get_pipe("standoff_events")
    assert isinstance(component, Events)
    return component


def docs(path: Path, cached: Path | None) -> Iterator[tuple[Item, Doc]]:
    """Yield the texts of a file, annotated up to the events.

    Args:
        path: the file.
        cached: a folder in which parsed texts are kept between runs.
    """
    found = items(path)
    digest = hashlib.sha256("".join(item["text"] for item in found).encode()).hexdigest()[:12]
    kept = cached / f"{path.stem}-{digest}.spacy" if cached else None
    nlp = reader().nlp
    for item, doc in zip(found, _parsed(found, kept), strict=True):
        source = reader().prepared(_document(item))
        doc._.frozen, doc._.blocks, doc._.published = source._.frozen, source._.blocks, source._.published
        yield item, _annotated(nlp, doc)


def _document(item: Item) -> Document:
    return Document.of(item["text"], published=item.get("published"))


def _parsed(found: list[Item], kept: Path | None) -> Iterator[Doc]:
    nlp = bare_pipeline()
    if kept is None or not kept.exists():
        store = DocBin(docs=(next(parsed(nlp, [reader().prepared(_document(item))])) for item in found))
        if kept is not None:
            store.to_disk(kept)
    else:
        store = DocBin().from_disk(kept)
    return store.get_docs(reader().nlp.vocab)


def _annotated(nlp: Language, doc: Doc) -> Doc:
    for name, component in nlp.pipeline:
        if name == "standoff_statements":  # events do not rest on those
            break
        if name.startswith("standoff_"):
            doc = component(doc)
    return doc


def held_out(item: Item) -> bool:
    """Tell whether a text of ours is kept for measuring: every fourth by its number."""
    return int(item["id"].rsplit("-", 1)[1]) % 4 == 0
