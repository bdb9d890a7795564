"""Quotations and the cue that brings each in.

A quotation's cue is the nearest verb of speech outside marks in the sentence that it ends, begins or is cut
by. A quotation that has its sentences to itself goes on with the one before it in the same paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from standoff.read.extensions import plain
from standoff.read.layout import block_of, quote_at
from standoff.read.quotes import Quote
from standoff.read.statements.cues import Cues

_NEAR = 14  # tokens between a quotation and its cue
_SIGNATURE = re.compile(r"\s{0,3}[—–―-]{1,2}\s?(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,4})(?=[.,]?\s*(?:\n|\Z))")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_NOT_WORDS = " \t\r\n.,;:!?-–—_()[]"


@dataclass(slots=True)
class Utterance:
    """Quotations that belong together.

    Attributes:
        cue: the verb that brings them in; ``None`` where they stand free.
        frame: ``quote:after``, ``quote:before`` or ``quote:colon`` by where the cue of the first one stands,
            ``quote:signed`` for a dash and a name after it, or ``quote:free``.
        signature: the name after the dash.
    """

    cue: Token | None
    frame: str
    quotes: list[Quote] = field(default_factory=list)
    signature: Token | None = None


def utterances(doc: Doc, cues: Cues) -> Iterator[Utterance]:
    """Yield the quotations of a Doc, those of one cue and those that go on with it together."""
    current: Utterance | None = None
    for quote in doc._.quotes:
        if _is_title(doc, quote):
            continue
        cue, frame = _cue(doc, cues, quote)
        if current is not None and _goes_on(doc, current, quote, cue):
            current.quotes.append(quote)
            continue
        if current is not None:
            yield current
        current = None
        signature = _signature(doc, quote)
        if signature is not None:
            current = Utterance(_dash_before(signature), "quote:signed", [quote], signature)
        elif cue is not None or _stands_free(doc, quote):
            current = Utterance(cue, frame, [quote])
    if current is not None:
        yield current


def _is_title(doc: Doc, quote: Quote) -> bool:
    """Tell whether a quotation is the title of a work: its long words are capitalised and no stop ends it."""
    words = _LONG_WORD.findall(plain(doc)[quote.start : quote.end])
    stopped = plain(doc)[quote.start : quote.end].rstrip("\"'`”’»")[-1:] in ".!?…,"
    return len(words) > 1 and not stopped and all(word[0].isupper() for word in words)


def _goes_on(doc: Doc, current: Utterance, quote: Quote, cue: Token | None) -> bool:
    if quote.continues or (cue is not None and current.cue is not None and cue.i == current.cue.i):
        return True
    same_block = block_of(doc, current.quotes[-1].start) == block_of(doc, quote.start)
    return cue is None and same_block and _stands_free(doc, quote)


def _stands_free(doc: Doc, quote: Quote) -> bool:
    """Tell whether a quotation fills whole sentences, so that nothing beside it says who speaks."""
    tokens = doc.char_span(quote.start, quote.end, alignment_mode="contract")
    if tokens is None or len(tokens) < 4:
        return False
    first, last = tokens[0].sent, tokens[-1].sent
    outside = plain(doc)[first.start_char : quote.start] + plain(doc)[quote.end : max(quote.end, last.end_char)]
    return not outside.strip(_NOT_WORDS)


def _signature(doc: Doc, quote: Quote) -> Token | None:
    """Return the name that signs a quotation ("..." - Ilse Varn), where dash and name end a line."""
    found = _SIGNATURE.match(plain(doc), quote.end)
    if found is None:
        return None
    name = doc.char_span(*found.span("name"))
    return name[-1] if name is not None and name.start > 0 and doc[name.start - 1].is_punct else None


def _dash_before(name: Token) -> Token:
    token = name
    while not token.is_punct:
        token = token.nbor(-1)
    return token


def _cue(doc: Doc, cues: Cues, quote: Quote) -> tuple[Token | None, str]:
    for token, frame in _nearby(doc, quote):
        if token.pos_ in ("VERB", "AUX") and _can_quote(cues, token) and quote_at(doc, token.idx) is None:
            return token, frame
    return None, "quote:free"


def _can_quote(cues: Cues, token: Token) -> bool:
    lemma = token.lemma_.lower()
    return cues.act(lemma, "VERB") is not None or lemma in cues.quotes_only


def _nearby(doc: Doc, quote: Quote) -> Iterator[tuple[Token, str]]:
    """Yield the tokens around a quotation, nearest first, those after it before those in front of it."""
    tokens = doc.char_span(quote.start, quote.end, alignment_mode="expand")
    if tokens is None:
        return
    sentence = tokens[-1].sent
    for token in doc[tokens.end : min(sentence.end, tokens.end + _NEAR)]:
        if token.text in (";", ".") or token.dep_ == "mark" or token.tag_ == "WRB":
            break  # what follows is another clause
        yield token, "quote:after"
    colon = tokens.start > 0 and doc[tokens.start - 1].text == ":"
    # "Said Varn: ..." may be a sentence of its own to the parser.
    sentence = doc[tokens.start - 1].sent if colon else tokens[0].sent
    for index in range(tokens.start - 1, max(sentence.start, tokens.start - _NEAR) - 1, -1):
        yield doc[index], "quote:colon" if colon else "quote:before"
