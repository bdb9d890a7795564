"""Which speech act a statement performs: told from its cue, its frame, and for neutral cues from its content.

A multinomial logistic regression (``data/acts.json``, trained by ``scripts/statements/train_acts.py``) weighs what
the rules of the lexicon say with the words of the content.
"""

import functools
import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import islice
from typing import cast

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.model.terms import Act
from standoff.read.actors.lookup import actors_of
from standoff.read.events.lexicon import load_lexicon
from standoff.read.lexicon import load_yaml
from standoff.read.statements.choice import Choice
from standoff.read.statements.cues import Cues

_RULE = "rule="
_RULE_WEIGHT = 1.5  # log odds for what the rules say; with none, acts of plain reports ("said 15 ships ...") get lost
_WORDS = 40  # of a content that are looked at
_NO = frozenset(("no", "never", "nobody", "nothing", "none", "neither", "nor"))
_FIRST_PERSON = frozenset(("i", "we"))
_THIRD_PERSON = frozenset(("he", "she", "it", "they"))
_ATTITUDES: tuple[Act, ...] = ("express", "praise", "condemn", "reject")
_SUBJECTS = ("nsubj", "nsubjpass")


@functools.cache
def load_act_weights() -> dict[str, dict[str, float]]:
    """Return for each act the weight of each feature."""
    text = files("standoff.read.statements").joinpath("data/acts.json").read_text(encoding="utf-8")
    weights: dict[str, dict[str, float]] = json.loads(text)
    return weights


def act_of(
    doc: Doc, cues: Cues, choice: Choice, speakers: tuple[ActorRef, ...], weights: dict[str, dict[str, float]]
) -> Act:
    """Return the most likely act of a statement.

    Args:
        doc: the Doc.
        cues: the cue lexicon.
        choice: the statement.
        speakers: who makes it.
        weights: for each act the weight of each feature.
    """
    return most_likely(features(doc, cues, choice, speakers), weights)


def most_likely(seen: Iterable[str], weights: dict[str, dict[str, float]]) -> Act:
    """Return the act that features tell: the model's, with some more weight on what the rules say."""
    known = tuple(seen)
    rule = by_rule(known)
    scores = {act: sum(table.get(feature, 0.0) for feature in known) for act, table in weights.items()}
    return cast("Act", max(scores, key=lambda act: scores[act] + _RULE_WEIGHT * (act == rule)))


def by_rule(seen: Iterable[str]) -> str:
    """Return the act that the rules of the lexicon tell."""
    return next(feature for feature in seen if feature.startswith(_RULE)).removeprefix(_RULE).partition("/")[0]


def features(doc: Doc, cues: Cues, choice: Choice, speakers: tuple[ActorRef, ...]) -> Iterator[str]:
    """Yield what tells the act of a statement: what the rules say, the cue, and the content's verb and words."""
    cue, frame = choice.candidate.cue, choice.candidate.frame
    lemma = cue.lemma_.lower()
    by_cue = _by_frame(cues, lemma, frame) or cues.act(lemma, cue.pos_) or "assert"
    head = choice.candidate.head or _quoted_head(doc, choice)
    ruled = _by_content(doc, cues, head, speakers) if by_cue == "assert" and head is not None else by_cue
    neutral = by_cue == "assert"
    yield "bias"
    yield f"cue={by_cue}"
    yield f"{_RULE}{ruled}/{neutral}"
    yield f"lemma={lemma}"
    yield f"lemma+frame={lemma}/{frame.split(':')[0]}"
    yield f"cue+frame={by_cue}/{frame}"
    if head is not None:
        for feature in _of_head(doc, cues, head, speakers):
            yield f"{feature}/{by_cue}"
            yield f"{feature}/neutral={neutral}"
    for feature in _of_words(doc, cues, choice, speakers):
        yield f"{feature}/neutral={neutral}"


