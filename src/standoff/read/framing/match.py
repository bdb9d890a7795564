"""Finding loaded words in a parsed text."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from standoff.read.framing.lexicon import Entry, Lexicon

# Official names use loaded words without the writer's choice ("Prevention of Terrorism Act").
_NAMES = frozenset({"ORG", "LAW", "WORK_OF_ART", "EVENT", "PRODUCT", "FAC", "PERSON"})
_POS = {"PROPN": "NOUN", "AUX": "VERB"}


def loaded_words(doc: Doc, lexicon: Lexicon) -> Iterator[tuple[Span, Entry]]:
    """Yield the loaded words of a text with the entry that each matches; the longest phrase wins."""
    end = 0
    for token in doc:
        if token.i < end:
            continue
        for entry in _entries(token, lexicon):
            words = doc[token.i : token.i + len(entry.lemmas)]
            if _fits(words, entry):
                end = words.end
                yield words, entry
                break


def _entries(token: Token, lexicon: Lexicon) -> tuple[Entry, ...]:
    lemma, word = token.lemma_.lower(), token.lower_
    found = lexicon.entries.get(lemma, ())
    return found if word == lemma else (*found, *lexicon.entries.get(word, ()))


def _fits(words: Span, entry: Entry) -> bool:
    if len(words) < len(entry.lemmas) or words[0].ent_type_ in _NAMES:
        return False
    if not all(lemma in (token.lemma_.lower(), token.lower_) for token, lemma in zip(words, entry.lemmas, strict=True)):
        return False
    head = words.root
    group = entry.group
    if group.pos is not None and _POS.get(head.pos_, head.pos_) != group.pos:
        return False
    return not (_lemmas_before(words, head) & group.not_after or _lemma_after(words, head) & group.not_before)


def _lemmas_before(words: Span, head: Token) -> set[str]:
    """Return the lemmas right before the words and those that modify them."""
    before = {child.lemma_.lower() for child in head.lefts if child.i < words.start}
    if words.start:
        previous = words.doc[words.start - 1]
        before |= {previous.lemma_.lower(), previous.lower_}
    return before


def _lemma_after(words: Span, head: Token) -> set[str]:
    """Return the lemmas right after the words, of what they modify and of their objects."""
    after = {child.lemma_.lower() for child in head.children if child.dep_ in ("dobj", "prt")}
    if head.dep_ in ("amod", "compound", "nmod"):
        after.add(head.head.lemma_.lower())
    if words.end < len(words.doc):
        after.add(words.doc[words.end].lemma_.lower())
    return after
