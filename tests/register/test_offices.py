"""Who held which office when: well-documented facts."""

import datetime as dt

import pytest

from standoff.register import Register


@pytest.mark.parametrize(
    ("body", "role", "day", "name"),
    [
        ("UKR", "defence minister", "2022-02-17", "Oleksii Reznikov"),
        ("UKR", "president", "2022-02-17", "Volodymyr Zelensky"),
        ("RUS", "president", "2010-06-01", "Dmitry Medvedev"),
        ("RUS", "prime minister", "2010-06-01", "Vladimir Putin"),
        ("RUS", "prime minister", "2013-06-01", "Dmitry Medvedev"),
        ("RUS", "defence minister", "2022-02-17", "Sergei Shoigu"),
        ("RUS", "leader", "1990-12-31", None),
        ("SUN", "leader", "1990-12-31", "Mikhail Gorbachev"),
        ("SUN", "foreign minister", "1990-09-01", "Eduard Shevardnadze"),
        ("USA", "foreign minister", "1990-02-09", "James Baker"),
        ("USA", "secretary of state", "2022-02-17", "Antony Blinken"),
        ("USA", "chairman of the joint chiefs of staff", "1991-01-17", "Colin Powell"),
        ("DEU", "foreign minister", "1990-02-10", "Hans-Dieter Genscher"),
        ("DEU", "chancellor", "2003-03-20", "Gerhard Schröder"),
        ("NATO", "secretary general", "2022-02-17", "Jens Stoltenberg"),
        ("NATO", "secretary general", "1999-03-24", "Javier Solana"),
        ("UN", "secretary general", "1998-02-23", "Kofi Annan"),
        ("EU", "foreign policy chief", "2015-07-14", "Federica Mogherini"),
        ("IAEA", "director general", "2003-02-14", "Mohamed ElBaradei"),
        ("JOR", "king", "1990-08-14", "Hussein bin Talal"),
        ("IRQ", "president", "1990-08-02", "Saddam Hussein"),
        ("POL", "foreign minister", "1999-03-12", "Bronisław Geremek"),
        ("IRN", "supreme leader", "2015-07-14", "Ali Khamenei"),
        ("NGA", "leader", "1996-01-01", "Sani Abacha"),
        ("DEU", "leader", "1965-01-01", "Erhard"),
    ],
)
def test_the_holder_of_an_office_on_a_day(register: Register, body: str, role: str, day: str, name: str | None) -> None:
    found = register.holder(body, role, dt.date.fromisoformat(day))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("Vladimir Putin", "2022-02-17", "RUS-GOV"),
        ("Jens Stoltenberg", "2010-05-01", "NOR-GOV"),
        ("Jens Stoltenberg", "2022-02-17", "NATO"),
        ("Javier Solana", "1999-03-24", "NATO"),
        ("Javier Solana", "2005-03-24", "EU"),
        ("Kaja Kallas", "2022-02-17", "EST-GOV"),
        ("Kaja Kallas", "2025-01-15", "EU"),
        ("Colin Powell", "1991-01-17", "USA-MIL"),
        ("Colin Powell", "2003-02-05", "USA-GOV"),
        ("Colin Powell", "1998-01-01", ""),
        ("Pervez Musharraf", "1999-06-01", "PAK-MIL"),
    ],
)
def test_a_persons_code_is_that_of_the_office_held_on_the_day(
    register: Register, name: str, day: str, code: str
) -> None:
    person = register.persons_named(name)[0]
    assert register.code_on(person.id, dt.date.fromisoformat(day)) == code


def test_without_a_day_the_latest_office_counts(register: Register) -> None:
    (person,) = register.persons_named("Jens Stoltenberg")
    assert register.code_on(person.id, None) == "NATO"
    holder = register.holder("NATO", "secretary general", None)
    assert holder is not None
    assert holder.name == "Mark Rutte"


def test_the_incoming_minister_holds_the_office_on_the_day_of_the_change(register: Register) -> None:
    holder = register.holder("GBR", "prime minister", dt.date(2022, 9, 6))
    assert holder is not None
    assert holder.name == "Liz Truss"


def test_a_surname_finds_the_bearer_in_office_near_the_day_first(register: Register) -> None:
    ninety, noughties = dt.date(1990, 8, 14), dt.date(2003, 3, 20)
    assert register.persons_named("Bush", ninety)[0].name == "George H. W. Bush"
    assert register.persons_named("Bush", noughties)[0].name == "George W. Bush"
    assert register.persons_named("Assad", ninety)[0].name == "Hafez al-Assad"
    assert register.persons_named("Ivanov", dt.date(1999, 3, 12))[0].name == "Igor Ivanov"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Sergey Shoigu", "Sergei Shoigu"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Moammar Gadhafi", "Muammar Gaddafi"),
        ("Arpad Goencz", "Árpád Göncz"),
        ("Xi", "Xi Jinping"),
        ("von der Leyen", "Ursula von der Leyen"),
    ],
)
def test_spellings_without_accents_and_other_transliterations_find_the_person(
    register: Register, written: str, name: str
) -> None:
    assert name in [person.name for person in register.persons_named(written)]


def test_nobody_is_found_rather_than_guessed(register: Register) -> None:
    assert register.persons_named("Ilse Varn") == ()
    assert register.code_on("ilse-varn", dt.date(2031, 3, 5)) == ""
    assert register.holder("NRL", "defence minister", dt.date(2031, 3, 5)) is None


@pytest.mark.parametrize(
    ("name", "gender"), [("Angela Merkel", "female"), ("Vladimir Putin", "male"), ("Violeta Chamorro", "female")]
)
def test_well_known_leaders_have_their_gender(register: Register, name: str, gender: str) -> None:
    assert {person.gender for person in register.persons_named(name)} == {gender}
