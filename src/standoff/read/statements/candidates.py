"""Every pair of a possible cue and a possible content, as pure generators over a parsed Doc.

A candidate says only that the grammar allows it; :mod:`standoff.read.statements.scorer` decides. The frame
names how content hangs on its cue, as in "ccomp" (said *that ...*), "prep:of" (warnings *of ...*),
"quote" (he said, *"..."*).
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.read.extensions import plain
from standoff.read.layout import quote_at, quotes_within
from standoff.read.statements.candidate import Candidate, made
from standoff.read.statements.clause import clause_range, pieces_around, trimmed
from standoff.read.statements.cues import Cues
from standoff.read.statements.displaced import fronted, inserted, relative
from standoff.read.statements.quoted import utterances
from standoff.read.statements.sources import source_of

_CLAUSES = frozenset(("ccomp", "xcomp", "acl", "advcl", "csubj", "csubjpass", "relcl"))
_PHRASES = frozenset(("dobj", "attr", "oprd", "acomp", "dative", "nsubjpass", "pobj", "appos"))
_ATTRIBUTING = ("according", "per")
_ENTITIES = frozenset(("PERSON", "GPE", "NORP", "ORG", "FAC", "LOC"))
_PREPOSITIONS = frozenset(
    [
        "of",
        "about",
        "over",
        "for",
        "against",
        "on",
        "to",
        "that",
        "in",
        "from",
        "with",
        "as",
        "into",
        "regarding",
        "concerning",
        "at",
        "towards",
        "toward",
    ]
)


def candidates(doc: Doc, cues: Cues) -> Iterator[Candidate]:
    """Yield the candidates of a Doc, cue by cue."""
    for token in doc:
        if token.lower_ in _ATTRIBUTING:
            yield from _according(token)
        elif cues.act(token.lemma_.lower(), token.pos_) is not None:
            found = _adverb(token) if token.pos_ == "ADV" else _complements(token, cues)
            yield from (candidate for candidate in found if not _is_cut_off(candidate) and not _is_own_aside(candidate))
        elif token.pos_ == "VERB":
            yield from _unlisted(token, cues)
    for utterance in utterances(doc, cues):
        if utterance.cue is not None:
            content = tuple((quote.start, quote.end) for quote in utterance.quotes)
            source = utterance.signature or source_of(utterance.cue, cues)
            yield Candidate(utterance.cue, utterance.frame, source, content)


def _unlisted(verb: Token, cues: Cues) -> Iterator[Candidate]:
    """Yield the finite clauses under a verb that the lexicon lacks ("the radio blared that ...")."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i and _shape(child) in (":that", ":wh", ":whether"):
            yield from _clause(verb, child, source_of(verb, cues), cues)


def _is_cut_off(candidate: Candidate) -> bool:
    """Tell whether a semicolon parts a content from the cue after it, as in a headline of two clauses."""
    end = candidate.content[-1][1]
    return end <= candidate.cue.idx and ";" in plain(candidate.cue.doc)[end : candidate.cue.idx]


def _is_own_aside(candidate: Candidate) -> bool:
    """Tell whether a speaker speaks of what he thinks ("I think", "we hope") inside his own quotation."""
    source = candidate.source
    return source is not None and source.lower_ in ("i", "we") and quote_at(source.doc, source.idx) is not None


def _complements(cue: Token, cues: Cues) -> Iterator[Candidate]:
    source = source_of(cue, cues)
    noun = cue.pos_ in ("NOUN", "PROPN")
    for child in cue.children:
        yield from _of_child(cue, child, source, cues)
    if not noun:
        yield from _joined(cue, source)
    yield from inserted(cue, source)
    yield from fronted(cue)
    if cue.pos_ in ("NOUN", "ADJ"):
        yield from _carried(cue, source)
    elif not noun and cue.dep_ == "relcl":
        yield from relative(cue, source)


def _of_child(cue: Token, child: Token, source: Token | None, cues: Cues) -> Iterator[Candidate]:
    noun = cue.pos_ in ("NOUN", "PROPN")
    if (child.dep_ in _CLAUSES and not (noun and child.dep_ == "relcl")) or child.dep_ == "parataxis":
        yield from _clause(cue, child, source, cues)
    elif child.dep_ in _PHRASES and not noun and child != source and not _is_entity(child):
        if not _carries(cue, child, cues) and not _is_acted_on(cue, child, cues):
            yield from made(cue, child.dep_, source, child)
        yield from _light(cue, child, source)
    elif child.dep_ in ("prep", "agent", "dative") and child.lower_ in _PREPOSITIONS and child.i > cue.i:
        yield from _prepositional(cue, child, source)


