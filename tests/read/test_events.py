"""Which events a reader of a report finds, and who takes part in them."""

from collections.abc import Callable

import pytest

from standoff.model import Event, Reading

Read = Callable[..., Reading]


def coded(reading: Reading) -> dict[str, Event]:
    return {event.trigger.text: event for event in reading.events}


def codes(event: Event) -> tuple[set[str], set[str]]:
    return {ref.code.split("-")[0] for ref in event.actors}, {ref.code.split("-")[0] for ref in event.recipients}


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "mode"),
    [
        ("Sudmark invaded Norland.", "invaded", "ASSAULT", None),
        ("Sudmark pulled its troops out of Norland.", "pulled", "RETREAT", "withdraw"),
        ("Sudmark pulled out of the treaty with Norland.", "pulled", "SANCTION", "withdraw"),
        ("Norland released the Sudmarkish prisoners.", "released", "RETREAT", "release"),
        ("Norland signed a treaty with Sudmark.", "signed", "SUPPORT", None),
        ("Norland imposed sanctions on Sudmark.", "sanctions", "SANCTION", "discontinue"),
        ("Norland lifted the sanctions on Sudmark.", "lifted", "RETREAT", None),
        ("Norland held talks with Sudmark.", "talks", "CONSULT", None),
        ("Norland condemned Sudmark.", "condemned", "ACCUSE", "disapprove"),
        ("Norland rejected the demand of Sudmark.", "rejected", "REJECT", None),
        ("Sudmark deployed warships near Norland.", "deployed", "MOBILIZE", "troops"),
    ],
)
def test_objects_and_particles_decide_the_type(
    read: Read, text: str, trigger: str, type_: str, mode: str | None
) -> None:
    event = coded(read(text))[trigger]
    assert (event.type, event.mode) == (type_, mode)


@pytest.mark.parametrize(
    "text",
    [
        "Norland released a statement.",
        "The storm struck the coast and destroyed houses.",
        "The football club attacked the goal in the second half.",
        "Norland has a long coast.",
    ],
)
def test_what_is_no_political_act_is_no_event(read: Read, text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sudmark attacked Norland.",
        "Norland was attacked by Sudmark.",
        "The Sudmarkish attack on Norland shocked the region.",
        "Sudmark's attack on Norland shocked the region.",
        "Sudmark launched an attack on Norland.",
    ],
)
def test_actor_and_recipient_are_the_same_in_every_construction(read: Read, text: str) -> None:
    (event,) = [event for event in read(text).events if event.type == "ASSAULT"]
    assert codes(event) == ({"SDM"}, {"NRL"})


def test_two_who_meet_are_actor_and_recipient(read: Read) -> None:
    (event,) = read("Norland and Sudmark met on Monday.").events
    assert codes(event) == ({"NRL"}, {"SDM"})


def test_control_gives_both_the_promise_and_what_is_promised(read: Read) -> None:
    events = coded(read("Sudmark agreed to withdraw its troops from Norland."))
    assert (events["agreed"].type, events["withdraw"].type) == ("CONCEDE", "RETREAT")
    assert codes(events["withdraw"]) == ({"SDM"}, {"NRL"})


def test_saying_what_one_will_do_is_a_commitment_and_what_another_will_do_is_not(read: Read) -> None:
    assert coded(read("Sudmark said it will release the prisoners."))["said"].type == "CONCEDE"
    assert "said" not in coded(read("Norland said Sudmark will release the prisoners."))


def test_a_count_before_its_noun_is_a_quantity_and_a_number_after_it_is_not(read: Read) -> None:
    event = coded(read("Sudmark deployed 15 warships near Norland."))["deployed"]
    assert [(q.value, q.unit, q.role) for q in event.quantities] == [(15.0, "warships", "force")]
    shot = read("Sudmark shot down Flight 103.").events
    assert all(event.quantities == () for event in shot)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("two hundred fifty", 250),
        ("one hundred and fifty thousand", 150_000),
        ("one thousand five hundred", 1500),
        ("twenty-four", 24),
        ("three and a half million", 3_500_000),
        ("two and a half thousand", 2500),
        ("half a million", 500_000),
        ("3.5 million", 3_500_000),
        ("two dozen", 24),
        ("a dozen", 12),
        ("more than 50,000", 50_000),
        ("up to 2,000", 2000),
        ("as many as 500", 500),
        ("some 500", 500),
    ],
)
def test_a_numeral_in_words_or_figures_has_its_value(read: Read, numeral: str, value: float) -> None:
    event = coded(read(f"Sudmark deployed {numeral} troops near Norland."))["deployed"]
    assert [(q.value, q.unit) for q in event.quantities] == [(value, "troops")]


@pytest.mark.parametrize(
    "numeral",
    [
        "10-20",
        "10–20",
        "25,000-30,000",
        "one or two",
        "500 to 600",
        "two hundred or three hundred",
        "between 100,000 and 150,000",
        "between one thousand and two thousand",
        "one to two million",
        "several hundred",
        "a few thousand",
        "a couple hundred",
    ],
)
def test_a_range_or_a_vague_numeral_is_no_quantity(read: Read, numeral: str) -> None:
    assert all(event.quantities == () for event in read(f"Sudmark killed {numeral} soldiers of Norland.").events)


def test_those_who_die_are_killed_and_those_who_act_are_a_force(read: Read) -> None:
    events = read("Forty soldiers of Norland died in the raid. Twelve Norlandish soldiers attacked Sudmark.").events
    assert {(q.value, q.role) for event in events for q in event.quantities} == {(40, "killed"), (12, "force")}


@pytest.mark.parametrize(
    ("text", "confidence"),
    [("Sudmark attacked Norland.", 0.9), ("Sudmark attacked the town.", 0.7)],
)
def test_confidence_is_a_round_figure(read: Read, text: str, confidence: float) -> None:
    assert coded(read(text))["attacked"].confidence.hex() == confidence.hex()


def test_a_date_belongs_to_its_own_clause(read: Read) -> None:
    events = coded(read("Norland, which Sudmark attacked in 2019, signed a treaty with Sudmark in 2030."))
    attacked, signed = events["attacked"].date, events["signed"].date
    assert attacked is not None
    assert attacked.earliest.year == 2019
    assert signed is not None
    assert signed.earliest.year == 2030


def test_an_event_without_a_date_in_the_text_has_none(read: Read) -> None:
    assert coded(read("Sudmark attacked Norland."))["attacked"].date is None


def test_a_word_of_an_actors_name_is_no_event(read: Read) -> None:
    (event,) = read("Norland joined the Harbour Alliance.").events
    assert (event.trigger.text, event.type) == ("joined", "COOPERATE")
