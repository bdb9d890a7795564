"""Which word in which construction is which type of event, and which is none."""

from collections.abc import Callable

import pytest

from standoff.model import Reading

Read = Callable[..., Reading]


def types(reading: Reading) -> dict[str, str]:
    return {event.trigger.text: event.type for event in reading.events}


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Sudmark's court jailed three Norland journalists for ten years.", "jailed", "SANCTION"),
        ("Sudmark police dragged the Norland envoy from his car.", "dragged", "ASSAULT"),
        ("Sudmark revoked the licence of a Norland newspaper.", "revoked", "COERCE"),
        ("Hackers from Sudmark broke into the computers of Norland's parliament.", "broke", "COERCE"),
        ("Norland took in 9,000 Sudmark refugees.", "took", "AID"),
        ("Norland gave Sudmark 48 hours to withdraw its tanks.", "gave", "THREATEN"),
        ("Some 4,000 Sudmark refugees have sought refuge in Norland.", "sought", "REQUEST"),
        ("Thousands of Norland students marched through the capital against the government.", "marched", "PROTEST"),
        ("Norland recalled its ambassador to Sudmark.", "recalled", "SANCTION"),
        ("Norland will extradite the Sudmark banker to Karvia.", "extradite", "COOPERATE"),
        ("Norland commuted the sentences of two Sudmark officers.", "commuted", "CONCEDE"),
        ("Norland put its army on alert.", "put", "MOBILIZE"),
    ],
)
def test_verbs_of_domestic_and_foreign_politics_have_their_types(
    read: Read, text: str, trigger: str, type_: str
) -> None:
    assert types(read(text)).get(trigger) == type_


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Sudmark captured the town of Ombrey from Norland.", "captured", "ASSAULT"),
        ("Sudmark captured the Norland spy.", "captured", "COERCE"),
        ("Sudmark violated the truce with Norland.", "violated", "ASSAULT"),
        ("Sudmark violated the treaty with Norland.", "violated", "REJECT"),
        ("Norland withdrew its peacekeepers from Sudmark.", "withdrew", "SANCTION"),
        ("Norland withdrew its soldiers from Sudmark.", "withdrew", "RETREAT"),
        ("Norland lifted the siege of Sudmark.", "lifted", "RETREAT"),
        ("Norland handed over ambulances to Sudmark.", "handed", "AID"),
    ],
)
def test_what_a_verb_is_done_to_decides_its_type(read: Read, text: str, trigger: str, type_: str) -> None:
    assert types(read(text))[trigger] == type_


def test_a_word_that_the_parser_cuts_at_its_hyphen_is_found(read: Read) -> None:
    assert types(read("Norland announced a cease-fire with Sudmark."))["announced"] == "CONCEDE"
    assert types(read("The Sudmark troop build-up alarmed Norland."))["up"] == "MOBILIZE"


@pytest.mark.parametrize(
    "text",
    [
        "Shareholders rejected the takeover bid of Gyll Mutual for Arkhel Brewing.",
        "The company agreed to acquire a stake in Arkhel Brewing.",
        "Investors shrugged off fears of a price war.",
        "The goalkeeper was finally released by the club.",
    ],
)
def test_trade_and_sport_tell_of_no_political_event(read: Read, text: str) -> None:
    assert read(text).events == ()
