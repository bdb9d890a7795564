"""Which speech act a statement performs: by its cue, by its frame, and for neutral cues by its content."""

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.model.terms import Act
from standoff.read.actors.lookup import actors_of
from standoff.read.statements.choice import Choice
from standoff.read.statements.cues import Cues

_FIRST_PERSON = frozenset(("i", "we"))
_ATTITUDES: tuple[Act, ...] = ("express", "praise", "condemn", "reject")
_SUBJECTS = ("nsubj", "nsubjpass")


def act_of(doc: Doc, cues: Cues, choice: Choice, speakers: tuple[ActorRef, ...]) -> Act:
    """Return the act of a statement, ``assert`` where nothing tells more."""
    cue, frame = choice.candidate.cue, choice.candidate.frame
    lemma = cue.lemma_.lower()
    act = _by_frame(cues, lemma, frame) or cues.act(lemma, cue.pos_) or "assert"
    if act != "assert":
        return act
    head = choice.candidate.head or _quoted_head(doc, choice)
    return _by_content(doc, cues, head, speakers) if head is not None else act


def _by_frame(cues: Cues, lemma: str, frame: str) -> Act | None:
    matching = [beginning for beginning in cues.by_frame.get(lemma, {}) if frame.startswith(beginning)]
    return cues.by_frame[lemma][max(matching, key=len)] if matching else None


def _quoted_head(doc: Doc, choice: Choice) -> Token | None:
    """Return the root of the first clause inside a quotation."""
    tokens = doc.char_span(*choice.content[0], alignment_mode="contract")
    if tokens is None:
        return None
    return next((token for token in tokens if token.pos_ in ("VERB", "AUX") and token.dep_ in ("ROOT", "ccomp")), None)


def _by_content(doc: Doc, cues: Cues, head: Token, speakers: tuple[ActorRef, ...]) -> Act:
    auxiliaries = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    of_self = _speaks_of_self(doc, head, speakers)
    passive = any(child.dep_ == "nsubjpass" for child in head.children)
    if of_self and not passive and (attitude := cues.act(head.lemma_.lower(), head.pos_)) in _ATTITUDES:
        return attitude  # "said that it rejected the plan", "said that she hoped"
    for rule in cues.by_content:
        modal = auxiliaries & set(rule.auxiliaries) if rule.auxiliaries else not auxiliaries & cues.modal
        hostile = not rule.hostile or head.lemma_.lower() in cues.hostile
        if modal and hostile and of_self == rule.of_self and not (passive and (of_self or rule.hostile)):
            return rule.act
    return "assert"


def _speaks_of_self(doc: Doc, head: Token, speakers: tuple[ActorRef, ...]) -> bool:
    """Tell whether the subject of the content is the speaker or the state or body that it speaks for."""
    subject = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    if subject is None:
        return head.tag_ in ("VB", "VBG")  # an infinitive or participle has the speaker for its subject
    if subject.lower_ in _FIRST_PERSON:
        return True
    own = {speaker.code.split("-")[0] for speaker in speakers if speaker.code} | {speaker.id for speaker in speakers}
    theirs = actors_of(doc, subject)
    return any(actor.id in own or actor.code.split("-")[0] in own for actor in theirs)
