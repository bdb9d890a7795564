"""Whom pronouns and descriptions take up, by gender and distance; all people are invented."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from standoff.model import Document
from standoff.read import Reader
from standoff.read.actors import actors_of
from standoff.read.pieces import parsed

TakenUp = Callable[[str, str], list[str]]


def _read(reader: Reader, text: str) -> Doc:
    return next(parsed(reader.nlp, [reader.prepared(Document.of(text, published="2031-03-06"))]))


@pytest.fixture(scope="session")
def taken_up(reader: Reader) -> TakenUp:
    """Return the actors of each occurrence of a word, empty where nobody could be told."""

    def _taken_up(text: str, word: str) -> list[str]:
        doc = _read(reader, text)
        found = [actors_of(doc, token) for token in doc if token.lower_ == word]
        return [actors[0].name if actors else "" for actors in found]

    return _taken_up


def test_pronouns_take_up_the_person_of_their_gender(taken_up: TakenUp) -> None:
    text = "Ilse Varn met Henrik Osk. He said that the talks had failed. She said that they had not."
    assert taken_up(text, "he") == ["Henrik Osk"]
    assert taken_up(text, "she") == ["Ilse Varn"]


def test_a_pronoun_of_the_other_gender_stays_open(taken_up: TakenUp) -> None:
    assert taken_up("Ilse Varn left Korvik on Monday. He said that the talks had failed.", "he") == [""]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mrs Kern", "Mr Rand"),
        ("Queen Lena Kern", "King Tobin Rand"),
        ("Lady Kern", "Sir Tobin Rand"),
        ("Spokeswoman Lena Kern", "spokesman Tobin Rand"),
        ("Lena Kern, a committee chairwoman,", "Tobin Rand, a former congressman"),
    ],
)
def test_titles_and_nouns_tell_the_gender(taken_up: TakenUp, first: str, second: str) -> None:
    text = f"{first} met {second}. He said that the talks had failed. She said that they had not."
    assert taken_up(text, "he")[0].endswith("Rand")
    assert taken_up(text, "she")[0].endswith("Kern")


def test_a_spokeswoman_without_a_name_is_she(taken_up: TakenUp) -> None:
    text = "A spokeswoman for Norland arrived with Tobin Rand on Monday. She said that the talks had failed."
    assert taken_up(text, "she") == ["Norland"]
    assert taken_up(text.replace("She", "He"), "he") == ["Tobin Rand"]


def test_two_spokesmen_of_one_state_may_differ_in_gender(taken_up: TakenUp) -> None:
    text = (
        "A spokesman for Norland spoke on Monday. He said that the talks had failed. "
        "A spokeswoman for Norland spoke on Tuesday. She said that they had not."
    )
    assert taken_up(text, "he") == ["Norland"]
    assert taken_up(text, "she") == ["Norland"]


def test_whom_he_took_up_is_not_she_later(taken_up: TakenUp) -> None:
    text = (
        "Robin Brask spoke to reporters in Korvik on Monday. He said that the talks had failed. "
        "Brask then met Ilse Varn. She said that they had not."
    )
    assert taken_up(text, "he") == ["Robin Brask"]
    assert taken_up(text, "she") == ["Ilse Varn"]


def test_of_two_people_alike_the_one_of_known_gender_is_taken_up(taken_up: TakenUp) -> None:
    text = "Reporters saw Henrik Osk and Robin Brask in Korvik. He said that the talks had failed."
    assert taken_up(text, "he") == ["Henrik Osk"]


def test_a_subject_comes_before_an_object_of_known_gender(taken_up: TakenUp) -> None:
    text = "Robin Brask said that Henrik Osk had called. He added that the talks had failed."
    assert taken_up(text, "he") == ["Robin Brask"]


def test_without_a_known_gender_the_subject_is_taken_up(taken_up: TakenUp) -> None:
    assert taken_up("Robin Brask met Kim Holt. He said that the talks had failed.", "he") == ["Robin Brask"]


def test_a_chairwoman_is_no_man(taken_up: TakenUp) -> None:
    text = "Party chairman Tobin Rand met Lena Kern, the chairwoman. The chairwoman left early."
    assert taken_up(text, "chairwoman")[-1] == "Lena Kern"
