"""A Reading vouches for every span that its rows hold."""

from dataclasses import replace

import pytest
from hypothesis import assume, given

from standoff.errors import SpanError
from standoff.model import Document, Event, Framing, Reading, Span

from .strategies import readings

TEXT = "Norland has pulled its tanks back from the border, Minister Ilse Varn said."


@given(readings())
def test_true_reading_passes_its_check(reading: Reading) -> None:
    assert reading.check() is reading


@given(readings())
def test_shifted_span_is_rejected(reading: Reading) -> None:
    text = reading.document.text
    assume(text)
    span = Span(0, len(text), text)
    shifted = Span(1, len(text) + 1, text)
    row = Framing(span=span, category="epithet")
    good = replace(reading, framing=(*reading.framing, row))
    good.check()
    with pytest.raises(SpanError, match="does not fit the text"):
        replace(good, framing=(*reading.framing, replace(row, span=shifted))).check()


def test_shift_inside_the_text_is_rejected_and_named() -> None:
    document = Document.of(TEXT, name="wire-1")
    event = Event(id="e1", trigger=Span(13, 19, "pulled"), type="RETREAT")
    with pytest.raises(SpanError, match=r"wire-1: .*pulled"):
        Reading(document=document, events=(event,)).check()


def test_hash_of_another_text_is_rejected() -> None:
    document = replace(Document.of(TEXT), text=TEXT + " ")
    with pytest.raises(SpanError, match="sha256"):
        Reading(document=document).check()


@given(readings())
def test_spans_yields_every_trigger_and_content(reading: Reading) -> None:
    found = list(reading.spans())
    assert {event.trigger for event in reading.events} <= set(found)
    assert {span for row in reading.statements for span in row.content} <= set(found)


def test_lone_surrogate_is_hashed_not_refused() -> None:
    assert Document.of("\ud800").sha256 != Document.of("").sha256
