"""Which speech act a statement performs: by its cue, by its frame, and for neutral cues by its content."""

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.model.terms import Act
from standoff.read.actors.lookup import actors_of
from standoff.read.statements.choice import Choice
from standoff.read.statements.cues import Cues

_FIRST_PERSON = frozenset(("i", "we"))
_THIRD_PERSON = frozenset(("he", "she", "it", "they"))
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
    """Return the main verb of the first sentence inside a quotation."""
    tokens = doc.char_span(*choice.content[0], alignment_mode="contract")
    verbs = [token for token in tokens or () if token.pos_ in ("VERB", "AUX") and token.dep_ in ("ROOT", "ccomp")]
    return next((verb for verb in verbs if verb.dep_ == "ROOT"), verbs[0] if verbs else None)


def _by_content(doc: Doc, cues: Cues, head: Token, speakers: tuple[ActorRef, ...]) -> Act:
    auxiliaries = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    of_self = _speaks_of_self(doc, head, speakers)
    passive = any(child.dep_ == "nsubjpass" for child in head.children)
    attitude = cues.act(head.lemma_.lower(), head.pos_)
    hostile_verb = head.lemma_.lower() in cues.hostile  # "we will attack": no verbal attack
    if of_self and not passive and not hostile_verb and attitude in _ATTITUDES and _subject_is_pronoun(head):
        return attitude  # "said that it rejected the plan", "said that she hoped"
    for rule in cues.by_content:
        modal = auxiliaries & set(rule.auxiliaries) if rule.auxiliaries else not auxiliaries & cues.modal
        hostile = not rule.hostile or hostile_verb
        verb = not rule.verbs or head.lemma_.lower() in rule.verbs
        if modal and hostile and verb and of_self == rule.of_self and not (passive and (of_self or rule.hostile)):
            return rule.act
    return "assert"


def _subject(head: Token) -> Token | None:
    return next((child for child in head.children if child.dep_ in _SUBJECTS), None)


def _subject_is_pronoun(head: Token) -> bool:
    subject = _subject(head)
    return subject is not None and subject.pos_ == "PRON"


def _speaks_of_self(doc: Doc, head: Token, speakers: tuple[ActorRef, ...]) -> bool:
    """Tell whether the subject of the content is the speaker or the state or body that it speaks for."""
    subject = _subject(head)
    if subject is None:
        return head.tag_ in ("VB", "VBG")  # an infinitive or participle has the speaker for its subject
    if subject.lower_ in _FIRST_PERSON:
        return True
    theirs = actors_of(doc, subject)
    if not speakers and not theirs:
        return subject.lower_ in _THIRD_PERSON  # whoever speaks, "they" are most often the same
    own = {speaker.code.split("-")[0] for speaker in speakers if speaker.code} | {speaker.id for speaker in speakers}
    return any(actor.id in own or actor.code.split("-")[0] in own for actor in theirs)
