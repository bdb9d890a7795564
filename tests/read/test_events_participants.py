"""Who does what to whom."""

from collections.abc import Callable

import pytest

from standoff.model import ActorRef, Event, Reading

Read = Callable[..., Reading]


def _event(reading: Reading, trigger: str) -> Event:
    return next(event for event in reading.events if event.trigger.text == trigger)


def _codes(refs: tuple[ActorRef, ...]) -> set[str]:
    return {ref.code.partition("-")[0] for ref in refs}


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient"),
    [
        ("Norland attacked Sudmark at dawn.", "attacked", {"NRL"}, {"SDM"}),
        ("Sudmark was attacked by Norland at dawn.", "attacked", {"NRL"}, {"SDM"}),
        ("Norland condemned a decision of the Sudmark supreme court.", "condemned", {"NRL"}, {"SDM"}),
        ("Norland has lifted its sanctions on Sudmark.", "lifted", {"NRL"}, {"SDM"}),
        ("Sudmark accused Norland of sending tanks over the border.", "accused", {"SDM"}, {"NRL"}),
        ("Sudmark, which Norland has threatened to bomb, called for talks.", "threatened", {"NRL"}, {"SDM"}),
        ("The Norlandic police fired tear gas at Sudmarkish students.", "fired", {"NRL"}, {"SDM"}),
        ("Norland pledged 40 million dollars in aid to Sudmark.", "pledged", {"NRL"}, {"SDM"}),
        ("Troops were killed in an attack by Sudmark on Norland.", "attack", {"SDM"}, {"NRL"}),
    ],
)
def test_an_event_has_its_actor_and_recipient(
    read: Read, text: str, trigger: str, actor: set[str], recipient: set[str]
) -> None:
    event = _event(read(text), trigger)
    assert (_codes(event.actors), _codes(event.recipients)) == (actor, recipient)


def test_who_is_asked_to_act_acts(read: Read) -> None:
    event = _event(read("Norland urged Sudmark to withdraw its troops from the coast."), "withdraw")
    assert _codes(event.actors) == {"SDM"}


def test_of_two_who_meet_the_first_acts(read: Read) -> None:
    event = _event(read("Norland and Sudmark held talks on Monday."), "talks")
    assert (_codes(event.actors), _codes(event.recipients)) == ({"NRL"}, {"SDM"})


def test_people_whom_nobody_knows_are_named_by_their_own_words(read: Read) -> None:
    event = _event(read("The Norlandic army arrested several suspects on Monday."), "arrested")
    (suspects,) = event.recipients
    assert (suspects.span.text, suspects.name, suspects.id, suspects.code) == (
        "several suspects",
        "suspects",
        "unnamed-suspects",
        "",
    )


def test_each_of_several_unknown_people_is_a_recipient(read: Read) -> None:
    event = _event(read("The Norlandic army killed two suspects and a bystander."), "killed")
    assert [ref.name for ref in event.recipients] == ["suspects", "bystander"]


def test_a_possessive_pronoun_tells_whose_people_act(read: Read) -> None:
    event = _event(read("Norland said its allies would attack Sudmark."), "attack")
    (allies,) = event.actors
    assert (allies.span.text, allies.code, allies.name) == ("its allies", "NRL", "Norland's allies")


def test_a_pronoun_without_antecedent_names_nobody(read: Read) -> None:
    assert _event(read("They attacked Norland on Monday."), "attacked").actors == ()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norland bombed Sudmark on 3 March 2031 with 40 rockets.", "bombed"),
        ("Norland gave Sudmark 40 million dollars on Monday.", "gave"),
    ],
)
def test_dates_weapons_and_amounts_take_no_part(read: Read, text: str, trigger: str) -> None:
    event = _event(read(text), trigger)
    assert {ref.name for ref in (*event.actors, *event.recipients)} == {"Norland", "Sudmark"}


def test_nobody_acts_on_themselves(read: Read) -> None:
    for event in read("Norland attacked Norland's neighbour Sudmark. Norland and Sudmark signed a treaty.").events:
        assert not {ref.id for ref in event.actors} & {ref.id for ref in event.recipients}
