"""Statements that a text sets against each other."""

from collections.abc import Callable

import pytest

from standoff.ledger.identity import identify
from standoff.link.disputes import contradictions, opposed
from standoff.link.occurrences import Occurrence, Report, Voice
from standoff.model import ActorRef, Document, PlaceRef, Reading, Span, Statement

Part = tuple[str, str, str, str, str]
"""Id, words of the source, actor code, cue, content."""


def read(text: str, *parts: Part, act: dict[str, str] | None = None, places: dict[str, str] | None = None) -> Reading:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span.of(text, start, start + len(words))

    def statement(part: Part) -> Statement:
        id_, source, code, cue, content = part
        ref = ActorRef(id=f"x-{code}", name=source, code=code, span=span(source))
        return Statement(
            id=id_,
            source=(span(source),),
            actors=(ref,),
            kind="named",
            cue=span(cue),
            content=(span(content),),
            form="indirect",
            act=(act or {}).get(id_, "assert"),  # type: ignore[arg-type]  # a word of the vocabulary, as the test writes it
        )

    where = tuple(PlaceRef(span=span(words), name=words, country=code) for words, code in (places or {}).items())
    return Reading(document=Document.of(text), statements=tuple(map(statement, parts)), places=where)


def pairs(reading: Reading) -> list[tuple[str | None, str | None]]:
    local = {row.id: row.local for row in identify(reading)}
    return [(local.get(each.by or ""), local[each.against]) for each in contradictions(reading)]


def test_what_stands_before_is_contradicted_by_who_stands_after() -> None:
    text = (
        "Norland's warnings of an attack were again contradicted by the cabinet in Sudmark. "
        "Minister Ilse Varn said that no attack was under way."
    )
    reading = read(
        text,
        ("s1", "Norland's", "NRL-GOV", "warnings", "of an attack"),
        ("s2", "Minister Ilse Varn", "SUD-GOV", "said", "no attack was under way"),
        places={"Sudmark": "SUD"},
    )
    assert pairs(reading) == [("s2", "s1")]
    assert contradictions(reading)[0].words == Span.of(text, text.index("contradicted"), text.index(" Minister"))


def test_a_contradiction_by_somebody_who_does_not_speak_stays_open() -> None:
    text = "Norland's warnings of an attack were contradicted by eyewitnesses. Ilse Varn said that the talks go on."
    reading = read(
        text,
        ("s1", "Norland's", "NRL-GOV", "warnings", "of an attack"),
        ("s2", "Ilse Varn", "SUD-GOV", "said", "the talks go on"),
    )
    assert pairs(reading) == [(None, "s1")]


def test_that_claim_is_the_one_before() -> None:
    text = "Norland complained that its ships were held in Kestrel. But Sudmark disputed that claim in a note."
    reading = read(
        text,
        ("s1", "Norland", "NRL-GOV", "complained", "its ships were held in Kestrel"),
        ("s2", "Sudmark", "SUD-GOV", "disputed", "that claim"),
        act={"s2": "deny"},
    )
    assert pairs(reading) == [("s2", "s1")]


def test_claims_by_somebody_are_those_named_after() -> None:
    text = "Sudmark rejected claims by Norland that its ships were held in Kestrel."
    reading = read(
        text,
        ("s1", "Sudmark", "SUD-GOV", "rejected", "claims by Norland"),
        ("s2", "Norland", "NRL-GOV", "claims", "its ships were held in Kestrel"),
        act={"s1": "reject"},
    )
    assert pairs(reading) == [("s1", "s2")]


def test_a_denial_in_the_same_words_opposes() -> None:
    text = "Norland said seventeen ships lay mined outside Kestrel. Sudmark denied seventeen ships lay mined there."
    reading = read(
        text,
        ("s1", "Norland", "NRL-GOV", "said", "seventeen ships lay mined outside Kestrel"),
        ("s2", "Sudmark", "SUD-GOV", "denied", "seventeen ships lay mined there"),
        act={"s2": "deny"},
    )
    assert pairs(reading) == [("s2", "s1")]


@pytest.mark.parametrize(
    "second", ["Sudmark denied knowing of it.", "Sudmark denied a newspaper report that talks go on."]
)
def test_a_denial_of_something_else_opposes_nothing(second: str) -> None:
    text = f"Norland said that its ships were held in Kestrel. {second}"
    content = second.removeprefix("Sudmark denied ").rstrip(".")
    reading = read(
        text,
        ("s1", "Norland", "NRL-GOV", "said", "its ships were held in Kestrel"),
        ("s2", "Sudmark", "SUD-GOV", "denied", content),
        act={"s2": "deny"},
    )
    assert contradictions(reading) == ()


def test_who_denies_a_happening_opposes_those_who_affirm_it(
    report: Callable[..., Report], voice: Callable[..., Voice], gather: Callable[..., Occurrence]
) -> None:
    affirmed = report("wire", voice=voice("Sudmark", statement="s1"))
    denied = report("south-wire", voice=voice("Norland", "deny", statement="s2"), reality="denied")
    supposed = report("south-wire", voice=voice("Belnor", "assert", statement="s3"), reality="denied")
    (found,) = opposed(gather(affirmed, denied, supposed))
    assert (found.by, found.against) == ("s2", "s1")
