"""Plain text comes back character for character; what is no text is refused with a reason."""

import codecs
import gzip
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import BinaryInput, EmptyInput, InputError, MalformedInput, TooLarge, TruncatedInput
from standoff.ingest import Options, documents
from standoff.model import Document
from standoff.model.document import text_hash

from .conftest import Inputs, Write

ANY = Options(languages=(), max_chars=5_000)
# A byte-order mark at the start is encoding; NUL is what no text has.
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=300).filter(
    lambda text: bool(text.strip()) and not text.startswith("\ufeff")
)


@settings(deadline=None)  # the first call loads the language model
@given(texts, st.booleans())
def test_any_text_comes_back_as_it_was(text: str, mark: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_bytes(text.encode("utf-8-sig" if mark else "utf-8"))
        (found,) = documents([str(path)], ANY)
    assert isinstance(found, Document)
    assert found.text == text
    assert found.sha256 == text_hash(text)
    assert found.source_sha256 is None


def test_line_ends_and_leading_blank_lines_are_kept(write: Write, inputs: Inputs, story: str) -> None:
    text = f"\r\n\r\n  {story}\r\n\tEnd.\r\n\n"
    assert inputs.document(write("a.txt", text)).text == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(write: Write, inputs: Inputs, story: str, encoding: str) -> None:
    assert inputs.document(write("a.txt", f"“{story}”".encode(encoding))).text == f"“{story}”"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_old_western_encodings_are_told(write: Write, inputs: Inputs, story: str, encoding: str) -> None:
    text = f"{story} The café at El Niño pier in Cádiz stayed open, said François Müller. " * 3
    assert inputs.document(write("a.txt", text.encode(encoding))).text == text


def test_an_old_encoding_is_told_by_a_character_far_down(write: Write, inputs: Inputs, story: str) -> None:
    text = f"{story}\n\n" * 1500 + "“We will not go,” she said at the café of Cádiz."
    assert inputs.document(write("a.txt", text.encode("cp1252"))).text == text


def test_a_character_cut_in_two_is_a_cut_file(write: Write, inputs: Inputs, story: str) -> None:
    data = f"“{story}”".encode()[:-1]
    error = inputs.error(write("a.txt", data))
    assert isinstance(error, TruncatedInput)
    assert "middle of a character" in str(error)


def test_broken_utf_8_is_told_and_not_garbled(write: Write, inputs: Inputs, story: str) -> None:
    data = f"“{story}” — “{story}”".encode()
    at = data.index(b"border")
    error = inputs.error(write("a.txt", data[:at] + b"\xff" + data[at:]))
    assert isinstance(error, MalformedInput)
    assert f"byte {at}" in str(error)


def test_a_cut_utf_16_file_is_told(write: Write, inputs: Inputs, story: str) -> None:
    assert isinstance(inputs.error(write("a.txt", story.encode("utf-16")[:-1])), TruncatedInput)


def test_broken_utf_16_is_malformed(write: Write, inputs: Inputs) -> None:
    data = codecs.BOM_UTF16_LE + b"\x00\xdcA\x00B\x00"
    assert isinstance(inputs.error(write("a.txt", data)), MalformedInput)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u2003\u00a0"])
def test_nothing_but_white_space_is_empty(write: Write, inputs: Inputs, text: str) -> None:
    error = inputs.error(write("a.txt", text))
    assert isinstance(error, EmptyInput)
    assert error.source.endswith("a.txt")
    assert error.advice


@pytest.mark.parametrize(
    ("data", "label"),
    [
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\xff\xd8\xff\xe0....", "JPEG"),
        (b"PK\x03\x04....", "ZIP"),
        (b"MZ\x90\x00....", "Windows program"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"Norland\x00said", "NUL"),
        (b"a" * 5000 + b"\x00", "NUL"),
    ],
)
def test_binary_files_are_known_by_their_content(write: Write, inputs: Inputs, data: bytes, label: str) -> None:
    error = inputs.error(write("report.txt", data))
    assert isinstance(error, BinaryInput)
    assert label in str(error)
    assert error.advice


def test_noise_is_no_text(write: Write, inputs: Inputs) -> None:
    noise = bytes(random.Random(1).choices(range(1, 256), k=2000))
    assert isinstance(inputs.error(write("a.txt", noise)), BinaryInput)


def test_an_image_called_text_in_a_batch_does_not_stop_the_rest(write: Write, inputs: Inputs, story: str) -> None:
    sources = [write("a.txt", story), write("b.txt", b"\x89PNG\r\n\x1a\n"), write("c.txt", story)]
    found = inputs.all(*sources)
    assert [isinstance(item, InputError) for item in found] == [False, True, False]


def test_too_many_bytes_names_size_and_flag(write: Write, inputs: Inputs, story: str) -> None:
    error = inputs.error(write("a.txt", story * 10), max_bytes=1000)
    assert isinstance(error, TooLarge)
    assert "1,000" in str(error)
    assert "--max-bytes" in str(error)


def test_too_many_characters_names_size_limit_and_flag(write: Write, inputs: Inputs) -> None:
    error = inputs.error(write("a.txt", "ab " * 100), max_chars=299)
    assert isinstance(error, TooLarge)
    assert "300" in str(error)
    assert "299" in str(error)
    assert "--max-chars" in str(error)


def test_a_line_of_a_megabyte_is_read(write: Write, inputs: Inputs, story: str) -> None:
    text = (story + " ") * (900_000 // len(story))
    assert inputs.document(write("a.txt", text)).text == text


def test_gzip_is_taken_off(write: Write, inputs: Inputs, story: str) -> None:
    assert inputs.document(write("a.txt.gz", gzip.compress(story.encode()))).text == story


def test_a_cut_gzip_file_is_told(write: Write, inputs: Inputs, story: str) -> None:
    error = inputs.error(write("a.txt.gz", gzip.compress(story.encode())[:-12]))
    assert isinstance(error, TruncatedInput)
    assert "gzip" in str(error)


def test_a_broken_gzip_file_is_malformed(write: Write, inputs: Inputs, story: str) -> None:
    data = bytearray(gzip.compress(story.encode()))
    data[20] ^= 0xFF
    data[-6] ^= 0xFF
    assert isinstance(inputs.error(write("a.txt.gz", bytes(data))), MalformedInput)


def test_a_gzip_bomb_is_stopped(write: Write, inputs: Inputs) -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    assert isinstance(inputs.error(write("a.txt.gz", bomb), max_bytes=1_000_000), TooLarge)


def test_gzip_inside_gzip_is_refused(write: Write, inputs: Inputs, story: str) -> None:
    data = gzip.compress(gzip.compress(story.encode()))
    assert isinstance(inputs.error(write("a.txt.gz", data)), BinaryInput)


def test_title_byline_date_and_agency_come_from_the_head(write: Write, inputs: Inputs, story: str) -> None:
    text = f"Norland pulls back its tanks\n\nBy Jane Doe | March 5, 2031\n\nPORT VARN (Wire) - {story}\n"
    found = inputs.document(write("a.txt", text))
    assert (found.title, found.byline) == ("Norland pulls back its tanks", "Jane Doe")
    assert (found.published, found.published_from) == ("2031-03-05", "byline")
    assert found.publisher == "Wire"


def test_the_option_overrides_the_date_of_the_text(write: Write, inputs: Inputs, story: str) -> None:
    found = inputs.document(write("a.txt", f"Title\n\n5 March 2031\n\n{story}"), published="2030-01")
    assert (found.published, found.published_from) == ("2030-01", "option")


@pytest.mark.parametrize("date", ["2031-13", "yesterday", "31-01-2031", "2031-02-30", "2031-02-03T10:00"])
def test_a_date_that_is_none_is_refused(date: str) -> None:
    with pytest.raises(MalformedInput, match="--published"):
        Options(published=date)


def test_limits_must_be_above_zero() -> None:
    with pytest.raises(MalformedInput, match="--max-bytes"):
        Options(max_bytes=0)