def _of_head(doc: Doc, cues: Cues, head: Token, speakers: tuple[ActorRef, ...]) -> Iterator[str]:
    """Yield the features of the main verb of a content."""
    auxiliaries = "+".join(sorted(child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")))
    subject = _subject(head)
    who = "self" if _speaks_of_self(doc, head, speakers) else "none" if subject is None else "other"
    words = "none" if subject is None else subject.lower_ if subject.pos_ == "PRON" else subject.pos_
    negated = any(child.dep_ == "neg" or child.lower_ in _NO for child in head.subtree if child.head.i == head.i)
    negated = negated or any(child.lower_ in _NO for child in head.subtree if child.head.head.i == head.i)
    passive = subject is not None and subject.dep_ == "nsubjpass"
    lemma = head.lemma_.lower()
    kind = event_type(lemma, head.pos_)
    yield f"auxiliaries={auxiliaries}/{who}"
    yield f"auxiliaries+subject={auxiliaries}/{words}/{negated}"
    yield f"auxiliaries+event={auxiliaries}/{kind}/{who}"
    yield f"head={lemma}"
    yield f"head+negated={lemma}/{negated}"
    yield f"hostile={lemma in cues.hostile}/{passive}/{who}/{auxiliaries}"
    yield f"attitude={cues.act(lemma, head.pos_)}/{who}"
    yield f"event={kind}/{who}"
    yield f"negated={negated}/{who}/{auxiliaries}"
    yield f"subject={words}/{head.tag_}"
    for kind in {event_type(token.lemma_.lower(), token.pos_) for token in islice(head.subtree, _WORDS)}:
        yield f"any event={kind}/{who}/{auxiliaries}"
        yield f"any event+who={kind}/{who}"
    for name in _classes(head.subtree):
        yield f"class+who={name}/{who}"
        yield f"class+who+auxiliaries={name}/{who}/{auxiliaries}"
        yield f"class+negated={name}/{negated}"
        yield f"class+auxiliaries={name}/{auxiliaries}"


def _classes(tokens: Iterable[Token]) -> set[str]:
    """Return the classes of words among some tokens."""
    by_lemma = load_word_classes()
    return {name for token in islice(tokens, _WORDS) for name in by_lemma.get(token.lemma_.lower(), ())}


def _of_words(doc: Doc, cues: Cues, choice: Choice, speakers: tuple[ActorRef, ...]) -> Iterator[str]:
    """Yield the features of the first words of a content."""
    seen = set()
    own = _identities(speakers)
    for start, end in choice.content[:2]:
        tokens = doc.char_span(start, end, alignment_mode="contract")
        if tokens is None:
            continue
        seen |= {f"class={name}" for name in _classes(tokens)}
        seen |= {f"named does={what}" for what in _done_by_others(doc, cues, tokens[:_WORDS], own)}
        for token in tokens[:_WORDS]:
            lemma = token.lemma_.lower()
            if token.pos_ in ("NOUN", "VERB", "ADJ", "ADV"):
                seen |= {f"word={lemma}", f"word event={event_type(lemma, token.pos_)}"}
                seen.add(f"word act={cues.act(lemma, token.pos_)}")
            elif token.text in ("?", "!"):
                seen.add(f"mark={token.text}")
    yield from seen


def _done_by_others(doc: Doc, cues: Cues, tokens: Iterable[Token], own: set[str]) -> Iterator[str]:
    """Yield what is told of somebody who is named and is not the speaker: a hostile deed, or an event type."""
    for token in tokens:
        hostile = token.lemma_.lower() in cues.hostile or "blame" in load_word_classes().get(token.lemma_.lower(), ())
        kind = event_type(token.lemma_.lower(), token.pos_)
        if not hostile and kind is None:
            continue
        for child in token.children:
            if child.dep_ in ("nsubj", "agent", "poss", "amod", "compound") and _names_other(doc, child, own):
                yield f"{'hostile' if hostile else kind}/{child.dep_}"


def _names_other(doc: Doc, token: Token, own: set[str]) -> bool:
    for part in token.subtree:
        if part.pos_ == "PROPN" or part.ent_type_ in ("NORP", "GPE", "ORG", "PERSON"):
            theirs = _identities(actors_of(doc, part))
            return not theirs & own
    return False


def _identities(actors: Iterable[ActorRef]) -> set[str]:
    """Return the ids of actors and the states or bodies that they speak for."""
    return {actor.id for actor in actors} | {actor.code.split("-")[0] for actor in actors if actor.code}


@functools.cache
def load_word_classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of each lemma that tells something about the act.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, lemmas in load_yaml("standoff.read.statements", "data/act_words.yaml", dict[str, str]).items():
        for lemma in lemmas.split():
            found[lemma] = (*found.get(lemma, ()), name)
    return found


@functools.cache
def event_type(lemma: str, pos: str) -> str | None:
    """Return the PLOVER type that a word most often codes to, if any."""
    lexicon = load_lexicon()
    frames = (lexicon.verbs if pos == "VERB" else lexicon.nouns).get(lemma)
    return frames[0].type if frames else None


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
    return bool(_identities(theirs) & _identities(speakers))
