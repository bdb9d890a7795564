"""spaCy reads the DocBin; with Standoff, the custom attributes are those of its own pipeline."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin

from standoff.export import ExportError, export
from standoff.export.docbin import docs
from standoff.ledger import Filter, Ledger
from standoff.ledger.encoding import storable

from .conftest import HOSTILE, PORT, port_reading


def test_spacy_alone_finds_the_rows_as_spans(crisis: Ledger, tmp_path: Path) -> None:
    export(crisis, "docbin", tmp_path / "docs")
    pipeline = spacy.blank("en")
    port, _ = DocBin().from_disk(tmp_path / "docs" / "part-0001.spacy").get_docs(pipeline.vocab)
    assert port.text == PORT
    assert [(span.text, span.label_) for span in port.spans["events"]] == [
        ("shelled", "ASSAULT"),
        ("shelled", "ASSAULT"),
        ("leave", "REJECT"),
    ]
    point = port.spans["places"][0]
    assert (point.text, point.label_) == ("Ostrava Point", "literal")
    assert {"statements", "sources", "cues", "times", "framing", "commitments"} <= set(port.spans)


def test_the_custom_attributes_are_those_of_the_reading(crisis: Ledger, tmp_path: Path) -> None:
    export(crisis, "docbin", tmp_path / "docs")
    port, quiet = docs(tmp_path / "docs", spacy.blank("en").vocab)
    reading = port_reading()
    for kind in ("statements", "events", "times", "places", "framing", "commitments"):
        assert getattr(port._, kind) == getattr(reading, kind)
    assert (port._.published, port._.byline) == ("2031-03-05", "Mara Quill and Jon Frey")
    assert quiet._.events[0].trigger.text == "shelled"


def test_hostile_texts_keep_every_character(hostile: Ledger, tmp_path: Path) -> None:
    export(hostile, "docbin", tmp_path / "docs")
    found = list(docs(tmp_path / "docs", spacy.blank("en").vocab))
    assert [doc.text for doc in found] == [storable(body) for body in HOSTILE.values()]


def test_one_file_may_be_read(crisis: Ledger, tmp_path: Path) -> None:
    export(crisis, "docbin", tmp_path / "docs", Filter(document="report-1"))
    (doc,) = docs(tmp_path / "docs" / "part-0001.spacy", spacy.blank("en").vocab)
    assert doc.text.startswith("Report 1.")


def test_a_folder_without_docs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no \.spacy file"):
        next(docs(tmp_path, spacy.blank("en").vocab))
