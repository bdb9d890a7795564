"""A user's own rows over the packaged ones."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import RegisterError
from standoff.register import Register
from standoff.register.validate import validate

Overlay = Callable[..., Path]

COUNTRIES = "id,code,name,kind,country,source\nx-nrl,NRL,Norland,country,NRL,invented\n"
NAMES = "words,actor,sense,exact_case,source\nNorlander,NRL,demonym,false,invented\nSkarn,NRL,capital,true,invented\n"
PEOPLE = "id,name,country,source\nilse-varn,Ilse Varn,NRL,invented\n"
OFFICES = "id,title,role,body,code,source\nnrl-dm,Minister of Defence,defence minister,NRL,NRL-GOV,invented\n"
HOLDINGS = "person,office,start,end,source\nilse-varn,nrl-dm,2030-04,2031-03-05,invented\n"


def test_an_overlay_adds_a_state_with_its_names_and_offices(overlay: Overlay, register: Register) -> None:
    folder = overlay(
        countries_csv=COUNTRIES, names_csv=NAMES, people_csv=PEOPLE, offices_csv=OFFICES, holdings_csv=HOLDINGS
    )
    larger = Register.load([folder])
    assert [name.sense for name in larger.senses("NORLANDER")] == ["demonym"]
    holder = larger.holder("NRL", "defence minister", dt.date(2030, 4, 1))
    assert holder is not None
    assert holder.name == "Ilse Varn"
    assert larger.code_on("ilse-varn", dt.date(2031, 3, 5)) == "NRL-GOV"
    assert larger.code_on("ilse-varn", dt.date(2031, 3, 6)) == ""
    assert larger.digest != register.digest
    assert register.senses("Norland") == ()
    assert validate([folder]) == []


def test_an_overlay_row_takes_the_place_of_the_packaged_row_with_its_key(overlay: Overlay) -> None:
    folder = overlay(
        countries_csv="id,code,name,kind,country,source\nQ159,RUS,Rossiya,country,RUS,a user\n",
        treaties_yaml="- {id: inf, name: The INF pact, source: a user}\n",
        agents_yaml="- {sector: CVL, nouns: [troop]}\n",
    )
    register = Register.load([folder])
    actor, treaty, agent = register.actor("Q159"), register.treaty("inf"), register.agent("troop")
    assert actor is not None
    assert actor.name == "Rossiya"
    assert treaty is not None
    assert treaty.events == ()
    assert agent is not None
    assert agent.sector == "CVL"


def test_a_person_has_the_gender_of_the_row(overlay: Overlay) -> None:
    people = "id,name,gender,source\nilse-varn,Ilse Varn,female,invented\nigor-varn,Igor Varn,,invented\n"
    register = Register.load([overlay(people_csv=people)])
    assert [person.gender for person in register.persons_named("Varn")] == ["female", None]


def test_a_count_of_generations_is_no_surname(overlay: Overlay) -> None:
    people = "id,name,source\nteodor-brask,Teodor Brask Jr.,invented\nkarl-ii,Karl II,invented\n"
    register = Register.load([overlay(people_csv=people)])
    assert [person.id for person in register.persons_named("Brask")] == ["teodor-brask"]
    assert [person.id for person in register.persons_named("Karl")] == ["karl-ii"]
    assert register.persons_named("Jr.") == register.persons_named("II") == ()


def test_the_same_overlays_give_the_same_register(overlay: Overlay) -> None:
    folder = overlay(countries_csv=COUNTRIES)
    assert Register.load([folder]) is Register.load((folder,))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("countries_csv", "id,code,name,kind\nx,NRL,Norland,realm\n", "countries.csv, line 2: Invalid enum value"),
        ("countries_csv", "id,code,name,kind\nx,NRL\n", "countries.csv, line 2: 2 cells under 4 column names"),
        ("countries_csv", "id,code,name,kind,flag\nx,NRL,Norland,country,red\n", "unknown field `flag`"),
        ("people_csv", "id,name,gender\nx,Ilse Varn,f\n", "people.csv, line 2: Invalid enum value 'f'"),
        ("holdings_csv", "person,office,start\na,b,2030-13-01\n", "holdings.csv, line 2: 2030-13-01 is not a date"),
        ("holdings_csv", "person,office,start\na,b,spring\n", "holdings.csv, line 2: Expected `str` matching regex"),
        (
            "treaties_yaml",
            "- {id: pact, name: Pact, facts: [{action: dissolve, date: 2031}]}\n",
            "treaties.yaml, entry 1",
        ),
        ("agents_yaml", "sector: GOV\n", "agents.yaml: expected a list of entries"),
        ("agents_yaml", "- [unclosed\n", "agents.yaml"),
        ("agents_yaml", "- GOV\n", "agents.yaml, entry 1: expected keys and values"),
    ],
)
def test_a_malformed_row_is_refused_with_its_file_and_place(
    overlay: Overlay, name: str, text: str, message: str
) -> None:
    with pytest.raises(RegisterError) as caught:
        Register.load([overlay(**{name: text})])
    assert message in str(caught.value)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_bytes(b"words,actor\n\xff\xfe,RUS\n")
    with pytest.raises(RegisterError, match="not UTF-8"):
        Register.load([tmp_path])


def test_a_missing_overlay_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="no such folder"):
        Register.load([tmp_path / "nowhere"])
