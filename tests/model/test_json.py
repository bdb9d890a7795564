"""A Reading survives JSON, and the published schema describes what is written."""

import json
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from standoff.errors import ReadingError
from standoff.model import Document, Event, Reading, Span, Statement
from standoff.model.json import from_json, reading_schema, to_json

from .strategies import readings

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft202012Validator(reading_schema())


@pytest.fixture
def row() -> dict[str, Any]:
    """Return a small Reading, as JSON gives it."""
    text = "Norland has attacked, Minister Ilse Varn said."
    statement = Statement(
        id="s1",
        source=(Span.of(text, 22, 40),),
        actors=(),
        kind="named",
        cue=Span.of(text, 41, 45),
        content=(Span.of(text, 0, 20),),
        form="indirect",
        act="assert",
    )
    event = Event(id="e1", trigger=Span.of(text, 12, 20), type="ASSAULT", statement="s1")
    reading = Reading(document=Document.of(text), statements=(statement,), events=(event,)).check()
    loaded: dict[str, Any] = json.loads(to_json(reading))
    return loaded


@given(readings())
def test_reading_round_trips_on_one_line(reading: Reading) -> None:
    line = to_json(reading)
    assert "\n" not in line
    assert from_json(line) == from_json(line.encode()) == reading


@given(readings())
def test_schema_validates_what_we_write(reading: Reading) -> None:
    VALIDATOR.validate(json.loads(to_json(reading)))


def test_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(reading_schema())


def test_schema_rejects_an_unknown_reality(row: dict[str, Any]) -> None:
    row["events"][0]["reality"] = "rumoured"
    assert not VALIDATOR.is_valid(row)


def test_published_schema_is_in_step() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "schema.py"))
    assert script["PATH"].read_text("utf-8") == script["content"](), "run: python scripts/schema.py"


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("events", "reality", "rumoured"),
        ("events", "type", "INVADE"),
        ("statements", "act", "mumble"),
        ("statements", "kind", "ghost"),
        ("statements", "form", "sung"),
    ],
)
def test_unknown_word_is_rejected_and_located(row: dict[str, Any], kind: str, field: str, value: str) -> None:
    row[kind][0][field] = value
    with pytest.raises(ReadingError) as caught:
        from_json(json.dumps(row))
    assert value in str(caught.value)
    assert f"$.{kind}[0].{field}" in str(caught.value)


@pytest.mark.parametrize(
    ("line", "words"),
    [("", "truncated"), ("{", "truncated"), ("[]", "object"), ("{}", "document"), (b"\xff\xfe", "")],
)
def test_line_that_is_no_reading_is_a_reading_error(line: str | bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=f"not a Reading: .*{words}"):
        from_json(line)
