"""JSON Lines: one document a line; a bad line is told by its number and the rest goes on."""

import gzip
import json
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import (
    BinaryInput,
    EmptyInput,
    InputError,
    MalformedInput,
    TooLarge,
    TruncatedInput,
    WrongLanguage,
)
from standoff.ingest import Options, documents
from standoff.model import Document

from .conftest import STORY, Inputs, Write

texts = st.text(st.characters(codec="utf-8"), max_size=200).filter(lambda text: bool(text.strip()))


def line(**fields: object) -> str:
    return json.dumps({"id": "wire-1", "text": STORY, **fields}) + "\n"


@settings(deadline=None)  # the first call loads the language model
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4), st.booleans())
def test_any_texts_come_back_as_they_were(rows: list[tuple[str, str]], ascii_only: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        lines = [json.dumps({"id": name, "text": text}, ensure_ascii=ascii_only) for name, text in rows]
        path.write_text("\n".join(lines), encoding="utf-8", newline="")
        found = list(documents([str(path)], Options(languages=(), max_chars=5_000)))
    assert [(item.name, item.text) for item in found if isinstance(item, Document)] == rows


def test_all_fields_arrive_and_others_are_ignored(write: Write, inputs: Inputs) -> None:
    row = line(published="2031-03-05", title="T", url="https://wire.example", publisher="The Wire", gold=[{}])
    found = inputs.document(write("a.jsonl", row))
    assert (found.name, found.title, found.url) == ("wire-1", "T", "https://wire.example")
    assert (found.published, found.published_from, found.publisher) == ("2031-03-05", "metadata", "The Wire")
    assert found.source_sha256 is None


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2031-03-05T23:30:00-05:00", "2031-03-05"),
        ("2031-03", "2031-03"),
        ("2031", "2031"),
        ("", None),
        (None, None),
    ],
)
def test_published_is_any_iso_date(write: Write, inputs: Inputs, given: str | None, kept: str | None) -> None:
    assert inputs.document(write("a.jsonl", line(published=given))).published == kept


def test_numbers_are_names_too(write: Write, inputs: Inputs) -> None:
    assert inputs.document(write("a.jsonl", line(id=17))).name == "17"


def test_a_byte_order_mark_and_windows_line_ends_are_no_text(write: Write, inputs: Inputs) -> None:
    data = b"\xef\xbb\xbf" + line().strip().encode() + b"\r\n\r\n"
    assert inputs.document(write("a.jsonl", data)).text == STORY


def test_of_two_equal_keys_the_last_counts(write: Write, inputs: Inputs) -> None:
    row = '{"id": "a", "text": "Nothing at all", "text": ' + json.dumps(STORY) + "}"
    assert inputs.document(write("a.jsonl", row)).text == STORY


@pytest.mark.parametrize(
    ("bad", "kind"),
    [
        ("not json", MalformedInput),
        ("[1, 2]", MalformedInput),
        ('"text"', MalformedInput),
        ("null", MalformedInput),
        ('{"text": "no id"}', MalformedInput),
        ('{"id": "a"}', MalformedInput),
        ('{"id": "a", "text": 3}', MalformedInput),
        ('{"id": "a", "text": "' + "x" * 9, MalformedInput),
        ('{"id": "a", "text": "\\ud800"}', MalformedInput),
        ('{"id": "a", "text": "x", "published": "5 March 2031"}', MalformedInput),
        ('{"id": "a", "text": "x", "published": "2031-02-30"}', MalformedInput),
        ('{"id": "a", "deep": ' + "[" * 100_000 + "]" * 100_000 + ', "text": "x"}', MalformedInput),
        ('{"id": "a", "text": "  "}', EmptyInput),
        (json.dumps({"id": "a", "text": "x" * 2_000}), TooLarge),
        (json.dumps({"id": "a", "text": "x", "pad": "y" * 300_000}), TooLarge),
        (
            json.dumps({"id": "a", "text": "Die Regierung von Norland hat ihre Panzer von der Grenze abgezogen."}),
            WrongLanguage,
        ),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(
    write: Write, inputs: Inputs, bad: str, kind: type[InputError]
) -> None:
    path = write("a.jsonl", line() + bad + "\n" + line(id="wire-3"))
    first, error, third = inputs.all(path, max_chars=1_000, max_bytes=250_000)
    assert isinstance(first, Document)
    assert isinstance(error, kind)
    assert error.source == f"{path}:2"
    assert error.advice
    assert isinstance(third, Document)
    assert third.name == "wire-3"


def test_bytes_that_are_no_utf_8_spoil_their_line_only(write: Write, inputs: Inputs) -> None:
    first, second = inputs.all(write("a.jsonl", b'{"id": "a", "text": "caf\xe9"}\n' + line().encode()))
    assert isinstance(first, MalformedInput)
    assert isinstance(second, Document)


def test_a_last_line_cut_short_is_told(write: Write, inputs: Inputs) -> None:
    whole, cut = inputs.all(write("a.jsonl", line() + line()[:60]))
    assert isinstance(whole, Document)
    assert isinstance(cut, TruncatedInput)
    assert ":2:" in str(cut)


def test_a_file_without_lines_is_empty(write: Write, inputs: Inputs) -> None:
    assert isinstance(inputs.error(write("a.jsonl", "\n\n")), EmptyInput)


def test_utf_16_is_refused_with_advice(write: Write, inputs: Inputs) -> None:
    error = inputs.error(write("a.jsonl", line().encode("utf-16")))
    assert isinstance(error, BinaryInput)
    assert "UTF-8" in str(error)


def test_a_compressed_file_is_streamed(write: Write, inputs: Inputs) -> None:
    data = gzip.compress("".join(line(id=str(n)) for n in range(50)).encode())
    assert len(inputs.all(write("a.jsonl.gz", data))) == 50


def test_a_large_file_is_read_line_by_line(write: Write) -> None:
    path = write("a.jsonl", "".join(line(id=str(n)) for n in range(200)))
    stream = documents([path], Options(max_bytes=1_000))  # the limit is the line's, not the file's
    first = next(stream)
    assert isinstance(first, Document)
    assert len(list(stream)) == 199


def test_a_compressed_bomb_of_one_line_is_stopped(write: Write, inputs: Inputs) -> None:
    bomb = gzip.compress(b'{"id": "a", "text": "' + b"x" * 60_000_000)
    found = inputs.all(write("a.jsonl.gz", bomb), max_bytes=100_000)
    assert all(isinstance(item, TooLarge) for item in found)


def test_a_gzip_file_cut_short_gives_what_came_before(write: Write, inputs: Inputs) -> None:
    draw = random.Random(1)
    lines = "".join(line(id=str(n), pad=str(draw.random())) for n in range(400))
    found = inputs.all(write("a.jsonl.gz", gzip.compress(lines.encode())[:-200]))
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], TruncatedInput)
