"""The spaCy component that finds and reads time expressions."""

import functools
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from standoff.model import TimeExpression
from standoff.read.extensions import span
from standoff.read.times.calendar import from_iso
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression, expressions
from standoff.read.times.plausible import plausible
from standoff.read.times.readings import READINGS, check_readings
from standoff.read.times.resolved import Resolved
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
    context = Context(from_iso(doc._.published), functools.partial(direction, doc))
    text = doc.text
    for start, end in [(block.start, block.end) for block in doc._.blocks] or [(0, len(text))]:
        for found in expressions(text, start, end):
            read = READINGS[found.reading](found, context) if plausible(doc, found) else None
            if read is None:
                continue
            if read.period is not None:
                context.spoken_of.append(read.period)
            yield _time_expression(doc, found, read)


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
