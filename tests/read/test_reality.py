"""Whether an event happened, and in whose voice, as the text has it."""

from collections.abc import Callable

import pytest

from standoff.model import Reading

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
