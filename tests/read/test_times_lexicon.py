"""The data of the times component and its checks."""

import pytest

from standoff.errors import RegisterError
from standoff.read.times.grammar import compile_pattern
from standoff.read.times.lexicon import TERM, Pattern, load_grammar, load_lexicon
from standoff.read.times.readings import check_readings


def test_every_pattern_names_a_reading_and_known_classes() -> None:
    check_readings()
    for pattern in load_grammar().patterns:
        compile_pattern(pattern)


def test_a_pattern_with_an_unknown_class_is_named_in_the_error() -> None:
    with pytest.raises(RegisterError, match=r"patterns\.yaml.*MONHT"):
        compile_pattern(Pattern(reading="day", terms="DAYNUM MONHT"))


def test_a_pattern_with_loose_brackets_is_named_in_the_error() -> None:
    with pytest.raises(RegisterError, match=r"patterns\.yaml.*DAYNUM \( MONTH"):
        compile_pattern(Pattern(reading="day", terms="DAYNUM ( MONTH"))


@pytest.mark.parametrize(
    ("token", "name"), [("May", "MONTH"), ("17", "DAYNUM"), ("1999", "YEAR"), ("17th", "ORDINAL"), ("1990s", "DECADE")]
)
def test_a_token_belongs_to_its_classes(token: str, name: str) -> None:
    assert name in load_lexicon().classes(token)


@pytest.mark.parametrize(("token", "name"), [("may", "MONTH"), ("32", "DAYNUM"), ("999", "YEAR"), ("2561", "MILITARY")])
def test_a_token_of_another_form_does_not(token: str, name: str) -> None:
    assert name not in load_lexicon().classes(token)


def test_every_class_of_words_stands_in_a_pattern() -> None:
    grammar = load_grammar()
    rules = [*grammar.macros.values(), *(pattern.terms for pattern in grammar.patterns)]
    assert set(load_lexicon().values) <= {match["term"] for rule in rules for match in TERM.finditer(rule)}


def test_the_ambiguous_months_are_months() -> None:
    lexicon = load_lexicon()
    assert lexicon.ambiguous_months <= set(lexicon.values["MONTH"])
