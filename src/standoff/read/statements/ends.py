"""Where a content ends: at the end of its clause, before something that trails it, or further on.

The parser cannot tell what the source said from what the writer adds ("said that the troops had left, a claim
that nobody could check"), and it often ends a clause too early ("said that the troops had left, but that ...").
Every possible end is a candidate; a logistic regression (``data/ends.json``, trained by
``scripts/statements/train.py``) ranks them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from standoff.read.extensions import plain
from standoff.read.layout import quote_at
from standoff.read.statements.candidate import Candidate
from standoff.read.statements.clause import Range, trimmed

_TRAILING = frozenset(
    [
        "relcl",
        "advcl",
        "conj",
        "appos",
        "acl",
        "prep",
        "npadvmod",
        "advmod",
        "parataxis",
        "ccomp",
        "xcomp",
        "dep",
        "agent",
        "attr",
        "oprd",
        "punct",
    ]
)
_BREAKS = frozenset([";", ":", "—", "–", "--", "-", "(", "…", "..."])
_MOST = 4  # ends on either side of the parser's
_JOINING = frozenset(["and", "but", "while", "although", "though", "which", "because", "as", "when", "or", "that"])


@dataclass(frozen=True, slots=True)
class End:
    """A possible end of a content.

    Attributes:
        content: the content that ends there.
        kind: ``parse`` for the parser's, ``cut`` before and ``more`` after it, ``break`` at a mark inside it.
        part: the head of what is left out or taken in, or the mark; ``None`` for the parser's.
        rank: how many ends lie between this and the parser's.
    """

    content: tuple[Range, ...]
    kind: str
    part: Token | None
    rank: int


def ends(candidate: Candidate) -> list[End]:
    """Return the possible ends of a candidate's content, the parser's first."""
    found = [End(candidate.content, "parse", None, 0)]
    last = _last_token(candidate)
    if candidate.head is None or last is None:
        return found
    cuts = ((left, part, "cut") for left, part in _cuts(candidate.head, last))
    more = ((right, part, "more") for right, part in _more(candidate, last))
    breaks = ((token.idx, token, "break") for token in _breaks(candidate))
    for kind in (cuts, more, breaks):
        for rank, (offset, part, name) in zip(range(1, _MOST + 1), kind, strict=False):
            content = _ending_at(candidate, offset)
            if content is not None and all(content != other.content for other in found):
                found.append(End(content, name, part, rank))
    return found


def ended(candidate: Candidate, weights: dict[str, float]) -> Candidate:
    """Return the candidate with its most likely end."""
    possible = ends(candidate)
    if len(possible) == 1:
        return candidate
    best = max(possible, key=lambda end: sum(weights.get(feature, 0.0) for feature in features(candidate, end)))
    return candidate if best.part is None else replace(candidate, content=best.content)


def _last_token(candidate: Candidate) -> Token | None:
    start, end = candidate.content[-1]
    tokens = candidate.cue.doc.char_span(start, end, alignment_mode="contract")
    return tokens[-1] if tokens is not None and len(tokens) else None


def _cuts(head: Token, last: Token) -> Iterator[tuple[int, Token]]:
    """Yield the offsets before what trails a content, the smallest part first."""
    token, parts = last, []
    while token.i not in (head.i, token.head.i):
        parts.append(token)
        token = token.head
    if token.i != head.i:
        return
    for part in parts:
        left = part.left_edge
        if part.dep_ in _TRAILING and left.i > head.left_edge.i:
            yield left.idx, part


def _breaks(candidate: Candidate) -> Iterator[Token]:
    """Yield the marks inside a content at which its writer may have gone over to something else."""
    start, end = candidate.content[-1]
    tokens = candidate.cue.doc.char_span(start, end, alignment_mode="contract")
    for token in tokens if tokens is not None else ():
        if token.text in _BREAKS and quote_at(candidate.cue.doc, token.idx) is None:
            yield token


def _more(candidate: Candidate, last: Token) -> Iterator[tuple[int, Token]]:
    """Yield the offsets after what follows a content in its sentence, the nearest first."""
    sentence = last.sent
    token = last.doc[last.i + 1] if last.i + 1 < sentence.end else None
    while token is not None:
        part = token
        while part.head.i != part.i and part.head.i > last.i and part.head.i < sentence.end:
            part = part.head
        right = part.right_edge
        if right.i > last.i and not part.is_punct:
            yield right.idx + len(right), part
        following = max(right.i, token.i) + 1
        token = last.doc[following] if following < sentence.end else None


def _ending_at(candidate: Candidate, offset: int) -> tuple[Range, ...] | None:
    start = candidate.content[-1][0]
    cue = candidate.cue
    if offset <= start or (start < cue.idx < offset):
        return None
    last = trimmed(cue.doc, (start, offset))
    return (*candidate.content[:-1], last) if last is not None else None


def features(candidate: Candidate, end: End) -> Iterator[str]:
    """Yield the features of an end as strings."""
    doc = candidate.cue.doc
    frame = candidate.frame.split(":")[0]
    yield f"kind={end.kind}"
    yield f"kind+frame={end.kind}/{frame}"
    yield f"kind+rank={end.kind}/{end.rank}"
    yield f"kind+cue={end.kind}/{candidate.cue.lemma_.lower()}"
    yield f"kind+pos={end.kind}/{candidate.cue.pos_}"
    stop = end.content[-1][1]
    punct, word = _after(doc, stop)
    yield f"kind+after={end.kind}/{punct}/{word}"
    yield f"after={punct}/{word}"
    yield f"punct={punct}/{end.kind}"
    yield f"in quote={bool(quote_at(doc, stop))}/{end.kind}"
    if end.part is None:
        return
    part = end.part
    shape = f"{end.kind}/{part.dep_}/{part.pos_}"
    opening = _opening(part)
    attached = "head" if candidate.head is not None and part.head.i == candidate.head.i else part.head.pos_
    own = any(child.dep_.startswith("nsubj") for child in part.children)
    yield f"shape={shape}"
    yield f"shape+punct={shape}/{punct}"
    yield f"shape+opening={end.kind}/{part.dep_}/{opening}"
    yield f"shape+opening+punct={end.kind}/{part.dep_}/{opening}/{punct}"
    yield f"shape+attached={shape}/{attached}/{punct}"
    yield f"tag={end.kind}/{part.dep_}/{part.tag_}/{own}"
    yield f"lemma={end.kind}/{part.lemma_.lower()}"
    yield f"ent={end.kind}/{part.ent_type_}/{punct}"
    yield f"length={shape}/{min(5, len(list(part.subtree)) // 4)}"
    if candidate.head is not None and part.pos_ in ("VERB", "AUX"):
        yield f"tenses={end.kind}/{part.dep_}/{_tense(candidate.head)}>{_tense(part)}/{own}"
        yield f"tenses+punct={end.kind}/{part.dep_}/{_tense(candidate.head)}>{_tense(part)}/{punct}"


def _after(doc: Doc, offset: int) -> tuple[str, str]:
    """Return the punctuation that follows an offset and the word after it, if it is one that joins."""
    text = plain(doc)[offset : offset + 24]
    rest = text.lstrip(" \n\"'”’")
    punct = rest[:1] if rest[:1] in ",;:.-–—()" else "none"
    word = rest.lstrip(",;:.-–—() \n").split(" ")[0].lower()
    return punct, word if word in _JOINING else "other"


def _opening(part: Token) -> str:
    first = part.left_edge
    return first.lower_ if first.pos_ in ("ADP", "SCONJ", "CCONJ", "PRON", "DET", "ADV") else first.pos_


def _tense(verb: Token) -> str:
    auxiliaries = sorted({child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")})
    return "+".join([*auxiliaries[:2], verb.tag_])
