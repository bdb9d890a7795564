"""Well-documented facts by the day: who a name stands for, who belonged to what, what a treaty's dates are."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from standoff.register import Register
from standoff.register.entry import Actor

TABLE = Path(__file__).parent / "facts.csv"
FACTS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
MEMBER = {"yes": True, "no": False, "": None}


def facts(ask: str) -> list[tuple[str, str, dt.date, str]]:
    rows = [row for row in FACTS if row["ask"] == ask]
    return [(row["words"], row["about"], dt.date.fromisoformat(row["day"]), row["answer"]) for row in rows]


def existed(actor: Actor, day: dt.date) -> bool:
    return (actor.begin is None or actor.begin <= day) and (actor.end is None or day <= actor.end)


@pytest.mark.parametrize(("words", "about", "day", "answer"), facts("name"))
def test_a_name_stands_for_an_actor_of_its_day(
    register: Register, words: str, about: str, day: dt.date, answer: str
) -> None:
    actors = [register.actor(sense.actor) for sense in register.senses(words)]
    found = {f"{actor.id} {actor.code}" for actor in actors if actor is not None and existed(actor, day)}
    assert answer in found if answer else not found


@pytest.mark.parametrize(("organisation", "country", "day", "answer"), facts("member"))
def test_a_state_is_or_is_not_a_member_on_a_day(
    register: Register, organisation: str, country: str, day: dt.date, answer: str
) -> None:
    assert register.member(organisation, country, day) is MEMBER[answer]


@pytest.mark.parametrize(("words", "about", "day", "answer"), facts("treaty"))
def test_a_treaty_has_the_dated_fact(register: Register, words: str, about: str, day: dt.date, answer: str) -> None:
    (treaty,) = register.treaties_named(words)
    action, _, party = about.rpartition(" ") if about[-3:].isupper() else (about, "", "")
    dated = {(event.action, event.party or "", event.date) for event in treaty.events}
    assert ((action, party, day) in dated) is (answer == "yes")
