"""Which characters stand in quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.read.blocks import blocks
from standoff.read.quotes import quotes


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in quotes(text, blocks(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "we will stay" and left.', ['"we will stay"']),
        ("She said “we will stay” and left.", ["“we will stay”"]),
        ("She said «we will stay» and left.", ["«we will stay»"]),
        ("She said ``we will stay'' and left.", ["``we will stay''"]),
        ("She said 'we will stay' and left.", ["'we will stay'"]),
        ("Norland's fleet didn't move; the crews' pay was late.", []),
        ("It was the crews' 'last word' on Norland's pay.", ["'last word'"]),
        ("”We will stay.” She left.", ["”We will stay.”"]),
        ('"One," she said. "Two."', ['"One,"', '"Two."']),
        ("He spoke of \"the so-called 'border' of 1990\".", ["\"the so-called 'border' of 1990\""]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = 'She said: "we will stay.\n\nNobody answered her in the hall of the ministry.'
    (quote,) = quotes(text, blocks(text))
    assert not quote.closed
    assert text[quote.start : quote.end] == '"we will stay.'


def test_quotation_over_paragraphs_repeats_its_opening_mark() -> None:
    text = 'She said: "We will stay.\n\n"We will not leave until the talks are over."'
    first, second = quotes(text, blocks(text))
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)


@given(st.text(alphabet=st.sampled_from("Aa .\n\"“”'’`«»"), max_size=120))
def test_quotations_do_not_overlap(text: str) -> None:
    found = quotes(text, blocks(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= quote.start < quote.end <= len(text) for quote in found)
