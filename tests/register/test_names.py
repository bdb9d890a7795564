"""What a name may stand for."""

import datetime as dt

import pytest

from standoff.register import Register


def codes(register: Register, words: str) -> list[tuple[str, str]]:
    found = [(register.actor(name.actor), name.sense) for name in register.senses(words)]
    return [(actor.code, sense) for actor, sense in found if actor is not None]


@pytest.mark.parametrize(
    ("words", "code", "sense"),
    [
        ("US", "USA", "name"),
        ("U.S.", "USA", "name"),
        ("America", "USA", "name"),
        ("Britain", "GBR", "name"),
        ("Russians", "RUS", "demonym"),
        ("Moscow", "RUS", "capital"),
        ("Kiev", "UKR", "capital"),
        ("Soviet", "SUN", "demonym"),
        ("Kosovo", "XKX", "name"),
        ("Taiwan", "TWN", "name"),
        ("Palestinian", "PSE", "demonym"),
        ("Kremlin", "RUS-GOV", "name"),
        ("White House", "USA-GOV", "name"),
        ("Pentagon", "USA-GOV", "name"),
        ("Quai d'Orsay", "FRA-GOV", "name"),
        ("Bundestag", "DEU-LEG", "name"),
        ("IDF", "ISR-MIL", "name"),
        ("Mossad", "ISR-SPY", "name"),
        ("Donetsk People's Republic", "UKR-REB", "name"),
        ("Hezbollah", "HEZ", "name"),
        ("Itar-Tass", "RUS-MED", "name"),
        ("UN Security Council", "UN", "name"),
        ("Warsaw Pact", "WP", "name"),
    ],
)
def test_a_name_has_its_actor_and_sense(register: Register, words: str, code: str, sense: str) -> None:
    assert (code, sense) in codes(register, words)


def test_every_sense_of_an_ambiguous_name_is_returned(register: Register) -> None:
    assert {code for code, _ in codes(register, "Georgia")} == {"GEO", "USA"}
    assert {code for code, _ in codes(register, "Congo")} == {"COD", "COG"}


def test_capitals_matter_where_the_small_letters_are_a_word(register: Register) -> None:
    assert codes(register, "UKRAINE") == codes(register, "Ukraine")
    for word in ("us", "who", "turkey", "china", "polish", "dawn"):
        assert register.senses(word) == ()


def test_words_that_only_hold_a_name_stand_for_nobody(register: Register) -> None:
    (sense,) = register.senses("South China Sea")
    assert register.actor(sense.actor) is None


def test_a_historical_state_has_its_span_and_successor(register: Register) -> None:
    (sense,) = register.senses("Czechoslovakia")
    state = register.actor(sense.actor)
    assert state is not None
    assert (state.kind, str(state.end)) == ("historical state", "1992-12-31")


@pytest.mark.parametrize(
    ("words", "sector", "role"),
    [
        ("troop", "MIL", None),
        ("warship", "MIL", None),
        ("rebel", "REB", None),
        ("lawmaker", "LEG", None),
        ("journalist", "MED", None),
        ("police", "COP", None),
        ("defense minister", "GOV", "defence minister"),
        ("premier", "GOV", "prime minister"),
        ("secretary of state", "GOV", "foreign minister"),
        ("secretary-general", "", "secretary general"),
    ],
)
def test_an_agent_noun_has_its_sector_and_role(register: Register, words: str, sector: str, role: str | None) -> None:
    agent = register.agent(words)
    assert agent is not None
    assert (agent.sector, agent.role) == (sector, role)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("FRA", "president"),
        ("FRA", "premier"),
        ("DEU", "chancellor"),
        ("GBR", "defence secretary"),
        ("USA", "secretary of state"),
        ("IRN", "supreme leader"),
        ("SAU", "crown prince"),
        ("PRK", "leader"),
        ("NATO", "secretary-general"),
        ("IAEA", "director general"),
        ("EU", "foreign policy chief"),
    ],
)
def test_an_agent_noun_with_its_state_or_organisation_leads_to_a_person(
    register: Register, body: str, words: str
) -> None:
    agent = register.agent(words)
    assert agent is not None
    assert agent.role is not None
    assert register.holder(body, agent.role, dt.date(2022, 2, 17)) is not None
