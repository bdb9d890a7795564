"""Whether an expression stands beside a figure that the text compares with another one."""

import functools
from dataclasses import dataclass

from spacy.tokens import Doc

from standoff.read.lexicon import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The content of comparison.yaml.

    Attributes:
        window: how many tokens before an expression are looked at.
        words: what marks a figure or a comparison.
    """

    window: int
    words: frozenset[str]


def compares(doc: Doc, start: int) -> bool:
    """Tell whether a figure or a word of comparison stands shortly before an offset, in the same sentence."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None:
        return False
    markers = load_comparison()
    first = max(span.start - markers.window, span.sent.start if doc.has_annotation("SENT_START") else 0)
    return any(token.lower_ in markers.words for token in doc[first : span.start])


@functools.cache
def load_comparison() -> Comparison:
    """Return the words of comparison.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.times", "data/comparison.yaml", Comparison)
