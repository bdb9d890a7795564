"""A span is a stretch of a frozen text, counted in code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.errors import SpanError
from standoff.model import Span

from .strategies import spans, texts


@given(texts.flatmap(lambda text: st.tuples(st.just(text), spans(text))))
def test_span_of_a_text_matches_it(pair: tuple[str, Span]) -> None:
    text, span = pair
    assert span.matches(text)
    assert len(span) == len(span.text) == span.end - span.start


@given(texts, st.integers(), st.integers())
def test_offsets_outside_the_text_or_out_of_order_are_refused(text: str, start: int, end: int) -> None:
    if 0 <= start <= end <= len(text):
        assert Span.of(text, start, end).text == text[start:end]
    else:
        with pytest.raises(SpanError, match=f"{start}-{end}"):
            Span.of(text, start, end)


def test_offsets_count_code_points_not_bytes_or_utf16_units() -> None:
    text = "\U0001f1f3\U0001f1f4 Norland"
    assert Span.of(text, 3, 10).text == "Norland"


def test_span_past_the_end_does_not_match() -> None:
    assert not Span(3, 5, "d").matches("Nord")


@given(texts.flatmap(lambda text: st.tuples(spans(text), spans(text))))
def test_overlap_is_mutual_and_means_a_shared_character(pair: tuple[Span, Span]) -> None:
    one, other = pair
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if one and other:  # an empty span holds no character
        assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    if one.contains(other):
        assert set(range(other.start, other.end)) <= set(range(one.start, one.end))
