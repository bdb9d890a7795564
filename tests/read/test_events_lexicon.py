"""The frame files: their size, their fit to the ontology, and what a bad frame says."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.errors import RegisterError
from standoff.model.terms import EVENT_TYPES
from standoff.read.events.circumstances import load_circumstances
from standoff.read.events.lexicon import load_lexicon
from standoff.read.events.notation import conditions, triggers
from standoff.register.ontology import Ontology

CLASSES = {"FORCES": frozenset(("troop", "tank"))}


def test_every_type_has_frames() -> None:
    lexicon = load_lexicon()
    types = Counter(f.type for index in (lexicon.verbs, lexicon.nouns) for frames in index.values() for f in frames)
    assert set(types) == set(EVENT_TYPES)
    assert len(lexicon) >= 1200


def test_every_outcome_and_context_is_in_the_ontology() -> None:
    lexicon, ontology = load_lexicon(), Ontology.load()
    frames = [f for index in (lexicon.verbs, lexicon.nouns) for found in index.values() for f in found]
    outcomes = [outcome for f in frames for outcome in f.complement.values() if outcome is not None]
    assert all(o.mode is None or o.mode in ontology.modes(o.type) for o in outcomes)
    shown = {context for contexts in load_circumstances().contexts.values() for context in contexts}
    assert shown <= set(ontology.contexts)


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


words = st.text("abcdefghij", min_size=1, max_size=8)


@given(st.lists(st.tuples(words, st.lists(words, max_size=2)), max_size=6))
def test_lists_of_triggers_keep_lemmas_and_companions(items: list[tuple[str, list[str]]]) -> None:
    text = ", ".join(" ".join([lemma, *companions]) for lemma, companions in items)
    assert [(t.lemma, list(t.companions)) for t in triggers(text, False, {})] == items
