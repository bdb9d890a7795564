"""brat reads what is written, to the letter, and its configuration knows every name in it."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.export import export
from standoff.export.brat import file_name
from standoff.export.brat_document import BratDocument, tidy
from standoff.ledger import Ledger
from standoff.ledger.encoding import storable
from standoff.model import Document, Framing, Span, terms
from standoff.register.ontology import Ontology

from . import brat_reader
from .conftest import HOSTILE, PORT

CONF = files("standoff.export").joinpath("data", "brat", "annotation.conf").read_text("utf-8")


def written(ledger: Ledger, folder: Path) -> Iterator[brat_reader.Annotations]:
    export(ledger, "brat", folder)
    for path in sorted(folder.glob("*.ann")):
        yield brat_reader.read(path.with_suffix(""))


def section(name: str) -> dict[str, str]:
    body = CONF.partition(f"[{name}]\n")[2].partition("\n[")[0]
    lines = (line.partition("\t") for line in body.splitlines() if line)
    return {label: rest for label, _, rest in lines}


def port(ledger: Ledger, folder: Path) -> brat_reader.Annotations:
    return next(found for found in written(ledger, folder) if found.text == PORT)


def test_the_text_is_the_frozen_text_with_its_own_line_ends(crisis: Ledger, tmp_path: Path) -> None:
    found = port(crisis, tmp_path / "brat")
    assert "\r\n" in found.text
    shelled = [found.words(trigger) for label, trigger, _ in found.events.values() if label == "ASSAULT"]
    assert shelled == ["shelled", "shelled"]


def test_an_event_tells_who_where_when_and_in_whose_voice(crisis: Ledger, tmp_path: Path) -> None:
    found = port(crisis, tmp_path / "brat")
    (shelling, denied) = [id_ for id_, event in found.events.items() if event[0] == "ASSAULT"]
    roles = {role: found.words(words) for role, words in found.events[shelling][2].items()}
    assert roles == {
        "Actor": "Norland",
        "Recipient": "Ostrava Point",
        "Place": "Ostrava Point",
        "Time": "28 February",
        "Quantity": "12 people",
    }
    assert found.attributes["Reality", denied] == "denied"
    (told_in,) = [second for _, first, second in found.relations if first == denied]
    assert found.words(found.events[told_in][2]["Speaker"]) == "Ola Brandt"


def test_a_span_over_a_line_break_is_cut_there(crisis: Ledger, tmp_path: Path) -> None:
    found = port(crisis, tmp_path / "brat")
    (statement,) = [target for (name, target) in found.attributes if name == "Negated"]
    content = found.events[statement][2]["Content"]
    assert [PORT[start:end] for start, end in found.spans[content][1]] == ["Varn", "said"]


def test_actors_and_places_refer_to_wikidata_and_geonames(crisis: Ledger, tmp_path: Path) -> None:
    found = port(crisis, tmp_path / "brat")
    assert {"Wikidata:Q900001", "Wikidata:Q900003", "GeoNames:900"} <= set(found.references.values())
    assert "Norland (NRL)" in found.notes.values()


def test_hostile_texts_are_read_back(hostile: Ledger, tmp_path: Path) -> None:
    texts = {found.text for found in written(hostile, tmp_path / "brat")}
    assert texts == {storable(body) for body in HOSTILE.values()}


def test_files_are_named_safely() -> None:
    names = ["../../etc/passwd", "https://wire.example/a?b=c", "con\x00.txt", "", "/" * 9, "مرحبا", "a" * 500]
    for name in names:
        assert re.fullmatch(r"[A-Za-z0-9-]{16,60}", file_name(Document.of("text", name=name)))
    assert file_name(Document.of("text", name="wire/port.txt")).startswith("port-txt-")


def test_the_configuration_knows_every_name_that_is_written(crisis: Ledger, tmp_path: Path) -> None:
    entities, events, attributes = set(section("entities")), section("events"), section("attributes")
    for found in written(crisis, tmp_path / "brat"):
        triggers = {trigger for _, trigger, _ in found.events.values()}
        assert {label for id_, (label, _) in found.spans.items() if id_ not in triggers} <= entities
        for label, _, roles in found.events.values():
            known = set(re.findall(r"([A-Za-z]+)[*?]?:", events[label]))
            assert {re.sub(r"\d+$", "", role) for role in roles} <= known
        assert {label for label, _, _ in found.relations} <= set(section("relations"))
        for (name, _), value in found.attributes.items():
            values = attributes[name].partition("Value:")[2].split("|")
            assert value is None or value in values


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Reality", get_args(terms.Reality)),
        ("Act", get_args(terms.Act)),
        ("Form", get_args(terms.Form)),
        ("SourceKind", get_args(terms.Kind)),
        ("Usage", get_args(terms.Usage)),
        ("Action", get_args(terms.TreatyAction)),
        ("Finding", get_args(terms.Finding)),
        ("Mode", {mode for entry in Ontology.load().types.values() for mode in entry.modes}),
    ],
)
def test_the_configuration_keeps_step_with_the_vocabularies(name: str, words: tuple[str, ...]) -> None:
    assert set(section("attributes")[name].partition("Value:")[2].split("|")) == set(map(tidy, words))
    assert set(get_args(terms.EventType)) <= set(section("events"))


@given(
    text=st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\t\n\r\x0b\x85\u2028 🚢")),
    data=st.data(),
)
def test_the_words_of_any_span_stand_at_its_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = BratDocument()
    document.framing(Framing(span=Span.of(text, start, end), category="epithet"))
    marked = []
    for line in document.lines[:1]:
        _, rest, words = line.split("\t")
        pairs = [tuple(map(int, pair.split())) for pair in rest.partition(" ")[2].split(";")]
        assert " ".join(text[first:last] for first, last in pairs) == words
        assert len(line.splitlines()) == 1
        marked = [position for first, last in pairs for position in range(first, last)]
    breaks = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
    assert marked == [position for position in range(start, end) if text[position] not in breaks]
