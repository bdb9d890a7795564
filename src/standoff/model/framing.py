"""Loaded wording, charged to the voice that used it."""

from dataclasses import dataclass

from standoff.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """A loaded word or phrase.

    Attributes:
        category: the lexicon's category (``loaded cue``, ``epithet``, ``doubt marker``, ...).
        voice: the id of the statement whose quoted words hold it; ``None`` is the narrator, who also
            answers for a paraphrase.
        why: the lexicon entry that matched.
    """

    span: Span
    category: str
    voice: str | None = None
    why: str = ""
