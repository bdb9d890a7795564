"""English is let through, other languages are named; what is too short is not judged."""

import pytest

from standoff.errors import MalformedInput, WrongLanguage
from standoff.ingest import Options

from .conftest import Inputs, Write

GERMAN = "Die Regierung von Norland hat ihre Panzer von der Grenze abgezogen, sagte Ministerin Ilse Varn."
RUSSIAN = "Правительство Норландии отвело танки от границы, сказала министр Ильсе Варн журналистам."
CHINESE = "诺兰政府已从边境撤走坦克，部长星期一表示。她没有说明理由，也没有回答记者提出的任何问题，随后离开了会场。"
SPANISH = "El gobierno de Norland retiró sus tanques de la frontera, dijo la ministra Ilse Varn el lunes."


@pytest.mark.parametrize(
    ("text", "name"),
    [(GERMAN, "German"), (RUSSIAN, "Russian"), (CHINESE, "Chinese"), (SPANISH, "Spanish")],
)
def test_another_language_is_named_with_the_flag(write: Write, inputs: Inputs, text: str, name: str) -> None:
    error = inputs.error(write("a.txt", text))
    assert isinstance(error, WrongLanguage)
    assert f"is in {name}, not in English" in str(error)
    assert "--language any" in str(error)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Varn, Per Holt, Norland.",
        "Nein.",
        "42",
        "Minister Ilse Varn met Per Holt, Anselm Okruashvili, Jorun Saakadze and Tekla Mbeki in Port Varn.",
        f"Norland pulled its tanks back, the ministry said on Tuesday. It wrote: “{GERMAN}” She gave no "
        "reason for this and left the meeting early, according to two people who were there at the time.",
        "NORLAND PULLS ITS TANKS BACK FROM THE BORDER WITH SUDMARK, AND NOBODY SAYS WHY THAT IS SO",
    ],
)
def test_short_names_heavy_and_quoting_texts_pass(write: Write, inputs: Inputs, text: str) -> None:
    assert inputs.document(write("a.txt", text)).language == "en"


def test_any_language_is_read_and_told(write: Write, inputs: Inputs) -> None:
    assert inputs.document(write("a.txt", GERMAN), languages=()).language == "de"
    assert inputs.document(write("b.txt", GERMAN), languages=("any",)).language == "de"


def test_a_text_too_short_to_tell_has_no_language(write: Write, inputs: Inputs) -> None:
    assert inputs.document(write("a.txt", "Nein."), languages=()).language == "und"


def test_several_languages_are_let_through(write: Write, inputs: Inputs, story: str) -> None:
    found = [inputs.document(write("a.txt", text), languages=("de", "en")).language for text in (GERMAN, story)]
    assert found == ["de", "en"]
    assert isinstance(inputs.error(write("b.txt", RUSSIAN), languages=("de", "en")), WrongLanguage)


def test_a_language_that_nobody_knows_is_refused() -> None:
    with pytest.raises(MalformedInput, match="xx"):
        Options(languages=("xx",))
