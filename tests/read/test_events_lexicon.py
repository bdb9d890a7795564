"""The frame files: their size, their fit to the ontology, and what a bad frame says."""

from collections import Counter
from dataclasses import replace

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from standoff.errors import RegisterError
from standoff.model.terms import EVENT_TYPES
from standoff.read.events.circumstances import load_circumstances
from standoff.read.events.lexicon import load_lexicon
from standoff.read.events.notation import conditions, triggers
from standoff.read.events.numerals import amount
from standoff.read.events.quantities import quantities
from standoff.register.ontology import Ontology

CLASSES = {"FORCES": frozenset(("troop", "tank"))}


def test_every_type_has_frames() -> None:
    lexicon = load_lexicon()
    types = Counter(f.type for index in (lexicon.verbs, lexicon.nouns) for frames in index.values() for f in frames)
    assert set(types) == set(EVENT_TYPES)
    assert len(lexicon) >= 5000


def test_every_outcome_and_context_is_in_the_ontology() -> None:
    lexicon, ontology = load_lexicon(), Ontology.load()
    frames = [f for index in (lexicon.verbs, lexicon.nouns) for found in index.values() for f in found]
    outcomes = [outcome for f in frames for outcome in f.complement.values() if outcome is not None]
    assert all(o.mode is None or o.mode in ontology.modes(o.type) for o in outcomes)
    shown = {context for contexts in load_circumstances().contexts.values() for context in contexts}
    assert shown <= set(ontology.contexts)


def test_a_lemma_whose_subject_undergoes_the_event_needs_no_role_of_its_own() -> None:
    nlp = spacy.blank("en")
    doc = Doc(nlp.vocab, ["Twelve", "soldiers", "perished"], heads=[1, 2, 2], deps=["nummod", "nsubj", "ROOT"])
    for token, lemma in zip(doc, ("twelve", "soldier", "perish"), strict=True):
        token.lemma_ = lemma
    lexicon = replace(load_circumstances(), lemma_roles={})
    (found,) = quantities(doc, doc[2], {"subject": [doc[1]]}, "ASSAULT", lexicon)
    assert (found.value, found.role) == (12, "object")


figures = st.integers(1, 999_999_999_999)


@given(figures)
def test_an_amount_in_figures_is_read_back(figure: int) -> None:
    assert amount([f"{figure:,}"]) == amount([str(figure)]) == figure


@given(figures, figures, st.sampled_from(("to", "and", "or", "-", "–")))
def test_two_figures_are_no_amount(first: int, second: int, joiner: str) -> None:
    assert amount([f"{first:,}", joiner, str(second)]) is None


WORDS = ["one", "ten", "twenty", "hundred", "thousand", "million", "dozen", "half", "a", "and", "-", "/", "to", "few"]


@given(st.lists(st.sampled_from(WORDS) | st.text("0123456789,.½²/", min_size=1, max_size=6)))
def test_no_words_break_the_reading_of_amounts(parts: list[str]) -> None:
    found = amount(parts)
    assert found is None or found >= 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a million", 1_000_000),
        ("two million three hundred thousand", 2_300_000),
        ("fifteen hundred", 1500),
        ("a hundred and one", 101),
        ("2 1 / 2 million", 2_500_000),
        ("one or more", 1),
        ("500,000 or a million", None),
        ("a million or 500", None),
        ("three and two", None),
        ("three million and a half", None),
        ("1,00,000", None),
        ("1 / 0", None),
        ("more than", None),
    ],
)
def test_an_amount_is_one_well_formed_number_or_none(text: str, value: float | None) -> None:
    assert amount(text.split()) == value


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("pull [nowhere: troop]", "unknown slot 'nowhere'"),
        ("pull [object: TROOPS]", "unknown class 'TROOPS'"),
        ("pull [object]", "no slot or no value"),
        ("pull [object: troop", "does not fit the notation"),
    ],
)
def test_a_bad_trigger_is_named(text: str, cause: str) -> None:
    with pytest.raises(RegisterError, match=cause.replace("[", r"\[")):
        list(triggers(text, False, CLASSES))


def test_a_class_stands_for_its_words() -> None:
    (condition,) = conditions({"object": "FORCES army ACTOR"}, CLASSES)
    assert condition.words == {"troop", "tank", "army"}
    assert condition.tests == {"ACTOR"}


def test_a_hyphen_stands_for_the_words_that_the_parser_makes_of_it() -> None:
    (noun,) = triggers("build-up", True, CLASSES)
    assert (noun.lemma, noun.companions) == ("up", ("build", "-"))
    (condition,) = conditions({"object": "cease-fire"}, CLASSES)
    assert condition.words == {"cease-fire", "fire"}


def test_what_may_never_stand_in_a_slot_binds_every_frame() -> None:
    lexicon = load_lexicon()
    frames = [f for index in (lexicon.verbs, lexicon.nouns) for found in index.values() for f in found]
    assert all(any(c.slot == "subject" and "shareholder" in c.words for c in f.unless) for f in frames)


words = st.text("abcdefghij", min_size=1, max_size=8)


@given(st.lists(st.tuples(words, st.lists(words, max_size=2)), max_size=6))
def test_lists_of_triggers_keep_lemmas_and_companions(items: list[tuple[str, list[str]]]) -> None:
    text = ", ".join(" ".join([lemma, *companions]) for lemma, companions in items)
    assert [(t.lemma, list(t.companions)) for t in triggers(text, False, {})] == items
