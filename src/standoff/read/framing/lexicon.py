"""The lexicon of loaded wording, and its entries by the lemma that they begin with."""

import functools
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from standoff.errors import RegisterError
from standoff.read.lexicon import load_yaml

Category = Literal["loaded cue", "doubt marker", "epithet", "euphemism", "glorification", "intensifier", "dismissal"]
PartOfSpeech = Literal["NOUN", "VERB", "ADJ", "ADV"]
_FILE = "data/framing.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Loaded words that share a reason.

    Attributes:
        why: what the words add to the report.
        words: lemmas; the words of a phrase are parted by spaces, its hyphens too.
        pos: part of speech of the phrase's head; ``None`` for any.
        not_after: lemmas that give the plain sense when they stand before the words or modify them.
        not_before: lemmas that give the plain sense when they follow.
        only_as_cue: whether the words count only where they attribute a statement.
    """

    category: Category
    why: str
    words: tuple[str, ...]
    pos: PartOfSpeech | None = None
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    only_as_cue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    groups: tuple[Group, ...]
    scare_quoted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase of a group, as lemmas."""

    lemmas: tuple[str, ...]
    group: Group = field(repr=False)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The loaded words.

    Attributes:
        entries: by first lemma, the longest phrase first.
        scare_quoted: nouns that quotation marks alone call in question.
    """

    entries: dict[str, tuple[Entry, ...]]
    scare_quoted: frozenset[str]


@functools.cache
def load_framing() -> Lexicon:
    """Return the lexicon.

    Raises:
        RegisterError: the file does not fit its schema, or lists a phrase twice for one part of speech.
    """
    file = load_yaml("standoff.read.framing", _FILE, _File)
    return Lexicon(by_first_lemma(file.groups), file.scare_quoted)


def by_first_lemma(groups: tuple[Group, ...]) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of some groups by their first lemma.

    Raises:
        RegisterError: a group has no words, or a phrase stands twice with the same part of speech.
    """
    found: dict[str, list[Entry]] = defaultdict(list)
    seen: set[tuple[str, str | None]] = set()
    for number, group in enumerate(groups, 1):
        if not group.words:
            raise RegisterError(f"{_FILE}, group {number} ({group.why}): it has no words")
        for words in group.words:
            if (words, group.pos) in seen:
                raise RegisterError(f"{_FILE}, group {number} ({group.why}): {words!r} stands twice")
            seen.add((words, group.pos))
            lemmas = tuple(re.findall(r"[\w']+|-", words.lower()))
            found[lemmas[0]].append(Entry(lemmas, group))
    return {first: tuple(sorted(each, key=lambda entry: -len(entry.lemmas))) for first, each in found.items()}
