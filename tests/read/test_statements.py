"""Who said what: every shape of attribution, in an invented crisis."""

from collections.abc import Callable

import pytest

from standoff.model import Reading, Statement

Read = Callable[..., Reading]


def only(reading: Reading) -> Statement:
    assert len(reading.statements) == 1, [(s.cue, s.content) for s in reading.statements]
    return reading.statements[0]


def words(statement: Statement) -> list[str]:
    return [span.text for span in statement.content]


@pytest.mark.parametrize(
    ("text", "content", "form", "act"),
    [
        (
            "Ilse Varn said that the tanks had left the border.",
            ["the tanks had left the border"],
            "indirect",
            "assert",
        ),
        (
            '"The tanks have left the border," Ilse Varn said.',
            ['"The tanks have left the border,"'],
            "direct",
            "assert",
        ),
        (
            "The tanks have left the border, Ilse Varn said on Tuesday.",
            ["The tanks have left the border"],
            "indirect",
            "assert",
        ),
        (
            "According to Ilse Varn, the tanks have left the border.",
            ["the tanks have left the border"],
            "indirect",
            "assert",
        ),
        (
            "Henrik Osk denied that Sudmark had moved its guns.",
            ["Sudmark had moved its guns"],
            "indirect",
            "deny",
        ),
        (
            "Henrik Osk threatened to close the strait.",
            ["to close the strait"],
            "indirect",
            "threaten",
        ),
        (
            'Henrik Osk said the plan was "a very long document" for the region.',
            ['the plan was "a very long document" for the region'],
            "mixed",
            "assert",
        ),
        (
            "Ilse Varn urged Sudmark to withdraw its guns from the coast.",
            ["to withdraw its guns from the coast"],
            "indirect",
            "demand",
        ),
        (
            "Norland will send three ships to the strait, Ilse Varn said.",
            ["Norland will send three ships to the strait"],
            "indirect",
            "promise",
        ),
    ],
)
def test_shapes(read: Read, text: str, content: list[str], form: str, act: str) -> None:
    statement = only(read(text))
    assert [span.text for span in statement.source] == ["Ilse Varn" if "Ilse Varn" in text else "Henrik Osk"]
    assert words(statement) == content
    assert (statement.form, statement.act) == (form, act)


def test_a_quotation_that_the_cue_interrupts_is_one_statement(read: Read) -> None:
    statement = only(read('"We have kept our word," Ilse Varn said, "and we expect Sudmark to keep its own."'))
    assert words(statement) == ['"We have kept our word,"', '"and we expect Sudmark to keep its own."']


def test_a_quotation_goes_on_in_the_next_sentence(read: Read) -> None:
    statement = only(read('"The guns are gone," Ilse Varn said. "They will not come back while I am minister."'))
    assert len(statement.content) == 2
    assert statement.form == "direct"


def test_a_quotation_cut_by_a_page_break_is_one_span(read: Read) -> None:
    text = 'Ilse Varn said: "We welcome the offer by our neighbour to\n\nlead a new force in the strait."'
    statement = only(read(text))
    assert words(statement) == [text[text.index('"') :]]


def test_the_speaker_of_a_pronoun_is_resolved(read: Read) -> None:
    text = 'Ilse Varn met the ambassador on Monday. "We have kept our word," she said.'
    (actor,) = only(read(text)).actors
    assert (actor.name, actor.code, actor.span.text) == ("Ilse Varn", "NRL-GOV", "she")


def test_the_minister_is_whoever_held_the_office(read: Read) -> None:
    text = 'Henrik Osk arrived in Marisburg. "This is not a request," the defence minister said.'
    (actor,) = only(read(text)).actors
    assert (actor.name, actor.code) == ("Henrik Osk", "SDM-GOV")


def test_nested_statements_name_their_parent(read: Read) -> None:
    reading = read("Ilse Varn said that Mirela Dask had promised to withdraw the guns.")
    outer, inner = reading.statements
    assert [actor.name for actor in inner.actors] == ["Mirela Dask"]
    assert inner.parent == outer.id
    assert outer.parent is None


