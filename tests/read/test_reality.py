"""Whether an event happened, and in whose voice, as the text has it."""

from collections.abc import Callable

import pytest

from standoff.errors import RegisterError
from standoff.model import Reading
from standoff.read.reality.rules import by_word, load_rules

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "trigger", "reality"),
    [
        ("Sudmark attacked Norland.", "attacked", "occurred"),
        ("Sudmark is attacking Norland.", "attacking", "ongoing"),
        ("Sudmark will attack Norland.", "attack", "planned"),
        ("Sudmark may attack Norland.", "attack", "possible"),
        ("Sudmark did not attack Norland.", "attack", "denied"),
        ("Sudmark plans to attack Norland.", "attack", "planned"),
        ("Sudmark did not plan to attack Norland.", "attack", "denied"),
        ("Sudmark threatened to attack Norland.", "attack", "possible"),
        ("Sudmark refused to withdraw its troops from Norland.", "withdraw", "denied"),
        ("Sudmark managed to withdraw its troops from Norland.", "withdraw", "occurred"),
        ("Norland urged Sudmark to withdraw its troops.", "withdraw", "possible"),
        ("The day passed without any Sudmarkish invasion of Norland.", "invasion", "denied"),
        ("There was no Sudmarkish invasion of Norland.", "invasion", "denied"),
        ("Norland feared a Sudmarkish invasion.", "invasion", "possible"),
        ("If Sudmark attacked Norland, the region would suffer.", "attacked", "possible"),
        ("Norland had instead attacked Sudmark.", "attacked", "occurred"),
        ("Instead of attacking Norland, Sudmark withdrew its troops.", "attacking", "denied"),
        ("After attacking Norland, Sudmark cancelled the talks.", "attacking", "occurred"),
        ("Sudmark has been attacking Norland for years.", "attacking", "occurred"),
        ("Sudmark continues to shell Norland.", "shell", "ongoing"),
        ("Sudmark occupies a Norland port.", "occupies", "ongoing"),
        ("Sudmark imposed a blockade on Norland.", "blockade", "occurred"),
        ("Sudmark considered imposing a blockade on Norland.", "blockade", "possible"),
        ("Sudmark is to attack Norland on Friday.", "attack", "planned"),
        ("Sudmark said it would withdraw its troops from Norland.", "withdraw", "planned"),
        ("Sudmark will attack Norland if Norland joins the alliance.", "attack", "possible"),
        ("Sudmark vowed to attack Norland if Norland joins the alliance.", "attack", "possible"),
        ("Sudmark told Norland to withdraw its troops.", "withdraw", "possible"),
        ("Norland accused Sudmark of bombing a bridge.", "bombing", "occurred"),
        ("Norland denied that Sudmark bombed a bridge.", "bombed", "denied"),
        ("No Norland troops were attacked by Sudmark.", "attacked", "denied"),
        ("Sudmark neither attacked Norland nor bombed its ports.", "bombed", "denied"),
        ("Thousands marched through Norland to protest against Sudmark.", "protest", "occurred"),
    ],
)
def test_reality(read: Read, text: str, trigger: str, reality: str) -> None:
    assert {event.trigger.text: event.reality for event in read(text).events}[trigger] == reality


def test_an_event_in_a_statement_has_its_voice_and_one_outside_the_narrators(read: Read) -> None:
    reading = read("Sudmark attacked Norland. Ilse Varn said that Sudmark bombed a bridge in Norland.")
    voices = {event.trigger.text: event.statement for event in reading.events}
    assert voices["attacked"] is None
    assert voices["bombed"] in {statement.id for statement in reading.statements}


def test_a_speech_act_is_told_by_whoever_tells_of_the_statement(read: Read) -> None:
    reading = read("Norland accused Sudmark of attacking a bridge in Norland.")
    voices = {event.trigger.text: event.statement for event in reading.events}
    assert voices["accused"] is None


@pytest.mark.parametrize(
    ("text", "published", "dated"),
    [
        ("Sudmark attacked Norland on 7 March 2031.", "2031-03-06", False),
        ("Sudmark attacked Norland on 5 March 2031.", "2031-03-06", True),
        ("Sudmark attacked Norland on 7 March 2031.", "2031-03", True),
        ("Sudmark attacked Norland on 7 March 2031.", None, True),
        ("Sudmark will attack Norland on 7 March 2031.", "2031-03-06", True),
    ],
)
def test_what_occurred_is_not_dated_to_after_publication(
    read: Read, text: str, published: str | None, dated: bool
) -> None:
    (event,) = read(text, published).events
    assert (event.date is not None) == dated


def test_an_event_noun_beside_a_date_yet_to_come_is_planned(read: Read) -> None:
    text = "The strait will dominate a summit of Norland and Sudmark on 20 March."
    (event,) = [event for event in read(text, "2031-03-06").events if event.trigger.text == "summit"]
    assert event.reality == "planned"
    assert event.date is not None
    assert event.date.earliest.day == 20


@pytest.mark.parametrize(
    ("text", "reality"),
    [
        ("Sudmark did not rule out attacking Norland.", "possible"),
        ("Sudmark avoided attacking Norland.", "denied"),
        ("Sudmark announced that it attacked Norland.", "occurred"),
    ],
)
def test_a_governor_has_one_effect(read: Read, text: str, reality: str) -> None:
    (event,) = [event for event in read(text).events if event.type == "ASSAULT"]
    assert event.reality == reality


def test_a_word_under_two_effects_of_a_section_is_named() -> None:
    assert by_word("governors", {"planned": "plan", "told": "say"}) == {"plan": "planned", "say": "told"}
    with pytest.raises(RegisterError, match=r"reality\.yaml: governors: 'plan' is both planned and told"):
        by_word("governors", {"planned": "plan", "told": "say plan"})


def test_every_exception_to_denial_is_a_governor_that_denies() -> None:
    rules = load_rules()
    assert {rules.governors.get(word) for word in rules.neutral_when_negated} == {"denied"}
