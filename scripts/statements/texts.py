"""Labelled texts, parsed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin

from standoff.read.blocks import blocks
from standoff.read.language_model import bare_pipeline
from standoff.read.pieces import parsed
from standoff.read.reading_text import reading_text


def items(path: Path) -> list[dict[str, Any]]:
    """Return the labelled texts of a file with all spans as character offsets."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for item in found:
        for statement in item["statements"]:
            for key in ("source", "content"):
                statement[key] = [offsets(item["text"], part) for part in statement[key]]
            statement["cue"] = statement["cue"] and offsets(item["text"], statement["cue"])
    return found


def offsets(text: str, words: Any) -> tuple[int, int]:
    """Return where words stand: given as offsets, as a substring, or as a substring and which occurrence."""
    if isinstance(words, list) and isinstance(words[0], int):
        return words[0], words[1]
    wanted, number = (words, 1) if isinstance(words, str) else words
    start = -1
    for _ in range(number):
        start = text.index(wanted, start + 1)
    return start, start + len(wanted)


def docs(found: list[dict[str, Any]], cache: Path | None) -> Iterator[Doc]:
    """Yield the parsed texts, from the cache where there is one."""
    nlp = bare_pipeline()
    layout = nlp.get_pipe("standoff_layout")
    if cache is None or not cache.exists():
        store = DocBin()
        for item in found:
            around = blocks(item["text"])
            doc = nlp.make_doc(reading_text(item["text"], around))
            doc._.frozen, doc._.blocks = item["text"], around
            store.add(next(parsed(nlp, [doc])))
        if cache is not None:
            store.to_disk(cache)
    else:
        store = DocBin().from_disk(cache)
    for item, doc in zip(found, store.get_docs(nlp.vocab), strict=True):
        doc._.frozen = item["text"]
        yield layout(doc)


def held_out(item: dict[str, Any]) -> bool:
    """Tell whether a text of ours is kept for measuring: every fourth by its number."""
    return int(item["id"].rsplit("-", 1)[1]) % 4 == 0
