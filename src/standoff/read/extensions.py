"""What the components leave on a spaCy ``Doc`` (``doc._.times`` and so on).

A Doc may hold a *reading text*: the frozen text with line breaks inside a
paragraph, markup and typographic quotes replaced by plain characters, one for
one. Offsets are therefore the same in both; only the words of a ``Span`` must
come from the frozen text, which :func:`span` sees to.
"""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from standoff.model import Span

_ATTRIBUTES: dict[str, object] = {
    "frozen": None,  # str | None: the frozen text, of the same length as doc.text; None means doc.text
    "plain": None,  # str | None: doc.text, kept because spaCy joins it anew each time it is asked for
    "published": None,  # str | None: ISO date of reduced precision
    "byline": None,  # str | None: the writer's name, which is no source
    "blocks": (),  # tuple[Block, ...]
    "quotes": (),  # tuple[Quote, ...], in text order
    "times": (),  # tuple[TimeExpression, ...]
    "places": (),  # tuple[PlaceRef, ...]
    "mentions": (),  # tuple[Mention, ...], in text order; set by set_mentions
    "heads": {},  # dict[int, list[Mention]]: the mentions that each head token bears
    "statements": (),  # tuple[Statement, ...]
    "events": (),  # tuple[Event, ...]
    "framing": (),  # tuple[Framing, ...]
    "commitments": (),  # tuple[Commitment, ...]
}

for _name, _default in _ATTRIBUTES.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)


def plain(doc: Doc) -> str:
    """Return ``doc.text``, joined once for a Doc."""
    if doc._.plain is None:
        doc._.plain = doc.text
    text: str = doc._.plain
    return text


def span(doc: Doc, start: int, end: int) -> Span:
    """Return characters ``start`` to ``end`` of the frozen text, outer white space left off."""
    text: str = doc._.frozen if doc._.frozen is not None else plain(doc)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span.of(text, start, end)


def token_span(doc: Doc, tokens: Tokens | Token) -> Span:
    """Return the frozen characters under a token or a span of tokens."""
    if isinstance(tokens, Token):
        return span(doc, tokens.idx, tokens.idx + len(tokens))
    return span(doc, tokens.start_char, tokens.end_char)
