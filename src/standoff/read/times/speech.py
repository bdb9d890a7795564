"""On which day the words inside a quotation were said, where the words around it tell."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Token

from standoff.read.layout import quote_at
from standoff.read.quotes import Quote
from standoff.read.times.calendar import Period
from standoff.read.times.grammar import Expression
from standoff.read.times.tense import load_tense

_DATES = ("npadvmod", "tmod", "prep", "pobj", "advmod")  # how a date hangs on a verb
_STEPS = 5  # heads from a date to the verb that it tells the day of


def speech_days(
    doc: Doc, start: int, end: int, found: Sequence[Expression], read: Callable[[Expression], Period | None]
) -> dict[Quote, Period]:
    """Return the days that quotations between two offsets were spoken on.

    The verb of speech nearest to a quotation tells: "... tomorrow", he said on Tuesday.

    Args:
        doc: a parsed Doc with quotations.
        start: offset of the block's start.
        end: offset after its end.
        found: the time expressions between.
        read: gives the period that an expression names.
    """
    quotes = [quote_at(doc, each.start) for each in found]
    verbs = _verbs_of_speech(doc, start, end) if any(quotes) else []
    if not verbs:
        return {}
    outside = (each for each, quote in zip(found, quotes, strict=True) if quote is None)
    said = {told.i: each for each in outside if (told := _told_by(doc, each)) is not None}
    days = {quote: read(said[verb.i]) for quote in set(quotes) if quote and (verb := _nearest(verbs, quote)).i in said}
    return {quote: day for quote, day in days.items() if day is not None}


def _verbs_of_speech(doc: Doc, start: int, end: int) -> list[Token]:
    block = doc.char_span(start, end, alignment_mode="expand")
    words = load_tense().verbs_of_speech
    return [
        token
        for token in block or ()
        if token.pos_ == "VERB" and token.lemma_ in words and quote_at(doc, token.idx) is None
    ]


def _told_by(doc: Doc, found: Expression) -> Token | None:
    """Return the verb that a date hangs on, directly or by an occasion ("said in a speech on Monday"), if it does."""
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    if span is None:
        return None
    token, occasions = span.root, load_tense().occasions
    for _ in range(_STEPS):
        if token.dep_ not in _DATES or (token.pos_ == "NOUN" and token != span.root and token.lemma_ not in occasions):
            return None
        token = token.head
        if token.pos_ == "VERB":
            return token
    return None


def _nearest(verbs: Sequence[Token], quote: Quote) -> Token:
    """Return the verb nearest to a quotation, of some in text order that all stand outside."""
    following = bisect_left(verbs, quote.end, key=lambda verb: verb.idx)
    beside = verbs[max(0, following - 1) : following + 1]
    return min(beside, key=lambda verb: max(quote.start - verb.idx, verb.idx - quote.end))
