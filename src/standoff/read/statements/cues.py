"""The cue lexicon: which words attribute, and what speech act each performs."""

import functools
from dataclasses import dataclass
from typing import Literal

from standoff.model.terms import Act
from standoff.read.lexicon import load_yaml

PartOfSpeech = Literal["verbs", "nouns", "adjectives", "adverbs"]
_PART: dict[str, PartOfSpeech] = {
    "VERB": "verbs",
    "AUX": "verbs",
    "NOUN": "nouns",
    "PROPN": "nouns",
    "ADJ": "adjectives",
    "ADV": "adverbs",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentRule:
    """The act of a neutral statement, told from the head of its content.

    Attributes:
        of_self: whether the source speaks of itself.
        act: the act.
        auxiliaries: one of these must stand there; with none listed, no modal may.
        hostile: whether the verb must be a hostile one.
        verbs: the verb must be one of these, where there are any.
    """

    of_self: bool
    act: Act
    auxiliaries: tuple[str, ...] = ()
    hostile: bool = False
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    verbs: dict[Act, str]
    nouns: dict[Act, str]
    adjectives: dict[Act, str]
    adverbs: dict[Act, str]
    addressee_object: str
    quotes_only: str
    acts_on_object: str
    light: str
    passive_speaker: str
    by_frame: dict[str, dict[str, Act]]
    by_content: tuple[ContentRule, ...]
    modal: frozenset[str]
    hostile: str


@dataclass(frozen=True, slots=True)
class Cues:
    """The lexicon, by part of speech and lemma.

    Attributes:
        acts: for each part of speech, the acts that a lemma can perform, the most specific first.
        addressee_object: verbs whose object is the addressee.
        quotes_only: verbs that attribute quotations only.
        acts_on_object: verbs whose bare object is no proposition.
        light: verbs that carry a noun which is the cue.
        passive_speaker: verbs whose passive subject is the one who speaks ("was quoted as saying").
        by_frame: for some lemmas, the act by the beginning of the frame.
        by_content: the acts of neutral statements, told from their content.
        modal: auxiliaries that put a clause into the future or make it possible.
        hostile: verbs that blame whoever is said to do them.
    """

    acts: dict[PartOfSpeech, dict[str, tuple[Act, ...]]]
    addressee_object: frozenset[str]
    quotes_only: frozenset[str]
    acts_on_object: frozenset[str]
    light: frozenset[str]
    passive_speaker: frozenset[str]
    by_frame: dict[str, dict[str, Act]]
    by_content: tuple[ContentRule, ...]
    modal: frozenset[str]
    hostile: frozenset[str]

    def act(self, lemma: str, pos: str) -> Act | None:
        """Return the act of a lemma used as a part of speech (a Universal POS tag), or ``None`` if it is no cue."""
        part = _PART.get(pos)
        acts = self.acts[part].get(lemma) if part else None
        return acts[0] if acts else None


@functools.cache
def load_cues() -> Cues:
    """Return the lexicon.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    file = load_yaml("standoff.read.statements", "data/cues.yaml", _File)
    parts: tuple[PartOfSpeech, ...] = ("verbs", "nouns", "adjectives", "adverbs")
    return Cues(
        acts={part: _by_lemma(getattr(file, part)) for part in parts},
        addressee_object=frozenset(file.addressee_object.split()),
        quotes_only=frozenset(file.quotes_only.split()),
        acts_on_object=frozenset(file.acts_on_object.split()),
        light=frozenset(file.light.split()),
        passive_speaker=frozenset(file.passive_speaker.split()),
        by_frame=file.by_frame,
        by_content=file.by_content,
        modal=file.modal,
        hostile=frozenset(file.hostile.split()),
    )


def _by_lemma(by_act: dict[Act, str]) -> dict[str, tuple[Act, ...]]:
    found: dict[str, tuple[Act, ...]] = {}
    for act, lemmas in by_act.items():
        for lemma in lemmas.split():
            # "assert" only reports that something was said: any other act tells more.
            known = found.get(lemma, ())
            found[lemma] = (*known, act) if act == "assert" else (act, *known)
    return found