def _joined(cue: Token, source: Token | None) -> Iterator[Candidate]:
    """Yield an object with what is said of it ("described the vote as rigged", "called them indecent")."""
    for object_ in cue.rights:
        if object_.dep_ != "dobj":
            continue
        for child in cue.rights:
            if child.i > object_.i and _says_of_object(child):
                content = trimmed(cue.doc, (object_.left_edge.idx, child.right_edge.idx + len(child.right_edge)))
                if content is not None:
                    yield Candidate(cue, f"dobj+{child.dep_}:{child.lower_}", source, (content,), child)


def _says_of_object(child: Token) -> bool:
    return child.dep_ in ("oprd", "xcomp") or (child.dep_ == "prep" and child.lower_ in ("as", "to", "for", "with"))


def _carries(verb: Token, noun: Token, cues: Cues) -> bool:
    """Tell whether a verb only carries a noun that is the cue ("repeated the claim that")."""
    return verb.lemma_.lower() in cues.light and cues.act(noun.lemma_.lower(), noun.pos_) is not None


def _is_acted_on(verb: Token, noun: Token, cues: Cues) -> bool:
    """Tell whether an object is only what the verb acts on ("condemned the raid"), with nothing in quotation marks."""
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_.lower() not in cues.acts_on_object:
        return False
    return not quotes_within(noun.doc, *clause_range(noun, None)) and noun.pos_ not in ("VERB", "AUX")


def _carried(cue: Token, source: Token | None) -> Iterator[Candidate]:
    """Yield the clause that the parser hung on the carrying verb ("made clear that", "gave no sign that")."""
    if cue.dep_ in ("dobj", "acomp", "oprd", "attr", "ccomp", "advmod"):
        for child in cue.head.children:
            if child.dep_ in ("ccomp", "xcomp") and child.i > cue.i and child != cue:
                yield from made(cue, f"carried>{child.dep_}{_shape(child)}", source, child)


def _clause(cue: Token, child: Token, source: Token | None, cues: Cues) -> Iterator[Candidate]:
    frame = child.dep_ + _shape(child)
    start_at = _after_relative(cue, child)
    if child.dep_ in ("ccomp", "xcomp") and cue.lemma_.lower() in cues.addressee_object:
        # "urged Norland to withdraw": Norland is spoken to.
        start_at = next((part.idx for part in child.children if part.tag_ == "TO"), None)
        if start_at is not None:
            frame += "+addressee"
    yield from made(cue, frame, source, child, start_at)


def _after_relative(cue: Token, child: Token) -> int | None:
    """Return where a clause goes on after its cue, where a relative pronoun opens it ("which they plan to send")."""
    if child.left_edge.i < cue.i < child.i and child.left_edge.tag_ in ("WDT", "WP"):
        return cue.nbor().idx
    return None


def _is_entity(noun: Token) -> bool:
    """Tell whether an object is somebody or something, and so no proposition ("denounced Norland")."""
    return noun.ent_type_ in _ENTITIES or (noun.pos_ == "PRON" and noun.dep_ != "nsubjpass")


def _shape(clause: Token) -> str:
    """Return how a clause opens: with "that", a question word, "to", as a participle, or bare."""
    for child in clause.lefts:
        if child.dep_ == "mark" or (child.tag_ == "IN" and child.lower_ in ("that", "whether", "if")):
            return f":{child.lower_}"
        if child.tag_ in ("WRB", "WP", "WDT"):
            return ":wh"
        if child.tag_ == "TO":
            return ":to"
    if clause.tag_ == "VBG":
        return ":ing"
    return ":bare" if any(child.dep_.startswith("nsubj") for child in clause.lefts) else ":none"


def _light(cue: Token, noun: Token, source: Token | None) -> Iterator[Candidate]:
    """Yield the complements of a predicate adjective or noun ("is confident that", "made clear that")."""
    if noun.dep_ not in ("acomp", "attr", "oprd"):
        return
    for child in noun.children:
        if child.dep_ in ("ccomp", "xcomp"):
            yield from made(cue, f"{noun.dep_}>{child.dep_}{_shape(child)}", source, child)


def _prepositional(cue: Token, preposition: Token, source: Token | None) -> Iterator[Candidate]:
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp") and child != source:
            kind = "ing" if child.dep_ == "pcomp" else "np"
            yield from made(cue, f"prep:{preposition.lower_}:{kind}", source, child)


def _according(token: Token) -> Iterator[Candidate]:
    """Yield what "according to X" and "per X" attribute: the rest of their sentence or clause."""
    preposition = next((child for child in token.children if child.lower_ == "to"), token)
    source = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if source is None or (token.lower_ == "according" and preposition is token):
        return
    host = token.head
    content = pieces_around(token, trimmed(token.doc, clause_range(_clause_of(host), None)))
    if content:
        yield Candidate(token, "according", source, content, host)


def _adverb(token: Token) -> Iterator[Candidate]:
    """Yield what "reportedly" marks: the clause that it stands in."""
    host = token.head
    if host.pos_ in ("VERB", "AUX"):
        yield from made(token, "adverb", None, host)


def _clause_of(token: Token) -> Token:
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    return token
