"""Quotation marks that call a word in question: the "election", their "peacekeepers"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from standoff.model import Span
from standoff.read.extensions import span
from standoff.read.voices import Voices

_LONGEST = 3  # words that can stand in scare quotes; more are a quotation


def scare_quotes(doc: Doc, nouns: frozenset[str], voices: Voices) -> Iterator[Span]:
    """Yield the short quotations, marks included, around one of the nouns that no source is quoted with."""
    for quote in doc._.quotes:
        found = span(doc, quote.start, quote.end)
        tokens = doc.char_span(quote.start, quote.end, alignment_mode="contract")
        if not quote.closed or tokens is None or voices.innermost(found) is not None:
            continue
        words = [token for token in tokens if token.is_alpha or "-" in token.text]
        if 1 <= len(words) <= _LONGEST and _names_one(" ".join(word.lower_ for word in words), words[-1].lemma_, nouns):
            yield found


def _names_one(phrase: str, last: str, nouns: frozenset[str]) -> bool:
    return phrase in nouns or last.lower() in nouns
