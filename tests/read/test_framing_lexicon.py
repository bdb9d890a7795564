"""The lexicon of loaded wording and its checks."""

import pytest

from standoff.errors import RegisterError
from standoff.read.framing.lexicon import Group, by_first_lemma, load_framing


def test_the_lexicon_is_large_and_every_group_says_why() -> None:
    entries = [entry for each in load_framing().entries.values() for entry in each]
    assert len(entries) >= 200
    assert all(entry.group.why for entry in entries)


def test_entries_are_lower_case_lemmas() -> None:
    assert all(lemma == lemma.lower() for each in load_framing().entries.values() for lemma in each[0].lemmas)


def test_a_group_without_words_is_named_in_the_error() -> None:
    with pytest.raises(RegisterError, match=r"framing\.yaml, group 1 \(no reason\)"):
        by_first_lemma((Group(category="epithet", why="no reason", words=()),))


def test_a_phrase_that_stands_twice_is_named_in_the_error() -> None:
    group = Group(category="epithet", why="said twice", words=("regime", "regime"), pos="NOUN")
    with pytest.raises(RegisterError, match=r"framing\.yaml, group 1 \(said twice\): 'regime'"):
        by_first_lemma((group,))


def test_the_longest_phrase_of_a_first_lemma_comes_first() -> None:
    groups = (Group(category="euphemism", why="two lengths", words=("security", "security zone")),)
    assert [entry.lemmas for entry in by_first_lemma(groups)["security"]] == [("security", "zone"), ("security",)]