def test_one_who_is_named_inside_a_statement_speaks_in_it(read: Read) -> None:
    reading = read("Ilse Varn said Sudmark expects the alliance to send ships to the strait.")
    outer, inner = reading.statements
    assert [actor.name for actor in inner.actors] == ["Sudmark"]
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ilse Varn said that the tanks had left.", "named"),
        ("The government of Norland said that the tanks had left.", "named"),
        ("Norland officials said that the tanks had left.", "unnamed"),
        ("An official, speaking on condition of anonymity, said that the tanks had left.", "anonymous"),
        ("It is expected that the ministers will meet in June.", "impersonal"),
    ],
)
def test_kinds_of_source(read: Read, text: str, kind: str) -> None:
    assert only(read(text)).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Varn did not say whether the tanks had left.",
        "Without denying that the tanks had left, Henrik Osk left the hall.",
        "Nobody in Marisburg said that the tanks had left.",
        "Henrik Osk would neither confirm nor deny that the tanks had left.",
    ],
)
def test_what_was_not_said_is_negated(read: Read, text: str) -> None:
    assert any(statement.negated for statement in read(text).statements)


def test_the_outlet_is_the_channel_and_not_the_addressee(read: Read) -> None:
    statement = only(read("Ilse Varn told the Wire that the tanks had left."))
    assert statement.via is not None
    assert statement.via.name == "the Wire"
    assert statement.addressees == ()


def test_where_it_was_said_is_no_addressee(read: Read) -> None:
    assert only(read("Ilse Varn said in Marisburg that the tanks had left.")).addressees == ()
    (addressee,) = only(read("Ilse Varn told Henrik Osk in Marisburg that the tanks had left.")).addressees
    assert addressee.name == "Henrik Osk"


def test_content_begins_after_its_conjunctions(read: Read) -> None:
    first, second = read("Ilse Varn said that the tanks had left, and that Sudmark would follow.").statements[:2] * 2
    assert words(first)[0].startswith("the tanks")
    assert "that that" not in words(second)[0]


def test_a_quotation_far_from_any_speaker_has_none(read: Read) -> None:
    story = "\n\n".join(f"The village of Elm {number} was quiet." for number in range(6))
    reading = read(f'"The guns are gone," Ilse Varn said.\n\n{story}\n\n"Nobody has seen them since Monday morning."')
    assert reading.statements[-1].cue is None
    assert reading.statements[-1].actors == ()


def test_items_of_a_list_are_sentences_of_their_own(read: Read) -> None:
    reading = read("The plan:\n\n- Norland withdraws its guns\n- Sudmark opens the strait\n")
    assert reading.statements == ()
    assert {event.trigger.text for event in reading.events} <= {"withdraws", "opens"}


def test_a_threat_in_the_first_person_is_no_verbal_attack(read: Read) -> None:
    assert only(read('"We will attack Sudmark," Ilse Varn said.')).act == "threaten"


def test_the_day_of_the_speech(read: Read) -> None:
    said_on = only(read("Ilse Varn said on Tuesday that the tanks had left.")).said_on
    assert said_on is not None
    assert said_on.earliest.isoformat() == "2031-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "The tanks left the border on Tuesday, and the villages are empty.",
        'The so-called "peace line" runs through three villages.',
        'Her painting "Winter in Korvik" hangs in the town hall until June.',
        "Ilse Varn met Henrik Osk in Korvik.",
        "",
    ],
)
def test_the_writers_own_words_are_no_statement(read: Read, text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ilse Varn said that the tanks had left. That is not what the villagers see every night.", "villagers"),
        ('"We have kept our word," Ilse Varn said, though her ships still lie in the strait.', "ships"),
        ("Norland, which attacked the port in May, said that it wanted peace.", "attacked"),
    ],
)
def test_the_writers_assertion_never_leaks_into_a_statement(read: Read, text: str, own: str) -> None:
    offset = text.index(own)
    reading = read(text)
    assert reading.statements
    assert not any(span.start <= offset < span.end for s in reading.statements for span in s.content)


def test_first_person_in_a_quotation_is_the_speaker(read: Read) -> None:
    reading = read('"We attacked the port of Marisburg," Ilse Varn said.')
    (event,) = [event for event in reading.events if event.trigger.text == "attacked"]
    assert [actor.name for actor in event.actors] == ["Ilse Varn"]
    assert event.statement == reading.statements[0].id


def test_an_unresolved_source_says_so(read: Read) -> None:
    statement = only(read("A passer-by said that the tanks had left."))
    assert statement.actors == ()
    assert "not resolved" in statement.why
