"""Who the noun phrases refer to: names, people in office, groups, pronouns."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from standoff.model import Document
from standoff.read import Reader
from standoff.read.actors import actors_of
from standoff.read.actors.nouns import Nouns
from standoff.read.pieces import parsed

Who = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="session")
def who(reader: Reader) -> Who:
    """Return names and codes of the actors that a word of a text refers to."""

    def _who(text: str, word: str, published: str | None = "2031-03-06") -> list[tuple[str, str]]:
        doc = _read(reader, text, published)
        token = next(token for token in reversed(doc) if token.text == word)
        return [(actor.name, actor.code) for actor in actors_of(doc, token)]

    return _who


def _read(reader: Reader, text: str, published: str | None) -> Doc:
    document = Document.of(text, published=published)
    return next(parsed(reader.nlp, [reader.prepared(document)]))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norland attacked the port.", "Norland", [("Norland", "NRL")]),
        ("Korvik denied the report.", "Korvik", [("Norland", "NRL-GOV")]),
        ("Norland's troops attacked the port.", "troops", [("Norland", "NRL-MIL")]),
        ("Sudmarkish officials met in Korvik.", "officials", [("Sudmark", "SDM-GOV")]),
        ("The government of Norland resigned.", "government", [("Norland", "NRL-GOV")]),
        ("A diplomat from the Harbour Alliance left.", "diplomat", [("Harbour Alliance", "HAL")]),
        ("Norland and Sudmark signed a treaty.", "Norland", [("Norland", "NRL"), ("Sudmark", "SDM")]),
        (
            "Norland and Harbour Alliance officials met.",
            "officials",
            [("Norland", "NRL-GOV"), ("Harbour Alliance", "HAL")],
        ),
        ("The foreign minister of Norland resigned.", "minister", [("Ilse Varn", "NRL-GOV")]),
        ("Many members of the Harbour Alliance left.", "members", [("Harbour Alliance", "HAL")]),
        ("Norland, which attacked the port, denied it.", "which", [("Norland", "NRL")]),
        ("The Norland statement was short.", "statement", [("Norland", "NRL")]),
    ],
)
def test_noun_phrases(who: Who, text: str, word: str, expected: list[tuple[str, str]]) -> None:
    assert who(text, word) == expected


def test_a_surname_is_the_full_name_before_it(who: Who) -> None:
    assert who("Ilse Varn left Korvik. Later Varn spoke in Marisburg.", "Varn") == [("Ilse Varn", "NRL-GOV")]


def test_an_unknown_person_has_the_code_of_the_title(who: Who) -> None:
    assert who("Norland General Teodor Brask resigned on Monday.", "Brask") == [("Teodor Brask", "NRL-MIL")]


def test_office_on_the_day_of_publication(who: Who) -> None:
    text = "Henrik Osk spoke to the press."
    assert who(text, "Osk", "2031-03-06") == [("Henrik Osk", "SDM-GOV")]
    assert who(text, "Osk", "2031-04-01") == [("Henrik Osk", "SDM")]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031-03-06", [("Henrik Osk", "SDM-GOV")]),
        ("2030", [("Henrik Osk", "SDM-GOV")]),
        ("2031-03", [("Sudmark", "SDM-GOV")]),
        ("2031", [("Sudmark", "SDM-GOV")]),
        (None, [("Sudmark", "SDM-GOV")]),
    ],
)
def test_an_office_has_the_holder_of_the_whole_date(
    who: Who, published: str | None, expected: list[tuple[str, str]]
) -> None:
    """Osk left office on 9 March 2031."""
    assert who("The defence minister of Sudmark spoke.", "minister", published) == expected


def test_a_person_in_office_for_part_of_a_coarse_date_has_the_code_of_the_state(who: Who) -> None:
    assert who("Henrik Osk spoke to the press.", "Osk", "2031") == [("Henrik Osk", "SDM")]


def test_a_surname_of_two_people_stays_open(who: Who) -> None:
    text = "Ilse Varn left Korvik. Igor Varn stayed. Later Varn spoke in Marisburg."
    assert who(text, "Varn") == []
    assert who("Ilse Varn left Korvik. Varn was angry. Igor Varn stayed.", "Igor") == [("Igor Varn", "")]


def test_a_surname_is_its_one_bearer_until_another_is_named(who: Who) -> None:
    text = "Ilse Varn left Korvik. Later Varn spoke by telephone. Teodor Varn was silent."
    assert who(text.partition(" Teodor")[0], "Varn") == [("Ilse Varn", "NRL-GOV")]
    assert who(text.replace("Varn spoke", "Varn Spoke"), "Varn") == [("Teodor Varn", "")]


def test_a_title_tells_two_bearers_of_a_surname_apart(who: Who) -> None:
    text = "Ilse Varn left Korvik. Mr Igor Varn stayed. Later {} Varn spoke in Marisburg."
    assert who(text.format("Mr"), "Varn") == [("Igor Varn", "")]
    assert who(text.format("Mrs"), "Varn") == [("Ilse Varn", "NRL-GOV")]


def test_junior_is_no_surname(who: Who) -> None:
    text = "Teodor Brask Jr. met Karl Holt Jr. on Monday. Later Brask spoke in Marisburg."
    assert who(text, "Brask") == [("Teodor Brask Jr.", "")]


def test_pronouns(who: Who) -> None:
    assert who("Ilse Varn left the hall. She was angry.", "She") == [("Ilse Varn", "NRL-GOV")]
    assert who("Sudmark closed the strait. It gave no reason.", "It") == [("Sudmark", "SDM")]
    assert who("It is clear that the talks failed.", "It") == []


def test_descriptions_of_somebody_named_before(who: Who) -> None:
    assert who("The Harbour Alliance met. The alliance will send ships.", "alliance") == [("Harbour Alliance", "HAL")]
    assert who("Nobody was named. The alliance will send ships.", "alliance") == []


def test_opposition_to_a_state_is_not_the_state(who: Who) -> None:
    assert who("The pro-Norland government in Sudmark resigned.", "government") == [("Sudmark", "SDM-GOV")]


def test_a_word_of_both_genders_is_refused() -> None:
    none: frozenset[str] = frozenset()
    with pytest.raises(ValueError, match="both male and female: peer"):
        Nouns(
            transparent=none,
            documents=none,
            opposing=none,
            courtesies=none,
            male=frozenset(["king", "peer"]),
            female=frozenset(["queen", "peer"]),
        )


BRUSSELS = [
    ("Talks went on in Brussels.", "BEL-GOV"),
    ("Brussels rejected the plan.", "EU"),
    ("NATO met for a third day. Brussels rejected the plan.", "NATO"),
]


@pytest.mark.parametrize(("text", "code"), BRUSSELS)
def test_a_seat_of_several_bodies_is_told_by_what_the_text_names(reader: Reader, text: str, code: str) -> None:
    doc = next(reader.nlp.pipe([reader.prepared(Document.of(text, published="2022-02-17"))]))
    assert [mention.code for mention in doc._.mentions if doc[mention.head].text == "Brussels"] == [code]


def test_a_bare_surname_is_an_office_holder_only_beside_the_state(reader: Reader) -> None:
    def code(text: str) -> str:
        doc = next(reader.nlp.pipe([reader.prepared(Document.of(text, published="2022-02-17"))]))
        found: str = next(mention.code for mention in doc._.mentions if doc[mention.head].text == "Lavrov")
        return found

    assert code("The plane with Lavrov landed in Geneva.") == ""
    assert code("A plane from Russia with Lavrov landed in Geneva.") == "RUS-GOV"
