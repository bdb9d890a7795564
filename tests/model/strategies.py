"""Hypothesis strategies for texts, spans and whole Readings, as hostile as real input gets."""

import datetime as dt
from typing import TypeVar, get_args

from hypothesis import strategies as st

from standoff.model import (
    ActorRef,
    Commitment,
    DateInterval,
    Document,
    Event,
    Framing,
    PlaceRef,
    Quantity,
    Reading,
    Run,
    Span,
    Statement,
    TimeExpression,
)
from standoff.model.terms import (
    Act,
    EventType,
    Finding,
    Form,
    Kind,
    Precision,
    Reality,
    TimeType,
    TreatyAction,
    Usage,
)

T = TypeVar("T")

PIECES = (
    "Norland",
    " said",
    "\r\n",
    "\n\n",
    "\u00a0",  # no-break space
    "e\u0301",  # e with a combining acute accent
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family: five code points, one glyph
    "\U0001f1f3\U0001f1f4",  # a flag: two code points
    "\u202e",  # right-to-left override
    "\u0000",
    "“",
    "”",
    '"\\',
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.lists(st.sampled_from(PIECES) | words, max_size=12).map("".join)
days = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
unit = st.floats(0, 1)


def one_of(literal: object) -> st.SearchStrategy[str]:
    """Return a strategy for the words of a ``Literal`` type."""
    return st.sampled_from(get_args(literal))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Draw a span of ``text``, which may be empty."""
    start = draw(st.integers(0, len(text)))
    return Span.of(text, start, draw(st.integers(start, len(text))))


def tuples(rows: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a strategy for short tuples of rows."""
    return st.lists(rows, max_size=2).map(tuple)


def intervals(span: st.SearchStrategy[Span]) -> st.SearchStrategy[DateInterval]:
    """Return a strategy for dates."""
    return st.builds(DateInterval, earliest=days, latest=days, precision=one_of(Precision), expression=st.none() | span)


def readings() -> st.SearchStrategy[Reading]:
    """Return a strategy for true Readings: every span fits the text."""
    return texts.flatmap(readings_of)


def readings_of(text: str) -> st.SearchStrategy[Reading]:
    """Return a strategy for Readings of one text."""
    span, id_ = spans(text), st.none() | words
    actor = st.builds(ActorRef, id=words, name=words, code=words, span=span)
    date = st.none() | intervals(span)
    actors = tuples(actor)
    place = st.builds(
        PlaceRef,
        span=span,
        name=words,
        geonames=st.none() | st.integers(1, 2**31 - 1),
        lat=st.none() | st.floats(-90, 90),
        lon=st.none() | st.floats(-180, 180),
        country=id_,
        usage=one_of(Usage),
    )
    statement = st.builds(
        Statement,
        id=words,
        source=tuples(span),
        actors=actors,
        kind=one_of(Kind),
        cue=st.none() | span,
        content=tuples(span),
        form=one_of(Form),
        act=one_of(Act),
        negated=st.booleans(),
        addressees=actors,
        via=st.none() | actor,
        said_on=date,
        parent=id_,
        confidence=unit,
        why=words,
    )
    event = st.builds(
        Event,
        id=words,
        trigger=span,
        type=one_of(EventType),
        mode=id_,
        contexts=tuples(words),
        cameo=id_,
        intensity=st.none() | st.floats(-10, 10),
        actors=actors,
        recipients=actors,
        date=date,
        place=st.none() | place,
        quantities=tuples(st.builds(Quantity, span=span, value=st.floats(0, 1e9), unit=words, role=words)),
        reality=one_of(Reality),
        statement=id_,
        confidence=unit,
        why=words,
    )
    time = st.builds(
        TimeExpression,
        span=span,
        type=one_of(TimeType),
        value=words,
        earliest=st.none() | days,
        latest=st.none() | days,
        precision=st.none() | one_of(Precision),
        anchor=id_,
    )
    commitment = st.builds(
        Commitment,
        id=words,
        span=span,
        name=words,
        action=one_of(TreatyAction),
        instrument=id_,
        actors=actors,
        date=date,
        event=id_,
        statement=id_,
        finding=one_of(Finding),
        register_date=st.none() | days,
        citation=id_,
        why=words,
    )
    run = st.builds(Run, version=words, model=words, register=words, options=st.dictionaries(words, words, max_size=2))
    return st.builds(
        Reading,
        document=st.builds(Document.of, st.just(text), name=words, published=st.none() | st.just("2031-03")),
        statements=tuples(statement),
        events=tuples(event),
        times=tuples(time),
        places=tuples(place),
        framing=tuples(st.builds(Framing, span=span, category=words, voice=id_, why=words)),
        commitments=tuples(commitment),
        notes=tuples(words),
        run=st.none() | run,
    )
