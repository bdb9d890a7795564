"""FollowTheMoney's own model takes the entities, and drops nothing from them."""

import json
from typing import TYPE_CHECKING, Any

import pytest

from standoff.ledger import Ledger

from .conftest import text_of

if TYPE_CHECKING:
    from followthemoney import EntityProxy

# Its ICU binding is built from source where no wheel fits, which is why it has an extra of its own.
ftm = pytest.importorskip("followthemoney", reason="no followthemoney: python -m pip install -e '.[interop]'")


def proxies(ledger: Ledger) -> "list[EntityProxy]":
    return [ftm.EntityProxy.from_dict(json.loads(line), cleaned=False) for line in text_of(ledger, "ftm").splitlines()]


def entities(ledger: Ledger, schema: str) -> list[dict[str, Any]]:
    return [data for data in map(json.loads, text_of(ledger, "ftm").splitlines()) if data["schema"] == schema]


def told(properties: dict[str, list[str]]) -> dict[str, set[str]]:
    """Return values without what FollowTheMoney takes away from a text: its byte order mark and outer white space."""
    return {name: {value.removeprefix("\ufeff").strip() for value in values} for name, values in properties.items()}


def test_the_model_takes_every_entity_with_all_its_values(crisis: Ledger) -> None:
    for line, proxy in zip(text_of(crisis, "ftm").splitlines(), proxies(crisis), strict=True):
        data = json.loads(line)
        proxy.schema.validate(data)
        assert told(proxy.to_dict()["properties"]) == told(data["properties"])


def test_every_reference_leads_to_an_entity_of_a_fitting_schema(crisis: Ledger) -> None:
    by_id = {proxy.id: proxy for proxy in proxies(crisis)}
    assert len(by_id) == len(proxies(crisis))
    references = 0
    for proxy in by_id.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                references += 1
                assert by_id[value].schema.is_a(prop.range)
    assert references > 10


def test_an_event_tells_reality_voice_and_who_was_involved(crisis: Ledger) -> None:
    told, denied, *_ = entities(crisis, "Event")
    assert told["properties"]["summary"] == ["occurred; told by Ilse Varn"]
    assert denied["properties"]["summary"] == ["denied; told by Ola Brandt"]
    assert told["properties"]["date"] == ["2031-02-28"]
    assert told["properties"]["involved"] == ["standoff-actor-Q900001", "standoff-actor-Q900002"]
    assert told["properties"]["name"] == ["ASSAULT: Norland (NRL) → Sudmark (SUD)"]


def test_a_statement_links_its_speaker_with_the_article(crisis: Ledger) -> None:
    (denial,) = [data for data in entities(crisis, "Documentation") if data["properties"]["role"] == ["deny"]]
    assert denial["properties"]["entity"] == ["standoff-actor-x-brandt"]
    assert denial["properties"]["summary"] == ["Norland denies it “The regime’s\ttale”"]


def test_a_source_without_an_actor_becomes_a_note(crisis: Ledger) -> None:
    names = [data["properties"]["name"] for data in entities(crisis, "Note")]
    assert names == [["warn: An official"], ["not: assert: impersonal"]]


def test_an_actor_is_an_entity_once_and_of_no_kind_that_nobody_told(crisis: Ledger) -> None:
    actors = {data["id"]: data["properties"] for data in entities(crisis, "LegalEntity")}
    assert set(actors) == {f"standoff-actor-{id_}" for id_ in ("Q900001", "Q900002", "Q900003", "x-brandt")}
    assert actors["standoff-actor-Q900003"]["classification"] == ["SUD-GOV"]


def test_hostile_text_is_taken(hostile: Ledger) -> None:
    for line in text_of(hostile, "ftm").split("\n")[:-1]:
        proxy = ftm.EntityProxy.from_dict(json.loads(line))
        assert proxy.id
