"""The spaCy component that finds and reads time expressions."""

import functools
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from standoff.model import TimeExpression
from standoff.read.extensions import span
from standoff.read.layout import quote_at
from standoff.read.times.calendar import Period, from_iso
from standoff.read.times.comparison import compares
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression, expressions
from standoff.read.times.plausible import plausible
from standoff.read.times.readings import READINGS, check_readings
from standoff.read.times.resolved import Resolved
from standoff.read.times.speech import speech_days
from standoff.read.times.tense import direction


@Language.factory("standoff_times")
def create_times(nlp: Language, name: str) -> "Times":
    """Return the component; it must stand after the parser."""
    check_readings()
    return Times()


class Times:
    """Sets ``doc._.times``."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a parsed Doc."""
        doc._.times = tuple(time_expressions(doc))
        return doc


def time_expressions(doc: Doc) -> Iterator[TimeExpression]:
    """Yield the time expressions of a parsed Doc, in text order."""
    context = Context(from_iso(doc._.published), functools.partial(direction, doc), functools.partial(compares, doc))
    text = doc.text
    for start, end in [(block.start, block.end) for block in doc._.blocks] or [(0, len(text))]:
        context.said_on = None
        found = [each for each in expressions(text, start, end) if plausible(doc, each)]
        days = speech_days(doc, start, end, found, functools.partial(_period, context=context))
        for each in found:
            quote = quote_at(doc, each.start)
            context.said_on = days.get(quote) if quote else None
            read = _read(each, context)
            if read is not None:
                context.remember(read)
                yield _time_expression(doc, each, read)


def _period(found: Expression, context: Context) -> Period | None:
    read = _read(found, context)
    return read.period if read else None


def _read(found: Expression, context: Context) -> Resolved | None:
    read = READINGS[found.reading](found, context)
    if read is not None and not {"fiscal", "fy"}.isdisjoint(found.words):
        return replace(read, earliest=None, latest=None, precision=None)  # when it begins, its owner decides
    if read is not None and read.anchor == "published" and context.said_on is not None:
        return replace(read, anchor=context.said_on.start.isoformat())
    return read


def _time_expression(doc: Doc, found: Expression, read: Resolved) -> TimeExpression:
    return TimeExpression(
        span=span(doc, found.start, found.end),
        type=read.type,
        value=read.value,
        earliest=read.earliest,
        latest=read.latest,
        precision=read.precision,
        anchor=read.anchor,
    )
