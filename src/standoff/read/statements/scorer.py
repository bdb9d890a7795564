"""How likely a candidate is an attribution: a logistic regression over what can be seen of it.

The weights (``data/statements.json``, model card in ``docs/models.md``) are trained by
``scripts/statements/train.py``; inference is a sum over a dictionary.
"""

import functools
import json
import math
from collections.abc import Iterator
from importlib.resources import files

from spacy.tokens import Doc, Token

from standoff.read.events.lexicon import load_lexicon
from standoff.read.extensions import plain
from standoff.read.layout import quote_at, quotes_within
from standoff.read.statements.candidate import Candidate, is_fragment
from standoff.read.statements.cues import Cues, load_cues

_CLAUSES = ("ccomp", "xcomp", "acl:that")
_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ing", "ure", "al")
_EXPLICIT = 0.8  # log odds; raises recall on the crisis articles and changes nothing on PolNeAR
_WHOLE_QUOTATION = 1.0  # log odds; whole sentences in quotation marks beside a verb of speech are rarely anything else
_PRONOUNS = frozenset(
    ["i", "we", "he", "she", "it", "they", "you", "one", "who", "which", "that", "this", "these", "those"]
)


@functools.cache
def load_weights(name: str) -> dict[str, float]:
    """Return the weight of each feature of a model: ``statements``, or ``ends`` for where contents end."""
    text = files("standoff.read.statements").joinpath(f"data/{name}.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights


def probability(candidate: Candidate, weights: dict[str, float], cues: Cues) -> float:
    """Return the probability, from 0 to 1, that a candidate is an attribution."""
    total = sum(weights.get(feature, 0.0) for feature in features(candidate))
    total += _EXPLICIT * _performs(candidate, cues) + _WHOLE_QUOTATION * _quotes_whole(candidate)
    return 1 / (1 + math.exp(-total))


def _performs(candidate: Candidate, cues: Cues) -> bool:
    """Tell whether the cue performs an act on a clause ("promised to ..."): the training texts leave many out."""
    act = cues.act(candidate.cue.lemma_.lower(), candidate.cue.pos_)
    return act not in (None, "assert", "express", "ask", "praise", "condemn") and candidate.frame.startswith(_CLAUSES)


def _quotes_whole(candidate: Candidate) -> bool:
    return candidate.frame.startswith("quote") and not is_fragment(candidate)


def features(candidate: Candidate) -> Iterator[str]:
    """Yield the features of a candidate as strings."""
    cue, frame = candidate.cue, candidate.frame
    lemma = cue.lemma_.lower()
    source = _source_type(candidate.source)
    length = sum(end - start for start, end in candidate.content)
    yield "bias"
    yield f"frame={frame}"
    yield f"lemma={lemma}"
    yield f"lemma+pos={lemma}/{cue.pos_}"
    act = load_cues().act(lemma, cue.pos_)
    yield f"act+frame={act}/{cue.pos_}/{frame}"
    yield f"lemma+frame={lemma}/{cue.pos_}/{frame}"
    yield f"pos+frame={cue.pos_}/{frame}"
    yield f"tag+frame={cue.tag_}/{frame}"
    yield f"source={source}"
    yield f"source+frame={source}/{frame}"
    yield f"source+lemma={source}/{lemma}"
    yield f"dep={cue.dep_}/{cue.pos_}"
    yield f"length={_bucket(length)}"
    yield f"length+frame={_bucket(length)}/{frame}"
    quoted = _quoted(cue.doc, candidate)
    yield f"quoted={quoted}"
    yield f"quoted+frame={quoted}/{frame}"
    if candidate.source is not None:
        yield f"source lemma={candidate.source.lemma_.lower()}"
    for child in cue.children:
        if child.dep_ in ("neg", "aux", "auxpass"):
            yield f"{child.dep_}={child.lemma_.lower()}"
    if candidate.head is not None:
        yield f"head={candidate.head.pos_}/{candidate.head.tag_}/{frame}"
        yield f"head lemma={candidate.head.lemma_.lower()}/{frame.split(':')[0]}"
        yield f"head ent={candidate.head.ent_type_}/{frame.split(':')[0]}"
        yield f"head sense={_sense(candidate.head)}/{frame.split(':')[0]}"
        yield f"head sense+act={_sense(candidate.head)}/{act}/{cue.pos_}/{frame.split(':')[0]}"
    else:
        yield from _quotation(candidate)
    if cue.pos_ in ("NOUN", "PROPN"):
        yield f"noun dep={cue.dep_}/{cue.head.lemma_.lower()}"
    yield f"gap={_gap(candidate)}/{frame.split(':')[0]}"
    yield f"cue quoted={quote_at(cue.doc, cue.idx) is not None}"


def _gap(candidate: Candidate) -> str:
    """Return the marks between a cue and its content and which of them comes first."""
    cue, (start, end) = candidate.cue, candidate.content[0]
    after = start > cue.idx
    between = plain(cue.doc)[cue.idx + len(cue) : start] if after else plain(cue.doc)[end : cue.idx]
    return ("after" if after else "before") + "".join(sorted(set(between) & set(",;:()–—-…")))


def _sense(head: Token) -> str:
    """Return what a content is about: a clause, a happening ("a withdrawal"), words ("a claim") or a thing."""
    if head.pos_ in ("VERB", "AUX"):
        return "clause"
    lemma = head.lemma_.lower()
    if lemma in load_lexicon().nouns:
        return "happening"
    if lemma in load_cues().acts["nouns"]:
        return "words"
    return head.ent_type_ or ("abstract" if lemma.endswith(_ABSTRACT) else "thing")


def _quotation(candidate: Candidate) -> Iterator[str]:
    """Yield the features of a quotation: titles and names stand where a noun would stand."""
    doc = candidate.cue.doc
    start, end = candidate.content[0]
    tokens = doc.char_span(start, end, alignment_mode="expand")
    if tokens is None:
        return
    before = doc[tokens.start - 1] if tokens.start > tokens[0].sent.start else None
    words = [token for token in tokens if token.is_alpha]
    titled = sum(token.is_title for token in words) >= 0.6 * len(words) if len(words) > 1 else False
    stopped = plain(doc)[start:end].rstrip("\"'”’»")[-1:] in ",.!?;"
    verb = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
    position = candidate.frame.removeprefix("quote:")
    yield f"before quote={before.pos_ if before is not None else 'none'}/{position}"
    yield f"before quote+lemma={before.pos_ if before is not None else 'none'}/{candidate.cue.lemma_.lower()}"
    yield f"quote titled={titled}/{position}"
    yield f"quote shape={titled}/{stopped}/{verb}/{min(4, len(words) // 2)}"
    yield f"quote shape+before={stopped}/{verb}/{before.pos_ if before is not None else 'none'}"
    yield f"quote role={tokens.root.dep_}/{position}"


def _source_type(source: Token | None) -> str:
    if source is None:
        return "none"
    if source.pos_ == "PRON" or source.lower_ in _PRONOUNS:
        return f"pron:{source.lower_}"
    return source.ent_type_ or source.pos_


def _bucket(length: int) -> int:
    return min(8, int(math.log2(max(1, length))))


def _quoted(doc: Doc, candidate: Candidate) -> str:
    inside = total = 0
    for start, end in candidate.content:
        total += end - start
        for quote in quotes_within(doc, start, end):
            inside += min(end, quote.end) - max(start, quote.start)
    if not inside:
        return "no"
    return "whole" if inside >= 0.95 * total else "part"
