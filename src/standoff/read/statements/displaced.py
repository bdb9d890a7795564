"""Contents that do not follow their cue: those that it is put into, stands behind, or has relativised."""

from collections.abc import Iterator

from spacy.tokens import Token

from standoff.read.statements.candidate import Candidate, made
from standoff.read.statements.clause import trimmed


def inserted(cue: Token, source: Token | None) -> Iterator[Candidate]:
    """Yield the clause that a cue is put into or after ("The talks, he said, will go on")."""
    if cue.dep_ in ("parataxis", "ccomp", "advcl") and cue.pos_ == "VERB" and source is not None:
        host = cue.head
        marked = any(child.dep_ == "mark" and child.lower_ != "as" for child in cue.children)
        if host.pos_ in ("VERB", "AUX") and not marked and (cue.dep_ == "parataxis" or _set_apart(cue)):
            yield from made(cue, f"inserted:{cue.dep_}", source, host)


def fronted(cue: Token) -> Iterator[Candidate]:
    """Yield what stands before "..., a diplomat told the agency", where the parser took him for an apposition."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP") or cue.dep_ not in ("conj", "ROOT", "acl", "relcl"):
        return
    if any(child.dep_.startswith("nsubj") for child in cue.children):
        return
    source = _phrase_before(cue)
    if source is not None:
        content = trimmed(cue.doc, (cue.sent[0].idx, cue.doc[source.left_edge.i - 1].idx))
        if content is not None:
            # The frame that the right parse would have given.
            yield Candidate(cue, "ccomp:bare", source, (content,), cue.head)


def _phrase_before(cue: Token) -> Token | None:
    """Return the noun whose phrase lies between a comma and the cue."""
    for token in reversed(cue.doc[max(cue.sent.start, cue.i - 12) : cue.i]):
        if (
            token.dep_ in ("appos", "conj")
            and token.pos_ in ("NOUN", "PROPN", "PRON")
            and token.right_edge.i == cue.i - 1
        ):
            before = token.left_edge.i - 1
            return token if before > cue.sent.start and cue.doc[before].text == "," else None
    return None


def _set_apart(cue: Token) -> bool:
    """Tell whether the cue's clause opens with a comma or dash before it."""
    left = min(token.i for token in cue.subtree)
    return left > 0 and cue.doc[left - 1].text in (",", "—", "–", "-", "--")


def relative(cue: Token, source: Token | None) -> Iterator[Candidate]:
    """Yield the clause under a cue whose object is relativised ("the date officials had said would see ...")."""
    for child in cue.children:
        if child.dep_ == "ccomp":
            return
    yield from _said_of_antecedent(cue, source)
    antecedent = cue.head
    if source is not None and source.tag_ not in ("WDT", "WP"):
        content = trimmed(cue.doc, (antecedent.left_edge.idx, antecedent.idx + len(antecedent)))
        if content is not None:
            yield Candidate(cue, "relativised", source, (content,), antecedent)


def _said_of_antecedent(cue: Token, source: Token | None) -> Iterator[Candidate]:
    """Yield the verb phrase whose subject is relativised ("the day that officials had said would see an attack")."""
    after = cue.doc[cue.i + 1] if cue.i + 1 < cue.sent.end else None
    if source is None or after is None or after.dep_ not in ("aux", "auxpass"):
        return
    head, last = after.head, after.head
    for child in head.rights:
        if child.is_punct or child.dep_ in ("ccomp", "conj", "cc"):
            break
        last = child.right_edge
    content = trimmed(cue.doc, (after.idx, last.idx + len(last)))
    if content is not None:
        yield Candidate(cue, "ccomp:bare", source, (content,), head)
