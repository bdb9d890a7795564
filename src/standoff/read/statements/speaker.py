"""The source of a statement: its words, who it is, and how far it is identified."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.model import ActorRef, Span
from standoff.model.terms import Kind
from standoff.read.actors.lookup import actors_of
from standoff.read.extensions import span
from standoff.read.layout import quote_at
from standoff.read.mention import Mention

_LEFT_OUT = frozenset(("relcl", "acl", "advcl", "punct", "appos", "ccomp", "parataxis", "dep"))
_ANONYMOUS = re.compile(
    r"\b(?:anonym(?:ous|ously|ity)|unnamed|unidentified|undisclosed|not (?:to )?be (?:named|identified|quoted by name)"
    r"|(?:refused|declined) to (?:be (?:named|identified)"
    r"|identify (?:him|her|them)sel(?:f|ves)|give (?:his|her|their) names?)"
    r"|without (?:being named|attribution))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source of a statement.

    Attributes:
        words: the source spans.
        actors: who it is; empty where it could not be told.
        kind: how far it is identified.
        why: where the actors came from, or why there are none.
    """

    words: tuple[Span, ...]
    actors: tuple[ActorRef, ...]
    kind: Kind
    why: str


def speaker(doc: Doc, source: Token | None) -> Speaker:
    """Return the speaker that a source token stands for."""
    if source is None:
        return Speaker((), (), "impersonal", "no source in the text")
    actors = actors_of(doc, source)
    words = span(doc, *source_range(source))
    mention = next(iter(doc._.heads.get(source.i, ())), None)
    kind = _kind(doc, source, mention)
    return Speaker((words,), actors, kind, mention.why if mention and actors else "source not resolved")


def source_range(source: Token) -> tuple[int, int]:
    """Return the characters of a source's noun phrase, its clauses and appositions left out."""
    if source.dep_ in ("amod", "compound", "nmod"):
        return source.idx, source.idx + len(source)
    doc, tokens = source.doc, [source]
    # The parser sometimes hangs a quotation on the name that follows it.
    quoted = bool(quote_at(doc, source.idx))
    for child in source.children:
        if child.dep_ not in _LEFT_OUT and not _is_time(child):
            tokens += [token for token in child.subtree if bool(quote_at(doc, token.idx)) == quoted]
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return first.idx, last.idx + len(last)


def _is_time(child: Token) -> bool:
    """Tell whether a prepositional phrase is a date that the parser hung on the source ("on Tuesday")."""
    return child.dep_ == "prep" and any(part.ent_type_ in ("DATE", "TIME") for part in child.children)


def _kind(doc: Doc, source: Token, mention: Mention | None) -> Kind:
    if _ANONYMOUS.search(_surroundings(source)):
        return "anonymous"
    if mention is None:
        # A bare noun describes its source; a pronoun that nobody could be found for names nobody.
        return "named" if source.pos_ == "PROPN" or source.ent_type_ in ("PERSON", "ORG", "GPE") else "unnamed"
    if mention.kind == "pronoun":
        origin = _antecedent(doc, mention)
        return _by_mention(origin) if origin is not None else "unnamed"
    return _by_mention(mention)


def _by_mention(mention: Mention) -> Kind:
    """Tell names and bodies ("the Norland government") from people who are only described ("officials")."""
    if mention.kind in ("name", "place", "description") or (mention.name and mention.kind == "role" and mention.person):
        return "named" if mention.id else "unnamed"
    if mention.kind == "group" and not mention.person and not mention.plural and mention.id:
        return "named"
    return "unnamed"


def _antecedent(doc: Doc, pronoun: Mention) -> Mention | None:
    """Return the nearest mention of the same actor before a pronoun that is none itself."""
    for index in range(bisect_left(doc._.mentions, pronoun.start, key=lambda mention: mention.start) - 1, -1, -1):
        mention: Mention = doc._.mentions[index]
        if mention.id == pronoun.id and mention.kind != "pronoun":
            return mention
    return None


def _surroundings(source: Token) -> str:
    """Return the source's phrase with its clauses, and the clause of its verb outside quotations."""
    verb = source.head if source.head.pos_ in ("VERB", "AUX") else source
    words = [token.text for token in source.subtree]
    for child in verb.children:
        if child.dep_ in ("advcl", "prep", "relcl", "acl", "conj"):
            words += [token.text for token in child.subtree]
    return " ".join(words[:80])
