"""Which reports of a ledger count as one origin."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from standoff.ledger import Filter, Ledger, migrate
from standoff.ledger.place import dialect_of
from standoff.ledger.sqlite import WRITE
from standoff.link.origins import Credits, default_rules, link

from .conftest import reading
from .measure import Desk

Add = Callable[..., str]
Stories = dict[str, dict[str, str]]


@pytest.fixture
def desk() -> Desk:
    return Desk(7)


@pytest.fixture
def story(desk: Desk) -> list[str]:
    return desk.story([])


def text(sentences: list[str]) -> str:
    return " ".join(sentences)


def reasons(ledger: Ledger) -> dict[str, object]:
    return {str(row["document"]): row["reason"] for row in ledger.rows("origins")}


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (Desk.copy, "copy"),
        (Desk.abridgement, "abridgement"),
        (Desk.selection, "abridgement"),
        (lambda desk, story: desk.rewrite(story, 0.1), "rewrite"),
    ],
)
def test_what_was_made_from_a_report_is_one_origin_with_it(
    ledger: Ledger, add: Add, credits: Credits, make: Callable[[Desk, list[str]], str], reason: str
) -> None:
    desk = Desk(7)
    story = desk.story([])
    first, made = add(text(story), "2031-03-04"), add(make(desk, story))
    assert link(ledger, credits) == 2
    assert ledger.origins() == {first: 2}
    assert reasons(ledger) == {first: reason, made: reason}


def test_other_stories_on_the_same_event_are_other_origins(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    ids = {add(text(story)), add(text(desk.story(story, 0.15))), add(text(desk.story(story, 0.15)))}
    link(ledger, credits)
    assert ledger.origins() == dict.fromkeys(sorted(ids), 1)
    assert set(reasons(ledger).values()) == {"single"}


def test_a_membership_names_its_closest_twin_and_a_score(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    whole, brief = add(text(story), "2031-03-04"), add(text(story[:8]))
    copy = add(text(story[:-1]))
    link(ledger, credits)
    rows = {row["document"]: row for row in ledger.rows("origins")}
    assert {rows[id_]["origin"] for id_ in (whole, brief, copy)} == {whole}
    assert (rows[brief]["reason"], rows[brief]["score"]) == ("abridgement", 1.0)
    assert (rows[whole]["twin"], rows[copy]["twin"]) == (copy, whole)
    assert rows[whole]["score"] == rows[copy]["score"]
    assert rows[copy]["score"] == pytest.approx(0.95, abs=0.05)


def test_any_number_of_copies_leaves_the_count(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    add(text(story))
    add(text(desk.story([])))
    link(ledger, credits)
    before = ledger.count("origins")
    for number in range(12):
        add(desk.copy(story) if number % 2 else desk.selection(story))
    link(ledger, credits)
    assert ledger.count("origins") == len(ledger.origins()) == before == 2
    assert ledger.count("documents") == 14


def test_a_rewrite_that_credits_the_agency_is_its_story_and_its_other_story_is_not(
    ledger: Ledger, add: Add, credits: Credits, stories: Stories
) -> None:
    ids = {(event, role): add(body) for event, texts in stories.items() for role, body in texts.items()}
    link(ledger, credits)
    origin = {row["document"]: row["origin"] for row in ledger.rows("origins")}
    for event in stories:
        report, rewrite, other = (origin[ids[event, role]] for role in ("report", "rewrite", "other"))
        assert report == rewrite, event
        assert other not in {report, rewrite}, event


def test_a_rewrite_without_credit_is_an_origin_of_its_own(
    ledger: Ledger, add: Add, credits: Credits, stories: Stories
) -> None:
    for body in stories["talks"].values():
        add(body.replace("NNA says", "it was said"))
    link(ledger, credits)
    assert ledger.count("origins") == 3


@pytest.mark.parametrize(
    ("published", "origins"),
    [
        (("2031-03-01", "2031-03-15"), 1),
        (("2031-03-01", "2031-03-16"), 2),
        (("2031-03-01", "2030-02-01", "2031-03-10"), 2),
        (("2031-03-01", "2031-03-12", "2031-03-23"), 1),  # a chain
        (("2031-03-01", None), 1),
        (("2031-03-01", "2029"), 1),  # less exact than a day, so not known to lie apart
        ((None, None), 1),
        (("0001-01-01", "9999-12-31"), 2),
    ],
)
def test_copies_must_appear_within_the_window(
    ledger: Ledger, add: Add, credits: Credits, published: tuple[str | None, ...], origins: int
) -> None:
    desk = Desk(1)
    story = desk.story([])
    for day in published:
        add(desk.copy(story), day)
    link(ledger, credits)
    assert ledger.count("origins") == origins


def test_another_window_links_anew_and_is_remembered(ledger: Ledger, add: Add, credits: Credits, desk: Desk) -> None:
    story = desk.story([])
    add(desk.copy(story), "2031-03-01")
    add(desk.copy(story), "2031-03-20")
    link(ledger, credits)
    assert ledger.count("origins") == 2
    assert link(ledger, credits, replace(default_rules(), window=30)) == 2
    assert ledger.count("origins") == 1
    add(desk.copy(story), "2031-04-10")
    assert link(ledger, credits) == 1
    assert ledger.count("origins") == 1


def test_a_report_that_is_read_again_keeps_its_origin(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    add(text(story), "2031-03-01")
    add(desk.copy(story))
    link(ledger, credits)
    before = list(ledger.rows("origins"))
    add(text(story), "2031-03-01", run="0.2.0")
    assert link(ledger, credits) == 1
    assert list(ledger.rows("origins")) == before


def test_what_a_report_held_together_falls_apart_when_it_is_dated_anew(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    add(desk.copy(story), "2031-03-01")
    between = add(text(story), "2031-03-12")
    add(desk.copy(story), "2031-03-23")
    link(ledger, credits)
    assert ledger.count("origins") == 1
    assert add(text(story), "2031-07-01", run="0.2.0") == between
    link(ledger, credits)
    assert ledger.count("origins") == 3
    assert {row["reason"] for row in ledger.rows("origins")} == {"single"}


def test_reports_not_yet_linked_are_origins_of_their_own(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    first = add(text(story), "2031-03-01")
    copy = add(desk.copy(story))
    assert ledger.origins() == dict.fromkeys(sorted((first, copy)), 1)
    link(ledger, credits)
    assert ledger.origins() == {first: 2}


def test_reports_are_counted_by_origin_among_those_asked_for(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    first = add(text(story), "2031-03-01")
    copies = [add(desk.copy(story)) for _ in range(3)]
    lone = add(text(desk.story([])))
    link(ledger, credits)
    assert ledger.origins([*copies[:2], lone]) == {first: 2, lone: 1}
    assert ledger.origins([copies[0], copies[0], "no such id"]) == {first: 1}
    assert ledger.origins([]) == {}


def test_a_linked_reading_tells_its_origin_and_is_otherwise_as_it_was(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    first = add(text(story), "2031-03-01")
    add(desk.copy(story), name="copy")
    link(ledger, credits)
    (copied,) = ledger.readings(Filter(document="copy"))
    assert copied.document.origin_id == first
    assert [row["origin_id"] for row in ledger.rows("documents")] == [first, first]


def test_filters_choose_reports_and_sizes_count_all(
    ledger: Ledger, add: Add, credits: Credits, desk: Desk, story: list[str]
) -> None:
    add(text(story), "2031-03-01")
    copy = add(desk.copy(story), "2031-03-09")
    link(ledger, credits)
    (row,) = ledger.rows("origins", Filter(since="2031-03-05"))
    assert (row["document"], row["reports"]) == (copy, 2)


@pytest.mark.parametrize("body", ["", "   \n", "No.", "\x00\ud800", "字" * 50])
def test_a_text_with_few_words_or_none_is_like_no_other(ledger: Ledger, add: Add, credits: Credits, body: str) -> None:
    add(body)
    add("Norland has pulled 15 tanks back from the border, Ilse Varn said on Tuesday.")
    assert link(ledger, credits) == 2
    assert ledger.count("origins") == 2


def test_a_ledger_that_an_older_standoff_filled_is_linked(where: str, credits: Credits, story: list[str]) -> None:
    engine = dialect_of(where).engine(create=True)
    with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
        migrate.upgrade(connection, "0002")
    engine.dispose()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(migrate, "HEAD", "0002")
        with Ledger(where) as older:
            older.add_many([reading(text(story)), reading(text(story[:-1]))])
    with Ledger(where) as ledger:
        assert link(ledger, credits) == 2
        assert ledger.count("origins") == 1


def test_nothing_to_link_is_nothing_done(ledger: Ledger, credits: Credits) -> None:
    assert link(ledger, credits) == 0
    assert ledger.origins() == {}
